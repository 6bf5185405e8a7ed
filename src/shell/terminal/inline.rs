//! Sixel and iTerm2: pictures that are painted into cells, and stay until something else is.
//!
//! Such a picture travels anew wherever it is painted, so what stands on the screen is remembered
//! cell by cell: only a picture of which a cell changes is sent. Text that is written over one
//! erases it there. Sources: DEC STD 070, sixel; <https://iterm2.com/documentation-images.html>.

use std::collections::HashMap;

use ratatui::layout::{Position, Rect, Size};

use super::emitter::write_to;
use super::kitty::{after, first_id};
use super::scene::Spot;
use crate::adapters::pictures::{Job, Picture};

/// Numbers that are remembered beyond those on the screen; a page has some twenty pictures.
const MAX_NUMBERS: usize = 2_000;

/// What stands on the screen, and what is to be painted.
pub(super) struct Inline {
    next: u32,
    numbers: HashMap<Job, u32>,
    standing: Grid,
    wanted: Grid,
}

/// Which cell of which picture stands where.
#[derive(Default)]
struct Grid {
    width: usize,
    cells: Vec<Option<(u32, u16, u16)>>,
}

/// A picture, ready to be painted.
pub(super) struct Painting {
    /// The cells that it fills.
    pub(super) window: Rect,
    /// Its bytes.
    pub(super) picture: std::sync::Arc<Picture>,
}

impl Grid {
    fn of(size: Size) -> Self {
        let width = usize::from(size.width);
        Self {
            width,
            cells: vec![None; width * usize::from(size.height)],
        }
    }

    fn index(&self, spot: Spot) -> usize {
        usize::from(spot.y) * self.width + usize::from(spot.x)
    }

    fn holds(&self, number: u32, spot: Spot) -> bool {
        let cell = self.cells.get(self.index(spot)).copied().flatten();
        cell == Some((number, spot.column, spot.row))
    }

    fn put(&mut self, number: u32, spot: Spot) {
        let at = self.index(spot);
        if let Some(cell) = self.cells.get_mut(at) {
            *cell = Some((number, spot.column, spot.row));
        }
    }
}

impl Inline {
    pub(super) fn new(seed: u32) -> Self {
        Self {
            next: first_id(seed),
            numbers: HashMap::new(),
            standing: Grid::default(),
            wanted: Grid::default(),
        }
    }

    /// A new frame begins.
    pub(super) fn begin(&mut self, size: Size) {
        self.wanted = Grid::of(size);
    }

    /// The number of a picture; the same as long as it is not forgotten.
    pub(super) fn number(&mut self, job: &Job) -> u32 {
        if let Some(number) = self.numbers.get(job) {
            return *number;
        }
        if self.numbers.len() >= MAX_NUMBERS {
            // Numbers are never given twice, so what still stands is at worst painted again.
            self.numbers.clear();
        }
        let number = self.next;
        self.next = after(number);
        self.numbers.insert(*job, number);
        number
    }

    /// Whether a picture stands in all these cells since the last frame.
    pub(super) fn stands(&self, number: u32, spots: &[Spot]) -> bool {
        spots.iter().all(|spot| self.standing.holds(number, *spot))
    }

    /// Notes that this frame shows a picture in these cells.
    pub(super) fn show(&mut self, number: u32, spots: &[Spot]) {
        for spot in spots {
            self.wanted.put(number, *spot);
        }
    }

    /// The frame is on its way.
    pub(super) fn end(&mut self) {
        self.standing = std::mem::take(&mut self.wanted);
    }

    /// Nothing of ours stands on the screen any more.
    pub(super) fn forget(&mut self) {
        self.standing = Grid::default();
    }
}

/// Paints those pictures of which at least one cell was blanked.
pub(super) fn paint(out: &mut Vec<u8>, paintings: &[Painting], blanks: &[Position]) {
    for Painting { window, picture } in paintings {
        if !blanks.iter().any(|blank| window.contains(*blank)) {
            continue;
        }
        write_to(out, format_args!("\x1b[{};{}H", window.y + 1, window.x + 1));
        match picture.as_ref() {
            Picture::Sixel(bytes) => out.extend(bytes),
            Picture::Png { bytes, .. } => iterm2(out, bytes, window.width, window.height),
            Picture::Cells(_) => {}
        }
    }
}

/// A PNG over `columns` × `rows` cells from the cursor on.
pub(super) fn iterm2(out: &mut Vec<u8>, png: &[u8], columns: u16, rows: u16) {
    write_to(
        out,
        format_args!(
            "\x1b]1337;File=inline=1;size={};width={columns};height={rows};\
             preserveAspectRatio=0;doNotMoveCursor=1:",
            png.len()
        ),
    );
    out.extend(base64_simd::STANDARD.encode_to_string(png).into_bytes());
    out.push(b'\x07');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::pictures::{Fitting, Form, Output};
    use crate::domain::catalog::ArtworkIx;

    fn job(artwork: u32) -> Job {
        let output = Output::Sixel {
            width: 40,
            height: 36,
            fitting: Fitting::Fill,
        };
        let form = Form {
            columns: 4,
            rows: 2,
            output,
            part: None,
        };
        Job {
            artwork: ArtworkIx(artwork),
            form,
        }
    }

    fn spots(x: u16) -> Vec<Spot> {
        let spot = |n: u16| Spot {
            x: x + n % 4,
            y: n / 4,
            column: n % 4,
            row: n / 4,
        };
        (0..8).map(spot).collect()
    }

    #[test]
    fn a_picture_stands_only_where_it_was_shown_last() {
        let mut inline = Inline::new(3);
        let (one, two) = (inline.number(&job(1)), inline.number(&job(2)));
        assert!(one != two && inline.number(&job(1)) == one);
        let size = Size::new(20, 4);
        assert!(!inline.stands(one, &spots(2)));
        inline.begin(size);
        inline.show(one, &spots(2));
        inline.end();
        assert!(inline.stands(one, &spots(2)) && inline.stands(one, &spots(2)[..3]));
        assert!(!inline.stands(one, &spots(3)) && !inline.stands(two, &spots(2)));
        inline.begin(size);
        inline.end();
        assert!(!inline.stands(one, &spots(2)));
        inline.begin(size);
        inline.show(two, &spots(2));
        inline.end();
        inline.forget();
        assert!(!inline.stands(two, &spots(2)));
    }

    #[test]
    fn iterm2_is_told_the_cells_to_fill() {
        let mut out = Vec::new();
        iterm2(&mut out, b"PNG", 24, 7);
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "\x1b]1337;File=inline=1;size=3;width=24;height=7;\
             preserveAspectRatio=0;doNotMoveCursor=1:UE5H\x07"
        );
    }

    #[test]
    fn only_a_picture_with_a_blank_is_painted() {
        let picture = std::sync::Arc::new(Picture::Sixel(b"<sixel>".to_vec()));
        let painting = |x| Painting {
            window: Rect::new(x, 1, 4, 2),
            picture: std::sync::Arc::clone(&picture),
        };
        let mut out = Vec::new();
        paint(
            &mut out,
            &[painting(0), painting(6)],
            &[Position::new(9, 2)],
        );
        assert_eq!(String::from_utf8(out).unwrap(), "\x1b[2;7H<sixel>");
    }
}
