//! Everything that follows from a log at one moment, computed as it is asked for.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::score::{Scorer, all_scores};
use super::{Page, Parts, assembly, best, likeness, rows};
use crate::domain::artwork::{
    Action, Context as _, Decision, PageContext, Policy, Posterior, Recent, Roll, Thompson,
    action_set,
};
use crate::domain::catalog::{ArtworkIx, Catalog, TitleIx};
use crate::domain::history::{Log, Moment, Reading};
use crate::domain::mood::Mood;
use crate::domain::numbers::{Propensity, Streams};
use crate::domain::taste::{Sweep, Taste};
use crate::domain::tuning::Tuning;

/// The mood to answer for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum MoodChoice {
    /// What the log says.
    #[default]
    AsLogged,
    /// As if this had been chosen just now; `None`: as if none had been.
    Pretend(Option<String>),
}

/// What a page is a function of.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// The catalogue.
    pub catalog: &'a Catalog,
    /// The viewer's log.
    pub log: &'a Log,
    /// The moment.
    pub now: Moment,
    /// The viewer's key in random streams.
    pub viewer: &'a str,
    /// The random streams.
    pub streams: Streams,
    /// The numbers of the model.
    pub tuning: &'a Tuning,
    /// The mood to answer for.
    pub mood: MoodChoice,
    /// Titles meant for older viewers than this are left out.
    pub maturity: Option<u8>,
}

/// What a log means at one moment.
#[derive(Debug)]
pub struct Outlook<'a> {
    question: Question<'a>,
    reading: Reading<'a>,
    sweep: Sweep<'a>,
    taste: Taste,
    mood: Option<Mood>,
    recent: Recent,
    posterior: OnceCell<Posterior>,
    scorer: OnceCell<Scorer>,
}

impl<'a> Outlook<'a> {
    /// Reads the log.
    pub fn new(question: Question<'a>) -> Self {
        let (catalog, tuning) = (question.catalog, question.tuning);
        let today = question.now.day();
        let reading = Reading::new(question.log, question.now, tuning.qualified);
        let sweep = Sweep::over(catalog, question.log, tuning.alpha, today);
        let taste = sweep.taste(today);
        let mood = match &question.mood {
            MoodChoice::AsLogged => Mood::current(&sweep, tuning.alpha, today),
            MoodChoice::Pretend(name) => name.as_ref().and_then(|name| Mood::chosen(catalog, name)),
        };
        let recent = Recent::of(&sweep);
        Self {
            question,
            reading,
            sweep,
            taste,
            mood,
            recent,
            posterior: OnceCell::new(),
            scorer: OnceCell::new(),
        }
    }

    /// What was asked.
    pub const fn question(&self) -> &Question<'a> {
        &self.question
    }

    /// The catalogue.
    pub const fn catalog(&self) -> &'a Catalog {
        self.question.catalog
    }

    /// The log, read.
    pub const fn reading(&self) -> &Reading<'a> {
        &self.reading
    }

    /// The viewer's taste.
    pub const fn taste(&self) -> &Taste {
        &self.taste
    }

    /// The mood of the moment.
    pub const fn mood(&self) -> Option<&Mood> {
        self.mood.as_ref()
    }

    /// The plays behind the taste.
    pub const fn sweep(&self) -> &Sweep<'a> {
        &self.sweep
    }

    /// The parts of a title's score.
    pub fn parts(&self, title: TitleIx) -> Parts {
        self.scorer()
            .parts(self.catalog(), title, self.reading.facts(title))
    }

    /// Whether the viewer may be shown a title: neither hidden nor meant for older viewers.
    pub fn is_eligible(&self, title: TitleIx) -> bool {
        !self.reading.facts(title).hidden && self.is_of_age(title)
    }

    /// Whether a title is not meant for older viewers.
    pub fn is_of_age(&self, title: TitleIx) -> bool {
        let of_age = |limit: u8| self.catalog().title(title).maturity <= limit;
        self.question.maturity.is_none_or(of_age)
    }

    /// Every title but this one that the viewer may be shown.
    pub fn others(&self, title: TitleIx) -> impl Iterator<Item = TitleIx> {
        let all = self.catalog().indices();
        all.filter(move |other| *other != title && self.is_eligible(*other))
    }

    /// The titles most like this one, at most `most`, the likest first.
    pub fn alike(&self, title: TitleIx, most: usize) -> Vec<TitleIx> {
        let catalog = self.catalog();
        best(self.others(title), most, |other| {
            likeness(catalog, title, other)
        })
    }

    /// The policy in use.
    pub const fn policy(&self) -> Thompson {
        Thompson {
            epsilon: self.question.tuning.epsilon,
            delta: self.question.tuning.delta,
        }
    }

    /// What impressions taught.
    pub fn posterior(&self) -> &Posterior {
        let learn = || Posterior::learn(self.catalog(), &self.reading, self.question.tuning);
        self.posterior.get_or_init(learn)
    }

    /// The picture of a title, by the policy in use.
    pub fn decide(&self, title: TitleIx) -> Decision {
        self.decide_by(&self.policy(), title)
    }

    /// The picture of a title, by any policy.
    pub fn decide_by(&self, policy: &impl Policy, title: TitleIx) -> Decision {
        let facts = self.reading.facts(title);
        let actions = action_set(self.catalog(), title, facts)
            .into_iter()
            .map(|artwork| self.action(artwork));
        let roll = Roll {
            catalog: self.catalog(),
            streams: self.question.streams,
            viewer: self.question.viewer,
            title,
            v: facts.ignored_visits,
        };
        policy.choose(&roll, actions.collect())
    }

    /// One candidate as a policy sees it before it chooses: no propensity yet.
    pub fn action(&self, artwork: ArtworkIx) -> Action {
        let context = PageContext {
            catalog: self.catalog(),
            taste: &self.taste,
            mood: self.mood.as_ref(),
            recent: &self.recent,
        };
        let features = context.features(artwork);
        let title = self.catalog().artwork(artwork).title;
        Action {
            artwork,
            features,
            belief: self.posterior().belief(artwork, &features),
            is_incumbent: self.reading.facts(title).last_impression == Some(artwork),
            propensity: Propensity(0.0),
        }
    }

    /// The home page.
    pub fn page(&self) -> Page {
        let judge = self.scorer();
        let scores = all_scores(judge, self.catalog(), &self.reading);
        let candidates = rows::candidates(self, &scores);
        let rows = assembly::assemble(self, judge, &scores, candidates);
        let mut decisions = BTreeMap::new();
        for placed in rows.iter().flat_map(|row| &row.titles) {
            decisions
                .entry(placed.title)
                .or_insert_with(|| self.decide(placed.title));
        }
        Page {
            rows,
            decisions,
            mood: self.mood.clone(),
            n_acts: self.question.log.n_acts(),
        }
    }

    fn scorer(&self) -> &Scorer {
        let build = || {
            Scorer::new(
                &self.sweep,
                &self.taste,
                self.mood.clone(),
                self.question.now,
            )
        };
        self.scorer.get_or_init(build)
    }
}
