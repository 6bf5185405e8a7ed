//! The planet and its water.

use super::SAFFRON;
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

/// The machine straddles the line and drinks; the train has stopped under its belly.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        400.0,
        &[p.mid, p.low.mix(p.mid, 0.25), p.low, p.key],
    ));
    let sun = (880.0, 330.0);
    s.glow(sun, 560.0, p.key, 0.9);
    s.circle(sun.0, sun.1, 44.0, WHITE);
    let ridge = Noise::ridged(31)
        .octaves(3)
        .ridge((-8.0, W + 8.0), 396.0, 40.0, 4.0);
    s.fill(&Shape::under(&ridge, 420.0), p.mid.mix(p.low, 0.35));
    s.lit_by(75.0, p.key);
    banner(s);
    rust_dunes(s);
    far_legs(s);
    pipeline(s);
    stopped_train(s);
    tripod(s);
    s.vignette(p.ink, 0.35);
}

fn rust_dunes(s: &mut Stage) {
    let p = s.pal;
    for i in 0..4 {
        let t = i as f32 / 3.0;
        let y = 404.0 + 112.0 * t * t;
        let crest = Noise::new(60 + i)
            .octaves(2)
            .ridge((-8.0, W + 8.0), y, 16.0 + 30.0 * t, 2.0);
        let dune = Shape::under(&crest, 560.0);
        let tone = p.mid.mix(p.top, 0.1 + 0.5 * t);
        s.fill(
            &dune,
            Ink::across(0.0, W, &[tone.mix(p.top, 0.5), tone, tone.mix(p.low, 0.35)]),
        );
        s.crescent(&dune, p.low, (-2.0, 3.0 + 2.0 * t), 0.0);
    }
}

/// The line: from our feet at the left to the vanishing point under the sun.
fn pipeline(s: &mut Stage) {
    let p = s.pal;
    let far = (760.0, 398.0);
    let at = |t: f32, k: f32| {
        (
            far.0 + (150.0 + 230.0 * k - far.0) * t,
            far.1 + (560.0 + 60.0 * k.abs() - far.1) * t,
        )
    };
    for i in 1..9 {
        let t = (i as f32 / 9.0).powf(2.0);
        let (x, y) = at(t, 0.5);
        s.poly(
            &[
                (x - 130.0 * t, y + 90.0 * t),
                (x - 60.0 * t, y),
                (x + 70.0 * t, y),
                (x + 110.0 * t, y + 90.0 * t),
            ],
            p.ink,
        );
    }
    for (a, b, tone) in [
        (0.0, 1.0, p.top.mix(p.ink, 0.4)),
        (0.28, 1.0, p.body),
        (0.55, 0.9, p.low),
        (0.68, 0.8, p.key),
    ] {
        s.poly(&[far, at(1.2, a), at(1.2, b)], tone);
    }
    for i in 1..10 {
        let t = (i as f32 / 9.0).powf(2.0);
        s.line(&[at(t, 0.0), at(t, 1.0)], p.ink, 2.0 + 12.0 * t);
    }
}

/// The vapour that it wastes: a torn flag of cyan over half of the sky.
fn banner(s: &mut Stage) {
    let p = s.pal;
    let mist = Shape::svg(
        "M520 190C420 130 350 190 250 150C150 110 90 150 -40 96L-40 -30H90C200 10 260 -10 330 40C410 90 460 60 540 110Z",
    );
    s.blurred(5.0, |s| {
        s.fill(
            &mist,
            Ink::fade((540.0, 0.0), (-30.0, 0.0), p.acc, (1.0, 0.75)),
        )
    });
    let core = Shape::svg(
        "M520 172C430 110 350 140 260 104C170 70 90 90 -40 30V-10C80 30 170 20 260 56C350 92 440 76 540 128Z",
    );
    s.blurred(2.5, |s| {
        s.fill(
            &core,
            Ink::fade(
                (540.0, 0.0),
                (-30.0, 0.0),
                p.acc.mix(WHITE, 0.75),
                (1.0, 0.6),
            ),
        )
    });
    for i in 0..50 {
        let x = s.dice.range(0.0, 500.0);
        let y = 60.0 + 0.22 * x + s.dice.range(-70.0, 70.0);
        s.circle(
            x,
            y,
            2.0 + (i % 4) as f32 * 1.4,
            (p.acc.mix(WHITE, 0.6), 0.9),
        );
    }
}

fn leg(s: &mut Stage, hip: Pt, knee: Pt, foot: Pt, w: f32) {
    let metal = s.pal.ink;
    let shin = (
        knee.0 + (foot.0 - knee.0) * 0.45,
        knee.1 + (foot.1 - knee.1) * 0.5,
        w * 0.7,
    );
    let bone = Shape::tube(&[
        (hip.0, hip.1, w * 0.9),
        (knee.0, knee.1, w),
        shin,
        (foot.0, foot.1, w * 0.4),
    ]);
    s.backlit(&bone, metal, w * 0.22);
    s.backlit(&Shape::circle(knee.0, knee.1, w * 1.35), metal, w * 0.25);
    s.circle(knee.0, knee.1, w * 0.5, s.pal.mid);
    s.backlit(
        &Shape::poly("-46,10 -20,-16 20,-16 46,10").at(foot.0, foot.1, w / 26.0),
        metal,
        w * 0.2,
    );
}

fn far_legs(s: &mut Stage) {
    leg(s, (590.0, 170.0), (704.0, 84.0), (716.0, 418.0), 17.0);
}

fn tripod(s: &mut Stage) {
    let p = s.pal;
    let trunk = Shape::limb("556,240,36 566,320,24 574,400,20 586,462,34");
    s.backlit(&trunk, p.ink, 7.0);
    s.clipped(&trunk, |s| {
        for y in [290.0, 336.0, 382.0, 428.0] {
            s.rect(480.0, y, 200.0, 8.0, p.mid);
        }
    });
    s.glow((586.0, 466.0), 130.0, p.acc, 0.9);
    for (dx, dy, r) in [
        (-54.0, -26.0, 9.0),
        (-72.0, -54.0, 7.0),
        (46.0, -40.0, 8.0),
        (-46.0, -72.0, 6.0),
        (62.0, -14.0, 8.0),
    ] {
        s.circle(586.0 + dx, 462.0 + dy, r, p.acc.mix(WHITE, 0.5));
    }
    leg(s, (500.0, 186.0), (330.0, 66.0), (206.0, 440.0), 27.0);
    leg(s, (620.0, 190.0), (800.0, 50.0), (868.0, 506.0), 30.0);
    let body = Shape::spline("420,170 440,92 556,50 676,92 698,170 640,240 556,256 474,240");
    s.backlit(&body, p.ink, 12.0);
    for (x, r) in [(470.0, 13.0), (642.0, 13.0), (556.0, 38.0)] {
        s.glow((x, 130.0), r * 4.0, p.acc, 0.9);
        s.fill(
            &Shape::ellipse(x, 130.0, r, r * 0.62),
            p.acc.mix(WHITE, 0.7),
        );
    }
    s.fill(&Shape::ellipse(556.0, 130.0, 12.0, 22.0), p.ink);
}

/// One lamp, five windows: the driver has seen it.
fn stopped_train(s: &mut Stage) {
    let p = s.pal;
    for i in 0..4 {
        let k = 1.0 - 0.2 * i as f32;
        let (x, y) = (
            690.0 + [0.0, 104.0, 186.0, 248.0][i],
            500.0 - 22.0 * i as f32,
        );
        let car = Shape::round_rect(x, y - 56.0 * k, 106.0 * k, 56.0 * k, 14.0 * k);
        s.backlit(&car, p.top.mix(p.ink, 0.5), 4.0);
        for j in 0..3 {
            s.rect(
                x + (16.0 + 28.0 * j as f32) * k,
                y - 42.0 * k,
                18.0 * k,
                16.0 * k,
                p.key,
            );
        }
        for wx in [0.22, 0.78] {
            s.circle(x + 106.0 * k * wx, y, 11.0 * k, p.ink);
        }
    }
    s.shaft((694.0, 478.0), (520.0, 500.0), (8.0, 60.0), p.key, 0.8);
    s.circle(696.0, 478.0, 9.0, WHITE);
}

/// A frontier town under a cracked dome; the sunset behind it is blue.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        420.0,
        &[
            p.top.mix(p.ink, 0.3),
            p.top.mix(p.acc, 0.25),
            p.top.mix(p.acc, 0.6),
            p.acc,
        ],
    ));
    s.starry(70, 200.0);
    for (x, y, r) in [(176.0, 92.0, 24.0), (268.0, 58.0, 11.0)] {
        s.glow((x, y), r * 4.0, p.key, 0.5);
        s.circle(x, y, r, p.key.mix(p.low, 0.3));
        s.crescent(&Shape::circle(x, y, r), p.mid, (r * 0.5, -r * 0.1), 0.0);
    }
    let sun = (560.0, 392.0);
    s.glow(sun, 620.0, p.acc, 0.9);
    for (r, t) in [(260.0, 0.18), (214.0, 0.4), (168.0, 0.7)] {
        s.circle(sun.0, sun.1, r, (p.acc.mix(WHITE, t), 0.55));
    }
    s.circle(sun.0, sun.1, 124.0, p.acc.mix(WHITE, 0.85));
    s.lit_by(10.0, p.acc.mix(WHITE, 0.4));
    cracked_dome(s);
    s.rect(
        -8.0,
        392.0,
        W + 16.0,
        160.0,
        Ink::down(
            392.0,
            H,
            &[p.low.mix(p.acc, 0.25), p.mid, p.body.mix(p.top, 0.3)],
        ),
    );
    long_shadows(s);
    skyline(s);
    rover(s, (250.0, 470.0), 74.0);
    rover(s, (770.0, 500.0), 96.0);
    s.vignette(p.ink, 0.55);
}

fn cracked_dome(s: &mut Stage) {
    let p = s.pal;
    let edge = |t: f32| {
        let a = std::f32::consts::PI * (1.0 - t);
        (480.0 + 520.0 * a.cos(), 420.0 - 400.0 * a.sin())
    };
    for i in 0..=10 {
        let k = (i as f32 - 5.0) / 5.0;
        if i == 7 {
            continue;
        }
        let pts: Vec<Pt> = (0..=14)
            .map(|j| {
                let a = std::f32::consts::FRAC_PI_2 * j as f32 / 14.0;
                (480.0 + 520.0 * k * a.cos(), 420.0 - 400.0 * a.sin())
            })
            .collect();
        s.stroke(&Shape::curve(&pts), p.acc.mix(p.ink, 0.35), 5.0);
        s.stroke(
            &Shape::curve(&pts).moved(-2.0, 0.0),
            (p.acc.mix(WHITE, 0.6), 0.9),
            1.6,
        );
    }
    for (y, k) in [(120.0, 0.77), (240.0, 0.925)] {
        let rung = Shape::svg(&format!(
            "M{} {y}Q480 {} {} {y}",
            480.0 - 420.0 * k,
            y - 26.0,
            480.0 + 420.0 * k
        ));
        s.stroke(&rung, (p.acc.mix(p.ink, 0.35), 0.8), 3.0);
    }
    let rim: Vec<Pt> = (0..=40).map(|i| edge(i as f32 / 40.0)).collect();
    s.stroke(&Shape::curve(&rim), p.acc.mix(WHITE, 0.3), 7.0);
    let hole = Shape::poly("640,20 700,52 690,110 742,128 730,196 680,170 650,120 606,96 622,60");
    s.fill(&hole, p.ink.mix(p.top, 0.5));
    s.stroke(&hole, p.acc.mix(WHITE, 0.6), 2.5);
    for (a, b) in [
        ((690.0, 110.0), (820.0, 250.0)),
        ((622.0, 60.0), (520.0, 130.0)),
        ((730.0, 196.0), (750.0, 300.0)),
    ] {
        let crack = s.dice.jag(a, b, 0.12, 4);
        s.line(&crack, (WHITE, 0.75), 1.8);
    }
}

fn long_shadows(s: &mut Stage) {
    let p = s.pal;
    for (x0, x1) in [
        (-20.0, 200.0),
        (226.0, 380.0),
        (690.0, 820.0),
        (850.0, 990.0),
    ] {
        let spread = |x: f32| 560.0 + (x - 560.0) * 1.9;
        let shade = Shape::polygon(&[
            (x0, 420.0),
            (x1, 420.0),
            (spread(x1), 560.0),
            (spread(x0), 560.0),
        ]);
        s.fill(&shade, (p.ink, 0.55));
    }
    let road = Shape::poly("500,394 620,394 800,560 330,560");
    s.fill(
        &road,
        Ink::fade(
            (0.0, 394.0),
            (0.0, 560.0),
            p.acc.mix(WHITE, 0.5),
            (0.75, 0.0),
        ),
    );
}

fn skyline(s: &mut Stage) {
    let p = s.pal;
    let black = p.ink;
    for (x, w, h, step) in [
        (-20.0, 110.0, 150.0, 20.0),
        (86.0, 92.0, 116.0, 14.0),
        (176.0, 96.0, 176.0, 22.0),
        (276.0, 70.0, 96.0, 12.0),
        (344.0, 62.0, 124.0, 14.0),
        (690.0, 66.0, 112.0, 12.0),
        (752.0, 100.0, 150.0, 20.0),
        (850.0, 130.0, 190.0, 24.0),
    ] {
        let y = 424.0;
        let front = Shape::polygon(&[
            (x, y),
            (x, y - h),
            (x + w * 0.2, y - h),
            (x + w * 0.2, y - h - step),
            (x + w * 0.8, y - h - step),
            (x + w * 0.8, y - h),
            (x + w, y - h),
            (x + w, y),
        ]);
        s.backlit(&front, black, 3.0);
        for i in 0..2 {
            let wx = x + w * (0.22 + 0.4 * i as f32);
            s.rect(wx, y - h * 0.74, w * 0.16, h * 0.2, p.low.mix(p.mid, 0.2));
        }
        s.rect(x - 8.0, y - h * 0.38, w + 16.0, 7.0, black.mix(p.body, 0.4));
        for px in [x + 2.0, x + w - 8.0] {
            s.rect(px, y - h * 0.38, 5.0, h * 0.38, black);
        }
    }
    water_tower(s, (462.0, 424.0), 220.0);
    for x in [420.0, 436.0, 640.0, 660.0] {
        s.rect(x, 404.0, 4.0, 24.0, black);
    }
    s.rect(416.0, 408.0, 28.0, 4.0, black);
    s.rect(636.0, 408.0, 30.0, 4.0, black);
}

fn water_tower(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let place = |d: &str| Shape::svg(d).at(x, y, h);
    s.stroke(
        &place(
            "M-.2 0L-.14 -.5M.2 0L.14 -.5M-.06 0V-.5M.06 0V-.5M-.19 -.1L.16 -.36M.19 -.1L-.16 -.36",
        ),
        p.ink,
        6.0,
    );
    s.backlit(&place("M-.24 -.5V-.86H.24V-.5Z"), p.ink, 4.0);
    s.backlit(&place("M-.28 -.86L0 -1.06L.28 -.86Z"), p.ink, 4.0);
    for i in 0..3 {
        s.rect(
            x - 0.24 * h,
            y - h * (0.56 + 0.1 * i as f32),
            0.48 * h,
            3.0,
            p.body.mix(p.ink, 0.5),
        );
    }
    s.glow((x, y - 0.68 * h), 60.0, p.acc, 0.5);
    s.fill(
        &Shape::spline("0,-.5 .3,-.05 .3,.2 0,.4 -.3,.2 -.3,-.05").at(x, y - 0.68 * h, 34.0),
        p.acc,
    );
}

fn rover(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let hull =
        Shape::spline("-.9,-.36 -.7,-.74 -.2,-.96 .34,-.92 .62,-.62 .96,-.5 1,-.3").at(x, y, h);
    s.backlit(&hull, p.ink, 4.0);
    s.fill(
        &Shape::spline("-.12,-.84 .26,-.82 .48,-.6 -.16,-.58").at(x, y, h),
        p.acc.mix(p.ink, 0.3),
    );
    for dx in [-0.66, 0.04, 0.7] {
        s.backlit(
            &Shape::circle(x + dx * h, y - 0.2 * h, 0.24 * h),
            p.ink,
            3.0,
        );
        s.circle(x + dx * h, y - 0.2 * h, 0.09 * h, p.body);
    }
}

/// A star badge in a glass of water; the light comes through the bullet hole.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 440.0, &[p.mid, p.low, p.key]));
    amber_columns(s);
    s.glow((480.0, 210.0), 420.0, p.key, 0.85);
    bar_top(s);
    tumbler(s);
    s.vignette(p.ink, 0.5);
}

fn amber_columns(s: &mut Stage) {
    let p = s.pal;
    s.blurred(9.0, |s| {
        for (i, x) in [30.0, 130.0, 222.0, 330.0, 640.0, 748.0, 840.0, 934.0]
            .into_iter()
            .enumerate()
        {
            let (w, y) = (44.0 + 9.0 * (i % 3) as f32, 70.0 + 34.0 * (i % 4) as f32);
            let bottle = Shape::spline("-.16,-.0 -.16,-.2 .16,-.2 .16,0 .5,.24 .5,1 -.5,1 -.5,.24")
                .scaled(w * 1.3, 420.0 - y)
                .moved(x, y);
            let hue = [
                p.low,
                SAFFRON,
                Colour::hex(0xb4_4a1a),
                p.key.mix(p.low, 0.5),
            ][i % 4];
            s.fill(
                &bottle,
                Ink::across(
                    x - w * 0.7,
                    x + w * 0.7,
                    &[
                        hue.mix(p.ink, 0.5),
                        hue,
                        hue.mix(p.key, 0.7),
                        hue.mix(p.ink, 0.2),
                    ],
                ),
            );
        }
    });
    s.lights_in(8, [40.0, 60.0, 880.0, 260.0]);
}

fn bar_top(s: &mut Stage) {
    let p = s.pal;
    let wood = p.body.mix(p.ink, 0.5);
    s.rect(
        -8.0,
        420.0,
        W + 16.0,
        130.0,
        Ink::down(420.0, H, &[wood.mix(p.low, 0.6), wood, p.ink]),
    );
    s.rect(-8.0, 416.0, W + 16.0, 5.0, p.low.mix(p.key, 0.5));
    for i in 0..7 {
        let y = 436.0 + 15.0 * i as f32;
        let line = Noise::new(90 + i)
            .octaves(2)
            .ridge((-8.0, W + 8.0), y, 8.0, 5.0);
        s.line(&line, (p.ink, 0.3), 2.0);
    }
    s.poly(
        &[
            (300.0, 500.0),
            (660.0, 500.0),
            (800.0, 560.0),
            (150.0, 560.0),
        ],
        Ink::fade((0.0, 490.0), (0.0, 560.0), p.key, (0.6, 0.1)),
    );
}

fn tumbler(s: &mut Stage) {
    let p = s.pal;
    let glass = Shape::svg("M246 70L272 470Q276 500 306 502H654Q684 500 688 470L714 70Z");
    s.fill(
        &glass,
        Ink::Radial(
            (480.0, 300.0),
            (330.0, 330.0),
            vec![(0.0, WHITE, 0.85), (0.6, p.key, 0.6), (1.0, p.low, 0.35)],
        ),
    );
    let water = Shape::svg("M256 190L274 460Q278 478 304 480H656Q682 478 686 460L704 190Z");
    s.fill(
        &water,
        Ink::down(
            190.0,
            480.0,
            &[p.key.mix(WHITE, 0.6), p.acc.mix(p.key, 0.62), p.key],
        ),
    );
    s.clipped(&water, |s| {
        badge(s, (480.0, 334.0), 178.0);
        s.circle(480.0, 334.0, 10.0, WHITE);
    });
    ray(s);
    s.oval(480.0, 190.0, 224.0, 17.0, (p.key.mix(WHITE, 0.7), 0.85));
    s.stroke(&Shape::ellipse(480.0, 190.0, 224.0, 17.0), WHITE, 2.5);
    s.stroke(&glass, (WHITE, 0.7), 4.0);
    s.stroke(&Shape::ellipse(480.0, 70.0, 234.0, 15.0), (WHITE, 0.9), 4.0);
    s.fill(&Shape::poly("274,96 296,96 316,440 298,440"), (WHITE, 0.75));
    s.fill(
        &Shape::poly("672,120 684,120 664,400 656,400"),
        (WHITE, 0.5),
    );
    s.fill(
        &Shape::svg("M276 480Q280 500 306 502H654Q682 500 686 480Q480 494 276 480Z"),
        (p.low.mix(p.ink, 0.3), 0.7),
    );
    for _ in 0..26 {
        let (x, y) = (s.dice.range(290.0, 670.0), s.dice.range(200.0, 460.0));
        let r = s.dice.range(2.0, 6.0);
        s.stroke(&Shape::circle(x, y, r), (WHITE, 0.8), 1.6);
    }
}

fn star(r: f32, inner: f32) -> Shape {
    let pts: Vec<Pt> = (0..10)
        .map(|i| {
            let a = i as f32 * std::f32::consts::PI / 5.0 - std::f32::consts::FRAC_PI_2;
            let d = if i % 2 == 0 { r } else { inner };
            (d * a.cos(), d * a.sin() * 0.84)
        })
        .collect();
    Shape::polygon(&pts)
}

fn badge(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.lit_by(-10.0, p.key);
    let dark = p.ink.mix(p.body, 0.25);
    let points = star(r, r * 0.42).moved(x, y);
    s.fill(&points.moved(6.0, 10.0), (p.body, 0.4));
    s.form(&points, dark, 7.0);
    for i in 0..5 {
        let a = i as f32 * std::f32::consts::TAU / 5.0 - std::f32::consts::FRAC_PI_2;
        let (px, py) = (x + r * a.cos(), y + r * 0.84 * a.sin());
        s.form(&Shape::circle(px, py, 17.0), dark, 4.0);
        let b = a + std::f32::consts::PI / 5.0;
        let facet = Shape::polygon(&[
            (x, y),
            (px, py),
            (x + r * 0.42 * b.cos(), y + r * 0.35 * b.sin()),
        ]);
        s.fill(&facet, (p.mid.mix(p.low, 0.2), 0.55));
    }
    s.stroke(&Shape::circle(x, y, r * 0.3), p.low, 4.0);
    let hole = Shape::poly("-26,-6 -14,-22 2,-18 16,-26 24,-8 20,8 26,22 6,20 -8,28 -18,14 -30,10")
        .moved(x, y);
    s.fill(&hole, p.acc.mix(WHITE, 0.75));
    s.stroke(&hole, p.key, 3.0);
}

fn ray(s: &mut Stage) {
    let p = s.pal;
    let beam = Shape::poly("466,326 494,342 870,560 560,560");
    s.layered(Blend::glow(2.0, 0.9), |s| {
        s.fill(
            &beam,
            Ink::fade((480.0, 334.0), (740.0, 560.0), p.acc, (1.0, 0.45)),
        );
    });
    s.glow((480.0, 334.0), 130.0, p.acc, 1.0);
}
