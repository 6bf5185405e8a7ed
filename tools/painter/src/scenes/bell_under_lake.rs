//! The Bell Under the Lake: drowned teal, moss light, one rust lamp; the village is coming up.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose};
use kit::stage::Stage;
use std::f32::consts::TAU;

const TITLE: &str = "bell-under-lake";
const P: Palette = Palette::of([
    0x0a3a40, 0x27706a, 0xb5d3a0, 0xeef9dc, 0x3f6e50, 0x04171a, 0xf06a1e,
]);
const LIME: Colour = Colour::hex(0xb6_e12c);
const ROSE: Colour = Colour::hex(0xf2_a7b8);

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

/// Rike in black water up to the lip; her spikes and their double make a star.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let line = 396.0;
    s.wash(Ink::along(
        (150.0, 0.0),
        (W, line),
        &[p.mid.mix(p.low, 0.3), p.mid, p.top, p.ink],
    ));
    s.glow((120.0, -20.0), 560.0, p.low, 0.9);
    s.shaft((60.0, -60.0), (520.0, 380.0), (60.0, 520.0), p.key, 0.4);
    s.lit_by(-50.0, p.key);
    s.fill(
        &Shape::spline("-20,400 -20,300 140,286 300,310 480,300 700,306 860,280 980,292 980,400"),
        p.ink.mix(p.top, 0.5),
    );
    let dread = Expression {
        lid: 1.3,
        brow_in: 0.14,
        roll: 0.0,
        ..Expression::FEAR
    };
    let pose = Pose::new(-34.0, dread).head(-3.0, -3.0).look(0.085, 0.012);
    let suit = Costume::new(Garment::Hoodie, p.ink, LIME, LIME);
    let light = Light {
        light_at: 0.28,
        ..Light::noir(-1.0)
    }
    .colours(Colour::hex(0xf6_f4d0), Colour::hex(0x16_4a48), LIME);
    let rike = s.cast(
        "saskia-brandt",
        Some(suit),
        pose,
        Framing::new(0.54, 0.5, 0.56),
        light,
    );
    let lip = rike.mouth.y + 0.06 * rike.mouth.scale;
    let lift = Framing::new(0.54, 0.5 + (line - lip) / H, 0.56);
    let above = Shape::rect(-8.0, -8.0, W + 16.0, line + 8.0);
    s.clipped(&above, |s| {
        s.act_in("saskia-brandt", suit, pose, lift, light);
    });
    s.reflect(line, 200.0, 5.0, 0.85);
    s.rect(
        -8.0,
        line,
        W + 16.0,
        H - line + 8.0,
        Ink::fade((0.0, line), (0.0, H), p.ink, (0.35, 0.9)),
    );
    for (i, w) in [150.0, 225.0, 330.0, 470.0].into_iter().enumerate() {
        let y = line + 4.0 + 17.0 * (i * i) as f32;
        s.stroke(
            &Shape::ellipse(505.0, y, w, 7.0 + 7.0 * i as f32),
            (p.low, 0.4 - 0.07 * i as f32),
            3.5,
        );
    }
    s.oval(500.0, line, 118.0, 5.0, (p.key, 0.8));
    duckweed(s, line);
    s.vignette(p.ink, 0.6);
}

/// Lime specks on black water, thicker to the left.
fn duckweed(s: &mut Stage, line: f32) {
    let ink = s.pal.ink;
    for _ in 0..150 {
        let t = s.dice.unit();
        let (x, y) = (
            s.dice.range(-10.0, 350.0 - 110.0 * t),
            line + 14.0 + 180.0 * t,
        );
        let r = 3.0 + 9.0 * t;
        let side = s.dice.chance(0.35);
        let x = if side { W - x * 0.6 } else { x };
        s.oval(x, y + r * 0.2, r * 1.5, r * 0.55, (ink, 0.7));
        s.oval(
            x,
            y,
            r * 1.4,
            r * 0.5,
            LIME.mix(ink, 0.15 + 0.3 * (1.0 - t)),
        );
    }
}

/// Mother Superior enthroned; every saint behind her has had its eyes scratched out.
fn second(s: &mut Stage) {
    let p = s.pal;
    let plaster = p.acc.mix(p.body, 0.55);
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.ink,
            p.ink.mix(p.top, 0.6),
            plaster.mix(p.ink, 0.3),
            p.acc.mix(p.low, 0.25),
        ],
    ));
    s.lit_by(80.0, p.acc);
    for (x, k, n) in [(96.0, 0.86, 0), (690.0, 1.0, 1), (862.0, 0.94, 2)] {
        saint(s, (x, 226.0), k, n);
    }
    s.glow((900.0, 250.0), 560.0, p.acc, 0.55);
    arch(s);
    throne(s);
    let hark = Expression {
        corner: -0.05,
        press: 0.5,
        brow_in: -0.02,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(24.0, hark)
        .head(-2.0, 4.0)
        .body(4.0)
        .arms(Arm::Down, Arm::Down);
    let habit = Costume::new(
        Garment::Cloak,
        Colour::hex(0x14_1c22),
        Colour::hex(0x14_1c22),
        p.acc,
    );
    let light = Light {
        dir: [0.7, 0.3, 0.6],
        light_at: 0.22,
        shadow_at: 0.1,
        depth: 0.8,
        ..Light::noir(1.0)
    }
    .colours(Colour::hex(0xff_b070), Colour::hex(0x02_1a20), p.mid);
    s.act_in(
        "zofia-lisowska",
        habit,
        pose,
        Framing::new(0.405, 0.345, 0.35),
        light,
    );
    stole(s, (389.0, 330.0));
    for (x, y, h) in [
        (772.0, 470.0, 150.0),
        (850.0, 520.0, 250.0),
        (924.0, 480.0, 120.0),
    ] {
        candle(s, (x, y), h);
    }
    s.rect(
        -8.0,
        440.0,
        W + 16.0,
        110.0,
        Ink::fade((0.0, 450.0), (0.0, H), p.ink, (0.0, 1.0)),
    );
    s.vignette(p.ink, 0.55);
}

/// The stole: two falls of rose with a gilded hem, the one by the candles bright.
fn stole(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(70.0, p.key);
    for (side, tone) in [(-1.0, ROSE.mix(p.ink, 0.42)), (1.0, ROSE)] {
        let fall = Shape::svg("M20 -52C44 -40 64 -14 78 14C92 60 92 150 94 240L22 240C26 120 24 62 8 6C4 -10 8 -36 20 -52Z")
            .scaled(side, 1.0)
            .moved(x, y);
        s.form(&fall, tone, 9.0);
        let gilt = p
            .acc
            .mix(p.key, 0.3)
            .mix(p.ink, if side < 0.0 { 0.4 } else { 0.0 });
        s.line(
            &[(x + side * 57.0, y + 70.0), (x + side * 59.0, y + 126.0)],
            gilt,
            10.0,
        );
        s.line(
            &[(x + side * 38.0, y + 90.0), (x + side * 78.0, y + 90.0)],
            gilt,
            10.0,
        );
    }
    let clasp = Shape::round_rect(x - 30.0, y + 20.0, 60.0, 18.0, 8.0);
    s.form(&clasp, p.acc, 4.0);
}

/// A painted saint: halo, robe, folded hands; where the eyes were, rings and scratches.
fn saint(s: &mut Stage, (x, y): Pt, k: f32, n: usize) {
    let p = s.pal;
    let robe = [p.top, p.body.mix(p.acc, 0.3), p.mid][n % 3];
    let halo = p.low.mix(p.acc, 0.35);
    s.circle(x, y - 20.0 * k, 84.0 * k, halo);
    s.stroke(
        &Shape::circle(x, y - 20.0 * k, 72.0 * k),
        (p.acc.mix(p.ink, 0.3), 0.8),
        5.0,
    );
    s.fill(
        &Shape::spline("-96,360 -90,120 -64,64 0,46 64,64 90,120 96,360").at(x, y, k),
        robe,
    );
    s.fill(
        &Shape::spline("-18,360 -22,120 0,70 22,120 18,360").at(x, y, k),
        robe.mix(p.low, 0.4),
    );
    s.fill(
        &Shape::spline("-42,-10 -36,-60 0,-80 36,-60 42,-10 26,42 0,60 -26,42").at(x, y, k),
        halo.mix(p.body, 0.45),
    );
    s.fill(
        &Shape::spline("-42,-6 -46,-60 0,-90 46,-60 42,-6 34,-44 0,-62 -34,-44").at(x, y, k),
        robe.mix(p.ink, 0.4),
    );
    s.stroke(
        &Shape::svg("M-5 -8L-7 22L6 24").at(x, y, k),
        p.ink.mix(p.body, 0.4),
        4.0,
    );
    s.stroke(
        &Shape::svg("M-12 38Q0 34 12 38").at(x, y, k),
        p.ink.mix(p.body, 0.4),
        5.0,
    );
    for side in [-1.0, 1.0] {
        let (ex, ey) = (x + side * 19.0 * k, y - 10.0 * k);
        s.circle(ex, ey, 16.0 * k, p.key);
        s.circle(ex, ey, 8.0 * k, p.ink);
        for i in 0..3 {
            let a = 0.5 + 0.9 * i as f32 + side;
            s.line(
                &[
                    (ex - a.cos() * 26.0 * k, ey - a.sin() * 26.0 * k),
                    (ex + a.cos() * 24.0 * k, ey + a.sin() * 24.0 * k),
                ],
                p.key,
                3.5,
            );
        }
    }
}

fn arch(s: &mut Stage) {
    let p = s.pal;
    let ring = Shape::svg(
        "M150 560V230C150 30 290 -40 390 -40C490 -40 610 30 610 230V560H570V240C570 70 470 0 390 0C300 0 194 70 194 240V560Z",
    );
    s.fill(
        &Shape::svg("M194 560V240C194 70 300 0 390 0C470 0 570 70 570 240V560Z"),
        Ink::across(
            194.0,
            570.0,
            &[p.ink, p.ink.mix(p.top, 0.5), p.top.mix(p.acc, 0.2)],
        ),
    );
    s.form(&ring, p.body.mix(p.ink, 0.45), 8.0);
}

fn throne(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x0a_1214);
    let back = Shape::svg("M262 560V120L300 70L390 20L480 70L518 120V560Z");
    s.form(&back, wood, 5.0);
    s.stroke(
        &Shape::svg("M286 560V134L318 92L390 52L462 92L494 134V560"),
        (p.acc, 0.35),
        5.0,
    );
    for x in [262.0, 518.0] {
        s.form(&Shape::circle(x, 112.0, 17.0), wood, 4.0);
    }
}

fn candle(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let wax = Shape::round_rect(x - 21.0, y - h, 42.0, h + 90.0, 8.0);
    s.fill(
        &wax,
        Ink::down(
            y - h,
            y,
            &[p.key, p.low.mix(p.acc, 0.4), p.body.mix(p.ink, 0.4)],
        ),
    );
    for (dx, l) in [(-15.0, 60.0), (4.0, 40.0), (14.0, 84.0)] {
        s.fill(
            &Shape::round_rect(x + dx - 6.0, y - h - 2.0, 12.0, l, 6.0),
            p.key,
        );
    }
    s.line(&[(x, y - h), (x, y - h - 14.0)], p.ink, 4.0);
    s.glow((x, y - h - 34.0), 170.0, p.acc, 0.8);
    let flame = Shape::spline("0,-1 .3,-.4 .34,.1 0,.36 -.34,.1 -.2,-.4").at(x, y - h - 26.0, 46.0);
    s.fill(&flame, p.acc.mix(p.key, 0.3));
    s.fill(
        &Shape::spline("0,-.6 .16,-.2 .2,.12 0,.3 -.2,.12 -.1,-.2").at(x, y - h - 24.0, 46.0),
        WHITE,
    );
}

/// In the crypt: one holds a flame, one lays her ear to the bell.
fn pair(s: &mut Stage) {
    let p = s.pal;
    crypt(s);
    let side = |k: f32| {
        Light {
            dir: [0.66 * k, -0.42, 0.55],
            light_at: 0.26,
            depth: 0.76,
            ..Light::below(k)
        }
        .colours(Colour::hex(0xff_b060), Colour::hex(0x04_2228), p.mid)
    };
    let hold = Arm::Reach {
        at: [0.2, -1.55, 3.0],
        grip: Grip::Rod,
    };
    let peer = Pose::new(
        64.0,
        Expression {
            lid: 1.1,
            ..Expression::DOUBT
        },
    )
    .head(-6.0, 6.0)
    .body(46.0)
    .bend(14.0, 4.0)
    .look(0.02, 0.02)
    .arms(hold, Arm::Down);
    let jacket = Costume::new(Garment::Jacket, LIME, Colour::hex(0x15_2226), p.ink);
    bell(s);
    let rike = s.act_in(
        "saskia-brandt",
        jacket,
        peer,
        Framing::new(0.20, 0.42, 0.38),
        side(1.0),
    );
    let listen = Pose::new(
        -26.0,
        Expression {
            roll: 0.0,
            corner: -0.02,
            open: 0.12,
            ..Expression::WONDER
        },
    )
    .head(8.0, -15.0)
    .body(-14.0)
    .bend(6.0, -12.0)
    .arms(Arm::Down, Arm::Down);
    let habit = Costume::new(Garment::Cloak, ROSE, Colour::hex(0x10_161c), p.acc);
    s.act_in(
        "zofia-lisowska",
        habit,
        listen,
        Framing::new(0.765, 0.42, 0.40),
        side(-1.0),
    );
    if let Some(hand) = rike
        .hands
        .into_iter()
        .flatten()
        .max_by(|a, b| a.x.total_cmp(&b.x))
    {
        lighter(s, (hand.x + 8.0, hand.y));
        s.close_hands(&rike);
    }
    s.edges((0.0, 90.0, 0.0, 110.0), 0.8);
    s.vignette(p.ink, 0.5);
}

/// The crypt: darkness warmed from the middle, two pillars.
fn crypt(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::Radial(
        (480.0, 430.0),
        (620.0, 480.0),
        vec![
            (0.0, p.acc.mix(p.body, 0.25), 1.0),
            (0.5, p.acc.mix(p.ink, 0.55), 1.0),
            (1.0, p.ink, 1.0),
        ],
    ));
    s.lit_by(180.0, p.acc);
    for (x, w) in [(60.0, 70.0), (900.0, 74.0)] {
        s.form(
            &Shape::rect(x - w * 0.5, -10.0, w, 560.0),
            p.ink.mix(p.acc, 0.14),
            6.0,
        );
    }
}

/// The bell that was drowned, green and streaked, with the flame in its flank.
fn bell(s: &mut Stage) {
    let p = s.pal;
    let bronze = p.mid.mix(p.ink, 0.35);
    let body = Shape::svg(
        "M392 -20C380 60 372 170 352 270C334 350 300 410 268 452Q266 478 300 486Q480 520 660 486Q694 478 692 452C660 410 626 350 608 270C588 170 580 60 568 -20Z",
    );
    s.fill(
        &body,
        Ink::across(
            280.0,
            690.0,
            &[
                p.acc.mix(p.ink, 0.35),
                bronze.mix(p.ink, 0.5),
                p.ink,
                bronze,
                p.mid.mix(p.low, 0.25),
                bronze,
                p.ink.mix(bronze, 0.4),
                p.acc.mix(p.ink, 0.45),
            ],
        ),
    );
    s.clipped(&body, |s| {
        s.glow((440.0, 470.0), 320.0, p.acc, 1.0);
        s.fill(
            &Shape::spline("420,500 400,400 416,300 436,200 446,300 470,400 500,500"),
            (p.acc.mix(p.key, 0.3), 0.75),
        );
        s.fill(
            &Shape::spline("346,300 360,180 378,80 392,180 380,300 360,380"),
            (LIME, 0.35),
        );
        s.fill(
            &Shape::spline("600,320 584,200 570,100 562,200 570,300 590,400"),
            (p.key, 0.3),
        );
        for y in [40.0, 62.0, 300.0, 326.0] {
            s.stroke(
                &Shape::curve(&[(250.0, y), (480.0, y + 26.0), (710.0, y)]),
                (p.low, 0.45),
                6.0,
            );
        }
        for i in 0..12 {
            let a = TAU * i as f32 / 24.0;
            let x = 480.0 - a.cos() * 118.0;
            s.fill(
                &Shape::poly("0,-20 13,0 0,20 -13,0").moved(x, 182.0 + 18.0 * a.sin()),
                (p.low, 0.4),
            );
        }
        s.fill(
            &Shape::spline("250,450 480,486 710,450 710,500 250,500"),
            (p.ink, 0.45),
        );
    });
    s.crescent(&body, p.acc, (0.0, -5.0), 0.0);
    for (x, y, l) in [
        (310.0, 486.0, 44.0),
        (540.0, 504.0, 30.0),
        (640.0, 490.0, 54.0),
    ] {
        s.fill(
            &Shape::spline("0,0 7,6 3,40 0,48 -3,40 -7,6").moved(x, y + l * 0.2),
            p.body,
        );
    }
}

fn lighter(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.form(
        &Shape::round_rect(x - 13.0, y - 44.0, 26.0, 60.0, 5.0),
        p.low,
        5.0,
    );
    s.rect(x - 11.0, y - 58.0, 22.0, 15.0, p.body);
    s.glow((x, y - 84.0), 260.0, p.acc, 1.0);
    let flame = Shape::spline("0,-1 .28,-.4 .34,.1 0,.4 -.34,.1 -.22,-.4").at(x, y - 76.0, 62.0);
    s.fill(&flame, p.acc.mix(p.key, 0.35));
    s.fill(
        &Shape::spline("0,-.6 .16,-.2 .2,.14 0,.34 -.2,.14 -.1,-.2").at(x, y - 72.0, 62.0),
        WHITE,
    );
}
