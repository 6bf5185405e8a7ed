//! The table of settings: everything that can be said about one of them, once.

/// Names a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// Who browses or is asked about.
    Profile,
    /// Nobody in particular.
    Guest,
    /// The catalogue file.
    Catalog,
    /// Where histories are kept.
    DataDir,
    /// The configuration file.
    Config,
    /// A mood.
    Mood,
    /// Keys the random streams.
    Seed,
    /// A fixed clock.
    Now,
    /// Time travel.
    At,
    /// How pictures are drawn.
    Graphics,
    /// Whether colour is used.
    Color,
    /// What films are played with.
    Player,
    /// Light or dark.
    Theme,
    /// Whether the mouse is used.
    Mouse,
    /// Answers as JSON.
    Json,
    /// How much to say.
    Verbose,
}

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Which.
    pub name: Name,
    /// Its long flag, without the dashes.
    pub flag: &'static str,
    /// Its short flag.
    pub short: Option<char>,
    /// What the help calls its value; `None` for a switch.
    pub value: Option<&'static str>,
    /// Its environment variable.
    pub variable: &'static str,
    /// Its key in the configuration file; `None` where the file cannot say it.
    pub key: Option<&'static str>,
    /// What holds where nothing is said, in words.
    pub default: &'static str,
    /// What it does.
    pub help: &'static str,
    /// The words that it may be; empty where there is no list of them.
    pub words: &'static [&'static str],
}

impl Name {
    /// What can be said about it.
    pub fn setting(self) -> &'static Setting {
        let found = SETTINGS.iter().find(|setting| setting.name == self);
        found.expect("the table has a line for every name, which a test checks")
    }
}

/// Every setting, in the order of the help.
pub const SETTINGS: &[Setting] = &[
    Setting {
        value: Some("NAME"),
        default: "the viewer used last",
        help: "Whose page: a viewer's name, or an example viewer's id",
        ..plain(Name::Profile, "profile", "KEYART_PROFILE", "profile")
    },
    Setting {
        default: "off",
        help: "Browse as nobody in particular; nothing is kept",
        ..plain(Name::Guest, "guest", "KEYART_GUEST", "guest")
    },
    Setting {
        value: Some("FILE"),
        default: "the embedded catalogue",
        help: "Browse this catalogue",
        ..plain(Name::Catalog, "catalog", "KEYART_CATALOG", "catalog")
    },
    Setting {
        value: Some("DIR"),
        default: "the system's folder for data",
        help: "Keep viewers and their histories here",
        ..plain(Name::DataDir, "data-dir", "KEYART_DATA_DIR", "data_dir")
    },
    Setting {
        value: Some("FILE"),
        key: None,
        default: "config.toml in the system's folder for configuration",
        help: "Read settings from this file",
        ..plain(Name::Config, "config", "KEYART_CONFIG", "")
    },
    Setting {
        value: Some("NAME"),
        default: "the mood chosen last, else the one inferred",
        help: "Answer as if this mood were chosen; `none` for no mood",
        ..plain(Name::Mood, "mood", "KEYART_MOOD", "mood")
    },
    Setting {
        value: Some("N"),
        default: "0",
        help: "Throw other dice",
        ..plain(Name::Seed, "seed", "KEYART_SEED", "seed")
    },
    Setting {
        value: Some("TIME"),
        default: "the clock",
        help: "Take this for the time (RFC 3339)",
        ..plain(Name::Now, "now", "KEYART_NOW", "now")
    },
    Setting {
        value: Some("N"),
        default: "the whole history",
        help: "Answer as after event N of the history",
        ..plain(Name::At, "at", "KEYART_AT", "at")
    },
    Setting {
        value: Some("HOW"),
        default: "auto",
        help: "How to draw pictures",
        words: &["auto", "kitty", "sixel", "iterm2", "cells", "none"],
        ..plain(Name::Graphics, "graphics", "KEYART_GRAPHICS", "graphics")
    },
    Setting {
        value: Some("WHEN"),
        default: "auto",
        help: "When to use colour",
        words: &["auto", "always", "never"],
        ..plain(Name::Color, "color", "KEYART_COLOR", "color")
    },
    Setting {
        value: Some("COMMAND"),
        default: "auto: mpv where there is one, else pretend time",
        help: "What plays films: auto, pretend, or a command",
        ..plain(Name::Player, "player", "KEYART_PLAYER", "player")
    },
    Setting {
        value: Some("THEME"),
        default: "dark",
        help: "Colours of the browser; `auto` follows the terminal's background",
        words: &["auto", "dark", "light", "high-contrast"],
        ..plain(Name::Theme, "theme", "KEYART_THEME", "theme")
    },
    Setting {
        value: Some("WHETHER"),
        default: "on",
        help: "Whether the browser hears clicks and the wheel",
        words: &["on", "off"],
        ..plain(Name::Mouse, "mouse", "KEYART_MOUSE", "mouse")
    },
    Setting {
        default: "off",
        help: "Answer in JSON",
        ..plain(Name::Json, "json", "KEYART_JSON", "json")
    },
    Setting {
        short: Some('v'),
        default: "0",
        help: "Say more of what happens, and write a log of it that names no titles",
        ..plain(Name::Verbose, "verbose", "KEYART_VERBOSE", "verbose")
    },
];

/// A switch; the lines of the table add what else there is.
const fn plain(
    name: Name,
    flag: &'static str,
    variable: &'static str,
    key: &'static str,
) -> Setting {
    let (short, value, words) = (None, None, &[]);
    Setting {
        name,
        flag,
        short,
        value,
        variable,
        key: Some(key),
        default: "",
        help: "",
        words,
    }
}
