//! Everything that can go wrong with a use case, in a sentence, with its place and what to do.

use crate::adapters::catalog_file::Refused;
use crate::adapters::choices_file::ChoicesError;
use crate::adapters::history_file::HistoryFileError;
use crate::adapters::media::MediaError;
use crate::adapters::scan_cache::CacheError;
use crate::adapters::settings::SettingsError;
use crate::adapters::store::StoreError;

/// Why a use case failed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A setting is wrong.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The catalogue cannot be browsed at all.
    #[error(transparent)]
    Catalog(#[from] Refused),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A history cannot be read from a file, or written to one.
    #[error(transparent)]
    HistoryFile(#[from] HistoryFileError),
    /// A whole history can only be put back where there is none.
    #[error("{who} has a history already, and impressions belong to the history they came with")]
    HasHistory {
        /// The viewer's name.
        who: String,
    },
    /// A film gives no frames.
    #[error(transparent)]
    Media(#[from] MediaError),
    /// The cache of scans cannot be used.
    #[error(transparent)]
    ScanCache(#[from] CacheError),
    /// What was decided about candidates cannot be read or kept.
    #[error(transparent)]
    Choices(#[from] ChoicesError),
    /// The catalogue is none that a scan wrote.
    #[error("only the titles of a scanned library have candidates to look over")]
    NotALibrary,
    /// A title was not looked through.
    #[error("{} was not looked through", .title.escape_debug())]
    NotLookedThrough {
        /// Its name.
        title: String,
    },
    /// The title has no such candidate.
    #[error("there is no candidate `{}`", .text.escape_debug())]
    UnknownCandidate {
        /// As typed.
        text: String,
        /// The nearest ones.
        nearest: Vec<String>,
    },
    /// Nobody has this number.
    #[error("there is no person {number}: {n_people} were told apart")]
    UnknownPerson {
        /// As typed.
        number: usize,
        /// How many there are.
        n_people: usize,
    },
    /// A title must keep a picture.
    #[error("that would leave no picture at all")]
    NothingLeft,
    /// A folder cannot be scanned.
    #[error("this folder cannot be scanned: {cause}")]
    BadFolder {
        /// The folder.
        path: String,
        /// Why.
        cause: String,
    },
    /// The catalogue to be written is there, and no scan wrote it.
    #[error("there is a file that no scan wrote, and a scan would replace it")]
    NotFromAScan {
        /// The file.
        path: String,
    },
    /// The catalogue to be written would lie among the films.
    #[error("the catalogue would lie among the films, where a scan never writes")]
    AmongFilms {
        /// The file.
        path: String,
    },
    /// A file cannot be written.
    #[error("it cannot be written: {cause}")]
    CannotWrite {
        /// The file.
        path: String,
        /// Why.
        cause: String,
    },
    /// Somebody ended the scan.
    #[error("the scan was stopped with {n_done} of {n_titles} titles done")]
    ScanStopped {
        /// Titles that are kept for the next one.
        n_done: usize,
        /// All titles.
        n_titles: usize,
    },
    /// A program that films need is not there.
    #[error("`{name}` is not installed, or not where programs are looked for")]
    MissingProgram {
        /// Its name.
        name: &'static str,
    },
    /// Nobody has this name.
    #[error("there is no viewer called `{name}`")]
    UnknownViewer {
        /// As typed.
        name: String,
        /// The nearest names, best first; empty where there is no viewer at all.
        nearest: Vec<String>,
    },
    /// No title is named so.
    #[error("there is no title called `{text}`")]
    UnknownTitle {
        /// As typed.
        text: String,
        /// The nearest names, best first.
        nearest: Vec<String>,
    },
    /// Several titles are named so.
    #[error("`{text}` could be {} titles", candidates.len())]
    AmbiguousTitle {
        /// As typed.
        text: String,
        /// Their ids.
        candidates: Vec<String>,
    },
    /// The title has no artwork of this id.
    #[error("`{title}` has no artwork `{artwork}`")]
    UnknownArtwork {
        /// The title's id.
        title: String,
        /// As typed.
        artwork: String,
        /// The ids that it has.
        known: Vec<String>,
    },
    /// The catalogue has no such mood.
    #[error("the catalogue has no mood `{mood}`")]
    UnknownMood {
        /// As typed.
        mood: String,
        /// The moods that it has.
        known: Vec<String>,
    },
    /// A guest, or an example viewer, keeps no history.
    #[error("{who} keeps no history, so there is nothing to write to")]
    KeepsNoHistory {
        /// In words: `the guest`, `the example viewer Maya`.
        who: String,
    },
    /// What is not begun is not in continue watching.
    #[error("{} is not begun, so it is not in continue watching", .title.escape_debug())]
    NotBegun {
        /// The title's name.
        title: String,
    },
    /// The title has no such episode.
    #[error("{} has no episode {}", .title.escape_debug(), .typed.escape_debug())]
    UnknownEpisode {
        /// The title's name.
        title: String,
        /// As typed.
        typed: String,
        /// The ids of those that it has.
        episodes: Vec<String>,
    },
    /// The past is read-only.
    #[error("`--at` looks at the past, and the past cannot be written to")]
    PastIsReadOnly,
    /// There are not that many acts.
    #[error("there is no act {number}: the history has {n_acts}")]
    NoSuchAct {
        /// As typed.
        number: usize,
        /// How many there are.
        n_acts: usize,
    },
}

impl Fault {
    /// Its kind in the program's own log, which names no titles.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Settings(_) => "fault settings",
            Self::Catalog(_) => "fault catalog",
            Self::Store(error) => error.kind(),
            Self::HistoryFile(_) => "fault history-file",
            Self::HasHistory { .. } => "fault has-history",
            Self::Media(_) => "fault media",
            Self::ScanCache(_) => "fault scan-cache",
            Self::Choices(_) => "fault choices",
            Self::NotALibrary => "fault not-a-library",
            Self::NotLookedThrough { .. } => "fault not-looked-through",
            Self::UnknownCandidate { .. } => "fault unknown-candidate",
            Self::UnknownPerson { .. } => "fault unknown-person",
            Self::NothingLeft => "fault nothing-left",
            Self::BadFolder { .. } => "fault bad-folder",
            Self::NotFromAScan { .. } => "fault not-from-a-scan",
            Self::AmongFilms { .. } => "fault among-films",
            Self::CannotWrite { .. } => "fault cannot-write",
            Self::ScanStopped { .. } => "fault scan-stopped",
            Self::MissingProgram { .. } => "fault missing-program",
            Self::UnknownViewer { .. } => "fault unknown-viewer",
            Self::UnknownTitle { .. } => "fault unknown-title",
            Self::AmbiguousTitle { .. } => "fault ambiguous-title",
            Self::UnknownArtwork { .. } => "fault unknown-artwork",
            Self::UnknownMood { .. } => "fault unknown-mood",
            Self::KeepsNoHistory { .. } => "fault keeps-no-history",
            Self::NotBegun { .. } => "fault not-begun",
            Self::UnknownEpisode { .. } => "fault unknown-episode",
            Self::PastIsReadOnly => "fault past-is-read-only",
            Self::NoSuchAct { .. } => "fault no-such-act",
        }
    }

    /// Where it went wrong: a file with line and column, a flag, a variable.
    pub fn place(&self) -> Option<String> {
        match self {
            Self::Settings(error) => error.place(),
            Self::Store(error) => error.place(),
            Self::HistoryFile(error) => Some(error.place()),
            Self::Media(error) => Some(error.place().to_owned()),
            Self::MissingProgram { .. } => Some("PATH".to_owned()),
            Self::ScanCache(CacheError::Unwritable { path, .. }) => {
                Some(path.display().to_string())
            }
            Self::BadFolder { path, .. }
            | Self::NotFromAScan { path }
            | Self::AmongFilms { path }
            | Self::CannotWrite { path, .. } => Some(path.clone()),
            Self::Choices(error) => Some(error.place()),
            Self::ScanCache(CacheError::Busy)
            | Self::ScanStopped { .. }
            | Self::NotALibrary
            | Self::UnknownCandidate { .. }
            | Self::UnknownPerson { .. }
            | Self::NothingLeft => None,
            Self::Catalog(refused) => refused
                .diagnostics
                .first()
                .map(|first| format!("{}:{}:{}", first.file, first.line, first.column)),
            Self::PastIsReadOnly => Some("--at".to_owned()),
            Self::UnknownTitle { .. }
            | Self::AmbiguousTitle { .. }
            | Self::NotBegun { .. }
            | Self::NotLookedThrough { .. } => Some("TITLE".to_owned()),
            Self::UnknownArtwork { .. } => Some("--artwork".to_owned()),
            Self::UnknownEpisode { .. } => Some("--episode".to_owned()),
            Self::UnknownMood { .. } => Some("mood".to_owned()),
            Self::UnknownViewer { .. } | Self::KeepsNoHistory { .. } | Self::HasHistory { .. } => {
                Some("--profile".to_owned())
            }
            Self::NoSuchAct { .. } => Some("the history".to_owned()),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        Some(match self {
            Self::Settings(error) => error.help(),
            Self::Store(error) => error.help(),
            Self::HistoryFile(error) => error.help().to_owned(),
            Self::HasHistory { .. } => {
                "leave --impressions out to add the acts alone, or import into a new viewer"
                    .to_owned()
            }
            Self::Media(error) => error.help().to_owned(),
            Self::ScanCache(CacheError::Busy) => "wait for it to end".to_owned(),
            Self::Choices(_)
            | Self::NotALibrary
            | Self::NotLookedThrough { .. }
            | Self::UnknownCandidate { .. }
            | Self::UnknownPerson { .. }
            | Self::NothingLeft => self.help_with_candidates(),
            Self::ScanCache(CacheError::Unwritable { .. }) | Self::CannotWrite { .. } => {
                "check permissions and free room".to_owned()
            }
            Self::BadFolder { .. } => "name a folder that films lie in".to_owned(),
            Self::NotFromAScan { .. } | Self::AmongFilms { .. } => {
                "name another file by `--into`".to_owned()
            }
            Self::ScanStopped { .. } => {
                "the same command goes on where it was; nothing that is done is done again"
                    .to_owned()
            }
            Self::MissingProgram { .. } => "films are read by ffmpeg, which brings ffprobe: \
                `apt install ffmpeg`, `dnf install ffmpeg-free`, `pacman -S ffmpeg`, \
                `brew install ffmpeg` or `winget install ffmpeg`"
                .to_owned(),
            Self::Catalog(_) => {
                "`keyart catalog check FILE` lists every mistake in a catalogue".to_owned()
            }
            Self::UnknownViewer { nearest, .. } if nearest.is_empty() => {
                "`keyart profile add NAME` adds a viewer".to_owned()
            }
            Self::UnknownViewer { name, nearest } => {
                format!(
                    "did you mean {}? `keyart profile add {name}` would add it",
                    list(nearest)
                )
            }
            Self::UnknownTitle { nearest, .. } if nearest.is_empty() => {
                "`keyart catalog list` lists all titles".to_owned()
            }
            Self::UnknownTitle { nearest, .. } => format!("did you mean {}?", list(nearest)),
            Self::AmbiguousTitle { candidates, .. } => {
                format!("say which: {}", list(candidates))
            }
            Self::UnknownArtwork { known, .. } | Self::UnknownMood { known, .. } => {
                format!("there are {}", list(known))
            }
            Self::KeepsNoHistory { .. } => {
                "`keyart profile add NAME` adds a viewer; `--profile NAME` speaks for one"
                    .to_owned()
            }
            Self::NotBegun { .. } => {
                "`keyart home` shows what is begun; `keyart hide TITLE` keeps a title off the page"
                    .to_owned()
            }
            Self::UnknownEpisode { episodes, .. } if episodes.is_empty() => {
                "the catalogue lists none of it: leave `--episode` out".to_owned()
            }
            Self::UnknownEpisode { episodes, .. } => format!("it has {}", list(episodes)),
            Self::PastIsReadOnly => "leave `--at` out to write".to_owned(),
            Self::NoSuchAct { .. } => "`keyart history` lists all acts".to_owned(),
        })
    }

    /// What to do about candidates that cannot be looked over.
    fn help_with_candidates(&self) -> String {
        let said = if let Self::UnknownCandidate { nearest, .. } = self
            && !nearest.is_empty()
        {
            return format!("did you mean {}?", list(nearest));
        } else if let Self::Choices(ChoicesError::Malformed { .. }) = self {
            "mend it, or move it away; it is never replaced as it is"
        } else if let Self::Choices(ChoicesError::Refused { .. }) = self {
            "check permissions and free room"
        } else if let Self::NotALibrary = self {
            "`keyart scan FOLDER` makes a library of your films; `--catalog` names it"
        } else if let Self::NotLookedThrough { .. } = self {
            "install ffmpeg where it is missing, and run `keyart scan` again"
        } else if let Self::NothingLeft = self {
            "leave one, or pin one first"
        } else {
            "`keyart candidates TITLE` lists frames and people"
        };
        said.to_owned()
    }

    /// 2 for wrong usage, else 1.
    pub fn exit_status(&self) -> u8 {
        let is_usage = match self {
            Self::Settings(error) => error.is_usage(),
            Self::Store(error) => error.is_usage(),
            Self::PastIsReadOnly => true,
            Self::Catalog(_)
            | Self::HistoryFile(_)
            | Self::HasHistory { .. }
            | Self::Media(_)
            | Self::MissingProgram { .. }
            | Self::ScanCache(_)
            | Self::Choices(_)
            | Self::NotALibrary
            | Self::NotLookedThrough { .. }
            | Self::UnknownCandidate { .. }
            | Self::UnknownPerson { .. }
            | Self::NothingLeft
            | Self::BadFolder { .. }
            | Self::NotFromAScan { .. }
            | Self::AmongFilms { .. }
            | Self::CannotWrite { .. }
            | Self::ScanStopped { .. }
            | Self::UnknownViewer { .. }
            | Self::UnknownTitle { .. }
            | Self::AmbiguousTitle { .. }
            | Self::UnknownArtwork { .. }
            | Self::UnknownMood { .. }
            | Self::KeepsNoHistory { .. }
            | Self::NotBegun { .. }
            | Self::UnknownEpisode { .. }
            | Self::NoSuchAct { .. } => false,
        };
        if is_usage { 2 } else { 1 }
    }
}

/// `a`, `b` or `c`; at most eight, the rest counted.
fn list(names: &[String]) -> String {
    const MOST: usize = 8;
    let shown: Vec<_> = names
        .iter()
        .take(MOST)
        .map(|name| format!("`{name}`"))
        .collect();
    let rest = names.len().saturating_sub(MOST);
    match shown.as_slice() {
        [] => "none".to_owned(),
        [one] => one.clone(),
        _ if rest > 0 => format!("{} and {rest} more", shown.join(", ")),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
