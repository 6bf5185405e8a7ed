//! The model's numbers that the configuration file may change, under `[model]`.

use crate::domain::tuning::Tuning;

/// One number of the model.
#[derive(Clone, Copy, Debug)]
pub struct ModelSetting {
    /// Its key under `[model]`.
    pub key: &'static str,
    /// The smallest that is allowed.
    pub least: f64,
    /// The largest that is allowed.
    pub most: f64,
    /// Where it stands.
    pub slot: fn(&mut Tuning) -> &mut f64,
    /// What it does.
    pub help: &'static str,
}

/// Every number that may be changed. The standard deviations stay above 0, because the integral
/// of a propensity divides by them.
pub const MODEL: &[ModelSetting] = &[
    ModelSetting {
        key: "qualified",
        least: 0.05,
        most: 1.0,
        slot: |tuning| &mut tuning.qualified,
        help: "Fraction from which a play is qualified",
    },
    ModelSetting {
        key: "epsilon",
        least: 0.0,
        most: 1.0,
        slot: |tuning| &mut tuning.epsilon,
        help: "Probability of a uniform draw among the candidates",
    },
    ModelSetting {
        key: "delta",
        least: 0.0,
        most: 10.0,
        slot: |tuning| &mut tuning.delta,
        help: "What the picture that stood last gets on top, in units of log-lift",
    },
    ModelSetting {
        key: "bias_sd",
        least: 0.001,
        most: 10.0,
        slot: |tuning| &mut tuning.bias_sd,
        help: "Prior standard deviation of an artwork's own bias, in units of log-lift",
    },
    ModelSetting {
        key: "weight_sd",
        least: 0.001,
        most: 0.1,
        slot: |tuning| &mut tuning.weight_sd,
        help: "Prior standard deviation of each shared weight",
    },
    ModelSetting {
        key: "alpha",
        least: 0.01,
        most: 1000.0,
        slot: |tuning| &mut tuning.alpha,
        help: "How many plays' worth of the catalogue's own shares a viewer starts with",
    },
];
