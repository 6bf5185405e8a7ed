//! The moth, the city that hangs, the lantern that sleeps.

use super::{OLIVE, PURPLE, lantern};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

const DUST: Colour = Colour::hex(0xe8_c4d4);

/// The Moth comes down over one small light: wings from edge to edge, holes full of stars.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.mid.mix(p.low, 0.2), p.mid, p.top, p.ink],
    ));
    s.lit_by(180.0, p.key);
    for side in [-1.0, 1.0] {
        hind_wing(s, side);
        fore_wing(s, side);
    }
    moth_body(s);
    s.rect(
        -8.0,
        436.0,
        W + 16.0,
        120.0,
        Ink::down(436.0, H, &[p.top, p.ink]),
    );
    for i in 0..5 {
        let y = 448.0 + 19.0 * i as f32;
        let x = 480.0 + s.dice.range(-60.0, 60.0);
        s.oval(x, y, 330.0 - 30.0 * i as f32, 3.0, (DUST, 0.4));
    }
    for i in 0..7 {
        let half = s.dice.range(12.0, 44.0);
        s.oval(
            500.0,
            462.0 + 11.0 * i as f32,
            half,
            3.0,
            (p.acc.mix(p.key, 0.3), 0.9),
        );
    }
    s.glow((500.0, 424.0), 260.0, p.acc, 0.8);
    s.fill(
        &Shape::svg("M420 436C440 456 560 456 582 432L596 424C590 470 430 474 408 430Z"),
        p.ink,
    );
    s.fill(
        &Shape::spline("446,442 450,414 460,406 470,414 474,442"),
        p.ink,
    );
    s.circle(460.0, 402.0, 8.0, p.ink);
    lantern(s, (516.0, 424.0), 14.0);
    s.vignette(p.ink, 0.35);
}

fn fore_wing(s: &mut Stage, side: f32) {
    let p = s.pal;
    let place = |shape: &Shape| shape.scaled(side, 1.0).moved(480.0, 0.0);
    let wing = place(&Shape::svg(
        "M14 150C90 60 260 -50 520 -70L540 200C470 250 380 290 300 300C180 290 70 240 14 190Z",
    ));
    s.fill(
        &wing,
        Ink::down(
            -20.0,
            300.0,
            &[DUST.mix(p.mid, 0.4), DUST.mix(p.low, 0.25), DUST, p.key],
        ),
    );
    s.clipped(&wing, |s| {
        for (k, (y0, y1, y2)) in [
            (150.0, 40.0, -40.0),
            (168.0, 120.0, 70.0),
            (180.0, 200.0, 176.0),
        ]
        .into_iter()
        .enumerate()
        {
            let vein = place(&Shape::svg(&format!("M10 {y0}C160 {y1} 320 {y1} 560 {y2}")));
            s.stroke(&vein, (p.body, 0.55), 9.0 - 1.5 * k as f32);
        }
        let band = place(&Shape::svg(
            "M330 -60C380 60 370 180 300 310H350C430 190 440 70 400 -60Z",
        ));
        s.fill(&band, (p.body.mix(p.low, 0.4), 0.75));
        let edge = place(&Shape::svg("M470 -80C500 40 490 170 420 300H580V-80Z"));
        s.fill(&edge, (p.mid.mix(p.low, 0.25), 0.8));
    });
    s.crescent(&wing, p.key, (0.0, -6.0), 0.0);
    eye(s, (480.0 + side * 232.0, 138.0), 78.0, side);
    for (x, y, r) in [
        (120.0, 118.0, 14.0),
        (366.0, 60.0, 20.0),
        (384.0, 176.0, 15.0),
        (110.0, 190.0, 11.0),
        (450.0, 90.0, 17.0),
        (322.0, 236.0, 12.0),
    ] {
        hole(s, (480.0 + side * x, y), r);
    }
}

fn hind_wing(s: &mut Stage, side: f32) {
    let p = s.pal;
    let place = |shape: &Shape| shape.scaled(side, 1.0).moved(480.0, 0.0);
    let wing = place(&Shape::svg(
        "M10 190C120 210 300 230 380 260C390 320 330 400 236 414C210 390 190 404 160 420C130 390 110 392 86 396C50 340 20 280 10 240Z",
    ));
    s.fill(
        &wing,
        Ink::down(
            190.0,
            420.0,
            &[DUST.mix(p.body, 0.55), p.low, DUST, p.key.mix(p.acc, 0.15)],
        ),
    );
    s.clipped(&wing, |s| {
        for r in [330.0, 290.0] {
            let arc = place(&Shape::svg(&format!(
                "M{} 190C{} 300 {} 380 40 {}",
                r,
                r + 10.0,
                r - 130.0,
                r + 70.0
            )));
            s.stroke(&arc, (p.body, 0.6), 14.0);
        }
    });
    s.crescent(&wing, p.key, (0.0, -6.0), 0.0);
    hole(s, (480.0 + side * 196.0, 320.0), 16.0);
    hole(s, (480.0 + side * 120.0, 356.0), 11.0);
}

/// An eye-spot, larger than any boat; it looks down at the lamp.
fn eye(s: &mut Stage, (x, y): Pt, r: f32, side: f32) {
    let p = s.pal;
    s.circle(x, y, r, p.mid.mix(p.ink, 0.3));
    s.circle(x, y + 2.0, r * 0.86, p.acc);
    s.circle(x, y + 3.0, r * 0.7, p.key);
    s.circle(x - side * r * 0.14, y + r * 0.16, r * 0.52, p.ink);
    s.circle(
        x - side * r * 0.3,
        y + r * 0.36,
        r * 0.14,
        p.acc.mix(p.key, 0.5),
    );
    s.circle(x - side * r * 0.02, y - r * 0.12, r * 0.1, WHITE);
}

/// A hole in the wing: the night behind it, and a star.
fn hole(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let gap = s.dice.blob((x, y), (r, r * 1.2), 0.16, 11);
    s.fill(&gap, p.top);
    s.crescent(&gap, p.key, (0.0, -2.5), 0.0);
    s.fill(
        &Shape::poly("0,-1 .14,-.14 1,0 .14,.14 0,1 -.14,.14 -1,0 -.14,-.14").at(x, y, r * 0.6),
        WHITE,
    );
}

fn moth_body(s: &mut Stage) {
    let p = s.pal;
    let body =
        Shape::spline("0,96 30,120 36,170 26,240 14,320 0,352 -14,320 -26,240 -36,170 -30,120")
            .moved(480.0, 0.0);
    s.fill(
        &body,
        Ink::down(100.0, 350.0, &[p.mid, p.body, DUST, p.key]),
    );
    s.clipped(&body, |s| {
        for i in 0..6 {
            let y = 200.0 + 26.0 * i as f32;
            s.stroke(
                &Shape::curve(&[(440.0, y - 6.0), (480.0, y + 8.0), (520.0, y - 6.0)]),
                (p.mid, 0.8),
                7.0,
            );
        }
    });
    let ruff: Vec<Shape> = (0..24)
        .map(|i| {
            let a = std::f32::consts::TAU * i as f32 / 24.0;
            Shape::poly("-9,0 0,-62 9,0")
                .turned_by(a.to_degrees(), 0.0, 0.0)
                .scaled(1.0, 0.8)
                .moved(480.0, 150.0)
        })
        .collect();
    s.fill(&Shape::all(ruff), DUST);
    s.circle(480.0, 150.0, 34.0, DUST.mix(p.low, 0.3));
    for side in [-1.0, 1.0] {
        s.circle(480.0 + side * 19.0, 158.0, 13.0, p.ink);
        s.circle(480.0 + side * 16.0, 163.0, 4.0, p.acc);
        let feeler = Shape::curve(&[
            (480.0 + side * 10.0, 124.0),
            (480.0 + side * 40.0, 60.0),
            (480.0 + side * 110.0, 16.0),
        ]);
        s.stroke(&feeler, p.top, 7.0);
        for i in 0..8 {
            let t = i as f32 / 8.0;
            let (x, y) = (480.0 + side * (18.0 + 84.0 * t), 108.0 - 84.0 * t);
            s.line(&[(x, y), (x + side * 4.0, y - 24.0 + 12.0 * t)], p.top, 4.0);
            s.line(&[(x, y), (x + side * 26.0, y + 5.0)], p.top, 4.0);
        }
    }
}

/// The Night Kingdom hangs from its cavern; the river shows it the right way up.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let line = 352.0;
    s.wash(Ink::Radial(
        (560.0, line),
        (700.0, 430.0),
        vec![
            (0.0, p.key, 1.0),
            (0.3, p.acc.mix(p.key, 0.35), 1.0),
            (0.68, p.acc.mix(p.low, 0.4), 1.0),
            (1.0, p.mid.mix(p.low, 0.3), 1.0),
        ],
    ));
    s.lit_by(0.0, p.acc);
    for (x, h, w, t) in [
        (40.0, 170.0, 70.0, 0.5),
        (180.0, 210.0, 80.0, 0.5),
        (470.0, 190.0, 66.0, 0.5),
        (650.0, 230.0, 78.0, 0.5),
        (800.0, 180.0, 70.0, 0.5),
        (930.0, 210.0, 80.0, 0.5),
    ] {
        tower(s, (x, 20.0), (w, h), t);
    }
    let roof = Shape::poly(
        "-20,-20 980,-20 980,70 900,44 840,86 760,50 700,76 600,40 540,70 450,44 380,80 290,46 220,84 120,50 60,90 -20,60",
    );
    s.fill(&roof, p.ink);
    for (x, h, w) in [
        (110.0, 250.0, 104.0),
        (300.0, 190.0, 86.0),
        (400.0, 310.0, 130.0),
        (566.0, 220.0, 90.0),
        (730.0, 286.0, 116.0),
        (876.0, 220.0, 96.0),
    ] {
        tower(s, (x, 10.0), (w, h), 0.0);
    }
    for (a, b) in [
        ((160.0, 130.0), (344.0, 150.0)),
        ((456.0, 170.0), (680.0, 160.0)),
    ] {
        s.stroke(
            &Shape::curve(&[a, ((a.0 + b.0) * 0.5, (a.1 + b.1) * 0.5 - 26.0), b]),
            p.ink,
            7.0,
        );
    }
    s.rect(
        -8.0,
        line - 16.0,
        W + 16.0,
        18.0,
        Ink::across(0.0, W, &[p.ink, p.mid, p.low.mix(p.acc, 0.4), p.mid, p.ink]),
    );
    s.reflect(line, 190.0, 3.0, 0.95);
    s.rect(
        -8.0,
        line,
        W + 16.0,
        200.0,
        Ink::fade((0.0, line), (0.0, H), p.mid.mix(p.low, 0.2), (0.2, 0.9)),
    );
    boat(s, (250.0, 432.0));
    s.vignette(p.ink, 0.4);
}

/// A pagoda that hangs from (x, y), its roofs towards us.
fn tower(s: &mut Stage, (x, y): Pt, (w, h): Pt, far: f32) {
    let p = s.pal;
    let tone = p.ink.mix(p.mid.mix(p.low, 0.3), far * 1.2);
    let lit = p.key.mix(p.acc, 0.2).mix(p.mid, far * 0.5);
    let n = if h > 240.0 { 5 } else { 4 };
    let step = h / (n as f32 + 0.6);
    for i in 0..n {
        let k = 1.0 - 0.15 * i as f32;
        let (yy, ww) = (y + step * i as f32, w * k);
        s.rect(x - ww * 0.36, yy - 4.0, ww * 0.72, step + 6.0, tone);
        let panes = if ww > 70.0 { 4 } else { 3 };
        for j in 0..panes {
            if (i * 7 + j * 5 + x as usize).is_multiple_of(4) {
                continue;
            }
            let px = x - ww * 0.28 + ww * 0.56 * j as f32 / (panes as f32 - 1.0);
            s.rect(px - ww * 0.055, yy + step * 0.2, ww * 0.11, step * 0.4, lit);
        }
        let eave = Shape::svg("M-.62 -.16C-.4 -.02 -.4 .06 -.32 .3H.32C.4 .06 .4 -.02 .62 -.16C.4 -.1 -.4 -.1 -.62 -.16Z").scaled(ww, step * 0.8).moved(x, yy + step * 0.84);
        s.fill(&eave, tone);
        s.crescent(&eave, lit, (0.0, 3.0), 0.0);
    }
    let end = y + step * n as f32;
    let kk = w * (1.0 - 0.15 * n as f32);
    s.fill(
        &Shape::poly("-.5,0 0,1 .5,0")
            .scaled(kk, step * 0.66)
            .moved(x, end),
        tone,
    );
    s.glow((x, end + step * 0.7), 22.0, p.acc, 0.9);
    s.circle(x, end + step * 0.68, 4.0, lit);
}

fn boat(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x + 54.0, y - 22.0), 150.0, p.acc, 0.9);
    for i in 0..7 {
        let half = s.dice.range(10.0, 34.0);
        s.oval(
            x + 54.0,
            y + 16.0 + 13.0 * i as f32,
            half,
            3.0,
            (p.acc.mix(p.key, 0.4), 0.85),
        );
    }
    s.fill(
        &Shape::svg("M-84 -16C-50 14 50 14 84 -18C80 28 -76 30 -84 -16Z").moved(x, y),
        p.ink,
    );
    s.fill(
        &Shape::spline("-46,4 -44,-40 -34,-52 -22,-40 -20,4").moved(x, y),
        p.ink,
    );
    s.circle(x - 33.0, y - 58.0, 10.0, p.ink);
    s.line(&[(x - 20.0, y - 84.0), (x - 60.0, y + 60.0)], p.ink, 5.0);
    s.line(
        &[
            (x + 74.0, y - 12.0),
            (x + 66.0, y - 46.0),
            (x + 54.0, y - 44.0),
        ],
        p.ink,
        4.0,
    );
    lantern(s, (x + 54.0, y - 26.0), 13.0);
}

/// A mended lantern on black shingle; what sleeps in it is not a flame.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        380.0,
        &[p.ink, p.ink.mix(p.top, 0.7), p.mid.mix(p.ink, 0.35)],
    ));
    s.lit_by(-90.0, p.acc);
    s.rect(-8.0, 350.0, W + 16.0, 200.0, p.ink);
    for i in 0..12 {
        let (x, y) = (s.dice.range(0.0, W), 322.0 + 4.0 * i as f32);
        let half = s.dice.range(30.0, 120.0);
        s.oval(x, y, half, 2.4, (p.body, 0.5));
    }
    s.glow((450.0, 280.0), 720.0, p.acc, 0.7);
    pebbles(s, (352.0, 470.0), 60, 15.0);
    paper(s);
    pebbles(s, (470.0, 570.0), 34, 34.0);
    s.vignette(p.ink, 0.45);
}

fn pebbles(s: &mut Stage, (y0, y1): Pt, n: usize, size: f32) {
    let p = s.pal;
    for i in 0..n {
        let t = i as f32 / n as f32;
        let (x, y) = (s.dice.range(-20.0, W + 20.0), y0 + (y1 - y0) * t);
        let r = size * (0.7 + 0.8 * t) * s.dice.range(0.7, 1.3);
        let stone = s.dice.blob((x, y), (r * 1.5, r * 0.9), 0.1, 12);
        let share = s.dice.range(0.1, 0.6);
        s.fill(&stone, p.ink.mix(p.top, share));
        let toward = (450.0 - x) / 480.0;
        s.crescent(
            &stone,
            (p.acc.mix(p.key, 0.2), 0.95 - 0.5 * toward.abs()),
            (-toward * r * 0.2, r * 0.17),
            0.0,
        );
    }
}

/// The lantern on its side: ribs, caps, the tear, the mend, the bird.
fn paper(s: &mut Stage) {
    let p = s.pal;
    s.framed(tiny_skia::Transform::from_rotate_at(-11.0, 450.0, 290.0).pre_translate(-106.0, -70.0).pre_scale(1.24, 1.24), |s| {
        let skin = Shape::svg("M180 170C300 60 600 60 720 170C776 230 776 350 720 410C600 520 300 520 180 410C124 350 124 230 180 170Z");
        s.fill(&skin, Ink::Radial((470.0, 320.0), (350.0, 250.0), vec![(0.0, WHITE, 1.0), (0.25, p.key, 1.0), (0.6, p.acc.mix(p.key, 0.35), 1.0), (0.85, p.acc, 1.0), (1.0, p.acc.mix(p.mid, 0.4), 1.0)]));
        s.clipped(&skin, |s| {
            for i in -4..5 {
                let x = 450.0 + 66.0 * i as f32;
                let bow = 22.0 * i as f32;
                s.stroke(&Shape::curve(&[(x, 60.0), (x + bow, 290.0), (x, 520.0)]), (p.acc.mix(p.ink, 0.5), 0.85), 9.0);
            }
        });
        let tear = Shape::poly("330,178 396,152 420,184 480,150 540,178 610,166 652,230 640,300 668,352 600,416 520,404 450,430 380,408 316,398 300,330 322,290 292,240");
        s.fill(&tear, Ink::Radial((480.0, 300.0), (210.0, 170.0), vec![(0.0, WHITE, 1.0), (0.5, p.key, 1.0), (1.0, p.acc.mix(p.key, 0.3), 1.0)]));
        s.clipped(&tear, bird);
        s.crescent(&tear, p.acc.mix(p.ink, 0.4), (5.0, 7.0), 0.0);
        s.stroke(&tear, p.acc.mix(p.ink, 0.3), 5.0);
        mend(s);
        for x in [140.0, 716.0] {
            s.form(&Shape::round_rect(x, 176.0, 46.0, 228.0, 14.0), p.ink.mix(PURPLE, 0.35), 6.0);
        }
        s.stroke(&Shape::svg("M762 250C840 240 850 340 762 330"), p.ink.mix(PURPLE, 0.3), 9.0);
    });
}

/// A golden bird asleep, head under its wing.
fn bird(s: &mut Stage) {
    let p = s.pal;
    let gold = p.acc.mix(p.key, 0.25);
    s.oval(480.0, 404.0, 170.0, 20.0, (p.acc.mix(p.ink, 0.4), 0.6));
    let tail = Shape::spline("560,340 640,318 720,330 736,352 640,376 560,384");
    s.fill(&tail, gold.mix(p.ink, 0.3));
    let body = Shape::spline(
        "346,322 352,262 404,222 470,220 546,256 600,320 600,372 540,402 430,406 366,382",
    );
    s.fill(&body, gold);
    s.crescent(&body, p.key, (6.0, 8.0), 0.0);
    let head = Shape::circle(404.0, 282.0, 56.0);
    s.fill(&head, gold.mix(p.key, 0.4));
    s.stroke(&Shape::svg("M376 284Q394 304 416 288"), p.ink, 7.0);
    s.fill(
        &Shape::poly("352,292 322,314 364,318"),
        p.acc.mix(p.ink, 0.35),
    );
    let wing = Shape::spline("404,338 440,282 520,270 590,316 640,366 560,392 460,394");
    s.fill(&wing, gold.mix(p.ink, 0.16));
    s.crescent(&wing, p.key, (2.0, 6.0), 0.0);
    for (x, y) in [
        (470.0, 352.0),
        (520.0, 356.0),
        (566.0, 362.0),
        (440.0, 332.0),
        (490.0, 322.0),
        (540.0, 330.0),
    ] {
        s.stroke(
            &Shape::svg("M-24 -4Q0 20 24 -4").moved(x, y),
            gold.mix(p.ink, 0.45),
            6.0,
        );
    }
    for (x, y) in [(404.0, 218.0), (418.0, 206.0), (392.0, 208.0)] {
        s.line(&[(404.0, 232.0), (x, y)], gold, 5.0);
    }
}

/// The old tear, sewn with olive thread.
fn mend(s: &mut Stage) {
    let p = s.pal;
    let seam = [
        (196.0, 214.0),
        (236.0, 262.0),
        (216.0, 312.0),
        (258.0, 356.0),
        (246.0, 412.0),
    ];
    s.line(&seam, p.acc.mix(p.ink, 0.6), 6.0);
    for pair in seam.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        for k in [0.2, 0.55, 0.9] {
            let (x, y) = (a.0 + (b.0 - a.0) * k, a.1 + (b.1 - a.1) * k);
            s.line(
                &[(x - 19.0, y - 6.0), (x + 19.0, y + 8.0)],
                OLIVE.mix(p.ink, 0.25),
                10.0,
            );
        }
    }
    s.stroke(&Shape::svg("M246 412C230 450 260 470 230 500"), OLIVE, 7.0);
}

/// A waterfall of stars.
pub(super) fn star_fall(s: &mut Stage, ice: Colour) {
    let p = s.pal;
    let fall = Shape::svg("M300 -20C330 160 320 330 280 580H800C750 330 730 160 750 -20Z");
    s.glow_oval((526.0, 260.0), (430.0, 460.0), ice, 0.8);
    s.fill(
        &fall,
        Ink::across(
            290.0,
            770.0,
            &[
                ice.mix(p.mid, 0.35),
                WHITE.mix(ice, 0.4),
                WHITE,
                ice,
                WHITE.mix(ice, 0.3),
                ice.mix(p.mid, 0.45),
            ],
        ),
    );
    s.clipped(&fall, |s| {
        for i in 0..19 {
            let x = 290.0 + 26.0 * i as f32;
            let lean = (x - 526.0) * 0.16;
            s.fill(
                &Shape::tube(&[
                    (x, -20.0, 1.0),
                    (x + lean * 0.4, 200.0, 4.0),
                    (x + lean, 580.0, 9.0),
                ]),
                (ice.mix(p.mid, 0.3), 0.55),
            );
        }
        for _ in 0..60 {
            let (x, y, r) = (
                s.dice.range(290.0, 780.0),
                s.dice.range(0.0, H),
                s.dice.range(5.0, 16.0),
            );
            s.fill(
                &Shape::poly("0,-1.5 .16,-.2 .8,0 .16,.2 0,1.5 -.16,.2 -.8,0 -.16,-.2").at(x, y, r),
                if r > 11.0 { p.mid } else { WHITE },
            );
        }
    });
}

/// The ledge, a diagonal from below on the left to the upper right.
pub(super) fn ledge(s: &mut Stage, ice: Colour) {
    let p = s.pal;
    let rock = Shape::poly(
        "-20,580 -20,546 120,522 190,484 310,480 372,430 440,394 520,390 570,344 630,302 730,296 800,254 870,200 980,180 980,580",
    );
    s.fill(
        &rock,
        Ink::along(
            (400.0, 340.0),
            (620.0, 580.0),
            &[p.top.mix(p.mid, 0.35), p.ink],
        ),
    );
    s.crescent(&rock, ice, (0.0, 5.0), 0.0);
    s.clipped(&rock, |s| {
        for (a, b, c) in [
            ((310.0, 480.0), (360.0, 580.0), (240.0, 590.0)),
            ((520.0, 390.0), (600.0, 500.0), (470.0, 580.0)),
            ((730.0, 296.0), (840.0, 460.0), (700.0, 580.0)),
            ((870.0, 200.0), (980.0, 340.0), (930.0, 580.0)),
        ] {
            s.poly(&[a, b, c], (p.ink, 0.5));
        }
    });
}

/// Dark walls to both sides.
pub(super) fn gorge(s: &mut Stage) {
    let p = s.pal;
    for (points, tone) in [
        (
            "-20,-20 170,-20 130,80 190,160 110,260 150,360 60,460 -20,490",
            p.top.mix(p.ink, 0.45),
        ),
        (
            "980,-20 870,-20 900,60 846,110 870,190 980,240",
            p.top.mix(p.ink, 0.3),
        ),
    ] {
        let cliff = Shape::poly(points);
        s.fill(&cliff, tone);
    }
}
