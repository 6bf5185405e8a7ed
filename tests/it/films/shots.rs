//! How well shots are found in films made of the project's own pictures.

use std::path::Path;

use keyart::adapters::media::Media;
use keyart::application::frames::{Looking, Seen, look_through};
use keyart::domain::frames::{Gate, Transition, Verdict};

use super::{make, real_programs};

const ENCODER: [&str; 6] = [
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
    "-pix_fmt",
    "yuv420p",
];

/// Pictures that films are made of.
const PICTURES: [&str; 8] = [
    "salt-ledger/lead",
    "dust-crown/place",
    "whale-street/pair",
    "moth-season/threat",
    "two-winters/place",
    "pearl-job/object",
    "iron-bell/lead",
    "vanished-river/place",
];

fn pictures() -> Vec<String> {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let named: Vec<_> = PICTURES
        .iter()
        .map(|name| assets.join(format!("{name}.webp")))
        .filter(|path| path.exists())
        .collect();
    let paths = if named.len() == PICTURES.len() {
        named
    } else {
        first_pictures(&assets)
    };
    paths
        .iter()
        .map(|path| path.to_str().unwrap().to_owned())
        .collect()
}

/// One picture of each of the first titles.
fn first_pictures(assets: &Path) -> Vec<std::path::PathBuf> {
    let mut folders: Vec<_> = std::fs::read_dir(assets)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    let first = |folder: &std::path::PathBuf| {
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path())
            .collect();
        files.retain(|path| path.extension().is_some_and(|e| e == "webp"));
        files.sort();
        files.into_iter().next()
    };
    folders
        .iter()
        .filter_map(first)
        .take(PICTURES.len())
        .collect()
}

/// A camera that moves a little: each picture for `seconds`, as one chain per picture.
fn segments(seconds: f64, each: &str) -> (Vec<String>, String) {
    let pictures = pictures();
    let mut inputs = Vec::new();
    let mut chains = String::new();
    for (at, picture) in pictures.iter().enumerate() {
        inputs.extend(["-i".to_owned(), picture.clone()]);
        let n = (seconds * 25.0).round();
        chains += &format!(
            "[{at}:v]scale=640:360,zoompan=z='1+0.001*on':d={n}:s=320x180:fps=25{each},\
             setsar=1,format=yuv420p[s{at}];"
        );
    }
    (inputs, chains)
}

fn film(media: &Media, folder: &Path, (inputs, chains): (Vec<String>, String), join: &str) -> Seen {
    let path = folder.join("film.mp4");
    let graph = chains + join;
    let mut arguments: Vec<&str> = inputs.iter().map(String::as_str).collect();
    arguments.extend(["-filter_complex", &graph, "-map", "[out]"]);
    arguments.extend(ENCODER);
    make(media, &arguments, &path);
    look(media, &path)
}

fn look(media: &Media, path: &Path) -> Seen {
    let looking = Looking {
        thorough: true,
        keep_pictures: false,
    };
    look_through(path, media, looking, &mut |_| {}).unwrap()
}

fn joined(n: usize) -> String {
    let inputs: String = (0..n).map(|at| format!("[s{at}]")).collect();
    format!("{inputs}concat=n={n}:v=1:a=0[out]")
}

/// Prints F1 of the boundaries; each matches one expected within `near_s`.
fn f1(name: &str, seen: &Seen, expected: &[f64], kind: Transition, near_s: f64) -> f64 {
    let found: Vec<_> = seen.shots.iter().skip(1).collect();
    let hits = expected.iter().filter(|at| {
        found
            .iter()
            .any(|shot| shot.transition == kind && (shot.start_s - **at).abs() <= near_s)
    });
    let f1 = 2.0 * hits.count() as f64 / (found.len() + expected.len()).max(1) as f64;
    eprintln!(
        "{name}: F1 {f1:.3}, {} expected, {} found",
        expected.len(),
        found.len()
    );
    f1
}

#[test]
fn cuts_fades_and_dissolves_are_found() {
    let Some(media) = real_programs() else { return };
    let folder = tempfile::tempdir().unwrap();
    let n = pictures().len();
    let every = |seconds: f64| -> Vec<f64> { (1..n).map(|at| at as f64 * seconds).collect() };

    let seen = film(&media, folder.path(), segments(1.2, ""), &joined(n));
    let cuts = f1("cuts", &seen, &every(1.2), Transition::Cut, 0.05);

    let fade = ",fade=in:st=0:d=0.4,fade=out:st=1.2:d=0.4";
    let seen = film(&media, folder.path(), segments(1.6, fade), &joined(n));
    let fades = f1("fades", &seen, &every(1.6), Transition::Fade, 0.25);

    let white = ",fade=in:st=0:d=0.4:color=white,fade=out:st=1.2:d=0.4:color=white";
    let seen = film(&media, folder.path(), segments(1.6, white), &joined(n));
    let whites = f1(
        "fades through white",
        &seen,
        &every(1.6),
        Transition::Fade,
        0.25,
    );

    let mut join = String::new();
    let mut expected = Vec::new();
    for at in 1..n {
        let length = [0.4, 0.8, 1.2][at % 3];
        let offset = at as f64 * 2.0;
        let before = if at == 1 {
            "s0".to_owned()
        } else {
            format!("x{}", at - 1)
        };
        let after = if at + 1 == n {
            "out".to_owned()
        } else {
            format!("x{at}")
        };
        join += &format!(
            "[{before}][s{at}]xfade=transition=fade:duration={length}:offset={offset}[{after}];"
        );
        expected.push(offset + length / 2.0);
    }
    // Each picture lasts until its own dissolve is over, so that offsets are multiples of 2 s.
    let seen = film(
        &media,
        folder.path(),
        segments(3.4, ""),
        join.trim_end_matches(';'),
    );
    let dissolves = f1("dissolves", &seen, &expected, Transition::Dissolve, 0.3);
    for f1 in [cuts, fades, whites, dissolves] {
        assert!(f1 >= 0.95, "{f1}");
    }
}

#[test]
fn flashes_pans_and_a_still_camera_are_one_shot() {
    let Some(media) = real_programs() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.mp4");
    let picture = pictures().remove(0);
    let flash = "scale=320:180,setsar=1,eq=brightness=0.7:eval=frame:\
                 enable='between(n,30,32)+between(n,60,65)+between(n,90,90)'";
    let pan = "scale=1280:720,zoompan=z=2:x='on*4':y=200:d=100:s=320x180:fps=25";
    for (name, filter, is_looped) in [
        ("flash", flash, true),
        ("pan", pan, false),
        ("still", "scale=320:180", true),
    ] {
        let mut arguments = vec![];
        if is_looped {
            arguments.extend(["-loop", "1", "-t", "5"]);
        }
        arguments.extend(["-i", &picture, "-vf", filter]);
        arguments.extend(ENCODER);
        make(&media, &arguments, &path);
        let seen = look(&media, &path);
        assert_eq!(seen.shots.len(), 1, "{name}: {:?}", seen.shots);
    }
}

#[test]
fn what_is_chosen_is_diverse_and_never_gated() {
    let Some(media) = real_programs() else { return };
    let folder = tempfile::tempdir().unwrap();
    let n = pictures().len();
    let seen = film(&media, folder.path(), segments(3.0, ""), &joined(n));
    let chosen = seen.chosen();
    assert!((3..=10).contains(&chosen.len()), "{}", chosen.len());
    for candidate in &chosen {
        assert_eq!(candidate.gates, [], "{}", candidate.time_s);
        assert!(
            candidate.time_s < 0.75 * seen.duration_s,
            "{}",
            candidate.time_s
        );
        let setting = candidate.setting;
        assert!(
            chosen
                .iter()
                .filter(|other| other.setting == setting)
                .count()
                <= 2
        );
    }
    for candidate in &seen.candidates {
        let is_late = candidate.time_s / seen.duration_s >= 0.75;
        assert_eq!(candidate.gates.contains(&Gate::Late), is_late);
        assert!(!candidate.gates.is_empty() || candidate.verdict != Verdict::Gated);
    }
}
