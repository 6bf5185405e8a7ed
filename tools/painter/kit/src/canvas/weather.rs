//! Weather and what hangs in the air: rain, snow, stars, smoke, embers, dust, clouds, lightning.

use super::shape::build;
use super::{Blend, Canvas, Dice, Ink, Noise, OnCanvas, Pt, Shape};
use super::{H, W};
use crate::colour::Colour;

impl Canvas {
    /// Rain in three depths; `slant` is sideways run per fall, `n` about 130.
    pub fn rain(&mut self, dice: &mut Dice, n: usize, slant: f32, colour: Colour, opacity: f32) {
        let depths = [
            (16.0, 0.8, 1.0, 0.55),
            (34.0, 1.2, 0.45, 0.5),
            (74.0, 1.9, 0.2, 0.36),
        ];
        for (length, width, share, alpha) in depths {
            let drops = build(|b| {
                for _ in 0..(n as f32 * share) as usize {
                    let (x, y) = (dice.range(-60.0, W + 100.0), dice.range(-70.0, H));
                    let l = length * dice.range(0.6, 1.3);
                    b.move_to(x, y);
                    b.line_to(x + slant * l, y + l);
                }
            });
            self.stroke(&drops, (colour, opacity * alpha), width);
        }
    }

    /// Snow in three depths, the nearest large and soft; `n` about 190.
    pub fn snow(&mut self, dice: &mut Dice, n: usize, colour: Colour, opacity: f32) {
        for (lo, hi, share, alpha) in [
            (0.6, 1.3, 1.0, 0.7),
            (1.3, 2.4, 0.45, 0.85),
            (3.5, 7.0, 0.07, 0.35),
        ] {
            let m = (n as f32 * share) as usize;
            let flakes = scatter(dice, m, (0.0, 0.0, W, H), (lo, hi));
            self.fill(&flakes, (colour, opacity * alpha));
        }
    }

    /// Stars above `y1`, thicker towards the top; `n` about 150.
    pub fn stars(&mut self, dice: &mut Dice, n: usize, y1: f32, colour: Colour) {
        for (lo, hi, share) in [(0.35, 0.7, 1.0), (0.7, 1.2, 0.3), (1.2, 1.8, 0.06)] {
            let dots = Shape::all((0..(n as f32 * share) as usize).map(|_| {
                let y = y1 * dice.unit().powf(1.4);
                Shape::circle(dice.range(0.0, W), y, dice.range(lo, hi))
            }));
            self.fill(&dots, (colour, 0.85));
        }
    }

    /// Dust or pollen in a box (x, y, w, h).
    pub fn motes(&mut self, dice: &mut Dice, n: usize, area: [f32; 4], colour: Colour, a: f32) {
        let [x, y, w, h] = area;
        let dots = Shape::all((0..n).map(|_| {
            let (px, py) = (dice.range(x, x + w), dice.range(y, y + h));
            Shape::circle(px, py, dice.pick(&[0.7, 0.9, 1.2, 1.8]))
        }));
        self.fill(&dots, (colour, a));
    }

    /// Embers over a fire: bright short strokes that rise, sway and shrink.
    pub fn embers(&mut self, dice: &mut Dice, n: usize, area: [f32; 4], colour: Colour) {
        let [x, y, w, h] = area;
        for _ in 0..n {
            let (px, t) = (dice.range(x, x + w), dice.unit());
            let py = y + h * t;
            let r = dice.range(0.8, 2.6) * (0.4 + 0.6 * t);
            self.glow((px, py), r * 5.0, colour, 0.5);
            let lean = dice.range(-2.0, 2.0);
            self.line(&[(px, py), (px + lean, py - r * 2.0)], (colour, 0.95), r);
        }
    }

    /// Out-of-focus lights in a box (x, y, w, h).
    pub fn bokeh(&mut self, dice: &mut Dice, n: usize, area: [f32; 4], colours: &[Colour]) {
        let [x, y, w, h] = area;
        for _ in 0..n {
            let colour = dice.pick(colours);
            let (px, py) = (dice.range(x, x + w), dice.range(y, y + h));
            let r = dice.range(7.0, 30.0);
            let disc = Shape::circle(px, py, r);
            self.screen(&disc, (colour, dice.range(0.1, 0.34)));
            self.crescent(&disc, (colour, 0.22), (0.0, 1.6), 0.0);
        }
    }

    /// A plume from (`x`, `y`) rising by `rise`, drifting sideways by `drift`, `width` at the top.
    pub fn smoke(&mut self, dice: &mut Dice, from: Pt, plume: Plume, colour: Colour) {
        let (x, y) = from;
        let body = Shape::all((0..26).map(|i| {
            let t = i as f32 / 25.0;
            let sway = (t * 7.0 + x).sin() * plume.width * 0.3 * t;
            let r = (plume.width * 0.14 + plume.width * 0.86 * t) * dice.range(0.7, 1.05);
            Shape::circle(x + plume.drift * t.powf(1.6) + sway, y - plume.rise * t, r)
        }));
        if self.misses(&body, 0.0) {
            return;
        }
        let stops = vec![(0.0, colour, 1.0), (0.6, colour, 0.6), (1.0, colour, 0.0)];
        let ink = Ink::Linear((x, y), (x, y - plume.rise), stops);
        let how = Blend {
            opacity: plume.opacity,
            ..Blend::soft(plume.width * 0.16)
        };
        self.layered(how, |c| c.fill(&body, ink));
    }

    /// A long flat cloud with a wavering edge: x is its left end, `h` 4-16.
    pub fn streak(&mut self, (x, y): Pt, (w, h): Pt, ink: impl Into<Ink>, seed: u64) {
        let noise = Noise::new(seed).octaves(3);
        let belly = |t: f32| (std::f32::consts::PI * t).sin();
        let mut pts: Vec<Pt> = Vec::new();
        for i in 0..=18 {
            let t = i as f32 / 18.0;
            pts.push((x + w * t, y - h * belly(t) * (0.4 + noise.at(t * 10.0))));
        }
        for i in (0..=18).rev() {
            let t = i as f32 / 18.0;
            pts.push((
                x + w * t,
                y + h * 0.35 * belly(t) * (0.4 + noise.at(t * 10.0 + 40.0)),
            ));
        }
        self.fill(&Shape::smooth(&pts, 0.15), ink);
    }

    /// A heap cloud with a flat base at `y`: circles under an arch, lit on the side of `shift`.
    pub fn cumulus(
        &mut self,
        dice: &mut Dice,
        at: [f32; 4],
        (lit, shade): (Colour, Colour),
        to: Pt,
    ) {
        let [x, y, w, h] = at;
        let heap: Vec<(f32, f32, f32)> = (0..17)
            .map(|i| {
                let t = (i as f32 + 0.5) / 17.0;
                let arch = (std::f32::consts::PI * t).sin();
                let top = arch.powf(0.8) * dice.range(0.65, 1.1);
                let r = h * dice.range(0.2, 0.38) * (0.5 + 0.6 * arch);
                (x + (t - 0.5) * w, y - (h * top - r).max(0.0), r)
            })
            .collect();
        let puffs = |dx: f32, dy: f32| {
            Shape::all(
                heap.iter()
                    .map(|&(a, b, r)| Shape::circle(a + dx, b + dy, r)),
            )
            .and(&Shape::rect(
                x - w * 0.46 + dx,
                y - h * 0.2 + dy,
                w * 0.92,
                h * 0.2,
            ))
        };
        let body = puffs(0.0, 0.0);
        self.clipped(&Shape::rect(-60.0, -200.0, W + 120.0, y + 200.0), |c| {
            c.fill(&body, lit);
            c.clipped(&body, |c| {
                c.fill(
                    &puffs(-to.0 * h * 0.13, -to.1 * h * 0.13),
                    lit.mix(shade, 0.35),
                );
                c.fill(
                    &puffs(-to.0 * h * 0.3, -to.1 * h * 0.34),
                    lit.mix(shade, 0.7),
                );
                // Fills the gaps that circles leave over the flat base.
                let core = Shape::ellipse(x, y - h * 0.1, w * 0.4, h * 0.3);
                c.fill(&core, lit.mix(shade, 0.7));
                c.rect(x - w, y - h * 0.14, w * 2.0, h * 0.4, (shade, 0.8));
            });
        });
    }

    /// Rows of storm cloud hanging from the top down to `y1`; brighter near `flash`.
    pub fn storm(&mut self, dice: &mut Dice, y1: f32, (near, far): (Colour, Colour), flash: Pt) {
        for row in 0..5 {
            let t = row as f32 / 4.0;
            let y = y1 * (1.0 - t) - 20.0;
            for i in 0..7 {
                let x = (i as f32 + dice.unit()) * W / 6.0 - 80.0;
                let (rx, ry) = (dice.range(120.0, 230.0), dice.range(36.0, 66.0));
                let cloud = dice.blob((x, y), (rx, ry), 0.16, 16);
                let d = ((x - flash.0) / 300.0).hypot((y - flash.1) / 180.0);
                let light = (1.0 - d * 0.6).clamp(0.06, 0.95);
                let body = far.mix(near, 0.25 + 0.75 * t);
                let edge = body.mix(far.mix(WHITE_BLUE, 0.5), light);
                let shift = 10.0 + 16.0 * light;
                self.fill(&cloud, (body, 0.95));
                self.crescent(&cloud, (edge, 0.55), (0.0, -shift), 7.0);
                self.crescent(&cloud, (edge, 0.4 * light), (0.0, -shift * 0.3), 1.5);
            }
        }
    }

    /// Lightning from `a` to `b`, tapering, with forks.
    pub fn bolt(&mut self, dice: &mut Dice, (a, b): (Pt, Pt), width: f32, colour: Colour) {
        self.glow(
            (f32::midpoint(a.0, b.0), f32::midpoint(a.1, b.1)),
            240.0,
            colour,
            0.5,
        );
        let spine = dice.jag(a, b, 0.22, 6);
        for fork in 0..4 {
            let start = spine[(spine.len() as f32 * dice.range(0.2, 0.75)) as usize];
            let side = if fork % 2 == 0 { 1.0 } else { -1.0 };
            let l = dice.range(50.0, 130.0);
            let end = (start.0 + side * l * 0.7, start.1 + l);
            let twig = dice.jag(start, end, 0.22, 4);
            self.taper(&twig, width * 0.4, (colour, 0.9));
        }
        self.taper(&spine, width, colour);
    }

    /// A line that thins to nothing: lightning, cracks, blades, whiskers.
    pub fn taper(&mut self, spine: &[Pt], width: f32, ink: impl Into<Ink>) {
        let n = spine.len() as f32;
        let side = |k: f32| {
            spine.iter().enumerate().map(move |(i, &(x, y))| {
                let w = width * 0.5 * (1.0 - i as f32 / n);
                (x + k * w, y + k * w * 0.2)
            })
        };
        let mut pts: Vec<Pt> = side(1.0).collect();
        let back: Vec<Pt> = side(-1.0).collect();
        pts.extend(back.into_iter().rev());
        self.fill(&Shape::polygon(&pts), ink);
    }
}

const WHITE_BLUE: Colour = Colour::hex(0xee_f4ff);

/// A plume of smoke or steam; see [`Canvas::smoke`].
#[derive(Clone, Copy, Debug)]
pub struct Plume {
    /// How high it rises.
    pub rise: f32,
    /// How far it drifts sideways at the top.
    pub drift: f32,
    /// How wide it is at the top.
    pub width: f32,
    /// How thick it is, 0..=1.
    pub opacity: f32,
}

fn scatter(dice: &mut Dice, n: usize, (x, y, w, h): (f32, f32, f32, f32), (lo, hi): Pt) -> Shape {
    Shape::all((0..n).map(|_| {
        let (px, py) = (dice.range(x, x + w), dice.range(y, y + h));
        Shape::circle(px, py, dice.range(lo, hi))
    }))
}
