//! Who may be looking: real viewers, example viewers of the catalogue, and the guest.

use crate::adapters::store::{Viewer, ViewerId};
use crate::domain::catalog::{Catalog, ExampleViewer};
use crate::domain::history::{Act, Deed, Log, Moment, Named, Origin};

/// Key of the guest in random streams.
const GUEST: &str = "guest";

/// What kind of viewer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// One whose history is kept.
    Real(ViewerId),
    /// One that comes with the catalogue; browsed as a guest is.
    Example,
    /// One who leaves nothing on disk.
    Guest,
}

/// A viewer, as the screen and the answers need one.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// What kind.
    pub who: Who,
    /// Name as printed; for an example viewer too.
    pub name: String,
    /// Key in random streams, and what `--profile` takes.
    pub key: String,
    /// `#rrggbb` as bytes.
    pub colour: Option<[u8; 3]>,
    /// Oldest audience whose titles are shown, in years.
    pub maturity: Option<u8>,
}

impl Identity {
    /// The guest.
    pub fn guest() -> Self {
        Self {
            who: Who::Guest,
            name: "Guest".to_owned(),
            key: GUEST.to_owned(),
            colour: None,
            maturity: None,
        }
    }

    /// Whether what this viewer does reaches the disk.
    pub const fn keeps_history(&self) -> bool {
        matches!(self.who, Who::Real(_))
    }

    /// What `profile` fields of answers hold: a real viewer's name, else the key.
    pub fn label(&self) -> &str {
        match self.who {
            Who::Real(_) => &self.name,
            Who::Example | Who::Guest => &self.key,
        }
    }

    /// In a sentence: `the guest`, `the example viewer Maya`, `Ben`.
    pub fn in_words(&self) -> String {
        match self.who {
            Who::Real(_) => self.name.clone(),
            Who::Example => format!("the example viewer {}", self.name),
            Who::Guest => "the guest".to_owned(),
        }
    }
}

impl From<Viewer> for Identity {
    fn from(viewer: Viewer) -> Self {
        Self {
            who: Who::Real(viewer.id),
            name: viewer.name,
            key: viewer.key,
            colour: viewer.colour,
            maturity: viewer.maturity,
        }
    }
}

impl From<&ExampleViewer> for Identity {
    fn from(example: &ExampleViewer) -> Self {
        Self {
            who: Who::Example,
            name: example.name.clone(),
            key: example.id.clone(),
            colour: Some(example.colour),
            maturity: None,
        }
    }
}

/// The past of an example viewer as seen at `now`: plays at noon UTC, so many days before.
pub(super) fn example_log(catalog: &Catalog, example: &ExampleViewer, now: Moment) -> Log {
    let today = now.day();
    let acts = (1..).zip(&example.plays).map(|(seq, play)| Act {
        seq,
        time: crate::domain::catalog::Day(today.0 - i64::from(play.days_ago)).noon(),
        origin: Origin::Import,
        deed: Deed::Play {
            title: Named::of(catalog, play.title),
            episode: None,
            fraction: play.fraction,
            artwork: None,
        },
    });
    Log::new(acts.collect(), Vec::new())
}
