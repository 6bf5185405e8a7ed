//! Winged creatures: hen, raven, gull, owl, moth.

use crate::canvas::{OnCanvas, Shape, WHITE};
use crate::colour::Colour;
use crate::stage::{At, Stage};

/// Hen, stands.
pub fn hen(s: &mut Stage, at: At) {
    let (p, down) = (
        s.pal,
        at.tint
            .unwrap_or(Colour::hex(0xf7_ecd6).mix(s.pal.low, 0.15)),
    );
    let at = At {
        h: at.h / 1.38,
        flip: !at.flip,
        ..at
    };
    s.put(at, |s| {
        let red = Colour::hex(0xd8_3a2c).mix(p.acc, 0.3);
        let legs = "M-.06 -.2L-.08 -.06L-.06 0M.16 -.2L.15 -.06L.17 0M-.18 .02L-.06 0L.06 .03M.06 .02L.17 0L.3 .02";
        s.stroke(&Shape::svg(legs), Colour::hex(0xe0_8a2c), 0.04);
        s.form(&Shape::spline(".2,-1.12 .18,-1.28 .26,-1.24 .29,-1.38 .37,-1.27 .46,-1.34 .46,-1.2 .52,-1.12 .4,-1.06"), red, 0.02);
        let body = Shape::smooth(&crate::canvas::points("-.62,-.62 -.96,-.88 -.82,-.93 -.94,-1.1 -.74,-1.06 -.72,-1.22 -.54,-1.02 -.4,-.8 -.16,-.7 .06,-.8 .16,-1 .26,-1.14 .42,-1.16 .53,-1.05 .54,-.94 .48,-.82 .56,-.62 .54,-.38 .36,-.18 .06,-.1 -.28,-.14 -.52,-.32"), 0.13);
        s.form(&body, down, 0.09);
        let wing = Shape::spline("-.34,-.62 -.02,-.66 .22,-.5 .12,-.34 -.14,-.26 -.3,-.3 -.2,-.36 -.4,-.4 -.28,-.46 -.46,-.52");
        s.form(&wing, down.mix(p.body, 0.16), 0.035);
        s.form(&Shape::spline(".5,-1.04 .74,-.97 .5,-.91"), Colour::hex(0xf0_a63a), 0.02);
        s.line(&[(0.52, -0.965), (0.71, -0.97)], (p.ink, 0.6), 0.012);
        s.form(&Shape::spline(".49,-.9 .58,-.82 .54,-.7 .47,-.78"), red, 0.02);
        s.circle(0.4, -1.02, 0.06, WHITE);
        s.circle(0.42, -1.02, 0.034, p.ink);
        s.circle(0.408, -1.035, 0.012, WHITE);
        s.line(&[(0.33, -1.1), (0.47, -1.07)], p.ink, 0.022);
    });
}

/// Raven, stands on (x, y).
pub fn raven(s: &mut Stage, at: At) {
    let (p, coat) = (s.pal, at.tint.unwrap_or(s.pal.ink.mix(s.pal.body, 0.16)));
    s.put(at, |s| {
        s.stroke(&Shape::svg("M-.04 -.16V0M-.16 .01L-.04 0L.06 .02M.1 -.16V0M0 .01L.1 0L.2 .02"), p.ink, 0.028);
        let tail = Shape::poly(".24,-.34 .72,-.1 .66,-.02 .56,-.06 .5,.0 .3,-.16");
        s.form(&tail, coat, 0.02);
        let body = Shape::spline("-.32,-.86 -.36,-.78 -.34,-.62 -.36,-.46 -.28,-.26 -.1,-.14 .12,-.14 .34,-.24 .42,-.34 .26,-.56 .04,-.74 -.06,-.9 -.18,-.98 -.28,-.95");
        s.form(&body, coat, 0.05);
        let wing = Shape::spline("-.12,-.62 .06,-.66 .3,-.5 .56,-.2 .62,-.1 .4,-.2 .16,-.2 -.04,-.34");
        s.form(&wing, coat.mix(p.mid, 0.22), 0.03);
        for i in 0..4 {
            let y = -0.24 - 0.07 * i as f32;
            s.stroke(&Shape::svg("M0 0C.14 -.04 .3 .04 .4 .1").moved(0.02 - 0.02 * i as f32, y), (p.ink, 0.6), 0.014);
        }
        let beak = Shape::spline("-.3,-.93 -.46,-.92 -.62,-.84 -.66,-.78 -.54,-.8 -.32,-.79");
        s.form(&beak, coat.mix(p.key, 0.16), 0.02);
        s.line(&[(-0.33, -0.85), (-0.6, -0.82)], (p.ink, 0.9), 0.012);
        for i in 0..4 {
            let y = -0.7 + 0.07 * i as f32;
            s.fill(&Shape::poly("0,0 .07,-.02 .02,.07").moved(-0.36, y), coat.mix(p.mid, 0.3));
        }
        s.circle(-0.24, -0.88, 0.036, p.lamp());
        s.circle(-0.245, -0.88, 0.02, p.ink);
        s.circle(-0.255, -0.89, 0.009, WHITE);
    });
}

/// Gull in flight, centred: wings up, looks to the left; `h` is its span.
pub fn gull(s: &mut Stage, at: At) {
    let (p, down) = (s.pal, at.tint.unwrap_or(WHITE.mix(s.pal.low, 0.25)));
    s.put(at, |s| {
        let far = Shape::spline("-.02,-.04 .12,-.2 .3,-.36 .52,-.42 .4,-.28 .26,-.1 .12,.02");
        s.form(&far, down.mix(p.body, 0.4), 0.018);
        let body = Shape::spline(
            "-.27,-.02 -.2,-.08 -.1,-.07 .06,-.04 .22,.0 .34,.02 .22,.06 .02,.09 -.14,.07 -.23,.04",
        );
        s.form(&body, down, 0.022);
        let near = Shape::spline(
            "-.08,-.03 -.14,-.2 -.3,-.36 -.5,-.46 -.34,-.26 -.2,-.14 -.02,.03 .08,.02",
        );
        s.form(&near, down.mix(p.mid, 0.2), 0.02);
        s.fill(&Shape::poly("-.5,-.46 -.36,-.38 -.34,-.26"), p.ink);
        s.fill(&Shape::poly(".52,-.42 .38,-.36 .4,-.28"), p.ink);
        s.form(
            &Shape::poly("-.25,-.02 -.36,.02 -.35,.04 -.24,.03"),
            p.lamp(),
            0.01,
        );
        s.circle(-0.2, -0.025, 0.014, p.ink);
    });
}

/// Owl, stands and faces us.
pub fn owl(s: &mut Stage, at: At) {
    let (p, down) = (s.pal, at.tint.unwrap_or(s.pal.body.mix(s.pal.lamp(), 0.25)));
    s.put(at, |s| {
        let body =
            Shape::turned("0,-.92 .16,-.9 .3,-1.0 .31,-.82 .3,-.66 .34,-.4 .28,-.12 .14,-.02 0,0");
        s.form(&body, down, 0.05);
        s.clipped(
            &Shape::turned("0,-.58 .16,-.54 .2,-.3 .12,-.06 0,-.04"),
            |s| {
                s.wash(down.mix(p.key, 0.5));
                for row in 0..6 {
                    for i in -3..=3 {
                        let x = 0.07 * i as f32 + 0.035 * (row % 2) as f32;
                        s.fill(
                            &Shape::poly("-.02,0 .02,0 0,.045").moved(x, -0.5 + 0.08 * row as f32),
                            down.mix(p.ink, 0.3),
                        );
                    }
                }
            },
        );
        for k in [-1.0, 1.0] {
            let wing =
                Shape::spline(".2,-.6 .32,-.5 .36,-.26 .24,-.04 .18,-.2 .22,-.4").scaled(k, 1.0);
            s.form(&wing, down.mix(p.ink, 0.28), 0.025);
            s.form(
                &Shape::circle(0.135 * k, -0.74, 0.15),
                down.mix(p.key, 0.4),
                0.02,
            );
            s.circle(0.125 * k, -0.74, 0.095, p.lamp().mix(p.key, 0.2));
            s.circle(0.12 * k, -0.74, 0.056, p.ink);
            s.circle(0.12 * k - 0.024, -0.765, 0.02, WHITE);
            for i in 0..3 {
                s.form(
                    &Shape::ellipse(0.07 * k + 0.045 * (i as f32 - 1.0), -0.01, 0.022, 0.03),
                    p.lamp(),
                    0.008,
                );
            }
        }
        s.form(&Shape::poly("-.045,-.7 .045,-.7 0,-.58"), p.lamp(), 0.014);
        s.fill(
            &Shape::poly("0,-.86 .28,-1 .2,-.86 .06,-.8"),
            down.mix(p.ink, 0.42),
        );
        s.fill(
            &Shape::poly("0,-.86 -.28,-1 -.2,-.86 -.06,-.8"),
            down.mix(p.ink, 0.42),
        );
    });
}

/// Moth from above, centred: four patterned wings.
pub fn moth(s: &mut Stage, at: At) {
    let (p, dust) = (s.pal, at.tint.unwrap_or(s.pal.low.mix(s.pal.body, 0.35)));
    s.put(at, |s| {
        for k in [-1.0, 1.0] {
            let hind =
                Shape::spline("0,.0 .2,.06 .36,.2 .34,.36 .2,.42 .1,.3 .02,.14").scaled(k, 1.0);
            s.form(&hind, dust.mix(p.acc, 0.3), 0.02);
            s.stroke(
                &Shape::svg("M.1 .26C.18 .32 .26 .3 .31 .24").scaled(k, 1.0),
                (p.ink, 0.45),
                0.02,
            );
            let fore =
                Shape::spline("0,-.12 .14,-.28 .36,-.36 .5,-.3 .46,-.14 .4,.06 .26,.14 .1,.08")
                    .scaled(k, 1.0);
            s.form(&fore, dust, 0.025);
            s.clipped(&fore, |s| {
                s.stroke(
                    &Shape::svg(
                        "M.18 -.34C.3 -.2 .3 -.04 .24 .16M.28 -.38C.42 -.24 .4 -.08 .36 .14",
                    )
                    .scaled(k, 1.0),
                    (p.ink, 0.5),
                    0.022,
                );
                s.stroke(
                    &Shape::svg("M.44 -.36C.5 -.2 .46 0 .4 .1").scaled(k, 1.0),
                    p.acc,
                    0.02,
                );
            });
            s.circle(0.26 * k, -0.14, 0.07, p.ink);
            s.circle(0.26 * k, -0.14, 0.048, p.acc);
            s.circle(0.26 * k, -0.14, 0.022, p.key);
            s.stroke(
                &Shape::svg("M.01 -.2C.05 -.3 .1 -.36 .17 -.4").scaled(k, 1.0),
                p.ink,
                0.014,
            );
        }
        let body = Shape::turned("0,-.22 .045,-.18 .05,-.06 .06,.06 .04,.24 0,.32");
        s.form(&body, dust.mix(p.ink, 0.5), 0.015);
        let skull = Shape::turned("0,-.13 .03,-.12 .034,-.07 .018,-.04 0,-.035");
        s.fill(&skull, p.key);
        for k in [-1.0, 1.0] {
            s.circle(0.014 * k, -0.085, 0.009, p.ink);
        }
        for i in 0..4 {
            s.line(
                &[
                    (-0.045, 0.06 + 0.05 * i as f32),
                    (0.045, 0.06 + 0.05 * i as f32),
                ],
                (p.key, 0.4),
                0.01,
            );
        }
    });
}
