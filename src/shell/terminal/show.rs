//! One picture as lines of text that scroll with the rest, for commands that return to the prompt.

use super::detection::Graphics;
use super::emitter::write_to;
use super::kitty;
use crate::adapters::pictures::{Fitting, Output, Picture, make};
use crate::domain::cells::{Depth, GlyphSet, Ink, Painted};
use crate::domain::pixels::Pixels;

/// How a picture is shown.
#[derive(Clone, Copy, Debug)]
pub struct Showing {
    /// Cells across, at least 1; kitty's protocol counts to 297.
    pub columns: u16,
    /// Cells down, at least 1.
    pub rows: u16,
    /// By which means; [`Graphics::None`] gives nothing.
    pub graphics: Graphics,
    /// In which colours.
    pub depth: Depth,
    /// Pixels of a cell (width, height).
    pub cell_px: (u16, u16),
    /// Random: the number of the picture in the terminal.
    pub id_seed: u32,
}

/// The bytes that show a picture, the whole of it stretched to the size that is asked for.
///
/// # Shapes and units
/// In cells: exactly `rows` lines of `columns` characters, with colour sequences and line ends
/// only. By kitty's protocol the picture's data comes before the same number of lines.
pub fn picture(pixels: &Pixels, showing: &Showing) -> Vec<u8> {
    match showing.graphics {
        Graphics::Kitty => by_kitty(pixels, showing),
        Graphics::Sixel | Graphics::Iterm2 | Graphics::Cells => in_cells(pixels, showing),
        Graphics::None => Vec::new(),
    }
}

fn by_kitty(pixels: &Pixels, showing: &Showing) -> Vec<u8> {
    let Showing {
        columns,
        rows,
        cell_px: (width, height),
        ..
    } = *showing;
    let output = Output::Png {
        width: u32::from(columns) * u32::from(width),
        height: u32::from(rows) * u32::from(height),
        fitting: Fitting::Stretch,
    };
    let mut out = Vec::new();
    let id = kitty::first_id(showing.id_seed);
    if let Picture::Png { bytes, .. } = make(pixels, columns, rows, output) {
        kitty::transmit(&mut out, id, &bytes);
        kitty::place(&mut out, id, columns, rows);
    }
    let [red, green, blue] = kitty::colour(id);
    for row in 0..rows {
        let mut line = String::new();
        for column in 0..columns {
            if !kitty::placeholder(&mut line, column, row) {
                line.push(' ');
            }
        }
        write_to(
            &mut out,
            format_args!("\x1b[38;2;{red};{green};{blue}m{line}\x1b[39m\n"),
        );
    }
    out
}

fn in_cells(pixels: &Pixels, showing: &Showing) -> Vec<u8> {
    let Showing {
        columns,
        rows,
        depth,
        cell_px,
        ..
    } = *showing;
    let fitting = Fitting::Stretch;
    let output = Output::Cells {
        set: GlyphSet::default(),
        depth,
        fitting,
        cell_px,
    };
    let Picture::Cells(cells) = make(pixels, columns, rows, output) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for line in cells.chunks(usize::from(columns.max(1))) {
        let mut pen = (Ink::Default, Ink::Default);
        for Painted {
            glyph,
            foreground,
            background,
        } in line
        {
            // The foreground of a space is not to be seen.
            let foreground = if *glyph == ' ' { pen.0 } else { *foreground };
            if foreground != pen.0 {
                write_to(&mut out, format_args!("\x1b[{}m", code(foreground, 38)));
            }
            if *background != pen.1 {
                write_to(&mut out, format_args!("\x1b[{}m", code(*background, 48)));
            }
            pen = (foreground, *background);
            write_to(&mut out, format_args!("{glyph}"));
        }
        let is_plain = pen == (Ink::Default, Ink::Default);
        out.extend(if is_plain { &b"\n"[..] } else { b"\x1b[0m\n" });
    }
    out
}

/// The numbers of a colour; `base` is 38 for the foreground, 48 for the background.
fn code(ink: Ink, base: u8) -> String {
    match ink {
        Ink::Default => (base + 1).to_string(),
        Ink::Rgb([red, green, blue]) => format!("{base};2;{red};{green};{blue}"),
        Ink::Indexed(number @ 0..=7) => (base - 8 + number).to_string(),
        Ink::Indexed(number @ 8..=15) => (base + 52 + number - 8).to_string(),
        Ink::Indexed(number) => format!("{base};5;{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn showing(graphics: Graphics, depth: Depth) -> Showing {
        Showing {
            columns: 4,
            rows: 2,
            graphics,
            depth,
            cell_px: (10, 20),
            id_seed: 7,
        }
    }

    fn shown(pixels: &Pixels, showing: &Showing) -> String {
        String::from_utf8(picture(pixels, showing))
            .unwrap()
            .replace('\x1b', "^")
    }

    fn grey() -> Pixels {
        Pixels::new(8, 8, vec![80; 8 * 8 * 3]).unwrap()
    }

    #[test]
    fn cells_are_exactly_the_asked_for_lines_and_colours() {
        let line = "^[48;2;80;80;80m    ^[0m\n";
        let text = shown(&grey(), &showing(Graphics::Cells, Depth::True));
        assert_eq!(text, line.repeat(2));
        let none = shown(&grey(), &showing(Graphics::Cells, Depth::None));
        assert_eq!(none.lines().count(), 2);
        assert!(
            none.lines()
                .all(|line| line.chars().count() == 4 && !line.contains('^'))
        );
    }

    #[test]
    fn sixteen_colours_have_their_own_numbers() {
        assert_eq!(code(Ink::Indexed(1), 38), "31");
        assert_eq!(code(Ink::Indexed(9), 38), "91");
        assert_eq!(code(Ink::Indexed(15), 48), "107");
        assert_eq!(code(Ink::Indexed(200), 48), "48;5;200");
        assert_eq!(code(Ink::Default, 48), "49");
    }

    #[test]
    fn kitty_s_picture_comes_first_and_then_its_lines() {
        let text = shown(&grey(), &showing(Graphics::Kitty, Depth::True));
        let (data, lines) = text.split_once("c=4,r=2^\\").unwrap();
        assert!(data.starts_with("^_Ga=t,f=100,t=d,q=2,i=8,"));
        assert_eq!(lines.lines().count(), 2);
        let line = lines.lines().next().unwrap();
        assert!(line.starts_with("^[38;2;0;0;8m\u{10eeee}") && line.ends_with("^[39m"));
    }
}
