//! The pictures of a frame as data: what stands where, and what hides it.

use ratatui::layout::Rect;

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

    /// Every picture of which a cell can be seen on `screen`, with those cells.
    pub(super) fn visible(&self, screen: Rect) -> Vec<(Placement, Vec<Spot>)> {
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
                visible.push((*placement, spots));
            }
        }
        visible
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
            .map(|(_, spots)| spots.len())
            .collect()
    }

    #[test]
    fn a_picture_that_is_scrolled_half_out_keeps_its_own_columns_and_rows() {
        let mut scene = Scene::default();
        scene.picture(placement(-1, -2));
        let visible = scene.visible(SCREEN);
        let spots = &visible[0].1;
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
