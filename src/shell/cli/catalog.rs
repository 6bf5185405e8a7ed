//! `keyart catalog`: what there is to browse, and the mistakes in a catalogue file.

use std::path::Path;

use serde::Serialize;

use super::console::{Console, SCHEMA};
use super::failure::{FAILED, Stop};
use super::home::{LeftOutRecord, left_out};
use super::records::ShowsRecord;
use super::text::{Column, Table, Text, bold, count, dim, plain};
use crate::adapters::catalog_file::{self, Colour, Diagnostic, Report};
use crate::adapters::clock::day_to_text;
use crate::application::Desk;
use crate::domain::catalog::{Catalog, FacetKind, TitleIx};

/// Cells of an excerpt where no terminal tells its width.
const WIDTH: usize = 100;

#[derive(Serialize)]
struct CatalogRecord<'a> {
    schema: u32,
    file: Option<String>,
    titles: Vec<TitleRecord<'a>>,
    people: Vec<PersonRecord<'a>>,
    viewers: Vec<ExampleRecord<'a>>,
    left_out: Vec<LeftOutRecord>,
}

#[derive(Serialize)]
struct TitleRecord<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    year: u16,
    genres: &'a [String],
    moods: &'a [String],
    tags: &'a [String],
    cast: Vec<BillingRecord<'a>>,
    maturity: u8,
    runtime_min: u16,
    popularity: f64,
    added: String,
    synopsis: &'a str,
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    episodes: Vec<EpisodeRecord<'a>>,
    artworks: Vec<ArtworkRecord<'a>>,
}

#[derive(Serialize)]
struct EpisodeRecord<'a> {
    id: &'a str,
    name: &'a str,
    source: Option<&'a str>,
}

#[derive(Serialize)]
struct BillingRecord<'a> {
    person: &'a str,
    role: &'a str,
}

#[derive(Serialize)]
struct ArtworkRecord<'a> {
    id: &'a str,
    file: &'a str,
    shows: ShowsRecord<'a>,
}

#[derive(Serialize)]
struct PersonRecord<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct ExampleRecord<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct CheckRecord {
    schema: u32,
    #[serde(flatten)]
    report: Report,
}

pub(super) fn list(desk: &Desk, console: &mut Console<'_>) -> Result<(), Stop> {
    console.answer(|| record(desk), |text| words(text, desk))
}

fn record(desk: &Desk) -> CatalogRecord<'_> {
    let catalog = desk.catalog();
    let file = desk.settings().catalog.as_ref();
    CatalogRecord {
        schema: SCHEMA,
        file: file.map(|path| path.display().to_string()),
        titles: catalog
            .indices()
            .map(|ix| title_record(catalog, ix))
            .collect(),
        people: catalog
            .people()
            .iter()
            .map(|person| PersonRecord {
                id: &person.id,
                name: &person.name,
            })
            .collect(),
        viewers: catalog
            .examples()
            .iter()
            .map(|example| ExampleRecord {
                id: &example.id,
                name: &example.name,
            })
            .collect(),
        left_out: left_out(desk),
    }
}

fn title_record(catalog: &Catalog, ix: TitleIx) -> TitleRecord<'_> {
    let title = catalog.title(ix);
    TitleRecord {
        id: &title.id,
        name: &title.name,
        kind: title.kind.word(),
        year: title.year,
        genres: &title.genres,
        moods: &title.moods,
        tags: &title.tags,
        cast: title
            .cast
            .iter()
            .map(|billing| BillingRecord {
                person: &catalog.person(billing.person).id,
                role: &billing.role,
            })
            .collect(),
        maturity: title.maturity,
        runtime_min: title.runtime_min,
        popularity: title.popularity,
        added: day_to_text(title.added),
        synopsis: &title.synopsis,
        source: title.source.as_deref(),
        episodes: title
            .episodes
            .iter()
            .map(|episode| EpisodeRecord {
                id: &episode.id,
                name: &episode.name,
                source: episode.source.as_deref(),
            })
            .collect(),
        artworks: catalog
            .candidates(ix)
            .map(|artwork| ArtworkRecord {
                id: &catalog.artwork(artwork).id,
                file: &catalog.artwork(artwork).file,
                shows: ShowsRecord::of(catalog, artwork),
            })
            .collect(),
    }
}

fn words(text: &mut Text, desk: &Desk) {
    let catalog = desk.catalog();
    let file = desk.settings().catalog.as_ref();
    text.say([
        bold(file.map_or_else(
            || "The embedded catalogue".to_owned(),
            |path| path.display().to_string(),
        )),
        dim(format!(
            "  {}, {}, {}, {}",
            count(catalog.titles().len(), "title"),
            count(catalog.artworks().len(), "artwork"),
            if catalog.people().len() == 1 {
                "1 person".to_owned()
            } else {
                format!("{} people", catalog.people().len())
            },
            count(catalog.examples().len(), "example viewer")
        )),
    ]);
    let mut table = Table::new([
        Column::left("id").shrinks_to(12),
        Column::left("name").shrinks_to(12),
        Column::left("kind").dropped(3),
        Column::left("year").dropped(2),
        Column::left("genres").shrinks_to(10).dropped(1),
        Column::left("with").shrinks_to(14).dropped(4),
        Column::right("artworks").dropped(5),
    ]);
    table.heads();
    for title in catalog.titles() {
        let cast = title
            .cast
            .iter()
            .map(|b| catalog.person(b.person).name.as_str());
        table.row([
            dim(&title.id),
            plain(&title.name),
            dim(title.kind.word()),
            dim(title.year.to_string()),
            plain(title.genres.join(", ")),
            dim(cast.collect::<Vec<_>>().join(", ")),
            plain(title.artworks.len().to_string()),
        ]);
    }
    text.table(&table);
    text.blank();
    for (head, kind) in [("Genres: ", FacetKind::Genre), ("Moods: ", FacetKind::Mood)] {
        let words = catalog.words(kind);
        let said: Vec<_> = words
            .iter()
            .map(|(word, n)| format!("{word} {n}"))
            .collect();
        text.say([bold(head), plain(said.join(", "))]);
    }
}

/// Every mistake in a catalogue file, or in the embedded one. Exit status 1 where it has errors.
pub(super) fn check(console: &mut Console<'_>, file: Option<&Path>) -> Result<(), Stop> {
    let diagnostics = match file {
        Some(path) => catalog_file::check(path),
        None => catalog_file::check_embedded(),
    };
    let report = catalog_file::report(&diagnostics);
    let (n_errors, n_warnings) = (report.errors.len(), report.warnings.len());
    if console.is_json {
        console.answer(
            || CheckRecord {
                schema: SCHEMA,
                report,
            },
            |_| {},
        )?;
    } else {
        shown(console, &diagnostics)?;
        let name = file.map_or_else(
            || "The embedded catalogue".to_owned(),
            |path| path.display().to_string(),
        );
        console.answer(
            || (),
            |text| text.say([bold(name), plain(verdict(n_errors, n_warnings))]),
        )?;
    }
    if n_errors > 0 {
        Err(Stop::Said(FAILED))
    } else {
        Ok(())
    }
}

fn shown(console: &mut Console<'_>, diagnostics: &[Diagnostic]) -> Result<(), Stop> {
    if diagnostics.is_empty() {
        return Ok(());
    }
    let colour = if console.look.colour {
        Colour::Always
    } else {
        Colour::Never
    };
    let shown = catalog_file::render(diagnostics, colour, console.width().unwrap_or(WIDTH));
    console.raw(shown.as_bytes())
}

fn verdict(n_errors: usize, n_warnings: usize) -> String {
    match (n_errors, n_warnings) {
        (0, 0) => " is sound.".to_owned(),
        (0, n) => format!(" can be browsed; {}.", count(n, "warning")),
        (n, 0) => format!(": {}.", count(n, "error")),
        (n, m) => format!(": {} and {}.", count(n, "error"), count(m, "warning")),
    }
}
