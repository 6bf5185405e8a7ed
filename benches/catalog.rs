//! What a person waits for before the first frame: reading the catalogue.
//!
//! The pictures are signatures only; their looking up is part of the time.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use keyart::adapters::catalog_file;

fn main() {
    divan::main();
}

/// A catalogue like the embedded one: this many titles, seven artworks each unless told.
fn generate(folder: &Path, n_titles: usize, n_artworks: usize) -> PathBuf {
    let mut text = "schema = 1\n".to_owned();
    for person in 0..200 {
        writeln!(
            text,
            "\n[[person]]\nid = \"person-{person}\"\nname = \"Person {person}\""
        )
        .unwrap_or_default();
    }
    for title in 0..n_titles {
        let (lead, second) = (title % 200, (title * 7 + 1) % 200);
        write!(
            text,
            "\n[[title]]\nid = \"title-{title}\"\nname = \"The Title {title}\"\n\
             kind = \"film\"\nyear = {}\n\
             genres = [\"thriller\", \"romance\"]\nmoods = [\"tense\", \"romantic\"]\n\
             tags = [\"smuggling\", \"sea\", \"night\"]\n\
             cast = [{{ person = \"person-{lead}\", role = \"Ines\" }}, \
             {{ person = \"person-{second}\", role = \"Tomas\" }}]\n\
             runtime_min = 112\nmaturity = 16\npopularity = 0.82\nadded = 2025-03-14\n\
             synopsis = \"Every night forty tonnes of salt leave port, and the books say less.\"\n",
            1950 + title % 70
        )
        .unwrap_or_default();
        for artwork in 0..n_artworks {
            write!(
                text,
                "\n[[title.artwork]]\nid = \"art-{artwork}\"\nfile = \"assets/{}/{artwork}.webp\"\n\
                 shows = {{ people = [\"person-{lead}\"], genre = \"thriller\", \
                 moods = [\"tense\"], setting = \"harbour\", shot = \"close-up\" }}\n",
                title % 48
            )
            .unwrap_or_default();
        }
    }
    for directory in 0..48 {
        let directory = folder.join(format!("assets/{directory}"));
        fs::create_dir_all(&directory).unwrap_or_default();
        for artwork in 0..n_artworks {
            fs::write(
                directory.join(format!("{artwork}.webp")),
                b"RIFF....WEBPVP8 ",
            )
            .unwrap_or_default();
        }
    }
    let path = folder.join("catalog.toml");
    fs::write(&path, text).unwrap_or_default();
    path
}

#[divan::bench]
fn opening_48_titles_under_10ms(bencher: divan::Bencher<'_, '_>) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let path = generate(folder.path(), 48, 7);
    bencher.bench(|| {
        catalog_file::open(&path)
            .map(|opened| opened.catalog.titles().len())
            .ok()
    });
}

#[divan::bench(args = [2, 6], sample_count = 1, sample_size = 1)]
fn opening_100000_titles_under_15s(bencher: divan::Bencher<'_, '_>, n_artworks: usize) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let path = generate(folder.path(), 100_000, n_artworks);
    bencher.bench(|| {
        catalog_file::open(&path)
            .map(|opened| opened.catalog.titles().len())
            .ok()
    });
}

#[divan::bench]
fn opening_the_embedded_catalogue_under_10ms() -> Option<usize> {
    catalog_file::embedded()
        .map(|opened| opened.catalog.titles().len())
        .ok()
}
