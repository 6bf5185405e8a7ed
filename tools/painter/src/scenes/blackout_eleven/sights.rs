//! The city and its plug: pictures without people.

use kit::canvas::{Dice, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::{At, Stage};

const SPARK: Colour = Colour::hex(0xb6_e12c);
const EMBER: Colour = Colour::hex(0xff_7058);

/// Forty drones make an eye over the black skyline; their cones leave one street unlit.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let deep = Colour::hex(0x2a_2ab4);
    s.wash(Ink::down(
        0.0,
        430.0,
        &[p.mid.mix(p.top, 0.4), deep.mix(p.mid, 0.4), deep, p.low],
    ));
    skyline(s, 5, 400.0, (60.0, 150.0), p.mid);
    for i in 14..25 {
        if i != 16 && i != 17 {
            cone(s, iris(i));
        }
    }
    ground(s);
    let white = Shape::smooth(
        &(0..26)
            .map(|i| iris(if i < 13 { i } else { 38 - i }))
            .collect::<Vec<_>>(),
        0.17,
    );
    s.fill(&white, (p.acc.mix(p.mid, 0.3), 0.62));
    s.circle(PUPIL.0, PUPIL.1, 70.0, p.mid.mix(p.ink, 0.3));
    s.glow((PUPIL.0, PUPIL.1), 230.0, p.acc, 0.55);
    for i in 0..40 {
        drone(s, iris(i), 0.9 + 0.2 * ((i * 7) % 3) as f32);
    }
    s.circle(PUPIL.0, PUPIL.1, 31.0, p.ink);
    s.circle(PUPIL.0, PUPIL.1, 25.0, p.acc);
    s.circle(PUPIL.0, PUPIL.1, 15.0, p.key);
    s.vignette(p.ink, 0.25);
}

const PUPIL: Pt = (540.0, 122.0);

/// Places of the drones: 26 along two lids, 14 round the iris.
fn iris(i: usize) -> Pt {
    if i < 26 {
        let t = (i % 13) as f32 / 12.0 * 2.0 - 1.0;
        let lid = 1.0 - t.abs().powf(1.7);
        let y = if i < 13 {
            112.0 - 88.0 * lid
        } else {
            112.0 + 104.0 * lid
        };
        (PUPIL.0 + 396.0 * t, y)
    } else {
        let a = (i - 26) as f32 / 14.0 * std::f32::consts::TAU;
        (PUPIL.0 + 70.0 * a.cos(), PUPIL.1 + 66.0 * a.sin())
    }
}

fn drone(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.fill(
        &Shape::poly("-16,-4 -5,-6 5,-6 16,-4 5,2 0,6 -5,2").at(x, y, k),
        p.ink,
    );
    s.circle(x, y + 2.0, 5.4 * k, p.acc);
    s.circle(x, y + 2.0, 3.4 * k, p.key);
}

fn cone(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let lean = (x - PUPIL.0) * 0.12;
    for (w, hue, a) in [(44.0, p.acc, 0.75), (20.0, p.key, 0.45)] {
        let beam = Shape::polygon(&[
            (x - 4.0, y),
            (x + 4.0, y),
            (x + lean + w, 520.0),
            (x + lean - w, 520.0),
        ]);
        s.screen(&beam, Ink::fade((0.0, y), (0.0, 520.0), hue, (a, a * 0.7)));
    }
}

fn skyline(s: &mut Stage, seed: u64, foot: f32, (lo, hi): Pt, tone: Colour) {
    let mut dice = Dice::new(seed);
    let mut x = -20.0;
    while x < W {
        let (w, h) = (dice.range(34.0, 78.0), dice.range(lo, hi));
        s.rect(x, foot - h, w, h + 200.0, tone);
        if dice.chance(0.35) {
            s.rect(x + w * 0.5 - 3.0, foot - h - 40.0, 6.0, 44.0, tone);
        }
        x += w + dice.range(-4.0, 10.0);
    }
}

/// The black city: gaps full of light, and one street without.
fn ground(s: &mut Stage) {
    let p = s.pal;
    for (x0, x1, top) in [
        (-20.0, 92.0, 400.0),
        (78.0, 132.0, 330.0),
        (186.0, 262.0, 352.0),
        (230.0, 302.0, 296.0),
        (372.0, 446.0, 276.0),
        (430.0, 470.0, 380.0),
        (520.0, 570.0, 402.0),
        (622.0, 676.0, 348.0),
        (664.0, 704.0, 420.0),
        (764.0, 812.0, 372.0),
        (866.0, 980.0, 330.0),
    ] {
        let block = Shape::rect(x0, top, x1 - x0, 300.0);
        s.fill(&block, p.ink);
        s.rect(x0, top, x1 - x0, 6.0, p.acc);
        for i in 0..5 {
            s.rect(
                x0 + 10.0,
                top + 22.0 + 34.0 * i as f32,
                x1 - x0 - 20.0,
                7.0,
                (p.mid, 0.5),
            );
        }
    }
    let pool = Ink::down(470.0, H, &[p.key, p.acc]);
    for (a, b) in [
        (132.0, 186.0),
        (470.0, 520.0),
        (570.0, 622.0),
        (704.0, 764.0),
        (812.0, 866.0),
    ] {
        s.poly(
            &[
                (a, 486.0),
                (b, 486.0),
                (b + (b - 480.0) * 0.14, 550.0),
                (a + (a - 480.0) * 0.14, 550.0),
            ],
            pool.clone(),
        );
    }
    s.rect(
        302.0,
        404.0,
        70.0,
        150.0,
        Ink::down(404.0, 450.0, &[p.mid.mix(p.ink, 0.5), p.ink]),
    );
    s.glow((338.0, 486.0), 44.0, SPARK, 0.9);
    s.circle(338.0, 486.0, 5.0, SPARK.mix(WHITE, 0.4));
}

/// From orbit: a city like a circuit board, and the dark that switches it off block by block.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    s.put(At::new(430.0, 250.0, 1.0).turn(-17.0), |s| {
        board(s, false);
        let lit = stairs();
        s.clipped(&lit, |s| board(s, true));
        s.crescent(&lit, p.key, (-5.0, -5.0), 0.0);
        river(s);
    });
    s.glow((700.0, 440.0), 60.0, SPARK, 0.9);
    s.circle(700.0, 440.0, 5.0, SPARK.mix(WHITE, 0.4));
    s.vignette(p.ink, 0.35);
}

const CELL: f32 = 52.0;

/// The lit half: a region whose lower right edge goes down in steps of blocks.
fn stairs() -> Shape {
    let mut pts = vec![(-900.0, -700.0), (9.0 * CELL, -700.0)];
    let (mut x, mut y) = (9.0 * CELL, -8.0 * CELL);
    for (dx, dy) in [
        (1, 2),
        (2, 1),
        (0, 3),
        (1, 1),
        (2, 2),
        (1, 2),
        (1, 1),
        (2, 1),
        (1, 2),
        (3, 1),
        (1, 2),
        (2, 2),
    ] {
        pts.push((x, y));
        y += dy as f32 * CELL;
        pts.push((x, y));
        x -= dx as f32 * CELL;
    }
    pts.push((x, y));
    pts.push((-900.0, y));
    Shape::polygon(&pts)
}

fn board(s: &mut Stage, lit: bool) {
    let p = s.pal;
    let (ground, street) = if lit {
        (p.low, p.key)
    } else {
        (p.ink.mix(p.mid, 0.12), p.ink.mix(p.mid, 0.34))
    };
    s.rect(-900.0, -700.0, 1900.0, 1500.0, street);
    let mut dice = Dice::new(21);
    for gy in -10..12 {
        for gx in -14..15 {
            let (x, y) = (gx as f32 * CELL, gy as f32 * CELL);
            let tone = dice.range(0.0, 1.0);
            let hue = if lit {
                ground.mix(
                    if tone < 0.5 {
                        p.mid
                    } else {
                        Colour::hex(0xd0_7cf0)
                    },
                    (tone - 0.5).abs() * 0.9,
                )
            } else {
                ground.mix(p.mid, tone * 0.1)
            };
            let (wide, tall) = (dice.chance(0.2), dice.chance(0.2));
            let w = if wide { CELL * 2.0 } else { CELL };
            let h = if tall { CELL * 2.0 } else { CELL };
            s.rect(x + 3.5, y + 3.5, w - 7.0, h - 7.0, hue);
            if lit && tone > 0.35 {
                let q = CELL * if tone > 0.7 { 0.3 } else { 0.22 };
                s.rect(x + q, y + q, w - 2.0 * q, h - 2.0 * q, (p.key, 0.42));
                s.rect(
                    x + q + 7.0,
                    y + q + 7.0,
                    w - 2.0 * q - 14.0,
                    h - 2.0 * q - 14.0,
                    hue.mix(p.mid, 0.3),
                );
            }
        }
    }
    traces(s, street, lit);
}

fn traces(s: &mut Stage, ink: Colour, lit: bool) {
    let p = s.pal;
    let bright = if lit { WHITE } else { ink };
    for (x, y, dx, dy) in [
        (-600.0, -200.0, 5.0, 4.0),
        (-600.0, 40.0, 4.0, 5.0),
        (-420.0, -320.0, 7.0, 6.0),
        (-100.0, -340.0, 5.0, 5.0),
        (-500.0, 200.0, 6.0, 2.0),
    ] {
        let a = (x + 4.0 * CELL, y);
        let b = (a.0 + dy * CELL, y + dy * CELL);
        let c = (b.0 + dx * CELL, b.1);
        s.line(&[(x, y), a, b, c], bright, 11.0);
        for at in [a, c] {
            s.circle(at.0, at.1, 21.0, bright);
            s.circle(at.0, at.1, 11.0, if lit { p.acc } else { p.ink });
        }
    }
}

/// A motorway of lamps that piles up where the light ends.
fn river(s: &mut Stage) {
    let p = s.pal;
    let course = [
        (-560.0, -330.0),
        (-330.0, -230.0),
        (-150.0, -30.0),
        (30.0, 20.0),
        (150.0, 78.0),
    ];
    s.stroke(&Shape::curve(&course), p.ink.mix(p.mid, 0.4), 44.0);
    s.stroke(&Shape::curve(&course), p.mid, 34.0);
    for lane in [-9.0_f32, 9.0] {
        let hue = if lane < 0.0 { WHITE } else { p.acc };
        for i in 0..46 {
            let t = (i as f32 / 45.0).powf(0.8);
            let f = t * 4.0;
            let k = (f as usize).min(3);
            let (a, b) = (course[k], course[k + 1]);
            let u = f - k as f32;
            let (x, y) = (a.0 + (b.0 - a.0) * u, a.1 + (b.1 - a.1) * u);
            let len = (b.0 - a.0).hypot(b.1 - a.1);
            let (nx, ny) = (-(b.1 - a.1) / len, (b.0 - a.0) / len);
            s.circle(x + nx * lane, y + ny * lane, 5.6, hue);
        }
    }
    s.glow((140.0, 74.0), 120.0, p.acc, 0.9);
}

/// The plug of the city, pulled: crystal prongs drip light into a puddle that is a map.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (960.0, 0.0),
        (300.0, 420.0),
        &[p.top, p.mid, p.low.mix(p.mid, 0.4), p.low.mix(p.acc, 0.5)],
    ));
    for i in 0..6 {
        let x = 60.0 + 210.0 * i as f32;
        s.line(
            &[(x, -10.0), (x - 300.0 + 40.0 * i as f32, 560.0)],
            (p.ink, 0.3),
            5.0,
        );
    }
    for y in [64.0, 150.0, 262.0, 410.0] {
        s.line(&[(-10.0, y), (970.0, y)], (p.ink, 0.3), 5.0);
    }
    puddle(s);
    let cast = Shape::poly("238,300 470,262 470,300 300,330")
        .and(&Shape::poly("250,412 520,352 520,396 310,436"));
    s.blurred(5.0, |s| s.fill(&cast, (s.pal.mid, 0.45)));
    s.lit_by(-115.0, p.key.mix(p.acc, 0.3));
    cable(s);
    let shadow = Shape::spline("430,396 560,330 760,330 870,396 760,440 540,446");
    s.blurred(8.0, |s| s.fill(&shadow, (p.ink, 0.7)));
    s.put(At::new(470.0, 262.0, 1.0).turn(-13.0), plug);
    s.glow((300.0, 300.0), 380.0, p.acc.mix(WHITE, 0.4), 0.5);
    for (x, y, r) in [
        (218.0, 304.0, 15.0),
        (216.0, 350.0, 9.0),
        (300.0, 308.0, 11.0),
        (234.0, 418.0, 14.0),
        (316.0, 420.0, 10.0),
    ] {
        let drop = Shape::svg("M0 -2C.5 -.7 1 -.2 1 .3C1 1.3 -1 1.3 -1 .3C-1 -.2 -.5 -.7 0 -2Z")
            .at(x, y, r);
        s.form(&drop, p.acc, 4.0);
        s.circle(x - r * 0.3, y, r * 0.3, WHITE);
    }
    s.vignette(p.ink, 0.25);
}

/// A pool of light; its gleams are streets and blocks.
fn puddle(s: &mut Stage) {
    let p = s.pal;
    let edge = Shape::spline(
        "-60,236 60,206 170,226 262,204 350,250 470,290 520,360 640,400 700,470 660,520 690,600 -60,600",
    );
    s.fill(&edge.moved(5.0, 9.0), (p.ink, 0.5));
    s.fill(
        &edge,
        Ink::along(
            (60.0, 240.0),
            (560.0, 560.0),
            &[WHITE, p.key, p.key.mix(p.acc, 0.3)],
        ),
    );
    s.clipped(&edge, |s| {
        let mut dice = Dice::new(5);
        let at = |u: f32, v: f32| {
            (
                330.0 + (u - 5.0) * (34.0 + v * 11.0) - v * 4.0,
                196.0 + v * 22.0 + v * v * 2.4,
            )
        };
        for v in 0..10 {
            for u in -6..15 {
                if dice.chance(0.16) {
                    continue;
                }
                let (u, v) = (u as f32, v as f32);
                let (x, y) = (dice.range(0.6, 0.84), dice.range(0.55, 0.8));
                let block =
                    Shape::polygon(&[at(u, v), at(u + x, v), at(u + x, v + y), at(u, v + y)]);
                let tone = dice.range(0.25, 0.95);
                s.fill(&block, p.key.mix(p.acc, tone));
            }
        }
        s.stroke(
            &Shape::svg("M-20 330C120 300 210 420 330 430C450 440 520 500 560 560"),
            WHITE,
            24.0,
        );
        s.stroke(
            &Shape::svg("M-20 330C120 300 210 420 330 430C450 440 520 500 560 560"),
            p.low.mix(p.key, 0.3),
            11.0,
        );
    });
    s.crescent(&edge, WHITE, (-5.0, 7.0), 0.0);
}

fn cable(s: &mut Stage) {
    let p = s.pal;
    let run = Shape::svg(
        "M730 206C830 180 900 220 880 300C860 380 760 400 780 470C790 510 860 530 980 500",
    );
    s.stroke(&run.moved(0.0, 16.0), (p.ink, 0.5), 44.0);
    let jacket = run.stroked(42.0);
    s.form(&jacket, p.body.mix(p.ink, 0.25), 8.0);
}

/// The plug in its own frame: prongs to the left of the origin, body to the right.
fn plug(s: &mut Stage) {
    let p = s.pal;
    for (y, l) in [(-58.0, 250.0), (58.0, 262.0)] {
        let prong = Shape::polygon(&[
            (8.0, y - 31.0),
            (-l + 60.0, y - 31.0),
            (-l, y),
            (-l + 60.0, y + 31.0),
            (8.0, y + 31.0),
        ]);
        s.fill(
            &prong,
            Ink::across(
                -l,
                10.0,
                &[WHITE, p.acc.mix(WHITE, 0.5), p.acc, p.acc.mix(p.mid, 0.5)],
            ),
        );
        s.poly(
            &[
                (8.0, y - 10.0),
                (-l + 84.0, y - 10.0),
                (-l, y),
                (-l + 60.0, y - 31.0),
                (8.0, y - 31.0),
            ],
            (WHITE, 0.8),
        );
        s.poly(
            &[
                (8.0, y + 12.0),
                (-l + 84.0, y + 12.0),
                (-l, y),
                (-l + 60.0, y + 31.0),
                (8.0, y + 31.0),
            ],
            (p.acc.mix(p.mid, 0.45), 0.9),
        );
        s.poly(
            &[
                (-90.0, y - 31.0),
                (-60.0, y - 10.0),
                (-78.0, y + 12.0),
                (-100.0, y - 10.0),
            ],
            (p.acc.mix(p.mid, 0.3), 0.8),
        );
        s.stroke(&prong, p.mid.mix(p.acc, 0.2), 4.0);
    }
    let face = Shape::round_rect(-6.0, -128.0, 54.0, 256.0, 22.0);
    s.form(&face, p.mid.mix(p.low, 0.3), 8.0);
    let body = Shape::spline(
        "30,-112 90,-118 150,-104 214,-66 262,-44 262,44 214,66 150,104 90,118 30,112",
    );
    s.form(&body, p.mid.mix(p.ink, 0.35), 11.0);
    s.clipped(&body, |s| {
        for i in 0..4 {
            let x = 84.0 + 32.0 * i as f32;
            s.rect(x, -130.0, 13.0, 260.0, (p.ink, 0.75));
            s.rect(x + 13.0, -130.0, 4.0, 260.0, (p.low, 0.7));
        }
    });
    s.form(
        &Shape::round_rect(250.0, -38.0, 46.0, 76.0, 12.0),
        p.body.mix(p.ink, 0.3),
        6.0,
    );
    s.circle(66.0, -2.0, 15.0, p.ink);
    s.circle(66.0, -2.0, 8.0, EMBER);
}
