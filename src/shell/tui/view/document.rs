//! Something to read in a drawer: lines, with pictures beside them, scrolled as one.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, Plate};
use crate::domain::catalog::ArtworkIx;
use crate::shell::tui::geometry::{tallest, width_of};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// Space left and right of the words.
pub(super) const INSET: u16 = 3;

/// Columns between two cells of a shelf.
pub(super) const GAP: u16 = 3;

/// The most lines of a picture on a shelf.
const TALLEST: u16 = 14;

/// A picture with lines under it.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The picture; none: there is none to be had.
    pub(super) artwork: Option<ArtworkIx>,
    /// What stands under it.
    pub(super) lines: Vec<Vec<Span<'static>>>,
    /// What a click on it means.
    pub(super) target: Target,
}

/// How a shelf divides `columns`: how many cells beside each other, of how many columns, with
/// pictures of how many lines. A cell has at least `narrowest` columns.
pub(super) fn shelves(columns: u16, narrowest: u16, most: u16) -> (usize, (u16, u16)) {
    let n = ((columns + GAP) / (narrowest + GAP)).clamp(1, most.max(1));
    let across = (columns - (n - 1) * GAP) / n;
    (usize::from(n), (across, tallest(TALLEST, across)))
}

/// Lines with pictures.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    lines: Vec<Line<'static>>,
    pictures: Vec<Figure>,
    targets: Vec<(Field, Target)>,
}

/// A part of the document: column, columns, first line, lines.
type Field = (u16, u16, usize, usize);

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

    /// Puts cells side by side, each `across` columns wide with [`GAP`] between: its picture,
    /// `rows` lines high, where pictures are shown, and its lines under it.
    pub(super) fn shelf(&mut self, cells: &[Cell], (across, rows): (u16, u16), is_text: bool) {
        let start = self.len();
        if !is_text {
            for (x, cell) in (0..).step_by(usize::from(across + GAP)).zip(cells) {
                if let Some(artwork) = cell.artwork {
                    self.picture(artwork, (x, width_of(rows), rows));
                }
            }
            self.fill_to(self.len() + usize::from(rows));
        }
        let most = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
        for at in 0..most {
            let mut spans = Vec::new();
            let mut rest = 0;
            for cell in cells {
                spans.push(Span::raw(" ".repeat(usize::from(rest))));
                let line = cell.lines.get(at).cloned().unwrap_or_default();
                let taken: u16 = line.iter().map(|span| text::width(&span.content)).sum();
                spans.extend(line);
                rest = (across + GAP).saturating_sub(taken);
            }
            self.line(spans);
        }
        let height = self.len() - start;
        for (x, cell) in (0..).step_by(usize::from(across + GAP)).zip(cells) {
            self.targets.push(((x, across, start, height), cell.target));
        }
    }

    /// Says what a click on the last line means.
    pub(super) fn target(&mut self, columns: u16, target: Target) {
        let line = self.len().saturating_sub(1);
        self.targets.push(((0, columns, line, 1), target));
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

/// Draws it, `scroll` lines scrolled away.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, document: &Document, scroll: usize) {
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
    let scroll = scroll.min(last);
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
    for ((x, columns, line, height), target) in &document.targets {
        let seen = line.saturating_sub(scroll)..(line + height).saturating_sub(scroll);
        let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let rows = cells(seen.end - seen.start);
        let top = inner.y.saturating_add(cells(seen.start));
        let area = Rect::new(inner.x + x, top, *columns, rows).intersection(inner);
        canvas.target(area, *target);
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
