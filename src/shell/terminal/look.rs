//! What can be shown of a picture, as cells of the buffer.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::kitty;
use super::placed::Laid;
use super::scene::{Placement, Spot, Visible};
use crate::adapters::pictures::{Picture, Tint};
use crate::domain::cells::{Depth, Ink, Painted};

/// Where a picture is not ready and its colours are not known: a dark slope, lit from above left.
pub(super) const NEUTRAL: Tint = [
    [52, 55, 66],
    [46, 49, 59],
    [41, 43, 52],
    [36, 38, 46],
    [33, 35, 42],
    [30, 31, 38],
    [27, 28, 34],
    [24, 25, 30],
];

/// What can be shown of a placement now.
pub(super) enum Look {
    /// A picture that stands in the terminal by placeholders.
    Number(u32),
    /// A picture that is placed at its cells, in these pieces.
    Placed(Vec<Laid>),
    /// A picture that is painted over its cells.
    Over(u32),
    /// Glyphs.
    Cells(Arc<Picture>),
    /// Its dominant colours alone.
    Tint,
}

/// Lays a picture, whose dominant colours are `tint`, over its cells.
pub(super) fn draw(look: &Look, tint: &Tint, seen: &Visible, depth: Depth, buffer: &mut Buffer) {
    let placement = &seen.placement;
    let mut symbol = String::with_capacity(12);
    for spot in &seen.spots {
        let Some(cell) = buffer.cell_mut((spot.x, spot.y)) else {
            continue;
        };
        cell.reset();
        match look {
            Look::Placed(_) => {}
            Look::Number(id) | Look::Over(id) => {
                symbol.clear();
                if kitty::placeholder(&mut symbol, spot.column, spot.row) {
                    let [red, green, blue] = kitty::colour(*id);
                    cell.set_symbol(&symbol)
                        .set_fg(Color::Rgb(red, green, blue));
                }
                if matches!(look, Look::Over(_)) {
                    // Where the picture falls short of the cell by some pixels.
                    let [red, green, blue] = tint_at(tint, placement, *spot);
                    cell.set_bg(Color::Rgb(red, green, blue));
                }
            }
            Look::Cells(picture) => {
                let at = usize::from(spot.row) * usize::from(placement.columns)
                    + usize::from(spot.column);
                if let Picture::Cells(cells) = picture.as_ref()
                    && let Some(painted) = cells.get(at)
                {
                    let Painted {
                        glyph,
                        foreground,
                        background,
                    } = painted;
                    cell.set_char(*glyph)
                        .set_fg(ink(*foreground))
                        .set_bg(ink(*background));
                }
            }
            Look::Tint => {
                let colour = tint_at(tint, placement, *spot);
                if depth == Depth::None {
                    cell.set_char(shade(colour));
                } else {
                    let [red, green, blue] = colour;
                    cell.set_bg(Color::Rgb(red, green, blue));
                }
            }
        }
    }
}

pub(super) const fn ink(ink: Ink) -> Color {
    match ink {
        Ink::Default => Color::Reset,
        Ink::Rgb([red, green, blue]) => Color::Rgb(red, green, blue),
        Ink::Indexed(number) => Color::Indexed(number),
    }
}

/// A glyph about as bright as a colour.
fn shade([red, green, blue]: [u8; 3]) -> char {
    let level = (u32::from(red) * 3 + u32::from(green) * 6 + u32::from(blue)) / 10;
    match level {
        0..=31 => ' ',
        32..=95 => '░',
        96..=159 => '▒',
        160..=223 => '▓',
        _ => '█',
    }
}

/// The colour of a cell between the middles of the tint's 4 × 2 parts.
fn tint_at(tint: &Tint, placement: &Placement, spot: Spot) -> [u8; 3] {
    let (left, right, across) = between(spot.column, placement.columns, 4);
    let (upper, lower, down) = between(spot.row, placement.rows, 2);
    let part = |column: usize, row: usize| tint.get(row * 4 + column).copied().unwrap_or_default();
    let above = mixed(part(left, upper), part(right, upper), across);
    let below = mixed(part(left, lower), part(right, lower), across);
    mixed(above, below, down)
}

/// Where cell `at` of `length` lies between the middles of `parts` parts: the two neighbours, and
/// the way from the first to the second in 256ths.
fn between(at: u16, length: u16, parts: u32) -> (usize, usize, u32) {
    // Twice 256ths of a part from the middle of the first part.
    let length = u32::from(length.max(1));
    let position = ((2 * u32::from(at) + 1) * parts * 128 / length).saturating_sub(128);
    let first = (position / 256).min(parts - 1);
    let second = (first + 1).min(parts - 1);
    (
        first as usize,
        second as usize,
        if first == parts - 1 {
            0
        } else {
            position % 256
        },
    )
}

fn mixed(from: [u8; 3], to: [u8; 3], share: u32) -> [u8; 3] {
    let mut mixed = from;
    for (value, other) in mixed.iter_mut().zip(to) {
        let sum = u32::from(*value) * (256 - share) + u32::from(other) * share;
        *value = u8::try_from(sum / 256).unwrap_or(u8::MAX);
    }
    mixed
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;
    use crate::domain::catalog::ArtworkIx;

    #[test]
    fn a_tint_meets_the_middles_of_its_parts() {
        let mut tint = Tint::default();
        tint[0] = [100; 3];
        let placement = Placement::whole(ArtworkIx(1), Rect::new(0, 0, 24, 7));
        let spot = |column, row| Spot {
            x: 0,
            y: 0,
            column,
            row,
        };
        assert_eq!(tint_at(&tint, &placement, spot(0, 0)), [100; 3]);
        assert_eq!(tint_at(&tint, &placement, spot(23, 6)), [0; 3]);
        let middle = tint_at(&tint, &placement, spot(5, 0))[0];
        assert!((30..80).contains(&middle), "{middle}");
    }
}
