//! Practice, at sunset.

use super::{OLIVE, strip};
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// He is the goal; she has already left the ground.
pub(super) fn pair(s: &mut Stage) {
    let p = s.pal;
    let amber = Colour::hex(0xf7_b733);
    let far = 318.0;
    s.wash(Ink::down(
        0.0,
        far,
        &[amber.mix(p.acc, 0.25), amber, p.low, p.key],
    ));
    s.circle(470.0, far - 40.0, 104.0, WHITE.mix(p.key, 0.4));
    s.glow((470.0, far - 40.0), 480.0, p.key, 0.7);
    for (i, (x, y)) in [(30.0, 90.0), (620.0, 60.0), (240.0, 150.0)]
        .into_iter()
        .enumerate()
    {
        s.streak(
            (x, y),
            (320.0, 12.0),
            (amber.mix(p.acc, 0.4), 0.7),
            3 + i as u64,
        );
    }
    s.rect(
        -8.0,
        far,
        W + 16.0,
        46.0,
        Ink::down(
            far,
            far + 46.0,
            &[p.mid.mix(p.low, 0.3), p.top.mix(p.mid, 0.4)],
        ),
    );
    for i in 0..10 {
        let (x, half) = (470.0 + s.dice.gauss(60.0), s.dice.range(30.0, 90.0));
        s.oval(x, far + 4.0 + 4.0 * i as f32, half, 2.4, p.key);
    }
    s.rect(
        -8.0,
        far + 44.0,
        W + 16.0,
        200.0,
        Ink::down(far + 44.0, H, &[p.low, amber, amber.mix(p.ink, 0.25)]),
    );
    let ground = 450.0;
    keeper_and_hill(s, ground);
    ball(s, (120.0, 214.0), 40.0);
    s.clipped(&Shape::rect(-8.0, ground, W + 16.0, 100.0), |s| {
        s.reflect(ground, 96.0, 4.0, 0.5)
    });
    for (x, y, half) in [
        (660.0, 452.0, 190.0),
        (300.0, 466.0, 120.0),
        (120.0, 488.0, 70.0),
    ] {
        s.oval(x, y, half, 4.0, (p.key, 0.6));
    }
    s.vignette(amber.mix(p.ink, 0.4), 0.35);
}

fn keeper_and_hill(s: &mut Stage, ground: f32) {
    let p = s.pal;
    let post = Arm::Reach {
        at: [2.2, 2.3, 0.0],
        grip: Grip::Open,
    };
    let sit = Pose::new(-26.0, Expression::BEAM)
        .body(-6.0)
        .head(4.0, -4.0)
        .arms(post, post)
        .stance(Stance::Firm);
    let shade = Light {
        dir: [-0.7, 0.3, 0.3],
        light_at: 0.36,
        depth: 0.66,
        rim_dir: [-0.7, 0.5, -0.4],
        rim_at: 0.3,
        ..Light::golden(-1.0)
    }
    .colours(p.low, p.ink, p.key);
    let worn = Costume::new(Garment::Hoodie, OLIVE, p.key, OLIVE.mix(p.ink, 0.4))
        .legs(OLIVE.mix(p.ink, 0.45), p.ink);
    if let Some(who) = actor("tane-ruawai") {
        let at = Framing::on_ground(who, &sit, 0.73, ground / H + 0.02, 0.69, W / H);
        s.act_in("tane-ruawai", worn, sit, at, shade);
    }
    bucket(s);
    let fly = Pose::new(28.0, Expression::BEAM)
        .body(20.0)
        .head(-6.0, 10.0)
        .bend(-6.0, 8.0)
        .stance(Stance::Leap)
        .arms(
            Arm::Reach {
                at: [1.5, 2.6, 0.4],
                grip: Grip::Open,
            },
            Arm::Reach {
                at: [1.3, 2.8, 0.4],
                grip: Grip::Open,
            },
        );
    let bright = Light {
        dir: [0.5, 0.6, 0.5],
        light_at: 0.24,
        depth: 0.42,
        ..Light::day(1.0)
    }
    .colours(p.key, p.ink.mix(p.top, 0.5), p.key);
    let her = s.cast(
        "pip-salonga",
        Some(strip(s)),
        fly,
        Framing::new(0.42, 0.3, 0.16),
        bright,
    );
    s.layered(Blend::shade(5.0, 0.5), |s| {
        s.oval(330.0, 462.0, 120.0, 9.0, p.ink)
    });
    s.framed(
        tiny_skia::Transform::from_rotate_at(-72.0, 403.0, 162.0).post_translate(-126.0, 104.0),
        |s| s.lay(&her),
    );
}

/// A bucket marks where the post would be.
fn bucket(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    s.form(&Shape::poly("502,404 556,404 548,464 510,464"), p.acc, 6.0);
    s.stroke(&Shape::svg("M502 404C510 374 548 374 556 404"), p.ink, 5.0);
}

fn ball(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.lit_by(60.0, WHITE);
    let whole = Shape::circle(x, y, r);
    s.form(&whole, p.key.mix(p.top, 0.1), r * 0.2);
    s.clipped(&whole, |s| {
        for (dx, dy) in [
            (0.0, 0.0),
            (0.9, -0.3),
            (-0.9, -0.2),
            (0.5, 0.85),
            (-0.55, 0.8),
            (0.0, -0.95),
        ] {
            let panel = Shape::poly("0,-1 .95,-.31 .59,.81 -.59,.81 -.95,-.31").at(
                x + dx * r,
                y + dy * r,
                r * 0.32,
            );
            s.fill(&panel, p.ink);
        }
    });
    for i in 0..3 {
        let yy = y - 14.0 + 14.0 * i as f32;
        s.line(&[(x - r - 14.0, yy), (x - r - 54.0, yy)], (WHITE, 0.8), 6.0);
    }
}
