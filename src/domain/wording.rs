//! Words that are put the same way wherever they stand, and what of a text may reach a screen.
//!
//! Knows nothing of titles or pages; [`is_unprintable`] first.

/// Whether a character draws nothing by itself and steers a terminal or the text around it:
/// control characters, separators, and the marks that reorder or hide text.
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The text with everything that could steer a terminal written as an escape: control characters
/// (`\u{1b}`), line and paragraph separators, and the marks that reorder or hide text.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_unprintable(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

/// JSON with every unprintable character inside its strings written as `\u….`: it reads back the
/// same, and harms no terminal. Line ends and tabs between the values stay.
///
/// # Example
/// ```
/// use keyart::domain::wording::harmless_json;
/// assert_eq!(harmless_json("\"a\u{9b}b\"".to_owned()), r#""a\u009bb""#);
/// ```
pub fn harmless_json(json: String) -> String {
    let is_layout = |c| matches!(c, '\n' | '\r' | '\t');
    let is_harmful = |c| is_unprintable(c) && !is_layout(c);
    if !json.contains(is_harmful) {
        return json;
    }
    let mut harmless = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if is_harmful(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                harmless.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    let digit = char::from_digit(u32::from(*unit >> shift & 15), 16);
                    harmless.push(digit.unwrap_or('0'));
                }
            }
        } else {
            harmless.push(c);
        }
    }
    harmless
}

/// `1st`, `2nd`, `3rd`, `11th` of a position counted from 0.
///
/// # Example
/// ```
/// use keyart::domain::wording::ordinal;
/// assert_eq!([0, 1, 2, 3, 10, 21, 110].map(ordinal).join(" "), "1st 2nd 3rd 4th 11th 22nd 111th");
/// ```
pub fn ordinal(position: usize) -> String {
    let n = position + 1;
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

/// The words with a capital at the start.
///
/// # Example
/// ```
/// use keyart::domain::wording::capital;
/// assert_eq!(capital("élan vital"), "Élan vital");
/// ```
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

/// `1:02:03.4` of seconds, hours only where there are any.
pub fn clock(time_s: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "casts saturate, and times are not negative"
    )]
    let tenths = (time_s.max(0.0) * 10.0).round() as u64;
    let (hours, minutes) = (tenths / 36_000, tenths / 600 % 60);
    let (seconds, tenth) = (tenths / 10 % 60, tenths % 10);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}.{tenth}")
    } else {
        format!("{minutes}:{seconds:02}.{tenth}")
    }
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn clocks_read_well() {
        for (seconds, expected) in [
            (0.0, "0:00.0"),
            (75.04, "1:15.0"),
            (3661.25, "1:01:01.3"),
            (-1.0, "0:00.0"),
        ] {
            assert_eq!(clock(seconds), expected);
        }
    }
}
