//! Flags, environment and configuration file, turned into one checked [`Settings`].
//!
//! A flag beats the environment, which beats the file, which beats the default. What there is to
//! set stands in two tables, [`SETTINGS`] and [`MODEL`]: they drive the parsing, the help and
//! the completions. This is the one room that reads the environment. It does not know the
//! browser's actions: `[keys]` is passed on with the place of every key.
//!
//! Read [`Settings`] first.

mod environment;
mod error;
mod file;
mod model;
mod preferences;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

pub use environment::{Environment, Folders};
pub use error::{SettingsError, Source};
pub use file::{KeyChoice, Place, Warning};
pub use model::{MODEL, ModelSetting};
pub use preferences::{Choice, Preferences};
pub use table::{Name, SETTINGS, Setting};

use super::clock;
use crate::domain::history::Moment;
use crate::domain::tuning::Tuning;

/// What the flags said, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given(BTreeMap<Name, OsString>);

impl Given {
    /// Takes note of a flag. A switch says `true`; `-v` says how often it was given.
    pub fn set(&mut self, name: Name, text: impl Into<OsString>) {
        self.0.insert(name, text.into());
    }
}

/// Who is to browse, or is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The viewer used last, else the one added first, else the guest.
    Last,
    /// The viewer, or example viewer, of this name.
    Named(String),
    /// Nobody in particular; nothing is kept of them.
    Guest,
}

/// How pictures are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Graphics {
    /// By the best way that the terminal answers to.
    Auto,
    /// By kitty's protocol.
    Kitty,
    /// As sixels.
    Sixel,
    /// By iTerm2's protocol.
    Iterm2,
    /// As coloured characters.
    Cells,
    /// Not at all: text alone.
    None,
}

/// Whether colour is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColorChoice {
    /// Where the output is a terminal.
    Auto,
    /// In any case.
    Always,
    /// In no case; `NO_COLOR` says so too.
    Never,
}

/// How the browser uses the terminal: what a viewer may change while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looks {
    /// How pictures are drawn.
    pub graphics: Graphics,
    /// Whether colour is used.
    pub color: ColorChoice,
    /// Whether the mouse is heard.
    pub mouse: bool,
}

/// What films are played with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Player {
    /// mpv where there is one.
    Auto,
    /// Nothing: time is only pretended.
    Pretend,
    /// This program with these arguments, the file last.
    Command(Vec<String>),
}

/// The browser's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    /// Light where the terminal says that its background is, else dark.
    Auto,
    /// Bright words on a dark screen, as in a cinema.
    Dark,
    /// Dark words on paper.
    Light,
    /// As far apart as colours can be.
    HighContrast,
}

impl ThemeChoice {
    /// The theme of this name.
    pub fn named(word: &str) -> Option<Self> {
        meaning(&THEMES, word)
    }
}

/// What a word means, in any case of letters.
fn meaning<T: Copy>(words: &[(&str, T)], text: &str) -> Option<T> {
    let mut words = words.iter();
    let known = words.find(|(word, _)| word.eq_ignore_ascii_case(text.trim()));
    known.map(|(_, meaning)| *meaning)
}

/// What holds for this run, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Who browses or is asked about.
    pub who: Who,
    /// The catalogue file; `None` for the embedded one.
    pub catalog: Option<PathBuf>,
    /// Where viewers and their histories are kept; `None` where no home is known.
    pub data_dir: Option<PathBuf>,
    /// Where what can be computed again is kept; `None` where no home is known.
    pub cache_dir: Option<PathBuf>,
    /// Where the program's own log lies; `None` where no home is known.
    pub state_dir: Option<PathBuf>,
    /// The configuration file, where one was read.
    pub config: Option<PathBuf>,
    /// A mood, in words not checked yet; `none` is one.
    pub mood: Option<String>,
    /// Keys the random streams.
    pub seed: u64,
    /// A fixed clock.
    pub now: Option<Moment>,
    /// Time travel: acts 1 to this one.
    pub at: Option<usize>,
    /// What films are played with.
    pub player: Player,
    /// The browser's colours.
    pub theme: ThemeChoice,
    /// How the terminal is used.
    pub looks: Looks,
    /// Answers as JSON.
    pub json: bool,
    /// How much to say of what happens.
    pub verbose: u8,
    /// The model's numbers.
    pub tuning: Tuning,
    /// The keys that the file chooses, unchecked, in its order.
    pub keys: Vec<KeyChoice>,
    /// What in the file and the environment means nothing.
    pub warnings: Vec<Warning>,
    /// What was said of each setting and where, and the file for what a viewer chooses.
    pub preferences: Preferences,
}

impl Settings {
    /// Puts together what flags, environment and file say. Reads the configuration file.
    ///
    /// # Errors
    /// [`SettingsError`] names the flag, variable or line, and what would be allowed.
    pub fn resolve(given: &Given, environment: &Environment) -> Result<Self, SettingsError> {
        let mut said = Said::new(given, environment);
        let config = config_path(&said, environment);
        let contents = match &config {
            Some((path, is_named)) => file::read(path, *is_named)?,
            None => None,
        };
        let was_read = contents.is_some();
        let contents = contents.unwrap_or_default();
        said.add_file(contents.values, environment);
        let mut warnings = environment.warnings();
        warnings.extend(contents.warnings);
        let folders = &environment.folders;
        let file = config.as_ref().map(|(path, _)| path.clone());
        let preferences = Preferences::new(file, &said.0);
        Ok(Self {
            who: said.who()?,
            catalog: said.path(Name::Catalog),
            data_dir: said.path(Name::DataDir).or_else(|| folders.data.clone()),
            cache_dir: folders.cache.clone(),
            state_dir: folders.state.clone(),
            config: config.map(|(path, _)| path).filter(|_| was_read),
            mood: said.parsed(Name::Mood, "the name of a mood, or none", to_word)?,
            seed: said.parsed(Name::Seed, SEED, to_number)?.unwrap_or(0),
            now: said.parsed(Name::Now, NOW, clock::text_to_moment)?,
            at: said.parsed(Name::At, "a whole number, 0 or more", to_number)?,
            player: said
                .parsed(Name::Player, "auto, pretend or a command", to_player)?
                .unwrap_or(Player::Auto),
            theme: said
                .word(Name::Theme, &THEMES)?
                .unwrap_or(ThemeChoice::Dark),
            looks: said.looks()?,
            json: said.switch(Name::Json)?.unwrap_or(false),
            verbose: said
                .parsed(Name::Verbose, "a number from 0 to 9", to_digit)?
                .unwrap_or(0),
            tuning: contents.tuning,
            keys: contents.keys,
            warnings,
            preferences,
        })
    }

    /// The data folder, for what cannot do without.
    ///
    /// # Errors
    /// [`SettingsError::NoHome`] where neither a home nor `--data-dir` is known.
    pub fn need_data_dir(&self) -> Result<&Path, SettingsError> {
        self.data_dir.as_deref().ok_or(SettingsError::NoHome)
    }
}

const SEED: &str = "a whole number from 0 to 18446744073709551615";
const NOW: &str = "a time such as 2026-11-25T20:00:00Z";

const GRAPHICS: [(&str, Graphics); 6] = [
    ("auto", Graphics::Auto),
    ("kitty", Graphics::Kitty),
    ("sixel", Graphics::Sixel),
    ("iterm2", Graphics::Iterm2),
    ("cells", Graphics::Cells),
    ("none", Graphics::None),
];

const COLORS: [(&str, ColorChoice); 3] = [
    ("auto", ColorChoice::Auto),
    ("always", ColorChoice::Always),
    ("never", ColorChoice::Never),
];

const THEMES: [(&str, ThemeChoice); 4] = [
    ("auto", ThemeChoice::Auto),
    ("dark", ThemeChoice::Dark),
    ("light", ThemeChoice::Light),
    ("high-contrast", ThemeChoice::HighContrast),
];

/// What was said last about each setting, and where; a nearer place replaces a farther one.
struct Said(BTreeMap<Name, (OsString, Source)>);

impl Said {
    /// What flags and environment say.
    fn new(given: &Given, environment: &Environment) -> Self {
        let mut said = BTreeMap::new();
        if environment.no_color {
            said.insert(Name::Color, ("never".into(), Source::Variable("NO_COLOR")));
        }
        for setting in SETTINGS {
            let flag = given
                .0
                .get(&setting.name)
                .map(|text| (text, Source::Flag(setting.flag)));
            let variable = environment.keyart.get(setting.variable);
            let variable = variable.map(|text| (text, Source::Variable(setting.variable)));
            if let Some((text, source)) = flag.or(variable) {
                said.insert(setting.name, (text.clone(), source));
            }
        }
        Self(said)
    }

    /// Adds what the file says, where nothing else was said. Its paths start at its folder.
    fn add_file(&mut self, values: file::Values, environment: &Environment) {
        for (name, (text, place)) in values {
            let text = if matches!(name, Name::Catalog | Name::DataDir) {
                from_folder_of(&place.path, &text, environment.home.as_deref()).into_os_string()
            } else {
                text.into()
            };
            self.0.entry(name).or_insert((text, Source::File(place)));
        }
    }

    fn path(&self, name: Name) -> Option<PathBuf> {
        let (text, _) = self.0.get(&name)?;
        Some(PathBuf::from(text)).filter(|path| !path.as_os_str().is_empty())
    }

    fn parsed<T>(
        &self,
        name: Name,
        allowed: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, SettingsError> {
        let Some((text, source)) = self.0.get(&name) else {
            return Ok(None);
        };
        text.to_str()
            .and_then(parse)
            .map(Some)
            .ok_or_else(|| SettingsError::Value {
                setting: name.setting().flag,
                text: text.to_string_lossy().into_owned(),
                allowed: allowed.to_owned(),
                said: source.clone(),
            })
    }

    fn word<T: Copy>(&self, name: Name, words: &[(&str, T)]) -> Result<Option<T>, SettingsError> {
        let allowed: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        self.parsed(name, &allowed.join(", "), |text| meaning(words, text))
    }

    fn switch(&self, name: Name) -> Result<Option<bool>, SettingsError> {
        self.word(name, &SWITCH)
    }

    fn looks(&self) -> Result<Looks, SettingsError> {
        Ok(Looks {
            graphics: self
                .word(Name::Graphics, &GRAPHICS)?
                .unwrap_or(Graphics::Auto),
            color: self
                .word(Name::Color, &COLORS)?
                .unwrap_or(ColorChoice::Auto),
            mouse: self.switch(Name::Mouse)?.unwrap_or(true),
        })
    }

    /// The nearer of `guest` and `profile` counts.
    fn who(&self) -> Result<Who, SettingsError> {
        let is_guest = self.switch(Name::Guest)?.unwrap_or(false);
        let name = self.parsed(Name::Profile, "a viewer's name", to_word)?;
        let place = |name| self.0.get(&name).map(|(_, source)| source.rank());
        match (is_guest, name) {
            (false, None) => Ok(Who::Last),
            (true, None) => Ok(Who::Guest),
            (false, Some(name)) => Ok(Who::Named(name)),
            (true, Some(name)) => match place(Name::Guest).cmp(&place(Name::Profile)) {
                std::cmp::Ordering::Less => Ok(Who::Named(name)),
                std::cmp::Ordering::Greater => Ok(Who::Guest),
                std::cmp::Ordering::Equal => {
                    let source = self.0.get(&Name::Guest).map(|(_, source)| source.clone());
                    Err(SettingsError::GuestAndProfile {
                        name,
                        said: source.unwrap_or(Source::Flag("guest")),
                    })
                }
            },
        }
    }
}

const SWITCH: [(&str, bool); 8] = [
    ("true", true),
    ("false", false),
    ("1", true),
    ("0", false),
    ("yes", true),
    ("no", false),
    ("on", true),
    ("off", false),
];

fn to_player(text: &str) -> Option<Player> {
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    match words.as_slice() {
        [] => None,
        [word] if word == "auto" => Some(Player::Auto),
        [word] if word == "pretend" => Some(Player::Pretend),
        _ => Some(Player::Command(words)),
    }
}

fn to_word(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn to_number<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.trim().parse().ok()
}

fn to_digit(text: &str) -> Option<u8> {
    to_number(text).filter(|digit| *digit <= 9)
}

/// The configuration file, and whether somebody named it.
fn config_path(said: &Said, environment: &Environment) -> Option<(PathBuf, bool)> {
    let named = said.path(Name::Config).map(|path| (path, true));
    let usual = environment.folders.config.as_ref();
    named.or_else(|| usual.map(|folder| (folder.join("config.toml"), false)))
}

/// A path of the file: `~/` is the home, and a relative one starts at the file's folder.
fn from_folder_of(file: &Path, text: &str, home: Option<&Path>) -> PathBuf {
    if let (Some(rest), Some(home)) = (text.strip_prefix("~/"), home) {
        return home.join(rest);
    }
    file.parent()
        .unwrap_or_else(|| Path::new(""))
        .join(OsStr::new(text))
}
