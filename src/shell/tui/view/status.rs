//! The last two lines: what there is to say, and the keys.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::words;
use crate::domain::ranking::Movement;
use crate::shell::tui::geometry::MARGIN;
use crate::shell::tui::keymap::{Action, Focus};
use crate::shell::tui::message::Cause;
use crate::shell::tui::model::{LastChange, Model, Place, Popup};
use crate::shell::tui::target::Target;
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
        canvas.put((MARGIN, notice), columns, &words, style);
    } else if let (Some(last), Place::Home) = (&model.change, &model.place) {
        changed(canvas, model, last, Rect::new(MARGIN, notice, columns, 1));
    }
}

/// What was done, what it changed, and the keys that show it: of these, what fits.
fn changed(canvas: &mut Canvas<'_>, model: &Model, last: &LastChange, area: Rect) {
    let theme = canvas.theme;
    let done = done(model, last);
    let what = summary(&last.change.movement);
    let keys = keys(model, last.cause);
    let wide = |part: &str| text::width(part);
    let mut parts = vec![(what.as_str(), theme.text())];
    let mut taken = wide(&what);
    if taken + wide(&done) + 2 <= area.width {
        let lead = [(done.as_str(), theme.accent()), (": ", theme.text())];
        parts = lead.into_iter().chain(parts).collect();
        taken += wide(&done) + 2;
    }
    if taken + wide(&keys) + 3 <= area.width {
        parts.extend([("   ", theme.text()), (keys.as_str(), theme.dim())]);
    }
    let mut x = area.x;
    for (words, style) in parts {
        x = canvas.put((x, area.y), area.right().saturating_sub(x), words, style);
    }
}

/// What was done.
fn done(model: &Model, last: &LastChange) -> String {
    let act = last.change.act.as_ref();
    let deed = act.map(|act| words::deed(model.catalog(), &act.deed));
    match (last.cause, deed) {
        (Cause::Act, Some(deed)) => words::capital(&deed),
        (Cause::Undo, Some(deed)) => format!("Taken back: {deed}"),
        (Cause::Elsewhere, _) => "Changed meanwhile".to_owned(),
        (Cause::Act | Cause::Undo, None) => "Done".to_owned(),
    }
}

/// The keys that show more of a change, or take it back.
fn keys(model: &Model, cause: Cause) -> String {
    let all = [
        (Action::Flash, "before/after"),
        (Action::Compare, "compare"),
        (Action::Undo, "undo"),
    ];
    let can_undo = cause == Cause::Act;
    let all = all
        .into_iter()
        .filter(|(action, _)| can_undo || *action != Action::Undo);
    let said = all.filter_map(|(action, word)| {
        Some(format!("{} {word}", model.keymap.key(action, Focus::Home)?))
    });
    said.collect::<Vec<_>>().join("   ")
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

/// Whether the title whose page is open is a film of one's own.
fn has_film(model: &Model) -> bool {
    let Some(Popup::Title(sheet)) = model.popups.last() else {
        return false;
    };
    model.catalog().title(sheet.title).source.is_some()
}

/// Whether the title that keys are about has episodes.
fn has_episodes(model: &Model) -> bool {
    let title = match model.popups.last() {
        Some(Popup::Title(sheet)) => Some(sheet.title),
        _ => model.focused(),
    };
    title.is_some_and(|title| !model.catalog().title(title).episodes.is_empty())
}

/// A key, its word, and what it asks for.
type Hint = (String, &'static str, Action);

/// Keys and what they do, as many as fit; how to leave and how to learn more always.
fn hints(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let theme = canvas.theme;
    let all = model
        .keymap
        .hints(model.focus())
        .filter(|(.., action)| *action != Action::Candidates || has_film(model))
        .filter(|(.., action)| *action != Action::Episodes || has_episodes(model))
        .map(|(key, word, action)| (key.to_string(), word, action));
    let long = |hint: &Hint| text::width(&hint.0) + text::width(hint.1) + 4;
    let (last, first): (Vec<_>, Vec<_>) =
        all.partition(|(_, word, _)| matches!(*word, "all keys" | "quit" | "close"));
    // The last hint needs no space after it.
    let columns = area.width.saturating_sub(2 * MARGIN) + 3;
    let mut room = columns.saturating_sub(last.iter().map(long).sum());
    let fits = |hint: &Hint| {
        let is_fitting = long(hint) <= room;
        room = if is_fitting { room - long(hint) } else { 0 };
        is_fitting
    };
    let shown: Vec<_> = first.into_iter().filter(fits).chain(last).collect();
    let right = area.right().saturating_sub(MARGIN);
    let mut x = MARGIN;
    for (key, word, action) in shown {
        let start = x;
        x = canvas.put((x, area.y), right.saturating_sub(x), &key, theme.accent());
        x = canvas.put(
            (x + 1, area.y),
            right.saturating_sub(x + 1),
            word,
            theme.dim(),
        ) + 3;
        let columns = x.saturating_sub(start + 3);
        canvas.target(Rect::new(start, area.y, columns, 1), Target::Key(action));
    }
}
