//! The corridor at dawn.

use super::{BURGUNDY, FLAME, PURPLE};
use kit::canvas::{H, Ink, Pt, Shape, W, WHITE};
use kit::objects;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};

/// Where the corridor ends.
const VANISH: Pt = (452.0, 232.0);

/// They part under one lamp in a long corridor; the suitcase stays between them, and it is dawn.
pub(super) fn pair(s: &mut Stage) {
    let p = s.pal;
    let air = p.acc.mix(WHITE, 0.72);
    s.wash(air);
    corridor(s);
    s.lit_by(0.0, WHITE);
    lamp(s);
    shadows(s);
    let light = |side: f32| {
        Light {
            dir: [0.8 * side, 0.4, 0.22],
            light_at: 0.22,
            depth: 0.5,
            rim_at: 0.3,
            ..Light::night(side)
        }
        .colours(p.key, p.ink.mix(p.acc, 0.12), WHITE)
    };
    if let (Some(priya), Some(dolores)) = (actor("priya-raghavan"), actor("dolores-vega")) {
        let away = Pose::new(172.0, Expression::NEUTRAL)
            .body(176.0)
            .arms(Arm::WalkBack, Arm::WalkFore)
            .stance(Stance::Walk);
        let uniform =
            Costume::new(Garment::Uniform, PURPLE, p.key, FLAME).legs(PURPLE.tone(0.9), p.ink);
        s.act_in(
            "priya-raghavan",
            uniform,
            away,
            Framing::on_ground(priya, &away, 0.405, 0.775, 0.52, W / H),
            light(1.0),
        );
        objects::suitcase(s, At::new(524.0, 452.0, 66.0).tint(p.body));
        let towards = Pose::new(16.0, Expression::TENDER)
            .head(4.0, 4.0)
            .body(10.0)
            .arms(Arm::WalkFore, Arm::WalkBack)
            .stance(Stance::Walk);
        let robe = Costume::new(Garment::Robe, BURGUNDY, p.key, BURGUNDY.tone(0.6));
        s.act_in(
            "dolores-vega",
            robe,
            towards,
            Framing::on_ground(dolores, &towards, 0.69, 0.975, 0.90, W / H),
            light(-1.0),
        );
    }
    s.glow((452.0, 210.0), 260.0, WHITE, 0.55);
    s.vignette(p.ink, 0.3);
}

/// One-point corridor: the window at its end, doors left and right, a floor like water.
fn corridor(s: &mut Stage) {
    let p = s.pal;

    let pale = p.acc.mix(WHITE, 0.6);
    s.fill(
        &quad(-100.0, (-150.0, 112.0), (1.3, 9.0)),
        Ink::across(
            -60.0,
            370.0,
            &[p.low.mix(p.mid, 0.5), p.low.mix(p.key, 0.4), pale],
        ),
    );
    s.fill(
        &quad(100.0, (-150.0, 112.0), (1.3, 9.0)),
        Ink::across(
            960.0,
            540.0,
            &[p.low.mix(p.mid, 0.6), p.low.mix(p.key, 0.3), pale],
        ),
    );
    let floor = Shape::polygon(&[
        at(-100.0, 112.0, 1.3),
        at(100.0, 112.0, 1.3),
        at(100.0, 112.0, 9.0),
        at(-100.0, 112.0, 9.0),
    ]);
    s.fill(
        &floor,
        Ink::down(
            372.0,
            H,
            &[WHITE, p.acc.mix(WHITE, 0.65), p.acc.mix(WHITE, 0.3)],
        ),
    );
    let ceiling = Shape::polygon(&[
        at(-100.0, -150.0, 1.3),
        at(100.0, -150.0, 1.3),
        at(100.0, -150.0, 9.0),
        at(-100.0, -150.0, 9.0),
    ]);
    s.fill(&ceiling, Ink::down(0.0, 60.0, &[p.low, p.key]));
    doors(s);
    dawn(s);
}

/// A place in the corridor: across, up, and nearer to us with `k`.
fn at(x: f32, y: f32, k: f32) -> Pt {
    (VANISH.0 + x * k, VANISH.1 + y * k)
}

/// A piece of the side wall at `x`.
fn quad(x: f32, (y0, y1): Pt, (k0, k1): Pt) -> Shape {
    Shape::polygon(&[at(x, y0, k0), at(x, y1, k0), at(x, y1, k1), at(x, y0, k1)])
}

/// Doors on both sides, and the ribs of wall and floor between them.
fn doors(s: &mut Stage) {
    let p = s.pal;
    for k in [1.5_f32, 2.15, 3.1] {
        for x in [-100.0, 100.0] {
            s.fill(
                &quad(x, (-84.0, 112.0), (k, k * 1.22)),
                p.mid.mix(p.acc.mix(WHITE, 0.5), 0.75 / k),
            );
            s.fill(&quad(x, (-92.0, -84.0), (k * 0.985, k * 1.24)), p.body);
        }
        let (a, b) = (at(-100.0, 112.0, k), at(100.0, 112.0, k));
        s.line(&[a, b], (p.top, 0.25), 2.0 + k);
        let rib = [at(-100.0, -150.0, k), at(-100.0, 112.0, k)];
        s.line(&rib, (p.top, 0.4), 2.0 + 2.0 * k);
        s.line(
            &[at(100.0, -150.0, k), at(100.0, 112.0, k)],
            (p.top, 0.4),
            2.0 + 2.0 * k,
        );
    }
}

/// The window at the end, full of morning.
fn dawn(s: &mut Stage) {
    let p = s.pal;
    let v = VANISH;
    let end = Shape::polygon(&[
        at(-100.0, -150.0, 1.3),
        at(100.0, -150.0, 1.3),
        at(100.0, 112.0, 1.3),
        at(-100.0, 112.0, 1.3),
    ]);
    s.fill(&end, p.acc.mix(WHITE, 0.45));
    let arch = Shape::svg("M-62 92V-60C-62 -140 62 -140 62 -60V92Z").at(v.0, v.1, 1.36);
    s.fill(
        &arch,
        Ink::down(
            60.0,
            360.0,
            &[p.acc.mix(WHITE, 0.6), WHITE, p.key.mix(FLAME, 0.25)],
        ),
    );
    s.stroke(&arch, p.mid, 7.0);
    for x in [-28.0, 28.0] {
        s.line(
            &[(v.0 + x, v.1 - 150.0), (v.0 + x, v.1 + 124.0)],
            p.mid,
            5.0,
        );
    }
    for y in [-74.0, 26.0] {
        s.line(&[(v.0 - 84.0, v.1 + y), (v.0 + 84.0, v.1 + y)], p.mid, 5.0);
    }
    s.glow(v, 330.0, WHITE, 0.9);
}

/// The one lamp, already pale against the day.
fn lamp(s: &mut Stage) {
    let p = s.pal;
    s.rect(549.0, -10.0, 6.0, 46.0, p.top);
    s.fill(
        &Shape::svg("M-50 26C-46 -16 46 -16 50 26Z").moved(552.0, 46.0),
        p.top,
    );
    s.oval(552.0, 72.0, 50.0, 9.0, FLAME);
    s.glow((552.0, 84.0), 150.0, FLAME, 0.8);
}

/// Two shadows that join on the floor.
fn shadows(s: &mut Stage) {
    let p = s.pal;
    let ink = (p.top.mix(p.acc, 0.2), 0.72);
    s.fill(
        &Shape::spline("372,420 404,414 430,424 520,470 640,516 690,540 560,560 430,500"),
        ink,
    );
    s.fill(
        &Shape::spline("620,516 700,506 740,526 760,570 600,570 540,548"),
        ink,
    );
    s.oval(524.0, 454.0, 62.0, 7.0, ink);
}
