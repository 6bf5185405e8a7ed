//! Where pictures and names come from, and when: companions of films, tiles, covers; the catalogue
//! that is there early; frames that go beside the films.

use super::*;

#[test]
fn pictures_of_actors_name_the_cast_where_no_sidecar_does() {
    let shelf = Shelf::usual();
    for name in ["Bo_Halász.jpg", "Cy_Wren.png"] {
        shelf.picture(&format!("Show/.actors/{name}"), (60, 90), 7);
        shelf.picture(&format!("Heat (1995)/.actors/{name}"), (60, 90), 7);
    }
    let scanned = shelf.scan(&[]);
    shelf.assert_clean(&scanned);
    let text = fs::read_to_string(scanned["catalog"].as_str().unwrap()).unwrap();
    let pictured = r#"cast = [{ person = "bo-halasz" }, { person = "cy-wren" }]"#;
    assert_eq!(text.matches(pictured).count(), 1, "{text}");
    let said = r#"cast = [{ person = "ada-okafor", role = "Ines" }]"#;
    assert_eq!(
        text.matches(said).count(),
        1,
        "the sidecar knows better: {text}"
    );
}

/// A folder with programs that look like ffmpeg, first in the search path of the shelf.
#[cfg(unix)]
fn programs(shelf: &mut Shelf, ffprobe: &str) -> PathBuf {
    let programs = shelf.folder.path().join("programs");
    fs::create_dir_all(&programs).unwrap();
    program(&programs, "ffprobe", ffprobe);
    program(&programs, "ffmpeg", "exit 1");
    shelf.path = format!("{}:/usr/bin:/bin", programs.display());
    programs
}

#[cfg(unix)]
#[test]
fn the_catalogue_is_there_before_any_film_was_looked_through() {
    let mut shelf = Shelf::usual();
    let go = shelf.folder.path().join("go");
    let wait = format!(
        "while [ ! -e '{}' ]; do sleep 0.05; done; exit 1",
        go.display()
    );
    programs(&mut shelf, &wait);
    let films = shelf.films();
    let child = shelf
        .command()
        .args(["scan", films.to_str().unwrap(), "--json"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let catalog = shelf
        .home()
        .join(".local/share/keyart/libraries/films/catalog.toml");
    let start = std::time::Instant::now();
    while !catalog.is_file() {
        assert!(start.elapsed() < Duration::from_secs(60), "no catalogue");
        std::thread::sleep(Duration::from_millis(20));
    }
    let early = fs::read_to_string(&catalog).unwrap();
    let checked = shelf.run(&["catalog", "check", catalog.to_str().unwrap()]);
    assert!(checked.status.success(), "{early}");
    for part in ["id = \"heat-1995\"", "id = \"show\"", "fanart-"] {
        assert!(early.contains(part), "{part} in {early}");
    }
    fs::write(&go, "").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let scanned: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(ids(&scanned), ["heat-1995", "show"]);
    shelf.assert_clean(&scanned);
}

#[cfg(unix)]
#[test]
fn what_could_not_be_looked_through_is_tried_again_when_asked() {
    let mut shelf = Shelf::usual();
    let runs = shelf.folder.path().join("runs");
    programs(&mut shelf, &format!("echo >> '{}'; exit 1", runs.display()));
    let n_runs = || fs::read(&runs).unwrap_or_default().len();
    assert_eq!(shelf.scan(&[])["known"], 0);
    let first = n_runs();
    assert!(first > 0);
    assert_eq!(shelf.scan(&[])["known"], 3);
    assert_eq!(
        n_runs(),
        first,
        "known failures are not tried by themselves"
    );
    assert_eq!(shelf.scan(&["--again"])["known"], 0);
    assert_eq!(n_runs(), 2 * first);
}

#[test]
fn chosen_frames_go_beside_the_films_only_when_asked() {
    let Some((shelf, ffmpeg)) = with_ffmpeg() else {
        return;
    };
    let folder = shelf.films().join("Clip (2020)");
    fs::create_dir_all(&folder).unwrap();
    let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/salt-ledger/lead.webp");
    let made = Command::new(ffmpeg)
        .args(["-nostdin", "-v", "error", "-loop", "1", "-t", "8", "-i"])
        .arg(picture)
        .args(["-r", "10", "-vf", "scale=640:360", "-pix_fmt", "yuv420p"])
        .arg(folder.join("Clip (2020).mkv"))
        .status()
        .unwrap();
    assert!(made.success());
    shelf.picture("Clip (2020)/fanart.jpg", (160, 90), 1);
    let fanart = fs::read(folder.join("fanart.jpg")).unwrap();
    let beside = |more: &[&str]| {
        let scanned = shelf.scan(more);
        let files = scanned["beside"].as_array().unwrap().clone();
        files
            .iter()
            .map(|file| file.as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(beside(&[]), [""; 0]);
    let before = all_below(&shelf.films());
    let wished = beside(&["--write-artwork", "--dry-run"]);
    assert!(
        wished
            .first()
            .is_some_and(|file| file.ends_with("/fanart1.jpg")),
        "{wished:?}"
    );
    assert_eq!(
        all_below(&shelf.films()),
        before,
        "a dry run writes nothing"
    );
    assert_eq!(beside(&["--write-artwork"]), wished);
    for file in &wished {
        assert!(image::open(file).unwrap().width() >= 640);
    }
    assert_eq!(fs::read(folder.join("fanart.jpg")).unwrap(), fanart);
    assert_eq!(
        beside(&["--write-artwork"]),
        [""; 0],
        "they are there already"
    );
}

/// A picture of the project's own.
fn asset(name: &str) -> PathBuf {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    assets.join(name)
}

#[test]
fn trickplay_tiles_stand_in_where_there_is_no_ffmpeg() {
    let shelf = Shelf::new();
    shelf.file("Heat (1995)/Heat (1995).mkv", "not a film");
    let names = [
        "salt-ledger/lead",
        "dust-crown/place",
        "whale-street/pair",
        "iron-bell/lead",
    ];
    for sheet in 0..2_u32 {
        // Four tiles by one: the pictures in turn, ten seconds each.
        let mut tiles = image::RgbImage::new(4 * 320, 180);
        for (name, at) in names.iter().zip(0_i64..) {
            let picture = image::open(asset(&format!("{name}.webp"))).unwrap();
            let tile = picture.resize_exact(320, 180, image::imageops::FilterType::Triangle);
            image::imageops::replace(&mut tiles, &tile.to_rgb8(), at * 320, 0);
        }
        let folder = shelf
            .films()
            .join("Heat (1995)/Heat (1995).trickplay/320 - 4x1");
        fs::create_dir_all(&folder).unwrap();
        tiles.save(folder.join(format!("{sheet}.jpg"))).unwrap();
    }
    let scanned = shelf.scan(&[]);
    shelf.assert_clean(&scanned);
    let n_frames = scanned["titles"][0]["frames"].as_u64().unwrap();
    assert!((2..=4).contains(&n_frames), "each picture once: {scanned}");
    assert_eq!(shelf.scan(&[])["known"], 1);
    let none = Shelf::new();
    none.file("Heat (1995)/Heat (1995).mkv", "not a film");
    none.file(
        "Heat (1995)/Heat (1995).trickplay/320 - 4x1/0.jpg",
        "no picture",
    );
    assert_eq!(none.scan(&[])["titles"], serde_json::json!([]));
}

#[test]
fn a_cover_that_lies_in_a_film_is_a_picture_of_it() {
    let Some((shelf, ffmpeg)) = with_ffmpeg() else {
        return;
    };
    let cover = shelf.folder.path().join("cover.jpg");
    let picture = image::open(asset("salt-ledger/lead.webp")).unwrap();
    picture.to_rgb8().save(&cover).unwrap();
    // All black, so that no frame of it can be chosen.
    let made = Command::new(ffmpeg)
        .args([
            "-nostdin",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=black:d=4:s=320x180",
        ])
        .arg("-attach")
        .arg(&cover)
        .args(["-metadata:s:t", "mimetype=image/jpeg"])
        .arg(shelf.films().join("Night (2020).mkv"))
        .status()
        .unwrap();
    assert!(made.success());
    let scanned = shelf.scan(&[]);
    shelf.assert_clean(&scanned);
    let title = &scanned["titles"][0];
    assert_eq!(
        (&title["artworks"], &title["frames"]),
        (&1.into(), &0.into()),
        "{scanned}"
    );
}
