//! Files that are no films, and films that are strange: each is answered in a sentence.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use super::{make, real_programs};
use crate::cli::place::{Place, assert_harmless};

fn frames(place: &Place, film: &OsStr, more: &[&str]) -> Output {
    let mut command = place.command();
    command.current_dir(place.folder.path());
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
        .args(["frames", "--color", "never"])
        .args(more)
        .arg("--")
        .arg(film);
    command.output().unwrap()
}

/// It fails with a sentence that holds these words, in words and in JSON.
fn fails(place: &Place, film: &OsStr, words: &str) {
    let output = frames(place, film, &[]);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{film:?}: {text}");
    assert!(
        text.starts_with("error: ") && text.contains(words),
        "{film:?}: {text}"
    );
    assert_harmless(&text, &[]);
    let output = frames(place, film, &["--json"]);
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    for field in ["message", "where", "help"] {
        let text = error["error"][field].as_str().unwrap();
        assert!(!text.is_empty() && !text.contains('\u{1b}'), "{error}");
    }
}

/// It is looked through, whatever is found.
fn works(place: &Place, film: &OsStr) -> Value {
    let output = frames(place, film, &["--json"]);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{film:?}: {errors}");
    let words = frames(place, film, &[]);
    assert!(words.status.success());
    assert_harmless(&String::from_utf8(words.stdout).unwrap(), &[]);
    serde_json::from_slice(&output.stdout).unwrap()
}

const ENCODER: [&str; 4] = ["-c:v", "libx264", "-preset", "ultrafast"];

#[test]
fn what_is_no_film_is_said_so() {
    if real_programs().is_none() {
        return;
    }
    let place = Place::new();
    let put = |name: &str, bytes: &[u8]| fs::write(place.folder.path().join(name), bytes).unwrap();
    put("empty.mp4", b"");
    put("text.mp4", b"This is no film at all.\n");
    let noise: Vec<u8> = (0..50_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    put("noise.mkv", &noise);
    fs::create_dir(place.folder.path().join("folder.mp4")).unwrap();
    for (name, words) in [
        ("empty.mp4", "no bytes"),
        ("text.mp4", "no film that ffmpeg can read"),
        ("noise.mkv", "no film that ffmpeg can read"),
        ("folder.mp4", "it is a folder"),
        ("missing.mp4", "cannot read the film"),
        ("http://example.invalid/film.mp4", "cannot read the film"),
    ] {
        fails(&place, OsStr::new(name), words);
    }
    fails(&place, OsStr::new("/dev/zero"), "no ordinary file");
}

#[test]
fn films_without_a_moving_picture_are_told_apart() {
    let Some(media) = real_programs() else { return };
    let place = Place::new();
    let path = |name: &str| place.folder.path().join(name);
    let sound = ["-f", "lavfi", "-i", "sine=d=1"];
    make(&media, &sound, &path("sound.wav"));
    fails(&place, OsStr::new("sound.wav"), "only sound");
    let cover = path("lead.png");
    let with_cover = [
        "-f",
        "lavfi",
        "-i",
        "sine=d=1",
        "-i",
        cover.to_str().unwrap(),
        "-map",
        "0",
        "-map",
        "1",
        "-c:v",
        "png",
        "-disposition:v",
        "attached_pic",
    ];
    make(&media, &with_cover, &path("cover.mka.mp4"));
    fails(
        &place,
        OsStr::new("cover.mka.mp4"),
        "only sound and a cover",
    );
}

#[test]
fn broken_and_odd_films_are_looked_through_as_far_as_they_go() {
    let Some(media) = real_programs() else { return };
    let place = Place::new();
    let path = |name: &str| place.folder.path().join(name);
    let film = |name: &str, source: &str, more: &[&str]| {
        let mut arguments = vec!["-f", "lavfi", "-i", source];
        arguments.extend(ENCODER);
        arguments.extend(more);
        make(&media, &arguments, &path(name));
    };
    film("whole.mkv", "testsrc2=d=4:s=320x180", &["-g", "25"]);
    let bytes = fs::read(path("whole.mkv")).unwrap();
    fs::write(path("truncated.mkv"), &bytes[..bytes.len() / 2]).unwrap();
    film("one.mp4", "testsrc2=d=0.04:s=320x180", &[]);
    film("tiny.mp4", "testsrc2=d=1:s=2x2", &[]);
    film("black.mp4", "color=black:d=4:s=320x180", &[]);
    film(
        "noise.mp4",
        "nullsrc=d=1:s=320x180,geq=random(1)*255:128:128",
        &[],
    );
    film("boxed.mp4", "testsrc2=d=4:s=320x120,pad=320:180:0:30", &[]);
    film(
        "varied.mkv",
        "testsrc2=d=4:s=320x180,select='not(mod(n,3))+lt(mod(n,50),10)'",
        &["-vsync", "vfr"],
    );
    film("wide.mp4", "testsrc2=d=1:s=320x180,setsar=2", &[]);
    film(
        "deep.mp4",
        "testsrc2=d=1:s=320x180",
        &["-pix_fmt", "yuv420p10le"],
    );
    film(
        "fields.ts",
        "testsrc2=d=1:s=720x576:r=50,interlace",
        &["-flags", "+ildct+ilme"],
    );
    for name in [
        "truncated.mkv",
        "one.mp4",
        "tiny.mp4",
        "black.mp4",
        "noise.mp4",
        "varied.mkv",
        "deep.mp4",
        "fields.ts",
    ] {
        let seen = works(&place, OsStr::new(name));
        assert!(!seen["candidates"].as_array().unwrap().is_empty(), "{name}");
        assert!(!seen["shots"].as_array().unwrap().is_empty(), "{name}");
    }
    let black = works(&place, OsStr::new("black.mp4"));
    for candidate in black["candidates"].as_array().unwrap() {
        assert_eq!(candidate["chosen"], false, "{candidate}");
        assert!(
            candidate["gates"]
                .as_array()
                .unwrap()
                .iter()
                .any(|gate| gate == "dark")
        );
    }
    let boxed = works(&place, OsStr::new("boxed.mp4"));
    let gates = |seen: &Value| seen["candidates"].to_string();
    assert!(
        !gates(&boxed).contains("\"bars\""),
        "a film's own bars are no fault"
    );
    assert_eq!(works(&place, OsStr::new("wide.mp4"))["width"], 640);
    turned_films_stand_upright(&place, &path("whole.mkv"));
}

fn turned_films_stand_upright(place: &Place, whole: &Path) {
    let media = real_programs().unwrap();
    let turned = place.folder.path().join("turned.mp4");
    let arguments = [
        "-i",
        whole.to_str().unwrap(),
        "-c",
        "copy",
        "-metadata:s:v",
        "rotate=90",
    ];
    make(&media, &arguments, &turned);
    let seen = works(place, turned.as_os_str());
    // Newer versions of ffmpeg take no rotation from this tag.
    let size = (
        seen["width"].as_u64().unwrap(),
        seen["height"].as_u64().unwrap(),
    );
    assert!(size == (180, 320) || size == (320, 180), "{size:?}");
}

#[test]
fn pictures_that_are_too_large_are_refused_before_they_are_decoded() {
    let Some(media) = real_programs() else { return };
    let place = Place::new();
    let arguments = [
        "-f",
        "lavfi",
        "-i",
        "color=red:s=16384x8704:d=0.04",
        "-c:v",
        "mjpeg",
    ];
    make(&media, &arguments, &place.folder.path().join("vast.mkv"));
    fails(&place, OsStr::new("vast.mkv"), "16384 × 8704");
}

#[test]
fn names_of_files_are_names_and_nothing_else() {
    let Some(media) = real_programs() else { return };
    let place = Place::new();
    let source = place.folder.path().join("plain.mkv");
    let mut arguments = vec!["-f", "lavfi", "-i", "testsrc2=d=1:s=320x180"];
    arguments.extend(ENCODER);
    make(&media, &arguments, &source);
    let names: [&[u8]; 7] = [
        b"-i.mkv",
        b"two\nlines.mkv",
        b"\x1b[31mred.mkv",
        b"wrong\xff\xfeutf.mkv",
        b"http:colon.mkv",
        b"a 'quoted' \"name\" $(x).mkv",
        b"%d %s.mkv",
    ];
    for name in names {
        let name = OsStr::from_bytes(name);
        fs::copy(&source, place.folder.path().join(name)).unwrap();
        works(&place, name);
    }
}

#[test]
fn a_sheet_is_a_picture_and_a_missing_program_is_explained() {
    let place = Place::new();
    fs::write(place.folder.path().join("film.mp4"), b"x").unwrap();
    let film = place.folder.path().join("film.mp4");
    let (status, error) = place.failure(&["frames", film.to_str().unwrap()]);
    assert_eq!(status, 1);
    assert!(
        error["help"]
            .as_str()
            .unwrap()
            .contains("apt install ffmpeg"),
        "{error}"
    );
    let (status, error) = place.failure(&["frames", film.to_str().unwrap(), "--sheet", "x.jpg"]);
    assert_eq!((status, &error["where"]), (2, &"--sheet".into()));
    let Some(media) = real_programs() else { return };
    let mut arguments = vec!["-f", "lavfi", "-i", "testsrc2=d=8:s=320x180"];
    arguments.extend(ENCODER);
    make(&media, &arguments, &film);
    let sheet = place.folder.path().join("sheet.png");
    let output = frames(
        &place,
        film.as_os_str(),
        &["--sheet", sheet.to_str().unwrap()],
    );
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let picture = image::open(&sheet).unwrap();
    assert!(picture.width() > 1000 && picture.height() > 50);
}
