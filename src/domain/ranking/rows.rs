//! Which rows a page could have, and which titles each could hold.

use std::collections::BTreeSet;

use super::{Outlook, likeness};
use crate::domain::catalog::{Catalog, Facet, FacetIx, FacetKind, TitleIx};
use crate::domain::wording::capital;

/// No row looks at more titles than this.
pub(super) const POOL: usize = 60;

/// A title this far down the catalogue by score is found by its own rows only.
const BEST: usize = 3000;

/// A row with fewer titles says nothing; except what the viewer began or listed.
const LEAST_TITLES: usize = 3;

/// At most this many rows that start from a play.
const MOST_BECAUSE: usize = 4;

/// At most this many rows of one person.
const MOST_PEOPLE: usize = 6;

/// Likeness from which a title belongs beside another.
const LEAST_LIKENESS: f64 = 0.2;

/// Popularity below which a title is a hidden gem, if it is one at all.
const GEM_POPULARITY: f64 = 0.45;

/// Days since joining the catalogue during which a title is new.
const NEW_DAYS: i64 = 60;

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    /// Begun and not finished.
    Continue,
    /// Put there by the viewer.
    MyList,
    /// The best scores.
    TopPicks,
    /// Like a title that was watched.
    Because(TitleIx),
    /// Of one genre.
    Genre(FacetIx),
    /// With one person.
    Person(FacetIx),
    /// Of one mood.
    Mood(FacetIx),
    /// Little known, yet fitting.
    HiddenGems,
    /// New in the catalogue.
    New,
    /// Finished.
    WatchAgain,
}

impl RowKind {
    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::MyList => "my-list",
            Self::TopPicks => "top-picks",
            Self::Because(_) => "because",
            Self::Genre(_) => "genre",
            Self::Person(_) => "person",
            Self::Mood(_) => "mood",
            Self::HiddenGems => "hidden-gems",
            Self::New => "new",
            Self::WatchAgain => "watch-again",
        }
    }

    /// Kebab-case id, unique on a page.
    pub(super) fn id(self, catalog: &Catalog) -> String {
        match self {
            Self::Because(title) => format!("because-{}", catalog.title(title).id),
            Self::Genre(facet) | Self::Person(facet) | Self::Mood(facet) => {
                format!("{}-{}", self.word(), slug(&catalog.facet(facet).value))
            }
            Self::Continue
            | Self::MyList
            | Self::TopPicks
            | Self::HiddenGems
            | Self::New
            | Self::WatchAgain => self.word().to_owned(),
        }
    }

    /// The kind of the row with this id, where the catalogue has what it is about.
    pub fn of_id(catalog: &Catalog, id: &str) -> Option<Self> {
        let plain = [
            Self::Continue,
            Self::MyList,
            Self::TopPicks,
            Self::HiddenGems,
            Self::New,
            Self::WatchAgain,
        ];
        if let Some(kind) = plain.into_iter().find(|kind| kind.word() == id) {
            return Some(kind);
        }
        if let Some(title) = id.strip_prefix("because-") {
            return catalog.find(title).map(Self::Because);
        }
        let of_facet = |(ix, facet): (FacetIx, &Facet)| match facet.kind {
            FacetKind::Genre => Some(Self::Genre(ix)),
            FacetKind::Person => Some(Self::Person(ix)),
            FacetKind::Mood => Some(Self::Mood(ix)),
            FacetKind::Tag
            | FacetKind::Kind
            | FacetKind::Decade
            | FacetKind::Setting
            | FacetKind::Shot => None,
        };
        let facets = (0..).map(FacetIx).zip(catalog.facets());
        facets
            .filter_map(of_facet)
            .find(|kind| kind.id(catalog) == id)
    }

    /// The heading, as it reads to somebody who watched what it names.
    pub fn name(self, catalog: &Catalog) -> String {
        match self {
            Self::Continue => "Continue watching".to_owned(),
            Self::MyList => "My list".to_owned(),
            Self::TopPicks => "Top picks".to_owned(),
            Self::Because(title) => format!("Because you watched {}", catalog.title(title).name),
            Self::Genre(facet) => capital(&catalog.facet(facet).value),
            Self::Person(facet) => format!("With {}", person_name(catalog, facet)),
            Self::Mood(facet) => {
                format!("In {}", a_mood(&catalog.facet(facet).value))
            }
            Self::HiddenGems => "Hidden gems".to_owned(),
            Self::New => "New in the catalogue".to_owned(),
            Self::WatchAgain => "Watch again".to_owned(),
        }
    }
}

/// `a tense mood`, `an epic mood`.
pub(crate) fn a_mood(word: &str) -> String {
    let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {word} mood")
}

/// The printed name of a person's facet value.
pub(crate) fn person_name(catalog: &Catalog, facet: FacetIx) -> &str {
    let id = &catalog.facet(facet).value;
    catalog
        .people()
        .iter()
        .find(|person| person.id == *id)
        .map_or(id.as_str(), |p| p.name.as_str())
}

fn slug(word: &str) -> String {
    word.to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join("-")
}

/// A row before the competition.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) kind: RowKind,
    pub(super) reason: String,
    /// How much speaks for it beyond its titles, in units of log-lift.
    pub(super) strength: f64,
    /// At most [`POOL`] titles with how well each fits the row, best first.
    pub(super) titles: Vec<(TitleIx, f64)>,
}

/// All rows that this viewer's page could have.
pub(super) fn candidates(outlook: &Outlook<'_>, scores: &[f64]) -> Vec<Candidate> {
    let finder = Finder { outlook, scores };
    let mut found = vec![
        finder.continue_watching(),
        finder.my_list(),
        finder.top_picks(),
        finder.hidden_gems(),
        finder.newcomers(),
        finder.watch_again(),
    ];
    finder.because(&mut found);
    finder.facets(&mut found);
    let least = |kind| match kind {
        RowKind::Continue | RowKind::MyList | RowKind::TopPicks => 1,
        RowKind::Because(_)
        | RowKind::Genre(_)
        | RowKind::Person(_)
        | RowKind::Mood(_)
        | RowKind::HiddenGems
        | RowKind::New
        | RowKind::WatchAgain => LEAST_TITLES,
    };
    let is_enough = |row: &Candidate| row.titles.len() >= least(row.kind);
    found.retain(is_enough);
    found
}

struct Finder<'a> {
    outlook: &'a Outlook<'a>,
    scores: &'a [f64],
}

impl Finder<'_> {
    fn score(&self, title: TitleIx) -> f64 {
        self.scores
            .get(title.0 as usize)
            .copied()
            .unwrap_or(f64::MIN)
    }

    /// The best of `titles` by score plus fit, at most `n`, ties in the catalogue's order.
    fn best(&self, titles: impl Iterator<Item = (TitleIx, f64)>, n: usize) -> Vec<(TitleIx, f64)> {
        let mut list: Vec<_> = titles
            .filter(|(t, _)| self.outlook.is_eligible(*t))
            .collect();
        let value = |(title, fit): &(TitleIx, f64)| self.score(*title) + fit;
        let better = |a: &(TitleIx, f64), b: &(TitleIx, f64)| {
            value(b).total_cmp(&value(a)).then(a.0.cmp(&b.0))
        };
        if list.len() > n {
            list.select_nth_unstable_by(n, better);
            list.truncate(n);
        }
        list.sort_by(better);
        list
    }

    fn is_finished(&self, title: TitleIx) -> bool {
        self.outlook.reading().facts(title).is_finished()
    }

    /// What was begun and not dismissed, the last one first: fit halves from each to the one before
    /// it.
    fn continue_watching(&self) -> Candidate {
        let reading = self.outlook.reading();
        let mut begun: Vec<_> = reading
            .named_titles()
            .into_iter()
            .filter(|title| reading.facts(*title).is_to_continue())
            .filter_map(|title| Some((reading.facts(title).last_play?.0, title)))
            .collect();
        begun.sort_unstable_by(|a, b| b.cmp(a));
        let fitted = (0..)
            .zip(begun)
            .map(|(k, (_, title))| (title, 6.0 - 1.5 * f64::from(k)));
        Candidate {
            kind: RowKind::Continue,
            reason: "you have begun these".to_owned(),
            strength: 4.0,
            titles: self.best(fitted, POOL),
        }
    }

    fn my_list(&self) -> Candidate {
        let reading = self.outlook.reading();
        let titles = reading.named_titles().into_iter();
        let listed = titles.filter(|title| reading.facts(*title).listed.is_some());
        Candidate {
            kind: RowKind::MyList,
            reason: "you put these here".to_owned(),
            strength: 2.2,
            titles: self.best(listed.map(|title| (title, 0.0)), POOL),
        }
    }

    fn top_picks(&self) -> Candidate {
        let all = self.outlook.catalog().indices().map(|title| (title, 0.0));
        let reason = if self.outlook.sweep().played().is_empty() {
            "what everybody watches, until you have watched something"
        } else {
            "the best scores of the whole catalogue"
        };
        Candidate {
            kind: RowKind::TopPicks,
            reason: reason.to_owned(),
            strength: 1.6,
            titles: self.best(all, POOL),
        }
    }

    fn hidden_gems(&self) -> Candidate {
        let catalog = self.outlook.catalog();
        let quiet = catalog.indices().filter(|title| {
            catalog.title(*title).popularity < GEM_POPULARITY && !self.is_finished(*title)
        });
        Candidate {
            kind: RowKind::HiddenGems,
            reason: "few watch these, and they fit you".to_owned(),
            strength: 0.1,
            titles: self.best(quiet.map(|title| (title, 0.0)), POOL),
        }
    }

    fn newcomers(&self) -> Candidate {
        let catalog = self.outlook.catalog();
        let today = self.outlook.question().now.day();
        let is_new =
            |title: &TitleIx| (0..=NEW_DAYS).contains(&(today.0 - catalog.title(*title).added.0));
        let fresh = catalog.indices().filter(is_new).map(|title| (title, 0.0));
        Candidate {
            kind: RowKind::New,
            reason: format!("they joined in the last {NEW_DAYS} days"),
            strength: 0.3,
            titles: self.best(fresh, POOL),
        }
    }

    fn watch_again(&self) -> Candidate {
        let reading = self.outlook.reading();
        let titles = reading.named_titles().into_iter();
        let finished = titles.filter(|title| self.is_finished(*title));
        Candidate {
            kind: RowKind::WatchAgain,
            reason: "you finished these".to_owned(),
            strength: 2.6,
            titles: self.best(finished.map(|title| (title, 0.0)), POOL),
        }
    }

    /// A row for each of the last liked plays, the later ones stronger.
    fn because(&self, found: &mut Vec<Candidate>) {
        let catalog = self.outlook.catalog();
        let all = catalog.indices().map(|title| (title, 0.0));
        let near = self.best(all, BEST);
        let mut seen = BTreeSet::new();
        let liked = self
            .outlook
            .sweep()
            .played()
            .iter()
            .rev()
            .filter(|p| p.weight() > 0.3);
        let fresh = liked
            .filter(|played| seen.insert(played.title))
            .take(MOST_BECAUSE);
        for (k, played) in fresh.enumerate() {
            let source = played.title;
            let alike = near
                .iter()
                .filter(|(title, _)| *title != source)
                .filter_map(|(title, _)| {
                    let likeness = likeness(catalog, source, *title);
                    (likeness >= LEAST_LIKENESS).then_some((*title, 2.0 * likeness))
                });
            found.push(Candidate {
                kind: RowKind::Because(source),
                reason: format!("most like {}", catalog.title(source).name),
                strength: 0.9 * played.weight().min(1.5) * libm::exp2(-0.5 * k as f64),
                titles: self.best(alike, POOL),
            });
        }
    }

    /// Rows of genres, moods and people.
    fn facets(&self, found: &mut Vec<Candidate>) {
        let catalog = self.outlook.catalog();
        let mut people = Vec::new();
        for (facet, place) in catalog.facets().iter().zip(0..) {
            let ix = FacetIx(place);
            match facet.kind {
                FacetKind::Genre => found.push(self.facet_row(RowKind::Genre(ix), ix, 0.45)),
                FacetKind::Mood => {
                    let is_now = self.outlook.mood().is_some_and(|mood| mood.facet == ix);
                    let mut row = self.facet_row(RowKind::Mood(ix), ix, 0.3);
                    row.strength += if is_now { 1.0 } else { -0.2 };
                    found.push(row);
                }
                FacetKind::Person if self.outlook.taste().evidence(ix) > 0.0 => people.push(ix),
                FacetKind::Person
                | FacetKind::Tag
                | FacetKind::Kind
                | FacetKind::Decade
                | FacetKind::Setting
                | FacetKind::Shot => {}
            }
        }
        let evidence = |ix: &FacetIx| self.outlook.taste().evidence(*ix);
        people.sort_by(|a, b| evidence(b).total_cmp(&evidence(a)).then(a.cmp(b)));
        people.truncate(MOST_PEOPLE);
        found.extend(
            people
                .into_iter()
                .map(|ix| self.facet_row(RowKind::Person(ix), ix, 0.3)),
        );
    }

    /// Titles that hold a facet value; the more of it, the better they fit.
    fn facet_row(&self, kind: RowKind, ix: FacetIx, weight: f64) -> Candidate {
        let catalog = self.outlook.catalog();
        let fit = |title: &TitleIx| {
            let share = catalog
                .makeup(*title)
                .iter()
                .find(|share| share.facet == ix);
            share.map_or(0.0, |share| 0.5 * share.weight)
        };
        let holders = catalog.holders(ix).iter().map(|title| (*title, fit(title)));
        let lift = self.outlook.taste().lift(ix);
        Candidate {
            kind,
            reason: lift_reason(catalog, ix, lift),
            strength: weight * self.outlook.taste().ln_lift(ix),
            titles: self.best(holders, POOL),
        }
    }
}

/// In words: how much more of a facet value a viewer watches than the catalogue holds.
pub(crate) fn lift_reason(catalog: &Catalog, ix: FacetIx, lift: f64) -> String {
    let facet = catalog.facet(ix);
    let what = match facet.kind {
        FacetKind::Person => person_name(catalog, ix).to_owned(),
        FacetKind::Mood => format!("{} titles", facet.value),
        FacetKind::Genre
        | FacetKind::Tag
        | FacetKind::Kind
        | FacetKind::Decade
        | FacetKind::Setting
        | FacetKind::Shot => facet.value.clone(),
    };
    if lift >= 1.15 {
        format!("you choose {what} {lift:.1} times as often as chance")
    } else if lift <= 0.85 {
        format!("you choose {what} less often than chance")
    } else {
        format!("you choose {what} as often as chance")
    }
}
