//! Layout that survives: any names, any number of titles, any size.

use ratatui::layout::{Rect, Size};

use super::Rig;
use super::world::catalog_of;
use crate::domain::cells::Depth;
use crate::shell::terminal::{Graphics, Scene};
use crate::shell::tui::message::{Message, ScreenShape};
use crate::shell::tui::text;
use crate::shell::tui::view::overlaps;

const SIZES: [(u16, u16); 5] = [(60, 18), (80, 24), (120, 36), (200, 60), (300, 100)];

/// Names that are long, wide, combining, right-to-left, or made of many code points.
const NAMES: [&str; 12] = [
    "A Title That Goes On And On, Far Beyond What Any Card Could Ever Hold, And Then Some More",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "海底二万里と、とても長い名前の映画がここにあります",
    "한국어로 된 아주 긴 영화 제목입니다",
    "Z\u{351}\u{36b}\u{343}a\u{329}\u{32b}lgo\u{489}\u{31b} u\u{308}be\u{301}r all",
    "הסרט הארוך ביותר שנעשה אי פעם בעולם",
    "فيلم طويل جدا عن البحر والليل والأصدقاء",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦 Family 🏳\u{fe0f}\u{200d}🌈 Night 🇩🇪🇯🇵",
    "ﷺ﷽",
    "\u{200b}\u{feff}",
    "e",
    "tab\there, line\nthere",
];

/// Every screen, by the keys that lead to it from the picker.
const SCREENS: [&str; 18] = [
    "f12",
    "n I d a enter v",
    "n I d a enter v r",
    "n I d a enter v c down",
    "n I d a enter v m",
    "n I d a enter v d",
    ",",
    "enter",
    "enter s right",
    "enter w",
    "enter c",
    "enter m",
    "enter ?",
    "enter enter",
    "enter / e",
    "enter a A",
    "enter s right s H",
    "enter s right s t left",
];

/// Nothing lies over anything: no words over words, no picture over another.
fn check(rig: &Rig, what: &str) {
    let found = overlaps(&rig.model);
    assert!(found.is_empty(), "{what}: {found:?}\n{}", rig.screen());
    let (screen, scene) = rig.draw();
    for line in screen.lines() {
        assert!(
            text::width(line) <= rig.model.size().width,
            "{what}: {line}"
        );
    }
    // Under a panel lie the pictures that it hides.
    let is_bare = rig.model.popups.is_empty();
    let seen = if is_bare { seen(&scene) } else { Vec::new() };
    for (at, one) in seen.iter().enumerate() {
        for other in seen.iter().skip(at + 1) {
            assert!(!one.intersects(*other), "{what}: {one:?} {other:?}");
        }
    }
}

/// Where pictures can be seen.
fn seen(scene: &Scene) -> Vec<Rect> {
    let whole = scene
        .pictures()
        .filter(|placed| placed.x >= 0 && placed.y >= 0);
    let area = |placed: &crate::shell::terminal::Placement| {
        let (x, y) = (
            u16::try_from(placed.x).unwrap(),
            u16::try_from(placed.y).unwrap(),
        );
        Rect::new(x, y, placed.columns, placed.rows).intersection(placed.clip)
    };
    let areas: Vec<_> = whole.map(area).filter(|area| !area.is_empty()).collect();
    areas
}

#[test]
fn nothing_overlaps_whatever_titles_are_called() {
    for size in SIZES {
        for graphics in [Graphics::Cells, Graphics::None] {
            for keys in SCREENS {
                let catalog = catalog_of(NAMES.into_iter());
                let mut rig = Rig::over(catalog, size, graphics);
                rig.press(keys);
                check(&rig, &format!("{size:?} {graphics:?} {keys}"));
            }
        }
    }
}

#[test]
fn one_title_and_five_thousand_make_a_page() {
    let many: Vec<String> = (0..5000).map(|n| format!("Title number {n}")).collect();
    let many = catalog_of(many.iter().map(String::as_str));
    for (catalog, keys) in [
        (
            catalog_of(["Alone"].into_iter()),
            "enter right down s G w esc / a",
        ),
        (many, "enter 3*right 2*down s G w esc / n"),
    ] {
        let mut rig = Rig::over(catalog, (120, 36), Graphics::Cells);
        rig.press(keys);
        for (width, height) in SIZES {
            reshape(&mut rig, Size::new(width, height));
            check(&rig, keys);
        }
    }
}

#[test]
fn where_everything_is_hidden_a_sentence_says_so() {
    for graphics in [Graphics::Cells, Graphics::None] {
        for (width, height) in SIZES {
            let catalog = catalog_of(["Alone"].into_iter());
            let mut rig = Rig::over(catalog, (width, height), graphics);
            rig.press("enter x");
            let screen = rig.screen();
            assert!(screen.contains("There is nothing to show"), "{screen}");
            let words: Vec<_> = screen.split_whitespace().collect();
            assert!(words.join(" ").contains("H shows what you did"), "{screen}");
            check(&rig, "everything hidden");
            rig.press("down w c s p enter esc G");
            check(&rig, "keys where nothing is");
            let empty = Rig::over(catalog_of([].into_iter()), (width, height), graphics);
            check(&empty, "no title at all");
        }
    }
}

#[test]
fn above_the_age_limit_there_is_a_kind_sentence() {
    let names = ["For All", "From Age One"];
    let mut rig = Rig::over(catalog_of(names.into_iter()), (80, 24), Graphics::Cells);
    rig.press("n I d a enter v m G enter enter");
    let screen = rig.screen();
    assert!(!screen.contains("From Age One"), "{screen}");
    rig.press("x");
    let screen = rig.screen();
    assert!(screen.contains("or meant for older"), "{screen}");
}

fn reshape(rig: &mut Rig, size: Size) {
    rig.tell(Message::Screen(ScreenShape {
        size,
        ..rig.model.shape
    }));
}

#[test]
fn every_screen_survives_every_size_and_few_colours() {
    for keys in SCREENS {
        let mut rig = Rig::new(120, 36);
        rig.press(keys);
        let before = format!("{:?}", rig.model.popups);
        for (width, height) in [(10, 3), (59, 18), (60, 17), (0, 0), (1, 1)] {
            reshape(&mut rig, Size::new(width, height));
            if width == 59 {
                assert!(rig.screen().starts_with("keyart needs 60 columns"));
            }
            let _ = rig.draw();
        }
        for (width, height) in SIZES {
            reshape(&mut rig, Size::new(width, height));
            check(&rig, keys);
        }
        for depth in [Depth::Ansi256, Depth::Ansi16, Depth::None] {
            rig.tell(Message::Screen(ScreenShape {
                depth,
                ..rig.model.shape
            }));
            check(&rig, keys);
        }
        assert_eq!(format!("{:?}", rig.model.popups), before, "{keys}");
    }
}

#[test]
fn rows_remember_their_columns_through_resizes_and_changes() {
    let mut rig = Rig::home(120, 36);
    rig.press("3*right down right");
    for size in [(60, 18), (300, 100), (80, 24)] {
        reshape(&mut rig, Size::new(size.0, size.1));
    }
    let focused = rig.focused().to_owned();
    rig.press("up");
    let page = &rig.model.view.page;
    assert_eq!(rig.model.home.column(&page.rows[0]).at, 3);
    rig.press("down");
    assert_eq!(rig.focused(), focused);
    rig.press("s");
    assert_eq!(rig.focused(), focused);
}
