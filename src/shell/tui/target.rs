//! What a pointer can point at. The view notes where each thing stands while it draws; a click asks
//! the same view, so that what is clicked is what was seen.

use super::keymap::Action;

/// Something on the screen that can be clicked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A card of the page: row and position in it, from 0.
    Card(usize, usize),
    /// The focused title's billboard.
    Billboard,
    /// One of the titles side by side, from 0.
    Found(usize),
    /// One of the similar titles, from 0.
    Alike(usize),
    /// An act of the history, the newest being 0.
    Act(usize),
    /// A tile of the picker, from 0.
    Tile(usize),
    /// One of the frames that are looked over, from 0.
    Candidate(usize),
    /// A line of a menu, from 0.
    Line(usize),
    /// A key of the status line.
    Key(Action),
    /// What lies under a drawer or a menu.
    Outside,
    /// Nothing that answers.
    Nothing,
}
