//! Grandma Is a Satellite: a nursery cosmos of cobalt, mint and bubblegum; knitting in orbit.

mod sights;
mod television;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

const TITLE: &str = "grandma-satellite";
const P: Palette = Palette::of([
    0x23307a, 0x5f82e0, 0xffd7c4, 0xfff6ea, 0x9be0c9, 0x141a45, 0xff6f91,
]);
const GREEN: Colour = Colour::hex(0x6c_c04a);
const MAGENTA: Colour = Colour::hex(0xc2_256e);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, television::pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "threat", P, sights::threat),
    ]
}

/// On the ridge in pyjamas with a colander for an aerial; one pink track over the whole sky.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        430.0,
        &[p.ink, p.top.mix(p.ink, 0.35), p.top, p.mid.mix(p.top, 0.45)],
    ));
    s.starry(90, 380.0);
    s.lit_by(60.0, p.low);
    s.glow((808.0, 150.0), 300.0, p.low, 0.4);
    s.circle(808.0, 150.0, 74.0, p.key);
    for (x, y, r) in [
        (788.0, 136.0, 15.0),
        (830.0, 168.0, 21.0),
        (826.0, 120.0, 9.0),
    ] {
        s.circle(x, y, r, (p.low.mix(p.mid, 0.2), 0.7));
    }
    track(s);
    town(s);
    let light = Light {
        light_at: 0.3,
        ..Light::night(1.0)
    }
    .colours(p.low, p.ink, p.acc);
    let pyjamas = Costume::new(Garment::Sweater, GREEN, GREEN.mix(p.key, 0.35), p.key);
    let pose = Pose::new(138.0, Expression::WONDER)
        .head(-16.0, -6.0)
        .body(168.0)
        .arms(Arm::Down, Arm::HoldUp);
    let boy = s.cast(
        "leo-fontaine",
        Some(pyjamas),
        pose,
        Framing::new(0.335, 0.475, 0.225),
        light,
    );
    if let Some(hand) = boy
        .hands
        .into_iter()
        .flatten()
        .min_by(|a, b| a.y.total_cmp(&b.y))
    {
        aerial(s, (hand.x, hand.y));
    }
    s.lay(&boy);
    s.close_hands(&boy);
    bear(s, (196.0, 404.0), 84.0);
    roof(s);
    s.vignette(p.ink, 0.4);
}

/// The satellite's way: a ribbon of light from edge to edge, brightest at its head.
fn track(s: &mut Stage) {
    let p = s.pal;
    let arc = Shape::svg("M-40 372C120 60 420 -10 640 60C800 112 920 210 1010 330");
    s.blurred(14.0, |s| s.stroke(&arc, (p.acc, 0.8), 30.0));
    s.stroke(&arc, p.acc, 13.0);
    s.stroke(&arc, p.acc.mix(WHITE, 0.55), 4.0);
    let (x, y) = (566.0, 38.0);
    s.glow((x, y), 110.0, p.key, 0.9);
    s.fill(
        &Shape::rect(-62.0, -11.0, 124.0, 22.0)
            .turned_by(8.0, 0.0, 0.0)
            .moved(x, y),
        p.mid.mix(p.key, 0.35),
    );
    s.fill(
        &Shape::rect(-25.0, -14.0, 50.0, 28.0)
            .turned_by(8.0, 0.0, 0.0)
            .moved(x, y),
        p.ink,
    );
    s.fill(&Shape::circle(x, y, 20.0), p.body);
    s.circle(x, y, 9.0, p.key);
}

fn town(s: &mut Stage) {
    let p = s.pal;
    for (k, y, share) in [(0.8, 392.0, 0.42), (1.25, 452.0, 0.14)] {
        let tone = p.ink.mix(p.mid, share);
        let mut x = -30.0;
        while x < 990.0 {
            let (w, h) = (s.dice.range(66.0, 110.0) * k, s.dice.range(30.0, 70.0) * k);
            let house = Shape::polygon(&[
                (x, 580.0),
                (x, y),
                (x + w * 0.5, y - h),
                (x + w, y),
                (x + w, 580.0),
            ]);
            s.backlit(&house, tone, 3.0);
            for dy in [4.0, 44.0] {
                if s.dice.chance(0.45) {
                    s.rect(x + w * 0.36, y + dy * k, 15.0 * k, 18.0 * k, p.low);
                }
            }
            x += w * 0.9;
        }
    }
}

/// A colander on a broom, aimed at the sky.
fn aerial(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let (tip, foot) = ((x + 26.0, y - 112.0), (x - 46.0, y + 190.0));
    s.line(&[foot, tip], p.low.mix(p.ink, 0.25), 9.0);
    s.put(kit::stage::At::new(tip.0, tip.1, 92.0).turn(34.0), |s| {
        s.stroke(&Shape::svg("M0 0V-.62"), s.pal.ink, 0.05);
        let bowl = Shape::svg("M-.74 -.62C-.7 -.1 -.4 .14 0 .14C.4 .14 .7 -.1 .74 -.62Z");
        s.form(&bowl, s.pal.mid.mix(s.pal.key, 0.5), 0.1);
        for (i, n) in [4, 6, 7].into_iter().enumerate() {
            for j in 0..n {
                let dx = (j as f32 - (n - 1) as f32 * 0.5) * 0.19;
                s.circle(dx, 0.02 - 0.19 * i as f32, 0.045, s.pal.top);
            }
        }
        s.form(
            &Shape::ellipse(0.0, -0.62, 0.78, 0.13),
            s.pal.top.mix(s.pal.mid, 0.5),
            0.05,
        );
        s.form(&Shape::circle(0.0, -0.72, 0.09), s.pal.acc, 0.03);
    });
}

/// The bear in the same attitude, with a thimble of a helmet.
fn bear(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let fur = p.low.mix(p.ink, 0.35);
    for k in [-1.0, 1.0] {
        s.form(
            &Shape::circle(x + 0.26 * h * k, y - 0.98 * h, 0.13 * h),
            fur,
            4.0,
        );
        s.form(
            &Shape::ellipse(x + 0.36 * h * k, y - 0.3 * h, 0.14 * h, 0.26 * h),
            fur,
            4.0,
        );
    }
    s.form(
        &Shape::ellipse(x, y - 0.26 * h, 0.36 * h, 0.42 * h),
        fur,
        6.0,
    );
    s.form(&Shape::circle(x, y - 0.78 * h, 0.32 * h), fur, 6.0);
    s.form(
        &Shape::svg("M-.24 0C-.22 -.3 .22 -.3 .24 0Z").at(x + 4.0, y - 1.02 * h, h),
        p.mid.mix(p.key, 0.5),
        4.0,
    );
}

fn roof(s: &mut Stage) {
    let p = s.pal;
    let slope = Shape::poly("-20,404 610,392 850,580 -20,580");
    let tile = p.ink.mix(p.top, 0.25);
    s.fill(&slope, Ink::down(392.0, H, &[p.top.mix(p.ink, 0.35), tile]));
    s.clipped(&slope, |s| {
        for row in 0..6 {
            let y = 424.0 + 24.0 * row as f32;
            for i in 0..24 {
                let x = -30.0 + 46.0 * i as f32 + if row % 2 == 0 { 0.0 } else { 23.0 };
                s.stroke(
                    &Shape::svg("M0 0Q2 15 20 16Q40 15 44 0").moved(x, y),
                    (p.mid, 0.26),
                    3.0,
                );
            }
        }
    });
    let ridge = Shape::poly("-20,396 612,384 632,404 -20,414");
    s.backlit(&ridge, tile, 5.0);
    s.line(
        &[(612.0, 392.0), (856.0, 584.0)],
        p.low.mix(p.mid, 0.3),
        7.0,
    );
    s.backlit(
        &Shape::rect(470.0, 300.0, 62.0, 110.0),
        p.acc.mix(p.ink, 0.55),
        6.0,
    );
    s.backlit(
        &Shape::rect(462.0, 292.0, 78.0, 18.0),
        p.acc.mix(p.ink, 0.35),
        4.0,
    );
    s.smoking(
        (500.0, 290.0),
        Plume {
            rise: 120.0,
            drift: 60.0,
            width: 22.0,
            opacity: 0.35,
        },
        p.mid,
    );
    let pane = Shape::poly("74,452 190,450 206,540 60,540");
    s.fill(&pane, Ink::down(450.0, H, &[p.key, p.low]));
    s.glow((132.0, 500.0), 170.0, p.low, 0.55);
    s.stroke(&pane, p.ink, 9.0);
    s.line(&[(132.0, 452.0), (132.0, 540.0)], p.ink, 7.0);
    s.form(
        &Shape::spline("186,470 214,462 250,478 262,540 206,544"),
        GREEN.mix(p.key, 0.2),
        6.0,
    );
}

/// She is the satellite: a mint boiler with lace in the porthole and geraniums below it.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, 300.0),
        &[p.low.mix(p.acc, 0.18), p.low, p.key],
    ));
    s.lit_by(62.0, p.key);
    s.glow((960.0, 60.0), 520.0, WHITE, 0.9);
    earth_below(s);
    for (x, k) in [(300.0, -1.0), (660.0, 1.0)] {
        wing(s, (x, 262.0 + 26.0 * k), k);
    }
    boiler(s);
    face_in_porthole(s);
    lace(s);
    window_box(s);
    s.vignette(p.acc.mix(p.ink, 0.3), 0.22);
}

fn earth_below(s: &mut Stage) {
    let p = s.pal;
    let globe = Shape::circle(430.0, 1210.0, 800.0);
    s.fill(&Shape::circle(430.0, 1210.0, 818.0), (WHITE, 0.55));
    s.fill(&globe, Ink::down(410.0, H, &[p.mid, p.mid.mix(p.top, 0.4)]));
    s.clipped(&globe, |s| {
        for (i, (x, y, w)) in [
            (60.0, 490.0, 260.0),
            (420.0, 452.0, 220.0),
            (640.0, 500.0, 300.0),
            (300.0, 520.0, 240.0),
        ]
        .into_iter()
        .enumerate()
        {
            s.streak((x, y), (w, 14.0), (WHITE, 0.85), 4 + i as u64);
        }
        for path in [
            "160,460 260,432 330,450 360,480 300,520 240,500 200,560 140,520",
            "560,440 700,450 760,490 720,560 640,530 600,480",
        ] {
            s.fill(&Shape::spline(path), p.mid.mix(p.top, 0.3));
        }
    });
    s.crescent(&globe, (WHITE, 0.8), (-4.0, 6.0), 0.0);
}

/// A solar wing from its root at (x, y) out of the picture; k is the side.
fn wing(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let tilt = 4.5 * k * k;
    let put = |shape: Shape| shape.scaled(k, 1.0).turned_by(tilt, 0.0, 0.0).moved(x, y);
    s.form(
        &put(Shape::rect(-20.0, -10.0, 70.0, 20.0)),
        p.low.mix(p.ink, 0.3),
        4.0,
    );
    for panel in 0..2 {
        let x0 = 40.0 + 170.0 * panel as f32;
        let frame = put(Shape::rect(x0, -112.0, 158.0, 224.0));
        s.fill(&frame.moved(-10.0, 14.0), (p.top, 0.25));
        s.form(&frame, p.top, 8.0);
        for i in 0..3 {
            for j in 0..4 {
                let (cx, cy) = (x0 + 9.0 + 48.0 * i as f32, -102.0 + 52.0 * j as f32);
                let share = 0.15 + 0.2 * ((i + j) % 3) as f32;
                s.fill(
                    &put(Shape::rect(cx, cy, 42.0, 46.0)),
                    p.top.mix(p.mid, share),
                );
                s.fill(
                    &put(Shape::polygon(&[
                        (cx, cy + 46.0),
                        (cx, cy + 20.0),
                        (cx + 26.0, cy),
                        (cx + 42.0, cy),
                    ])),
                    (p.mid, 0.45),
                );
            }
        }
    }
}

fn boiler(s: &mut Stage) {
    let p = s.pal;
    for (a, b) in [
        ((400.0, 120.0), (300.0, -20.0)),
        ((560.0, 120.0), (664.0, -20.0)),
    ] {
        s.line(&[a, b], p.ink.mix(p.acc, 0.25), 15.0);
        s.line(&[(a.0 + 3.0, a.1), (b.0 + 3.0, b.1)], p.low, 6.0);
    }
    let body = Shape::svg(
        "M300 150C300 70 380 36 480 36C580 36 660 70 660 150V420C660 480 600 510 480 510C360 510 300 480 300 420Z",
    );
    s.fill(&body, p.body);
    s.clipped(&body, |s| {
        s.fill(
            &Shape::svg("M290 20H350C320 160 320 400 356 530H290Z"),
            p.body.mix(p.top, 0.5),
        );
        s.fill(
            &Shape::svg("M350 20H386C352 160 352 400 390 530H356C320 400 320 160 350 20Z"),
            p.body.mix(p.top, 0.22),
        );
        s.fill(
            &Shape::svg("M640 60C652 160 650 400 630 500H606C630 400 632 160 612 60Z"),
            WHITE.mix(p.body, 0.25),
        );
        for y in [104.0, 438.0] {
            s.rect(290.0, y, 380.0, 7.0, p.body.mix(p.top, 0.45));
            for i in 0..13 {
                s.circle(
                    312.0 + 28.0 * i as f32,
                    y - 12.0,
                    5.0,
                    p.body.mix(p.top, 0.5),
                );
            }
        }
    });
    s.crescent(&body, (WHITE, 0.9), (-5.0, 3.0), 0.0);
    s.form(
        &Shape::svg("M640 400C700 396 706 350 742 340L756 362C730 380 722 430 656 436Z"),
        p.body,
        7.0,
    );
    s.smoking(
        (752.0, 346.0),
        Plume {
            rise: 110.0,
            drift: 150.0,
            width: 34.0,
            opacity: 0.95,
        },
        WHITE,
    );
    s.form(
        &Shape::circle(480.0, 268.0, 172.0),
        p.key.mix(p.low, 0.4),
        12.0,
    );
    for i in 0..16 {
        let a = std::f32::consts::TAU * i as f32 / 16.0;
        s.circle(
            480.0 + a.cos() * 160.0,
            268.0 + a.sin() * 160.0,
            5.5,
            p.low.mix(p.ink, 0.35),
        );
    }
}

fn face_in_porthole(s: &mut Stage) {
    let p = s.pal;
    let glass = Shape::circle(480.0, 268.0, 148.0);
    s.fill(
        &glass,
        Ink::down(120.0, 416.0, &[p.ink, p.top, p.top.mix(p.mid, 0.5)]),
    );
    let light = Light {
        light_at: 0.22,
        ..Light::day(1.0)
    }
    .colours(p.key, p.top.mix(p.acc, 0.25), p.mid);
    let delight = Expression {
        brow_in: 0.12,
        brow_out: 0.1,
        ..Expression::BEAM
    };
    let pose = Pose::new(16.0, delight).head(2.0, 6.0).body(8.0);
    let knit = Costume::new(Garment::Sweater, MAGENTA, MAGENTA.mix(p.acc, 0.35), p.low);
    s.clipped(&glass, |s| {
        let her = s.act_in(
            "agnes-thorne",
            knit,
            pose,
            Framing::new(0.497, 0.495, 0.315),
            light,
        );
        for eye in her.eyes {
            let r = 0.225 * eye.scale;
            s.circle(
                eye.x,
                eye.y,
                r,
                Ink::down(eye.y - r, eye.y + r, &[p.mid, p.body, WHITE]),
            );
            s.stroke(&Shape::circle(eye.x, eye.y, r), p.ink.mix(p.top, 0.4), 4.0);
            s.fill(
                &Shape::ellipse(eye.x + r * 0.3, eye.y - r * 0.35, r * 0.3, r * 0.2),
                WHITE,
            );
        }
    });
    s.crescent(&glass, (p.ink, 0.7), (9.0, -8.0), 2.0);
    s.clipped(&glass, |s| {
        s.fill(
            &Shape::poly("560,110 620,130 470,420 420,420"),
            (WHITE, 0.1),
        )
    });
}

/// Two halves of a lace curtain, tied back.
fn lace(s: &mut Stage) {
    let p = s.pal;
    let glass = Shape::circle(480.0, 268.0, 148.0);
    s.clipped(&glass, |s| {
        for k in [-1.0, 1.0] {
            let cloth = Shape::svg(
                "M-150 -150H-20C-40 -90 -80 -40 -128 -10C-118 40 -112 90 -116 150H-150Z",
            )
            .scaled(k, 1.0)
            .moved(480.0, 268.0);
            s.form(&cloth, p.key, 6.0);
            for (x, y) in [
                (-126.0, -100.0),
                (-96.0, -110.0),
                (-66.0, -120.0),
                (-130.0, -62.0),
                (-100.0, -72.0),
                (-130.0, 60.0),
                (-130.0, 110.0),
            ] {
                s.circle(480.0 + x * k, 268.0 + y, 7.0, (p.acc, 0.6));
            }
        }
    });
}

fn window_box(s: &mut Stage) {
    let p = s.pal;
    let green = Colour::hex(0x3f_9a78);
    for i in 0..15 {
        let (x, y) = (
            372.0 + 15.6 * i as f32,
            440.0 - 14.0 * ((i * 7) % 5) as f32 * 0.5,
        );
        s.fill(
            &s.dice.clone().blob((x, y), (16.0, 13.0), 0.2, 9),
            green.mix(p.ink, 0.12 * (i % 3) as f32),
        );
    }
    for i in 0..9 {
        let (x, y) = (
            382.0 + 24.5 * i as f32,
            422.0 + 12.0 * ((i * 5) % 4) as f32 * 0.5,
        );
        for a in 0..5 {
            let t = std::f32::consts::TAU * a as f32 / 5.0;
            s.circle(
                x + t.cos() * 8.0,
                y + t.sin() * 8.0,
                7.5,
                p.acc.mix(p.key, 0.08 * (i % 3) as f32),
            );
        }
        s.circle(x, y, 4.5, p.key);
    }
    s.form(
        &Shape::poly("360,450 600,450 588,492 372,492"),
        p.acc.mix(p.ink, 0.18),
        7.0,
    );
    for i in 0..5 {
        s.circle(392.0 + 44.0 * i as f32, 472.0, 8.0, p.low);
    }
}
