//! Letters to Nobody's Moon: ultraviolet and dusty rose; the man up there and his postmistress.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "nobodys-moon";
const P: Palette = Palette::of([
    0x1c1b4b, 0x5a4a9c, 0xf3b6c5, 0xffeff0, 0x8e86c9, 0x0d0c2a, 0xffc24a,
]);
const IVORY: Colour = Colour::hex(0xf3_e7cf);
const LILAC: Colour = Colour::hex(0xb7_9ce8);
const ASPECT: f32 = W / H;

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "threat", P, sights::threat),
    ]
}

const fn ivory_coat() -> Costume {
    Costume::new(
        Garment::Coat,
        IVORY,
        Colour::hex(0x5a_4a9c),
        Colour::hex(0xff_c24a),
    )
    .legs(Colour::hex(0x3a_3378), Colour::hex(0x0d_0c2a))
}

const fn lilac_suit() -> Costume {
    Costume::new(
        Garment::SpaceSuit,
        LILAC,
        Colour::hex(0x6a_5ab0),
        Colour::hex(0xff_c24a),
    )
}

/// The moon with its seas.
fn moon(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 3.4, p.low, 0.6);
    s.circle(x, y, r, p.key.mix(WHITE, 0.4));
    for (dx, dy, k) in [
        (-0.36, -0.3, 0.26),
        (0.2, 0.12, 0.32),
        (0.34, -0.46, 0.15),
        (-0.24, 0.5, 0.2),
    ] {
        s.oval(
            x + dx * r,
            y + dy * r,
            k * r * 1.2,
            k * r,
            (p.low.mix(p.key, 0.25), 0.8),
        );
    }
}

/// Elena in the dome, face to face with a full moon as large as her wheel.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.ink, p.top, p.top.mix(p.mid, 0.5), p.mid.mix(p.acc, 0.25)],
    ));
    dome_from_inside(s);
    s.glow((940.0, 400.0), 420.0, p.acc, 0.8);
    desk(s);
    let floor = Shape::poly("-20,560 -20,506 980,452 980,560");
    s.fill(
        &floor,
        Ink::across(
            0.0,
            W,
            &[p.ink, p.top.mix(p.mid, 0.3), p.mid.mix(p.acc, 0.35)],
        ),
    );
    s.fill(
        &Shape::poly("120,502 420,486 640,470 520,560 60,560"),
        (p.low, 0.22),
    );
    s.lit_by(-80.0, p.key);
    let light = Light {
        dir: [-0.85, 0.3, 0.3],
        rim_dir: [0.8, 0.2, -0.5],
        light_at: 0.24,
        depth: 0.58,
        ..Light::night(-1.0)
    }
    .colours(WHITE, p.top.mix(p.ink, 0.2), p.acc);
    let pose = Pose::new(-86.0, Expression::TENDER)
        .head(-5.0, 0.0)
        .body(-80.0)
        .arms(Arm::Wheel, Arm::Wheel)
        .stance(Stance::Wheelchair);
    if let Some(framing) =
        actor("lucia-marchetti").map(|a| Framing::on_ground(a, &pose, 0.6, 0.905, 0.98, ASPECT))
    {
        s.act_in("lucia-marchetti", ivory_coat(), pose, framing, light);
    }
    s.vignette(p.ink, 0.55);
}

fn dome_from_inside(s: &mut Stage) {
    let p = s.pal;
    for i in 0..7 {
        let r = 900.0 - 90.0 * i as f32;
        s.stroke(
            &Shape::ellipse(420.0, 560.0, r, r * 0.86),
            (p.body, 0.14),
            5.0,
        );
    }
    let slit = Shape::svg("M120 506C120 300 150 120 214 -20H462C430 120 410 300 412 488Z");
    s.fill(
        &slit,
        Ink::down(0.0, 500.0, &[p.mid.mix(p.top, 0.3), p.mid, p.body, p.low]),
    );
    s.clipped(&slit, |s| {
        s.starry(160, 420.0);
        moon(s, (268.0, 210.0), 96.0);
    });
    s.crescent(&slit, (p.key, 0.7), (-5.0, 0.0), 0.0);
    s.stroke(&slit, p.ink, 9.0);
    for (a, b) in [
        ((70.0, 560.0), (196.0, -20.0)),
        ((440.0, 520.0), (486.0, -20.0)),
    ] {
        s.line(&[a, b], p.ink.mix(p.mid, 0.25), 15.0);
    }
}

fn desk(s: &mut Stage) {
    let p = s.pal;
    s.rect(826.0, 372.0, 160.0, 14.0, p.ink);
    s.rect(846.0, 386.0, 12.0, 90.0, p.ink);
    s.rect(886.0, 300.0, 6.0, 74.0, p.ink);
    s.fill(&Shape::poly("858,306 872,268 908,268 922,306"), p.acc);
    s.fill(
        &Shape::poly("858,306 922,306 990,372 810,372"),
        (p.acc, 0.35),
    );
    for i in 0..5 {
        s.rect(
            838.0 + 2.0 * (i % 2) as f32,
            364.0 - 8.0 * i as f32,
            36.0,
            7.0,
            p.body.mix(p.low, 0.18 * i as f32),
        );
    }
}

/// Tom behind glass, eyes down; the sheet he reads lies as a white patch on his visor.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    for (x, y, r) in [(84.0, 92.0, 5.0), (150.0, 300.0, 3.5), (46.0, 440.0, 4.2)] {
        s.glow((x, y), r * 9.0, p.key, 0.7);
        s.circle(x, y, r, WHITE);
    }
    s.lit_by(80.0, p.key);
    let (x, y, r) = (500.0, 264.0, 262.0);
    s.circle(x, y, r + 34.0, LILAC.mix(p.ink, 0.4));
    s.crescent(
        &Shape::circle(x, y, r + 34.0),
        LILAC.mix(WHITE, 0.45),
        (-26.0, 6.0),
        0.0,
    );
    s.circle(
        x,
        y,
        r,
        Ink::across(x - r, x + r, &[p.top.mix(p.ink, 0.6), p.top, p.mid]),
    );
    let light = Light {
        dir: [0.55, 0.35, 0.75],
        light_at: 0.16,
        depth: 0.4,
        ..Light::night(1.0)
    }
    .colours(WHITE, p.mid, LILAC);
    let pose = Pose::new(4.0, Expression::SORROW.blend(Expression::TENDER, 0.55))
        .head(13.0, -3.0)
        .look(0.0, -0.08);
    s.act_in(
        "jasper-wren",
        lilac_suit(),
        pose,
        Framing::new(0.52, 0.53, 0.5),
        light,
    );
    helmet_glass(s, (x, y), r);
    s.vignette(p.ink, 0.45);
}

fn helmet_glass(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let glass = Shape::circle(x, y, r);
    s.clipped(&glass, |s| {
        s.fill(
            &Shape::circle(x, y, r),
            Ink::fade((x - r, 0.0), (x, 0.0), p.ink, (0.75, 0.0)),
        );
        let sheet =
            Shape::spline("330,470 372,404 500,386 634,398 690,450 640,540 500,560 370,548");
        s.layered(Blend::faded(0.86), |s| s.fill(&sheet, WHITE));
        for i in 0..4 {
            let (w, sy) = (200.0 - 34.0 * (i % 3) as f32, 424.0 + 25.0 * i as f32);
            let bar = Shape::curve(&[
                (510.0 - w * 0.5, sy + 7.0),
                (510.0, sy),
                (510.0 + w * 0.5, sy + 7.0),
            ]);
            s.stroke(&bar, (p.body.mix(p.top, 0.3), 0.8), 8.0);
        }
    });
    s.fill(
        &Shape::spline("690,96 722,140 742,204 744,260 730,262 716,196 692,146 668,112"),
        (WHITE, 0.85),
    );
    s.fill(&Shape::circle(650.0, 84.0, 10.0), (WHITE, 0.85));
    s.stroke(&glass, LILAC, 15.0);
    s.crescent(
        &Shape::circle(x, y, r + 8.0),
        LILAC.mix(WHITE, 0.7),
        (-6.0, 2.0),
        0.0,
    );
}

/// Back to back on one diagonal: his cold moon, her warm switchboard, one cable through both.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let above = Shape::poly("-10,-10 970,-10 970,4 -10,536");
    let below = Shape::poly("970,-4 970,550 -10,550 -10,544");
    s.clipped(&above, his_half);
    s.clipped(&below, her_half);
    s.line(&[(-10.0, 545.0), (970.0, -5.0)], p.key, 9.0);
    let cable = Shape::curve(&[
        (130.0, 300.0),
        (240.0, 340.0),
        (400.0, 250.0),
        (520.0, 300.0),
        (640.0, 240.0),
        (820.0, 330.0),
        (930.0, 300.0),
    ]);
    s.stroke(&cable, p.ink, 12.0);
    s.stroke(&cable, p.acc, 7.0);
    s.vignette(p.ink, 0.4);
}

fn his_half(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        340.0,
        &[p.ink, p.top, p.mid.mix(p.top, 0.5)],
    ));
    s.starry(120, 260.0);
    let ground = Shape::spline("-30,560 -30,286 120,262 300,292 520,270 980,300 980,560");
    s.rim(&ground, p.mid, p.body.mix(p.key, 0.4), (5.0, 5.0));
    for (x, y, r) in [
        (70.0, 330.0, 50.0),
        (200.0, 420.0, 62.0),
        (600.0, 300.0, 40.0),
    ] {
        s.oval(x, y, r, r * 0.3, p.top);
        s.crescent(&Shape::ellipse(x, y, r, r * 0.3), p.body, (6.0, 3.0), 0.0);
    }
    let light = Light {
        dir: [-0.75, 0.4, 0.5],
        light_at: 0.24,
        depth: 0.5,
        ..Light::night(-1.0)
    }
    .colours(WHITE, p.top, LILAC.mix(WHITE, 0.4));
    let pose = Pose::new(172.0, Expression::NEUTRAL)
        .head(4.0, 8.0)
        .body(176.0)
        .bend(0.0, 12.0);
    s.act_in(
        "jasper-wren",
        lilac_suit(),
        pose,
        Framing::new(0.36, 0.24, 0.26),
        light,
    );
}

fn her_half(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (300.0, 560.0),
        (W, 60.0),
        &[p.acc.mix(p.low, 0.25), p.acc, p.acc.mix(p.mid, 0.35)],
    ));
    for row in 0..9 {
        for i in 0..24 {
            let (x, y) = (250.0 + 32.0 * i as f32, 90.0 + 44.0 * row as f32);
            s.circle(x, y, 6.5, p.mid.mix(p.acc, 0.35));
            if (i * 7 + row * 5) % 9 == 0 {
                s.circle(x, y, 9.0, p.key);
            }
        }
    }
    let light = Light {
        dir: [0.6, 0.4, 0.6],
        light_at: 0.2,
        depth: 0.45,
        ..Light::golden(1.0)
    }
    .colours(p.key, Colour::hex(0x7a_4a78), p.acc);
    let pose = Pose::new(-172.0, Expression::NEUTRAL)
        .head(4.0, -8.0)
        .body(-176.0)
        .bend(0.0, -12.0);
    s.act_in(
        "lucia-marchetti",
        ivory_coat(),
        pose,
        Framing::new(0.645, 0.52, 0.26),
        light,
    );
}
