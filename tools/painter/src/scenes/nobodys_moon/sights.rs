//! The far side, the letters, the storm.

use super::{ASPECT, ivory_coat, moon};
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::people::{Arm, Expression, Framing, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// A hut on the far side, and one trail of prints that circles it like an orbit.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    s.starry(110, 150.0);
    s.lit_by(80.0, p.key);
    let far = Noise::ridged(17)
        .octaves(3)
        .ridge((-8.0, W + 8.0), 176.0, 60.0, 4.0);
    s.fill(&Shape::under(&far, 300.0), p.mid);
    s.rect(
        -8.0,
        172.0,
        W + 16.0,
        380.0,
        Ink::down(
            172.0,
            H,
            &[
                p.body.mix(p.low, 0.5),
                p.low.mix(p.key, 0.3),
                p.body.mix(p.low, 0.4),
            ],
        ),
    );
    for (x, y, r) in [
        (120.0, 214.0, 60.0),
        (790.0, 206.0, 74.0),
        (600.0, 190.0, 30.0),
        (300.0, 192.0, 26.0),
        (60.0, 420.0, 120.0),
        (900.0, 380.0, 110.0),
        (240.0, 500.0, 70.0),
        (700.0, 508.0, 90.0),
    ] {
        crater(s, (x, y), r);
    }
    orbit_of_prints(s, (480.0, 336.0));
    hut(s, (480.0, 340.0));
    s.vignette(p.ink, 0.4);
}

fn crater(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let rim = Shape::ellipse(x, y, r, r * 0.26);
    s.fill(&rim, p.mid.mix(p.body, 0.4));
    s.crescent(&rim, p.top.mix(p.mid, 0.4), (-r * 0.35, 0.0), 0.0);
    s.crescent(&rim, p.key, (r * 0.07, r * 0.03), 0.0);
    s.stroke(&rim, (p.key, 0.7), 2.5);
}

fn orbit_of_prints(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for ring in 0..3 {
        let n = 62 + 4 * ring;
        for i in 0..n {
            let a = i as f32 * std::f32::consts::TAU / n as f32;
            let wobble = 1.0 + 0.02 * (a * 5.0 + ring as f32).sin() + 0.035 * (ring as f32 - 1.0);
            let side = if i % 2 == 0 { 5.0 } else { -5.0 };
            let (px, py) = (
                x + (330.0 * wobble + side) * a.cos(),
                y + (112.0 * wobble + side * 0.4) * a.sin(),
            );
            let size = 0.75 + 0.5 * (py - y + 112.0) / 224.0;
            s.oval(px, py, 7.5 * size, 4.0 * size, p.mid.mix(p.top, 0.45));
        }
    }
}

fn hut(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.fill(
        &Shape::polygon(&[
            (x - 50.0, y),
            (x + 50.0, y),
            (x - 150.0, y + 30.0),
            (x - 210.0, y + 22.0),
        ]),
        (p.top, 0.7),
    );
    let dome = Shape::svg("M-62 0V-34C-62 -70 -32 -92 0 -92C32 -92 62 -70 62 -34V0Z").moved(x, y);
    s.form(&dome, p.body.mix(p.top, 0.25), 10.0);
    for k in [-34.0, -2.0] {
        s.rect(x - 62.0, y + k, 124.0, 4.0, p.top);
    }
    s.line(&[(x + 30.0, y - 80.0), (x + 38.0, y - 150.0)], p.top, 4.0);
    s.stroke(
        &Shape::svg("M-16 -10Q0 12 16 -10").moved(x + 38.0, y - 146.0),
        p.top,
        5.0,
    );
    s.glow((x - 6.0, y - 46.0), 130.0, p.acc, 0.95);
    s.rect(x - 29.0, y - 68.0, 46.0, 42.0, p.top);
    s.rect(x - 25.0, y - 64.0, 38.0, 34.0, p.acc);
    s.rect(x - 8.0, y - 64.0, 4.0, 34.0, p.top);
    s.poly(
        &[
            (x - 26.0, y + 4.0),
            (x + 14.0, y + 4.0),
            (x + 34.0, y + 40.0),
            (x - 54.0, y + 40.0),
        ],
        (p.acc, 0.55),
    );
}

/// A month of letters, sealed with the moon as it grew; the last one held its dust.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink.mix(p.top, 0.6));
    let pool = vec![
        (0.0, p.key, 1.0),
        (0.22, p.acc.mix(p.key, 0.4), 1.0),
        (0.5, p.acc.mix(p.low, 0.35), 1.0),
        (0.74, p.mid.mix(p.low, 0.25), 1.0),
        (1.0, p.ink.mix(p.top, 0.6), 1.0),
    ];
    s.wash(Ink::Radial((760.0, 120.0), (800.0, 560.0), pool));
    s.lit_by(50.0, p.key);
    moon_dust(s, (712.0, 208.0));
    let tones = [
        p.top.mix(p.mid, 0.5),
        p.mid.mix(p.body, 0.2),
        p.body.mix(p.low, 0.25),
        p.low.mix(p.key, 0.3),
    ];
    for (i, tone) in tones.into_iter().enumerate() {
        sealed(s, -14.0 + 26.0 * i as f32, tone, [0.16, 0.44, 0.72, 1.0][i]);
    }
    s.vignette(p.ink, 0.45);
}

/// One envelope of the fan, turned about the lower left corner; its seal is a phase of the moon.
fn sealed(s: &mut Stage, turn: f32, tone: kit::colour::Colour, phase: f32) {
    let p = s.pal;
    s.framed(
        tiny_skia::Transform::from_rotate_at(turn, 150.0, 700.0),
        |s| {
            let (x, y, w, h) = (-24.0, 84.0, 340.0, 240.0);
            let paper = Shape::round_rect(x, y, w, h, 6.0);
            s.layered(Blend::shade(9.0, 0.6), |s| {
                s.fill(&paper.moved(-12.0, 10.0), p.ink)
            });
            s.form(&paper, tone, 4.0);
            let (cx, cy) = (x + w * 0.5, y + h * 0.52);
            s.poly(
                &[(x, y + h), (cx, cy - 6.0), (x + w, y + h)],
                tone.mix(p.key, 0.14),
            );
            let flap = Shape::polygon(&[(x, y), (x + w, y), (cx, cy + 12.0)]);
            s.clipped(&paper, |s| s.fill(&flap.moved(-3.0, 8.0), (p.ink, 0.35)));
            s.fill(&flap, tone.mix(p.key, 0.26));
            let seal = Shape::circle(cx, cy + 2.0, 44.0);
            s.fill(&seal.moved(-4.0, 6.0), (p.ink, 0.4));
            s.fill(&seal, p.top.mix(p.ink, 0.3));
            s.clipped(&seal, |s| {
                s.outside(
                    &Shape::circle(cx - 92.0 * phase - 3.0, cy + 2.0, 44.0),
                    |s| s.circle(cx, cy + 2.0, 44.0, p.acc.mix(p.key, 0.35)),
                );
            });
            s.crescent(&seal, p.key, (-3.0, 3.0), 0.0);
        },
    );
}

/// The silver heap under the lamp, and the heart that a finger has drawn through it.
fn moon_dust(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let mut dice = s.dice.fork();
    let heap = dice.blob((x, y), (250.0, 186.0), 0.1, 26);
    s.fill(&heap.moved(-8.0, 10.0), (p.ink, 0.4));
    s.fill(
        &heap,
        Ink::Radial(
            (x + 70.0, y - 60.0),
            (330.0, 260.0),
            vec![
                (0.0, WHITE, 1.0),
                (0.6, p.body.mix(WHITE, 0.75), 1.0),
                (1.0, p.body.mix(WHITE, 0.4), 1.0),
            ],
        ),
    );
    for _ in 0..520 {
        let at = (x + s.dice.gauss(170.0), y + s.dice.gauss(116.0));
        let r = s.dice.range(1.0, 3.2);
        let tint = if s.dice.chance(0.5) {
            WHITE
        } else {
            p.body.mix(p.mid, 0.3)
        };
        s.circle(at.0, at.1, r, (tint, 0.8));
    }
    let heart = Shape::svg("M.02 .86C-.7 .34 -1.06 -.1 -.94 -.52C-.8 -.96 -.2 -.94 .02 -.36C.2 -.9 .78 -1 .93 -.58C1.06 -.16 .74 .3 .1 .94").at(x + 12.0, y + 4.0, 122.0);
    s.stroke(&heart.moved(-3.0, 4.0), (WHITE, 0.9), 46.0);
    s.stroke(&heart, p.body.mix(p.mid, 0.35), 38.0);
    s.stroke(&heart.moved(3.0, -3.0), p.mid.mix(p.top, 0.3), 28.0);
    for _ in 0..160 {
        let at = (x + s.dice.gauss(90.0), y + s.dice.gauss(80.0));
        let r = s.dice.range(1.0, 3.0);
        s.circle(at.0, at.1, r, (WHITE, 0.7));
    }
}

/// The dish from behind and below; its thread of light climbs to a moon on fire.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.mid.mix(p.low, 0.45), p.low.mix(p.mid, 0.2), p.low, p.key],
    ));
    s.streak((40.0, 420.0), (520.0, 14.0), (p.body, 0.5), 3);
    s.streak((500.0, 470.0), (460.0, 12.0), (p.body, 0.45), 5);
    burning_moon(s, (800.0, 104.0));
    s.layered(Blend::glow(5.0, 1.0), |s| {
        s.line(&[(560.0, 196.0), (796.0, 108.0)], p.acc, 9.0)
    });
    s.line(&[(560.0, 196.0), (796.0, 108.0)], WHITE, 3.5);
    s.lit_by(50.0, p.acc);
    dish(s);
    catwalk(s);
    let light = Light {
        dir: [0.6, 0.5, 0.55],
        light_at: 0.2,
        depth: 0.45,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.mid.mix(p.top, 0.4), p.acc);
    let pose = Pose::new(146.0, Expression::NEUTRAL)
        .head(-12.0, 0.0)
        .body(148.0)
        .arms(Arm::Wheel, Arm::Wheel)
        .stance(Stance::Wheelchair);
    if let Some(framing) =
        actor("lucia-marchetti").map(|a| Framing::on_ground(a, &pose, 0.16, 0.855, 0.52, ASPECT))
    {
        s.act_in("lucia-marchetti", ivory_coat(), pose, framing, light);
    }
    s.vignette(p.top, 0.45);
}

fn burning_moon(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y), 330.0, p.acc, 0.9);
    for i in 0..26 {
        let a = i as f32 * std::f32::consts::TAU / 26.0 + s.dice.range(-0.1, 0.1);
        let l = s.dice.range(92.0, 168.0);
        let flame = Shape::polygon(&[
            (x + 66.0 * (a - 0.14).cos(), y + 66.0 * (a - 0.14).sin()),
            (x + l * (a + 0.16).cos(), y + l * (a + 0.16).sin()),
            (x + 66.0 * (a + 0.14).cos(), y + 66.0 * (a + 0.14).sin()),
        ]);
        s.fill(&flame, (p.acc.mix(p.key, 0.25), 0.9));
    }
    moon(s, (x, y), 72.0);
    s.crescent(&Shape::circle(x, y, 72.0), p.acc, (-34.0, 12.0), 2.0);
    s.circle(x - 16.0, y + 8.0, 58.0, (p.mid, 0.55));
}

fn dish(s: &mut Stage) {
    let p = s.pal;
    let bowl = Shape::spline(
        "196,90 250,40 420,70 590,190 700,350 704,430 640,452 470,420 300,310 210,190",
    );
    s.backlit(&bowl, p.ink, 8.0);
    s.clipped(&bowl, |s| {
        for i in 0..9 {
            let t = i as f32 / 8.0;
            let to = (196.0 + 510.0 * t, 70.0 + 380.0 * t);
            s.line(&[(370.0, 350.0), to], (p.mid, 0.55), 4.0);
            s.stroke(
                &Shape::ellipse(440.0, 260.0, 80.0 + 42.0 * i as f32, 40.0 + 28.0 * i as f32)
                    .turned_by(38.0, 440.0, 260.0),
                (p.mid, 0.35),
                3.0,
            );
        }
    });
    for (a, b) in [
        ((500.0, 120.0), (566.0, 192.0)),
        ((660.0, 300.0), (566.0, 192.0)),
        ((560.0, 210.0), (480.0, 260.0)),
    ] {
        s.line(&[a, b], p.ink, 7.0);
    }
    s.circle(562.0, 196.0, 16.0, p.ink);
    s.glow((562.0, 196.0), 60.0, p.acc, 0.9);
    let mast = Shape::poly("350,350 440,400 500,560 300,560");
    s.backlit(&mast, p.ink, 6.0);
    for y in [430.0, 480.0, 530.0] {
        s.line(&[(330.0, y), (470.0, y - 24.0)], p.mid.mix(p.ink, 0.5), 4.0);
    }
}

fn catwalk(s: &mut Stage) {
    let p = s.pal;
    s.rect(-10.0, 462.0, 420.0, 16.0, p.ink);
    s.rect(-10.0, 459.0, 420.0, 4.0, p.acc.mix(p.low, 0.4));
    for i in 0..9 {
        let x = 10.0 + 46.0 * i as f32;
        s.line(&[(x, 478.0), (x + 46.0, 530.0)], p.ink, 5.0);
        s.line(&[(x + 46.0, 478.0), (x, 530.0)], p.ink, 5.0);
    }
    s.rect(-10.0, 528.0, 420.0, 20.0, p.ink);
    for i in 0..6 {
        s.rect(230.0 + 34.0 * i as f32, 392.0, 4.0, 70.0, p.ink);
    }
    s.rect(228.0, 390.0, 182.0, 6.0, p.ink);
}
