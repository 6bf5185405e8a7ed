//! The Siege of Marrow Hill: winter-iron blue against bone and ember; the castle stands on something that breathes.

mod breach;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, Noise, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Layer, Light, Pose, Stance};
use kit::stage::{At, Stage};

const TITLE: &str = "siege-of-marrow";
const P: Palette = Palette::of([
    0x1f3c63, 0x7492b4, 0xf8dba6, 0xfff5dc, 0x9c8b7c, 0x121c2e, 0xd2432a,
]);
const NAVY: Colour = Colour::hex(0x1c_2f6b);
const OLIVE: Colour = Colour::hex(0x7c_8a2e);
const ASH: Colour = Colour::hex(0x9a_a3ad);
const EMBER: Colour = Colour::hex(0xff_8a3c);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, breach::lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "ensemble", P, ensemble),
    ]
}

fn reach(out: f32, y: f32, z: f32, grip: Grip) -> Arm {
    Arm::Reach {
        at: [out, y, z],
        grip,
    }
}

/// Borr at the fire: a tooth of bone light turns over his palm, and he mourns what it means.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 540.0),
        (900.0, 0.0),
        &[
            p.acc.mix(p.ink, 0.5),
            p.ink,
            p.top.mix(p.ink, 0.35),
            p.mid.mix(p.top, 0.55),
        ],
    ));
    for (x, w, t) in [
        (40.0, 44.0, 0.2),
        (170.0, 26.0, 0.5),
        (300.0, 60.0, 0.1),
        (430.0, 22.0, 0.6),
        (930.0, 70.0, 0.15),
        (850.0, 24.0, 0.55),
    ] {
        let ink = p.ink.mix(p.top, t);
        s.fill(
            &Shape::tube(&[
                (x - 8.0, 560.0, w * 0.75),
                (x, 300.0, w * 0.5),
                (x + 10.0, -20.0, w * 0.42),
            ]),
            ink,
        );
        s.line(
            &[(x, 170.0), (x + 70.0, 100.0), (x + 120.0, 96.0)],
            ink,
            w * 0.16,
        );
        s.line(
            &[(x, 240.0), (x - 60.0, 190.0), (x - 96.0, 196.0)],
            ink,
            w * 0.14,
        );
    }
    s.push_back(3.0, 0.0);
    s.glow((150.0, 580.0), 420.0, EMBER, 0.8);
    let sad = Expression {
        lid: 0.62,
        ..Expression::SORROW
    };
    let pose = Pose::new(-32.0, sad)
        .head(-2.0, -8.0)
        .look(-0.03, 0.01)
        .body(-18.0);
    let light = Light {
        dir: [-0.72, -0.2, 0.62],
        light_at: 0.34,
        ..Light::below(-1.0)
    }
    .colours(EMBER.mix(p.key, 0.35), p.ink.mix(p.top, 0.45), p.mid);
    let furs = Costume::new(Garment::Cloak, OLIVE, OLIVE.tone(0.6), p.low);
    s.act_in(
        "tane-ruawai",
        furs,
        pose,
        Framing::new(0.63, 0.435, 0.72),
        light,
    );
    ruff(s);
    tooth(s, (214.0, 246.0));
    s.embers_in(30, [20.0, 60.0, 520.0, 470.0]);
    s.vignette(p.ink, 0.45);
}

/// A ruff of fur on the shoulders: big locks that flick towards the fire.
fn ruff(s: &mut Stage) {
    let p = s.pal;
    for (row, tone) in [(0, 0.5), (1, 0.36), (2, 0.46)] {
        let drop = 42.0 * row as f32;
        let (n, flick) = (11, -26.0);
        let at = |t: f32| {
            (
                228.0 + 770.0 * t + 14.0 * row as f32,
                456.0 + drop + 330.0 * (t - 0.5).powi(2),
            )
        };
        let mut path = String::new();
        let (mut x0, mut y0) = at(0.0);
        path += &format!("M{x0} {}L{x0} {y0}", y0 + 90.0);
        for i in 0..n {
            let (x1, y1) = at((i + 1) as f32 / n as f32);
            let tip = (
                x0 + flick + s.dice.range(-8.0, 8.0),
                y0 - s.dice.range(34.0, 56.0),
            );
            path += &format!(
                "Q{} {} {} {}Q{} {} {x1} {y1}",
                x0 - 6.0,
                y0 - 22.0,
                tip.0,
                tip.1,
                x0 + 30.0,
                y0 - 30.0
            );
            (x0, y0) = (x1, y1);
        }
        path += &format!("L{x0} {}Z", y0 + 90.0);
        let fur = Shape::svg(&path);
        s.fill(&fur, OLIVE.mix(p.ink, tone));
        s.clipped(&fur, |s| {
            s.wash(Ink::fade(
                (280.0, 560.0),
                (600.0, 420.0),
                OLIVE.mix(EMBER, 0.55),
                (0.7, 0.0),
            ));
            s.wash(Ink::fade((960.0, 400.0), (660.0, 440.0), p.ink, (0.7, 0.0)));
        });
        s.crescent(&fur, (OLIVE.mix(EMBER, 0.7), 0.9), (4.0, 3.0), 0.0);
    }
}

/// A fang as long as a hand, floating; carved bands glow, an orbit of dust turns round it.
fn tooth(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y), 270.0, p.key, 0.95);
    orbit(s, (x, y), (-180.0, 0.0));
    s.lit_by(-60.0, WHITE);
    let fang = Shape::svg("M-44 -96C-20 -112 24 -110 42 -90C54 -40 52 20 20 70C8 90 -10 108 -28 116C-14 90 -14 60 -24 30C-38 -10 -52 -60 -44 -96Z").turned_by(10.0, 0.0, 0.0);
    let bone = fang.moved(x, y);
    s.form(&bone, p.key.mix(p.low, 0.35), 11.0);
    s.clipped(&bone, |s| {
        let zigzag: Vec<Pt> = (0..9)
            .map(|i| {
                (
                    x - 52.0 + 14.0 * i as f32,
                    y - 30.0 + if i % 2 == 0 { -9.0 } else { 11.0 },
                )
            })
            .collect();
        s.line(&zigzag, p.acc, 6.0);
        s.line(
            &[
                (x + 8.0, y + 14.0),
                (x - 4.0, y + 36.0),
                (x + 8.0, y + 54.0),
                (x - 6.0, y + 84.0),
            ],
            EMBER,
            5.0,
        );
    });
    let hollow = Shape::ellipse(-1.0, -97.0, 43.0, 13.0)
        .turned_by(10.0, 0.0, 0.0)
        .moved(x, y);
    s.fill(&hollow, p.key);
    s.fill(
        &Shape::ellipse(-1.0, -96.0, 32.0, 8.0)
            .turned_by(10.0, 0.0, 0.0)
            .moved(x, y),
        p.body.mix(p.ink, 0.4),
    );
    s.glow((x, y + 40.0), 90.0, EMBER, 0.5);
    orbit(s, (x, y), (0.0, 180.0));
}

/// Half an orbit of bone dust, between two angles in degrees.
fn orbit(s: &mut Stage, (x, y): Pt, (a0, a1): Pt) {
    let p = s.pal;
    let at = |k: f32, a: f32| {
        (
            x + 118.0 * k * a.to_radians().cos(),
            y + 34.0 * k * a.to_radians().sin() - 0.12 * 118.0 * k * a.to_radians().cos(),
        )
    };
    let arc: Vec<Pt> = (0..=16)
        .map(|i| at(1.0, a0 + (a1 - a0) * i as f32 / 16.0))
        .collect();
    s.stroke(&Shape::curve(&arc), (p.key, 0.75), 5.0);
    for i in 0..9 {
        let k = s.dice.range(0.85, 1.3);
        let (dx, dy) = at(k, a0 + (a1 - a0) * (i as f32 + 0.5) / 9.0);
        s.circle(dx, dy, s.dice.clone().range(2.5, 6.0), p.key);
    }
}

/// Parley: a slender rider and a mountain on an ox; their banners lean together into an arch.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        420.0,
        &[p.mid.mix(WHITE, 0.45), p.key.mix(p.mid, 0.2), p.key, WHITE],
    ));
    s.circle(486.0, 306.0, 96.0, WHITE);
    s.glow((486.0, 306.0), 420.0, p.low, 0.7);
    let hills = Noise::new(3)
        .octaves(3)
        .ridge((-8.0, 968.0), 410.0, 60.0, 2.0);
    s.fill(&Shape::under(&hills, 470.0), p.mid.mix(WHITE, 0.62));
    let field = Shape::spline("-20,580 -20,432 200,420 480,428 760,418 980,430 980,580");
    s.fill(
        &field,
        Ink::down(420.0, H, &[WHITE, p.key, p.mid.mix(WHITE, 0.55)]),
    );
    for side in [-1.0, 1.0] {
        army(s, side);
    }
    for (x, w) in [(698.0, 190.0), (258.0, 250.0)] {
        s.oval(x, 500.0, w, 15.0, (p.mid.mix(p.top, 0.3), 0.75));
    }
    s.lit_by(0.0, p.low);
    let [hild, borr] = riders(s);
    banner(s, NAVY, 1.0, &hild);
    banner(s, OLIVE, -1.0, &borr);
    creatures::horse(s, At::new(690.0, 502.0, 300.0).tint(p.ink.mix(p.top, 0.35)));
    ox(s, (254.0, 504.0));
    s.lay(&hild);
    s.lay(&borr);
    s.snowing(0.5);
}

/// Rank on rank at the edge of the field.
fn army(s: &mut Stage, side: f32) {
    let p = s.pal;
    for row in 0..3 {
        let y = 420.0 + 15.0 * row as f32;
        let ink = p.mid.mix(p.top, 0.5 + 0.25 * row as f32);
        for i in 0..16 {
            let x = 480.0 + side * (492.0 - 9.5 * i as f32 + 4.0 * row as f32);
            let h = 24.0 + 4.0 * row as f32;
            s.rect(x - 4.5, y - h * 0.7, 9.0, h, ink);
            s.circle(x, y - h * 0.9, 4.6, ink);
            if i % 2 == 0 {
                s.line(&[(x + 4.0, y), (x + 4.0, y - 2.1 * h)], ink, 2.4);
            }
        }
    }
}

/// A banner whose pole leans from the rider's hand towards the other; `side` -1 is the left one.
fn banner(s: &mut Stage, hue: Colour, side: f32, rider: &Layer) {
    let p = s.pal;
    let at = |x: f32| 480.0 + side * x;
    let fist = rider
        .hands
        .into_iter()
        .flatten()
        .min_by(|a, b| ((a.x - 480.0).abs()).total_cmp(&(b.x - 480.0).abs()));
    let (hx, hy) = fist.map_or((at(180.0), 240.0), |h| (h.x, h.y));
    let head = (at(-14.0), -24.0);
    let foot = (hx + (hx - head.0) * 0.3, hy + (hy - head.1) * 0.3);
    let cloth: Vec<Pt> = [
        (6.0, 2.0),
        (60.0, 12.0),
        (120.0, 2.0),
        (190.0, 22.0),
        (262.0, 24.0),
        (330.0, 74.0),
        (404.0, 92.0),
        (466.0, 168.0),
        (390.0, 156.0),
        (330.0, 176.0),
        (270.0, 126.0),
        (210.0, 136.0),
        (150.0, 112.0),
        (70.0, 128.0),
    ]
    .into_iter()
    .map(|(x, y)| (at(x), y))
    .collect();
    let flag = Shape::smooth(&cloth, 0.15);
    s.form(&flag, hue, 7.0);
    s.clipped(&flag, |s| {
        for (x, y) in [(96.0, 60.0), (226.0, 84.0), (340.0, 120.0)] {
            let fold = Shape::smooth(
                &[
                    (at(x), y - 70.0),
                    (at(x + 26.0), y),
                    (at(x + 10.0), y + 70.0),
                    (at(x + 44.0), y + 60.0),
                    (at(x + 58.0), y - 20.0),
                ],
                0.17,
            );
            s.fill(&fold, (hue.mix(p.ink, 0.5), 0.75));
        }
    });
    let device = if side > 0.0 {
        Shape::poly(
            "-7,-44 7,-44 7,-24 30,-26 30,-14 8,-14 5,30 0,46 -5,30 -8,-14 -30,-14 -30,-26 -7,-24",
        )
    } else {
        Shape::svg(
            "M-46 -20C-40 8 -16 22 0 22C16 22 40 8 46 -20C34 -2 16 2 0 2C-16 2 -34 -2 -46 -20Z",
        )
        .and(&Shape::svg("M-12 8H12L6 44H-6Z"))
    };
    s.fill(
        &device
            .turned_by(side * 8.0, 0.0, 0.0)
            .moved(at(176.0), 72.0),
        p.key,
    );
    s.fill(
        &Shape::tube(&[(foot.0, foot.1, 5.5), (head.0, head.1, 4.5)]),
        p.ink,
    );
}

/// Borr's ox, facing right: a hump, a low head, wide horns.
fn ox(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let hide = p.ink.mix(p.body, 0.22);
    let body = Shape::spline(
        "-150,-176 -110,-228 -40,-222 40,-206 120,-204 160,-176 172,-110 158,-60 60,-64 -40,-58 -120,-70 -150,-110",
    );
    let head = Shape::spline(
        "-130,-200 -170,-214 -208,-190 -232,-140 -246,-96 -228,-78 -200,-84 -176,-112 -136,-124",
    );
    let legs = Shape::poly("-126,-100 -78,-90 -88,-44 -84,0 -116,0 -118,-48")
        .and(&Shape::poly("-66,-80 -34,-80 -44,0 -70,0"))
        .and(&Shape::poly("70,-80 112,-80 110,-40 122,0 92,0 84,-40"))
        .and(&Shape::poly(
            "116,-110 164,-120 158,-50 168,0 136,0 130,-50",
        ));
    let shag = Shape::poly(
        "-150,-120 -134,-40 -118,-66 -100,-26 -80,-60 -56,-30 -30,-58 10,-34 40,-60 80,-36 110,-64 150,-40 166,-110",
    );
    for part in [&legs, &body, &shag, &head] {
        s.backlit(&part.scaled(-1.0, 1.0).moved(x, y), hide, 4.0);
    }
    s.fill(&body.scaled(-1.0, 1.0).moved(x, y + 8.0), hide);
    let horn =
        Shape::svg("M-196 -198C-240 -196 -270 -226 -262 -276C-284 -220 -262 -170 -204 -172Z");
    let other =
        Shape::svg("M-168 -206C-170 -240 -200 -250 -206 -286C-220 -240 -196 -214 -184 -196Z");
    for part in [horn, other] {
        s.form(
            &part.scaled(-1.0, 1.0).moved(x, y),
            p.low.mix(p.body, 0.2),
            4.0,
        );
    }
    s.stroke(
        &Shape::svg("M-166 -180C-196 -160 -190 -100 -182 -60").moved(x, y),
        hide,
        9.0,
    );
    s.fill(
        &Shape::poly("-10,-12 10,-12 14,30 0,20 -14,30").moved(x - 182.0, y - 60.0),
        hide,
    );
    s.circle(x + 210.0, y - 150.0, 4.0, p.key);
}

/// Both of them in the saddle, dark against the snow light; cast, not laid.
fn riders(s: &mut Stage) -> [Layer; 2] {
    let p = s.pal;
    let light = |side: f32| {
        Light {
            dir: [0.8 * side, 0.5, 0.1],
            light_at: 0.3,
            depth: 0.6,
            ..Light::night(side)
        }
        .colours(p.key, p.ink.mix(p.top, 0.3), p.key)
    };
    let hild = Pose::new(-66.0, Expression::RESOLVE)
        .body(-50.0)
        .arms(
            reach(0.6, -1.4, 2.4, Grip::Rod),
            reach(0.4, -3.2, 1.9, Grip::Rod),
        )
        .stance(Stance::Ride);
    let mail = Costume::new(Garment::Cloak, NAVY, NAVY.tone(0.85), p.low).legs(NAVY, p.ink);
    let hild = s.cast(
        "ingrid-solberg",
        Some(mail),
        hild,
        Framing::new(0.722, 0.275, 0.088),
        light(-1.0),
    );
    let borr = Pose::new(70.0, Expression::RESOLVE)
        .body(56.0)
        .arms(
            reach(0.4, -3.2, 1.9, Grip::Rod),
            reach(0.6, -1.4, 2.4, Grip::Rod),
        )
        .stance(Stance::Ride);
    let furs =
        Costume::new(Garment::Poncho, OLIVE, OLIVE.tone(0.7), p.low).legs(OLIVE.tone(0.6), p.ink);
    let borr = s.cast(
        "tane-ruawai",
        Some(furs),
        borr,
        Framing::new(0.262, 0.245, 0.092),
        light(1.0),
    );
    [hild, borr]
}

/// Three round a table that is a vertebra; embers light them from below, ribs close above.
fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::Radial(
        (480.0, 400.0),
        (620.0, 460.0),
        vec![
            (0.0, EMBER, 1.0),
            (0.35, p.acc, 1.0),
            (0.75, p.acc.mix(p.ink, 0.55), 1.0),
            (1.0, p.ink.mix(p.acc, 0.2), 1.0),
        ],
    ));
    ribs(s);
    let light = |side: f32| {
        Light {
            dir: [0.45 * side, -0.42, 0.72],
            light_at: 0.24,
            ..Light::below(side)
        }
        .colours(EMBER.mix(p.key, 0.55), p.ink.mix(p.top, 0.5), EMBER)
    };
    let monk = Pose::new(10.0, Expression::CUNNING)
        .head(-2.0, -4.0)
        .body(0.0)
        .arms(Arm::Cup, Arm::Cup);
    let robe = Costume::new(Garment::Robe, ASH, ASH.tone(0.7), p.acc);
    s.act_in(
        "sungho-baek",
        robe,
        monk,
        Framing::new(0.492, 0.37, 0.225),
        light(1.0),
    );
    let hild = Pose::new(38.0, Expression::RESOLVE)
        .head(0.0, 3.0)
        .body(30.0)
        .bend(8.0, 4.0);
    let mail = Costume::new(Garment::Cloak, NAVY, NAVY.mix(p.mid, 0.3), p.low);
    s.act_in(
        "ingrid-solberg",
        mail,
        hild,
        Framing::new(0.225, 0.38, 0.27),
        light(1.0),
    );
    let borr = Pose::new(-36.0, Expression::SORROW.blend(Expression::ANGER, 0.35))
        .head(4.0, -4.0)
        .body(-26.0)
        .bend(8.0, -4.0);
    let furs = Costume::new(Garment::Cloak, OLIVE, OLIVE.tone(0.6), p.low);
    s.act_in(
        "tane-ruawai",
        furs,
        borr,
        Framing::new(0.775, 0.34, 0.28),
        light(-1.0),
    );
    vertebra(s);
    s.embers_in(28, [360.0, 120.0, 240.0, 300.0]);
    s.edges((120.0, 90.0, 120.0, 0.0), 0.6);
    s.vignette(p.ink, 0.4);
}

/// The ribs of a ship that was a giant.
fn ribs(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(180.0, p.key);
    for (i, k) in [0.46_f32, 0.68, 0.98, 1.4].into_iter().enumerate() {
        let tone = p
            .low
            .mix(p.body, 0.25)
            .mix(p.acc.mix(p.ink, 0.4), 0.55 - 0.15 * i as f32);
        for side in [-1.0, 1.0] {
            let at = |x: f32, y: f32| (480.0 + side * x * k, 330.0 + y * k);
            let pts = [
                (0.0, -330.0, 17.0),
                (120.0, -322.0, 21.0),
                (260.0, -262.0, 19.0),
                (352.0, -140.0, 16.0),
                (392.0, 30.0, 14.0),
                (384.0, 190.0, 9.0),
            ];
            let bone: Vec<(f32, f32, f32)> = pts
                .iter()
                .map(|&(x, y, w)| (at(x, y).0, at(x, y).1, w * k))
                .collect();
            s.form(&Shape::tube(&bone), tone, 7.0 * k);
        }
        let knob = Shape::ellipse(480.0, 330.0 - 332.0 * k, 38.0 * k, 30.0 * k);
        s.form(&knob, tone, 7.0 * k);
    }
}

/// The table: a disc with three horns of bone, and the bowl that breathes fire.
fn vertebra(s: &mut Stage) {
    let p = s.pal;
    let bone = p.low.mix(p.body, 0.3);
    s.lit_by(0.0, p.key);
    for wing in [
        "20,500 -40,470 -60,560 120,560 240,470",
        "940,500 1000,470 1020,560 840,560 720,470",
    ] {
        s.form(&Shape::spline(wing), bone.mix(p.ink, 0.35), 6.0);
    }
    let disc = Shape::ellipse(480.0, 500.0, 420.0, 96.0);
    s.fill(&disc.moved(0.0, 34.0), p.ink);
    s.fill(
        &disc.moved(0.0, 22.0),
        bone.mix(p.acc, 0.35).mix(p.ink, 0.45),
    );
    s.fill(
        &disc,
        Ink::Radial(
            (480.0, 470.0),
            (430.0, 110.0),
            vec![
                (0.0, p.key, 1.0),
                (0.4, EMBER.mix(p.low, 0.5), 1.0),
                (1.0, bone.mix(p.acc, 0.45), 1.0),
            ],
        ),
    );
    for r in [0.86, 0.62] {
        s.stroke(
            &Shape::ellipse(480.0, 500.0, 420.0 * r, 96.0 * r),
            (p.acc.mix(p.ink, 0.4), 0.55),
            5.0,
        );
    }
    let bowl = Shape::svg("M372 462C380 520 430 532 480 532C530 532 580 520 588 462Z");
    s.fill(
        &bowl,
        Ink::down(462.0, 532.0, &[p.ink.mix(p.acc, 0.3), p.ink]),
    );
    s.oval(480.0, 462.0, 108.0, 25.0, p.ink.mix(p.acc, 0.5));
    s.oval(480.0, 462.0, 98.0, 20.0, p.acc);
    s.oval(480.0, 464.0, 82.0, 15.0, EMBER);
    s.oval(480.0, 466.0, 54.0, 9.0, p.key);
    s.glow((480.0, 450.0), 300.0, EMBER, 0.7);
}
