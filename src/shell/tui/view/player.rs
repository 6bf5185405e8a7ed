//! The player: the picture, as large as it can be, and pretend time running under it.

use ratatui::layout::Rect;

use super::canvas::{Canvas, Plate};
use super::words;
use crate::shell::tui::geometry::{MARGIN, tallest, width_of};
use crate::shell::tui::model::{Model, Player};
use crate::shell::tui::text;

/// Lines under the picture: name, bar, and the last two.
const UNDER: u16 = 5;

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, player: &Player) {
    let area = canvas.area;
    let theme = canvas.theme;
    let height = area.height.saturating_sub(UNDER);
    // A picture is 16:9, and a little more of it may be cut than bars would look well.
    let rows = tallest(height, area.width);
    let columns = if rows == height {
        width_of(rows)
    } else {
        area.width
    };
    let picture = Rect::new(
        (area.width - columns) / 2,
        (height - rows) / 2,
        columns,
        rows,
    );
    match player.screening.artwork {
        Some(artwork) => {
            canvas.fill(picture, theme.card());
            canvas.picture(Plate::filling(artwork, picture));
        }
        None => credits(canvas, model, player, Rect::new(0, 0, area.width, height)),
    }
    let fraction = player.fraction(model.clock);
    let minutes = match &player.reel {
        Some(reel) => reel.duration_s / 60.0,
        None => f64::from(model.catalog().title(player.screening.title).runtime_min),
    };
    let position = match player.reel.as_ref().map(|reel| &reel.watched) {
        Some(watched) => watched.position_s().unwrap_or(0.0) / 60.0,
        None => fraction * minutes,
    };
    let times = format!("{} / {}", clock(position), clock(minutes));
    let y = height + 1;
    let right = area.width.saturating_sub(MARGIN);
    let end = canvas.put_right(right, y, &times, theme.text());
    let name = words::screening(model.catalog(), &player.screening);
    let room = end.saturating_sub(MARGIN + 2);
    let x = canvas.put((MARGIN, y), room, &name, theme.strong());
    let state = match &player.reel {
        Some(reel) if reel.is_paused => "paused",
        Some(reel) if reel.is_heard => "playing",
        Some(_) => "in the player",
        None if player.since.is_some() => "pretend time",
        None => "paused",
    };
    if text::width(state) + 3 <= end.saturating_sub(x + 2) {
        canvas.put((x + 3, y), end - x - 3, state, theme.dim());
    }
    let across = area.width.saturating_sub(2 * MARGIN);
    let rest = "─".repeat(usize::from(across));
    canvas.put((MARGIN, y + 1), across, &rest, theme.faint());
    canvas.put(
        (MARGIN, y + 1),
        across,
        &words::bar(fraction, across),
        theme.accent(),
    );
}

/// Minutes as `1:05:30`: pretend seconds make the time run.
fn clock(minutes: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 6000 minutes"
    )]
    let seconds = (minutes * 60.0).max(0.0) as u64;
    format!(
        "{}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// What stands where no picture does.
fn credits(canvas: &mut Canvas<'_>, model: &Model, player: &Player, area: Rect) {
    let theme = canvas.theme;
    let catalog = model.catalog();
    let middle = area.y + area.height / 2;
    let name = text::spaced(&catalog.title(player.screening.title).name);
    canvas.put_middle(area, middle.saturating_sub(1), &name, theme.strong());
    let cast = words::cast(catalog, player.screening.title);
    canvas.put_middle(area, middle + 1, &cast, theme.dim());
}
