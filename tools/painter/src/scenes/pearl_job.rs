//! The Pearl Job: art-deco teal and shell pink, gold for the loot; the oldest gang in the business.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{
    Arm, Costume, Expression, Framing, Garment, Grip, Layer, Light, Pose, Stance, actor,
};
use kit::stage::Stage;
use tiny_skia::Transform;

const TITLE: &str = "pearl-job";
const P: Palette = Palette::of([
    0x164a54, 0x39a08e, 0xf9d9c2, 0xfff6ea, 0xe79aa0, 0x102530, 0xf2b530,
]);
const MAGENTA: Colour = Colour::hex(0xc2_256e);
const IVORY: Colour = Colour::hex(0xf3_e7cf);
const SKY: Colour = Colour::hex(0x6e_c1f0);
const YELLOW: Colour = Colour::hex(0xff_d23f);
const ORANGE: Colour = Colour::hex(0xf5_8a1f);
const ASPECT: f32 = W / H;

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "ensemble", P, sights::ensemble),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "joke", P, sights::joke),
    ]
}

const fn catsuit() -> Costume {
    Costume::new(
        Garment::Overall,
        MAGENTA,
        Colour::hex(0x8a_1450),
        Colour::hex(0xf2_b530),
    )
    .legs(MAGENTA, Colour::hex(0x10_2530))
}

/// Winnie upside down in the dark gallery, a hand's breadth above the pearl; a beam waits under her bun.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.ink, p.top.mix(p.ink, 0.55), p.top, p.top.mix(p.ink, 0.3)],
    ));
    s.lit_by(120.0, p.low);
    night_gallery(s);
    let pearl = (716.0, 410.0);
    s.glow(pearl, 420.0, p.low, 0.9);
    beam(s, ((-10.0, 160.0), (970.0, 66.0)), 0.8);
    beam(s, ((-10.0, 500.0), (970.0, 536.0)), 1.0);
    cushion_and_pearl(s, pearl, 96.0);
    let light = Light {
        dir: [-0.78, 0.3, 0.5],
        rim_dir: [0.8, -0.3, -0.5],
        light_at: 0.22,
        depth: 0.6,
        ..Light::noir(-1.0)
    }
    .colours(p.key, Colour::hex(0x12_2a44), p.mid);
    let care = Expression {
        lid: 1.0,
        brow_in: 0.06,
        ..Expression::DOUBT
    };
    let reach = Arm::Reach {
        at: [1.5, 0.9, 1.3],
        grip: Grip::Open,
    };
    let pose = Pose::new(-34.0, care)
        .head(-6.0, 4.0)
        .body(-22.0)
        .look(-0.05, 0.03)
        .arms(reach, Arm::Down)
        .stance(Stance::Float);
    let winnie = s.cast(
        "agnes-thorne",
        Some(catsuit()),
        pose,
        Framing::new(0.60, 0.50, 0.38),
        light,
    );
    s.stamp_with(
        &winnie.pixmap,
        Transform::from_row(-1.0, 0.0, 0.0, -1.0, W, H),
        1.0,
    );
    flashing_glasses(s, &winnie);
    sweat(s, (318.0, 470.0));
    beam(s, ((60.0, -10.0), (196.0, 550.0)), 1.3);
    s.vignette(p.ink, 0.5);
}

/// Two tall windows and a row of busts that mind their own business.
fn night_gallery(s: &mut Stage) {
    let p = s.pal;
    for x in [560.0, 800.0] {
        let arch = Shape::svg("M-78 330V-60C-78 -160 78 -160 78 -60V330Z").moved(x, 110.0);
        s.fill(
            &arch,
            Ink::down(
                -20.0,
                440.0,
                &[p.mid.mix(p.top, 0.35), p.mid.mix(p.top, 0.7)],
            ),
        );
        for k in [-26.0, 26.0] {
            s.line(
                &[(x + k, -20.0), (x + k, 440.0)],
                p.top.mix(p.ink, 0.4),
                6.0,
            );
        }
        for y in [60.0, 190.0, 320.0] {
            s.line(&[(x - 78.0, y), (x + 78.0, y)], p.top.mix(p.ink, 0.4), 6.0);
        }
    }
    let bust = Shape::svg(
        "M-22 0V-26C-60 -34 -62 -64 -24 -74C-46 -110 -30 -150 2 -150C36 -150 44 -108 22 -74C60 -64 60 -34 24 -26V0Z",
    );
    for (x, h) in [(676.0, 1.0), (924.0, 1.1)] {
        s.backlit(&bust.at(x, 380.0, h), p.ink.mix(p.top, 0.35), 4.0);
        s.rect(x - 44.0, 380.0, 88.0, 180.0, p.ink.mix(p.top, 0.3));
    }
    s.rect(-8.0, 486.0, W + 16.0, 60.0, p.ink);
}

fn beam(s: &mut Stage, (a, b): (Pt, Pt), k: f32) {
    let p = s.pal;
    s.layered(Blend::glow(6.0, 0.9), |s| s.line(&[a, b], p.acc, 11.0 * k));
    s.line(&[a, b], p.acc.mix(WHITE, 0.5), 4.5 * k);
}

fn cushion_and_pearl(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let stand = Shape::poly("-150,74 150,74 128,130 120,300 -120,300 -128,130").moved(x, y);
    s.form(&stand, p.top.mix(p.ink, 0.35), 9.0);
    let cushion = Shape::spline("-158,96 -170,72 -110,56 0,66 110,56 170,72 158,96 60,112 -60,112")
        .moved(x, y);
    s.form(&cushion, p.mid.mix(p.top, 0.35), 8.0);
    for k in [-1.0, 1.0] {
        s.form(&Shape::circle(x + k * 164.0, y + 82.0, 13.0), p.acc, 4.0);
    }
    let ball = Shape::circle(x, y, r);
    s.fill(
        &ball,
        Ink::Radial(
            (x - r * 0.3, y - r * 0.35),
            (r * 1.5, r * 1.5),
            vec![
                (0.0, WHITE, 1.0),
                (0.4, p.low.mix(WHITE, 0.3), 1.0),
                (0.75, p.body, 1.0),
                (1.0, p.mid.mix(p.body, 0.4), 1.0),
            ],
        ),
    );
    s.crescent(&ball, (p.mid.mix(WHITE, 0.3), 0.6), (-9.0, -12.0), 3.0);
    s.oval(x - r * 0.36, y - r * 0.42, r * 0.2, r * 0.14, WHITE);
}

/// The drop that will not miss the beam.
fn sweat(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.form(
        &Shape::svg("M0 -1.9C.5 -.9 1 -.3 1 .3C1 1.3 -1 1.3 -1 .3C-1 -.3 -.5 -.9 0 -1.9Z")
            .at(x, y, 9.0),
        p.key,
        2.0,
    );
}

/// Two white discs over the glasses of somebody who was stamped upside down.
fn flashing_glasses(s: &mut Stage, who: &Layer) {
    for eye in who.eyes {
        let (x, y, r) = (W - eye.x, H - eye.y, eye.scale * 0.2);
        s.circle(x, y, r, WHITE);
        s.fill(
            &Shape::polygon(&[
                (x - r * 0.5, y + r * 0.8),
                (x - r * 0.1, y + r),
                (x + r * 0.6, y - r * 0.7),
                (x + r * 0.2, y - r * 0.9),
            ]),
            P.low,
        );
    }
}

/// Gianna takes the last step of the steep street through the air, laughing, with a cart's oranges.
fn second(s: &mut Stage) {
    let p = s.pal;
    let coral = p.body.mix(ORANGE, 0.35);
    s.wash(Ink::down(
        0.0,
        H,
        &[coral.mix(MAGENTA, 0.12), p.body.mix(p.low, 0.25), p.low],
    ));
    let sun = (566.0, 226.0);
    s.sunburst(sun, 22, p.low, 0.5);
    s.circle(sun.0, sun.1, 232.0, p.acc.mix(p.low, 0.25));
    s.circle(sun.0, sun.1, 206.0, p.acc.mix(p.key, 0.35));
    s.lit_by(60.0, p.key);
    steep_street(s);
    s.layered(Blend::shade(9.0, 0.7), |s| {
        s.fill(
            &Shape::ellipse(470.0, 530.0, 190.0, 22.0).turned_by(13.0, 470.0, 530.0),
            p.top,
        )
    });
    for (x, y, h, t) in [(176.0, 120.0, 104.0, -38.0), (790.0, 96.0, 80.0, 42.0)] {
        rolling_helmet(s, (x, y), h, t);
    }
    for (x, y, r) in [
        (150.0, 330.0, 30.0),
        (298.0, 250.0, 20.0),
        (250.0, 400.0, 38.0),
        (690.0, 420.0, 26.0),
        (716.0, 232.0, 22.0),
        (664.0, 76.0, 18.0),
        (268.0, 60.0, 15.0),
        (800.0, 330.0, 34.0),
    ] {
        orange(s, (x, y), r);
    }
    let light = Light {
        dir: [0.7, 0.42, 0.5],
        light_at: 0.16,
        depth: 0.5,
        ..Light::day(1.0)
    }
    .colours(p.key, Colour::hex(0x5a_2a5e), p.low);
    let suit =
        Costume::new(Garment::Suit, IVORY, p.mid, p.acc).legs(IVORY.mix(p.body, 0.12), p.ink);
    let pose = Pose::new(34.0, Expression::LAUGH)
        .head(-2.0, -8.0)
        .body(36.0)
        .bend(-8.0, -4.0)
        .arms(Arm::Raised, Arm::Wheel)
        .stance(Stance::Wheelchair);
    if let Some(framing) =
        actor("lucia-marchetti").map(|a| Framing::on_ground(a, &pose, 0.455, 0.88, 1.0, ASPECT))
    {
        let gianna = s.cast("lucia-marchetti", Some(suit), pose, framing, light);
        s.stamp_with(
            &gianna.pixmap,
            Transform::from_rotate_at(-13.0, 440.0, 400.0),
            1.0,
        );
    }
    for (x, y, l) in [
        (96.0, 236.0, 150.0),
        (60.0, 286.0, 210.0),
        (150.0, 452.0, 130.0),
    ] {
        s.poly(&[(x, y), (x + l, y + 16.0), (x + l, y + 24.0)], p.key);
    }
    orange(s, (884.0, 486.0), 74.0);
    orange(s, (70.0, 500.0), 54.0);
    s.vignette(p.top, 0.3);
}

/// Teal houses on both sides of a road that falls to the right.
fn steep_street(s: &mut Stage) {
    let p = s.pal;
    let dark = p.top.mix(p.mid, 0.2);
    for (x, w, top, lit) in [
        (-40.0, 150.0, 60.0, 0.0),
        (96.0, 96.0, 176.0, 0.25),
        (836.0, 170.0, 120.0, 0.1),
        (742.0, 106.0, 270.0, 0.3),
    ] {
        let tone = dark.mix(p.mid, lit);
        s.form(&Shape::rect(x, top, w, 600.0), tone, 5.0);
        s.poly(
            &[
                (x - 10.0, top),
                (x + w + 10.0, top),
                (x + w * 0.78, top - w * 0.3),
                (x + w * 0.22, top - w * 0.3),
            ],
            tone.mix(p.ink, 0.35),
        );
        for r in 0..4 {
            for c in 0..2 {
                let at = (
                    x + w * (0.16 + 0.42 * c as f32),
                    top + w * (0.2 + 0.6 * r as f32),
                );
                s.rect(
                    at.0,
                    at.1,
                    w * 0.26,
                    w * 0.36,
                    if (r + c) % 3 == 0 {
                        p.acc.mix(p.low, 0.4)
                    } else {
                        p.ink
                    },
                );
            }
        }
    }
    let road = Shape::poly("-20,392 170,426 200,452 420,494 452,522 700,560 -20,560");
    s.form(&road, p.ink.mix(p.top, 0.5), 7.0);
    for i in 0..9 {
        let x = -10.0 + 62.0 * i as f32;
        s.line(
            &[
                (x, 404.0 + 15.0 * i as f32),
                (x + 46.0, 414.0 + 15.0 * i as f32),
            ],
            (p.low, 0.5),
            5.0,
        );
        s.line(
            &[
                (x + 20.0, 440.0 + 14.0 * i as f32),
                (x + 80.0, 452.0 + 14.0 * i as f32),
            ],
            (p.mid, 0.4),
            5.0,
        );
    }
    s.rect(-8.0, 528.0, W + 16.0, 20.0, p.ink.mix(p.top, 0.4));
}

fn orange(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let ball = Shape::circle(x, y, r);
    s.form(&ball, ORANGE, r * 0.24);
    s.circle(x + r * 0.36, y - r * 0.4, r * 0.16, WHITE.mix(p.key, 0.2));
    s.fill(
        &Shape::svg("M0 0C.3 -.5 .9 -.5 1.1 -.2C.8 .1 .3 .2 0 0Z").at(
            x - r * 0.2,
            y - r * 0.86,
            r * 0.7,
        ),
        p.mid.mix(p.top, 0.3),
    );
}

fn rolling_helmet(s: &mut Stage, (x, y): Pt, h: f32, turn: f32) {
    let p = s.pal;
    let place = |shape: Shape| shape.turned_by(turn, 0.0, 0.0).at(x, y, h);
    let dome = place(Shape::turned("0,-.56 .2,-.5 .34,-.26 .36,.1 .38,.3"));
    s.form(&dome, p.ink.mix(p.top, 0.4), h * 0.05);
    s.fill(
        &place(Shape::spline(
            "-.5,.34 -.3,.24 0,.2 .3,.24 .5,.34 .3,.42 0,.46 -.3,.42",
        )),
        p.ink,
    );
    s.fill(&place(Shape::circle(0.0, -0.58, 0.06)), p.acc);
    let star =
        "0,-.14 .05,-.05 .14,-.03 .07,.04 .09,.14 0,.09 -.09,.14 -.07,.04 -.14,-.03 -.05,-.05";
    s.fill(&place(Shape::poly(star).moved(0.0, -0.06)), p.low);
}
