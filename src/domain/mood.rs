//! The mood of the moment: a context, not a fact about a viewer.
//!
//! Chosen with a key, it holds until it is ended or the UTC day is over. Else it may be inferred
//! from the last few plays. Either way it is shown, and shifts titles and artwork alike.

use std::collections::BTreeMap;

use crate::domain::catalog::{Catalog, Day, FacetIx, FacetKind};
use crate::domain::taste::{Sweep, lift};

/// After this many later plays a play says half as much about the mood.
const HALF_LIFE_PLAYS: f64 = 2.0;

/// After this many days it says half as much: yesterday's mood is hardly today's.
const HALF_LIFE_DAYS: f64 = 2.0;

/// Plays before these say under 1 % and are not looked at.
const N_PLAYS: usize = 14;

/// Evidence, in full plays of one mood, below which nothing is inferred: two plays that share it.
const LEAST_EVIDENCE: f64 = 0.7;

/// Lift below which a mood is no more than what the catalogue holds anyway.
const LEAST_LIFT: f64 = 1.5;

/// How a mood came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The viewer chose it.
    Chosen,
    /// The last plays suggest it.
    Inferred,
}

impl Source {
    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Inferred => "inferred",
        }
    }
}

/// The mood of the moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Mood {
    /// Its word in the catalogue.
    pub name: String,
    /// Its facet value.
    pub facet: FacetIx,
    /// How it came to be known.
    pub source: Source,
}

impl Mood {
    /// How strongly it counts, 0 to 1: a guess counts half.
    pub const fn strength(&self) -> f64 {
        match self.source {
            Source::Chosen => 1.0,
            Source::Inferred => 0.5,
        }
    }

    /// The mood on `day` after the acts that `sweep` took. A mood that the catalogue lacks counts
    /// for nothing.
    pub fn current(sweep: &Sweep<'_>, alpha: f64, day: Day) -> Option<Self> {
        let catalog = sweep.catalog();
        let chosen = sweep
            .chosen_mood()
            .filter(|(chosen_on, _)| *chosen_on == day);
        let chosen = chosen.and_then(|(_, name)| Self::chosen(catalog, name));
        chosen.or_else(|| inferred(sweep, alpha, day))
    }

    /// `name` as a chosen mood, where the catalogue knows it.
    pub fn chosen(catalog: &Catalog, name: &str) -> Option<Self> {
        let facet = catalog.find_facet(FacetKind::Mood, name)?;
        Some(Self {
            name: name.to_owned(),
            facet,
            source: Source::Chosen,
        })
    }
}

fn inferred(sweep: &Sweep<'_>, alpha: f64, day: Day) -> Option<Mood> {
    let catalog = sweep.catalog();
    let mut evidence: BTreeMap<FacetIx, f64> = BTreeMap::new();
    let mut positive = 0.0;
    for (k, played) in sweep.played().iter().rev().take(N_PLAYS).enumerate() {
        let days = (day.0 - played.day().0).max(0) as f64;
        let decay = libm::exp2(-(k as f64 / HALF_LIFE_PLAYS + days / HALF_LIFE_DAYS));
        let weight = played.weight() * decay;
        positive += weight.max(0.0);
        for share in catalog
            .makeup(played.title)
            .iter()
            .filter(|s| s.kind == FacetKind::Mood)
        {
            *evidence.entry(share.facet).or_default() += weight * share.weight;
        }
    }
    let lifts = evidence
        .into_iter()
        .filter(|(_, sum)| *sum >= LEAST_EVIDENCE)
        .map(|(facet, sum)| {
            (
                facet,
                lift(alpha, catalog.facet(facet).share, sum, positive),
            )
        })
        .filter(|(_, lift)| *lift >= LEAST_LIFT);
    // The first of equals wins, so compare strictly.
    let best = lifts.fold(None, |best: Option<(FacetIx, f64)>, next| match best {
        Some(best) if best.1 >= next.1 => Some(best),
        _ => Some(next),
    });
    best.map(|(facet, _)| Mood {
        name: catalog.facet(facet).value.clone(),
        facet,
        source: Source::Inferred,
    })
}
