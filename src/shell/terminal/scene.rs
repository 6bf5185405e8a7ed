//! The pictures of a frame as data: what stands where, and what hides it.

use ratatui::layout::Rect;

use crate::adapters::pictures::Part;
use crate::domain::catalog::ArtworkIx;

/// A picture at a place of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Which artwork.
    pub artwork: ArtworkIx,
    /// Column of the picture's left edge; may lie outside the screen.
    pub x: i32,
    /// Row of the picture's upper edge; may lie outside the screen.
    pub y: i32,
    /// Cells across of the whole picture, at least 1. The artwork is cut to fill it.
    pub columns: u16,
    /// Cells down of the whole picture, at least 1.
    pub rows: u16,
    /// Only cells inside this are drawn.
    pub clip: Rect,
    /// Shown in its stead, if it is at hand in this size, until the artwork is ready: the picture
    /// that stood here, so that a changed one does not flash.
    pub until_ready: Option<ArtworkIx>,
}

impl Placement {
    /// A whole picture on the screen.
    pub fn whole(artwork: ArtworkIx, area: Rect) -> Self {
        Self {
            artwork,
            x: i32::from(area.x),
            y: i32::from(area.y),
            columns: area.width,
            rows: area.height,
            clip: area,
            until_ready: None,
        }
    }
}

/// The pictures of one frame, in drawing order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    layers: Vec<Layer>,
    ahead: Vec<(ArtworkIx, u16, u16)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layer {
    Picture(Placement),
    Cover(Rect),
}

impl Scene {
    /// Adds a picture, above those before it.
    pub fn picture(&mut self, placement: Placement) {
        self.layers.push(Layer::Picture(placement));
    }

    /// Hides what came before inside `area`: a popup stands there.
    pub fn cover(&mut self, area: Rect) {
        self.layers.push(Layer::Cover(area));
    }

    /// Wishes for a picture that is not to be seen yet, `columns` × `rows` cells large.
    pub fn ahead(&mut self, artwork: ArtworkIx, columns: u16, rows: u16) {
        self.ahead.push((artwork, columns, rows));
    }

    /// The pictures in drawing order, covers left out.
    pub fn pictures(&self) -> impl Iterator<Item = &Placement> {
        self.layers.iter().filter_map(|layer| match layer {
            Layer::Picture(placement) => Some(placement),
            Layer::Cover(_) => None,
        })
    }

    pub(super) fn wishes(&self) -> &[(ArtworkIx, u16, u16)] {
        &self.ahead
    }

    /// Every picture of which a cell can be seen on `screen`.
    pub(super) fn visible(&self, screen: Rect) -> Vec<Visible> {
        let mut visible = Vec::new();
        for (at, layer) in self.layers.iter().enumerate() {
            let Layer::Picture(placement) = layer else {
                continue;
            };
            let covers: Vec<Rect> = self
                .layers
                .iter()
                .skip(at + 1)
                .filter_map(|later| match later {
                    Layer::Cover(area) => Some(*area),
                    Layer::Picture(_) => None,
                })
                .collect();
            let spots = placement.spots(screen, &covers);
            if !spots.is_empty() {
                let window = placement.window(screen);
                visible.push(Visible {
                    placement: *placement,
                    window,
                    is_covered: spots.len()
                        < usize::from(window.width) * usize::from(window.height),
                    spots,
                });
            }
        }
        visible
    }
}

/// A picture of which something can be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Visible {
    /// The picture.
    pub(super) placement: Placement,
    /// The rectangle of the screen that it fills, covers aside.
    pub(super) window: Rect,
    /// Whether something stands over a part of that rectangle.
    pub(super) is_covered: bool,
    /// The cells that can be seen, row by row.
    pub(super) spots: Vec<Spot>,
}

impl Visible {
    /// What can be seen as few rectangles of the screen, each with its part of the picture.
    pub(super) fn pieces(&self) -> Vec<(Rect, Part)> {
        let mut pieces: Vec<(Rect, Part)> = Vec::new();
        for line in self.spots.chunk_by(|a, b| a.y == b.y && a.x + 1 == b.x) {
            let Some(first) = line.first() else {
                continue;
            };
            let columns = u16::try_from(line.len()).unwrap_or(u16::MAX);
            let continued = pieces.iter_mut().find(|(area, _)| {
                (area.x, area.width, area.bottom()) == (first.x, columns, first.y)
            });
            if let Some((area, part)) = continued {
                area.height += 1;
                part.rows += 1;
            } else {
                let part = Part {
                    column: first.column,
                    row: first.row,
                    columns,
                    rows: 1,
                };
                pieces.push((Rect::new(first.x, first.y, columns, 1), part));
            }
        }
        pieces
    }
}

/// One cell of a picture that can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// Column of the screen.
    pub(super) x: u16,
    /// Row of the screen.
    pub(super) y: u16,
    /// Column within the picture, from 0.
    pub(super) column: u16,
    /// Row within the picture, from 0.
    pub(super) row: u16,
}

impl Placement {
    /// The cells of the screen that the picture fills inside its clip.
    fn window(&self, screen: Rect) -> Rect {
        let (x, width) = overlap(self.x, self.columns, self.clip.left(), self.clip.right());
        let (y, height) = overlap(self.y, self.rows, self.clip.top(), self.clip.bottom());
        Rect::new(x, y, width, height).intersection(screen)
    }

    /// Which of its cells `window` shows; nothing where it shows all.
    pub(super) fn part(&self, window: Rect) -> Option<Part> {
        let part = Part {
            column: within(i32::from(window.x), self.x, self.columns)?,
            row: within(i32::from(window.y), self.y, self.rows)?,
            columns: window.width,
            rows: window.height,
        };
        ((part.columns, part.rows) != (self.columns, self.rows)).then_some(part)
    }

    fn spots(&self, screen: Rect, covers: &[Rect]) -> Vec<Spot> {
        let window = self.clip.intersection(screen);
        let mut spots = Vec::new();
        for y in window.top()..window.bottom() {
            let Some(row) = within(i32::from(y), self.y, self.rows) else {
                continue;
            };
            for x in window.left()..window.right() {
                let Some(column) = within(i32::from(x), self.x, self.columns) else {
                    continue;
                };
                if !covers.iter().any(|cover| cover.contains((x, y).into())) {
                    spots.push(Spot { x, y, column, row });
                }
            }
        }
        spots
    }
}

/// What `length` cells from `start` on have in common with `from..to`: the first, and how many.
fn overlap(start: i32, length: u16, from: u16, to: u16) -> (u16, u16) {
    let end = start.saturating_add(i32::from(length));
    let first = start.clamp(i32::from(from), i32::from(to));
    let last = end.clamp(first, i32::from(to).max(first));
    let cells = |value: i32| u16::try_from(value).unwrap_or(0);
    (cells(first), cells(last - first))
}

/// Distance from `start` to `position`, if it is below `length`.
fn within(position: i32, start: i32, length: u16) -> Option<u16> {
    let distance = position.checked_sub(start)?;
    u16::try_from(distance)
        .ok()
        .filter(|distance| *distance < length)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Rect = Rect {
        x: 0,
        y: 0,
        width: 20,
        height: 10,
    };

    fn placement(x: i32, y: i32) -> Placement {
        let whole = Placement::whole(ArtworkIx(1), Rect::new(0, 0, 4, 3));
        Placement {
            x,
            y,
            clip: SCREEN,
            ..whole
        }
    }

    fn count(scene: &Scene) -> Vec<usize> {
        scene
            .visible(SCREEN)
            .iter()
            .map(|seen| seen.spots.len())
            .collect()
    }

    #[test]
    fn a_picture_that_is_scrolled_half_out_keeps_its_own_columns_and_rows() {
        let mut scene = Scene::default();
        scene.picture(placement(-1, -2));
        let visible = scene.visible(SCREEN);
        let spots = &visible[0].spots;
        assert_eq!(spots.len(), 3);
        assert_eq!(
            spots[0],
            Spot {
                x: 0,
                y: 0,
                column: 1,
                row: 2
            }
        );
        scene = Scene::default();
        scene.picture(placement(-4, 0));
        scene.picture(placement(20, 0));
        scene.picture(placement(i32::MIN, i32::MAX));
        assert_eq!(count(&scene), [] as [usize; 0]);
    }

    #[test]
    fn the_window_of_a_clipped_picture_is_the_part_that_is_seen() {
        let mut scene = Scene::default();
        scene.picture(placement(-1, -2));
        scene.picture(placement(18, 0));
        scene.picture(placement(5, 5));
        scene.cover(Rect::new(6, 5, 9, 9));
        let visible = scene.visible(SCREEN);
        let seen: Vec<_> = visible
            .iter()
            .map(|seen| (seen.window, seen.is_covered))
            .collect();
        let expected = [
            (Rect::new(0, 0, 3, 1), false),
            (Rect::new(18, 0, 2, 3), false),
            (Rect::new(5, 5, 4, 3), true),
        ];
        assert_eq!(seen, expected);
        let parts: Vec<_> = visible
            .iter()
            .map(|seen| seen.placement.part(seen.window))
            .map(|part| part.map(|p| (p.column, p.row, p.columns, p.rows)))
            .collect();
        assert_eq!(parts, [Some((1, 2, 3, 1)), Some((0, 0, 2, 3)), None]);
    }

    #[test]
    fn around_a_cover_the_pieces_are_few_and_cover_what_is_seen() {
        let mut scene = Scene::default();
        scene.picture(Placement {
            columns: 9,
            rows: 6,
            ..placement(1, 1)
        });
        scene.cover(Rect::new(3, 3, 2, 2));
        let visible = scene.visible(SCREEN);
        let pieces = visible[0].pieces();
        let areas: Vec<Rect> = pieces.iter().map(|(area, _)| *area).collect();
        let expected = [
            Rect::new(1, 1, 9, 2),
            Rect::new(1, 3, 2, 2),
            Rect::new(5, 3, 5, 2),
            Rect::new(1, 5, 9, 2),
        ];
        assert_eq!(areas, expected);
        let (area, part) = pieces[2];
        assert_eq!((part.column, part.row), (area.x - 1, area.y - 1));
        assert_eq!((part.columns, part.rows), (area.width, area.height));
    }

    #[test]
    fn a_cover_hides_what_came_before_and_nothing_after() {
        let mut scene = Scene::default();
        scene.picture(placement(0, 0));
        scene.cover(Rect::new(0, 0, 2, 3));
        scene.picture(placement(1, 1));
        assert_eq!(count(&scene), [6, 12]);
    }

    #[test]
    fn nothing_is_drawn_outside_the_clip() {
        let mut scene = Scene::default();
        scene.picture(Placement {
            clip: Rect::new(2, 1, 50, 50),
            ..placement(0, 0)
        });
        assert_eq!(count(&scene), [4]);
    }
}
