//! The stage: canvas, palette, light and chance of one picture; the tool of scene writers.
//!
//! A stage derefs to its [`Canvas`], so every fill, glow and weather call works on it. Things are
//! drawn in frames of their own with [`Stage::put`] and lit by [`Stage::form`].

mod troupe;

pub use troupe::fade_down;

use std::ops::{Deref, DerefMut};

use tiny_skia::{Pixmap, Transform};

use crate::camera::Spot;
use crate::canvas::{Blend, Canvas, Cast, Dice, H, Ink, OnCanvas, Pt, Shape, W};
use crate::colour::Colour;
use crate::palette::Palette;

/// The one light of a picture.
#[derive(Clone, Copy, Debug)]
pub struct Light {
    /// Unit direction on the canvas from a thing towards the light; (-.7, -.7) is upper left.
    pub to: Pt,
    /// Its colour.
    pub colour: Colour,
}

/// One picture in the making.
pub struct Stage {
    /// The canvas; reached through deref as well.
    pub canvas: Canvas,
    /// The colours in use; swap it (`s.pal = s.pal.by_night()`) for another share.
    pub pal: Palette,
    /// The light.
    pub light: Light,
    /// Seeded chance.
    pub dice: Dice,
    /// The picture's seed.
    pub seed: u64,
}

impl Deref for Stage {
    type Target = Canvas;
    fn deref(&self) -> &Canvas {
        &self.canvas
    }
}

impl DerefMut for Stage {
    fn deref_mut(&mut self) -> &mut Canvas {
        &mut self.canvas
    }
}

impl OnCanvas for Stage {
    fn canvas(&mut self) -> &mut Canvas {
        &mut self.canvas
    }
}

/// Where and how a thing or creature is put.
///
/// Things that stand have their foot at (x, y) and are `h` high; things that lie or hang are
/// centred at (x, y) and `h` long.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// Canvas units from the left.
    pub x: f32,
    /// Canvas units from the top.
    pub y: f32,
    /// Height (standing) or length (lying) in canvas units.
    pub h: f32,
    /// Clockwise turn in degrees about (x, y).
    pub turn: f32,
    /// Mirrored left to right?
    pub flip: bool,
    /// The thing's own colour, instead of its usual one.
    pub tint: Option<Colour>,
}

impl At {
    /// Upright at (x, y), `h` high.
    pub const fn new(x: f32, y: f32, h: f32) -> Self {
        Self {
            x,
            y,
            h,
            turn: 0.0,
            flip: false,
            tint: None,
        }
    }

    /// At a spot of a place's camera, `metres` high.
    pub fn spot(spot: Spot, metres: f32) -> Self {
        Self::new(spot.x, spot.y, metres * spot.metre)
    }

    /// Turned clockwise.
    #[must_use]
    pub const fn turn(self, degrees: f32) -> Self {
        Self {
            turn: degrees,
            ..self
        }
    }

    /// Mirrored left to right.
    #[must_use]
    pub const fn flip(self) -> Self {
        Self {
            flip: !self.flip,
            ..self
        }
    }

    /// In a colour of its own.
    #[must_use]
    pub const fn tint(self, colour: Colour) -> Self {
        Self {
            tint: Some(colour),
            ..self
        }
    }

    fn frame(&self) -> Transform {
        let sx = if self.flip { -self.h } else { self.h };
        Transform::from_translate(self.x, self.y)
            .pre_rotate(self.turn)
            .pre_scale(sx, self.h)
    }
}

impl Stage {
    /// An empty stage lit from the upper left.
    pub fn new(pal: Palette, seed: u64, scale: f32) -> Self {
        let light = Light {
            to: (-0.7, -0.7),
            colour: pal.key,
        };
        Self {
            canvas: Canvas::new(scale),
            pal,
            light,
            dice: Dice::new(seed),
            seed,
        }
    }

    /// Turns the light: degrees clockwise from straight above; 90 is right, -90 is left.
    pub fn light_from(&mut self, degrees: f32) {
        let a = degrees.to_radians();
        self.light.to = (a.sin(), -a.cos());
    }

    /// Turns and colours the light.
    pub fn lit_by(&mut self, degrees: f32, colour: Colour) {
        self.light_from(degrees);
        self.light.colour = colour;
    }

    /// -1 where the light comes from the left, 1 from the right.
    pub fn side(&self) -> f32 {
        if self.light.to.0 < 0.0 { -1.0 } else { 1.0 }
    }

    /// Draws in a frame where the thing is 1 high, with the light turned to fit.
    pub fn put(&mut self, at: At, draw: impl FnOnce(&mut Self)) {
        let old = self.light;
        let a = -at.turn.to_radians();
        let (x, y) = old.to;
        let x2 = x * a.cos() - y * a.sin();
        self.light.to = (if at.flip { -x2 } else { x2 }, x * a.sin() + y * a.cos());
        self.framed(at.frame(), draw);
        self.light = old;
    }

    /// A solid in four tones: base, lit flank, rim on the side of the light, shade on the other.
    ///
    /// `w` is the width of the lit flank in the present frame's units (.06 for a thing 1 high).
    pub fn form(&mut self, shape: &Shape, colour: Colour, w: f32) {
        let (lx, ly) = self.light.to;
        let (key, ink) = (self.light.colour, self.pal.ink);
        self.canvas.fill(shape, colour);
        let shade = colour.mix(ink, 0.46);
        self.canvas
            .crescent(shape, shade, (lx * w * 1.5, ly * w * 1.5), 0.0);
        let lit = colour.mix(key, 0.34);
        self.canvas.crescent(shape, lit, (-lx * w, -ly * w), 0.0);
        let rim = colour.mix(key, 0.8);
        self.canvas
            .crescent(shape, rim, (-lx * w * 0.26, -ly * w * 0.26), 0.0);
    }

    /// A dark body with only a rim of light: backlit things and foregrounds.
    pub fn backlit(&mut self, shape: &Shape, colour: Colour, w: f32) {
        let (lx, ly) = self.light.to;
        let edge = colour.mix(self.light.colour, 0.8);
        self.canvas.rim(shape, colour, edge, (-lx * w, -ly * w));
    }

    /// Polished metal across the width of `shape`: hard bands of dark, mid, bright and reflected.
    pub fn metal(&mut self, shape: &Shape, colour: Colour) {
        let Some([x0, y0, x1, y1]) = shape.bounds() else {
            return;
        };
        let (key, ink) = (self.light.colour, self.pal.ink);
        let bands = [
            (0.0, colour.mix(ink, 0.45)),
            (0.13, colour.mix(ink, 0.1)),
            (0.26, colour.mix(key, 0.3)),
            (0.33, colour.mix(key, 0.9)),
            (0.41, colour.mix(key, 0.3)),
            (0.6, colour),
            (0.76, colour.mix(ink, 0.4)),
            (0.9, colour.mix(ink, 0.62)),
            (1.0, colour.mix(self.pal.low, 0.2).mix(ink, 0.2)),
        ];
        let turn = |t: f32| if self.light.to.0 < 0.0 { t } else { 1.0 - t };
        let mut stops: Vec<_> = bands.iter().map(|&(t, c)| (turn(t), c, 1.0)).collect();
        stops.sort_by(|a, b| a.0.total_cmp(&b.0));
        let upright = y1 - y0 > (x1 - x0) * 1.6;
        let tall = if upright {
            (0.0, 0.0)
        } else {
            (0.35 * (x1 - x0), 0.3 * (y1 - y0))
        };
        let ink = Ink::Linear((x0, y0), (x1 - tall.0, y0 + tall.1), stops);
        self.canvas.fill(shape, ink);
    }

    /// A turned object from its half profile "radius,height ..." (height up), in flat bands.
    pub fn lathe(&mut self, profile: &str, colour: Colour) -> Shape {
        let half: Vec<Pt> = crate::canvas::points(profile)
            .iter()
            .map(|&(r, h)| (r, -h))
            .collect();
        let body = Shape::smooth(&crate::canvas::mirrored(&half), 0.07);
        let (key, ink) = (self.light.colour, self.pal.ink);
        let lx = self.light.to.0.clamp(-1.0, 1.0);
        let band = |k: f32, off: f32| {
            let right = half.iter().map(|&(r, h)| ((k + off) * r, h));
            let left = half.iter().rev().map(|&(r, h)| ((off - k) * r, h));
            Shape::smooth(&right.chain(left).collect::<Vec<_>>(), 0.09)
        };
        self.canvas.fill(&body, colour.mix(ink, 0.55));
        self.clipped(&body, |s| {
            s.fill(&band(0.74, lx * 0.3), colour);
            s.fill(&band(0.3, lx * 0.52), colour.mix(key, 0.36));
            s.fill(&band(0.07, lx * 0.6), colour.mix(key, 0.85));
        });
        body
    }

    /// A small gloss: a white-ish shape with soft opacity.
    pub fn gloss(&mut self, shape: &Shape, opacity: f32) {
        let bright = self.light.colour.mix(crate::canvas::WHITE, 0.6);
        self.canvas.fill(shape, (bright, opacity));
    }

    /// The shadow that a standing thing of half width `w` casts on the ground at (x, y).
    pub fn foot_shadow(&mut self, (x, y): Pt, w: f32, length: f32) {
        let lx = self.light.to.0;
        let ink = self.pal.ink;
        let run = -lx * length;
        let shadow = Shape::polygon(&[
            (x - w, y),
            (x + w, y),
            (x + w * 0.8 + run, y + length.abs() * 0.22),
            (x - w * 0.8 + run, y + length.abs() * 0.22),
        ]);
        self.layered(
            Blend {
                opacity: 0.5,
                ..Blend::soft(w * 0.12)
            },
            |s| {
                s.fill(&shadow, ink);
                s.oval(x, y, w * 1.15, w * 0.2, ink);
            },
        );
    }

    /// Sky from top through mid to the haze at height `y`.
    pub fn sky(&mut self, y: f32) {
        let p = self.pal;
        let stops = vec![(0.0, p.top, 1.0), (0.52, p.mid, 1.0), (1.0, p.low, 1.0)];
        self.wash(Ink::Linear((0.0, 0.0), (0.0, y), stops));
    }

    /// A person's layer, stamped with its corner at (x, y), with a shadow on the ground.
    ///
    /// The shadow falls away from the light; a picture's layer stands on its lower edge.
    pub fn person(&mut self, layer: &Pixmap, (x, y): Pt, scale: f32) {
        let foot = y + layer.height() as f32 * scale;
        let place = Transform::from_translate(x, y).pre_scale(scale, scale);
        let cast = Cast {
            foot,
            lean: -self.light.to.0 * 0.9,
            squash: 0.22,
            blur: 3.0,
            colour: self.pal.ink,
            opacity: 0.6,
        };
        self.canvas.ground_shadow(layer, place, cast);
        self.canvas.stamp(layer, (x, y), scale);
    }

    /// A veil of `colour` over everything: pushes a place back behind a close face.
    pub fn veil(&mut self, colour: Colour, opacity: f32) {
        self.canvas.wash((colour, opacity));
    }

    /// A window of focus: everything drawn so far goes out of focus and is veiled by the haze.
    pub fn push_back(&mut self, blur: f32, veil: f32) {
        self.canvas.defocus(blur);
        let low = self.pal.low;
        self.veil(low, veil);
    }

    /// A soft edge of the ink colour on chosen sides, (left, top, right, bottom) in canvas units.
    pub fn edges(&mut self, (left, top, right, bottom): (f32, f32, f32, f32), opacity: f32) {
        let ink = self.pal.ink;
        for (x, y, w, h, from, to) in [
            (0.0, 0.0, left, H, (0.0, 0.0), (left, 0.0)),
            (0.0, 0.0, W, top, (0.0, 0.0), (0.0, top)),
            (W - right, 0.0, right, H, (W, 0.0), (W - right, 0.0)),
            (0.0, H - bottom, W, bottom, (0.0, H), (0.0, H - bottom)),
        ] {
            if w > 0.0 && h > 0.0 {
                self.rect(x, y, w, h, Ink::fade(from, to, ink, (opacity, 0.0)));
            }
        }
    }
}

/// The canvas's calls again, on the stage itself, so that their arguments may name the palette:
/// `s.fill(&shape, s.pal.ink)`.
impl Stage {
    /// [`Canvas::fill`].
    pub fn fill(&mut self, shape: &Shape, ink: impl Into<Ink>) {
        self.canvas.fill(shape, ink);
    }

    /// [`Canvas::stroke`].
    pub fn stroke(&mut self, shape: &Shape, ink: impl Into<Ink>, width: f32) {
        self.canvas.stroke(shape, ink, width);
    }

    /// [`Canvas::wash`].
    pub fn wash(&mut self, ink: impl Into<Ink>) {
        self.canvas.wash(ink);
    }

    /// [`Canvas::poly`].
    pub fn poly(&mut self, pts: &[Pt], ink: impl Into<Ink>) {
        self.canvas.poly(pts, ink);
    }

    /// [`Canvas::rect`].
    pub fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, ink: impl Into<Ink>) {
        self.canvas.rect(x, y, w, h, ink);
    }

    /// [`Canvas::circle`].
    pub fn circle(&mut self, x: f32, y: f32, r: f32, ink: impl Into<Ink>) {
        self.canvas.circle(x, y, r, ink);
    }

    /// [`Canvas::oval`].
    pub fn oval(&mut self, x: f32, y: f32, rx: f32, ry: f32, ink: impl Into<Ink>) {
        self.canvas.oval(x, y, rx, ry, ink);
    }

    /// [`Canvas::line`].
    pub fn line(&mut self, pts: &[Pt], ink: impl Into<Ink>, width: f32) {
        self.canvas.line(pts, ink, width);
    }

    /// [`Canvas::screen`].
    pub fn screen(&mut self, shape: &Shape, ink: impl Into<Ink>) {
        self.canvas.screen(shape, ink);
    }

    /// [`Canvas::multiply`].
    pub fn multiply(&mut self, shape: &Shape, ink: impl Into<Ink>) {
        self.canvas.multiply(shape, ink);
    }

    /// [`Canvas::crescent`].
    pub fn crescent(&mut self, shape: &Shape, ink: impl Into<Ink>, shift: Pt, soft: f32) {
        self.canvas.crescent(shape, ink, shift, soft);
    }

    /// [`Canvas::rim`].
    pub fn rim(&mut self, shape: &Shape, body: impl Into<Ink>, edge: impl Into<Ink>, shift: Pt) {
        self.canvas.rim(shape, body, edge, shift);
    }

    /// [`Canvas::glow`].
    pub fn glow(&mut self, at: Pt, r: f32, colour: Colour, strength: f32) {
        self.canvas.glow(at, r, colour, strength);
    }

    /// [`Canvas::glow_oval`].
    pub fn glow_oval(&mut self, at: Pt, radii: Pt, colour: Colour, strength: f32) {
        self.canvas.glow_oval(at, radii, colour, strength);
    }

    /// [`Canvas::shaft`].
    pub fn shaft(&mut self, from: Pt, to: Pt, widths: Pt, colour: Colour, strength: f32) {
        self.canvas.shaft(from, to, widths, colour, strength);
    }

    /// [`Canvas::haze`].
    pub fn haze(&mut self, ys: Pt, colour: Colour, strength: f32) {
        self.canvas.haze(ys, colour, strength);
    }

    /// [`Canvas::vignette`].
    pub fn vignette(&mut self, colour: Colour, strength: f32) {
        self.canvas.vignette(colour, strength);
    }
}

/// Weather with the stage's own chance and colours.
impl Stage {
    /// Rain over everything drawn so far.
    pub fn raining(&mut self, opacity: f32) {
        let colour = self.pal.key.mix(crate::canvas::WHITE, 0.4);
        self.canvas
            .rain(&mut self.dice, 150, -0.22, colour, opacity);
    }

    /// Snow over everything drawn so far.
    pub fn snowing(&mut self, opacity: f32) {
        let colour = crate::canvas::WHITE.mix(self.pal.key, 0.3);
        self.canvas.snow(&mut self.dice, 190, colour, opacity);
    }

    /// Stars above height `y1`.
    pub fn starry(&mut self, n: usize, y1: f32) {
        self.canvas.stars(&mut self.dice, n, y1, self.pal.key);
    }

    /// Dust in the light in a box (x, y, w, h).
    pub fn dusty(&mut self, n: usize, area: [f32; 4]) {
        self.canvas
            .motes(&mut self.dice, n, area, self.pal.key, 0.65);
    }

    /// Embers in a box (x, y, w, h).
    pub fn embers_in(&mut self, n: usize, area: [f32; 4]) {
        let colour = self.pal.acc.mix(self.pal.key, 0.4);
        self.canvas.embers(&mut self.dice, n, area, colour);
    }

    /// Out-of-focus lights in a box (x, y, w, h), in key, accent and haze.
    pub fn lights_in(&mut self, n: usize, area: [f32; 4]) {
        let colours = [self.pal.key, self.pal.acc, self.pal.low];
        self.canvas.bokeh(&mut self.dice, n, area, &colours);
    }

    /// Smoke or steam.
    pub fn smoking(&mut self, from: Pt, plume: crate::canvas::Plume, colour: Colour) {
        self.canvas.smoke(&mut self.dice, from, plume, colour);
    }

    /// `n` rays from a point to the edges, alternating with the ground: posters, triumphs.
    pub fn sunburst(&mut self, (x, y): Pt, n: usize, colour: Colour, opacity: f32) {
        let step = std::f32::consts::TAU / n as f32;
        for i in 0..n {
            let (a, b) = (i as f32 * step, (i as f32 + 0.5) * step);
            let end = |t: f32| (x + t.cos() * 1300.0, y + t.sin() * 1300.0);
            self.poly(&[(x, y), end(a), end(b)], (colour, opacity));
        }
    }
}
