//! What `update` hears: keys, time, the screen's shape, and what workers found out.

use std::sync::Arc;
use std::time::Duration;

use crossterm::event::KeyEvent;
use ratatui::layout::Size;

use crate::adapters::player::Heard;
use crate::adapters::settings::Preferences;
use crate::application::review::{Review, Settled};
use crate::application::{
    Care, Change, Compared, Effected, Fault, Identity, Library, Past, Shown, Told, View,
};
use crate::domain::artwork::Features;
use crate::domain::catalog::{ArtworkIx, TitleIx};
use crate::domain::cells::Depth;
use crate::domain::explanation::Explanation;
use crate::shell::terminal::Graphics;
use crate::shell::tui::keymap::Action;

/// Something that happened.
#[derive(Debug)]
pub enum Message {
    /// A key went down, or repeats.
    Key(KeyEvent),
    /// A button went down over this cell, from 0.
    Click {
        /// Column.
        x: u16,
        /// Line.
        y: u16,
    },
    /// The pointer moved over this cell, from 0.
    Pointer {
        /// Column.
        x: u16,
        /// Line.
        y: u16,
    },
    /// A wheel turned by a notch: up, down, left or right.
    Wheel(Action),
    /// Text was pasted.
    Paste(String),
    /// Time since the start.
    Clock(Duration),
    /// The screen has this shape now.
    Screen(ScreenShape),
    /// Pictures that cannot be shown, with a word on each.
    Broken(Vec<(ArtworkIx, String)>),
    /// Another viewer's page.
    Turned(Box<View>),
    /// The page is still true.
    Unchanged,
    /// The page changed.
    Changed(Box<Changed>),
    /// There was nothing to take back.
    NothingToUndo,
    /// Everything of a title.
    Told(Box<Told>),
    /// What an act did.
    Effected(Box<Effected>),
    /// The page as it stood.
    Past(Box<Past>),
    /// Titles that were asked for: by what was typed, or my list.
    Found(Option<String>, Vec<Shown>),
    /// A title, explained.
    Explained(Box<Explained>),
    /// A title as every viewer sees it.
    Compared(TitleIx, Vec<Compared>),
    /// What leads each viewer's page, for the picker.
    Faces(Vec<Face>),
    /// The real player said something.
    Player(Heard),
    /// The real player could not be started.
    NoPlayer(Failure),
    /// A viewer has another name, colour or age limit, or is gone.
    Cared(Box<CaredFor>),
    /// What was chosen in the settings is in the file.
    Preferred(Preferences),
    /// A title's candidates, or why they cannot be looked over.
    Reviewed(TitleIx, Result<Box<Review>, Failure>),
    /// What was decided was carried out, or why not.
    Settled(Result<Box<Settled>, Failure>),
    /// The library as it is now, and everything that the screen needs of it.
    TakenUp(Arc<Library>, Box<View>),
    /// Something could not be done.
    Failed(Failure),
}

/// A viewer who was changed.
#[derive(Debug)]
pub struct CaredFor {
    /// As they were.
    pub identity: Identity,
    /// What was done.
    pub care: Care,
    /// Whether bytes of what was forgotten remain until the next start.
    pub bytes_remain: bool,
    /// Everything that the screen needs now.
    pub view: View,
}

/// An explanation, with the weights of the matches behind its pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The explanation.
    pub explanation: Explanation,
    /// Mean weights, by which a candidate's features contribute to its number.
    pub weights: Features,
}

/// What leads a viewer's page.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// Whose.
    pub identity: Identity,
    /// The picture of its first title.
    pub artwork: ArtworkIx,
}

/// A changed page.
#[derive(Debug)]
pub struct Changed {
    /// What changed it.
    pub cause: Cause,
    /// The difference.
    pub change: Change,
    /// Everything that the screen needs now.
    pub view: View,
}

/// What changed a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// An act of this browser.
    Act,
    /// The last act was taken back.
    Undo,
    /// Another process wrote, the visit was over, or the date changed.
    Elsewhere,
}

/// What could not be done, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What failed, in words.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Whether it came of looking for changes, so that the next key may look again.
    pub is_refresh: bool,
}

impl Failure {
    /// A fault, as the screen says it.
    pub fn of(fault: &Fault) -> Self {
        Self {
            message: fault.to_string(),
            help: fault.help(),
            is_refresh: false,
        }
    }
}

/// What the screen is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreenShape {
    /// Its cells.
    pub size: Size,
    /// How pictures are drawn; [`Graphics::None`]: not at all.
    pub graphics: Graphics,
    /// How many colours there are.
    pub depth: Depth,
    /// The terminal's own background, where it said so.
    pub background: Option<[u8; 3]>,
}
