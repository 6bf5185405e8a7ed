//! What a viewer decides about frames, carried out on a real film: now, and by every later scan.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use keyart::adapters::media::StopFlag;
use keyart::application::Library;
use keyart::application::review::{Album, Decision, Review, Reviewer, Spot};
use keyart::application::scan::{ScanRequest, scan};

use super::{make, real_programs};

struct Place {
    folder: tempfile::TempDir,
    reviewer: Reviewer,
}

impl Place {
    /// A library of one film: ten shots in colours and patterns of their own, that move.
    fn new() -> Option<Self> {
        let media = real_programs()?;
        let folder = tempfile::tempdir().unwrap();
        let films = folder.path().join("films/Ten Shots (2020)");
        fs::create_dir_all(&films).unwrap();
        let shots: Vec<String> = (0..10).map(shot).collect();
        let joined: String = (0..10).map(|n| format!("[s{n}]")).collect();
        let graph = format!("{};{joined}concat=n=10", shots.join(";"));
        let arguments = ["-filter_complex", &graph, "-g", "25", "-pix_fmt", "yuv420p"];
        make(&media, &arguments, &films.join("Ten Shots (2020).mkv"));
        let reviewer = Reviewer {
            catalog: Some(folder.path().join("library/catalog.toml")),
            cache: folder.path().join("cache"),
            media: Ok(media),
        };
        let place = Self { folder, reviewer };
        place.scan();
        Some(place)
    }

    fn catalog(&self) -> &Path {
        self.reviewer.catalog.as_deref().unwrap()
    }

    fn scan(&self) {
        let request = ScanRequest {
            folders: vec![self.folder.path().join("films")],
            catalog: self.catalog().to_owned(),
            cache: self.reviewer.cache.clone(),
            dry_run: false,
            latest_year: 2026,
            media: self.reviewer.media.as_ref().ok(),
            tiles: true,
            again: false,
            write_artwork: false,
            stop: StopFlag::default(),
        };
        let scanned = scan(&request, &mut |_| {}).unwrap();
        assert!(scanned.is_written, "{:?}", scanned.dropped);
    }

    fn library(&self) -> Library {
        Library::open(Some(self.catalog())).unwrap()
    }

    fn open(&self) -> Review {
        let library = std::sync::Arc::new(self.library());
        let title = library.catalog.find("ten-shots-2020").unwrap();
        let album = Album::new(library.clone(), None);
        self.reviewer.open(&library, title, &album).unwrap()
    }

    /// The title's artworks, each of which has its file.
    fn artworks(&self) -> BTreeSet<String> {
        let library = self.library();
        let artworks = library.catalog.artworks().iter();
        let root = self.catalog().parent().unwrap();
        let ids = artworks.map(|artwork| {
            assert!(root.join(&artwork.file).is_file(), "{}", artwork.file);
            artwork.id.clone()
        });
        ids.collect()
    }

    fn text(&self) -> String {
        fs::read_to_string(self.catalog()).unwrap()
    }

    /// Decides, and has it carried out.
    fn decide(&self, change: impl FnOnce(&mut Review)) -> Option<String> {
        let mut review = self.open();
        change(&mut review);
        self.reviewer.keep(&review.id, &review.choices).unwrap();
        self.reviewer.settle(&review.id).unwrap().missing
    }
}

/// A good second of moving pattern in its own colours.
fn shot(n: u32) -> String {
    let hue = n * 36;
    let kinds = [
        "testsrc2",
        "mandelbrot",
        "cellauto=rule=110",
        "life=mold=10:ratio=0.2",
    ];
    let kind = kinds[n as usize % kinds.len()];
    let first = if kind.contains('=') { ":" } else { "=" };
    format!(
        "{kind}{first}size=256x144:rate=25,trim=duration=1.2,setpts=PTS-STARTPTS,\
         format=rgb24,colorize=hue={hue}:saturation=0.7:lightness=0.5:mix=0.4,\
         rotate={n}*0.3:fillcolor=gray,format=yuv420p[s{n}]"
    )
}

fn chosen(review: &Review) -> Vec<Spot> {
    let spots = review.spots().into_iter();
    spots
        .filter(|spot| review.at(*spot).unwrap().1.chosen().is_some())
        .collect()
}

#[test]
fn decisions_hold_now_and_at_every_later_scan() {
    let Some(place) = Place::new() else { return };
    let before = place.artworks();
    let review = place.open();
    let all = chosen(&review);
    assert!(all.len() >= 2, "{before:?}");
    let ids: BTreeSet<_> = all
        .iter()
        .map(|spot| review.frame_id(*spot).to_string())
        .collect();
    assert_eq!(
        ids, before,
        "artworks are named by the moments of their frames"
    );

    let (vetoed, shifted) = (all[0], all[1]);
    let missing = place.decide(|review| {
        review.decide(vetoed, Decision::Veto);
        review.decide(shifted, Decision::Shift(1));
    });
    assert_eq!(missing, None);
    let after = place.artworks();
    let gone = review.frame_id(vetoed).to_string();
    assert!(!after.contains(&gone), "{after:?}");
    let moved = place.open().frame_id(shifted);
    assert!(moved.time > shifted.time);
    assert!(after.contains(&moved.to_string()), "{after:?}");

    let text = place.text();
    place.scan();
    assert_eq!(
        place.text(),
        text,
        "an unchanged folder gives the same catalogue"
    );
    // Another version looked through it: its frames come anew, what was decided stays.
    let record = walk(&place.reviewer.cache)
        .into_iter()
        .find(|path| path.ends_with("title.json"))
        .unwrap();
    let title = fs::read_to_string(&record).unwrap();
    let (before, looked) = title.split_once("\"looked\":\"").unwrap();
    let (_, after) = looked.split_once('"').unwrap();
    fs::write(&record, format!("{before}\"looked\":\"otherwise\"{after}")).unwrap();
    place.scan();
    let otherwise = place.artworks();
    assert!(!otherwise.contains(&gone), "{otherwise:?}");
    assert!(otherwise.contains(&moved.to_string()), "{otherwise:?}");
    // What the cache kept is gone: the film is looked through anew.
    fs::remove_dir_all(&place.reviewer.cache).unwrap();
    place.scan();
    let again = place.artworks();
    assert!(!again.contains(&gone), "{again:?}");
    assert!(again.contains(&moved.to_string()), "{again:?}");

    place.decide(|review| {
        let all = review.spots();
        all.into_iter()
            .for_each(|spot| review.decide(spot, Decision::Free));
    });
    assert!(
        place.artworks().contains(&gone),
        "taken back, it may be chosen again"
    );
    assert!(!place.text().contains("choices"));
}

#[test]
fn a_named_person_stands_on_every_frame_that_shows_them() {
    let Some(place) = Place::new() else { return };
    // Patterns have no faces: one is put into what the scan kept, as a scan of people would.
    let record = walk(&place.reviewer.cache)
        .into_iter()
        .find(|path| path.ends_with("film-0.json"))
        .unwrap();
    let text = fs::read_to_string(&record).unwrap();
    let text = text.replace("\"n_people\":0", "\"n_people\":1");
    let text = text.replace("\"hash\":", "\"people\":[0],\"hash\":");
    fs::write(&record, text).unwrap();
    place.decide(|review| review.name(0, Some("Ada \"Ace\" Okafor")));
    let library = place.library();
    let shown = library.catalog.artworks().iter();
    let frames: Vec<_> = shown.filter(|one| one.id.starts_with("frame-")).collect();
    assert!(!frames.is_empty());
    for artwork in frames {
        let people: Vec<_> = artwork.shows.people.iter().collect();
        assert_eq!(people.len(), 1);
        assert_eq!(
            library.catalog.person(*people[0]).name,
            "Ada \"Ace\" Okafor"
        );
    }
    let text = place.text();
    place.scan();
    let ids = |text: &str| text.matches("ada-ace-okafor").count();
    assert_eq!(ids(&place.text()), ids(&text));
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found
}

#[test]
fn a_film_that_is_away_loses_nothing_and_waits() {
    let Some(place) = Place::new() else { return };
    let film = walk(&place.folder.path().join("films")).remove(0);
    let away = place.folder.path().join("away.mkv");
    let review = place.open();
    let shifted = chosen(&review)[0];
    fs::rename(&film, &away).unwrap();
    let without = place.open();
    assert!(without.trouble.unwrap().contains("is its disk plugged in?"));
    let missing = place.decide(|review| review.decide(shifted, Decision::Shift(1)));
    assert!(missing.is_some());
    fs::rename(&away, &film).unwrap();
    place.scan();
    let moved = place.open().frame_id(shifted);
    assert!(
        place.artworks().contains(&moved.to_string()),
        "the next scan goes on"
    );
}
