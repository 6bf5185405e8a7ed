//! One picture as lines of text that scroll with the rest, for commands that return to the prompt.

use super::detection::Graphics;
use super::emitter::write_to;
use super::inline;
use super::kitty::{self, Put, Road};
use super::stage::whole_bands;
use crate::adapters::pictures::{Fitting, Form, Output, Picture, make};
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
    /// Whether kitty's protocol must be wrapped for tmux.
    pub through_tmux: bool,
    /// Random: the number of the picture in the terminal.
    pub id_seed: u32,
}

impl Showing {
    fn make(&self, pixels: &Pixels, output: Output) -> Option<Picture> {
        let form = Form {
            columns: self.columns,
            rows: self.rows,
            output,
            part: None,
        };
        make(pixels, &form).ok()
    }

    /// Pixels of the whole picture (width, height).
    fn size_px(&self) -> (u32, u32) {
        let (width, height) = self.cell_px;
        (
            u32::from(self.columns) * u32::from(width),
            u32::from(self.rows) * u32::from(height),
        )
    }
}

/// The bytes that show a picture, the whole of it stretched to the size that is asked for.
///
/// # Shapes and units
/// In cells: exactly `rows` lines of `columns` characters, with colour sequences and line ends
/// only. By kitty's protocol the picture's data comes before the same number of lines; by others
/// these lines are made first, and the picture is painted over them.
pub fn picture(pixels: &Pixels, showing: &Showing) -> Vec<u8> {
    match showing.graphics {
        Graphics::Kitty => by_kitty(pixels, showing),
        Graphics::KittyPlaced => at_cursor(showing, &placed(pixels, showing)),
        Graphics::Sixel => at_cursor(showing, &sixels(pixels, showing)),
        Graphics::Iterm2 => at_cursor(showing, &inline_image(pixels, showing)),
        Graphics::Cells => in_cells(pixels, showing),
        Graphics::None => Vec::new(),
    }
}

/// A PNG of the whole picture.
fn as_png(pixels: &Pixels, showing: &Showing) -> Option<Picture> {
    let (width, height) = showing.size_px();
    let output = Output::Png {
        width,
        height,
        fitting: Fitting::Stretch,
    };
    showing.make(pixels, output)
}

/// Makes room, goes back up, paints, and comes down again.
fn at_cursor(showing: &Showing, picture: &[u8]) -> Vec<u8> {
    let rows = showing.rows;
    let mut out = "\n".repeat(usize::from(rows)).into_bytes();
    write_to(&mut out, format_args!("\x1b[{rows}A\x1b7"));
    out.extend(picture);
    write_to(&mut out, format_args!("\x1b8\x1b[{rows}B\r"));
    out
}

fn sixels(pixels: &Pixels, showing: &Showing) -> Vec<u8> {
    let (width, height) = showing.size_px();
    let output = Output::Sixel {
        width,
        height: whole_bands(height),
        fitting: Fitting::Stretch,
    };
    match showing.make(pixels, output) {
        Some(Picture::Sixel(bytes)) => bytes,
        _ => Vec::new(),
    }
}

fn inline_image(pixels: &Pixels, showing: &Showing) -> Vec<u8> {
    let mut out = Vec::new();
    if let Some(Picture::Png { bytes, .. }) = as_png(pixels, showing) {
        inline::iterm2(&mut out, &bytes, showing.columns, showing.rows);
    }
    out
}

fn placed(pixels: &Pixels, showing: &Showing) -> Vec<u8> {
    let mut out = Vec::new();
    if let Some(Picture::Png {
        bytes,
        width,
        height,
    }) = as_png(pixels, showing)
    {
        let road = Road::default();
        let id = kitty::first_id(showing.id_seed);
        road.transmit(&mut out, id, &bytes);
        let put = Put {
            id,
            number: 1,
            cells: (showing.columns, showing.rows),
            corner: (0, 0),
            size: (width, height),
        };
        road.put(&mut out, &put);
    }
    out
}

fn by_kitty(pixels: &Pixels, showing: &Showing) -> Vec<u8> {
    let Showing { columns, rows, .. } = *showing;
    let mut out = Vec::new();
    let id = kitty::first_id(showing.id_seed);
    let road = Road {
        through_tmux: showing.through_tmux,
    };
    if let Some(Picture::Png { bytes, .. }) = as_png(pixels, showing) {
        road.transmit(&mut out, id, &bytes);
        road.place(&mut out, id, columns, rows);
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
    let Some(Picture::Cells(cells)) = showing.make(pixels, output) else {
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
            through_tmux: false,
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
    fn what_is_painted_finds_its_lines_made_and_leaves_the_cursor_below() {
        for (graphics, begins) in [
            (Graphics::Sixel, "^P"),
            (Graphics::Iterm2, "^]1337;File=inline=1;"),
            (Graphics::KittyPlaced, "^_Ga=t,f=100"),
        ] {
            let text = shown(&grey(), &showing(graphics, Depth::True));
            let room = "\n\n^[2A^7";
            assert!(text.starts_with(&format!("{room}{begins}")), "{text:?}");
            assert!(text.ends_with("^8^[2B\r"), "{text:?}");
        }
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
