//! Everything about one title: sidecars anew each time, pictures from the cache where nothing
//! changed.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::Sender;

use super::pictures::{self, Taken};
use super::{ScanProgress, looking};
use crate::adapters::media::{Media, StopFlag};
use crate::adapters::scan_cache::{Kept, KeptFilm, KeptPicture, Print, ScanCache};
use crate::adapters::sidecars::{self, Subject};
use crate::application::Fault;
use crate::domain::catalog::Kind;
use crate::domain::films::{Facts, File, Found, Measured, Video, Watched, id_of};
use crate::domain::history::Moment;

/// How films are looked through now; a change makes the next scan look again.
const LOOKING: &str = "key frames 1";
/// Most episodes of a series that are looked through, evenly spread over its early ones.
const MOST_EPISODES: usize = 3;

/// What every title's work needs.
pub(super) struct Gathering<'a> {
    pub(super) files: &'a [File],
    pub(super) folders: &'a [PathBuf],
    pub(super) cache: Option<&'a ScanCache>,
    pub(super) media: Option<&'a Media>,
    /// Held while a film is looked through: `ffmpeg` takes all cores by itself.
    pub(super) eyes: Mutex<()>,
}

/// What is known of a title.
pub(super) struct Gathered<'a> {
    pub(super) found: &'a Found,
    /// The whole path of its first video.
    pub(super) video: String,
    pub(super) facts: Facts,
    pub(super) measured: Measured,
    /// What the cache keeps of it; nothing in a dry run.
    pub(super) kept: Option<Kept>,
    /// Its pictures, in the cache; of a dry run those that would be tried.
    pub(super) pictures: Vec<KeptPicture>,
    pub(super) dropped: Vec<(String, String)>,
    pub(super) was_known: bool,
    pub(super) was_looked_through: bool,
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
        stop: &StopFlag,
        sender: &Sender<ScanProgress>,
    ) -> Result<Gathered<'a>, Fault> {
        let first = found.videos.first().map_or(0, |video| video.file);
        let mut dropped = Vec::new();
        let facts = self.facts(found, &mut dropped);
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
            kept: None,
            pictures: Vec::new(),
            dropped,
            was_known: false,
            was_looked_through: false,
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
        let known = cache.get(&gathered.video).filter(|kept| {
            kept.prints == prints && (self.media.is_none() || kept.looked == LOOKING)
        });
        gathered.was_known = known.is_some();
        let kept = match known {
            Some(kept) => kept,
            None => self.made(
                found,
                Kept::of(gathered.video.clone(), prints, String::new()),
                stop,
                (cache, sender),
            )?,
        };
        gathered.was_looked_through = !kept.looked.is_empty();
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

    /// Works a title out, and keeps it.
    fn made(
        &self,
        found: &Found,
        mut kept: Kept,
        stop: &StopFlag,
        (cache, sender): (&ScanCache, &Sender<ScanProgress>),
    ) -> Result<Kept, Fault> {
        let mut taken = Taken::default();
        for (at, sight) in &found.pictures {
            let path = self.path(*at);
            if let Err(reason) = taken.local(&path, *sight) {
                kept.dropped.push((self.text(*at), reason));
            }
        }
        let mut footage = Vec::new();
        if let Some(media) = self.media {
            let early = found.early_videos();
            let mut minutes = Vec::new();
            for at in spread(early.len(), episodes(found.kind)) {
                let Some(video) = early.get(at) else { continue };
                let _guard = self.eyes.lock();
                let path = self.path(video.file);
                let word = word_of(found.kind, video, &path);
                let seen = looking::look((&path, &word), media, &mut |time_s, duration_s| {
                    let title = found.name.title.clone();
                    let _ = sender.send(ScanProgress::Looking {
                        title,
                        time_s,
                        duration_s,
                    });
                });
                if stop.is_set() {
                    return Err(Fault::ScanStopped {
                        n_done: 0,
                        n_titles: 0,
                    });
                }
                match seen {
                    Ok(seen) => {
                        minutes.extend(seen.minutes);
                        footage.push(seen.footage);
                        kept.films.push(KeptFilm {
                            word,
                            path: self.text(video.file),
                        });
                        seen.frames.into_iter().for_each(|frame| taken.frame(frame));
                    }
                    Err(reason) => {
                        let reason = format!("it cannot be looked through: {reason}");
                        kept.dropped.push((self.text(video.file), reason));
                    }
                }
            }
            minutes.sort_unstable();
            let is_whole = found.kind == Kind::Series || found.videos.len() == 1;
            kept.runtime_min = minutes.get(minutes.len() / 2).copied().filter(|_| is_whole);
            LOOKING.clone_into(&mut kept.looked);
        }
        let pictures = taken.finish(&mut kept.dropped);
        let (records, files) = pictures::named(pictures);
        kept.pictures = records;
        cache.put(&kept, &files, &footage)?;
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
        if found.kind == Kind::Series {
            self.add_episodes(found, &mut facts, dropped);
        }
        facts
    }

    /// Length and watching of a series, by what its episodes say.
    fn add_episodes(&self, found: &Found, facts: &mut Facts, dropped: &mut Vec<(String, String)>) {
        let mut minutes = Vec::new();
        let mut n_watched = 0.0;
        let mut last = None;
        for &at in &found.episode_sidecars {
            match sidecars::read(&self.path(at)) {
                Ok(said) => {
                    for episode in said
                        .into_iter()
                        .filter(|one| one.subject == Subject::Episode)
                    {
                        minutes.extend(episode.facts.runtime_min);
                        n_watched += episode.facts.watched.fraction().unwrap_or(0.0);
                        last = last.max(episode.facts.watched.last);
                    }
                }
                Err(error) => dropped.push((self.text(at), error.to_string())),
            }
        }
        minutes.sort_unstable();
        facts.runtime_min = facts
            .runtime_min
            .or_else(|| minutes.get(minutes.len() / 2).copied());
        let n_episodes: u16 =
            found
                .videos
                .iter()
                .filter_map(|video| video.marker)
                .fold(0, |n, m| {
                    n.saturating_add(m.last.saturating_sub(m.first))
                        .saturating_add(1)
                });
        let fraction = (n_watched / f64::from(n_episodes.max(1))).min(1.0);
        if facts.watched == Watched::default() && fraction > 0.0 {
            facts.watched = Watched {
                to_the_end: fraction >= 1.0,
                last,
                left_at: Some(fraction),
            };
        }
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
