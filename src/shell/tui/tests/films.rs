//! A film in a real player: what it says ends up in the history, and nothing else does.

use super::world::Rig;
use crate::adapters::player::Heard;
use crate::domain::catalog::TitleIx;
use crate::domain::history::Deed;
use crate::shell::tui::message::{Failure, Message};
use crate::shell::tui::model::{Place, Popup};
use crate::shell::tui::update::unfinished;

/// The title that has a source.
const DAUGHTER: TitleIx = TitleIx(3);

/// A guest with a real player, before the page of the film on the disk.
fn before_the_film() -> Rig {
    let mut rig = Rig::home(120, 36);
    rig.model.has_player = true;
    rig.press("/ d a u g h t e r enter");
    rig.asked.clear();
    rig
}

/// The same, and the film runs from `from_s` to `to_s` of 100 seconds.
fn running(from_s: u32, to_s: u32) -> Rig {
    let mut rig = before_the_film();
    rig.press("p");
    rig.tell(Message::Player(Heard::Duration(100.0)));
    for second in from_s..=to_s {
        rig.tell(Message::Player(Heard::Position(f64::from(second))));
    }
    rig
}

fn plays(rig: &Rig) -> Vec<f64> {
    let mut plays = Vec::new();
    for act in rig.model.view.log.acts() {
        if let Deed::Play {
            title, fraction, ..
        } = &act.deed
            && title.ix == Some(DAUGHTER)
        {
            plays.push(*fraction);
        }
    }
    plays
}

#[test]
fn a_title_with_a_file_is_played_for_real() {
    let rig = running(0, 3);
    assert_eq!(
        rig.asked[0],
        "Play { title: TitleIx(3), episode: None, from: 0.0 }"
    );
    let screen = rig.screen();
    assert!(screen.contains("0:00:03 / 0:01:40"), "{screen}");
    assert!(screen.contains("playing") && !screen.contains("pretend"));
}

#[test]
fn keys_are_wishes_for_the_player() {
    let mut rig = running(0, 3);
    rig.asked.clear();
    rig.press("space left right esc");
    let wishes = ["TogglePause", "Jump(-10)", "Jump(10)", "Quit"];
    assert_eq!(rig.asked, wishes.map(|wish| format!("Player({wish})")));
    rig.tell(Message::Player(Heard::Paused(true)));
    assert!(rig.screen().contains("paused"));
    assert!(plays(&rig).is_empty(), "nothing is written before the end");
}

#[test]
fn what_was_really_played_is_written_at_the_end() {
    for (from_s, to_s, well) in [(0, 50, true), (40, 90, false)] {
        let mut rig = running(from_s, to_s);
        rig.tell(Message::Player(Heard::Ended { well }));
        assert_eq!(plays(&rig), [0.5]);
        assert!(matches!(rig.model.place, Place::Home));
    }
}

#[test]
fn skipping_to_the_end_is_no_watch() {
    let mut rig = running(0, 5);
    rig.tell(Message::Player(Heard::Jumped));
    for second in 98..=100 {
        rig.tell(Message::Player(Heard::Position(f64::from(second))));
    }
    rig.tell(Message::Player(Heard::Ended { well: true }));
    assert_eq!(plays(&rig), [0.07]);
}

#[test]
fn a_film_goes_on_where_it_was_left_and_counts_what_was_seen() {
    let mut rig = running(0, 40);
    rig.tell(Message::Player(Heard::Ended { well: true }));
    rig.press("/ d a u g h t e r enter");
    rig.asked.clear();
    rig.press("p");
    assert_eq!(
        rig.asked,
        ["Play { title: TitleIx(3), episode: None, from: 0.4 }"]
    );
    rig.tell(Message::Player(Heard::Duration(100.0)));
    for second in 40..=100 {
        rig.tell(Message::Player(Heard::Position(f64::from(second))));
    }
    rig.tell(Message::Player(Heard::Ended { well: true }));
    assert_eq!(plays(&rig), [0.4, 1.0]);
}

#[test]
fn a_film_that_runs_when_the_browser_ends_can_be_kept() {
    let rig = running(0, 30);
    let kept = unfinished(&rig.model);
    assert!(matches!(kept, Some(Deed::Play { fraction, .. }) if (fraction - 0.3).abs() < 1e-9));
    assert_eq!(unfinished(&before_the_film().model), None);
}

#[test]
fn a_player_that_tells_nothing_is_asked_for_by_asking_the_viewer() {
    let mut rig = before_the_film();
    rig.press("p");
    rig.tell(Message::Player(Heard::Ended { well: true }));
    assert!(matches!(rig.model.popups.last(), Some(Popup::HowMuch(..))));
    insta::assert_snapshot!("how-much", rig.screen());
    rig.press("down down enter");
    assert_eq!(plays(&rig), [0.5]);
    rig.press("/ d a u g h t e r enter p");
    rig.tell(Message::Player(Heard::Ended { well: true }));
    rig.press("up enter");
    assert_eq!(
        plays(&rig),
        [0.5],
        "nothing was watched, nothing is written"
    );
}

#[test]
fn a_player_that_fails_leaves_a_word_and_no_act() {
    let mut rig = before_the_film();
    rig.press("p");
    rig.tell(Message::Player(Heard::Ended { well: false }));
    assert!(rig.screen().contains("could not play it") && plays(&rig).is_empty());
    let mut rig = before_the_film();
    rig.press("p");
    rig.tell(Message::NoPlayer(Failure {
        message: "the player cannot be started: no".to_owned(),
        help: None,
        is_refresh: false,
    }));
    assert!(rig.screen().contains("cannot be started"));
    assert!(matches!(rig.model.place, Place::Home));
}

#[test]
fn without_a_player_time_is_pretended_and_the_viewer_is_told() {
    let mut rig = before_the_film();
    rig.model.has_player = false;
    rig.press("p");
    assert!(rig.asked.is_empty() && rig.screen().contains("pretend time"));
    assert!(rig.model.notice.is_some());
}
