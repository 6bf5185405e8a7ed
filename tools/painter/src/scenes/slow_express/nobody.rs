//! The Slow Express with nobody in it: the viaduct and the cake.

use super::{LILAC, MINT, RED};
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::nature;
use kit::stage::{At, Stage};

/// The cake: three white tiers, foot at (x, y); a slice may be missing at `cut` (share across).
pub(super) fn cake(s: &mut Stage, (x, y): Pt, k: f32, cut: Option<f32>) {
    let p = s.pal;
    let white = WHITE.mix(p.key, 0.35);
    s.form(
        &Shape::ellipse(x, y - 4.0 * k, 236.0 * k, 26.0 * k),
        p.mid.mix(WHITE, 0.3),
        5.0 * k,
    );
    let mut top = y - 8.0 * k;
    for (i, (w, h)) in [(190.0, 124.0), (136.0, 106.0), (84.0, 90.0)]
        .into_iter()
        .enumerate()
    {
        let (w, h) = (w * k, h * k);
        let tier = Shape::svg(&format!(
            "M{} {}V{}H{}V{}C{} {} {} {} {} {}Z",
            x - w,
            top,
            top - h,
            x + w,
            top,
            x + w * 0.6,
            top + 20.0 * k,
            x - w * 0.6,
            top + 20.0 * k,
            x - w,
            top
        ));
        s.fill(&tier, white);
        s.crescent(
            &tier,
            p.mid.mix(LILAC, 0.4).mix(WHITE, 0.25),
            (-w * 0.5, 0.0),
            0.0,
        );
        s.crescent(&tier, (p.top.mix(LILAC, 0.5), 0.45), (-w * 0.2, 0.0), 0.0);
        let n = 9 - 2 * i;
        for j in 0..n {
            let sx = x - w + w * 2.0 * (j as f32 + 0.5) / n as f32;
            let swag = Shape::svg("M-1 0C-.8 .9 .8 .9 1 0Z")
                .scaled(w / n as f32, 22.0 * k)
                .moved(sx, top - h + 8.0 * k);
            s.fill(&swag, p.acc.mix(WHITE, 0.45));
            s.circle(sx + w / n as f32, top - h + 10.0 * k, 6.0 * k, p.acc);
        }
        s.form(&Shape::ellipse(x, top - h, w, 17.0 * k), WHITE, 4.0 * k);
        top -= h;
    }
    if let Some(share) = cut {
        missing_slice(s, (x + 190.0 * k * share, y), k);
    }
}

fn missing_slice(s: &mut Stage, (cx, y): Pt, k: f32) {
    let p = s.pal;
    let slice = Shape::polygon(&[
        (cx - 44.0 * k, y - 128.0 * k),
        (cx + 46.0 * k, y - 126.0 * k),
        (cx + 46.0 * k, y + 8.0 * k),
        (cx - 44.0 * k, y + 10.0 * k),
    ]);
    s.fill(&slice, Colour::hex(0x7a_3a2a));
    s.rect(
        cx - 44.0 * k,
        y - 74.0 * k,
        90.0 * k,
        14.0 * k,
        p.acc.mix(WHITE, 0.2),
    );
    s.poly(
        &[
            (cx - 44.0 * k, y - 128.0 * k),
            (cx + 6.0 * k, y - 108.0 * k),
            (cx + 6.0 * k, y - 4.0 * k),
            (cx - 44.0 * k, y + 10.0 * k),
        ],
        (p.ink, 0.35),
    );
}

/// The little red train on the white viaduct; its steam is very nearly a heart.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    s.wash(Ink::down(0.0, 260.0, &[p.top, p.mid, p.low]));
    s.glow((110.0, 70.0), 420.0, p.key, 0.8);
    for (i, (y, rise, tint)) in [
        (226.0, 60.0, MINT.mix(p.mid, 0.6)),
        (266.0, 70.0, p.body.mix(p.low, 0.5)),
        (316.0, 64.0, MINT.mix(p.low, 0.2)),
    ]
    .into_iter()
    .enumerate()
    {
        nature::hills(
            &mut s.canvas,
            14 + i as u64,
            (y, rise, 1.6 + 0.5 * i as f32),
            tint,
            Some(tint.mix(p.key, 0.5)),
        );
    }
    fields(s);
    river(s);
    let deck = 262.0;
    arches(s, deck);
    train(s, deck);
    heart(s, (664.0, 130.0));
    nature::hills(
        &mut s.canvas,
        33,
        (520.0, 60.0, 1.3),
        MINT.mix(p.ink, 0.25),
        Some(p.low),
    );
    for (x, h) in [
        (770.0, 250.0),
        (822.0, 330.0),
        (880.0, 400.0),
        (938.0, 350.0),
    ] {
        let poplar = Shape::spline(
            "-.02,0 -.11,-.25 -.12,-.55 -.06,-.85 0,-1 .06,-.85 .12,-.55 .11,-.25 .02,0",
        )
        .at(x, H + 20.0, h);
        s.backlit(&poplar, p.ink, 7.0);
    }
    s.vignette(p.ink, 0.2);
}

fn fields(s: &mut Stage) {
    let p = s.pal;
    for (i, (y, tint)) in [
        (330.0, p.low),
        (372.0, p.body),
        (420.0, p.low.mix(p.body, 0.4)),
    ]
    .into_iter()
    .enumerate()
    {
        let ridge =
            Noise::new(50 + i as u64)
                .octaves(3)
                .ridge((-20.0, W + 20.0), y + 20.0, 44.0, 1.5);
        let hill = Shape::under(&ridge, H + 20.0);
        s.fill(&hill, tint);
        s.clipped(&hill, |s| {
            for k in 0..22 {
                let x = -200.0 + 62.0 * k as f32;
                s.line(
                    &[(x, y - 30.0), (x + 260.0 - 90.0 * i as f32, H + 40.0)],
                    (tint.mix(p.ink, 0.25), 0.35),
                    4.0,
                );
            }
        });
    }
}

fn river(s: &mut Stage) {
    let p = s.pal;
    let water = Shape::svg(
        "M360 400C440 420 380 450 460 480C560 515 520 540 520 560H880C850 520 760 500 690 480C600 452 640 420 560 396Z",
    );
    s.fill(&water, Ink::down(396.0, H, &[p.mid, p.top]));
    s.clipped(&water, |s| {
        for i in 0..5 {
            let x = 380.0 + 90.0 * i as f32;
            s.poly(
                &[
                    (x, 390.0),
                    (x + 22.0, 390.0),
                    (x + 120.0, 560.0),
                    (x + 80.0, 560.0),
                ],
                (p.ink, 0.25),
            );
        }
    });
    s.stroke(&water, (p.key, 0.5), 3.0);
}

fn arches(s: &mut Stage, y: f32) {
    let p = s.pal;
    let stone = WHITE.mix(p.key, 0.5);
    let holes: Vec<Shape> = (0..9)
        .map(|i| {
            Shape::svg("M12 240V62C12 8 96 8 96 62V240Z").moved(-16.0 + 110.0 * i as f32, y + 14.0)
        })
        .collect();
    let feet: Vec<Pt> = (0..=60)
        .map(|i| {
            let x = -20.0 + 17.0 * i as f32;
            (x, y + 108.0 + 54.0 * (1.0 - ((x - 480.0) / 500.0).powi(2)))
        })
        .collect();
    let mut wall = vec![(-20.0, y), (W + 20.0, y)];
    wall.extend(feet.iter().rev());
    let wall = Shape::polygon(&wall);
    let holes = Shape::all(holes);
    s.clipped(&wall, |s| {
        s.outside(&holes, |s| {
            s.wash(Ink::down(y, y + 170.0, &[stone, stone.mix(p.low, 0.4)]))
        });
        s.crescent(
            &holes,
            p.top.mix(LILAC, 0.4).mix(WHITE, 0.2),
            (12.0, 5.0),
            0.0,
        );
    });
    s.rect(-8.0, y - 6.0, W + 16.0, 12.0, stone);
    s.rect(-8.0, y + 4.0, W + 16.0, 4.0, p.top.mix(LILAC, 0.4));
}

fn train(s: &mut Stage, y: f32) {
    let p = s.pal;
    let top = y - 6.0;
    for i in 0..4 {
        let x = 150.0 + 100.0 * i as f32;
        s.form(&Shape::round_rect(x, top - 42.0, 94.0, 36.0, 6.0), RED, 4.0);
        s.rect(x - 1.0, top - 46.0, 96.0, 7.0, p.key);
        for j in 0..5 {
            s.rect(x + 9.0 + 17.0 * j as f32, top - 34.0, 11.0, 13.0, p.key);
        }
        for j in [18.0, 34.0, 62.0, 78.0] {
            s.circle(x + j, top - 4.0, 5.5, p.ink);
        }
    }
    s.form(&Shape::rect(552.0, top - 50.0, 34.0, 44.0), RED, 4.0);
    s.rect(548.0, top - 54.0, 42.0, 8.0, p.ink);
    s.rect(560.0, top - 42.0, 18.0, 14.0, p.key);
    s.form(
        &Shape::round_rect(584.0, top - 34.0, 76.0, 28.0, 10.0),
        RED,
        5.0,
    );
    s.form(
        &Shape::poly("634,-58 656,-58 652,-32 638,-32").moved(0.0, top),
        p.ink,
        3.0,
    );
    s.poly(&[(656.0, top - 6.0), (678.0, top), (656.0, top)], p.ink);
    for (x, r) in [(568.0, 9.0), (596.0, 9.0), (620.0, 9.0), (646.0, 7.0)] {
        s.circle(x, top - r + 2.0, r, p.ink);
        s.circle(x, top - r + 2.0, r * 0.4, p.low);
    }
}

fn heart(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let puffs = [
        (0.0, 52.0, 15.0),
        (-12.0, 30.0, 22.0),
        (8.0, 16.0, 30.0),
        (-28.0, 2.0, 34.0),
        (30.0, -2.0, 34.0),
        (-48.0, -28.0, 36.0),
        (-18.0, -26.0, 30.0),
        (20.0, -26.0, 30.0),
        (52.0, -32.0, 36.0),
        (-40.0, -54.0, 28.0),
        (44.0, -58.0, 28.0),
    ];
    let shape = |dx: f32, dy: f32| {
        Shape::all(puffs.map(|(px, py, r)| Shape::circle(x + px + dx, y + py + dy, r)))
    };
    s.fill(&shape(5.0, 7.0), p.mid.mix(LILAC, 0.4).mix(WHITE, 0.3));
    s.fill(&shape(0.0, 0.0), WHITE);
    for (px, py, r) in [(-14.0, 88.0, 9.0), (-8.0, 70.0, 12.0)] {
        s.circle(x + px, y + py, r, WHITE);
    }
}

/// The cake in its seat belt; bride and groom have turned their backs.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-70.0, p.key);
    let gold = Colour::hex(0xff_c83c);
    s.wash(Ink::down(0.0, H, &[p.low, gold, p.body]));
    s.blurred(4.0, |s| {
        for _ in 0..60 {
            let (x, y) = (s.dice.range(-200.0, W), s.dice.range(60.0, 400.0));
            let tint = s
                .dice
                .pick(&[p.key, p.low, gold.mix(p.body, 0.5), MINT.mix(gold, 0.5)]);
            let (w, h) = (s.dice.range(150.0, 420.0), s.dice.range(4.0, 15.0));
            s.rect(x, y, w, h, (tint, 0.7));
        }
    });
    let frame = Shape::round_rect(-40.0, -60.0, W + 80.0, 480.0, 40.0).stroked(92.0);
    s.form(&frame, p.key.mix(p.low, 0.3), 6.0);
    let seat = Shape::round_rect(-60.0, 418.0, W + 120.0, 170.0, 46.0);
    s.form(&seat, p.top.mix(p.ink, 0.1), 12.0);
    s.layered(Blend::shade(7.0, 0.5), |s| {
        s.oval(500.0, 470.0, 300.0, 24.0, p.ink)
    });
    cake(s, (480.0, 470.0), 1.14, Some(-0.45));
    couple(s, (480.0, 108.0));
    belt(s);
    fork(s);
    s.vignette(p.ink, 0.2);
}

fn couple(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (k, cloth) in [(-1.0, p.ink), (1.0, WHITE)] {
        let fx = x + k * 32.0;
        let bell = if k < 0.0 {
            "M-15 0L-13 -52C-12 -62 12 -62 13 -52L15 0Z"
        } else {
            "M-32 0C-20 -14 -12 -30 -11 -52C-10 -62 10 -62 11 -52C12 -30 20 -14 32 0Z"
        };
        s.form(&Shape::svg(bell).moved(fx, y), cloth, 4.0);
        s.form(
            &Shape::circle(fx, y - 72.0, 15.0),
            p.low.mix(p.body, 0.35),
            4.0,
        );
        let hair = Shape::svg("M-16 -72C-18 -94 18 -94 16 -72C8 -84 -2 -84 -16 -72Z")
            .scaled(k, 1.0)
            .moved(fx, y);
        s.fill(
            &hair,
            if k < 0.0 {
                p.ink
            } else {
                Colour::hex(0x8a_4a2a)
            },
        );
        s.circle(fx + k * 14.0, y - 70.0, 4.0, p.body);
        if k > 0.0 {
            s.fill(
                &Shape::svg("M-4 -90C-30 -70 -34 -40 -36 -2L-22 -4C-20 -40 -14 -66 -2 -76Z")
                    .moved(fx, y),
                (WHITE, 0.85),
            );
        }
    }
}

fn belt(s: &mut Stage) {
    let p = s.pal;
    let strap =
        Shape::svg("M110 -20L178 -20C300 180 460 330 720 440L700 500C440 396 250 230 110 -20Z");
    s.form(&strap, p.ink.mix(p.top, 0.15), 7.0);
    s.stroke(
        &Shape::svg("M132 -20C270 200 440 352 704 462"),
        (p.top, 0.6),
        3.0,
    );
    s.form(
        &Shape::round_rect(684.0, 424.0, 86.0, 74.0, 12.0),
        p.mid.mix(WHITE, 0.2),
        6.0,
    );
    s.form(&Shape::round_rect(706.0, 444.0, 42.0, 30.0, 6.0), RED, 4.0);
}

fn fork(s: &mut Stage) {
    let p = s.pal;
    s.put(At::new(812.0, 470.0, 230.0).turn(14.0), |s| {
        let tines = Shape::svg("M-.1 -1V-.72C-.1 -.62 -.05 -.58 -.03 -.56L-.04 0H.04L.03 -.56C.05 -.58 .1 -.62 .1 -.72V-1H.07V-.74H.045V-1H.015V-.74H-.015V-1H-.045V-.74H-.07V-1Z");
        s.form(&tines, p.mid.mix(p.ink, 0.25), 0.03);
        s.circle(0.02, -0.92, 0.05, Colour::hex(0x7a_3a2a));
    });
}
