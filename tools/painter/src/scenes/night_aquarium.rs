//! Night Shift at the Aquarium: deep blues and one jellyfish pink; somebody lives in tank nine.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

const TITLE: &str = "night-aquarium";
const P: Palette = Palette::of([
    0x071b3f, 0x0f4f8a, 0x6fd6d2, 0xe9fff7, 0x2c6fa0, 0x040d22, 0xff8fa3,
]);
const PEACH: Colour = Colour::hex(0xff_b58a);
const BLACK: Colour = Colour::hex(0x15_151c);
const CHESTNUT: Colour = Colour::hex(0x7a_4326);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "threat", P, sights::threat),
    ]
}

/// The guard before the glass; a jellyfish as large as he is puts out one thread to his hand.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::Radial(
        (300.0, 190.0),
        (760.0, 620.0),
        vec![
            (0.0, p.acc.mix(p.mid, 0.55), 1.0),
            (0.3, p.mid.mix(p.acc, 0.12), 1.0),
            (0.7, p.top, 1.0),
            (1.0, p.ink, 1.0),
        ],
    ));
    s.lit_by(-70.0, p.acc);
    for (x, w) in [(120.0, 60.0), (420.0, 90.0), (640.0, 50.0)] {
        s.shaft((x, -30.0), (x - 60.0, 460.0), (w * 0.4, w), p.low, 0.16);
    }
    jellyfish(s, (286.0, 196.0), 1.0);
    thread(s);
    let light = Light {
        dir: [-0.86, 0.1, 0.1],
        light_at: 0.16,
        depth: 0.72,
        rim_at: 0.3,
        ..Light::night(-1.0)
    }
    .colours(p.acc.mix(WHITE, 0.55), p.top.mix(p.mid, 0.2), p.mid);
    let coat = Costume::new(Garment::Trench, BLACK, BLACK, BLACK.mix(p.mid, 0.5));
    let pose = Pose::new(196.0, Expression::WONDER)
        .head(-4.0, -3.0)
        .body(188.0)
        .arms(Arm::Down, Arm::Down);
    s.act_in(
        "mikko-laine",
        coat,
        pose,
        Framing::new(0.7, 0.36, 0.36),
        light,
    );
    curtain_of_hair(s);
    mullion(s);
    s.vignette(p.ink, 0.55);
}

/// A bell of veils, four frills and a curtain of threads.
fn jellyfish(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.glow((x, y), 400.0 * k, p.acc, 0.75);
    s.layered(
        Blend {
            opacity: 0.85,
            ..Blend::soft(1.2)
        },
        |s| {
            for i in 0..15 {
                let t = i as f32 / 14.0;
                let x0 = x + (t - 0.5) * 270.0 * k;
                let sway = 26.0 * k * ((t * 9.0).sin());
                let len = (220.0 + 110.0 * ((i * 7 % 5) as f32) / 5.0) * k;
                let spine = [
                    (x0, y + 50.0 * k, 3.4 * k),
                    (x0 + sway, y + 50.0 * k + len * 0.35, 3.4 * k),
                    (x0 - sway * 0.8, y + 50.0 * k + len * 0.7, 2.6 * k),
                    (x0 + sway * 0.5, y + 50.0 * k + len, 1.2 * k),
                ];
                s.fill(
                    &Shape::tube(&spine),
                    p.acc.mix(if i % 2 == 0 { WHITE } else { p.mid }, 0.3),
                );
            }
        },
    );
    for (dx, w, t) in [(-62.0, 34.0, 0.1), (58.0, 32.0, 0.25), (-14.0, 42.0, 0.4)] {
        frill(s, (x + dx * k, y + 40.0 * k), w * k, p.acc.mix(WHITE, t));
    }
    let bell = Shape::svg("M-172 58C-190 -60 -120 -148 0 -148C120 -148 190 -60 172 58C150 40 132 78 106 56C84 80 60 46 34 72C10 92 -14 60 -36 74C-62 86 -84 50 -108 62C-134 78 -150 40 -172 58Z").at(x, y, k);
    s.fill(
        &bell,
        Ink::Radial(
            (x - 30.0 * k, y - 50.0 * k),
            (220.0 * k, 200.0 * k),
            vec![
                (0.0, p.acc.mix(WHITE, 0.72), 1.0),
                (0.4, p.acc.mix(WHITE, 0.2), 1.0),
                (1.0, p.acc.mix(p.mid, 0.35), 1.0),
            ],
        ),
    );
    s.clipped(&bell, |s| {
        for a in [-62.0, -36.0, -12.0, 12.0, 36.0, 62.0] {
            let rib = Shape::svg("M0 -150C10 -80 14 0 10 90L-10 90C-14 0 -10 -80 0 -150Z")
                .turned_by(a * 0.3, 0.0, -150.0)
                .moved(a * 1.7, 0.0);
            s.fill(&rib.at(x, y, k), (p.acc.mix(p.top, 0.3), 0.3));
        }
        for (dx, dy) in [(-34.0, -42.0), (34.0, -42.0), (0.0, -70.0), (0.0, -16.0)] {
            s.stroke(
                &Shape::ellipse(x + dx * k, y + dy * k, 22.0 * k, 18.0 * k),
                (WHITE, 0.6),
                8.0 * k,
            );
        }
    });
    s.crescent(&bell, (WHITE, 0.85), (5.0 * k, 9.0 * k), 2.0);
    s.crescent(
        &bell,
        (p.acc.mix(p.top, 0.4), 0.5),
        (-12.0 * k, -14.0 * k),
        5.0,
    );
}

fn frill(s: &mut Stage, (x, y): Pt, w: f32, tone: Colour) {
    let mut spine = Vec::new();
    for i in 0..12 {
        let t = i as f32 / 11.0;
        spine.push((
            x + (t * 11.0).sin() * w * 0.55,
            y + t * w * 7.4,
            w * (0.62 - 0.5 * t) * (1.0 + 0.35 * (t * 40.0).sin()),
        ));
    }
    s.form(&Shape::tube(&spine), tone, 6.0);
}

/// His hair over the coat, to the middle of the back.
fn curtain_of_hair(s: &mut Stage) {
    let p = s.pal;
    let shade = p.mid.mix(p.top, 0.35);
    let all = Shape::spline(
        "676,84 728,98 760,146 770,220 764,320 752,430 736,470 720,452 704,478 684,458 664,482 646,460 628,480 608,458 592,470 580,420 576,320 576,210 590,142 622,100",
    );
    s.clipped(&Shape::rect(560.0, 60.0, 220.0, 436.0), |s| {
        s.fill(&all, shade);
        s.clipped(&all, |s| {
            s.fill(
                &Shape::spline("680,70 560,70 550,500 672,500 668,400 674,240 668,140"),
                p.acc.mix(WHITE, 0.72),
            );
            s.fill(
                &Shape::limb("690,190,12 686,330,10 692,490,4"),
                p.acc.mix(WHITE, 0.5),
            );
            for x in [604.0, 634.0, 660.0] {
                s.fill(
                    &Shape::limb(&format!("{x},240,1 {},360,5 {},490,7", x + 3.0, x - 2.0)),
                    p.acc.mix(p.mid, 0.25),
                );
            }
            for x in [712.0, 738.0] {
                s.fill(
                    &Shape::limb(&format!("{x},220,1 {},360,4 {},490,6", x - 3.0, x - 2.0)),
                    p.top,
                );
            }
        });
        s.crescent(&all, p.acc, (4.0, 0.0), 0.0);
    });
}

/// One thread that leaves the rest and ends at his palm.
fn thread(s: &mut Stage) {
    let p = s.pal;
    let way = Shape::svg("M404 250C450 330 430 390 478 384C530 376 520 300 552 262");
    s.blurred(7.0, |s| s.stroke(&way, (p.acc, 0.9), 12.0));
    s.stroke(&way, p.acc.mix(WHITE, 0.5), 6.0);
    s.glow((552.0, 256.0), 90.0, p.acc.mix(WHITE, 0.4), 0.9);
}

/// The frame of the great window, nearest to us.
fn mullion(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(BLACK, 0.5);
    s.lit_by(-60.0, p.acc);
    s.backlit(&Shape::poly("896,-20 980,-20 980,560 912,560"), dark, 5.0);
    s.backlit(&Shape::poly("-20,500 980,486 980,560 -20,560"), dark, 5.0);
    for i in 0..8 {
        s.circle(
            930.0 + 1.5 * i as f32,
            40.0 + 62.0 * i as f32,
            6.0,
            p.mid.mix(p.ink, 0.5),
        );
    }
}

/// Under the surface: her curls rise into a fan that fills the light.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[
            WHITE,
            p.key,
            p.low.mix(p.key, 0.45),
            p.low,
            p.low.mix(p.mid, 0.35),
        ],
    ));
    ripples(s);
    s.lit_by(10.0, WHITE);
    fan(s, (470.0, 300.0));
    let light = Light {
        dir: [0.4, 0.72, 0.5],
        light_at: 0.26,
        depth: 0.5,
        ..Light::day(1.0)
    }
    .colours(WHITE.mix(PEACH, 0.3), CHESTNUT.mix(p.mid, 0.35), p.key);
    let bliss = Expression {
        corner: 0.14,
        open: 0.1,
        teeth: 1.0,
        ..Expression::TENDER
    };
    let pose = Pose::new(30.0, bliss)
        .head(-15.0, 12.0)
        .body(16.0)
        .look(0.04, 0.05);
    let dress = Costume::new(Garment::Gown, PEACH, PEACH.mix(WHITE, 0.4), p.key);
    let her = s.cast(
        "yara-nascimento",
        Some(dress),
        pose,
        Framing::new(0.49, 0.56, 0.62),
        light,
    );
    let (mx, my, k) = (her.mouth.x, her.mouth.y, her.mouth.scale);
    let face = Shape::spline("-.72,-1.15 -.3,-1.5 .2,-1.5 .42,-1.1 .37,-.4 .34,.02 .24,.36 .3,.62 .42,.9 1.3,1.3 1.8,2.6 -1.9,2.6 -1.5,1.2 -.6,.9 -.5,.4 -.78,-.2").at(mx, my, k);
    shawl(s);
    s.clipped(&face, |s| s.lay(&her));
    curls(
        s,
        &HAIRLINE.map(|(x, y, r)| (mx + x * k, my + y * k, r * k)),
        1,
    );
    bubbles(s, (mx + 70.0, my - 20.0), 16);
}

/// Curls over the brow, so that face and cloud belong together; in units about the mouth.
const HAIRLINE: [(f32, f32, f32); 11] = [
    (-0.86, -0.18, 0.15),
    (-0.84, -0.48, 0.19),
    (-0.72, -0.82, 0.22),
    (-0.52, -1.1, 0.22),
    (-0.24, -1.3, 0.22),
    (0.06, -1.36, 0.2),
    (0.3, -1.22, 0.18),
    (0.46, -0.98, 0.16),
    (0.5, -0.72, 0.13),
    (-0.96, 0.04, 0.11),
    (0.52, -0.5, 0.1),
];

fn ripples(s: &mut Stage) {
    let p = s.pal;
    for i in 0..9 {
        let x = 60.0 + 110.0 * i as f32;
        s.shaft(
            (480.0 + (x - 480.0) * 0.5, -60.0),
            (x + (x - 480.0) * 0.5, 560.0),
            (14.0, 36.0 + 8.0 * (i % 3) as f32),
            WHITE,
            0.4,
        );
    }
    for i in 0..14 {
        let (x, y) = (s.dice.range(-60.0, 860.0), 8.0 + 6.0 * i as f32);
        s.streak((x, y), (200.0, 7.0), (p.low, 0.5), 40 + i as u64);
    }
}

/// Curls that stand up and out from the head at (x, y): an upside-down triangle of hair.
fn fan(s: &mut Stage, (x, y): Pt) {
    let mut balls = Vec::new();
    for row in (0..9).rev() {
        let up = row as f32 / 8.0;
        let half = 96.0 + 330.0 * up.powf(0.9);
        let n = 5 + row;
        for i in 0..n {
            let t = i as f32 / (n - 1) as f32 * 2.0 - 1.0;
            let (dx, dy) = (s.dice.range(-12.0, 12.0), s.dice.range(-12.0, 12.0));
            balls.push((
                x + half * t + dx,
                y - 20.0 - 290.0 * up + 60.0 * up * t.abs() + dy,
                s.dice.range(38.0, 56.0),
            ));
        }
    }
    let all = Shape::all(balls.iter().map(|&(x, y, r)| Shape::circle(x, y, r)));
    s.fill(&all.moved(0.0, 10.0), (s.pal.mid, 0.25));
    curls(s, &balls, 0);
}

/// A mass of curls: one lit body, then a dent or a turn of light in each.
fn curls(s: &mut Stage, balls: &[(f32, f32, f32)], from: usize) {
    let dark = CHESTNUT.mix(Colour::hex(0x2a_1020), 0.5);
    let all = Shape::all(balls.iter().map(|&(x, y, r)| Shape::circle(x, y, r)));
    s.form(&all, CHESTNUT, 9.0);
    for (i, &(x, y, r)) in balls.iter().enumerate() {
        let turn = Shape::svg(
            "M-.62 .1C-.6 -.5 .1 -.72 .46 -.3C.7 .02 .4 .46 .04 .34C-.16 .26 -.14 0 .06 -.02",
        )
        .turned_by(61.0 * i as f32, 0.0, 0.0)
        .at(x, y, r);
        let tone = match (i + from) % 3 {
            0 => dark,
            1 => CHESTNUT.mix(PEACH, 0.4),
            _ => CHESTNUT.mix(dark, 0.6),
        };
        s.stroke(&turn, tone, r * 0.16);
    }
}

/// The peach shawl, drifting behind her like fins.
fn shawl(s: &mut Stage) {
    let p = s.pal;
    for (i, fin) in [
        "380,560 350,490 250,440 150,440 60,360 -30,250 -30,430 60,520 200,580",
        "560,560 600,490 690,450 790,470 880,380 990,300 990,500 880,560 700,590",
    ]
    .into_iter()
    .enumerate()
    {
        let cloth = Shape::spline(fin);
        s.form(&cloth, PEACH.mix(p.acc, 0.2 + 0.2 * i as f32), 10.0);
        s.clipped(&cloth, |s| {
            let side = if i == 0 { 1.0 } else { -1.0 };
            for j in 0..5 {
                let x = 480.0 - side * (90.0 + 90.0 * j as f32);
                let fold = Shape::tube(&[
                    (x, 590.0, 12.0),
                    (x - side * 40.0, 500.0 - 12.0 * j as f32, 9.0),
                    (x - side * 110.0, 420.0 - 36.0 * j as f32, 2.0),
                ]);
                s.fill(&fold, (p.acc.mix(CHESTNUT, 0.4), 0.4));
            }
        });
    }
}

fn bubbles(s: &mut Stage, (x, y): Pt, n: usize) {
    let p = s.pal;
    for i in 0..n {
        let t = i as f32 / n as f32;
        let (bx, by) = (
            x + s.dice.gauss(24.0) + 60.0 * t + 30.0 * (t * 9.0).sin(),
            y - 420.0 * t,
        );
        let r = s.dice.range(5.0, 8.0 + 12.0 * t);
        let ball = Shape::circle(bx, by, r);
        s.fill(&ball, (WHITE, 0.35));
        s.crescent(&ball, (p.mid, 0.7), (-r * 0.16, -r * 0.16), 0.0);
        s.crescent(&ball, WHITE, (r * 0.2, r * 0.2), 0.0);
        s.circle(bx - r * 0.35, by - r * 0.35, r * 0.2, WHITE);
    }
}

/// The pane seen edge-on: he in the dark, she in the water, foreheads at one spot.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        -8.0,
        500.0,
        H + 16.0,
        Ink::across(
            0.0,
            480.0,
            &[Colour::hex(0x02_050e), p.ink, p.top.mix(p.ink, 0.4)],
        ),
    );
    s.rect(
        480.0,
        -8.0,
        490.0,
        H + 16.0,
        Ink::down(0.0, H, &[p.key, p.low, p.low.mix(p.mid, 0.35), p.mid]),
    );
    s.clipped(&Shape::rect(480.0, -8.0, 490.0, H + 16.0), |s| {
        for (x, w) in [(560.0, 26.0), (700.0, 44.0), (860.0, 30.0)] {
            s.shaft((x, -30.0), (x + 90.0, 560.0), (w * 0.4, w), WHITE, 0.5);
        }
        her_side(s);
        bubbles(s, (560.0, 430.0), 12);
    });
    let light = Light {
        dir: [0.8, 0.3, 0.5],
        light_at: 0.24,
        depth: 0.8,
        ..Light::night(1.0)
    }
    .colours(p.key, p.ink, p.mid);
    let coat = Costume::new(Garment::Trench, BLACK, BLACK, BLACK.mix(p.mid, 0.6));
    let pose = Pose::new(
        64.0,
        Expression {
            brow_in: 0.14,
            ..Expression::TENDER
        },
    )
    .head(2.0, 0.0)
    .body(64.0);
    s.clipped(&Shape::rect(-8.0, -8.0, 488.0, H + 16.0), |s| {
        s.act_in(
            "mikko-laine",
            coat,
            pose,
            Framing::new(0.362, 0.47, 0.56),
            light,
        );
    });
    pane(s);
    s.vignette(p.ink, 0.3);
}

/// She, in profile, and her curls that drift up and away.
fn her_side(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-20.0, WHITE);
    let light = Light {
        dir: [-0.3, 0.8, 0.42],
        light_at: 0.24,
        depth: 0.5,
        ..Light::day(-1.0)
    }
    .colours(WHITE.mix(PEACH, 0.25), CHESTNUT.mix(p.mid, 0.4), p.key);
    let pose = Pose::new(
        -60.0,
        Expression {
            lid: 0.4,
            ..Expression::TENDER
        },
    )
    .head(-2.0, 4.0)
    .body(-60.0);
    let her = s.cast(
        "yara-nascimento",
        None,
        pose,
        Framing::new(0.638, 0.47, 0.56),
        light,
    );
    let (mx, my, k) = (her.mouth.x, her.mouth.y, her.mouth.scale);
    let mut cloud = Vec::new();
    for i in 0..44 {
        let t = i as f32 / 43.0;
        let a = (-38.0 + 132.0 * ((i * 17) % 44) as f32 / 43.0).to_radians();
        let d = (0.55 + 1.75 * t.sqrt()) * k;
        cloud.push((
            mx + 0.62 * k + a.sin() * d * 1.12,
            my - 0.75 * k - a.cos() * d * 0.86,
            k * s.dice.range(0.24, 0.36),
        ));
    }
    cloud.reverse();
    curls(s, &cloud, 0);
    s.clipped(
        &Shape::spline("-.7,-1.5 .3,-1.6 .75,-1 .8,-.2 .76,.4 .6,.9 -.1,.9 -.6,.5").at(mx, my, k),
        |s| s.lay(&her),
    );
    let brow = [
        (-0.12, -1.36, 0.14),
        (0.1, -1.28, 0.18),
        (0.36, -1.1, 0.2),
        (0.56, -0.84, 0.2),
        (0.68, -0.54, 0.19),
        (0.74, -0.2, 0.18),
        (0.76, 0.12, 0.17),
        (0.74, 0.42, 0.16),
        (0.96, -0.4, 0.26),
        (1.0, 0.06, 0.24),
        (0.9, -0.8, 0.26),
    ];
    curls(s, &brow.map(|(x, y, r)| (mx + x * k, my + y * k, r * k)), 1);
    stole(s, (mx, my), k);
}

/// The shawl round her neck, blown out behind her; in units about the mouth.
fn stole(s: &mut Stage, (mx, my): Pt, k: f32) {
    let p = s.pal;
    let cloth = Shape::spline("-.1,.72 .5,.62 1.3,.5 2.2,.2 3.2,-.3 3.2,1 2.4,1.5 1.6,1.9 1.5,3.2 -1.6,3.2 -1.1,1.7 -.5,1.1").at(mx, my, k);
    s.form(&cloth, PEACH, 10.0);
    s.clipped(&cloth, |s| {
        for (x, y) in [(0.2, 1.2), (0.9, 1.1), (1.6, 0.9), (-0.4, 1.9), (2.4, 0.5)] {
            let fold = Shape::tube(&[
                (x + 0.9, y - 0.6, 0.01),
                (x, y, 0.06),
                (x - 0.4, y + 1.4, 0.12),
            ])
            .at(mx, my, k);
            s.fill(&fold, (p.acc.mix(CHESTNUT, 0.4), 0.45));
        }
    });
}

fn pane(s: &mut Stage) {
    let p = s.pal;
    s.glow_oval((480.0, 235.0), (150.0, 380.0), p.low, 0.5);
    s.rect(
        470.0,
        -8.0,
        20.0,
        H + 16.0,
        Ink::across(470.0, 490.0, &[p.mid, p.key, WHITE, WHITE, p.low]),
    );
    for (y, r) in [
        (60.0, 5.0),
        (120.0, 7.0),
        (340.0, 6.0),
        (402.0, 8.0),
        (470.0, 5.0),
    ] {
        let drop = Shape::poly("0,-2 .8,.2 .5,1 0,1.2 -.5,1 -.8,.2").at(458.0, y, r);
        s.fill(&drop, p.low);
        s.rect(457.0, y - 40.0, 3.0, 32.0, (p.low, 0.4));
    }
}
