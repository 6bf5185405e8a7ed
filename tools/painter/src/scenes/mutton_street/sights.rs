//! Pictures without people: the keyboard street, and the pig that listens.

use kit::canvas::{H, Ink, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

const V: Pt = (500.0, 226.0);

/// Six in the morning: wet cobbles laid like piano keys, up to the sun.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let gold = p.low.mix(Colour::hex(0xff_c23a), 0.5);
    s.wash(Ink::Radial(
        V,
        (560.0, 430.0),
        vec![
            (0.0, WHITE, 1.0),
            (0.14, p.key, 1.0),
            (0.4, gold, 1.0),
            (1.0, p.mid.mix(gold, 0.3), 1.0),
        ],
    ));
    s.circle(V.0, V.1 - 10.0, 62.0, WHITE);
    keyboard(s);
    for i in (0..6).rev() {
        for side in [-1.0, 1.0] {
            shop(s, i, side);
        }
    }
    s.glow((V.0, V.1 + 10.0), 420.0, p.key, 0.85);
    cat(s, (606.0, 462.0));
}

/// A point at `u` to the side and `v` down, at depth `z` (1 is near).
fn at(u: f32, v: f32, z: f32) -> Pt {
    (V.0 + u / z, V.1 + v / z)
}

fn keyboard(s: &mut Stage) {
    let p = s.pal;
    let key = |u0: f32, u1: f32, (z0, z1): Pt| {
        [
            at(u0, 330.0, z0),
            at(u1, 330.0, z0),
            at(u1, 330.0, z1),
            at(u0, 330.0, z1),
        ]
    };
    s.poly(&key(-560.0, 560.0, (0.9, 30.0)), p.ink);
    for i in -6..6 {
        let u = 92.0 * i as f32;
        let ivory = key(u + 4.0, u + 88.0, (0.9, 12.0));
        s.poly(
            &ivory,
            Ink::down(V.1 + 20.0, H, &[p.low, p.key, p.key.mix(p.low, 0.5)]),
        );
        let shine = key(u + 14.0, u + 26.0, (0.9, 4.0));
        s.poly(&shine, (WHITE, 0.8));
    }
    for i in -6..6 {
        if matches!((i + 14) % 7, 2 | 6) {
            continue;
        }
        let u = 92.0 * i as f32 + 92.0;
        s.poly(&key(u - 30.0, u + 30.0, (1.36, 12.0)), p.ink);
        let top = [
            at(u - 22.0, 318.0, 1.42),
            at(u + 22.0, 318.0, 1.42),
            at(u + 22.0, 318.0, 12.0),
            at(u - 22.0, 318.0, 12.0),
        ];
        s.poly(&top, p.ink.mix(p.top, 0.4));
        let gleam = [
            at(u - 8.0, 318.0, 1.5),
            at(u + 6.0, 318.0, 1.5),
            at(u + 2.0, 318.0, 8.0),
            at(u - 2.0, 318.0, 8.0),
        ];
        s.poly(&gleam, (p.low, 0.85));
    }
}

/// The i-th shop from here on one side: tile, window, awning, lantern.
fn shop(s: &mut Stage, i: i32, side: f32) {
    let p = s.pal;
    let (z0, z1) = (0.86 * 1.42_f32.powi(i), 0.86 * 1.42_f32.powi(i + 1));
    let x = side * 560.0;
    let quad = |v0: f32, v1: f32, a: f32, b: f32| {
        let (za, zb) = (z0 + (z1 - z0) * a, z0 + (z1 - z0) * b);
        [at(x, v0, za), at(x, v0, zb), at(x, v1, zb), at(x, v1, za)]
    };
    let rose = [p.mid, p.mid.mix(p.low, 0.22)][(i % 2) as usize];
    s.poly(
        &quad(-430.0 - 60.0 * (i % 3) as f32, 330.0, 0.0, 1.0),
        Ink::across(V.0 + x / z0, V.0 + x / z1, &[rose.mix(p.top, 0.6), rose]),
    );
    for row in 0..5 {
        let v = -330.0 + 66.0 * row as f32;
        s.poly(&quad(v, v + 6.0, 0.0, 1.0), (p.top, 0.4));
    }
    for (a, b) in [(0.16, 0.42), (0.58, 0.84)] {
        s.poly(&quad(-320.0, -190.0, a, b), p.top.mix(p.ink, 0.3));
        s.poly(&quad(-320.0, -300.0, a, b), p.key);
    }
    s.poly(&quad(60.0, 290.0, 0.12, 0.62), p.top.mix(p.ink, 0.4));
    s.poly(&quad(80.0, 230.0, 0.16, 0.58), p.low);
    s.poly(&quad(60.0, 330.0, 0.7, 0.94), p.ink);
    s.poly(&quad(-440.0, 330.0, 0.97, 1.0), p.ink);
    for k in 0..7 {
        let (a, b) = (k as f32 / 7.0, (k + 1) as f32 / 7.0);
        let (za, zb) = (z0 + (z1 - z0) * a, z0 + (z1 - z0) * b);
        let out = x - side * 150.0;
        let stripe = [
            at(x, -60.0, za),
            at(x, -60.0, zb),
            at(out, 30.0, zb),
            at(out, 30.0, za),
        ];
        let tone = if k % 2 == 0 { p.acc } else { p.key };
        s.poly(&stripe, tone.mix(p.ink, 0.12));
        let fringe = [
            at(out, 30.0, za),
            at(out, 30.0, zb),
            at(out, 62.0, zb),
            at(out, 62.0, za),
        ];
        s.poly(&fringe, tone.mix(p.ink, 0.3));
    }
    let (lx, ly) = at(x - side * 120.0, -130.0, z0 + (z1 - z0) * 0.5);
    let r = 30.0 / z0;
    s.line(
        &[(lx, ly - r), (lx + side * r * 3.0, ly - r * 1.4)],
        p.ink,
        r * 0.3,
    );
    s.glow((lx, ly), r * 5.0, p.low, 0.8);
    s.fill(
        &Shape::poly("-.6,-.9 .6,-.9 .9,.5 0,1 -.9,.5").at(lx, ly, r),
        p.key,
    );
    s.stroke(
        &Shape::poly("-.6,-.9 .6,-.9 .9,.5 0,1 -.9,.5").at(lx, ly, r),
        p.ink,
        r * 0.26,
    );
}

/// A cat crosses the octave.
fn cat(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.poly(
        &[
            (x - 30.0, y + 2.0),
            (x + 34.0, y + 2.0),
            (x + 60.0, y + 60.0),
            (x - 34.0, y + 60.0),
        ],
        (p.ink, 0.35),
    );
    let body = Shape::svg(
        "M-40 0L-36 -22C-38 -40 -34 -46 -44 -54L-46 -72L-36 -64L-26 -66L-18 -76L-14 -60C-10 -52 -14 -46 -8 -42C10 -40 24 -42 34 -40C46 -48 40 -76 56 -86C64 -88 66 -80 60 -76C50 -68 56 -44 46 -32L44 0H36L34 -16H-6L-10 0H-18L-18 -14L-26 -14L-30 0Z",
    );
    s.rim(&body.moved(x, y), p.ink, p.low, (0.0, 4.0));
}

/// The pig hears something at last.
pub(super) fn joke(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[WHITE, p.key, p.key.mix(p.low, 0.35)]));
    s.lit_by(-60.0, WHITE);
    wall(s);
    s.rect(
        -8.0,
        446.0,
        W + 16.0,
        110.0,
        Ink::down(
            446.0,
            H,
            &[p.acc.mix(p.key, 0.25), p.acc, p.acc.mix(p.ink, 0.3)],
        ),
    );
    s.rect(-8.0, 440.0, W + 16.0, 12.0, p.acc.mix(WHITE, 0.6));
    scale(s);
    horn(s);
    pig(s, (716.0, 330.0));
}

fn wall(s: &mut Stage) {
    let p = s.pal;
    for row in 0..7 {
        for k in 0..12 {
            let (x, y) = (90.0 * k as f32 - 40.0, 66.0 * row as f32 - 12.0);
            s.rect(
                x,
                y,
                86.0,
                62.0,
                (p.low, 0.2 + 0.1 * ((k + row) % 2) as f32),
            );
            s.rect(x, y, 86.0, 5.0, (WHITE, 0.8));
        }
    }
    s.rect(-8.0, 372.0, W + 16.0, 34.0, p.mid);
    for k in 0..22 {
        s.fill(
            &Shape::poly("0,-13 22,0 0,13 -22,0").moved(46.0 * k as f32, 389.0),
            p.key,
        );
    }
}

fn scale(s: &mut Stage) {
    let p = s.pal;
    let red = p.mid.mix(p.top, 0.25);
    s.poly(
        &[
            (120.0, 512.0),
            (400.0, 512.0),
            (470.0, 548.0),
            (150.0, 548.0),
        ],
        (p.ink, 0.35),
    );
    let body = Shape::svg("M140 516C140 420 176 396 190 372H330C344 396 380 420 380 516Z");
    s.form(&body, red, 12.0);
    s.circle(260.0, 446.0, 60.0, p.low.mix(p.body, 0.3));
    s.circle(260.0, 446.0, 50.0, WHITE);
    for i in 0..11 {
        let a = (-220.0 + 26.0 * i as f32).to_radians();
        let w = if i % 5 == 0 { 6.0 } else { 3.5 };
        s.line(
            &[
                (260.0 + a.cos() * 44.0, 446.0 + a.sin() * 44.0),
                (260.0 + a.cos() * 34.0, 446.0 + a.sin() * 34.0),
            ],
            p.ink,
            w,
        );
    }
    s.taper(&[(254.0, 456.0), (292.0, 420.0)], 9.0, p.mid);
    s.circle(260.0, 446.0, 7.0, p.ink);
    s.rect(246.0, 344.0, 28.0, 32.0, p.low.mix(p.body, 0.5));
    let pan = Shape::svg("M120 316H400C396 344 350 354 260 354C170 354 124 344 120 316Z");
    s.form(&pan, p.low.mix(p.body, 0.2), 9.0);
    s.oval(260.0, 316.0, 140.0, 15.0, p.key);
    s.oval(260.0, 318.0, 122.0, 10.0, p.low.mix(p.body, 0.35));
}

/// Petals of a horn, and the elbow that stands in the pan.
fn horn(s: &mut Stage) {
    let p = s.pal;
    let cream = p.key.mix(p.low, 0.3);
    let box_ = Shape::poly("196,318 324,318 316,262 204,262");
    s.form(&box_, p.top, 6.0);
    s.rect(190.0, 256.0, 140.0, 12.0, p.body);
    s.line(
        &[(330.0, 292.0), (366.0, 292.0), (366.0, 272.0)],
        p.ink,
        8.0,
    );
    let neck = Shape::limb("300,262,10 344,226,14 352,176,22 318,144,36 260,128,60");
    s.form(&neck, cream.mix(p.body, 0.25), 8.0);
    bell(s, (204.0, 118.0), 178.0);
}

/// The mouth of the horn: a scalloped rim, panels, a dark throat.
fn bell(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let cream = p.key.mix(p.low, 0.3);
    let tilt = |shape: Shape| {
        shape
            .scaled(0.86, 1.0)
            .turned_by(-16.0, 0.0, 0.0)
            .at(x, y, r)
    };
    let n = 12;
    let spoke = |i: i32, k: f32| {
        let a = std::f32::consts::TAU * i as f32 / n as f32;
        (a.cos() * k, a.sin() * k)
    };
    let rim = Shape::all((0..n).map(|i| {
        let (a, b) = (spoke(i, 0.9), spoke(i + 1, 0.9));
        Shape::circle(f32::midpoint(a.0, b.0), f32::midpoint(a.1, b.1), 0.27)
    }));
    s.fill(&tilt(rim.moved(0.05, 0.05)), cream.mix(p.ink, 0.5));
    s.fill(&tilt(rim), WHITE);
    s.fill(&tilt(Shape::circle(0.0, 0.0, 0.94)), cream);
    for i in 0..n {
        let (a, b) = (spoke(i, 0.94), spoke(i + 1, 0.94));

        let tone = cream.mix(p.mid, if i % 2 == 0 { 0.05 } else { 0.26 });
        let m = ((a.0 + b.0) * 0.585, (a.1 + b.1) * 0.585);
        let lobe = Shape::polygon(&[(0.0, 0.0), a, m, b]);
        s.fill(&tilt(lobe), tone);
        let _ = m;
    }
    s.stroke(&tilt(Shape::circle(0.0, 0.0, 0.6)), (p.mid, 0.3), 5.0);
    s.fill(&tilt(Shape::circle(0.0, 0.0, 0.44)), p.mid.mix(p.top, 0.4));
    s.fill(&tilt(Shape::circle(0.03, 0.02, 0.34)), p.top);
    s.fill(&tilt(Shape::circle(0.06, 0.04, 0.22)), p.ink);
}

fn pig(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let pink = p.mid.mix(p.low, 0.55);
    s.oval(x + 10.0, 500.0, 250.0, 26.0, (p.ink, 0.3));
    s.oval(x, 490.0, 246.0, 28.0, WHITE);
    s.oval(x, 486.0, 220.0, 20.0, p.low);
    for i in 0..9 {
        let lx = x - 190.0 + 47.0 * i as f32;
        let leaf = Shape::spline("0,-30 20,-16 30,6 10,14 -10,14 -30,6 -20,-16")
            .moved(lx, 480.0 + 6.0 * (i % 2) as f32);
        s.form(&leaf, p.acc.mix(p.low, 0.2), 5.0);
    }
    for (ex, turn) in [(-112.0, -34.0), (120.0, 30.0)] {
        let ear = Shape::spline("0,40 -52,-6 -40,-84 6,-120 46,-76 50,-4")
            .turned_by(turn, 0.0, 0.0)
            .moved(x + ex, y - 104.0);
        s.form(&ear, pink, 9.0);
        s.fill(
            &Shape::spline("0,20 -28,-10 -22,-60 4,-84 24,-56 26,-6")
                .turned_by(turn, 0.0, 0.0)
                .moved(x + ex, y - 100.0),
            p.mid,
        );
    }
    let head = Shape::spline("-176,20 -160,-84 -96,-142 0,-154 96,-142 160,-84 176,20 156,110 90,158 0,166 -90,158 -156,110").moved(x, y);
    s.form(&head, pink, 16.0);
    cheeks_and_eyes(s, (x, y));
    headphones(s, (x, y));
}

/// Bliss, with the eyes shut.
fn cheeks_and_eyes(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for k in [-1.0, 1.0] {
        s.oval(x + k * 104.0, y + 62.0, 36.0, 24.0, (p.mid, 0.7));
        s.stroke(
            &Shape::svg("M-34 8C-20 -22 20 -22 34 8").moved(x + k * 72.0, y - 24.0),
            p.ink,
            11.0,
        );
        s.stroke(
            &Shape::svg("M-24 0Q0 -16 24 -4")
                .scaled(k, 1.0)
                .moved(x + k * 76.0, y - 74.0),
            p.mid.mix(p.top, 0.4),
            9.0,
        );
    }
    s.stroke(
        &Shape::svg("M-84 92C-50 140 50 140 84 92").moved(x, y),
        p.top,
        11.0,
    );
    s.stroke(
        &Shape::svg("M-96 96Q-86 92 -80 84M96 96Q86 92 80 84").moved(x, y),
        p.top,
        9.0,
    );
    s.lit_by(-60.0, WHITE);
    let snout = Shape::ellipse(x, y + 42.0, 68.0, 50.0);
    s.form(&snout, p.mid.mix(p.low, 0.35), 9.0);
    for k in [-1.0, 1.0] {
        s.oval(x + k * 24.0, y + 40.0, 12.0, 18.0, p.top);
    }
    for (dx, dy) in [(-40.0, -120.0), (-28.0, -128.0), (-52.0, -112.0)] {
        s.oval(x + dx, y + dy, 16.0, 6.0, (WHITE, 0.6));
    }
}

/// Two bread rolls on a string of sausages.
fn headphones(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let crust = p.low.mix(Colour::hex(0xb4_6a2a), 0.62);
    for i in 0..7 {
        let a = (-164.0 + 24.6 * i as f32).to_radians();
        let (cx, cy) = (x + a.cos() * 196.0, y - 10.0 + a.sin() * 186.0);
        let link = Shape::round_rect(-42.0, -19.0, 84.0, 38.0, 19.0)
            .turned_by(a.to_degrees() + 90.0, 0.0, 0.0)
            .moved(cx, cy);
        s.form(&link, p.mid.mix(p.top, 0.35), 7.0);
    }
    for k in [-1.0, 1.0] {
        let bun = Shape::ellipse(x + k * 184.0, y + 14.0, 54.0, 78.0);
        s.form(&bun, crust, 12.0);
        for i in 0..3 {
            let by = y - 22.0 + 34.0 * i as f32;
            s.fill(
                &Shape::spline("-34,4 0,-10 34,4 0,8").moved(x + k * 184.0, by),
                p.key.mix(crust, 0.25),
            );
        }
    }
}
