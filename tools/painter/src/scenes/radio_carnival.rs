//! Radio Carnival: carnival violet and coral pink under siege, transmitter cyan.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "radio-carnival";
const P: Palette = Palette::of([
    0x2a1e5e, 0x8e3a8c, 0xff9f8a, 0xfff0dc, 0x6e4a9c, 0x120b30, 0x36c2c9,
]);
const BURGUNDY: Colour = Colour::hex(0x8c_1e42);
const CORAL: Colour = Colour::hex(0xff_7058);
const TANGERINE: Colour = Colour::hex(0xff_8a3c);

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

/// One minute past nine: Nella sings into a microphone as large as her face; the ceiling answers.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.mid.mix(p.low, 0.12), p.mid, p.mid.mix(p.top, 0.4)],
    ));
    folds(s);
    tubes(s);
    let light = Light {
        light_at: 0.26,
        rim_at: 0.34,
        rim_dir: [0.8, 0.35, -0.45],
        ..Light::noir(-1.0)
    }
    .colours(Colour::hex(0xff_c890), p.ink.mix(BURGUNDY, 0.35), p.acc);
    let sing = Expression {
        lid: 0.0,
        brow_in: 0.1,
        brow_out: 0.05,
        ..Expression::SING
    };
    let pose = Pose::new(-32.0, sing).head(-9.0, 5.0).body(-20.0);
    let gown = Costume::new(
        Garment::Gown,
        BURGUNDY,
        BURGUNDY.tone(1.2),
        Colour::hex(0xf2_b53a),
    )
    .scarf(BURGUNDY);
    let her = s.act_in(
        "dolores-vega",
        gown,
        pose,
        Framing::new(0.625, 0.5, 0.42),
        light,
    );
    sequins(s, &her, (her.mouth.x, her.mouth.y), her.mouth.scale);
    sparkle(s, (her.crown.x, her.crown.y), her.crown.scale);
    s.lit_by(-70.0, TANGERINE.mix(p.key, 0.5));
    microphone(s, (250.0, 330.0));
    dust(s);
    s.vignette(p.ink, 0.5);
}

fn folds(s: &mut Stage) {
    let p = s.pal;
    for i in 0..12 {
        let x = 84.0 * i as f32 - 20.0;
        let fold = Shape::spline(&format!(
            "{x},-20 {},-20 {},260 {},570 {},570 {},260",
            x + 46.0,
            x + 34.0,
            x + 52.0,
            x - 4.0,
            x + 10.0
        ));
        s.fill(&fold, (p.ink, 0.28));
        s.rect(x + 56.0, -8.0, 8.0, H + 16.0, (p.low, 0.16));
    }
}

/// The tubes of the transmitter, lit: a cyan row behind her head.
fn tubes(s: &mut Stage) {
    let p = s.pal;
    for (x, h) in [
        (500.0, 300.0),
        (610.0, 380.0),
        (720.0, 430.0),
        (830.0, 400.0),
        (930.0, 330.0),
    ] {
        s.glow_oval((x, 300.0), (110.0, h * 0.9), p.acc, 0.9);
        let glass = Shape::round_rect(x - 24.0, 330.0 - h * 0.75, 48.0, h, 24.0);
        s.fill(
            &glass,
            Ink::down(
                330.0 - h * 0.75,
                330.0 + h * 0.25,
                &[WHITE.mix(p.acc, 0.4), p.acc, p.acc.mix(p.top, 0.5)],
            ),
        );
        s.fill(
            &Shape::round_rect(x - 12.0, 346.0 - h * 0.75, 12.0, h * 0.8, 6.0),
            (WHITE, 0.8),
        );
    }
}

fn sequins(s: &mut Stage, her: &kit::people::Layer, (x, y): Pt, k: f32) {
    let p = s.pal;
    let (w, scale) = (her.pixmap.width() as usize, her.pixmap.width() as f32 / W);
    let cover = her.alpha();
    for row in 0..9 {
        for i in 0..26 {
            let at = (
                x + (-2.6 + 0.22 * i as f32 + 0.11 * (row % 2) as f32) * k,
                y + (1.45 + 0.15 * row as f32) * k,
            );
            let pixel = (at.1 * scale) as usize * w + (at.0 * scale) as usize;
            let tone = s.dice.pick(&[
                p.low,
                BURGUNDY.mix(p.low, 0.4),
                BURGUNDY.mix(p.ink, 0.4),
                p.key,
            ]);
            if at.0 > 0.0 && at.0 < W && cover.get(pixel).is_some_and(|&a| a > 200) {
                s.oval(at.0, at.1, 0.055 * k, 0.042 * k, (tone, 0.85));
            }
        }
    }
}

fn sparkle(s: &mut Stage, (x, y): Pt, k: f32) {
    for (dx, dy, r) in [
        (0.5, -0.4, 0.16),
        (0.16, -0.95, 0.12),
        (0.64, 0.1, 0.12),
        (-0.3, -0.6, 0.09),
        (0.4, -1.3, 0.11),
    ] {
        let star = Shape::poly("0,-1 .14,-.14 1,0 .14,.14 0,1 -.14,.14 -1,0 -.14,-.14").at(
            x + dx * k,
            y + dy * k,
            r * k,
        );
        s.fill(&star, WHITE.mix(s.pal.acc, 0.25));
    }
}

fn microphone(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let silver = Colour::hex(0xb4_b0cc);
    s.form(
        &Shape::rect(x - 20.0, y + 150.0, 40.0, 200.0),
        silver.mix(p.ink, 0.45),
        8.0,
    );
    s.framed(tiny_skia::Transform::from_rotate_at(9.0, x, y), |s| {
        let body = Shape::round_rect(x - 122.0, y - 190.0, 244.0, 372.0, 122.0);
        s.fill(&body.moved(14.0, 12.0), (p.ink, 0.6));
        s.metal(&body, silver);
        s.clipped(&body, |s| {
            for i in 0..11 {
                let yy = y - 168.0 + 32.0 * i as f32;
                s.rect(x - 130.0, yy, 260.0, 15.0, p.ink.mix(p.top, 0.3));
                s.rect(x - 130.0, yy + 15.0, 260.0, 3.0, (WHITE, 0.7));
            }
            for dx in [-66.0, 66.0] {
                s.fill(
                    &Shape::round_rect(x + dx - 11.0, y - 200.0, 22.0, 400.0, 11.0),
                    silver.mix(p.ink, 0.15),
                );
                s.rect(x + dx - 8.0, y - 200.0, 5.0, 400.0, (WHITE, 0.8));
            }
            s.fill(
                &Shape::rect(x - 130.0, y + 8.0, 260.0, 44.0),
                silver.mix(p.ink, 0.2),
            );
            s.rect(x - 130.0, y + 8.0, 260.0, 6.0, WHITE);
            s.fill(
                &Shape::round_rect(x - 40.0, y + 18.0, 80.0, 24.0, 12.0),
                p.acc,
            );
        });
        s.crescent(&body, TANGERINE, (9.0, 2.0), 0.0);
        s.crescent(&body, p.acc, (-7.0, 0.0), 0.0);
    });
}

fn dust(s: &mut Stage) {
    let p = s.pal;
    for (x, w) in [(140.0, 40.0), (470.0, 60.0), (900.0, 34.0)] {
        s.shaft((x, -20.0), (x + 20.0, 480.0), (8.0, w), p.key, 0.4);
    }
    for _ in 0..46 {
        let (x, y, r) = (
            s.dice.range(0.0, W),
            s.dice.range(-10.0, 420.0),
            s.dice.range(1.5, 6.5),
        );
        let chip = s.dice.blob((x, y), (r, r * 0.8), 0.4, 6);
        s.fill(&chip, (p.key, 0.85));
    }
}

/// Sergeant Bo is the upper half of the mast; the arc between his fists is the programme.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        470.0,
        &[
            Colour::hex(0x0c_1450),
            Colour::hex(0x1a_3aa0),
            Colour::hex(0x3a_78d8),
            Colour::hex(0x8a_d4f0),
        ],
    ));
    s.starry(120, 280.0);
    for (from, to) in [
        ((120.0, 560.0), (760.0, -60.0)),
        ((900.0, 560.0), (430.0, -60.0)),
        ((560.0, 560.0), (80.0, -40.0)),
    ] {
        beam(s, from, to);
    }
    ruins(s);
    let foot = (622.0, 352.0);
    mast(s, foot);
    let light = Light {
        dir: [0.1, 0.75, 0.6],
        light_at: 0.2,
        rim_at: 0.3,
        depth: 0.5,
        ..Light::night(1.0)
    }
    .colours(p.key, p.ink, p.acc);
    let pose = Pose::new(-14.0, Expression::EFFORT)
        .head(-10.0, 3.0)
        .body(-6.0)
        .stance(Stance::Firm)
        .arms(
            Arm::Reach {
                at: [1.9, 2.7, 0.4],
                grip: Grip::Rod,
            },
            Arm::Reach {
                at: [1.7, 2.9, 0.4],
                grip: Grip::Rod,
            },
        );
    let vest =
        Costume::new(Garment::Tee, CORAL, CORAL.tone(0.8), CORAL.tone(0.9)).legs(p.top, p.ink);
    if let Some(who) = actor("kwame-asante") {
        let framing = Framing::on_ground(who, &pose, foot.0 / W, foot.1 / H, 0.52, W / H);
        let him = s.cast("kwame-asante", Some(vest), pose, framing, light);
        let hands = him.hands.map(|h| h.map_or((foot.0, 60.0), |h| (h.x, h.y)));
        cables(s, hands);
        s.glow((foot.0, 60.0), 330.0, p.acc, 1.0);
        s.glow((foot.0, 24.0), 130.0, WHITE, 0.9);
        s.lay(&him);
        arc(s, hands);
        s.close_hands(&him);
    }
    parapet(s);
    s.vignette(p.ink, 0.5);
}

fn beam(s: &mut Stage, (x0, y0): Pt, (x1, y1): Pt) {
    let p = s.pal;
    let (dx, dy) = (x1 - x0, y1 - y0);
    let l = dx.hypot(dy);
    let (nx, ny) = (-dy / l, dx / l);
    let side = |w: f32, x: f32, y: f32| (x + nx * w, y + ny * w);
    let light = Shape::polygon(&[
        side(8.0, x0, y0),
        side(54.0, x1, y1),
        side(-54.0, x1, y1),
        side(-8.0, x0, y0),
    ]);
    s.fill(
        &light,
        Ink::fade((x0, y0), (x1, y1), p.key.mix(p.acc, 0.25), (0.6, 0.2)),
    );
}

fn ruins(s: &mut Stage) {
    let p = s.pal;
    for (x, k) in [(210.0, 1.0), (800.0, 0.8)] {
        s.glow((x, 460.0), 220.0 * k, TANGERINE, 0.9);
        s.smoking(
            (x, 450.0),
            Plume {
                rise: 300.0 * k,
                drift: 90.0,
                width: 70.0 * k,
                opacity: 0.5,
            },
            p.ink,
        );
    }
    let far = Shape::poly(
        "-20,560 -20,420 40,420 40,390 90,400 96,440 150,440 160,376 186,372 190,400 206,396 214,440 290,440 300,404 350,410 356,440 430,440 436,396 470,380 500,396 500,440 640,440 650,410 700,414 720,440 760,392 800,400 806,440 880,440 890,396 980,400 980,560",
    );
    s.fill(&far, Colour::hex(0x24_2a78));
    s.crescent(&far, CORAL.mix(p.mid, 0.2), (0.0, 4.0), 0.0);
    let near = Shape::poly(
        "-20,580 -20,470 60,466 66,440 110,446 120,480 180,470 186,452 230,456 240,490 330,486 340,462 400,468 410,492 860,496 870,450 930,452 936,470 980,466 980,580",
    );
    s.fill(&near, p.ink.mix(p.top, 0.35));
    for _ in 0..40 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(486.0, 530.0));
        s.rect(
            x,
            y,
            7.0,
            9.0,
            (s.dice.clone().pick(&[TANGERINE, CORAL, p.body]), 0.6),
        );
    }
}

fn mast(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let steel = p.ink;
    for (a, b) in [
        ((x - 34.0, y), (x - 92.0, 600.0)),
        ((x + 34.0, y), (x + 92.0, 600.0)),
    ] {
        s.line(&[a, b], steel, 14.0);
        s.line(&[(a.0 - 2.0, a.1), (b.0 - 2.0, b.1)], (p.acc, 0.8), 3.0);
    }
    for i in 0..5 {
        let (t, u) = (i as f32 / 5.0, (i as f32 + 1.0) / 5.0);
        let half = |t: f32| 34.0 + 58.0 * t;
        let yy = |t: f32| y + (600.0 - y) * t;
        s.line(&[(x - half(t), yy(t)), (x + half(u), yy(u))], steel, 8.0);
        s.line(&[(x + half(t), yy(t)), (x - half(u), yy(u))], steel, 8.0);
        s.line(&[(x - half(t), yy(t)), (x + half(t), yy(t))], steel, 9.0);
    }
    s.fill(
        &Shape::poly("-56,-8 56,-8 50,8 -50,8").moved(x, y + 6.0),
        steel,
    );
    s.rect(x - 56.0, y - 3.0, 112.0, 4.0, p.acc);
    let snapped = Shape::line(&[
        (x + 36.0, y),
        (x + 70.0, y - 60.0),
        (x + 150.0, y - 14.0),
        (x + 210.0, y + 60.0),
    ])
    .stroked(11.0);
    s.backlit(&snapped, steel, 3.0);
}

fn cables(s: &mut Stage, [a, b]: [Pt; 2]) {
    let p = s.pal;
    s.stroke(
        &Shape::svg(&format!(
            "M{} {}C{} {} 180 200 -20 120",
            a.0,
            a.1,
            a.0 - 130.0,
            a.1 + 190.0
        )),
        p.ink,
        9.0,
    );
    s.stroke(
        &Shape::svg(&format!(
            "M{} {}C{} {} 860 60 1000 -30",
            b.0,
            b.1,
            b.0 + 90.0,
            b.1 + 90.0
        )),
        p.ink,
        9.0,
    );
}

fn arc(s: &mut Stage, [a, b]: [Pt; 2]) {
    let p = s.pal;

    for (rough, w, hue) in [
        (0.34, 9.0, p.acc),
        (0.28, 6.0, WHITE),
        (0.4, 4.0, p.acc.mix(WHITE, 0.5)),
    ] {
        let pts = s.dice.jag(a, b, rough, 4);
        s.line(&pts, hue, w);
    }
    for at in [a, b] {
        s.glow(at, 44.0, WHITE, 0.9);
    }
}

fn parapet(s: &mut Stage) {
    let p = s.pal;
    let wall = Shape::poly("-20,580 -20,440 90,452 96,474 150,470 170,500 260,506 300,530 330,580");
    s.backlit(&wall, p.ink, 4.0);
    for (x, y) in [(30.0, 480.0), (90.0, 510.0), (170.0, 530.0)] {
        s.rect(x, y, 40.0, 6.0, (p.body, 0.5));
    }
}

/// A cellar, egg boxes for acoustics, one pair of headphones for two.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.key, p.key.mix(p.body, 0.12), p.key.mix(p.body, 0.25)],
    ));
    egg_boxes(s);
    s.glow((830.0, 60.0), 520.0, Colour::hex(0xff_5040), 0.3);
    let light = |side: f32| {
        Light {
            dir: [-0.35 * side, 0.7, 0.62],
            light_at: 0.26,
            depth: 0.5,
            ..Light::day(side)
        }
        .colours(p.key, p.top.mix(BURGUNDY, 0.4), Colour::hex(0xff_6a50))
    };
    let listens = Expression {
        lid: 0.5,
        corner: 0.1,
        ..Expression::TENDER
    };
    let she = Pose::new(-44.0, listens)
        .head(-8.0, 6.0)
        .body(-52.0)
        .bend(0.0, 6.0)
        .arms(Arm::Folded, Arm::Folded);
    let gown = Costume::new(
        Garment::Coat,
        BURGUNDY,
        BURGUNDY.tone(1.2),
        Colour::hex(0xf2_b53a),
    );
    let her = s.act_in(
        "dolores-vega",
        gown,
        she,
        Framing::new(0.37, 0.52, 0.36),
        light(-1.0),
    );
    let beam = Expression {
        lid: 0.6,
        ..Expression::BEAM
    };
    let he = Pose::new(44.0, beam)
        .head(-6.0, -6.0)
        .body(54.0)
        .bend(0.0, -6.0)
        .arms(Arm::Folded, Arm::Folded);
    let vest = Costume::new(Garment::Sweater, CORAL, CORAL.tone(0.85), CORAL.tone(0.85));
    let him = s.act_in(
        "kwame-asante",
        vest,
        he,
        Framing::new(0.635, 0.42, 0.36),
        light(1.0),
    );
    let ear = |eyes: [kit::people::Anchor; 2], dx: f32| {
        let (a, b) = (eyes[0], eyes[1]);
        let far = if dx > 0.0 { a.x.max(b.x) } else { a.x.min(b.x) };
        (far + dx * a.scale, f32::midpoint(a.y, b.y) + 0.18 * a.scale)
    };
    headphones(s, ear(her.eyes, 0.62), ear(him.eyes, -0.62));
    s.framed(tiny_skia::Transform::from_translate(340.0, 0.0), bulb);
    desk(s);
    s.vignette(BURGUNDY.mix(p.ink, 0.5), 0.5);
}

fn egg_boxes(s: &mut Stage) {
    let p = s.pal;
    let card = p.key.mix(p.body, 0.1);
    for row in 0..8 {
        for col in 0..13 {
            let (x, y) = (80.0 * col as f32 + 2.0, 76.0 * row as f32 + 8.0);
            let (cup, well) = (Shape::circle(x, y, 37.0), Shape::circle(x, y, 23.0));
            s.fill(&cup.moved(3.0, 6.0), (p.body, 0.35));
            s.fill(&cup, card);
            s.fill(&well, card.mix(p.body, 0.35));
            s.crescent(&well, card.mix(p.body, 0.65), (0.0, 8.0), 0.0);
            s.crescent(&cup, WHITE, (0.0, 4.0), 0.0);
        }
    }
}

fn headphones(s: &mut Stage, a: Pt, b: Pt) {
    let p = s.pal;
    s.lit_by(0.0, Colour::hex(0xff_9080));
    let band = Shape::svg(&format!(
        "M{} {}C{} -10 {} -60 {} {}",
        a.0,
        a.1,
        a.0 + 20.0,
        b.0 - 20.0,
        b.0,
        b.1
    ))
    .stroked(24.0);
    s.form(&band, p.ink, 6.0);
    for (x, y) in [a, b] {
        s.form(&Shape::ellipse(x, y, 40.0, 48.0), p.ink, 7.0);
        s.form(&Shape::ellipse(x, y, 25.0, 32.0), p.acc, 5.0);
        s.circle(x, y, 8.0, p.ink);
    }
}

fn bulb(s: &mut Stage) {
    let p = s.pal;
    let red = Colour::hex(0xf0_2a24);
    s.rect(488.0, -20.0, 8.0, 60.0, p.ink);
    s.form(&Shape::round_rect(474.0, 20.0, 36.0, 30.0, 6.0), p.ink, 4.0);
    s.glow((492.0, 78.0), 170.0, red, 0.8);
    let glass = Shape::svg(
        "M474 48C474 60 452 70 452 94C452 116 470 130 492 130C514 130 532 116 532 94C532 70 510 60 510 48Z",
    );
    s.form(&glass, red, 6.0);
    s.oval(476.0, 88.0, 8.0, 14.0, (WHITE, 0.85));
    for i in 0..26 {
        let x = 300.0 + 16.0 * i as f32;
        let y = s.dice.range(0.0, 330.0);
        s.circle(x, y, s.dice.clone().range(1.5, 4.0), (WHITE, 0.8));
    }
}

/// The desk in front: switches, a fader, one glowing dial.
fn desk(s: &mut Stage) {
    let p = s.pal;
    let top = Shape::poly("-20,492 980,492 980,580 -20,580");
    s.fill(&top, Ink::down(496.0, H, &[p.top, p.ink]));
    s.rect(-8.0, 488.0, W + 16.0, 8.0, p.acc.mix(p.top, 0.4));
    for i in 0..9 {
        let x = 60.0 + 104.0 * i as f32;
        if i == 4 {
            s.fill(&Shape::svg("M400 540C400 496 556 496 556 540Z"), p.acc);
            s.line(&[(478.0, 540.0), (510.0, 512.0)], p.ink, 6.0);
        } else {
            s.form(&Shape::circle(x, 520.0, 16.0), p.body, 5.0);
            s.rect(x - 3.0, 504.0, 6.0, 16.0, p.key);
        }
    }
}
