//! What can be done to viewers in the picker, and what the settings do.

use std::fs;

use super::Rig;
use super::world::event;
use crate::adapters::settings::Name;
use crate::shell::terminal::Graphics;
use crate::shell::tui::effect::{Effect, Request};
use crate::shell::tui::message::Message;
use crate::shell::tui::model::{Place, Popup};
use crate::shell::tui::target::Target;

/// The picker, with Ida focused, who has watched something.
fn with_ida() -> Rig {
    let mut rig = Rig::new(120, 36);
    rig.press("n I d a enter s v");
    rig
}

fn notice(rig: &Rig) -> &str {
    rig.model.notice.as_ref().map_or("", |notice| &notice.text)
}

#[test]
fn a_renamed_viewer_keeps_their_pictures() {
    let mut rig = with_ida();
    let (before, key) = (
        rig.model.view.page.clone(),
        rig.model.view.identity.key.clone(),
    );
    rig.press("r 3*backspace U t e enter");
    assert!(rig.model.popups.is_empty());
    assert_eq!(rig.model.view.identity.name, "Ute");
    assert_eq!(rig.model.view.identity.key, key);
    rig.press("enter");
    assert_eq!(*rig.model.view.page, *before);
    // A name that is taken is refused in a sentence, and may be mended.
    rig.press("v n B o b enter v r 3*backspace u t e enter");
    assert!(matches!(rig.model.popups.last(), Some(Popup::Name(_))));
    assert!(rig.model.notice.as_ref().is_some_and(|n| n.is_failure));
    rig.press("esc");
    assert!(rig.model.popups.is_empty());
}

#[test]
fn colours_are_seen_before_they_are_taken() {
    let mut rig = with_ida();
    let plain = rig.model.theme();
    rig.press("c 2*down");
    let preview = rig.model.theme();
    assert_ne!(preview, plain);
    rig.press("esc");
    assert_eq!(rig.model.theme(), plain, "Esc leaves everything as it was");
    rig.press("c 2*down enter");
    assert_eq!(rig.model.theme(), preview);
    assert!(rig.model.view.identity.colour.is_some());
    assert!(matches!(rig.model.place, Place::Picker(_)));
}

#[test]
fn an_age_limit_keeps_titles_from_the_page_and_can_be_taken_off() {
    let mut rig = with_ida();
    let limit = |rig: &Rig| rig.model.view.identity.maturity;
    let oldest = |rig: &Rig| {
        let rows = rig.model.view.page.rows.iter();
        let titles = rows.flat_map(|row| &row.titles).map(|placed| placed.title);
        titles.map(|t| rig.model.catalog().title(t).maturity).max()
    };
    assert_eq!(oldest(&rig), Some(11));
    rig.press("m 7*down enter");
    assert_eq!(limit(&rig), Some(5));
    assert!(oldest(&rig) <= Some(5));
    rig.press("m g enter");
    assert_eq!((limit(&rig), oldest(&rig)), (None, Some(11)));
}

#[test]
fn deleting_asks_once_more_and_forgets_everything() {
    let mut rig = with_ida();
    rig.press("d");
    let screen = rig.screen();
    assert!(screen.contains("forgotten for good"), "{screen}");
    rig.press("enter");
    assert_eq!(rig.model.view.identity.name, "Ida", "Enter alone keeps");
    rig.press("d down enter");
    assert_eq!(rig.model.view.identity.name, "Guest");
    assert_eq!(rig.model.view.log.n_acts(), 0);
    assert!(rig.model.view.viewers.iter().all(|v| !v.keeps_history()));
    rig.press("n I d a enter");
    assert_eq!(
        rig.model.view.log.n_acts(),
        0,
        "the same name, a new viewer"
    );
}

#[test]
fn a_viewer_who_is_not_looking_can_be_deleted_too() {
    let mut rig = with_ida();
    rig.press("n B o b enter v left d down enter");
    assert_eq!(rig.model.view.identity.name, "Bob");
    let names: Vec<_> = rig.model.view.viewers.iter().map(|v| &v.name).collect();
    assert_eq!(names, ["Bob", "Mara", "Viktor"]);
}

#[test]
fn examples_and_the_guest_say_kindly_why_they_stay() {
    for key in ["r", "c", "m", "d"] {
        let mut rig = Rig::new(120, 36);
        rig.press(key);
        assert!(notice(&rig).contains("nothing to change"), "{key}");
        rig.press(&format!("2*right {key}"));
        assert!(notice(&rig).contains("comes with the catalogue"), "{key}");
        assert!(rig.model.popups.is_empty());
    }
}

#[test]
fn a_setting_goes_into_the_file_and_counts_at_once_where_it_can() {
    let mut rig = Rig::home(120, 36);
    let dark = rig.model.theme();
    rig.press(",");
    assert!(!rig.config().exists(), "looking writes nothing");
    rig.press("right");
    assert_eq!(rig.config_text(), "theme = \"light\"\n");
    assert_ne!(rig.model.theme(), dark);
    assert!(rig.screen().contains("file, line 1"));
    rig.press("down right 2*down enter");
    assert!(rig.model.notice.is_none(), "{}", notice(&rig));
    rig.press("down 2*right");
    let words = notice(&rig);
    assert!(words.contains("from the next start"), "{words}");
    let text = rig.config_text();
    let expected = "theme = \"light\"\ngraphics = \"kitty\"\nmouse = false\nprofile = \"mara\"\n";
    assert_eq!(text, expected);
    rig.press("left");
    let text = rig.config_text();
    assert!(
        text.ends_with("guest = true\n") && !text.contains("profile"),
        "{text}"
    );
    rig.press("left");
    let text = rig.config_text();
    assert!(!text.contains("guest"), "{text}");
    rig.press("esc");
    assert!(rig.model.popups.is_empty());
}

#[test]
fn what_a_flag_says_cannot_be_changed_here() {
    let mut rig = Rig::home(120, 36);
    // The rig is started with --seed.
    rig.press(", G");
    assert!(rig.screen().contains("Fixed by --seed"), "{}", rig.screen());
    rig.press("right");
    assert!(notice(&rig).contains("--seed"));
    assert!(!rig.config().exists());
}

#[test]
fn a_broken_file_is_said_in_a_sentence_and_stays() {
    let mut rig = Rig::home(120, 36);
    fs::create_dir_all(rig.config().parent().unwrap()).unwrap();
    fs::write(rig.config(), "theme = [\n").unwrap();
    rig.press(", right");
    assert!(rig.model.notice.as_ref().is_some_and(|n| n.is_failure));
    assert!(
        notice(&rig).contains("cannot be understood"),
        "{}",
        notice(&rig)
    );
    assert_eq!(rig.config_text(), "theme = [\n");
    assert_eq!(rig.model.preferences.said(Name::Theme), None);
}

#[test]
fn of_pages_wanted_on_the_way_only_the_newest_is_made() {
    let mut rig = Rig::home(120, 36);
    let title = rig.model.focused().unwrap();
    (0..10).for_each(|_| rig.watch(title));
    rig.press("t");
    let mut asked = Vec::new();
    for _ in 0..5 {
        asked.extend(rig.tell_only(Message::Key(event("left"))));
    }
    asked.retain(|effect| !matches!(effect, Effect::Ask(Request::Refresh { .. })));
    assert_eq!(asked, [Effect::Ask(Request::Past(8))]);
    let Place::Past(journey) = &rig.model.place else {
        panic!("the time machine is open");
    };
    assert_eq!(journey.to, 4);
    let mut past = journey.past.clone();
    past.n_acts = 8;
    let next = rig.tell_only(Message::Past(Box::new(past.clone())));
    assert_eq!(next, [Effect::Ask(Request::Past(4))]);
    past.n_acts = 4;
    assert_eq!(rig.tell_only(Message::Past(Box::new(past))), []);
}

#[test]
fn a_pointer_marks_a_card_and_moves_nothing() {
    let mut rig = Rig::home(120, 36);
    let geometry = rig.model.geometry().unwrap();
    let (x, y) = (
        geometry.card_x(1) + 2,
        geometry.row_y(0) + geometry.above_card() + 1,
    );
    let before = (rig.screen(), rig.model.home.clone(), rig.asked.len());
    rig.tell(Message::Pointer { x, y });
    assert_eq!(rig.model.hover, Some(Target::Card(0, 1)));
    assert_eq!(
        (rig.screen(), rig.model.home.clone(), rig.asked.len()),
        before
    );
    rig.tell(Message::Pointer { x: 1, y: 1 });
    assert_eq!(rig.model.hover, None);
    rig.tell(Message::Pointer { x, y });
    rig.press("right");
    assert_eq!(rig.model.hover, None, "a key takes the mark away");
}

#[test]
fn others_are_spoken_of_by_name() {
    let mut rig = Rig::with(120, 36, Graphics::Cells);
    rig.press("enter s right c");
    let Some(Popup::Compare(_, Some(compared))) = rig.model.popups.last() else {
        panic!("the comparison is there");
    };
    let mut n_named = 0;
    for viewer in compared {
        let is_own = viewer.identity == rig.model.view.identity;
        let words: Vec<_> = viewer.reason.split([' ', ',', ';']).collect();
        let is_second = words.iter().any(|word| matches!(*word, "you" | "yours"));
        assert!(is_own || !is_second, "{}", viewer.reason);
        n_named += usize::from(viewer.reason.contains(&viewer.identity.name));
    }
    assert!(n_named > 0);
}
