//! What the store promises of files: who may look, what is refused, what is left alone.

use std::fs;
use std::path::{Path, PathBuf};

use super::{catalog, one_viewer, play, rewarded};
use crate::adapters::store::*;
use crate::domain::history::{Deed, Moment, Named, Origin};

#[test]
fn asking_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("a/b");
    assert!(Store::find(&data).unwrap().is_none());
    assert!(!folder.path().join("a").exists());
}

#[test]
fn asking_changes_nothing() {
    let (folder, store, viewer) = one_viewer();
    drop(store);
    let path = folder.path().join("data").join(DATABASE);
    #[expect(clippy::disallowed_methods, reason = "the test compares bytes")]
    let read = || fs::read(&path).unwrap();
    let before = read();
    let store = Store::find(path.parent().unwrap()).unwrap().unwrap();
    store.load(viewer, &catalog(1)).unwrap();
    store.last_viewer().unwrap();
    drop(store);
    assert_eq!(read(), before);
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, mut store, viewer) = one_viewer();
    store
        .append_act(viewer, &play(&catalog(1), "title-0", None, 1))
        .unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let data = folder.path().join("data");
    assert_eq!(mode(&data), 0o700);
    let names = ["keyart.db", "keyart.db-wal", "keyart.db-shm"];
    for name in names {
        assert_eq!(mode(&data.join(name)), 0o600, "{name}");
    }
    drop(store);
    fs::set_permissions(data.join(DATABASE), fs::Permissions::from_mode(0o644)).unwrap();
    let _store = Store::find(&data).unwrap().unwrap();
    for name in names {
        assert_eq!(mode(&data.join(name)), 0o600, "{name}");
    }
}

/// Puts `bytes` in place of a database and says how opening it fails; they must stay.
#[expect(clippy::disallowed_methods, reason = "the test compares bytes")]
fn refused(bytes: &[u8]) -> StoreError {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(DATABASE);
    fs::write(&path, bytes).unwrap();
    let error = Store::find(folder.path()).unwrap_err();
    Store::create(folder.path()).unwrap_err();
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert!(error.place().unwrap().ends_with(DATABASE));
    error
}

#[expect(clippy::disallowed_methods, reason = "the test takes a database apart")]
#[test]
fn what_is_no_database_of_this_version_is_refused_and_left() {
    let (folder, store, _, _) = rewarded();
    let path = folder.path().join("data").join(DATABASE);
    store
        .connection
        .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
    drop(store);
    let good = fs::read(&path).unwrap();
    assert!(matches!(
        refused(b"a list of films\n"),
        StoreError::Damaged { .. }
    ));
    assert!(matches!(refused(&[0; 5000]), StoreError::Damaged { .. }));
    assert!(matches!(refused(&good[..5000]), StoreError::Damaged { .. }));
    let header = |at: usize, value: u32| {
        let mut bytes = good.clone();
        bytes[at..at + 4].copy_from_slice(&value.to_be_bytes());
        bytes
    };
    let newer = refused(&header(60, 99));
    assert!(
        matches!(
            newer,
            StoreError::Newer {
                found: 99,
                known: 3,
                ..
            }
        ),
        "{newer}"
    );
    assert!(matches!(
        refused(&header(68, 7)),
        StoreError::Foreign { .. }
    ));
}

/// A database as version 1 made it, with two acts of which the last was forgotten, and an
/// impression with its record.
fn of_version_1() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(DATABASE);
    let connection = Connection::open(&path).unwrap();
    let made = include_str!("../migrations/0001_viewers_entries_decisions.sql");
    connection.execute_batch(made).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL;
             INSERT INTO viewers (name, folded, key, made_ms) VALUES ('Ada', 'ada', 'ada', 0);
             INSERT INTO entries (viewer, kind, time_ms, origin, title, artwork, fraction, word)
             VALUES (1, 'impression', 1, 'browser', 'title-0', 'lead', NULL, NULL),
                    (1, 'play', 2, 'browser', 'title-0', 'lead', 0.5, NULL),
                    (1, 'hide', 3, 'shell', 'title-0', NULL, NULL, 'hide');
             DELETE FROM entries WHERE seq = 3;
             INSERT INTO decisions VALUES
             (1, 'top', 0, 'linear', 1, 0, 0, 7, 20000, '[]', '[]');
             PRAGMA user_version = 1;",
        )
        .unwrap();
    drop(connection);
    (folder, path)
}

#[test]
fn a_database_of_version_1_opens_with_all_it_holds() {
    let (folder, _) = of_version_1();
    let catalog = catalog(1);
    let mut store = Store::find(folder.path()).unwrap().unwrap();
    let ada = store.viewers().unwrap()[0].id;
    let before = store.load(ada, &catalog).unwrap();
    assert_eq!((before.n_acts(), before.impressions().len()), (1, 1));
    assert_eq!(store.records(ada).unwrap().len(), 1);
    let dismiss = NewAct {
        time: When::Fixed(Moment(9)),
        origin: Origin::Shell,
        deed: Deed::Dismiss {
            title: Named::title(&catalog, "title-0"),
            dismissed: true,
        },
    };
    let act = store.append_act(ada, &dismiss).unwrap();
    assert_eq!(act.seq, 4, "3 was forgotten, and never comes again");
    assert_eq!(store.load(ada, &catalog).unwrap().acts()[1], act);
    let faults: i64 = store
        .connection
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(faults, 0);
    // Removing a viewer still takes everything along.
    store.remove_viewer(ada).unwrap();
    let left: i64 = store
        .connection
        .query_row("SELECT count(*) FROM entries", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
}

#[cfg(unix)]
#[test]
fn a_database_of_version_1_that_may_only_be_read_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = of_version_1();
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    set(&path, 0o400).unwrap();
    set(folder.path(), 0o500).unwrap();
    // Root may write anywhere.
    if fs::write(folder.path().join("probe"), "").is_err() {
        let mut store = Store::find(folder.path()).unwrap().unwrap();
        let ada = store.viewers().unwrap()[0].id;
        assert_eq!(store.load(ada, &catalog(1)).unwrap().n_acts(), 1);
        let act = play(&catalog(1), "title-0", None, 9);
        let refused = store.append_act(ada, &act).unwrap_err();
        assert!(matches!(refused, StoreError::ReadOnly { .. }), "{refused}");
    }
    set(folder.path(), 0o700).unwrap();
}

#[test]
fn a_file_in_place_of_the_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data");
    fs::write(&file, "x").unwrap();
    for error in [
        Store::find(&file).unwrap_err(),
        Store::create(&file).unwrap_err(),
    ] {
        assert!(matches!(error, StoreError::Folder { .. }), "{error}");
        assert_eq!(error.place(), Some(file.display().to_string()));
    }
    fs::create_dir_all(folder.path().join("odd").join(DATABASE)).unwrap();
    let error = Store::find(&folder.path().join("odd")).unwrap_err();
    assert!(matches!(error, StoreError::CannotOpen { .. }), "{error}");
}

#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged() {
    let (folder, mut store, ada) = one_viewer();
    let catalog = catalog(1);
    let n: i64 = store
        .connection
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap();
    let limit = format!("PRAGMA max_page_count = {}", n + 2);
    store
        .connection
        .query_row(&limit, [], |row| row.get::<_, i64>(0))
        .unwrap();
    let mut n_written = 0;
    let error = loop {
        match store.append_act(ada, &play(&catalog, "title-0", None, 1)) {
            Ok(_) => n_written += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::Full { .. }), "{error}");
    drop(store);
    let store = Store::find(&folder.path().join("data")).unwrap().unwrap();
    assert_eq!(store.load(ada, &catalog).unwrap().n_acts(), n_written);
}

#[test]
fn a_database_at_rest_is_read_without_its_companions() {
    let (folder, store, ada, catalog) = rewarded();
    let path = folder.path().join("data").join(DATABASE);
    drop(store);
    let (connection, _) = opening::open_immutable(&path).unwrap();
    let mut store = Store { connection, path };
    assert_eq!(store.load(ada, &catalog).unwrap().n_acts(), 2);
    let error = store
        .append_act(ada, &play(&catalog, "title-0", None, 1))
        .unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_only_be_read_answers_and_says_why_it_does_not_write() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, store, ada, catalog) = rewarded();
    drop(store);
    let data = folder.path().join("data");
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    set(&data.join(DATABASE), 0o400).unwrap();
    set(&data, 0o500).unwrap();
    // Root may write anywhere.
    if fs::write(data.join("probe"), "").is_err() {
        let mut store = Store::find(&data).unwrap().unwrap();
        assert_eq!(store.load(ada, &catalog).unwrap().n_acts(), 2);
        let error = store
            .append_act(ada, &play(&catalog, "title-0", None, 9))
            .unwrap_err();
        assert!(matches!(error, StoreError::ReadOnly { .. }), "{error}");
        let error = Store::create(&data.join("inner")).unwrap_err();
        assert!(matches!(error, StoreError::Folder { .. }), "{error}");
    }
    set(&data, 0o700).unwrap();
}
