//! The exact probability that a candidate's draw is the largest.

use crate::domain::numbers::{gauss_legendre, normal_below, normal_density};

/// Standard deviations past which a normal is taken for certain: 2·10⁻⁹ lies outside.
const REACH: f64 = 6.0;

/// No more than this many panels of 32 nodes, however unequal the deviations are.
const MOST_PANELS: usize = 16;

/// P(x_a is the largest) for independent x_a ~ N(mean_a, sd_a²): ∫ f_a(x) Π_{b≠a} F_b(x) dx.
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
    let mut sums = vec![0.0; draws.len()];
    let mut below = vec![1.0; draws.len()];
    for panel in 0..n_panels {
        let middle = low + width * (panel as f64 + 0.5);
        for (node, weight) in gauss_legendre() {
            let x = middle + 0.5 * width * node;
            add_node(draws, &contends, (x, *weight), &mut below, &mut sums);
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

/// Adds f_a(x) Π_{b≠a} F_b(x) of one node to every sum, with products from the left and right.
fn add_node(
    draws: &[(f64, f64)],
    contends: &[bool],
    (x, weight): (f64, f64),
    after: &mut [f64],
    sums: &mut [f64],
) {
    let below = |place: usize| -> f64 {
        match (draws.get(place), contends.get(place)) {
            (Some((mean, sd)), Some(true)) => normal_below((x - mean) / sd),
            _ => 1.0,
        }
    };
    let mut product = 1.0;
    for place in (0..draws.len()).rev() {
        if let Some(slot) = after.get_mut(place) {
            *slot = product;
        }
        product *= below(place);
    }
    let mut before = 1.0;
    for (place, (mean, sd)) in draws.iter().enumerate() {
        if contends.get(place) != Some(&true) {
            continue;
        }
        let rest = before * after.get(place).copied().unwrap_or(1.0);
        let density = normal_density((x - mean) / sd) / sd;
        if let Some(sum) = sums.get_mut(place) {
            *sum += weight * density * rest;
        }
        before *= below(place);
    }
}
