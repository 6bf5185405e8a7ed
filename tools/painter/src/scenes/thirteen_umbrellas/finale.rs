//! The finale of Thirteen Umbrellas.

use super::{LILAC, PURPLE, ROSE, YELLOW};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

/// Finale: a stair of giant open umbrellas like petals, three singers, all heads tilted one way.
pub fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[ROSE.mix(PURPLE, 0.35), ROSE, p.low]));
    s.sunburst((480.0, 250.0), 15, p.low, 0.5);
    s.circle(480.0, 214.0, 250.0, p.low.mix(p.key, 0.3));
    s.circle(480.0, 214.0, 226.0, p.key);
    curtains(s);
    let light = |side: f32| {
        Light {
            dir: [0.5 * side, 0.45, 0.7],
            light_at: 0.3,
            ..Light::day(side)
        }
        .colours(p.key, PURPLE.mix(p.ink, 0.35), ROSE)
    };
    let mut belt = Expression::SING;
    belt.open = 0.9;
    belt.teeth = 1.0;
    let odette = Pose::new(14.0, belt)
        .head(-6.0, 12.0)
        .arms(Arm::Hip, Arm::Hip);
    let gown = Costume::new(Garment::Coat, YELLOW, p.key, p.acc);
    s.act_in(
        "ada-okafor",
        gown,
        odette,
        Framing::new(0.50, 0.265, 0.255),
        light(1.0),
    );
    s.lit_by(-20.0, p.key);
    for (x, y, r, hue) in [
        (296.0, 436.0, 120.0, p.mid),
        (664.0, 436.0, 120.0, LILAC.mix(p.top, 0.3)),
        (480.0, 490.0, 176.0, p.top),
    ] {
        dome(s, (x, y), r, hue);
    }
    let anjali = Pose::new(26.0, Expression::SING)
        .head(-4.0, 13.0)
        .arms(Arm::Down, Arm::Heart);
    let sari = Costume::new(Garment::Sari, PURPLE, PURPLE.mix(p.ink, 0.3), p.acc);
    s.act_in(
        "priya-raghavan",
        sari,
        anjali,
        Framing::new(0.20, 0.47, 0.25),
        light(1.0),
    );
    let toby = Pose::new(-12.0, Expression::SING)
        .head(-4.0, 14.0)
        .arms(Arm::Heart, Arm::Down);
    s.act(
        "jasper-wren",
        toby,
        Framing::new(0.785, 0.475, 0.26),
        light(-1.0),
    );
    s.lit_by(-20.0, p.key);
    for (x, y, r, hue) in [
        (20.0, 560.0, 170.0, ROSE.mix(p.ink, 0.15)),
        (940.0, 560.0, 170.0, p.acc),
        (232.0, 590.0, 180.0, p.mid.mix(p.top, 0.4)),
        (730.0, 590.0, 180.0, ROSE),
        (480.0, 620.0, 220.0, p.key.mix(p.body, 0.3)),
    ] {
        dome(s, (x, y), r, hue);
    }
    s.vignette(PURPLE.mix(p.ink, 0.4), 0.35);
}

fn curtains(s: &mut Stage) {
    let p = s.pal;
    for (x0, dir) in [(-20.0, 1.0), (980.0, -1.0)] {
        for i in 0..4 {
            let x = x0 + dir * 46.0 * i as f32;
            let fold = Shape::svg("M-10 -10H64C60 120 40 240 10 330C0 240 -10 120 -10 -10Z")
                .scaled(dir, 1.0 - 0.16 * i as f32)
                .moved(x, 0.0);
            s.form(&fold, PURPLE.mix(p.top, 0.3 + 0.12 * i as f32), 7.0);
        }
    }
}

/// A giant open umbrella from the side: its foot line at y, `r` half wide.
fn dome(s: &mut Stage, (x, y): Pt, r: f32, hue: Colour) {
    let p = s.pal;
    let cap = Shape::svg("M-1 0C-.96 -.6 -.5 -.86 0 -.88C.5 -.86 .96 -.6 1 0C.86 -.1 .74 -.1 .64 0C.52 -.12 .34 -.12 .22 0C.1 -.12 -.1 -.12 -.22 0C-.34 -.12 -.52 -.12 -.64 0C-.74 -.1 -.86 -.1 -1 0Z").at(x, y, r);
    s.fill(&cap.moved(0.0, 10.0), (p.ink, 0.25));
    s.form(&cap, hue, 0.05 * r);
    s.clipped(&cap, |s| {
        s.fill(
            &Shape::svg("M0 -.9C-.3 -.8 -.58 -.4 -.64 .02L-.22 .02C-.2 -.4 -.1 -.74 0 -.9Z")
                .at(x, y, r),
            (hue.mix(p.key, 0.4), 0.8),
        );
        s.fill(
            &Shape::svg("M0 -.9C.3 -.8 .58 -.4 .64 .02L1.1 .02V-.9Z").at(x, y, r),
            (hue.mix(p.ink, 0.3), 0.6),
        );
    });
    s.line(&[(x, y - 0.88 * r), (x, y - 0.98 * r)], p.ink, 0.035 * r);
}
