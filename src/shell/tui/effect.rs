//! What `update` wants done outside: always by a worker, never at once.

use std::sync::Arc;

use crate::adapters::settings::Choice;
use crate::application::{Care, Exposure, Identity, Library};
use crate::domain::catalog::TitleIx;
use crate::domain::frames::Choices;
use crate::domain::history::Deed;

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// The session's worker is to do this.
    Ask(Request),
    /// The real player is to play a title, `from` (0 to 1) of the way in.
    Play {
        /// Which; it has a source.
        title: TitleIx,
        /// The position of its episode, from 0; none for a whole title.
        episode: Option<usize>,
        /// Where to begin.
        from: f64,
    },
    /// The real player is to do this.
    Player(Word),
    /// The darkroom is to do this.
    Develop(Order),
    /// The program is to end.
    Quit,
}

/// Something that the darkroom can do: it may take seconds, and nothing waits for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// Open a title's candidates.
    Open(TitleIx),
    /// Keep what was decided about the title of this id.
    Keep(String, Choices),
    /// Make the pictures of the title of this id, and rewrite the catalogue.
    Settle(String),
}

/// A library to be taken up; equal to itself alone.
#[derive(Clone, Debug)]
pub struct Fresh(pub Arc<Library>);

impl PartialEq for Fresh {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A wish for the real player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Pause, or go on.
    TogglePause,
    /// Jump by so many seconds.
    Jump(i32),
    /// End.
    Quit,
}

/// Something that the session's worker can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Write an act.
    Act(Deed),
    /// Take the last act back.
    Undo,
    /// See whether the page is still true.
    Refresh {
        /// Whether a library that a scan has written anew may be taken up: not while anything
        /// lies over the page.
        takes_up: bool,
    },
    /// Write impressions.
    Expose(Vec<Exposure>),
    /// Turn to another viewer.
    Switch(Identity),
    /// Add a viewer of this name, and turn to them.
    AddViewer(String),
    /// Change a viewer.
    Care(Identity, Care),
    /// Write what was chosen into the configuration file.
    Prefer(Vec<Choice>),
    /// Tell everything of a title.
    Tell(TitleIx),
    /// Tell what an act did, and what forgetting it would do.
    Effect(usize),
    /// Forget an act, by the place at which it was written.
    Forget(i64),
    /// Show the page as it stood after so many acts.
    Past(usize),
    /// Find titles.
    Search(String),
    /// List what is on my list.
    MyList,
    /// Explain a title.
    Why(TitleIx),
    /// Compare a title.
    Compare(TitleIx),
    /// Find what leads each viewer's page, for the picker.
    Faces,
    /// Take up the library as it is now.
    TakeUp(Fresh),
}
