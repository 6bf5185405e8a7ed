//! What the view draws on: text into the frame, pictures into the scene.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::catalog::ArtworkIx;
use crate::domain::cells::Depth;
use crate::shell::terminal::{Placement, Scene};
use crate::shell::tui::model::Model;
use crate::shell::tui::target::Target;
use crate::shell::tui::text;
use crate::shell::tui::theme::Theme;

/// A frame being drawn.
pub(super) struct Canvas<'a> {
    /// The styles.
    pub(super) theme: Theme,
    /// The pictures so far.
    pub(super) scene: Scene,
    /// What can be clicked, the uppermost last.
    targets: Vec<(Rect, Target)>,
    /// The whole screen.
    pub(super) area: Rect,
    buffer: &'a mut Buffer,
    is_text: bool,
    has_colour: bool,
    /// Cells that hold a letter or a digit, and words that were written over such.
    #[cfg(test)]
    pub(super) written: (std::collections::BTreeSet<(u16, u16)>, Vec<String>),
}

impl<'a> Canvas<'a> {
    /// An empty frame.
    pub(super) fn new(model: &Model, area: Rect, buffer: &'a mut Buffer) -> Self {
        Self {
            theme: model.theme(),
            scene: Scene::default(),
            targets: Vec::new(),
            area,
            buffer,
            is_text: model.is_text(),
            has_colour: model.shape.depth != Depth::None,
            #[cfg(test)]
            written: <_>::default(),
        }
    }

    /// Notes that a click in `area` means `target`.
    pub(super) fn target(&mut self, area: Rect, target: Target) {
        self.targets.push((area.intersection(self.area), target));
    }

    /// What a click on a cell means.
    pub(super) fn target_at(&self, (x, y): (u16, u16)) -> Target {
        let mut uppermost = self.targets.iter().rev();
        uppermost
            .find(|(area, _)| area.contains(Position { x, y }))
            .map_or(Target::Nothing, |(_, target)| *target)
    }

    /// What is meant now, loudly.
    pub(super) fn chosen(&self) -> Style {
        if self.has_colour {
            self.theme.chosen()
        } else {
            self.theme.chosen_plain()
        }
    }

    /// Blanks in a style.
    pub(super) fn fill(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
                #[cfg(test)]
                self.written.0.remove(&(x, y));
            }
        }
    }

    /// Text in at most `columns`, shortened where it must be. Returns the column after it.
    pub(super) fn put(
        &mut self,
        (x, y): (u16, u16),
        columns: u16,
        words: &str,
        style: Style,
    ) -> u16 {
        let room = columns.min(self.area.right().saturating_sub(x));
        if room == 0 || y >= self.area.bottom() {
            return x;
        }
        let shown = text::fit(words, room);
        let (after, _) = self
            .buffer
            .set_stringn(x, y, &shown, usize::from(room), style);
        #[cfg(test)]
        self.note_written((x..after, y), &shown);
        after
    }

    /// Notes where letters stand, and words that were written over some.
    #[cfg(test)]
    fn note_written(&mut self, (columns, y): (std::ops::Range<u16>, u16), words: &str) {
        let (cells, overlaps) = &mut self.written;
        for x in columns {
            let symbol = self.buffer.cell((x, y)).map_or("", |cell| cell.symbol());
            let is_letter = symbol.chars().any(char::is_alphanumeric);
            let is_over = !cells.insert((x, y));
            if !is_letter {
                cells.remove(&(x, y));
            }
            if is_over {
                overlaps.push(format!("{words} at {x}, {y}"));
                return;
            }
        }
    }

    /// Text that ends before the column `right`. Returns the column where it begins.
    pub(super) fn put_right(&mut self, right: u16, y: u16, words: &str, style: Style) -> u16 {
        let x = right.saturating_sub(text::width(&text::clean(words)));
        self.put((x, y), right - x, words, style);
        x
    }

    /// Text in the middle of `area`'s line `y`.
    pub(super) fn put_middle(&mut self, area: Rect, y: u16, words: &str, style: Style) {
        let taken = text::width(&text::clean(words)).min(area.width);
        self.put(
            (area.x + (area.width - taken) / 2, y),
            area.width,
            words,
            style,
        );
    }

    /// Spans after each other, shortened where they must be. Returns the column after them.
    pub(super) fn spans(&mut self, x: u16, y: u16, columns: u16, spans: &[Span<'_>]) -> u16 {
        let right = x.saturating_add(columns);
        let mut at = x;
        for span in spans {
            at = self.put((at, y), right.saturating_sub(at), &span.content, span.style);
        }
        at
    }

    /// A whole line.
    pub(super) fn line(&mut self, x: u16, y: u16, columns: u16, line: &Line<'_>) {
        self.spans(x, y, columns, &line.spans);
    }

    /// A picture; where words stand for pictures, none.
    pub(super) fn picture(&mut self, plate: Plate) {
        let Plate {
            artwork,
            area: (x, y, columns, rows),
            clip,
            until_ready,
        } = plate;
        let clip = clip.intersection(self.area);
        if self.is_text || columns == 0 || rows == 0 || clip.is_empty() {
            return;
        }
        self.scene.picture(Placement {
            artwork,
            x,
            y,
            columns,
            rows,
            clip,
            until_ready,
        });
    }

    /// Hides what was drawn in `area`, pictures too, behind a panel.
    pub(super) fn panel(&mut self, area: Rect) {
        // The keys of the status line can be clicked under a panel, too.
        let height = self.area.height.saturating_sub(1);
        self.target(
            Rect {
                height,
                ..self.area
            },
            Target::Outside,
        );
        self.target(area, Target::Nothing);
        self.fill(area, self.theme.panel());
        self.scene.cover(area);
    }

    /// The ring around a picture: sides, and a lid where there is a line for it.
    pub(super) fn ring(&mut self, area: Rect, has_lid: bool) {
        let style = self.theme.accent();
        for y in area.top()..area.bottom() {
            if let Some(x) = area.x.checked_sub(1) {
                self.put((x, y), 1, "▐", style);
            }
            self.put((area.right(), y), 1, "▌", style);
        }
        if has_lid && let Some(y) = area.y.checked_sub(1) {
            let lid = "▂".repeat(usize::from(area.width));
            self.put((area.x, y), area.width, &lid, style);
        }
    }
}

/// A picture at a place that may lie partly outside its clip.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plate {
    /// Which.
    pub(super) artwork: ArtworkIx,
    /// Column, line, columns, lines.
    pub(super) area: (i32, i32, u16, u16),
    /// Where it may be drawn.
    pub(super) clip: Rect,
    /// What stood there before.
    pub(super) until_ready: Option<ArtworkIx>,
}

impl Plate {
    /// Where it can be seen.
    pub(super) fn seen(&self) -> Rect {
        let (x, y, columns, rows) = self.area;
        let inside = |from: i32, length: u16, (low, high): (u16, u16)| {
            let start = from.clamp(i32::from(low), i32::from(high));
            let end = (from.saturating_add(i32::from(length))).clamp(start, i32::from(high));
            let cells = |n: i32| u16::try_from(n).unwrap_or(0);
            (cells(start), cells(end - start))
        };
        let (x, width) = inside(x, columns, (self.clip.left(), self.clip.right()));
        let (y, height) = inside(y, rows, (self.clip.top(), self.clip.bottom()));
        Rect::new(x, y, width, height)
    }

    /// A picture that fills `area`.
    pub(super) fn filling(artwork: ArtworkIx, area: Rect) -> Self {
        let place = (
            i32::from(area.x),
            i32::from(area.y),
            area.width,
            area.height,
        );
        Self {
            artwork,
            area: place,
            clip: area,
            until_ready: None,
        }
    }
}
