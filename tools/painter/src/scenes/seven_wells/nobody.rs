//! Seven Wells without its people: the canyon, the plain from above, the bucket.

use super::DENIM;
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::nature;
use kit::stage::{At, Stage};
use std::f32::consts::TAU;

/// Five riders on the lip of the canyon; their shadows reach for the water cart.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(40.0, p.key);
    s.wash(Ink::down(0.0, 130.0, &[p.mid, p.mid.mix(p.key, 0.6)]));
    let noise = Noise::new(77).octaves(4);
    let lip: Vec<Pt> = (0..=60)
        .map(|i| {
            (
                -10.0 + 16.4 * i as f32,
                108.0 - 26.0 * noise.at(i as f32 * 0.16),
            )
        })
        .collect();
    let wall = Shape::under(&lip, 474.0);
    let rock = p.body.mix(p.acc, 0.42);
    s.fill(
        &wall,
        Ink::down(
            90.0,
            470.0,
            &[rock.mix(p.low, 0.45), rock, rock.mix(p.ink, 0.3)],
        ),
    );
    s.clipped(&wall, |s| canyon(s, rock));
    s.line(&lip, p.key, 4.0);
    let finger = p.ink.mix(p.top, 0.42);
    let at = |x: f32| 108.0 - 26.0 * noise.at((x + 10.0) / 16.4 * 0.16);
    let riders = [
        (226.0, 250.0),
        (352.0, 300.0),
        (486.0, 330.0),
        (622.0, 290.0),
        (748.0, 240.0),
    ];
    s.clipped(&wall, |s| {
        for (i, (x, l)) in riders.into_iter().enumerate() {
            rider_shadow(s, (x, at(x)), l, finger, i);
        }
    });
    for (i, (x, _)) in riders.into_iter().enumerate() {
        s.put(At::new(x, at(x) + 3.0, 62.0), |s| rider(s, i));
    }
    canyon_floor(s);
    s.vignette(p.ink, 0.4);
}

fn canyon(s: &mut Stage, rock: Colour) {
    let p = s.pal;
    for k in 0..4 {
        let y = 190.0 + 74.0 * k as f32;
        let pts = Noise::new(30 + k)
            .octaves(3)
            .ridge((-20.0, W + 20.0), y, 16.0, 3.0);
        s.stroke(&Shape::line(&pts), (p.ink, 0.16), 9.0);
        s.stroke(&Shape::line(&pts).moved(0.0, -6.0), (p.low, 0.25), 4.0);
    }
    for i in 0..11 {
        let x = 30.0 + 92.0 * i as f32 + s.dice.range(-24.0, 24.0);
        let w = s.dice.range(16.0, 36.0);
        let mut edge = s.dice.jag((x, 80.0), (x - w * 0.4, 480.0), 0.07, 5);
        edge.extend([(x + w * 1.2, 480.0), (x + w * 0.15, 110.0)]);
        s.poly(&edge, (p.top.mix(p.ink, 0.5), 0.55));
        s.poly(
            &[
                (x - 5.0, 90.0),
                (x, 90.0),
                (x - w * 0.4, 480.0),
                (x - w * 0.4 - 9.0, 480.0),
            ],
            (rock.mix(p.key, 0.5), 0.55),
        );
    }
}

fn rider_shadow(s: &mut Stage, (x, y): Pt, l: f32, dark: Colour, i: usize) {
    let lean = -0.14 * l - 6.0 * i as f32;
    let (x1, y1) = (x + lean, y + l);
    let body = Shape::polygon(&[
        (x - 34.0, y - 6.0),
        (x + 34.0, y - 6.0),
        (x + 30.0 + lean * 0.5, y + l * 0.5),
        (x1 + 30.0, y1),
        (x1 - 30.0, y1),
        (x - 30.0 + lean * 0.5, y + l * 0.5),
    ]);
    let brim = Shape::ellipse(x1, y1 + 8.0, 58.0, 13.0);
    let crown = Shape::round_rect(x1 - 26.0, y1 + 4.0, 52.0, 42.0, 16.0);
    s.layered(Blend::faded(0.86), |s| {
        s.fill(&Shape::all([body, brim, crown]), dark)
    });
}

fn rider(s: &mut Stage, i: usize) {
    let p = s.pal;
    let horse = Shape::svg(
        "M-.42 0L-.4 -.26C-.46 -.34 -.46 -.46 -.38 -.52C-.2 -.56 .1 -.55 .22 -.54L.42 -.8L.46 -.88L.5 -.8L.66 -.62C.68 -.56 .62 -.52 .56 -.56L.48 -.6L.38 -.36L.32 -.26L.34 0H.27L.24 -.24L.14 -.22L.16 0H.1L.05 -.24L-.2 -.25L-.24 -.14L-.2 0H-.27L-.31 -.16L-.33 -.2L-.36 0Z",
    );
    let tail = Shape::svg("M-.38 -.52C-.54 -.5 -.56 -.3 -.53 -.14C-.47 -.26 -.46 -.34 -.36 -.42Z");
    let man = Shape::svg(
        "M-.1 -.5L-.12 -.84C-.12 -.92 -.06 -.96 0 -.96C.06 -.96 .12 -.92 .12 -.84L.14 -.5L.12 -.2H.04L-.02 -.46Z",
    );
    let hat = Shape::svg(
        "M-.24 -1.06H.24L.2 -1.02H-.2ZM-.1 -1.06C-.11 -1.2 .11 -1.2 .1 -1.06ZM-.08 -1.06H.08V-.94H-.08Z",
    );
    let whole = Shape::all([horse, tail, man, hat]);
    let flip = if i % 3 == 1 { -1.0 } else { 1.0 };
    s.fill(&whole.scaled(flip * 1.2, 1.2), p.ink);
    if i.is_multiple_of(2) {
        s.line(&[(0.12 * flip, -0.6), (0.4 * flip, -1.55)], p.ink, 0.035);
    }
}

fn canyon_floor(s: &mut Stage) {
    let p = s.pal;
    let floor = Noise::new(8)
        .octaves(3)
        .ridge((-20.0, W + 20.0), 474.0, 14.0, 2.0);
    s.fill(
        &Shape::under(&floor, H + 10.0),
        Ink::down(460.0, H, &[p.low, p.body]),
    );
    for dy in [0.0, 12.0] {
        s.stroke(
            &Shape::svg("M-20 520C240 488 560 520 980 500").moved(0.0, dy),
            (p.ink, 0.35),
            2.5,
        );
    }
    s.put(At::new(300.0, 510.0, 30.0), |s| {
        s.fill(&Shape::ellipse(0.0, -0.62, 0.55, 0.36), p.top);
        s.crescent(&Shape::ellipse(0.0, -0.62, 0.55, 0.36), p.key, (-0.06, 0.06), 0.0);
        for x in [-0.4, 0.4] {
            s.stroke(&Shape::circle(x, -0.2, 0.22), p.ink, 0.09);
        }
        s.fill(&Shape::spline("-.8,-.5 -.9,-.8 -1,-.9 -1.2,-.86 -1.1,-.7 -1.4,-.6 -1.5,-.4 -1.5,0 -1.4,-.3 -1,-.3 -.9,0 -.8,-.2"), p.ink);
        s.line(&[(-0.9, -0.5), (-0.4, -0.5)], p.ink, 0.06);
    });
    nature::grass(
        &mut s.canvas,
        &mut s.dice,
        (-10.0, W),
        (H + 4.0, 26.0),
        90,
        p.ink,
    );
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
