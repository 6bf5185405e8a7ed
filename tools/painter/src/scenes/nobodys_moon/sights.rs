//! The far side, the letters, the storm.

use super::{ASPECT, ivory_coat, moon};
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::people::{Arm, Expression, Framing, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// His letter box stands out on the plain, full to the lid; the path to it is worn like an orbit.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    s.starry(110, 150.0);
    s.lit_by(75.0, p.key);
    let far = Noise::ridged(17)
        .octaves(3)
        .ridge((-8.0, W + 8.0), 172.0, 46.0, 4.0);
    s.fill(&Shape::under(&far, 300.0), p.mid);
    let pale = [
        p.body.mix(p.low, 0.55),
        p.low.mix(p.key, 0.35),
        p.low.mix(p.key, 0.75),
    ];
    s.rect(-8.0, 168.0, W + 16.0, 390.0, Ink::down(168.0, H, &pale));
    for (x, y, r) in [
        (110.0, 196.0, 60.0),
        (440.0, 190.0, 44.0),
        (930.0, 226.0, 80.0),
        (600.0, 246.0, 56.0),
        (60.0, 300.0, 110.0),
        (900.0, 470.0, 150.0),
    ] {
        crater(s, (x, y), r);
    }
    worn_path(s);
    hut(s, (730.0, 236.0));
    letter_box(s);
    s.vignette(p.ink, 0.3);
}

fn crater(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let rim = Shape::ellipse(x, y, r, r * 0.24);
    s.fill(&rim, p.mid.mix(p.body, 0.5));
    s.crescent(&rim, p.top.mix(p.mid, 0.4), (-r * 0.3, 0.0), 0.0);
    s.crescent(&rim, WHITE, (r * 0.07, r * 0.03), 0.0);
}

/// Three tracks of boots, there and back, out of the foreground and round to the door.
fn worn_path(s: &mut Stage) {
    let p = s.pal;
    let dent = p.mid.mix(p.top, 0.35);
    for lane in 0..2 {
        let mut t = 0.03 * lane as f32;
        let mut left = false;
        while t < 1.0 {
            let (x, y) = path_at(t);
            let size = ((y - 168.0) / 372.0).max(0.06);
            let out = if lane == 0 { -58.0 } else { 58.0 } * (0.7 + 0.5 * (7.0 * t).sin());
            let off = out + if left { -17.0 } else { 17.0 };
            let at = (x + off * size, y + s.dice.range(-2.0, 2.0) * size);
            s.oval(
                at.0 + 2.0 * size,
                at.1 + 3.0 * size,
                12.0 * size,
                9.0 * size,
                (WHITE, 0.8),
            );
            s.oval(at.0, at.1, 11.0 * size, 8.5 * size, dent);
            left = !left;
            t += 0.04 * size + 0.006;
        }
    }
}

fn path_at(t: f32) -> Pt {
    let q = 1.0 - t;
    let blend = |a: f32, b: f32, c: f32, d: f32| {
        q * q * q * a + 3.0 * q * q * t * b + 3.0 * q * t * t * c + t * t * t * d
    };
    (
        blend(330.0, 1120.0, 330.0, 722.0),
        blend(548.0, 430.0, 262.0, 240.0),
    )
}

/// The box: a drum on a post, its flag up, its mouth choked with what was never fetched.
fn letter_box(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (236.0, 520.0);
    s.poly(
        &[
            (x - 20.0, y),
            (x + 24.0, y),
            (x - 250.0, y + 40.0),
            (x - 330.0, y + 26.0),
        ],
        (p.top, 0.65),
    );
    s.form(
        &Shape::rect(x - 17.0, y - 190.0, 34.0, 194.0),
        p.mid.mix(p.top, 0.4),
        6.0,
    );
    for (i, (dx, dy, turn)) in [
        (-96.0, 6.0, -14.0),
        (70.0, 12.0, 9.0),
        (-30.0, 14.0, 4.0),
        (128.0, 2.0, 28.0),
        (-170.0, 14.0, 12.0),
    ]
    .into_iter()
    .enumerate()
    {
        envelope(s, (x + dx, y + dy), (96.0, turn), i);
    }
    let side = p.top.mix(p.mid, 0.25);
    let drum = Shape::svg("M-132 70V-46C-132 -122 -26 -122 -26 -46V70Z")
        .and(&Shape::svg("M-80 -104H78C136 -104 150 -70 150 -34V70H-80Z"));
    s.form(&drum.moved(x, y - 232.0), side, 12.0);
    s.form(
        &Shape::svg("M-30 70V-40C-30 -128 118 -128 118 -40V70Z").moved(x + 30.0, y - 232.0),
        p.body.mix(p.top, 0.25),
        10.0,
    );
    let mouth = Shape::svg("M-14 58V-36C-14 -106 102 -106 102 -36V58Z").moved(x + 30.0, y - 232.0);
    s.fill(&mouth, p.ink);
    for (i, (dx, dy, turn)) in [
        (40.0, -268.0, -32.0),
        (104.0, -262.0, 22.0),
        (60.0, -232.0, -8.0),
        (112.0, -218.0, 34.0),
        (54.0, -196.0, 12.0),
        (98.0, -182.0, -16.0),
    ]
    .into_iter()
    .enumerate()
    {
        envelope(s, (x + dx, y + dy), (104.0, turn), i + 1);
    }
    s.form(
        &Shape::rect(x - 110.0, y - 420.0, 14.0, 170.0),
        p.acc.mix(p.mid, 0.2),
        4.0,
    );
    s.form(
        &Shape::poly("0,0 82,24 0,50").moved(x - 98.0, y - 420.0),
        p.acc,
        5.0,
    );
}

fn envelope(s: &mut Stage, at: Pt, (w, turn): Pt, k: usize) {
    let p = s.pal;
    let tone = [p.key, p.low, p.body.mix(p.key, 0.55)][k % 3];
    let h = w * 0.62;
    let place = |shape: Shape| shape.turned_by(turn, 0.0, 0.0).moved(at.0, at.1);
    let paper = place(Shape::rect(-w / 2.0, -h / 2.0, w, h));
    s.fill(&paper.moved(-5.0, 6.0), (p.ink, 0.45));
    s.fill(&paper, tone);
    let flap = Shape::polygon(&[(-w / 2.0, -h / 2.0), (w / 2.0, -h / 2.0), (0.0, h * 0.12)]);
    s.fill(&place(flap), tone.mix(p.mid, 0.3));
    s.fill(&place(Shape::circle(0.0, h * 0.08, w * 0.075)), p.acc);
}

fn hut(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.poly(
        &[
            (x - 50.0, y),
            (x + 50.0, y),
            (x - 170.0, y + 24.0),
            (x - 230.0, y + 16.0),
        ],
        (p.top, 0.7),
    );
    let dome = Shape::svg("M-58 4V-30C-58 -64 -32 -84 0 -84C32 -84 58 -64 58 -30V4Z").moved(x, y);
    s.form(&dome, p.body.mix(p.top, 0.4), 10.0);
    s.line(&[(x + 28.0, y - 74.0), (x + 34.0, y - 140.0)], p.body, 6.0);
    s.stroke(
        &Shape::svg("M-18 -10Q0 12 18 -10").moved(x + 34.0, y - 138.0),
        p.body,
        6.0,
    );
    s.glow((x - 6.0, y - 34.0), 150.0, p.acc, 0.95);
    s.rect(x - 34.0, y - 58.0, 52.0, 40.0, p.acc);
    s.rect(x - 11.0, y - 58.0, 6.0, 40.0, p.top);
}

/// The last letter opened: moon dust has run out of it, and in the dust her finger stops at a heart.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink.mix(p.top, 0.45));
    let pool = vec![
        (0.0, p.acc.mix(p.key, 0.55), 1.0),
        (0.45, p.acc, 1.0),
        (0.74, p.acc.mix(p.mid, 0.55), 1.0),
        (1.0, p.ink.mix(p.top, 0.45), 1.0),
    ];
    s.wash(Ink::Radial((560.0, 230.0), (620.0, 470.0), pool));
    s.lit_by(-30.0, p.key);
    tied_letters(s);
    opened_letter(s);
    moon_dust(s);
    s.vignette(p.ink, 0.5);
}

/// The others, tied with rose ribbon and pushed aside, in the dark.
fn tied_letters(s: &mut Stage) {
    let p = s.pal;
    s.framed(
        tiny_skia::Transform::from_row(0.956, -0.292, 0.292, 0.956, 110.0, 96.0),
        |s| {
            for i in 0..7 {
                let k = i as f32;
                let paper =
                    Shape::round_rect(-120.0 - 3.0 * k, -130.0 - 8.0 * k, 420.0, 290.0, 8.0);
                s.fill(&paper.moved(10.0, 16.0), (p.ink, 0.5));
                s.form(&paper, p.mid.mix(p.body, 0.1 * k), 5.0);
            }
            s.poly(
                &[(-142.0, -180.0), (278.0, -180.0), (70.0, -10.0)],
                p.mid.mix(p.top, 0.3),
            );
            s.poly(&[(-142.0, -180.0), (278.0, -180.0), (70.0, -30.0)], p.body);
            for band in [
                Shape::rect(36.0, -190.0, 44.0, 360.0),
                Shape::rect(-150.0, -60.0, 450.0, 44.0),
            ] {
                s.form(&band, p.low, 5.0);
            }
            for k in [-1.0, 1.0] {
                let loop_of = Shape::svg("M0 0C20 -50 96 -70 104 -28C108 14 40 18 0 0Z")
                    .scaled(k, 1.0)
                    .moved(58.0, -38.0);
                s.fill(&loop_of.moved(6.0, 12.0), (p.ink, 0.4));
                s.form(&loop_of, p.low, 7.0);
            }
            s.form(
                &Shape::circle(58.0, -38.0, 20.0),
                p.low.mix(p.key, 0.3),
                5.0,
            );
        },
    );
}

/// An envelope on its back, its flap thrown open towards the lamp, its lining full of stars.
fn opened_letter(s: &mut Stage) {
    let p = s.pal;
    s.framed(
        tiny_skia::Transform::from_rotate_at(9.0, 720.0, 130.0),
        |s| {
            let (x, y, w, h) = (560.0, 10.0, 380.0, 190.0);
            let flap = Shape::polygon(&[(x, y), (x + w, y), (x + w * 0.5, y - 170.0)]);
            s.fill(&Shape::rect(x, y, w, h).moved(10.0, 18.0), (p.ink, 0.45));
            s.fill(&flap, p.top);
            s.form(&Shape::rect(x, y, w, h), p.top, 4.0);
            for i in 0..24 {
                let at = (
                    x + w * ((i * 37) % 97) as f32 / 97.0,
                    y + 8.0 + 3.0 * ((i * 13) % 30) as f32,
                );
                s.circle(at.0, at.1, 2.0 + (i % 3) as f32, p.key);
            }
            s.form(
                &Shape::polygon(&[(x, y), (x + w * 0.53, y + h * 0.62), (x, y + h)]),
                p.body.mix(p.low, 0.4),
                4.0,
            );
            s.form(
                &Shape::polygon(&[(x + w, y), (x + w * 0.47, y + h * 0.62), (x + w, y + h)]),
                p.body.mix(p.low, 0.25),
                4.0,
            );
            s.form(
                &Shape::polygon(&[(x, y + h), (x + w * 0.5, y + h * 0.42), (x + w, y + h)]),
                p.low,
                5.0,
            );
        },
    );
}

/// The silver spill: wide, uneven, drawn through by one finger that has not quite closed the heart.
fn moon_dust(s: &mut Stage) {
    let p = s.pal;
    let mut dice = s.dice.fork();
    let heap = dice.blob((520.0, 376.0), (292.0, 140.0), 0.1, 26);
    let stream = Shape::spline("742,86 764,110 738,240 700,330 600,380 560,330 640,270");
    let silver = vec![
        (0.0, WHITE, 1.0),
        (0.6, p.body.mix(WHITE, 0.75), 1.0),
        (1.0, p.body.mix(WHITE, 0.35), 1.0),
    ];
    s.layered(Blend::shade(12.0, 0.55), |s| {
        s.fill(&heap.moved(12.0, 16.0), p.ink)
    });
    s.blurred(7.0, |s| {
        s.fill(&stream, p.body.mix(WHITE, 0.7));
        s.fill(&heap, Ink::Radial((490.0, 330.0), (380.0, 240.0), silver));
    });
    let crest = dice.blob((516.0, 366.0), (214.0, 88.0), 0.1, 22);
    s.blurred(12.0, |s| s.fill(&crest, WHITE));
    let heart = Shape::svg("M-8 112C-120 44 -176 -6 -160 -66C-144 -116 -48 -112 -14 -40C10 -112 116 -128 140 -70C158 -14 92 40 34 82").moved(500.0, 384.0);
    s.stroke(&heart.moved(4.0, 5.0), (WHITE, 0.95), 46.0);
    s.stroke(&heart.moved(-2.0, -3.0), p.top.mix(p.mid, 0.35), 38.0);
    s.stroke(&heart.moved(2.0, 3.0), p.mid.mix(p.body, 0.25), 26.0);
    for i in 0..560 {
        let (a, far) = (
            s.dice.range(0.0, std::f32::consts::TAU),
            1.0 + s.dice.gauss(0.14),
        );
        let at = (520.0 + 280.0 * far * a.cos(), 374.0 + 134.0 * far * a.sin());
        let r = s.dice.range(1.2, 3.8);
        s.circle(at.0, at.1, r, (if i % 2 == 0 { WHITE } else { p.mid }, 0.8));
    }
    for (x, y, r) in [
        (556.0, 494.0, 12.0),
        (584.0, 470.0, 9.0),
        (548.0, 470.0, 8.0),
        (820.0, 420.0, 10.0),
        (200.0, 440.0, 9.0),
    ] {
        s.form(&Shape::circle(x, y, r), p.body.mix(WHITE, 0.6), 3.0);
    }
}

/// The dish from behind and below; its thread of light climbs to a moon on fire.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.mid.mix(p.low, 0.45), p.low.mix(p.mid, 0.2), p.low, p.key],
    ));
    s.streak((40.0, 420.0), (520.0, 14.0), (p.body, 0.5), 3);
    s.streak((500.0, 470.0), (460.0, 12.0), (p.body, 0.45), 5);
    burning_moon(s, (800.0, 104.0));
    s.layered(Blend::glow(5.0, 1.0), |s| {
        s.line(&[(560.0, 196.0), (796.0, 108.0)], p.acc, 9.0)
    });
    s.line(&[(560.0, 196.0), (796.0, 108.0)], WHITE, 3.5);
    s.lit_by(50.0, p.acc);
    dish(s);
    catwalk(s);
    let light = Light {
        dir: [0.6, 0.5, 0.55],
        light_at: 0.2,
        depth: 0.45,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.mid.mix(p.top, 0.4), p.acc);
    let pose = Pose::new(146.0, Expression::NEUTRAL)
        .head(-12.0, 0.0)
        .body(148.0)
        .arms(Arm::Wheel, Arm::Wheel)
        .stance(Stance::Wheelchair);
    if let Some(framing) =
        actor("lucia-marchetti").map(|a| Framing::on_ground(a, &pose, 0.16, 0.855, 0.52, ASPECT))
    {
        s.act_in("lucia-marchetti", ivory_coat(), pose, framing, light);
    }
    s.vignette(p.top, 0.45);
}

fn burning_moon(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y), 330.0, p.acc, 0.9);
    for i in 0..26 {
        let a = i as f32 * std::f32::consts::TAU / 26.0 + s.dice.range(-0.1, 0.1);
        let l = s.dice.range(92.0, 168.0);
        let flame = Shape::polygon(&[
            (x + 66.0 * (a - 0.14).cos(), y + 66.0 * (a - 0.14).sin()),
            (x + l * (a + 0.16).cos(), y + l * (a + 0.16).sin()),
            (x + 66.0 * (a + 0.14).cos(), y + 66.0 * (a + 0.14).sin()),
        ]);
        s.fill(&flame, (p.acc.mix(p.key, 0.25), 0.9));
    }
    moon(s, (x, y), 72.0);
    s.crescent(&Shape::circle(x, y, 72.0), p.acc, (-34.0, 12.0), 2.0);
    s.circle(x - 16.0, y + 8.0, 58.0, (p.mid, 0.55));
}

fn dish(s: &mut Stage) {
    let p = s.pal;
    let bowl = Shape::spline(
        "196,90 250,40 420,70 590,190 700,350 704,430 640,452 470,420 300,310 210,190",
    );
    s.backlit(&bowl, p.ink, 8.0);
    s.clipped(&bowl, |s| {
        for i in 0..9 {
            let t = i as f32 / 8.0;
            let to = (196.0 + 510.0 * t, 70.0 + 380.0 * t);
            s.line(&[(370.0, 350.0), to], (p.mid, 0.55), 4.0);
            s.stroke(
                &Shape::ellipse(440.0, 260.0, 80.0 + 42.0 * i as f32, 40.0 + 28.0 * i as f32)
                    .turned_by(38.0, 440.0, 260.0),
                (p.mid, 0.35),
                3.0,
            );
        }
    });
    for (a, b) in [
        ((500.0, 120.0), (566.0, 192.0)),
        ((660.0, 300.0), (566.0, 192.0)),
        ((560.0, 210.0), (480.0, 260.0)),
    ] {
        s.line(&[a, b], p.ink, 7.0);
    }
    s.circle(562.0, 196.0, 16.0, p.ink);
    s.glow((562.0, 196.0), 60.0, p.acc, 0.9);
    let mast = Shape::poly("350,350 440,400 500,560 300,560");
    s.backlit(&mast, p.ink, 6.0);
    for y in [430.0, 480.0, 530.0] {
        s.line(&[(330.0, y), (470.0, y - 24.0)], p.mid.mix(p.ink, 0.5), 4.0);
    }
}

fn catwalk(s: &mut Stage) {
    let p = s.pal;
    s.rect(-10.0, 462.0, 420.0, 16.0, p.ink);
    s.rect(-10.0, 459.0, 420.0, 4.0, p.acc.mix(p.low, 0.4));
    for i in 0..9 {
        let x = 10.0 + 46.0 * i as f32;
        s.line(&[(x, 478.0), (x + 46.0, 530.0)], p.ink, 5.0);
        s.line(&[(x + 46.0, 478.0), (x, 530.0)], p.ink, 5.0);
    }
    s.rect(-10.0, 528.0, 420.0, 20.0, p.ink);
    for i in 0..6 {
        s.rect(230.0 + 34.0 * i as f32, 392.0, 4.0, 70.0, p.ink);
    }
    s.rect(228.0, 390.0, 182.0, 6.0, p.ink);
}
