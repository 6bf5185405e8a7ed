//! A database that cannot be used: said in a sentence, left as it is, and browsed without.

use std::fs;
use std::process::Stdio;

use crate::cli::Place;
use crate::pty::{Line, Pty, keyart};

/// Ben's place whose database was made unusable by `spoil`.
fn spoilt(spoil: impl FnOnce(Vec<u8>) -> Vec<u8>) -> (Place, Vec<u8>) {
    let place = Place::with_ben();
    place.ok(&["watch", "undertow"]);
    let path = place.data.join("keyart.db");
    let bytes = spoil(fs::read(&path).unwrap());
    fs::write(&path, &bytes).unwrap();
    (place, bytes)
}

/// Every command says so, and the browser opens all the same, keeps nothing and touches nothing.
fn assert_browsed_without((place, bytes): (Place, Vec<u8>), sentence: &str) {
    let path = place.data.join("keyart.db");
    for arguments in [
        &["home"][..],
        &["watch", "undertow"],
        &["history"],
        &["profile", "add", "Zoe"],
    ] {
        let (status, error) = place.failure(arguments);
        assert_eq!(status, 1, "{arguments:?}");
        assert!(
            error["message"].as_str().unwrap().contains(sentence),
            "{error}"
        );
        assert_eq!(error["where"], path.to_str().unwrap(), "{error}");
        assert!(!error["help"].as_str().unwrap().is_empty());
    }
    for who in [&[][..], &["--profile", "Ben"], &["--profile", "mara"]] {
        let arguments = [who, &["--graphics", "cells"]].concat();
        let mut pty = Pty::start(keyart(&place, &arguments), Line::Fast);
        pty.await_text("nothing you do is kept");
        pty.await_text("Undertow");
        pty.send("s");
        pty.await_text("✓ seen");
        pty.send("q");
        assert_eq!(pty.end().exit_code(), 0);
    }
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(
        fs::read_dir(&place.data).unwrap().count(),
        1,
        "and nothing lies beside it"
    );
}

#[test]
fn a_database_of_a_newer_version_is_left_alone_and_browsed_without() {
    let newer = spoilt(|mut bytes| {
        bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
        bytes
    });
    assert_browsed_without(newer, "of version 99");
}

#[test]
fn a_damaged_database_is_left_alone_and_browsed_without() {
    let torn = spoilt(|bytes| bytes[..5000].to_vec());
    assert_browsed_without(torn, "is damaged");
    let other = spoilt(|_| b"a list of films\n".repeat(100));
    assert_browsed_without(other, "is damaged");
}

#[test]
fn a_database_that_is_found_damaged_only_when_it_is_read_is_browsed_without() {
    // The header and the first page are sound; all others are noise.
    let (place, bytes) = spoilt(|mut bytes| {
        bytes[4096..].fill(0xa5);
        bytes
    });
    let (status, error) = place.failure(&["home"]);
    assert_eq!(status, 1);
    assert!(
        error["message"].as_str().unwrap().contains("damaged"),
        "{error}"
    );
    let mut pty = Pty::start(keyart(&place, &["--graphics", "cells"]), Line::Fast);
    pty.await_text("nothing you do is kept");
    pty.await_text("Undertow");
    pty.send("q");
    assert_eq!(pty.end().exit_code(), 0);
    assert_eq!(fs::read(place.data.join("keyart.db")).unwrap(), bytes);
}

#[test]
fn a_folder_in_place_of_the_database_is_browsed_without() {
    let place = Place::new();
    fs::create_dir_all(place.data.join("keyart.db")).unwrap();
    let (_, error) = place.failure(&["home"]);
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("it is a folder"),
        "{error}"
    );
    let mut pty = Pty::start(keyart(&place, &["--graphics", "cells"]), Line::Fast);
    pty.await_text("nothing you do is kept");
    pty.send("q");
    assert_eq!(pty.end().exit_code(), 0);
}

#[cfg(unix)]
#[test]
fn what_may_only_be_read_is_read_and_browsed() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::with_ben();
    place.ok(&["profile", "add", "Zoe"]);
    let database = place.data.join("keyart.db");
    let set = |path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    set(&database, 0o400);
    set(&place.data, 0o500);
    // Root may write anywhere.
    if fs::write(place.data.join("probe"), "").is_err() {
        let before = fs::read(&database).unwrap();
        assert_eq!(place.json(&["home"])["profile"], "Zoe");
        let (status, error) = place.failure(&["watch", "undertow"]);
        assert_eq!(status, 1);
        assert!(
            error["message"]
                .as_str()
                .unwrap()
                .contains("may not be written"),
            "{error}"
        );
        let arguments = ["--profile", "Ben", "--graphics", "cells"];
        let mut pty = Pty::start(keyart(&place, &arguments), Line::Fast);
        pty.await_text("Undertow");
        pty.send("s");
        pty.await_text("may not be written");
        // Turning to somebody else works; only who was here last is not kept.
        pty.send("\t");
        pty.await_text("Zoe");
        pty.send("q");
        assert_eq!(pty.end().exit_code(), 0);
        assert_eq!(fs::read(&database).unwrap(), before);
    }
    set(&place.data, 0o700);
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_a_sentence_and_loses_nothing() {
    let place = Place::with_ben();
    place.ok(&["watch", "undertow"]);
    let history = place.json(&["history"]);
    // No file may grow beyond this: as a full disk, but for one process alone.
    let limited = |arguments: &str| {
        let mut command = std::process::Command::new("/bin/sh");
        let script = format!("trap '' XFSZ; ulimit -f 1; exec \"$KEYART\" {arguments}");
        command.args(["-c", &script]).env_clear();
        command
            .env("KEYART", env!("CARGO_BIN_EXE_keyart"))
            .env("KEYART_CATALOG", &place.catalog)
            .env("KEYART_DATA_DIR", &place.data)
            .env("HOME", place.folder.path())
            .env("KEYART_NOW", crate::cli::NOW)
            .stdin(Stdio::null());
        command.output().unwrap()
    };
    let output = limited("watch yuki --json");
    assert_eq!(output.status.code(), Some(1));
    let error: serde_json::Value = serde_json::from_slice(&output.stderr).unwrap();
    let error = &error["error"];
    assert!(
        error["help"]
            .as_str()
            .unwrap()
            .contains("nothing was written"),
        "{error}"
    );
    assert_eq!(place.json(&["history"]), history);
    let file = place.folder.path().join("out.jsonl");
    for _ in 0..12 {
        place.ok(&["watch", "undertow", "--fraction", "0.5"]);
    }
    let output = limited(&format!("history export '{}' --json", file.display()));
    assert_eq!(
        output.status.code(),
        Some(1),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    assert!(!file.exists(), "half a file is no file");
    let left = fs::read_dir(place.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left
        .filter(|name| name.to_string_lossy().contains("part"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
