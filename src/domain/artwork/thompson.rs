//! Thompson sampling with a price on flicker and a floor under every propensity.

use super::{Action, Decision, Policy, Roll, winning_probabilities};
use crate::domain::numbers::{Propensity, Purpose, StreamKey};
use crate::domain::tuning::Tuning;

/// `x_a = m_a + δ·[a stood last] + s_a·z_a`; the largest x wins, except that with probability ε one
/// action is drawn uniformly. The propensity of a is `(1−ε)·P(x_a is largest) + ε/K`.
///
/// # Source
/// Thompson, Biometrika 25 (1933); Chapelle and Li, NIPS 2011. δ and the keyed dice are keyart's
/// own: the same dice as long as nothing new is known, so that a picture changes for a reason.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thompson {
    /// ε, 0 to 1.
    pub epsilon: f64,
    /// δ, in units of log-lift.
    pub delta: f64,
}

impl Thompson {
    /// With the ε and δ of `tuning`.
    pub const fn of(tuning: &Tuning) -> Self {
        Self {
            epsilon: tuning.epsilon,
            delta: tuning.delta,
        }
    }

    fn draws(&self, actions: &[Action]) -> Vec<(f64, f64)> {
        let bonus = |action: &Action| if action.is_incumbent { self.delta } else { 0.0 };
        actions
            .iter()
            .map(|a| (a.belief.mean + bonus(a), a.belief.sd))
            .collect()
    }

    fn explore(&self, roll: &Roll<'_>, n_actions: usize) -> Option<usize> {
        let key = roll.key(None, Purpose::Explore);
        let mut stream = roll.streams.of(&key);
        let explores = stream.uniform() < self.epsilon;
        let drawn = stream.uniform() * n_actions as f64;
        // The number of candidates is small, and `drawn` lies strictly inside 0..n.
        explores.then(|| (0..n_actions).take_while(|i| *i as f64 <= drawn).count() - 1)
    }

    fn largest(&self, roll: &Roll<'_>, actions: &[Action]) -> usize {
        let mut best = (0, f64::NEG_INFINITY);
        for (place, (action, (mean, sd))) in actions.iter().zip(self.draws(actions)).enumerate() {
            let id = &roll.catalog.artwork(action.artwork).id;
            let z = roll
                .streams
                .of(&roll.key(Some(id), Purpose::Noise))
                .normal();
            let x = mean + sd * z;
            if x > best.1 {
                best = (place, x);
            }
        }
        best.0
    }
}

impl Policy for Thompson {
    fn name(&self) -> &'static str {
        "thompson-linear"
    }

    fn version(&self) -> u32 {
        1
    }

    fn choose(&self, roll: &Roll<'_>, mut actions: Vec<Action>) -> Decision {
        let n_actions = actions.len();
        let floor = self.epsilon / n_actions as f64;
        let winning = winning_probabilities(&self.draws(&actions));
        for (action, q) in actions.iter_mut().zip(winning) {
            let p = if n_actions == 1 {
                1.0
            } else {
                (1.0 - self.epsilon) * q + floor
            };
            action.propensity = Propensity(p);
        }
        let chosen = match n_actions {
            1 => 0,
            _ => self
                .explore(roll, n_actions)
                .unwrap_or_else(|| self.largest(roll, &actions)),
        };
        Decision {
            title: roll.title,
            actions,
            chosen,
            v: roll.v,
        }
    }
}

impl<'a> Roll<'a> {
    fn key(&self, artwork: Option<&'a str>, purpose: Purpose) -> StreamKey<'a> {
        let title = self.catalog.title(self.title).id.as_str();
        StreamKey {
            viewer: self.viewer,
            title,
            artwork,
            purpose,
            v: self.v,
        }
    }
}
