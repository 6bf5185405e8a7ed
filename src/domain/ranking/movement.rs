//! What is different between two pages.

use std::collections::BTreeSet;

use super::Page;
use crate::domain::artwork::Decision;
use crate::domain::catalog::{ArtworkIx, TitleIx};

/// A title whose picture is another one now; `None` where it is not on that page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArtworkChange {
    /// Which title.
    pub title: TitleIx,
    /// Before.
    pub from: Option<ArtworkIx>,
    /// After.
    pub to: Option<ArtworkIx>,
}

/// A title that stands elsewhere in a row that both pages have, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleMove {
    /// Which row.
    pub row: String,
    /// Which title.
    pub title: TitleIx,
    /// Before.
    pub from: Option<usize>,
    /// After.
    pub to: Option<usize>,
}

/// A row that both pages have, elsewhere; positions from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowMove {
    /// Which row.
    pub row: String,
    /// Before.
    pub from: usize,
    /// After.
    pub to: usize,
}

/// The difference between two pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Movement {
    /// Over the titles of either page, in the catalogue's order.
    pub artworks_changed: Vec<ArtworkChange>,
    /// Row by row as on the page after.
    pub titles_moved: Vec<TitleMove>,
    /// As on the page after.
    pub rows_moved: Vec<RowMove>,
    /// Ids, as on the page after.
    pub rows_added: Vec<String>,
    /// Ids, as on the page before.
    pub rows_removed: Vec<String>,
}

impl Movement {
    /// What leads from `before` to `after`.
    pub fn between(before: &Page, after: &Page) -> Self {
        let mut movement = Self {
            artworks_changed: artworks(before, after),
            ..Self::default()
        };
        for (to, row) in after.rows.iter().enumerate() {
            let Some((from, old)) = before.row(&row.id) else {
                movement.rows_added.push(row.id.clone());
                continue;
            };
            if from != to {
                movement.rows_moved.push(RowMove {
                    row: row.id.clone(),
                    from,
                    to,
                });
            }
            let place = |row: &super::Row, title| row.titles.iter().position(|p| p.title == title);
            let titles = row
                .titles
                .iter()
                .chain(&old.titles)
                .map(|placed| placed.title);
            let mut seen = BTreeSet::new();
            for title in titles.filter(|title| seen.insert(*title)) {
                let (from, to) = (place(old, title), place(row, title));
                if from != to {
                    movement.titles_moved.push(TitleMove {
                        row: row.id.clone(),
                        title,
                        from,
                        to,
                    });
                }
            }
        }
        let gone = before
            .rows
            .iter()
            .filter(|row| after.row(&row.id).is_none());
        movement.rows_removed = gone.map(|row| row.id.clone()).collect();
        movement
    }

    /// Whether nothing is different.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn artworks(before: &Page, after: &Page) -> Vec<ArtworkChange> {
    let titles: BTreeSet<TitleIx> = before
        .decisions
        .keys()
        .chain(after.decisions.keys())
        .copied()
        .collect();
    let shown = |page: &Page, title| page.decisions.get(&title).map(Decision::artwork);
    let changes = titles.into_iter().map(|title| ArtworkChange {
        title,
        from: shown(before, title),
        to: shown(after, title),
    });
    changes.filter(|change| change.from != change.to).collect()
}
