//! The Vanished River: jungle greens under acid gold, and one flare of orange.

mod sights;

use super::Picture;
use kit::camera::Cam;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::Stage;
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "vanished-river";
const P: Palette = Palette::of([
    0x0b5a3c, 0x5db045, 0xfff07a, 0xfffdd6, 0xb08a2a, 0x062a1c, 0xff5a2e,
]);
const TURQUOISE: Colour = Colour::hex(0x1f_b5ae);
const DENIM: Colour = Colour::hex(0x4f_6d8f);
const RUST: Colour = Colour::hex(0xa8_4a24);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

/// Professor Aziz between two leaves: a flare below, a dragonfly on her scarf, no river.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, H),
        (W, 0.0),
        &[p.acc.mix(p.ink, 0.55), p.ink, p.ink.mix(p.top, 0.3)],
    ));
    s.glow((250.0, 560.0), 460.0, p.acc, 0.9);
    for (x, y, l) in [
        (430.0, -20.0, 210.0),
        (520.0, -20.0, 150.0),
        (610.0, -20.0, 240.0),
        (660.0, -20.0, 120.0),
    ] {
        s.fill(
            &Shape::limb(&format!(
                "{x},{y},7 {},{},5 {},{},3",
                x + 14.0,
                y + l * 0.6,
                x - 4.0,
                y + l
            )),
            p.ink.mix(p.top, 0.55),
        );
    }
    let light = Light {
        dir: [-0.62, -0.34, 0.66],
        light_at: 0.24,
        rim_at: 0.4,
        rim_dir: [0.7, 0.5, -0.4],
        ..Light::below(-1.0)
    }
    .colours(Colour::hex(0xff_b05a), Colour::hex(0x06_3040), p.mid);
    let uneasy = Expression {
        lid: 1.3,
        brow_in: 0.1,
        brow_out: 0.06,
        open: 0.12,
        ..Expression::FEAR
    };
    let pose = Pose::new(-22.0, uneasy)
        .head(-2.0, -5.0)
        .body(-10.0)
        .look(-0.05, 0.0);
    let coat = Costume::new(Garment::Cloak, TURQUOISE, p.top, p.low);
    s.act_in(
        "noor-haddad",
        coat,
        pose,
        Framing::new(0.5, 0.44, 0.62),
        light,
    );
    s.oval(456.0, 464.0, 54.0, 31.0, Colour::hex(0x5e_cfbc));
    dragonfly(s, (604.0, 452.0), 78.0, 99.0);
    leaf_left(s);
    leaf_right(s);
    s.embers_in(22, [180.0, 160.0, 400.0, 360.0]);
    s.vignette(p.ink, 0.6);
}

fn dragonfly(s: &mut Stage, (x, y): Pt, k: f32, turn: f32) {
    let p = s.pal;
    let at = |shape: Shape| shape.turned_by(turn, 0.0, 0.0).at(x, y, k);
    for (a, l) in [(-78.0, 1.5), (78.0, 1.5), (-112.0, 1.3), (112.0, 1.3)] {
        let wing = at(Shape::spline("0,0 -.17,-.5 -.15,-1 0,-1.1 .13,-1 .12,-.5")
            .scaled(1.0, l)
            .turned_by(a, 0.0, 0.0));
        s.fill(&wing, (p.key.mix(p.low, 0.5), 0.78));
        s.stroke(
            &at(Shape::line(&[(0.0, 0.0), (0.0, -1.0)])
                .scaled(1.0, l)
                .turned_by(a, 0.0, 0.0)),
            p.acc,
            2.5,
        );
    }
    let tail = at(Shape::limb("0,.1,.1 0,.7,.07 .04,1.3,.05 .1,1.8,.06"));
    s.fill(&tail, p.acc);
    for i in 0..5 {
        s.fill(
            &at(Shape::ellipse(
                0.02 * i as f32,
                0.5 + 0.26 * i as f32,
                0.08,
                0.035,
            )),
            p.ink,
        );
    }
    s.fill(
        &at(Shape::ellipse(0.0, -0.05, 0.15, 0.24)),
        p.acc.mix(p.ink, 0.35),
    );
    for dx in [-0.11, 0.11] {
        s.fill(&at(Shape::circle(dx, -0.36, 0.13)), p.low);
    }
}

fn leaf_left(s: &mut Stage) {
    let p = s.pal;
    let leaf = Shape::spline(
        "-40,-60 250,-60 330,-20 306,60 352,110 318,180 356,240 306,300 322,370 262,430 240,520 160,600 -40,600",
    );
    s.fill(&leaf.moved(20.0, 8.0), (p.ink, 0.7));
    s.fill(
        &leaf,
        Ink::along(
            (0.0, 0.0),
            (260.0, H),
            &[
                p.ink.mix(p.top, 0.5),
                p.top,
                p.mid.mix(p.acc, 0.3),
                p.acc.mix(p.low, 0.3),
            ],
        ),
    );
    s.clipped(&leaf, |s| {
        veins(
            s,
            ((-40.0, 130.0), (330.0, 200.0)),
            p.ink.mix(p.top, 0.5),
            1.0,
        );
        for (x, y, r) in [(214.0, 84.0, 22.0), (150.0, 300.0, 26.0)] {
            s.fill(
                &Shape::ellipse(x, y, r, r * 0.5).turned_by(20.0, x, y),
                p.ink,
            );
        }
    });
    s.crescent(&leaf, p.acc.mix(p.low, 0.45), (-4.0, -3.0), 0.0);
}

fn leaf_right(s: &mut Stage) {
    let p = s.pal;
    let leaf = Shape::spline(
        "1000,-60 760,-60 700,-10 742,66 684,120 716,190 662,250 700,320 668,390 712,450 700,530 760,600 1000,600",
    );
    s.fill(&leaf.moved(-22.0, 10.0), (p.ink, 0.7));
    s.fill(
        &leaf,
        Ink::along(
            (680.0, H),
            (W, 0.0),
            &[p.body.mix(p.acc, 0.35), p.top, p.ink.mix(p.top, 0.6), p.ink],
        ),
    );
    s.clipped(&leaf, |s| {
        veins(
            s,
            ((1000.0, 300.0), (690.0, 250.0)),
            p.ink.mix(p.top, 0.25),
            -1.0,
        );
        for (x, y, r) in [(800.0, 120.0, 26.0), (790.0, 420.0, 24.0)] {
            s.fill(
                &Shape::ellipse(x, y, r, r * 0.5).turned_by(-24.0, x, y),
                p.ink,
            );
        }
    });
    s.crescent(&leaf, p.acc.mix(p.body, 0.3), (6.0, -2.0), 0.0);
}

fn veins(s: &mut Stage, (a, b): (Pt, Pt), ink: Colour, side: f32) {
    s.line(&[a, b], ink, 12.0);
    for i in 0..7 {
        let t = 0.08 + 0.13 * i as f32;
        let at = (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
        for up in [-1.0, 1.0] {
            let rib = [
                at,
                (at.0 + side * 60.0, at.1 + up * 110.0),
                (at.0 + side * 80.0, at.1 + up * 260.0),
            ];
            s.stroke(&Shape::curve(&rib), ink, 6.0);
        }
    }
}

/// Billie over the gold: the jungle is there, and in it the bed where a river was.
fn second(s: &mut Stage) {
    let p = s.pal;
    valley(s);
    cockpit(s);
    let light = Light {
        dir: [0.5, 0.55, 0.1],
        rim_dir: [0.6, 0.5, -0.6],
        rim_at: 0.16,
        light_at: 0.3,
        depth: 0.56,
        ..Light::golden(1.0)
    }
    .colours(p.low, p.ink.mix(DENIM, 0.3), p.low);
    let pose = Pose::new(164.0, Expression::NEUTRAL)
        .head(2.0, 4.0)
        .body(178.0)
        .arms(Arm::Down, Arm::Down);
    let jacket = Costume::new(Garment::Jacket, DENIM, p.key, p.body);
    s.act_in(
        "dana-yellowhorse",
        jacket,
        pose,
        Framing::new(0.36, 0.44, 0.32),
        light,
    );
    seat(s);
    s.vignette(p.ink, 0.4);
}

fn valley(s: &mut Stage) {
    let p = s.pal;
    let gold = Colour::hex(0xf0_c030);
    s.wash(Ink::down(0.0, 150.0, &[p.low, p.key, p.low]));
    s.circle(690.0, 96.0, 46.0, WHITE);
    s.glow((690.0, 96.0), 300.0, p.key, 0.9);
    s.fill(
        &Shape::spline("-20,560 -20,150 200,136 420,148 640,132 860,146 980,138 980,560"),
        Ink::down(
            140.0,
            420.0,
            &[
                p.low.mix(gold, 0.6),
                gold.mix(p.mid, 0.7),
                p.mid.mix(p.top, 0.45),
            ],
        ),
    );
    for i in 0..900 {
        let t = (i as f32 / 900.0).powf(1.25);
        let (x, y, r) = (
            s.dice.range(-20.0, W + 20.0),
            150.0 + 290.0 * t,
            5.0 + 19.0 * t,
        );
        let tone = s
            .dice
            .pick(&[
                gold.mix(p.mid, 0.45),
                gold.mix(p.low, 0.3),
                gold.mix(p.body, 0.3),
                gold.mix(p.mid, 0.7),
                gold,
            ])
            .mix(p.mid, 0.25 * t);
        let crown = s.dice.blob((x, y), (r * 1.1, r), 0.16, 9);
        s.fill(&crown.moved(-r * 0.2, r * 0.45), tone.mix(p.top, 0.75));
        s.fill(&crown, tone);
        s.crescent(&crown, tone.mix(p.top, 0.35), (r * 0.4, -r * 0.5), 0.0);
        s.crescent(&crown, tone.mix(p.key, 0.6), (-r * 0.2, r * 0.25), 0.0);
    }
    let bed = Shape::limb(
        "560,470,120 640,400,84 780,350,56 852,306,38 800,266,26 690,236,19 640,210,13 690,186,9 760,168,6 770,150,3",
    );
    s.fill(&bed.moved(-8.0, -12.0), gold.mix(p.body, 0.75));
    s.fill(
        &bed,
        Ink::down(
            150.0,
            420.0,
            &[p.body, Colour::hex(0x6a_3a1c), Colour::hex(0x3a_1c14)],
        ),
    );
    for (x, y, l) in [
        (640.0, 392.0, 60.0),
        (730.0, 352.0, 44.0),
        (800.0, 310.0, 26.0),
        (724.0, 250.0, 16.0),
    ] {
        s.line(
            &[(x - l, y + 4.0), (x, y - 3.0), (x + l, y + 2.0)],
            (p.body, 0.7),
            5.0,
        );
    }
}

fn cockpit(s: &mut Stage) {
    let p = s.pal;
    s.light_from(20.0);
    s.light.colour = p.low;
    let panes = Shape::svg("M92 396L130 74Q140 40 190 38H480V396Z")
        .and(&Shape::svg("M508 396V38H806Q846 40 858 74L896 396Z"));
    s.outside(&panes, |s| {
        s.wash(p.ink);
        for x in [480.0, 506.0] {
            s.rect(x, 0.0, 4.0, 400.0, p.body);
        }
    });
    s.crescent(&panes, (p.key, 0.35), (-5.0, 5.0), 0.0);
    let dash = Shape::spline("-20,580 -20,420 120,392 480,378 840,392 980,420 980,580");
    s.backlit(&dash, p.ink.mix(p.top, 0.22), 6.0);
    for (i, (x, r)) in [
        (520.0, 30.0),
        (600.0, 38.0),
        (692.0, 42.0),
        (788.0, 38.0),
        (872.0, 30.0),
        (90.0, 30.0),
    ]
    .into_iter()
    .enumerate()
    {
        let y = 452.0;
        s.circle(x, y, r + 7.0, p.body.mix(p.ink, 0.3));
        s.glow((x, y), r * 2.0, p.acc.mix(p.low, 0.5), 0.6);
        s.circle(x, y, r, Colour::hex(0xff_b03a));
        s.circle(x, y, r * 0.72, Colour::hex(0xff_d878));
        let a = -2.2 + 0.8 * i as f32;
        s.line(
            &[(x, y), (x + r * 0.7 * a.cos(), y + r * 0.7 * a.sin())],
            p.ink,
            6.0,
        );
    }
    s.rect(468.0, 20.0, 50.0, 60.0, p.ink);
    s.circle(493.0, 92.0, 24.0, p.ink);
    s.circle(493.0, 92.0, 16.0, Colour::hex(0xff_b03a));
}

fn seat(s: &mut Stage) {
    let p = s.pal;
    let back = Shape::spline("216,600 226,470 260,436 346,426 432,436 466,470 476,600");
    s.backlit(&back, Colour::hex(0x3a_2418), 5.0);
    for x in [290.0, 346.0, 402.0] {
        s.rect(x - 3.0, 446.0, 6.0, 100.0, (p.ink, 0.6));
    }
}

/// On the dry bed: a steamer with no river, and two women who mean to move it.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let bone = Colour::hex(0xfb_f3dc);
    s.wash(Ink::down(
        0.0,
        300.0,
        &[Colour::hex(0x8f_d8d0), Colour::hex(0xd8_f0d8), p.key],
    ));
    s.circle(150.0, 90.0, 50.0, WHITE);
    s.glow((150.0, 90.0), 300.0, p.key, 0.8);
    canyon(s);
    stones(s, bone);
    s.lit_by(-65.0, p.key);
    s.fill(
        &Shape::poly("420,474 980,420 980,560 700,540"),
        (p.body.mix(RUST, 0.4), 0.55),
    );
    s.framed(Transform::from_rotate_at(8.0, 700.0, 440.0), steamer);
    haulers(s);
    s.fill(
        &Shape::spline("560,560 620,500 720,490 800,512 900,490 990,520 990,560"),
        bone.mix(p.body, 0.35),
    );
    s.vignette(p.body, 0.25);
}

fn canyon(s: &mut Stage) {
    let p = s.pal;
    for (d, t) in [
        (
            "-20,400 -20,170 70,160 90,190 180,184 210,230 300,236 330,290 420,300 440,330 980,330 980,400",
            0.55,
        ),
        (
            "-20,400 -20,230 40,226 60,262 140,260 160,300 230,306 250,340 980,340 980,400",
            0.2,
        ),
    ] {
        let wall = Shape::poly(d);
        let clay = Colour::hex(0xe0_9a4a).mix(p.key, t);
        s.fill(&wall, clay);
        s.crescent(&wall, clay.mix(p.mid, 0.6), (0.0, 12.0), 0.0);
        s.crescent(&wall, clay.mix(RUST, 0.4), (-10.0, 0.0), 0.0);
    }
}

/// Cracked white stones, each a pale slab with a shadowed gap.
fn stones(s: &mut Stage, bone: Colour) {
    let p = s.pal;
    let cam = Cam::new(0.8, (430.0, 318.0), (0.0, 1.7, 0.0));
    s.fill(
        &Shape::rect(-8.0, 338.0, W + 16.0, 220.0),
        p.body.mix(bone, 0.35),
    );
    for row in 0..15 {
        let z = 4.2 + 1.35 * row as f32 + 0.04 * (row * row) as f32;
        for col in -14..15 {
            let x = 1.3 * col as f32 + if row % 2 == 0 { 0.0 } else { 0.6 };
            let mut j = |v: f32| v + s.dice.range(-0.16, 0.16);
            let pts = [
                (j(x - 0.58), 0.0, j(z - 0.55)),
                (j(x + 0.1), 0.0, j(z - 0.62)),
                (j(x + 0.6), 0.0, j(z - 0.5)),
                (j(x + 0.56), 0.0, j(z + 0.55)),
                (j(x - 0.1), 0.0, j(z + 0.6)),
                (j(x - 0.6), 0.0, j(z + 0.5)),
            ];
            let t = s.dice.range(0.0, 0.3);
            s.fill(&cam.face(&pts), bone.mix(WHITE, t));
        }
    }
}

fn steamer(s: &mut Stage) {
    let p = s.pal;
    let hull = Shape::poly("372,360 980,330 980,580 470,560 400,470");
    s.form(&hull, RUST.mix(p.ink, 0.2), 10.0);
    s.clipped(&hull, |s| {
        for i in 0..9 {
            s.rect(380.0 + 72.0 * i as f32, 330.0, 5.0, 250.0, (p.ink, 0.3));
        }
        s.fill(
            &Shape::spline("480,350 520,420 506,560 560,560 590,430 570,340"),
            (Colour::hex(0xe0_7a30), 0.6),
        );
    });
    s.form(
        &Shape::poly("430,250 980,220 980,340 430,366"),
        Colour::hex(0xe8_d8b0),
        8.0,
    );
    s.form(
        &Shape::poly("500,150 980,124 980,224 500,250"),
        Colour::hex(0xe8_d8b0).mix(RUST, 0.18),
        8.0,
    );
    for (y, n) in [(270.0, 8), (168.0, 7)] {
        for i in 0..n {
            let x = 560.0 + 62.0 * i as f32 - if n == 8 { 90.0 } else { 0.0 };
            s.rect(x, y - 0.05 * (x - 500.0), 30.0, 52.0, p.ink.mix(RUST, 0.35));
        }
    }
    for (x, h) in [(760.0, 210.0), (880.0, 240.0)] {
        s.form(
            &Shape::poly("-26,0 26,0 24,-200 -24,-200")
                .scaled(1.0, h / 200.0)
                .moved(x, 132.0),
            RUST.mix(p.ink, 0.35),
            8.0,
        );
    }
    vines(s);
    paddle_wheel(s, (650.0, 356.0), 176.0);
}

fn vines(s: &mut Stage) {
    let p = s.pal;
    for (x, y, l) in [
        (452.0, 256.0, 130.0),
        (530.0, 160.0, 90.0),
        (900.0, 230.0, 170.0),
        (950.0, 130.0, 150.0),
        (846.0, 140.0, 80.0),
    ] {
        s.fill(
            &Shape::limb(&format!(
                "{x},{},6 {},{},5 {},{},2",
                y - 6.0,
                x + 8.0,
                y + l * 0.5,
                x - 4.0,
                y + l
            )),
            p.top,
        );
        for k in 0..(l / 17.0) as usize {
            let side = if k % 2 == 0 { 1.0 } else { -1.0 };
            let leaf = Shape::spline("0,0 14,-11 34,-4 18,8")
                .scaled(side, 1.0)
                .moved(x + 3.0, y + 17.0 * k as f32);
            s.form(&leaf, p.mid.mix(p.top, 0.25 + 0.25 * (k % 3) as f32), 3.0);
        }
    }
}

fn paddle_wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let iron = Colour::hex(0xc8_3a20);
    s.circle(x, y, r + 24.0, p.ink.mix(RUST, 0.3));
    for i in 0..12 {
        let a = TAU * i as f32 / 12.0 + 0.13;
        let paddle = Shape::rect(r * 0.72, -17.0, r * 0.4, 34.0)
            .turned_by(a.to_degrees(), 0.0, 0.0)
            .moved(x, y);
        s.form(&paddle, Colour::hex(0xe8_c890), 5.0);
        s.form(
            &Shape::line(&[(x, y), (x + r * 0.9 * a.cos(), y + r * 0.9 * a.sin())]).stroked(11.0),
            iron,
            3.0,
        );
    }
    for k in [1.0, 0.66] {
        s.form(&Shape::circle(x, y, r * k).stroked(15.0), iron, 4.0);
    }
    s.form(&Shape::circle(x, y, 34.0), iron, 7.0);
    s.circle(x, y, 13.0, p.ink);
}

fn haulers(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        light_at: 0.2,
        ..Light::day(-1.0)
    }
    .colours(p.key, Colour::hex(0x5a_4a3a), p.low);
    let grip = |y: f32| Arm::Reach {
        at: [0.5, y, 1.9],
        grip: Grip::Fist,
    };
    let pull = Pose::new(-66.0, Expression::EFFORT)
        .head(4.0, -4.0)
        .body(-74.0)
        .bend(26.0, 0.0)
        .stance(Stance::Walk)
        .arms(grip(-2.2), grip(-2.5));
    let (Some(noor), Some(dana)) = (actor("noor-haddad"), actor("dana-yellowhorse")) else {
        return;
    };
    let aspect = W / H;
    let cloak = Costume::new(Garment::Coat, TURQUOISE, p.key, p.body);
    let denim = Costume::new(Garment::Jacket, DENIM, p.key, p.body).legs(DENIM.tone(0.7), p.ink);
    let first = s.cast(
        "noor-haddad",
        Some(cloak),
        pull,
        Framing::on_ground(noor, &pull, 0.17, 0.89, 0.46, aspect),
        light,
    );
    let second = s.cast(
        "dana-yellowhorse",
        Some(denim),
        pull,
        Framing::on_ground(dana, &pull, 0.315, 0.87, 0.46, aspect),
        light,
    );
    for x in [170.0, 306.0] {
        s.oval(x + 26.0, 474.0, 74.0, 9.0, (p.body, 0.7));
    }
    s.lay(&first);
    s.lay(&second);
    let hand = |layer: &kit::people::Layer, other: Pt| {
        layer.hands[0]
            .or(layer.hands[1])
            .map_or(other, |h| (h.x, h.y))
    };
    let (a, b) = (hand(&first, (130.0, 350.0)), hand(&second, (270.0, 350.0)));
    let rope = Shape::curve(&[
        (a.0 - 26.0, a.1 + 26.0),
        a,
        (f32::midpoint(a.0, b.0), f32::midpoint(a.1, b.1) + 10.0),
        b,
        (460.0, b.1 + 26.0),
        (612.0, 352.0),
    ]);
    s.stroke(&rope, p.acc.mix(p.ink, 0.4), 12.0);
    s.stroke(&rope, p.acc, 8.0);
    s.close_hands(&first);
    s.close_hands(&second);
}
