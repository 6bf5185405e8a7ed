//! A catalogue out of folders of films: walk, read what lies beside them, look through them, write.
//!
//! Each title is finished by itself and kept in the cache, so a scan that is stopped or killed
//! goes on where it was. Nothing is written into the folders of films unless somebody asks for it.
//! Read [`scan`] first.

mod beside;
pub(in crate::application) mod curating;
mod episodes;
mod gathering;
mod looking;
mod pictures;
mod sheet;
pub(in crate::application) mod shelving;
mod working;

use std::collections::BTreeSet;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use super::Fault;
use crate::adapters::film_folders::{self, Walked};
use crate::adapters::media::{Media, StopFlag};
use crate::adapters::scan_cache::ScanCache;
use crate::domain::catalog::Kind;
use crate::domain::films::{FileKind, Found, Sorted, Watched, id_of, kind_of_file, sorted};

use crate::domain::wording::is_unprintable;
use gathering::{Depth, Gathered, Gathering, Looked};
use shelving::Plan;
use working::Work;

pub use sheet::ContactSheets;

/// Most titles that are worked on at once: each holds a few pictures.
const MOST_WORKERS: usize = 8;
/// Most films that are looked through at once: each takes two cores and 150 MB.
const MOST_LOOKERS: usize = 4;

/// What is to be scanned, and how.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "wishes that have nothing to do with one another"
)]
pub struct ScanRequest<'a> {
    /// The folders of films.
    pub folders: Vec<PathBuf>,
    /// The catalogue that is written; its pictures lie in `artwork` beside it.
    pub catalog: PathBuf,
    /// The cache folder.
    pub cache: PathBuf,
    /// Only say what would be done, and write nothing.
    pub dry_run: bool,
    /// The year now: a bare number after it is no year.
    pub latest_year: u16,
    /// The programs that look through films; without them local pictures have to do.
    pub media: Option<&'a Media>,
    /// Whether trickplay tiles may stand in where films are not looked through.
    pub tiles: bool,
    /// Try again what could not be looked through the last time.
    pub again: bool,
    /// Write the chosen frames beside the films, too.
    pub write_artwork: bool,
    /// Ends the scan early.
    pub stop: StopFlag,
}

/// What is told on the way.
#[derive(Clone, Debug, PartialEq)]
pub enum ScanProgress {
    /// Walks this folder.
    Walking(PathBuf),
    /// There are so many titles.
    Begun {
        /// Films and series.
        n_titles: usize,
    },
    /// Looks through a film.
    Looking {
        /// Of this title.
        title: String,
        /// Up to here, in seconds.
        time_s: f64,
        /// Its length.
        duration_s: f64,
    },
    /// A title is finished.
    Finished {
        /// How many are.
        n_done: usize,
        /// Whether it was known from the scan before.
        was_known: bool,
    },
}

/// A title of the new catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct ScannedTitle {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Film or series.
    pub kind: Kind,
    /// Its videos: parts or episodes.
    pub n_videos: usize,
    /// Its candidates.
    pub n_artworks: usize,
    /// Those that came out of its films.
    pub n_frames: usize,
    /// What sidecars say of watching.
    pub watched: Vec<SaidWatched>,
}

/// What sidecars say of watching a title or an episode of it.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidWatched {
    /// The episode's id; none for a whole title.
    pub episode: Option<String>,
    /// What they say.
    pub watched: Watched,
}

/// How many files there were of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Videos, by their names.
    pub videos: usize,
    /// Pictures.
    pub pictures: usize,
    /// Sidecars.
    pub sidecars: usize,
    /// Pictures of actors, which wait for a scan that knows faces.
    pub actors: usize,
    /// Anything else.
    pub others: usize,
}

/// What a scan made.
#[derive(Clone, Debug, PartialEq)]
pub struct Scanned {
    /// The catalogue; not written by a dry run, nor where there are no titles.
    pub catalog: PathBuf,
    /// Whether it was written.
    pub is_written: bool,
    /// Its titles.
    pub titles: Vec<ScannedTitle>,
    /// What was left out: a path, and why.
    pub dropped: Vec<(String, String)>,
    /// All files that were seen.
    pub counts: Counts,
    /// Titles that were known from the scan before.
    pub n_known: usize,
    /// Titles whose films were not looked through, because the programs are missing.
    pub n_not_looked: usize,
    /// Pictures that were written beside the films; of a dry run those that would be.
    pub beside: Vec<String>,
}

/// Scans folders of films into a catalogue.
///
/// # Errors
/// Where a folder or the catalogue cannot be used, or the scan was stopped.
pub fn scan(
    request: &ScanRequest<'_>,
    tell: &mut dyn FnMut(&ScanProgress),
) -> Result<Scanned, Fault> {
    let folders = checked(&request.folders)?;
    if shelving::is_among(&request.catalog, &folders) {
        let path = request.catalog.display().to_string();
        return Err(Fault::AmongFilms { path });
    }
    let mut before = shelving::Before::read(&request.catalog)?;
    let walked = film_folders::walk(&folders, &mut |path| {
        tell(&ScanProgress::Walking(path.to_owned()));
        !request.stop.is_set()
    });
    let names: Vec<_> = folders.iter().map(|folder| last_name(folder)).collect();
    let sorted = sorted(&walked.files, &names, request.latest_year);
    let whole = |at: usize| {
        let file = walked.files.get(at);
        let path = file.and_then(|file| Some(folders.get(file.root)?.join(&file.path)));
        path.unwrap_or_default().to_string_lossy().into_owned()
    };
    let cache = if request.dry_run {
        None
    } else {
        Some(ScanCache::open(&request.cache)?)
    };
    let gathering = Gathering {
        files: &walked.files,
        folders: &folders,
        cache: cache.as_ref(),
        media: request.media.filter(|_| !request.dry_run),
        tiles: request.tiles,
        again: request.again,
        latest_year: request.latest_year,
    };
    let videos = sorted.titles.iter().filter_map(|one| one.videos.first());
    let plan = Plan {
        folders: &folders,
        cache: cache.as_ref(),
        videos: videos.map(|video| whole(video.file)).collect(),
    };
    tell(&ScanProgress::Begun {
        n_titles: sorted.titles.len(),
    });
    let mut work = Work::new(request, &plan, &mut before);
    work.run(&gathering, &sorted.titles, Depth::Beside, tell)?;
    work.run(&gathering, &sorted.titles, Depth::Whole, tell)?;
    let mut gathered = work.into_gathered();
    let mut scanned = summed_up(request, &walked, &sorted, &gathered);
    let left = sorted.dropped.iter();
    let left = left.map(|left| (whole(left.file), left.reason.to_string()));
    scanned.dropped.extend(left);
    let mut all: Vec<_> = gathered.iter_mut().collect();
    shelving::shelve(request, &plan, &mut before, &mut all, &mut scanned)?;
    if scanned.is_written {
        shelving::tidy(request, &before);
    }
    if request.write_artwork {
        let seen = ScanCache::look_into(&request.cache);
        let (films, titles) = ((&*walked.files, &*folders), &sorted.titles);
        scanned.beside = beside::write_artwork(films, titles, &seen, request.dry_run)?;
    }
    // Nothing found may be a disk that is not plugged in: then nothing is forgotten.
    if let Some(cache) = cache.as_ref().filter(|_| scanned.is_written) {
        let videos = sorted
            .titles
            .iter()
            .filter_map(|title| title.videos.first());
        let here: BTreeSet<_> = videos.map(|video| whole(video.file)).collect();
        cache.forget_gone(&folders, &here);
    }
    scanned.dropped.sort();
    Ok(scanned)
}

/// What is known before anything is written.
fn summed_up(
    request: &ScanRequest<'_>,
    walked: &Walked,
    sorted: &Sorted,
    gathered: &[Gathered<'_>],
) -> Scanned {
    let left = walked.left.iter();
    let left = left.map(|left| {
        let path = left.path.to_string_lossy().into_owned();
        (path, left.reason.clone())
    });
    let useless = gathered.iter().flat_map(|one| one.dropped.iter().cloned());
    let is_blind = |one: &&Gathered<'_>| one.looked != Looked::Through;
    Scanned {
        catalog: request.catalog.clone(),
        is_written: false,
        titles: Vec::new(),
        dropped: left.chain(useless).collect(),
        counts: counts(&walked.files, &sorted.titles),
        n_known: gathered.iter().filter(|one| one.was_known).count(),
        n_not_looked: gathered.iter().filter(is_blind).count(),
        beside: Vec::new(),
    }
}

/// Where the catalogue of these folders lies if nothing else is said: in the data folder, named
/// after them. Another library of that name keeps its place.
pub fn library_catalog(data: &Path, folders: &[PathBuf]) -> PathBuf {
    let whole: Vec<_> = folders
        .iter()
        .map(|f| f.canonicalize().unwrap_or_else(|_| f.clone()))
        .collect();
    let names: Vec<_> = whole
        .iter()
        .map(|folder| id_of(&last_name(folder)))
        .collect();
    let names: Vec<_> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let name = if names.is_empty() {
        "films".to_owned()
    } else {
        names.join("-")
    };
    let place = |name: &str| data.join("libraries").join(name).join("catalog.toml");
    let numbered = (2..100).map(|n| format!("{name}-{n}"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    let free = names.find(|name| shelving::is_free_for(&place(name), &whole));
    place(free.as_ref().unwrap_or(&name))
}

/// How many titles are worked on at once.
fn n_workers(depth: Depth) -> usize {
    let n_cores = thread::available_parallelism().map_or(1, NonZero::get);
    match depth {
        Depth::Beside => n_cores.min(MOST_WORKERS),
        // `ffmpeg` takes two by itself.
        Depth::Whole => (n_cores / 2).clamp(1, MOST_LOOKERS),
    }
}

/// The folders with all links followed, none inside another.
fn checked(folders: &[PathBuf]) -> Result<Vec<PathBuf>, Fault> {
    let mut found: Vec<PathBuf> = Vec::new();
    for folder in folders {
        let bad = |cause: String| Fault::BadFolder {
            path: folder.display().to_string(),
            cause,
        };
        let path = folder
            .canonicalize()
            .map_err(|cause| bad(cause.to_string()))?;
        if !path.is_dir() {
            return Err(bad("it is no folder".to_owned()));
        }
        let text = path
            .to_str()
            .ok_or_else(|| bad("its name is no UTF-8".to_owned()))?;
        if text.chars().any(is_unprintable) {
            return Err(bad("its name cannot be printed".to_owned()));
        }
        found.push(path);
    }
    let inside = |path: &Path| {
        found
            .iter()
            .any(|other| other != path && path.starts_with(other))
    };
    let mut kept: Vec<_> = found.iter().filter(|path| !inside(path)).cloned().collect();
    let mut seen = BTreeSet::new();
    kept.retain(|path| seen.insert(path.clone()));
    Ok(kept)
}

fn last_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn counts(files: &[crate::domain::films::File], titles: &[Found]) -> Counts {
    let mut counts = Counts::default();
    for file in files {
        match kind_of_file(file) {
            FileKind::Video => counts.videos += 1,
            FileKind::Picture => counts.pictures += 1,
            FileKind::Sidecar => counts.sidecars += 1,
            FileKind::Other => counts.others += 1,
        }
    }
    counts.actors = titles.iter().map(|title| title.actors.len()).sum();
    counts
}
