//! `keyart history`: the acts of a viewer, forgetting some of them for good, and taking them to a
//! file and out of one.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use serde::Serialize;

use super::change::{MovementRecord, movement_words};
use super::console::{Console, SCHEMA};
use super::failure::{FAILED, Failure, Stop};
use super::records::{EventRecord, deed_words, origin_word};
use super::text::{Column, Table, Text, bold, count, dim, plain};
use crate::adapters::clock::moment_to_text;
use crate::adapters::history_file::{self, HistoryFileError};
use crate::adapters::store::Which;
use crate::application::{Asked, Change, Desk, Fault, Imported, Vantage};
use crate::domain::catalog::Catalog;
use crate::domain::history::{Act, Deed, Moment};
use crate::domain::ranking::Movement;
use crate::domain::wording::capital;

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

#[derive(Serialize)]
struct ExportRecord<'a> {
    schema: u32,
    profile: &'a str,
    file: String,
    acts: usize,
    impressions: usize,
}

#[derive(Serialize)]
struct ImportRecord<'a> {
    schema: u32,
    profile: &'a str,
    file: &'a str,
    dry_run: bool,
    lines: usize,
    imported: usize,
    unknown_titles: usize,
    already_there: usize,
    impressions: usize,
    impressions_left_out: usize,
    rejected: BTreeMap<&'static str, usize>,
    rejected_lines: Vec<RejectedRecord<'a>>,
    events: usize,
    #[serde(flatten)]
    movement: MovementRecord,
}

#[derive(Serialize)]
struct RejectedRecord<'a> {
    line: usize,
    reason: &'static str,
    message: &'a str,
}

/// What is given and taken in place of a file.
const STREAM: &str = "-";

/// Rejected lines that are shown in words; JSON has more.
const MOST_SHOWN: usize = 12;

/// Writes the viewer's log to a file, or to standard output.
pub(super) fn export(
    desk: &Desk,
    console: &mut Console<'_>,
    (file, impressions, force): (&Path, bool, bool),
) -> Result<(), Stop> {
    let Vantage { identity, log, .. } = desk.vantage(&desk.identity()?)?;
    let write = |out: &mut dyn io::Write| {
        history_file::write(out, desk.catalog(), (identity.label(), &log), impressions)
    };
    if file.as_os_str() == STREAM {
        let mut lines = Vec::new();
        write(&mut lines)?;
        return console.raw(&lines);
    }
    history_file::save(file, force, write).map_err(Fault::from)?;
    let n_impressions = if impressions {
        log.impressions().len()
    } else {
        0
    };
    let place = file.display().to_string();
    console.answer(
        || ExportRecord {
            schema: SCHEMA,
            profile: identity.label(),
            file: place.clone(),
            acts: log.n_acts(),
            impressions: n_impressions,
        },
        |text| {
            let acts = count(log.n_acts(), "act");
            let shown = count(n_impressions, "impression");
            let what = if impressions {
                format!("{acts} and {shown}")
            } else {
                acts
            };
            text.say([plain(format!(
                "{what} of {} written to {place}",
                identity.in_words()
            ))]);
        },
    )
}

/// Adds the acts of a file, or of standard input, to the viewer's log.
pub(super) fn import(
    desk: &mut Desk,
    console: &mut Console<'_>,
    (file, asked): (&Path, Asked),
) -> Result<(), Stop> {
    let identity = desk.identity()?;
    let place = if file.as_os_str() == STREAM {
        "standard input".to_owned()
    } else {
        file.display().to_string()
    };
    let imported = if file.as_os_str() == STREAM {
        desk.import(&identity, (&mut io::stdin().lock(), &place), asked)
    } else {
        let open = || -> Result<_, HistoryFileError> { history_file::open(file) };
        open()
            .map_err(Fault::from)
            .and_then(|mut input| desk.import(&identity, (&mut input, &place), asked))
    }?;
    console.answer(
        || ImportRecord::of((identity.label(), &place), asked, desk.catalog(), &imported),
        |text| {
            imported_words(text, (&identity.in_words(), &place), asked, &imported);
            movement_words(
                text,
                desk.catalog(),
                (&imported.change.before, &imported.change.after),
                &imported.change.movement,
            );
        },
    )?;
    let is_nothing = imported.n_acts + imported.n_known + imported.n_impressions == 0;
    if is_nothing && !imported.reasons.is_empty() {
        // Not a line of it was any good; it was said why.
        return Err(Stop::Said(FAILED));
    }
    Ok(())
}

impl<'a> ImportRecord<'a> {
    fn of(
        (profile, file): (&'a str, &'a str),
        asked: Asked,
        catalog: &Catalog,
        imported: &'a Imported,
    ) -> Self {
        let to_record = |rejected: &'a history_file::Rejected| RejectedRecord {
            line: rejected.line,
            reason: rejected.reason.word(),
            message: &rejected.message,
        };
        Self {
            schema: SCHEMA,
            profile,
            file,
            dry_run: asked.dry_run,
            lines: imported.n_lines,
            imported: imported.n_acts,
            unknown_titles: imported.n_unknown,
            already_there: imported.n_known,
            impressions: imported.n_impressions,
            impressions_left_out: imported.n_left_out,
            rejected: imported.reasons.iter().copied().collect(),
            rejected_lines: imported.rejected.iter().map(to_record).collect(),
            events: imported.change.log.n_acts(),
            movement: MovementRecord::of(catalog, &imported.change.movement),
        }
    }
}

/// What became of every line.
fn imported_words(text: &mut Text, (who, place): (&str, &str), asked: Asked, done: &Imported) {
    let head = if asked.dry_run {
        "Would import"
    } else {
        "Imported"
    };
    let mut what = count(done.n_acts, "act");
    if asked.impressions {
        what = format!("{what} and {}", count(done.n_impressions, "impression"));
    }
    text.say([
        bold(format!("{head} {what}")),
        plain(format!(" for {who} from {place}")),
    ]);
    let rows = [
        (
            done.n_unknown,
            "of them for titles that this catalogue lacks: kept, and count for nothing",
        ),
        (done.n_known, "in the history already"),
        (
            done.n_left_out,
            "impressions left out; --impressions puts them back into an empty history",
        ),
    ];
    for (n, said) in rows.into_iter().filter(|(n, _)| *n > 0) {
        text.say_at(2, [plain(format!("{n} {said}"))]);
    }
    let n_rejected: usize = done.reasons.iter().map(|(_, n)| n).sum();
    if n_rejected > 0 {
        let each: Vec<_> = done
            .reasons
            .iter()
            .map(|(word, n)| format!("{n} {word}"))
            .collect();
        let lines = count(n_rejected, "line");
        text.say_at(
            2,
            [plain(format!("{lines} not taken: {}", each.join(", ")))],
        );
    }
    for rejected in done.rejected.iter().take(MOST_SHOWN) {
        let line = format!("line {}: ", rejected.line);
        text.say_at(4, [bold(line), plain(&rejected.message)]);
    }
    if n_rejected > MOST_SHOWN {
        let more = n_rejected - MOST_SHOWN;
        text.say_at(
            4,
            [dim(format!(
                "and {more} more; --json tells the first hundred"
            ))],
        );
    }
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
