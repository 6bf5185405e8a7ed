//! Moth Season: bottle-green glass, lime moonlight, one lacquer red; a lover who is not quite one.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose};
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

/// Luis and the fogged pane; on its cold side, the print of a mouth.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.low.mix(p.body, 0.3),
            p.body,
            Colour::hex(0x5a_4a1c),
            Colour::hex(0x8a_5a20),
        ],
    ));
    cold_garden(s);
    s.glow((650.0, 620.0), 520.0, Colour::hex(0xff_a850), 0.85);
    s.lit_by(-70.0, p.key);
    let light = Light {
        dir: [-0.62, -0.42, 0.55],
        light_at: 0.26,
        depth: 0.62,
        ..Light::below(-1.0)
    }
    .colours(Colour::hex(0xff_c070), Colour::hex(0x14_2420), p.low);
    let velvet = Costume::new(
        Garment::Coat,
        COBALT,
        Colour::hex(0xe9_e2d0),
        Colour::hex(0xd9_a441),
    );
    let pose = Pose::new(-80.0, Expression::TENDER)
        .head(4.0, 0.0)
        .body(-52.0)
        .bend(8.0, -6.0);
    s.act_in(
        "rafael-quiroga",
        velvet,
        pose,
        Framing::new(0.665, 0.42, 0.56),
        light,
    );
    fogged_pane(s);
    palms(s);
    s.vignette(p.ink, 0.6);
}

fn cold_garden(s: &mut Stage) {
    let p = s.pal;
    s.blurred(5.0, |s| {
        s.circle(120.0, 110.0, 46.0, p.key);
        for (i, x) in [-20.0, 70.0, 150.0, 230.0, 300.0].into_iter().enumerate() {
            let h = 300.0 - 30.0 * (i % 3) as f32;
            let tree =
                Shape::spline("0,-1 .1,-.6 .13,-.2 .1,0 -.1,0 -.13,-.2 -.1,-.6").at(x, 540.0, h);
            s.fill(&tree, p.mid.mix(p.top, 0.2 + 0.1 * i as f32));
        }
    });
    s.glow((120.0, 110.0), 330.0, p.key, 0.6);
    for x in [560.0, 760.0, 950.0] {
        s.rect(x, -10.0, 9.0, 560.0, p.ink);
    }
    for y in [90.0, 330.0] {
        s.rect(420.0, y, 560.0, 7.0, p.ink);
    }
}

fn fogged_pane(s: &mut Stage) {
    let p = s.pal;
    let pane = Shape::poly("318,-10 452,-10 436,560 302,560");
    let ink = Ink::across(
        300.0,
        456.0,
        &[
            p.key.mix(p.low, 0.4),
            p.low.mix(p.key, 0.5),
            p.low.mix(p.mid, 0.25),
        ],
    );
    s.layered(Blend::faded(0.86), |s| s.fill(&pane, ink));
    s.clipped(&pane, |s| {
        for _ in 0..46 {
            let (x, y) = (s.dice.range(306.0, 450.0), s.dice.range(-20.0, 520.0));
            let l = s.dice.range(8.0, 90.0);
            s.line(
                &[(x, y), (x - 0.03 * l, y + l)],
                (p.mid, 0.3),
                drip_width(l),
            );
            s.circle(x - 0.03 * l, y + l, 2.4, (p.key, 0.9));
        }
        s.glow_oval((450.0, 300.0), (110.0, 130.0), WHITE, 0.8);
        s.glow_oval((440.0, 480.0), (150.0, 200.0), Colour::hex(0xff_b060), 0.6);
        print_of_a_mouth(s, (366.0, 296.0), 40.0);
    });
    for x in [310.0, 446.0] {
        let bar = Shape::polygon(&[
            (x, -10.0),
            (x + 11.0, -10.0),
            (x - 5.0, 560.0),
            (x - 16.0, 560.0),
        ]);
        s.backlit(&bar, p.ink, 3.0);
    }
    s.rect(296.0, 108.0, 152.0, 8.0, p.ink);
    s.rect(290.0, 452.0, 152.0, 8.0, p.ink);
}

fn drip_width(l: f32) -> f32 {
    1.0 + l * 0.012
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

/// The waltz from the gallery: a red disc with a cobalt comma, and one moth for a shadow.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(BONE);
    checks(s);
    moonlight(s);
    moth_shadow(s);
    dancers(s);
    balustrade(s);
    s.vignette(p.ink, 0.55);
}

fn checks(s: &mut Stage) {
    let p = s.pal;
    let floor = |u: f32, v: f32| {
        let d = 1.0 + v * 0.075;
        (
            480.0 + (u - 6.0) * 132.0 / d + v * 8.0,
            560.0 - v * 118.0 / d,
        )
    };
    for i in -8..20 {
        for j in 0..14 {
            if (i + j) % 2 == 0 {
                let (u, v) = (i as f32, j as f32);
                let tile = [
                    floor(u, v),
                    floor(u + 1.0, v),
                    floor(u + 1.0, v + 1.0),
                    floor(u, v + 1.0),
                ];
                s.poly(
                    &tile,
                    Ink::across(0.0, W, &[p.body, p.mid, p.mid.mix(p.top, 0.5)]),
                );
            }
        }
    }
    s.rect(
        -8.0,
        -8.0,
        W + 16.0,
        300.0,
        Ink::fade((0.0, 0.0), (0.0, 240.0), p.top, (0.85, 0.0)),
    );
}

fn moonlight(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        -8.0,
        W + 16.0,
        H + 16.0,
        Ink::fade((300.0, 0.0), (W, 300.0), p.top, (0.0, 0.4)),
    );
    for i in 0..3 {
        let y = 40.0 + 170.0 * i as f32;
        let pool = Shape::polygon(&[
            (-20.0, y),
            (-20.0, y + 96.0),
            (520.0, y + 150.0),
            (560.0, y + 70.0),
        ]);
        s.screen(
            &pool,
            Ink::fade((0.0, 0.0), (560.0, 0.0), p.low, (0.6, 0.0)),
        );
    }
}

fn moth_shadow(s: &mut Stage) {
    let p = s.pal;
    let wings = |k: f32| Shape::spline(FORE).and(&Shape::spline(HIND)).scaled(k, 1.0);
    let body = Shape::turned("0,-.3 .06,-.24 .08,0 .07,.3 0,.5");
    let feeler = |k: f32| {
        Shape::svg("M.02 -.26C.06 -.5 .16 -.6 .3 -.66")
            .stroked(0.03)
            .scaled(k, 1.0)
    };
    let moth = Shape::all([wings(1.0), wings(-1.0), body, feeler(1.0), feeler(-1.0)]);
    let place = Transform::from_row(196.0, 30.0, -70.0, 176.0, 738.0, 300.0);
    s.layered(
        Blend {
            opacity: 0.86,
            ..Blend::soft(2.0)
        },
        |s| {
            s.fill(&moth.transformed(place), p.ink);
            s.poly(
                &[
                    (400.0, 330.0),
                    (430.0, 240.0),
                    (720.0, 250.0),
                    (730.0, 350.0),
                ],
                Ink::fade((420.0, 0.0), (720.0, 0.0), p.ink, (0.95, 0.75)),
            );
        },
    );
}

fn dancers(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (352.0, 318.0);
    s.lit_by(-75.0, p.key);
    let skirt = Shape::ellipse(x, y, 208.0, 172.0);
    s.oval(x + 20.0, y + 16.0, 208.0, 172.0, (p.ink, 0.5));
    s.form(&skirt, VERMILION, 14.0);
    s.clipped(&skirt, |s| {
        for i in 0..18 {
            let a = i as f32 * 0.349;
            let sweep = |r: f32, turn: f32| {
                (
                    x + 208.0 * r * (a + turn).cos(),
                    y + 172.0 * r * (a + turn).sin(),
                )
            };
            let fold = Shape::smooth(
                &[
                    sweep(0.16, 0.0),
                    sweep(0.6, 0.2),
                    sweep(1.1, 0.26),
                    sweep(1.1, 0.42),
                    sweep(0.6, 0.3),
                ],
                0.17,
            );
            let tone = if i % 2 == 0 {
                Colour::hex(0x8e_1420)
            } else {
                Colour::hex(0xff_7a5c)
            };
            s.fill(&fold, (tone, 0.6));
        }
        s.stroke(
            &Shape::ellipse(x, y, 190.0, 156.0),
            (Colour::hex(0xff_b08c), 0.7),
            4.0,
        );
    });
    comma_of_a_coat(s, (x, y));
    waltzing(s, (x, y));
}

fn comma_of_a_coat(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let coat = Shape::spline(
        "30,-26 96,-40 140,-2 150,70 120,140 50,196 -50,206 20,160 50,110 46,60 26,30 0,6",
    )
    .moved(x, y);
    s.fill(&coat.moved(8.0, 10.0), (p.ink, 0.5));
    s.form(&coat, COBALT, 10.0);
    let tail = Shape::spline("104,0 132,70 94,140 10,190 66,140 84,70").moved(x, y);
    s.fill(&tail, (COBALT.mix(p.ink, 0.5), 0.8));
}

/// Both from the waist up, seen from the gallery; their skirts and coat tails are drawn before.
fn waltzing(s: &mut Stage, (x, y): Pt) {
    let light = Light {
        dir: [-0.7, 0.5, 0.5],
        light_at: 0.3,
        depth: 0.5,
        ..Light::night(-1.0)
    }
    .colours(
        Colour::hex(0xfb_f5cf),
        Colour::hex(0x14_2a24),
        Colour::hex(0xc7_cf8b),
    );
    let coat = Costume::new(
        Garment::Coat,
        COBALT,
        Colour::hex(0xe9_e2d0),
        Colour::hex(0xd9_a441),
    );
    let him = Pose::new(-62.0, Expression::TENDER)
        .head(8.0, 0.0)
        .body(-50.0)
        .arms(Arm::Hold, Arm::Forward);
    let gown = Costume::new(
        Garment::Gown,
        VERMILION,
        Colour::hex(0x8e_1420),
        Colour::hex(0xff_b08c),
    );
    let her = Pose::new(58.0, Expression::SMILE)
        .head(-12.0, 6.0)
        .body(40.0)
        .bend(-6.0, -4.0)
        .arms(Arm::Heart, Arm::Forward);
    let waist = Shape::spline("-190,-320 190,-320 190,-60 120,30 40,56 -40,56 -110,24 -190,-60")
        .moved(x, y);
    s.clipped(&waist, |s| {
        s.act_in(
            "rafael-quiroga",
            coat,
            him,
            Framing::new((x + 62.0) / W, (y - 128.0) / H, 0.15).below(-30.0),
            light,
        );
        let moon = Light {
            dir: [0.1, 0.6, 0.7],
            ..light
        };
        s.act_in(
            "mei-tanabe",
            gown,
            her,
            Framing::new((x - 34.0) / W, (y - 104.0) / H, 0.135).below(-30.0),
            moon,
        );
    });
}

fn balustrade(s: &mut Stage) {
    let p = s.pal;
    s.rect(-10.0, 500.0, W + 20.0, 60.0, p.ink);
    let rail = Shape::rect(-10.0, 492.0, W + 20.0, 16.0);
    s.backlit(&rail, p.ink, 4.0);
    for i in 0..14 {
        let x = 20.0 + 72.0 * i as f32;
        s.oval(x, 540.0, 16.0, 24.0, p.top.mix(p.mid, 0.3));
    }
    for (x, k) in [(-30.0, 1.0), (990.0, -1.0)] {
        let drape = Shape::svg("M0 -20C70 90 110 220 70 330C50 420 60 480 80 560H-60V-20Z")
            .scaled(k, 1.0)
            .moved(x, 0.0);
        s.backlit(&drape, p.ink, 6.0);
    }
}
