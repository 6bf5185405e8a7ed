//! What walks, where it walks, and what it stops at.

use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::nature;
use kit::stage::Stage;

/// The clearing: mist that stands up as tall as the trees, and a fire no bigger than a spark.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.top, p.mid.mix(p.top, 0.4), p.low.mix(p.mid, 0.3), p.low],
    ));
    s.circle(690.0, 96.0, 62.0, p.key);
    s.glow((640.0, 130.0), 300.0, p.mid.mix(p.low, 0.4), 0.7);
    far_trees(s);
    beast(s);
    s.haze((210.0, 640.0), p.low.mix(p.key, 0.2), 0.92);
    s.rect(
        -8.0,
        490.0,
        W + 16.0,
        70.0,
        Ink::fade((0.0, 490.0), (0.0, H), p.mid, (0.0, 0.8)),
    );
    camp(s);
    near_trees(s);
    s.vignette(p.ink, 0.3);
}

fn far_trees(s: &mut Stage) {
    let p = s.pal;
    for (i, x) in [210.0, 290.0, 352.0, 742.0, 800.0, 690.0]
        .into_iter()
        .enumerate()
    {
        let h = 300.0 + 40.0 * (i % 3) as f32;
        let tone = p.top.mix(p.mid, 0.1 + 0.12 * (i % 3) as f32);
        nature::pine(&mut s.canvas, &mut s.dice, [x, 470.0, h], tone, None, None);
    }
}

/// Upright like a man; its edges are air.
fn beast(s: &mut Stage) {
    let p = s.pal;
    let body = Shape::spline(
        "404,560 420,470 436,400 428,340 400,372 386,430 372,470 352,486 356,440 360,380 376,300 406,246 454,214 478,196 484,150 470,104 462,52 492,92 520,100 548,92 580,48 574,104 562,150 566,196 592,214 644,246 672,300 688,380 694,440 698,486 676,470 662,430 648,372 622,340 614,400 632,470 650,560",
    );
    let pale = p.key.mix(p.low, 0.25);
    s.blurred(9.0, |s| {
        s.fill(
            &body,
            Ink::fade((0.0, 60.0), (0.0, 520.0), pale, (0.75, 0.1)),
        )
    });
    s.blurred(1.5, |s| {
        s.fill(
            &body,
            Ink::fade((0.0, 60.0), (0.0, 500.0), pale, (0.95, 0.0)),
        )
    });
    let muzzle = Shape::spline("496,132 520,124 546,132 544,172 532,204 520,210 510,204 498,172");
    s.blurred(2.0, |s| {
        s.fill(&muzzle, (p.mid, 0.6));
        s.fill(
            &Shape::spline("506,190 520,184 534,190 528,208 514,208"),
            (p.top, 0.8),
        );
        for (y, half) in [(262.0, 88.0), (296.0, 80.0), (330.0, 70.0), (364.0, 58.0)] {
            for side in [-1.0, 1.0] {
                let rib = [
                    (520.0 + side * 12.0, y - 10.0),
                    (520.0 + side * half * 0.6, y),
                    (520.0 + side * half, y + 26.0),
                ];
                s.canvas.taper(&rib, 13.0, (p.mid, 0.55));
            }
        }
        for side in [-1.0, 1.0] {
            let ear = Shape::poly("-52,-10 -40,24 -28,16")
                .scaled(side, 1.0)
                .moved(520.0, 88.0);
            s.fill(&ear, (p.mid, 0.6));
        }
    });
    for side in [-1.0, 1.0] {
        let x = 520.0 + side * 22.0;
        s.glow((x, 128.0), 64.0, p.acc, 1.0);
        let eye = Shape::poly("-13,-5 11,3 4,9 -8,6")
            .scaled(-side, 1.0)
            .moved(x, 126.0);
        s.fill(&eye, p.acc.mix(WHITE, 0.1));
    }
}

fn camp(s: &mut Stage) {
    let p = s.pal;
    let fire = p.lamp();
    s.glow((470.0, 492.0), 110.0, fire, 1.0);
    let tent = Shape::poly("388,500 424,452 456,500");
    s.fill(&tent, p.ink.mix(p.top, 0.5));
    s.fill(
        &Shape::poly("424,452 456,500 436,500"),
        fire.mix(p.body, 0.5),
    );
    s.fill(
        &Shape::svg("M460 500C454 484 470 480 468 462C482 474 488 490 480 500Z"),
        fire,
    );
    s.fill(
        &Shape::svg("M465 500C462 490 472 486 471 478C478 486 480 494 476 500Z"),
        p.key,
    );
    s.embers_in(8, [450.0, 400.0, 40.0, 70.0]);
}

fn near_trees(s: &mut Stage) {
    let p = s.pal;
    for (x, w, t) in [
        (60.0, 84.0, 0.1),
        (196.0, 40.0, 0.22),
        (288.0, 24.0, 0.32),
        (792.0, 34.0, 0.28),
        (876.0, 96.0, 0.08),
        (716.0, 20.0, 0.34),
    ] {
        let tone = p.ink.mix(p.top, t * 1.6);
        nature::trunk(
            &mut s.canvas,
            &mut s.dice,
            (x, 560.0, w),
            tone,
            p.mid.mix(p.low, 0.3),
            if x < 500.0 { 1.0 } else { -1.0 },
        );
        for i in 0..7 {
            let side = if i % 2 == 0 { 1.0 } else { -1.0 };
            let y = 20.0 + 56.0 * i as f32;
            let l = w * s.dice.range(0.9, 1.7) + 20.0;
            let branch = [
                (x, y),
                (x + side * l * 0.6, y + 6.0),
                (x + side * l, y + l * 0.3),
            ];
            s.canvas.taper(&branch, w * 0.22, tone);
        }
    }
    let bough =
        Shape::spline("-20,-20 330,-20 300,40 250,18 220,70 160,34 120,96 60,50 20,120 -20,80");
    s.fill(&bough, p.ink);
    let other = Shape::spline("980,-20 680,-20 700,30 752,14 780,64 830,30 870,90 920,52 980,120");
    s.fill(&other, p.ink);
    let floor = Shape::spline(
        "-20,520 120,500 300,522 420,516 560,526 700,514 860,498 980,516 980,580 -20,580",
    );
    s.fill(&floor, p.ink);
}

/// The wagon road from above: graves on both sides, one lamp, and claws that keep its pace.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let land = Colour::hex(0x30_2f96);
    s.wash(Ink::along(
        (0.0, H),
        (W, 0.0),
        &[land.mix(p.top, 0.3), land, land.mix(p.mid, 0.3)],
    ));
    for _ in 0..260 {
        let (x, y, l) = (
            s.dice.range(-20.0, 980.0),
            s.dice.range(-10.0, 560.0),
            s.dice.range(10.0, 26.0),
        );
        s.canvas
            .taper(&[(x, y), (x + l, y - l * 0.4)], 3.0, (p.mid, 0.4));
    }
    furrows(s);
    graves(s);
    road(s);
    wagon(s, at_road(0.4), 1.0);
    s.vignette(p.ink, 0.4);
}

/// A point of the road's middle, from lower left (0) to upper right (1), and its direction.
fn at_road(t: f32) -> Pt {
    (
        -60.0 + 1080.0 * t,
        566.0 - 610.0 * t + 54.0 * (t * 5.2).sin(),
    )
}

fn along(t: f32, off: f32) -> Pt {
    let (a, b) = (at_road(t - 0.01), at_road(t + 0.01));
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let len = dx.hypot(dy);
    let m = at_road(t);
    (m.0 - dy / len * off, m.1 + dx / len * off)
}

fn road(s: &mut Stage) {
    let p = s.pal;
    let band = |half: f32| {
        let side = |k: f32| {
            (0..=30)
                .map(move |i| along(i as f32 / 30.0, k * half * (1.25 - 0.55 * i as f32 / 30.0)))
        };
        let back: Vec<Pt> = side(-1.0).collect();
        Shape::smooth(
            &side(1.0).chain(back.into_iter().rev()).collect::<Vec<_>>(),
            0.17,
        )
    };
    s.fill(&band(34.0), p.mid);
    s.fill(
        &band(29.0),
        Ink::along((0.0, H), (W, 0.0), &[p.low.mix(p.mid, 0.25), p.key, p.low]),
    );
    for off in [-11.0, 11.0] {
        let rut: Vec<Pt> = (0..=30)
            .map(|i| along(i as f32 / 30.0, off * (1.25 - 0.55 * i as f32 / 30.0)))
            .collect();
        s.stroke(&Shape::curve(&rut), (p.mid, 0.8), 4.5);
    }
}

fn graves(s: &mut Stage) {
    for row in 1..9 {
        for side in [-1.0, 1.0] {
            for i in 0..26 {
                let t = -0.1 + 0.048 * i as f32;
                let k = 1.25 - 0.55 * t;
                let at = along(t, side * (26.0 + 48.0 * row as f32) * k);
                let torn = side > 0.0 && (2..5).contains(&row) && (0.0..0.84).contains(&t);
                if !torn && at.0 > -40.0 && at.0 < 1000.0 && at.1 > -40.0 && at.1 < 580.0 {
                    grave(s, at, k, 0.09 * (row - 1) as f32);
                }
            }
        }
    }
}

fn grave(s: &mut Stage, (x, y): Pt, k: f32, fade: f32) {
    let p = s.pal;
    let a = 1.0 - fade;
    s.oval(
        x + 6.0 * k,
        y + 4.0 * k,
        17.0 * k,
        10.0 * k,
        (p.ink, 0.7 * a),
    );
    s.oval(x, y, 16.0 * k, 9.0 * k, (p.mid.mix(p.body, 0.3), a));
    s.oval(
        x - 4.0 * k,
        y - 3.0 * k,
        10.0 * k,
        4.5 * k,
        (p.low, 0.55 * a),
    );
    let cross = Shape::poly(
        "-3,0 -3,-17 -10,-17 -10,-22 -3,-22 -3,-31 3,-31 3,-22 10,-22 10,-17 3,-17 3,0",
    );
    s.fill(
        &cross.turned_by(62.0, 0.0, 0.0).scaled(1.2, 0.8).at(x, y, k),
        (p.ink, 0.75 * a),
    );
    s.fill(&cross.at(x, y, k), (p.key, a));
}

/// Three claws dragged along beside the road, through whatever lay there.
fn furrows(s: &mut Stage) {
    let p = s.pal;
    for (i, off) in [124.0, 166.0, 208.0].into_iter().enumerate() {
        let (a, b) = ([0.1, 0.04, 0.12][i], [0.74, 0.8, 0.7][i]);
        let pts: Vec<(f32, f32, f32)> = (0..=16)
            .map(|k| {
                let u = k as f32 / 16.0;
                let (x, y) = along(a + (b - a) * u, off + 8.0 * (u * 7.0 + i as f32).sin());
                (
                    x,
                    y,
                    1.0 + 15.0 * (u * 3.1).sin().max(0.0).powf(0.6) * (1.2 - 0.5 * u),
                )
            })
            .collect();
        let cut = Shape::tube(&pts);
        s.fill(&cut.moved(-5.0, -5.0), p.mid.mix(p.low, 0.35));
        s.fill(&cut, p.ink);
        s.crescent(&cut, p.acc.mix(p.ink, 0.35), (-5.0, -4.0), 0.0);
    }
}

fn wagon(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let lamp = Colour::hex(0xff_b347);
    s.glow((x + 20.0, y - 14.0), 150.0, lamp, 0.95);
    s.framed(tiny_skia::Transform::from_translate(x, y).pre_rotate(-32.0).pre_scale(k, k), |s| {
        s.fill(&Shape::round_rect(-48.0, -14.0, 150.0, 44.0, 10.0), (p.ink, 0.55));
        for (bx, by) in [(60.0, -12.0), (60.0, 8.0)] {
            s.fill(&Shape::spline("-22,-6 0,-8 20,-5 34,-4 36,4 20,5 0,8 -22,6").moved(bx, by), p.ink.mix(p.body, 0.4));
        }
        s.fill(&Shape::rect(-44.0, -24.0, 80.0, 48.0), p.body.mix(p.ink, 0.4));
        let hood = Shape::svg("M-40 -26C-30 -30 24 -30 32 -26C38 -14 38 14 32 26C24 30 -30 30 -40 26C-46 14 -46 -14 -40 -26Z");
        s.fill(&hood, p.key);
        s.fill(&Shape::svg("M-40 4C-20 8 20 8 35 4C36 14 34 22 32 26C24 30 -30 30 -40 26C-43 20 -43 12 -40 4Z"), p.low.mix(p.mid, 0.45));
        for hx in [-22.0, -4.0, 14.0] {
            s.line(&[(hx, -27.0), (hx, 27.0)], (p.mid, 0.7), 3.0);
        }
        s.circle(42.0, -16.0, 9.0, lamp);
        s.circle(42.0, -16.0, 5.0, WHITE);
    });
}

/// The coin that stops the claws: five marks end exactly at its rim.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0xb0_785f);
    boards(s, wood);
    let c = (632.0, 300.0);
    let r = 142.0;
    for (from, a) in [
        ((-60.0, 330.0), 196.0_f32),
        ((-70.0, 130.0), 214.0),
        ((40.0, -60.0), 232.0),
        ((230.0, -90.0), 250.0),
        ((430.0, -110.0), 268.0),
    ] {
        let a = a.to_radians();
        gouge(
            s,
            from,
            (c.0 + a.cos() * (r + 4.0), c.1 + a.sin() * (r + 4.0)),
            wood,
        );
    }
    s.screen(
        &Shape::rect(-8.0, -8.0, W + 16.0, H + 16.0),
        Ink::fade((W, 300.0), (330.0, 200.0), p.acc, (0.85, 0.0)),
    );
    coin(s, c, r);
    tooth(s, c);
    s.edges((160.0, 0.0, 0.0, 60.0), 0.4);
    s.vignette(p.ink, 0.3);
}

fn boards(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    for (i, (y, h)) in [
        (-10.0, 150.0),
        (140.0, 176.0),
        (316.0, 140.0),
        (456.0, 110.0),
    ]
    .into_iter()
    .enumerate()
    {
        let tone = wood.mix(p.ink, [0.16, 0.02, 0.2, 0.1][i]);
        s.rect(-8.0, y, W + 16.0, h, tone);
        for k in 0..5 {
            let gy = y + 16.0 + h * 0.19 * k as f32;
            let bend = s.dice.range(-12.0, 12.0);
            s.stroke(
                &Shape::curve(&[
                    (-20.0, gy),
                    (260.0, gy + bend),
                    (620.0, gy - bend),
                    (990.0, gy + 4.0),
                ]),
                (p.ink, 0.3),
                4.5,
            );
        }
        s.rect(-8.0, y, W + 16.0, 8.0, p.ink);
        s.rect(-8.0, y + 8.0, W + 16.0, 4.0, (p.key, 0.2));
    }
    for (x, y) in [(120.0, 396.0), (846.0, 84.0)] {
        for k in 0..3 {
            s.stroke(
                &Shape::ellipse(x, y, 44.0 - 14.0 * k as f32, 24.0 - 8.0 * k as f32),
                (p.ink, 0.45),
                4.5,
            );
        }
        s.oval(x, y, 9.0, 6.0, p.ink);
    }
}

/// One claw's cut from `a` to `b`: a black trench, raw pale wood on the side of the light.
fn gouge(s: &mut Stage, a: Pt, b: Pt, wood: Colour) {
    let p = s.pal;
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let n = 14;
    let spine: Vec<(f32, f32, f32)> = (0..=n)
        .map(|i| {
            let t = i as f32 / n as f32;
            let jig = if i == n { 0.0 } else { s.dice.range(-5.0, 5.0) };
            (
                a.0 + dx * t - dy * 0.04 * (t * 3.1).sin() + jig,
                a.1 + dy * t + dx * 0.03 * (t * 3.1).sin() + jig,
                25.0 - 6.0 * t,
            )
        })
        .collect();
    let cut = Shape::tube(&spine);
    s.fill(&cut.moved(7.0, 8.0), wood.mix(p.key, 0.62));
    s.fill(&cut.moved(-5.0, -5.0), wood.mix(p.ink, 0.5));
    s.fill(&cut, p.ink);
    s.crescent(&cut, wood.mix(p.key, 0.3), (-9.0, -10.0), 0.0);
    for i in [3, 6, 9, 11] {
        let (x, y, w) = spine[i];
        s.canvas.taper(
            &[
                (x + w * 0.5, y + w),
                (x + w * 2.2, y + w * 1.25),
                (x + w * 4.2, y + w * 1.1),
            ],
            9.0,
            wood.mix(p.key, 0.6),
        );
    }
}

fn coin(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.lit_by(70.0, p.key.mix(p.acc, 0.25));
    s.blurred(7.0, |s| s.circle(x - 16.0, y + 18.0, r + 6.0, (p.ink, 0.8)));
    s.circle(x, y, r, p.mid.mix(p.ink, 0.3));
    for i in 0..64 {
        let a = (5.625 * i as f32).to_radians();
        s.line(
            &[
                (x + a.cos() * r * 0.93, y + a.sin() * r * 0.93),
                (x + a.cos() * r, y + a.sin() * r),
            ],
            p.low,
            5.0,
        );
    }
    let face = Shape::circle(x, y, r * 0.93);
    s.fill(
        &face,
        Ink::along(
            (x - r, y - r),
            (x + r, y + r),
            &[
                p.mid.mix(p.low, 0.35),
                p.low,
                p.key,
                p.key.mix(p.acc, 0.28),
                p.low,
            ],
        ),
    );
    s.crescent(&face, WHITE, (-5.0, 2.0), 0.0);
    s.stroke(&Shape::circle(x, y, r * 0.8), (p.mid, 0.75), 5.0);
    for i in 0..13 {
        let a = (27.7 * i as f32 - 90.0).to_radians();
        s.fill(
            &star().at(x + a.cos() * r * 0.68, y + a.sin() * r * 0.68, r * 0.085),
            p.mid.mix(p.top, 0.2),
        );
    }
    let eagle = Shape::svg("M-.5 -.12C-.4 -.34 -.22 -.34 -.1 -.16L0 -.3L.1 -.16C.22 -.34 .4 -.34 .5 -.12C.4 -.16 .34 -.06 .34 .06C.26 0 .2 .06 .16 .16L.08 .4L0 .3L-.08 .4L-.16 .16C-.2 .06 -.26 0 -.34 .06C-.34 -.06 -.4 -.16 -.5 -.12Z").at(x, y + 6.0, r);
    s.fill(&eagle.moved(-3.0, 4.0), p.mid.mix(p.top, 0.4));
    s.fill(&eagle, p.low.mix(p.mid, 0.35));
}

fn star() -> Shape {
    Shape::poly("0,-1 .25,-.32 .95,-.31 .4,.12 .59,.81 0,.42 -.59,.81 -.4,.12 -.95,-.31 -.25,-.32")
}

/// The wolf's tooth that nails it.
fn tooth(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let bone = Colour::hex(0xf0_e2c0);
    s.blurred(5.0, |s| {
        s.fill(
            &Shape::spline("-10,0 -60,50 -96,120 -60,128 -18,70 16,14").moved(x, y),
            (p.ink, 0.75),
        )
    });
    let fang = Shape::svg("M6 34C-40 6 -92 -76 -84 -176L-62 -196L-38 -180L-10 -204L14 -184L40 -196L58 -170C36 -120 14 -50 6 34Z").moved(x, y);
    s.form(&fang, bone, 12.0);
    s.clipped(&fang, |s| {
        let root =
            Shape::svg("M-100 -150C-70 -128 -40 -148 -8 -136C20 -128 40 -140 70 -130V-220H-100Z")
                .moved(x, y);
        s.fill(&root, bone.mix(p.body, 0.5));
        for d in [
            "M-60 -190C-66 -168 -62 -150 -58 -140",
            "M-14 -196C-18 -176 -16 -156 -12 -142",
            "M32 -190C24 -170 22 -156 24 -140",
        ] {
            s.stroke(&Shape::svg(d).moved(x, y), p.body, 6.0);
        }
        s.fill(
            &Shape::svg("M-110 -140C-70 -60 -50 0 6 40L-110 60Z").moved(x - 6.0, y),
            (p.mid, 0.55),
        );
        s.stroke(
            &Shape::svg("M10 -116C-2 -80 -6 -40 -2 -6").moved(x, y),
            WHITE,
            9.0,
        );
    });
    for (dx, dy, l) in [
        (-40.0, 30.0, 40.0),
        (-14.0, 44.0, 34.0),
        (34.0, 30.0, 36.0),
        (-48.0, -4.0, 30.0),
    ] {
        s.canvas.taper(
            &[
                (x + dx * 0.3, y + dy * 0.3),
                (x + dx * l / 34.0, y + dy * l / 34.0),
            ],
            7.0,
            p.ink,
        );
    }
}
