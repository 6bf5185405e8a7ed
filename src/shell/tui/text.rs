//! Text in cells: measured, wrapped at words, shortened with an ellipsis, free of control
//! characters.
//!
//! Nothing here knows of colours or places. Read [`fit`] first.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr;

/// What stands where text was left out.
const ELLIPSIS: &str = "…";

/// How many columns `text` takes: grapheme by grapheme, as cells are filled. As a whole it could
/// be less where letters join, which terminals do not do across cells.
pub fn width(text: &str) -> u16 {
    let columns = if text.is_ascii() {
        text.len()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    };
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// `text` without anything that a terminal could obey or that would turn its neighbours around.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_harmful) {
        Cow::Owned(
            text.chars()
                .map(|c| if is_harmful(c) { '\u{fffd}' } else { c })
                .collect(),
        )
    } else {
        Cow::Borrowed(text)
    }
}

fn is_harmful(c: char) -> bool {
    let is_turning = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}');
    c.is_control() || is_turning
}

/// `text` in at most `columns`: whole, or its first words and an ellipsis. Only where a single
/// word would leave half of the room empty is that word cut.
pub fn fit(text: &str, columns: u16) -> String {
    let text = clean(text);
    if width(&text) <= columns {
        return text.into_owned();
    }
    let Some(room) = columns.checked_sub(1) else {
        return String::new();
    };
    let mut kept = take(&text, room);
    let is_inside_word = text
        .get(kept.len()..)
        .is_some_and(|rest| !rest.starts_with(' '));
    if is_inside_word
        && let Some(at) = kept
            .rfind(' ')
            .filter(|at| width_to(&kept, *at) * 2 >= room)
    {
        kept.truncate(at);
    }
    kept.truncate(kept.trim_end_matches([' ', ',', ';', ':', '.', '·']).len());
    kept + ELLIPSIS
}

fn width_to(text: &str, at: usize) -> u16 {
    text.get(..at).map_or(0, width)
}

/// The graphemes that fit into `columns`.
fn take(text: &str, columns: u16) -> String {
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let next = used + width(grapheme);
        if next > columns {
            break;
        }
        used = next;
        kept.push_str(grapheme);
    }
    kept
}

/// `text` broken at spaces into lines of at most `columns`; a longer word is cut into pieces.
pub fn wrap(text: &str, columns: u16) -> Vec<String> {
    let text = clean(text);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = width(&line).saturating_add(1).saturating_add(width(word));
        if !line.is_empty() && joined <= columns {
            line.push(' ');
        } else if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = word;
        while line.is_empty() && columns > 0 && width(rest) > columns {
            let piece = take(rest, columns);
            let length = if piece.is_empty() {
                rest.len()
            } else {
                piece.len()
            };
            lines.push(rest.get(..length).unwrap_or(rest).to_owned());
            rest = rest.get(length..).unwrap_or("");
        }
        line.push_str(rest);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// As [`wrap`], in at most `most` lines; what does not fit ends in an ellipsis.
pub fn wrap_to(text: &str, columns: u16, most: usize) -> Vec<String> {
    let mut lines = wrap(text, columns);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        if most > 0 {
            lines.push(fit(&rest, columns));
        }
    }
    lines
}

/// `text` with a space between its letters, in capitals: the name on a billboard.
pub fn spaced(text: &str) -> String {
    let capitals = clean(text).to_uppercase();
    let letters: Vec<_> = capitals.graphemes(true).collect();
    letters.join(" ")
}

/// `n` of something: `1 row`, `2 rows`.
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// How long ago a day was, in words.
pub fn days_ago(days: i64) -> String {
    match days {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=13 => format!("{days} days ago"),
        14..=59 => format!("{} weeks ago", days / 7),
        60..=729 => format!("{} months ago", days / 30),
        _ => format!("{} years ago", days / 365),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_shortened_at_words_and_never_wider_than_asked() {
        for (text, columns, expected) in [
            ("The Salt Ledger", 20, "The Salt Ledger"),
            ("The Salt Ledger", 12, "The Salt…"),
            ("The Cartographer's Daughter", 14, "The Cartograp…"),
            ("Night Shift at the Aquarium", 20, "Night Shift at the…"),
            ("海底二万里", 5, "海底…"),
            ("abc", 0, ""),
            ("a\u{1b}[31mb", 10, "a\u{fffd}[31mb"),
        ] {
            assert_eq!(fit(text, columns), expected);
            assert!(width(&fit(text, columns)) <= columns);
        }
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("abcdefgh ij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap_to("one two three four", 7, 2), ["one two", "three…"]);
        // Lam and alef join to one letter, but stand in two cells.
        assert_eq!(width("\u{644}\u{627}"), 2);
        assert_eq!(wrap("海海海", 1).concat(), "海海海");
    }
}
