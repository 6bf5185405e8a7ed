//! What can go wrong with a file as a whole, and with one line of it.

use std::io;
use std::path::PathBuf;

/// Why a line is no entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// More bytes than any entry has.
    TooLong,
    /// Bytes that are no UTF-8.
    NotText,
    /// No JSON object with the fields that its kind needs.
    Malformed,
    /// A kind of entry that this program does not know.
    UnknownKind,
    /// A title or an artwork that is no id, or a mood that is no word.
    Name,
    /// No RFC 3339 time, or one before there were films.
    Time,
    /// Later than now.
    Future,
    /// No fraction from 0 to 1.
    Fraction,
    /// One more than a history may have.
    TooMany,
}

impl Reason {
    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::TooLong => "too-long",
            Self::NotText => "not-text",
            Self::Malformed => "malformed",
            Self::UnknownKind => "unknown-kind",
            Self::Name => "name",
            Self::Time => "time",
            Self::Future => "future",
            Self::Fraction => "fraction",
            Self::TooMany => "too-many",
        }
    }
}

/// Why a file could not be read, or written.
///
/// `Display` says what failed, [`Self::place`] where, [`Self::help`] what to do next.
#[derive(Debug, thiserror::Error)]
pub enum HistoryFileError {
    /// It cannot be read.
    #[error("the history cannot be read: {cause}")]
    Unreadable {
        /// The file.
        place: String,
        /// What the system said.
        cause: io::Error,
    },
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty {
        /// The file.
        place: String,
    },
    /// The first line is none of ours.
    #[error("the file is no history of keyart's: its first line does not say so")]
    NoHeader {
        /// The file.
        place: String,
    },
    /// A later keyart has written it.
    #[error("the history is of form {found}, and this keyart knows forms up to {known}")]
    Newer {
        /// The file.
        place: String,
        /// Its form.
        found: u64,
        /// The newest form that this program knows.
        known: u32,
    },
    /// Something is there already.
    #[error("there is a file already")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// What is there is no plain file.
    #[error("what is there is no plain file, so it is not replaced")]
    NotPlain {
        /// What.
        path: PathBuf,
    },
    /// It cannot be written.
    #[error("the history cannot be written: {cause}")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

impl HistoryFileError {
    /// The file.
    pub fn place(&self) -> String {
        match self {
            Self::Unreadable { place, .. }
            | Self::Empty { place }
            | Self::NoHeader { place }
            | Self::Newer { place, .. } => place.clone(),
            Self::Exists { path } | Self::NotPlain { path } | Self::Unwritable { path, .. } => {
                path.display().to_string()
            }
        }
    }

    /// What to do next.
    pub const fn help(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "name a file that you may read, or `-` for standard input",
            Self::Empty { .. } | Self::NoHeader { .. } => {
                "`keyart history export FILE` writes such a file; docs/HISTORY.md describes it"
            }
            Self::Newer { .. } => "import it with the newer keyart; nothing was imported",
            Self::Exists { .. } => "choose another name, or replace it with --force",
            Self::NotPlain { .. } => "choose another name, or `-` for standard output",
            Self::Unwritable { .. } => {
                "nothing was left there; choose a folder that you may write to, or make room"
            }
        }
    }
}
