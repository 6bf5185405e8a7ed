//! Play: ball, gloves, cup, chessmen, mask, toy robot, balloon, ball of wool.

use super::arms::{gold, steel, wood};
use crate::canvas::{OnCanvas, Pt, Shape, WHITE};
use crate::colour::Colour;
use crate::stage::{At, Stage};

/// Football, stands.
pub fn football(s: &mut Stage, at: At) {
    let (p, skin) = (s.pal, at.tint.unwrap_or(s.pal.key.mix(WHITE, 0.4)));
    s.put(at, |s| {
        let ball = Shape::circle(0.0, -0.5, 0.5);
        s.fill(&ball, skin);
        s.clipped(&ball, |s| {
            let patch = |x: f32, y: f32, r: f32, turn: f32, squash: f32| {
                let pts: Vec<Pt> = (0..5)
                    .map(|i| {
                        let (sa, ca) = (std::f32::consts::TAU * i as f32 / 5.0).sin_cos();
                        (sa * r * squash, -ca * r)
                    })
                    .collect();
                Shape::polygon(&pts).turned_by(turn, 0.0, 0.0).moved(x, y)
            };
            s.fill(&patch(-0.04, -0.52, 0.16, 8.0, 1.0), p.ink);
            for i in 0..5 {
                let a = (8.0 + 72.0 * i as f32).to_radians();
                let (sa, ca) = a.sin_cos();
                s.line(
                    &[
                        (-0.04 + sa * 0.16, -0.52 - ca * 0.16),
                        (-0.04 + sa * 0.31, -0.52 - ca * 0.31),
                    ],
                    p.ink,
                    0.018,
                );
                let (x, y) = (-0.04 + sa * 0.46, -0.52 - ca * 0.46);
                s.fill(&patch(x, y, 0.15, 188.0 + 72.0 * i as f32, 1.0), p.ink);
                let b = (44.0 + 72.0 * i as f32).to_radians();
                let (sb, cb) = b.sin_cos();
                s.line(
                    &[
                        (-0.04 + sa * 0.31, -0.52 - ca * 0.31),
                        (-0.04 + sb * 0.36, -0.52 - cb * 0.36),
                    ],
                    p.ink,
                    0.016,
                );
                let c = (80.0 + 72.0 * i as f32).to_radians();
                let (sc, cc) = c.sin_cos();
                s.line(
                    &[
                        (-0.04 + sc * 0.31, -0.52 - cc * 0.31),
                        (-0.04 + sb * 0.36, -0.52 - cb * 0.36),
                    ],
                    p.ink,
                    0.016,
                );
            }
        });
        let (lx, ly) = s.light.to;
        s.crescent(&ball, (p.ink, 0.45), (lx * 0.16, ly * 0.16), 0.0);
        s.crescent(&ball, (p.ink, 0.3), (lx * 0.3, ly * 0.3), 0.0);
        s.crescent(&ball, (p.key, 0.8), (-lx * 0.02, -ly * 0.02), 0.0);
    });
}

/// A pair of boxing gloves hanging by their laces, centred.
pub fn boxing_gloves(s: &mut Stage, at: At) {
    let (p, red) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        s.stroke(
            &Shape::svg("M-.16 -.2C-.14 -.4 0 -.5 0 -.6C0 -.5 .12 -.4 .16 -.16"),
            p.key,
            0.02,
        );
        for (k, x, y, turn) in [(-1.0, 0.2, 0.08, -10.0), (1.0, -0.19, 0.02, 12.0)] {
            let place = |shape: Shape| shape.scaled(k, 1.0).turned_by(turn, 0.0, -0.2).moved(x, y);
            let cuff = Shape::svg("M-.13 -.3H.12L.14 -.1H-.14Z");
            s.form(&place(cuff), p.key.mix(p.low, 0.3), 0.02);
            let fist = Shape::spline(
                "-.15,-.12 -.22,.04 -.24,.22 -.14,.4 .02,.44 .17,.38 .22,.2 .18,.02 .13,-.12",
            );
            s.form(&place(fist), red, 0.05);
            let thumb = Shape::spline(".1,-.06 .24,.0 .3,.14 .25,.26 .14,.26 .12,.12 .06,.06");
            s.form(&place(thumb), red.mix(p.ink, 0.12), 0.03);
            s.stroke(
                &place(Shape::svg("M-.2 .2C-.08 .26 .06 .27 .17 .22")),
                (p.ink, 0.35),
                0.018,
            );
            s.gloss(
                &place(Shape::spline("-.16,.06 -.12,-.02 -.07,0 -.13,.14")),
                0.65,
            );
            for i in 0..3 {
                let y = -0.25 + 0.06 * i as f32;
                s.stroke(
                    &place(Shape::line(&[(-0.05, y), (0.05, y + 0.03)])),
                    red.mix(p.ink, 0.4),
                    0.014,
                );
            }
        }
    });
}

/// Trophy, stands: two handles, a plinth, a star.
pub fn trophy(s: &mut Stage, at: At) {
    let (p, metal) = (s.pal, at.tint.unwrap_or_else(|| gold(s)));
    s.put(at, |s| {
        for k in [-1.0, 1.0] {
            let ear = Shape::svg("M.28 -.9C.56 -.96 .56 -.6 .22 -.54").scaled(k, 1.0).stroked(0.05);
            s.form(&ear, metal, 0.018);
        }
        s.lathe("0,.18 .17,.18 .17,.21 .07,.25 .045,.34 .08,.38 .1,.42 .24,.5 .32,.66 .34,.96 .36,1 0,1", metal);
        s.oval(0.0, -0.99, 0.345, 0.035, metal.mix(p.ink, 0.5));
        s.form(&Shape::svg("M-.2 -.18H.2L.24 0H-.24Z"), p.dark(0.7), 0.03);
        s.rect(-0.12, -0.13, 0.24, 0.08, metal.mix(p.key, 0.3));
        let star = Shape::poly("0,-.11 .03,-.035 .11,-.03 .05,.02 .07,.1 0,.055 -.07,.1 -.05,.02 -.11,-.03 -.03,-.035");
        s.fill(&star.moved(0.0, -0.74), p.key.mix(WHITE, 0.4));
        s.gloss(&Shape::svg("M-.25 -.92C-.25 -.78 -.22 -.66 -.15 -.58L-.12 -.6C-.18 -.68 -.2 -.78 -.2 -.92Z"), 0.7);
    });
}

fn chessman(s: &mut Stage, at: At, profile: &str, crown: impl FnOnce(&mut Stage, Colour)) {
    let colour = at.tint.unwrap_or(s.pal.low.mix(s.pal.body, 0.3));
    s.put(at, |s| {
        s.lathe(profile, colour);
        crown(s, colour);
    });
}

/// Chess king, stands.
pub fn chess_king(s: &mut Stage, at: At) {
    let profile = "0,0 .24,0 .25,.05 .2,.08 .21,.11 .13,.17 .09,.3 .075,.5 .085,.58 .15,.6 .15,.63 .1,.65 .1,.68 .15,.82 .13,.86 .05,.885 0,.89";
    chessman(s, at, profile, |s, c| {
        let cross =
            Shape::svg("M-.022 -.88V-.94H-.075V-.975H-.022V-1.03H.022V-.975H.075V-.94H.022V-.88Z");
        s.form(&cross, c, 0.014);
    });
}

/// Chess queen, stands.
pub fn chess_queen(s: &mut Stage, at: At) {
    let profile = "0,0 .24,0 .25,.05 .2,.08 .21,.11 .13,.17 .09,.3 .07,.52 .08,.6 .14,.62 .14,.65 .09,.67 .09,.7 .17,.88 .15,.89 0,.86";
    chessman(s, at, profile, |s, c| {
        let points = Shape::poly(
            "-.17,-.88 -.15,-.95 -.08,-.9 0,-.97 .08,-.9 .15,-.95 .17,-.88 .1,-.84 -.1,-.84",
        );
        s.form(&points, c, 0.014);
        s.form(&Shape::circle(0.0, -0.97, 0.032), c, 0.012);
    });
}

/// Chess pawn, stands.
pub fn chess_pawn(s: &mut Stage, at: At) {
    let profile = "0,0 .34,0 .35,.07 .28,.12 .29,.16 .17,.24 .12,.44 .12,.56 .22,.6 .22,.64 .14,.68 .24,.78 .24,.88 .16,.98 0,1";
    chessman(s, at, profile, |_, _| {});
}

/// Theatre mask, centred: half a smile, half a tear; ribbons.
pub fn mask(s: &mut Stage, at: At) {
    let (p, face) = (s.pal, at.tint.unwrap_or(s.pal.key.mix(WHITE, 0.25)));
    s.put(at, |s| {
        for k in [-1.0, 1.0] {
            let ribbon = Shape::limb("0,0,.02 .16,.1,.045 .2,.3,.04 .32,.44,.03 .3,.6,.01").scaled(k, 1.0);
            s.form(&ribbon.moved(0.36 * k, -0.1), p.acc, 0.018);
        }
        let body = Shape::spline("0,-.46 -.24,-.46 -.4,-.36 -.41,-.1 -.34,.18 -.18,.4 0,.48 .18,.4 .34,.18 .41,-.1 .4,-.36 .24,-.46");
        s.form(&body, face, 0.045);
        s.clipped(&body, |s| s.rect(0.0, -0.6, 0.6, 1.2, (p.ink, 0.2)));
        for k in [-1.0, 1.0] {
            let eye = Shape::spline("-.1,.0 0,-.07 .11,-.03 .13,.02 .03,.05").scaled(k, 1.0).moved(0.19 * k, -0.12);
            s.fill(&eye, p.ink);
            s.stroke(&Shape::svg("M-.12 -.02C-.04 -.14 .1 -.14 .15 -.06").scaled(k, 1.0).moved(0.19 * k, -0.19), p.ink.mix(p.acc, 0.3), 0.024);
        }
        s.fill(&Shape::spline("-.01,-.14 .05,.06 .07,.12 0,.14 -.02,.1"), face.mix(p.ink, 0.35));
        let mouth = Shape::spline("-.2,.16 -.1,.22 0,.23 .1,.22 .2,.16 .14,.32 0,.37 -.14,.32");
        s.fill(&mouth, p.ink);
        s.fill(&Shape::spline("-.13,.23 0,.25 .13,.23 .08,.27 -.08,.27"), face.mix(p.low, 0.3));
        s.fill(&Shape::spline(".19,-.02 .15,.09 .19,.14 .23,.09"), p.mid.mix(p.acc, 0.3));
        s.fill(&Shape::poly("-.19,-.4 -.15,-.26 -.19,-.2 -.23,-.26"), p.acc);
        s.fill(&Shape::circle(-0.25, 0.1, 0.055), (p.acc, 0.55));
    });
}

/// Tin robot, stands: one arm waves.
pub fn robot_toy(s: &mut Stage, at: At) {
    let (p, body) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        let tin = steel(s);
        robot_toy_head(s, body, tin);
        s.rect(-0.05, -0.61, 0.1, 0.04, tin.mix(p.ink, 0.4));
        s.form(
            &Shape::circle(-0.06, -0.45, 0.068),
            p.key.mix(WHITE, 0.2),
            0.015,
        );
        s.line(&[(-0.06, -0.45), (-0.025, -0.49)], p.ink, 0.014);
        for i in 0..3 {
            s.rect(
                0.04,
                -0.51 + 0.045 * i as f32,
                0.11,
                0.02,
                body.mix(p.ink, 0.6),
            );
            s.circle(
                -0.11 + 0.06 * i as f32,
                -0.27,
                0.018,
                [p.key, p.mid, p.lamp()][i],
            );
        }
        for k in [-1.0, 1.0] {
            s.form(
                &Shape::round_rect(0.17 * k - 0.03, -0.82, 0.06, 0.12, 0.02),
                body,
                0.01,
            );
        }
        s.form(
            &Shape::round_rect(-0.17, -0.88, 0.34, 0.28, 0.05),
            tin,
            0.03,
        );
        for k in [-1.0, 1.0] {
            s.circle(0.078 * k, -0.76, 0.058, p.ink);
            s.circle(0.078 * k, -0.76, 0.045, p.lamp());
            s.circle(0.078 * k + 0.01, -0.755, 0.018, p.ink);
            s.circle(0.078 * k - 0.014, -0.776, 0.012, WHITE);
        }
        s.fill(&Shape::round_rect(-0.1, -0.68, 0.2, 0.05, 0.015), p.ink);
        for i in 0..4 {
            s.rect(
                -0.085 + 0.045 * i as f32,
                -0.67,
                0.03,
                0.03,
                tin.mix(p.key, 0.4),
            );
        }
        s.line(&[(0.0, -0.88), (0.0, -0.96)], tin, 0.02);
        s.glow((0.0, -0.98), 0.12, p.lamp(), 0.6);
        s.form(&Shape::circle(0.0, -0.98, 0.03), p.lamp(), 0.01);
    });
}

fn robot_toy_head(s: &mut Stage, body: Colour, tin: Colour) {
    for k in [-1.0, 1.0] {
        s.form(
            &Shape::rect(0.05 * k - if k < 0.0 { 0.1 } else { 0.0 }, -0.2, 0.1, 0.17),
            tin,
            0.02,
        );
        s.form(
            &Shape::round_rect(if k < 0.0 { -0.19 } else { 0.03 }, -0.06, 0.16, 0.06, 0.02),
            body,
            0.015,
        );
    }
    let hanging = Shape::limb("-.2,-.54,.035 -.28,-.44,.03 -.29,-.3,.028");
    s.form(&hanging, tin, 0.014);
    s.form(
        &Shape::svg("M-.3 -.31C-.38 -.28 -.36 -.2 -.32 -.19M-.28 -.31C-.2 -.28 -.22 -.2 -.26 -.19")
            .stroked(0.032),
        tin,
        0.01,
    );
    let waving = Shape::limb(".2,-.54,.035 .31,-.56,.03 .36,-.7,.028");
    s.form(&waving, tin, 0.014);
    s.form(
        &Shape::svg("M.35 -.7C.27 -.74 .29 -.82 .33 -.83M.37 -.7C.45 -.74 .43 -.82 .39 -.83")
            .stroked(0.032),
        tin,
        0.01,
    );
    s.form(
        &Shape::round_rect(-0.2, -0.58, 0.4, 0.4, 0.035),
        body,
        0.035,
    );
}

/// Toy balloon on a string, stands: the string's end at (x, y).
pub fn balloon(s: &mut Stage, at: At) {
    let red = at.tint.unwrap_or(s.pal.acc);
    s.put(at, |s| {
        let ink = s.pal.ink;
        s.stroke(
            &Shape::svg("M0 0C.06 -.16 -.06 -.3 0 -.44"),
            (ink, 0.8),
            0.01,
        );
        s.form(&Shape::poly("0,-.46 -.03,-.42 .03,-.42"), red, 0.01);
        s.form(
            &Shape::spline("0,-.45 -.16,-.56 -.25,-.74 -.2,-.93 0,-1.02 .2,-.93 .25,-.74 .16,-.56"),
            red,
            0.06,
        );
        s.gloss(
            &Shape::spline("-.16,-.78 -.13,-.9 -.06,-.95 -.1,-.84"),
            0.75,
        );
    });
}

/// Ball of wool with a loose end and needles, stands.
pub fn wool(s: &mut Stage, at: At) {
    let (p, yarn) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        for (a, b) in [((-0.5, -1.0), (0.3, -0.1)), ((0.46, -1.05), (-0.2, -0.2))] {
            s.line(&[a, b], wood(s).mix(p.key, 0.3), 0.04);
            s.circle(a.0, a.1, 0.045, p.key.mix(p.acc, 0.3));
        }
        s.stroke(
            &Shape::svg("M.3 -.06C.7 .06 .9 -.2 1.2 -.02C1.4 .1 1.6 0 1.7 -.06"),
            yarn,
            0.045,
        );
        let ball = Shape::circle(0.0, -0.42, 0.42);
        s.form(&ball, yarn, 0.08);
        s.clipped(&ball, |s| {
            for (turn, k) in [(25.0, 1.0), (-50.0, 0.9), (100.0, 0.8)] {
                for i in 0..6 {
                    let d = -0.3 + 0.12 * i as f32;
                    let strand = Shape::svg("M-.5 0C-.2 -.2 .2 -.2 .5 0")
                        .moved(0.0, d * k)
                        .turned_by(turn, 0.0, 0.0)
                        .moved(0.0, -0.42);
                    let tone = if (i + turn as i32) % 2 == 0 {
                        yarn.mix(p.ink, 0.3)
                    } else {
                        yarn.mix(p.key, 0.3)
                    };
                    s.stroke(&strand, (tone, 0.55), 0.022);
                }
            }
        });
        let (lx, ly) = s.light.to;
        s.crescent(&ball, (p.ink, 0.4), (lx * 0.14, ly * 0.14), 0.0);
    });
}
