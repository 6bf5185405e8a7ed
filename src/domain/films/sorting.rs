//! From the files of folders to films and series.

mod companions;
mod films;
mod series;

use std::collections::{BTreeMap, BTreeSet};

use super::leaving::{Reason, against_name, is_disc_folder, is_left_out_folder};
use super::names::Name;
use super::tables::{DISC_ENDS, PICTURE_ENDS, VIDEO_ENDS};
use super::{FileKind, Marker, Sight, season_of};
use crate::domain::catalog::Kind;
use crate::domain::history::Moment;

/// A file below one of the folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Which of the folders.
    pub root: usize,
    /// The path below it, parted by `/`.
    pub path: String,
    /// Its size.
    pub size_bytes: u64,
    /// When it was written last.
    pub modified: Moment,
}

impl File {
    /// The folder below the root, without a slash at its end; empty for the root itself.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The name with its end.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or("")
    }

    /// The name without its end.
    pub fn stem(&self) -> &str {
        match self.name().rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => self.name(),
        }
    }

    /// The end of the name, in small letters.
    pub fn extension(&self) -> String {
        match self.name().rsplit_once('.') {
            Some((stem, end)) if !stem.is_empty() => end.to_lowercase(),
            _ => String::new(),
        }
    }
}

/// A video of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Video {
    /// Position among the files.
    pub file: usize,
    /// Which episodes it holds; episode 0 where only the season is known. `None` for films.
    pub marker: Option<Marker>,
}

/// A film, or a series with its episodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Which of the two.
    pub kind: Kind,
    /// What names say.
    pub name: Name,
    /// Its videos, parts and episodes in order; at least one.
    pub videos: Vec<Video>,
    /// Sidecars of the title, the likeliest first, as positions among the files.
    pub sidecars: Vec<usize>,
    /// Sidecars of its episodes.
    pub episode_sidecars: Vec<usize>,
    /// Pictures beside it, best first.
    pub pictures: Vec<(usize, Sight)>,
    /// Pictures of its actors.
    pub actors: Vec<usize>,
    /// The folders whose files are this title's: root and path.
    pub(super) folders: Vec<(usize, String)>,
    /// Whether nothing else lives in them.
    pub(super) owns_folders: bool,
}

/// A file that is not in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Position among the files.
    pub file: usize,
    /// Why.
    pub reason: Reason,
}

/// What the files are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sorted {
    /// Films and series, in the order of their paths.
    pub titles: Vec<Found>,
    /// Videos, pictures and sidecars that are left out, in the order of the files.
    pub dropped: Vec<Dropped>,
}

/// What a file may be, by the end of its name.
pub fn kind_of_file(file: &File) -> FileKind {
    let end = file.extension();
    let end = end.as_str();
    if VIDEO_ENDS.contains(&end) || DISC_ENDS.contains(&end) || end == "strm" {
        FileKind::Video
    } else if PICTURE_ENDS.contains(&end) {
        FileKind::Picture
    } else if end == "nfo" {
        FileKind::Sidecar
    } else {
        FileKind::Other
    }
}

/// Sorts files into titles. `roots` are the names of the folders, for films that have no name of
/// their own; a bare number after `latest_year` is no year.
pub fn sorted(files: &[File], roots: &[String], latest_year: u16) -> Sorted {
    let shelves = Shelves::of(files);
    let mut result = Sorted::default();
    let mut episodes = series::Collected::default();
    let mut loose = films::Collected::default();
    for (at, file) in files.iter().enumerate() {
        if kind_of_file(file) != FileKind::Video {
            continue;
        }
        if let Some(reason) = against(file, &shelves) {
            result.dropped.push(Dropped { file: at, reason });
            continue;
        }
        let place = Place {
            file,
            at,
            roots,
            latest_year,
        };
        if !episodes.take(&place, &shelves) {
            loose.take(&place);
        }
    }
    result
        .titles
        .extend(loose.titles(files, &mut result.dropped));
    result
        .titles
        .extend(episodes.titles(files, &mut result.dropped));
    companions::attach(files, &shelves, &mut result);
    result
        .titles
        .sort_by_key(|title| title.videos.first().map(|video| video.file));
    result.dropped.sort_by_key(|dropped| dropped.file);
    result
}

/// A video with what is known around it.
struct Place<'a> {
    file: &'a File,
    at: usize,
    roots: &'a [String],
    latest_year: u16,
}

impl<'a> Place<'a> {
    /// Names of the folders above the file, below the root.
    fn folders(&self) -> Vec<&'a str> {
        self.file
            .folder()
            .split('/')
            .filter(|name| !name.is_empty())
            .collect()
    }

    fn root_name(&self) -> &'a str {
        self.roots.get(self.file.root).map_or("", String::as_str)
    }
}

/// What lies in which folder.
struct Shelves {
    files: BTreeMap<(usize, String), Vec<usize>>,
    with_videos: BTreeSet<(usize, String)>,
    with_seasons: BTreeSet<(usize, String)>,
    with_series_sidecar: BTreeSet<(usize, String)>,
}

impl Shelves {
    fn of(files: &[File]) -> Self {
        let mut shelves = Self {
            files: BTreeMap::new(),
            with_videos: BTreeSet::new(),
            with_seasons: BTreeSet::new(),
            with_series_sidecar: BTreeSet::new(),
        };
        for (at, file) in files.iter().enumerate() {
            let folder = (file.root, file.folder().to_owned());
            if kind_of_file(file) == FileKind::Video {
                shelves.with_videos.insert(folder.clone());
            }
            if file.name().eq_ignore_ascii_case("tvshow.nfo") {
                shelves.with_series_sidecar.insert(folder.clone());
            }
            let (above, name) = file
                .folder()
                .rsplit_once('/')
                .unwrap_or_else(|| ("", file.folder()));
            if season_of(name).is_some() {
                shelves.with_seasons.insert((file.root, above.to_owned()));
            }
            shelves.files.entry(folder).or_default().push(at);
        }
        shelves
    }

    fn inside(&self, root: usize, folder: &str) -> &[usize] {
        let key = (root, folder.to_owned());
        self.files.get(&key).map_or(&[], Vec::as_slice)
    }
}

/// Why a video is none of its own, if it is none.
fn against(file: &File, shelves: &Shelves) -> Option<Reason> {
    let mut above = String::new();
    for name in file.folder().split('/').filter(|name| !name.is_empty()) {
        if is_disc_folder(name) {
            return Some(Reason::DiscFolder);
        }
        let key = (file.root, above.clone());
        let beside = shelves.with_videos.contains(&key) || shelves.with_seasons.contains(&key);
        if is_left_out_folder(name, beside) {
            return Some(Reason::InExtras(name.to_owned()));
        }
        if !above.is_empty() {
            above.push('/');
        }
        above.push_str(name);
    }
    let reason = against_name(file.stem(), &file.extension());
    reason.or_else(|| (file.size_bytes == 0).then_some(Reason::Empty))
}

impl Found {
    /// Where other programs look for pictures of it: a root, a folder below it, and what the
    /// names of its pictures begin with.
    pub fn artwork_place(&self, files: &[File]) -> Option<(usize, String, String)> {
        if self.kind == Kind::Series {
            let (root, folder) = self.folders.first()?;
            return Some((*root, folder.clone(), String::new()));
        }
        let file = files.get(self.videos.first()?.file)?;
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let begin = if self.owns_folders {
            String::new()
        } else {
            format!("{stem}-")
        };
        Some((file.root, folder.to_owned(), begin))
    }

    /// The videos whose pictures tell nothing of the end: of a series the first three quarters
    /// of each season, without specials where there is anything else; of a film all its parts.
    pub fn early_videos(&self) -> Vec<&Video> {
        let mut seasons: BTreeMap<u16, Vec<&Video>> = BTreeMap::new();
        for video in &self.videos {
            match video.marker {
                Some(marker) => seasons.entry(marker.season).or_default().push(video),
                None => return self.videos.iter().collect(),
            }
        }
        if seasons.len() > 1 {
            seasons.remove(&0);
        }
        let early = |season: Vec<_>| {
            let n = (season.len() * 3 / 4).max(1);
            season.into_iter().take(n)
        };
        seasons.into_values().flat_map(early).collect()
    }
}
