//! Runs of single-coloured frames, black or white: what fades leave.

use super::{Trace, Transition};

/// A frame deviates less than this (grey levels) where it is single-coloured, …
const FLAT_DEVIATION: f64 = 5.0;
/// … and is darker …
const BLACK: f64 = 28.0;
/// … or brighter than these.
const WHITE: f64 = 227.0;
/// Frames before and after a run in which the light may fall and rise.
const RAMP: usize = 16;
/// A ramp spends at least this many frames between the run and half of the shot's light.
const LEAST_RAMP: usize = 3;
/// Frames around a run in which a step is part of the fade.
const REACH: usize = 3;

/// Whether a frame of this mean and deviation is black or white all over.
pub(super) fn is_flat(mean: f64, deviation: f64) -> bool {
    deviation < FLAT_DEVIATION && !(BLACK..=WHITE).contains(&mean)
}

/// Frames `first..=last` are black, or white, all over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FlatRun {
    first: usize,
    last: usize,
    n_frames: usize,
}

/// All runs, in order.
pub(super) fn flat_runs(traces: &[Trace]) -> Vec<FlatRun> {
    let mut runs: Vec<FlatRun> = Vec::new();
    for (at, trace) in traces.iter().enumerate() {
        if !is_flat(trace.mean, trace.deviation) {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.last + 1 == at => run.last = at,
            _ => runs.push(FlatRun {
                first: at,
                last: at,
                n_frames: traces.len(),
            }),
        }
    }
    runs
}

impl FlatRun {
    /// Whether a step at this frame belongs to the run or to its ramps' last frames.
    pub(super) fn touches(&self, at: usize) -> bool {
        (self.first.saturating_sub(REACH)..=self.last + REACH).contains(&at)
    }

    /// The boundary that the run stands for; none at the film's ends, and none for a flash.
    pub(super) fn boundary(&self, traces: &[Trace]) -> Option<(usize, Transition)> {
        if self.first == 0 || self.last + 1 >= self.n_frames {
            return None;
        }
        let before = (self.first.saturating_sub(RAMP)..self.first).rev();
        let after = self.last + 1..(self.last + 1 + RAMP).min(self.n_frames);
        let out = ramp(traces, before);
        let into = ramp(traces, after);
        if out || into {
            return Some(((self.first + self.last).div_ceil(2), Transition::Fade));
        }
        // Without a ramp it is a flash, or a cut to black and out of it.
        let n_flat = self.last + 1 - self.first;
        (n_flat > super::FLASH).then_some((self.last + 1, Transition::Cut))
    }
}

/// Whether contrast grows steadily, going away from the run, over some frames.
fn ramp(traces: &[Trace], frames: impl Iterator<Item = usize>) -> bool {
    let deviations: Vec<f64> = frames
        .filter_map(|at| traces.get(at))
        .map(|trace| trace.deviation)
        .collect();
    let full = deviations.iter().copied().fold(0.0, f64::max);
    let n_half = deviations.iter().take_while(|d| **d < full / 2.0).count();
    let steps = deviations.iter().zip(deviations.iter().skip(1));
    let n_falls = steps
        .take(n_half.max(LEAST_RAMP))
        .filter(|(near, far)| far < near)
        .count();
    full > 2.0 * FLAT_DEVIATION && n_half >= LEAST_RAMP && n_falls <= n_half / 4
}
