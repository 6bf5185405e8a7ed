//! What can be wrong with settings, with its source and what would be allowed.

use std::path::PathBuf;

use super::file::Place;

/// Where a setting was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// By a flag, named without its dashes.
    Flag(&'static str),
    /// By an environment variable.
    Variable(&'static str),
    /// In the configuration file.
    File(Place),
}

impl Source {
    /// The larger one is nearer to the person.
    pub(super) const fn rank(&self) -> u8 {
        match self {
            Self::Flag(_) => 2,
            Self::Variable(_) => 1,
            Self::File(_) => 0,
        }
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Flag(flag) => write!(formatter, "--{flag}"),
            Self::Variable(variable) => formatter.write_str(variable),
            Self::File(place) => place.fmt(formatter),
        }
    }
}

/// Why the settings cannot be used.
///
/// `Display` says what is wrong, [`Self::place`] where, [`Self::help`] what to do next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// A value that is none.
    #[error("`{}` is not a value for {setting}", .text.escape_debug())]
    Value {
        /// The setting.
        setting: &'static str,
        /// As written.
        text: String,
        /// What would be a value.
        allowed: String,
        /// Where.
        said: Source,
    },
    /// Both at the same place, where neither beats the other.
    #[error("both the guest and `{}` are asked for", .name.escape_debug())]
    GuestAndProfile {
        /// The viewer.
        name: String,
        /// Where.
        said: Source,
    },
    /// The configuration file cannot be read.
    #[error("cannot read the configuration file: {cause}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// It is no TOML.
    #[error("the configuration file cannot be understood: {message}")]
    Syntax {
        /// Where.
        place: Place,
        /// What is wrong there.
        message: String,
    },
    /// The configuration file cannot be written.
    #[error("cannot write the configuration file: {cause}")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// There is nowhere to write it.
    #[error("there is no folder for a configuration file")]
    NoFile,
    /// The data folder is not known.
    #[error("there is no home folder to keep viewers in")]
    NoHome,
}

impl SettingsError {
    /// The flag, the variable, or the file with line and column.
    pub fn place(&self) -> Option<String> {
        match self {
            Self::Value { said, .. } | Self::GuestAndProfile { said, .. } => Some(said.to_string()),
            Self::Unreadable { path, .. } | Self::Unwritable { path, .. } => {
                Some(path.display().to_string())
            }
            Self::Syntax { place, .. } => Some(place.to_string()),
            Self::NoFile | Self::NoHome => None,
        }
    }

    /// What to do next.
    pub fn help(&self) -> String {
        match self {
            Self::Value { allowed, .. } => format!("give {allowed}"),
            Self::GuestAndProfile { .. } => "say one of them".to_owned(),
            Self::Unreadable { .. } => "name a file that can be read with --config".to_owned(),
            Self::Syntax { .. } => "put it right, or name another file with --config".to_owned(),
            Self::Unwritable { .. } => {
                "make the file and its folder writable; nothing was changed".to_owned()
            }
            Self::NoFile => "name a file with --config".to_owned(),
            Self::NoHome => "say where with --data-dir, or browse with --guest".to_owned(),
        }
    }

    /// Whether flags or variables are wrong, rather than a file or the system.
    pub const fn is_usage(&self) -> bool {
        match self {
            Self::Value { said, .. } | Self::GuestAndProfile { said, .. } => {
                !matches!(said, Source::File(_))
            }
            Self::Unreadable { .. }
            | Self::Unwritable { .. }
            | Self::Syntax { .. }
            | Self::NoFile
            | Self::NoHome => false,
        }
    }
}
