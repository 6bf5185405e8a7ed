//! Control sequences to keys and mouse events, in the words of crossterm's plain types.

use crossterm::event::{
    KeyCode, KeyEvent, KeyModifiers, MediaKeyCode, MouseButton, MouseEvent, MouseEventKind,
};

/// A key without modifiers.
pub(super) fn plain(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

/// A typed character; capitals count as typed with Shift.
pub(super) fn character(c: char) -> KeyEvent {
    let shift = if c.is_uppercase() {
        KeyModifiers::SHIFT
    } else {
        KeyModifiers::NONE
    };
    KeyEvent::new(KeyCode::Char(c), shift)
}

/// A control byte (below 0x20, or 0x7f) but ESC.
pub(super) fn control(byte: u8) -> KeyEvent {
    let with_control = |c: u8| KeyEvent::new(KeyCode::Char(char::from(c)), KeyModifiers::CONTROL);
    match byte {
        0x00 => with_control(b' '),
        b'\t' => plain(KeyCode::Tab),
        b'\r' => plain(KeyCode::Enter),
        0x7f => plain(KeyCode::Backspace),
        0x01..=0x1a => with_control(byte - 1 + b'a'),
        0x1c..=0x1f => with_control(byte - 0x1c + b'4'),
        _ => plain(KeyCode::Null),
    }
}

/// `ESC O x`.
pub(super) fn single_shift(last: u8) -> Option<KeyEvent> {
    match last {
        b'M' => Some(plain(KeyCode::Enter)),
        b'j'..=b'y' => Some(character(char::from(last - b'j' + b'*'))),
        _ => letter(last).map(plain),
    }
}

/// `ESC [ numbers last`, numbers separated by `;`, their parts by `:`.
pub(super) fn sequence(parameters: &str, last: u8) -> Option<KeyEvent> {
    let mut fields = parameters.split(';');
    let first = fields.next().unwrap_or_default();
    let second = fields.next().unwrap_or_default();
    let mut second_parts = second.split(':');
    let modifiers = modifiers(second_parts.next().and_then(|part| part.parse().ok()));
    if second_parts.next() == Some("3") {
        // The release of a key, which nobody asked for.
        return None;
    }
    let number = first
        .split(':')
        .next()
        .and_then(|part| part.parse::<u32>().ok());
    match last {
        b'Z' => Some(KeyEvent::new(
            KeyCode::BackTab,
            modifiers | KeyModifiers::SHIFT,
        )),
        // xterm's modifyOtherKeys: 27 ; modifiers ; code ~
        b'~' if number == Some(27) => {
            unicode(fields.next().and_then(|part| part.parse().ok())?, modifiers)
        }
        b'~' => Some(KeyEvent::new(tilde(number?)?, modifiers)),
        b'u' => unicode(number?, modifiers),
        _ => letter(last).map(|code| KeyEvent::new(code, modifiers)),
    }
}

fn letter(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'E' => KeyCode::KeypadBegin,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

fn tilde(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => function(number - 10),
        17..=21 => function(number - 11),
        23..=26 => function(number - 12),
        28 | 29 => function(number - 13),
        31..=34 => function(number - 14),
        _ => return None,
    })
}

fn function(number: u32) -> KeyCode {
    KeyCode::F(u8::try_from(number).unwrap_or_default())
}

/// A key by its code point, or by kitty's numbers for keys that have none.
fn unicode(code: u32, modifiers: KeyModifiers) -> Option<KeyEvent> {
    let code = match code {
        9 if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        9 | 57346 => KeyCode::Tab,
        13 | 57345 | 57414 => KeyCode::Enter,
        27 | 57344 => KeyCode::Esc,
        8 | 127 | 57347 => KeyCode::Backspace,
        57348 | 57425 => KeyCode::Insert,
        57349 | 57426 => KeyCode::Delete,
        57350 | 57417 => KeyCode::Left,
        57351 | 57418 => KeyCode::Right,
        57352 | 57419 => KeyCode::Up,
        57353 | 57420 => KeyCode::Down,
        57354 | 57421 => KeyCode::PageUp,
        57355 | 57422 => KeyCode::PageDown,
        57356 | 57423 => KeyCode::Home,
        57357 | 57424 => KeyCode::End,
        57427 => KeyCode::KeypadBegin,
        57364..=57398 => function(code - 57363),
        57399..=57416 => KeyCode::Char(keypad(code)?),
        57430 => KeyCode::Media(MediaKeyCode::PlayPause),
        57344..=63743 => return None,
        _ => return Some(letter_with(char::from_u32(code)?, modifiers)),
    };
    Some(KeyEvent::new(code, modifiers))
}

fn keypad(code: u32) -> Option<char> {
    "0123456789./*-+\n=,"
        .chars()
        .nth(usize::try_from(code.checked_sub(57399)?).ok()?)
}

/// A character with modifiers; Shift makes it a capital, as it would when typed without others.
fn letter_with(c: char, modifiers: KeyModifiers) -> KeyEvent {
    let c = if modifiers.contains(KeyModifiers::SHIFT) {
        c.to_uppercase().next().unwrap_or(c)
    } else {
        c
    };
    KeyEvent::new(KeyCode::Char(c), modifiers)
}

/// xterm's and kitty's number: 1 + Shift 1, Alt 2, Control 4, Super 8, Hyper 16, Meta 32.
fn modifiers(number: Option<u16>) -> KeyModifiers {
    let bits = number.unwrap_or(1).saturating_sub(1);
    let table = [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::META),
    ];
    let set = table.into_iter().filter(|(bit, _)| bits & bit != 0);
    set.fold(KeyModifiers::NONE, |all, (_, one)| all | one)
}

/// `ESC [ < buttons ; column ; row M` (pressed or moved) or `m` (released).
pub(super) fn mouse(numbers: &[u16], last: u8) -> Option<MouseEvent> {
    let [buttons, column, row] = *numbers else {
        return None;
    };
    let button = match buttons & 3 {
        0 => Some(MouseButton::Left),
        1 => Some(MouseButton::Middle),
        2 => Some(MouseButton::Right),
        _ => None,
    };
    let wheel = match buttons & 3 {
        0 => MouseEventKind::ScrollUp,
        1 => MouseEventKind::ScrollDown,
        2 => MouseEventKind::ScrollLeft,
        _ => MouseEventKind::ScrollRight,
    };
    let (is_wheel, is_move, is_extra) = (buttons & 64 != 0, buttons & 32 != 0, buttons & 128 != 0);
    let kind = match (is_wheel, is_move, button) {
        _ if is_extra => return None,
        (true, ..) => wheel,
        (false, true, Some(button)) => MouseEventKind::Drag(button),
        (false, true, None) => MouseEventKind::Moved,
        (false, false, Some(button)) if last == b'm' => MouseEventKind::Up(button),
        (false, false, Some(button)) => MouseEventKind::Down(button),
        (false, false, None) => return None,
    };
    let held = [
        (4, KeyModifiers::SHIFT),
        (8, KeyModifiers::ALT),
        (16, KeyModifiers::CONTROL),
    ];
    let set = held.into_iter().filter(|(bit, _)| buttons & bit != 0);
    Some(MouseEvent {
        kind,
        column: column.saturating_sub(1),
        row: row.saturating_sub(1),
        modifiers: set.fold(KeyModifiers::NONE, |all, (_, one)| all | one),
    })
}
