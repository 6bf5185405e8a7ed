//! What the embedded catalogue promises: how much of what there is, that every picture is true to
//! its title, and that none is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use keyart::adapters::catalog_file;
use keyart::domain::catalog::{Catalog, FacetKind, Kind, Title};

fn embedded() -> Catalog {
    let opened = catalog_file::embedded().expect("the embedded catalogue opens");
    assert!(opened.left_out.is_empty(), "{:?}", opened.left_out);
    opened.catalog
}

#[test]
fn it_is_large_and_varied() {
    let catalog = embedded();
    let titles = catalog.titles();
    assert!(titles.len() >= 48, "{} titles", titles.len());
    assert!(
        catalog.people().len() >= 24,
        "{} people",
        catalog.people().len()
    );
    assert!(catalog.words(FacetKind::Genre).len() >= 12);
    assert!(catalog.words(FacetKind::Mood).len() >= 8);
    let decades: BTreeSet<_> = titles.iter().map(|title| title.year / 10).collect();
    assert!(decades.len() >= 5, "{decades:?}");
    let ratings: BTreeSet<_> = titles.iter().map(|title| title.maturity).collect();
    assert!(ratings.len() >= 4, "{ratings:?}");
    for kind in [Kind::Film, Kind::Series] {
        assert!(titles.iter().filter(|title| title.kind == kind).count() >= 8);
    }
    for title in titles {
        let words = title.synopsis.split_whitespace().count();
        assert!((15..=80).contains(&words), "{}: {words} words", title.id);
    }
}

#[test]
fn every_watch_has_consequences_elsewhere() {
    let catalog = embedded();
    let genres = catalog.words(FacetKind::Genre);
    assert!(genres.iter().all(|(_, n)| *n >= 5), "{genres:?}");
    let mut of_person: BTreeMap<&str, Vec<&Title>> = BTreeMap::new();
    for title in catalog.titles() {
        for part in &title.cast {
            let id = catalog.person(part.person).id.as_str();
            of_person.entry(id).or_default().push(title);
        }
    }
    assert_eq!(
        of_person.len(),
        catalog.people().len(),
        "an actor without a part"
    );
    for (person, titles) in of_person {
        assert!(titles.len() >= 3, "{person} is in {} titles", titles.len());
        let leading: BTreeSet<_> = titles.iter().map(|title| &title.genres[0]).collect();
        assert!(leading.len() >= 3, "{person} plays only {leading:?}");
    }
}

/// What a candidate tells its title by.
fn emphasis(artwork: &str) -> &'static str {
    match artwork {
        "lead" | "second" | "pair" | "ensemble" => "people",
        "place" => "place",
        "threat" | "object" | "joke" => "thing",
        other => panic!("{other}: not one of the ways to tell a title"),
    }
}

#[test]
fn candidates_tell_their_title_differently_and_truly() {
    let catalog = embedded();
    for (ix, title) in catalog.indices().zip(catalog.titles()) {
        let candidates: Vec<_> = catalog
            .candidates(ix)
            .map(|ix| catalog.artwork(ix))
            .collect();
        assert!((6..=8).contains(&candidates.len()), "{}", title.id);
        let told: BTreeSet<_> = candidates.iter().map(|art| emphasis(&art.id)).collect();
        assert_eq!(told.len(), 3, "{}: {told:?}", title.id);
        let cast: BTreeSet<_> = title.cast.iter().map(|part| part.person).collect();
        for artwork in &candidates {
            let shown: BTreeSet<_> = artwork.shows.people.iter().copied().collect();
            assert!(shown.is_subset(&cast), "{}/{}", title.id, artwork.id);
            let is_of_people = emphasis(&artwork.id) == "people";
            assert!(
                !is_of_people || !shown.is_empty(),
                "{}/{}",
                title.id,
                artwork.id
            );
        }
        for genre in &title.genres {
            let has_cue = |shown: &Option<String>| shown.as_ref() == Some(genre);
            assert!(
                candidates
                    .iter()
                    .any(|artwork| has_cue(&artwork.shows.genre)),
                "{}: nothing shows {genre}",
                title.id
            );
        }
    }
}

#[test]
fn every_picture_is_used_and_has_a_tint() {
    let catalog = embedded();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = catalog
        .artworks()
        .iter()
        .map(|artwork| artwork.file.clone());
    let named: BTreeSet<String> = files.collect();
    let mut stored = BTreeSet::new();
    for folder in std::fs::read_dir(root.join("assets")).unwrap() {
        let folder = folder.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            let below = path.strip_prefix(root).unwrap().to_str().unwrap();
            stored.insert(below.replace('\\', "/"));
        }
    }
    assert_same(&named, &stored);
    let tints = std::fs::read_to_string(root.join("assets/tints.txt")).unwrap();
    let tinted: BTreeSet<String> = tints
        .lines()
        .filter_map(|line| Some(line.split_once(' ')?.0.to_owned()))
        .collect();
    assert_same(&named, &tinted);
}

fn assert_same(named: &BTreeSet<String>, found: &BTreeSet<String>) {
    let missing: Vec<_> = named.difference(found).collect();
    let left_over: Vec<_> = found.difference(named).collect();
    assert!(
        missing.is_empty() && left_over.is_empty(),
        "missing: {missing:?}, left over: {left_over:?}"
    );
}
