//! Everything about one title: sidecars anew each time, pictures from the cache where nothing
//! changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::episodes::ToldEpisode;
use super::looking::Sheet;
use super::pictures::{self, Taken};
use super::{ScanProgress, looking};
use crate::adapters::media::{Media, StopFlag};
use crate::adapters::scan_cache::{Kept, KeptFilm, KeptPicture, Print, ScanCache};
use crate::adapters::sidecars::{self, Subject};
use crate::application::Fault;
use crate::domain::catalog::Kind;
use crate::domain::films::{
    Actor, Facts, File, Found, Measured, TileSheet, Video, actor_of, id_of, tile_sheets,
};
use crate::domain::frames::Footage;
use crate::domain::history::Moment;

/// How films are looked through now; a change makes the next scan look again.
const LOOKING: &str = "key frames 2";
/// The same by trickplay tiles, where there is no ffmpeg.
const TILES: &str = "tiles 2";
/// Most episodes of a series that are looked through, evenly spread over its early ones.
const MOST_EPISODES: usize = 3;

/// What every title's work needs.
pub(super) struct Gathering<'a> {
    pub(super) files: &'a [File],
    pub(super) folders: &'a [PathBuf],
    pub(super) cache: Option<&'a ScanCache>,
    pub(super) media: Option<&'a Media>,
    /// Whether trickplay tiles may stand in for films.
    pub(super) tiles: bool,
    /// Whether films that could not be looked through are tried again.
    pub(super) again: bool,
    /// A bare number after it is no year.
    pub(super) latest_year: u16,
}

/// How far a title is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// By what is known and what lies beside its films.
    Beside,
    /// By its films, too.
    Whole,
}

/// What is known of a title.
pub(super) struct Gathered<'a> {
    pub(super) found: &'a Found,
    /// The whole path of its first video.
    pub(super) video: String,
    pub(super) facts: Facts,
    /// The episodes of a series, in the order of its videos.
    pub(super) episodes: Vec<ToldEpisode>,
    pub(super) measured: Measured,
    /// What the cache keeps of it; nothing in a dry run.
    pub(super) kept: Option<Kept>,
    /// Its pictures, in the cache; of a dry run those that would be tried.
    pub(super) pictures: Vec<KeptPicture>,
    pub(super) dropped: Vec<(String, String)>,
    pub(super) was_known: bool,
    pub(super) looked: Looked,
}

/// Whether a title's films were looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looked {
    /// There is nothing to look through them with.
    Never,
    /// Not yet.
    Due,
    /// They were.
    Through,
}

impl<'a> Gathering<'a> {
    pub(super) fn path(&self, at: usize) -> PathBuf {
        let file = self.files.get(at);
        let path = file.and_then(|file| Some(self.folders.get(file.root)?.join(&file.path)));
        path.unwrap_or_default()
    }

    fn text(&self, at: usize) -> String {
        self.path(at).to_string_lossy().into_owned()
    }

    pub(super) fn gather(
        &self,
        found: &'a Found,
        depth: Depth,
        stop: &StopFlag,
        tell: &dyn Fn(ScanProgress),
    ) -> Result<Gathered<'a>, Fault> {
        let first = found.videos.first().map_or(0, |video| video.file);
        let mut dropped = Vec::new();
        let mut facts = self.facts(found, &mut dropped);
        let episodes = self.episodes(found, &mut facts, &mut dropped);
        let written = self
            .files
            .get(first)
            .map_or(Moment(0), |file| file.modified);
        let video = self.text(first);
        let mut gathered = Gathered {
            found,
            video,
            measured: Measured {
                runtime_min: None,
                written,
            },
            facts,
            episodes,
            kept: None,
            pictures: Vec::new(),
            dropped,
            was_known: false,
            looked: Looked::Never,
        };
        let Some(cache) = self.cache else {
            gathered.pictures = found
                .pictures
                .iter()
                .map(|(_, sight)| would_be(sight.word()))
                .collect();
            return Ok(gathered);
        };
        let prints = self.prints(found);
        let known = cache.get(&gathered.video);
        let known = known.filter(|kept| kept.prints == prints);
        let is_tried_again = |kept: &Kept| {
            // Once, not again after it was looked at in this scan.
            self.again && kept.n_failed > 0 && depth == Depth::Beside
        };
        let is_looked = |kept: &Kept| match self.media {
            Some(_) => kept.looked == LOOKING,
            None => !kept.looked.is_empty() || self.sheets(found).is_empty(),
        };
        let known = known.filter(|kept| self.media.is_none() || !is_tried_again(kept));
        gathered.was_known = known.as_ref().is_some_and(is_looked);
        let mut kept = match known {
            Some(kept) => kept,
            None => self.beside(found, Kept::of(gathered.video.clone(), prints), cache)?,
        };
        if depth == Depth::Whole && !is_looked(&kept) {
            kept = self.looked_through(found, kept, stop, (cache, tell))?;
        }
        gathered.looked = match (is_looked(&kept), kept.looked.is_empty()) {
            (false, _) => Looked::Due,
            (true, true) => Looked::Never,
            (true, false) => Looked::Through,
        };
        gathered.measured.runtime_min = kept.runtime_min;
        gathered.dropped.extend(kept.dropped.iter().cloned());
        gathered.pictures.clone_from(&kept.pictures);
        gathered.kept = Some(kept);
        Ok(gathered)
    }

    /// All files that the pictures of a title rest on.
    fn prints(&self, found: &Found) -> Vec<Print> {
        let videos = found.videos.iter().map(|video| video.file);
        let pictures = found.pictures.iter().map(|(at, _)| *at);
        let print = |at: usize| {
            let file = self.files.get(at)?;
            Some(Print {
                path: self.text(at),
                size_bytes: file.size_bytes,
                modified_ms: file.modified.0,
            })
        };
        videos.chain(pictures).filter_map(print).collect()
    }

    /// Takes the pictures that lie beside a title, and keeps them.
    fn beside(&self, found: &Found, mut kept: Kept, cache: &ScanCache) -> Result<Kept, Fault> {
        let mut taken = Taken::default();
        for (at, sight) in &found.pictures {
            let path = self.path(*at);
            if let Err(reason) = taken.local(&path, *sight) {
                kept.dropped.push((self.text(*at), reason));
            }
        }
        Self::put(taken, kept, (cache, &[]))
    }

    /// Looks through a title's films for pictures beside those that it has, and keeps all of them.
    fn looked_through(
        &self,
        found: &Found,
        mut kept: Kept,
        stop: &StopFlag,
        (cache, tell): (&ScanCache, &dyn Fn(ScanProgress)),
    ) -> Result<Kept, Fault> {
        let mut taken = Taken::default();
        for picture in std::mem::take(&mut kept.pictures) {
            // Of another look, which another version had.
            if picture.kind != pictures::FRAME {
                taken.again(&cache.picture(&kept.video, &picture.file), picture);
            }
        }
        kept.films.clear();
        // What was decided about the frames of another look is carried out anew on these.
        kept.choices.clear();
        let mut footage = Vec::new();
        let early = found.early_videos();
        let places = spread(early.len(), episodes(found.kind));
        let mut minutes = Vec::new();
        for video in places.into_iter().filter_map(|at| early.get(at)) {
            let title = &found.name.title;
            let said = |time_s, duration_s| ScanProgress::Looking {
                title: title.clone(),
                time_s,
                duration_s,
            };
            let path = self.path(video.file);
            let word = word_of(found.kind, video, &path);
            let seen = match self.media {
                Some(media) => looking::look((&path, &word), media, &mut |at_s, of_s| {
                    tell(said(at_s, of_s));
                }),
                None => looking::look_at_tiles(&self.sheets_of(video), &word, stop),
            };
            if stop.is_set() {
                return Err(Fault::ScanStopped {
                    n_done: 0,
                    n_titles: 0,
                });
            }
            match seen {
                Ok(seen) => {
                    minutes.extend(seen.minutes);
                    if let Some(cover) = &seen.cover {
                        taken.cover(cover, &path);
                    }
                    if let Some(seen) = seen.footage {
                        footage.push(seen);
                        kept.films.push(KeptFilm {
                            word,
                            path: self.text(video.file),
                        });
                    }
                    seen.frames.into_iter().for_each(|frame| taken.frame(frame));
                }
                Err(reason) => {
                    let reason = format!("it cannot be looked through: {reason}");
                    kept.dropped.push((self.text(video.file), reason));
                    kept.n_failed += 1;
                }
            }
        }
        minutes.sort_unstable();
        let is_whole = found.kind == Kind::Series || found.videos.len() == 1;
        kept.runtime_min = minutes.get(minutes.len() / 2).copied().filter(|_| is_whole);
        let how = if self.media.is_some() { LOOKING } else { TILES };
        how.clone_into(&mut kept.looked);
        Self::put(taken, kept, (cache, &footage))
    }

    /// The sheets of tiles of the videos that would be looked through.
    fn sheets(&self, found: &Found) -> Vec<Sheet> {
        let early = found.early_videos();
        let videos = early.into_iter().take(episodes(found.kind));
        videos.flat_map(|video| self.sheets_of(video)).collect()
    }

    fn sheets_of(&self, video: &Video) -> Vec<Sheet> {
        let file = self.files.get(video.file).filter(|_| self.tiles);
        let sheets = file.map(|file| tile_sheets(file, self.files));
        let sheet = |sheet: TileSheet| Sheet {
            path: self.path(sheet.file),
            across: sheet.across,
            down: sheet.down,
        };
        sheets.unwrap_or_default().into_iter().map(sheet).collect()
    }

    fn put(
        taken: Taken,
        mut kept: Kept,
        (cache, footage): (&ScanCache, &[Footage]),
    ) -> Result<Kept, Fault> {
        let pictures = taken.finish(&mut kept.dropped);
        let (records, files) = pictures::named(pictures);
        kept.pictures = records;
        cache.put(&kept, &files, footage)?;
        Ok(kept)
    }

    /// What sidecars say; the first that says anything counts most.
    fn facts(&self, found: &Found, dropped: &mut Vec<(String, String)>) -> Facts {
        let mut facts = Facts::default();
        let wanted = match found.kind {
            Kind::Film => Subject::Film,
            Kind::Series => Subject::Series,
        };
        for &at in &found.sidecars {
            match sidecars::read(&self.path(at)) {
                Ok(said) => {
                    let fitting = said.into_iter().find(|sidecar| sidecar.subject == wanted);
                    facts = facts.or(fitting.map(|sidecar| sidecar.facts).unwrap_or_default());
                }
                Err(error) => dropped.push((self.text(at), error.to_string())),
            }
        }
        if facts.actors.is_empty() {
            facts.actors = self.pictured_actors(found);
        }
        facts
    }

    /// The actors whose pictures lie beside a title, by the names of their files.
    fn pictured_actors(&self, found: &Found) -> Vec<Actor> {
        let paths = found.actors.iter().map(|at| self.path(*at));
        let stems = paths.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()));
        let names: BTreeSet<_> = stems.filter_map(|stem| actor_of(&stem)).collect();
        let actors = names.into_iter().map(|name| Actor {
            name,
            role: String::new(),
            order: None,
        });
        actors.collect()
    }
}

/// The word for a video in the ids of its frames: none for a film, which has but one that is
/// looked through.
fn word_of(kind: Kind, video: &Video, path: &Path) -> String {
    match (kind, video.marker) {
        (Kind::Film, _) => String::new(),
        (Kind::Series, Some(marker)) => format!("s{:02}e{:02}", marker.season, marker.first),
        (Kind::Series, None) => id_of(&path.file_stem().unwrap_or_default().to_string_lossy()),
    }
}

fn would_be(kind: &str) -> KeptPicture {
    KeptPicture {
        id: String::new(),
        people: Vec::new(),
        hash: 0,
        file: String::new(),
        kind: kind.to_owned(),
        is_landscape: true,
        moods: Vec::new(),
        shot: None,
        setting: None,
        from: String::new(),
    }
}

const fn episodes(kind: Kind) -> usize {
    match kind {
        Kind::Film => 1,
        Kind::Series => MOST_EPISODES,
    }
}

/// At most `most` of `n` places, evenly spread, the first among them.
fn spread(n: usize, most: usize) -> Vec<usize> {
    let taken = n.min(most);
    (0..taken).map(|at| at * n / taken.max(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn episodes_are_spread_evenly() {
        assert_eq!(spread(0, 3), [0_usize; 0]);
        assert_eq!(spread(2, 3), [0, 1]);
        assert_eq!(spread(9, 3), [0, 3, 6]);
    }
}
