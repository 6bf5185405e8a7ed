//! A title's score: one sum of named parts, the same in every row.

use crate::domain::catalog::{Catalog, Day, Facet, FacetIx, FacetKind, Share, Title, TitleIx};
use crate::domain::history::{Moment, Reading, TitleFacts};
use crate::domain::mood::Mood;
use crate::domain::taste::{Sweep, Taste};

/// How many parts a score has.
pub const N_PARTS: usize = 12;

/// A named part of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Match with the genres that the viewer watches.
    Genre,
    /// Match with the people.
    People,
    /// Match with the moods.
    Moods,
    /// Match with the tags.
    Tags,
    /// Match with films or series.
    Kind,
    /// Match with the decade.
    Decade,
    /// Whether it has the mood of the moment.
    Mood,
    /// Likeness to the last plays.
    Similarity,
    /// What everybody watches.
    Popularity,
    /// New in the catalogue.
    Freshness,
    /// Shown and ignored, visit after visit.
    Fatigue,
    /// Watched already.
    Watched,
}

impl Part {
    /// All, in the order of [`Parts`].
    pub const ALL: [Self; N_PARTS] = [
        Self::Genre,
        Self::People,
        Self::Moods,
        Self::Tags,
        Self::Kind,
        Self::Decade,
        Self::Mood,
        Self::Similarity,
        Self::Popularity,
        Self::Freshness,
        Self::Fatigue,
        Self::Watched,
    ];

    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Genre => "genre",
            Self::People => "people",
            Self::Moods => "moods",
            Self::Tags => "tags",
            Self::Kind => "kind",
            Self::Decade => "decade",
            Self::Mood => "mood",
            Self::Similarity => "similarity",
            Self::Popularity => "popularity",
            Self::Freshness => "freshness",
            Self::Fatigue => "fatigue",
            Self::Watched => "watched",
        }
    }

    /// The taste part that a facet kind feeds.
    const fn of(kind: FacetKind) -> Option<Self> {
        match kind {
            FacetKind::Genre => Some(Self::Genre),
            FacetKind::Person => Some(Self::People),
            FacetKind::Mood => Some(Self::Moods),
            FacetKind::Tag => Some(Self::Tags),
            FacetKind::Kind => Some(Self::Kind),
            FacetKind::Decade => Some(Self::Decade),
            FacetKind::Setting | FacetKind::Shot => None,
        }
    }
}

/// The parts of one score, in units of log-lift.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts([f64; N_PARTS]);

impl Parts {
    /// One part.
    pub fn get(&self, part: Part) -> f64 {
        self.0.get(part as usize).copied().unwrap_or(0.0)
    }

    /// The score: their sum, always in the same order.
    pub fn score(&self) -> f64 {
        self.0.iter().sum()
    }

    /// All parts with their names.
    pub fn iter(&self) -> impl Iterator<Item = (Part, f64)> + '_ {
        Part::ALL.into_iter().zip(self.0)
    }

    fn add(&mut self, part: Part, value: f64) {
        if let Some(slot) = self.0.get_mut(part as usize) {
            *slot += value;
        }
    }
}

/// How much a match in each facet kind moves a score, per unit of log-lift. Genres lead, since
/// every title has them; people follow, since few titles share one.
const fn taste_weight(kind: FacetKind) -> f64 {
    match kind {
        FacetKind::Genre => 0.7,
        FacetKind::Person => 0.35,
        FacetKind::Mood => 0.3,
        FacetKind::Tag => 0.25,
        FacetKind::Kind | FacetKind::Decade => 0.12,
        FacetKind::Setting | FacetKind::Shot => 0.0,
    }
}

/// How much each facet kind makes two titles alike; they sum to 1.
const fn likeness_weight(kind: FacetKind) -> f64 {
    match kind {
        FacetKind::Genre => 0.35,
        FacetKind::Person => 0.3,
        FacetKind::Mood => 0.2,
        FacetKind::Tag => 0.15,
        FacetKind::Kind | FacetKind::Decade | FacetKind::Setting | FacetKind::Shot => 0.0,
    }
}

/// A title of the mood of the moment gains this much where the mood was chosen.
const MOOD_GAIN: f64 = 0.9;
/// A title that is all like the last play gains this much.
const SIMILARITY_GAIN: f64 = 1.2;
/// How many of the last plays count for similarity, each half as much as the one after it.
const N_RECENT: usize = 5;
/// From the least to the most popular title.
const POPULARITY_RANGE: f64 = 0.8;
/// What a title gains on the day it joins the catalogue.
const FRESHNESS_GAIN: f64 = 0.35;
/// Days after which that has halved.
const FRESHNESS_HALF_LIFE_DAYS: f64 = 45.0;
/// What each ignored visit costs.
const FATIGUE_STEP: f64 = -0.12;
/// Ignored visits past these cost no more: the title is at the end of its rows already.
const MOST_FATIGUE: u32 = 6;
/// What a finished title loses on the day: more than its own play just gave to it and its like.
const WATCHED_LOSS: f64 = -3.5;
/// Days after which half of that is forgiven: one may watch it again.
const WATCHED_HALF_LIFE_DAYS: f64 = 150.0;

/// Scores titles for one viewer at one moment.
#[derive(Clone, Debug)]
pub(super) struct Scorer {
    /// What a share of each facet value adds to its taste part.
    taste: Vec<f64>,
    /// What a share of each facet value adds to similarity.
    recent: Vec<f64>,
    mood: Option<Mood>,
    today: Day,
}

impl Scorer {
    pub(super) fn new(sweep: &Sweep<'_>, taste: &Taste, mood: Option<Mood>, now: Moment) -> Self {
        let catalog = sweep.catalog();
        let weigh = |(facet, place): (&Facet, u32)| {
            let ln_lift = taste.ln_lift(FacetIx(place));
            taste_weight(facet.kind) * ln_lift
        };
        Self {
            taste: catalog.facets().iter().zip(0..).map(weigh).collect(),
            recent: recent_coefficients(sweep),
            mood,
            today: now.day(),
        }
    }

    /// The parts of a title's score, given what the log says of it.
    pub(super) fn parts(&self, catalog: &Catalog, title: TitleIx, facts: &TitleFacts) -> Parts {
        let mut parts = Parts::default();
        for share in catalog.makeup(title) {
            let place = share.facet.0 as usize;
            let weight = |list: &[f64]| list.get(place).copied().unwrap_or(0.0) * share.weight;
            if let Some(part) = Part::of(share.kind) {
                parts.add(part, weight(&self.taste));
                parts.add(Part::Similarity, weight(&self.recent));
            }
            if let Some(mood) = self.mood.as_ref().filter(|mood| mood.facet == share.facet) {
                parts.add(Part::Mood, MOOD_GAIN * mood.strength());
            }
        }
        self.add_circumstances(&mut parts, catalog.title(title), facts);
        parts
    }

    fn add_circumstances(&self, parts: &mut Parts, title: &Title, facts: &TitleFacts) {
        parts.add(
            Part::Popularity,
            POPULARITY_RANGE * (title.popularity - 0.5),
        );
        let age_days = (self.today.0 - title.added.0).max(0) as f64;
        let fresh = libm::exp2(-age_days / FRESHNESS_HALF_LIFE_DAYS);
        parts.add(Part::Freshness, FRESHNESS_GAIN * fresh);
        let ignored = f64::from(facts.ignored_visits.min(MOST_FATIGUE));
        parts.add(Part::Fatigue, FATIGUE_STEP * ignored);
        if let Some((_, _, time)) = facts.last_play.filter(|_| facts.is_finished()) {
            let days = (self.today.0 - time.day().0).max(0) as f64;
            parts.add(
                Part::Watched,
                WATCHED_LOSS * libm::exp2(-days / WATCHED_HALF_LIFE_DAYS),
            );
        }
    }
}

/// `Σ_j w_j·2^−j·x_jf` over the last liked plays j, scaled by likeness weights.
fn recent_coefficients(sweep: &Sweep<'_>) -> Vec<f64> {
    let catalog = sweep.catalog();
    let mut coefficients = vec![0.0; catalog.facets().len()];
    let liked = sweep
        .played()
        .iter()
        .rev()
        .filter(|played| played.weight() > 0.0);
    for (j, played) in liked.take(N_RECENT).enumerate() {
        let scale = SIMILARITY_GAIN * played.weight().min(1.0) * libm::exp2(-(j as f64));
        for share in catalog.makeup(played.title) {
            if let Some(slot) = coefficients.get_mut(share.facet.0 as usize) {
                *slot += scale * likeness_weight(share.kind) * share.weight;
            }
        }
    }
    coefficients
}

/// How alike two titles are, 0 to 1: shared weight of genres, people, moods and tags.
pub fn likeness(catalog: &Catalog, a: TitleIx, b: TitleIx) -> f64 {
    let (left, right) = (catalog.makeup(a), catalog.makeup(b));
    let shared = |x: &Share| {
        let y = right.iter().find(|y| y.facet == x.facet)?;
        Some(likeness_weight(x.kind) * x.weight.min(y.weight))
    };
    left.iter().filter_map(shared).sum()
}

/// Scores of all titles, by position in the catalogue.
pub(super) fn all_scores(scorer: &Scorer, catalog: &Catalog, reading: &Reading<'_>) -> Vec<f64> {
    let score = |title| scorer.parts(catalog, title, reading.facts(title)).score();
    catalog.indices().map(score).collect()
}
