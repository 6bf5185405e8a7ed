//! `keyart compare TITLE`: the same title as every viewer sees it.

use serde::Serialize;

use super::console::{Console, SCHEMA};
use super::failure::Stop;
use super::home::facts_line;
use super::records::{ShowsRecord, artwork_id, place_words, shown_words, title_id};
use super::text::{Column, Table, Text, accent, bold, dim, percent, plain, signed};
use crate::application::{Compared, Desk};
use crate::domain::catalog::{Catalog, TitleIx};

#[derive(Serialize)]
struct CompareRecord<'a> {
    schema: u32,
    title: String,
    viewers: Vec<ViewerRecord<'a>>,
}

#[derive(Serialize)]
struct ViewerRecord<'a> {
    profile: &'a str,
    artwork: String,
    probability: f64,
    score: f64,
    row: Option<&'a str>,
    position: Option<usize>,
    reason: &'a str,
    shows: ShowsRecord<'a>,
}

pub(super) fn run(desk: &Desk, console: &mut Console<'_>, title: &str) -> Result<(), Stop> {
    // A viewer who is asked for and does not exist is a mistake here too.
    let identity = desk.identity()?;
    let title = desk.find_title(title)?;
    let seen = desk.compare(title)?;
    let catalog = desk.catalog();
    console.answer(
        || CompareRecord {
            schema: SCHEMA,
            title: title_id(catalog, title),
            viewers: seen
                .iter()
                .map(|compared| record(catalog, compared))
                .collect(),
        },
        |text| words(text, catalog, title, identity.label(), &seen),
    )
}

fn record<'a>(catalog: &'a Catalog, compared: &'a Compared) -> ViewerRecord<'a> {
    let (row, position) = compared
        .place
        .as_ref()
        .map(|(row, at)| (row.as_str(), *at))
        .unzip();
    ViewerRecord {
        profile: compared.identity.label(),
        artwork: artwork_id(catalog, compared.artwork),
        probability: compared.probability,
        score: compared.score,
        row,
        position,
        reason: &compared.reason,
        shows: ShowsRecord::of(catalog, compared.artwork),
    }
}

fn words(text: &mut Text, catalog: &Catalog, title: TitleIx, asked: &str, seen: &[Compared]) {
    text.say(facts_line(catalog, title));
    text.blank();
    let mut table = Table::new([
        Column::left("viewer").shrinks_to(10),
        Column::left("picture").shrinks_to(8),
        Column::left("it shows").shrinks_to(16).dropped(2),
        Column::right("chance"),
        Column::right("score"),
        Column::left("place").shrinks_to(16).dropped(1),
    ]);
    table.heads();
    for compared in seen {
        let place = match &compared.place {
            Some((row, position)) => place_words(catalog, row, *position),
            None => "on no row".to_owned(),
        };
        let name = &compared.identity.name;
        table.row([
            if compared.identity.label() == asked {
                bold(name)
            } else {
                plain(name)
            },
            accent(artwork_id(catalog, compared.artwork)),
            dim(shown_words(catalog, compared.artwork)),
            plain(percent(compared.probability)),
            plain(signed(compared.score)),
            dim(place),
        ]);
        table.line_at(4, [dim(&compared.reason)]);
    }
    text.table(&table);
}
