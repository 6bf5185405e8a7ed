//! Small worlds for the laws: catalogues from a few numbers, and viewers' stories step by step.

use keyart::domain::catalog::{
    Artwork, Billing, Catalog, Day, Draft, Kind, Person, PersonIx, Shows, Title, TitleIx,
};
use keyart::domain::history::{Act, Deed, Impression, Listing, Log, Moment, Named, Origin, Thumb};
use keyart::domain::numbers::Streams;
use keyart::domain::ranking::{MoodChoice, Outlook, Page, Question};
use keyart::domain::tuning::Tuning;
use proptest::prelude::*;

/// 2026-11-20T10:00:00Z, so that a story of some days stays inside a known year.
pub const START: Moment = Moment(1_795_168_800_000);

const GENRES: [&str; 6] = [
    "thriller", "drama", "comedy", "western", "romance", "horror",
];
const MOODS: [&str; 4] = ["tense", "warm", "playful", "eerie"];
const SETTINGS: [&str; 4] = ["harbour", "city", "desert", "stage"];

/// A catalogue of `n` titles whose facets follow from `seed` by a fixed walk.
pub fn catalog(n: usize, seed: usize) -> Catalog {
    let people = (0..8).map(|i| Person {
        id: format!("person-{i}"),
        name: format!("Person {i}"),
    });
    let drafts = (0..n).map(|i| draft(i, seed)).collect();
    Catalog::new(people.collect(), drafts, Vec::new())
}

fn draft(i: usize, seed: usize) -> Draft {
    let pick = |list: &[&str], k: usize| list[(i * 7 + seed * 3 + k * 5) % list.len()].to_owned();
    let first = pick(&GENRES, 0);
    let second = pick(&GENRES, 1);
    let genres = if first == second {
        vec![first]
    } else {
        vec![first, second]
    };
    let cast: Vec<_> = (0..3)
        .map(|k| PersonIx(((i * 3 + seed + k * 2) % 8) as u32))
        .collect();
    let artworks = (0..5).map(|k| Artwork {
        id: format!("art-{k}"),
        file: format!("assets/{i}-{k}.png"),
        shows: Shows {
            people: if k < 3 { vec![cast[k]] } else { Vec::new() },
            genre: Some(genres[k % genres.len()].clone()),
            moods: vec![pick(&MOODS, k)],
            setting: Some(pick(&SETTINGS, k)),
            shot: Some(if k < 3 { "close-up" } else { "wide" }.to_owned()),
        },
        title: TitleIx(0),
    });
    Draft {
        artworks: artworks.collect(),
        title: Title {
            id: format!("title-{i}"),
            name: format!("Title {i}"),
            kind: if i % 3 == 0 { Kind::Series } else { Kind::Film },
            year: (1975 + (i * 13) % 50) as u16,
            genres,
            moods: vec![pick(&MOODS, 0), pick(&MOODS, 1)],
            tags: vec![format!("tag-{}", (i + seed) % 5)],
            cast: cast
                .into_iter()
                .map(|p| Billing {
                    person: p,
                    role: String::new(),
                })
                .collect(),
            runtime_min: 90,
            maturity: 12,
            popularity: ((i * 37 + seed) % 100) as f64 / 100.0,
            added: Day(START.day().0 - (i as i64 * 11) % 300),
            synopsis: String::new(),
            source: None,
            episodes: Vec::new(),
            artworks: 0..0,
        },
    }
}

/// One thing that happens.
#[derive(Clone, Debug)]
pub enum Happening {
    /// So many minutes pass.
    Wait(i64),
    /// The viewer looks at the first so many titles of the page.
    Look(usize),
    /// A play; from the browser it names the picture on the page.
    Play {
        title: usize,
        fraction: f64,
        browser: bool,
    },
    /// A thumb.
    Rate { title: usize, thumb: Thumb },
    /// Onto my list or off it.
    List { title: usize, add: bool },
    /// Hidden, or shown again.
    Hide { title: usize, hidden: bool },
    /// Out of continue watching, or back into it.
    Dismiss { title: usize, dismissed: bool },
    /// A mood.
    Mood(Option<usize>),
}

/// A story of up to `most` happenings.
pub fn story(most: usize) -> impl Strategy<Value = Vec<Happening>> {
    let thumb = prop_oneof![
        Just(Thumb::Down),
        Just(Thumb::Up),
        Just(Thumb::Double),
        Just(Thumb::None)
    ];
    let happening = prop_oneof![
        3 => (0_i64..2000).prop_map(Happening::Wait),
        4 => (1_usize..12).prop_map(Happening::Look),
        6 => (0_usize..64, 0.0..=1.0_f64, any::<bool>())
            .prop_map(|(title, fraction, browser)| Happening::Play { title, fraction, browser }),
        2 => (0_usize..64, thumb).prop_map(|(title, thumb)| Happening::Rate { title, thumb }),
        1 => (0_usize..64, any::<bool>()).prop_map(|(title, add)| Happening::List { title, add }),
        1 => (0_usize..64, any::<bool>())
            .prop_map(|(title, hidden)| Happening::Hide { title, hidden }),
        1 => (0_usize..64, any::<bool>())
            .prop_map(|(title, dismissed)| Happening::Dismiss { title, dismissed }),
        1 => proptest::option::of(0_usize..4).prop_map(Happening::Mood),
    ];
    proptest::collection::vec(happening, 0..most)
}

/// A viewer in a catalogue, living through a story.
pub struct Life<'a> {
    pub catalog: &'a Catalog,
    pub tuning: Tuning,
    pub seed: u64,
    pub viewer: &'static str,
    pub log: Log,
    pub now: Moment,
}

impl<'a> Life<'a> {
    pub fn new(catalog: &'a Catalog, seed: u64) -> Self {
        Self {
            catalog,
            tuning: Tuning::default(),
            seed,
            viewer: "maya",
            log: Log::default(),
            now: START,
        }
    }

    pub fn lived(catalog: &'a Catalog, seed: u64, story: &[Happening]) -> Self {
        let mut life = Self::new(catalog, seed);
        story.iter().for_each(|happening| life.live(happening));
        life
    }

    pub fn outlook<'b>(&'b self, log: &'b Log) -> Outlook<'b> {
        Outlook::new(Question {
            catalog: self.catalog,
            log,
            now: self.now,
            viewer: self.viewer,
            streams: Streams::new(self.seed),
            tuning: &self.tuning,
            mood: MoodChoice::AsLogged,
            maturity: None,
        })
    }

    pub fn page(&self) -> Page {
        self.outlook(&self.log).page()
    }

    /// Shows the first `n` titles of the page, where an impression of them is due.
    pub fn look(&mut self, n: usize) {
        let page = self.page();
        self.now = Moment(self.now.0 + 1500);
        for decision in page.decisions.values().take(n) {
            let (title, artwork) = (decision.title, decision.artwork());
            if self.log.is_impression_due(self.now, title, artwork) {
                let id = self.catalog.artwork(artwork).id.clone();
                self.log.push_impression(Impression {
                    seq: self.log.next_seq(),
                    time: self.now,
                    title: Named::of(self.catalog, title),
                    artwork: Named {
                        id,
                        ix: Some(artwork),
                    },
                });
            }
        }
    }

    pub fn act(&mut self, deed: Deed, origin: Origin) {
        self.now = Moment(self.now.0 + 1000);
        let act = Act {
            seq: self.log.next_seq(),
            time: self.now,
            origin,
            deed,
        };
        self.log.push_act(act);
    }

    pub fn watch(&mut self, title: TitleIx, fraction: f64) {
        let title = Named::of(self.catalog, title);
        self.act(
            Deed::Play {
                title,
                episode: None,
                fraction,
                artwork: None,
            },
            Origin::Shell,
        );
    }

    fn named(&self, title: usize) -> Named<TitleIx> {
        Named::of(
            self.catalog,
            TitleIx((title % self.catalog.titles().len()) as u32),
        )
    }

    pub fn live(&mut self, happening: &Happening) {
        match happening {
            Happening::Wait(minutes) => self.now = Moment(self.now.0 + minutes * 60_000),
            Happening::Look(n) => self.look(*n),
            Happening::Play {
                title,
                fraction,
                browser,
            } => {
                let title = self.named(*title);
                let shown = title
                    .ix
                    .map(|ix| self.outlook(&self.log).decide(ix).artwork());
                let artwork = shown.filter(|_| *browser).map(|artwork| Named {
                    id: self.catalog.artwork(artwork).id.clone(),
                    ix: Some(artwork),
                });
                let origin = if *browser {
                    Origin::Browser
                } else {
                    Origin::Shell
                };
                self.act(
                    Deed::Play {
                        title,
                        episode: None,
                        fraction: *fraction,
                        artwork,
                    },
                    origin,
                );
            }
            Happening::Rate { title, thumb } => {
                let title = self.named(*title);
                self.act(
                    Deed::Thumb {
                        title,
                        thumb: *thumb,
                    },
                    Origin::Browser,
                );
            }
            Happening::List { title, add } => {
                let listing = if *add { Listing::Add } else { Listing::Remove };
                let title = self.named(*title);
                self.act(Deed::List { title, listing }, Origin::Browser);
            }
            Happening::Hide { title, hidden } => {
                let title = self.named(*title);
                self.act(
                    Deed::Hide {
                        title,
                        hidden: *hidden,
                    },
                    Origin::Browser,
                );
            }
            Happening::Dismiss { title, dismissed } => {
                let (title, dismissed) = (self.named(*title), *dismissed);
                self.act(Deed::Dismiss { title, dismissed }, Origin::Browser);
            }
            Happening::Mood(mood) => {
                let mood = mood.map(|place| MOODS[place].to_owned());
                self.act(Deed::Mood { mood }, Origin::Browser);
            }
        }
    }
}
