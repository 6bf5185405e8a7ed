//! Why there are no frames: what, where, and what to do.

use std::path::Path;

use crate::domain::wording;

/// Characters of a program's own words that are shown.
const CAUSE_CHARS: usize = 200;

/// Why a film gives no frames. Every text in it is escaped.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// The file is not there, may not be read, or is no file.
    #[error("cannot read the film: {cause}")]
    Unreadable {
        /// Its path.
        place: String,
        /// In words.
        cause: String,
    },
    /// There is nothing in it.
    #[error("the film is empty: it has no bytes")]
    Empty {
        /// Its path.
        place: String,
    },
    /// `ffprobe` makes nothing of it.
    #[error("this is no film that ffmpeg can read: {cause}")]
    NoMedia {
        /// Its path.
        place: String,
        /// The program's words.
        cause: String,
    },
    /// There is sound, or a cover, but no moving picture.
    #[error("there is no moving picture in it{what}")]
    NoVideo {
        /// Its path.
        place: String,
        /// `, only sound`, or the like.
        what: &'static str,
    },
    /// The picture is larger than is ever decoded.
    #[error("its pictures have {width} × {height} pixels, more than are looked at")]
    TooManyPixels {
        /// Its path.
        place: String,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// No frame came out.
    #[error("no frame of it can be decoded{cause}")]
    NoFrames {
        /// Its path.
        place: String,
        /// `: ` and the program's words, or nothing.
        cause: String,
    },
    /// A program cannot be started.
    #[error("`{program}` cannot be started: {cause}")]
    NoStart {
        /// Its path.
        program: String,
        /// The system's words.
        cause: String,
    },
    /// A program was silent for too long.
    #[error("`{program}` gave no answer for {seconds} s and was ended")]
    Silent {
        /// `ffmpeg` or `ffprobe`.
        program: &'static str,
        /// How long was waited.
        seconds: u64,
        /// The film.
        place: String,
    },
    /// A program gave more than is taken.
    #[error("`{program}` gave more than is taken, and was ended")]
    Flood {
        /// `ffmpeg` or `ffprobe`.
        program: &'static str,
        /// The film.
        place: String,
    },
    /// A program's answer makes no sense.
    #[error("`{program}` gave an answer that makes no sense: {cause}")]
    Nonsense {
        /// `ffmpeg` or `ffprobe`.
        program: &'static str,
        /// The film.
        place: String,
        /// What was wrong with it.
        cause: String,
    },
    /// Somebody ended it.
    #[error("stopped")]
    Stopped {
        /// The film.
        place: String,
    },
}

impl MediaError {
    /// What it is about.
    pub fn place(&self) -> &str {
        match self {
            Self::Unreadable { place, .. }
            | Self::Empty { place }
            | Self::NoMedia { place, .. }
            | Self::NoVideo { place, .. }
            | Self::TooManyPixels { place, .. }
            | Self::NoFrames { place, .. }
            | Self::Silent { place, .. }
            | Self::Flood { place, .. }
            | Self::Nonsense { place, .. }
            | Self::Stopped { place } => place,
            Self::NoStart { program, .. } => program,
        }
    }

    /// What to do about it.
    pub const fn help(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "check the path and its permissions",
            Self::Empty { .. } => "copy the film again; an unfinished copy looks like this",
            Self::NoMedia { .. } | Self::NoFrames { .. } => {
                "play it in a player to see whether it is whole; if it is damaged, copy it again"
            }
            Self::NoVideo { .. } => "name a file with a moving picture",
            Self::TooManyPixels { .. } => "make a smaller copy, with sides up to 8192 pixels",
            Self::NoStart { .. } => "`keyart doctor` says what was found and where",
            Self::Silent { .. } => "try again; if the film lies on a network, copy it here first",
            Self::Flood { .. } | Self::Nonsense { .. } => {
                "`keyart doctor` says which program was found; it may not be the real one"
            }
            Self::Stopped { .. } => "run it again to begin anew",
        }
    }
}

/// A path for messages, escaped.
pub(super) fn place(path: &Path) -> String {
    escaped(&path.to_string_lossy())
}

/// Text of others: control characters written out, cut where it is long.
pub(super) fn escaped(text: &str) -> String {
    match text.char_indices().nth(CAUSE_CHARS) {
        Some((end, _)) => wording::escaped(text.get(..end).unwrap_or_default()) + "…",
        None => wording::escaped(text),
    }
}
