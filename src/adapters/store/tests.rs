//! What the store promises of viewers and logs; `processes` has several processes.

mod forgetting;
mod opening;
mod processes;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::domain::catalog::{Artwork, Day, Draft, Kind, Shows, Title, TitleIx};
use crate::domain::history::{Deed, Listing, Moment, Named, Origin, Reading, Thumb};

/// A catalogue of `n` titles, `title-0` and so on, each with the artworks `lead` and `pair`.
fn catalog(n: u32) -> Catalog {
    let draft = |position: u32| Draft {
        title: Title {
            id: format!("title-{position}"),
            name: format!("Title {position}"),
            kind: Kind::Film,
            year: 2000,
            genres: vec!["drama".into()],
            moods: Vec::new(),
            tags: Vec::new(),
            cast: Vec::new(),
            runtime_min: 90,
            maturity: 0,
            popularity: 0.5,
            added: Day(0),
            synopsis: String::new(),
            source: None,
            episodes: Vec::new(),
            artworks: 0..0,
        },
        artworks: ["lead", "pair"].map(artwork).into(),
    };
    Catalog::new(Vec::new(), (0..n).map(draft).collect(), Vec::new())
}

fn artwork(id: &str) -> Artwork {
    let (file, shows) = (format!("{id}.jpg"), Shows::default());
    Artwork {
        id: id.into(),
        file,
        shows,
        title: TitleIx(0),
    }
}

/// A store with one viewer, and the folder that goes with it.
fn one_viewer() -> (TempDir, Store, ViewerId) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("data")).unwrap();
    let viewer = store.add_viewer("Ada", Moment(0)).unwrap().id;
    (folder, store, viewer)
}

fn play(catalog: &Catalog, title: &str, artwork: Option<&str>, time: i64) -> NewAct {
    let title = Named::title(catalog, title);
    let artwork = artwork.map(|id| Named::artwork(catalog, title.ix, id));
    let deed = Deed::Play {
        title,
        episode: None,
        fraction: 1.0,
        artwork,
    };
    NewAct {
        time: When::Fixed(Moment(time)),
        origin: Origin::Browser,
        deed,
    }
}

fn decision() -> Decision {
    let action = |artwork: &str, propensity| RecordedAction {
        artwork: artwork.into(),
        propensity,
        mean: 0.1 + 0.2,
        sd: 0.2,
        features: vec![1.0, -1.0 / 3.0],
    };
    Decision {
        row: "top".into(),
        position: 3,
        policy: "linear".into(),
        policy_version: 1,
        n_acts: 2,
        v: 1,
        seed: u64::MAX,
        day: Day(20_000),
        features: vec!["bias".into(), "genre".into()],
        actions: vec![action("lead", 1.0 / 3.0), action("pair", 2.0 / 3.0)],
    }
}

fn shown(catalog: &Catalog, title: &str, artwork: &str) -> NewImpression {
    let title = Named::title(catalog, title);
    let artwork = Named::artwork(catalog, title.ix, artwork);
    NewImpression {
        title,
        artwork,
        decision: Some(decision()),
    }
}

fn show(store: &mut Store, viewer: ViewerId, time: i64, new: NewImpression) -> usize {
    let mut writing = store.write(viewer).unwrap();
    let page = writing.pulse();
    let written = writing
        .append_impressions(When::Fixed(Moment(time)), page, &[new])
        .unwrap();
    writing.commit().unwrap();
    written.len()
}

/// The files of the data folder that hold `needle`.
fn files_with(folder: &Path, needle: &str) -> Vec<String> {
    let holds = |path: &Path| {
        #[expect(
            clippy::disallowed_methods,
            reason = "the test looks for bytes in files"
        )]
        let bytes = fs::read(path).unwrap();
        bytes
            .windows(needle.len())
            .any(|window| window == needle.as_bytes())
    };
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    paths
        .filter(|path| holds(path))
        .map(|path| path.display().to_string())
        .collect()
}

/// Three titles shown and one played, as a browser writes them.
fn rewarded() -> (TempDir, Store, ViewerId, Catalog) {
    let (folder, mut store, ada) = one_viewer();
    let catalog = catalog(4);
    show(&mut store, ada, 1, shown(&catalog, "title-0", "lead"));
    show(&mut store, ada, 2, shown(&catalog, "title-1", "lead"));
    store
        .append_act(ada, &play(&catalog, "title-2", None, 3))
        .unwrap();
    store
        .append_act(ada, &play(&catalog, "title-1", Some("lead"), 4))
        .unwrap();
    show(&mut store, ada, 5, shown(&catalog, "title-3", "lead"));
    (folder, store, ada, catalog)
}

#[test]
fn names_are_one_to_forty_printable_characters() {
    let (_folder, mut store, _) = one_viewer();
    let long = "x".repeat(40);
    for good in [
        "B",
        " Mary Ann ",
        &long,
        "Zoë",
        "zoe\u{308}y",
        "李雷",
        "O'Neil \"K\"",
        "🎬",
    ] {
        let viewer = store.add_viewer(good, Moment(0)).unwrap();
        assert_eq!(viewer.name, good.trim());
    }
    let longer = "x".repeat(41);
    let bad = [
        "",
        "  ",
        &longer,
        "a\nb",
        "a\u{1b}[31m",
        "a\u{202e}b",
        "a\u{200b}b",
        "a\u{0}b",
    ];
    for bad in bad {
        let error = store.add_viewer(bad, Moment(0)).unwrap_err();
        assert!(
            matches!(error, StoreError::BadName { .. }),
            "{bad:?}: {error}"
        );
        assert!(
            !error.to_string().contains(|c: char| c.is_control()),
            "{error}"
        );
    }
    for taken in ["ada", "ADA", " Ada ", "zoË", "MARY ann"] {
        let error = store.add_viewer(taken, Moment(0)).unwrap_err();
        assert!(
            matches!(error, StoreError::NameTaken { .. }),
            "{taken}: {error}"
        );
    }
}

#[test]
fn a_rename_keeps_the_key_and_frees_the_name() {
    let (_folder, mut store, ada) = one_viewer();
    let renamed = store.rename_viewer(ada, "Bo").unwrap();
    assert_eq!((renamed.name.as_str(), renamed.key.as_str()), ("Bo", "ada"));
    assert_eq!(store.rename_viewer(ada, "BO").unwrap().name, "BO");
    let second = store.add_viewer("Ada", Moment(1)).unwrap();
    assert_eq!(second.key, "ada");
    assert!(matches!(
        store.rename_viewer(ada, "ada"),
        Err(StoreError::NameTaken { .. })
    ));
    let names: Vec<_> = store
        .viewers()
        .unwrap()
        .into_iter()
        .map(|viewer| viewer.name)
        .collect();
    assert_eq!(names, ["BO", "Ada"]);
}

#[test]
fn the_viewer_used_last_is_found_again() {
    let (_folder, mut store, ada) = one_viewer();
    let bo = store.add_viewer("Bo", Moment(0)).unwrap().id;
    let last = |store: &Store| store.last_viewer().unwrap().map(|viewer| viewer.id);
    assert_eq!(last(&store), Some(ada));
    store
        .append_act(bo, &play(&catalog(1), "title-0", None, 1))
        .unwrap();
    assert_eq!(last(&store), Some(bo));
    store.use_viewer(ada).unwrap();
    assert_eq!(last(&store), Some(ada));
    store.remove_viewer(ada).unwrap();
    assert_eq!(last(&store), Some(bo));
    assert!(matches!(
        store.use_viewer(ada),
        Err(StoreError::ViewerGone { .. })
    ));
    assert!(matches!(
        store.pulse(ada),
        Err(StoreError::ViewerGone { .. })
    ));
}

#[test]
fn colour_and_age_limit_are_kept() {
    let (_folder, mut store, ada) = one_viewer();
    store.set_colour(ada, Some([255, 128, 1])).unwrap();
    store.set_maturity(ada, Some(12)).unwrap();
    let viewer = store.viewer_named("ADA ").unwrap().unwrap();
    assert_eq!(
        (viewer.colour, viewer.maturity),
        (Some([255, 128, 1]), Some(12))
    );
    store.set_colour(ada, None).unwrap();
    assert_eq!(store.viewers().unwrap().pop().unwrap().colour, None);
}

#[test]
fn a_clock_set_back_does_not_reorder_the_history() {
    let (_folder, mut store, ada) = one_viewer();
    let catalog = catalog(1);
    let mut act = play(&catalog, "title-0", None, 1000);
    store.append_act(ada, &act).unwrap();
    for (time, expected) in [
        (When::Clock(Moment(500)), 1000),
        (When::Clock(Moment(1500)), 1500),
        (When::Fixed(Moment(700)), 700),
        (When::Clock(Moment(800)), 1500),
    ] {
        act.time = time;
        assert_eq!(store.append_act(ada, &act).unwrap().time, Moment(expected));
    }
    show(&mut store, ada, 9000, shown(&catalog, "title-0", "lead"));
    act.time = When::Clock(Moment(2000));
    assert_eq!(store.append_act(ada, &act).unwrap().time, Moment(9000));
    assert_eq!(store.load(ada, &catalog).unwrap().last_written(), Some(6));
}

#[test]
fn an_impression_is_written_once_a_visit_and_again_after_another_artwork() {
    let (_folder, mut store, ada) = one_viewer();
    let catalog = catalog(2);
    let minute = 60_000;
    for (at, title, artwork, expected) in [
        (0, "title-0", "lead", 1),
        (1, "title-0", "lead", 0),
        (2, "title-0", "pair", 1),
        (3, "title-0", "lead", 1),
        (4, "title-0", "lead", 0),
        (20, "title-1", "lead", 1),
        // Stretched by the entry before, the visit goes on.
        (49, "title-0", "lead", 0),
        (50, "title-0", "lead", 1),
        (100, "title-0", "lead", 1),
        // Before the last one, in its visit and in none.
        (90, "title-0", "lead", 0),
        (300, "title-0", "pair", 1),
        (200, "title-0", "pair", 1),
    ] {
        let n = show(
            &mut store,
            ada,
            at * minute,
            shown(&catalog, title, artwork),
        );
        assert_eq!(n, expected, "{title} {artwork} at {at} min");
    }
}

#[test]
fn the_shell_stretches_no_visit() {
    let (_folder, mut store, ada) = one_viewer();
    let catalog = catalog(2);
    let half = 29 * 60_000;
    show(&mut store, ada, 0, shown(&catalog, "title-0", "lead"));
    let mut act = play(&catalog, "title-1", None, half);
    act.origin = Origin::Shell;
    store.append_act(ada, &act).unwrap();
    assert_eq!(
        show(
            &mut store,
            ada,
            2 * half,
            shown(&catalog, "title-0", "lead")
        ),
        1
    );
    act.origin = Origin::Browser;
    act.time = When::Fixed(Moment(3 * half));
    store.append_act(ada, &act).unwrap();
    assert_eq!(
        show(
            &mut store,
            ada,
            4 * half,
            shown(&catalog, "title-0", "lead")
        ),
        0
    );
}

#[test]
fn a_dropped_writing_leaves_nothing() {
    let (_folder, mut store, ada) = one_viewer();
    let catalog = catalog(1);
    let before = store.pulse(ada).unwrap();
    let mut writing = store.write(ada).unwrap();
    writing
        .append_act(&play(&catalog, "title-0", None, 1))
        .unwrap();
    assert_eq!(writing.log(&catalog).unwrap().n_acts(), 1);
    drop(writing);
    assert_eq!(store.load(ada, &catalog).unwrap(), Log::default());
    assert_eq!(store.pulse(ada).unwrap(), before);
}

#[test]
fn the_pulse_tells_of_acts_and_forgetting_and_not_of_impressions() {
    let (folder, mut store, ada) = one_viewer();
    let catalog = catalog(1);
    let other = Store::find(&folder.path().join("data")).unwrap().unwrap();
    let mut pulses = vec![other.pulse(ada).unwrap()];
    store
        .append_act(ada, &play(&catalog, "title-0", None, 1))
        .unwrap();
    pulses.push(other.pulse(ada).unwrap());
    show(&mut store, ada, 2, shown(&catalog, "title-0", "lead"));
    assert_eq!(pulses.last(), Some(&other.pulse(ada).unwrap()));
    store.forget(ada, Which::Last, &catalog, 0.7).unwrap();
    pulses.push(other.pulse(ada).unwrap());
    assert!(pulses.windows(2).all(|pair| pair[0] != pair[1]));
    assert_ne!(pulses[0], pulses[2]);
}

#[test]
fn a_log_catches_up_with_the_impressions_of_another_browser() {
    let (folder, mut store, ada) = one_viewer();
    let catalog = catalog(3);
    store
        .append_act(ada, &play(&catalog, "title-0", None, 1))
        .unwrap();
    let mut log = store.load(ada, &catalog).unwrap();
    let mut other = Store::find(&folder.path().join("data")).unwrap().unwrap();
    show(&mut other, ada, 2, shown(&catalog, "title-1", "lead"));
    let writing = store.write(ada).unwrap();
    writing.catch_up(&mut log, &catalog).unwrap();
    writing.catch_up(&mut log, &catalog).unwrap();
    assert_eq!(log, writing.log(&catalog).unwrap());
    assert_eq!(log.impressions().len(), 1);
}

#[test]
fn records_come_back_to_the_last_digit() {
    let (_folder, mut store, ada) = one_viewer();
    let catalog = catalog(1);
    show(&mut store, ada, 7, shown(&catalog, "title-0", "pair"));
    let records = store.records(ada).unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(records[0].decision, decision());
    let of = (
        records[0].title.as_str(),
        records[0].artwork.as_str(),
        records[0].time,
    );
    assert_eq!(of, ("title-0", "pair", Moment(7)));
    let mut bad = shown(&catalog, "title-0", "lead");
    bad.decision.as_mut().unwrap().actions[0].mean = f64::NAN;
    let mut writing = store.write(ada).unwrap();
    let page = writing.pulse();
    let error = writing
        .append_impressions(When::Clock(Moment(8)), page, &[bad])
        .unwrap_err();
    assert!(matches!(error, StoreError::BadDecision { .. }), "{error}");
}

fn deeds() -> impl Strategy<Value = Deed> {
    // `title-3` to `title-5` and `gone` are not in the catalogue.
    let title = || {
        (0..6_u32).prop_map(|n| Named {
            id: format!("title-{n}"),
            ix: None,
        })
    };
    let artwork = prop::sample::select(vec!["lead", "pair", "gone"]);
    let artwork = artwork.prop_map(|id| Named {
        id: id.to_owned(),
        ix: None,
    });
    let episode = prop::sample::select(vec!["s01e01", "s01e02", "gone"]);
    let episode = episode.prop_map(|id| Named {
        id: id.to_owned(),
        ix: None,
    });
    let thumbs = vec![Thumb::Down, Thumb::Up, Thumb::Double, Thumb::None];
    let listings = vec![Listing::Add, Listing::Remove];
    prop_oneof![
        (
            title(),
            prop::option::of(episode),
            0.0..=1.0,
            prop::option::of(artwork)
        )
            .prop_map(|(title, episode, fraction, artwork)| Deed::Play {
                title,
                episode,
                fraction,
                artwork,
            }),
        (title(), prop::sample::select(thumbs))
            .prop_map(|(title, thumb)| Deed::Thumb { title, thumb }),
        (title(), prop::sample::select(listings))
            .prop_map(|(title, listing)| Deed::List { title, listing }),
        (title(), any::<bool>()).prop_map(|(title, hidden)| Deed::Hide { title, hidden }),
        (title(), any::<bool>()).prop_map(|(title, dismissed)| Deed::Dismiss { title, dismissed }),
        prop::option::of("[a-z]{1,8}").prop_map(|mood| Deed::Mood { mood }),
    ]
}

/// Resolves what a strategy made up.
fn resolve(deed: Deed, catalog: &Catalog) -> Deed {
    match deed {
        Deed::Play {
            title,
            episode,
            fraction,
            artwork,
        } => {
            let title = Named::title(catalog, &title.id);
            let episode = episode.map(|e| Named::episode(catalog, title.ix, &e.id));
            let artwork = artwork.map(|a| Named::artwork(catalog, title.ix, &a.id));
            Deed::Play {
                title,
                episode,
                fraction,
                artwork,
            }
        }
        Deed::Thumb { title, thumb } => Deed::Thumb {
            title: Named::title(catalog, &title.id),
            thumb,
        },
        Deed::List { title, listing } => Deed::List {
            title: Named::title(catalog, &title.id),
            listing,
        },
        Deed::Hide { title, hidden } => Deed::Hide {
            title: Named::title(catalog, &title.id),
            hidden,
        },
        Deed::Dismiss { title, dismissed } => Deed::Dismiss {
            title: Named::title(catalog, &title.id),
            dismissed,
        },
        Deed::Mood { mood } => Deed::Mood { mood },
    }
}

fn entries() -> impl Strategy<Value = Vec<(i64, Origin, Option<Deed>)>> {
    let origins = vec![Origin::Browser, Origin::Shell, Origin::Import];
    let entry = (
        0..20_i64,
        prop::sample::select(origins),
        prop::option::weighted(0.6, deeds()),
    );
    prop::collection::vec(entry, 0..25)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_was_appended_is_loaded_and_what_was_forgotten_is_not(
        entries in entries(),
        which in any::<prop::sample::Index>(),
    ) {
        let (_folder, mut store, ada) = one_viewer();
        let catalog = catalog(3);
        let mut expected = Log::default();
        let mut writing = store.write(ada).unwrap();
        for (minute, origin, deed) in entries {
            let time = When::Fixed(Moment(minute * 600_000));
            if let Some(deed) = deed {
                let act = NewAct { time, origin, deed: resolve(deed, &catalog) };
                expected.push_act(writing.append_act(&act).unwrap());
            } else {
                let new = shown(&catalog, &format!("title-{}", minute % 4), "lead");
                let page = writing.pulse();
                for impression in writing.append_impressions(time, page, &[new]).unwrap() {
                    expected.push_impression(impression);
                }
            }
        }
        prop_assert_eq!(&writing.log(&catalog).unwrap(), &expected);
        writing.commit().unwrap();
        prop_assert_eq!(&store.load(ada, &catalog).unwrap(), &expected);
        if expected.n_acts() > 0 {
            let number = which.index(expected.n_acts()) + 1;
            let mut writing = store.write(ada).unwrap();
            writing.forget(Which::Number(number), &catalog, 0.7).unwrap();
            writing.commit().unwrap();
            let after = store.load(ada, &catalog).unwrap();
            prop_assert_eq!(&after, &expected.without(number, 0.7));
            let seq = expected.act(number).unwrap().seq;
            let knew = |record: &DecisionRecord| record.impression > seq;
            prop_assert!(!store.records(ada).unwrap().iter().any(knew));
        }
    }
}

/// Not a timed test: `cargo test --release load_speed -- --ignored --nocapture` prints.
#[test]
#[ignore = "prints how long loading takes"]
#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "it measures"
)]
fn load_speed() {
    let (_folder, mut store, ada) = one_viewer();
    let catalog = catalog(2000);
    let mut writing = store.write(ada).unwrap();
    let page = writing.pulse();
    for n in 0..10_000_i64 {
        let title = format!("title-{}", n % 2000);
        let time = n * 3_600_000;
        writing
            .append_act(&play(&catalog, &title, Some("lead"), time))
            .unwrap();
        let title = |k: i64| format!("title-{}", (n * 3 + k) % 2000);
        let new: Vec<_> = (0..3).map(|k| shown(&catalog, &title(k), "pair")).collect();
        writing
            .append_impressions(When::Fixed(Moment(time + 1)), page, &new)
            .unwrap();
    }
    writing.commit().unwrap();
    let clock = std::time::Instant::now;
    // The shortest of some: others may be using the machine.
    let load = |_| {
        let start = clock();
        (store.load(ada, &catalog).unwrap(), start.elapsed())
    };
    let (log, duration) = (0..9)
        .map(load)
        .min_by_key(|(_, duration)| *duration)
        .unwrap();
    eprintln!(
        "{} + {} loaded in {duration:?}",
        log.n_acts(),
        log.impressions().len()
    );
    let start = clock();
    let reading = Reading::new(&log, Moment(0), 0.7);
    eprintln!(
        "{} visits read in {:?}",
        reading.visits().len(),
        start.elapsed()
    );
    let start = clock();
    store
        .append_act(ada, &play(&catalog, "title-7", None, 0))
        .unwrap();
    eprintln!("appended in {:?}", start.elapsed());
    let start = clock();
    store.pulse(ada).unwrap();
    eprintln!("pulse in {:?}", start.elapsed());
    let start = clock();
    store.forget(ada, Which::Last, &catalog, 0.7).unwrap();
    eprintln!("forgotten and cleaned in {:?}", start.elapsed());
    let size = fs::metadata(store.path()).unwrap().len();
    eprintln!("{} MB on disk", size / 1_000_000);
}
