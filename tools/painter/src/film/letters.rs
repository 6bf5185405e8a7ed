//! Lettering of strokes: one pen, round ends, letters on a grid 4 wide and 6 high.

use kit::canvas::{Canvas, Pt};
use kit::colour::Colour;

/// The strokes of a letter, as runs of grid points (two digits each: across, down); its width.
///
/// Capitals stand from 0 to 6, small letters from 2 to 6, and hang to 8.
fn strokes(letter: char) -> (&'static str, f32) {
    match letter {
        'A' => ("06 20 46 / 14 34", 4.0),
        'B' => ("06 00 30 41 42 33 03 / 33 44 45 36 06", 4.0),
        'C' => ("41 30 10 01 05 16 36 45", 4.0),
        'D' => ("06 00 20 42 44 26 06", 4.0),
        'E' => ("40 00 06 46 / 03 33", 4.0),
        'F' => ("40 00 06 / 03 33", 4.0),
        'G' => ("41 30 10 01 05 16 36 45 43 23", 4.0),
        'H' => ("00 06 / 40 46 / 03 43", 4.0),
        'I' | 'l' => ("00 06", 0.0),
        'K' => ("00 06 / 40 03 46", 4.0),
        'L' => ("00 06 46", 4.0),
        'M' => ("06 00 23 40 46", 4.0),
        'N' => ("06 00 46 40", 4.0),
        'O' => ("10 30 41 45 36 16 05 01 10", 4.0),
        'P' => ("06 00 30 41 42 33 03", 4.0),
        'R' => ("06 00 30 41 42 33 03 / 23 46", 4.0),
        'S' => ("41 30 10 01 02 13 33 44 45 36 16 05", 4.0),
        'T' => ("00 40 / 20 26", 4.0),
        'V' => ("00 26 40", 4.0),
        'W' => ("00 16 23 36 40", 4.0),
        'Y' => ("00 23 40 / 23 26", 4.0),
        'Z' => ("00 40 06 46", 4.0),
        'a' => ("13 23 34 36 16 05 14 34", 3.0),
        'b' => ("00 06 26 35 34 23 03", 3.0),
        'c' => ("34 23 13 04 05 16 26 35", 3.0),
        'd' => ("30 36 16 05 04 13 33", 3.0),
        'e' => ("05 35 34 23 13 04 05 16 26", 3.0),
        'f' => ("20 10 16 / 03 23", 2.0),
        'g' => ("36 16 05 04 13 33 37 28 08", 3.0),
        'h' => ("00 06 / 04 13 23 34 36", 3.0),
        'i' => ("03 06 / 01 01", 0.0),
        'j' => ("13 17 08 / 11 11", 1.0),
        'k' => ("00 06 / 33 05 / 14 36", 3.0),
        'm' => ("06 03 13 24 26 / 24 33 43 44 46", 4.0),
        'n' => ("06 03 / 04 13 23 34 36", 3.0),
        'o' => ("13 23 34 35 26 16 05 04 13", 3.0),
        'p' => ("08 03 23 34 35 26 06", 3.0),
        'r' => ("06 03 / 04 13 23", 2.0),
        's' => ("33 13 04 24 35 26 06", 3.0),
        't' => ("10 15 26 / 03 23", 2.0),
        'u' => ("03 05 16 36 / 33 36", 3.0),
        'v' => ("03 16 33", 3.0),
        'w' => ("03 16 23 36 43", 4.0),
        'y' => ("03 16 / 33 16 08", 3.0),
        'z' => ("03 33 06 36", 3.0),
        '.' => ("06 06", 0.0),
        '(' => ("10 02 04 16", 1.0),
        ')' => ("00 12 14 06", 1.0),
        _ => ("", 2.0),
    }
}

/// Between letters, in parts of the grid.
const SPACING: f32 = 1.6;

/// Width of a line, in parts of the grid.
fn width(line: &str) -> f32 {
    let sum: f32 = line.chars().map(|letter| strokes(letter).1 + SPACING).sum();
    (sum - SPACING).max(0.0)
}

/// Where a line stands against its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// Begins there.
    Left,
    /// Has its middle there.
    Middle,
}

/// Writes a line of letters `cap` high, its top at `y`, with a dark edge around it.
pub(super) fn write(canvas: &mut Canvas, line: &str, (x, y): Pt, cap: f32, align: Align) {
    let unit = cap / 6.0;
    let left = match align {
        Align::Left => x,
        Align::Middle => x - width(line) * unit / 2.0,
    };
    let pen = (unit * 0.95).max(1.4);
    for (ink, width) in [
        (Colour::hex(0x10_1014), pen * 2.1),
        (Colour::hex(0xf6_f2e6), pen),
    ] {
        let mut from = left;
        for letter in line.chars() {
            let (drawn, advance) = strokes(letter);
            for stroke in drawn.split('/') {
                let mut points = points(stroke, (from, y), unit);
                if let [only] | [only, _] = points[..]
                    && points.iter().all(|point| *point == only)
                {
                    points.push((only.0 + 0.1, only.1));
                }
                canvas.line(&points, ink, width);
            }
            from += (advance + SPACING) * unit;
        }
    }
}

fn points(stroke: &str, (x, y): Pt, unit: f32) -> Vec<Pt> {
    let digit = |c: Option<char>| c.and_then(|c| c.to_digit(10)).unwrap_or(0) as f32;
    let point = |word: &str| {
        let mut digits = word.chars();
        let (across, down) = (digit(digits.next()), digit(digits.next()));
        (x + across * unit, y + down * unit)
    };
    stroke.split_whitespace().map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::super::script;
    use super::strokes;

    #[test]
    fn every_letter_of_the_film_is_drawn() {
        let texts = script().into_iter().filter_map(|shot| shot.text);
        for letter in texts.flat_map(|text| text.lines.concat().chars().collect::<Vec<_>>()) {
            assert!(letter == ' ' || !strokes(letter).0.is_empty(), "{letter}");
        }
    }
}
