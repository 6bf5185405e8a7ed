//! Parts of landscapes: peaks, buttes, water, trees, leaves, grass, rocks.

use crate::canvas::{Canvas, Dice, H, Ink, Noise, OnCanvas, Pt, Shape, W};
use crate::colour::Colour;
use crate::palette::Palette;

/// A peak of two facets; see [`peak`].
#[derive(Clone, Copy, Debug)]
pub struct Peak {
    /// The summit.
    pub top: Pt,
    /// The foot: left and right ends.
    pub foot: (f32, f32),
    /// Height of the foot line.
    pub base: f32,
    /// Lit rock.
    pub lit: Colour,
    /// Shaded rock.
    pub shade: Colour,
    /// Lit and shaded snow, and how much of the height it covers.
    pub snow: Option<(Colour, Colour, f32)>,
    /// Does the light come from the left?
    pub from_left: bool,
}

/// A peak: two facets parted by a jagged ridge, broken by ribs, with a zigzag cap of snow.
pub fn peak(c: &mut Canvas, dice: &mut Dice, m: &Peak) {
    let (xl, xr) = m.foot;
    let width = xr - xl;
    let left = dice.jag((xl, m.base), m.top, 0.09, 6);
    let right = dice.jag(m.top, (xr, m.base), 0.09, 6);
    let skew = dice.range(-0.05, 0.12) * if m.from_left { 1.0 } else { -1.0 };
    let mid = dice.jag(m.top, (m.top.0 + width * skew, m.base), 0.2, 6);
    let outline: Vec<Pt> = left.iter().chain(&right).copied().collect();
    let flank = if m.from_left { &right } else { &left };
    let away: Vec<Pt> = if m.from_left {
        mid.iter().chain(flank.iter().rev()).copied().collect()
    } else {
        mid.iter().chain(flank.iter()).copied().collect()
    };
    let (body, away) = (Shape::polygon(&outline), Shape::polygon(&away));
    c.fill(&body, m.lit);
    c.fill(&away, m.shade);
    let s = if m.from_left { 1.0 } else { -1.0 };
    let ribs: Vec<Shape> = (0..7)
        .map(|_| {
            let i = (dice.range(0.08, 0.6) * mid.len() as f32) as usize;
            let (a, j) = (mid[i], (i + 9).min(mid.len() - 1));
            let b = (
                a.0 - s * width * dice.range(0.05, 0.14),
                a.1 + (m.base - m.top.1) * dice.range(0.2, 0.42),
            );
            let mut rib = dice.jag(a, b, 0.18, 3);
            rib.extend(dice.jag(b, mid[j], 0.15, 3));
            Shape::polygon(&rib)
        })
        .collect();
    c.clipped(&body, |c| c.fill(&Shape::all(ribs), (m.shade, 0.8)));
    let Some((snow, snow_shade, share)) = m.snow else {
        return;
    };
    let h = (m.base - m.top.1) * share;
    let mut zigzag = vec![(xl, m.top.1 - 40.0), (xr, m.top.1 - 40.0)];
    for i in (0..=20).rev() {
        let x = xl + width * i as f32 / 20.0;
        let tooth = if i % 2 == 1 { h * 0.42 } else { 0.0 };
        let y = m.top.1 + h * dice.range(0.55, 1.0) + tooth - (x - m.top.0).abs() * 0.16;
        zigzag.push((x, y));
    }
    c.clipped(&body, |c| {
        c.clipped(&Shape::polygon(&zigzag), |c| {
            c.fill(&body, snow);
            c.fill(&away, snow_shade);
        });
    });
}

/// A butte: stepped top, talus skirt, a lit part behind a displaced line, strata and gullies.
pub fn butte(
    c: &mut Canvas,
    dice: &mut Dice,
    at: [f32; 4],
    (lit, shade): (Colour, Colour),
    left: bool,
) {
    let [x, y, w, h] = at;
    let mut pts = vec![
        (x - w * 0.95, y + 2.0),
        (x - w * 0.6, y - h * 0.36),
        (x - w * 0.5, y - h),
    ];
    for i in 1..7 {
        let px = x - w / 2.0 + w * i as f32 / 7.0;
        let last = pts[pts.len() - 1].1;
        pts.push((px, last));
        pts.push((px, y - h * dice.range(0.88, 1.07)));
    }
    let last = pts[pts.len() - 1].1;
    pts.extend([
        (x + w / 2.0, last),
        (x + w * 0.6, y - h * 0.36),
        (x + w * 0.95, y + 2.0),
    ]);
    let body = Shape::polygon(&pts);
    c.fill(&body, shade);
    let to = if left { -1.0 } else { 1.0 };
    let edge = x + to * w * dice.range(-0.1, 0.12);
    let mut face = dice.jag(
        (edge, y - h * 1.2),
        (edge + to * w * 0.05, y - h * 0.36),
        0.12,
        5,
    );
    face.extend(dice.jag(
        (edge + to * w * 0.05, y - h * 0.36),
        (edge + to * w * 0.3, y + 4.0),
        0.1,
        3,
    ));
    face.extend([(x + to * w, y + 4.0), (x + to * w, y - h * 1.2)]);
    let gullies: Vec<Shape> = (0..10)
        .map(|_| {
            let gx = x + dice.range(-0.5, 0.5) * w;
            let gw = w * dice.range(0.008, 0.02);
            Shape::polygon(&[
                (gx - gw, y - h * 1.1),
                (gx + gw, y - h * 1.1),
                (gx + gw * 2.4, y - h * 0.36),
                (gx - gw * 1.6, y - h * 0.36),
            ])
        })
        .collect();
    c.clipped(&body, |c| {
        c.fill(&Shape::polygon(&face), lit);
        for k in [0.42, 0.6, 0.7, 0.88] {
            c.rect(x - w, y - h * k, w * 2.0, h * 0.028, (shade, 0.3));
        }
        c.fill(&Shape::all(gullies), (shade, 0.5));
    });
}

/// Where light falls on water; see [`water`].
#[derive(Clone, Copy, Debug)]
pub struct Glitter {
    /// The light's place across the canvas.
    pub x: f32,
    /// Half width of its column of light at the horizon.
    pub width: f32,
    /// Its colour.
    pub colour: Colour,
    /// Its strength.
    pub strength: f32,
}

/// Water from `y0` to `y1`: gradient, dark dashes, then a column of bright dashes.
pub fn water(
    c: &mut Canvas,
    dice: &mut Dice,
    (y0, y1): Pt,
    (far, near): (Colour, Colour),
    g: Glitter,
) {
    c.rect(-8.0, y0, W + 16.0, y1 - y0, Ink::down(y0, y1, &[far, near]));
    let dash = |x: f32, y: f32, w: f32, h: f32| {
        Shape::polygon(&[
            (x, y),
            (x + w * 0.3, y - h * 0.8),
            (x + w * 0.6, y - h),
            (x + w, y),
            (x + w * 0.55, y + h * 0.8),
        ])
    };
    let dark: Vec<Shape> = (0..320)
        .map(|_| {
            let t = dice.unit().powf(1.7);
            let w = (4.0 + 64.0 * t) * dice.range(0.4, 1.2);
            dash(
                dice.range(-20.0, W),
                y0 + 2.0 + (y1 - y0) * t,
                w,
                0.6 + 2.4 * t,
            )
        })
        .collect();
    c.fill(&Shape::all(dark), (near.tone(0.72), 0.42));
    let bright: Vec<Shape> = (0..210)
        .map(|_| {
            let t = dice.unit().powf(1.25);
            let w = (3.0 + 46.0 * t) * dice.range(0.3, 1.3);
            let x = g.x + dice.gauss(g.width * (0.35 + 1.1 * t) * 0.5) - w / 2.0;
            dash(x, y0 + 1.0 + (y1 - y0) * t, w, 0.6 + 2.2 * t)
        })
        .collect();
    let (a, b) = (g.strength, g.strength * 0.5);
    c.fill(
        &Shape::all(bright),
        Ink::fade((0.0, y0), (0.0, y1), g.colour, (a, b)),
    );
}

/// Rolling waves near us: sharp crests with a lit lip, foam flecks and no outlines.
pub fn waves(c: &mut Canvas, seed: u64, (y0, y1): Pt, tones: (Colour, Colour, Colour)) {
    let (far, near, foam) = tones;
    let noise = Noise::new(seed).octaves(3);
    for i in 0..7 {
        let t = i as f32 / 6.0;
        let f = i as f32;
        let y = y0 + (y1 - y0) * t * t.sqrt();
        let (rise, length) = (4.0 + 34.0 * t, 34.0 + 120.0 * t);
        let crest = |x: f32| {
            let swell = 1.0
                - (x / length + f * 1.7 + 0.8 * noise.at(x / 310.0 + f))
                    .sin()
                    .abs()
                    .powf(0.75);
            swell * (0.35 + 0.9 * noise.at(x / 170.0 + f * 9.0))
        };
        let xs = (0..=240).map(|k| -20.0 + k as f32 * (W + 40.0) / 240.0);
        let pts: Vec<Pt> = xs.map(|x| (x, y - rise * crest(x))).collect();
        let body = far.mix(near, t);
        let shape = Shape::under(&pts, H + 20.0);
        c.fill(
            &shape,
            Ink::down(
                y - rise,
                y + rise * 2.6,
                &[body.mix(foam, 0.24), body, near],
            ),
        );
        c.crescent(
            &shape,
            (foam, 0.16 + 0.12 * t),
            (2.0 * t, 3.0 + 9.0 * t),
            0.0,
        );
        let mut lip = pts.clone();
        lip.extend(pts.iter().rev().map(|&(x, y)| {
            let height = (crest(x) - 0.34).max(0.0);
            (x, y + height * rise * 0.42)
        }));
        c.fill(&Shape::polygon(&lip), (foam, 0.5 + 0.4 * t));
        let flecks: Vec<Shape> = pts
            .iter()
            .enumerate()
            .filter(|(k, _)| (k * 7 + i * 3) % 13 < 3)
            .map(|(k, &(x, y))| {
                let n = noise.at(k as f32 * 3.1);
                Shape::ellipse(
                    x,
                    y + rise * (0.35 + 0.7 * n),
                    (4.0 + 20.0 * t) * n,
                    0.5 + 1.2 * t,
                )
            })
            .collect();
        c.fill(&Shape::all(flecks), (foam, 0.2 + 0.2 * t));
    }
}

/// A spruce: drooping ragged tiers; lit flank and snow if wanted.
pub fn pine(
    c: &mut Canvas,
    dice: &mut Dice,
    at: [f32; 3],
    colour: Colour,
    lit: Option<(Colour, f32)>,
    snow: Option<Colour>,
) {
    let [x, y, h] = at;
    let tiers = ((h / 13.0) as usize).clamp(6, 20);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for i in 0..tiers {
        let t = (i + 1) as f32 / tiers as f32;
        let w = h * 0.23 * t.powf(0.85);
        let ty = y - h + h * 0.94 * t;
        left.push((
            x - w * dice.range(0.8, 1.15),
            ty + dice.range(0.0, h * 0.02),
        ));
        left.push((x - w * 0.6, ty - h * 0.022));
        right.push((
            x + w * dice.range(0.8, 1.15),
            ty + dice.range(0.0, h * 0.02),
        ));
        right.push((x + w * 0.6, ty - h * 0.022));
    }
    let mut pts = vec![(x, y - h)];
    pts.extend(&left);
    pts.extend([
        (x - h * 0.016, y - h * 0.05),
        (x - h * 0.016, y),
        (x + h * 0.016, y),
        (x + h * 0.016, y - h * 0.05),
    ]);
    pts.extend(right.iter().rev());
    let body = Shape::polygon(&pts);
    match lit {
        Some((lit, side)) => c.rim(&body, colour, lit, (-side * h * 0.06, h * 0.012)),
        None => c.fill(&body, colour),
    }
    let Some(snow) = snow else { return };
    let caps = left.iter().zip(&right).step_by(2).map(|(a, b)| {
        let w = b.0 - x;
        Shape::polygon(&[
            *a,
            (x, a.1 - h * 0.085),
            (x + w * 0.4, a.1 - h * 0.035),
            (x - w * 0.1, a.1 - h * 0.03),
            (x - w * 0.45, a.1 - h * 0.012),
        ])
    });
    c.fill(&Shape::all(caps.collect::<Vec<_>>()), snow);
}

/// A leafy tree: trunk with branches under three leaf masses, lit on one side.
pub fn tree(
    c: &mut Canvas,
    dice: &mut Dice,
    at: [f32; 3],
    (trunk, leaf, lit): (Colour, Colour, Colour),
    side: f32,
) {
    let [x, y, h] = at;
    let w = h * 0.035;
    c.poly(
        &[
            (x - w * 1.6, y),
            (x - w * 0.6, y - h * 0.5),
            (x + w * 0.6, y - h * 0.5),
            (x + w * 1.6, y),
        ],
        trunk,
    );
    for k in [-1.0, 1.0] {
        c.line(
            &[(x, y - h * 0.3), (x + k * h * 0.16, y - h * 0.55)],
            trunk,
            w,
        );
    }
    for (dx, dy, r) in [
        (-0.2, 0.5, 0.17),
        (0.21, 0.52, 0.16),
        (0.0, 0.7, 0.24),
        (-0.1, 0.85, 0.14),
    ] {
        let crown = dice.blob((x + dx * h, y - dy * h), (r * h, r * h * 0.82), 0.2, 26);
        c.fill(&crown, leaf);
        c.crescent(&crown, lit, (-side * r * h * 0.3, r * h * 0.26), 0.0);
    }
}

/// A trunk that runs out of the top: eight points, root flare, lit edge.
pub fn trunk(
    c: &mut Canvas,
    dice: &mut Dice,
    (x, y, w): (f32, f32, f32),
    colour: Colour,
    lit: Colour,
    side: f32,
) {
    let (lean, root) = (dice.range(-16.0, 16.0), w * dice.range(0.6, 1.1));
    let pts = [
        (x - w / 2.0 - root, y + 4.0),
        (x - w * 0.56, y - 26.0),
        (x - w * 0.46 + lean * 0.6, y - 200.0),
        (x - w * 0.36 + lean, -20.0),
        (x + w * 0.36 + lean, -20.0),
        (x + w * 0.46 + lean * 0.6, y - 200.0),
        (x + w * 0.56, y - 26.0),
        (x + w / 2.0 + root, y + 4.0),
    ];
    let body = Shape::smooth(&pts, 0.08);
    c.fill(&body, colour);
    c.crescent(&body, (lit, 0.35), (-side * w * 0.42, 0.0), 0.0);
    c.crescent(&body, lit, (-side * w * 0.16, 0.0), 0.0);
    for _ in 0..dice.whole(1, 4) {
        let (by, d, l) = (
            dice.range(0.1, 0.6) * y,
            dice.sign(),
            w * dice.range(1.2, 3.0),
        );
        let bx = x + lean * 0.5;
        c.poly(
            &[
                (bx, by),
                (bx + d * l * 0.6, by - l * 0.34),
                (bx + d * l, by - l * 0.3 - 6.0),
                (bx + d * l * 0.55, by - l * 0.36 - w * 0.08),
                (bx, by - w * 0.4),
            ],
            colour,
        );
    }
}

/// Blades of grass along `y` from `x0` to `x1`, up to `h` high.
pub fn grass(
    c: &mut Canvas,
    dice: &mut Dice,
    (x0, x1): Pt,
    (y, h): Pt,
    n: usize,
    ink: impl Into<Ink>,
) {
    let blades: Vec<Shape> = (0..n)
        .map(|_| {
            let x = dice.range(x0, x1);
            let hh = h * dice.range(0.3, 1.0);
            let bend = dice.range(-0.5, 0.5) * hh;
            let w = 1.2 + h * 0.02;
            Shape::smooth(
                &[
                    (x - w, y + 4.0),
                    (x - w * 0.4, y - hh * 0.5),
                    (x + bend, y - hh),
                    (x + w, y - hh * 0.5),
                    (x + w * 1.4, y + 4.0),
                ],
                0.12,
            )
        })
        .collect();
    c.fill(&Shape::all(blades), ink);
}

/// A big leaf: two curved halves of different value; `cut` notches it like a monstera.
pub fn leaf(
    c: &mut Canvas,
    (x, y): Pt,
    (l, w): Pt,
    angle: f32,
    (upper, lower): (Colour, Colour),
    cut: f32,
) {
    let (sa, ca) = angle.sin_cos();
    let turn = |u: f32, v: f32| (x + u * ca - v * sa, y + u * sa + v * ca);
    let bend = |u: f32| 0.15 * l * (u / l) * (u / l);
    let (mut up, mut lo, mut rib) = (Vec::new(), Vec::new(), Vec::new());
    for i in 0..=14 {
        let t = i as f32 / 14.0;
        let u = l * t;
        let v = w
            * (std::f32::consts::PI * t.powf(0.8))
                .sin()
                .max(0.0)
                .powf(0.9);
        let k = if i % 2 == 1 && i < 14 { 1.0 - cut } else { 1.0 };
        up.push(turn(u, bend(u) - v * k));
        lo.push(turn(u, bend(u) + v * k));
        rib.push(turn(u, bend(u)));
    }
    for (side, colour) in [(up, upper), (lo, lower)] {
        let pts: Vec<Pt> = side.iter().chain(rib.iter().rev()).copied().collect();
        c.fill(&Shape::smooth(&pts, 0.14), colour);
    }
    c.stroke(&Shape::curve(&rib), (lower.tone(0.8), 0.6), l * 0.006 + 0.6);
}

/// A fern or palm frond: an arching rib with pointed leaflets.
pub fn frond(
    c: &mut Canvas,
    dice: &mut Dice,
    (x, y): Pt,
    (l, w): Pt,
    angle: f32,
    ink: impl Into<Ink>,
) {
    let rib = |t: f32| {
        (
            x + angle.cos() * l * t,
            y + angle.sin() * l * t + l * 0.35 * t * t,
        )
    };
    let mut leaflets = Vec::new();
    for i in 1..26 {
        let t = i as f32 / 26.0;
        let (bx, by) = rib(t);
        for s in [-1.0, 1.0] {
            let a = angle + 0.5 * t + s * (1.25 - 0.7 * t);
            let ll = l
                * w
                * 2.0
                * (std::f32::consts::PI * (0.12 + 0.85 * t)).sin()
                * dice.range(0.8, 1.1);
            let (sa, ca) = a.sin_cos();
            leaflets.push(Shape::polygon(&[
                (bx - 2.0, by),
                (bx + ca * ll * 0.5 + 3.0 * s, by + sa * ll * 0.5),
                (bx + ca * ll, by + sa * ll + ll * 0.2),
                (bx + ca * ll * 0.5 - 3.0 * s, by + sa * ll * 0.5 + 2.0),
                (bx + 2.0, by + 2.0),
            ]));
        }
    }
    let spine: Vec<Pt> = (0..13).map(|i| rib(i as f32 / 12.0)).collect();
    leaflets.push(Shape::line(&spine).stroked(2.5));
    c.fill(&Shape::all(leaflets), ink);
}

/// A rock with a lit facet.
pub fn rock(
    c: &mut Canvas,
    dice: &mut Dice,
    at: [f32; 4],
    (lit, shade): (Colour, Colour),
    side: f32,
) {
    let [x, y, w, h] = at;
    let mut pts = vec![(x - w / 2.0, y)];
    for i in 1..8 {
        let t = i as f32 / 8.0;
        let arch = (std::f32::consts::PI * t).sin().powf(0.6);
        pts.push((x - w / 2.0 + w * t, y - h * arch * dice.range(0.75, 1.1)));
    }
    pts.push((x + w / 2.0, y));
    let body = Shape::polygon(&pts);
    c.fill(&body, shade);
    c.crescent(
        &body,
        lit.mix(shade, 0.5),
        (-side * w * 0.34, h * 0.12),
        0.0,
    );
    c.crescent(&body, lit, (-side * w * 0.1, h * 0.1), 0.0);
}

/// A range of hills: a ridge from edge to edge in one colour, with a lighter upper edge.
pub fn hills(
    c: &mut Canvas,
    seed: u64,
    (y, rise, waves): (f32, f32, f32),
    colour: Colour,
    edge: Option<Colour>,
) {
    let pts = Noise::new(seed)
        .octaves(4)
        .ridge((-20.0, W + 20.0), y, rise, waves);
    c.fill(&Shape::under(&pts, H + 20.0), colour);
    if let Some(edge) = edge {
        c.line(&pts, edge, 1.8);
    }
}

/// Gulls: `n` open curves in a box.
pub fn gulls(c: &mut Canvas, dice: &mut Dice, n: usize, area: [f32; 4], colour: Colour) {
    let [x, y, w, h] = area;
    for _ in 0..n {
        let (px, py, s) = (
            dice.range(x, x + w),
            dice.range(y, y + h),
            dice.range(6.0, 17.0),
        );
        let lift = dice.range(0.3, 0.7);
        let wing = Shape::svg("M-1 -.2Q-.5 -.75 0 0Q.5 -.75 1 -.2Q.5 -.5 0 .16Q-.5 -.5 -1 -.2Z");
        c.fill(&wing.scaled(s, s * lift * 1.6).moved(px, py), colour);
    }
}

/// Clouds as streaks over the whole sky above `y1`.
pub fn streaks(c: &mut Canvas, dice: &mut Dice, p: &Palette, n: usize, y1: f32) {
    for i in 0..n {
        let tint = dice.pick(&[p.key, p.acc, p.top]);
        let colour = p.mid.mix(p.low, 0.35).mix(tint, 0.3);
        let (x, y) = (dice.range(-240.0, W * 0.9), dice.range(30.0, y1));
        let size = (dice.range(240.0, 640.0), dice.range(4.0, 14.0));
        c.streak((x, y), size, (colour, 0.55), 90 + i as u64);
    }
}
