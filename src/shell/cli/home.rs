//! `keyart home`: the page that a viewer would see now.

use serde::Serialize;

use super::console::{Console, SCHEMA};
use super::failure::Stop;
use super::records::{MoodRecord, Numbers, artwork_id, shown_words, title_id};
use super::text::{Column, Span, Table, Text, accent, bold, count, dim, percent, plain, signed};
use crate::adapters::clock::moment_to_text;
use crate::application::{Desk, Identity, Vantage};
use crate::domain::artwork::{Decision, Policy as _};
use crate::domain::catalog::{Catalog, TitleIx};
use crate::domain::mood::Mood;
use crate::domain::ranking::{Page, Placed, Row};
use crate::domain::wording::capital;

#[derive(Serialize)]
struct HomeRecord {
    schema: u32,
    profile: String,
    mood: Option<MoodRecord>,
    events: usize,
    now: String,
    seed: u64,
    rows: Vec<RowRecord>,
    left_out: Vec<LeftOutRecord>,
}

#[derive(Serialize)]
struct RowRecord {
    id: String,
    kind: &'static str,
    name: String,
    reason: String,
    score: f64,
    titles: Vec<PlacedRecord>,
}

#[derive(Serialize)]
struct PlacedRecord {
    id: String,
    name: String,
    score: f64,
    adjusted: f64,
    parts: Numbers,
    artwork: Option<ChosenRecord>,
}

#[derive(Serialize)]
struct ChosenRecord {
    id: String,
    propensity: f64,
    policy: &'static str,
}

/// A title, or an artwork of one, that the catalogue's mistakes keep off the page.
#[derive(Serialize)]
pub(super) struct LeftOutRecord {
    title: String,
    artwork: Option<String>,
    line: usize,
}

/// What was left out of the catalogue.
pub(super) fn left_out(desk: &Desk) -> Vec<LeftOutRecord> {
    let left = desk.library().left_out.iter();
    left.map(|left| LeftOutRecord {
        title: left.title.clone(),
        artwork: left.artwork.clone(),
        line: left.line,
    })
    .collect()
}

pub(super) fn run(desk: &Desk, console: &mut Console<'_>) -> Result<(), Stop> {
    let vantage = desk.vantage(&desk.identity()?)?;
    let outlook = vantage.outlook(desk);
    let page = outlook.page();
    let policy = outlook.policy().name();
    console.answer(
        || record(desk, &vantage, &page, policy),
        |text| words(text, desk, &vantage, &page),
    )
}

fn record(desk: &Desk, vantage: &Vantage, page: &Page, policy: &'static str) -> HomeRecord {
    HomeRecord {
        schema: SCHEMA,
        profile: vantage.identity.label().to_owned(),
        mood: MoodRecord::of(page.mood.as_ref()),
        events: page.n_acts,
        now: moment_to_text(vantage.now),
        seed: desk.settings().seed,
        rows: page
            .rows
            .iter()
            .map(|row| row_record(desk.catalog(), page, row, policy))
            .collect(),
        left_out: left_out(desk),
    }
}

fn row_record(catalog: &Catalog, page: &Page, row: &Row, policy: &'static str) -> RowRecord {
    let titles = row.titles.iter().map(|placed| PlacedRecord {
        id: title_id(catalog, placed.title),
        name: catalog.title(placed.title).name.clone(),
        score: placed.score,
        adjusted: placed.adjusted,
        parts: Numbers(
            placed
                .parts
                .iter()
                .map(|(part, value)| (part.word(), value))
                .collect(),
        ),
        artwork: page
            .decisions
            .get(&placed.title)
            .map(|decision| ChosenRecord {
                id: artwork_id(catalog, decision.artwork()),
                propensity: decision.chosen().propensity.0,
                policy,
            }),
    });
    RowRecord {
        id: row.id.clone(),
        kind: row.kind.word(),
        name: row.name.clone(),
        reason: row.reason.clone(),
        score: row.score,
        titles: titles.collect(),
    }
}

fn words(text: &mut Text, desk: &Desk, vantage: &Vantage, page: &Page) {
    text.say(headline(&vantage.identity, page.n_acts, page.mood.as_ref()));
    if page.rows.is_empty() {
        text.say([dim(
            "Nothing to show: every title is hidden, or meant for older viewers.",
        )]);
        return;
    }
    let mut table = Table::new([
        Column::right("#"),
        Column::left("title").shrinks_to(24),
        Column::left("year").dropped(3),
        Column::left("genres").shrinks_to(12).dropped(4),
        Column::right("score"),
        Column::left("picture").shrinks_to(8),
        Column::left("it shows").shrinks_to(18).dropped(2),
        Column::right("chance").dropped(1),
    ]);
    text.blank();
    table.heads();
    for row in &page.rows {
        table.line([]);
        table.line([bold(&row.name), dim(format!("  {}", row.reason))]);
        for (position, placed) in row.titles.iter().enumerate() {
            let decision = page.decisions.get(&placed.title);
            table.row(cells(desk.catalog(), position, placed, decision));
        }
    }
    text.table(&table);
    text.blank();
    text.say([dim(
        "chance: the probability with which this picture is chosen for this viewer. \
         `keyart why TITLE` says why.",
    )]);
}

fn cells(
    catalog: &Catalog,
    position: usize,
    placed: &Placed,
    decision: Option<&Decision>,
) -> [Span; 8] {
    let title = catalog.title(placed.title);
    let (picture, shows, chance) = match decision {
        Some(decision) => (
            artwork_id(catalog, decision.artwork()),
            shown_words(catalog, decision.artwork()),
            percent(decision.chosen().propensity.0),
        ),
        None => Default::default(),
    };
    [
        dim((position + 1).to_string()),
        plain(&title.name),
        dim(title.year.to_string()),
        dim(title.genres.join(", ")),
        plain(signed(placed.score)),
        accent(picture),
        dim(shows),
        plain(chance),
    ]
}

/// `Ben · 12 acts · mood tense (chosen)`.
pub(super) fn headline(identity: &Identity, n_acts: usize, mood: Option<&Mood>) -> Vec<Span> {
    let mood = mood.map_or_else(
        || "no mood".to_owned(),
        |mood| format!("mood {} ({})", mood.name, mood.source.word()),
    );
    vec![
        bold(capital(&identity.in_words())),
        dim(format!(" · {} · {mood}", count(n_acts, "act"))),
    ]
}

/// `Glass Harbour (2019) · series · thriller, drama`.
pub(super) fn facts_line(catalog: &Catalog, title: TitleIx) -> Vec<Span> {
    let title = catalog.title(title);
    vec![
        bold(&title.name),
        dim(format!(
            " · {} · {} · {} · {} min",
            title.year,
            title.kind.word(),
            title.genres.join(", "),
            title.runtime_min
        )),
    ]
}
