//! The storm that came as a bull.

use super::{LEAF, NIGHT, bank, cloud};
use kit::canvas::{Dice, H, Ink, Pt, Shape, W, WHITE};
use kit::objects;
use kit::people::{Arm, Expression, Framing, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};

/// A storm the shape of a bull, and a boy with an umbrella that says no.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        150.0,
        540.0,
        &[
            NIGHT.mix(p.body, 0.35),
            p.body.mix(NIGHT, 0.35),
            p.low.mix(p.body, 0.4),
            p.key,
        ],
    ));
    s.lit_by(72.0, p.body.mix(WHITE, 0.3));
    let mut dice = Dice::new(5);
    s.glow((880.0, 120.0), 420.0, p.body, 0.9);
    s.bolt(
        &mut dice,
        ((930.0, -20.0), (842.0, 400.0)),
        26.0,
        p.key.mix(p.acc, 0.3),
    );
    bull(s);
    bank(
        s,
        30,
        (484.0, 26.0),
        p.low.mix(p.body, 0.2),
        p.body.mix(p.low, 0.3),
    );
    bank(s, 31, (524.0, 36.0), p.key, p.low.mix(p.body, 0.3));
    bridge(s);
}

fn bull(s: &mut Stage) {
    let p = s.pal;
    let (lit, dark) = (NIGHT.mix(p.body, 0.4), NIGHT.mix(p.ink, 0.5).tone(0.7));
    let body = [
        (-20.0, 60.0, 190.0),
        (120.0, 20.0, 200.0),
        (300.0, -10.0, 200.0),
        (520.0, -20.0, 190.0),
        (660.0, 40.0, 150.0),
        (-10.0, 250.0, 110.0),
        (90.0, 290.0, 92.0),
        (190.0, 250.0, 110.0),
        (700.0, 170.0, 96.0),
        (640.0, 250.0, 80.0),
        (760.0, 90.0, 70.0),
        (330.0, 200.0, 150.0),
        (540.0, 180.0, 150.0),
        (230.0, 340.0, 62.0),
        (40.0, 350.0, 54.0),
        (600.0, 320.0, 50.0),
    ];
    s.rect(-8.0, -8.0, 660.0, 300.0, dark);
    cloud(s, &body, lit, dark);
    horns(s);
    let face = [
        (352.0, 152.0, 66.0),
        (430.0, 130.0, 78.0),
        (510.0, 142.0, 70.0),
        (380.0, 222.0, 62.0),
        (490.0, 224.0, 60.0),
        (432.0, 230.0, 74.0),
        (420.0, 306.0, 58.0),
        (482.0, 314.0, 60.0),
        (446.0, 356.0, 54.0),
        (500.0, 352.0, 42.0),
        (400.0, 350.0, 40.0),
    ];
    cloud(s, &face, NIGHT.mix(p.body, 0.72), NIGHT.mix(p.ink, 0.2));
    for (x, turn) in [(374.0, 24.0), (500.0, -20.0)] {
        s.glow((x, 196.0), 120.0, p.acc, 0.9);
        let eye = Shape::svg("M-1 -.2C-.4 -.7 .5 -.6 1 .3C.4 .7 -.5 .6 -1 -.2Z")
            .turned_by(turn - 6.0, 0.0, 0.0)
            .at(x, 196.0, 34.0);
        s.fill(&eye, p.acc);
        s.circle(x + 6.0, 200.0, 12.0, p.key);
    }
    for x in [430.0, 494.0] {
        s.oval(x, 354.0, 17.0, 10.0, NIGHT.tone(0.6));
        s.glow((x, 360.0), 50.0, p.acc, 0.5);
    }
    s.stroke(&Shape::svg("M432 374C436 414 492 414 496 372"), p.acc, 8.0);
}

fn horns(s: &mut Stage) {
    let p = s.pal;
    for path in [
        "M430 150C280 160 200 110 176 10C240 74 300 84 420 70Z",
        "M440 150C590 140 680 90 704 -14C640 56 570 70 440 62Z",
    ] {
        let horn = Shape::svg(path);
        s.form(&horn, p.low.mix(p.body, 0.5), 10.0);
    }
}

fn bridge(s: &mut Stage) {
    let p = s.pal;
    for rock in [
        "-20,392 40,384 96,404 128,424 110,452 146,492 136,520 190,560 -20,560",
        "980,380 930,384 890,408 858,424 876,462 838,496 850,530 800,560 980,560",
    ] {
        let cliff = Shape::poly(rock);
        s.backlit(&cliff, NIGHT.tone(0.8), 5.0);
    }
    let sag = |x: f32| 424.0 + 44.0 * (1.0 - ((x - 495.0) / 400.0).powi(2));
    let rope: Vec<Pt> = (0..=26)
        .map(|i| {
            (
                95.0 + 800.0 * i as f32 / 26.0,
                sag(95.0 + 800.0 * i as f32 / 26.0),
            )
        })
        .collect();
    s.line(&rope, p.ink, 8.0);
    let hand: Vec<Pt> = rope.iter().map(|&(x, y)| (x, y - 42.0)).collect();
    s.line(&hand, p.ink, 4.0);
    for &(x, y) in rope.iter().step_by(2) {
        s.line(&[(x, y), (x, y - 42.0)], p.ink, 3.5);
    }
    tam_on_the_bridge(s, 700.0, sag(700.0));
}

fn tam_on_the_bridge(s: &mut Stage, x: f32, y: f32) {
    let p = s.pal;
    let light = Light::day(1.0).colours(p.key, NIGHT, p.acc);
    let pose = Pose::new(-46.0, Expression::RESOLVE)
        .head(-14.0, 0.0)
        .arms(Arm::HoldUp, Arm::Hip)
        .stance(Stance::Firm);

    if let Some(leo) = actor("leo-fontaine") {
        let framing = Framing::on_ground(leo, &pose, x / W, y / H, 0.36, W / H);
        let tam = s.cast("leo-fontaine", None, pose, framing, light);
        s.lit_by(60.0, p.key);
        if let Some(hand) = tam.hands[0] {
            objects::umbrella(
                s,
                At::new(hand.x, hand.y + 8.0, 150.0).turn(-36.0).tint(LEAF),
            );
        }
        s.lay(&tam);
    }
}
