//! A folder with a small catalogue, a place for data, and the built program.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A fixed clock, so that ages and dates are known.
pub const NOW: &str = "2026-11-25T20:00:00Z";

/// Id, name, genres, mood, who plays.
type Facts = (
    &'static str,
    &'static str,
    [&'static str; 2],
    &'static str,
    [&'static str; 2],
);

/// Titles of the small catalogue.
pub const TITLES: [Facts; 8] = [
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
pub struct Place {
    pub folder: TempDir,
    pub catalog: PathBuf,
    pub data: PathBuf,
}

impl Place {
    pub fn new() -> Self {
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
    pub fn with_ben() -> Self {
        let place = Self::new();
        place.ok(&["profile", "add", "Ben"]);
        place
    }

    pub fn command(&self) -> Command {
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

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// Standard output of a command that succeeds.
    pub fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert_harmless(&text, arguments);
        text
    }

    /// The JSON of a command that succeeds.
    pub fn json(&self, arguments: &[&str]) -> Value {
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
    pub fn failure(&self, arguments: &[&str]) -> (i32, Value) {
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

pub fn catalog_text() -> String {
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
             cast = [{{ person = \"{}\", role = \"One\" }}, \
             {{ person = \"{}\", role = \"Two\" }}]\n\
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
                "[[title.artwork]]\nid = \"{artwork}\"\nfile = \"{artwork}.png\"\n\
                 shows = {{ {shows} }}\n"
            );
        }
    }
    text += "[[viewer]]\nid = \"mara\"\nname = \"Mara\"\ncolour = \"#e5487a\"\n\
             plays = [{ title = \"undertow\", days_ago = 3, fraction = 1.0 }]\n";
    text
}

/// No control characters but line ends.
pub fn assert_harmless(text: &str, of: &[&str]) {
    let bad = text.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(bad, None, "{of:?}: {text}");
}
