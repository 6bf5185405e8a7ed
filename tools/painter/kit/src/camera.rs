//! One camera for every place: one-point perspective with a shifted vanishing point.
//!
//! Metres: x to the right, y up from the floor, z away from us. Polygons are clipped at the near
//! plane, so a floor may run under our feet.

use crate::canvas::{Pt, Shape, W};

/// A point in metres.
pub type P3 = (f32, f32, f32);

/// The camera of a place.
#[derive(Clone, Copy, Debug)]
pub struct Cam {
    /// Focal length in canvas units; W times .55 is wide, .8 normal, 1.5 long.
    pub f: f32,
    /// The vanishing point, canvas units.
    pub vanish: Pt,
    /// Where the eye is, metres.
    pub eye: P3,
}

/// Where somebody of usual size would stand.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Feet, canvas units from the left.
    pub x: f32,
    /// Feet, canvas units from the top.
    pub y: f32,
    /// Canvas units per metre there.
    pub metre: f32,
}

impl Cam {
    /// A camera `eye` metres high with lens `f` (share of the width).
    pub fn new(f: f32, vanish: Pt, eye: P3) -> Self {
        Self {
            f: f * W,
            vanish,
            eye,
        }
    }

    /// Where a point lands on the canvas.
    pub fn pt(&self, x: f32, y: f32, z: f32) -> Pt {
        let z = (z - self.eye.2).max(0.05);
        (
            self.vanish.0 + self.f * (x - self.eye.0) / z,
            self.vanish.1 - self.f * (y - self.eye.1) / z,
        )
    }

    /// Canvas units of `metres` at distance `z`.
    pub fn size(&self, metres: f32, z: f32) -> f32 {
        self.f * metres / (z - self.eye.2).max(0.05)
    }

    /// Where somebody stands at (`x`, `z`) on the floor.
    pub fn spot(&self, x: f32, z: f32) -> Spot {
        let (px, py) = self.pt(x, 0.0, z);
        Spot {
            x: px,
            y: py,
            metre: self.size(1.0, z),
        }
    }

    /// The distance at which the floor shows at canvas height `y` (below the vanishing point).
    pub fn depth_at(&self, y: f32) -> f32 {
        self.eye.2 + self.f * self.eye.1 / (y - self.vanish.1).max(0.5)
    }

    /// A polygon of points in space, clipped at the near plane.
    pub fn face(&self, pts: &[P3]) -> Shape {
        let near = self.eye.2 + 0.3;
        let mut out = Vec::with_capacity(pts.len() + 2);
        for (i, &a) in pts.iter().enumerate() {
            let b = pts[(i + 1) % pts.len()];
            if a.2 >= near {
                out.push(self.pt(a.0, a.1, a.2));
            }
            if (a.2 >= near) != (b.2 >= near) {
                let t = (near - a.2) / (b.2 - a.2);
                out.push(self.pt(a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t, near));
            }
        }
        if out.len() > 2 {
            Shape::polygon(&out)
        } else {
            Shape::default()
        }
    }

    /// A piece of a wall that runs away from us at `x`.
    pub fn wall(&self, x: f32, (y0, y1): Pt, (z0, z1): Pt) -> Shape {
        self.face(&[(x, y0, z0), (x, y1, z0), (x, y1, z1), (x, y0, z1)])
    }

    /// A piece of a floor or ceiling at height `y`.
    pub fn floor(&self, y: f32, (x0, x1): Pt, (z0, z1): Pt) -> Shape {
        self.face(&[(x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)])
    }

    /// A piece of a wall that faces us at distance `z`.
    pub fn front(&self, z: f32, (x0, x1): Pt, (y0, y1): Pt) -> Shape {
        self.face(&[(x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)])
    }

    /// An ellipse lying on the floor.
    pub fn ring(&self, (x, y, z): P3, r: f32) -> Shape {
        let n = 28;
        let pts: Vec<P3> = (0..n)
            .map(|i| {
                let a = i as f32 / n as f32 * std::f32::consts::TAU;
                (x + r * a.cos(), y, z + r * a.sin())
            })
            .collect();
        self.face(&pts)
    }

    /// The canvas rectangle (x, y, w, h) of a part of a wall that faces us.
    pub fn frame(&self, z: f32, (x0, x1): Pt, (y0, y1): Pt) -> [f32; 4] {
        let (a, b) = (self.pt(x0, y1, z), self.pt(x1, y0, z));
        [a.0, a.1, b.0 - a.0, b.1 - a.1]
    }
}
