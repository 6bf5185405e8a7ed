//! What keys do on a title, in the search, on my list, in the history and in the past.

use super::Rig;
use crate::application::Shown;
use crate::domain::explanation::Turn;
use crate::shell::tui::keymap::Action;
use crate::shell::tui::message::Message;
use crate::shell::tui::model::{Found, Place, Popup, Sheet};

fn sheet(rig: &Rig) -> &Sheet {
    match rig.model.popups.last() {
        Some(Popup::Title(sheet)) => sheet,
        other => panic!("no title is open: {other:?}"),
    }
}

fn found(rig: &Rig) -> &Found {
    match rig.model.popups.last() {
        Some(Popup::Found(found)) => found,
        other => panic!("nothing is looked for: {other:?}"),
    }
}

fn names(rig: &Rig) -> Vec<&str> {
    let titles = found(rig).titles.iter().flatten();
    let name = |shown: &Shown| rig.model.catalog().title(shown.title).name.as_str();
    titles.map(name).collect()
}

#[test]
fn enter_opens_a_title_with_all_its_pictures() {
    let mut rig = Rig::home(120, 36);
    let title = rig.model.focused().unwrap();
    rig.press("enter");
    let told = sheet(&rig).told.as_ref().unwrap();
    assert_eq!(told.decision.title, title);
    let sum: f64 = told
        .decision
        .actions
        .iter()
        .map(|action| action.propensity.0)
        .sum();
    assert!((sum - 1.0).abs() < 1e-9);
    assert_eq!(told.prospects.len() + 1, told.decision.actions.len());
    let (_, scene) = rig.draw();
    for action in &told.decision.actions {
        assert!(
            scene
                .pictures()
                .any(|placed| placed.artwork == action.artwork),
            "a candidate is not on the screen"
        );
    }
    rig.press("esc");
    assert!(rig.model.popups.is_empty());
}

/// What is said of a watch holds: after it the picture stands there.
#[test]
fn a_watch_that_is_said_to_bring_a_picture_brings_it() {
    let mut n_tried = 0;
    for at in 0..6 {
        let mut rig = Rig::home(200, 60);
        if at > 0 {
            rig.press(&format!("{at}*right"));
        }
        rig.press("enter");
        let told = sheet(&rig).told.clone().unwrap();
        for prospect in &told.prospects {
            let Some(Turn::Watch(watched)) = prospect.turn else {
                continue;
            };
            let mut other = Rig::home(200, 60);
            other.watch(watched);
            let decision = &other.model.view.page.decisions.get(&told.decision.title);
            let shown = decision.map(crate::domain::artwork::Decision::artwork);
            assert!(shown.is_none_or(|shown| shown == prospect.artwork));
            n_tried += 1;
        }
    }
    assert!(
        n_tried >= 6,
        "only {n_tried} watches were said to bring a picture"
    );
}

#[test]
fn keys_act_on_the_open_title() {
    let mut rig = Rig::home(120, 36);
    rig.press("2*right");
    let title = rig.model.focused().unwrap();
    rig.press("enter a");
    assert!(rig.model.facts(title).unwrap().listed.is_some());
    assert!(sheet(&rig).told.is_some(), "it stays open");
    rig.press("u");
    assert!(
        rig.model
            .facts(title)
            .is_none_or(|facts| facts.listed.is_none())
    );
    rig.press("enter");
    let Place::Player(player) = &rig.model.place else {
        panic!("Enter on a title plays it");
    };
    assert_eq!(player.screening.title, title);
}

#[test]
fn right_goes_to_similar_titles_and_enter_opens_them() {
    let mut rig = Rig::home(120, 36);
    rig.press("enter 2*right");
    let similar = sheet(&rig).told.as_ref().unwrap().alike[1].0;
    rig.press("enter");
    assert_eq!(sheet(&rig).title, similar);
    rig.press("esc");
    assert_eq!(sheet(&rig).alike, Some(1));
    rig.press("3*left");
    assert_eq!(sheet(&rig).alike, None);
}

/// What is found after typing, in order.
fn check(keys: &str, expected: &[&str]) {
    let mut rig = Rig::home(120, 36);
    rig.press("/");
    if !keys.is_empty() {
        rig.press(keys);
    }
    assert_eq!(names(&rig), expected, "{keys}");
}

#[test]
fn search_finds_names_before_what_else_is_told() {
    check("", &[]);
    check("s a l t", &["The Salt Ledger"]);
    check("S A L t", &["The Salt Ledger"]);
    check("l e d g r", &["The Salt Ledger"]);
    check("海 底", &["海底の鐘"]);
    check("x q z", &[]);
    check("s e v x backspace", &["Seven Wells"]);
    // By a person's name without its accent, and by a genre.
    let mut rig = Rig::home(120, 36);
    rig.press("/ h a l a s z");
    assert_eq!(names(&rig).len(), 6);
    let by = found(&rig).titles.as_ref().unwrap()[0].by.as_deref();
    assert_eq!(by, Some("Bruno Halász"));
    rig.press("esc / w e s t e r n");
    assert_eq!(
        names(&rig),
        ["The Cartographer's Daughter", "Seven Wells", "Dust Crown"]
    );
}

#[test]
fn letters_are_typed_into_the_search_and_enter_opens() {
    let mut rig = Rig::home(120, 36);
    rig.press("/ q j k space t");
    assert_eq!(found(&rig).query.as_deref(), Some("qjk t"));
    assert!(!rig.has_quit);
    rig.press("esc / w e s t right enter");
    let title = sheet(&rig).title;
    assert_eq!(rig.model.catalog().title(title).name, "Seven Wells");
}

#[test]
fn my_list_has_what_was_put_onto_it_the_last_first() {
    let mut rig = Rig::home(120, 36);
    rig.press("A");
    assert!(names(&rig).is_empty());
    rig.press("esc");
    let first = rig.focused().to_owned();
    rig.press("a G $");
    let second = rig.focused().to_owned();
    assert_ne!(first, second);
    rig.press("a A");
    assert_eq!(names(&rig), [second.as_str(), first.as_str()]);
    rig.press("a");
    assert_eq!(
        names(&rig),
        [first.as_str()],
        "taken off from the list itself"
    );
}

#[test]
fn the_list_takes_back_too_and_has_nothing_that_is_hidden() {
    let mut rig = Rig::home(120, 36);
    rig.press("a A a u");
    assert_eq!(
        names(&rig).len(),
        1,
        "the last act, taking it off, is taken back"
    );
    rig.press("x");
    assert!(names(&rig).is_empty());
}

#[test]
fn what_was_pointed_at_is_forgotten_whatever_was_forgotten_elsewhere() {
    let mut rig = Rig::home(120, 36);
    rig.press("s 2*down s right s");
    let kept = rig.model.view.log.act(3).unwrap().clone();
    rig.press("H down");
    rig.forget_elsewhere(1);
    rig.press("2*d");
    assert_eq!(rig.model.view.log.acts(), [kept]);
}

#[test]
fn a_long_history_shows_the_focused_act_and_those_after_it() {
    let mut rig = Rig::home(120, 36);
    let title = rig.model.focused().unwrap();
    (0..120).for_each(|_| rig.watch(title));
    rig.press("H 60*down");
    let screen = rig.screen();
    for number in [60, 61, 62] {
        assert!(
            screen.contains(&format!("  {number}  You watched")),
            "{number}: {screen}"
        );
    }
    rig.press("g");
    assert!(rig.screen().contains("120 acts"));
    rig.press("G");
    assert!(rig.screen().contains("    1  You watched"));
}

#[test]
fn a_title_that_is_not_on_the_page_is_shown_large_all_the_same() {
    let mut rig = Rig::home(120, 36);
    let title = rig.model.focused().unwrap();
    assert_eq!(rig.focused(), "The Salt Ledger");
    rig.press("x / s a l t enter");
    assert!(!rig.model.view.page.decisions.contains_key(&title));
    let chosen = sheet(&rig).told.as_ref().unwrap().decision.artwork();
    let (_, scene) = rig.draw();
    let large = scene.pictures().filter(|placed| placed.artwork == chosen);
    assert!(large.map(|placed| placed.columns).max() > Some(40));
}

#[test]
fn forgetting_asks_once_and_says_before_what_it_changes() {
    let mut rig = Rig::home(120, 36);
    rig.press("H");
    assert!(rig.model.popups.is_empty(), "there is nothing to forget");
    rig.press("s");
    let after_one = rig.model.view.page.clone();
    rig.press("2*down s H");
    let Some(Popup::History(history)) = rig.model.popups.last() else {
        panic!("the history is open");
    };
    let foretold = history.effects[&2].forgotten.clone();
    rig.press("d down up");
    assert_eq!(rig.model.view.log.n_acts(), 2, "another key keeps it");
    rig.press("2*d");
    assert_eq!(rig.model.view.log.n_acts(), 1);
    assert_eq!(rig.model.change.as_ref().unwrap().change.movement, foretold);
    assert_eq!(*rig.model.view.page, *after_one);
    rig.press("2*d");
    assert_eq!(rig.model.view.log.n_acts(), 0);
    assert!(rig.model.popups.is_empty(), "nothing is left to forget");
}

#[test]
fn the_past_shows_the_pages_that_stood_and_changes_nothing() {
    let mut rig = Rig::home(120, 36);
    let mut pages = vec![rig.model.view.page.clone()];
    for keys in ["s", "right s", "down s"] {
        rig.press(keys);
        pages.push(rig.model.view.page.clone());
    }
    rig.press("t");
    for n in [2, 1, 0, 0] {
        assert_eq!(*rig.model.shown().0, *pages[n], "after {n} acts");
        rig.press("left");
    }
    rig.press("$");
    assert_eq!(*rig.model.shown().0, *pages[3]);
    // Keys that would write do nothing here.
    rig.press("s + a x p u");
    assert!(matches!(rig.model.place, Place::Past(_)));
    assert_eq!(rig.model.view.log.n_acts(), 3);
    rig.press("esc");
    assert_eq!(*rig.model.shown().0, *pages[3]);
    assert!(matches!(rig.model.place, Place::Home));
}

/// Clicks where the screen first says `words`.
fn click(rig: &mut Rig, words: &str) {
    let screen = rig.screen();
    let found = screen.lines().enumerate().find_map(|(y, line)| {
        let before = line.split_once(words)?.0;
        Some((
            crate::shell::tui::text::width(before),
            u16::try_from(y).unwrap(),
        ))
    });
    let (x, y) = found.unwrap_or_else(|| panic!("{words} is not on the screen:\n{screen}"));
    rig.tell(Message::Click { x, y });
}

#[test]
fn a_click_focuses_and_a_second_opens() {
    let mut rig = Rig::new(120, 36);
    click(&mut rig, "Guest");
    assert!(
        matches!(rig.model.place, Place::Home),
        "a tile is chosen at once"
    );
    let second = rig.model.view.page.rows[0].titles[1].title;
    let name = rig.model.catalog().title(second).name.clone();
    click(&mut rig, &name);
    assert_eq!(rig.model.focused(), Some(second));
    assert!(rig.model.popups.is_empty());
    click(&mut rig, &format!(" {name}"));
    assert_eq!(sheet(&rig).title, second);
    click(&mut rig, "q close");
    assert!(
        rig.model.popups.is_empty(),
        "a key of the status line is pressed by a click"
    );
    click(&mut rig, "w why");
    assert!(matches!(rig.model.popups.last(), Some(Popup::Why(..))));
    rig.tell(Message::Click { x: 1, y: 5 });
    assert!(
        rig.model.popups.is_empty(),
        "a click beside a drawer closes it"
    );
}

#[test]
fn the_wheel_scrolls_what_receives_keys() {
    let mut rig = Rig::home(120, 36);
    rig.tell(Message::Wheel(Action::Down));
    assert_eq!(rig.model.home.row, 1);
    rig.press("w");
    rig.tell(Message::Wheel(Action::Down));
    let Some(Popup::Why(drawer, _)) = rig.model.popups.last() else {
        panic!("the drawer is open");
    };
    assert_eq!(drawer.scroll, 3);
    assert_eq!(rig.model.home.row, 1);
}
