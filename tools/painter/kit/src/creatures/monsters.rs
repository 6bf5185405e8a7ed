//! The big and the strange: whale, goldfish, sea serpent, dragon, robot, tyrannosaur.

use crate::canvas::{Dice, Ink, OnCanvas, Pt, Shape, WHITE, mirrored, points};
use crate::colour::Colour;
use crate::stage::{At, Stage};

/// Whale, centred: swims to the left, tail up.
pub fn whale(s: &mut Stage, at: At) {
    let (p, skin) = (s.pal, at.tint.unwrap_or(s.pal.body.mix(s.pal.mid, 0.3)));
    s.put(at, |s| {
        let flukes = Shape::spline(".36,-.1 .42,-.2 .4,-.32 .5,-.28 .54,-.2 .62,-.26 .7,-.22 .62,-.12 .5,-.06 .42,-.02");
        s.form(&flukes, skin, 0.018);
        let body = Shape::spline("-.5,-.04 -.48,-.14 -.36,-.22 -.16,-.24 .06,-.2 .26,-.14 .42,-.1 .44,-.04 .3,.04 .1,.12 -.14,.17 -.36,.14 -.47,.07");
        s.form(&body, skin, 0.035);
        s.clipped(&body, |s| {
            let belly = Shape::spline("-.52,.0 -.36,.03 -.12,.06 .1,.07 .36,.0 .2,.14 -.1,.22 -.46,.18");
            s.fill(&belly, p.low.mix(p.key, 0.35));
            for i in 0..9 {
                let y = 0.02 + 0.02 * i as f32;
                s.stroke(&Shape::curve(&[(-0.5, y), (-0.3, y + 0.02), (-0.02 + 0.01 * i as f32, y + 0.02)]), (p.body, 0.7), 0.007);
            }
        });
        s.stroke(&Shape::svg("M-.5 -.01C-.4 .03 -.3 0 -.22 -.04"), p.ink, 0.01);
        let fin = Shape::spline("-.18,.06 -.06,.06 .02,.18 .04,.3 -.06,.22 -.14,.14");
        s.form(&fin, skin.mix(p.ink, 0.2), 0.015);
        s.circle(-0.27, -0.035, 0.014, p.ink);
        s.circle(-0.273, -0.039, 0.005, WHITE);
        for (x, y) in [(-0.4, -0.14), (-0.36, -0.17), (-0.44, -0.1), (-0.3, -0.19), (-0.38, -0.11)] {
            s.circle(x, y, 0.009, (p.low, 0.6));
        }
        s.fill(&Shape::spline(".16,-.17 .22,-.24 .26,-.145"), skin.mix(p.ink, 0.25));
    });
}

/// Goldfish, centred: swims to the left.
pub fn goldfish(s: &mut Stage, at: At) {
    let (p, skin) = (s.pal, at.tint.unwrap_or(s.pal.lamp().mix(s.pal.acc, 0.4)));
    s.put(at, |s| {
        for tail in [
            ".16,-.02 .3,-.2 .52,-.28 .46,-.08 .4,0",
            ".16,.02 .3,.16 .5,.26 .46,.08 .4,0",
        ] {
            s.form(&Shape::spline(tail), skin.mix(p.key, 0.25), 0.02);
        }
        s.form(
            &Shape::spline("-.2,-.16 -.06,-.34 .1,-.3 .14,-.12"),
            skin.mix(p.ink, 0.12),
            0.018,
        );
        let body =
            Shape::spline("-.46,0 -.36,-.15 -.14,-.22 .08,-.16 .24,0 .08,.17 -.14,.22 -.36,.14");
        s.form(&body, skin, 0.04);
        s.clipped(&body, |s| {
            for row in 0..5 {
                for i in 0..6 {
                    let (x, y) = (
                        -0.18 + 0.07 * i as f32 + 0.035 * (row % 2) as f32,
                        -0.16 + 0.08 * row as f32,
                    );
                    s.stroke(
                        &Shape::svg("M0 -.035C.03 -.02 .03 .02 0 .035").moved(x, y),
                        (p.ink, 0.22),
                        0.008,
                    );
                }
            }
            s.fill(
                &Shape::spline("-.4,.08 -.1,.14 .1,.1 0,.3 -.3,.3"),
                (p.key, 0.3),
            );
        });
        s.form(
            &Shape::spline("-.08,.06 .06,.06 .12,.18 0,.18"),
            skin.mix(p.key, 0.2),
            0.015,
        );
        s.circle(-0.3, -0.04, 0.055, WHITE);
        s.circle(-0.31, -0.04, 0.03, p.ink);
        s.circle(-0.32, -0.05, 0.011, WHITE);
        s.stroke(
            &Shape::svg("M-.45 .02C-.42 .04 -.4 .04 -.38 .03"),
            p.ink,
            0.014,
        );
    });
}

/// The head of a serpent or dragon: horned skull, jaws agape with long fangs, slit eye; nose left.
fn fierce_head(s: &mut Stage, skin: Colour) {
    let p = s.pal;
    let maw = Colour::hex(0x7a_1420).mix(p.acc, 0.25).mix(p.ink, 0.2);
    let tooth = p.key.mix(WHITE, 0.2);
    let jaw = Shape::spline(
        ".3,.3 .12,.34 -.2,.48 -.56,.6 -.78,.6 -.8,.66 -.6,.74 -.26,.66 .08,.56 .36,.46",
    );
    s.fill(
        &Shape::spline(".3,.06 -.1,.04 -.7,-.02 -.74,.1 -.5,.5 -.1,.46 .26,.36"),
        maw,
    );
    let tongue = Shape::limb(".1,.34,.06 -.2,.36,.05 -.44,.28,.035 -.62,.34,.02 -.74,.28,.006");
    s.form(&tongue, p.acc.mix(maw, 0.3), 0.02);
    s.form(&jaw, skin, 0.04);
    fangs(s, tooth);
    let skull = Shape::smooth(
        &points(
            "-.96,.0 -.98,-.1 -.86,-.2 -.66,-.2 -.5,-.28 -.34,-.4 -.1,-.46 .14,-.42 .4,-.28 .56,-.02 .52,.26 .34,.4 .2,.3 .06,.16 -.2,.1 -.44,.12 -.62,.08 -.8,.12 -.92,.1",
        ),
        0.12,
    );
    s.form(&skull, skin, 0.06);
    for (i, x) in [-0.88, -0.74, -0.58, -0.42, -0.26, -0.12]
        .into_iter()
        .enumerate()
    {
        let l = [0.3, 0.13, 0.2, 0.14, 0.12, 0.08][i];
        s.fill(
            &Shape::polygon(&[(x - 0.045, 0.07), (x - 0.01, 0.1 + l), (x + 0.045, 0.08)]),
            tooth,
        );
    }
    let brow = Shape::poly("-.44,-.3 -.2,-.42 .16,-.36 .3,-.18 .02,-.24 -.24,-.16");
    s.form(&brow, skin.mix(p.ink, 0.4), 0.03);
    s.glow((-0.14, -0.13), 0.42, p.acc, 0.9);
    s.fill(
        &Shape::poly("-.32,-.1 -.2,-.18 .06,-.2 .02,-.1 -.14,-.04"),
        p.lamp().mix(p.key, 0.3),
    );
    s.fill(
        &Shape::poly("-.14,-.19 -.1,-.12 -.14,-.05 -.17,-.12"),
        p.ink,
    );
    s.fill(
        &Shape::spline("-.9,-.08 -.82,-.13 -.78,-.09 -.84,-.06"),
        p.ink,
    );
    for i in 0..4 {
        let x = -0.68 + 0.09 * i as f32;
        s.stroke(
            &Shape::svg("M0 0L.05 .1").moved(x, -0.16 - 0.02 * i as f32),
            (p.ink, 0.4),
            0.014,
        );
    }
    for (x, y) in [(0.3, 0.06), (0.4, 0.14), (0.26, 0.18), (0.42, -0.02)] {
        s.fill(
            &Shape::poly("-.05,0 0,-.05 .07,0 0,.04").moved(x, y),
            skin.mix(p.ink, 0.35),
        );
    }
}

fn fangs(s: &mut Stage, tooth: Colour) {
    let p = s.pal;
    for (i, (x, y)) in [
        (-0.72, 0.6),
        (-0.6, 0.6),
        (-0.46, 0.56),
        (-0.32, 0.51),
        (-0.18, 0.46),
        (-0.05, 0.42),
    ]
    .into_iter()
    .enumerate()
    {
        let l = [0.2, 0.1, 0.13, 0.1, 0.09, 0.07][i];
        s.fill(
            &Shape::polygon(&[(x - 0.035, y + 0.02), (x - 0.02, y - l), (x + 0.04, y)]),
            tooth.mix(p.body, 0.2),
        );
    }
    for (a, b, c) in [(0.5, -0.42, 1.15), (0.36, -0.3, 0.9), (0.44, 0.16, 0.8)] {
        let horn = Shape::smooth(
            &[
                (a - 0.24, b + 0.12),
                (a + 0.1, b - 0.16),
                (c, b - 0.46),
                (a + 0.2, b + 0.02),
                (a - 0.06, b + 0.2),
            ],
            0.12,
        );
        s.form(&horn, p.low.mix(p.body, 0.45), 0.03);
    }
}

/// Plates along a tube: dorsal spikes on one side, belly bands on the other.
fn spiked_body(s: &mut Stage, spine: &[(f32, f32, f32)], skin: Colour, spike: f32) {
    let p = s.pal;
    let body = Shape::tube(spine);
    let curve = dense(spine);
    for pair in curve.windows(2).step_by(2) {
        let ((x, y, w), (x2, y2, _)) = (pair[0], pair[1]);
        let (dx, dy) = (x2 - x, y2 - y);
        let l = dx.hypot(dy).max(1e-4);
        let (nx, ny) = (dy / l, -dx / l);
        let (bx, by) = (x + nx * w * 0.9, y + ny * w * 0.9);
        let k = spike * (0.4 + w / 0.1).min(1.5);
        let tip = (
            bx + nx * k - dx / l * k * 0.5,
            by + ny * k - dy / l * k * 0.5,
        );
        let fin = Shape::polygon(&[
            (bx - dx / l * k * 0.5, by - dy / l * k * 0.5),
            tip,
            (bx + dx / l * k * 0.5, by + dy / l * k * 0.5),
        ]);
        s.form(&fin, skin.mix(p.acc, 0.25), k * 0.2);
    }
    s.form(&body, skin, 0.035);
    s.clipped(&body, |s| {
        for pair in curve.windows(2) {
            let ((x, y, w), (x2, y2, _)) = (pair[0], pair[1]);
            let (dx, dy) = (x2 - x, y2 - y);
            let l = dx.hypot(dy).max(1e-4);
            let (nx, ny) = (dy / l, -dx / l);
            let at = |k: f32, t: f32| (x + nx * w * k + dx * t, y + ny * w * k + dy * t);
            s.poly(
                &[
                    at(-1.2, 0.0),
                    at(-0.42, 0.1),
                    at(-0.42, 0.75),
                    at(-1.2, 0.8),
                ],
                (p.low.mix(skin, 0.4), 0.75),
            );
            s.circle(
                at(0.3, 0.5).0,
                at(0.3, 0.5).1,
                w * 0.16,
                (skin.mix(p.ink, 0.5), 0.5),
            );
        }
    });
}

/// A tube's spine with more points.
fn dense(spine: &[(f32, f32, f32)]) -> Vec<(f32, f32, f32)> {
    let n = spine.len();
    let at = |i: isize| spine[i.clamp(0, n as isize - 1) as usize];
    let mut out = Vec::new();
    for i in 0..n as isize - 1 {
        let (a, b, c, d) = (at(i - 1), at(i), at(i + 1), at(i + 2));
        for k in 0..6 {
            let t = k as f32 / 6.0;
            let mix = |p0: f32, p1: f32, p2: f32, p3: f32| {
                0.5 * (2.0 * p1
                    + (p2 - p0) * t
                    + (2.0 * p0 - 5.0 * p1 + 4.0 * p2 - p3) * t * t
                    + (3.0 * p1 - p0 - 3.0 * p2 + p3) * t * t * t)
            };
            out.push((
                mix(a.0, b.0, c.0, d.0),
                mix(a.1, b.1, c.1, d.1),
                mix(a.2, b.2, c.2, d.2),
            ));
        }
    }
    out
}

/// Sea serpent rising from the water: coils behind, neck and gaping head; waterline at y.
pub fn sea_serpent(s: &mut Stage, at: At) {
    let (p, skin) = (s.pal, at.tint.unwrap_or(s.pal.body.mix(s.pal.ink, 0.25)));
    s.put(at, |s| {
        for (x, r, w) in [(1.0, 0.2, 0.075), (0.62, 0.28, 0.1)] {
            let coil: Vec<(f32, f32, f32)> = (0..=8)
                .map(|i| {
                    let a = std::f32::consts::PI * i as f32 / 8.0;
                    (x + r * a.cos(), 0.06 - (r + 0.06) * a.sin(), w)
                })
                .collect();
            spiked_body(s, &coil, skin, 0.07);
        }
        let neck = [
            (0.16, 0.1, 0.16),
            (0.2, -0.12, 0.15),
            (0.22, -0.34, 0.125),
            (0.12, -0.54, 0.105),
            (-0.02, -0.68, 0.095),
            (-0.16, -0.74, 0.09),
        ];
        let back: Vec<_> = neck.iter().rev().copied().collect();
        spiked_body(s, &back, skin, 0.08);
        s.put(At::new(-0.2, -0.76, 0.3).turn(-8.0), |s| {
            fierce_head(s, skin);
        });
        let foam = WHITE.mix(p.low, 0.3);
        let mut dice = Dice::new(7);
        for (x, w) in [(0.16, 0.26), (0.42, 0.16), (0.86, 0.16), (1.18, 0.12)] {
            for _ in 0..9 {
                s.circle(
                    x + dice.gauss(w * 0.5),
                    0.05 + dice.gauss(0.012),
                    dice.range(0.008, 0.034),
                    (foam, 0.8),
                );
            }
        }
    });
}

/// Dragon, stands: wings spread, tail round, breathes fire to the left.
pub fn dragon(s: &mut Stage, at: At) {
    let (p, skin) = (s.pal, at.tint.unwrap_or(s.pal.acc.mix(s.pal.ink, 0.35)));
    s.put(at, |s| {
        let tail = [
            (0.1, -0.14, 0.1),
            (0.34, -0.06, 0.075),
            (0.6, -0.06, 0.055),
            (0.78, -0.18, 0.04),
            (0.74, -0.34, 0.026),
            (0.62, -0.34, 0.012),
        ];
        let tail: Vec<_> = tail.iter().rev().copied().collect();
        wing(s, skin.mix(p.ink, 0.4), At::new(0.02, -0.5, 0.62).turn(8.0));
        spiked_body(s, &tail, skin, 0.045);
        for leg in [
            "-.02,-.26 .16,-.24 .2,-.12 .12,-.05 .2,0 -.06,0 -.02,-.08",
            "-.22,-.3 -.12,-.3 -.14,-.16 -.12,-.05 -.2,0 -.3,0 -.24,-.1",
        ] {
            s.form(&Shape::spline(leg), skin.mix(p.ink, 0.15), 0.03);
        }
        let trunk = [
            (-0.32, -0.86, 0.05),
            (-0.2, -0.84, 0.06),
            (-0.12, -0.74, 0.07),
            (-0.14, -0.6, 0.085),
            (-0.14, -0.44, 0.13),
            (-0.06, -0.28, 0.17),
            (0.06, -0.16, 0.13),
        ];
        spiked_body(s, &trunk, skin, 0.05);
        wing(s, skin, At::new(-0.06, -0.5, 0.7).turn(-6.0));
        for i in 0..3 {
            s.fill(
                &Shape::poly("0,0 .04,0 .0,.03").moved(-0.3 + 0.04 * i as f32, -0.012),
                p.key,
            );
            s.fill(
                &Shape::poly("0,0 .04,0 .0,.03").moved(-0.06 + 0.04 * i as f32, -0.012),
                p.key,
            );
        }
        let fire = p.lamp();
        s.glow((-0.74, -0.82), 0.42, fire, 0.8);
        s.fill(
            &Shape::spline(
                "-.5,-.83 -.66,-.92 -.9,-.96 -1.1,-.88 -.98,-.84 -1.12,-.74 -.9,-.74 -.66,-.76",
            ),
            p.acc.mix(fire, 0.5),
        );
        s.fill(
            &Shape::spline("-.52,-.83 -.7,-.88 -.92,-.88 -.86,-.82 -.92,-.78 -.68,-.79"),
            fire.mix(WHITE, 0.3),
        );
        s.put(At::new(-0.38, -0.88, 0.17).turn(-2.0), |s| {
            fierce_head(s, skin);
        });
    });
}

/// A bat-like wing that opens upwards to the right from its shoulder.
fn wing(s: &mut Stage, skin: Colour, at: At) {
    let p = s.pal;
    s.put(at, |s| {
        let web = Shape::svg("M0 0C.06 -.4 .14 -.7 .3 -.92C.6 -.9 .9 -.76 1.16 -.44C1.02 -.46 .94 -.42 .88 -.32C.8 -.34 .7 -.28 .64 -.16C.54 -.2 .42 -.12 .36 -.02C.22 -.06 .1 -.02 0 0Z");
        s.form(&web, skin.mix(p.lamp(), 0.25), 0.04);
        for end in [(1.16, -0.44), (0.88, -0.32), (0.64, -0.16), (0.36, -0.02)] {
            let mid = (f32::midpoint(0.3, end.0) + 0.04, f32::midpoint(-0.92, end.1) - 0.06);
            s.stroke(&Shape::curve(&[(0.3, -0.92), mid, end]), skin.mix(p.ink, 0.3), 0.024);
        }
        let arm = Shape::limb("0,0,.05 .06,-.36,.042 .18,-.7,.036 .3,-.94,.02 .28,-1.02,.004");
        s.form(&arm, skin, 0.02);
    });
}

/// Robot, stands: round head with one lens, jointed arms, dented plates.
pub fn robot(s: &mut Stage, at: At) {
    let (p, paint) = (s.pal, at.tint.unwrap_or(s.pal.mid.mix(s.pal.key, 0.25)));
    s.put(at, |s| {
        let joint = p.dark(0.6);
        for k in [-1.0, 1.0] {
            s.form(&Shape::limb(".1,-.34,.035 .13,-.2,.03 .12,-.06,.032").scaled(k, 1.0), joint, 0.015);
            s.form(&Shape::round_rect(0.07, -0.24, 0.11, 0.16, 0.03).scaled(k, 1.0), paint, 0.02);
            s.form(&Shape::svg("M.04 0C.03 -.07 .2 -.09 .22 0Z").scaled(k, 1.0), paint.mix(p.ink, 0.2), 0.02);
        }
        s.form(&Shape::limb(".2,-.62,.03 .33,-.56,.028 .36,-.42,.026"), joint, 0.014);
        s.form(&Shape::limb(".345,-.5,.05 .365,-.36,.045"), paint, 0.02);
        s.form(&Shape::svg("M.34 -.32C.26 -.26 .3 -.18 .34 -.18M.39 -.32C.46 -.26 .44 -.18 .4 -.18").stroked(0.036), joint, 0.012);
        s.form(&Shape::limb("-.2,-.62,.03 -.34,-.62,.028 -.4,-.76,.026"), joint, 0.014);
        s.form(&Shape::limb("-.37,-.66,.045 -.41,-.8,.05"), paint, 0.02);
        s.form(&Shape::svg("M-.4 -.84C-.5 -.88 -.48 -.97 -.44 -.98M-.4 -.84C-.32 -.88 -.33 -.97 -.37 -.98").stroked(0.036), joint, 0.012);
        let trunk = Shape::svg("M-.2 -.7C-.24 -.5 -.2 -.36 -.13 -.3H.13C.2 -.36 .24 -.5 .2 -.7C.1 -.75 -.1 -.75 -.2 -.7Z");
        s.form(&trunk, paint, 0.04);
        s.fill(&Shape::round_rect(-0.1, -0.6, 0.2, 0.14, 0.03), p.ink);
        for i in 0..5 {
            let h = [0.04, 0.08, 0.06, 0.1, 0.05][i];
            s.rect(-0.08 + 0.035 * i as f32, -0.48 - h, 0.022, h, [p.acc, p.lamp()][i % 2]);
        }
        s.stroke(&Shape::svg("M-.2 -.42C-.1 -.38 .1 -.38 .2 -.42"), (p.ink, 0.5), 0.012);
        for (x, y) in [(-0.17, -0.67), (0.17, -0.67), (-0.13, -0.34), (0.13, -0.34)] {
            s.circle(x, y, 0.012, joint);
        }
        s.rect(-0.05, -0.77, 0.1, 0.06, joint);
        let head = Shape::svg("M-.2 -.78C-.24 -.98 -.12 -1.02 0 -1.02C.12 -1.02 .24 -.98 .2 -.78C.1 -.74 -.1 -.74 -.2 -.78Z");
        s.form(&head, paint, 0.035);
        s.circle(-0.03, -0.88, 0.1, joint.mix(p.ink, 0.4));
        s.fill(&Shape::circle(-0.03, -0.88, 0.076), Ink::Radial((-0.05, -0.9), (0.1, 0.1), vec![(0.0, p.lamp().mix(WHITE, 0.6), 1.0), (0.6, p.lamp(), 1.0), (1.0, p.acc.mix(p.ink, 0.3), 1.0)]));
        s.circle(-0.04, -0.88, 0.028, p.ink);
        s.circle(-0.055, -0.9, 0.012, WHITE);
        s.glow((-0.03, -0.88), 0.24, p.lamp(), 0.5);
        s.stroke(&Shape::svg("M.06 -1.02C.08 -1.08 .14 -1.1 .17 -1.14"), joint, 0.014);
        s.form(&Shape::circle(0.18, -1.15, 0.026), p.acc, 0.01);
        s.glow((0.18, -1.15), 0.12, p.acc, 0.6);
    });
}

const T_REX: &str = "-1.1,-.36 -.8,-.46 -.5,-.54 -.22,-.64 .02,-.72 .14,-.84 .2,-.97 .3,-1.04 .36,-1.075 .43,-1.03 .58,-1 .72,-.93 .75,-.85 .7,-.815 .67,-.85 .635,-.8 .6,-.835 .565,-.79 .53,-.82 .495,-.78 .46,-.81 .42,-.775 .46,-.745 .49,-.77 .525,-.735 .56,-.765 .595,-.73 .64,-.755 .67,-.72 .63,-.67 .5,-.655 .38,-.665 .31,-.63 .27,-.55 .34,-.51 .4,-.53 .44,-.49 .38,-.465 .4,-.44 .345,-.44 .25,-.475 .2,-.4 .17,-.32 .2,-.23 .12,-.12 .16,-.04 .29,-.02 .3,0 .02,0 .02,-.1 .04,-.2 -.06,-.26 -.1,-.2 -.16,-.12 -.14,-.04 -.02,-.02 -.02,0 -.28,0 -.27,-.12 -.22,-.24 -.3,-.34 -.5,-.36 -.8,-.34";

/// Tyrannosaur, stands; tint it dark and blur it for a shadow on a wall.
pub fn t_rex(s: &mut Stage, at: At) {
    let (p, skin) = (s.pal, at.tint.unwrap_or(s.pal.body.mix(s.pal.mid, 0.3)));
    let at = At {
        flip: !at.flip,
        ..at
    };
    s.put(at, |s| {
        let body = Shape::smooth(&points(T_REX), 0.06);
        s.form(&body, skin, 0.05);
        s.clipped(&body, |s| {
            for i in 0..12 {
                let x = -0.9 + 0.11 * i as f32;
                let y = -0.42 - 0.33 * (i as f32 / 11.0);
                s.fill(
                    &Shape::poly("-.04,-.06 .04,-.06 .0,.14").moved(x, y),
                    (p.ink, 0.28),
                );
            }
        });
        s.circle(0.4, -0.955, 0.022, p.lamp());
        s.circle(0.405, -0.955, 0.01, p.ink);
    });
    let _: Vec<Pt> = mirrored(&[]);
}
