//! Guests, options, mistakes, broken pipes and escape sequences.

use std::ffi::OsStr;
use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use super::place::{Place, assert_harmless, catalog_text};

#[test]
fn the_guest_is_answered_and_leaves_nothing_on_disk() {
    let place = Place::new();
    let asked: [&[&str]; 13] = [
        &["home"],
        &["why", "undertow"],
        &["compare", "undertow"],
        &["history"],
        &["profile"],
        &["profile", "list"],
        &["profile", "show"],
        &["mood"],
        &["catalog"],
        &["catalog", "check"],
        &["doctor"],
        &["show", "undertow", "--color", "never"],
        &["home", "--profile", "mara"],
    ];
    for arguments in asked {
        place.ok(arguments);
        place.json(arguments);
    }
    for arguments in [
        &["watch", "undertow"][..],
        &["thumb", "undertow", "up"],
        &["list", "add", "yuki"],
    ] {
        for who in [&[][..], &["--guest"], &["--profile", "mara"]] {
            let (status, error) = place.failure(&[arguments, who].concat());
            assert_eq!(status, 1, "{arguments:?}");
            assert!(
                error["help"].as_str().unwrap().contains("profile add"),
                "{error}"
            );
        }
    }
    assert_eq!(place.json(&["home"])["profile"], "guest");
    assert!(!place.data.exists());
    let left: Vec<_> = fs::read_dir(place.folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 4, "{left:?}");
}

#[test]
fn candidates_are_only_those_of_a_scanned_library() {
    let place = Place::new();
    for asked in [
        &["candidates", "undertow"][..],
        &["candidates", "undertow", "--veto", "x"],
    ] {
        let (status, error) = place.failure(asked);
        assert_eq!(status, 1, "{error}");
        assert!(
            error["message"]
                .as_str()
                .unwrap()
                .contains("scanned library"),
            "{error}"
        );
        assert!(
            error["help"].as_str().unwrap().contains("keyart scan"),
            "{error}"
        );
    }
}

#[test]
fn options_may_stand_anywhere_and_flags_beat_the_environment() {
    let place = Place::with_ben();
    place.ok(&["profile", "add", "Zoe"]);
    let of = |arguments: &[&str], variable: Option<(&str, &str)>| -> Value {
        let mut command = place.command();
        command.args(arguments).envs(variable);
        serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
    };
    assert_eq!(
        of(&["--json", "--profile", "Zoe", "home"], None)["profile"],
        "Zoe"
    );
    assert_eq!(
        of(&["home", "--profile=Zoe", "--json"], None)["profile"],
        "Zoe"
    );
    assert_eq!(
        of(&["home", "--json"], Some(("KEYART_PROFILE", "Zoe")))["profile"],
        "Zoe"
    );
    assert_eq!(
        of(
            &["home", "--json", "--profile", "Ben"],
            Some(("KEYART_PROFILE", "Zoe"))
        )["profile"],
        "Ben"
    );
    assert_eq!(of(&["home"], Some(("KEYART_JSON", "1")))["profile"], "Ben");
    assert_eq!(
        of(&["home", "--json"], Some(("KEYART_SEED", "9")))["seed"],
        9
    );
    let config = place.folder.path().join("config.toml");
    fs::write(&config, "seed = 3\nprofile = \"Zoe\"\n").unwrap();
    let config = config.to_str().unwrap();
    let home = of(&["home", "--json", "--config", config], None);
    assert_eq!(
        (&home["seed"], &home["profile"]),
        (&3.into(), &"Zoe".into())
    );
    let pretended = of(&["home", "--json", "--mood", "warm"], None);
    assert_eq!(
        pretended["mood"],
        serde_json::json!({"name": "warm", "source": "chosen"})
    );
    assert_eq!(
        place.json(&["history"])["events"].as_array().unwrap().len(),
        0,
        "only pretended"
    );
}

#[test]
fn wrong_usage_ends_with_2_and_what_failed_with_1() {
    let place = Place::with_ben();
    let usage: [&[&str]; 14] = [
        &["wach", "undertow"],
        &["watch"],
        &["watch", "undertow", "--fraction", "1.5"],
        &["watch", "undertow", "--fraction", "-0.1"],
        &["watch", "undertow", "--fraction", "NaN"],
        &["watch", "undertow", "--fraction", "half"],
        &["thumb", "undertow", "sideways"],
        &["show", "undertow", "--size", "40"],
        &["show", "undertow", "--size", "0x3"],
        &["home", "--seed", "-1"],
        &["home", "--now", "yesterday"],
        &["home", "--graphics", "ascii"],
        &["history", "forget"],
        &["home", "--guest", "--profile", "Ben"],
    ];
    for arguments in usage {
        assert_eq!(place.failure(arguments).0, 2, "{arguments:?}");
    }
    let failed: [&[&str]; 8] = [
        &["watch", "zzz"],
        &["why", "train"],
        &["show", "undertow", "--artwork", "joke"],
        &["mood", "bored"],
        &["home", "--mood", "bored"],
        &["home", "--catalog", "/nonexistent.toml"],
        &["show", "--picture", "/nonexistent.png"],
        &["home", "--profile", "Nobody"],
    ];
    for arguments in failed {
        assert_eq!(place.failure(arguments).0, 1, "{arguments:?}");
    }
    let (_, error) = place.failure(&["why", "train"]);
    assert!(
        error["help"].as_str().unwrap().contains("`slow-train`"),
        "{error}"
    );
    let (_, error) = place.failure(&["why", "undretow"]);
    assert!(
        error["help"].as_str().unwrap().contains("Undertow"),
        "{error}"
    );
    assert_eq!(
        place.json(&["history"])["events"].as_array().unwrap().len(),
        0
    );
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["watch", "--help"],
        &["home", "-h"],
    ] {
        assert!(place.ok(arguments).to_lowercase().contains("keyart"));
    }
}

#[test]
fn the_browser_asks_for_a_terminal() {
    let place = Place::new();
    let output = place.run(&[]);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text.contains("terminal") && text.contains("keyart home"),
        "{text}"
    );
    let output = place.run(&["--json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(serde_json::from_slice::<Value>(&output.stderr).unwrap()["error"]["help"].is_string());
    assert!(!place.data.exists());
}

#[test]
fn pictures_fill_exactly_the_asked_for_lines() {
    let place = Place::with_ben();
    let picture = place.folder.path().join("lead.png");
    let file = picture.to_str().unwrap();
    for subject in [&["undertow"][..], &["--picture", file]] {
        let arguments = [&["show", "--size", "12x5", "--graphics", "cells"], subject].concat();
        let output = place.run(&arguments);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            text.contains("\u{1b}[48;2;"),
            "colours are what the picture is made of: {text:?}"
        );
        assert_eq!(widths_without_colours(&text), [12; 5], "{text:?}");
        let plain = place.ok(&[&arguments[..], &["--color", "never"]].concat());
        assert_eq!(
            plain
                .lines()
                .map(|line| line.chars().count())
                .collect::<Vec<_>>(),
            [12; 5]
        );
        let kitty =
            place.run(&[&["show", "--size", "12x5", "--graphics", "kitty"], subject].concat());
        assert!(kitty.stdout.starts_with(b"\x1b_G"));
    }
    assert!(
        place
            .ok(&[
                "show",
                "undertow",
                "--artwork",
                "lead",
                "--graphics",
                "none"
            ])
            .contains("Ada Okafor")
    );
    let json = place.json(&["show", "undertow", "--artwork", "place"]);
    assert_eq!(
        (&json["artwork"], &json["width"], &json["height"]),
        (&"place".into(), &32.into(), &18.into())
    );
    let broken = place.folder.path().join("broken.png");
    fs::write(&broken, "no picture").unwrap();
    assert_eq!(
        place
            .failure(&["show", "--picture", broken.to_str().unwrap()])
            .0,
        1
    );
}

/// Characters of each line, colour sequences (`ESC [ … m`) taken out; anything else stays.
fn widths_without_colours(text: &str) -> Vec<usize> {
    let strip = |line: &str| {
        let mut pieces = line.split("\u{1b}[");
        let first = pieces.next().unwrap().chars().count();
        let rest = pieces.map(|piece| piece.split_once('m').unwrap().1.chars().count());
        first + rest.sum::<usize>()
    };
    text.lines().map(strip).collect()
}

#[test]
fn escape_sequences_in_titles_and_arguments_reach_no_terminal() {
    let place = Place::with_ben();
    place.ok(&["watch", "evil"]);
    // A catalogue with an escape sequence in a name, and a history that names a lost title.
    let bad = place.folder.path().join("bad.toml");
    let text = catalog_text()
        .replace("Evil Twin", "Evil\\u001b[31m Twin\\u202e")
        .replace("tense", "te\\u009bnse");
    fs::write(&bad, text).unwrap();
    let file = bad.to_str().unwrap();
    for arguments in [
        &["home"][..],
        &["history"],
        &["catalog"],
        &["compare", "slow"],
        &["profile", "show"],
    ] {
        let output = place.run(&[arguments, &["--catalog", file]].concat());
        assert_harmless(&String::from_utf8(output.stdout).unwrap(), arguments);
        assert_harmless(&String::from_utf8(output.stderr).unwrap(), arguments);
    }
    let output = place.run(&["catalog", "check", file]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_harmless(&text, &["catalog", "check"]);
    assert!(text.contains("Evil"), "{text}");
    // `failure` looks for control characters.
    place.failure(&["why", "\u{1b}[31mred\u{7}"]);
    place.failure(&["\u{1b}[31mred"]);
    place.failure(&["home", "--profile", "\u{1b}]0;x\u{7}"]);
    place.failure(&["home", "--catalog", "/nonexistent/\u{1b}[2J"]);
    place.failure(&["watch", "evil", "--fraction", "\u{1b}[2J"]);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let place = Place::with_ben();
    for arguments in [&["home"][..], &["catalog", "--json"], &["show", "undertow"]] {
        let mut command = place.command();
        command
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let mut errors = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut errors)
            .unwrap();
        let status = child.wait().unwrap();
        assert_eq!(
            (status.code(), errors.as_str()),
            (Some(0), ""),
            "{arguments:?}"
        );
    }
}

#[test]
fn the_doctor_answers_whatever_is_broken() {
    let place = Place::with_ben();
    let report = place.json(&["doctor"]);
    let check = |report: &Value, name: &str| {
        report["checks"]
            .as_array()
            .unwrap()
            .iter()
            .find(|c| c["name"] == name)
            .unwrap()
            .clone()
    };
    assert_eq!(check(&report, "data folder")["state"], "good");
    assert_eq!(check(&report, "viewers")["found"], "1; last used: Ben");
    assert_eq!(check(&report, "mpv")["state"], "note");
    assert!(place.ok(&["doctor"]).contains("keyart works here."));
    fs::write(
        place.data.join("keyart.db"),
        "rubbish, and a good deal of it".repeat(400),
    )
    .unwrap();
    fs::write(&place.catalog, "schema = 7\n").unwrap();
    let report = place.json(&["doctor"]);
    assert_eq!(check(&report, "viewers")["state"], "bad");
    assert_eq!(check(&report, "catalogue")["state"], "bad");
    assert!(check(&report, "catalogue")["help"].is_string());
}

#[test]
fn output_that_cannot_be_written_is_said() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let place = Place::with_ben();
    let mut command = place.command();
    let sink = fs::OpenOptions::new().write(true).open(full).unwrap();
    let output = command
        .arg(OsStr::new("home"))
        .stdout(sink)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("cannot be written")
    );
}
