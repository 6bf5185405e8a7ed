//! What is wrong with a catalogue: where, what, and what to do.
//!
//! While reading, mistakes are [`Mark`]s with byte offsets; [`Marks::finish`] turns them into
//! [`Diagnostic`]s with lines and columns in one walk over the text. Whatever comes out of a file
//! or a path is escaped here or before, so that a catalogue cannot talk to the terminal.

use std::ops::Range;

use serde::Serialize;

use crate::domain::wording::escaped;

/// More mistakes than this are counted but not kept: a bound for memory, far above what a person
/// reads in one go.
const MAX_MARKS: usize = 10_000;
/// Longest piece of a catalogue that a message quotes, in characters.
const MAX_QUOTE_CHARS: usize = 80;
/// Bytes of a source line kept on each side of a mistake.
const EXCERPT_SIDE_BYTES: usize = 240;

/// How bad a [`Diagnostic`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The catalogue is refused, or what it concerns is left out.
    Error,
    /// Nothing is lost, but something is probably not meant so.
    Warning,
}

/// The source line of a mistake, escaped and cut to a readable length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line.
    pub text: String,
    /// The mistake within `text`, in bytes.
    pub span: Range<usize>,
}

/// One mistake. Its texts hold no control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// The catalogue file, as the caller named it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The place itself.
    pub excerpt: Excerpt,
}

/// A [`Diagnostic`] as `catalog check --json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// The catalogue file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// The answer of `catalog check --json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// What makes the catalogue refused.
    pub errors: Vec<Record>,
    /// What does not.
    pub warnings: Vec<Record>,
}

impl Diagnostic {
    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The plain record for JSON.
    pub fn record(&self) -> Record {
        Record {
            file: self.file.clone(),
            line: self.line,
            column: self.column,
            message: self.message.clone(),
            help: self.help.clone(),
        }
    }

    /// A mistake about a file as a whole, at 1:1, when there is no text to point into.
    pub(super) fn about_file(file: &str, message: String, help: Option<&str>) -> Self {
        Self {
            severity: Severity::Error,
            file: escaped(file),
            line: 1,
            column: 1,
            message,
            help: help.map(str::to_owned),
            excerpt: Excerpt {
                text: String::new(),
                span: 0..0,
            },
        }
    }
}

/// Errors and warnings apart, as records.
pub fn report(diagnostics: &[Diagnostic]) -> Report {
    let mut report = Report::default();
    for diagnostic in diagnostics {
        match diagnostic.severity {
            Severity::Error => report.errors.push(diagnostic.record()),
            Severity::Warning => report.warnings.push(diagnostic.record()),
        }
    }
    report
}

/// A piece of the catalogue in backquotes, escaped, and cut where it is long.
pub(super) fn quoted(text: &str) -> String {
    let mut cut: String = text.chars().take(MAX_QUOTE_CHARS).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    format!("`{}`", escaped(&cut))
}

/// What to do about a mark.
#[derive(Clone, Debug)]
pub(super) enum Help {
    Nothing,
    Say(String),
    /// A text, followed by the line of this offset.
    SeeLine(&'static str, usize),
}

impl From<Option<String>> for Help {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Nothing, Self::Say)
    }
}

impl From<&str> for Help {
    fn from(text: &str) -> Self {
        Self::Say(text.to_owned())
    }
}

/// A mistake on its way: byte offsets into the whole text.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) severity: Severity,
    pub(super) span: Range<usize>,
    pub(super) message: String,
    pub(super) help: Help,
}

/// All mistakes of one reading, bounded.
#[derive(Debug, Default)]
pub(super) struct Marks {
    list: Vec<Mark>,
    errors: usize,
    warnings: usize,
    fatal: bool,
}

impl Marks {
    pub(super) fn push(&mut self, mark: Mark) {
        match mark.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
        // A warning never takes the place of an error: it may use half of the room.
        let room = match mark.severity {
            Severity::Error => MAX_MARKS,
            Severity::Warning => MAX_MARKS / 2,
        };
        if self.list.len() < room {
            self.list.push(mark);
        }
    }

    /// A mistake after which the catalogue cannot even be browsed.
    pub(super) fn push_fatal(&mut self, span: Range<usize>, message: String, help: Help) {
        self.fatal = true;
        self.push(Mark {
            severity: Severity::Error,
            span,
            message,
            help,
        });
    }

    pub(super) const fn errors(&self) -> usize {
        self.errors
    }

    pub(super) const fn is_fatal(&self) -> bool {
        self.fatal
    }

    pub(super) const fn is_full(&self) -> bool {
        self.list.len() >= MAX_MARKS
    }

    /// Offsets for which [`Marks::finish`] needs positions.
    pub(super) fn offsets(&self) -> impl Iterator<Item = usize> {
        self.list.iter().flat_map(|mark| {
            let other = match mark.help {
                Help::SeeLine(_, offset) => Some(offset),
                Help::Nothing | Help::Say(_) => None,
            };
            std::iter::once(mark.span.start).chain(other)
        })
    }

    /// The diagnostics, in the order of the file.
    pub(super) fn finish(
        mut self,
        file: &str,
        text: &str,
        positions: &Positions,
    ) -> Vec<Diagnostic> {
        let kept = self.list.len();
        self.list.sort_by(|a, b| {
            (a.span.start, a.severity, &a.message).cmp(&(b.span.start, b.severity, &b.message))
        });
        let file = escaped(file);
        let mut out: Vec<_> = self
            .list
            .into_iter()
            .map(|mark| {
                let at = positions.of(mark.span.start);
                Diagnostic {
                    severity: mark.severity,
                    file: file.clone(),
                    line: at.line,
                    column: at.column,
                    help: match mark.help {
                        Help::Nothing => None,
                        Help::Say(help) => Some(help),
                        Help::SeeLine(help, o) => Some(format!("{help} {}", positions.of(o).line)),
                    },
                    excerpt: excerpt(text, at.line_start, mark.span),
                    message: mark.message,
                }
            })
            .collect();
        let lost = self.errors + self.warnings - kept;
        if let (true, Some(last)) = (lost > 0, out.last().cloned()) {
            out.push(Diagnostic {
                severity: if self.errors > 0 {
                    Severity::Error
                } else {
                    Severity::Warning
                },
                message: format!("{lost} more mistakes are not shown"),
                help: Some("mend those above and check again".to_owned()),
                ..last
            });
        }
        out
    }
}

/// A place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
    line_start: usize,
}

/// Lines and columns of a set of offsets, found in one walk: a table of line starts would cost
/// 80 MB for a catalogue of 100 000 titles that has a single mistake.
#[derive(Debug)]
pub(super) struct Positions {
    offsets: Vec<usize>,
    found: Vec<Position>,
}

impl Positions {
    pub(super) fn new(text: &str, offsets: impl Iterator<Item = usize>) -> Self {
        let mut offsets: Vec<_> = offsets.map(|o| floor_boundary(text, o)).collect();
        offsets.sort_unstable();
        offsets.dedup();
        let mut found = Vec::with_capacity(offsets.len());
        let mut at = Position {
            line: 1,
            column: 1,
            line_start: 0,
        };
        let mut from = 0;
        for &offset in &offsets {
            let piece = text.get(from..offset).unwrap_or("");
            let breaks = piece.bytes().filter(|&b| b == b'\n').count();
            if let (true, Some(last)) = (breaks > 0, piece.rfind('\n')) {
                at.line += breaks;
                at.line_start = from + last + 1;
                at.column = 1 + piece.get(last + 1..).unwrap_or("").chars().count();
            } else {
                at.column += piece.chars().count();
            }
            found.push(at);
            from = offset;
        }
        Self { offsets, found }
    }

    /// The position of an offset that was given to [`Positions::new`]; of the nearest one before
    /// it otherwise.
    pub(super) fn of(&self, offset: usize) -> Position {
        let after = self.offsets.partition_point(|&o| o <= offset);
        let found = after.checked_sub(1).and_then(|ix| self.found.get(ix));
        found.copied().unwrap_or(Position {
            line: 1,
            column: 1,
            line_start: 0,
        })
    }
}

/// The source line around `span`, escaped.
fn excerpt(text: &str, line_start: usize, span: Range<usize>) -> Excerpt {
    let start = floor_boundary(text, span.start);
    let line_end = text.get(start..).and_then(|rest| rest.find(['\n', '\r']));
    let line_end = line_end.map_or(text.len(), |length| start + length);
    let end = floor_boundary(text, span.end).clamp(start, line_end);
    let from = ceil_boundary(
        text,
        start.saturating_sub(EXCERPT_SIDE_BYTES).max(line_start),
    );
    let end = end
        .min(floor_boundary(text, start + EXCERPT_SIDE_BYTES))
        .max(start);
    let to = floor_boundary(text, end + EXCERPT_SIDE_BYTES).min(line_end);
    let piece = |range: Range<usize>| printable(text.get(range).unwrap_or(""));
    let mut line = String::new();
    if from > line_start {
        line.push('…');
    }
    line.push_str(&piece(from..start));
    let span_start = line.len();
    line.push_str(&piece(start..end));
    let span_end = line.len();
    line.push_str(&piece(end..to));
    if to < line_end {
        line.push('…');
    }
    Excerpt {
        text: line,
        span: span_start..span_end,
    }
}

/// As [`escaped`], but a tab becomes a space: an excerpt is for the eye.
fn printable(text: &str) -> String {
    escaped(&text.replace('\t', " "))
}

/// The last character boundary at or before `offset`.
fn floor_boundary(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset)
        .rev()
        .find(|&o| text.is_char_boundary(o))
        .unwrap_or(0)
}

/// The first character boundary at or after `offset`.
fn ceil_boundary(text: &str, offset: usize) -> usize {
    (offset..=text.len())
        .find(|&o| text.is_char_boundary(o))
        .unwrap_or(text.len())
}
