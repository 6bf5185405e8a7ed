//! The home page in words: every row a list, the focused title told beside it or under it.

use ratatui::layout::{Margin, Rect};

use super::canvas::Canvas;
use super::rows::{Moved, mark, row_moved, title_moved};
use super::{billboard, home};
use crate::domain::catalog::TitleIx;
use crate::domain::ranking::Row;
use crate::shell::tui::geometry::MARGIN;
use crate::shell::tui::model::Model;
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// From this width on the focused title is told beside the list, else under it.
const BESIDE: u16 = 100;

/// Lines of the telling under the list.
const UNDER: u16 = 8;

/// A line of the list.
enum Entry<'a> {
    /// Space.
    Gap,
    /// A row begins.
    Heading(&'a Row),
    /// A title, whether it is focused, and what a click on it means.
    Title(&'a Row, TitleIx, bool, Target),
}

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    let area = canvas.area;
    home::header(canvas, model, area.width);
    let body = Rect::new(0, 2, area.width, area.height.saturating_sub(4));
    let (list, told) = if area.width >= BESIDE {
        let columns = (area.width * 11 / 20).min(96);
        let told = Rect::new(columns + 2, body.y, area.width - columns - 4, body.height);
        (
            Rect {
                width: columns,
                ..body
            },
            told,
        )
    } else {
        let under = UNDER.min(body.height / 2);
        let list = Rect {
            height: body.height - under - 1,
            ..body
        };
        let columns = area.width.saturating_sub(2 * MARGIN);
        (list, Rect::new(MARGIN, list.bottom() + 1, columns, under))
    };
    entries(canvas, model, list);
    if model.shown().0.rows.is_empty() {
        home::nothing(canvas, model, list.inner(Margin::new(MARGIN, 0)));
    }
    if area.width < BESIDE {
        let line = "─".repeat(usize::from(told.width));
        let style = canvas.theme.faint();
        canvas.put((told.x, list.bottom()), told.width, &line, style);
    }
    if let Some(title) = model.focused() {
        let lines = billboard::lines(model, title, told.width.min(84), usize::from(told.height));
        for (y, line) in (told.top()..told.bottom()).zip(&lines) {
            canvas.spans(told.x, y, told.width, line);
        }
    }
}

fn entries(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let (page, place) = model.shown();
    let mut all = Vec::new();
    let mut focused = 0;
    for (at, row) in page.rows.iter().enumerate() {
        if at > 0 {
            all.push(Entry::Gap);
        }
        all.push(Entry::Heading(row));
        let column = place.column(row).at;
        for (n, placed) in row.titles.iter().enumerate() {
            let is_focused = at == place.row && n == column;
            if is_focused {
                focused = all.len();
            }
            let target = Target::Card(at, n);
            all.push(Entry::Title(row, placed.title, is_focused, target));
        }
    }
    // The focused line stays in the middle, but at the ends of the list.
    let shown = usize::from(area.height);
    let first = focused
        .saturating_sub(shown / 2)
        .min(all.len().saturating_sub(shown));
    for (y, entry) in (area.top()..area.bottom()).zip(all.iter().skip(first)) {
        match entry {
            Entry::Gap => {}
            Entry::Heading(row) => heading(canvas, model, row, (area, y)),
            Entry::Title(row, title, is_focused, target) => {
                canvas.target(Rect::new(area.x, y, area.width, 1), *target);
                line(canvas, model, (row, *title, *is_focused), (area, y));
            }
        }
    }
}

fn heading(canvas: &mut Canvas<'_>, model: &Model, row: &Row, (area, y): (Rect, u16)) {
    let theme = canvas.theme;
    let right = area.right().saturating_sub(2);
    let room = |x: u16| right.saturating_sub(x);
    let mut x = canvas.put(
        (area.x + MARGIN, y),
        room(area.x + MARGIN),
        &row.name,
        theme.strong(),
    );
    if let Some(moved) = row_moved(model, &row.id) {
        let words = if moved == Moved::New {
            "new row".to_owned()
        } else {
            moved.words()
        };
        x = canvas.put((x + 2, y), room(x + 2), &words, theme.accent());
    }
    if room(x + 3) >= text::width(&row.reason).min(18) {
        canvas.put((x + 3, y), room(x + 3), &row.reason, theme.dim());
    }
}

fn line(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (row, title, is_focused): (&Row, TitleIx, bool),
    (area, y): (Rect, u16),
) {
    let theme = canvas.theme;
    let chosen = canvas.chosen();
    let line = Rect::new(area.x + 1, y, area.width.saturating_sub(2), 1);
    if is_focused {
        canvas.fill(line, chosen);
    }
    let style = |quiet| if is_focused { chosen } else { quiet };
    let lead = if is_focused { "▸" } else { " " };
    let x = canvas.put((line.x + 1, y), 2, lead, style(theme.accent())) + 1;
    let mut right = line.right().saturating_sub(1);
    if let Some(moved) = title_moved(model, &row.id, title) {
        right = canvas.put_right(right, y, &moved.words(), style(theme.accent())) - 1;
    }
    if let Some(mark) = mark(model, title) {
        right = canvas.put_right(right, y, &mark, style(theme.dim())) - 1;
    }
    let facts = model.catalog().title(title);
    let after = canvas.put(
        (x, y),
        right.saturating_sub(x),
        &facts.name,
        style(theme.text()),
    );
    let genres = facts.genres.join(", ");
    let words = format!("{} · {genres}", facts.year);
    if text::width(&words) + 2 <= right.saturating_sub(after) {
        canvas.put(
            (after + 2, y),
            right - after - 2,
            &words,
            style(theme.dim()),
        );
    }
}
