//! Paper Boats: the delta, the sill, the battle in the tub.

use super::{DEEP, LEAF, boat};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

/// The river lets go: branches of light through straw, and all the boats in one of them.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let straw = Colour::hex(0xe8_aa38);
    s.wash(Ink::down(
        80.0,
        H,
        &[
            p.low.mix(straw, 0.5),
            straw,
            straw.mix(p.body, 0.4),
            Colour::hex(0x8a_5c24),
        ],
    ));
    marsh(s, straw);
    s.lit_by(40.0, p.key);
    river(s);
    sea(s);
    flock(s);
    for (x, y, k) in [
        (210.0, 430.0, 30.0),
        (262.0, 400.0, 22.0),
        (170.0, 386.0, 20.0),
    ] {
        let bird = Shape::svg("M-1 -.1Q-.5 -.5 0 .06Q.5 -.5 1 -.1Q.5 -.26 0 .24Q-.5 -.26 -1 -.1Z")
            .at(x, y, k);
        s.fill(&bird, p.ink);
    }
    s.vignette(p.body.mix(p.ink, 0.5), 0.4);
}

fn sea(s: &mut Stage) {
    let p = s.pal;
    let shore: Vec<Pt> = (0..=48)
        .map(|i| {
            (
                20.0 * i as f32,
                118.0 + 7.0 * (i as f32 * 1.7).sin() * (i as f32 * 0.5).cos(),
            )
        })
        .collect();
    let mut water = shore.clone();
    water.extend([(W + 20.0, -10.0), (-20.0, -10.0)]);
    s.fill(
        &Shape::polygon(&water),
        Ink::across(0.0, W, &[p.top, p.mid, WHITE, p.low.mix(p.mid, 0.4)]),
    );
    s.line(&shore, WHITE, 5.0);
    s.rect(
        -8.0,
        -8.0,
        W + 16.0,
        52.0,
        Ink::down(0.0, 44.0, &[Colour::hex(0xf0_c070), p.low]),
    );
    s.glow((700.0, 46.0), 420.0, WHITE, 0.9);
    s.circle(700.0, 40.0, 34.0, WHITE);
}

fn marsh(s: &mut Stage, straw: Colour) {
    let p = s.pal;
    for i in 0..90 {
        let t = (i as f32 / 90.0).powf(1.3);
        let y = 116.0 + 440.0 * t;
        let (x, w, h) = (
            s.dice.range(-60.0, W + 60.0),
            s.dice.range(60.0, 150.0) * (0.4 + t),
            3.0 + 22.0 * t,
        );
        let patch = s.dice.blob((x, y), (w, h), 0.16, 12);
        let tone = s.dice.pick(&[
            straw.mix(p.key, 0.4),
            p.body,
            Colour::hex(0xb8_8c34),
            straw.mix(Colour::hex(0x6f_8a3a), 0.5),
        ]);
        s.fill(&patch, (tone, 0.42));
    }
}

/// The branches, nearest first: (points with half widths).
const BRANCHES: [&str; 9] = [
    "330,600,120 352,500,92 400,420,64 452,350,44 520,290,30 600,236,20 660,180,13 690,112,12",
    "400,420,50 330,360,34 240,310,24 170,250,16 130,190,11 90,112,9",
    "452,350,34 450,290,24 420,230,16 420,170,10 400,112,8",
    "520,290,24 620,292,22 740,280,20 830,232,14 880,170,11 900,112,9",
    "240,310,16 130,300,12 50,262,8 -30,220,7",
    "740,280,14 850,292,12 930,262,9 990,250,7",
    "600,236,12 560,180,9 540,112,7",
    "420,230,10 330,190,8 270,150,6 250,112,5",
    "830,232,9 790,180,7 800,112,6",
];

fn river(s: &mut Stage) {
    let p = s.pal;
    for branch in BRANCHES {
        s.fill(
            &Shape::limb(branch).moved(-5.0, 8.0),
            p.body.mix(p.ink, 0.5),
        );
    }
    for branch in BRANCHES {
        s.fill(
            &Shape::limb(branch),
            Ink::down(110.0, H, &[WHITE, p.key, p.mid, p.top]),
        );
    }
    for (d, w) in [
        ("M300 540C340 480 380 430 440 376", 9.0),
        ("M420 500C430 460 450 420 500 350", 7.0),
        ("M360 400C320 370 280 350 230 320", 5.0),
        ("M560 300C640 306 700 302 760 288", 4.0),
    ] {
        s.stroke(&Shape::svg(d), (WHITE, 0.75), w);
    }
}

/// Hundreds of boats in the branch that runs to the sun, small ones far off.
fn flock(s: &mut Stage) {
    let p = s.pal;
    let spine = [
        (300.0, 520.0),
        (370.0, 450.0),
        (420.0, 396.0),
        (470.0, 344.0),
        (530.0, 290.0),
        (604.0, 240.0),
        (660.0, 184.0),
        (688.0, 124.0),
    ];
    let mut all: Vec<(f32, f32, f32)> = Vec::new();
    for pair in spine.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        for _ in 0..60 {
            let t = s.dice.unit();
            let near = (a.1 + (b.1 - a.1) * t - 90.0) / 430.0;
            let (x, y) = (
                a.0 + (b.0 - a.0) * t + s.dice.gauss(38.0 * near),
                a.1 + (b.1 - a.1) * t + s.dice.gauss(8.0 * near),
            );
            let r = 4.0 + 21.0 * near;
            if all
                .iter()
                .all(|&(ox, oy, _)| (ox - x).abs() > r * 1.7 || (oy - y).abs() > r * 0.8)
            {
                all.push((x, y, r));
            }
        }
    }
    all.sort_by(|a, b| a.1.total_cmp(&b.1));
    let red = all.len() * 4 / 5;
    for (i, (x, y, r)) in all.into_iter().enumerate() {
        s.oval(
            x - r * 0.3,
            y + r * 0.12,
            r,
            r * 0.2,
            (p.top.mix(p.ink, 0.3), 0.6),
        );
        boat(s, (x, y), r, if i == red { p.acc } else { WHITE });
    }
}

/// On the sill in the rain: a father's collar, folded into a boat and sealed with wax.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let rain = Colour::hex(0x50_7088);
    s.wash(Ink::down(
        0.0,
        400.0,
        &[rain, rain.mix(p.mid, 0.4), rain.mix(p.ink, 0.35)],
    ));
    garden(s);
    s.lit_by(-60.0, p.key);
    pane_drops(s);
    frame(s);
    photograph(s);
    super::candle(s);
    s.vignette(p.ink, 0.7);
}

fn garden(s: &mut Stage) {
    let p = s.pal;
    s.blurred(9.0, |s| {
        s.rect(-20.0, 300.0, W + 40.0, 200.0, p.top.mix(p.ink, 0.35));
        for (x, flip) in [(150.0, 1.0), (262.0, 1.0)] {
            let boot = Shape::spline("-34,-150 34,-150 34,-40 84,-20 96,20 80,34 -36,34 -42,-20")
                .scaled(flip, 1.0)
                .moved(x, 330.0);
            s.fill(&boot, LEAF.mix(p.ink, 0.25));
            s.fill(
                &Shape::rect(x - 36.0, 176.0, 72.0, 22.0),
                LEAF.mix(p.key, 0.3),
            );
            s.fill(
                &Shape::rect(x - 26.0, -20.0, 52.0, 200.0),
                p.ink.mix(p.top, 0.4),
            );
        }
        s.oval(200.0, 372.0, 190.0, 20.0, (p.key, 0.4));
    });
}

fn pane_drops(s: &mut Stage) {
    let p = s.pal;
    s.raining(0.75);
    for _ in 0..60 {
        let (x, y, r) = (
            s.dice.range(20.0, 940.0),
            s.dice.range(0.0, 380.0),
            s.dice.range(3.0, 10.0),
        );
        let drop = Shape::svg(
            "M0 -1.6C.8 -.4 1 .1 1 .3C1 1 .5 1.3 0 1.3C-.5 1.3 -1 1 -1 .3C-1 .1 -.8 -.4 0 -1.6Z",
        )
        .at(x, y, r);
        s.fill(&drop, (p.key, 0.4));
        s.crescent(&drop, (p.ink, 0.4), (1.5, 2.5), 0.0);
    }
    for (x, y, l) in [
        (402.0, 10.0, 190.0),
        (560.0, 60.0, 130.0),
        (820.0, 0.0, 250.0),
        (64.0, 100.0, 120.0),
    ] {
        s.fill(&Shape::round_rect(x, y, 7.0, l, 3.5), (p.key, 0.45));
        s.oval(x + 3.5, y + l, 7.0, 10.0, (p.key, 0.8));
    }
}

fn frame(s: &mut Stage) {
    let p = s.pal;
    let wood = p.ink.mix(p.top, 0.2);
    s.form(&Shape::rect(636.0, -20.0, 44.0, 430.0), wood, 7.0);
    s.form(&Shape::rect(-20.0, -30.0, 1000.0, 44.0), wood, 6.0);
    s.rect(-8.0, 384.0, W + 16.0, 26.0, p.ink);
    let sill = Shape::poly("-20,404 980,404 980,560 -20,560");
    s.fill(
        &sill,
        Ink::down(
            404.0,
            H,
            &[p.top.mix(p.ink, 0.35), p.ink.mix(p.top, 0.2), p.ink],
        ),
    );
    s.rect(-8.0, 402.0, W + 16.0, 7.0, (p.mid, 0.9));
    let cloth = Shape::spline("980,-20 842,-20 836,80 868,190 838,290 812,360 900,372 980,360");
    s.fill(&cloth, p.low.mix(p.ink, 0.35));
    s.clipped(&cloth, |s| {
        for i in 0..7 {
            s.rect(
                800.0,
                -10.0 + 60.0 * i as f32,
                200.0,
                26.0,
                (p.acc.mix(p.ink, 0.35), 0.65),
            );
            s.rect(
                826.0 + 44.0 * i as f32,
                -20.0,
                20.0,
                400.0,
                (p.acc.mix(p.ink, 0.35), 0.6),
            );
        }
    });
    s.crescent(&cloth, (p.key, 0.6), (-6.0, 0.0), 0.0);
}

fn photograph(s: &mut Stage) {
    let p = s.pal;
    let sepia = Colour::hex(0xc9_a878);
    let deep = Colour::hex(0x4a_3a30);
    s.blurred(8.0, |s| {
        s.fill(
            &Shape::poly("210,474 640,474 840,520 360,530"),
            (p.ink, 0.8),
        )
    });
    let f = |d: &str| Shape::poly(d).moved(430.0, 300.0);
    s.fill(&f("-150,40 0,-206 6,60"), WHITE);
    s.fill(&f("0,-206 150,40 -6,60"), p.acc);
    s.fill(&f("0,-206 60,-106 14,60 -6,60"), p.acc.mix(p.low, 0.35));
    s.fill(&f("-150,40 -120,-8 4,52 6,60"), (p.ink, 0.25));
    let left = f("-346,-116 -150,10 0,40 6,182 -216,182");
    let right = f("0,40 150,10 346,-116 216,182 -4,182");
    s.fill(&left, sepia.mix(p.key, 0.55));
    s.fill(&right, sepia.mix(p.ink, 0.12));
    s.clipped(&left, |s| collar(s, (236.0, 384.0), deep, sepia));
    s.clipped(&right, |s| {
        s.fill(
            &Shape::poly("430,330 600,300 700,500 430,500"),
            (deep, 0.35),
        );
        s.rect(430.0, 330.0, 60.0, 200.0, (deep, 0.5));
    });
    s.fill(&f("-346,-116 -150,10 0,40 2,54 -158,28 -336,-86"), WHITE);
    s.fill(
        &f("346,-116 150,10 0,40 2,54 158,28 336,-86"),
        p.acc.mix(p.low, 0.6),
    );
    wax(s);
}

/// Half a uniform collar, lying on its side: two tabs, a row of buttons, no face.
fn collar(s: &mut Stage, (x, y): Pt, dark: Colour, sepia: Colour) {
    let p = s.pal;
    s.fill(
        &Shape::poly("-120,-120 60,-150 210,-20 210,120 -120,140").moved(x, y),
        dark,
    );
    s.fill(
        &Shape::poly("-110,-70 30,-26 60,10 30,30 -110,-10").moved(x, y),
        sepia.mix(p.key, 0.2),
    );
    s.fill(
        &Shape::poly("-40,-52 70,-24 116,18 60,14").moved(x, y),
        dark.mix(sepia, 0.35),
    );
    s.fill(
        &Shape::poly("-40,26 60,20 110,30 20,84").moved(x, y),
        dark.mix(sepia, 0.35),
    );
    for (dx, dy) in [(30.0, -18.0), (24.0, 46.0)] {
        s.fill(
            &Shape::poly("0,-13 4,-4 13,-4 6,3 9,12 0,7 -9,12 -6,3 -13,-4 -4,-4")
                .moved(x + dx, y + dy),
            p.low,
        );
    }
    for i in 0..3 {
        s.circle(
            x + 130.0 + 34.0 * i as f32,
            y + 26.0 + 6.0 * i as f32,
            9.0,
            p.low.mix(sepia, 0.3),
        );
    }
}

fn wax(s: &mut Stage) {
    let p = s.pal;
    let red = Colour::hex(0xc2_2e26);
    let blob = Shape::spline(
        "404,330 420,312 446,310 462,326 466,352 458,372 452,414 444,372 430,366 424,392 416,362 402,350",
    );
    s.form(&blob, red, 6.0);
    s.stroke(&Shape::circle(434.0, 338.0, 13.0), red.mix(p.ink, 0.4), 5.0);
    s.oval(424.0, 324.0, 7.0, 4.0, p.key);
}

/// The admiral of the tin tub, with no visibility and no fear, against the Boot.
pub(super) fn joke(s: &mut Stage) {
    let p = s.pal;
    bathroom(s);
    tub_back(s);
    let stern = Expression {
        brow_in: -0.1,
        lid: 0.8,
        press: 1.0,
        corner: 0.02,
        pitch: -6.0,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(12.0, stern)
        .head(-4.0, -4.0)
        .body(8.0)
        .arms(Arm::Behind, Arm::Folded);
    let light = Light {
        light_at: 0.25,
        ..Light::day(1.0)
    }
    .colours(p.key, Colour::hex(0x7a_2a3a), p.low);
    let towel = Costume::new(Garment::Cloak, LEAF, LEAF.tone(0.75), p.acc);
    let boy = s.act_in(
        "leo-fontaine",
        towel,
        Pose {
            arms: [Arm::Down, Arm::Down],
            ..pose
        },
        Framing::new(0.43, 0.385, 0.37),
        light,
    );
    for eye in boy.eyes {
        let k = eye.scale;
        let lens = Shape::round_rect(-0.3 * k, -0.27 * k, 0.6 * k, 0.54 * k, 0.06 * k)
            .turned_by(-4.0, 0.0, 0.0)
            .moved(eye.x, eye.y);
        s.fill(&lens, (WHITE, 0.94));
        s.crescent(&lens, p.mid.mix(WHITE, 0.4), (0.07 * k, -0.05 * k), 2.0);
    }
    paper_hat(s, (boy.crown.x, boy.crown.y), boy.crown.scale);
    battle(s);
    tub_front(s);
}

fn bathroom(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.acc.mix(p.ink, 0.12), p.acc, p.acc.mix(p.low, 0.35)],
    ));
    for i in 0..9 {
        s.rect(
            -8.0,
            24.0 + 62.0 * i as f32,
            W + 16.0,
            5.0,
            (p.acc.mix(p.ink, 0.4), 0.35),
        );
        s.rect(
            50.0 + 116.0 * i as f32,
            -8.0,
            5.0,
            400.0,
            (p.acc.mix(p.ink, 0.4), 0.35),
        );
    }
    s.lit_by(60.0, p.key);
    s.form(&Shape::rect(740.0, -20.0, 190.0, 216.0), p.key, 8.0);
    s.rect(
        756.0,
        -20.0,
        158.0,
        200.0,
        Ink::down(0.0, 180.0, &[Colour::hex(0xbf_e4e8), p.key]),
    );
    s.rect(830.0, -20.0, 10.0, 200.0, p.key.mix(p.body, 0.2));
    s.glow((830.0, 90.0), 360.0, p.key, 0.55);
}

fn paper_hat(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.framed(tiny_skia::Transform::from_rotate_at(-8.0, x, y), |s| {
        let at = |d: &str| Shape::poly(d).at(x, y - 0.02 * k, k);
        let peak = at("-.95,.1 0,-.95 .95,.1");
        s.fill(&peak, p.key);
        s.clipped(&peak, |s| {
            s.fill(&at("0,-.95 .95,.1 .3,.1"), p.mid.mix(p.key, 0.3));
            for i in 0..6 {
                for col in 0..4 {
                    let (cx, cy) = (
                        x + (-0.8 + 0.42 * col as f32) * k,
                        y + (-0.62 + 0.12 * i as f32) * k,
                    );
                    s.rect(
                        cx,
                        cy,
                        (0.3 - 0.06 * ((i + col) % 3) as f32) * k,
                        0.045 * k,
                        (p.top, 0.75),
                    );
                }
            }
        });
        let brim = at("-1.2,.2 1.2,.2 .96,-.08 -.96,-.08");
        s.form(&brim, p.key, 0.05 * k);
        for col in 0..5 {
            s.rect(
                x + (-0.86 + 0.38 * col as f32) * k,
                y + 0.04 * k,
                0.24 * k,
                0.045 * k,
                (p.top, 0.75),
            );
        }
        s.circle(x + 0.1 * k, y - 0.4 * k, 0.13 * k, p.acc);
    });
}

fn tub_back(s: &mut Stage) {
    let p = s.pal;
    let zinc = p.mid.mix(p.top, 0.3);
    s.form(&Shape::ellipse(480.0, 400.0, 436.0, 112.0), zinc, 9.0);
    s.oval(480.0, 404.0, 414.0, 98.0, zinc.mix(p.ink, 0.45));
}

fn battle(s: &mut Stage) {
    let p = s.pal;
    let mut heaps = vec![Shape::rect(60.0, 420.0, 840.0, 130.0)];
    for i in 0..38 {
        let x = 70.0 + 22.0 * i as f32;
        heaps.push(Shape::circle(
            x,
            418.0 + s.dice.range(-14.0, 12.0),
            s.dice.range(18.0, 34.0),
        ));
    }
    let foam = Shape::all(heaps);
    s.clipped(&Shape::rect(60.0, 300.0, 840.0, 230.0), |s| {
        s.fill(
            &foam,
            Ink::down(390.0, 500.0, &[p.key, p.mid.mix(p.key, 0.5), p.mid]),
        );
        s.crescent(&foam, WHITE, (-4.0, 7.0), 0.0);
    });
    for _ in 0..40 {
        let (x, y, r) = (
            s.dice.range(90.0, 870.0),
            s.dice.range(430.0, 490.0),
            s.dice.range(8.0, 20.0),
        );
        s.stroke(&Shape::circle(x, y, r), (p.mid, 0.5), 3.0);
    }
    enemy(s);
    for (row, (y, r, n)) in [(418.0, 30.0, 4), (446.0, 36.0, 4), (480.0, 44.0, 4)]
        .into_iter()
        .enumerate()
    {
        for i in 0..n {
            let x = 140.0 + 40.0 * row as f32 + 132.0 * i as f32 - 10.0 * row as f32;
            s.oval(x, y + 2.0, r * 0.9, r * 0.14, (p.top, 0.4));
            boat(
                s,
                (x, y),
                r,
                if row == 1 && i == 3 {
                    p.acc
                } else {
                    WHITE.mix(p.low, 0.3)
                },
            );
        }
    }
}

fn enemy(s: &mut Stage) {
    let p = s.pal;
    let rubber = DEEP;
    s.framed(tiny_skia::Transform::from_rotate_at(-14.0, 760.0, 420.0), |s| {
        let boot = Shape::spline("716,230 806,230 812,360 790,420 806,470 740,480 660,474 600,470 604,430 640,404 700,384 716,330");
        s.form(&boot, rubber, 9.0);
        s.form(&Shape::round_rect(708.0, 216.0, 106.0, 30.0, 12.0), rubber.mix(p.mid, 0.4), 5.0);
        s.oval(761.0, 222.0, 44.0, 9.0, p.ink);
        s.stroke(&Shape::svg("M704 300H812"), p.acc, 10.0);
    });
    for (x, y, r) in [
        (640.0, 470.0, 30.0),
        (690.0, 482.0, 34.0),
        (750.0, 478.0, 36.0),
        (812.0, 470.0, 32.0),
        (600.0, 480.0, 22.0),
    ] {
        s.circle(x, y, r, p.key);
        s.crescent(
            &Shape::circle(x, y, r),
            p.mid.mix(p.key, 0.4),
            (-r * 0.2, -r * 0.2),
            1.0,
        );
    }
}

fn tub_front(s: &mut Stage) {
    let p = s.pal;
    let zinc = p.mid.mix(p.top, 0.3);
    let front = Shape::svg(
        "M44 400C60 480 250 514 480 514C710 514 900 480 916 400C920 470 900 560 880 600H80C60 560 40 470 44 400Z",
    );
    s.fill(
        &front,
        Ink::across(
            44.0,
            916.0,
            &[zinc.mix(p.ink, 0.5), zinc, zinc.mix(p.key, 0.6), zinc],
        ),
    );
    s.crescent(&front, p.key, (0.0, 9.0), 0.0);
    for x in [66.0, 894.0] {
        s.stroke(
            &Shape::ellipse(x, 470.0, 30.0, 26.0),
            zinc.mix(p.ink, 0.4),
            11.0,
        );
    }
}
