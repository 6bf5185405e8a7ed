//! The JSON of `keyart frames`.

use serde::Serialize;

use super::super::console::SCHEMA;
use super::super::records::Numbers;
use crate::application::frames::{Candidate, Seen};
use crate::domain::frames::{Faces, Guess, Shot, Verdict};

#[derive(Serialize)]
pub(super) struct FramesRecord<'a> {
    schema: u32,
    file: &'a str,
    duration_s: f64,
    width: u32,
    height: u32,
    codec: &'a str,
    frames_per_s: Option<f64>,
    key_spacing_s: Option<f64>,
    every_frame: bool,
    frames: u64,
    looked_for_faces: bool,
    people: usize,
    settings: Vec<SettingRecord>,
    shots: Vec<ShotRecord>,
    candidates: Vec<CandidateRecord>,
    sheet: Option<&'a str>,
}

#[derive(Serialize)]
struct SettingRecord {
    id: String,
    share: f64,
}

#[derive(Serialize)]
struct ShotRecord {
    start_s: f64,
    end_s: f64,
    start_frame: u64,
    transition: &'static str,
}

#[derive(Serialize)]
struct CandidateRecord {
    time_s: f64,
    chosen: bool,
    place: Option<usize>,
    score: f64,
    parts: Numbers,
    measures: Numbers,
    gates: Vec<&'static str>,
    reason: String,
    people: Vec<String>,
    shot: Option<&'static str>,
    setting: String,
    light: Option<&'static str>,
    in_shot: usize,
    moods: Vec<GuessRecord>,
    faces: Option<Vec<FaceRecord>>,
    palette: Vec<SwatchRecord>,
    refined_from_s: Option<f64>,
    hash: String,
}

#[derive(Serialize)]
struct GuessRecord {
    mood: &'static str,
    confidence: f64,
}

#[derive(Serialize)]
struct FaceRecord {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    score: f64,
}

#[derive(Serialize)]
struct SwatchRecord {
    colour: String,
    share: f64,
}

pub(super) fn setting_id(setting: usize) -> String {
    format!("setting-{}", setting + 1)
}

pub(super) fn person_id(person: usize) -> String {
    format!("person-{}", person + 1)
}

pub(super) fn record<'a>(
    file: &'a str,
    seen: &'a Seen,
    sheet: Option<&'a str>,
) -> FramesRecord<'a> {
    let video = &seen.probe.video;
    let shares = seen.setting_shares.iter().enumerate();
    FramesRecord {
        schema: SCHEMA,
        file,
        duration_s: seen.duration_s,
        width: video.shown.0,
        height: video.shown.1,
        codec: &video.codec,
        frames_per_s: video.frames_per_s,
        key_spacing_s: Some(seen.index.key_spacing_s()).filter(|spacing| spacing.is_finite()),
        every_frame: seen.every_frame,
        frames: seen.n_frames,
        looked_for_faces: seen.looked_for_faces,
        people: seen.n_people,
        settings: shares
            .map(|(at, share)| SettingRecord {
                id: setting_id(at),
                share: *share,
            })
            .collect(),
        shots: seen.shots.iter().map(shot).collect(),
        candidates: seen.candidates.iter().map(candidate).collect(),
        sheet,
    }
}

fn shot(shot: &Shot) -> ShotRecord {
    ShotRecord {
        start_s: shot.start_s,
        end_s: shot.end_s,
        start_frame: shot.start_frame,
        transition: shot.transition.word(),
    }
}

fn candidate(candidate: &Candidate) -> CandidateRecord {
    let guess = |guess: &Guess| GuessRecord {
        mood: guess.word,
        confidence: guess.confidence,
    };
    CandidateRecord {
        time_s: candidate.time_s,
        chosen: candidate.chosen().is_some(),
        place: candidate.chosen(),
        score: candidate.score.total(),
        parts: Numbers(candidate.score.parts.clone()),
        measures: Numbers(candidate.measures.named().to_vec()),
        gates: candidate.gates.iter().map(|gate| gate.word()).collect(),
        reason: reason(candidate),
        people: candidate
            .people
            .iter()
            .map(|person| person_id(*person))
            .collect(),
        shot: candidate.shot_size.map(|size| size.word),
        setting: setting_id(candidate.setting),
        light: candidate.light.map(|guess| guess.word),
        in_shot: candidate.shot,
        moods: candidate.moods.iter().map(guess).collect(),
        faces: faces(&candidate.faces),
        palette: candidate
            .palette
            .iter()
            .map(|swatch| {
                let [red, green, blue] = swatch.colour;
                SwatchRecord {
                    colour: format!("#{red:02x}{green:02x}{blue:02x}"),
                    share: swatch.share,
                }
            })
            .collect(),
        refined_from_s: candidate.refined_from_s,
        hash: format!("{:016x}", candidate.hash.0),
    }
}

/// Null where nobody looked, an empty list where none was found.
fn faces(faces: &Faces) -> Option<Vec<FaceRecord>> {
    match faces {
        Faces::NotLookedFor => None,
        Faces::Found(all) => Some(
            all.iter()
                .map(|sighting| FaceRecord {
                    x: sighting.face.x,
                    y: sighting.face.y,
                    width: sighting.face.width,
                    height: sighting.face.height,
                    score: sighting.face.score,
                })
                .collect(),
        ),
    }
}

/// Why it was chosen or not, in a few words.
pub(super) fn reason(candidate: &Candidate) -> String {
    match &candidate.verdict {
        Verdict::Chosen(_) => "chosen".to_owned(),
        Verdict::Gated => {
            let meanings: Vec<_> = candidate.gates.iter().map(|gate| gate.meaning()).collect();
            meanings.join("; ")
        }
        Verdict::DoubleOf(time_s) => {
            format!(
                "nearly the same as the one at {}",
                crate::domain::wording::clock(*time_s)
            )
        }
        Verdict::SettingFull(setting) => {
            format!("two of {} are chosen already", setting_id(*setting))
        }
        Verdict::PersonFull(person) => {
            format!("three of {} are chosen already", person_id(*person))
        }
        Verdict::Outscored => "others score higher, or differ more from the rest".to_owned(),
        Verdict::Vetoed => "you do not want it".to_owned(),
    }
}
