//! What a viewer decides about the candidates of a film: vetoes, pins, wishes for more, names.
//!
//! Decisions are values that are applied on top of the selection; nothing here chooses by itself.
//! Read [`Curation`] first, then [`Choices`] for a whole title.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::candidate::{Candidate, Footage};
use super::hash::DifferenceHash;
use super::select::Wish;

/// A moment of a film in milliseconds, by which a frame is named for good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FrameTime(pub u32);

impl FrameTime {
    /// The moment nearest to so many seconds.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to what a u32 holds: 49 days"
    )]
    pub fn of(time_s: f64) -> Self {
        Self((time_s * 1000.0).round().clamp(0.0, f64::from(u32::MAX)) as u32)
    }

    /// In seconds.
    pub fn seconds(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

/// A frame of a title, as catalogues name it: `frame-754320`, or `frame-s01e02-754320`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FrameId {
    /// Which of its films: empty for a film of one video, else the word for the episode.
    pub film: String,
    /// The moment.
    pub time: FrameTime,
}

impl fmt::Display for FrameId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("frame-")?;
        if !self.film.is_empty() {
            write!(f, "{}-", self.film)?;
        }
        write!(f, "{}", self.time.0)
    }
}

impl FrameId {
    /// Reads an id; `None` where it names no frame.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("frame-")?;
        let (film, time) = rest.rsplit_once('-').unwrap_or(("", rest));
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let is_number = !time.is_empty() && time.chars().all(|c| c.is_ascii_digit());
        (film.chars().all(is_word) && is_number).then_some(())?;
        Some(Self {
            film: film.to_owned(),
            time: FrameTime(time.parse().ok()?),
        })
    }
}

/// Decisions about the frames of one film. Frames are named by their own moments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curation {
    /// Never to be pictures, with their fingerprints: what nearly equals one is out, too.
    pub vetoes: BTreeMap<FrameTime, DifferenceHash>,
    /// Always to be pictures: each as it is, or as it is a little earlier or later.
    pub pins: BTreeMap<FrameTime, FrameTime>,
    /// Frames of which the viewer wants more.
    pub more: BTreeSet<FrameTime>,
}

impl Curation {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.vetoes.is_empty() && self.pins.is_empty() && self.more.is_empty()
    }

    /// The moment at which a frame is shown.
    pub fn shown_at(&self, time: FrameTime) -> FrameTime {
        self.pins.get(&time).copied().unwrap_or(time)
    }

    /// Never this one; said again, it may be chosen again.
    pub fn veto(&mut self, time: FrameTime, hash: DifferenceHash) {
        if self.vetoes.remove(&time).is_none() {
            self.free(time);
            self.vetoes.insert(time, hash);
        }
    }

    /// Always this one; said again, it is as free as any.
    pub fn pin(&mut self, time: FrameTime) {
        if self.pins.remove(&time).is_none() {
            self.vetoes.remove(&time);
            self.pins.insert(time, time);
        }
    }

    /// Always this one, as it is at another moment.
    pub fn shift(&mut self, time: FrameTime, to: FrameTime) {
        self.vetoes.remove(&time);
        self.pins.insert(time, to);
    }

    /// More like this one; said again, no more.
    pub fn want_more(&mut self, time: FrameTime) {
        if !self.more.remove(&time) {
            self.vetoes.remove(&time);
            self.more.insert(time);
        }
    }

    /// Takes back all that was decided about a frame.
    pub fn free(&mut self, time: FrameTime) {
        self.vetoes.remove(&time);
        self.pins.remove(&time);
        self.more.remove(&time);
    }

    /// What is wanted of each candidate. A pin whose frame was not measured this time stands on
    /// its nearest candidate's measures, which is added with the pin's own moment.
    pub fn wishes(&self, candidates: &mut Vec<Candidate>) -> Vec<Wish> {
        for time in self.pins.keys() {
            if candidates.iter().any(|c| FrameTime::of(c.time_s) == *time) {
                continue;
            }
            let off = |c: &&Candidate| (c.time_s - time.seconds()).abs();
            let nearest = candidates
                .iter()
                .min_by(|one, other| off(one).total_cmp(&off(other)));
            if let Some(nearest) = nearest.cloned() {
                candidates.push(Candidate {
                    time_s: time.seconds(),
                    refined_from_s: None,
                    picture: None,
                    ..nearest
                });
            }
        }
        candidates.sort_by(|one, other| one.time_s.total_cmp(&other.time_s));
        candidates.iter().map(|one| self.wish(one)).collect()
    }

    fn wish(&self, candidate: &Candidate) -> Wish {
        let time = FrameTime::of(candidate.time_s);
        if self.pins.contains_key(&time) {
            return Wish::Pin;
        }
        let mut vetoed = self.vetoes.values();
        if self.vetoes.contains_key(&time) || vetoed.any(|hash| candidate.hash.is_double_of(*hash))
        {
            return Wish::Veto;
        }
        if self.more.contains(&time) {
            Wish::More
        } else {
            Wish::None
        }
    }
}

/// A name for somebody whom a scan saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    /// Who, by number among the people of that film, from 0.
    pub person: usize,
    /// The name.
    pub name: String,
    /// A frame that shows them, and as few others as may be: where a later scan numbers people
    /// otherwise, they are known again by it.
    pub seen: FrameId,
}

/// Everything that a viewer decided about a title's candidates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// By film, as [`FrameId::film`] names it.
    pub films: BTreeMap<String, Curation>,
    /// Names of people.
    pub names: Vec<PersonName>,
}

impl Choices {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.films.values().all(Curation::is_empty)
    }

    /// The decisions about one film.
    pub fn of(&self, film: &str) -> Curation {
        self.films.get(film).cloned().unwrap_or_default()
    }

    /// Changes the decisions about one film.
    pub fn change(&mut self, film: &str, change: impl FnOnce(&mut Curation)) {
        let mut curation = self.of(film);
        change(&mut curation);
        if curation.is_empty() {
            self.films.remove(film);
        } else {
            self.films.insert(film.to_owned(), curation);
        }
    }

    /// Gives a person of a film a name, or takes it away.
    pub fn name(&mut self, film: (&str, &Footage), person: usize, name: Option<&str>) {
        let (word, footage) = film;
        let names = names(word, footage, self);
        self.names.retain(|known| {
            let is_meant = known.seen.film == word
                && names
                    .iter()
                    .any(|(who, place)| *who == person && *place == known.seen.time);
            !is_meant
        });
        let fewest = footage
            .candidates
            .iter()
            .filter(|candidate| candidate.people.contains(&person))
            .min_by_key(|candidate| candidate.people.len());
        if let (Some(name), Some(candidate)) = (name, fewest) {
            self.names.push(PersonName {
                person,
                name: name.to_owned(),
                seen: FrameId {
                    film: word.to_owned(),
                    time: FrameTime::of(candidate.time_s),
                },
            });
        }
    }

    /// The names of a film's people, by their numbers.
    pub fn names_in(&self, film: &str, footage: &Footage) -> BTreeMap<usize, &str> {
        let known = self.names.iter().filter(|known| known.seen.film == film);
        known
            .filter_map(|known| Some((person_of(known, footage)?, known.name.as_str())))
            .collect()
    }
}

/// Whom each name of a film means, with the moment by which it is known.
fn names(film: &str, footage: &Footage, choices: &Choices) -> Vec<(usize, FrameTime)> {
    let known = choices.names.iter().filter(|known| known.seen.film == film);
    known
        .filter_map(|known| Some((person_of(known, footage)?, known.seen.time)))
        .collect()
}

/// Seconds within which a frame is taken for one that another scan saw.
const SAME_MOMENT_S: f64 = 1.5;

/// Whom a name means in a film: the person of that number if the frame still shows them, else
/// whoever is alone in it.
fn person_of(known: &PersonName, footage: &Footage) -> Option<usize> {
    let time_s = known.seen.time.seconds();
    let off = |candidate: &Candidate| (candidate.time_s - time_s).abs();
    let near = footage
        .candidates
        .iter()
        .filter(|candidate| off(candidate) < SAME_MOMENT_S && !candidate.people.is_empty());
    let nearest = near.min_by(|one, other| off(one).total_cmp(&off(other)))?;
    match nearest.people.as_slice() {
        people if people.contains(&known.person) => Some(known.person),
        [alone] => Some(*alone),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
