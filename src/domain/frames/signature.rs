//! What a frame looks like, in a few hundred numbers: enough to tell frames apart.
//!
//! A [`Signature`] serves finding shots and lives as long as a window of frames; a [`Look`] serves
//! settings and diversity and is kept for every candidate.

use super::plane::{block_means, colours, luma, mean_and_deviation};
use crate::domain::pixels::Pixels;

/// Cells across the grid of a signature.
const GRID_ACROSS: usize = 32;
/// Cells down the grid of a signature.
const GRID_DOWN: usize = 18;
/// Bins of the luma histogram.
const LUMA_BINS: usize = 16;
/// Bins of each chroma axis; the histogram is joint.
const CHROMA_SIDE: usize = 8;
/// Bins of the joint chroma histogram.
const CHROMA_BINS: usize = CHROMA_SIDE * CHROMA_SIDE;
/// Colours counted for the histograms, at most; a larger picture is sampled evenly.
const MOST_SAMPLES: usize = 16_384;
/// Cells of a layout (across, down).
const LAYOUT: (usize, usize) = (4, 3);
/// Below this deviation (grey levels) a grid has no structure to compare.
const FLAT_DEVIATION: f64 = 3.0;

/// Colours and rough layout of a frame: 80 histogram bins and 12 mean colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    luma: [f32; LUMA_BINS],
    chroma: [f32; CHROMA_BINS],
    layout: Vec<[u8; 3]>,
}

/// A frame's look, its grid of mean colours, and how bright and how varied it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// Histograms and layout.
    pub look: Look,
    /// Mean luma, 0 to 255.
    pub mean: f64,
    /// Standard deviation of luma, in grey levels.
    pub deviation: f64,
    grid: Vec<[u8; 3]>,
    /// Luma of the grid less its mean.
    structure: Vec<f32>,
    grid_deviation: f64,
}

impl Look {
    /// The look of a picture.
    pub fn of(pixels: &Pixels) -> Self {
        let n_pixels = pixels.width() as usize * pixels.height() as usize;
        let step = (n_pixels / MOST_SAMPLES).max(1);
        let (mut luma_bins, mut chroma_bins) = ([0.0; LUMA_BINS], [0.0; CHROMA_BINS]);
        let mut n = 0.0_f32;
        for colour in colours(pixels).step_by(step) {
            n += 1.0;
            add_luma(&mut luma_bins, luma(colour));
            if let Some(bin) = chroma_bins.get_mut(chroma_bin(colour)) {
                *bin += 1.0;
            }
        }
        let share = |bin: f32| bin / n.max(1.0);
        Self {
            luma: luma_bins.map(share),
            chroma: chroma_bins.map(share),
            layout: block_means(pixels, LAYOUT.0, LAYOUT.1),
        }
    }

    /// How unlike two looks are, from 0 (the same) to 1: Hellinger distances of the chroma (0.45)
    /// and luma (0.25) histograms, mean difference of the layouts (0.30, full at half the range).
    ///
    /// # Source
    /// Hellinger distance of histograms: Bhattacharyya 1943, in the form √(1 − Σ√(p·q)).
    pub fn distance(&self, other: &Self) -> f64 {
        let layout = mean_difference(&self.layout, &other.layout) * 2.0;
        0.45 * hellinger(&self.chroma, &other.chroma)
            + 0.25 * hellinger(&self.luma, &other.luma)
            + 0.30 * layout.min(1.0)
    }

    /// As few bytes as will do: bins by their roots, which is what distances are made of.
    pub fn to_bytes(&self) -> Vec<u8> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share between 0 and 1 becomes a byte"
        )]
        let byte = |bin: &f32| (bin.clamp(0.0, 1.0).sqrt() * 255.0).round() as u8;
        let bins = self.luma.iter().chain(&self.chroma).map(byte);
        bins.chain(self.layout.as_flattened().iter().copied())
            .collect()
    }

    /// A look out of its bytes; `None` where they are too few or too many.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (luma, rest) = bytes.split_first_chunk::<LUMA_BINS>()?;
        let (chroma, layout) = rest.split_first_chunk::<CHROMA_BINS>()?;
        let (layout, rest) = layout.as_chunks::<3>();
        if layout.len() != LAYOUT.0 * LAYOUT.1 || !rest.is_empty() {
            return None;
        }
        let bin = |byte: u8| (f32::from(byte) / 255.0).powi(2);
        let (luma, chroma) = (luma.map(bin), chroma.map(bin));
        // What rounding took or gave is shared out again.
        let share = |sum: f32| move |bin: f32| if sum > 0.0 { bin / sum } else { bin };
        Some(Self {
            luma: luma.map(share(luma.iter().sum())),
            chroma: chroma.map(share(chroma.iter().sum())),
            layout: layout.to_vec(),
        })
    }

    /// The mean of several looks; `None` where there are none.
    pub fn mean_of<'a>(looks: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let mut looks = looks.into_iter();
        let mut total = looks.next()?.clone();
        let mut layout: Vec<[u32; 3]> = total.layout.iter().map(|c| c.map(u32::from)).collect();
        let mut n = 1_u16;
        for look in looks.take(usize::from(u16::MAX - 1)) {
            n += 1;
            let bins = total.luma.iter_mut().chain(&mut total.chroma);
            for (bin, other) in bins.zip(look.luma.iter().chain(&look.chroma)) {
                *bin += other;
            }
            for (sum, colour) in layout.iter_mut().zip(&look.layout) {
                for (channel, value) in sum.iter_mut().zip(colour) {
                    *channel += u32::from(*value);
                }
            }
        }
        let share = |bin: f32| bin / f32::from(n);
        let mean = |sum: &[u32; 3]| sum.map(|c| u8::try_from(c / u32::from(n)).unwrap_or(255));
        total.luma = total.luma.map(share);
        total.chroma = total.chroma.map(share);
        total.layout = layout.iter().map(mean).collect();
        Some(total)
    }

    /// How much of the picture has colours of this look's own commonest chroma and luma: 1 is one
    /// single tone.
    pub(super) fn commonest(&self) -> f64 {
        // A value counts for two neighbouring bins of luma.
        let pairs = self.luma.iter().zip(self.luma.iter().skip(1));
        let luma = pairs.map(|(one, next)| one + next).fold(0.0, f32::max);
        let chroma = self.chroma.iter().copied().fold(0.0, f32::max);
        f64::from(luma.min(chroma)).min(1.0)
    }
}

/// Adds one value to two neighbouring bins, so that a small change of light is a small change.
fn add_luma(bins: &mut [f32; LUMA_BINS], value: u8) {
    let place = f32::from(value) / 255.0 * 15.0;
    let low = usize::from(value) * (LUMA_BINS - 1) / 255;
    let share = place - place.floor();
    for (at, weight) in [(low, 1.0 - share), (low + 1, share)] {
        if let Some(bin) = bins.get_mut(at) {
            *bin += weight;
        }
    }
}

/// Blue and red difference (BT.709, coded values) in eighths, the middle ones finest: most of a
/// film is nearly grey.
fn chroma_bin(colour: [u8; 3]) -> usize {
    const EDGES: [i32; CHROMA_SIDE - 1] = [-48, -20, -6, 6, 20, 48, 80];
    let grey = i32::from(luma(colour));
    let [red, _, blue] = colour.map(i32::from);
    let place = |difference: i32| EDGES.iter().filter(|edge| difference >= **edge).count();
    place((blue - grey) * 138 / 256) * CHROMA_SIDE + place((red - grey) * 163 / 256)
}

fn hellinger(one: &[f32], other: &[f32]) -> f64 {
    let overlap: f32 = one.iter().zip(other).map(|(p, q)| (p * q).sqrt()).sum();
    f64::from((1.0 - overlap).max(0.0).sqrt())
}

/// Mean difference of two lists of colours, as a fraction of the range.
fn mean_difference(one: &[[u8; 3]], other: &[[u8; 3]]) -> f64 {
    let (sum, n) = one
        .as_flattened()
        .iter()
        .zip(other.as_flattened())
        .fold((0_u32, 0_u32), |(sum, n), (a, b)| {
            (sum + u32::from(a.abs_diff(*b)), n + 1)
        });
    f64::from(sum) / f64::from(n.max(1)) / 255.0
}

impl Signature {
    /// The signature of a picture of any size.
    pub fn of(pixels: &Pixels) -> Self {
        let grid = block_means(pixels, GRID_ACROSS, GRID_DOWN);
        let lumas = || grid.iter().map(|colour| f64::from(luma(*colour)));
        let (mean, grid_deviation) = mean_and_deviation(lumas());
        #[expect(
            clippy::cast_possible_truncation,
            reason = "grey levels need no more than single precision"
        )]
        let structure = lumas().map(|value| (value - mean) as f32).collect();
        let n_pixels = pixels.width() as usize * pixels.height() as usize;
        let sampled = colours(pixels).step_by((n_pixels / MOST_SAMPLES).max(1));
        let (mean, deviation) = mean_and_deviation(sampled.map(|c| f64::from(luma(c))));
        Self {
            look: Look::of(pixels),
            mean,
            deviation,
            grid,
            structure,
            grid_deviation,
        }
    }

    /// How unlike two frames are, 0 to 1: half by colour, half by structure.
    pub fn difference(&self, other: &Self) -> f64 {
        0.5 * self.colour_difference(other) + 0.5 * self.structure_difference(other)
    }

    /// Mean absolute difference of the histograms, luma and chroma alike.
    pub(super) fn colour_difference(&self, other: &Self) -> f64 {
        let half_l1 = |one: &[f32], other: &[f32]| -> f64 {
            let sum: f32 = one.iter().zip(other).map(|(p, q)| (p - q).abs()).sum();
            f64::from(sum) / 2.0
        };
        let (one, other) = (&self.look, &other.look);
        0.5 * half_l1(&one.luma, &other.luma) + 0.5 * half_l1(&one.chroma, &other.chroma)
    }

    /// 1 − the best normalised correlation of the two grids over small shifts: brightness does
    /// not count, and neither does a pan of up to a sixteenth of the width.
    pub(super) fn structure_difference(&self, other: &Self) -> f64 {
        let is_flat = |signature: &Self| signature.grid_deviation < FLAT_DEVIATION;
        match (is_flat(self), is_flat(other)) {
            (true, true) => ((self.mean - other.mean).abs() / 128.0).min(1.0),
            (true, false) | (false, true) => 1.0,
            (false, false) => {
                let shifts = (-1..=1).flat_map(|y| (-2..=2).map(move |x| (x, y)));
                let best = shifts
                    .map(|shift| self.correlation(other, shift))
                    .fold(0.0, f64::max);
                1.0 - best.min(1.0)
            }
        }
    }

    /// Correlation of this grid with the other one shifted by (x, y) cells, over the overlap.
    fn correlation(&self, other: &Self, (x, y): (isize, isize)) -> f64 {
        let of = |offset: isize| {
            (
                offset.max(0).unsigned_abs(),
                (-offset).max(0).unsigned_abs(),
            )
        };
        let ((left, other_left), (top, other_top)) = (of(x), of(y));
        let rows = self.structure.chunks_exact(GRID_ACROSS).skip(top);
        let other_rows = other.structure.chunks_exact(GRID_ACROSS).skip(other_top);
        let (mut product, mut one, mut two) = (0.0_f32, 0.0_f32, 0.0_f32);
        for (row, other_row) in rows.zip(other_rows) {
            for (a, b) in row.iter().skip(left).zip(other_row.iter().skip(other_left)) {
                product += a * b;
                one += a * a;
                two += b * b;
            }
        }
        let scale = (one * two).sqrt();
        if scale > 0.0 {
            f64::from(product / scale)
        } else {
            0.0
        }
    }

    /// Mean difference of the two grids of colours, 0 to 1.
    pub(super) fn grid_difference(&self, other: &Self) -> f64 {
        mean_difference(&self.grid, &other.grid)
    }

    /// How far this frame is from being the average of two others, as a fraction of what divides
    /// them: 0 in the middle of a dissolve, a half at a cut, more in a pan.
    pub(super) fn midway_residual(&self, before: &Self, after: &Self) -> f64 {
        let flat = |grid: &[[u8; 3]]| -> Vec<i32> {
            grid.as_flattened().iter().copied().map(i32::from).collect()
        };
        let (a, m, b) = (flat(&before.grid), flat(&self.grid), flat(&after.grid));
        let (mut off, mut apart) = (0, 0);
        for ((a, m), b) in a.iter().zip(&m).zip(&b) {
            off += (2 * m - a - b).abs();
            apart += (b - a).abs();
        }
        if apart == 0 {
            return 1.0;
        }
        f64::from(off) / (2.0 * f64::from(apart))
    }

    /// Standard deviation of the grid's luma, in grey levels.
    pub(super) fn grid_deviation(&self) -> f64 {
        self.grid_deviation
    }
}

#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "test pictures may wrap")]
mod tests {
    use super::*;
    use crate::domain::frames::tests::{noise, picture};

    #[test]
    fn a_frame_is_like_itself_and_unlike_another() {
        let (one, other) = (noise(160, 90, 1), noise(160, 90, 2));
        let stripes = picture(160, 90, |x, _| [(x % 160) as u8, 20, 20]);
        for frame in [&one, &other, &stripes] {
            let signature = Signature::of(frame);
            assert!(signature.difference(&signature) < 1e-3);
            assert!(Look::of(frame).distance(&Look::of(frame)) < 1e-3);
        }
        let apart = Signature::of(&one).difference(&Signature::of(&stripes));
        assert!(apart > 0.5, "{apart}");
    }

    #[test]
    fn brightness_alone_changes_no_structure() {
        let bright = picture(160, 90, |x, y| [(x / 2 + y) as u8 + 40; 3]);
        let dark = picture(160, 90, |x, y| [(x / 4 + y / 2) as u8 + 5; 3]);
        let (bright, dark) = (Signature::of(&bright), Signature::of(&dark));
        assert!(bright.structure_difference(&dark) < 0.05);
    }

    #[test]
    fn the_average_of_two_frames_lies_midway() {
        let a = picture(64, 36, |x, _| [x as u8 * 3, 10, 10]);
        let b = picture(64, 36, |_, y| [10, y as u8 * 6, 90]);
        let m = picture(64, 36, |x, y| [(x as u8 * 3) / 2 + 5, y as u8 * 3 + 5, 50]);
        let [a, b, m] = [a, b, m].map(|frame| Signature::of(&frame));
        assert!(m.midway_residual(&a, &b) < 0.05);
        assert!(a.midway_residual(&a, &b) > 0.4);
        assert!(a.midway_residual(&a, &a) > 0.9);
    }

    #[test]
    fn the_mean_look_lies_between() {
        let (one, other) = (
            Look::of(&noise(80, 45, 3)),
            Look::of(&picture(80, 45, |_, _| [9; 3])),
        );
        let mean = Look::mean_of([&one, &other]).unwrap();
        assert!(mean.distance(&one) < one.distance(&other));
        assert!(mean.distance(&other) < one.distance(&other));
        assert_eq!(Look::mean_of([]), None);
    }
}
