//! The second look: every frame around a choice, for the best moment of it, and for what a single
//! frame cannot tell: fades, and lettering that stands still.

use std::collections::VecDeque;
use std::path::Path;

use super::judging::Judge;
use super::pairs::in_pairs;
use super::watching::{self, DETAIL_PX, narrowed};
use super::{Candidate, Looking};
use crate::adapters::media::{Media, MediaError, Probe, Span};
use crate::domain::frames::{
    FADE_REACH, Gate, Lettering, Plane, STILL_FRAMES, Score, ShotFinder, Signature, is_fading,
    stillness,
};
use crate::domain::pixels::Pixels;

/// Seconds on each side that are looked at, at most, …
const REACH_S: f64 = 2.0;
/// … and as a part of the film, at most: a short clip is not decoded several times over.
const REACH_PART: f64 = 1.0 / 40.0;
/// Least seconds on each side: what the fade gate needs.
const LEAST_REACH_S: f64 = 0.5;
/// Whole frames that are kept of one look, at most (each 0.7 MB).
const MOST_KEPT: usize = 16;
/// Lettering is looked for in one of so many frames: what stands still stands in all of them.
const LETTERING_STRIDE: usize = 3;
/// Likeness of lettering that stands still from which a frame is lettered: less than a single
/// frame needs, since little else stands still while the picture moves.
const STILL_LETTERING: f64 = 0.15;
/// Stillness below which the picture moves.
const MOVES: f64 = 0.985;
/// Best moments that are looked at for faces, at most.
const MOST_TRIES: usize = 3;

/// Looks that were taken ahead, by the candidates' positions: one, since `ffmpeg` goes over two
/// places of a film nearly as fast as over one.
#[derive(Default)]
pub(super) struct Ahead(Option<(usize, Result<Vec<Moment>, MediaError>)>);

impl Ahead {
    /// All frames around the first candidate of `open`; meanwhile looks around the second, which
    /// is likely to be asked for next.
    pub(super) fn look(
        &mut self,
        film: (&Path, &Media, &Probe),
        judge: &Judge,
        open: &[usize],
    ) -> Result<Vec<Moment>, MediaError> {
        let ahead = self.0.take();
        if let Some((_, seen)) = ahead.filter(|(at, _)| open.first() == Some(at)) {
            return seen;
        }
        let places = open.iter().take(2);
        let places: Vec<_> = places.filter_map(|at| Place::of(judge, *at)).collect();
        let mut seen = in_pairs(&places, |place| place.look(film)).into_iter();
        let first = seen.next().unwrap_or_else(|| Ok(Vec::new()));
        self.0 = open.get(1).copied().zip(seen.next());
        first
    }
}

/// What is kept of each frame of the look.
pub(super) struct Moment {
    time_s: f64,
    mean: f64,
    stillness: f64,
    lettering: Option<Lettering>,
    pixels: Option<Pixels>,
}

/// Moves candidate `at` to the best of the moments around it, or lets the gates shut that only show
/// over time.
pub(super) fn refine(judge: &mut Judge, moments: &[Moment], (at, looking): (usize, Looking)) {
    let Some(original) = judge.candidates.get(at).cloned() else {
        return;
    };
    let (mut best, gates) = moments_in_order(moments, judge, &original);
    best.truncate(MOST_TRIES);
    let had_faces = !original.faces.all().is_empty();
    for (mut moment, pixels) in best {
        moment.faces = watching::faces(&moment.bars.cut_away(pixels), judge.finder.as_mut());
        if had_faces && moment.faces.all().is_empty() {
            continue;
        }
        moment.refined_from_s = (moment.time_s - original.time_s)
            .abs()
            .gt(&1e-3)
            .then_some(original.time_s);
        if looking.keep_pictures {
            moment.picture = Some(pixels.clone());
        }
        let shows_faces = !moment.faces.all().is_empty();
        if let Some(place) = judge.candidates.get_mut(at) {
            *place = moment;
        }
        if shows_faces {
            judge.find_people();
        }
        judge.appraise(at);
        return;
    }
    // No better moment: the frame stays as it was, with what the look told of it.
    if let Some(place) = judge.candidates.get_mut(at) {
        place.gates.extend(gates);
        place.gates.sort_unstable();
        place.gates.dedup();
        let nearest = nearest(moments, original.time_s);
        place.measures.stillness = nearest.map(|moment| moment.stillness);
        if looking.keep_pictures
            && let Some(pixels) = nearest.and_then(|moment| moment.pixels.as_ref())
        {
            place.picture = Some(pixels.clone());
        }
    }
}

fn nearest(moments: &[Moment], time_s: f64) -> Option<&Moment> {
    let off = |moment: &&Moment| (moment.time_s - time_s).abs();
    moments
        .iter()
        .min_by(|one, other| off(one).total_cmp(&off(other)))
}

/// Where a candidate lies.
struct Place {
    time_s: f64,
    is_key: bool,
    /// The start and the end of its shot.
    shot_s: (f64, f64),
    /// The length of the film.
    duration_s: f64,
}

impl Place {
    fn of(judge: &Judge, at: usize) -> Option<Self> {
        let candidate = judge.candidates.get(at)?;
        let duration_s = judge.surroundings.duration_s;
        let shot = judge.shots.get(candidate.shot);
        Some(Self {
            time_s: candidate.time_s,
            is_key: candidate.is_key,
            shot_s: shot.map_or((0.0, duration_s), |shot| (shot.start_s, shot.end_s)),
            duration_s,
        })
    }

    /// All frames around it that belong to its shot.
    fn look(
        &self,
        (film, media, probe): (&Path, &Media, &Probe),
    ) -> Result<Vec<Moment>, MediaError> {
        let reach_s = REACH_S.min(self.duration_s * REACH_PART).max(LEAST_REACH_S);
        let (shot_start, shot_end) = self.shot_s;
        let end_s = (self.time_s + reach_s).min(shot_end + 0.25);
        let start_s = (self.time_s - reach_s).max(shot_start - 0.25).max(0.0);
        // What lies before a key frame can only be had by decoding from the key frame before, which
        // takes several times as long as all that lies behind it.
        let (start_s, span) = if self.is_key {
            let (key_s, length_s) = (self.time_s, end_s - self.time_s);
            (key_s, Span::FromKey { key_s, length_s })
        } else {
            let length_s = end_s - start_s;
            (start_s, Span::Around { start_s, length_s })
        };
        let frames_per_s = probe.video.frames_per_s.unwrap_or(25.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small positive number"
        )]
        let stride = ((end_s - start_s) * frames_per_s / MOST_KEPT as f64)
            .ceil()
            .max(1.0) as usize;
        let mut stream = media.frames(film, probe, span, DETAIL_PX)?;
        let mut shots = ShotFinder::default();
        let mut moments: VecDeque<Moment> = VecDeque::new();
        let mut before: Option<Pixels> = None;
        let mut n = 0;
        while let Some(frame) = stream.next_frame()? {
            let signature = Signature::of(&frame.pixels);
            let mean = signature.mean;
            shots.push(frame.time_s, signature);
            let small = narrowed(&frame.pixels, 160);
            let moment = Moment {
                time_s: frame.time_s,
                mean,
                stillness: before
                    .as_ref()
                    .map_or(1.0, |before| stillness(before, &small)),
                lettering: (n % LETTERING_STRIDE == 0)
                    .then(|| Lettering::of(&Plane::of(&frame.pixels))),
                pixels: (n % stride == 0).then_some(frame.pixels),
            };
            before = Some(small);
            moments.push_back(moment);
            n += 1;
        }
        let shots = shots.finish(end_s);
        let own = shots.iter().find(|shot| {
            (shot.start_s - 1e-6..shot.end_s.max(shot.start_s + 1e-3)).contains(&self.time_s)
        });
        let is_own = |moment: &Moment| {
            own.is_none_or(|shot| (shot.start_s..=shot.end_s).contains(&moment.time_s))
        };
        Ok(moments.into_iter().filter(is_own).collect())
    }
}

/// The kept moments that no gate shuts on, best first, and the gates that shut over time on the
/// original one.
fn moments_in_order<'a>(
    moments: &'a [Moment],
    judge: &Judge,
    original: &Candidate,
) -> (Vec<(Candidate, &'a Pixels)>, Vec<Gate>) {
    let mut found: Vec<(f64, Candidate, &Pixels)> = Vec::new();
    let mut on_original = (f64::INFINITY, Vec::new());
    for (at, moment) in moments.iter().enumerate() {
        let gates = gates_over_time(moments, at);
        let off = (moment.time_s - original.time_s).abs();
        if off < on_original.0 {
            on_original = (off, gates.clone());
        }
        let Some(pixels) = moment.pixels.as_ref().filter(|_| gates.is_empty()) else {
            continue;
        };
        let mut candidate = watching::candidate(pixels, moment.time_s, None);
        candidate.shot = original.shot;
        candidate.setting = original.setting;
        candidate.people.clone_from(&original.people);
        candidate.is_refined = true;
        candidate.measures.sharpness = judge.sharpness(candidate.measures.detail);
        let next = moments
            .get(at + 1)
            .map_or(moment.stillness, |next| next.stillness);
        candidate.measures.stillness = Some(moment.stillness.min(next));
        let own = judge
            .surroundings
            .gates(moment.time_s, &candidate.measures, &candidate.bars);
        if own.is_empty() {
            let score = Score::of(&candidate.measures, &original.faces, 0.0).total();
            found.push((score, candidate, pixels));
        }
    }
    found.sort_by(|one, other| {
        other
            .0
            .total_cmp(&one.0)
            .then(one.1.time_s.total_cmp(&other.1.time_s))
    });
    let best = found
        .into_iter()
        .map(|(_, candidate, pixels)| (candidate, pixels));
    (best.collect(), on_original.1)
}

/// Gates that need the frames around one.
fn gates_over_time(moments: &[Moment], at: usize) -> Vec<Gate> {
    let around = |reach: usize| {
        let last = (at + reach).min(moments.len().saturating_sub(1));
        moments
            .get(at.saturating_sub(reach)..=last)
            .unwrap_or_default()
    };
    let means: Vec<f64> = around(FADE_REACH)
        .iter()
        .map(|moment| moment.mean)
        .collect();
    let mut gates = Vec::new();
    if is_fading(&means) {
        gates.push(Gate::Fade);
    }
    let near = around(STILL_FRAMES / 2);
    let moves = near.iter().any(|moment| moment.stillness < MOVES);
    let standing = near
        .iter()
        .filter_map(|moment| moment.lettering.clone())
        .reduce(|one, other| one.and(&other));
    if moves
        && near.len() >= STILL_FRAMES
        && standing.is_some_and(|s| s.likeness() >= STILL_LETTERING)
    {
        gates.push(Gate::Text);
    }
    gates
}
