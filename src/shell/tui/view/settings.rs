//! The settings: each with its value, where it comes from, and what it does.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::menus::opened;
use crate::shell::tui::choices::{Held, PREFERENCES, Preference, held};
use crate::shell::tui::geometry;
use crate::shell::tui::model::Model;
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// Columns of the box.
const COLUMNS: u16 = 76;

/// Lines under the list: space, two of help, when it counts, where it is kept.
const UNDER: u16 = 5;

/// Columns of the names.
const LABEL: u16 = 14;

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, at: usize) {
    let n = u16::try_from(PREFERENCES.len()).unwrap_or(u16::MAX);
    let area = geometry::middle(model.size(), COLUMNS, n + UNDER + 4);
    let inner = opened(canvas, area, "Settings");
    for (y, (i, preference)) in (inner.top()..inner.bottom()).zip(PREFERENCES.iter().enumerate()) {
        let line = Rect::new(inner.x - 1, y, inner.width + 2, 1);
        canvas.target(line, Target::Line(i));
        draw_line(
            canvas,
            (inner, y),
            preference,
            (&held(model, preference), i == at),
        );
    }
    let Some(preference) = PREFERENCES.get(at) else {
        return;
    };
    let held = held(model, preference);
    let theme = canvas.theme;
    let words = text::wrap_to(preference.help, inner.width, 2);
    for (y, line) in (inner.y + n + 1..).zip(words) {
        canvas.put((inner.x, y), inner.width, &line, theme.text());
    }
    let when = match (held.is_fixed(), preference.is_live) {
        (true, _) => format!("Fixed by {}: it cannot be changed here.", held.origin()),
        (false, true) => "Counts at once.".to_owned(),
        (false, false) => "Counts from the next start on.".to_owned(),
    };
    let y = inner.bottom().saturating_sub(2);
    canvas.put((inner.x, y), inner.width, &when, theme.accent());
    let file = model.preferences.file.as_ref();
    let kept = file.map_or_else(
        || "Kept nowhere: name a file with --config.".to_owned(),
        |file| format!("Kept in {}", file.display()),
    );
    canvas.put((inner.x, y + 1), inner.width, &kept, theme.dim());
}

fn draw_line(
    canvas: &mut Canvas<'_>,
    (inner, y): (Rect, u16),
    preference: &Preference,
    (held, is_at): (&Held, bool),
) {
    let (theme, chosen) = (canvas.theme, canvas.chosen());
    if is_at {
        canvas.fill(Rect::new(inner.x - 1, y, inner.width + 2, 1), chosen);
    }
    let style = |quiet| if is_at { chosen } else { quiet };
    canvas.put((inner.x, y), LABEL, preference.label, style(theme.text()));
    let right = inner.right();
    let end = canvas.put_right(right, y, &held.origin(), style(theme.dim()));
    let x = inner.x + LABEL;
    let room = end.saturating_sub(x + 2);
    let can_turn = is_at && !held.is_fixed();
    let value = if can_turn {
        format!("◂ {} ▸", text::fit(&held.value, room.saturating_sub(4)))
    } else {
        format!("  {}", held.value)
    };
    canvas.put((x, y), room, &value, style(theme.strong()));
}
