//! Low Orbit Kitchen without its crew: the station and the disaster.

use super::{GREEN, SEA, SOUP, WHITES};
use kit::canvas::{H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::stage::{At, Stage};

/// The station, tiny and toy-like; the dawn line sweeps the lower right corner.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.top.mix(p.mid, 0.3), p.top.mix(p.ink, 0.4), p.ink],
    ));
    s.lit_by(-60.0, p.key);
    s.starry(90, H);
    for (x, y, r) in [
        (560.0, 90.0, 4.0),
        (830.0, 60.0, 5.0),
        (690.0, 216.0, 3.0),
        (90.0, 420.0, 4.0),
        (420.0, 470.0, 3.0),
        (60.0, 60.0, 3.0),
    ] {
        s.glow((x, y), r * 9.0, p.key, 0.6);
        s.circle(x, y, r, p.key);
    }
    night_earth(s, (1010.0, 1180.0), 900.0);
    station(s, (286.0, 208.0), 132.0);
    s.vignette(p.ink, 0.35);
}

fn night_earth(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let dawn = Colour::hex(0x35_e0d8);
    s.glow((x, y), r * 1.2, dawn, 0.85);
    s.circle(x, y, r * 1.022, dawn.mix(SEA, 0.3));
    s.circle(x, y, r * 1.008, dawn.mix(WHITE, 0.55));
    let ball = Shape::circle(x, y, r);
    s.fill(&ball, p.ink.tone(0.6));
    s.clipped(&ball, |s| {
        s.crescent(&ball, (SEA.mix(p.top, 0.3), 0.7), (20.0, 34.0), 12.0);
        for _ in 0..46 {
            let (a, k) = (s.dice.range(3.5, 4.75), s.dice.range(0.72, 0.96));
            let (lx, ly) = (x + a.cos() * r * k, y + a.sin() * r * k);
            s.glow((lx, ly), 15.0, p.acc, 0.5);
            s.circle(lx, ly, 1.6, p.key.mix(p.acc, 0.3));
        }
    });
    s.crescent(&Shape::circle(x, y, r * 1.022), p.low, (3.0, 4.0), 0.0);
}

fn station(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let white = WHITES;
    for k in [-1.0, 1.0] {
        let mast = Shape::rect(r * 0.95, -5.0, r * 0.5, 10.0)
            .scaled(k, 1.0)
            .turned_by(-18.0, 0.0, 0.0)
            .moved(x, y);
        s.form(&mast, p.body, 2.0);
        for side in [-1.0, 1.0] {
            let wing = Shape::rect(r * 1.22, side * 12.0, r * 0.36, side * r * 0.62)
                .scaled(k, 1.0)
                .turned_by(-18.0, 0.0, 0.0)
                .moved(x, y);
            s.form(&wing, p.mid, 4.0);
            s.crescent(&wing, p.low, (-2.0, -2.0), 0.0);
        }
    }
    for turn in [20.0, 80.0, 140.0] {
        let spoke = Shape::round_rect(-r, -7.0, r * 2.0, 14.0, 6.0)
            .turned_by(turn, 0.0, 0.0)
            .moved(x, y);
        s.form(&spoke, p.body, 3.0);
    }
    let ring = Shape::ellipse(x, y, r, r * 0.88)
        .stroked(r * 0.30)
        .turned_by(-18.0, x, y);
    s.form(&ring, white, 9.0);
    s.form(&Shape::circle(x, y, r * 0.34), white, 9.0);
    s.form(&Shape::circle(x, y, r * 0.17), p.body, 5.0);
    for i in 0..14 {
        let a = i as f32 * std::f32::consts::TAU / 14.0;
        let at = Shape::circle(a.cos() * r, a.sin() * r * 0.88, r * 0.042)
            .turned_by(-18.0, 0.0, 0.0)
            .moved(x, y);
        s.fill(&at, p.top);
    }
    let port = (x + r * 0.74, y - r * 0.62);
    s.smoking(
        (port.0 + 8.0, port.1 - 4.0),
        Plume {
            rise: 120.0,
            drift: 90.0,
            width: 64.0,
            opacity: 0.9,
        },
        WHITE,
    );
    s.glow(port, r * 0.9, p.acc, 0.9);
    s.circle(port.0, port.1, r * 0.17, p.ink);
    s.circle(port.0, port.1, r * 0.14, p.acc);
    s.circle(port.0 - 3.0, port.1 - 3.0, r * 0.07, p.key);
}

/// The galley after the disaster: a ball of soup as big as a door, one boot still outside it.
pub(super) fn joke(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-35.0, WHITE);
    galley(s);
    let (c, r) = ((480.0, 280.0), 186.0);
    s.layered(kit::canvas::Blend::shade(16.0, 0.4), |s| {
        s.oval(c.0 + 10.0, 498.0, 200.0, 24.0, p.mid)
    });
    soup_ball(s, c, r);
    for (i, a) in [0.1_f32, 1.75, 2.7, 3.5, 4.6, 5.6].into_iter().enumerate() {
        let (x, y) = (
            c.0 + a.cos() * (300.0 + 20.0 * (i % 3) as f32),
            c.1 + a.sin() * (208.0 + 12.0 * (i % 2) as f32),
        );
        spoon(s, (x, y), a.to_degrees() + 70.0, 92.0);
    }
    for (x, y, r) in [
        (250.0, 220.0, 15.0),
        (716.0, 330.0, 19.0),
        (690.0, 120.0, 10.0),
        (300.0, 402.0, 9.0),
    ] {
        s.form(&Shape::circle(x, y, r), SOUP, r * 0.28);
        s.circle(x - r * 0.3, y - r * 0.4, r * 0.2, WHITE);
    }
}

fn galley(s: &mut Stage) {
    let p = s.pal;
    let (vx, vy) = (480.0, 262.0);
    s.wash(WHITES);
    let at = |x: f32, y: f32, k: f32| (vx + x * k, vy + y * k);
    let frame = |k: f32| {
        [
            at(-520.0, -300.0, k),
            at(520.0, -300.0, k),
            at(520.0, 310.0, k),
            at(-520.0, 310.0, k),
        ]
    };
    let (near, far) = (frame(1.1), frame(0.3));
    let tones = [
        WHITE,
        WHITES.mix(p.body, 0.25),
        p.low.mix(WHITE, 0.55),
        WHITES.mix(p.body, 0.45),
    ];
    for i in 0..4 {
        let j = (i + 1) % 4;
        s.poly(&[near[i], near[j], far[j], far[i]], tones[i]);
    }
    for k in [0.38, 0.5, 0.68, 0.92] {
        let f = frame(k);
        for (a, b) in [(0, 3), (1, 2), (0, 1), (3, 2)] {
            s.line(&[f[a], f[b]], (p.mid, 0.3), 5.0 * k);
        }
        for side in [-1.0, 1.0] {
            let (k2, t) = (k * 1.22, 30.0);
            s.poly(
                &[
                    at(side * 520.0, -190.0 + t, k),
                    at(side * 520.0, -190.0 + t, k2),
                    at(side * 520.0, -20.0, k2),
                    at(side * 520.0, -20.0, k),
                ],
                (p.body, 0.75),
            );
            s.poly(
                &[
                    at(side * 520.0, 80.0, k),
                    at(side * 520.0, 80.0, k2),
                    at(side * 520.0, 112.0, k2),
                    at(side * 520.0, 112.0, k),
                ],
                p.acc.mix(WHITE, 0.25),
            );
        }
    }
    s.poly(&far, p.key);
    s.glow((vx, vy), 330.0, WHITE, 0.9);
}

fn soup_ball(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.put(
        At::new(x + r * 1.12, y + r * 0.98, 178.0).turn(-46.0),
        |s| {
            objects::boot(s, At::new(0.0, 0.0, 1.0).tint(p.ink));
        },
    );
    let ball = Shape::spline("-1,.02 -.95,-.36 -.72,-.72 -.34,-.97 .06,-1.01 .44,-.92 .76,-.68 .98,-.3 1.02,.1 .9,.5 .62,.8 .26,.96 -.14,1.02 -.52,.88 -.84,.58").at(x, y, r);
    s.fill(
        &ball,
        Ink::Radial(
            (x - r * 0.3, y - r * 0.4),
            (r * 1.5, r * 1.5),
            vec![
                (0.0, Colour::hex(0xff_6238), 1.0),
                (0.45, SOUP, 1.0),
                (1.0, Colour::hex(0x8a_1420), 1.0),
            ],
        ),
    );
    s.clipped(&ball, |s| {
        for (dx, dy, w, h) in [
            (-0.1, 0.5, 0.7, 0.16),
            (0.3, -0.1, 0.5, 0.1),
            (-0.4, 0.1, 0.34, 0.08),
        ] {
            s.oval(
                x + dx * r,
                y + dy * r,
                w * r,
                h * r,
                (Colour::hex(0xb4_2018), 0.4),
            );
        }
        s.crescent(&ball, (Colour::hex(0xff_9a70), 0.9), (-10.0, -16.0), 3.0);
        s.crescent(&ball, (p.mid, 0.45), (-16.0, -2.0), 5.0);
        for (a, k) in [(0.4_f32, 0.5), (2.1, 0.62), (3.9, 0.4), (5.2, 0.66)] {
            let leaf = Shape::spline("-1,0 0,-.36 1,0 0,.36")
                .scaled(17.0, 17.0)
                .turned_by(a * 57.0, 0.0, 0.0);
            s.fill(
                &leaf.moved(x + a.cos() * k * r, y + a.sin() * k * r),
                GREEN.mix(SOUP, 0.2),
            );
        }
    });
    let (wx, wy) = (x - r * 0.42, y - r * 0.46);
    let pane = Shape::svg("M-.5 -.36C-.2 -.5 .2 -.5 .46 -.44L.36 .3C.1 .24 -.2 .26 -.42 .38Z").at(
        wx,
        wy,
        r * 0.5,
    );
    s.fill(&pane, (WHITE, 0.9));
    s.line(
        &[(wx - 2.0, wy - r * 0.26), (wx - 4.0, wy + r * 0.18)],
        SOUP,
        6.0,
    );
    s.line(
        &[(wx - r * 0.25, wy), (wx + r * 0.22, wy - r * 0.04)],
        SOUP,
        6.0,
    );
}

fn spoon(s: &mut Stage, (x, y): Pt, turn: f32, l: f32) {
    let p = s.pal;
    s.put(At::new(x, y, l).turn(turn), |s| {
        let shape = Shape::round_rect(-0.04, -0.1, 0.08, 0.62, 0.04)
            .and(&Shape::ellipse(0.0, -0.3, 0.15, 0.22));
        s.form(&shape, p.mid.mix(p.body, 0.4), 0.05);
    });
}
