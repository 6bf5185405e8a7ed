//! The answer in words.

use std::collections::BTreeMap;
use std::path::Path;

use super::super::arguments::ScanRequest as Asked;
use super::super::text::{Column, Table, Text, accent, bold, count, dim, plain, warn};
use crate::application::scan::Scanned;
use crate::domain::catalog::Kind;

/// Files of one reason that are named; `-v` names all.
const MOST_NAMED: usize = 3;
/// Titles that are listed; `-v` lists all.
const MOST_TITLES: usize = 40;

/// What there is to say.
pub(super) struct Told<'a> {
    pub(super) scanned: &'a Scanned,
    pub(super) asked: &'a Asked,
    /// Plays that were written.
    pub(super) imported: Option<usize>,
    /// Contact sheets that were drawn.
    pub(super) sheets: &'a [String],
    pub(super) all: bool,
    /// The folder of the configuration file.
    pub(super) config: Option<&'a Path>,
}

/// A time in the words that one would use.
pub(super) fn span(seconds: f64) -> String {
    if seconds < 90.0 {
        format!("{:.0} s", seconds.max(1.0))
    } else if seconds < 5400.0 {
        format!("{:.0} min", seconds / 60.0)
    } else {
        format!("{:.1} h", seconds / 3600.0)
    }
}

pub(super) fn words(text: &mut Text, told: &Told<'_>) {
    let scanned = told.scanned;
    let n_series = scanned
        .titles
        .iter()
        .filter(|title| title.kind == Kind::Series)
        .count();
    let n_artworks: usize = scanned.titles.iter().map(|title| title.n_artworks).sum();
    let n_frames: usize = scanned.titles.iter().map(|title| title.n_frames).sum();
    text.say([
        bold(count(scanned.titles.len(), "title")),
        plain(format!(
            ": {} and {n_series} series, with {}, {n_frames} of them out of the films",
            count(scanned.titles.len() - n_series, "film"),
            count(n_artworks, "artwork"),
        )),
    ]);
    titles(text, told);
    files(text, told);
    dropped(text, told);
    beside(text, told);
    if told.asked.dry_run {
        text.say([plain(
            "Nothing was written, and no film was looked through: a dry run.",
        )]);
    } else if scanned.is_written {
        how_to_browse(text, told);
    } else {
        text.say([
            warn("No catalogue was written"),
            plain(", for there is nothing to show."),
        ]);
    }
    if let Some(first) = told.sheets.first() {
        let more = match told.sheets.len() {
            1 => String::new(),
            n => format!(" and {} more beside it", n - 1),
        };
        let said = format!(" with all candidates: {first}{more}");
        text.say([bold(count(told.sheets.len(), "contact sheet")), plain(said)]);
    }
    watched(text, told);
}

fn titles(text: &mut Text, told: &Told<'_>) {
    let titles = &told.scanned.titles;
    if titles.is_empty() {
        return;
    }
    let mut table = Table::new([
        Column::left("name").shrinks_to(16),
        Column::left("kind").dropped(2),
        Column::right("videos").dropped(3),
        Column::right("artworks"),
        Column::right("frames").dropped(1),
    ]);
    table.heads();
    let most = if told.all { usize::MAX } else { MOST_TITLES };
    for title in titles.iter().take(most) {
        table.row([
            plain(&title.name),
            dim(title.kind.word()),
            dim(title.n_videos.to_string()),
            plain(title.n_artworks.to_string()),
            dim(title.n_frames.to_string()),
        ]);
    }
    text.table(&table);
    if titles.len() > most {
        let more = titles.len() - most;
        text.say_at(
            2,
            [dim(format!(
                "and {}; `-v` lists all",
                count(more, "title more")
            ))],
        );
    }
    text.blank();
}

fn files(text: &mut Text, told: &Told<'_>) {
    let counts = told.scanned.counts;
    let total = counts.videos + counts.pictures + counts.sidecars + counts.others;
    let mut said = format!(
        ": {}, {}, {}, {} of other kinds",
        count(counts.videos, "video"),
        count(counts.pictures, "picture"),
        count(counts.sidecars, "sidecar"),
        counts.others,
    );
    if counts.actors > 0 {
        said = format!("{said}; {} of actors", count(counts.actors, "picture"));
    }
    if told.scanned.n_known > 0 {
        let known = count(told.scanned.n_known, "title");
        said = format!("{said}; {known} known from before");
    }
    text.say([bold(count(total, "file")), plain(said)]);
}

fn dropped(text: &mut Text, told: &Told<'_>) {
    let dropped = &told.scanned.dropped;
    if dropped.is_empty() {
        return;
    }
    let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, reason) in dropped {
        reasons.entry(reason).or_default().push(file);
    }
    text.say([bold(count(dropped.len(), "thing")), plain(" left out")]);
    let most = if told.all { usize::MAX } else { MOST_NAMED };
    for (reason, files) in reasons {
        text.say_at(2, [warn(reason), dim(format!("  {}", files.len()))]);
        for file in files.iter().take(most) {
            text.say_at(4, [dim(file)]);
        }
        if files.len() > most {
            text.say_at(
                4,
                [dim(format!(
                    "and {} more; `-v` names all",
                    files.len() - most
                ))],
            );
        }
    }
}

fn beside(text: &mut Text, told: &Told<'_>) {
    let files = &told.scanned.beside;
    if !told.asked.write_artwork {
        return;
    }
    let verb = if told.asked.dry_run {
        "would be written"
    } else {
        "written"
    };
    text.say([
        bold(count(files.len(), "picture")),
        plain(format!(" {verb} beside the films")),
    ]);
    let most = if told.all { usize::MAX } else { MOST_NAMED };
    for file in files.iter().take(most) {
        text.say_at(4, [dim(file)]);
    }
    if files.len() > most {
        let more = files.len() - most;
        text.say_at(4, [dim(format!("and {more} more; `-v` names all"))]);
    }
}

fn how_to_browse(text: &mut Text, told: &Told<'_>) {
    let catalog = told.scanned.catalog.display().to_string();
    text.blank();
    text.say([
        bold("To browse it  "),
        accent(format!("keyart --catalog {}", for_shell(&catalog))),
    ]);
    if let Some(config) = told.config {
        let file = config.join("config.toml");
        let line = format!("catalog = {catalog:?}");
        text.say([
            bold("Every time    "),
            plain("put "),
            accent(line),
            plain(format!(" into {}", file.display())),
        ]);
    }
}

fn watched(text: &mut Text, told: &Told<'_>) {
    if let Some(n) = told.imported {
        text.say([bold(count(n, "play")), plain(" written into the history")]);
        return;
    }
    let titles = told.scanned.titles.iter();
    let n_watched = titles.filter(|title| !title.watched.is_empty()).count();
    if n_watched == 0 || told.asked.dry_run {
        return;
    }
    let folders: Vec<_> = told
        .asked
        .folders
        .iter()
        .map(|f| for_shell(&f.display().to_string()))
        .collect();
    let into = told.asked.into.as_ref().map_or_else(String::new, |into| {
        format!(" --into {}", for_shell(&into.display().to_string()))
    });
    text.say([
        bold(count(n_watched, "title")),
        plain(" were watched elsewhere, as sidecars say. To take that into a viewer's history: "),
        accent(format!(
            "keyart scan {}{into} --import-watched NAME",
            folders.join(" ")
        )),
    ]);
}

/// A word as a shell takes it.
fn for_shell(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@%,".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}
