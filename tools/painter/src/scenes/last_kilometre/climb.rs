//! The climb: a rider drawn in profile on her machine, out of the saddle.

use super::{HAY, NAVY, SKIN};
use kit::canvas::{Ink, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::people::{Expression, Framing, Light, Pose};
use kit::stage::Stage;
use tiny_skia::Transform;

/// Up the diagonal, out of the saddle, the plait level behind her; only a goat is ahead.
pub(super) fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (700.0, 420.0),
        &[Colour::hex(0x1a_5f9e), p.top, p.mid.mix(p.top, 0.25)],
    ));
    s.lit_by(-52.0, p.key);
    let cloud = [
        (90.0, 176.0, 30.0),
        (140.0, 150.0, 44.0),
        (204.0, 128.0, 56.0),
        (270.0, 148.0, 48.0),
        (330.0, 166.0, 38.0),
        (376.0, 182.0, 22.0),
        (60.0, 190.0, 18.0),
    ];
    let heap = Shape::all(cloud.map(|(x, y, r)| Shape::circle(x, y, r)))
        .and(&Shape::round_rect(40.0, 176.0, 360.0, 32.0, 16.0));
    s.fill(&heap, p.mid.mix(WHITE, 0.2));
    s.clipped(&heap, |s| {
        s.fill(
            &Shape::all(cloud.map(|(x, y, r)| Shape::circle(x - 6.0, y - 12.0, r))),
            WHITE,
        );
    });
    rock_face(s);
    goat(s, (868.0, 212.0), 96.0);
    s.framed(
        Transform::from_translate(424.0, 384.0)
            .pre_rotate(-20.0)
            .pre_scale(0.83, 0.83),
        astrid,
    );
    s.vignette(p.ink, 0.28);
}

fn rock_face(s: &mut Stage) {
    let p = s.pal;
    let slope = Shape::poly("-20,546 980,182 980,560 -20,560");
    s.fill(
        &slope,
        Ink::along(
            (300.0, 380.0),
            (640.0, 640.0),
            &[HAY.mix(p.key, 0.25), HAY, Colour::hex(0xd8_8a34)],
        ),
    );
    s.clipped(&slope, |s| {
        for (pts, share) in [
            ("980,240 760,330 800,420 700,470 760,560 980,560", 0.36),
            (
                "640,360 700,400 640,470 690,560 560,560 590,470 540,420",
                0.22,
            ),
            ("420,440 470,480 430,560 330,560 370,490", 0.3),
            ("980,330 880,400 900,480 850,560 980,560", 0.6),
            ("220,516 260,536 240,560 180,560", 0.3),
        ] {
            s.fill(&Shape::poly(pts), (Colour::hex(0xb8_6a2c), share));
        }
        for i in 0..26 {
            let x = 40.0 * i as f32;
            let y = 528.0 - x * 0.364;
            let mut dice = s.dice.fork();
            kit::places::nature::grass(
                &mut s.canvas,
                &mut dice,
                (x, x + 30.0),
                (y + 44.0, 16.0),
                5,
                p.body.mix(p.ink, 0.2),
            );
        }
    });
    s.poly(
        &[
            (-20.0, 546.0),
            (980.0, 182.0),
            (980.0, 204.0),
            (-20.0, 568.0),
        ],
        p.ink.mix(p.top, 0.35),
    );
    s.poly(
        &[
            (-20.0, 543.0),
            (980.0, 179.0),
            (980.0, 186.0),
            (-20.0, 550.0),
        ],
        p.key,
    );
    for i in 0..9 {
        let x = 40.0 + 108.0 * i as f32;
        let y = 537.0 - x * 0.364;
        s.poly(
            &[
                (x, y),
                (x + 46.0, y - 16.7),
                (x + 46.0, y - 13.7),
                (x, y + 3.0),
            ],
            (p.key, 0.9),
        );
    }
}

/// A chamois at the top of the road, unimpressed.
fn goat(s: &mut Stage, (x, y): Pt, h: f32) {
    let tone = s.pal.ink.mix(Colour::hex(0x4a_2a1a), 0.5);
    s.lit_by(-52.0, HAY);
    for leg in [
        "-.2,-.4 -.12,-.4 -.12,.12 -.19,.12",
        "-.08,-.4 0,-.4 -.02,.1 -.08,.1",
        ".3,-.4 .4,-.4 .4,-.08 .33,-.08",
        ".18,-.4 .27,-.4 .28,-.04 .21,-.04",
    ] {
        s.fill(&Shape::poly(leg).at(x, y, h), tone);
    }
    let body = Shape::spline(
        "-.36,-.9 -.3,-1 -.2,-.96 -.12,-.74 .1,-.7 .36,-.7 .46,-.56 .4,-.36 .1,-.3 -.2,-.34 -.26,-.5 -.3,-.72 -.44,-.7 -.52,-.78",
    );
    s.backlit(&body.at(x, y, h), tone, 4.0);
    s.stroke(
        &Shape::svg("M-.26 -.98C-.24 -1.2 -.16 -1.3 -.04 -1.24").at(x, y, h),
        tone,
        6.0,
    );
    s.stroke(
        &Shape::svg("M-.32 -.98C-.32 -1.16 -.26 -1.26 -.14 -1.24").at(x, y, h),
        tone,
        5.0,
    );
    s.fill(
        &Shape::poly("-.42,-.7 -.36,-.72 -.36,-.56").at(x, y, h),
        tone,
    );
}

/// Rider and machine, the ground below the pedals at (0, 0), heading right.
fn astrid(s: &mut Stage) {
    let p = s.pal;
    let dark = NAVY.mix(p.ink, 0.5);
    let shin = SKIN.mix(Colour::hex(0xa0_5a48), 0.35);
    s.fill(&Shape::ellipse(0.0, 4.0, 200.0, 7.0), (p.ink, 0.5));
    limb(
        s,
        &[
            (-18.0, -252.0, 32.0),
            (24.0, -214.0, 31.0),
            (60.0, -178.0, 23.0),
        ],
        dark,
        6.0,
    );
    limb(
        s,
        &[
            (40.0, -198.0, 23.0),
            (62.0, -176.0, 20.0),
            (16.0, -146.0, 19.0),
            (-32.0, -122.0, 11.0),
        ],
        shin,
        5.0,
    );
    shoe(s, (-30.0, -112.0), -14.0);
    limb(
        s,
        &[
            (76.0, -312.0, 19.0),
            (122.0, -268.0, 15.0),
            (136.0, -216.0, 11.0),
        ],
        shin,
        5.0,
    );
    bike(s, p.acc);
    limb(
        s,
        &[
            (30.0, -142.0, 21.0),
            (14.0, -98.0, 20.0),
            (-10.0, -46.0, 11.0),
        ],
        SKIN,
        6.0,
    );
    limb(
        s,
        &[
            (-20.0, -250.0, 40.0),
            (4.0, -200.0, 36.0),
            (32.0, -146.0, 25.0),
        ],
        NAVY,
        8.0,
    );
    s.form(&Shape::poly("-28,-62 4,-56 -2,-34 -30,-38"), WHITE, 3.0);
    shoe(s, (-6.0, -28.0), 12.0);
    upper_body(s);
}

/// Plait, head, back and the near arm.
fn upper_body(s: &mut Stage) {
    let p = s.pal;
    plait(s);
    head(s);
    let torso = Shape::spline(
        "-58,-262 -40,-292 6,-324 52,-346 88,-346 110,-326 104,-296 70,-284 30,-256 10,-226 -30,-216 -54,-234",
    );
    s.form(&torso, NAVY, 10.0);
    s.clipped(&torso, |s| {
        s.line(&[(-10.0, -330.0), (36.0, -240.0)], p.key, 15.0);
        s.line(&[(10.0, -342.0), (56.0, -254.0)], p.acc, 7.0);
    });
    limb(
        s,
        &[
            (84.0, -318.0, 26.0),
            (104.0, -290.0, 21.0),
            (114.0, -268.0, 18.0),
        ],
        NAVY,
        6.0,
    );
    limb(
        s,
        &[
            (112.0, -274.0, 15.0),
            (120.0, -246.0, 15.0),
            (132.0, -214.0, 11.0),
        ],
        SKIN,
        5.0,
    );
    s.form(
        &Shape::round_rect(118.0, -226.0, 34.0, 24.0, 10.0),
        NAVY,
        4.0,
    );
}

fn limb(s: &mut Stage, spine: &[(f32, f32, f32)], colour: Colour, w: f32) {
    s.form(&Shape::tube(spine), colour, w);
}

fn shoe(s: &mut Stage, (x, y): Pt, turn: f32) {
    let shape = Shape::spline("-34,-8 -10,-16 18,-10 42,-2 44,8 10,10 -30,8")
        .turned_by(turn, 0.0, 0.0)
        .moved(x, y);
    s.form(&shape, s.pal.key, 4.0);
}

/// The rope of her plait, level in the wind.
fn plait(s: &mut Stage) {
    let blond = Colour::hex(0xf4_e2b0);
    for i in (0..11).rev() {
        let t = i as f32 / 10.0;
        let (x, y) = (86.0 - 172.0 * t, -378.0 - 16.0 * (t * 5.0).sin() - 10.0 * t);
        let turn = if i % 2 == 0 { 26.0 } else { -26.0 };
        let knot = Shape::ellipse(0.0, 0.0, 18.0 - 5.0 * t, 12.5 - 4.0 * t)
            .turned_by(turn, 0.0, 0.0)
            .moved(x, y);
        s.form(
            &knot,
            blond.mix(Colour::hex(0xa0_7030), if i % 2 == 0 { 0.0 } else { 0.22 }),
            4.0,
        );
    }
    s.form(
        &Shape::poly("-84,-398 -112,-410 -104,-390 -116,-376 -84,-384"),
        blond,
        3.0,
    );
    s.form(&Shape::rect(-88.0, -402.0, 9.0, 22.0), s.pal.acc, 2.0);
}

/// Her head, out of the troupe, on the drawn shoulders.
fn head(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.5, 0.6, 0.6],
        light_at: 0.1,
        ..Light::day(1.0)
    }
    .colours(p.key, SKIN.mix(p.ink, 0.6), HAY);
    let pose = Pose::new(84.0, Expression::EFFORT)
        .head(-4.0, 16.0)
        .body(84.0);
    let her = s.cast(
        "ingrid-solberg",
        None,
        pose,
        Framing::new(0.5, 0.5, 0.138),
        light,
    );
    limb(
        s,
        &[
            (78.0, -330.0, 22.0),
            (100.0, -352.0, 18.0),
            (112.0, -368.0, 16.0),
        ],
        SKIN,
        4.0,
    );
    s.framed(
        Transform::from_translate(118.0 - 480.0, -376.0 - 270.0),
        |s| {
            s.clipped(
                &Shape::spline(
                    "430,270 440,226 480,222 530,236 540,280 520,310 490,312 470,300 446,300",
                ),
                |s| s.lay(&her),
            );
        },
    );
}

/// A racing machine: rear wheel left, the road at y = 0.
pub(super) fn bike(s: &mut Stage, paint: Colour) {
    let p = s.pal;
    for x in [-118.0, 118.0] {
        wheel(s, (x, -82.0), 80.0);
    }
    s.stroke(&Shape::circle(-20.0, -72.0, 27.0), p.ink, 6.0);
    s.stroke(
        &Shape::svg("M-20 -99L-118 -92M-20 -45L-118 -72"),
        p.ink,
        4.0,
    );
    s.circle(-118.0, -82.0, 13.0, p.ink);
    let frame = Shape::svg("M-118 -82L-20 -72L-60 -196L86 -190M-20 -72L96 -166M-118 -82L-58 -188M84 -204L98 -160L118 -82").stroked(11.0);
    s.form(&frame, paint, 3.5);
    s.line(&[(-22.0, -78.0), (-8.0, -28.0)], p.ink, 8.0);
    s.line(&[(-18.0, -66.0), (-32.0, -112.0)], p.ink, 7.0);
    s.line(&[(-60.0, -196.0), (-66.0, -216.0)], p.ink, 8.0);
    s.fill(
        &Shape::spline("-98,-222 -70,-226 -24,-222 -22,-214 -66,-210 -96,-212"),
        p.ink,
    );
    s.stroke(
        &Shape::svg("M84 -202L96 -212L130 -210C156 -204 156 -166 120 -166"),
        p.ink,
        9.0,
    );
    s.stroke(&Shape::svg("M132 -214L138 -196"), p.ink, 8.0);
}

fn wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for i in 0..14 {
        let (sa, ca) = (i as f32 * 0.449).sin_cos();
        s.line(&[(x, y), (x + sa * r, y + ca * r)], (p.key, 0.75), 1.8);
    }
    s.stroke(&Shape::circle(x, y, r - 7.0), p.mid, 5.0);
    s.stroke(
        &Shape::circle(x, y, r),
        p.ink.mix(Colour::hex(0x0a_1020), 0.5),
        9.0,
    );
    s.circle(x, y, 9.0, p.ink);
}
