//! Trains: platform by night, a compartment, a train in the landscape.

use super::View;
use super::built::{self, Extra};
use super::{disc, nature};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Shape, W, WHITE};
use crate::colour::Colour;
use crate::objects;
use crate::stage::{At, Stage};

/// Platform by night: lit carriages run to the vanishing point; lamps, roof, clock, one traveller.
pub fn platform(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.3, 0.54), 1.7);
    let end = v.sun_at(s, (cam.vanish.0 / W, cam.vanish.1 / H));
    s.wash(Ink::down(0.0, H, &[p.top, p.mid, p.body]));
    s.glow(end, 360.0, p.low.mix(p.key, 0.3), 0.9);
    s.fill(
        &cam.floor(0.0, (-1.6, 9.0), (0.4, 90.0)),
        Ink::down(
            end.1,
            H,
            &[p.low.mix(p.body, 0.4), p.body.mix(p.mid, 0.3), p.dark(0.5)],
        ),
    );
    let wall = p.dark(0.15).mix(p.mid, 0.3);
    s.fill(
        &cam.wall(6.0, (0.0, 5.6), (0.4, 90.0)),
        Ink::across(
            end.0,
            W,
            &[wall.mix(p.low, 0.35), wall, wall.mix(p.ink, 0.5)],
        ),
    );
    platform_wall(s, &cam, wall);
    carriages(s, &cam, &mut dice);
    station_roof(s, &cam);
    for i in (0..9).rev() {
        let z = 2.8 + 3.4 * i as f32;
        platform_lamp(s, &cam, z);
    }
    let steam = p.low.mix(WHITE, 0.3);
    for z in [5.0, 9.0, 15.0] {
        let at = cam.spot(-1.8, z);
        let plume = Plume {
            rise: at.metre * 2.2,
            drift: at.metre * 0.8,
            width: at.metre * 0.6,
            opacity: 0.3,
        };
        s.smoke(&mut dice, (at.x, at.y), plume, steam);
    }
    if v.frame {
        let spot = cam.spot(1.9, 5.2 * v.zoom());
        s.foot_shadow((spot.x, spot.y), spot.metre * 0.22, spot.metre * 0.9);
        built::extra(s, (spot.x, spot.y), spot.metre * 1.75, p.ink, Extra::Hat);
        objects::suitcase(
            s,
            At::new(spot.x + spot.metre * 0.62, spot.y + 4.0, spot.metre * 0.5),
        );
        let (cx, cy) = cam.pt(3.9, 3.6, 4.4);
        s.line(&[(cx, -9.0), (cx, cy)], p.ink, 6.0);
        built::clock(s, (cx, cy), 40.0);
        v.weather_front(s);
    }
    cam
}

fn platform_wall(s: &mut Stage, cam: &Cam, wall: Colour) {
    let p = s.pal;
    for i in 0..9 {
        let z = 3.0 + 4.4 * i as f32;
        s.fill(
            &cam.wall(5.98, (0.0, 2.5), (z, z + 1.3)),
            wall.mix(p.ink, 0.55),
        );
        s.fill(
            &cam.wall(5.97, (0.1, 2.4), (z + 0.1, z + 1.2)),
            (p.lamp(), 0.75),
        );
        s.fill(
            &cam.wall(5.96, (1.1, 1.2), (z + 0.1, z + 1.2)),
            wall.mix(p.ink, 0.6),
        );
        s.fill(
            &cam.wall(5.97, (1.2, 2.6), (z + 1.9, z + 3.2)),
            p.low.mix(p.key, 0.3).mix(p.acc, 0.2 * (i % 3) as f32),
        );
        s.fill(
            &cam.wall(5.96, (1.35, 2.45), (z + 2.0, z + 3.1)),
            [p.acc, p.mid, p.body][i % 3],
        );
        s.fill(
            &cam.wall(5.98, (3.2, 3.32), (z - 1.5, z + 3.0)),
            (p.key, 0.3),
        );
    }
    for z in [1.4, 3.4, 5.4] {
        s.fill(
            &cam.floor(0.005, (-1.5, -1.2), (z - 1.2, 60.0)),
            (p.lamp().mix(p.key, 0.4), 0.3),
        );
    }
}

fn carriages(s: &mut Stage, cam: &Cam, dice: &mut Dice) {
    let p = s.pal;
    let paint = p.acc.mix(p.ink, 0.45).mix(p.body, 0.3);
    let x = -1.75;
    s.fill(
        &cam.wall(x, (-0.6, 3.3), (0.4, 80.0)),
        Ink::across(
            0.0,
            cam.vanish.0,
            &[paint.mix(p.ink, 0.4), paint, paint.mix(p.low, 0.4)],
        ),
    );
    s.fill(
        &cam.wall(x + 0.01, (2.5, 2.62), (0.4, 80.0)),
        p.key.mix(paint, 0.4),
    );
    s.fill(
        &cam.wall(x + 0.01, (0.95, 1.02), (0.4, 80.0)),
        p.lamp().mix(paint, 0.2),
    );
    s.fill(&cam.wall(x + 0.01, (0.2, 0.9), (0.4, 80.0)), (p.ink, 0.25));
    let mut z = 0.7;
    while z < 60.0 {
        if (z * 10.0) as i32 % 160 < 15 {
            s.fill(&cam.wall(x + 0.02, (-0.6, 3.3), (z, z + 0.5)), p.ink);
            z += 0.7;
            continue;
        }
        s.fill(&cam.wall(x + 0.02, (1.2, 2.35), (z, z + 1.05)), p.ink);
        let (ya, yb) = (cam.pt(x, 2.3, z).1, cam.pt(x, 1.25, z).1);
        let glass = Ink::down(
            ya,
            yb,
            &[
                p.lamp().mix(WHITE, 0.35),
                p.lamp(),
                p.lamp().mix(p.ink, 0.35),
            ],
        );
        s.fill(&cam.wall(x + 0.03, (1.25, 2.3), (z + 0.05, z + 1.0)), glass);
        if dice.chance(0.45) {
            let c = dice.range(0.3, 0.7);
            let head = cam.pt(x, 1.72, z + c);
            let r = cam.size(0.13, z + c);
            s.oval(head.0, head.1, r * 0.55, r, p.dark(0.8));
            s.fill(
                &cam.wall(x + 0.035, (1.25, 1.6), (z + c - 0.2, z + c + 0.2)),
                p.dark(0.8),
            );
        } else {
            s.fill(
                &cam.wall(x + 0.035, (1.95, 2.3), (z + 0.05, z + 0.3)),
                p.acc.mix(p.ink, 0.3),
            );
        }
        z += 1.3;
    }
    s.fill(
        &cam.face(&[
            (x, 3.3, 0.4),
            (x - 1.0, 3.7, 0.4),
            (x - 1.0, 3.7, 80.0),
            (x, 3.3, 80.0),
        ]),
        p.dark(0.6),
    );
}

fn station_roof(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    s.fill(
        &cam.face(&[
            (-1.2, 4.4, 0.4),
            (6.0, 5.6, 0.4),
            (6.0, 5.6, 90.0),
            (-1.2, 4.4, 90.0),
        ]),
        Ink::down(
            0.0,
            cam.vanish.1,
            &[p.ink, p.dark(0.55), p.body.mix(p.low, 0.3)],
        ),
    );
    for i in 0..18 {
        let z = 1.0 + 2.6 * i as f32;
        let d = (z / 40.0).min(1.0);
        s.fill(
            &cam.face(&[
                (-1.2, 4.3, z),
                (6.0, 5.45, z),
                (6.0, 5.7, z),
                (-1.2, 4.5, z),
            ]),
            p.dark(0.8).mix(p.low, 0.4 * d),
        );
        if i % 2 == 0 {
            s.fill(
                &cam.face(&[
                    (0.6, 4.7, z + 0.4),
                    (3.4, 5.15, z + 0.4),
                    (3.4, 5.15, z + 2.2),
                    (0.6, 4.7, z + 2.2),
                ]),
                (p.mid.mix(p.low, 0.4), 0.6),
            );
        }
    }
    s.fill(
        &cam.face(&[
            (-1.2, 4.1, 0.4),
            (-1.2, 4.5, 0.4),
            (-1.2, 4.5, 90.0),
            (-1.2, 4.1, 90.0),
        ]),
        p.dark(0.5),
    );
    for i in 0..40 {
        let z = 0.8 + 0.8 * i as f32;
        s.fill(
            &cam.face(&[(-1.2, 4.1, z), (-1.2, 3.9, z + 0.4), (-1.2, 4.1, z + 0.8)]),
            p.dark(0.5),
        );
    }
}

fn platform_lamp(s: &mut Stage, cam: &Cam, z: f32) {
    let p = s.pal;
    let d = (z / 34.0).min(1.0);
    let (top, foot) = (cam.pt(0.4, 4.7, z), cam.pt(0.4, 0.0, z));
    let w = cam.size(0.14, z);
    let iron = p.depth(p.dark(0.8), d * 0.7);
    s.rect(foot.0 - w / 2.0, top.1, w, foot.1 - top.1, iron);
    s.rect(foot.0 - w * 1.2, foot.1 - w * 3.0, w * 2.4, w * 3.0, iron);
    let arm = cam.pt(0.95, 3.5, z);
    s.stroke(
        &Shape::curve(&[
            (foot.0, cam.pt(0.4, 3.3, z).1),
            (foot.0 + w * 2.0, arm.1 - w * 3.0),
            arm,
        ]),
        iron,
        w * 0.5,
    );
    s.glow(arm, cam.size(1.7, z), p.lamp().mix(p.key, 0.4), 0.75);
    s.fill(
        &Shape::svg("M-1 .3L-.4 -.3H.4L1 .3Z").at(arm.0, arm.1, cam.size(0.26, z)),
        iron,
    );
    s.oval(
        arm.0,
        arm.1 + cam.size(0.08, z),
        cam.size(0.2, z),
        cam.size(0.06, z),
        WHITE.mix(p.lamp(), 0.3),
    );
    let pool = cam.ring((0.95, 0.0, z), 1.2);
    s.screen(&pool, (p.lamp(), 0.28));
}

/// A train compartment: two plush seats, table with lamp, a window with the land rushing by.
pub fn train_compartment(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.44), 1.3);
    let night = v.is_night(&p);
    s.light.to = (0.0, -0.6);
    let wood = p.dark(0.25).mix(p.acc, 0.14);
    s.wash(wood.mix(p.ink, 0.5));
    s.fill(
        &cam.front(3.4, (-1.7, 1.7), (-0.2, 2.6)),
        Ink::down(0.0, H, &[wood.mix(p.key, 0.2), wood]),
    );
    let [x, y, w, h] = cam.frame(3.38, (-1.12, 1.12), (0.95, 2.2));
    let glass = Shape::round_rect(x, y, w, h, 22.0);
    s.form(
        &Shape::round_rect(x - 14.0, y - 14.0, w + 28.0, h + 28.0, 30.0),
        wood.mix(p.key, 0.3),
        4.0,
    );
    s.clipped(&glass, |s| {
        window_view(s, &mut dice, v, [x, y, w, h]);
    });
    s.crescent(&glass, (p.ink, 0.6), (0.0, 6.0), 0.0);
    compartment_curtains(s, h, night, w, x, y);
    compartment_furniture(s, &cam, night, v, wood);
    cam
}

fn window_view(s: &mut Stage, dice: &mut Dice, v: &View, [x, y, w, h]: [f32; 4]) {
    let p = s.pal;
    let night = v.is_night(&p);
    s.rect(x, y, w, h, Ink::down(y, y + h, &[p.top, p.mid, p.low]));
    if night {
        s.canvas.stars(dice, 200, H, p.key);
    }
    disc(s, (x + w * 0.7, y + h * 0.4), h * 0.11, night);
    nature::hills(
        &mut s.canvas,
        v.seed,
        (y + h * 0.78, h * 0.3, 3.0),
        p.depth(p.body, 0.65),
        None,
    );
    nature::hills(
        &mut s.canvas,
        v.seed + 4,
        (y + h * 0.92, h * 0.22, 4.0),
        p.depth(p.dark(0.3), 0.35),
        None,
    );
    for i in 0..9 {
        let px = x + w * (i as f32 + dice.unit()) / 9.0;
        nature::pine(
            &mut s.canvas,
            dice,
            [px, y + h, h * 0.34],
            p.dark(0.55),
            None,
            None,
        );
    }
    s.layered(crate::canvas::Blend::soft(2.0), |s| {
        for _ in 0..16 {
            let py = y + h * dice.range(0.86, 1.0);
            s.rect(
                x + w * dice.unit(),
                py,
                w * dice.range(0.1, 0.4),
                3.0,
                (p.key.mix(p.body, 0.4), 0.4),
            );
        }
    });
    s.poly(
        &[
            (x + w * 0.1, y),
            (x + w * 0.26, y),
            (x + w * 0.1, y + h),
            (x - w * 0.06, y + h),
        ],
        (WHITE, 0.1),
    );
    s.poly(
        &[
            (x + w * 0.3, y),
            (x + w * 0.34, y),
            (x + w * 0.18, y + h),
            (x + w * 0.14, y + h),
        ],
        (WHITE, 0.1),
    );
}

fn compartment_curtains(s: &mut Stage, h: f32, night: bool, w: f32, x: f32, y: f32) {
    let p = s.pal;
    let cloth = p.acc.mix(p.body, 0.2);
    built::curtain(
        s,
        [x - 24.0, y - 22.0, w * 0.2, h + 44.0],
        cloth,
        Some(0.6),
        true,
    );
    built::curtain(
        s,
        [x + w * 0.8 + 24.0, y - 22.0, w * 0.2, h + 44.0],
        cloth,
        Some(0.6),
        false,
    );
    s.metal(
        &Shape::rect(x - 40.0, y - 26.0, w + 80.0, 7.0),
        p.key.mix(p.acc, 0.3),
    );
    s.glow(
        (x + w / 2.0, y + h / 2.0),
        w * 0.8,
        p.low.mix(p.key, 0.4),
        if night { 0.3 } else { 0.6 },
    );
}

fn compartment_furniture(s: &mut Stage, cam: &Cam, night: bool, v: &View, wood: Colour) {
    let p = s.pal;
    for k in [-1.0, 1.0] {
        seat(s, cam, k, wood);
    }
    let lamp = cam.pt(0.0, 2.62, 2.9);
    s.glow(lamp, 240.0, p.lamp(), if night { 0.85 } else { 0.4 });
    s.form(
        &Shape::svg("M-34 0C-34 34 34 34 34 0Z").moved(lamp.0, lamp.1.max(0.0)),
        p.lamp().mix(WHITE, 0.4),
        4.0,
    );
    let table = cam.frame(3.1, (-0.62, 0.62), (0.6, 0.72));
    s.form(
        &Shape::polygon(&[
            (table[0], table[1]),
            (table[0] + table[2], table[1]),
            (table[0] + table[2] * 1.1, table[1] + 44.0),
            (table[0] - table[2] * 0.1, table[1] + 44.0),
        ]),
        wood.mix(p.key, 0.35),
        3.0,
    );
    s.rect(
        table[0] - table[2] * 0.1,
        table[1] + 44.0,
        table[2] * 1.2,
        9.0,
        wood.mix(p.ink, 0.3),
    );
    objects::lamp(
        s,
        At::new(table[0] + table[2] * 0.2, table[1] + 14.0, 100.0),
    );
    objects::cup(s, At::new(table[0] + table[2] * 0.7, table[1] + 34.0, 44.0));
    if v.frame {
        s.edges((80.0, 50.0, 80.0, 120.0), 0.55);
    }
}

fn seat(s: &mut Stage, cam: &Cam, k: f32, wood: Colour) {
    let p = s.pal;
    let plush = p.acc.mix(p.ink, 0.3).mix(p.body, 0.2);
    let x = 1.75 * k;
    let f = |pts: &[(f32, f32, f32)]| {
        cam.face(&pts.iter().map(|q| (q.0 * k, q.1, q.2)).collect::<Vec<_>>())
    };
    seat_wall(s, cam, k, wood);
    objects::suitcase(
        s,
        At::new(
            cam.pt(1.5 * k, 2.07, 2.4).0,
            cam.pt(1.5 * k, 2.07, 2.4).1,
            70.0,
        ),
    );
    s.fill(
        &f(&[
            (1.7, 0.45, 0.6),
            (1.55, 1.75, 0.6),
            (1.55, 1.75, 3.3),
            (1.7, 0.45, 3.3),
        ]),
        Ink::across(
            cam.pt(x, 0.0, 3.3).0,
            if k < 0.0 { 0.0 } else { W },
            &[plush.mix(p.key, 0.3), plush, plush.mix(p.ink, 0.5)],
        ),
    );
    for i in 0..4 {
        let z = 1.0 + 0.7 * i as f32;
        s.line(
            &[cam.pt(1.69 * k, 0.5, z), cam.pt(1.55 * k, 1.74, z)],
            (p.ink, 0.4),
            3.0,
        );
        for y in [0.9, 1.3] {
            let b = cam.pt((1.72 - 0.12 * y) * k, y, z + 0.34);
            s.circle(b.0, b.1, 3.4, plush.mix(p.key, 0.45));
        }
    }
    s.fill(
        &f(&[
            (1.6, 1.76, 0.6),
            (1.45, 1.8, 0.6),
            (1.45, 1.8, 3.3),
            (1.6, 1.76, 3.3),
        ]),
        p.key.mix(p.low, 0.4).mix(plush, 0.3),
    );
    s.fill(
        &f(&[
            (1.7, 0.48, 0.6),
            (0.95, 0.5, 0.6),
            (0.95, 0.5, 3.3),
            (1.7, 0.48, 3.3),
        ]),
        plush.mix(p.key, 0.22),
    );
    s.fill(
        &f(&[
            (0.95, 0.5, 0.6),
            (0.95, 0.1, 0.6),
            (0.95, 0.1, 3.3),
            (0.95, 0.5, 3.3),
        ]),
        plush.mix(p.ink, 0.45),
    );
}

fn seat_wall(s: &mut Stage, cam: &Cam, k: f32, wood: Colour) {
    let p = s.pal;
    let f = |pts: &[(f32, f32, f32)]| {
        cam.face(&pts.iter().map(|q| (q.0 * k, q.1, q.2)).collect::<Vec<_>>())
    };
    s.fill(
        &f(&[
            (1.75, -0.2, 0.6),
            (1.75, 2.6, 0.6),
            (1.75, 2.6, 3.4),
            (1.75, -0.2, 3.4),
        ]),
        wood.mix(p.ink, 0.25),
    );
    s.fill(
        &f(&[
            (1.74, 2.0, 0.6),
            (1.3, 2.05, 0.6),
            (1.3, 2.05, 3.3),
            (1.74, 2.0, 3.3),
        ]),
        p.key.mix(wood, 0.5),
    );
    for i in 0..12 {
        let z = 0.8 + 0.22 * i as f32;
        s.line(
            &[cam.pt(1.72 * k, 2.0, z), cam.pt(1.32 * k, 2.05, z)],
            (p.ink, 0.5),
            1.6,
        );
    }
}
