//! Full Contact Bingo: hall violet, bulb yellow, pitch green; wheels, balls and one cup.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "full-contact-bingo";
const P: Palette = Palette::of([
    0x3a1f6b, 0x7a3fc2, 0xffc94d, 0xfff6d6, 0xb05ad0, 0x1b0e3a, 0x23d18b,
]);
const IVORY: Colour = Colour::hex(0xf3_e7cf);
const RUST: Colour = Colour::hex(0xc0_5a2c);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, sights::ensemble),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

/// Roz comes straight at us: two canted wheels, a scuffed shield, sparks.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.ink, p.ink.mix(p.top, 0.7), p.top]));
    sights::floodlights(s);
    s.framed(Transform::from_rotate_at(-7.0, 480.0, 270.0), |s| {
        s.sunburst((470.0, 200.0), 26, p.mid, 0.28);
        s.lit_by(60.0, p.low);
        let charge = Expression {
            open: 0.34,
            lid: 0.86,
            ..Expression::EFFORT
        };
        let light = Light {
            light_at: 0.24,
            ..Light::noir(1.0)
        }
        .colours(p.key, p.ink.mix(p.top, 0.4), p.body);
        let pose = Pose::new(10.0, charge)
            .head(-2.0, 7.0)
            .body(-6.0)
            .bend(22.0, 0.0)
            .arms(
                Arm::Reach {
                    at: [2.35, -2.9, 1.7],
                    grip: Grip::Fist,
                },
                Arm::Reach {
                    at: [2.35, -2.5, 1.5],
                    grip: Grip::Fist,
                },
            );
        let kit = Costume::new(Garment::Scrubs, IVORY, p.mid, p.acc).gloves(p.ink.mix(p.mid, 0.4));
        s.act_in(
            "lucia-marchetti",
            kit,
            pose,
            Framing::new(0.49, 0.3, 0.31),
            light,
        );
        knees(s);
        wheel(s, (196.0, 380.0), (78.0, 226.0), 13.0, -1.0);
        wheel(s, (768.0, 390.0), (78.0, 226.0), -13.0, 1.0);
        bumper(s);
    });
    sparks(s, (284.0, 560.0), -1.0);
    sparks(s, (720.0, 520.0), 1.0);
    s.vignette(p.ink, 0.5);
}

fn knees(s: &mut Stage) {
    let p = s.pal;
    let cloth = p.mid.mix(p.ink, 0.35);
    for (d, t) in [
        (
            "300,600 316,470 352,420 410,410 452,440 462,520 450,600",
            0.0,
        ),
        (
            "478,600 480,500 500,430 560,408 616,424 650,480 660,600",
            0.0,
        ),
    ] {
        s.form(&Shape::spline(d), cloth.mix(p.ink, t), 12.0);
    }
}

/// A canted wheel with its guard: `tilt` leans the top towards the rider, `side` is outwards.
fn wheel(s: &mut Stage, (x, y): Pt, (rx, ry): Pt, tilt: f32, side: f32) {
    let p = s.pal;
    let oval = |k: f32, dx: f32| Shape::ellipse(x + dx, y, rx * k, ry * k).turned_by(tilt, x, y);
    s.fill(&oval(1.0, -side * 26.0), p.ink);
    s.backlit(&oval(1.0, 0.0), p.ink.mix(p.top, 0.25), 8.0);
    s.fill(&oval(0.86, side * 2.0), p.ink);
    s.form(&oval(0.8, side * 5.0), p.top, 9.0);
    s.fill(&oval(0.62, side * 7.0), p.acc);
    s.fill(&oval(0.52, side * 8.0), p.top.mix(p.ink, 0.25));
    for i in 0..6 {
        let a = TAU * i as f32 / 6.0 + 0.3;
        let bolt = Shape::circle(
            x + side * 6.0 + rx * 0.71 * a.cos(),
            y + ry * 0.71 * a.sin(),
            7.0,
        )
        .turned_by(tilt, x, y);
        s.fill(&bolt, p.low);
    }
    s.form(&oval(0.16, side * 12.0), p.low, 5.0);
    let hand_rim = oval(0.93, side * 8.0).stroked(7.0);
    s.fill(&hand_rim, IVORY.mix(p.body, 0.3));
}

fn bumper(s: &mut Stage) {
    let p = s.pal;
    let steel = Colour::hex(0x9a_8cc4);
    let bar = Shape::svg("M300 470C340 540 620 540 664 462").stroked(26.0);
    s.form(&bar, steel, 7.0);
    for x in [304.0, 662.0] {
        s.form(
            &Shape::round_rect(x - 16.0, 440.0, 32.0, 70.0, 10.0),
            steel.mix(p.ink, 0.3),
            5.0,
        );
        s.form(&Shape::circle(x, 524.0, 38.0), p.ink, 6.0);
        s.circle(x, 524.0, 15.0, steel);
    }
    let shield = Shape::svg(
        "M350 462C430 484 540 484 616 458C626 520 576 572 482 590C392 574 346 526 350 462Z",
    );
    s.fill(&shield.moved(6.0, 10.0), (p.ink, 0.6));
    s.form(&shield, p.acc, 10.0);
    s.clipped(&shield, |s| {
        s.fill(
            &Shape::poly("470,440 560,440 500,620 410,620"),
            p.acc.mix(WHITE, 0.35),
        );
        for (a, b) in [
            ((370.0, 490.0), (430.0, 512.0)),
            ((386.0, 478.0), (416.0, 526.0)),
            ((556.0, 504.0), (600.0, 478.0)),
            ((538.0, 530.0), (584.0, 518.0)),
            ((450.0, 504.0), (476.0, 540.0)),
        ] {
            s.line(&[a, b], (p.ink, 0.75), 5.0);
        }
    });
    s.stroke(&shield, p.key, 5.0);
}

fn sparks(s: &mut Stage, (x, y): Pt, side: f32) {
    let p = s.pal;
    s.glow((x, y), 150.0, p.low, 0.9);
    for _ in 0..34 {
        let a = s.dice.range(0.1, 1.25);
        let (from, l) = (s.dice.range(10.0, 70.0), s.dice.range(16.0, 70.0));
        let (dx, dy) = (side * a.cos(), -a.sin());
        let hue = s.dice.pick(&[p.key, p.low, WHITE]);
        s.line(
            &[
                (x + dx * (from + l), y + dy * (from + l)),
                (x + dx * from, y + dy * from),
            ],
            hue,
            5.0,
        );
    }
}

/// Mickey commentates from inside the cage while the numbers fly round his ears.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.body,
            p.body.mix(p.key, 0.15),
            p.body.mix(p.key, 0.3),
            p.body.mix(p.key, 0.5),
        ],
    ));
    curtain(s);
    seats(s);
    s.lit_by(-30.0, p.low);
    for (row, y) in [26.0, 62.0].into_iter().enumerate() {
        for i in 0..16 {
            let x = 20.0 + 64.0 * i as f32 + 32.0 * row as f32;
            s.glow((x, y), 46.0, p.low, 0.6);
            s.circle(x, y, 14.0, p.low);
            s.circle(x - 3.0, y - 4.0, 6.0, WHITE);
        }
    }
    let (c, r) = ((606.0, 296.0), 232.0);
    stand(s, c, r);
    let globe = Shape::circle(c.0, c.1, r);
    s.fill(
        &globe,
        Ink::along(
            (c.0 - r, c.1 - r),
            (c.0 + r, c.1 + r),
            &[WHITE, p.key, p.low.mix(p.key, 0.35)],
        ),
    );
    s.clipped(&globe, |s| {
        swirl(s, c);
        balls(s, c, 0..15);
        mickey(s);
        balls(s, c, 15..26);
        heap(s, c);
    });
    glass(s, c, r);
    s.vignette(p.ink, 0.35);
}

fn mickey(s: &mut Stage) {
    let p = s.pal;
    let pose = Pose::new(
        -24.0,
        Expression {
            lid: 1.0,
            open: 0.5,
            ..Expression::BEAM
        },
    )
    .head(-2.0, -5.0)
    .body(-12.0)
    .arms(
        Arm::Reach {
            at: [0.5, -1.75, 2.3],
            grip: Grip::Rod,
        },
        Arm::Raised,
    );
    let light = Light {
        light_at: 0.24,
        ..Light::day(-1.0)
    }
    .colours(p.key, p.ink.mix(RUST, 0.3), p.body);
    let suit = Costume::new(Garment::Suit, RUST, p.key, p.acc);
    let him = s.act_in(
        "otis-grady",
        suit,
        pose,
        Framing::new(0.635, 0.44, 0.35),
        light,
    );
    if let Some(hand) = him.hands[0] {
        objects::microphone(
            s,
            At::new(hand.x - 10.0, hand.y + 60.0, 150.0)
                .turn(-14.0)
                .tint(p.top),
        );
        s.close_hands(&him);
    }
}

fn curtain(s: &mut Stage) {
    let p = s.pal;
    for i in 0..13 {
        let x = 80.0 * i as f32 - 20.0;
        s.fill(
            &Shape::poly("0,0 56,0 44,560 10,560").moved(x, 0.0),
            (p.body, 0.6),
        );
        s.rect(x + 60.0, 0.0, 7.0, H, (p.key, 0.12));
    }
}

fn seats(s: &mut Stage) {
    let p = s.pal;
    for (row, (y, k)) in [(330.0, 0.72), (430.0, 1.0), (560.0, 1.4)]
        .into_iter()
        .enumerate()
    {
        for i in 0..6 {
            let x = -30.0 + 118.0 * k * i as f32 - 30.0 * row as f32;
            let back = Shape::svg("M-48 0V-70C-48 -112 48 -112 48 -70V0Z").at(x, y, k);
            s.fill(&back.moved(5.0, 5.0), (p.ink, 0.5));
            s.form(
                &back,
                Colour::hex(0xa0_1f6a).mix(p.ink, 0.3 - 0.1 * row as f32),
                7.0 * k,
            );
            s.fill(
                &Shape::round_rect(-52.0, -14.0, 104.0, 26.0, 10.0).at(x, y, k),
                Colour::hex(0xa0_1f6a).mix(p.ink, 0.5),
            );
            s.circle(x, y - 58.0 * k, 7.0 * k, p.low.mix(p.ink, 0.3));
        }
    }
}

fn stand(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let brass = p.low.mix(Colour::hex(0xa8_6a10), 0.35);
    s.form(
        &Shape::poly("-150,600 -96,600 -40,440 40,440 96,600 150,600 70,400 -70,400")
            .moved(x, 20.0),
        brass,
        6.0,
    );
    s.form(&Shape::circle(x, y, r + 16.0), brass, 8.0);
    s.form(
        &Shape::line(&[(x + r, y), (x + r + 74.0, y), (x + r + 74.0, y - 96.0)]).stroked(17.0),
        brass,
        5.0,
    );
    s.form(
        &Shape::round_rect(x + r + 54.0, y - 160.0, 40.0, 74.0, 14.0),
        p.acc,
        6.0,
    );
}

fn swirl(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (rx, ry, turn, w) in [
        (190.0, 120.0, -18.0, 8.0),
        (160.0, 196.0, 24.0, 6.0),
        (206.0, 70.0, 12.0, 9.0),
    ] {
        s.stroke(
            &Shape::ellipse(x, y, rx, ry).turned_by(turn, x, y),
            (p.body, 0.35),
            w,
        );
    }
}

fn balls(s: &mut Stage, (x, y): Pt, which: std::ops::Range<usize>) {
    let p = s.pal;
    let hues = [
        p.acc,
        p.mid,
        Colour::hex(0xf0_5a7e),
        p.low,
        Colour::hex(0x3a_b4f0),
        p.body,
    ];
    for i in which {
        let a = i as f32 * 2.399 + 0.5;
        let far = 112.0 + 102.0 * (i as f32 * 0.377 + 0.2).fract();
        let at = (x + far * a.cos(), y + far * a.sin());
        ball(
            s,
            at,
            if i < 15 { 20.0 } else { 27.0 },
            hues[i % hues.len()],
        );
    }
}

fn ball(s: &mut Stage, (x, y): Pt, r: f32, hue: Colour) {
    let p = s.pal;
    s.form(&Shape::circle(x, y, r), hue, r * 0.24);
    let spot = Shape::ellipse(x - r * 0.12, y - r * 0.06, r * 0.5, r * 0.46);
    s.fill(&spot, p.key);
}

fn heap(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let hues = [
        p.low,
        p.acc,
        Colour::hex(0xf0_5a7e),
        p.mid,
        Colour::hex(0x3a_b4f0),
        p.body,
    ];
    for row in 0..3 {
        for i in 0..9 {
            let at = (
                x - 184.0 + 46.0 * i as f32 + 22.0 * (row % 2) as f32,
                y + 168.0 + 30.0 * row as f32 + 6.0 * ((i * 5 % 3) as f32),
            );
            ball(s, at, 28.0, hues[(i * 2 + row) % hues.len()]);
        }
    }
}

fn glass(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let brass = p.low.mix(Colour::hex(0xa8_6a10), 0.35);
    s.stroke(&Shape::ellipse(x, y, r * 0.52, r), (brass, 0.55), 6.0);
    s.crescent(&Shape::circle(x, y, r), (p.mid, 0.35), (-26.0, -22.0), 6.0);
    s.fill(
        &Shape::svg("M-.84 -.3C-.76 -.64 -.5 -.84 -.16 -.92C-.42 -.72 -.64 -.5 -.72 -.2Z")
            .at(x, y, r),
        (WHITE, 0.75),
    );

    s.stroke(&Shape::circle(x, y, r + 4.0), brass, 10.0);
}

/// Downhill at dusk: she steers, he stands on the axle, the bus has lost.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let coral = Colour::hex(0xff_9a5c);
    s.wash(Ink::along(
        (0.0, 0.0),
        (760.0, H),
        &[p.key, p.low, coral, p.body],
    ));
    s.glow((150.0, 120.0), 420.0, p.key, 0.9);
    s.circle(150.0, 120.0, 96.0, p.key);
    terraces(s);
    let road = Shape::poly("-20,290 980,520 980,580 -20,580");
    s.fill(
        &road,
        Ink::across(
            0.0,
            W,
            &[coral.mix(p.key, 0.4), p.body.mix(coral, 0.5), p.mid],
        ),
    );
    for i in 0..7 {
        let x = 30.0 + 150.0 * i as f32;
        s.fill(
            &Shape::poly("0,0 70,16 66,28 -4,12").moved(x, 392.0 + 0.23 * x),
            (p.key, 0.8),
        );
    }
    s.lit_by(-75.0, p.key);
    bus(s);
    wind(s);
    s.framed(Transform::from_rotate_at(13.0, 560.0, 420.0), |s| {
        let shade = Shape::poly("520,418 700,418 960,440 1000,452 700,440");
        s.fill(&shade, (p.top, 0.55));
        riders(s);
    });
    s.vignette(p.top, 0.3);
}

fn riders(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        light_at: 0.2,
        dir: [-0.45, 0.4, 0.62],
        depth: 0.3,
        ..Light::golden(-1.0)
    }
    .colours(p.key, p.top, p.low);
    let joy = Pose::new(44.0, Expression::LAUGH)
        .head(-4.0, -6.0)
        .body(74.0)
        .bend(-6.0, 0.0)
        .stance(Stance::Wheelchair)
        .arms(Arm::Wheel, Arm::Raised);
    let drive = Pose::new(56.0, Expression::RESOLVE)
        .head(-2.0, 2.0)
        .body(74.0)
        .bend(8.0, 0.0)
        .stance(Stance::Firm)
        .arms(
            Arm::Reach {
                at: [0.5, -2.9, 2.4],
                grip: Grip::Fist,
            },
            Arm::Reach {
                at: [0.5, -2.9, 2.4],
                grip: Grip::Fist,
            },
        );
    let (Some(lucia), Some(otis)) = (actor("lucia-marchetti"), actor("otis-grady")) else {
        return;
    };
    let aspect = W / H;
    let suit = Costume::new(Garment::Suit, RUST, p.key, p.acc).scarf(RUST.tone(1.1));
    let him = s.cast(
        "otis-grady",
        Some(suit),
        drive,
        Framing::on_ground(otis, &drive, 0.435, 0.7, 0.8, aspect),
        light,
    );
    let (x, y) = (him.mouth.x - 20.0, him.mouth.y + 40.0);
    let scarf = Shape::spline("30,-16 -70,-44 -140,-20 -206,-52 -290,-22 -330,-44 -318,6 -250,20 -180,-2 -120,28 -50,12 30,34").moved(x, y);
    s.form(&scarf, RUST, 8.0);
    s.form(
        &Shape::line(&[(440.0, 386.0), (560.0, 372.0)]).stroked(13.0),
        p.top,
        4.0,
    );
    s.lay(&him);

    let kit = Costume::new(Garment::Sweater, IVORY, IVORY, p.acc).legs(p.top, p.ink);
    s.act_in(
        "lucia-marchetti",
        kit,
        joy,
        Framing::on_ground(lucia, &joy, 0.635, 0.79, 0.82, aspect),
        light,
    );
}

fn terraces(s: &mut Stage) {
    let p = s.pal;
    for i in 0..8 {
        let x = 320.0 + 96.0 * i as f32;
        let y = 150.0 + 26.0 * i as f32;
        let tone = p.mid.mix(p.body, 0.2 + 0.1 * (i % 3) as f32);
        s.rect(x, y, 97.0, 420.0, tone);
        s.fill(
            &Shape::polygon(&[
                (x - 8.0, y + 4.0),
                (x + 48.0, y - 48.0),
                (x + 104.0, y + 4.0),
            ]),
            p.top.mix(p.mid, 0.25),
        );
        s.rect(x + 66.0, y - 58.0, 18.0, 44.0, p.top);
        s.rect(x, y, 7.0, 400.0, (p.low, 0.8));
        for k in 0..2 {
            let lit = (i * 3 + k) % 4 != 0;
            let pane = if lit { p.low } else { p.top };
            s.rect(x + 18.0 + 38.0 * k as f32, y + 28.0, 24.0, 36.0, pane);
            s.rect(x + 18.0 + 38.0 * k as f32, y + 96.0, 24.0, 36.0, p.top);
        }
    }
}

fn bus(s: &mut Stage) {
    let p = s.pal;
    s.framed(Transform::from_rotate_at(13.0, 120.0, 330.0), |s| {
        let body = Shape::round_rect(-150.0, 176.0, 390.0, 146.0, 24.0);
        s.form(&body, p.top, 8.0);
        s.rect(-150.0, 262.0, 390.0, 16.0, p.acc);
        for i in 0..4 {
            s.fill(
                &Shape::round_rect(-120.0 + 86.0 * i as f32, 196.0, 70.0, 50.0, 8.0),
                p.ink.mix(p.low, 0.25),
            );
        }
        s.circle(232.0, 296.0, 12.0, p.key);
        for x in [-60.0, 170.0] {
            s.circle(x, 320.0, 32.0, p.ink);
            s.circle(x, 320.0, 13.0, p.body);
        }
    });
}

fn wind(s: &mut Stage) {
    let p = s.pal;
    for (x, y, l) in [
        (250.0, 250.0, 150.0),
        (190.0, 330.0, 200.0),
        (300.0, 396.0, 120.0),
        (520.0, 90.0, 110.0),
        (760.0, 300.0, 120.0),
    ] {
        s.line(&[(x, y), (x + l, y + l * 0.23)], (p.key, 0.75), 5.0);
    }
}
