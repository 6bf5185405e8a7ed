//! `keyart scan`: a catalogue of one's own films.

mod records;
mod words;

use std::path::Path;

use super::arguments::ScanRequest as Asked;
use super::console::Console;
use super::failure::{Failure, Stop};
use super::frames::{check_name, write_sheet};
use super::signals;
use crate::adapters::clock::{self, day_to_text};
use crate::adapters::media::StopFlag;
use crate::adapters::settings::{Environment, Settings, Who};
use crate::application::frames::film_programs;
use crate::application::scan::{
    ContactSheets, SaidWatched, ScanProgress, ScanRequest, Scanned, library_catalog,
    scan as scan_folders,
};
use crate::application::{Desk, Fault, ImportedPlay, Library};

/// How much a scan steps back for whatever else runs.
#[cfg(unix)]
const NICENESS: i32 = 10;
/// Least milliseconds between two lines of progress.
const PROGRESS_MS: i64 = 150;

pub(super) fn run(
    settings: &Settings,
    environment: &Environment,
    console: &mut Console<'_>,
    asked: &Asked,
) -> Result<(), Stop> {
    check(settings, asked)?;
    let stop = StopFlag::default();
    signals::follow(&stop);
    step_back();
    let programs = film_programs(&environment.path, stop.clone());
    let media = match (&programs, asked.no_frames) {
        (Ok(media), false) => Some(media),
        (Err(_), _) | (_, true) => None,
    };
    if let (Err(fault), false) = (&programs, asked.no_frames) {
        say_what_is_missing(console, fault);
    }
    let catalog = match &asked.into {
        Some(path) => std::path::absolute(path).unwrap_or_else(|_| path.clone()),
        None => library_catalog(settings.need_data_dir()?, &asked.folders),
    };
    let cache = settings
        .cache_dir
        .as_deref()
        .or(settings.data_dir.as_deref());
    let year = day_to_text(settings.now.unwrap_or_else(clock::now).day());
    let request = ScanRequest {
        folders: asked.folders.clone(),
        catalog,
        cache: cache.unwrap_or_else(|| Path::new(".")).to_owned(),
        dry_run: asked.dry_run,
        latest_year: year
            .get(..4)
            .and_then(|year| year.parse().ok())
            .unwrap_or(2100),
        media,
        tiles: !asked.no_frames,
        again: asked.again,
        write_artwork: asked.write_artwork,
        stop,
    };
    let mut teller = Teller::default();
    let scanned = scan_folders(&request, &mut |progress| teller.tell(console, progress));
    console.progress(None);
    let scanned = scanned?;
    let sheets = match &asked.sheet {
        Some(path) if scanned.is_written => draw_sheets(&scanned, path)?,
        Some(_) | None => Vec::new(),
    };
    let imported = match &asked.import_watched {
        Some(name) => Some(import(settings, &scanned, name)?),
        None => None,
    };
    let told = words::Told {
        scanned: &scanned,
        asked,
        imported,
        sheets: &sheets,
        all: settings.verbose > 0,
        config: environment.folders.config.as_deref(),
    };
    console.answer(|| records::record(&told), |text| words::words(text, &told))
}

fn check(settings: &Settings, asked: &Asked) -> Result<(), Stop> {
    if settings.at.is_some() {
        return Err(Fault::PastIsReadOnly.into());
    }
    if let Some(sheet) = &asked.sheet {
        check_name(sheet)?;
    }
    if asked.dry_run && asked.sheet.is_some() {
        let failure = Failure::usage("a dry run looks at nothing, so there is no sheet to draw");
        return Err(failure
            .at("--dry-run")
            .help("leave one of the two out")
            .into());
    }
    if asked.dry_run && asked.import_watched.is_some() {
        let failure = Failure::usage("a dry run writes nothing, and an import writes plays");
        return Err(failure
            .at("--dry-run")
            .help("leave one of the two out")
            .into());
    }
    Ok(())
}

/// Writes the contact sheets; the second one of `sheet.png` is `sheet-2.png`.
fn draw_sheets(scanned: &Scanned, path: &Path) -> Result<Vec<String>, Stop> {
    let sheets = ContactSheets::of(Library::open(Some(&scanned.catalog))?);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut written = Vec::new();
    for nth in 0..sheets.n_sheets() {
        let path = match nth {
            0 => path.to_owned(),
            _ => path.with_file_name(format!("{stem}-{}.png", nth + 1)),
        };
        if let Some(sheet) = sheets.draw(nth) {
            write_sheet(&sheet, &path)?;
            written.push(path.display().to_string());
        }
    }
    Ok(written)
}

/// A scan may take hours: whatever else runs goes first.
fn step_back() {
    #[cfg(unix)]
    {
        // Where the system refuses, the scan is merely less polite.
        let _ = rustix::process::nice(NICENESS);
    }
}

fn say_what_is_missing(console: &mut Console<'_>, fault: &Fault) {
    let message = format!("{fault}, so no pictures are taken out of films");
    let help = fault.help();
    console.note(&message, None, help.as_deref());
}

/// Writes what sidecars say of watching into the history of `name`.
fn import(settings: &Settings, scanned: &Scanned, name: &str) -> Result<usize, Stop> {
    let settings = Settings {
        catalog: Some(scanned.catalog.clone()),
        who: Who::Named(name.to_owned()),
        mood: None,
        ..settings.clone()
    };
    let mut desk = Desk::open(settings)?;
    let identity = desk.identity()?;
    let plays = scanned.titles.iter().flat_map(|title| {
        let play = |said: &SaidWatched| {
            Some(ImportedPlay {
                title: title.id.clone(),
                episode: said.episode.clone(),
                fraction: said.watched.fraction()?,
                time: said.watched.last,
            })
        };
        title.watched.iter().filter_map(play)
    });
    Ok(desk.import_plays(&identity, &plays.collect::<Vec<_>>())?)
}

/// Says what happens and how long it will take.
#[derive(Default)]
struct Teller {
    n_titles: usize,
    n_done: usize,
    n_known: usize,
    started_ms: Option<i64>,
    said_ms: i64,
}

impl Teller {
    fn tell(&mut self, console: &mut Console<'_>, progress: &ScanProgress) {
        let now_ms = clock::now().0;
        let line = match progress {
            ScanProgress::Walking(path) => format!("walks {}", path.display()),
            ScanProgress::Begun { n_titles } => {
                self.n_titles = *n_titles;
                self.started_ms = Some(now_ms);
                return;
            }
            ScanProgress::Looking {
                title,
                time_s,
                duration_s,
            } => {
                let done = (time_s / duration_s.max(1.0) * 100.0).clamp(0.0, 100.0);
                format!("looks through {title}: {done:.0} %")
            }
            ScanProgress::Finished { n_done, was_known } => {
                self.n_done = *n_done;
                self.n_known += usize::from(*was_known);
                "titles".to_owned()
            }
        };
        if now_ms - self.said_ms < PROGRESS_MS {
            return;
        }
        self.said_ms = now_ms;
        let place = match self.started_ms {
            Some(_) => format!("{} of {}  ", self.n_done, self.n_titles),
            None => String::new(),
        };
        let left = self.left_s(now_ms);
        let left = left.map_or_else(String::new, |left| {
            format!("  about {} left", words::span(left))
        });
        console.progress(Some(&format!("{place}{line}{left}")));
    }

    /// Seconds that are left, once something new was done.
    fn left_s(&self, now_ms: i64) -> Option<f64> {
        let n_new = self.n_done.saturating_sub(self.n_known);
        let elapsed_s = (now_ms - self.started_ms?) as f64 / 1000.0;
        let n_left = self.n_titles.saturating_sub(self.n_done);
        (n_new > 0).then(|| elapsed_s / n_new as f64 * n_left as f64)
    }
}
