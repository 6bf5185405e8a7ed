//! The order of things: a score with named parts for each title, rows, the page, and what moved
//! between two pages.
//!
//! An [`Outlook`] is everything that follows from a log at one moment; a [`Page`] is what it shows.
//! The page is a pure function of its [`Question`]: the same bytes on every run and machine.

mod assembly;
mod movement;
mod outlook;
mod rows;
mod score;

pub use movement::{ArtworkChange, Movement, RowMove, TitleMove};
pub use outlook::{MoodChoice, Outlook, Question};
pub use rows::RowKind;
pub(crate) use rows::{a_mood, person_name};
pub use score::{N_PARTS, Part, Parts, likeness};

use std::collections::BTreeMap;

use super::artwork::Decision;
use super::catalog::TitleIx;
use super::mood::Mood;

/// At most `most` of `titles` whose worth is above 0, the worthiest first, equal ones in the
/// catalogue's order.
pub(crate) fn best(
    titles: impl Iterator<Item = TitleIx>,
    most: usize,
    worth: impl Fn(TitleIx) -> f64,
) -> Vec<TitleIx> {
    let mut ranked: Vec<_> = titles
        .map(|title| (worth(title), title))
        .filter(|(worth, _)| *worth > 0.0)
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked.truncate(most);
    ranked.into_iter().map(|(_, title)| title).collect()
}

/// A title at its place in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which title.
    pub title: TitleIx,
    /// Its score: the sum of `parts`, the same in every row.
    pub score: f64,
    /// What the row is sorted by: the score, plus how well it fits the row, less a discount for a
    /// title that stands on the page already and for one that resembles its neighbours.
    pub adjusted: f64,
    /// The named parts of the score.
    pub parts: Parts,
}

/// A named list of titles.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Kebab-case id, unique on the page and stable between pages.
    pub id: String,
    /// What the row is about.
    pub kind: RowKind,
    /// Its heading.
    pub name: String,
    /// Why it is on this page, in a few words.
    pub reason: String,
    /// What it competed for its place with.
    pub score: f64,
    /// Its titles, best first; never empty, no title twice.
    pub titles: Vec<Placed>,
}

/// The home page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The rows, best first.
    pub rows: Vec<Row>,
    /// The picture of every title on the page, the same wherever it stands.
    pub decisions: BTreeMap<TitleIx, Decision>,
    /// The mood of the moment.
    pub mood: Option<Mood>,
    /// How many acts the page knows.
    pub n_acts: usize,
}

impl Page {
    /// The row with this id, and its position.
    pub fn row(&self, id: &str) -> Option<(usize, &Row)> {
        self.rows.iter().enumerate().find(|(_, row)| row.id == id)
    }

    /// Where a title stands first: row and position in it, both from 0.
    pub fn place(&self, title: TitleIx) -> Option<(usize, usize)> {
        self.rows.iter().enumerate().find_map(|(row, list)| {
            let position = list
                .titles
                .iter()
                .position(|placed| placed.title == title)?;
            Some((row, position))
        })
    }

    /// As [`Page::place`], with the row by its id.
    pub fn named_place(&self, title: TitleIx) -> Option<(String, usize)> {
        let (row, position) = self.place(title)?;
        Some((self.rows.get(row)?.id.clone(), position))
    }
}
