//! `keyart history`: the acts of a viewer, and forgetting some of them for good.

use std::collections::BTreeSet;

use serde::Serialize;

use super::change::{MovementRecord, movement_words};
use super::console::{Console, SCHEMA};
use super::failure::{Failure, Stop};
use super::home::capital;
use super::records::{EventRecord, deed_words, origin_word};
use super::text::{Column, Table, Text, bold, count, dim, plain};
use crate::adapters::clock::moment_to_text;
use crate::adapters::store::Which;
use crate::application::{Change, Desk, Fault, Vantage};
use crate::domain::catalog::Catalog;
use crate::domain::history::{Act, Deed, Moment};
use crate::domain::ranking::Movement;

#[derive(Serialize)]
struct HistoryRecord<'a> {
    schema: u32,
    profile: &'a str,
    events: Vec<EventRecord>,
    impressions: usize,
}

#[derive(Serialize)]
struct ForgottenRecord<'a> {
    schema: u32,
    profile: &'a str,
    forgotten: Vec<EventRecord>,
    events: usize,
    bytes_remain: bool,
    #[serde(flatten)]
    movement: MovementRecord,
}

pub(super) fn list(desk: &Desk, console: &mut Console<'_>) -> Result<(), Stop> {
    let vantage = desk.vantage(&desk.identity()?)?;
    console.answer(
        || HistoryRecord {
            schema: SCHEMA,
            profile: vantage.identity.label(),
            events: (1..)
                .zip(vantage.log.acts())
                .map(|(number, act)| EventRecord::of(Some(number), act))
                .collect(),
            impressions: vantage.log.impressions().len(),
        },
        |text| words(text, desk.catalog(), &vantage),
    )
}

fn words(text: &mut Text, catalog: &Catalog, vantage: &Vantage) {
    let log = &vantage.log;
    text.say([
        bold(format!("History of {}", vantage.identity.in_words())),
        dim(format!(
            "  {}, {}; times are UTC",
            count(log.n_acts(), "act"),
            count(log.impressions().len(), "impression")
        )),
    ]);
    let mut table = Table::new([
        Column::right("act"),
        Column::left("time").dropped(2),
        Column::left("what").shrinks_to(20),
        Column::left("picture").shrinks_to(8).dropped(1),
        Column::left("from").dropped(3),
    ]);
    if log.n_acts() > 0 {
        table.heads();
    }
    for (number, act) in (1..).zip(log.acts()) {
        let artwork = if let Deed::Play {
            artwork: Some(artwork),
            ..
        } = &act.deed
        {
            artwork.id.as_str()
        } else {
            ""
        };
        table.row([
            bold(number.to_string()),
            dim(minute(act.time)),
            plain(capital(&deed_words(catalog, &act.deed))),
            dim(artwork),
            dim(origin_word(act.origin)),
        ]);
    }
    text.table(&table);
}

/// `2026-11-25 19:04`.
fn minute(moment: Moment) -> String {
    let text = moment_to_text(moment);
    match text.split_once('T') {
        Some((day, time)) => {
            format!("{day} {}", time.chars().take(5).collect::<String>())
        }
        None => text,
    }
}

pub(super) fn undo(desk: &mut Desk, console: &mut Console<'_>) -> Result<(), Stop> {
    forget_all(desk, console, &[Which::Last])
}

/// All numbers mean the history as it stands before the first of them goes.
pub(super) fn forget(
    desk: &mut Desk,
    console: &mut Console<'_>,
    events: &[usize],
) -> Result<(), Stop> {
    let identity = desk.identity()?;
    let wanted: BTreeSet<usize> = events.iter().copied().collect();
    let mut which = Vec::with_capacity(wanted.len());
    if identity.keeps_history() && desk.settings().at.is_none() {
        let log = desk.vantage(&identity)?.log;
        for number in wanted.into_iter().rev() {
            let act = log.act(number);
            let n_acts = log.n_acts();
            which.push(Which::Written(
                act.ok_or(Fault::NoSuchAct { number, n_acts })?.seq,
            ));
        }
    } else {
        // The desk says why it cannot be.
        which.push(Which::Last);
    }
    forget_all(desk, console, &which)
}

fn forget_all(desk: &mut Desk, console: &mut Console<'_>, which: &[Which]) -> Result<(), Stop> {
    let identity = desk.identity()?;
    let mut changes: Vec<Change> = Vec::with_capacity(which.len());
    for &which in which {
        changes.push(desk.forget(&identity, which)?);
    }
    let (Some(first), Some(last)) = (changes.first(), changes.last()) else {
        return Err(Failure::usage("no act is named").into());
    };
    let movement = Movement::between(&first.before, &last.after);
    let bytes_remain = changes.iter().any(|change| change.bytes_remain);
    let gone: Vec<&Act> = changes
        .iter()
        .filter_map(|change| change.act.as_ref())
        .collect();
    console.answer(
        || ForgottenRecord {
            schema: SCHEMA,
            profile: identity.label(),
            forgotten: gone.iter().map(|act| EventRecord::of(None, act)).collect(),
            events: last.log.n_acts(),
            bytes_remain,
            movement: MovementRecord::of(desk.catalog(), &movement),
        },
        |text| {
            for act in &gone {
                let what = deed_words(desk.catalog(), &act.deed);
                text.say([
                    bold("Forgotten: "),
                    plain(format!("{} {what}", capital(&identity.in_words()))),
                    dim(format!("  ({})", minute(act.time))),
                ]);
            }
            movement_words(
                text,
                desk.catalog(),
                (&first.before, &last.after),
                &movement,
            );
        },
    )?;
    if bytes_remain {
        console.note(
            "another keyart is reading the history, so bytes of what was forgotten remain on disk",
            None,
            Some("the next keyart that starts after it has ended removes them"),
        );
    }
    Ok(())
}
