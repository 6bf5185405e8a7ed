//! Other worlds: a planet's surface, deep space.

use super::{View, nature};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::stage::Stage;

/// A banded globe at (x, y) with a soft terminator; `toward` points to its sun.
pub fn globe(s: &mut Stage, (x, y): Pt, r: f32, toward: Pt, bands: (Colour, Colour), seed: u64) {
    let (p, mut dice) = (s.pal, Dice::new(seed));
    let (lx, ly) = toward;
    let disc = Shape::circle(x, y, r);
    s.glow(
        (x + lx * r * 0.12, y + ly * r * 0.12),
        r * 1.45,
        bands.0.mix(p.key, 0.4),
        0.75,
    );
    s.fill(&disc, bands.0);
    let noise = Noise::new(seed).octaves(4);
    s.clipped(&disc, |s| {
        for i in 0..15 {
            let f = i as f32;
            let top = y - r + 2.0 * r * f / 15.0;
            let mut pts: Vec<Pt> = (0..=14)
                .map(|j| j as f32)
                .map(|j| {
                    (
                        x - r + 2.0 * r * j / 14.0,
                        top + r * 0.1 * (noise.at(j / 2.6 + f * 5.0) - 0.5),
                    )
                })
                .collect();
            let drop = top + r * dice.range(0.05, 0.16);
            pts.extend([(x + r, drop), (x - r, drop)]);
            let hue = dice.pick(&[bands.1, p.key, p.mid, bands.1]);
            s.fill(
                &Shape::smooth(&pts, 0.12),
                (bands.0.mix(hue, dice.range(0.15, 0.6)), 0.8),
            );
        }
        for _ in 0..3 {
            let at = (x + dice.range(-0.5, 0.5) * r, y + dice.range(-0.5, 0.5) * r);
            s.oval(
                at.0,
                at.1,
                r * dice.range(0.06, 0.13),
                r * 0.04,
                (bands.1.mix(p.key, 0.5), 0.7),
            );
        }
        s.blurred(r * 0.09, |s| {
            s.circle(
                x - lx * r * 0.92,
                y - ly * r * 0.92,
                r * 1.08,
                (p.top.mix(p.mid, 0.3), 0.93),
            );
        });
    });
    s.crescent(
        &disc,
        (bands.0.mix(WHITE, 0.6), 0.7),
        (-lx * 2.5, -ly * 2.5),
        0.0,
    );
}

/// The rings of a planet; draw `false` before the globe and `true` after it.
pub fn rings(s: &mut Stage, (x, y): Pt, r: f32, tilt: f32, front: bool) {
    let p = s.pal;
    s.framed(tiny_skia::Transform::from_rotate_at(tilt, x, y), |s| {
        for (k, w, o) in [
            (1.38, 0.05, 0.55),
            (1.5, 0.09, 0.8),
            (1.66, 0.05, 0.45),
            (1.76, 0.02, 0.7),
        ] {
            let (a, b) = (r * k, r * k * 0.2);
            let arc: Vec<Pt> = (0..=40)
                .map(|i| {
                    let t = std::f32::consts::PI * i as f32 / 40.0;
                    (x - a * t.cos(), y + if front { b } else { -b } * t.sin())
                })
                .collect();
            let stops = vec![
                (0.0, p.key, 0.95 * o),
                (0.5, p.acc.mix(p.key, 0.3), 0.85 * o),
                (0.85, p.acc, 0.5 * o),
                (1.0, p.top, 0.4 * o),
            ];
            s.line(&arc, Ink::Linear((x - a, y), (x + a, y), stops), r * w);
        }
    });
}

/// Stars, a milky band and nebulae over everything.
pub fn heavens(s: &mut Stage, dice: &mut Dice) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.top, p.top.mix(p.mid, 0.6), p.top],
    ));
    s.blurred(44.0, |s| {
        for _ in 0..5 {
            let at = (dice.range(0.2, 0.95) * W, dice.range(0.05, 0.7) * H);
            let size = (dice.range(120.0, 280.0), dice.range(40.0, 90.0));
            let hue = dice.pick(&[p.low, p.low, p.acc, p.mid]);
            let cloud = dice.blob(at, size, 0.3, 14);
            s.fill(&cloud, (hue, 0.36));
        }
    });
    s.stars(dice, 330, H, p.key);
    s.stars(dice, 120, H * 2.0, p.low.mix(WHITE, 0.4));
    for _ in 0..5 {
        let at = (dice.range(0.0, W), dice.range(0.0, H * 0.8));
        s.glow(at, dice.range(12.0, 26.0), p.key, 0.8);
        let spark = Shape::poly("0,-1 .06,-.06 1,0 .06,.06 0,1 -.06,.06 -1,0 -.06,-.06");
        s.fill(&spark.at(at.0, at.1, 8.0), (p.key, 0.9));
    }
}

/// Deep space: a ringed planet, its moon, a far sun; asteroids in front.
pub fn deep_space(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let sun = v.sun_at(s, (0.12, 0.2));
    heavens(s, &mut dice);
    s.glow(sun, 260.0, p.key, 0.9);
    s.circle(sun.0, sun.1, 12.0, p.key.mix(WHITE, 0.7));
    let (x, y, r) = (
        W * v.vx.unwrap_or(0.64),
        H * v.horizon.unwrap_or(0.56),
        165.0 * v.zoom(),
    );
    let d = ((sun.0 - x).hypot(sun.1 - y)).max(1.0);
    let toward = ((sun.0 - x) / d, (sun.1 - y) / d);
    s.light.to = toward;
    rings(s, (x, y), r, -16.0, false);
    globe(s, (x, y), r, toward, (p.low, p.acc), v.seed);
    rings(s, (x, y), r, -16.0, true);
    globe(
        s,
        (x - r * 1.9, y + r * 0.75),
        r * 0.17,
        toward,
        (p.mid.mix(p.key, 0.4), p.body),
        v.seed + 2,
    );
    if v.frame {
        for _ in 0..26 {
            let (ax, ay) = (
                dice.range(0.0, W),
                H - 130.0 * dice.unit() * dice.unit() - 10.0,
            );
            let size = dice.range(4.0, 46.0) * (ay / H).powi(3);
            let stone = dice.blob((ax, ay), (size, size * 0.8), 0.25, 9);
            s.form(&stone, p.dark(0.45), size * 0.4);
        }
    }
    v.cam((0.5, 0.5), 0.0)
}

/// A planet's surface: arches and spires of rock, a huge moon, a lit dome and its mast.
pub fn alien_planet(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.64);
    alien_sky(s, &mut dice, hy, v);
    s.rect(
        -8.0,
        hy + 2.0,
        W + 16.0,
        H,
        Ink::down(hy, H, &[p.depth(p.body, 0.6), p.body, p.dark(0.6)]),
    );
    for i in 0..5 {
        let t = i as f32 / 4.0;
        let y = hy + 24.0 + (H - hy - 40.0) * t;
        nature::hills(
            &mut s.canvas,
            v.seed + i,
            (y, 14.0 + 40.0 * t, 2.0 + t),
            p.depth(p.dark(0.25 + 0.35 * t), 0.5 * (1.0 - t)),
            Some(p.key.mix(p.body, 0.55)),
        );
        for _ in 0..4 {
            let (cx, w) = (dice.range(0.0, W), 14.0 + 60.0 * t * dice.unit());
            let crater = Shape::ellipse(cx, y + 20.0 * t, w, w * 0.18);
            s.fill(&crater, (p.ink, 0.4));
            s.crescent(&crater, (p.key, 0.4), (0.0, -1.6), 0.0);
        }
    }
    if v.frame {
        dome(s, (W * 0.56, hy + 60.0), 64.0);
        for (x, w, h) in [(30.0, 260.0, 120.0), (930.0, 240.0, 150.0)] {
            nature::rock(
                &mut s.canvas,
                &mut dice,
                [x, H + 10.0, w, h],
                (p.dark(0.4), p.ink),
                -1.0,
            );
        }
        v.weather_front(s);
    }
    v.cam((0.5, 0.64), 2.0)
}

fn alien_sky(s: &mut Stage, dice: &mut Dice, hy: f32, v: &View) {
    let p = s.pal;
    let sun = v.sun_at(s, (0.2, 0.3));
    s.sky(hy);
    s.stars(dice, 220, hy * 0.9, p.key);
    let (gx, gy, r) = (W * 0.66, hy - 150.0, 150.0 * v.zoom().sqrt());
    rings(s, (gx, gy), r, -18.0, false);
    globe(
        s,
        (gx, gy),
        r,
        (-0.8, -0.5),
        (p.low.mix(p.mid, 0.4), p.acc),
        v.seed,
    );
    rings(s, (gx, gy), r, -18.0, true);
    s.glow(sun, 240.0, p.key, 0.8);
    s.circle(sun.0, sun.1, 18.0, p.key.mix(WHITE, 0.6));
    nature::streaks(&mut s.canvas, dice, &p, 4, hy - 120.0);
    for (d, k, n) in [(0.9, 0.5, 9), (0.6, 0.9, 6), (0.35, 1.4, 3)] {
        for i in 0..n {
            let x = (i as f32 + dice.unit()) * W / n as f32;
            spire(
                s,
                dice,
                (x, hy + 6.0),
                dice_pair(&mut Dice::new(x as u64), k),
                p.depth(p.dark(0.3), d),
            );
        }
        s.haze((hy - 90.0 * k, hy + 40.0), p.low, 0.5);
    }
    arch(s, (W * v.vx.unwrap_or(0.24), hy + 40.0), 330.0);
}

fn dice_pair(dice: &mut Dice, k: f32) -> Pt {
    (dice.range(14.0, 44.0) * k, dice.range(50.0, 190.0) * k)
}

fn spire(s: &mut Stage, dice: &mut Dice, (x, y): Pt, (w, h): Pt, c: Colour) {
    let lean = dice.range(-0.25, 0.25) * h;
    let body = Shape::smooth(
        &[
            (x - w, y),
            (x - w * 0.5 + lean * 0.2, y - h * 0.4),
            (x - w * 0.24 + lean * 0.6, y - h * 0.8),
            (x + lean, y - h),
            (x + w * 0.2 + lean * 0.6, y - h * 0.75),
            (x + w * 0.5, y - h * 0.3),
            (x + w, y),
        ],
        0.14,
    );
    let lit = c.mix(s.pal.key, 0.3);
    s.rim(&body, c, lit, (-s.side() * w * 0.3, 2.0));
}

fn arch(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let body = Shape::svg("M-.62 0C-.5 -.3 -.52 -.6 -.3 -.76C-.1 -.9 .2 -.86 .36 -.66C.5 -.46 .44 -.2 .58 0H.3C.26 -.2 .3 -.42 .16 -.52C.02 -.6 -.16 -.56 -.24 -.4C-.32 -.24 -.24 -.1 -.26 0Z").at(x, y, h);
    s.form(&body, p.depth(p.dark(0.35), 0.22), h * 0.06);
}

fn dome(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let lamp = p.lamp();
    s.glow_oval((x, y), (r * 3.0, r * 1.2), lamp, 0.6);
    let shell = Shape::svg("M-1 0C-1 -1.1 1 -1.1 1 0Z").at(x, y, r);
    s.form(&shell, p.mid.mix(p.key, 0.4), r * 0.14);
    for k in [-0.5, 0.0, 0.5] {
        s.rect(
            x + r * k - r * 0.16,
            y - r * 0.42,
            r * 0.32,
            r * 0.26,
            lamp.mix(WHITE, 0.3),
        );
    }
    s.rect(x - r * 0.14, y - r * 0.14, r * 0.28, r * 0.14, p.ink);
    s.line(
        &[(x + r * 1.3, y), (x + r * 1.3, y - r * 1.9)],
        p.dark(0.4),
        2.4,
    );
    s.glow((x + r * 1.3, y - r * 1.9), 24.0, p.acc, 0.9);
    s.circle(x + r * 1.3, y - r * 1.9, 3.0, p.acc);
    let small = Shape::svg("M-1 0C-1 -1.1 1 -1.1 1 0Z").at(x - r * 1.55, y + 2.0, r * 0.5);
    s.form(&small, p.mid.mix(p.key, 0.3), r * 0.1);
    s.rect(
        x - r * 1.2,
        y - r * 0.16,
        r * 0.5,
        r * 0.16,
        p.mid.mix(p.body, 0.4),
    );
}
