//! φ(viewer, mood, artwork): what is known of a candidate before it is shown.

use crate::domain::catalog::{ArtworkIx, Catalog, Day, FacetIx, FacetKind, Share};
use crate::domain::mood::Mood;
use crate::domain::taste::{Sweep, Taste};

/// How many shared features there are; the bias of an artwork comes on top.
pub const N_FEATURES: usize = 7;

/// One value for each [`Feature`], in the order of [`Feature::ALL`].
pub type Features = [f64; N_FEATURES];

/// A named side of an artwork, as it matches the viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Mean match of the people shown.
    People,
    /// Match of the genre cue.
    Genre,
    /// Mean match of the moods shown with the viewer's taste.
    Moods,
    /// Whether it shows the mood of the moment; the mood's strength, 0 to 1.
    MoodNow,
    /// Match of the setting.
    Setting,
    /// Match of the shot size.
    Shot,
    /// Resemblance to the artwork of the last plays, 0 to 1.
    Resemblance,
}

impl Feature {
    /// All, in the order of [`Features`].
    pub const ALL: [Self; N_FEATURES] = [
        Self::People,
        Self::Genre,
        Self::Moods,
        Self::MoodNow,
        Self::Setting,
        Self::Shot,
        Self::Resemblance,
    ];

    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Genre => "genre",
            Self::Moods => "moods",
            Self::MoodNow => "mood_now",
            Self::Setting => "setting",
            Self::Shot => "shot",
            Self::Resemblance => "resemblance",
        }
    }

    /// Prior mean of its weight: common sense, so that one watch is enough to see a change.
    /// People and genre cue lead, since they are what a viewer recognises on a small card; the
    /// rest decides between candidates that are equal in both. Above 1 for the two, so that
    /// taste outweighs the dice: two viewers of one taste then agree on three pictures of four,
    /// two of different tastes on one (measured over all pairs of genres, tests/it/effect.rs).
    pub const fn prior_weight(self) -> f64 {
        match self {
            Self::People | Self::Genre => 1.4,
            Self::MoodNow => 0.8,
            Self::Moods => 0.4,
            Self::Setting | Self::Resemblance => 0.15,
            Self::Shot => 0.05,
        }
    }
}

/// The artwork that a viewer chose lately, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recent(Vec<ArtworkIx>);

impl Recent {
    /// How many of the last plays are looked at.
    const N: usize = 3;

    /// The artworks of the last liked plays from the browser.
    pub fn of(sweep: &Sweep<'_>) -> Self {
        let liked = sweep
            .played()
            .iter()
            .rev()
            .filter(|played| played.weight() > 0.0);
        Self(
            liked
                .filter_map(|played| played.artwork)
                .take(Self::N)
                .collect(),
        )
    }

    /// Mean resemblance of `artwork` to them, the newer weighing twice the next; 0 to 1.
    fn resemblance(&self, catalog: &Catalog, artwork: ArtworkIx) -> f64 {
        let mut weight = 1.0;
        let (mut sum, mut total) = (0.0, 0.0);
        for &other in &self.0 {
            sum += weight * overlap(catalog.shown(artwork), catalog.shown(other));
            total += weight;
            weight /= 2.0;
        }
        if total > 0.0 { sum / total } else { 0.0 }
    }
}

/// Shared weight of two pictures, over the number of facet kinds of the richer one; 0 to 1.
fn overlap(a: &[Share], b: &[Share]) -> f64 {
    let shared: f64 = a
        .iter()
        .filter_map(|x| {
            b.iter()
                .find(|y| y.facet == x.facet)
                .map(|y| x.weight.min(y.weight))
        })
        .sum();
    let kinds = |shares: &[Share]| -> f64 { shares.iter().map(|share| share.weight).sum() };
    let most = kinds(a).max(kinds(b));
    if most > 0.0 { shared / most } else { 0.0 }
}

/// What is known of the viewer when a picture is chosen.
pub trait Context {
    /// The catalogue.
    fn catalog(&self) -> &Catalog;
    /// ln(lift / lift₀) of a facet value; 0 for what the viewer has not met.
    fn matching(&self, facet: FacetIx) -> f64;
    /// The mood of the moment.
    fn mood(&self) -> Option<&Mood>;
    /// The artwork that the viewer chose lately.
    fn recent(&self) -> &Recent;

    /// φ of one artwork.
    fn features(&self, artwork: ArtworkIx) -> Features {
        let shown = self.catalog().shown(artwork);
        let mean = |kind| -> f64 {
            let of_kind = shown.iter().filter(|share| share.kind == kind);
            of_kind
                .map(|share| share.weight * self.matching(share.facet))
                .sum()
        };
        let shows = |mood: &&Mood| shown.iter().any(|share| share.facet == mood.facet);
        [
            mean(FacetKind::Person),
            mean(FacetKind::Genre),
            mean(FacetKind::Mood),
            self.mood().filter(shows).map_or(0.0, Mood::strength),
            mean(FacetKind::Setting),
            mean(FacetKind::Shot),
            self.recent().resemblance(self.catalog(), artwork),
        ]
    }
}

/// The context of a page: taste laid out for all facets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageContext<'a> {
    pub(crate) catalog: &'a Catalog,
    pub(crate) taste: &'a Taste,
    pub(crate) mood: Option<&'a Mood>,
    pub(crate) recent: &'a Recent,
}

impl Context for PageContext<'_> {
    fn catalog(&self) -> &Catalog {
        self.catalog
    }

    fn matching(&self, facet: FacetIx) -> f64 {
        self.taste.matching(facet)
    }

    fn mood(&self) -> Option<&Mood> {
        self.mood
    }

    fn recent(&self) -> &Recent {
        self.recent
    }
}

/// The context at a point of the past, in the middle of a sweep.
#[derive(Clone, Copy, Debug)]
pub(super) struct PastContext<'a> {
    pub(super) sweep: &'a Sweep<'a>,
    pub(super) day: Day,
    pub(super) mood: Option<&'a Mood>,
    pub(super) recent: &'a Recent,
}

impl Context for PastContext<'_> {
    fn catalog(&self) -> &Catalog {
        self.sweep.catalog()
    }

    fn matching(&self, facet: FacetIx) -> f64 {
        self.sweep.matching(facet, self.day)
    }

    fn mood(&self) -> Option<&Mood> {
        self.mood
    }

    fn recent(&self) -> &Recent {
        self.recent
    }
}
