//! Inside vessels: an observation deck, a corridor of a space station, a submarine.

use super::View;
use super::built::{self, Extra};
use super::stars;
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use crate::stage::Stage;

/// Observation deck: ribs and a dark floor frame a planet, whose light lies on the floor.
pub fn space_window(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    stars::heavens(s, &mut dice);
    let (x, y) = (W * v.vx.unwrap_or(0.6), H * 0.47);
    let r = 205.0 * v.zoom();
    s.light.to = (-0.84, -0.54);
    stars::rings(s, (x, y), r, -16.0, false);
    stars::globe(s, (x, y), r, (-0.84, -0.54), (p.low, p.acc), v.seed);
    stars::rings(s, (x, y), r, -16.0, true);
    stars::globe(
        s,
        (W * 0.27, H * 0.25),
        21.0,
        (-0.84, -0.54),
        (p.low.mix(p.key, 0.5), p.mid),
        5,
    );
    s.line(
        &[(W * 0.18, H * 0.5), (W * 0.36, H * 0.455)],
        Ink::fade((W * 0.18, 0.0), (W * 0.36, 0.0), p.key, (0.0, 0.9)),
        2.0,
    );
    s.fill(
        &Shape::poly("0,0 -16,-4 -22,4").moved(W * 0.366, H * 0.453),
        p.key,
    );
    hull(s);
    deck(s);
    let cam = Cam::new(0.8, (480.0, 300.0), (0.0, 1.6, 0.0));
    if v.frame {
        built::extra(s, (345.0, 462.0), 178.0, p.ink, Extra::Suit);
        console(s, (690.0, 470.0));
    }
    cam
}

fn hull(s: &mut Stage) {
    let p = s.pal;
    let opening = [
        (150.0, 96.0),
        (280.0, 30.0),
        (690.0, 30.0),
        (818.0, 96.0),
        (848.0, 330.0),
        (790.0, 404.0),
        (178.0, 404.0),
        (118.0, 330.0),
    ];
    let hole = Shape::polygon(&opening);
    let wall = p.ink.mix(p.body, 0.28);
    s.outside(&hole, |s| s.wash(Ink::down(0.0, H, &[p.ink, wall, p.ink])));
    let inner = opening.map(|(x, y)| (x + (480.0 - x) * 0.035, y + (225.0 - y) * 0.05));
    for i in 0..8 {
        let (a, b, c, d) = (
            opening[i],
            opening[(i + 1) % 8],
            inner[(i + 1) % 8],
            inner[i],
        );
        let low = (f32::midpoint(a.1, b.1) - 200.0).max(0.0) / 230.0;
        let left = (480.0 - f32::midpoint(a.0, b.0)).max(0.0) / 500.0;
        let t = (0.12 + 0.6 * low + 0.35 * left).min(0.85);
        s.poly(&[a, b, c, d], p.body.mix(p.low.mix(p.key, 0.4), t));
    }
    for x in [366.0, 604.0] {
        let foot = x + (x - 480.0) * 0.1;
        s.poly(
            &[
                (x - 9.0, 38.0),
                (x + 9.0, 38.0),
                (foot + 10.0, 396.0),
                (foot - 10.0, 396.0),
            ],
            p.ink,
        );
        s.poly(
            &[
                (x + 6.0, 38.0),
                (x + 9.0, 38.0),
                (foot + 10.0, 396.0),
                (foot + 6.0, 396.0),
            ],
            (p.low.mix(p.key, 0.3), 0.7),
        );
    }
    hull_ribs(s);
}

fn hull_ribs(s: &mut Stage) {
    let p = s.pal;
    for (i, (a, b)) in [(60.0, 118.0), (0.0, 62.0)].into_iter().enumerate() {
        for left in [true, false] {
            let at = |u: f32| if left { u } else { W - u };
            let rib = [
                (at(a), -9.0),
                (at(a + 26.0), -9.0),
                (at(b + 14.0), 250.0),
                (at(a + 60.0), H + 9.0),
                (at(a + 14.0), H + 9.0),
                (at(b - 22.0), 250.0),
            ];
            s.poly(&rib, p.ink.mix(p.body, 0.5 - 0.2 * i as f32));
            s.line(
                &[rib[1], rib[2], rib[3]],
                (p.low.mix(p.key, 0.25), if left { 0.6 } else { 0.9 }),
                1.6,
            );
            for k in 0..5 {
                let y = 60.0 + 90.0 * k as f32;
                s.rect(
                    at(a + if left { 16.0 } else { 24.0 }),
                    y,
                    8.0,
                    3.0,
                    (p.acc, 0.7),
                );
            }
        }
    }
}

fn deck(s: &mut Stage) {
    let p = s.pal;
    let cam = Cam::new(0.8, (480.0, 300.0), (0.0, 1.6, 0.0));
    let glow = vec![
        (0.0, p.body.mix(p.low, 0.45), 1.0),
        (0.4, p.dark(0.5), 1.0),
        (1.0, p.ink, 1.0),
    ];
    s.rect(
        -8.0,
        424.0,
        W + 16.0,
        H,
        Ink::Linear((0.0, 424.0), (0.0, H), glow),
    );
    for i in -8..=8 {
        let x = i as f32;
        s.line(
            &[cam.pt(x, 0.0, 9.9), cam.pt(x, 0.0, 3.0)],
            (p.low, 0.25),
            1.2,
        );
    }
    for k in 0..6 {
        let z = 9.9 - 1.1 * k as f32;
        s.line(
            &[cam.pt(-12.0, 0.0, z), cam.pt(12.0, 0.0, z)],
            (p.low, 0.22),
            1.2,
        );
    }
    s.fill(
        &Shape::poly("250,424 820,424 960,540 120,540"),
        Ink::fade((0.0, 424.0), (0.0, H), p.low.mix(p.key, 0.4), (0.4, 0.0)),
    );
    s.rect(-8.0, 404.0, W + 16.0, 8.0, p.dark(0.3));
    s.rect(-8.0, 404.0, W + 16.0, 2.0, (p.low.mix(p.key, 0.5), 0.9));
    s.rect(-8.0, 412.0, W + 16.0, 12.0, p.ink);
    s.line(&[(100.0, 380.0), (860.0, 380.0)], p.ink, 5.0);
    s.line(&[(100.0, 378.0), (860.0, 378.0)], (p.low, 0.8), 1.2);
}

fn console(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let body = Shape::svg("M0 80C0 40 24 10 70 0H300V90H0Z").moved(x, y);
    s.backlit(&body, p.ink, 2.5);
    for i in 0..18 {
        let hue = [p.acc, p.low, p.key][(i * 7 + 3) % 3];
        s.rect(
            x + 74.0 + 11.0 * (i % 9) as f32,
            y + 14.0 + 13.0 * (i / 9) as f32,
            7.0,
            4.0,
            hue,
        );
    }
    s.glow((x + 130.0, y + 20.0), 70.0, p.acc, 0.3);
}

/// A station's corridor: octagonal ribs, light strips, doors, a lit hatch at its end.
pub fn space_corridor(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.48), 1.6);
    let end = v.sun_at(s, (cam.vanish.0 / W, cam.vanish.1 / H));
    s.wash(p.ink);
    let section = |z: f32, k: f32| {
        [
            (-1.0, 2.9),
            (1.0, 2.9),
            (2.0, 2.0),
            (2.0, 0.7),
            (1.3, 0.0),
            (-1.3, 0.0),
            (-2.0, 0.7),
            (-2.0, 2.0),
        ]
        .map(|(x, y)| (x * k, 1.5 + (y - 1.5) * k, z))
    };
    let tones = [0.42, 0.3, 0.55, 0.72, 0.35, 0.72, 0.55, 0.3];
    for step in (0..16).rev() {
        let (z0, z1) = (0.6 + 1.5 * step as f32, 2.1 + 1.5 * step as f32);
        let (near, far) = (section(z0, 1.0), section(z1, 1.0));
        let d = (step as f32 / 16.0).powf(0.8);
        for i in 0..8 {
            let j = (i + 1) % 8;
            let lit = p.ink.mix(p.body, tones[i] + 0.2).mix(p.low, 0.1 + 0.5 * d);
            s.fill(&cam.face(&[near[i], near[j], far[j], far[i]]), lit);
        }
        corridor_bay(s, &cam, &mut dice, (z0, z1), d, step);
        let (a, b) = (section(z0, 1.0), section(z0, 0.92));
        let c = section(z0 + 0.35, 0.92);
        for i in 0..8 {
            let j = (i + 1) % 8;
            s.fill(
                &cam.face(&[b[i], b[j], c[j], c[i]]),
                p.dark(0.3).mix(p.low, 0.2 + 0.4 * d),
            );
            s.fill(
                &cam.face(&[a[i], a[j], b[j], b[i]]),
                p.dark(0.75).mix(p.low, 0.3 * d),
            );
            let (u, w) = (
                cam.pt(b[i].0, b[i].1, z0.max(0.7)),
                cam.pt(b[j].0, b[j].1, z0.max(0.7)),
            );
            s.line(&[u, w], (p.key, 0.2 + 0.3 * d), 1.2);
        }
    }
    s.glow(end, 300.0, p.key, 0.8);
    s.circle(end.0, end.1, cam.size(1.0, 24.0), p.key.mix(WHITE, 0.6));
    s.glow(end, 110.0, WHITE, 0.7);
    if v.frame {
        let spot = cam.spot(0.0, 9.5 * v.zoom());
        built::extra(s, (spot.x, spot.y), spot.metre * 1.8, p.ink, Extra::Suit);
        s.fill(
            &Shape::polygon(&[
                (spot.x - 6.0, spot.y),
                (spot.x + 6.0, spot.y),
                (spot.x + 60.0, H),
                (spot.x - 60.0, H),
            ]),
            Ink::fade((0.0, spot.y), (0.0, H), p.ink, (0.6, 0.0)),
        );
    }
    cam
}

fn corridor_bay(s: &mut Stage, cam: &Cam, dice: &mut Dice, (z0, z1): Pt, d: f32, step: i32) {
    let p = s.pal;
    let strip = p.key.mix(WHITE, 0.4);
    for k in [-1.0, 1.0] {
        let light = cam.face(&[
            (k * 1.12, 2.78, z0 + 0.3),
            (k * 1.5, 2.46, z0 + 0.3),
            (k * 1.5, 2.46, z1 - 0.2),
            (k * 1.12, 2.78, z1 - 0.2),
        ]);
        s.fill(&light, (strip, 0.92));
        let at = cam.pt(k * 1.3, 2.6, z0 + 0.9);
        s.glow(at, cam.size(0.9, z0 + 0.9).min(150.0), p.key, 0.35);
        let rail = cam.wall(k * 1.98, (1.0, 1.08), (z0, z1));
        s.fill(&rail, (p.acc, 0.75));
        if (step + i32::from(k > 0.0)) % 3 == 0 {
            let door = cam.wall(k * 1.98, (0.72, 1.95), (z0 + 0.35, z1 - 0.1));
            s.fill(&door, p.dark(0.8).mix(p.low, 0.3 * d));
            s.fill(
                &cam.wall(k * 1.97, (1.5, 1.7), (z0 + 0.55, z1 - 0.3)),
                if dice.chance(0.5) { p.acc } else { p.lamp() },
            );
        } else {
            for i in 0..4 {
                let y = 1.2 + 0.2 * i as f32;
                s.fill(
                    &cam.wall(
                        k * 1.98,
                        (y, y + 0.11),
                        (z0 + 0.4, z1 - dice.range(0.1, 0.8)),
                    ),
                    p.dark(0.55).mix(p.low, 0.3 * d),
                );
            }
            let hue = dice.pick(&[p.acc, p.lamp(), p.low]);
            s.fill(&cam.wall(k * 1.97, (1.42, 1.5), (z0 + 0.5, z0 + 0.66)), hue);
        }
    }
    s.fill(
        &cam.floor(0.005, (-0.5, 0.5), (z0 + 0.1, z1)),
        (p.key, 0.1 + 0.25 * d),
    );
    for i in 0..4 {
        let z = z0 + 0.36 * i as f32;
        s.fill(
            &cam.floor(0.006, (-1.25, 1.25), (z, z + 0.05)),
            (p.ink, 0.5),
        );
    }
}

/// A submarine: round ribs, pipes and gauges under red light, a periscope or a hatch at the end.
pub fn submarine(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.44, 0.5), 1.6);
    let end = v.sun_at(s, (cam.vanish.0 / W, cam.vanish.1 / H));
    s.light.to = (0.0, -1.0);
    s.wash(p.ink);
    for step in (0..12).rev() {
        let z = 0.9 + 1.4 * step as f32;
        let d = step as f32 / 12.0;
        let r = cam.size(2.0, z);
        let (cx, cy) = cam.pt(0.0, 1.75, z);
        let shell = Shape::ellipse(cx, cy, r, r * 0.94);
        let tone = p.dark(0.5 - 0.4 * d).mix(p.low, 0.16 + 0.3 * d);
        let rib = Shape::ellipse(cx, cy, r * 0.93, r * 0.87);
        let next = cam.size(2.0, z + 1.4);
        let (nx, ny) = cam.pt(0.0, 1.75, z + 1.4);
        let far = Shape::ellipse(nx, ny, next, next * 0.94);
        s.outside(&far, |s| {
            let hull = [
                tone.mix(p.key, 0.25),
                tone.mix(p.ink, 0.1),
                p.ink.mix(tone, 0.4),
            ];
            s.fill(&shell, Ink::down(cy - r, cy + r, &hull));
        });
        s.clipped(&shell, |s| submarine_bay(s, &cam, &mut dice, z, step));
        s.outside(&rib, |s| {
            let iron = [p.low.mix(p.key, 0.3), p.body.mix(p.low, 0.3), p.dark(0.6)];
            s.fill(&shell, Ink::down(cy - r, cy + r, &iron));
        });
        s.crescent(&shell, (p.key, 0.35), (0.0, r * 0.012), 0.0);
    }
    s.glow(end, 190.0, p.key, 0.8);
    let hatch = Shape::round_rect(end.0 - 15.0, end.1 - 34.0, 30.0, 64.0, 14.0);
    s.fill(&hatch, p.acc.mix(WHITE, 0.4));
    if v.frame {
        let spot = cam.spot(0.0, 8.5 * v.zoom());
        built::extra(s, (spot.x, spot.y), spot.metre * 1.8, p.ink, Extra::Hat);
        hatch_frame(s);
    }
    cam
}

fn submarine_bay(s: &mut Stage, cam: &Cam, dice: &mut Dice, z: f32, step: i32) {
    let p = s.pal;
    let (z0, z1) = (z, z + 1.4);
    for (x, y, w) in [
        (-1.5, 2.7, 0.1),
        (-1.3, 2.95, 0.07),
        (1.45, 2.75, 0.12),
        (1.62, 2.3, 0.08),
        (-1.75, 2.2, 0.09),
    ] {
        s.fill(&cam.wall(x, (y, y + w), (z0, z1)), p.body.mix(p.low, 0.3));
        s.fill(
            &cam.wall(x, (y + w * 0.7, y + w), (z0, z1)),
            p.key.mix(p.body, 0.45),
        );
    }
    let at = cam.pt(0.0, 3.3, z0 + 0.7);
    let r = cam.size(0.16, z0 + 0.7);
    if step % 2 == 0 {
        s.glow(at, r * 9.0, p.low.mix(p.key, 0.4), 0.65);
        s.oval(at.0, at.1, r, r * 0.5, p.key.mix(WHITE, 0.4));
    }
    for k in [-1.0, 1.0] {
        for i in 0..3 {
            let (gx, gy) = cam.pt(
                k * 1.72,
                1.25 + 0.36 * i as f32,
                z0 + 0.3 + 0.3 * (i % 2) as f32,
            );
            let gr = cam.size(0.13, z0 + 0.5);
            s.circle(gx, gy, gr * 1.2, p.ink);
            s.oval(gx, gy, gr * 0.8, gr, p.key.mix(p.low, 0.3));
            let (sa, ca) = dice.range(-2.0, 2.0).sin_cos();
            s.line(
                &[(gx, gy), (gx + sa * gr * 0.7, gy - ca * gr * 0.8)],
                p.ink,
                gr * 0.16,
            );
        }
        let (vx, vy) = cam.pt(k * 1.6, 0.85, z0 + 0.9);
        let vr = cam.size(0.2, z0 + 0.9);
        if step % 2 == 1 {
            s.stroke(
                &Shape::ellipse(vx, vy, vr * 0.6, vr),
                p.acc.mix(p.low, 0.4),
                vr * 0.2,
            );
            s.line(
                &[(vx, vy - vr), (vx, vy + vr)],
                p.acc.mix(p.low, 0.4),
                vr * 0.12,
            );
            s.line(
                &[(vx - vr * 0.6, vy), (vx + vr * 0.6, vy)],
                p.acc.mix(p.low, 0.4),
                vr * 0.12,
            );
        }
    }
    s.fill(
        &cam.floor(0.0, (-0.8, 0.8), (z0, z1)),
        p.dark(0.4).mix(p.low, 0.15),
    );
    for i in 0..5 {
        let zz = z0 + 0.28 * i as f32;
        s.fill(
            &cam.floor(0.005, (-0.8, 0.8), (zz, zz + 0.08)),
            (p.ink, 0.6),
        );
    }
}

fn hatch_frame(s: &mut Stage) {
    let p = s.pal;
    let hole = Shape::round_rect(110.0, -40.0, 640.0, 640.0, 170.0);
    s.outside(&hole, |s| {
        s.wash(Ink::across(0.0, W, &[p.ink, p.dark(0.7), p.ink]));
    });
    s.stroke(&hole, p.dark(0.35), 26.0);
    s.stroke(
        &Shape::round_rect(122.0, -40.0, 616.0, 640.0, 160.0),
        (p.low.mix(p.key, 0.3), 0.8),
        2.4,
    );
    for i in 0..9 {
        let y = 20.0 + 62.0 * i as f32;
        for x in [54.0, 806.0] {
            s.circle(x, y, 7.0, p.dark(0.4));
            s.circle(x - 1.5, y - 2.0, 3.0, (p.low, 0.7));
        }
    }
    let wheel = Shape::circle(896.0, 250.0, 58.0);
    s.stroke(&wheel, p.acc.mix(p.ink, 0.3), 12.0);
    for i in 0..3 {
        let (sa, ca) = (i as f32 * 1.047 + 0.3).sin_cos();
        s.line(
            &[
                (896.0 - sa * 56.0, 250.0 - ca * 56.0),
                (896.0 + sa * 56.0, 250.0 + ca * 56.0),
            ],
            p.acc.mix(p.ink, 0.35),
            8.0,
        );
    }
    s.stroke(&Shape::circle(894.0, 248.0, 60.0), (p.key, 0.5), 1.6);
}
