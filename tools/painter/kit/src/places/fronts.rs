//! Airfield and battlefield.

use super::built::{self, Extra};
use super::fields::sky_with_heaps;
use super::{View, nature};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::objects;
use crate::stage::{At, Stage};

/// Airfield: hangar and tower, a parked aeroplane, the runway's lamps run to the horizon.
pub fn airfield(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.56);
    let night = v.is_night(&p);
    let sun = sky_with_heaps(s, v, &mut dice, hy, (0.3, 0.42));
    nature::hills(
        &mut s.canvas,
        v.seed,
        (hy + 4.0, 60.0, 2.4),
        p.depth(p.body, 0.8),
        None,
    );
    s.haze((hy - 50.0, hy + 24.0), p.low, 0.5);
    let mut cam = v.cam((0.36, 0.56), 2.0);
    cam.eye.0 = -1.0;
    let turf = p.body.mix(p.lamp(), 0.16);
    s.rect(
        -8.0,
        hy,
        W + 16.0,
        H,
        Ink::down(hy, H, &[turf.mix(p.low, 0.5), turf, p.dark(0.45)]),
    );
    s.fill(
        &cam.floor(0.0, (-6.0, 4.0), (1.0, 400.0)),
        Ink::down(
            hy,
            H,
            &[p.key.mix(p.low, 0.5), p.mid.mix(p.body, 0.4), p.dark(0.5)],
        ),
    );
    for i in 0..22 {
        let z = 2.0 + 8.0 * i as f32;
        s.fill(&cam.floor(0.01, (-1.2, -0.8), (z, z + 4.0)), (p.key, 0.8));
        for x in [-6.2, 4.2] {
            let at = cam.pt(x, 0.2, z);
            s.glow(
                at,
                cam.size(1.3, z).clamp(4.0, 60.0),
                p.lamp(),
                if night { 0.9 } else { 0.5 },
            );
            s.circle(
                at.0,
                at.1,
                cam.size(0.09, z).max(1.0),
                p.lamp().mix(WHITE, 0.5),
            );
        }
    }
    hangar(s, (W * 0.8, hy + 46.0), 250.0);
    control_tower(s, (W * 0.56, hy + 14.0), 150.0);
    let wind = Shape::svg("M0 60V-10M0 -10L34 -6L32 6L0 4Z").moved(W * 0.46, hy - 50.0);
    s.stroke(&wind, p.dark(0.6), 2.0);
    s.form(
        &Shape::svg("M0 -10L40 -4L38 6L0 8Z").moved(W * 0.46, hy - 52.0),
        p.acc,
        2.0,
    );
    if v.frame {
        s.foot_shadow((W * 0.3, hy + 176.0), 120.0, 120.0);
        objects::aeroplane(s, At::new(W * 0.3, hy + 100.0, 390.0 * v.zoom().sqrt()));
        built::extra(s, (W * 0.56, hy + 190.0), 116.0, p.ink, Extra::Coat);
        s.foot_shadow((W * 0.56, hy + 190.0), 20.0, 80.0);
        built::undergrowth(s, (-10.0, W + 10.0), 34.0, 160);
        v.weather_front(s);
    }
    let _ = sun;
    cam
}

fn hangar(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    let tin = p.mid.mix(p.body, 0.5);
    let shell = Shape::svg("M-.5 0V-.2C-.46 -.56 .46 -.56 .5 -.2V0Z").at(x, y, w);
    s.form(&shell, tin, w * 0.04);
    s.clipped(&shell, |s| {
        for i in 0..16 {
            s.rect(
                x - w * 0.5 + w * i as f32 / 16.0,
                y - w,
                2.0,
                w,
                (p.ink, 0.18),
            );
        }
    });
    let mouth = Shape::svg("M-.36 0V-.18C-.32 -.4 .32 -.4 .36 -.18V0Z").at(x, y, w);
    s.fill(
        &mouth,
        Ink::down(y - w * 0.4, y, &[p.dark(0.8), p.lamp().mix(p.ink, 0.6)]),
    );
    s.clipped(&mouth, |s| {
        objects::aeroplane(s, At::new(x + w * 0.04, y - w * 0.12, w * 0.5).tint(p.mid));
    });
    s.crescent(&mouth, (p.key, 0.4), (0.0, -2.0), 0.0);
}

fn control_tower(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let c = p.depth(p.low.mix(p.body, 0.4), 0.15);
    s.form(
        &Shape::polygon(&[
            (x - h * 0.16, y),
            (x - h * 0.12, y - h * 0.66),
            (x + h * 0.12, y - h * 0.66),
            (x + h * 0.16, y),
        ]),
        c,
        h * 0.04,
    );
    s.form(
        &Shape::polygon(&[
            (x - h * 0.22, y - h * 0.66),
            (x - h * 0.28, y - h * 0.9),
            (x + h * 0.28, y - h * 0.9),
            (x + h * 0.22, y - h * 0.66),
        ]),
        p.lamp().mix(p.key, 0.3),
        h * 0.03,
    );
    for k in [-0.14, 0.0, 0.14] {
        s.rect(x + h * k - 1.2, y - h * 0.9, 2.4, h * 0.24, p.dark(0.6));
    }
    s.form(
        &Shape::rect(x - h * 0.32, y - h * 0.95, h * 0.64, h * 0.06),
        c.mix(p.ink, 0.3),
        h * 0.02,
    );
    s.line(&[(x, y - h * 0.95), (x, y - h * 1.25)], p.dark(0.5), 2.0);
    s.glow((x, y - h * 1.25), 20.0, p.acc, 0.9);
    s.circle(x, y - h * 1.25, 2.6, p.acc);
    for i in 0..3 {
        s.rect(
            x - h * 0.05,
            y - h * (0.14 + 0.18 * i as f32),
            h * 0.1,
            h * 0.08,
            p.dark(0.5),
        );
    }
}

/// Battlefield: a trench with duckboards under wire and broken trees, fires and smoke beyond.
pub fn battlefield(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.44);
    let sun = v.sun_at(s, (0.58, v.horizon.unwrap_or(0.44) - 0.08));
    s.sky(hy + 30.0);
    s.glow(sun, 460.0, p.key, 0.8);
    s.circle(sun.0, sun.1, 34.0, p.key.mix(WHITE, 0.25));
    for i in 0..5 {
        let x = W * (0.06 + 0.22 * i as f32);
        let plume = Plume {
            rise: 230.0,
            drift: 110.0 - 50.0 * (i % 2) as f32,
            width: 74.0,
            opacity: 0.6,
        };
        s.smoke(&mut dice, (x, hy + 16.0), plume, p.mid.mix(p.ink, 0.45));
        s.glow((x, hy + 10.0), 60.0, p.lamp(), 0.7);
    }
    for (d, y, rise) in [(0.85, hy + 8.0, 46.0), (0.55, hy + 40.0, 44.0)] {
        nature::hills(
            &mut s.canvas,
            v.seed + y as u64,
            (y, rise, 3.4),
            p.depth(p.dark(0.3), d),
            None,
        );
        for _ in 0..12 {
            let (x, h) = (dice.range(0.0, W), 40.0 + 60.0 * (1.0 - d));
            stump(s, &mut dice, (x, y), h, p.depth(p.dark(0.7), d));
        }
        s.haze((y - 40.0, y + 50.0), p.low, 0.5);
    }
    let mut cam = v.cam((0.5, 0.44), 2.5);
    cam.eye.2 = -1.6;
    for (x, h) in [(90.0, 190.0), (850.0, 230.0)] {
        stump(s, &mut dice, (x, hy + 110.0), h, p.dark(0.9));
    }
    wire(s, &mut dice, hy + 84.0, 34.0);
    trench(s, &cam, &mut dice);
    battlefield_soldier(s, &cam, v);
    cam
}

fn battlefield_soldier(s: &mut Stage, cam: &Cam, v: &View) {
    let p = s.pal;
    if v.frame {
        s.embers_in(26, [200.0, 100.0, 560.0, 280.0]);
        let spot = cam.spot(0.1, 6.0);
        let soldier = Shape::turned(
            "0,-1.01 .045,-1 .078,-.96 .105,-.93 .1,-.92 .05,-.92 .04,-.87 .13,-.83 .18,-.7 .16,-.5 .18,-.36 .14,-.32 .1,-.03 .12,0 .02,0 .012,-.36",
        );
        s.backlit(&soldier.at(spot.x, spot.y, spot.metre * 1.8), p.ink, 2.2);
        s.line(
            &[
                (spot.x + spot.metre * 0.26, spot.y - spot.metre * 1.9),
                (spot.x + spot.metre * 0.1, spot.y - spot.metre * 0.8),
            ],
            p.ink,
            spot.metre * 0.06,
        );
        v.weather_front(s);
    }
}

fn stump(s: &mut Stage, dice: &mut Dice, (x, y): Pt, h: f32, c: Colour) {
    let top = dice.jag((x - h * 0.05, y - h * 0.9), (x + h * 0.06, y - h), 0.3, 3);
    let mut pts = vec![(x - h * 0.1, y + 4.0)];
    pts.extend(top);
    pts.push((x + h * 0.09, y + 4.0));
    s.backlit(&Shape::polygon(&pts), c, (h * 0.012).max(0.8));
    for _ in 0..3 {
        let (t, k) = (dice.range(0.4, 0.85), dice.sign());
        let l = h * dice.range(0.12, 0.3);
        s.canvas.taper(
            &[
                (x, y - h * t),
                (x + k * l * 0.6, y - h * t - l * 0.3),
                (x + k * l, y - h * t - l),
            ],
            h * 0.05,
            c,
        );
    }
}

fn trench(s: &mut Stage, cam: &Cam, dice: &mut Dice) {
    let p = s.pal;
    let (soil, wood) = (p.dark(0.35).mix(p.low, 0.12), p.body.mix(p.lamp(), 0.16));
    trench_ground(s, cam);
    for k in [-1.0_f32, 1.0] {
        let lit = if k * s.light.to.0 < 0.0 {
            soil.mix(p.key, 0.2)
        } else {
            soil.mix(p.ink, 0.3)
        };
        s.fill(
            &cam.face(&[
                (k, 0.0, 0.2),
                (1.35 * k, 1.75, 0.2),
                (1.35 * k, 1.75, 12.0),
                (k, 0.0, 12.0),
            ]),
            lit,
        );
        for i in 0..12 {
            let z = 0.4 + 0.95 * i as f32;
            s.fill(
                &cam.face(&[
                    (k, 0.0, z),
                    (1.34 * k, 1.7, z),
                    (1.34 * k, 1.7, z + 0.12),
                    (k, 0.0, z + 0.12),
                ]),
                wood.mix(p.ink, 0.3),
            );
        }
        for y in [0.35, 0.8, 1.25] {
            let x = |h: f32| k * (1.0 + 0.2 * h);
            s.fill(
                &cam.face(&[
                    (x(y), y, 0.2),
                    (x(y + 0.16), y + 0.16, 0.2),
                    (x(y + 0.16), y + 0.16, 12.0),
                    (x(y), y, 12.0),
                ]),
                wood.mix(p.ink, 0.45),
            );
        }
        sandbags(s, cam, dice, k);
    }
    for i in (0..14).rev() {
        let z = 0.5 + 0.8 * i as f32;
        s.fill(
            &cam.floor(0.03, (-0.55, 0.55), (z, z + 0.5)),
            wood.mix(p.key, 0.12),
        );
        s.fill(&cam.front(z, (-0.55, 0.55), (0.0, 0.03)), p.ink);
    }
    for i in 0..4 {
        let z = 1.2 + 1.7 * i as f32;
        let at = cam.pt(0.75, 0.01, z);
        s.oval(
            at.0,
            at.1,
            cam.size(0.24, z),
            cam.size(0.05, z),
            (p.low.mix(p.key, 0.4), 0.7),
        );
    }
}

fn trench_ground(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    let lip = cam.pt(0.0, 1.9, 9.0).1.min(H);
    let bank =
        crate::canvas::Noise::new(7)
            .octaves(4)
            .ridge((-20.0, W + 20.0), lip + 30.0, 40.0, 6.0);
    s.fill(
        &Shape::under(&bank, H + 20.0),
        Ink::down(lip, H, &[p.dark(0.3).mix(p.low, 0.25), p.dark(0.6)]),
    );
    s.fill(&cam.floor(0.0, (-1.0, 1.0), (0.2, 12.0)), p.dark(0.6));
}

fn sandbags(s: &mut Stage, cam: &Cam, dice: &mut Dice, k: f32) {
    let p = s.pal;
    for i in (0..13).rev() {
        for row in 0..2 {
            let z = 0.5 + 0.9 * i as f32 + 0.4 * row as f32;
            let at = cam.pt(1.55 * k, 1.86 + 0.22 * row as f32, z);
            let r = cam.size(0.27, z);
            let bag = Shape::spline("-1,.1 -.9,-.3 -.5,-.42 .5,-.42 .9,-.3 1,.1 .7,.36 -.7,.36");
            let tone = p.body.mix(p.low, 0.28 + 0.14 * dice.unit());
            s.form(&bag.at(at.0, at.1, r), tone, r * 0.14);
        }
    }
}

fn wire(s: &mut Stage, dice: &mut Dice, y: f32, h: f32) {
    let ink = s.pal.ink;
    for (i, x) in (0..13)
        .map(|i| (i, i as f32 * 84.0 - 20.0))
        .filter(|(_, x)| (x - 480.0).abs() > 130.0)
    {
        let lean = dice.range(-10.0, 10.0);
        s.line(&[(x, y + 14.0), (x + lean, y - h)], ink, 4.0);
        if (x - 480.0).abs() > 214.0 || i < 4 {
            for k in 0..3 {
                let wy = y - h * (0.2 + 0.3 * k as f32);
                let coil: Vec<Pt> = (0..40)
                    .map(|j| j as f32 / 39.0)
                    .map(|t| {
                        (
                            x + 84.0 * t + 7.0 * (t * 40.0).cos(),
                            wy + 8.0 * (t * 40.0).sin(),
                        )
                    })
                    .collect();
                s.line(&coil, (ink, 0.85), 1.3);
            }
        }
    }
}
