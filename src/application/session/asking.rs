//! What the browser asks of a viewer's page without changing it: one title, one act, the past,
//! search, my list.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Reasons, Session, facts, reasons};
use crate::application::{Fault, search};
use crate::domain::artwork::Decision;
use crate::domain::catalog::{ArtworkIx, TitleIx};
use crate::domain::explanation::{Prospect, prospects};
use crate::domain::history::{Moment, TitleFacts};
use crate::domain::ranking::{Movement, Outlook, Page};

/// Everything that the screen of one title tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The choice of its picture.
    pub decision: Decision,
    /// For every other candidate, what would put it on the page.
    pub prospects: Vec<Prospect>,
    /// The titles most like it, the likest first, each with its picture for this viewer.
    pub alike: Vec<(TitleIx, ArtworkIx)>,
}

/// What an act did to the page, and what forgetting it would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effected {
    /// The act's number, from 1.
    pub number: usize,
    /// What changed when it was made.
    pub made: Movement,
    /// What would change now, were it forgotten.
    pub forgotten: Movement,
}

/// A page of the past.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// How many acts it knows.
    pub n_acts: usize,
    /// The page.
    pub page: Arc<Page>,
    /// For every title of the page.
    pub reasons: Arc<BTreeMap<TitleIx, Reasons>>,
    /// For every title that the log named then.
    pub facts: Arc<BTreeMap<TitleIx, TitleFacts>>,
    /// What the last of these acts changed.
    pub movement: Movement,
}

/// A title with its picture for this viewer, and a word on why it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Which.
    pub title: TitleIx,
    /// Its picture.
    pub artwork: ArtworkIx,
    /// A word on why; none: it speaks for itself.
    pub by: Option<String>,
}

/// How many similar titles are told of.
const MOST_ALIKE: usize = 8;

impl Session {
    /// Everything that the screen of one title tells.
    pub fn told(&self, title: TitleIx) -> Told {
        let outlook = self.outlook(self.computed);
        let decide = |title: TitleIx| self.decision(&outlook, title);
        let decision = decide(title);
        let alike = outlook.alike(title, MOST_ALIKE).into_iter();
        Told {
            prospects: prospects(&outlook, &decision),
            alike: alike
                .map(|other| (other, decide(other).artwork()))
                .collect(),
            decision,
        }
    }

    /// What an act did to the page when it was made, and what forgetting it would do to it now.
    ///
    /// # Errors
    /// [`Fault::NoSuchAct`].
    pub fn effect(&self, number: usize) -> Result<Effected, Fault> {
        let n_acts = self.log.n_acts();
        let missing = Fault::NoSuchAct { number, n_acts };
        let act = self.log.act(number).ok_or(missing)?;
        let made = self.outlook_of(&self.log.at(number), act.time).page();
        let qualified = self.desk.settings().tuning.qualified;
        let without = self.log.without(number, qualified);
        let then = self.outlook_of(&without, self.computed).page();
        Ok(Effected {
            number,
            made: self.movement_to(number, act.time, &made),
            forgotten: Movement::between(&self.page, &then),
        })
    }

    /// What act `n` changed at `now`, when it led to the page `after`; nothing for the first page.
    fn movement_to(&self, n: usize, now: Moment, after: &Page) -> Movement {
        n.checked_sub(1).map_or_else(Movement::default, |earlier| {
            let log = self.log.at(earlier);
            Movement::between(&self.outlook_of(&log, now).page(), after)
        })
    }

    /// The page as it stood after the first `n` acts, at the time of the last of them.
    pub fn past(&self, n: usize) -> Past {
        let n = n.min(self.log.n_acts());
        let log = self.log.at(n);
        let now = log.act(n).map_or(self.computed, |act| act.time);
        let outlook = self.outlook_of(&log, now);
        let page = outlook.page();
        Past {
            n_acts: n,
            reasons: Arc::new(reasons(&outlook, &page)),
            facts: Arc::new(facts(&outlook)),
            movement: self.movement_to(n, now, &page),
            page: Arc::new(page),
        }
    }

    /// The titles that match what was typed, with their pictures.
    pub fn search(&self, query: &str) -> Vec<Shown> {
        let outlook = self.outlook(self.computed);
        let hits = search(self.desk.catalog(), query).into_iter();
        hits.filter(|hit| outlook.is_of_age(hit.title))
            .map(|hit| Shown {
                artwork: self.decision(&outlook, hit.title).artwork(),
                title: hit.title,
                by: hit.by,
            })
            .collect()
    }

    /// My list without what is hidden or meant for older viewers, the title last put onto it first.
    pub fn my_list(&self) -> Vec<Shown> {
        let outlook = self.outlook(self.computed);
        let mut listed: Vec<_> = self
            .facts
            .iter()
            .filter(|(title, _)| outlook.is_eligible(**title))
            .filter_map(|(title, facts)| Some((facts.listed?, *title)))
            .collect();
        listed.sort_by(|a, b| b.cmp(a));
        listed
            .into_iter()
            .map(|(_, title)| Shown {
                title,
                artwork: self.decision(&outlook, title).artwork(),
                by: None,
            })
            .collect()
    }

    /// The choice of a title's picture: the page's where it stands on it.
    fn decision(&self, outlook: &Outlook<'_>, title: TitleIx) -> Decision {
        let on_page = self.page.decisions.get(&title).cloned();
        on_page.unwrap_or_else(|| outlook.decide(title))
    }
}
