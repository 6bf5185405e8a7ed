//! Lettering: many thin strokes of one tone in lines, and whether they stand still while the
//! picture moves.
//!
//! A row crosses letters as a run of short bright (or dark) strokes that stand close together and
//! share one tone; leaves, windows and noise have strokes of many tones. Three sizes are looked
//! at, since titles are larger than subtitles.
//!
//! # Source
//! Strokes of one tone and width in a line are what most text finders look for, since Epshtein,
//! Ofek and Wexler, CVPR 2010 (stroke width transform). The rule along rows is ours.

use super::plane::Plane;

/// A stroke differs at least this much (grey levels) from what lies on both sides of it.
const LEAST_EDGE: i32 = 60;
/// How far to both sides that is looked at, in pixels.
const REACHES: [usize; 2] = [2, 4];
/// A stroke is at most this wide.
const WIDEST: usize = 6;
/// Strokes one after another that make lettering in a row, …
const IN_A_ROW: usize = 6;
/// … within so many pixels, …
const WITHIN: usize = 64;
/// … whose brightest (or darkest) points differ at most this much: the thin strokes of a subtitle
/// lose as much to a film's compression, and from 28 on plain noise looks lettered.
const ONE_TONE: i32 = 24;
/// Half of the ratio of the widest to the narrowest gap up to which strokes stand evenly: 1.5.
const EVEN: usize = 3;
/// Pixels of a cell (across, down).
const CELL: (usize, usize) = (16, 8);
/// Rows of a cell that must be lettered.
const ROWS_OF_CELL: u8 = 4;
/// Cells side by side that make a line of text.
const LEAST_RUN: usize = 3;
/// For each size that is looked at (whole, half, a quarter): cells from which a frame is lettered.
///
/// Found with eight kinds of lettering, from captions of 16 lines' height to titles of 70, on 40
/// pictures each: all subtitles from 22 lines, cards and credits are found, 87 % of subtitles of
/// 18, three quarters of captions, two thirds of titles of 70; and 7 % of 316 pictures and frames
/// without any are stopped.
const LETTERED_CELLS: [f64; 3] = [10.0, 5.0, 6.0];
/// Likeness of a frame with so many cells.
pub(super) const LETTERED: f64 = 0.25;

/// The cells of a frame that look lettered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lettering {
    /// For each size, rows from the top.
    cells: Vec<Vec<bool>>,
}

impl Lettering {
    /// Looks for lettering in a frame of some 640 pixels' width.
    pub fn of(plane: &Plane) -> Self {
        let mut cells = vec![lettered_cells(plane)];
        let mut smaller = plane.halved();
        while cells.len() < LETTERED_CELLS.len() {
            cells.push(lettered_cells(&smaller));
            smaller = smaller.halved();
        }
        Self { cells }
    }

    /// How much it looks like lines of lettering, in the size that shows most, 0 to 1: a quarter
    /// from as many lettered cells as a short line has.
    pub fn likeness(&self) -> f64 {
        let of_size = |(cells, enough): (&Vec<bool>, f64)| {
            let n = cells.iter().filter(|cell| **cell).count();
            (LETTERED * n as f64 / enough).min(1.0)
        };
        let sizes = self.cells.iter().zip(LETTERED_CELLS);
        sizes.map(of_size).fold(0.0, f64::max)
    }

    /// The cells that are lettered in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let both = |(one, other): (&Vec<bool>, &Vec<bool>)| {
            let pairs = one.iter().zip(other);
            pairs.map(|(one, other)| *one && *other).collect()
        };
        Self {
            cells: self.cells.iter().zip(&other.cells).map(both).collect(),
        }
    }
}

fn lettered_cells(plane: &Plane) -> Vec<bool> {
    let across = plane.width().div_ceil(CELL.0);
    let mut rows_of = vec![0_u8; across * plane.height().div_ceil(CELL.1)];
    let mut marked = vec![false; across];
    for (row, y) in plane.rows().zip(0..) {
        marked.fill(false);
        for sign in [1, -1] {
            mark_lettering(&strokes(row, sign), &mut marked);
        }
        let start = y / CELL.1 * across;
        let cells = rows_of.iter_mut().skip(start).take(across);
        for (n, mark) in cells.zip(&marked) {
            *n += u8::from(*mark);
        }
    }
    let mut cells: Vec<bool> = rows_of.iter().map(|n| *n >= ROWS_OF_CELL).collect();
    for row in cells.chunks_mut(across.max(1)) {
        for run in row.chunk_by_mut(|one, next| one == next) {
            if run.len() < LEAST_RUN {
                run.fill(false);
            }
        }
    }
    cells
}

/// Where a row crosses a thin bright (`sign` 1) or dark (−1) stroke, and its tone.
fn strokes(row: &[u8], sign: i32) -> Vec<(usize, i32)> {
    let stands_out = standing_out(row, sign);
    let mut found: Vec<(usize, i32)> = Vec::new();
    let mut open: Option<(usize, i32)> = None;
    let values = row.iter().map(|value| i32::from(*value) * sign);
    // One more place, so that a stroke at the end is closed.
    let places = values.zip(stands_out).chain([(0, false)]);
    for (at, (here, stands_out)) in places.enumerate() {
        match &mut open {
            Some((_, tone)) if stands_out => *tone = here.max(*tone),
            None if stands_out => open = Some((at, here)),
            _ => {
                if let Some((start, tone)) = open.take()
                    && at - start <= WIDEST
                {
                    found.push((start, tone));
                }
            }
        }
    }
    found
}

/// Which values differ enough from those on both sides of them, in one reach or another.
fn standing_out(row: &[u8], sign: i32) -> Vec<bool> {
    let mut found = vec![false; row.len()];
    for reach in REACHES {
        let sides = row.iter().zip(row.iter().skip(2 * reach));
        let middle = row.iter().zip(&mut found).skip(reach);
        for ((left, right), (here, found)) in sides.zip(middle) {
            let [left, here, right] = [left, here, right].map(|value| i32::from(*value) * sign);
            *found |= here - left.max(right) > LEAST_EDGE;
        }
    }
    found
}

/// Marks the cells of a row over which enough strokes of one tone stand close together.
fn mark_lettering(strokes: &[(usize, i32)], marked: &mut [bool]) {
    for run in strokes.windows(IN_A_ROW) {
        let tones = || run.iter().map(|(_, tone)| *tone);
        let spread = tones().max().unwrap_or(0) - tones().min().unwrap_or(0);
        let (Some((first, _)), Some((last, _))) = (run.first(), run.last()) else {
            continue;
        };
        if spread <= ONE_TONE && last - first <= WITHIN && !is_even(run) {
            let cells = marked.iter_mut().skip(first / CELL.0);
            cells
                .take(last / CELL.0 - first / CELL.0 + 1)
                .for_each(|mark| *mark = true);
        }
    }
}

/// Whether the strokes stand at even distances, as bars, windows and stripes do.
fn is_even(run: &[(usize, i32)]) -> bool {
    let gaps = || {
        run.iter()
            .zip(run.iter().skip(1))
            .map(|((one, _), (next, _))| next - one)
    };
    let (least, most) = (gaps().min().unwrap_or(0), gaps().max().unwrap_or(0));
    2 * most <= EVEN * least
}

#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "test pictures may wrap")]
mod tests {
    use super::*;
    use crate::domain::frames::tests::{noise, picture};

    /// A line of strokes two pixels wide, as small letters have.
    fn titled() -> Plane {
        Plane::of(&picture(640, 360, |x, y| {
            let in_line = (300..324).contains(&y) && (120..520).contains(&x);
            // Two gaps in turn: letters do not stand evenly.
            if in_line && matches!(x % 18, 0..3 | 7..10) {
                [240; 3]
            } else {
                [60; 3]
            }
        }))
    }

    fn text_likeness(plane: &Plane) -> f64 {
        Lettering::of(plane).likeness()
    }

    #[test]
    fn lines_of_strokes_are_lettering() {
        let likeness = text_likeness(&titled());
        assert!(likeness > LETTERED, "{likeness}");
    }

    /// A word of upright strokes: pairs of them `size` apart, a sixth of that wide, with gaps
    /// between that differ; `tone` and `ground` are those of the n-th pair.
    fn word(size: u32, tone: impl Fn(u32) -> u8, ground: impl Fn(u32) -> u8) -> Plane {
        let stroke = (size / 6).max(2);
        Plane::of(&picture(640, 360, |x, y| {
            let (left, top) = (60, 200);
            let in_line = (top..top + size).contains(&y) && (left..580).contains(&x);
            let letter = size + size / 3;
            let (nth, inside) = ((x - left.min(x)) / letter, (x - left.min(x)) % letter);
            let second = size / 2 + nth % 3 * size / 8;
            let is_stroke = inside < stroke || (second..second + stroke).contains(&inside);
            if in_line && is_stroke {
                [tone(nth); 3]
            } else {
                [ground(nth); 3]
            }
        }))
    }

    #[test]
    fn small_and_large_letters_are_found() {
        for size in [16, 24, 40, 60] {
            let likeness = text_likeness(&word(size, |_| 235, |_| 60));
            assert!(likeness > LETTERED, "{size}: {likeness}");
        }
    }

    #[test]
    fn strokes_of_many_tones_are_no_letters_but_worn_ones_are() {
        let worn = text_likeness(&word(18, |nth| 235 - (nth * 13 % 20) as u8, |_| 60));
        assert!(worn >= LETTERED, "{worn}");
        // Leaves before leaves: what lies between them has many tones, too.
        let leaf = |nth: u32| 255 - (nth * 53 % 120) as u8;
        let many = text_likeness(&word(18, leaf, |nth| 20 + (nth * 37 % 90) as u8));
        assert!(many < LETTERED, "{many}");
    }

    #[test]
    fn noise_gradients_and_single_edges_are_not() {
        for plane in [
            Plane::of(&noise(640, 360, 4)),
            Plane::of(&picture(640, 360, |x, y| [((x + y) / 4) as u8; 3])),
            Plane::of(&picture(640, 360, |x, _| {
                [if x < 300 { 20 } else { 230 }; 3]
            })),
            Plane::of(&picture(1, 1, |_, _| [0; 3])),
        ] {
            assert!(text_likeness(&plane) < 0.02, "{}", text_likeness(&plane));
        }
    }

    #[test]
    fn what_stands_in_both_stands_still() {
        let titled = Lettering::of(&titled());
        let none = Lettering::of(&Plane::of(&picture(640, 360, |_, _| [60; 3])));
        assert_eq!(titled.and(&titled), titled);
        assert!(titled.and(&none).likeness() < 1e-9);
    }
}
