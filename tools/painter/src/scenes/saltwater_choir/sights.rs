//! The bay at low tide, and what the sea gave back.

use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::places::nature;
use kit::stage::Stage;

/// Kahu Bay from the hill: nets hang along the strand like a stave, the chapel waits on stilts.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(60.0, p.key);
    s.wash(Ink::down(
        0.0,
        200.0,
        &[p.mid.mix(p.top, 0.35), p.mid.mix(p.low, 0.3), p.low, p.key],
    ));
    for (i, (x, y)) in [(120.0, 60.0), (520.0, 96.0), (700.0, 44.0)]
        .into_iter()
        .enumerate()
    {
        s.streak(
            (x, y),
            (340.0, 12.0),
            (p.low.mix(p.key, 0.5), 0.7),
            6 + i as u64,
        );
    }
    nature::hills(
        &mut s.canvas,
        9,
        (196.0, 60.0, 3.0),
        p.mid.mix(p.low, 0.35),
        Some(p.low),
    );
    s.rect(
        -8.0,
        192.0,
        W + 16.0,
        40.0,
        Ink::down(192.0, 230.0, &[p.mid.mix(p.low, 0.5), p.mid]),
    );
    flats(s);
    chapel(s, (300.0, 262.0), 1.0);
    hill(s);
    stave(s);
}

fn flats(s: &mut Stage) {
    let p = s.pal;
    let sand = p.key.mix(p.low, 0.2);
    let shore = Shape::spline("-30,230 200,222 420,232 700,218 1000,228 1000,560 -30,560");
    s.fill(
        &shore,
        Ink::down(222.0, H, &[p.low.mix(p.key, 0.4), sand, p.key]),
    );
    let pool = p.mid.mix(p.low, 0.45);
    for d in [
        "520,236 700,246 820,262 700,280 560,290 470,310 620,330 780,336 990,322 990,344 780,356 590,350 430,330 400,304 520,276 640,264 560,254 440,244",
        "60,250 180,256 260,270 200,286 80,280 -30,284 -30,262",
        "660,392 800,384 990,396 990,420 840,412 700,410",
    ] {
        s.fill(&Shape::spline(d), pool);
    }
    for (i, y) in [300.0, 366.0, 430.0, 452.0].into_iter().enumerate() {
        let x = 380.0 + 90.0 * i as f32;
        s.stroke(
            &Shape::curve(&[(x, y), (x + 120.0, y + 8.0), (x + 260.0, y - 2.0)]),
            (p.body, 0.35),
            4.0,
        );
    }
    let boat = Shape::svg("M-40 -8C-36 8 -24 12 4 12C30 12 42 0 48 -16C20 -8 -10 -6 -40 -8Z");
    s.fill(
        &boat.at(96.0, 312.0, 1.0).turned_by(8.0, 96.0, 312.0),
        p.acc,
    );
    s.fill(
        &boat.at(330.0, 372.0, 0.9).turned_by(-10.0, 330.0, 372.0),
        p.top,
    );
}

/// The white chapel at the end of its jetty, all on legs.
fn chapel(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.4);
    let deck = Shape::poly("-120,-8 150,-8 500,32 720,64 720,82 500,46 140,4 -120,4").at(x, y, k);
    for i in 0..15 {
        let t = (i as f32 / 14.0).powf(1.3);
        let (px, py) = (x + 130.0 + 540.0 * t, y - 2.0 + 66.0 * t);
        s.line(
            &[(px, py), (px - 3.0, py + 40.0 + 24.0 * t)],
            dark,
            5.0 + 3.0 * t,
        );
    }
    for i in 0..6 {
        let px = x - 104.0 + 44.0 * i as f32;
        s.line(&[(px, y), (px, y + 44.0)], dark, 6.0);
        s.oval(px - 14.0, y + 45.0, 22.0, 4.0, (p.top, 0.4));
    }
    s.fill(&deck, dark);
    s.fill(
        &Shape::poly("-120,-12 150,-12 500,28 720,58 720,64 500,34 150,-6 -120,-6").at(x, y, k),
        p.low,
    );
    let lit = WHITE.mix(p.key, 0.4);
    let shade = p.low.mix(p.mid, 0.45);
    let part = |d: &str| Shape::poly(d).at(x, y, k);
    s.fill(&part("-84,-10 60,-10 60,-84 -84,-84"), shade);
    s.fill(&part("60,-10 118,-10 118,-84 89,-122 60,-84"), lit);
    s.fill(&part("-84,-84 60,-84 89,-124 -58,-124"), p.top);
    s.fill(
        &part("60,-84 89,-128 124,-80 118,-76 89,-116 64,-80"),
        p.top.mix(p.ink, 0.4),
    );
    s.fill(&part("-22,-116 20,-116 20,-178 -22,-178"), shade);
    s.fill(&part("4,-116 20,-116 20,-178 4,-178"), lit);
    s.fill(&part("-28,-176 26,-176 0,-252"), p.top);
    s.fill(&part("2,-176 26,-176 0,-252"), p.mid);
    for wx in [-66.0, -34.0, -2.0] {
        s.fill(
            &Shape::svg("M0 0V-28C0 -42 18 -42 18 -28V0Z").at(x + wx, y - 28.0, k),
            p.acc.mix(p.key, 0.25),
        );
    }
    s.fill(
        &Shape::svg("M0 0V-28C0 -44 22 -44 22 -28V0Z").at(x + 78.0, y - 10.0, k),
        p.acc,
    );
    s.oval(x - 1.0, y - 146.0, 8.0, 12.0, p.ink);
}

/// The dark headland under us, with the roofs of the village.
fn hill(s: &mut Stage) {
    let p = s.pal;
    let land =
        Shape::spline("-40,600 -40,330 40,340 120,372 210,420 330,470 470,506 640,540 700,600");
    s.fill(
        &land,
        Ink::along(
            (300.0, 360.0),
            (0.0, 560.0),
            &[p.body, p.body.mix(p.ink, 0.55), p.ink],
        ),
    );
    s.crescent(&land, p.body.mix(p.key, 0.5), (-4.0, 5.0), 0.0);
    for (x, y, w, red) in [
        (30.0, 380.0, 74.0, true),
        (110.0, 414.0, 66.0, false),
        (4.0, 446.0, 96.0, false),
        (196.0, 456.0, 70.0, true),
        (120.0, 486.0, 92.0, true),
        (290.0, 496.0, 74.0, false),
    ] {
        house(s, (x, y), w, red);
    }
}

fn house(s: &mut Stage, (x, y): Pt, w: f32, red: bool) {
    let p = s.pal;
    let roof = if red { p.acc } else { p.mid };
    let part = |d: &str| Shape::poly(d).at(x, y, w);
    s.fill(&part("-.5,.56 -.3,.4 1.02,.36 1,.44 .3,.56"), (p.ink, 0.6));
    s.fill(&part("0,0 .6,0 .6,.4 0,.4"), p.low.mix(p.mid, 0.55));
    s.fill(&part(".6,.4 .6,0 .8,-.26 1,0 1,.4"), p.key);
    s.fill(&part("0,0 .18,-.3 .8,-.3 .62,.02"), roof.mix(p.ink, 0.25));
    s.fill(&part(".8,-.32 .62,.02 .56,.02 .76,-.32"), roof);
    s.fill(
        &part(".8,-.32 1.06,.04 1.0,.06 .78,-.24"),
        roof.mix(p.key, 0.25),
    );
    s.fill(
        &part(".74,.12 .88,.12 .88,.3 .74,.3"),
        p.ink.mix(p.top, 0.4),
    );
    s.fill(&part(".2,.12 .34,.12 .34,.28 .2,.28"), p.ink);
}

/// Five sagging head-ropes between poles, floats on them like notes.
fn stave(s: &mut Stage) {
    let p = s.pal;
    let poles = [
        (410.0, 440.0, 84.0),
        (556.0, 476.0, 126.0),
        (744.0, 524.0, 180.0),
        (990.0, 590.0, 250.0),
    ];
    let dark = p.ink.mix(p.top, 0.2);
    for pair in poles.windows(2) {
        let ((x0, y0, h0), (x1, y1, h1)) = (pair[0], pair[1]);
        let net = Shape::polygon(&[
            (x0, y0 - h0 * 0.92),
            (x1, y1 - h1 * 0.92),
            (x1, y1 - h1 * 0.2),
            (x0, y0 - h0 * 0.2),
        ]);
        s.fill(&net, (p.mid, 0.16));
        for i in 0..5 {
            let t = 0.9 - 0.165 * i as f32;
            let (a, b) = ((x0, y0 - h0 * t), (x1, y1 - h1 * t));
            let mid = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0 + (h0 + h1) * 0.04);
            let wide = 2.2 + h1 * 0.008;
            s.stroke(
                &Shape::svg(&format!(
                    "M{} {}Q{} {} {} {}",
                    a.0,
                    a.1,
                    mid.0,
                    mid.1 + h0 * 0.05,
                    b.0,
                    b.1
                )),
                dark,
                wide,
            );
        }
    }
    for (x, y, h) in poles {
        let w = h * 0.05;
        s.lit_by(60.0, p.key);
        s.form(
            &Shape::rect(x - w / 2.0, y - h, w, h + 20.0),
            dark,
            w * 0.24,
        );
    }
    notes(s);
}

fn notes(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r, red) in [
        (440.0, 396.0, 9.0, false),
        (478.0, 420.0, 9.5, true),
        (524.0, 398.0, 10.5, false),
        (596.0, 428.0, 13.0, false),
        (642.0, 402.0, 14.0, true),
        (696.0, 450.0, 15.0, false),
        (800.0, 408.0, 19.0, true),
        (852.0, 476.0, 21.0, false),
        (912.0, 440.0, 23.0, true),
    ] {
        let hue = if red { p.acc } else { p.ink.mix(p.top, 0.3) };
        let stem = r * 4.2;
        s.line(&[(x + r * 0.9, y), (x + r * 0.9, y - stem)], hue, r * 0.34);
        let ball = Shape::ellipse(0.0, 0.0, r * 1.2, r * 0.92)
            .turned_by(-18.0, 0.0, 0.0)
            .moved(x, y);
        s.form(&ball, hue, r * 0.26);
    }
}

/// A harmonium stands in a stranded boat and weeps the tide; a crab tries the highest key.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 120.0),
        (W, 0.0),
        &[
            p.acc.mix(p.key, 0.35),
            p.acc,
            p.acc.mix(p.ink, 0.35),
            p.acc.mix(p.ink, 0.62),
        ],
    ));
    s.circle(60.0, 250.0, 92.0, p.key.mix(p.acc, 0.12));
    s.glow((60.0, 250.0), 420.0, p.key, 0.5);
    s.rect(
        -8.0,
        292.0,
        W + 16.0,
        260.0,
        Ink::across(
            0.0,
            W,
            &[
                p.acc.mix(p.key, 0.2),
                p.acc.mix(p.ink, 0.3),
                p.acc.mix(p.ink, 0.7),
            ],
        ),
    );
    s.lit_by(-70.0, p.acc.mix(p.key, 0.5));
    s.framed(
        tiny_skia::Transform::from_rotate_at(-7.0, 480.0, 300.0),
        |s| {
            inside(s);
            case(s);
            keyboard(s);
            crab(s, (742.0, 246.0), 1.0);
        },
    );
    bilge(s);
    pouring(s);
    hull(s);
    overflow(s);
    s.vignette(p.ink, 0.4);
}

/// The far side of the boat behind the instrument.
fn inside(s: &mut Stage) {
    let p = s.pal;
    let far = Shape::spline("-60,330 60,318 300,330 620,332 880,300 1010,250 1010,460 -60,520");
    s.form(&far, p.top.mix(p.ink, 0.45), 9.0);
}

fn case(s: &mut Stage) {
    let p = s.pal;
    let wood = p.acc.mix(p.ink, 0.62);
    let lid = Shape::poly("196,34 786,34 812,70 170,70");
    s.form(&lid, wood.mix(p.acc, 0.2), 8.0);
    let back = Shape::rect(190.0, 70.0, 602.0, 150.0);
    s.form(&back, wood, 14.0);
    let cloth = Shape::round_rect(228.0, 90.0, 526.0, 104.0, 10.0);
    s.fill(&cloth, p.mid.mix(p.ink, 0.3));
    s.clipped(&cloth, |s| {
        for i in 0..15 {
            let x = 170.0 + 44.0 * i as f32;
            for run in [120.0, -120.0] {
                s.line(&[(x, 80.0), (x + run, 204.0)], wood.mix(p.ink, 0.2), 9.0);
            }
        }
    });
    s.stroke(&cloth, wood.mix(p.key, 0.35), 5.0);
    for x in [168.0, 770.0] {
        let cheek = Shape::svg("M0 60H44V150C66 170 70 210 62 262H-18C-26 210 -22 170 0 150Z")
            .moved(x, 10.0);
        s.form(&cheek, wood.mix(p.ink, 0.15), 9.0);
    }
    let foot = Shape::rect(200.0, 296.0, 580.0, 190.0);
    s.fill(
        &foot,
        Ink::down(296.0, 440.0, &[wood.mix(p.ink, 0.3), p.ink]),
    );
    for i in 0..6 {
        let y = 318.0 + 26.0 * i as f32;
        s.fill(
            &Shape::polygon(&[(300.0, y), (700.0, y), (724.0, y + 13.0), (276.0, y + 13.0)]),
            p.acc.mix(p.ink, 0.55),
        );
        s.fill(
            &Shape::polygon(&[
                (276.0, y + 13.0),
                (724.0, y + 13.0),
                (700.0, y + 26.0),
                (300.0, y + 26.0),
            ]),
            p.ink,
        );
    }
}

/// White salt teeth, one gone.
fn keyboard(s: &mut Stage) {
    let p = s.pal;
    let bed = Shape::poly("208,214 772,214 790,306 190,306");
    s.fill(&bed, p.ink);
    let n = 15;
    let edge = |i: usize, y: f32| {
        let t = i as f32 / n as f32;
        let (a, b) = if y < 230.0 {
            (214.0, 766.0)
        } else {
            (200.0, 780.0)
        };
        a + (b - a) * t
    };
    for i in 0..n {
        if i == 5 {
            continue;
        }
        let down = if i == 14 { 7.0 } else { 0.0 };
        let tone = WHITE
            .mix(p.key, 0.5)
            .mix(p.acc, 0.26 * (1.0 - i as f32 / 8.0).max(0.0))
            .mix(p.mid, 0.018 * i as f32);
        let top = Shape::polygon(&[
            (edge(i, 216.0) + 2.0, 216.0 + down),
            (edge(i + 1, 216.0) - 2.0, 216.0 + down),
            (edge(i + 1, 290.0) - 2.5, 286.0 + down),
            (edge(i, 290.0) + 2.5, 286.0 + down),
        ]);
        s.fill(&top, tone);
        s.rect(
            edge(i, 290.0) + 2.5,
            286.0 + down,
            edge(i + 1, 290.0) - edge(i, 290.0) - 5.0,
            15.0 - down,
            tone.mix(p.top, 0.45),
        );
    }
    for i in [1, 2, 4, 6, 8, 9, 11, 12, 13] {
        let x = edge(i, 216.0);
        let black = Shape::poly("-11,216 11,216 12,258 -12,258").moved(x, 0.0);
        s.form(&black, p.ink, 3.0);
    }
    for (x, y) in [(250.0, 280.0), (470.0, 284.0), (610.0, 281.0)] {
        s.oval(x, y, 26.0, 5.0, (WHITE, 0.9));
    }
}

fn crab(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let red = p.acc.mix(WHITE, 0.05);
    let at = |d: &str| Shape::svg(d).at(x, y, k);
    for side in [-1.0, 1.0] {
        for (i, reach) in [30.0, 44.0, 52.0].into_iter().enumerate() {
            let yy = 4.0 - 10.0 * i as f32;
            let leg = Shape::curve(&[
                (0.0, yy),
                (side * reach * 0.9, yy - 16.0),
                (side * (reach + 22.0), yy + 26.0),
            ]);
            s.stroke(&leg.at(x, y, k), red.mix(p.ink, 0.3), 8.0 * k);
        }
        let arm = Shape::curve(&[
            (side * 30.0, -18.0),
            (side * 62.0, -36.0),
            (side * 54.0, -66.0),
        ]);
        s.stroke(&arm.at(x, y, k), red, 12.0 * k);
        let claw = Shape::svg(
            "M0 12C-22 2 -24 -26 -10 -40C-8 -28 -2 -22 4 -22C8 -30 10 -38 8 -48C28 -36 28 0 0 12Z",
        )
        .scaled(side, 1.0);
        s.form(
            &claw.at(x + side * 54.0 * k, y - 70.0 * k, k * 1.1),
            red,
            4.0,
        );
        s.line(
            &[
                (x + side * 11.0 * k, y - 30.0 * k),
                (x + side * 14.0 * k, y - 50.0 * k),
            ],
            red,
            5.0 * k,
        );
        s.circle(x + side * 14.0 * k, y - 53.0 * k, 6.5 * k, p.ink);
        s.circle(x + side * 14.0 * k - 2.0, y - 55.0 * k, 2.2 * k, WHITE);
    }
    s.form(
        &at("M-46 -14C-44 -38 44 -38 46 -14C44 10 26 20 0 20C-26 20 -44 10 -46 -14Z"),
        red,
        6.0,
    );
    s.stroke(&at("M-16 4Q0 12 16 4"), p.ink, 4.0 * k);
}

/// The near planks of the boat, dark, with a coral edge.
fn hull(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.4);
    let near =
        Shape::spline("-60,398 80,432 300,452 560,432 800,372 940,296 1010,220 1010,640 -60,640");
    s.fill(
        &near,
        Ink::along(
            (0.0, 420.0),
            (900.0, 560.0),
            &[dark.mix(p.acc, 0.22), dark, p.ink],
        ),
    );
    for (i, dy) in [58.0, 112.0].into_iter().enumerate() {
        let plank = Shape::spline(
            "-60,398 80,432 300,452 560,432 800,372 940,296 1010,220 1010,640 -60,640",
        )
        .moved(0.0, dy);
        s.fill(&plank, (p.ink, 0.35));
        s.crescent(
            &plank,
            (p.acc.mix(p.ink, 0.3 + 0.2 * i as f32), 0.8),
            (0.0, 4.0),
            0.0,
        );
    }
    let rail =
        Shape::limb("-60,396,15 80,430,16 300,450,17 560,430,17 800,370,16 940,294,15 1020,206,14");
    s.form(&rail, p.mid.mix(p.top, 0.5), 7.0);
    for (x, y) in [
        (120.0, 500.0),
        (330.0, 518.0),
        (560.0, 496.0),
        (780.0, 440.0),
    ] {
        s.circle(x, y, 5.0, p.ink);
        s.circle(x - 1.5, y - 1.5, 2.5, p.acc);
    }
}

/// Sea water runs out of the bellows into the boat.
fn pouring(s: &mut Stage) {
    let p = s.pal;
    let sheet = Shape::poly("300,374 706,322 722,346 728,400 290,440 286,402");
    s.fill(
        &sheet,
        Ink::down(330.0, 430.0, &[p.low, p.mid.mix(p.low, 0.35), p.low]),
    );
    s.clipped(&sheet, |s| {
        for i in 0..15 {
            let x = 304.0 + 29.0 * i as f32;
            let top = 374.0 - (x - 300.0) * 0.128;
            let run = [
                (x, top),
                (x - 3.0, top + 40.0),
                (x + s.dice.range(-8.0, 8.0), top + 100.0),
            ];
            let tone = if i % 3 == 0 {
                WHITE
            } else {
                p.mid.mix(p.top, 0.2)
            };
            s.stroke(
                &Shape::curve(&run),
                (tone, 0.8),
                if i % 2 == 0 { 8.0 } else { 5.0 },
            );
        }
    });
    s.line(&[(300.0, 374.0), (706.0, 322.0)], WHITE, 6.0);
    for i in 0..22 {
        let x = 288.0 + 20.5 * i as f32;
        let y = 432.0 - 0.075 * (x - 290.0) + s.dice.range(-5.0, 5.0);
        let r = s.dice.range(9.0, 17.0);
        s.oval(x, y, r * 1.3, r * 0.7, p.low.mix(WHITE, 0.5));
    }
}

/// What stands in the boat already.
fn bilge(s: &mut Stage) {
    let p = s.pal;
    let pool =
        Shape::spline("-60,372 120,392 320,400 560,388 760,350 900,296 1000,240 1000,420 -60,480");
    s.fill(
        &pool,
        Ink::across(
            0.0,
            W,
            &[p.acc.mix(p.low, 0.5), p.low.mix(p.mid, 0.3), p.mid],
        ),
    );
    s.crescent(&pool, p.key, (0.0, 5.0), 0.0);
    for (x, y, half) in [
        (160.0, 410.0, 46.0),
        (700.0, 388.0, 40.0),
        (820.0, 346.0, 30.0),
    ] {
        s.oval(x, y, half, 4.0, (WHITE, 0.8));
    }
}

/// Over the rail: thin falls that end in beads.
fn overflow(s: &mut Stage) {
    let p = s.pal;
    for (x, y, l, w) in [
        (214.0, 450.0, 120.0, 12.0),
        (246.0, 452.0, 50.0, 8.0),
        (520.0, 446.0, 130.0, 15.0),
        (560.0, 442.0, 70.0, 8.0),
        (748.0, 394.0, 90.0, 9.0),
    ] {
        let fall = Shape::svg("M-1.4 0C-.6 -.06 .6 -.06 1.4 0C.8 .1 .7 .6 .8 .92C.8 1.06 -.8 1.06 -.8 .92C-.7 .6 -.8 .1 -1.4 0Z").scaled(w, l).moved(x, y);
        s.fill(&fall, p.low);
        s.crescent(&fall, WHITE, (w * 0.5, 0.0), 0.0);
    }
}
