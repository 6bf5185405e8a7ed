//! The one way out for answers: words or JSON, with or without colours.

use std::io::{self, Write};

use serde::Serialize;

use super::failure::Stop;
use super::text::{Text, dim, plain, warn};
use crate::domain::wording::{escaped, harmless_json};

/// The version of the JSON forms.
pub(super) const SCHEMA: u32 = 1;

/// The streams of a command and what they lead to.
pub struct Streams<'a> {
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
    /// What they and standard input lead to.
    pub ends: Ends,
}

/// Which of the streams are terminals.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ends {
    /// Whether keys come in at standard input.
    pub reads_keys: bool,
    /// Cells in a line and lines of the terminal at standard output; `None` where it is none.
    pub screen: Option<(u16, u16)>,
    /// Whether standard error is a terminal.
    pub errs_to_terminal: bool,
}

/// How answers look.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    /// Colours on standard output.
    pub(super) colour: bool,
    /// Colours on standard error.
    pub(super) errs_in_colour: bool,
}

/// Where a command answers.
pub(super) struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    pub(super) ends: Ends,
    pub(super) look: Look,
    pub(super) is_json: bool,
}

impl<'a> Console<'a> {
    pub(super) fn new(streams: &'a mut Streams<'_>, look: Look, is_json: bool) -> Self {
        Self {
            out: streams.out,
            err: streams.err,
            ends: streams.ends,
            look,
            is_json,
        }
    }

    /// Cells in a line, where a terminal shows it.
    pub(super) fn width(&self) -> Option<usize> {
        self.ends.screen.map(|(columns, _)| usize::from(columns))
    }

    /// An empty text for this width.
    pub(super) fn text(&self) -> Text {
        Text::new(self.width())
    }

    /// The answer, as JSON where that was asked for, else in words; only that one is made.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn answer<Record: Serialize>(
        &mut self,
        record: impl FnOnce() -> Record,
        words: impl FnOnce(&mut Text),
    ) -> Result<(), Stop> {
        if self.is_json {
            return self.json(&record());
        }
        let mut text = self.text();
        words(&mut text);
        text.write(self.out, self.look.colour)?;
        Ok(())
    }

    /// JSON: laid out on a terminal, on one line elsewhere.
    fn json(&mut self, record: &impl Serialize) -> Result<(), Stop> {
        let json = match self.ends.screen {
            Some(_) => serde_json::to_string_pretty(record),
            None => serde_json::to_string(record),
        };
        let json = harmless_json(json.map_err(io::Error::from)?);
        self.out.write_all(json.as_bytes())?;
        self.out.write_all(b"\n")?;
        Ok(())
    }

    /// Bytes as they are: a picture, or lines of JSON.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub(super) fn raw(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        Ok(self.out.write_all(bytes)?)
    }

    /// Something beside the answer, on standard error; with `--json` nothing, so that what stands
    /// there is an error and nothing else.
    pub(super) fn note(&mut self, message: &str, place: Option<&str>, help: Option<&str>) {
        if self.is_json {
            return;
        }
        let mut text = Text::new(None);
        let place = place.map(|place| dim(format!("{place}: ")));
        text.say(
            [warn("note"), plain(": ")]
                .into_iter()
                .chain(place)
                .chain([plain(message)]),
        );
        if let Some(help) = help {
            text.say_at(2, [dim(help)]);
        }
        // Nothing is lost where the note cannot be written.
        let _ = text.write(self.err, self.look.errs_in_colour);
    }

    /// One line on standard error that the next one replaces, `None` to take it away; only where
    /// that is a terminal, and not with `--json`.
    pub(super) fn progress(&mut self, line: Option<&str>) {
        if self.is_json || !self.ends.errs_to_terminal {
            return;
        }
        let line = escaped(line.unwrap_or_default());
        // Nothing is lost where it cannot be written.
        let _ = write!(self.err, "\r\x1b[K{line}").and_then(|()| self.err.flush());
    }

    pub(super) fn flush(&mut self) -> Result<(), Stop> {
        Ok(self.out.flush()?)
    }
}
