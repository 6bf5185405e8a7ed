//! `keyart doctor`: what works here, and what to do where something does not.
//!
//! It opens everything by itself, so that one broken thing is a line and not an end.

use std::path::Path;

use serde::Serialize;

mod terminal;

use self::terminal::{TerminalRecord, colours, report};
use super::console::{Console, SCHEMA};
use super::failure::Stop;
use super::screen;
use super::text::{Span, Text, bad, bold, count, dim, good, plain, warn};
use crate::adapters::programs;
use crate::adapters::settings::{Environment, Settings};
use crate::adapters::store::{Access, DATABASE, Store};
use crate::application::{Fault, Library};
use crate::shell::terminal as screen_terminal;

/// Programs that keyart can use, and for what.
const PROGRAMS: [(&str, &str); 3] = [
    ("mpv", "plays a title that has a source"),
    ("ffmpeg", "takes pictures out of films"),
    ("ffprobe", "reads how long a film is and what is in it"),
];

/// How well something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    /// As it should be.
    Good,
    /// It can be better.
    Note,
    /// It does not work.
    Bad,
}

#[derive(Serialize)]
struct Check {
    name: &'static str,
    state: State,
    found: String,
    help: Option<String>,
}

#[derive(Serialize)]
struct DoctorRecord {
    schema: u32,
    version: &'static str,
    graphics: &'static str,
    colours: &'static str,
    terminal: TerminalRecord,
    checks: Vec<Check>,
}

impl Check {
    fn new(name: &'static str, state: State, found: impl Into<String>) -> Self {
        Self {
            name,
            state,
            found: found.into(),
            help: None,
        }
    }

    fn help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }

    fn fault(name: &'static str, fault: &Fault) -> Self {
        let place = fault
            .place()
            .map_or_else(String::new, |place| format!(" ({place})"));
        let help = fault.help();
        Self {
            help,
            ..Self::new(name, State::Bad, format!("{fault}{place}"))
        }
    }
}

pub(super) fn run(
    settings: &Settings,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<(), Stop> {
    let detection = screen_terminal::ask(&screen::options(settings, environment));
    let mut checks = terminal::checks(&detection, environment, console);
    checks.extend(data_checks(settings));
    checks.push(catalogue(settings));
    checks.push(configuration(settings));
    for warning in &settings.warnings {
        let found = format!("{} ({})", warning.message, warning.place);
        checks.push(Check::new("setting", State::Note, found).help(&warning.help));
    }
    checks.extend(PROGRAMS.map(|(name, purpose)| program(name, purpose, environment)));
    let console_size = console.ends.screen;
    let record = DoctorRecord {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        graphics: detection.decision().0.word(),
        colours: colours(&detection),
        terminal: TerminalRecord::of(&detection),
        checks,
    };
    console.answer(
        || &record,
        |text| {
            words(text, &record.checks);
            report(text, &detection, console_size);
        },
    )
}

fn words(text: &mut Text, checks: &[Check]) {
    text.say([bold(concat!("keyart ", env!("KEYART_VERSION")))]);
    let widest = checks
        .iter()
        .map(|check| check.name.len())
        .max()
        .unwrap_or(0);
    for check in checks {
        let mark: Span = match check.state {
            State::Good => good("✓"),
            State::Note => warn("•"),
            State::Bad => bad("✗"),
        };
        let name = format!(" {:widest$}  ", check.name);
        text.say([mark, bold(name), plain(&check.found)]);
        if let Some(help) = &check.help {
            text.say_at(widest + 4, [dim(help)]);
        }
    }
    let n_bad = checks
        .iter()
        .filter(|check| check.state == State::Bad)
        .count();
    text.blank();
    text.say([match n_bad {
        0 => good("keyart works here."),
        n => bad(format!("{} to put right.", count(n, "thing"))),
    }]);
}

fn data_checks(settings: &Settings) -> Vec<Check> {
    let folder = match settings.need_data_dir() {
        Ok(folder) => folder,
        Err(error) => return vec![Check::fault("data folder", &error.into())],
    };
    let place = folder.display();
    let access = match Access::to(folder) {
        Ok(access) => access,
        Err(error) => {
            let check = Check::new("data folder", State::Bad, format!("{place}: {error}"));
            return vec![check.help("make it yours, or choose another with `--data-dir`")];
        }
    };
    let folder_check = match access.folder {
        None => Check::new("data folder", State::Good, format!("{place}, not made yet"))
            .help("`keyart profile add NAME` makes it"),
        Some(bits) if access.is_open_to_others() => {
            Check::new("data folder", State::Note, format!("{place} ({bits:04o})")).help(format!(
                "others on this machine may look into it: chmod 700 '{place}'"
            ))
        }
        Some(bits) => Check::new("data folder", State::Good, format!("{place} ({bits:04o})")),
    };
    vec![folder_check, database(access), viewers(folder)]
}

fn database(access: Access) -> Check {
    match access.database {
        None => Check::new("database", State::Good, "none yet"),
        Some(bits) => {
            let kib = access.size_bytes.div_ceil(1024);
            let found = format!("{DATABASE}, {kib} KiB ({bits:04o})");
            Check::new("database", State::Good, found)
        }
    }
}

fn viewers(folder: &Path) -> Check {
    let read = || -> Result<_, Fault> {
        let Some(store) = Store::find(folder)? else {
            return Ok((0, None));
        };
        Ok((store.viewers()?.len(), store.last_viewer()?))
    };
    match read() {
        Err(fault) => Check::fault("viewers", &fault),
        Ok((0, _)) => Check::new("viewers", State::Note, "none yet; the guest browses")
            .help("`keyart profile add NAME` adds one"),
        Ok((n, last)) => {
            let last = last.map_or_else(String::new, |last| format!("; last used: {}", last.name));
            Check::new("viewers", State::Good, format!("{n}{last}"))
        }
    }
}

fn catalogue(settings: &Settings) -> Check {
    let file = settings.catalog.as_deref();
    let name = file.map_or_else(|| "embedded".to_owned(), |path| path.display().to_string());
    match Library::open(file) {
        Err(fault) => Check::fault("catalogue", &fault),
        Ok(library) => {
            let n_errors = library.diagnostics.iter().filter(|d| d.is_error()).count();
            let n_warnings = library.diagnostics.len() - n_errors;
            let found = format!(
                "{name}: {}, {}; {}, {}",
                count(library.catalog.titles().len(), "title"),
                count(library.catalog.artworks().len(), "artwork"),
                count(n_errors, "mistake"),
                count(n_warnings, "warning"),
            );
            if library.diagnostics.is_empty() {
                Check::new("catalogue", State::Good, found)
            } else {
                let file = file.map_or_else(String::new, |path| format!(" '{}'", path.display()));
                Check::new("catalogue", State::Note, found)
                    .help(format!("`keyart catalog check{file}` lists them"))
            }
        }
    }
}

fn configuration(settings: &Settings) -> Check {
    match &settings.config {
        Some(path) => Check::new("configuration", State::Good, path.display().to_string()),
        None => Check::new("configuration", State::Good, "no file, and none is needed"),
    }
}

fn program(name: &'static str, purpose: &str, environment: &Environment) -> Check {
    match programs::find(name, &environment.path) {
        Some(path) => Check::new(name, State::Good, path.display().to_string()),
        None => Check::new(name, State::Note, "not found")
            .help(format!("it {purpose}; install it if you want that")),
    }
}
