//! Keys, answers and pastes from bytes, whole and in pieces.

use crossterm::event::{MouseButton, MouseEventKind};
use proptest::prelude::*;

use super::*;

fn key(code: KeyCode, modifiers: KeyModifiers) -> Heard {
    Heard::Key(KeyEvent::new(code, modifiers))
}

fn typed(text: &str) -> Vec<Heard> {
    text.chars()
        .map(|c| Heard::Key(keys::character(c)))
        .collect()
}

/// Everything heard, byte by byte, with the last wait given up.
fn hear(bytes: &[u8]) -> Vec<Heard> {
    let mut parser = Parser::default();
    let mut heard = Vec::new();
    for byte in bytes {
        parser.feed(&[*byte], |one| heard.push(one));
    }
    parser.give_up(|one| heard.push(one));
    assert!(parser.pending.is_empty());
    heard
}

fn check(bytes: &[u8], expected: &[Heard]) {
    let mut whole = Vec::new();
    let mut parser = Parser::default();
    parser.feed(bytes, |one| whole.push(one));
    parser.give_up(|one| whole.push(one));
    assert_eq!(
        whole,
        expected,
        "{:?} at once",
        String::from_utf8_lossy(bytes)
    );
    assert_eq!(
        hear(bytes),
        expected,
        "{:?} in pieces",
        String::from_utf8_lossy(bytes)
    );
}

#[test]
fn keys_of_every_kind() {
    const NONE: KeyModifiers = KeyModifiers::NONE;
    const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
    const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
    const ALT: KeyModifiers = KeyModifiers::ALT;
    let cases: &[(&[u8], KeyCode, KeyModifiers)] = &[
        (b"j", KeyCode::Char('j'), NONE),
        (b"G", KeyCode::Char('G'), SHIFT),
        ("é".as_bytes(), KeyCode::Char('é'), NONE),
        ("語".as_bytes(), KeyCode::Char('語'), NONE),
        ("🎬".as_bytes(), KeyCode::Char('🎬'), NONE),
        (b"\r", KeyCode::Enter, NONE),
        (b"\t", KeyCode::Tab, NONE),
        (b"\x7f", KeyCode::Backspace, NONE),
        (b"\x04", KeyCode::Char('d'), CONTROL),
        (b"\x1a", KeyCode::Char('z'), CONTROL),
        (b"\0", KeyCode::Char(' '), CONTROL),
        (b"\x1b", KeyCode::Esc, NONE),
        (b"\x1bx", KeyCode::Char('x'), ALT),
        (b"\x1bP", KeyCode::Char('P'), ALT.union(SHIFT)),
        (b"\x1b[", KeyCode::Char('['), ALT),
        (b"\x1b[A", KeyCode::Up, NONE),
        (b"\x1bOB", KeyCode::Down, NONE),
        (b"\x1bOP", KeyCode::F(1), NONE),
        (b"\x1b[[C", KeyCode::F(3), NONE),
        (b"\x1b[1;2R", KeyCode::F(3), SHIFT),
        (b"\x1b[15~", KeyCode::F(5), NONE),
        (b"\x1b[24;5~", KeyCode::F(12), CONTROL),
        (b"\x1b[1;5C", KeyCode::Right, CONTROL),
        (b"\x1b[5~", KeyCode::PageUp, NONE),
        (b"\x1b[Z", KeyCode::BackTab, SHIFT),
        (b"\x1b[27u", KeyCode::Esc, NONE),
        (b"\x1b[97;5u", KeyCode::Char('a'), CONTROL),
        (b"\x1b[97:65;2:1u", KeyCode::Char('A'), SHIFT),
        (b"\x1b[9;2u", KeyCode::BackTab, SHIFT),
        (b"\x1b[57400u", KeyCode::Char('1'), NONE),
        (b"\x1b[57414u", KeyCode::Enter, NONE),
        (b"\x1b[27;5;105~", KeyCode::Char('i'), CONTROL),
    ];
    for (bytes, code, modifiers) in cases {
        check(bytes, &[key(*code, *modifiers)]);
    }
}

#[test]
fn escape_before_another_key_is_escape() {
    let escape = || key(KeyCode::Esc, KeyModifiers::NONE);
    check(b"\x1b\x1b", &[escape(), escape()]);
    check(
        b"\x1b\x1b[A",
        &[escape(), key(KeyCode::Up, KeyModifiers::NONE)],
    );
}

#[test]
fn answers_are_told_from_keys_in_any_order() {
    let bytes = b"q\x1bP>|kitty(0.41.1)\x1b\\h\x1b_Gi=31;OK\x1b\\\x1b[6;19;10tl\
        \x1b[4;684;1200t\x1b]11;rgb:1e1e/1e1e/2e2e\x07\x1b[?0u\x1b[?62;4;22cj";
    let mut expected = typed("q");
    expected.push(Heard::Answer(Answer::Name("kitty(0.41.1)".to_owned())));
    expected.extend(typed("h"));
    expected.push(Heard::Answer(Answer::KittyGraphics { ok: true }));
    expected.push(Heard::Answer(Answer::CellPixels(10, 19)));
    expected.extend(typed("l"));
    expected.push(Heard::Answer(Answer::WindowPixels(1200, 684)));
    expected.push(Heard::Answer(Answer::Background([30, 30, 46])));
    expected.push(Heard::Answer(Answer::Keyboard));
    expected.push(Heard::Answer(Answer::Attributes(vec![62, 4, 22])));
    expected.extend(typed("j"));
    check(bytes, &expected);
}

#[test]
fn unknown_answers_and_releases_are_silent() {
    for bytes in [
        &b"\x1b[>41;379;0c"[..],
        b"\x1b[0n",
        b"\x1b[12;40R",
        b"\x1b[?2026;2$y",
        b"\x1bP1+r524742\x1b\\",
        b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
        b"\x1b[I",
        b"\x1b[O",
        b"\x1b[97;1:3u",
        b"\x1b[M !!",
    ] {
        check(bytes, &[]);
    }
}

#[test]
fn a_broken_off_answer_never_becomes_keys() {
    check(b"\x1b_Gi=31;O", &[]);
    check(b"\x1b[?62;4", &[]);
    check(b"\x1bP>|kit\x1b[A", &[key(KeyCode::Up, KeyModifiers::NONE)]);
    let mut endless = b"\x1b_G".to_vec();
    endless.extend(vec![b'x'; 3 * MAX_STRING_BYTES]);
    endless.extend(b"\x1b\\k");
    check(&endless, &typed("k"));
}

#[test]
fn a_paste_is_text_and_not_keys() {
    let paste = Heard::Paste("q\nx\ty".to_owned());
    let mut expected = vec![paste];
    expected.extend(typed("a"));
    check(b"\x1b[200~q\r\nx\ty\x1b\x07\x1b[201~a", &expected);
    check(b"\x1b[200~half", &[Heard::Paste("half".to_owned())]);
}

#[test]
fn the_mouse_counts_from_nought() {
    let mouse = |kind, modifiers| {
        Heard::Mouse(MouseEvent {
            kind,
            column: 2,
            row: 4,
            modifiers,
        })
    };
    let none = KeyModifiers::NONE;
    check(
        b"\x1b[<0;3;5M",
        &[mouse(MouseEventKind::Down(MouseButton::Left), none)],
    );
    check(
        b"\x1b[<2;3;5m",
        &[mouse(MouseEventKind::Up(MouseButton::Right), none)],
    );
    check(b"\x1b[<65;3;5M", &[mouse(MouseEventKind::ScrollDown, none)]);
    check(
        b"\x1b[<48;3;5M",
        &[mouse(
            MouseEventKind::Drag(MouseButton::Left),
            KeyModifiers::CONTROL,
        )],
    );
}

#[test]
fn waiting_is_short_for_keys_and_longer_for_answers() {
    let mut parser = Parser::default();
    assert_eq!(parser.patience(), None);
    parser.feed(b"\x1b", |_| ());
    assert_eq!(parser.patience(), Some(KEY_PATIENCE));
    parser.feed(b"_Gi", |_| ());
    assert_eq!(parser.patience(), Some(ANSWER_PATIENCE));
}

proptest! {
    #[test]
    fn no_bytes_panic_or_stay_for_ever(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        hear(&bytes);
    }

    #[test]
    fn typed_text_is_heard_whole(text in "[ -~]{0,40}", cut in 0_usize..40) {
        let mut parser = Parser::default();
        let mut heard = Vec::new();
        let (left, right) = text.split_at(cut.min(text.len()));
        parser.feed(left.as_bytes(), |one| heard.push(one));
        parser.feed(right.as_bytes(), |one| heard.push(one));
        prop_assert_eq!(heard, typed(&text));
    }
}
