//! Cutting the text into entries before it is parsed, and finding the mistakes of one entry.
//!
//! The parser's tree of a whole catalogue of 100 000 titles would fill gigabytes, and its first
//! syntax error would hide all that follows. So the text is cut at its `[[person]]`, `[[title]]`
//! and `[[viewer]]` lines, each entry is parsed alone, and an entry that does not parse is tried
//! again without the statements that are wrong ([`mend`]). Offsets stay those of the whole text.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::DeTable;

/// How an entry begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head<'a> {
    /// The keys before the first header.
    Preamble,
    /// `[[name]]` or `[name]`.
    Top(&'a str),
    /// `[[name.more]]` that does not follow its `[[name]]`.
    Stray(&'a str),
}

/// A piece of the text that is parsed alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chunk<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
    pub(super) head: Head<'a>,
}

/// Cuts the text into entries. The pieces put together are the text.
pub(super) fn split(text: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    let (mut start, mut head) = (0, Head::Preamble);
    for line in Lines::for_headers(text) {
        let Some((name, dotted)) = line.header() else {
            continue;
        };
        let same = matches!(head, Head::Top(now) | Head::Stray(now) if now == name);
        if dotted && same {
            continue;
        }
        let piece = text.get(start..line.start).unwrap_or("");
        chunks.push(Chunk {
            start,
            text: piece,
            head,
        });
        start = line.start;
        head = if dotted {
            Head::Stray(name)
        } else {
            Head::Top(name)
        };
    }
    chunks.push(Chunk {
        start,
        text: text.get(start..).unwrap_or(""),
        head,
    });
    chunks
}

/// What the parser says about one statement; the span is within the chunk.
#[derive(Debug)]
pub(super) struct SyntaxError {
    pub(super) span: Range<usize>,
    pub(super) message: String,
}

impl From<toml::de::Error> for SyntaxError {
    fn from(error: toml::de::Error) -> Self {
        Self {
            span: error.span().unwrap_or(0..0),
            message: error.message().to_owned(),
        }
    }
}

/// A chunk without its wrong statements: they are blanked, so that offsets stay.
#[derive(Debug)]
pub(super) struct Mended {
    pub(super) text: String,
    pub(super) errors: Vec<SyntaxError>,
    /// Keys whose statements were blanked: they are not missing as well.
    pub(super) broken: BTreeSet<String>,
    /// Whether what is left parses.
    pub(super) parses: bool,
}

/// At most this many mistakes of one chunk show only in context (a key given twice); each costs
/// a parse of the chunk.
const MAX_CONTEXT_ERRORS: usize = 100;

/// Finds every wrong statement of a chunk that does not parse, at most `limit` of them.
pub(super) fn mend(chunk: &str, limit: usize) -> Mended {
    let mut bytes = chunk.as_bytes().to_vec();
    let mut mended = Mended {
        text: String::new(),
        errors: Vec::new(),
        broken: BTreeSet::new(),
        parses: false,
    };
    let statements = statements(chunk);
    let mut without_header = false;
    for range in &statements {
        let statement = chunk.get(range.clone()).unwrap_or("");
        let is_header = statement.trim_start().starts_with('[');
        if without_header && !is_header {
            blank(&mut bytes, range);
            continue;
        }
        without_header = false;
        if let Err(error) = DeTable::parse(statement.trim_end()) {
            without_header = is_header;
            mended.reject(
                &mut bytes,
                chunk,
                range,
                placed(error, statement, range.start),
            );
            if mended.errors.len() >= limit {
                return mended;
            }
        }
    }
    for _ in 0..MAX_CONTEXT_ERRORS {
        mended.text = String::from_utf8(bytes.clone()).unwrap_or_default();
        let Err(error) = DeTable::parse(&mended.text) else {
            mended.parses = true;
            break;
        };
        let error = SyntaxError::from(error);
        let ix = statements.partition_point(|range| range.end <= error.span.start);
        let Some(range) = statements.get(ix).or_else(|| statements.last()) else {
            break;
        };
        mended.reject(&mut bytes, chunk, range, error);
    }
    mended
}

impl Mended {
    fn reject(&mut self, bytes: &mut [u8], chunk: &str, range: &Range<usize>, error: SyntaxError) {
        self.errors.push(error);
        let statement = chunk.get(range.clone()).unwrap_or("");
        let key = statement
            .trim_start()
            .split(['=', ' ', '\t', '\n', '.'])
            .next();
        self.broken.extend(key.map(str::to_owned));
        blank(bytes, range);
    }
}

/// The error of one statement, which begins at `by`. A `"""` that is never closed is reported
/// where it opens, not at the end of the file.
fn placed(error: toml::de::Error, statement: &str, by: usize) -> SyntaxError {
    let mut error = SyntaxError::from(error);
    if error.message.contains("multi-line") && error.span.start >= statement.trim_end().len() {
        let opening = ["\"\"\"", "'''"]
            .iter()
            .filter_map(|quotes| statement.find(quotes))
            .min();
        let start = opening.unwrap_or(error.span.start);
        error = SyntaxError {
            span: start..start,
            message: "this string is never closed".to_owned(),
        };
    }
    SyntaxError {
        span: error.span.start + by..error.span.end + by,
        ..error
    }
}

fn blank(bytes: &mut [u8], range: &Range<usize>) {
    let piece = bytes.get_mut(range.clone()).unwrap_or_default();
    piece
        .iter_mut()
        .filter(|byte| **byte != b'\n')
        .for_each(|byte| *byte = b' ');
}

/// The statements of a chunk: each from the start of a line to the start of the next one's.
fn statements(chunk: &str) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = Vec::new();
    for line in Lines::new(chunk) {
        let trimmed = line.text.trim_start();
        let begins = match line.before {
            State {
                string: Some(_), ..
            } => false,
            State { depth: 0, .. } => !trimmed.is_empty() && !trimmed.starts_with('#'),
            // A bracket that is never closed must not swallow what follows it.
            State { .. } => line.header().is_some() || looks_like_key(line.text),
        };
        if begins {
            starts.push(line.start);
        }
    }
    let ends = starts.iter().copied().skip(1).chain([chunk.len()]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

/// An unindented `key =`.
fn looks_like_key(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "_-.".contains(c));
    rest.len() < line.len() && rest.trim_start().starts_with('=')
}

/// What is open where a line begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct State {
    /// Open brackets and braces.
    depth: usize,
    /// The quote of the multi-line string that is open.
    string: Option<u8>,
}

/// A line with the state in which it begins.
struct Line<'a> {
    start: usize,
    text: &'a str,
    before: State,
}

impl<'a> Line<'a> {
    /// The first name of a header line and whether more names follow.
    ///
    /// A header counts at any depth of brackets: there it is a syntax error anyhow, most likely
    /// of a bracket left open above.
    fn header(&self) -> Option<(&'a str, bool)> {
        if self.before.string.is_some() {
            return None;
        }
        let line = self.text.trim_start().strip_prefix('[')?;
        let (inner, rest) = match line.strip_prefix('[') {
            Some(inner) => inner.split_once("]]")?,
            None => line.split_once(']')?,
        };
        let rest = rest.trim();
        if !rest.is_empty() && !rest.starts_with('#') {
            return None;
        }
        let (first, dotted) = match inner.split_once('.') {
            Some((first, _)) => (first.trim(), true),
            None => (inner.trim(), false),
        };
        let unquoted = first.trim_matches(['"', '\'']);
        let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let known = matches!(unquoted, "person" | "title" | "viewer");
        let is_name = !unquoted.is_empty() && unquoted.chars().all(bare);
        (is_name && (known || unquoted.len() == first.len())).then_some((unquoted, dotted))
    }
}

/// The lines of a text, each with the state in which it begins.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    state: State,
    /// Whether states are followed at all.
    follows: bool,
}

impl<'a> Lines<'a> {
    /// Lines of which only [`Line::header`] will be asked: without multi-line strings in the text
    /// every line may be one, and following the states would be a quarter of the reading.
    fn for_headers(text: &'a str) -> Self {
        let follows = text.contains("\"\"\"") || text.contains("'''");
        Self {
            follows,
            ..Self::new(text)
        }
    }

    const fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            state: State {
                depth: 0,
                string: None,
            },
            follows: true,
        }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let line = Line {
            start: self.at,
            text: rest.get(..length)?,
            before: self.state,
        };
        self.at += length;
        if !self.follows {
            return Some(line);
        }
        self.state = after(line.text.as_bytes(), self.state);
        // A header, and in `statements` an unindented key, closes brackets left open above it.
        if line.header().is_some() || (line.before.string.is_none() && looks_like_key(line.text)) {
            self.state.depth = after(line.text.as_bytes(), State::default()).depth;
        }
        Some(line)
    }
}

/// The state after a line, given the state before it.
fn after(line: &[u8], mut state: State) -> State {
    let mut at = 0;
    while let Some(&byte) = line.get(at) {
        let triple = line
            .get(at..)
            .is_some_and(|rest| rest.starts_with(&[byte; 3]));
        at += 1;
        match (state.string, byte) {
            (Some(quote), _) if byte == quote && triple => {
                at += 2;
                // Up to two more quotes belong to the string that ends here.
                at += line.get(at..).map_or(0, |rest| {
                    rest.iter()
                        .take(2)
                        .take_while(|&&next| next == quote)
                        .count()
                });
                state.string = None;
            }
            (Some(b'"'), b'\\') => at += 1,
            (None, b'#') => break,
            (None, b'"' | b'\'') if triple => {
                at += 2;
                state.string = Some(byte);
            }
            (None, b'"' | b'\'') => at = string_end(line, at, byte),
            (None, b'[' | b'{') => state.depth += 1,
            (None, b']' | b'}') => state.depth = state.depth.saturating_sub(1),
            _ => {}
        }
    }
    state
}

/// Just after the closing quote of a string that began before `at`, or the end of the line.
fn string_end(line: &[u8], mut at: usize, quote: u8) -> usize {
    while let Some(&byte) = line.get(at) {
        at += 1;
        if byte == quote {
            return at;
        }
        if byte == b'\\' && quote == b'"' {
            at += 1;
        }
    }
    at
}
