//! Undertow Nine with nobody in it: the eye, the trench, the jar.

use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;
use std::f32::consts::TAU;

/// One enormous eye; the lit station is the glint in it.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    let (x, y) = (500.0, 262.0);
    let mark =
        |s: &mut Stage, k: f32, ink: Ink| s.fill(&Shape::ellipse(x, y, 490.0 * k, 330.0 * k), ink);
    s.glow_oval((x, y), (760.0, 520.0), p.body, 0.6);
    mark(
        s,
        1.0,
        Ink::Radial(
            (x, y),
            (490.0, 330.0),
            vec![
                (0.0, p.top, 1.0),
                (0.5, p.mid, 1.0),
                (0.72, p.body.mix(p.low, 0.35), 1.0),
                (0.9, p.body, 1.0),
                (1.0, p.top, 1.0),
            ],
        ),
    );
    let iris = Shape::ellipse(x, y, 486.0, 326.0);
    s.clipped(&iris, |s| {
        for i in 0..120 {
            let a = TAU * i as f32 / 120.0 + s.dice.range(-0.02, 0.02);
            let (k0, k1) = (s.dice.range(0.48, 0.62), s.dice.range(0.78, 1.0));
            let tint = s.dice.pick(&[p.low, p.mid, p.body, p.key]);
            let at = |k: f32| (x + a.cos() * 490.0 * k, y + a.sin() * 330.0 * k);
            s.line(
                &[at(k0), at(k1)],
                (tint, 0.34),
                s.dice.clone().range(1.5, 5.0),
            );
        }
    });
    mark(s, 0.53, Ink::from((p.low, 0.5)));
    mark(s, 0.515, Ink::Flat(p.ink.tone(0.6), 1.0));
    for (d, k) in [
        ("M-20 -20H980V120C760 -6 240 -10 -20 190Z", 6.0),
        ("M-20 560H980V452C740 548 260 548 -20 420Z", -5.0),
    ] {
        let lid = Shape::svg(d);
        s.fill(&lid, p.ink);
        s.crescent(&lid, (p.body, 0.55), (0.0, -k), 0.0);
    }
    station(s, (330.0, 352.0));
    for _ in 0..150 {
        let (px, py, r) = (
            s.dice.range(0.0, W),
            s.dice.range(0.0, H),
            s.dice.range(0.7, 2.2),
        );
        s.circle(px, py, r, (p.key, 0.4));
    }
    s.vignette(p.ink, 0.7);
}

fn station(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let amber = Colour::hex(0xff_d890);
    s.glow((x + 44.0, y), 190.0, amber, 0.8);
    s.line(&[(x, y), (x + 88.0, y - 6.0)], p.body, 7.0);
    for (dx, dy, r) in [(0.0, 0.0, 19.0), (45.0, -4.0, 25.0), (88.0, -6.0, 17.0)] {
        s.form(&Shape::circle(x + dx, y + dy, r + 5.0), p.body, 4.0);
        s.circle(x + dx, y + dy, r, amber);
        s.circle(x + dx - r * 0.2, y + dy - r * 0.2, r * 0.55, WHITE);
        s.line(
            &[
                (x + dx - r * 0.6, y + dy + r),
                (x + dx - r, y + dy + r + 24.0),
            ],
            p.body,
            3.0,
        );
        s.line(
            &[
                (x + dx + r * 0.6, y + dy + r),
                (x + dx + r, y + dy + r + 24.0),
            ],
            p.body,
            3.0,
        );
    }
    s.circle(x + 45.0, y - 44.0, 4.0, p.acc);
    s.glow((x + 45.0, y - 44.0), 30.0, p.acc, 0.9);
    s.line(&[(x + 45.0, y - 30.0), (x + 45.0, y - 42.0)], p.body, 2.0);
}

/// The trench: one cone of light finds a stair that no current made.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let clear = p.low.mix(p.key, 0.3);
    s.wash(Ink::down(
        0.0,
        H,
        &[p.low.mix(p.body, 0.2), p.low, clear, p.key.mix(p.low, 0.35)],
    ));
    for (k, tint) in [
        (0.0, p.low.mix(p.body, 0.35)),
        (1.0, p.low.mix(p.body, 0.85)),
    ] {
        let far = 110.0 * (1.0 - k);
        let left = s.dice.jag(
            (-10.0, 30.0 + 40.0 * k),
            (430.0 - far * 0.4 - 40.0 * k, 560.0),
            0.07,
            6,
        );
        s.fill(
            &Shape::under(&left, 570.0).and(&Shape::polygon(&[
                (-10.0, 0.0),
                (-10.0, 570.0),
                (20.0, 570.0),
            ])),
            tint,
        );
        let right = s.dice.jag(
            (570.0 + far * 0.3 + 40.0 * k, 560.0),
            (970.0, 20.0 + 30.0 * k),
            0.07,
            6,
        );
        s.fill(&Shape::under(&right, 570.0), tint);
    }
    let sub = (520.0, 128.0);
    s.blurred(3.0, |s| {
        let cone = Shape::poly("500,150 540,150 700,560 270,560");
        s.fill(&cone, Ink::fade(sub, (500.0, 540.0), WHITE, (0.95, 0.35)));
    });
    stair(s);
    near_cliffs(s);
    submersible(s, sub);
    for _ in 0..70 {
        let (x, y, r) = (
            s.dice.range(240.0, 760.0),
            s.dice.range(0.0, H),
            s.dice.range(0.8, 2.4),
        );
        s.circle(x, y, r, (WHITE, 0.6));
    }
    s.haze((430.0, 700.0), clear, 0.6);
    s.vignette(p.ink, 0.55);
}

fn stair(s: &mut Stage) {
    let p = s.pal;
    let stone = p.body.mix(p.mid, 0.3);
    let (mut x, mut y) = (150.0, 196.0);
    for i in 0..8 {
        let (w, h) = (46.0 - 1.4 * i as f32, 42.0);
        let step = Shape::polygon(&[
            (-20.0, y),
            (x, y - 8.0),
            (x + w, y),
            (x + w - 4.0, y + h + 12.0),
            (-20.0, y + h + 30.0),
        ]);
        s.fill(
            &step,
            Ink::across(x - 120.0, x + w, &[p.mid, stone, stone.mix(p.key, 0.5)]),
        );
        s.poly(
            &[
                (x - 190.0, y + 2.0),
                (x, y - 8.0),
                (x + w, y),
                (x + w - 16.0, y + 10.0),
                (x - 180.0, y + 12.0),
            ],
            p.key.mix(stone, 0.15),
        );
        s.poly(
            &[
                (x + w, y),
                (x + w - 4.0, y + h + 10.0),
                (x + w - 14.0, y + h + 10.0),
                (x + w - 16.0, y + 10.0),
            ],
            stone.mix(p.key, 0.35),
        );
        x += w * 0.66;
        y += h;
    }
}

fn near_cliffs(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(20.0, p.low);
    let left = s.dice.jag((100.0, -10.0), (250.0, 560.0), 0.10, 6);
    let mut wall = vec![(-10.0, -10.0)];
    wall.extend(left);
    wall.push((-10.0, 560.0));
    s.rim(&Shape::polygon(&wall), p.ink, p.body, (-5.0, 0.0));
    let right = s.dice.jag((872.0, -10.0), (690.0, 560.0), 0.10, 6);
    let mut wall = vec![(970.0, -10.0)];
    wall.extend(right);
    wall.push((970.0, 560.0));
    s.rim(
        &Shape::polygon(&wall),
        p.ink,
        p.low.mix(p.body, 0.5),
        (6.0, 0.0),
    );
}

fn submersible(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(-30.0, p.key);
    s.line(&[(x, -10.0), (x, y - 40.0)], p.ink, 3.0);
    s.form(
        &Shape::round_rect(x - 62.0, y - 34.0, 124.0, 58.0, 26.0),
        p.mid,
        7.0,
    );
    s.form(
        &Shape::rect(x - 22.0, y - 54.0, 44.0, 24.0),
        p.mid.mix(p.ink, 0.3),
        4.0,
    );
    s.circle(x + 34.0, y - 6.0, 18.0, p.ink);
    s.circle(x + 34.0, y - 6.0, 13.0, Colour::hex(0xff_d890));
    s.form(
        &Shape::round_rect(x - 50.0, y + 22.0, 100.0, 10.0, 5.0),
        p.ink,
        2.0,
    );
    s.glow((x, y + 26.0), 120.0, WHITE, 1.0);
    s.circle(x, y + 27.0, 9.0, WHITE);
    s.circle(x - 58.0, y - 40.0, 6.0, p.acc);
    s.glow((x - 58.0, y - 40.0), 44.0, p.acc, 0.9);
}

/// The jar on the white bench: one of them is still in it; the lid is not on, and wet rings lead away.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let white = WHITE.mix(p.key, 0.55);
    s.wash(Ink::along((0.0, 0.0), (W, 400.0), &[WHITE, white, p.key.mix(p.low, 0.4)]));
    s.lit_by(-70.0, WHITE);
    cold_shelf(s);
    s.rect(-8.0, 384.0, W + 16.0, 170.0, Ink::down(384.0, H, &[p.key.mix(p.low, 0.25), white, WHITE]));
    s.rect(-8.0, 380.0, W + 16.0, 6.0, p.low.mix(p.body, 0.4));
    s.layered(Blend::shade(12.0, 0.7), |s| s.oval(770.0, 484.0, 240.0, 34.0, p.body));
    jar(s, (690.0, 480.0));
    puddle_and_rings(s);
    s.vignette(p.body, 0.4);
}

/// Glass without names, far back and out of focus.
fn cold_shelf(s: &mut Stage) {
    let p = s.pal;
    s.blurred(5.0, |s| {
        for (x, w, h) in [(40.0, 70.0, 150.0), (136.0, 90.0, 200.0), (250.0, 60.0, 120.0), (336.0, 100.0, 230.0), (880.0, 110.0, 210.0)] {
            let glass = Shape::round_rect(x, 268.0 - h, w, h, 16.0);
            s.fill(&glass, p.low.mix(p.key, 0.45));
            s.rect(x, 268.0 - h * 0.6, w, h * 0.6, p.low.mix(p.body, 0.15));
            s.rect(x + w * 0.2, 252.0 - h, w * 0.6, 20.0, p.body);
        }
        s.rect(-20.0, 268.0, W + 40.0, 16.0, p.body.mix(p.low, 0.3));
    });
}

/// The jar with its foot at (x, y): red to two thirds, the finger coiled in it, its pad on the glass.
fn jar(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let glass = Shape::svg("M-150 0V-320C-150 -366 -122 -372 -118 -398H118C122 -372 150 -366 150 -320V0C150 22 -150 22 -150 0Z").moved(x, y);
    s.fill(&glass, p.key.mix(p.low, 0.35));
    s.clipped(&glass, |s| {
        s.rect(x - 160.0, y - 290.0, 320.0, 330.0, Ink::across(x - 150.0, x + 150.0, &[p.acc.mix(WHITE, 0.35), p.acc, p.acc, p.acc.mix(p.ink, 0.45)]));
        s.oval(x, y - 290.0, 150.0, 18.0, p.acc.mix(WHITE, 0.3));
        let dark = p.ink.mix(p.acc, 0.22);
        let coil = Shape::tube(&[(x + 150.0, y + 10.0, 62.0), (x + 20.0, y - 16.0, 56.0), (x - 96.0, y - 60.0, 50.0), (x - 100.0, y - 164.0, 44.0), (x + 10.0, y - 214.0, 39.0), (x + 78.0, y - 150.0, 34.0), (x + 20.0, y - 104.0, 34.0)]);
        s.rim(&coil, dark, p.acc.mix(WHITE, 0.45), (5.0, 5.0));
        for (dx, dy, a) in [(-60.0, -40.0, 30.0), (-104.0, -112.0, 80.0), (-50.0, -196.0, -30.0), (40.0, -206.0, 20.0)] {
            for k in 0..3 { s.stroke(&Shape::ellipse(9.0 * k as f32 - 9.0, 0.0, 4.0, 30.0).turned_by(a, 0.0, 0.0).moved(x + dx, y + dy), (p.acc, 0.6), 3.0); }
        }
        s.circle(x + 12.0, y - 104.0, 54.0, p.key.mix(p.acc, 0.25));
        s.circle(x + 9.0, y - 107.0, 44.0, p.key);
        for k in 1..5 { s.stroke(&Shape::circle(x + 10.0, y - 106.0, 9.0 * k as f32), (p.acc, 0.75), 3.0); }
        for _ in 0..24 {
            let at = (x + s.dice.range(-140.0, 140.0), y - s.dice.range(10.0, 280.0));
            let r = s.dice.range(2.0, 7.0);
            s.circle(at.0, at.1, r, (WHITE, 0.35));
        }
    });
    s.crescent(&glass, (WHITE, 0.9), (-9.0, 0.0), 0.0);
    s.crescent(&glass, (p.ink, 0.35), (14.0, 0.0), 0.0);
    s.rect(x - 118.0, y - 330.0, 20.0, 300.0, (WHITE, 0.6));
    s.rect(x - 90.0, y - 330.0, 8.0, 300.0, (WHITE, 0.5));
    let lid = Shape::poly("-150,-26 150,-26 156,20 -156,20").turned_by(-19.0, 0.0, 0.0).moved(x + 34.0, y - 424.0);
    s.form(&lid, p.body.mix(p.ink, 0.4), 9.0);
    for k in 0..9 { let at = -128.0 + 32.0 * k as f32; s.fill(&Shape::rect(at, -22.0, 7.0, 38.0).turned_by(-19.0, 0.0, 0.0).moved(x + 34.0, y - 424.0), (p.ink, 0.4)); }
}

/// What dripped over the rim, and where it went from there.
fn puddle_and_rings(s: &mut Stage) {
    let p = s.pal;
    for (x, y0, y1, w) in [(546.0, 170.0, 470.0, 11.0), (572.0, 120.0, 330.0, 8.0)] {
        s.line(&[(x, y0), (x - 3.0, y1)], p.acc, w);
        s.circle(x - 3.0, y1, w * 0.9, p.acc);
    }
    let pool = Shape::spline("470,486 540,470 610,480 640,496 590,508 520,512 470,502");
    s.fill(&pool, p.acc);
    s.crescent(&pool, (WHITE, 0.7), (-4.0, -3.0), 0.0);
    for (x, y, r) in [(424.0, 470.0, 25.0), (338.0, 494.0, 30.0), (242.0, 462.0, 28.0), (140.0, 500.0, 38.0), (26.0, 462.0, 36.0)] {
        for k in [1.0, 0.64, 0.3] { s.stroke(&Shape::ellipse(x, y, r * k * 1.2, r * k * 0.62), p.acc.mix(p.ink, 0.12), 6.0); }
    }
}
