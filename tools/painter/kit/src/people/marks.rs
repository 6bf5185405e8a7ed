//! Drawn marks: shapes written as fields in a group's frame and thrown on from the front.

use super::light::Light;
use super::tones::{Rgb, Tones, mix, rgb, scale, tones};
use super::vec::V3;
use crate::colour::Colour;

/// How a mark is coloured under the tone below it.
#[derive(Clone, Copy, Debug)]
pub enum Ink {
    /// A material of its own.
    Base(Colour),
    /// A material that stays calm in the light: brows, irises.
    Muted(Colour),
    /// Whites of eyes and teeth: cream, and not dark in shadow.
    White(Colour),
    /// A line or a hole in one colour.
    Line(Colour),
    /// A fold in the material below.
    Crease,
    /// The shade of a lid.
    LidShade,
    /// Lips: the upper one is a tone darker.
    LipUpper(Colour),
    /// The shine on a lip.
    Shine(Colour),
    /// The glint in an eye: shines in the shadow too.
    Glint,
    /// The material below times a factor: seams, stubble.
    Darker(f32),
    /// Inside of a mouth: the same in light and half.
    Deep(Colour),
    /// Shines by itself.
    Glow(Colour),
}

/// One mark.
pub struct Mark {
    /// Where it can be: least x, greatest x, least y, greatest y.
    pub area: [f32; 4],
    /// Its colour.
    pub ink: Ink,
    /// Takes one tone for the whole mark, so that the inside of a mouth stays clean.
    pub calm: bool,
    /// How far inside a point is, in units; negative outside.
    pub field: Box<dyn Fn(V3) -> f32 + Send + Sync>,
}

impl Mark {
    /// A mark from its field.
    pub fn new(
        area: [f32; 4],
        ink: Ink,
        field: impl Fn(V3) -> f32 + Send + Sync + 'static,
    ) -> Self {
        Self {
            area,
            ink,
            calm: false,
            field: Box::new(field),
        }
    }

    /// In one tone.
    #[must_use]
    pub fn calm(mut self) -> Self {
        self.calm = true;
        self
    }
}

/// The colours of an ink over light, half and shadow, and its opacity there.
pub fn resolve(ink: Ink, below: &Tones, light: &Light) -> [(Rgb, f32); 3] {
    if light.silhouette.is_some() {
        return [(below.shadow, 0.0); 3];
    }
    let own = |c: Colour| tones(c, light);
    let solid = |l: Rgb, h: Rgb, s: Rgb| [(l, 1.0), (h, 1.0), (s, 1.0)];
    match ink {
        Ink::Base(c) => {
            let t = own(c);
            solid(t.light, t.half, t.shadow)
        }
        Ink::Muted(c) => {
            let t = own(c);
            solid(mix(t.light, t.half, 0.6), t.half, t.shadow)
        }
        Ink::White(c) => {
            let t = own(c);
            solid(
                t.light,
                mix(t.half, t.light, 0.25),
                mix(t.shadow, t.light, 0.18),
            )
        }
        Ink::Line(c) => {
            let k = mix(rgb(c), scale(rgb(light.shadow), 0.35), 0.5);
            solid(k, k, k)
        }
        Ink::Crease => solid(scale(below.half, 0.86), below.shadow, below.deep),
        Ink::LidShade => {
            let k = mix(below.shadow, [0.11, 0.06, 0.08], 0.2);
            solid(k, k, below.deep)
        }
        Ink::LipUpper(c) => {
            let t = own(c);
            solid(t.half, mix(t.half, t.shadow, 0.6), scale(t.shadow, 0.85))
        }
        Ink::Shine(c) => {
            let t = own(c);
            let top = mix(t.light, rgb(light.key), 0.35);
            solid(top, mix(t.half, t.light, 0.5), scale(t.shadow, 1.12))
        }
        Ink::Glint => {
            let white = [1.0, 0.98, 0.93];
            [
                (white, 1.0),
                (white, 1.0),
                (mix(below.rim, [1.0; 3], 0.3), 0.85),
            ]
        }
        Ink::Darker(k) => solid(
            scale(below.light, k),
            scale(below.half, k),
            scale(below.shadow, k),
        ),
        Ink::Deep(c) => {
            let t = own(c);
            solid(t.half, t.half, mix(t.shadow, t.half, 0.2))
        }
        Ink::Glow(c) => {
            let k = rgb(c);
            solid(k, k, k)
        }
    }
}

/// Inside a polygon (positive) or outside: distance to the nearest edge, in units.
pub fn poly(x: f32, y: f32, pts: &[[f32; 2]]) -> f32 {
    let mut inside = false;
    let mut near = f32::MAX;
    for (i, a) in pts.iter().enumerate() {
        let b = pts[(i + 1) % pts.len()];
        if ((a[1] > y) != (b[1] > y)) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0] {
            inside = !inside;
        }
        near = near.min(to_segment(x, y, *a, b));
    }
    if inside { near } else { -near }
}

/// Distance from a point to a segment.
pub fn to_segment(x: f32, y: f32, a: [f32; 2], b: [f32; 2]) -> f32 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let t = (((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy + 1e-9)).clamp(0.0, 1.0);
    (x - a[0] - t * dx).hypot(y - a[1] - t * dy)
}

/// A polygon mark on the front (z above `z_min`).
pub fn patch(ink: Ink, z_min: f32, pts: Vec<[f32; 2]>) -> Mark {
    let area = area_of(&pts, 0.05);
    Mark::new(area, ink, move |q| poly(q.x, q.y, &pts).min(q.z - z_min))
}

/// A line mark with a half width.
pub fn line(ink: Ink, z_min: f32, half: f32, pts: Vec<[f32; 2]>) -> Mark {
    let area = area_of(&pts, half + 0.05);
    Mark::new(area, ink, move |q| {
        let near = pts
            .windows(2)
            .map(|w| to_segment(q.x, q.y, w[0], w[1]))
            .fold(9.0, f32::min);
        (half - near).min(q.z - z_min)
    })
}

/// A dot.
pub fn dot(ink: Ink, z_min: f32, at: [f32; 2], r: f32) -> Mark {
    let area = [
        at[0] - r - 0.05,
        at[0] + r + 0.05,
        at[1] - r - 0.05,
        at[1] + r + 0.05,
    ];
    Mark::new(area, ink, move |q| {
        (r - (q.x - at[0]).hypot(q.y - at[1])).min(q.z - z_min)
    })
}

fn area_of(pts: &[[f32; 2]], room: f32) -> [f32; 4] {
    let mut a = [f32::MAX, f32::MIN, f32::MAX, f32::MIN];
    for p in pts {
        a = [
            a[0].min(p[0]),
            a[1].max(p[0]),
            a[2].min(p[1]),
            a[3].max(p[1]),
        ];
    }
    [a[0] - room, a[1] + room, a[2] - room, a[3] + room]
}
