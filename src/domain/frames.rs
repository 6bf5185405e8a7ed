//! Frames of a film to a diverse few that could be its pictures.
//!
//! Frames come in as plain pixels, small ones: nothing here decodes a film or finds a face. In
//! order: [`ShotFinder`] tells shots, [`Measures`] measure a frame, [`Surroundings`] gates it,
//! [`Settings`] and [`people()`] say where it plays and who is in it, [`Score`] weighs,
//! [`select()`] chooses, [`describe()`] says what is shown. [`Curation`] holds what a viewer
//! decides about the outcome. `docs/SCAN.md` explains all of it to a student.

mod bars;
mod candidate;
mod clothes;
mod curation;
mod describe;
mod gates;
mod hash;
mod measures;
mod people;
mod plane;
mod score;
mod select;
mod settings;
mod shots;
mod signature;
mod strokes;

pub use bars::Bars;
pub use candidate::{Candidate, Footage, choose, clock, describe};
pub use clothes::clothes_below;
pub use curation::{Choices, Curation, FrameId, FrameTime, PersonName};
pub use describe::Guess;
pub use gates::{FADE_REACH, Gate, STILL_FRAMES, Surroundings, is_fading, may_pass, names_credits};
pub use hash::{DOUBLE_BITS, DifferenceHash};
pub use measures::{Measures, Swatch, palette, rank_sharpness, stillness};
pub use people::{Clothes, Face, Faces, Likeness, ShotSize, Sighting, Track, people, tracks};
pub use plane::{Plane, cut_out};
pub use score::{Score, WEIGHTS};
pub use select::{Choosable, MAIN_SETTING, MORE, MOST, Verdict, WANTED, Wish, select, select_with};
pub use settings::{Scene, Settings};
pub use shots::{KeyFrame, Shot, ShotFinder, Spacing, Transition, shots_of_key_frames};
pub use signature::{Look, Signature};
pub use strokes::Lettering;

#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "test pictures may wrap")]
pub(super) mod tests {
    use super::*;
    use crate::domain::pixels::Pixels;
    use proptest::prelude::*;

    /// A picture by a rule.
    pub(crate) fn picture(width: u32, height: u32, rule: impl Fn(u32, u32) -> [u8; 3]) -> Pixels {
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let rgb = places.flat_map(|(x, y)| rule(x, y)).collect();
        Pixels::new(width, height, rgb).unwrap()
    }

    /// Noise that depends on nothing but the seed.
    pub(crate) fn noise(width: u32, height: u32, seed: u64) -> Pixels {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as u8
        };
        let n = width as usize * height as usize * 3;
        Pixels::new(width, height, (0..n).map(|_| next()).collect()).unwrap()
    }

    pub(crate) fn any_picture() -> impl Strategy<Value = Pixels> {
        (
            1_u32..40,
            1_u32..24,
            any::<u64>(),
            any::<[u8; 3]>(),
            0_u8..3,
        )
            .prop_map(|(width, height, seed, colour, kind)| match kind {
                0 => noise(width, height, seed),
                1 => picture(width, height, |_, _| colour),
                _ => picture(width, height, |x, y| {
                    [
                        colour[0].wrapping_add(x as u8 * 6),
                        colour[1],
                        (y * 9) as u8,
                    ]
                }),
            })
    }

    proptest! {
        #[test]
        fn no_picture_breaks_anything(one in any_picture(), other in any_picture()) {
            let (a, b) = (Signature::of(&one), Signature::of(&other));
            for value in [a.difference(&b), a.look.distance(&b.look)] {
                prop_assert!((0.0..=1.0 + 1e-6).contains(&value), "{value}");
            }
            prop_assert!((a.difference(&b) - b.difference(&a)).abs() < 1e-5);
            let bars = Bars::of(&Plane::of(&one));
            let inner = bars.cut_away(&one);
            prop_assert!(inner.width() >= 1 && inner.height() >= 1);
            prop_assert!((0.0..=1.0).contains(&Lettering::of(&Plane::of(&one)).likeness()));
            prop_assert_eq!(DifferenceHash::of(&one), DifferenceHash::of(&one));
        }
    }
}
