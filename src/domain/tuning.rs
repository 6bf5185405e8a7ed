//! Every number of the model that may be changed, in one place, each with its reason.
//!
//! `docs/MODEL.md` explains them to a student; the configuration file may override the first
//! group. Numbers that are part of a formula's definition stand beside that formula instead.

/// Adjustable numbers of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Tuning {
    /// Fraction from which a play is qualified, 0 to 1. 0.7: past the turn of most stories.
    pub qualified: f64,
    /// Probability of a uniform draw among the candidates, 0 to 1; it bounds every propensity
    /// from below by ε/K, which is what evaluation needs.
    pub epsilon: f64,
    /// The price of flicker, in units of log-lift: what the picture that stood last gets on top.
    pub delta: f64,
    /// Prior standard deviation of an artwork's own bias, in units of log-lift. With these two
    /// nearly every single watch changes related pictures elsewhere, and unrelated ones stay.
    pub bias_sd: f64,
    /// Prior standard deviation of each shared weight; at most 0.1.
    pub weight_sd: f64,
    /// α of the lift: how many full plays' worth of the catalogue's own shares a viewer starts
    /// with. 2: one play shows, ten dominate.
    pub alpha: f64,
}

impl Default for Tuning {
    fn default() -> Self {
        Self {
            qualified: 0.7,
            epsilon: 0.03,
            delta: 0.3,
            bias_sd: 0.2,
            weight_sd: 0.03,
            alpha: 2.0,
        }
    }
}
