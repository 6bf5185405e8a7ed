//! Light on the canvas: rims and terminators by offset, glows, shafts, haze, vignette, grain.

use tiny_skia::Mask;

use super::{Blend, Canvas, Dice, Ink, OnCanvas, Pt, Shape};
use super::{H, W};
use crate::colour::Colour;

impl Canvas {
    /// Fills what is left of `shape` when the same shape, moved by (`dx`, `dy`), is taken away.
    ///
    /// A move of 2-4 away from the light draws a rim; 30-60 with `soft` 2-3 draws a terminator.
    pub fn crescent(&mut self, shape: &Shape, ink: impl Into<Ink>, (dx, dy): Pt, soft: f32) {
        if self.misses(shape, 2.0) {
            return;
        }
        let Some(mut mask) = self.mask_of(shape) else {
            return;
        };
        let Some(away) = self.mask_of(&shape.moved(dx, dy)) else {
            return;
        };
        let away = if soft > 0.0 {
            soft_mask(&away, soft * self.scale)
        } else {
            away
        };
        for (keep, &gone) in mask.data_mut().iter_mut().zip(away.data()) {
            *keep = ((u16::from(*keep) * u16::from(255 - gone) + 127) / 255) as u8;
        }
        let old = self.narrow(mask);
        // A little wider than the shape: the mask alone makes the edge.
        let cover = shape
            .bounds()
            .map(|[a, b, c, d]| Shape::rect(a - 2.0, b - 2.0, c - a + 4.0, d - b + 4.0));
        self.fill(&cover.unwrap_or_default(), ink);
        self.clip = old;
    }

    /// Fills `shape` and gives it an edge of light `width` wide on the side of `light`.
    pub fn rim(&mut self, shape: &Shape, body: impl Into<Ink>, edge: impl Into<Ink>, shift: Pt) {
        self.fill(shape, body);
        self.crescent(shape, edge, shift, 0.0);
    }

    /// A light in the air: steep at the heart, with a long tail; it can only add.
    pub fn glow(&mut self, (x, y): Pt, r: f32, colour: Colour, strength: f32) {
        self.glow_oval((x, y), (r, r), colour, strength);
    }

    /// A glow that is wider than high, or the reverse.
    pub fn glow_oval(&mut self, (x, y): Pt, (rx, ry): Pt, colour: Colour, strength: f32) {
        self.screen(
            &Shape::ellipse(x, y, rx, ry),
            Ink::light((x, y), (rx, ry), colour, strength),
        );
    }

    /// A shaft of light from `from` towards `to`, half widths `w0` and `w1`, gone at its end.
    pub fn shaft(&mut self, from: Pt, to: Pt, (w0, w1): Pt, colour: Colour, strength: f32) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let len = dx.hypot(dy).max(1e-3);
        let (nx, ny) = (-dy / len, dx / len);
        let beam = Shape::polygon(&[
            (from.0 - nx * w0, from.1 - ny * w0),
            (from.0 + nx * w0, from.1 + ny * w0),
            (to.0 + nx * w1, to.1 + ny * w1),
            (to.0 - nx * w1, to.1 - ny * w1),
        ]);
        if self.misses(&beam, 0.0) {
            return;
        }
        let stops = vec![
            (0.0, colour, strength),
            (0.5, colour, strength * 0.45),
            (1.0, colour, 0.0),
        ];
        self.layered(Blend::glow(w1 * 0.12 + 1.5, 1.0), |c| {
            c.fill(&beam, Ink::Linear(from, to, stops));
        });
    }

    /// `n` shafts fanned from `from`, `spread` radians wide round the way to `to`.
    pub fn shafts(&mut self, dice: &mut Dice, fan: &Fan) {
        let (dx, dy) = (fan.to.0 - fan.from.0, fan.to.1 - fan.from.1);
        let (len, mid) = (dx.hypot(dy), dy.atan2(dx));
        for i in 0..fan.n {
            let t = (i as f32 + 0.5) / fan.n as f32 - 0.5;
            let angle = mid + t * fan.spread + dice.range(-0.03, 0.03);
            let end = (
                fan.from.0 + angle.cos() * len,
                fan.from.1 + angle.sin() * len,
            );
            let start = (
                fan.from.0 + angle.cos() * len * 0.02,
                fan.from.1 + angle.sin() * len * 0.02,
            );
            let widths = (
                dice.range(0.3, 1.0) * fan.width * 0.22,
                dice.range(0.4, 1.2) * fan.width,
            );
            self.shaft(
                start,
                end,
                widths,
                fan.colour,
                fan.strength * dice.range(0.5, 1.0),
            );
        }
    }

    /// A bank of fog: nothing at `y0`, `strength` in the middle, nothing at `y1`.
    pub fn haze(&mut self, (y0, y1): Pt, colour: Colour, strength: f32) {
        let stops = vec![
            (0.0, colour, 0.0),
            (0.45, colour, strength),
            (0.6, colour, strength),
            (1.0, colour, 0.0),
        ];
        self.rect(
            -8.0,
            y0,
            W + 16.0,
            y1 - y0,
            Ink::Linear((0.0, y0), (0.0, y1), stops),
        );
    }

    /// Darkens the corners towards `colour`.
    pub fn vignette(&mut self, colour: Colour, strength: f32) {
        let stops = vec![
            (0.45, colour, 0.0),
            (0.8, colour, strength * 0.4),
            (1.0, colour, strength),
        ];
        let ink = Ink::Radial((W / 2.0, H * 0.48), (W * 0.68, W * 0.50), stops);
        self.wash(ink);
    }

    /// Film grain of standard deviation `sigma` (of 255), stronger in the lights; hides banding.
    pub fn grain(&mut self, seed: u64, sigma: f32) {
        let mut dice = Dice::new(seed ^ 0x0067_7261_696e);
        let noise: Vec<f32> = (0..65_536).map(|_| dice.gauss(sigma)).collect();
        let mut start = 0;
        for (i, pixel) in self.map.data_mut().chunks_exact_mut(4).enumerate() {
            if i % 960 == 0 {
                start = (dice.unit() * 65_535.0) as usize;
            }
            let luma = f32::from(pixel[1]) / 255.0;
            let n = noise[(start + i) % 65_536] * (0.6 + 0.8 * luma);
            let alpha = f32::from(pixel[3]);
            for channel in pixel.iter_mut().take(3) {
                *channel = (f32::from(*channel) + n).round().clamp(0.0, alpha) as u8;
            }
        }
    }
}

/// A fan of shafts; see [`Canvas::shafts`].
#[derive(Clone, Copy, Debug)]
pub struct Fan {
    /// Where the light enters.
    pub from: Pt,
    /// Where its middle shaft ends.
    pub to: Pt,
    /// Angle of the whole fan, radians.
    pub spread: f32,
    /// How many shafts.
    pub n: usize,
    /// Half width of a shaft at its end.
    pub width: f32,
    /// Colour.
    pub colour: Colour,
    /// Opacity at the source.
    pub strength: f32,
}

fn soft_mask(mask: &Mask, sd: f32) -> Mask {
    let (w, h) = (mask.width() as usize, mask.height() as usize);
    let radius = ((sd * sd * 4.0 + 1.0).sqrt() / 2.0).round() as usize;
    let mut out = mask.clone();
    let mut values: Vec<f32> = mask.data().iter().map(|&v| f32::from(v)).collect();
    for _ in 0..3 {
        for y in 0..h {
            box_line(&mut values[y * w..(y + 1) * w], 1, w, radius);
        }
        for x in 0..w {
            box_line(&mut values[x..], w, h, radius);
        }
    }
    for (o, v) in out.data_mut().iter_mut().zip(&values) {
        *o = v.round().clamp(0.0, 255.0) as u8;
    }
    out
}

/// Box blur in place of `n` values that lie `step` apart.
fn box_line(values: &mut [f32], step: usize, n: usize, r: usize) {
    let line: Vec<f32> = (0..n).map(|i| values[i * step]).collect();
    let at = |i: isize| line[i.clamp(0, n as isize - 1) as usize];
    let ri = r as isize;
    let mut sum: f32 = (-ri..=ri).map(at).sum();
    for i in 0..n {
        values[i * step] = sum / (2 * r + 1) as f32;
        sum += at(i as isize + ri + 1) - at(i as isize - ri);
    }
}
