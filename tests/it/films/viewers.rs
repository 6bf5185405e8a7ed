//! Two viewers of one film that a scan looked through: each sees the side of it that is theirs.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use keyart::adapters::media::Media;
use serde_json::Value;
use tempfile::TempDir;

use super::{make, real_programs};

/// Bright and colourful pictures of the catalogue, and dark cold ones: two sides of one film.
const SIDES: [[&str; 5]; 2] = [
    [
        "full-contact-bingo/object",
        "cartographers-daughter/lead",
        "thirteen-umbrellas/lead",
        "gentle-gang/pair",
        "salt-ledger/object",
    ],
    [
        "undertow-nine/threat",
        "wolf-road/place",
        "swiss-hour/lead",
        "bell-under-lake/threat",
        "small-hours-tribunal/place",
    ],
];
/// The film.
const FILM: &str = "both-sides-2020";

struct House(TempDir);

impl House {
    fn films(&self) -> std::path::PathBuf {
        self.0.path().join("films")
    }

    /// A title with one picture beside it and nothing to look through.
    fn title(&self, name: &str, genre: &str, look: u32) {
        let folder = self.films().join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.mkv")), "no film").unwrap();
        let nfo = format!("<movie><genre>{genre}</genre></movie>");
        fs::write(folder.join("movie.nfo"), nfo).unwrap();
        let shade = |x: u32, y: u32| ((x / 18 * 37 + y / 11 * 53 + look * 71) * look % 251) as u8;
        let picture = image::RgbImage::from_fn(160, 90, |x, y| image::Rgb([shade(x, y); 3]));
        picture.save(folder.join("fanart.png")).unwrap();
    }

    /// The film that has two sides, three seconds of each picture.
    fn film(&self, media: &Media) {
        let folder = self.films().join("Both Sides (2020)");
        fs::create_dir_all(&folder).unwrap();
        let nfo = "<movie><genre>Comedy</genre><genre>Thriller</genre></movie>";
        fs::write(folder.join("movie.nfo"), nfo).unwrap();
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let (mut arguments, mut chains, mut joined) = (Vec::new(), String::new(), String::new());
        let both = SIDES[0].iter().zip(&SIDES[1]);
        for (at, name) in both.flat_map(|(one, other)| [one, other]).enumerate() {
            let picture = assets.join(format!("{name}.webp"));
            arguments.extend(["-i".to_owned(), picture.to_str().unwrap().to_owned()]);
            chains += &format!(
                "[{at}:v]scale=1280:720,zoompan=z='1.05+0.001*on':d=72:s=640x360:fps=24,\
                 setsar=1,format=yuv420p[s{at}];"
            );
            joined += &format!("[s{at}]");
        }
        let graph = format!("{chains}{joined}concat=n=10:v=1:a=0[out]");
        arguments.extend(["-filter_complex", &graph, "-map", "[out]"].map(str::to_owned));
        arguments.extend(["-c:v", "libx264", "-preset", "ultrafast"].map(str::to_owned));
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        make(media, &arguments, &folder.join("Both Sides (2020).mp4"));
    }

    fn keyart(&self, arguments: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_keyart"))
            .env_clear()
            .env("HOME", self.0.path())
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("LANG", "C.UTF-8")
            .env("KEYART_NOW", "2026-11-20T20:00:00Z")
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let arguments = [arguments, &["--json"]].concat();
        serde_json::from_str(&self.keyart(&arguments)).unwrap()
    }
}

/// The picture of the film that a viewer sees, and its line in `why`.
fn chosen(why: &Value) -> &Value {
    let mut all = why["artworks"].as_array().unwrap().iter();
    all.find(|artwork| artwork["chosen"] == true).unwrap()
}

#[test]
fn two_viewers_see_different_frames_of_one_film_and_why_says_what_they_show() {
    let Some(media) = real_programs() else { return };
    let house = House(tempfile::tempdir().unwrap());
    for n in 1..=3 {
        house.title(&format!("Laugh {n} (2019)"), "Comedy", n);
        house.title(&format!("Night {n} (2019)"), "Thriller", n + 10);
    }
    house.film(&media);
    let scanned = house.json(&["scan", house.films().to_str().unwrap()]);
    let catalog = scanned["catalog"].as_str().unwrap().to_owned();
    let film = scanned["titles"].as_array().unwrap().iter();
    let film = film.into_iter().find(|title| title["id"] == FILM).unwrap();
    assert!(film["frames"].as_u64().unwrap() >= 4, "{film}");
    let mut seen = Vec::new();
    for (viewer, word, genre) in [("Ana", "laugh", "comedy"), ("Ben", "night", "thriller")] {
        let ask = |arguments: &[&str]| {
            let place = ["--catalog", &catalog, "--profile", viewer];
            house.json(&[arguments, &place].concat())
        };
        house.keyart(&["profile", "add", viewer]);
        for n in 1..=3 {
            ask(&["watch", &format!("{word}-{n}-2019")]);
        }
        let why = ask(&["why", FILM]);
        let picture = chosen(&why);
        // What made the difference is what was measured in the frame: its moods, and so the
        // side of the film that it speaks for.
        assert_eq!(picture["shows"]["genre"], genre, "{picture}");
        assert!(
            !picture["shows"]["moods"].as_array().unwrap().is_empty(),
            "{picture}"
        );
        assert!(picture["shows"]["setting"].is_string(), "{picture}");
        assert!(
            picture["contributions"]["genre"].as_f64().unwrap() > 0.3,
            "{picture}"
        );
        let said = house.keyart(&["why", FILM, "--catalog", &catalog, "--profile", viewer]);
        assert!(said.contains(genre), "{said}");
        eprintln!("{viewer}: {}", why["picture_reason"]);
        seen.push(picture["id"].clone());
    }
    assert_ne!(seen[0], seen[1]);
}
