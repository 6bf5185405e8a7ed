//! The Swiss Hour: bank-vault blue and chrome with one clock-hand gold; an hour is missing.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;
use std::f32::consts::TAU;

const TITLE: &str = "swiss-hour";
const P: Palette = Palette::of([
    0x0e2a47, 0x2c5c8f, 0xd5dce0, 0xfdfbf2, 0x6e7f91, 0x08121f, 0xe8b62c,
]);
const PURPLE: Colour = Colour::hex(0x6a_35b0);
const BLACK: Colour = Colour::hex(0x15_151c);

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

/// Director Rao from a tower's height: the crossing is a dial, her shadow its hand.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, H),
        (W, 0.0),
        &[p.mid, p.top.mix(p.mid, 0.4), p.top],
    ));
    s.lit_by(-130.0, p.key);
    let hub = (574.0, 470.0);
    for i in 0..16 {
        minute(s, hub, i as f32 / 16.0);
    }
    s.glow((60.0, 560.0), 620.0, p.key.mix(p.acc, 0.3), 0.5);
    let night = p.ink.mix(p.top, 0.25);
    s.fill(
        &Shape::polygon(&[
            (566.0, 486.0),
            (620.0, 500.0),
            (980.0, 268.0),
            (980.0, 176.0),
        ]),
        (night, 0.9),
    );
    let other =
        Shape::poly("-30,30 150,34 196,52 206,70 236,74 236,94 206,98 196,116 150,134 -30,138");
    let head = Shape::ellipse(256.0, 84.0, 34.0, 27.0)
        .and(&Shape::rect(262.0, 38.0, 13.0, 92.0))
        .and(&Shape::round_rect(274.0, 56.0, 46.0, 56.0, 10.0));
    s.fill(&other.and(&head), night);
    umbrella(s, (196.0, 392.0), 178.0);
    {
        let look = Expression {
            lid: 0.95,
            ..Expression::RESOLVE
        };
        let pose = Pose::new(-24.0, look)
            .head(-34.0, -4.0)
            .body(-14.0)
            .look(-0.02, 0.03)
            .arms(Arm::Pocket, Arm::Down);
        let coat = Costume::new(Garment::Trench, PURPLE, p.key, p.ink).legs(p.ink, p.ink);
        let framing = Framing::new(0.6, 0.24, 0.25).below(-54.0);
        let light =
            Light::night(-1.0).colours(Colour::hex(0xff_e6b8), Colour::hex(0x14_1a4a), p.mid);
        s.act_in("priya-raghavan", coat, pose, framing, light);
    }
    s.vignette(p.ink, 0.55);
}

/// One bar of the crossing, at this share of the round.
fn minute(s: &mut Stage, (x, y): Pt, turn: f32) {
    let p = s.pal;
    let at = |r: f32, t: f32| {
        let a = TAU * t;
        (x + a.cos() * r, y + a.sin() * r * 0.82)
    };
    let (a, b) = (turn - 0.018, turn + 0.018);
    let bar = Shape::polygon(&[at(270.0, a), at(500.0, a), at(500.0, b), at(270.0, b)]);
    s.fill(&bar, p.low.mix(p.key, 0.4));
}

/// An open umbrella lying on its side, seen from above.
fn umbrella(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let rib = |i: usize, k: f32| {
        let a = TAU * (i as f32 + 0.3) / 8.0;
        (x + a.cos() * r * k, y + a.sin() * r * k * 0.72)
    };
    let mut cloth = String::new();
    for i in 0..8 {
        let (a, m, b) = (rib(i, 1.0), rib(i, 0.74), rib(i + 1, 1.0));
        let mid = (
            (m.0 + rib(i + 1, 0.74).0) * 0.5,
            (m.1 + rib(i + 1, 0.74).1) * 0.5,
        );
        if i == 0 {
            cloth = format!("M{} {}", a.0, a.1);
        }
        cloth += &format!(
            "Q{} {} {} {}",
            mid.0 + (mid.0 - x) * 0.1,
            mid.1 + (mid.1 - y) * 0.1,
            b.0,
            b.1
        );
    }
    let cloth = Shape::svg(&(cloth + "Z"));
    s.fill(&cloth.moved(30.0, 12.0), (p.ink, 0.7));
    s.fill(&cloth, p.ink.mix(p.top, 0.35));
    s.clipped(&cloth, |s| {
        for (i, t) in [(1, 0.5), (2, 0.75), (3, 0.95), (4, 0.6), (0, 0.1)] {
            let gore = Shape::polygon(&[(x - 10.0, y - 14.0), rib(i, 1.05), rib(i + 1, 1.05)]);
            s.fill(&gore, p.ink.mix(p.mid, t * 0.6));
        }
    });
    for i in 0..8 {
        s.line(&[(x - 10.0, y - 14.0), rib(i, 1.0)], p.ink, 3.0);
    }
    s.crescent(&cloth, p.low, (5.0, -5.0), 0.0);
    s.circle(x - 10.0, y - 14.0, 8.0, p.low);
}

/// Number Four: half seen, half reflected, and the halves disagree.
fn second(s: &mut Stage) {
    let p = s.pal;
    let cut = 0.40 * W;
    s.wash(p.ink.mix(p.top, 0.55));
    s.rect(
        cut,
        -8.0,
        W,
        H + 16.0,
        Ink::across(cut, W, &[p.mid, p.mid.mix(p.low, 0.25), p.mid, p.top]),
    );
    hills_in_the_glass(s, cut);
    two_halves(s, cut);
    s.rect(
        cut,
        -8.0,
        W,
        H + 16.0,
        Ink::fade((cut, 0.0), (cut + 320.0, 0.0), p.mid, (0.12, 0.3)),
    );
    driven_snow(s);
    s.rect(cut - 4.0, -8.0, 8.0, H + 16.0, p.key);
    window_frame(s);
    s.vignette(p.ink, 0.45);
}

/// The seen half and the reflected half; only one of them smiles.
fn two_halves(s: &mut Stage, cut: f32) {
    let p = s.pal;
    let half = |s: &mut Stage, face: Expression, gaze: f32, light: Light, area: Shape| {
        let pose = Pose::new(0.0, Expression { roll: 0.0, ..face })
            .head(3.0, 0.0)
            .look(gaze, 0.0);
        let coat = Costume::new(Garment::Coat, BLACK, BLACK, p.body);
        s.clipped(&area, |s| {
            s.act_in(
                "mikko-laine",
                coat,
                pose,
                Framing::new(0.40, 0.44, 0.66),
                light,
            );
        });
    };
    let seen = Light::noir(-1.0).colours(p.key, Colour::hex(0x2a_3a58), p.low);
    half(
        s,
        Expression {
            lid: 0.9,
            ..Expression::NEUTRAL
        },
        0.0,
        seen,
        Shape::rect(-8.0, -8.0, cut + 8.0, H + 16.0),
    );
    let smile = Expression {
        corner: 0.2,
        wide: 1.3,
        lid: 1.1,
        cheek: 0.2,
        naso: 0.15,
        ..Expression::SMILE
    };
    let ghost = Light {
        light_at: 0.2,
        ..Light::noir(1.0)
    }
    .colours(Colour::hex(0x9f_c6ec), Colour::hex(0x12_2c58), p.key);
    half(s, smile, 0.05, ghost, Shape::rect(cut, -8.0, W, H + 16.0));
}

/// Snow along the flanks of the train.
fn driven_snow(s: &mut Stage) {
    for (x, y, l) in [
        (560.0, 70.0, 300.0),
        (700.0, 180.0, 250.0),
        (590.0, 262.0, 80.0),
        (620.0, 330.0, 330.0),
        (760.0, 430.0, 200.0),
        (500.0, 480.0, 160.0),
        (860.0, 90.0, 120.0),
        (840.0, 270.0, 120.0),
    ] {
        let flake = Shape::polygon(&[
            (x, y),
            (x + l, y - l * 0.09),
            (x + l + 9.0, y - l * 0.09 + 3.0),
            (x + l, y - l * 0.09 + 7.0),
        ]);
        s.fill(&flake, (WHITE, 0.85));
    }
}

/// The land that rushes by: two ranges and a row of poles.
fn hills_in_the_glass(s: &mut Stage, x0: f32) {
    let p = s.pal;
    let far = Shape::spline("360,560 360,250 470,210 590,260 700,170 830,240 980,160 980,560");
    s.clipped(&Shape::rect(x0, 0.0, W, H), |s| {
        s.fill(&far, p.low.mix(p.mid, 0.45));
        s.fill(
            &Shape::spline("360,560 360,380 560,360 740,400 980,350 980,560"),
            p.low.mix(p.mid, 0.15),
        );
        for x in [700.0, 860.0] {
            s.rect(x, -8.0, 12.0, 560.0, (p.top, 0.6));
        }
    });
}

/// The rubber round the pane and the steel of the carriage.
fn window_frame(s: &mut Stage) {
    let p = s.pal;
    let pane = Shape::round_rect(22.0, 22.0, 916.0, 480.0, 40.0);
    s.outside(&pane, |s| s.wash(Ink::down(0.0, H, &[p.ink, p.top, p.ink])));
    s.stroke(&pane, p.ink, 14.0);
    s.stroke(&pane, (p.body, 0.8), 3.0);
}

/// The vault as a clock: two who were there, and the stolen hour, a blade of gold, between them.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let c = (480.0, 250.0);
    vault_ring(s, c);
    vault_room(s, c);
    let light = |side: f32| {
        Light {
            dir: [0.8 * side, 0.3, 0.15],
            light_at: 0.5,
            depth: 0.74,
            rim_at: 0.3,
            ..Light::noir(side)
        }
        .colours(p.key, Colour::hex(0x10_1430), p.mid.mix(p.low, 0.4))
    };
    let (Some(rao), Some(four)) = (actor("priya-raghavan"), actor("mikko-laine")) else {
        return;
    };
    let her = Pose::new(70.0, Expression::RESOLVE)
        .body(52.0)
        .head(-3.0, 0.0)
        .arms(Arm::Pocket, Arm::Down)
        .stance(Stance::Stand);
    let him = Pose::new(-74.0, Expression::NEUTRAL)
        .body(-52.0)
        .arms(Arm::Behind, Arm::Behind)
        .stance(Stance::Straight);
    let coat = Costume::new(Garment::Coat, PURPLE, p.ink, p.ink).legs(p.ink, p.ink);
    let suit = Costume::new(Garment::Coat, BLACK, BLACK, p.body).legs(BLACK, BLACK);
    for x in [286.0, 682.0] {
        s.oval(x, 526.0, 92.0, 10.0, (p.ink, 0.7));
    }
    let framing = Framing::on_ground(rao, &her, 0.3, 0.962, 0.82, W / H);
    let rao = s.cast("priya-raghavan", Some(coat), her, framing, light(1.0));
    let whip = Shape::limb("6,6,9 -8,-16,12 -32,-26,12 -56,-6,12 -68,36,11 -70,84,9 -60,126,2")
        .moved(rao.crown.x, rao.crown.y);
    s.fill(&whip, p.ink);
    s.crescent(&whip, p.mid, (3.0, 2.0), 0.0);
    s.lay(&rao);
    s.act_in(
        "mikko-laine",
        suit,
        him,
        Framing::on_ground(four, &him, 0.71, 0.962, 0.86, W / H),
        light(-1.0),
    );
    s.vignette(p.ink, 0.35);
}

/// White light in the round mouth; a far door ajar lets the gold out over the floor.
fn vault_room(s: &mut Stage, c: Pt) {
    let p = s.pal;
    s.clipped(&Shape::circle(c.0, c.1, 246.0), |s| {
        s.wash(Ink::Radial(
            (c.0, 210.0),
            (300.0, 300.0),
            vec![(0.0, WHITE, 1.0), (0.5, p.key, 1.0), (1.0, p.low, 1.0)],
        ));
        for i in 0..6 {
            let k = 1.0 - 0.14 * i as f32;
            let room = Shape::rect(c.0 - 250.0 * k, 210.0 - 230.0 * k, 500.0 * k, 420.0 * k);
            s.stroke(&room, (p.body.mix(p.low, 0.5), 0.8), 5.0);
        }
        for (dx, dy) in [(-1.0, -0.92), (1.0, -0.92), (-1.0, 0.76), (1.0, 0.76)] {
            s.line(
                &[
                    (c.0 + 75.0 * dx, 210.0 + 75.0 * dy),
                    (c.0 + 260.0 * dx, 210.0 + 260.0 * dy),
                ],
                (p.body.mix(p.low, 0.4), 0.8),
                6.0,
            );
        }
        s.fill(
            &Shape::poly("-8,400 968,400 968,600 -8,600"),
            Ink::down(400.0, 520.0, &[p.key, p.low]),
        );
    });
    s.rect(
        -8.0,
        478.0,
        W + 16.0,
        70.0,
        Ink::down(478.0, H, &[p.mid.mix(p.top, 0.4), p.top, p.ink]),
    );
    s.rect(-8.0, 476.0, W + 16.0, 6.0, p.low);
    s.glow((c.0, 250.0), 240.0, p.acc, 0.5);
    s.poly(
        &[
            (469.0, 70.0),
            (491.0, 70.0),
            (494.0, 330.0),
            (560.0, 560.0),
            (400.0, 560.0),
            (466.0, 330.0),
        ],
        Ink::down(
            70.0,
            540.0,
            &[p.acc.mix(p.key, 0.35), p.acc, p.acc, p.acc.mix(p.body, 0.3)],
        ),
    );
}

/// Steel rings round the mouth, sixty bolts as minutes.
fn vault_ring(s: &mut Stage, c: Pt) {
    let p = s.pal;
    s.wash(p.ink);
    s.lit_by(-60.0, p.low);
    for (r, tone) in [
        (600.0, p.body.mix(p.low, 0.3)),
        (440.0, p.body.mix(p.top, 0.3)),
        (430.0, p.low),
        (352.0, p.body.mix(p.top, 0.4)),
        (344.0, p.low.mix(p.key, 0.5)),
        (262.0, p.top),
    ] {
        s.circle(c.0, c.1, r, tone);
        s.stroke(&Shape::circle(c.0, c.1, r), (p.low, 0.35), 3.0);
    }
    for i in 0..60 {
        let (inner, long, half) = if i % 5 == 0 {
            (276.0, 58.0, 12.0)
        } else {
            (318.0, 16.0, 4.0)
        };
        let bolt = Shape::round_rect(inner, -half, long, 2.0 * half, half * 0.5)
            .turned_by(6.0 * i as f32, 0.0, 0.0)
            .moved(c.0, c.1);
        if i % 5 == 0 {
            s.form(&bolt, p.mid.mix(p.top, 0.3), 5.0);
        } else {
            s.fill(&bolt, p.mid);
        }
    }
    for i in 0..12 {
        let at = TAU * (i as f32 + 0.5) / 12.0;
        s.form(
            &Shape::circle(c.0 + 392.0 * at.cos(), c.1 + 392.0 * at.sin(), 22.0),
            p.body.mix(p.low, 0.3),
            6.0,
        );
    }
}
