//! Dissolves: frames that are the mean of what stands before and after them.

use std::collections::VecDeque;

use super::super::signature::Signature;
use super::Trace;

/// Half lengths that are tried, in frames: from a sixth of a second to more than a second.
const REACHES: [usize; 6] = [4, 8, 12, 18, 24, 32];
/// Frames that must be at hand for the longest.
pub(super) const WINDOW: usize = 65;
/// What stands before and after differs at least this much by colours and structure together, …
const LEAST_APART: f64 = 0.2;
/// … and this much, cell by cell, as a fraction of the range.
const LEAST_GRID: f64 = 0.035;
/// A picture that only grows darker keeps its structure; two shots differ at least this much.
const LEAST_STRUCTURE: f64 = 0.25;
/// The middle is the mean of both up to this fraction of what divides them.
const MOST_RESIDUAL: f64 = 0.3;
/// Where both sides have structure, the mixture varies at most this much of their mean variance
/// (two unrelated pictures: one half).
const MOST_VARIANCE: f64 = 0.85;
/// Frames without a sign that do not end a dissolve.
const GAP: usize = 8;
/// A step within a dissolve is at most this much of what divides its ends.
const MOST_STEP: f64 = 0.6;

/// A frame as the middle of a dissolve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Midway {
    reach: usize,
    apart: f64,
    residual: f64,
}

impl Midway {
    /// How clearly it is one.
    pub(super) fn strength(&self) -> f64 {
        self.apart * (1.0 - 2.0 * self.residual)
    }
}

/// Tells, for every half length, whether the frame that now has its second half is the middle of
/// a dissolve: how many frames ago it was, and what was found.
pub(super) fn midway(window: &VecDeque<Signature>, mut tell: impl FnMut(usize, Midway)) {
    let Some(last) = window.len().checked_sub(1) else {
        return;
    };
    for reach in REACHES {
        let frames = last
            .checked_sub(2 * reach)
            .and_then(|first| Some((window.get(first)?, window.get(last - reach)?)));
        let Some(((before, middle), after)) = frames.zip(window.get(last)) else {
            return;
        };
        // The cheap questions first: most frames fail them.
        if before.grid_difference(after) < LEAST_GRID {
            continue;
        }
        let residual = middle.midway_residual(before, after);
        if residual > MOST_RESIDUAL || !dips(before, middle, after) {
            continue;
        }
        let apart = before.difference(after);
        let is_other = before.structure_difference(after) >= LEAST_STRUCTURE;
        if is_other && apart >= LEAST_APART {
            tell(
                reach,
                Midway {
                    reach,
                    apart,
                    residual,
                },
            );
        }
    }
}

/// Whether the middle varies less than both sides do, as a mixture must.
fn dips(before: &Signature, middle: &Signature, after: &Signature) -> bool {
    let square = |signature: &Signature| signature.grid_deviation() * signature.grid_deviation();
    let sides = f64::midpoint(square(before), square(after));
    // Sides without structure have nothing to dip from.
    sides < 25.0 || square(middle) <= MOST_VARIANCE * sides
}

/// A dissolve over frames `first..=last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dissolve {
    pub(super) first: usize,
    pub(super) middle: usize,
    pub(super) last: usize,
}

/// Frames that bear the sign, one after another, and how clearly.
#[derive(Clone, Copy, Debug)]
struct Group {
    best: Midway,
    strength: f64,
    /// Sum of frame numbers, each times its strength.
    moment: f64,
    last: usize,
}

/// The dissolves of a film, in order.
pub(super) fn dissolves(traces: &[Trace]) -> Vec<Dissolve> {
    let mut found: Vec<Dissolve> = Vec::new();
    let mut open: Option<Group> = None;
    for (at, trace) in traces.iter().enumerate() {
        if let Some(group) = open.filter(|group| at > group.last + GAP) {
            close(&mut found, traces, &group);
            open = None;
        }
        let Some(now) = trace.midway else { continue };
        let strength = now.strength();
        let group = open.get_or_insert(Group {
            best: now,
            strength: 0.0,
            moment: 0.0,
            last: at,
        });
        group.strength += strength;
        group.moment += strength * at as f64;
        group.last = at;
        if strength > group.best.strength() {
            group.best = now;
        }
    }
    if let Some(group) = open {
        close(&mut found, traces, &group);
    }
    found
}

/// Adds a dissolve, unless it is one abrupt step or overlaps one before.
fn close(found: &mut Vec<Dissolve>, traces: &[Trace], group: &Group) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a mean of frame numbers is one"
    )]
    let middle = (group.moment / group.strength.max(f64::MIN_POSITIVE)).round() as usize;
    let reach = group.best.reach;
    let dissolve = Dissolve {
        first: middle.saturating_sub(reach),
        middle,
        last: middle + reach,
    };
    let last = dissolve.last.min(traces.len().saturating_sub(1));
    let inside = traces.get(dissolve.first + 1..=last).unwrap_or_default();
    let most_step = inside.iter().map(|trace| trace.step).fold(0.0, f64::max);
    if most_step > MOST_STEP * group.best.apart {
        return;
    }
    match found.last() {
        Some(before) if before.last > middle => {}
        _ => found.push(dissolve),
    }
}
