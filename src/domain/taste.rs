//! Taste: how much more of each facet a viewer watches than the catalogue holds.
//!
//! A [`Sweep`] walks through acts in order and can be asked at any point; a [`Taste`] is what it
//! says at the end, laid out for scoring. The formulas:
//!
//! - weight of a play: [`play_weight`], replaced by that of a thumb: [`thumb_weight`];
//! - decay: 2^−(k/12 + days/60) after k later plays;
//! - lift of facet value f with catalogue share c, over plays with weight w and share x of f:
//!   max(0.05, (α·c + Σ w·x) / (c·(α + Σ max(w, 0)))).

mod sweep;

pub use sweep::{Played, Sweep};

use crate::domain::catalog::FacetIx;
use crate::domain::history::Thumb;

/// Below this fraction a play is a rejection: the viewer gave up before the story began.
const REJECTED_BELOW: f64 = 0.15;

/// From this fraction on a play counts in full: credits are running.
const FULL_FROM: f64 = 0.85;

/// Weight of a play given up at once. Half a full play, since stopping has other reasons too.
const REJECTION: f64 = -0.5;

/// After this many later plays a play weighs half.
pub const HALF_LIFE_PLAYS: f64 = 12.0;

/// After this many days a play weighs half.
pub const HALF_LIFE_DAYS: f64 = 60.0;

/// No lift is below this, so that its logarithm stays finite however often a facet was rejected.
pub const LEAST_LIFT: f64 = 0.05;

/// Weight of a play of this fraction (0 to 1): negative below 0.15, rising to 1 at 0.85.
pub fn play_weight(fraction: f64) -> f64 {
    if fraction < REJECTED_BELOW {
        REJECTION * (1.0 - fraction / REJECTED_BELOW)
    } else {
        ((fraction - REJECTED_BELOW) / (FULL_FROM - REJECTED_BELOW)).min(1.0)
    }
}

/// Weight of a thumb, in full plays; `None` for one that was taken back.
pub const fn thumb_weight(thumb: Thumb) -> Option<f64> {
    match thumb {
        Thumb::Down => Some(-1.0),
        Thumb::Up => Some(1.5),
        Thumb::Double => Some(2.5),
        Thumb::None => None,
    }
}

/// The lift of a facet value of catalogue share `c`, with evidence Σ w·x and Σ max(w, 0).
pub fn lift(alpha: f64, c: f64, evidence: f64, positive: f64) -> f64 {
    ((alpha * c + evidence) / (c * (alpha + positive))).max(LEAST_LIFT)
}

/// What a viewer watches more and less of, as of one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Taste {
    lifts: Vec<f64>,
    evidence: Vec<f64>,
    ln_lifts: Vec<f64>,
    neutral: f64,
    ln_neutral: f64,
}

impl Taste {
    /// The lift of a facet value; exactly 1 for an empty log, above 1 for more than the
    /// catalogue's share.
    pub fn lift(&self, facet: FacetIx) -> f64 {
        self.lifts
            .get(facet.0 as usize)
            .copied()
            .unwrap_or(self.neutral)
    }

    /// ln of the lift.
    pub fn ln_lift(&self, facet: FacetIx) -> f64 {
        self.ln_lifts
            .get(facet.0 as usize)
            .copied()
            .unwrap_or(self.ln_neutral)
    }

    /// How well a picture that shows this facet value matches: ln(lift / lift₀), with lift₀ the
    /// lift of a facet value never watched. 0 for what the viewer has not met.
    pub fn matching(&self, facet: FacetIx) -> f64 {
        self.ln_lift(facet) - self.ln_neutral
    }

    /// Σ w·x: the evidence for a facet value, in full plays of today.
    pub fn evidence(&self, facet: FacetIx) -> f64 {
        self.evidence.get(facet.0 as usize).copied().unwrap_or(0.0)
    }

    /// lift₀ = α / (α + Σ max(w, 0)): the lift of a facet value never watched.
    pub const fn neutral(&self) -> f64 {
        self.neutral
    }
}
