//! What went wrong: a sentence, where, what to do next, and the exit status.

use std::io::{self, Write};

use serde::Serialize;

use super::text::{Text, bad, bold, plain};
use crate::adapters::catalog_file::{self, Colour, Diagnostic, Refused};
use crate::adapters::journal;
use crate::adapters::settings::SettingsError;
use crate::adapters::store::StoreError;
use crate::application::Fault;
use crate::domain::wording::harmless_json;

/// Exit status where the thing asked for failed.
pub(super) const FAILED: u8 = 1;

/// Exit status of wrong usage.
pub(super) const WRONG_USAGE: u8 = 2;

/// Why a command stops.
#[derive(Debug)]
pub(super) enum Stop {
    /// It failed, and says so.
    Failure(Box<Failure>),
    /// All is said already.
    Said(u8),
    /// Nobody reads on.
    Closed,
}

/// An error for a person or a script.
#[derive(Debug, Default)]
pub(super) struct Failure {
    pub(super) status: u8,
    pub(super) message: String,
    pub(super) place: Option<String>,
    pub(super) help: Option<String>,
    /// The mistakes of a catalogue, shown with their lines.
    pub(super) diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct ErrorRecord<'a> {
    error: ErrorFields<'a>,
}

#[derive(Serialize)]
struct ErrorFields<'a> {
    message: &'a str,
    r#where: Option<&'a str>,
    help: Option<&'a str>,
}

impl Failure {
    /// The thing asked for failed.
    pub(super) fn failed(message: impl Into<String>) -> Self {
        Self {
            status: FAILED,
            message: message.into(),
            ..Self::default()
        }
    }

    /// Wrong usage.
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self {
            status: WRONG_USAGE,
            message: message.into(),
            ..Self::default()
        }
    }

    pub(super) fn at(self, place: impl Into<String>) -> Self {
        Self {
            place: Some(place.into()),
            ..self
        }
    }

    pub(super) fn help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }

    /// As one line of JSON.
    pub(super) fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        let error = ErrorFields {
            message: &self.message,
            r#where: self.place.as_deref(),
            help: self.help.as_deref(),
        };
        let json = harmless_json(serde_json::to_string(&ErrorRecord { error })?);
        writeln!(out, "{json}")
    }

    /// In words.
    pub(super) fn write_words(
        &self,
        out: &mut dyn Write,
        colour: bool,
        width: Option<usize>,
    ) -> io::Result<()> {
        /// Where no terminal is, an excerpt keeps to a line that an editor shows whole.
        const WIDTH: usize = 100;
        if !self.diagnostics.is_empty() {
            let colours = if colour {
                Colour::Always
            } else {
                Colour::Never
            };
            let shown = catalog_file::render(&self.diagnostics, colours, width.unwrap_or(WIDTH));
            out.write_all(shown.as_bytes())?;
        }
        let mut text = Text::new(width);
        text.say([bad("error"), bold(": "), plain(&self.message)]);
        if let Some(place) = self
            .place
            .as_deref()
            .filter(|_| self.diagnostics.is_empty())
        {
            text.say_at(2, [bold("where: "), plain(place)]);
        }
        if let Some(help) = &self.help {
            for line in help.lines().filter(|line| !line.trim().is_empty()) {
                text.say_at(2, [bold("help: "), plain(line)]);
            }
        }
        text.write(out, colour)
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(Box::new(failure))
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        journal::note(fault.kind(), &[]);
        let failure = Failure {
            status: fault.exit_status(),
            message: fault.to_string(),
            place: fault.place(),
            help: fault.help(),
            diagnostics: if let Fault::Catalog(Refused { diagnostics }) = fault {
                diagnostics
            } else {
                Vec::new()
            },
        };
        failure.into()
    }
}

impl From<SettingsError> for Stop {
    fn from(error: SettingsError) -> Self {
        Fault::from(error).into()
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Fault::from(error).into()
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Closed;
        }
        let failure = Failure::failed(format!("the answer cannot be written: {error}"));
        failure
            .at("standard output")
            .help("make room, or send it elsewhere")
            .into()
    }
}

impl From<clap::Error> for Stop {
    /// The first line that clap prints is the message, the rest is help.
    fn from(error: clap::Error) -> Self {
        let text = error.render().to_string();
        let text = text.strip_prefix("error: ").unwrap_or(&text);
        let (message, rest) = text.split_once('\n').unwrap_or((text, ""));
        let place = message.split('\'').nth(1).map(str::to_owned);
        let lines = rest.lines().map(str::trim).filter(|line| !line.is_empty());
        let help: Vec<_> = lines
            .map(|line| line.strip_prefix("tip: ").unwrap_or(line))
            .collect();
        Failure {
            place,
            help: Some(help.join("\n")).filter(|help| !help.is_empty()),
            ..Failure::usage(message)
        }
        .into()
    }
}
