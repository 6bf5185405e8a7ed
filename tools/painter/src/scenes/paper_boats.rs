//! Paper Boats: river mist, straw and newspaper, and one tangerine boat.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::{At, Stage, fade_down};
use tiny_skia::Transform;

const TITLE: &str = "paper-boats";
const P: Palette = Palette::of([
    0x5e7f86, 0xa7c0b4, 0xf6e6c0, 0xfffcee, 0xb59a6e, 0x26363c, 0xee6c4d,
]);
const PEACH: Colour = Colour::hex(0xff_b58a);
const LEAF: Colour = Colour::hex(0x6c_c04a);
const DEEP: Colour = Colour::hex(0x0f_3a44);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "joke", P, sights::joke),
    ]
}

/// A folded boat from the side, `r` half long, its waterline at (x, y).
fn boat(s: &mut Stage, (x, y): Pt, r: f32, paper: Colour) {
    let shade = paper.mix(DEEP, 0.3);
    let at = |d: &str| Shape::poly(d).at(x, y - 0.3 * r, r);
    s.fill(&at("-.46,.1 0,-.62 .02,.1"), paper.mix(WHITE, 0.3));
    s.fill(&at("0,-.62 .46,.1 -.02,.1"), shade);
    s.fill(&at("-1,-.34 -.42,.04 0,.1 .02,.4 -.6,.4"), paper);
    s.fill(
        &at("0,.1 .42,.04 1,-.34 .6,.4 -.01,.4"),
        shade.mix(paper, 0.4),
    );
    s.fill(&at("-1,-.34 -.42,.04 0,.1 0,.14 -.46,.1"), WHITE);
}

/// A folded boat seen from high up: it heels by `turn`, its shadow lies in the water.
fn boat_above(s: &mut Stage, (x, y): Pt, r: f32, turn: f32, paper: Colour) {
    let shade = DEEP.mix(s.pal.ink, 0.7);
    s.framed(Transform::from_rotate_at(turn, x, y), |s| {
        let keel = Shape::poly("-1,-.3 -.4,.04 0,-.6 .4,.04 1,-.3 .6,.42 -.6,.42").at(
            x + 0.12 * r,
            y + 0.06 * r,
            r,
        );
        s.fill(&keel, (shade, 0.6));
        boat(s, (x, y + 0.2 * r), r, paper);
    });
}

/// Alma at the water's edge: the mist has taken the far bank, and a boat comes back.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let sage = p.mid.mix(p.top, 0.15);
    s.wash(Ink::down(0.0, 400.0, &[sage, p.mid.mix(p.low, 0.4), p.low]));
    let sun = (790.0, 196.0);
    s.glow(sun, 480.0, p.key, 0.9);
    s.circle(sun.0, sun.1, 92.0, p.key);
    for (d, t) in [
        (
            "400,416 480,392 560,380 640,352 720,346 800,362 880,340 990,352 990,416",
            0.22,
        ),
        ("600,416 680,398 760,384 860,392 990,376 990,416", 0.4),
    ] {
        s.fill(&Shape::spline(d), (p.low.mix(p.top, t), 0.8));
    }
    for (x, y, w, i) in [
        (600.0, 236.0, 330.0, 1),
        (700.0, 164.0, 280.0, 2),
        (540.0, 286.0, 300.0, 3),
    ] {
        s.streak((x, y), (w, 12.0), (p.low.mix(p.mid, 0.25), 0.9), i);
    }
    s.lit_by(62.0, p.key);
    reeds(s);
    alma(s);
    s.rect(-8.0, 416.0, W + 16.0, 3.0, (p.key, 0.6));
    s.reflect(416.0, 130.0, 5.0, 0.92);
    s.rect(
        -8.0,
        404.0,
        W + 16.0,
        140.0,
        Ink::fade((0.0, 404.0), (0.0, H), p.top, (0.1, 0.75)),
    );
    s.glow_oval((790.0, 452.0), (150.0, 60.0), p.key, 0.9);
    for i in 0..12 {
        let half = s.dice.range(14.0, 70.0);
        let (x, y) = (790.0 + s.dice.gauss(70.0), 416.0 + 10.0 * i as f32);
        s.oval(x, y, half, 2.6, (p.key, 0.8));
    }
    s.framed(Transform::from_translate(0.0, 14.0), jetty);
    ripples(s, (664.0, 470.0), 130.0);
    boat(s, (664.0, 474.0), 74.0, p.acc);
    s.vignette(p.top.mix(p.ink, 0.5), 0.4);
}

fn alma(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.75, 0.25, 0.42],
        rim_dir: [0.8, 0.45, -0.45],
        rim_at: 0.3,
        light_at: 0.3,
        ..Light::golden(1.0)
    }
    .colours(
        p.low.mix(PEACH, 0.35),
        p.ink.mix(Colour::hex(0x5a_3038), 0.4),
        p.key,
    );
    let grief = Expression {
        lid: 0.74,
        gaze: [0.0, 0.0],
        open: 0.06,
        ..Expression::SORROW
    };
    let pose = Pose::new(30.0, grief)
        .head(4.0, 4.0)
        .body(40.0)
        .bend(8.0, 8.0)
        .look(0.03, -0.02)
        .arms(
            Arm::Reach {
                at: [-0.9, -3.3, 2.3],
                grip: Grip::Open,
            },
            Arm::Down,
        )
        .stance(Stance::Kneel);
    let dress = Costume::new(Garment::Dress, PEACH, p.low, p.acc);
    s.clipped(&Shape::rect(0.0, 0.0, W, 416.0), |s| {
        s.act_in(
            "yara-nascimento",
            dress,
            pose,
            Framing::new(0.34, 0.29, 0.29),
            light,
        );
    });
}

fn ripples(s: &mut Stage, (x, y): Pt, r: f32) {
    for k in [0.7, 1.0, 1.35] {
        s.stroke(
            &Shape::ellipse(x, y, r * k, r * k * 0.16),
            (s.pal.key, 0.85 - 0.4 * (k - 0.7)),
            3.5,
        );
    }
}

fn reeds(s: &mut Stage) {
    let p = s.pal;
    for i in 0..26 {
        let x = -20.0 + 9.0 * i as f32;
        let tall = s.dice.range(120.0, 330.0) * (1.0 - 0.02 * i as f32);
        let lean = s.dice.range(-6.0, 40.0);
        let tone = p.top.mix(p.ink, s.dice.range(0.0, 0.5));
        s.fill(
            &Shape::limb(&format!(
                "{x},420,5 {},{},4 {},{},1",
                x + lean * 0.3,
                420.0 - tall * 0.6,
                x + lean,
                420.0 - tall
            )),
            tone,
        );
        if i % 5 == 2 {
            s.fill(
                &Shape::ellipse(x + lean * 0.9, 420.0 - tall * 0.94, 9.0, 34.0).turned_by(
                    lean * 0.25,
                    x + lean,
                    420.0 - tall,
                ),
                p.body.mix(p.ink, 0.55),
            );
        }
    }
}

fn jetty(s: &mut Stage) {
    let p = s.pal;
    let wood = p.ink.mix(p.body, 0.22);
    for (x, w) in [(70.0, 46.0), (330.0, 42.0), (540.0, 38.0)] {
        s.fill(
            &Shape::rect(x, 424.0, w, 140.0),
            Ink::across(x, x + w, &[p.ink, wood, p.body]),
        );
    }
    let deck = Shape::poly("-20,392 566,404 592,432 -20,440");
    s.fill(&deck, wood);
    s.crescent(&deck, p.low, (-2.0, 5.0), 0.0);
    for i in 0..7 {
        let x = 20.0 + 84.0 * i as f32;
        s.line(&[(x, 398.0), (x + 6.0, 438.0)], (p.ink, 0.8), 4.0);
    }
}

/// Nino on his back among his fleet, seen by a gull: two square panes of sky for eyes.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[Colour::hex(0x1c_5c66), DEEP, DEEP.mix(p.ink, 0.6)],
    ));
    s.lit_by(-45.0, p.key);
    for (r, a) in [(330.0, 0.3), (250.0, 0.42), (440.0, 0.2)] {
        s.stroke(
            &Shape::ellipse(430.0, 236.0, r, r * 0.96),
            (Colour::hex(0x5f_a8ac), a),
            7.0,
        );
    }
    floating_hair(s);
    let bliss = Expression {
        corner: 0.1,
        cheek: 0.5,
        lid: 1.0,
        open: 0.05,
        ..Expression::SMILE
    };
    let pose = Pose::new(-6.0, bliss)
        .head(-4.0, 0.0)
        .body(0.0)
        .arms(Arm::Down, Arm::Down);
    let light = Light {
        dir: [-0.6, 0.5, 0.6],
        light_at: 0.2,
        depth: 0.4,
        ..Light::day(-1.0)
    }
    .colours(p.low.mix(p.key, 0.5), DEEP, Colour::hex(0x7f_c8c4));
    let jumper = Costume::new(
        Garment::Sweater,
        LEAF.mix(DEEP, 0.12),
        LEAF.mix(DEEP, 0.2),
        LEAF.mix(WHITE, 0.2),
    );
    let mut boy = s.cast(
        "leo-fontaine",
        Some(jumper),
        pose,
        Framing::new(0.45, 0.4, 0.6),
        light,
    );
    fade_down(&mut boy, (480.0, 545.0));
    s.framed(Transform::from_rotate_at(-14.0, 430.0, 240.0), |s| {
        s.lay(&boy);
        for eye in boy.eyes {
            pane(s, (eye.x, eye.y), eye.scale);
        }
    });
    waterline(s);
    fleet(s);
    boat_above(s, (500.0, 474.0), 88.0, -14.0, p.acc);
    s.vignette(p.ink, 0.4);
}

fn floating_hair(s: &mut Stage) {
    let straw = Colour::hex(0xe8_b84e);
    for (r, t) in [(1.0, 0.88), (0.8, 0.8)] {
        let cloud: Vec<Pt> = (0..44)
            .map(|i| {
                let a = i as f32 / 44.0 * std::f32::consts::TAU;
                let far = r * (212.0 + 16.0 * (a * 7.0).sin() + 12.0 * (a * 3.0).cos());
                (420.0 + 1.12 * far * a.cos(), 190.0 + 0.84 * far * a.sin())
            })
            .collect();
        s.fill(&Shape::smooth(&cloud, 0.2), straw.mix(DEEP, t));
    }
}

/// A spectacle lens with the sky in it, a cloud and a gull.
fn pane(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let glass = Shape::round_rect(-0.3 * k, -0.27 * k, 0.6 * k, 0.54 * k, 0.05 * k).moved(x, y);
    s.fill(
        &glass,
        Ink::along(
            (x - 0.3 * k, y - 0.3 * k),
            (x + 0.3 * k, y + 0.3 * k),
            &[Colour::hex(0x7f_cfe6), Colour::hex(0xd5_f0ee), p.key],
        ),
    );
    s.clipped(&glass, |s| {
        for (dx, dy, r) in [
            (-0.16, 0.12, 0.1),
            (-0.04, 0.06, 0.13),
            (0.1, 0.12, 0.1),
            (0.24, 0.15, 0.07),
        ] {
            s.circle(x + dx * k, y + dy * k, r * k, WHITE);
        }
        s.rect(x - 0.3 * k, y + 0.14 * k, 0.6 * k, 0.2 * k, WHITE);
        let bird = Shape::svg("M-.12 -.02Q-.06 -.09 0 0Q.06 -.09 .12 -.02").at(
            x + 0.08 * k,
            y - 0.12 * k,
            k,
        );
        s.stroke(&bird, p.ink, 0.035 * k);
    });
}

fn waterline(s: &mut Stage) {
    let edge = Colour::hex(0x9f_dcd6);
    for (d, w) in [
        ("M250 470C300 430 318 400 322 380", 7.0),
        ("M640 470C610 440 592 400 588 370", 6.0),
        ("M300 120C240 180 240 290 300 360", 6.0),
        ("M560 130C610 200 606 290 570 346", 5.0),
    ] {
        s.stroke(&Shape::svg(d), (edge, 0.6), w);
    }
    for _ in 0..26 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(0.0, H));
        let l = s.dice.range(14.0, 40.0);
        s.line(&[(x, y), (x + l, y - l * 0.25)], (edge, 0.3), 3.0);
    }
}

fn fleet(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r, turn) in [
        (80.0, 76.0, 66.0, 18.0),
        (216.0, 50.0, 44.0, -30.0),
        (54.0, 210.0, 50.0, -14.0),
        (176.0, 176.0, 46.0, 26.0),
        (40.0, 340.0, 48.0, 24.0),
        (166.0, 318.0, 60.0, -18.0),
        (100.0, 462.0, 66.0, 10.0),
        (246.0, 424.0, 46.0, 30.0),
        (250.0, 516.0, 50.0, -22.0),
        (664.0, 66.0, 52.0, 24.0),
        (780.0, 116.0, 68.0, -16.0),
        (904.0, 66.0, 50.0, 14.0),
        (712.0, 226.0, 50.0, -26.0),
        (856.0, 240.0, 62.0, 20.0),
        (934.0, 344.0, 48.0, -30.0),
        (752.0, 344.0, 64.0, 12.0),
        (860.0, 426.0, 54.0, -14.0),
        (712.0, 466.0, 48.0, 26.0),
        (806.0, 516.0, 58.0, -8.0),
        (932.0, 508.0, 50.0, 24.0),
        (570.0, 30.0, 38.0, -20.0),
        (934.0, 166.0, 38.0, -24.0),
        (330.0, 24.0, 36.0, 16.0),
    ] {
        let paper = WHITE.mix(p.key, s.dice.range(0.0, 0.9));
        boat_above(s, (x, y), r * 1.08, turn, paper);
    }
}

/// Into the fog: he looks out, she pushes, one lantern for two.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let fog = p.key.mix(p.mid, 0.12);
    s.wash(Ink::down(0.0, H, &[fog, WHITE.mix(p.low, 0.3), p.key]));
    s.lit_by(-30.0, p.acc.mix(p.low, 0.5));
    willow(s);
    let wedge = Shape::poly("392,236 420,236 1100,580 -40,580");
    s.fill(
        &wedge,
        Ink::down(236.0, H, &[fog, p.mid, p.top, p.top.mix(p.ink, 0.6)]),
    );
    for i in 0..16 {
        let t = (i as f32 / 16.0).powf(1.4);
        let y = 262.0 + 270.0 * t;
        let x = 410.0 + s.dice.range(-0.9, 1.0) * 500.0 * t;
        s.oval(x, y, 16.0 + 60.0 * t, 1.5 + 2.5 * t, (p.key, 0.5));
    }
    punt(s);
    let light = Light {
        dir: [-0.62, 0.4, 0.4],
        rim_dir: [-0.8, 0.2, -0.5],
        rim_at: 0.2,
        light_at: 0.2,
        ..Light::golden(-1.0)
    };
    let boy_light = light.colours(p.low, DEEP, p.acc.mix(p.low, 0.6));
    let seat = Pose::new(190.0, Expression::NEUTRAL)
        .body(186.0)
        .stance(Stance::Sit)
        .arms(Arm::Knee, Arm::Knee);
    if let Some(leo) = actor("leo-fontaine") {
        let framing = Framing::on_ground(leo, &seat, 0.385, 0.98, 0.84, W / H);
        s.act("leo-fontaine", seat, framing, boy_light);
    }
    bench(s);
    lantern(s, (486.0, 206.0));
    pole(s, light);
    stern(s);
}

/// She pushes; the pole runs through her hand.
fn pole(s: &mut Stage, light: Light) {
    let p = s.pal;
    let push = Pose::new(164.0, Expression::RESOLVE)
        .head(4.0, 4.0)
        .body(160.0)
        .bend(6.0, -4.0)
        .stance(Stance::Firm)
        .arms(
            Arm::Reach {
                at: [1.5, -0.6, 1.5],
                grip: Grip::Rod,
            },
            Arm::Reach {
                at: [0.4, -2.4, 1.6],
                grip: Grip::Rod,
            },
        );
    let dress = Costume::new(Garment::Gown, PEACH, p.low, p.acc);
    if let Some(yara) = actor("yara-nascimento") {
        let framing = Framing::on_ground(yara, &push, 0.62, 0.93, 0.82, W / H);
        let her = s.cast(
            "yara-nascimento",
            Some(dress),
            push,
            framing,
            light.colours(p.low.mix(PEACH, 0.4), p.top.mix(p.ink, 0.4), p.key),
        );
        let hand = her
            .hands
            .into_iter()
            .flatten()
            .max_by(|a, b| a.x.total_cmp(&b.x));
        if let Some(hand) = hand {
            s.form(
                &Shape::line(&[
                    (hand.x - 0.287 * (hand.y + 20.0), -20.0),
                    (hand.x + 0.287 * (580.0 - hand.y), 580.0),
                ])
                .stroked(11.0),
                p.body,
                3.0,
            );
        }
        s.lay(&her);
    }
}

/// A willow that the fog has nearly taken.
fn willow(s: &mut Stage) {
    let p = s.pal;
    let pale = p.mid.mix(p.key, 0.35);
    s.fill(
        &Shape::limb("-30,40,34 60,36,26 170,10,18 250,-20,12"),
        pale,
    );
    for i in 0..17 {
        let x = -14.0 + 17.0 * i as f32;
        let l = 150.0 + 110.0 * (i as f32 * 1.3).sin() - 4.0 * i as f32;
        s.fill(
            &Shape::limb(&format!(
                "{x},10,5 {},{},7 {},{},2",
                x + 10.0,
                l * 0.5,
                x + 4.0,
                l
            )),
            pale,
        );
    }
    let far = p.mid.mix(p.key, 0.55);
    for i in 0..9 {
        let x = 800.0 + 20.0 * i as f32;
        let l = 90.0 + 60.0 * (i as f32 * 2.3).sin().abs();
        s.fill(
            &Shape::limb(&format!(
                "{x},340,5 {},{},4 {},{},1",
                x + 5.0,
                340.0 - l * 0.6,
                x + 16.0,
                340.0 - l
            )),
            far,
        );
    }
}

fn punt(s: &mut Stage) {
    let p = s.pal;
    let hull = Shape::poly("300,404 350,392 430,394 470,408 760,560 190,560");
    s.fill(&hull.moved(0.0, 12.0), (p.ink, 0.5));
    s.fill(&hull, p.body.mix(p.ink, 0.55));
    s.fill(
        &Shape::poly("318,410 352,400 428,402 454,412 690,560 250,560"),
        p.body.mix(p.ink, 0.25),
    );
    for i in 0..4 {
        let y = 430.0 + 32.0 * i as f32;
        s.rect(
            290.0 - 10.0 * i as f32,
            y,
            210.0 + 60.0 * i as f32,
            5.0,
            (p.ink, 0.4),
        );
    }
}

/// The thwart behind the boy, which also hides his legs.
fn bench(s: &mut Stage) {
    let p = s.pal;
    s.form(
        &Shape::poly("268,432 524,432 556,466 244,466"),
        p.body.mix(p.low, 0.2),
        5.0,
    );
    s.fill(
        &Shape::poly("250,466 552,466 740,560 200,560"),
        p.body.mix(p.ink, 0.3),
    );
    for i in 0..3 {
        let y = 486.0 + 16.0 * i as f32;
        s.rect(
            230.0 - 8.0 * i as f32,
            y,
            350.0 + 60.0 * i as f32,
            4.0,
            (p.ink, 0.4),
        );
    }
}

fn stern(s: &mut Stage) {
    let p = s.pal;
    s.form(
        &Shape::poly("150,516 780,516 800,560 130,560"),
        p.body.mix(p.ink, 0.45),
        7.0,
    );
}

fn lantern(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.form(
        &Shape::line(&[(x - 8.0, 470.0), (x - 2.0, y - 60.0), (x + 6.0, y - 60.0)]).stroked(9.0),
        p.ink.mix(p.body, 0.3),
        3.0,
    );
    s.layered(Blend::faded(0.55), |s| {
        for (r, a) in [(150.0, 0.25), (104.0, 0.4), (70.0, 0.7)] {
            s.circle(x, y, r, (p.acc.mix(p.low, 0.55), a));
        }
    });
    objects::lantern(s, At::new(x, y + 44.0, 96.0).tint(p.ink));
    s.circle(x, y + 8.0, 32.0, p.acc);
    s.circle(x, y + 8.0, 20.0, p.acc.mix(p.low, 0.7));
    s.circle(x, y + 8.0, 10.0, WHITE);
}

/// The stub that sealed the boat, still burning.
fn candle(s: &mut Stage) {
    let p = s.pal;
    s.oval(731.0, 453.0, 60.0, 10.0, p.low.mix(p.body, 0.4));
    s.form(
        &Shape::poly("700,452 760,452 762,340 744,332 726,346 702,336"),
        p.low,
        8.0,
    );
    s.fill(
        &Shape::spline("700,340 716,352 712,400 704,420 698,380"),
        WHITE,
    );
    s.rect(728.0, 312.0, 6.0, 30.0, p.ink);
    s.glow((731.0, 296.0), 150.0, p.acc.mix(p.low, 0.4), 0.9);
    let flame = Shape::svg("M0 -46C22 -12 20 14 0 18C-20 14 -22 -12 0 -46Z").moved(731.0, 304.0);
    s.fill(&flame, p.acc.mix(p.low, 0.35));
    s.fill(&flame.scaled(0.5, 0.5).moved(366.0, 154.0), WHITE);
}
