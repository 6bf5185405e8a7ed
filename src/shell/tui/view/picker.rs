//! Who is watching: a tile for each viewer, with the picture that leads their page.

use ratatui::layout::Rect;

use super::canvas::{Canvas, Plate};
use crate::application::{Identity, Who};
use crate::shell::tui::geometry::{MARGIN, width_of};
use crate::shell::tui::keymap::{Action, Focus};
use crate::shell::tui::model::{Model, Picker, Tile};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// Columns between two tiles.
const GAP: u16 = 3;

/// From this height on there is space around everything.
const AIRY: u16 = 22;

/// How tiles stand.
struct Tiles {
    /// How many beside each other.
    across: usize,
    /// How many rows of them can be seen.
    deep: usize,
    /// Size of a tile's picture.
    columns: u16,
    rows: u16,
    /// Lines from one row of tiles to the next.
    pitch: u16,
    /// Line of the heading, and of the first tiles.
    heading: u16,
    first: u16,
}

fn tiles(model: &Model, n: usize) -> Tiles {
    let size = model.size();
    // Under a tile its name, what it is, and space.
    let (under, heading, first) = if size.height >= AIRY {
        (3, 2, 7)
    } else {
        (2, 1, 5)
    };
    let room = size.height.saturating_sub(first + 2);
    // Two rows of three read better than five and one.
    let most = n.clamp(1, if n > 6 { 6 } else { n.div_ceil(2).max(3) });
    let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let is_wide_enough = |across: usize, rows: u16| {
        let width = cells(across).saturating_mul(width_of(rows) + GAP);
        width <= size.width.saturating_sub(2 * MARGIN) + GAP
    };
    let is_high_enough = |across: usize, rows: u16| {
        cells(n.div_ceil(across)).saturating_mul(rows + under) <= room + 1
    };
    let all = (3..=11)
        .rev()
        .flat_map(|rows| (1..=most).rev().map(move |across| (across, rows)));
    let fits = |(across, rows): &(usize, u16)| {
        is_wide_enough(*across, *rows) && is_high_enough(*across, *rows)
    };
    let (across, rows) = all
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| (most.min(4), 3));
    let pitch = rows + under;
    let deep = usize::from((room + 1) / pitch).max(1);
    let block = cells(n.div_ceil(across).min(deep)).saturating_mul(pitch);
    let free = room.saturating_sub(block) / 2;
    Tiles {
        across,
        deep,
        columns: width_of(rows),
        rows,
        pitch,
        heading: heading + free,
        first: first + free,
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
    canvas.put((MARGIN, 0), area.width - MARGIN, "keyart", theme.strong());
    canvas.put_middle(area, shape.heading, "Who is watching?", theme.strong());
    let columns = area.width.saturating_sub(2 * MARGIN).min(76);
    let words = text::wrap_to(invitation(model), columns, 2);
    for (y, line) in (shape.heading + 1..).zip(words) {
        canvas.put_middle(area, y, &line, theme.dim());
    }
    if model.notice.is_none() {
        keys(canvas, model, all.get(picker.at));
    }
    // Where not all rows fit, the focused one stays in sight.
    let top = (picker.at / shape.across).saturating_sub(shape.deep - 1);
    let shown = all.iter().enumerate().skip(top * shape.across);
    for (n, tile) in shown.take(shape.deep * shape.across) {
        let (row, column) = (n / shape.across, n % shape.across);
        let in_row = (all.len() - row * shape.across).min(shape.across);
        let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let step = shape.columns + GAP;
        let wide = cells(in_row).saturating_mul(step).saturating_sub(GAP);
        let left = area.width.saturating_sub(wide) / 2;
        let x = left.saturating_add(cells(column).saturating_mul(step));
        let y = shape.first + cells(row - top).saturating_mul(shape.pitch);
        let place = Rect::new(x, y, shape.columns, shape.rows);
        canvas.target(
            Rect {
                height: shape.rows + 1,
                ..place
            },
            Target::Tile(n),
        );
        draw_tile(canvas, model, tile, (place, (n, picker.at)));
        if shape.pitch > shape.rows + 2 {
            let below = match tile {
                Tile::Viewer(identity) => kind(model, identity),
                Tile::Add => "",
            };
            canvas.put_middle(place, place.bottom() + 1, below, theme.dim());
        }
    }
}

/// What can be done to the focused viewer, and by which keys.
fn keys(canvas: &mut Canvas<'_>, model: &Model, tile: Option<&Tile>) {
    let Some(Tile::Viewer(identity)) = tile.filter(|_| model.popups.is_empty()) else {
        return;
    };
    if !identity.keeps_history() {
        return;
    }
    let theme = canvas.theme;
    let y = canvas.area.height.saturating_sub(2);
    let room = |x: u16| canvas_right(model).saturating_sub(x);
    let lead = text::fit(&format!("{}:", identity.name), 20);
    let mut x = canvas.put((MARGIN, y), room(MARGIN), &lead, theme.text()) + 1;
    for (action, word) in [
        (Action::Rename, "rename"),
        (Action::Colour, "colour"),
        (Action::AgeLimit, "age limit"),
        (Action::RemoveViewer, "delete"),
    ] {
        let Some(key) = model.keymap.key(action, Focus::Picker) else {
            continue;
        };
        let (key, start) = (key.to_string(), x);
        if text::width(&key) + text::width(word) + 1 > room(x) {
            break;
        }
        x = canvas.put((x, y), room(x), &key, theme.accent());
        x = canvas.put((x + 1, y), room(x + 1), word, theme.dim());
        canvas.target(Rect::new(start, y, x - start, 1), Target::Key(action));
        x += 3;
    }
}

fn canvas_right(model: &Model) -> u16 {
    model.size().width.saturating_sub(MARGIN)
}

fn invitation(model: &Model) -> &'static str {
    if model.view.viewers.iter().any(Identity::keeps_history) {
        "Each has a page of their own, and this is what leads it."
    } else {
        "Enter looks around as a guest. Or press n and type your name: then the page learns \
         what you like, on this machine only."
    }
}

fn draw_tile(
    canvas: &mut Canvas<'_>,
    model: &Model,
    tile: &Tile,
    (place, (n, at)): (Rect, (usize, usize)),
) {
    let is_at = n == at;
    let theme = canvas.theme;
    let (name, colour) = match tile {
        Tile::Viewer(identity) => (identity.name.as_str(), model.colour(identity)),
        Tile::Add => ("New viewer", None),
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
    let style = match model.hover {
        _ if is_at => chosen,
        Some(Target::Tile(over)) if over == n => theme.pointed(),
        _ => theme.text(),
    };
    let dot = if matches!(tile, Tile::Viewer(_)) {
        2
    } else {
        0
    };
    let shown = text::fit(name, place.width.saturating_sub(dot));
    let taken = text::width(&shown) + dot;
    let x = place.x + place.width.saturating_sub(taken) / 2;
    if dot > 0 {
        let style = if is_at { chosen } else { theme.tinted(colour) };
        canvas.put((x, caption.y), 1, "●", style);
    }
    canvas.put((x + dot, caption.y), place.width, &shown, style);
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
        Who::Real(_) if identity.maturity.is_some() => "with an age limit",
        Who::Real(_) if is_own => "last time",
        Who::Real(_) => "",
    }
}
