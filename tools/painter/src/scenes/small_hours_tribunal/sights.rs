//! The yard and the palace.

use super::FLAME;
use kit::canvas::{Dice, H, Ink, Pt, Shape, W, WHITE};
use kit::colour::Colour;

use kit::stage::Stage;

const NIGHT: Colour = Colour::hex(0x0d_1626);
const LIT: Colour = Colour::hex(0x9c_c4e8);

/// The yard before dawn: eight rifles, one white post, one sparrow that knows nothing.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let wall = p.acc.mix(p.top, 0.28).mix(WHITE, 0.08);
    s.wash(Ink::down(
        0.0,
        130.0,
        &[p.acc, p.acc.mix(WHITE, 0.5), p.low],
    ));
    s.rect(
        -8.0,
        96.0,
        W + 16.0,
        330.0,
        Ink::along(
            (0.0, 420.0),
            (960.0, 100.0),
            &[wall.mix(NIGHT, 0.55), wall, wall.mix(WHITE, 0.22)],
        ),
    );
    s.rect(-8.0, 84.0, W + 16.0, 22.0, NIGHT);
    s.rect(-8.0, 104.0, W + 16.0, 5.0, p.low);
    bricks(s, wall);
    s.rect(
        -8.0,
        412.0,
        W + 16.0,
        140.0,
        Ink::down(
            412.0,
            H,
            &[wall.mix(p.low, 0.35), wall.mix(NIGHT, 0.3), NIGHT],
        ),
    );
    s.rect(-8.0, 406.0, W + 16.0, 9.0, NIGHT);
    for _ in 0..30 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(428.0, 536.0));
        s.oval(x, y, 12.0, 2.6, (NIGHT, 0.5));
    }
    post(s, (694.0, 470.0));
    sparrow(s, (700.0, 132.0));
    rifles(s);
    s.vignette(NIGHT, 0.25);
}

/// Courses of the wall, and where bullets have been.
fn bricks(s: &mut Stage, wall: Colour) {
    let mut dice = Dice::new(38);
    for row in 0..10 {
        let y = 112.0 + 30.0 * row as f32;
        s.rect(-8.0, y, W + 16.0, 3.0, (NIGHT, 0.35));
        for i in 0..15 {
            let x = 70.0 * i as f32 + if row % 2 == 0 { 0.0 } else { 35.0 } - 20.0;
            s.rect(x, y, 3.0, 30.0, (NIGHT, 0.35));
            if dice.chance(0.14) {
                s.rect(x + 3.0, y + 3.0, 67.0, 27.0, (wall.mix(WHITE, 0.3), 0.5));
            }
        }
    }
    for i in 0..26 {
        let (x, y) = (
            694.0 + dice.gauss(105.0),
            (250.0 + dice.gauss(58.0)).max(140.0),
        );
        let r = dice.range(6.0, 15.0);
        let chip = dice.blob((x, y), (r, r), 0.3, 8);
        s.fill(&chip, wall.mix(WHITE, 0.55));
        s.circle(
            x + 1.0,
            y + 2.0,
            r * if i % 3 == 0 { 0.5 } else { 0.36 },
            NIGHT,
        );
    }
}

/// The post, white, with its rope; its shadow climbs the wall.
fn post(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.poly(
        &[
            (x + 6.0, y),
            (x + 26.0, y),
            (x + 130.0, 412.0),
            (x + 104.0, 412.0),
        ],
        (NIGHT, 0.7),
    );
    s.poly(
        &[
            (x + 104.0, 412.0),
            (x + 130.0, 412.0),
            (x + 130.0, 190.0),
            (x + 104.0, 190.0),
        ],
        (NIGHT, 0.6),
    );
    let flight = Shape::svg("M-16 12C-40 -8 -56 -34 -50 -62C-30 -56 -14 -40 -6 -22C2 -48 22 -66 46 -70C46 -40 34 -14 14 2L40 16L-2 16Z").moved(x + 112.0, y - 284.0);
    s.fill(&flight, (NIGHT, 0.6));
    s.oval(x, y, 40.0, 9.0, (NIGHT, 0.8));
    s.lit_by(-60.0, WHITE);
    let wood = Shape::poly("-20,0 -19,-306 -12,-322 12,-322 20,-306 21,0").moved(x, y);
    s.form(&wood, p.key.mix(p.acc, 0.12), 8.0);
    for dy in [-236.0, -222.0, -208.0] {
        s.form(
            &Shape::round_rect(x - 26.0, y + dy, 52.0, 12.0, 6.0),
            p.body,
            3.0,
        );
    }
    s.stroke(
        &Shape::svg("M-20 -206C-44 -190 -40 -150 -52 -120C-56 -108 -46 -100 -40 -112").moved(x, y),
        p.body,
        8.0,
    );
    for (dx, dy, l) in [
        (-6.0, -150.0, 60.0),
        (8.0, -90.0, 54.0),
        (-4.0, -270.0, 30.0),
    ] {
        s.rect(x + dx, y + dy, 4.0, l, (p.mid, 0.6));
    }
}

/// A sparrow on the post, singing.
fn sparrow(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    s.line(&[(x - 6.0, y + 18.0), (x - 8.0, y + 2.0)], p.ink, 4.0);
    s.line(&[(x + 8.0, y + 18.0), (x + 8.0, y + 2.0)], p.ink, 4.0);
    let body = Shape::svg("M-40 -44C-36 -62 -14 -64 -6 -50C10 -44 30 -28 36 -10L66 10L56 18L26 6C10 14 -18 12 -28 -6C-36 -18 -38 -30 -40 -44Z").moved(x, y);
    s.form(&body, p.body, 6.0);
    let wing = Shape::svg("M-12 -30C6 -34 26 -20 40 2C20 4 -6 -4 -12 -30Z").moved(x, y);
    s.form(&wing, p.mid.mix(p.ink, 0.35), 4.0);
    s.fill(
        &Shape::svg("M-40 -44C-38 -58 -18 -64 -8 -52C-16 -50 -26 -50 -40 -44Z").moved(x, y),
        p.mid.mix(p.ink, 0.3),
    );
    s.poly(
        &[
            (x - 38.0, y - 46.0),
            (x - 60.0, y - 52.0),
            (x - 38.0, y - 40.0),
        ],
        FLAME,
    );
    s.poly(
        &[
            (x - 38.0, y - 39.0),
            (x - 56.0, y - 34.0),
            (x - 36.0, y - 35.0),
        ],
        FLAME,
    );
    s.circle(x - 26.0, y - 44.0, 4.0, p.ink);
    s.circle(x - 27.0, y - 45.5, 1.4, WHITE);
}

/// Eight barrels in a row from the left edge, each with its lit upper side.
fn rifles(s: &mut Stage) {
    let p = s.pal;
    for i in 0..8 {
        let t = i as f32 / 7.0;
        let y = 150.0 + 330.0 * t.powf(1.15);
        let tip = 252.0 + 150.0 * t;
        let w = 7.0 + 9.0 * t;
        let rise = -12.0 - 16.0 * t + 30.0 * (0.5 - t);
        let end = (tip, y + rise * 0.6);
        let gun = Shape::tube(&[
            (-30.0, y + 10.0 * t, w * 1.5),
            (tip * 0.45, y + rise * 0.25, w * 1.25),
            (tip * 0.62, y + rise * 0.38, w * 0.8),
            (end.0, end.1, w * 0.62),
        ]);
        s.lit_by(10.0, p.acc.mix(WHITE, 0.6));
        s.backlit(&gun, NIGHT, 3.0 + 1.5 * t);
        let knife = Shape::polygon(&[
            (end.0 - 6.0, end.1 + w * 0.4),
            (end.0 + 84.0 + 30.0 * t, end.1 - 8.0),
            (end.0 - 6.0, end.1 + w * 1.2),
        ]);
        s.fill(&knife, p.acc.mix(WHITE, 0.45).mix(NIGHT, 0.25));
        s.rect(end.0 - 16.0, end.1 - w - 3.0, 6.0, 7.0, NIGHT);
        let band = tip * 0.4;
        s.rect(band, y + rise * 0.24 - w * 1.2, 9.0, w * 2.4, p.mid);
    }
}

/// The palace of justice in the rain: twelve columns, and one window that has not gone to bed.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        400.0,
        &[Colour::hex(0x05_0810), NIGHT, NIGHT.mix(p.acc, 0.22)],
    ));
    facade(s);
    let lit = Shape::poly("764,52 808,44 808,104 764,110");
    s.glow((786.0, 78.0), 250.0, FLAME, 1.0);
    s.fill(&lit, FLAME.mix(WHITE, 0.35));
    s.line(&[(786.0, 46.0), (786.0, 108.0)], NIGHT, 4.0);
    s.line(&[(764.0, 79.0), (808.0, 73.0)], NIGHT, 4.0);
    s.circle(775.0, 92.0, 7.0, NIGHT);
    s.rect(767.0, 97.0, 16.0, 13.0, NIGHT);
    soldiers(s);
    car(s, (196.0, 424.0));
    s.reflect(428.0, 112.0, 4.0, 0.75);
    s.rect(-8.0, 428.0, W + 16.0, 112.0, (NIGHT, 0.3));
    for i in 0..16 {
        let (x, y) = (s.dice.range(0.0, W), 440.0 + 6.0 * i as f32);
        s.oval(x, y, 30.0, 1.8, (p.acc.mix(WHITE, 0.4), 0.3));
    }
    s.raining(0.45);
    s.vignette(Colour::hex(0x03_050a), 0.5);
}

/// The front in perspective, tall on the right: pediment, frieze, columns, steps.
fn facade(s: &mut Stage) {
    let p = s.pal;
    let stone = p.acc.mix(p.mid, 0.25).mix(NIGHT, 0.6);

    let band = |a: f32, b: f32| {
        Shape::polygon(&[
            (-20.0, top(-20.0) + a),
            (980.0, top(980.0) + a * 2.2),
            (980.0, top(980.0) + b * 2.2),
            (-20.0, top(-20.0) + b),
        ])
    };
    s.fill(
        &Shape::poly("-20,150 470,-70 980,-140 980,60 -20,220"),
        NIGHT.mix(stone, 0.45),
    );
    s.fill(
        &Shape::polygon(&[
            (-20.0, top(-20.0)),
            (980.0, top(980.0)),
            (980.0, foot(980.0)),
            (-20.0, foot(-20.0)),
        ]),
        Colour::hex(0x06_0a12),
    );
    s.fill(&band(-8.0, 34.0), stone.mix(NIGHT, 0.35));
    s.fill(&band(-10.0, -2.0), stone.mix(LIT, 0.3));
    s.fill(&band(32.0, 38.0), stone.mix(LIT, 0.2));
    columns(s, stone);
    steps(s, stone);
}

/// Where the columns end above, at column x of the picture.
fn top(x: f32) -> f32 {
    190.0 - 0.195 * x
}

/// Where they stand.
fn foot(x: f32) -> f32 {
    380.0 + 0.028 * x
}

fn columns(s: &mut Stage, stone: Colour) {
    let mut x = 8.0;
    for i in 0..12 {
        let w = 17.0 + 2.9 * i as f32;
        let (y0, y1) = (top(x) + 40.0 + 40.0 * x / 960.0, foot(x));
        let shaft = Shape::polygon(&[
            (x, y0 + 10.0),
            (x + w, y0 + 8.0),
            (x + w * 1.04, y1),
            (x - w * 0.04, y1),
        ]);
        s.fill(
            &shaft,
            Ink::across(
                x,
                x + w,
                &[
                    stone.mix(NIGHT, 0.6),
                    stone,
                    stone.mix(LIT, 0.4),
                    stone,
                    NIGHT,
                ],
            ),
        );
        for k in [0.3, 0.5, 0.7] {
            s.line(
                &[(x + w * k, y0 + 14.0), (x + w * k, y1 - 6.0)],
                (NIGHT, 0.45),
                1.5 + 0.12 * i as f32,
            );
        }
        s.rect(
            x - w * 0.2,
            y0,
            w * 1.4,
            10.0 + 0.5 * i as f32,
            stone.mix(LIT, 0.35),
        );
        s.rect(x - w * 0.18, y1 - 9.0, w * 1.36, 12.0, stone.mix(LIT, 0.2));
        x += w + 25.0 + 4.3 * i as f32;
    }
}

fn steps(s: &mut Stage, stone: Colour) {
    for k in 0..4 {
        let d = 10.0 * k as f32;
        s.poly(
            &[
                (-20.0, foot(-20.0) + d),
                (980.0, foot(980.0) + d * 1.3),
                (980.0, foot(980.0) + d * 1.3 + 14.0),
                (-20.0, foot(-20.0) + d + 12.0),
            ],
            stone.mix(NIGHT, 0.2 + 0.16 * k as f32),
        );
        s.line(
            &[(-20.0, foot(-20.0) + d), (980.0, foot(980.0) + d * 1.3)],
            (stone.mix(LIT, 0.4), 0.8),
            2.0,
        );
    }
}

fn soldiers(s: &mut Stage) {
    let p = s.pal;
    for (x, h) in [(430.0, 40.0), (478.0, 40.0), (676.0, 48.0), (880.0, 54.0)] {
        let man = Shape::poly(
            "-.14,0 -.16,-.5 -.1,-.72 -.12,-.76 -.1,-.92 .1,-.92 .12,-.76 .1,-.72 .16,-.5 .14,0",
        )
        .and(&Shape::poly(".2,0 .24,0 .26,-1.14 .22,-1.14"));
        s.lit_by(-80.0, p.acc.mix(WHITE, 0.5));
        s.backlit(
            &man.at(x, 408.0 + 0.014 * x, h),
            Colour::hex(0x04_060c),
            2.0,
        );
    }
}

/// A closed car that waits, lamps on.
fn car(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let body = Shape::svg("M-118 0C-128 -20 -116 -40 -96 -42L-84 -44C-70 -76 -50 -82 -10 -82C22 -82 34 -70 46 -46L96 -40C118 -36 124 -20 120 0Z").moved(x, y);
    s.lit_by(40.0, p.acc.mix(WHITE, 0.5));
    s.backlit(&body, Colour::hex(0x05_070d), 3.0);
    s.fill(
        &Shape::svg("M-72 -46C-62 -66 -50 -72 -24 -72V-46ZM-14 -72C10 -72 22 -66 32 -46H-14Z")
            .moved(x, y),
        NIGHT.mix(p.acc, 0.35),
    );
    for dx in [-74.0, 74.0] {
        s.circle(x + dx, y, 22.0, Colour::hex(0x04_060b));
        s.circle(x + dx, y, 9.0, p.mid.mix(NIGHT, 0.4));
    }
    s.shaft(
        (x + 118.0, y - 24.0),
        (x + 420.0, y + 4.0),
        (6.0, 44.0),
        FLAME,
        0.85,
    );
    s.glow((x + 118.0, y - 24.0), 80.0, FLAME, 1.0);
    s.oval(x + 116.0, y - 24.0, 7.0, 9.0, WHITE);
    s.circle(x - 116.0, y - 24.0, 5.0, Colour::hex(0xd0_3028));
}
