//! The choir of forty.

use super::{LEMON, OLIVE, ROSE};
use kit::canvas::{Ink, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose};
use kit::stage::Stage;

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

/// Forty backs before the sun; the one with the round head lifts her arms and brings it in.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    let far = 330.0;
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
    let sun = (490.0, far - 76.0);
    s.glow(sun, 620.0, p.key, 0.6);
    s.circle(
        sun.0,
        sun.1,
        244.0,
        Ink::down(
            20.0,
            far,
            &[WHITE.mix(p.key, 0.6), p.key, p.key.mix(p.acc, 0.22)],
        ),
    );
    for (i, (x, y)) in [(-40.0, 120.0), (720.0, 84.0), (640.0, 176.0)]
        .into_iter()
        .enumerate()
    {
        s.streak(
            (x, y),
            (330.0, 12.0),
            (p.acc.mix(p.top, 0.4), 0.7),
            2 + i as u64,
        );
    }
    s.rect(
        -8.0,
        far,
        W + 16.0,
        240.0,
        Ink::down(far, 420.0, &[p.acc.mix(p.top, 0.3), p.acc.mix(p.top, 0.6)]),
    );
    for i in 0..14 {
        let (x, half) = (sun.0 + s.dice.gauss(80.0), s.dice.range(30.0, 150.0));
        s.oval(x, far + 4.0 + 5.0 * i as f32, half, 2.6, (p.key, 0.85));
    }
    breath(s);
    rows(s, (352.0, 150.0), 17, 0.42);
    known(s);
    rows(s, (446.0, 270.0), 12, 0.2);
    rows(s, (506.0, 400.0), 9, 0.06);
    s.edges((60.0, 0.0, 60.0, 0.0), 0.4);
}

/// A row of singers: the line of their heads, how tall they are, how many, how far off.
fn rows(s: &mut Stage, (y, h): Pt, n: usize, depth: f32) {
    let p = s.pal;
    for i in 0..n {
        let t = (i as f32 + 0.5) / n as f32 * 2.0 - 1.0;
        let x = 480.0 + 500.0 * t + s.dice.gauss(8.0);
        let tall = h * s.dice.range(0.94, 1.06);
        let head = y - 46.0 * t * t + s.dice.gauss(5.0);
        let cloth = s.dice.pick(&[p.top, p.acc, p.body, p.mid]);
        let kind = s.dice.whole(0, 5);
        singer(
            s,
            (x, head + 0.9 * tall),
            tall,
            kind,
            p.ink.mix(cloth, depth + 0.08),
        );
    }
}

fn known(s: &mut Stage) {
    let p = s.pal;
    let light = |x: f32| {
        Light {
            dir: [x, 0.5, 0.3],
            light_at: 0.3,
            depth: 0.46,
            rim_dir: [0.5 * x, 0.6, -0.5],
            ..Light::golden(1.0)
        }
        .colours(p.key.mix(p.acc, 0.2), p.top.mix(p.ink, 0.3), p.key)
    };
    let lift = Arm::Reach {
        at: [2.7, 2.0, 0.6],
        grip: Grip::Loose,
    };
    let back = |yaw: f32| Pose::new(yaw, Expression::SING).body(180.0);
    let olive = Costume::new(Garment::Sweater, OLIVE, OLIVE.mix(p.ink, 0.3), OLIVE);
    let rose = Costume::new(Garment::Coat, ROSE, p.ink, p.ink);
    let lemon = Costume::new(Garment::Coat, LEMON, p.ink, p.ink);
    s.act_in(
        "tane-ruawai",
        olive,
        back(160.0).head(-4.0, 0.0),
        Framing::new(0.235, 0.42, 0.19),
        light(0.7),
    );
    s.act_in(
        "zofia-lisowska",
        rose,
        back(-150.0).head(-2.0, 4.0),
        Framing::new(0.735, 0.46, 0.18),
        light(-0.7),
    );
    s.act_in(
        "ada-okafor",
        lemon,
        back(180.0).head(-6.0, 0.0).arms(lift, lift),
        Framing::new(0.5, 0.42, 0.18),
        light(0.4),
    );
}

/// Their breath: sparks that rise from the rows and drift to the sun.
fn breath(s: &mut Stage) {
    let p = s.pal;
    for i in 0..90 {
        let t = s.dice.unit();
        let from = if i % 2 == 0 {
            s.dice.range(10.0, 330.0)
        } else {
            s.dice.range(640.0, 950.0)
        };
        let x = from + (490.0 - from) * t * 0.6 + s.dice.gauss(8.0);
        let y = 350.0 - 340.0 * t.powf(0.8) + s.dice.gauss(14.0);
        let r = s.dice.range(1.6, 5.0) * (1.15 - t * 0.6);
        s.glow((x, y), r * 4.0, p.key, 0.6);
        s.circle(x, y, r, (p.key, 0.95));
    }
}
