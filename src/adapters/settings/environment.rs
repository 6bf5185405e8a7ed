//! A snapshot of the environment, read once, so that everything after it is a function of it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use directories::ProjectDirs;

use super::file::{Warning, nearest};
use super::table::SETTINGS;

/// Variables by which terminals tell who they are. Over ssh most of them are missing.
const TERMINAL: &[&str] = &[
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "LC_TERMINAL",
    "LC_TERMINAL_VERSION",
    "KITTY_WINDOW_ID",
    "KONSOLE_VERSION",
    "WEZTERM_EXECUTABLE",
    "GHOSTTY_RESOURCES_DIR",
    "VTE_VERSION",
    "WT_SESSION",
    "TMUX",
    "STY",
    "ZELLIJ",
    "SSH_CONNECTION",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
];

/// The folders that the system has for programs; `None` where no home is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folders {
    /// For what cannot be computed again.
    pub data: Option<PathBuf>,
    /// For what can.
    pub cache: Option<PathBuf>,
    /// For the program's own log.
    pub state: Option<PathBuf>,
    /// For the configuration file.
    pub config: Option<PathBuf>,
}

/// What the environment says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    /// Every variable that begins with `KEYART_` and is not empty.
    pub keyart: BTreeMap<String, OsString>,
    /// Whether `NO_COLOR` is there and not empty (no-color.org).
    pub no_color: bool,
    /// The system's folders.
    pub folders: Folders,
    /// The home folder.
    pub home: Option<PathBuf>,
    /// The folders that programs are searched in, in order.
    pub path: Vec<PathBuf>,
    /// What the terminal says of itself.
    pub terminal: BTreeMap<&'static str, String>,
}

impl Environment {
    /// Reads the environment of this process.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads it"
    )]
    pub fn read() -> Self {
        let text = |name: &str| std::env::var(name).ok().filter(|text| !text.is_empty());
        let folders = ProjectDirs::from("", "", "keyart");
        let folder = |of: fn(&ProjectDirs) -> &std::path::Path| {
            folders.as_ref().map(|folders| of(folders).to_owned())
        };
        let keyart = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value)))
            .filter(|(name, value)| name.starts_with("KEYART_") && !value.is_empty());
        Self {
            keyart: keyart.collect(),
            no_color: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
            folders: Folders {
                data: folder(ProjectDirs::data_dir),
                cache: folder(ProjectDirs::cache_dir),
                state: folder(|folders| {
                    let state = folders.state_dir();
                    state.unwrap_or_else(|| folders.data_local_dir())
                }),
                config: folder(ProjectDirs::config_dir),
            },
            home: directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned()),
            path: std::env::var_os("PATH")
                .map(|path| std::env::split_paths(&path).collect())
                .unwrap_or_default(),
            terminal: TERMINAL
                .iter()
                .filter_map(|&name| Some((name, text(name)?)))
                .collect(),
        }
    }

    /// What the terminal says by this variable; `None` where it is empty or missing.
    pub fn terminal(&self, variable: &str) -> Option<&str> {
        self.terminal.get(variable).map(String::as_str)
    }

    /// Variables that look like settings and are none.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let known = || SETTINGS.iter().map(|setting| setting.variable);
        let unknown = self
            .keyart
            .keys()
            .filter(|name| known().all(|other| other != *name));
        let to_warning = |name: &String| Warning {
            message: format!("`{name}` is no setting"),
            place: name.clone(),
            help: nearest(name, known()),
        };
        unknown.map(to_warning).collect()
    }
}
