//! What an act, or forgetting some, did to the page: the answer of every command that writes.

use serde::Serialize;

use super::console::{Console, SCHEMA};
use super::failure::Stop;
use super::records::{EventRecord, artwork_id, deed_words, shown_words, title_id};
use super::text::{Column, Span, Table, Text, accent, bad, bold, count, dim, good, plain};
use crate::application::{Desk, Identity};
use crate::domain::catalog::{ArtworkIx, Catalog};
use crate::domain::history::{Deed, Origin};
use crate::domain::ranking::{ArtworkChange, Movement, Page, TitleMove};
use crate::domain::wording::{capital, ordinal};

/// More lines of one kind than this are counted, not shown; JSON has them all.
const MOST_LINES: usize = 12;

/// What leads from one page to the next.
#[derive(Serialize)]
pub(super) struct MovementRecord {
    artworks_changed: Vec<ArtworkChangeRecord>,
    titles_moved: Vec<TitleMoveRecord>,
    rows_moved: Vec<RowMoveRecord>,
    rows_added: Vec<String>,
    rows_removed: Vec<String>,
}

#[derive(Serialize)]
struct ArtworkChangeRecord {
    title: String,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Serialize)]
struct TitleMoveRecord {
    row: String,
    title: String,
    from: Option<usize>,
    to: Option<usize>,
}

#[derive(Serialize)]
struct RowMoveRecord {
    row: String,
    from: usize,
    to: usize,
}

#[derive(Serialize)]
struct ChangeRecord {
    schema: u32,
    profile: String,
    #[serde(flatten)]
    event: EventRecord,
    #[serde(flatten)]
    movement: MovementRecord,
}

impl MovementRecord {
    pub(super) fn of(catalog: &Catalog, movement: &Movement) -> Self {
        let id = |artwork: Option<ArtworkIx>| artwork.map(|ix| artwork_id(catalog, ix));
        let artworks = movement
            .artworks_changed
            .iter()
            .map(|change| ArtworkChangeRecord {
                title: title_id(catalog, change.title),
                from: id(change.from),
                to: id(change.to),
            });
        let titles = movement.titles_moved.iter().map(|moved| TitleMoveRecord {
            row: moved.row.clone(),
            title: title_id(catalog, moved.title),
            from: moved.from,
            to: moved.to,
        });
        let rows = movement.rows_moved.iter().map(|moved| RowMoveRecord {
            row: moved.row.clone(),
            from: moved.from,
            to: moved.to,
        });
        Self {
            artworks_changed: artworks.collect(),
            titles_moved: titles.collect(),
            rows_moved: rows.collect(),
            rows_added: movement.rows_added.clone(),
            rows_removed: movement.rows_removed.clone(),
        }
    }
}

/// Writes an act of the viewer that is asked for, and answers with what it changed.
pub(super) fn act(desk: &mut Desk, console: &mut Console<'_>, deed: Deed) -> Result<(), Stop> {
    let identity = desk.identity()?;
    let change = desk.act(&identity, deed, Origin::Shell)?;
    let Some(written) = change.act.clone() else {
        return Ok(());
    };
    console.answer(
        || ChangeRecord {
            schema: SCHEMA,
            profile: identity.label().to_owned(),
            event: EventRecord::of(change.number, &written),
            movement: MovementRecord::of(desk.catalog(), &change.movement),
        },
        |text| {
            let number = change
                .number
                .map_or_else(String::new, |n| format!("  (act {n})"));
            let what = deed_words(desk.catalog(), &written.deed);
            text.say([bold(sentence(&identity, &what)), dim(number)]);
            movement_words(
                text,
                desk.catalog(),
                (&change.before, &change.after),
                &change.movement,
            );
        },
    )
}

/// `Ben watched Glass Harbour to the end`.
fn sentence(identity: &Identity, what: &str) -> String {
    if what.starts_with("thumb") || what.starts_with("two thumbs") {
        format!("{}: {what}", capital(&identity.in_words()))
    } else {
        format!("{} {what}", capital(&identity.in_words()))
    }
}

/// In words, what is different between two pages.
pub(super) fn movement_words(
    text: &mut Text,
    catalog: &Catalog,
    pages: (&Page, &Page),
    movement: &Movement,
) {
    text.say([plain(summary(movement))]);
    pictures(text, catalog, movement);
    rows(text, pages, movement);
    titles(text, catalog, pages, movement);
}

/// `7 pictures changed, 12 titles and 3 rows moved, 1 row is new.`
fn summary(movement: &Movement) -> String {
    if movement.is_empty() {
        return "The page stays as it is.".to_owned();
    }
    let (swapped, others) = split(&movement.artworks_changed);
    let came = others.iter().filter(|change| change.from.is_none()).count();
    let left = others.len() - came;
    let moved = movement.titles_moved.len();
    let clauses = [
        (
            swapped.len(),
            format!("{} changed", count(swapped.len(), "picture")),
        ),
        (came, format!("{} came onto the page", count(came, "title"))),
        (left, format!("{} left it", count(left, "title"))),
        (moved, format!("{} within rows", count(moved, "move"))),
        (
            movement.rows_moved.len(),
            format!("{} moved", count(movement.rows_moved.len(), "row")),
        ),
        (
            movement.rows_added.len(),
            format!("{} added", count(movement.rows_added.len(), "row")),
        ),
        (
            movement.rows_removed.len(),
            format!("{} removed", count(movement.rows_removed.len(), "row")),
        ),
    ];
    let said: Vec<_> = clauses
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(_, said)| said)
        .collect();
    format!("{}.", said.join(", "))
}

/// Titles whose picture was replaced; titles that came or left.
fn split(changes: &[ArtworkChange]) -> (Vec<&ArtworkChange>, Vec<&ArtworkChange>) {
    changes
        .iter()
        .partition(|change| change.from.is_some() && change.to.is_some())
}

fn pictures(text: &mut Text, catalog: &Catalog, movement: &Movement) {
    let (swapped, others) = split(&movement.artworks_changed);
    if !swapped.is_empty() {
        heading(text, "Pictures");
        let mut table = Table::new([
            Column::left("").shrinks_to(12),
            Column::left("").shrinks_to(8),
            Column::left(""),
            Column::left("").shrinks_to(8),
            Column::left("").shrinks_to(16).dropped(1),
        ]);
        for change in swapped.iter().take(MOST_LINES) {
            let id = |artwork: Option<ArtworkIx>| {
                artwork.map_or_else(String::new, |ix| artwork_id(catalog, ix))
            };
            table.row([
                plain(&catalog.title(change.title).name),
                dim(id(change.from)),
                dim("→"),
                accent(id(change.to)),
                dim(change
                    .to
                    .map_or_else(String::new, |ix| shown_words(catalog, ix))),
            ]);
        }
        text.table(&table);
        more(text, swapped.len());
    }
    let names = |came: bool| -> Vec<&str> {
        let of_kind = others.iter().filter(|change| change.from.is_none() == came);
        of_kind
            .map(|change| catalog.title(change.title).name.as_str())
            .collect()
    };
    list(text, "Came onto the page: ", &names(true));
    list(text, "Left the page: ", &names(false));
}

fn list(text: &mut Text, head: &str, names: &[&str]) {
    if names.is_empty() {
        return;
    }
    text.blank();
    let shown = names
        .iter()
        .take(MOST_LINES)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    let rest = names.len().saturating_sub(MOST_LINES);
    let rest = if rest > 0 {
        format!(" and {rest} more")
    } else {
        String::new()
    };
    text.say([bold(head), plain(shown), dim(rest)]);
}

fn rows(text: &mut Text, (before, after): (&Page, &Page), movement: &Movement) {
    let n_lines =
        movement.rows_added.len() + movement.rows_moved.len() + movement.rows_removed.len();
    if n_lines == 0 {
        return;
    }
    heading(text, "Rows");
    let mut table = Table::new([
        Column::left("").shrinks_to(16),
        Column::right(""),
        Column::left(""),
        Column::left(""),
    ]);
    for id in &movement.rows_added {
        let place = after
            .row(id)
            .map_or_else(String::new, |(place, _)| ordinal(place));
        table.row([good(row_name(after, id)), dim(""), dim("new"), good(place)]);
    }
    let moves = movement.rows_moved.iter();
    for moved in moves {
        let [from, arrow, to] = step(Some(moved.from), Some(moved.to));
        table.row([plain(row_name(after, &moved.row)), from, arrow, to]);
    }
    for id in &movement.rows_removed {
        let place = before
            .row(id)
            .map_or_else(String::new, |(place, _)| ordinal(place));
        table.row([
            bad(row_name(before, id)),
            dim(place),
            dim("gone"),
            plain(""),
        ]);
    }
    text.table(&table);
}

fn titles(
    text: &mut Text,
    catalog: &Catalog,
    (before, after): (&Page, &Page),
    movement: &Movement,
) {
    if movement.titles_moved.is_empty() {
        return;
    }
    heading(text, "Titles within rows");
    let mut table = Table::new([
        Column::left("").shrinks_to(12),
        Column::left("").shrinks_to(12),
        Column::right(""),
        Column::left(""),
        Column::left(""),
    ]);
    // The longest moves say most; what enters or leaves a row comes after them.
    let mut moves: Vec<&TitleMove> = movement.titles_moved.iter().collect();
    moves.sort_by_key(|moved| std::cmp::Reverse(length(moved)));
    for moved in moves.iter().take(MOST_LINES) {
        let row = if after.row(&moved.row).is_some() {
            after
        } else {
            before
        };
        let [from, arrow, to] = step(moved.from, moved.to);
        table.row([
            plain(&catalog.title(moved.title).name),
            dim(row_name(row, &moved.row)),
            from,
            arrow,
            to,
        ]);
    }
    text.table(&table);
    more(text, moves.len());
}

/// How far a title moved; 0 where it entered or left.
fn length(moved: &TitleMove) -> usize {
    match (moved.from, moved.to) {
        (Some(from), Some(to)) => from.abs_diff(to),
        _ => 0,
    }
}

/// `3rd ↑ 1st`, as three cells.
fn step(from: Option<usize>, to: Option<usize>) -> [Span; 3] {
    let place = |place: Option<usize>| place.map_or_else(|| "–".to_owned(), ordinal);
    match (from, to) {
        (Some(a), Some(b)) if b < a => [dim(place(from)), good("↑"), good(place(to))],
        (Some(_), Some(_)) => [dim(place(from)), bad("↓"), plain(place(to))],
        (None, _) => [dim(place(from)), good("+"), good(place(to))],
        (_, None) => [dim(place(from)), bad("×"), plain(place(to))],
    }
}

fn row_name<'a>(page: &'a Page, id: &'a str) -> &'a str {
    page.row(id).map_or(id, |(_, row)| row.name.as_str())
}

fn heading(text: &mut Text, name: &str) {
    text.blank();
    text.say([bold(name)]);
}

fn more(text: &mut Text, n_lines: usize) {
    if n_lines > MOST_LINES {
        text.say_at(
            2,
            [dim(format!(
                "and {} more; --json lists all",
                n_lines - MOST_LINES
            ))],
        );
    }
}
