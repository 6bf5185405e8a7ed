//! Static Hearts: laser violet, hot pink, cyan; the last punk band of the universe, and the first.

mod court;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use kit::stage::Stage;
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "static-hearts";
const P: Palette = Palette::of([
    0x14002e, 0x5a0fa8, 0xff5fa2, 0xffeffa, 0x3b2a78, 0x09001a, 0x3cf2ff,
]);
const LIME: Colour = Colour::hex(0xb6_e12c);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "ensemble", P, court::ensemble),
    ]
}

/// Ruby from the pit: lime jacket on a hot pink disc, the guitar's neck thrust at the lens.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.mid, p.mid.mix(p.low, 0.35), p.mid]));
    s.sunburst((400.0, 250.0), 13, p.top, 0.45);
    s.glow((400.0, 230.0), 620.0, p.low, 0.9);
    s.circle(
        400.0,
        240.0,
        300.0,
        Ink::down(
            -40.0,
            520.0,
            &[p.low.mix(p.key, 0.35), p.low, p.low.mix(p.mid, 0.35)],
        ),
    );
    s.shaft((-40.0, -20.0), (420.0, 420.0), (10.0, 130.0), p.acc, 0.75);
    s.shaft((-40.0, 60.0), (300.0, 560.0), (8.0, 90.0), p.acc, 0.5);
    speakers(s);
    let light = Light {
        dir: [-0.8, 0.25, 0.5],
        light_at: 0.3,
        ..Light::noir(-1.0)
    }
    .colours(p.key, p.mid.mix(p.top, 0.5), p.acc);
    let mut yell = Expression::SING;
    yell.open = 0.95;
    yell.teeth = 1.0;
    yell.knit = 0.5;
    let pose = Pose::new(20.0, yell)
        .head(-4.0, 8.0)
        .body(24.0)
        .bend(6.0, 4.0)
        .look(0.02, -0.02)
        .arms(
            reach(0.7, -4.1, 1.5, Grip::Fist),
            reach(1.4, -3.5, 2.6, Grip::Rod),
        )
        .stance(Stance::Firm);
    let worn = Costume::new(Garment::Jacket, LIME, p.ink, p.acc).legs(p.top, p.ink);
    let ruby = s.act_in(
        "saskia-brandt",
        worn,
        pose,
        Framing::new(0.405, 0.27, 0.225).below(14.0),
        light,
    );
    if let [Some(strum), Some(fret)] = ruby.hands {
        axe(s, (strum.x, strum.y + 8.0), (fret.x, fret.y));
        s.close_hands(&ruby);
    }
    pit(s);
    s.vignette(p.ink, 0.55);
}

fn reach(out: f32, y: f32, z: f32, grip: Grip) -> Arm {
    Arm::Reach {
        at: [out, y, z],
        grip,
    }
}

fn speakers(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-90.0, p.low);
    for (x, y, w) in [(764.0, 60.0, 220.0), (-60.0, 250.0, 170.0)] {
        for i in 0..3 {
            let top = y + w * 0.86 * i as f32;
            s.backlit(&Shape::round_rect(x, top, w, w * 0.82, 10.0), p.top, 5.0);
            let (cx, cy, r) = (x + w * 0.5, top + w * 0.41, w * 0.33);
            s.circle(cx, cy, r, p.ink);
            s.stroke(&Shape::circle(cx, cy, r * 0.93), p.mid, 7.0);
            s.circle(cx, cy, r * 0.36, p.body);
            s.crescent(&Shape::circle(cx, cy, r * 0.36), p.low, (6.0, 0.0), 1.0);
        }
    }
}

/// A guitar seen along its neck: small body at the hip, giant headstock before the lens.
fn axe(s: &mut Stage, (bx, by): Pt, (nx, ny): Pt) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    let body = Shape::spline("-86,-46 -30,-22 26,-62 44,-24 60,6 30,34 40,66 -24,44 -92,58 -66,8")
        .turned_by(18.0, 0.0, 0.0)
        .moved(bx - 8.0, by + 8.0);
    s.form(&body, p.acc, 8.0);
    s.crescent(&body, p.ink, (-6.0, -9.0), 0.0);
    let (dx, dy) = (nx - bx, ny - by);
    let len = dx.hypot(dy).max(1.0);
    let (ux, uy) = (dx / len, dy / len);
    let at = |t: f32, v: f32| (bx + ux * t - uy * v, by + uy * t + ux * v);
    let (tip, end) = (470.0, 640.0);
    let neck = Shape::polygon(&[
        at(10.0, -10.0),
        at(tip, -44.0),
        at(tip, 48.0),
        at(10.0, 12.0),
    ]);
    s.fill(&neck, p.ink);
    let board = Shape::polygon(&[
        at(10.0, -10.0),
        at(tip, -44.0),
        at(tip, 30.0),
        at(10.0, 7.0),
    ]);
    s.fill(&board, p.top.mix(p.mid, 0.5));
    for i in 0..7 {
        let t = 90.0 * 1.32_f32.powi(i);
        let k = t / tip;
        s.line(
            &[at(t, -10.0 - 32.0 * k), at(t, 6.0 + 22.0 * k)],
            p.key,
            2.0 + 4.0 * k,
        );
    }
    let head = Shape::polygon(&[
        at(tip - 4.0, -50.0),
        at(tip + 60.0, -104.0),
        at(end, -96.0),
        at(end + 40.0, 20.0),
        at(end - 50.0, 66.0),
        at(tip - 4.0, 52.0),
    ]);
    s.form(&head, LIME, 12.0);
    for i in 0..4 {
        let v = -36.0 + 18.0 * i as f32;
        s.line(
            &[
                at(0.0, -6.0 + 4.0 * i as f32),
                at(tip, v),
                at(tip + 70.0, v * 1.5),
            ],
            p.acc.mix(WHITE, 0.4),
            4.0,
        );
        let (x, y) = at(tip + 74.0, v * 1.55);
        s.circle(x, y, 13.0, p.ink);
        s.circle(x - 3.0, y - 3.0, 6.0, p.key);
    }
}

/// The crowd: raised fists and horns in ink along the lower edge.
fn pit(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-40.0, p.acc);
    for (x, y, k, horns) in [
        (40.0, 470.0, 1.2, false),
        (150.0, 440.0, 1.0, true),
        (268.0, 486.0, 1.1, false),
        (420.0, 500.0, 0.9, true),
        (560.0, 520.0, 0.9, false),
        (905.0, 470.0, 1.25, true),
    ] {
        let turn = if horns { 8.0 } else { -8.0 };
        let mut parts = vec![Shape::limb("-10,170,30 -4,70,22 0,20,19")];
        if horns {
            parts.push(Shape::round_rect(-26.0, -78.0, 13.0, 66.0, 6.0));
            parts.push(Shape::round_rect(13.0, -72.0, 13.0, 60.0, 6.0));
        }
        parts.push(Shape::round_rect(-26.0, -34.0, 52.0, 60.0, 18.0));
        for part in parts {
            s.backlit(&part.turned_by(turn, 0.0, 0.0).at(x, y, k), p.ink, 4.0);
        }
    }
}

/// Halogen opens: half his face slides away, and behind it tiny valves glow in a heart.
fn second(s: &mut Stage) {
    let p = s.pal;
    let sea = p.acc.mix(p.body, 0.35);
    s.wash(Ink::across(
        0.0,
        W,
        &[p.acc.mix(p.key, 0.3), p.acc.mix(p.body, 0.12), sea],
    ));
    panels_behind(s);
    let light = Light {
        dir: [-0.66, 0.2, 0.7],
        light_at: 0.3,
        depth: 0.5,
        ..Light::night(-1.0)
    }
    .colours(p.key, p.body.mix(p.acc, 0.25), p.low);
    let mut calm = Expression::TENDER;
    calm.corner = 0.08;
    let pose = Pose::new(3.0, calm).head(2.0, 0.0).look(0.0, 0.0).body(6.0);
    let (cx, cy, k) = (0.585 * W, 0.50 * H, 0.86 * H / 1.92);
    let him = s.act("mikko-laine", pose, Framing::new(0.585, 0.50, 0.86), light);
    let half =
        Shape::spline("0,-.7 -.2,-.66 -.42,-.46 -.5,-.12 -.48,.22 -.4,.54 -.22,.78 0,.88 .012,.1")
            .at(cx, cy, k);
    s.fill(&half, p.ink);
    valves(s, &half, (cx - 0.2 * k, cy + 0.04 * k), k);
    s.stroke(&half, p.ink, 5.0);
    s.line(
        &[(cx + 1.0, cy - 0.68 * k), (cx + 2.0, cy + 0.86 * k)],
        p.acc.mix(WHITE, 0.5),
        6.0,
    );
    for y in [-0.36, 0.42] {
        let arm = Shape::rect(cx - 1.2 * k, cy + y * k - 9.0, 0.95 * k, 17.0);
        s.lit_by(0.0, p.key);
        s.form(&arm, p.body, 3.0);
    }
    let slide = Transform::from_translate(-1.06 * k, -0.03 * k)
        .pre_concat(Transform::from_rotate_at(-7.0, cx, cy))
        .pre_concat(Transform::from_row(0.86, 0.0, 0.0, 1.0, cx * 0.14, 0.0));
    s.framed(slide, |s| {
        s.fill(&half.moved(13.0, 5.0), p.ink.mix(p.body, 0.35));
        s.clipped(&half, |s| s.lay(&him));
        s.crescent(&half, p.acc.mix(WHITE, 0.5), (-5.0, 0.0), 0.0);
    });
    s.vignette(p.body, 0.35);
}

fn panels_behind(s: &mut Stage) {
    let p = s.pal;
    s.circle(150.0, 120.0, 250.0, (WHITE, 0.35));
    s.circle(150.0, 120.0, 170.0, (WHITE, 0.45));
    for (x, y, w, h) in [
        (740.0, -10.0, 260.0, 150.0),
        (770.0, 160.0, 230.0, 220.0),
        (740.0, 400.0, 260.0, 160.0),
    ] {
        s.fill(&Shape::round_rect(x, y, w, h, 14.0), (p.body, 0.34));
    }
    for i in 0..5 {
        s.circle(
            802.0 + 34.0 * i as f32,
            190.0,
            9.0,
            if i == 2 { p.low } else { p.key },
        );
    }
}

fn valves(s: &mut Stage, cavity: &Shape, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.clipped(cavity, |s| {
        s.glow((x, y), 0.9 * k, p.acc, 0.9);
        for i in 0..6 {
            let dx = (-0.22 + 0.085 * i as f32) * k;
            s.line(&[(x + dx, y - k), (x + dx * 0.9, y - 0.28 * k)], p.body, 6.0);
            s.line(&[(x + dx * 0.8, y + 0.2 * k), (x + dx * 1.3, y + k)], p.body, 6.0);
        }
        let heart = Shape::svg("M0 .28C-.2 .1 -.25 0 -.24 -.1C-.22 -.22 -.06 -.24 0 -.12C.06 -.24 .2 -.22 .2 -.1C.2 0 .16 .12 0 .28Z").at(x, y, k);
        s.fill(&heart.moved(0.0, 4.0), p.body);
        s.clipped(&heart, |s| {
            for row in 0..8 {
                for col in 0..7 {
                    let (vx, vy) = (x + (-0.23 + 0.077 * col as f32) * k, y + (-0.22 + 0.068 * row as f32) * k);
                    let tube = Shape::round_rect(vx - 0.026 * k, vy - 0.03 * k, 0.052 * k, 0.058 * k, 0.02 * k);
                    let t = ((row + col) % 3) as f32 * 0.3;
                    s.fill(&tube, p.acc.mix(WHITE, t));
                }
            }
        });
        s.stroke(&heart, p.acc.mix(WHITE, 0.7), 5.0);
        s.glow((x, y), 0.5 * k, p.acc, 0.8);
    });
}

/// Zero-g: nose to nose before the porthole while the cymbals orbit them like rings.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.ink, p.top, p.ink]));
    let c = (480.0, 236.0);
    porthole(s, c);
    orbit(s, c, false);
    let from_behind = |side: f32| {
        Light {
            dir: [0.74 * side, 0.3, 0.22],
            light_at: 0.22,
            shadow_at: -0.5,
            depth: 0.42,
            ..Light::noir(side)
        }
        .colours(p.key, p.top, p.low)
    };
    let pivot = |x: f32| (x * W, 0.40 * H);
    let (lx, rx) = (0.447, 0.553);
    let her_pose = Pose::new(66.0, Expression::SMILE)
        .head(-30.0, 0.0)
        .body(70.0)
        .arms(Arm::WalkBack, Arm::Behind)
        .stance(Stance::Float);
    let worn = Costume::new(Garment::Jacket, LIME, p.ink, p.acc).legs(p.ink, p.ink);
    let her = s.cast(
        "saskia-brandt",
        Some(worn),
        her_pose,
        Framing::new(lx, 0.19, 0.18),
        from_behind(1.0),
    );
    let his_pose = Pose::new(-66.0, Expression::SHUT)
        .head(-30.0, 0.0)
        .body(-70.0)
        .arms(Arm::Behind, Arm::WalkBack)
        .stance(Stance::Float);
    let him = s.cast(
        "mikko-laine",
        None,
        his_pose,
        Framing::new(rx, 0.19, 0.18),
        from_behind(-1.0),
    );
    let (hx, hy) = pivot(rx);
    fan_of_hair(s, (hx, hy));
    for (layer, deg, x) in [(&her, 46.0, lx), (&him, -46.0, rx)] {
        let (x, y) = pivot(x);
        let place = Transform::from_rotate_at(deg, x, y).pre_translate(0.0, 0.21 * H);
        s.framed(place, |s| s.lay(layer));
    }
    orbit(s, c, true);
    drums(s);
    s.vignette(p.ink, 0.6);
}

/// The porthole with its ring, full of pink.
fn porthole(s: &mut Stage, c: Pt) {
    let p = s.pal;
    let r = 212.0;
    ribs(s, c);
    s.glow(c, 520.0, p.low, 0.55);
    s.circle(c.0, c.1, r + 34.0, p.ink);
    s.lit_by(0.0, p.low);
    s.stroke(
        &Shape::circle(c.0, c.1, r + 18.0),
        p.body.mix(p.top, 0.4),
        22.0,
    );
    s.circle(
        c.0,
        c.1,
        r,
        Ink::down(
            20.0,
            450.0,
            &[p.key, p.low.mix(p.key, 0.45), p.low, p.low.mix(p.mid, 0.5)],
        ),
    );
}

fn ribs(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for i in 0..14 {
        let a = TAU * (i as f32 + 0.5) / 14.0;
        let (dx, dy) = (a.cos(), a.sin());
        let spoke = Shape::polygon(&[
            (x + dx * 240.0 - dy * 8.0, y + dy * 240.0 + dx * 8.0),
            (x + dx * 240.0 + dy * 8.0, y + dy * 240.0 - dx * 8.0),
            (x + dx * 760.0 + dy * 26.0, y + dy * 760.0 - dx * 26.0),
            (x + dx * 760.0 - dy * 26.0, y + dy * 760.0 + dx * 26.0),
        ]);
        s.fill(&spoke, p.top.mix(p.mid, 0.28));
    }
}

fn fan_of_hair(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let mass = Shape::svg("M-40 -20C-10 -90 60 -150 150 -176L142 -150L186 -152L172 -120L214 -108L196 -80L230 -56L206 -34L236 -2L206 6L226 42L190 40C150 34 90 40 40 50C10 54 -30 30 -40 -20Z").moved(x, y);
    s.rim(&mass, p.key.mix(p.body, 0.24), WHITE, (-2.0, 4.0));
    for strand in [
        "M0 -34C40 -90 90 -130 150 -160",
        "M6 -14C60 -60 120 -96 186 -116",
        "M8 4C70 -20 130 -44 200 -60",
        "M8 20C80 10 140 0 214 0",
    ] {
        s.stroke(&Shape::svg(strand).moved(x, y), (p.body, 0.55), 5.0);
    }
}

/// Seven cymbals on an ellipse round the two; the far half first, the near half last.
fn orbit(s: &mut Stage, (x, y): Pt, near: bool) {
    let p = s.pal;
    let (tilt, rx, ry) = (-0.2_f32, 408.0, 118.0);
    let at = |a: f32| {
        let (u, v) = (a.cos() * rx, a.sin() * ry);
        (
            x + u * tilt.cos() - v * tilt.sin(),
            y + 20.0 + u * tilt.sin() + v * tilt.cos(),
        )
    };
    let start = if near { 0.0 } else { TAU / 2.0 };
    let arc: Vec<Pt> = (0..=30)
        .map(|i| at(start + TAU / 60.0 * i as f32))
        .collect();
    s.stroke(&Shape::curve(&arc), (p.acc, 0.7), 5.0);
    for i in 0..4 {
        let a = start + TAU / 2.0 * (i as f32 + 0.45) / 4.0;
        let ((cx, cy), k) = (at(a), 1.0 + 0.45 * a.sin());
        let disc = Shape::ellipse(0.0, 0.0, 74.0 * k, 17.0 * k)
            .turned_by(-16.0 + 9.0 * i as f32, 0.0, 0.0)
            .moved(cx, cy);
        s.rim(
            &disc,
            p.acc.mix(p.body, 0.3),
            WHITE.mix(p.acc, 0.3),
            (0.0, 4.0),
        );
        s.oval(cx, cy - 4.0 * k, 18.0 * k, 8.0 * k, p.acc.mix(WHITE, 0.55));
    }
}

fn drums(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(10.0, p.low);
    for (x, y, k, turn) in [
        (92.0, 96.0, 1.0, -24.0),
        (880.0, 120.0, 0.8, 30.0),
        (480.0, 560.0, 1.9, 4.0),
    ] {
        let shell = Shape::svg("M-70 -34V34C-70 66 70 66 70 34V-34Z")
            .turned_by(turn, 0.0, 0.0)
            .at(x, y, k);
        s.backlit(&shell, p.body.mix(p.ink, 0.55), 5.0);
        let skin = Shape::ellipse(0.0, -34.0, 70.0, 26.0)
            .turned_by(turn, 0.0, 0.0)
            .at(x, y, k);
        s.rim(
            &skin,
            p.low.mix(p.top, 0.45),
            p.low.mix(p.key, 0.4),
            (0.0, 4.0),
        );
    }
    for (a, b) in [
        ((210.0, 40.0), (290.0, 100.0)),
        ((700.0, 60.0), (756.0, 10.0)),
    ] {
        s.line(&[a, b], p.low.mix(p.key, 0.4), 9.0);
    }
}
