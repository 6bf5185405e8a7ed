//! The home page: header, billboard, rows of cards.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::{billboard, rows};
use crate::application::Who;
use crate::domain::artwork::Decision;
use crate::domain::catalog::TitleIx;
use crate::domain::mood::Source;
use crate::shell::tui::geometry::{Home, MARGIN};
use crate::shell::tui::keymap::{Action, Focus};
use crate::shell::tui::model::Model;
use crate::shell::tui::text;

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    let Some(geometry) = model.geometry() else {
        return;
    };
    billboard::draw(canvas, model, &geometry);
    header(canvas, model, geometry.header.width);
    if model.shown().0.rows.is_empty() {
        empty(canvas, model, &geometry);
    }
    rows::draw(canvas, model, &geometry);
    ahead(canvas, model, &geometry);
}

fn empty(canvas: &mut Canvas<'_>, model: &Model, geometry: &Home) {
    nothing(
        canvas,
        model,
        Rect::new(MARGIN, 2, geometry.rows.width - 2 * MARGIN, 4),
    );
}

/// Says kindly that there is no title to show, and which keys bring some back.
pub(super) fn nothing(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let key = |action| {
        let key = model.keymap.key(action, Focus::Home);
        key.map_or_else(|| "no key".to_owned(), |key| key.to_string())
    };
    let why = if model.view.identity.maturity.is_some() {
        "everything is hidden, or meant for older viewers"
    } else {
        "everything is hidden"
    };
    let words = format!(
        "There is nothing to show: {why}. {} shows what you did and lets you forget it; {} shows \
         who is watching, and the age limit.",
        key(Action::History),
        key(Action::Viewers)
    );
    let style = canvas.theme.text();
    for (y, line) in (area.top()..area.bottom()).zip(text::wrap(&words, area.width.min(76))) {
        canvas.put((area.x, y), area.width, &line, style);
    }
}

/// Whose page it is, and in which mood.
pub(super) fn header(canvas: &mut Canvas<'_>, model: &Model, columns: u16) {
    let theme = canvas.theme;
    let right = columns.saturating_sub(1);
    let room = |x: u16| right.saturating_sub(x);
    let mut x = canvas.put((MARGIN, 0), room(MARGIN), "keyart", theme.strong());
    let identity = &model.view.identity;
    x = canvas.put((x + 3, 0), room(x + 3), "●", theme.accent());
    x = canvas.put((x + 1, 0), room(x + 1), &identity.name, theme.text());
    if identity.who == Who::Example && room(x) > 8 {
        x = canvas.put((x + 1, 0), room(x + 1), "example", theme.dim());
    }
    let (page, _) = model.shown();
    if let Some(mood) = &page.mood {
        let words = match mood.source {
            Source::Chosen => format!("{} mood", mood.name),
            Source::Inferred => format!("{} mood, guessed", mood.name),
        };
        if text::width(&words) + 3 <= room(x) {
            x = canvas.put((x + 3, 0), room(x + 3), &words, theme.dim());
        }
    }
    if model.flash.is_some() && room(x) > 11 {
        let style = canvas.chosen();
        canvas.put((x + 3, 0), room(x + 3), " before ", style);
    }
}

/// Pictures that the next key may ask for: billboards of the neighbours, the rows above and below,
/// the next cards.
fn ahead(canvas: &mut Canvas<'_>, model: &Model, geometry: &Home) {
    let (page, home) = model.shown();
    let (card, board) = (geometry.card, geometry.picture);
    let mut wish = |title: Option<TitleIx>, columns: u16, rows: u16| {
        let decision = title.and_then(|title| page.decisions.get(&title));
        if let Some(artwork) = decision.map(Decision::artwork) {
            canvas.scene.ahead(artwork, columns, rows);
        }
    };
    let focused = page.rows.get(home.row).map(|row| (row, home.column(row)));
    for next in [Some(home.row + 1), home.row.checked_sub(1)]
        .into_iter()
        .flatten()
    {
        let row = page.rows.get(next);
        let placed = row.and_then(|row| row.titles.get(home.column(row).at));
        wish(placed.map(|placed| placed.title), board.width, board.height);
    }
    if let Some((row, column)) = focused {
        for next in [Some(column.at + 1), column.at.checked_sub(1)]
            .into_iter()
            .flatten()
        {
            let placed = row.titles.get(next);
            wish(placed.map(|placed| placed.title), board.width, board.height);
        }
        let beyond = column.first + geometry.n_columns;
        for placed in row.titles.iter().skip(beyond).take(2) {
            wish(Some(placed.title), card.width, card.height);
        }
    }
    for next in [Some(home.top + geometry.n_rows), home.top.checked_sub(1)]
        .into_iter()
        .flatten()
    {
        let Some(row) = page.rows.get(next) else {
            continue;
        };
        let first = home.column(row).first;
        for placed in row.titles.iter().skip(first).take(geometry.n_columns + 1) {
            wish(Some(placed.title), card.width, card.height);
        }
    }
}
