//! Moth Season: bottle-green glass, lime moonlight, one lacquer red; a lover who is not quite one.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::places::nature;
use kit::stage::Stage;
use tiny_skia::Transform;

const TITLE: &str = "moth-season";
const P: Palette = Palette::of([
    0x1b2b22, 0x3f5e3a, 0xc7cf8b, 0xfbf5cf, 0x6b7a3f, 0x0c140f, 0xd8334a,
]);
const VERMILION: Colour = Colour::hex(0xe5_352d);
const COBALT: Colour = Colour::hex(0x2b_57c8);
const BONE: Colour = Colour::hex(0xe9_e2c0);

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

const FORE: &str =
    "0.05,-.1 .2,-.34 .46,-.5 .78,-.56 1.02,-.5 1,-.34 .9,-.12 .78,.04 .5,.12 .2,.1 .05,.04";
const HIND: &str = "0.04,.0 .3,.04 .56,.08 .72,.2 .74,.38 .6,.52 .4,.54 .22,.44 .08,.22";

/// Lady Aoi, frontal; the wings of a giant moth behind her seem to be hers.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::Radial(
        (480.0, 260.0),
        (620.0, 420.0),
        vec![
            (0.0, p.mid.mix(p.low, 0.2), 1.0),
            (0.6, p.top, 1.0),
            (1.0, p.ink, 1.0),
        ],
    ));
    s.lit_by(180.0, p.key);
    for k in [-1.0, 1.0] {
        great_wing(s, k);
    }
    let light = Light {
        dir: [0.0, -0.5, 0.75],
        light_at: 0.34,
        depth: 0.5,
        rim_at: 0.42,
        ..Light::below(1.0)
    }
    .colours(Colour::hex(0xf4_f2c4), Colour::hex(0x20_3626), p.low);
    let mut half_smile = Expression::NEUTRAL;
    half_smile.lid = 0.72;
    half_smile.corner = 0.045;
    half_smile.brow_in = -0.04;
    let gown = Costume::new(Garment::Coat, VERMILION, Colour::hex(0x7a_1018), BONE);
    s.act_in(
        "mei-tanabe",
        gown,
        Pose::new(0.0, half_smile),
        Framing::new(0.5, 0.43, 0.6),
        light,
    );
    s.dusty(80, [60.0, 40.0, 840.0, 460.0]);
    s.vignette(p.ink, 0.6);
}

fn great_wing(s: &mut Stage, k: f32) {
    let p = s.pal;
    let place = |shape: Shape| shape.scaled(k, 1.0).at(480.0, 300.0, 500.0);
    let hind = place(Shape::spline(HIND));
    let dusk = BONE.mix(p.body, 0.45);
    s.form(&hind, dusk, 14.0);
    s.clipped(&hind, |s| {
        for (r, tone) in [(0.62, p.body), (0.54, dusk.mix(BONE, 0.5)), (0.44, p.mid)] {
            s.fill(&place(Shape::ellipse(0.12, 0.1, r, r * 0.82)), tone);
        }
        s.fill(&place(Shape::ellipse(0.12, 0.1, 0.34, 0.28)), dusk);
    });
    let fore = place(Shape::spline(FORE));
    s.fill(&fore.moved(0.0, 12.0), (p.ink, 0.45));
    s.form(&fore, BONE, 12.0);
    s.clipped(&fore, |s| wing_pattern(s, k));
    s.crescent(&fore, p.key, (0.0, -5.0), 0.0);
}

fn wing_pattern(s: &mut Stage, k: f32) {
    let p = s.pal;
    let place = |shape: Shape| shape.scaled(k, 1.0).at(480.0, 300.0, 500.0);
    let band = |d: &str, w: f32| place(Shape::svg(d).stroked(w));
    s.fill(
        &band("M.78 -.66C.98 -.4 .94 -.1 .74 .14", 0.07),
        BONE.mix(p.body, 0.6),
    );
    s.fill(&band("M.7 -.66C.88 -.4 .84 -.1 .66 .16", 0.022), p.mid);
    s.fill(
        &band("M.3 -.5C.38 -.3 .36 -.08 .3 .2", 0.05),
        p.low.mix(p.body, 0.35),
    );
    s.fill(&band("M.24 -.5C.3 -.3 .28 -.08 .22 .2", 0.016), p.mid);
    for i in 0..9 {
        let a = -0.95 + 0.14 * i as f32;
        let vein = Shape::line(&[(0.1, -0.08), (0.1 + 1.0 * a.cos(), -0.08 + 0.9 * a.sin())])
            .stroked(0.007);
        s.fill(&place(vein), (p.body, 0.7));
    }
    for (r, tone) in [
        (0.135, p.mid),
        (0.12, p.key),
        (0.1, p.acc),
        (0.082, p.ink),
        (0.05, p.low),
        (0.036, p.ink),
    ] {
        s.fill(&place(Shape::circle(0.58, -0.21, r)), tone);
    }
    s.fill(&place(Shape::circle(0.6, -0.25, 0.02)), WHITE);
}

/// Luis behind the misted panes: he has wiped a place for his face beside the print of a mouth.
fn second(s: &mut Stage) {
    let p = s.pal;
    let flame = Colour::hex(0xff_b050);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[
            p.top.mix(p.ink, 0.4),
            p.top,
            p.mid.mix(flame, 0.25),
            flame.mix(p.mid, 0.35),
        ],
    ));
    palms(s);
    s.glow((690.0, 600.0), 460.0, flame, 0.9);
    let light = Light {
        dir: [0.5, -0.34, 0.72],
        light_at: 0.16,
        shadow_at: -0.14,
        depth: 0.58,
        rim_dir: [-0.85, 0.3, -0.4],
        ..Light::below(1.0)
    }
    .colours(Colour::hex(0xff_cc84), Colour::hex(0x1a_3028), p.low);
    let velvet = Costume::new(
        Garment::Coat,
        COBALT,
        Colour::hex(0xe9_e2d0),
        Colour::hex(0xd9_a441),
    );
    let pose = Pose::new(-26.0, Expression::TENDER)
        .head(2.0, -5.0)
        .body(-12.0)
        .look(-0.06, -0.02);
    let luis = s.act_in(
        "rafael-quiroga",
        velvet,
        pose,
        Framing::new(0.60, 0.43, 0.64),
        light,
    );
    mist(s);
    print_of_a_mouth(s, (238.0, luis.mouth.y - 20.0), 74.0);
    irons(s);
    for (x, y, r, turn) in [
        (806.0, 122.0, 104.0, 24.0),
        (118.0, 96.0, 66.0, -30.0),
        (404.0, 486.0, 54.0, 60.0),
    ] {
        resting_moth(s, (x, y), r, turn);
    }
    s.vignette(p.ink, 0.45);
}

/// Breath on the glass, but for the place that a hand has wiped, with its runs of water.
fn mist(s: &mut Stage) {
    let p = s.pal;
    let face = Shape::ellipse(570.0, 236.0, 206.0, 250.0);
    let sweep = Shape::ellipse(640.0, 420.0, 220.0, 110.0).turned_by(-12.0, 640.0, 420.0);
    s.layered(
        Blend {
            opacity: 0.9,
            ..Blend::soft(8.0)
        },
        |s| {
            s.outside(&face, |s| {
                s.outside(&sweep, |s| {
                    s.wash(Ink::along(
                        (0.0, 0.0),
                        (W, H),
                        &[p.key, p.low.mix(p.key, 0.4), p.low, p.low.mix(p.body, 0.4)],
                    ))
                })
            });
        },
    );
    for (x, y, l) in [
        (120.0, 250.0, 170.0),
        (182.0, 380.0, 130.0),
        (300.0, 60.0, 120.0),
        (330.0, 330.0, 190.0),
        (840.0, 250.0, 210.0),
        (900.0, 90.0, 160.0),
        (60.0, 60.0, 120.0),
        (236.0, 330.0, 150.0),
    ] {
        s.line(&[(x, y), (x + 3.0, y + l)], (p.mid, 0.42), 7.0);
        s.circle(x + 3.0, y + l, 8.0, p.mid.mix(p.low, 0.35));
        s.circle(x + 1.0, y + l - 3.0, 3.0, WHITE);
    }
}

/// The glasshouse's iron, black against us.
fn irons(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(90.0, p.low);
    for (x, w) in [(376.0, 20.0), (914.0, 26.0), (20.0, 16.0)] {
        s.backlit(&Shape::rect(x, -10.0, w, H + 20.0), p.ink, 4.0);
    }
    s.backlit(&Shape::rect(-10.0, 30.0, W + 20.0, 16.0), p.ink, 3.0);
}

/// A moth at rest on our side of the pane: dark wings with a pale edge and two eyes.
fn resting_moth(s: &mut Stage, (x, y): Pt, r: f32, turn: f32) {
    let p = s.pal;
    let wings = |k: f32| Shape::spline(FORE).and(&Shape::spline(HIND)).scaled(k, 1.0);
    let moth = Shape::all([
        wings(1.0),
        wings(-1.0),
        Shape::turned("0,-.3 .07,-.24 .09,0 .07,.3 0,.5"),
    ])
    .turned_by(turn, 0.0, 0.0)
    .at(x, y, r);
    s.fill(&moth.moved(7.0, 9.0), (p.top, 0.35));
    s.rim(&moth, p.top.mix(p.ink, 0.3), p.low, (2.5, 2.5));
    for k in [-0.58, 0.58] {
        let eye = |q: f32| {
            Shape::circle(k, -0.3, q)
                .turned_by(turn, 0.0, 0.0)
                .at(x, y, r)
        };
        s.fill(&eye(0.13), p.low);
        s.fill(&eye(0.075), p.ink);
    }
}

fn print_of_a_mouth(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let upper =
        Shape::spline("-1,0 -.6,-.34 -.22,-.5 0,-.36 .22,-.5 .6,-.34 1,0 .5,-.06 0,-.02 -.5,-.06");
    let lower = Shape::spline("-.92,.08 -.4,.1 0,.14 .4,.1 .92,.08 .5,.46 0,.58 -.5,.46");
    for lip in [upper, lower] {
        let lip = lip.scaled(0.62, 1.0).at(x, y, r);
        s.fill(&lip, p.acc);
        s.clipped(&lip, |s| {
            for i in 0..7 {
                let lx = x + r * (0.18 * i as f32 - 0.54);
                s.line(
                    &[(lx, y - r * 0.5), (lx * 0.96 + x * 0.04, y + r * 0.6)],
                    (p.low, 0.6),
                    1.8,
                );
            }
        });
    }
}

fn palms(s: &mut Stage) {
    let p = s.pal;
    for (x, y, l, a) in [
        (-10.0, 560.0, 330.0, -72.0_f32),
        (40.0, 580.0, 330.0, -46.0),
        (-50.0, 500.0, 300.0, -80.0),
        (985.0, 580.0, 300.0, -118.0),
        (970.0, 590.0, 330.0, -146.0),
    ] {
        let mut dice = s.dice.fork();
        nature::frond(s, &mut dice, (x, y), (l, 0.13), a.to_radians(), p.ink);
    }
}

/// The waltz before the moonlit window; on the chequered floor the two of them are one moth.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        320.0,
        &[p.ink, p.top.mix(p.ink, 0.3), p.top],
    ));
    tall_windows(s);
    checks(s);
    moth_shadow(s);
    waltzing(s);
    s.lit_by(60.0, p.low);
    for (x, k) in [(-30.0, 1.0), (990.0, -1.0)] {
        let drape = Shape::svg("M0 -20H190C170 60 110 150 60 210C90 330 60 440 84 560H-60V-20Z")
            .scaled(k, 1.0)
            .moved(x, 0.0);
        s.backlit(&drape, p.ink, 7.0);
    }
    s.vignette(p.ink, 0.4);
}

/// Three arched windows; the moon stands in the middle one.
fn tall_windows(s: &mut Stage) {
    let p = s.pal;
    for (x, w, bright) in [
        (160.0, 96.0, 0.45),
        (470.0, 128.0, 1.0),
        (780.0, 96.0, 0.45),
    ] {
        let arch =
            Shape::svg(&format!("M-{w} 340V-60C-{w} -230 {w} -230 {w} -60V340Z")).moved(x, 10.0);
        s.fill(
            &arch,
            Ink::down(
                -100.0,
                330.0,
                &[
                    p.low.mix(p.mid, 1.0 - 0.7 * bright),
                    p.low.mix(p.key, 0.5 * bright),
                    p.key.mix(p.low, 1.0 - bright),
                ],
            ),
        );
        s.clipped(&arch, |s| {
            if bright > 0.9 {
                s.glow((x + 26.0, 92.0), 190.0, WHITE, 0.9);
                s.circle(x + 26.0, 92.0, 64.0, WHITE);
            }
            for k in [-0.34, 0.34] {
                s.rect(x + w * k - 4.0, -60.0, 8.0, 420.0, p.top.mix(p.ink, 0.3));
            }
            for y in [40.0, 150.0, 260.0] {
                s.rect(x - w, y, w * 2.0, 6.0, p.top.mix(p.ink, 0.3));
            }
        });
        s.stroke(&arch, p.ink, 9.0);
    }
}

/// A floor of bone and green that runs to the windows, bright where the middle one falls on it.
fn checks(s: &mut Stage) {
    let p = s.pal;
    let top = 304.0;
    s.rect(
        -8.0,
        top,
        W + 16.0,
        H - top + 10.0,
        Ink::down(top, H, &[p.low, BONE, p.key]),
    );
    let row = |j: i32| top + 260.0 * (j as f32 / 9.0).powf(1.7);
    let col = |i: i32, y: f32| 470.0 + (i as f32 - 10.0) * (38.0 + (y - top) * 0.42);
    for j in 0..9 {
        for i in -2..22 {
            if (i + j) % 2 == 0 {
                let (a, b) = (row(j), row(j + 1));
                s.poly(
                    &[
                        (col(i, a), a),
                        (col(i + 1, a), a),
                        (col(i + 1, b), b),
                        (col(i, b), b),
                    ],
                    p.mid.mix(p.body, 0.4),
                );
            }
        }
    }
    for (x0, x1, k) in [(-10.0, 330.0, 1.0), (640.0, 980.0, -1.0)] {
        let wedge = if k > 0.0 {
            [(x0, top), (x1, top), (90.0, 560.0), (x0, 560.0)]
        } else {
            [(x0, top), (x1, top), (x1, 560.0), (850.0, 560.0)]
        };
        s.poly(&wedge, (p.top, 0.62));
    }
    s.rect(-8.0, top - 4.0, W + 16.0, 9.0, p.ink);
}

fn moth_shadow(s: &mut Stage) {
    let p = s.pal;
    let wings = |k: f32| Shape::spline(FORE).and(&Shape::spline(HIND)).scaled(k, 1.0);
    let body = Shape::turned("0,-.3 .06,-.24 .08,0 .07,.3 0,.62");
    let feeler = |k: f32| {
        Shape::svg("M.02 -.26C.06 -.44 .12 -.5 .24 -.54")
            .stroked(0.035)
            .scaled(k, 1.0)
    };
    let moth = Shape::all([wings(1.0), wings(-1.0), body, feeler(1.0), feeler(-1.0)]);
    s.layered(
        Blend {
            opacity: 0.92,
            ..Blend::soft(1.5)
        },
        |s| {
            s.fill(
                &moth.transformed(Transform::from_row(370.0, 0.0, 0.0, -170.0, 474.0, 446.0)),
                p.ink,
            )
        },
    );
}

/// The two of them against the window, her skirt thrown out by the turn.
fn waltzing(s: &mut Stage) {
    let p = s.pal;
    let light = |side: f32| {
        Light {
            dir: [0.5 * side, 0.5, 0.5],
            light_at: 0.2,
            shadow_at: -0.2,
            rim_dir: [0.6 * side, 0.5, -0.4],
            rim_at: 0.3,
            depth: 0.5,
            ..Light::night(side)
        }
        .colours(p.key, Colour::hex(0x14_2a24), WHITE)
    };
    let coat = Costume::new(
        Garment::Coat,
        COBALT,
        Colour::hex(0xe9_e2d0),
        Colour::hex(0xd9_a441),
    )
    .legs(p.ink, p.ink);
    let hold = Arm::Reach {
        at: [1.6, -0.4, 1.6],
        grip: Grip::Loose,
    };
    let around = Arm::Reach {
        at: [0.6, -1.9, 2.0],
        grip: Grip::Loose,
    };
    let him = Pose::new(-52.0, Expression::TENDER)
        .head(10.0, -4.0)
        .body(-44.0)
        .arms(hold, around)
        .stance(Stance::Walk);
    let gown = Costume::new(
        Garment::Gown,
        VERMILION,
        Colour::hex(0x8e_1420),
        Colour::hex(0xff_b08c),
    );
    let her = Pose::new(46.0, Expression::SMILE)
        .head(-10.0, -8.0)
        .body(40.0)
        .bend(-10.0, -8.0)
        .arms(Arm::Down, hold);
    if let (Some(rafael), Some(mei)) = (actor("rafael-quiroga"), actor("mei-tanabe")) {
        s.act_in(
            "rafael-quiroga",
            coat,
            him,
            Framing::on_ground(rafael, &him, 0.548, 0.70, 0.66, W / H),
            light(-1.0),
        );
        thrown_skirt(s);
        s.act_in(
            "mei-tanabe",
            gown,
            her,
            Framing::on_ground(mei, &her, 0.452, 0.70, 0.66, W / H),
            light(1.0),
        );
    }
}

/// The part of her skirt that the turn throws out.
fn thrown_skirt(s: &mut Stage) {
    s.lit_by(-20.0, WHITE);
    let skirt = Shape::spline(
        "418,206 452,206 474,250 484,320 490,384 440,398 360,392 280,372 238,330 262,322 330,318 380,270",
    );
    s.form(&skirt, VERMILION, 9.0);
    s.clipped(&skirt, |s| {
        for (x, y) in [
            (270.0, 350.0),
            (320.0, 372.0),
            (380.0, 390.0),
            (440.0, 398.0),
        ] {
            s.fill(
                &Shape::limb(&format!(
                    "436,214,2 {},{},9 {x},{y},16",
                    (436.0 + x) * 0.5,
                    (240.0 + y) * 0.5
                )),
                (Colour::hex(0x8e_1420), 0.75),
            );
        }
    });
}
