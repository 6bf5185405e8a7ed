//! The Slow Express: summer sky and apricot fields; two strangers, one cake, ninety-one stops.

mod nobody;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose};
use kit::places::{built, nature};
use kit::stage::{At, Stage};
use nobody::{cake, object, place};
use tiny_skia::Transform;

const TITLE: &str = "slow-express";
const P: Palette = Palette::of([
    0x4fa3c7, 0x9ad3d0, 0xfbe3a6, 0xfff7dc, 0xe8916b, 0x2b3358, 0xe5487a,
]);
const RED: Colour = Colour::hex(0xe5_352d);
const LILAC: Colour = Colour::hex(0xb7_9ce8);
const MAGENTA: Colour = Colour::hex(0xc2_256e);
const MINT: Colour = Colour::hex(0x7f_c4a4);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, ensemble),
        Picture::new(TITLE, "place", P, place),
        Picture::new(TITLE, "object", P, object),
    ]
}

const fn summer(side: f32) -> Light {
    Light::day(side).colours(
        Colour::hex(0xff_f0c8),
        Colour::hex(0x5a_4a88),
        Colour::hex(0xff_c890),
    )
}

const fn hana() -> Costume {
    Costume::new(
        Garment::Jacket,
        RED,
        Colour::hex(0x2b_3358),
        Colour::hex(0xfb_e3a6),
    )
    .scarf(RED)
}

const fn felix() -> Costume {
    Costume::new(
        Garment::Suit,
        LILAC,
        Colour::hex(0xff_f7dc),
        Colour::hex(0x4f_a3c7),
    )
    .legs(Colour::hex(0xb7_9ce8), Colour::hex(0x2b_3358))
}

/// Hana out of the window, eyes shut, all of the afternoon in her face.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(60.0, p.key);
    s.wash(Ink::down(0.0, 300.0, &[p.top, p.mid, p.low]));
    s.glow((900.0, 60.0), 480.0, p.key, 0.9);
    let to = s.light.to;
    let mut dice = s.dice.fork();
    s.canvas.cumulus(
        &mut dice,
        [760.0, 170.0, 330.0, 90.0],
        (WHITE, p.mid.mix(p.low, 0.4)),
        to,
    );
    nature::hills(
        &mut s.canvas,
        4,
        (300.0, 40.0, 2.0),
        MINT.mix(p.low, 0.3),
        None,
    );
    s.rect(
        -8.0,
        292.0,
        W + 16.0,
        260.0,
        Ink::down(292.0, H, &[p.low, p.body.mix(p.low, 0.5), p.body]),
    );
    s.blurred(3.0, |s| {
        for i in 0..40 {
            let t = (i as f32 / 39.0).powi(2);
            let y = 300.0 + 250.0 * t;
            let x = s.dice.range(300.0, 980.0);
            let tint = s.dice.pick(&[p.key, p.body, MINT, p.low]);
            s.rect(x, y, 90.0 + 320.0 * t, 2.0 + 9.0 * t, (tint, 0.55));
        }
    });
    carriage_side(s, (884.0, 286.0));
    scarf(s);
    wing(s);
    let bliss = Expression {
        corner: 0.1,
        cheek: 0.5,
        ..Expression::SHUT
    };
    let pose = Pose::new(40.0, bliss).head(-20.0, -8.0).body(22.0);
    s.act_in(
        "mei-tanabe",
        hana(),
        pose,
        Framing::new(0.365, 0.44, 0.56),
        summer(1.0),
    );
    s.vignette(p.ink, 0.18);
}

/// The side of the train, from our left shoulder to its end at `far`.
fn carriage_side(s: &mut Stage, (fx, fy): Pt) {
    let p = s.pal;
    let cream = p.key.mix(p.low, 0.3);
    let green = Colour::hex(0x3f_9a7c);
    let band = |a: f32, b: f32| {
        Shape::polygon(&[
            (-20.0, a),
            (fx, fy + (a - fy) * 0.03),
            (fx, fy + (b - fy) * 0.03),
            (-20.0, b),
        ])
    };
    s.fill(&band(-330.0, 1180.0), green);
    s.fill(&band(-330.0, -250.0), p.ink.mix(p.top, 0.4));
    s.fill(&band(420.0, 700.0), cream);
    s.fill(&band(700.0, 730.0), p.acc);
    s.fill(&band(1100.0, 1180.0), p.ink.mix(p.top, 0.3));
    s.fill(&band(-250.0, -210.0), cream);
    for i in 0..7 {
        let (t0, t1) = (0.47 + 0.1 * (i as f32), 0.47 + 0.1 * i as f32 + 0.066);
        let at = |t: f32, y: f32| {
            let k = 1.0 - t.powf(0.8) * 0.97;
            (-20.0 + (fx + 20.0) * t.powf(0.8), fy + (y - fy) * k)
        };
        if t1 < 0.99 {
            let pane =
                Shape::polygon(&[at(t0, -120.0), at(t1, -120.0), at(t1, 330.0), at(t0, 330.0)]);
            s.fill(
                &pane,
                Ink::down(100.0, 330.0, &[p.ink.mix(p.top, 0.45), p.mid]),
            );
            s.stroke(&pane, cream, 4.0 * (1.0 - t0) + 1.0);
        }
    }
    s.fill(&Shape::round_rect(-60.0, -60.0, 420.0, 720.0, 60.0), cream);
    s.fill(
        &Shape::round_rect(-60.0, -40.0, 396.0, 690.0, 50.0),
        Ink::down(0.0, H, &[p.top, p.top.mix(p.ink, 0.2)]),
    );
}

fn scarf(s: &mut Stage) {
    for (d, tone) in [
        (
            "M330 430C250 396 190 452 110 420C60 400 10 380 -30 392V470C20 452 70 480 120 492C200 512 270 470 350 500Z",
            0.12,
        ),
        (
            "M340 410C260 372 200 424 120 388C70 366 20 330 -30 336V398C20 400 60 420 110 440C190 470 260 430 350 468Z",
            0.0,
        ),
    ] {
        let cloth = Shape::svg(d);
        s.form(&cloth, RED.mix(s.pal.ink, tone), 12.0);
    }
}

fn wing(s: &mut Stage) {
    let black = Colour::hex(0x18_141d);
    let hair = Shape::svg(
        "M330 90C240 84 150 120 62 96C110 150 150 160 196 166C150 184 120 190 84 184C130 226 190 240 244 238C216 254 190 262 160 262C220 300 300 310 360 290Z",
    );
    s.fill(&hair, black);
    s.clipped(&hair, |s| {
        s.stroke(
            &Shape::svg("M330 120C250 130 190 140 110 122"),
            (Colour::hex(0x6a_5a68), 0.9),
            9.0,
        );
        s.stroke(
            &Shape::svg("M330 190C270 205 210 212 130 205"),
            (Colour::hex(0x6a_5a68), 0.7),
            7.0,
        );
    });
}

/// The bend: the train leans one way, the cake the other, and Felix is all that lies between.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    s.framed(Transform::from_rotate_at(-8.0, 480.0, 270.0), aisle);
    let alarm = Expression { lid: 1.3, brow_in: 0.15, fore: 0.8, wide: 1.0, ..Expression::FEAR };
    let under = |x: f32| Arm::Reach { at: [x, -2.6, 2.2], grip: Grip::Hidden };
    let pose = Pose::new(-28.0, alarm).head(-9.0, 8.0).body(-22.0).bend(0.0, 8.0).arms(under(1.2), under(0.4)).look(-0.05, 0.05);
    s.act_in("jasper-wren", felix(), pose, Framing::new(0.70, 0.42, 0.4), summer(-1.0));
    s.framed(Transform::from_rotate_at(-7.0, 400.0, 520.0), |s| cake(s, (330.0, 540.0)));
    for (x, y, r) in [(74.0, 150.0, 25.0), (140.0, 66.0, 21.0)] {
        s.form(&Shape::circle(x, y, r), p.acc.mix(RED, 0.6), 6.0);
        s.stroke(&Shape::svg("M0 -20C6 -40 20 -44 30 -52").moved(x, y), MINT.mix(p.ink, 0.3), 5.0);
    }
    s.vignette(p.ink, 0.15);
}

/// The carriage behind him: one long window of wheat under a plain wall.
fn aisle(s: &mut Stage) {
    let p = s.pal;
    let gold = Colour::hex(0xff_c84a);
    s.rect(-200.0, -200.0, 1400.0, 1000.0, p.top.mix(p.ink, 0.25));
    let glass = Shape::round_rect(-260.0, 40.0, 880.0, 356.0, 40.0);
    s.clipped(&glass, |s| {
        s.rect(-300.0, 0.0, 1000.0, 240.0, Ink::down(40.0, 240.0, &[p.top, p.mid]));
        nature::hills(&mut s.canvas, 9, (236.0, 34.0, 3.0), MINT, None);
        s.rect(-300.0, 250.0, 1000.0, 200.0, Ink::down(250.0, 400.0, &[gold, p.body.mix(gold, 0.5)]));
    });
    s.stroke(&glass, p.key, 18.0);
    s.rect(-200.0, -200.0, 1400.0, 196.0, p.key.mix(p.low, 0.5));
    s.rect(-200.0, -6.0, 1400.0, 12.0, p.body);
    s.form(&Shape::round_rect(640.0, 330.0, 460.0, 420.0, 60.0), p.top.mix(p.ink, 0.5), 14.0);
}

/// From behind, on the last step of the last carriage; the rails run out into the sunset.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let hy = 300.0;
    let fire = Colour::hex(0xff_8a3c);
    s.wash(Ink::down(0.0, hy, &[p.acc.mix(p.body, 0.55), fire, p.low]));
    let sun = (480.0, hy - 30.0);
    s.glow(sun, 560.0, p.low, 0.9);
    s.circle(
        sun.0,
        sun.1,
        82.0,
        Ink::down(sun.1 - 82.0, sun.1 + 40.0, &[WHITE, p.low]),
    );
    for (i, (x, y)) in [(30.0, 70.0), (560.0, 110.0), (200.0, 170.0), (640.0, 196.0)]
        .into_iter()
        .enumerate()
    {
        s.streak(
            (x, y),
            (330.0, 15.0),
            (p.acc.mix(p.low, 0.4), 0.65),
            60 + i as u64,
        );
    }
    nature::hills(
        &mut s.canvas,
        21,
        (hy + 8.0, 34.0, 2.2),
        p.acc.mix(p.body, 0.5),
        Some(p.low),
    );
    s.rect(
        -8.0,
        hy + 4.0,
        W + 16.0,
        250.0,
        Ink::down(
            hy,
            H,
            &[fire.mix(p.low, 0.4), p.body, p.body.mix(p.ink, 0.35)],
        ),
    );
    rails(s, (480.0, hy + 2.0));
    shoulder_to_shoulder(s);
    shared_scarf(s);
    platform_end(s);
    s.vignette(p.ink, 0.3);
}

/// The two backs against the sun.
fn shoulder_to_shoulder(s: &mut Stage) {
    let p = s.pal;
    s.light.to = (0.0, -1.0);
    s.light.colour = p.low;
    let light = |side: f32| {
        Light {
            dir: [0.55 * side, 0.5, -0.3],
            light_at: 0.5,
            shadow_at: -0.25,
            rim_dir: [0.7 * side, 0.5, -0.4],
            rim_at: 0.26,
            depth: 0.6,
            ..Light::golden(side)
        }
        .colours(p.low, Colour::hex(0x4a_2a58), p.low)
    };
    let turned = |yaw: f32, roll: f32| {
        Pose::new(yaw, Expression::TENDER)
            .head(0.0, roll)
            .body(180.0_f32.copysign(yaw))
    };
    s.act_in(
        "jasper-wren",
        felix(),
        turned(-168.0, 12.0),
        Framing::new(0.605, 0.475, 0.335),
        light(-1.0),
    );
    s.act_in(
        "mei-tanabe",
        hana(),
        turned(168.0, -12.0),
        Framing::new(0.385, 0.535, 0.33),
        light(1.0),
    );
}

fn rails(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for i in 0..14 {
        let t = (i as f32 / 13.0).powf(2.2);
        let (sy, w) = (y + 6.0 + 240.0 * t, 12.0 + 300.0 * t);
        s.rect(x - w, sy, w * 2.0, 3.0 + 16.0 * t, p.ink.mix(p.body, 0.3));
    }
    for k in [-1.0, 1.0] {
        s.poly(
            &[
                (x + k, y),
                (x + k * 3.0, y),
                (x + k * 236.0, H + 10.0),
                (x + k * 206.0, H + 10.0),
            ],
            p.ink,
        );
        s.poly(
            &[
                (x + k, y),
                (x + k * 2.0, y),
                (x + k * 216.0, H + 10.0),
                (x + k * 206.0, H + 10.0),
            ],
            p.low,
        );
    }
}

fn shared_scarf(s: &mut Stage) {
    let cloth = Shape::svg(
        "M262 412C300 376 360 380 420 396C480 410 540 396 600 366C650 350 700 372 716 410L708 470C660 430 610 430 560 452C500 476 430 474 380 456C330 440 290 450 262 476Z",
    );
    s.form(&cloth, RED, 10.0);
    s.stroke(
        &Shape::svg("M290 432C350 410 430 440 500 434C570 428 640 386 700 420"),
        (Colour::hex(0x8a_1a30), 0.5),
        4.0,
    );
    let tail = Shape::svg("M262 420C220 440 190 430 150 452L160 506C200 490 240 500 280 470Z");
    s.form(&tail, RED.mix(s.pal.ink, 0.12), 8.0);
}

fn platform_end(s: &mut Stage) {
    let p = s.pal;
    for (x, w) in [(-10.0, 92.0), (878.0, 92.0)] {
        s.backlit(&Shape::rect(x, -10.0, w, H + 20.0), p.ink, 4.0);
    }
    s.backlit(&Shape::rect(-10.0, -10.0, W + 20.0, 44.0), p.ink, 4.0);
    s.rect(-8.0, 512.0, W + 16.0, 40.0, p.ink);
    s.rect(-8.0, 510.0, W + 16.0, 4.0, p.body);
    for x in [110.0, 842.0] {
        s.line(&[(x, 330.0), (x, 514.0)], p.ink, 9.0);
    }
    for k in [(70.0, 190.0), (770.0, 890.0)] {
        s.line(&[(k.0, 334.0), (k.1, 334.0)], p.ink, 9.0);
    }
}

/// Three on one small bench behind all their luggage; the pigeon has found a nest.
fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-50.0, p.key);
    s.wash(Ink::along((0.0, 0.0), (W, H), &[WHITE, p.key, p.low]));
    let ray = Shape::poly("-20,330 -20,60 700,-20 960,-20 960,60");
    s.fill(&ray, (WHITE, 0.6));
    for y in [346.0, 372.0, 398.0] { s.rect(-8.0, y, W + 16.0, 22.0, p.mid.mix(p.top, 0.15)); }
    built::clock(s, (796.0, 74.0), 148.0);
    waiting(s);
    luggage(s);
    s.vignette(p.ink, 0.15);
}

/// Hana sulks, Aunt Pru sleeps on Felix, Felix does not dare to move.
fn waiting(s: &mut Stage) {
    let p = s.pal;
    let huff = Expression { brow_in: -0.13, lid: 0.62, corner: -0.1, press: 1.0, ..Expression::DOUBT };
    let cross = Pose::new(-34.0, huff).head(2.0, -6.0).body(-12.0).look(-0.05, 0.01).arms(Arm::Folded, Arm::Folded);
    let doze = Expression { open: 0.16, corner: -0.02, ..Expression::SHUT };
    let asleep = Pose::new(20.0, doze).head(6.0, 24.0).body(8.0).bend(0.0, 10.0);
    let stiff = Expression { brow_in: 0.16, brow_out: 0.02, lid: 1.15, corner: -0.05, press: 0.8, ..Expression::DOUBT };
    let meek = Pose::new(-26.0, stiff).head(-2.0, 4.0).body(-8.0).look(-0.05, -0.04);
    let pru = Costume::new(Garment::Dress, MAGENTA, MAGENTA.mix(WHITE, 0.25), p.ink).scarf(MAGENTA.mix(WHITE, 0.2));
    s.act_in("mei-tanabe", hana(), cross, Framing::new(0.185, 0.40, 0.30), summer(-1.0));
    let tall = s.act_in("jasper-wren", felix(), meek, Framing::new(0.70, 0.36, 0.32), summer(-1.0));
    s.act_in("agnes-thorne", pru, asleep, Framing::new(0.515, 0.51, 0.30), summer(-1.0));
    pigeon(s, (tall.crown.x - 6.0, tall.crown.y - 66.0));
}

/// The wall of suitcases in front of them, and the one wool thread through it.
fn luggage(s: &mut Stage) {
    let p = s.pal;
    let trunk = |s: &mut Stage, [x, y, w, h]: [f32; 4], tint: Colour| {
        let body = Shape::round_rect(x, y, w, h, 14.0);
        s.form(&body, tint, 8.0);
        for k in [0.2, 0.8] { s.rect(x + w * k - 9.0, y + 3.0, 18.0, h, tint.mix(p.ink, 0.35)); }
        s.form(&Shape::round_rect(x + w * 0.5 - 34.0, y - 14.0, 68.0, 20.0, 9.0), p.ink, 3.0);
        for (cx, cy) in [(x, y), (x + w, y)] {
            s.clipped(&body, |s| s.form(&Shape::circle(cx, cy, 30.0), p.low.mix(p.body, 0.4), 4.0));
        }
        s.rect(x + w * 0.5 - 15.0, y + 8.0, 30.0, 22.0, p.low.mix(p.body, 0.3));
    };
    trunk(s, [-40.0, 436.0, 330.0, 130.0], p.ink.mix(p.top, 0.25));
    trunk(s, [640.0, 446.0, 360.0, 130.0], p.body.mix(p.ink, 0.12));
    trunk(s, [270.0, 482.0, 390.0, 90.0], p.top.mix(p.ink, 0.2));
    objects::wool(s, At::new(372.0, 488.0, 92.0).tint(p.acc));
}

fn pigeon(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let grey = p.ink.mix(WHITE, 0.4);
    let body = Shape::spline("-44,6 -20,-16 10,-20 26,-34 42,-36 50,-26 44,-12 34,8 8,20 -20,16")
        .moved(x, y);
    s.form(&body, grey, 6.0);
    s.form(
        &Shape::spline("-36,6 -14,-8 16,-6 22,6 0,14").moved(x, y),
        grey.mix(p.ink, 0.35),
        4.0,
    );
    s.poly(
        &[
            (x + 49.0, y - 28.0),
            (x + 62.0, y - 22.0),
            (x + 48.0, y - 20.0),
        ],
        p.body,
    );
    s.circle(x + 40.0, y - 27.0, 3.0, p.acc);
}
