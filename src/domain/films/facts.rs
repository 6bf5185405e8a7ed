//! What a sidecar says of a title.

use crate::domain::catalog::Day;
use crate::domain::history::Moment;

/// Somebody in the cast.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    /// Name as printed.
    pub name: String,
    /// The part; may be empty.
    pub role: String,
    /// Place in the billing; those without one come last, in the order of the file.
    pub order: Option<u32>,
}

/// What another program says of watching. `watched = false` means that it does not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Watched {
    /// Whether it was watched to the end.
    pub to_the_end: bool,
    /// When it was played last.
    pub last: Option<Moment>,
    /// The fraction at which it was left.
    pub left_at: Option<f64>,
}

impl Watched {
    /// The fraction watched, where something is known.
    pub fn fraction(&self) -> Option<f64> {
        if self.to_the_end {
            return Some(1.0);
        }
        self.left_at.filter(|fraction| *fraction > 0.0)
    }
}

/// The facts of a film, a series or an episode.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The title.
    pub title: Option<String>,
    /// The title in its own language.
    pub original_title: Option<String>,
    /// The year of release.
    pub year: Option<u16>,
    /// What it is about.
    pub plot: Option<String>,
    /// Genres, the leading one first.
    pub genres: Vec<String>,
    /// Free words.
    pub tags: Vec<String>,
    /// The cast, in billing order.
    pub actors: Vec<Actor>,
    /// Minutes.
    pub runtime_min: Option<u16>,
    /// Youngest age it is meant for.
    pub maturity: Option<u8>,
    /// How many people rated it.
    pub votes: Option<u64>,
    /// When it joined the library.
    pub added: Option<Day>,
    /// What is known of watching.
    pub watched: Watched,
}

impl Facts {
    /// Fills what is missing from facts that count less.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let list = |own: Vec<String>, other| if own.is_empty() { other } else { own };
        Self {
            title: self.title.or(other.title),
            original_title: self.original_title.or(other.original_title),
            year: self.year.or(other.year),
            plot: self.plot.or(other.plot),
            genres: list(self.genres, other.genres),
            tags: list(self.tags, other.tags),
            actors: if self.actors.is_empty() {
                other.actors
            } else {
                self.actors
            },
            runtime_min: self.runtime_min.or(other.runtime_min),
            maturity: self.maturity.or(other.maturity),
            votes: self.votes.or(other.votes),
            added: self.added.or(other.added),
            watched: if self.watched == Watched::default() {
                other.watched
            } else {
                self.watched
            },
        }
    }
}
