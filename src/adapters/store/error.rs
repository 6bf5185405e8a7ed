//! What can go wrong with the store, in sentences that say what to do.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why a name cannot be a viewer's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// Nothing but spaces.
    #[error("it is empty")]
    Empty,
    /// More than 40 characters.
    #[error("it has {0} characters")]
    Long(usize),
    /// A control, format or unassigned character, shown by its number.
    #[error("U+{:04X} in it is not printable", u32::from(*.0))]
    Unprintable(char),
}

/// Why the store could not do what it was asked.
///
/// `Display` says what failed, [`Self::place`] where, [`Self::help`] what to do next.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The data folder cannot be made, or is none.
    #[error("cannot use the data folder: {cause}")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The database file cannot be made or opened.
    #[error("cannot open the viewers' database: {cause}")]
    CannotOpen {
        /// The database.
        path: PathBuf,
        /// What the system or SQLite said.
        cause: String,
    },
    /// A later keyart has written it.
    #[error(
        "the viewers' database is of version {found}, and this keyart knows versions up to {known}"
    )]
    Newer {
        /// The database.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// A database of another program.
    #[error("the file is a database, but not one of keyart's")]
    Foreign {
        /// The database.
        path: PathBuf,
    },
    /// No database, or a damaged one.
    #[error("the viewers' database is damaged: {cause}")]
    Damaged {
        /// The database.
        path: PathBuf,
        /// What does not fit.
        cause: String,
    },
    /// It may be read, and not written.
    #[error("cannot {what}: the viewers' database may not be written")]
    ReadOnly {
        /// The database.
        path: PathBuf,
        /// What was to be done.
        what: &'static str,
    },
    /// No room is left.
    #[error("cannot {what}: the disk is full")]
    Full {
        /// The database.
        path: PathBuf,
        /// What was to be done.
        what: &'static str,
    },
    /// Another process kept it locked for too long.
    #[error("cannot {what}: another process kept the viewers' database locked for {waited_s} s")]
    Busy {
        /// The database.
        path: PathBuf,
        /// What was to be done.
        what: &'static str,
        /// How long was waited.
        waited_s: u64,
    },
    /// Anything else that SQLite says.
    #[error("cannot {what}: {cause}")]
    Sql {
        /// The database.
        path: PathBuf,
        /// What was to be done.
        what: &'static str,
        /// What SQLite said.
        cause: rusqlite::Error,
    },
    /// The viewer was removed meanwhile.
    #[error("this viewer was removed")]
    ViewerGone {
        /// The database.
        path: PathBuf,
    },
    /// No name for a viewer.
    #[error("`{}` cannot be a viewer's name: {cause}", .name.escape_debug())]
    BadName {
        /// As given.
        name: String,
        /// Why not.
        cause: BadName,
    },
    /// Another viewer has this name, upper and lower case aside.
    #[error("there is a viewer named `{name}` already")]
    NameTaken {
        /// The name of that viewer.
        name: String,
    },
    /// No act has this number.
    #[error("there is no event {number}: the history has {n_acts}")]
    NoAct {
        /// As given.
        number: usize,
        /// How many there are.
        n_acts: usize,
    },
    /// The act was forgotten already.
    #[error("this event was forgotten already")]
    ActGone,
    /// There is nothing to take back.
    #[error("there is nothing to undo: the history is empty")]
    NothingToUndo,
    /// A decision with a number that is none, or with features that do not match their names.
    #[error("a decision about `{title}` cannot be recorded: {cause}")]
    BadDecision {
        /// What it is about.
        title: String,
        /// What does not fit.
        cause: String,
    },
}

impl StoreError {
    /// Turns what SQLite says about `what` into a sentence; for `map_err`.
    pub(super) fn sql(
        path: &Path,
        what: &'static str,
    ) -> impl FnOnce(rusqlite::Error) -> Self + use<> {
        let path = path.to_owned();
        move |cause| match cause.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged {
                path,
                cause: cause.to_string(),
            },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                Self::ReadOnly { path, what }
            }
            Some(ErrorCode::DiskFull) => Self::Full { path, what },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy {
                path,
                what,
                waited_s: super::opening::PATIENCE.as_secs(),
            },
            Some(ErrorCode::CannotOpen) => Self::CannotOpen {
                path,
                cause: cause.to_string(),
            },
            _ => Self::Sql { path, what, cause },
        }
    }

    /// The file or folder that it is about, where it is about one.
    pub fn place(&self) -> Option<String> {
        match self {
            Self::Folder { path, .. }
            | Self::CannotOpen { path, .. }
            | Self::Newer { path, .. }
            | Self::Foreign { path }
            | Self::Damaged { path, .. }
            | Self::ReadOnly { path, .. }
            | Self::Full { path, .. }
            | Self::Busy { path, .. }
            | Self::Sql { path, .. }
            | Self::ViewerGone { path } => Some(path.display().to_string()),
            Self::BadName { .. }
            | Self::NameTaken { .. }
            | Self::NoAct { .. }
            | Self::ActGone
            | Self::NothingToUndo
            | Self::BadDecision { .. } => None,
        }
    }

    /// What to do next.
    pub fn help(&self) -> String {
        self.advice().to_owned()
    }

    const fn advice(&self) -> &'static str {
        match self {
            Self::Folder { .. } | Self::CannotOpen { .. } | Self::ReadOnly { .. } => {
                "make it writable for you, or choose another folder with --data-dir"
            }
            Self::Newer { .. } => {
                "it was left as it is; use the newer keyart, or another folder with --data-dir"
            }
            Self::Foreign { .. } => {
                "it was left as it is; move it away, or choose another folder with --data-dir"
            }
            Self::Damaged { .. } => {
                "it was left as it is; put back a copy of it, or move it away to start anew"
            }
            Self::Full { .. } => "nothing was written; make room and try again",
            Self::Busy { .. } => "nothing was written; end the other keyart, or try again",
            Self::Sql { .. } => "nothing was written; try again, and look at the disk if it stays",
            Self::ViewerGone { .. } => "choose a viewer: keyart profile list",
            Self::BadName { .. } => "give 1 to 40 printable characters",
            Self::NameTaken { .. } => "choose another name; upper and lower case do not matter",
            Self::NoAct { .. } | Self::ActGone => "see the numbers with: keyart history",
            Self::NothingToUndo => "watch something first",
            Self::BadDecision { .. } => "this is a mistake in keyart: please report it",
        }
    }

    /// Its kind in the program's own log, which names no viewers.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Folder { .. } => "store folder",
            Self::CannotOpen { .. } => "store cannot-open",
            Self::Newer { .. } => "store newer",
            Self::Foreign { .. } => "store foreign",
            Self::Damaged { .. } => "store damaged",
            Self::ReadOnly { .. } => "store read-only",
            Self::Full { .. } => "store full",
            Self::Busy { .. } => "store busy",
            Self::Sql { .. } => "store sql",
            Self::ViewerGone { .. } => "store viewer-gone",
            Self::BadName { .. } => "store bad-name",
            Self::NameTaken { .. } => "store name-taken",
            Self::NoAct { .. } | Self::ActGone => "store no-act",
            Self::NothingToUndo => "store nothing-to-undo",
            Self::BadDecision { .. } => "store bad-decision",
        }
    }

    /// Whether a person asked for what cannot be, rather than something having failed.
    pub const fn is_usage(&self) -> bool {
        matches!(self, Self::BadName { .. })
    }
}
