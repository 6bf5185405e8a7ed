//! A picture without any colour: quadrants for edges, shades for areas.
//!
//! Bright parts are drawn in the terminal's own foreground, so it is right on dark backgrounds.
//! The picture's own range of brightness is stretched to the whole ramp, since a dark film still
//! would otherwise be an empty field.

use super::colour::threshold;
use super::{GlyphSet, Ink, Painted, sampled};
use crate::domain::pixels::Pixels;

/// Glyphs with the share of ink in each quadrant (of 255): upper left, upper right, lower left,
/// lower right.
const GLYPHS: [(char, [i32; 4]); 19] = [
    (' ', [0, 0, 0, 0]),
    ('░', [64, 64, 64, 64]),
    ('▒', [128, 128, 128, 128]),
    ('▓', [192, 192, 192, 192]),
    ('█', [255, 255, 255, 255]),
    ('▀', [255, 255, 0, 0]),
    ('▄', [0, 0, 255, 255]),
    ('▌', [255, 0, 255, 0]),
    ('▐', [0, 255, 0, 255]),
    ('▘', [255, 0, 0, 0]),
    ('▝', [0, 255, 0, 0]),
    ('▖', [0, 0, 255, 0]),
    ('▗', [0, 0, 0, 255]),
    ('▚', [255, 0, 0, 255]),
    ('▞', [0, 255, 255, 0]),
    ('▙', [255, 0, 255, 255]),
    ('▛', [255, 255, 255, 0]),
    ('▜', [255, 255, 0, 255]),
    ('▟', [0, 255, 255, 255]),
];

/// How many of [`GLYPHS`] cover all quadrants alike: all that [`GlyphSet::Half`] may use here,
/// besides the two halves.
const HALF_SET: usize = 7;

/// Reach of the dither, in levels: shades are 64 apart, but a full dither between cells this
/// large was seen to hide the picture.
const SPREAD: i32 = 8;
/// Quadrants that differ by more than this are an edge, which is drawn where it is.
const EDGE: i32 = 64;

/// The picture in shades, `columns * rows` cells, rows from the top.
pub(super) fn shade(pixels: &Pixels, columns: u16, rows: u16, set: GlyphSet) -> Vec<Painted> {
    let (across, down) = (u32::from(columns) * 2, u32::from(rows) * 2);
    let Some(grid) = sampled(pixels, across, down) else {
        return Vec::new();
    };
    let (darkest, brightest) = range(&grid);
    let span = (brightest - darkest).max(1);
    let known = GLYPHS.get(
        ..if set == GlyphSet::Half {
            HALF_SET
        } else {
            GLYPHS.len()
        },
    );
    let mut cells = Vec::with_capacity(usize::from(columns) * usize::from(rows));
    for row in 0..u32::from(rows) {
        for column in 0..u32::from(columns) {
            let shift = threshold(column as usize, row as usize) * SPREAD / 15;
            let quadrants = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(right, below)| {
                let level = luminance(grid.at(column * 2 + right, row * 2 + below));
                // A picture of one brightness keeps it; others use the whole ramp.
                if brightest == darkest {
                    level
                } else {
                    (level - darkest) * 255 / span
                }
            });
            let glyph = best(known.unwrap_or_default(), quadrants, shift);
            cells.push(Painted {
                glyph,
                foreground: Ink::Default,
                background: Ink::Default,
            });
        }
    }
    cells
}

fn best(known: &[(char, [i32; 4])], quadrants: [i32; 4], shift: i32) -> char {
    // Only even areas are dithered: an edge is drawn where it is.
    let spread = quadrants
        .iter()
        .max()
        .zip(quadrants.iter().min())
        .map_or(0, |(a, b)| a - b);
    let shift = if spread > EDGE { 0 } else { shift };
    let error = |inked: &[i32; 4]| -> i32 {
        inked
            .iter()
            .zip(quadrants)
            .map(|(ink, level)| (level + shift - ink).pow(2))
            .sum()
    };
    known
        .iter()
        .min_by_key(|(_, inked)| error(inked))
        .map_or(' ', |(glyph, _)| *glyph)
}

fn range(grid: &Pixels) -> (i32, i32) {
    grid.rgb()
        .chunks_exact(3)
        .filter_map(|sample| sample.first_chunk::<3>())
        .map(|sample| luminance(*sample))
        .fold((255, 0), |(low, high), level| {
            (low.min(level), high.max(level))
        })
}

/// Luma of sRGB values (Rec. 601), 0 to 255.
fn luminance([red, green, blue]: [u8; 3]) -> i32 {
    (299 * i32::from(red) + 587 * i32::from(green) + 114 * i32::from(blue)) / 1000
}
