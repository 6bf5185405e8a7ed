//! How good a picture a frame would make: one sum of named parts, each a weight times a measure.

use super::measures::Measures;
use super::people::Faces;

/// Weights of the parts; they sum to 1.
///
/// Starting weights. Sharpness, texture and how much a frame stands for mattered most to people
/// in Song et al., "To Click or Not to Click", CIKM 2016 (Hecate).
pub const WEIGHTS: [(&str, f64); 8] = [
    ("subject", 0.30),
    ("sharpness", 0.15),
    ("exposure", 0.10),
    ("contrast", 0.10),
    ("colourfulness", 0.10),
    ("composition", 0.10),
    ("standing", 0.10),
    ("stillness", 0.05),
];

/// Part of the subject that a picture without a face can have: its weight may still have a place.
const WITHOUT_FACE: f64 = 0.45;
/// Share of the picture's area from which a face is as good as it gets.
const FULL_FACE: f64 = 0.08;
/// A setting of this share of the film is as much as a frame can stand for.
const FULL_STANDING: f64 = 0.25;

/// A score and its parts, in the order of [`WEIGHTS`]; the parts sum to the score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// Names and values.
    pub parts: Vec<(&'static str, f64)>,
}

impl Score {
    /// Scores a frame; `share` is what part of the film its setting takes.
    pub fn of(measures: &Measures, faces: &Faces, share: f64) -> Self {
        let values = [
            subject(measures, faces),
            measures.sharpness,
            measures.exposure,
            measures.contrast,
            measures.colourfulness,
            composition(measures, faces),
            (share / FULL_STANDING).min(1.0),
            measures.stillness.unwrap_or(0.5),
        ];
        let parts = WEIGHTS.iter().zip(values);
        Self {
            parts: parts
                .map(|((name, weight), value)| (*name, weight * value))
                .collect(),
        }
    }

    /// The sum, 0 to 1.
    pub fn total(&self) -> f64 {
        self.parts.iter().map(|(_, value)| value).sum()
    }
}

/// A face, the larger and surer the better; else how clearly the weight of the picture has a
/// place. A second face adds nothing: crowds are no subject.
fn subject(measures: &Measures, faces: &Faces) -> f64 {
    let without = WITHOUT_FACE * (0.5 * measures.thirds + 0.5 * measures.contrast);
    let Some(largest) = faces.all().first() else {
        return without;
    };
    let size = (largest.face.area() / FULL_FACE).min(1.0).sqrt();
    let sure = (largest.face.score / 20.0).clamp(0.0, 1.0);
    (0.6 + 0.3 * size + 0.1 * sure).max(without)
}

/// Thirds and balance; with a face, how near it lies to a line of thirds or to the middle.
fn composition(measures: &Measures, faces: &Faces) -> f64 {
    let of_frame = measures.composition();
    let Some(largest) = faces.all().first() else {
        return of_frame;
    };
    let (x, y) = largest.face.middle();
    let off = [1.0 / 3.0, 0.5, 2.0 / 3.0]
        .into_iter()
        .map(|line| (x - line).abs());
    let across = 1.0 - (off.fold(1.0, f64::min) * 6.0).min(1.0);
    // Eyes on the upper third: the middle of a face a little below it.
    let down = 1.0 - ((y - 0.4).abs() * 2.5).min(1.0);
    f64::midpoint(of_frame, f64::midpoint(across, down))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::frames::people::{Face, Sighting};
    use crate::domain::frames::signature::Look;
    use crate::domain::frames::tests::picture;
    use proptest::prelude::*;

    fn one_face(x: f64, y: f64, side: f64) -> Faces {
        Faces::Found(vec![Sighting {
            face: Face {
                x,
                y,
                width: side,
                height: side,
                score: 12.0,
            },
            clothes: Look::of(&picture(2, 2, |_, _| [9; 3])),
        }])
    }

    #[test]
    fn weights_sum_to_one() {
        let sum: f64 = WEIGHTS.iter().map(|(_, weight)| weight).sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_face_is_a_subject_and_a_larger_one_a_better_one() {
        let of = |faces: &Faces| Score::of(&Measures::default(), faces, 0.1).total();
        let none = of(&Faces::Found(Vec::new()));
        assert!((none - of(&Faces::NotLookedFor)).abs() < 1e-12);
        assert!(of(&one_face(0.3, 0.3, 0.1)) > none);
        assert!(of(&one_face(0.3, 0.3, 0.3)) > of(&one_face(0.3, 0.3, 0.05)));
    }

    proptest! {
        #[test]
        fn parts_sum_to_a_score_between_0_and_1(
            values in prop::array::uniform8(0.0..=1.0_f64),
            share in 0.0..=1.0_f64,
            x in 0.0..1.0_f64
        ) {
            let [exposure, contrast, sharpness, colourfulness, thirds, balance, still, y] = values;
            let measures = Measures {
                exposure, contrast, sharpness, colourfulness, thirds, balance,
                stillness: Some(still), ..Measures::default()
            };
            for faces in [Faces::NotLookedFor, Faces::Found(Vec::new()), one_face(x, y, 0.2)] {
                let score = Score::of(&measures, &faces, share);
                prop_assert!((0.0..=1.0 + 1e-9).contains(&score.total()));
                let sum: f64 = score.parts.iter().map(|(_, part)| part).sum();
                prop_assert!((sum - score.total()).abs() < 1e-12);
            }
        }
    }
}
