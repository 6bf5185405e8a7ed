//! Iron Bell: gym at dusk, mauve concrete and rose light, leather red; a fist of steel, eleven lost fights.

mod bridge;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

const TITLE: &str = "iron-bell";
const P: Palette = Palette::of([
    0x3b2a4a, 0x7a5a78, 0xe9c3b4, 0xfff4e4, 0xa8706a, 0x1a1024, 0xe4472b,
]);
const CORAL: Colour = Colour::hex(0xff_7058);
const BURGUNDY: Colour = Colour::hex(0x7a_1e3a);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, bridge::pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "threat", P, threat),
    ]
}

fn bricks(s: &mut Stage) {
    let p = s.pal;
    for row in 0..14 {
        for k in 0..11 {
            let x = -40.0 + 98.0 * k as f32 + if row % 2 == 0 { 0.0 } else { 49.0 };
            let y = -8.0 + 40.0 * row as f32;
            let share = s.dice.range(0.0, 0.22);
            s.rect(x + 3.0, y + 3.0, 92.0, 34.0, (p.mid, share));
        }
    }
}

fn skylight(s: &mut Stage) {
    let p = s.pal;
    s.poly(
        &[(140.0, -10.0), (440.0, -10.0), (420.0, 34.0), (166.0, 34.0)],
        WHITE,
    );
    for x in [214.0, 290.0, 366.0] {
        s.line(&[(x, -10.0), (x - 2.0, 36.0)], p.top, 8.0);
    }
    s.poly(
        &[(150.0, 30.0), (436.0, 30.0), (440.0, 46.0), (146.0, 46.0)],
        p.mid,
    );
}

/// A child's picture of a man with a square head and one bright arm.
fn drawing(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.framed(tiny_skia::Transform::from_rotate_at(6.0, x, y), |s| {
        s.rect(x - 54.0, y - 66.0, 120.0, 148.0, (p.ink, 0.5));
        s.rect(x - 62.0, y - 74.0, 120.0, 148.0, p.key);
        s.poly(
            &[
                (x + 58.0, y + 50.0),
                (x + 58.0, y + 74.0),
                (x + 34.0, y + 74.0),
            ],
            p.low,
        );
        s.rect(x - 24.0, y - 54.0, 44.0, 34.0, p.ink);
        s.rect(x - 18.0, y - 20.0, 32.0, 24.0, p.body);
        s.stroke(
            &Shape::svg(&format!("M{} {}q16 12 30 0", x - 17.0, y - 8.0)),
            p.key,
            4.0,
        );
        s.poly(
            &[
                (x - 24.0, y + 6.0),
                (x + 20.0, y + 6.0),
                (x + 26.0, y + 42.0),
                (x - 30.0, y + 42.0),
            ],
            CORAL,
        );
        s.line(&[(x - 24.0, y + 12.0), (x - 48.0, y - 20.0)], p.mid, 11.0);
        s.circle(x - 48.0, y - 24.0, 11.0, p.mid);
        s.line(&[(x + 20.0, y + 12.0), (x + 44.0, y - 16.0)], p.body, 9.0);
        for dx in [-16.0, 12.0] {
            s.line(&[(x + dx, y + 42.0), (x + dx * 1.3, y + 66.0)], p.ink, 9.0);
        }
        s.rect(x - 18.0, y - 84.0, 36.0, 18.0, (p.acc, 0.9));
    });
}

/// Mama Rosa behind the ropes, in the cold light of a window.
fn second(s: &mut Stage) {
    let p = s.pal;
    let cold = p.mid.mix(WHITE, 0.72);
    s.wash(Ink::across(
        0.0,
        W,
        &[
            WHITE.mix(p.low, 0.12),
            cold,
            cold.mix(p.mid, 0.3),
            p.mid.mix(p.low, 0.25),
        ],
    ));
    s.blurred(3.0, |s| {
        for x in [-20.0, 150.0, 320.0, 490.0] {
            s.rect(x, -10.0, 16.0, 570.0, p.mid.mix(WHITE, 0.25));
        }
        for y in [96.0, 270.0, 440.0] {
            s.rect(-10.0, y, 520.0, 12.0, p.mid.mix(WHITE, 0.25));
        }
        s.rect(640.0, -10.0, 340.0, 560.0, p.mid.mix(p.top, 0.2));
        for (x, y) in [(800.0, 120.0), (868.0, 150.0), (836.0, 180.0)] {
            s.fill(&Shape::ellipse(x, y, 34.0, 44.0), p.acc.mix(p.mid, 0.35));
            s.line(&[(x, y - 120.0), (x, y - 30.0)], p.ink, 6.0);
        }
    });
    let light = Light {
        dir: [-0.8, 0.36, 0.5],
        light_at: 0.32,
        ..Light::noir(-1.0)
    }
    .colours(p.key, p.top.mix(BURGUNDY, 0.3), p.acc.mix(p.low, 0.3));
    let mut look = Expression {
        naso: 0.7,
        ..Expression::SORROW
    };
    look.brow_in = 0.1;
    look.corner = -0.07;
    look.press = 0.7;
    look.lid = 0.72;
    look.pitch = 0.0;
    let pose = Pose::new(-27.0, look).head(1.0, -2.0).look(-0.05, 0.035);
    let suit = Costume::new(Garment::Hoodie, BURGUNDY, p.key, p.key);
    s.act_in(
        "dolores-vega",
        suit,
        pose,
        Framing::new(0.56, 0.51, 0.52),
        light,
    );
    s.light_from(-40.0);
    for (y0, y1) in [(96.0, 60.0), (178.0, 150.0), (470.0, 492.0)] {
        rope(s, y0, y1);
    }
    tape(s);
}

fn rope(s: &mut Stage, y0: f32, y1: f32) {
    let p = s.pal;
    let mid = f32::midpoint(y0, y1) + 8.0;
    let line = Shape::curve(&[(-20.0, y0), (480.0, mid), (980.0, y1)]);
    s.stroke(&line.moved(0.0, 14.0), (p.ink, 0.35), 34.0);
    s.stroke(&line, p.acc.mix(p.ink, 0.42), 36.0);
    s.stroke(&line.moved(0.0, -3.0), p.acc, 28.0);
    s.stroke(&line.moved(0.0, -10.0), p.acc.mix(p.key, 0.6), 6.0);
}

/// Where the rope has been mended.
fn tape(s: &mut Stage) {
    let p = s.pal;
    for (x, y, turn) in [(236.0, 476.0, 4.0), (272.0, 478.0, -3.0)] {
        let strip = Shape::rect(-13.0, -23.0, 26.0, 46.0)
            .turned_by(turn, 0.0, 0.0)
            .moved(x, y);
        s.form(&strip, p.key.mix(p.low, 0.4), 4.0);
    }
}

/// Joe leans on the heavy bag as on a friend; somebody small has pinned a drawing to it.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.mid.mix(p.top, 0.4), p.top, p.top.mix(p.ink, 0.6)],
    ));
    bricks(s);
    let beam = Shape::poly("90,-10 500,-10 720,560 -120,560");
    s.layered(kit::canvas::Blend::soft(1.5), |s| {
        s.fill(
            &beam,
            Ink::down(0.0, H, &[p.key, p.low, p.low.mix(p.body, 0.5)]),
        )
    });
    s.poly(
        &[
            (230.0, -10.0),
            (300.0, -10.0),
            (340.0, 560.0),
            (190.0, 560.0),
        ],
        (WHITE, 0.4),
    );
    skylight(s);
    let tired = Expression {
        lid: 0.0,
        corner: 0.05,
        press: 0.3,
        ..Expression::TENDER
    };
    let light = Light {
        dir: [-0.05, 0.72, 0.68],
        light_at: 0.2,
        rim_dir: [-0.8, 0.5, -0.2],
        ..Light::day(-1.0)
    }
    .colours(p.key, p.ink, p.low);
    let pose = Pose::new(42.0, tired)
        .head(6.0, 15.0)
        .body(30.0)
        .bend(6.0, 8.0)
        .arms(Arm::Down, Arm::Behind);
    let shirt = Costume::new(Garment::Tee, CORAL, CORAL.mix(p.ink, 0.3), CORAL);
    s.act_in(
        "kwame-asante",
        shirt,
        pose,
        Framing::new(0.415, 0.42, 0.36),
        light,
    );
    s.lit_by(-30.0, p.key);
    heavy_bag(s);
    embrace(s);
    s.dusty(160, [60.0, 0.0, 460.0, 540.0]);
    s.edges((120.0, 0.0, 0.0, 160.0), 0.6);
}

fn heavy_bag(s: &mut Stage) {
    let p = s.pal;
    let leather = p.acc.mix(p.ink, 0.4);
    for x in [540.0, 680.0] {
        s.line(&[(612.0, -40.0), (x, 70.0)], p.ink, 11.0);
        s.line(&[(610.0, -40.0), (x - 2.0, 70.0)], (p.low, 0.7), 3.0);
    }
    let bag = Shape::svg("M470 74C470 40 756 40 756 74L748 560H478Z");
    s.form(&bag, leather, 26.0);
    s.clipped(&bag, |s| {
        for y in [112.0, 486.0] {
            s.rect(460.0, y, 300.0, 24.0, leather.mix(p.ink, 0.6));
        }
        s.rect(664.0, 40.0, 100.0, 520.0, (p.ink, 0.4));
        s.rect(470.0, 60.0, 26.0, 500.0, (p.ink, 0.35));
    });
    s.oval(613.0, 70.0, 142.0, 20.0, leather.mix(p.key, 0.25));
    drawing(s, (630.0, 234.0));
}

/// The steel arm round the bag: sleeve, joint, forearm, fist.
fn embrace(s: &mut Stage) {
    let p = s.pal;
    let steel = Colour::hex(0xc4_c2cc);
    let skin = Colour::hex(0x43_2616).mix(p.low, 0.08);
    s.stroke(
        &Shape::curve(&[(330.0, 530.0), (500.0, 486.0), (640.0, 450.0)]),
        (p.ink, 0.45),
        84.0,
    );
    s.form(&Shape::limb("216,350,52 236,430,50 274,512,48"), skin, 14.0);
    s.form(
        &Shape::limb("236,318,52 214,366,62 224,420,58"),
        CORAL,
        18.0,
    );
    s.form(
        &Shape::limb("290,510,46 400,474,47 540,430,30"),
        steel,
        13.0,
    );
    for (x, y, r) in [(352.0, 489.0, 46.0), (478.0, 450.0, 38.0)] {
        s.line(&[(x - 11.0, y - r), (x + 14.0, y + r)], p.top, 6.0);
    }
    s.stroke(
        &Shape::curve(&[(380.0, 462.0), (450.0, 440.0), (520.0, 418.0)]),
        WHITE,
        6.0,
    );
    s.form(
        &Shape::circle(278.0, 512.0, 50.0),
        CORAL.mix(p.ink, 0.15),
        10.0,
    );
    s.circle(278.0, 512.0, 20.0, p.ink.mix(p.top, 0.5));
    s.circle(278.0, 512.0, 10.0, steel);
    let palm = Shape::spline("530,404 566,384 604,380 622,400 616,446 584,466 546,460");
    s.form(&palm, steel, 9.0);
    for (i, len) in [74.0, 88.0, 82.0, 60.0].into_iter().enumerate() {
        let y = 390.0 + 22.0 * i as f32;
        let finger = Shape::tube(&[
            (596.0, y, 12.0),
            (622.0 + len * 0.4, y - 4.0, 12.5),
            (604.0 + len, y + 6.0, 9.0),
        ]);
        s.form(&finger, steel, 4.0);
        s.line(&[(634.0, y - 13.0), (636.0, y + 9.0)], p.top, 4.0);
    }
    s.form(
        &Shape::tube(&[
            (556.0, 400.0, 14.0),
            (588.0, 372.0, 13.0),
            (616.0, 352.0, 9.0),
        ]),
        steel,
        4.0,
    );
}

/// The other man, a mountain in the doorway; his shadow has already reached Joe.
fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 430.0, &[p.ink, p.top.mix(p.ink, 0.4)]));
    s.fill(
        &Shape::poly("96,-10 930,-10 900,430 130,430"),
        Ink::down(0.0, 430.0, &[WHITE.mix(p.low, 0.35), p.key, WHITE]),
    );
    s.glow((600.0, 240.0), 620.0, p.key, 0.5);
    let steam = kit::canvas::Plume {
        rise: 300.0,
        drift: 60.0,
        width: 100.0,
        opacity: 0.5,
    };
    s.smoking((330.0, 430.0), steam, p.low);
    s.smoking(
        (880.0, 430.0),
        kit::canvas::Plume {
            drift: -50.0,
            ..steam
        },
        p.low,
    );
    giant(s, 632.0);
    ring(s);
    flashes(s);
    let light = Light {
        dir: [0.55, 0.5, 0.2],
        light_at: 0.34,
        rim_dir: [0.75, 0.35, -0.5],
        rim_at: 0.3,
        depth: 0.5,
        ..Light::day(1.0)
    }
    .colours(p.key, p.ink.mix(p.acc, 0.4), p.key);
    let pose = Pose::new(158.0, Expression::RESOLVE)
        .head(-5.0, 0.0)
        .body(170.0);
    let robe = Costume::new(Garment::Hoodie, CORAL, p.key, p.key);
    s.act_in(
        "kwame-asante",
        robe,
        pose,
        Framing::new(0.225, 0.43, 0.27),
        light,
    );
    s.edges((60.0, 0.0, 60.0, 0.0), 0.5);
}

/// Hood, shoulders like a ridge, and two gloves that meet.
fn giant(s: &mut Stage, x: f32) {
    let p = s.pal;
    let coat = p.ink.mix(p.top, 0.16);
    let edge = p.low.mix(p.mid, 0.35);
    let robe =
        Shape::turned("0,70 60,92 120,128 196,158 250,222 266,320 256,450 0,450").moved(x, 0.0);
    s.rim(&robe, coat, edge, (0.0, 9.0));
    for fold in [-150.0, -92.0, 92.0, 150.0] {
        let bend = fold * 0.16;
        s.stroke(
            &Shape::curve(&[
                (x + fold, 350.0),
                (x + fold + bend, 400.0),
                (x + fold + bend, 460.0),
            ]),
            (p.ink, 0.9),
            12.0,
        );
    }
    let hood = Shape::turned("0,-4 44,10 76,58 88,118 66,172 0,192").moved(x, 0.0);
    s.rim(&hood, coat, edge, (0.0, 9.0));
    let face = Shape::turned("0,34 34,46 52,92 44,140 0,166").moved(x, 0.0);
    s.fill(&face, p.ink.tone(0.35));
    for k in [-1.0, 1.0] {
        s.fill(
            &Shape::poly("-15,-4 13,-9 16,2 -12,6")
                .scaled(k, 1.0)
                .moved(x + k * 21.0, 92.0),
            p.acc,
        );
        let arm = Shape::limb("196,214,60 258,312,56 206,346,50 96,300,42")
            .scaled(k, 1.0)
            .moved(x, 0.0);
        s.rim(&arm, coat, edge, (0.0, 8.0));
    }
    let leather = p.acc.mix(p.ink, 0.32);
    for k in [-1.0, 1.0] {
        let glove =
            Shape::spline("4,250 20,222 66,204 112,216 134,262 122,316 80,344 28,336 6,300")
                .scaled(k, 1.0)
                .moved(x, 0.0);
        s.rim(&glove, leather, p.acc.mix(p.key, 0.55), (0.0, 9.0));
        s.fill(
            &Shape::spline("112,232 150,244 150,318 112,330 126,282")
                .scaled(k, 1.0)
                .moved(x, 0.0),
            leather.mix(p.ink, 0.6),
        );
        let thumb = Shape::svg("M30 232C46 258 80 262 98 246")
            .scaled(k, 1.0)
            .moved(x, 0.0);
        s.stroke(&thumb, leather.mix(p.ink, 0.65), 9.0);
    }
}

/// The canvas, the giant's shadow on it, ropes and the corner.
fn ring(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        424.0,
        W + 16.0,
        130.0,
        Ink::down(424.0, H, &[p.key, p.low, p.low.mix(p.mid, 0.5)]),
    );
    let shade = Shape::spline("386,424 880,424 846,470 700,520 560,560 60,560 150,520 260,490");
    s.layered(kit::canvas::Blend::shade(4.0, 0.75), |s| {
        s.fill(&shade, p.top)
    });
    for (i, y) in [300.0, 352.0, 404.0].into_iter().enumerate() {
        let sag = Shape::curve(&[(-20.0, y - 14.0), (480.0, y + 4.0), (980.0, y - 14.0)]);
        let tone = [p.acc, p.key, p.acc][i];
        s.stroke(&sag.moved(0.0, 4.0), tone.mix(p.ink, 0.6), 13.0);
        s.stroke(&sag, tone, 9.0);
    }
    s.rect(-8.0, 420.0, W + 16.0, 12.0, p.ink.mix(p.top, 0.3));
}

fn flashes(s: &mut Stage) {
    for (x, y, r) in [
        (936.0, 250.0, 22.0),
        (48.0, 96.0, 24.0),
        (64.0, 250.0, 15.0),
        (946.0, 90.0, 15.0),
    ] {
        s.glow((x, y), r * 6.0, WHITE, 0.9);
        s.circle(x, y, r, WHITE);
        s.fill(
            &Shape::poly("0,-2.4 .2,-.2 2.4,0 .2,.2 0,2.4 -.2,.2 -2.4,0 -.2,-.2").at(x, y, r),
            WHITE,
        );
    }
}
