//! The cosmos as a nursery: a quilted Earth, a scarf around the moon, a fall over the lane.

use super::GREEN;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::objects;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance};
use kit::stage::{At, Stage};

/// Night Earth as a quilt with seams of city light; in one patch a single pink lamp is on.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 200.0, &[p.ink, p.top]));
    s.starry(60, 200.0);
    let (c, r) = ((400.0, 900.0), 800.0);
    s.glow((90.0, 160.0), 420.0, p.low, 0.8);
    s.circle(c.0, c.1, r + 34.0, (p.mid, 0.4));
    s.circle(c.0, c.1, r + 16.0, (p.body, 0.75));
    let globe = Shape::circle(c.0, c.1, r);
    s.fill(&globe, p.body);
    s.clipped(&globe, |s| {
        quilt(s, c, r);
        s.fill(
            &globe,
            Ink::Linear(
                (300.0, 200.0),
                (960.0, 520.0),
                vec![(0.0, p.ink, 0.0), (0.45, p.ink, 0.1), (1.0, p.ink, 0.72)],
            ),
        );
    });
    s.crescent(&globe, (p.key, 0.95), (8.0, 7.0), 2.0);
    pink_lamp(s, (566.0, 326.0));
    needle(s);
    wing_bar(s);
    s.vignette(p.ink, 0.25);
}

/// Patches between rings that crowd towards the limb.
fn quilt(s: &mut Stage, (cx, cy): Pt, r: f32) {
    let p = s.pal;
    let tones = [
        p.body,
        p.low,
        p.mid,
        p.body.mix(p.mid, 0.5),
        p.key.mix(p.low, 0.3),
        p.mid.mix(p.top, 0.35),
        p.acc.mix(p.low, 0.55),
    ];
    let rings = [1.0_f32, 0.965, 0.885, 0.76, 0.59, 0.38];
    let step = 0.165;
    for (i, pair) in rings.windows(2).enumerate() {
        for j in 0..22 {
            let a0 = -2.75 + step * j as f32 + 0.03 * i as f32;
            let at = |k: f32, a: f32| (cx + a.cos() * r * k, cy + a.sin() * r * k);
            let patch = Shape::polygon(&[
                at(pair[0], a0),
                at(pair[0], a0 + step),
                at(pair[1], a0 + step + 0.012),
                at(pair[1], a0 + 0.012),
            ]);
            let tone = tones[(i * 3 + j * 5 + (j * j + i) % 4) % tones.len()];
            s.fill(&patch, tone);
            let mid = at((pair[0] + pair[1]) * 0.5, a0 + step * 0.5);
            stuff(s, &patch, mid, (i + 2 * j) % 4, (pair[0] - pair[1]) * r);
            seam(s, at(pair[0], a0), at(pair[1], a0 + 0.012));
            seam(s, at(pair[1], a0), at(pair[1], a0 + step));
        }
    }
}

/// The print of a patch: dots, stripes, a heart of fields, or none.
fn stuff(s: &mut Stage, patch: &Shape, (x, y): Pt, kind: usize, size: f32) {
    let p = s.pal;
    s.clipped(patch, |s| match kind {
        0 => {
            for i in 0..9 {
                let (dx, dy) = ((i % 3) as f32 - 1.0, (i / 3) as f32 - 1.0);
                s.circle(
                    x + dx * 34.0,
                    y + dy * size * 0.3,
                    size * 0.06,
                    (p.key, 0.7),
                );
            }
        }
        1 => {
            for i in -4..5 {
                let dx = 20.0 * i as f32;
                s.line(
                    &[(x + dx - 30.0, y + size), (x + dx + 30.0, y - size)],
                    (p.top, 0.28),
                    6.0,
                );
            }
        }
        2 => {
            for k in [0.42, 0.22] {
                s.stroke(
                    &Shape::ellipse(x, y, size * k, size * k * 0.8),
                    (p.key, 0.6),
                    5.0,
                );
            }
        }
        _ => {}
    });
}

/// City lights in stitches.
fn seam(s: &mut Stage, a: Pt, b: Pt) {
    let p = s.pal;
    let n = ((b.0 - a.0).hypot(b.1 - a.1) / 15.0).ceil().max(1.0) as usize;
    s.line(&[a, b], (p.top, 0.55), 5.0);
    for i in 0..n {
        let at = |t: f32| (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
        let t = i as f32 / n as f32;
        s.line(
            &[at(t + 0.2 / n as f32), at(t + 0.75 / n as f32)],
            p.key,
            3.4,
        );
    }
}

fn pink_lamp(s: &mut Stage, at: Pt) {
    let p = s.pal;
    s.glow(at, 150.0, p.acc, 1.0);
    s.circle(at.0, at.1, 34.0, (p.acc, 0.45));
    s.circle(at.0, at.1, 17.0, p.acc);
    s.circle(at.0, at.1, 8.0, WHITE);
}

/// A needle as long as a country pulls one more seam.
fn needle(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-40.0, p.key);
    let thread = Shape::svg("M566 326C520 400 420 380 380 440C340 500 250 480 232 408");
    s.stroke(&thread.moved(4.0, 8.0), (p.ink, 0.35), 6.0);
    s.stroke(&thread, p.acc, 7.0);
    s.put(At::new(196.0, 330.0, 210.0).turn(-22.0), |s| {
        s.fill(
            &Shape::poly("-.03,.52 .03,.52 .045,-.4 -.02,-.5").moved(0.05, 0.05),
            (s.pal.ink, 0.3),
        );
        s.form(
            &Shape::svg("M-.035 .4C-.035 .56 .035 .56 .035 .4L.012 -.5L-.012 -.5Z"),
            s.pal.key,
            0.012,
        );
        s.fill(&Shape::ellipse(0.0, 0.42, 0.014, 0.07), s.pal.acc);
    });
}

/// The satellite's wing across the upper right corner.
fn wing_bar(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.low);
    s.put(At::new(884.0, 52.0, 100.0).turn(38.0), |s| {
        s.backlit(&Shape::rect(-3.6, -0.92, 7.2, 1.84), s.pal.ink, 0.06);
        for i in 0..9 {
            for j in 0..2 {
                let (x, y) = (-3.4 + 0.76 * i as f32, -0.78 + 0.8 * j as f32);
                s.rect(x, y, 0.68, 0.72, s.pal.top.mix(s.pal.ink, 0.35));
                s.poly(&[(x, y), (x + 0.5, y), (x, y + 0.5)], (s.pal.mid, 0.4));
            }
        }
        s.backlit(&Shape::rect(-0.3, 0.9, 0.6, 2.0), s.pal.ink, 0.06);
    });
}

/// A scarf kilometres long goes once round the moon; the needles are still in it.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.mid, p.top, p.ink]));
    s.starry(70, H);
    s.lit_by(-75.0, p.key);
    let (c, r) = ((470.0, 262.0), 216.0);
    s.glow((120.0, 130.0), 460.0, p.low, 1.0);
    eclipse(s);
    let line = dense(&SCARF, 14);
    ribbon(s, &line[BEHIND.0 * 14..=BEHIND.1 * 14]);
    s.glow(c, 420.0, p.key, 0.35);
    moon(s, c, r);
    s.clipped(&Shape::circle(c.0, c.1, r), |s| {
        s.fill(
            &Shape::limb("330,352,40 560,380,44 760,320,40"),
            (p.top, 0.35),
        );
    });
    ribbon(s, &line[..=BEHIND.0 * 14]);
    fringe(s);
    ribbon(s, &line[BEHIND.1 * 14..]);
    needles(s);
    s.vignette(p.ink, 0.3);
}

/// The scarf's middle line and half width, from its fringe round the moon to the needles.
const SCARF: [(f32, f32, f32); 12] = [
    (352.0, 330.0, 50.0),
    (500.0, 344.0, 48.0),
    (660.0, 306.0, 42.0),
    (772.0, 216.0, 34.0),
    (740.0, 124.0, 26.0),
    (600.0, 84.0, 20.0),
    (380.0, 110.0, 20.0),
    (236.0, 190.0, 28.0),
    (158.0, 310.0, 42.0),
    (236.0, 430.0, 60.0),
    (450.0, 486.0, 76.0),
    (700.0, 448.0, 88.0),
];
/// The part that passes behind the moon.
const BEHIND: (usize, usize) = (4, 7);

/// The scarf's beginning: tassels.
fn fringe(s: &mut Stage) {
    let p = s.pal;
    for i in 0..7 {
        let y = 282.0 + 16.0 * i as f32;
        let tone = if i % 2 == 0 { p.body } else { p.acc };
        s.form(
            &Shape::tube(&[
                (356.0, y, 5.0),
                (330.0, y - 2.0, 7.0),
                (302.0, y + 6.0, 9.0),
            ]),
            tone,
            3.0,
        );
    }
}

fn ribbon(s: &mut Stage, pts: &[(f32, f32, f32)]) {
    let p = s.pal;
    let n = pts.len();
    let side = |i: usize, k: f32| {
        let (a, b) = (pts[i.saturating_sub(1)], pts[(i + 1).min(n - 1)]);
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let len = dx.hypot(dy).max(1e-3);
        (
            pts[i].0 - dy / len * pts[i].2 * k,
            pts[i].1 + dx / len * pts[i].2 * k,
        )
    };
    for i in 0..n - 1 {
        let tone = if (i / 7) % 2 == 0 { p.body } else { p.acc };
        let quad = Shape::polygon(&[
            side(i, 1.0),
            side(i + 1, 1.0),
            side(i + 1, -1.0),
            side(i, -1.0),
        ]);
        s.fill(&quad, tone);
        s.stroke(&quad, tone, 1.5);
        let dark = Shape::polygon(&[
            side(i, 1.0),
            side(i + 1, 1.0),
            side(i + 1, 0.62),
            side(i, 0.62),
        ]);
        s.fill(&dark, (p.ink, 0.3));
        for k in [-0.6, -0.2, 0.2, 0.6] {
            s.line(
                &[side(i, k - 0.12), side(i + 1, k), side(i, k + 0.12)],
                (p.key, 0.45),
                2.6,
            );
        }
    }
    for k in [-1.0, 1.0] {
        let edge: Vec<Pt> = (0..n).map(|i| side(i, k)).collect();
        s.line(&edge, (if k < 0.0 { p.key } else { p.top }, 0.8), 4.0);
    }
}

/// More points on a smooth line through `line` (Catmull-Rom).
fn dense(line: &[(f32, f32, f32)], per: usize) -> Vec<(f32, f32, f32)> {
    let n = line.len();
    let mut out = Vec::new();
    for i in 0..n - 1 {
        let (a, b, c, d) = (
            line[i.saturating_sub(1)],
            line[i],
            line[i + 1],
            line[(i + 2).min(n - 1)],
        );
        for j in 0..per {
            let t = j as f32 / per as f32;
            let f = |a: f32, b: f32, c: f32, d: f32| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            out.push((
                f(a.0, b.0, c.0, d.0),
                f(a.1, b.1, c.1, d.1),
                f(a.2, b.2, c.2, d.2),
            ));
        }
    }
    out.push(line[n - 1]);
    out
}

fn moon(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let disc = Shape::circle(x, y, r);
    s.fill(&disc, Ink::across(x - r, x + r, &[WHITE, p.key, p.low]));
    s.clipped(&disc, |s| {
        for (dx, dy, k) in [
            (-90.0, -70.0, 42.0),
            (40.0, -120.0, 26.0),
            (80.0, 10.0, 54.0),
            (-30.0, 60.0, 20.0),
            (-140.0, 40.0, 24.0),
            (10.0, -30.0, 16.0),
            (110.0, -90.0, 18.0),
        ] {
            s.circle(x + dx, y + dy, k, p.low);
            s.crescent(
                &Shape::circle(x + dx, y + dy, k),
                p.low.mix(p.mid, 0.45),
                (k * 0.22, k * 0.12),
                0.0,
            );
            s.crescent(
                &Shape::circle(x + dx, y + dy, k),
                WHITE,
                (-k * 0.14, -k * 0.08),
                0.0,
            );
        }
    });
    s.crescent(&disc, (p.mid.mix(p.top, 0.3), 0.55), (-56.0, -14.0), 3.0);
}

/// The ball of wool before the sun.
fn eclipse(s: &mut Stage) {
    let p = s.pal;
    let c = (118.0, 132.0);
    s.glow(c, 250.0, WHITE, 1.0);
    s.circle(c.0, c.1, 92.0, WHITE);
    s.lit_by(120.0, p.acc);
    objects::wool(
        s,
        At::new(c.0, c.1 + 77.0, 184.0).tint(p.acc.mix(p.ink, 0.35)),
    );
}

/// The end of the work: stitches on two needles that come towards us.
fn needles(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    for (a, b, w) in [
        ((640.0, 390.0), (960.0, 330.0), 10.0),
        ((668.0, 540.0), (930.0, 250.0), 12.0),
    ] {
        let rod = Shape::tube(&[
            (a.0, a.1, w * 0.6),
            ((a.0 + b.0) * 0.5, (a.1 + b.1) * 0.5, w),
            (b.0, b.1, w * 1.2),
        ]);
        s.form(&rod, p.low.mix(p.body, 0.2), 5.0);
        s.form(&Shape::circle(b.0 - 6.0, b.1 + 4.0, w * 2.1), p.acc, 6.0);
    }
    for i in 0..8 {
        let t = i as f32 / 7.0;
        let loop_at = Shape::ellipse(676.0 + 34.0 * t, 380.0 + 138.0 * t, 20.0, 13.0);
        s.stroke(&loop_at, if i % 2 == 0 { p.body } else { p.acc }, 9.0);
    }
}

/// She comes down over the lane; he pedals against it with a dish of frying pans.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let rose = p.acc.mix(p.top, 0.35);
    s.wash(Ink::along(
        (940.0, 0.0),
        (60.0, 520.0),
        &[p.acc.mix(p.key, 0.2), p.acc, rose, p.top],
    ));
    fireball(s);
    s.lit_by(48.0, p.low);
    roofs(s);
    lane(s);
    cyclist(s);
    s.embers_in(40, [380.0, 40.0, 560.0, 330.0]);
    s.vignette(p.ink, 0.35);
}

fn fireball(s: &mut Stage) {
    s.framed(tiny_skia::Transform::from_translate(6.0, -46.0), falling);
}

fn falling(s: &mut Stage) {
    let p = s.pal;
    let tail = |k: f32| {
        Shape::svg("M0 0C-70 46 -150 60 -190 150C-226 240 -160 320 -60 300C40 280 60 200 130 130C240 20 380 -60 620 -220L480 -330C300 -200 120 -70 0 0Z")
            .at(452.0 + 40.0 * (1.0 - k), 60.0 + 34.0 * (1.0 - k), k)
    };
    s.glow((350.0, 230.0), 420.0, p.key, 0.5);
    for (k, tone) in [
        (1.0, p.acc.mix(p.key, 0.35)),
        (0.8, p.low.mix(p.acc, 0.25)),
        (0.6, p.low),
        (0.4, p.key),
    ] {
        s.fill(&tail(k).moved(-150.0 * (1.0 - k), 190.0 * (1.0 - k)), tone);
    }
    for (a, b) in [
        ((700.0, -30.0), (560.0, 90.0)),
        ((860.0, -10.0), (600.0, 190.0)),
        ((960.0, 60.0), (720.0, 240.0)),
    ] {
        s.canvas.taper(
            &[b, ((a.0 + b.0) * 0.5, (a.1 + b.1) * 0.5 - 6.0), a],
            16.0,
            (p.key, 0.7),
        );
    }
    let (x, y) = (338.0, 244.0);
    s.circle(x, y, 92.0, WHITE);
    s.put(At::new(x, y, 118.0).turn(-38.0), |s| {
        for k in [-1.0, 1.0] {
            s.fill(
                &Shape::poly(".3,-.3 1.2,-.46 1.16,.2 .3,.24").scaled(k, 1.0),
                s.pal.top,
            );
        }
        s.form(
            &Shape::round_rect(-0.42, -0.6, 0.84, 1.15, 0.34),
            s.pal.body,
            0.08,
        );
        s.form(&Shape::circle(0.0, -0.1, 0.3), s.pal.key, 0.05);
        s.circle(0.0, -0.1, 0.22, s.pal.top);
        s.circle(0.0, -0.2, 0.08, WHITE);
        s.circle(0.0, -0.08, 0.11, s.pal.low);
    });
}

/// The lane's roofs in a zigzag, mint where the fire strikes, rose where it glows.
fn roofs(s: &mut Stage) {
    let p = s.pal;
    for (k, y, share) in [(0.72, 372.0, 0.75), (1.2, 470.0, 0.1)] {
        let mut x: f32 = -60.0 + 40.0 * k;
        let mut i = 0;
        while x < 1000.0 {
            let edge = ((x - 440.0) / 520.0).abs();
            let (w, h) = (
                116.0 * k,
                (50.0 + 150.0 * edge * edge + 26.0 * (i % 3) as f32) * k,
            );
            let top = y - h;
            let wall = Shape::polygon(&[
                (x, 560.0),
                (x, top),
                (x + w * 0.5, top - 62.0 * k),
                (x + w, top),
                (x + w, 560.0),
            ]);
            let tone = p.ink.mix(p.top, 0.3 + share);
            s.fill(&wall, tone);
            let lit = if (i + (k * 10.0) as usize) % 2 == 0 {
                p.body
            } else {
                p.low
            };
            s.poly(
                &[
                    (x + w * 0.5, top - 64.0 * k),
                    (x + w + 8.0, top + 4.0),
                    (x + w - 4.0, top + 18.0 * k),
                    (x + w * 0.5, top - 42.0 * k),
                ],
                lit,
            );
            s.poly(
                &[
                    (x + w * 0.5, top - 64.0 * k),
                    (x - 8.0, top + 4.0),
                    (x + 4.0, top + 18.0 * k),
                    (x + w * 0.5, top - 42.0 * k),
                ],
                p.acc.mix(p.ink, 0.3),
            );
            s.rect(
                x + w * 0.38,
                top + 26.0 * k,
                w * 0.24,
                34.0 * k,
                if i % 3 == 0 { p.low } else { p.ink },
            );
            x += w * 0.98;
            i += 1;
        }
    }
}

fn lane(s: &mut Stage) {
    let p = s.pal;
    let road = Shape::spline("-20,580 -20,478 200,470 480,474 760,466 990,474 990,580");
    s.fill(
        &road,
        Ink::across(0.0, W, &[p.ink, p.top, p.acc.mix(p.top, 0.5), p.top]),
    );
    s.crescent(&road, p.acc.mix(p.key, 0.4), (0.0, 5.0), 0.0);
    for _ in 0..26 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(486.0, 536.0));
        s.oval(x, y, 26.0, 3.0, (p.acc.mix(p.key, 0.3), 0.35));
    }
}

/// The boy, his bicycle, a washing-line mast and a dish of pans.
fn cyclist(s: &mut Stage) {
    let p = s.pal;
    let ground = 516.0;
    s.oval(200.0, ground, 210.0, 8.0, (p.ink, 0.7));
    mast(s, (92.0, ground));
    objects::bicycle(s, At::new(262.0, ground, 122.0).flip().tint(p.key));
    let light = Light {
        light_at: 0.2,
        ..Light::day(1.0)
    }
    .colours(p.low, p.ink, p.acc);
    let pose = Pose::new(68.0, Expression::RESOLVE)
        .head(-18.0, 0.0)
        .body(80.0)
        .bend(16.0, 0.0)
        .arms(Arm::Hold, Arm::Hold)
        .stance(Stance::Sit);
    let coat =
        Costume::new(Garment::Sweater, GREEN, GREEN, p.key).legs(GREEN.mix(p.ink, 0.45), p.ink);
    s.act_in(
        "leo-fontaine",
        coat,
        pose,
        Framing::new(0.253, 0.558, 0.1),
        light,
    );
}

fn mast(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(60.0, p.low);
    s.backlit(&Shape::rect(x - 60.0, y - 44.0, 120.0, 22.0), p.ink, 4.0);
    s.line(&[(x + 56.0, y - 34.0), (x + 120.0, y - 30.0)], p.ink, 6.0);
    for dx in [-34.0, 34.0] {
        s.stroke(&Shape::circle(x + dx, y - 17.0, 15.0), p.ink, 6.0);
    }
    s.line(&[(x, y - 30.0), (x, y - 300.0)], p.ink, 10.0);
    for (dy, w) in [(-290.0, 62.0), (-250.0, 46.0)] {
        s.line(&[(x - w, y + dy), (x + w, y + dy)], p.ink, 6.0);
    }
    s.line(
        &[(x - 60.0, y - 290.0), (x - 30.0, y - 44.0)],
        (p.ink, 0.9),
        3.0,
    );
    for (dx, tone) in [(-46.0, p.body), (-18.0, p.low), (16.0, p.acc)] {
        let sock = Shape::spline("-8,0 8,0 9,26 22,34 16,44 -4,42 -9,30").moved(x + dx, y - 250.0);
        s.form(&sock, tone, 3.0);
    }
    for (dx, dy) in [
        (0.0, -170.0),
        (44.0, -192.0),
        (38.0, -140.0),
        (-30.0, -188.0),
        (4.0, -214.0),
        (-16.0, -136.0),
    ] {
        s.form(
            &Shape::round_rect(x + dx - 3.0, y + dy - 2.0, 6.0, 52.0, 3.0).turned_by(
                200.0 + dx,
                x + dx,
                y + dy,
            ),
            p.ink,
            2.0,
        );
        s.form(
            &Shape::circle(x + dx, y + dy, 24.0),
            p.top.mix(p.ink, 0.3),
            5.0,
        );
        s.form(
            &Shape::circle(x + dx, y + dy, 17.0),
            p.mid.mix(p.key, 0.35),
            4.0,
        );
    }
}
