//! Seven Wells without its people: the canyon, the plain from above, the bucket.

use super::DENIM;
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::nature;
use kit::stage::{At, Stage};
use std::f32::consts::TAU;

/// The rim of the canyon throws its shadow on the far wall, and five riders with it.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-30.0, p.key);
    s.wash(Ink::down(0.0, 90.0, &[p.mid, p.mid.mix(p.key, 0.7)]));
    let lip = Noise::new(77).octaves(4).ridge((-10.0, W + 10.0), 62.0, 44.0, 3.0);
    let wall = Shape::under(&lip, H + 10.0);
    let rock = p.body.mix(p.acc, 0.4);
    s.fill(&wall, Ink::down(40.0, 420.0, &[p.low.mix(p.key, 0.35), p.low.mix(rock, 0.35), rock.mix(p.acc, 0.25)]));
    s.clipped(&wall, |s| canyon(s, rock));
    s.line(&lip, p.key, 5.0);
    let rim: Vec<Pt> = (0..=48).map(|i| (-10.0 + 20.4 * i as f32, far_rim(-10.0 + 20.4 * i as f32))).collect();
    let night = p.ink.mix(p.top, 0.3);
    let dusk = Ink::down(120.0, H, &[night, night, p.ink]);
    s.layered(Blend::faded(0.94), |s| {
        s.fill(&Shape::under(&rim, H + 20.0), dusk.clone());
        for (x, h, k) in [(120.0, 140.0, 1.0), (300.0, 168.0, -1.0), (536.0, 246.0, 1.0), (742.0, 164.0, 1.0), (884.0, 130.0, -1.0)] {
            for part in rider() {
                s.fill(&part.scaled(k * h, h).moved(x, far_rim(x) + 10.0), dusk.clone());
            }
        }
    });
    canyon_floor(s);
    s.vignette(p.ink, 0.3);
}

fn far_rim(x: f32) -> f32 {
    360.0 + 16.0 * (x * 0.011).sin() + 9.0 * (x * 0.037 + 1.0).sin()
}

fn canyon(s: &mut Stage, rock: Colour) {
    let p = s.pal;
    for (x, y, w, k) in [(30.0, 60.0, 120.0, 0.3), (212.0, 40.0, 46.0, 0.42), (330.0, 96.0, 150.0, 0.24), (590.0, 40.0, 90.0, 0.36), (720.0, 130.0, 60.0, 0.3), (830.0, 50.0, 170.0, 0.34)] {
        let mut edge = s.dice.jag((x, y), (x - w * 0.4, 480.0), 0.1, 6);
        edge.extend([(x + w, 480.0)]);
        edge.extend(s.dice.jag((x + w, 480.0), (x + w * 0.1, y), 0.12, 5));
        s.poly(&edge, (rock.mix(p.ink, 0.5), k * 1.5));
    }
    for (x, y, l) in [(-20.0, 118.0, 260.0), (380.0, 102.0, 300.0), (760.0, 128.0, 240.0), (120.0, 196.0, 190.0), (400.0, 214.0, 130.0), (640.0, 190.0, 360.0), (-20.0, 286.0, 140.0), (800.0, 276.0, 200.0)] {
        let ledge = s.dice.jag((x, y), (x + l, y + 14.0), 0.05, 5);
        let low: Vec<Pt> = ledge.iter().map(|&(a, b)| (a + 4.0, b + 9.0)).collect();
        s.taper(&low, 18.0, (rock.mix(p.ink, 0.5), 0.55));
        s.taper(&ledge, 12.0, (p.key, 0.75));
    }
}

/// Horse, man and flat hat as a shadow draws them: one shape, soles at 0, the hat at -1.
fn rider() -> [Shape; 4] {
    let horse = Shape::svg(
        "M-.34 .04L-.36 -.2C-.42 -.3 -.4 -.42 -.3 -.45C-.12 -.5 .06 -.46 .18 -.46C.26 -.52 .32 -.62 .38 -.7L.41 -.78L.46 -.7C.54 -.64 .6 -.54 .62 -.47C.62 -.42 .56 -.4 .53 -.42C.48 -.46 .44 -.46 .42 -.46C.4 -.36 .36 -.28 .3 -.22L.31 .04H.22L.2 -.17L.1 -.15L.13 .04H.04L.02 -.16C-.06 -.13 -.14 -.13 -.2 -.15L-.17 .04H-.26L-.28 -.14L-.25 .04Z",
    );
    let tail = Shape::svg("M-.3 -.44C-.46 -.46 -.5 -.28 -.47 -.08C-.4 -.18 -.38 -.26 -.33 -.32Z");
    let man = Shape::svg("M-.11 -.4C-.15 -.58 -.16 -.72 -.08 -.76C-.02 -.8 .06 -.8 .1 -.75C.15 -.68 .14 -.56 .24 -.5C.26 -.46 .22 -.44 .18 -.45C.14 -.46 .12 -.48 .1 -.5L.12 -.2L.16 -.12H.06L.02 -.34Z");
    let hat = Shape::svg("M-.07 -.74V-.86H-.2C-.19 -.9 -.12 -.89 -.08 -.9C-.08 -1.02 .1 -1.02 .1 -.9C.14 -.89 .21 -.9 .22 -.86H.09V-.74Z");
    [horse, tail, man, hat]
}

/// Down in the dark of it: the track, one water cart, one small lamp.
fn canyon_floor(s: &mut Stage) {
    let p = s.pal;
    let floor = Noise::new(8).octaves(3).ridge((-20.0, W + 20.0), 500.0, 12.0, 2.0);
    s.fill(&Shape::under(&floor, H + 10.0), p.ink);
    s.glow_oval((330.0, 492.0), (190.0, 60.0), p.low, 0.55);
    s.put(At::new(300.0, 506.0, 52.0), |s| {
        let water = Shape::ellipse(0.0, -0.62, 0.56, 0.34);
        s.fill(&water, p.top.mix(p.mid, 0.5));
        s.crescent(&water, p.low, (-0.07, 0.03), 0.0);
        for x in [-0.4, 0.4] {
            s.stroke(&Shape::circle(x, -0.2, 0.22), p.body.mix(p.ink, 0.3), 0.09);
        }
        let mule = Shape::spline("1,-.5 1.05,-.76 1.25,-.84 1.5,-.78 1.62,-1.02 1.7,-1.2 1.78,-1.02 1.98,-.84 1.92,-.74 1.78,-.78 1.66,-.5 1.62,0 1.52,0 1.5,-.34 1.2,-.32 1.16,0 1.06,0 1.06,-.36");
        s.fill(&mule, p.body.mix(p.ink, 0.25));
        s.line(&[(0.5, -0.5), (1.2, -0.52)], p.body, 0.06);
        s.fill(&Shape::circle(0.74, -0.92, 0.13), p.key);
    });
    s.glow((338.0, 458.0), 70.0, p.low, 0.9);
}

/// Straight down on the plain: six dry wells and the seventh, full of sky.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-45.0, p.key);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.key, p.low.mix(p.key, 0.35), p.low],
    ));
    for _ in 0..26 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(0.0, H));
        let patch = s
            .dice
            .blob((x, y), (s.dice.clone().range(50.0, 150.0), 44.0), 0.3, 16);
        s.fill(&patch, (p.body, 0.08));
    }
    let wells: [(f32, f32, f32); 7] = [
        (76.0, 436.0, 33.0),
        (196.0, 322.0, 37.0),
        (318.0, 404.0, 34.0),
        (432.0, 268.0, 39.0),
        (556.0, 342.0, 36.0),
        (646.0, 208.0, 38.0),
        (806.0, 170.0, 74.0),
    ];
    wheel_tracks(s, &wells);
    scrub(s);
    for (i, w) in wells.into_iter().enumerate() {
        well_from_above(s, w, i == 6);
    }
    standing_shadow(s, (676.0, 336.0));
    s.vignette(p.body.mix(p.ink, 0.3), 0.4);
}

fn wheel_tracks(s: &mut Stage, wells: &[(f32, f32, f32)]) {
    let p = s.pal;
    let mut pts: Vec<Pt> = vec![(-30.0, 470.0)];
    pts.extend(wells.iter().map(|w| (w.0, w.1 + w.2 + 22.0)));
    pts.push((W + 40.0, 330.0));
    for dy in [-7.0, 7.0] {
        s.stroke(
            &Shape::curve(&pts).moved(0.0, dy),
            (p.body.mix(p.ink, 0.15), 0.55),
            4.5,
        );
    }
}

fn scrub(s: &mut Stage) {
    let p = s.pal;
    for _ in 0..60 {
        let (x, y, r) = (
            s.dice.range(0.0, W),
            s.dice.range(0.0, H),
            s.dice.range(3.0, 9.0),
        );
        s.poly(
            &[
                (x - r * 0.6, y + r * 0.4),
                (x + r * 0.6, y - r * 0.4),
                (x + r * 3.4, y + r * 2.4),
                (x + r * 2.4, y + r * 3.2),
            ],
            (p.body.mix(p.ink, 0.4), 0.5),
        );
        let bush = s.dice.blob((x, y), (r, r * 0.9), 0.25, 9);
        let hue = s
            .dice
            .pick(&[p.top.mix(p.body, 0.4), p.body, p.body.mix(p.ink, 0.3)]);
        s.form(&bush, hue, r * 0.3);
    }
}

fn well_from_above(s: &mut Stage, (x, y, r): (f32, f32, f32), full: bool) {
    let p = s.pal;
    let wall = r * 1.34;
    let d = r * 1.5;
    s.layered(Blend::shade(1.5, 0.75), |s| {
        let long = Shape::polygon(&[
            (x + wall * 0.7, y - wall * 0.7),
            (x + wall * 0.7 + d, y - wall * 0.7 + d),
            (x - wall * 0.7 + d, y + wall * 0.7 + d),
            (x - wall * 0.7, y + wall * 0.7),
        ]);
        s.fill(
            &long.and(&Shape::circle(x + d, y + d, wall)),
            p.body.mix(p.ink, 0.35),
        );
    });
    s.circle(x, y, wall, p.body.mix(p.ink, 0.45));
    let n = if full { 18 } else { 13 };
    for i in 0..n {
        let a = i as f32 * TAU / n as f32;
        let (sx, sy) = (x + a.cos() * r * 1.17, y + a.sin() * r * 1.17);
        let stone = s.dice.blob((sx, sy), (r * 0.2, r * 0.17), 0.12, 8);
        s.form(&stone, p.low.mix(p.body, 0.35), r * 0.06);
    }
    let hole = Shape::circle(x, y, r);
    if !full {
        s.fill(&hole, p.ink.tone(0.75));
        s.crescent(&hole, p.body.mix(p.ink, 0.35), (-r * 0.2, -r * 0.2), 0.0);
        return;
    }
    let water = Colour::hex(0x1f_9aa6);
    s.fill(
        &hole,
        Ink::along(
            (x - r, y - r),
            (x + r, y + r),
            &[p.top, water, Colour::hex(0x58_cfd0)],
        ),
    );
    s.clipped(&hole, |s| {
        for (dx, dy, k) in [
            (-0.2, 0.16, 0.3),
            (0.14, 0.06, 0.36),
            (0.42, 0.2, 0.24),
            (0.1, 0.28, 0.34),
        ] {
            s.circle(x + dx * r, y + dy * r, k * r, (WHITE, 0.92));
        }
        s.crescent(&hole, (p.ink, 0.5), (r * 0.16, r * 0.16), 2.0);
    });
}

fn standing_shadow(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let figure = Shape::spline(
        "-9,0 -12,-60 -20,-110 -17,-150 -7,-160 -10,-178 0,-192 10,-178 7,-160 17,-150 20,-110 12,-60 9,0",
    );
    s.layered(Blend::shade(1.0, 0.85), |s| {
        s.fill(
            &figure.turned_by(135.0, 0.0, 0.0).moved(x, y),
            p.body.mix(p.ink, 0.55),
        )
    });
    s.form(&Shape::ellipse(x, y, 17.0, 11.0), DENIM, 4.0);
    s.form(&Shape::circle(x - 2.0, y - 3.0, 9.5), p.low, 3.0);
}

/// The bucket: mud where water should be, and one flower.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let hy = 405.0;
    s.wash(Ink::down(
        0.0,
        hy,
        &[p.top.mix(p.ink, 0.35), p.top, p.top.mix(p.mid, 0.6)],
    ));
    s.lit_by(75.0, p.key);
    s.rect(
        -8.0,
        hy,
        W + 16.0,
        H,
        Ink::down(hy, H, &[p.low, p.body, p.body.mix(p.ink, 0.3)]),
    );
    s.rect(-8.0, hy - 1.0, W + 16.0, 3.0, p.key);
    cracked_ground(s, hy);
    s.layered(Blend::shade(8.0, 0.7), |s| {
        s.poly(
            &[
                (60.0, 500.0),
                (520.0, 512.0),
                (400.0, 552.0),
                (-120.0, 552.0),
                (-60.0, 505.0),
            ],
            p.ink,
        )
    });
    bucket(s);
    flower(s, (536.0, 446.0));
    s.vignette(p.ink, 0.4);
}

fn cracked_ground(s: &mut Stage, hy: f32) {
    let p = s.pal;
    for i in 0..16 {
        let x = -40.0 + 66.0 * i as f32;
        let end = (480.0 + (x - 480.0) * 2.6, H + 10.0);
        let crack = s.dice.jag((x, hy + 10.0), end, 0.13, 5);
        s.stroke(&Shape::line(&crack), (p.ink, 0.5), 2.2);
    }
    for y in [424.0, 452.0, 496.0] {
        let crack = s.dice.jag((-10.0, y), (W + 10.0, y + 6.0), 0.02, 6);
        s.stroke(&Shape::line(&crack), (p.ink, 0.45), 2.0 + (y - hy) * 0.012);
    }
}

fn bucket(s: &mut Stage) {
    let p = s.pal;
    let tin = p.mid.mix(DENIM, 0.35).mix(WHITE, 0.15);
    let (mx, my, rx, ry) = (372.0, 282.0, 178.0, 222.0);
    let body = Shape::svg(
        "M372 60C300 52 120 96 -40 130C-120 200 -120 380 -40 452C120 486 300 512 372 504Z",
    );
    s.fill(
        &body,
        Ink::down(
            60.0,
            510.0,
            &[
                tin.mix(p.key, 0.35),
                tin,
                tin.mix(p.ink, 0.5),
                tin.mix(p.ink, 0.72),
            ],
        ),
    );
    s.clipped(&body, |s| {
        for x in [70.0, 230.0] {
            s.stroke(&Shape::ellipse(x, 290.0, 120.0, 222.0), (p.ink, 0.35), 8.0);
            s.stroke(
                &Shape::ellipse(x - 6.0, 290.0, 120.0, 222.0),
                (p.key, 0.3),
                3.0,
            );
        }
    });
    let mouth = Shape::ellipse(mx, my, rx, ry);
    s.fill(&mouth, tin.mix(p.key, 0.4));
    s.crescent(&mouth, WHITE.mix(p.key, 0.5), (-7.0, 3.0), 0.0);
    let inner = Shape::ellipse(mx - 2.0, my, rx - 17.0, ry - 19.0);
    s.fill(
        &inner,
        Ink::across(
            mx - rx,
            mx + rx,
            &[p.ink.mix(tin, 0.4), p.ink, p.ink.tone(0.7)],
        ),
    );
    s.clipped(&inner, |s| {
        s.stroke(
            &Shape::ellipse(mx - 60.0, my, rx - 40.0, ry - 48.0),
            (tin, 0.2),
            6.0,
        );
        mud(s, (mx, my + 74.0));
        let hole = (mx + 44.0, my - 150.0);
        s.shaft(hole, (mx - 30.0, my + 130.0), (8.0, 46.0), p.key, 0.9);
        s.glow(hole, 70.0, p.key, 1.0);
        s.fill(
            &Shape::spline("-13,0 -6,-12 4,-10 14,-3 10,9 0,13 -8,10").moved(hole.0, hole.1),
            WHITE,
        );
    });
    s.stroke(
        &Shape::svg("M210 190C130 330 240 520 372 532C470 536 520 500 536 470"),
        p.ink,
        11.0,
    );
    s.stroke(
        &Shape::svg("M208 188C128 328 238 516 370 528C468 532 518 498 534 468"),
        tin.mix(p.key, 0.4),
        4.0,
    );
}

fn mud(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let bed =
        Shape::spline("-200,0 -120,-16 -20,-6 60,-18 140,-4 200,-10 200,200 -200,200").moved(x, y);
    s.fill(
        &bed,
        Ink::down(
            y,
            y + 140.0,
            &[p.body.mix(p.low, 0.25), p.body.mix(p.ink, 0.45)],
        ),
    );
    s.clipped(&bed, |s| {
        for (a, b) in [
            ((-160.0, 10.0), (-60.0, 130.0)),
            ((-40.0, -10.0), (-20.0, 140.0)),
            ((40.0, -14.0), (90.0, 130.0)),
            ((-190.0, 50.0), (190.0, 42.0)),
            ((-160.0, 96.0), (170.0, 88.0)),
            ((120.0, 0.0), (60.0, 60.0)),
        ] {
            let crack = s.dice.jag((x + a.0, y + a.1), (x + b.0, y + b.1), 0.12, 5);
            s.stroke(&Shape::line(&crack), p.ink, 5.0);
            s.stroke(&Shape::line(&crack).moved(2.0, 3.0), (p.low, 0.4), 2.0);
        }
    });
}

fn flower(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let green = Colour::hex(0x5f_9a4a);
    let stem = Shape::limb("-70,-24,7 -40,-30,7 -10,-62,6 8,-120,5 10,-176,4").moved(x, y);
    s.form(&stem, green, 3.0);
    nature::leaf(
        &mut s.canvas,
        (x - 8.0, y - 66.0),
        (92.0, 20.0),
        -0.5,
        (green.mix(p.key, 0.3), green.mix(p.ink, 0.2)),
        0.0,
    );
    nature::leaf(
        &mut s.canvas,
        (x + 6.0, y - 108.0),
        (66.0, 16.0),
        -2.5,
        (green.mix(p.key, 0.35), green.mix(p.ink, 0.15)),
        0.0,
    );
    let (fx, fy) = (x + 10.0, y - 196.0);
    s.glow((fx, fy), 120.0, p.acc, 0.45);
    let red = Colour::hex(0xe0_2f1a);
    for i in 0..6 {
        let petal = Shape::spline("0,0 -22,-26 -20,-52 0,-64 20,-52 22,-26")
            .turned_by(60.0 * i as f32 + 12.0, 0.0, 0.0)
            .moved(fx, fy);
        s.form(
            &petal,
            red.mix(p.ink, if i % 2 == 0 { 0.0 } else { 0.16 }),
            8.0,
        );
    }
    s.form(&Shape::circle(fx, fy, 19.0), p.low, 5.0);
}
