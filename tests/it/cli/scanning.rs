//! `keyart scan`: from folders of films to a catalogue that keyart browses.

mod finding;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, SystemTime};

use serde_json::Value;
use tempfile::TempDir;

use super::place::{NOW, assert_harmless};

/// A folder of films, and a home beside it.
struct Shelf {
    folder: TempDir,
    path: String,
}

impl Shelf {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("films")).unwrap();
        fs::create_dir_all(folder.path().join("home")).unwrap();
        let path = "/nonexistent".to_owned();
        Self { folder, path }
    }

    fn films(&self) -> PathBuf {
        self.folder.path().join("films")
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn file(&self, path: &str, text: &str) {
        let path = self.films().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A picture that differs with `look`.
    fn picture(&self, path: &str, (width, height): (u32, u32), look: u32) {
        let path = self.films().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let shade = |x: u32, y: u32| {
            let (column, row) = (x * 9 / width, y * 8 / height);
            ((column * 37 + row * 53 + look * 71) * (look + 3) % 251) as u8
        };
        let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([shade(x, y); 3]));
        picture.save(path).unwrap();
    }

    fn usual() -> Self {
        let shelf = Self::new();
        shelf.file("Heat (1995)/Heat (1995).mkv", "not a film");
        shelf.file(
            "Heat (1995)/movie.nfo",
            "<movie><title>Heat</title><year>1995</year><genre>Crime</genre><genre>Drama</genre>\
             <actor><name>Ada Okafor</name><role>Ines</role></actor><runtime>170</runtime>\
             <mpaa>Rated R</mpaa><playcount>1</playcount>\
             <lastplayed>2020-01-02 20:00:00</lastplayed></movie>",
        );
        shelf.picture("Heat (1995)/fanart.jpg", (160, 90), 1);
        shelf.picture("Heat (1995)/fanart1.png", (160, 90), 2);
        shelf.picture("Heat (1995)/extrafanart/same.png", (160, 90), 2);
        shelf.picture("Heat (1995)/poster.jpg", (60, 90), 3);
        shelf.file("Heat (1995)/landscape.jpg", "");
        shelf.file("Heat (1995)/thumb.jpg", "no picture at all");
        shelf.file("Heat (1995)/Heat (1995)-trailer.mkv", "x");
        shelf.file("Show/Season 01/Show S01E01.mkv", "x");
        shelf.file("Show/Season 01/Show S01E02.mkv", "x");
        shelf.picture("Show/backdrop.png", (160, 90), 4);
        shelf.file("Bare.2001.mkv", "x");
        shelf
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keyart"));
        command.env_clear();
        command
            .env("HOME", self.home())
            .env("PATH", &self.path)
            .env("LANG", "C.UTF-8")
            .env("KEYART_NOW", NOW)
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    fn scan(&self, more: &[&str]) -> Value {
        let films = self.films();
        let mut arguments = vec!["scan", films.to_str().unwrap(), "--json"];
        arguments.extend(more);
        let output = self.run(&arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{errors}");
        let value: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(value["schema"], 1);
        value
    }

    /// That the catalogue of a scan has neither errors nor warnings.
    fn assert_clean(&self, scanned: &Value) {
        let catalog = scanned["catalog"].as_str().unwrap();
        let output = self.run(&["catalog", "check", catalog, "--json"]);
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        let text = fs::read_to_string(catalog).unwrap();
        assert_eq!(found["errors"], serde_json::json!([]), "{text}");
        assert_eq!(found["warnings"], serde_json::json!([]), "{text}");
    }
}

/// Every path below a folder, with size and time.
fn all_below(folder: &Path) -> BTreeMap<PathBuf, (u64, SystemTime)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let about = path.symlink_metadata().unwrap();
            if about.is_dir() {
                folders.push(path.clone());
            }
            found.insert(path, (about.len(), about.modified().unwrap()));
        }
    }
    found
}

fn reasons(scanned: &Value) -> Vec<String> {
    let dropped = scanned["dropped"].as_array().unwrap().iter();
    let said = dropped.map(|one| {
        let file = Path::new(one["file"].as_str().unwrap())
            .file_name()
            .unwrap();
        format!(
            "{}: {}",
            file.to_string_lossy(),
            one["reason"].as_str().unwrap()
        )
    });
    said.collect()
}

fn ids(scanned: &Value) -> Vec<&str> {
    let titles = scanned["titles"].as_array().unwrap().iter();
    titles.map(|title| title["id"].as_str().unwrap()).collect()
}

#[test]
fn local_pictures_alone_make_a_catalogue_that_keyart_reads_without_a_word() {
    let shelf = Shelf::usual();
    let before = all_below(&shelf.films());
    let scanned = shelf.scan(&[]);
    assert_eq!(
        all_below(&shelf.films()),
        before,
        "nothing is written among the films"
    );
    assert_eq!(ids(&scanned), ["heat-1995", "show"]);
    assert_eq!(scanned["titles"][0]["artworks"], 2);
    assert_eq!(scanned["titles"][1]["videos"], 2);
    let reasons = reasons(&scanned).join("\n");
    for part in [
        "Heat (1995)-trailer.mkv: a trailer",
        "landscape.jpg: an empty file",
        "thumb.jpg: ",
        "same.png: nearly the same as fanart1.png",
        "poster.jpg: a picture upright",
        "Bare.2001.mkv: no picture lies beside it, and ffmpeg is missing",
    ] {
        assert!(reasons.contains(part), "{part} in {reasons}");
    }
    shelf.assert_clean(&scanned);
    let catalog = scanned["catalog"].as_str().unwrap();
    let listed = shelf.run(&["catalog", "list", "--json", "--catalog", catalog]);
    let listed: Value = serde_json::from_slice(&listed.stdout).unwrap();
    let heat = &listed["titles"][0];
    assert_eq!(heat["genres"], serde_json::json!(["crime", "drama"]));
    assert_eq!(
        (&heat["runtime_min"], &heat["maturity"]),
        (&170.into(), &17.into())
    );
    assert_eq!(heat["cast"][0]["person"], "ada-okafor");
    assert!(
        heat["source"]
            .as_str()
            .unwrap()
            .ends_with("Heat (1995).mkv")
    );
    assert!(shelf.run(&["home", "--catalog", catalog]).status.success());
}

#[test]
fn words_say_what_is_missing_and_how_to_browse() {
    let shelf = Shelf::usual();
    let output = shelf.run(&["scan", shelf.films().to_str().unwrap()]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_harmless(&said, &["scan"]);
    for part in [
        "1 film and 1 series",
        "keyart --catalog",
        "config.toml",
        "--import-watched NAME",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(
        errors.contains("no pictures are taken out of films"),
        "{errors}"
    );
}

#[test]
fn a_second_scan_knows_what_the_first_one_did() {
    let shelf = Shelf::usual();
    let first = shelf.scan(&[]);
    let text = fs::read_to_string(first["catalog"].as_str().unwrap()).unwrap();
    let second = shelf.scan(&[]);
    assert_eq!((&first["known"], &second["known"]), (&0.into(), &3.into()));
    assert_eq!(first["titles"], second["titles"]);
    assert_eq!(first["dropped"], second["dropped"]);
    assert_eq!(
        fs::read_to_string(second["catalog"].as_str().unwrap()).unwrap(),
        text
    );
    // A new picture makes its title new, and one that is gone goes from the catalogue.
    shelf.picture("Show/fanart.png", (160, 90), 5);
    fs::remove_file(shelf.films().join("Show/backdrop.png")).unwrap();
    let third = shelf.scan(&[]);
    assert_eq!(third["known"], 2);
    let folder = Path::new(third["catalog"].as_str().unwrap())
        .parent()
        .unwrap()
        .to_owned();
    assert_eq!(
        fs::read_dir(folder.join("artwork/show")).unwrap().count(),
        1
    );
    shelf.assert_clean(&third);
}

#[test]
fn a_title_keeps_its_id_when_its_sidecar_renames_it() {
    let shelf = Shelf::usual();
    shelf.scan(&[]);
    shelf.file(
        "Heat (1995)/movie.nfo",
        "<movie><title>Other</title><year>1996</year></movie>",
    );
    let scanned = shelf.scan(&[]);
    assert_eq!(ids(&scanned), ["heat-1995", "show"]);
    assert_eq!(scanned["titles"][0]["name"], "Other");
}

#[test]
fn a_dry_run_writes_nothing() {
    let shelf = Shelf::usual();
    let before = all_below(shelf.folder.path());
    let scanned = shelf.scan(&["--dry-run"]);
    assert_eq!(ids(&scanned), ["bare-2001", "heat-1995", "show"]);
    assert_eq!(scanned["written"], false);
    assert_eq!(all_below(shelf.folder.path()), before);
}

#[test]
fn a_file_that_no_scan_wrote_is_never_replaced() {
    let shelf = Shelf::usual();
    let own = shelf.home().join("mine.toml");
    fs::write(&own, "schema = 1\n").unwrap();
    let films = shelf.films();
    let output = shelf.run(&[
        "scan",
        films.to_str().unwrap(),
        "--into",
        own.to_str().unwrap(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("no scan wrote") && said.contains("--into"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&own).unwrap(), "schema = 1\n");
}

#[test]
fn nothing_is_written_among_the_films_even_when_asked() {
    let shelf = Shelf::usual();
    let before = all_below(&shelf.films());
    let films = shelf.films();
    let into = films.join("new/catalog.toml");
    let output = shelf.run(&[
        "scan",
        films.to_str().unwrap(),
        "--into",
        into.to_str().unwrap(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("among the films")
    );
    assert_eq!(all_below(&films), before);
}

#[test]
fn a_catalogue_beside_its_films_names_them_from_there() {
    let shelf = Shelf::usual();
    let into = shelf.folder.path().join("my library.toml");
    let scanned = shelf.scan(&["--into", into.to_str().unwrap()]);
    shelf.assert_clean(&scanned);
    let text = fs::read_to_string(&into).unwrap();
    assert!(
        text.contains("source = \"films/Heat (1995)/Heat (1995).mkv\""),
        "{text}"
    );
    assert!(!text.contains("folders ="), "{text}");
}

#[test]
fn watching_is_taken_over_only_when_asked_and_once() {
    let shelf = Shelf::usual();
    let scanned = shelf.scan(&[]);
    assert_eq!(scanned["titles"][0]["watched"][0]["fraction"], 1.0);
    assert_eq!(scanned["imported"], Value::Null);
    let catalog = scanned["catalog"].as_str().unwrap().to_owned();
    assert!(shelf.run(&["profile", "add", "Ben"]).status.success());
    assert_eq!(shelf.scan(&["--import-watched", "Ben"])["imported"], 1);
    assert_eq!(shelf.scan(&["--import-watched", "Ben"])["imported"], 0);
    let output = shelf.run(&[
        "history",
        "--json",
        "--profile",
        "Ben",
        "--catalog",
        &catalog,
    ]);
    let history: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(history["events"].as_array().unwrap().len(), 1);
    assert_eq!(history["events"][0]["origin"], "import");
    assert_eq!(history["events"][0]["time"], "2020-01-02T20:00:00Z");
}

#[test]
fn a_series_has_its_episodes_and_they_are_watched_one_by_one() {
    let shelf = Shelf::new();
    let nfo = |name: &str, watched: bool| {
        format!(
            "<episodedetails><title>{name}</title><watched>{watched}</watched></episodedetails>"
        )
    };
    for (file, text) in [
        ("Harbour/Season 01/Harbour S01E01.mkv", "x".to_owned()),
        (
            "Harbour/Season 01/Harbour S01E01.nfo",
            nfo("The Ferry", true),
        ),
        (
            "Harbour/Season 01/Harbour S01E02-E03 - Two Tides 1080p.mkv",
            "x".to_owned(),
        ),
        ("Harbour/Season 02/Harbour.S02E01.1080p.mkv", "x".to_owned()),
        (
            "Harbour/Specials/Harbour S00E01 - Making Of.mkv",
            "x".to_owned(),
        ),
    ] {
        shelf.file(file, &text);
    }
    shelf.picture("Harbour/fanart.jpg", (640, 360), 1);
    let scanned = shelf.scan(&[]);
    shelf.assert_clean(&scanned);
    let catalog = scanned["catalog"].as_str().unwrap().to_owned();
    let shown = shelf.run(&["catalog", "list", "--json", "--catalog", &catalog]);
    let shown: Value = serde_json::from_slice(&shown.stdout).unwrap();
    let episodes = shown["titles"][0]["episodes"].as_array().unwrap();
    let told: Vec<_> = episodes
        .iter()
        .map(|one| (one["id"].as_str().unwrap(), one["name"].as_str().unwrap()))
        .collect();
    let expected = [
        ("s01e01", "The Ferry"),
        ("s01e02-e03", "Two Tides"),
        ("s02e01", ""),
        ("s00e01", "Making Of"),
    ];
    assert_eq!(told, expected, "specials are watched last");
    assert!(
        episodes[2]["source"]
            .as_str()
            .unwrap()
            .ends_with("S02E01.1080p.mkv")
    );
    assert!(shelf.run(&["profile", "add", "Ben"]).status.success());
    assert_eq!(shelf.scan(&["--import-watched", "Ben"])["imported"], 1);
    let ben = |words: &[&str]| {
        let own = ["--json", "--profile", "Ben", "--catalog", &catalog];
        shelf.run(&[words, &own].concat())
    };
    let event = |n: usize| {
        let history: Value = serde_json::from_slice(&ben(&["history"]).stdout).unwrap();
        history["events"][n].clone()
    };
    assert_eq!(event(0)["episode"], "s01e01");
    assert!(
        ben(&["watch", "harbour", "--episode", "S02E01"])
            .status
            .success()
    );
    assert_eq!(event(1)["episode"], "s02e01");
    // The last but the special: the series is seen, and the special begins it not anew.
    let is_begun = || ben(&["dismiss", "harbour"]).status.success();
    assert!(!is_begun());
    let special = [
        "watch",
        "harbour",
        "--episode",
        "s00e01",
        "--fraction",
        "0.4",
    ];
    assert!(ben(&special).status.success());
    assert!(!is_begun());
    let refused = ben(&["watch", "harbour", "--episode", "S09E01"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        String::from_utf8(refused.stderr)
            .unwrap()
            .contains("s02e01")
    );
}

#[test]
fn hostile_names_are_carried_or_told() {
    let shelf = Shelf::new();
    for (n, name) in [
        "Bad \"quote\" \\ (1999)",
        "$(rm -rf) (2000)",
        "-rf (2001)",
        "雪国 (2002)",
        "[[title]] (2003)",
    ]
    .iter()
    .enumerate()
    {
        shelf.file(&format!("{name}/{name}.mkv"), "x");
        shelf.picture(&format!("{name}/fanart.png"), (160, 90), n as u32);
    }
    shelf.file("new\nline.mkv", "x");
    shelf.file(
        "-rf (2001)/movie.nfo",
        "<movie><title>\u{202e}Bell&#7;</title><plot>\"\"\" \\u0000 '''</plot>\
         <genre>a/b</genre><actor><name>\u{1b}[31m</name></actor></movie>",
    );
    let scanned = shelf.scan(&[]);
    assert_eq!(scanned["titles"].as_array().unwrap().len(), 5, "{scanned}");
    assert!(
        reasons(&scanned)[0].contains("cannot be printed"),
        "{scanned}"
    );
    shelf.assert_clean(&scanned);
    let words = shelf.run(&["scan", shelf.films().to_str().unwrap()]);
    assert_harmless(&String::from_utf8(words.stdout).unwrap(), &["scan"]);
}

#[test]
fn folders_that_are_none_are_refused() {
    let shelf = Shelf::new();
    let output = shelf.run(&["scan", "/nonexistent/films"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("error: ") && said.contains("/nonexistent/films"),
        "{said}"
    );
    // An empty one is no mistake, and writes nothing.
    assert_eq!(shelf.scan(&[])["written"], false);
}

#[cfg(unix)]
fn program(folder: &Path, name: &str, script: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_killed_scan_goes_on_where_it_was() {
    let mut shelf = Shelf::usual();
    let programs = shelf.folder.path().join("programs");
    let go = shelf.folder.path().join("go");
    fs::create_dir_all(&programs).unwrap();
    // Looking at the series takes until somebody says go; nothing is ever a film.
    let wait = format!(
        "case \"$*\" in *Show*) while [ ! -e '{}' ]; do sleep 0.05; done;; esac; exit 1",
        go.display()
    );
    program(&programs, "ffprobe", &wait);
    program(&programs, "ffmpeg", "exit 1");
    shelf.path = format!("{}:/usr/bin:/bin", programs.display());
    let films = shelf.films();
    let mut child = shelf
        .command()
        .args(["scan", films.to_str().unwrap(), "--json"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let cache = shelf.home().join(".cache/keyart/scan");
    let n_finished = || {
        let entries = fs::read_dir(&cache).into_iter().flatten().flatten();
        entries
            .filter(|entry| {
                !entry
                    .file_name()
                    .to_string_lossy()
                    .starts_with("unfinished")
            })
            .filter_map(|entry| fs::read_to_string(entry.path().join("title.json")).ok())
            .filter(|record| !record.contains("\"looked\":\"\""))
            .count()
    };
    while n_finished() < 2 {
        assert!(
            child.try_wait().unwrap().is_none(),
            "the scan ended by itself"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    fs::write(&go, "").unwrap();
    let scanned = shelf.scan(&[]);
    assert_eq!(scanned["known"], 2, "{scanned}");
    assert_eq!(ids(&scanned), ["heat-1995", "show"]);
    shelf.assert_clean(&scanned);
}

/// A shelf with the real programs; nothing, said aloud, where they are missing.
fn with_ffmpeg() -> Option<(Shelf, &'static Path)> {
    let ffmpeg = Path::new("/usr/bin/ffmpeg");
    if !ffmpeg.is_file() {
        eprintln!("skipped: there is no /usr/bin/ffmpeg");
        return None;
    }
    let mut shelf = Shelf::new();
    shelf.path = "/usr/bin:/bin".to_owned();
    Some((shelf, ffmpeg))
}

#[test]
fn frames_come_out_of_a_film() {
    let Some((shelf, ffmpeg)) = with_ffmpeg() else {
        return;
    };
    let film = shelf.films().join("Clip (2020).mkv");
    let made = Command::new(ffmpeg)
        .args(["-nostdin", "-v", "error", "-f", "lavfi", "-i"])
        .arg("testsrc2=size=320x180:rate=10:duration=12")
        .args(["-g", "10", "-pix_fmt", "yuv420p"])
        .arg(&film)
        .status()
        .unwrap();
    if !made.success() {
        eprintln!("skipped: this ffmpeg cannot make a clip");
        return;
    }
    let scanned = shelf.scan(&[]);
    if scanned["titles"].as_array().unwrap().is_empty() {
        // All of a test picture may be gated; then it says so.
        assert!(
            reasons(&scanned)[0].contains("no picture of it"),
            "{scanned}"
        );
        return;
    }
    assert!(
        scanned["titles"][0]["frames"].as_u64().unwrap() > 0,
        "{scanned}"
    );
    shelf.assert_clean(&scanned);
    let again = shelf.scan(&[]);
    assert_eq!(again["known"], 1);
}
