//! The frames of a title, looked over: what is shown, decided, kept, and taken up.

use std::path::PathBuf;
use std::sync::Arc;

use ratatui::layout::Size;

use super::Rig;
use crate::adapters::catalog_file::PictureFiles;
use crate::application::Library;
use crate::application::review::{Film, Review, Settled, Still};
use crate::domain::catalog::{Catalog, Draft, TitleIx};
use crate::domain::frames::{
    Bars, Candidate, Choices, Curation, DifferenceHash, Face, Faces, Footage, Gate, Look, Measures,
    Score, Shot, Sighting, Surroundings, Transition, Verdict, WEIGHTS, describe,
};
use crate::domain::pixels::Pixels;
use crate::shell::terminal::Graphics;
use crate::shell::tui::message::{Failure, Message, ScreenShape};
use crate::shell::tui::model::{Place, Popup};
use crate::shell::tui::view;

/// The title that has a source.
const DAUGHTER: TitleIx = TitleIx(3);

fn candidate(n: u32) -> Candidate {
    let rgb = (0..16 * 9 * 3_u32).map(|at| {
        let mixed = (at + 1).wrapping_mul(2_654_435_761).wrapping_mul(n * 2 + 1);
        u8::try_from(mixed >> 24).unwrap()
    });
    let picture = Pixels::new(16, 9, rgb.collect()).unwrap();
    let look = Look::of(&picture);
    let share = f64::from(n * 37 % 100) / 100.0;
    let face = Face {
        x: 0.4,
        y: 0.2,
        width: 0.2,
        height: 0.3,
        score: 9.0,
    };
    let clothes = look.clone();
    let mut candidate = Candidate {
        time_s: f64::from(n) * 97.0 + 3.25,
        refined_from_s: None,
        shot: n as usize,
        measures: Measures {
            brightness: 0.3,
            exposure: share,
            contrast: 0.62,
            detail: 5.0,
            sharpness: 1.0 - share,
            colourfulness: 0.35,
            thirds: 0.4,
            balance: 0.8,
            stillness: None,
            uniformity: 0.2,
            text: 0.0,
            warmth: 0.6,
            saturation: 0.4,
        },
        score: Score {
            parts: WEIGHTS
                .map(|(name, weight)| (name, weight * (0.4 + share / 2.0)))
                .to_vec(),
        },
        gates: match n % 6 {
            4 => vec![Gate::Text, Gate::Late],
            5 => vec![Gate::Dark],
            _ => Vec::new(),
        },
        verdict: Verdict::Outscored,
        faces: if n.is_multiple_of(3) {
            Faces::Found(vec![Sighting { face, clothes }])
        } else {
            Faces::Found(Vec::new())
        },
        people: match n % 3 {
            0 => vec![n as usize / 3 % 2],
            _ => Vec::new(),
        },
        setting: n as usize % 8,
        light: None,
        moods: Vec::new(),
        shot_size: None,
        palette: Vec::new(),
        bars: Bars::default(),
        hash: DifferenceHash::of(&picture),
        look,
        picture: None,
        is_key: false,
        is_refined: false,
    };
    describe(std::slice::from_mut(&mut candidate));
    candidate
}

/// A film of two hours with some forty frames and two people.
fn review() -> Review {
    let shot = |n: u32| Shot {
        start_s: f64::from(n) * 97.0,
        end_s: f64::from(n + 1) * 97.0,
        start_frame: 0,
        transition: Transition::Cut,
    };
    let mut footage = Footage {
        shots: (0..40).map(shot).collect(),
        setting_shares: vec![0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05],
        n_people: 2,
        surroundings: Surroundings {
            duration_s: 7200.0,
            ..Surroundings::default()
        },
        candidates: (0..40).map(candidate).collect(),
    };
    footage.choose(&Curation::default());
    Review {
        title: DAUGHTER,
        id: "title-3".to_owned(),
        films: vec![Film {
            word: String::new(),
            path: PathBuf::from("/films/daughter.mkv"),
            slot: 0,
            footage,
            n_people_before: 0,
            n_settings_before: 0,
        }],
        choices: Choices::default(),
        cast: vec!["Bruno Halász".to_owned(), "Ada Okafor".to_owned()],
        trouble: None,
        is_settled: true,
    }
}

/// The frames of the film on the disk, as the darkroom has found them.
fn open(size: (u16, u16), graphics: Graphics, review: Review) -> Rig {
    let mut rig = Rig::with(size.0, size.1, graphics);
    rig.press("enter / d a u g h t e r enter f");
    assert_eq!(rig.asked.last().unwrap(), "Develop(Open(TitleIx(3)))");
    rig.tell(Message::Reviewed(DAUGHTER, Ok(Box::new(review))));
    rig.asked.clear();
    rig
}

fn shown(rig: &Rig) -> &Review {
    rig.model.review().unwrap()
}

/// The focused frame.
fn focused(rig: &Rig) -> Candidate {
    let mut spots = rig.model.popups.iter().filter_map(|popup| {
        if let Popup::Candidates(open) = popup {
            open.at
        } else {
            None
        }
    });
    shown(rig).at(spots.next().unwrap()).unwrap().1.clone()
}

#[test]
fn frames_at_every_size() {
    for size in [(60, 18), (80, 24), (120, 40), (200, 60)] {
        let mut rig = open(size, Graphics::Cells, review());
        rig.press("right m right p . right x right");
        let (columns, rows) = size;
        insta::assert_snapshot!(format!("frames-{columns}x{rows}"), rig.screen());
        let overlaps = view::overlaps(&rig.model);
        assert!(overlaps.is_empty(), "{size:?}: {overlaps:?}");
    }
    let mut rig = open((80, 24), Graphics::None, review());
    rig.press("tab tab down");
    insta::assert_snapshot!("frames-text-80x24", rig.screen());
}

#[test]
fn every_size_holds_every_frame() {
    for graphics in [Graphics::Cells, Graphics::None] {
        let mut rig = open((80, 24), graphics, review());
        rig.press("tab tab");
        for (columns, rows) in [
            (60, 18),
            (79, 30),
            (99, 41),
            (100, 18),
            (143, 60),
            (300, 100),
        ] {
            let size = Size::new(columns, rows);
            rig.tell(Message::Screen(ScreenShape {
                size,
                ..rig.model.shape
            }));
            for keys in ["g", "9*down", "G", "3*left", "up"] {
                rig.press(keys);
                let what = format!("{columns}x{rows} {graphics:?} {keys}");
                let overlaps = view::overlaps(&rig.model);
                assert!(overlaps.is_empty(), "{what}: {overlaps:?}");
                let screen = rig.screen();
                let time = crate::domain::frames::clock(focused(&rig).time_s);
                assert!(screen.contains(&format!("▸ {time}")), "{what}\n{screen}");
                assert!(screen.contains("score"), "{what}\n{screen}");
            }
        }
    }
}

#[test]
fn each_decision_is_kept_at_once_and_can_be_taken_back() {
    let mut rig = open((120, 40), Graphics::Cells, review());
    let first = focused(&rig);
    assert_eq!(first.chosen().map(|_| ()), Some(()));
    rig.press("x");
    assert_eq!(focused(&rig).verdict, Verdict::Vetoed);
    assert!(rig.screen().contains("✕ never"));
    rig.press("x p");
    assert_eq!(focused(&rig).chosen(), Some(0));
    rig.press(". . ,");
    assert!(
        rig.screen().contains("● always +0.04 s"),
        "{}",
        rig.screen()
    );
    rig.press("m");
    let kept: Vec<_> = rig
        .asked
        .iter()
        .filter(|asked| asked.contains("Keep"))
        .collect();
    assert_eq!(kept.len(), 7, "{kept:?}");
    rig.press("7*u");
    assert!(shown(&rig).choices.is_empty());
    assert_eq!(focused(&rig), first);
    rig.press("u");
    assert!(rig.screen().contains("nothing was decided here"));
    rig.asked.clear();
    rig.press("esc");
    assert_eq!(rig.asked, ["Develop(Settle(\"title-3\"))"]);
}

#[test]
fn looking_alone_writes_nothing() {
    let mut rig = open((80, 24), Graphics::Cells, review());
    rig.press("9*down 4*right tab G g tab");
    rig.press("esc");
    assert!(rig.asked.is_empty(), "{:?}", rig.asked);
    let waiting = Review {
        is_settled: false,
        ..review()
    };
    let mut waits = open((80, 24), Graphics::Cells, waiting);
    waits.press("esc");
    assert_eq!(
        waits.asked,
        ["Develop(Settle(\"title-3\"))"],
        "what waited is tried again"
    );
    assert!(matches!(rig.model.popups.last(), Some(Popup::Title(_))));
}

#[test]
fn a_person_is_named_once_out_of_the_cast_or_by_typing() {
    let mut rig = open((120, 40), Graphics::Cells, review());
    rig.press("g n");
    assert!(
        rig.screen().contains("Who is person 1?"),
        "{}",
        rig.screen()
    );
    rig.press("down enter");
    assert_eq!(shown(&rig).names().get(&0), Some(&"Ada Okafor"));
    assert!(
        rig.screen().contains("shows Ada Okafor"),
        "{}",
        rig.screen()
    );
    rig.press("n down down enter M o enter");
    assert_eq!(shown(&rig).names().get(&0), Some(&"Mo"));
    rig.press("n up enter");
    assert_eq!(shown(&rig).names().get(&0), None);
    rig.press("n esc esc");
    assert!(matches!(rig.model.popups.last(), Some(Popup::Title(_))));
}

#[test]
fn the_mouse_focuses_and_then_decides() {
    let mut rig = open((120, 40), Graphics::Cells, review());
    rig.press("g");
    let before = focused(&rig);
    rig.tell(Message::Click { x: 30, y: 6 });
    let now = focused(&rig);
    assert_ne!(before, now);
    rig.tell(Message::Click { x: 30, y: 6 });
    assert_eq!(focused(&rig).chosen(), Some(0));
    rig.tell(Message::Wheel(crate::shell::tui::keymap::Action::Down));
    assert_ne!(focused(&rig), now);
}

#[test]
fn what_cannot_be_looked_over_is_said_kindly() {
    let mut rig = Rig::home(80, 24);
    rig.press("enter f");
    assert!(
        rig.screen().contains("Looking for its frames"),
        "{}",
        rig.screen()
    );
    let title = rig.model.view.page.rows[0].titles[0].title;
    let fault = crate::application::Fault::NotALibrary;
    rig.tell(Message::Reviewed(title, Err(Failure::of(&fault))));
    let screen = rig.screen();
    assert!(
        screen.contains("Only the titles of a scanned library"),
        "{screen}"
    );
    assert!(screen.contains("keyart scan FOLDER"), "{screen}");
    rig.press("x p n u down esc");
    assert!(matches!(rig.model.popups.last(), Some(Popup::Title(_))));
    let trouble = Some("the film daughter.mkv is not there: is its disk plugged in?".to_owned());
    let review = Review {
        trouble,
        ..review()
    };
    let rig = open((80, 24), Graphics::Cells, review);
    let (screen, scene) = rig.draw();
    assert!(
        screen.contains("The film daughter.mkv is not there"),
        "{screen}"
    );
    let mut stills = scene
        .pictures()
        .filter(|one| Still::of(one.artwork).is_some());
    assert!(stills.next().is_none());
}

/// The library with the artworks of one title exchanged: other numbers, other ids.
fn changed(rig: &Rig) -> Library {
    let catalog = rig.model.catalog();
    let drafts = catalog.indices().map(|ix| {
        let mut artworks: Vec<_> = catalog
            .candidates(ix)
            .map(|artwork| catalog.artwork(artwork).clone())
            .collect();
        if ix == DAUGHTER {
            artworks.remove(0);
            artworks.truncate(2);
        }
        Draft {
            title: catalog.title(ix).clone(),
            artworks,
        }
    });
    let people = catalog.people().to_vec();
    let examples = catalog.examples().to_vec();
    Library {
        catalog: Catalog::new(people, drafts.collect(), examples),
        pictures: PictureFiles::Embedded,
        diagnostics: Vec::new(),
        left_out: Vec::new(),
        stamp: None,
    }
}

#[test]
fn a_rewritten_catalogue_is_taken_up_without_a_restart() {
    for viewer in ["enter", "n I d a enter"] {
        let mut rig = Rig::with(120, 40, Graphics::Cells);
        rig.press(viewer);
        rig.at_ms(5000);
        rig.watch(DAUGHTER);
        rig.watch(TitleIx(7));
        rig.press("down right");
        let before = rig.focused().to_owned();
        let n_acts = rig.stored_acts();
        let n_impressions = rig.model.view.log.impressions().len();
        assert!(n_impressions > 0);
        rig.press("/ d a u g h t e r enter f");
        rig.tell(Message::Reviewed(DAUGHTER, Ok(Box::new(review()))));
        rig.press("x esc");
        let library = changed(&rig);
        let settled = Settled {
            library,
            n_pictures: 2,
            missing: None,
        };
        rig.tell(Message::Settled(Ok(Box::new(settled))));
        assert_eq!(rig.model.catalog().candidates(DAUGHTER).len(), 2);
        assert_eq!(rig.stored_acts(), n_acts, "no history is lost");
        assert_eq!(rig.model.view.log.impressions().len(), n_impressions);
        for decision in rig.model.view.page.decisions.values() {
            let artwork = rig.model.catalog().artwork(decision.artwork());
            assert_eq!(
                artwork.title, decision.title,
                "numbers are those of the new catalogue"
            );
        }
        let Some(Popup::Title(sheet)) = rig.model.popups.last() else {
            panic!("back on the title");
        };
        assert_eq!(sheet.told.as_ref().unwrap().decision.actions.len(), 2);
        assert!(
            rig.screen().contains("2 pictures to choose from"),
            "{}",
            rig.screen()
        );
        rig.press("esc esc esc");
        assert_eq!(rig.focused(), before);
    }
}

#[test]
fn the_focus_stays_on_its_title_when_titles_join_the_catalogue() {
    let mut rig = Rig::home(120, 40);
    rig.press("down right right");
    let before = rig.focused().to_owned();
    let names: Vec<_> = rig
        .model
        .catalog()
        .titles()
        .iter()
        .map(|title| &*title.name)
        .collect();
    let names = names.iter().copied().chain(["Late Arrival"]);
    let library = Library {
        catalog: super::world::catalog_of(names),
        ..changed(&rig)
    };
    rig.take_up(Arc::new(library));
    assert_eq!(rig.focused(), before);
    assert!(rig.screen().contains("13 titles now"), "{}", rig.screen());
}

#[test]
fn a_film_that_runs_while_its_title_goes_is_kept_by_its_id() {
    let mut rig = Rig::home(120, 40);
    rig.press("right");
    let played = rig.model.focused().unwrap();
    let id = rig.model.catalog().title(played).id.clone();
    assert_ne!(id, "title-0", "which the other catalogue has");
    rig.press("p");
    rig.at_ms(20_000);
    let library = Library {
        catalog: super::world::catalog_of(["Alone"].into_iter()),
        ..changed(&rig)
    };
    rig.take_up(Arc::new(library));
    let acts = rig.model.view.log.acts();
    assert_eq!(acts.len(), 1);
    let title = acts[0].deed.title().unwrap();
    assert_eq!((&title.id, title.ix), (&id, None));
    assert!(matches!(rig.model.place, Place::Home));
}

#[test]
fn what_is_being_typed_stays_when_the_library_is_taken_up() {
    let mut rig = Rig::home(120, 40);
    rig.press("/ d u s");
    let library = Library {
        catalog: super::world::catalog_of(["Alone", "Dust Again"].into_iter()),
        ..changed(&rig)
    };
    rig.take_up(Arc::new(library));
    rig.press("t");
    assert!(rig.screen().contains("Dust Again"), "{}", rig.screen());
    assert_eq!(rig.stored_acts(), 0);
}

#[test]
fn a_catalogue_with_other_titles_is_taken_up_too() {
    let mut rig = Rig::home(120, 40);
    rig.watch(TitleIx(7));
    rig.press("down right enter f");
    let names = ["Alone", "Together"];
    let library = Library {
        catalog: super::world::catalog_of(names.into_iter()),
        ..changed(&rig)
    };
    rig.take_up(Arc::new(library));
    assert!(rig.model.popups.is_empty());
    assert!(rig.screen().contains("Alone"), "{}", rig.screen());
    assert_eq!(
        rig.stored_acts(),
        1,
        "what the catalogue lacks keeps its entry"
    );
}
