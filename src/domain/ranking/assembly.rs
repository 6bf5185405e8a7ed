//! The competition: rows for the page, and titles for their places in a row.
//!
//! # Source
//! Carbonell and Goldstein, "The use of MMR", SIGIR 1998: greedy choice by value less likeness to
//! what was chosen before, used twice, for rows and inside each row.

use std::collections::BTreeSet;

use super::rows::{Candidate, RowKind};
use super::score::Scorer;
use super::{Outlook, Placed, Row, likeness};
use crate::domain::catalog::{Catalog, TitleIx};

/// No page has more rows.
const MOST_ROWS: usize = 12;

/// No row has more titles; a small catalogue's rows hold a quarter of it, so that rows differ.
const MOST_TITLES: usize = 40;

/// A row of a small catalogue may still have this many.
const FEW_TITLES: usize = 8;

/// What a title loses in a row when it stands on the page already.
const SECOND_APPEARANCE: f64 = 0.7;

/// What a title loses for being all like one of the three before it in its row.
const NEIGHBOUR: f64 = 0.5;

/// How many titles before it count as neighbours.
const N_NEIGHBOURS: usize = 3;

/// A row is worth the mean of this many of its best titles.
const N_FRONT: usize = 5;

/// What a row loses for each row of its kind above it.
const SAME_KIND: f64 = 0.28;

/// What a row loses when it would begin as a row above it begins.
const SAME_FRONT: f64 = 0.8;

/// Picks rows greedily until the page is full, and lays out each.
pub(super) fn assemble(
    outlook: &Outlook<'_>,
    judge: &Scorer,
    scores: &[f64],
    mut candidates: Vec<Candidate>,
) -> Vec<Row> {
    let mut page = Assembly {
        outlook,
        judge,
        scores,
        rows: Vec::new(),
        shown: BTreeSet::new(),
    };
    while page.rows.len() < MOST_ROWS {
        let values = candidates.iter().map(|row| page.value(row)).enumerate();
        let best = values.max_by(|(i, a), (j, b)| a.total_cmp(b).then(j.cmp(i)));
        let Some((place, value)) = best else { break };
        let candidate = candidates.remove(place);
        let row = page.lay_out(candidate, value);
        page.shown
            .extend(row.titles.iter().map(|placed| placed.title));
        page.rows.push(row);
    }
    page.rows
}

struct Assembly<'a> {
    outlook: &'a Outlook<'a>,
    judge: &'a Scorer,
    scores: &'a [f64],
    rows: Vec<Row>,
    shown: BTreeSet<TitleIx>,
}

impl Assembly<'_> {
    fn catalog(&self) -> &Catalog {
        self.outlook.catalog()
    }

    /// A title's worth in a row before its neighbours are known.
    fn worth(&self, title: TitleIx, fit: f64) -> f64 {
        let score = self
            .scores
            .get(title.0 as usize)
            .copied()
            .unwrap_or(f64::MIN);
        let repeated = if self.shown.contains(&title) {
            SECOND_APPEARANCE
        } else {
            0.0
        };
        score + fit - repeated
    }

    fn value(&self, row: &Candidate) -> f64 {
        let mut worths: Vec<_> = row
            .titles
            .iter()
            .map(|(t, fit)| self.worth(*t, *fit))
            .collect();
        worths.sort_by(|a, b| b.total_cmp(a));
        worths.truncate(N_FRONT);
        let mean = worths.iter().sum::<f64>() / worths.len().max(1) as f64;
        let same_kind =
            |other: &&Row| std::mem::discriminant(&other.kind) == std::mem::discriminant(&row.kind);
        let n_same = self.rows.iter().filter(same_kind).count() as f64;
        mean + row.strength - SAME_KIND * n_same - SAME_FRONT * self.shared_front(row)
    }

    /// The largest share of a row's front that stands in the front of one row above it.
    fn shared_front(&self, row: &Candidate) -> f64 {
        let front: Vec<_> = row
            .titles
            .iter()
            .take(N_FRONT)
            .map(|(title, _)| *title)
            .collect();
        let shared = |other: &Row| {
            let others = other.titles.iter().take(N_FRONT);
            others
                .filter(|placed| front.contains(&placed.title))
                .count()
        };
        let most = self.rows.iter().map(shared).max().unwrap_or(0);
        most as f64 / front.len().max(1) as f64
    }

    fn lay_out(&self, candidate: Candidate, value: f64) -> Row {
        let n_titles = (self.catalog().titles().len() / 4).clamp(FEW_TITLES, MOST_TITLES);
        let mut waiting: Vec<_> = candidate
            .titles
            .iter()
            .map(|(title, fit)| (*title, self.worth(*title, *fit)))
            .collect();
        let mut titles: Vec<Placed> = Vec::with_capacity(n_titles);
        while titles.len() < n_titles && !waiting.is_empty() {
            let adjusted =
                |&(title, worth): &(TitleIx, f64)| worth - NEIGHBOUR * self.nearest(&titles, title);
            let values = waiting.iter().map(adjusted).enumerate();
            let best = values.max_by(|(i, a), (j, b)| a.total_cmp(b).then(j.cmp(i)));
            let Some((place, adjusted)) = best else { break };
            let (title, _) = waiting.remove(place);
            let parts =
                self.judge
                    .parts(self.catalog(), title, self.outlook.reading().facts(title));
            titles.push(Placed {
                title,
                score: parts.score(),
                adjusted,
                parts,
            });
        }
        // Only the last three count as neighbours, so a later title may come out above an earlier
        // one; the order inside a row follows `adjusted` all the same.
        titles.sort_by(|a, b| {
            b.adjusted
                .total_cmp(&a.adjusted)
                .then(a.title.cmp(&b.title))
        });
        self.finish(candidate.kind, candidate.reason, value, titles)
    }

    fn finish(&self, kind: RowKind, reason: String, score: f64, titles: Vec<Placed>) -> Row {
        let catalog = self.catalog();
        Row {
            id: kind.id(catalog),
            kind,
            name: self.heading(kind),
            reason,
            score,
            titles,
        }
    }

    /// A row after a title that was praised without a play does not say that it was watched.
    fn heading(&self, kind: RowKind) -> String {
        let praised = match kind {
            RowKind::Because(title) => Some(title),
            RowKind::Continue
            | RowKind::MyList
            | RowKind::TopPicks
            | RowKind::Genre(_)
            | RowKind::Person(_)
            | RowKind::Mood(_)
            | RowKind::HiddenGems
            | RowKind::New
            | RowKind::WatchAgain => None,
        };
        let reading = self.outlook.reading();
        match praised.filter(|title| reading.facts(*title).last_play.is_none()) {
            Some(title) => format!("Because you liked {}", self.catalog().title(title).name),
            None => kind.name(self.catalog()),
        }
    }

    fn nearest(&self, placed: &[Placed], title: TitleIx) -> f64 {
        let neighbours = placed.iter().rev().take(N_NEIGHBOURS);
        neighbours
            .map(|other| likeness(self.catalog(), other.title, title))
            .fold(0.0, f64::max)
    }
}
