//! Lines of bytes, none longer than what is kept of it.

use std::io::{self, BufRead};

/// A line as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Its bytes, without the line end.
    Whole(Vec<u8>),
    /// It was longer than the limit; its bytes are gone.
    TooLong,
}

/// The next line of at most `limit` bytes; `None` at the end. What is longer is read past, never
/// kept. A line may end with CR LF.
pub(super) fn next(input: &mut dyn BufRead, limit: usize) -> io::Result<Option<Line>> {
    let mut kept = Vec::new();
    let (mut is_any, mut is_long) = (false, false);
    loop {
        let available = match input.fill_buf() {
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if available.is_empty() {
            break;
        }
        is_any = true;
        let end = available.iter().position(|byte| *byte == b'\n');
        let piece = available.get(..end.unwrap_or(available.len()));
        let piece = piece.unwrap_or_default();
        is_long |= kept.len() + piece.len() > limit;
        if is_long {
            kept = Vec::new();
        } else {
            kept.extend_from_slice(piece);
        }
        let used = piece.len() + usize::from(end.is_some());
        input.consume(used);
        if end.is_some() {
            break;
        }
    }
    if !is_any {
        return Ok(None);
    }
    if is_long {
        return Ok(Some(Line::TooLong));
    }
    if kept.last() == Some(&b'\r') {
        kept.pop();
    }
    Ok(Some(Line::Whole(kept)))
}
