//! Which picture of a title to show: a contextual bandit over its candidates.
//!
//! - context: the viewer's taste and mood, and the artwork they chose lately ([`Context`]);
//! - action: one artwork ([`Action`]), out of the [`action_set`];
//! - reward: whether a qualified play followed the impression in its visit;
//! - propensity: the exact probability with which the policy shows an action;
//! - policy: the rule that chooses ([`Policy`]; the one in use is [`Thompson`]).
//!
//! Read [`Decision`] first. Nothing here is remembered between calls: a [`Posterior`] is learnt
//! from the log each time.

mod features;
mod posterior;
mod propensity;
mod thompson;

pub(crate) use features::PageContext;
pub use features::{Context, Feature, Features, N_FEATURES, Recent};
pub use posterior::{Belief, Learner, Posterior};
pub use propensity::winning_probabilities;
pub use thompson::Thompson;

use crate::domain::catalog::{ArtworkIx, Catalog, TitleIx};
use crate::domain::history::TitleFacts;
use crate::domain::numbers::{Propensity, Streams};

/// One candidate as the policy saw it.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Which artwork.
    pub artwork: ArtworkIx,
    /// Its features.
    pub features: Features,
    /// What the posterior says of it, in units of log-lift, without δ.
    pub belief: Belief,
    /// Whether it was in the title's last impression, and so gets δ on top.
    pub is_incumbent: bool,
    /// The probability with which the policy shows it, as if the dice were unseen.
    pub propensity: Propensity,
}

/// What a policy chose for one title, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// For which title.
    pub title: TitleIx,
    /// The action set with everything that was known of it; never empty.
    pub actions: Vec<Action>,
    /// Position of the chosen action in `actions`.
    pub chosen: usize,
    /// v: how many ended visits ignored the title; part of the dice's key.
    pub v: u32,
}

impl Decision {
    /// The chosen action.
    pub fn chosen(&self) -> &Action {
        self.actions
            .get(self.chosen)
            .expect("a policy chooses among the action set")
    }

    /// The chosen artwork.
    pub fn artwork(&self) -> ArtworkIx {
        self.chosen().artwork
    }
}

/// A rule that picks one action.
///
/// It must be a pure function of its arguments, and the propensities that it writes must be the
/// probabilities of the distribution that it draws from.
pub trait Policy {
    /// Short name, as written into decision records.
    fn name(&self) -> &'static str;

    /// Raised whenever the same log would lead to another choice.
    fn version(&self) -> u32;

    /// Chooses among `actions` (never empty), whose propensities it fills in.
    fn choose(&self, roll: &Roll<'_>, actions: Vec<Action>) -> Decision;
}

/// The dice of one decision: whose, for what, and which roll.
#[derive(Clone, Copy, Debug)]
pub struct Roll<'a> {
    /// The catalogue that names come from.
    pub catalog: &'a Catalog,
    /// The family of streams.
    pub streams: Streams,
    /// The viewer's key.
    pub viewer: &'a str,
    /// For which title.
    pub title: TitleIx,
    /// v of the title.
    pub v: u32,
}

/// The artworks that may be shown for a title: all its candidates; but while the title is begun
/// and has an impression, the artwork of the last one alone, so that a viewer finds again what
/// they began.
pub fn action_set(catalog: &Catalog, title: TitleIx, facts: &TitleFacts) -> Vec<ArtworkIx> {
    match facts.last_impression {
        Some(artwork) if facts.is_begun() => vec![artwork],
        _ => catalog.candidates(title).collect(),
    }
}
