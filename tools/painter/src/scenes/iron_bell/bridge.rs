//! Six in the morning on the tram bridge.

use super::{BURGUNDY, CORAL};
use kit::canvas::{H, Ink, Pt, Shape, W};
use kit::objects;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};

/// He runs, she rides behind him and shouts; the sun is as large as the bridge.
pub(super) fn pair(s: &mut Stage) {
    let p = s.pal;
    let peach = p.low.mix(p.acc, 0.34);
    s.wash(Ink::down(
        0.0,
        430.0,
        &[p.body.mix(p.acc, 0.3), peach, peach.mix(p.key, 0.35), p.key],
    ));
    s.glow((560.0, 260.0), 560.0, p.key, 0.7);
    s.circle(560.0, 262.0, 206.0, p.key);
    city(s);
    cables(s);
    s.lit_by(40.0, p.key);
    deck(s);
    let light = Light {
        dir: [0.75, 0.45, 0.25],
        light_at: 0.3,
        rim_dir: [0.7, 0.5, -0.5],
        rim_at: 0.3,
        depth: 0.4,
        ..Light::day(1.0)
    }
    .colours(p.low, p.ink.mix(p.top, 0.3), p.key);
    for (x, w) in [(352.0, 150.0), (632.0, 70.0)] {
        s.oval(x, 455.0, w, 5.0, (p.ink, 0.6));
    }
    rider(s, light);
    runner(s, light);
    lattice(s);
}

fn city(s: &mut Stage) {
    let p = s.pal;
    for (i, (x, w, h)) in [
        (-10.0, 90.0, 120.0),
        (80.0, 60.0, 190.0),
        (150.0, 90.0, 90.0),
        (250.0, 60.0, 140.0),
        (320.0, 100.0, 70.0),
        (700.0, 80.0, 90.0),
        (790.0, 54.0, 200.0),
        (850.0, 120.0, 130.0),
    ]
    .into_iter()
    .enumerate()
    {
        let tone = p
            .low
            .mix(p.acc, 0.2)
            .mix(p.mid, 0.3 + 0.08 * (i % 3) as f32);
        s.rect(x, 430.0 - h, w, h + 60.0, tone);
        if i % 3 == 1 {
            s.rect(x + w * 0.4, 400.0 - h, 8.0, 40.0, tone);
        }
    }
    s.rect(
        -8.0,
        420.0,
        W + 16.0,
        130.0,
        Ink::down(420.0, H, &[p.low, p.body]),
    );
    for i in 0..12 {
        s.oval(
            560.0 + 17.0 * ((i * 5) % 7) as f32 - 50.0,
            426.0 + 9.0 * i as f32,
            120.0,
            3.0,
            (p.key, 0.8),
        );
    }
}

/// A tower at the left third, the great cable, the hangers.
fn cables(s: &mut Stage) {
    let p = s.pal;
    let iron = p.top.mix(p.ink, 0.3);
    let sag = |x: f32| {
        if x < 150.0 {
            30.0 + 1.3 * (150.0 - x)
        } else {
            30.0 + 400.0 * (1.0 - ((x - 760.0) / 610.0).powi(2)).max(0.0) * 0.9
        }
    };
    let main: Vec<Pt> = (0..=60)
        .map(|i| (16.0 * i as f32, sag(16.0 * i as f32)))
        .collect();
    for i in 0..20 {
        let x = 10.0 + 50.0 * i as f32;
        s.line(&[(x, sag(x)), (x, 450.0)], iron, 4.0);
    }
    s.line(&main, iron, 13.0);
    for x in [108.0, 164.0] {
        s.rect(x, 14.0, 26.0, 460.0, iron);
        s.rect(x + 21.0, 14.0, 5.0, 460.0, p.low);
    }
    for y in [14.0, 96.0, 178.0, 260.0, 342.0] {
        s.rect(108.0, y, 82.0, 14.0, iron);
        s.line(&[(120.0, y + 82.0), (178.0, y + 14.0)], iron, 9.0);
    }
}

fn deck(s: &mut Stage) {
    let p = s.pal;
    s.rect(-8.0, 448.0, W + 16.0, 34.0, p.top);
    s.rect(-8.0, 448.0, W + 16.0, 6.0, p.key);
    s.rect(-8.0, 462.0, W + 16.0, 5.0, p.mid);
}

fn lattice(s: &mut Stage) {
    let p = s.pal;
    s.rect(-8.0, 474.0, W + 16.0, 18.0, p.ink);
    for i in -1..12 {
        let x = 90.0 * i as f32;
        s.line(&[(x, 488.0), (x + 90.0, 556.0)], p.ink, 15.0);
        s.line(&[(x + 90.0, 488.0), (x, 556.0)], p.ink, 15.0);
        s.circle(x + 45.0, 521.0, 13.0, p.ink);
        s.circle(x + 45.0, 521.0, 5.0, p.mid);
        s.circle(x, 483.0, 4.0, p.mid);
    }
}

fn runner(s: &mut Stage, light: Light) {
    let p = s.pal;
    let pose = Pose::new(74.0, Expression::RESOLVE)
        .bend(8.0, 0.0)
        .arms(Arm::RunFore, Arm::RunBack)
        .stance(Stance::Run);
    let kit = Costume::new(Garment::Hoodie, CORAL, CORAL.mix(p.key, 0.4), CORAL)
        .legs(CORAL.mix(p.ink, 0.3), p.ink);
    if let Some(joe) = actor("kwame-asante") {
        let framing = Framing::on_ground(joe, &pose, 0.645, 450.0 / H, 0.64, W / H);
        s.act_in("kwame-asante", kit, pose, framing, light);
    }
}

fn rider(s: &mut Stage, light: Light) {
    let p = s.pal;
    objects::bicycle(
        s,
        At::new(352.0, 452.0, 196.0)
            .flip()
            .tint(p.ink.mix(p.acc, 0.3)),
    );
    let pose = Pose::new(78.0, Expression::SING)
        .head(6.0, 0.0)
        .body(72.0)
        .bend(12.0, 0.0)
        .arms(
            Arm::Reach {
                at: [0.2, -3.4, 3.2],
                grip: Grip::Fist,
            },
            Arm::Reach {
                at: [0.3, -0.7, 2.6],
                grip: Grip::Rod,
            },
        )
        .stance(Stance::Sit);
    let suit = Costume::new(Garment::Hoodie, BURGUNDY.mix(p.acc, 0.12), p.key, p.key)
        .legs(BURGUNDY.mix(p.ink, 0.35), p.ink);
    let rosa = s.act_in(
        "dolores-vega",
        suit,
        pose,
        Framing::new(0.35, 0.36, 0.092),
        light,
    );
    megaphone(s, (rosa.mouth.x + 10.0, rosa.mouth.y), 78.0);
    s.close_hands(&rosa);
}

fn megaphone(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let cone = Shape::poly("0,.08 0,-.08 .8,-.36 .8,.36")
        .turned_by(-8.0, 0.0, 0.0)
        .at(x, y, k);
    s.form(&cone, p.acc, 4.0);
    let rim = Shape::ellipse(0.8, 0.0, 0.1, 0.37)
        .turned_by(-8.0, 0.0, 0.0)
        .at(x, y, k);
    s.fill(&rim, p.key);
    for i in 0..3 {
        let r = 1.1 + 0.2 * i as f32;
        let wave = Shape::poly(&format!(
            "{r},-.1 {},-.14 {},-.02 {r},.02",
            r + 0.12,
            r + 0.12
        ))
        .turned_by(-20.0 + 14.0 * i as f32, 0.0, 0.0)
        .at(x, y, k);
        s.fill(&wave, p.acc);
    }
}
