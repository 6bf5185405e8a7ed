//! Something to read in a drawer: lines, with pictures beside them, scrolled as one.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, Plate};
use crate::domain::catalog::ArtworkIx;
use crate::shell::tui::model::Drawer;
use crate::shell::tui::text;

/// Space left and right of the words.
const INSET: u16 = 3;

/// Lines with pictures.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    lines: Vec<Line<'static>>,
    pictures: Vec<Figure>,
}

/// A picture beside the lines.
#[derive(Clone, Copy, Debug)]
struct Figure {
    artwork: ArtworkIx,
    line: usize,
    x: u16,
    columns: u16,
    rows: u16,
}

impl Document {
    /// How many lines there are.
    pub(super) const fn len(&self) -> usize {
        self.lines.len()
    }

    /// Adds a line.
    pub(super) fn line(&mut self, spans: Vec<Span<'static>>) {
        self.lines.push(Line::from(spans));
    }

    /// Adds a line in one style.
    pub(super) fn say(&mut self, words: impl Into<String>, style: Style) {
        self.line(vec![Span::styled(words.into(), style)]);
    }

    /// Adds an empty line.
    pub(super) fn gap(&mut self) {
        self.lines.push(Line::default());
    }

    /// Adds words, broken into lines of at most `columns`.
    pub(super) fn paragraph(&mut self, words: &str, columns: u16, style: Style) {
        for line in text::wrap(words, columns) {
            self.say(line, style);
        }
    }

    /// Puts a picture beside the next lines.
    pub(super) fn picture(&mut self, artwork: ArtworkIx, (x, columns, rows): (u16, u16, u16)) {
        self.pictures.push(Figure {
            artwork,
            line: self.lines.len(),
            x,
            columns,
            rows,
        });
    }

    /// Adds empty lines until there are `n`.
    pub(super) fn fill_to(&mut self, n: usize) {
        while self.lines.len() < n {
            self.gap();
        }
    }
}

/// Columns for the words of a drawer.
pub(super) const fn columns(drawer: Rect) -> u16 {
    drawer.width.saturating_sub(2 * INSET)
}

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, document: &Document, drawer: Drawer) {
    canvas.panel(area);
    if area.x > 0 {
        let style = canvas.theme.accent();
        for y in area.top()..area.bottom() {
            canvas.put((area.x, y), 1, "▎", style);
        }
    }
    let height = area.height.saturating_sub(2);
    let inner = Rect::new(area.x + INSET, area.y + 1, columns(area), height);
    let last = document.len().saturating_sub(usize::from(height));
    let scroll = drawer.scroll.min(last);
    for (y, line) in (inner.top()..inner.bottom()).zip(document.lines.iter().skip(scroll)) {
        canvas.line(inner.x, y, inner.width, line);
    }
    let cells = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    for figure in &document.pictures {
        let x = i32::from(inner.x) + i32::from(figure.x);
        let y = i32::from(inner.y) + cells(figure.line) - cells(scroll);
        let place = (x, y, figure.columns, figure.rows);
        let (artwork, clip) = (figure.artwork, inner);
        let shown = Plate {
            artwork,
            area: place,
            clip,
            until_ready: None,
        };
        canvas.fill(shown.seen(), canvas.theme.card());
        canvas.picture(shown);
    }
    let style = canvas.theme.dim();
    if scroll > 0 {
        canvas.put((inner.right(), inner.y), 2, "▲", style);
    }
    if scroll < last {
        canvas.put(
            (inner.right(), inner.bottom().saturating_sub(1)),
            2,
            "▼",
            style,
        );
    }
}
