//! The noise trial of Static Hearts.

use super::{LIME, reach};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose};
use kit::stage::Stage;
use std::f32::consts::TAU;

const ROSE: Colour = Colour::hex(0xf2_a7b8);

/// The noise trial: cracks fly from two singing mouths, and the blind judge's gavel keeps time.
pub fn ensemble(s: &mut Stage) {
    let p = s.pal;
    let wall = p.key.mix(p.mid, 0.3);
    s.wash(Ink::down(0.0, H, &[wall.mix(p.key, 0.3), wall, p.body]));
    court(s);
    s.poly(
        &[
            (640.0, -10.0),
            (760.0, -10.0),
            (1000.0, 560.0),
            (430.0, 560.0),
        ],
        Ink::fade((0.0, 0.0), (0.0, 470.0), p.low, (0.95, 0.5)),
    );
    judge(s);
    bench(s);
    dock(s);
    s.vignette(p.ink, 0.4);
}

fn court(s: &mut Stage) {
    let p = s.pal;
    for i in 0..9 {
        let x = 10.0 + 108.0 * i as f32;
        s.rect(x, -8.0, 44.0, H, (p.mid, 0.3));
        s.rect(x, -8.0, 7.0, H, (WHITE, 0.5));
    }
    for row in 0..2 {
        let y = 150.0 + 62.0 * row as f32;
        s.rect(
            -8.0,
            y + 24.0,
            560.0,
            60.0,
            p.top.mix(p.body, 0.25 + 0.2 * (1 - row) as f32),
        );
        for i in 0..9 {
            let x = 20.0 + 62.0 * i as f32 + 30.0 * row as f32;
            let head = Shape::circle(x, y, 19.0).and(&Shape::round_rect(
                x - 27.0,
                y + 18.0,
                54.0,
                50.0,
                18.0,
            ));
            s.rim(
                &head,
                p.top.mix(p.body, 0.15),
                p.low.mix(p.body, 0.3),
                (-3.0, 3.0),
            );
        }
    }
}

fn judge(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [-0.4, 0.8, 0.5],
        light_at: 0.25,
        ..Light::day(-1.0)
    }
    .colours(p.key, p.mid.mix(p.body, 0.4), p.low);
    let mut primly = Expression::DOUBT;
    primly.corner = 0.06;
    let pose = Pose::new(-42.0, primly)
        .head(6.0, -13.0)
        .body(-16.0)
        .arms(Arm::Down, reach(2.2, -0.7, 0.6, Grip::Rod));
    let worn = Costume::new(Garment::Coat, ROSE, p.ink, p.key);
    let orne = s.act_in(
        "zofia-lisowska",
        worn,
        pose,
        Framing::new(0.70, 0.275, 0.27),
        light,
    );
    if let Some(hand) = orne.hands[1] {
        gavel(s, (hand.x, hand.y), hand.rod);
        s.close_hands(&orne);
    }
}

fn gavel(s: &mut Stage, (x, y): Pt, rod: f32) {
    let p = s.pal;
    s.lit_by(-30.0, p.key);
    let shaft = Shape::round_rect(-7.0, -66.0, 14.0, 104.0, 6.0)
        .turned_by(rod, 0.0, 0.0)
        .moved(x, y);
    s.form(&shaft, p.low, 3.0);
    let head = Shape::round_rect(-50.0, -104.0, 100.0, 52.0, 10.0)
        .and(&Shape::round_rect(-58.0, -110.0, 20.0, 64.0, 6.0))
        .and(&Shape::round_rect(38.0, -110.0, 20.0, 64.0, 6.0))
        .turned_by(rod, 0.0, 0.0)
        .moved(x, y);
    s.form(&head, p.low, 8.0);
}

fn bench(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-20.0, p.key);
    let front = Shape::poly("520,282 920,282 990,560 470,560");
    s.fill(
        &front,
        Ink::down(
            262.0,
            540.0,
            &[
                ROSE.mix(p.low, 0.5),
                p.low.mix(p.mid, 0.4),
                p.mid.mix(p.top, 0.2),
            ],
        ),
    );
    s.clipped(&front, |s| {
        for i in 0..4 {
            let x = 560.0 + 96.0 * i as f32;
            s.stroke(
                &Shape::round_rect(x, 306.0, 74.0, 260.0, 8.0),
                (p.mid, 0.8),
                7.0,
            );
        }
    });
    s.rect(494.0, 264.0, 452.0, 32.0, ROSE.mix(p.key, 0.3));
    s.rect(494.0, 290.0, 452.0, 10.0, p.mid);
}

fn dock(s: &mut Stage) {
    let p = s.pal;
    let glass = Shape::poly("34,262 560,228 590,560 20,560");
    s.fill(
        &glass,
        Ink::along(
            (40.0, 240.0),
            (480.0, 540.0),
            &[p.acc.mix(p.body, 0.45), p.acc.mix(p.body, 0.75), p.body],
        ),
    );
    let light = Light {
        dir: [0.6, 0.6, 0.5],
        light_at: 0.3,
        ..Light::noir(1.0)
    }
    .colours(p.key, p.top.mix(p.mid, 0.3), p.acc);
    let mut shout = Expression::SING;
    shout.open = 1.0;
    let halogen = Pose::new(34.0, Expression::SING).head(-8.0, 6.0).body(20.0);
    let him = s.act(
        "mikko-laine",
        halogen,
        Framing::new(0.385, 0.655, 0.30),
        light,
    );
    let ruby = Pose::new(30.0, shout)
        .head(-10.0, -10.0)
        .body(16.0)
        .look(0.02, 0.03);
    let worn = Costume::new(Garment::Jacket, LIME, p.ink, p.low);
    let her = s.act_in(
        "saskia-brandt",
        worn,
        ruby,
        Framing::new(0.165, 0.70, 0.27),
        light,
    );
    s.fill(&Shape::poly("60,262 150,256 60,560 30,560"), (WHITE, 0.16));
    s.fill(
        &Shape::poly("250,250 290,248 190,560 140,560"),
        (WHITE, 0.12),
    );
    s.clipped(&glass, |s| {
        cracks(s, (her.mouth.x + 54.0, her.mouth.y - 6.0), 120.0, 9);
        cracks(s, (him.mouth.x + 66.0, him.mouth.y - 10.0), 230.0, 13);
    });
    s.lit_by(-10.0, p.key);
    s.form(&Shape::poly("26,250 568,214 570,236 28,274"), p.acc, 5.0);
    s.form(
        &Shape::poly("10,512 596,512 606,560 0,560"),
        p.top.mix(p.body, 0.5),
        6.0,
    );
}

/// A star of cracks in the glass round a mouth; longer to the right, where the sound goes.
fn cracks(s: &mut Stage, (x, y): Pt, len: f32, n: usize) {
    for i in 0..n {
        let a = TAU * i as f32 / n as f32 + s.dice.range(-0.12, 0.12);
        let l = len * s.dice.range(0.55, 1.0) * (0.72 + 0.4 * a.cos());
        let (dx, dy) = (a.cos(), a.sin());
        let pts = s.dice.jag(
            (x + dx * 6.0, y + dy * 6.0),
            (x + dx * l, y + dy * l),
            0.05,
            2,
        );
        s.taper(&pts, 10.0, WHITE);
        let next = a + TAU / n as f32;
        let (r0, r1) = (l * 0.34, len * 0.3);
        s.line(
            &[
                (x + dx * r0, y + dy * r0),
                (x + next.cos() * r1, y + next.sin() * r1),
            ],
            (WHITE, 0.85),
            3.5,
        );
    }
}
