//! Homes: kitchen, bedroom with its window, library.

use super::View;
use super::built::{self, Room};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Shape, W, WHITE};
use crate::colour::Colour;
use crate::objects;
use crate::stage::{At, Stage};

/// Daylight that falls through a window `area` across the room towards the side of `to`.
fn window_light(s: &mut Stage, [x, y, w, h]: [f32; 4], (tx, ty): (f32, f32), strength: f32) {
    let key = s.pal.key;
    s.glow((x + w / 2.0, y + h / 2.0), w * 2.2, key, 0.75);
    for i in 0..4 {
        let f = i as f32 / 3.0;
        let from = (x + w * (0.1 + 0.8 * f), y + h * 0.4);
        let to = (tx + (f - 0.5) * w * 2.0, ty);
        s.shaft(from, to, (w * 0.1, w * 0.42), key, strength);
    }
}

/// Kitchen: window, dresser with crockery on the left, stove and hanging pans on the right.
pub fn kitchen(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let mut cam = v.cam((0.5, 0.46), 1.55);
    cam.f *= 0.95;
    v.sun_at(s, (0.36, 0.3));
    s.light.to = (-0.75, -0.66);
    let wall = p.body.mix(p.mid, 0.55);
    let depth = 5.2;
    let room = Room {
        x: (-3.6, 3.4),
        height: 3.1,
        depth,
        wall,
        floor: p.dark(0.3),
        ceiling: p.dark(0.4),
    };
    built::room(s, &cam, &room);
    built::tiles(s, &cam, (-3.6, 3.4), (0.6, depth), 0.7, (p.low, 0.2));
    for x in [-2.6, -0.8, 1.0, 2.8] {
        s.fill(
            &cam.face(&[
                (x, 3.1, 0.5),
                (x + 0.3, 3.1, 0.5),
                (x + 0.3, 3.1, depth),
                (x, 3.1, depth),
            ]),
            p.ink.mix(wall, 0.12),
        );
    }
    for row in 0..6 {
        for i in 0..17 {
            let (x, y) = (-0.7 + i as f32 * 0.24, 0.95 + row as f32 * 0.2);
            let glaze = p.acc.mix(wall, 0.55).mix(p.low, dice.range(0.0, 0.3));
            s.fill(
                &cam.front(depth - 0.01, (x, x + 0.22), (y, y + 0.18)),
                (glaze, 0.85),
            );
        }
    }
    let glass = cam.frame(depth, (-2.05, -0.8), (1.05, 2.45));
    built::window(s, glass, p.key, (3, 2), p.dark(0.6));
    built::outdoors(s, glass, v.seed);
    built::bars(s, glass, (3, 2), p.dark(0.6));
    herbs(s, &mut dice, glass);
    dresser(s, &cam, &mut dice);
    stove(s, &cam, &mut dice, depth);
    window_light(s, glass, (W * 0.66, H * 1.02), 0.42);
    s.dusty(60, [220.0, 120.0, 460.0, 300.0]);
    if v.frame {
        table(s);
    }
    cam
}

fn herbs(s: &mut Stage, dice: &mut Dice, [x, y, w, h]: [f32; 4]) {
    let p = s.pal;
    for k in 0..3 {
        let px = x + w * (0.2 + 0.3 * k as f32);
        super::nature::grass(
            &mut s.canvas,
            dice,
            (px - 12.0, px + 10.0),
            (y + h - 14.0, 36.0),
            26,
            p.body.mix(p.mid, 0.4).mix(p.ink, 0.3),
        );
        let pot = Shape::poly("-13,-18 13,-18 10,5 -10,5").moved(px, y + h);
        s.form(&pot, p.acc.mix(p.body, 0.35), 4.0);
    }
}

fn dresser(s: &mut Stage, cam: &Cam, dice: &mut Dice) {
    let p = s.pal;
    let wood = p.dark(0.25).mix(p.acc, 0.12);
    let z = 4.7;
    let [x, y, w, h] = cam.frame(z, (-3.55, -2.25), (0.0, 2.5));
    s.rect(x, y, w, h, wood.mix(p.ink, 0.45));
    for row in 0..3 {
        let sy = y + h * (0.19 + 0.17 * row as f32);
        for i in 0..4 {
            let px = x + w * (0.14 + 0.24 * i as f32);
            let r = w * 0.1;
            if row == 1 {
                let cup = Shape::svg("M-.8 -1.1H.8L.6 0H-.6Z").at(px, sy, r);
                s.form(
                    &cup,
                    dice.pick(&[p.acc, p.low, p.mid]).mix(wood, 0.15),
                    r * 0.3,
                );
                s.stroke(
                    &Shape::svg("M.7 -.9C1.3 -.9 1.2 -.3 .65 -.3").at(px, sy, r),
                    p.low.mix(wood, 0.2),
                    r * 0.2,
                );
            } else {
                s.form(
                    &Shape::circle(px, sy - r, r),
                    p.low.mix(p.key, 0.3),
                    r * 0.24,
                );
                s.circle(px, sy - r, r * 0.6, p.low.mix(p.body, 0.15));
                s.stroke(&Shape::circle(px, sy - r, r * 0.8), (p.acc, 0.7), r * 0.12);
            }
        }
        s.rect(x, sy, w, h * 0.022, wood.mix(p.key, 0.25));
    }
    s.form(
        &Shape::rect(x - w * 0.04, y - h * 0.04, w * 1.08, h * 0.06),
        wood,
        4.0,
    );
    s.form(
        &Shape::rect(x - w * 0.06, y + h * 0.6, w * 1.12, h * 0.03),
        wood.mix(p.key, 0.25),
        3.0,
    );
    for i in 0..2 {
        let d = Shape::rect(
            x + w * (0.05 + 0.47 * i as f32),
            y + h * 0.66,
            w * 0.43,
            h * 0.31,
        );
        s.form(&d, wood, 3.0);
        s.circle(
            x + w * (0.43 + 0.14 * i as f32),
            y + h * 0.8,
            3.5,
            p.key.mix(p.acc, 0.3),
        );
    }
    objects::teapot(s, At::new(x + w * 0.36, y + h * 0.605, h * 0.12));
    objects::bottle(s, At::new(x + w * 0.78, y + h * 0.605, h * 0.17));
}

fn stove(s: &mut Stage, cam: &Cam, dice: &mut Dice, depth: f32) {
    let p = s.pal;
    let copper = Colour::hex(0xc8_673a).mix(p.acc, 0.1);
    let front = depth - 1.2;
    let hood = [
        cam.pt(0.1, 2.15, depth - 0.6),
        cam.pt(2.3, 2.15, depth - 0.6),
        cam.pt(1.9, 3.1, depth - 0.2),
        cam.pt(0.5, 3.1, depth - 0.2),
    ];
    s.form(&Shape::polygon(&hood), p.dark(0.45), 10.0);
    let lip = cam.frame(depth - 0.6, (0.1, 2.3), (2.09, 2.16));
    s.rect(lip[0], lip[1], lip[2], lip[3], p.low.mix(p.body, 0.35));
    s.fill(
        &cam.floor(0.92, (-1.0, 3.4), (front, depth)),
        p.body.mix(p.low, 0.55),
    );
    s.fill(&cam.front(front, (-1.0, 3.4), (0.0, 0.9)), p.dark(0.42));
    for i in 0..4 {
        let x = -0.92 + 1.08 * i as f32;
        let [a, b, c, d] = cam.frame(front, (x, x + 0.96), (0.1, 0.8));
        if i == 1 {
            oven(s, [a, b, c, d]);
        } else {
            s.form(&Shape::rect(a, b, c, d), p.dark(0.3), 4.0);
            s.rect(a + c * 0.3, b + 10.0, c * 0.4, 4.0, p.low.mix(p.body, 0.3));
        }
    }
    let rail = cam.pt(0.0, 2.62, depth - 0.9).1;
    s.line(&[(W * 0.42, rail), (W + 10.0, rail)], p.ink, 5.0);
    for (x, r) in [
        (0.475, 24.0),
        (0.54, 32.0),
        (0.78, 26.0),
        (0.845, 34.0),
        (0.925, 42.0),
    ] {
        pan(s, (W * x, rail), r, copper);
    }
    for (x, size) in [(0.6, 58.0), (1.5, 44.0)] {
        let (px, py) = cam.pt(x, 0.93, depth - 0.75);
        s.put(At::new(px, py + 5.0, size), |s| {
            s.lathe(
                "0,0 .72,0 .78,.06 .8,.84 .88,.9 .84,.95 .1,1.0 .1,1.08 0,1.1",
                copper,
            );
            s.line(&[(0.8, -0.7), (1.3, -0.74)], p.ink, 0.12);
        });
        for drift in [-46.0, 34.0] {
            let plume = Plume {
                rise: 200.0,
                drift,
                width: 40.0,
                opacity: 0.6,
            };
            s.smoke(dice, (px, py - size), plume, p.key.mix(WHITE, 0.4));
        }
    }
}

fn oven(s: &mut Stage, [x, y, w, h]: [f32; 4]) {
    let p = s.pal;
    let fire = p.lamp();
    s.rect(x, y, w, h, p.ink);
    s.line(
        &[(x + 10.0, y + 12.0), (x + w - 10.0, y + 12.0)],
        p.low.mix(p.key, 0.3),
        4.0,
    );
    let (ix, iy, iw, ih) = (x + w * 0.12, y + h * 0.24, w * 0.76, h * 0.6);
    s.rect(
        ix,
        iy,
        iw,
        ih,
        Ink::down(iy, iy + ih, &[fire.mix(p.ink, 0.75), fire.mix(p.ink, 0.2)]),
    );
    let loaf = Shape::spline("-1,0 -.95,-.5 -.5,-.85 0,-.95 .5,-.85 .95,-.5 1,0").at(
        ix + iw / 2.0,
        iy + ih * 0.74,
        iw * 0.34,
    );
    s.form(&loaf, fire.mix(p.ink, 0.45), 5.0);
    for k in [0.36, 0.76] {
        s.rect(ix, iy + ih * k, iw, 2.0, (p.ink, 0.7));
    }
    s.glow((ix + iw / 2.0, iy + ih), w * 1.2, fire, 0.5);
}

fn pan(s: &mut Stage, (x, y): (f32, f32), r: f32, copper: Colour) {
    let p = s.pal;
    s.line(&[(x, y), (x, y + r * 1.3)], p.ink, r * 0.16);
    let disc = Shape::circle(x, y + r * 2.1, r);
    s.form(&disc, copper, r * 0.16);
    let inner = Shape::circle(x, y + r * 2.1, r * 0.76);
    s.fill(&inner, copper.mix(p.ink, 0.3));
    s.crescent(&inner, copper.mix(p.key, 0.6), (r * 0.14, -r * 0.14), 0.0);
}

fn table(s: &mut Stage) {
    let p = s.pal;
    let top = Shape::polygon(&[
        (-10.0, H + 9.0),
        (-10.0, 458.0),
        (430.0, 446.0),
        (570.0, H + 9.0),
    ]);
    s.fill(
        &top,
        Ink::across(0.0, 560.0, &[p.dark(0.55), p.dark(0.25), p.dark(0.5)]),
    );
    s.line(
        &[(-10.0, 458.0), (430.0, 446.0), (572.0, H + 9.0)],
        (p.low.mix(p.key, 0.4), 0.9),
        2.5,
    );
    objects::bottle(s, At::new(84.0, 486.0, 150.0));
    let crust = Colour::hex(0xb8_7038).mix(p.body, 0.25);
    let loaf = Shape::spline("-1,0 -.98,-.3 -.6,-.52 0,-.58 .6,-.5 .98,-.3 1,0 .6,.1 -.6,.1")
        .at(226.0, 490.0, 82.0);
    s.form(&loaf, crust, 10.0);
    for i in 0..4 {
        let x = 176.0 + 30.0 * i as f32;
        s.stroke(
            &Shape::svg("M0 0C10 6 14 14 16 24").moved(x, 446.0 + 3.0 * (i % 2) as f32),
            crust.mix(p.key, 0.5),
            4.0,
        );
    }
    for (x, y) in [(352.0, 480.0), (388.0, 488.0), (366.0, 502.0)] {
        objects::apple(s, At::new(x, y, 36.0));
    }
}

/// A bedroom: window with moon or sun, bed, lamp on a chest, pictures, toys on a shelf.
pub fn bedroom(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.44), 1.5);
    let night = v.is_night(&p);
    v.sun_at(s, (0.36, 0.3));
    s.light.to = (-0.7, -0.7);
    let wall = p.body.mix(p.mid, 0.35);
    let room = Room {
        x: (-3.0, 3.0),
        height: 2.9,
        depth: 4.6,
        wall,
        floor: p.dark(0.35).mix(p.acc, 0.08),
        ceiling: p.dark(0.3),
    };
    built::room(s, &cam, &room);
    built::boards(s, &cam, (-3.0, 3.0), (0.5, 4.6), 14, p.ink);
    let back = cam.frame(4.6, (-3.0, 3.0), (0.0, 2.9));
    for i in 0..26 {
        let x = back[0] + back[2] * (i as f32 + 0.5) / 26.0;
        s.rect(x, back[1], 3.0, back[3], (p.low, 0.1));
    }
    let glass = cam.frame(4.6, (-1.75, -0.25), (1.0, 2.5));
    built::window(s, glass, p.top, (2, 2), p.low.mix(p.body, 0.3));
    bedroom_window(s, &mut dice, glass, night, v);
    let [px, py, pw, ph] = cam.frame(4.6, (0.75, 1.5), (1.75, 2.3));
    built::picture(s, [px, py, pw, ph], 0, p.dark(0.4));
    built::picture(
        s,
        [px + pw * 1.25, py + ph * 0.1, pw * 0.7, ph * 1.1],
        3,
        p.acc.mix(p.ink, 0.3),
    );
    let shelf = cam.frame(4.55, (0.7, 2.6), (1.42, 1.47));
    s.rect(shelf[0], shelf[1], shelf[2], 7.0, p.low.mix(p.body, 0.4));
    objects::globe(s, At::new(shelf[0] + 40.0, shelf[1], 62.0));
    objects::robot_toy(s, At::new(shelf[0] + 104.0, shelf[1], 54.0));
    built::books(
        s,
        [shelf[0] + 150.0, shelf[1] - 46.0, shelf[2] - 160.0, 46.0],
        1,
        p.dark(0.4),
    );
    bed(s, &cam);
    window_light(
        s,
        glass,
        (W * 0.62, H * 1.05),
        if night { 0.28 } else { 0.42 },
    );
    let chest = cam.frame(4.2, (0.62, 1.25), (0.0, 0.72));
    s.form(
        &Shape::rect(chest[0], chest[1], chest[2], chest[3]),
        p.dark(0.4),
        5.0,
    );
    objects::lamp(s, At::new(chest[0] + chest[2] / 2.0, chest[1], 92.0));
    s.dusty(40, [200.0, 100.0, 500.0, 330.0]);
    if v.frame {
        s.edges((150.0, 0.0, 120.0, 90.0), 0.6);
    }
    cam
}

fn bedroom_window(s: &mut Stage, dice: &mut Dice, glass: [f32; 4], night: bool, v: &View) {
    let p = s.pal;
    let [gx, gy, gw, gh] = glass;
    if night {
        s.clipped(&Shape::rect(gx, gy, gw, gh), |s| {
            s.rect(
                gx,
                gy,
                gw,
                gh,
                Ink::down(gy, gy + gh, &[p.top, p.mid, p.low]),
            );
            s.canvas.stars(dice, 260, H, p.key);
            super::disc(s, (gx + gw * 0.62, gy + gh * 0.34), gw * 0.15, true);
            for i in 0..9 {
                let h = gh * dice.range(0.08, 0.3);
                s.rect(
                    gx + gw * i as f32 / 9.0,
                    gy + gh - h,
                    gw / 8.0,
                    h,
                    p.dark(0.6),
                );
            }
        });
    } else {
        built::outdoors(s, glass, v.seed);
    }
    built::bars(s, glass, (2, 2), p.low.mix(p.body, 0.3));
    let cloth = p.acc.mix(p.body, 0.35);
    built::curtain(
        s,
        [gx - gw * 0.26, gy - 14.0, gw * 0.38, gh + 46.0],
        cloth,
        Some(0.62),
        true,
    );
    built::curtain(
        s,
        [gx + gw * 0.88, gy - 14.0, gw * 0.38, gh + 46.0],
        cloth,
        Some(0.62),
        false,
    );
    s.line(
        &[(gx - gw * 0.34, gy - 16.0), (gx + gw * 1.34, gy - 16.0)],
        p.ink,
        5.0,
    );
}

fn bed(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    let sheet = p.low.mix(p.key, 0.4);
    let quilt = p.acc.mix(p.body, 0.3);
    s.fill(&cam.front(4.3, (1.2, 3.0), (0.0, 1.3)), p.dark(0.55));
    let [hx, hy, hw, _] = cam.frame(4.3, (1.2, 3.0), (0.0, 1.3));
    s.form(
        &Shape::round_rect(hx, hy - 8.0, hw + 30.0, 26.0, 10.0),
        p.dark(0.35),
        4.0,
    );
    s.fill(&cam.floor(0.62, (1.25, 3.0), (1.6, 4.25)), sheet);
    s.fill(
        &cam.wall(1.25, (0.1, 0.62), (1.6, 4.25)),
        sheet.mix(p.ink, 0.4),
    );
    let pillow = Shape::spline("-1,-.2 -.7,-.44 0,-.4 .7,-.44 1,-.2 .9,.3 0,.36 -.9,.3");
    let (px, py) = cam.pt(2.1, 0.74, 3.95);
    s.form(&pillow.at(px, py, 62.0), WHITE.mix(p.low, 0.35), 7.0);
    s.fill(&cam.floor(0.68, (1.2, 3.0), (1.5, 3.5)), quilt);
    s.fill(
        &cam.wall(1.2, (0.2, 0.68), (1.5, 3.5)),
        quilt.mix(p.ink, 0.45),
    );
    for i in 0..4 {
        let z = 1.6 + 0.5 * i as f32;
        s.fill(&cam.floor(0.69, (1.2, 3.0), (z, z + 0.12)), (p.key, 0.35));
        let x = 1.35 + 0.45 * i as f32;
        s.fill(&cam.floor(0.692, (x, x + 0.1), (1.5, 3.5)), (p.key, 0.22));
    }
    s.fill(
        &cam.front(1.5, (1.2, 3.0), (0.1, 0.68)),
        quilt.mix(p.ink, 0.6),
    );
}

/// A library: shelves to the ceiling on three walls, a ladder, a desk with a lamp, tall window.
pub fn library(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.5), 1.7);
    v.sun_at(s, (0.5, 0.3));
    s.light.to = (-0.3, -0.95);
    let wood = p.dark(0.25).mix(p.acc, 0.06);
    let room = Room {
        x: (-3.6, 3.6),
        height: 4.6,
        depth: 6.4,
        wall: p.dark(0.45),
        floor: p.dark(0.25),
        ceiling: p.dark(0.5),
    };
    built::room(s, &cam, &room);
    built::boards(s, &cam, (-3.6, 3.6), (0.5, 6.4), 16, p.ink);
    side_shelves(s, &cam, &mut dice, wood);
    let [bx, by, bw, bh] = cam.frame(6.4, (-3.6, 3.6), (0.0, 4.6));
    let glass = cam.frame(6.4, (-0.75, 0.75), (1.0, 4.1));
    built::books(
        s,
        [bx + 6.0, by + 18.0, glass[0] - bx - 26.0, bh - 18.0],
        9,
        wood,
    );
    let right = glass[0] + glass[2] + 20.0;
    built::books(
        s,
        [right, by + 18.0, bx + bw - right - 6.0, bh - 18.0],
        9,
        wood,
    );
    arched_window(s, glass, v.seed);
    s.rect(bx, by, bw, 16.0, wood.mix(p.key, 0.25));
    ladder(s, &cam, wood);
    s.fill(
        &cam.floor(0.004, (-1.7, 1.7), (2.4, 5.6)),
        p.acc.mix(p.ink, 0.45),
    );
    s.fill(
        &cam.floor(0.006, (-1.5, 1.5), (2.6, 5.4)),
        p.acc.mix(p.ink, 0.25),
    );
    s.fill(
        &cam.floor(0.008, (-1.3, 1.3), (2.85, 5.15)),
        p.acc.mix(p.ink, 0.5),
    );
    window_light(s, glass, (W * 0.44, H * 1.05), 0.34);
    let desk = cam.frame(4.4, (-0.9, 0.9), (0.0, 0.78));
    s.fill(
        &cam.floor(0.78, (-1.0, 1.0), (4.3, 5.2)),
        wood.mix(p.key, 0.3),
    );
    s.form(
        &Shape::rect(desk[0] - 8.0, desk[1], desk[2] + 16.0, 8.0),
        wood.mix(p.key, 0.2),
        2.0,
    );
    library_desk(s, desk, wood);
    if v.frame {
        s.edges((170.0, 40.0, 170.0, 100.0), 0.7);
    }
    cam
}

fn library_desk(s: &mut Stage, desk: [f32; 4], wood: Colour) {
    s.form(
        &Shape::rect(desk[0], desk[1] + 8.0, desk[2] * 0.3, desk[3] - 8.0),
        wood,
        4.0,
    );
    s.form(
        &Shape::rect(
            desk[0] + desk[2] * 0.7,
            desk[1] + 8.0,
            desk[2] * 0.3,
            desk[3] - 8.0,
        ),
        wood,
        4.0,
    );
    objects::lamp(s, At::new(desk[0] + desk[2] * 0.22, desk[1], 66.0));
    objects::globe(s, At::new(desk[0] + desk[2] * 0.86, desk[1], 58.0));
    objects::open_book(s, At::new(desk[0] + desk[2] * 0.55, desk[1] - 9.0, 62.0));
    s.dusty(70, [240.0, 60.0, 480.0, 400.0]);
}

fn arched_window(s: &mut Stage, [x, y, w, h]: [f32; 4], seed: u64) {
    let p = s.pal;
    let arch =
        |m: f32| {
            Shape::svg("M0 1V.25C0 -.08 1 -.08 1 .25V1Z").transformed(
                tiny_skia::Transform::from_row(w + 2.0 * m, 0.0, 0.0, h + 2.0 * m, x - m, y - m),
            )
        };
    s.fill(&arch(9.0), p.dark(0.2));
    s.clipped(&arch(0.0), |s| {
        built::outdoors(s, [x, y, w, h], seed);
    });
    built::bars(s, [x, y + h * 0.06, w, h * 0.94], (3, 6), p.dark(0.5));
}

fn side_shelves(s: &mut Stage, cam: &Cam, dice: &mut Dice, wood: Colour) {
    let p = s.pal;
    let hues = [
        p.body,
        p.acc,
        p.mid,
        p.low,
        p.dark(0.4),
        p.body.mix(p.acc, 0.5),
    ];
    for x in [-3.55_f32, 3.55] {
        let lit = x * s.light.to.0 < 0.0;
        for row in 0..9 {
            let y = 0.1 + 0.5 * row as f32;
            let mut z = 0.9;
            while z < 6.3 {
                let w = dice.range(0.05, 0.12);
                let h = dice.range(0.28, 0.43);
                if dice.chance(0.9) {
                    let c = dice
                        .pick(&hues)
                        .mix(wood, 0.35)
                        .mix(p.ink, if lit { 0.15 } else { 0.5 } + dice.range(0.0, 0.2));
                    s.fill(&cam.wall(x, (y, y + h), (z, z + w * 0.92)), c);
                }
                z += w;
            }
            s.fill(
                &cam.wall(x - x.signum() * 0.04, (y - 0.05, y), (0.6, 6.4)),
                wood.mix(p.key, if lit { 0.3 } else { 0.05 }),
            );
        }
        for i in 0..5 {
            let z = 1.2 + 1.25 * i as f32;
            s.fill(
                &cam.wall(x - x.signum() * 0.05, (0.0, 4.5), (z, z + 0.12)),
                wood.mix(p.ink, if lit { 0.0 } else { 0.4 }),
            );
        }
    }
}

fn ladder(s: &mut Stage, cam: &Cam, wood: Colour) {
    let p = s.pal;
    let (foot, head) = (2.35, 3.3);
    for z in [3.5, 4.1] {
        s.line(
            &[cam.pt(foot, 0.0, z), cam.pt(head, 4.0, z)],
            wood.mix(p.key, 0.3),
            7.0,
        );
    }
    for i in 1..11 {
        let t = i as f32 / 11.0;
        let x = foot + (head - foot) * t;
        s.line(
            &[cam.pt(x, 4.0 * t, 3.5), cam.pt(x, 4.0 * t, 4.1)],
            wood.mix(p.key, 0.45),
            4.0,
        );
    }
}
