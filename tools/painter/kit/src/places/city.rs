//! The city: a wet neon canyon by night, roofs by day or night.

use super::built::{self, Extra};
use super::{View, disc, nature};
use crate::camera::Cam;
use crate::canvas::{Blend, Dice, H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::stage::Stage;

/// A sign whose light comes back from the wet street.
struct Lit {
    x: f32,
    w: f32,
    z: f32,
    colour: Colour,
}

/// Rainy city canyon: a burning street end; signs and their wet reflections lead into it.
pub fn neon_street(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.36, 0.56), 1.7);
    let (vx, vy) = cam.vanish;
    let end = v.sun_at(s, (vx / W, (vy - 10.0) / H));
    let far = p.low.mix(p.key, 0.45);
    s.sky(vy + 20.0);
    s.glow(end, 420.0, p.key, 0.75);
    for i in 0..11 {
        let (x, w, h) = (
            vx + dice.range(-150.0, 150.0),
            dice.range(16.0, 46.0),
            dice.range(40.0, 210.0),
        );
        let c = p.depth(p.body, 0.9 - 0.05 * i as f32);
        s.rect(
            x - w / 2.0,
            vy - h,
            w,
            h + 1.0,
            Ink::down(vy - h, vy, &[c.mix(p.low, 0.25), far]),
        );
        for _ in 0..8 {
            let (lx, ly) = (
                x + dice.range(-0.4, 0.4) * w,
                vy - h * dice.range(0.2, 0.95),
            );
            s.rect(lx, ly, 2.0, 2.6, (p.lamp().mix(WHITE, 0.3), 0.7));
        }
    }
    let road = vec![
        (0.0, far.mix(p.low, 0.5), 1.0),
        (0.1, p.low.mix(p.body, 0.4), 1.0),
        (0.5, p.body, 1.0),
        (1.0, p.ink, 1.0),
    ];
    s.rect(
        -8.0,
        vy,
        W + 16.0,
        H - vy + 8.0,
        Ink::Linear((0.0, vy), (0.0, H), road),
    );
    let mut lights = Vec::new();
    let mut z = 62.0;
    while z > 2.0 {
        let dz = dice.range(5.0, 10.0);
        for side in [-1.0, 1.0] {
            block(
                s,
                &cam,
                &mut dice,
                ((z - dz).max(1.2), z, side),
                &mut lights,
            );
        }
        z -= dz + dice.pick(&[0.0, 0.0, 1.6]);
    }
    s.glow_oval(
        (vx, vy - 26.0),
        (250.0, 270.0),
        p.key.mix(WHITE, 0.45),
        0.95,
    );
    s.glow((vx, vy - 4.0), 90.0, WHITE, 0.8);
    wet_road(s, &mut dice, &cam, &lights);
    if v.frame {
        street_life(s, &mut dice, &cam, v);
        v.weather_front(s);
    }
    cam
}

fn block(
    s: &mut Stage,
    cam: &Cam,
    dice: &mut Dice,
    (z0, z1, side): (f32, f32, f32),
    lights: &mut Vec<Lit>,
) {
    let p = s.pal;
    let (x, h) = (side * dice.range(6.2, 7.6), dice.range(14.0, 38.0));
    let d = (z0 / 46.0).min(1.0);
    let c = p.depth(p.ink.mix(p.body, 0.55), d);
    s.fill(
        &cam.wall(x, (0.0, h), (z0, z1)),
        c.mix(p.key, 0.1 * (1.0 - d) + 0.05),
    );
    s.fill(&cam.front(z0, (x, x + side * 14.0), (0.0, h)), c);
    for _ in 0..3 {
        let rx = x + side * dice.range(0.5, 6.0);
        let (w, up) = (dice.range(0.1, 2.0), dice.range(0.5, 3.5));
        s.fill(&cam.front(z0, (rx, rx + side * w), (h, h + up)), c);
    }
    let (mut warm, mut cool) = (Vec::new(), Vec::new());
    for row in 0..((h - 6.0) / 2.05) as i32 {
        let y = 3.9 + 2.05 * row as f32;
        let mut zz = z0 + 0.6;
        while zz < z1 - 1.0 {
            if dice.chance(0.42) {
                let pane = cam.wall(x - side * 0.01, (y, y + 1.15), (zz, zz + 0.62));
                if dice.chance(0.7) {
                    warm.push(pane);
                } else {
                    cool.push(pane);
                }
            }
            zz += 1.02;
        }
    }
    s.fill(
        &Shape::all(warm),
        p.depth(Colour::hex(0xff_c27a), d * 0.5).mix(c, 0.25),
    );
    s.fill(&Shape::all(cool), p.acc.mix(c, 0.45));
    shops(s, cam, dice, (x, z0, z1, side), c, lights);
    if z0 < 48.0 {
        for _ in 0..2 {
            let z = dice.range(z0, z1);
            neon_sign(s, cam, dice, (x, z, side), lights);
        }
    }
}

fn shops(
    s: &mut Stage,
    cam: &Cam,
    dice: &mut Dice,
    (x, z0, z1, side): (f32, f32, f32, f32),
    c: Colour,
    lights: &mut Vec<Lit>,
) {
    let p = s.pal;
    let hue = dice.pick(&[p.acc, Colour::hex(0xff_b65c), p.key]);
    let mut zz = z0 + 0.4;
    while zz < z1 - 0.8 {
        let pane = cam.wall(x - side * 0.02, (0.5, 2.6), (zz, zz + 0.95));
        let (ya, yb) = (cam.pt(x, 2.6, zz).1, cam.pt(x, 0.5, zz).1);
        let stops = vec![
            (0.0, hue.mix(WHITE, 0.15), 0.66),
            (1.0, c.mix(hue, 0.25), 0.66),
        ];
        s.fill(&pane, Ink::Linear((0.0, ya), (0.0, yb), stops));
        let top = dice.range(0.8, 1.7);
        let (a, b) = (dice.range(0.05, 0.3), dice.range(0.4, 0.85));
        s.fill(
            &cam.wall(x - side * 0.03, (0.5, top), (zz + a, zz + b)),
            (c, 0.85),
        );
        zz += 1.1;
    }
    if z0 < 30.0 {
        let awning = cam.face(&[
            (x, 3.1, z0 + 0.3),
            (x - side * 1.1, 2.7, z0 + 0.3),
            (x - side * 1.1, 2.7, z1 - 0.3),
            (x, 3.1, z1 - 0.3),
        ]);
        s.fill(&awning, c.mix(p.ink, 0.6));
        let at = cam.pt(x - side * 0.6, 1.4, f32::midpoint(z0, z1));
        s.glow(at, cam.size(2.2, z0).min(190.0), hue, 0.3);
        lights.push(Lit {
            x: at.0,
            w: cam.size(1.6, z0).min(120.0),
            z: z0.max(2.5),
            colour: hue,
        });
    }
}

fn neon_sign(
    s: &mut Stage,
    cam: &Cam,
    dice: &mut Dice,
    (x, z, side): (f32, f32, f32),
    lights: &mut Vec<Lit>,
) {
    let p = s.pal;
    let colour = dice.pick(&[p.key, p.key, p.acc, Colour::hex(0xff_b65c)]);
    let (y, h, w) = (
        dice.range(4.0, 12.0),
        dice.range(2.0, 6.0),
        dice.range(0.9, 1.7),
    );
    let (a, b) = (cam.pt(x - side * w, y + h, z), cam.pt(x, y, z));
    let (x0, x1, y0, y1) = (a.0.min(b.0), a.0.max(b.0), a.1.min(b.1), a.1.max(b.1));
    if x1 < -20.0 || x0 > W + 20.0 {
        return;
    }
    let pen = cam.size(0.11, z).max(1.0);
    s.rect(x0, y0, x1 - x0, y1 - y0, p.ink.mix(colour, 0.12));
    s.glow(
        (f32::midpoint(x0, x1), f32::midpoint(y0, y1)),
        (x1 - x0).max(y1 - y0) * 1.5,
        colour,
        0.55,
    );
    s.stroke(
        &Shape::rect(x0, y0, x1 - x0, y1 - y0),
        colour.mix(WHITE, 0.25),
        pen,
    );
    let (cx, r) = (f32::midpoint(x0, x1), (x1 - x0) * 0.28);
    let n = (((y1 - y0) / ((x1 - x0) * 0.9).max(6.0)) as usize).max(2);
    let kind = dice.whole(0, 4);
    for j in 0..n {
        let cy = y0 + (y1 - y0) * (j as f32 + 0.5) / n as f32;
        let glyph =
            match kind {
                0 => Shape::circle(cx, cy, r),
                1 => Shape::line(&[(cx - r, cy - r), (cx + r, cy), (cx - r, cy + r)]),
                2 => Shape::line(&[
                    (cx, cy - r),
                    (cx + r, cy),
                    (cx, cy + r),
                    (cx - r, cy),
                    (cx, cy - r),
                ]),
                _ => Shape::line(&[(cx - r, cy - r * 0.6), (cx + r, cy - r * 0.6)]).and(
                    &Shape::line(&[(cx - r, cy + r * 0.6), (cx + r, cy + r * 0.6)]),
                ),
            };
        s.stroke(&glyph, colour.mix(WHITE, 0.55), pen);
    }
    lights.push(Lit {
        x: cx,
        w: x1 - x0,
        z,
        colour,
    });
}

fn wet_road(s: &mut Stage, dice: &mut Dice, cam: &Cam, lights: &[Lit]) {
    let p = s.pal;
    let (vx, vy) = cam.vanish;
    s.clipped(&Shape::rect(-8.0, vy, W + 16.0, H), |s| {
        let stops = vec![
            (0.0, p.key.mix(WHITE, 0.3), 0.95),
            (0.4, p.key, 0.5),
            (1.0, p.key, 0.06),
        ];
        s.layered(Blend::glow(9.0, 1.0), |s| {
            s.poly(
                &[
                    (vx - 24.0, vy),
                    (vx + 24.0, vy),
                    (vx + 120.0, H),
                    (vx - 70.0, H),
                ],
                Ink::Linear((0.0, vy), (0.0, H), stops),
            );
        });
        s.layered(Blend::glow(3.0, 1.0), |s| {
            for light in lights {
                let gy = cam.pt(0.0, 0.0, light.z).1;
                let x = vx + (light.x - vx) * 0.82;
                if x < light.w || x > W - light.w || gy > H - 8.0 {
                    continue;
                }
                for j in 0..9 {
                    let t = j as f32 / 9.0;
                    let w = light.w * dice.range(0.5, 1.3) * (1.0 + t * 0.6);
                    let y = gy + (H - gy) * t * 0.9;
                    let dx = dice.range(-3.0, 3.0);
                    s.rect(
                        x - w / 2.0 + dx,
                        y,
                        w,
                        ((H - gy) * 0.07).max(2.0),
                        (light.colour, 0.6 * (1.0 - t)),
                    );
                }
            }
        });
    });
    for _ in 0..44 {
        let (z, x) = (dice.range(2.0, 30.0), dice.range(-5.0, 5.0));
        let (at, w) = (cam.pt(x, 0.0, z), cam.size(dice.range(0.3, 1.6), z));
        let hue = dice.pick(&[p.key, p.acc, Colour::hex(0xff_d0a0)]);
        s.screen(
            &Shape::ellipse(at.0, at.1, w / 2.0, w * 0.022 + 0.4),
            (hue, 0.28),
        );
    }
}

fn street_life(s: &mut Stage, dice: &mut Dice, cam: &Cam, v: &View) {
    let p = s.pal;
    for k in [-0.55, 0.55] {
        let at = cam.pt(-2.2 + k, 0.7, 20.0);
        s.glow(at, 34.0, Colour::hex(0xff_f2d0), 0.9);
        s.circle(at.0, at.1, 3.0, Colour::hex(0xff_fbe8));
    }
    let vent = cam.spot(-3.2, 9.0 * v.zoom());
    for _ in 0..3 {
        let plume = Plume {
            rise: 150.0,
            drift: 60.0,
            width: 46.0,
            opacity: 0.2,
        };
        s.smoke(dice, (vent.x, vent.y), plume, p.low.mix(p.key, 0.4));
    }
    let spot = cam.spot(0.95, 10.5 * v.zoom());
    let h = 1.85 * spot.metre;
    s.layered(
        Blend {
            opacity: 0.55,
            ..Blend::soft(2.0)
        },
        |s| {
            s.poly(
                &[
                    (spot.x - h * 0.12, spot.y),
                    (spot.x + h * 0.12, spot.y),
                    (spot.x + h * 0.3, spot.y + h * 0.8),
                    (spot.x - h * 0.05, spot.y + h * 0.8),
                ],
                p.ink,
            );
        },
    );
    built::extra(s, (spot.x, spot.y), h, p.ink, Extra::Umbrella);
    fire_escape(s);
    for k in 0..4 {
        let f = k as f32;
        s.stroke(
            &Shape::svg(&format!(
                "M-10 {}Q380 {} {} {}",
                30.0 + 26.0 * f,
                120.0 + 22.0 * f,
                W - 110.0,
                16.0 + 40.0 * f
            )),
            p.ink,
            1.6,
        );
    }
}

fn fire_escape(s: &mut Stage) {
    let p = s.pal;
    s.poly(
        &[
            (W + 9.0, -9.0),
            (W - 70.0, -9.0),
            (W - 50.0, H + 9.0),
            (W + 9.0, H + 9.0),
        ],
        p.ink,
    );
    s.line(&[(W - 70.0, 0.0), (W - 50.0, H)], (p.acc, 0.6), 2.0);
    for y in [90.0, 250.0, 410.0] {
        s.poly(
            &[
                (W - 180.0, y + 12.0),
                (W - 40.0, y),
                (W - 40.0, y + 9.0),
                (W - 180.0, y + 20.0),
            ],
            p.ink,
        );
        for k in 0..8 {
            let f = k as f32;
            s.line(
                &[
                    (W - 176.0 + 17.0 * f, y + 14.0 - f),
                    (W - 176.0 + 17.0 * f, y - 28.0 - f),
                ],
                p.ink,
                2.6,
            );
        }
        s.line(&[(W - 180.0, y - 30.0), (W - 40.0, y - 44.0)], p.ink, 2.6);
        s.line(
            &[(W - 180.0, y + 12.0), (W - 60.0, y + 1.0)],
            (p.key, 0.7),
            1.4,
        );
    }
}

/// City roofs: tanks, chimneys, lines of washing; towers in the haze; sun or moon.
pub fn rooftops(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let (hy, night) = (v.hy(0.62), v.is_night(&p));
    let sun = v.sun_at(s, (0.72, v.horizon.unwrap_or(0.62) - 0.3));
    s.sky(hy + 40.0);
    if night {
        s.stars(&mut dice, 170, hy, p.key);
    }
    disc(s, sun, 42.0, night);
    for _ in 0..3 {
        let at = [
            dice.range(0.0, W),
            dice.range(110.0, hy - 120.0),
            dice.range(170.0, 330.0),
            dice.range(40.0, 80.0),
        ];
        let to = s.light.to;
        s.cumulus(
            &mut dice,
            at,
            (p.low.mix(p.key, 0.55), p.mid.mix(p.low, 0.4)),
            to,
        );
    }
    for (d, base, tall, n) in [
        (0.95, 20.0, 210.0, 22),
        (0.7, 40.0, 190.0, 16),
        (0.45, 70.0, 150.0, 11),
    ] {
        towers(s, &mut dice, (hy + base, tall, n), d, night);
        s.haze(
            (hy - tall * 0.7, hy + base + 20.0),
            p.low.mix(p.key, 0.2),
            0.5,
        );
    }
    for (row, (y, w)) in [(hy + 96.0, 190.0), (hy + 150.0, 260.0), (hy + 220.0, 360.0)]
        .into_iter()
        .enumerate()
    {
        let mut x = dice.range(-120.0, 0.0);
        while x < W + 20.0 {
            let width = w * dice.range(0.7, 1.2);
            roof(
                s,
                &mut dice,
                (x, y - dice_y(&mut Dice::new(x as i64 as u64 + row as u64))),
                width,
                0.3 - 0.13 * row as f32,
                night,
            );
            x += width * 1.02;
        }
        if row < 2 {
            s.haze((y - 30.0, y + 70.0), p.low, 0.3 - 0.14 * row as f32);
        }
    }
    if v.frame {
        washing(s, &mut dice, (W * 0.1, hy + 40.0), (W * 0.44, hy + 62.0));
        nature::gulls(
            &mut s.canvas,
            &mut dice,
            9,
            [W * 0.2, 60.0, 520.0, 190.0],
            p.ink.mix(p.body, 0.3),
        );
        v.weather_front(s);
    }
    v.cam((0.5, 0.62), 12.0)
}

fn dice_y(dice: &mut Dice) -> f32 {
    dice.range(-8.0, 26.0)
}

fn towers(s: &mut Stage, dice: &mut Dice, (foot, tall, n): (f32, f32, usize), d: f32, night: bool) {
    let p = s.pal;
    let side = s.side();
    for i in 0..n {
        let w = W / n as f32 * dice.range(0.7, 1.3);
        let x = (i as f32 + dice.unit()) * W / n as f32 - w / 2.0;
        let h = tall * dice.range(0.35, 1.0);
        let c = p.depth(p.dark(0.25), d);
        s.rect(x, foot - h, w, h, c);
        s.rect(
            if side < 0.0 { x } else { x + w * 0.62 },
            foot - h,
            w * 0.38,
            h,
            p.depth(p.lit(0.3), d * 0.9),
        );
        match dice.whole(0, 5) {
            0 => s.poly(
                &[
                    (x, foot - h),
                    (x + w / 2.0, foot - h - w * 0.7),
                    (x + w, foot - h),
                ],
                c,
            ),
            1 => s.rect(x + w * 0.2, foot - h - w * 0.3, w * 0.6, w * 0.3, c),
            2 => s.rect(x + w * 0.48, foot - h - w * 0.8, 1.6, w * 0.8, c),
            _ => {}
        }
        let pane = if night {
            p.lamp()
        } else {
            p.low.mix(p.key, 0.4)
        };
        for _ in 0..(h / 12.0) as i32 {
            let (wx, wy) = (
                x + w * dice.range(0.1, 0.85),
                foot - h * dice.range(0.15, 0.95),
            );
            s.rect(
                wx,
                wy,
                2.4,
                3.4,
                (pane, if night { 0.9 } else { 0.5 } * (1.2 - d)),
            );
        }
    }
}

fn roof(s: &mut Stage, dice: &mut Dice, (x, y): Pt, w: f32, d: f32, night: bool) {
    let p = s.pal;
    let c = p.depth(p.dark(dice.range(0.3, 0.6)), d);
    let k = w / 260.0;
    parapet(s, c, k, w, x, y);
    let flat = dice.chance(0.55);
    if !flat {
        gable_roof(s, (x, y, w), d, night);
    }
    let top = if flat { y } else { y - 50.0 * k };
    for _ in 0..dice.whole(1, 4) {
        let cx = x + w * dice.range(0.12, 0.8);
        match dice.whole(0, 4) {
            0 => {
                let tank = Shape::svg("M-18 0L-14 -30M18 0L14 -30M0 0V-30").at(cx, top, k);
                s.stroke(&tank, p.depth(p.ink, d), 3.0 * k);
                s.form(
                    &Shape::poly("-20,-28 -20,-62 0,-76 20,-62 20,-28").at(cx, top, k),
                    c.mix(p.acc, 0.12),
                    6.0 * k,
                );
            }
            1 => {
                s.stroke(
                    &Shape::svg("M0 0V-52M-16 -46H16M-11 -36H11M-16 -46L16 -36").at(cx, top, k),
                    p.depth(p.ink, d),
                    1.6 * k,
                );
            }
            _ => {
                let stack = Shape::rect(cx, top - 36.0 * k, 22.0 * k, 38.0 * k);
                s.form(&stack, c.mix(p.acc, 0.25), 4.0 * k);
                for j in 0..2 {
                    s.rect(
                        cx + (3.0 + 11.0 * j as f32) * k,
                        top - 46.0 * k,
                        6.0 * k,
                        11.0 * k,
                        p.depth(p.dark(0.5), d),
                    );
                }
            }
        }
    }
    for row in 0..4 {
        for col in 0..(w / (34.0 * k.max(0.6))) as i32 {
            let (wx, wy) = (
                x + (12.0 + 34.0 * col as f32) * k.max(0.6),
                y + (22.0 + 46.0 * row as f32) * k,
            );
            let lit = dice.chance(if night { 0.45 } else { 0.12 });
            let pane = if lit {
                p.lamp().mix(p.key, 0.2)
            } else {
                c.mix(p.ink, 0.4)
            };
            s.rect(wx, wy, 13.0 * k, 22.0 * k, pane);
            s.rect(
                wx - 1.5,
                wy + 22.0 * k,
                13.0 * k + 3.0,
                2.4 * k,
                c.mix(p.key, 0.3),
            );
        }
    }
}

fn gable_roof(s: &mut Stage, (x, y, w): (f32, f32, f32), d: f32, night: bool) {
    let (p, k) = (s.pal, w / 260.0);
    let gable = Shape::polygon(&[
        (x - 6.0, y),
        (x + w * 0.16, y - 54.0 * k),
        (x + w * 0.84, y - 54.0 * k),
        (x + w + 6.0, y),
    ]);
    let tile = p.depth(p.acc.mix(p.ink, 0.35), d);
    s.form(&gable, tile, 5.0 * k);
    for i in 1..5 {
        let t = i as f32 / 5.0;
        s.line(
            &[
                (x + w * 0.16 * (1.0 - t), y - 54.0 * k * (1.0 - t)),
                (x + w * (0.84 + 0.16 * t), y - 54.0 * k * (1.0 - t)),
            ],
            (p.ink, 0.2),
            1.2,
        );
    }
    for f in [0.36, 0.64] {
        let (dx, dy) = (x + w * f, y - 12.0 * k);
        s.poly(
            &[
                (dx - 15.0 * k, dy),
                (dx - 15.0 * k, dy - 24.0 * k),
                (dx, dy - 38.0 * k),
                (dx + 15.0 * k, dy - 24.0 * k),
                (dx + 15.0 * k, dy),
            ],
            tile.mix(p.ink, 0.3),
        );
        s.rect(
            dx - 8.0 * k,
            dy - 23.0 * k,
            16.0 * k,
            19.0 * k,
            if night {
                p.lamp()
            } else {
                p.mid.mix(p.key, 0.4)
            },
        );
    }
}

fn parapet(s: &mut Stage, c: Colour, k: f32, w: f32, x: f32, y: f32) {
    let p = s.pal;
    let wall = Shape::rect(x, y, w, H);
    s.fill(&wall, c);
    s.crescent(
        &wall,
        c.mix(p.key, 0.3),
        (-s.light.to.0.signum() * 9.0 * k, 0.0),
        0.0,
    );
    s.rect(x - 3.0, y - 7.0 * k, w + 6.0, 9.0 * k, c.mix(p.key, 0.35));
}

fn washing(s: &mut Stage, dice: &mut Dice, a: Pt, b: Pt) {
    let p = s.pal;
    let at = |t: f32| {
        (
            a.0 + (b.0 - a.0) * t,
            a.1 + (b.1 - a.1) * t + 70.0 * t * (1.0 - t),
        )
    };
    s.line(
        &(0..=20).map(|i| at(i as f32 / 20.0)).collect::<Vec<_>>(),
        p.ink,
        1.4,
    );
    for i in 0..8 {
        let (x, y) = at(0.08 + 0.115 * i as f32);
        let hue = dice.pick(&[p.key, p.acc, p.low, p.mid]);
        let (w, h, sway) = (
            dice.range(18.0, 32.0),
            dice.range(26.0, 50.0),
            dice.range(-7.0, 9.0),
        );
        let cloth = Shape::smooth(
            &[
                (x, y),
                (x + w, y + 1.0),
                (x + w + sway, y + h),
                (x + w * 0.5 + sway, y + h - 4.0),
                (x + sway, y + h),
            ],
            0.05,
        );
        s.form(&cloth, hue, 3.0);
    }
}
