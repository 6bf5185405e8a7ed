//! Questions and acts of one command.

use std::sync::Arc;

use super::naming::{find_title, nearest};
use super::viewers::example_log;
use super::{Fault, Identity, Library, Who};
use crate::adapters::clock;
use crate::adapters::settings::{Choice, Preferences, Settings, Who as Asked};
use crate::adapters::store::{NewAct, Store, StoreError, ViewerId, When, Which, fold_name};
use crate::domain::catalog::{ArtworkIx, Catalog, FacetKind, TitleIx};
use crate::domain::explanation::{About, title_reason_about};
use crate::domain::history::{Act, Deed, Log, Moment, Named, Origin};
use crate::domain::numbers::Streams;
use crate::domain::ranking::{MoodChoice, Movement, Outlook, Page, Question};

/// Settings, library and store: what every use case needs. Asking makes nothing on disk.
#[derive(Debug)]
pub struct Desk {
    settings: Settings,
    library: Arc<Library>,
    store: Option<Store>,
    /// Why nothing is kept, where a database was to be opened and could not be.
    trouble: Option<StoreError>,
}

/// A viewer's log at one moment, cut by `--at` where that was asked for.
#[derive(Clone, Debug)]
pub struct Vantage {
    /// Whose.
    pub identity: Identity,
    /// The log.
    pub log: Log,
    /// The moment.
    pub now: Moment,
    /// The mood to answer for.
    pub mood: MoodChoice,
}

/// What an act, or forgetting one, did to the page.
#[derive(Clone, Debug)]
pub struct Change {
    /// The number of the new act, from 1; none where something was forgotten.
    pub number: Option<usize>,
    /// The act written or forgotten.
    pub act: Option<Act>,
    /// The page before.
    pub before: Arc<Page>,
    /// The page after.
    pub after: Arc<Page>,
    /// What leads from one to the other.
    pub movement: Movement,
    /// The log after.
    pub log: Log,
    /// Whether bytes of what was forgotten remain until the next start, since another process was
    /// reading.
    pub bytes_remain: bool,
}

/// A play that another program tells of.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedPlay {
    /// The title's id.
    pub title: String,
    /// The episode's id; none for a whole title.
    pub episode: Option<String>,
    /// Fraction watched, 0 to 1.
    pub fraction: f64,
    /// When; where that is not known, noon of the day on which the title was added.
    pub time: Option<Moment>,
}

/// One title as one viewer sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Who.
    pub identity: Identity,
    /// The picture.
    pub artwork: ArtworkIx,
    /// Its propensity.
    pub probability: f64,
    /// The title's score.
    pub score: f64,
    /// Its first place on the page: row id and position from 0.
    pub place: Option<(String, usize)>,
    /// Why, in one sentence: to the viewer who asks, of all others by name.
    pub reason: String,
}

impl Vantage {
    /// Everything that follows from the log.
    pub fn outlook<'a>(&'a self, desk: &'a Desk) -> Outlook<'a> {
        desk.outlook(&self.identity, &self.log, self.now, self.mood.clone())
    }
}

impl Desk {
    /// Opens the catalogue and finds the store; makes nothing.
    ///
    /// # Errors
    /// Where the catalogue cannot be browsed, or the database cannot be read.
    pub fn open(settings: Settings) -> Result<Self, Fault> {
        let library = Arc::new(Library::open(settings.catalog.as_deref())?);
        Self::with_library(settings, library)
    }

    /// As [`Desk::open`], over a library that is open already.
    ///
    /// # Errors
    /// Where the database cannot be read, or `--mood` names none of the catalogue's.
    pub fn with_library(settings: Settings, library: Arc<Library>) -> Result<Self, Fault> {
        let store = match (&settings.who, settings.data_dir.as_deref()) {
            (Asked::Guest, _) | (_, None) => None,
            (_, Some(folder)) => Store::find(folder)?,
        };
        let desk = Self {
            settings,
            library,
            store,
            trouble: None,
        };
        if let Some(mood) = &desk.settings.mood {
            desk.mood_named(mood)?;
        }
        Ok(desk)
    }

    /// As [`Desk::open`], for browsing: where the database cannot be opened, one browses without
    /// it, as a guest or an example viewer, and [`Desk::trouble`] says why. The file stays as it
    /// is.
    ///
    /// # Errors
    /// Where the catalogue cannot be browsed, or `--mood` names none of its moods.
    pub fn open_to_browse(settings: Settings) -> Result<Self, Fault> {
        let library = Arc::new(Library::open(settings.catalog.as_deref())?);
        match Self::with_library(settings.clone(), Arc::clone(&library)) {
            Err(Fault::Store(trouble)) => Ok(Self::unsaved(settings, library, trouble)),
            other => other,
        }
    }

    /// A desk without a database, for a guest, or the example viewer that was asked for.
    pub(super) fn unsaved(
        mut settings: Settings,
        library: Arc<Library>,
        trouble: StoreError,
    ) -> Self {
        let names_example = |name: &str| {
            let wanted = fold_name(name);
            let mut examples = library.catalog.examples().iter();
            examples.any(|example| fold_name(&example.id) == wanted)
        };
        let is_example = matches!(&settings.who, Asked::Named(name) if names_example(name));
        if !is_example {
            settings.who = Asked::Guest;
        }
        Self {
            settings,
            library,
            store: None,
            trouble: Some(trouble),
        }
    }

    /// Why nothing is kept, where a database was to be opened and could not be.
    pub const fn trouble(&self) -> Option<&StoreError> {
        self.trouble.as_ref()
    }

    /// Turns to another state of the same library; logs that were read name places of the old.
    pub(super) fn turn_to(&mut self, library: Arc<Library>) {
        self.library = library;
    }

    /// The settings.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The library.
    pub const fn library(&self) -> &Arc<Library> {
        &self.library
    }

    /// The catalogue.
    pub fn catalog(&self) -> &Catalog {
        &self.library.catalog
    }

    /// `--now`, or the clock.
    pub fn now(&self) -> Moment {
        self.settings.now.unwrap_or_else(clock::now)
    }

    /// The store, where anybody ever wrote.
    pub const fn store(&self) -> Option<&Store> {
        self.store.as_ref()
    }

    /// The store, made where there is none yet.
    ///
    /// # Errors
    /// Where the data folder is unknown or cannot be written to.
    pub fn store_to_write(&mut self) -> Result<&mut Store, Fault> {
        if self.store.is_none() {
            self.store = Some(Store::create(self.settings.need_data_dir()?)?);
        }
        self.store.as_mut().ok_or(Fault::PastIsReadOnly)
    }

    /// Real viewers in the order of making, then the example viewers that none of them hides.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub fn viewers(&self) -> Result<Vec<Identity>, Fault> {
        let real = self
            .store
            .as_ref()
            .map(Store::viewers)
            .transpose()?
            .unwrap_or_default();
        let mut all: Vec<Identity> = real.into_iter().map(Identity::from).collect();
        let taken: Vec<_> = all.iter().map(|real| fold_name(&real.name)).collect();
        let examples = self.catalog().examples().iter();
        let free = examples.filter(|example| !taken.contains(&fold_name(&example.id)));
        all.extend(free.map(Identity::from));
        Ok(all)
    }

    /// Who is asked for: `--profile`, `--guest`, else the viewer last used, else the first made,
    /// else the guest.
    ///
    /// # Errors
    /// [`Fault::UnknownViewer`] with the nearest names.
    pub fn identity(&self) -> Result<Identity, Fault> {
        match &self.settings.who {
            Asked::Guest => Ok(Identity::guest()),
            Asked::Named(name) => self.identity_named(name),
            Asked::Last => {
                let last = self
                    .store
                    .as_ref()
                    .map(Store::last_viewer)
                    .transpose()?
                    .flatten();
                Ok(last.map_or_else(Identity::guest, Identity::from))
            }
        }
    }

    /// The viewer of this name, or the example viewer of this id, without regard to case.
    ///
    /// # Errors
    /// [`Fault::UnknownViewer`] with the nearest names.
    pub fn identity_named(&self, name: &str) -> Result<Identity, Fault> {
        let wanted = fold_name(name);
        let viewers = self.viewers()?;
        let real = |v: &&Identity| v.keeps_history() && fold_name(&v.name) == wanted;
        let example = |v: &&Identity| !v.keeps_history() && fold_name(&v.key) == wanted;
        let found = viewers
            .iter()
            .find(real)
            .or_else(|| viewers.iter().find(example));
        found.cloned().ok_or_else(|| Fault::UnknownViewer {
            name: name.to_owned(),
            nearest: nearest(&wanted, viewers.iter().map(Identity::label)),
        })
    }

    /// Writes `fresh` to a viewer's log in one immediate transaction, and says what that changed.
    ///
    /// `select` says which entries of the log in hand are to be written, once nobody else writes.
    pub(super) fn append_log(
        &mut self,
        identity: &Identity,
        select: impl FnOnce(&Log) -> Result<Log, Fault>,
    ) -> Result<(Log, Change), Fault> {
        let id = self.writable(identity)?;
        let library = Arc::clone(&self.library);
        let mut writing = self.store_to_write()?.write(id)?;
        let before = writing.log(&library.catalog)?;
        let fresh = select(&before)?;
        if fresh != Log::default() {
            writing.append_log(&fresh)?;
        }
        let after = writing.log(&library.catalog)?;
        writing.commit()?;
        Ok((fresh, self.change_between(identity, &before, after)?))
    }

    /// What leads from the page of one log to that of another.
    pub(super) fn change_between(
        &self,
        identity: &Identity,
        before: &Log,
        after: Log,
    ) -> Result<Change, Fault> {
        let (now, mood) = (self.now(), self.pretended_mood()?);
        let page = |log: &Log| self.outlook(identity, log, now, mood.clone()).page();
        let pages = (page(before), page(&after));
        Ok(Change::new(pages, None, None, after))
    }

    /// The title that `text` names: by id, or by any unmistakable part of its name.
    ///
    /// # Errors
    /// [`Fault::UnknownTitle`] or [`Fault::AmbiguousTitle`].
    pub fn find_title(&self, text: &str) -> Result<TitleIx, Fault> {
        find_title(self.catalog(), text)
    }

    /// The id of a title's episode as typed, in letters of any case.
    ///
    /// # Errors
    /// [`Fault::UnknownEpisode`].
    pub fn find_episode(&self, title: TitleIx, text: &str) -> Result<String, Fault> {
        let title = self.catalog().title(title);
        let ids = || title.episodes.iter().map(|episode| &episode.id);
        let wanted = text.trim();
        let found = ids().find(|id| id.eq_ignore_ascii_case(wanted));
        found.cloned().ok_or_else(|| Fault::UnknownEpisode {
            title: title.name.clone(),
            typed: text.to_owned(),
            episodes: ids().cloned().collect(),
        })
    }

    /// The catalogue's word for a mood as typed; `None` for `none`.
    ///
    /// # Errors
    /// [`Fault::UnknownMood`].
    pub fn mood_named(&self, text: &str) -> Result<Option<String>, Fault> {
        let wanted = text.trim().to_lowercase();
        if wanted == "none" {
            return Ok(None);
        }
        let words = self.catalog().words(FacetKind::Mood);
        let found = words.keys().find(|word| word.to_lowercase() == wanted);
        found
            .map(|word| Some((*word).to_owned()))
            .ok_or_else(|| Fault::UnknownMood {
                mood: text.to_owned(),
                known: words.keys().map(|word| (*word).to_owned()).collect(),
            })
    }

    /// A viewer's log as it stands, or at `--at N`.
    ///
    /// # Errors
    /// [`Fault::NoSuchAct`] where there are fewer acts than `--at` asks for; database faults.
    pub fn vantage(&self, identity: &Identity) -> Result<Vantage, Fault> {
        let whole = self.log_of(identity)?;
        let (log, now) = match self.settings.at {
            None => (whole, self.now()),
            Some(number) if number > whole.n_acts() => {
                return Err(Fault::NoSuchAct {
                    number,
                    n_acts: whole.n_acts(),
                });
            }
            Some(number) => {
                let then = whole.act(number).map(|act| act.time);
                let now = self.settings.now.or(then).unwrap_or_else(clock::now);
                (whole.at(number), now)
            }
        };
        Ok(Vantage {
            identity: identity.clone(),
            log,
            now,
            mood: self.pretended_mood()?,
        })
    }

    /// Writes an act in one immediate transaction: page before, act, page after.
    ///
    /// # Errors
    /// [`Fault::KeepsNoHistory`] for guests and examples, [`Fault::PastIsReadOnly`] with `--at`.
    pub fn act(
        &mut self,
        identity: &Identity,
        deed: Deed,
        origin: Origin,
    ) -> Result<Change, Fault> {
        let id = self.writable(identity)?;
        let new = NewAct {
            time: self.when(),
            origin,
            deed,
        };
        let mood = self.pretended_mood()?;
        let library = Arc::clone(&self.library);
        let settings = self.settings.clone();
        let outlook = |log: &Log, now| {
            let frame = Frame {
                settings: &settings,
                catalog: &library.catalog,
            };
            frame.outlook(identity, log, now, mood.clone()).page()
        };
        let mut writing = self.store_to_write()?.write(id)?;
        let mut log = writing.log(&library.catalog)?;
        let now = settings.now.unwrap_or_else(clock::now);
        let before = outlook(&log, now);
        let act = writing.append_act(&new)?;
        let number = log.push_act(act.clone());
        let after = outlook(&log, now);
        writing.commit()?;
        Ok(Change::new((before, after), Some(number), Some(act), log))
    }

    /// Writes plays of another program, in order of time and in one transaction. What an import
    /// wrote before is not written again; the number is that of new plays.
    ///
    /// # Errors
    /// As [`Desk::act`].
    pub fn import_plays(
        &mut self,
        identity: &Identity,
        plays: &[ImportedPlay],
    ) -> Result<usize, Fault> {
        let id = self.writable(identity)?;
        let library = Arc::clone(&self.library);
        let catalog = &library.catalog;
        let now = self.now();
        let timed = plays.iter().filter_map(|play| {
            let title = catalog.find(&play.title)?;
            let time = play
                .time
                .unwrap_or_else(|| catalog.title(title).added.noon());
            let episode = play.episode.as_ref();
            let deed = Deed::Play {
                title: Named::of(catalog, title),
                episode: episode.map(|id| Named::episode(catalog, Some(title), id)),
                fraction: play.fraction.clamp(0.0, 1.0),
                artwork: None,
            };
            Some((time.min(now), title, deed))
        });
        let mut timed: Vec<_> = timed.collect();
        // Episodes of the same time stay in their order.
        timed.sort_by_key(|(time, title, _)| (*time, *title));
        let mut writing = self.store_to_write()?.write(id)?;
        let log = writing.log(catalog)?;
        let mut n_new = 0;
        for (time, _, deed) in timed {
            let is_known = log
                .acts()
                .iter()
                .any(|act| act.origin == Origin::Import && act.time == time && act.deed == deed);
            if is_known {
                continue;
            }
            writing.append_act(&NewAct {
                time: When::Fixed(time),
                origin: Origin::Import,
                deed,
            })?;
            n_new += 1;
        }
        writing.commit()?;
        Ok(n_new)
    }

    /// Forgets an act for good, and says what that changed.
    ///
    /// # Errors
    /// As [`Desk::act`], and where there is no such act.
    pub fn forget(&mut self, identity: &Identity, which: Which) -> Result<Change, Fault> {
        let id = self.writable(identity)?;
        let before = self.vantage(identity)?.outlook(self).page();
        let library = Arc::clone(&self.library);
        let qualified = self.settings.tuning.qualified;
        let (act, forgotten) =
            self.store_to_write()?
                .forget(id, which, &library.catalog, qualified)?;
        let vantage = self.vantage(identity)?;
        let after = vantage.outlook(self).page();
        let change = Change::new((before, after), None, Some(act), vantage.log);
        Ok(Change {
            bytes_remain: forgotten.bytes_remain,
            ..change
        })
    }

    /// One title as every viewer sees it: real viewers, then examples; the guest where there is
    /// no real one. `--at` is about the viewer who is asked for; the others stand as they are.
    ///
    /// # Errors
    /// Database faults.
    pub fn compare(&self, title: TitleIx) -> Result<Vec<Compared>, Fault> {
        self.compare_for(title, &self.identity()?)
    }

    /// As [`Desk::compare`], told to `asked`.
    pub(super) fn compare_for(
        &self,
        title: TitleIx,
        asked: &Identity,
    ) -> Result<Vec<Compared>, Fault> {
        let mut viewers = self.viewers()?;
        if !viewers.iter().any(Identity::keeps_history) {
            viewers.insert(0, Identity::guest());
        }
        let vantage = |identity: &Identity| {
            if identity == asked {
                self.vantage(identity)
            } else {
                self.vantage_now(identity)
            }
        };
        viewers
            .iter()
            .map(|identity| {
                let about = if identity == asked {
                    About::You
                } else {
                    About::Name(&identity.name)
                };
                Ok(vantage(identity)?.compared(self, title, about))
            })
            .collect()
    }

    /// What a title is for one log.
    pub(super) fn outlook<'a>(
        &'a self,
        identity: &'a Identity,
        log: &'a Log,
        now: Moment,
        mood: MoodChoice,
    ) -> Outlook<'a> {
        Frame {
            settings: &self.settings,
            catalog: self.catalog(),
        }
        .outlook(identity, log, now, mood)
    }

    /// The whole log of a viewer, whatever `--at` says.
    ///
    /// # Errors
    /// Database faults.
    pub fn log_of(&self, identity: &Identity) -> Result<Log, Fault> {
        match (identity.who, &self.store) {
            (Who::Real(id), Some(store)) => Ok(store.load(id, self.catalog())?),
            (Who::Example, _) => {
                let example = self
                    .catalog()
                    .examples()
                    .iter()
                    .find(|e| e.id == identity.key);
                let log = |example| example_log(self.catalog(), example, self.now());
                Ok(example.map(log).unwrap_or_default())
            }
            (Who::Real(_) | Who::Guest, _) => Ok(Log::default()),
        }
    }

    pub(super) fn when(&self) -> When {
        self.settings
            .now
            .map_or_else(|| When::Clock(clock::now()), When::Fixed)
    }

    /// `--mood` as the shell answers for it.
    pub(super) fn pretended_mood(&self) -> Result<MoodChoice, Fault> {
        Ok(match &self.settings.mood {
            None => MoodChoice::AsLogged,
            Some(text) => MoodChoice::Pretend(self.mood_named(text)?),
        })
    }

    fn vantage_now(&self, identity: &Identity) -> Result<Vantage, Fault> {
        let mood = self.pretended_mood()?;
        Ok(Vantage {
            identity: identity.clone(),
            log: self.log_of(identity)?,
            now: self.now(),
            mood,
        })
    }

    /// Turns to what another viewer is asked by, once the one who was asked for by name has
    /// another, or is gone.
    pub(super) fn ask_for(&mut self, who: Asked) {
        self.settings.who = who;
    }

    /// Writes what a viewer chose into the configuration file.
    ///
    /// # Errors
    /// Where the file cannot be read, understood or written.
    pub fn prefer(&mut self, choices: &[Choice]) -> Result<&Preferences, Fault> {
        self.settings.preferences = self.settings.preferences.save(choices)?;
        Ok(&self.settings.preferences)
    }

    pub(super) fn writable(&self, identity: &Identity) -> Result<ViewerId, Fault> {
        match identity.who {
            _ if self.settings.at.is_some() => Err(Fault::PastIsReadOnly),
            Who::Real(id) => Ok(id),
            Who::Example | Who::Guest => Err(Fault::KeepsNoHistory {
                who: identity.in_words(),
            }),
        }
    }
}

impl Vantage {
    /// How this viewer sees a title.
    pub(super) fn compared(&self, desk: &Desk, title: TitleIx, about: About<'_>) -> Compared {
        let outlook = self.outlook(desk);
        let page = outlook.page();
        let decision = page
            .decisions
            .get(&title)
            .cloned()
            .unwrap_or_else(|| outlook.decide(title));
        let place = page.named_place(title);
        Compared {
            identity: self.identity.clone(),
            artwork: decision.artwork(),
            probability: decision.chosen().propensity.0,
            score: outlook.parts(title).score(),
            place,
            reason: title_reason_about(&outlook, title, about),
        }
    }
}

impl Change {
    /// The difference between two pages, and what made it.
    pub(super) fn new(
        (before, after): (Page, Page),
        number: Option<usize>,
        act: Option<Act>,
        log: Log,
    ) -> Self {
        let movement = Movement::between(&before, &after);
        Self {
            number,
            act,
            before: Arc::new(before),
            after: Arc::new(after),
            movement,
            log,
            bytes_remain: false,
        }
    }
}

/// What a question needs beside a log.
struct Frame<'a> {
    settings: &'a Settings,
    catalog: &'a Catalog,
}

impl<'a> Frame<'a> {
    fn outlook(
        &self,
        identity: &'a Identity,
        log: &'a Log,
        now: Moment,
        mood: MoodChoice,
    ) -> Outlook<'a> {
        Outlook::new(Question {
            catalog: self.catalog,
            log,
            now,
            viewer: &identity.key,
            streams: Streams::new(self.settings.seed),
            tuning: &self.settings.tuning,
            mood,
            maturity: identity.maturity,
        })
    }
}
