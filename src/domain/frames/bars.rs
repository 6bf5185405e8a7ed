//! Black bars around a picture: how much of each side they take.

use super::plane::{Plane, cut_out};
use crate::domain::pixels::Pixels;

/// A line belongs to a bar while its mean stays below this (grey levels; video black is 16).
const BLACK_MEAN: f64 = 20.0;
/// And its deviation below this: noise of an encoder, but no picture.
const BLACK_DEVIATION: f64 = 5.0;
/// Bars thinner than this fraction of the side are an encoder's edge.
const LEAST: f64 = 0.01;
/// Where bars would leave less than this of the picture, the frame is dark rather than barred.
const LEAST_LEFT: f64 = 0.25;

/// Fractions of the picture's height (top, bottom) and width (left, right) that are black bars.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bars {
    /// Of the height.
    pub top: f64,
    /// Of the height.
    pub bottom: f64,
    /// Of the width.
    pub left: f64,
    /// Of the width.
    pub right: f64,
}

impl Bars {
    /// The bars of a picture; none where all of it is dark.
    pub fn of(plane: &Plane) -> Self {
        // Only as far as the bars go: most pictures have none.
        let share = |black: &mut dyn Iterator<Item = bool>, n: usize| {
            let share = black.take_while(|black| *black).count() as f64 / n.max(1) as f64;
            if share < LEAST { 0.0 } else { share }
        };
        let (width, height) = (plane.width(), plane.height());
        let column = |x: usize| is_black_line(plane.rows().filter_map(|row| row.get(x).copied()));
        let bars = Self {
            top: share(&mut plane.rows().map(is_black), height),
            bottom: share(&mut plane.rows().rev().map(is_black), height),
            left: share(&mut (0..width).map(column), width),
            right: share(&mut (0..width).rev().map(column), width),
        };
        if bars.left_over() < LEAST_LEFT {
            return Self::default();
        }
        bars
    }

    /// The fraction of the picture's area between the bars.
    pub fn left_over(&self) -> f64 {
        (1.0 - self.top - self.bottom).max(0.0) * (1.0 - self.left - self.right).max(0.0)
    }

    /// The largest difference to other bars at any side.
    pub fn beyond(&self, usual: &Self) -> f64 {
        [
            self.top - usual.top,
            self.bottom - usual.bottom,
            self.left - usual.left,
            self.right - usual.right,
        ]
        .into_iter()
        .fold(0.0, f64::max)
    }

    /// The bars that most frames of a film have: the median of each side; none without frames.
    pub fn usual<'a>(all: impl IntoIterator<Item = &'a Self>) -> Self {
        let all: Vec<_> = all.into_iter().collect();
        let median = |side: fn(&Self) -> f64| {
            let mut values: Vec<f64> = all.iter().map(|bars| side(bars)).collect();
            values.sort_by(f64::total_cmp);
            values.get(values.len() / 2).copied().unwrap_or(0.0)
        };
        Self {
            top: median(|bars| bars.top),
            bottom: median(|bars| bars.bottom),
            left: median(|bars| bars.left),
            right: median(|bars| bars.right),
        }
    }

    /// The picture between the bars.
    pub fn cut_away(&self, pixels: &Pixels) -> Pixels {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a u32 between 0 and 1 is a u32"
        )]
        let of = |share: f64, side: u32| (share * f64::from(side)).round() as u32;
        let (left, top) = (of(self.left, pixels.width()), of(self.top, pixels.height()));
        let right = of(self.right, pixels.width());
        let bottom = of(self.bottom, pixels.height());
        let size = (
            pixels.width().saturating_sub(left + right),
            pixels.height().saturating_sub(top + bottom),
        );
        cut_out(pixels, (left, top), size)
    }
}

fn is_black(row: &[u8]) -> bool {
    is_black_line(row.iter().copied())
}

fn is_black_line(values: impl Iterator<Item = u8>) -> bool {
    let (mean, deviation) = super::plane::mean_and_deviation(values.map(f64::from));
    mean < BLACK_MEAN && deviation < BLACK_DEVIATION
}

#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "test pictures may wrap")]
mod tests {
    use super::*;
    use crate::domain::frames::tests::{noise, picture};

    #[test]
    fn letterbox_and_pillarbox_are_measured_and_cut_away() {
        let letterboxed = picture(160, 90, |x, y| {
            if (11..79).contains(&y) {
                [x as u8, 90, 40]
            } else {
                [4; 3]
            }
        });
        let bars = Bars::of(&Plane::of(&letterboxed));
        assert!((bars.top - 11.0 / 90.0).abs() < 1e-9 && (bars.bottom - 11.0 / 90.0).abs() < 1e-9);
        assert!(bars.left.abs() < 1e-9 && bars.right.abs() < 1e-9);
        assert_eq!(bars.cut_away(&letterboxed).height(), 68);
        let pillarboxed = picture(160, 90, |x, y| {
            if (20..140).contains(&x) {
                [y as u8 + 60; 3]
            } else {
                [0; 3]
            }
        });
        assert!((Bars::of(&Plane::of(&pillarboxed)).left - 0.125).abs() < 1e-9);
    }

    #[test]
    fn dark_frames_and_full_frames_have_no_bars() {
        for frame in [
            noise(160, 90, 5),
            picture(160, 90, |_, _| [2; 3]),
            picture(1, 1, |_, _| [0; 3]),
        ] {
            assert_eq!(Bars::of(&Plane::of(&frame)), Bars::default());
        }
    }

    #[test]
    fn usual_bars_are_those_of_most_frames() {
        let boxed = Bars {
            top: 0.1,
            bottom: 0.1,
            ..Bars::default()
        };
        let usual = Bars::usual([&boxed, &Bars::default(), &boxed]);
        assert_eq!(usual, boxed);
        assert!(boxed.beyond(&usual) < 1e-9 && boxed.beyond(&Bars::default()) > 0.09);
        assert_eq!(Bars::usual([]), Bars::default());
    }
}
