//! What is written is read again as it was.

use std::fs;

use proptest::prelude::*;

use super::*;
use crate::domain::catalog::{
    Artwork, ArtworkIx, Billing, Day, Draft, Episode, Kind, Person, PersonIx, Shows, Title, TitleIx,
};
use crate::domain::films::printable;

fn word() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        "\\PC{1,20}",
        "[a-z\"'\\\\\\[\\]{}=#., é映]{1,20}",
        "[a-z]{1,12}"
    ];
    text.prop_map(|text| printable(&text))
        .prop_filter("says something", |text| !text.trim().is_empty())
}

fn words(most: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::btree_set(word(), 0..most).prop_map(|set| set.into_iter().collect())
}

fn draft() -> impl Strategy<Value = Draft> {
    let lists = (words(4), words(4), words(4), proptest::option::of(word()));
    let numbers = (
        1880_u16..=2100,
        1_u16..=6000,
        0_u8..=21,
        0.0..=1.0_f64,
        -30_000_i64..40_000,
    );
    let texts = (word(), word(), word(), any::<bool>(), 1_usize..4, 0_u32..3);
    (lists, numbers, texts).prop_map(|(lists, numbers, texts)| {
        let (mut genres, moods, tags, setting) = lists;
        let (year, runtime_min, maturity, popularity, added) = numbers;
        let (name, role, synopsis, is_film, n_artworks, n_cast) = texts;
        if genres.is_empty() {
            genres.push("drama".to_owned());
        }
        let cast = (0..n_cast).map(|n| Billing {
            person: PersonIx(n),
            role: role.clone(),
        });
        let shows = Shows {
            people: (0..n_cast).map(PersonIx).collect(),
            genre: genres.first().cloned(),
            moods: moods.clone(),
            setting,
            shot: None,
        };
        let episodes = (0..n_cast).map(|n| Episode {
            id: format!("s01e{n:02}"),
            name: role.clone(),
            source: (n > 0).then(|| "a/lead.png".to_owned()),
        });
        let artworks = (0..n_artworks).map(|n| Artwork {
            id: format!("a-{n}"),
            file: "a/lead.png".to_owned(),
            shows: if n == 0 {
                shows.clone()
            } else {
                Shows::default()
            },
            title: TitleIx(0),
        });
        Draft {
            artworks: artworks.collect(),
            title: Title {
                id: String::new(),
                name,
                kind: if is_film { Kind::Film } else { Kind::Series },
                year,
                genres,
                moods,
                tags,
                cast: cast.collect(),
                runtime_min,
                maturity,
                popularity,
                added: Day(added),
                synopsis,
                source: None,
                episodes: if is_film {
                    Vec::new()
                } else {
                    episodes.collect()
                },
                artworks: 0..0,
            },
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_written_catalogue_is_read_again_as_it_was(
        mut drafts in proptest::collection::vec(draft(), 1..4),
        names in (word(), word()),
    ) {
        for (n, draft) in drafts.iter_mut().enumerate() {
            draft.title.id = format!("t-{n}");
        }
        let person = |id: &str, name: &String| Person { id: id.to_owned(), name: name.clone() };
        prop_assume!(names.0 != names.1);
        let people = vec![person("p-0", &names.0), person("p-1", &names.1)];
        let unknown = vec![vec!["year", "genres"]; drafts.len()];
        let manuscript = Manuscript {
            comments: vec!["odd\u{1b} \n line".to_owned()],
            folders: vec!["/films/\"mine\" \\ 1".to_owned()],
            people: people.clone(),
            drafts: drafts.clone(),
            unknown,
        };
        let text = to_text(&manuscript);
        let (_dir, path) = folder(text.as_bytes());
        let found = check(&path);
        prop_assert!(found.is_empty(), "{found:?}\n{text}");
        let catalog = open(&path).unwrap().catalog;
        let expected = Catalog::new(people, drafts, Vec::new());
        prop_assert_eq!(catalog.titles(), expected.titles());
        prop_assert_eq!(catalog.artworks(), expected.artworks());
        prop_assert_eq!(catalog.people(), expected.people());
    }
}

#[test]
fn sources_may_lie_in_the_folders_that_the_catalogue_names_and_nowhere_else() {
    let films = tempfile::tempdir().unwrap();
    let root = films.path().canonicalize().unwrap();
    let film = root.join("heat.mkv");
    fs::write(&film, "x").unwrap();
    let other = tempfile::NamedTempFile::new().unwrap();
    let said_of = |folders: &[String], source: &str| {
        let list: Vec<_> = folders.iter().map(|folder| format!("{folder:?}")).collect();
        let head = format!("schema = 1\nfolders = [{}]", list.join(", "));
        let text = GOOD.replacen("schema = 1", &head, 1);
        let line = format!("synopsis = \"Salt.\"\nsource = {source:?}");
        let (_dir, path) = folder(text.replacen("synopsis = \"Salt.\"", &line, 1).as_bytes());
        let found = check(&path);
        let said: Vec<_> = found.into_iter().map(|found| found.message).collect();
        said.join("; ")
    };
    let own = [root.to_str().unwrap().to_owned()];
    assert_eq!(said_of(&own, film.to_str().unwrap()), "");
    let outside = other.path().canonicalize().unwrap();
    assert!(said_of(&own, outside.to_str().unwrap()).contains("none of the catalogue's `folders`"));
    let climbing = root.join("../x.mkv");
    assert!(said_of(&own, climbing.to_str().unwrap()).contains("climbs"));
    assert!(said_of(&[], film.to_str().unwrap()).contains("absolute path"));
    assert!(said_of(&["films".to_owned()], "a/lead.png").contains("no absolute path"));
    #[cfg(unix)]
    {
        let link = root.join("link.mkv");
        std::os::unix::fs::symlink(&outside, &link).unwrap();
        assert!(said_of(&own, link.to_str().unwrap()).contains("none of the catalogue's"));
    }
}

#[test]
fn what_a_scan_wrote_is_taken_at_its_word_and_checked_when_asked() {
    let (dir, path) = folder(GOOD.as_bytes());
    let by_hand = GOOD;
    fs::write(&path, format!("{SCAN_MARK}\n{by_hand}")).unwrap();
    let n_titles = open(&path).unwrap().catalog.titles().len();
    fs::remove_dir_all(dir.path().join("a")).unwrap();
    let opened = open(&path).unwrap();
    assert_eq!(opened.catalog.titles().len(), n_titles);
    assert!(opened.left_out.is_empty());
    assert!(
        opened
            .pictures
            .bytes(&opened.catalog, ArtworkIx(0))
            .is_err()
    );
    assert!(!check(&path).is_empty(), "the check looks");
    let outside = by_hand.replace("file = \"a/", "file = \"../a/");
    fs::write(&path, format!("{SCAN_MARK}\n{outside}")).unwrap();
    let said = open(&path).map_or_else(|refused| refused.diagnostics, |opened| opened.diagnostics);
    assert!(
        said.iter().any(|one| one.message.contains("climbs")),
        "its words are read"
    );
}
