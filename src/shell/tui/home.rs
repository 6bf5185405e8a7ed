//! Where a viewer is on a page: the focused row, the column that each row remembers, and what is
//! scrolled away.

use std::collections::BTreeMap;

use super::geometry;
use crate::domain::catalog::TitleIx;
use crate::domain::ranking::{Page, Row};

/// A place on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The focused row, from 0.
    pub row: usize,
    /// The first row on the screen, from 0.
    pub top: usize,
    columns: BTreeMap<String, Column>,
}

/// A place in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The focused card, from 0.
    pub at: usize,
    /// The first card on the screen, from 0.
    pub first: usize,
}

/// How many rows and cards stand on the screen whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Rows.
    pub n_rows: usize,
    /// Cards of a row.
    pub n_columns: usize,
}

impl Window {
    /// That of a screen; of one that is too small, a single card.
    pub fn of(geometry: Option<&geometry::Home>) -> Self {
        geometry.map_or(
            Self {
                n_rows: 1,
                n_columns: 1,
            },
            |home| Self {
                n_rows: home.n_rows,
                n_columns: home.n_columns,
            },
        )
    }
}

impl Home {
    /// The place in a row.
    pub fn column(&self, row: &Row) -> Column {
        let mut column = self.columns.get(&row.id).copied().unwrap_or_default();
        let last = row.titles.len().saturating_sub(1);
        column.at = column.at.min(last);
        column.first = column.first.min(column.at);
        column
    }

    /// The focused title.
    pub fn title(&self, page: &Page) -> Option<TitleIx> {
        let row = page.rows.get(self.row)?;
        row.titles
            .get(self.column(row).at)
            .map(|placed| placed.title)
    }

    /// Moves to a row, and scrolls as little as needed.
    pub fn to_row(&mut self, page: &Page, row: usize, window: Window) {
        let last = page.rows.len().saturating_sub(1);
        self.row = row.min(last);
        let lowest = self.row.saturating_sub(window.n_rows.saturating_sub(1));
        self.top = self
            .top
            .clamp(lowest, self.row)
            .min((last + 1).saturating_sub(window.n_rows));
    }

    /// Moves to a card of the focused row, and scrolls as little as needed.
    pub fn to_column(&mut self, page: &Page, at: usize, window: Window) {
        let Some(row) = page.rows.get(self.row) else {
            return;
        };
        let mut column = self.column(row);
        column.at = at.min(row.titles.len().saturating_sub(1));
        let lowest = column.at.saturating_sub(window.n_columns.saturating_sub(1));
        let most = row.titles.len().saturating_sub(window.n_columns);
        column.first = column.first.clamp(lowest, column.at).min(most);
        self.columns.insert(row.id.clone(), column);
    }

    /// Makes the place fit the screen again.
    pub fn settle(&mut self, page: &Page, window: Window) {
        self.to_row(page, self.row, window);
        if let Some(row) = page.rows.get(self.row) {
            let at = self.column(row).at;
            self.to_column(page, at, window);
        }
    }

    /// The place of the same title on another page: in its row if it is still there, else where it
    /// stands first, else nearby. Its row stays where it was on the screen, if it can.
    #[must_use]
    pub fn follow(&self, from: &Page, to: &Page, window: Window) -> Self {
        self.follow_into(from, to, window, Some)
    }

    /// As [`Home::follow`], to a page over another catalogue, in which `anew` finds a title.
    #[must_use]
    pub fn follow_into(
        &self,
        from: &Page,
        to: &Page,
        window: Window,
        anew: impl Fn(TitleIx) -> Option<TitleIx>,
    ) -> Self {
        let mut home = self.clone();
        home.columns.retain(|id, _| to.row(id).is_some());
        let title = self.title(from).and_then(anew);
        let old_row = from.rows.get(self.row);
        let within = |row: &Row| row.titles.iter().position(|p| Some(p.title) == title);
        let same = old_row.and_then(|old| to.row(&old.id));
        let kept = same.and_then(|(at, row)| Some((at, within(row)?)));
        let found = kept.or_else(|| title.and_then(|title| to.place(title)));
        let column = old_row.map_or(0, |row| self.column(row).at);
        let nearby = || (same.map_or(self.row, |(at, _)| at), column);
        let (row, column) = found.unwrap_or_else(nearby);
        let offset = self.row.saturating_sub(self.top);
        home.top = row.saturating_sub(offset);
        home.to_row(to, row, window);
        home.to_column(to, column, window);
        home
    }
}
