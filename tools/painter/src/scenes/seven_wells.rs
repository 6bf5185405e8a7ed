//! Seven Wells: a faded print of the seventies; bleached teal sky, ochre earth, very little water.

mod nobody;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Costume, Expression, Framing, Garment, Light, Pose};
use kit::places::nature;
use kit::stage::{At, Stage};
use nobody::{object, place, threat};
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "seven-wells";
const P: Palette = Palette::of([
    0x2f6e7e, 0x8fbbaf, 0xf2ce94, 0xfff0c4, 0xb8743f, 0x33180f, 0xc93a1e,
]);
const MAGENTA: Colour = Colour::hex(0xc2_256e);
const DENIM: Colour = Colour::hex(0x4a_5a58);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, threat),
        Picture::new(TITLE, "place", P, place),
        Picture::new(TITLE, "object", P, object),
    ]
}

const fn noon(side: f32) -> Light {
    Light::day(side).colours(
        Colour::hex(0xff_e6b0),
        Colour::hex(0x4a_2a30),
        Colour::hex(0x9f_d0c8),
    )
}

/// From the bottom of the well: a round of sky, and Kirpal leaning in over the rim.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let (c, r) = ((452.0, 258.0), 214.0);
    s.wash(p.ink.tone(0.8));
    shaft_of_brick(s, c, r);
    let sky = Shape::circle(c.0, c.1, r);
    s.fill(
        &sky,
        Ink::down(c.1 - r, c.1 + r, &[p.mid, p.mid.mix(p.key, 0.5), p.key]),
    );
    s.clipped(&sky, |s| {
        s.streak((c.0 - 210.0, c.1 - 60.0), (260.0, 12.0), (WHITE, 0.7), 3);
        s.streak((c.0 - 150.0, c.1 + 84.0), (220.0, 9.0), (WHITE, 0.6), 9);
        s.crescent(&sky, (p.top, 0.5), (0.0, 16.0), 5.0);
    });
    let kind = Expression {
        corner: 0.09,
        cheek: 0.5,
        ..Expression::NEUTRAL
    };
    let coat = Costume::new(Garment::Waistcoat, DENIM, p.key.mix(p.low, 0.5), p.ink);
    let light = Light {
        dir: [-0.7, 0.6, 0.42],
        ..noon(-1.0)
    };
    let kirpal = s.cast(
        "harjit-sandhu",
        Some(coat),
        Pose::new(-8.0, kind).head(10.0, 0.0).look(-0.02, -0.03),
        Framing::new(0.5, 0.5, 0.41),
        light,
    );
    let lean = Transform::from_translate(44.0, 2.0).pre_concat(Transform::from_rotate_at(
        -34.0,
        W / 2.0,
        H / 2.0,
    ));
    rim_stones(s, c, r);
    s.clipped(&sky, |s| s.framed(lean, |s| s.lay(&kirpal)));
    rope(s, (372.0, c.1 - 40.0));
    s.vignette(p.ink.tone(0.5), 0.8);
}

fn shaft_of_brick(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for ring in (0..9).rev() {
        let t = ring as f32 / 8.0;
        let (r0, r1) = (r * 1.2_f32.powi(ring), r * 1.2_f32.powi(ring + 1));
        let tone = p.body.mix(p.ink, 0.12 + 0.85 * t.powf(0.55));
        s.circle(x, y, r1, tone.mix(p.ink, 0.6));
        let n = 22;
        for i in 0..n {
            let (a, b) = (
                (i as f32 + 0.5 * (ring % 2) as f32) * TAU / n as f32,
                TAU / n as f32 * 0.9,
            );
            let arc = |k: f32, f: f32| (x + (a + b * f).cos() * k, y + (a + b * f).sin() * k);
            let (k0, k1) = (r0 * 1.012, r1 * 0.985);
            let brick = [
                arc(k0, 0.0),
                arc(k0, 0.5),
                arc(k0, 1.0),
                arc(k1, 1.0),
                arc(k1, 0.5),
                arc(k1, 0.0),
            ];
            let lit = 0.5 - 0.5 * (a + 0.6).cos();
            let hue = tone
                .mix(p.low, 0.34 * lit * (1.0 - t))
                .mix(p.ink, s.dice.range(0.0, 0.22));
            s.poly(&brick, hue);
        }
    }
}

fn rim_stones(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.stroke(&Shape::circle(x, y, r + 7.0), p.ink, 14.0);
    s.stroke(&Shape::circle(x, y, r + 1.0), (p.key, 0.75), 3.0);
}

fn rope(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let far = Shape::polygon(&[
        (x - 3.0, y - 190.0),
        (x + 3.0, y - 190.0),
        (x - 26.0, H + 10.0),
        (x - 62.0, H + 10.0),
    ]);
    s.fill(&far, p.ink);
    s.crescent(&far, p.low, (8.0, 0.0), 0.0);
    for i in 0..26 {
        let t = (i as f32 / 25.0).powf(1.4);
        let (cy, w) = (y - 180.0 + (H - y + 200.0) * t, 3.0 + 17.0 * t);
        let cx = x - 44.0 * t;
        s.line(
            &[(cx - w, cy + w * 0.5), (cx + w, cy - w * 0.5)],
            (p.ink, 0.8),
            1.0 + 3.0 * t,
        );
    }
}

/// Widow Marsh at noon, the rifle upright before her.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H * 0.9,
        &[p.top.mix(p.mid, 0.45), p.mid, p.mid.mix(p.key, 0.55), p.key],
    ));
    s.lit_by(-60.0, p.key);
    s.glow((40.0, 20.0), 420.0, p.key, 0.75);
    nature::hills(
        &mut s.canvas,
        5,
        (486.0, 22.0, 2.0),
        p.mid.mix(p.body, 0.4),
        None,
    );
    s.rect(
        -8.0,
        480.0,
        W + 16.0,
        70.0,
        Ink::down(480.0, H, &[p.low, p.body]),
    );
    for (y, h, k) in [(500.0, 16.0, 0.15), (524.0, 26.0, 0.4), (548.0, 34.0, 0.7)] {
        nature::grass(
            &mut s.canvas,
            &mut s.dice,
            (-10.0, W),
            (y, h),
            120,
            p.body.mix(p.ink, k),
        );
    }
    let squint = Expression {
        lid: 0.5,
        low: 0.45,
        frown: 0.5,
        ..Expression::RESOLVE
    };
    let shawl = Costume::new(Garment::Cloak, MAGENTA, MAGENTA.tone(0.7), p.low).scarf(MAGENTA);
    let pose = Pose::new(-62.0, squint)
        .head(-4.0, 0.0)
        .body(-34.0)
        .look(-0.04, 0.02);
    let agnes = s.act_in(
        "agnes-thorne",
        shawl,
        pose,
        Framing::new(0.665, 0.535, 0.56),
        noon(-1.0),
    );
    let eye = agnes.eyes[0];
    s.oval(
        eye.x - 2.0,
        eye.y + 2.0,
        eye.scale * 0.16,
        eye.scale * 0.21,
        WHITE,
    );
    s.glow((eye.x, eye.y), eye.scale * 0.9, WHITE, 0.7);
    rifle(s, 306.0);
    s.vignette(p.ink, 0.25);
}

fn rifle(s: &mut Stage, x: f32) {
    let p = s.pal;
    let barrel = Shape::rect(x - 9.0, 52.0, 18.0, 330.0);
    let steel = p.ink.mix(p.top, 0.3);
    s.form(
        &Shape::rect(x + 8.0, 104.0, 13.0, 270.0),
        steel.mix(p.ink, 0.4),
        3.0,
    );
    s.form(&barrel, steel, 4.0);
    s.poly(
        &[
            (x - 3.0, 54.0),
            (x + 3.0, 54.0),
            (x + 1.0, 36.0),
            (x - 1.0, 36.0),
        ],
        p.ink,
    );
    for y in [150.0, 300.0] {
        s.form(
            &Shape::round_rect(x - 13.0, y, 38.0, 14.0, 4.0),
            steel.mix(p.key, 0.2),
            3.0,
        );
    }
    let stock = Shape::spline("-18,350 26,346 34,420 30,560 -24,560 -22,430").moved(x, 0.0);
    s.form(&stock, p.body.mix(p.ink, 0.35), 7.0);
}

/// Late light: the two ends of a very long table, and one jug between them.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let hy = 300.0;
    s.wash(Ink::down(
        0.0,
        hy,
        &[p.top.mix(p.mid, 0.35), p.mid.mix(p.low, 0.5), p.low, p.key],
    ));
    let sun = (480.0, 262.0);
    s.light.to = (0.0, -1.0);
    s.light.colour = p.key;
    s.glow(sun, 560.0, p.key, 0.9);
    s.circle(sun.0, sun.1, 44.0, WHITE.mix(p.key, 0.3));
    for (i, (x, y)) in [(60.0, 90.0), (520.0, 60.0), (660.0, 140.0)]
        .into_iter()
        .enumerate()
    {
        s.streak(
            (x, y),
            (320.0, 11.0),
            (p.acc.mix(p.low, 0.7), 0.7),
            20 + i as u64,
        );
    }
    nature::hills(
        &mut s.canvas,
        11,
        (hy + 6.0, 20.0, 1.7),
        p.mid.mix(p.body, 0.45),
        None,
    );
    s.haze((hy - 60.0, hy + 50.0), p.key, 0.6);
    s.rect(
        -8.0,
        hy + 2.0,
        W + 16.0,
        H - hy,
        Ink::down(hy, H, &[p.low, p.body, p.body.mix(p.ink, 0.4)]),
    );
    for i in 0..5 {
        let t = i as f32 / 4.0;
        let tone = p.body.mix(p.low, 0.5 - 0.45 * t).mix(p.ink, 0.25 * t);
        nature::grass(
            &mut s.canvas,
            &mut s.dice,
            (-10.0, W),
            (hy + 30.0 + 210.0 * t, 10.0 + 22.0 * t),
            150,
            tone,
        );
    }
    table_shadow(s);
    diners(s);
    long_table(s);
    s.vignette(p.ink, 0.35);
}

/// Kirpal and the widow behind the two ends of the table, as far as the cloth lets us see.
fn diners(s: &mut Stage) {
    let p = s.pal;
    let late = |side: f32| Light {
        dir: [0.75 * side, 0.45, -0.1],
        ..Light::golden(side)
    };
    s.clipped(&Shape::rect(0.0, 0.0, W, 336.0), |s| {
        let coat = Costume::new(Garment::Suit, DENIM, p.key, p.acc);
        s.act_in(
            "harjit-sandhu",
            coat,
            Pose::new(58.0, Expression::NEUTRAL).body(64.0),
            Framing::new(0.155, 0.365, 0.20),
            late(1.0),
        );
        let shawl = Costume::new(Garment::Cloak, MAGENTA, MAGENTA.tone(0.7), p.low).scarf(MAGENTA);
        s.act_in(
            "agnes-thorne",
            shawl,
            Pose::new(-58.0, Expression::DOUBT).body(-64.0),
            Framing::new(0.845, 0.42, 0.18),
            late(-1.0),
        );
    });
}

fn table_shadow(s: &mut Stage) {
    let p = s.pal;
    s.layered(Blend::shade(3.0, 0.6), |s| {
        s.poly(
            &[
                (70.0, 424.0),
                (890.0, 424.0),
                (1130.0, 552.0),
                (-170.0, 552.0),
            ],
            p.body.mix(p.ink, 0.45),
        );
        s.poly(
            &[
                (464.0, 424.0),
                (496.0, 424.0),
                (520.0, 552.0),
                (440.0, 552.0),
            ],
            p.low,
        );
    });
}

fn long_table(s: &mut Stage) {
    let p = s.pal;
    let cloth = WHITE.mix(p.key, 0.4);
    let drop = Shape::poly(
        "52,338 908,338 892,430 868,424 828,434 780,424 730,434 660,424 600,435 540,425 480,436 420,425 350,435 290,424 230,434 170,424 120,434 84,424 66,432",
    );
    s.fill(&drop, cloth.mix(p.mid, 0.5).mix(p.body, 0.18));
    s.clipped(&drop, |s| {
        for i in 0..15 {
            let x = 70.0 + 58.0 * i as f32;
            s.poly(
                &[
                    (x, 338.0),
                    (x + 12.0, 338.0),
                    (x + 30.0, 440.0),
                    (x - 6.0, 440.0),
                ],
                (p.body.mix(p.ink, 0.2), 0.22),
            );
        }
        s.rect(40.0, 338.0, 880.0, 6.0, (p.body, 0.5));
    });
    s.poly(
        &[(92.0, 312.0), (868.0, 312.0), (912.0, 340.0), (48.0, 340.0)],
        cloth,
    );
    s.poly(
        &[(92.0, 312.0), (868.0, 312.0), (874.0, 316.0), (86.0, 316.0)],
        WHITE,
    );
    s.glow((480.0, 280.0), 150.0, WHITE, 0.9);
    s.put(At::new(480.0, 330.0, 92.0), |s| {
        let jug = Shape::spline("-.2,0 .2,0 .3,-.2 .32,-.42 .2,-.66 .16,-.8 .24,-1 -.26,-1.02 -.16,-.8 -.2,-.66 -.32,-.42 -.3,-.2");
        s.stroke(&Shape::svg("M.2 -.86C.52 -.86 .56 -.36 .3 -.3"), p.top, 0.07);
        s.fill(&jug, (p.mid, 0.85));
        s.clipped(&jug, |s| {
            s.rect(-0.5, -0.52, 1.0, 0.6, p.top);
            s.rect(-0.5, -0.52, 1.0, 0.05, p.key);
            s.poly(&[(-0.16, -1.0), (-0.02, -1.0), (0.02, 0.0), (-0.2, 0.0)], (WHITE, 0.8));
        });
        s.crescent(&jug, WHITE, (0.0, 0.03), 0.0);
    });
    for (x, y) in [(214.0, 328.0), (742.0, 328.0)] {
        s.oval(x, y, 36.0, 5.0, p.mid.mix(WHITE, 0.3));
        s.oval(x, y - 1.0, 24.0, 3.0, p.top.mix(p.mid, 0.5));
    }
}
