//! What keeps a frame from being a picture, however well it scores otherwise.

use super::bars::Bars;
use super::measures::Measures;
use super::strokes::LETTERED;

/// Why a frame may not be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gate {
    /// The light rises or falls steadily around it.
    Fade,
    /// Hardly anything is to be seen.
    Dark,
    /// It has little detail, by the film's own measure.
    Blurred,
    /// Most of it is one tone.
    Uniform,
    /// It has black bars that the film usually has not.
    Bars,
    /// Lettering stands in it.
    Text,
    /// It lies in the opening or the end credits.
    Credits,
    /// It nearly equals a better frame.
    NearDouble,
    /// It lies in the last quarter, where it would give the end away.
    Late,
}

impl Gate {
    /// Every gate, in the order in which they are named.
    pub const ALL: [Self; 9] = [
        Self::Fade,
        Self::Dark,
        Self::Blurred,
        Self::Uniform,
        Self::Bars,
        Self::Text,
        Self::Credits,
        Self::NearDouble,
        Self::Late,
    ];

    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fade => "fade",
            Self::Dark => "dark",
            Self::Blurred => "blurred",
            Self::Uniform => "uniform",
            Self::Bars => "bars",
            Self::Text => "text",
            Self::Credits => "credits",
            Self::NearDouble => "near-double",
            Self::Late => "last-quarter",
        }
    }

    /// What it means, for people.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Fade => "light rises or falls steadily around it",
            Self::Dark => "hardly anything is to be seen",
            Self::Blurred => "little detail, by the film's own measure",
            Self::Uniform => "most of it is one tone",
            Self::Bars => "black bars that the film usually has not",
            Self::Text => "lettering stands in it",
            Self::Credits => "in the opening or the end credits",
            Self::NearDouble => "nearly the same as a better frame",
            Self::Late => "in the last quarter, where it would give the end away",
        }
    }
}

/// Mean luma below which a frame is dark, unless something in it is lit.
const DARK: f64 = 0.07;
/// Contrast from which something is lit in a dark frame.
const LIT: f64 = 0.28;
/// Mean luma below which nothing helps.
const PITCH: f64 = 0.03;
/// Sharpness rank below which a frame is blurred, …
const BLURRED_RANK: f64 = 0.15;
/// … if it also has this much less detail than the film's median (nats: a quarter of the
/// variance), so that a film of even sharpness loses nothing.
const BLURRED_DETAIL: f64 = 1.4;
/// Share of one tone from which a frame is uniform, …
const UNIFORM: f64 = 0.8;
/// … or contrast below which it is.
const FLAT: f64 = 0.06;
/// Bars beyond the film's own, as a fraction of the side.
const EXTRA_BARS: f64 = 0.04;
/// Part of the film that opening credits take.
const OPENING: f64 = 0.02;
/// Part of the film that end credits take.
const ENDING: f64 = 0.07;
/// Part of the film after which nothing is shown.
const LATE: f64 = 0.75;

/// What is known of the film that a frame is judged in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Surroundings {
    /// Length in seconds.
    pub duration_s: f64,
    /// The bars that it usually has.
    pub bars: Bars,
    /// The median of its frames' detail, in nats.
    pub detail: f64,
    /// Chapters that hold credits, as (start, end) in seconds.
    pub credits: Vec<(f64, f64)>,
}

/// Whether a chapter's name says that it holds credits.
pub fn names_credits(chapter: &str) -> bool {
    const WORDS: [&str; 12] = [
        "credits",
        "credit",
        "titles",
        "opening",
        "intro",
        "outro",
        "abspann",
        "vorspann",
        "générique",
        "generique",
        "titoli",
        "créditos",
    ];
    let folded = chapter.to_lowercase();
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.contains(&word))
}

/// Whether the gates may let a frame pass that lies so far into its film, from 0 to 1.
pub fn may_pass(part: f64) -> bool {
    (OPENING..LATE).contains(&part)
}

impl Surroundings {
    /// The gates that one frame at `time_s` runs into by itself; in their order.
    pub fn gates(&self, time_s: f64, measures: &Measures, bars: &Bars) -> Vec<Gate> {
        let part = if self.duration_s > 0.0 {
            time_s / self.duration_s
        } else {
            0.0
        };
        let is_dark =
            measures.brightness < PITCH || (measures.brightness < DARK && measures.contrast < LIT);
        let is_blurred =
            measures.sharpness < BLURRED_RANK && measures.detail < self.detail - BLURRED_DETAIL;
        let in_credits = !(OPENING..=1.0 - ENDING).contains(&part)
            || self
                .credits
                .iter()
                .any(|(start, end)| (*start..*end).contains(&time_s));
        let gates = [
            (Gate::Dark, is_dark),
            (Gate::Blurred, is_blurred),
            (
                Gate::Uniform,
                measures.uniformity > UNIFORM || measures.contrast < FLAT,
            ),
            (Gate::Bars, bars.beyond(&self.bars) > EXTRA_BARS),
            (Gate::Text, measures.text >= LETTERED),
            (Gate::Credits, in_credits),
            (Gate::Late, part >= LATE),
        ];
        gates
            .into_iter()
            .filter(|(_, shut)| *shut)
            .map(|(gate, _)| gate)
            .collect()
    }
}

/// Frames on each side that a fade is judged by.
pub const FADE_REACH: usize = 12;
/// Frames through which lettering must stand still.
pub const STILL_FRAMES: usize = 12;

/// Whether the light rises or falls steadily through the frames around one: `means` are mean
/// lumas (0 to 255) of up to [`FADE_REACH`] frames before it, itself, and as many after.
///
/// At least seven in eight steps go one way, and the whole way is a tenth of the range: a lamp
/// that is switched on is one step, a cloud takes longer.
pub fn is_fading(means: &[f64]) -> bool {
    const LEAST: f64 = 25.0;
    const STEADY: f64 = 7.0 / 8.0;
    let steps: Vec<f64> = means
        .iter()
        .zip(means.iter().skip(1))
        .map(|(a, b)| b - a)
        .collect();
    let (Some(first), Some(last)) = (means.first(), means.last()) else {
        return false;
    };
    let way = last - first;
    let n_along = steps.iter().filter(|step| **step * way > 0.0).count();
    let largest = steps.iter().map(|step| step.abs()).fold(0.0, f64::max);
    means.len() > FADE_REACH / 2
        && way.abs() >= LEAST
        && n_along as f64 >= STEADY * steps.len() as f64
        && largest < way.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn good() -> Measures {
        Measures {
            brightness: 0.4,
            contrast: 0.6,
            detail: 6.0,
            sharpness: 0.6,
            uniformity: 0.3,
            ..Measures::default()
        }
    }

    fn film() -> Surroundings {
        Surroundings {
            duration_s: 1000.0,
            detail: 6.0,
            credits: vec![(100.0, 130.0)],
            ..Surroundings::default()
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of cases")]
    fn each_gate_shuts_on_what_it_is_named_after() {
        let none = Bars::default();
        let boxed = Bars {
            left: 0.12,
            right: 0.12,
            ..none
        };
        let table: [(f64, Measures, Bars, &[Gate]); 12] = [
            (500.0, good(), none, &[]),
            (
                500.0,
                Measures {
                    brightness: 0.05,
                    contrast: 0.2,
                    ..good()
                },
                none,
                &[Gate::Dark],
            ),
            (
                500.0,
                Measures {
                    brightness: 0.05,
                    contrast: 0.5,
                    ..good()
                },
                none,
                &[],
            ),
            (
                500.0,
                Measures {
                    brightness: 0.02,
                    ..good()
                },
                none,
                &[Gate::Dark],
            ),
            (
                500.0,
                Measures {
                    sharpness: 0.05,
                    detail: 4.0,
                    ..good()
                },
                none,
                &[Gate::Blurred],
            ),
            (
                500.0,
                Measures {
                    sharpness: 0.05,
                    ..good()
                },
                none,
                &[],
            ),
            (
                500.0,
                Measures {
                    uniformity: 0.9,
                    ..good()
                },
                none,
                &[Gate::Uniform],
            ),
            (500.0, good(), boxed, &[Gate::Bars]),
            (
                500.0,
                Measures {
                    text: 0.5,
                    ..good()
                },
                none,
                &[Gate::Text],
            ),
            (10.0, good(), none, &[Gate::Credits]),
            (110.0, good(), none, &[Gate::Credits]),
            (960.0, good(), none, &[Gate::Credits, Gate::Late]),
        ];
        for (time_s, measures, bars, expected) in table {
            assert_eq!(
                film().gates(time_s, &measures, &bars),
                expected,
                "{time_s} {measures:?}"
            );
        }
        let letterboxed = Surroundings {
            bars: boxed,
            ..film()
        };
        assert_eq!(letterboxed.gates(500.0, &good(), &boxed), []);
    }

    #[test]
    fn fades_are_steady_and_lamps_are_not() {
        let rising: Vec<f64> = (0..25).map(|n| f64::from(n) * 4.0).collect();
        assert!(is_fading(&rising));
        let falling: Vec<f64> = rising.iter().rev().copied().collect();
        assert!(is_fading(&falling));
        let lamp: Vec<f64> = (0..25).map(|n| if n < 12 { 20.0 } else { 120.0 }).collect();
        let flicker: Vec<f64> = (0..25).map(|n| f64::from(n % 3) * 30.0).collect();
        for steady in [&lamp[..], &flicker, &[90.0; 25], &[], &[1.0]] {
            assert!(!is_fading(steady), "{steady:?}");
        }
    }

    #[test]
    fn chapters_tell_credits() {
        for (name, expected) in [
            ("End Credits", true),
            ("Opening", true),
            ("Abspann", true),
            ("Générique", true),
            ("The accredited spy", false),
            ("Chapter 3", false),
            ("", false),
        ] {
            assert_eq!(names_credits(name), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn gates_come_once_each_and_in_order(
            time_s in 0.0..1200.0_f64, brightness in 0.0..1.0_f64, contrast in 0.0..1.0_f64,
            sharpness in 0.0..1.0_f64, uniformity in 0.0..1.0_f64, text in 0.0..1.0_f64
        ) {
            let measures = Measures { brightness, contrast, sharpness, uniformity, text, ..good() };
            let gates = film().gates(time_s, &measures, &Bars::default());
            prop_assert!(gates.is_sorted());
            prop_assert_eq!(&gates, &film().gates(time_s, &measures, &Bars::default()));
        }
    }
}
