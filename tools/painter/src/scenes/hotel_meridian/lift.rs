//! Four suspects in a lift that has stuck aslant.

use super::{BURGUNDY, MUSTARD};
use kit::canvas::{H, Ink, OnCanvas, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, actor};
use kit::stage::Stage;

const PURPLE: Colour = Colour::hex(0x6a_35b0);
const RUST: Colour = Colour::hex(0xb4_552d);

/// The cage hangs by one cable; everybody suspects everybody.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    shaft(s);
    s.framed(
        tiny_skia::Transform::from_rotate_at(7.0, 480.0, 40.0),
        |s| {
            cage_back(s);
            suspects(s);
            gate(s);
        },
    );
    s.vignette(p.ink, 0.45);
}

fn shaft(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.ink, p.top.mix(p.ink, 0.3), p.top]));
    for row in 0..12 {
        for k in 0..9 {
            let x = -70.0 + 130.0 * k as f32 + if row % 2 == 0 { 0.0 } else { 65.0 };
            let share = s.dice.range(0.0, 0.2);
            s.rect(
                x + 3.0,
                48.0 * row as f32 + 3.0,
                124.0,
                42.0,
                (p.mid, share),
            );
        }
    }
    for x in [58.0, 884.0] {
        s.rect(x, -10.0, 18.0, 560.0, p.ink);
        s.rect(x + 4.0, -10.0, 5.0, 560.0, p.mid);
    }
    s.line(&[(452.0, -10.0), (470.0, 40.0)], p.ink, 10.0);
    s.stroke(
        &Shape::svg("M500 -10C520 10 560 6 548 44C540 60 520 52 528 36"),
        p.ink,
        7.0,
    );
}

const CAGE: [f32; 4] = [176.0, 56.0, 620.0, 520.0];

fn cage_back(s: &mut Stage) {
    let p = s.pal;
    let [x, y, w, h] = CAGE;
    s.rect(x - 20.0, y - 26.0, w + 40.0, h + 60.0, p.ink);
    s.rect(
        x,
        y,
        w,
        h,
        Ink::Radial(
            (490.0, 110.0),
            (430.0, 480.0),
            vec![
                (0.0, WHITE, 1.0),
                (0.25, p.key, 1.0),
                (0.7, p.low, 1.0),
                (1.0, p.body, 1.0),
            ],
        ),
    );
    for i in 0..8 {
        let px = x + 10.0 + 77.0 * i as f32;
        s.rect(px, y + 120.0, 60.0, h, (p.body, 0.35));
        s.rect(px, y + 120.0, 60.0, 6.0, (p.ink, 0.35));
    }
    s.rect(x, y, w, 14.0, p.body.mix(p.ink, 0.4));
    let dome = Shape::svg("M446 70Q486 20 526 70Z");
    s.fill(&dome, p.acc);
    s.glow((486.0, 92.0), 300.0, WHITE, 0.9);
    s.circle(486.0, 86.0, 20.0, WHITE);
}

fn suspects(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [-0.3, 0.5, 0.75],
        light_at: 0.3,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.top, p.low);
    let sen = Costume::new(Garment::Uniform, PURPLE, p.key, p.low);
    let pose = Pose::new(-18.0, Expression::RESOLVE)
        .head(-2.0, 0.0)
        .arms(Arm::Folded, Arm::Folded);
    stand(s, "priya-raghavan", sen, pose, (0.622, 0.93), light);
    let penny = Costume::new(Garment::Uniform, MUSTARD, p.key, BURGUNDY);
    let pose = Pose::new(
        32.0,
        Expression {
            lid: 1.2,
            ..Expression::DOUBT
        },
    )
    .head(4.0, 5.0)
    .look(0.06, -0.02)
    .arms(Arm::Behind, Arm::Behind);
    stand(s, "solomon-dube", penny, pose, (0.46, 0.93), light);
    let corelli = Costume::new(Garment::Gown, BURGUNDY, p.low, p.key);
    let pose = Pose::new(
        26.0,
        Expression {
            open: 0.7,
            ..Expression::ANGER
        },
    )
    .head(-4.0, -3.0)
    .arms(Arm::Hip, Arm::PointUp);
    stand(s, "dolores-vega", corelli, pose, (0.285, 1.0), light);
    let concierge = Costume::new(Garment::Suit, RUST, p.key, p.ink);
    let pose = Pose::new(
        -30.0,
        Expression {
            lid: 1.3,
            ..Expression::WONDER
        },
    )
    .head(-10.0, -4.0)
    .look(-0.06, 0.03)
    .arms(Arm::Heart, Arm::Down);
    stand(s, "otis-grady", concierge, pose, (0.772, 1.06), light);
}

fn stand(s: &mut Stage, id: &str, worn: Costume, pose: Pose, (x, tall): (f32, f32), light: Light) {
    if let Some(who) = actor(id) {
        let framing = Framing::on_ground(who, &pose, x, 1.13, tall, W / H);
        s.act_in(id, worn, pose, framing, light);
    }
}

fn gate(s: &mut Stage) {
    let p = s.pal;
    let [x, y, w, h] = CAGE;
    let iron = p.ink.mix(p.top, 0.2);
    for bx in [190.0, 350.0, 370.0, 520.0, 540.0, 654.0, 672.0, 786.0] {
        s.rect(bx - 6.0, y, 12.0, h, iron);
        s.rect(bx - 6.0, y, 4.0, h, p.body);
    }
    for row in 0..2 {
        for i in 0..8 {
            let bx = x + 77.5 * i as f32;
            let by = y + 414.0 + 60.0 * row as f32;
            s.line(&[(bx, by), (bx + 77.5, by + 60.0)], iron, 8.0);
            s.line(&[(bx + 77.5, by), (bx, by + 60.0)], iron, 8.0);
            s.fill(
                &Shape::poly("0,-11 9,0 0,11 -9,0").moved(bx + 38.7, by + 30.0),
                p.low,
            );
        }
    }
    s.rect(x, y + 402.0, w, 14.0, iron);
    s.rect(x, y + 402.0, w, 4.0, p.low);
    for (px, pw) in [(x - 20.0, 24.0), (x + w - 4.0, 24.0)] {
        s.rect(px, y - 26.0, pw, h + 60.0, iron);
        s.rect(px + 3.0, y - 26.0, 5.0, h + 60.0, p.body);
    }
    s.rect(x - 20.0, y - 34.0, w + 40.0, 36.0, iron);
    s.rect(x - 20.0, y - 34.0, w + 40.0, 6.0, p.body);
    for i in 0..5 {
        let on = i == 3;
        s.circle(
            x + 190.0 + 60.0 * i as f32,
            y - 16.0,
            10.0,
            if on { p.acc } else { p.mid },
        );
    }
}
