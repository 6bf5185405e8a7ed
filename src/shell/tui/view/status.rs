//! The last two lines: what there is to say, and the keys.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::words;
use crate::domain::ranking::Movement;
use crate::shell::tui::geometry::MARGIN;
use crate::shell::tui::keymap::{Action, Focus};
use crate::shell::tui::message::Cause;
use crate::shell::tui::model::{LastChange, Model, Place};
use crate::shell::tui::text;

/// Draws both.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    let area = canvas.area;
    let (status, notice) = (area.height.saturating_sub(1), area.height.saturating_sub(2));
    hints(canvas, model, Rect::new(0, status, area.width, 1));
    let columns = area.width.saturating_sub(2 * MARGIN);
    let theme = canvas.theme;
    if let Some(said) = &model.notice {
        let style = if said.is_failure {
            theme.warning()
        } else {
            theme.text()
        };
        let words = if said.is_failure {
            format!("! {}", said.text)
        } else {
            said.text.clone()
        };
        canvas.put(MARGIN, notice, columns, &words, style);
    } else if let (Some(last), Place::Home) = (&model.change, &model.place) {
        let (done, what, keys) = changes(model, last);
        let room = |x: u16| (MARGIN + columns).saturating_sub(x);
        let is_long = text::width(&done) + text::width(&what) > columns;
        let what = if is_long {
            summary(&last.change.movement)
        } else {
            what
        };
        let mut x = MARGIN;
        if !is_long {
            x = canvas.put(x, notice, columns, &done, theme.accent());
        }
        x = canvas.put(x, notice, room(x), &what, theme.text());
        if text::width(&keys) + 3 <= room(x) {
            canvas.put(x + 3, notice, room(x + 3), &keys, theme.dim());
        }
    }
}

/// What was done, what it changed, and the keys that show it.
fn changes(model: &Model, last: &LastChange) -> (String, String, String) {
    let act = last.change.act.as_ref();
    let deed = act.map(|act| words::deed(model.catalog(), &act.deed));
    let done = match (last.cause, deed) {
        (Cause::Act, Some(deed)) => words::capital(&deed),
        (Cause::Undo, Some(deed)) => format!("Taken back: {deed}"),
        (Cause::Elsewhere, _) => "Changed meanwhile".to_owned(),
        (Cause::Act | Cause::Undo, None) => "Done".to_owned(),
    };
    let what = format!(": {}", summary(&last.change.movement));
    let keys = [
        (Action::Flash, "before/after"),
        (Action::Compare, "compare"),
        (Action::Undo, "undo"),
    ];
    let keys = keys.into_iter().filter_map(|(action, word)| {
        Some(format!("{} {word}", model.keymap.key(action, Focus::Home)?))
    });
    (done, what, keys.collect::<Vec<_>>().join("   "))
}

/// `7 pictures changed, 12 titles moved, 1 row new`.
pub(super) fn summary(movement: &Movement) -> String {
    let pictures = movement.artworks_changed.iter();
    let n_pictures = pictures
        .filter(|c| c.from.is_some() && c.to.is_some())
        .count();
    let mut titles: Vec<_> = movement
        .titles_moved
        .iter()
        .map(|moved| moved.title)
        .collect();
    titles.sort_unstable();
    titles.dedup();
    let said = [
        (n_pictures, "picture changed", "pictures changed"),
        (titles.len(), "title moved", "titles moved"),
        (movement.rows_added.len(), "row new", "rows new"),
        (movement.rows_removed.len(), "row gone", "rows gone"),
    ];
    let said: Vec<_> = said
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| text::count(n, one, many))
        .collect();
    if said.is_empty() {
        "nothing on the page changed".to_owned()
    } else {
        said.join(", ")
    }
}

/// Keys and what they do, as many as fit; how to leave and how to learn more always.
fn hints(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let theme = canvas.theme;
    let all = model
        .keymap
        .hints(model.focus())
        .map(|(key, word)| (key.to_string(), word));
    let long = |hint: &(String, &str)| text::width(&hint.0) + text::width(hint.1) + 4;
    let (last, first): (Vec<_>, Vec<_>) =
        all.partition(|(_, word)| matches!(*word, "all keys" | "quit" | "close"));
    // The last hint needs no space after it.
    let columns = area.width.saturating_sub(2 * MARGIN) + 3;
    let mut room = columns.saturating_sub(last.iter().map(long).sum());
    let fits = |hint: &(String, &str)| {
        let is_fitting = long(hint) <= room;
        room = if is_fitting { room - long(hint) } else { 0 };
        is_fitting
    };
    let shown: Vec<_> = first.into_iter().filter(fits).chain(last).collect();
    let right = area.right().saturating_sub(MARGIN);
    let mut x = MARGIN;
    for (key, word) in shown {
        x = canvas.put(x, area.y, right.saturating_sub(x), &key, theme.accent());
        x = canvas.put(
            x + 1,
            area.y,
            right.saturating_sub(x + 1),
            word,
            theme.dim(),
        ) + 3;
    }
}
