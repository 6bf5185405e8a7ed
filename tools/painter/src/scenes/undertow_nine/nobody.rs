//! Undertow Nine with nobody in it: the eye, the trench, the jar.

use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
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

/// The jar: an ear with roots, listening.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.mid, p.top, p.ink]));
    for i in 0..7 {
        let w = [130.0, 84.0, 150.0, 60.0, 118.0, 96.0, 140.0][i];
        s.rect(26.0, 66.0 + 40.0 * i as f32, w, 13.0, (p.low, 0.8));
    }
    s.glow_oval((60.0, 200.0), (300.0, 330.0), p.low, 0.6);
    s.rect(
        -8.0,
        470.0,
        W + 16.0,
        80.0,
        Ink::down(470.0, H, &[p.acc.mix(p.ink, 0.72), p.ink]),
    );
    let (x, y) = (570.0, 274.0);
    s.glow_oval((x, y), (560.0, 470.0), p.acc, 0.75);
    s.lit_by(-90.0, WHITE.mix(p.acc, 0.3));
    let body = Shape::svg("M-190 -168C-190 -196 -176 -206 -150 -210H150C176 -206 190 -196 190 -168V190C190 214 170 224 150 224H-150C-170 224 -190 214 -190 190Z").moved(x, y);
    let red = p.acc;
    s.fill(
        &body,
        Ink::Radial(
            (x, y + 10.0),
            (260.0, 320.0),
            vec![
                (0.0, Colour::hex(0xff_8a5c), 1.0),
                (0.4, red, 1.0),
                (1.0, red.mix(p.ink, 0.62), 1.0),
            ],
        ),
    );
    s.clipped(&body, |s| {
        ear(s, (x + 44.0, y - 4.0));
        for _ in 0..22 {
            let (bx, by, r) = (
                x + s.dice.range(-170.0, 170.0),
                y + s.dice.range(-150.0, 200.0),
                s.dice.range(2.0, 6.0),
            );
            s.circle(bx, by, r, (WHITE, 0.35));
        }
        s.rect(x - 200.0, y - 176.0, 400.0, 5.0, (WHITE, 0.5));
        wiped(s, (x - 116.0, y - 30.0));
        s.rect(x + 140.0, y - 190.0, 16.0, 390.0, (WHITE, 0.4));
        s.rect(x - 176.0, y - 190.0, 9.0, 390.0, (WHITE, 0.55));
        s.crescent(&body, (p.ink, 0.55), (-20.0, 0.0), 6.0);
    });
    let lid = Shape::round_rect(x - 176.0, y - 262.0, 352.0, 58.0, 12.0);
    s.metal(&lid, p.body);
    s.form(
        &Shape::round_rect(x - 186.0, y - 222.0, 372.0, 22.0, 8.0),
        p.mid,
        5.0,
    );
    s.vignette(p.ink, 0.6);
}

fn ear(s: &mut Stage, (x, y): Pt) {
    let pale = Colour::hex(0xff_ece0);
    s.glow((x, y), 210.0, WHITE, 0.7);
    for (i, (bx, by)) in [
        (-70.0, 196.0),
        (-34.0, 224.0),
        (8.0, 204.0),
        (44.0, 230.0),
        (86.0, 190.0),
        (-104.0, 160.0),
    ]
    .into_iter()
    .enumerate()
    {
        let k = i as f32 - 2.5;
        let root = Shape::tube(&[
            (x - 6.0 + 7.0 * k, y + 84.0, 9.0),
            (x + 18.0 * k, y + 134.0, 6.0),
            (x + bx * 0.7, y + by * 0.86, 4.0),
            (x + bx, y + by, 1.2),
        ]);
        s.fill(&root, pale.mix(Colour::hex(0xff_8a5c), 0.25));
    }
    let outer = Shape::spline(
        "-18,112 -46,60 -76,10 -82,-56 -52,-116 8,-140 66,-118 90,-60 80,0 54,34 44,76 20,112",
    );
    s.form(&outer.moved(x, y), pale, 9.0);
    let rose = Colour::hex(0xe8_7a68);
    s.stroke(&Shape::svg("M-48 -8C-58 -60 -34 -108 10 -112C52 -112 66 -72 58 -34C50 -4 26 2 22 34C20 58 8 72 -4 66").moved(x, y), rose, 15.0);
    s.stroke(
        &Shape::svg("M-20 -18C-26 -54 -6 -80 16 -76C36 -70 34 -44 20 -32").moved(x, y),
        rose.mix(Colour::hex(0x9a_2a2c), 0.4),
        12.0,
    );
    s.oval(x + 2.0, y - 12.0, 15.0, 20.0, Colour::hex(0x8a_1a24));
}

fn wiped(s: &mut Stage, (x, y): Pt) {
    let fog = Shape::ellipse(x - 6.0, y + 30.0, 86.0, 150.0);
    let clear = [-36.0, -8.0, 20.0, 48.0]
        .map(|dx| Shape::limb("0,-60,9 4,-10,11 -2,50,10 4,112,7").moved(x + dx - 22.0, y + 8.0));
    s.outside(&Shape::all(clear), |s| {
        s.fill(
            &fog,
            Ink::fade((x - 90.0, 0.0), (x + 60.0, 0.0), WHITE, (0.6, 0.1)),
        );
    });
}
