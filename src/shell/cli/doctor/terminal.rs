//! What the terminal was asked, what it said, what follows, and what to do.

use serde::Serialize;

use super::super::console::Console;
use super::super::text::{Text, bold, plain};
use super::{Check, State};
use crate::adapters::settings::Environment;
use crate::domain::cells::Depth;
use crate::shell::terminal::{Detection, Graphics, Multiplexer};

/// Below this there is no room for a page (columns, lines).
const LEAST_SCREEN: (u16, u16) = (60, 18);

/// What was asked and answered.
#[derive(Serialize)]
pub(super) struct TerminalRecord {
    term: String,
    colorterm: String,
    term_program: String,
    multiplexer: bool,
    outside: Option<String>,
    name: Option<String>,
    kitty: Option<bool>,
    sixel: Option<bool>,
    keyboard: bool,
    cell: Option<(u16, u16)>,
    answered_ms: Option<u64>,
    reason: String,
}

impl TerminalRecord {
    pub(super) fn of(detection: &Detection) -> Self {
        let hints = &detection.hints;
        Self {
            term: hints.term.clone(),
            colorterm: hints.colorterm.clone(),
            term_program: hints.term_program.clone(),
            multiplexer: hints.multiplexer.is_some(),
            outside: outside(detection).map(str::to_owned),
            name: detection.name.clone(),
            kitty: detection.kitty,
            sixel: detection.attributes.as_ref().map(|_| detection.has_sixel()),
            keyboard: detection.keyboard,
            cell: detection.cell_px.or(detection.system_cell_px),
            answered_ms: detection.answered_ms,
            reason: detection.decision().1,
        }
    }
}

/// The terminal outside a multiplexer, if that one told.
fn outside(detection: &Detection) -> Option<&str> {
    match &detection.hints.multiplexer {
        Some(Multiplexer::Tmux(Some(tmux))) => Some(&tmux.outside),
        _ => None,
    }
}

/// Questions and answers, to be pasted into a report: nothing in it tells who or what is watched.
pub(super) fn report(text: &mut Text, detection: &Detection, screen: Option<(u16, u16)>) {
    text.blank();
    text.say([bold("To paste into a report:")]);
    for (name, value) in answers(detection, screen) {
        text.say([plain(format!("  {name:<13}{value}"))]);
    }
}

fn answers(detection: &Detection, screen: Option<(u16, u16)>) -> Vec<(&'static str, String)> {
    let hints = &detection.hints;
    let (graphics, why) = detection.decision();
    let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
    let keyart = format!("{} on {system} {machine}", env!("KEYART_VERSION"));
    let environment = format!(
        "TERM={} COLORTERM={} TERM_PROGRAM={}",
        hints.term, hints.colorterm, hints.term_program
    );
    let mut lines = vec![("keyart", keyart)];
    lines.extend(
        replies(detection)
            .map(|(name, reply)| (name, reply.unwrap_or_else(|| "no answer".to_owned()))),
    );
    let screen = screen.map_or_else(|| "none".to_owned(), |screen| pair(screen, "cells"));
    lines.push(("screen", screen));
    lines.push(("environment", environment));
    lines.extend(multiplexer(detection).map(|words| ("multiplexer", words)));
    lines.push(("chosen", format!("{} ({why})", graphics.word())));
    lines.push(("colours", colours(detection).to_owned()));
    lines
}

fn pair((across, down): (u16, u16), of_what: &str) -> String {
    format!("{across} × {down} {of_what}")
}

/// Every question with what came back.
fn replies(detection: &Detection) -> impl Iterator<Item = (&'static str, Option<String>)> {
    let cell = |size| pair(size, "pixels a cell");
    let attributes = detection.attributes.as_ref().map(|numbers| {
        let words: Vec<_> = numbers.iter().map(u16::to_string).collect();
        words.join(";")
    });
    let test = detection
        .kitty
        .map(|ok| if ok { "taken" } else { "refused" }.to_owned());
    let background = detection
        .background
        .map(|[red, green, blue]| format!("#{red:02x}{green:02x}{blue:02x}"));
    let area = |size| pair(size, "pixels of text");
    let keyboard = detection.keyboard.then(|| "kitty's keyboard".to_owned());
    let took = detection.answered_ms.map(|ms| format!("after {ms} ms"));
    [
        ("XTVERSION", detection.name.clone()),
        ("kitty a=q", test),
        ("DA1", attributes),
        ("CSI 16 t", detection.cell_px.map(cell)),
        ("CSI 14 t", detection.window_px.map(area)),
        ("winsize", detection.system_cell_px.map(cell)),
        ("OSC 11", background),
        ("CSI ? u", keyboard),
        ("answered", took),
    ]
    .into_iter()
}

fn multiplexer(detection: &Detection) -> Option<String> {
    Some(match detection.hints.multiplexer.as_ref()? {
        Multiplexer::Screen => "GNU screen".to_owned(),
        Multiplexer::Tmux(None) => "tmux, which could not be asked".to_owned(),
        Multiplexer::Tmux(Some(tmux)) => format!(
            "tmux in {}, passes {} on, {}",
            if tmux.outside.is_empty() {
                "an unknown terminal"
            } else {
                &tmux.outside
            },
            if tmux.passes_through {
                "pictures"
            } else {
                "nothing"
            },
            if tmux.true_colour {
                "24-bit colours"
            } else {
                "fewer colours"
            }
        ),
    })
}

/// How many colours there are, in words.
pub(super) fn colours(detection: &Detection) -> &'static str {
    match detection.depth() {
        Depth::True => "16 million",
        Depth::Ansi256 => "256",
        Depth::Ansi16 => "16",
        Depth::None => "none",
    }
}

/// Everything about the terminal.
pub(super) fn checks(
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
    let check = |state| Check::new("pictures", state, found.as_str());
    match graphics {
        Graphics::Kitty | Graphics::KittyPlaced | Graphics::Sixel | Graphics::Iterm2 => {
            check(State::Good)
        }
        Graphics::None => check(State::Note).help("`--graphics auto` brings pictures back"),
        Graphics::Cells => check(State::Note).help(better(detection)),
    }
}

/// What brings real pictures.
fn better(detection: &Detection) -> &'static str {
    match &detection.hints.multiplexer {
        Some(Multiplexer::Tmux(Some(tmux))) if !tmux.passes_through => {
            "inside tmux 3.3 or later pictures need `set -g allow-passthrough on` in ~/.tmux.conf, \
             and kitty or Ghostty outside it"
        }
        Some(_) => "run keyart outside it, or inside tmux in kitty or Ghostty, for real pictures",
        None => {
            "real pictures: kitty, Ghostty, WezTerm, iTerm2, Konsole, foot, and others that draw \
             sixel; or say `--graphics sixel` (or kitty, iterm2) if you know better"
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
