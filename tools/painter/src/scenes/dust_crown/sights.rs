//! Landscapes and things.

use super::{GOLD, TURQUOISE};
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::stage::{At, Stage};

/// A kilometre of dust with two hundred riders in it; two specks flee over the salt.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        430.0,
        &[
            p.top.mix(p.ink, 0.6),
            p.top.mix(p.ink, 0.2),
            p.top,
            p.top.mix(p.mid, 0.5),
        ],
    ));
    let salt = p.key.mix(WHITE, 0.5);
    s.rect(
        -8.0,
        424.0,
        W + 16.0,
        130.0,
        Ink::down(
            424.0,
            H,
            &[p.low.mix(p.key, 0.6), salt, salt.mix(p.low, 0.25)],
        ),
    );
    s.blurred(1.0, |s| {
        let hills = Noise::new(4)
            .octaves(4)
            .ridge((-8.0, 330.0), 424.0, 34.0, 3.0);
        s.fill(&Shape::under(&hills, 425.0), p.top.mix(p.mid, 0.45));
    });
    s.lit_by(-70.0, p.low);
    wall_of_dust(s);
    cracks(s);
    for (x, y, h) in [(112.0, 452.0, 30.0), (196.0, 472.0, 38.0)] {
        let shade = Shape::polygon(&[
            (x - 12.0, y),
            (x + 12.0, y),
            (x - 120.0, y + 16.0),
            (x - 170.0, y + 14.0),
        ]);
        s.fill(&shade, (p.top, 0.7));
        rider(s, (x, y), h, true, p.ink);
    }
    s.vignette(p.ink, 0.5);
}

fn wall_of_dust(s: &mut Stage) {
    let p = s.pal;
    let n = 8;
    for layer in 0..n {
        let t = 1.0 - layer as f32 / (n - 1) as f32;
        let x = 880.0 - 500.0 * t.powf(0.8);
        let front = billow(s, x, 44.0 + 44.0 * (1.0 - t));
        let near = p.mid.mix(p.low, 0.2 + 0.42 * t);
        let deep = p.top.mix(p.body, 0.3 + 0.3 * t);
        s.fill(
            &front,
            Ink::along((x - 60.0, 0.0), (x + 360.0, 300.0), &[near, deep]),
        );
        s.crescent(&front, (near.mix(p.low, 0.55), 0.75), (26.0, 14.0), 6.0);
        s.crescent(&front, (p.low, 0.85), (9.0, 5.0), 1.0);
        s.crescent(&front, (p.key, 0.3 + 0.6 * t), (3.5, 2.0), 0.0);
    }
    s.blurred(14.0, |s| {
        let foot = Shape::spline("372,470 420,400 560,372 800,360 1000,340 1000,500 380,500");
        s.fill(&foot, (p.top.mix(p.ink, 0.25), 0.62));
    });
    horde(s, 0.75, 440.0, 26.0);
    horde(s, 1.0, 462.0, 40.0);
    ground_dust(s);
}

/// A front of dust along the upright at `x`: heaps of many sizes, solid to the right.
fn billow(s: &mut Stage, x: f32, size: f32) -> Shape {
    let mut heaps = vec![Shape::rect(x, -30.0, W, 520.0)];
    let mut y = -30.0;
    while y < 470.0 {
        let r = size * s.dice.range(0.55, 1.35);
        let bulge = 34.0 * (y * 0.012 + x).sin();
        heaps.push(Shape::circle(x + bulge + s.dice.range(-14.0, 14.0), y, r));
        let r2 = r * s.dice.range(0.3, 0.5);
        heaps.push(Shape::circle(x + bulge - r * 0.8, y + r * 0.5, r2));
        y += r * s.dice.range(0.8, 1.2);
    }
    Shape::all(heaps)
}

fn ground_dust(s: &mut Stage) {
    let p = s.pal;
    for _ in 0..120 {
        let x = s.dice.range(340.0, 980.0);
        let r = s.dice.range(5.0, 22.0);
        let y = 470.0 + s.dice.range(-6.0, 26.0);
        let puff = s.dice.blob((x, y), (r * 1.5, r), 0.12, 12);
        let share = s.dice.range(0.1, 0.5);
        s.fill(&puff, (p.low.mix(p.mid, share), 0.9));
        s.crescent(&puff, (p.key, 0.7), (4.0, 3.0), 0.0);
    }
    s.glow_oval((700.0, 520.0), (420.0, 46.0), p.low, 0.8);
}

fn horde(s: &mut Stage, share: f32, y: f32, h: f32) {
    let p = s.pal;
    let mut x = 430.0 - 50.0 * share;
    while x < 980.0 {
        let tall = h * s.dice.range(0.85, 1.2);
        let tone = p.ink.mix(p.top, 0.7 - 0.6 * share);
        let dy = s.dice.range(-5.0, 5.0);
        rider(s, (x, y + dy), tall, true, tone);
        x += h * s.dice.range(0.5, 0.95);
    }
}

/// A rider at full gallop, `h` high, facing left if `left`.
fn rider(s: &mut Stage, (x, y): Pt, h: f32, left: bool, tone: Colour) {
    let beast = Shape::poly(
        "-.62,-.62 -.5,-.66 -.36,-.5 .3,-.5 .52,-.62 .6,-.5 .42,-.36 .62,-.06 .54,-.02 .28,-.26 .1,-.24 -.14,-.26 -.5,-.04 -.62,-.06 -.4,-.3 -.42,-.46 -.58,-.5 -.68,-.46 -.74,-.52",
    );
    let man = Shape::poly(
        "-.12,-.46 -.18,-.72 -.14,-.84 -.26,-.86 -.26,-.9 -.16,-.92 -.12,-1 .02,-1 .04,-.92 .14,-.9 .14,-.86 .02,-.84 .1,-.7 .24,-.66 .14,-.46",
    );
    let k = if left { 1.0 } else { -1.0 };
    s.fill(&beast.and(&man).scaled(k, 1.0).at(x, y, h), tone);
}

fn cracks(s: &mut Stage) {
    let p = s.pal;
    for i in 0..9 {
        let y = 438.0 + 3.0 * (i * i) as f32 * 0.45;
        let x = s.dice.range(-20.0, 120.0);
        let pts = s.dice.jag((x, y), (x + 260.0, y + 6.0), 0.06, 4);
        s.line(&pts, (p.low.mix(p.mid, 0.3), 0.6), 1.6);
    }
}

/// A mission in a slot canyon: one shaft of noon on the bell tower, a turquoise zigzag of sky.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.body.mix(p.ink, 0.5));
    far_wall(s);
    let gap = Shape::poly(
        "386,-10 420,44 380,92 436,150 404,226 470,300 520,380 590,280 560,206 624,140 572,92 620,40 600,-10",
    );
    s.fill(
        &gap,
        Ink::down(0.0, 270.0, &[p.acc, TURQUOISE.mix(p.key, 0.25)]),
    );
    s.crescent(&gap, TURQUOISE.mix(p.key, 0.75), (-5.0, 0.0), 0.0);
    let floor = Shape::spline("-20,570 -20,500 260,474 420,462 600,462 740,476 980,506 980,570");
    s.fill(
        &floor,
        Ink::across(0.0, W, &[p.body, p.low, p.key, p.low, p.body]),
    );
    s.shaft((520.0, -20.0), (500.0, 520.0), (90.0, 190.0), p.key, 0.5);
    s.lit_by(-40.0, p.key);
    s.framed(
        tiny_skia::Transform::from_row(0.84, 0.0, 0.0, 0.84, 80.0, 76.0),
        tower,
    );
    cliffs(s);
    s.oval(505.0, 486.0, 150.0, 12.0, (p.key, 0.55));
    s.dusty(90, [390.0, 20.0, 240.0, 460.0]);
    s.vignette(p.ink, 0.55);
}

fn far_wall(s: &mut Stage) {
    let p = s.pal;
    for (side, tone) in [
        (-1.0, p.body.mix(p.ink, 0.32)),
        (1.0, p.body.mix(p.ink, 0.1)),
    ] {
        let mut edge: Vec<Pt> = vec![(0.0, -10.0)];
        for (dx, y) in [
            (60.0, 60.0),
            (44.0, 130.0),
            (20.0, 200.0),
            (50.0, 300.0),
            (18.0, 400.0),
            (80.0, 500.0),
        ] {
            edge.push((dx, y));
        }
        let at = if side < 0.0 { 400.0 } else { 580.0 };
        let mut pts: Vec<Pt> = edge
            .iter()
            .map(|&(dx, y)| (at + side * (dx - 70.0) * 1.2, y))
            .collect();
        pts.push((at + side * 500.0, 560.0));
        pts.push((at + side * 500.0, -10.0));
        s.fill(&Shape::polygon(&pts), tone);
    }
    for i in 0..9 {
        let y = 70.0 + 46.0 * i as f32;
        let band = Noise::new(30 + i)
            .octaves(3)
            .ridge((-8.0, W + 8.0), y, 20.0, 5.0);
        s.line(&band, (p.ink, 0.25), 3.0 + (i % 3) as f32 * 2.0);
    }
}

fn tower(s: &mut Stage) {
    let p = s.pal;
    let wall = p.low.mix(p.key, 0.45);
    let shade = p.body.mix(p.top, 0.25);
    let block = |s: &mut Stage, x: f32, y: f32, w: f32, h: f32| {
        s.rect(
            x,
            y,
            w,
            h,
            Ink::down(100.0, 480.0, &[p.key.mix(WHITE, 0.35), wall]),
        );
        s.rect(x + w * 0.62, y, w * 0.38, h, shade);
        s.rect(x, y, w * 0.06, h, WHITE.mix(p.key, 0.3));
    };
    let nave = Shape::poly("552,480 552,396 600,356 690,372 706,410 690,430 712,480");
    s.fill(&nave, shade.mix(p.ink, 0.15));
    s.fill(&Shape::poly("552,480 552,396 566,384 566,480"), wall);
    block(s, 436.0, 250.0, 138.0, 234.0);
    block(s, 426.0, 240.0, 158.0, 16.0);
    belfry(s);
    block(s, 442.0, 112.0, 126.0, 12.0);
    let cap = Shape::poly("446,112 470,72 505,58 540,72 564,112");
    s.fill(&cap, wall);
    s.fill(&Shape::poly("505,58 540,72 564,112 520,112"), shade);
    s.rect(502.0, 26.0, 6.0, 36.0, p.ink);
    s.rect(488.0, 36.0, 34.0, 6.0, p.ink);
    vulture(s, (520.0, 38.0), 34.0);
    let door = Shape::svg("M470 484V420Q470 386 498 386Q526 386 526 420V484Z");
    s.fill(&door, p.ink);
    s.circle(498.0, 316.0, 20.0, shade.mix(p.ink, 0.3));
    s.stroke(&Shape::circle(498.0, 316.0, 20.0), p.key, 4.0);
    for (x, y, w) in [
        (446.0, 360.0, 26.0),
        (452.0, 290.0, 20.0),
        (540.0, 340.0, 24.0),
        (444.0, 440.0, 18.0),
    ] {
        s.rect(x, y, w, 7.0, (shade, 0.6));
    }
}

fn belfry(s: &mut Stage) {
    let p = s.pal;
    let wall = p.low.mix(p.key, 0.55);
    let shade = p.body.mix(p.top, 0.25);
    let stone = Shape::svg("M452 242V122H558V242H534V176Q534 148 505 148Q476 148 476 176V242Z");
    s.fill(&stone, wall);
    s.clipped(&stone, |s| s.rect(534.0, 120.0, 30.0, 130.0, shade));
    s.fill(
        &Shape::svg("M476 242V176Q476 148 505 148Q534 148 534 176V242Z"),
        TURQUOISE.mix(p.ink, 0.35),
    );
    let bell = Shape::turned("0,-.5 .16,-.46 .26,-.2 .3,.2 .44,.42 .4,.5").at(505.0, 190.0, 56.0);
    s.form(&bell, GOLD.mix(p.body, 0.4), 5.0);
    s.line(&[(505.0, 212.0), (505.0, 386.0)], (p.ink, 0.9), 1.8);
    s.stroke(&Shape::ellipse(505.0, 392.0, 5.0, 8.0), (p.ink, 0.9), 1.8);
}

fn vulture(s: &mut Stage, (x, y): Pt, h: f32) {
    let body = Shape::spline(
        "-.2,0 -.34,-.5 -.2,-.86 .02,-.9 .14,-.8 .3,-.86 .26,-.74 .14,-.7 .26,-.4 .2,0 .06,.2 -.08,.16",
    );
    s.fill(&body.at(x, y, h), s.pal.ink);
}

fn cliffs(s: &mut Stage) {
    let p = s.pal;
    let walls = [
        (
            "-20,-10 392,-10 352,60 372,128 318,236 340,300 286,420 300,470 232,560 -20,560",
            -1.0,
            0.08,
        ),
        (
            "980,-10 608,-10 640,92 612,150 664,214 650,330 706,400 690,452 760,560 980,560",
            1.0,
            0.3,
        ),
        (
            "-20,-10 262,-10 236,120 190,180 214,320 150,400 164,490 110,560 -20,560",
            -1.0,
            0.4,
        ),
        (
            "980,-10 742,-10 724,70 790,190 768,260 830,380 816,440 880,560 980,560",
            1.0,
            0.55,
        ),
    ];
    for (points, side, deep) in walls {
        let face = Shape::poly(points);
        let stone = Colour::hex(0xa5_3038).mix(p.ink, deep);
        s.fill(&face, stone);
        s.clipped(&face, |s| {
            for i in 0..7 {
                let y = 40.0 + 82.0 * i as f32;
                let band = Noise::new(11 + i)
                    .octaves(3)
                    .ridge((-8.0, W + 8.0), y, 26.0, 6.0);
                s.line(&band, (p.ink, 0.22), 5.0 + (i % 3) as f32 * 4.0);
            }
        });
        s.crescent(&face, stone.mix(p.mid, 0.6), (side * 12.0, 2.0), 0.0);
        s.crescent(&face, stone.mix(p.low, 0.8), (side * 3.5, 1.0), 0.0);
    }
}

/// The crown half drowned in a dune; sand runs through it past a bleached socket.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        300.0,
        &[p.low.mix(p.mid, 0.35), p.low, p.key],
    ));
    s.lit_by(72.0, p.key);
    let back = Shape::spline("-20,580 -20,330 120,300 340,262 560,210 760,150 990,110 990,580");
    s.fill(
        &back,
        Ink::along(
            (300.0, 180.0),
            (460.0, 560.0),
            &[p.key, p.low.mix(p.key, 0.4), p.low],
        ),
    );
    s.crescent(&back, p.key, (0.0, 5.0), 0.0);
    veil(s);
    big_crown(s);
    front_dune(s);
    s.vignette(p.mid, 0.15);
}

fn veil(s: &mut Stage) {
    let p = s.pal;
    s.layered(
        Blend {
            opacity: 0.85,
            ..Blend::soft(5.0)
        },
        |s| {
            for i in 0..9 {
                let k = i as f32;
                let y = 150.0 + 16.0 * k;
                let wisp = Shape::svg(&format!(
                    "M{} {}C{} {} {} {} -40 {}L-40 {}C{} {} {} {} {} {}Z",
                    620.0 - 46.0 * k,
                    y + 44.0,
                    420.0,
                    y - 30.0,
                    250.0,
                    y + 10.0,
                    y - 50.0 + 6.0 * k,
                    y - 30.0 + 6.0 * k,
                    260.0,
                    y + 30.0,
                    430.0,
                    y - 8.0,
                    640.0 - 46.0 * k,
                    y + 54.0,
                ));
                s.fill(&wisp, (p.key, 0.5));
            }
        },
    );
    s.dusty(160, [0.0, 90.0, 560.0, 220.0]);
}

fn big_crown(s: &mut Stage) {
    let p = s.pal;
    s.framed(tiny_skia::Transform::from_rotate_at(-14.0, 620.0, 360.0), |s| {
        let inside = Shape::svg("M430 300L446 150L510 226L556 96L620 210L690 84L734 222L800 140L816 300Z");
        s.fill(&inside.moved(8.0, -16.0), GOLD.mix(p.ink, 0.55));
        let gold = Shape::svg("M420 430L404 210L488 292L520 118L612 268L700 96L740 286L838 196L826 430Q622 480 420 430Z");
        s.fill(&gold, GOLD);
        s.clipped(&gold, |s| {
            for (x, w, t) in [(404.0, 90.0, 0.5), (494.0, 34.0, 0.22), (590.0, 24.0, 0.3), (654.0, 20.0, 0.12)] {
                s.rect(x, 80.0, w, 400.0, (GOLD.mix(p.ink, t), 0.9));
            }
            for (x, w) in [(700.0, 46.0), (764.0, 22.0)] {
                s.rect(x, 80.0, w, 400.0, GOLD.mix(p.key, 0.75));
            }
            s.stroke(&Shape::svg("M400 344Q620 392 850 342"), GOLD.mix(p.ink, 0.45), 12.0);
            s.stroke(&Shape::svg("M400 338Q620 386 850 336"), GOLD.mix(p.key, 0.7), 4.0);
        });
        s.crescent(&gold, GOLD.mix(p.key, 0.9), (-6.0, 4.0), 0.0);
        for (x, y) in [(404.0, 206.0), (520.0, 112.0), (700.0, 90.0), (838.0, 190.0)] {
            stone(s, (x, y), 20.0);
        }
        for (x, y, r) in [(470.0, 392.0, 22.0), (560.0, 408.0, 27.0), (660.0, 410.0, 30.0), (762.0, 394.0, 24.0)] {
            stone(s, (x, y), r);
        }
    });
}

fn stone(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let gem = Shape::circle(x, y, r);
    s.circle(x, y, r * 1.18, GOLD.mix(p.ink, 0.5));
    s.form(&gem, p.acc, r * 0.28);
    s.oval(x + r * 0.34, y - r * 0.36, r * 0.26, r * 0.18, WHITE);
}

fn front_dune(s: &mut Stage) {
    let p = s.pal;
    let sand = Shape::spline(
        "-20,600 -20,440 140,432 300,440 400,462 470,520 560,452 700,392 830,372 990,330 990,600",
    );
    s.fill(
        &sand,
        Ink::along(
            (700.0, 380.0),
            (360.0, 560.0),
            &[p.key, p.low.mix(p.key, 0.5), p.low],
        ),
    );
    s.crescent(&sand, p.key.mix(WHITE, 0.4), (0.0, 5.0), 0.0);
    let hollow = Shape::spline("110,600 150,470 270,418 400,434 476,490 540,600");
    s.fill(
        &hollow,
        Ink::down(
            470.0,
            545.0,
            &[p.body.mix(p.top, 0.4), p.top.mix(p.ink, 0.4)],
        ),
    );
    s.crescent(&hollow, p.key, (0.0, -4.0), 0.0);
    s.clipped(&hollow, |s| {
        let bone = Colour::hex(0xf6_e8cc);
        objects::skull(s, At::new(300.0, 590.0, 156.0).flip().tint(bone));
    });
    let heap = Shape::spline("380,560 430,530 474,510 500,520 540,560");
    s.fill(&heap, p.low);
    let pour = Shape::svg("M452 424C474 430 474 450 470 520H490C494 460 500 440 520 420Z");
    s.fill(
        &pour,
        Ink::down(424.0, 520.0, &[p.key, p.low.mix(p.key, 0.5)]),
    );
    s.stroke(&Shape::svg("M480 436V518"), p.key.mix(WHITE, 0.5), 4.0);
    for i in 0..5 {
        let y = 470.0 + 20.0 * i as f32;
        let line = [
            (560.0 + 26.0 * i as f32, y + 20.0),
            (760.0, y - 34.0),
            (990.0, y - 90.0),
        ];
        s.stroke(&Shape::curve(&line), (p.mid, 0.3), 3.0);
    }
}
