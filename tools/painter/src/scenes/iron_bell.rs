//! Iron Bell: gym at dusk, mauve concrete and rose light, leather red; a fist of steel, eleven lost fights.

mod bridge;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose};
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

/// Joe before the heavy bag; somebody small has pinned a drawing where he should hit it.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.mid.mix(p.top, 0.4), p.top, p.top.mix(p.ink, 0.6)],
    ));
    bricks(s);
    let beam = Shape::poly("150,-10 430,-10 560,560 -60,560");
    s.layered(kit::canvas::Blend::soft(1.5), |s| {
        s.fill(
            &beam,
            Ink::down(0.0, H, &[p.key, p.low, p.low.mix(p.body, 0.5)]),
        )
    });
    s.poly(
        &[
            (260.0, -10.0),
            (320.0, -10.0),
            (410.0, 560.0),
            (300.0, 560.0),
        ],
        (WHITE, 0.4),
    );
    skylight(s);
    s.lit_by(-30.0, p.key);
    heavy_bag(s);
    let mut bowed = Expression::SORROW;
    bowed.press = 0.8;
    let light = Light {
        dir: [-0.3, 0.8, 0.35],
        light_at: 0.46,
        rim_dir: [-0.8, 0.5, -0.2],
        ..Light::day(-1.0)
    }
    .colours(p.key, p.ink, p.low);
    let pose = Pose::new(74.0, bowed)
        .head(12.0, 0.0)
        .body(62.0)
        .bend(7.0, 0.0)
        .arms(
            Arm::Reach {
                at: [0.3, -2.2, 3.5],
                grip: Grip::Fist,
            },
            Arm::Down,
        );
    let shirt = Costume::new(Garment::Tee, CORAL, CORAL.mix(p.ink, 0.3), CORAL);
    s.act_in(
        "kwame-asante",
        shirt,
        pose,
        Framing::new(0.28, 0.4, 0.32),
        light,
    );
    s.dusty(160, [60.0, 0.0, 460.0, 540.0]);
    s.edges((120.0, 0.0, 0.0, 160.0), 0.7);
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

fn heavy_bag(s: &mut Stage) {
    let p = s.pal;
    let leather = p.acc.mix(p.ink, 0.42);
    for x in [640.0, 760.0] {
        s.line(&[(700.0, -10.0), (x, 96.0)], p.ink, 9.0);
        s.line(&[(698.0, -10.0), (x - 2.0, 96.0)], (p.low, 0.7), 2.5);
    }
    let bag = Shape::svg("M588 104C588 78 812 78 812 104L806 560H600Z");
    s.form(&bag, leather, 24.0);
    s.clipped(&bag, |s| {
        s.rect(580.0, 150.0, 240.0, 22.0, leather.mix(p.ink, 0.6));
        s.rect(580.0, 440.0, 240.0, 22.0, leather.mix(p.ink, 0.6));
        s.rect(700.0, 80.0, 5.0, 480.0, (p.ink, 0.5));
        s.fill(
            &Shape::spline("590,300 620,270 640,310 630,380 596,392"),
            (p.ink, 0.45),
        );
        s.rect(750.0, 90.0, 66.0, 480.0, (p.ink, 0.45));
    });
    s.oval(700.0, 102.0, 110.0, 18.0, leather.mix(p.key, 0.25));
    drawing(s, (672.0, 290.0));
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

/// The other man, a mountain in the doorway; Joe's hair is as straight as ever.
fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    let door = Shape::poly("190,-10 910,-10 868,480 250,480");
    s.fill(
        &door,
        Ink::down(0.0, 480.0, &[WHITE, p.key, WHITE.mix(p.low, 0.5)]),
    );
    s.poly(
        &[
            (250.0, 480.0),
            (868.0, 480.0),
            (1000.0, 560.0),
            (100.0, 560.0),
        ],
        p.low.mix(p.mid, 0.3),
    );
    s.glow((600.0, 200.0), 620.0, p.key, 0.5);
    walls(s);
    let steam = kit::canvas::Plume {
        rise: 260.0,
        drift: 60.0,
        width: 90.0,
        opacity: 0.5,
    };
    s.smoking((420.0, 480.0), steam, WHITE);
    s.smoking(
        (800.0, 480.0),
        kit::canvas::Plume {
            drift: -70.0,
            ..steam
        },
        WHITE,
    );
    giant(s);
    flashes(s);
    let light = Light {
        dir: [0.5, 0.4, -0.3],
        light_at: 0.25,
        rim_dir: [0.75, 0.35, -0.5],
        rim_at: 0.3,
        depth: 0.3,
        ..Light::day(1.0)
    }
    .colours(p.key, p.acc.mix(p.ink, 0.5), p.key);
    let pose = Pose::new(157.0, Expression::RESOLVE)
        .head(4.0, 0.0)
        .body(168.0);
    let robe = Costume::new(Garment::Hoodie, CORAL, p.key, CORAL);
    s.act_in(
        "kwame-asante",
        robe,
        pose,
        Framing::new(0.225, 0.47, 0.4),
        light,
    );
}

fn walls(s: &mut Stage) {
    let p = s.pal;
    for (wall, tone) in [
        ("-20,-10 190,-10 250,480 120,560 -20,560", p.mid),
        ("980,-10 910,-10 868,480 1010,560 980,560", p.top),
    ] {
        s.fill(&Shape::poly(wall), tone);
    }
    s.line(&[(190.0, -10.0), (250.0, 480.0)], p.ink, 12.0);
    s.line(&[(910.0, -10.0), (868.0, 480.0)], p.ink, 12.0);
    for i in 0..5 {
        let y = 40.0 + 100.0 * i as f32;
        s.line(
            &[(-10.0, y - 30.0), (194.0 + 12.0 * i as f32, y)],
            (p.top, 0.7),
            6.0,
        );
    }
}

fn giant(s: &mut Stage) {
    let p = s.pal;
    let x = 620.0;
    let trunk = Shape::turned("0,150 40,184 66,204 124,222 150,262 138,330 112,410 112,500 0,500");
    let arm = Shape::limb("104,262,50 168,318,44 206,330,40 214,280,38 200,150,34");
    let glove = Shape::spline(
        "150,180 132,150 138,118 152,124 160,84 200,62 242,82 256,128 244,178 218,200 176,200",
    );
    let hood = Shape::turned("0,58 34,72 62,120 70,170 58,206 0,220");

    for part in [
        arm.scaled(-1.0, 1.0),
        arm,
        glove.scaled(-1.0, 1.0),
        glove,
        trunk,
        hood,
    ] {
        s.rim(
            &part.moved(x, 0.0),
            p.ink,
            p.mid.mix(p.low, 0.3),
            (0.0, 8.0),
        );
    }
    s.circle(x, 222.0, 9.0, p.ink);
    let face = Shape::turned("0,98 26,108 40,146 30,190 0,200").moved(x, 0.0);
    s.fill(&face, p.ink.tone(0.4));
    for k in [-1.0, 1.0] {
        s.fill(
            &Shape::poly("-14,-3 12,-6 14,3 -12,5")
                .scaled(k, 1.0)
                .moved(x + k * 17.0, 150.0),
            p.acc,
        );
        for (path, w) in [
            ("M158 186Q198 202 240 184", 9.0),
            ("M150 124Q176 132 178 160", 6.0),
            ("M72 216Q108 262 116 340", 7.0),
            ("M120 290Q170 300 190 296", 5.0),
        ] {
            s.stroke(&Shape::svg(path).scaled(k, 1.0).moved(x, 0.0), p.mid, w);
        }
    }
    s.rect(x - 114.0, 404.0, 228.0, 26.0, p.acc);
    s.rect(x - 114.0, 404.0, 228.0, 6.0, p.acc.mix(p.key, 0.4));
}

fn flashes(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r) in [
        (922.0, 300.0, 26.0),
        (56.0, 96.0, 22.0),
        (128.0, 196.0, 15.0),
        (936.0, 120.0, 15.0),
    ] {
        s.glow((x, y), r * 6.0, WHITE, 0.9);
        s.circle(x, y, r, WHITE);
        s.fill(
            &Shape::poly("0,-2.4 .2,-.2 2.4,0 .2,.2 0,2.4 -.2,.2 -2.4,0 -.2,-.2").at(x, y, r),
            WHITE,
        );
    }
    for (x, y) in [(944.0, 350.0), (868.0, 412.0), (790.0, 452.0)] {
        let man =
            Shape::spline("-62,260 -58,74 -22,48 -26,8 0,-22 26,8 22,48 58,74 62,260").moved(x, y);
        s.rim(&man, p.ink, p.mid, (3.0, 5.0));
    }
}
