//! The episodes of a series: what they are called, and what other programs say of watching them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::SaidWatched;
use super::gathering::Gathering;
use crate::adapters::sidecars::{self, Sidecar, Subject};
use crate::domain::catalog::{Episode, Kind};
use crate::domain::films::{
    Facts, Found, Ids, Video, Watched, episode_id, episode_name, printable,
};

/// Characters of a name, at most: what a catalogue takes.
const MOST_NAME_CHARS: usize = 200;

/// One file of a series: an episode, or a few in one file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ToldEpisode {
    pub(super) id: String,
    /// May be empty.
    pub(super) name: String,
    /// The whole path of its file.
    pub(super) video: String,
    pub(super) watched: Watched,
}

impl Gathering<'_> {
    /// The episodes of a series in the order of its videos; nothing for a film. `facts` gets a
    /// usual length of them where it has none.
    pub(super) fn episodes(
        &self,
        found: &Found,
        facts: &mut Facts,
        dropped: &mut Vec<(String, String)>,
    ) -> Vec<ToldEpisode> {
        if found.kind == Kind::Film {
            return Vec::new();
        }
        let mut said = self.sidecars_of_episodes(found, dropped);
        let mut minutes: Vec<_> = said
            .values()
            .flatten()
            .filter_map(|sidecar| sidecar.facts.runtime_min)
            .collect();
        minutes.sort_unstable();
        facts.runtime_min = facts
            .runtime_min
            .or_else(|| minutes.get(minutes.len() / 2).copied());
        let mut ids = Ids::default();
        let mut told = |video: &Video| {
            let path = self.path(video.file);
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let id = match &video.marker {
                Some(marker) => episode_id(&stem, marker),
                None => String::new(),
            };
            let said = said.remove(&key(&path)).unwrap_or_default();
            let name = names(&said).or_else(|| episode_name(&stem, self.latest_year));
            ToldEpisode {
                id: ids.give(&path.to_string_lossy(), &[&id, &stem]),
                name: name.unwrap_or_default(),
                video: path.to_string_lossy().into_owned(),
                watched: watched(&said),
            }
        };
        found.videos.iter().map(&mut told).collect()
    }

    /// What the sidecars of episodes say, by the path of the episode without its end.
    fn sidecars_of_episodes(
        &self,
        found: &Found,
        dropped: &mut Vec<(String, String)>,
    ) -> BTreeMap<PathBuf, Vec<Sidecar>> {
        let mut all: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for path in found.episode_sidecars.iter().map(|at| self.path(*at)) {
            match sidecars::read(&path) {
                Ok(said) => {
                    let said = said.into_iter();
                    all.entry(key(&path))
                        .or_default()
                        .extend(said.filter(|one| one.subject == Subject::Episode));
                }
                Err(error) => {
                    dropped.push((path.to_string_lossy().into_owned(), error.to_string()));
                }
            }
        }
        all
    }
}

/// What other programs say of watching a title: of its episodes, else of the whole of it.
pub(super) fn said_of_watching(facts: &Facts, episodes: &[ToldEpisode]) -> Vec<SaidWatched> {
    let of_episodes: Vec<_> = episodes
        .iter()
        .filter(|episode| episode.watched.fraction().is_some())
        .map(|episode| SaidWatched {
            episode: Some(episode.id.clone()),
            watched: episode.watched.clone(),
        })
        .collect();
    if !of_episodes.is_empty() {
        return of_episodes;
    }
    let whole = SaidWatched {
        episode: None,
        watched: facts.watched.clone(),
    };
    let is_said = whole.watched.fraction().is_some();
    is_said.then_some(whole).into_iter().collect()
}

/// Entries of a catalogue, each named by `source` from its path.
pub(super) fn listed(told: &[ToldEpisode], source: impl Fn(&str) -> String) -> Vec<Episode> {
    let listed = told.iter().map(|episode| Episode {
        id: episode.id.clone(),
        name: episode.name.clone(),
        source: Some(source(&episode.video)),
    });
    listed.collect()
}

/// A file and its sidecar have this in common.
fn key(path: &Path) -> PathBuf {
    let key = path.with_extension("");
    PathBuf::from(key.to_string_lossy().to_lowercase())
}

/// The names of the episodes in one file.
fn names(said: &[Sidecar]) -> Option<String> {
    let titles = said
        .iter()
        .filter_map(|sidecar| sidecar.facts.title.as_ref());
    let names: Vec<_> = titles
        .map(|title| printable(title))
        .filter(|title| !title.is_empty())
        .collect();
    let joined: String = names.join(" / ").chars().take(MOST_NAME_CHARS).collect();
    (!joined.is_empty()).then(|| joined.trim_end().to_owned())
}

/// What is known of watching the episodes in one file, as of one.
fn watched(said: &[Sidecar]) -> Watched {
    let all = said.iter().map(|sidecar| &sidecar.facts.watched);
    let fraction: f64 = all.clone().filter_map(Watched::fraction).sum();
    let fraction = fraction / said.len().max(1) as f64;
    Watched {
        to_the_end: !said.is_empty() && all.clone().all(|watched| watched.to_the_end),
        last: all.filter_map(|watched| watched.last).max(),
        left_at: (fraction > 0.0).then_some(fraction),
    }
}
