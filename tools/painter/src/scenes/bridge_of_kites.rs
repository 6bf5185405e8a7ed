//! Bridge of Kites: periwinkle gorge, clay walls, signal yellow; a garrison leaves by silk.

mod sights;

use super::Picture;
use kit::canvas::{Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Layer, Light, Pose, Stance};
use kit::stage::Stage;

const TITLE: &str = "bridge-of-kites";
const P: Palette = Palette::of([
    0x3a4e8c, 0x8aa0d6, 0xf7c2a3, 0xfff2d8, 0xc46a4a, 0x171c3a, 0xf2c02c,
]);
const PURPLE: Colour = Colour::hex(0x6a_35b0);
const ASH: Colour = Colour::hex(0x9a_a3ad);
const CORAL: Colour = Colour::hex(0xff_7058);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "ensemble", P, ensemble),
    ]
}

/// Captain Meera under an acre of purple silk, the sun showing through it.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (W, 60.0),
        (0.0, 420.0),
        &[p.key, p.low, p.low.mix(p.mid, 0.5), p.mid],
    ));
    s.lit_by(60.0, p.key);
    s.glow((760.0, 130.0), 620.0, p.key, 0.9);
    s.blurred(3.0, gorge);
    let top = Shape::svg("M908 176C760 60 560 -40 330 -80L150 130C420 120 700 140 908 176Z");
    s.fill(
        &top,
        Ink::along(
            (880.0, 160.0),
            (240.0, 0.0),
            &[PURPLE.mix(p.low, 0.35), PURPLE, PURPLE.mix(p.ink, 0.35)],
        ),
    );
    s.clipped(&top, |s| s.circle(690.0, 118.0, 74.0, (p.low, 0.55)));
    silk(s);
    let keel = (556.0, 214.0);
    let pose = Pose::new(
        84.0,
        Expression {
            lid: 0.6,
            ..Expression::RESOLVE
        },
    )
    .head(-8.0, 0.0)
    .body(72.0)
    .bend(34.0, 0.0)
    .arms(grip_bar(0.2), grip_bar(-0.1))
    .stance(Stance::Float);
    let coat = Costume::new(Garment::Jacket, PURPLE, p.key, p.acc)
        .legs(p.ink, p.ink)
        .hat(kit::people::Hat::Goggles(p.acc));
    let light = Light::golden(1.0).colours(Colour::hex(0xff_dfa0), Colour::hex(0x2a_1c50), p.low);
    let meera = s.cast(
        "priya-raghavan",
        Some(coat),
        pose,
        Framing::new(0.52, 0.60, 0.25),
        light,
    );
    if let Some(hand) = meera.hands[0] {
        s.line(&[keel, (hand.x, hand.y)], p.ink, 10.0);
        s.line(&[(850.0, 182.0), (hand.x, hand.y)], p.ink, 5.0);
    }
    s.line(&[(440.0, 232.0), (396.0, 470.0)], p.ink, 8.0);
    ponytail(s, (meera.crown.x, meera.crown.y));
    s.lay(&meera);
    if let (Some(a), Some(b)) = (meera.hands[0], meera.hands[1]) {
        let (x, y) = ((a.x + b.x) * 0.5, (a.y + b.y) * 0.5);
        s.line(&[(x + 40.0, y - 62.0), (x - 58.0, y + 92.0)], p.ink, 17.0);
        s.line(&[(x + 42.0, y - 62.0), (x - 52.0, y + 86.0)], p.body, 5.0);
        s.close_hands(&meera);
    }
    s.vignette(p.ink, 0.3);
}

/// Her hair in the wind.
fn ponytail(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let hair = p.ink.mix(Colour::hex(0x1a_1210), 0.7);
    let tail =
        Shape::limb("8,2,13 -20,-14,20 -76,-16,27 -140,14,29 -200,34,25 -262,22,16 -322,30,3")
            .moved(x, y);
    s.fill(&tail, hair);
    for lock in [
        "0,-4,2 -60,-22,4 -140,2,5 -230,20,2",
        "-40,2,2 -110,14,5 -190,40,3 -250,34,1",
    ] {
        s.fill(&Shape::limb(lock).moved(x, y), hair.mix(p.low, 0.35));
    }
    s.crescent(&tail, p.low, (-1.0, 4.0), 0.0);
}

fn grip_bar(out: f32) -> Arm {
    Arm::Reach {
        at: [out, 0.9, 2.6],
        grip: Grip::Rod,
    }
}

/// The near panel of the great kite: seams, a mend, the sun's disc through it.
fn silk(s: &mut Stage) {
    let p = s.pal;
    let near = Shape::svg(
        "M908 176C700 130 420 110 150 130C90 150 20 200 -40 292C200 196 560 170 908 176Z",
    );
    let wide =
        Shape::svg("M908 176C690 96 380 40 40 20C60 120 20 230 -60 330C230 210 560 196 908 176Z");
    s.fill(
        &wide,
        Ink::along(
            (880.0, 160.0),
            (0.0, 160.0),
            &[
                PURPLE.mix(p.low, 0.6),
                PURPLE.mix(p.key, 0.22),
                PURPLE,
                PURPLE.mix(p.ink, 0.3),
            ],
        ),
    );
    s.clipped(&wide, |s| {
        s.fill(&near, (PURPLE.mix(p.ink, 0.45), 0.55));
        s.circle(690.0, 118.0, 74.0, (p.key, 0.85));
        s.glow((690.0, 118.0), 260.0, p.low, 0.9);
        for y in [60.0, 118.0, 176.0, 240.0] {
            let rib = Shape::curve(&[
                (908.0, 176.0),
                (480.0, 0.5 * (y + 130.0)),
                (-60.0, y + (y - 130.0) * 0.5),
            ]);
            s.stroke(&rib, (p.ink, 0.8), 5.0);
        }
        let mend = Shape::poly("250,70 356,84 340,164 238,150");
        s.fill(&mend, p.acc);
        s.stroke(&mend, (p.ink, 0.7), 3.0);
        s.poly(&[(290.0, 76.0), (356.0, 84.0), (348.0, 124.0)], p.key);
    });
    s.crescent(&wide, p.key, (-3.0, -4.0), 0.0);
    s.stroke(&Shape::svg("M908 176C560 196 230 210 -60 330"), p.ink, 9.0);
    for (x, y, l) in [(20.0, 60.0, 120.0), (30.0, 130.0, 150.0)] {
        s.stroke(
            &Shape::curve(&[
                (x, y),
                (x - l * 0.3, y + 30.0),
                (x - l * 0.6, y - 6.0),
                (x - l, y + 24.0),
            ]),
            p.acc,
            8.0,
        );
    }
}

/// The gorge far below: two clay walls and a thread of river.
fn gorge(s: &mut Stage) {
    let p = s.pal;
    for (points, tone) in [
        (
            "-20,560 -20,300 90,310 130,350 220,370 300,430 420,560",
            p.body.mix(p.mid, 0.55),
        ),
        (
            "980,560 980,330 880,340 820,390 720,410 640,470 560,560",
            p.body.mix(p.low, 0.35),
        ),
        (
            "-20,560 -20,390 60,400 110,450 210,480 270,560",
            p.body.mix(p.ink, 0.35),
        ),
        (
            "980,560 980,420 930,430 860,480 760,500 700,560",
            p.body.mix(p.ink, 0.1),
        ),
    ] {
        let wall = Shape::poly(points);
        s.fill(&wall, tone);
        s.crescent(&wall, tone.mix(p.key, 0.5), (-3.0, 6.0), 0.0);
        s.clipped(&wall, |s| {
            for i in 0..6 {
                s.rect(
                    -20.0,
                    350.0 + 36.0 * i as f32,
                    1000.0,
                    9.0,
                    (tone.mix(p.ink, 0.4), 0.5),
                );
            }
        });
    }
    s.fill(
        &Shape::spline("430,560 500,505 460,480 520,450 500,440 540,450 510,482 560,510 540,560"),
        p.key,
    );
}

/// The Kite Maker sews by lantern light; the unfinished kites watch him, and the guns go on.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (560.0, 420.0),
        (0.0, 0.0),
        &[p.top.mix(p.ink, 0.5), p.ink.mix(p.top, 0.22), p.ink],
    ));
    window_on_the_war(s);
    let lamp = (628.0, 414.0);
    s.glow(lamp, 640.0, p.acc.mix(p.body, 0.3), 0.75);
    for (x, y, r, n) in [
        (470.0, 118.0, 104.0, 0),
        (668.0, 178.0, 84.0, 1),
        (56.0, 178.0, 92.0, 2),
    ] {
        eyed_kite(s, (x, y), r, n);
    }
    let sew = Expression {
        lid: 0.3,
        low: 0.2,
        press: 0.3,
        corner: 0.06,
        ..Expression::TENDER
    };
    let pose = Pose::new(32.0, sew)
        .head(11.0, 3.0)
        .body(26.0)
        .look(0.01, -0.05);
    let robe = Costume::new(Garment::Robe, ASH, p.ink, p.acc);
    let light = Light {
        dir: [0.78, -0.06, 0.5],
        ..Light::golden(1.0)
    }
    .colours(Colour::hex(0xff_c878), Colour::hex(0x1c_2050), p.mid);
    s.act_in(
        "sungho-baek",
        robe,
        pose,
        Framing::new(0.30, 0.45, 0.60),
        light,
    );
    paper_lantern(s, lamp, 86.0);
    sewing(s);
    s.vignette(p.ink, 0.5);
}

/// A night window: the ridge, and the flash of guns over it.
fn window_on_the_war(s: &mut Stage) {
    let p = s.pal;
    let pane = Shape::round_rect(776.0, 40.0, 240.0, 270.0, 10.0);
    s.fill(&pane, Ink::down(40.0, 310.0, &[p.ink, p.top, p.body]));
    s.clipped(&pane, |s| {
        s.glow((880.0, 226.0), 150.0, p.acc, 1.0);
        let burst = Shape::poly("880,120 890,190 930,150 906,204 970,206 912,222 880,230 846,222 800,200 856,204 838,160 870,192");
        s.fill(&burst, p.key);
        s.fill(&Shape::spline("760,330 770,250 830,230 880,236 930,216 1000,240 1020,330"), p.ink);
    });
    s.stroke(&pane, p.ink.mix(p.body, 0.2), 18.0);
    s.rect(884.0, 40.0, 12.0, 270.0, p.ink.mix(p.body, 0.2));
}

/// A round kite with painted eyes that look at whoever made it.
fn eyed_kite(s: &mut Stage, (x, y): Pt, r: f32, n: usize) {
    let p = s.pal;
    s.circle(x + 10.0, y + 12.0, r, (p.ink, 0.6));
    let disc = Shape::circle(x, y, r);
    let paper = p.low.mix(p.key, 0.5).mix(p.top, 0.12 * n as f32);
    s.fill(
        &disc,
        Ink::along(
            (x + r, y + r),
            (x - r, y - r),
            &[paper, paper.mix(p.body, 0.3), paper.mix(p.top, 0.5)],
        ),
    );
    let hue = [p.body, p.top, PURPLE][n % 3];
    s.clipped(&disc, |s| {
        s.fill(
            &Shape::spline("-1,-.9 0,-.62 1,-.9 1,-1.2 -1,-1.2").at(x, y, r),
            hue,
        );
        s.fill(
            &Shape::poly("-.09,1 -.05,.34 .05,.34 .09,1").at(x, y, r),
            hue,
        );
        for k in 0..3 {
            let dy = 0.44 + 0.16 * k as f32;
            s.stroke(
                &Shape::curve(&[
                    (x - r * 0.5, y + r * (dy - 0.1)),
                    (x, y + r * dy),
                    (x + r * 0.5, y + r * (dy - 0.1)),
                ]),
                hue,
                r * 0.05,
            );
        }
        for side in [-1.0, 1.0] {
            let eye = Shape::svg("M-.36 .04C-.2 -.2 .16 -.24 .36 -.02C.18 .16 -.2 .18 -.36 .04Z")
                .at(x + side * r * 0.42, y - r * 0.1, r);
            s.fill(&eye, p.key);
            let look = if x > 200.0 { -0.1 } else { 0.12 };
            s.circle(x + (side * 0.42 + look) * r, y - r * 0.04, r * 0.14, p.ink);
            s.circle(
                x + (side * 0.42 + look + 0.06) * r,
                y - r * 0.1,
                r * 0.06,
                p.acc,
            );
            s.stroke(&eye, p.ink, r * 0.05);
            let brow = Shape::curve(&[
                (x + side * r * 0.14, y - r * 0.34),
                (x + side * r * 0.44, y - r * 0.46),
                (x + side * r * 0.78, y - r * 0.28),
            ]);
            s.stroke(&brow, hue, r * 0.08);
        }
    });
    s.crescent(&disc, p.key, (-4.0, -4.0), 0.0);
}

fn paper_lantern(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.rect(x - 3.0, -8.0, 6.0, y - r + 10.0, p.ink);
    let globe = Shape::ellipse(x, y, r, r * 1.12);
    s.fill(
        &globe,
        Ink::Radial(
            (x, y + 12.0),
            (r, r * 1.2),
            vec![
                (0.0, WHITE, 1.0),
                (0.45, p.key, 1.0),
                (0.8, p.acc.mix(p.low, 0.4), 1.0),
                (1.0, p.body, 1.0),
            ],
        ),
    );
    s.clipped(&globe, |s| {
        for i in -3..4 {
            let dy = r * 0.3 * i as f32;
            s.stroke(
                &Shape::curve(&[(x - r, y + dy), (x, y + dy + 10.0), (x + r, y + dy)]),
                (p.body, 0.65),
                4.0,
            );
        }
    });
    s.rect(x - r * 0.4, y - r * 1.2, r * 0.8, 16.0, p.ink);
    s.rect(x - r * 0.4, y + r * 1.04, r * 0.8, 16.0, p.ink);
}

/// The silk on the table, the needle and its thread.
fn sewing(s: &mut Stage) {
    let p = s.pal;
    let cloth = Shape::spline(
        "-30,580 -30,486 90,470 220,492 350,462 470,478 560,520 700,496 830,516 990,486 990,580",
    );
    s.fill(
        &cloth,
        Ink::across(
            0.0,
            W,
            &[
                p.acc.mix(p.ink, 0.65),
                p.acc.mix(p.body, 0.4),
                p.acc,
                p.acc.mix(p.body, 0.3),
                p.acc.mix(p.ink, 0.6),
            ],
        ),
    );
    s.clipped(&cloth, |s| {
        for fold in [
            "220,492 300,520 330,580 250,580",
            "470,478 560,530 590,580 520,580",
            "700,496 690,540 740,580 640,580",
            "90,470 120,530 60,580 20,580",
        ] {
            s.fill(&Shape::spline(fold), (p.body.mix(p.ink, 0.5), 0.55));
        }
    });
    s.crescent(&cloth, p.key, (0.0, 4.0), 0.0);
    s.stroke(
        &Shape::svg("M430 486C470 440 440 410 500 398C540 392 530 440 560 452"),
        CORAL,
        4.0,
    );
    s.line(&[(420.0, 500.0), (446.0, 444.0)], p.key, 5.0);
}

/// Three on the wall before the great sun, leaning back against the same wind.
fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        460.0,
        &[
            p.body.mix(p.ink, 0.35),
            p.body,
            p.body.mix(p.acc, 0.5),
            p.low,
        ],
    ));
    low_sun(s);
    let company = company(s);
    for layer in &company {
        strings(s, layer);
    }
    for layer in &company {
        s.lay(layer);
    }
    wall(s);
    s.edges((60.0, 60.0, 60.0, 0.0), 0.4);
}

/// Meera, the Kite Maker and Osei, each with a hand on the sky.
fn company(s: &mut Stage) -> Vec<Layer> {
    let p = s.pal;
    let light = |side: f32| {
        Light {
            dir: [0.6 * side, 0.4, 0.5],
            light_at: 0.34,
            depth: 0.62,
            rim_at: 0.32,
            ..Light::golden(side)
        }
        .colours(p.key, Colour::hex(0x22_1638), p.key)
    };
    let lift = |out: f32, up: f32| Arm::Reach {
        at: [out, up, 1.0],
        grip: Grip::Rod,
    };
    let meera = Pose::new(34.0, Expression::RESOLVE)
        .head(-9.0, 4.0)
        .body(20.0)
        .bend(-4.0, -7.0)
        .look(0.03, 0.05)
        .arms(Arm::Hip, lift(1.5, 2.3));
    let coat = Costume::new(Garment::Uniform, PURPLE, p.key, p.acc);
    let maker = Pose::new(24.0, Expression::LAUGH)
        .head(-14.0, -8.0)
        .body(14.0)
        .bend(-8.0, -8.0)
        .arms(lift(1.9, 1.5), lift(1.6, 2.2));
    let robe = Costume::new(Garment::Robe, ASH, p.ink, p.acc);
    let osei = Pose::new(-32.0, Expression::BEAM)
        .head(-8.0, 4.0)
        .body(-12.0)
        .bend(-4.0, 6.0)
        .look(-0.03, 0.05)
        .arms(lift(1.9, 2.0), Arm::Hip);
    let tee = Costume::new(Garment::Tee, CORAL, p.key, p.acc);
    [
        (
            "sungho-baek",
            robe,
            maker,
            Framing::new(0.465, 0.525, 0.185),
            1.0,
        ),
        (
            "priya-raghavan",
            coat,
            meera,
            Framing::new(0.19, 0.43, 0.21),
            1.0,
        ),
        (
            "kwame-asante",
            tee,
            osei,
            Framing::new(0.8, 0.44, 0.21),
            -1.0,
        ),
    ]
    .into_iter()
    .map(|(id, worn, pose, framing, side)| s.cast(id, Some(worn), pose, framing, light(side)))
    .collect()
}

/// The sun that fills the sky behind the wall, and the great kite that tears at them.
fn low_sun(s: &mut Stage) {
    let p = s.pal;
    let sun = (452.0, 330.0);
    s.glow(sun, 640.0, p.acc, 0.6);
    s.circle(
        sun.0,
        sun.1,
        286.0,
        Ink::down(
            40.0,
            560.0,
            &[p.acc.mix(p.key, 0.15), p.acc.mix(p.key, 0.55), p.key],
        ),
    );
    for (x, y, r) in [
        (60.0, 270.0, 22.0),
        (330.0, 210.0, 20.0),
        (612.0, 290.0, 24.0),
        (900.0, 150.0, 26.0),
        (660.0, 200.0, 14.0),
    ] {
        s.fill(
            &Shape::poly("0,-1 .66,-.25 0,1 -.66,-.25")
                .turned_by(24.0, 0.0, 0.0)
                .at(x, y, r),
            p.body,
        );
    }
    let kite = Shape::poly("0,-1 .72,-.16 0,1 -.72,-.16")
        .turned_by(-74.0, 0.0, 0.0)
        .at(560.0, -20.0, 250.0);
    s.fill(
        &kite,
        Ink::across(
            320.0,
            800.0,
            &[PURPLE, PURPLE.mix(CORAL, 0.6), CORAL, p.acc],
        ),
    );
    s.clipped(&kite, |s| {
        s.line(&[(320.0, -90.0), (800.0, 49.0)], p.ink, 10.0);
        s.line(&[(470.0, 160.0), (570.0, -190.0)], p.ink, 10.0);
    });
    s.stroke(&kite, p.ink, 6.0);
    s.lit_by(20.0, p.key);
}

/// From every raised hand a line to its own corner of the kite.
fn strings(s: &mut Stage, layer: &Layer) {
    let p = s.pal;
    for hand in layer.hands.into_iter().flatten() {
        if hand.y < layer.mouth.y {
            let corner = match hand.x {
                x if x < 320.0 => (330.0, -20.0),
                x if x < 600.0 => (474.0, 134.0),
                _ => (798.0, 48.0),
            };
            s.line(&[(hand.x, hand.y), corner], p.ink, 6.0);
        }
    }
}

/// The battlements before them, lit along the top.
fn wall(s: &mut Stage) {
    let p = s.pal;
    let stone = p.ink.mix(p.body, 0.14);
    for (x, w, y) in [
        (-60.0, 120.0, 400.0),
        (96.0, 200.0, 430.0),
        (352.0, 196.0, 446.0),
        (640.0, 216.0, 428.0),
        (916.0, 90.0, 404.0),
    ] {
        s.fill(&Shape::rect(x, y, w, 200.0), stone);
        for row in 0..3 {
            let yy = y + 34.0 + 38.0 * row as f32;
            s.rect(x, yy, w, 4.0, (p.body, 0.35));
            s.rect(
                x + 60.0 + 60.0 * (row % 2) as f32,
                yy - 34.0,
                4.0,
                34.0,
                (p.body, 0.35),
            );
        }
        s.poly(
            &[
                (x - 6.0, y - 6.0),
                (x + w + 6.0, y - 6.0),
                (x + w, y + 8.0),
                (x, y + 8.0),
            ],
            p.body.mix(p.key, 0.35),
        );
    }
    s.rect(-8.0, 496.0, W + 16.0, 60.0, stone.mix(p.ink, 0.5));
    s.rect(-8.0, 492.0, W + 16.0, 7.0, p.body.mix(p.ink, 0.3));
}
