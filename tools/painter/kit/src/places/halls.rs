//! Halls: courtroom, a castle's great hall, ballroom.

use super::View;
use super::built::{self, Extra, Room};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::stage::Stage;

/// Courtroom: tall windows on the left, panelled wall, the bench, the public from behind.
pub fn courtroom(s: &mut Stage, v: &View) -> Cam {
    let p = v.dress(s);
    let mut cam = v.cam((0.56, 0.47), 1.9);
    cam.f *= 0.72;
    s.light.to = (-0.8, -0.6);
    let wood = p.body.mix(p.mid, 0.45).mix(p.low, 0.1);
    let (depth, h) = (9.0, 5.4);
    let room = Room {
        x: (-5.4, 5.0),
        height: h,
        depth,
        wall: p.body.mix(p.mid, 0.3),
        floor: p.dark(0.25),
        ceiling: p.dark(0.45),
    };
    built::room(s, &cam, &room);
    built::tiles(s, &cam, (-5.4, 5.0), (0.6, depth), 1.0, (p.ink, 0.18));
    for i in 0..4 {
        let z = 3.2 + 1.6 * i as f32;
        s.fill(&cam.wall(-5.39, (1.5, 5.0), (z, z + 1.05)), p.dark(0.5));
        s.fill(
            &cam.wall(-5.38, (1.6, 4.9), (z + 0.08, z + 0.97)),
            Ink::down(0.0, 300.0, &[p.key.mix(WHITE, 0.5), p.key, p.low]),
        );
        for k in [0.33, 0.66] {
            s.fill(
                &cam.wall(-5.37, (1.6, 4.9), (z + k, z + k + 0.04)),
                p.dark(0.6),
            );
        }
        for y in [2.4, 3.25, 4.1] {
            s.fill(
                &cam.wall(-5.37, (y, y + 0.06), (z + 0.08, z + 0.97)),
                p.dark(0.6),
            );
        }
    }
    let back = cam.frame(depth, (-5.4, 5.0), (0.0, h));
    court_wall(s, back, &cam, wood);
    s.dusty(70, [120.0, 60.0, 560.0, 380.0]);
    if v.frame {
        let rail = cam.frame(5.4, (-5.0, -0.9), (0.0, 0.95));
        let other = cam.frame(5.4, (0.9, 5.0), (0.0, 0.95));
        for [x, y, w, h] in [rail, other] {
            s.rect(x, y, w, 9.0, wood.mix(p.key, 0.35));
            for i in 0..18 {
                s.form(
                    &Shape::rect(x + w * i as f32 / 18.0, y + 9.0, w / 40.0, h),
                    wood.mix(p.ink, 0.3),
                    1.4,
                );
            }
        }
        let spot = cam.spot(0.2, 5.4);
        built::extra(s, (spot.x, spot.y), spot.metre * 1.8, p.ink, Extra::Suit);
        built::crowd(s, (-20.0, W * 0.42), H - 40.0, 54.0, p.ink);
        built::crowd(s, (W * 0.7, W + 20.0), H - 40.0, 54.0, p.ink);
    }
    cam
}

fn court_wall(s: &mut Stage, back: [f32; 4], cam: &Cam, wood: Colour) {
    let p = s.pal;
    let [bx, by, bw, bh] = back;
    s.rect(bx, by + bh * 0.12, bw, bh * 0.88, wood);
    built::panels(s, [bx, by + bh * 0.16, bw, bh * 0.84], 10, wood);
    for i in 0..11 {
        let x = bx + bw * i as f32 / 10.0;
        s.form(
            &Shape::rect(x - 6.0, by + bh * 0.12, 12.0, bh * 0.9),
            wood.mix(p.key, 0.12),
            3.0,
        );
    }
    s.form(
        &Shape::rect(bx, by + bh * 0.08, bw, bh * 0.06),
        wood.mix(p.key, 0.25),
        4.0,
    );
    bench(s, cam, wood);
    let [wx, wy, ww, wh] = cam.frame(7.4, (2.6, 4.4), (0.0, 1.25));
    s.form(&Shape::rect(wx, wy, ww, wh), wood.mix(p.ink, 0.2), 5.0);
    s.form(
        &Shape::rect(wx - 6.0, wy - 7.0, ww + 12.0, 10.0),
        wood.mix(p.key, 0.4),
        3.0,
    );
    built::panels(s, [wx, wy + 6.0, ww, wh * 0.9], 3, wood.mix(p.ink, 0.15));
    for i in 0..4 {
        let z = 3.4 + 1.6 * i as f32;
        let from = cam.pt(-5.3, 4.2, z + 0.5);
        s.shaft(
            from,
            (from.0 + 470.0, from.1 + 330.0),
            (20.0, 86.0),
            p.key,
            0.55,
        );
    }
}

fn bench(s: &mut Stage, cam: &Cam, wood: Colour) {
    let p = s.pal;
    let (cx, cy) = cam.pt(0.0, 3.95, 9.0);
    let disc = Shape::circle(cx, cy, 40.0);
    s.fill(&disc, p.dark(0.5));
    let gold = p.key.mix(p.acc, 0.2);
    s.stroke(&disc, gold, 4.0);
    let scales = "M0 -24V22M-24 -16H24M-24 -16L-32 6H-16ZM24 -16L16 6H32ZM-10 24H10";
    s.stroke(&Shape::svg(scales).moved(cx, cy), gold, 3.0);
    for x in [-3.4, 3.4] {
        let (fx, fy) = cam.pt(x, 4.2, 8.9);
        s.line(&[(fx, fy - 36.0), (fx, fy + 120.0)], p.dark(0.4), 4.0);
        let flag = Shape::svg("M0 -32C14 -24 22 -30 30 -22C26 10 32 44 24 82C16 76 10 84 0 78Z")
            .moved(fx + 2.0, fy);
        s.form(
            &flag,
            if x < 0.0 {
                p.acc
            } else {
                p.low.mix(p.acc, 0.3)
            },
            6.0,
        );
    }
    let [x, y, w, h] = cam.frame(8.2, (-0.5, 0.5), (1.2, 3.0));
    let chair = Shape::svg("M0 1V.2C0 -.08 1 -.08 1 .2V1Z")
        .transformed(tiny_skia::Transform::from_row(w, 0.0, 0.0, h, x, y));
    s.form(&chair, p.dark(0.8), 5.0);
    let (jx, jy) = cam.pt(0.0, 1.6, 8.0);
    built::extra(s, (jx, jy + 60.0), 120.0, p.ink, Extra::Coat);
    let top = cam.frame(7.4, (-2.2, 2.2), (0.0, 1.62));
    s.fill(
        &cam.floor(1.62, (-2.2, 2.2), (7.4, 8.2)),
        wood.mix(p.key, 0.35),
    );
    s.rect(top[0], top[1], top[2], top[3], wood.mix(p.ink, 0.22));
    built::panels(
        s,
        [top[0], top[1] + 14.0, top[2], top[3] - 14.0],
        6,
        wood.mix(p.ink, 0.12),
    );
    s.form(
        &Shape::rect(top[0] - 9.0, top[1] - 4.0, top[2] + 18.0, 14.0),
        wood.mix(p.key, 0.5),
        3.0,
    );
    for k in [0.08, 0.92] {
        let lx = top[0] + top[2] * k;
        s.glow((lx, top[1] - 22.0), 60.0, p.acc.mix(p.key, 0.3), 0.6);
        s.form(
            &Shape::svg("M-16 -20C-16 -32 16 -32 16 -20Z").moved(lx, top[1]),
            p.acc,
            3.0,
        );
        s.line(
            &[(lx, top[1] - 20.0), (lx, top[1] - 3.0)],
            p.key.mix(p.acc, 0.4),
            3.0,
        );
    }
    s.fill(
        &cam.floor(0.2, (-2.6, 2.6), (7.0, 7.4)),
        wood.mix(p.key, 0.2),
    );
}

/// A castle's great hall: columns, banners, a throne on steps under a rose window, torches.
pub fn castle_hall(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.52), 1.8);
    s.light.to = (0.0, -1.0);
    let stone = p.body.mix(p.mid, 0.3);
    let (depth, h) = (15.0, 9.0);
    let room = Room {
        x: (-5.4, 5.4),
        height: h,
        depth,
        wall: stone,
        floor: p.dark(0.3),
        ceiling: p.dark(0.7),
    };
    built::room(s, &cam, &room);
    built::tiles(s, &cam, (-5.4, 5.4), (0.6, depth), 0.9, (p.ink, 0.24));
    let rose = cam.pt(0.0, 6.4, depth);
    let r = cam.size(1.7, depth);
    s.glow(rose, r * 5.0, p.key, 0.8);
    rose_window(s, rose, r);
    s.fill(
        &cam.floor(0.01, (-0.9, 0.9), (0.6, 12.2)),
        p.acc.mix(p.ink, 0.25),
    );
    s.fill(
        &cam.floor(0.012, (-0.78, 0.78), (0.6, 12.2)),
        p.acc.mix(p.ink, 0.05),
    );
    throne(s, &cam);
    for step in (0..5).rev() {
        let z = 2.6 + 2.4 * step as f32;
        for k in [-1.0, 1.0] {
            column(s, &cam, (k * 3.5, z), h, k);
            banner(s, &cam, (k * 3.45, z + 1.2), k, step as usize, &mut dice);
        }
        arch_rib(s, &cam, z, h);
    }
    for i in 0..5 {
        let f = i as f32 - 2.0;
        s.shaft(
            (rose.0 + f * r * 0.3, rose.1),
            (rose.0 - 60.0 + f * 190.0, H + 30.0),
            (6.0, 56.0),
            p.key,
            0.4,
        );
    }
    s.dusty(80, [240.0, 120.0, 480.0, 380.0]);
    if v.frame {
        s.edges((140.0, 60.0, 140.0, 80.0), 0.65);
    }
    cam
}

/// A rose window: coloured petals in stone.
pub fn rose_window(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.circle(x, y, r * 1.14, p.dark(0.5));
    s.circle(x, y, r, p.key.mix(WHITE, 0.4));
    let hues = [p.acc, p.low, p.mid.mix(p.key, 0.3), p.key];
    for i in 0..12 {
        let a = i as f32 * 30.0;
        let petal = Shape::svg("M-.08 -.34L-.2 -.78C-.18 -.98 .18 -.98 .2 -.78L.08 -.34Z");
        s.fill(
            &petal.turned_by(a, 0.0, 0.0).at(x, y, r),
            hues[i % 4].mix(p.key, 0.25),
        );
        let (sa, ca) = (a + 15.0).to_radians().sin_cos();
        s.line(
            &[
                (x + sa * r * 0.3, y - ca * r * 0.3),
                (x + sa * r, y - ca * r),
            ],
            p.dark(0.6),
            r * 0.05,
        );
    }
    s.stroke(&Shape::circle(x, y, r * 0.3), p.dark(0.6), r * 0.07);
    s.circle(x, y, r * 0.22, p.acc.mix(p.key, 0.3));
    s.stroke(&Shape::circle(x, y, r), p.dark(0.5), r * 0.1);
}

fn throne(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    for i in 0..4 {
        let f = i as f32;
        let y = 0.18 * (f + 1.0);
        let (w, z) = (2.4 - 0.35 * f, 12.0 + 0.4 * f);
        s.fill(&cam.front(z, (-w, w), (y - 0.18, y)), p.dark(0.45));
        s.fill(&cam.floor(y, (-w, w), (z, z + 0.5)), p.body.mix(p.low, 0.4));
    }
    let [x, y, w, h] = cam.frame(13.4, (-0.62, 0.62), (0.7, 3.3));
    let place = tiny_skia::Transform::from_row(w, 0.0, 0.0, h, x, y);
    let back =
        Shape::svg("M0 1V.2L.12 .06L.22 .16L.5 -.06L.78 .16L.88 .06L1 .2V1Z").transformed(place);
    s.form(&back, p.key.mix(p.acc, 0.35).mix(p.body, 0.3), 4.0);
    let cushion = Shape::svg("M.16 .62V.28C.2 .16 .8 .16 .84 .28V.62Z").transformed(place);
    s.fill(&cushion, p.acc.mix(p.ink, 0.25));
    let seat = Shape::svg("M-.08 .62H1.08V.72H1V1H0V.72H-.08Z").transformed(place);
    s.form(&seat, p.key.mix(p.acc, 0.35).mix(p.body, 0.45), 3.0);
}

fn column(s: &mut Stage, cam: &Cam, (x, z): Pt, h: f32, side: f32) {
    let p = s.pal;
    let d = (z / 16.0).min(1.0);
    let stone = p.depth(p.body.mix(p.mid, 0.2), d * 0.35);
    let [px, py, pw, ph] = cam.frame(z, (x - 0.42, x + 0.42), (0.0, h));
    let shades = [
        stone.mix(p.ink, 0.6),
        stone,
        stone.mix(p.key, 0.3),
        stone.mix(p.ink, 0.3),
    ];
    let order = if side < 0.0 {
        shades
    } else {
        [shades[3], shades[2], shades[1], shades[0]]
    };
    s.rect(px, py, pw, ph, Ink::across(px, px + pw, &order));
    for k in [0.2, 0.5, 0.8] {
        s.rect(px + pw * k, py, pw * 0.04, ph, (p.ink, 0.25));
    }
    let base = cam.frame(z, (x - 0.58, x + 0.58), (0.0, 0.4));
    s.form(
        &Shape::rect(base[0], base[1], base[2], base[3]),
        stone,
        pw * 0.05,
    );
    let flame = cam.pt(x - side * 0.5, 2.5, z);
    let r = cam.size(0.16, z);
    s.line(
        &[(flame.0, flame.1 + r * 2.2), (flame.0, flame.1 + r * 0.5)],
        p.ink,
        r * 0.5,
    );
    s.glow(flame, r * 12.0, p.lamp(), 0.75);
    s.fill(
        &Shape::spline("0,.6 -.6,.2 -.4,-.6 0,-1.5 .4,-.6 .6,.2").at(flame.0, flame.1, r),
        p.lamp(),
    );
    s.fill(
        &Shape::spline("0,.5 -.3,.2 0,-.8 .3,.2").at(flame.0, flame.1, r),
        p.key.mix(WHITE, 0.6),
    );
}

fn banner(s: &mut Stage, cam: &Cam, (x, z): Pt, side: f32, i: usize, dice: &mut Dice) {
    let p = s.pal;
    let hue = [p.acc, p.mid.mix(p.acc, 0.4), p.low.mix(p.acc, 0.3)][i % 3].mix(p.ink, 0.15);
    let (w, top, low) = (0.9, 6.2, 3.4 + dice.range(0.0, 0.2));
    let x1 = x - side * 0.02;
    let cloth = cam.face(&[
        (x1, top, z - w / 2.0),
        (x1, top, z + w / 2.0),
        (x1, low, z + w / 2.0),
        (x1, low - 0.4, z),
        (x1, low, z - w / 2.0),
    ]);
    s.fill(&cloth, hue);
    let half = cam.face(&[
        (x1, top, z),
        (x1, top, z + w / 2.0),
        (x1, low, z + w / 2.0),
        (x1, low - 0.4, z),
    ]);
    s.fill(&half, (p.ink, 0.3));
    s.fill(&cam.ring((x1, 4.9, z), 0.01), p.key);
    let (cx, cy) = cam.pt(x1, 4.9, z);
    let r = cam.size(0.22, z);
    s.oval(cx, cy, r * 0.5, r, p.key.mix(p.acc, 0.2));
}

fn arch_rib(s: &mut Stage, cam: &Cam, z: f32, h: f32) {
    let p = s.pal;
    let pts: Vec<Pt> = (0..=24)
        .map(|i| {
            let t = i as f32 / 24.0 * 2.0 - 1.0;
            cam.pt(3.5 * t, h - 0.6 - 2.2 * t.abs().powf(2.2), z)
        })
        .collect();
    let d = (z / 16.0).min(1.0);
    s.line(&pts, p.depth(p.dark(0.35), d * 0.35), cam.size(0.34, z));
    s.line(&pts, (p.key, 0.16 + 0.2 * d), cam.size(0.07, z));
}

/// A ballroom: tall windows, chandeliers, mirrors, dancers on a polished floor.
pub fn ballroom(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.55), 1.7);
    let lamp = p.lamp().mix(p.key, 0.4);
    s.light.to = (0.0, -1.0);
    s.light.colour = lamp;
    let wall = p.body.mix(p.low, 0.25);
    let (depth, h) = (13.0, 7.0);
    let room = Room {
        x: (-6.4, 6.4),
        height: h,
        depth,
        wall,
        floor: p.body.mix(p.low, 0.2),
        ceiling: p.body.mix(p.low, 0.4),
    };
    built::room(s, &cam, &room);
    built::tiles(s, &cam, (-6.4, 6.4), (0.6, depth), 1.3, (p.key, 0.14));
    for i in 0..5 {
        let x = -5.4 + 2.7 * i as f32;
        let [a, b, c, d] = cam.frame(depth, (x - 0.75, x + 0.75), (0.6, 5.4));
        let arch = Shape::svg("M0 1V.16C0 -.05 1 -.05 1 .16V1Z")
            .transformed(tiny_skia::Transform::from_row(c, 0.0, 0.0, d, a, b));
        s.fill(
            &arch,
            Ink::down(b, b + d, &[p.top, p.mid, p.low.mix(p.mid, 0.5)]),
        );
        s.clipped(&arch, |s| {
            s.canvas.stars(&mut dice, 120, H, p.key);
            for k in 0..4 {
                s.rect(
                    a + c * k as f32 / 4.0,
                    b + d * dice.range(0.7, 0.85),
                    c / 5.0,
                    d,
                    (p.ink, 0.5),
                );
            }
        });
        built::bars(
            s,
            [a, b + d * 0.03, c, d * 0.97],
            (3, 5),
            p.key.mix(p.body, 0.4),
        );
        let drape = p.acc.mix(p.ink, 0.15);
        built::curtain(
            s,
            [a - c * 0.24, b - 6.0, c * 0.36, d + 6.0],
            drape,
            Some(0.6),
            true,
        );
        built::curtain(
            s,
            [a + c * 0.88, b - 6.0, c * 0.36, d + 6.0],
            drape,
            Some(0.6),
            false,
        );
        let [qa, qb, qc, qd] = cam.frame(depth, (x + 0.98, x + 1.72), (0.0, h));
        s.form(&Shape::rect(qa, qb, qc, qd), wall.mix(p.key, 0.25), 3.0);
    }
    ballroom_windows(s, &cam, depth, &mut dice, v);
    cam
}

fn ballroom_windows(s: &mut Stage, cam: &Cam, depth: f32, dice: &mut Dice, v: &View) {
    let p = s.pal;
    for k in [-1.0_f32, 1.0] {
        for i in 0..4 {
            let z = 2.4 + 2.6 * i as f32;
            s.fill(
                &cam.wall(k * 6.38, (0.8, 5.0), (z, z + 1.5)),
                p.key.mix(p.body, 0.3),
            );
            s.fill(
                &cam.wall(k * 6.36, (0.95, 4.85), (z + 0.12, z + 1.38)),
                p.mid.mix(p.low, 0.4),
            );
            s.fill(
                &cam.face(&[
                    (k * 6.35, 0.95, z + 0.12),
                    (k * 6.35, 4.85, z + 0.9),
                    (k * 6.35, 4.85, z + 1.3),
                    (k * 6.35, 0.95, z + 0.5),
                ]),
                (WHITE, 0.22),
            );
        }
    }
    for (x, z) in [(0.0, 11.0), (-2.9, 8.5), (2.9, 8.5), (0.0, 6.0)] {
        chandelier(s, cam.pt(x, 5.4, z), cam.size(0.8, z));
    }
    dancers(s, dice, cam, v);
    let floor_y = cam.pt(0.0, 0.0, depth).1;
    s.clipped(&Shape::rect(0.0, floor_y, W, H - floor_y), |s| {
        s.canvas.reflect(floor_y, 150.0, 1.5, 0.3);
    });
    if v.frame {
        s.edges((90.0, 30.0, 90.0, 110.0), 0.5);
    }
}

/// A chandelier: two rings of candles, crystal drops, its glow.
pub fn chandelier(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let lamp = p.lamp().mix(p.key, 0.5);
    s.line(&[(x, y - r * 5.0), (x, y - r)], p.dark(0.4), r * 0.05);
    s.glow((x, y), r * 4.2, lamp, 0.8);
    for (dy, k, n) in [(0.0, 1.0, 9), (-0.6, 0.56, 6)] {
        let ring = Shape::ellipse(x, y + dy * r, r * k, r * k * 0.22);
        s.stroke(&ring, p.key.mix(p.acc, 0.3).mix(p.body, 0.2), r * 0.08);
        for i in 0..n {
            let a = std::f32::consts::TAU * (i as f32 + 0.5) / n as f32;
            let (cx, cy) = (x + r * k * a.cos(), y + dy * r + r * k * 0.22 * a.sin());
            s.rect(cx - r * 0.03, cy - r * 0.24, r * 0.06, r * 0.22, p.key);
            s.glow((cx, cy - r * 0.3), r * 0.4, lamp, 0.7);
            s.oval(cx, cy - r * 0.32, r * 0.05, r * 0.09, WHITE);
            s.fill(
                &Shape::poly("0,0 .05,.12 0,.24 -.05,.12").at(cx, cy + r * 0.06, r),
                (p.key, 0.7),
            );
        }
    }
    s.stroke(
        &Shape::svg("M0 -1L-.56 -.6L-1 0M0 -1L.56 -.6L1 0M-1 0C-.5 .5 .5 .5 1 0").at(x, y, r),
        (p.key.mix(p.acc, 0.3), 0.8),
        r * 0.04,
    );
    s.fill(&Shape::poly("0,.3 .1,.46 0,.66 -.1,.46").at(x, y, r), p.key);
}

fn dancers(s: &mut Stage, dice: &mut Dice, cam: &Cam, v: &View) {
    if !v.frame {
        return;
    }
    let p = s.pal;
    for i in 0..9 {
        let z = 11.5 - 0.75 * i as f32;
        let x = dice.range(-4.4, 4.4);
        let spot = cam.spot(x, z);
        let h = spot.metre * 1.75;
        let near = 1.0 - (z - 5.0) / 7.0;
        let hue = dice
            .pick(&[p.acc, p.mid, p.low, p.dark(0.3)])
            .mix(p.ink, 0.2 * near);
        s.blurred(2.0, |s| {
            s.oval(spot.x, spot.y, h * 0.34, h * 0.05, (p.ink, 0.5));
        });
        built::extra(s, (spot.x + h * 0.1, spot.y), h, p.dark(0.85), Extra::Suit);
        let gown = Shape::spline("-.02,-.96 .05,-.9 .04,-.82 .12,-.74 .2,-.78 .22,-.72 .1,-.62 .14,-.48 .34,-.06 .3,.0 -.34,.0 -.36,-.08 -.16,-.44 -.14,-.6 -.16,-.74 -.06,-.82 -.08,-.9").at(spot.x - h * 0.16, spot.y, h);
        s.form(&gown, hue, h * 0.03);
        let hair = Shape::circle(spot.x - h * 0.17, spot.y - h * 0.93, h * 0.06);
        s.fill(&hair, p.ink);
    }
}
