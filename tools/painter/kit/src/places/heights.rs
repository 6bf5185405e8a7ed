//! Heights: a winter range with a cabin, a castle on its rock.

use super::built;
use super::nature::{self, Peak};
use super::{View, Weather, disc};
use crate::camera::Cam;
use crate::canvas::{Blend, Dice, H, Ink, Noise, OnCanvas, Plume, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::stage::Stage;

/// Snowy mountains: a range in two depths, woods, drifts, a cabin whose window is the warm spot.
pub fn mountains(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let (hy, night, k) = (v.hy(0.66), v.is_night(&p), v.zoom());
    let sun = v.sun_at(s, (0.2, v.horizon.unwrap_or(0.66) - 0.19));
    s.sky(hy);
    if night {
        s.stars(&mut dice, 300, hy, p.key);
        aurora(s, v.seed);
    } else {
        s.glow(sun, 560.0, p.key, 0.7);
        for i in 0..6 {
            let at = (dice.range(-200.0, W * 0.8), dice.range(40.0, 190.0));
            let size = (dice.range(260.0, 600.0), dice.range(6.0, 16.0));
            s.streak(at, size, (p.low.mix(p.key, 0.4), 0.5), v.seed + i);
        }
    }
    let far = [
        (120.0, 235.0, 240.0),
        (330.0, 260.0, 200.0),
        (930.0, 225.0, 230.0),
        (760.0, 270.0, 185.0),
    ];
    range(s, &mut dice, &far, (hy, 0.62, night));
    s.haze((hy - 150.0, hy + 20.0), p.low, 0.55);
    let mx = W * v.vx.unwrap_or(0.42);
    let main = [
        (mx, hy - 300.0 * k.sqrt(), 320.0 * k),
        (mx + 250.0 * k, hy - 205.0, 225.0 * k),
        (mx - 260.0 * k, hy - 165.0, 190.0 * k),
    ];
    range(s, &mut dice, &main, (hy, 0.26, night));
    s.haze((hy - 120.0, hy + 40.0), p.low.mix(p.mid, 0.35), 0.75);
    woods(s, &mut dice, v.seed, hy);
    valley(s, &mut dice, (mx, hy, k), v.seed, night);
    if v.frame {
        cabin_scene(s, &mut dice, hy);
        for (x, h) in [
            (70.0, 430.0),
            (-12.0, 350.0),
            (150.0, 260.0),
            (912.0, 330.0),
            (968.0, 420.0),
        ] {
            let snow = p.mid.mix(p.body, 0.5);
            nature::pine(
                &mut s.canvas,
                &mut dice,
                [x, H + 30.0, h],
                p.ink,
                Some((p.dark(0.5), s.light.to.0.signum())),
                Some(snow),
            );
        }
        v.weather_front(s);
    }
    v.cam((0.5, 0.66), 2.0)
}

fn range(
    s: &mut Stage,
    dice: &mut Dice,
    peaks: &[(f32, f32, f32)],
    (hy, d, night): (f32, f32, bool),
) {
    let p = s.pal;
    let lit = if night {
        p.low.mix(p.key, 0.45)
    } else {
        p.key.mix(p.low, 0.45)
    };
    for &(x, y, w) in peaks {
        let m = Peak {
            top: (x, y),
            foot: (x - w * 1.04, x + w * 0.98),
            base: hy + 8.0,
            lit: p.depth(p.body.mix(p.low, 0.15), d),
            shade: p.depth(p.dark(0.45), d),
            snow: Some((
                lit.mix(p.low, d * 0.5),
                p.depth(p.body.mix(p.mid, 0.35), d),
                0.62 - 0.1 * d,
            )),
            from_left: s.light.to.0 < 0.0,
        };
        nature::peak(&mut s.canvas, dice, &m);
    }
}

fn aurora(s: &mut Stage, seed: u64) {
    let p = s.pal;
    for (i, colour) in [p.low.mix(p.acc, 0.1), p.mid.mix(p.key, 0.4), p.low]
        .into_iter()
        .enumerate()
    {
        let noise = Noise::new(seed + i as u64).octaves(3);
        s.layered(Blend::glow(5.0, 1.0), |s| {
            for j in 0..110 {
                let f = j as f32;
                let x = W * f / 110.0;
                let y = 90.0 + 34.0 * i as f32 + 120.0 * noise.at(f / 26.0 + i as f32);
                let h = 110.0 + 80.0 * noise.at(f / 9.0 + 9.0);
                let strength = 0.34 * noise.at(f / 14.0 + 3.0);
                s.rect(
                    x,
                    y - h,
                    W / 110.0 + 1.0,
                    h,
                    Ink::fade((0.0, y - h), (0.0, y), colour, (0.0, strength)),
                );
            }
        });
    }
}

fn woods(s: &mut Stage, dice: &mut Dice, seed: u64, hy: f32) {
    let p = s.pal;
    for (d, h, n) in [(0.5, 44.0, 70), (0.25, 74.0, 44)] {
        let c = p.depth(p.ink.mix(p.body, 0.3), d);
        let noise = Noise::new(seed + n as u64).octaves(3);
        for i in 0..n {
            let x = (i as f32 + dice.unit()) * (W + 40.0) / n as f32 - 20.0;
            let y = hy + 12.0 + (1.0 - d) * 14.0 - 22.0 * noise.at(x / 210.0) * (1.0 - d);
            let tall = h * dice.range(0.5, 1.1);
            nature::pine(&mut s.canvas, dice, [x, y, tall], c, None, None);
        }
        s.haze((hy - 20.0, hy + 50.0), p.low.mix(p.mid, 0.5), 0.4);
    }
}

fn valley(s: &mut Stage, dice: &mut Dice, (mx, hy, k): (f32, f32, f32), seed: u64, night: bool) {
    let p = s.pal;
    let lit = if night {
        p.low.mix(p.key, 0.45)
    } else {
        p.key.mix(p.low, 0.45)
    };
    let (snow, shade) = (lit.mix(p.mid, 0.35), p.mid.mix(p.body, 0.35));
    s.rect(
        -8.0,
        hy + 18.0,
        W + 16.0,
        70.0,
        Ink::down(
            hy + 18.0,
            hy + 88.0,
            &[p.mid.mix(p.low, 0.4), p.mid.mix(p.body, 0.5)],
        ),
    );
    s.poly(
        &[
            (mx - 230.0 * k, hy + 18.0),
            (mx, hy + 84.0),
            (mx + 210.0 * k, hy + 18.0),
        ],
        (p.body.mix(p.mid, 0.4), 0.35),
    );
    for _ in 0..34 {
        let (x, y) = (dice.range(0.0, W), hy + 20.0 + 60.0 * dice.unit().powf(1.5));
        s.rect(
            x,
            y,
            dice.range(20.0, 130.0),
            1.3,
            (snow, dice.range(0.2, 0.7)),
        );
    }
    let noise = Noise::new(seed + 5).octaves(3);
    for (i, (y, rise)) in [(hy + 74.0, 40.0), (hy + 104.0, 54.0), (hy + 150.0, 60.0)]
        .into_iter()
        .enumerate()
    {
        let f = i as f32;
        let pts: Vec<Pt> = (0..=50)
            .map(|q| q as f32 * 20.0 - 20.0)
            .map(|x| (x, y - rise * noise.at(x / 300.0 + f * 3.0)))
            .collect();
        let c = snow.mix(shade, 0.35 + 0.28 * f);
        s.fill(
            &Shape::under(&pts, H + 20.0),
            Ink::down(y - rise, H, &[c, c.mix(p.body, 0.6)]),
        );
        s.line(&pts, (snow.mix(WHITE, 0.2), 0.5), 1.6);
    }
}

fn cabin_scene(s: &mut Stage, dice: &mut Dice, hy: f32) {
    let p = s.pal;
    let (x, y) = (W * 0.7, hy + 82.0);
    let snow = p.key.mix(p.mid, 0.35);
    for (dx, h) in [
        (-46.0, 128.0),
        (-84.0, 96.0),
        (190.0, 150.0),
        (222.0, 104.0),
        (160.0, 92.0),
    ] {
        nature::pine(
            &mut s.canvas,
            dice,
            [x + dx, y + 4.0, h],
            p.dark(0.75),
            Some((p.body.mix(p.mid, 0.3), -1.0)),
            Some(snow),
        );
    }
    s.glow_oval((x + 50.0, y + 26.0), (190.0, 60.0), p.lamp(), 0.75);
    let chimney = cabin(s, (x, y), 132.0);
    let plume = Plume {
        rise: 170.0,
        drift: 60.0,
        width: 30.0,
        opacity: 0.6,
    };
    s.smoke(dice, chimney, plume, p.low.mix(WHITE, 0.3));
    s.poly(
        &[
            (x + 18.0, y + 2.0),
            (x + 42.0, y + 2.0),
            (x - 20.0, y + 40.0),
            (x - 90.0, y + 52.0),
        ],
        (p.lamp(), 0.3),
    );
    for i in 0..9 {
        let f = i as f32;
        s.oval(
            x - 30.0 - f * 34.0,
            hy + 96.0 + f * 9.0 + (i % 2) as f32 * 4.0,
            2.0 + f * 0.45,
            1.0 + f * 0.25,
            (p.mid.mix(p.body, 0.35), 0.8),
        );
    }
    fence(s, hy);
}

fn fence(s: &mut Stage, hy: f32) {
    let p = s.pal;
    let mut last: Option<(Pt, f32)> = None;
    for i in 0..12 {
        let q = i as f32 / 11.0;
        let x = 250.0 + (W * 0.66 - 250.0) * (1.0 - (1.0 - q).powf(1.7));
        let y = H + 6.0 - (H - hy - 92.0) * (1.0 - (1.0 - q).powf(1.9));
        let h = 74.0 * (1.0 - q).powf(1.3) + 10.0;
        let wood = p.ink.mix(p.body, 0.35 + 0.4 * q);
        if let Some(((lx, ly), lh)) = last {
            for k in [0.78, 0.42] {
                s.line(
                    &[(lx, ly - lh * k), (x, y - h * k)],
                    wood,
                    (h * 0.05).max(1.0),
                );
            }
        }
        let post = Shape::polygon(&[
            (x - h * 0.06, y),
            (x - h * 0.05, y - h),
            (x + h * 0.05, y - h * 1.03),
            (x + h * 0.07, y),
        ]);
        s.backlit(&post, wood, h * 0.03);
        s.oval(x, y - h, h * 0.085, h * 0.05, p.key.mix(p.mid, 0.3));
        last = Some(((x, y), h));
    }
}

/// A log cabin in three-quarter view, lower left corner at (x, y), `w` wide; the chimney's mouth.
pub fn cabin(s: &mut Stage, (x, y): Pt, w: f32) -> Pt {
    let p = s.pal;
    let (h, g, e) = (w * 0.34, w * 0.42, w * 0.05);
    let (wall, snow) = (p.ink.mix(p.acc, 0.28), p.key.mix(p.mid, 0.2));
    s.poly(
        &[
            (x, y),
            (x, y - h),
            (x + g / 2.0, y - h - g * 0.62),
            (x + g, y - h),
            (x + g, y),
        ],
        wall,
    );
    s.rect(x + g, y - h, w - g, h, wall.mix(p.ink, 0.45));
    for i in 1..7 {
        let ly = y - h * i as f32 / 6.5;
        s.line(&[(x, ly), (x + w, ly)], (p.ink, 0.35), 1.0);
    }
    for (wx, ww) in [
        (x + g * 0.32, g * 0.36),
        (x + g + (w - g) * 0.34, (w - g) * 0.26),
    ] {
        s.glow((wx + ww / 2.0, y - h * 0.52), w * 0.62, p.lamp(), 0.75);
        s.rect(
            wx,
            y - h * 0.74,
            ww,
            h * 0.42,
            Ink::down(
                y - h * 0.74,
                y - h * 0.32,
                &[p.lamp().mix(WHITE, 0.55), p.lamp()],
            ),
        );
        built::bars(s, [wx, y - h * 0.74, ww, h * 0.42], (2, 2), wall);
    }
    s.rect(
        x + w * 0.7,
        y - h - g * 0.86,
        w * 0.08,
        g * 0.6,
        wall.mix(p.ink, 0.3),
    );
    s.rect(x + w * 0.69, y - h - g * 0.9, w * 0.1, g * 0.09, snow);
    s.poly(
        &[
            (x + g / 2.0, y - h - g * 0.72),
            (x + w - g * 0.25, y - h - g * 0.72),
            (x + w + e, y - h + e * 0.6),
            (x + g + e, y - h + e * 0.6),
        ],
        p.ink,
    );
    let slope = [
        (x + g / 2.0 - 2.0, y - h - g * 0.8),
        (x + w - g * 0.25, y - h - g * 0.79),
        (x + w + e * 1.4, y - h + e * 0.5),
        (x + w + e * 0.4, y - h + e * 0.9),
        (x + g + e * 1.6, y - h + e * 0.8),
        (x + g + e, y - h + e * 0.9),
    ];
    s.fill(&Shape::smooth(&slope, 0.06), snow.mix(p.body, 0.35));
    cabin_roof(s, e, g, h, snow, x, y);
    (x + w * 0.74, y - h - g * 0.92)
}

fn cabin_roof(s: &mut Stage, e: f32, g: f32, h: f32, snow: Colour, x: f32, y: f32) {
    s.poly(
        &[
            (x - e * 1.3, y - h + e * 0.9),
            (x + g / 2.0 - e * 0.3, y - h - g * 0.82),
            (x + g / 2.0 + e * 0.5, y - h - g * 0.82),
            (x + g + e * 1.3, y - h + e * 0.9),
            (x + g + e * 0.1, y - h + e * 0.6),
            (x + g / 2.0, y - h - g * 0.6),
            (x - e * 0.4, y - h + e * 1.1),
        ],
        snow,
    );
}

/// A castle on its rock over the sea: storm, lightning and lamps on the way up, or a clear dusk.
pub fn castle(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.78);
    let storm = v.weather == Weather::Rain;
    let sun = v.sun_at(s, (0.26, 0.42));
    s.sky(hy);
    if v.is_night(&p) && !storm {
        s.stars(&mut dice, 200, hy, p.key);
    }
    if storm {
        s.storm(
            &mut dice,
            hy * 0.66,
            (p.top.mix(p.ink, 0.3), p.mid),
            (sun.0, 130.0),
        );
        s.bolt(
            &mut dice,
            ((sun.0, 96.0), (sun.0 - 40.0, hy - 8.0)),
            7.0,
            p.key.mix(WHITE, 0.4),
        );
    } else {
        disc(s, sun, 46.0, v.is_night(&p));
        nature::streaks(&mut s.canvas, &mut dice, &p, 8, hy - 160.0);
    }
    for (d, rise) in [(0.9, 90.0), (0.7, 60.0)] {
        nature::hills(
            &mut s.canvas,
            v.seed + rise as u64,
            (hy + 6.0, rise, 2.2),
            p.depth(p.body, d),
            None,
        );
        s.haze((hy - 70.0, hy + 26.0), p.low, 0.45);
    }
    let g = nature::Glitter {
        x: sun.0,
        width: 60.0,
        colour: p.key,
        strength: 0.6,
    };
    nature::water(
        &mut s.canvas,
        &mut dice,
        (hy, H),
        (p.low.mix(p.mid, 0.6), p.dark(0.4)),
        g,
    );
    castle_sky(s, &mut dice, hy, v);
    v.cam((0.5, 0.78), 2.0)
}

fn castle_sky(s: &mut Stage, dice: &mut Dice, hy: f32, v: &View) {
    let p = s.pal;
    let (x, k) = (W * v.vx.unwrap_or(0.67), v.zoom().sqrt());
    castle_rock(s, dice, (x, hy), k);
    castle_walls(s, (x, hy - 150.0 * k), k);
    path_lamps(s, (x, hy), k);
    s.haze((hy - 40.0, hy + 50.0), p.low, 0.4);
    let foam = p.low.mix(WHITE, 0.4);
    nature::waves(
        &mut s.canvas,
        v.seed,
        (hy + 30.0, H - 10.0),
        (p.mid.mix(p.body, 0.6), p.dark(0.6), foam),
    );
    if v.frame {
        let shore = dice.jag((-10.0, H - 110.0), (260.0, H + 10.0), 0.14, 5);
        s.backlit(&Shape::under(&shore, H + 20.0), p.ink, 2.0);
        nature::gulls(
            &mut s.canvas,
            dice,
            6,
            [x - 260.0, 60.0, 520.0, 160.0],
            p.ink,
        );
        v.weather_front(s);
    }
}

fn castle_rock(s: &mut Stage, dice: &mut Dice, (x, hy): Pt, k: f32) {
    let p = s.pal;
    let mut edge = dice.jag(
        (x - 250.0 * k, hy + 40.0),
        (x - 150.0 * k, hy - 150.0 * k),
        0.14,
        5,
    );
    edge.extend(dice.jag(
        (x - 140.0 * k, hy - 158.0 * k),
        (x + 130.0 * k, hy - 156.0 * k),
        0.03,
        4,
    ));
    edge.extend(dice.jag(
        (x + 140.0 * k, hy - 150.0 * k),
        (x + 330.0 * k, hy + 40.0),
        0.12,
        5,
    ));
    let rock = Shape::under(&edge, hy + 60.0);
    s.fill(&rock, p.dark(0.7));
    let side = s.light.to.0.signum();
    s.clipped(&rock, |s| {
        for i in 0..26 {
            let fx = x + (dice.range(-230.0, 250.0)) * k;
            let fy = hy - dice.range(-10.0, 150.0) * k;
            let (w, l) = (dice.range(10.0, 30.0) * k, dice.range(60.0, 150.0) * k);
            let facet = [
                (fx, fy),
                (fx + w, fy + 14.0),
                (fx + w * 0.7, fy + l),
                (fx - w * 0.2, fy + l * 0.8),
            ];
            let lit = side * (fx - x) > -40.0 || i % 4 == 0;
            let c = if lit {
                p.body.mix(p.low, 0.16)
            } else {
                p.dark(0.9)
            };
            s.poly(&facet, (c, 0.85));
        }
    });
    s.crescent(&rock, p.body.mix(p.key, 0.35), (-side * 3.0, 2.5), 0.0);
}

fn castle_walls(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let (stone, roof) = (p.dark(0.42), p.body.mix(p.acc, 0.12).mix(p.ink, 0.3));
    built::tower(
        s,
        (x + 74.0 * k, y - 20.0 * k),
        (30.0 * k, 150.0 * k),
        stone,
        Some(roof),
        1,
    );
    built::tower(
        s,
        (x - 62.0 * k, y - 20.0 * k),
        (34.0 * k, 130.0 * k),
        stone,
        Some(roof),
        1,
    );
    built::tower(
        s,
        (x + 2.0 * k, y - 30.0 * k),
        (58.0 * k, 200.0 * k),
        stone,
        Some(roof),
        2,
    );
    castle_keep(s, k, stone, x, y);
    built::tower(
        s,
        (x - 36.0 * k, y + 10.0),
        (26.0 * k, 118.0 * k),
        stone,
        Some(roof),
        0,
    );
    built::lit_arch(s, (x + 40.0 * k, y + 4.0), 30.0 * k);
    for (dx, dy) in [(-80.0, -40.0), (84.0, -50.0), (8.0, -50.0)] {
        built::lit_arch(s, (x + dx * k, y + dy * k), 8.0 * k);
    }
    s.poly(
        &[
            (x + 2.0 * k, y - 350.0 * k),
            (x + 34.0 * k, y - 342.0 * k),
            (x + 2.0 * k, y - 332.0 * k),
        ],
        p.acc,
    );
}

fn castle_keep(s: &mut Stage, k: f32, stone: Colour, x: f32, y: f32) {
    let p = s.pal;
    for (a, b, h) in [(-130.0, 130.0, 84.0), (-90.0, 96.0, 118.0)] {
        let wall = Shape::rect(x + a * k, y - h * k, (b - a) * k, h * k + 14.0);
        s.fill(&wall, stone.mix(p.ink, if h > 100.0 { 0.3 } else { 0.5 }));
        s.crescent(
            &wall,
            stone.mix(p.key, 0.2),
            (-s.light.to.0.signum() * 6.0, 2.0),
            0.0,
        );
        let n = ((b - a) / 18.0) as usize;
        for i in 0..n {
            s.rect(
                x + (a + 18.0 * i as f32 + 3.0) * k,
                y - (h + 8.0) * k,
                10.0 * k,
                9.0 * k,
                stone.mix(p.ink, 0.35),
            );
        }
    }
    built::tower(
        s,
        (x - 128.0 * k, y + 14.0),
        (44.0 * k, 112.0 * k),
        stone,
        None,
        1,
    );
    built::tower(
        s,
        (x + 128.0 * k, y + 14.0),
        (44.0 * k, 100.0 * k),
        stone,
        None,
        1,
    );
}

fn path_lamps(s: &mut Stage, (x, hy): Pt, k: f32) {
    let p = s.pal;
    let turn = [
        (40.0, -146.0),
        (90.0, -118.0),
        (36.0, -84.0),
        (130.0, -52.0),
        (210.0, -12.0),
    ];
    let pts: Vec<Pt> = turn.iter().map(|&(a, b)| (x + a * k, hy + b * k)).collect();
    s.stroke(
        &Shape::curve(&pts),
        (p.body.mix(p.lamp(), 0.3), 0.7),
        7.0 * k,
    );
    for &(lx, ly) in pts.iter().skip(1) {
        s.glow((lx, ly - 6.0), 30.0 * k, p.lamp(), 0.9);
        s.circle(lx, ly - 6.0, 2.4, p.lamp().mix(WHITE, 0.6));
    }
}
