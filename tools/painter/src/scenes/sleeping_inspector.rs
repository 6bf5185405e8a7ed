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

/// Yun sleeps through his own garden party of apples: one has landed on the beard that stands up.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 330.0, &[p.low, p.key, p.low]));
    s.glow((700.0, 40.0), 420.0, WHITE, 0.9);
    lawn(s);
    s.lit_by(30.0, p.key);
    let back = Shape::svg("M-40 120C150 330 820 340 1010 96C840 440 160 450 -40 120Z");
    s.fill(&back, p.ink.mix(p.top, 0.35));
    sleeper(s);
    net(s);
    boughs(s);
    for (x, y, turn) in [(560.0, 74.0, -20.0), (716.0, 128.0, 14.0)] {
        objects::apple(s, At::new(x, y, 64.0).turn(turn).tint(APPLE));
        s.stroke(
            &Shape::svg("M-16 -84L-16 -124M8 -90L8 -136").moved(x, y),
            (p.body, 0.8),
            6.0,
        );
    }
    s.vignette(p.ink, 0.2);
}

/// A deep lawn below, a hedge behind, windfalls in the grass.
fn lawn(s: &mut Stage) {
    let p = s.pal;
    for (y, k, tone) in [
        (262.0, 1.0, p.mid.mix(p.low, 0.4)),
        (318.0, 0.8, p.top.mix(p.mid, 0.45)),
    ] {
        let puffs = (0..14).map(|i| {
            let (x, r) = (72.0 * i as f32, (46.0 + 16.0 * ((i * 7) % 4) as f32) * k);
            Shape::ellipse(x, y, r * 1.2, r * 0.8)
        });
        let hedge = Shape::all(puffs).and(&Shape::rect(-8.0, y, W + 16.0, 200.0));
        s.fill(&hedge, tone);
    }
    s.rect(
        -8.0,
        380.0,
        W + 16.0,
        170.0,
        Ink::down(380.0, H, &[p.top, p.top.mix(p.ink, 0.45)]),
    );
    s.oval(480.0, 520.0, 420.0, 30.0, (p.ink, 0.5));
    for (i, (x, y)) in [
        (70.0, 500.0),
        (176.0, 526.0),
        (330.0, 534.0),
        (560.0, 538.0),
        (742.0, 528.0),
        (886.0, 506.0),
    ]
    .into_iter()
    .enumerate()
    {
        s.oval(x - 10.0, y + 1.0, 34.0, 9.0, (p.ink, 0.6));
        objects::apple(
            s,
            At::new(x, y, 56.0).tint(if i == 2 { p.key.mix(LIME, 0.6) } else { APPLE }),
        );
    }
}

/// Leaves and apples that hang in from above, near and dark.
fn boughs(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r) in [
        (20.0, -8.0, 150.0),
        (170.0, -40.0, 104.0),
        (940.0, -14.0, 140.0),
        (800.0, -50.0, 96.0),
        (-20.0, 110.0, 70.0),
    ] {
        let leaves = s.dice.blob((x, y), (r * 1.05, r * 0.78), 0.1, 13);
        s.form(&leaves, p.top.mix(p.ink, 0.5), 12.0);
    }
    for (x, y) in [
        (60.0, 92.0),
        (150.0, 44.0),
        (236.0, 26.0),
        (888.0, 100.0),
        (798.0, 24.0),
    ] {
        objects::apple(s, At::new(x, y + 26.0, 58.0).tint(APPLE));
    }
}

/// The inspector on his back, and the beard that stands.
fn sleeper(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.55, 0.62, 0.5],
        light_at: 0.1,
        shadow_at: -0.1,
        ..Light::day(1.0)
    }
    .colours(p.key, p.acc.mix(p.ink, 0.5), p.low);
    let peace = Expression {
        corner: 0.16,
        cheek: 0.4,
        ..Expression::SHUT
    };
    let pose = Pose::new(52.0, peace)
        .head(-12.0, 0.0)
        .body(46.0)
        .arms(Arm::Down, Arm::Heart)
        .stance(Stance::Straight);
    if let Some(yun) = actor("sungho-baek") {
        let framing = Framing::on_ground(yun, &pose, 0.5, 1.66, 1.62, W / H);
        let suit = Costume::new(Garment::Suit, ASH, p.key, p.acc);
        let layer = s.cast("sungho-baek", Some(suit), pose, framing, light);
        let at = (560.0, 262.0);
        let pillow = Shape::spline("96,306 92,196 150,170 236,186 262,250 250,330 160,350");
        s.form(&pillow, p.acc.mix(p.key, 0.55), 9.0);
        s.put(At::new(at.0, at.1, 1.0).turn(-88.0), |s| {
            s.put(At::new(-480.0, -430.0, 1.0), |s| s.lay(&layer));
        });
        beard(
            s,
            (
                at.0 + layer.mouth.y - 430.0 + 24.0,
                at.1 - (layer.mouth.x - 480.0) + 6.0,
            ),
        );
    }
    blanket(s);
}

/// A rug over his legs, and at its end two soles.
fn blanket(s: &mut Stage) {
    let p = s.pal;
    for (x, turn) in [(868.0, 16.0), (826.0, 4.0)] {
        let boot =
            Shape::svg("M-24 90C-30 30 -34 -10 -22 -34C-10 -48 20 -46 26 -30C34 0 26 40 24 90Z")
                .turned_by(turn, 0.0, 0.0)
                .moved(x, 196.0);
        s.form(&boot, p.body.mix(p.ink, 0.65), 7.0);
    }
    let rug = Shape::svg(
        "M556 330C562 260 570 200 604 176C660 160 760 186 812 178C846 176 860 210 858 280Z",
    );
    s.form(&rug, p.body, 12.0);
    s.clipped(&rug, |s| {
        for i in 0..5 {
            let x = 596.0 + 62.0 * i as f32;
            s.stroke(
                &Shape::svg("M0 150C4 190 -10 260 -4 340").moved(x, 0.0),
                APPLE,
                14.0,
            );
        }
        for y in [222.0, 276.0] {
            s.stroke(
                &Shape::svg("M540 0C640 -24 760 10 880 -10").moved(0.0, y),
                (p.key, 0.8),
                9.0,
            );
        }
    });
}

/// The goatee, upright like the hand of a sundial, with an apple on its point.
fn beard(s: &mut Stage, (x, y): Pt) {
    let grey = ASH.mix(s.pal.ink, 0.35);
    let tuft = Shape::svg(
        "M-8 26C-22 10 -20 -24 -15 -50C-12 -80 -8 -100 -4 -122C0 -100 2 -86 4 -70C7 -84 10 -90 13 -96C16 -64 20 -20 16 8C14 22 4 32 -8 26Z",
    )
    .moved(x, y);
    s.form(&tuft, grey, 6.0);
    objects::apple(s, At::new(x - 2.0, y - 112.0, 66.0).tint(APPLE));
}

/// The front of the hammock: periwinkle and cream across the whole picture.
fn net(s: &mut Stage) {
    let p = s.pal;
    let cloth = Shape::svg("M-50 110C140 400 820 410 1014 84C860 560 120 570 -50 110Z");
    s.fill(&cloth, p.acc);
    s.clipped(&cloth, |s| {
        for i in 0..9 {
            let x = 20.0 + 118.0 * i as f32;
            let lean = (x - 480.0) * 0.2;
            s.poly(
                &[
                    (x - 22.0 + lean, 80.0),
                    (x + 22.0 + lean, 80.0),
                    (x + 18.0 - lean, 540.0),
                    (x - 18.0 - lean, 540.0),
                ],
                p.key,
            );
        }
        let under = Shape::svg("M-50 110C120 486 840 480 1014 84C960 640 0 640 -50 110Z");
        s.fill(&under, (p.acc.mix(p.ink, 0.55), 0.5));
    });
    s.crescent(&cloth, WHITE, (0.0, 7.0), 0.0);
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
