//! The Weather Apprentice: Delft blue and peach cloud, lightning amber; a boy, an old man, the sky in hand.

mod sights;
mod storm;

use super::Picture;
use kit::canvas::{Dice, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use kit::stage::{At, Stage};

const TITLE: &str = "weather-apprentice";
const P: Palette = Palette::of([
    0x2b4c9b, 0x7fb2e5, 0xfbd9b8, 0xfff8e1, 0xc7a1d8, 0x1b2450, 0xffb21e,
]);
const LEAF: Colour = Colour::hex(0x6c_c04a);
const ASH: Colour = Colour::hex(0x9a_a3ad);
const NIGHT: Colour = Colour::hex(0x24_1a44);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, storm::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

/// Puffs in a heap, round and lit by the light of the stage; the last ones lie in front.
fn cloud(s: &mut Stage, puffs: &[(f32, f32, f32)], lit: Colour, shade: Colour) {
    let (lx, ly) = s.light.to;
    for &(x, y, r) in puffs {
        s.circle(x, y, r, lit);
        let (cx, cy) = (x - lx * r * 0.1, y - ly * r * 0.1);
        let round = Ink::along(
            (cx + lx * r * 0.9, cy + ly * r * 0.9),
            (cx - lx * r * 0.6, cy - ly * r * 0.6),
            &[lit.mix(shade, 0.2), lit.mix(shade, 0.55), shade],
        );
        s.circle(cx, cy, r * 0.9, round);
    }
}

/// A bank of cloud along height `y`, `size` the radius of its greatest puffs.
fn bank(s: &mut Stage, seed: u64, (y, size): Pt, lit: Colour, shade: Colour) {
    let mut dice = Dice::new(seed);
    let mut puffs = Vec::new();
    let mut x = -40.0;
    while x < W + 60.0 {
        let r = size * dice.range(0.5, 1.1);
        puffs.push((x, y + dice.range(0.0, size * 0.5), r));
        x += r * dice.range(0.7, 1.1);
    }
    cloud(s, &puffs, lit, shade);
    s.rect(-8.0, y + size * 1.2, W + 16.0, H, shade);
    let front: Vec<_> = puffs
        .iter()
        .map(|&(x, y, r)| (x + size * 0.45, y + size * 0.9, r * 0.95))
        .collect();
    cloud(s, &front, lit.mix(shade, 0.35), shade);
}

/// Tam under the shell of a stair, the answer to his question in both his glasses.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    s.light_from(-40.0);
    stair(s, (250.0, 168.0));
    s.glow((250.0, 168.0), 420.0, p.low, 0.75);
    cloud_in_the_shaft(s);
    let light = Light {
        dir: [-0.55, 0.66, 0.5],
        light_at: 0.3,
        ..Light::day(-1.0)
    }
    .colours(p.low.mix(p.key, 0.5), p.top.mix(p.ink, 0.35), p.acc);
    let pose = Pose::new(-27.0, Expression::WONDER)
        .head(-13.0, 7.0)
        .look(-0.05, 0.08);
    let tam = s.act(
        "leo-fontaine",
        pose,
        Framing::new(0.64, 0.5, 0.8).below(10.0),
        light,
    );
    let k = tam.eyes[0].scale;
    lens(
        s,
        &[
            (428.0, 132.0),
            (550.0, 124.0),
            (542.0, 228.0),
            (412.0, 224.0),
        ],
        k,
    );
    lens(
        s,
        &[
            (566.0, 124.0),
            (692.0, 132.0),
            (676.0, 238.0),
            (556.0, 230.0),
        ],
        k,
    );
    s.dusty(60, [60.0, 20.0, 420.0, 420.0]);
    s.edges((0.0, 0.0, 170.0, 120.0), 0.55);
}

/// The underside of a spiral stair: wedges that widen like a shell.
fn stair(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let turn = 17.0_f32.to_radians();
    let r = |i: i32| 9.0 * 1.031_f32.powi(i);
    let at = |i: i32, r: f32| {
        let a = turn * i as f32;
        (x + a.cos() * r, y + a.sin() * r * 0.96)
    };
    for i in (0..160).rev() {
        let t = i as f32 / 159.0;
        let tone = if t < 0.5 {
            p.key.mix(p.low, t / 0.5)
        } else if t < 0.68 {
            p.low.mix(p.mid, (t - 0.5) / 0.18)
        } else if t < 0.82 {
            p.mid.mix(p.top, (t - 0.68) / 0.14)
        } else {
            p.top.mix(p.ink, (t - 0.82) / 0.22)
        };
        let step = [
            at(i, r(i)),
            at(i + 1, r(i + 1)),
            at(i + 1, r(i - 20)),
            at(i, r(i - 21)),
        ];
        s.poly(&step, tone);
        let edge = [at(i, r(i)), at(i, r(i - 21)), at(i + 1, r(i - 21) * 0.99)];
        s.poly(&edge, (tone.mix(p.ink, 0.45), 0.8));
        let lip = [
            at(i, r(i)),
            at(i + 1, r(i + 1)),
            at(i + 1, r(i + 1) * 0.955),
            at(i, r(i) * 0.955),
        ];
        s.poly(&lip, tone.mix(p.ink, 0.5));
        let hem = [
            at(i, r(i)),
            at(i + 1, r(i + 1)),
            at(i + 1, r(i + 1) * 0.985),
            at(i, r(i) * 0.985),
        ];
        s.poly(&hem, tone.mix(p.key, 0.55));
    }
    s.circle(x, y, 16.0, WHITE);
}

fn cloud_in_the_shaft(s: &mut Stage) {
    let p = s.pal;
    let puffs = [
        (120.0, 372.0, 34.0),
        (166.0, 350.0, 46.0),
        (216.0, 366.0, 38.0),
        (90.0, 384.0, 22.0),
        (252.0, 380.0, 24.0),
        (170.0, 384.0, 32.0),
    ];
    cloud(s, &puffs, WHITE.mix(p.key, 0.4), p.mid.mix(p.body, 0.4));
    let fork = Shape::poly("176,402 150,446 170,444 146,496 196,434 174,436 200,402");
    s.fill(&fork, p.acc);
    s.crescent(&fork, p.key, (4.0, 2.0), 0.0);
}

fn lens(s: &mut Stage, corners: &[Pt], k: f32) {
    let p = s.pal;
    let glass = Shape::polygon(corners);
    let (x, y) = (
        f32::midpoint(corners[0].0, corners[2].0),
        f32::midpoint(corners[0].1, corners[2].1),
    );
    s.fill(
        &glass,
        Ink::down(y - 0.3 * k, y + 0.25 * k, &[p.ink, p.top, p.mid]),
    );
    s.clipped(&glass, |s| {
        s.glow((x, y), 0.4 * k, p.acc, 0.8);
        let fork =
            Shape::poly("0,-.3 -.2,.03 -.05,0 -.14,.3 .2,-.1 .04,-.07 .2,-.3").at(x, y, k * 0.9);
        s.fill(&fork, p.acc);
        s.crescent(&fork, p.key, (6.0, 1.0), 0.0);
        s.poly(
            &[
                corners[0],
                (x, corners[0].1),
                (x - 0.2 * k, y + 0.16 * k),
                corners[3],
            ],
            (WHITE, 0.22),
        );
    });
    s.stroke(&glass, NIGHT, 15.0);
    s.crescent(&glass.stroked(15.0), p.mid, (3.0, 4.0), 0.0);
}

/// Master Hwan blows a cumulus from a clay pipe; where his robe ends the clouds begin.
fn second(s: &mut Stage) {
    let p = s.pal;
    let dawn = p.low.mix(p.acc, 0.68);
    s.wash(Ink::down(
        0.0,
        430.0,
        &[
            p.body.mix(p.acc, 0.3).mix(p.top, 0.4),
            dawn.mix(p.body, 0.45),
            dawn,
            p.acc.mix(p.key, 0.35),
        ],
    ));
    s.lit_by(68.0, p.key);
    s.glow((880.0, 380.0), 640.0, p.key, 0.8);
    s.circle(870.0, 372.0, 92.0, p.key);
    far_needles(s);
    bank(s, 3, (424.0, 30.0), p.low, dawn.mix(p.body, 0.65));
    needle(s);
    puff_of_a_cloud(s);
    hwan(s);
    train_of_cloud(s);
    bank(
        s,
        12,
        (522.0, 40.0),
        p.low,
        p.body.mix(dawn, 0.3).mix(p.top, 0.2),
    );
    geese(s, (560.0, 356.0));
}

/// The hem of the robe, half wool and half weather.
fn train_of_cloud(s: &mut Stage) {
    let p = s.pal;
    let hem = [
        (40.0, 540.0, 60.0),
        (140.0, 510.0, 52.0),
        (236.0, 524.0, 58.0),
        (340.0, 500.0, 54.0),
        (436.0, 488.0, 52.0),
        (524.0, 470.0, 44.0),
        (590.0, 492.0, 50.0),
        (676.0, 500.0, 40.0),
        (742.0, 516.0, 34.0),
    ];
    for (i, puff) in hem.into_iter().enumerate() {
        let white = if i < 2 { 0.8 } else { 0.12 * i as f32 };
        cloud(
            s,
            &[puff],
            ASH.mix(p.key, 0.5 + white * 0.5),
            ASH.mix(p.key, white * 0.7),
        );
    }
}

fn far_needles(s: &mut Stage) {
    let p = s.pal;
    for (x, y, w, t) in [
        (610.0, 300.0, 54.0, 0.25),
        (520.0, 350.0, 40.0, 0.2),
        (40.0, 210.0, 80.0, 0.45),
        (770.0, 380.0, 60.0, 0.16),
    ] {
        let rock = Shape::polygon(&[
            (x - w, 560.0),
            (x - w * 0.5, y + 70.0),
            (x - w * 0.24, y + 16.0),
            (x + 4.0, y),
            (x + w * 0.26, y + 30.0),
            (x + w * 0.6, y + 110.0),
            (x + w, 560.0),
        ]);
        s.fill(&rock, p.low.mix(p.acc, 0.4).mix(p.body, 0.3 + t));
        s.crescent(&rock, p.key, (-7.0, 0.0), 0.0);
    }
}

fn needle(s: &mut Stage) {
    let p = s.pal;
    let rock = Shape::poly(
        "110,560 150,470 176,420 150,404 190,392 300,388 400,394 424,408 396,430 420,480 470,560",
    );
    s.fill(&rock, p.top.mix(p.ink, 0.3));
    s.clipped(&rock, |s| {
        s.poly(
            &[
                (330.0, 380.0),
                (440.0, 380.0),
                (500.0, 560.0),
                (390.0, 560.0),
                (350.0, 450.0),
            ],
            p.top.mix(p.body, 0.5),
        );
        s.poly(
            &[
                (396.0, 380.0),
                (440.0, 380.0),
                (500.0, 560.0),
                (440.0, 560.0),
                (384.0, 430.0),
            ],
            p.low.mix(p.body, 0.3),
        );
    });
}

fn puff_of_a_cloud(s: &mut Stage) {
    let p = s.pal;
    let shade = p.body.mix(p.mid, 0.35);
    let big = [
        (760.0, 66.0, 60.0),
        (846.0, 78.0, 66.0),
        (690.0, 132.0, 70.0),
        (922.0, 150.0, 74.0),
        (782.0, 138.0, 92.0),
        (862.0, 190.0, 78.0),
        (638.0, 196.0, 48.0),
        (716.0, 206.0, 66.0),
        (800.0, 222.0, 64.0),
        (900.0, 238.0, 52.0),
        (664.0, 236.0, 36.0),
        (748.0, 250.0, 42.0),
        (842.0, 258.0, 40.0),
    ];
    cloud(s, &big, WHITE, shade);
    for puffs in [
        [
            (590.0, 222.0, 24.0),
            (552.0, 232.0, 18.0),
            (576.0, 242.0, 20.0),
        ],
        [
            (510.0, 226.0, 11.0),
            (494.0, 236.0, 10.0),
            (516.0, 238.0, 11.0),
        ],
    ] {
        cloud(s, &puffs, WHITE, shade);
    }
}

fn hwan(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.85, 0.3, 0.42],
        ..Light::day(1.0)
    }
    .colours(p.key, p.top, p.acc.mix(p.low, 0.4));
    let mut blow = Expression::TENDER;
    blow.open = 0.12;
    blow.wide = 0.7;
    blow.cheek = 0.9;
    let pose = Pose::new(80.0, blow)
        .head(-2.0, 0.0)
        .body(58.0)
        .bend(6.0, 0.0)
        .arms(
            Arm::Reach {
                at: [0.3, -1.5, 2.5],
                grip: Grip::Rod,
            },
            Arm::Reach {
                at: [0.4, -4.6, 2.3],
                grip: Grip::Hidden,
            },
        )
        .stance(Stance::Sit);
    let robe = Costume::new(Garment::Robe, ASH, ASH.mix(p.key, 0.5), p.top);
    let man = s.act_in(
        "sungho-baek",
        robe,
        pose,
        Framing::new(0.29, 0.3, 0.25),
        light,
    );
    let skirt = Shape::svg(
        "M196 330C150 350 128 420 110 500L60 560H660C600 530 560 510 540 460C530 410 480 384 420 372C380 362 340 350 318 330Z",
    );
    s.form(&skirt, ASH, 9.0);
    s.clipped(&skirt, |s| {
        for fold in ["M196 324C160 360 150 430 130 500L90 560H150C170 480 180 400 222 334Z", "M300 396C270 440 220 500 190 560H250C270 500 296 440 320 398Z", "M380 404C380 450 360 520 350 560H400C410 500 410 450 400 408Z", "M460 418C490 450 500 500 540 560H590C540 500 510 450 484 428Z"] {
            s.fill(&Shape::svg(fold), (ASH.mix(p.top, 0.55), 0.8));
        }
        s.fill(&Shape::svg("M318 330C350 352 400 366 440 376C500 394 536 420 544 462C480 420 400 404 286 398C280 376 296 346 318 330Z"), ASH.mix(p.key, 0.5));
    });
    s.stroke(&Shape::svg("M190 330C220 350 280 352 322 336"), p.top, 24.0);
    s.stroke(
        &Shape::svg("M190 322C220 342 280 344 322 328"),
        p.top.mix(p.mid, 0.5),
        5.0,
    );
    pipe(s, (man.mouth.x, man.mouth.y), (462.0, 268.0));
    s.close_hands(&man);
}

fn pipe(s: &mut Stage, (x, y): Pt, (bx, by): Pt) {
    let p = s.pal;
    let clay = p.key.mix(p.acc, 0.2);
    s.stroke(
        &Shape::curve(&[
            (x, y),
            (f32::midpoint(x, bx), y + 34.0),
            (bx - 10.0, by + 16.0),
        ]),
        p.top.mix(p.ink, 0.3),
        8.0,
    );
    let bowl = Shape::turned("0,-.5 .42,-.5 .5,-.1 .34,.6 0,.9").at(bx, by, 46.0);
    s.form(&bowl, clay, 5.0);
    s.oval(bx, by - 23.0, 19.0, 6.0, WHITE);
}

fn geese(s: &mut Stage, (x, y): Pt) {
    let tone = s.pal.top;
    for (i, (dx, dy)) in [
        (0.0, 0.0),
        (34.0, 14.0),
        (30.0, -18.0),
        (66.0, -32.0),
        (70.0, 30.0),
    ]
    .into_iter()
    .enumerate()
    {
        let k = 13.0 - i as f32;
        let bird = Shape::svg("M-1 -.4Q-.4 -.5 0 .1Q.4 -.5 1 -.4Q.4 -.2 0 .4Q-.4 -.2 -1 -.4Z").at(
            x + dx,
            y + dy,
            k,
        );
        s.fill(&bird, tone);
    }
}

/// Evening at the round window, and a cloud on a leash.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let amber = p.acc.mix(p.low, 0.3);
    s.wash(Ink::along(
        (960.0, 560.0),
        (60.0, 0.0),
        &[
            p.key.mix(p.acc, 0.3),
            amber,
            p.acc.mix(NIGHT, 0.22),
            p.acc.mix(NIGHT, 0.5),
        ],
    ));
    s.lit_by(120.0, p.key.mix(p.acc, 0.3));
    stones(s);
    let c = (470.0, 224.0);
    let ring = Shape::circle(c.0, c.1, 262.0);
    s.form(&ring, p.acc.mix(NIGHT, 0.5), 16.0);
    let pane = Shape::circle(c.0, c.1, 228.0);
    s.fill(
        &pane,
        Ink::down(0.0, 460.0, &[p.ink, p.top, p.top.mix(p.mid, 0.55), p.mid]),
    );
    s.clipped(&pane, |s| {
        s.starry(30, 240.0);
        star(s, (548.0, 78.0), 26.0);
        s.light_from(120.0);
        bank(s, 21, (372.0, 40.0), p.body.mix(p.mid, 0.4), p.top);
        bank(
            s,
            22,
            (430.0, 40.0),
            p.body.mix(p.low, 0.2),
            p.top.mix(p.ink, 0.3),
        );
        s.line(
            &[(c.0 - 240.0, c.1 + 16.0), (c.0 + 240.0, c.1 + 16.0)],
            NIGHT,
            10.0,
        );
        s.line(&[(c.0 + 8.0, -20.0), (c.0 + 8.0, 470.0)], NIGHT, 10.0);
    });
    s.crescent(&pane, (NIGHT, 0.8), (-8.0, -8.0), 0.0);
    let light = Light {
        dir: [0.72, -0.34, 0.4],
        light_at: 0.42,
        rim_dir: [0.9, -0.1, -0.3],
        rim_at: 0.3,
        ..Light::below(1.0)
    }
    .colours(p.low, NIGHT, p.acc.mix(p.key, 0.4));
    leashed(s);
    let boy = Pose::new(124.0, Expression::WONDER)
        .head(-2.0, -4.0)
        .body(168.0);
    s.act("leo-fontaine", boy, Framing::new(0.275, 0.5, 0.36), light);
    let man = Pose::new(-118.0, Expression::TENDER)
        .head(8.0, 3.0)
        .body(-170.0);
    let robe = Costume::new(Garment::Poncho, ASH, ASH.mix(p.top, 0.6), p.top);
    s.act_in(
        "sungho-baek",
        robe,
        man,
        Framing::new(0.715, 0.38, 0.34),
        light,
    );
    lamp_glow(s);
}

fn stones(s: &mut Stage) {
    let p = s.pal;
    for row in 0..8 {
        for k in 0..8 {
            let x = -60.0 + 140.0 * k as f32 + if row % 2 == 0 { 0.0 } else { 70.0 };
            let y = -10.0 + 72.0 * row as f32;
            let share = s.dice.range(0.0, 0.16);
            s.fill(
                &Shape::round_rect(x + 3.0, y + 3.0, 134.0, 66.0, 10.0),
                (NIGHT, share),
            );
            s.line(
                &[(x, y + 70.0), (x + 140.0, y + 70.0)],
                (p.acc.mix(NIGHT, 0.6), 0.4),
                4.0,
            );
        }
    }
}

fn star(s: &mut Stage, (x, y): Pt, r: f32) {
    s.glow((x, y), r * 4.0, s.pal.key, 0.8);
    s.fill(
        &Shape::poly("0,-1 .16,-.16 1,0 .16,.16 0,1 -.16,.16 -1,0 -.16,-.16").at(x, y, r),
        WHITE,
    );
}

/// A cloud as large as a sheep, held by a string.
fn leashed(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(130.0, p.key);
    let puffs = [
        (420.0, 330.0, 34.0),
        (462.0, 306.0, 44.0),
        (512.0, 316.0, 42.0),
        (546.0, 338.0, 30.0),
        (400.0, 352.0, 24.0),
        (480.0, 350.0, 44.0),
        (440.0, 362.0, 30.0),
        (522.0, 360.0, 30.0),
        (566.0, 356.0, 20.0),
    ];
    cloud(s, &puffs, WHITE.mix(p.key, 0.6), p.body.mix(p.mid, 0.3));
    s.stroke(&Shape::svg("M404 372C376 410 386 440 330 520"), NIGHT, 7.0);
    for x in [430.0, 462.0, 494.0, 526.0] {
        let drop = Shape::svg(
            "M0 -1C.5 -.3 .6 .1 .5 .4C.5 1.1 -.5 1.1 -.5 .4C-.6 .1 -.5 -.3 0 -1Z",
        )
        .at(x, 424.0 + (x * 0.37) % 26.0, 11.0);
        s.fill(&drop, p.mid.mix(WHITE, 0.5));
    }
}

fn lamp_glow(s: &mut Stage) {
    let p = s.pal;
    s.glow((940.0, 500.0), 330.0, p.key, 0.9);
    objects::lantern(s, At::new(886.0, 560.0, 170.0).tint(NIGHT));
    s.edges((190.0, 90.0, 0.0, 0.0), 0.5);
}
