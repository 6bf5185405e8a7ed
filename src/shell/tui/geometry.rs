//! Where things stand, as a pure function of the size of the screen: `update` scrolls by it and
//! the view draws by it.
//!
//! Cards are 16:9 on cells twice as high as wide, the usual shape. Read [`Home::of`] first.

use ratatui::layout::{Rect, Size};

/// The smallest screen that holds a page.
pub const LEAST: Size = Size {
    width: 60,
    height: 18,
};

/// Columns between two cards: room for the focus ring on both sides.
const GAP: u16 = 2;

/// Space left and right of the page.
pub const MARGIN: u16 = 2;

/// The largest card, in rows: beyond it a page looks like a shop window.
const LARGEST_CARD: u16 = 16;

/// From this height on a row has a line of its own above its cards, for the ring, and space under
/// its captions.
const AIRY: u16 = 30;

/// The home page on a screen with pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Home {
    /// Program, viewer, mood.
    pub header: Rect,
    /// What is said of the focused title.
    pub words: Rect,
    /// Its picture.
    pub picture: Rect,
    /// All rows of cards.
    pub rows: Rect,
    /// How many rows stand there whole.
    pub n_rows: usize,
    /// How many cards of a row stand there whole.
    pub n_columns: usize,
    /// Size of a card's picture.
    pub card: Size,
    /// From one row to the next: heading, lid where there is one, card, caption, gap.
    pub pitch: u16,
    /// Lines above the cards for the lid of the ring.
    pub lid: u16,
    /// Lines under the captions.
    pub gap: u16,
    /// One line for messages and for what changed.
    pub notice: Rect,
    /// The keys.
    pub status: Rect,
}

/// How wide a 16:9 picture of `rows` is.
pub const fn width_of(rows: u16) -> u16 {
    rows * 32 / 9
}

impl Home {
    /// The page that fits into `size`; nothing below [`LEAST`].
    pub fn of(size: Size) -> Option<Self> {
        if size.width < LEAST.width || size.height < LEAST.height {
            return None;
        }
        let height = size.height - 3;
        let n_rows = match size.height {
            ..22 => 1,
            22..45 => 2,
            45..75 => 3,
            _ => 4,
        };
        let n_columns = match size.width {
            ..80 => 3,
            80..150 => 4,
            150..240 => 5,
            _ => 6,
        };
        let lid = u16::from(size.height >= AIRY || n_rows == 1);
        let gap = u16::from(size.height >= AIRY);
        let block = |rows: u16| n_rows * (rows + 2 + lid + gap) - gap;
        let billboard = (height / 3).max(7);
        let fits = |rows: &u16| {
            MARGIN + n_columns * (width_of(*rows) + GAP) <= size.width
                && block(*rows) + billboard <= height
        };
        let rows = (3..=LARGEST_CARD).rev().find(fits).unwrap_or(3);
        let card = Size::new(width_of(rows), rows);
        let billboard = height - block(rows);
        let line = |y| Rect::new(0, y, size.width, 1);
        let picture = picture(size.width, billboard);
        Some(Self {
            header: Rect::new(0, 0, picture.x, 1),
            words: Rect::new(MARGIN, 1, picture.x.saturating_sub(MARGIN + 3), billboard),
            picture,
            rows: Rect::new(0, 1 + billboard, size.width, block(rows)),
            n_rows: usize::from(n_rows),
            n_columns: usize::from((size.width - MARGIN) / (card.width + GAP)),
            card,
            pitch: rows + 2 + lid + gap,
            lid,
            gap,
            notice: line(size.height - 2),
            status: line(size.height - 1),
        })
    }

    /// Left edge of the card that stands `n`th on the screen, from 0.
    pub fn card_x(&self, n: usize) -> u16 {
        let n = u16::try_from(n).unwrap_or(u16::MAX);
        MARGIN.saturating_add(n.saturating_mul(self.card.width + GAP))
    }

    /// Top line of the row that stands `n`th on the screen, from 0: its heading.
    pub fn row_y(&self, n: usize) -> u16 {
        let n = u16::try_from(n).unwrap_or(u16::MAX);
        self.rows.y.saturating_add(n.saturating_mul(self.pitch))
    }

    /// Lines between a row's top and its cards.
    pub const fn above_card(&self) -> u16 {
        1 + self.lid
    }
}

/// The billboard's picture: up to the top right corner, a line above the first heading free.
fn picture(width: u16, billboard: u16) -> Rect {
    // A narrow screen needs its columns for words.
    let widest = if width < 80 { width / 3 } else { width * 2 / 5 };
    let rows = tallest(billboard, widest);
    let columns = width_of(rows);
    Rect::new(width - columns, 0, columns, rows)
}

/// A drawer on the right of the screen: whole on a narrow one.
pub fn drawer(size: Size) -> Rect {
    let height = size.height.saturating_sub(1);
    let columns = if size.width < 100 {
        size.width
    } else {
        (size.width * 16 / 25).max(84)
    };
    let columns = columns.min(140);
    Rect::new(size.width - columns, 0, columns, height)
}

/// Lines of the tallest picture, of at most `most` lines, that is no wider than `columns`; at least
/// one.
pub fn tallest(most: u16, columns: u16) -> u16 {
    let mut lines = (1..=most).rev();
    lines.find(|rows| width_of(*rows) <= columns).unwrap_or(1)
}

/// A page over the whole screen but its last two lines.
pub const fn sheet(size: Size) -> Rect {
    Rect::new(0, 0, size.width, size.height.saturating_sub(2))
}

/// A box of this size in the middle, never larger than the screen.
pub fn middle(size: Size, columns: u16, rows: u16) -> Rect {
    let (columns, rows) = (
        columns.min(size.width),
        rows.min(size.height.saturating_sub(1)),
    );
    let x = (size.width - columns) / 2;
    let y = size.height.saturating_sub(1).saturating_sub(rows) / 2;
    Rect::new(x, y, columns, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_suit_the_screen() {
        for ((columns, rows), card) in [
            ((60, 18), (17, 5)),
            ((80, 24), (17, 5)),
            ((120, 36), (24, 7)),
            ((120, 40), (24, 7)),
            ((200, 60), (32, 9)),
            ((300, 100), (42, 12)),
        ] {
            let home = Home::of(Size::new(columns, rows)).expect("large enough");
            assert_eq!(
                (home.card.width, home.card.height),
                card,
                "{columns}x{rows}"
            );
        }
    }

    #[test]
    fn nothing_overlaps_at_any_size() {
        for columns in 60..=300 {
            for rows in 18..=100 {
                let home = Home::of(Size::new(columns, rows)).expect("large enough");
                assert!(home.picture.bottom() < home.rows.y, "{columns}x{rows}");
                assert!(home.words.right() < home.picture.x, "{columns}x{rows}");
                assert_eq!(home.rows.bottom(), home.notice.y, "{columns}x{rows}");
                assert!(home.card_x(home.n_columns - 1) + home.card.width <= columns);
                assert!(home.n_columns >= 3 && home.words.height >= 6);
            }
        }
    }
}
