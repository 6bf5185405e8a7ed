//! A series with episodes: which is next, the list of them, and what the history says.

use super::world::{Rig, catalog_with_episodes};
use crate::adapters::player::Heard;
use crate::domain::catalog::TitleIx;
use crate::domain::history::Deed;
use crate::shell::terminal::Graphics;
use crate::shell::tui::message::Message;
use crate::shell::tui::model::{Place, Popup};

/// The series that has episodes.
const CROWN: TitleIx = TitleIx(7);

/// A guest before the page of the series.
fn before_the_series() -> Rig {
    let mut rig = Rig::over(catalog_with_episodes(), (120, 36), Graphics::Cells);
    rig.press("enter");
    open(&mut rig);
    rig
}

fn open(rig: &mut Rig) {
    rig.press("/ c r o w n enter");
    assert!(matches!(rig.model.popups.last(), Some(Popup::Title(sheet)) if sheet.title == CROWN));
}

/// The episodes that were played, and how much of each.
fn plays(rig: &Rig) -> Vec<(String, f64)> {
    let mut plays = Vec::new();
    for act in rig.model.view.log.acts() {
        if let Deed::Play {
            episode, fraction, ..
        } = &act.deed
        {
            let id = episode.as_ref().map(|episode| episode.id.clone());
            plays.push((id.unwrap_or_default(), *fraction));
        }
    }
    plays
}

fn played(expected: &[(&str, f64)]) -> Vec<(String, f64)> {
    let owned = |(id, fraction): &(&str, f64)| ((*id).to_owned(), *fraction);
    expected.iter().map(owned).collect()
}

#[test]
fn episodes_follow_each_other_and_the_series_stays_begun_until_the_last() {
    let mut rig = before_the_series();
    assert!(rig.screen().contains("3 episodes, next S01E01 · The Crown"));
    rig.press("p");
    assert!(rig.screen().contains("Dust Crown · S01E01 · The Crown"));
    rig.press("enter");
    assert_eq!(plays(&rig), played(&[("s01e01", 1.0)]));
    assert!(matches!(
        rig.model.popups.last(),
        Some(Popup::Episodes(CROWN, 1))
    ));
    insta::assert_snapshot!("episodes", rig.screen());
    rig.press("enter");
    assert!(
        rig.screen().contains("Dust Crown · S01E02"),
        "Enter goes on"
    );
    rig.at_ms(15_000);
    rig.press("esc");
    let stopped = plays(&rig)[1].clone();
    assert!(
        stopped.0 == "s01e02" && stopped.1 > 0.05 && stopped.1 < 0.85,
        "{stopped:?}"
    );
    assert!(
        rig.model.popups.is_empty(),
        "what was left in the middle offers nothing"
    );
    assert!(rig.model.facts(CROWN).unwrap().is_to_continue());
    open(&mut rig);
    assert!(rig.screen().contains("begun, S01E02"), "{}", rig.screen());
    rig.press("p enter enter enter");
    assert_eq!(
        plays(&rig)[2..],
        played(&[("s01e02", 1.0), ("s01e03", 1.0)])
    );
    assert!(rig.model.popups.is_empty(), "nothing follows the last");
    assert!(rig.model.facts(CROWN).unwrap().is_finished());
}

#[test]
fn any_episode_can_be_chosen_and_goes_on_where_it_was_left() {
    let mut rig = before_the_series();
    rig.model.has_player = true;
    rig.asked.clear();
    rig.press("e up");
    assert!(matches!(
        rig.model.popups.last(),
        Some(Popup::Episodes(CROWN, 2))
    ));
    rig.press("enter");
    let asked =
        |from: &str| format!("Play {{ title: TitleIx(7), episode: Some(2), from: {from} }}");
    assert_eq!(rig.asked[0], asked("0.0"));
    rig.tell(Message::Player(Heard::Duration(100.0)));
    for second in 0..=40 {
        rig.tell(Message::Player(Heard::Position(f64::from(second))));
    }
    rig.tell(Message::Player(Heard::Ended { well: true }));
    assert_eq!(plays(&rig), played(&[("s01e03", 0.4)]));
    assert!(matches!(rig.model.place, Place::Home) && rig.model.popups.is_empty());
    open(&mut rig);
    rig.asked.clear();
    rig.press("p");
    assert_eq!(rig.asked[0], asked("0.4"));
}

#[test]
fn a_series_that_was_seen_elsewhere_is_seen_whole() {
    let mut rig = before_the_series();
    rig.press("s");
    assert_eq!(plays(&rig), played(&[("", 1.0)]));
    rig.press("e");
    let seen = rig.screen().matches("✓ seen").count();
    assert!(seen >= 3, "{}", rig.screen());
    rig.press("esc");
    assert!(rig.screen().contains("next S01E01"), "again from the start");
}

#[test]
fn a_title_without_episodes_says_so() {
    let mut rig = Rig::home(120, 36);
    rig.press("/ d u s t enter e");
    assert!(
        rig.screen().contains("lists no episodes of Dust Crown"),
        "{}",
        rig.screen()
    );
    assert!(!rig.screen().contains("e episodes"));
}
