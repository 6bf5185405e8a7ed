//! Radio Carnival without its voices: the bombers, the square, the record.

use super::{BURGUNDY, CORAL, TANGERINE};
use kit::camera::Cam;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;
use std::f32::consts::TAU;

/// The bombers cross the moon; below them the paper lanterns still hang.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        470.0,
        &[BURGUNDY.mix(p.top, 0.2), Colour::hex(0xd8_5236), TANGERINE],
    ));
    let moon = (560.0, 236.0);
    s.glow(moon, 560.0, TANGERINE, 0.8);
    s.circle(
        moon.0,
        moon.1,
        226.0,
        Ink::down(
            10.0,
            460.0,
            &[
                Colour::hex(0xff_d27a),
                TANGERINE.mix(Colour::hex(0xff_d27a), 0.6),
                TANGERINE,
            ],
        ),
    );
    for (x, y, r) in [
        (480.0, 170.0, 44.0),
        (640.0, 300.0, 60.0),
        (600.0, 120.0, 26.0),
        (500.0, 330.0, 34.0),
    ] {
        s.circle(x, y, r, (TANGERINE, 0.35));
    }
    for (i, (x, y, k)) in [
        (330.0, 64.0, 0.7),
        (424.0, 110.0, 0.8),
        (520.0, 160.0, 0.92),
        (628.0, 216.0, 1.06),
        (748.0, 284.0, 1.22),
        (660.0, 96.0, 0.8),
        (752.0, 148.0, 0.92),
        (862.0, 204.0, 1.06),
        (400.0, 214.0, 0.92),
        (506.0, 276.0, 1.06),
        (250.0, 160.0, 0.8),
    ]
    .into_iter()
    .enumerate()
    {
        bomber(s, (x, y), 46.0 * k, 118.0 + (i % 2) as f32 * 2.0);
    }
    roofs(s);
    garlands(s);
    s.vignette(p.ink, 0.45);
}

fn bomber(s: &mut Stage, (x, y): Pt, k: f32, turn: f32) {
    let p = s.pal;
    let plane =
        Shape::twin("0,-1.1 .12,-.9 .14,-.3 1.3,.02 1.34,.22 .14,.2 .1,.78 .44,.94 .44,1.08 0,1")
            .and(&Shape::all(
                [-0.72, -0.38, 0.38, 0.72].map(|dx| Shape::ellipse(dx, -0.14, 0.08, 0.3)),
            ));
    s.fill(&plane.turned_by(turn, 0.0, 0.0).at(x, y, k), p.ink);
}

fn roofs(s: &mut Stage) {
    let p = s.pal;
    let far = Shape::poly(
        "-20,560 -20,420 30,372 70,410 70,390 120,340 176,400 210,400 250,356 300,408 330,408 330,380 372,336 420,392 470,392 500,424 560,424 600,386 650,424 680,424 680,396 730,350 786,404 830,404 870,362 930,410 990,380 990,560",
    );
    s.fill(&far, Colour::hex(0x8a_2440).mix(p.ink, 0.3));
    s.crescent(&far, (TANGERINE, 0.8), (0.0, 4.0), 0.0);
    let near = Shape::poly(
        "-20,580 -20,470 40,424 96,470 96,500 150,450 210,500 240,500 240,470 262,470 262,500 330,500 396,446 460,502 540,502 606,452 672,506 760,506 760,460 784,460 784,492 830,450 900,504 990,470 990,580",
    );
    s.fill(&near, p.ink);
    s.crescent(&near, (CORAL, 0.8), (0.0, 3.5), 0.0);
    for (x, y) in [(130.0, 300.0), (742.0, 312.0)] {
        s.rect(x - 4.0, y, 8.0, 70.0, p.ink);
        s.rect(x - 26.0, y + 10.0, 52.0, 6.0, p.ink);
        s.rect(x - 18.0, y + 26.0, 36.0, 6.0, p.ink);
    }
}

fn garlands(s: &mut Stage) {
    let p = s.pal;
    let lines: [[Pt; 3]; 2] = [
        [(-30.0, 300.0), (260.0, 470.0), (606.0, 456.0)],
        [(420.0, 520.0), (700.0, 500.0), (1000.0, 300.0)],
    ];
    for line in lines {
        s.stroke(&Shape::curve(&line), p.ink, 5.0);
    }
    for (x, y, r, hue) in [
        (60.0, 352.0, 30.0, p.acc),
        (150.0, 408.0, 34.0, CORAL),
        (252.0, 446.0, 30.0, p.body),
        (380.0, 456.0, 26.0, p.acc),
        (612.0, 516.0, 28.0, CORAL),
        (730.0, 486.0, 32.0, p.acc),
        (836.0, 424.0, 34.0, p.body),
        (924.0, 356.0, 30.0, CORAL),
    ] {
        let tone = hue.mix(p.ink, 0.45);
        s.rect(x - 2.0, y - r - 12.0, 4.0, 16.0, p.ink);
        s.fill(&Shape::ellipse(x, y, r, r * 0.9), tone);
        s.clipped(&Shape::ellipse(x, y, r, r * 0.9), |s| {
            for i in 0..4 {
                s.rect(
                    x - r,
                    y - r * 0.7 + r * 0.42 * i as f32,
                    2.0 * r,
                    4.0,
                    (p.ink, 0.6),
                );
            }
        });
        s.crescent(
            &Shape::ellipse(x, y, r, r * 0.9),
            TANGERINE.mix(p.key, 0.3),
            (0.0, 4.0),
            0.0,
        );
    }
}

/// Curfew: not one lit window, but in every window a radio; on the stones a ring of shoes.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let wall = Colour::hex(0x48_0820);
    s.wash(Ink::down(
        0.0,
        280.0,
        &[p.ink, p.ink.mix(p.top, 0.6), BURGUNDY.mix(p.ink, 0.5)],
    ));
    s.starry(140, 160.0);
    let cam = Cam::new(0.62, (520.0, 258.0), (0.0, 3.0, 0.0));
    s.fill(
        &cam.floor(0.0, (-9.0, 9.0), (1.0, 20.0)),
        Ink::down(
            340.0,
            H,
            &[wall.mix(p.ink, 0.3), p.ink.mix(wall, 0.4), p.ink],
        ),
    );
    cobbles(s, &cam);
    facades(s, &cam, wall);
    s.glow_oval((500.0, 440.0), (330.0, 90.0), p.acc, 0.4);
    shoes(s);
    bunting(s);
    s.vignette(p.ink, 0.55);
}

fn cobbles(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    for i in 0..14 {
        let z = 4.5 + 1.1 * i as f32;
        let (a, b) = (cam.pt(-9.0, 0.0, z), cam.pt(9.0, 0.0, z));
        s.line(&[a, b], (p.mid, 0.25), 2.5);
    }
    for i in 0..17 {
        let x = -8.0 + i as f32;
        s.line(
            &[cam.pt(x, 0.0, 2.0), cam.pt(x, 0.0, 20.0)],
            (p.mid, 0.18),
            2.0,
        );
    }
}

fn facades(s: &mut Stage, cam: &Cam, wall: Colour) {
    let p = s.pal;
    let back = wall.mix(p.mid, 0.25);
    for (x0, x1, h, t) in [
        (-7.6, -3.4, 8.4, 0.0),
        (-3.4, 0.6, 9.6, 0.16),
        (0.6, 4.0, 8.0, 0.05),
        (4.0, 7.6, 9.2, 0.2),
    ] {
        s.fill(&cam.front(20.0, (x0, x1), (0.0, h)), back.mix(p.ink, t));
        let roof = cam.face(&[
            (x0, h, 20.0),
            (f32::midpoint(x0, x1), h + 1.4, 20.0),
            (x1, h, 20.0),
        ]);
        s.fill(&roof, p.ink.mix(wall, 0.5));
        for row in 0..4 {
            for col in 0..4 {
                let (wx, wy) = (
                    x0 + 0.3 + 0.25 * (x1 - x0 - 0.4) * col as f32,
                    1.4 + 1.75 * row as f32,
                );
                window(
                    s,
                    &cam.front(20.0, (wx, wx + 0.5), (wy, wy + 1.05)),
                    cam.pt(wx + 0.25, wy + 0.14, 20.0),
                    5.0,
                );
            }
        }
    }
    for (side, t) in [(-1.0_f32, 0.15), (1.0, 0.4)] {
        let x = 7.6 * side;
        for (z0, z1, h, dt) in [
            (14.0, 20.0, 9.4, 0.12),
            (9.2, 14.0, 8.6, 0.0),
            (5.4, 9.2, 9.6, 0.16),
            (2.0, 5.4, 9.0, 0.05),
        ] {
            s.fill(&cam.wall(x, (0.0, h), (z0, z1)), wall.mix(p.ink, t + dt));
            let n = 4;
            for row in 0..5 {
                for col in 0..n {
                    let z = z0 + (z1 - z0) * (col as f32 + 0.3) / n as f32;
                    let (dz, y) = ((z1 - z0) * 0.42 / n as f32, 1.3 + 1.7 * row as f32);
                    let at = cam.pt(x, y + 0.16, z + dz * 0.5);
                    window(s, &cam.wall(x, (y, y + 1.1), (z, z + dz)), at, 80.0 / z);
                }
            }
        }
    }
}

/// A dark window with the dial of a radio at its sill.
fn window(s: &mut Stage, pane: &Shape, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.fill(pane, p.ink);
    s.glow((x, y), r * 4.2, p.acc, 0.9);
    s.clipped(pane, |s| {
        s.circle(x, y + r * 0.4, r, p.acc);
        s.circle(x, y + r * 0.4, r * 0.55, WHITE.mix(p.acc, 0.3));
    });
}

fn shoes(s: &mut Stage) {
    let p = s.pal;
    let heel = Shape::svg(
        "M-1 .3L-.94 -.5C-.8 -.66 -.6 -.56 -.5 -.3C-.3 0 .1 -.1 .5 -.06C.8 0 1 .14 1 .3H.3C-.1 .3 -.3 0 -.66 -.08L-.8 .3Z",
    );
    let flat = Shape::svg(
        "M-1 .3V-.44C-.8 -.54 -.5 -.5 -.4 -.34C-.2 -.1 .3 -.16 .7 -.04C.92 .02 1.04 .16 1.02 .3Z",
    );
    let n = 15;
    let mut ring: Vec<(f32, f32, usize)> = (0..n)
        .map(|i| {
            let a = TAU * i as f32 / n as f32 + 0.2;
            (500.0 + 300.0 * a.cos(), 436.0 + 62.0 * a.sin(), i)
        })
        .collect();
    ring.sort_by(|a, b| a.1.total_cmp(&b.1));
    for (x, y, i) in ring {
        let k = 22.0 + 20.0 * (y - 374.0) / 124.0;
        let way = if i % 2 == 0 { 1.0 } else { -1.0 };
        let hue = [p.key, p.low, p.key, WHITE, CORAL][i % 5];
        for (dx, dy) in [(0.0, 0.0), (0.7 * k, 0.34 * k)] {
            let shoe =
                if i % 3 == 1 { &flat } else { &heel }
                    .scaled(way, 1.0)
                    .at(x + dx, y + dy, k);
            s.oval(x + dx, y + dy + k * 0.32, k * 1.15, k * 0.16, (p.ink, 0.8));
            s.fill(&shoe, hue);
            s.crescent(&shoe, hue.mix(p.top, 0.45), (0.0, -k * 0.2), 0.0);
        }
    }
}

fn bunting(s: &mut Stage) {
    let p = s.pal;
    for (a, b, sag) in [
        ((-20.0, 40.0), (700.0, 120.0), 80.0),
        ((340.0, 130.0), (990.0, 20.0), 90.0),
    ] {
        let at = |t: f32| -> Pt {
            (
                a.0 + (b.0 - a.0) * t,
                a.1 + (b.1 - a.1) * t + sag * 4.0 * t * (1.0 - t),
            )
        };
        let line: Vec<Pt> = (0..=20).map(|i| at(i as f32 / 20.0)).collect();
        s.line(&line, p.ink, 4.0);
        for i in 0..17 {
            let (x, y) = at((i as f32 + 0.5) / 17.0);
            let hue = [p.body, CORAL, p.mid][i % 3].mix(p.ink, 0.35);
            s.fill(&Shape::poly("-13,0 13,0 0,30").moved(x, y), hue);
        }
    }
}

/// The last record: shot through, still turning, and the needle nears the hole.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.acc.mix(p.top, 0.55),
            p.acc.mix(p.top, 0.15),
            p.acc.mix(WHITE, 0.5),
        ],
    ));
    s.lit_by(60.0, p.key);
    bunker(s);
    horn(s);
    let crate_top = Shape::poly("-20,452 980,452 980,580 -20,580");
    s.fill(&crate_top, Ink::down(452.0, H, &[p.top, p.ink]));
    let c = (446.0, 356.0);
    s.oval(c.0, c.1 + 92.0, 400.0, 70.0, (p.ink, 0.7));
    s.form(
        &Shape::ellipse(c.0, c.1 + 34.0, 440.0, 142.0),
        p.top.mix(p.ink, 0.3),
        8.0,
    );
    record(s, c);
    hole(s, (622.0, 318.0));
    arm(s);
    s.vignette(p.ink, 0.4);
}

fn bunker(s: &mut Stage) {
    let p = s.pal;
    for row in 0..5 {
        for col in 0..6 {
            let x = 190.0 * col as f32 - if row % 2 == 0 { 90.0 } else { 0.0 };
            s.stroke(
                &Shape::rect(x, 92.0 * row as f32 - 6.0, 190.0, 92.0),
                (p.top, 0.35),
                4.0,
            );
        }
    }
    let crack = [
        (700.0, -10.0),
        (730.0, 60.0),
        (708.0, 120.0),
        (744.0, 190.0),
        (730.0, 240.0),
    ];
    s.taper(&crack, 16.0, p.top);
    for (x, y, r) in [
        (800.0, 90.0, 16.0),
        (862.0, 150.0, 12.0),
        (780.0, 170.0, 10.0),
    ] {
        s.circle(x, y, r * 1.7, (WHITE, 0.4));
        s.circle(x, y, r, p.top);
    }
}

fn horn(s: &mut Stage) {
    let bell = Shape::svg("M-40 170C60 160 130 90 186 -50L330 250C220 222 80 224 -40 236Z");
    s.form(&bell, CORAL, 10.0);
    s.clipped(&bell, |s| {
        for d in [
            "M-40 196C100 190 190 120 236 20",
            "M-40 206C100 200 210 160 270 110",
            "M-40 220C100 214 220 200 320 190",
        ] {
            s.stroke(&Shape::svg(d), CORAL.mix(BURGUNDY, 0.5), 7.0);
        }
    });
    let mouth = Shape::ellipse(258.0, 98.0, 58.0, 170.0).turned_by(-25.0, 258.0, 98.0);
    s.form(&mouth, Colour::hex(0xff_b08c), 9.0);
    let throat = Shape::ellipse(260.0, 98.0, 44.0, 148.0).turned_by(-25.0, 260.0, 98.0);
    s.fill(&throat, BURGUNDY);
    s.crescent(&throat, BURGUNDY.mix(s.pal.ink, 0.6), (18.0, 4.0), 0.0);
}

fn record(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let (rx, ry) = (416.0, 134.0);
    s.oval(x, y + 12.0, rx, ry, p.ink.mix(p.body, 0.4));
    s.oval(x, y, rx, ry, Colour::hex(0x17_101f));
    let disc = Shape::ellipse(x, y, rx, ry);
    s.clipped(&disc, |s| {
        for (d, hue, a) in [
            ("0,0 900,-150 900,60", p.acc, 0.85),
            ("0,0 900,-60 900,-10", WHITE, 0.6),
            ("0,0 -900,120 -900,-60", Colour::hex(0xe8_2a48), 0.9),
            ("0,0 -900,50 -900,0", CORAL, 0.8),
            ("0,0 -300,300 60,300", Colour::hex(0x8e_3a8c), 0.6),
        ] {
            s.fill(&Shape::poly(d).moved(x, y), (hue, a));
        }
        for i in 0..13 {
            let k = 0.34 + 0.05 * i as f32;
            s.stroke(
                &Shape::ellipse(x, y, rx * k, ry * k),
                (Colour::hex(0x0c_0714), 0.75),
                7.0,
            );
        }
    });
    s.stroke(&Shape::ellipse(x, y, rx - 3.0, ry - 3.0), (p.acc, 0.7), 5.0);
    s.oval(x, y, rx * 0.3, ry * 0.3, TANGERINE);
    s.oval(x, y, rx * 0.22, ry * 0.22, p.low);
    s.stroke(&Shape::ellipse(x, y, rx * 0.26, ry * 0.26), BURGUNDY, 5.0);
    s.form(
        &Shape::round_rect(x - 8.0, y - 26.0, 16.0, 30.0, 6.0),
        p.key,
        4.0,
    );
}

/// Where the bullet went: light from below, and four cracks.
fn hole(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (dx, dy) in [
        (-90.0, 16.0),
        (70.0, -28.0),
        (84.0, 26.0),
        (-20.0, 46.0),
        (-40.0, -30.0),
    ] {
        let spine = s.dice.jag((x, y), (x + dx, y + dy), 0.2, 3);
        s.taper(&spine, 13.0, WHITE);
    }
    s.shaft((x, y), (x - 20.0, y - 330.0), (22.0, 70.0), p.key, 0.9);
    s.glow((x, y), 110.0, p.key, 0.9);
    s.fill(
        &Shape::poly("-40,2 -26,-9 -14,-6 -2,-15 14,-8 30,-9 40,2 26,10 12,8 -4,15 -20,9")
            .moved(x, y),
        WHITE,
    );
}

fn arm(s: &mut Stage) {
    let p = s.pal;
    let brass = Colour::hex(0xf0_b84a);
    s.form(
        &Shape::svg("M856 470V250H900V470Z"),
        brass.mix(p.ink, 0.2),
        7.0,
    );
    s.form(&Shape::circle(878.0, 236.0, 42.0), brass, 9.0);
    let tube = Shape::svg("M878 236C820 150 760 170 716 246L690 282").stroked(22.0);
    s.fill(&tube.moved(10.0, 14.0), (p.ink, 0.35));
    s.form(&tube, brass, 6.0);
    let head = Shape::poly("700,250 724,266 690,318 656,312 654,292");
    s.form(&head, p.ink.mix(p.top, 0.4), 6.0);
    s.fill(&Shape::poly("662,308 674,310 654,332"), WHITE);
    let ribbon = Shape::spline(
        "764,176 800,120 860,110 900,60 970,70 970,96 912,92 872,138 812,146 782,190",
    );
    s.form(&ribbon, CORAL, 6.0);
    let tail = Shape::spline(
        "768,180 790,240 764,290 796,340 786,396 772,396 780,342 746,292 770,240 752,186",
    );
    s.form(&tail, CORAL.mix(BURGUNDY, 0.2), 5.0);
    s.form(&Shape::circle(768.0, 182.0, 15.0), BURGUNDY, 4.0);
}
