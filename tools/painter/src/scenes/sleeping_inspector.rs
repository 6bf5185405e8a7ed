//! The Inspector Who Slept: village green, tea and butter, periwinkle; the truth comes to him lying down.

mod sights;
mod tea;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::places::built;
use kit::stage::{At, Stage};

const TITLE: &str = "sleeping-inspector";
const P: Palette = Palette::of([
    0x6a8f5b, 0xb9cf8a, 0xfff0c2, 0xfffdf0, 0xd9a35a, 0x2a3a24, 0x5b6fd8,
]);
const ASH: Colour = Colour::hex(0x9a_a3ad);
const LIME: Colour = Colour::hex(0xb6_e12c);
const APPLE: Colour = Colour::hex(0xe0_6a35);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, tea::object),
    ]
}

/// Yun sleeps in a hammock across the whole picture; his beard is the hand of a sundial of apples.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 330.0, &[p.low, p.key, p.low]));
    s.glow((620.0, 60.0), 420.0, WHITE, 0.9);
    hedges(s);
    s.lit_by(35.0, p.key);
    dial(s, (505.0, 462.0));
    for side in [-1.0, 1.0] {
        apple_tree(s, side);
    }
    let back = Shape::svg("M64 138C230 316 730 316 900 128C730 400 230 410 64 138Z");
    s.fill(&back, p.body.mix(p.ink, 0.4));
    sleeper(s);
    net(s);
    s.vignette(p.ink, 0.2);
}

fn hedges(s: &mut Stage) {
    let p = s.pal;
    for (y, r, tone) in [
        (300.0, 84.0, p.mid.mix(p.low, 0.45)),
        (336.0, 70.0, p.mid),
        (372.0, 56.0, p.mid.mix(p.top, 0.5)),
    ] {
        let mut x = -30.0;
        while x < 1000.0 {
            let k = s.dice.range(0.7, 1.15);
            s.circle(x, y, r * k, tone);
            x += r * 0.9;
        }
        s.rect(-8.0, y, W + 16.0, 300.0, tone);
    }
    s.rect(
        -8.0,
        384.0,
        W + 16.0,
        170.0,
        Ink::down(
            384.0,
            H,
            &[p.low.mix(p.mid, 0.55), p.mid, p.mid.mix(p.top, 0.6)],
        ),
    );
}

/// A ring of apples on the lawn, and the thin shadow that tells the time.
fn dial(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.oval(x, y + 6.0, 330.0, 62.0, (p.top, 0.45));
    s.oval(x, y + 2.0, 296.0, 52.0, p.low.mix(p.mid, 0.25));
    s.poly(
        &[
            (x - 8.0, y - 6.0),
            (x + 6.0, y + 4.0),
            (x - 226.0, y + 30.0),
        ],
        p.ink.mix(p.top, 0.35),
    );
    for i in 0..12 {
        let a = (i as f32 / 12.0 - 0.25) * std::f32::consts::TAU;
        let (ax, ay) = (x + 314.0 * a.cos(), y + 58.0 * a.sin());
        let h = 34.0 + 10.0 * a.sin();
        s.oval(ax - 9.0, ay + 1.0, h * 0.7, h * 0.2, (p.ink, 0.4));
        let hue = if i == 8 { p.key.mix(LIME, 0.6) } else { APPLE };
        objects::apple(s, At::new(ax, ay, h).tint(hue));
    }
}

/// A trunk at the edge and the crown over it, hung with apples.
fn apple_tree(s: &mut Stage, side: f32) {
    let p = s.pal;
    let at = |x: f32, y: f32, w: f32| (480.0 + side * x, y, w);
    let bark = p.body.mix(p.ink, 0.55);
    let trunk = Shape::tube(&[
        at(486.0, 570.0, 62.0),
        at(452.0, 380.0, 38.0),
        at(440.0, 170.0, 34.0),
        at(420.0, 40.0, 40.0),
        at(330.0, -40.0, 30.0),
    ]);
    s.form(&trunk, bark, 10.0);
    s.form(
        &Shape::tube(&[
            at(440.0, 130.0, 20.0),
            at(500.0, 60.0, 24.0),
            at(540.0, 20.0, 24.0),
        ]),
        bark,
        6.0,
    );
    for (x, y, r) in [
        (470.0, 20.0, 130.0),
        (350.0, -20.0, 104.0),
        (262.0, -44.0, 76.0),
        (500.0, 120.0, 66.0),
    ] {
        let leaves = s
            .dice
            .blob((480.0 + side * x, y), (r * 1.05, r * 0.82), 0.1, 13);
        s.form(&leaves, p.top.mix(p.ink, 0.3), 12.0);
    }
    for (x, y) in [
        (440.0, 74.0),
        (352.0, 40.0),
        (270.0, 0.0),
        (498.0, 150.0),
        (398.0, 98.0),
    ] {
        objects::apple(s, At::new(480.0 + side * x, y + 22.0, 38.0).tint(APPLE));
    }
}

/// The inspector on his back, and the beard that stands.
fn sleeper(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.55, 0.62, 0.5],
        light_at: 0.2,
        ..Light::day(1.0)
    }
    .colours(p.key, p.acc.mix(p.ink, 0.55), p.low);
    let peace = Expression {
        corner: 0.1,
        cheek: 0.3,
        ..Expression::SHUT
    };
    let pose = Pose::new(74.0, peace)
        .head(-14.0, 0.0)
        .body(60.0)
        .arms(Arm::Down, Arm::Down)
        .stance(Stance::Straight);
    if let Some(yun) = actor("sungho-baek") {
        let framing = Framing::on_ground(yun, &pose, 0.5, 0.985, 0.96, W / H);
        let suit = Costume::new(Garment::Suit, ASH, p.key, p.acc);
        let layer = s.cast("sungho-baek", Some(suit), pose, framing, light);
        let lift = 252.0;
        let pillow = Shape::spline("206,266 214,226 256,218 300,230 312,264 304,296 228,296");
        s.lit_by(35.0, p.key);
        s.form(&pillow, p.key.mix(p.acc, 0.12), 6.0);
        s.put(At::new(490.0, lift, 1.0).turn(-90.0), |s| {
            s.put(At::new(-480.0, -270.0, 1.0), |s| s.lay(&layer));
        });
        let chin = (
            490.0 + layer.mouth.y - 270.0 + 13.0,
            lift - (layer.mouth.x - 480.0) + 6.0,
        );
        beard(s, chin);
    }
}

/// The goatee, upright like the hand of a sundial.
fn beard(s: &mut Stage, (x, y): Pt) {
    let grey = ASH.mix(s.pal.ink, 0.3);
    let tuft = Shape::svg("M-11 8C-13 -24 -10 -90 -3 -160C0 -124 2 -104 3 -88C5 -100 7 -106 9 -112C11 -70 12 -30 12 8Z").moved(x, y);
    s.form(&tuft, grey, 5.0);
}

/// The front of the hammock: a striped crescent from tree to tree.
fn net(s: &mut Stage) {
    let p = s.pal;
    let cloth = Shape::svg("M56 132C226 366 734 368 908 122C760 476 210 486 56 132Z");
    s.fill(&cloth, p.key);
    s.clipped(&cloth, |s| {
        for i in 0..13 {
            let x = 96.0 + 66.0 * i as f32;
            let lean = (x - 480.0) * 0.26;
            s.poly(
                &[
                    (x - 13.0 + lean, 100.0),
                    (x + 13.0 + lean, 100.0),
                    (x + 10.0 - lean, 460.0),
                    (x - 10.0 - lean, 460.0),
                ],
                p.acc.mix(p.key, 0.25),
            );
        }
        let under = Shape::svg("M56 132C210 430 760 420 908 122C860 560 100 560 56 132Z");
        s.fill(&under, (p.acc.mix(p.ink, 0.4), 0.35));
    });
    s.crescent(&cloth, WHITE, (0.0, 6.0), 0.0);
    s.stroke(&Shape::svg("M0 96C20 110 40 122 58 134"), p.body, 9.0);
    s.stroke(&Shape::svg("M960 86C944 100 926 110 906 124"), p.body, 9.0);
    for (x, y) in [(58.0, 134.0), (906.0, 124.0)] {
        s.circle(x, y, 10.0, p.body.mix(p.ink, 0.3));
    }
    let fringe: Vec<Shape> = (0..34)
        .map(|i| {
            let t = (i as f32 + 1.0) / 35.0;
            let u = 1.0 - t;
            let x = u * u * u * 56.0
                + 3.0 * u * u * t * 210.0
                + 3.0 * u * t * t * 760.0
                + t * t * t * 908.0;
            let y = u * u * u * 132.0
                + 3.0 * u * u * t * 480.0
                + 3.0 * u * t * t * 470.0
                + t * t * t * 122.0;
            Shape::poly("-6,-6 6,-6 0,22").moved(x, y)
        })
        .collect();
    s.fill(&Shape::all(fringe), p.body);
}

/// Bix keeps the door with two hens of her own hair style; across the lane a gate stands open.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 210.0, &[p.acc.mix(p.key, 0.55), p.key]));
    lane(s);
    s.lit_by(-60.0, WHITE);
    doorway(s);
    step(s);
    let light = Light {
        light_at: 0.2,
        ..Light::day(-1.0)
    }
    .colours(p.key, p.acc.mix(p.ink, 0.55), p.low);
    let pose = Pose::new(132.0, Expression::NEUTRAL)
        .head(0.0, -3.0)
        .body(180.0)
        .bend(6.0, 0.0)
        .arms(Arm::Hip, Arm::Knee)
        .stance(Stance::Sit);
    let waistcoat = Costume::new(Garment::Hoodie, LIME, p.ink, p.key);
    s.oval(430.0, 498.0, 250.0, 18.0, (p.ink, 0.5));
    s.act_in(
        "saskia-brandt",
        waistcoat,
        pose,
        Framing::new(0.45, 0.385, 0.27),
        light,
    );
    chequers(s, (424.0, 372.0));
    s.lit_by(-60.0, WHITE);
    creatures::hen(s, At::new(220.0, 500.0, 168.0).flip().tint(p.key));
    creatures::hen(s, At::new(662.0, 508.0, 158.0).tint(p.key));
    objects::cup(s, At::new(322.0, 520.0, 44.0));
    s.vignette(p.ink, 0.25);
}

/// The chequered band that makes a jacket the police.
fn chequers(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let band = Shape::spline("-52,-2 0,3 52,-4 53,30 0,37 -51,32").moved(x, y);
    s.fill(&band, p.key);
    s.clipped(&band, |s| {
        for i in 0..8 {
            for row in 0..2 {
                if (i + row) % 2 == 0 {
                    s.rect(
                        x - 56.0 + 14.0 * i as f32,
                        y - 3.0 + 19.0 * row as f32,
                        14.0,
                        19.0,
                        p.acc,
                    );
                }
            }
        }
    });
}

/// The lane in the morning: a cream wall, roofs, and the gate.
fn lane(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r) in [
        (90.0, 160.0, 90.0),
        (250.0, 170.0, 70.0),
        (560.0, 170.0, 64.0),
        (820.0, 150.0, 100.0),
    ] {
        let bush = s.dice.blob((x, y), (r, r * 0.8), 0.1, 12);
        s.fill(&bush, p.mid.mix(p.top, 0.35));
    }
    let thatch = Shape::spline("270,196 320,90 420,52 540,60 620,110 660,196");
    s.lit_by(-60.0, WHITE);
    s.form(&thatch, p.body, 10.0);
    s.rect(560.0, 36.0, 36.0, 60.0, p.body.mix(p.ink, 0.35));
    let wall = Shape::poly("-20,176 980,168 980,392 -20,392");
    s.fill(
        &wall,
        Ink::across(0.0, W, &[p.key, p.low, p.low.mix(p.body, 0.25)]),
    );
    s.rect(-20.0, 164.0, 1000.0, 22.0, p.body.mix(p.low, 0.4));
    for (x, y, w) in [
        (180.0, 250.0, 50.0),
        (330.0, 320.0, 44.0),
        (560.0, 236.0, 54.0),
        (600.0, 300.0, 40.0),
        (250.0, 354.0, 46.0),
    ] {
        s.fill(
            &Shape::round_rect(x, y, w, 18.0, 5.0),
            p.low.mix(p.body, 0.35),
        );
    }
    let road = Shape::poly("-20,388 980,388 980,560 -20,560");
    s.fill(
        &road,
        Ink::down(
            388.0,
            H,
            &[p.body.mix(p.low, 0.55), p.body.mix(p.low, 0.25)],
        ),
    );
    s.rect(-20.0, 384.0, 1000.0, 10.0, p.top);
    gate(s);
}

/// An opening in the wall, black inside, its door ajar; white footprints come out of it.
fn gate(s: &mut Stage) {
    let p = s.pal;
    let hole = Shape::svg("M690 392V250C690 190 820 190 820 250V392Z");
    s.fill(&hole, p.ink);
    s.stroke(&hole, p.body.mix(p.ink, 0.2), 13.0);
    let leaf = Shape::poly("690,224 610,262 610,420 690,392");
    s.form(&leaf, p.acc, 8.0);
    for i in 0..3 {
        let t = 0.25 + 0.25 * i as f32;
        let x = 690.0 - 80.0 * t;
        s.line(
            &[(x, 224.0 + 38.0 * t), (x, 392.0 + 28.0 * t)],
            p.acc.mix(p.ink, 0.5),
            4.0,
        );
    }
    s.circle(622.0, 340.0, 6.0, p.body);
    for dx in [-14.0, 14.0] {
        s.circle(756.0 + dx, 300.0, 6.5, p.low);
        s.circle(756.0 + dx, 300.0, 2.5, p.ink);
    }
    for (i, (x, y)) in [
        (760.0, 404.0),
        (742.0, 418.0),
        (768.0, 430.0),
        (744.0, 446.0),
        (778.0, 460.0),
    ]
    .into_iter()
    .enumerate()
    {
        let k = 1.0 + 0.22 * i as f32;
        s.fill(
            &Shape::ellipse(0.0, 0.0, 13.0, 6.0)
                .and(&Shape::ellipse(-17.0, 1.0, 5.5, 4.0))
                .turned_by(-28.0, 0.0, 0.0)
                .at(x, y, k),
            WHITE,
        );
    }
}

/// The station door we look out of: dark posts, a lamp, the edge of a notice with bars.
fn doorway(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(Colour::hex(0x10_1a14), 0.4);
    s.rect(-20.0, -20.0, 128.0, 600.0, dark);
    s.rect(872.0, -20.0, 120.0, 600.0, dark);
    s.rect(-20.0, -20.0, 1000.0, 62.0, dark);
    s.rect(872.0, 42.0, 10.0, 500.0, p.low);
    s.rect(108.0, 42.0, 5.0, 500.0, p.top);
    s.rect(108.0, 42.0, 764.0, 6.0, p.top);

    let cap = Shape::svg("M-40 30C-44 -26 44 -26 40 30Z");
    s.fill(&cap.moved(922.0, 200.0), p.acc.mix(p.ink, 0.4));
    s.fill(&Shape::ellipse(922.0, 230.0, 50.0, 9.0), p.ink);
    s.circle(922.0, 206.0, 7.0, p.low);
    s.rect(919.0, 160.0, 6.0, 30.0, p.body);
}

fn step(s: &mut Stage) {
    let p = s.pal;
    let slab = Shape::poly("-20,470 980,470 980,560 -20,560");
    s.fill(
        &slab,
        Ink::down(
            470.0,
            H,
            &[p.low.mix(p.body, 0.35), p.body.mix(p.ink, 0.35)],
        ),
    );
    s.rect(-20.0, 466.0, 1000.0, 7.0, p.key);
}

/// Asleep on a pillow of nails; she does not move, she is paid for that.
fn pair(s: &mut Stage) {
    let p = s.pal;
    shelves(s);
    let light = Light {
        dir: [0.66, 0.2, 0.72],
        light_at: 0.24,
        ..Light::noir(1.0)
    }
    .colours(p.low.mix(p.key, 0.4), Colour::hex(0x3a_2440), p.body);
    let stiff = Expression {
        lid: 1.25,
        brow_in: 0.1,
        brow_out: 0.06,
        corner: -0.05,
        press: 0.8,
        ..Expression::NEUTRAL
    };
    let dream = Expression {
        corner: 0.1,
        cheek: 0.4,
        brow_in: 0.1,
        brow_out: 0.02,
        open: 0.1,
        ..Expression::SHUT
    };
    let bix = Pose::new(12.0, stiff)
        .head(-2.0, 3.0)
        .body(10.0)
        .look(0.0, 0.0)
        .arms(Arm::Down, Arm::Down);
    let waistcoat = Costume::new(Garment::Jacket, LIME, p.ink, p.key);
    let yun = Pose::new(22.0, dream)
        .head(4.0, 27.0)
        .body(12.0)
        .bend(0.0, 12.0);
    let suit = Costume::new(Garment::Suit, ASH, p.key, p.acc);
    s.act_in(
        "sungho-baek",
        suit,
        yun,
        Framing::new(0.500, 0.265, 0.335),
        light,
    );
    let her = s.cast(
        "saskia-brandt",
        Some(waistcoat),
        bix,
        Framing::new(0.606, 0.605, 0.345),
        light,
    );
    pencil(s, (her.eyes[0].x, her.eyes[0].y), her.eyes[0].scale);
    s.lay(&her);
    desk(s);
    s.vignette(p.ink, 0.5);
}

/// Books to the ceiling, out of focus, and the reading lamp.
fn shelves(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x6e_3e1c);
    s.wash(wood.mix(p.ink, 0.5));
    s.put(At::new(0.0, 0.0, 1.0), |s| {
        s.pal.mid = p.mid.mix(p.ink, 0.35);
        built::books(s, [-40.0, -30.0, 330.0, 600.0], 4, wood);
        built::books(s, [296.0, -70.0, 380.0, 620.0], 4, wood);
        built::books(s, [690.0, -30.0, 330.0, 600.0], 4, wood);
        s.pal = p;
    });
    s.push_back(2.5, 0.0);
    s.wash((Colour::hex(0x22_1008), 0.62));
    for x in [288.0, 680.0] {
        s.rect(x - 8.0, -10.0, 20.0, 560.0, wood.mix(p.ink, 0.35));
    }
    s.glow((890.0, 210.0), 520.0, p.low, 0.75);
    s.lit_by(70.0, p.low);
    objects::lamp(s, At::new(884.0, 522.0, 340.0).tint(p.acc));
}

/// The pencil behind the torn ear.
fn pencil(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.put(
        At::new(x - 0.5 * k, y - 0.08 * k, k * 1.2).turn(-66.0),
        |s| {
            s.fill(&Shape::rect(-0.55, -0.06, 0.9, 0.12), p.body);
            s.fill(&Shape::rect(-0.55, -0.06, 0.9, 0.04), p.low);
            s.fill(&Shape::poly(".35,-.06 .55,0 .35,.06"), p.key);
            s.fill(&Shape::rect(-0.7, -0.06, 0.16, 0.12), APPLE);
        },
    );
}

/// The reading desk in front: a dark edge, open case files, a cup that has gone cold.
fn desk(s: &mut Stage) {
    let p = s.pal;
    s.fill(
        &Shape::poly("-20,526 980,526 980,560 -20,560"),
        Colour::hex(0x2a_140c),
    );
    s.rect(-20.0, 522.0, 1000.0, 6.0, p.body);
    s.lit_by(70.0, p.low);
    for (i, (x, y, w)) in [
        (90.0, 526.0, 190.0),
        (104.0, 500.0, 160.0),
        (96.0, 476.0, 172.0),
    ]
    .into_iter()
    .enumerate()
    {
        let hue = [p.acc.mix(p.ink, 0.3), APPLE.mix(p.ink, 0.3), p.top][i];
        s.form(&Shape::round_rect(x, y - 26.0, w, 26.0, 4.0), hue, 5.0);
    }
    objects::cup(s, At::new(190.0, 450.0, 62.0).tint(p.key));
}
