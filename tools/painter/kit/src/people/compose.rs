//! Colours what the eye saw: flat tones, clean edges, marks, rims.
//!
//! Every group becomes one [`Sheet`]: a rectangle of colours with coverage. Sheets are laid over
//! one another from far to near; each reaches a little under the nearer ones, so that no seam
//! shows the background.

use super::light::Light;
use super::march::{Camera, NOTHING, Sample, View, look};
use super::marks::{Ink, Mark, resolve};
use super::mask::{Mask, grow, grow_round};
use super::solid::{Group, Matter, Sculpture};
use super::tones::{Rgb, Tones, mix, tones};
use super::vec::V3;
use rayon::prelude::*;

/// Premultiplied colours of a whole picture.
pub struct Canvas {
    /// Columns.
    pub w: usize,
    /// Rows.
    pub h: usize,
    /// Red, green, blue (premultiplied) and coverage.
    pub v: Vec<[f32; 4]>,
}

impl Canvas {
    fn empty(w: usize, h: usize) -> Self {
        Self {
            w,
            h,
            v: vec![[0.0; 4]; w * h],
        }
    }

    fn lay(&mut self, sheet: &Sheet) {
        for j in 0..sheet.full.h {
            for i in 0..sheet.full.w {
                let k = j * sheet.full.w + i;
                let a = sheet.full.v[k];
                let (x, y) = (sheet.x0 + i, sheet.y0 + j);
                if a <= 0.0 || x >= self.w || y >= self.h {
                    continue;
                }
                let c = sheet.colour[k];
                let at = &mut self.v[y * self.w + x];
                for (channel, own) in at.iter_mut().zip([c[0], c[1], c[2], 1.0]) {
                    *channel = own * a + *channel * (1.0 - a);
                }
            }
        }
    }
}

/// The colours of one group over its rectangle, in pixels.
struct Sheet {
    x0: usize,
    y0: usize,
    full: Mask,
    colour: Vec<Rgb>,
}

/// Tone of a sample.
const SHADOW: u8 = 1;
const HALF: u8 = 2;
const LIGHT: u8 = 3;
const TONE: u8 = 3;
const GLOSS: u8 = 4;
const RIM: u8 = 8;

/// Looks at a sculpture in a light and colours it: the main layer, and the one over held things.
pub fn compose(sculpture: &Sculpture, camera: &Camera, light: &Light) -> (Canvas, Option<Canvas>) {
    let key = light.silhouette.is_none().then(|| light.key_dir());
    let view = look(sculpture, camera, key);
    let mut main = Canvas::empty(camera.w, camera.h);
    if view.samples.is_empty() {
        return (main, None);
    }
    let labels = label(sculpture, &view, camera, light);
    let rank = ranks(sculpture, &view);
    let sheets: Vec<Option<Sheet>> = (0..sculpture.groups.len())
        .into_par_iter()
        .map(|g| {
            let painter = Painter {
                group: &sculpture.groups[g],
                id: g,
                view: &view,
                camera,
                light,
            };
            painter.sheet(&labels, &rank)
        })
        .collect();
    let mut order: Vec<usize> = (0..sheets.len()).collect();
    order.sort_by_key(|g| rank[*g]);
    let mut over = sculpture
        .groups
        .iter()
        .any(|g| g.over)
        .then(|| Canvas::empty(camera.w, camera.h));
    for g in order {
        if let Some(sheet) = &sheets[g] {
            main.lay(sheet);
            if let Some(over) = over.as_mut().filter(|_| sculpture.groups[g].over) {
                over.lay(sheet);
            }
        }
    }
    (main, over)
}

/// Groups by their nearest visible point: 0 is the farthest.
fn ranks(sculpture: &Sculpture, view: &View) -> Vec<usize> {
    let n = sculpture.groups.len();
    let mut near = vec![-1e9_f32; n];
    for s in &view.samples {
        if s.group != NOTHING {
            let at = &mut near[s.group as usize];
            *at = at.max(s.p.z);
        }
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|a, b| near[*a].total_cmp(&near[*b]));
    let mut rank = vec![0; n];
    for (place, g) in order.into_iter().enumerate() {
        rank[g] = place;
    }
    rank
}

/// The tone of every sample.
fn label(sculpture: &Sculpture, view: &View, camera: &Camera, light: &Light) -> Vec<u8> {
    let unit = camera.scale * camera.ss as f32;
    let (w, h) = (view.w, view.h);
    let depth: Vec<f32> = view.samples.iter().map(|s| s.p.z).collect();
    let near = highest(&depth, w, h, ((0.012 * unit).round() as usize).max(1));
    let cliffs = cliffs(&depth, w, h);
    let rims = grow_round(&cliffs, w, h, (0.17 * unit).max(2.0));
    let (key, rim, forward) = (light.key_dir(), light.rim_to(), super::light::FRONT);
    let halfway = (key + forward).unit();
    view.samples
        .par_iter()
        .enumerate()
        .map(|(k, s)| {
            if s.group == NOTHING {
                return 0;
            }
            let group = &sculpture.groups[s.group as usize];
            let relief = group.relief.as_ref().map_or(0.0, |f| f(group.local(s.p)));
            let slope = s.n.dot(key) + relief;
            let open = s.lit > 0.35 && light.passes(s.p) && light.silhouette.is_none();
            let contact = group.contact && near[k] - s.p.z > 0.16;
            let mut tone = if contact || !open || slope < light.shadow_at {
                SHADOW
            } else if slope >= light.light_at {
                LIGHT
            } else {
                HALF
            };
            if tone == LIGHT
                && group
                    .gloss
                    .is_some_and(|at| s.n.dot(halfway) + relief * 0.6 > at)
            {
                tone |= GLOSS;
            }
            let rim_at = light.rim_at + group.rim_bias;
            let edge = s.n.dot(rim) + relief * 0.4;
            if rims[k] != 0 && tone & TONE != LIGHT && edge.min(s.n.dot(rim) + 0.12) > rim_at {
                tone |= RIM;
            }
            tone
        })
        .collect()
}

/// The greatest depth within `r` samples.
fn highest(depth: &[f32], w: usize, h: usize, r: usize) -> Vec<f32> {
    let mut across = vec![-99.0_f32; depth.len()];
    across
        .par_chunks_mut(w)
        .zip(depth.par_chunks(w))
        .for_each(|(out, row)| {
            for i in 0..w {
                let window = &row[i.saturating_sub(r)..(i + r + 1).min(w)];
                out[i] = window.iter().copied().fold(-99.0, f32::max);
            }
        });
    let mut all = vec![-99.0_f32; depth.len()];
    all.par_chunks_mut(w).enumerate().for_each(|(j, out)| {
        for row in across[j.saturating_sub(r) * w..(j + r + 1).min(h) * w].chunks_exact(w) {
            for (o, v) in out.iter_mut().zip(row) {
                *o = o.max(*v);
            }
        }
    });
    all
}

/// Samples with something much farther, or nothing, beside them.
fn cliffs(depth: &[f32], w: usize, h: usize) -> Vec<u8> {
    let mut flags = vec![0; depth.len()];
    for j in 1..h.saturating_sub(1) {
        for i in 1..w.saturating_sub(1) {
            let k = j * w + i;
            if depth[k] < -90.0 {
                continue;
            }
            let least = depth[k - 1]
                .min(depth[k + 1])
                .min(depth[k - w])
                .min(depth[k + w]);
            if depth[k] - least > 0.45 {
                flags[k] = 1;
            }
        }
    }
    flags
}

struct Painter<'a> {
    group: &'a Group,
    id: usize,
    view: &'a View,
    camera: &'a Camera,
    light: &'a Light,
}

/// A rectangle in pixels, relative to the view.
#[derive(Clone, Copy)]
struct Area {
    x: usize,
    y: usize,
    w: usize,
    h: usize,
}

impl Painter<'_> {
    fn sample(&self, i: usize, j: usize) -> Option<(usize, &Sample)> {
        let k = j * self.view.w + i;
        let s = self.view.samples.get(k)?;
        (i < self.view.w && s.group as usize == self.id).then_some((k, s))
    }

    /// The pixels that show the group, with room for the blur.
    fn area(&self) -> Option<Area> {
        let (mut x0, mut y0, mut x1, mut y1, mut n) = (usize::MAX, usize::MAX, 0, 0, 0);
        for (k, s) in self.view.samples.iter().enumerate() {
            if s.group as usize == self.id {
                let (x, y) = (k % self.view.w, k / self.view.w);
                (x0, y0, x1, y1) = (x0.min(x), y0.min(y), x1.max(x), y1.max(y));
                n += 1;
            }
        }
        if n < 4 {
            return None;
        }
        let ss = self.camera.ss;
        let room = 4;
        let x = (x0 / ss).saturating_sub(room);
        let y = (y0 / ss).saturating_sub(room);
        let right = (x1 / ss + 1 + room).min(self.view.w / ss);
        let below = (y1 / ss + 1 + room).min(self.view.h / ss);
        Some(Area {
            x,
            y,
            w: right - x,
            h: below - y,
        })
    }

    /// Coverage of the samples for which `test` holds.
    fn cover(&self, area: Area, test: impl Fn(usize) -> bool) -> Mask {
        let ss = self.camera.ss;
        let one = 1.0 / (ss * ss) as f32;
        let mut mask = Mask::empty(area.w, area.h);
        for j in 0..area.h * ss {
            for i in 0..area.w * ss {
                let k = (area.y * ss + j) * self.view.w + area.x * ss + i;
                if test(k) {
                    mask.v[(j / ss) * area.w + i / ss] += one;
                }
            }
        }
        mask
    }

    /// The silhouette, grown a little under the groups that lie nearer.
    fn silhouette(&self, area: Area, rank: &[usize]) -> Mask {
        let ss = self.camera.ss;
        let (w, h) = (area.w * ss, area.h * ss);
        let at = |i: usize, j: usize| (area.y * ss + j) * self.view.w + area.x * ss + i;
        let mut own = vec![0; w * h];
        for j in 0..h {
            for i in 0..w {
                own[j * w + i] = u8::from(self.view.samples[at(i, j)].group as usize == self.id);
            }
        }
        let grown = grow(&own, w, h, 2 * ss + 1);
        let mut mask = Mask::empty(area.w, area.h);
        let one = 1.0 / (ss * ss) as f32;
        for j in 0..h {
            for i in 0..w {
                let k = j * w + i;
                let other = self.view.samples[at(i, j)].group;
                let under = other != NOTHING && rank[other as usize] > rank[self.id];
                if own[k] != 0 || (grown[k] != 0 && under) {
                    mask.v[(j / ss) * area.w + i / ss] += one;
                }
            }
        }
        mask
    }

    fn sheet(&self, labels: &[u8], rank: &[usize]) -> Option<Sheet> {
        let area = self.area()?;
        let unit = self.camera.scale;
        // One sample a pixel has hard steps: blur once more and cut more softly.
        let blur = if self.camera.ss == 1 { 2 } else { 1 };
        let soft = if self.camera.ss == 1 { 0.30 } else { 0.55 };
        let big = (0.0035 * unit * unit).clamp(2.0, 220.0);
        let mine = |k: usize| self.view.samples[k].group as usize == self.id;
        let mut full = self.silhouette(area, rank);
        full.paper_cut(blur, soft);
        let mut half = self.cover(area, |k| mine(k) && labels[k] & TONE >= HALF);
        let mut light = self.cover(area, |k| mine(k) && labels[k] & TONE == LIGHT);
        half.paper_cut(blur, soft);
        light.paper_cut(blur, soft);
        half.drop_islands(big * 0.5);
        light.drop_islands(big * 0.5);
        if self.group.matter == Matter::Cloth {
            // Single dots on smooth cloth read as stains.
            half.fill_holes(&full, big);
            light.fill_holes(&half, big * 0.7);
        }
        if self.group.matter == Matter::Face || self.group.matter == Matter::Skin {
            half.fill_holes(&full, big * 1.2);
            heal(&full, &half, &mut light);
        }
        let below = tones(self.group.base, self.light);
        let shares = Shares::new(&full, &half, &light);
        let mut colour = shares.colours([below.light, below.half, below.shadow]);
        if self.group.gloss.is_some() {
            let mut gloss = self.cover(area, |k| mine(k) && labels[k] & GLOSS != 0);
            gloss.paper_cut(blur, soft);
            gloss.drop_islands(big * 0.25);
            tint(&mut colour, &full, &gloss, below.gloss);
        }
        self.draw_parts(area, &below, &shares, &mut colour);
        self.draw_marks(area, &below, &shares, &mut colour);
        let mut rim = self.cover(area, |k| mine(k) && labels[k] & RIM != 0);
        rim.paper_cut(blur, soft);
        rim.drop_islands(
            big * if self.group.matter == Matter::Face {
                1.3
            } else {
                0.3
            },
        );
        tint(&mut colour, &full, &rim, below.rim);
        let ss = self.camera.ss;
        debug_assert!(self.view.w.is_multiple_of(ss));
        Some(Sheet {
            x0: self.view.x0 + area.x,
            y0: self.view.y0 + area.y,
            full,
            colour,
        })
    }

    /// Lines where two parts of the group meet.
    fn draw_parts(&self, area: Area, below: &Tones, shares: &Shares, colour: &mut [Rgb]) {
        if self.group.solids.iter().all(|s| s.part == 0) {
            return;
        }
        let ss = self.camera.ss;
        let (w, h) = (area.w * ss, area.h * ss);
        let mut flags = vec![0; w * h];
        for j in 0..h {
            for i in 0..w {
                let (x, y) = (area.x * ss + i, area.y * ss + j);
                let Some((_, s)) = self.sample(x, y).filter(|(_, s)| s.part != 0) else {
                    continue;
                };
                for (nx, ny) in [(x + 1, y), (x, y + 1)] {
                    if let Some((_, o)) = self.sample(nx, ny)
                        && o.part != 0
                        && o.part != s.part
                        && (o.p - s.p).len() < 0.35
                    {
                        flags[j * w + i] = 1;
                    }
                }
            }
        }
        let r = (0.011 * self.camera.scale * ss as f32).round() as usize;
        let grown = grow(&flags, w, h, r);
        let mut mask = Mask::empty(area.w, area.h);
        let one = 1.0 / (ss * ss) as f32;
        for (k, set) in grown.iter().enumerate() {
            if *set != 0 {
                mask.v[(k / w / ss) * area.w + (k % w) / ss] += one;
            }
        }
        let ink = resolve(Ink::Crease, below, self.light);
        shares.lay(colour, &mask, ink);
    }

    fn draw_marks(&self, area: Area, below: &Tones, shares: &Shares, colour: &mut [Rgb]) {
        if self.group.marks.is_empty() || self.light.silhouette.is_some() {
            return;
        }
        let ss = self.camera.ss;
        let (w, h) = (area.w * ss, area.h * ss);
        let far = V3 {
            x: 1e6,
            y: 1e6,
            z: 1e6,
        };
        let mut local = vec![far; w * h];
        for j in 0..h {
            for i in 0..w {
                if let Some((_, s)) = self.sample(area.x * ss + i, area.y * ss + j) {
                    local[j * w + i] = self.group.local(s.p);
                }
            }
        }
        let sharp = self.camera.scale * ss as f32 * self.group.scale;
        for mark in &self.group.marks {
            let mask = mark_mask(mark, area, ss, &local, sharp);
            let inks = resolve(mark.ink, below, self.light);
            let inks = if mark.calm {
                shares.dominant(&mask, inks)
            } else {
                inks
            };
            shares.lay(colour, &mask, inks);
        }
    }
}

fn mark_mask(mark: &Mark, area: Area, ss: usize, local: &[V3], sharp: f32) -> Mask {
    let w = area.w * ss;
    let [x0, x1, y0, y1] = mark.area;
    let one = 1.0 / (ss * ss) as f32;
    let mut mask = Mask::empty(area.w, area.h);
    for (k, q) in local.iter().enumerate() {
        if q.x < x0 || q.x > x1 || q.y < y0 || q.y > y1 {
            continue;
        }
        let c = ((mark.field)(*q) * sharp + 0.5).clamp(0.0, 1.0);
        if c > 0.0 {
            mask.v[(k / w / ss) * area.w + (k % w) / ss] += c * one;
        }
    }
    mask
}

/// A half-tone island that touches no shadow reads as a bruise: give it to the light.
fn heal(full: &Mask, half: &Mask, light: &mut Mask) {
    let mut only = half.clone();
    for (v, l) in only.v.iter_mut().zip(&light.v) {
        *v = (*v - l).max(0.0);
    }
    let (w, h) = (full.w, full.h);
    for (pixels, _) in only.areas() {
        let touches = pixels.iter().any(|k| {
            let (i, j) = (k % w, k / w);
            if i < 2 || j < 2 || i + 2 >= w || j + 2 >= h {
                return true;
            }
            [k - 2, k + 2, k - 2 * w, k + 2 * w]
                .iter()
                .any(|n| half.v[*n] < 0.4)
        });
        if !touches {
            // The blurred border belongs to the island, or its outline stays as a ghost.
            for k in pixels {
                for n in [k, k - 1, k + 1, k - w, k + w] {
                    light.v[n] = half.v[n];
                }
            }
        }
    }
}

/// Per pixel, how much of the group is light and how much is not shadow.
struct Shares {
    half: Vec<f32>,
    light: Vec<f32>,
}

impl Shares {
    fn new(full: &Mask, half: &Mask, light: &Mask) -> Self {
        let share = |m: &Mask| {
            m.v.iter()
                .zip(&full.v)
                .map(|(v, f)| if *f > 0.02 { (v / f).min(1.0) } else { *v })
                .collect()
        };
        Self {
            half: share(half),
            light: share(light),
        }
    }

    fn colours(&self, [l, h, s]: [Rgb; 3]) -> Vec<Rgb> {
        self.half
            .iter()
            .zip(&self.light)
            .map(|(half, light)| mix(mix(s, h, *half), l, *light))
            .collect()
    }

    /// The ink of the tone that most of a mark lies in, for all tones.
    fn dominant(&self, mask: &Mask, inks: [(Rgb, f32); 3]) -> [(Rgb, f32); 3] {
        let (mut sum, mut half, mut light) = (0.0, 0.0, 0.0);
        for (k, a) in mask.v.iter().enumerate().filter(|(_, a)| **a > 0.0) {
            sum += a;
            half += a * self.half[k];
            light += a * self.light[k];
        }
        let [l, h, s] = inks;
        let ink = if light > sum * 0.5 {
            l
        } else if half > sum * 0.4 {
            h
        } else {
            s
        };
        [ink; 3]
    }

    /// Lays a mark over colours, each tone in its own ink.
    fn lay(&self, colour: &mut [Rgb], mask: &Mask, [l, h, s]: [(Rgb, f32); 3]) {
        for (k, c) in colour.iter_mut().enumerate() {
            let a = mask.v[k];
            if a <= 0.0 {
                continue;
            }
            let (half, light) = (self.half[k], self.light[k]);
            let ink = mix(mix(s.0, h.0, half), l.0, light);
            let shade = s.1 + (h.1 - s.1) * half;
            *c = mix(*c, ink, a.min(1.0) * (shade + (l.1 - shade) * light));
        }
    }
}

/// Tints as far as the mask fills the silhouette, so that no shadow shows along an outer edge.
fn tint(colour: &mut [Rgb], full: &Mask, mask: &Mask, ink: Rgb) {
    for ((c, a), f) in colour.iter_mut().zip(&mask.v).zip(&full.v) {
        if *a > 0.0 {
            *c = mix(*c, ink, (a / f.max(0.02)).min(1.0));
        }
    }
}
