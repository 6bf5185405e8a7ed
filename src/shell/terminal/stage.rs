//! The pictures of a frame: which form each must have for this terminal, which are ready and fit
//! into the frame, and what stands for those that are not.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::detection::Graphics;
use super::inline::{self, Inline, Painting};
use super::kitty::{self, FRAME_BYTES, Road, Store};
use super::look::{Look, NEUTRAL, draw};
use super::placed::{Laid, Placed};
use super::scene::{Placement, Scene, Visible};
use crate::adapters::pictures::{Fitting, Form, Job, Output, Part, Picture, Pictures};
use crate::domain::catalog::ArtworkIx;
use crate::domain::cells::{Depth, GlyphSet};

/// What pictures are drawn with.
pub(super) struct Stage {
    pub(super) pictures: Pictures,
    pub(super) store: Store,
    placed: Placed,
    inline: Inline,
    pub(super) means: Means,
}

/// How pictures are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Means {
    pub(super) graphics: Graphics,
    /// Whether tmux must be asked to pass pictures on.
    pub(super) through_tmux: bool,
    pub(super) depth: Depth,
    pub(super) cell_px: (u16, u16),
    /// Pixels and cells of the whole text area, where cells may be no whole pixels wide.
    pub(super) area: Option<((u16, u16), Size)>,
}

impl Means {
    /// Whether pictures are painted over their cells.
    pub(super) const fn is_inline(&self) -> bool {
        matches!(self.graphics, Graphics::Sixel | Graphics::Iterm2)
    }

    pub(super) const fn road(&self) -> Road {
        Road {
            through_tmux: self.through_tmux,
        }
    }

    /// Pixels of so many cells (width, height), at least 1 each.
    fn pixels(&self, columns: u16, rows: u16) -> (u32, u32) {
        let share = |cells: u16, cell_px: u16, whole: Option<(u16, u16)>| {
            let cells = u32::from(cells);
            let by_whole =
                whole.and_then(|(px, all)| (cells * u32::from(px)).checked_div(u32::from(all)));
            by_whole
                .unwrap_or_else(|| cells * u32::from(cell_px))
                .max(1)
        };
        let across = self.area.map(|((width, _), size)| (width, size.width));
        let down = self.area.map(|((_, height), size)| (height, size.height));
        (
            share(columns, self.cell_px.0, across),
            share(rows, self.cell_px.1, down),
        )
    }
}

/// The pictures of a frame, laid over its text.
#[derive(Default)]
pub(super) struct Layers {
    /// What must reach the terminal before the text.
    pub(super) uploads: Vec<u8>,
    /// What is placed at its cells.
    placed: Vec<Laid>,
    /// What is painted over it.
    over: Vec<Painting>,
    /// Bytes of these.
    over_bytes: usize,
    /// What must be made first.
    missing: Vec<Job>,
    /// Whether more is ready than one frame may send.
    pub(super) more: bool,
}

impl Layers {
    /// Whether a picture of so many bytes still fits; the first one always does.
    fn takes(&mut self, size_bytes: usize) -> bool {
        let sent = self.uploads.len() + self.over_bytes;
        let fits = sent == 0 || sent + size_bytes <= FRAME_BYTES;
        self.more |= !fits;
        fits
    }
}

impl Stage {
    pub(super) fn new(pictures: Pictures, id_seed: u32, means: Means) -> Self {
        Self {
            pictures,
            store: Store::new(id_seed),
            placed: Placed::default(),
            inline: Inline::new(id_seed),
            means,
        }
    }

    /// Lays the pictures over the buffer.
    pub(super) fn lay(&mut self, scene: &Scene, area: Rect, buffer: &mut Buffer) -> Layers {
        let mut layers = Layers::default();
        if self.means.graphics == Graphics::None {
            return layers;
        }
        if self.means.is_inline() {
            self.inline.begin(area.as_size());
        }
        for seen in scene.visible(area) {
            let job = self.job_of(&seen, area);
            let ready = self.look_of(&job, &seen, &mut layers);
            let look = ready.unwrap_or_else(|| self.meanwhile(&seen, area));
            match &look {
                Look::Over(number) => self.inline.show(*number, &seen.spots),
                Look::Placed(pieces) => layers.placed.extend(pieces),
                Look::Number(_) | Look::Cells(_) | Look::Tint => {}
            }
            let tint = self.pictures.tint(seen.placement.artwork);
            draw(
                &look,
                &tint.unwrap_or(NEUTRAL),
                &seen,
                self.means.depth,
                buffer,
            );
        }
        if self.means.graphics == Graphics::Kitty {
            kitty::shorten(buffer);
        }
        let ahead = scene
            .wishes()
            .iter()
            .map(|&(artwork, columns, rows)| self.job(artwork, columns.max(1), rows.max(1), None));
        let missing = std::mem::take(&mut layers.missing);
        self.pictures.want(missing, ahead.collect::<Vec<_>>());
        layers
    }

    /// The bytes of the pictures that come after the text.
    pub(super) fn put(&mut self, layers: &Layers, blanks: &[Position]) -> Vec<u8> {
        let mut out = Vec::new();
        self.placed
            .turn_into(&mut out, self.store.road(), &layers.placed);
        inline::paint(&mut out, &layers.over, blanks);
        self.inline.end();
        out
    }

    /// The screen is empty.
    pub(super) fn clear(&mut self) {
        self.store.clear();
        self.placed.forget();
        self.inline.forget();
    }

    /// What is to be made of a picture.
    pub(super) fn job_of(&self, seen: &Visible, area: Rect) -> Job {
        let Placement {
            artwork,
            columns,
            rows,
            ..
        } = seen.placement;
        let is_inline = self.means.is_inline();
        let part = seen.placement.part(seen.window).filter(|_| is_inline);
        // A picture on the last line would scroll the screen.
        if is_inline && seen.window.bottom() >= area.bottom() {
            return self.in_cells(artwork, columns, rows);
        }
        self.job(artwork, columns, rows, part)
    }

    pub(super) fn job(
        &self,
        artwork: ArtworkIx,
        columns: u16,
        rows: u16,
        part: Option<Part>,
    ) -> Job {
        let (width, height) = self.means.pixels(columns, rows);
        let fitting = Fitting::Fill;
        let output = match self.means.graphics {
            Graphics::Kitty | Graphics::KittyPlaced | Graphics::Iterm2 => Output::Png {
                width,
                height,
                fitting,
            },
            Graphics::Sixel => Output::Sixel {
                width,
                height: whole_bands(height),
                fitting,
            },
            Graphics::Cells | Graphics::None => return self.in_cells(artwork, columns, rows),
        };
        let form = Form {
            columns,
            rows,
            output,
            part,
        };
        Job { artwork, form }
    }

    fn in_cells(&self, artwork: ArtworkIx, columns: u16, rows: u16) -> Job {
        let output = Output::Cells {
            set: GlyphSet::default(),
            depth: self.means.depth,
            fitting: Fitting::Fill,
            cell_px: self.means.cell_px,
        };
        let form = Form {
            columns,
            rows,
            output,
            part: None,
        };
        Job { artwork, form }
    }

    /// The picture itself, if it is ready and may still be sent in this frame.
    fn look_of(&mut self, job: &Job, seen: &Visible, layers: &mut Layers) -> Option<Look> {
        if let Some(id) = self.store.show(job) {
            return Some(self.shown(job, id, seen));
        }
        let made = self.made(job, layers)?;
        let is_png = matches!(made.as_ref(), Picture::Png { .. });
        let is_sent = self.means.graphics != Graphics::Iterm2;
        match made.as_ref() {
            Picture::Cells(_) => Some(Look::Cells(made)),
            Picture::Png {
                bytes,
                width,
                height,
            } if is_sent => {
                if !layers.takes(bytes.len() / 3 * 4) {
                    return None;
                }
                let size_px = (*width, *height);
                let id = self.store.send(&mut layers.uploads, *job, bytes, size_px);
                Some(self.shown(job, id, seen))
            }
            Picture::Png { bytes, .. } | Picture::Sixel(bytes) => {
                let number = self.inline.number(job);
                let size_bytes = bytes.len() * if is_png { 4 } else { 3 } / 3;
                self.painted(number, (seen, size_bytes), made, layers)
            }
        }
    }

    /// What was made of a job; if nothing yet, it must be.
    fn made(&self, job: &Job, layers: &mut Layers) -> Option<Arc<Picture>> {
        let made = self.pictures.get(job);
        if made.is_none() {
            layers.missing.push(*job);
        }
        made?.ok()
    }

    /// How a picture that stands in the terminal is shown.
    fn shown(&self, job: &Job, id: u32, seen: &Visible) -> Look {
        if self.means.graphics != Graphics::KittyPlaced {
            return Look::Number(id);
        }
        let (width, height) = self.store.size_px(job).unwrap_or((1, 1));
        let Placement { columns, rows, .. } = seen.placement;
        let across = |column: u16| width * u32::from(column) / u32::from(columns.max(1));
        let down = |row: u16| height * u32::from(row) / u32::from(rows.max(1));
        let laid = |(window, part): (Rect, Part)| {
            let corner = (across(part.column), down(part.row));
            let end = (
                across(part.column + part.columns),
                down(part.row + part.rows),
            );
            Laid {
                id,
                at: (window.x, window.y),
                cells: (window.width, window.height),
                corner,
                size: ((end.0 - corner.0).max(1), (end.1 - corner.1).max(1)),
            }
        };
        Look::Placed(seen.pieces().into_iter().map(laid).collect())
    }

    /// A picture that is painted over its cells, where it stands already or can be painted whole.
    fn painted(
        &mut self,
        number: u32,
        (seen, size_bytes): (&Visible, usize),
        picture: Arc<Picture>,
        layers: &mut Layers,
    ) -> Option<Look> {
        let stands = self.inline.stands(number, &seen.spots);
        if !stands {
            if seen.is_covered {
                // It would be painted over what covers it.
                let Placement {
                    artwork,
                    columns,
                    rows,
                    ..
                } = seen.placement;
                let job = self.in_cells(artwork, columns, rows);
                return self.made(&job, layers).map(Look::Cells);
            }
            if !layers.takes(size_bytes) {
                return None;
            }
            layers.over_bytes += size_bytes;
            layers.over.push(Painting {
                window: seen.window,
                picture,
            });
        }
        Some(Look::Over(number))
    }

    /// What stands for a picture that is not ready: the one before it, or its colours.
    fn meanwhile(&mut self, seen: &Visible, area: Rect) -> Look {
        let tint = Look::Tint;
        let placement = &seen.placement;
        let Some(artwork) = placement.until_ready else {
            return tint;
        };
        let former = Visible {
            placement: Placement {
                artwork,
                ..*placement
            },
            ..seen.clone()
        };
        let job = self.job_of(&former, area);
        if let Some(id) = self.store.show(&job) {
            return self.shown(&job, id, &former);
        }
        if self.means.is_inline() {
            let number = self.inline.number(&job);
            if self.inline.stands(number, &seen.spots) {
                return Look::Over(number);
            }
        }
        match self.pictures.get(&job) {
            Some(Ok(made)) if matches!(made.as_ref(), Picture::Cells(_)) => Look::Cells(made),
            _ => tint,
        }
    }
}

/// Whole bands of six pixels: a terminal may fill the rest of a last one, on the next line.
pub(super) const fn whole_bands(height: u32) -> u32 {
    if height < 6 { 6 } else { height - height % 6 }
}
