//! The aquarium without its guard, and the guard without his aquarium.

use super::BLACK;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};

/// The tunnel at three in the morning: arches of water, a whale overhead, wet footprints.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let v = (560.0, 300.0);
    s.wash(p.ink);
    let ring = |k: f32| {
        Shape::svg("M-1 .62V-.1C-1 -.75 -.55 -1.1 0 -1.1C.55 -1.1 1 -.75 1 -.1V.62Z")
            .at(v.0, v.1, k)
    };
    let glass = ring(620.0);
    s.fill(
        &glass,
        Ink::Radial(
            v,
            (620.0, 620.0),
            vec![
                (0.0, WHITE, 1.0),
                (0.16, p.key, 1.0),
                (0.4, p.low, 1.0),
                (0.75, p.low.mix(p.mid, 0.55), 1.0),
                (1.0, p.mid, 1.0),
            ],
        ),
    );
    s.clipped(&glass, |s| {
        fish(s);
        whale_above(s);
        for (x, w) in [(180.0, 40.0), (420.0, 60.0), (760.0, 50.0)] {
            s.shaft(
                (x, -40.0),
                (x + (x - 500.0) * 0.3, 420.0),
                (w * 0.4, w),
                p.key,
                0.35,
            );
        }
    });
    floor(s, v);
    s.lit_by(0.0, p.key);
    for i in 0..7 {
        let k = 66.0 * 1.5_f32.powi(i);
        let w = k * 0.1;
        let hoop = Shape::svg("M-1 .62V-.1C-1 -.75 -.55 -1.1 0 -1.1C.55 -1.1 1 -.75 1 -.1V.62")
            .at(v.0, v.1, k);
        let tone = p.ink.mix(p.mid, 0.55 - 0.08 * i as f32);
        s.stroke(&hoop, (p.key, 0.7), w + 3.0);
        s.stroke(&hoop.moved(0.0, w * 0.1), tone, w);
    }
    footprints(s);
    bucket(s);
    s.vignette(p.ink, 0.5);
}

/// The whale from below: one dark body over the whole vault.
fn whale_above(s: &mut Stage) {
    let p = s.pal;
    let skin = p.top.mix(p.mid, 0.3);
    s.lit_by(0.0, p.low);
    for fin in [
        "330,120 430,120 470,190 450,280 412,330 396,250 340,180",
        "300,20 380,10 470,-40 560,-60 440,40",
        "836,96 900,60 990,20 960,90 930,104 960,120 990,190 900,150",
    ] {
        s.form(&Shape::spline(fin), skin.mix(p.ink, 0.3), 6.0);
    }
    let body = Shape::spline(
        "40,96 90,26 220,-20 420,-24 620,20 780,70 880,92 890,108 780,116 620,138 420,168 220,170 96,144",
    );
    s.form(&body, skin, 9.0);
    s.clipped(&body, |s| {
        for i in 0..7 {
            let y = 84.0 + 13.0 * i as f32;
            s.stroke(
                &Shape::curve(&[(40.0, y + 6.0), (220.0, y + 6.0), (430.0, y - 6.0)]),
                (p.low.mix(p.mid, 0.4), 0.5),
                4.0,
            );
        }
        s.fill(
            &Shape::spline("30,140 240,166 460,140 700,112 890,100 890,160 400,210 40,200"),
            (p.ink, 0.35),
        );
    });
    s.stroke(&Shape::svg("M44 100C120 112 190 104 236 84"), p.ink, 5.0);
    s.circle(256.0, 84.0, 6.0, p.ink);
}

fn fish(s: &mut Stage) {
    let p = s.pal;
    for _ in 0..46 {
        let (x, y) = (s.dice.range(40.0, 940.0), s.dice.range(230.0, 440.0));
        let k = s.dice.range(6.0, 16.0);
        let body = Shape::spline("-1,0 -.3,-.36 .5,-.2 .8,0 1.3,-.34 1.3,.34 .8,0 .5,.2 -.3,.36")
            .at(x, y, k);
        s.fill(&body, (p.mid.mix(p.top, 0.3), 0.9));
    }
    for (x, y, k) in [(118.0, 330.0, 90.0), (880.0, 300.0, 110.0)] {
        creatures::goldfish(s, At::new(x, y, k).tint(p.acc));
    }
}

fn floor(s: &mut Stage, v: Pt) {
    let p = s.pal;
    let way = Shape::poly("520,340 600,340 1100,580 -140,580");
    s.fill(&way, Ink::down(336.0, H, &[p.low, p.mid, p.top, p.ink]));
    s.clipped(&way, |s| {
        for i in -9..10 {
            let x = i as f32;
            s.line(
                &[(v.0 + 8.0 * x, 338.0), (v.0 + 130.0 * x, 590.0)],
                (p.ink, 0.45),
                4.0,
            );
        }
        for i in 0..7 {
            let y = 344.0 + 4.4 * (i * i) as f32;
            s.line(
                &[(-10.0, y), (970.0, y)],
                (p.ink, 0.4),
                2.0 + 0.4 * i as f32,
            );
        }
        s.glow_oval((560.0, 360.0), (240.0, 120.0), p.key, 0.8);
        for i in 0..16 {
            let (x, y) = (s.dice.range(120.0, 900.0), s.dice.range(400.0, 530.0));
            s.streak((x, y), (120.0, 5.0), (p.low, 0.35), 60 + i);
        }
    });
    for (k, pts) in [
        (-1.0, "-40,20 -100,20 -700,300 -560,300"),
        (1.0, "40,20 100,20 680,300 540,300"),
    ] {
        let kerb = Shape::poly(pts).moved(v.0, v.1 + 20.0);
        s.fill(&kerb, p.ink.mix(p.top, 0.5));
        s.crescent(&kerb, (p.low, 0.8), (-3.0 * k, 3.0), 0.0);
    }
}

/// Bare feet, from the left tank to the bucket and on towards us.
fn footprints(s: &mut Stage) {
    let p = s.pal;
    let steps = [
        (236.0, 452.0, 62.0),
        (318.0, 436.0, 70.0),
        (370.0, 468.0, 84.0),
        (462.0, 462.0, 96.0),
        (500.0, 506.0, 120.0),
        (586.0, 500.0, 100.0),
    ];
    for (i, (x, y, a)) in steps.into_iter().enumerate() {
        let k = 18.0 + 3.6 * i as f32;
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let mut foot = vec![
            Shape::ellipse(0.0, -0.3, 0.5, 0.62),
            Shape::ellipse(0.04, 0.62, 0.36, 0.44),
        ];
        for t in 0..5 {
            foot.push(Shape::circle(
                -0.42 + 0.21 * t as f32,
                -1.02 - 0.1 * (2.0 - (t as f32 - 1.4).abs()),
                0.15,
            ));
        }
        let print = Shape::all(foot)
            .scaled(side, 1.0)
            .turned_by(a, 0.0, 0.0)
            .scaled(1.0, 0.5)
            .at(x, y, k);
        s.fill(&print, (p.key, 0.9));
    }
}

fn bucket(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (650.0, 476.0);
    s.lit_by(-30.0, p.key);
    s.oval(x, y, 70.0, 11.0, (p.ink, 0.7));
    s.line(
        &[(x + 20.0, y - 60.0), (x + 96.0, y - 210.0)],
        p.low.mix(p.ink, 0.3),
        8.0,
    );
    s.stroke(
        &Shape::svg("M-50 -70C-60 -130 50 -130 50 -72").moved(x, y),
        p.low,
        5.0,
    );
    let pail = Shape::poly("-54,-74 54,-74 42,0 -42,0").moved(x, y);
    s.form(&pail, p.body, 9.0);
    s.form(&Shape::ellipse(x, y - 74.0, 55.0, 13.0), p.top, 4.0);
    let sponge =
        Shape::round_rect(x - 40.0, y - 106.0, 66.0, 38.0, 10.0).turned_by(-8.0, x, y - 90.0);
    s.form(&sponge, p.acc, 7.0);
    for (dx, dy) in [(-26.0, -92.0), (-6.0, -84.0), (12.0, -94.0), (-14.0, -98.0)] {
        s.circle(x + dx, y + dy, 4.0, p.acc.mix(p.ink, 0.35));
    }
    s.glow((x - 8.0, y - 88.0), 70.0, p.acc, 0.5);
}

/// From above into tank nine: pebbles laid in a spiral round a shell; his glove lies in it.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (900.0, 0.0),
        (60.0, 540.0),
        &[p.mid, p.top, p.top.mix(p.ink, 0.5)],
    ));
    s.lit_by(48.0, p.key);
    for _ in 0..240 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(0.0, H));
        s.circle(x, y, s.dice.clone().range(1.2, 3.0), (p.body, 0.5));
    }
    raked(s);
    spiral(s);
    glove(s);
    keys(s);
    shell(s, (486.0, 262.0), 58.0);
    caustics(s);
    s.glow((900.0, 20.0), 420.0, p.low, 0.5);
    s.vignette(p.ink, 0.55);
}

const HUB: Pt = (486.0, 262.0);

/// The groove that the stones were pushed along.
fn raked(s: &mut Stage) {
    let p = s.pal;
    let way: Vec<Pt> = (0..260).map(|i| turn(i as f32 / 259.0)).collect();
    let shape = Shape::curve(&way);
    s.stroke(&shape, (p.ink, 0.55), 62.0);
    s.stroke(&shape.moved(-4.0, 5.0), (p.body, 0.35), 4.0);
}

fn turn(t: f32) -> Pt {
    let a = 0.9 + t * 5.5 * std::f32::consts::PI;
    let r = 66.0 + 330.0 * t;
    (HUB.0 + a.cos() * r * 1.22, HUB.1 + a.sin() * r * 0.86)
}

fn spiral(s: &mut Stage) {
    let p = s.pal;
    let mut t: f32 = 0.0;
    let mut i = 0;
    while t < 1.0 {
        let (x, y) = turn(t);
        let r = 13.0 + 13.0 * t + s.dice.range(-2.0, 2.0);
        let stone = s.dice.blob((x, y), (r * 1.16, r * 0.92), 0.1, 11);
        s.fill(&stone.moved(-6.0, 8.0), (p.ink, 0.75));
        let tone = if i % 5 == 3 {
            p.key.mix(p.low, 0.6)
        } else {
            WHITE.mix(p.low, 0.12 + 0.1 * (i % 3) as f32)
        };
        s.form(&stone, tone, r * 0.2);
        t += (r * 2.1 + 3.0) / (5.5 * std::f32::consts::PI * (66.0 + 330.0 * t) * 1.05 + 330.0);
        i += 1;
    }
}

fn shell(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 3.4, p.acc, 0.55);
    let fan = Shape::svg("M0 .92L-.3 .8C-.9 .5 -1.1 -.1 -.86 -.5C-.74 -.74 -.5 -.7 -.46 -.84C-.3 -1.02 -.16 -.92 0 -1C.16 -.92 .3 -1.02 .46 -.84C.5 -.7 .74 -.74 .86 -.5C1.1 -.1 .9 .5 .3 .8Z").turned_by(-24.0, 0.0, 0.0);
    s.fill(&fan.at(x - 7.0, y + 9.0, r), (p.ink, 0.7));
    s.form(&fan.at(x, y, r), p.acc, 8.0);
    for a in [-52.0, -34.0, -17.0, 0.0, 17.0, 34.0, 52.0] {
        let rib = Shape::poly("0,.8 -.06,-.86 .06,-.86")
            .turned_by(a, 0.0, 0.8)
            .turned_by(-24.0, 0.0, 0.0)
            .at(x, y, r);
        s.clipped(&fan.at(x, y, r), |s| {
            s.fill(&rib, (p.acc.mix(Colour::hex(0xb0_3060), 0.45), 0.65))
        });
    }
    s.stroke(
        &Shape::svg("M-.7 -.1C-.4 -.4 .4 -.4 .7 -.1")
            .turned_by(-24.0, 0.0, 0.0)
            .at(x, y, r),
        (WHITE, 0.6),
        5.0,
    );
}

/// A guard's black glove, palm up.
fn glove(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(48.0, p.low);
    let tone = BLACK.mix(p.ink, 0.3);
    let put = |shape: Shape| shape.turned_by(38.0, 0.0, 0.0).moved(330.0, 404.0);
    let shadow = put(Shape::ellipse(-4.0, 20.0, 78.0, 120.0));
    s.layered(Blend::shade(8.0, 0.8), |s| {
        s.fill(&shadow.moved(-8.0, 14.0), p.ink)
    });
    for (x, y, a, l) in [
        (-44.0, -34.0, -16.0, 104.0),
        (-16.0, -50.0, -5.0, 122.0),
        (14.0, -50.0, 5.0, 118.0),
        (42.0, -36.0, 15.0, 92.0),
    ] {
        s.form(
            &put(
                Shape::round_rect(x - 17.0, y - l + 20.0, 34.0, l + 10.0, 17.0).turned_by(a, x, y),
            ),
            tone,
            6.0,
        );
    }
    s.form(
        &put(Shape::round_rect(-18.0, -90.0, 37.0, 120.0, 18.0)
            .turned_by(56.0, 0.0, 0.0)
            .moved(50.0, 44.0)),
        tone,
        6.0,
    );
    s.form(
        &put(Shape::round_rect(-64.0, -60.0, 128.0, 130.0, 44.0)),
        tone,
        8.0,
    );
    s.form(
        &put(Shape::poly("-56,56 56,56 70,150 -70,150")),
        tone.mix(p.mid, 0.2),
        8.0,
    );
    for dy in [84.0, 104.0] {
        s.stroke(
            &put(Shape::line(&[(-60.0, dy), (60.0, dy)])),
            (p.low, 0.5),
            4.0,
        );
    }
}

fn keys(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (646.0, 356.0);
    let steel = p.low.mix(p.key, 0.4);
    for (a, l) in [(18.0, 104.0), (60.0, 92.0), (104.0, 100.0)] {
        let key = Shape::all([
            Shape::circle(0.0, 48.0, 19.0).stroked(10.0),
            Shape::rect(-5.0, 64.0, 10.0, l),
            Shape::rect(0.0, 40.0 + l, 22.0, 10.0),
            Shape::rect(0.0, 20.0 + l, 18.0, 9.0),
        ]);
        let put = key.turned_by(-a, 0.0, 0.0).moved(x, y);
        s.fill(&put.moved(-6.0, 8.0), (p.ink, 0.7));
        s.form(&put, steel, 4.0);
    }
    s.stroke(&Shape::circle(x - 5.0, y + 7.0, 40.0), (p.ink, 0.7), 10.0);
    s.form(&Shape::circle(x, y, 40.0).stroked(10.0), steel, 3.0);
}

/// The net of light that the surface throws on everything.
fn caustics(s: &mut Stage) {
    let p = s.pal;
    s.layered(Blend::glow(2.0, 0.5), |s| {
        for row in 0..6 {
            for col in 0..8 {
                let (x, y) = (
                    130.0 * col as f32 + 60.0 * (row % 2) as f32 - 40.0,
                    100.0 * row as f32,
                );
                let mut dice = s.dice.fork();
                let cell = dice.blob((x, y), (74.0, 58.0), 0.22, 7);
                s.stroke(&cell, (p.low, 0.6), 3.0 + 3.0 * ((row + col) % 3) as f32);
            }
        }
    });
}

/// He wheels tank nine out to sea; the waves stand up to take what he brings.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let rose = Colour::hex(0xd8_5a80);
    s.wash(Ink::down(
        0.0,
        400.0,
        &[
            p.top.mix(rose, 0.25),
            rose.mix(p.top, 0.4),
            rose,
            p.acc,
            p.acc.mix(WHITE, 0.4),
        ],
    ));
    for (x, y, w, k) in [
        (-40.0, 70.0, 520.0, 3),
        (380.0, 40.0, 640.0, 5),
        (120.0, 140.0, 460.0, 7),
        (560.0, 170.0, 460.0, 9),
    ] {
        s.streak((x, y), (w, 26.0), (p.top.mix(rose, 0.25), 0.85), k);
    }
    s.glow((110.0, 380.0), 420.0, p.key, 0.6);
    s.circle(104.0, 396.0, 62.0, p.key);
    for (x, h, a, share) in [
        (930.0, 520.0, -2.0, 0.0),
        (600.0, 330.0, -6.0, 0.18),
        (770.0, 430.0, -8.0, 0.3),
        (650.0, 220.0, -18.0, 0.6),
        (860.0, 260.0, -20.0, 0.7),
    ] {
        hand_wave(s, (x, 480.0), h, a, p.top.mix(p.ink, share));
    }
    mole(s);
    barrow_and_man(s);
    s.vignette(p.ink, 0.4);
}

/// A wave in the shape of a hand that reaches to the left, its wrist at (x, y).
fn hand_wave(s: &mut Stage, (x, y): Pt, h: f32, turn: f32, tone: Colour) {
    let p = s.pal;
    let mut parts = vec![Shape::tube(&[
        (0.1, 0.1, 0.3),
        (0.04, -0.16, 0.17),
        (0.0, -0.34, 0.19),
        (-0.03, -0.48, 0.18),
    ])];
    for (fx, fy, a, l) in [
        (-0.16, -0.48, -30.0, 0.34),
        (-0.07, -0.56, -12.0, 0.44),
        (0.04, -0.57, 4.0, 0.44),
        (0.12, -0.5, 22.0, 0.36),
    ] {
        let finger = Shape::tube(&[
            (fx, fy + 0.14, 0.07),
            (fx, fy - l * 0.35, 0.058),
            (fx - 0.02, fy - l * 0.72, 0.048),
            (fx - 0.09, fy - l, 0.018),
        ]);
        parts.push(finger.turned_by(a, fx, fy));
    }
    parts.push(Shape::tube(&[
        (-0.04, -0.2, 0.09),
        (-0.22, -0.32, 0.068),
        (-0.32, -0.46, 0.05),
        (-0.42, -0.5, 0.016),
    ]));
    let put = |part: &Shape, dx: f32, dy: f32| part.turned_by(turn, 0.0, 0.0).at(x + dx, y + dy, h);
    for part in &parts {
        s.fill(&put(part, -7.0, 2.0), p.low.mix(p.key, 0.35));
        s.fill(&put(part, 4.0, -4.0), p.acc.mix(p.top, 0.2));
    }
    for part in &parts {
        s.fill(&put(part, 0.0, 0.0), tone);
    }
    for (dx, dy, k) in [
        (-0.08, -0.4, 1.0),
        (0.05, -0.34, 0.8),
        (-0.02, -0.22, 1.2),
        (0.08, -0.12, 1.0),
    ] {
        let line = Shape::svg("M-.1 .05Q-.02 -.05 .1 .01")
            .scaled(k, k)
            .moved(dx, dy);
        s.stroke(&put(&line, 0.0, 0.0), (p.low, 0.4), 5.0);
    }
    for i in 0..6 {
        let foam = s.dice.blob(
            (x - h * 0.3 + h * 0.13 * i as f32, y - 4.0),
            (h * 0.09, h * 0.05),
            0.2,
            9,
        );
        s.fill(&foam, p.low.mix(p.mid, 0.4 + 0.1 * (i % 3) as f32));
    }
}

fn mole(s: &mut Stage) {
    let p = s.pal;
    let deck = Shape::poly("-20,452 980,428 980,560 -20,560");
    s.fill(&deck, Ink::down(430.0, H, &[p.top, p.ink, p.ink]));
    s.reflect(452.0, 90.0, 3.0, 0.28);
    s.crescent(&deck, p.acc.mix(p.top, 0.3), (0.0, 5.0), 0.0);
    for x in [60.0, 300.0, 560.0, 800.0] {
        s.backlit(
            &Shape::round_rect(x, 470.0 - x * 0.024, 44.0, 40.0, 9.0),
            p.ink,
            4.0,
        );
    }
    for i in 0..20 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(462.0, 534.0));
        s.streak((x, y), (110.0, 4.0), (p.acc.mix(p.mid, 0.4), 0.4), 80 + i);
    }
}

fn barrow_and_man(s: &mut Stage) {
    let p = s.pal;
    let (bx, by) = (418.0, 462.0);
    s.glow((bx, by - 96.0), 330.0, p.low, 1.0);
    let light = Light {
        dir: [0.9, -0.05, 0.35],
        light_at: 0.1,
        depth: 0.7,
        ..Light::night(1.0)
    }
    .colours(p.key, p.ink, p.acc);
    let coat = Costume::new(Garment::Coat, BLACK, BLACK, BLACK.mix(p.mid, 0.5)).legs(BLACK, BLACK);
    let grip = Arm::Reach {
        at: [0.8, -5.4, 2.2],
        grip: Grip::Rod,
    };
    let pose = Pose::new(72.0, Expression::RESOLVE)
        .head(4.0, 0.0)
        .body(78.0)
        .bend(10.0, 0.0)
        .arms(grip, grip)
        .stance(Stance::Walk);
    s.oval(236.0, 468.0, 80.0, 8.0, (p.ink, 0.8));
    if let Some(mikko) = actor("mikko-laine") {
        let framing = Framing::on_ground(mikko, &pose, 0.235, 0.868, 0.66, W / H);
        let man = s.act_in("mikko-laine", coat, pose, framing, light);
        for hand in man.hands.into_iter().flatten() {
            s.line(
                &[(hand.x - 10.0, hand.y - 2.0), (bx - 56.0, by - 72.0)],
                p.ink,
                9.0,
            );
        }
        s.close_hands(&man);
    }
    barrow(s, (bx, by));
}

/// The barrow with its glowing water, and whose tail that is.
fn barrow(s: &mut Stage, (bx, by): Pt) {
    let p = s.pal;
    s.line(
        &[
            (bx - 60.0, by - 74.0),
            (bx - 20.0, by - 56.0),
            (bx + 72.0, by - 24.0),
        ],
        p.ink,
        11.0,
    );
    s.line(
        &[(bx - 30.0, by - 56.0), (bx - 44.0, by + 2.0)],
        p.ink,
        11.0,
    );
    s.circle(bx + 84.0, by - 24.0, 28.0, p.ink);
    s.circle(bx + 84.0, by - 24.0, 9.0, p.low);
    s.lit_by(0.0, p.key);
    let tail = Shape::svg("M-6 0C-10 -34 -2 -54 14 -66C-6 -70 -34 -62 -44 -84C-20 -100 14 -92 26 -76C32 -98 62 -116 86 -100C80 -76 54 -66 34 -62C24 -46 22 -24 26 0Z").moved(bx + 30.0, by - 104.0);
    s.form(&tail, p.acc, 5.0);
    let water =
        Shape::svg("M-78 -104C-50 -118 -20 -100 10 -110C40 -120 80 -106 104 -116L98 -96H-70Z")
            .moved(bx, by);
    s.fill(&water, WHITE);
    let tray = Shape::poly("-84,-104 110,-110 72,-40 -52,-40").moved(bx, by);
    s.fill(
        &tray,
        Ink::down(by - 110.0, by - 36.0, &[p.key, p.low, p.mid]),
    );
    s.crescent(&tray, p.key, (0.0, 6.0), 0.0);
    s.glow((bx + 10.0, by - 108.0), 240.0, p.low, 0.85);
    for (dx, dy, r) in [
        (-40.0, -132.0, 6.0),
        (-66.0, -120.0, 4.0),
        (90.0, -130.0, 5.0),
        (120.0, -100.0, 5.0),
    ] {
        s.circle(bx + dx, by + dy, r, p.key);
    }
}
