//! What a frame shows, in the catalogue's words: moods out of light and colour, shot size.

use super::measures::Measures;
use super::people::{Faces, ShotSize};

/// A word and how far it can be trusted, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// One of the catalogue's words.
    pub word: &'static str,
    /// 0 to 1.
    pub confidence: f64,
}

/// One sign of a mood: a measure, and where it is off (0) and full (1); falling where `off` is
/// the larger.
type Sign = (fn(&Measures, &Faces) -> f64, f64, f64);

fn brightness(measures: &Measures, _: &Faces) -> f64 {
    measures.brightness
}
fn contrast(measures: &Measures, _: &Faces) -> f64 {
    measures.contrast
}
fn warmth(measures: &Measures, _: &Faces) -> f64 {
    measures.warmth
}
fn saturation(measures: &Measures, _: &Faces) -> f64 {
    measures.saturation
}
fn colourfulness(measures: &Measures, _: &Faces) -> f64 {
    measures.colourfulness
}
fn stillness(measures: &Measures, _: &Faces) -> f64 {
    measures.stillness.unwrap_or(0.5)
}
fn largest_face(_: &Measures, faces: &Faces) -> f64 {
    faces
        .all()
        .first()
        .map_or(0.0, |sighting| sighting.face.height)
}
fn n_faces(_: &Measures, faces: &Faces) -> f64 {
    faces.all().len() as f64
}

/// The moods and their signs; a mood is as sure as the mean of its signs.
///
/// After Wei, Dimitrova and Chang, "Color-mood analysis of films", ICME 2004, and Wang and Cheong,
/// "Affective understanding in film", 2006: light and its contrast, warm against cold, saturation
/// and motion carry most of what a single picture tells of a mood. The numbers are ours.
const MOODS: [(&str, &[Sign]); 8] = [
    (
        "tense",
        &[
            (brightness, 0.40, 0.18),
            (contrast, 0.35, 0.75),
            (warmth, 0.54, 0.44),
            (stillness, 0.95, 0.5),
        ],
    ),
    (
        "eerie",
        &[
            (brightness, 0.35, 0.12),
            (saturation, 0.45, 0.15),
            (warmth, 0.52, 0.42),
            (n_faces, 1.0, 0.0),
        ],
    ),
    (
        "warm",
        &[
            (warmth, 0.54, 0.68),
            (brightness, 0.25, 0.5),
            (saturation, 0.15, 0.45),
        ],
    ),
    (
        "romantic",
        &[
            (warmth, 0.52, 0.64),
            (contrast, 0.8, 0.4),
            (n_faces, 0.0, 2.0),
            (stillness, 0.6, 0.95),
        ],
    ),
    (
        "melancholic",
        &[
            (saturation, 0.35, 0.08),
            (warmth, 0.52, 0.44),
            (contrast, 0.75, 0.35),
            (stillness, 0.7, 0.97),
        ],
    ),
    (
        "hopeful",
        &[
            (brightness, 0.42, 0.66),
            (contrast, 0.2, 0.6),
            (saturation, 0.05, 0.3),
        ],
    ),
    (
        "playful",
        &[
            (colourfulness, 0.3, 0.75),
            (brightness, 0.35, 0.6),
            (saturation, 0.25, 0.6),
        ],
    ),
    (
        "epic",
        &[
            (contrast, 0.55, 0.95),
            (colourfulness, 0.35, 0.8),
            (largest_face, 0.12, 0.0),
        ],
    ),
];

/// The light of a place and its signs, in the words of settings; ours, by the same measures.
const LIGHTS: [(&str, &[Sign]); 5] = [
    ("night", &[(brightness, 0.36, 0.16), (warmth, 0.56, 0.45)]),
    (
        "lamp-light",
        &[(brightness, 0.55, 0.36), (warmth, 0.53, 0.64)],
    ),
    (
        "sunlight",
        &[
            (brightness, 0.36, 0.55),
            (warmth, 0.48, 0.58),
            (saturation, 0.08, 0.3),
        ],
    ),
    (
        "pale-light",
        &[(brightness, 0.4, 0.62), (saturation, 0.38, 0.12)],
    ),
    (
        "coloured-light",
        &[(saturation, 0.4, 0.65), (colourfulness, 0.35, 0.6)],
    ),
];

/// A mood is named from this confidence on.
const LEAST: f64 = 0.55;
/// And at most so many.
const MOST: usize = 2;

/// The moods of a frame, the surest first; at most two.
pub(super) fn moods(measures: &Measures, faces: &Faces) -> Vec<Guess> {
    guesses(&MOODS, measures, faces)
}

/// The light of a place, given all measures of its frames: the same word for every picture of it.
pub(super) fn light_of_place<'a>(frames: impl IntoIterator<Item = &'a Measures>) -> Option<Guess> {
    let (mut mean, mut n) = (Measures::default(), 0.0);
    for frame in frames {
        n += 1.0;
        mean.brightness += frame.brightness;
        mean.warmth += frame.warmth;
        mean.saturation += frame.saturation;
        mean.colourfulness += frame.colourfulness;
    }
    if n == 0.0 {
        return None;
    }
    for value in [
        &mut mean.brightness,
        &mut mean.warmth,
        &mut mean.saturation,
        &mut mean.colourfulness,
    ] {
        *value /= n;
    }
    let lights = guesses(&LIGHTS, &mean, &Faces::NotLookedFor);
    lights.into_iter().next()
}

/// Words as sure as the mean of their signs, the surest first.
fn guesses(all: &[(&'static str, &[Sign])], measures: &Measures, faces: &Faces) -> Vec<Guess> {
    let mut guesses: Vec<Guess> = all
        .iter()
        .map(|(word, signs)| {
            let sum: f64 = signs
                .iter()
                .map(|(of, off, full)| ((of(measures, faces) - off) / (full - off)).clamp(0.0, 1.0))
                .sum();
            Guess {
                word,
                confidence: sum / signs.len() as f64,
            }
        })
        .filter(|guess| guess.confidence >= LEAST)
        .collect();
    guesses.sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
    guesses.truncate(MOST);
    guesses
}

/// The shot size: by the largest face; where faces were looked for and none was found, perhaps a
/// wide shot; where nobody looked, unknown.
pub(super) fn shot_size(faces: &Faces) -> Option<Guess> {
    let (size, confidence) = match (faces, faces.all().first()) {
        (Faces::NotLookedFor, _) => return None,
        (Faces::Found(_), Some(largest)) => (ShotSize::of_face(largest.face.height), 0.8),
        (Faces::Found(_), None) => (ShotSize::Wide, 0.3),
    };
    Some(Guess {
        word: size.word(),
        confidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn light_and_colour_make_moods() {
        let base = Measures {
            brightness: 0.4,
            contrast: 0.5,
            warmth: 0.5,
            saturation: 0.3,
            stillness: Some(0.9),
            ..Measures::default()
        };
        let none = Faces::Found(Vec::new());
        for (measures, expected) in [
            (
                Measures {
                    brightness: 0.12,
                    contrast: 0.8,
                    warmth: 0.42,
                    stillness: Some(0.4),
                    ..base
                },
                "tense",
            ),
            (
                Measures {
                    brightness: 0.1,
                    contrast: 0.2,
                    warmth: 0.4,
                    saturation: 0.1,
                    ..base
                },
                "eerie",
            ),
            (
                Measures {
                    warmth: 0.7,
                    brightness: 0.5,
                    saturation: 0.5,
                    ..base
                },
                "warm",
            ),
            (
                Measures {
                    colourfulness: 0.9,
                    brightness: 0.6,
                    saturation: 0.7,
                    contrast: 0.3,
                    ..base
                },
                "playful",
            ),
            (
                Measures {
                    brightness: 0.7,
                    contrast: 0.6,
                    saturation: 0.3,
                    ..base
                },
                "hopeful",
            ),
        ] {
            let words: Vec<_> = moods(&measures, &none).iter().map(|g| g.word).collect();
            assert!(words.contains(&expected), "{expected}: {words:?}");
        }
    }

    #[test]
    fn unknown_is_not_wide() {
        assert_eq!(shot_size(&Faces::NotLookedFor), None);
        assert!(shot_size(&Faces::Found(Vec::new())).unwrap().confidence < 0.5);
    }

    proptest! {
        #[test]
        fn confidences_are_bounded_and_sorted(values in prop::array::uniform6(0.0..=1.0_f64)) {
            let [brightness, contrast, warmth, saturation, colourfulness, still] = values;
            let measures = Measures {
                brightness, contrast, warmth, saturation, colourfulness,
                stillness: Some(still), ..Measures::default()
            };
            let moods = moods(&measures, &Faces::NotLookedFor);
            prop_assert!(moods.len() <= MOST);
            prop_assert!(moods.iter().all(|g| (LEAST..=1.0).contains(&g.confidence)));
            prop_assert!(moods.is_sorted_by(|a, b| a.confidence >= b.confidence));
        }
    }
}
