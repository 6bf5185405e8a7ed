//! Under glass: the greenhouse.

use super::{View, nature};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, WHITE};
use crate::stage::Stage;

/// Greenhouse: iron ribs and panes, palms and ferns, a path to a fountain, light from above.
pub fn greenhouse(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.52), 1.6);
    let (vx, vy) = cam.vanish;
    s.light.to = (-0.4, -0.9);
    s.wash(Ink::down(
        0.0,
        H,
        &[p.mid.mix(p.key, 0.4), p.key.mix(p.low, 0.3), p.low],
    ));
    s.glow((vx - 160.0, 60.0), 520.0, p.key.mix(WHITE, 0.3), 0.9);
    glass_roof(s, &cam, &mut dice);
    s.fill(&cam.floor(0.0, (-5.0, 5.0), (0.4, 22.0)), p.dark(0.2));
    s.fill(
        &cam.floor(0.004, (-1.0, 1.0), (0.4, 22.0)),
        Ink::down(
            vy,
            H,
            &[p.key.mix(p.low, 0.4), p.low.mix(p.body, 0.4), p.dark(0.2)],
        ),
    );
    for i in 0..18 {
        let z = 0.8 + 0.8 * i as f32;
        s.fill(&cam.floor(0.006, (-1.0, 1.0), (z, z + 0.05)), (p.ink, 0.3));
    }
    s.glow((vx, vy - 20.0), 220.0, p.key, 0.7);
    for step in (0..8).rev() {
        beds(s, &cam, &mut dice, 2.2 + 1.9 * step as f32);
    }
    for i in 0..5 {
        let x = 120.0 + 160.0 * i as f32;
        s.shaft((x, -20.0), (x + 190.0, H), (14.0, 52.0), p.key, 0.3);
    }
    s.motes(&mut dice, 70, [100.0, 60.0, 760.0, 420.0], p.key, 0.6);
    if v.frame {
        for (x, y, l, a) in [
            (-20.0, 380.0, 290.0, -0.3),
            (-20.0, 520.0, 330.0, -0.7),
            (980.0, 330.0, 290.0, 3.3),
            (980.0, 520.0, 330.0, 3.8),
        ] {
            nature::leaf(
                &mut s.canvas,
                (x, y),
                (l, 74.0),
                a,
                (p.dark(0.75), p.ink),
                0.34,
            );
        }
        for (x, a) in [(150.0, -1.2), (90.0, -1.6), (830.0, -1.9), (890.0, -1.4)] {
            nature::frond(
                &mut s.canvas,
                &mut dice,
                (x, H + 6.0),
                (200.0, 0.15),
                a,
                p.ink,
            );
        }
        v.weather_front(s);
    }
    cam
}

fn glass_roof(s: &mut Stage, cam: &Cam, dice: &mut Dice) {
    let p = s.pal;
    let arc = |z: f32| {
        (0..=16)
            .map(|i| {
                let a = std::f32::consts::PI * i as f32 / 16.0;
                (-5.0 * a.cos(), 2.2 + 3.6 * a.sin(), z)
            })
            .collect::<Vec<_>>()
    };
    for step in (0..9).rev() {
        let (z0, z1) = (1.6 + 2.0 * step as f32, 3.6 + 2.0 * step as f32);
        let (near, far) = (arc(z0), arc(z1));
        for i in 0..16 {
            let pane = cam.face(&[near[i], near[i + 1], far[i + 1], far[i]]);
            let tone = p.mid.mix(p.key, 0.25 + 0.55 * dice.unit());
            s.fill(&pane, (tone, 0.55));
            s.line(
                &[
                    cam.pt(near[i].0, near[i].1, near[i].2),
                    cam.pt(far[i].0, far[i].1, far[i].2),
                ],
                (p.dark(0.2), 0.55),
                1.4,
            );
        }
        let d = step as f32 / 9.0;
        let iron = p.depth(p.dark(0.4), d * 0.9);
        let rib: Vec<_> = near.iter().map(|q| cam.pt(q.0, q.1, q.2)).collect();
        s.line(&rib, iron, cam.size(0.14, z0));
        for k in [-1.0, 1.0] {
            s.line(
                &[cam.pt(5.0 * k, 2.2, z0), cam.pt(5.0 * k, 0.0, z0)],
                iron,
                cam.size(0.14, z0),
            );
        }
    }
}

fn beds(s: &mut Stage, cam: &Cam, dice: &mut Dice, z: f32) {
    let p = s.pal;
    let d = (z / 18.0).min(1.0);
    for k in [-1.0_f32, 1.0] {
        s.fill(
            &cam.wall(1.15 * k, (0.0, 0.4), (z - 0.9, z + 1.0)),
            p.depth(p.body.mix(p.low, 0.3), d),
        );
        let m = cam.size(1.0, z);
        for i in 0..3 {
            let x = k * (1.7 + 1.05 * i as f32 + dice.range(-0.2, 0.2));
            let at = cam.pt(x, 0.35, z + dice.range(-0.4, 0.4));
            let green = p.depth(p.body.mix(p.mid, dice.range(0.0, 0.6)), d);
            match dice.whole(0, 4) {
                0 => {
                    for j in 0..7 {
                        let a = -1.57 + (j as f32 - 3.0) * 0.42;
                        nature::frond(
                            &mut s.canvas,
                            dice,
                            (at.0, at.1 - m * 1.3),
                            (m * 0.95, 0.14),
                            a,
                            green,
                        );
                    }
                    s.line(
                        &[at, (at.0, at.1 - m * 1.3)],
                        p.depth(p.dark(0.5), d),
                        m * 0.1,
                    );
                }
                1 => {
                    for j in 0..5 {
                        let a = -1.57 + (j as f32 - 2.0) * 0.5;
                        nature::leaf(
                            &mut s.canvas,
                            at,
                            (m * 0.9, m * 0.2),
                            a,
                            (green.mix(p.key, 0.2), green.mix(p.ink, 0.3)),
                            0.0,
                        );
                    }
                }
                2 => {
                    let bush = dice.blob((at.0, at.1 - m * 0.35), (m * 0.5, m * 0.45), 0.22, 26);
                    s.fill(&bush, green);
                    s.crescent(&bush, green.mix(p.key, 0.4), (m * 0.1, m * 0.12), 0.0);
                    for _ in 0..9 {
                        let f = (
                            at.0 + dice.range(-0.4, 0.4) * m,
                            at.1 - m * dice.range(0.1, 0.7),
                        );
                        s.circle(f.0, f.1, m * 0.05, p.acc.mix(p.key, dice.range(0.0, 0.5)));
                    }
                }
                _ => nature::grass(
                    &mut s.canvas,
                    dice,
                    (at.0 - m * 0.4, at.0 + m * 0.4),
                    (at.1, m * 0.9),
                    24,
                    green,
                ),
            }
        }
    }
}
