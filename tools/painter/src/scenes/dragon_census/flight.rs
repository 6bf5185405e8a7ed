//! Three clerks in the air.

use super::{NAVY, RUST, SKY};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use kit::stage::Stage;

/// Three clerks on a dragon, and a year of paperwork on the wind.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[
            WHITE.mix(p.key, 0.6),
            p.key,
            p.mid.mix(p.key, 0.72),
            p.mid.mix(p.key, 0.5),
        ],
    ));
    s.circle(150.0, 120.0, 74.0, p.low);
    s.glow((150.0, 120.0), 420.0, p.low, 0.6);
    s.lit_by(-60.0, p.key);
    for (x, y, w, h) in [
        (120.0, 470.0, 420.0, 110.0),
        (760.0, 520.0, 520.0, 130.0),
        (420.0, 560.0, 420.0, 90.0),
    ] {
        s.canvas.cumulus(
            &mut s.dice,
            [x, y, w, h],
            (WHITE, p.mid.mix(p.key, 0.55)),
            (-0.7, -0.7),
        );
    }
    wing(
        s,
        &Shape::svg("M470 300C520 190 600 60 760 -40L640 -40C500 0 400 120 400 290Z"),
        0.4,
    );
    papers(s);
    s.clipped(&Shape::rect(-8.0, -8.0, W + 16.0, 336.0), riders);
    serpent(s);
    legs(s);
    wing(
        s,
        &Shape::svg(
            "M462 352C340 236 250 130 60 60C110 120 100 150 70 170C130 180 150 210 130 240C180 240 210 270 200 300C250 296 280 330 290 360C330 356 390 362 462 352Z",
        ),
        0.12,
    );
}

fn wing(s: &mut Stage, shape: &Shape, dark: f32) {
    let p = s.pal;
    let tone = p.acc.mix(p.ink, dark);
    s.form(shape, tone, 9.0);
    s.clipped(shape, |s| {
        for end in [
            (70.0, 170.0),
            (130.0, 240.0),
            (200.0, 300.0),
            (290.0, 360.0),
            (60.0, 60.0),
        ] {
            s.line(&[(450.0, 350.0), end], tone.mix(p.ink, 0.4), 7.0);
        }
    });
}

fn serpent(s: &mut Stage) {
    let p = s.pal;
    let spine = "-90,330,14 -20,420,32 110,486,58 260,486,84 390,420,92 500,356,80 620,336,62 730,330,52 810,286,46 856,214,42 874,150,40";
    let body = Shape::limb(spine);
    s.form(&body, p.acc, 14.0);
    s.clipped(&body, |s| {
        let belly = Shape::limb("-60,360,10 -20,450,20 110,524,34 270,530,44 400,470,46 520,400,40 630,372,30 740,364,24 830,312,22 884,226,20 910,150,18");
        s.fill(&belly, p.low);
        for i in 0..22 {
            let t = i as f32 / 21.0;
            let (x, y) = (40.0 + 860.0 * t, 470.0 - 300.0 * (t - 0.3).max(0.0));
            s.line(&[(x, y), (x + 20.0, y + 90.0)], (p.body, 0.6), 4.0);
        }
    });
    for (x, y, a) in [
        (60.0, 424.0, -20.0),
        (150.0, 418.0, 0.0),
        (250.0, 398.0, 10.0),
        (340.0, 360.0, 30.0),
    ] {
        s.fill(
            &Shape::poly("-22,8 0,-34 22,8")
                .turned_by(a, 0.0, 0.0)
                .moved(x, y),
            p.key.mix(p.acc, 0.1),
        );
    }
    let head = Shape::svg("M836 160C820 110 840 60 890 52C930 50 990 74 1006 110C1000 140 950 150 920 152C914 180 850 196 836 160Z").moved(-50.0, 0.0);
    s.form(&head, p.acc, 9.0);
    for d in [
        "M842 66C820 40 812 20 820 -10C836 20 850 40 870 54Z",
        "M872 58C862 34 864 14 878 -6C884 20 890 40 900 54Z",
    ] {
        s.form(&Shape::svg(d).moved(-46.0, 6.0), p.key, 4.0);
    }
    s.circle(838.0, 96.0, 15.0, p.low);
    s.oval(842.0, 96.0, 5.0, 12.0, p.ink);
    s.stroke(&Shape::svg("M946 122C916 136 890 132 876 122"), p.ink, 5.0);
    s.circle(930.0, 98.0, 5.0, p.ink);
}

/// Sprig before, the ledger in the middle, the sword behind.
fn riders(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.35, 0.4, 0.7],
        light_at: 0.26,
        depth: 0.42,
        rim_dir: [-0.8, 0.4, -0.4],
        ..Light::day(1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.4), p.low);
    let ride = |face: Expression, right: Arm, left: Arm| {
        Pose::new(52.0, face)
            .body(60.0)
            .stance(Stance::Ride)
            .arms(right, left)
    };
    let hold = Arm::Reach {
        at: [0.8, -2.4, 2.2],
        grip: Grip::Loose,
    };
    let navy = Costume::new(Garment::Cloak, NAVY, NAVY.mix(SKY, 0.15), p.low);
    s.act_in(
        "ingrid-solberg",
        navy,
        ride(Expression::RESOLVE, Arm::Hip, Arm::Down),
        Framing::new(0.535, 0.235, 0.115),
        light,
    );
    let rust = Costume::new(Garment::Suit, RUST, p.key, p.top);
    let quill = ride(Expression::FEAR, hold, hold);
    let him = s.act_in(
        "otis-grady",
        rust,
        quill,
        Framing::new(0.652, 0.3, 0.115),
        light,
    );
    if let Some(hand) = him.hands.into_iter().flatten().last() {
        book(s, (hand.x + 8.0, hand.y - 8.0));
        s.close_hands(&him);
    }
    let blue = Costume::new(Garment::Dungarees, SKY, p.key, p.low).cape(SKY);
    let sprig = Pose::new(40.0, Expression::LAUGH)
        .body(50.0)
        .stance(Stance::Ride)
        .arms(Arm::Raised, Arm::Raised);
    s.act_in(
        "pip-salonga",
        blue,
        sprig,
        Framing::new(0.768, 0.345, 0.11),
        light,
    );
}

/// The near legs, over the dragon's neck.
fn legs(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(40.0, p.key);
    for (x, y, k, cloth) in [
        (512.0, 296.0, 1.0, NAVY.mix(p.ink, 0.35)),
        (624.0, 296.0, 0.72, RUST.mix(p.ink, 0.3)),
        (734.0, 298.0, 0.62, SKY),
    ] {
        let leg = Shape::limb("-14,-14,24 26,14,22 34,60,15 26,100,12").at(x, y, k);
        s.form(&leg, cloth, 4.0);
        s.form(
            &Shape::spline("10,92 40,92 60,116 56,124 8,122").at(x, y, k),
            p.ink.mix(p.body, 0.3),
            3.0,
        );
    }
}

fn book(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.poly(
        &[
            (x - 44.0, y - 14.0),
            (x, y - 2.0),
            (x, y + 22.0),
            (x - 44.0, y + 8.0),
        ],
        p.key,
    );
    s.poly(
        &[
            (x + 44.0, y - 20.0),
            (x, y - 2.0),
            (x, y + 22.0),
            (x + 44.0, y + 2.0),
        ],
        p.low,
    );
    s.line(
        &[(x - 46.0, y + 12.0), (x, y + 25.0), (x + 46.0, y + 5.0)],
        p.body.mix(p.ink, 0.3),
        7.0,
    );
}

/// Leaves of the ledger, larger the nearer they come.
fn papers(s: &mut Stage) {
    let p = s.pal;
    for i in 0..26 {
        let t = i as f32 / 25.0;
        let x = 600.0 - 620.0 * t + s.dice.gauss(26.0);
        let y = 190.0 - 120.0 * (t * 3.0).sin() + 60.0 * t + s.dice.gauss(34.0);
        let k = 8.0 + 26.0 * t * s.dice.range(0.5, 1.2);
        let turn = s.dice.range(0.0, 180.0);
        let leaf = Shape::svg("M-1 -.6C-.4 -.8 .3 -.4 1 -.7L.9 .6C.3 .4 -.4 .8 -1 .5Z")
            .turned_by(turn, 0.0, 0.0)
            .at(x, y, k);
        s.fill(&leaf.moved(3.0, 4.0), (p.top, 0.35));
        s.fill(&leaf, WHITE);
        let bar = Shape::rect(-0.6, -0.2, 1.1, 0.16)
            .and(&Shape::rect(-0.6, 0.14, 0.8, 0.16))
            .turned_by(turn, 0.0, 0.0)
            .at(x, y, k);
        s.fill(&bar, (p.body, 0.7));
    }
}
