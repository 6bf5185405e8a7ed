//! Titles side by side: what a search found, or my list.

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::canvas::Canvas;
use super::document::{self, Cell, Document, GAP, INSET, shelves};
use super::words;
use crate::application::Shown;
use crate::shell::tui::geometry;
use crate::shell::tui::model::{Found, Model};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// Fewer columns than this are not enough for a card.
const NARROWEST: u16 = 17;

/// Lines over the titles: the heading, and a line free.
const HEAD: u16 = 3;

/// How many titles stand beside each other.
pub(in crate::shell::tui) fn columns(model: &Model) -> usize {
    shelf(model).0
}

fn shelf(model: &Model) -> (usize, (u16, u16)) {
    let columns = document::columns(geometry::sheet(model.size()));
    let narrowest = model.geometry().map_or(NARROWEST, |home| home.card.width);
    let most = (columns + GAP) / (narrowest + GAP);
    shelves(columns, narrowest, most)
}

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, found: &Found) {
    let area = geometry::sheet(model.size());
    canvas.panel(area);
    heading(canvas, model, found, area);
    let body = Rect::new(0, HEAD, area.width, area.height.saturating_sub(HEAD));
    let columns = document::columns(area);
    let (n, size) = shelf(model);
    let mut document = Document::default();
    let mut scroll = 0;
    match (&found.titles, &found.query) {
        (None, _) => document.say("looking …", canvas.theme.dim()),
        (Some(titles), query) if titles.is_empty() => {
            let words = match query.as_deref().map(str::trim) {
                None => "Nothing is on your list yet: a on a title puts it here.",
                Some("") => "Type a name, a person, a genre, a mood or a subject.",
                Some(_) => "Nothing is called or described like that.",
            };
            document.paragraph(words, columns, canvas.theme.dim());
        }
        (Some(titles), _) => {
            for (row, first) in titles.chunks(n).zip((0..).step_by(n)) {
                let start = document.len();
                let cells: Vec<Cell> = row
                    .iter()
                    .zip(first..)
                    .map(|(shown, at)| cell(canvas, model, shown, (at, at == found.at, size.0)))
                    .collect();
                document.shelf(&cells, size, model.is_text());
                document.gap();
                if (first..first + n).contains(&found.at) {
                    let whole = usize::from(body.height.saturating_sub(2));
                    scroll = document.len().saturating_sub(whole).min(start);
                }
            }
        }
    }
    document::draw(canvas, body, &document, scroll);
    // The heading belongs to what is open, too.
    canvas.target(Rect::new(0, 0, area.width, HEAD), Target::Nothing);
}

fn heading(canvas: &mut Canvas<'_>, model: &Model, found: &Found, area: Rect) {
    let (theme, chosen) = (canvas.theme, canvas.chosen());
    let room = area.width.saturating_sub(2 * INSET);
    let n = found.titles.as_ref().map_or(0, Vec::len);
    let many = text::count(n, "title", "titles");
    let right = area.right().saturating_sub(INSET);
    if n > 0 {
        canvas.put_right(right, 1, &many, theme.dim());
    }
    let Some(query) = &found.query else {
        let name = format!("My list, {}", model.view.identity.name);
        canvas.put((INSET, 1), room.saturating_sub(12), &name, theme.strong());
        return;
    };
    let x = canvas.put((INSET, 1), room, "Search  ", theme.accent());
    let x = canvas.put((x, 1), room.saturating_sub(x + 12), query, theme.strong());
    canvas.put((x, 1), 1, " ", chosen);
}

fn cell(
    canvas: &Canvas<'_>,
    model: &Model,
    shown: &Shown,
    (at, is_at, across): (usize, bool, u16),
) -> Cell {
    let theme = canvas.theme;
    let name = &model.catalog().title(shown.title).name;
    let style = if is_at { canvas.chosen() } else { theme.text() };
    let lead = if is_at { "▸ " } else { "" };
    let mut lines = vec![vec![Span::styled(
        text::fit(&format!("{lead}{name}"), across),
        style,
    )]];
    let by = shown.by.as_ref().map(|by| by.replace('-', " "));
    let facts = by.unwrap_or_else(|| words::facts(model.catalog(), shown.title, across));
    lines.push(vec![Span::styled(text::fit(&facts, across), theme.dim())]);
    Cell {
        artwork: Some(shown.artwork),
        lines,
        target: Target::Found(at),
    }
}
