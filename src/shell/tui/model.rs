//! Everything on the screen, in one place.
//!
//! [`Model`] is changed by `update` alone and drawn by the view. It keeps no picture and no open
//! file; what it knows of the viewer is the last [`View`] that the session's worker sent.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Size;

use super::geometry;
use super::home::Home;
use super::keymap::{Focus, Keymap};
use super::message::{Cause, Explained, Face, Failure, ScreenShape};
use super::target::Target;
use super::theme::Theme;
use crate::adapters::settings::{Name, Preferences, ThemeChoice};
use crate::application::review::{Review, Spot};
use crate::application::{
    Care, Change, Compared, Effected, Identity, Library, Past, Reasons, Shown, Told, View,
};
use crate::domain::catalog::{ArtworkIx, Catalog, TitleIx};
use crate::domain::frames::Choices;
use crate::domain::history::{Resume, TitleFacts};
use crate::domain::ranking::Page;
use crate::domain::tuning::Tuning;
use crate::domain::watching::Watched;
use crate::shell::terminal::Graphics;

/// How long a film takes here, whatever it takes in life.
pub const FILM: Duration = Duration::from_secs(20);

/// The state of the browser.
#[derive(Clone, Debug)]
pub struct Model {
    /// What there is to browse.
    pub library: Arc<Library>,
    /// The keys.
    pub keymap: Keymap,
    /// The numbers by which pictures are chosen.
    pub rules: Tuning,
    /// What was said of settings, and where.
    pub preferences: Preferences,
    /// What the screen is like.
    pub shape: ScreenShape,
    /// The viewer's page, and what goes with it.
    pub view: View,
    /// Whether there is a real player for titles that have a source.
    pub has_player: bool,
    /// What fills the screen.
    pub place: Place,
    /// Where the viewer is on the page.
    pub home: Home,
    /// Where other viewers were on theirs, by their keys.
    pub elsewhere: BTreeMap<String, Home>,
    /// What lies over it, the uppermost last.
    pub popups: Vec<Popup>,
    /// What the last act changed; stays until the next.
    pub change: Option<Arc<LastChange>>,
    /// The page before, for a moment.
    pub flash: Option<Flash>,
    /// Something to say, until the next key.
    pub notice: Option<Notice>,
    /// Time since the start.
    pub clock: Duration,
    /// Since when everything has stood still; none: exposed already, or not to be.
    pub still: Option<Duration>,
    /// Whether the worker is looking for changes.
    pub is_refreshing: bool,
    /// Pictures that cannot be shown.
    pub broken: BTreeSet<ArtworkIx>,
    /// What leads each viewer's page, for the picker.
    pub faces: Vec<Face>,
    /// What the pointer is over, where that is marked.
    pub hover: Option<Target>,
}

/// What fills the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// Who is watching.
    Picker(Picker),
    /// The page.
    Home,
    /// A film.
    Player(Player),
    /// The page as it stood.
    Past(Box<Journey>),
}

/// A journey through one's acts, to look at and not to touch.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// After how many acts the viewer wants to see the page.
    pub to: usize,
    /// Whether a page is being made: of those wanted meanwhile only the last is made after it.
    pub is_asked: bool,
    /// The page that is there so far.
    pub past: Past,
    /// Where the viewer is on it.
    pub home: Home,
}

/// The choice of a viewer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picker {
    /// Which tile is focused, from 0.
    pub at: usize,
    /// Whether there is a page to go back to.
    pub has_page: bool,
}

/// What a tile of the picker stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Tile {
    /// Somebody.
    Viewer(Identity),
    /// Somebody new.
    Add,
}

/// A film that is running, in pretend time or in a real player.
#[derive(Clone, Debug, PartialEq)]
pub struct Player {
    /// What.
    pub screening: Screening,
    /// Fraction watched at `since`.
    pub from: f64,
    /// When it began to run; none: it pauses.
    pub since: Option<Duration>,
    /// What a real player says of it; none: time is pretended.
    pub reel: Option<Reel>,
}

/// What a real player said of its film.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reel {
    /// What was played.
    pub watched: Watched,
    /// How long it is, in seconds; 0: not known yet.
    pub duration_s: f64,
    /// Whether it pauses.
    pub is_paused: bool,
    /// Whether the player tells anything at all.
    pub is_heard: bool,
}

impl Player {
    /// Fraction watched at `clock`, 0 to 1.
    pub fn fraction(&self, clock: Duration) -> f64 {
        if let Some(reel) = &self.reel {
            // What was seen before counts as its beginning.
            let mut watched = reel.watched.clone();
            watched.add(0.0, self.from * reel.duration_s);
            return watched.fraction(reel.duration_s);
        }
        let run = self
            .since
            .map_or(Duration::ZERO, |since| clock.saturating_sub(since));
        (self.from + run.as_secs_f64() / FILM.as_secs_f64()).clamp(0.0, 1.0)
    }
}

/// Something that lies over the screen.
#[derive(Clone, Debug)]
pub enum Popup {
    /// A title with all its pictures.
    Title(Sheet),
    /// Titles side by side: found, or my list.
    Found(Found),
    /// What the viewer did.
    History(History),
    /// Why a title stands here with this picture.
    Why(Drawer, Option<Box<Explained>>),
    /// A title as every viewer sees it.
    Compare(Drawer, Option<Vec<Compared>>),
    /// All keys.
    Help(Drawer),
    /// Which mood; the position in [`Model::moods`], with `no mood` at 0.
    Mood(usize),
    /// How much of a film was watched in a player that tells nothing; the position in
    /// [`super::update::SHARES`].
    HowMuch(Screening, usize),
    /// The episodes of a title; which is focused, from 0.
    Episodes(TitleIx, usize),
    /// A name being typed.
    Name(Naming),
    /// What is to become of a viewer.
    Choice(Choosing),
    /// The settings; which line is focused, from 0.
    Settings(usize),
    /// The frames that could be a title's pictures.
    Candidates(Box<Candidates>),
    /// Who somebody in a frame is.
    Casting(Casting),
}

/// What is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screening {
    /// The title.
    pub title: TitleIx,
    /// The position of the episode, from 0; none for a whole title.
    pub episode: Option<usize>,
    /// The picture that it was chosen by; none where no pictures are shown.
    pub artwork: Option<ArtworkIx>,
}

impl Screening {
    /// The same in another catalogue, by the ids; nothing where that lacks the title or the
    /// episode.
    pub fn found_in(&self, old: &Catalog, new: &Catalog) -> Option<Self> {
        let before = old.title(self.title);
        let title = new.find(&before.id)?;
        let episode = match self.episode {
            Some(at) => {
                let id = &before.episodes.get(at)?.id;
                Some(new.find_episode(title, id)?.at)
            }
            None => None,
        };
        let artwork = self.artwork.map(|ix| &old.artwork(ix).id);
        Some(Self {
            title,
            episode,
            artwork: artwork.and_then(|id| new.find_artwork(title, id)),
        })
    }
}

/// A name being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Naming {
    /// Who is to be called so.
    pub whom: Whom,
    /// What was typed.
    pub name: String,
}

/// Who gets the name that is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Whom {
    /// Somebody new.
    #[default]
    NewViewer,
    /// A viewer.
    Viewer(Identity),
    /// Somebody in the frames that are looked over, by number from 0.
    Person(usize),
}

/// The candidates of a title under review.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidates {
    /// Of which title.
    pub title: TitleIx,
    /// What there is; none yet.
    pub review: Option<Box<Review>>,
    /// Why there is nothing.
    pub failure: Option<Failure>,
    /// Which of them are shown.
    pub shelf: FrameShelf,
    /// Which is focused.
    pub at: Option<Spot>,
    /// Decisions before the last ones, for undoing.
    pub before: Vec<Choices>,
    /// Whether anything was decided that the catalogue does not follow yet.
    pub is_changed: bool,
}

/// Which candidates are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FrameShelf {
    /// Those that may be chosen, and all about which something was decided.
    #[default]
    Possible,
    /// The chosen.
    Chosen,
    /// All.
    All,
}

/// Somebody who is to be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Casting {
    /// The people in the frame, by number from 0.
    pub people: Vec<usize>,
    /// Whom of them; none: still to be said.
    pub person: Option<usize>,
    /// Which line is focused, from 0.
    pub at: usize,
}

/// A choice about a viewer.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosing {
    /// What is to be chosen.
    pub matter: Matter,
    /// About whom.
    pub identity: Identity,
    /// Which line is focused, from 0.
    pub at: usize,
}

/// What can be chosen about a viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Their colour.
    Colour,
    /// Up to which age titles are shown.
    Age,
    /// Whether they and their history are to be forgotten.
    Remove,
}

/// Something to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawer {
    /// On what; none: on the program.
    pub title: Option<TitleIx>,
    /// Lines scrolled away.
    pub scroll: usize,
}

/// A title with all its pictures.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Which.
    pub title: TitleIx,
    /// Lines scrolled away.
    pub scroll: usize,
    /// What there is to tell; none yet.
    pub told: Option<Box<Told>>,
    /// Which of the similar titles is focused, from 0; none: the title itself.
    pub alike: Option<usize>,
}

/// Titles side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What was typed; none: this is my list.
    pub query: Option<String>,
    /// What there is; none: being looked for.
    pub titles: Option<Vec<Shown>>,
    /// Which is focused, from 0.
    pub at: usize,
}

/// What the viewer did, newest first.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Which act is focused, the newest being 0.
    pub at: usize,
    /// What is known so far of what acts did, by their numbers.
    pub effects: BTreeMap<usize, Effected>,
    /// Whether the next press of the key forgets.
    pub is_sure: bool,
}

/// What an act changed.
#[derive(Clone, Debug)]
pub struct LastChange {
    /// What it came of.
    pub cause: Cause,
    /// The difference.
    pub change: Change,
    /// Why titles were where they were before.
    pub reasons: Arc<BTreeMap<TitleIx, Reasons>>,
}

/// The page before, shown for a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash {
    /// Until when.
    pub until: Duration,
    /// Where the viewer is on that page.
    pub home: Home,
}

/// Something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// In words.
    pub text: String,
    /// Whether something failed.
    pub is_failure: bool,
}

impl Notice {
    /// A word.
    pub fn word(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_failure: false,
        }
    }

    /// A failure.
    pub fn failure(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_failure: true,
        }
    }
}

/// What a model starts from.
#[derive(Debug)]
pub struct Start {
    /// What there is to browse.
    pub library: Arc<Library>,
    /// The keys.
    pub keymap: Keymap,
    /// The numbers by which pictures are chosen.
    pub rules: Tuning,
    /// What was said of settings, and where.
    pub preferences: Preferences,
    /// The first page.
    pub view: View,
    /// What the screen is like.
    pub shape: ScreenShape,
    /// Whether the viewer is to be asked who they are.
    pub asks_who: bool,
    /// Whether there is a real player for titles that have a source.
    pub has_player: bool,
}

impl Model {
    /// The state at the start.
    pub fn new(start: Start) -> Self {
        let Start {
            library,
            keymap,
            rules,
            preferences,
            view,
            shape,
            asks_who,
            has_player,
        } = start;
        let mut model = Self {
            has_player,
            library,
            keymap,
            rules,
            preferences,
            shape,
            view,
            place: Place::Home,
            home: Home::default(),
            elsewhere: BTreeMap::new(),
            popups: Vec::new(),
            change: None,
            flash: None,
            notice: None,
            clock: Duration::ZERO,
            still: Some(Duration::ZERO),
            is_refreshing: false,
            broken: BTreeSet::new(),
            faces: Vec::new(),
            hover: None,
        };
        if asks_who {
            model.place = Place::Picker(Picker {
                at: model.own_tile(),
                has_page: false,
            });
        }
        model
    }

    /// The frames that are looked over.
    pub fn review(&self) -> Option<&Review> {
        for popup in self.popups.iter().rev() {
            if let Popup::Candidates(open) = popup {
                return open.review.as_deref();
            }
        }
        None
    }

    /// The catalogue.
    pub fn catalog(&self) -> &Catalog {
        &self.library.catalog
    }

    /// The size of the screen.
    pub const fn size(&self) -> Size {
        self.shape.size
    }

    /// Whether words stand where pictures would.
    pub fn is_text(&self) -> bool {
        self.shape.graphics == Graphics::None
    }

    /// The styles of the moment.
    pub fn theme(&self) -> Theme {
        let said = self.preferences.said(Name::Theme);
        let choice = said.and_then(|(word, _)| ThemeChoice::named(word));
        Theme::of(
            choice.unwrap_or(ThemeChoice::Dark),
            (self.shape.depth, self.shape.background),
            self.colour(&self.view.identity),
        )
    }

    /// A viewer's colour; while another is being chosen, that one.
    pub fn colour(&self, identity: &Identity) -> Option<[u8; 3]> {
        if let Some(Popup::Choice(choosing)) = self.popups.last()
            && choosing.matter == Matter::Colour
            && choosing.identity.who == identity.who
            && let offers = super::choices::offers(self, choosing)
            && let Some(Care::Colour(colour)) = offers.get(choosing.at).and_then(|o| o.care.clone())
        {
            return colour;
        }
        identity.colour
    }

    /// What receives keys.
    pub fn focus(&self) -> Focus {
        match (self.popups.last(), &self.place) {
            (Some(Popup::Title(_)), _) => Focus::Title,
            (Some(Popup::Found(found)), _) if found.query.is_some() => Focus::Search,
            (Some(Popup::Found(_)), _) => Focus::Shelf,
            (Some(Popup::History(_)), _) => Focus::History,
            (Some(Popup::Why(..) | Popup::Compare(..) | Popup::Help(_)), _) => Focus::Drawer,
            (
                Some(
                    Popup::Mood(_)
                    | Popup::Choice(_)
                    | Popup::HowMuch(..)
                    | Popup::Episodes(..)
                    | Popup::Casting(_),
                ),
                _,
            ) => Focus::Menu,
            (Some(Popup::Candidates(_)), _) => Focus::Candidates,
            (Some(Popup::Settings(_)), _) => Focus::Settings,
            (Some(Popup::Name(_)), _) => Focus::Input,
            (None, Place::Picker(_)) => Focus::Picker,
            (None, Place::Home) => Focus::Home,
            (None, Place::Player(_)) => Focus::Player,
            (None, Place::Past(_)) => Focus::Past,
        }
    }

    /// The page on the screen and the place on it: the page before, while it flashes.
    pub fn shown(&self) -> (&Page, &Home) {
        if let Place::Past(journey) = &self.place {
            return (&journey.past.page, &journey.home);
        }
        match (&self.flash, &self.change) {
            (Some(flash), Some(last)) => (&last.change.before, &flash.home),
            _ => (&self.view.page, &self.home),
        }
    }

    /// The focused title of the page on the screen.
    pub fn focused(&self) -> Option<TitleIx> {
        let (page, home) = self.shown();
        home.title(page)
    }

    /// The row of the focused title, by its id, and its place there, from 0.
    pub fn focused_place(&self) -> Option<(String, usize)> {
        let (page, home) = self.shown();
        let row = page.rows.get(home.row)?;
        Some((row.id.clone(), home.column(row).at))
    }

    /// What the log says of a title.
    pub fn facts(&self, title: TitleIx) -> Option<&TitleFacts> {
        match &self.place {
            Place::Past(journey) => journey.past.facts.get(&title),
            Place::Picker(_) | Place::Home | Place::Player(_) => self.view.facts.get(&title),
        }
    }

    /// Where watching a title goes on.
    pub fn resume(&self, title: TitleIx) -> Resume {
        let n_episodes = self.catalog().title(title).episodes.len();
        let facts = self.facts(title);
        facts.map_or_else(
            || TitleFacts::default().resume(n_episodes),
            |facts| facts.resume(n_episodes),
        )
    }

    /// Why a title is where it is.
    pub fn reasons(&self, title: TitleIx) -> Option<&Reasons> {
        match &self.place {
            Place::Past(journey) => journey.past.reasons.get(&title),
            Place::Picker(_) | Place::Home | Place::Player(_) => {
                match (&self.flash, &self.change) {
                    (Some(_), Some(last)) => last.reasons.get(&title),
                    _ => self.view.reasons.get(&title),
                }
            }
        }
    }

    /// The moods of the catalogue, by name, with how many titles have each.
    pub fn moods(&self) -> Vec<(&str, usize)> {
        let words = self
            .catalog()
            .words(crate::domain::catalog::FacetKind::Mood);
        words.into_iter().collect()
    }

    /// The tiles of the picker: real viewers, the guest, a new one, examples.
    pub fn tiles(&self) -> Vec<Tile> {
        let viewers = self.view.viewers.iter();
        let (real, examples): (Vec<_>, Vec<_>) = viewers.partition(|viewer| viewer.keeps_history());
        let people = real.into_iter().cloned().map(Tile::Viewer);
        let others = examples.into_iter().cloned().map(Tile::Viewer);
        people
            .chain([Tile::Viewer(Identity::guest()), Tile::Add])
            .chain(others)
            .collect()
    }

    /// The tile of the present viewer.
    pub fn own_tile(&self) -> usize {
        let is_own = |tile: &Tile| match tile {
            Tile::Viewer(identity) => {
                identity.who == self.view.identity.who && identity.key == self.view.identity.key
            }
            Tile::Add => false,
        };
        self.tiles().iter().position(is_own).unwrap_or(0)
    }

    /// Where things stand on the page; nothing where the screen is too small.
    pub fn geometry(&self) -> Option<geometry::Home> {
        geometry::Home::of(self.shape.size)
    }

    /// When something is due by itself; none: nothing is.
    pub fn wake(&self) -> Option<Duration> {
        let flash = self.flash.as_ref().map(|flash| flash.until);
        let still = self
            .still
            .filter(|_| self.may_expose())
            .map(|since| since + super::STILL);
        let film = match &self.place {
            Place::Player(Player { since: Some(_), .. }) => Some(self.clock + super::FRAME),
            Place::Player(_) | Place::Home | Place::Picker(_) | Place::Past(_) => None,
        };
        [flash, still, film].into_iter().flatten().min()
    }

    /// Whether what is on the screen may count as seen, once it has stood still.
    pub fn may_expose(&self) -> bool {
        self.place == Place::Home
            && self.popups.is_empty()
            && self.flash.is_none()
            && !self.is_text()
            && self.geometry().is_some()
    }
}
