//! The answer as JSON.

use serde::Serialize;

use super::super::console::SCHEMA;
use super::words::Told;
use crate::adapters::clock::moment_to_text;
use crate::application::scan::{SaidWatched, ScannedTitle};

#[derive(Serialize)]
pub(super) struct ScanRecord<'a> {
    schema: u32,
    catalog: String,
    written: bool,
    titles: Vec<TitleRecord<'a>>,
    dropped: Vec<DroppedRecord<'a>>,
    files: FilesRecord,
    known: usize,
    not_looked_through: usize,
    beside: &'a [String],
    imported: Option<usize>,
    sheets: &'a [String],
}

#[derive(Serialize)]
struct TitleRecord<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    videos: usize,
    artworks: usize,
    frames: usize,
    watched: Vec<WatchedRecord<'a>>,
}

#[derive(Serialize)]
struct WatchedRecord<'a> {
    episode: Option<&'a str>,
    fraction: f64,
    time: Option<String>,
}

#[derive(Serialize)]
struct DroppedRecord<'a> {
    file: &'a str,
    reason: &'a str,
}

#[derive(Serialize)]
struct FilesRecord {
    videos: usize,
    pictures: usize,
    sidecars: usize,
    actors: usize,
    others: usize,
}

pub(super) fn record<'a>(told: &Told<'a>) -> ScanRecord<'a> {
    let scanned = told.scanned;
    let counts = scanned.counts;
    ScanRecord {
        schema: SCHEMA,
        catalog: scanned.catalog.display().to_string(),
        written: scanned.is_written,
        titles: scanned.titles.iter().map(title).collect(),
        dropped: scanned
            .dropped
            .iter()
            .map(|(file, reason)| DroppedRecord { file, reason })
            .collect(),
        files: FilesRecord {
            videos: counts.videos,
            pictures: counts.pictures,
            sidecars: counts.sidecars,
            actors: counts.actors,
            others: counts.others,
        },
        known: scanned.n_known,
        not_looked_through: scanned.n_not_looked,
        beside: &scanned.beside,
        imported: told.imported,
        sheets: told.sheets,
    }
}

fn title(title: &ScannedTitle) -> TitleRecord<'_> {
    TitleRecord {
        id: &title.id,
        name: &title.name,
        kind: title.kind.word(),
        videos: title.n_videos,
        artworks: title.n_artworks,
        frames: title.n_frames,
        watched: title.watched.iter().filter_map(watched).collect(),
    }
}

fn watched(said: &SaidWatched) -> Option<WatchedRecord<'_>> {
    Some(WatchedRecord {
        episode: said.episode.as_deref(),
        fraction: said.watched.fraction()?,
        time: said.watched.last.map(moment_to_text),
    })
}
