//! The desk: lamp, letter, books, telephone, typewriter, clock, globe, camera, radio and kin.

use super::arms::{gold, steel, wood};
use crate::canvas::{Ink, OnCanvas, Pt, Shape, WHITE, points};
use crate::stage::{At, Stage};

/// Banker's lamp, stands: brass foot, glass shade, light below.
pub fn lamp(s: &mut Stage, at: At) {
    let (p, brass, shade) = (
        s.pal,
        gold(s),
        at.tint.unwrap_or(s.pal.acc.mix(s.pal.ink, 0.25)),
    );
    s.put(at, |s| {
        let light = p.key.mix(WHITE, 0.2);
        s.glow((0.0, -0.58), 0.95, light, 0.55);
        s.fill(&Shape::poly("-.4,-.64 .4,-.64 .85,0 -.85,0"), Ink::fade((0.0, -0.64), (0.0, 0.0), light, (0.4, 0.0)));
        s.lathe("0,0 .27,0 .28,.03 .22,.06 .07,.09 .045,.14 .03,.2 .05,.24 .03,.28 .026,.6 .05,.63 .026,.66 .026,.78 0,.78", brass);
        let hood = Shape::svg("M-.46 -.62C-.44 -.86 -.28 -.95 0 -.95C.28 -.95 .44 -.86 .46 -.62Z");
        s.form(&hood, shade, 0.06);
        s.oval(0.0, -0.62, 0.455, 0.035, light);
        s.fill(&Shape::svg("M-.33 -.7C-.31 -.82 -.2 -.88 -.1 -.9L-.14 -.86C-.22 -.82 -.26 -.76 -.27 -.7Z"), (WHITE, 0.55));
        s.form(&Shape::round_rect(-0.04, -1.0, 0.08, 0.06, 0.02), brass, 0.02);
        s.line(&[(0.2, -0.62), (0.2, -0.46)], brass, 0.012);
        s.circle(0.2, -0.45, 0.022, brass.mix(p.key, 0.4));
    });
}

/// Letter, centred: an envelope with a wax seal, its sheet half out.
pub fn letter(s: &mut Stage, at: At) {
    let (p, paper) = (s.pal, at.tint.unwrap_or(s.pal.key.mix(s.pal.low, 0.35)));
    s.put(at, |s| {
        let sheet = Shape::rect(-0.4, -0.44, 0.8, 0.5);
        s.form(&sheet, paper.mix(WHITE, 0.4), 0.02);
        for i in 0..6 {
            let w = if i == 5 {
                0.3
            } else {
                0.62 + 0.04 * (i % 2) as f32
            };
            s.line(
                &[
                    (-0.32, -0.36 + 0.06 * i as f32),
                    (-0.32 + w, -0.36 + 0.06 * i as f32),
                ],
                (p.ink, 0.4),
                0.012,
            );
        }
        let envelope = Shape::rect(-0.5, -0.18, 1.0, 0.52);
        s.form(&envelope, paper, 0.02);
        s.fill(&Shape::poly("-.5,.34 0,.02 .5,.34"), paper.mix(p.ink, 0.1));
        s.fill(
            &Shape::poly("-.5,-.18 -.5,.34 -.06,.06"),
            paper.mix(p.ink, 0.17),
        );
        s.fill(
            &Shape::poly(".5,-.18 .5,.34 .06,.06"),
            paper.mix(p.ink, 0.24),
        );
        let flap = Shape::spline("-.5,-.18 -.3,-.04 0,.12 .3,-.04 .5,-.18 .2,-.18 -.2,-.18");
        s.form(&flap, paper.mix(p.key, 0.3), 0.012);
        let seal =
            Shape::spline(".09,0 .07,.06 .01,.09 -.06,.075 -.09,.01 -.075,-.06 -.01,-.09 .06,-.07")
                .moved(0.0, 0.1);
        s.form(&seal, p.acc, 0.024);
        s.stroke(&Shape::circle(0.0, 0.1, 0.05), p.acc.mix(p.ink, 0.4), 0.012);
    });
}

/// Telephone with a dial, stands.
pub fn telephone(s: &mut Stage, at: At) {
    let (p, body) = (s.pal, at.tint.unwrap_or(s.pal.dark(0.55)));
    s.put(at, |s| {
        let base = Shape::svg("M-.44 0C-.5 0 -.52 -.06 -.48 -.12C-.34 -.28 -.3 -.5 -.22 -.6H.22C.3 -.5 .34 -.28 .48 -.12C.52 -.06 .5 0 .44 0Z");
        s.form(&base, body, 0.06);
        for k in [-1.0, 1.0] {
            s.form(&Shape::svg("M.14 -.58L.15 -.78H.24L.27 -.58Z").scaled(k, 1.0), body, 0.02);
        }
        let receiver = Shape::spline("-.62,-.62 -.66,-.76 -.56,-.9 -.3,-.98 0,-1 .3,-.98 .56,-.9 .66,-.76 .62,-.62 .42,-.6 .38,-.74 .24,-.82 0,-.84 -.24,-.82 -.38,-.74 -.42,-.6");
        s.form(&receiver, body, 0.05);
        s.gloss(&Shape::svg("M-.5 -.86C-.3 -.95 0 -.97 .2 -.95C0 -.94 -.3 -.91 -.46 -.83Z"), 0.6);
        let dial = Shape::circle(0.0, -0.3, 0.215);
        s.form(&dial, p.key.mix(p.low, 0.4), 0.02);
        for i in 0..10 {
            let (sa, ca) = (0.5 + i as f32 * 0.55).sin_cos();
            s.circle(sa * 0.155, -0.3 - ca * 0.155, 0.036, body.mix(p.ink, 0.4));
        }
        s.form(&Shape::circle(0.0, -0.3, 0.085), p.acc, 0.02);
        s.line(&[(0.14, -0.16), (0.2, -0.12)], p.acc.mix(p.key, 0.3), 0.03);
        let mut cord: Vec<Pt> = Vec::new();
        for i in 0..40 {
            let t = i as f32 / 39.0;
            let (sa, ca) = (t * 60.0).sin_cos();
            cord.push((-0.6 - 0.16 * (t * 3.1).sin() + ca * 0.03, -0.6 + 0.56 * t + sa * 0.02));
        }
        s.stroke(&Shape::curve(&cord), body.mix(p.key, 0.15), 0.018);
    });
}

/// Typewriter, stands, with a sheet of paper.
pub fn typewriter(s: &mut Stage, at: At) {
    let (p, body) = (s.pal, at.tint.unwrap_or(s.pal.body.mix(s.pal.acc, 0.25)));
    s.put(at, |s| {
        let sheet = Shape::poly("-.34,-1 .32,-1.03 .36,-.54 -.36,-.54");
        s.form(&sheet, p.key.mix(WHITE, 0.4), 0.015);
        for i in 0..5 {
            let w = [0.5, 0.56, 0.44, 0.58, 0.22][i];
            s.line(
                &[
                    (-0.28, -0.93 + 0.065 * i as f32),
                    (-0.28 + w, -0.935 + 0.065 * i as f32),
                ],
                (p.ink, 0.55),
                0.014,
            );
        }
        s.metal(
            &Shape::round_rect(-0.72, -0.6, 1.44, 0.12, 0.05),
            p.dark(0.5),
        );
        for k in [-1.0, 1.0] {
            s.form(
                &Shape::round_rect(-0.09, -0.63, 0.1, 0.18, 0.03)
                    .moved(0.0, 0.0)
                    .moved(0.74 * k + 0.04, 0.0),
                p.dark(0.7),
                0.02,
            );
        }
        s.stroke(
            &Shape::svg("M-.72 -.56C-.86 -.62 -.9 -.7 -.92 -.8"),
            steel(s),
            0.03,
        );
        let hood = Shape::svg("M-.62 -.24L-.54 -.5H.54L.62 -.24Z");
        s.form(&hood, body, 0.04);
        s.fill(&Shape::svg("M-.22 -.46C-.2 -.36 .2 -.36 .22 -.46Z"), p.ink);
        for i in 0..9 {
            let x = -0.16 + 0.04 * i as f32;
            s.line(&[(x, -0.38), (x * 1.25, -0.46)], steel(s), 0.01);
        }
        let deck =
            Shape::svg("M-.62 -.26H.62L.82 -.03C.83 0 .82 0 .8 0H-.8C-.82 0 -.83 0 -.82 -.03Z");
        s.form(&deck, body.mix(p.ink, 0.2), 0.04);
        for (row, y) in [-0.215, -0.15, -0.085].into_iter().enumerate() {
            let n = 10 - row;
            let half = 0.5 + 0.08 * row as f32;
            for i in 0..n {
                let x = -half + 2.0 * half * (i as f32 + 0.5) / n as f32;
                s.oval(x, y + 0.012, 0.042, 0.028, (p.ink, 0.8));
                s.oval(x, y, 0.038, 0.024, p.key.mix(p.low, 0.4));
                s.oval(
                    x,
                    y,
                    0.026,
                    0.014,
                    if i == 4 && row == 1 {
                        p.acc
                    } else {
                        p.low.mix(p.body, 0.4)
                    },
                );
            }
        }
        s.form(
            &Shape::round_rect(-0.34, -0.045, 0.68, 0.03, 0.014),
            p.key.mix(p.low, 0.5),
            0.01,
        );
    });
}

/// Closed book, stands: spine to the left, seen slightly from above.
pub fn book(s: &mut Stage, at: At) {
    let (p, cover) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        s.fill(
            &Shape::poly("-.32,-.94 -.26,-1 .38,-1 .34,-.94"),
            p.key.mix(p.low, 0.4),
        );
        s.form(&Shape::poly("-.32,-.94 .34,-.94 .34,0 -.32,0"), cover, 0.03);
        s.fill(
            &Shape::poly(".34,-.94 .38,-1 .38,-.06 .34,0"),
            p.key.mix(p.low, 0.6),
        );
        s.rect(-0.32, -0.94, 0.09, 0.94, cover.mix(p.ink, 0.4));
        let frame = Shape::rect(-0.17, -0.86, 0.45, 0.78).stroked(0.016);
        s.fill(&frame, gold(s));
        s.fill(&Shape::poly("0.055,-.7 .16,-.5 .055,-.3 -.05,-.5"), gold(s));
        for y in [-0.82, -0.14] {
            s.rect(-0.32, y, 0.09, 0.03, gold(s));
        }
    });
}

/// Open book, centred: two pages in perspective.
pub fn open_book(s: &mut Stage, at: At) {
    let (p, paper) = (s.pal, at.tint.unwrap_or(s.pal.key.mix(WHITE, 0.25)));
    s.put(at, |s| {
        s.form(
            &Shape::poly("-.54,.2 -.44,-.2 .44,-.2 .54,.2 .04,.24 -.04,.24"),
            p.acc.mix(p.ink, 0.3),
            0.02,
        );
        let left =
            Shape::svg("M0 .2C-.14 .12 -.36 .12 -.5 .17L-.41 -.2C-.28 -.25 -.1 -.24 0 -.18Z");
        let right = Shape::svg("M0 .2C.14 .12 .36 .12 .5 .17L.41 -.2C.28 -.25 .1 -.24 0 -.18Z");
        let (bright, dim) = if s.light.to.0 < 0.0 {
            (&right, &left)
        } else {
            (&left, &right)
        };
        s.form(bright, paper, 0.015);
        s.form(dim, paper.mix(p.ink, 0.2), 0.015);
        for k in [-1.0, 1.0] {
            for i in 0..6 {
                let y = -0.16 + 0.045 * i as f32;
                let line = Shape::curve(&[
                    (0.06, y + 0.02),
                    (0.22, y - 0.02),
                    (0.38 + 0.01 * i as f32, y),
                ]);
                s.stroke(&line.scaled(k, 1.0), (p.ink, 0.4), 0.012);
            }
        }
        s.fill(
            &Shape::svg("M0 .2C-.03 .1 -.04 -.1 0 -.18C.03 -.1 .03 .1 0 .2Z"),
            (p.ink, 0.45),
        );
        s.fill(
            &Shape::poly(".1,-.24 .14,-.235 .2,.36 .17,.33 .13,.37"),
            p.acc,
        );
    });
}

/// Alarm clock, stands.
pub fn clock(s: &mut Stage, at: At) {
    let (p, body) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        for k in [-1.0, 1.0] {
            s.line(&[(0.24 * k, -0.14), (0.34 * k, -0.02)], p.dark(0.6), 0.06);
            let bell = Shape::svg("M-.17 0C-.17 -.2 .17 -.2 .17 0Z")
                .turned_by(34.0 * k, 0.0, 0.0)
                .moved(0.25 * k, -0.84);
            s.form(&bell, gold(s), 0.035);
        }
        s.stroke(
            &Shape::svg("M-.1 -.94C-.1 -1.02 .1 -1.02 .1 -.94"),
            p.dark(0.5),
            0.03,
        );
        s.form(&Shape::circle(0.0, -0.46, 0.43), body, 0.07);
        s.fill(&Shape::circle(0.0, -0.46, 0.335), p.key.mix(WHITE, 0.3));
        s.crescent(
            &Shape::circle(0.0, -0.46, 0.335),
            (p.ink, 0.28),
            (0.03, 0.04),
            0.0,
        );
        for i in 0..12 {
            let (sa, ca) = (i as f32 * std::f32::consts::TAU / 12.0).sin_cos();
            let k = if i % 3 == 0 { 0.235 } else { 0.265 };
            s.line(
                &[(sa * k, -0.46 - ca * k), (sa * 0.295, -0.46 - ca * 0.295)],
                p.ink,
                0.022,
            );
        }
        s.line(&[(0.0, -0.46), (0.13, -0.38)], p.ink, 0.036);
        s.line(&[(0.0, -0.46), (-0.03, -0.7)], p.ink, 0.026);
        s.circle(0.0, -0.46, 0.03, p.acc);
    });
}

/// Hourglass, stands; the upper half is nearly empty.
pub fn hourglass(s: &mut Stage, at: At) {
    let (p, sand) = (
        s.pal,
        at.tint.unwrap_or_else(|| gold(s).mix(s.pal.key, 0.3)),
    );
    s.put(at, |s| {
        for x in [-0.27, 0.27] {
            s.metal(&Shape::rect(x - 0.024, -0.94, 0.048, 0.9), wood(s));
        }
        let glass = Shape::svg("M-.22 -.9C-.22 -.66 -.03 -.58 -.025 -.5C-.03 -.42 -.22 -.34 -.22 -.09H.22C.22 -.34 .03 -.42 .025 -.5C.03 -.58 .22 -.66 .22 -.9Z");
        s.fill(&glass, (p.mid.mix(WHITE, 0.4), 0.55));
        s.clipped(&glass, |s| {
            s.form(&Shape::spline("-.24,-.09 -.2,-.2 -.06,-.3 0,-.34 .06,-.3 .2,-.2 .24,-.09 0,-.06"), sand, 0.03);
            s.form(&Shape::svg("M-.16 -.72C-.06 -.69 .06 -.7 .15 -.74L.02 -.5H-.02Z"), sand, 0.02);
            s.rect(-0.008, -0.52, 0.016, 0.24, sand);
        });
        s.crescent(&glass, (WHITE, 0.7), (0.018, 0.0), 0.0);
        s.gloss(&Shape::svg("M-.15 -.86C-.15 -.76 -.12 -.7 -.08 -.66L-.1 -.65C-.16 -.7 -.18 -.78 -.18 -.86Z"), 0.8);
        for y in [-1.0, -0.09] {
            s.form(&Shape::round_rect(-0.34, y, 0.68, 0.09, 0.03), wood(s), 0.03);
        }
    });
}

/// Candle in a holder, stands; it glows.
pub fn candle(s: &mut Stage, at: At) {
    let (p, wax) = (s.pal, at.tint.unwrap_or(s.pal.key.mix(s.pal.low, 0.3)));
    s.put(at, |s| {
        let fire = p.lamp().mix(p.key, 0.2);
        s.glow((0.0, -0.86), 1.3, fire, 0.6);
        s.stroke(&Shape::circle(0.3, -0.1, 0.09), gold(s), 0.03);
        s.form(
            &Shape::svg("M-.34 -.1C-.34 0 -.2 .02 0 .02C.2 .02 .34 0 .34 -.1Z"),
            gold(s),
            0.03,
        );
        s.form(
            &Shape::rect(-0.13, -0.17, 0.26, 0.09),
            gold(s).mix(p.ink, 0.2),
            0.02,
        );
        let body =
            Shape::svg("M-.1 -.14V-.66C-.1 -.72 -.06 -.7 -.04 -.68C0 -.72 .06 -.72 .1 -.68V-.14Z");
        s.fill(
            &body,
            Ink::down(
                -0.7,
                -0.14,
                &[wax.mix(fire, 0.4), wax, wax.mix(p.ink, 0.35)],
            ),
        );
        s.crescent(&body, (p.ink, 0.3), (-0.05, 0.0), 0.0);
        s.form(
            &Shape::spline("-.1,-.66 -.13,-.5 -.11,-.4 -.08,-.5 -.07,-.64"),
            wax,
            0.012,
        );
        s.line(&[(0.0, -0.68), (0.006, -0.74)], p.ink, 0.016);
        s.fill(
            &Shape::spline("0,-.7 -.06,-.78 -.045,-.86 0,-1 .045,-.86 .065,-.78"),
            p.lamp(),
        );
        s.fill(
            &Shape::spline("0,-.71 -.035,-.78 0,-.91 .035,-.78"),
            p.key.mix(WHITE, 0.7),
        );
    });
}

/// Globe on a stand, stands.
pub fn globe(s: &mut Stage, at: At) {
    let (p, sea) = (s.pal, at.tint.unwrap_or(s.pal.mid.mix(s.pal.body, 0.35)));
    s.put(at, |s| {
        s.lathe("0,0 .3,0 .3,.04 .1,.08 .05,.14 .08,.17 .04,.22 0,.22", wood(s));
        s.stroke(&Shape::svg("M-.06 -.18C.5 -.2 .56 -.82 .2 -.99"), gold(s), 0.045);
        let ball = Shape::circle(0.0, -0.58, 0.37);
        s.fill(&ball, sea);
        s.clipped(&ball, |s| {
            let land = p.low.mix(p.acc, 0.35);
            for spot in [
                "-.3,-.78 -.14,-.86 -.02,-.78 -.06,-.66 .02,-.6 -.08,-.5 -.14,-.4 -.2,-.52 -.26,-.62",
                ".08,-.86 .3,-.84 .36,-.66 .24,-.6 .2,-.5 .12,-.56 .06,-.7",
                ".1,-.42 .24,-.46 .3,-.36 .2,-.26 .1,-.32",
                "-.34,-.42 -.26,-.4 -.22,-.3 -.3,-.28",
            ] {
                s.fill(&Shape::spline(spot), land);
            }
            for k in [0.0, 0.5, 0.85] {
                s.stroke(&Shape::ellipse(0.0, -0.58, 0.37 * k + 0.001, 0.37), (p.key, 0.22), 0.008);
                s.line(&[(-0.4, -0.58 + 0.22 * (k - 0.42)), (0.4, -0.58 + 0.22 * (k - 0.42))], (p.key, 0.2), 0.008);
            }
        });
        s.crescent(&ball, (p.ink, 0.5), (-0.13 * -s.light.to.0, 0.13 * s.light.to.1), 0.03);
        s.crescent(&ball, (p.key, 0.75), (-s.light.to.0 * 0.02, -s.light.to.1 * 0.02), 0.0);
        s.gloss(&Shape::ellipse(s.light.to.0 * 0.2, -0.58 + s.light.to.1 * 0.2, 0.06, 0.04), 0.6);
    });
}

/// Folding camera, stands: lens, bellows, flash.
pub fn camera(s: &mut Stage, at: At) {
    let (p, body) = (s.pal, at.tint.unwrap_or(s.pal.dark(0.6)));
    s.put(at, |s| {
        let dish = Shape::svg("M.3 -.72C.2 -.92 .3 -1.06 .5 -1.06C.7 -1.06 .8 -.92 .7 -.72Z");
        s.metal(&dish, steel(s));
        s.circle(0.5, -0.86, 0.07, WHITE);
        s.form(
            &Shape::svg("M-.2 -.68L-.13 -.82H.13L.2 -.68Z"),
            body.mix(p.key, 0.1),
            0.025,
        );
        s.form(&Shape::round_rect(-0.62, -0.7, 1.24, 0.7, 0.08), body, 0.05);
        s.rect(-0.62, -0.52, 1.24, 0.36, body.mix(p.ink, 0.5));
        s.rect(-0.62, -0.535, 1.24, 0.02, steel(s));
        s.form(
            &Shape::round_rect(-0.52, -0.77, 0.16, 0.09, 0.03),
            steel(s),
            0.02,
        );
        s.form(&Shape::circle(0.0, -0.34, 0.3), steel(s), 0.04);
        s.form(
            &Shape::circle(0.0, -0.34, 0.235),
            p.ink.mix(body, 0.3),
            0.03,
        );
        s.fill(
            &Shape::circle(0.0, -0.34, 0.16),
            Ink::Radial(
                (0.04, -0.3),
                (0.18, 0.18),
                vec![
                    (0.0, p.mid.mix(p.acc, 0.3), 1.0),
                    (0.6, p.body, 1.0),
                    (1.0, p.ink, 1.0),
                ],
            ),
        );
        s.gloss(
            &Shape::svg(
                "M-.11 -.4C-.09 -.46 -.03 -.48 .02 -.47L-.01 -.44C-.05 -.44 -.07 -.41 -.08 -.38Z",
            ),
            0.9,
        );
        s.circle(0.06, -0.27, 0.022, (WHITE, 0.6));
        s.circle(0.48, -0.6, 0.036, p.acc);
        s.fill(&Shape::rect(-0.1, -0.79, 0.2, 0.08), p.mid.mix(p.key, 0.4));
    });
}

/// Valve radio, stands.
pub fn radio(s: &mut Stage, at: At) {
    let (p, case) = (s.pal, at.tint.unwrap_or_else(|| wood(s)));
    s.put(at, |s| {
        let body = Shape::svg("M-.66 0V-.62C-.66 -1.05 .66 -1.05 .66 -.62V0Z");
        s.form(&body, case, 0.07);
        let cloth = Shape::svg("M-.5 -.42V-.62C-.48 -.9 .48 -.9 .5 -.62V-.42Z");
        s.fill(&cloth, p.low.mix(p.body, 0.4));
        s.clipped(&cloth, |s| {
            for i in 0..20 {
                s.rect(-0.5 + i as f32 * 0.052, -0.95, 0.016, 0.6, (p.ink, 0.28));
            }
            for k in [-0.2, 0.0, 0.2] {
                s.rect(k - 0.025, -0.95, 0.05, 0.56, case);
            }
        });
        s.crescent(&cloth, (p.ink, 0.55), (0.02, 0.03), 0.0);
        s.glow((0.0, -0.27), 0.5, p.lamp(), 0.4);
        let dial = Shape::round_rect(-0.3, -0.35, 0.6, 0.15, 0.05);
        s.fill(
            &dial,
            Ink::across(-0.3, 0.3, &[p.lamp(), p.key.mix(WHITE, 0.3), p.lamp()]),
        );
        for i in 0..13 {
            s.rect(
                -0.26 + i as f32 * 0.043,
                -0.32,
                0.008,
                if i % 3 == 0 { 0.07 } else { 0.04 },
                p.ink,
            );
        }
        s.rect(0.07, -0.35, 0.014, 0.15, p.acc.mix(p.ink, 0.2));
        for x in [-0.42, 0.42] {
            s.form(&Shape::circle(x, -0.16, 0.085), p.dark(0.6), 0.03);
            s.line(&[(x, -0.16), (x + 0.03, -0.22)], p.key, 0.016);
        }
        for x in [-0.5, 0.5] {
            s.rect(x - 0.06, 0.0, 0.12, 0.03, p.ink);
        }
    });
}

/// Stage microphone, stands (head and stalk).
pub fn microphone(s: &mut Stage, at: At) {
    let (p, metal) = (s.pal, at.tint.unwrap_or_else(|| steel(s)));
    s.put(at, |s| {
        s.metal(&Shape::rect(-0.025, -0.46, 0.05, 0.42), metal);
        s.form(
            &Shape::svg("M-.22 -.06C-.22 0 .22 0 .22 -.06C.12 -.1 -.12 -.1 -.22 -.06Z"),
            metal.mix(p.ink, 0.4),
            0.02,
        );
        s.form(
            &Shape::svg("M-.1 -.46C-.12 -.54 .12 -.54 .1 -.46L.06 -.4H-.06Z"),
            metal,
            0.02,
        );
        let head = Shape::round_rect(-0.19, -1.0, 0.38, 0.5, 0.17);
        s.metal(&head, metal);
        s.clipped(&head, |s| {
            for x in [-0.13, -0.065, 0.0, 0.065, 0.13] {
                s.fill(
                    &Shape::round_rect(x - 0.018, -0.96, 0.036, 0.3, 0.016),
                    p.ink,
                );
            }
            for x in [-0.1, -0.033, 0.033, 0.1] {
                s.fill(
                    &Shape::round_rect(x - 0.012, -0.6, 0.024, 0.07, 0.01),
                    p.ink,
                );
            }
            s.rect(-0.2, -0.655, 0.4, 0.05, metal.mix(p.key, 0.4));
        });
        s.crescent(&head, (p.ink, 0.35), (0.05 * s.light.to.0, 0.0), 0.0);
        s.gloss(
            &Shape::svg(
                "M-.13 -.9C-.11 -.95 -.06 -.97 -.02 -.975L-.04 -.95C-.08 -.94 -.1 -.9 -.11 -.86Z",
            ),
            0.9,
        );
    });
}

/// Pocket compass, centred: open lid above, needle.
pub fn compass(s: &mut Stage, at: At) {
    let (p, brass) = (s.pal, at.tint.unwrap_or_else(|| gold(s)));
    s.put(at, |s| {
        let lid = Shape::ellipse(0.0, -0.43, 0.36, 0.12);
        s.form(&lid, brass.mix(p.ink, 0.35), 0.03);
        s.form(
            &Shape::round_rect(-0.06, -0.36, 0.12, 0.08, 0.02),
            brass,
            0.02,
        );
        s.form(&Shape::circle(0.0, 0.08, 0.42), brass, 0.05);
        s.fill(&Shape::circle(0.0, 0.08, 0.335), p.key.mix(p.low, 0.35));
        s.crescent(
            &Shape::circle(0.0, 0.08, 0.335),
            (p.ink, 0.35),
            (0.03, 0.045),
            0.0,
        );
        for i in 0..24 {
            let (sa, ca) = (i as f32 * std::f32::consts::TAU / 24.0).sin_cos();
            let k = if i % 6 == 0 { 0.25 } else { 0.285 };
            s.line(
                &[(sa * k, 0.08 - ca * k), (sa * 0.31, 0.08 - ca * 0.31)],
                p.ink,
                0.014,
            );
        }
        let star = Shape::poly("0,-.2 .05,-.05 .2,0 .05,.05 0,.2 -.05,.05 -.2,0 -.05,-.05")
            .moved(0.0, 0.08);
        s.fill(&star, (p.body, 0.5));
        let turn = 34.0;
        s.fill(
            &Shape::poly("-.05,.08 0,-.2 .05,.08").turned_by(turn, 0.0, 0.08),
            p.acc,
        );
        s.fill(
            &Shape::poly("-.05,.08 0,.36 .05,.08").turned_by(turn, 0.0, 0.08),
            p.ink,
        );
        s.circle(0.0, 0.08, 0.03, brass.mix(p.key, 0.5));
        s.gloss(
            &Shape::svg(
                "M-.24 -.04C-.2 -.14 -.12 -.2 -.02 -.22L-.06 -.18C-.14 -.15 -.18 -.1 -.2 -.02Z",
            ),
            0.6,
        );
    });
}

/// Treasure map, centred: rolled ends, a dotted way, a cross.
pub fn map(s: &mut Stage, at: At) {
    let (p, paper) = (s.pal, at.tint.unwrap_or(s.pal.low.mix(s.pal.key, 0.4)));
    s.put(at, |s| {
        let sheet = Shape::svg("M-.5 -.3L-.46 -.33L-.2 -.31L.1 -.34L.46 -.31L.5 -.26L.48 0L.51 .28L.2 .31L0 .29L-.3 .33L-.5 .29L-.48 .05Z");
        s.form(&sheet, paper, 0.014);
        s.clipped(&sheet, |s| {
            s.fill(&Shape::spline("-.6,-.1 -.4,-.2 -.24,-.1 -.26,.06 -.1,.14 -.16,.3 -.4,.5 -.7,.3"), (p.mid, 0.5));
            s.fill(&Shape::spline(".1,-.4 .3,-.26 .6,-.2 .7,-.5"), (p.mid, 0.5));
            s.fill(&Shape::poly("-.16,-.6 -.1,-.6 -.14,.6 -.2,.6"), (p.ink, 0.1));
            s.fill(&Shape::poly(".16,-.6 .2,-.6 .17,.6 .12,.6"), (p.key, 0.25));
            for (x, y) in [(0.28, 0.06), (0.34, 0.02), (0.4, 0.08)] {
                s.fill(&Shape::poly("-.05,.04 0,-.06 .05,.04").moved(x, y), p.body);
            }
        });
        let way: Vec<Pt> = points("-.34,-.02 -.2,-.12 -.04,-.06 .02,.08 .12,.16 .26,.18");
        for pair in way.windows(2) {
            for k in [0.1, 0.55] {
                let at = |t: f32| (pair[0].0 + (pair[1].0 - pair[0].0) * t, pair[0].1 + (pair[1].1 - pair[0].1) * t);
                s.line(&[at(k), at(k + 0.26)], p.ink, 0.016);
            }
        }
        for k in [-1.0, 1.0] {
            s.line(&[(0.3 - 0.045, 0.18 - 0.045 * k), (0.3 + 0.045, 0.18 + 0.045 * k)], p.acc, 0.028);
        }
        s.fill(&Shape::poly("0,-.09 .02,-.02 .09,0 .02,.02 0,.09 -.02,.02 -.09,0 -.02,-.02").moved(0.36, -0.16), p.ink);
    });
}

/// Telescope, lies: the large lens to the left, pointing up a little.
pub fn telescope(s: &mut Stage, at: At) {
    let (p, brass) = (s.pal, at.tint.unwrap_or_else(|| gold(s)));
    s.put(
        At {
            turn: at.turn + 18.0,
            ..at
        },
        |s| {
            let leather = wood(s).mix(p.ink, 0.25);
            for (x, w, r, colour) in [
                (0.22, 0.28, 0.055, brass),
                (-0.06, 0.3, 0.075, brass),
                (-0.44, 0.42, 0.1, leather),
            ] {
                s.metal(&Shape::rect(x, -r, w, r * 2.0), colour);
                let shade = Shape::rect(x, r * 0.1, w, r * 0.9);
                s.fill(&shade, (p.ink, 0.35));
                s.rect(x, -r * 0.75, w, r * 0.3, (p.key, 0.45));
            }
            for (x, r) in [(0.48, 0.075), (0.2, 0.085), (-0.08, 0.11), (-0.45, 0.115)] {
                s.form(
                    &Shape::round_rect(x - 0.025, -r, 0.055, r * 2.0, 0.015),
                    brass,
                    0.02,
                );
            }
            s.oval(-0.475, 0.0, 0.022, 0.1, p.mid.mix(WHITE, 0.5));
        },
    );
}

/// Magnifying glass, lies: lens to the left.
pub fn magnifier(s: &mut Stage, at: At) {
    let (p, brass) = (s.pal, gold(s));
    s.put(at, |s| {
        let lens = Shape::circle(-0.24, 0.0, 0.22);
        s.fill(&lens, (p.key.mix(p.mid, 0.3), 0.4));
        s.gloss(
            &Shape::svg(
                "M-.4 -.04C-.38 -.12 -.3 -.17 -.22 -.17L-.26 -.13C-.31 -.12 -.35 -.08 -.36 -.02Z",
            ),
            0.85,
        );
        s.form(&Shape::circle(-0.24, 0.0, 0.23).stroked(0.05), brass, 0.018);
        s.form(&Shape::rect(0.0, -0.026, 0.1, 0.052), brass, 0.014);
        s.form(
            &Shape::round_rect(0.08, -0.042, 0.42, 0.084, 0.04),
            at.tint.unwrap_or_else(|| wood(s)),
            0.026,
        );
    });
}
