//! Tests of the catalogue file: one table of mistakes, and what a stranger's file may try.

mod escapes;
mod laws;
mod tables;
mod writing;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::domain::catalog::{ArtworkIx, Day, TitleIx};

/// A PNG signature is all that this room looks at.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....";

/// A sound catalogue of two titles. Line numbers in the cases below are those of this text.
pub(super) const GOOD: &str = include_str!("tests/tables/good.toml");

/// A folder with a catalogue and its two pictures.
pub(super) fn folder(text: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("a")).unwrap();
    fs::write(dir.path().join("a/lead.png"), PNG).unwrap();
    fs::write(dir.path().join("a/place.png"), PNG).unwrap();
    let path = dir.path().join("catalog.toml");
    fs::write(&path, text).unwrap();
    (dir, path)
}

/// Every mistake as `severity line:column message (help)`.
pub(super) fn mistakes(text: impl AsRef<[u8]>) -> Vec<String> {
    let (_dir, path) = folder(text);
    check(&path).iter().map(line_of).collect()
}

fn line_of(d: &Diagnostic) -> String {
    let help = d
        .help
        .as_ref()
        .map(|help| format!(" ({help})"))
        .unwrap_or_default();
    format!(
        "{:?} {}:{} {}{help}",
        d.severity, d.line, d.column, d.message
    )
}

/// GOOD with one replacement gives exactly this mistake: place, severity, and parts of the text.
/// What is wrong otherwise.
fn check_case(from: &str, to: &str, place: &str, parts: &[&str]) -> Option<String> {
    let found = mistakes(GOOD.replacen(from, to, 1));
    let is_right = GOOD.contains(from)
        && found.len() == 1
        && found[0].starts_with(&format!("{place} "))
        && parts.iter().all(|part| found[0].contains(part));
    (!is_right).then(|| format!("{from} -> {to}: expected {place} {parts:?}: {found:#?}"))
}

#[test]
fn a_sound_catalogue_has_no_mistake() {
    assert_eq!(mistakes(GOOD), Vec::<String>::new());
    let (_dir, path) = folder(GOOD);
    let opened = open(&path).unwrap();
    let catalog = &opened.catalog;
    assert_eq!(catalog.titles().len(), 2);
    assert_eq!(catalog.artworks().len(), 3);
    assert_eq!(catalog.title(TitleIx(0)).added, Day(20_728));
    assert_eq!(catalog.title(TitleIx(1)).added, Day(-1));
    assert_eq!(catalog.examples()[0].colour, [0xe5, 0x48, 0x7a]);
    assert_eq!(catalog.examples()[0].plays[0].title, TitleIx(0));
    assert_eq!(
        catalog.artwork(ArtworkIx(0)).shows.setting.as_deref(),
        Some("harbour")
    );
    assert_eq!(
        opened
            .pictures
            .bytes(catalog, ArtworkIx(2))
            .unwrap()
            .as_ref(),
        PNG
    );
    assert!(opened.left_out.is_empty() && opened.diagnostics.is_empty());
}

#[test]
fn every_rule_tells_where_and_what() {
    let wrong: Vec<_> = tables::mistakes::CASES
        .iter()
        .filter_map(|(from, to, place, parts)| check_case(from, to, place, parts))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_title_without_artwork_is_an_error() {
    let text = GOOD.replace(
        "[[title.artwork]]\nid = \"lead\"\nfile = \"a/lead.png\"\n\n[[viewer]]",
        "[[viewer]]",
    );
    let found = mistakes(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("Error 35:1 the title `slow-express` has no artwork"),
        "{found:?}"
    );
}

#[test]
fn ten_mistakes_come_in_one_run() {
    let text = [
        ("name = \"Bruno Halász\"", "nmae = \"Bruno Halász\""),
        ("kind = \"series\"", "kind = serial"),
        ("year = 2019", "year = 19"),
        ("person = \"ada-okafor\"", "person = \"äda\""),
        ("added = 2026-10-02", "added = 2026"),
        ("file = \"a/place.png\"", "file = \"/a/place.png\""),
        ("name = \"Slow Express\"", "name = \"Slow"),
        ("popularity = 1\n", "popularity = 7\n"),
        ("title = \"glass-harbour\"", "title = \"harbour\""),
    ]
    .iter()
    .fold(GOOD.to_owned(), |text, (from, to)| {
        text.replacen(from, to, 1)
    });
    let found = mistakes(text);
    let places: Vec<_> = found
        .iter()
        .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .collect();
    let expected = [
        "Error 7:1",
        "Warning 9:1",
        "Error 14:8",
        "Error 15:8",
        "Error 19:20",
        "Error 23:9",
        "Error 29:21",
        "Error 33:8",
        "Error 37:13",
        "Error 43:14",
        "Error 54:20",
    ];
    assert_eq!(places, expected, "{found:#?}");
}

#[test]
fn files_that_are_no_catalogue_are_errors_at_their_first_byte() {
    let cases: &[(&[u8], &str)] = &[
        (b"", "Error 1:1 the catalogue is empty"),
        (b" \n\n", "Error 1:1 the catalogue is empty"),
        (b"\xef\xbb\xbf", "Error 1:1 the catalogue is empty"),
        (b"schema = 1\n", "Error 1:1 the catalogue holds no title"),
        (
            b"schema = 1\n# \xe4h \xff",
            "Error 2:3 the catalogue is not UTF-8: byte 0xe4",
        ),
        (b"\xff\xfes\0", "Error 1:1 the catalogue is not UTF-8"),
        (b"\0", "Error 1:1"),
    ];
    for (bytes, expected) in cases {
        let found = mistakes(bytes);
        assert!(found[0].starts_with(expected), "{expected}: {found:?}");
    }
}

#[test]
fn a_missing_file_a_folder_and_a_pipe_are_refused() {
    let (dir, _) = folder(GOOD);
    for (name, part) in [
        ("none\u{1b}.toml", "there is no file"),
        ("a", "is not a file"),
    ] {
        let found = check(&dir.path().join(name));
        assert_eq!((found.len(), found[0].line, found[0].column), (1, 1, 1));
        assert!(found[0].message.contains(part), "{found:?}");
        assert!(!found[0].message.contains('\u{1b}') && !found[0].file.contains('\u{1b}'));
        assert!(open(&dir.path().join(name)).is_err());
    }
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_fine() {
    assert_eq!(
        mistakes(format!("\u{feff}{}", GOOD.replace('\n', "\r\n"))),
        Vec::<String>::new()
    );
    let bad = GOOD
        .replace("schema = 1", "schema = 3")
        .replace('\n', "\r\n");
    assert!(mistakes(format!("\u{feff}{bad}"))[0].starts_with("Error 1:10 "));
}

#[test]
fn other_ways_to_write_the_same_in_toml_are_read_as_well() {
    let inline = "schema = 1\nperson = [{ id = \"a\", name = \"A\" }]\n\
        title = [{ id = \"t\", name = \"T\", \
        kind = \"film\", year = 2000, genres = [\"g\"], runtime_min = 1, maturity = 0, \
        popularity = 0, added = 2000-01-01, \
        artwork = [{ id = \"l\", file = \"a/lead.png\" }] }]\n";
    assert_eq!(mistakes(inline), Vec::<String>::new());
    let shows = GOOD
        .replace("shows = { people", "[title.artwork.shows]\npeople")
        .replace(
            "\"thriller\", moods = [\"tense\"], setting = \"harbour\", shot = \"close-up\" }",
            "\"thriller\"",
        );
    let shows = shows.replace("[\"ada-okafor\"], genre", "[\"ada-okafor\"]\ngenre");
    assert_eq!(mistakes(&shows), Vec::<String>::new());
    let stray = GOOD.replace(
        "[[title]]\nid = \"slow-express\"",
        "[[person]]\nid = \"x\"\nname = \"X\"\n\
         [[title.artwork]]\nid = \"far\"\nfile = \"a/lead.png\"\n\
         [[title]]\nid = \"slow-express\"",
    );
    assert_eq!(mistakes(&stray), Vec::<String>::new());
    let (_dir, path) = folder(&stray);
    assert_eq!(
        open(&path).unwrap().catalog.title(TitleIx(0)).artworks,
        0..3
    );
    let prose = GOOD.replace(
        "\"Salt.\"",
        "\"\"\"\nSalt\n[[title]]\nand \\\"\"\" more.\"\"\"",
    );
    let (_dir, path) = folder(&prose);
    let opened = open(&path).unwrap();
    assert_eq!(
        opened.catalog.title(TitleIx(0)).synopsis,
        "Salt [[title]] and \"\"\" more."
    );
    let twice = GOOD.replace("schema = 1", "schema = 1\nviewer = []");
    assert!(mistakes(twice)[0].starts_with("Error 2:1 `viewer` is defined here and again"));
}

#[test]
fn browsing_leaves_out_what_is_bad_and_says_so() {
    let text = GOOD
        .replace("file = \"a/place.png\"", "file = \"a/gone.png\"")
        .replace("year = 1999", "year = 1");
    let (_dir, path) = folder(&text);
    let opened = open(&path).unwrap();
    assert_eq!(opened.catalog.titles().len(), 1);
    assert_eq!(opened.catalog.artworks().len(), 1);
    let left: Vec<_> = opened
        .left_out
        .iter()
        .map(|left| (left.title.as_str(), left.artwork.as_deref(), left.line))
        .collect();
    assert_eq!(
        left,
        [
            ("glass-harbour", Some("place"), 31),
            ("slow-express", None, 35)
        ]
    );
    assert_eq!(opened.diagnostics.len(), 2);
}

#[test]
fn a_title_whose_every_artwork_is_bad_is_left_out_with_its_plays() {
    let text = GOOD
        .replace(
            "id = \"place\"\nfile = \"a/place.png\"",
            "id = \"place\"\nfile = \"a/gone.png\"",
        )
        .replacen("file = \"a/lead.png\"", "file = \"a/gone.png\"", 1);
    let (_dir, path) = folder(&text);
    let opened = open(&path).unwrap();
    assert_eq!(opened.catalog.titles().len(), 1);
    assert_eq!(opened.catalog.title(TitleIx(0)).id, "slow-express");
    assert_eq!(opened.catalog.examples()[0].plays, []);
    assert_eq!(opened.diagnostics.len(), 2, "{:?}", opened.diagnostics);
}

#[test]
fn a_syntax_error_refuses_even_browsing() {
    let (_dir, path) = folder(GOOD.replace("kind = \"film\"", "kind = film"));
    let refused = open(&path).unwrap_err();
    assert!(
        refused
            .to_string()
            .ends_with("catalog.toml:38:8: text must be in quotes: `film`"),
        "{refused}"
    );
}

#[test]
fn a_string_that_is_never_closed_is_one_mistake() {
    let found = mistakes(GOOD.replace("\"Salt.\"", "\"\"\"Salt."));
    assert_eq!(found, ["Error 24:12 this string is never closed"]);
}

#[test]
fn huge_entries_and_many_mistakes_stay_bounded() {
    let found = mistakes(GOOD.replace("Salt.", &"x".repeat(5 << 20)));
    assert!(
        found[0].starts_with("Error 11:1 this entry is larger than 4 MiB"),
        "{}",
        found[0]
    );
    let found = mistakes(GOOD.replace("Salt.", &"x".repeat(20_000)));
    assert!(found[0].contains("20000 characters long"), "{found:?}");
    assert!(found[0].len() < 400);
    let found = mistakes(format!("schema = 1\n{}", "x\n".repeat(30_000)));
    assert!(found.len() <= 10_001 && found.last().unwrap().contains("are not shown"));
}

#[test]
fn a_rendered_mistake_points_at_its_place() {
    let (_dir, path) = folder(
        GOOD.replace("person = \"ada-okafor\"", "person = \"ada-okafo\"")
            .replace("kind = \"film\"", "kind = \"映画\u{7}\"")
            .replace("role = \"Ines\"", "rôle = \"Ines\"")
            .replace("[\"drama\"]", "[\"映画\", 3]")
            .replace(
                "\"Salt.\"",
                &format!("\"{}\\u0007\"", "Salt and sea. ".repeat(40)),
            )
            .replace("[[viewer]]", "[[viewr]]"),
    );
    let mut found = check(&path);
    for diagnostic in &mut found {
        diagnostic.file = "catalog.toml".to_owned();
    }
    insta::assert_snapshot!(render(&found, Colour::Never, 100));
    let coloured = render(&found, Colour::Always, 100);
    assert!(coloured.contains("\u{1b}["));
}

#[test]
fn records_keep_their_shape() {
    let (_dir, path) = folder(GOOD.replace("year = 2019", "year = 1\nyaer = 2"));
    let mut report = report(&check(&path));
    report.errors[0].file = "c.toml".to_owned();
    assert_eq!(
        serde_json::to_string(&report.errors).unwrap(),
        concat!(
            r#"[{"file":"c.toml","line":15,"column":8,"#,
            r#""message":"`year` must be from 1880 to 2100, found `1`","help":null}]"#
        )
    );
    assert_eq!((report.warnings.len(), report.warnings[0].line), (1, 16));
}

#[test]
fn the_embedded_catalogue_is_sound() {
    if embedded::CATALOG_TEXT.is_empty() {
        return;
    }
    assert_eq!(check_embedded(), []);
    let opened = embedded().unwrap();
    for position in 0..opened.catalog.artworks().len() {
        let ix = ArtworkIx(u32::try_from(position).unwrap());
        assert!(folder::is_picture(
            &opened.pictures.bytes(&opened.catalog, ix).unwrap()
        ));
    }
}

#[test]
fn tints_are_read_line_by_line() {
    let line = "a/b.webp 000000 ffffff 010203 0a0b0c 000000 000000 000000 fffefd";
    let text = format!("{line}\na/short.webp 000000\nnot a tint\n");
    let tints = embedded::parse_tints(&text);
    assert_eq!(tints.len(), 1);
    assert_eq!(tints["a/b.webp"][2], [1, 2, 3]);
    assert_eq!(tints["a/b.webp"][7], [0xff, 0xfe, 0xfd]);
}
