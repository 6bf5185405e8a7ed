//! The tea table in the garden.

use super::APPLE;
use kit::canvas::{Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::stage::{At, Stage};

/// A bee asleep on a pillow on the tea; what curls up behind is not steam, it is the cat.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (960.0, 0.0),
        (0.0, 540.0),
        &[p.key, p.low, p.low.mix(p.body, 0.3)],
    ));
    for i in 0..8 {
        let x = -60.0 + 150.0 * i as f32;
        s.poly(
            &[
                (x, -10.0),
                (x + 44.0, -10.0),
                (x - 76.0, 560.0),
                (x - 140.0, 560.0),
            ],
            (p.body.mix(p.low, 0.45), 0.35),
        );
    }
    for y in [60.0, 190.0, 340.0] {
        s.rect(
            -8.0,
            y,
            W + 16.0,
            34.0 + y * 0.06,
            (p.body.mix(p.low, 0.45), 0.35),
        );
    }
    s.lit_by(60.0, WHITE);
    tail(s);
    saucer(s);
    cup(s);
    tea(s);
    bee(s, (424.0, 206.0));
    paw(s);
    s.vignette(p.ink, 0.2);
}

/// The cat behind the cup: a striped tail that curls like steam.
fn tail(s: &mut Stage) {
    let p = s.pal;
    let spine = [
        (1010.0, 430.0, 64.0),
        (912.0, 336.0, 34.0),
        (826.0, 250.0, 34.0),
        (786.0, 166.0, 32.0),
        (800.0, 88.0, 32.0),
        (858.0, 48.0, 32.0),
        (918.0, 70.0, 32.0),
        (918.0, 126.0, 32.0),
        (870.0, 140.0, 32.0),
    ];
    let run: Vec<Pt> = spine.iter().map(|&(x, y, _)| (x, y)).collect();
    let fur = Shape::curve(&run).stroked(66.0);
    s.fill(&fur.moved(-16.0, 16.0), (p.body.mix(p.ink, 0.3), 0.3));
    s.form(&fur, APPLE.mix(p.body, 0.55), 9.0);
    s.clipped(&fur, |s| {
        for i in 0..8 {
            let (a, b) = (spine[i], spine[(i + 1).min(8)]);
            let (x, y) = ((a.0 + b.0) * 0.5, (a.1 + b.1) * 0.5);
            let turn = (b.1 - a.1).atan2(b.0 - a.0).to_degrees();
            let stripe = Shape::ellipse(0.0, 0.0, 9.0, a.2 * 1.1)
                .turned_by(turn, 0.0, 0.0)
                .moved(x, y);
            s.fill(&stripe, APPLE.mix(p.ink, 0.35));
        }
    });
    s.crescent(&fur, p.key, (-3.0, 3.0), 0.0);
}

fn saucer(s: &mut Stage) {
    let p = s.pal;
    let plate = Shape::ellipse(430.0, 412.0, 400.0, 132.0);
    s.blurred(9.0, |s| {
        s.fill(&plate.moved(-34.0, 44.0), (p.body.mix(p.ink, 0.45), 0.6))
    });
    s.fill(&plate.moved(0.0, 13.0), p.acc.mix(p.ink, 0.45));
    s.fill(
        &plate,
        Ink::across(
            30.0,
            830.0,
            &[p.acc.mix(p.ink, 0.12), p.acc, p.acc.mix(WHITE, 0.45)],
        ),
    );
    s.crescent(&plate, WHITE, (-5.0, 4.0), 0.0);
    s.stroke(&Shape::ellipse(430.0, 410.0, 366.0, 116.0), p.key, 6.0);
    for i in 0..22 {
        let a = i as f32 / 22.0 * std::f32::consts::TAU;
        let (x, y) = (430.0 + 336.0 * a.cos(), 410.0 + 104.0 * a.sin());
        s.oval(x, y, 11.0, 6.0, p.key);
    }
    s.oval(424.0, 424.0, 250.0, 74.0, p.acc.mix(p.ink, 0.35));
}

fn cup(s: &mut Stage) {
    let p = s.pal;
    let handle = Shape::svg("M690 226C820 190 830 350 660 370").stroked(40.0);
    s.form(&handle, p.acc, 8.0);
    s.form(
        &Shape::ellipse(424.0, 452.0, 116.0, 20.0),
        p.acc.mix(p.ink, 0.3),
        4.0,
    );
    let body = Shape::svg("M132 204C136 330 220 440 330 452H510C620 440 712 330 716 204Z");
    s.fill(
        &body,
        Ink::across(
            132.0,
            716.0,
            &[
                p.acc.mix(p.ink, 0.42),
                p.acc.mix(p.ink, 0.2),
                p.acc,
                p.acc.mix(WHITE, 0.4),
            ],
        ),
    );
    s.clipped(&body, |s| {
        for (x, k) in [(210.0, 0.9), (360.0, 1.15), (520.0, 1.15), (650.0, 0.8)] {
            flower(s, (x, 356.0), 30.0 * k);
        }
        s.stroke(
            &Shape::svg("M132 276C240 350 610 350 716 276"),
            (p.key, 0.85),
            7.0,
        );
    });

    s.crescent(&body, WHITE, (-5.0, 0.0), 0.0);
    s.oval(424.0, 204.0, 294.0, 106.0, p.acc.mix(WHITE, 0.3));
    s.oval(424.0, 206.0, 274.0, 94.0, p.acc.mix(p.ink, 0.4));
}

fn flower(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for i in 0..5 {
        let a = i as f32 / 5.0 * std::f32::consts::TAU - 1.57;
        s.circle(
            x + r * 0.62 * a.cos(),
            y + r * 0.62 * a.sin(),
            r * 0.42,
            p.key,
        );
    }
    s.circle(x, y, r * 0.34, p.body);
}

fn tea(s: &mut Stage) {
    let p = s.pal;
    let pool = Shape::ellipse(424.0, 220.0, 258.0, 80.0);
    s.fill(
        &pool,
        Ink::along(
            (180.0, 160.0),
            (660.0, 280.0),
            &[
                APPLE.mix(p.ink, 0.45),
                APPLE.mix(p.body, 0.3),
                p.body,
                p.body.mix(p.low, 0.5),
            ],
        ),
    );
    s.clipped(&pool, |s| {
        for k in [0.5, 0.66, 0.82] {
            s.stroke(
                &Shape::ellipse(424.0, 226.0, 258.0 * k, 80.0 * k),
                (p.low, 0.5),
                5.0,
            );
        }
        s.fill(
            &Shape::svg("M560 170C620 186 650 206 660 232C630 214 590 200 540 190Z"),
            (WHITE, 0.65),
        );
    });
}

/// The sleeper: stripes, folded wings, a pillow of its own.
fn bee(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let pillow = Shape::spline(
        "-128,26 -112,-26 -60,-16 0,-30 62,-18 116,-30 130,22 112,54 40,44 -40,50 -110,56",
    )
    .moved(x, y);
    s.fill(&pillow.moved(-6.0, 14.0), (APPLE.mix(p.ink, 0.5), 0.7));
    s.form(&pillow, p.key, 11.0);
    s.stroke(&pillow, (p.acc, 0.5), 4.0);
    s.circle(x - 112.0, y + 14.0, 5.0, p.acc);
    let body = Shape::ellipse(20.0, -34.0, 74.0, 46.0)
        .turned_by(-6.0, 0.0, 0.0)
        .moved(x, y);
    for (dx, dy, t) in [(10.0, -92.0, -26.0), (54.0, -90.0, 10.0)] {
        let wing = Shape::ellipse(0.0, 0.0, 26.0, 46.0)
            .turned_by(t, 0.0, 0.0)
            .moved(x + dx, y + dy);
        s.fill(&wing, (WHITE, 0.85));
        s.stroke(&wing, p.acc.mix(p.key, 0.3), 4.0);
    }
    let honey = Colour::hex(0xff_c23a);
    s.form(&body, honey, 9.0);
    s.clipped(&body, |s| {
        for dx in [4.0, 40.0, 76.0] {
            s.fill(
                &Shape::ellipse(dx, -40.0, 10.0, 60.0)
                    .turned_by(8.0, 0.0, 0.0)
                    .moved(x, y),
                p.ink,
            );
        }
    });
    s.form(
        &Shape::circle(x - 54.0, y - 20.0, 37.0),
        honey.mix(p.ink, 0.08),
        7.0,
    );
    s.stroke(
        &Shape::curve(&[
            (x - 76.0, y - 18.0),
            (x - 66.0, y - 10.0),
            (x - 54.0, y - 16.0),
        ]),
        p.ink,
        5.0,
    );
    s.stroke(
        &Shape::curve(&[
            (x - 66.0, y + 2.0),
            (x - 58.0, y + 6.0),
            (x - 50.0, y + 2.0),
        ]),
        p.ink,
        4.0,
    );
    for dx in [-8.0, 12.0] {
        let feeler = Shape::curve(&[
            (x - 62.0 + dx, y - 52.0),
            (x - 76.0 + dx, y - 78.0),
            (x - 96.0 + dx, y - 76.0),
        ]);
        s.stroke(&feeler, p.ink, 5.0);
        s.circle(x - 97.0 + dx, y - 76.0, 6.0, p.ink);
    }
}

/// One ginger paw on the rim of the saucer.
fn paw(s: &mut Stage) {
    let p = s.pal;
    let hue = APPLE.mix(p.body, 0.55);
    let leg = Shape::limb("1000,540,60 900,500,48 800,462,42 748,446,40");
    s.fill(&leg.moved(-10.0, 16.0), (p.ink, 0.25));
    s.form(&leg, hue, 9.0);
    for (x, y) in [(728.0, 428.0), (716.0, 450.0), (728.0, 472.0)] {
        s.form(&Shape::ellipse(x, y, 22.0, 14.0), p.key.mix(hue, 0.2), 4.0);
    }
    creatures::moth(s, At::new(80.0, 70.0, 60.0).tint(p.acc.mix(WHITE, 0.3)));
}
