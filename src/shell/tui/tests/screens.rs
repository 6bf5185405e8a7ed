//! Screens as lines of text. Read the difference before accepting one.

use super::Rig;
use crate::shell::terminal::Graphics;

/// Screens of these sizes are kept.
const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (200, 60), (60, 18)];

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

/// The picker with a viewer of its own.
const WITH_IDA: &str = "n I d a enter v";

#[test]
fn viewers() {
    check("viewers", Graphics::Cells, WITH_IDA);
}

#[test]
fn rename() {
    check(
        "rename",
        Graphics::Cells,
        &format!("{WITH_IDA} r backspace a"),
    );
}

#[test]
fn colour() {
    check("colour", Graphics::Cells, &format!("{WITH_IDA} c 3*down"));
}

#[test]
fn age_limit() {
    check(
        "age-limit",
        Graphics::Cells,
        &format!("{WITH_IDA} m 4*down"),
    );
}

#[test]
fn delete() {
    check("delete", Graphics::Cells, &format!("{WITH_IDA} d down"));
}

#[test]
fn settings() {
    for (columns, rows) in SIZES {
        let mut rig = Rig::home(columns, rows);
        rig.press(", right down");
        rig.model.preferences.file = Some("/home/ada/.config/keyart/config.toml".into());
        insta::assert_snapshot!(format!("settings-{columns}x{rows}"), rig.screen());
    }
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
