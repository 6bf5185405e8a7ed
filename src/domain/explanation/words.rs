//! Reasons in one sentence, for a billboard and a drawer. They say no more than the numbers do.

use crate::domain::artwork::{Decision, Feature};
use crate::domain::catalog::{Catalog, FacetIx, FacetKind, PersonIx, TitleIx};
use crate::domain::ranking::{Outlook, Part, a_mood, likeness, person_name};

/// A match below this, in units of log-lift, is not worth a sentence.
const WORTH_SAYING: f64 = 0.15;

/// Why a title stands where it stands, in one sentence without a full stop.
pub fn title_reason(outlook: &Outlook<'_>, title: TitleIx) -> String {
    let parts = outlook.parts(title);
    let facts = outlook.reading().facts(title);
    if facts.is_begun() {
        return "you have begun it".to_owned();
    }
    if facts.is_finished() {
        return "you have watched it".to_owned();
    }
    let strongest = parts
        .iter()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    let said = strongest
        .filter(|(_, value)| *value >= WORTH_SAYING)
        .and_then(|(part, _)| match part {
            Part::Genre => best_facet(outlook, title, FacetKind::Genre),
            Part::People => best_facet(outlook, title, FacetKind::Person),
            Part::Moods => best_facet(outlook, title, FacetKind::Mood),
            Part::Tags => best_facet(outlook, title, FacetKind::Tag),
            Part::Kind => best_facet(outlook, title, FacetKind::Kind),
            Part::Decade => best_facet(outlook, title, FacetKind::Decade),
            Part::Mood => outlook
                .mood()
                .map(|mood| format!("it suits {}", a_mood(&mood.name))),
            Part::Similarity => most_alike(outlook, title),
            Part::Freshness => Some("it is new in the catalogue".to_owned()),
            Part::Popularity | Part::Fatigue | Part::Watched => None,
        });
    said.unwrap_or_else(|| {
        if outlook.catalog().title(title).popularity >= 0.5 {
            "many watch it; nothing of yours speaks for it yet".to_owned()
        } else {
            "nothing of yours speaks for it yet".to_owned()
        }
    })
}

fn best_facet(outlook: &Outlook<'_>, title: TitleIx, kind: FacetKind) -> Option<String> {
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
        "you watch {:.1} times as much {what} as the catalogue holds",
        taste.lift(best.facet)
    ))
}

fn facet_words(catalog: &Catalog, facet: FacetIx) -> String {
    let value = &catalog.facet(facet);
    match value.kind {
        FacetKind::Person => person_name(catalog, facet).to_owned(),
        FacetKind::Kind => format!("{} titles", value.value),
        FacetKind::Decade => format!("of the {}", value.value),
        FacetKind::Tag => format!("about {}", value.value),
        FacetKind::Genre | FacetKind::Mood | FacetKind::Setting | FacetKind::Shot => {
            value.value.clone()
        }
    }
}

fn most_alike(outlook: &Outlook<'_>, title: TitleIx) -> Option<String> {
    let catalog = outlook.catalog();
    let liked = outlook
        .sweep()
        .played()
        .iter()
        .rev()
        .filter(|p| p.weight() > 0.0)
        .take(5);
    let alike = liked.map(|played| (played.title, likeness(catalog, played.title, title)));
    let (source, _) = alike.max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some(format!(
        "it is like {}, which you watched",
        catalog.title(source).name
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
        Feature::People => format!(
            "it shows {}, whom you watch",
            people(catalog, &shows.people)
        ),
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
