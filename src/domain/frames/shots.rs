//! Where one shot ends and the next begins: cuts, fades and dissolves.
//!
//! [`ShotFinder`] takes every frame of a film, in order, and keeps a window of them;
//! [`shots_of_key_frames`] makes what can be made of key frames alone. Read [`Shot`] first.
//!
//! # Source
//! The difference to the frame before, against a threshold that follows its surroundings: Yusoff,
//! Christmas and Kittler 2000. Frames that are the mean of what stands before and after, as the
//! mark of a dissolve, and the dip of the variance in it: Alattar 1993; Lienhart 1999. Runs of
//! single-coloured frames as the mark of a fade: Lienhart 1999. The numbers are ours.

use std::collections::VecDeque;

use super::signature::Signature;

mod fades;
mod gradual;
#[cfg(test)]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "test pictures may wrap"
)]
mod tests;

use fades::flat_runs;
use gradual::{Dissolve, Midway, dissolves, midway};

/// How a shot begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Transition {
    /// It is the first.
    Start,
    /// From one frame to the next.
    Cut,
    /// Out of black or white.
    Fade,
    /// The shot before melts into it.
    Dissolve,
}

impl Transition {
    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Cut => "cut",
            Self::Fade => "fade",
            Self::Dissolve => "dissolve",
        }
    }
}

/// A run of frames from one camera: `start_s..end_s` in seconds from the film's start.
///
/// Where it begins by a fade or a dissolve, it begins in the middle of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shot {
    /// Its first moment.
    pub start_s: f64,
    /// The first moment after it.
    pub end_s: f64,
    /// Number of its first frame, from 0; reckoned from the time where not every frame was seen.
    pub start_frame: u64,
    /// How it begins.
    pub transition: Transition,
}

/// Frames on each side by which a flash is told from a cut: a flash ends within them.
const FLASH: usize = 8;
/// A cut differs at least this much from the frame before it.
const LEAST_CUT: f64 = 0.16;
/// And at least this many times as much as its surroundings do: a pan differs steadily.
const SPIKE: f64 = 2.6;
/// Frames on each side that make the surroundings.
const AROUND: usize = 10;
/// What stands before and after the cut must still differ this much.
const LEAST_ACROSS: f64 = 0.16;
/// And this much of the difference at the cut itself.
const ACROSS_SHARE: f64 = 0.5;
/// Boundaries nearer than this many frames are one.
const LEAST_SHOT: usize = 4;

/// What is kept of a frame once the window has passed.
#[derive(Clone, Debug)]
struct Trace {
    time_s: f64,
    mean: f64,
    deviation: f64,
    /// Difference to the frame before.
    step: f64,
    /// Least difference between frames before and frames after; `None` where nobody had to know.
    across: Option<f64>,
    /// As the middle of a dissolve, the best of all lengths.
    midway: Option<Midway>,
}

/// Finds the shots of a film whose frames come one by one, in order.
///
/// # Example
/// ```
/// use keyart::domain::{frames::{ShotFinder, Signature}, pixels::Pixels};
/// let grey = Pixels::new(2, 2, vec![90; 12]).expect("twelve bytes");
/// let mut finder = ShotFinder::default();
/// for frame in 0..50 {
///     finder.push(f64::from(frame) / 25.0, Signature::of(&grey));
/// }
/// let shots = finder.finish(2.0);
/// assert_eq!(shots.len(), 1);
/// assert_eq!((shots[0].start_s, shots[0].end_s), (0.0, 2.0));
/// ```
#[derive(Debug, Default)]
pub struct ShotFinder {
    traces: Vec<Trace>,
    window: VecDeque<Signature>,
}

impl ShotFinder {
    /// Takes the next frame. A time that is not after the last one counts as the same moment.
    pub fn push(&mut self, time_s: f64, signature: Signature) {
        let step = self
            .window
            .back()
            .map_or(0.0, |before| before.difference(&signature));
        let last_s = self
            .traces
            .last()
            .map_or(f64::NEG_INFINITY, |last| last.time_s);
        self.traces.push(Trace {
            time_s: if time_s > last_s {
                time_s
            } else {
                last_s.max(0.0)
            },
            mean: signature.mean,
            deviation: signature.deviation,
            step,
            across: None,
            midway: None,
        });
        self.window.push_back(signature);
        if self.window.len() > gradual::WINDOW {
            self.window.pop_front();
        }
        self.look_back(FLASH);
        let (traces, window) = (&mut self.traces, &self.window);
        midway(window, |ago, found| {
            let at = traces.len().checked_sub(1 + ago);
            if let Some(trace) = at.and_then(|at| traces.get_mut(at)) {
                let is_better = trace
                    .midway
                    .is_none_or(|known| found.strength() > known.strength());
                if is_better {
                    trace.midway = Some(found);
                }
            }
        });
    }

    /// Judges the step that lies `ago` frames back, now that its surroundings are known.
    fn look_back(&mut self, ago: usize) {
        let Some(at) = self.traces.len().checked_sub(1 + ago) else {
            return;
        };
        let Some(place) = self.window.len().checked_sub(1 + ago) else {
            return;
        };
        let window = &self.window;
        let Some(trace) = self.traces.get_mut(at) else {
            return;
        };
        if at == 0 || trace.step < LEAST_CUT || trace.across.is_some() {
            return;
        }
        let before = [1, 4, FLASH].map(|n| place.checked_sub(n).and_then(|at| window.get(at)));
        let after = [0, 3, FLASH - 1].map(|n| window.get(place + n));
        let mut least = f64::INFINITY;
        for one in before.iter().flatten() {
            for other in after.iter().flatten() {
                least = least.min(one.difference(other));
            }
        }
        trace.across = Some(if least.is_finite() { least } else { 0.0 });
    }

    /// The shots, given where the film ends.
    pub fn finish(mut self, end_s: f64) -> Vec<Shot> {
        for ago in (0..FLASH).rev() {
            self.look_back(ago);
        }
        let traces = &self.traces;
        let fades = flat_runs(traces);
        let is_in_fade = |at: usize| fades.iter().any(|run| run.touches(at));
        let cuts: Vec<usize> = (1..traces.len())
            .filter(|at| is_cut(traces, *at) && !is_in_fade(*at))
            .collect();
        let is_clear = |dissolve: &Dissolve| {
            let mut frames = dissolve.first..=dissolve.last;
            !frames.clone().any(is_in_fade) && !frames.any(|at| cuts.contains(&at))
        };
        let mut boundaries: Vec<(usize, Transition)> = dissolves(traces)
            .into_iter()
            .filter(is_clear)
            .map(|dissolve| (dissolve.middle, Transition::Dissolve))
            .collect();
        boundaries.extend(cuts.iter().map(|at| (*at, Transition::Cut)));
        boundaries.extend(fades.iter().filter_map(|run| run.boundary(traces)));
        boundaries.sort_by_key(|(at, _)| *at);
        boundaries.dedup_by(|later, earlier| later.0 - earlier.0 < LEAST_SHOT);
        let times: Vec<_> = traces.iter().map(|trace| trace.time_s).collect();
        shots_between(&boundaries, &times, end_s)
    }
}

/// Whether the shot changes between this frame and the one before.
fn is_cut(traces: &[Trace], at: usize) -> bool {
    let Some(trace) = traces.get(at) else {
        return false;
    };
    let across = trace.across.unwrap_or(0.0);
    if trace.step < LEAST_CUT || across < LEAST_ACROSS || across < ACROSS_SHARE * trace.step {
        return false;
    }
    let around: Vec<f64> = (at.saturating_sub(AROUND)..=at + AROUND)
        .filter(|other| *other != at && *other != 0)
        .filter_map(|other| traces.get(other))
        .map(|trace| trace.step)
        .collect();
    let is_largest = |reach: usize| {
        let near = (at.saturating_sub(reach)..=at + reach).filter_map(|other| traces.get(other));
        near.into_iter().all(|other| other.step <= trace.step)
    };
    trace.step >= SPIKE * median(around) && is_largest(LEAST_SHOT - 1)
}

/// The middle value; 0 without values.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

fn shots_between(boundaries: &[(usize, Transition)], times: &[f64], end_s: f64) -> Vec<Shot> {
    let Some(first_s) = times.first() else {
        return Vec::new();
    };
    let last_s = times.last().copied().unwrap_or(*first_s);
    let end_s = if end_s > last_s { end_s } else { last_s };
    let starts: Vec<_> = std::iter::once((0, Transition::Start))
        .chain(boundaries.iter().copied().filter(|(at, _)| *at > 0))
        .filter_map(|(at, transition)| Some((at, *times.get(at)?, transition)))
        .collect();
    let next_starts = starts.iter().skip(1).map(|(_, time_s, _)| *time_s);
    starts
        .iter()
        .zip(next_starts.chain([end_s]))
        .map(|(&(at, start_s, transition), end_s)| Shot {
            start_s,
            end_s,
            start_frame: at as u64,
            transition,
        })
        .collect()
}

/// What is known of a key frame: encoders set one at a cut, and else at the end of a fixed span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// Earlier than the usual span: the encoder saw a new scene.
    Early,
    /// After the longest span: it had to be set.
    Due,
}

/// A key frame for finding shots.
#[derive(Clone, Debug)]
pub struct KeyFrame {
    /// When, in seconds from the start.
    pub time_s: f64,
    /// Difference to the key frame before; 0 for the first.
    pub step: f64,
    /// Mean luma, 0 to 255.
    pub mean: f64,
    /// Deviation of luma, in grey levels.
    pub deviation: f64,
}

/// Shots as far as key frames tell: a difference is a cut, unless a single-coloured frame lies
/// between. Nothing is seen of shots that hold no key frame.
///
/// `frames_per_s` is for the number of each first frame.
pub fn shots_of_key_frames(frames: &[KeyFrame], end_s: f64, frames_per_s: f64) -> Vec<Shot> {
    /// Least difference of an early key frame, which the encoder set for a reason, …
    const LEAST_EARLY: f64 = 0.16;
    /// … and of one that was due: seconds have passed, and the camera may have moved.
    const LEAST_DUE: f64 = 0.38;
    let spacings = spacings(frames);
    let mut boundaries = Vec::new();
    let mut was_flat = false;
    for (at, (frame, spacing)) in frames.iter().zip(&spacings).enumerate().skip(1) {
        if fades::is_flat(frame.mean, frame.deviation) {
            was_flat = true;
            continue;
        }
        let least = match spacing {
            Spacing::Early => LEAST_EARLY,
            Spacing::Due => LEAST_DUE,
        };
        if was_flat {
            boundaries.push((at, Transition::Fade));
        } else if frame.step >= least {
            boundaries.push((at, Transition::Cut));
        }
        was_flat = false;
    }
    let times: Vec<_> = frames.iter().map(|frame| frame.time_s).collect();
    let mut shots = shots_between(&boundaries, &times, end_s);
    for shot in &mut shots {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "casts saturate, and times are not negative"
        )]
        let frame = (shot.start_s * frames_per_s).round() as u64;
        shot.start_frame = frame;
    }
    shots
}

/// Whether each key frame came early: nearer to the one before than nine tenths of the usual
/// longest span. Where all spans are alike, nothing can be told, and none is early.
fn spacings(frames: &[KeyFrame]) -> Vec<Spacing> {
    let spans: Vec<f64> = frames
        .iter()
        .zip(frames.iter().skip(1))
        .map(|(one, next)| next.time_s - one.time_s)
        .collect();
    let longest = spans.iter().copied().fold(0.0, f64::max);
    let first = (!frames.is_empty()).then_some(Spacing::Due);
    let later = spans.iter().map(|span| {
        if *span < 0.9 * longest {
            Spacing::Early
        } else {
            Spacing::Due
        }
    });
    first.into_iter().chain(later).collect()
}
