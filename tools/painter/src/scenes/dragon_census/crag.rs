//! A cloak before a valley.

use super::sights::sleeper;
use super::{NAVY, STRAW};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::places::nature;
use kit::stage::Stage;

/// Brunhild over the valley; those are not hills.
pub(super) fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        330.0,
        &[p.mid.mix(p.top, 0.25), p.mid, p.mid.mix(p.key, 0.5), p.key],
    ));
    s.lit_by(60.0, p.key);
    for (x, y, w, h) in [(180.0, 110.0, 260.0, 60.0), (760.0, 84.0, 320.0, 70.0)] {
        s.canvas.cumulus(
            &mut s.dice,
            [x, y, w, h],
            (WHITE, p.mid.mix(p.key, 0.5)),
            (0.7, -0.7),
        );
    }
    for (x, top, w, seed) in [
        (160.0, 150.0, 420.0, 0.0),
        (520.0, 176.0, 380.0, 0.0),
        (880.0, 140.0, 420.0, 0.0),
    ] {
        let peak = nature::Peak {
            top: (x + seed, top),
            foot: (x - w / 2.0, x + w / 2.0),
            base: 340.0,
            lit: p.mid.mix(p.key, 0.45),
            shade: p.mid.mix(p.top, 0.15),
            snow: Some((WHITE, p.mid.mix(p.key, 0.6), 0.3)),
            from_left: false,
        };
        nature::peak(&mut s.canvas, &mut s.dice, &peak);
    }
    sleeper(s);
    crag(s);
    brunhild(s);
}

fn crag(s: &mut Stage) {
    let p = s.pal;
    let rock = Shape::poly(
        "-20,470 70,452 150,462 210,440 330,446 402,430 436,452 420,490 470,520 480,560 -20,560",
    );
    s.lit_by(60.0, p.low);
    s.fill(&rock, p.ink.mix(p.top, 0.15));
    for d in [
        "330,446 402,430 436,452 420,490 380,480",
        "150,462 210,440 260,444 240,500 180,520",
        "420,490 470,520 480,560 400,560",
    ] {
        s.fill(&Shape::poly(d), p.top.mix(p.body, 0.25));
    }
    s.crescent(&rock, p.mid.mix(p.low, 0.4), (-2.0, 6.0), 0.0);
}

fn brunhild(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.78, 0.4, 0.25],
        light_at: 0.34,
        depth: 0.6,
        ..Light::day(1.0)
    }
    .colours(p.key, p.ink, p.low);
    let worn = Costume::new(Garment::Armour, NAVY, p.mid.mix(p.ink, 0.5), p.low)
        .legs(NAVY.mix(p.ink, 0.4), p.ink);
    let pose = Pose::new(158.0, Expression::RESOLVE)
        .body(170.0)
        .head(2.0, 3.0)
        .stance(Stance::Firm)
        .arms(Arm::Hip, Arm::Down);
    let Some(who) = actor("ingrid-solberg") else {
        return;
    };
    let at = Framing::on_ground(who, &pose, 0.3, 0.845, 0.74, W / H);
    let her = s.act_in("ingrid-solberg", worn, pose, at, light);
    let (x, y, k) = (her.crown.x, her.crown.y, her.crown.scale);
    cloak(s, (x, y), k);
    plait(s, (x, y), k);
    hilt(s, (x - 1.5 * k, y + 0.9 * k), k);
}

/// A triangle of navy that the wind holds up like a flag.
fn cloak(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let cloth = Shape::svg("M-1.5 2.5C-.6 2.1 .6 2.1 1.5 2.5C3.2 3 5.6 3.2 8.2 4.4C9.6 5.2 10.4 6.2 11.8 6.4C10.2 7.6 8.6 7.4 7.4 8C5.8 8.8 5.2 10 3.6 9.8C2.4 9.8 2 10.8 .8 10.8C-.6 10.8 -1.4 10.4 -2 9.8C-2.2 7 -2.2 4.6 -1.5 2.5Z").at(x, y, k);
    s.lit_by(50.0, p.key);
    s.form(&cloth, NAVY, 0.22 * k);
    s.clipped(&cloth, |s| {
        for d in [
            "M-.4 2.6C.6 5 4 6.6 7 8.4L5.6 9.2C2.8 8 0 6 -.8 3Z",
            "M.9 2.8C3 4.4 6 5 9.4 6.8L8.2 7.4C5.4 6.2 2.4 5 .6 3.2Z",
            "M-1.2 4C-1 7 .2 9 1.4 11H.2C-1 9 -1.6 7 -1.8 5Z",
        ] {
            s.fill(&Shape::svg(d).at(x, y, k), (NAVY.mix(p.ink, 0.55), 0.9));
        }
    });
    s.stroke(
        &Shape::svg("M-1.4 2.55C-.6 2.25 .6 2.25 1.4 2.55").at(x, y, k),
        p.low,
        0.2 * k,
    );
}

/// The plait streams after it, knot by knot.
fn plait(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.lit_by(20.0, WHITE);
    for i in (0..13).rev() {
        let t = i as f32 / 12.0;
        let (px, py) = (
            x + (0.5 + 6.6 * t) * k,
            y + (1.5 + 0.75 * (t * 6.0).sin() - 0.5 * t) * k,
        );
        let r = k * (0.46 - 0.2 * t);
        let bead = Shape::ellipse(0.0, 0.0, r * 1.25, r)
            .turned_by(if i % 2 == 0 { 34.0 } else { -26.0 }, 0.0, 0.0)
            .moved(px, py);
        s.form(&bead, STRAW.mix(p.body, 0.12), r * 0.3);
    }
    let (tx, ty) = (x + 7.3 * k, y + (1.0 + 0.75 * 6.0_f32.sin()) * k);
    s.fill(
        &Shape::polygon(&[
            (tx - 0.2 * k, ty - 0.2 * k),
            (tx + 1.3 * k, ty - 0.5 * k),
            (tx + 0.9 * k, ty),
            (tx + 1.4 * k, ty + 0.35 * k),
            (tx - 0.2 * k, ty + 0.2 * k),
        ]),
        STRAW,
    );
}

fn hilt(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.framed(tiny_skia::Transform::from_rotate_at(-34.0, x, y), |s| {
        s.form(
            &Shape::rect(x - 0.14 * k, y - 1.7 * k, 0.28 * k, 1.7 * k),
            p.body.mix(p.ink, 0.4),
            3.0,
        );
        s.form(
            &Shape::round_rect(x - 0.85 * k, y - 0.2 * k, 1.7 * k, 0.34 * k, 4.0),
            p.low,
            3.0,
        );
        s.form(&Shape::circle(x, y - 1.9 * k, 0.32 * k), p.acc, 3.0);
    });
}
