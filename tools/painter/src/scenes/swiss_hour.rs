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

/// In the vault's mouth: two who were there, and one bar of gold light between them.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let c = (500.0, 236.0);
    s.wash(p.ink);
    let mouth = Shape::circle(c.0, c.1, 352.0);
    s.clipped(&mouth, |s| {
        vault_room(s, c);
        let aspect = W / H;
        let light = |side: f32| {
            Light {
                light_at: 0.86,
                depth: 0.72,
                rim_at: 0.34,
                ..Light::noir(side)
            }
            .colours(p.key, Colour::hex(0x10_1430), WHITE)
        };
        if let (Some(rao), Some(four)) = (actor("priya-raghavan"), actor("mikko-laine")) {
            let her = Pose::new(44.0, Expression::RESOLVE)
                .body(40.0)
                .arms(Arm::Down, Arm::Down)
                .stance(Stance::Firm);
            let him = Pose::new(-66.0, Expression::NEUTRAL)
                .body(-40.0)
                .arms(Arm::Behind, Arm::Behind)
                .stance(Stance::Straight);
            let coat = Costume::new(Garment::Trench, PURPLE, p.key, p.ink).legs(p.ink, p.ink);
            let suit = Costume::new(Garment::Coat, BLACK, BLACK, p.body).legs(BLACK, BLACK);
            for (x, y) in [(292.0, 492.0), (706.0, 470.0)] {
                s.oval(x, y, 70.0, 9.0, (p.ink, 0.5));
            }
            let rao = s.cast(
                "priya-raghavan",
                Some(coat),
                her,
                Framing::on_ground(rao, &her, 0.305, 0.915, 0.74, aspect),
                light(1.0),
            );
            let whip =
                Shape::limb("4,4,9 -8,-14,11 -30,-20,11 -50,0,11 -60,40,10 -62,84,8 -56,120,2")
                    .moved(rao.crown.x, rao.crown.y);
            s.fill(&whip, p.ink.mix(Colour::hex(0x1a_1210), 0.5));
            s.crescent(&whip, WHITE, (3.0, 2.0), 0.0);
            s.lay(&rao);
            s.act_in(
                "mikko-laine",
                suit,
                him,
                Framing::on_ground(four, &him, 0.735, 0.875, 0.70, aspect),
                light(-1.0),
            );
        }
    });
    vault_ring(s, c);
    s.vignette(p.ink, 0.3);
}

/// The emptied room: white light, boxes with their doors open, a floor parted by gold.
fn vault_room(s: &mut Stage, c: Pt) {
    let p = s.pal;
    s.wash(Ink::down(
        -100.0,
        430.0,
        &[p.low.mix(p.body, 0.3), p.key, WHITE],
    ));
    for row in 0..7 {
        for col in 0..15 {
            let (x, y) = (130.0 + 50.0 * col as f32, -60.0 + 66.0 * row as f32);
            let empty = (row * 5 + col * 3) % 11 < 2;
            let tone = if empty {
                p.body.mix(p.low, 0.5)
            } else {
                p.low.mix(p.key, 0.6)
            };
            s.rect(x, y, 44.0, 58.0, tone);
            if empty {
                s.poly(
                    &[
                        (x + 44.0, y),
                        (x + 62.0, y + 8.0),
                        (x + 62.0, y + 66.0),
                        (x + 44.0, y + 58.0),
                    ],
                    p.key,
                );
            } else {
                s.circle(x + 34.0, y + 29.0, 4.0, p.body);
            }
        }
    }
    s.glow((c.0 + 10.0, c.1 + 40.0), 420.0, WHITE, 0.9);
    let floor = Shape::rect(-8.0, 404.0, W + 16.0, 160.0);
    s.fill(&floor, Ink::down(404.0, 580.0, &[p.key, p.low, p.body]));
    s.poly(
        &[
            (496.0, 404.0),
            (512.0, 404.0),
            (560.0, 600.0),
            (440.0, 600.0),
        ],
        Ink::down(404.0, 580.0, &[p.key.mix(p.acc, 0.6), p.acc]),
    );
}

/// The steel round the mouth, with its bolts as teeth.
fn vault_ring(s: &mut Stage, c: Pt) {
    let p = s.pal;
    s.lit_by(-60.0, p.low);
    let mouth = Shape::circle(c.0, c.1, 352.0);
    s.outside(&mouth, |s| {
        for (r, tone) in [
            (640.0, p.ink),
            (540.0, p.top.mix(p.ink, 0.3)),
            (470.0, p.ink),
            (452.0, p.mid.mix(p.top, 0.5)),
            (372.0, p.body.mix(p.mid, 0.4)),
        ] {
            s.circle(c.0, c.1, r, tone);
        }
        s.stroke(&Shape::circle(c.0, c.1, 452.0), (p.low, 0.8), 3.0);
    });
    s.stroke(&mouth, p.ink, 6.0);
    for i in (0..22).filter(|i| !(3..8).contains(i)) {
        let a = TAU * (i as f32 + 0.5) / 22.0;
        let bolt = Shape::round_rect(318.0, -17.0, 110.0, 34.0, 8.0)
            .turned_by(a.to_degrees(), 0.0, 0.0)
            .moved(c.0, c.1);
        s.form(&bolt, p.body.mix(p.top, 0.35), 7.0);
    }
}
