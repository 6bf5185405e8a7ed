//! Changed cells to bytes: the cursor moved no more than needed, colours mapped to what the
//! terminal has, nothing printed that could steer it.

use std::convert::Infallible;
use std::io::Write;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::kitty::PLACEHOLDER;
use crate::domain::cells::{Depth, nearest_16, nearest_256};

/// A backend of ratatui that gathers a frame's bytes.
pub(super) struct Emitter {
    out: Vec<u8>,
    size: Size,
    depth: Depth,
    /// Whether placeholders are printed; else they are blanks, over which a picture comes.
    prints_placeholders: bool,
    /// Cells that were to hold a part of a picture and became blanks.
    blanks: Vec<Position>,
    pen: Pen,
    /// Where the cursor surely stands.
    cursor: Option<Position>,
}

/// How the next character would be drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Pen {
    foreground: Color,
    background: Color,
    modifiers: Modifier,
}

const PLAIN: Pen = Pen {
    foreground: Color::Reset,
    background: Color::Reset,
    modifiers: Modifier::empty(),
};

/// Attributes with their number; all are undone by 0 alone.
const ATTRIBUTES: [(Modifier, u8); 6] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
    (Modifier::CROSSED_OUT, 9),
];

impl Emitter {
    pub(super) const fn new(size: Size, depth: Depth) -> Self {
        Self {
            out: Vec::new(),
            size,
            depth,
            prints_placeholders: true,
            blanks: Vec::new(),
            pen: PLAIN,
            cursor: None,
        }
    }

    pub(super) const fn set_prints_placeholders(&mut self, prints: bool) {
        self.prints_placeholders = prints;
    }

    /// Cells since the last call over which a picture must come.
    pub(super) fn take_blanks(&mut self) -> Vec<Position> {
        std::mem::take(&mut self.blanks)
    }

    pub(super) const fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    pub(super) const fn set_depth(&mut self, depth: Depth) {
        self.depth = depth;
    }

    /// The bytes since the last call; leaves the pen plain and the cursor anywhere.
    pub(super) fn take(&mut self) -> Vec<u8> {
        if self.pen != PLAIN {
            self.out.extend(b"\x1b[0m");
            self.pen = PLAIN;
        }
        self.cursor = None;
        std::mem::take(&mut self.out)
    }

    fn print(&mut self, x: u16, y: u16, cell: &Cell) {
        let stands_for_picture = cell.symbol().starts_with(PLACEHOLDER);
        let is_picture = stands_for_picture && self.prints_placeholders;
        let is_blank = stands_for_picture && !self.prints_placeholders;
        if is_blank {
            self.blanks.push(Position::new(x, y));
        }
        self.move_to(x, y);
        self.dip(cell, stands_for_picture);
        let symbol = if is_blank { " " } else { cell.symbol() };
        let (symbol, width) = if symbol.chars().any(steers) {
            (" ", 1)
        } else {
            (symbol, u16::try_from(symbol.width()).unwrap_or(1))
        };
        self.out.extend(symbol.as_bytes());
        let next = x.saturating_add(width);
        // Terminals disagree about the width of much beyond Latin, lines and blocks.
        let is_sure = is_picture || symbol.chars().all(has_sure_width);
        let stays_inside = next < self.size.width;
        self.cursor = (is_sure && stays_inside).then_some(Position::new(next, y));
    }

    fn move_to(&mut self, x: u16, y: u16) {
        if self.cursor != Some(Position::new(x, y)) {
            write_to(&mut self.out, format_args!("\x1b[{};{}H", y + 1, x + 1));
        }
    }

    /// Changes the pen to the cell's style.
    fn dip(&mut self, cell: &Cell, is_picture: bool) {
        let colour = |colour| mapped(colour, self.depth);
        let wanted = Pen {
            // The foreground of a placeholder is the number of its picture; a blank has none.
            foreground: match (is_picture, self.prints_placeholders) {
                (false, _) => colour(cell.fg),
                (true, true) => cell.fg,
                (true, false) => self.pen.foreground,
            },
            background: colour(cell.bg),
            modifiers: if is_picture {
                Modifier::empty()
            } else {
                cell.modifier
            },
        };
        if wanted == self.pen {
            return;
        }
        let mut codes = Vec::new();
        if !wanted.modifiers.contains(self.pen.modifiers) {
            codes.push("0".to_owned());
            self.pen = PLAIN;
        }
        for (modifier, code) in ATTRIBUTES {
            if wanted.modifiers.contains(modifier) && !self.pen.modifiers.contains(modifier) {
                codes.push(code.to_string());
            }
        }
        if wanted.foreground != self.pen.foreground {
            codes.push(code(wanted.foreground, 30));
        }
        if wanted.background != self.pen.background {
            codes.push(code(wanted.background, 40));
        }
        if !codes.is_empty() {
            write_to(&mut self.out, format_args!("\x1b[{}m", codes.join(";")));
        }
        self.pen = wanted;
    }
}

/// Writes to memory, which takes everything.
pub(super) fn write_to(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a vector takes every byte");
}

/// The colour in what the terminal has.
fn mapped(colour: Color, depth: Depth) -> Color {
    match (colour, depth) {
        (_, Depth::None) => Color::Reset,
        (Color::Rgb(red, green, blue), Depth::Ansi256) => {
            Color::Indexed(nearest_256([red, green, blue]))
        }
        (Color::Rgb(red, green, blue), Depth::Ansi16) => {
            Color::Indexed(nearest_16([red, green, blue]))
        }
        (colour, _) => colour,
    }
}

/// The numbers of a colour; `base` is 30 for the foreground, 40 for the background.
fn code(colour: Color, base: u8) -> String {
    let named = |number: u8| (base + number).to_string();
    let bright = |number: u8| (base + 60 + number).to_string();
    match colour {
        Color::Reset => named(9),
        Color::Black => named(0),
        Color::Red => named(1),
        Color::Green => named(2),
        Color::Yellow => named(3),
        Color::Blue => named(4),
        Color::Magenta => named(5),
        Color::Cyan => named(6),
        Color::Gray => named(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(number @ 0..=7) => named(number),
        Color::Indexed(number @ 8..=15) => bright(number - 8),
        Color::Indexed(number) => format!("{};5;{number}", base + 8),
        Color::Rgb(red, green, blue) => format!("{};2;{red};{green};{blue}", base + 8),
    }
}

/// Control characters, and those that turn the direction of text.
pub(super) fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

const fn has_sure_width(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2500}'..='\u{259f}')
}

impl Backend for Emitter {
    type Error = Infallible;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), Infallible>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            self.print(x, y, cell);
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, _: P) -> Result<(), Infallible> {
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        self.out.extend(b"\x1b[0m\x1b[2J");
        self.pen = PLAIN;
        self.cursor = None;
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> Result<(), Infallible> {
        // The whole screen is one viewport, so every clearing is of all.
        self.clear()
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::default(),
        })
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    /// The bytes for a row of text pieces drawn from (1, 1) on.
    fn check(depth: Depth, pieces: &[(&str, Style)], expected: &str) {
        let area = Rect::new(0, 0, 20, 3);
        let mut buffer = Buffer::empty(area);
        let mut x = 1;
        for (text, style) in pieces {
            (x, _) = buffer.set_stringn(x, 1, *text, 18, *style);
        }
        let mut emitter = Emitter::new(area.as_size(), depth);
        emitter
            .draw(Buffer::empty(area).diff_iter(&buffer))
            .unwrap();
        let bytes = String::from_utf8(emitter.take()).unwrap();
        assert_eq!(bytes.replace('\x1b', "^"), expected);
    }

    #[test]
    fn one_move_and_no_colour_for_plain_text() {
        check(Depth::True, &[("plain", Style::new())], "^[2;2Hplain");
    }

    #[test]
    fn styles_change_once_and_are_undone() {
        let bold = Style::new().bold().fg(Color::Rgb(1, 2, 3));
        check(
            Depth::True,
            &[("a", bold), ("b", bold), ("c", Style::new())],
            "^[2;2H^[1;38;2;1;2;3mab^[0mc",
        );
    }

    #[test]
    fn colours_are_those_that_the_terminal_has() {
        let style = Style::new()
            .fg(Color::Rgb(255, 0, 0))
            .bg(Color::Rgb(8, 8, 8));
        check(
            Depth::Ansi256,
            &[("x", style)],
            "^[2;2H^[38;5;196;48;5;232mx^[0m",
        );
        check(Depth::Ansi16, &[("x", style)], "^[2;2H^[91;40mx^[0m");
        check(Depth::None, &[("x", style.bold())], "^[2;2H^[1mx^[0m");
    }

    #[test]
    fn after_a_character_of_unsure_width_the_cursor_is_placed() {
        check(Depth::True, &[("é–x", Style::new())], "^[2;2Hé–^[2;4Hx");
        check(Depth::True, &[("語x", Style::new())], "^[2;2H語^[2;4Hx");
    }

    #[test]
    fn nothing_that_steers_a_terminal_is_printed() {
        let mut emitter = Emitter::new(Size::new(9, 2), Depth::True);
        for symbol in ["\x1b", "\u{9b}", "\u{202e}", "\n"] {
            let mut cell = Cell::default();
            cell.set_symbol(symbol);
            emitter.print(0, 0, &cell);
        }
        let bytes = String::from_utf8(emitter.take()).unwrap();
        assert!(
            bytes.replace("\x1b[1;1H", "").chars().all(|c| c == ' '),
            "{bytes:?}"
        );
    }

    #[test]
    fn the_number_of_a_picture_is_never_mapped() {
        let mut emitter = Emitter::new(Size::new(9, 2), Depth::Ansi256);
        let mut cell = Cell::default();
        cell.set_symbol("\u{10eeee}\u{305}\u{305}")
            .set_fg(Color::Rgb(1, 2, 3));
        emitter.print(0, 0, &cell);
        let bytes = String::from_utf8(emitter.take()).unwrap();
        assert!(bytes.contains("\x1b[38;2;1;2;3m"), "{bytes:?}");
    }
}
