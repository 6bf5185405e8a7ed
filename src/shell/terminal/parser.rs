//! Bytes from a terminal to keys, mouse, pastes and answers, however they are cut into reads.
//!
//! Answers never become keys, even when they come late or in pieces, and no key is lost to them:
//! everything goes through this one parser for the life of the program. Bytes alone do not tell
//! the Escape key from the start of a sequence; the reader waits a moment ([`Parser::patience`])
//! and then calls [`Parser::give_up`].

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEvent};

use super::answers::{self, Answer};
use super::keys;

const ESC: u8 = 0x1b;
/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";
/// Most bytes of one paste, or of one answer, that are held; what lies beyond is dropped.
const MAX_PASTE_BYTES: usize = 1024 * 1024;
const MAX_STRING_BYTES: usize = 4096;
/// Longest control sequence, in bytes; no terminal sends such.
const MAX_CONTROL_BYTES: usize = 256;

/// After this the Escape key was pressed alone. Sequences arrive in one packet nearly always.
const KEY_PATIENCE: Duration = Duration::from_millis(25);
/// After this the rest of an answer or a paste will not come.
const ANSWER_PATIENCE: Duration = Duration::from_secs(1);

/// Something that came from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Key(KeyEvent),
    Mouse(MouseEvent),
    Paste(String),
    Answer(Answer),
}

/// Holds what has come of an unfinished sequence.
#[derive(Debug, Default)]
pub(super) struct Parser {
    pending: Vec<u8>,
}

/// What the front of the pending bytes is.
enum Front {
    /// Something whole, of so many bytes.
    Whole(Heard, usize),
    /// So many bytes that mean nothing here.
    Nothing(usize),
    /// The start of something.
    Unfinished,
}

impl Parser {
    /// Takes bytes as they were read, calls `each` with everything that they complete.
    pub(super) fn feed(&mut self, bytes: &[u8], mut each: impl FnMut(Heard)) {
        self.pending.extend_from_slice(bytes);
        let mut used = 0;
        while let Some(rest) = self.pending.get(used..).filter(|rest| !rest.is_empty()) {
            match front(rest) {
                Front::Whole(heard, length) => {
                    each(heard);
                    used += length.max(1);
                }
                Front::Nothing(length) => used += length.max(1),
                Front::Unfinished => break,
            }
        }
        self.pending.drain(..used.min(self.pending.len()));
        self.bound();
    }

    /// How long to wait for more before giving up; nothing where nothing is unfinished.
    pub(super) fn patience(&self) -> Option<Duration> {
        match self.pending.as_slice() {
            [] => None,
            // Escape, or Alt with a character that also begins a sequence.
            [_] | [ESC, _] => Some(KEY_PATIENCE),
            _ => Some(ANSWER_PATIENCE),
        }
    }

    /// The rest did not come: says what was there, if it was a key, and forgets it.
    pub(super) fn give_up(&mut self, mut each: impl FnMut(Heard)) {
        let pending = std::mem::take(&mut self.pending);
        match pending.as_slice() {
            [ESC] => each(Heard::Key(keys::plain(KeyCode::Esc))),
            [ESC, byte] => {
                let key = keys::character(char::from(*byte));
                each(Heard::Key(with_alt(key)));
            }
            rest => {
                if let Some(text) = rest.strip_prefix(b"\x1b[200~") {
                    each(Heard::Paste(pasted(text)));
                }
            }
        }
    }

    /// Drops the middle of what is too long to be meant.
    fn bound(&mut self) {
        let is_paste = self.pending.starts_with(b"\x1b[200~");
        let bound = if is_paste {
            MAX_PASTE_BYTES
        } else {
            MAX_STRING_BYTES
        };
        if self.pending.len() > bound {
            // The last five bytes may be the start of the end.
            let tail = self.pending.split_off(self.pending.len() - 5);
            self.pending.truncate(if is_paste { bound - 8 } else { 2 });
            self.pending.extend(tail);
        }
    }
}

fn front(bytes: &[u8]) -> Front {
    match bytes {
        [] | [ESC] => Front::Unfinished,
        [ESC, b'[', rest @ ..] => control(rest),
        [ESC, b'O', rest @ ..] => match rest {
            [] => Front::Unfinished,
            [last, ..] => whole_key(keys::single_shift(*last), 3),
        },
        [ESC, kind @ (b'P' | b'_' | b']' | b'^' | b'X'), rest @ ..] => string(*kind, rest),
        // The Escape key, before another one or before a sequence.
        [ESC, ESC, ..] => Front::Whole(Heard::Key(keys::plain(KeyCode::Esc)), 1),
        [ESC, rest @ ..] => match text(rest) {
            Front::Whole(Heard::Key(key), length) => {
                Front::Whole(Heard::Key(with_alt(key)), length + 1)
            }
            Front::Whole(_, length) | Front::Nothing(length) => Front::Nothing(length + 1),
            Front::Unfinished => Front::Unfinished,
        },
        _ => text(bytes),
    }
}

fn with_alt(key: KeyEvent) -> KeyEvent {
    KeyEvent::new(key.code, key.modifiers | KeyModifiers::ALT)
}

fn whole_key(key: Option<KeyEvent>, length: usize) -> Front {
    key.map_or(Front::Nothing(length), |key| {
        Front::Whole(Heard::Key(key), length)
    })
}

/// A character or a control byte.
fn text(bytes: &[u8]) -> Front {
    let Some(&first) = bytes.first() else {
        return Front::Unfinished;
    };
    let length = match first {
        0x00..=0x1f | 0x7f => return Front::Whole(Heard::Key(keys::control(first)), 1),
        0x20..=0x7e => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        0x80..=0xc1 | 0xf5.. => return Front::Nothing(1),
    };
    let Some(sequence) = bytes.get(..length) else {
        // Cut off in the middle, unless what is there cannot be continued.
        let cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
        return if cut {
            Front::Unfinished
        } else {
            Front::Nothing(1)
        };
    };
    let c = std::str::from_utf8(sequence)
        .ok()
        .and_then(|text| text.chars().next());
    whole_key(c.map(keys::character), if c.is_some() { length } else { 1 })
}

/// What follows `ESC [`. Lengths count from the ESC.
fn control(rest: &[u8]) -> Front {
    if let Some(paste) = rest.strip_prefix(b"200~") {
        return match find(paste, PASTE_END) {
            Some(end) => {
                let text = pasted(paste.get(..end).unwrap_or_default());
                Front::Whole(Heard::Paste(text), 6 + end + PASTE_END.len())
            }
            None => Front::Unfinished,
        };
    }
    // The Linux console's F1 to F5: ESC [ [ A to E.
    if let [b'[', after @ ..] = rest {
        return match after {
            [] => Front::Unfinished,
            [last @ b'A'..=b'E', ..] => whole_key(Some(keys::plain(KeyCode::F(last - b'@'))), 4),
            _ => Front::Nothing(3),
        };
    }
    let parameters = rest
        .iter()
        .take_while(|byte| (0x30..=0x3f).contains(*byte))
        .count();
    let between = rest.iter().skip(parameters);
    let between = between
        .take_while(|byte| (0x20..=0x2f).contains(*byte))
        .count();
    let Some(&last) = rest.get(parameters + between) else {
        return if rest.len() > MAX_CONTROL_BYTES {
            Front::Nothing(rest.len() + 2)
        } else {
            Front::Unfinished
        };
    };
    let length = 2 + parameters + between + 1;
    if !(0x40..=0x7e).contains(&last) {
        // Broken off, by the Escape key or a control byte, which is then read by itself.
        return Front::Nothing(length - 1);
    }
    if between > 0 {
        return Front::Nothing(length);
    }
    let parameters = rest.get(..parameters).unwrap_or_default();
    if last == b'M' && parameters.is_empty() {
        // The mouse's old form, which was not asked for: three bytes follow.
        return if rest.len() < 4 {
            Front::Unfinished
        } else {
            Front::Nothing(6)
        };
    }
    interpreted(parameters, last)
        .map_or(Front::Nothing(length), |heard| Front::Whole(heard, length))
}

fn interpreted(parameters: &[u8], last: u8) -> Option<Heard> {
    let text = std::str::from_utf8(parameters).ok()?;
    let private = parameters
        .first()
        .copied()
        .filter(|byte| (0x3c..=0x3f).contains(byte));
    let numbers_text = if private.is_some() {
        text.get(1..)?
    } else {
        text
    };
    let numbers: Vec<u16> = numbers_text
        .split(';')
        .map(|number| number.parse().unwrap_or_default())
        .collect();
    if let Some(answer) = answers::from_control(private, &numbers, last) {
        return Some(Heard::Answer(answer));
    }
    match (private, last) {
        (Some(b'<'), b'M' | b'm') => keys::mouse(&numbers, last).map(Heard::Mouse),
        // `c`, `n`, `t`, `R`, `y` and the like are answers that nobody asked for.
        (None, b'A'..=b'H' | b'P' | b'Q' | b'R' | b'S' | b'Z' | b'~' | b'u') => {
            let is_report = last == b'R' && numbers.first() != Some(&1);
            let key = keys::sequence(text, last).filter(|_| !is_report);
            key.map(Heard::Key)
        }
        _ => None,
    }
}

/// A string that ends with `ESC \` (or BEL after `ESC ]`). Lengths count from the ESC.
fn string(kind: u8, rest: &[u8]) -> Front {
    let end = rest
        .iter()
        .position(|&byte| byte == ESC || (byte == 0x07 && kind == b']'));
    let Some(end) = end else {
        return Front::Unfinished;
    };
    let ends_with = match (rest.get(end), rest.get(end + 1)) {
        (Some(0x07), _) => 1,
        (_, Some(b'\\')) => 2,
        (_, None) => return Front::Unfinished,
        // Broken off by another sequence, which is then read by itself.
        (_, Some(_)) => return Front::Nothing(2 + end),
    };
    let length = 2 + end + ends_with;
    answers::from_string(kind, rest.get(..end).unwrap_or_default())
        .map_or(Front::Nothing(length), |answer| {
            Front::Whole(Heard::Answer(answer), length)
        })
}

/// The text of a paste: line ends as `\n`, no other control characters but tabs.
fn pasted(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes)
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

#[cfg(test)]
mod tests;
