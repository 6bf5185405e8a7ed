//! The North Star with a wide view: the town, the pie, the ladder.

use super::{BURGUNDY, GREEN, SNOW};
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::Stage;
use std::f32::consts::TAU;

/// Polar night: two small restaurants lean on one chimney, and their smokes dance up to the aurora.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let night = Colour::hex(0x0a_2f4a);
    s.wash(Ink::down(0.0, 420.0, &[p.ink, night, p.mid]));
    s.starry(170, 340.0);
    let glow = Colour::hex(0x4f_e0b0);
    curtain(
        s,
        &[
            (-40.0, 210.0),
            (120.0, 150.0),
            (280.0, 170.0),
            (420.0, 110.0),
            (560.0, 60.0),
            (740.0, 100.0),
            (860.0, 60.0),
            (1000.0, 90.0),
        ],
        190.0,
        glow,
    );
    curtain(
        s,
        &[
            (380.0, -60.0),
            (560.0, 120.0),
            (720.0, 190.0),
            (860.0, 160.0),
            (1000.0, 200.0),
        ],
        160.0,
        Colour::hex(0xb0_4a8a),
    );
    mountains(s);
    town(s);
    s.glow((392.0, 370.0), 260.0, p.low, 0.75);
    s.framed(
        tiny_skia::Transform::from_row(1.1, 0.0, 0.0, 1.1, -39.0, -43.0),
        restaurants,
    );
    smokes(s, (397.0, 236.0));
    s.reflect(424.0, 120.0, 5.0, 0.7);
    s.rect(-8.0, 424.0, W + 16.0, 120.0, (p.ink, 0.2));
    s.rect(-8.0, 420.0, W + 16.0, 8.0, SNOW.mix(p.mid, 0.4));
    floes(s);
    foreground(s);
    s.vignette(p.ink, 0.45);
}

/// A ribbon of northern light that hangs from its lower edge upwards.
fn curtain(s: &mut Stage, edge: &[Pt], h: f32, colour: Colour) {
    s.layered(Blend::glow(5.0, 0.95), |s| {
        for pair in edge.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            for i in 0..14 {
                let (t, u) = (i as f32 / 14.0, (i as f32 + 1.0) / 14.0);
                let ease = |t: f32| t * t * (3.0 - 2.0 * t);
                let at = |t: f32| (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * ease(t));
                let (p, q) = (at(t), at(u));
                let tall = h * s.dice.range(0.7, 1.15);
                let strip = Shape::polygon(&[p, q, (q.0, q.1 - tall), (p.0, p.1 - tall)]);
                let a = s.dice.range(0.7, 1.0);
                s.fill(
                    &strip,
                    Ink::fade((0.0, p.1), (0.0, p.1 - tall), colour, (a, 0.0)),
                );
            }
        }
    });
}

fn mountains(s: &mut Stage) {
    let p = s.pal;
    let back = Shape::poly(
        "-20,430 -20,280 70,220 150,290 240,230 330,310 470,260 560,300 690,180 800,290 880,230 990,300 990,430",
    );
    s.fill(&back, p.mid.mix(p.top, 0.45));
    let lit = SNOW.mix(p.mid, 0.35);
    for cap in [
        "690,180 730,222 700,232 716,262 672,240 640,244",
        "70,220 110,256 82,262 60,280 30,248",
        "240,230 276,262 250,272 220,258",
        "880,230 916,254 890,266 850,262",
    ] {
        s.fill(&Shape::poly(cap), lit);
    }
}

fn town(s: &mut Stage) {
    let p = s.pal;
    for (depth, y, n) in [(0.0, 392.0, 15), (1.0, 426.0, 11)] {
        for i in 0..n {
            let step = W / n as f32;
            let x = step * i as f32 + s.dice.range(-6.0, 6.0);
            let (w, h) = (
                step * s.dice.range(0.7, 0.9),
                s.dice.range(34.0, 66.0) + 12.0 * depth,
            );
            if depth > 0.5 && (240.0..540.0).contains(&(x + w * 0.5)) {
                continue;
            }
            let tone = s
                .dice
                .pick(&[p.top, BURGUNDY.mix(p.ink, 0.5), p.mid.mix(p.ink, 0.5)])
                .mix(p.ink, 0.25 + 0.2 * depth);
            s.rect(x, y - h, w, h, tone);
            let roof = Shape::polygon(&[
                (x - 7.0, y - h + 5.0),
                (x + w * 0.5, y - h - w * 0.42),
                (x + w + 7.0, y - h + 5.0),
            ]);
            s.fill(&roof, SNOW.mix(p.mid, 0.55 - 0.25 * depth));
            for k in 0..2 {
                s.rect(
                    x + w * (0.2 + 0.36 * k as f32),
                    y - h * 0.6,
                    w * 0.2,
                    h * 0.28,
                    p.ink,
                );
            }
        }
    }
}

fn restaurants(s: &mut Stage) {
    let p = s.pal;
    let left = Shape::poly("286,426 392,426 396,316 306,322");
    let right = Shape::poly("394,426 500,426 482,320 396,316");
    s.fill(&left, BURGUNDY.mix(p.body, 0.2));
    s.fill(&right, GREEN.mix(p.mid, 0.2));
    s.fill(
        &Shape::poly("384,330 382,262 412,262 410,330"),
        p.body.mix(p.ink, 0.35),
    );
    s.fill(&Shape::spline("376,266 396,250 418,266"), WHITE);
    for roof in [
        "286,330 340,258 352,256 402,320 398,334 348,292",
        "506,328 456,256 442,256 394,320 396,334 446,292",
    ] {
        s.fill(&Shape::poly(roof), WHITE);
        s.crescent(&Shape::poly(roof), SNOW.mix(p.mid, 0.5), (0.0, -6.0), 0.0);
    }
    for (x, w, skew) in [(318.0, 58.0, 6.0), (416.0, 58.0, -6.0)] {
        s.glow((x + w * 0.5, 372.0), 90.0, p.acc, 0.9);
        let pane = Shape::polygon(&[
            (x, 400.0),
            (x + w, 400.0),
            (x + w + skew * 0.4, 344.0),
            (x + skew, 344.0),
        ]);
        s.fill(
            &pane,
            Ink::down(344.0, 400.0, &[p.key, p.acc.mix(p.low, 0.4)]),
        );
        s.rect(x + w * 0.5 - 1.0, 344.0, 4.0, 56.0, p.body);
        s.rect(x, 370.0, w, 4.0, p.body);
    }
}

/// Two strands of smoke, wine and fir green, wind round each other into the sky.
fn smokes(s: &mut Stage, from: Pt) {
    let p = s.pal;
    let strand = |phase: f32, t: f32| {
        let drift = 300.0 * t.powf(1.5);
        let amp = 8.0 + 42.0 * t;
        (
            from.0 + drift + amp * (t * 11.0 + phase).sin(),
            from.1 - 250.0 * t,
            7.0 + 19.0 * t,
        )
    };
    let wine = Colour::hex(0xc8_3a68);
    let fir = Colour::hex(0x58_c878);
    let run = |s: &mut Stage, phase: f32, (a, b): Pt, colour: Colour| {
        let spine: Vec<_> = (0..=40)
            .map(|i| strand(phase, a + (b - a) * i as f32 / 40.0))
            .collect();
        let lit: Vec<_> = spine
            .iter()
            .map(|&(x, y, w)| (x - w * 0.5, y - w * 0.2, w * 0.2))
            .collect();
        s.fill(&Shape::tube(&spine), colour);
        s.fill(&Shape::tube(&lit), colour.mix(p.key, 0.6));
    };
    run(s, TAU * 0.5, (0.0, 1.1), fir);
    run(s, 0.0, (0.0, 1.1), wine);
    for k in [1.0, 3.0] {
        let half = TAU * 0.5 / 11.0;
        run(s, TAU * 0.5, (k * half, (k + 1.0) * half), fir);
    }
}

fn floes(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r) in [
        (80.0, 462.0, 60.0),
        (230.0, 488.0, 44.0),
        (620.0, 470.0, 70.0),
        (760.0, 500.0, 52.0),
        (540.0, 516.0, 36.0),
        (420.0, 500.0, 30.0),
    ] {
        let floe = Shape::poly("-1,0 -.5,-.14 .3,-.16 .9,-.05 1,.05 .4,.16 -.5,.15").at(x, y, r);
        s.rim(&floe, SNOW.mix(p.mid, 0.45), SNOW, (0.0, 3.0));
    }
}

fn foreground(s: &mut Stage) {
    let p = s.pal;
    let hull = Shape::spline("660,560 690,500 720,494 900,500 990,470 990,560");
    s.fill(&hull, p.ink);
    s.crescent(&hull, SNOW, (0.0, 7.0), 0.0);
    s.fill(&Shape::poly("840,250 856,250 858,510 838,510"), p.ink);
    s.line(&[(848.0, 256.0), (980.0, 440.0)], p.ink, 6.0);
    s.line(&[(848.0, 256.0), (700.0, 496.0)], p.ink, 6.0);
    s.fill(&Shape::poly("852,440 940,400 946,412 852,454"), p.ink);
    s.rect(880.0, 446.0, 70.0, 56.0, p.ink);
    s.fill(&Shape::spline("872,448 914,434 958,448"), SNOW);
}

/// Half a peace treaty: her lattice, his fish, one knife.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let red = Colour::hex(0xd2_3a34);
    s.wash(p.key);
    checks(s, red);
    let (x, y) = (462.0, 286.0);
    s.blurred(9.0, |s| {
        s.circle(x - 22.0, y + 26.0, 238.0, (p.ink.mix(BURGUNDY, 0.6), 0.65))
    });
    s.lit_by(45.0, p.key);
    s.form(&Shape::circle(x, y, 236.0), p.mid, 10.0);
    s.circle(x, y, 212.0, p.top);
    crust(s, (x, y));
    lattice(s, (x, y));
    wild_half(s, (x, y));
    knife(s, (x, y));
    crumbs(s);
    s.vignette(BURGUNDY, 0.3);
}

fn checks(s: &mut Stage, red: Colour) {
    let soft = s.pal.key.mix(red, 0.5);
    let cloth =
        |x: f32, y: f32, w: f32, h: f32| Shape::rect(x, y, w, h).turned_by(14.0, 480.0, 270.0);
    for i in 0..9 {
        let a = -120.0 + 150.0 * i as f32;
        s.fill(&cloth(a, -300.0, 75.0, 1200.0), soft);
        s.fill(&cloth(-200.0, a - 120.0, 1500.0, 75.0), (red, 0.5));
    }
    for i in 0..9 {
        for k in 0..9 {
            s.fill(
                &cloth(
                    -120.0 + 150.0 * i as f32,
                    -240.0 + 150.0 * k as f32,
                    75.0,
                    75.0,
                ),
                red,
            );
        }
    }
}

fn crust(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let gold = Colour::hex(0xe8_a83c);
    let mut ring = vec![Shape::circle(x, y, 196.0)];
    for i in 0..34 {
        let a = TAU * i as f32 / 34.0;
        ring.push(Shape::circle(
            x + 192.0 * a.cos(),
            y + 192.0 * a.sin(),
            19.0,
        ));
    }
    let pie = Shape::all(ring);
    s.form(&pie, gold, 9.0);
    for i in 0..34 {
        let a = TAU * (i as f32 + 0.5) / 34.0;
        s.line(
            &[
                (x + 176.0 * a.cos(), y + 176.0 * a.sin()),
                (x + 206.0 * a.cos(), y + 206.0 * a.sin()),
            ],
            gold.mix(BURGUNDY, 0.45),
            5.0,
        );
    }
    s.circle(x, y, 168.0, gold.mix(BURGUNDY, 0.25));
    s.circle(x - 2.0, y + 3.0, 165.0, gold.mix(p.low, 0.3));
}

fn lattice(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let left =
        Shape::svg("M0 -164C-90 -164 -164 -90 -164 0C-164 90 -90 164 0 164Z").moved(x - 6.0, y);
    s.fill(&left, Colour::hex(0xa8_1e34));
    let gold = Colour::hex(0xf0_b850);
    s.clipped(&left, |s| {
        for (turn, shade) in [(45.0, 0.0), (-45.0, 0.14)] {
            for i in 0..9 {
                let d = -224.0 + 56.0 * i as f32;
                let strip = Shape::rect(d - 15.0, -300.0, 30.0, 600.0)
                    .turned_by(turn, 0.0, 0.0)
                    .moved(x, y);
                s.fill(&strip.moved(-4.0, 5.0), (p.ink.mix(BURGUNDY, 0.6), 0.5));
                s.form(&strip, gold.mix(BURGUNDY, shade), 5.0);
            }
        }
    });
}

fn wild_half(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let gold = Colour::hex(0xe8_a83c);
    for (a, l) in [(-1.2_f32, 70.0), (0.9, 60.0), (1.3, 50.0), (0.2, 60.0)] {
        let (cx, cy) = (x + 92.0 * a.cos(), y + 118.0 * a.sin());
        let cut = Shape::spline("-1,0 0,-.2 1,0 0,.22")
            .turned_by(a.to_degrees() + 60.0, 0.0, 0.0)
            .at(cx, cy, l * 0.5);
        s.fill(&cut, gold.mix(BURGUNDY, 0.7));
        s.crescent(&cut, p.low, (0.0, -4.0), 0.0);
    }
    let hole = Shape::spline("474,300 500,236 566,206 622,236 640,292 600,352 530,356");
    s.fill(&hole, Colour::hex(0x6a_1426));
    s.crescent(&hole, gold.mix(p.key, 0.6), (4.0, -6.0), 0.0);
    fish(s);
    for shard in [
        "476,306 500,352 560,372 540,340",
        "600,356 646,310 664,340 640,372",
        "470,290 486,238 454,262",
    ] {
        s.form(&Shape::poly(shard), gold, 5.0);
    }
}

fn fish(s: &mut Stage) {
    let p = s.pal;
    let skin = Colour::hex(0x4a_93a0);
    s.framed(tiny_skia::Transform::from_row(1.0, 0.0, 0.0, 1.0, 560.0, 280.0), |s| {
        let head = Shape::svg("M-50 60C-84 0 -40 -80 40 -118C90 -142 150 -150 186 -136C176 -120 158 -112 150 -96C176 -92 196 -84 206 -66C170 -40 130 10 70 52C30 78 -20 90 -50 60Z");
        s.fill(&head.moved(-12.0, 14.0), (p.ink.mix(BURGUNDY, 0.6), 0.5));
        s.form(&head, skin, 10.0);
        s.clipped(&head, |s| {
            s.fill(&Shape::svg("M-60 90C20 70 110 -10 206 -60L230 40L0 140Z"), SNOW);
            s.stroke(&Shape::svg("M10 -110C50 -60 60 0 20 70"), skin.mix(p.ink, 0.45), 9.0);
            for (a, b) in [(-20.0, -30.0), (-34.0, 14.0), (-6.0, 30.0), (4.0, -14.0)] {
                s.stroke(&Shape::svg("M-16 -14Q8 0 -8 20").moved(a, b), skin.mix(p.ink, 0.3), 6.0);
            }
        });
        s.fill(&Shape::svg("M150 -96C130 -92 116 -82 104 -70C126 -74 150 -74 206 -66C196 -84 176 -92 150 -96Z"), Colour::hex(0x7a_1428));
        s.circle(92.0, -100.0, 26.0, WHITE);
        s.stroke(&Shape::circle(92.0, -100.0, 26.0), p.ink, 5.0);
        s.circle(100.0, -106.0, 11.0, p.ink);
    });
}

fn knife(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let blade = Shape::svg("M-9 -236C16 -236 22 -210 22 -190V170H-9Z").moved(x - 6.0, y + 6.0);
    s.fill(&blade.moved(-12.0, 6.0), (p.ink.mix(BURGUNDY, 0.5), 0.6));
    s.fill(
        &blade,
        Ink::across(
            x - 15.0,
            x + 16.0,
            &[Colour::hex(0x8f_a3ab), Colour::hex(0xdf_ebec), WHITE],
        ),
    );
    s.rect(x - 15.0, y - 200.0, 7.0, 376.0, p.ink.mix(p.top, 0.3));
    let grip = Shape::round_rect(x - 22.0, y + 170.0, 46.0, 140.0, 14.0);
    s.form(&grip, p.ink.mix(p.top, 0.4), 6.0);
    for i in 0..2 {
        s.circle(x + 1.0, y + 196.0 + 40.0 * i as f32, 6.0, p.acc);
    }
}

fn crumbs(s: &mut Stage) {
    let p = s.pal;
    let gold = Colour::hex(0xe8_a83c);
    for _ in 0..34 {
        let (x, y, r) = (
            s.dice.range(680.0, 920.0),
            s.dice.range(20.0, 520.0),
            s.dice.range(3.0, 10.0),
        );
        let bit = s.dice.blob((x, y), (r, r * 0.8), 0.3, 7);
        s.fill(&bit.moved(-3.0, 4.0), (p.ink.mix(BURGUNDY, 0.6), 0.5));
        s.fill(&bit, gold);
    }
    let fork = Shape::svg("M0 0C-30 0 -36 -20 -36 -46V-120H-24V-50H-16V-120H-4V-50H4V-120H16V-50H24V-120H36V-46C36 -20 30 0 10 2V300H-10V2Z").turned_by(16.0, 0.0, 0.0).moved(846.0, 260.0);
    s.fill(&fork.moved(-10.0, 12.0), (p.ink.mix(BURGUNDY, 0.6), 0.45));
    s.form(&fork, Colour::hex(0xd5_e2e4), 5.0);
}

/// She paints out the neighbour's fish and does not ask who holds the ladder.
pub(super) fn joke(s: &mut Stage) {
    let p = s.pal;
    let wall = p.key.mix(p.mid, 0.12);
    s.wash(Ink::across(0.0, W, &[p.key, wall, SNOW.mix(p.mid, 0.35)]));
    for i in 0..10 {
        let y = 30.0 + 46.0 * i as f32;
        s.rect(-8.0, y, W + 16.0, 4.0, (p.mid, 0.25));
    }
    street_furniture(s);
    s.lit_by(-70.0, p.key);
    s.framed(tiny_skia::Transform::from_translate(10.0, -52.0), fish_sign);
    ladder(s);
    let light = Light {
        light_at: 0.2,
        ..Light::day(-1.0)
    }
    .colours(p.key, BURGUNDY.mix(p.ink, 0.6), p.low);
    let pose = Pose::new(166.0, Expression::RESOLVE)
        .head(-6.0, 4.0)
        .body(176.0)
        .bend(0.0, 5.0)
        .arms(
            Arm::Reach {
                at: [3.3, 0.1, 0.9],
                grip: Grip::Rod,
            },
            Arm::Reach {
                at: [1.3, -2.6, 1.6],
                grip: Grip::Rod,
            },
        )
        .stance(Stance::Firm);
    let coat = Costume::new(Garment::Coat, BURGUNDY, p.key, p.acc).cape(BURGUNDY);
    if let Some(who) = actor("dolores-vega") {
        let framing = Framing::on_ground(who, &pose, 0.475, 0.79, 0.76, W / H);
        let her = s.act_in("dolores-vega", coat, pose, framing, light);
        let hand = her
            .hands
            .into_iter()
            .flatten()
            .max_by(|a, b| a.x.total_cmp(&b.x));
        if let Some(hand) = hand {
            brush(s, (hand.x, hand.y));
            s.close_hands(&her);
        }
    }
    s.fill(
        &Shape::spline("-20,570 -20,478 200,462 420,480 640,466 980,486 980,570"),
        Ink::across(0.0, W, &[WHITE, SNOW, SNOW.mix(p.mid, 0.3)]),
    );
    s.framed(tiny_skia::Transform::from_translate(10.0, 6.0), seal);
    s.snowing(0.7);
}

fn street_furniture(s: &mut Stage) {
    let p = s.pal;
    let roof = Shape::spline("-20,-20 -20,30 120,44 300,26 480,46 700,28 980,42 980,-20");
    s.rim(&roof, WHITE, SNOW.mix(p.mid, 0.5), (0.0, -7.0));
    s.rect(96.0, 150.0, 150.0, 190.0, p.top);
    s.rect(106.0, 160.0, 130.0, 170.0, p.acc.mix(p.low, 0.55));
    s.rect(166.0, 160.0, 9.0, 170.0, p.top);
    s.rect(106.0, 238.0, 130.0, 9.0, p.top);
    s.fill(
        &Shape::spline("84,340 160,322 258,340 262,358 80,358"),
        WHITE,
    );
}

fn fish_sign(s: &mut Stage) {
    let p = s.pal;
    s.rect(640.0, 66.0, 300.0, 12.0, p.ink);
    for x in [690.0, 860.0] {
        s.rect(x, 70.0, 8.0, 70.0, p.ink);
    }
    let fish = Shape::svg(
        "M596 216C640 140 760 120 838 186L916 136C904 190 904 240 920 296L838 244C760 310 640 292 596 216Z",
    );
    s.fill(&fish.moved(12.0, 16.0), (p.mid, 0.5));
    s.form(&fish, GREEN, 9.0);
    s.clipped(&fish, |s| {
        for i in 0..3 {
            let x = 736.0 + 44.0 * i as f32;
            s.stroke(
                &Shape::svg("M0 -40Q26 0 0 40").moved(x, 214.0),
                GREEN.mix(p.key, 0.5),
                7.0,
            );
        }
        let paint = Shape::spline(
            "580,120 730,120 716,170 742,196 706,224 736,252 700,276 716,320 580,320",
        );
        s.fill(&paint, BURGUNDY.mix(Colour::hex(0xc8_3a28), 0.3));
        s.crescent(&paint, BURGUNDY.mix(p.key, 0.4), (0.0, 6.0), 0.0);
    });
    s.circle(652.0, 196.0, 14.0, p.key);
    s.circle(656.0, 198.0, 7.0, p.ink);
    for (x, l) in [(664.0, 40.0), (696.0, 66.0)] {
        s.fill(
            &Shape::round_rect(x, 266.0, 11.0, l, 5.5),
            BURGUNDY.mix(Colour::hex(0xc8_3a28), 0.3),
        );
    }
}

fn ladder(s: &mut Stage) {
    let p = s.pal;
    let wood = p.body.mix(p.low, 0.3);
    for x in [378.0, 526.0] {
        s.form(
            &Shape::poly("-9,0 9,0 19,500 1,500").moved(x, 30.0),
            wood,
            5.0,
        );
    }
    for i in 0..8 {
        s.form(
            &Shape::round_rect(376.0, 70.0 + 58.0 * i as f32, 164.0, 15.0, 5.0),
            wood.tone(0.88),
            4.0,
        );
    }
}

fn brush(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let red = BURGUNDY.mix(Colour::hex(0xc8_3a28), 0.3);
    let tilt = |shape: Shape| shape.turned_by(106.0, 0.0, 0.0).moved(x, y);
    s.form(&tilt(Shape::poly("-5,40 5,40 9,-50 -9,-50")), p.body, 3.0);
    s.form(&tilt(Shape::rect(-24.0, -70.0, 48.0, 22.0)), p.acc, 4.0);
    s.form(
        &tilt(Shape::svg(
            "M-24 -70H24L30 -118L16 -110L6 -122L-8 -110L-20 -120L-28 -112Z",
        )),
        red,
        6.0,
    );
}

fn seal(s: &mut Stage) {
    let p = s.pal;
    s.oval(700.0, 524.0, 220.0, 14.0, (p.mid, 0.5));
    let skin = p.top.mix(p.mid, 0.25);
    let body = Shape::spline(
        "934,500 880,470 800,420 730,356 668,330 614,342 586,372 590,398 616,412 632,450 620,500 640,524 760,530 880,524 960,540 968,520",
    );
    s.form(&body, skin, 10.0);
    s.form(
        &Shape::spline("650,440 600,452 540,428 498,420 494,436 540,462 600,490 660,486"),
        skin.tone(0.85),
        6.0,
    );
    s.circle(622.0, 366.0, 9.0, p.ink);
    s.circle(619.0, 363.0, 3.4, WHITE);
    s.oval(588.0, 380.0, 9.0, 7.0, p.ink);
    for dy in [-8.0, 2.0, 12.0] {
        s.line(&[(604.0, 392.0 + dy * 0.3), (560.0, 398.0 + dy)], SNOW, 3.0);
    }
    s.stroke(&Shape::svg("M592 396Q608 408 630 400"), p.ink, 4.0);
    let band = Shape::poly("612,352 690,336 694,288 620,302");
    s.form(&band, p.key, 5.0);
    let puff = Shape::all([
        Shape::circle(624.0, 280.0, 32.0),
        Shape::circle(658.0, 252.0, 38.0),
        Shape::circle(696.0, 278.0, 30.0),
        Shape::circle(660.0, 284.0, 30.0),
    ]);
    s.fill(&puff.moved(3.0, 4.0), p.mid.mix(SNOW, 0.3));
    s.fill(&puff, WHITE);
    s.crescent(&puff, p.mid.mix(SNOW, 0.45), (-8.0, -7.0), 0.0);
}

/// What was meant to be supper holds on to the rim and has another opinion.
pub(super) fn claw(s: &mut Stage) {
    let red = Colour::hex(0xe0_4428);
    let arm = Shape::limb("448,452,15 440,430,18 420,392,22");
    s.oval(450.0, 452.0, 34.0, 10.0, Colour::hex(0xf0_8a50));
    s.form(&arm, red, 4.0);
    s.oval(448.0, 456.0, 24.0, 9.0, Colour::hex(0xc0_3428));
    let claw = Shape::svg(
        "M424 402C376 392 352 340 372 286C386 318 396 330 410 334C404 310 410 292 424 270C452 306 462 372 424 402Z",
    );
    s.form(&claw, red, 6.0);
    for (x, y) in [(388.0, 322.0), (404.0, 346.0)] {
        s.circle(x, y, 4.0, red.mix(s.pal.key, 0.7));
    }
}
