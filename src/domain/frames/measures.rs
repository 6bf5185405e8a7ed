//! What can be measured in one frame, each value from 0 to 1.
//!
//! [`Measures::of`] takes the frame in two sizes: in detail for sharpness and strokes, small for
//! all else. `docs/SCAN.md` explains every formula to a student.

use super::plane::{Plane, colours, luma, mean_and_deviation};
use super::signature::Look;
use super::strokes::Lettering;
use crate::domain::pixels::Pixels;

/// Mean luma at which a picture is best exposed: a little below the middle, as films are.
const BEST_LIGHT: f64 = 0.42;
/// The colourfulness that its authors call extreme.
const EXTREME_COLOUR: f64 = 109.0;
/// A standard deviation of a third of the range is full contrast.
const FULL_CONTRAST: f64 = 1.0 / 3.0;

/// All measures of a frame, 0 to 1 but for `detail`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    /// Mean luma.
    pub brightness: f64,
    /// 1 where the light is right and nothing is lost in black or white.
    pub exposure: f64,
    /// Root mean square contrast. Source: Peli, J. Opt. Soc. Am. A 7 (1990).
    pub contrast: f64,
    /// Logarithm of the variance of the Laplacian, in nats; only comparable within a film.
    /// Source: Pech-Pacheco et al., ICPR 2000.
    pub detail: f64,
    /// Share of the film's frames that have no more detail than this one; a half until known.
    pub sharpness: f64,
    /// σ + 0.3 µ of the opponent colours, over 109. Source: Hasler and Süsstrunk, SPIE 5007 (2003).
    pub colourfulness: f64,
    /// How near to the lines of thirds the weight of the picture lies.
    pub thirds: f64,
    /// 1 where left and right weigh the same.
    pub balance: f64,
    /// How much stands still around it: 1 a still picture; `None` while neighbours are unknown.
    pub stillness: Option<f64>,
    /// Share of the picture that has the commonest tone.
    pub uniformity: f64,
    /// How much of the picture looks like lines of lettering.
    pub text: f64,
    /// Red less blue, from 0 (all blue) over a half (grey) to 1 (all red).
    pub warmth: f64,
    /// Mean saturation (of HSV).
    pub saturation: f64,
}

impl Measures {
    /// Measures a frame without bars: `detail` some 640 pixels wide, `small` some 160.
    pub fn of(detail: &Pixels, small: &Pixels) -> Self {
        let plane = Plane::of(small);
        let (mean, deviation) = plane.mean_and_deviation();
        let brightness = mean / 255.0;
        let weight = weights(small);
        let fine = Plane::of(detail);
        Self {
            brightness,
            exposure: exposure(&plane, brightness),
            contrast: (deviation / 255.0 / FULL_CONTRAST).min(1.0),
            detail: detail_of(&fine),
            sharpness: 0.5,
            colourfulness: colourfulness(small),
            thirds: weight.thirds,
            balance: weight.balance,
            stillness: None,
            uniformity: Look::of(small).commonest(),
            text: Lettering::of(&fine).likeness(),
            warmth: warmth(small),
            saturation: saturation(small),
        }
    }

    /// Thirds and balance together.
    pub fn composition(&self) -> f64 {
        f64::midpoint(self.thirds, self.balance)
    }

    /// Names and values, as answers have them; an unknown stillness is a half, which the score
    /// uses too.
    pub fn named(&self) -> [(&'static str, f64); 13] {
        [
            ("brightness", self.brightness),
            ("exposure", self.exposure),
            ("contrast", self.contrast),
            ("detail", self.detail),
            ("sharpness", self.sharpness),
            ("colourfulness", self.colourfulness),
            ("composition", self.composition()),
            ("stillness", self.stillness.unwrap_or(0.5)),
            ("uniformity", self.uniformity),
            ("text", self.text),
            ("warmth", self.warmth),
            ("saturation", self.saturation),
            ("balance", self.balance),
        ]
    }
}

/// How near the mean lies to [`BEST_LIGHT`], less what is lost: clipped to white, or crushed to
/// black beyond the third of the picture that may be night.
fn exposure(plane: &Plane, brightness: f64) -> f64 {
    let n = plane.values().len().max(1) as f64;
    let share = |is: fn(&u8) -> bool| plane.values().iter().filter(|v| is(v)).count() as f64 / n;
    let off = (brightness - BEST_LIGHT).abs() / (1.0 - BEST_LIGHT);
    let lost = 2.0 * share(|v| *v >= 250) + (share(|v| *v <= 20) - 1.0 / 3.0).max(0.0);
    (1.0 - off) * (1.0 - lost.min(1.0))
}

/// ln(1 + variance of the 4-neighbour Laplacian).
fn detail_of(plane: &Plane) -> f64 {
    let laplacians = plane.triples().flat_map(|(above, row, below)| {
        let sides = row.iter().zip(row.iter().skip(2));
        let middle = row
            .iter()
            .skip(1)
            .zip(above.iter().skip(1))
            .zip(below.iter().skip(1));
        sides
            .zip(middle)
            .map(|((left, right), ((middle, above), below))| {
                let [left, right, middle, above, below] =
                    [left, right, middle, above, below].map(|value| f64::from(*value));
                left + right + above + below - 4.0 * middle
            })
    });
    let (_, deviation) = mean_and_deviation(laplacians);
    libm::log1p(deviation * deviation)
}

fn colourfulness(pixels: &Pixels) -> f64 {
    let channels = |colour: [u8; 3]| colour.map(f64::from);
    let red_green = colours(pixels).map(channels).map(|[r, g, _]| r - g);
    let yellow_blue = colours(pixels)
        .map(channels)
        .map(|[r, g, b]| f64::midpoint(r, g) - b);
    let (mean_rg, sd_rg) = mean_and_deviation(red_green);
    let (mean_yb, sd_yb) = mean_and_deviation(yellow_blue);
    let value = sd_rg.hypot(sd_yb) + 0.3 * mean_rg.hypot(mean_yb);
    (value / EXTREME_COLOUR).min(1.0)
}

fn warmth(pixels: &Pixels) -> f64 {
    let difference = colours(pixels).map(|[r, _, b]| f64::from(r) - f64::from(b));
    let (mean, _) = mean_and_deviation(difference);
    f64::midpoint(1.0, (mean / 128.0).clamp(-1.0, 1.0))
}

fn saturation(pixels: &Pixels) -> f64 {
    let (mean, _) = mean_and_deviation(colours(pixels).map(|colour| {
        let most = colour.into_iter().max().unwrap_or(0);
        let least = colour.into_iter().min().unwrap_or(0);
        f64::from(most - least) / f64::from(most.max(1))
    }));
    mean
}

/// Where the weight of a picture lies.
struct Weight {
    thirds: f64,
    balance: f64,
}

/// A pixel weighs by how far its colour is from the mean colour of the picture: a simple saliency.
///
/// # Source
/// Achanta et al., CVPR 2009 (frequency-tuned saliency), without its blur, on coded RGB.
fn weights(pixels: &Pixels) -> Weight {
    let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
    let n = width * height;
    let sums = colours(pixels).fold([0_u64; 3], |mut sums, colour| {
        for (sum, value) in sums.iter_mut().zip(colour) {
            *sum += u64::from(value);
        }
        sums
    });
    let mean = sums.map(|sum| sum as f64 / n);
    let (mut total, mut right, mut near) = (0.0, 0.0, 0.0);
    let places = (0..pixels.height()).flat_map(|y| (0..pixels.width()).map(move |x| (x, y)));
    for (colour, (x, y)) in colours(pixels).zip(places) {
        let off = colour
            .iter()
            .zip(mean)
            .map(|(value, mean)| (f64::from(*value) - mean).abs());
        let weight: f64 = off.sum();
        let (x, y) = ((f64::from(x) + 0.5) / width, (f64::from(y) + 0.5) / height);
        total += weight;
        right += weight * x;
        near += weight * nearness(x).max(nearness(y));
    }
    if total <= 0.0 {
        return Weight {
            thirds: 0.0,
            balance: 1.0,
        };
    }
    Weight {
        thirds: (near / total).clamp(0.0, 1.0),
        balance: 1.0 - 2.0 * (right / total - 0.5).abs(),
    }
}

/// 1 on a line of thirds, 0 from a sixth of the side away.
fn nearness(place: f64) -> f64 {
    let off = (place - 1.0 / 3.0).abs().min((place - 2.0 / 3.0).abs());
    (1.0 - off * 6.0).max(0.0)
}

/// A colour and how much of the picture it stands for, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swatch {
    /// sRGB.
    pub colour: [u8; 3],
    /// Of the picture.
    pub share: f64,
}

/// Up to five dominant colours, the commonest first: cells of a 4-bit histogram in order of
/// their size, each taking in what lies within 40 levels of it.
pub fn palette(pixels: &Pixels) -> Vec<Swatch> {
    const MOST: usize = 5;
    const NEAR: u32 = 40;
    let mut cells = vec![([0_u64; 3], 0_u64); 16 * 16 * 16];
    for colour in colours(pixels) {
        let place = colour
            .iter()
            .fold(0, |place, value| place * 16 + usize::from(value >> 4));
        let Some((sums, n)) = cells.get_mut(place) else {
            continue;
        };
        for (sum, value) in sums.iter_mut().zip(colour) {
            *sum += u64::from(value);
        }
        *n += 1;
    }
    cells.retain(|(_, n)| *n > 0);
    let total: u64 = cells.iter().map(|(_, n)| n).sum();
    let mean = |sums: [u64; 3], n: u64| sums.map(|s| u8::try_from(s / n.max(1)).unwrap_or(255));
    let mut left: Vec<_> = cells
        .into_iter()
        .map(|(sums, n)| (mean(sums, n), n))
        .collect();
    left.sort_by_key(|(colour, n)| (std::cmp::Reverse(*n), *colour));
    let mut found = Vec::new();
    while let Some((colour, _)) = left.first().copied() {
        if found.len() == MOST {
            break;
        }
        let is_near = |other: &[u8; 3]| {
            colour
                .iter()
                .zip(other)
                .all(|(a, b)| u32::from(a.abs_diff(*b)) <= NEAR)
        };
        let n: u64 = left
            .iter()
            .filter(|(other, _)| is_near(other))
            .map(|(_, n)| n)
            .sum();
        left.retain(|(other, _)| !is_near(other));
        found.push(Swatch {
            colour,
            share: n as f64 / total.max(1) as f64,
        });
    }
    found.sort_by(|one, other| other.share.total_cmp(&one.share));
    found
}

/// Fills in the sharpness of each frame: the share of frames that have no more detail.
pub fn rank_sharpness<'a>(all: impl IntoIterator<Item = &'a mut Measures>) {
    let mut all: Vec<_> = all.into_iter().collect();
    let mut sorted: Vec<f64> = all.iter().map(|measures| measures.detail).collect();
    sorted.sort_by(f64::total_cmp);
    for measures in &mut all {
        measures.sharpness = share_below(&sorted, measures.detail);
    }
}

/// The share of the sorted values that are at most `value`; a half without values.
pub(super) fn share_below(sorted: &[f64], value: f64) -> f64 {
    if sorted.is_empty() {
        return 0.5;
    }
    sorted.partition_point(|other| *other <= value) as f64 / sorted.len() as f64
}

/// How still two neighbouring frames are: 1 the same, 0 from a mean difference of a tenth.
pub fn stillness(one: &Pixels, next: &Pixels) -> f64 {
    let pairs = colours(one).map(luma).zip(colours(next).map(luma));
    let (mean, _) = mean_and_deviation(pairs.map(|(a, b)| f64::from(a.abs_diff(b))));
    (1.0 - mean / 25.5).max(0.0)
}

#[cfg(test)]
#[expect(
    clippy::cast_possible_truncation,
    clippy::float_cmp,
    reason = "test pictures may wrap, and these quarters are exact"
)]
mod tests {
    use super::*;
    use crate::domain::frames::tests::{any_picture, noise, picture};
    use proptest::prelude::*;

    fn measures(pixels: &Pixels) -> Measures {
        Measures::of(pixels, pixels)
    }

    #[test]
    fn each_measure_tells_what_it_is_named_after() {
        let grey = picture(160, 90, |_, _| [107; 3]);
        let black = picture(160, 90, |_, _| [0; 3]);
        let colours = picture(160, 90, |x, y| [x as u8, 255 - x as u8, (y * 2) as u8]);
        assert!(measures(&grey).exposure > 0.98 && measures(&black).exposure < 0.2);
        assert!(measures(&noise(160, 90, 1)).contrast > 0.6 && measures(&grey).contrast < 0.01);
        assert!(measures(&noise(160, 90, 1)).detail > measures(&colours).detail + 3.0);
        assert!(measures(&colours).colourfulness > 0.5 && measures(&grey).colourfulness < 0.01);
        assert!(measures(&grey).uniformity > 0.9 && measures(&colours).uniformity < 0.6);
    }

    #[test]
    fn a_subject_on_a_third_beats_one_in_the_corner() {
        let spot = |at: u32| {
            picture(90, 90, move |x, y| {
                if x.abs_diff(at) < 6 && y.abs_diff(at) < 6 {
                    [250; 3]
                } else {
                    [40; 3]
                }
            })
        };
        let (third, corner) = (measures(&spot(30)), measures(&spot(6)));
        assert!(third.thirds > corner.thirds + 0.2);
        assert!(third.balance > corner.balance);
    }

    #[test]
    fn a_palette_names_the_commonest_colour_first() {
        let flag = picture(
            60,
            20,
            |x, _| if x < 40 { [200, 30, 30] } else { [20, 20, 160] },
        );
        let palette = palette(&flag);
        assert_eq!(
            palette.iter().map(|s| s.colour).collect::<Vec<_>>(),
            [[200, 30, 30], [20, 20, 160]]
        );
        assert!((palette[0].share - 2.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn sharpness_is_a_rank_within_the_film() {
        let mut all = [1.0, 3.0, 2.0, 3.0].map(|detail| Measures {
            detail,
            ..Measures::default()
        });
        rank_sharpness(&mut all);
        assert_eq!(all.map(|m| m.sharpness), [0.25, 1.0, 0.5, 1.0]);
    }

    proptest! {
        #[test]
        fn every_measure_keeps_its_bounds(pixels in any_picture()) {
            let measures = measures(&pixels);
            for (name, value) in measures.named() {
                prop_assert!(value.is_finite(), "{name} {value}");
                let is_within = (-1e-9..=1.0 + 1e-6).contains(&value);
                prop_assert!(name == "detail" || is_within, "{name} {value}");
            }
            let shares: f64 = palette(&pixels).iter().map(|swatch| swatch.share).sum();
            prop_assert!(shares <= 1.0 + 1e-9);
            prop_assert!((0.0..=1.0).contains(&stillness(&pixels, &pixels)));
        }
    }
}
