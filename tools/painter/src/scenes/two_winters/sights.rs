//! The lake that remembers, and two mugs on a sill.

use super::{CORAL, LAMP, PEACH};
use kit::canvas::{H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::heights::cabin;
use kit::places::nature::pine;
use kit::stage::Stage;

/// The lake from the hill: two skaters' tracks meet, circle one another and part.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let shore = 128.0;
    s.wash(Ink::down(
        0.0,
        shore,
        &[p.mid.mix(p.low, 0.2), p.low, p.low.mix(PEACH, 0.6)],
    ));
    s.lit_by(10.0, p.low);
    s.glow((690.0, shore), 360.0, PEACH, 0.8);
    let hill = Noise::new(8)
        .octaves(4)
        .ridge((-20.0, W + 20.0), shore - 14.0, 62.0, 2.6);
    s.fill(&Shape::under(&hill, shore + 6.0), p.mid.mix(p.low, 0.15));
    woods(s, shore);
    s.rect(
        -8.0,
        shore,
        W + 16.0,
        H,
        Ink::down(
            shore,
            H,
            &[p.low, p.key, p.key.mix(p.mid, 0.15), p.mid.mix(p.key, 0.4)],
        ),
    );
    s.glow_oval((690.0, shore + 10.0), (330.0, 90.0), PEACH, 0.9);
    cabin(s, (716.0, shore + 6.0), 66.0);
    s.glow((716.0, shore - 10.0), 60.0, LAMP, 1.0);
    s.rect(704.0, shore - 20.0, 18.0, 15.0, LAMP);
    s.fill(
        &Shape::poly("706,134 722,134 744,250 690,250"),
        Ink::fade((0.0, shore), (0.0, 250.0), LAMP, (0.7, 0.0)),
    );
    ice(s);
    tracks(s);
    mitten(s, (486.0, 322.0));
    for (x, h) in [(-6.0, 420.0), (70.0, 260.0), (966.0, 340.0)] {
        let mut dice = s.dice.fork();
        pine(
            &mut s.canvas,
            &mut dice,
            [x, H + 40.0, h],
            p.top.mix(p.ink, 0.3),
            None,
            Some(p.key),
        );
    }
    s.vignette(p.top, 0.25);
}

fn woods(s: &mut Stage, shore: f32) {
    let p = s.pal;
    let mut dice = s.dice.fork();
    for i in 0..70 {
        let x = -10.0 + 14.4 * i as f32;
        if (640.0..800.0).contains(&x) {
            continue;
        }
        let h = dice.range(26.0, 60.0);
        let tip = Shape::poly("-.24,0 0,-1 .24,0").at(x, shore + 3.0, h);
        s.fill(&tip, p.top.mix(p.mid, dice.range(0.0, 0.35)));
    }
}

fn ice(s: &mut Stage) {
    let p = s.pal;
    for (x, y, w) in [
        (90.0, 200.0, 260.0),
        (560.0, 190.0, 150.0),
        (760.0, 300.0, 240.0),
        (120.0, 420.0, 200.0),
        (620.0, 500.0, 260.0),
        (330.0, 160.0, 180.0),
    ] {
        s.streak((x, y), (w, 9.0), (p.mid, 0.35), (x + y) as u64);
    }
}

/// Both tracks, thick near us, thin far away.
fn tracks(s: &mut Stage) {
    let p = s.pal;
    let from_left = "-30,560,8 90,470,7 190,392,6 300,330,5 360,282,4.4 450,236,4 580,232,4 676,268,4.6 690,322,5 620,378,5.6 490,398,6 350,376,5.6 286,326,5 310,278,4.2 400,232,3.8 560,202,3.2 760,190,2.8 990,170,2.4";
    let from_right = "990,500,7.5 880,446,6.6 790,396,6 726,350,5.4 700,300,4.8 640,256,4.2 520,244,4 380,258,4.2 320,304,4.8 340,352,5.3 440,384,5.8 570,376,5.6 640,332,5 620,284,4.4 520,262,4 380,216,3.4 200,188,2.8 -30,172,2.4";
    for (way, tone, dy) in [
        (from_left, p.top, 0.0),
        (from_right, p.acc.mix(p.body, 0.4), 3.0),
    ] {
        let line = Shape::limb(way).moved(0.0, dy);
        s.fill(&line.moved(1.0, 5.0), (WHITE, 0.9));
        s.fill(&line, tone);
    }
}

/// One coral mitten, left in the middle.
fn mitten(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.oval(x + 6.0, y + 8.0, 34.0, 8.0, (p.top, 0.5));
    let hand = Shape::spline("-30,4 -26,-10 -4,-14 22,-12 30,-2 24,8 0,10 -20,10")
        .and(&Shape::spline("-6,-10 2,-24 14,-22 10,-8"))
        .moved(x, y);
    s.form(&hand, CORAL, 3.0);
    s.fill(
        &Shape::round_rect(x - 42.0, y - 9.0, 17.0, 20.0, 5.0),
        PEACH,
    );
}

/// Two mugs in the kitchen window; their steam leans together into one plume.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let dusk = Colour::hex(0x3f_6aa6);
    s.wash(Ink::down(0.0, 400.0, &[dusk.mix(p.top, 0.4), dusk, p.mid]));
    s.lit_by(70.0, LAMP.mix(p.key, 0.4));
    s.fill(
        &Shape::spline("-20,420 -20,300 180,276 420,300 640,262 980,296 980,440"),
        p.mid.mix(p.key, 0.35),
    );
    for (x, y, r) in [
        (300.0, 90.0, 6.0),
        (380.0, 210.0, 5.0),
        (250.0, 250.0, 7.0),
        (620.0, 60.0, 6.0),
        (700.0, 180.0, 7.0),
        (330.0, 150.0, 4.0),
        (660.0, 250.0, 5.0),
        (590.0, 130.0, 4.0),
        (420.0, 60.0, 5.0),
    ] {
        s.circle(x, y, r, p.key);
    }
    s.rect(484.0, -8.0, 22.0, 420.0, p.low.mix(p.body, 0.3));
    s.rect(484.0, -8.0, 6.0, 420.0, p.key);
    curtains(s);
    let sill = Shape::rect(-8.0, 438.0, W + 16.0, 120.0);
    s.fill(
        &sill,
        Ink::down(438.0, H, &[p.low, p.body, p.body.mix(p.ink, 0.4)]),
    );
    let snow = Shape::spline(
        "-20,470 -20,420 90,408 210,424 330,404 480,420 640,402 800,422 980,406 980,466 820,476 640,462 500,480 300,464 140,480",
    );
    s.fill(&snow, p.key);
    s.crescent(&snow, p.mid, (0.0, -10.0), 0.0);
    steam(s);
    mug(s, (352.0, 462.0), (164.0, 196.0), PEACH, -1.0);
    mug(s, (600.0, 474.0), (170.0, 204.0), CORAL, 1.0);
    laces(s);
    s.vignette(p.ink, 0.3);
}

/// Red curtains with a white check, drawn to both sides.
fn curtains(s: &mut Stage) {
    let p = s.pal;
    for (points, flip) in [
        (
            "-20,-20 250,-20 236,80 196,190 120,270 96,330 120,440 -20,450",
            false,
        ),
        (
            "980,-20 706,-20 724,90 770,200 846,276 868,330 846,440 980,450",
            true,
        ),
    ] {
        let cloth = Shape::spline(points);
        s.fill(&cloth, p.acc);
        s.clipped(&cloth, |s| {
            for i in 0..12 {
                let x = if flip { 700.0 } else { -20.0 } + 26.0 * i as f32;
                let fold = if flip { 30.0 } else { -30.0 };
                s.stroke(
                    &Shape::curve(&[
                        (x, -20.0),
                        (x + fold * 0.2, 140.0),
                        (x + fold * 1.6, 290.0),
                        (x + fold, 460.0),
                    ]),
                    (p.low, 0.3),
                    9.0,
                );
            }
            for i in 0..16 {
                s.rect(-20.0, 34.0 * i as f32 - 10.0, W + 40.0, 9.0, (p.low, 0.28));
            }
            for k in 0..3 {
                let x = if flip { 770.0 } else { 30.0 } + 66.0 * k as f32;
                s.stroke(
                    &Shape::curve(&[
                        (x, -20.0),
                        (x, 160.0),
                        (if flip { 868.0 } else { 90.0 }, 320.0),
                    ]),
                    (p.ink, 0.28),
                    20.0,
                );
            }
        });
        let (tx, ty) = if flip { (836.0, 312.0) } else { (80.0, 312.0) };
        s.form(&Shape::round_rect(tx, ty, 50.0, 26.0, 10.0), p.low, 5.0);
        s.crescent(
            &cloth,
            p.acc.mix(LAMP, 0.6),
            (if flip { 6.0 } else { -5.0 }, 0.0),
            0.0,
        );
    }
}

/// A mug `w` wide and `h` high on (x, y); the handle to one side.
fn mug(s: &mut Stage, (x, y): Pt, (w, h): Pt, hue: Colour, side: f32) {
    let p = s.pal;
    let r = w * 0.5;
    s.oval(x - 22.0, y - 2.0, r * 1.2, 17.0, (p.top, 0.6));
    let handle = Shape::svg("M0 -.62C.5 -.66 .52 -.1 0 -.16")
        .scaled(side * 1.3, 1.0)
        .at(x + side * r * 0.94, y, h)
        .stroked(26.0);
    s.form(&handle, hue.mix(p.ink, 0.12), 6.0);
    let body = Shape::svg(&format!(
        "M{} {}V{}C{} {} {} {} {} {}V{}Z",
        x - r,
        y - h,
        y - 22.0,
        x - r * 0.8,
        y + 14.0,
        x + r * 0.8,
        y + 14.0,
        x + r,
        y - 22.0,
        y - h
    ));
    s.fill(
        &body,
        Ink::across(
            x - r,
            x + r,
            &[
                hue.mix(p.top, 0.62),
                hue.mix(p.ink, 0.22),
                hue,
                hue.mix(p.key, 0.15),
                hue.mix(p.key, 0.5),
                hue.mix(p.key, 0.1),
            ],
        ),
    );
    s.clipped(&body, |s| {
        for k in 0..2 {
            let yy = y - h * 0.62 + 30.0 * k as f32;
            s.stroke(
                &Shape::curve(&[(x - r, yy), (x, yy + 17.0), (x + r, yy)]),
                (p.low, 0.8),
                8.0,
            );
        }
        for k in 0..5 {
            let t = k as f32 / 4.0;
            let (fx, fy) = (
                x - r * 0.8 + 1.6 * r * t,
                y - h * 0.36 + 14.0 * (1.0 - (2.0 * t - 1.0).powi(2)),
            );
            s.fill(
                &Shape::poly("0,-13 10,0 0,13 -10,0").moved(fx, fy),
                (p.low, 0.9),
            );
        }
    });
    s.oval(x, y - h, r, 21.0, hue.mix(p.key, 0.45));
    s.oval(x, y - h + 3.0, r * 0.86, 15.0, p.body.mix(p.ink, 0.5));
    s.oval(x + r * 0.2, y - h + 6.0, r * 0.5, 8.0, (LAMP, 0.5));
}

/// Skates' laces, tied round the coral handle.
fn laces(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (734.0, 392.0);
    for d in [
        "M0 0C-50 -46 -70 10 -6 4",
        "M0 0C52 -44 66 14 6 4",
        "M-2 4C-20 40 -40 50 -34 96",
        "M4 4C26 36 20 60 44 92",
    ] {
        let lace = Shape::svg(d).moved(x, y);
        s.stroke(&lace, p.top, 13.0);
        s.stroke(&lace, p.key, 8.0);
    }
    s.circle(x, y + 2.0, 11.0, p.key);
    for (dx, dy) in [(-34.0, 98.0), (44.0, 94.0)] {
        s.rect(
            x + dx - 5.0,
            y + dy - 4.0,
            10.0,
            18.0,
            p.body.mix(p.ink, 0.3),
        );
    }
}

/// Two steams that lean together.
fn steam(s: &mut Stage) {
    let p = s.pal;
    let plume = "352,270,16 330,220,26 366,176,26 420,140,24 462,96,30 478,40,38 452,-30,44";
    let other = "600,276,16 626,226,26 590,178,26 540,144,24 494,100,30 470,40,38 500,-30,44";
    for way in [plume, other] {
        s.layered(
            kit::canvas::Blend {
                opacity: 0.75,
                ..kit::canvas::Blend::soft(5.0)
            },
            |s| s.fill(&Shape::limb(way), p.key),
        );
    }
    s.fill(
        &Shape::limb("352,262,6 340,220,10 372,180,9 430,140,8 470,90,10 478,30,12 466,-30,12"),
        (WHITE, 0.8),
    );
    s.fill(
        &Shape::limb("600,268,6 616,226,10 584,182,9 530,144,8 488,92,10 482,30,12 492,-30,12"),
        (WHITE, 0.8),
    );
}

/// The last carriage, its red lamps already in the white.
pub(super) fn tail_of_train(s: &mut Stage) {
    let p = s.pal;
    let back = Shape::svg("M634 306V172C634 132 672 118 720 118C768 118 806 132 806 172V306Z");
    s.fill(
        &back,
        Ink::across(634.0, 806.0, &[p.top, p.top.mix(p.ink, 0.4), p.ink]),
    );
    s.crescent(&back, p.mid, (4.0, 4.0), 0.0);
    let snow = Shape::spline(
        "628,168 636,128 676,108 720,104 766,108 804,128 812,168 786,146 752,138 720,146 688,136 656,146",
    );
    s.fill(&snow, p.low);
    s.fill(&Shape::round_rect(684.0, 170.0, 72.0, 126.0, 6.0), p.ink);
    s.fill(&Shape::round_rect(694.0, 180.0, 52.0, 52.0, 5.0), LAMP);
    for x in [648.0, 766.0] {
        s.fill(&Shape::round_rect(x, 184.0, 26.0, 44.0, 4.0), (LAMP, 0.75));
    }
    for x in [660.0, 780.0] {
        s.glow((x, 274.0), 190.0, p.acc, 1.0);
        s.circle(x, 274.0, 13.0, Colour::hex(0xff_3a2c));
        s.circle(x, 274.0, 6.0, p.low);
    }
    s.blurred(9.0, |s| {
        for (x, y, r) in [
            (610.0, 300.0, 44.0),
            (830.0, 306.0, 54.0),
            (720.0, 312.0, 50.0),
            (560.0, 316.0, 30.0),
            (880.0, 316.0, 34.0),
        ] {
            s.oval(x, y, r * 1.6, r * 0.55, (p.low.mix(p.acc, 0.2), 0.75));
        }
    });
    s.poly(
        &[
            (690.0, 306.0),
            (746.0, 306.0),
            (800.0, 540.0),
            (640.0, 540.0),
        ],
        Ink::fade((0.0, 300.0), (0.0, 520.0), p.acc, (0.55, 0.0)),
    );
}

/// Snow driven across the frame.
pub(super) fn driven_snow(s: &mut Stage) {
    let ink = s.pal.key;
    for _ in 0..130 {
        let (x, y, l) = (
            s.dice.range(-20.0, W),
            s.dice.range(-20.0, H),
            s.dice.range(8.0, 26.0),
        );
        let w = 1.6 + l * 0.11;
        s.line(&[(x, y), (x - l, y + l * 0.62)], (ink, 0.7), w);
    }
}

/// Drifts along the foot of both walls.
pub(super) fn drifts(s: &mut Stage) {
    let p = s.pal;
    for (x0, x1) in [(-20.0, 480.0), (480.0, 980.0)] {
        let drift = Shape::spline(&format!(
            "{x0},580 {x0},470 {},450 {},486 {x1},462 {x1},580",
            x0 + 160.0,
            x0 + 330.0
        ));
        s.fill(
            &drift,
            Ink::down(450.0, H, &[p.mid.mix(p.low, 0.35), p.top]),
        );
    }
}

/// Two board walls that meet at a post, under a heavy roof of snow.
pub(super) fn house_corner(s: &mut Stage, night: Colour) {
    let p = s.pal;
    for (points, tone) in [
        ("480,20 480,560 -20,520 -20,86", night.mix(p.body, 0.4)),
        ("480,20 480,560 980,520 980,86", night.mix(p.body, 0.18)),
    ] {
        let wall = Shape::poly(points);
        s.fill(&wall, tone);
        s.clipped(&wall, |s| {
            for i in 0..14 {
                let y = 40.0 + 40.0 * i as f32;
                let lean = 40.0 - 6.0 * i as f32;
                s.stroke(
                    &Shape::line(&[(-20.0, y + lean), (480.0, y), (980.0, y + lean)]),
                    (p.ink, 0.5),
                    4.0,
                );
            }
        });
    }
    s.form(
        &Shape::rect(462.0, 20.0, 36.0, 540.0),
        p.body.mix(p.ink, 0.45),
        8.0,
    );
    let snow = Shape::spline(
        "-30,-30 -30,104 100,88 220,78 330,52 430,40 480,24 530,40 640,54 760,80 870,90 990,104 990,-30",
    );
    s.fill(&snow, p.mid.mix(p.low, 0.45));
    s.crescent(&snow, p.top.mix(p.mid, 0.4), (0.0, -16.0), 0.0);
}

/// The light of a room: lamps and paper stars in the first winter, a bare bulb in the second.
pub(super) fn window_light(s: &mut Stage, area: &Shape, first: bool) {
    let p = s.pal;
    let (hot, far) = if first {
        (LAMP.mix(p.key, 0.55), LAMP)
    } else {
        (LAMP, p.acc.mix(p.body, 0.35))
    };
    let x = if first { 262.0 } else { 716.0 };
    s.glow((x, 260.0), 360.0, LAMP, if first { 0.6 } else { 0.35 });
    s.fill(
        area,
        Ink::Radial(
            (x, 190.0),
            (280.0, 280.0),
            vec![(0.0, hot, 1.0), (1.0, far, 1.0)],
        ),
    );
    s.clipped(area, |s| {
        if first {
            s.stroke(
                &Shape::curve(&[(92.0, 134.0), (262.0, 194.0), (432.0, 134.0)]),
                p.ink,
                3.0,
            );
            for i in 0..9 {
                let t = i as f32 / 8.0;
                let (bx, by) = (
                    92.0 + 340.0 * t,
                    134.0 + 60.0 * (1.0 - (2.0 * t - 1.0).powi(2)),
                );
                s.circle(bx, by, 9.0, if i % 2 == 0 { p.acc } else { p.key });
            }
        } else {
            s.rect(x - 2.0, 80.0, 5.0, 70.0, p.ink);
            s.circle(x, 162.0, 15.0, p.key);
            s.glow((x, 162.0), 90.0, p.key, 0.7);
        }
    });
}

/// The frames and the snowy sills.
pub(super) fn window_wood(s: &mut Stage) {
    let p = s.pal;
    let wood = p.ink.mix(p.body, 0.35);
    for points in [
        "92,128 432,92 432,424 92,400",
        "528,92 868,128 868,400 528,424",
    ] {
        s.stroke(&Shape::poly(points), wood, 16.0);
    }
    for (a, b) in [
        ((86.0, 406.0), (440.0, 432.0)),
        ((520.0, 432.0), (874.0, 406.0)),
    ] {
        s.line(&[a, b], p.mid.mix(p.low, 0.6), 17.0);
    }
}
