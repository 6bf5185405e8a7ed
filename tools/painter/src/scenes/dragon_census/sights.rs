//! A valley that breathes, and a castle grown from bones.

use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::places::nature;
use kit::stage::Stage;

/// The sleeping dragon that the map calls hills, with a village on its back.
pub(super) fn sleeper(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        320.0,
        W + 16.0,
        230.0,
        Ink::down(
            320.0,
            H,
            &[p.mid.mix(p.key, 0.35), p.mid, p.top.mix(p.mid, 0.4)],
        ),
    );
    let back = Shape::spline(
        "240,470 260,390 300,352 350,340 392,356 420,330 470,300 520,290 560,306 590,320 630,286 690,262 740,268 780,300 812,330 850,350 900,352 960,372 1010,420 1010,560 240,560",
    );
    s.lit_by(60.0, p.low);
    s.form(&back, p.top.mix(p.mid, 0.45), 16.0);
    for (x, y, k) in [
        (330.0, 340.0, 0.8),
        (392.0, 350.0, 0.7),
        (446.0, 312.0, 1.0),
        (506.0, 290.0, 1.1),
        (600.0, 312.0, 0.9),
        (652.0, 274.0, 1.1),
        (712.0, 262.0, 1.1),
        (772.0, 292.0, 0.9),
    ] {
        s.form(
            &Shape::poly("-20,12 -6,-36 22,10").at(x, y, k),
            p.mid.mix(p.low, 0.35),
            5.0,
        );
    }
    let tail = Shape::limb("300,470,30 400,500,34 540,512,30 680,500,22 790,510,14 880,530,5");
    s.form(&tail, p.top.mix(p.mid, 0.3), 9.0);
    face(s);
    for (x, y, k) in [
        (540.0, 338.0, 1.0),
        (580.0, 352.0, 0.9),
        (500.0, 356.0, 0.9),
        (620.0, 340.0, 0.8),
        (546.0, 376.0, 1.1),
        (600.0, 384.0, 1.0),
    ] {
        cottage(s, (x, y), 28.0 * k);
    }
    spire(s, (652.0, 372.0));
    for (x, y) in [
        (470.0, 390.0),
        (690.0, 386.0),
        (730.0, 350.0),
        (440.0, 372.0),
        (662.0, 410.0),
    ] {
        nature::pine(
            &mut s.canvas,
            &mut s.dice,
            [x, y, 44.0],
            p.top.mix(p.ink, 0.4),
            Some((p.mid, 1.0)),
            None,
        );
    }
}

/// The lid, the nostril and its mist.
fn face(s: &mut Stage) {
    let p = s.pal;
    let head = Shape::spline(
        "730,420 748,370 790,340 840,336 872,352 910,384 948,410 956,440 930,462 860,472 780,470 736,454",
    );
    s.form(&head, p.mid.mix(p.top, 0.3), 12.0);
    s.fill(&Shape::poly("778,346 760,286 812,338"), p.low);
    s.fill(&Shape::poly("824,338 822,284 852,342"), p.low);
    s.stroke(&Shape::svg("M804 386C822 402 848 402 864 386"), p.ink, 7.0);
    s.stroke(&Shape::svg("M770 446C820 458 890 454 944 440"), p.ink, 5.0);
    s.oval(936.0, 414.0, 7.0, 5.0, p.ink);
    s.smoking(
        (940.0, 404.0),
        kit::canvas::Plume {
            rise: 150.0,
            drift: 40.0,
            width: 34.0,
            opacity: 0.8,
        },
        WHITE,
    );
}

fn cottage(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    let part = |d: &str| Shape::poly(d).at(x, y, w);
    s.fill(&part("-.5,0 .5,0 .5,-.5 -.5,-.5"), p.key);
    s.fill(&part("-.5,0 -.1,0 -.1,-.5 -.5,-.5"), p.low.mix(p.mid, 0.3));
    s.fill(&part("-.64,-.48 .64,-.48 .34,-1 -.34,-1"), p.acc);
    s.fill(
        &part("-.64,-.48 -.1,-.48 -.04,-1 -.34,-1"),
        p.acc.mix(p.ink, 0.3),
    );
    s.fill(&part(".06,0 .26,0 .26,-.32 .06,-.32"), p.ink);
}

fn spire(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.rect(x - 11.0, y - 60.0, 22.0, 60.0, p.key);
    s.rect(x - 11.0, y - 60.0, 8.0, 60.0, p.low.mix(p.mid, 0.3));
    s.poly(
        &[(x - 15.0, y - 58.0), (x + 15.0, y - 58.0), (x, y - 116.0)],
        p.acc.mix(p.ink, 0.2),
    );
    s.circle(x + 2.0, y - 40.0, 5.0, p.ink);
}

/// The castle in the skeleton: ribs for buttresses, a skull for a gate, sheep on the lawn.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let gold = p.low.mix(p.body, 0.45);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, 380.0),
        &[p.body.mix(p.acc, 0.2), gold, p.low, p.key],
    ));
    s.circle(800.0, 330.0, 96.0, WHITE.mix(p.key, 0.6));
    s.glow((800.0, 330.0), 480.0, p.key, 0.6);
    s.lit_by(70.0, p.key);
    for (i, y) in [70.0, 130.0, 190.0].into_iter().enumerate() {
        s.streak(
            (120.0 + 260.0 * i as f32, y),
            (380.0, 14.0),
            (p.key, 0.6),
            5 + i as u64,
        );
    }
    nature::hills(
        &mut s.canvas,
        12,
        (372.0, 70.0, 3.0),
        p.body.mix(p.low, 0.4),
        Some(p.key),
    );
    towers(s);
    ribs(s);
    lawn(s);
    skull(s, (262.0, 452.0), 1.0);
    for (x, y, k) in [
        (560.0, 468.0, 1.0),
        (640.0, 492.0, 1.3),
        (742.0, 462.0, 0.9),
        (820.0, 508.0, 1.5),
        (486.0, 512.0, 1.4),
        (60.0, 500.0, 1.3),
    ] {
        sheep(s, (x, y), 26.0 * k);
    }
    s.vignette(p.body.mix(p.ink, 0.5), 0.4);
}

fn towers(s: &mut Stage) {
    let p = s.pal;
    let stone = p.ink.mix(p.body, 0.3);
    for (x, y, w) in [
        (420.0, 150.0, 64.0),
        (508.0, 210.0, 48.0),
        (580.0, 110.0, 76.0),
        (680.0, 220.0, 50.0),
        (744.0, 190.0, 56.0),
    ] {
        let wall = Shape::rect(x - w / 2.0, y, w, 300.0);
        s.form(&wall, stone, 10.0);
        s.form(
            &Shape::polygon(&[
                (x - w * 0.66, y + 4.0),
                (x + w * 0.66, y + 4.0),
                (x, y - w * 1.5),
            ]),
            p.acc.mix(p.ink, 0.35),
            8.0,
        );
        s.line(&[(x, y - w * 1.5), (x, y - w * 1.5 - 30.0)], p.ink, 5.0);
        s.poly(
            &[
                (x, y - w * 1.5 - 30.0),
                (x - 36.0, y - w * 1.5 - 22.0),
                (x, y - w * 1.5 - 12.0),
            ],
            p.acc,
        );
        for (dx, dy) in [(-0.12, 40.0), (0.14, 90.0), (-0.1, 140.0)] {
            s.fill(
                &Shape::round_rect(x + w * dx - 5.0, y + dy, 11.0, 20.0, 5.0),
                p.low,
            );
        }
    }
    s.form(&Shape::rect(380.0, 318.0, 400.0, 130.0), stone, 8.0);
    for i in 0..11 {
        s.rect(382.0 + 37.0 * i as f32, 302.0, 22.0, 20.0, stone);
    }
}

/// The great spine and the ribs that hold the walls.
fn ribs(s: &mut Stage) {
    let p = s.pal;
    let bone = p.key.mix(p.low, 0.25);
    for (x, y, reach, w) in [
        (760.0, 176.0, 66.0, 13.0),
        (676.0, 132.0, 84.0, 16.0),
        (584.0, 98.0, 100.0, 19.0),
        (488.0, 84.0, 112.0, 21.0),
        (392.0, 100.0, 118.0, 22.0),
    ] {
        let foot = 452.0;
        let rib = Shape::tube(&[
            (x, y, w),
            (x + reach * 0.7, y + 50.0, w * 0.95),
            (x + reach, y + (foot - y) * 0.5, w * 0.8),
            (x + reach * 0.62, foot - 30.0, w * 0.6),
            (x + reach * 0.3, foot + 6.0, w * 0.35),
        ]);
        s.fill(&rib.moved(-10.0, 8.0), (p.ink, 0.35));
        s.form(&rib, bone, w * 0.42);
    }
    let at = |t: f32| {
        (
            290.0 + 640.0 * t,
            190.0 - 110.0 * (t * 3.1 + 0.35).sin() + 330.0 * (t - 0.5).max(0.0).powf(1.2),
        )
    };
    let cord: Vec<(f32, f32, f32)> = (0..=20)
        .map(|i| {
            let (x, y) = at(i as f32 / 20.0 * 1.06);
            (x, y, 15.0 - 0.5 * i as f32)
        })
        .collect();
    s.form(&Shape::tube(&cord), bone.mix(p.body, 0.35), 3.0);
    for i in (0..19).rev() {
        let t = i as f32 / 18.0;
        let (x, y) = at(t);
        let r = 27.0 - 14.0 * t;
        let spike =
            Shape::svg("M-.7 -.4C-.5 -1.4 .2 -2.2 1.1 -2.7C.7 -1.8 .8 -1 .8 -.3Z").at(x, y, r);
        s.form(&spike, bone.mix(p.body, 0.12), r * 0.2);
        let bead = Shape::ellipse(x, y, r * 0.94, r * 0.72);
        s.form(&bead, bone, r * 0.3);
    }
}

fn lawn(s: &mut Stage) {
    let p = s.pal;
    let grass = Shape::spline("-30,450 160,436 400,446 640,436 860,448 1000,440 1000,580 -30,580");
    s.fill(
        &grass,
        Ink::down(436.0, H, &[p.mid, p.mid.mix(p.top, 0.4), p.top]),
    );
    s.crescent(&grass, p.low, (0.0, 5.0), 0.0);
    let way = Shape::spline("214,452 306,452 360,490 470,560 170,560 190,500");
    s.fill(&way, p.low.mix(p.body, 0.25));
}

/// The gatehouse: two lit eyes, the teeth a portcullis.
fn skull(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let bone = p.key.mix(p.low, 0.3);
    let at = |d: &str| Shape::svg(d).at(x, y, k);
    for side in [-1.0, 1.0] {
        let horn = Shape::svg("M60 -296C110 -330 170 -330 214 -424C240 -330 200 -236 96 -232Z")
            .scaled(side, 1.0);
        s.form(&horn.at(x, y, k), p.body.mix(p.ink, 0.25), 9.0);
        let spur = Shape::svg("M100 -170L190 -190L116 -120Z").scaled(side, 1.0);
        s.form(&spur.at(x, y, k), bone.mix(p.body, 0.25), 6.0);
    }
    let face = at(
        "M0 -330C40 -330 78 -312 98 -276L150 -238L124 -206C126 -176 108 -150 92 -124C96 -100 118 -92 124 -66L112 4H-112L-124 -66C-118 -92 -96 -100 -92 -124C-108 -150 -126 -176 -124 -206L-150 -238L-98 -276C-78 -312 -40 -330 0 -330Z",
    );
    s.form(&face, bone, 16.0);
    s.clipped(&face, |s| {
        s.fill(
            &at("M0 -340C-16 -280 -22 -220 -30 -120L30 -120C22 -220 16 -280 0 -340Z"),
            bone.mix(p.body, 0.3),
        );
        for d in ["M-24 -300L-6 -262L-20 -236", "M70 -110L52 -92L62 -74"] {
            s.stroke(&at(d), bone.mix(p.ink, 0.55), 5.0);
        }
    });
    for side in [-1.0, 1.0] {
        eye(s, (x, y), k, side);
        s.fill(
            &Shape::svg("M12 -112C30 -124 52 -116 46 -96C34 -88 16 -94 12 -112Z")
                .scaled(side, 1.0)
                .at(x, y, k),
            p.ink,
        );
    }
    let gate = at("M-84 4V-34C-84 -76 84 -76 84 -34V4Z");
    s.fill(&gate, p.ink);
    s.clipped(&gate, |s| s.glow((x, y), 100.0, p.low, 0.8));
    for i in 0..7 {
        let tx = -78.0 + 26.0 * i as f32;
        let l = if i == 0 || i == 6 { 60.0 } else { 32.0 };
        s.form(
            &Shape::polygon(&[
                (x + (tx - 12.0) * k, y - 68.0 * k),
                (x + (tx + 12.0) * k, y - 68.0 * k),
                (x + tx * k, y - (68.0 - l) * k),
            ]),
            WHITE.mix(p.key, 0.5),
            3.0,
        );
    }
}

/// A slanted socket with somebody at home.
fn eye(s: &mut Stage, (x, y): Pt, k: f32, side: f32) {
    let p = s.pal;
    let socket = Shape::svg("M26 -176L122 -226C126 -190 104 -158 70 -152C46 -150 30 -160 26 -176Z")
        .scaled(side, 1.0)
        .at(x, y, k);
    s.fill(&socket, p.ink);
    s.glow((x + side * 80.0 * k, y - 180.0 * k), 80.0, p.low, 0.9);
    s.clipped(&socket, |s| {
        let pane = Shape::svg("M56 -160V-184C56 -208 102 -208 102 -184V-160Z")
            .scaled(side, 1.0)
            .at(x, y, k);
        s.fill(&pane, p.low);
        s.line(
            &[
                (x + side * 79.0 * k, y - 210.0 * k),
                (x + side * 79.0 * k, y - 150.0 * k),
            ],
            p.ink,
            6.0,
        );
    });
}

/// A sheep, `r` from its middle to its wool.
pub(super) fn sheep(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for dx in [-0.5, -0.2, 0.3, 0.6] {
        s.rect(x + dx * r, y - r * 0.3, r * 0.16, r * 0.9, p.ink);
    }
    let wool = Shape::all(
        [
            (-0.5, 0.0, 0.6),
            (0.0, -0.2, 0.72),
            (0.5, 0.0, 0.6),
            (0.1, 0.2, 0.6),
            (-0.3, 0.2, 0.5),
        ]
        .map(|(a, b, c)| Shape::circle(x + a * r, y - r * 0.6 + b * r, c * r)),
    );
    s.form(&wool, WHITE.mix(p.key, 0.5), r * 0.16);
    s.fill(
        &Shape::ellipse(x - r * 1.05, y - r * 0.8, r * 0.34, r * 0.42),
        p.ink,
    );
    s.fill(
        &Shape::ellipse(x - r * 0.78, y - r * 1.0, r * 0.24, r * 0.12),
        p.ink,
    );
}
