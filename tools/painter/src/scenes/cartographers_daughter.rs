//! The Cartographer's Daughter: sea teals, parchment gold, sealing-wax red; a girl sails off a map.

mod nobody;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use kit::stage::{At, Stage};
use nobody::{object, place, threat};
use std::f32::consts::TAU;

const TITLE: &str = "cartographers-daughter";
const P: Palette = Palette::of([
    0x16516b, 0x3fa39a, 0xf6d27a, 0xfff3cc, 0xc98b4a, 0x1c2440, 0xd9422b,
]);
const SKY: Colour = Colour::hex(0x6e_c1f0);
const NIGHT: Colour = Colour::hex(0x0a_2c40);

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

const fn isla() -> Costume {
    Costume::new(
        Garment::Coat,
        SKY,
        Colour::hex(0xff_f3cc),
        Colour::hex(0xd9_a441),
    )
    .legs(Colour::hex(0x2a_4a6a), Colour::hex(0x1c_2440))
}

/// Isla on the bowsprit, the spyglass to her eye, a lantern of a sail behind her.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.top, p.top.mix(p.mid, 0.5), p.mid, p.mid.mix(p.key, 0.5)],
    ));
    s.lit_by(-60.0, p.low);
    let to = s.light.to;
    let mut dice = s.dice.fork();
    s.canvas.cumulus(
        &mut dice,
        [900.0, 478.0, 420.0, 130.0],
        (p.key, p.mid.mix(p.low, 0.3)),
        to,
    );
    sail(s);
    ropes(s);
    bowsprit(s);
    let light = Light::golden(-1.0).colours(Colour::hex(0xff_e2a0), Colour::hex(0x24_3a66), p.low);
    let search = Expression {
        lid: 0.9,
        press: 0.7,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(-38.0, search)
        .head(-10.0, 0.0)
        .body(-34.0)
        .arms(
            Arm::Down,
            Arm::Reach {
                at: [0.5, -0.35, 2.3],
                grip: Grip::Rod,
            },
        )
        .stance(Stance::Firm);
    let girl = s.act_in(
        "pip-salonga",
        isla(),
        pose,
        Framing::new(0.645, 0.335, 0.30).below(14.0),
        light,
    );
    let eye = girl.eyes[0];
    s.put(At::new(eye.x - 108.0, eye.y - 40.0, 250.0).turn(0.0), |s| {
        objects::telescope(s, At::new(0.0, 0.0, 1.0))
    });
    s.close_hands(&girl);
    s.vignette(p.ink, 0.35);
}

fn sail(s: &mut Stage) {
    let p = s.pal;
    let gold = Colour::hex(0xff_c24a);
    let belly = Shape::svg(
        "M-40 -40H330C470 90 540 260 470 420C440 490 330 520 150 530C60 536 0 540 -40 540Z",
    );
    s.fill(
        &belly,
        Ink::Radial(
            (210.0, 230.0),
            (430.0, 400.0),
            vec![
                (0.0, p.key, 1.0),
                (0.35, p.low, 1.0),
                (0.8, gold, 1.0),
                (1.0, p.body, 1.0),
            ],
        ),
    );
    s.clipped(&belly, |s| {
        for i in 0..6 {
            let x = -10.0 + 84.0 * i as f32;
            s.stroke(
                &Shape::svg(&format!(
                    "M{x} -40C{} 120 {} 330 {} 560",
                    x + 60.0,
                    x + 70.0,
                    x - 10.0
                )),
                (p.body, 0.6),
                3.0,
            );
        }
        for y in [150.0, 330.0] {
            s.stroke(
                &Shape::svg(&format!(
                    "M-40 {y}C150 {} 380 {} 560 {}",
                    y + 36.0,
                    y + 30.0,
                    y - 20.0
                )),
                (p.body, 0.5),
                3.0,
            );
            for i in 0..12 {
                s.line(
                    &[
                        (10.0 + 42.0 * i as f32, y + 26.0),
                        (6.0 + 42.0 * i as f32, y + 50.0),
                    ],
                    (p.body.mix(p.ink, 0.3), 0.7),
                    3.0,
                );
            }
        }
        s.crescent(&belly, (p.body.mix(p.acc, 0.3), 0.75), (-46.0, -20.0), 8.0);
        s.crescent(&belly, p.key, (-5.0, 0.0), 0.0);
    });
    s.glow((220.0, 230.0), 520.0, p.low, 0.4);
}

fn ropes(s: &mut Stage) {
    let p = s.pal;
    for (x, w) in [
        (120.0, 3.0),
        (300.0, 3.5),
        (500.0, 4.0),
        (720.0, 4.0),
        (940.0, 5.0),
    ] {
        s.line(&[(800.0, 640.0), (x, -20.0)], p.ink, w);
        s.line(&[(799.0, 640.0), (x - 1.0, -20.0)], (p.low, 0.5), 1.2);
    }
}

fn bowsprit(s: &mut Stage) {
    let p = s.pal;
    s.backlit(
        &Shape::poly("470,560 520,470 1000,420 1000,560"),
        p.ink.mix(p.body, 0.25),
        6.0,
    );
    for i in 0..6 {
        s.line(
            &[
                (520.0 + 6.0 * i as f32, 480.0 + 14.0 * i as f32),
                (1000.0, 430.0 + 24.0 * i as f32),
            ],
            (p.ink, 0.6),
            2.5,
        );
    }
}

/// Captain Gill by the light of the compass box, his eyes on the one star.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[NIGHT.tone(0.75), NIGHT, p.top]));
    let star = (150.0, 92.0);
    s.starry(130, 420.0);
    s.glow(star, 190.0, p.key, 0.9);
    for turn in [0.0, 90.0] {
        let ray = Shape::poly("0,-64 4,0 0,64 -4,0")
            .turned_by(turn, 0.0, 0.0)
            .moved(star.0, star.1);
        s.fill(&ray, WHITE);
    }
    s.circle(star.0, star.1, 15.0, WHITE);
    s.lit_by(-140.0, p.low);
    mast(s);
    s.glow((300.0, 560.0), 430.0, p.low, 0.85);
    let gaze = Expression {
        brow_in: 0.1,
        brow_out: 0.03,
        lid: 1.05,
        corner: 0.03,
        ..Expression::TENDER
    };
    let light = Light::below(-1.0).colours(Colour::hex(0xff_cc70), Colour::hex(0x10_2a48), p.mid);
    let light = Light {
        dir: [-0.62, -0.42, 0.62],
        light_at: 0.24,
        ..light
    };
    let pose = Pose::new(-30.0, gaze)
        .head(-12.0, 0.0)
        .body(-16.0)
        .look(-0.05, 0.07);
    let coat = Costume::new(Garment::Coat, Colour::hex(0x3a_4660), p.key, p.low);
    let gill = s.act_in(
        "harjit-sandhu",
        coat,
        pose,
        Framing::new(0.595, 0.475, 0.54),
        light,
    );
    for eye in gill.eyes {
        s.circle(
            eye.x - eye.scale * 0.03,
            eye.y + eye.scale * 0.075,
            eye.scale * 0.022,
            WHITE,
        );
    }
    wheel(s, (520.0, 716.0), 262.0);
    s.glow((300.0, 545.0), 180.0, p.low, 0.8);
    s.vignette(p.ink, 0.45);
}

fn mast(s: &mut Stage) {
    let p = s.pal;
    s.backlit(
        &Shape::poly("836,-10 880,-10 900,560 820,560"),
        NIGHT.mix(p.ink, 0.5),
        4.0,
    );
    for (a, b) in [
        ((858.0, 60.0), (640.0, 560.0)),
        ((858.0, 60.0), (980.0, 400.0)),
        ((858.0, 60.0), (560.0, 560.0)),
    ] {
        s.line(&[a, b], (p.ink, 0.9), 3.0);
    }
}

fn wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let wood = p.ink.mix(p.body, 0.16);
    for i in 0..10 {
        let a = TAU * i as f32 / 10.0;
        let spoke = Shape::tube(&[
            (x, y, 13.0),
            (x + a.cos() * r, y + a.sin() * r, 11.0),
            (x + a.cos() * r * 1.13, y + a.sin() * r * 1.13, 9.0),
            (x + a.cos() * r * 1.24, y + a.sin() * r * 1.24, 17.0),
            (x + a.cos() * r * 1.36, y + a.sin() * r * 1.36, 9.0),
        ]);
        s.backlit(&spoke, wood, 5.0);
    }
    s.backlit(&Shape::circle(x, y, r).stroked(40.0), wood, 6.0);
}

/// Two backs at the rail; the aurora comes down between their heads.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let hy = 372.0;
    let green = Colour::hex(0x58_f0b0);
    s.wash(Ink::down(
        0.0,
        hy,
        &[NIGHT.tone(0.7), NIGHT, p.top, p.mid.mix(p.top, 0.3)],
    ));
    s.starry(140, 300.0);
    aurora(s, green);
    s.rect(
        -8.0,
        hy,
        W + 16.0,
        180.0,
        Ink::down(hy, H, &[p.mid.mix(p.top, 0.4), NIGHT]),
    );
    for i in 0..26 {
        let t = i as f32 / 25.0;
        let w = 20.0 + 90.0 * t + s.dice.range(0.0, 30.0);
        let x = 500.0 + s.dice.gauss(20.0 + 40.0 * t);
        s.oval(
            x,
            hy + 5.0 + 110.0 * t,
            w,
            1.4 + 2.5 * t,
            (green, 0.6 - 0.3 * t),
        );
    }
    s.lit_by(0.0, green);
    let glow = |side: f32| {
        Light {
            dir: [0.62 * side, -0.1, -0.3],
            light_at: 0.3,
            shadow_at: -0.45,
            rim_dir: [0.5 * side, 0.7, -0.4],
            rim_at: 0.3,
            depth: 0.5,
            ..Light::night(side)
        }
        .colours(Colour::hex(0xff_d890), Colour::hex(0x10_2a48), green)
    };
    let back = |yaw: f32, roll: f32| {
        Pose::new(yaw, Expression::WONDER)
            .head(-8.0, roll)
            .body(180.0_f32.copysign(yaw))
    };
    let coat = Costume::new(Garment::Coat, Colour::hex(0x3a_4660), p.key, p.low);
    s.act_in(
        "harjit-sandhu",
        coat,
        back(168.0, -3.0),
        Framing::new(0.365, 0.40, 0.30),
        glow(1.0),
    );
    s.act_in(
        "pip-salonga",
        isla(),
        back(-170.0, 3.0),
        Framing::new(0.665, 0.485, 0.27),
        glow(-1.0),
    );
    rail(s);
    s.vignette(p.ink, 0.45);
}

fn aurora(s: &mut Stage, green: Colour) {
    let p = s.pal;
    for (k, blur, a, tint) in [
        (1.5, 22.0, 0.75, p.mid),
        (1.0, 10.0, 0.9, green),
        (0.45, 5.0, 0.8, WHITE.mix(green, 0.4)),
    ] {
        s.layered(Blend::glow(blur, a), |s| {
            let w = 74.0 * k;
            let ribbon = Shape::tube(&[
                (120.0, -40.0, w * 1.3),
                (330.0, 40.0, w * 1.2),
                (560.0, 60.0, w),
                (600.0, 130.0, w * 0.9),
                (500.0, 220.0, w * 0.75),
                (486.0, 300.0, w * 0.6),
                (502.0, 376.0, w * 0.4),
            ]);
            s.fill(&ribbon, tint);
        });
    }
    for i in 0..46 {
        let x = 60.0 + 14.0 * i as f32;
        let y = 40.0 * (i as f32 * 0.5).sin() + 20.0;
        let l = s.dice.range(90.0, 210.0);
        s.rect(
            x,
            y,
            5.0,
            l,
            Ink::fade((0.0, y), (0.0, y + l), green, (0.35, 0.0)),
        );
    }
}

fn rail(s: &mut Stage) {
    let p = s.pal;
    let wood = p.ink.mix(p.body, 0.22);
    s.lit_by(0.0, p.low);
    s.backlit(&Shape::rect(-10.0, 470.0, W + 20.0, 26.0), wood, 4.0);
    s.rect(-8.0, 524.0, W + 16.0, 30.0, wood.mix(p.ink, 0.4));
    for i in 0..12 {
        s.backlit(
            &Shape::rect(20.0 + 86.0 * i as f32, 494.0, 22.0, 40.0),
            wood.mix(p.ink, 0.2),
            3.0,
        );
    }
    s.glow((502.0, 430.0), 300.0, p.low, 0.9);
    objects::lantern(s, At::new(502.0, 474.0, 104.0));
}
