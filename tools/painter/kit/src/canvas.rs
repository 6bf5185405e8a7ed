//! The canvas: anti-aliased shapes on a 960x540 picture, with clips, layers, light and weather.
//!
//! It knows shapes, inks and pixels; it knows nothing of palettes or things. Every length is in
//! units of a 960x540 picture, whatever the real size. Read [`Canvas`] first, then
//! [`Shape`] and [`Ink`]; light is in `canvas/light.rs`, weather in `canvas/weather.rs`.

mod dice;
mod ink;
mod layer;
mod light;
mod shape;
mod svg;
mod weather;

use std::rc::Rc;

pub use dice::{Dice, Noise};
pub use ink::{Ink, Stop};
pub use layer::{Blend, Cast};
pub use light::Fan;
pub use shape::{Pt, Shape, mirrored, points};
use tiny_skia::{BlendMode, FillRule, Mask, Paint, Pixmap, Stroke, Transform};
pub use weather::Plume;

use crate::colour::Colour;

/// Width of every picture in canvas units.
pub const W: f32 = 960.0;
/// Height of every picture in canvas units.
pub const H: f32 = 540.0;
/// White, for lamps, snow and glints only.
pub const WHITE: Colour = Colour::hex(0xff_ffff);

/// A picture in the making.
pub struct Canvas {
    /// What is drawn so far: premultiplied RGBA, 960x540 times the scale.
    pub map: Pixmap,
    pub(crate) frame: Transform,
    pub(crate) clip: Option<Rc<Mask>>,
    pub(crate) scale: f32,
    blend: BlendMode,
}

impl Canvas {
    /// An empty canvas; `scale` 1 is 960x540 pixels.
    ///
    /// # Panics
    /// Never for the scales in use: a pixmap fails only at size zero or beyond 2^31 bytes.
    pub fn new(scale: f32) -> Self {
        let (w, h) = ((W * scale).round() as u32, (H * scale).round() as u32);
        let map = Pixmap::new(w.max(1), h.max(1)).expect("a canvas of a few megapixels exists");
        let frame = Transform::from_scale(scale, scale);
        Self {
            map,
            frame,
            clip: None,
            scale,
            blend: BlendMode::SourceOver,
        }
    }

    /// The pixels so far, premultiplied.
    pub fn pixmap(&self) -> &Pixmap {
        &self.map
    }

    /// The whole picture as a shape.
    pub fn everything() -> Shape {
        Shape::rect(-8.0, -8.0, W + 16.0, H + 16.0)
    }

    /// Fills `shape`.
    pub fn fill(&mut self, shape: &Shape, ink: impl Into<Ink>) {
        self.fill_as(shape, &ink.into(), self.blend);
    }

    /// Fills everything.
    pub fn wash(&mut self, ink: impl Into<Ink>) {
        self.fill(&Self::everything(), ink);
    }

    /// Fills a polygon.
    pub fn poly(&mut self, pts: &[Pt], ink: impl Into<Ink>) {
        self.fill(&Shape::polygon(pts), ink);
    }

    /// Fills a rectangle.
    pub fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, ink: impl Into<Ink>) {
        self.fill(&Shape::rect(x, y, w, h), ink);
    }

    /// Fills a circle.
    pub fn circle(&mut self, x: f32, y: f32, r: f32, ink: impl Into<Ink>) {
        self.fill(&Shape::circle(x, y, r), ink);
    }

    /// Fills an ellipse.
    pub fn oval(&mut self, x: f32, y: f32, rx: f32, ry: f32, ink: impl Into<Ink>) {
        self.fill(&Shape::ellipse(x, y, rx, ry), ink);
    }

    /// Adds light: fills with the screen blend, which can only brighten.
    pub fn screen(&mut self, shape: &Shape, ink: impl Into<Ink>) {
        self.fill_as(shape, &ink.into(), BlendMode::Screen);
    }

    /// Takes light away: fills with the multiply blend.
    pub fn multiply(&mut self, shape: &Shape, ink: impl Into<Ink>) {
        self.fill_as(shape, &ink.into(), BlendMode::Multiply);
    }

    fn fill_as(&mut self, shape: &Shape, ink: &Ink, blend: BlendMode) {
        let (Some(path), Some(shader)) = (&shape.0, ink.shader()) else {
            return;
        };
        if self.misses(shape, 2.0) {
            return;
        }
        let paint = Paint {
            shader,
            blend_mode: blend,
            ..Paint::default()
        };
        self.map.fill_path(
            path,
            &paint,
            FillRule::Winding,
            self.frame,
            self.clip.as_deref(),
        );
    }

    /// Draws the line of `shape`, `width` wide, with round ends.
    pub fn stroke(&mut self, shape: &Shape, ink: impl Into<Ink>, width: f32) {
        let (Some(path), Some(shader)) = (&shape.0, ink.into().shader()) else {
            return;
        };
        if self.misses(shape, width + 2.0) {
            return;
        }
        let paint = Paint {
            shader,
            blend_mode: self.blend,
            ..Paint::default()
        };
        let pen = Stroke {
            width,
            line_cap: tiny_skia::LineCap::Round,
            line_join: tiny_skia::LineJoin::Round,
            ..Stroke::default()
        };
        self.map
            .stroke_path(path, &paint, &pen, self.frame, self.clip.as_deref());
    }

    /// Draws the line through `pts`.
    pub fn line(&mut self, pts: &[Pt], ink: impl Into<Ink>, width: f32) {
        self.stroke(&Shape::line(pts), ink, width);
    }

    /// Is the shape wholly off the picture (with `margin` to spare)?
    pub fn misses(&self, shape: &Shape, margin: f32) -> bool {
        let moved = shape.transformed(self.frame);
        let Some([x0, y0, x1, y1]) = moved.bounds() else {
            return true;
        };
        let m = margin * self.scale;
        let (w, h) = (self.map.width() as f32, self.map.height() as f32);
        x1 < -m || y1 < -m || x0 > w + m || y0 > h + m
    }

    pub(crate) fn mask_of(&self, shape: &Shape) -> Option<Mask> {
        let mut mask = Mask::new(self.map.width(), self.map.height())?;
        if let Some(path) = &shape.0
            && !self.misses(shape, 0.0)
        {
            mask.fill_path(path, FillRule::Winding, true, self.frame);
        }
        Some(mask)
    }

    pub(crate) fn narrow(&mut self, mut mask: Mask) -> Option<Rc<Mask>> {
        if let Some(old) = &self.clip {
            for (new, &old) in mask.data_mut().iter_mut().zip(old.data()) {
                *new = ((u16::from(*new) * u16::from(old) + 127) / 255) as u8;
            }
        }
        self.clip.replace(Rc::new(mask))
    }

    pub(crate) fn set_blend(&mut self, blend: BlendMode) -> BlendMode {
        std::mem::replace(&mut self.blend, blend)
    }
}

/// Anything that owns a canvas: [`Canvas`] itself, and a stage.
///
/// Its methods run a closure on the owner in a changed state (clip, place, layer) and change back.
pub trait OnCanvas {
    /// The canvas.
    fn canvas(&mut self) -> &mut Canvas;

    /// Draws only inside `shape`.
    fn clipped(&mut self, shape: &Shape, draw: impl FnOnce(&mut Self))
    where
        Self: Sized,
    {
        let Some(mask) = self.canvas().mask_of(shape) else {
            return;
        };
        let old = self.canvas().narrow(mask);
        draw(self);
        self.canvas().clip = old;
    }

    /// Draws only outside `shape`.
    fn outside(&mut self, shape: &Shape, draw: impl FnOnce(&mut Self))
    where
        Self: Sized,
    {
        let Some(mut mask) = self.canvas().mask_of(shape) else {
            return;
        };
        mask.invert();
        let old = self.canvas().narrow(mask);
        draw(self);
        self.canvas().clip = old;
    }

    /// Draws in a changed frame of coordinates.
    fn framed(&mut self, frame: Transform, draw: impl FnOnce(&mut Self))
    where
        Self: Sized,
    {
        let old = self.canvas().frame;
        self.canvas().frame = old.pre_concat(frame);
        draw(self);
        self.canvas().frame = old;
    }

    /// Draws on a layer of its own, which is then blurred, faded and blended in.
    fn layered(&mut self, how: Blend, draw: impl FnOnce(&mut Self))
    where
        Self: Sized,
    {
        let Some(saved) = self.canvas().begin_layer() else {
            return;
        };
        draw(self);
        self.canvas().end_layer(saved, how);
    }

    /// Draws out of focus: `sd` is the blur's standard deviation in canvas units.
    fn blurred(&mut self, sd: f32, draw: impl FnOnce(&mut Self))
    where
        Self: Sized,
    {
        self.layered(Blend::soft(sd), draw);
    }
}

impl OnCanvas for Canvas {
    fn canvas(&mut self) -> &mut Canvas {
        self
    }
}
