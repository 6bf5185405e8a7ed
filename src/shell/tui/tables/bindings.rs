//! The table of bindings: every key of the browser. Within a focus the order is that of the
//! status line's hints, the most needed first.

use crate::shell::tui::keymap::Focus::{
    Drawer, History, Home, Input, Menu, Past, Picker, Player, Search, Shelf, Title,
};
use crate::shell::tui::keymap::{Action, Binding, Focus, Group};

const HOME: &[Focus] = &[Home];
const ON_TITLE: &[Focus] = &[Home, Title, Shelf];

/// A line of the table.
const fn line(
    (action, name): (Action, &'static str),
    keys: &'static [&'static str],
    focuses: &'static [Focus],
    (group, help): (Group, &'static str),
    hint: Option<&'static str>,
) -> Binding {
    Binding {
        action,
        name,
        keys,
        focuses,
        group,
        help,
        hint,
    }
}

/// Every key of the browser.
pub(in crate::shell::tui) const BINDINGS: &[Binding] = &[
    line(
        (Action::Play, "play"),
        &["p", "space"],
        ON_TITLE,
        (Group::Watch, "play the title, in pretend time"),
        Some("play"),
    ),
    line(
        (Action::Finish, "finish"),
        &["enter"],
        &[Player],
        (Group::Watch, "in the player: watch to the end"),
        Some("watch to the end"),
    ),
    line(
        (Action::Seen, "seen"),
        &["s"],
        ON_TITLE,
        (Group::Watch, "mark as seen"),
        Some("seen"),
    ),
    line(
        (Action::Why, "why"),
        &["w"],
        &[Home, Title, Shelf, Drawer],
        (Group::Understand, "why here, and why this picture"),
        Some("why"),
    ),
    line(
        (Action::Compare, "compare"),
        &["c"],
        &[Home, Title, Shelf, Drawer],
        (Group::Understand, "the same title as every viewer sees it"),
        Some("compare"),
    ),
    line(
        (Action::NextViewer, "next-viewer"),
        &["tab"],
        &[Home, Picker],
        (Group::Program, "turn to the next viewer"),
        Some("next viewer"),
    ),
    line(
        (Action::Mood, "mood"),
        &["m"],
        HOME,
        (Group::Watch, "choose a mood for today"),
        Some("mood"),
    ),
    line(
        (Action::Undo, "undo"),
        &["u"],
        ON_TITLE,
        (Group::Watch, "take the last act back, for good"),
        Some("undo"),
    ),
    line(
        (Action::Flash, "flash"),
        &["b"],
        HOME,
        (
            Group::Understand,
            "show the page before the last act; hold to keep it",
        ),
        None,
    ),
    line(
        (Action::Search, "search"),
        &["/"],
        HOME,
        (
            Group::Move,
            "search names, people, genres, moods and subjects",
        ),
        Some("search"),
    ),
    line(
        (Action::Past, "past"),
        &["t"],
        &[Home, Past],
        (
            Group::Understand,
            "the page as it stood: left and right go through what you did",
        ),
        Some("time machine"),
    ),
    line(
        (Action::History, "history"),
        &["H"],
        HOME,
        (
            Group::Understand,
            "what you did, what each act changed, and how to forget it",
        ),
        Some("history"),
    ),
    line(
        (Action::Forget, "forget"),
        &["d", "delete"],
        &[History],
        (
            Group::Understand,
            "in the history: forget the act for good; asks once more",
        ),
        Some("forget"),
    ),
    line(
        (Action::MyList, "my-list"),
        &["A"],
        HOME,
        (Group::Move, "my list"),
        None,
    ),
    line(
        (Action::Up, "search-up"),
        &["up"],
        &[Search],
        (Group::Move, "in the search: a row up"),
        None,
    ),
    line(
        (Action::Down, "search-down"),
        &["down", "tab"],
        &[Search],
        (Group::Move, "in the search: a row down"),
        None,
    ),
    line(
        (Action::Left, "search-left"),
        &["left"],
        &[Search],
        (Group::Move, "in the search: to the left"),
        None,
    ),
    line(
        (Action::Right, "search-right"),
        &["right"],
        &[Search],
        (Group::Move, "in the search: to the right"),
        None,
    ),
    line(
        (Action::Open, "open"),
        &["enter"],
        HOME,
        (
            Group::Move,
            "open the title: all its pictures, and more like it",
        ),
        Some("open"),
    ),
    line(
        (Action::Open, "open-title"),
        &["enter"],
        &[Title],
        (
            Group::Move,
            "on a title: play it, or open the similar one that is focused",
        ),
        None,
    ),
    line(
        (Action::Open, "choose"),
        &["enter"],
        &[Search, Shelf, Picker, Menu],
        (Group::Move, "choose what is focused"),
        Some("choose"),
    ),
    line(
        (Action::AddViewer, "add-viewer"),
        &["n"],
        &[Picker],
        (Group::Program, "who is watching: add a viewer"),
        Some("add a viewer"),
    ),
    line(
        (Action::ThumbUp, "thumb-up"),
        &["+", "="],
        ON_TITLE,
        (Group::Watch, "good; again: loved; again: neither"),
        Some("good"),
    ),
    line(
        (Action::ThumbDown, "thumb-down"),
        &["-"],
        ON_TITLE,
        (Group::Watch, "not good; again: neither"),
        Some("not good"),
    ),
    line(
        (Action::List, "list"),
        &["a"],
        ON_TITLE,
        (Group::Watch, "onto my list, or off it"),
        Some("my list"),
    ),
    line(
        (Action::Hide, "hide"),
        &["x"],
        ON_TITLE,
        (Group::Watch, "not for me: never show it again"),
        Some("not for me"),
    ),
    line(
        (Action::Pause, "pause"),
        &["space", "p"],
        &[Player],
        (Group::Watch, "in the player: pause, and go on"),
        Some("pause"),
    ),
    line(
        (Action::Confirm, "confirm"),
        &["enter"],
        &[Input],
        (Group::Program, "take what was typed"),
        Some("done"),
    ),
    line(
        (Action::Erase, "erase"),
        &["backspace", "ctrl-h"],
        &[Search, Input],
        (Group::Program, "take a letter back"),
        None,
    ),
    line(
        (Action::Up, "up"),
        &["up", "k"],
        &[Home, Title, Shelf, History, Past, Picker, Drawer, Menu],
        (Group::Move, "a row up"),
        None,
    ),
    line(
        (Action::Down, "down"),
        &["down", "j"],
        &[Home, Title, Shelf, History, Past, Picker, Drawer, Menu],
        (Group::Move, "a row down"),
        None,
    ),
    line(
        (Action::Left, "left"),
        &["left", "h"],
        &[Home, Title, Shelf, Past, Picker, Player],
        (
            Group::Move,
            "a card to the left; in the player and in the past: back",
        ),
        None,
    ),
    line(
        (Action::Right, "right"),
        &["right", "l"],
        &[Home, Title, Shelf, Past, Picker, Player],
        (
            Group::Move,
            "a card to the right; in the player and in the past: forward",
        ),
        None,
    ),
    line(
        (Action::RowStart, "row-start"),
        &["home", "0"],
        &[Home, Past],
        (Group::Move, "to the start of the row"),
        None,
    ),
    line(
        (Action::RowEnd, "row-end"),
        &["end", "$"],
        &[Home, Past],
        (Group::Move, "to the end of the row"),
        None,
    ),
    line(
        (Action::Top, "top"),
        &["g"],
        &[Home, Title, Shelf, History, Drawer, Menu],
        (Group::Move, "to the first row"),
        None,
    ),
    line(
        (Action::Bottom, "bottom"),
        &["G"],
        &[Home, Title, Shelf, History, Drawer, Menu],
        (Group::Move, "to the last row"),
        None,
    ),
    line(
        (Action::HalfDown, "half-down"),
        &["ctrl-d"],
        &[Home, Title, Shelf, History, Drawer, Menu],
        (Group::Move, "half a screen down"),
        None,
    ),
    line(
        (Action::HalfUp, "half-up"),
        &["ctrl-u"],
        &[Home, Title, Shelf, History, Drawer, Menu],
        (Group::Move, "half a screen up"),
        None,
    ),
    line(
        (Action::PageDown, "page-down"),
        &["pagedown", "ctrl-f"],
        &[Home, Title, Shelf, History, Drawer, Menu],
        (Group::Move, "a screen down"),
        None,
    ),
    line(
        (Action::PageUp, "page-up"),
        &["pageup", "ctrl-b"],
        &[Home, Title, Shelf, History, Drawer, Menu],
        (Group::Move, "a screen up"),
        None,
    ),
    line(
        (Action::PreviousViewer, "previous-viewer"),
        &["shift-tab"],
        &[Home, Picker],
        (Group::Program, "turn to the viewer before"),
        None,
    ),
    line(
        (Action::Viewers, "viewers"),
        &["v"],
        HOME,
        (Group::Program, "who is watching"),
        None,
    ),
    line(
        (Action::Help, "help"),
        &["?", "f1"],
        &[
            Home, Title, Shelf, History, Past, Picker, Player, Drawer, Menu,
        ],
        (Group::Program, "all keys"),
        Some("all keys"),
    ),
    line(
        (Action::Back, "back"),
        &["esc"],
        &[
            Home, Title, Search, Shelf, History, Past, Picker, Drawer, Menu, Input,
        ],
        (Group::Move, "a step back"),
        None,
    ),
    line(
        (Action::Quit, "quit"),
        &["q"],
        &[Home, Picker],
        (Group::Program, "quit"),
        Some("quit"),
    ),
    line(
        (Action::Back, "close"),
        &["q"],
        &[Title, Shelf, History, Past, Drawer, Menu],
        (Group::Move, "close"),
        Some("close"),
    ),
    line(
        (Action::Back, "stop"),
        &["esc", "q"],
        &[Player],
        (
            Group::Watch,
            "in the player: stop, and keep how far you came",
        ),
        Some("stop"),
    ),
    line(
        (Action::Quit, "quit-now"),
        &["ctrl-c"],
        &[
            Home, Title, Search, Shelf, History, Past, Picker, Player, Drawer, Menu, Input,
        ],
        (Group::Program, "quit from anywhere"),
        None,
    ),
];
