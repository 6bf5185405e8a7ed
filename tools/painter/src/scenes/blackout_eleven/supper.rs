//! The supper: a stranger's kitchen in the dark.

use super::{CORAL, LIME, jacket, reach};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::objects;
use kit::people::{Expression, Framing, Grip, Layer, Light, Pose};
use kit::stage::{At, Stage};

/// Blackout supper: bliss in the light of a stranger's fridge, five pairs of eyes in the dark.
pub(super) fn joke(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        620.0,
        &[p.ink.mix(p.mid, 0.1), p.top.mix(p.mid, 0.3), p.mid],
    ));
    dark_kitchen(s);
    fridge(s);
    s.lit_by(80.0, WHITE);
    let bliss = Expression {
        corner: 0.14,
        cheek: 0.7,
        brow_in: 0.08,
        brow_out: 0.06,
        lid: 0.03,
        ..Expression::SMILE
    };
    let pose = Pose::new(30.0, bliss)
        .head(-7.0, 8.0)
        .body(16.0)
        .bend(-3.0, 4.0)
        .arms(
            reach(0.5, -2.5, 1.9, Grip::Cup),
            reach(0.2, -2.6, 2.2, Grip::Cup),
        );
    let light = Light {
        light_at: 0.22,
        ..Light::noir(1.0)
    }
    .colours(WHITE, p.mid.mix(p.ink, 0.35), p.acc);
    let vex = s.act_in(
        "saskia-brandt",
        jacket(),
        pose,
        Framing::new(0.50, 0.45, 0.38),
        light,
    );
    tub(s, &vex);
    s.close_hands(&vex);
    spoon(s, (vex.mouth.x, vex.mouth.y), vex.mouth.scale);
    s.vignette(p.ink, 0.3);
}

/// Cupboards, a shelf of ladles, and those who stand there.
fn dark_kitchen(s: &mut Stage) {
    let p = s.pal;
    for i in 0..3 {
        let x = -30.0 + 150.0 * i as f32;
        s.rect(x, -10.0, 138.0, 96.0, p.top);
        s.rect(x + 112.0, 50.0, 8.0, 24.0, p.mid.mix(p.low, 0.3));
    }
    s.rect(-8.0, 122.0, 440.0, 6.0, p.top);
    for (i, l) in [60.0, 84.0, 50.0, 72.0, 92.0].into_iter().enumerate() {
        let x = 40.0 + 82.0 * i as f32;
        s.rect(x - 3.0, 122.0, 6.0, l, p.top);
        s.oval(x, 126.0 + l, 17.0, 12.0, p.top);
    }
    for (i, (x, y, k)) in [
        (52.0, 282.0, 1.06),
        (142.0, 238.0, 0.92),
        (218.0, 300.0, 1.0),
        (300.0, 244.0, 0.9),
        (374.0, 300.0, 0.84),
    ]
    .into_iter()
    .enumerate()
    {
        lurker(s, (x, y), k, i);
    }
    s.rect(-8.0, 470.0, 420.0, 90.0, p.ink);
    s.rect(-8.0, 464.0, 420.0, 8.0, p.mid.mix(p.low, 0.2));
}

/// A helmet in the dark with two round mint lenses.
fn lurker(s: &mut Stage, (x, y): Pt, k: f32, i: usize) {
    let p = s.pal;
    let man = Shape::svg("M-44 -18C-46 -70 46 -70 44 -18L40 26C70 44 92 60 98 96L104 330H-104L-98 96C-92 60 -70 44 -40 26Z").at(x, y, k);
    s.lit_by(70.0, p.low);
    s.backlit(&man, p.ink.mix(p.top, 0.3 + 0.3 * (i % 2) as f32), 3.5);
    for dx in [-17.0, 17.0] {
        let eye = (x + dx * k, y - 8.0 * k);
        s.glow(eye, 56.0 * k, p.acc, 0.75);
        s.circle(eye.0, eye.1, 14.0 * k, p.acc);
        s.circle(eye.0 + 3.0 * k, eye.1 - 3.0 * k, 6.5 * k, p.key);
    }
}

/// The open fridge: a slab of light with shelves.
fn fridge(s: &mut Stage) {
    let p = s.pal;
    s.shaft((760.0, 300.0), (300.0, 420.0), (200.0, 330.0), p.low, 0.6);
    s.fill(
        &Shape::poly("520,-20 910,-20 910,560 520,560"),
        p.ink.mix(p.mid, 0.3),
    );
    let inside = Shape::poly("540,-20 892,-20 892,560 540,560");
    s.fill(
        &inside,
        Ink::down(0.0, H, &[WHITE, p.key, p.key.mix(p.low, 0.35)]),
    );
    s.clipped(&inside, |s| {
        s.rect(540.0, -20.0, 40.0, 600.0, (p.low, 0.3));
        for y in [132.0, 292.0, 452.0] {
            s.rect(530.0, y, 380.0, 12.0, p.low.mix(p.key, 0.3));
            s.rect(530.0, y + 12.0, 380.0, 9.0, (p.mid, 0.25));
        }
        larder(s);
    });
    s.fill(
        &Shape::poly("910,-20 980,-20 980,560 910,560"),
        p.low.mix(p.mid, 0.35),
    );
    s.rect(910.0, -10.0, 12.0, 560.0, p.key);
    for y in [120.0, 280.0, 440.0] {
        s.rect(922.0, y, 60.0, 14.0, p.key.mix(p.low, 0.4));
        flask(s, (948.0, y));
    }
}

fn flask(s: &mut Stage, (x, y): Pt) {
    let body = Shape::svg("M-16 0V-50C-16 -66 -8 -64 -8 -84H8C8 -64 16 -66 16 -50V0Z").moved(x, y);
    s.form(&body, s.pal.mid, 5.0);
}

/// What is in it.
fn larder(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, WHITE);
    objects::cake(s, At::new(776.0, 292.0, 112.0));
    objects::bottle(s, At::new(640.0, 132.0, 150.0).tint(p.acc.mix(p.mid, 0.3)));
    objects::teapot(s, At::new(792.0, 132.0, 86.0).tint(p.low));
    objects::apple(s, At::new(744.0, 452.0, 70.0));
    objects::apple(s, At::new(814.0, 452.0, 76.0).tint(LIME));
    let jar = Shape::round_rect(842.0, 206.0, 44.0, 86.0, 9.0);
    s.form(&jar, p.acc, 6.0);
    s.rect(838.0, 196.0, 52.0, 18.0, p.mid);
}

fn tub(s: &mut Stage, vex: &Layer) {
    let p = s.pal;
    let [Some(a), Some(b)] = vex.hands else {
        return;
    };
    let (x, y) = ((a.x + b.x) * 0.5, (a.y + b.y) * 0.5 + 10.0);
    let k = a.scale;
    let cup = Shape::poly("-.62,-.8 .62,-.8 .5,.7 -.5,.7").at(x, y, k);
    s.form(&cup, p.low, 8.0);
    s.clipped(&cup, |s| {
        s.rect(x - k, y - 0.2 * k, 2.0 * k, 0.45 * k, p.key)
    });
    s.oval(x, y - 0.8 * k, 0.62 * k, 0.16 * k, WHITE);
    s.oval(x, y - 0.78 * k, 0.52 * k, 0.1 * k, CORAL.mix(p.low, 0.3));
}

fn spoon(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let handle = Shape::limb("0,0,.05 .5,.06,.06 1.0,.2,.1 1.12,.25,.06").at(x + 0.05 * k, y, k);
    s.lit_by(60.0, WHITE);
    s.form(&handle, p.low.mix(p.mid, 0.45), 5.0);
}
