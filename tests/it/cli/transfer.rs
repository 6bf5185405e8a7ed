//! A history to a file, and out of one.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use super::place::{Place, assert_harmless};

/// Ben's place with some acts, and where the file is to lie.
fn lived() -> (Place, String) {
    let place = Place::with_ben();
    for arguments in [
        &["watch", "undertow", "--fraction", "0.4"][..],
        &["watch", "yuki"],
        &["thumb", "yuki", "up"],
        &["list", "add", "moth"],
        &["hide", "evil"],
        &["dismiss", "undertow"],
        &["mood", "warm"],
    ] {
        place.ok(arguments);
    }
    let file = place.folder.path().join("ben.jsonl");
    let file = file.to_str().unwrap().to_owned();
    (place, file)
}

#[test]
fn what_is_exported_and_imported_elsewhere_gives_the_same_page() {
    let (place, file) = lived();
    let said = place.json(&["history", "export", &file]);
    assert_eq!(
        (&said["acts"], &said["impressions"]),
        (&7.into(), &0.into())
    );
    let other = Place::with_ben();
    let import = ["history", "import", &file];
    let dry = other.json(&[&import[..], &["--dry-run"]].concat());
    assert_eq!(other.json(&["history"])["events"], serde_json::json!([]));
    let done = other.json(&import);
    for field in ["imported", "events", "artworks_changed", "titles_moved"] {
        assert_eq!(done[field], dry[field], "{field}");
    }
    assert_eq!(
        (&done["imported"], &done["lines"], &done["events"]),
        (&7.into(), &8.into(), &7.into())
    );
    assert_eq!(other.json(&["home"]), place.json(&["home"]));
    let again = other.json(&import);
    assert_eq!(
        (&again["imported"], &again["already_there"]),
        (&0.into(), &7.into())
    );
    let home = place.json(&["history", "import", &file]);
    assert_eq!(
        (&home["imported"], &home["already_there"]),
        (&0.into(), &7.into())
    );
    let events = other.json(&["history"])["events"].clone();
    assert!(
        events
            .as_array()
            .unwrap()
            .iter()
            .all(|event| event["origin"] == "import")
    );
    assert!(
        other
            .ok(&["history", "import", &file])
            .contains("7 in the history already")
    );
}

#[test]
fn a_whole_history_is_put_back_only_where_there_is_none() {
    let (place, file) = lived();
    place.ok(&["history", "export", &file, "--impressions"]);
    let other = Place::with_ben();
    let done = other.json(&["history", "import", &file, "--impressions"]);
    assert_eq!(done["imported"], 7);
    assert_eq!(
        other.json(&["history"]),
        place.json(&["history"]),
        "origins, too"
    );
    let (status, error) = other.failure(&["history", "import", &file, "--impressions"]);
    assert_eq!(status, 1);
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("has a history already"),
        "{error}"
    );
}

#[test]
fn streams_serve_as_files() {
    let (place, _) = lived();
    let lines = place.ok(&["history", "export", "-"]);
    assert_eq!(lines.lines().count(), 8);
    let header: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(
        (&header["format"], &header["profile"]),
        (&"keyart-history".into(), &"Ben".into())
    );
    let other = Place::with_ben();
    let mut child = other
        .command()
        .args(["history", "import", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let done: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&done["imported"], &done["file"]),
        (&7.into(), &"standard input".into())
    );
}

#[test]
fn bad_lines_are_told_of_and_lose_nothing() {
    let place = Place::with_ben();
    let file = place.folder.path().join("odd.jsonl");
    let play = r#"{"kind":"play","time":"2026-11-01T20:00:00Z","title":"undertow","fraction":1}"#;
    let text = [
        r#"{"format":"keyart-history","schema":1}"#,
        play,
        &play.replace("undertow", "not-in-the-catalogue"),
        &play.replace(":1}", ":7}"),
        &play.replace("2026", "2126"),
        "\u{1b}[2J\u{9b}31m",
        r#"{"kind":"impression","time":"2026-11-01T20:00:00Z","title":"yuki","artwork":"lead"}"#,
        play,
    ]
    .join("\r\n");
    fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    let words = place.ok(&["history", "import", file, "--dry-run"]);
    assert!(words.contains("3 lines not taken"), "{words}");
    assert!(!place.data.join("keyart.db-wal").exists());
    let done = place.json(&["history", "import", file]);
    let counts = [
        "lines",
        "imported",
        "unknown_titles",
        "already_there",
        "impressions_left_out",
    ];
    let counts = counts.map(|field| done[field].as_u64().unwrap());
    assert_eq!(counts, [8, 3, 1, 0, 1]);
    let rejected = serde_json::json!({"fraction": 1, "future": 1, "malformed": 1});
    assert_eq!(done["rejected"], rejected);
    let lines: Vec<_> = done["rejected_lines"].as_array().unwrap().iter().collect();
    assert_eq!(
        lines
            .iter()
            .map(|l| l["line"].as_u64().unwrap())
            .collect::<Vec<_>>(),
        [4, 5, 6]
    );
    let history = place.json(&["history"]);
    assert_eq!(history["events"][1]["title"], "not-in-the-catalogue");
    assert!(place.ok(&["history"]).contains("not in this catalogue"));
    place.ok(&["why", "undertow"]);
}

#[test]
fn a_file_without_one_good_line_fails_and_says_so() {
    let place = Place::with_ben();
    let file = place.folder.path().join("bad.jsonl");
    fs::write(&file, "{\"format\":\"keyart-history\",\"schema\":1}\nx\n").unwrap();
    let output = place.run(&["history", "import", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stdout).unwrap();
    assert!(words.contains("line 2"), "{words}");
    assert_harmless(&words, &["import"]);
}

#[test]
fn what_cannot_be_done_is_refused_and_nothing_changes() {
    let (place, file) = lived();
    place.ok(&["history", "export", &file]);
    let before = fs::read(&file).unwrap();
    let (status, error) = place.failure(&["history", "export", &file]);
    assert_eq!((status, &error["where"]), (1, &file.as_str().into()));
    assert_eq!(fs::read(&file).unwrap(), before);
    place.ok(&["history", "export", &file, "--force"]);
    for who in [&["--guest"][..], &["--profile", "mara"]] {
        let import = [&["history", "import", &file][..], who].concat();
        assert_eq!(place.failure(&import).0, 1);
    }
    assert_eq!(
        place.failure(&["history", "import", &file, "--at", "1"]).0,
        2
    );
    let empty = place.folder.path().join("empty");
    fs::write(&empty, "").unwrap();
    let folder = place.folder.path().to_str().unwrap();
    for lost in [empty.to_str().unwrap(), "/nonexistent", folder, "/dev/null"] {
        let (status, error) = place.failure(&["history", "import", lost]);
        assert_eq!((status, &error["where"]), (1, &lost.into()), "{error}");
    }
    for lost in ["/nonexistent/h", folder] {
        assert_eq!(place.failure(&["history", "export", lost]).0, 1);
    }
    let at = place.json(&["history", "export", &file, "--force", "--at", "2"]);
    assert_eq!(at["acts"], 2);
    // The example viewers' pasts are made up, and may be had all the same.
    assert_eq!(
        place
            .ok(&["history", "export", "-", "--profile", "mara"])
            .lines()
            .count(),
        2
    );
}
