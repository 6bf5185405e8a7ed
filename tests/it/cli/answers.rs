//! What the commands answer, in words and in the documented JSON.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::place::{NOW, Place, TITLES, catalog_text};

fn numbers(list: &Value, field: &str) -> f64 {
    list.as_array()
        .unwrap()
        .iter()
        .map(|entry| entry[field].as_f64().unwrap())
        .sum()
}

#[test]
fn the_page_has_the_documented_form() {
    let place = Place::with_ben();
    let home = place.json(&["home", "--seed", "7"]);
    assert_eq!(
        (&home["profile"], &home["events"], &home["seed"]),
        (&"Ben".into(), &0.into(), &7.into())
    );
    assert_eq!((&home["now"], &home["mood"]), (&NOW.into(), &Value::Null));
    let rows = home["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        for field in ["id", "kind", "name", "reason"] {
            assert!(row[field].is_string(), "{field}: {row}");
        }
        assert!(row["score"].is_f64());
        for title in row["titles"].as_array().unwrap() {
            let parts: f64 = title["parts"]
                .as_object()
                .unwrap()
                .values()
                .map(|v| v.as_f64().unwrap())
                .sum();
            assert!(
                (parts - title["score"].as_f64().unwrap()).abs() < 1e-9,
                "{title}"
            );
            assert!(title["adjusted"].is_f64());
            let chance = title["artwork"]["propensity"].as_f64().unwrap();
            assert!((0.01..=1.0).contains(&chance), "{title}");
            assert_eq!(title["artwork"]["policy"], "thompson-linear");
        }
    }
    assert_eq!(place.json(&["home", "--seed", "7"]), home);
}

#[test]
fn a_begun_title_is_taken_out_of_continue_watching_and_put_back() {
    let place = Place::with_ben();
    let rows = || place.json(&["home"])["rows"].clone();
    let has_row = || {
        let rows = rows();
        rows.as_array()
            .unwrap()
            .iter()
            .any(|row| row["kind"] == "continue")
    };
    let (status, error) = place.failure(&["dismiss", "undertow"]);
    assert_eq!((status, &error["where"]), (1, &"TITLE".into()));
    assert!(
        error["message"].as_str().unwrap().contains("not begun"),
        "{error}"
    );
    let (status, _) = place.failure(&["dismiss", "undertow", "--guest"]);
    assert_eq!(status, 1);
    place.ok(&["watch", "undertow", "--fraction", "0.4"]);
    let (begun, taste) = (rows(), place.json(&["profile", "show"])["taste"].clone());
    assert!(has_row());
    let change = place.json(&["dismiss", "undertow"]);
    assert_eq!(
        (&change["kind"], &change["event"], &change["dismissed"]),
        (&"dismiss".into(), &2.into(), &true.into())
    );
    assert_eq!(change["artworks_changed"], serde_json::json!([]));
    assert_eq!(change["rows_removed"], serde_json::json!(["continue"]));
    assert!(!has_row());
    assert_eq!(place.json(&["profile", "show"])["taste"], taste);
    assert!(
        place
            .ok(&["history"])
            .contains("Took Undertow out of continue watching")
    );
    assert_eq!(
        place.json(&["dismiss", "undertow", "--undo"])["dismissed"],
        false
    );
    assert_eq!(rows(), begun);
    place.ok(&["dismiss", "undertow"]);
    place.ok(&["watch", "undertow", "--fraction", "0.5"]);
    assert!(has_row());
    let (status, _) = place.failure(&["dismiss", "undertow", "--at", "1"]);
    assert_eq!(status, 2);
}

#[test]
fn a_watch_says_what_changed_and_the_pages_agree() {
    let place = Place::with_ben();
    let shown = |home: &Value| {
        let titles = home["rows"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|row| row["titles"].as_array().unwrap());
        titles
            .map(|t| (t["id"].clone().to_string(), t["artwork"]["id"].clone()))
            .collect::<BTreeMap<_, _>>()
    };
    let before = shown(&place.json(&["home"]));
    let change = place.json(&["watch", "glass harbour", "--fraction", "0.9"]);
    assert_eq!(
        (&change["event"], &change["title"]),
        (&1.into(), &"glass-harbour".into())
    );
    assert_eq!(
        (&change["fraction"], &change["kind"], &change["origin"]),
        (&0.9.into(), &"play".into(), &"shell".into())
    );
    let after = shown(&place.json(&["home"]));
    let mut differing: Vec<_> = before
        .keys()
        .chain(after.keys())
        .filter(|t| before.get(*t) != after.get(*t))
        .collect();
    differing.sort();
    differing.dedup();
    let mut said: Vec<_> = change["artworks_changed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["title"].to_string())
        .collect();
    said.sort();
    assert_eq!(said.iter().collect::<Vec<_>>(), differing);
    for field in ["titles_moved", "rows_moved", "rows_added", "rows_removed"] {
        assert!(change[field].is_array(), "{field}");
    }
    let words = place.ok(&["watch", "undertow"]);
    assert!(
        words.starts_with("Ben watched Undertow to the end  (act 2)\n"),
        "{words}"
    );
    assert!(
        place
            .ok(&["watch", "yuki", "--fraction", "0.4"])
            .starts_with("Ben watched 40 % of 雪国の夜汽車")
    );
}

#[test]
fn every_act_is_written_with_what_it_did() {
    let place = Place::with_ben();
    place.json(&["watch", "undertow"]);
    assert_eq!(
        place.json(&["thumb", "undertow", "double"])["thumb"],
        "double"
    );
    assert_eq!(place.json(&["list", "add", "paper"])["listed"], true);
    assert_eq!(place.json(&["list", "remove", "paper"])["listed"], false);
    assert_eq!(place.json(&["hide", "moth season"])["hidden"], true);
    assert!(!place.ok(&["home"]).contains("Moth Season"));
    assert_eq!(
        place.json(&["hide", "moth-season", "--undo"])["hidden"],
        false
    );
    assert_eq!(place.json(&["mood", "tense"])["mood"], "tense");
    let mood = place.json(&["mood"]);
    assert_eq!(
        mood["mood"],
        serde_json::json!({"name": "tense", "source": "chosen"})
    );
    assert_eq!(mood["moods"], serde_json::json!(["eerie", "tense", "warm"]));
    assert_eq!(place.json(&["mood", "none"])["mood"], Value::Null);
    let history = place.json(&["history"]);
    assert_eq!(
        (&history["profile"], &history["impressions"]),
        (&"Ben".into(), &0.into())
    );
    let events = history["events"].as_array().unwrap();
    let kinds: Vec<_> = events
        .iter()
        .map(|event| event["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        [
            "play", "thumb", "list", "list", "hide", "hide", "mood", "mood"
        ]
    );
    for (number, event) in (1..).zip(events) {
        assert_eq!(event["event"], number);
        assert_eq!(event["time"], NOW);
        for field in ["title", "fraction", "artwork"] {
            assert!(event.as_object().unwrap().contains_key(field), "{event}");
        }
    }
    assert_eq!(events[7].as_object().unwrap()["mood"], Value::Null);
    let words = place.ok(&["history"]);
    assert!(words.contains("Two thumbs up for Undertow"), "{words}");
}

#[test]
fn forgetting_gives_the_answers_of_a_log_that_never_held_it() {
    let place = Place::with_ben();
    let never = place.json(&["home"]);
    for title in ["undertow", "slow train", "yuki"] {
        place.ok(&["watch", title]);
    }
    let (status, error) = place.failure(&["history", "forget", "1", "4"]);
    assert_eq!(
        (status, error["message"].as_str().unwrap()),
        (1, "there is no act 4: the history has 3")
    );
    let gone = place.json(&["history", "forget", "1", "3", "1"]);
    let titles: Vec<_> = gone["forgotten"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["title"].as_str().unwrap())
        .collect();
    assert_eq!(titles, ["yuki", "undertow"]);
    assert_eq!(
        (&gone["events"], &gone["bytes_remain"]),
        (&1.into(), &false.into())
    );
    let undone = place.json(&["history", "undo"]);
    assert_eq!(undone["forgotten"][0]["title"], "slow-train");
    assert_eq!(place.json(&["home"]), never);
    assert_eq!(place.failure(&["history", "undo"]).0, 1);
}

#[test]
fn why_adds_up() {
    let place = Place::with_ben();
    for (title, fraction) in [("undertow", "1"), ("slow train", "0.05"), ("glass", "0.8")] {
        place.ok(&["watch", title, "--fraction", fraction]);
    }
    place.ok(&["thumb", "glass", "up"]);
    place.ok(&["mood", "eerie"]);
    for (title, ..) in TITLES {
        let why = place.json(&["why", title]);
        let score = why["score"].as_f64().unwrap();
        assert!((numbers(&why["parts"], "value") - score).abs() < 1e-9);
        for part in why["parts"].as_array().unwrap() {
            let sum = numbers(&part["causes"], "value") + part["rest"].as_f64().unwrap();
            assert!(
                (sum - part["value"].as_f64().unwrap()).abs() < 1e-9,
                "{part}"
            );
        }
        assert!((numbers(&why["artworks"], "probability") - 1.0).abs() < 1e-9);
        let artworks = why["artworks"].as_array().unwrap();
        assert_eq!(artworks.len(), 3);
        assert_eq!(
            artworks
                .iter()
                .filter(|artwork| artwork["chosen"] == true)
                .count(),
            1
        );
        for artwork in artworks {
            let parts = artwork["contributions"].as_object().unwrap();
            let sum: f64 = parts.values().map(|value| value.as_f64().unwrap()).sum();
            assert!(
                (sum - artwork["mean"].as_f64().unwrap()).abs() < 1e-9,
                "{artwork}"
            );
            assert_eq!(
                artwork["features"].as_object().unwrap().len() + 1,
                parts.len()
            );
            assert!(artwork["shows"]["people"].is_array() && artwork["sd"].as_f64().unwrap() > 0.0);
        }
        for field in ["name", "epsilon", "delta"] {
            assert!(!why["policy"][field].is_null());
        }
        place.ok(&["why", title]);
    }
    // A counterfactual is what forgetting gives.
    let why = place.json(&["why", "night train"]);
    let without = why["counterfactuals"]
        .as_array()
        .unwrap()
        .iter()
        .find(|c| c["without_event"] == 1)
        .unwrap();
    place.ok(&["history", "forget", "1"]);
    let then = place.json(&["why", "night train"]);
    assert!((then["score"].as_f64().unwrap() - without["score"].as_f64().unwrap()).abs() < 1e-9);
    assert_eq!(then["place"]["position"], without["position"]);
    let chosen = then["artworks"]
        .as_array()
        .unwrap()
        .iter()
        .find(|a| a["chosen"] == true)
        .unwrap();
    assert_eq!(chosen["id"], without["artwork"]);
    place.ok(&["hide", "yuki"]);
    assert_eq!(place.json(&["why", "yuki"])["place"], Value::Null);
}

#[test]
fn the_past_can_be_asked_and_not_written() {
    let place = Place::with_ben();
    let first = place.json(&["home"]);
    place.ok(&["watch", "undertow"]);
    let second = place.json(&["home"]);
    place.ok(&["watch", "slow train"]);
    assert_eq!(place.json(&["home", "--at", "0"]), first);
    assert_eq!(place.json(&["--at", "1", "home"]), second);
    assert_eq!(
        place.json(&["history", "--at", "1"])["events"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let why = place.json(&["why", "night train", "--at", "1"]);
    let compared = place.json(&["compare", "night train", "--at", "1"]);
    assert_eq!(compared["viewers"][0]["score"], why["score"]);
    assert_eq!(place.failure(&["home", "--at", "3"]).0, 1);
    let writing: [&[&str]; 7] = [
        &["watch", "yuki"],
        &["thumb", "yuki", "up"],
        &["mood", "tense"],
        &["history", "undo"],
        &["history", "forget", "1"],
        &["profile", "add", "Zoe"],
        &["profile", "remove", "Ben"],
    ];
    for arguments in writing {
        assert_eq!(
            place.failure(&[arguments, &["--at", "1"]].concat()).0,
            2,
            "{arguments:?}"
        );
    }
    assert_eq!(
        place.json(&["history"])["events"].as_array().unwrap().len(),
        2
    );
}

#[test]
fn viewers_are_added_renamed_compared_and_removed() {
    let place = Place::with_ben();
    assert_eq!(
        place.json(&["profile", "add", "Ada Zoë"])["profile"],
        "Ada Zoë"
    );
    assert_eq!(place.failure(&["profile", "add", "bEn"]).0, 1);
    for name in ["", "   ", "a\u{1b}[31m", &"x".repeat(41)] {
        assert_eq!(place.failure(&["profile", "add", name]).0, 2, "{name:?}");
    }
    let list = place.json(&["profile"]);
    let names: Vec<_> = list["profiles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["profile"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Ben", "Ada Zoë", "mara"]);
    place.ok(&["--profile", "ADA zoë", "watch", "undertow"]);
    let compared = place.json(&["compare", "night train"]);
    let names: Vec<_> = compared["viewers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v["profile"].as_str().unwrap())
        .collect();
    assert_eq!(
        (compared["title"].as_str().unwrap(), names),
        ("night-train", vec!["Ben", "Ada Zoë", "mara"])
    );
    for viewer in compared["viewers"].as_array().unwrap() {
        assert!(viewer["artwork"].is_string() && viewer["probability"].is_f64());
        assert!(viewer["score"].is_f64() && viewer["reason"].is_string());
        assert!(viewer.as_object().unwrap().contains_key("position"));
    }
    // Whoever acted last is asked next.
    assert_eq!(place.json(&["home"])["profile"], "Ada Zoë");
    let page = place.json(&["home"])["rows"].clone();
    place.ok(&["profile", "rename", "Ada Zoë", "Zoë"]);
    assert_eq!(
        place.json(&["home"])["rows"],
        page,
        "a rename keeps the pictures"
    );
    let (status, error) = place.failure(&["home", "--profile", "Bne"]);
    assert_eq!(status, 1);
    assert!(error["help"].as_str().unwrap().contains("`Ben`"), "{error}");
    assert_eq!(place.failure(&["profile", "remove", "mara"]).0, 1);
    assert_eq!(place.json(&["profile", "remove", "zoë"])["removed"], "Zoë");
    assert_eq!(place.json(&["home"])["profile"], "Ben");
}

#[test]
fn taste_tells_every_facet_value_of_the_catalogue() {
    let place = Place::with_ben();
    let empty = place.json(&["profile", "show"]);
    let taste = empty["taste"].as_array().unwrap();
    assert!(
        taste
            .iter()
            .all(|facet| facet["lift"] == 1.0 && facet["weight"] == 0.0)
    );
    let count = |kind: &str| taste.iter().filter(|facet| facet["kind"] == kind).count();
    assert_eq!(
        ["genre", "person", "mood", "tag", "kind", "decade"].map(count),
        [5, 4, 3, 3, 1, 3]
    );
    assert_eq!(["setting", "shot"].map(count), [0, 0]);
    place.ok(&["watch", "undertow"]);
    let taste = place.json(&["profile", "show"])["taste"].clone();
    let lift = |value: &str| {
        taste
            .as_array()
            .unwrap()
            .iter()
            .find(|f| f["value"] == value)
            .unwrap()["lift"]
            .as_f64()
            .unwrap()
    };
    assert!(lift("thriller") > 1.0 && lift("ada") > 1.0 && lift("comedy") < 1.0);
    assert!(place.ok(&["profile", "show"]).contains("Ada Okafor"));
    assert_eq!(place.json(&["profile", "show", "mara"])["events"], 1);
}

#[test]
fn catalogues_are_listed_and_checked() {
    let place = Place::new();
    let list = place.json(&["catalog", "list"]);
    let titles = list["titles"].as_array().unwrap();
    assert_eq!(
        (titles.len(), list["people"].as_array().unwrap().len()),
        (TITLES.len(), 4)
    );
    assert_eq!(
        titles[0]["cast"][0],
        serde_json::json!({"person": "ada", "role": "One"})
    );
    assert_eq!(titles[0]["artworks"][0]["shows"]["people"][0], "ada");
    assert_eq!(
        titles[0]["artworks"][2]["shows"]["people"],
        serde_json::json!([])
    );
    for field in [
        "kind",
        "year",
        "genres",
        "moods",
        "tags",
        "maturity",
        "runtime_min",
        "popularity",
    ] {
        assert!(!titles[0][field].is_null(), "{field}");
    }
    let sound = place.json(&["catalog", "check"]);
    assert_eq!(sound["errors"], serde_json::json!([]));
    let bad = place.folder.path().join("bad.toml");
    let text = catalog_text()
        .replace("person = \"cy\"", "person = \"cx\"")
        .replace("year = 1990", "year = 1790");
    fs::write(&bad, text).unwrap();
    let file = bad.to_str().unwrap();
    let output = place.run(&["catalog", "check", file, "--json"]);
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(1), &b""[..])
    );
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(report["errors"].as_array().unwrap().len() >= 2, "{report}");
    for error in report["errors"].as_array().unwrap() {
        assert!(error["line"].as_u64().unwrap() > 1 && error["column"].as_u64().unwrap() > 0);
        assert!(error["message"].is_string() && error["file"] == file);
    }
    let output = place.run(&["catalog", "check", file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("1790"));
    // Browsing leaves it out, and says so beside the answer.
    let output = place.run(&["home", "--catalog", file]);
    assert!(output.status.success());
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("left out")
    );
    assert!(
        !place.json(&["home", "--catalog", file])["left_out"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}
