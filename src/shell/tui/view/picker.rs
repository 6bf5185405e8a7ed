//! Who is watching: a tile for each viewer, with the picture that leads their page.

use ratatui::layout::Rect;

use super::canvas::{Canvas, Plate};
use crate::application::{Identity, Who};
use crate::shell::tui::geometry::{MARGIN, width_of};
use crate::shell::tui::model::{Model, Picker, Tile};
use crate::shell::tui::text;

/// Columns between two tiles.
const GAP: u16 = 3;

/// Lines under a tile: its name, what it is, and space.
const UNDER: u16 = 3;

/// How tiles stand.
struct Tiles {
    across: usize,
    columns: u16,
    rows: u16,
}

fn tiles(model: &Model, n: usize) -> Tiles {
    let size = model.size();
    let room = size.height.saturating_sub(11);
    // Two rows of three read better than five and one.
    let most = n.clamp(1, if n > 6 { 6 } else { n.div_ceil(2).max(3) });
    let fits = |across: usize, rows: u16| {
        let deep = u16::try_from(n.div_ceil(across)).unwrap_or(u16::MAX);
        let wide = u16::try_from(across).unwrap_or(u16::MAX);
        wide.saturating_mul(width_of(rows) + GAP) <= size.width.saturating_sub(2 * MARGIN)
            && deep.saturating_mul(rows + UNDER) <= room
    };
    let all = (3..=11)
        .rev()
        .flat_map(|rows| (1..=most).rev().map(move |across| (across, rows)));
    let (across, rows) = all
        .into_iter()
        .find(|(a, rows)| fits(*a, *rows))
        .unwrap_or((most, 3));
    Tiles {
        across,
        columns: width_of(rows),
        rows,
    }
}

/// How many tiles stand beside each other.
pub(in crate::shell::tui) fn columns(model: &Model) -> usize {
    tiles(model, model.tiles().len()).across
}

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, picker: &Picker) {
    let area = canvas.area;
    let theme = canvas.theme;
    let all = model.tiles();
    let shape = tiles(model, all.len());
    let deep = u16::try_from(all.len().div_ceil(shape.across)).unwrap_or(u16::MAX);
    let block = deep.saturating_mul(shape.rows + UNDER);
    let free = area.height.saturating_sub(block + 9);
    let top = 2 + free / 2;
    canvas.put(MARGIN, 0, area.width - MARGIN, "keyart", theme.strong());
    canvas.put_middle(area, top, "Who is watching?", theme.strong());
    let columns = area.width.saturating_sub(2 * MARGIN).min(76);
    let words = text::wrap_to(invitation(model), columns, 2);
    for (y, line) in (top + 1..).zip(words) {
        canvas.put_middle(area, y, &line, theme.dim());
    }
    let first = top + 5;
    for (n, tile) in all.iter().enumerate() {
        let (row, column) = (n / shape.across, n % shape.across);
        let in_row = (all.len() - row * shape.across).min(shape.across);
        let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let pitch = shape.columns + GAP;
        let wide = cells(in_row).saturating_mul(pitch).saturating_sub(GAP);
        let left = area.width.saturating_sub(wide) / 2;
        let x = left.saturating_add(cells(column).saturating_mul(pitch));
        let y = first.saturating_add(cells(row).saturating_mul(shape.rows + UNDER));
        let place = Rect::new(x, y, shape.columns, shape.rows);
        if place.bottom() + 1 < area.bottom().saturating_sub(1) {
            draw_tile(canvas, model, tile, (place, n == picker.at));
        }
    }
}

fn invitation(model: &Model) -> &'static str {
    if model.view.viewers.iter().any(Identity::keeps_history) {
        "Each has a page of their own, and this is what leads it."
    } else {
        "Press Enter to look around as a guest. Or press n and type your name: then the page \
         learns what you like, and nothing of it leaves this machine."
    }
}

fn draw_tile(canvas: &mut Canvas<'_>, model: &Model, tile: &Tile, (place, is_at): (Rect, bool)) {
    let theme = canvas.theme;
    let (name, below, colour) = match tile {
        Tile::Viewer(identity) => (
            identity.name.as_str(),
            kind(model, identity),
            identity.colour,
        ),
        Tile::Add => ("Add a viewer", "", None),
    };
    canvas.fill(place, theme.card());
    let face = match tile {
        Tile::Viewer(identity) => face(model, identity),
        Tile::Add => None,
    };
    let middle = place.y + place.height / 2;
    let initial = match tile {
        Tile::Viewer(identity) => identity.name.chars().take(1).collect(),
        Tile::Add => "+".to_owned(),
    };
    canvas.put_middle(place, middle, &initial.to_uppercase(), theme.card());
    if let Some(artwork) = face {
        canvas.picture(Plate::filling(artwork, place));
    }
    let caption = Rect::new(place.x, place.bottom(), place.width, 1);
    let chosen = canvas.chosen();
    if is_at {
        canvas.ring(place, true);
        canvas.fill(caption, chosen);
    }
    let style = if is_at { chosen } else { theme.text() };
    let shown = text::fit(name, place.width.saturating_sub(3));
    let taken = text::width(&shown) + 2;
    let x = place.x + place.width.saturating_sub(taken) / 2;
    if matches!(tile, Tile::Viewer(_)) {
        let dot = if is_at { chosen } else { theme.tinted(colour) };
        canvas.put(x, caption.y, 1, "●", dot);
    }
    canvas.put(x + 2, caption.y, place.width, &shown, style);
    canvas.put_middle(place, caption.y + 1, below, theme.dim());
}

/// The picture that this viewer would see.
fn face(model: &Model, identity: &Identity) -> Option<crate::domain::catalog::ArtworkIx> {
    let own = model
        .faces
        .iter()
        .find(|seen| seen.identity.who == identity.who && seen.identity.key == identity.key)?;
    Some(own.artwork)
}

fn kind(model: &Model, identity: &Identity) -> &'static str {
    let is_own = *identity == model.view.identity;
    match identity.who {
        Who::Example => "example",
        Who::Guest => "leaves nothing",
        Who::Real(_) if is_own => "last time",
        Who::Real(_) => "",
    }
}
