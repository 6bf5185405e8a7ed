//! The browser's viewer: a page that stays as it is until something changes it.
//!
//! The page is computed at the start, after each change of the log by an act or by forgetting
//! (this browser's, or another process's, noticed at the next key), and at the first key after the
//! visit is over or the date has changed; at no other time, so cards keep their pictures between.
//! Guests and example viewers live in memory alone.

mod asking;
mod managing;

pub use asking::{Effected, Past, Shown, Told};
pub use managing::{Care, Cared};

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Change, Compared, Desk, Fault, Identity, Library, Vantage, Who};
use crate::adapters::catalog_file::{ScanStamp, scan_stamp};
use crate::adapters::store::{
    Decision as RecordedDecision, NewAct, NewImpression, Pulse, RecordedAction, StoreError,
    ViewerId, Which,
};
use crate::domain::artwork::{Decision, Feature, Features, Policy as _, Thompson};
use crate::domain::catalog::TitleIx;
use crate::domain::explanation::{About, Explanation, explain, picture_reason, title_reason};
use crate::domain::history::{
    Act, Deed, Impression, Log, Moment, Named, Origin, TitleFacts, VISIT_GAP_MS,
};
use crate::domain::ranking::{MoodChoice, Outlook, Page};

/// A card, or the billboard, that stood whole and still for at least a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// Which title; its picture is the page's.
    pub title: TitleIx,
    /// Row on the page, from 0.
    pub row: usize,
    /// Position in that row, from 0.
    pub position: usize,
}

/// Why a title is where it is and why with this picture, a sentence each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// Why it stands here.
    pub title: String,
    /// Why with this picture.
    pub picture: String,
}

/// What the screen needs; cheap to clone.
#[derive(Clone, Debug)]
pub struct View {
    /// Whose page.
    pub identity: Identity,
    /// The page.
    pub page: Arc<Page>,
    /// The log behind it.
    pub log: Arc<Log>,
    /// When it was computed.
    pub now: Moment,
    /// For every title of the page.
    pub reasons: Arc<BTreeMap<TitleIx, Reasons>>,
    /// For every title that the log names.
    pub facts: Arc<BTreeMap<TitleIx, TitleFacts>>,
    /// Who else there is to switch to, in order: real viewers, then examples.
    pub viewers: Arc<Vec<Identity>>,
    /// Whether there is an act to take back.
    pub can_undo: bool,
}

/// One viewer at a time.
#[derive(Debug)]
pub struct Session {
    desk: Desk,
    identity: Identity,
    log: Arc<Log>,
    pulse: Option<Pulse>,
    page: Arc<Page>,
    reasons: Arc<BTreeMap<TitleIx, Reasons>>,
    facts: Arc<BTreeMap<TitleIx, TitleFacts>>,
    computed: Moment,
    /// Whether the page knows that the last visit is over.
    is_settled: bool,
    /// Of a catalogue that a scan wrote and that could not be opened.
    unreadable: Option<ScanStamp>,
}

impl Session {
    /// Opens the page of the viewer that is asked for. Where the database turns out to be
    /// unreadable, one browses without it, and [`Desk::trouble`] says why.
    ///
    /// # Errors
    /// Where nobody has the name that is asked for, or `--at` asks for more acts than there are.
    pub fn start(desk: Desk) -> Result<Self, Fault> {
        let (settings, library) = (desk.settings().clone(), Arc::clone(desk.library()));
        let opened = desk.identity();
        match opened.and_then(|identity| Self::open(desk, identity)) {
            Err(Fault::Store(trouble)) => {
                let desk = Desk::unsaved(settings, library, trouble);
                let identity = desk.identity()?;
                Self::open(desk, identity)
            }
            other => other,
        }
    }

    /// Opens the page of `identity`. A `--mood` is written as a mood act.
    ///
    /// # Errors
    /// Database faults.
    pub fn open(desk: Desk, identity: Identity) -> Result<Self, Fault> {
        let vantage = desk.vantage(&identity)?;
        let page = Arc::new(Page {
            rows: Vec::new(),
            decisions: BTreeMap::new(),
            mood: None,
            n_acts: 0,
        });
        let mut session = Self {
            desk,
            identity,
            log: Arc::new(vantage.log),
            pulse: None,
            page,
            reasons: Arc::default(),
            facts: Arc::default(),
            computed: vantage.now,
            is_settled: true,
            unreadable: None,
        };
        session.load()?;
        let mood = session.desk.settings().mood.clone();
        if let Some(text) = mood.filter(|_| session.desk.settings().at.is_none()) {
            let mood = session.desk.mood_named(&text)?;
            session.act(Deed::Mood { mood })?;
        }
        Ok(session)
    }

    /// What every use case needs.
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// What the screen needs.
    ///
    /// # Errors
    /// Database faults.
    pub fn view(&self) -> Result<View, Fault> {
        Ok(View {
            identity: self.identity.clone(),
            page: Arc::clone(&self.page),
            log: Arc::clone(&self.log),
            now: self.computed,
            reasons: Arc::clone(&self.reasons),
            facts: Arc::clone(&self.facts),
            viewers: Arc::new(self.desk.viewers()?),
            can_undo: self.log.n_acts() > 0 && self.identity.who != Who::Example,
        })
    }

    /// Writes an act and computes the page anew.
    ///
    /// # Errors
    /// [`Fault::PastIsReadOnly`] with `--at`; database faults, after which nothing has changed.
    pub fn act(&mut self, deed: Deed) -> Result<Change, Fault> {
        if self.desk.settings().at.is_some() {
            return Err(Fault::PastIsReadOnly);
        }
        let (act, log, pulse) = match self.identity.who {
            Who::Real(id) => self.append(id, deed)?,
            Who::Example | Who::Guest => {
                let mut log = Log::clone(&self.log);
                let (seq, time) = (log.next_seq(), self.time_in_memory());
                let act = Act {
                    seq,
                    time,
                    origin: Origin::Browser,
                    deed,
                };
                log.push_act(act.clone());
                (act, log, None)
            }
        };
        let number = log.number_of(act.seq);
        (self.log, self.pulse) = (Arc::new(log), pulse);
        Ok(self.change(number, Some(act), false))
    }

    /// Forgets the act written last.
    ///
    /// # Errors
    /// As [`Session::forget`].
    pub fn undo(&mut self) -> Result<Option<Change>, Fault> {
        match self.log.last_written() {
            Some(_) if self.identity.who == Who::Example && !self.has_own_acts() => Ok(None),
            Some(number) => self.forget(number).map(Some),
            None => Ok(None),
        }
    }

    /// Forgets an act, by its number from 1, and computes the page anew.
    ///
    /// # Errors
    /// [`Fault::PastIsReadOnly`] with `--at`; [`Fault::NoSuchAct`]; database faults.
    pub fn forget(&mut self, number: usize) -> Result<Change, Fault> {
        if self.desk.settings().at.is_some() {
            return Err(Fault::PastIsReadOnly);
        }
        let n_acts = self.log.n_acts();
        let act = self
            .log
            .act(number)
            .cloned()
            .ok_or(Fault::NoSuchAct { number, n_acts })?;
        let qualified = self.desk.settings().tuning.qualified;
        let mut bytes_remain = false;
        match self.identity.who {
            Who::Real(id) => {
                let library = Arc::clone(self.desk.library());
                let store = self.desk.store_to_write()?;
                let which = Which::Written(act.seq);
                let (_, forgotten) = store.forget(id, which, &library.catalog, qualified)?;
                bytes_remain = forgotten.bytes_remain;
                self.read_log()?;
            }
            Who::Example | Who::Guest => self.log = Arc::new(self.log.without(number, qualified)),
        }
        Ok(self.change(None, Some(act), bytes_remain))
    }

    /// As [`Session::forget`], of the act with this place of writing; nothing where it is gone.
    ///
    /// # Errors
    /// As [`Session::forget`].
    pub fn forget_written(&mut self, seq: i64) -> Result<Option<Change>, Fault> {
        let number = self.log.number_of(seq);
        number.map(|number| self.forget(number)).transpose()
    }

    /// At the next key: computes the page anew where another process changed the log, the visit
    /// is over, or the date has changed.
    ///
    /// # Errors
    /// Database faults.
    pub fn refresh(&mut self) -> Result<Option<Change>, Fault> {
        if self.desk.settings().at.is_some() {
            return Ok(None);
        }
        let now = self.desk.now();
        let changed = self.is_changed_elsewhere()?;
        let is_next_day = now.day() != self.computed.day();
        let is_over = !self.is_settled && self.is_visit_over(now);
        if changed {
            self.read_log()?;
        }
        Ok((changed || is_next_day || is_over).then(|| self.change(None, None, false)))
    }

    /// Writes impressions of what stood on the home page, each once per title and visit, and again
    /// when its last one in the visit names another artwork. The page stays as it is.
    ///
    /// # Errors
    /// Database faults.
    pub fn expose(&mut self, shown: &[Exposure]) -> Result<(), Fault> {
        if self.desk.settings().at.is_some() {
            return Ok(());
        }
        let written = match self.identity.who {
            Who::Real(id) => self.append_impressions(id, shown)?,
            Who::Example | Who::Guest => self.impressions_in_memory(shown),
        };
        if !written.is_empty() {
            let log = Arc::make_mut(&mut self.log);
            for impression in written {
                log.push_impression(impression);
            }
            self.is_settled = false;
        }
        Ok(())
    }

    /// Turns to another viewer.
    ///
    /// # Errors
    /// Database faults.
    pub fn switch(&mut self, identity: Identity) -> Result<(), Fault> {
        if let Who::Real(id) = identity.who {
            match self.desk.store_to_write()?.use_viewer(id) {
                // Only who was here last is lost, and one may look all the same.
                Err(StoreError::ReadOnly { .. } | StoreError::Full { .. }) => {}
                other => other?,
            }
        }
        self.identity = identity;
        self.load()
    }

    /// Takes up the library as it is now, after its catalogue was written anew. What is in memory
    /// alone comes along.
    ///
    /// # Errors
    /// Database faults.
    pub fn take_up(&mut self, library: Arc<Library>) -> Result<(), Fault> {
        let own = Log::clone(&self.log).found_in(&library.catalog);
        let old = Arc::clone(self.desk.library());
        self.desk.turn_to(library);
        match self.identity.who {
            Who::Real(_) => {
                let read = self.read_log();
                if read.is_err() {
                    self.desk.turn_to(old);
                }
                read?;
            }
            Who::Example | Who::Guest => self.log = Arc::new(own),
        }
        self.compute();
        Ok(())
    }

    /// The library as a scan has written it since it was opened or asked for last; nothing where
    /// it is the same, or cannot be opened: then what was read stays.
    pub fn grown_library(&mut self) -> Option<Arc<Library>> {
        let before = self.desk.library().stamp?;
        let now = scan_stamp(self.desk.settings().catalog.as_deref()?)?;
        if now == before || self.unreadable == Some(now) {
            return None;
        }
        let library = Library::open(self.desk.settings().catalog.as_deref());
        // It is not tried again until it is another.
        self.unreadable = library.is_err().then_some(now);
        library.ok().map(Arc::new)
    }

    /// Adds a viewer and turns to them.
    ///
    /// # Errors
    /// A name that is not allowed or taken; database faults.
    pub fn add_viewer(&mut self, name: &str) -> Result<Identity, Fault> {
        let now = self.desk.now();
        let viewer = self.desk.store_to_write()?.add_viewer(name, now)?;
        let identity = Identity::from(viewer);
        self.switch(identity.clone())?;
        Ok(identity)
    }

    /// Why a title stands where it stands.
    pub fn why(&self, title: TitleIx) -> Explanation {
        explain(&self.outlook(self.computed), &self.page, title)
    }

    /// The mean weights of the matches between the viewer and a picture, as learnt so far.
    pub fn weights(&self) -> Features {
        *self.outlook(self.computed).posterior().weights()
    }

    /// The same title as every viewer sees it; this one with what is only in memory.
    ///
    /// # Errors
    /// Database faults.
    pub fn compare(&self, title: TitleIx) -> Result<Vec<Compared>, Fault> {
        let mut seen = self.desk.compare_for(title, &self.identity)?;
        let here = Vantage {
            identity: self.identity.clone(),
            log: Log::clone(&self.log),
            now: self.computed,
            mood: MoodChoice::AsLogged,
        };
        let mut own = here.compared(&self.desk, title, About::You);
        if let Some(decision) = self.page.decisions.get(&title) {
            // What stands on the screen, chosen before it was seen.
            (own.artwork, own.probability) = (decision.artwork(), decision.chosen().propensity.0);
        }
        match seen
            .iter_mut()
            .find(|other| other.identity == self.identity)
        {
            Some(slot) => *slot = own,
            None => seen.insert(0, own),
        }
        Ok(seen)
    }

    fn outlook(&self, now: Moment) -> Outlook<'_> {
        self.outlook_of(&self.log, now)
    }

    fn outlook_of<'a>(&'a self, log: &'a Log, now: Moment) -> Outlook<'a> {
        self.desk
            .outlook(&self.identity, log, now, MoodChoice::AsLogged)
    }

    /// Reads the viewer's log and computes the page from nothing.
    fn load(&mut self) -> Result<(), Fault> {
        self.read_log()?;
        self.compute();
        Ok(())
    }

    fn read_log(&mut self) -> Result<(), Fault> {
        // The pulse first: an act written between the two is then noticed at the next key.
        self.pulse = match (self.identity.who, self.desk.store()) {
            (Who::Real(id), Some(store)) => Some(store.pulse(id)?),
            _ => None,
        };
        self.log = Arc::new(self.desk.vantage(&self.identity)?.log);
        Ok(())
    }

    fn compute(&mut self) {
        let now = match self.desk.settings().at {
            Some(number) if self.desk.settings().now.is_none() => self
                .log
                .act(number)
                .map_or_else(|| self.desk.now(), |act| act.time),
            _ => self.desk.now(),
        };
        let (page, reasons, facts, is_settled) = {
            let outlook = self.outlook(now);
            let page = outlook.page();
            let reasons = reasons(&outlook, &page);
            (
                page,
                reasons,
                facts(&outlook),
                outlook.reading().is_visit_over(),
            )
        };
        self.page = Arc::new(page);
        self.reasons = Arc::new(reasons);
        self.facts = Arc::new(facts);
        (self.computed, self.is_settled) = (now, is_settled);
    }

    fn change(&mut self, number: Option<usize>, act: Option<Act>, bytes_remain: bool) -> Change {
        let before = Page::clone(&self.page);
        self.compute();
        let pages = (before, Page::clone(&self.page));
        Change {
            bytes_remain,
            ..Change::new(pages, number, act, Log::clone(&self.log))
        }
    }

    fn append(&mut self, id: ViewerId, deed: Deed) -> Result<(Act, Log, Option<Pulse>), Fault> {
        let new = NewAct {
            time: self.desk.when(),
            origin: Origin::Browser,
            deed,
        };
        let library = Arc::clone(self.desk.library());
        let mut writing = self.desk.store_to_write()?.write(id)?;
        let mut log = if Some(writing.pulse()) == self.pulse {
            let mut log = Log::clone(&self.log);
            writing.catch_up(&mut log, &library.catalog)?;
            log
        } else {
            writing.log(&library.catalog)?
        };
        let act = writing.append_act(&new)?;
        let pulse = writing.commit()?;
        log.push_act(act.clone());
        Ok((act, log, Some(pulse)))
    }

    fn append_impressions(
        &mut self,
        id: ViewerId,
        shown: &[Exposure],
    ) -> Result<Vec<Impression>, Fault> {
        let now = self.desk.now();
        let fresh: Vec<_> = shown.iter().filter(|e| self.is_due(e, now)).collect();
        let new: Vec<_> = fresh
            .into_iter()
            .filter_map(|e| self.new_impression(e))
            .collect();
        let when = self.desk.when();
        let Some(pulse) = self.pulse.filter(|_| !new.is_empty()) else {
            return Ok(Vec::new());
        };
        let mut writing = self.desk.store_to_write()?.write(id)?;
        let written = writing.append_impressions(when, pulse, &new)?;
        writing.commit()?;
        Ok(written)
    }

    fn impressions_in_memory(&self, shown: &[Exposure]) -> Vec<Impression> {
        let time = self.time_in_memory();
        let due = shown.iter().filter(|exposure| self.is_due(exposure, time));
        let first = self.log.next_seq();
        let new = due.filter_map(|exposure| self.new_impression(exposure));
        let to_impression = |(seq, new): (i64, NewImpression)| Impression {
            seq,
            time,
            title: new.title,
            artwork: new.artwork,
        };
        (first..).zip(new).map(to_impression).collect()
    }

    fn is_due(&self, exposure: &Exposure, now: Moment) -> bool {
        let chosen = self
            .page
            .decisions
            .get(&exposure.title)
            .map(Decision::artwork);
        chosen.is_some_and(|artwork| self.log.is_impression_due(now, exposure.title, artwork))
    }

    fn new_impression(&self, exposure: &Exposure) -> Option<NewImpression> {
        let decision = self.page.decisions.get(&exposure.title)?;
        let catalog = self.desk.catalog();
        let artwork = decision.artwork();
        let row = self.page.rows.get(exposure.row)?;
        Some(NewImpression {
            title: Named::of(catalog, exposure.title),
            artwork: Named {
                id: catalog.artwork(artwork).id.clone(),
                ix: Some(artwork),
            },
            decision: Some(self.record(decision, &row.id, exposure.position)),
        })
    }

    fn record(&self, decision: &Decision, row: &str, position: usize) -> RecordedDecision {
        let policy = Thompson::of(&self.desk.settings().tuning);
        let actions = decision.actions.iter().map(|action| RecordedAction {
            artwork: self.desk.catalog().artwork(action.artwork).id.clone(),
            propensity: action.propensity.0,
            mean: action.belief.mean,
            sd: action.belief.sd,
            features: action.features.to_vec(),
        });
        RecordedDecision {
            row: row.to_owned(),
            position,
            policy: policy.name().to_owned(),
            policy_version: policy.version(),
            n_acts: self.page.n_acts,
            v: decision.v,
            seed: self.desk.settings().seed,
            day: self.computed.day(),
            features: Feature::ALL
                .map(|feature| feature.word().to_owned())
                .to_vec(),
            actions: actions.collect(),
        }
    }

    fn is_changed_elsewhere(&self) -> Result<bool, Fault> {
        match (self.identity.who, self.desk.store()) {
            (Who::Real(id), Some(store)) => Ok(Some(store.pulse(id)?) != self.pulse),
            _ => Ok(false),
        }
    }

    fn is_visit_over(&self, now: Moment) -> bool {
        let last = self.log.last_browser_time();
        last.is_none_or(|last| now.0 - last.0 >= VISIT_GAP_MS)
    }

    fn time_in_memory(&self) -> Moment {
        let clock = self.desk.now();
        match (self.desk.settings().now, self.log.last_time()) {
            (None, Some(last)) => clock.max(last),
            _ => clock,
        }
    }

    /// Whether an example viewer did anything here beyond the past they came with.
    fn has_own_acts(&self) -> bool {
        self.log
            .acts()
            .iter()
            .any(|act| act.origin == Origin::Browser)
    }
}

fn facts(outlook: &Outlook<'_>) -> BTreeMap<TitleIx, TitleFacts> {
    let reading = outlook.reading();
    let named = reading.named_titles().into_iter();
    named
        .map(|title| (title, reading.facts(title).clone()))
        .collect()
}

fn reasons(outlook: &Outlook<'_>, page: &Page) -> BTreeMap<TitleIx, Reasons> {
    let both = page.decisions.iter().map(|(title, decision)| {
        let picture = picture_reason(outlook, decision);
        (
            *title,
            Reasons {
                title: title_reason(outlook, *title),
                picture,
            },
        )
    });
    both.collect()
}
