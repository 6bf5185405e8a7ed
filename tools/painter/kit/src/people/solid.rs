//! Signed-distance solids and the groups they form.
//!
//! A [`Group`] is one material: solids that melt into one another (smooth union), cut each other
//! or keep only a half. A [`Sculpture`] is everything one picture layer shows. Read [`Sculpture`]
//! first; `march` looks at it, `compose` colours what was seen.

use super::marks::Mark;
use super::vec::{Frame, M3, V3, v3};
use crate::colour::Colour;

/// What a solid does to those before it in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// Adds itself.
    Join,
    /// Takes itself away.
    Cut,
    /// Keeps only what lies inside it.
    Keep,
}

/// The form of a solid, in its own frame.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Radii, and their inverses.
    Ellipsoid {
        /// One over each radius.
        inv: V3,
        /// The radii.
        r: V3,
    },
    /// A ball: its radius.
    Ball {
        /// Radius.
        r: f32,
    },
    /// A cone with round ends along +y: length, the two radii, z stretch.
    Cone {
        /// Length.
        h: f32,
        /// Radius at the foot.
        r1: f32,
        /// Radius at the tip.
        r2: f32,
        /// Stretch of z.
        zs: f32,
    },
    /// A box with rounded edges: half sizes, rounding.
    Cuboid {
        /// Half sizes.
        half: V3,
        /// Rounding radius.
        round: f32,
    },
    /// The half space y < 0.
    Half,
    /// A ring around y: ring radius, tube radius, stretch of z and of y.
    Torus {
        /// Ring radius.
        ring: f32,
        /// Tube radius.
        tube: f32,
        /// Stretch of z.
        zs: f32,
        /// Stretch of y.
        ys: f32,
    },
    /// A flat-ended cone around y, with waves: half height, radius below and above, z stretch,
    /// rounding, number and depth of waves at the lower rim.
    Skirt {
        /// Half height.
        h: f32,
        /// Radius below.
        r1: f32,
        /// Radius above.
        r2: f32,
        /// Stretch of z.
        zs: f32,
        /// Rounding.
        round: f32,
        /// Number of folds around.
        folds: f32,
        /// Depth of the folds at the lower rim.
        depth: f32,
    },
}

/// One solid with its place and its way of joining.
#[derive(Clone, Copy, Debug)]
pub struct Solid {
    /// The form.
    pub shape: Shape,
    /// What it does to the solids before it.
    pub op: Op,
    /// Blending distance.
    pub k: f32,
    /// Its place.
    pub frame: Frame,
    /// Lines are drawn where two parts of one group meet; 0 belongs to no part.
    pub part: u8,
}

/// An ellipsoid.
pub fn ell(c: [f32; 3], r: [f32; 3]) -> Solid {
    let r = V3::from(r);
    if (r.x - r.y).abs() < 1e-4 && (r.x - r.z).abs() < 1e-4 {
        return Solid::new(Shape::Ball { r: r.x }, Frame::new(M3::ID, c.into()));
    }
    let inv = v3(1.0 / r.x, 1.0 / r.y, 1.0 / r.z);
    Solid::new(Shape::Ellipsoid { inv, r }, Frame::new(M3::ID, c.into()))
}

/// A cone with round ends from `a` (radius `r1`) to `b` (radius `r2`).
pub fn cone(a: impl Into<V3>, b: impl Into<V3>, r1: f32, r2: f32) -> Solid {
    let (a, b) = (a.into(), b.into());
    let h = (b - a).len() + 1e-6;
    let frame = Frame::new(M3::basis(b - a, v3(0.0, 0.0, 1.0)), a);
    Solid::new(Shape::Cone { h, r1, r2, zs: 1.0 }, frame)
}

/// A box with rounded edges.
pub fn cuboid(c: [f32; 3], half: [f32; 3], round: f32) -> Solid {
    Solid::new(
        Shape::Cuboid {
            half: half.into(),
            round,
        },
        Frame::new(M3::ID, c.into()),
    )
    .k(0.05)
}

/// A half space; as written it *keeps* the side that `n` points away from.
pub fn plane(c: [f32; 3], n: [f32; 3]) -> Solid {
    let frame = Frame::new(M3::basis(n.into(), v3(0.0, 0.0, 1.0)), c.into());
    let mut solid = Solid::new(Shape::Half, frame).k(0.02);
    solid.op = Op::Keep;
    solid
}

/// A ring around the y axis.
pub fn torus(c: [f32; 3], ring: f32, tube: f32) -> Solid {
    let shape = Shape::Torus {
        ring,
        tube,
        zs: 1.0,
        ys: 1.0,
    };
    Solid::new(shape, Frame::new(M3::ID, c.into())).k(0.05)
}

/// A flat-ended cone around y: half height, radius below, radius above.
pub fn cyl(c: [f32; 3], h: f32, r1: f32, r2: f32) -> Solid {
    let shape = Shape::Skirt {
        h,
        r1,
        r2,
        zs: 1.0,
        round: 0.03,
        folds: 0.0,
        depth: 0.0,
    };
    Solid::new(shape, Frame::new(M3::ID, c.into())).k(0.05)
}

/// A hanging cloth cone from `a` (radius `r1`) down to `b` (radius `r2`), with waves at `b`.
pub fn skirt(a: V3, b: V3, r1: f32, r2: f32) -> Solid {
    let h = (b - a).len() * 0.5;
    let shape = Shape::Skirt {
        h,
        r1: r2,
        r2: r1,
        zs: 1.0,
        round: 0.05,
        folds: 0.0,
        depth: 0.0,
    };
    Solid::new(
        shape,
        Frame::new(M3::basis(a - b, v3(0.0, 0.0, 1.0)), a.mix(b, 0.5)),
    )
}

impl Solid {
    fn new(shape: Shape, frame: Frame) -> Self {
        Self {
            shape,
            op: Op::Join,
            k: 0.1,
            frame,
            part: 0,
        }
    }

    /// With this blending distance.
    #[must_use]
    pub fn k(mut self, k: f32) -> Self {
        self.k = k.max(1e-4);
        self
    }

    /// As a cut.
    #[must_use]
    pub fn cut(mut self) -> Self {
        self.op = Op::Cut;
        self
    }

    /// Turned in its place.
    #[must_use]
    pub fn turn(mut self, yaw: f32, pitch: f32, roll: f32) -> Self {
        self.frame.r = M3::turn(yaw, pitch, roll).after(&self.frame.r);
        self
    }

    /// Stretches z (of cones, rings and skirts).
    #[must_use]
    pub fn zs(mut self, k: f32) -> Self {
        match &mut self.shape {
            Shape::Cone { zs, .. } | Shape::Torus { zs, .. } | Shape::Skirt { zs, .. } => *zs = k,
            Shape::Ellipsoid { .. } | Shape::Ball { .. } | Shape::Cuboid { .. } | Shape::Half => {}
        }
        self
    }

    /// Stretches the tube of a ring along y.
    #[must_use]
    pub fn ys(mut self, k: f32) -> Self {
        if let Shape::Torus { ys, .. } = &mut self.shape {
            *ys = k;
        }
        self
    }

    /// Waves at the lower rim of a skirt; or its rounding.
    #[must_use]
    pub fn waves(mut self, n: f32, deep: f32) -> Self {
        if let Shape::Skirt { folds, depth, .. } = &mut self.shape {
            *folds = n;
            *depth = deep;
        }
        self
    }

    /// Rounding of a flat-ended cone.
    #[must_use]
    pub fn round(mut self, r: f32) -> Self {
        if let Shape::Skirt { round, .. } = &mut self.shape {
            *round = r;
        }
        self
    }

    /// As a part of its own.
    #[must_use]
    pub fn part(mut self, part: u8) -> Self {
        self.part = part;
        self
    }

    /// Everything times `s`, about the origin of the frame it is given in.
    #[must_use]
    pub fn scaled(mut self, s: f32) -> Self {
        self.k *= s;
        self.frame.t = self.frame.t * s;
        match &mut self.shape {
            Shape::Ellipsoid { inv, r } => {
                *inv = *inv * (1.0 / s);
                *r = *r * s;
            }
            Shape::Ball { r } => *r *= s,
            Shape::Cone { h, r1, r2, .. } => {
                *h *= s;
                *r1 *= s;
                *r2 *= s;
            }
            Shape::Cuboid { half, round } => {
                *half = *half * s;
                *round *= s;
            }
            Shape::Half => {}
            Shape::Torus { ring, tube, .. } => {
                *ring *= s;
                *tube *= s;
            }
            Shape::Skirt {
                h,
                r1,
                r2,
                round,
                depth,
                ..
            } => {
                *h *= s;
                *r1 *= s;
                *r2 *= s;
                *round *= s;
                *depth *= s;
            }
        }
        self
    }

    /// Distance of a point in world coordinates; negative inside.
    #[inline]
    pub fn distance(&self, p: V3) -> f32 {
        if let Shape::Ball { r } = self.shape {
            return (p - self.frame.t).len() - r;
        }
        let q = self.frame.local(p);
        match self.shape {
            Shape::Ellipsoid { inv, r: _ } => {
                let a = v3(q.x * inv.x, q.y * inv.y, q.z * inv.z);
                let b = v3(a.x * inv.x, a.y * inv.y, a.z * inv.z);
                let k0 = a.len();
                k0 * (k0 - 1.0) / (b.len() + 1e-9)
            }
            Shape::Ball { r } => q.len() - r,
            Shape::Cone { h, r1, r2, zs } => round_cone(q, h, r1, r2, zs),
            Shape::Cuboid { half, round } => {
                let x = q.x.abs() - half.x + round;
                let y = q.y.abs() - half.y + round;
                let z = q.z.abs() - half.z + round;
                let out = v3(x.max(0.0), y.max(0.0), z.max(0.0)).len();
                out + x.max(y).max(z).min(0.0) - round
            }
            Shape::Half => q.y,
            Shape::Torus { ring, tube, zs, ys } => {
                let z = q.z / zs;
                let a = (q.x * q.x + z * z).sqrt() - ring;
                let b = q.y / ys;
                ((a * a + b * b).sqrt() - tube) * zs.min(ys).min(1.0)
            }
            Shape::Skirt {
                h,
                r1,
                r2,
                zs,
                round,
                folds,
                depth,
            } => {
                let z = q.z / zs;
                let x = (q.x * q.x + z * z).sqrt();
                let t = ((q.y + h) / (2.0 * h)).clamp(0.0, 1.0);
                let mut r = r1 + (r2 - r1) * t;
                let mut slack = zs.min(1.0);
                if depth > 0.0 {
                    let angle = q.x.atan2(z);
                    let fall = (1.0 - t) * (1.0 - t);
                    r += depth
                        * fall
                        * ((angle * folds).sin() + 0.5 * (angle * folds * 1.7 + 1.0).sin());
                    slack *= 0.8;
                }
                let slope = (r1 - r2) / (2.0 * h);
                let ex = (x - r) / (1.0 + slope * slope).sqrt() + round;
                let ey = q.y.abs() - h + round;
                let out = (ex.max(0.0).powi(2) + ey.max(0.0).powi(2)).sqrt();
                (out + ex.max(ey).min(0.0) - round) * slack
            }
        }
    }

    /// A ball that holds the solid, or none for half spaces.
    pub fn bound(&self) -> Option<(V3, f32)> {
        let (c, r) = match self.shape {
            Shape::Ellipsoid { r, .. } => (self.frame.t, r.x.max(r.y).max(r.z)),
            Shape::Ball { r } => (self.frame.t, r),
            Shape::Cone { h, r1, r2, zs } => {
                let r = r1.max(r2) * zs.max(1.0);
                (self.frame.out(v3(0.0, h * 0.5, 0.0)), h * 0.5 + r)
            }
            Shape::Cuboid { half, .. } => (self.frame.t, half.len()),
            Shape::Half => return None,
            Shape::Torus { ring, tube, zs, ys } => (
                self.frame.t,
                ring * zs.max(1.0) + tube * zs.max(ys).max(1.0),
            ),
            Shape::Skirt {
                h,
                r1,
                r2,
                zs,
                depth,
                ..
            } => {
                let r = (r1.max(r2) + depth * 1.5) * zs.max(1.0);
                (self.frame.t, (h * h + r * r).sqrt())
            }
        };
        Some((c, r))
    }
}

#[inline]
fn round_cone(q: V3, h: f32, r1: f32, r2: f32, zs: f32) -> f32 {
    let z = q.z / zs;
    let x = (q.x * q.x + z * z).sqrt();
    let b = ((r1 - r2) / h).clamp(-0.999, 0.999);
    let a = (1.0 - b * b).sqrt();
    let k = a * q.y - b * x;
    let d = if k < 0.0 {
        (x * x + q.y * q.y).sqrt() - r1
    } else if k > a * h {
        (x * x + (q.y - h) * (q.y - h)).sqrt() - r2
    } else {
        x * a + q.y * b - r1
    };
    d * zs.min(1.0)
}

/// Joins a new distance to the one so far.
#[inline]
pub fn merge(d: f32, e: f32, op: Op, k: f32) -> f32 {
    match op {
        Op::Join => {
            let h = (k - (d - e).abs()).max(0.0);
            d.min(e) - h * h * 0.25 / k
        }
        Op::Cut => {
            let h = (k - (d + e).abs()).max(0.0);
            d.max(-e) + h * h * 0.25 / k
        }
        Op::Keep => {
            let h = (k - (d - e).abs()).max(0.0);
            d.max(e) + h * h * 0.25 / k
        }
    }
}

/// What a group is made of, for the rules of light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The head: islands of half-tone are given back to the light, features are drawn.
    Face,
    /// Other skin.
    Skin,
    /// Hair, beards.
    Hair,
    /// Anything woven.
    Cloth,
    /// Metal, leather, glass: gloss allowed.
    Hard,
}

/// A tone field added to the light before it is cut: folds and locks.
pub type Relief = Box<dyn Fn(V3) -> f32 + Send + Sync>;

/// One material.
pub struct Group {
    /// What it is made of.
    pub matter: Matter,
    /// Its colour before the light.
    pub base: Colour,
    /// Its solids, in world coordinates.
    pub solids: Vec<Solid>,
    /// The frame in which `relief` and `marks` are written.
    pub frame: Frame,
    /// Size of a unit of that frame in world units.
    pub scale: f32,
    /// Whether it throws shadows.
    pub casts: bool,
    /// Folds and locks.
    pub relief: Option<Relief>,
    /// Highlights above this cosine.
    pub gloss: Option<f32>,
    /// Drawn marks.
    pub marks: Vec<Mark>,
    /// Added to the rim threshold; 2 forbids the rim.
    pub rim_bias: f32,
    /// Painted into the layer that lies over held things.
    pub over: bool,
    /// Growth over lower groups at the same depth is not wanted: draws no dark contact line.
    pub contact: bool,
}

/// A ball around a group, with a little room.
#[derive(Clone, Copy, Debug)]
pub struct Bound {
    /// Centre.
    pub c: V3,
    /// Radius.
    pub r: f32,
}

impl Group {
    /// A world point in the group's own units.
    #[inline]
    pub fn local(&self, p: V3) -> V3 {
        self.frame.local(p) * (1.0 / self.scale)
    }

    /// A ball that holds all solids of the group.
    pub fn bound(&self) -> Bound {
        let mut lo = v3(1e9, 1e9, 1e9);
        let mut hi = v3(-1e9, -1e9, -1e9);
        let balls: Vec<(V3, f32)> = self
            .solids
            .iter()
            .filter(|s| s.op == Op::Join)
            .filter_map(Solid::bound)
            .collect();
        for (c, r) in &balls {
            lo = v3(lo.x.min(c.x - r), lo.y.min(c.y - r), lo.z.min(c.z - r));
            hi = v3(hi.x.max(c.x + r), hi.y.max(c.y + r), hi.z.max(c.z + r));
        }
        let c = lo.mix(hi, 0.5);
        let r = balls
            .iter()
            .map(|(b, r)| (*b - c).len() + r)
            .fold(0.0, f32::max);
        Bound { c, r: r + 0.1 }
    }
}

/// Everything that one layer shows.
#[derive(Default)]
pub struct Sculpture {
    /// The groups, in no order.
    pub groups: Vec<Group>,
    frame: Option<Frame>,
    scale: Option<f32>,
}

impl Sculpture {
    /// Sets the frame for what follows.
    pub fn at(&mut self, frame: Frame) -> &mut Self {
        self.frame = Some(frame);
        self.scale = None;
        self
    }

    /// Sets the frame for what follows, and the size of its units.
    pub fn at_scale(&mut self, frame: Frame, scale: f32) -> &mut Self {
        self.frame = Some(frame);
        self.scale = Some(scale);
        self
    }

    fn unit(&self) -> f32 {
        self.scale.unwrap_or(1.0)
    }

    /// The current frame.
    pub fn frame(&self) -> Frame {
        self.frame.unwrap_or(Frame::ID)
    }

    /// Opens a new group in the current frame.
    pub fn group(&mut self, matter: Matter, base: Colour) -> &mut Self {
        self.groups.push(Group {
            matter,
            base,
            solids: Vec::new(),
            frame: self.frame(),
            scale: self.unit(),
            casts: true,
            relief: None,
            gloss: None,
            marks: Vec::new(),
            rim_bias: 0.0,
            over: false,
            contact: true,
        });
        self
    }

    /// The group being built.
    pub fn last(&mut self) -> &mut Group {
        if self.groups.is_empty() {
            self.group(Matter::Cloth, Colour::hex(0x80_8080));
        }
        let n = self.groups.len() - 1;
        &mut self.groups[n]
    }

    /// Adds a solid, given in the current frame, to the group being built.
    pub fn add(&mut self, mut solid: Solid) -> &mut Self {
        let (f, unit) = (self.frame(), self.unit());
        solid = solid.scaled(unit);
        solid.frame = f.child(solid.frame.r, solid.frame.t);
        self.last().solids.push(solid);
        self
    }

    /// Adds folds or locks to the group being built.
    pub fn relief(&mut self, f: impl Fn(V3) -> f32 + Send + Sync + 'static) -> &mut Self {
        self.last().relief = Some(Box::new(f));
        self
    }

    /// Highlights for the group being built.
    pub fn gloss(&mut self, at: f32) -> &mut Self {
        self.last().gloss = Some(at);
        self
    }

    /// The group being built throws no shadow.
    pub fn no_cast(&mut self) -> &mut Self {
        self.last().casts = false;
        self
    }

    /// Adds marks to the group being built.
    pub fn marks(&mut self, marks: impl IntoIterator<Item = Mark>) -> &mut Self {
        self.last().marks.extend(marks);
        self
    }
}
