//! Pixels to glyphs and two colours a cell: a pure fit, for terminals that draw no pictures.
//!
//! For each cell the glyph and the two colours are taken whose drawing has the least squared
//! difference from the picture. Quadrants and eighth blocks come as close as octants do and are
//! in every font (Block Elements, Unicode 1 to 3). Read [`fit`] first; [`paint`] also maps the
//! colours to what a terminal can show.
//!
//! This room knows no terminal: it gives back glyphs and colours as values.

mod colour;
mod shades;

use std::borrow::Cow;

pub use colour::{Depth, Ink, nearest_16, nearest_256};

use crate::domain::pixels::Pixels;

/// Samples across a cell: eighth blocks divide it into eight.
pub const SAMPLES_ACROSS: u32 = 8;
/// Samples down a cell: cells are about twice as high as wide.
pub const SAMPLES_DOWN: u32 = 16;
/// Samples in a cell.
const SAMPLES: u32 = SAMPLES_ACROSS * SAMPLES_DOWN;

/// A cell is drawn in one colour where a second would lessen the squared error by less than this:
/// a quarter of a grey level in each sample and channel, which nobody sees and many bytes show.
const WORTHWHILE_GAIN: f64 = (SAMPLES * 3) as f64 / 16.0;

/// Which glyphs a fit may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum GlyphSet {
    /// Lower half blocks alone.
    Half,
    /// Quadrants and eighth blocks: all of Block Elements.
    #[default]
    QuadrantsAndEighths,
}

/// One fitted cell: `glyph` in `foreground` (sRGB) upon `background`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// A Block Element, or a space where one colour is enough.
    pub glyph: char,
    /// Colour of the glyph's strokes.
    pub foreground: [u8; 3],
    /// Colour of the rest.
    pub background: [u8; 3],
}

/// One cell as a terminal of some [`Depth`] shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Painted {
    /// A Block Element or a space.
    pub glyph: char,
    /// Colour of the glyph's strokes.
    pub foreground: Ink,
    /// Colour of the rest.
    pub background: Ink,
}

/// The best two-colour fit of the whole picture, stretched to `columns` × `rows` cells.
///
/// # Shapes and units
/// Result: `columns * rows` cells, rows from the top. A picture of exactly
/// `columns * SAMPLES_ACROSS` × `rows * SAMPLES_DOWN` pixels is fitted as it is, any other is
/// averaged down (or repeated up) to that grid first.
///
/// # Example
/// ```
/// use keyart::domain::{cells::{GlyphSet, fit}, pixels::Pixels};
/// let grey = Pixels::new(2, 2, vec![90; 12]).expect("twelve bytes");
/// let cells = fit(&grey, 3, 1, GlyphSet::default());
/// assert_eq!(cells.len(), 3);
/// assert!(cells.iter().all(|cell| cell.glyph == ' ' && cell.background == [90; 3]));
/// ```
pub fn fit(pixels: &Pixels, columns: u16, rows: u16, set: GlyphSet) -> Vec<Cell> {
    let (across, down) = (
        u32::from(columns) * SAMPLES_ACROSS,
        u32::from(rows) * SAMPLES_DOWN,
    );
    let Some(grid) = sampled(pixels, across, down) else {
        return Vec::new();
    };
    (0..u32::from(rows))
        .flat_map(|row| (0..u32::from(columns)).map(move |column| (column, row)))
        .map(|(column, row)| fit_cell(&Sums::of(&grid, column, row), set))
        .collect()
}

/// The picture as a terminal of this depth shows it: fitted, its colours mapped (dithered where
/// they are few), or as shades of the terminal's own two colours where there are none.
///
/// # Shapes and units
/// Result: `columns * rows` cells, rows from the top.
pub fn paint(
    pixels: &Pixels,
    columns: u16,
    rows: u16,
    set: GlyphSet,
    depth: Depth,
) -> Vec<Painted> {
    if depth == Depth::None {
        return shades::shade(pixels, columns, rows, set);
    }
    let width = usize::from(columns).max(1);
    fit(pixels, columns, rows, set)
        .into_iter()
        .enumerate()
        .map(|(at, cell)| colour::painted(cell, at % width, at / width, depth))
        .collect()
}

/// The picture averaged to `across` × `down` samples; nothing where one of them is 0.
fn sampled(pixels: &Pixels, across: u32, down: u32) -> Option<Cow<'_, Pixels>> {
    if (pixels.width(), pixels.height()) == (across, down) {
        return Some(Cow::Borrowed(pixels));
    }
    let columns = spans(pixels.width(), across);
    let mut rgb = Vec::with_capacity((across * down * 3) as usize);
    for (top, bottom) in spans(pixels.height(), down) {
        for &(left, right) in &columns {
            rgb.extend(mean(pixels, left..right, top..bottom));
        }
    }
    Pixels::new(across, down, rgb).map(Cow::Owned)
}

/// Divides `length` pixels into `parts` half-open spans, none of them empty.
fn spans(length: u32, parts: u32) -> Vec<(u32, u32)> {
    let edge = |part: u32| {
        let edge = u64::from(part) * u64::from(length) / u64::from(parts.max(1));
        u32::try_from(edge).unwrap_or(length)
    };
    (0..parts)
        .map(|part| {
            let start = edge(part).min(length.saturating_sub(1));
            (start, edge(part + 1).max(start + 1))
        })
        .collect()
}

/// Mean colour of a box of pixels, rounded.
fn mean(pixels: &Pixels, across: std::ops::Range<u32>, down: std::ops::Range<u32>) -> [u8; 3] {
    let mut sum = [0u64; 3];
    for y in down.clone() {
        for x in across.clone() {
            for (total, value) in sum.iter_mut().zip(pixels.at(x, y)) {
                *total += u64::from(value);
            }
        }
    }
    let count = (across.len() * down.len()).max(1) as u64;
    sum.map(|total| u8::try_from((total + count / 2) / count).unwrap_or(u8::MAX))
}

/// A sum over samples, one number a channel.
type Sum = [u32; 3];

/// Sums over the parts of one cell from which every glyph is made.
struct Sums {
    /// Eight slices of two sample rows, from the top.
    slices: [Sum; 8],
    /// Eight columns of samples, from the left.
    columns: [Sum; 8],
    /// Upper left, upper right, lower left, lower right.
    quadrants: [Sum; 4],
    /// All samples.
    total: Sum,
}

impl Sums {
    fn of(grid: &Pixels, column: u32, row: u32) -> Self {
        let mut sums = Self {
            slices: [[0; 3]; 8],
            columns: [[0; 3]; 8],
            quadrants: [[0; 3]; 4],
            total: [0; 3],
        };
        let stride = grid.width() as usize * 3;
        let left = (column * SAMPLES_ACROSS) as usize * 3;
        let lines = grid
            .rgb()
            .chunks_exact(stride)
            .skip((row * SAMPLES_DOWN) as usize)
            .take(SAMPLES_DOWN as usize);
        for (y, line) in lines.enumerate() {
            let samples = line
                .chunks_exact(3)
                .skip(left / 3)
                .take(SAMPLES_ACROSS as usize);
            for (x, sample) in samples.enumerate() {
                let quadrant = (y / 8) * 2 + x / 4;
                add(sums.slices.get_mut(y / 2), sample);
                add(sums.columns.get_mut(x), sample);
                add(sums.quadrants.get_mut(quadrant), sample);
            }
        }
        sums.total = sums
            .quadrants
            .iter()
            .fold([0; 3], |total, part| plus(total, *part));
        sums
    }
}

fn add(into: Option<&mut Sum>, sample: &[u8]) {
    for (total, value) in into.into_iter().flatten().zip(sample) {
        *total += u32::from(*value);
    }
}

fn plus(mut left: Sum, right: Sum) -> Sum {
    for (total, value) in left.iter_mut().zip(right) {
        *total += value;
    }
    left
}

fn minus(mut left: Sum, right: Sum) -> Sum {
    for (total, value) in left.iter_mut().zip(right) {
        *total = total.saturating_sub(value);
    }
    left
}

/// `▁` to `▇`: lower eighths, one to seven.
const LOWER: [char; 7] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];
/// `▏` to `▉`: left eighths, one to seven.
const LEFT: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/// Single quadrants in the order of [`Sums::quadrants`]; three of four are the inverse of one.
const QUADRANTS: [char; 4] = ['▘', '▝', '▖', '▗'];

/// A way to draw a cell: a glyph that covers `count` samples whose sum is `inside`.
#[derive(Clone, Copy)]
struct Way {
    glyph: char,
    inside: Sum,
    count: u32,
}

fn fit_cell(sums: &Sums, set: GlyphSet) -> Cell {
    let flat = explained(sums.total, SAMPLES);
    let mut best: Option<(f64, Way)> = None;
    for_each_way(sums, set, |way| {
        let rest = minus(sums.total, way.inside);
        let gain = explained(way.inside, way.count) + explained(rest, SAMPLES - way.count) - flat;
        if gain > best.map_or(WORTHWHILE_GAIN, |(known, _)| known) {
            best = Some((gain, way));
        }
    });
    let Some((_, way)) = best else {
        let colour = colour_of(sums.total, SAMPLES);
        return Cell {
            glyph: ' ',
            foreground: colour,
            background: colour,
        };
    };
    Cell {
        glyph: way.glyph,
        foreground: colour_of(way.inside, way.count),
        background: colour_of(minus(sums.total, way.inside), SAMPLES - way.count),
    }
}

/// Calls `each` with every way of the set; ways that differ by exchanging the two colours come
/// once.
fn for_each_way(sums: &Sums, set: GlyphSet, mut each: impl FnMut(Way)) {
    let mut inside = [0; 3];
    for (part, (glyph, slice)) in (1..).zip(LOWER.into_iter().zip(sums.slices.iter().rev())) {
        inside = plus(inside, *slice);
        if set == GlyphSet::QuadrantsAndEighths || glyph == '▄' {
            each(Way {
                glyph,
                inside,
                count: part * SAMPLES / 8,
            });
        }
    }
    if set == GlyphSet::Half {
        return;
    }
    inside = [0; 3];
    for (part, (glyph, column)) in (1..).zip(LEFT.into_iter().zip(sums.columns.iter())) {
        inside = plus(inside, *column);
        each(Way {
            glyph,
            inside,
            count: part * SAMPLES / 8,
        });
    }
    for (glyph, quadrant) in QUADRANTS.into_iter().zip(sums.quadrants) {
        each(Way {
            glyph,
            inside: quadrant,
            count: SAMPLES / 4,
        });
    }
    let [upper_left, _, _, lower_right] = sums.quadrants;
    each(Way {
        glyph: '▚',
        inside: plus(upper_left, lower_right),
        count: SAMPLES / 2,
    });
}

/// How much of the sum of squares the mean of `count` samples explains.
fn explained(sum: Sum, count: u32) -> f64 {
    let squares: f64 = sum
        .iter()
        .map(|&value| f64::from(value) * f64::from(value))
        .sum();
    squares / f64::from(count.max(1))
}

fn colour_of(sum: Sum, count: u32) -> [u8; 3] {
    let count = count.max(1);
    sum.map(|value| u8::try_from((value + count / 2) / count).unwrap_or(u8::MAX))
}

#[cfg(test)]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "test pictures may wrap, and positions of glyphs are small"
)]
mod tests;
