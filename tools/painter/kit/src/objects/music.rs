//! Instruments: guitar, violin, piano, trumpet.

use super::arms::{gold, wood};
use crate::canvas::{Shape, WHITE};
use crate::stage::{At, Stage};

/// Guitar, stands: body at the foot, head up.
pub fn guitar(s: &mut Stage, at: At) {
    let (p, top) = (
        s.pal,
        at.tint.unwrap_or_else(|| wood(s).mix(s.pal.lamp(), 0.3)),
    );
    s.put(at, |s| {
        let body = Shape::turned(
            "0,-.49 .1,-.47 .15,-.4 .125,-.31 .15,-.24 .2,-.14 .17,-.03 .08,0 0,.005",
        );
        s.form(&body.moved(0.014, 0.006), wood(s).mix(p.ink, 0.5), 0.02);
        s.form(&body, top, 0.03);
        s.circle(0.0, -0.29, 0.058, p.ink);
        s.stroke(
            &Shape::circle(0.0, -0.29, 0.068),
            p.key.mix(top, 0.4),
            0.012,
        );
        s.form(&Shape::rect(-0.075, -0.13, 0.15, 0.026), p.dark(0.8), 0.008);
        s.form(
            &Shape::poly("-.024,-.34 .024,-.34 .02,-.86 -.02,-.86"),
            p.dark(0.7),
            0.008,
        );
        for i in 0..9 {
            let y = -0.4 - 0.05 * i as f32;
            s.line(&[(-0.022, y), (0.022, y)], p.key.mix(p.body, 0.3), 0.005);
        }
        s.form(
            &Shape::poly("-.026,-.86 .026,-.86 .04,-.99 -.04,-.99"),
            wood(s),
            0.01,
        );
        for k in [-1.0, 1.0] {
            for i in 0..3 {
                s.form(
                    &Shape::circle(0.052 * k, -0.89 - 0.035 * i as f32, 0.013),
                    gold(s),
                    0.005,
                );
            }
        }
        for i in 0..6 {
            let x = -0.017 + 0.0068 * i as f32;
            s.line(&[(x * 1.6, -0.12), (x, -0.86)], (p.key, 0.75), 0.0028);
        }
    });
}

/// Violin with its bow, stands.
pub fn violin(s: &mut Stage, at: At) {
    let (p, top) = (
        s.pal,
        at.tint.unwrap_or_else(|| wood(s).mix(s.pal.acc, 0.25)),
    );
    s.put(at, |s| {
        let body = Shape::turned("0,-.58 .12,-.57 .17,-.5 .16,-.42 .105,-.38 .1,-.3 .15,-.26 .2,-.18 .19,-.06 .1,0 0,.01");
        s.form(&body.moved(0.014, 0.008), wood(s).mix(p.ink, 0.6), 0.02);
        s.form(&body, top, 0.035);
        for k in [-1.0, 1.0] {
            let hole = Shape::svg("M.1 -.38C.06 -.36 .075 -.3 .09 -.27C.1 -.24 .08 -.21 .06 -.22");
            s.stroke(&hole.scaled(k, 1.0), p.ink, 0.014);
        }
        s.form(&Shape::poly("-.03,-.2 .03,-.2 .045,-.03 -.045,-.03"), p.dark(0.8), 0.01);
        s.form(&Shape::poly("-.06,-.255 .06,-.255 .07,-.235 -.07,-.235"), p.key.mix(top, 0.4), 0.006);
        s.form(&Shape::poly("-.03,-.33 .03,-.33 .02,-.86 -.02,-.86"), p.dark(0.85), 0.008);
        s.form(&Shape::spline("-.022,-.85 -.026,-.93 -.05,-.96 -.03,-1 .02,-1 .04,-.96 .022,-.9"), wood(s), 0.01);
        for k in [-1.0, 1.0] {
            s.line(&[(0.0, -0.9 + 0.015 * k), (0.06 * k, -0.9 + 0.02 * k)], p.dark(0.8), 0.016);
        }
        for i in 0..4 {
            let x = -0.013 + 0.0087 * i as f32;
            s.line(&[(x * 1.8, -0.19), (x, -0.86)], (p.key, 0.8), 0.003);
        }
        s.line(&[(0.32, -0.98), (0.2, 0.02)], wood(s).mix(p.key, 0.2), 0.016);
        s.line(&[(0.33, -0.96), (0.222, 0.0)], p.key.mix(WHITE, 0.4), 0.009);
    });
}

/// Grand piano seen from the front left, stands: lid open.
pub fn piano(s: &mut Stage, at: At) {
    let (p, lacquer) = (s.pal, at.tint.unwrap_or(s.pal.ink.mix(s.pal.body, 0.25)));
    s.put(at, |s| {
        for (x, h) in [(-0.66, 0.0), (0.62, 0.0), (0.3, -0.06)] {
            s.form(
                &Shape::poly("-.03,0 .03,0 .045,-.36 -.045,-.36").moved(x, h),
                lacquer,
                0.012,
            );
            s.circle(x, h, 0.03, gold(s));
        }
        let lid = Shape::svg(
            "M-.62 -.62L-.3 -1.12C0 -1.1 .3 -1.22 .56 -1.18C.72 -1.12 .82 -.9 .84 -.68L.5 -.58Z",
        );
        s.form(&lid, lacquer.mix(p.mid, 0.15), 0.025);
        s.fill(
            &Shape::svg("M-.5 -.63L-.24 -1.06C0 -1.04 .1 -1.08 .2 -1.12L-.1 -.62Z"),
            (p.low, 0.2),
        );
        s.line(&[(0.24, -0.56), (0.4, -0.94)], gold(s), 0.014);
        let rim = Shape::svg(
            "M-.78 -.36V-.58L-.62 -.64H.5C.7 -.66 .84 -.6 .86 -.5C.86 -.4 .8 -.34 .74 -.34Z",
        );
        s.form(&rim, lacquer, 0.03);
        s.fill(
            &Shape::svg("M-.56 -.62H.46C.6 -.63 .7 -.6 .74 -.56L-.4 -.58Z"),
            gold(s).mix(p.ink, 0.25),
        );
        s.fill(
            &Shape::poly("-.84,-.46 .5,-.46 .56,-.38 -.86,-.38"),
            lacquer.mix(p.key, 0.12),
        );
        s.fill(
            &Shape::poly("-.76,-.5 .46,-.5 .5,-.42 -.78,-.42"),
            p.key.mix(WHITE, 0.3),
        );
        for i in 0..26 {
            let x = -0.765 + 0.0478 * i as f32;
            s.line(&[(x, -0.5), (x - 0.004, -0.42)], (p.ink, 0.6), 0.005);
            if [0, 1, 3, 4, 5].contains(&(i % 7)) {
                s.fill(&Shape::rect(x + 0.035, -0.5, 0.022, 0.045), p.ink);
            }
        }
        s.form(
            &Shape::poly("-.88,-.39 .58,-.39 .58,-.33 -.88,-.33"),
            lacquer,
            0.014,
        );
        s.fill(
            &Shape::poly("-.44,-.64 .12,-.64 .06,-.86 -.38,-.86"),
            lacquer.mix(p.key, 0.2),
        );
        s.fill(
            &Shape::poly("-.36,-.66 -.16,-.66 -.18,-.84 -.34,-.84"),
            p.key.mix(WHITE, 0.3),
        );
        s.fill(
            &Shape::poly("-.14,-.66 .04,-.66 .0,-.84 -.16,-.84"),
            p.key.mix(p.low, 0.3),
        );
    });
}

/// Trumpet, lies: bell to the left.
pub fn trumpet(s: &mut Stage, at: At) {
    let (p, brass) = (s.pal, at.tint.unwrap_or_else(|| gold(s)));
    s.put(at, |s| {
        let loop_pipe = Shape::svg("M-.26 .0H.2C.34 0 .34 .2 .2 .2H-.14C-.26 .2 -.26 .03 -.14 .03")
            .stroked(0.036);
        s.form(&loop_pipe, brass.mix(p.ink, 0.15), 0.014);
        s.form(&Shape::svg("M.1 .03H.46").stroked(0.03), brass, 0.012);
        s.form(
            &Shape::spline(".44,.01 .5,-.025 .51,.03 .5,.085 .44,.05"),
            brass.mix(p.key, 0.2),
            0.01,
        );
        let bell =
            Shape::svg("M-.5 -.2C-.44 -.06 -.3 -.03 .06 -.018V.018C-.3 .03 -.44 .06 -.5 .2Z");
        s.metal(&bell, brass);
        s.fill(
            &Shape::svg(
                "M-.48 -.13C-.42 -.04 -.28 -.018 .06 -.012V-.004C-.28 -.006 -.42 -.01 -.47 -.07Z",
            ),
            (p.key, 0.8),
        );
        s.fill(
            &Shape::svg("M-.5 .2C-.44 .06 -.3 .03 .06 .018V.006C-.3 .012 -.44 .02 -.49 .09Z"),
            (p.ink, 0.4),
        );
        s.form(
            &Shape::ellipse(-0.5, 0.0, 0.035, 0.2),
            brass.mix(p.key, 0.25),
            0.012,
        );
        for i in 0..3 {
            let x = 0.0 + 0.075 * i as f32;
            s.form(
                &Shape::rect(x, -0.08, 0.05, 0.32),
                brass.mix(p.key, 0.1),
                0.014,
            );
            s.form(
                &Shape::round_rect(x + 0.005, -0.15, 0.04, 0.07, 0.012),
                brass.mix(p.ink, 0.2),
                0.01,
            );
            s.form(
                &Shape::round_rect(x - 0.006, -0.175, 0.062, 0.03, 0.012),
                p.key.mix(p.low, 0.3),
                0.008,
            );
        }
    });
}
