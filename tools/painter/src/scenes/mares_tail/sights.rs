//! Mare's Tail without people: the wave, the mirror, two hats on one nail.

use super::STRAW;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

/// The flood comes down the valley with trees, a bridge and a windmill, at one red barn.
pub fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        320.0,
        &[p.ink.mix(p.top, 0.6), p.top, p.top.mix(p.mid, 0.4)],
    ));
    let slit = Shape::spline("420,214 560,188 760,176 980,166 980,226 800,232 600,240 460,236");
    s.blurred(5.0, |s| s.fill(&slit, p.acc.mix(STRAW, 0.6)));
    s.fill(
        &Shape::spline("560,208 700,196 980,186 980,214 760,220"),
        p.key,
    );
    s.glow((860.0, 200.0), 360.0, STRAW, 0.8);
    for (y, x0, x1, t) in [(236.0, 380.0, 990.0, 0.35), (262.0, 480.0, 990.0, 0.7)] {
        let pts: Vec<Pt> = (0..=12)
            .map(|i| {
                (
                    x0 + (x1 - x0) * i as f32 / 12.0,
                    y - 20.0 * ((i * 7 % 5) as f32) / 4.0,
                )
            })
            .collect();
        s.fill(&Shape::under(&pts, 420.0), p.mid.mix(p.ink, t));
    }
    knoll(s);
    wave(s);
    s.raining(0.5);
    s.canvas.rain(&mut s.dice, 150, -0.5, p.key, 0.45);
    s.vignette(p.ink, 0.5);
}

fn knoll(s: &mut Stage) {
    let p = s.pal;
    let hill = Shape::spline("440,600 520,470 640,388 740,360 820,366 900,400 1000,430 1000,600");
    s.fill(&hill, p.ink.mix(p.acc, 0.28));
    s.crescent(&hill, STRAW.mix(p.acc, 0.3), (-3.0, 7.0), 0.0);
    s.lit_by(70.0, STRAW);
    barn(s, (770.0, 372.0), 1.0, Colour::hex(0xb8_4a34));
    for (x, y) in [
        (660.0, 390.0),
        (690.0, 378.0),
        (868.0, 388.0),
        (900.0, 402.0),
        (932.0, 414.0),
    ] {
        s.rect(x, y - 18.0, 6.0, 24.0, p.ink);
    }
}

/// A gambrel barn, foot in the middle at (x, y); the lit flank to the right.
pub fn barn(s: &mut Stage, (x, y): Pt, k: f32, red: Colour) {
    let p = s.pal;
    let front = Shape::poly("-52,0 -52,-74 -34,-106 0,-124 34,-106 52,-74 52,0").at(x, y, k);
    let side = Shape::poly("52,0 52,-74 34,-106 0,-124 96,-120 128,-104 142,-74 142,0").at(x, y, k);
    s.fill(&side, red.mix(p.low, 0.3));
    let roof = Shape::poly("0,-132 98,-128 132,-108 148,-72 56,-72 38,-106").at(x, y, k);
    s.fill(&roof, p.top.mix(p.mid, 0.4));
    s.fill(
        &Shape::poly(
            "0,-132 38,-106 56,-72 48,-68 31,-102 0,-119 -31,-102 -48,-68 -58,-72 -38,-106",
        )
        .at(x, y, k),
        p.key.mix(p.low, 0.3),
    );
    s.fill(&front, red);
    s.stroke(
        &Shape::poly("0,-120 33,-103 50,-72 50,0 -50,0 -50,-72 -33,-103").at(x, y, k),
        p.key.mix(p.low, 0.4),
        5.0 * k,
    );
    s.fill(
        &Shape::rect(-24.0, -52.0, 48.0, 52.0).at(x, y, k),
        p.ink.mix(red, 0.3),
    );
    s.stroke(
        &Shape::svg("M-24 -52H24V0H-24ZM-24 -52L24 0M24 -52L-24 0").at(x, y, k),
        p.key.mix(p.low, 0.4),
        4.0 * k,
    );
    s.fill(
        &Shape::rect(-10.0, -90.0, 20.0, 20.0).at(x, y, k),
        p.acc.mix(STRAW, 0.6),
    );
}

/// The wave itself: three torn crests from the upper left, with what they carry.
fn wave(s: &mut Stage) {
    let p = s.pal;
    let mud = p.body.mix(p.top, 0.5);
    let far = Shape::spline(
        "-20,600 -20,96 60,80 150,110 220,90 300,150 380,170 440,240 520,300 560,380 620,420 640,600",
    );
    s.fill(
        &far,
        Ink::along(
            (100.0, 80.0),
            (500.0, 500.0),
            &[mud.mix(p.low, 0.45), mud, mud.mix(p.ink, 0.4)],
        ),
    );
    s.lit_by(50.0, STRAW.mix(p.key, 0.6));
    windmill(s, (238.0, 160.0));
    bridge(s);
    tree(s, (88.0, 170.0), 1.1, -50.0);
    let crest = [
        (-20.0, 208.0),
        (60.0, 180.0),
        (120.0, 226.0),
        (190.0, 210.0),
        (250.0, 280.0),
        (330.0, 290.0),
        (380.0, 356.0),
        (460.0, 390.0),
        (520.0, 450.0),
        (600.0, 474.0),
        (690.0, 570.0),
    ];
    let mid = Shape::under(&crest, 600.0);
    s.fill(
        &mid,
        Ink::along(
            (60.0, 200.0),
            (520.0, 560.0),
            &[
                mud.mix(p.mid, 0.3),
                mud.mix(p.ink, 0.25),
                p.ink.mix(mud, 0.4),
            ],
        ),
    );
    flow(s, &crest, &mid, p.mid);
    foam(
        s,
        &[
            (150.0, 110.0),
            (220.0, 90.0),
            (300.0, 150.0),
            (380.0, 170.0),
            (440.0, 240.0),
            (520.0, 300.0),
            (560.0, 380.0),
            (620.0, 420.0),
            (650.0, 470.0),
        ],
        22.0,
    );
    foam(s, &crest, 28.0);
    tree(s, (330.0, 350.0), 1.3, 24.0);
    near_wave(s, mud);
}

/// The nearest and darkest of the crests.
fn near_wave(s: &mut Stage, mud: Colour) {
    let p = s.pal;
    let crest = [
        (-20.0, 366.0),
        (70.0, 340.0),
        (140.0, 400.0),
        (230.0, 400.0),
        (290.0, 470.0),
        (400.0, 480.0),
        (480.0, 540.0),
        (620.0, 580.0),
    ];
    let near = Shape::under(&crest, 600.0);
    s.fill(
        &near,
        Ink::along(
            (40.0, 340.0),
            (420.0, 600.0),
            &[mud.mix(p.ink, 0.2), p.ink.mix(mud, 0.35), p.ink],
        ),
    );
    flow(s, &crest, &near, p.mid);
    foam(s, &crest, 40.0);
}

/// Torn foam along a crest: claws that reach down the slope, spray above.
fn foam(s: &mut Stage, crest: &[Pt], r: f32) {
    let p = s.pal;
    let (light, dim) = (p.key.mix(p.low, 0.4), p.low.mix(p.mid, 0.55));
    s.stroke(&Shape::curve(crest).moved(0.0, r * 0.3), dim, r * 0.8);
    for pair in crest.windows(2) {
        let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
        for i in 0..3 {
            let t = (i as f32 + 0.3) / 3.0;
            let k = r * s.dice.range(0.5, 1.1) / 26.0;
            let (x, y) = (ax + (bx - ax) * t, ay + (by - ay) * t);
            let claw = Shape::svg("M-22 -4C-4 -26 34 -24 46 8C50 20 46 30 38 38C40 24 34 12 22 12C28 20 28 30 22 38C20 24 10 14 -2 18C2 24 2 32 -4 38C-8 24 -18 12 -22 -4Z").turned_by(20.0, 0.0, 0.0).at(x, y, k);
            s.fill(&claw, light);
            let (dx, dy) = (s.dice.range(6.0, 46.0), s.dice.range(-34.0, -8.0));
            s.circle(x + dx * k, y + dy * k - 6.0, 5.5 * k, light);
        }
    }
}

/// Lines of the flow inside a wave, parallel to its crest.
fn flow(s: &mut Stage, crest: &[Pt], body: &Shape, ink: Colour) {
    s.clipped(body, |s| {
        for i in 1..6 {
            let d = 30.0 * i as f32;
            let line: Vec<Pt> = crest.iter().map(|&(x, y)| (x - d * 0.35, y + d)).collect();
            s.stroke(&Shape::curve(&line), (ink, 0.5 - 0.06 * i as f32), 7.0);
        }
    });
}

fn tree(s: &mut Stage, (x, y): Pt, k: f32, turn: f32) {
    let p = s.pal;
    for limb in [
        "0,60,16 4,0,13 -2,-70,9 8,-130,4",
        "2,-10,8 40,-50,6 64,-96,3",
        "0,-40,7 -34,-70,5 -50,-112,2",
        "0,56,9 -34,84,5 -48,108,2",
        "2,58,9 30,88,6 40,112,2",
    ] {
        s.backlit(
            &Shape::limb(limb).turned_by(turn, 0.0, 0.0).at(x, y, k),
            p.ink,
            4.0,
        );
    }
}

fn windmill(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (a, b) in [
        ((-26.0, 130.0), (-5.0, -50.0)),
        ((26.0, 130.0), (5.0, -50.0)),
        ((-22.0, 90.0), (18.0, 40.0)),
        ((22.0, 90.0), (-16.0, 30.0)),
    ] {
        let beam = Shape::line(&[a, b])
            .stroked(8.0)
            .turned_by(20.0, 0.0, 0.0)
            .moved(x, y);
        s.fill(&beam, p.ink);
    }
    for i in 0..10 {
        let vane = Shape::poly("-4,-10 4,-10 13,-62 -11,-62")
            .turned_by(36.0 * i as f32, 0.0, 0.0)
            .moved(x + 22.0, y - 54.0);
        s.fill(&vane, p.ink.mix(p.low, 0.12 * (i % 3) as f32));
    }
}

fn bridge(s: &mut Stage) {
    let p = s.pal;
    for path in [
        "M330 196L500 300",
        "M346 150L520 258",
        "M330 196L346 150M372 220L392 180M414 246L436 206M458 272L478 232M500 300L520 258",
        "M346 150L414 246M392 180L458 272M436 206L500 300",
    ] {
        s.stroke(&Shape::svg(path), p.ink, 9.0);
    }
}

/// The morning after: the plain mirrors the mares' tails; hoof prints begin at the water.
pub fn place(s: &mut Stage) {
    let p = s.pal;
    let y = 296.0;
    s.wash(Ink::down(
        0.0,
        y,
        &[p.mid.mix(p.key, 0.42), p.mid.mix(p.low, 0.62), p.low, p.key],
    ));
    s.glow((130.0, y - 20.0), 520.0, p.low.mix(STRAW, 0.4), 0.8);
    for (x, cy, k) in [
        (90.0, 70.0, 1.2),
        (470.0, 52.0, 0.95),
        (300.0, 170.0, 0.62),
        (-40.0, 196.0, 0.6),
        (760.0, 30.0, 0.6),
    ] {
        cirrus(s, (x, cy), k);
    }
    s.fill(
        &Shape::under(
            &[
                (-10.0, 284.0),
                (120.0, 276.0),
                (300.0, 286.0),
                (500.0, 290.0),
                (980.0, 284.0),
            ],
            y,
        ),
        p.mid.mix(p.low, 0.4),
    );
    s.fill(
        &Shape::under(
            &[
                (520.0, y),
                (590.0, 280.0),
                (700.0, 270.0),
                (900.0, 272.0),
                (980.0, 284.0),
                (980.0, y),
            ],
            y,
        ),
        p.acc.mix(p.body, 0.5),
    );
    s.lit_by(-80.0, p.low);
    barn(s, (700.0, 280.0), 1.42, Colour::hex(0xa8_4f38));
    s.glow((700.0, 162.0), 120.0, STRAW, 0.9);
    s.circle(700.0, 164.0, 13.0, p.key);
    s.reflect(y, H - y, 2.0, 0.85);
    for i in 0..16 {
        let (x, wy) = (s.dice.range(40.0, W), y + 8.0 + 12.0 * i as f32);
        s.oval(x, wy, s.dice.clone().range(40.0, 120.0), 1.4, (WHITE, 0.55));
    }
    bank(s);
}

/// A mare's tail: a comma of ice that trails long strands.
fn cirrus(s: &mut Stage, (x, y): Pt, k: f32) {
    let white = WHITE.mix(s.pal.low, 0.1);
    for (path, o) in [
        (
            "M-24 44C-56 10 -20 -40 44 -38C150 -36 270 -4 400 66C270 12 160 -10 70 -8C14 -6 -10 14 -24 44Z",
            0.95,
        ),
        ("M40 -14C130 -14 220 30 330 120C220 50 130 12 36 6Z", 0.75),
        ("M24 0C90 10 150 50 230 140C140 70 80 36 16 22Z", 0.6),
        (
            "M60 -40C170 -62 300 -40 430 10C300 -20 180 -30 60 -26Z",
            0.7,
        ),
    ] {
        s.fill(&Shape::svg(path).at(x, y, k), (white, o));
    }
}

fn bank(s: &mut Stage) {
    let p = s.pal;
    let mud = Shape::spline("-20,600 -20,404 80,410 180,440 300,452 390,486 520,516 640,600");
    s.fill(
        &mud,
        Ink::down(
            400.0,
            540.0,
            &[p.low.mix(p.body, 0.4), p.body.mix(p.low, 0.25)],
        ),
    );
    s.crescent(&mud, p.key, (-2.0, 6.0), 0.0);
    for (x, y, k) in [
        (300.0, 470.0, 0.66),
        (250.0, 468.0, 0.7),
        (218.0, 490.0, 0.9),
        (156.0, 486.0, 0.95),
        (122.0, 516.0, 1.2),
        (44.0, 510.0, 1.25),
    ] {
        let hoof = Shape::svg("M-15 12C-26 -24 26 -24 15 12")
            .scaled(1.0, 0.62)
            .turned_by(38.0, 0.0, 0.0)
            .at(x, y, k);
        s.stroke(&hoof.moved(0.0, 3.0), p.low, 11.0 * k);
        s.stroke(&hoof, p.ink.mix(p.body, 0.3), 10.0 * k);
    }
}

/// Two hats on one nail; their puddles on the floor have run into one.
pub fn object(s: &mut Stage) {
    let p = s.pal;
    planks(s);
    s.lit_by(60.0, STRAW.mix(p.key, 0.4));
    s.poly(
        &[(872.0, 28.0), (916.0, 94.0), (440.0, 450.0), (230.0, 330.0)],
        Ink::fade((892.0, 62.0), (330.0, 380.0), STRAW, (0.6, 0.22)),
    );
    s.oval(892.0, 62.0, 56.0, 64.0, p.ink.mix(p.body, 0.35));
    s.oval(892.0, 62.0, 36.0, 42.0, p.key);
    s.glow((892.0, 62.0), 170.0, STRAW, 0.9);
    let shadow = Shape::ellipse(390.0, 262.0, 262.0, 196.0).turned_by(-14.0, 390.0, 262.0);
    s.blurred(7.0, |s| s.fill(&shadow.moved(-44.0, 40.0), (p.ink, 0.6)));
    straw_hat(s);
    black_hat(s);
    s.lit_by(60.0, p.key);
    s.form(
        &Shape::round_rect(424.0, 92.0, 46.0, 13.0, 6.0).turned_by(-24.0, 430.0, 98.0),
        p.mid,
        3.0,
    );
    s.form(&Shape::ellipse(426.0, 102.0, 8.0, 13.0), p.mid, 3.0);
    floor(s);
    for (x, y) in [
        (232.0, 404.0),
        (330.0, 430.0),
        (520.0, 396.0),
        (424.0, 452.0),
    ] {
        drop_at(s, (x, y));
    }
    s.vignette(p.ink, 0.45);
}

fn planks(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.body);
    for i in 0..8 {
        let x = 126.0 * i as f32 - 14.0;
        let t = [0.0, 0.16, 0.06, 0.2, 0.1, 0.0, 0.14, 0.05][i];
        s.rect(
            x,
            -8.0,
            126.0,
            H,
            p.body.mix(if i % 2 == 0 { p.ink } else { p.acc }, t),
        );
        s.rect(x, -8.0, 7.0, H, p.ink.mix(p.body, 0.2));
        s.rect(x + 7.0, -8.0, 4.0, H, p.body.mix(p.low, 0.3));
        for k in 0..3 {
            let gx = x + 32.0 + 30.0 * k as f32;
            let off = 40.0 * ((i * 3 + k) % 5) as f32;
            s.stroke(
                &Shape::curve(&[
                    (gx, -10.0),
                    (gx + 6.0, 120.0 + off),
                    (gx - 5.0, 260.0),
                    (gx + 3.0, 460.0),
                ]),
                (p.ink, 0.24),
                3.5,
            );
        }
    }
}

fn straw_hat(s: &mut Stage) {
    let p = s.pal;
    let brim = Shape::spline(
        "120,330 150,200 260,90 410,50 560,86 640,190 636,330 540,420 380,452 220,430",
    );
    s.form(&brim, STRAW, 14.0);
    s.clipped(&brim, |s| {
        for i in 0..9 {
            let k = 0.36 + 0.078 * i as f32;
            s.stroke(
                &Shape::ellipse(0.0, 0.0, 262.0 * k, 200.0 * k)
                    .turned_by(-12.0, 0.0, 0.0)
                    .moved(388.0, 250.0),
                (p.acc, 0.7),
                4.0,
            );
        }
        for i in 0..26 {
            let a = 0.2417 * i as f32;
            s.line(
                &[
                    (388.0 + 80.0 * a.cos(), 250.0 + 60.0 * a.sin()),
                    (388.0 + 300.0 * a.cos(), 250.0 + 240.0 * a.sin()),
                ],
                (p.acc, 0.4),
                2.5,
            );
        }
    });
}

fn black_hat(s: &mut Stage) {
    let p = s.pal;
    let black = p.ink.mix(p.top, 0.18);
    let brim = Shape::ellipse(0.0, 0.0, 214.0, 126.0)
        .turned_by(-16.0, 0.0, 0.0)
        .moved(400.0, 240.0);
    s.fill(&brim.moved(-16.0, 22.0), (p.ink, 0.5));
    s.form(&brim, black, 9.0);
    let crown = Shape::spline("-112,44 -120,-20 -96,-66 0,-80 96,-66 120,-20 112,44 0,70")
        .turned_by(-16.0, 0.0, 0.0)
        .moved(398.0, 212.0);
    s.form(&crown, black.mix(p.top, 0.12), 10.0);
    let band = Shape::svg("M-116 40C-60 76 60 76 116 40L119 12C60 46 -60 46 -119 12Z")
        .turned_by(-16.0, 0.0, 0.0)
        .moved(398.0, 214.0);
    s.fill(&band, Colour::hex(0x4f_6d8f));
    let top = Shape::ellipse(0.0, -38.0, 92.0, 34.0)
        .turned_by(-16.0, 0.0, 0.0)
        .moved(398.0, 212.0);
    s.crescent(&top, (p.mid, 0.8), (-5.0, 6.0), 0.0);
}

fn floor(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        448.0,
        W + 16.0,
        100.0,
        Ink::down(
            448.0,
            540.0,
            &[p.body.mix(p.ink, 0.45), p.ink.mix(p.body, 0.35)],
        ),
    );
    s.rect(-8.0, 446.0, W + 16.0, 6.0, p.ink);
    let pool = Shape::spline(
        "150,500 220,476 330,482 420,490 470,478 590,470 690,488 700,512 600,530 470,520 410,526 300,534 190,524",
    );
    s.fill(
        &pool,
        Ink::across(150.0, 700.0, &[p.top, p.mid, STRAW, p.key]),
    );
    s.crescent(&pool, WHITE.mix(STRAW, 0.3), (-3.0, 4.0), 0.0);
    s.clipped(&pool, |s| {
        s.oval(320.0, 508.0, 90.0, 16.0, (p.ink, 0.6));
        for x in [260.0, 560.0] {
            s.stroke(&Shape::ellipse(x, 503.0, 34.0, 9.0), (p.key, 0.8), 3.0);
        }
    });
}

fn drop_at(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let gem = Shape::svg("M0 -18C4 -8 9 -2 9 5C9 12 5 15 0 15C-5 15 -9 12 -9 5C-9 -2 -4 -8 0 -18Z")
        .moved(x, y);
    s.fill(&gem, p.mid.mix(p.key, 0.4));
    s.crescent(&gem, WHITE, (-4.0, 2.0), 0.0);
}
