//! The tour without its heroes: the wall, the finish, two jerseys that hold hands.

use super::{COBALT, HAY, NAVY};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

/// A mountain that is nothing but wall, nineteen hairpins to its upper edge, one pink dot ahead.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let (lit, deep) = (Colour::hex(0x5f_8a58), Colour::hex(0x12_2e30));
    s.wash(Ink::across(
        0.0,
        W,
        &[lit.mix(HAY, 0.3), lit.mix(deep, 0.5), deep],
    ));
    s.lit_by(-72.0, HAY);
    buttresses(s, lit, deep);
    let turns = hairpins();
    for (i, three) in turns.windows(3).enumerate() {
        let t = i as f32 / turns.len() as f32;
        let side = if i % 2 == 0 {
            lit.mix(HAY, 0.25)
        } else {
            deep.mix(lit, 0.3)
        };
        s.poly(
            &[three[0], three[1], three[2]],
            (side.mix(deep, 0.5 * t), 0.8),
        );
    }
    for (i, pair) in turns.windows(2).enumerate() {
        let (a, b, w) = (pair[0], pair[1], 26.0 - 1.6 * i as f32);
        s.line(
            &[(a.0, a.1 + w * 0.8), (b.0, b.1 + w * 0.8)],
            Colour::hex(0x08_1c20),
            w,
        );
    }
    for (i, pair) in turns.windows(2).enumerate() {
        let w = 24.0 - 1.5 * i as f32;
        s.line(
            &[pair[0], pair[1]],
            WHITE.mix(p.mid, if i % 2 == 0 { 0.0 } else { 0.25 }),
            w,
        );
        s.circle(pair[1].0, pair[1].1, w * 0.54, WHITE);
        s.line(&[pair[0], pair[1]], (p.ink, 0.14), w * 0.12);
    }
    pines(s, deep);
    column(s, &turns);
    cloud_shadow(s);
    s.vignette(Colour::hex(0x06_1418), 0.5);
}

/// The road's turning points, from below to the very top.
fn hairpins() -> Vec<Pt> {
    (0..=13)
        .map(|i| {
            let t = i as f32 / 13.0;
            let y = 536.0 - 580.0 * (1.0 - (1.0 - t).powf(1.3));
            let half = 360.0 * (1.0 - t).powf(0.85) + 40.0;
            let side = if i % 2 == 0 { -1.0 } else { 1.0 };
            let wobble = 50.0 * ((i * 7 % 5) as f32 / 4.0 - 0.5);
            (440.0 + 190.0 * t + side * half + wobble, y)
        })
        .collect()
}

/// The wall in folds: a lit and a shaded flank to each, jagged as they run down, scree below.
fn buttresses(s: &mut Stage, lit: Colour, deep: Colour) {
    for i in 0..7 {
        let x0 = -60.0 + 164.0 * i as f32;
        let t = (x0 / W).clamp(0.0, 1.0);
        let edge = |s: &mut Stage, dx: f32, rough: f32| {
            s.dice
                .jag((x0 + dx, -20.0), (x0 + dx + 40.0, 570.0), rough, 4)
        };
        let (left, ridge, right) = (edge(s, 0.0, 0.05), edge(s, 84.0, 0.1), edge(s, 170.0, 0.05));
        let flank = |a: &[Pt], b: &[Pt]| {
            let mut all = a.to_vec();
            all.extend(b.iter().rev());
            Shape::polygon(&all)
        };
        s.fill(
            &flank(&left, &ridge),
            lit.mix(HAY, 0.24).mix(deep, 0.1 + 0.75 * t),
        );
        s.fill(&flank(&ridge, &right), lit.mix(deep, 0.5 + 0.5 * t));
    }
    for _ in 0..34 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(0.0, H));
        let k = s.dice.range(16.0, 52.0);
        let t = x / W;
        let facet = Shape::poly("-.8,.5 -.3,-.5 .3,-.7 .8,-.1 .6,.6").at(x, y, k);
        s.fill(&facet, (lit.mix(deep, 0.3 + 0.6 * t), 0.8));
        s.fill(
            &Shape::poly("-.8,.5 -.3,-.5 .3,-.7 .1,.1").at(x, y, k),
            (lit.mix(HAY, 0.4).mix(deep, 0.8 * t), 0.8),
        );
    }
}

fn pines(s: &mut Stage, deep: Colour) {
    let dark = deep.mix(Colour::hex(0x04_1012), 0.6);
    for _ in 0..40 {
        let left = s.dice.chance(0.5);
        let x = if left {
            s.dice.range(-10.0, 150.0)
        } else {
            s.dice.range(800.0, 970.0)
        };
        let y = s.dice.range(420.0, 560.0);
        let h = s.dice.range(46.0, 90.0);
        let tree = Shape::poly("0,-1 .16,-.66 .09,-.66 .22,-.34 .12,-.34 .28,0 -.28,0 -.12,-.34 -.22,-.34 -.09,-.66 -.16,-.66").at(x, y, h);
        s.backlit(&tree, dark, 3.0);
    }
}

/// The field in the lowest bend; the leader five bends up.
fn column(s: &mut Stage, turns: &[Pt]) {
    let p = s.pal;
    let on = |i: usize, t: f32| {
        (
            turns[i].0 + (turns[i + 1].0 - turns[i].0) * t,
            turns[i].1 + (turns[i + 1].1 - turns[i].1) * t - 7.0,
        )
    };
    let shirts = [
        COBALT,
        HAY,
        WHITE,
        p.mid,
        Colour::hex(0xe8_6a2a),
        NAVY,
        p.body,
        COBALT.mix(WHITE, 0.4),
        Colour::hex(0xb8_3030),
    ];
    for i in 0..22 {
        let (x, y) = on(0, 0.2 + 0.034 * i as f32);
        let dy = s.dice.range(-4.0, 4.0);
        s.oval(
            x + 4.0,
            y + 8.0 + dy,
            11.0,
            4.0,
            (Colour::hex(0x06_1418), 0.6),
        );
        s.circle(x, y + dy, 9.0, shirts[i % shirts.len()]);
    }
    let (x, y) = on(4, 0.4);
    s.glow((x, y), 90.0, p.acc, 1.0);
    s.oval(x + 5.0, y + 9.0, 16.0, 5.0, (Colour::hex(0x06_1418), 0.7));
    s.circle(x, y, 17.0, p.acc);
    s.circle(x - 3.0, y - 4.0, 4.0, WHITE);
}

fn cloud_shadow(s: &mut Stage) {
    let p = s.pal;
    s.blurred(4.0, |s| {
        for (x, y, rx) in [
            (120.0, 96.0, 150.0),
            (240.0, 116.0, 120.0),
            (20.0, 120.0, 110.0),
        ] {
            s.oval(x, y, rx, 24.0, (p.key, 0.82));
        }
    });
    s.blurred(9.0, |s| {
        s.oval(180.0, 200.0, 190.0, 22.0, (Colour::hex(0x08_1c20), 0.45))
    });
}

/// The finish from a balcony: confetti, an empty road full of hearts, the shadows of all arms.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        230.0,
        &[p.top, p.mid.mix(p.top, 0.3), p.mid],
    ));
    let v = (520.0, 148.0);
    s.glow((v.0, v.1 - 70.0), 260.0, WHITE, 0.9);
    hills(s);
    street(s, v);
    road(s, v);
    arch(s);
    bunting(s, v);
    confetti(s);
    balcony(s);
}

fn hills(s: &mut Stage) {
    let p = s.pal;
    s.fill(
        &Shape::poly("300,190 400,96 450,130 520,60 600,136 650,100 760,200"),
        p.mid.mix(p.top, 0.25),
    );
    s.fill(&Shape::poly("520,60 548,88 528,96 512,84 490,96"), WHITE);
}

/// Houses that run to the arch, flags from every window.
fn street(s: &mut Stage, v: Pt) {
    let p = s.pal;
    let walls = [
        p.acc.mix(p.low, 0.45),
        p.low,
        p.acc.mix(WHITE, 0.55),
        HAY.mix(p.low, 0.5),
        p.acc.mix(p.low, 0.2),
    ];
    for side in [-1.0, 1.0] {
        for i in 0..5 {
            let near = |k: f32| {
                if side < 0.0 {
                    v.0 - 66.0 - 540.0 * k
                } else {
                    v.0 + 66.0 + 440.0 * k
                }
            };
            let (a, b) = ((4 - i) as f32 / 5.0, (5 - i) as f32 / 5.0);
            let (ka, kb) = (a.powf(1.6), b.powf(1.6));
            let foot = |k: f32| v.1 + 66.0 + 330.0 * k;
            let roof = |k: f32| v.1 - 20.0 - 330.0 * k;
            let face = Shape::polygon(&[
                (near(ka), roof(ka)),
                (near(kb), roof(kb)),
                (near(kb), foot(kb)),
                (near(ka), foot(ka)),
            ]);
            let tone = walls[(i + usize::from(side > 0.0) * 2) % walls.len()];
            s.fill(
                &face,
                if side < 0.0 {
                    tone
                } else {
                    tone.mix(p.ink, 0.14)
                },
            );
            for row in 0..3 {
                for col in 0..2 {
                    let t = 0.25 + 0.45 * col as f32;
                    let k = ka + (kb - ka) * t;
                    let (x, h) = (near(k), foot(k) - roof(k));
                    let y = roof(k) + h * (0.16 + 0.25 * row as f32);
                    let w = (kb - ka) * 76.0 + 3.0;
                    s.rect(x - w * 0.5, y, w, h * 0.13, p.ink.mix(p.top, 0.35));
                    let flag = Shape::polygon(&[
                        (x - side * w * 0.2, y + h * 0.05),
                        (x - side * (w * 0.2 + w * 1.3), y + h * 0.08),
                        (x - side * w * 1.2, y + h * 0.22),
                        (x - side * w * 0.15, y + h * 0.18),
                    ]);
                    let hue = [p.acc, COBALT, WHITE, HAY][(row + col + i) % 4];
                    s.fill(&flag, hue);
                }
            }
        }
    }
}

fn road(s: &mut Stage, v: Pt) {
    let p = s.pal;
    let way = Shape::polygon(&[
        (v.0 - 60.0, v.1 + 64.0),
        (v.0 + 60.0, v.1 + 64.0),
        (1060.0, 600.0),
        (-150.0, 600.0),
    ]);
    s.fill(&way, Ink::down(v.1 + 64.0, H, &[WHITE, p.key, p.low]));
    s.clipped(&way, |s| {
        for side in [-1.0, 1.0] {
            crowd_of_shadows(s, v, side);
        }
        for (y, dx, k) in [
            (246.0, -10.0, 0.28),
            (284.0, 26.0, 0.44),
            (338.0, -46.0, 0.7),
            (420.0, 70.0, 1.1),
        ] {
            heart(s, (v.0 + dx * 1.4 - (y - 148.0) * 0.14, y), 44.0 * k);
        }
        for (y, dx, k) in [
            (264.0, -34.0, 0.3),
            (312.0, 60.0, 0.55),
            (392.0, -120.0, 0.95),
        ] {
            let arrow = Shape::poly("0,-40 34,0 12,0 12,40 -12,40 -12,0 -34,0")
                .scaled(1.0, 0.6)
                .at(v.0 + dx, y, k);
            s.fill(&arrow, (COBALT, 0.85));
        }
    });
}

/// The shadows of people who cheer behind the barriers, arms up, cast across the road.
fn crowd_of_shadows(s: &mut Stage, v: Pt, side: f32) {
    let dusk = Colour::hex(0x6a_4a78);
    for i in 0..10 {
        let k = ((i + 1) as f32 / 9.0).powf(1.7);
        let y = v.1 + 70.0 + 330.0 * k;
        let x = v.0 + side * (62.0 + if side < 0.0 { 560.0 } else { 460.0 } * k);
        let l = (60.0 + 330.0 * k) * (0.8 + 0.3 * ((i * 5 % 3) as f32) / 2.0);
        let h = 8.0 + 62.0 * k;
        let person = Shape::poly(
            "0,.5 .5,.42 .62,.3 .98,.56 1,.4 .7,.16 .74,.1 .84,.14 .9,0 .84,-.14 .74,-.1 .7,-.16 1.02,-.36 .99,-.52 .62,-.3 .5,-.42 0,-.5",
        );
        let put = person.scaled(-side * l, h).moved(x + side * 10.0, y);
        s.fill(&put.turned_by(side * -11.0, x, y), (dusk, 0.62));
    }
}

fn heart(s: &mut Stage, (x, y): Pt, r: f32) {
    let shape = Shape::svg("M0 .9C-.5 .5 -1 .1 -1 -.36C-1 -.76 -.7 -.96 -.44 -.96C-.2 -.96 -.04 -.8 0 -.62C.04 -.8 .2 -.96 .44 -.96C.7 -.96 1 -.76 1 -.36C1 .1 .5 .5 0 .9Z").scaled(1.0, 0.62);
    s.fill(&shape.at(x, y, r), s.pal.acc);
}

fn arch(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-10.0, WHITE);
    let gate = Shape::svg("M-104 10V-116Q-104 -176 -44 -176H44Q104 -176 104 -116V10H72V-104Q72 -124 54 -124H-54Q-72 -124 -72 -104V10Z").moved(520.0, 226.0);
    s.fill(&gate.moved(5.0, 5.0), (p.ink, 0.35));
    s.form(&gate, WHITE, 5.0);
    for i in 0..7 {
        s.rect(
            454.0 + 19.0 * i as f32,
            66.0,
            13.0,
            22.0,
            if i % 2 == 0 { p.acc } else { p.ink },
        );
    }
}

fn bunting(s: &mut Stage, v: Pt) {
    let p = s.pal;
    for (i, k) in [0.16_f32, 0.42, 0.9].into_iter().enumerate() {
        let (a, b) = (
            (v.0 - 66.0 - 560.0 * k, v.1 - 20.0 - 250.0 * k),
            (v.0 + 66.0 + 470.0 * k, v.1 - 30.0 - 230.0 * k),
        );
        let n = 13;
        let at = |t: f32| {
            (
                a.0 + (b.0 - a.0) * t,
                a.1 + (b.1 - a.1) * t + 4.0 * t * (1.0 - t) * (30.0 + 90.0 * k),
            )
        };
        let rope: Vec<Pt> = (0..=20).map(|j| at(j as f32 / 20.0)).collect();
        s.line(&rope, p.ink, 1.5 + 2.0 * k);
        for j in 0..n {
            let (x, y) = at((j as f32 + 0.5) / n as f32);
            let size = 9.0 + 44.0 * k;
            let hue = [p.acc, WHITE, COBALT, HAY][(j + i) % 4];
            s.fill(&Shape::poly("-.5,0 .5,0 0,1.1").at(x, y, size), hue);
        }
    }
}

fn confetti(s: &mut Stage) {
    let p = s.pal;
    for i in 0..130 {
        let (x, y) = (s.dice.range(-10.0, W), s.dice.range(-10.0, 470.0));
        if (x - 520.0).abs() < 130.0 && y > 20.0 && y < 250.0 {
            continue;
        }
        let k = s.dice.range(4.0, 7.0) * (1.0 + (x - 520.0).abs() / 480.0);
        let hue = [p.acc, WHITE, HAY, COBALT, p.body, p.acc.mix(WHITE, 0.4)][i % 6];
        let bit = Shape::rect(-k, -k * 0.55, k * 2.0, k * 1.1)
            .turned_by(s.dice.range(0.0, 180.0), 0.0, 0.0)
            .moved(x, y);
        s.fill(&bit, hue);
    }
}

/// Where we stand: a rail, a box of flowers, a forgotten field glass.
fn balcony(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(0.0, p.low);
    let iron = p.ink.mix(Colour::hex(0x0c_1426), 0.4);
    for i in 0..13 {
        let x = 20.0 + 78.0 * i as f32;
        s.backlit(&Shape::rect(x, 476.0, 9.0, 90.0), iron, 2.5);
        s.stroke(&Shape::circle(x + 43.0, 520.0, 22.0), iron, 6.0);
    }
    s.backlit(
        &Shape::round_rect(-20.0, 458.0, 1000.0, 24.0, 10.0),
        iron,
        4.0,
    );
    for (x, r) in [
        (60.0, 30.0),
        (110.0, 36.0),
        (160.0, 28.0),
        (206.0, 32.0),
        (20.0, 34.0),
    ] {
        let leaf = s.dice.blob((x, 470.0), (r * 1.1, r * 0.8), 0.25, 12);
        s.fill(&leaf, p.body.mix(p.ink, 0.5));
        for (dx, dy) in [(-10.0, -14.0), (10.0, -6.0), (0.0, 8.0)] {
            s.form(&Shape::circle(x + dx, 466.0 + dy, 9.0), p.acc, 3.0);
        }
    }
    let scarf = Shape::spline("760,452 850,448 856,500 840,580 770,580 764,500");
    s.form(&scarf, p.acc, 7.0);
    for y in [500.0, 530.0] {
        s.line(&[(762.0, y), (854.0, y - 3.0)], WHITE, 9.0);
    }
}
