//! A film that was looked through, as JSON: short keys, single precision, looks in base64; some
//! 600 bytes a frame.

use serde::{Deserialize, Serialize};

use crate::domain::frames::{
    Bars, Candidate, DifferenceHash, Face, Faces, Footage, Gate, Look, Measures, Score, Shot,
    Sighting, Surroundings, Transition, Verdict, WEIGHTS, describe,
};

/// Rises when the form changes; another form is no record.
const FORM: u32 = 1;
/// How shots begin, in the order of their numbers.
const TRANSITIONS: [Transition; 4] = [
    Transition::Start,
    Transition::Cut,
    Transition::Fade,
    Transition::Dissolve,
];

#[derive(Serialize, Deserialize)]
struct Record {
    form: u32,
    duration_s: f64,
    bars: [f64; 4],
    detail: f64,
    credits: Vec<(f64, f64)>,
    shots: Vec<(f64, f64, u64, usize)>,
    shares: Vec<f64>,
    n_people: usize,
    frames: Vec<Frame>,
}

#[derive(Serialize, Deserialize)]
struct Frame {
    /// When, in seconds.
    t: f64,
    /// What it was refined from.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    from: Option<f64>,
    shot: usize,
    /// Setting.
    set: usize,
    /// Measures, in the order of their fields but for stillness.
    m: [f32; 12],
    #[serde(skip_serializing_if = "Option::is_none", default)]
    still: Option<f32>,
    /// Parts of the score, in the order of the weights.
    s: Vec<f32>,
    /// Gates, as places in their list.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    g: Vec<usize>,
    v: Became,
    /// Faces; null where nobody looked.
    f: Option<Vec<[f32; 5]>>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    people: Vec<usize>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    bars: Option<[f64; 4]>,
    hash: String,
    look: String,
    /// Whether the frames around it were looked at.
    r: bool,
}

/// A verdict.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Became {
    Chosen(usize),
    Gated,
    Double(f64),
    Setting(usize),
    Person(usize),
    Outscored,
    Vetoed,
}

/// The bytes of a record.
pub(super) fn written(footage: &Footage) -> serde_json::Result<Vec<u8>> {
    let place = |transition| TRANSITIONS.iter().position(|one| *one == transition);
    serde_json::to_vec(&Record {
        form: FORM,
        duration_s: footage.surroundings.duration_s,
        bars: sides(&footage.surroundings.bars),
        detail: footage.surroundings.detail,
        credits: footage.surroundings.credits.clone(),
        shots: footage
            .shots
            .iter()
            .map(|shot| {
                let transition = place(shot.transition).unwrap_or(0);
                (shot.start_s, shot.end_s, shot.start_frame, transition)
            })
            .collect(),
        shares: footage.setting_shares.clone(),
        n_people: footage.n_people,
        frames: footage.candidates.iter().map(frame).collect(),
    })
}

/// What a record says; nothing where it is none, or one of another form.
pub(super) fn read(bytes: &[u8]) -> Option<Footage> {
    let record: Record = serde_json::from_slice(bytes).ok()?;
    if record.form != FORM {
        return None;
    }
    let shots = record.shots.iter().map(|shot| Shot {
        start_s: shot.0,
        end_s: shot.1,
        start_frame: shot.2,
        transition: TRANSITIONS.get(shot.3).copied().unwrap_or(Transition::Cut),
    });
    let candidates: Option<Vec<_>> = record.frames.into_iter().map(candidate).collect();
    let mut candidates = candidates?;
    describe(&mut candidates);
    Some(Footage {
        shots: shots.collect(),
        setting_shares: record.shares,
        n_people: record.n_people,
        surroundings: Surroundings {
            duration_s: record.duration_s,
            bars: bars(record.bars),
            detail: record.detail,
            credits: record.credits,
        },
        candidates,
    })
}

const fn sides(bars: &Bars) -> [f64; 4] {
    [bars.top, bars.bottom, bars.left, bars.right]
}

const fn bars([top, bottom, left, right]: [f64; 4]) -> Bars {
    Bars {
        top,
        bottom,
        left,
        right,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "single precision is plenty for a measure"
)]
fn frame(candidate: &Candidate) -> Frame {
    let m = &candidate.measures;
    let measures = [
        m.brightness,
        m.exposure,
        m.contrast,
        m.detail,
        m.sharpness,
        m.colourfulness,
        m.thirds,
        m.balance,
        m.uniformity,
        m.text,
        m.warmth,
        m.saturation,
    ];
    let place = |gate: &Gate| Gate::ALL.iter().position(|one| one == gate);
    let face = |sighting: &Sighting| {
        let Face {
            x,
            y,
            width,
            height,
            score,
        } = sighting.face;
        [x, y, width, height, score].map(|value| value as f32)
    };
    Frame {
        t: candidate.time_s,
        from: candidate.refined_from_s,
        shot: candidate.shot,
        set: candidate.setting,
        m: measures.map(|value| value as f32),
        still: m.stillness.map(|value| value as f32),
        s: candidate
            .score
            .parts
            .iter()
            .map(|(_, part)| *part as f32)
            .collect(),
        g: candidate.gates.iter().filter_map(place).collect(),
        v: match candidate.verdict {
            Verdict::Chosen(place) => Became::Chosen(place),
            Verdict::Gated => Became::Gated,
            Verdict::DoubleOf(time_s) => Became::Double(time_s),
            Verdict::SettingFull(setting) => Became::Setting(setting),
            Verdict::PersonFull(person) => Became::Person(person),
            Verdict::Outscored => Became::Outscored,
            Verdict::Vetoed => Became::Vetoed,
        },
        f: match &candidate.faces {
            Faces::NotLookedFor => None,
            Faces::Found(all) => Some(all.iter().map(face).collect()),
        },
        people: candidate.people.clone(),
        bars: (candidate.bars != Bars::default()).then(|| sides(&candidate.bars)),
        hash: format!("{:016x}", candidate.hash.0),
        look: base64_simd::STANDARD.encode_to_string(candidate.look.to_bytes()),
        r: candidate.is_refined,
    }
}

/// Measures out of their list.
fn measures(listed: [f32; 12], still: Option<f32>) -> Measures {
    let [
        brightness,
        exposure,
        contrast,
        detail,
        sharpness,
        colourfulness,
        thirds,
        balance,
        uniformity,
        text,
        warmth,
        saturation,
    ] = listed.map(f64::from);
    Measures {
        brightness,
        exposure,
        contrast,
        detail,
        sharpness,
        colourfulness,
        thirds,
        balance,
        stillness: still.map(f64::from),
        uniformity,
        text,
        warmth,
        saturation,
    }
}

fn candidate(frame: Frame) -> Option<Candidate> {
    let look = base64_simd::STANDARD.decode_to_vec(&frame.look).ok()?;
    let look = Look::from_bytes(&look)?;
    let sighting = |[x, y, width, height, score]: [f64; 5]| Sighting {
        face: Face {
            x,
            y,
            width,
            height,
            score,
        },
        // People were told apart already; nobody looks at clothes again.
        clothes: look.clone(),
    };
    let faces = frame.f.map(|all| {
        let all = all.into_iter();
        all.map(|face| sighting(face.map(f64::from))).collect()
    });
    let parts = WEIGHTS.iter().zip(&frame.s);
    let candidate = Candidate {
        time_s: frame.t,
        refined_from_s: frame.from,
        shot: frame.shot,
        measures: measures(frame.m, frame.still),
        score: Score {
            parts: parts
                .map(|((name, _), part)| (*name, f64::from(*part)))
                .collect(),
        },
        gates: frame
            .g
            .iter()
            .filter_map(|at| Gate::ALL.get(*at).copied())
            .collect(),
        verdict: match frame.v {
            Became::Chosen(place) => Verdict::Chosen(place),
            Became::Gated => Verdict::Gated,
            Became::Double(time_s) => Verdict::DoubleOf(time_s),
            Became::Setting(setting) => Verdict::SettingFull(setting),
            Became::Person(person) => Verdict::PersonFull(person),
            Became::Outscored => Verdict::Outscored,
            Became::Vetoed => Verdict::Vetoed,
        },
        faces: faces.map_or(Faces::NotLookedFor, Faces::Found),
        people: frame.people,
        setting: frame.set,
        light: None,
        moods: Vec::new(),
        shot_size: None,
        palette: Vec::new(),
        bars: frame.bars.map(bars).unwrap_or_default(),
        hash: DifferenceHash(u64::from_str_radix(&frame.hash, 16).ok()?),
        look,
        picture: None,
        is_key: false,
        is_refined: frame.r,
    };
    Some(candidate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::frames::Plane;
    use crate::domain::pixels::Pixels;

    fn seen(at: u8) -> Candidate {
        let rgb = (0..160 * 90 * 3_u32).map(|n| {
            let mixed = n.wrapping_mul(u32::from(at) + 7) >> 3;
            u8::try_from(mixed % 256).unwrap()
        });
        let picture = Pixels::new(160, 90, rgb.collect()).unwrap();
        let look = Look::of(&picture);
        Candidate {
            time_s: f64::from(at) + 1.0 / 3.0,
            refined_from_s: (at == 1).then_some(0.9),
            shot: usize::from(at),
            measures: Measures::of(&picture, &picture),
            score: Score {
                parts: WEIGHTS.map(|(name, weight)| (name, weight / 2.0)).to_vec(),
            },
            gates: vec![Gate::Dark, Gate::Late],
            verdict: Verdict::DoubleOf(2.5),
            faces: if at == 0 {
                Faces::NotLookedFor
            } else {
                let face = Face {
                    x: 0.25,
                    y: 0.25,
                    width: 0.5,
                    height: 0.5,
                    score: 9.0,
                };
                let clothes = look.clone();
                Faces::Found(vec![Sighting { face, clothes }])
            },
            people: vec![3],
            setting: 2,
            light: None,
            moods: Vec::new(),
            shot_size: None,
            palette: Vec::new(),
            bars: Bars::of(&Plane::of(&picture)),
            hash: DifferenceHash::of(&picture),
            look,
            picture: None,
            is_key: false,
            is_refined: at == 1,
        }
    }

    #[test]
    fn what_is_written_is_read_and_written_alike() {
        let footage = Footage {
            shots: vec![Shot {
                start_s: 0.0,
                end_s: 3.3,
                start_frame: 0,
                transition: Transition::Fade,
            }],
            setting_shares: vec![0.7, 0.3],
            n_people: 4,
            surroundings: Surroundings {
                duration_s: 90.1,
                credits: vec![(80.0, 90.0)],
                ..Surroundings::default()
            },
            candidates: (0..3).map(seen).collect(),
        };
        let bytes = written(&footage).unwrap();
        let back = read(&bytes).unwrap();
        assert_eq!(written(&back).unwrap(), bytes);
        assert_eq!(back.shots, footage.shots);
        for (one, other) in back.candidates.iter().zip(&footage.candidates) {
            assert_eq!((one.time_s, one.hash), (other.time_s, other.hash));
            assert_eq!((&one.gates, &one.verdict), (&other.gates, &other.verdict));
            assert!(one.look.distance(&other.look) < 0.05);
        }
        assert!(
            bytes.len() / footage.candidates.len() < 900,
            "{}",
            bytes.len()
        );
        let cut = bytes.get(..bytes.len() / 2).unwrap();
        assert_eq!(read(cut), None);
        assert_eq!(read(b"{\"form\": 99}"), None);
    }
}
