//! The exact probability that a candidate's draw is the largest.

use crate::domain::numbers::{gauss_legendre, normal_below, normal_density};

/// Standard deviations past which a normal is taken for certain: 2·10⁻⁹ lies outside.
const REACH: f64 = 6.0;

/// No more than this many panels of 32 nodes, however unequal the deviations are.
const MOST_PANELS: usize = 16;

/// P(`x_a` is the largest) for independent `x_a ~ N(mean_a, sd_a²)`: `∫ f_a(x) Π_{b≠a} F_b(x) dx`.
///
/// All integrals share their nodes: 32 Gauss–Legendre points on a range that holds the largest
/// draw but for 10⁻⁸, and more panels of 32 where deviations are unequal. The result is
/// normalised, so that it sums to 1 to the last bits.
///
/// # Shapes and units
/// `draws`: n ≥ 1 pairs (mean, sd), sd > 0, any one unit. Result: n probabilities.
pub fn winning_probabilities(draws: &[(f64, f64)]) -> Vec<f64> {
    if draws.len() < 2 {
        return vec![1.0; draws.len()];
    }
    let most =
        |value: &dyn Fn(&(f64, f64)) -> f64| draws.iter().map(value).fold(f64::MIN, f64::max);
    let low = most(&|(mean, sd)| mean - REACH * sd);
    let high = most(&|(mean, sd)| mean + REACH * sd);
    // Who cannot reach the range has lost already.
    let contends: Vec<bool> = draws
        .iter()
        .map(|(mean, sd)| mean + REACH * sd > low)
        .collect();
    let in_play = || {
        draws
            .iter()
            .zip(&contends)
            .filter(|(_, c)| **c)
            .map(|(draw, _)| draw)
    };
    let narrowest = in_play().map(|(_, sd)| *sd).fold(f64::MAX, f64::min);
    let n_panels = panels((high - low) / narrowest);
    let width = (high - low) / n_panels as f64;
    let mut nodes = Nodes {
        in_play: Vec::with_capacity(draws.len()),
        after: Vec::new(),
    };
    let places = (0..)
        .zip(draws)
        .zip(&contends)
        .filter(|(_, contends)| **contends);
    nodes
        .in_play
        .extend(places.map(|((place, draw), _)| Contender::new(place, *draw)));
    for panel in 0..n_panels {
        let middle = low + width * (panel as f64 + 0.5);
        for (node, weight) in gauss_legendre() {
            nodes.add(middle + 0.5 * width * node, *weight);
        }
    }
    let mut sums = vec![0.0; draws.len()];
    for contender in nodes.in_play {
        if let Some(sum) = sums.get_mut(contender.place) {
            *sum = contender.sum;
        }
    }
    let total: f64 = sums.iter().sum();
    sums.iter().map(|sum| sum / total).collect()
}

/// One panel for each fourteen narrowest deviations of range: 32 nodes then resolve the steepest.
fn panels(range_in_sd: f64) -> usize {
    (1..MOST_PANELS)
        .find(|n| range_in_sd <= 14.0 * *n as f64)
        .unwrap_or(MOST_PANELS)
}

struct Contender {
    place: usize,
    mean: f64,
    sd: f64,
    /// F(x) at the node at hand.
    below: f64,
    sum: f64,
}

impl Contender {
    const fn new(place: usize, (mean, sd): (f64, f64)) -> Self {
        Self {
            place,
            mean,
            sd,
            below: 1.0,
            sum: 0.0,
        }
    }
}

struct Nodes {
    in_play: Vec<Contender>,
    /// Products of F over the contenders after each, the last first.
    after: Vec<f64>,
}

impl Nodes {
    /// Adds `f_a(x) Π_{b≠a} F_b(x)` of one node to every sum, with products from left and right.
    fn add(&mut self, x: f64, weight: f64) {
        self.after.clear();
        let mut product = 1.0;
        for contender in self.in_play.iter_mut().rev() {
            contender.below = normal_below((x - contender.mean) / contender.sd);
            self.after.push(product);
            product *= contender.below;
        }
        let mut before = 1.0;
        for (contender, after) in self.in_play.iter_mut().zip(self.after.iter().rev()) {
            let density = normal_density((x - contender.mean) / contender.sd) / contender.sd;
            contender.sum += weight * density * before * after;
            before *= contender.below;
        }
    }
}
