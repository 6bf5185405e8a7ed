//! `keyart doctor`: what works here, and what to do where something does not.
//!
//! It opens everything by itself, so that one broken thing is a line and not an end.

use serde::Serialize;

use super::console::{Console, SCHEMA};
use super::failure::Stop;
use super::screen;
use super::text::{Text, Span, bad, bold, count, dim, good, plain, warn};
use crate::adapters::catalog_file::Refused;
use crate::adapters::programs;
use crate::adapters::settings::{Environment, Settings};
use crate::adapters::store::{Access, Store};
use crate::application::{Fault, Library};
use crate::domain::cells::Depth;
use crate::shell::terminal::{self, Detection, Graphics};

/// Programs that keyart can use, and for what.
const PROGRAMS: [(&str, &str); 3] = [
    ("mpv", "plays a title that has a source"),
    ("ffmpeg", "takes pictures out of films"),
    ("ffprobe", "reads how long a film is and what is in it"),
];

/// Below this there is no room for a page (columns, lines).
const LEAST_SCREEN: (u16, u16) = (60, 18);

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
    checks: Vec<Check>,
}

impl Check {
    fn new(name: &'static str, state: State, found: impl Into<String>) -> Self {
        Self { name, state, found: found.into(), help: None }
    }

    fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    fn fault(name: &'static str, fault: &Fault) -> Self {
        let place = fault.place().map_or_else(String::new, |place| format!(" ({place})"));
        let help = fault.help();
        Self { help, ..Self::new(name, State::Bad, format!("{fault}{place}")) }
    }
}

pub(super) fn run(
    settings: &Settings,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<(), Stop> {
    let options = screen::options(settings, environment);
    let detection = terminal::ask(&options);
    let mut checks = terminal_checks(&detection, environment, console);
    checks.extend(data_checks(settings));
    checks.push(catalogue(settings));
    checks.push(configuration(settings, environment));
    for warning in &settings.warnings {
        let found = format!("{} ({})", warning.message, warning.place);
        checks.push(Check::new("setting", State::Note, found).help(warning.help.clone()));
    }
    checks.extend(PROGRAMS.map(|(name, purpose)| program(name, purpose, environment)));
    console.answer(
        || DoctorRecord {
            schema: SCHEMA,
            version: env!("CARGO_PKG_VERSION"),
            graphics: detection.decision().0.word(),
            colours: colours(&detection),
            checks: std::mem::take(&mut checks),
        },
        |_| {},
    )
}
