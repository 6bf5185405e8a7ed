//! Points, rotations and frames: the little linear algebra that the solids need.
//!
//! Axes: x to the picture's right, y up, z towards the viewer. One unit is half a head.

use std::ops::{Add, Mul, Neg, Sub};

/// A point or a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct V3 {
    /// To the picture's right.
    pub x: f32,
    /// Up.
    pub y: f32,
    /// Towards the viewer.
    pub z: f32,
}

/// Short constructor of [`V3`].
#[inline]
pub const fn v3(x: f32, y: f32, z: f32) -> V3 {
    V3 { x, y, z }
}

impl From<[f32; 3]> for V3 {
    #[inline]
    fn from([x, y, z]: [f32; 3]) -> Self {
        v3(x, y, z)
    }
}

impl Add for V3 {
    type Output = Self;
    #[inline]
    fn add(self, o: Self) -> Self {
        v3(self.x + o.x, self.y + o.y, self.z + o.z)
    }
}

impl Sub for V3 {
    type Output = Self;
    #[inline]
    fn sub(self, o: Self) -> Self {
        v3(self.x - o.x, self.y - o.y, self.z - o.z)
    }
}

impl Mul<f32> for V3 {
    type Output = Self;
    #[inline]
    fn mul(self, k: f32) -> Self {
        v3(self.x * k, self.y * k, self.z * k)
    }
}

impl Neg for V3 {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        v3(-self.x, -self.y, -self.z)
    }
}

impl V3 {
    /// Scalar product.
    #[inline]
    pub fn dot(self, o: Self) -> f32 {
        self.x * o.x + self.y * o.y + self.z * o.z
    }

    /// Vector product.
    #[must_use]
    #[inline]
    pub fn cross(self, o: Self) -> Self {
        v3(
            self.y * o.z - self.z * o.y,
            self.z * o.x - self.x * o.z,
            self.x * o.y - self.y * o.x,
        )
    }

    /// Length.
    #[inline]
    pub fn len(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// The same direction with length 1; the zero vector stays (nearly) zero.
    #[must_use]
    #[inline]
    pub fn unit(self) -> Self {
        self * (1.0 / self.len().max(1e-6))
    }

    /// The way from `self` to `o`.
    #[must_use]
    #[inline]
    pub fn mix(self, o: Self, t: f32) -> Self {
        self + (o - self) * t
    }

    /// Mirrored in the plane x = 0 when `side` is negative.
    #[must_use]
    #[inline]
    pub fn side(self, side: f32) -> Self {
        v3(self.x * side, self.y, self.z)
    }
}

/// A rotation, as the images of the three axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct M3 {
    /// Image of the x axis.
    pub x: V3,
    /// Image of the y axis.
    pub y: V3,
    /// Image of the z axis.
    pub z: V3,
}

impl M3 {
    /// No rotation.
    pub const ID: Self = Self {
        x: v3(1.0, 0.0, 0.0),
        y: v3(0.0, 1.0, 0.0),
        z: v3(0.0, 0.0, 1.0),
    };

    /// Turns a vector.
    #[inline]
    pub fn apply(&self, v: V3) -> V3 {
        self.x * v.x + self.y * v.y + self.z * v.z
    }

    /// Turns a vector back.
    #[inline]
    pub fn back(&self, v: V3) -> V3 {
        v3(self.x.dot(v), self.y.dot(v), self.z.dot(v))
    }

    /// `self` after `inner`.
    #[must_use]
    #[inline]
    pub fn after(&self, inner: &Self) -> Self {
        Self {
            x: self.apply(inner.x),
            y: self.apply(inner.y),
            z: self.apply(inner.z),
        }
    }

    /// From degrees: yaw > 0 turns the face to the picture's right, pitch > 0 looks down,
    /// roll > 0 tilts the crown to the picture's right.
    #[inline]
    pub fn turn(yaw: f32, pitch: f32, roll: f32) -> Self {
        let (sy, cy) = yaw.to_radians().sin_cos();
        let (sp, cp) = pitch.to_radians().sin_cos();
        let (sr, cr) = roll.to_radians().sin_cos();
        let ry = Self {
            x: v3(cy, 0.0, -sy),
            y: v3(0.0, 1.0, 0.0),
            z: v3(sy, 0.0, cy),
        };
        let rx = Self {
            x: v3(1.0, 0.0, 0.0),
            y: v3(0.0, cp, sp),
            z: v3(0.0, -sp, cp),
        };
        let rz = Self {
            x: v3(cr, -sr, 0.0),
            y: v3(sr, cr, 0.0),
            z: v3(0.0, 0.0, 1.0),
        };
        rz.after(&ry.after(&rx))
    }

    /// The rotation whose y axis is `y` and whose z axis leans as far as possible to `z`.
    #[inline]
    pub fn basis(y: V3, z: V3) -> Self {
        let y = y.unit();
        let mut zz = z - y * y.dot(z);
        if zz.len() < 1e-3 {
            zz = v3(1.0, 0.0, 0.0) - y * y.x;
        }
        if zz.len() < 1e-3 {
            zz = v3(0.0, 0.0, 1.0);
        }
        let z = zz.unit();
        Self {
            x: y.cross(z),
            y,
            z,
        }
    }
}

/// A place with an orientation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Orientation.
    pub r: M3,
    /// Origin.
    pub t: V3,
}

impl Frame {
    /// The world.
    pub const ID: Self = Self {
        r: M3::ID,
        t: v3(0.0, 0.0, 0.0),
    };

    /// A frame from a rotation and an origin.
    #[inline]
    pub const fn new(r: M3, t: V3) -> Self {
        Self { r, t }
    }

    /// From local to outer coordinates.
    #[inline]
    pub fn out(&self, p: V3) -> V3 {
        self.t + self.r.apply(p)
    }

    /// From outer to local coordinates.
    #[inline]
    pub fn local(&self, p: V3) -> V3 {
        self.r.back(p - self.t)
    }

    /// A frame given inside this one.
    #[must_use]
    #[inline]
    pub fn child(&self, r: M3, t: V3) -> Self {
        Self {
            r: self.r.after(&r),
            t: self.out(t),
        }
    }
}
