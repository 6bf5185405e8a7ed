//! Colours that a terminal can show: true colour, the 256 of xterm, the 16 of ANSI, or none.
//!
//! Few colours are mixed by an ordered dither over neighbouring cells (Bayer 1973), so that the
//! same picture always gives the same cells and a scrolled one does not shimmer.

use super::{Cell, Painted};

/// How many colours a terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Depth {
    /// 24 bits.
    #[default]
    True,
    /// The 256 of xterm: 16 of the viewer's own, a cube of 216, 24 greys.
    Ansi256,
    /// The 16 of ANSI, whose exact values are the viewer's own.
    Ansi16,
    /// None at all: glyphs must tell everything (`NO_COLOR`).
    None,
}

/// A colour in the terminal's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The terminal's own foreground or background.
    Default,
    /// sRGB.
    Rgb([u8; 3]),
    /// An entry of the terminal's palette, 0 to 255.
    Indexed(u8),
}

/// Levels of a channel in the cube of 216 colours.
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// xterm's default values of the 16 colours; viewers change them, the order stays.
const ANSI_16: [[u8; 3]; 16] = [
    [0, 0, 0],
    [205, 0, 0],
    [0, 205, 0],
    [205, 205, 0],
    [0, 0, 238],
    [205, 0, 205],
    [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127],
    [255, 0, 0],
    [0, 255, 0],
    [255, 255, 0],
    [92, 92, 255],
    [255, 0, 255],
    [0, 255, 255],
    [255, 255, 255],
];

/// Order in which sixteen neighbouring cells take the brighter of two colours.
const BAYER: [[i32; 4]; 4] = [[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]];

/// How far a colour is shifted for 256 colours, in grey levels: the greys are 10 apart, the cube
/// 40, but cells are large, and a full spread was seen to be a chequerboard.
const SPREAD_256: i32 = 7;
/// The same for 16 colours.
const SPREAD_16: i32 = 24;
/// A coloured spot is turned grey only if grey is nearer by this ratio of squared distances (in
/// fourths): else dark scenes lose all their colour.
const GREY_PENALTY: u32 = 10;
/// From this difference between channels on a spot counts as coloured.
const COLOURED: u8 = 16;

/// The entry of xterm's 256 colours, from 16 on, that is nearest to `colour`.
pub fn nearest_256(colour: [u8; 3]) -> u8 {
    let steps = colour.map(nearest_step);
    let in_cube = steps.map(|step| CUBE.get(usize::from(step)).copied().unwrap_or_default());
    let [red, green, blue] = steps;
    let cube = 16 + 36 * red + 6 * green + blue;
    let mean = colour.iter().map(|&value| u32::from(value)).sum::<u32>() / 3;
    let grey_step = u8::try_from((mean.saturating_sub(3) / 10).min(23)).unwrap_or(23);
    let grey = [8 + 10 * grey_step; 3];
    let most = colour.iter().max().copied().unwrap_or_default();
    let least = colour.iter().min().copied().unwrap_or_default();
    let penalty = if most - least >= COLOURED {
        GREY_PENALTY
    } else {
        4
    };
    let grey_is_nearer = distance(colour, grey) * penalty / 4 < distance(colour, in_cube);
    if grey_is_nearer {
        232 + grey_step
    } else {
        cube
    }
}

/// The ANSI colour, 0 to 15, that is nearest to `colour` in xterm's default palette.
pub fn nearest_16(colour: [u8; 3]) -> u8 {
    (0u8..)
        .zip(ANSI_16)
        .min_by_key(|(_, known)| distance(colour, *known))
        .map_or(0, |(index, _)| index)
}

/// A fitted cell at (`column`, `row`) in the colours of `depth`.
pub(super) fn painted(cell: Cell, column: usize, row: usize, depth: Depth) -> Painted {
    let ink = |colour| ink(colour, threshold(column, row), depth);
    Painted {
        glyph: cell.glyph,
        foreground: ink(cell.foreground),
        background: ink(cell.background),
    }
}

/// `threshold` is -15 to 15: how much brighter (in fifteenths of a spread) this cell is taken.
fn ink(colour: [u8; 3], threshold: i32, depth: Depth) -> Ink {
    let shifted = |spread: i32| {
        colour.map(|value| {
            let value = i32::from(value) + threshold * spread / 15;
            u8::try_from(value.clamp(0, 255)).unwrap_or_default()
        })
    };
    match depth {
        Depth::True => Ink::Rgb(colour),
        Depth::Ansi256 => Ink::Indexed(nearest_256(shifted(SPREAD_256))),
        Depth::Ansi16 => Ink::Indexed(nearest_16(shifted(SPREAD_16))),
        Depth::None => Ink::Default,
    }
}

pub(super) fn threshold(column: usize, row: usize) -> i32 {
    let order = BAYER
        .get(row % 4)
        .and_then(|line| line.get(column % 4))
        .copied();
    order.unwrap_or_default() * 2 - 15
}

fn nearest_step(value: u8) -> u8 {
    (0u8..)
        .zip(CUBE)
        .min_by_key(|(_, level)| level.abs_diff(value))
        .map_or(0, |(step, _)| step)
}

/// Squared distance, weighted by how much the eye sees of each channel (about 3 : 6 : 1, softened
/// so that blue still counts).
fn distance(left: [u8; 3], right: [u8; 3]) -> u32 {
    let squares = left.into_iter().zip(right).map(|(left, right)| {
        let difference = u32::from(left.abs_diff(right));
        difference * difference
    });
    squares
        .zip([3, 5, 2])
        .map(|(square, weight)| square * weight)
        .sum()
}
