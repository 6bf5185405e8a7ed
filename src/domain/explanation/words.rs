//! Reasons in one sentence, for a billboard and a drawer. They say no more than the numbers do.

use crate::domain::artwork::{Decision, Feature};
use crate::domain::catalog::{Catalog, FacetIx, FacetKind, PersonIx, TitleIx};
use crate::domain::ranking::{Outlook, Part, a_mood, likeness, person_name};

/// A match below this, in units of log-lift, is not worth a sentence.
const WORTH_SAYING: f64 = 0.15;

/// Whom a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About<'a> {
    /// The one who reads it.
    You,
    /// Somebody of this name.
    Name(&'a str),
}

impl About<'_> {
    /// `you have`, `Mara has`.
    fn does(self, yours: &str, theirs: &str) -> String {
        match self {
            Self::You => format!("you {yours}"),
            Self::Name(name) => format!("{name} {theirs}"),
        }
    }

    /// `nothing of yours`, `nothing of Mara's`.
    fn nothing(self) -> String {
        match self {
            Self::You => "nothing of yours".to_owned(),
            Self::Name(name) => format!("nothing of {name}'s"),
        }
    }
}

/// Why a title stands where it stands, in one sentence without a full stop.
pub fn title_reason(outlook: &Outlook<'_>, title: TitleIx) -> String {
    title_reason_about(outlook, title, About::You)
}

/// As [`title_reason`], said of somebody.
pub fn title_reason_about(outlook: &Outlook<'_>, title: TitleIx, about: About<'_>) -> String {
    let parts = outlook.parts(title);
    let facts = outlook.reading().facts(title);
    if facts.is_begun() {
        return about.does("have begun it", "has begun it");
    }
    if facts.is_finished() {
        return about.does("have watched it", "has watched it");
    }
    let strongest = parts
        .iter()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    let facet = |kind| best_facet(outlook, title, kind, about);
    let said = strongest
        .filter(|(_, value)| *value >= WORTH_SAYING)
        .and_then(|(part, _)| match part {
            Part::Genre => facet(FacetKind::Genre),
            Part::People => facet(FacetKind::Person),
            Part::Moods => facet(FacetKind::Mood),
            Part::Tags => facet(FacetKind::Tag),
            Part::Kind => facet(FacetKind::Kind),
            Part::Decade => facet(FacetKind::Decade),
            Part::Mood => outlook
                .mood()
                .map(|mood| format!("it suits {}", a_mood(&mood.name))),
            Part::Similarity => most_alike(outlook, title, about),
            Part::Freshness => Some("it is new in the catalogue".to_owned()),
            Part::Popularity | Part::Fatigue | Part::Watched => None,
        });
    said.unwrap_or_else(|| {
        let nothing = about.nothing();
        if outlook.catalog().title(title).popularity >= 0.5 {
            format!("many watch it; {nothing} speaks for it yet")
        } else {
            format!("{nothing} speaks for it yet")
        }
    })
}

fn best_facet(
    outlook: &Outlook<'_>,
    title: TitleIx,
    kind: FacetKind,
    about: About<'_>,
) -> Option<String> {
    let catalog = outlook.catalog();
    let taste = outlook.taste();
    let shares = catalog
        .makeup(title)
        .iter()
        .filter(|share| share.kind == kind);
    let strength = |facet: FacetIx, weight: f64| weight * taste.ln_lift(facet);
    let best = shares.max_by(|a, b| {
        strength(a.facet, a.weight)
            .total_cmp(&strength(b.facet, b.weight))
            .then(b.facet.cmp(&a.facet))
    })?;
    let what = facet_words(catalog, best.facet);
    Some(format!(
        "{} {what} {:.1} times as often as chance",
        about.does("choose", "chooses"),
        taste.lift(best.facet)
    ))
}

fn facet_words(catalog: &Catalog, facet: FacetIx) -> String {
    let value = &catalog.facet(facet);
    match value.kind {
        FacetKind::Person => person_name(catalog, facet).to_owned(),
        FacetKind::Kind | FacetKind::Mood => format!("{} titles", value.value),
        FacetKind::Decade => format!("titles of the {}", value.value),
        FacetKind::Tag => format!("titles about {}", value.value),
        FacetKind::Genre | FacetKind::Setting | FacetKind::Shot => value.value.clone(),
    }
}

fn most_alike(outlook: &Outlook<'_>, title: TitleIx, about: About<'_>) -> Option<String> {
    let catalog = outlook.catalog();
    let liked = outlook
        .sweep()
        .played()
        .iter()
        .rev()
        .filter(|p| p.weight() > 0.0)
        .take(5);
    let alike = liked.map(|played| (played, likeness(catalog, played.title, title)));
    let (source, _) = alike.max_by(|a, b| a.1.total_cmp(&b.1))?;
    let did = if source.was_watched() {
        "watched"
    } else {
        "liked"
    };
    Some(format!(
        "it is like {}, which {}",
        catalog.title(source.title).name,
        about.does(did, did)
    ))
}

/// Why this picture, in one sentence without a full stop.
pub fn picture_reason(outlook: &Outlook<'_>, decision: &Decision) -> String {
    let catalog = outlook.catalog();
    let chosen = decision.chosen();
    if decision.actions.len() == 1 && outlook.reading().facts(decision.title).is_begun() {
        return "the picture you began it with".to_owned();
    }
    let weights = outlook.posterior().weights();
    let said = Feature::ALL.into_iter().zip(chosen.features).zip(weights);
    let strongest = said
        .map(|((feature, value), weight)| (feature, value * weight))
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .filter(|(_, value)| *value >= WORTH_SAYING);
    let shows = &catalog.artwork(chosen.artwork).shows;
    let Some((feature, _)) = strongest else {
        return if chosen.is_incumbent {
            "it stood here before, and nothing speaks against it".to_owned()
        } else {
            "nothing you watched speaks for one picture over another yet".to_owned()
        };
    };
    match feature {
        Feature::People => {
            let known = if watches(outlook, &shows.people) {
                "whom you watch"
            } else {
                "whom you chose"
            };
            format!("it shows {}, {known}", people(catalog, &shows.people))
        }
        Feature::Genre => {
            format!(
                "it tells the {} in it",
                shows.genre.as_deref().unwrap_or("story")
            )
        }
        Feature::Moods => "it has a mood that you like".to_owned(),
        Feature::MoodNow => {
            let mood = outlook.mood().map_or("present", |mood| mood.name.as_str());
            format!("it suits {}", a_mood(mood))
        }
        Feature::Setting => "it shows a place that you like".to_owned(),
        Feature::Shot => "it is framed as you like".to_owned(),
        Feature::Resemblance => "it resembles pictures that you chose".to_owned(),
    }
}

/// Whether one of these people plays in something that was watched and liked.
fn watches(outlook: &Outlook<'_>, people: &[PersonIx]) -> bool {
    let mut played = outlook.sweep().played().iter();
    played.any(|played| {
        let cast = &outlook.catalog().title(played.title).cast;
        played.was_watched()
            && played.weight() > 0.0
            && cast.iter().any(|billing| people.contains(&billing.person))
    })
}

fn people(catalog: &Catalog, shown: &[PersonIx]) -> String {
    let names: Vec<_> = shown
        .iter()
        .map(|ix| catalog.person(*ix).name.as_str())
        .collect();
    match names.as_slice() {
        [] => "people".to_owned(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
