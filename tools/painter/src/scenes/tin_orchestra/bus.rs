//! The retired bus as an organ: exhaust pipes on its roof, the whole band aboard.

use super::{GREEN, MUSTARD, TIN};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

const RUST: Colour = Colour::hex(0xd8_5a2c);

/// Through the town to the left: saucepan lids on the bonnet, smoke in colours from the roof.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        420.0,
        &[
            Colour::hex(0x0f_8490),
            Colour::hex(0x3f_b4ac),
            Colour::hex(0xa8_dcc0),
        ],
    ));
    s.lit_by(56.0, p.key);
    town(s);
    street(s);
    smoke(s);
    pipes(s);
    tobias(s);
    body(s);
    driver(s);
    wheels(s);
    lotte(s);
    s.vignette(p.ink, 0.3);
}

fn town(s: &mut Stage) {
    let p = s.pal;
    let far = Colour::hex(0x62_aa9a);
    let mut x = -20.0;
    while x < 980.0 {
        let (w, h) = (s.dice.range(60.0, 120.0), s.dice.range(150.0, 270.0));
        let house = Shape::polygon(&[
            (x, 470.0),
            (x, 470.0 - h),
            (x + w * 0.5, 430.0 - h),
            (x + w, 470.0 - h),
            (x + w, 470.0),
        ]);
        s.fill(&house, far.mix(p.key, 0.35));
        s.crescent(&house, (p.key, 0.7), (-6.0, 2.0), 0.0);
        for row in 0..3 {
            s.rect(
                x + w * 0.26,
                486.0 - h + 44.0 * row as f32,
                w * 0.16,
                22.0,
                far.mix(p.top, 0.35),
            );
            s.rect(
                x + w * 0.58,
                486.0 - h + 44.0 * row as f32,
                w * 0.16,
                22.0,
                far.mix(p.top, 0.35),
            );
        }
        x += w * 1.02;
    }
}

fn street(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        462.0,
        W + 16.0,
        90.0,
        Ink::down(
            462.0,
            H,
            &[
                p.low.mix(p.body, 0.35),
                p.body.mix(p.top, 0.4),
                p.top.mix(p.ink, 0.4),
            ],
        ),
    );
    s.rect(-8.0, 458.0, W + 16.0, 8.0, p.key);
    for i in 0..30 {
        let (x, y) = (s.dice.range(-20.0, 960.0), 478.0 + 2.2 * i as f32);
        s.fill(&Shape::round_rect(x, y, 34.0, 7.0, 3.0), (p.ink, 0.16));
    }
    s.oval(520.0, 506.0, 420.0, 15.0, (p.ink, 0.6));
}

const PIPES: [(f32, f32); 7] = [
    (340.0, 36.0),
    (408.0, 54.0),
    (476.0, 72.0),
    (544.0, 90.0),
    (612.0, 108.0),
    (680.0, 126.0),
    (748.0, 144.0),
];

/// Puffs from every pipe, blown off to the right, a colour for each note.
fn smoke(s: &mut Stage) {
    let p = s.pal;
    let hues = [
        p.low,
        MUSTARD,
        p.acc,
        Colour::hex(0xb8_4a6a),
        p.acc.mix(p.key, 0.45),
        p.low.mix(p.acc, 0.3),
        p.key,
    ];
    for (i, (x, h)) in PIPES.into_iter().enumerate() {
        let top = 206.0 - h;
        for j in (0..5).rev() {
            let t = j as f32 / 4.0;
            let (dx, dy) = (
                16.0 + 60.0 * t,
                -16.0 - 74.0 * t.powf(0.8) + 9.0 * (t * 7.0 + i as f32).sin(),
            );
            let r = 15.0 + 17.0 * t;
            let puff = Shape::circle(x + dx, top + dy, r)
                .and(&Shape::circle(
                    x + dx - r * 0.8,
                    top + dy + r * 0.4,
                    r * 0.7,
                ))
                .and(&Shape::circle(
                    x + dx + r * 0.8,
                    top + dy + r * 0.3,
                    r * 0.66,
                ));
            s.form(&puff, hues[i].mix(WHITE, 0.12 * t), 7.0);
        }
    }
}

fn pipes(s: &mut Stage) {
    let p = s.pal;
    for (x, h) in PIPES {
        let top = 214.0 - h;
        let tube = Shape::rect(x - 17.0, top, 34.0, h + 20.0);
        s.metal(&tube, TIN);
        s.form(
            &Shape::poly("-26,-12 26,-12 17,8 -17,8").moved(x, top),
            TIN.mix(p.key, 0.25),
            4.0,
        );
        s.oval(x, top - 12.0, 26.0, 6.0, p.ink);
        s.fill(
            &Shape::poly("-8,0 8,0 10,26 -10,26").moved(x, top + 26.0),
            p.ink,
        );
        s.fill(&Shape::rect(x - 10.0, top + 26.0, 20.0, 5.0), p.key);
    }
}

/// The box of the bus: bonnet left, rear platform right.
fn body(s: &mut Stage) {
    let p = s.pal;
    let hull = Shape::svg("M250 470V250Q250 212 290 212H806Q830 212 830 236V470Z");
    s.form(&hull, RUST, 10.0);
    let bonnet = Shape::svg("M70 470V392Q72 352 112 346L262 332V470Z");
    s.form(&bonnet, RUST, 10.0);
    s.clipped(&hull, |s| {
        s.rect(240.0, 376.0, 620.0, 20.0, p.key);
        s.rect(240.0, 400.0, 620.0, 7.0, MUSTARD);
        s.rect(240.0, 440.0, 620.0, 40.0, RUST.mix(p.ink, 0.3));
    });
    s.rect(78.0, 396.0, 172.0, 12.0, p.key);
    for i in 0..4 {
        s.line(
            &[
                (120.0 + 30.0 * i as f32, 364.0 - 2.6 * i as f32),
                (126.0 + 30.0 * i as f32, 386.0),
            ],
            RUST.mix(p.ink, 0.45),
            7.0,
        );
    }
    s.form(
        &Shape::round_rect(232.0, 196.0, 640.0, 24.0, 10.0),
        p.key,
        5.0,
    );
    for i in 0..4 {
        let x = 424.0 + 98.0 * i as f32;
        let pane = Shape::round_rect(x, 250.0, 82.0, 96.0, 10.0);
        s.fill(
            &pane,
            Ink::down(
                250.0,
                346.0,
                &[Colour::hex(0x3a_4a3c), Colour::hex(0x6a_7a58)],
            ),
        );
        s.fill(
            &Shape::polygon(&[
                (x + 40.0, 250.0),
                (x + 76.0, 250.0),
                (x + 30.0, 346.0),
                (x, 346.0),
            ]),
            (p.key, 0.25),
        );
        s.stroke(&pane, p.key, 6.0);
        brass_inside(s, (x + 41.0, 330.0), i);
    }
    s.form(&Shape::circle(64.0, 404.0, 24.0), p.key, 6.0);
    s.form(&Shape::round_rect(44.0, 446.0, 230.0, 20.0, 8.0), TIN, 5.0);
}

/// Something that sounds in each window.
fn brass_inside(s: &mut Stage, (x, y): Pt, kind: usize) {
    let p = s.pal;
    let shape = match kind {
        0 => Shape::svg("M-24 14L-6 -14L20 -44L34 -22L6 2L-14 20Z"),
        1 => Shape::circle(0.0, -16.0, 27.0),
        2 => Shape::svg("M-26 16V-30H-16V16ZM-8 16V-42H2V16ZM10 16V-22H20V16Z"),
        _ => Shape::svg("M-6 16V-20C-24 -22 -30 -44 -28 -50H28C30 -44 24 -22 6 -20V16Z"),
    };
    s.form(
        &shape.moved(x, y),
        if kind % 2 == 0 { MUSTARD } else { TIN },
        5.0,
    );
    s.circle(x, y - 16.0, 5.0, p.acc);
}

fn driver(s: &mut Stage) {
    let p = s.pal;
    let pane = Shape::round_rect(268.0, 236.0, 134.0, 124.0, 14.0);
    s.fill(
        &pane,
        Ink::down(
            236.0,
            360.0,
            &[Colour::hex(0x2c_3a34), Colour::hex(0x4a_5a48)],
        ),
    );
    let light = Light {
        light_at: 0.2,
        ..Light::day(1.0)
    }
    .colours(p.key, p.ink, p.low);
    let pose = Pose::new(-32.0, Expression::BEAM)
        .head(0.0, -4.0)
        .body(-24.0);
    let jumper = Costume::new(Garment::Sweater, GREEN, GREEN.mix(p.key, 0.2), p.key);
    s.clipped(&pane, |s| {
        s.act_in(
            "leo-fontaine",
            jumper,
            pose,
            Framing::new(0.352, 0.545, 0.165),
            light,
        );
        s.stroke(&Shape::ellipse(292.0, 352.0, 20.0, 44.0), p.ink, 9.0);
    });
    s.stroke(&pane, p.key, 8.0);
}

fn tobias(s: &mut Stage) {
    let p = s.pal;
    s.form(
        &Shape::rect(826.0, 440.0, 110.0, 30.0),
        RUST.mix(p.ink, 0.35),
        5.0,
    );
    let light = Light {
        light_at: 0.2,
        ..Light::day(1.0)
    }
    .colours(p.key, p.ink, p.low);
    let pose = Pose::new(-28.0, Expression::LAUGH)
        .head(0.0, 6.0)
        .body(-12.0)
        .arms(Arm::Raised, Arm::Hip)
        .stance(Stance::Firm);
    let coat =
        Costume::new(Garment::Coat, MUSTARD, p.key, p.acc).legs(p.ink.mix(p.body, 0.4), p.ink);
    if let Some(solomon) = actor("solomon-dube") {
        let framing = Framing::on_ground(solomon, &pose, 0.922, 0.815, 0.56, W / H);
        s.act_in("solomon-dube", coat, pose, framing, light);
    }
    s.line(&[(936.0, 216.0), (936.0, 446.0)], TIN, 8.0);
}

fn wheels(s: &mut Stage) {
    let p = s.pal;
    for (x, r) in [(168.0, 52.0), (716.0, 58.0)] {
        let y = 508.0 - r;
        s.fill(&Shape::circle(x, y - 4.0, r + 12.0), p.ink);
        s.circle(x, y, r, p.ink.mix(Colour::hex(0x0a_0804), 0.5));
        s.form(&Shape::circle(x, y, r * 0.6), TIN, 6.0);
        for i in 0..6 {
            let a = std::f32::consts::TAU * i as f32 / 6.0;
            s.circle(x + a.cos() * r * 0.4, y + a.sin() * r * 0.4, 5.0, p.ink);
        }
        s.form(&Shape::circle(x, y, r * 0.2), p.acc, 3.0);
    }
}

/// Lotte on the bonnet with two saucepan lids.
fn lotte(s: &mut Stage) {
    let p = s.pal;
    let sky = Colour::hex(0x6e_c1f0);
    let light = Light {
        dir: [-0.1, 0.5, 0.85],
        light_at: 0.15,
        ..Light::day(1.0)
    }
    .colours(p.key, p.ink, p.low);
    let pose = Pose::new(-24.0, Expression::LAUGH)
        .head(0.0, 8.0)
        .body(-46.0)
        .arms(Arm::Wide, Arm::Wide)
        .stance(Stance::Sit);
    let bib = Costume::new(Garment::Dungarees, sky, p.key, MUSTARD);
    let her = s.act_in(
        "pip-salonga",
        bib,
        pose,
        Framing::new(0.175, 0.325, 0.155),
        light,
    );
    for hand in her.hands.into_iter().flatten() {
        s.lit_by(56.0, p.key);
        let lid = Shape::ellipse(hand.x, hand.y - 4.0, 20.0, 36.0);
        s.form(&lid, TIN, 6.0);
        s.form(&Shape::circle(hand.x, hand.y - 4.0, 7.0), p.acc, 2.0);
    }
}
