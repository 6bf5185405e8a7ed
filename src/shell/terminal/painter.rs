//! A frame from a view to bytes: text, pictures over it, and only what differs from the last one.
//!
//! No terminal is needed here: [`Painter::paint`] gives bytes back, which is how it is tested.

use std::convert::Infallible;

use ratatui::Frame;
use ratatui::layout::{Rect, Size};

use super::detection::Graphics;
use super::emitter::Emitter;
use super::scene::Scene;
use super::stage::{Means, Stage};
use crate::adapters::pictures::Pictures;

/// A synchronised update: the terminal shows what lies between at once.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// Draws frames and remembers what stands on the screen.
pub(super) struct Painter {
    screen: ratatui::Terminal<Emitter>,
    stage: Stage,
}

/// The bytes of a frame.
pub(super) struct Bytes {
    /// Empty where nothing has changed.
    pub(super) bytes: Vec<u8>,
    /// Whether pictures are ready that did not fit into this frame.
    pub(super) more: bool,
}

impl Painter {
    pub(super) fn new(size: Size, pictures: Pictures, id_seed: u32, means: Means) -> Self {
        let screen = never_fails(ratatui::Terminal::new(Emitter::new(size, means.depth)));
        let mut painter = Self {
            screen,
            stage: Stage::new(pictures, id_seed, means),
        };
        painter.set_means(means);
        painter
    }

    /// Draws a frame; only what differs from the last one becomes bytes.
    pub(super) fn paint(&mut self, view: impl FnOnce(&mut Frame) -> Scene) -> Bytes {
        let Self { screen, stage } = self;
        stage.pictures.look();
        stage.store.begin();
        let mut frame = screen.get_frame();
        let area = frame.area();
        let scene = view(&mut frame);
        let laid = stage.lay(&scene, area, frame.buffer_mut());
        never_fails(screen.flush());
        screen.swap_buffers();
        let cells = screen.backend_mut().take();
        let pictures = stage.put(&laid, &screen.backend_mut().take_blanks());
        let mut deletions = Vec::new();
        stage.store.evict(&mut deletions);
        let more = laid.more;
        let after = [pictures, deletions].concat();
        let bytes = match stage.means.graphics {
            // A clearing takes along what lies nowhere yet. Outside of the updates, since kitty
            // 0.26 was seen to lose a picture inside one while it was busy.
            Graphics::KittyPlaced => [at_once(&cells), laid.uploads, at_once(&after)].concat(),
            Graphics::Kitty
            | Graphics::Sixel
            | Graphics::Iterm2
            | Graphics::Cells
            | Graphics::None => at_once(&[laid.uploads, cells, after].concat()),
        };
        Bytes { bytes, more }
    }

    /// The screen has another size; everything is drawn anew.
    pub(super) fn resize(&mut self, size: Size) {
        self.screen.backend_mut().set_size(size);
        self.stage.clear();
        never_fails(self.screen.resize(Rect::new(0, 0, size.width, size.height)));
    }

    /// Changes how pictures are drawn; another depth draws everything anew.
    pub(super) fn set_means(&mut self, means: Means) {
        let old = std::mem::replace(&mut self.stage.means, means);
        let has_placeholders = means.graphics == Graphics::Kitty;
        self.stage.store.set_road(means.road(), has_placeholders);
        let emitter = self.screen.backend_mut();
        emitter.set_prints_placeholders(!means.is_inline());
        if old.depth != means.depth {
            emitter.set_depth(means.depth);
            self.stage.clear();
            never_fails(self.screen.clear());
        }
    }

    pub(super) const fn means(&self) -> Means {
        self.stage.means
    }

    /// The screen's content and its pictures are lost: everything is sent and drawn anew.
    pub(super) fn forget(&mut self) {
        self.stage.store.forget();
        self.stage.clear();
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

/// Bytes that the terminal shows at once.
fn at_once(bytes: &[u8]) -> Vec<u8> {
    if bytes.is_empty() {
        return Vec::new();
    }
    [BEGIN, bytes, END].concat()
}

fn never_fails<T>(result: Result<T, Infallible>) -> T {
    match result {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

#[cfg(test)]
mod tests;
