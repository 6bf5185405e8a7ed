//! Workplaces: bar, greenhouse, laboratory, workshop.

use super::View;
use super::built::{self, Room};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Shape, W, WHITE};
use crate::colour::Colour;
use crate::objects;
use crate::stage::{At, Stage};

/// Bar: a wall of lit bottles and a mirror, counter with stools and taps, pendant lamps.
pub fn bar(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.44), 1.6);
    s.light.to = (0.0, -1.0);
    let wood = p.dark(0.3).mix(p.acc, 0.12);
    let room = Room {
        x: (-4.4, 4.4),
        height: 3.4,
        depth: 5.6,
        wall: p.dark(0.4),
        floor: p.dark(0.5),
        ceiling: p.dark(0.7),
    };
    built::room(s, &cam, &room);
    built::boards(s, &cam, (-4.4, 4.4), (0.5, 5.6), 18, p.ink);
    let [x, y, w, h] = cam.frame(5.5, (-3.3, 3.3), (1.0, 3.1));
    s.form(
        &Shape::rect(x - 16.0, y - 14.0, w + 32.0, h + 30.0),
        wood,
        5.0,
    );
    s.rect(
        x,
        y,
        w,
        h,
        Ink::across(
            x,
            x + w,
            &[
                p.mid.mix(p.ink, 0.4),
                p.mid.mix(p.lamp(), 0.3),
                p.mid.mix(p.ink, 0.4),
            ],
        ),
    );
    s.glow((x + w / 2.0, y + h * 0.5), w * 0.6, p.lamp(), 0.6);
    let hues = [
        p.acc,
        p.low,
        p.mid.mix(p.key, 0.2),
        p.body,
        p.lamp().mix(p.ink, 0.2),
        p.acc.mix(p.body, 0.5),
    ];
    for row in 0..3 {
        let sy = y + h * (0.33 + 0.32 * row as f32);
        s.glow_oval((x + w / 2.0, sy), (w * 0.5, 34.0), p.lamp(), 0.5);
        let mut bx = x + 14.0;
        while bx < x + w - 12.0 {
            let size = h * dice.range(0.2, 0.285);
            if (bx - (x + w / 2.0)).abs() > w * 0.1 || row == 2 {
                objects::bottle(s, At::new(bx, sy, size).tint(dice.pick(&hues)));
            }
            bx += h * dice.range(0.085, 0.12);
        }
        s.form(&Shape::rect(x, sy, w, 6.0), wood.mix(p.key, 0.3), 2.0);
    }
    neon(s, (x + w / 2.0, y + h * 0.3), h * 0.24);
    bottle_wall(s, &cam, &mut dice, wood);
    if v.frame {
        s.edges((140.0, 0.0, 140.0, 100.0), 0.65);
    }
    cam
}

fn bottle_wall(s: &mut Stage, cam: &Cam, dice: &mut Dice, wood: Colour) {
    let p = s.pal;
    for k in [-1.0, 1.0] {
        let [a, b, c, d] = cam.frame(5.55, (k * 3.95 - 0.4, k * 3.95 + 0.4), (1.3, 2.5));
        built::picture(
            s,
            [a, b, c, d * 0.48],
            usize::from(k < 0.0),
            p.key.mix(p.body, 0.5),
        );
        built::picture(
            s,
            [a, b + d * 0.54, c, d * 0.44],
            if k < 0.0 { 3 } else { 2 },
            p.dark(0.2),
        );
    }
    counter(s, cam, dice, wood);
    for i in 0..5 {
        let at = cam.pt(-3.0 + 1.5 * i as f32, 2.72, 3.9);
        built::pendant(s, at, 30.0, p.acc.mix(p.ink, 0.2));
        s.shaft(
            (at.0, at.1 + 10.0),
            (at.0, at.1 + 250.0),
            (14.0, 74.0),
            p.lamp(),
            0.3,
        );
    }
    s.haze((90.0, 330.0), p.low, 0.12);
}

fn neon(s: &mut Stage, (x, y): (f32, f32), r: f32) {
    let p = s.pal;
    let glass = Shape::svg("M-.5 -.6H.5L0 .05ZM0 .05V.6M-.28 .6H.28M.22 -.34L.6 -.8");
    s.glow((x, y), r * 2.2, p.acc, 0.7);
    s.stroke(&glass.at(x, y, r), p.acc, r * 0.13);
    s.stroke(&glass.at(x, y, r), p.acc.mix(WHITE, 0.75), r * 0.05);
    s.circle(
        x - r * 0.05,
        y - r * 0.36,
        r * 0.09,
        p.lamp().mix(WHITE, 0.4),
    );
}

fn counter(s: &mut Stage, cam: &Cam, dice: &mut Dice, wood: Colour) {
    let p = s.pal;
    let z = 3.5;
    s.fill(
        &cam.floor(1.12, (-4.4, 4.4), (z, z + 0.8)),
        Ink::across(
            0.0,
            W,
            &[
                wood.mix(p.ink, 0.2),
                wood.mix(p.lamp(), 0.55),
                wood.mix(p.ink, 0.2),
            ],
        ),
    );
    let [x, y, w, h] = cam.frame(z, (-4.4, 4.4), (0.0, 1.12));
    s.rect(x, y, w, h, wood.mix(p.ink, 0.3));
    built::panels(s, [x, y + 18.0, w, h - 18.0], 9, wood.mix(p.ink, 0.15));
    s.form(
        &Shape::rect(x, y - 3.0, w, 18.0),
        wood.mix(p.lamp(), 0.35),
        4.0,
    );
    s.metal(
        &Shape::rect(x, y + h - 34.0, w, 8.0),
        objects::arms::gold(s),
    );
    stools(s, y);
    for i in 0..5 {
        let x = -3.1 + 1.55 * i as f32 + dice.range(-0.1, 0.1);
        let (a, b) = (cam.pt(x, 0.8, 2.9), cam.pt(x, 0.0, 2.9));
        let r = cam.size(0.2, 2.9);
        for k in [-0.8, 0.0, 0.8] {
            s.line(
                &[(a.0 + k * r * 0.5, a.1), (b.0 + k * r, b.1)],
                p.ink.mix(p.body, 0.25),
                r * 0.12,
            );
        }
        s.stroke(
            &Shape::ellipse(a.0, (a.1 + b.1 * 2.0) / 3.0, r * 0.66, r * 0.16),
            p.key.mix(p.body, 0.4),
            3.0,
        );
        s.form(
            &Shape::round_rect(a.0 - r, a.1 - r * 0.36, r * 2.0, r * 0.5, r * 0.2),
            p.acc.mix(p.ink, 0.25),
            r * 0.1,
        );
    }
}

fn stools(s: &mut Stage, y: f32) {
    let p = s.pal;
    for (i, dx) in [0.2_f32, 0.34, 0.46, 0.6, 0.72, 0.8]
        .into_iter()
        .enumerate()
    {
        let at = (W * dx, y - 8.0);
        match i % 3 {
            0 => objects::wineglass(s, At::new(at.0, at.1, 58.0)),
            1 => objects::bottle(s, At::new(at.0, at.1, 74.0).tint(p.acc.mix(p.ink, 0.3))),
            _ => {
                let mug = Shape::rect(at.0 - 13.0, at.1 - 36.0, 26.0, 36.0);
                s.form(&mug, p.lamp().mix(p.acc, 0.2), 5.0);
                s.oval(at.0, at.1 - 37.0, 15.0, 6.0, WHITE.mix(p.key, 0.3));
            }
        }
    }
    let tap = Shape::svg("M-8 0V-46H-30V-38H-38V-58H38V-38H30V-46H8V0Z").moved(W * 0.52, y - 4.0);
    s.metal(&tap, objects::arms::gold(s));
    for k in [-30.0, 0.0, 30.0] {
        s.form(
            &Shape::round_rect(W * 0.52 + k - 4.0, y - 86.0, 8.0, 26.0, 3.0),
            p.acc,
            2.0,
        );
    }
}

/// Laboratory: glassware that glows, coil and screens, shelves, a window or a tank behind.
pub fn laboratory(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.44), 1.6);
    laboratory_shelves(s, &cam);
    tank(s, cam.frame(5.6, (-0.75, 0.75), (0.0, 2.9)), &mut dice);
    for (a, b) in [(-3.9, -1.3), (1.3, 3.9)] {
        let [sx, sy, sw, sh] = cam.frame(5.9, (a, b), (1.35, 2.8));
        for row in 0..3 {
            let fy = sy + sh * (row as f32 + 0.9) / 3.0;
            for i in 0..9 {
                let px = sx + sw * (i as f32 + 0.5) / 9.0;
                jar(
                    s,
                    (px, fy),
                    sh * 0.23,
                    dice.whole(0, 4),
                    dice.pick(&[p.acc, p.lamp(), p.mid.mix(p.key, 0.3), p.low]),
                );
            }
            s.form(&Shape::rect(sx, fy, sw, 6.0), p.dark(0.3), 2.0);
        }
    }
    for i in 0..3 {
        let at = cam.pt(-2.6 + 2.6 * i as f32, 3.2, 4.4);
        built::pendant(s, at, 24.0, p.dark(0.3));
    }
    let z = 3.6;
    s.fill(
        &cam.floor(0.95, (-4.2, 4.2), (z, z + 0.9)),
        Ink::across(
            0.0,
            W,
            &[
                p.body.mix(p.low, 0.2),
                p.low.mix(p.acc, 0.2),
                p.body.mix(p.low, 0.2),
            ],
        ),
    );
    let [bx, by, bw, bh] = cam.frame(z, (-4.2, 4.2), (0.0, 0.95));
    s.rect(bx, by, bw, bh, p.dark(0.45));
    built::panels(s, [bx, by + 12.0, bw, bh - 12.0], 10, p.dark(0.35));
    s.form(
        &Shape::rect(bx, by - 2.0, bw, 12.0),
        p.low.mix(p.body, 0.4),
        3.0,
    );
    glassware(s, by - 6.0, &mut dice);
    if v.frame {
        s.edges((130.0, 30.0, 130.0, 100.0), 0.6);
    }
    cam
}

fn laboratory_shelves(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    s.light.to = (0.3, -0.8);
    let wall = p.body.mix(p.mid, 0.3);
    let room = Room {
        x: (-4.2, 4.2),
        height: 3.5,
        depth: 6.0,
        wall,
        floor: p.dark(0.45),
        ceiling: p.dark(0.6),
    };
    built::room(s, cam, &room);
    built::tiles(s, cam, (-4.2, 4.2), (0.6, 6.0), 0.7, (p.low, 0.1));
    let [x, y, w, h] = cam.frame(6.0, (-4.2, 4.2), (0.0, 3.5));
    for i in 0..15 {
        for j in 0..7 {
            s.stroke(
                &Shape::rect(
                    x + w * i as f32 / 15.0,
                    y + h * j as f32 / 7.0,
                    w / 15.0,
                    h / 7.0,
                ),
                (p.ink, 0.16),
                1.4,
            );
        }
    }
}

fn tank(s: &mut Stage, [x, y, w, h]: [f32; 4], dice: &mut Dice) {
    let p = s.pal;
    s.glow((x + w / 2.0, y + h * 0.5), h * 1.1, p.acc, 0.75);
    let glass = Shape::round_rect(x, y, w, h, 26.0);
    s.fill(
        &glass,
        Ink::down(
            y,
            y + h,
            &[p.acc.mix(WHITE, 0.4), p.acc, p.acc.mix(p.ink, 0.4)],
        ),
    );
    s.clipped(&glass, |s| {
        for _ in 0..40 {
            let (bx, by) = (x + w * dice.unit(), y + h * dice.unit());
            s.circle(bx, by, dice.range(1.0, 5.0), (WHITE, 0.35));
        }
        let sleeper = Shape::turned("0,-.42 .07,-.41 .1,-.33 .08,-.25 .05,-.22 .16,-.17 .19,-.04 .16,.14 .1,.2 .09,.42 .02,.44");
        s.fill(&sleeper.at(x + w / 2.0, y + h * 0.52, h * 0.8), (p.ink, 0.55));
        s.rect(x + w * 0.08, y, w * 0.1, h, (WHITE, 0.3));
        s.rect(x + w * 0.22, y, w * 0.04, h, (WHITE, 0.25));
    });
    for (fy, fh) in [(-0.03, 0.09), (0.93, 0.1)] {
        s.metal(
            &Shape::round_rect(x - w * 0.1, y + h * fy, w * 1.2, h * fh, 8.0),
            objects::arms::steel(s),
        );
    }
    for i in 0..6 {
        s.circle(
            x + w * (0.1 + 0.16 * i as f32),
            y + h * 0.98,
            4.0,
            [p.lamp(), p.key][i % 2],
        );
    }
    for k in [-0.3, 0.3] {
        s.stroke(
            &Shape::svg("M0 0C0 -40 60 -30 60 -90")
                .scaled(if k < 0.0 { -1.0 } else { 1.0 }, 1.0)
                .moved(x + w * (0.5 + k), y),
            p.dark(0.5),
            8.0,
        );
    }
}

fn jar(s: &mut Stage, (x, y): (f32, f32), h: f32, kind: i32, hue: Colour) {
    let p = s.pal;
    let body = match kind {
        0 => Shape::svg("M-.3 0V-.7C-.3 -.8 -.16 -.8 -.16 -.9H.16C.16 -.8 .3 -.8 .3 -.7V0Z"),
        1 => Shape::svg("M-.4 0C-.5 -.1 -.1 -.5 -.1 -1H.1C.1 -.5 .5 -.1 .4 0Z"),
        2 => Shape::svg("M-.12 -1V-.6C-.5 -.5 -.5 0 0 0C.5 0 .5 -.5 .12 -.6V-1Z"),
        _ => Shape::svg("M-.2 0V-.9H.2V0Z"),
    }
    .at(x, y, h);
    s.fill(&body, (p.low.mix(WHITE, 0.4), 0.35));
    s.clipped(&body, |s| {
        s.rect(x - h, y - h * 0.55, h * 2.0, h, (hue, 0.85));
    });
    s.crescent(&body, (WHITE, 0.6), (1.4, 0.0), 0.0);
}

fn glassware(s: &mut Stage, y: f32, dice: &mut Dice) {
    let p = s.pal;
    let hues = [p.acc, p.lamp(), p.mid.mix(p.key, 0.4)];
    for (i, x) in [90.0_f32, 170.0, 236.0, 690.0, 760.0, 842.0]
        .into_iter()
        .enumerate()
    {
        let h = [110.0, 90.0, 74.0, 84.0, 120.0, 96.0][i];
        s.glow((x, y - h * 0.3), h * 0.9, hues[i % 3], 0.4);
        jar(s, (x, y), h, [1, 2, 0, 3, 2, 1][i], hues[i % 3]);
    }
    let steam = Plume {
        rise: 120.0,
        drift: 24.0,
        width: 26.0,
        opacity: 0.5,
    };
    s.smoke(dice, (90.0, y - 110.0), steam, p.key.mix(WHITE, 0.4));
    s.stroke(
        &Shape::svg("M170 -90C170 -150 240 -140 236 -74M690 -84C690 -160 760 -170 760 -120")
            .moved(0.0, y),
        (p.low.mix(WHITE, 0.4), 0.75),
        5.0,
    );
    let screen = Shape::round_rect(356.0, y - 74.0, 96.0, 70.0, 8.0);
    s.form(&screen, p.dark(0.6), 4.0);
    s.fill(
        &Shape::round_rect(364.0, y - 67.0, 80.0, 50.0, 6.0),
        p.mid.mix(p.ink, 0.4),
    );
    let wave: Vec<(f32, f32)> = (0..40)
        .map(|i| {
            (
                366.0 + i as f32 * 1.95,
                y - 42.0 + 14.0 * (i as f32 * 0.5).sin() * (i as f32 * 0.11).cos(),
            )
        })
        .collect();
    s.line(&wave, p.acc.mix(WHITE, 0.4), 2.4);
    s.put(At::new(560.0, y, 92.0), |s| {
        let steel = objects::arms::steel(s);
        s.form(&Shape::svg("M-.4 0V-.1H.4V0Z"), steel.mix(p.ink, 0.4), 0.03);
        s.form(
            &Shape::svg("M.2 -.1C.5 -.3 .4 -.8 .1 -.86L.14 -.74C.3 -.66 .3 -.4 .1 -.24H-.1V-.1Z"),
            steel,
            0.03,
        );
        s.form(
            &Shape::rect(-0.3, -0.34, 0.5, 0.06),
            steel.mix(p.ink, 0.3),
            0.02,
        );
        s.form(
            &Shape::poly("-.06,-.44 .06,-.44 .2,-1 .04,-1.04"),
            p.dark(0.5),
            0.03,
        );
        s.form(&Shape::poly(".03,-1 .21,-1 .2,-1.1 .05,-1.12"), steel, 0.02);
    });
}

/// Workshop: bench with vice, tools on the wall, wheels, a window, wood shavings.
pub fn workshop(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.46), 1.6);
    s.light.to = (-0.7, -0.7);
    let wall = p.body.mix(p.lamp(), 0.14);
    let room = Room {
        x: (-3.8, 3.8),
        height: 3.2,
        depth: 5.4,
        wall,
        floor: p.dark(0.35),
        ceiling: p.dark(0.6),
    };
    built::room(s, &cam, &room);
    built::boards(s, &cam, (-3.8, 3.8), (0.5, 5.4), 16, p.ink);
    let [x, y, w, h] = cam.frame(5.4, (-3.8, 3.8), (0.0, 3.2));
    for i in 0..20 {
        s.rect(x + w * i as f32 / 20.0, y, 1.6, h, (p.ink, 0.3));
    }
    let glass = cam.frame(5.4, (-3.0, -1.2), (1.2, 2.6));
    built::window(s, glass, p.key, (4, 3), p.dark(0.6));
    built::outdoors(s, glass, v.seed);
    built::bars(s, glass, (4, 3), p.dark(0.6));
    let [bx, by, bw, bh] = cam.frame(5.38, (-0.8, 3.3), (1.25, 2.75));
    s.form(
        &Shape::rect(bx, by, bw, bh),
        p.dark(0.1).mix(p.low, 0.15),
        3.0,
    );
    for i in 0..13 {
        let tx = bx + bw * (i as f32 + 0.5) / 13.0;
        tool(s, (tx, by + bh * 0.1), bh * 0.36, i);
        tool(s, (tx, by + bh * 0.56), bh * 0.32, i * 5 + 2);
    }
    let z = 4.0;
    let wood = p.lit(0.1).mix(p.lamp(), 0.25);
    workbench(s, &cam, wood, z);
    for i in 0..3 {
        let from = (
            glass[0] + glass[2] * (0.2 + 0.3 * i as f32),
            glass[1] + glass[3] * 0.4,
        );
        s.shaft(from, (from.0 + 360.0, H + 20.0), (14.0, 62.0), p.key, 0.36);
    }
    for _ in 0..50 {
        let at = (dice.range(150.0, 820.0), H - dice.range(4.0, 70.0));
        s.stroke(
            &Shape::svg("M0 0C6 -8 14 -4 10 2C8 6 4 4 5 0").moved(at.0, at.1),
            (wood.mix(p.key, 0.4), 0.8),
            2.0,
        );
    }
    s.dusty(60, [180.0, 100.0, 460.0, 380.0]);
    if v.frame {
        s.edges((90.0, 0.0, 130.0, 90.0), 0.6);
    }
    cam
}

fn workbench(s: &mut Stage, cam: &Cam, wood: Colour, z: f32) {
    let p = s.pal;
    s.fill(
        &cam.floor(0.92, (-2.8, 3.2), (z, z + 0.9)),
        wood.mix(p.key, 0.3),
    );
    let [cx, cy, cw, ch] = cam.frame(z, (-2.8, 3.2), (0.0, 0.92));
    s.form(&Shape::rect(cx, cy, cw, 22.0), wood, 4.0);
    for k in [0.03, 0.34, 0.66, 0.93] {
        s.form(
            &Shape::rect(cx + cw * k, cy + 22.0, cw * 0.04, ch),
            wood.mix(p.ink, 0.35),
            4.0,
        );
    }
    s.rect(cx, cy + ch * 0.66, cw, 9.0, wood.mix(p.ink, 0.3));
    for (i, k) in [0.1, 0.22, 0.44, 0.52, 0.74, 0.84].into_iter().enumerate() {
        s.form(
            &Shape::rect(
                cx + cw * k,
                cy + ch * 0.66 - 40.0 - 12.0 * (i % 3) as f32,
                cw * 0.08,
                40.0 + 12.0 * (i % 3) as f32,
            ),
            [p.acc, p.mid, p.body][i % 3].mix(p.ink, 0.25),
            3.0,
        );
    }
    objects::lantern(s, At::new(cx + cw * 0.82, cy, 92.0));
    objects::clock(s, At::new(cx + cw * 0.6, cy, 56.0));
    objects::radio(s, At::new(cx + cw * 0.18, cy, 62.0));
    let vice = Shape::svg("M-30 0V-18H-8V-44H-30V-58H30V-44H10V-18H30V0ZM30 -36H46V-28H30Z")
        .moved(cx + cw * 0.4, cy);
    s.form(&vice, objects::arms::steel(s).mix(p.acc, 0.2), 4.0);
}

fn tool(s: &mut Stage, (x, y): (f32, f32), h: f32, kind: usize) {
    let p = s.pal;
    let (steel, grip) = (objects::arms::steel(s), p.acc.mix(p.body, 0.3));
    s.circle(x, y, 2.4, p.ink);
    let at = At::new(x, y, h);
    s.put(at, |s| match kind % 6 {
        0 => {
            s.form(&Shape::rect(-0.04, 0.1, 0.08, 0.86), grip, 0.02);
            s.form(
                &Shape::poly("-.22,0 .24,0 .24,.14 .1,.2 -.22,.16"),
                steel,
                0.02,
            );
        }
        1 => {
            s.form(
                &Shape::svg(
                    "M-.05 .3C-.2 .2 -.2 0 -.06 -.04V.1H.06V-.04C.2 0 .2 .2 .05 .3V.98H-.05Z",
                ),
                steel,
                0.02,
            );
        }
        2 => {
            s.form(&Shape::rect(-0.08, 0.0, 0.16, 0.36), grip, 0.03);
            s.form(&Shape::rect(-0.03, 0.36, 0.06, 0.6), steel, 0.01);
        }
        3 => {
            s.form(&Shape::poly("-.14,.2 .14,.2 .08,1 -.02,1"), steel, 0.02);
            s.form(
                &Shape::svg("M-.16 .22C-.2 -.06 .2 -.06 .16 .22Z"),
                grip,
                0.03,
            );
        }
        4 => {
            s.stroke(&Shape::circle(0.0, 0.36, 0.32), grip, 0.07);
            s.stroke(&Shape::circle(0.0, 0.36, 0.22), steel, 0.05);
        }
        _ => {
            s.form(
                &Shape::svg(
                    "M-.03 .4L-.16 1H-.08L0 .56L.08 1H.16L.03 .4L.12 0H.04L0 .2L-.04 0H-.12Z",
                ),
                steel,
                0.02,
            );
        }
    });
}
