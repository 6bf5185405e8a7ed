//! Dry country: a road to the sun, desert with buttes, a western street.

use super::built::{self, Extra};
use super::{View, disc, nature};
use crate::camera::Cam;
use crate::canvas::{Blend, Dice, H, Ink, Noise, OnCanvas, Pt, Shape, W};
use crate::colour::Colour;
use crate::stage::Stage;

/// One lane to the sun, telegraph poles, buttes with lit faces, a far car that raises dust.
pub fn desert_road(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let (hy, night) = (v.hy(0.62), v.is_night(&p));
    let vx = W * v.vx.unwrap_or(0.62);
    let mut cam = Cam::new(v.lens, (vx, hy), (-1.2, 1.5, 0.0));
    let r = 66.0 * v.zoom().powf(0.9);
    let up = if night { 2.4 } else { 0.55 };
    let sun = v.sun_at(s, (vx / W, (hy - r * up) / H));
    buttes_and_sky(s, &mut dice, (sun, r, night), hy);
    let near = p.dark(0.62);
    sand(s, v.seed, hy, near);
    let asphalt = vec![
        (0.0, p.key.mix(p.low, 0.3), 1.0),
        (0.1, p.body.mix(p.mid, 0.5), 1.0),
        (0.4, p.dark(0.55), 1.0),
        (1.0, p.ink, 1.0),
    ];
    s.fill(
        &cam.floor(0.0, (-2.7, 2.7), (1.2, 900.0)),
        Ink::Linear((0.0, hy), (0.0, H), asphalt),
    );
    for i in 0..40 {
        let z = 1.4 + 4.0 * i as f32;
        s.fill(
            &cam.floor(0.01, (-0.09, 0.09), (z, z + 1.6)),
            (p.acc.mix(p.key, 0.6), 0.9),
        );
    }
    for e in [-2.45, 2.35] {
        s.fill(
            &cam.floor(0.01, (e, e + 0.1), (1.2, 400.0)),
            (p.low.mix(p.key, 0.3), 0.7),
        );
    }
    poles(s, &cam);
    if v.frame {
        far_car(s, cam.pt(-0.9, 0.0, 26.0 * v.zoom()), 26.0, night);
        saguaro(s, (W * 0.115, H + 20.0), 410.0);
        built::undergrowth(s, (-10.0, 330.0), 62.0, 90);
        built::undergrowth(s, (W - 260.0, W), 40.0, 60);
        v.weather_front(s);
    }
    cam.eye.0 = -1.2;
    cam
}

fn buttes_and_sky(s: &mut Stage, dice: &mut Dice, (sun, r, night): (Pt, f32, bool), hy: f32) {
    let p = s.pal;
    s.sky(hy);
    if night {
        s.stars(dice, 200, 260.0, p.key);
    }
    disc(s, sun, r, night);
    nature::streaks(&mut s.canvas, dice, &p, 8, hy - 60.0);
    for (d, k, n) in [(0.95, 0.45, 7), (0.6, 0.8, 4), (0.3, 1.35, 2)] {
        for i in 0..n {
            let mut x = (i as f32 + dice.unit()) * W / n as f32 * 1.15 - 60.0;
            if (x - sun.0).abs() < 150.0 * k + 40.0 {
                x += 330.0 * k * if x > sun.0 { 1.0 } else { -1.0 };
            }
            let at = [
                x,
                hy,
                dice.range(70.0, 190.0) * k,
                dice.range(60.0, 130.0) * k,
            ];
            let lit = p.depth(p.lit(0.3), d * 0.5);
            let shade = p.depth(p.dark(0.5), d * 0.8);
            nature::butte(&mut s.canvas, dice, at, (lit, shade), x > sun.0);
        }
        s.haze((hy - 70.0 * k, hy + 30.0 * k), p.low, 0.55);
    }
}

fn sand(s: &mut Stage, seed: u64, hy: f32, near: Colour) {
    let p = s.pal;
    let far = p.depth(p.body.mix(p.low, 0.3), 0.8);
    let stops = vec![
        (0.0, far, 1.0),
        (0.35, p.body.mix(p.low, 0.12), 1.0),
        (1.0, near, 1.0),
    ];
    s.rect(
        -8.0,
        hy,
        W + 16.0,
        H - hy + 8.0,
        Ink::Linear((0.0, hy), (0.0, H), stops),
    );
    for i in 0..26 {
        let t = (i as f32 / 26.0).powi(2);
        let y = hy + 6.0 + (H - hy) * t;
        let noise = Noise::new(seed + i).octaves(3);
        let mut pts = vec![(-30.0, y)];
        pts.extend((0..14).map(|k| {
            let x = k as f32 * 80.0;
            (x, y - (2.0 + 16.0 * t) * noise.at(x / 170.0 + i as f32))
        }));
        pts.push((W + 60.0, y + 2.0 + 5.0 * t));
        s.fill(&Shape::smooth(&pts, 0.17), (near, 0.16));
    }
}

fn poles(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    let mut last: Option<[Pt; 2]> = None;
    for i in (0..13).rev() {
        let z = 4.2 + i as f32 * 7.5;
        let (a, b) = (cam.pt(-6.2, 0.0, z), cam.pt(-6.2, 6.6, z));
        let w = cam.size(0.2, z).max(0.8);
        let c = p.depth(p.ink, (z / 110.0).min(1.0));
        s.poly(
            &[
                (a.0 - w / 2.0, a.1),
                (b.0 - w * 0.3, b.1),
                (b.0 + w * 0.3, b.1),
                (a.0 + w / 2.0, a.1),
            ],
            c,
        );
        s.line(&[cam.pt(-7.35, 6.1, z), cam.pt(-5.05, 6.1, z)], c, w * 0.7);
        let run = (cam.vanish.0 - a.0) * 0.32;
        s.poly(
            &[
                a,
                (a.0 + w, a.1),
                (a.0 - run - w, a.1 + (a.1 - cam.vanish.1) * 0.34),
            ],
            (p.ink, 0.35),
        );
        let ends = [cam.pt(-7.2, 6.2, z), cam.pt(-5.2, 6.2, z)];
        if let Some(far) = last {
            for k in 0..2 {
                let (f, n) = (far[k], ends[k]);
                let sag = (f.0 - n.0).abs() * 0.12;
                let mid = (f32::midpoint(f.0, n.0), f32::midpoint(f.1, n.1) + sag);
                s.stroke(&Shape::curve(&[n, mid, f]), c, cam.size(0.035, z).max(0.5));
            }
        }
        last = Some(ends);
    }
}

fn far_car(s: &mut Stage, (x, y): Pt, h: f32, night: bool) {
    let p = s.pal;
    let dust = p.low.mix(p.key, 0.3);
    s.layered(
        Blend {
            opacity: 0.55,
            ..Blend::soft(6.0)
        },
        |s| {
            s.oval(x - 34.0, y - 9.0, 46.0, 13.0, dust);
            s.oval(x - 92.0, y - 13.0, 64.0, 19.0, dust);
        },
    );
    let body = Shape::turned(
        "0,-1 .42,-1 .52,-.95 .66,-.6 .85,-.52 .88,-.1 .8,-.08 .8,0 .55,0 .55,-.1 0,-.1",
    );
    s.light.to = (0.0, -1.0);
    s.backlit(&body.at(x, y, h), p.ink, 2.0);
    for k in [-0.64, 0.64] {
        let lamp = if night { p.key } else { p.lamp() };
        s.rect(x + k * h - h * 0.12, y - h * 0.44, h * 0.24, h * 0.13, lamp);
        s.glow((x + k * h, y - h * 0.36), h * 0.9, lamp, 0.8);
    }
}

/// A saguaro of two arms, foot at (x, y), dark with a lit edge.
pub fn saguaro(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let k = h / 390.0;
    let arm = |pts: &[Pt], w: f32| {
        let pts: Vec<Pt> = pts.iter().map(|q| (x + q.0 * k, y - q.1 * k)).collect();
        Shape::curve(&pts).stroked(w * k)
    };
    let body = Shape::all([
        arm(&[(0.0, -10.0), (0.0, 390.0)], 44.0),
        arm(&[(0.0, 210.0), (-58.0, 222.0), (-66.0, 300.0)], 27.0),
        arm(
            &[(0.0, 160.0), (62.0, 174.0), (74.0, 270.0), (73.0, 308.0)],
            29.0,
        ),
    ]);
    s.fill(&body, p.ink);
    for d in [-11.0, 0.0, 11.0] {
        s.line(
            &[(x + d * k, y), (x + d * k, y - 380.0 * k)],
            (p.body, 0.5),
            2.0 * k,
        );
    }
    let edge = p.key.mix(p.acc, 0.3);
    s.crescent(&body, edge, (-s.light.to.0 * 4.0, 0.0), 0.0);
}

/// Desert: buttes near and far, dunes with lit crests, no road.
pub fn desert(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let (hy, night) = (v.hy(0.58), v.is_night(&p));
    let sun = v.sun_at(s, (0.7, v.horizon.unwrap_or(0.58) - 0.2));
    buttes_and_sky(s, &mut dice, (sun, 44.0, night), hy);
    sand(s, v.seed, hy, p.dark(0.3));
    for i in 0..5 {
        let t = i as f32 / 4.0;
        dune(s, v.seed + i, hy + 16.0 + (H - hy - 60.0) * t, t);
    }
    if v.frame {
        for x in [60.0, 180.0, 850.0] {
            let size = dice.range(60.0, 130.0);
            let (lit, shade) = (p.dark(0.4), p.ink);
            nature::rock(
                &mut s.canvas,
                &mut dice,
                [x, H + 10.0, size * 1.8, size],
                (lit, shade),
                sun.0 / W - 0.5,
            );
        }
        built::undergrowth(s, (-10.0, 300.0), 46.0, 70);
        v.weather_front(s);
    }
    v.cam((0.5, 0.58), 1.6)
}

fn dune(s: &mut Stage, seed: u64, y: f32, t: f32) {
    let p = s.pal;
    let noise = Noise::new(seed).octaves(2);
    let rise = 26.0 + 60.0 * t;
    let crest: Vec<Pt> = (0..=60)
        .map(|k| {
            let x = -20.0 + k as f32 * (W + 40.0) / 60.0;
            (x, y - rise * noise.at(x / (260.0 + 160.0 * t) + t * 9.0))
        })
        .collect();
    let lit = p.depth(p.lit(0.32), 0.7 * (1.0 - t));
    let shade = p.depth(p.dark(0.35 + 0.2 * t), 0.6 * (1.0 - t));
    let body = Shape::under(&crest, H + 20.0);
    s.fill(
        &body,
        Ink::down(y - rise, y + 90.0, &[lit, p.depth(p.body, 0.5 * (1.0 - t))]),
    );
    let mut slip = crest.clone();
    slip.extend(crest.iter().rev().map(|&(x, y)| {
        let lee = (noise.at(x / 90.0 + 31.0) - 0.25).max(0.0);
        (x + 40.0 * lee, y + 90.0 * lee * (0.4 + t))
    }));
    s.fill(&Shape::polygon(&slip), (shade, 0.75));
    s.line(&crest, (p.key, 0.6), 1.0 + t);
}

/// A western street: false fronts on both sides, a water tower, the sun at its end.
pub fn western_street(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.52, 0.6), 1.7);
    let (hy, vx) = (cam.vanish.1, cam.vanish.0);
    let sun = v.sun_at(s, (vx / W, hy / H - 0.09));
    buttes_and_sky(s, &mut dice, (sun, 54.0, v.is_night(&p)), hy);
    let stops = vec![
        (0.0, p.key.mix(p.low, 0.4), 1.0),
        (0.25, p.body.mix(p.low, 0.35), 1.0),
        (1.0, p.dark(0.55), 1.0),
    ];
    s.rect(
        -8.0,
        hy,
        W + 16.0,
        H,
        Ink::Linear((0.0, hy), (0.0, H), stops),
    );
    for e in [-1.3, -0.5, 0.6, 1.4] {
        s.fill(
            &cam.floor(0.0, (e, e + 0.22), (1.0, 120.0)),
            (p.dark(0.5), 0.3),
        );
    }
    water_tower(s, cam.pt(-9.0, 0.0, 44.0), cam.size(9.0, 44.0));
    let mut z = 52.0;
    while z > 3.0 {
        let dz = dice.range(5.0, 8.0);
        for side in [-1.0, 1.0] {
            false_front(s, &cam, &mut dice, (z - dz, z), side);
        }
        s.haze((hy - 60.0, hy + 30.0), p.low, 0.1);
        z -= dz + if dice.chance(0.25) { 1.4 } else { 0.2 };
    }
    s.glow((vx, hy - 20.0), 330.0, p.key, 0.55);
    if v.frame {
        let spot = cam.spot(0.6, 13.0 * v.zoom());
        built::extra(s, (spot.x, spot.y), spot.metre * 1.85, p.ink, Extra::Hat);
        let run = spot.metre * 2.6;
        s.blurred(1.5, |s| {
            s.poly(
                &[
                    (spot.x - 4.0, spot.y),
                    (spot.x + 4.0, spot.y),
                    (spot.x + 20.0, spot.y + run),
                    (spot.x - 16.0, spot.y + run),
                ],
                (p.ink, 0.5),
            );
        });
        v.weather_front(s);
    }
    cam
}

fn false_front(s: &mut Stage, cam: &Cam, dice: &mut Dice, (z0, z1): Pt, side: f32) {
    let p = s.pal;
    let (x, h) = (side * 6.0, dice.range(4.2, 7.0));
    let d = (z0 / 60.0).clamp(0.0, 1.0);
    let wood = p
        .dark(0.5)
        .mix(p.acc, dice.range(0.0, 0.18))
        .mix(p.low, dice.range(0.0, 0.12));
    let wall = p.depth(wood, d);
    s.fill(&cam.wall(x, (0.0, h), (z0.max(0.4), z1)), wall);
    let front = cam.front(z0, (x, x + side * 9.0), (0.0, h * 0.82));
    s.fill(&front, p.depth(p.dark(0.8), d));
    for k in 1..(h * 2.4) as i32 {
        let y = k as f32 / 2.4;
        s.fill(
            &cam.wall(x - side * 0.01, (y, y + 0.05), (z0.max(0.4), z1)),
            (p.ink, 0.28),
        );
    }
    let cornice = cam.face(&[
        (x, h, z0),
        (x - side * 0.5, h + 0.1, z0),
        (x - side * 0.5, h + 0.1, z1),
        (x, h, z1),
    ]);
    s.fill(&cornice, wall.mix(p.key, 0.45));
    let mut z = z0 + 0.7;
    while z + 0.9 < z1 {
        let lit = dice.chance(0.4);
        let pane = if lit {
            p.lamp().mix(p.key, 0.3)
        } else {
            wall.mix(p.ink, 0.6)
        };
        if h > 5.2 {
            s.fill(&cam.wall(x - side * 0.02, (3.7, 4.9), (z, z + 0.8)), pane);
        }
        s.fill(&cam.wall(x - side * 0.02, (0.7, 2.2), (z, z + 0.9)), pane);
        z += 1.6;
    }
    let roof = cam.face(&[
        (x, 3.2, z0),
        (x - side * 2.0, 2.7, z0),
        (x - side * 2.0, 2.7, z1),
        (x, 3.2, z1),
    ]);
    s.fill(&roof, wall.mix(p.ink, 0.35));
    let lip = cam.face(&[
        (x - side * 2.0, 2.7, z0),
        (x - side * 2.0, 2.55, z0),
        (x - side * 2.0, 2.55, z1),
        (x - side * 2.0, 2.7, z1),
    ]);
    s.fill(&lip, wall.mix(p.key, 0.6));
    s.fill(
        &cam.floor(0.3, (x, x - side * 2.0), (z0, z1)),
        wall.mix(p.key, 0.2),
    );
    s.fill(
        &cam.wall(x - side * 2.0, (0.0, 0.3), (z0, z1)),
        wall.mix(p.ink, 0.5),
    );
    for zp in [z0 + 0.1, z1 - 0.1] {
        s.fill(
            &cam.front(zp, (x - side * 2.0, x - side * 1.86), (0.3, 2.7)),
            p.depth(p.ink, d),
        );
    }
}

fn water_tower(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let c = p.depth(p.dark(0.6), 0.45);
    let legs =
        "M-.2 0L-.14 -.6M.2 0L.14 -.6M-.05 0V-.6M.05 0V-.6M-.19 -.1L.16 -.4M.19 -.1L-.16 -.4";
    s.stroke(&Shape::svg(legs).at(x, y, h), c, h * 0.02);
    let tank = Shape::poly("-.22,-.58 -.22,-.86 0,-1 .22,-.86 .22,-.58").at(x, y, h);
    s.form(&tank, c, h * 0.04);
}
