//! The built program, as a script and as a person at a pipe meet it.

use std::ffi::OsStr;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A fixed clock, so that ages and dates are known.
const NOW: &str = "2026-11-25T20:00:00Z";

/// Titles of the small catalogue: id, name, genres, mood, who plays.
const TITLES: [(&str, &str, [&str; 2], &str, [&str; 2]); 8] = [
    (
        "glass-harbour",
        "Glass Harbour",
        ["thriller", "drama"],
        "tense",
        ["ada", "bo"],
    ),
    (
        "undertow",
        "Undertow",
        ["thriller", "horror"],
        "tense",
        ["ada", "cy"],
    ),
    (
        "slow-train",
        "The Slow Train",
        ["romance", "comedy"],
        "warm",
        ["bo", "dee"],
    ),
    (
        "night-train",
        "The Night Train",
        ["thriller", "romance"],
        "tense",
        ["cy", "dee"],
    ),
    (
        "paper-boats",
        "Paper Boats",
        ["drama", "comedy"],
        "warm",
        ["dee", "ada"],
    ),
    (
        "moth-season",
        "Moth Season",
        ["horror", "romance"],
        "eerie",
        ["bo", "cy"],
    ),
    (
        "yuki",
        "雪国の夜汽車",
        ["drama", "romance"],
        "warm",
        ["dee", "bo"],
    ),
    (
        "evil",
        "Evil Twin",
        ["comedy", "horror"],
        "eerie",
        ["ada", "dee"],
    ),
];

/// A folder with a catalogue and a place for data; both go when it is dropped.
struct Place {
    folder: TempDir,
    catalog: PathBuf,
    data: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let catalog = folder.path().join("catalog.toml");
        fs::write(&catalog, catalog_text()).unwrap();
        for artwork in ["lead", "second", "place"] {
            let mut picture = image::RgbImage::new(32, 18);
            let red = artwork.len() as u8 * 30;
            picture
                .pixels_mut()
                .for_each(|pixel| *pixel = image::Rgb([red, 90, 40]));
            picture
                .save(folder.path().join(format!("{artwork}.png")))
                .unwrap();
        }
        let data = folder.path().join("data");
        Self {
            folder,
            catalog,
            data,
        }
    }

    /// With one viewer, Ben.
    fn with_ben() -> Self {
        let place = Self::new();
        place.ok(&["profile", "add", "Ben"]);
        place
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keyart"));
        command.env_clear();
        command
            .env("HOME", self.folder.path())
            .env("PATH", "/nonexistent")
            .env("LANG", "C.UTF-8");
        command
            .env("KEYART_NOW", NOW)
            .env("KEYART_CATALOG", &self.catalog);
        command.env("KEYART_DATA_DIR", &self.data);
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// Standard output of a command that succeeds.
    fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert_harmless(&text, arguments);
        text
    }

    /// The JSON of a command that succeeds.
    fn json(&self, arguments: &[&str]) -> Value {
        let all: Vec<_> = arguments.iter().copied().chain(["--json"]).collect();
        let output = self.run(&all);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        assert_eq!(errors, "", "{arguments:?}");
        let value: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(value["schema"], 1, "{arguments:?}");
        value
    }

    /// Exit status and the error of a command that fails; the same in words and in JSON.
    fn failure(&self, arguments: &[&str]) -> (i32, Value) {
        let words = self.run(arguments);
        let text = String::from_utf8(words.stderr).unwrap();
        assert!(text.starts_with("error: "), "{arguments:?}: {text}");
        assert_harmless(&text, arguments);
        let all: Vec<_> = ["--json"].iter().chain(arguments).copied().collect();
        let output = self.run(&all);
        assert_eq!(output.status.code(), words.status.code(), "{arguments:?}");
        assert_eq!(output.stdout, b"", "{arguments:?}");
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(text.lines().count(), 1, "{arguments:?}: {text}");
        let value: Value = serde_json::from_str(&text).unwrap();
        let error = value["error"].clone();
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|message| !message.is_empty()),
            "{text}"
        );
        for field in ["where", "help"] {
            assert!(error.as_object().unwrap().contains_key(field), "{text}");
        }
        (output.status.code().unwrap(), error)
    }
}

fn catalog_text() -> String {
    let mut text = "schema = 1\n".to_owned();
    for (id, name) in [
        ("ada", "Ada Okafor"),
        ("bo", "Bo Halász"),
        ("cy", "Cy Wren"),
        ("dee", "Dee Vega"),
    ] {
        text += &format!("[[person]]\nid = \"{id}\"\nname = \"{name}\"\n");
    }
    for (place, (id, name, genres, mood, cast)) in TITLES.iter().enumerate() {
        text += &format!(
            "[[title]]\nid = \"{id}\"\nname = \"{name}\"\nkind = \"film\"\nyear = {}\n\
             genres = {genres:?}\nmoods = [\"{mood}\"]\ntags = [\"tag-{}\"]\n\
             cast = [{{ person = \"{}\", role = \"One\" }}, {{ person = \"{}\", role = \"Two\" }}]\n\
             runtime_min = 90\nmaturity = 12\npopularity = 0.{place}5\nadded = 2026-0{}-01\n\
             synopsis = \"It happens.\"\n",
            1990 + place * 4,
            place % 3,
            cast[0],
            cast[1],
            place + 1,
        );
        for (artwork, shows) in [
            (
                "lead",
                format!(
                    "people = [\"{}\"], genre = \"{}\", shot = \"close-up\"",
                    cast[0], genres[0]
                ),
            ),
            (
                "second",
                format!(
                    "people = [\"{}\"], genre = \"{}\", shot = \"medium\"",
                    cast[1], genres[1]
                ),
            ),
            (
                "place",
                format!(
                    "genre = \"{}\", moods = [\"{mood}\"], setting = \"city\", shot = \"wide\"",
                    genres[0]
                ),
            ),
        ] {
            text += &format!(
                "[[title.artwork]]\nid = \"{artwork}\"\nfile = \"{artwork}.png\"\nshows = {{ {shows} }}\n"
            );
        }
    }
    text += "[[viewer]]\nid = \"mara\"\nname = \"Mara\"\ncolour = \"#e5487a\"\n\
             plays = [{ title = \"undertow\", days_ago = 3, fraction = 1.0 }]\n";
    text
}

/// No control characters but line ends.
fn assert_harmless(text: &str, of: &[&str]) {
    let bad = text.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(bad, None, "{of:?}: {text}");
}

fn numbers(list: &Value, field: &str) -> f64 {
    list.as_array()
        .unwrap()
        .iter()
        .map(|entry| entry[field].as_f64().unwrap())
        .sum()
}

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
            .collect::<std::collections::BTreeMap<_, _>>()
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
