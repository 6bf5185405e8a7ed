//! What impressions taught: a Bayesian linear model over features and one bias an artwork.
//!
//! `x = wᵀφ + b_a`, with `w ~ N(w₀, σ_w²·I)` shared by all artworks and `b_a ~ N(0, τ²)` of each
//! artwork alone. An impression with reward r is an observation y = (r − `BASE`) / `GAIN` of x with
//! noise of standard deviation σ. The biases are integrated out one artwork at a time, so that only
//! a 7 × 7 system remains however many artworks there are.
//!
//! # Source
//! Lindley and Smith, "Bayes estimates for the linear model", JRSS B 34 (1972); the posterior of
//! Thompson sampling for contextual bandits as in Agrawal and Goyal, ICML 2013.

use std::collections::BTreeMap;

use super::features::{Context, Feature, Features, N_FEATURES, PastContext, Recent};
use crate::domain::catalog::{ArtworkIx, Catalog, Day};
use crate::domain::history::{Log, Reading, Reward, Step};
use crate::domain::mood::Mood;
use crate::domain::taste::Sweep;
use crate::domain::tuning::Tuning;

/// Take fraction of a picture that means nothing to its viewer: about one card in twenty.
const BASE: f64 = 0.05;

/// How much the take fraction rises with one unit of log-lift.
const GAIN: f64 = 0.15;

/// Standard deviation of an observation: that of a reward with mean `BASE`, in units of x.
const NOISE: f64 = 0.218 / GAIN;

/// Mean and standard deviation of x, in units of log-lift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Belief {
    /// m: the mean of x.
    pub mean: f64,
    /// s: the standard deviation of x, above 0.
    pub sd: f64,
    /// The part of the mean that is the artwork's own bias.
    pub bias: f64,
}

type Matrix = [[f64; N_FEATURES]; N_FEATURES];

/// Sums over the impressions of one artwork.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    n: f64,
    phi: Features,
    y: f64,
}

/// Collects observations.
#[derive(Clone, Debug)]
pub struct Learner {
    bias_variance: f64,
    weight_variance: f64,
    gram: Matrix,
    phi_y: Features,
    artworks: BTreeMap<ArtworkIx, Sums>,
}

/// The model after all observations.
#[derive(Clone, Debug)]
pub struct Posterior {
    bias_variance: f64,
    weights: Features,
    covariance: Matrix,
    artworks: BTreeMap<ArtworkIx, Sums>,
}

impl Learner {
    /// Before any observation.
    pub fn new(tuning: &Tuning) -> Self {
        Self {
            bias_variance: tuning.bias_sd * tuning.bias_sd,
            weight_variance: tuning.weight_sd * tuning.weight_sd,
            gram: [[0.0; N_FEATURES]; N_FEATURES],
            phi_y: [0.0; N_FEATURES],
            artworks: BTreeMap::new(),
        }
    }

    /// Takes one impression of `artwork` with these features and a reward of 0 or 1.
    pub fn observe(&mut self, artwork: ArtworkIx, phi: &Features, reward: f64) {
        let y = (reward - BASE) / GAIN;
        for ((row, phi_y), a) in self.gram.iter_mut().zip(&mut self.phi_y).zip(phi) {
            *phi_y += a * y;
            for (cell, b) in row.iter_mut().zip(phi) {
                *cell += a * b;
            }
        }
        let sums = self.artworks.entry(artwork).or_default();
        sums.n += 1.0;
        sums.y += y;
        for (sum, a) in sums.phi.iter_mut().zip(phi) {
            *sum += a;
        }
    }

    /// The posterior of everything observed.
    pub fn posterior(self) -> Posterior {
        let noise = NOISE * NOISE;
        let mut precision = self.gram;
        let mut target = self.phi_y;
        for sums in self.artworks.values() {
            // What the artwork's own bias may explain teaches the shared weights less.
            let k = gain(self.bias_variance, sums.n);
            for ((row, t), a) in precision.iter_mut().zip(&mut target).zip(&sums.phi) {
                *t -= k * a * sums.y;
                for (cell, b) in row.iter_mut().zip(&sums.phi) {
                    *cell -= k * a * b;
                }
            }
        }
        for (i, row) in precision.iter_mut().enumerate() {
            for (j, cell) in row.iter_mut().enumerate() {
                *cell = *cell / noise
                    + if i == j {
                        1.0 / self.weight_variance
                    } else {
                        0.0
                    };
            }
        }
        let prior = Feature::ALL.map(Feature::prior_weight);
        for (t, w) in target.iter_mut().zip(prior) {
            *t = *t / noise + w / self.weight_variance;
        }
        let covariance = inverse(&precision);
        let weights = covariance.map(|row| dot(&row, &target));
        let bias_variance = self.bias_variance;
        Posterior {
            bias_variance,
            weights,
            covariance,
            artworks: self.artworks,
        }
    }
}

impl Posterior {
    /// What the impressions of a log teach: each with the features that it had then, recomputed
    /// from the log before it.
    pub fn learn(catalog: &Catalog, reading: &Reading<'_>, tuning: &Tuning) -> Self {
        let log = reading.log();
        let mut past = Past::new(catalog, log, tuning);
        let mut learner = Learner::new(tuning);
        for &step in reading.timeline() {
            match step {
                Step::Act(position) => past.take(position),
                Step::Impression(position) => {
                    let reward = reading.reward(position).and_then(Reward::value);
                    let is_evidence = reading.is_evidence(position);
                    let Some(reward) = reward.filter(|_| is_evidence) else {
                        continue;
                    };
                    if let Some((artwork, phi)) = past.features(position) {
                        learner.observe(artwork, &phi, reward);
                    }
                }
            }
        }
        learner.posterior()
    }

    /// Mean weights of the shared features.
    pub const fn weights(&self) -> &Features {
        &self.weights
    }

    /// What is believed of an artwork with these features.
    pub fn belief(&self, artwork: ArtworkIx, phi: &Features) -> Belief {
        let sums = self.artworks.get(&artwork).copied().unwrap_or_default();
        let k = gain(self.bias_variance, sums.n);
        let bias = k * (sums.y - dot(&sums.phi, &self.weights));
        let mut lean = *phi;
        for (value, sum) in lean.iter_mut().zip(&sums.phi) {
            *value -= k * sum;
        }
        let spread = self.covariance.map(|row| dot(&row, &lean));
        let own = self.bias_variance * (1.0 - k * sums.n);
        let variance = dot(&lean, &spread) + own;
        Belief {
            mean: dot(phi, &self.weights) + bias,
            sd: variance.max(0.0).sqrt(),
            bias,
        }
    }
}

/// τ² / (σ² + n·τ²): how much of a residual sum the bias of an artwork takes.
fn gain(bias_variance: f64, n: f64) -> f64 {
    bias_variance / (NOISE * NOISE + n * bias_variance)
}

fn dot(a: &Features, b: &Features) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Inverse of a symmetric positive definite matrix, column by column through its Cholesky factor.
fn inverse(matrix: &Matrix) -> Matrix {
    let factor = cholesky(matrix);
    let mut result = [[0.0; N_FEATURES]; N_FEATURES];
    for (j, column) in result.iter_mut().enumerate() {
        let unit = std::array::from_fn(|i| if i == j { 1.0 } else { 0.0 });
        *column = solve(&factor, unit);
    }
    result
}

#[expect(
    clippy::indexing_slicing,
    reason = "i, j and k stay below the fixed size of the matrix"
)]
fn cholesky(matrix: &Matrix) -> Matrix {
    let mut factor = [[0.0; N_FEATURES]; N_FEATURES];
    for i in 0..N_FEATURES {
        for j in 0..=i {
            let sum: f64 = (0..j).map(|k| factor[i][k] * factor[j][k]).sum();
            let rest = matrix[i][j] - sum;
            factor[i][j] = if i == j {
                rest.max(f64::MIN_POSITIVE).sqrt()
            } else {
                rest / factor[j][j]
            };
        }
    }
    factor
}

#[expect(
    clippy::indexing_slicing,
    reason = "i and k stay below the fixed size of the matrix"
)]
fn solve(factor: &Matrix, mut x: Features) -> Features {
    for i in 0..N_FEATURES {
        let sum: f64 = (0..i).map(|k| factor[i][k] * x[k]).sum();
        x[i] = (x[i] - sum) / factor[i][i];
    }
    for i in (0..N_FEATURES).rev() {
        let sum: f64 = (i + 1..N_FEATURES).map(|k| factor[k][i] * x[k]).sum();
        x[i] = (x[i] - sum) / factor[i][i];
    }
    x
}

/// The log up to a point, and the context there.
struct Past<'a> {
    log: &'a Log,
    alpha: f64,
    sweep: Sweep<'a>,
    recent: Recent,
    /// The mood at this point and the day it was asked for; recomputed after an act.
    mood: Option<(Day, Option<Mood>)>,
}

impl<'a> Past<'a> {
    fn new(catalog: &'a Catalog, log: &'a Log, tuning: &Tuning) -> Self {
        Self {
            log,
            alpha: tuning.alpha,
            sweep: Sweep::new(catalog, tuning.alpha, None),
            recent: Recent::default(),
            mood: None,
        }
    }

    fn take(&mut self, position: usize) {
        if let Some(act) = self.log.acts().get(position) {
            self.sweep.take(position + 1, act);
            self.recent = Recent::of(&self.sweep);
            self.mood = None;
        }
    }

    /// Artwork and features of an impression, unless its action set had one member.
    fn features(&mut self, position: usize) -> Option<(ArtworkIx, Features)> {
        let impression = self.log.impressions().get(position)?;
        let (title, artwork) = impression.known()?;
        if self.sweep.catalog().candidates(title).len() < 2 {
            return None;
        }
        let day = impression.time.day();
        if self.mood.as_ref().is_none_or(|(asked, _)| *asked != day) {
            self.mood = Some((day, Mood::current(&self.sweep, self.alpha, day)));
        }
        let mood = self.mood.as_ref().and_then(|(_, mood)| mood.as_ref());
        let context = PastContext {
            sweep: &self.sweep,
            day,
            mood,
            recent: &self.recent,
        };
        Some((artwork, context.features(artwork)))
    }
}
