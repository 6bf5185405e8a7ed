//! `keyart doctor`: what works here, and what to do where something does not.
//!
//! It opens everything by itself, so that one broken thing is a line and not an end.

use std::path::Path;

use serde::Serialize;

use super::console::{Console, SCHEMA};
use super::failure::Stop;
use super::screen;
use super::text::{Span, Text, bad, bold, count, dim, good, plain, warn};
use crate::adapters::programs;
use crate::adapters::settings::{Environment, Settings};
use crate::adapters::store::{Access, DATABASE, Store};
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
    terminal: TerminalRecord,
    checks: Vec<Check>,
}

/// What was asked and answered.
#[derive(Serialize)]
struct TerminalRecord {
    term: String,
    colorterm: String,
    term_program: String,
    multiplexer: bool,
    name: Option<String>,
    kitty: Option<bool>,
    sixel: Option<bool>,
    keyboard: bool,
    cell: Option<(u16, u16)>,
    answered_ms: Option<u64>,
    reason: String,
}

impl TerminalRecord {
    fn of(detection: &Detection) -> Self {
        /// The attribute by which a terminal says that it draws sixels.
        const SIXEL: u16 = 4;
        let hints = &detection.hints;
        Self {
            term: hints.term.clone(),
            colorterm: hints.colorterm.clone(),
            term_program: hints.term_program.clone(),
            multiplexer: hints.multiplexer,
            name: detection.name.clone(),
            kitty: detection.kitty,
            sixel: detection
                .attributes
                .as_ref()
                .map(|numbers| numbers.contains(&SIXEL)),
            keyboard: detection.keyboard,
            cell: detection.cell_px,
            answered_ms: detection.answered_ms,
            reason: detection.decision().1,
        }
    }
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
    let detection = terminal::ask(&screen::options(settings, environment));
    let mut checks = terminal_checks(&detection, environment, console);
    checks.extend(data_checks(settings));
    checks.push(catalogue(settings));
    checks.push(configuration(settings));
    for warning in &settings.warnings {
        let found = format!("{} ({})", warning.message, warning.place);
        checks.push(Check::new("setting", State::Note, found).help(&warning.help));
    }
    checks.extend(PROGRAMS.map(|(name, purpose)| program(name, purpose, environment)));
    let record = DoctorRecord {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        graphics: detection.decision().0.word(),
        colours: colours(&detection),
        terminal: TerminalRecord::of(&detection),
        checks,
    };
    console.answer(|| &record, |text| words(text, &record.checks))
}

fn words(text: &mut Text, checks: &[Check]) {
    text.say([bold(format!("keyart {}", env!("CARGO_PKG_VERSION")))]);
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

fn colours(detection: &Detection) -> &'static str {
    match detection.depth() {
        Depth::True => "16 million",
        Depth::Ansi256 => "256",
        Depth::Ansi16 => "16",
        Depth::None => "none",
    }
}

fn terminal_checks(
    detection: &Detection,
    environment: &Environment,
    console: &Console<'_>,
) -> Vec<Check> {
    let term = environment.terminal("TERM").unwrap_or("not set");
    let answered = match (&detection.name, detection.answered_ms) {
        (Some(name), Some(ms)) => format!("{name}, answered after {ms} ms (TERM is {term})"),
        (None, Some(ms)) => format!("answered after {ms} ms without a name (TERM is {term})"),
        _ if console.ends.screen.is_none() => format!("none is at hand (TERM is {term})"),
        _ => format!("no answer (TERM is {term})"),
    };
    let is_heard = detection.answered_ms.is_some();
    let name = Check::new(
        "terminal",
        if is_heard { State::Good } else { State::Note },
        answered,
    );
    let name = if is_heard {
        name
    } else {
        name.help("run it in the terminal that you browse in; without an answer pictures are cells")
    };
    vec![
        name,
        graphics(detection),
        depth(detection),
        screen_size(console),
        letters(environment),
    ]
}

fn graphics(detection: &Detection) -> Check {
    let (graphics, why) = detection.decision();
    let found = format!("{}: {why}", graphics.word());
    match graphics {
        Graphics::Kitty => Check::new("pictures", State::Good, found),
        Graphics::None => Check::new("pictures", State::Note, found)
            .help("`--graphics auto` brings pictures back"),
        Graphics::Cells | Graphics::Sixel | Graphics::Iterm2 => {
            Check::new("pictures", State::Note, found).help(
                "real pictures: kitty 0.28 or later, or Ghostty, not inside tmux; \
                 or say `--graphics kitty` if you know better",
            )
        }
    }
}

fn depth(detection: &Detection) -> Check {
    let found = format!(
        "{} (TERM {}, COLORTERM {})",
        colours(detection),
        or_unset(&detection.hints.term),
        or_unset(&detection.hints.colorterm)
    );
    match detection.depth() {
        Depth::True => Check::new("colours", State::Good, found),
        Depth::Ansi256 | Depth::Ansi16 => Check::new("colours", State::Note, found)
            .help("if your terminal knows 24-bit colours, set COLORTERM=truecolor"),
        Depth::None => Check::new("colours", State::Note, found)
            .help("NO_COLOR, `--color never` or TERM say so"),
    }
}

const fn or_unset(text: &str) -> &str {
    if text.is_empty() { "not set" } else { text }
}

fn screen_size(console: &Console<'_>) -> Check {
    let (least_columns, least_lines) = LEAST_SCREEN;
    match console.ends.screen {
        None => Check::new("screen", State::Note, "standard output is no terminal")
            .help("the browser needs one; commands do not"),
        Some((columns, lines)) if columns < least_columns || lines < least_lines => {
            Check::new("screen", State::Note, format!("{columns} × {lines} cells")).help(format!(
                "the browser needs {least_columns} × {least_lines}: make the window larger"
            ))
        }
        Some((columns, lines)) => {
            Check::new("screen", State::Good, format!("{columns} × {lines} cells"))
        }
    }
}

/// Without UTF-8 block glyphs and most names come out as noise.
fn letters(environment: &Environment) -> Check {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"];
    let said = names
        .iter()
        .find_map(|name| Some((*name, environment.terminal(name)?)));
    let Some((name, value)) = said else {
        return Check::new("letters", State::Note, "no language is set")
            .help("set LANG to a UTF-8 one, such as C.UTF-8, if names look wrong");
    };
    let found = format!("{name}={value}");
    let folded = value.to_lowercase();
    if folded.contains("utf-8") || folded.contains("utf8") {
        Check::new("letters", State::Good, found)
    } else {
        Check::new("letters", State::Note, found)
            .help("set LANG to a UTF-8 one, such as C.UTF-8, if names look wrong")
    }
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
