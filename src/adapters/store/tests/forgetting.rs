//! What the store promises of forgetting: entries, records, and bytes in files.

use std::time::Duration;

use super::{catalog, files_with, one_viewer, play, rewarded, shown};
use crate::adapters::store::*;
use crate::domain::history::{Moment, Origin};

#[test]
fn forgetting_takes_the_rewarded_impression_and_the_records_that_knew() {
    let (folder, mut store, ada, catalog) = rewarded();
    let log = store.load(ada, &catalog).unwrap();
    let (act, forgotten) = store.forget(ada, Which::Number(2), &catalog, 0.7).unwrap();
    assert_eq!((act.time, forgotten.bytes_remain), (Moment(4), false));
    let after = store.load(ada, &catalog).unwrap();
    assert_eq!(after, log.without(2, 0.7));
    let titles: Vec<_> = after
        .impressions()
        .iter()
        .map(|i| i.title.id.as_str())
        .collect();
    assert_eq!(titles, ["title-0", "title-3"]);
    let records: Vec<_> = store
        .records(ada)
        .unwrap()
        .into_iter()
        .map(|r| r.title)
        .collect();
    assert_eq!(records, ["title-0"]);
    let data = folder.path().join("data");
    assert_eq!(files_with(&data, "title-1"), [""; 0]);
    assert!(!files_with(&data, "title-2").is_empty());
    assert!(matches!(
        store.forget(ada, Which::Number(2), &catalog, 0.7),
        Err(StoreError::NoAct {
            number: 2,
            n_acts: 1
        })
    ));
    let gone = store.forget(ada, Which::Written(act.seq), &catalog, 0.7);
    assert!(matches!(gone, Err(StoreError::ActGone)));
}

#[test]
fn a_page_from_before_a_forgetting_leaves_no_record() {
    let (_folder, mut store, ada, catalog) = rewarded();
    let page = store.pulse(ada).unwrap();
    store.forget(ada, Which::Last, &catalog, 0.7).unwrap();
    let mut writing = store.write(ada).unwrap();
    let new = shown(&catalog, "title-2", "pair");
    writing
        .append_impressions(When::Clock(Moment(6)), page, &[new])
        .unwrap();
    writing.commit().unwrap();
    assert_eq!(store.load(ada, &catalog).unwrap().impressions().len(), 3);
    assert!(
        store
            .records(ada)
            .unwrap()
            .iter()
            .all(|record| record.title != "title-2")
    );
}

#[test]
fn undo_forgets_what_was_written_last_until_nothing_is_left() {
    let (folder, mut store, ada) = one_viewer();
    let catalog = catalog(9);
    for (position, time) in [5, 1, 9, 3].into_iter().enumerate() {
        let title = format!("title-{position}");
        store
            .append_act(ada, &play(&catalog, &title, None, time))
            .unwrap();
    }
    for position in (0..4).rev() {
        let title = format!("title-{position}");
        let (act, _) = store.forget(ada, Which::Last, &catalog, 0.7).unwrap();
        assert_eq!(act.deed.title().unwrap().id, title);
        assert_eq!(files_with(&folder.path().join("data"), &title), [""; 0]);
    }
    let nothing = store.forget(ada, Which::Last, &catalog, 0.7);
    assert!(matches!(nothing, Err(StoreError::NothingToUndo)));
}

#[test]
fn bytes_are_gone_from_a_large_history_too() {
    let (folder, mut store, ada) = one_viewer();
    let catalog = catalog(300);
    // Out of order, so that the index is split and rebalanced.
    for round in 0..6_i64 {
        let mut writing = store.write(ada).unwrap();
        for title in 0..300_i64 {
            let time = (title * 7919 + round * 104_729) % 1_000_003;
            let name = format!("title-{title}");
            writing
                .append_act(&play(&catalog, &name, None, time))
                .unwrap();
        }
        writing.commit().unwrap();
    }
    let mut secret = play(&catalog, "the-one-secret", None, 500_000);
    secret.origin = Origin::Shell;
    let act = store.append_act(ada, &secret).unwrap();
    let data = folder.path().join("data");
    assert!(!files_with(&data, "the-one-secret").is_empty());
    store
        .forget(ada, Which::Written(act.seq), &catalog, 0.7)
        .unwrap();
    assert_eq!(files_with(&data, "the-one-secret"), [""; 0]);
    assert_eq!(store.load(ada, &catalog).unwrap().n_acts(), 1800);
}

#[test]
fn removing_a_viewer_forgets_everything_of_theirs() {
    let (folder, mut store, ada, catalog) = rewarded();
    let bo = store.add_viewer("Bartholomew", Moment(0)).unwrap().id;
    store
        .append_act(bo, &play(&catalog, "title-0", None, 1))
        .unwrap();
    let act = store
        .append_act(ada, &play(&catalog, "title-3", None, 9))
        .unwrap();
    assert!(!store.remove_viewer(bo).unwrap().bytes_remain);
    let data = folder.path().join("data");
    for bytes in ["Bartholomew", "bartholomew"] {
        assert_eq!(files_with(&data, bytes), [""; 0]);
    }
    assert_eq!(store.load(ada, &catalog).unwrap().acts().last(), Some(&act));
    let new = store.add_viewer("Cy", Moment(0)).unwrap().id;
    assert_ne!(new, bo);
    assert!(matches!(
        store.append_act(bo, &play(&catalog, "title-0", None, 1)),
        Err(StoreError::ViewerGone { .. })
    ));
}

#[test]
fn a_reader_holds_up_the_cleaning_until_the_next_start() {
    let (folder, mut store, ada, catalog) = rewarded();
    let data = folder.path().join("data");
    let reader = Store::find(&data).unwrap().unwrap();
    reader
        .connection
        .execute_batch("BEGIN; SELECT count(*) FROM entries")
        .unwrap();
    let mut writing = store.write(ada).unwrap();
    writing.forget(Which::Number(2), &catalog, 0.7).unwrap();
    writing.commit().unwrap();
    assert!(!store.clean_within(Duration::from_millis(50)).unwrap());
    assert!(!files_with(&data, "title-1").is_empty());
    assert_eq!(store.load(ada, &catalog).unwrap().n_acts(), 1);
    drop(reader);
    let next = Store::find(&data).unwrap().unwrap();
    assert_eq!(files_with(&data, "title-1"), [""; 0]);
    assert_eq!(next.load(ada, &catalog).unwrap().n_acts(), 1);
}

#[test]
fn somebody_who_only_has_it_open_holds_up_nothing() {
    let (folder, mut store, ada, catalog) = rewarded();
    let data = folder.path().join("data");
    let idle = Store::find(&data).unwrap().unwrap();
    idle.load(ada, &catalog).unwrap();
    idle.records(ada).unwrap();
    idle.pulse(ada).unwrap();
    let (_, forgotten) = store.forget(ada, Which::Number(2), &catalog, 0.7).unwrap();
    assert!(!forgotten.bytes_remain);
    assert_eq!(files_with(&data, "title-1"), [""; 0]);
    assert_eq!(idle.load(ada, &catalog).unwrap().n_acts(), 1);
}
