//! Screens as lines of text. Read the difference before accepting one.

use super::Rig;
use crate::shell::terminal::Graphics;

/// Screens of these sizes are kept.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 18)];

/// Keeps the screen after these keys at each size.
fn check(name: &str, graphics: Graphics, keys: &str) {
    for (columns, rows) in SIZES {
        let mut rig = Rig::with(columns, rows, graphics);
        if !keys.is_empty() {
            rig.press(keys);
        }
        rig.model.notice = rig.model.notice.take().filter(|notice| notice.is_failure);
        insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), rig.screen());
    }
}

#[test]
fn picker() {
    check("picker", Graphics::Cells, "");
}

#[test]
fn home() {
    check("home", Graphics::Cells, "enter");
}

#[test]
fn home_after_a_watch() {
    check("watched", Graphics::Cells, "enter right s");
}

#[test]
fn home_in_words() {
    check("words", Graphics::None, "enter down s");
}

#[test]
fn why() {
    check("why", Graphics::Cells, "enter s right w");
}

#[test]
fn compare() {
    check("compare", Graphics::Cells, "enter c");
}

#[test]
fn mood() {
    check("mood", Graphics::Cells, "enter m down");
}

#[test]
fn help() {
    check("help", Graphics::Cells, "enter ?");
}

#[test]
fn title() {
    check("title", Graphics::Cells, "enter s right enter");
}

#[test]
fn title_in_words() {
    check("title-words", Graphics::None, "enter enter");
}

#[test]
fn search() {
    check("search", Graphics::Cells, "enter / s a l t");
}

#[test]
fn my_list() {
    check("my-list", Graphics::Cells, "enter a right a A right");
}

#[test]
fn history() {
    check(
        "history",
        Graphics::Cells,
        "enter s right s down + H down d",
    );
}

#[test]
fn time_machine() {
    check("past", Graphics::Cells, "enter s right s down s t left");
}

#[test]
fn player() {
    for (columns, rows) in SIZES {
        let mut rig = Rig::home(columns, rows);
        rig.press("p");
        rig.at_ms(8000);
        insta::assert_snapshot!(format!("player-{columns}x{rows}"), rig.screen());
    }
}

#[test]
fn a_small_screen_asks_for_room() {
    let rig = Rig::home(50, 15);
    insta::assert_snapshot!("small", rig.screen());
}
