//! The choir of forty.

use super::{LEMON, OLIVE, ROSE};
use kit::canvas::{H, Ink, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// Forty backs in a crescent before the sun; three of them we know. Breath rises as light.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    let far = 300.0;
    s.wash(Ink::down(
        0.0,
        far,
        &[
            p.acc.mix(p.ink, 0.24),
            p.acc,
            p.acc.mix(p.key, 0.35),
            p.key.mix(p.acc, 0.2),
        ],
    ));
    let sun = (572.0, far - 40.0);
    s.glow(sun, 620.0, p.key, 0.6);
    s.circle(
        sun.0,
        sun.1,
        212.0,
        Ink::down(
            60.0,
            far,
            &[WHITE.mix(p.key, 0.6), p.key, p.key.mix(p.acc, 0.22)],
        ),
    );
    for (i, y) in [96.0, 138.0, 64.0].into_iter().enumerate() {
        s.streak(
            (60.0 + 330.0 * i as f32, y),
            (300.0, 11.0),
            (p.acc.mix(p.top, 0.4), 0.7),
            2 + i as u64,
        );
    }
    s.rect(
        -8.0,
        far,
        W + 16.0,
        60.0,
        Ink::down(far, 360.0, &[p.acc.mix(p.top, 0.3), p.acc.mix(p.top, 0.55)]),
    );
    for i in 0..12 {
        let (x, half) = (sun.0 + s.dice.gauss(90.0), s.dice.range(30.0, 130.0));
        s.oval(x, far + 4.0 + 4.6 * i as f32, half, 2.4, (p.key, 0.85));
    }
    s.rect(
        -8.0,
        356.0,
        W + 16.0,
        200.0,
        Ink::down(
            356.0,
            H,
            &[
                p.key.mix(p.acc, 0.4),
                p.acc.mix(p.top, 0.45),
                p.top.mix(p.ink, 0.4),
            ],
        ),
    );
    breath(s);
    crescent(s);
    known(s);
    s.vignette(p.ink, 0.35);
}

/// The ends of the crescent stand far off, its middle near; farthest first.
fn crescent(s: &mut Stage) {
    let p = s.pal;
    for i in 0..18 {
        let t = 1.0 - i as f32 / 18.0;
        for side in [-1.0, 1.0] {
            let a = t * 1.28;
            let x = 480.0 + side * (120.0 + 420.0 * a.sin());
            let y = 376.0 + 236.0 * (1.0 - t).powf(1.4);
            let h = (74.0 + 330.0 * (1.0 - t).powf(1.4)) * s.dice.range(0.9, 1.06);
            let cloth = s.dice.pick(&[p.top, p.acc, p.body, p.mid]);
            let share = s.dice.range(0.05, 0.34);
            let kind = s.dice.whole(0, 5);
            singer(s, (x, y), h, kind, p.ink.mix(cloth, share));
        }
    }
}

/// A faceless back, `h` high.
fn singer(s: &mut Stage, (x, y): Pt, h: f32, kind: i32, tone: Colour) {
    let p = s.pal;
    s.light_from(if x < 572.0 { 50.0 } else { -50.0 });
    s.light.colour = p.key.mix(p.acc, 0.45);
    let coat = Shape::twin(
        "0,-.83 .06,-.82 .15,-.77 .17,-.6 .16,-.34 .18,-.16 .1,-.14 .09,0 .02,0 0,-.12",
    );
    let head = Shape::ellipse(0.0, -0.9, 0.062, 0.08);
    let more = match kind {
        0 => {
            Shape::poly("-.08,-.955 -.05,-.955 -.04,-1 .04,-1 .05,-.955 .08,-.955 .1,-.93 -.1,-.93")
        }
        1 => Shape::circle(0.0, -0.99, 0.035),
        2 => Shape::twin("0,-.98 .07,-.94 .09,-.8 0,-.78"),
        3 => Shape::poly("-.07,-.9 -.075,-.96 0,-1 .075,-.96 .07,-.9"),
        _ => Shape::default(),
    };
    let whole = coat.and(&head).and(&more).at(x, y, h);
    s.backlit(&whole, tone, h * 0.012);
}

fn known(s: &mut Stage) {
    let p = s.pal;
    let light = |x: f32| {
        Light {
            dir: [x, 0.5, 0.34],
            light_at: 0.35,
            depth: 0.42,
            rim_dir: [0.6, 0.5, -0.5],
            ..Light::golden(1.0)
        }
        .colours(p.key.mix(p.acc, 0.25), p.top.mix(p.ink, 0.2), p.key)
    };
    let olive = Costume::new(Garment::Coat, OLIVE, p.ink, p.ink);
    let lemon = Costume::new(Garment::Coat, LEMON, p.ink, p.ink);
    let rose = Costume::new(Garment::Coat, ROSE, p.ink, p.ink);
    let back = |yaw: f32| {
        Pose::new(yaw, Expression::SING)
            .body(180.0)
            .stance(Stance::Firm)
    };
    for (id, worn, yaw, x) in [
        ("zofia-lisowska", rose, 166.0, 0.625),
        ("tane-ruawai", olive, 172.0, 0.335),
        ("ada-okafor", lemon, -170.0, 0.485),
    ] {
        if let Some(who) = actor(id) {
            let pose = back(yaw);
            let at = Framing::on_ground(who, &pose, x, 1.16, 0.84, W / H);
            s.act_in(id, worn, pose, at, light(0.7));
        }
    }
}

/// Their breath: sparks that rise from the crescent and drift to the sun.
fn breath(s: &mut Stage) {
    let p = s.pal;
    for i in 0..110 {
        let t = s.dice.unit();
        let from = if i % 2 == 0 {
            s.dice.range(10.0, 330.0)
        } else {
            s.dice.range(640.0, 950.0)
        };
        let x = from + (572.0 - from) * t * 0.7 + s.dice.gauss(8.0);
        let y = 330.0 - 320.0 * t.powf(0.8) + s.dice.gauss(14.0);
        let r = s.dice.range(1.6, 5.0) * (1.15 - t * 0.6);
        s.glow((x, y), r * 4.0, p.key, 0.6);
        s.circle(x, y, r, (p.key, 0.95));
    }
}
