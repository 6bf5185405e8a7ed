//! Letters to Nobody's Moon: ultraviolet and dusty rose; the man up there and his postmistress.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "nobodys-moon";
const P: Palette = Palette::of([
    0x1c1b4b, 0x5a4a9c, 0xf3b6c5, 0xffeff0, 0x8e86c9, 0x0d0c2a, 0xffc24a,
]);
const IVORY: Colour = Colour::hex(0xf3_e7cf);
const LILAC: Colour = Colour::hex(0xb7_9ce8);
const ASPECT: f32 = W / H;

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "threat", P, sights::threat),
    ]
}

const fn ivory_coat() -> Costume {
    Costume::new(
        Garment::Coat,
        IVORY,
        Colour::hex(0x5a_4a9c),
        Colour::hex(0xff_c24a),
    )
    .legs(Colour::hex(0x3a_3378), Colour::hex(0x0d_0c2a))
}

const fn lilac_suit() -> Costume {
    Costume::new(
        Garment::SpaceSuit,
        LILAC,
        Colour::hex(0x6a_5ab0),
        Colour::hex(0xff_c24a),
    )
}

/// The moon with its seas.
fn moon(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 3.4, p.low, 0.6);
    s.circle(x, y, r, p.key.mix(WHITE, 0.4));
    for (dx, dy, k) in [
        (-0.36, -0.3, 0.26),
        (0.2, 0.12, 0.32),
        (0.34, -0.46, 0.15),
        (-0.24, 0.5, 0.2),
    ] {
        s.oval(
            x + dx * r,
            y + dy * r,
            k * r * 1.2,
            k * r,
            (p.low.mix(p.key, 0.25), 0.8),
        );
    }
}

/// Elena at the eyepiece: a great barrel climbs from her to the moon in the open slit.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        560.0,
        &[
            p.top.mix(p.mid, 0.2),
            p.mid.mix(p.top, 0.35),
            p.mid.mix(p.body, 0.25),
        ],
    ));
    open_slit(s);
    let floor = Shape::poly("-20,560 -20,488 980,476 980,560");
    s.fill(
        &floor,
        Ink::across(0.0, W, &[p.ink, p.ink.mix(p.top, 0.6), p.top]),
    );
    s.poly(
        &[
            (700.0, 480.0),
            (960.0, 478.0),
            (640.0, 560.0),
            (120.0, 560.0),
            (260.0, 524.0),
        ],
        (p.low, 0.35),
    );
    s.lit_by(60.0, p.key);
    let light = Light {
        dir: [0.85, 0.3, 0.3],
        rim_dir: [-0.8, 0.2, -0.5],
        light_at: 0.2,
        depth: 0.6,
        ..Light::night(1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.1), p.body);
    let pose = Pose::new(78.0, Expression::TENDER)
        .head(-16.0, 0.0)
        .body(66.0)
        .arms(Arm::Wheel, Arm::Wheel)
        .stance(Stance::Wheelchair);
    if let Some(framing) =
        actor("lucia-marchetti").map(|a| Framing::on_ground(a, &pose, 0.245, 0.97, 0.90, ASPECT))
    {
        let elena = s.act_in("lucia-marchetti", ivory_coat(), pose, framing, light);
        telescope(s, (elena.eyes[1].x + 26.0, elena.eyes[1].y - 4.0));
    }
    fallen_letters(s);
    s.vignette(p.ink, 0.5);
}

/// The dome's slit with the moon in it, its ribs and shutters.
fn open_slit(s: &mut Stage) {
    let p = s.pal;
    for i in 0..7 {
        let r = 980.0 - 110.0 * i as f32;
        s.stroke(&Shape::ellipse(700.0, 560.0, r, r * 0.9), (p.top, 0.5), 8.0);
    }
    let slit = Shape::svg("M470 -20C520 120 560 300 566 486H900C906 300 930 120 972 -20Z");
    s.fill(&slit, Ink::down(0.0, 490.0, &[p.top, p.mid, p.body, p.low]));
    s.clipped(&slit, |s| {
        s.starry(120, 420.0);
        s.glow((748.0, 176.0), 420.0, p.low, 0.7);
        big_moon(s, (748.0, 176.0), 168.0);
        let hills =
            Shape::spline("540,500 540,452 620,430 700,448 790,420 880,446 960,430 960,500");
        s.fill(&hills, p.mid.mix(p.top, 0.3));
    });
    for d in [
        "M440 -20C500 120 540 300 546 500H572C566 300 530 120 486 -20Z",
        "M960 -20C922 120 898 300 892 500H920C926 300 948 120 1000 -20Z",
    ] {
        s.rim(&Shape::svg(d), p.ink, p.body, (5.0, 0.0));
    }
}

/// A moon worth looking at: seas in two tones, rayed craters, a soft edge of shade.
fn big_moon(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let disc = Shape::circle(x, y, r);
    s.fill(&disc, p.key.mix(WHITE, 0.5));
    s.clipped(&disc, |s| {
        let sea = |k: f32| {
            Shape::all(
                [
                    (-0.34, -0.36, 0.36),
                    (-0.02, -0.5, 0.26),
                    (-0.56, 0.02, 0.28),
                    (-0.3, 0.3, 0.22),
                    (0.3, -0.3, 0.24),
                    (0.5, -0.06, 0.2),
                    (0.38, 0.2, 0.18),
                ]
                .map(|(dx, dy, q)| {
                    Shape::ellipse(x + dx * r, y + dy * r, q * r * 1.15 * k, q * r * k)
                }),
            )
        };
        s.fill(&sea(1.0), p.low.mix(p.key, 0.35));
        s.fill(&sea(0.66).moved(6.0, 4.0), p.low.mix(p.body, 0.12));
        for (dx, dy, k) in [(0.2, 0.62, 0.1), (-0.62, -0.1, 0.07), (0.66, -0.12, 0.08)] {
            let c = (x + dx * r, y + dy * r);
            for i in 0..9 {
                let a = i as f32 * 0.7;
                s.line(
                    &[
                        c,
                        (c.0 + a.cos() * k * r * 3.0, c.1 + a.sin() * k * r * 3.0),
                    ],
                    (WHITE, 0.7),
                    3.0,
                );
            }
            s.circle(c.0, c.1, k * r, WHITE);
            s.circle(c.0 + 2.0, c.1 + 2.0, k * r * 0.7, p.low);
        }
    });
    s.crescent(&disc, (p.body, 0.5), (-r * 0.13, -r * 0.1), r * 0.05);
}

/// The barrel from its eyepiece at (x, y) up to the slit, on its pier.
fn telescope(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.3);
    s.lit_by(30.0, p.low);
    let pier = Shape::poly("396,560 440,380 456,150 508,150 524,380 570,560");
    s.backlit(&pier, dark, 6.0);
    s.form(
        &Shape::circle(482.0, 136.0, 52.0),
        dark.mix(p.mid, 0.2),
        8.0,
    );
    let (dx, dy) = (420.0, -130.0);
    let along = |t: f32, w: f32| (x + dx * t, y + dy * t, w);
    let barrel = Shape::tube(&[along(0.24, 30.0), along(0.7, 46.0), along(1.06, 56.0)]);
    s.backlit(&barrel, dark, 7.0);
    s.backlit(
        &Shape::tube(&[along(0.1, 17.0), along(0.27, 17.0)]),
        dark.mix(p.mid, 0.3),
        4.0,
    );
    s.backlit(
        &Shape::tube(&[along(0.0, 10.0), along(0.12, 12.0)]),
        p.acc.mix(p.ink, 0.35),
        3.0,
    );
    for (t, w) in [(0.26, 36.0), (0.6, 50.0), (1.0, 62.0)] {
        s.backlit(
            &Shape::tube(&[along(t, w), along(t + 0.05, w)]),
            p.acc.mix(p.ink, 0.3),
            4.0,
        );
    }
    s.circle(482.0, 136.0, 15.0, p.acc.mix(p.ink, 0.2));
}

/// Envelopes that slid from her lap into the moonlight.
fn fallen_letters(s: &mut Stage) {
    let p = s.pal;
    for (x, y, turn, w) in [(660.0, 512.0, -8.0, 104.0), (780.0, 500.0, 6.0, 80.0)] {
        let flat = |d: &str| {
            Shape::svg(d)
                .scaled(w, w * 0.42)
                .turned_by(turn, 0.0, 0.0)
                .moved(x, y)
        };
        s.fill(&flat("M-.5 -.4H.5V.5H-.5Z").moved(-5.0, 7.0), (p.ink, 0.5));
        s.fill(&flat("M-.5 -.4H.5V.45H-.5Z"), p.key);
        s.fill(&flat("M-.5 -.4H.5L0 .15Z"), p.low);
        s.fill(&Shape::ellipse(x, y + 1.0, w * 0.07, w * 0.05), p.acc);
    }
}

/// Tom behind glass, eyes down; the sheet he reads lies as a white patch on his visor.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    for (x, y, r) in [(84.0, 92.0, 5.0), (150.0, 300.0, 3.5), (46.0, 440.0, 4.2)] {
        s.glow((x, y), r * 9.0, p.key, 0.7);
        s.circle(x, y, r, WHITE);
    }
    s.lit_by(80.0, p.key);
    let (x, y, r) = (500.0, 264.0, 262.0);
    s.circle(x, y, r + 34.0, LILAC.mix(p.ink, 0.4));
    s.crescent(
        &Shape::circle(x, y, r + 34.0),
        LILAC.mix(WHITE, 0.45),
        (-26.0, 6.0),
        0.0,
    );
    s.circle(
        x,
        y,
        r,
        Ink::across(x - r, x + r, &[p.top.mix(p.ink, 0.6), p.top, p.mid]),
    );
    let light = Light {
        dir: [0.55, 0.35, 0.75],
        light_at: 0.16,
        depth: 0.4,
        ..Light::night(1.0)
    }
    .colours(WHITE, p.mid, LILAC);
    let pose = Pose::new(4.0, Expression::SORROW.blend(Expression::TENDER, 0.55))
        .head(13.0, -3.0)
        .look(0.0, -0.08);
    s.act_in(
        "jasper-wren",
        lilac_suit(),
        pose,
        Framing::new(0.52, 0.53, 0.5),
        light,
    );
    helmet_glass(s, (x, y), r);
    s.vignette(p.ink, 0.45);
}

fn helmet_glass(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let glass = Shape::circle(x, y, r);
    s.clipped(&glass, |s| {
        s.fill(
            &Shape::circle(x, y, r),
            Ink::fade((x - r, 0.0), (x, 0.0), p.ink, (0.75, 0.0)),
        );
        let sheet =
            Shape::spline("330,470 372,404 500,386 634,398 690,450 640,540 500,560 370,548");
        s.layered(Blend::faded(0.86), |s| s.fill(&sheet, WHITE));
        for i in 0..4 {
            let (w, sy) = (200.0 - 34.0 * (i % 3) as f32, 424.0 + 25.0 * i as f32);
            let bar = Shape::curve(&[
                (510.0 - w * 0.5, sy + 7.0),
                (510.0, sy),
                (510.0 + w * 0.5, sy + 7.0),
            ]);
            s.stroke(&bar, (p.body.mix(p.top, 0.3), 0.8), 8.0);
        }
    });
    s.fill(
        &Shape::spline("690,96 722,140 742,204 744,260 730,262 716,196 692,146 668,112"),
        (WHITE, 0.85),
    );
    s.fill(&Shape::circle(650.0, 84.0, 10.0), (WHITE, 0.85));
    s.stroke(&glass, LILAC, 15.0);
    s.crescent(
        &Shape::circle(x, y, r + 8.0),
        LILAC.mix(WHITE, 0.7),
        (-6.0, 2.0),
        0.0,
    );
}

/// He reads on the grey ground; in the full Earth above him is nobody but her.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.ink, p.top.mix(p.ink, 0.4), p.top],
    ));
    s.starry(150, 420.0);
    her_earth(s, (620.0, 232.0), 262.0);
    let ground =
        Shape::spline("-30,600 -30,430 120,446 300,470 470,462 640,484 820,470 990,486 990,600");
    s.lit_by(50.0, p.key);
    s.rim(
        &ground,
        Ink::down(430.0, H, &[p.body, p.mid]),
        p.key,
        (-3.0, 6.0),
    );
    for (x, y, r) in [
        (420.0, 510.0, 70.0),
        (650.0, 524.0, 96.0),
        (880.0, 512.0, 60.0),
    ] {
        let bowl = Shape::ellipse(x, y, r, r * 0.24);
        s.fill(&bowl, p.mid.mix(p.top, 0.4));
        s.crescent(&bowl, p.low, (r * 0.06, r * 0.05), 0.0);
    }
    his_side(s);
    flight_of_letters(s);
    s.vignette(p.ink, 0.35);
}

/// The Earth with her face in it, her shoulders lost in its clouds.
fn her_earth(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 1.9, p.low, 0.75);
    let disc = Shape::circle(x, y, r);
    s.fill(
        &disc,
        Ink::along(
            (x - r, y - r),
            (x + r, y + r),
            &[p.acc.mix(p.key, 0.4), p.low.mix(p.acc, 0.4), p.low, p.body],
        ),
    );
    s.clipped(&disc, |s| {
        for (i, (dx, dy, w)) in [(-0.1, -0.82, 0.9), (0.5, -0.56, 0.8), (-0.7, -0.4, 0.5), (0.62, 0.16, 0.7)].into_iter().enumerate() {
            s.streak((x + dx * r - w * r * 0.5, y + dy * r), (w * r, 26.0), (p.key, 0.75), 5 + i as u64);
        }
        let light = Light { dir: [-0.6, 0.5, 0.6], light_at: 0.2, depth: 0.42, ..Light::day(-1.0) }.colours(p.key, Colour::hex(0x7a_4a88), p.acc);
        let pose = Pose::new(-32.0, Expression::TENDER).head(10.0, 6.0).body(-18.0).look(-0.04, -0.06);
        s.act_in("lucia-marchetti", ivory_coat(), pose, Framing::new(0.655, 0.43, 0.56), light);
        for (i, d) in ["-1.1,.62 -.86,.5 -.66,.54 -.5,.44 -.3,.52 -.16,.6 .06,.58 .2,.66 .4,.54 .62,.56 .8,.44 1.1,.5 1.1,1.1 -1.1,1.1", "-1.1,.8 -.8,.7 -.56,.78 -.3,.7 0,.8 .24,.74 .5,.82 .74,.7 1.1,.76 1.1,1.1 -1.1,1.1"].into_iter().enumerate() {
            s.rim(&Shape::spline(d).at(x, y, r), p.key.mix(p.low, 0.25 + 0.4 * i as f32), WHITE, (0.0, 4.0));
        }
    });
    s.crescent(&disc, (p.top, 0.5), (-r * 0.17, -r * 0.1), r * 0.05);
    s.crescent(&disc, (WHITE, 0.8), (5.0, 5.0), 1.0);
}

/// Tom to the waist behind a boulder, his face in the Earth's light.
fn his_side(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.75, 0.4, 0.45],
        light_at: 0.2,
        depth: 0.56,
        ..Light::night(1.0)
    }
    .colours(p.key, p.top, LILAC);
    let pose = Pose::new(46.0, Expression::TENDER)
        .head(-16.0, -4.0)
        .body(34.0)
        .look(0.03, 0.05)
        .arms(Arm::Down, Arm::Heart);
    s.act_in(
        "jasper-wren",
        lilac_suit(),
        pose,
        Framing::new(0.20, 0.50, 0.30),
        light,
    );
    s.lit_by(60.0, p.low);
    let rock = Shape::poly("-20,560 -20,462 40,440 96,468 168,476 236,506 300,512 350,560");
    s.backlit(&rock, p.ink.mix(p.top, 0.35), 6.0);
}

/// Her letters on their way, each nearer one larger.
fn flight_of_letters(s: &mut Stage) {
    let p = s.pal;
    for (x, y, w, turn) in [
        (520.0, 396.0, 30.0, 24.0),
        (462.0, 428.0, 42.0, -14.0),
        (390.0, 412.0, 58.0, 18.0),
        (318.0, 352.0, 84.0, -12.0),
    ] {
        let turned = |d: &str| {
            Shape::svg(d)
                .scaled(w, w * 0.66)
                .turned_by(turn, 0.0, 0.0)
                .moved(x, y)
        };
        s.form(&turned("M-.5 -.5H.5V.5H-.5Z"), p.key, w * 0.04);
        s.fill(&turned("M-.5 -.5H.5L0 .12Z"), p.low.mix(p.body, 0.25));
        s.circle(x, y, w * 0.08, p.acc);
    }
}
