//! Looks at a sculpture: one ray per sample, with normal and cast shadow.
//!
//! The picture is cut into tiles. Each tile keeps only the solids that its pyramid of rays can
//! meet, which is what makes the close-ups fast; the shadow rays get a list of their own.

use super::solid::{Bound, Op, Sculpture, Solid, merge};
use super::vec::{V3, v3};
use rayon::prelude::*;

/// Where the eye stands and how large the picture is.
#[derive(Clone, Copy, Debug)]
pub struct Camera {
    /// Picture width in pixels.
    pub w: usize,
    /// Picture height in pixels.
    pub h: usize,
    /// Pixel that shows the world's origin (the head centre).
    pub cx: f32,
    /// Pixel row of the origin.
    pub cy: f32,
    /// Pixels per unit at the origin.
    pub scale: f32,
    /// Distance of the eye from the origin, in units.
    pub dist: f32,
    /// Samples per pixel and axis.
    pub ss: usize,
}

impl Camera {
    /// Where a point appears, in pixels, and how large a unit is there.
    pub fn project(&self, p: V3) -> (f32, f32, f32) {
        let k = self.scale * self.dist / (self.dist - p.z).max(0.5);
        (self.cx + p.x * k, self.cy - p.y * k, k)
    }
}

/// What one ray met.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Where, in world coordinates.
    pub p: V3,
    /// The outward normal.
    pub n: V3,
    /// 0 in full cast shadow, above 1 in the open.
    pub lit: f32,
    /// Index of the group, or [`NOTHING`].
    pub group: u8,
    /// Part within the group.
    pub part: u8,
}

/// The group index of an empty sample.
pub const NOTHING: u8 = 255;

const EMPTY: Sample = Sample {
    p: v3(0.0, 0.0, -99.0),
    n: v3(0.0, 0.0, 0.0),
    lit: 1.0,
    group: NOTHING,
    part: 0,
};

/// The samples of a rectangle of the picture.
pub struct View {
    /// First picture column that is covered.
    pub x0: usize,
    /// First picture row that is covered.
    pub y0: usize,
    /// Columns, in samples.
    pub w: usize,
    /// Rows, in samples.
    pub h: usize,
    /// The samples, row by row.
    pub samples: Vec<Sample>,
}

/// Tile edge in samples.
const TILE: usize = 16;
/// Edge of the cells inside a tile, in samples.
const CELL: usize = 4;

struct Active {
    group: u8,
    start: usize,
    end: usize,
    bound: Bound,
    parts: bool,
}

/// A solid with the ball that holds it; half spaces get an endless one.
struct Ready {
    solid: Solid,
    c: V3,
    r: f32,
}

impl Ready {
    /// Joins the solid to the distance so far, unless its ball shows that it cannot matter.
    #[inline]
    fn merge_into(&self, d: f32, p: V3) -> f32 {
        let s = &self.solid;
        let off = p - self.c;
        let idle = match s.op {
            Op::Join => d + s.k + self.r,
            Op::Cut => s.k - d + self.r,
            Op::Keep => f32::INFINITY,
        };
        if idle < 0.0 || off.dot(off) > idle * idle {
            return d;
        }
        merge(d, s.distance(p), s.op, s.k)
    }
}

#[derive(Default)]
struct Tile {
    groups: Vec<Active>,
    solids: Vec<Ready>,
}

impl Tile {
    #[inline]
    fn map(&self, p: V3) -> (f32, usize) {
        let mut best = 1e9_f32;
        let mut which = 0;
        for (i, g) in self.groups.iter().enumerate() {
            let room = (p - g.bound.c).len() - g.bound.r;
            if room > best {
                continue;
            }
            if room > 0.6 {
                best = room;
                which = i;
                continue;
            }
            let d = self.group(g, p);
            if d < best {
                best = d;
                which = i;
            }
        }
        (best, which)
    }

    #[inline]
    fn group(&self, g: &Active, p: V3) -> f32 {
        let mut d = 1e6_f32;
        for s in &self.solids[g.start..g.end] {
            d = s.merge_into(d, p);
        }
        d
    }

    fn part(&self, g: &Active, p: V3) -> u8 {
        let mut best = (1e9, 0);
        let solids = self.solids[g.start..g.end].iter().map(|s| &s.solid);
        for s in solids.filter(|s| s.op == Op::Join) {
            let d = s.distance(p);
            if d < best.0 {
                best = (d, s.part);
            }
        }
        best.1
    }
}

/// Keeps the solids for which `meets(centre, radius)` holds.
fn gather(
    sculpture: &Sculpture,
    bounds: &[Bound],
    tile: &mut Tile,
    shadow: bool,
    meets: impl Fn(V3, f32) -> bool,
) {
    tile.groups.clear();
    tile.solids.clear();
    for (i, group) in sculpture.groups.iter().enumerate() {
        if (shadow && !group.casts) || !meets(bounds[i].c, bounds[i].r) {
            continue;
        }
        let start = tile.solids.len();
        let mut joins = false;
        let mut parts = false;
        for s in &group.solids {
            let (c, r) = s.bound().unwrap_or((s.frame.t, f32::INFINITY));
            // A culled cut can take nothing away here; a `Keep` must always act.
            if s.op == Op::Keep || meets(c, r + s.k) {
                joins |= s.op == Op::Join;
                parts |= s.part != 0;
                tile.solids.push(Ready { solid: *s, c, r });
            }
        }
        if joins {
            let end = tile.solids.len();
            tile.groups.push(Active {
                group: i as u8,
                start,
                end,
                bound: bounds[i],
                parts,
            });
        } else {
            tile.solids.truncate(start);
        }
    }
}

/// Looks at the sculpture; `light` points to the key light, `None` needs no shadows. Nothing to
/// see gives an empty view.
pub fn look(sculpture: &Sculpture, camera: &Camera, light: Option<V3>) -> View {
    let bounds: Vec<Bound> = sculpture
        .groups
        .iter()
        .map(super::solid::Group::bound)
        .collect();
    let [x0, y0, x1, y1] = area(&bounds, camera);
    let (w, h) = ((x1 - x0) * camera.ss, (y1 - y0) * camera.ss);
    let mut samples = vec![EMPTY; w * h];
    if w > 0 && h > 0 {
        samples
            .par_chunks_mut(w * TILE)
            .enumerate()
            .for_each(|(row, strip)| {
                let mut tile = Tile::default();
                let mut dark = Tile::default();
                let rows = strip.len() / w;
                for left in (0..w).step_by(TILE) {
                    let cols = TILE.min(w - left);
                    let origin = [left + x0 * camera.ss, row * TILE + y0 * camera.ss];
                    let eye = Eye { camera, origin };
                    eye.gather(sculpture, &bounds, &mut tile);
                    if tile.groups.is_empty() {
                        continue;
                    }
                    let mut patch = Patch {
                        strip: &mut *strip,
                        w,
                        left,
                        cols,
                        rows,
                    };
                    eye.see(&tile, &mut patch);
                    if let Some(light) = light {
                        shade(sculpture, &bounds, &mut dark, &mut patch, light, camera.ss);
                    }
                }
            });
    }
    View {
        x0,
        y0,
        w,
        h,
        samples,
    }
}

/// The rectangle of the picture that the bounds can touch, in pixels.
fn area(bounds: &[Bound], camera: &Camera) -> [usize; 4] {
    let mut r = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    for b in bounds {
        let (x, y, _) = camera.project(b.c);
        // The near side of the ball is larger than its centre.
        let k = camera.scale * camera.dist / (camera.dist - b.c.z - b.r).max(1.0);
        let room = b.r * k + 3.0;
        r = [
            r[0].min(x - room),
            r[1].min(y - room),
            r[2].max(x + room),
            r[3].max(y + room),
        ];
    }
    let clip = |v: f32, max: usize| (v.max(0.0) as usize).min(max);
    let [x0, y0] = [clip(r[0], camera.w), clip(r[1], camera.h)];
    [
        x0,
        y0,
        clip(r[2].ceil(), camera.w).max(x0),
        clip(r[3].ceil(), camera.h).max(y0),
    ]
}

/// The samples of one tile inside its strip.
struct Patch<'a> {
    strip: &'a mut [Sample],
    w: usize,
    left: usize,
    cols: usize,
    rows: usize,
}

struct Eye<'a> {
    camera: &'a Camera,
    origin: [usize; 2],
}

impl Eye<'_> {
    fn ray(&self, i: f32, j: f32) -> V3 {
        let c = self.camera;
        let u = ((self.origin[0] as f32 + i) / c.ss as f32 - c.cx) / c.scale;
        let v = -((self.origin[1] as f32 + j) / c.ss as f32 - c.cy) / c.scale;
        v3(u, v, -c.dist).unit()
    }

    /// Half opening of the cone of a square of samples, as radius per unit of way.
    fn spread(&self, edge: f32) -> f32 {
        edge * 0.75 / (self.camera.ss as f32 * self.camera.scale * self.camera.dist)
    }

    fn gather(&self, sculpture: &Sculpture, bounds: &[Bound], tile: &mut Tile) {
        let eye = v3(0.0, 0.0, self.camera.dist);
        let half = TILE as f32 * 0.5;
        let dir = self.ray(half, half);
        let spread = self.spread(TILE as f32);
        gather(sculpture, bounds, tile, false, |c, r| {
            let t = (c - eye).dot(dir);
            let off = (c - eye - dir * t).len();
            off < r + (t + r) * spread + 0.02
        });
    }

    fn see(&self, tile: &Tile, patch: &mut Patch) {
        let eye = v3(0.0, 0.0, self.camera.dist);
        let (start, far) = self.safe_start(tile, eye);
        for j in (0..patch.rows).step_by(CELL) {
            for i in (0..patch.cols).step_by(CELL) {
                let half = CELL as f32 * 0.5;
                let dir = self.ray(i as f32 + half, j as f32 + half);
                let spread = self.spread(CELL as f32) * 1.1;
                let from = advance(tile, eye, dir, spread, start, far);
                if from <= far {
                    self.see_cell(tile, patch, [i, j], from, far);
                }
            }
        }
    }

    fn see_cell(&self, tile: &Tile, patch: &mut Patch, [i0, j0]: [usize; 2], from: f32, far: f32) {
        let eye = v3(0.0, 0.0, self.camera.dist);
        let px = 1.0 / (self.camera.scale * self.camera.ss as f32);
        let eps = (px * 0.25).clamp(0.000_8, 0.01);
        for j in j0..(j0 + CELL).min(patch.rows) {
            for i in i0..(i0 + CELL).min(patch.cols) {
                let dir = self.ray(i as f32 + 0.5, j as f32 + 0.5);
                let mut t = from;
                for _ in 0..110 {
                    let p = eye + dir * t;
                    let (d, which) = tile.map(p);
                    if d < eps {
                        let g = &tile.groups[which];
                        let n = normal(tile, g, p, d);
                        let part = if g.parts { tile.part(g, p) } else { 0 };
                        patch.strip[j * patch.w + patch.left + i] = Sample {
                            p,
                            n,
                            lit: 1.0,
                            group: g.group,
                            part,
                        };
                        break;
                    }
                    t += d * 0.88;
                    if t > far {
                        break;
                    }
                }
            }
        }
    }

    /// How far every ray of the tile may go unseen, and where the last solid ends.
    fn safe_start(&self, tile: &Tile, eye: V3) -> (f32, f32) {
        let half = TILE as f32 * 0.5;
        let dir = self.ray(half, half);
        let spread = self.spread(TILE as f32) * 1.1;
        let mut near = f32::MAX;
        let mut far = 0.0_f32;
        for g in &tile.groups {
            let t = (g.bound.c - eye).dot(dir);
            near = near.min(t - g.bound.r);
            far = far.max(t + g.bound.r);
        }
        (
            advance(tile, eye, dir, spread, (near - 0.1).max(0.2), far),
            far + 0.1,
        )
    }
}

/// How far a whole cone may go from `start` before anything touches it.
fn advance(tile: &Tile, eye: V3, dir: V3, spread: f32, start: f32, far: f32) -> f32 {
    let mut t = start;
    for _ in 0..60 {
        let (d, _) = tile.map(eye + dir * t);
        let step = d - t * spread;
        if step < 0.01 || t > far {
            break;
        }
        t += step * 0.88;
    }
    t
}

/// The gradient by forward differences; `here` is the distance at `p`.
fn normal(tile: &Tile, g: &Active, p: V3, here: f32) -> V3 {
    let e = 0.005;
    let at = |d: V3| tile.group(g, p + d) - here;
    v3(
        at(v3(e, 0.0, 0.0)),
        at(v3(0.0, e, 0.0)),
        at(v3(0.0, 0.0, e)),
    )
    .unit()
}

/// How far shadows reach, in units: hat to cheek, head to shoulder, hand to chest. Farther ones
/// lay dark slabs across the trunk below raised arms.
const REACH: f32 = 2.4;

/// Casts shadows inside one tile; one shadow ray serves a block of `ss` x `ss` samples.
fn shade(
    sculpture: &Sculpture,
    bounds: &[Bound],
    dark: &mut Tile,
    patch: &mut Patch,
    light: V3,
    ss: usize,
) {
    let mut lo = v3(1e9, 1e9, 1e9);
    let mut hi = v3(-1e9, -1e9, -1e9);
    for j in 0..patch.rows {
        for s in &patch.strip[j * patch.w + patch.left..][..patch.cols] {
            if s.group != NOTHING && s.n.dot(light) > 0.0 {
                lo = v3(lo.x.min(s.p.x), lo.y.min(s.p.y), lo.z.min(s.p.z));
                hi = v3(hi.x.max(s.p.x), hi.y.max(s.p.y), hi.z.max(s.p.z));
            }
        }
    }
    if lo.x > hi.x {
        return;
    }
    let (c, r) = (lo.mix(hi, 0.5), (hi - lo).len() * 0.5 + 0.25);
    gather(sculpture, bounds, dark, true, |q, radius| {
        let t = (q - c).dot(light).clamp(0.0, REACH);
        (q - c - light * t).len() < r + radius
    });
    for j0 in (0..patch.rows).step_by(CELL * ss) {
        for i0 in (0..patch.cols).step_by(CELL * ss) {
            shade_cell(dark, patch, light, [i0, j0], ss);
        }
    }
}

/// A cell whose corners agree needs no more rays.
fn shade_cell(dark: &Tile, patch: &mut Patch, light: V3, [i0, j0]: [usize; 2], ss: usize) {
    let edge = CELL * ss;
    let (i1, j1) = (
        (i0 + edge).min(patch.cols) - 1,
        (j0 + edge).min(patch.rows) - 1,
    );
    let mut first = None;
    let mut agree = true;
    for (i, j) in [(i0, j0), (i1, j0), (i0, j1), (i1, j1)] {
        let s = patch.strip[j * patch.w + patch.left + i];
        if s.group == NOTHING || s.n.dot(light) <= 0.0 {
            agree = false;
            break;
        }
        let lit = open_sky(dark, s.p + s.n * 0.02, light);
        let (group, value) = *first.get_or_insert((s.group, lit));
        agree = group == s.group && (value > 0.9) == (lit > 0.9) && (value < 0.1) == (lit < 0.1);
        agree &= !(0.1..=0.9).contains(&value);
        if !agree {
            break;
        }
    }
    if let Some((group, lit)) = first.filter(|_| agree) {
        let same = (j0..=j1).all(|j| {
            let row = &patch.strip[j * patch.w + patch.left..][i0..=i1];
            row.iter().all(|s| s.group == group)
        });
        if same {
            for j in j0..=j1 {
                for s in &mut patch.strip[j * patch.w + patch.left..][i0..=i1] {
                    s.lit = lit;
                }
            }
            return;
        }
    }
    for j in (j0..=j1).step_by(ss) {
        for i in (i0..=i1).step_by(ss) {
            shade_block(dark, patch, light, [i, j], ss);
        }
    }
}

fn shade_block(dark: &Tile, patch: &mut Patch, light: V3, [i0, j0]: [usize; 2], ss: usize) {
    let mut last = (NOTHING, 1.0);
    for j in j0..(j0 + ss).min(patch.rows) {
        for i in i0..(i0 + ss).min(patch.cols) {
            let s = &mut patch.strip[j * patch.w + patch.left + i];
            if s.group == NOTHING || s.n.dot(light) <= 0.0 {
                continue;
            }
            if last.0 != s.group {
                last = (s.group, open_sky(dark, s.p + s.n * 0.02, light));
            }
            s.lit = last.1;
        }
    }
}

/// 0 behind something, small near its shadow's edge, 1 in the open.
fn open_sky(dark: &Tile, from: V3, light: V3) -> f32 {
    let mut q = 0.05;
    let mut lit = 1.0_f32;
    for _ in 0..40 {
        let (d, _) = dark.map(from + light * q);
        if d < 0.004 {
            return 0.0;
        }
        lit = lit.min(9.0 * d / q);
        q += (d * 0.9).max(0.012);
        if q > REACH {
            break;
        }
    }
    lit
}
