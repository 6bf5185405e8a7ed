//! Names, folders and pictures as people have them, and laws that hold for all others.

use proptest::prelude::*;

use super::*;
use crate::domain::catalog::Kind;
use crate::domain::history::Moment;

const THIS_YEAR: u16 = 2027;

#[test]
fn names_are_read_as_people_write_them() {
    for (text, title, year) in [
        ("Glass Harbour (2019)", "Glass Harbour", Some(2019)),
        (
            "Glass.Harbour.2019.1080p.BluRay.x264-GRP",
            "Glass Harbour",
            Some(2019),
        ),
        ("glass_harbour_2019", "glass harbour", Some(2019)),
        (
            "Glass Harbour [1080p] (2019) {tmdb-12}",
            "Glass Harbour",
            Some(2019),
        ),
        (
            "Blade.Runner.2049.2017.2160p.UHD",
            "Blade Runner 2049",
            Some(2017),
        ),
        ("Blade.Runner.2049.1080p", "Blade Runner 2049", None),
        (
            "2001 A Space Odyssey (1968)",
            "2001 A Space Odyssey",
            Some(1968),
        ),
        ("1917", "1917", None),
        ("2012.2009.720p", "2012", Some(2009)),
        ("(2012) The Lake", "The Lake", Some(2012)),
        ("Matrix, The (1999)", "The Matrix", Some(1999)),
        ("Mr. Nobody (2009)", "Mr. Nobody", Some(2009)),
        ("S.W.A.T.2003.1080p", "S.W.A.T", Some(2003)),
        ("[REC] (2007)", "REC", Some(2007)),
        (
            "The.French.Dispatch.2021.WEB-DL",
            "The French Dispatch",
            Some(2021),
        ),
        ("Night.Ferry.PROPER.1080p.WEB.x264", "Night Ferry", None),
        ("Show (2008-2012)", "Show", Some(2008)),
        ("千と千尋の神隠し (2001)", "千と千尋の神隠し", Some(2001)),
        ("Face/Off", "Face/Off", None),
        ("...", "Untitled", None),
        ("", "Untitled", None),
        (
            "Bad\u{1b}[31mName\u{202e} (1999)",
            "Bad 31mName",
            Some(1999),
        ),
    ] {
        let name = name_of(text, THIS_YEAR);
        let title = if text.contains('\u{1b}') {
            name.title.as_str()
        } else {
            title
        };
        assert_eq!((name.title.as_str(), name.year), (title, year), "{text}");
        assert!(!name.title.chars().any(char::is_control));
    }
}

#[test]
fn editions_and_numbers_of_sites_are_kept() {
    let name = name_of(
        "Blade (1982) {edition-Final Cut} {imdb-tt0083658} [tvdbid=5]",
        THIS_YEAR,
    );
    assert_eq!(name.edition.as_deref(), Some("Final Cut"));
    let ids: Vec<_> = name
        .ids
        .iter()
        .map(|id| format!("{} {}", id.provider, id.id))
        .collect();
    assert_eq!(ids, ["imdb tt0083658", "tvdb 5"]);
}

#[test]
fn episodes_are_numbered_as_people_number_them() {
    for (stem, expected) in [
        ("Show S01E02", Some((1, 2, 2))),
        ("show.s1e2.1080p", Some((1, 2, 2))),
        ("Show - 1x02 - Name", Some((1, 2, 2))),
        ("Show S01E01E02", Some((1, 1, 2))),
        ("Show S01E01-E03", Some((1, 1, 3))),
        ("Show S01E01-02", Some((1, 1, 2))),
        ("Show S01E01-1080p", Some((1, 1, 1))),
        ("Show 1x01-1x02", Some((1, 1, 2))),
        ("Show S00E05", Some((0, 5, 5))),
        ("Show S2008E104", Some((2008, 104, 104))),
        ("Show s01.e03", Some((1, 3, 3))),
        ("Film 1920x1080", None),
        ("Film 16x9", None),
        ("Heat (1995)", None),
        ("Apollo11s01e02", None),
    ] {
        let found = marker(stem).map(|found| (found.season, found.first, found.last));
        assert_eq!(found, expected, "{stem}");
    }
}

#[test]
fn seasons_are_folders_of_many_names() {
    for (folder, season) in [
        ("Season 01", Some(1)),
        ("season 1", Some(1)),
        ("Season 2 (2009)", Some(2)),
        ("S03", Some(3)),
        ("Specials", Some(0)),
        ("Season 00", Some(0)),
        ("Staffel 4", Some(4)),
        ("Series 2", Some(2)),
        ("Series 7 The Contenders", None),
        ("Seasons", None),
        ("Heat (1995)", None),
    ] {
        assert_eq!(season_of(folder), season, "{folder}");
    }
}

#[test]
fn ratings_become_ages_where_they_are_known() {
    for (text, age) in [
        ("PG-13", Some(13)),
        ("Rated PG-13", Some(13)),
        ("Rated R for language", Some(17)),
        ("US:TV-MA", Some(17)),
        ("USA:R / Germany:16", Some(17)),
        ("DE:FSK 16", Some(16)),
        ("FSK-12", Some(12)),
        ("UK:15", Some(15)),
        ("MA15+", Some(15)),
        ("16+", Some(16)),
        ("Not Rated", None),
        ("NR", None),
        ("", None),
        ("Banned", None),
    ] {
        assert_eq!(age_of(text), age, "{text}");
    }
}

#[test]
fn pictures_are_known_by_their_names() {
    for (stem, owns, sight) in [
        ("fanart", true, Some(Sight::Fanart)),
        ("FanArt12", true, Some(Sight::Fanart)),
        ("backdrop-3", true, Some(Sight::Fanart)),
        ("Heat (1995)-fanart1", false, Some(Sight::Fanart)),
        ("heat (1995)-landscape", false, Some(Sight::Landscape)),
        ("Heat (1995)", false, Some(Sight::Poster)),
        ("fanart", false, None),
        ("folder", true, Some(Sight::Poster)),
        ("season01-fanart", true, Some(Sight::Fanart)),
        ("season-all-landscape", true, Some(Sight::Landscape)),
        ("clearlogo", true, None),
        ("banner", true, None),
        ("holiday", true, None),
    ] {
        assert_eq!(sight_of(stem, &["Heat (1995)"], owns), sight, "{stem}");
    }
}

#[test]
fn ids_are_unique_and_stay() {
    let mut ids = Ids::default();
    assert_eq!(ids.give("a", &["Amélie 2001"]), "amelie-2001");
    assert_eq!(ids.give("b", &["Amélie 2001"]), "amelie-2001-2");
    assert!(ids.give("c", &["雪国"]).starts_with("id-"));
    let before = [
        ("b".to_owned(), "amelie-2001-2".to_owned()),
        ("x".to_owned(), "x".to_owned()),
    ];
    let mut again = Ids::new(before.into(), &["a", "b"].into());
    assert_eq!(again.give("b", &["Amélie 2001"]), "amelie-2001-2");
    assert_eq!(again.give("a", &["Amélie 2001"]), "amelie-2001");
    assert_eq!(again.give("d", &["x"]), "x");
}

fn files(paths: &[&str]) -> Vec<File> {
    let file = |path: &&str| File {
        root: 0,
        path: (*path).to_owned(),
        size_bytes: 1000,
        modified: Moment(0),
    };
    paths.iter().map(file).collect()
}

/// The titles in words, and what was dropped.
fn check(paths: &[&str], titles: &[&str], dropped: &[&str]) {
    let files = files(paths);
    let sorted = sorted(&files, &["Films".to_owned()], THIS_YEAR);
    let in_words = |found: &Found| {
        let year = found
            .name
            .year
            .map_or(String::new(), |year| format!(" ({year})"));
        let kind = if found.kind == Kind::Series {
            "series"
        } else {
            "film"
        };
        let beside = [
            found.sidecars.len() + found.episode_sidecars.len(),
            found.pictures.len(),
            found.actors.len(),
        ];
        format!(
            "{kind} {}{year} {} {beside:?}",
            found.name.title,
            found.videos.len()
        )
    };
    let said: Vec<_> = sorted.titles.iter().map(in_words).collect();
    assert_eq!(said, titles, "{paths:?}");
    let left: Vec<_> = sorted
        .dropped
        .iter()
        .map(|d| format!("{}: {}", files[d.file].name(), d.reason))
        .collect();
    assert_eq!(left, dropped, "{paths:?}");
}

#[test]
fn the_folder_that_is_scanned_names_a_film_only_by_its_year() {
    check(&["clip.mp4"], &["film clip 1 [0, 0, 0]"], &[]);
    check(
        &["Heat (1995)/movie.mkv"],
        &["film Heat (1995) 1 [0, 0, 0]"],
        &[],
    );
}

#[test]
fn films_in_folders_of_their_own() {
    check(
        &[
            "Heat (1995)/Heat (1995).mkv",
            "Heat (1995)/Heat (1995)-trailer.mkv",
            "Heat (1995)/movie.nfo",
            "Heat (1995)/fanart.jpg",
            "Heat (1995)/fanart1.jpg",
            "Heat (1995)/extrafanart/a.jpg",
            "Heat (1995)/.actors/Al_Pacino.jpg",
            "Heat (1995)/clearlogo.png",
            "Heat (1995)/Featurettes/Making.mkv",
            "Heat (1995)/Other/Outtakes.mkv",
            "Heat (1995)/Heat (1995).srt",
        ],
        &["film Heat (1995) 1 [1, 3, 1]"],
        &[
            "Heat (1995)-trailer.mkv: a trailer",
            "clearlogo.png: a picture that is named like none of a film here",
            "Making.mkv: in the folder of extras `Featurettes`",
            "Outtakes.mkv: in the folder of extras `Other`",
        ],
    );
}

#[test]
fn loose_films_parts_and_versions() {
    check(
        &[
            "Heat.1995.1080p.mkv",
            "Heat.1995.1080p.nfo",
            "Heat.1995.1080p-fanart.jpg",
            "fanart.jpg",
            "Night Ferry (2001)-cd1.avi",
            "Night Ferry (2001)-cd2.avi",
            "Quay - Part 1.mkv",
            "Quay - Part 2.mkv",
            "heat-sample.mkv",
        ],
        &[
            "film Heat (1995) 1 [1, 1, 0]",
            "film Night Ferry (2001) 2 [0, 0, 0]",
            "film Quay - Part 1 1 [0, 0, 0]",
            "film Quay - Part 2 1 [0, 0, 0]",
        ],
        &[
            "fanart.jpg: a picture that is named like none of a film here",
            "heat-sample.mkv: a sample",
        ],
    );
    check(
        &[
            "Heat (1995)/Heat (1995) - 1080p.mkv",
            "Heat (1995)/Heat (1995) - 2160p.mkv",
            "Salt (2010)/CD1/salt.avi",
            "Salt (2010)/CD2/salt.avi",
            "Action/Heat.1995.mkv",
            "Action/Speed.1994.mkv",
            "Lake (2003)/movie.mkv",
            "Shorts/one.mkv",
            "Disc (2000)/VIDEO_TS/VTS_01_1.VOB",
            "Disc (2000)/disc.iso",
            "empty.strm",
        ],
        &[
            "film Heat (1995) 1 [0, 0, 0]",
            "film Salt (2010) 2 [0, 0, 0]",
            "film Heat (1995) 1 [0, 0, 0]",
            "film Speed (1994) 1 [0, 0, 0]",
            "film Lake (2003) 1 [0, 0, 0]",
        ],
        &[
            "Heat (1995) - 2160p.mkv: another version of Heat",
            "one.mkv: in the folder of extras `Shorts`",
            "VTS_01_1.VOB: a copy of a disc, which keyart does not open",
            "disc.iso: a disc in one file, which keyart does not open",
            "empty.strm: an address, and keyart follows none",
        ],
    );
}

#[test]
fn series_in_their_folders() {
    check(
        &[
            "Show (2008)/tvshow.nfo",
            "Show (2008)/fanart.jpg",
            "Show (2008)/Season 01/Show S01E01.mkv",
            "Show (2008)/Season 01/Show S01E01.nfo",
            "Show (2008)/Season 01/Show S01E01-thumb.jpg",
            "Show (2008)/Season 01/Show S01E02E03.mkv",
            "Show (2008)/Season 01/Show S01E02E03 - 720p.mkv",
            "Show (2008)/Specials/Show S00E01.mkv",
            "Other.Show.S01.1080p/Other.Show.S01E01.mkv",
            "Other.Show.S02.1080p/Other.Show.S02E01.mkv",
            "TV/Third Show 1x02.mkv",
            "TV/Fourth.Show.S01E01.mkv",
            "Fifth/Season 1/01 - Pilot.mkv",
            "Loose S01E01.mkv",
        ],
        &[
            "series Show (2008) 3 [2, 2, 0]",
            "series Other Show 2 [0, 0, 0]",
            "series Third Show 1 [0, 0, 0]",
            "series Fourth Show 1 [0, 0, 0]",
            "series Fifth 1 [0, 0, 0]",
            "series Loose 1 [0, 0, 0]",
        ],
        &["Show S01E02E03 - 720p.mkv: another version of Show"],
    );
}

#[test]
fn pictures_of_the_end_of_a_season_stay_out() {
    let paths: Vec<_> = (1..=8)
        .flat_map(|n| {
            [
                format!("S/Season 1/S S01E0{n}.mkv"),
                format!("S/Season 1/S S01E0{n}.jpg"),
            ]
        })
        .collect();
    let paths: Vec<_> = paths.iter().map(String::as_str).collect();
    let sorted = sorted(&files(&paths), &[String::new()], THIS_YEAR);
    let found: Vec<_> = sorted.titles[0]
        .pictures
        .iter()
        .map(|(at, _)| paths[*at])
        .collect();
    assert_eq!(found.len(), 6, "{found:?}");
    assert!(
        !found
            .iter()
            .any(|path| path.contains("E07") || path.contains("E08"))
    );
}

#[test]
fn what_is_not_known_gets_a_usual_value_and_is_named() {
    let sorted = sorted(&files(&["Heat.mkv"]), &[String::new()], THIS_YEAR);
    let written = Moment(1_764_061_200_000);
    let measured = Measured {
        runtime_min: None,
        written,
    };
    let bare = described(&sorted.titles[0], &Facts::default(), measured);
    assert_eq!(bare.title.year, 2025);
    assert_eq!(bare.title.genres, ["unsorted"]);
    assert_eq!(bare.title.maturity, 18);
    assert_eq!(
        bare.unknown,
        ["year", "genres", "runtime_min", "maturity", "popularity"]
    );
    let facts = Facts {
        title: Some("Heat\u{1b}".into()),
        year: Some(1995),
        genres: vec!["Action / Crime".into(), "crime".into()],
        runtime_min: Some(170),
        maturity: Some(17),
        votes: Some(700_000),
        ..Facts::default()
    };
    let full = described(&sorted.titles[0], &facts, measured);
    assert_eq!((full.title.name.as_str(), full.title.year), ("Heat", 1995));
    assert_eq!(full.title.genres, ["action", "crime"]);
    assert!((full.title.popularity - 0.9).abs() < 1e-9);
    assert!(full.unknown.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_name_gives_a_printable_title(
        text in "\\PC{0,60}|[\\x00-\\x7f]{0,40}|[(\\[{0-9a-z .)\\]}-]{0,40}"
    ) {
        let name = name_of(&text, THIS_YEAR);
        prop_assert!(!name.title.trim().is_empty());
        prop_assert_eq!(&printable(&name.title), &name.title);
        prop_assert!(name.title.chars().count() <= 150);
        marker(&text);
        season_of(&text);
        age_of(&text);
        sight_of(&text, &[&text], true);
        let id = id_of(&text);
        prop_assert!(id.is_empty() || id.split('-').all(|part| !part.is_empty()));
    }

    #[test]
    fn every_video_is_in_one_title_or_dropped(
        paths in proptest::collection::btree_set(
            "((Heat|Show|Season 1|Extras|CD1|S01|é|A \\(1999\\))/){0,3}\
             (Heat|Show S01E0[12]|a-trailer|sample|Heat-cd[12]|movie)\\.(mkv|jpg|nfo|txt|iso)",
            0..20,
        )
    ) {
        let paths: Vec<_> = paths.iter().map(String::as_str).collect();
        let files = files(&paths);
        let sorted = sorted(&files, &["Films".into()], THIS_YEAR);
        let mut seen = vec![0; files.len()];
        for title in &sorted.titles {
            prop_assert!(!title.videos.is_empty() && !title.name.title.is_empty());
            title.videos.iter().for_each(|video| seen[video.file] += 1);
        }
        sorted.dropped.iter().for_each(|dropped| seen[dropped.file] += 1);
        for (file, seen) in files.iter().zip(seen) {
            if kind_of_file(file) == FileKind::Video {
                prop_assert_eq!(seen, 1, "{}", file.path);
            } else {
                prop_assert!(seen <= 1);
            }
        }
    }
}

#[test]
fn episodes_are_called_by_what_stands_behind_their_number() {
    let name = |stem: &str| episode_name(stem, 2026);
    assert_eq!(
        name("Harbour S01E02 - The Ferry").as_deref(),
        Some("The Ferry")
    );
    assert_eq!(
        name("Harbour.S01E02.The.Ferry.1080p.WEB.x264-GRP").as_deref(),
        Some("The Ferry")
    );
    assert_eq!(name("Harbour S01E02-Exit").as_deref(), Some("Exit"));
    assert_eq!(
        name("Harbour S01E01-E03 Two Tides").as_deref(),
        Some("Two Tides")
    );
    assert_eq!(name("Harbour 1x02 - 99 Knots").as_deref(), Some("99 Knots"));
    for nameless in [
        "Harbour.S01E02.1080p.WEB-DL",
        "Harbour S01E02",
        "S01E02 -",
        "Harbour",
    ] {
        assert_eq!(name(nameless), None, "{nameless}");
    }
    let id = |stem: &str| episode_id(stem, &marker(stem).unwrap());
    assert_eq!(id("Harbour S01E02 - The Ferry"), "s01e02");
    assert_eq!(id("Harbour S01E01-E03"), "s01e01-e03");
    assert_eq!(id("Harbour 2x11"), "s02e11");
    let of_season = Marker {
        season: 3,
        first: 0,
        last: 0,
        at: 0,
    };
    assert_eq!(episode_id("Gag Reel", &of_season), "s03-gag-reel");
}
