//! Moth Season: bottle-green glass, lime moonlight, one lacquer red; a lover who is not quite one.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose};
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

/// The waltz in the moonlight: they make one turn, and their shadow on the wall makes one moth.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.top, p.mid, p.body.mix(p.low, 0.3), p.low],
    ));
    s.lit_by(-80.0, p.key);
    moonlit_wall(s);
    checks(s);
    s.poly(
        &[
            (300.0, 545.0),
            (672.0, 404.0),
            (712.0, 404.0),
            (640.0, 545.0),
        ],
        (p.ink, 0.72),
    );
    waltzing(s);
    let drape = Shape::svg("M0 -20H150C140 80 90 170 40 230C70 340 50 450 70 560H-60V-20Z");
    s.backlit(&drape.moved(-36.0, 0.0), p.ink, 8.0);
    s.vignette(p.ink, 0.4);
}

/// The window's light on the wall, and in the middle of it what the two of them are.
fn moonlit_wall(s: &mut Stage) {
    let p = s.pal;
    let panes = Shape::all((0..3).flat_map(|i| {
        (0..3).map(move |j| {
            let (x, y) = (
                410.0 + 184.0 * i as f32,
                8.0 + 136.0 * j as f32 - 12.0 * i as f32,
            );
            Shape::polygon(&[
                (x, y),
                (x + 172.0, y - 12.0),
                (x + 172.0, y + 112.0),
                (x, y + 124.0),
            ])
        })
    }));
    s.fill(&panes, p.key);
    let wings = |k: f32| Shape::spline(FORE).and(&Shape::spline(HIND)).scaled(k, 1.0);
    let body = Shape::turned("0,-.3 .06,-.24 .08,0 .07,.3 0,.62");
    let feeler = |k: f32| {
        Shape::svg("M.02 -.26C.06 -.44 .12 -.5 .24 -.54")
            .stroked(0.035)
            .scaled(k, 1.0)
    };
    let place = Transform::from_row(268.0, -18.0, 20.0, 300.0, 682.0, 222.0);
    s.layered(
        Blend {
            opacity: 0.94,
            ..Blend::soft(1.2)
        },
        |s| {
            for part in [wings(1.0), wings(-1.0), body, feeler(1.0), feeler(-1.0)] {
                s.fill(&part.transformed(place), p.top.mix(p.ink, 0.4));
            }
        },
    );
    for k in [-1.0, 1.0] {
        let eye = Shape::circle(0.7 * k, -0.28, 0.105).transformed(place);
        s.fill(&eye, p.key);
        s.fill(
            &Shape::circle(0.7 * k, -0.28, 0.05).transformed(place),
            p.acc,
        );
    }
}

/// A floor of bone and green that runs to the wall, bright at the right where the moon reaches it.
fn checks(s: &mut Stage) {
    let p = s.pal;
    let top = 418.0;
    s.rect(
        -8.0,
        top,
        W + 16.0,
        H - top + 10.0,
        Ink::across(0.0, W, &[p.mid, p.low, BONE, p.key]),
    );
    let row = |j: i32| top + 140.0 * (j as f32 / 5.0).powf(1.6);
    let col = |i: i32, y: f32| 520.0 + (i as f32 - 8.0) * (84.0 + (y - top) * 0.5);
    for j in 0..5 {
        for i in -2..20 {
            if (i + j) % 2 == 0 {
                let (a, b) = (row(j), row(j + 1));
                s.poly(
                    &[
                        (col(i, a), a),
                        (col(i + 1, a), a),
                        (col(i + 1, b), b),
                        (col(i, b), b),
                    ],
                    p.top.mix(p.mid, 0.35),
                );
            }
        }
    }
    s.rect(-8.0, top - 12.0, W + 16.0, 14.0, p.ink);
}

/// She looks at us over his shoulder; his back hides every hand; her skirt is the turn.
fn waltzing(s: &mut Stage) {
    let p = s.pal;
    let light = |side: f32| {
        Light {
            dir: [-0.6, 0.5, 0.5],
            light_at: 0.1,
            depth: 0.5,
            rim_at: 0.35,
            ..Light::night(side)
        }
        .colours(p.key, Colour::hex(0x14_2a24), WHITE)
    };
    let skirt = Shape::spline(
        "236,330 300,322 352,340 420,400 520,448 590,500 540,534 380,548 200,540 110,516 140,450 200,396",
    );
    s.form(&skirt, VERMILION, 14.0);
    s.clipped(&skirt, |s| {
        for (x, w) in [(170.0, 26.0), (250.0, 30.0), (350.0, 34.0), (470.0, 34.0)] {
            s.poly(
                &[(280.0, 320.0), (290.0, 320.0), (x + w, 560.0), (x, 560.0)],
                VERMILION.mix(p.ink, 0.5),
            );
        }
    });
    let dress = Costume::new(Garment::Gown, VERMILION, VERMILION.mix(p.ink, 0.2), p.acc);
    let smile = Expression {
        lid: 0.8,
        ..Expression::SMILE
    };
    let aoi = Pose::new(-24.0, smile)
        .head(-2.0, -7.0)
        .body(-16.0)
        .look(0.02, 0.0)
        .arms(Arm::Behind, Arm::Behind);
    s.act_in(
        "mei-tanabe",
        dress,
        aoi,
        Framing::new(0.285, 0.26, 0.185),
        light(-1.0),
    );
    let coat = Costume::new(
        Garment::Coat,
        COBALT,
        Colour::hex(0xe9_e2d0),
        Colour::hex(0xd9_a441),
    )
    .legs(p.ink, p.ink);
    let fore = |x: f32| Arm::Reach {
        at: [x, -2.3, 1.7],
        grip: Grip::Hidden,
    };
    let luis = Pose::new(-112.0, Expression::SMILE)
        .head(4.0, -4.0)
        .body(-152.0)
        .arms(fore(0.9), fore(0.2));
    s.act_in(
        "rafael-quiroga",
        coat,
        luis,
        Framing::new(0.385, 0.215, 0.19),
        light(-1.0),
    );
    swirl(s);
}

/// The hem that the turn throws round them both.
fn swirl(s: &mut Stage) {
    let p = s.pal;
    let swirl = Shape::spline(
        "206,396 240,420 320,430 420,416 470,440 500,500 470,548 380,560 240,556 190,500",
    );
    s.form(&swirl, VERMILION, 12.0);
    s.clipped(&swirl, |s| {
        for path in [
            "M190 408C250 470 380 480 500 452C390 500 250 500 190 440Z",
            "M180 470C260 528 380 534 500 500C390 560 250 556 180 500Z",
        ] {
            s.fill(&Shape::svg(path), VERMILION.mix(p.ink, 0.45));
        }
    });
}
