//! The first look: every decoded frame to a few numbers.

use super::{Candidate, Looking, Progress};
use crate::adapters::faces::FaceFinder;
use crate::adapters::media::{MediaError, PacketIndex, Probe, TimedFrame};
use crate::adapters::pictures::{Fitting, cut};
use crate::domain::frames::{
    Bars, DifferenceHash, Faces, KeyFrame, Look, Measures, Plane, Score, Shot, ShotFinder,
    Sighting, Signature, Verdict, clothes_below, may_pass, palette, shots_of_key_frames,
};
use crate::domain::pixels::Pixels;

/// Longer side of the frames that are decoded, in pixels: what faces are looked for at.
pub(super) const DETAIL_PX: u32 = 640;
/// Width of the small frames that most is measured on.
const SMALL_PX: u32 = 160;
/// Width of the pictures that are kept of candidates for a sheet.
const KEPT_PX: u32 = 64;
/// Where every frame is looked at, one in so many seconds is a candidate; the frames around it
/// come later.
const SPACING_S: f64 = 1.0;
/// Where every frame is looked at, there are at most so many candidates.
const MOST_CANDIDATES: f64 = 7200.0;

/// A film once it has been looked through.
pub(super) struct Watched {
    pub(super) duration_s: f64,
    pub(super) n_frames: u64,
    pub(super) shots: Vec<Shot>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) finder: Option<FaceFinder>,
}

impl Watched {
    /// Looks at frames as they come: every one of a film, or only some.
    pub(super) fn of(
        next: &mut dyn FnMut() -> Result<Option<TimedFrame>, MediaError>,
        probe: &Probe,
        (every_frame, index, looking): (bool, PacketIndex, Looking),
        tell: &mut dyn FnMut(&Progress),
    ) -> Result<Self, MediaError> {
        let mut finder = FaceFinder::new();
        let mut shots = ShotFinder::default();
        let mut keys: Vec<KeyFrame> = Vec::new();
        let mut before: Option<Signature> = None;
        let mut candidates: Vec<Candidate> = Vec::new();
        let spacing_s = SPACING_S.max(index.duration_s / MOST_CANDIDATES);
        let (mut n_frames, mut last_s) = (0, 0.0);
        while let Some(frame) = next()? {
            n_frames += 1;
            last_s = frame.time_s;
            let signature = Signature::of(&frame.pixels);
            if every_frame {
                shots.push(frame.time_s, signature);
            } else {
                keys.push(KeyFrame {
                    time_s: frame.time_s,
                    step: before.as_ref().map_or(0.0, |b| b.difference(&signature)),
                    mean: signature.mean,
                    deviation: signature.deviation,
                });
                before = Some(signature);
            }
            let is_due = candidates
                .last()
                .is_none_or(|last| frame.time_s >= last.time_s + spacing_s);
            if !every_frame || is_due {
                let part = frame.time_s / index.duration_s.max(1e-9);
                // Faces take most of the time, and nobody needs to know them where no frame is
                // chosen from.
                let finder = finder.as_mut().filter(|_| every_frame || may_pass(part));
                let mut candidate = candidate(&frame.pixels, frame.time_s, finder);
                candidate.is_key = !every_frame;
                if looking.keep_pictures {
                    candidate.picture = Some(narrowed(&frame.pixels, KEPT_PX));
                }
                candidates.push(candidate);
                tell(&Progress::At {
                    time_s: last_s,
                    duration_s: index.duration_s,
                });
            }
        }
        let frame_s = 1.0 / probe.video.frames_per_s.unwrap_or(25.0);
        let duration_s = probe.duration_s.unwrap_or(0.0).max(last_s + frame_s);
        let shots = if every_frame {
            shots.finish(duration_s)
        } else {
            shots_of_key_frames(&keys, duration_s, 1.0 / frame_s)
        };
        for candidate in &mut candidates {
            candidate.shot = shot_at(&shots, candidate.time_s);
        }
        Ok(Self {
            duration_s,
            n_frames,
            shots,
            candidates,
            finder,
        })
    }
}

/// The shot that holds this moment.
fn shot_at(shots: &[Shot], time_s: f64) -> usize {
    shots
        .partition_point(|shot| shot.start_s <= time_s)
        .saturating_sub(1)
}

/// The picture this wide, in its own proportions; itself where it is no wider.
pub(super) fn narrowed(pixels: &Pixels, width: u32) -> Pixels {
    if pixels.width() <= width {
        return pixels.clone();
    }
    let height =
        (u64::from(pixels.height()) * u64::from(width)).div_ceil(u64::from(pixels.width()));
    let height = u32::try_from(height).unwrap_or(1);
    cut(pixels, width, height, Fitting::Stretch)
}

/// Measures a frame, without what is known of the film only later.
pub(super) fn candidate(
    pixels: &Pixels,
    time_s: f64,
    finder: Option<&mut FaceFinder>,
) -> Candidate {
    let bars = Bars::of(&Plane::of(pixels));
    let detail = bars.cut_away(pixels);
    let small = narrowed(&detail, SMALL_PX);
    Candidate {
        time_s,
        refined_from_s: None,
        shot: 0,
        measures: Measures::of(&detail, &small),
        score: Score::default(),
        gates: Vec::new(),
        verdict: Verdict::Outscored,
        faces: faces(&detail, finder),
        people: Vec::new(),
        setting: 0,
        light: None,
        moods: Vec::new(),
        shot_size: None,
        palette: palette(&small),
        bars,
        hash: DifferenceHash::of(&small),
        look: Look::of(&small),
        picture: None,
        is_key: false,
        is_refined: false,
    }
}

/// The faces of a picture, or that nobody looked.
pub(super) fn faces(pixels: &Pixels, finder: Option<&mut FaceFinder>) -> Faces {
    match finder.and_then(|finder| finder.find(pixels)) {
        None => Faces::NotLookedFor,
        Some(found) => Faces::Found(
            found
                .into_iter()
                .map(|face| Sighting {
                    face,
                    clothes: clothes_below(pixels, &face),
                })
                .collect(),
        ),
    }
}
