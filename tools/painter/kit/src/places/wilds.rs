//! Wild ground: forest, jungle, cave.

use super::nature;
use super::{View, built};
use crate::camera::Cam;
use crate::canvas::{Dice, Fan, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::stage::Stage;

/// Forest: trunks by planes, light through a gap, ferns and a near trunk as frame.
pub fn forest(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let gap = v.sun_at(s, (0.62, 0.16));
    let clearing = (W * v.vx.unwrap_or(0.42), H * 0.8);
    let stops = vec![
        (0.0, p.mid.mix(p.top, 0.4), 1.0),
        (0.55, p.low, 1.0),
        (0.8, p.low.mix(p.mid, 0.6), 1.0),
        (1.0, p.body, 1.0),
    ];
    s.wash(Ink::Linear((0.0, 0.0), (0.0, H), stops));
    s.glow((gap.0, gap.1 + 70.0), 520.0, p.key, 1.0);
    s.glow((gap.0, gap.1 + 40.0), 190.0, WHITE, 0.8);
    for (d, n, w, foot) in [
        (1.0, 34, 9.0, 0.70),
        (0.72, 22, 17.0, 0.73),
        (0.46, 13, 30.0, 0.79),
        (0.24, 7, 50.0, 0.88),
    ] {
        wood_plane(s, &mut dice, v, (gap, clearing), (d, n, w, H * foot));
    }
    for i in 0..11 {
        let fan = Fan {
            from: (gap.0, gap.1 - 120.0),
            to: (clearing.0 + (i as f32 - 4.6) * 70.0, H * 1.05),
            spread: 0.06,
            n: 1,
            width: dice.range(22.0, 58.0),
            colour: p.key.mix(WHITE, 0.2),
            strength: dice.range(0.3, 0.62),
        };
        s.shafts(&mut dice, &fan);
    }
    s.glow_oval((clearing.0, clearing.1 - 8.0), (260.0, 80.0), p.key, 0.6);
    s.motes(
        &mut dice,
        80,
        [clearing.0 - 160.0, 120.0, 460.0, 320.0],
        p.key,
        0.7,
    );
    if v.frame {
        root_bank(s, &mut dice, v.seed);
        v.weather_front(s);
    }
    v.cam((0.42, 0.58), 1.6)
}

fn wood_plane(
    s: &mut Stage,
    dice: &mut Dice,
    v: &View,
    (gap, clear): (Pt, Pt),
    (d, n, w, g): (f32, i32, f32, f32),
) {
    let p = s.pal;
    let k = v.zoom();
    let c = p.depth(p.dark(0.75 - 0.3 * d), d * 1.05);
    let soil = c.mix(p.body, 0.35 * (1.0 - d));
    let noise = Noise::new(v.seed + n as u64).octaves(4);
    let bank: Vec<Pt> = (0..=84)
        .map(|i| i as f32 * 12.0 - 20.0)
        .map(|x| (x, g - 26.0 * noise.at(x / 140.0)))
        .collect();
    s.fill(&Shape::under(&bank, H + 20.0), soil);
    if d < 0.9 {
        nature::grass(
            &mut s.canvas,
            dice,
            (-10.0, W + 10.0),
            (g - 4.0, 34.0 * (1.2 - d)),
            130,
            soil,
        );
    }
    for i in 0..n {
        let x = (i as f32 + dice.range(0.1, 0.9)) * (W + 60.0) / n as f32 - 30.0;
        let tw = w * k * dice.range(0.6, 1.15);
        let room = if d < 0.5 { 150.0 } else { 78.0 } * (1.1 - d * 0.5);
        if (x - (clear.0 + (gap.0 - clear.0) * 0.35)).abs() < room {
            continue;
        }
        let lit = c.mix(p.key, 0.28 + 0.35 * (1.0 - d));
        let y = g + dice.range(-2.0, 14.0) * (1.3 - d);
        let side = if x < gap.0 { 1.0 } else { -1.0 };
        nature::trunk(&mut s.canvas, dice, (x, y, tw), c, lit, side);
    }
    if d < 0.95 {
        let crowns: Vec<Shape> = (0..(13.0 + 10.0 * d) as i32)
            .map(|_| {
                let at = (
                    dice.range(-40.0, W + 40.0),
                    dice.range(-40.0, 46.0 + 46.0 * d),
                );
                let size = (dice.range(36.0, 90.0), dice.range(16.0, 40.0));
                dice.blob(at, size, 0.34, 34)
            })
            .collect();
        s.fill(&Shape::all(crowns), (c, 0.96));
    }
    s.haze((H * 0.34, g + 26.0), p.low.mix(p.key, 0.35), 0.5 * d + 0.1);
}

fn root_bank(s: &mut Stage, dice: &mut Dice, seed: u64) {
    let p = s.pal;
    let noise = Noise::new(seed + 77).octaves(4);
    let bank: Vec<Pt> = (0..=100)
        .map(|i| i as f32 * 10.0 - 20.0)
        .map(|x| {
            (
                x,
                H - 18.0 - 60.0 * (x / W - 0.5).abs() * 1.6 - 16.0 * noise.at(x / 90.0),
            )
        })
        .collect();
    s.fill(&Shape::under(&bank, H + 20.0), p.ink);
    let near = Shape::smooth(
        &[
            (-60.0, H + 20.0),
            (58.0, H - 60.0),
            (88.0, 260.0),
            (74.0, -20.0),
            (-60.0, -20.0),
        ],
        0.1,
    );
    s.rim(&near, p.ink, p.body.mix(p.key, 0.3), (-5.0, 0.0));
    s.fill(
        &Shape::smooth(
            &[
                (70.0, 190.0),
                (170.0, 120.0),
                (290.0, 96.0),
                (180.0, 136.0),
                (84.0, 236.0),
            ],
            0.14,
        ),
        p.ink,
    );
    for (x, l, a) in [
        (820.0, 190.0, -2.2),
        (850.0, 230.0, -1.7),
        (890.0, 210.0, -1.15),
        (930.0, 190.0, -2.4),
        (150.0, 150.0, -1.1),
        (110.0, 130.0, -1.7),
        (760.0, 110.0, -2.0),
    ] {
        nature::frond(&mut s.canvas, dice, (x, H + 6.0), (l, 0.15), a, p.ink);
    }
}

/// Jungle: a stepped temple over a clearing, shafts, big leaves as frame.
pub fn jungle(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let sun = v.sun_at(s, (0.4, 0.06));
    s.wash(Ink::down(
        0.0,
        H * 0.85,
        &[p.mid, p.low, p.low.mix(p.mid, 0.5)],
    ));
    s.glow((sun.0, sun.1), 560.0, p.key, 1.0);
    for (d, y, rise) in [(0.9, 330.0, 200.0), (0.7, 370.0, 190.0)] {
        canopy_line(s, &mut dice, (y, rise), p.depth(p.body, d));
        s.haze((y - 130.0, y + 60.0), p.low, 0.55);
    }
    let x = W * v.vx.unwrap_or(0.63);
    temple(s, &mut dice, (x, H * 0.86), 400.0 * v.zoom().sqrt());
    s.haze((H * 0.6, H * 0.95), p.low, 0.55);
    canopy_line(s, &mut dice, (H * 0.92, 74.0), p.depth(p.dark(0.2), 0.3));
    let fan = Fan {
        from: (sun.0 + 40.0, -120.0),
        to: (W * 0.5, H),
        spread: 0.8,
        n: 8,
        width: 40.0,
        colour: p.key,
        strength: 0.5,
    };
    s.shafts(&mut dice, &fan);
    let floor: Vec<Pt> =
        Noise::new(v.seed)
            .octaves(4)
            .ridge((-20.0, W + 20.0), H * 0.93, 26.0, 5.0);
    s.fill(&Shape::under(&floor, H + 20.0), p.dark(0.3));
    nature::grass(
        &mut s.canvas,
        &mut dice,
        (0.0, W),
        (H * 0.93, 34.0),
        220,
        p.dark(0.3),
    );
    nature::gulls(
        &mut s.canvas,
        &mut dice,
        6,
        [W * 0.35, 110.0, 360.0, 130.0],
        p.dark(0.4),
    );
    s.motes(&mut dice, 70, [200.0, 100.0, 560.0, 360.0], p.key, 0.7);
    if v.frame {
        leaf_frame(s, &mut dice);
        v.weather_front(s);
    }
    v.cam((0.5, 0.7), 1.6)
}

fn canopy_line(s: &mut Stage, dice: &mut Dice, (y, rise): Pt, colour: Colour) {
    let noise = Noise::new(dice.whole(0, 9000) as u64).octaves(3);
    let crowns: Vec<Shape> = (0..30)
        .map(|i| {
            let x = i as f32 * W / 28.0 - 20.0;
            let top = y - rise * noise.at(x / 210.0);
            let size = (dice.range(36.0, 76.0), dice.range(26.0, 50.0));
            dice.blob((x, top + 30.0), size, 0.22, 26).and(&Shape::rect(
                x - 40.0,
                top + 30.0,
                80.0,
                H,
            ))
        })
        .collect();
    s.fill(&Shape::all(crowns), colour);
}

/// A stepped pyramid with a stair and a fire-lit shrine, its foot centred at (x, y).
pub fn temple(s: &mut Stage, dice: &mut Dice, (x, y): Pt, h: f32) {
    let p = s.pal;
    let (lit, shade) = (p.depth(p.lit(0.22), 0.3), p.depth(p.dark(0.25), 0.25));
    for i in 0..8 {
        let (w, top) = (
            h * (0.86 - 0.078 * i as f32),
            y - h * 0.088 * (i + 1) as f32,
        );
        let step = Shape::rect(x - w, top, w * 2.0, h * 0.09);
        s.fill(&step, shade);
        s.rect(x - w, top, w * 2.0, h * 0.02, lit);
        let side = s.light.to.0.signum();
        s.rect(
            if side < 0.0 { x - w } else { x + w - w * 0.2 },
            top,
            w * 0.2,
            h * 0.09,
            (lit, 0.5),
        );
        for _ in 0..9 {
            let bx = x + dice.range(-w, w);
            s.rect(bx, top + h * 0.02, 1.4, h * 0.07, (p.ink, 0.22));
        }
        for _ in 0..4 {
            let (mx, mw) = (x + dice.range(-w, w), dice.range(8.0, 26.0));
            let moss = dice.blob((mx, top + 2.0), (mw, 5.0), 0.3, 12);
            s.fill(&moss, (p.mid, 0.8));
        }
    }
    let top = y - h * 0.704;
    s.poly(
        &[
            (x - h * 0.13, y),
            (x - h * 0.075, top),
            (x + h * 0.075, top),
            (x + h * 0.13, y),
        ],
        lit.mix(shade, 0.4),
    );
    for i in 0..34 {
        let t = i as f32 / 34.0;
        let w = h * (0.075 + 0.055 * t);
        s.rect(x - w, top + (y - top) * t, w * 2.0, 2.0, (shade, 0.75));
    }
    let shrine =
        Shape::svg("M-.24 0V-.17H-.26V-.2H-.2L-.18 -.27H.18L.2 -.2H.26V-.17H.24V0Z").at(x, top, h);
    s.form(&shrine, shade.mix(lit, 0.35), h * 0.03);
    s.glow((x, top - h * 0.05), h * 0.3, p.lamp(), 0.8);
    s.rect(x - h * 0.05, top - h * 0.14, h * 0.1, h * 0.14, p.ink);
    s.rect(
        x - h * 0.036,
        top - h * 0.12,
        h * 0.072,
        h * 0.12,
        Ink::down(
            top - h * 0.12,
            top,
            &[p.lamp().mix(p.ink, 0.3), p.lamp().mix(p.key, 0.4)],
        ),
    );
    for k in [-0.16, 0.16] {
        s.rect(x + h * k - 6.0, top - h * 0.13, 12.0, h * 0.07, p.ink);
    }
}

fn leaf_frame(s: &mut Stage, dice: &mut Dice) {
    let p = s.pal;
    let leaves = [
        (-30.0, 200.0, 250.0, 70.0, 0.25, 0.3),
        (-30.0, 330.0, 300.0, 86.0, -0.1, 0.0),
        (-20.0, 470.0, 330.0, 90.0, -0.42, 0.34),
        (60.0, 560.0, 290.0, 76.0, -0.95, 0.0),
        (1000.0, 240.0, 300.0, 84.0, 2.75, 0.34),
        (1000.0, 390.0, 330.0, 96.0, 3.25, 0.0),
        (960.0, 540.0, 300.0, 84.0, 3.75, 0.36),
        (820.0, 580.0, 230.0, 60.0, 4.2, 0.0),
    ];
    for (i, (x, y, l, w, a, cut)) in leaves.into_iter().enumerate() {
        let tone = p.ink.mix(p.body, 0.1 + 0.1 * (i % 3) as f32);
        nature::leaf(
            &mut s.canvas,
            (x, y),
            (l, w),
            a,
            (tone.mix(p.mid, 0.16), tone.mix(p.ink, 0.4)),
            cut,
        );
    }
    for x in [350.0, 380.0, 720.0, 760.0] {
        let end = dice.range(60.0, 210.0);
        s.stroke(
            &Shape::curve(&[(x, -10.0), (x + 16.0, end * 0.5), (x - 6.0, end)]),
            p.ink,
            3.0,
        );
    }
}

/// A cave: dark rock frames a bright mouth; pools and stalactites take its light.
pub fn cave(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let mouth = v.sun_at(s, (0.58, 0.4));
    s.wash(p.ink);
    s.wash(Ink::Radial(
        mouth,
        (560.0, 420.0),
        vec![(0.0, p.mid, 1.0), (0.5, p.body, 1.0), (1.0, p.ink, 1.0)],
    ));
    for (i, k) in [2.3, 1.75, 1.35, 1.0].into_iter().enumerate() {
        let hole = dice.blob(mouth, (150.0 * k, 130.0 * k), 0.13, 22);
        let tone = p.dark(0.75 - 0.2 * i as f32).mix(p.key, 0.05 * i as f32);
        if i == 3 {
            s.fill(
                &hole,
                Ink::down(
                    mouth.1 - 130.0,
                    mouth.1 + 130.0,
                    &[p.mid.mix(p.key, 0.3), p.low, p.key],
                ),
            );
            s.clipped(&hole, |s| {
                let far = Noise::new(v.seed).ridge((0.0, W), mouth.1 + 80.0, 60.0, 5.0);
                s.fill(&Shape::under(&far, H), p.depth(p.body, 0.7));
            });
        } else {
            s.fill(&hole, tone);
            s.crescent(&hole, tone.mix(p.low, 0.4), (0.0, -6.0), 0.0);
        }
    }
    cave_mouth(s, &mut dice, mouth);
    if v.frame {
        for (x, w, h) in [
            (40.0, 300.0, 170.0),
            (900.0, 340.0, 210.0),
            (640.0, 160.0, 60.0),
        ] {
            nature::rock(
                &mut s.canvas,
                &mut dice,
                [x, H + 14.0, w, h],
                (p.dark(0.45), p.ink),
                (mouth.0 - x).signum(),
            );
        }
        v.weather_front(s);
    }
    v.cam((0.55, 0.55), 1.6)
}

fn cave_mouth(s: &mut Stage, dice: &mut Dice, mouth: Pt) {
    let p = s.pal;
    s.glow(mouth, 420.0, p.key, 0.75);
    let pool = Shape::ellipse(mouth.0 - 30.0, H * 0.86, 330.0, 46.0);
    s.fill(
        &pool,
        Ink::Radial(
            (mouth.0, H * 0.82),
            (330.0, 60.0),
            vec![
                (0.0, p.key.mix(p.low, 0.3), 0.95),
                (0.5, p.mid, 0.9),
                (1.0, p.dark(0.6), 0.9),
            ],
        ),
    );
    for _ in 0..26 {
        let (x, y) = (
            mouth.0 - 30.0 + dice.gauss(140.0),
            H * 0.86 + dice.gauss(16.0),
        );
        s.oval(x, y, dice.range(10.0, 46.0), 1.0, (p.key, 0.4));
    }
    stalactites(s, dice, mouth);
    let fan = Fan {
        from: mouth,
        to: (mouth.0 - 380.0, H + 40.0),
        spread: 0.7,
        n: 6,
        width: 46.0,
        colour: p.key,
        strength: 0.4,
    };
    s.shafts(dice, &fan);
    s.motes(dice, 60, [200.0, 150.0, 560.0, 300.0], p.key, 0.5);
}

fn stalactites(s: &mut Stage, dice: &mut Dice, mouth: Pt) {
    let p = s.pal;
    for _ in 0..30 {
        let x = dice.range(-10.0, W + 10.0);
        let near = dice.unit();
        let (w, l) = (12.0 + 40.0 * near, 40.0 + 170.0 * near * dice.unit());
        if (x - mouth.0).abs() < 130.0 && l > 110.0 {
            continue;
        }
        let tone = p.dark(0.55 + 0.45 * near);
        let side = (mouth.0 - x).signum();
        let tooth = Shape::polygon(&[
            (x - w, -10.0),
            (x - w * 0.3, l * 0.45),
            (x, l),
            (x + w * 0.36, l * 0.4),
            (x + w, -10.0),
        ]);
        s.rim(&tooth, tone, tone.mix(p.low, 0.5), (-side * w * 0.16, 0.0));
    }
    built::undergrowth(s, (0.0, 0.0), 1.0, 0);
}
