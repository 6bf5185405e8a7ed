//! Drawn features: eyes, brows, lips, folds and signs, as marks in head coordinates.
//!
//! A mark is a field in (x, y) seen from the front and pinned to the surface where z is large
//! enough; so it turns, foreshortens and hides with the head.

use super::actor::{Actor, Sign};
use super::expression::Expression;
use super::head::Face;
use super::marks::{Ink, Mark, to_segment};
use super::tones::mix;
use super::vec::V3;
use crate::colour::Colour;
use std::f32::consts::PI;

const LINE: Colour = Colour::hex(0x1c_0f14);
const Z_FRONT: f32 = 0.12;

fn front(q: V3) -> f32 {
    q.z - Z_FRONT
}

fn arc(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    4.0 * t * (1.0 - t)
}

fn blend(a: Colour, b: Colour, t: f32) -> Colour {
    let [r, g, b] = mix([a.r, a.g, a.b], [b.r, b.g, b.b], t);
    Colour { r, g, b }
}

/// All marks of a head in paint order; `light_side` is 1 when the key comes from the head's +x.
pub fn marks(actor: &Actor, e: &Expression, gaze: [f32; 2], light_side: f32) -> Vec<Mark> {
    let mut out = Vec::new();
    for sign in actor.signs {
        early_sign(&mut out, actor, *sign);
    }
    let gaze = [gaze[0] + e.gaze[0], gaze[1] + e.gaze[1]];
    for side in [-1.0, 1.0] {
        let patched = actor.signs.contains(&Sign::EyePatch) && side > 0.0;
        if !patched {
            let eye = Eye::new(&actor.face, e, side);
            eye.ball(&mut out, actor, gaze, light_side);
            eye.lids(&mut out, actor);
        }
        brow(&mut out, actor, e, side);
    }
    mouth(&mut out, actor, e, light_side);
    for side in [-1.0, 1.0] {
        mouth_folds(&mut out, actor, e, side);
        let f = &actor.face;
        let (nx, ny) = (side * f.nose_w * 0.62, f.nose_y - 0.085);
        out.push(Mark::new(around(nx, ny, 0.08), Ink::Line(LINE), move |q| {
            (0.030 - ((q.x - nx) / 1.3).hypot((q.y - ny) / 0.7)).min(q.z - 0.5)
        }));
    }
    forehead(&mut out, actor, e);
    for sign in actor.signs {
        late_sign(&mut out, actor, *sign);
    }
    out
}

fn around(x: f32, y: f32, r: f32) -> [f32; 4] {
    [x - r, x + r, y - r, y + r]
}

/// One eye; `t` runs from the inner corner (0) to the outer one (1).
#[derive(Clone, Copy)]
struct Eye {
    side: f32,
    inner: f32,
    width: f32,
    tilt: f32,
    up: f32,
    down: f32,
    lid: f32,
    low: f32,
    age: f32,
    centre: f32,
    big: f32,
}

impl Eye {
    fn new(f: &Face, e: &Expression, side: f32) -> Self {
        // Old lids hang a little.
        let lid = e.lid * (1.0 - 0.10 * f.age);
        Self {
            side,
            inner: f.eye_x - f.eye_w,
            width: 2.0 * f.eye_w,
            tilt: f.tilt,
            up: f.eye_h * 1.18 * lid,
            down: f.eye_h * 0.62 * (1.0 - e.low) * if e.lid < 0.1 { 0.3 } else { 1.0 },
            lid: e.lid,
            low: e.low,
            age: f.age,
            centre: f.eye_x,
            big: f.eye_h / 0.078,
        }
    }

    fn t(self, q: V3) -> f32 {
        (q.x * self.side - self.inner) / self.width
    }

    fn base(self, t: f32) -> f32 {
        -0.012 + self.tilt * (t - 0.3) * 1.2
    }

    fn top(self, t: f32) -> f32 {
        self.base(t) + self.up * arc(t.clamp(0.0, 1.0).powf(0.85))
    }

    fn bottom(self, t: f32) -> f32 {
        self.base(t) - self.down * arc(t.clamp(0.0, 1.0).powf(1.15))
    }

    /// How far inside the opening a point is.
    fn inside(self, q: V3) -> f32 {
        let t = self.t(q);
        let ends = t.min(1.0 - t) * self.width;
        (self.top(t) - q.y)
            .min(q.y - self.bottom(t))
            .min(ends)
            .min(front(q))
    }

    fn area(self) -> [f32; 4] {
        around(self.side * self.centre, 0.0, self.width * 0.5 + 0.16)
    }

    fn ball(self, out: &mut Vec<Mark>, actor: &Actor, gaze: [f32; 2], light_side: f32) {
        let area = self.area();
        out.push(Mark::new(area, Ink::White(actor.sclera), move |q| {
            self.inside(q)
        }));
        let (ix, iy) = (self.centre * self.side + gaze[0], -0.005 + gaze[1]);
        let r = self.big.sqrt() * if self.lid < 1.2 { 0.078 } else { 0.070 };
        let away = move |q: V3| (q.x - ix).hypot(q.y - iy);
        let iris = actor.iris;
        out.push(Mark::new(area, Ink::Muted(iris), move |q| {
            self.inside(q).min(r - away(q))
        }));
        let pale = blend(
            iris,
            Colour {
                r: 1.0,
                g: 1.0,
                b: 1.0,
            },
            0.28,
        );
        out.push(Mark::new(area, Ink::Muted(pale), move |q| {
            let d = away(q);
            let low = (iy - 0.005 - q.y).min(0.03 - (q.x - ix) * light_side);
            self.inside(q).min(r * 0.88 - d).min(d - r * 0.5).min(low)
        }));
        out.push(Mark::new(
            area,
            Ink::Line(Colour::hex(0x12_0d12)),
            move |q| self.inside(q).min(r * 0.5 - away(q)),
        ));
        out.push(Mark::new(area, Ink::LidShade, move |q| {
            self.inside(q).min(q.y - self.top(self.t(q)) + 0.022)
        }));
        if self.lid > 0.15 {
            let (gx, gy) = (ix + 0.028 * light_side, iy + 0.032);
            let glint = 0.016 * self.big.sqrt();
            out.push(Mark::new(area, Ink::Glint, move |q| {
                (glint - (q.x - gx).hypot(q.y - gy)).min(self.inside(q) + 0.01)
            }));
        }
    }

    fn lids(self, out: &mut Vec<Mark>, actor: &Actor) {
        let area = self.area();
        let lash = actor.lash;
        out.push(Mark::new(area, Ink::Line(LINE), move |q| {
            let t = self.t(q);
            let ends = ((1.13 - t) * 5.0).clamp(0.0, 1.0) * ((t + 0.07) * 5.0).clamp(0.0, 1.0);
            let thick = (0.022 + 0.014 * t) * lash * ends;
            let top = self.top(t) - 0.10 * (t - 1.0).clamp(0.0, 1.0);
            let wing = (t + 0.06).min(1.10 - t) * self.width;
            (q.y - top + 0.006)
                .min(top + thick - q.y)
                .min(wing)
                .min(front(q))
        }));
        if self.lid < 1.6 && self.lid > 0.15 {
            out.push(Mark::new(area, Ink::Crease, move |q| {
                let t = self.t(q);
                let bow = arc(((t + 0.02) / 1.08).clamp(0.0, 1.0).powf(0.8));
                let y = self.base(t) + (self.up + 0.055) * bow + 0.018;
                let thick =
                    0.010 * ((t - 0.08) * 3.0).clamp(0.0, 1.0) * ((1.06 - t) * 4.0).clamp(0.0, 1.0);
                (thick - (q.y - y).abs())
                    .min(t - 0.12)
                    .min(1.1 - t)
                    .min(front(q))
            }));
        }
        if self.age > 0.3 || self.low > 0.3 {
            let drop = 0.055 + 0.02 * self.age;
            out.push(Mark::new(area, Ink::Crease, move |q| {
                let t = self.t(q);
                let y = self.bottom(t) - drop;
                let swell = (((t - 0.05) / 0.75).clamp(0.0, 1.0) * PI).sin();
                (0.008 * swell - (q.y - y).abs())
                    .min(t - 0.05)
                    .min(0.8 - t)
                    .min(front(q))
            }));
        }
        if self.age > 0.35 {
            // Crow's feet.
            for (dy, len) in [(0.03, 0.10), (-0.03, 0.12)] {
                let x = self.side * (self.inner + self.width * 1.12);
                let (a, b) = ([x, dy * 0.6], [x + self.side * len, dy * 2.6]);
                out.push(Mark::new(around(x, 0.0, 0.25), Ink::Crease, move |q| {
                    (0.008 - to_segment(q.x, q.y, a, b)).min(front(q))
                }));
            }
        }
    }
}

fn brow(out: &mut Vec<Mark>, actor: &Actor, e: &Expression, side: f32) {
    let f = actor.face;
    if f.brow <= 0.0 {
        return;
    }
    let (skew, e) = (actor.brow_skew * side, *e);
    let colour = actor.brow_colour();
    let area = [
        f32::min(side * 0.01, side * 0.62),
        f32::max(side * 0.01, side * 0.62),
        -0.1,
        0.62,
    ];
    out.push(Mark::new(area, Ink::Muted(colour), move |q| {
        let t = (q.x * side - (0.095 - e.knit)) / 0.42;
        let tc = t.clamp(0.0, 1.0);
        let y = f.brow_y
            + skew
            + e.brow_in * (1.0 - tc).powf(1.3)
            + e.brow_out * tc
            + f.brow_arch * (tc * 2.6).sin();
        let thick = f.brow
            * 1.15
            * (0.55 + 1.6 * t).clamp(0.0, 1.05)
            * ((1.02 - t) * 2.2).clamp(0.0, 1.0)
            * (t * 9.0 + 0.30).clamp(0.0, 1.0).sqrt();
        (thick * 0.6 - (q.y - y).abs())
            .min(t * 0.42)
            .min((1.0 - t) * 0.42)
            .min(front(q))
    }));
}

/// The curves of a mouth; `t` runs from -1 to 1.
#[derive(Clone, Copy)]
struct Mouth {
    w: f32,
    y: f32,
    corner: f32,
    smirk: f32,
    lips: f32,
    press: f32,
    open: f32,
}

impl Mouth {
    fn bow(t: f32) -> f32 {
        (1.0 - t * t).max(0.0)
    }

    fn middle(self, t: f32) -> f32 {
        self.y + self.corner * (t * t) * 0.9 - self.corner * 0.25 + self.smirk * t
    }

    fn top(self, t: f32) -> f32 {
        let bow = Self::bow(t);
        let dip = 1.0 - 0.28 * (-(t / 0.16).powi(2)).exp();
        self.middle(t)
            + self.lips * 0.062 * bow.powf(0.8) * dip * (1.0 - 0.5 * self.press)
            + 0.05 * self.open * bow
    }

    fn hole_top(self, t: f32) -> f32 {
        self.middle(t) + 0.05 * self.open * Self::bow(t)
    }

    fn hole_bottom(self, t: f32) -> f32 {
        self.middle(t) - 0.30 * self.open * Self::bow(t).powf(0.6)
    }

    fn bottom(self, t: f32) -> f32 {
        let bow = Self::bow(t).powf(0.75);
        self.hole_bottom(t) - self.lips * 0.088 * bow * (1.0 - 0.45 * self.press)
    }

    fn within(self, t: f32, q: V3) -> f32 {
        ((1.0 - t.abs()) * self.w).min(front(q))
    }

    fn area(self) -> [f32; 4] {
        let x = self.w * 1.2;
        [-x, x, self.y - 0.34 * self.open - 0.3, self.y + 0.3]
    }
}

fn mouth(out: &mut Vec<Mark>, actor: &Actor, e: &Expression, light_side: f32) {
    let f = &actor.face;
    let m = Mouth {
        w: f.mouth_w * e.wide,
        y: f.mouth_y,
        corner: e.corner,
        smirk: actor.smirk,
        lips: f.lips,
        press: e.press,
        open: e.open,
    };
    let area = m.area();
    let shut = m.open < 0.05;
    out.push(Mark::new(area, Ink::LipUpper(actor.lip), move |q| {
        let t = q.x / m.w;
        let floor = if shut {
            m.middle(t) - 0.002
        } else {
            m.hole_top(t)
        };
        (m.top(t) - q.y).min(q.y - floor).min(m.within(t, q))
    }));
    if !shut && let Some(upper) = out.last_mut() {
        upper.calm = true;
    }
    out.push(Mark::new(area, Ink::Base(actor.lip), move |q| {
        let t = q.x / m.w;
        (q.y - m.bottom(t))
            .min(m.hole_bottom(t) - q.y)
            .min(m.within(t, q))
    }));
    let thick = f.lips;
    out.push(Mark::new(area, Ink::Shine(actor.lip), move |q| {
        let t = q.x / m.w;
        let low = m.hole_bottom(t);
        (q.y - low + thick * 0.04)
            .min(low - thick * 0.012 - q.y)
            .min((0.42 - (t - 0.18 * light_side).abs()) * m.w)
            .min(front(q))
    }));
    if !shut {
        for lip in out.iter_mut().rev().take(2) {
            lip.calm = true;
        }
    }
    if shut {
        out.push(Mark::new(area, Ink::Line(LINE), move |q| {
            let t = q.x / m.w;
            let half = 0.011 * (0.55 + 0.7 * Mouth::bow(t));
            (half - (q.y - m.middle(t)).abs())
                .min((1.10 - t.abs()) * m.w)
                .min(front(q))
        }));
    } else {
        inside_mouth(out, m, e, actor.signs.contains(&Sign::GapTooth));
    }
}

fn inside_mouth(out: &mut Vec<Mark>, m: Mouth, e: &Expression, gap: bool) {
    let area = m.area();
    let hole = move |q: V3| {
        let t = q.x / m.w;
        (m.hole_top(t) - q.y)
            .min(q.y - m.hole_bottom(t))
            .min(m.within(t, q))
    };
    out.push(Mark::new(area, Ink::Line(Colour::hex(0x3a_101c)), hole).calm());
    if m.open > 0.4 {
        let y = m.y - 0.31 * m.open;
        out.push(
            Mark::new(area, Ink::Deep(Colour::hex(0xa8_414a)), move |q| {
                hole(q).min((0.14 - (q.x / 1.15).hypot(q.y - y)) * 0.9)
            })
            .calm(),
        );
    }
    let cream = Ink::White(Colour::hex(0xf1_e6d3));
    let (deep, wide) = match e.teeth as i32 {
        0 => (0.045, 0.70),
        1 => (0.085 + 0.03 * m.open, 0.90),
        _ => (0.062, 0.88),
    };
    out.push(
        Mark::new(area, cream, move |q| {
            let t = q.x / m.w;
            // The row follows the arch of the jaw: shorter towards the corners.
            let row = deep * (1.0 - 0.35 * t * t);
            let slit = if gap { q.x.abs() - 0.010 } else { 1.0 };
            hole(q)
                .min(q.y - m.hole_top(t) + row)
                .min((wide - t.abs()) * m.w)
                .min(slit)
        })
        .calm(),
    );
    if e.teeth > 1.0 {
        out.push(
            Mark::new(area, cream, move |q| {
                let t = q.x / m.w;
                hole(q)
                    .min(m.hole_bottom(t) + 0.040 - q.y)
                    .min((0.75 - t.abs()) * m.w)
            })
            .calm(),
        );
    }
}

fn mouth_folds(out: &mut Vec<Mark>, actor: &Actor, e: &Expression, side: f32) {
    let f = actor.face;
    let w = f.mouth_w * e.wide;
    let area = [
        f32::min(side * 0.05, side * 0.6),
        f32::max(side * 0.05, side * 0.6),
        -0.95,
        -0.1,
    ];
    if e.open <= 0.05 {
        let (x, y) = (w * 1.04, f.mouth_y + e.corner * 0.72 + actor.smirk * side);
        out.push(Mark::new(area, Ink::Crease, move |q| {
            (0.020 - ((q.x * side - x) / 0.8).hypot(q.y - y)).min(front(q))
        }));
    }
    let old = e.naso > 0.0 || f.age > 0.25;
    if e.cheek > 0.3 || old {
        let (foot, head) = (f.mouth_y - 0.02, f.nose_y + 0.05);
        let bulge = if e.cheek > 0.3 { 0.07 } else { 0.035 };
        // The young get a short comma at the corner, not the full fold.
        let (reach, half) = if old { (1.0, 0.015) } else { (0.52, 0.011) };
        out.push(Mark::new(area, Ink::Crease, move |q| {
            let u = (q.y - foot) / (head - foot);
            let uc = u.clamp(0.0, 1.0);
            let x = w * 1.32 * (1.0 - uc) + 0.155 * uc + bulge * (uc * PI).sin();
            let swell = ((u / reach).clamp(0.0, 1.0) * 2.9 + 0.1).sin();
            (half * swell - (q.x * side - x).abs())
                .min((u - 0.02) * 0.3)
                .min((reach - u) * 0.3)
                .min(front(q))
        }));
    }
}

fn forehead(out: &mut Vec<Mark>, actor: &Actor, e: &Expression) {
    if e.frown > 0.05 {
        let k = e.frown;
        for side in [-1.0, 1.0] {
            let area = [-0.2, 0.2, 0.05, 0.4];
            out.push(Mark::new(area, Ink::Crease, move |q| {
                let x = 0.050 + 0.16 * (q.y - 0.16);
                (0.010 * k - (q.x * side - x).abs())
                    .min(q.y - 0.15 + 0.02 * side)
                    .min(0.15 + 0.13 * k - q.y)
                    .min(front(q))
            }));
        }
    }
    let age = actor.face.age;
    if e.fore > 0.3 || age > 0.4 {
        let n = if age > 0.5 { 3 } else { 2 };
        for i in 0..n {
            let i = i as f32;
            let lift = e.brow_in;
            out.push(Mark::new([-0.45, 0.45, 0.3, 0.85], Ink::Crease, move |q| {
                let bump = 0.25 * lift * (-(q.x / 0.2).powi(2)).exp();
                let y = 0.43 + 0.10 * i + bump + 0.02 * (q.x * 9.0).cos();
                let half = 0.010 * ((q.x / 0.4).clamp(-1.0, 1.0) * 1.5).cos();
                (half - (q.y - y).abs())
                    .min(0.34 - 0.05 * i - (q.x + 0.03 * i).abs())
                    .min(front(q))
            }));
        }
    }
}

/// Signs that lie under the features.
fn early_sign(out: &mut Vec<Mark>, actor: &Actor, sign: Sign) {
    let f = actor.face;
    match sign {
        Sign::Stubble => {
            let ink = Ink::Base(blend(actor.skin, actor.hair.colour, 0.34));
            out.push(Mark::new([-0.9, 0.9, -1.1, -0.2], ink, move |q| {
                let jaw = -0.30 - 0.315 * (0.5 - q.x.abs()).max(-0.2) - q.y;
                let lips = (q.x / 1.5).hypot(q.y - f.mouth_y + 0.01) - 0.13;
                jaw.min(lips).min(q.y + 1.0).min(q.z + 0.1)
            }));
        }
        Sign::Freckles => {
            let ink = Ink::Base(blend(actor.skin, Colour::hex(0xa2_522c), 0.55));
            for (i, (x, y)) in FRECKLES.iter().enumerate() {
                let (x, y, r) = (*x, *y, 0.009 + 0.002 * (i % 4) as f32);
                out.push(Mark::new(around(x, y, 0.05), ink, move |q| {
                    (r - (q.x - x).hypot(q.y - y)).min(front(q))
                }));
            }
        }
        Sign::Vitiligo(pale) => {
            out.push(Mark::new(
                [-0.75, 0.06, -0.62, 0.5],
                Ink::Base(pale),
                move |q| {
                    let wob = 0.05 * (q.y * 11.0 + 1.0).sin() + 0.035 * (q.x * 17.0).sin();
                    let eye = 1.0 - ((q.x + 0.31) / 0.30).hypot((q.y + 0.02) / 0.33) + wob;
                    let cheek = 1.0 - ((q.x + 0.24) / 0.17).hypot((q.y + 0.36) / 0.17) + wob;
                    (eye.max(cheek) * 0.25).min(front(q))
                },
            ));
        }
        Sign::Blush(colour) => {
            for side in [-1.0, 1.0] {
                let ink = Ink::Base(blend(actor.skin, colour, 0.35));
                out.push(Mark::new([-0.7, 0.7, -0.6, 0.0], ink, move |q| {
                    let d = ((q.x * side - 0.40) / 1.35).hypot(q.y + 0.28);
                    (0.11 - d).min(front(q))
                }));
            }
        }
        _ => {}
    }
}

/// Signs that lie over the features.
fn late_sign(out: &mut Vec<Mark>, actor: &Actor, sign: Sign) {
    match sign {
        Sign::Scar => {
            out.push(Mark::new(
                [-0.5, -0.2, -0.5, 0.1],
                Ink::Base(Colour::hex(0x9d_4a40)),
                |q| (0.014 - to_segment(q.x, q.y, [-0.40, -0.06], [-0.30, -0.42])).min(front(q)),
            ));
        }
        Sign::BeautySpot { x, y } => {
            out.push(Mark::new(around(x, y, 0.08), Ink::Line(LINE), move |q| {
                (0.022 - (q.x - x).hypot(q.y - y)).min(front(q))
            }));
        }
        Sign::WarPaint(colour) => {
            out.push(Mark::new(
                [-0.5, 0.5, -0.55, -0.05],
                Ink::Base(colour),
                |q| {
                    let d = (q.x.abs() - 0.30 + 0.10 * (q.y + 0.12)).abs();
                    (0.042 + 0.05 * (q.y + 0.12) - d)
                        .min(-0.12 - q.y)
                        .min(q.y + 0.50)
                        .min(front(q))
                },
            ));
        }
        Sign::NoseStud(colour) => {
            let f = actor.face;
            let (x, y) = (f.nose_w * 1.25, f.nose_y + 0.02);
            out.push(Mark::new(around(x, y, 0.06), Ink::Glow(colour), move |q| {
                (0.016 - (q.x - x).hypot(q.y - y)).min(q.z - 0.4)
            }));
        }
        _ => {}
    }
}

const FRECKLES: [(f32, f32); 22] = [
    (-0.40, -0.16),
    (-0.32, -0.24),
    (-0.24, -0.14),
    (-0.18, -0.26),
    (-0.44, -0.28),
    (-0.29, -0.33),
    (-0.12, -0.17),
    (0.40, -0.17),
    (0.33, -0.25),
    (0.25, -0.15),
    (0.19, -0.27),
    (0.45, -0.27),
    (0.28, -0.34),
    (0.12, -0.16),
    (-0.03, -0.10),
    (0.04, -0.18),
    (-0.37, -0.38),
    (0.38, -0.37),
    (0.50, -0.20),
    (-0.50, -0.20),
    (0.01, -0.04),
    (-0.21, -0.36),
];
