//! The Lantern Queen: violet night, paper-lantern amber; a queen, a ferryman, a light gone out.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "lantern-queen";
const P: Palette = Palette::of([
    0x1a1040, 0x4b2e86, 0xe89bc4, 0xffe9b0, 0x6c4fa8, 0x0c0722, 0xff9e2c,
]);
const PURPLE: Colour = Colour::hex(0x6a_35b0);
const OLIVE: Colour = Colour::hex(0x7c_8a2e);
const LEAF: Colour = Colour::hex(0x6c_c04a);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "ensemble", P, ensemble),
    ]
}

/// A paper lantern afloat, `r` its half width.
fn lantern(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    if r > 5.0 {
        s.glow((x, y), r * 4.0, p.acc, 0.5);
    }
    let paper = Shape::svg("M-.7 -1C-1 -.5 -1 .5 -.7 1H.7C1 .5 1 -.5 .7 -1Z").at(x, y, r);
    s.fill(
        &paper,
        Ink::down(y - r, y + r, &[p.acc, p.acc.mix(p.key, 0.5), p.key]),
    );
    if r > 9.0 {
        for k in [-0.45, 0.0, 0.45] {
            s.line(
                &[(x - r * 0.88, y + r * k), (x + r * 0.88, y + r * k)],
                (p.acc.mix(p.ink, 0.35), 0.7),
                r * 0.1,
            );
        }
        s.rect(x - r * 0.5, y - r * 1.14, r, r * 0.18, p.ink);
        s.rect(x - r * 0.5, y + r * 0.96, r, r * 0.18, p.ink);
    }
}

/// The queen at the head of her stair, seen from below her own train; every soul she rules floats.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        360.0,
        &[
            p.ink.mix(p.top, 0.5),
            p.top,
            p.mid,
            p.body,
            p.low.mix(p.body, 0.45),
        ],
    ));
    s.lit_by(10.0, p.key);
    s.starry(120, 200.0);
    s.glow((480.0, 330.0), 420.0, p.low, 0.5);
    for _ in 0..230 {
        let t = s.dice.unit().powf(1.7);
        let (x, y) = (
            s.dice.range(-10.0, W),
            s.dice.range(30.0, 330.0) * (1.0 - 0.25 * t),
        );
        lantern(s, (x, y), 1.8 + 7.0 * t);
    }
    for (x, y, r) in [
        (150.0, 110.0, 26.0),
        (312.0, 196.0, 18.0),
        (800.0, 214.0, 23.0),
        (880.0, 70.0, 15.0),
        (250.0, 44.0, 14.0),
        (706.0, 288.0, 14.0),
    ] {
        lantern(s, (x, y), r);
    }
    let moon = Shape::circle(676.0, 104.0, 58.0);
    s.glow((676.0, 104.0), 170.0, p.key, 0.5);
    s.outside(&Shape::circle(652.0, 92.0, 51.0), |s| {
        s.fill(&moon, s.pal.key)
    });
    gate(s);
    stair(s);
    whip(s);
    train(s);
    queens_head(s);
    s.vignette(p.ink, 0.45);
}

/// Two gate towers of the castle, dark, with a few lit slits.
fn gate(s: &mut Stage) {
    let p = s.pal;
    let stone = p.ink.mix(p.top, 0.55);
    for side in [-1.0, 1.0] {
        let x = 480.0 + side * 408.0;
        let tower = Shape::poly("-74,400 -74,130 -92,124 -92,84 -62,84 -62,104 -32,104 -32,84 32,84 32,104 62,104 62,84 92,84 92,124 74,130 74,400").moved(x, 60.0);
        s.rim(&tower, stone, p.low, (side * 5.0, 2.0));
        for (dx, dy) in [(-24.0, 240.0), (22.0, 240.0), (0.0, 310.0)] {
            s.fill(
                &Shape::svg("M-9 18V-10Q-9 -22 0 -26Q9 -22 9 -10V18Z").moved(x + dx, dy),
                p.acc,
            );
        }
    }
}

fn stair(s: &mut Stage) {
    let p = s.pal;
    for i in 0..9 {
        let t = i as f32 / 8.0;
        let y = 330.0 + 216.0 * t * (0.6 + 0.4 * t);
        let half = 190.0 + 420.0 * t;
        let tread = p.top.mix(p.mid, 0.5 - 0.4 * t);
        s.rect(480.0 - half, y, half * 2.0, 220.0, tread.mix(p.ink, 0.45));
        s.rect(
            480.0 - half,
            y,
            half * 2.0,
            5.0 + 6.0 * t,
            p.low.mix(p.mid, 0.35 + 0.4 * t),
        );
    }
}

/// Her hair, thrown up to the crescent.
fn whip(s: &mut Stage) {
    let p = s.pal;
    let hair = Shape::limb(
        "480,66,8 476,34,13 496,10,16 540,8,18 590,36,18 630,76,15 662,104,9 684,108,2",
    );
    s.fill(&hair, p.ink);
    s.crescent(&hair, p.low, (0.0, 4.0), 0.0);
}

/// The queen from behind: high hair in a gold band, a bare neck, the collar of the cloak.
fn queens_head(s: &mut Stage) {
    let p = s.pal;
    let skin = Colour::hex(0xa8_693b);
    s.fill(
        &Shape::poly("468,112 470,124 446,136 514,136 490,124 492,112"),
        skin.mix(p.ink, 0.35),
    );
    s.oval(480.0, 100.0, 27.0, 30.0, skin.mix(p.ink, 0.2));
    let hair = Shape::spline("452,96 454,74 480,62 506,74 508,96 498,118 480,126 462,118");
    s.fill(&hair, p.ink);
    s.crescent(&hair, p.low, (-3.0, 3.0), 0.0);
    for x in [450.0, 510.0] {
        s.circle(x, 112.0, 5.0, p.acc);
    }
    s.fill(&Shape::round_rect(467.0, 56.0, 26.0, 11.0, 4.0), p.acc);
    let collar = Shape::spline("440,150 432,126 444,128 480,144 516,128 528,126 520,150 480,160");
    s.form(&collar, PURPLE.mix(p.low, 0.15), 4.0);
    s.stroke(
        &Shape::svg("M432 126C446 130 460 140 480 144C500 140 514 130 528 126"),
        p.acc,
        5.0,
    );
}

/// The train of the cloak, down every step to the lower edge of the picture.
fn train(s: &mut Stage) {
    let p = s.pal;
    let cloak = Shape::svg(
        "M446 132C440 190 432 260 404 330C380 384 300 404 262 450C200 500 90 510 -30 570H990C870 510 760 500 698 450C660 404 580 384 556 330C528 260 520 190 514 132Q480 150 446 132Z",
    );
    s.fill(
        &cloak,
        Ink::down(
            100.0,
            H,
            &[
                PURPLE.mix(p.ink, 0.15),
                PURPLE,
                PURPLE.mix(p.low, 0.22),
                PURPLE,
            ],
        ),
    );
    s.clipped(&cloak, |s| {
        for (x0, x1, x2, w) in [
            (470.0, 420.0, 120.0, 46.0),
            (476.0, 456.0, 330.0, 40.0),
            (484.0, 500.0, 560.0, 44.0),
            (490.0, 540.0, 810.0, 54.0),
        ] {
            let fold = Shape::tube(&[
                (x0, 150.0, 2.0),
                (x1, 330.0, 9.0),
                ((x1 + x2) * 0.5, 440.0, w * 0.5),
                (x2, 580.0, w),
            ]);
            s.fill(&fold, (PURPLE.mix(p.ink, 0.5), 0.75));
        }
        for i in 1..9 {
            let t = i as f32 / 8.0;
            let y = 330.0 + 216.0 * t * (0.6 + 0.4 * t);
            s.stroke(
                &Shape::curve(&[
                    (-20.0, y + 14.0),
                    (240.0, y + 5.0),
                    (480.0, y),
                    (720.0, y + 5.0),
                    (980.0, y + 14.0),
                ]),
                (PURPLE.mix(p.low, 0.6), 0.75),
                5.0 + 4.0 * t,
            );
        }
    });
    s.stroke(
        &Shape::svg(
            "M446 132C440 190 432 260 404 330C380 384 300 404 262 450C200 500 90 510 -30 570",
        ),
        p.acc,
        7.0,
    );
    s.stroke(
        &Shape::svg(
            "M514 132C520 190 528 260 556 330C580 384 660 404 698 450C760 500 870 510 990 570",
        ),
        p.acc,
        7.0,
    );
}

/// Hakon at the stern; the lantern on the prow lights him, and the river is full of live stars.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        330.0,
        &[
            p.body,
            p.low.mix(p.body, 0.35),
            p.low.mix(p.key, 0.15),
            p.low.mix(p.key, 0.7),
        ],
    ));
    s.lit_by(80.0, p.acc);
    let lamp = (800.0, 250.0);
    river_of_stars(s, lamp);
    let arms = (Arm::HoldUp, Arm::Hold);
    let look = Expression {
        lid: 0.5,
        ..Expression::TENDER
    };
    let pose = Pose::new(40.0, look)
        .head(14.0, 4.0)
        .body(28.0)
        .bend(4.0, 0.0)
        .look(0.03, -0.05)
        .arms(arms.0, arms.1);
    let cloak = Costume::new(Garment::Cloak, OLIVE, OLIVE.tone(0.6), p.acc);
    let light = Light {
        dir: [0.8, 0.02, 0.5],
        ..Light::golden(1.0)
    }
    .colours(Colour::hex(0xff_c070), Colour::hex(0x1a_1048), p.low);
    let him = s.cast(
        "tane-ruawai",
        Some(cloak),
        pose,
        Framing::new(0.32, 0.30, 0.33),
        light,
    );
    s.lay(&him);
    if let Some(hand) = him
        .hands
        .into_iter()
        .flatten()
        .min_by(|a, b| a.y.total_cmp(&b.y))
    {
        s.line(&[(hand.x - 4.0, -20.0), (hand.x + 6.0, 560.0)], p.ink, 17.0);
        s.line(
            &[(hand.x + 1.0, -20.0), (hand.x + 11.0, 560.0)],
            p.acc.mix(p.ink, 0.3),
            4.0,
        );
        s.close_hands(&him);
    }
    ferry(s, lamp);
    s.vignette(p.ink, 0.45);
}

/// Mountains, the river, and the stars that swim in it.
fn river_of_stars(s: &mut Stage, lamp: Pt) {
    let p = s.pal;
    for (points, t) in [
        (
            "-20,340 -20,110 60,60 130,130 220,100 300,220 420,260 520,330",
            0.35,
        ),
        (
            "980,340 980,20 900,60 850,40 800,150 740,190 700,300 640,330",
            0.2,
        ),
    ] {
        s.fill(&Shape::poly(points), p.mid.mix(p.low, t));
    }
    s.rect(
        -8.0,
        326.0,
        W + 16.0,
        230.0,
        Ink::down(
            326.0,
            H,
            &[p.low.mix(p.key, 0.3), p.low.mix(p.body, 0.5), p.mid],
        ),
    );
    s.glow(lamp, 560.0, p.acc, 0.75);
    for i in 0..9 {
        let y = 340.0 + 20.0 * i as f32;
        let half = s.dice.range(20.0, 70.0);
        s.oval(lamp.0, y, half, 4.0, (p.acc.mix(p.key, 0.4), 0.6));
    }
    for (x, y, r, turn) in [
        (500.0, 370.0, 13.0, 70.0),
        (610.0, 404.0, 19.0, 100.0),
        (556.0, 452.0, 15.0, 80.0),
        (690.0, 366.0, 11.0, 110.0),
        (468.0, 420.0, 12.0, 60.0),
        (900.0, 400.0, 15.0, 80.0),
        (740.0, 436.0, 14.0, 95.0),
        (930.0, 350.0, 9.0, 90.0),
        (60.0, 380.0, 12.0, 80.0),
    ] {
        star_fish(s, (x, y), r, turn);
    }
}

/// A star that swims, with its wake.
fn star_fish(s: &mut Stage, (x, y): Pt, r: f32, turn: f32) {
    let p = s.pal;
    let a = turn.to_radians();
    let tail = Shape::tube(&[
        (x, y, r * 0.5),
        (
            x - a.sin() * r * 2.2,
            y + a.cos() * r * 0.5 + r * 0.3,
            r * 0.3,
        ),
        (x - a.sin() * r * 4.4, y + a.cos() * r, 0.5),
    ]);
    s.fill(&tail, (WHITE, 0.6));
    s.glow((x, y), r * 3.4, p.key, 0.7);
    let star = Shape::poly("0,-1 .2,-.2 1,0 .2,.2 0,1 -.2,.2 -1,0 -.2,-.2")
        .scaled(1.25, 0.8)
        .at(x, y, r);
    s.fill(&star, WHITE.mix(p.key, 0.3));
}

/// The black boat, from the near gunwale to the prow with its lamp.
fn ferry(s: &mut Stage, lamp: Pt) {
    let p = s.pal;
    let hull = Shape::svg(
        "M-30 470C200 520 520 520 720 452C790 426 830 380 850 300L876 296C880 400 840 500 780 580H-30Z",
    );
    s.rim(&hull, p.ink, p.acc, (0.0, 7.0));
    s.stroke(
        &Shape::svg("M-30 512C220 556 560 552 740 486"),
        (p.body, 0.8),
        6.0,
    );
    s.stroke(&Shape::svg("M862 310C870 210 850 168 800 176"), p.ink, 13.0);
    s.line(&[(lamp.0, 174.0), (lamp.0, 206.0)], p.ink, 5.0);
    lantern(s, lamp, 44.0);
    s.glow(lamp, 150.0, p.key, 0.6);
}

/// Both blow into the dead lantern; the first spark finds only mouths and chins.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::Radial(
        (480.0, 380.0),
        (560.0, 440.0),
        vec![
            (0.0, p.mid.mix(p.acc, 0.12), 1.0),
            (0.4, p.top, 1.0),
            (1.0, p.ink, 1.0),
        ],
    ));
    s.lit_by(180.0, p.acc);
    let spark = (480.0, 414.0);
    s.glow(spark, 420.0, p.acc, 0.6);
    let lit = |side: f32| {
        Light {
            dir: [0.62 * side, -0.74, 0.26],
            light_at: 0.34,
            shadow_at: 0.12,
            depth: 0.82,
            rim_at: 0.5,
            ..Light::below(side)
        }
        .colours(Colour::hex(0xff_b452), Colour::hex(0x0c_0730), p.mid)
    };
    let blow = Expression {
        open: 0.1,
        wide: 0.62,
        lid: 0.34,
        press: 0.0,
        ..Expression::TENDER
    };
    let his = Pose::new(-80.0, Expression { roll: 0.0, ..blow })
        .head(20.0, -4.0)
        .body(-52.0)
        .bend(20.0, -8.0);
    let hers = Pose::new(80.0, Expression { roll: 0.0, ..blow })
        .head(20.0, 4.0)
        .body(54.0)
        .bend(20.0, 8.0);
    let cloak = Costume::new(Garment::Cloak, OLIVE, OLIVE.tone(0.7), p.acc);
    let coat = Costume::new(Garment::Coat, PURPLE, p.acc, p.key);
    s.act_in(
        "tane-ruawai",
        cloak,
        his,
        Framing::new(0.70, 0.42, 0.55),
        lit(-1.0),
    );
    s.act_in(
        "priya-raghavan",
        coat,
        hers,
        Framing::new(0.30, 0.43, 0.50),
        lit(1.0),
    );
    dead_lantern(s, spark);
    s.edges((120.0, 0.0, 120.0, 60.0), 0.7);
    s.vignette(p.ink, 0.6);
}

/// The lantern's cage with one spark in it.
fn dead_lantern(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let glass = Shape::svg("M-58 -74C-78 -20 -74 70 -52 130H52C74 70 78 -20 58 -74Z").moved(x, y);
    s.fill(
        &glass,
        Ink::Radial(
            (x, y),
            (120.0, 150.0),
            vec![
                (0.0, p.acc.mix(p.key, 0.4), 0.95),
                (0.35, p.acc, 0.6),
                (1.0, p.mid, 0.45),
            ],
        ),
    );
    s.crescent(&glass, (p.key, 0.6), (3.0, 0.0), 0.0);
    for d in [
        "M-58 -74C-78 -20 -74 70 -52 130",
        "M58 -74C78 -20 74 70 52 130",
        "M0 -78V130",
    ] {
        s.stroke(
            &Shape::svg(d).moved(x, y),
            p.ink,
            if d.starts_with("M0") { 4.0 } else { 9.0 },
        );
    }
    s.fill(
        &Shape::round_rect(x - 66.0, y - 90.0, 132.0, 19.0, 6.0),
        p.ink,
    );
    s.rect(x - 62.0, y - 74.0, 124.0, 4.0, p.acc);
    s.glow((x, y), 130.0, p.key, 1.0);
    s.fill(
        &Shape::poly("0,-1 .16,-.2 .9,0 .16,.2 0,1 -.16,.2 -.9,0 -.16,-.2").at(x, y, 36.0),
        WHITE,
    );
}

/// Roped together on the ledge, up past a fall of stars.
fn ensemble(s: &mut Stage) {
    let p = s.pal;
    let ice = Colour::hex(0x9f_d4ff);
    s.wash(Ink::down(0.0, H, &[p.ink, p.top, Colour::hex(0x14_2a66)]));
    s.lit_by(-20.0, ice);
    s.starry(90, 300.0);
    sights::star_fall(s, ice);
    sights::gorge(s);
    let (Some(tane), Some(leo)) = (actor("tane-ruawai"), actor("leo-fontaine")) else {
        return;
    };
    let aspect = W / H;
    let light = |side: f32| {
        Light {
            dir: [0.3 * side, 0.4, 0.8],
            light_at: 0.24,
            rim_at: 0.34,
            depth: 0.5,
            ..Light::night(side)
        }
        .colours(Colour::hex(0xe8_f0ff), Colour::hex(0x1a_1450), ice)
    };
    let climb = |arm: Arm| {
        Pose::new(58.0, Expression::RESOLVE)
            .body(42.0)
            .bend(12.0, 0.0)
            .arms(Arm::Hold, arm)
            .stance(Stance::Walk)
    };
    let cloak = Costume::new(Garment::Cloak, OLIVE, OLIVE.tone(0.7), p.acc).legs(p.ink, p.ink);
    let wool = Costume::new(Garment::Sweater, LEAF, LEAF.tone(0.8), p.acc).legs(p.ink, p.ink);
    sights::ledge(s, ice);
    let his = climb(Arm::Hold);
    s.act_in(
        "tane-ruawai",
        cloak,
        his,
        Framing::on_ground(tane, &his, 0.70, 0.553, 0.44, aspect),
        light(-1.0),
    );
    let boy = Pose {
        expression: Expression::WONDER,
        ..climb(Arm::WalkBack)
    };
    let flicker = s.act_in(
        "leo-fontaine",
        wool,
        boy,
        Framing::on_ground(leo, &boy, 0.475, 0.728, 0.52, aspect),
        light(-1.0),
    );
    for eye in flicker.eyes {
        s.glow((eye.x, eye.y), 26.0, p.acc, 0.8);
        s.rect(eye.x - 2.5, eye.y - 3.0, 5.0, 6.0, p.key);
    }
    queen_on_the_rope(s, light(-1.0));
    for points in [
        [(272.0, 348.0), (370.0, 376.0), (452.0, 318.0)],
        [(478.0, 312.0), (580.0, 292.0), (668.0, 178.0)],
    ] {
        s.stroke(&Shape::curve(&points), p.ink, 8.0);
        s.stroke(&Shape::curve(&points), p.key, 4.0);
    }
    s.vignette(p.ink, 0.45);
}

/// The queen, last on the rope.
fn queen_on_the_rope(s: &mut Stage, light: Light) {
    let p = s.pal;
    let Some(priya) = actor("priya-raghavan") else {
        return;
    };
    let gown = Costume::new(Garment::Robe, PURPLE, p.key, p.acc);
    let hers = Pose::new(38.0, Expression::RESOLVE)
        .body(40.0)
        .bend(10.0, 0.0)
        .arms(Arm::Hold, Arm::Hold)
        .stance(Stance::Walk);
    let queen = s.cast(
        "priya-raghavan",
        Some(gown),
        hers,
        Framing::on_ground(priya, &hers, 0.25, 0.918, 0.48, W / H),
        light,
    );
    let whip = Shape::limb("2,4,7 -8,-12,9 -28,-18,10 -48,-6,10 -66,24,9 -86,44,7 -108,50,2")
        .moved(queen.crown.x, queen.crown.y);
    s.fill(&whip, p.ink);
    s.crescent(&whip, light.rim, (-1.0, 3.0), 0.0);
    s.lay(&queen);
}
