//! Catalogues and pictures that are not what they should be, or change while one browses.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};

use keyart::adapters::catalog_file::SCAN_MARK;

use crate::cli::{Place, assert_harmless, catalog_text};
use crate::pty::{Line, Pty, keyart};

#[test]
fn a_file_of_two_gigabytes_is_refused_at_the_bound() {
    let place = Place::new();
    for name in ["lead.png", "second.png", "place.png"] {
        let path = place.folder.path().join(name);
        let mut file = fs::File::options().write(true).open(&path).unwrap();
        file.seek(SeekFrom::Start((2 << 30) - 1)).unwrap();
        file.write_all(b"\0").unwrap();
    }
    let path = place.folder.path().join("lead.png");
    let path = path.to_str().unwrap();
    let (status, error) = place.failure(&["show", "--picture", path]);
    assert_eq!(status, 1);
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("larger than 64 MiB"),
        "{error}"
    );
    let (status, error) = place.failure(&["show", "undertow", "--artwork", "lead"]);
    assert_eq!(status, 1);
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("larger than 64 MiB"),
        "{error}"
    );
    // The browser shows cards in their stead, and one line says so.
    let mut pty = Pty::start(
        keyart(&place, &["--guest", "--graphics", "cells"]),
        Line::Fast,
    );
    pty.await_text("Undertow");
    pty.await_text("64 MiB");
    pty.send("q");
    assert_eq!(pty.end().exit_code(), 0);
}

#[test]
fn a_catalogue_that_changes_or_vanishes_while_one_browses_changes_nothing_on_the_page() {
    let place = Place::with_ben();
    let arguments = ["--profile", "Ben", "--graphics", "cells"];
    let mut pty = Pty::start(keyart(&place, &arguments), Line::Fast);
    pty.await_text("Undertow");
    fs::write(&place.catalog, "schema = 1\n").unwrap();
    pty.send("s");
    pty.await_text("✓ seen");
    fs::remove_file(&place.catalog).unwrap();
    pty.send("wq");
    pty.send("jl");
    pty.send("q");
    assert_eq!(pty.end().exit_code(), 0);
    fs::write(&place.catalog, catalog_text()).unwrap();
    assert_eq!(
        place.json(&["history"])["events"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_catalogue_that_a_scan_writes_anew_is_taken_up_at_the_next_key() {
    let place = Place::with_ben();
    let scanned = |text: &str| format!("{SCAN_MARK}\n{text}");
    let text = catalog_text();
    let (first, rest) = text.split_at(text.rfind("[[title]]").unwrap());
    fs::write(&place.catalog, scanned(first)).unwrap();
    let arguments = ["--profile", "Ben", "--graphics", "cells"];
    let mut pty = Pty::start(keyart(&place, &arguments), Line::Fast);
    pty.await_text("Undertow");
    let fresh = place.catalog.with_extension("new");
    fs::write(&fresh, scanned(&format!("{first}{rest}"))).unwrap();
    fs::rename(&fresh, &place.catalog).unwrap();
    pty.send("l");
    pty.await_text("taken up from the scan");
    // What is done then is done to the title that stands there.
    pty.send("s");
    pty.await_text("You watched");
    pty.send("q");
    assert_eq!(pty.end().exit_code(), 0);
    let history = place.json(&["history"]);
    assert_eq!(history["events"].as_array().unwrap().len(), 1);
    // One that is half written, or gone, leaves the page as it is.
    let mut pty = Pty::start(keyart(&place, &arguments), Line::Fast);
    pty.await_text("Undertow");
    fs::write(&place.catalog, scanned("schema = [")).unwrap();
    pty.send("lj");
    fs::remove_file(&place.catalog).unwrap();
    pty.send("k+");
    pty.await_text("good");
    pty.send("q");
    assert_eq!(pty.end().exit_code(), 0);
}

#[test]
fn pictures_that_vanish_become_cards_and_one_line_says_so() {
    let place = Place::new();
    let mut pty = Pty::start(
        keyart(&place, &["--guest", "--graphics", "cells"]),
        Line::Fast,
    );
    pty.await_text("Undertow");
    for name in ["lead.png", "second.png", "place.png"] {
        fs::remove_file(place.folder.path().join(name)).unwrap();
    }
    // A title's own screen shows pictures in sizes that nobody has made yet.
    pty.send("\r");
    pty.await_text("there is no file");
    pty.send("qq");
    assert_eq!(pty.end().exit_code(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn the_log_is_written_only_when_asked_for_and_names_no_titles_and_nobody() {
    let place = Place::with_ben();
    place.ok(&["watch", "undertow"]);
    let log = place.folder.path().join(".local/state/keyart/keyart.log");
    assert!(!log.exists());
    place.run(&["-v", "watch", "undertow"]);
    place.run(&["-v", "watch", "undertowing"]);
    place.run(&["-v", "home", "--profile", "Benjamin"]);
    fs::write(place.data.join("keyart.db"), "not a database").unwrap();
    place.run(&["-v", "home", "--profile", "Ben"]);
    let arguments = ["-v", "--profile", "Ben", "--graphics", "cells"];
    for name in ["lead.png", "second.png", "place.png"] {
        fs::write(place.folder.path().join(name), b"\x89PNG\r\n\x1a\nnot much").unwrap();
    }
    let mut pty = Pty::start(keyart(&place, &arguments), Line::Fast);
    pty.await_text("Undertow");
    pty.await_text("cannot be decoded");
    pty.send("sq");
    assert_eq!(pty.end().exit_code(), 0);
    let text = fs::read_to_string(&log).unwrap();
    for expected in [
        "start keyart",
        "fault unknown-title",
        "fault unknown-viewer",
        "store damaged",
        "pictures broken pictures=",
        "end status=0",
        "end status=1",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let lower = text.to_lowercase();
    for secret in ["undertow", "ben", "evil", ".png", "catalog.toml"] {
        assert!(!lower.contains(secret), "{secret}: {text}");
    }
}

#[cfg(unix)]
#[test]
fn a_catalogue_in_a_folder_that_may_not_be_read_is_a_sentence() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let folder = place.folder.path().join("shut");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("catalog.toml");
    fs::write(&file, catalog_text()).unwrap();
    let set = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    set(0o000);
    // Root may read anywhere.
    if fs::read(&file).is_err() {
        let (status, error) = place.failure(&["home", "--catalog", file.to_str().unwrap()]);
        assert_eq!(status, 1);
        assert!(
            error["message"]
                .as_str()
                .unwrap()
                .contains("cannot be read"),
            "{error}"
        );
        assert!(error["where"].as_str().unwrap().contains("shut"), "{error}");
    }
    set(0o700);
}

#[test]
fn escape_sequences_in_names_and_paths_reach_no_terminal() {
    let place = Place::with_ben();
    let steer = "\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}";
    let odd = place.folder.path().join(format!("a{steer}b"));
    let odd = odd.to_str().unwrap();
    let cases: [&[&str]; 9] = [
        &["watch", steer],
        &["why", steer],
        &["show", "--picture", odd],
        &["home", "--catalog", odd],
        &["home", "--profile", steer],
        &["home", "--mood", steer],
        &["profile", "add", steer],
        &["history", "import", odd],
        &["home", "--config", odd],
    ];
    for arguments in cases {
        for json in [&[][..], &["--json"]] {
            let output = place.run(&[arguments, json].concat());
            assert!(!output.status.success(), "{arguments:?}");
            for bytes in [output.stdout, output.stderr] {
                let text = String::from_utf8(bytes).unwrap();
                assert_harmless(&text, arguments);
                assert!(!text.contains('\u{202e}'), "{arguments:?}: {text}");
            }
        }
    }
    // A catalogue that tries is refused with every name escaped.
    let text = catalog_text().replace("Undertow", "Under\\u001b[2J\\u009btow");
    fs::write(&place.catalog, text).unwrap();
    for arguments in [
        &["home"][..],
        &["catalog", "check"],
        &["catalog", "list"],
        &["history"],
    ] {
        for json in [&[][..], &["--json"]] {
            let output = place.run(&[arguments, json].concat());
            for bytes in [output.stdout, output.stderr] {
                assert_harmless(&String::from_utf8(bytes).unwrap(), arguments);
            }
        }
    }
}
