//! What keys do: before, keys, after.

use std::sync::Arc;

use proptest::prelude::*;

use super::Rig;
use super::world::{catalog_of, catalog_with_episodes};
use crate::adapters::catalog_file::PictureFiles;
use crate::application::Library;
use crate::domain::artwork::Decision;
use crate::domain::catalog::{ArtworkIx, Catalog, TitleIx};
use crate::domain::cells::Depth;
use crate::shell::terminal::Graphics;
use crate::shell::tui::keymap::Action;
use crate::shell::tui::message::{Message, ScreenShape};
use crate::shell::tui::model::{Place, Popup};
use ratatui::layout::Size;

/// What is focused after these keys on the guest's page.
fn check(keys: &str, expected: (usize, usize)) {
    let mut rig = Rig::home(120, 36);
    rig.press(keys);
    let (page, home) = rig.model.shown();
    let column = home.column(&page.rows[home.row]).at;
    assert_eq!((home.row, column), expected, "{keys}");
}

#[test]
fn keys_move_over_the_page() {
    check("down", (1, 0));
    check("3*j 2*k", (1, 0));
    check("right right left", (0, 1));
    check("up left", (0, 0));
    check("2*l down right up", (0, 2));
    check("down 2*right up down", (1, 2));
    check("99*right", (0, 7));
    check("$ 0", (0, 0));
    check("G g", (0, 0));
    check("ctrl-d ctrl-d ctrl-u", (1, 0));
}

#[test]
fn one_key_brings_a_newcomer_to_a_page() {
    let rig = Rig::home(80, 24);
    assert_eq!(rig.model.place, Place::Home);
    assert!(!rig.model.view.page.rows.is_empty());
}

#[test]
fn a_name_adds_a_viewer_who_keeps_a_history() {
    let mut rig = Rig::new(80, 24);
    rig.press("n I d a x backspace enter");
    assert_eq!(rig.model.view.identity.name, "Ida");
    assert!(rig.model.view.identity.keeps_history());
    rig.press("s");
    assert_eq!(rig.model.view.log.n_acts(), 1);
    // The viewer can be found again, and a name cannot be taken twice.
    rig.press("v n i D A enter");
    assert!(
        rig.model
            .notice
            .as_ref()
            .is_some_and(|notice| notice.is_failure)
    );
    assert!(matches!(rig.model.popups.last(), Some(Popup::Name(_))));
}

#[test]
fn the_focus_stays_on_its_title_when_the_page_changes() {
    for keys in ["s", "+", "a", "2*right s", "down s", "down right -", "s u"] {
        let mut rig = Rig::home(120, 36);
        let (moves, act) = keys.rsplit_once(' ').unwrap_or(("", keys));
        if !moves.is_empty() {
            rig.press(moves);
        }
        let before = rig.focused().to_owned();
        rig.press(act);
        assert_eq!(rig.focused(), before, "{keys}");
    }
}

#[test]
fn marks_stay_until_the_next_act() {
    let mut rig = Rig::home(120, 36);
    rig.press("s");
    let first = rig.model.change.clone().unwrap();
    assert!(!first.change.movement.artworks_changed.is_empty());
    rig.press("down right j w esc ? esc");
    assert!(Arc::ptr_eq(&first, rig.model.change.as_ref().unwrap()));
    rig.press("s");
    assert!(!Arc::ptr_eq(&first, rig.model.change.as_ref().unwrap()));
}

#[test]
fn b_shows_the_page_before_for_a_moment() {
    let mut rig = Rig::home(120, 36);
    let before = rig.model.view.page.clone();
    rig.press("b");
    assert_eq!(rig.model.flash, None, "nothing has changed yet");
    rig.press("s b");
    assert_eq!(*rig.model.shown().0, *before);
    rig.at_ms(899);
    assert_eq!(*rig.model.shown().0, *before);
    rig.press("b");
    rig.at_ms(1500);
    assert_eq!(*rig.model.shown().0, *before, "a held key keeps it");
    rig.at_ms(1800);
    assert_eq!(*rig.model.shown().0, *rig.model.view.page);
    rig.press("b right");
    assert_eq!(rig.model.flash, None, "another key ends it");
}

#[test]
fn a_film_runs_in_pretend_time() {
    let mut rig = Rig::home(120, 36);
    rig.press("p");
    rig.at_ms(5000);
    rig.press("esc");
    let acts = rig
        .asked
        .iter()
        .filter(|asked| asked.starts_with("Act"))
        .count();
    assert_eq!(acts, 1);
    let last = rig.asked.last().unwrap();
    assert!(
        last.contains("fraction: 0.25") && last.contains("artwork: Some"),
        "{last}"
    );
    // It goes on where it was left, and ends by itself.
    rig.press("p");
    rig.at_ms(19_000);
    assert!(matches!(rig.model.place, Place::Player(_)));
    rig.at_ms(20_000);
    assert_eq!(rig.model.place, Place::Home);
    assert!(rig.asked.last().unwrap().contains("fraction: 1.0"));
}

#[test]
fn enter_finishes_and_space_pauses_a_film() {
    let mut rig = Rig::home(120, 36);
    rig.press("p space");
    rig.at_ms(60_000);
    rig.press("space");
    rig.at_ms(62_000);
    let Place::Player(player) = rig.model.place.clone() else {
        unreachable!("it runs")
    };
    assert!((player.fraction(rig.model.clock) - 0.1).abs() < 1e-9);
    rig.press("enter");
    assert!(rig.asked.last().unwrap().contains("fraction: 1.0"));
}

#[test]
fn seen_has_no_picture_and_text_has_none_either() {
    let mut rig = Rig::home(120, 36);
    rig.press("s");
    assert!(rig.asked.last().unwrap().contains("artwork: None"));
    let mut rig = Rig::with(120, 36, Graphics::None);
    rig.press("enter p enter");
    assert!(rig.asked.last().unwrap().contains("artwork: None"));
    rig.at_ms(9000);
    assert!(!rig.asked.iter().any(|asked| asked.starts_with("Expose")));
}

#[test]
fn cards_count_as_seen_once_they_stood_still_for_a_second() {
    let exposed = |rig: &Rig| {
        rig.asked
            .iter()
            .filter(|asked| asked.starts_with("Expose"))
            .count()
    };
    let mut rig = Rig::home(120, 36);
    rig.at_ms(999);
    assert_eq!(exposed(&rig), 0);
    rig.press("right");
    rig.at_ms(1998);
    assert_eq!(exposed(&rig), 0);
    rig.at_ms(1999);
    assert_eq!(exposed(&rig), 1);
    // Four whole cards and a row of three; the cut fifth card does not count.
    assert_eq!(rig.asked.last().unwrap().matches("Exposure").count(), 7);
    rig.at_ms(60_000);
    assert_eq!(exposed(&rig), 1, "idle is idle");
    assert_eq!(rig.model.wake(), None);
    rig.press("w");
    rig.at_ms(70_000);
    assert_eq!(exposed(&rig), 1, "a drawer lies over them");
    rig.press("esc");
    rig.at_ms(72_000);
    assert_eq!(exposed(&rig), 2);
}

#[test]
fn an_impression_changes_nothing_on_the_screen() {
    let mut rig = Rig::home(120, 36);
    let before = rig.screen();
    rig.at_ms(2000);
    rig.press("right left");
    rig.model.notice = None;
    let cut = |screen: &str| screen.lines().take(34).collect::<Vec<_>>().join("\n");
    assert_eq!(cut(&before), cut(&rig.screen()));
}

#[test]
fn tab_turns_to_the_next_viewer_and_back() {
    let mut rig = Rig::home(120, 36);
    rig.press("down right tab");
    assert_eq!(rig.model.view.identity.name, "Mara");
    assert_eq!(rig.model.home.row, 0);
    rig.press("tab");
    assert_eq!(rig.model.view.identity.name, "Viktor");
    rig.press("backtab");
    assert_eq!(rig.model.view.identity.name, "Mara");
    rig.press("esc");
    assert!(matches!(rig.model.place, Place::Picker(_)));
    rig.press("esc");
    assert_eq!(rig.model.place, Place::Home);
}

#[test]
fn lists_moods_and_thumbs_reach_the_log() {
    let mut rig = Rig::home(120, 36);
    for (keys, expected) in [
        ("a", "Add"),
        ("a", "Remove"),
        ("+", "Up"),
        ("+", "Double"),
        ("+", "None"),
        ("-", "Down"),
        ("-", "None"),
        ("m down enter", "mood: Some(\"eerie\")"),
        ("m up enter", "mood: None"),
        ("x", "hidden: true"),
    ] {
        rig.press(keys);
        let last = rig.asked.last().unwrap();
        assert!(last.contains(expected), "{keys}: {last}");
    }
    rig.press("10*u u");
    assert_eq!(rig.model.view.log.n_acts(), 0);
    assert!(
        rig.model.notice.is_some(),
        "there is nothing left to take back"
    );
}

#[test]
fn a_begun_title_leaves_continue_watching_and_comes_back() {
    let mut rig = Rig::home(120, 36);
    let continued = |rig: &Rig| rig.model.view.page.row("continue").is_some();
    rig.press("D");
    assert_eq!(rig.stored_acts(), 0, "nothing is begun yet");
    assert!(rig.screen().contains("is not begun"), "{}", rig.screen());
    rig.press("p 3*right esc");
    assert!(continued(&rig));
    let begun = rig.focused().to_owned();
    let page = rig.model.view.page.rows.clone();
    rig.press("D");
    assert_eq!(rig.focused(), begun, "the focus stays on the title");
    assert!(!continued(&rig));
    rig.press("D");
    assert!(continued(&rig));
    assert_eq!(rig.model.view.page.rows, page);
    rig.press("D u");
    assert!(continued(&rig), "taken back as any act is");
    rig.press("D H");
    assert!(rig.screen().contains("out of continue watching"));
    rig.press("esc p right esc");
    assert!(continued(&rig), "playing it again brings it back");
}

#[test]
fn in_words_up_and_down_go_from_title_to_title() {
    let mut rig = Rig::with(80, 24, Graphics::None);
    rig.press("enter");
    let first = rig.focused().to_owned();
    rig.press("down");
    assert_ne!(rig.focused(), first);
    assert_eq!(rig.model.home.row, 0);
    let n = rig.model.view.page.rows[0].titles.len();
    for _ in 1..n {
        rig.press("down");
    }
    assert_eq!(rig.model.home.row, 1);
    rig.press("left");
    assert_eq!(rig.model.home.row, 0);
    rig.press("g");
    assert_eq!(rig.focused(), first);
}

#[test]
fn q_quits_and_never_from_inside() {
    let mut rig = Rig::home(80, 24);
    rig.press("w q ? q m q p q");
    assert!(!rig.has_quit);
    rig.press("q");
    assert!(rig.has_quit);
}

#[test]
fn a_control_sequence_in_a_title_never_reaches_the_screen() {
    let mut rig = Rig::with(120, 36, Graphics::None);
    rig.press("enter");
    for _ in 0..40 {
        rig.press("down");
        assert!(!rig.screen().contains('\u{1b}'));
    }
}

#[test]
fn pictures_stand_where_cards_do() {
    let rig = Rig::home(120, 36);
    let (_, scene) = rig.draw();
    let geometry = rig.model.geometry().unwrap();
    let pictures: Vec<_> = scene.pictures().collect();
    // The billboard, four cards and a cut one, and a row of three.
    assert_eq!(pictures.len(), 9);
    let (page, _) = rig.model.shown();
    let first = page
        .decisions
        .get(&page.rows[0].titles[0].title)
        .map(Decision::artwork);
    assert_eq!(Some(pictures[0].artwork), first);
    assert_eq!((pictures[0].columns, pictures[0].rows), (42, 12));
    assert_eq!(
        (pictures[1].columns, pictures[1].rows),
        (geometry.card.width, geometry.card.height)
    );
}

const KEYS: [&str; 46] = [
    "up",
    "down",
    "left",
    "right",
    "enter",
    "esc",
    "tab",
    "backtab",
    "space",
    "backspace",
    "h",
    "j",
    "k",
    "l",
    "g",
    "G",
    "0",
    "$",
    "p",
    "s",
    "w",
    "c",
    "m",
    "u",
    "b",
    "+",
    "-",
    "a",
    "x",
    "D",
    "v",
    "n",
    "?",
    "ctrl-d",
    "ctrl-u",
    "pagedown",
    "q",
    "/",
    "A",
    "H",
    "t",
    "d",
    "e",
    "r",
    ",",
    "y",
];

/// A dozen runs; with `PROPTEST_CASES` (but its default of 256) as many as that says.
fn cases() -> u32 {
    match ProptestConfig::default().cases {
        256 => 12,
        asked => asked,
    }
}

fn any_title(rig: &Rig, n: u16) -> TitleIx {
    let n_titles = rig.model.catalog().titles().len();
    TitleIx(u32::try_from(usize::from(n) % n_titles).unwrap())
}

fn library(catalog: Catalog) -> Arc<Library> {
    Arc::new(Library {
        catalog,
        pictures: PictureFiles::Embedded,
        diagnostics: Vec::new(),
        left_out: Vec::new(),
        stamp: None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    /// Whatever is pressed, clicked or turned at whatever size, nothing panics, something is drawn,
    /// and no act is lost: the log holds as many as were written and not forgotten.
    #[test]
    fn any_keys_at_any_size(
        keys in proptest::collection::vec((0..KEYS.len(), 0_u16..3000, 0_u8..36), 60),
        is_text in proptest::bool::weighted(0.2),
    ) {
        let graphics = if is_text { Graphics::None } else { Graphics::Kitty };
        let mut rig = Rig::over(catalog_with_episodes(), (80, 24), graphics);
        let mut now: u64 = 0;
        for (key, later, resize) in keys {
            now += u64::from(later);
            rig.at_ms(now);
            if resize == 0 {
                let size = Size::new(later % 300, later % 97);
                let depths = [Depth::True, Depth::Ansi256, Depth::Ansi16, Depth::None];
                let depth = depths[usize::from(later % 4)];
                let background = Some([later.to_be_bytes()[1]; 3]);
                rig.tell(Message::Screen(ScreenShape { size, graphics, depth, background }));
            }
            let size = rig.model.size();
            let at = |n: u16, below: u16| n % below.max(1);
            let (x, y) = (at(later, size.width), at(later / 7, size.height));
            match resize {
                1..4 => rig.tell(Message::Click { x, y }),
                4 => {
                    let wheels = [Action::Up, Action::Down, Action::Left, Action::Right];
                    rig.tell(Message::Wheel(wheels[usize::from(later % 4)]));
                }
                5 | 6 => rig.tell(Message::Pointer { x, y }),
                7 => rig.tell(Message::Paste("Îda\u{1b}[31m\n 海".to_owned())),
                8 => {
                    let n = rig.model.catalog().artworks().len();
                    let artwork = ArtworkIx(u32::try_from(usize::from(later) % n).unwrap());
                    rig.tell(Message::Broken(vec![(artwork, "it is broken".to_owned())]));
                }
                9 => rig.watch(any_title(&rig, later)),
                10 if rig.stored_acts() > 0 => rig.change_elsewhere(None),
                11 => rig.change_elsewhere(Some(any_title(&rig, later))),
                12 => rig.take_up(library(match later % 3 {
                    0 => catalog_with_episodes(),
                    1 => catalog_of(["Alone"].into_iter()),
                    _ => catalog_of((0..=later % 40).map(|n| if n % 2 == 0 { "海" } else { "X" })),
                })),
                _ => rig.press(KEYS[key]),
            }
            let stored = rig.stored_acts();
            prop_assert_eq!(rig.model.view.log.n_acts(), stored);
            let _ = rig.draw();
        }
    }
}
