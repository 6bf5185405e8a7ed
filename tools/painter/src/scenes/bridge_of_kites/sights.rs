//! The gorge, the siege, the kites.

use super::{CORAL, PURPLE};
use kit::canvas::{H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;
use std::f32::consts::TAU;

const EMBER: Colour = Colour::hex(0xff_7a2c);

/// The guns on the other rim, mouths open; between us a bridge with its middle gone.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        250.0,
        &[
            p.ink.mix(Colour::hex(0x00_0008), 0.4),
            p.body.mix(p.ink, 0.5),
            EMBER,
            p.acc.mix(EMBER, 0.4),
        ],
    ));
    s.lit_by(180.0, EMBER);
    for (x, r) in [
        (70.0, 260.0),
        (330.0, 210.0),
        (660.0, 240.0),
        (900.0, 300.0),
    ] {
        s.glow((x, 240.0), r, EMBER, 0.7);
        s.smoking(
            (x, 240.0),
            Plume {
                rise: 260.0,
                drift: 90.0,
                width: 120.0,
                opacity: 0.7,
            },
            p.ink,
        );
    }
    chasm(s);
    for (i, x) in [420.0, 556.0, 282.0, 702.0, 104.0, 878.0]
        .into_iter()
        .enumerate()
    {
        let r = [44.0, 46.0, 64.0, 66.0, 104.0, 96.0][i];
        howitzer(s, (x, 236.0 - r * 0.62), r);
    }
    bridge(s);
    our_wall(s);
    s.embers_in(40, [0.0, 20.0, W, 240.0]);
    s.vignette(p.ink, 0.6);
}

fn chasm(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        300.0,
        W + 16.0,
        260.0,
        Ink::down(
            330.0,
            H,
            &[p.top.mix(p.ink, 0.3), p.mid.mix(p.top, 0.35), p.top],
        ),
    );
    s.glow_oval((480.0, 440.0), (300.0, 110.0), p.mid.mix(WHITE, 0.4), 0.9);
    let cliff = Shape::poly(
        "-20,232 120,226 260,240 420,230 560,238 720,226 860,240 980,230 980,330 900,372 800,340 700,392 610,352 520,384 450,356 340,398 250,346 150,388 60,350 -20,390",
    );
    s.fill(
        &cliff,
        Ink::down(226.0, 390.0, &[p.ink, p.ink, p.top.mix(p.ink, 0.6)]),
    );
    s.crescent(&cliff, EMBER, (0.0, 4.0), 0.0);
    s.clipped(&cliff, |s| {
        for _ in 0..90 {
            let (x, y) = (s.dice.range(0.0, W), s.dice.range(242.0, 340.0));
            let r = s.dice.range(2.0, 5.0);
            s.glow((x, y), r * 6.0, EMBER, 0.7);
            s.circle(x, y, r, p.acc);
        }
    });
}

/// A gun that looks at us: wheels, shield, and a mouth with teeth.
fn howitzer(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let iron = p.ink.mix(Colour::hex(0x00_0006), 0.45);
    for side in [-1.0, 1.0] {
        s.oval(x + side * r * 0.98, y + r * 0.3, r * 0.26, r * 0.72, iron);
        s.stroke(
            &Shape::ellipse(x + side * r * 0.98, y + r * 0.3, r * 0.15, r * 0.5),
            (EMBER, 0.55),
            3.0,
        );
    }
    let shield = Shape::poly("-.86,.7 -.96,-.2 -.6,-.86 .6,-.86 .96,-.2 .86,.7").at(x, y, r);
    s.fill(&shield, iron);
    s.crescent(&shield, EMBER, (0.0, 4.0), 0.0);
    let lip = Shape::circle(x, y, r * 0.62);
    s.fill(
        &lip,
        Ink::down(
            y - r * 0.6,
            y + r * 0.62,
            &[p.ink.mix(p.body, 0.2), p.body.mix(p.ink, 0.4), EMBER, p.acc],
        ),
    );
    s.circle(x, y, r * 0.46, iron);
    for i in 0..10 {
        let a = TAU * (i as f32 + 0.5) / 10.0;
        let tooth = Shape::poly(".5,-.11 .27,0 .5,.11")
            .turned_by(a.to_degrees(), 0.0, 0.0)
            .at(x, y, r);
        s.fill(
            &tooth,
            if a < TAU * 0.5 {
                EMBER
            } else {
                p.body.mix(p.ink, 0.4)
            },
        );
    }
}

/// Two stumps of bridge; planks hang over the light.
fn bridge(s: &mut Stage) {
    let p = s.pal;
    let far = Shape::poly("462,352 500,352 514,396 450,396");
    s.fill(&far, p.ink);
    let near = Shape::poly("424,460 548,456 640,570 320,570");
    s.fill(&near, p.ink.mix(p.body, 0.18));
    for i in 0..5 {
        let y = 474.0 + 18.0 * i as f32;
        let half = 62.0 + 24.0 * i as f32;
        s.line(&[(484.0 - half, y), (484.0 + half, y)], (p.mid, 0.55), 3.5);
    }
    for (x, y, l, t) in [
        (434.0, 456.0, 34.0, 70.0),
        (474.0, 452.0, 44.0, 96.0),
        (520.0, 452.0, 36.0, 120.0),
    ] {
        let plank = Shape::rect(0.0, -5.0, l, 10.0)
            .turned_by(-t, 0.0, 0.0)
            .moved(x, y);
        s.fill(&plank, p.ink);
    }
    for side in [-1.0, 1.0] {
        let rope = Shape::curve(&[
            (484.0 + side * 190.0, 570.0),
            (484.0 + side * 74.0, 420.0),
            (482.0 + side * 96.0, 470.0),
        ]);
        s.stroke(&rope, p.ink, 6.0);
        s.line(
            &[(482.0 + side * 20.0, 336.0), (482.0 + side * 36.0, 420.0)],
            p.ink,
            5.0,
        );
    }
}

/// Our own merlons, black, and a child's yellow kite left against one.
fn our_wall(s: &mut Stage) {
    let p = s.pal;
    let night = p.ink.mix(Colour::hex(0x00_0006), 0.5);
    for (x, w, y) in [
        (-20.0, 190.0, 392.0),
        (214.0, 120.0, 470.0),
        (646.0, 110.0, 476.0),
        (800.0, 190.0, 402.0),
    ] {
        let block = Shape::rect(x, y, w, 200.0);
        s.fill(&block, night);
        s.crescent(&block, p.body.mix(EMBER, 0.4), (0.0, 4.0), 0.0);
    }
    let kite = Shape::poly("0,-1 .62,-.25 0,1 -.62,-.25")
        .turned_by(24.0, 0.0, 0.0)
        .at(770.0, 446.0, 74.0);
    s.fill(&kite, p.acc);
    s.clipped(&kite, |s| {
        s.poly(
            &[(800.0, 378.0), (900.0, 420.0), (744.0, 520.0)],
            p.acc.mix(p.ink, 0.35),
        );
    });
    s.stroke(&Shape::svg("M740 512C720 530 760 540 730 560"), p.acc, 5.0);
}

/// Dawn over the gorge: forty kites leave a clay fortress in one long arc.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W * 0.8, H),
        &[p.mid, p.mid.mix(p.key, 0.45), p.key, p.low.mix(p.key, 0.3)],
    ));
    s.lit_by(72.0, p.key);
    s.glow((890.0, 300.0), 560.0, WHITE, 0.9);
    s.circle(890.0, 306.0, 54.0, WHITE);
    for (points, t) in [
        ("560,560 600,400 690,380 760,330 980,318 980,560", 0.55),
        ("-20,560 -20,372 60,380 180,420 330,440 420,560", 0.4),
        ("520,560 640,470 760,446 830,402 980,392 980,560", 0.25),
    ] {
        let wall = Shape::poly(points);
        let tone = p.top.mix(p.mid, 0.3).mix(p.key, t);
        s.fill(
            &wall,
            Ink::down(320.0, 560.0, &[tone, tone.mix(p.key, 0.5)]),
        );
        s.crescent(&wall, p.key, (-2.0, 5.0), 0.0);
    }
    s.haze((430.0, 560.0), p.key, 0.9);
    fortress(s);
    let hues = [
        PURPLE,
        p.acc,
        CORAL,
        p.top,
        p.body,
        Colour::hex(0x9a_a3ad),
        p.ink,
    ];
    for i in 0..40 {
        let t = (i as f32 + 0.5) / 40.0;
        let u = t.powf(0.72);
        let x = 214.0 + 690.0 * u;
        let y =
            236.0 - 640.0 * u * (1.0 - u) + 64.0 * u + s.dice.range(-52.0, 52.0) * (1.0 - 0.7 * u);
        kite(s, (x, y), 44.0 - 37.0 * u.powf(0.8), hues[i % 7]);
    }
    kite(s, (118.0, 96.0), 78.0, p.acc);
    kite(s, (300.0, 40.0), 60.0, PURPLE);
    s.vignette(p.top, 0.3);
}

/// A flying kite with its rider and tail.
fn kite(s: &mut Stage, (x, y): Pt, r: f32, hue: Colour) {
    let p = s.pal;
    let turn = s.dice.range(8.0, 34.0);
    let tail = Shape::curve(&[
        (x - r * 0.4, y + r * 0.9),
        (x - r * 1.1, y + r * 1.2),
        (x - r * 0.9, y + r * 1.7),
        (x - r * 1.7, y + r * 2.1),
    ]);
    s.stroke(&tail, hue, (r * 0.1).max(2.0));
    let cloth = Shape::poly("0,-1 .7,-.2 0,1 -.7,-.2")
        .turned_by(turn, 0.0, 0.0)
        .at(x, y, r);
    s.fill(&cloth, hue);
    let lit = Shape::poly("0,-1 .7,-.2 0,1")
        .turned_by(turn, 0.0, 0.0)
        .at(x, y, r);
    s.fill(&lit, hue.mix(p.key, 0.45));
    if r > 27.0 {
        s.line(&[(x, y), (x + r * 0.1, y + r * 1.2)], p.ink, 2.0);
        let rider = Shape::spline(
            "0,-.3 .14,-.12 .1,.2 .2,.6 .06,.5 0,.3 -.1,.62 -.18,.5 -.1,.1 -.14,-.12",
        )
        .at(x + r * 0.1, y + r * 1.5, r * 0.7);
        s.fill(&rider, p.ink);
        s.circle(x + r * 0.1, y + r * 1.22, r * 0.12, p.ink);
    }
}

fn fortress(s: &mut Stage) {
    let p = s.pal;
    let rock =
        Shape::poly("10,580 40,470 30,420 66,380 78,340 330,340 340,386 376,430 360,480 400,580");
    s.fill(
        &rock,
        Ink::across(
            20.0,
            390.0,
            &[
                p.body.mix(p.ink, 0.5),
                p.body.mix(p.top, 0.3),
                p.body,
                p.body.mix(p.low, 0.5),
            ],
        ),
    );
    s.clipped(&rock, |s| {
        for (i, y) in [372.0, 404.0, 446.0, 480.0, 520.0].into_iter().enumerate() {
            s.rect(0.0, y, 420.0, 6.0 + 3.0 * (i % 2) as f32, (p.ink, 0.22));
        }
        s.fill(
            &Shape::poly("300,340 340,340 420,580 340,580 320,470"),
            (p.key, 0.35),
        );
    });
    for (x, w, y) in [
        (66.0, 276.0, 262.0),
        (48.0, 84.0, 196.0),
        (176.0, 96.0, 158.0),
        (286.0, 70.0, 222.0),
    ] {
        clay_tower(s, (x, y), w);
    }
    for (x, y) in [
        (90.0, 268.0),
        (208.0, 232.0),
        (240.0, 256.0),
        (112.0, 300.0),
        (168.0, 304.0),
        (320.0, 290.0),
    ] {
        s.fill(
            &Shape::svg("M-8 14V-6Q-8 -16 0 -16Q8 -16 8 -6V14Z").moved(x, y),
            p.ink.mix(p.body, 0.2),
        );
    }
    s.haze((460.0, 560.0), p.key, 0.8);
}

/// A tapered tower of clay: pinnacles, beam ends, the lit edge to the sun.
fn clay_tower(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    let lean = 7.0;
    let wall = Shape::polygon(&[(x + lean, y), (x + w - lean, y), (x + w, 346.0), (x, 346.0)]);
    s.fill(
        &wall,
        Ink::across(
            x,
            x + w,
            &[p.body.mix(p.top, 0.45), p.body, p.low.mix(p.body, 0.3)],
        ),
    );
    s.poly(
        &[
            (x + w - lean - 8.0, y),
            (x + w - lean, y),
            (x + w, 346.0),
            (x + w - 8.0, 346.0),
        ],
        p.key,
    );
    let n = (w / 19.0) as usize;
    let step = (w - 2.0 * lean) / n as f32;
    for i in 0..n {
        let px = x + lean + step * (i as f32 + 0.5);
        let cone = Shape::spline("-.5,.1 -.34,-.7 0,-1.5 .34,-.7 .5,.1").at(px, y, step);
        s.fill(&cone, p.body.mix(p.low, 0.1 + 0.4 * i as f32 / n as f32));
        for row in 0..2 {
            let beam = y + 17.0 + 24.0 * row as f32;
            s.rect(px - 3.0, beam, 6.0, 6.0, p.ink.mix(p.body, 0.25));
            s.rect(px - 3.0, beam + 6.0, 3.0, 11.0, (p.ink, 0.3));
        }
    }
}

/// A kite made of a map against the sun; on its tail medals and one yellow baby shoe.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let sky = Colour::hex(0x2c_58b4);
    s.wash(Ink::Radial(
        (440.0, 190.0),
        (760.0, 560.0),
        vec![
            (0.0, p.mid, 1.0),
            (0.5, sky.mix(p.mid, 0.35), 1.0),
            (1.0, p.top, 1.0),
        ],
    ));
    s.lit_by(-20.0, p.key);
    s.sunburst((440.0, 190.0), 22, p.key, 0.25);
    s.glow((440.0, 190.0), 640.0, p.key, 0.8);
    s.framed(
        tiny_skia::Transform::from_row(0.86, 0.0, 0.0, 0.86, 24.0, -4.0),
        map_kite,
    );
    tail(s);
    for (x, w, y) in [(-20.0, 132.0, 420.0), (150.0, 116.0, 486.0)] {
        let merlon = Shape::rect(x, y, w, 200.0);
        s.backlit(&merlon, p.ink, 5.0);
    }
    s.vignette(p.ink, 0.25);
}

fn map_kite(s: &mut Stage) {
    let p = s.pal;
    let corners = [(236.0, -70.0), (840.0, 36.0), (648.0, 440.0), (60.0, 322.0)];
    let mut edge = Vec::new();
    for i in 0..4 {
        edge.extend(s.dice.jag(corners[i], corners[(i + 1) % 4], 0.018, 5));
    }
    let paper = Shape::polygon(&edge);
    s.fill(
        &paper,
        Ink::Radial(
            (440.0, 190.0),
            (430.0, 330.0),
            vec![
                (0.0, WHITE, 1.0),
                (0.22, p.key, 1.0),
                (0.6, p.key.mix(p.acc, 0.45), 1.0),
                (1.0, p.low.mix(p.body, 0.45), 1.0),
            ],
        ),
    );
    s.clipped(&paper, |s| {
        let field = Shape::spline("60,322 220,250 330,300 420,260 520,330 648,440 300,420");
        s.fill(&field, (p.acc.mix(p.body, 0.3), 0.5));
        let lake = Shape::spline("560,60 640,50 720,90 700,150 620,160 570,120");
        s.fill(&lake, (p.mid, 0.75));
        for (k, road) in [
            "M60 250C200 210 260 120 400 140C520 160 560 240 700 210L860 160",
            "M200 20C260 120 300 200 280 330",
            "M400 140C420 240 500 300 560 460",
            "M560 240C600 300 640 320 720 300",
            "M330 -20C360 40 440 60 470 150",
            "M120 190C180 260 220 300 240 380",
            "M620 -10C600 60 640 200 610 230",
        ]
        .into_iter()
        .enumerate()
        {
            let way = Shape::svg(road);
            s.stroke(&way, (EMBER, 0.35), 18.0 - k as f32);
            s.stroke(&way, EMBER.mix(p.body, 0.3), 7.0 - 0.4 * k as f32);
        }
        for (x, y) in [
            (400.0, 140.0),
            (280.0, 250.0),
            (560.0, 236.0),
            (700.0, 210.0),
        ] {
            s.circle(x, y, 13.0, CORAL.mix(p.body, 0.4));
        }
        for (a, b) in [
            ((140.0, -60.0), (430.0, 470.0)),
            ((470.0, -60.0), (730.0, 420.0)),
        ] {
            s.line(&[a, b], (p.body, 0.35), 6.0);
        }
    });
    s.stroke(&paper, p.body.mix(p.ink, 0.2), 4.0);
    spars(s);
}

/// The two spars and the lashing at their crossing.
fn spars(s: &mut Stage) {
    let p = s.pal;
    s.line(&[(228.0, -84.0), (652.0, 452.0)], p.ink, 13.0);
    s.stroke(
        &Shape::curve(&[(52.0, 326.0), (380.0, 120.0), (852.0, 32.0)]),
        p.ink,
        13.0,
    );
    let knot = Shape::circle(394.0, 130.0, 18.0);
    s.fill(&knot, p.ink);
    for i in 0..4 {
        s.line(
            &[
                (380.0 + 7.0 * i as f32, 150.0),
                (392.0 + 7.0 * i as f32, 112.0),
            ],
            p.low,
            4.0,
        );
    }
}

fn tail(s: &mut Stage) {
    let p = s.pal;
    let path: Vec<Pt> = (0..60)
        .map(|i| {
            let t = i as f32 / 59.0;
            (584.0 + 320.0 * t, 384.0 + 50.0 * t + 34.0 * (t * 6.4).sin())
        })
        .collect();
    s.line(&path, p.ink, 6.0);
    for (i, hue) in [(6, CORAL), (20, PURPLE), (34, p.body)] {
        medal(s, path[i], hue);
    }
    let at = path[50];
    s.line(&[at, (at.0 - 4.0, at.1 + 20.0)], p.ink, 4.0);
    s.put(kit::stage::At::new(at.0, at.1 + 40.0, 1.5), |s| {
        shoe(s, (0.0, 0.0))
    });
}

fn medal(s: &mut Stage, (x, y): Pt, hue: Colour) {
    let p = s.pal;
    s.fill(
        &Shape::poly("-13,-4 13,-4 11,34 0,26 -11,34").moved(x, y),
        hue,
    );
    s.rect(x - 4.0, y - 4.0, 8.0, 32.0, p.key);
    let mut pts = Vec::new();
    for i in 0..10 {
        let a = TAU * i as f32 / 10.0 - 1.57;
        let r = if i % 2 == 0 { 21.0 } else { 10.0 };
        pts.push((x + a.cos() * r, y + 46.0 + a.sin() * r));
    }
    s.form(&Shape::polygon(&pts), p.low.mix(p.acc, 0.3), 3.0);
}

/// A baby shoe, toe to the right.
fn shoe(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let upper = Shape::spline("-38,-30 -6,-34 0,-8 34,-4 54,18 50,34 -36,34 -44,6").moved(x, y);
    s.form(&upper, p.acc, 6.0);
    s.fill(
        &Shape::round_rect(x - 46.0, y + 28.0, 102.0, 12.0, 6.0),
        p.key,
    );
    s.stroke(&Shape::svg("M-10 -8Q8 6 26 -4").moved(x, y), p.body, 6.0);
    s.circle(x + 24.0, y - 2.0, 6.0, CORAL);
    s.oval(x - 22.0, y - 31.0, 16.0, 6.0, p.ink.mix(p.body, 0.4));
}
