//! The tour without its heroes: the wall, the finish, two jerseys that hold hands.

use super::{COBALT, HAY, NAVY};
use kit::canvas::{H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

/// A mountain like a wall, nineteen hairpins to its summit, one pink dot ahead of all.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let (lit, deep) = (Colour::hex(0x6f_9a56), Colour::hex(0x0f_2c30));
    s.wash(Ink::down(
        0.0,
        380.0,
        &[deep, deep.mix(p.top, 0.35), HAY.mix(lit, 0.35), HAY],
    ));
    s.glow((20.0, 330.0), 420.0, HAY.mix(WHITE, 0.3), 0.8);
    let far = Noise::ridged(31)
        .octaves(4)
        .ridge((-8.0, 968.0), 380.0, 110.0, 3.0);
    s.fill(&Shape::under(&far, 540.0), deep.mix(lit, 0.5));
    wall(s, lit, deep);
    let turns = hairpins();
    road_up(s, &turns, deep);
    column(s, &turns);
    cloud_lid(s, deep);
    pines(s, deep);
    s.vignette(Colour::hex(0x06_1418), 0.4);
}

/// The corners of the road, lowest first: each leg is shorter and higher than the last.
fn hairpins() -> Vec<Pt> {
    (0..20)
        .map(|i| {
            let fall = 0.85_f32.powi(i);
            let (y, wide) = (28.0 + 482.0 * fall, 50.0 + 490.0 * fall);
            let side = if i % 2 == 0 { -0.78 } else { 0.34 };
            (572.0 + wide * (side + 0.02), y)
        })
        .collect()
}

/// The mountain: a lit flank, a flank in the dark, snow where it touches the cloud.
fn wall(s: &mut Stage, lit: Colour, deep: Colour) {
    let p = s.pal;
    let body = Shape::poly(
        "-40,560 -40,452 60,398 112,402 190,318 236,306 300,226 352,210 404,140 440,128 486,66 520,52 566,4 604,20 640,66 690,84 742,150 800,166 850,222 906,230 1000,300 1000,560",
    );
    s.fill(
        &body,
        Ink::down(0.0, H, &[lit.mix(HAY, 0.45), lit, lit.mix(deep, 0.35)]),
    );
    s.clipped(&body, |s| {
        let dark = Shape::poly("566,4 590,70 572,112 622,176 606,232 676,318 664,380 748,470 740,580 1020,580 1020,-20 600,-20");
        s.fill(&dark, Ink::down(0.0, H, &[deep.mix(lit, 0.25), deep, deep.mix(Colour::hex(0x04_1014), 0.5)]));
        for facet in ["640,66 690,84 742,150 716,220 660,150", "800,166 850,222 906,230 880,330 820,260", "690,240 740,300 730,380 800,450 780,560 860,560 850,420 780,330"] {
            s.fill(&Shape::poly(facet), (deep.mix(lit, 0.42), 0.8));
        }
        for facet in ["190,318 236,306 210,400 130,480 60,560 -40,560 100,430", "404,140 440,128 400,210 330,300 300,280", "486,66 520,52 506,110 460,160"] {
            s.fill(&Shape::poly(facet), (deep, 0.35));
        }
        s.fill(&Shape::poly("566,4 520,52 486,66 500,96 526,80 536,116 560,84 590,120 584,60 622,96 640,66 604,20"), p.mid.mix(deep, 0.12));
        s.fill(&Shape::poly("566,4 604,20 640,66 622,96 584,60"), p.mid.mix(deep, 0.5));
    });
    s.crescent(&body, HAY.mix(WHITE, 0.4), (4.0, 5.0), 0.0);
}

/// The road: a white shelf with a dark retaining wall under every leg.
fn road_up(s: &mut Stage, turns: &[Pt], deep: Colour) {
    let leg = |i: usize, a: Pt, b: Pt, lower: f32| {
        let (wa, wb) = (
            27.0 * 0.86_f32.powi(i as i32) + 1.6,
            27.0 * 0.86_f32.powi(i as i32 + 1) + 1.6,
        );
        let (da, db) = (lower * wa, lower * wb);
        (
            Shape::polygon(&[
                (a.0, a.1 - wa * 0.5 + da),
                (b.0, b.1 - wb * 0.5 + db),
                (b.0, b.1 + wb * 0.5 + db),
                (a.0, a.1 + wa * 0.5 + da),
            ]),
            wb,
        )
    };
    for (i, two) in turns.windows(2).enumerate() {
        s.fill(&leg(i, two[0], two[1], 0.9).0, (deep, 0.9));
    }
    for (i, two) in turns.windows(2).enumerate() {
        let (shape, w) = leg(i, two[0], two[1], 0.0);
        s.fill(&shape, WHITE);
        s.circle(two[1].0, two[1].1, w * 0.56, WHITE);
    }
}

/// The bunch on the lowest leg, and far above it one rider in pink.
fn column(s: &mut Stage, turns: &[Pt]) {
    let p = s.pal;
    let hues = [
        COBALT,
        p.acc.mix(HAY, 0.6),
        HAY,
        NAVY,
        p.ink,
        COBALT,
        p.top,
        HAY,
    ];
    let (a, b) = (turns[0], turns[1]);
    for i in 0..22 {
        let t = 0.14 + 0.032 * i as f32;
        let (x, y) = (
            a.0 + (b.0 - a.0) * t,
            a.1 + (b.1 - a.1) * t - 10.0 + 5.0 * (i % 3) as f32,
        );
        s.oval(x + 3.0, y + 11.0, 10.0, 4.0, (p.ink, 0.5));
        s.circle(x, y, 7.5, hues[(i * 5) % hues.len()]);
    }
    let (a, b) = (turns[6], turns[7]);
    let (x, y) = (a.0 + (b.0 - a.0) * 0.42, a.1 + (b.1 - a.1) * 0.42 - 6.0);
    s.glow((x, y), 90.0, p.acc, 1.0);
    s.circle(x, y, 17.0, WHITE);
    s.circle(x, y, 13.0, p.acc);
}

/// Cloud that leans on the dark flank and means to stay.
fn cloud_lid(s: &mut Stage, deep: Colour) {
    let tone = deep.mix(WHITE, 0.16);
    let puffs = [
        (990.0, 60.0, 120.0),
        (880.0, 44.0, 96.0),
        (792.0, 40.0, 70.0),
        (730.0, 26.0, 52.0),
        (940.0, 140.0, 90.0),
        (850.0, 110.0, 56.0),
    ];
    let lid = Shape::all(puffs.map(|(x, y, r)| Shape::ellipse(x, y, r, r * 0.62)));
    s.fill(&lid, tone);
    s.crescent(&lid, HAY.mix(deep, 0.35), (5.0, -6.0), 0.0);
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
        s.fill(&tree, dark);
    }
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
                    tone.mix(NAVY, 0.62)
                } else {
                    tone.mix(HAY, 0.25)
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
                    if (row + col + i) % 2 == 1 {
                        continue;
                    }
                    let flag = Shape::polygon(&[
                        (x - side * w * 0.2, y + h * 0.05),
                        (x - side * (w * 0.2 + w * 1.3), y + h * 0.08),
                        (x - side * w * 1.2, y + h * 0.22),
                        (x - side * w * 0.15, y + h * 0.18),
                    ]);
                    let hue = [p.acc, WHITE, HAY][(row + i) % 3];
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
    for i in 0..70 {
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
