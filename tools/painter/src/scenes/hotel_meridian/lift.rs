//! Four suspects in a lift that has stuck aslant.

use super::{BURGUNDY, MUSTARD};
use kit::canvas::{Ink, OnCanvas, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

const PURPLE: Colour = Colour::hex(0x6a_35b0);
const RUST: Colour = Colour::hex(0xb4_552d);

/// The cage has stuck below a floor on which somebody lies; everybody suspects everybody.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    s.framed(
        tiny_skia::Transform::from_rotate_at(-5.0, 480.0, 300.0),
        |s| {
            cage_back(s);
            suspects(s);
            gate(s);
        },
    );
    floor_above(s);
    s.edges((50.0, 0.0, 50.0, 60.0), 0.5);
}

/// The corridor that they did not reach: champagne carpet light, two soles.
fn floor_above(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        -8.0,
        W + 16.0,
        100.0,
        Ink::down(-8.0, 60.0, &[p.acc.mix(p.ink, 0.55), p.acc.mix(p.ink, 0.2)]),
    );
    for (x, turn) in [(640.0, -16.0), (706.0, 18.0)] {
        let sole =
            Shape::spline("0,-62 22,-56 26,-24 18,6 20,34 0,42 -20,34 -18,6 -26,-24 -22,-56")
                .scaled(1.0, 0.86)
                .turned_by(turn, 0.0, 36.0)
                .moved(x, 46.0);
        s.rim(&sole, p.ink, p.low, (-4.0, 4.0));
        s.fill(
            &Shape::rect(-17.0, 4.0, 34.0, 7.0)
                .turned_by(turn, 0.0, 36.0)
                .moved(x, 46.0),
            p.mid,
        );
    }
    s.rect(
        -8.0,
        84.0,
        W + 16.0,
        30.0,
        Ink::down(84.0, 114.0, &[p.mid.mix(p.ink, 0.2), p.ink]),
    );
    s.rect(-8.0, 82.0, W + 16.0, 8.0, p.low);
}

fn cage_back(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -60.0,
        -60.0,
        W + 120.0,
        720.0,
        Ink::Radial(
            (480.0, 150.0),
            (640.0, 520.0),
            vec![
                (0.0, WHITE, 1.0),
                (0.3, p.key, 1.0),
                (0.7, p.low, 1.0),
                (1.0, p.body, 1.0),
            ],
        ),
    );
    for i in 0..6 {
        let x = -40.0 + 176.0 * i as f32;
        s.stroke(
            &Shape::round_rect(x, 300.0, 150.0, 400.0, 10.0),
            (p.body, 0.7),
            7.0,
        );
    }
    s.fill(
        &Shape::svg("M404 84H556L530 128H430Z"),
        p.acc.mix(p.ink, 0.2),
    );
    s.glow((480.0, 140.0), 260.0, WHITE, 0.9);
    s.oval(480.0, 130.0, 48.0, 14.0, WHITE);
}

/// The bulb above them, from the left or the right.
fn light(p: Palette, x: f32) -> Light {
    Light {
        dir: [x, 0.55, 0.65],
        light_at: 0.24,
        ..Light::golden(x)
    }
    .colours(p.key, p.top, p.low)
}

fn suspects(s: &mut Stage) {
    let p = s.pal;
    let sen = Costume::new(Garment::Uniform, PURPLE, p.key, p.low);
    let cold = Expression {
        brow_in: -0.06,
        ..Expression::DOUBT
    };
    let pose = Pose::new(-30.0, cold)
        .head(-4.0, 3.0)
        .look(-0.05, 0.0)
        .arms(Arm::Behind, Arm::Behind);
    s.act_in(
        "priya-raghavan",
        sen,
        pose,
        Framing::new(0.62, 0.44, 0.23),
        light(p, -0.5),
    );
    let penny = Costume::new(Garment::Uniform, MUSTARD, p.key, BURGUNDY);
    let wary = Expression {
        lid: 1.25,
        ..Expression::FEAR
    };
    let pose = Pose::new(-22.0, wary)
        .head(4.0, -7.0)
        .look(-0.06, 0.0)
        .arms(Arm::Behind, Arm::Behind);
    s.act_in(
        "solomon-dube",
        penny,
        pose,
        Framing::new(0.415, 0.5, 0.23),
        light(p, 0.4),
    );
    accused(s);
}

/// She who sings at him, he who looks up.
fn accused(s: &mut Stage) {
    let p = s.pal;
    let corelli = Costume::new(Garment::Gown, BURGUNDY, p.low, p.key);
    let storm = Expression {
        open: 0.8,
        ..Expression::ANGER
    };
    let pose = Pose::new(34.0, storm)
        .head(-2.0, -5.0)
        .look(0.05, 0.0)
        .arms(Arm::Behind, Arm::Behind);
    s.act_in(
        "dolores-vega",
        corelli,
        pose,
        Framing::new(0.19, 0.46, 0.24),
        light(p, 0.5),
    );
    let concierge = Costume::new(Garment::Suit, RUST, p.key, p.ink);
    let caught = Expression {
        lid: 1.3,
        ..Expression::WONDER
    };
    let pose = Pose::new(-30.0, caught)
        .head(-8.0, 5.0)
        .look(-0.03, 0.05)
        .arms(Arm::Behind, Arm::Behind);
    s.act_in(
        "otis-grady",
        concierge,
        pose,
        Framing::new(0.83, 0.53, 0.24),
        light(p, -0.5),
    );
}

/// Bars between the suspects, a brass lattice before their knees.
fn gate(s: &mut Stage) {
    let p = s.pal;
    let iron = p.ink.mix(p.top, 0.2);
    for x in [-12.0, 84.0, 294.0, 492.0, 704.0, 900.0] {
        s.rect(x - 9.0, -40.0, 18.0, 700.0, iron);
        s.rect(x - 9.0, -40.0, 5.0, 700.0, p.body);
    }
    for i in 0..12 {
        let x = -80.0 + 98.0 * i as f32;
        for (a, b) in [(x, x + 98.0), (x + 98.0, x)] {
            s.line(&[(a, 506.0), (b, 626.0)], iron, 11.0);
        }
        s.fill(
            &Shape::poly("0,-15 12,0 0,15 -12,0").moved(x + 49.0, 566.0),
            p.low,
        );
    }
    s.rect(-60.0, 494.0, W + 120.0, 20.0, iron);
    s.rect(-60.0, 494.0, W + 120.0, 6.0, p.low);
}
