//! Series: episodes put together by the series' name, wherever they lie.

use std::collections::BTreeMap;

use super::super::episodes::{Marker, loose_number, marker, pack_of, season_of};
use super::super::ids::id_of;
use super::super::leaving::Reason;
use super::super::names::{Name, name_of};
use super::{Dropped, File, Found, Place, Shelves, Video};
use crate::domain::catalog::Kind;

/// Episodes by series: its name as an id, and its year.
#[derive(Default)]
pub(super) struct Collected(BTreeMap<(String, Option<u16>), Series>);

struct Series {
    name: Name,
    episodes: Vec<Video>,
    folders: Vec<(usize, String)>,
    owns_folders: bool,
}

/// Where a series lives.
struct Home {
    name: Name,
    folder: String,
    owns_folder: bool,
}

impl Collected {
    /// Takes a video that is an episode; says whether it was one.
    pub(super) fn take(&mut self, place: &Place<'_>, shelves: &Shelves) -> bool {
        let folders = place.folders();
        let stem = place.file.stem();
        let season = folders.last().and_then(|name| season_of(name));
        let pack = folders.last().and_then(|name| pack_of(name));
        let found = marker(stem);
        let episode = match (found, season.or_else(|| pack.map(|(_, season)| season))) {
            (Some(found), _) => found,
            (None, Some(season)) => {
                let first = loose_number(stem).unwrap_or(0);
                Marker {
                    season,
                    first,
                    last: first,
                    at: 0,
                }
            }
            (None, None) => return false,
        };
        let home = home(place, shelves, &folders, &episode);
        let id = id_of(&home.name.title);
        // Names in letters that ids do not have keep themselves.
        let id = if id.is_empty() {
            home.name.title.to_lowercase()
        } else {
            id
        };
        let series = self
            .0
            .entry((id, home.name.year))
            .or_insert_with(|| Series {
                name: home.name.clone(),
                episodes: Vec::new(),
                folders: Vec::new(),
                owns_folders: true,
            });
        series.owns_folders &= home.owns_folder;
        let folder = (place.file.root, home.folder);
        if !series.folders.contains(&folder) {
            series.folders.push(folder);
        }
        series.episodes.push(Video {
            file: place.at,
            marker: Some(episode),
        });
        true
    }

    pub(super) fn titles(self, files: &[File], dropped: &mut Vec<Dropped>) -> Vec<Found> {
        let mut titles = Vec::new();
        for series in self.0.into_values() {
            let mut episodes = series.episodes;
            let size = |video: &Video| files.get(video.file).map_or(0, |file| file.size_bytes);
            episodes.sort_by_key(|video| {
                // Specials are watched after all seasons.
                let marker = video
                    .marker
                    .map(|marker| (marker.season == 0, marker.season, marker.first));
                (marker, u64::MAX - size(video), video.file)
            });
            episodes.dedup_by(|later, earlier| {
                let is_same = matches!((later.marker, earlier.marker), (Some(a), Some(b))
                    if (a.season, a.first, a.last) == (b.season, b.first, b.last) && a.first > 0);
                if is_same {
                    let reason = Reason::AnotherVersion(series.name.title.clone());
                    dropped.push(Dropped {
                        file: later.file,
                        reason,
                    });
                }
                is_same
            });
            titles.push(Found {
                kind: Kind::Series,
                name: series.name,
                videos: episodes,
                sidecars: Vec::new(),
                episode_sidecars: Vec::new(),
                pictures: Vec::new(),
                actors: Vec::new(),
                folders: series.folders,
                owns_folders: series.owns_folders,
            });
        }
        titles
    }
}

/// The folder of the series, and its name.
fn home(place: &Place<'_>, shelves: &Shelves, folders: &[&str], episode: &Marker) -> Home {
    let path = |depth: usize| folders.get(..depth).unwrap_or(&[]).join("/");
    let named = |text: &str| name_of(text, place.latest_year);
    let prefix = place.file.stem().get(..episode.at).unwrap_or("");
    let prefix = prefix.trim_matches(|c: char| c.is_whitespace() || "-_.([{".contains(c));
    let own = |depth: usize| {
        let text = match depth.checked_sub(1).and_then(|at| folders.get(at)) {
            Some(text) => text,
            None if prefix.is_empty() => place.root_name(),
            None => prefix,
        };
        Home {
            name: named(text),
            folder: path(depth),
            owns_folder: true,
        }
    };
    let with_sidecar = (0..=folders.len()).rev().find(|&depth| {
        shelves
            .with_series_sidecar
            .contains(&(place.file.root, path(depth)))
    });
    if let Some(depth) = with_sidecar {
        return own(depth);
    }
    let Some(parent) = folders.last() else {
        // Loose in the root, which is nobody's own.
        return Home {
            owns_folder: false,
            ..own(0)
        };
    };
    let above = folders.len() - 1;
    if season_of(parent).is_some() {
        return own(above);
    }
    if let Some((series, _)) = pack_of(parent) {
        let name = named(series);
        let grandparent = above.checked_sub(1).and_then(|at| folders.get(at));
        if grandparent.is_some_and(|text| id_of(&named(text).title) == id_of(&name.title)) {
            return own(above);
        }
        return Home {
            name,
            folder: path(folders.len()),
            owns_folder: true,
        };
    }
    if prefix.is_empty() {
        return own(folders.len());
    }
    let (folders_id, prefix_id) = (id_of(&named(parent).title), id_of(&named(prefix).title));
    if !folders_id.is_empty() && prefix_id.starts_with(&folders_id) {
        return own(folders.len());
    }
    Home {
        name: named(prefix),
        folder: path(folders.len()),
        owns_folder: false,
    }
}
