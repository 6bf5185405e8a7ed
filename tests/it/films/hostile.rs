//! Files that are no films, and films that are strange: each is answered in a sentence.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Output;

use keyart::adapters::media::{Light, Media, Span};
use keyart::domain::pixels::Pixels;
use serde_json::Value;

use super::{is_made, make, real_programs};
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

/// Turned by a quarter: what was above is at one side, and the picture is higher than wide.
fn turned_films_stand_upright(place: &Place, whole: &Path) {
    let media = real_programs().unwrap();
    let path = |name: &str| place.folder.path().join(name);
    let halves = "color=red:s=320x180:d=1,drawbox=y=90:h=90:color=blue:t=fill";
    let mut arguments = vec!["-f", "lavfi", "-i", halves];
    arguments.extend(ENCODER);
    make(&media, &arguments, &path("halves.mp4"));
    for source in [whole, &path("halves.mp4")] {
        let turned = path("turned.mp4");
        let source = source.to_str().unwrap();
        let copied = ["-i", source, "-c", "copy"];
        // An option of newer versions of ffmpeg, and a tag of older ones.
        let by_option: Vec<_> = ["-display_rotation", "90"]
            .into_iter()
            .chain(copied)
            .collect();
        if !is_made(&media, &by_option, &turned) {
            let by_tag: Vec<_> = copied
                .into_iter()
                .chain(["-metadata:s:v", "rotate=90"])
                .collect();
            make(&media, &by_tag, &turned);
        }
        let seen = works(place, turned.as_os_str());
        assert_eq!(
            (&seen["width"], &seen["height"]),
            (&180.into(), &320.into())
        );
    }
    let first = first_frame(&media, &path("turned.mp4"));
    assert_eq!((first.width(), first.height()), (180, 320));
    let is_red = |x: u32, y: u32| {
        let [red, _, blue] = colour(&first, (x, y));
        red > blue
    };
    assert_ne!(is_red(20, 160), is_red(160, 160));
    assert_eq!(is_red(20, 20), is_red(20, 300));
}

#[test]
fn fields_and_oblong_pixels_are_seen() {
    let Some(media) = real_programs() else { return };
    let folder = tempfile::tempdir().unwrap();
    let film = folder.path().join("fields.ts");
    let source = "testsrc2=d=1:s=720x576:r=50,interlace,setsar=16/11";
    let mut arguments = vec!["-f", "lavfi", "-i", source];
    arguments.extend(ENCODER);
    arguments.extend(["-flags", "+ildct+ilme"]);
    make(&media, &arguments, &film);
    let probe = media.probe(&film).unwrap();
    assert!(probe.video.is_interlaced);
    assert_eq!(probe.video.shown, (1047, 576));
    let frame = first_frame(&media, &film);
    assert_eq!((frame.width(), frame.height()), (640, 352));
}

#[test]
fn high_dynamic_range_is_brought_back_with_the_filter_and_without() {
    let Some(media) = real_programs() else { return };
    let folder = tempfile::tempdir().unwrap();
    let film = folder.path().join("light.mkv");
    // Grey above, red below, as screens show them, written as ST 2084 of ten bits.
    let source = "color=0x808080:s=64x64:d=0.4,drawbox=y=32:h=32:color=0xc03030:t=fill,format=gbrp";
    let light = "zscale=tin=bt709:pin=bt709:min=gbr:rin=full:t=smpte2084:p=bt2020:m=bt2020nc:r=tv:\
                 npl=203,format=yuv420p10le";
    let mut arguments = vec!["-f", "lavfi", "-i", source, "-vf", light];
    arguments.extend(ENCODER);
    arguments.extend(["-color_trc", "smpte2084", "-color_primaries", "bt2020"]);
    arguments.extend(["-colorspace", "bt2020nc"]);
    if !is_made(&media, &arguments, &film) {
        eprintln!("skipped: this ffmpeg cannot make such a film");
        return;
    }
    // The same ffmpeg, but it knows nothing of `zscale`.
    let lesser = folder.path().join("ffmpeg");
    let script = format!(
        "#!/bin/sh\ncase \"$*\" in *zscale*) exit 9;; *-filters*) echo ' ... scale V->V x';;\n\
         *) exec '{}' \"$@\";; esac\n",
        media.ffmpeg.display()
    );
    fs::write(&lesser, script).unwrap();
    fs::set_permissions(&lesser, fs::Permissions::from_mode(0o755)).unwrap();
    let without = Media {
        ffmpeg: lesser,
        ..media.clone()
    };
    for (media, light) in [(media, Light::Mapped), (without, Light::Perceptual)] {
        assert_eq!(media.probe(&film).unwrap().video.light, light);
        let frame = first_frame(&media, &film);
        let grey = colour(&frame, (32, 10));
        assert!(
            grey.iter().all(|value| value.abs_diff(128) < 25),
            "{light:?}: {grey:?}"
        );
        let [red, green, blue] = colour(&frame, (32, 54));
        assert!(
            red > 120 && green < 110 && blue < 110,
            "{light:?}: {red} {green} {blue}"
        );
        assert!(
            red > green + 50 && red > blue + 50,
            "{light:?}: {red} {green} {blue}"
        );
    }
}

fn first_frame(media: &Media, film: &Path) -> Pixels {
    let probe = media.probe(film).unwrap();
    let mut stream = media.frames(film, &probe, Span::All, 640).unwrap();
    stream.next_frame().unwrap().unwrap().pixels
}

fn colour(pixels: &Pixels, (x, y): (u32, u32)) -> [u8; 3] {
    let at = (y * pixels.width() + x) as usize * 3;
    pixels.rgb()[at..at + 3].try_into().unwrap()
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
