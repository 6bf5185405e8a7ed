//! Public rooms: classroom, hospital corridor, newsroom.

use super::View;
use super::built::{self, Extra, Room};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use crate::objects;
use crate::stage::{At, Stage};

/// Classroom: windows on the left, blackboard with drawings, map, skeleton of desks.
pub fn classroom(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.52, 0.42), 1.7);
    classroom_walls(s, &cam);
    let low = cam.frame(7.0, (-4.0, 4.0), (0.0, 0.95));
    s.rect(low[0], low[1], low[2], low[3], p.mid.mix(p.body, 0.45));
    s.rect(low[0], low[1] - 3.0, low[2], 5.0, p.key.mix(p.low, 0.4));
    blackboard(s, cam.frame(6.98, (-2.2, 1.7), (1.05, 2.75)));
    let [mx, my, mw, mh] = cam.frame(6.98, (2.0, 3.4), (1.3, 2.6));
    built::picture(s, [mx, my, mw, mh], 2, p.dark(0.4));
    let clock = cam.pt(-2.9, 2.7, 6.98);
    built::clock(s, clock, 17.0);
    for i in 0..9 {
        let x = -3.6 + 0.8 * i as f32;
        let [a, b, c, d] = cam.frame(6.97, (x, x + 0.5), (2.95, 3.3));
        s.form(
            &Shape::rect(a, b, c, d),
            [p.acc, p.key, p.mid, p.low][i % 4],
            2.0,
        );
        s.circle(
            a + c / 2.0,
            b + d / 2.0,
            c * 0.22,
            p.dark(0.2 + 0.1 * (i % 3) as f32),
        );
    }
    let desk = cam.frame(5.6, (0.2, 1.9), (0.0, 0.78));
    s.form(
        &Shape::rect(desk[0], desk[1], desk[2], desk[3]),
        p.dark(0.25),
        5.0,
    );
    s.form(
        &Shape::rect(desk[0] - 6.0, desk[1] - 5.0, desk[2] + 12.0, 9.0),
        p.lit(0.2),
        3.0,
    );
    objects::globe(s, At::new(desk[0] + desk[2] * 0.82, desk[1] - 5.0, 54.0));
    objects::apple(s, At::new(desk[0] + desk[2] * 0.2, desk[1] - 5.0, 18.0));
    built::books(
        s,
        [desk[0] + desk[2] * 0.36, desk[1] - 27.0, 44.0, 22.0],
        1,
        p.dark(0.3),
    );
    for row in (0..3).rev() {
        for col in 0..4 {
            school_desk(
                s,
                &cam,
                (-2.7 + 1.65 * col as f32, 2.1 + 1.15 * row as f32),
                &mut dice,
            );
        }
    }
    for i in 0..3 {
        let from = cam.pt(-3.9, 2.4, 2.6 + 1.45 * i as f32);
        s.shaft(from, (from.0 + 520.0, H + 10.0), (14.0, 84.0), p.key, 0.34);
    }
    s.dusty(60, [100.0, 80.0, 560.0, 380.0]);
    if v.frame {
        s.edges((0.0, 0.0, 130.0, 90.0), 0.5);
    }
    cam
}

fn classroom_walls(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    s.light.to = (-0.8, -0.6);
    let wall = p.low.mix(p.body, 0.35);
    let room = Room {
        x: (-4.0, 4.0),
        height: 3.4,
        depth: 7.0,
        wall,
        floor: p.body.mix(p.low, 0.25),
        ceiling: wall.mix(p.key, 0.2),
    };
    built::room(s, cam, &room);
    built::boards(s, cam, (-4.0, 4.0), (0.5, 7.0), 18, p.ink);
    for i in 0..4 {
        let z = 1.6 + 1.45 * i as f32;
        s.fill(
            &cam.wall(-3.99, (0.9, 3.0), (z, z + 1.2)),
            p.low.mix(p.key, 0.3),
        );
        s.fill(
            &cam.wall(-3.98, (1.0, 2.9), (z + 0.08, z + 1.12)),
            Ink::down(60.0, 300.0, &[p.key.mix(WHITE, 0.5), p.key]),
        );
        s.fill(
            &cam.wall(-3.97, (1.0, 2.9), (z + 0.56, z + 0.63)),
            p.low.mix(p.body, 0.3),
        );
        s.fill(
            &cam.wall(-3.97, (2.0, 2.07), (z + 0.08, z + 1.12)),
            p.low.mix(p.body, 0.3),
        );
        s.fill(
            &cam.wall(-3.97, (1.0, 1.5), (z + 0.1, z + 1.1)),
            (p.mid.mix(p.low, 0.4), 0.5),
        );
    }
    s.fill(
        &cam.wall(-3.98, (0.0, 0.9), (0.5, 7.0)),
        p.mid.mix(p.body, 0.5),
    );
}

fn blackboard(s: &mut Stage, [x, y, w, h]: [f32; 4]) {
    let p = s.pal;
    s.form(
        &Shape::rect(x - 8.0, y - 8.0, w + 16.0, h + 16.0),
        p.lit(0.15).mix(p.acc, 0.2),
        3.0,
    );
    s.rect(
        x,
        y,
        w,
        h,
        Ink::across(
            x,
            x + w,
            &[p.body.mix(p.mid, 0.2).mix(p.ink, 0.45), p.dark(0.8)],
        ),
    );
    let chalk = p.key.mix(WHITE, 0.4);
    let place = tiny_skia::Transform::from_row(h, 0.0, 0.0, h, x + h * 0.2, y + h * 0.1);
    let drawing = "M0 .1V.7H.7M0 .7C.1 .6 .2 .2 .3 .2C.42 .2 .44 .6 .66 .62M.04 .1L0 .04L-.04 .1M.66 .66L.72 .7L.66 .74";
    s.stroke(
        &Shape::svg(drawing).transformed(place),
        (chalk, 0.85),
        0.018 * h,
    );
    for i in 0..5 {
        let len = [0.5, 0.62, 0.36, 0.56, 0.44][i];
        let yy = y + h * (0.2 + 0.13 * i as f32);
        s.line(
            &[(x + h * 1.1, yy), (x + h * (1.1 + len), yy)],
            (chalk, 0.7),
            h * 0.02,
        );
    }
    let c = (x + w - h * 0.34, y + h * 0.45);
    s.stroke(&Shape::circle(c.0, c.1, h * 0.2), (chalk, 0.8), h * 0.016);
    s.stroke(
        &Shape::ellipse(c.0, c.1, h * 0.28, h * 0.08).turned_by(-25.0, c.0, c.1),
        (p.lamp(), 0.8),
        h * 0.014,
    );
    s.fill(
        &Shape::poly("0,0 1,0 1,1 0,1").at(x, y + h + 2.0, 0.0),
        chalk,
    );
    s.rect(x, y + h + 6.0, w, 6.0, p.lit(0.25));
    s.rect(x + w * 0.2, y + h + 2.0, 22.0, 4.0, chalk);
    s.rect(x + w * 0.6, y + h - 2.0, 34.0, 8.0, p.acc);
}

fn school_desk(s: &mut Stage, cam: &Cam, (x, z): (f32, f32), dice: &mut Dice) {
    let p = s.pal;
    let wood = p.lit(0.12).mix(p.lamp(), 0.2);
    let (x1, top) = (x + 1.05, 0.72);
    for (a, b) in [
        (x + 0.08, z),
        (x1 - 0.08, z),
        (x + 0.08, z + 0.5),
        (x1 - 0.08, z + 0.5),
    ] {
        s.line(
            &[cam.pt(a, 0.0, b), cam.pt(a, top, b)],
            p.dark(0.7),
            cam.size(0.04, b),
        );
    }
    s.fill(
        &cam.floor(top, (x, x1), (z, z + 0.55)),
        Ink::across(
            cam.pt(x, 0.0, z).0,
            cam.pt(x1, 0.0, z).0,
            &[wood.mix(p.key, 0.4), wood],
        ),
    );
    s.fill(
        &cam.front(z, (x, x1), (top - 0.13, top)),
        wood.mix(p.ink, 0.45),
    );
    if dice.chance(0.7) {
        let c = dice.range(0.2, 0.5);
        s.fill(
            &cam.floor(top + 0.01, (x + c, x + c + 0.3), (z + 0.15, z + 0.42)),
            p.key.mix(WHITE, 0.3),
        );
    }
    if dice.chance(0.5) {
        s.fill(
            &cam.floor(top + 0.02, (x + 0.66, x + 0.92), (z + 0.1, z + 0.36)),
            dice.pick(&[p.acc, p.mid, p.body]),
        );
    }
    let [a, b, c, d] = cam.frame(z - 0.36, (x + 0.3, x + 0.78), (0.44, 0.86));
    s.form(
        &Shape::round_rect(a, b, c, d * 0.5, 5.0),
        wood.mix(p.ink, 0.2),
        2.0,
    );
    s.line(&[(a + 3.0, b), (a + 3.0, b + d * 2.0)], p.dark(0.7), 3.0);
    s.line(
        &[(a + c - 3.0, b), (a + c - 3.0, b + d * 2.0)],
        p.dark(0.7),
        3.0,
    );
}

/// Hospital corridor: shining floor, doors with round windows, a trolley, the light at its end.
pub fn hospital_corridor(s: &mut Stage, v: &View) -> Cam {
    let p = v.dress(s);
    let cam = v.cam((0.54, 0.47), 1.6);
    let end = v.sun_at(s, (cam.vanish.0 / W, cam.vanish.1 / H));
    s.light.to = (0.0, -1.0);
    let wall = p.low.mix(p.mid, 0.35);
    s.wash(p.body);
    let zs = (0.5, 26.0);
    s.fill(
        &cam.floor(0.0, (-1.9, 1.9), zs),
        Ink::down(
            end.1,
            H,
            &[
                p.key.mix(p.low, 0.4),
                p.mid.mix(p.low, 0.4),
                p.body.mix(p.mid, 0.4),
            ],
        ),
    );
    s.fill(
        &cam.floor(2.9, (-1.9, 1.9), zs),
        Ink::down(0.0, end.1, &[p.body.mix(p.mid, 0.5), p.low.mix(p.key, 0.4)]),
    );
    for k in [-1.0_f32, 1.0] {
        let edge = if k < 0.0 { 0.0 } else { W };
        let tone = if k < 0.0 { wall } else { wall.mix(p.ink, 0.16) };
        s.fill(
            &cam.wall(1.9 * k, (0.0, 2.9), zs),
            Ink::across(
                end.0,
                edge,
                &[tone.mix(p.key, 0.4), tone, tone.mix(p.ink, 0.3)],
            ),
        );
        s.fill(
            &cam.wall(1.895 * k, (0.0, 1.05), zs),
            Ink::across(
                end.0,
                edge,
                &[
                    p.mid.mix(p.key, 0.3),
                    p.mid.mix(p.body, 0.4),
                    p.body.mix(p.ink, 0.2),
                ],
            ),
        );
        s.fill(&cam.wall(1.89 * k, (1.05, 1.13), zs), p.acc.mix(p.low, 0.2));
        s.fill(
            &cam.wall(1.86 * k, (0.88, 0.96), zs),
            p.key.mix(p.body, 0.3),
        );
        s.fill(&cam.wall(1.89 * k, (0.0, 0.12), zs), p.dark(0.5));
        for i in 0..7 {
            let z = 2.1 + 3.3 * i as f32 + if k < 0.0 { 0.0 } else { 1.2 };
            ward_door(s, &cam, k, z, i);
        }
    }
    ward_lamps(s, &cam, end, v);
    cam
}

fn ward_lamps(s: &mut Stage, cam: &Cam, end: Pt, v: &View) {
    let p = s.pal;
    for i in (0..11).rev() {
        let z = 1.5 + 2.2 * i as f32;
        s.fill(
            &cam.floor(2.88, (-0.5, 0.5), (z, z + 1.2)),
            WHITE.mix(p.key, 0.2),
        );
        s.fill(&cam.floor(0.006, (-0.55, 0.55), (z, z + 1.3)), (WHITE, 0.3));
        let at = cam.pt(0.0, 2.8, z + 0.6);
        s.glow(at, cam.size(1.3, z), p.key, 0.3);
        if i % 3 == 1 {
            let [a, b, c, d] = cam.frame(z, (-0.55, 0.55), (2.35, 2.7));
            s.form(&Shape::rect(a, b, c, d), p.mid.mix(p.body, 0.5), 2.0);
            s.rect(a + c * 0.42, b + d * 0.2, c * 0.16, d * 0.6, WHITE);
            s.rect(a + c * 0.32, b + d * 0.38, c * 0.36, d * 0.24, WHITE);
            s.line(&[(a + c * 0.2, b), (a + c * 0.2, b - d)], p.dark(0.4), 1.2);
            s.line(&[(a + c * 0.8, b), (a + c * 0.8, b - d)], p.dark(0.4), 1.2);
        }
    }
    s.glow(end, 260.0, p.key, 0.7);
    let [a, b, c, d] = cam.frame(25.0, (-1.4, 1.4), (0.0, 2.5));
    s.rect(a, b, c, d, WHITE.mix(p.key, 0.3));
    trolley(s, cam);
    if v.frame {
        for (x, z, kind) in [(0.6, 11.0, Extra::Coat), (0.1, 15.0, Extra::Dress)] {
            let spot = cam.spot(x, z);
            built::extra(s, (spot.x, spot.y), spot.metre * 1.75, p.dark(0.7), kind);
            s.fill(
                &Shape::ellipse(
                    spot.x,
                    spot.y + spot.metre * 0.4,
                    spot.metre * 0.14,
                    spot.metre * 0.5,
                ),
                (p.dark(0.5), 0.25),
            );
        }
        s.edges((60.0, 0.0, 110.0, 80.0), 0.4);
    }
}

fn ward_door(s: &mut Stage, cam: &Cam, k: f32, z: f32, i: usize) {
    let p = s.pal;
    let x = 1.885 * k;
    s.fill(
        &cam.wall(x, (0.0, 2.3), (z - 0.1, z + 1.3)),
        p.body.mix(p.low, 0.35),
    );
    let leaf = [p.acc.mix(p.low, 0.45), p.mid.mix(p.low, 0.2)][i % 2];
    s.fill(
        &cam.wall(x * 0.998, (0.0, 2.2), (z, z + 1.2)),
        leaf.mix(p.ink, if k > 0.0 { 0.2 } else { 0.05 }),
    );
    s.fill(
        &cam.wall(x * 0.996, (0.1, 0.5), (z + 0.06, z + 1.14)),
        p.key.mix(p.body, 0.4),
    );
    let (a, b) = (cam.pt(x, 1.62, z + 0.6), cam.size(0.2, z + 0.6));
    s.oval(a.0, a.1, b * 0.62, b * 1.12, p.dark(0.4));
    s.oval(a.0, a.1, b * 0.5, b * 0.96, p.lamp().mix(WHITE, 0.45));
    s.fill(&cam.wall(x * 0.99, (1.0, 1.06), (z + 0.08, z + 0.3)), p.key);
    s.fill(
        &cam.wall(x, (1.5, 1.75), (z + 1.5, z + 1.75)),
        [p.key, p.acc][i % 2],
    );
}

fn trolley(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    let (x0, x1, z0, z1) = (-1.75, -1.05, 3.0, 4.9);
    for (x, z) in [(x0, z1), (x1, z1), (x0, z0), (x1, z0)] {
        s.line(&[cam.pt(x, 0.06, z), cam.pt(x, 0.8, z)], p.dark(0.5), 4.0);
        let w = cam.pt(x, 0.07, z);
        s.circle(w.0, w.1, cam.size(0.07, z), p.ink);
    }
    let sheet = WHITE.mix(p.low, 0.25);
    s.fill(&cam.floor(0.82, (x0, x1), (z0, z1)), sheet);
    s.fill(
        &cam.wall(x1, (0.4, 0.82), (z0, z1)),
        sheet.mix(p.body, 0.45),
    );
    s.fill(
        &cam.front(z0, (x0, x1), (0.45, 0.82)),
        sheet.mix(p.body, 0.3),
    );
    for i in 0..4 {
        let z = z0 + 0.4 + 0.4 * i as f32;
        s.line(
            &[cam.pt(x1, 0.8, z), cam.pt(x1, 0.42, z + 0.1)],
            (p.ink, 0.2),
            2.0,
        );
    }
    let pillow = Shape::spline("-1,-.1 -.6,-.4 .6,-.4 1,-.1 .8,.3 -.8,.3");
    let at = cam.pt(-1.4, 0.92, 4.5);
    s.form(
        &pillow.at(at.0, at.1, cam.size(0.32, 4.5)),
        WHITE.mix(p.key, 0.3),
        3.0,
    );
    s.line(
        &[cam.pt(x1 + 0.1, 0.82, 4.6), cam.pt(x1 + 0.1, 1.9, 4.6)],
        p.dark(0.4),
        3.0,
    );
    let bag = cam.pt(x1 + 0.1, 1.85, 4.6);
    s.form(
        &Shape::round_rect(bag.0 - 9.0, bag.1, 18.0, 34.0, 6.0),
        p.acc.mix(WHITE, 0.4),
        3.0,
    );
}

/// Newsroom: rows of desks with lamps and typewriters, screens on the wall, city through blinds.
pub fn newsroom(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.4), 2.1);
    s.light.to = (0.3, -0.9);
    let wall = p.body.mix(p.mid, 0.3);
    let room = Room {
        x: (-6.0, 6.0),
        height: 3.8,
        depth: 11.0,
        wall,
        floor: p.dark(0.35),
        ceiling: p.dark(0.5),
    };
    built::room(s, &cam, &room);
    let win = cam.frame(10.99, (-5.6, 5.6), (1.2, 3.3));
    s.rect(
        win[0],
        win[1],
        win[2],
        win[3],
        Ink::down(win[1], win[1] + win[3], &[p.top, p.mid, p.low]),
    );
    newsroom_windows(s, &mut dice, win);
    for i in 0..5 {
        let (cx, cy) = cam.pt(-4.0 + 2.0 * i as f32, 3.56, 10.9);
        built::clock(s, (cx, cy), 14.0);
    }
    for i in 0..3 {
        for k in [-1.0, 1.0] {
            let z = 4.0 + 2.4 * i as f32;
            s.fill(&cam.wall(5.98 * k, (1.5, 2.9), (z, z + 1.7)), p.ink);
            s.fill(
                &cam.wall(5.97 * k, (1.6, 2.8), (z + 0.1, z + 1.6)),
                if (i % 2 == 0) == (k > 0.0) {
                    p.mid.mix(p.key, 0.4)
                } else {
                    p.acc.mix(p.key, 0.2)
                },
            );
            s.fill(
                &cam.wall(5.96 * k, (1.75, 1.9), (z + 0.2, z + 1.2)),
                (WHITE, 0.7),
            );
            s.fill(
                &cam.wall(5.96 * k, (2.1, 2.65), (z + 0.5, z + 0.95)),
                (p.ink, 0.6),
            );
        }
    }
    for row in (0..4).rev() {
        let z = 2.6 + 2.0 * row as f32;
        for lamp in [-2.4, 0.0, 2.4] {
            let at = cam.pt(lamp, 3.2, z + 0.6);
            if at.1 > -40.0 {
                built::pendant(s, at, cam.size(0.3, z + 0.6), p.acc.mix(p.ink, 0.35));
            }
        }
        for col in 0..4 {
            desk(s, &cam, (-4.6 + 2.5 * col as f32, z), &mut dice);
        }
    }
    if v.frame {
        s.edges((120.0, 60.0, 120.0, 110.0), 0.6);
    }
    cam
}

fn newsroom_windows(s: &mut Stage, dice: &mut Dice, win: [f32; 4]) {
    let p = s.pal;
    s.clipped(&Shape::rect(win[0], win[1], win[2], win[3]), |s| {
        for i in 0..26 {
            let w = win[2] * dice.range(0.02, 0.07);
            let h = win[3] * dice.range(0.2, 0.85);
            let x = win[0] + win[2] * (i as f32 + dice.unit()) / 26.0;
            let tone = p.depth(p.dark(0.4), dice.range(0.2, 0.8));
            s.rect(x, win[1] + win[3] - h, w, h, tone);
            for _ in 0..5 {
                s.rect(
                    x + w * dice.range(0.1, 0.8),
                    win[1] + win[3] - h * dice.range(0.1, 0.95),
                    2.0,
                    3.0,
                    (p.lamp(), 0.8),
                );
            }
        }
    });
    for i in 0..9 {
        s.rect(
            win[0] + win[2] * i as f32 / 8.0 - 3.0,
            win[1] - 4.0,
            6.0,
            win[3] + 8.0,
            p.dark(0.6),
        );
    }
    for j in 0..11 {
        s.rect(
            win[0],
            win[1] + win[3] * j as f32 / 24.0,
            win[2],
            2.6,
            (p.key.mix(p.body, 0.5), 0.8),
        );
    }
}

fn desk(s: &mut Stage, cam: &Cam, (x, z): (f32, f32), dice: &mut Dice) {
    let p = s.pal;
    let d = (z / 11.0).clamp(0.0, 1.0);
    let wood = p.body.mix(p.lamp(), 0.16).mix(p.low, 0.2 * d);
    let y = 0.76;
    let spot = cam.spot(x + 0.9, z + 0.9);
    if dice.chance(0.62) {
        let clerk =
            Shape::turned("0,-1.3 .07,-1.29 .1,-1.2 .08,-1.11 .06,-1.07 .24,-1 .28,-.86 .28,-.5");
        s.backlit(
            &clerk.at(spot.x, spot.y, spot.metre * 1.02),
            p.dark(0.8).mix(p.low, 0.15 * d),
            2.0,
        );
    }
    s.fill(
        &cam.floor(y, (x, x + 1.8), (z, z + 0.8)),
        wood.mix(p.key, 0.28),
    );
    s.fill(&cam.front(z, (x, x + 1.8), (0.0, y)), wood.mix(p.ink, 0.5));
    s.fill(
        &cam.front(z, (x, x + 1.8), (y - 0.06, y)),
        wood.mix(p.key, 0.4),
    );
    if x > 0.0 {
        s.fill(&cam.wall(x, (0.0, y), (z, z + 0.8)), wood.mix(p.ink, 0.62));
    } else {
        s.fill(
            &cam.wall(x + 1.8, (0.0, y), (z, z + 0.8)),
            wood.mix(p.ink, 0.62),
        );
    }
    let m = cam.size(1.0, z + 0.3);
    let put = |dx: f32| {
        let at = cam.pt(x + dx, y, z + 0.35);
        (at.0, at.1)
    };
    let (tx, ty) = put(0.95);
    objects::typewriter(s, At::new(tx, ty, 0.3 * m));
    let (lx, ly) = put(0.3);
    objects::lamp(s, At::new(lx, ly, 0.42 * m));
    let (bx, by) = put(1.5);
    for i in 0..dice.whole(2, 6) {
        s.rect(
            bx - m * 0.14 + dice.range(-2.0, 2.0),
            by - m * 0.03 * (i as f32 + 1.0),
            m * 0.28,
            m * 0.027,
            p.key.mix(p.low, dice.range(0.1, 0.6)),
        );
    }
}
