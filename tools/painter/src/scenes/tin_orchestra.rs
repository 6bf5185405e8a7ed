//! The Tin Orchestra: seventies olive, biscuit and tin; instruments out of scrap for a forgotten tune.

mod bus;
mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance};
use kit::stage::Stage;

const TITLE: &str = "tin-orchestra";
const P: Palette = Palette::of([
    0x5a5a2e, 0xa8a04c, 0xf4d08a, 0xfff0cc, 0xa8663a, 0x2c2210, 0xe0562f,
]);
const GREEN: Colour = Colour::hex(0x6c_c04a);
const MUSTARD: Colour = Colour::hex(0xc9_972b);
const TIN: Colour = Colour::hex(0xb4_b09c);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, bus::ensemble),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

/// He sings out of the bell of a tuba that used to light a street.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.mid, p.low, p.body]));
    s.lit_by(-50.0, p.key);
    heap(s);
    let c = (452.0, 280.0);
    bell(s, c);
    let throat = Shape::ellipse(c.0, c.1, 190.0, 186.0);
    s.fill(
        &throat,
        Ink::Radial(
            (c.0 + 20.0, c.1 + 30.0),
            (200.0, 200.0),
            vec![
                (0.0, p.ink.mix(p.body, 0.35), 1.0),
                (0.6, p.ink, 1.0),
                (1.0, p.ink.mix(Colour::hex(0x0a_0804), 0.5), 1.0),
            ],
        ),
    );
    let light = Light {
        dir: [-0.5, 0.45, 0.7],
        light_at: 0.2,
        ..Light::day(-1.0)
    }
    .colours(p.key, p.ink.mix(p.body, 0.3), p.low);
    let jumper = Costume::new(Garment::Sweater, GREEN, GREEN.mix(p.key, 0.2), p.key);
    let pose = Pose::new(-14.0, Expression::SING)
        .head(4.0, -7.0)
        .body(-6.0);
    s.clipped(&throat, |s| {
        s.act_in(
            "leo-fontaine",
            jumper,
            pose,
            Framing::new(0.472, 0.5, 0.52),
            light,
        );
    });
    s.crescent(&throat, (p.ink, 0.75), (-14.0, -16.0), 5.0);
    s.stroke(&throat, p.key.mix(TIN, 0.3), 7.0);
    sparrow(s, (806.0, 404.0), 66.0);
    s.vignette(p.ink, 0.35);
}

/// What lies in the yard behind: hoops, a radiator, a gear.
fn heap(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.35);
    s.fill(
        &Shape::spline("700,560 780,420 860,470 920,380 990,400 990,560"),
        dark,
    );
    s.stroke(&Shape::circle(900.0, 120.0, 70.0), dark, 22.0);
    for i in 0..10 {
        let a = std::f32::consts::TAU * i as f32 / 10.0;
        s.circle(900.0 + a.cos() * 84.0, 120.0 + a.sin() * 84.0, 14.0, dark);
    }
    for i in 0..4 {
        s.fill(
            &Shape::round_rect(-14.0 + 34.0 * i as f32, 380.0, 26.0, 190.0, 12.0),
            dark,
        );
        s.fill(
            &Shape::round_rect(-14.0 + 34.0 * i as f32, -30.0, 22.0, 110.0, 10.0),
            (dark, 0.7),
        );
    }
}

/// The bell: rings of tin and biscuit, spun highlights, seams with rivets, a lamp maker's dent.
fn bell(s: &mut Stage, c: Pt) {
    let p = s.pal;
    let rings = [
        (446.0, 404.0, 0.4),
        (424.0, 386.0, 0.65),
        (378.0, 346.0, 0.0),
        (334.0, 308.0, 0.85),
        (290.0, 270.0, 0.0),
        (246.0, 232.0, 0.7),
        (214.0, 204.0, 0.3),
    ];
    s.oval(c.0 + 26.0, c.1 + 30.0, 448.0, 408.0, (p.ink, 0.5));
    for (i, (rx, ry, t)) in rings.into_iter().enumerate() {
        let ring = Shape::ellipse(c.0, c.1, rx, ry);
        let tone = if i % 2 == 0 {
            TIN.mix(WHITE, 0.6 - 0.3 * t)
        } else {
            p.low.mix(p.acc, 0.2 + 0.3 * t)
        };
        s.fill(&ring, tone);
        s.clipped(&ring, |s| {
            for (a, w, share, light) in [
                (-128.0, 34.0, 0.62, true),
                (-150.0, 12.0, 0.45, true),
                (52.0, 36.0, 0.4, true),
                (-40.0, 44.0, 0.16, false),
                (140.0, 40.0, 0.2, false),
            ] {
                spun(
                    s,
                    c,
                    (a + 7.0 * i as f32, w),
                    if light {
                        (p.key, share)
                    } else {
                        (p.ink, share)
                    },
                );
            }
        });
        s.stroke(&ring, p.ink.mix(p.body, 0.25), 4.0);
        s.crescent(&ring, (WHITE, 0.55), (5.0, 5.0), 0.0);
    }
    for i in 0..28 {
        let a = std::f32::consts::TAU * i as f32 / 28.0;
        s.lit_by(-50.0, p.key);
        s.form(
            &Shape::circle(c.0 + a.cos() * 356.0, c.1 + a.sin() * 327.0, 7.5),
            TIN,
            2.5,
        );
    }
    let patch = Shape::poly("640,92 716,128 694,196 622,164");
    s.form(&patch, p.acc.mix(p.body, 0.25), 6.0);
    for (x, y) in [
        (646.0, 106.0),
        (704.0, 132.0),
        (688.0, 182.0),
        (632.0, 158.0),
    ] {
        s.circle(x, y, 5.0, p.key);
    }
}

/// One wedge of light or shade on spun metal.
fn spun(s: &mut Stage, (x, y): Pt, (a, w): Pt, ink: (Colour, f32)) {
    let end = |d: f32| {
        (
            x + d.to_radians().cos() * 620.0,
            y + d.to_radians().sin() * 620.0,
        )
    };
    s.poly(&[(x, y), end(a - w * 0.5), end(a + w * 0.5)], ink);
}

/// A red bird on the rim, flattened by the note.
fn sparrow(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    s.lit_by(-50.0, p.key);
    s.form(
        &Shape::poly(".3,-.4 .96,-.5 .98,-.34 .34,-.2").at(x, y, h),
        p.acc.mix(p.ink, 0.35),
        3.0,
    );
    s.form(
        &Shape::spline(
            "-.5,-.6 -.3,-.92 .02,-.86 .3,-.56 .46,-.3 .3,-.06 -.1,0 -.42,-.16 -.54,-.4",
        )
        .at(x, y, h),
        p.acc,
        6.0,
    );
    s.form(
        &Shape::spline("0,-.5 .3,-.5 .6,-.7 .66,-.36 .3,-.2 .04,-.26").at(x, y, h),
        p.acc.mix(p.ink, 0.25),
        4.0,
    );
    s.fill(
        &Shape::poly("-.5,-.68 -.78,-.6 -.48,-.54").at(x, y, h),
        p.low,
    );
    s.circle(x - 0.3 * h, y - 0.68 * h, 0.07 * h, WHITE);
    s.circle(x - 0.3 * h, y - 0.68 * h, 0.036 * h, p.ink);
    s.line(
        &[(x - 0.1 * h, y - 3.0), (x - 0.14 * h, y + 0.16 * h)],
        p.ink,
        4.0,
    );
    s.line(
        &[(x + 0.1 * h, y - 3.0), (x + 0.08 * h, y + 0.18 * h)],
        p.ink,
        4.0,
    );
}

/// He sits on the bandstand step; between the columns, for a moment, the orchestra is back.
fn second(s: &mut Stage) {
    let p = s.pal;
    let gold = Colour::hex(0xfb_b02e);
    s.wash(Ink::across(
        0.0,
        W,
        &[Colour::hex(0xe8_7a20), gold, p.low, WHITE],
    ));
    s.lit_by(72.0, p.key);
    s.glow((868.0, 268.0), 460.0, WHITE, 0.9);
    s.circle(868.0, 268.0, 76.0, WHITE);
    park(s);
    s.rect(
        -8.0,
        378.0,
        W + 16.0,
        60.0,
        Ink::across(0.0, W, &[p.body, gold, p.low, WHITE]),
    );
    players(s);
    bandstand(s);
    tobias(s);
    leaves(s);
    s.vignette(p.body.mix(p.ink, 0.4), 0.3);
}

fn park(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r, t) in [
        (60.0, 300.0, 130.0, 0.5),
        (230.0, 310.0, 110.0, 0.3),
        (430.0, 322.0, 100.0, 0.5),
        (600.0, 326.0, 80.0, 0.65),
        (720.0, 334.0, 60.0, 0.8),
    ] {
        let crown = s.dice.blob((x, y), (r, r * 0.8), 0.14, 18);
        s.fill(&crown, p.mid.mix(p.low, 0.3 + 0.5 * t));
        s.crescent(&crown, (p.low, 0.6), (-9.0, 3.0), 0.0);
    }
}

/// Players made of light: a horn, a fiddle, a drum, a bass.
fn players(s: &mut Stage) {
    let p = s.pal;
    let light = p.key.mix(WHITE, 0.5);
    s.layered(Blend::faded(0.85), |s| {
        for (x, y, h, kind) in [(386.0, 418.0, 226.0, 0), (506.0, 410.0, 190.0, 1), (606.0, 402.0, 160.0, 2), (690.0, 396.0, 136.0, 3)] {
            let body = Shape::turned("0,-.9 .05,-.88 .06,-.85 .14,-.82 .17,-.74 .16,-.46 .13,-.3 .1,0 .02,0 .01,-.4").at(x, y, h).and(&Shape::ellipse(x, y - 0.93 * h, 0.055 * h, 0.072 * h));
            s.fill(&body, light);
            let tool = match kind {
                0 => Shape::svg("M-.1 -.5C.1 -.44 .28 -.5 .28 -.7V-.86C.2 -.94 .14 -1.02 .12 -1.1H.52C.5 -1.02 .44 -.94 .38 -.86V-.66C.38 -.36 .1 -.32 -.1 -.4Z"),
                1 => Shape::svg("M-.06 -.78L-.3 -.74C-.4 -.78 -.44 -.68 -.36 -.64C-.42 -.58 -.32 -.52 -.24 -.6L-.04 -.74ZM.2 -.98L-.34 -.56L-.32 -.53L.23 -.95Z"),
                2 => Shape::circle(0.14, -0.42, 0.26),
                _ => Shape::svg("M.16 -1.06H.2L.22 -.62C.34 -.58 .32 -.42 .26 -.4C.42 -.3 .4 0 .2 0C0 0 -.02 -.3 .12 -.4C.06 -.44 .06 -.58 .16 -.62Z"),
            };
            s.fill(&tool.at(x, y, h), WHITE);
            s.stroke(&tool.at(x, y, h), (p.body.mix(p.low, 0.4), 0.9), 3.0);
        }
    });
}

/// Roof, eight columns that march off to the right, steps.
fn bandstand(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.3);
    let xs = [318.0_f32, 452.0, 562.0, 652.0, 726.0, 788.0, 838.0, 878.0];
    for (i, x) in xs.into_iter().enumerate().rev() {
        let k = 1.0 - i as f32 / 9.5;
        let (w, top, foot) = (30.0 * k, 54.0 + 130.0 * (1.0 - k), 420.0 - 40.0 * (1.0 - k));
        let tone = dark.mix(p.body, 0.05 * i as f32);
        s.backlit(&Shape::rect(x - w * 0.5, top, w, foot - top), tone, 5.0 * k);
        s.backlit(
            &Shape::rect(x - w * 0.9, foot - 16.0 * k, w * 1.8, 16.0 * k),
            tone,
            4.0 * k,
        );
        s.backlit(
            &Shape::poly("-1.1,0 1.1,0 .6,.8 -.6,.8").at(x, top, w),
            tone,
            4.0 * k,
        );
        let shade = Shape::polygon(&[
            (x - w * 0.5, foot),
            (x + w * 0.5, foot),
            (x - 190.0 * k, 440.0),
            (x - 250.0 * k, 440.0),
        ]);
        s.fill(&shade, (p.ink, 0.4));
    }
    let roof = Shape::poly("-20,-20 990,-20 990,128 930,164 880,158 300,66 120,30 -20,16");
    s.fill(&roof, dark);
    for i in 0..12 {
        let (x, y) = (130.0 + 66.0 * i as f32, 38.0 + 10.4 * i as f32);
        let k = 1.0 - 0.05 * i as f32;
        s.fill(
            &Shape::svg("M-30 0H30Q28 34 0 34Q-28 34 -30 0Z").at(x, y, k),
            dark,
        );
        s.stroke(
            &Shape::svg("M-30 2Q-28 34 0 34Q28 34 30 2").at(x, y, k),
            (p.low, 0.75),
            3.0,
        );
    }
    for (i, y) in [432.0, 470.0, 508.0].into_iter().enumerate() {
        let tone = Colour::hex(0xa8_6428).mix(p.ink, 0.16 * i as f32);
        s.rect(
            -8.0,
            y,
            W + 16.0,
            44.0,
            Ink::across(0.0, W, &[tone.mix(p.ink, 0.3), tone, tone.mix(p.low, 0.35)]),
        );
        s.rect(
            -8.0,
            y,
            W + 16.0,
            6.0,
            Ink::across(0.0, W, &[p.body, p.low, p.key]),
        );
    }
}

fn tobias(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.85, 0.3, 0.35],
        light_at: 0.22,
        depth: 0.6,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.ink, p.low);
    let coat = Costume::new(Garment::Coat, MUSTARD.mix(p.low, 0.12), p.key, p.acc)
        .scarf(p.acc)
        .legs(p.ink.mix(p.body, 0.4), p.ink);
    let pose = Pose::new(74.0, Expression::TENDER)
        .head(-6.0, 0.0)
        .body(62.0)
        .bend(8.0, 0.0)
        .stance(Stance::Sit)
        .arms(Arm::Knee, Arm::Knee);
    s.fill(
        &Shape::poly("150,470 290,470 120,490 -60,490"),
        (p.ink, 0.5),
    );
    s.act_in(
        "solomon-dube",
        coat,
        pose,
        Framing::new(0.18, 0.395, 0.18),
        light,
    );
}

fn leaves(s: &mut Stage) {
    let p = s.pal;
    for i in 0..34 {
        let (x, y) = if i < 16 {
            (s.dice.range(240.0, 950.0), s.dice.range(120.0, 420.0))
        } else {
            (s.dice.range(280.0, 950.0), s.dice.range(436.0, 530.0))
        };
        let k = s.dice.range(8.0, 15.0);
        let turn = s.dice.range(0.0, 360.0);
        let leaf = Shape::spline("-1,0 -.3,-.5 .5,-.4 1,0 .5,.4 -.3,.5")
            .turned_by(turn, 0.0, 0.0)
            .at(x, y, k);
        let hue = [p.acc, p.acc.mix(p.body, 0.5), p.low, MUSTARD][i % 4];
        s.fill(&leaf, hue);
    }
}

/// At the piano with keys of spoons; outside it snows and a red bird listens.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let wall = Colour::hex(0xc8_d8d8);
    s.wash(Ink::down(0.0, H, &[wall, wall.mix(WHITE, 0.5)]));
    window(s);
    pans(s);
    s.lit_by(0.0, WHITE);
    piano(s);
    let snow = Colour::hex(0xee_f6f6);
    let light = |side: f32| {
        Light {
            dir: [0.45 * side, 0.12, 0.9],
            light_at: 0.22,
            depth: 0.45,
            rim_dir: [0.0, 0.6, -0.7],
            rim_at: 0.36,
            ..Light::day(side)
        }
        .colours(p.key.mix(snow, 0.5), Colour::hex(0x3a_3a34), WHITE)
    };
    let boy = Pose::new(168.0, Expression::SMILE)
        .head(4.0, 9.0)
        .body(178.0);
    let jumper = Costume::new(Garment::Sweater, GREEN, GREEN.mix(p.key, 0.2), p.key);
    s.act_in(
        "leo-fontaine",
        jumper,
        boy,
        Framing::new(0.345, 0.56, 0.37),
        light(1.0),
    );
    let man = Pose::new(194.0, Expression::SMILE)
        .head(4.0, -8.0)
        .body(184.0);
    let coat = Costume::new(Garment::Coat, MUSTARD, p.key, p.ink);
    s.act_in(
        "solomon-dube",
        coat,
        man,
        Framing::new(0.62, 0.42, 0.37),
        light(-1.0),
    );
    s.circle(612.0, 403.0, 27.0, Colour::hex(0xec_c061));
    s.vignette(Colour::hex(0x6a_8a90), 0.2);
}

fn window(s: &mut Stage) {
    let p = s.pal;
    let (x, y, w, h) = (140.0, 26.0, 680.0, 334.0);
    s.glow((480.0, 200.0), 560.0, WHITE, 0.5);
    let pane = Shape::rect(x, y, w, h);
    s.fill(
        &pane,
        Ink::down(
            y,
            y + h,
            &[Colour::hex(0xb8_d4dc), Colour::hex(0xe4_f0f0), WHITE],
        ),
    );
    s.clipped(&pane, |s| {
        for (px, py, k) in [(190.0, 366.0, 150.0), (262.0, 366.0, 110.0), (716.0, 366.0, 170.0), (650.0, 366.0, 100.0)] {
            let tree = Shape::poly("0,-1 .14,-.7 .08,-.7 .22,-.4 .12,-.4 .3,0 -.3,0 -.12,-.4 -.22,-.4 -.08,-.7 -.14,-.7").at(px, py, k);
            s.fill(&tree, Colour::hex(0x8a_aeb0));
            s.crescent(&tree, WHITE, (5.0, 6.0), 0.0);
        }
        s.fill(&Shape::spline("150,380 150,330 300,316 480,334 640,314 820,336 820,380"), WHITE);
        for _ in 0..80 {
            let (fx, fy) = (s.dice.range(x, x + w), s.dice.range(y, y + h));
            s.circle(fx, fy, s.dice.clone().range(2.5, 6.0), WHITE);
        }
    });
    let frame = p.key.mix(TIN, 0.4);
    s.stroke(&pane, frame, 18.0);
    s.rect(x + w * 0.5 - 8.0, y, 16.0, h, frame);
    s.rect(x, y + h * 0.42, w, 12.0, frame);
    sparrow(s, (458.0, 346.0), 52.0);
    s.rect(x - 30.0, y + h - 4.0, w + 60.0, 18.0, WHITE);
}

fn pans(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(20.0, Colour::hex(0xee_f6f6));
    let dark = p.ink.mix(p.body, 0.3);
    s.rect(-8.0, -8.0, W + 16.0, 22.0, dark);
    for (x, r, len, hue) in [
        (60.0, 52.0, 90.0, p.body),
        (140.0, 34.0, 56.0, TIN.mix(p.ink, 0.3)),
        (836.0, 40.0, 70.0, TIN.mix(p.ink, 0.35)),
        (910.0, 56.0, 120.0, p.body.mix(p.acc, 0.3)),
    ] {
        s.line(&[(x, 8.0), (x, len + 10.0)], dark, 9.0);
        s.form(&Shape::circle(x, len + r, r), hue.mix(p.ink, 0.25), 7.0);
        s.form(
            &Shape::circle(x, len + r, r * 0.72),
            hue.mix(p.ink, 0.4),
            5.0,
        );
    }
}

/// The upright: a dark case and a row of spoons for keys.
fn piano(s: &mut Stage) {
    let p = s.pal;
    let wood = p.body.mix(p.ink, 0.45);
    s.backlit(&Shape::rect(-20.0, 378.0, 1000.0, 200.0), wood, 7.0);
    s.rect(-20.0, 402.0, 1000.0, 10.0, wood.mix(p.ink, 0.4));
    s.rect(-20.0, 438.0, 1000.0, 110.0, p.ink);
    for i in 0..33 {
        let x = 4.0 + 30.0 * i as f32;
        let spoon = Shape::svg("M-4 104L-5 30C-16 22 -16 -14 0 -16C16 -14 16 22 5 30L4 104Z")
            .moved(x, 452.0);
        s.fill(
            &spoon,
            Ink::down(436.0, 556.0, &[WHITE, TIN.mix(WHITE, 0.4), TIN]),
        );
        s.fill(
            &Shape::ellipse(x + 1.0, 458.0, 8.0, 13.0),
            TIN.mix(p.ink, 0.35),
        );
        s.fill(&Shape::ellipse(x - 3.0, 454.0, 3.0, 6.0), WHITE);
    }
}
