//! The line of the time machine: which act the page knows last, and a slider over all of them.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::words;
use crate::shell::tui::geometry::MARGIN;
use crate::shell::tui::model::{Journey, Model};
use crate::shell::tui::text;

/// The longest slider.
const LONGEST: u16 = 60;

/// The shortest.
const SHORTEST: u16 = 10;

/// Draws it into the line of notices.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, journey: &Journey) {
    let area = canvas.area;
    let line = Rect::new(0, area.height.saturating_sub(2), area.width, 1);
    let theme = canvas.theme;
    let n_acts = model.view.log.n_acts();
    let number = journey.to;
    let place = format!("{number} of {n_acts}");
    let right = area.right().saturating_sub(MARGIN);
    let end = canvas.put_right(right, line.y, &place, theme.dim());
    let length = (area.width / 3).clamp(SHORTEST, LONGEST);
    let x = end.saturating_sub(length + 2);
    slider(canvas, (x, line.y, length), (number, n_acts));
    let act = model.view.log.act(number);
    let words = act.map_or_else(
        || "before you did anything".to_owned(),
        |act| {
            let deed = words::deed(model.catalog(), &act.deed);
            format!("after {deed}, {}", words::when(act, model.view.now))
        },
    );
    let words = format!("The page {words}");
    let room = x.saturating_sub(MARGIN + 2);
    canvas.put(
        (MARGIN, line.y),
        room,
        &text::fit(&words, room),
        theme.text(),
    );
}

/// A line from the first page to the present, a mark where each act lies.
fn slider(
    canvas: &mut Canvas<'_>,
    (x, y, length): (u16, u16, u16),
    (number, n_acts): (usize, usize),
) {
    let theme = canvas.theme;
    let spot = |number: usize| {
        let room = usize::from(length.saturating_sub(1));
        u16::try_from(number * room / n_acts.max(1)).unwrap_or(0)
    };
    let line = "─".repeat(usize::from(length));
    canvas.put((x, y), length, &line, theme.faint());
    let mut spots: Vec<u16> = (1..=n_acts).map(spot).collect();
    spots.dedup();
    for spot in spots {
        canvas.put((x + spot, y), 1, "┼", theme.dim());
    }
    canvas.put((x + spot(number), y), 1, "●", theme.accent());
}
