//! A frame from a view to bytes: text, pictures over it, and only what differs from the last one.
//!
//! No terminal is needed here: [`Painter::paint`] gives bytes back, which is how it is tested.

use std::convert::Infallible;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Color;

use super::detection::Graphics;
use super::emitter::Emitter;
use super::kitty::{self, FRAME_BYTES, Store};
use super::scene::{Placement, Scene, Spot};
use crate::adapters::pictures::{Fitting, Job, Output, Picture, Pictures, Tint};
use crate::domain::catalog::ArtworkIx;
use crate::domain::cells::{Depth, GlyphSet, Ink, Painted};

/// A synchronised update: the terminal shows what lies between at once.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// Where a picture is not ready and its colours are not known: a dark slope, lit from above left.
const NEUTRAL: Tint = [
    [52, 55, 66],
    [46, 49, 59],
    [41, 43, 52],
    [36, 38, 46],
    [33, 35, 42],
    [30, 31, 38],
    [27, 28, 34],
    [24, 25, 30],
];

/// Draws frames and remembers what stands on the screen.
pub(super) struct Painter {
    screen: ratatui::Terminal<Emitter>,
    stage: Stage,
}

/// What pictures are drawn with.
struct Stage {
    pictures: Pictures,
    store: Store,
    means: Means,
}

/// How pictures are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Means {
    pub(super) graphics: Graphics,
    pub(super) depth: Depth,
    pub(super) cell_px: (u16, u16),
}

/// The bytes of a frame.
pub(super) struct Bytes {
    /// Empty where nothing has changed.
    pub(super) bytes: Vec<u8>,
    /// Whether pictures are ready that did not fit into this frame.
    pub(super) more: bool,
}

/// What can be shown of a placement now.
enum Look {
    Number(u32),
    Cells(Arc<Picture>),
    Tint(Tint),
}

impl Painter {
    pub(super) fn new(size: Size, pictures: Pictures, id_seed: u32, means: Means) -> Self {
        let screen = never_fails(ratatui::Terminal::new(Emitter::new(size, means.depth)));
        Self {
            screen,
            stage: Stage {
                pictures,
                store: Store::new(id_seed),
                means,
            },
        }
    }

    /// Draws a frame; only what differs from the last one becomes bytes.
    pub(super) fn paint(&mut self, view: impl FnOnce(&mut Frame) -> Scene) -> Bytes {
        let Self { screen, stage } = self;
        stage.pictures.look();
        stage.store.begin();
        let mut frame = screen.get_frame();
        let area = frame.area();
        let scene = view(&mut frame);
        let (uploads, more) = stage.lay(&scene, area, frame.buffer_mut());
        never_fails(screen.flush());
        screen.swap_buffers();
        let cells = screen.backend_mut().take();
        let mut deletions = Vec::new();
        stage.store.evict(&mut deletions);
        let parts = [uploads, cells, deletions];
        let bytes = if parts.iter().all(Vec::is_empty) {
            Vec::new()
        } else {
            [BEGIN, &parts.concat(), END].concat()
        };
        Bytes { bytes, more }
    }

    /// The screen has another size; everything is drawn anew.
    pub(super) fn resize(&mut self, size: Size) {
        self.screen.backend_mut().set_size(size);
        never_fails(self.screen.resize(Rect::new(0, 0, size.width, size.height)));
    }

    /// Changes how pictures are drawn; another depth draws everything anew.
    pub(super) fn set_means(&mut self, means: Means) {
        let old = std::mem::replace(&mut self.stage.means, means);
        if old.depth != means.depth {
            self.screen.backend_mut().set_depth(means.depth);
            never_fails(self.screen.clear());
        }
    }

    pub(super) const fn means(&self) -> Means {
        self.stage.means
    }

    /// The screen's content and its pictures are lost: everything is sent and drawn anew.
    pub(super) fn forget(&mut self) {
        self.stage.store.forget();
        never_fails(self.screen.clear());
    }

    pub(super) fn size(&self) -> Size {
        never_fails(self.screen.size())
    }

    /// Numbers of the pictures that must be deleted at the end.
    pub(super) fn ids(&self) -> Vec<u32> {
        self.stage.store.ids()
    }

    pub(super) const fn pictures(&self) -> &Pictures {
        &self.stage.pictures
    }
}

fn never_fails<T>(result: Result<T, Infallible>) -> T {
    match result {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

impl Stage {
    /// Lays the pictures over the buffer; gives back what must be sent first, and whether more
    /// is ready than one frame may send.
    fn lay(&mut self, scene: &Scene, area: Rect, buffer: &mut Buffer) -> (Vec<u8>, bool) {
        let mut uploads = Vec::new();
        let mut more = false;
        if self.means.graphics == Graphics::None {
            return (uploads, more);
        }
        let mut missing = Vec::new();
        for (placement, spots) in scene.visible(area) {
            let job = self.job(placement.artwork, placement.columns, placement.rows);
            let ready = self.look_of(&job, &mut uploads, &mut more);
            let look = ready.unwrap_or_else(|| {
                missing.push(job);
                self.meanwhile(&placement)
            });
            draw(&look, &placement, &spots, self.means.depth, buffer);
        }
        kitty::shorten(buffer);
        let ahead = scene
            .wishes()
            .iter()
            .map(|&(artwork, columns, rows)| self.job(artwork, columns.max(1), rows.max(1)));
        self.pictures.want(missing, ahead.collect::<Vec<_>>());
        (uploads, more)
    }

    fn job(&self, artwork: ArtworkIx, columns: u16, rows: u16) -> Job {
        let (width, height) = self.means.cell_px;
        let fitting = Fitting::Fill;
        let output = match self.means.graphics {
            Graphics::Kitty => Output::Png {
                width: u32::from(columns) * u32::from(width),
                height: u32::from(rows) * u32::from(height),
                fitting,
            },
            Graphics::Sixel | Graphics::Iterm2 | Graphics::Cells | Graphics::None => {
                Output::Cells {
                    set: GlyphSet::default(),
                    depth: self.means.depth,
                    fitting,
                    cell_px: self.means.cell_px,
                }
            }
        };
        Job {
            artwork,
            columns,
            rows,
            output,
        }
    }

    /// The picture itself, if it is ready and may still be sent in this frame.
    fn look_of(&mut self, job: &Job, uploads: &mut Vec<u8>, more: &mut bool) -> Option<Look> {
        if let Some(id) = self.store.show(job) {
            return Some(Look::Number(id));
        }
        let made = self.pictures.get(job)?.ok()?;
        let Picture::Png {
            bytes,
            width,
            height,
        } = made.as_ref()
        else {
            return Some(Look::Cells(made));
        };
        let encoded_bytes = bytes.len() / 3 * 4;
        if !uploads.is_empty() && uploads.len() + encoded_bytes > FRAME_BYTES {
            *more = true;
            return None;
        }
        Some(Look::Number(self.store.send(
            uploads,
            *job,
            bytes,
            (*width, *height),
        )))
    }

    /// What stands for a picture that is not ready: the one before it, or its colours.
    fn meanwhile(&mut self, placement: &Placement) -> Look {
        let former = placement.until_ready.and_then(|artwork| {
            let job = self.job(artwork, placement.columns, placement.rows);
            if let Some(id) = self.store.show(&job) {
                return Some(Look::Number(id));
            }
            let made = self.pictures.get(&job)?.ok()?;
            matches!(made.as_ref(), Picture::Cells(_)).then_some(Look::Cells(made))
        });
        let tint = || Look::Tint(self.pictures.tint(placement.artwork).unwrap_or(NEUTRAL));
        former.unwrap_or_else(tint)
    }
}

fn draw(look: &Look, placement: &Placement, spots: &[Spot], depth: Depth, buffer: &mut Buffer) {
    let mut symbol = String::with_capacity(12);
    for spot in spots {
        let Some(cell) = buffer.cell_mut((spot.x, spot.y)) else {
            continue;
        };
        cell.reset();
        match look {
            Look::Number(id) => {
                symbol.clear();
                if kitty::placeholder(&mut symbol, spot.column, spot.row) {
                    let [red, green, blue] = kitty::colour(*id);
                    cell.set_symbol(&symbol)
                        .set_fg(Color::Rgb(red, green, blue));
                }
            }
            Look::Cells(picture) => {
                let at = usize::from(spot.row) * usize::from(placement.columns)
                    + usize::from(spot.column);
                if let Picture::Cells(cells) = picture.as_ref()
                    && let Some(painted) = cells.get(at)
                {
                    let Painted {
                        glyph,
                        foreground,
                        background,
                    } = painted;
                    cell.set_char(*glyph)
                        .set_fg(ink(*foreground))
                        .set_bg(ink(*background));
                }
            }
            Look::Tint(tint) => {
                let colour = tint_at(tint, placement, *spot);
                if depth == Depth::None {
                    cell.set_char(shade(colour));
                } else {
                    let [red, green, blue] = colour;
                    cell.set_bg(Color::Rgb(red, green, blue));
                }
            }
        }
    }
}

pub(super) const fn ink(ink: Ink) -> Color {
    match ink {
        Ink::Default => Color::Reset,
        Ink::Rgb([red, green, blue]) => Color::Rgb(red, green, blue),
        Ink::Indexed(number) => Color::Indexed(number),
    }
}

/// A glyph about as bright as a colour.
fn shade([red, green, blue]: [u8; 3]) -> char {
    let level = (u32::from(red) * 3 + u32::from(green) * 6 + u32::from(blue)) / 10;
    match level {
        0..=31 => ' ',
        32..=95 => '░',
        96..=159 => '▒',
        160..=223 => '▓',
        _ => '█',
    }
}

/// The colour of a cell between the middles of the tint's 4 × 2 parts.
fn tint_at(tint: &Tint, placement: &Placement, spot: Spot) -> [u8; 3] {
    let (left, right, across) = between(spot.column, placement.columns, 4);
    let (upper, lower, down) = between(spot.row, placement.rows, 2);
    let part = |column: usize, row: usize| tint.get(row * 4 + column).copied().unwrap_or_default();
    let above = mixed(part(left, upper), part(right, upper), across);
    let below = mixed(part(left, lower), part(right, lower), across);
    mixed(above, below, down)
}

/// Where cell `at` of `length` lies between the middles of `parts` parts: the two neighbours, and
/// the way from the first to the second in 256ths.
fn between(at: u16, length: u16, parts: u32) -> (usize, usize, u32) {
    // Twice 256ths of a part from the middle of the first part.
    let length = u32::from(length.max(1));
    let position = ((2 * u32::from(at) + 1) * parts * 128 / length).saturating_sub(128);
    let first = (position / 256).min(parts - 1);
    let second = (first + 1).min(parts - 1);
    (
        first as usize,
        second as usize,
        if first == parts - 1 {
            0
        } else {
            position % 256
        },
    )
}

fn mixed(from: [u8; 3], to: [u8; 3], share: u32) -> [u8; 3] {
    let mut mixed = from;
    for (value, other) in mixed.iter_mut().zip(to) {
        let sum = u32::from(*value) * (256 - share) + u32::from(other) * share;
        *value = u8::try_from(sum / 256).unwrap_or(u8::MAX);
    }
    mixed
}

#[cfg(test)]
mod tests;
