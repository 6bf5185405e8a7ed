//! The table: cup, teapot, bottle, glass, cake, apple, rose.

use super::arms::gold;
use crate::canvas::{Ink, OnCanvas, Shape, WHITE};
use crate::colour::Colour;
use crate::stage::{At, Stage};

/// Cup on a saucer, stands, with steam.
pub fn cup(s: &mut Stage, at: At) {
    let (p, china) = (s.pal, at.tint.unwrap_or(s.pal.key.mix(s.pal.low, 0.25)));
    s.put(at, |s| {
        s.form(
            &Shape::ellipse(0.0, -0.05, 0.62, 0.1),
            china.mix(p.ink, 0.08),
            0.03,
        );
        s.oval(0.0, -0.06, 0.34, 0.05, (p.ink, 0.25));
        s.form(
            &Shape::svg("M.36 -.5C.7 -.56 .7 -.16 .26 -.2").stroked(0.075),
            china,
            0.02,
        );
        let bowl = Shape::svg("M-.42 -.58C-.4 -.2 -.24 -.06 0 -.06C.24 -.06 .4 -.2 .42 -.58Z");
        s.form(&bowl, china, 0.06);
        s.clipped(&bowl, |s| {
            s.rect(-0.5, -0.46, 1.0, 0.05, p.acc);
            s.rect(-0.5, -0.385, 1.0, 0.02, p.acc);
        });
        s.oval(0.0, -0.58, 0.42, 0.09, china.mix(p.key, 0.4));
        s.oval(
            0.0,
            -0.57,
            0.37,
            0.07,
            Colour::hex(0x4a_2618).mix(p.ink, 0.15),
        );
        s.oval(0.1, -0.575, 0.16, 0.028, (p.lamp(), 0.4));
        s.layered(crate::canvas::Blend::soft(2.5), |s| {
            for (x, k) in [(-0.14, 1.0), (0.12, -1.0)] {
                let steam = Shape::svg("M0 0C-.16 -.12 .14 -.2 0 -.38")
                    .scaled(k, 1.0)
                    .moved(x, -0.62);
                s.stroke(&steam, (WHITE, 0.6), 0.06);
            }
        });
    });
}

/// Teapot, stands: spout to the left.
pub fn teapot(s: &mut Stage, at: At) {
    let (p, china) = (s.pal, at.tint.unwrap_or(s.pal.acc.mix(s.pal.key, 0.12)));
    s.put(at, |s| {
        s.form(
            &Shape::svg(
                "M-.42 -.28C-.66 -.3 -.66 -.62 -.86 -.68L-.78 -.76C-.56 -.7 -.54 -.5 -.36 -.56Z",
            ),
            china,
            0.03,
        );
        s.form(
            &Shape::svg("M.42 -.66C.86 -.76 .9 -.2 .44 -.24").stroked(0.08),
            china,
            0.025,
        );
        s.lathe(
            "0,.0 .3,.0 .32,.04 .46,.16 .55,.38 .5,.6 .34,.74 .2,.78 0,.78",
            china,
        );
        s.form(
            &Shape::svg("M-.28 -.76C-.2 -.9 .2 -.9 .28 -.76Z"),
            china,
            0.03,
        );
        s.form(&Shape::circle(0.0, -0.92, 0.07), gold(s), 0.025);
        s.stroke(
            &Shape::svg("M-.52 -.46C-.2 -.36 .2 -.36 .52 -.46"),
            (p.key, 0.5),
            0.03,
        );
    });
}

/// Bottle, stands, with a label.
pub fn bottle(s: &mut Stage, at: At) {
    let (p, glass) = (s.pal, at.tint.unwrap_or(s.pal.body.mix(s.pal.acc, 0.2)));
    s.put(at, |s| {
        let body = s.lathe(
            "0,0 .17,0 .19,.02 .19,.54 .15,.64 .07,.72 .065,.9 .085,.91 .085,.95 0,.95",
            glass,
        );
        s.clipped(&body, |s| {
            s.rect(-0.3, -0.46, 0.6, 0.28, p.low.mix(p.key, 0.4));
            s.rect(-0.3, -0.4, 0.6, 0.03, p.acc);
            s.circle(0.0, -0.29, 0.055, p.acc);
            s.rect(0.06, -0.5, 0.3, 0.36, (p.ink, 0.25));
        });
        s.form(
            &Shape::rect(-0.06, -1.0, 0.12, 0.07),
            Colour::hex(0xb0_8050),
            0.02,
        );
        s.gloss(&Shape::round_rect(-0.14, -0.6, 0.03, 0.5, 0.015), 0.55);
    });
}

/// Wine glass, stands, half full.
pub fn wineglass(s: &mut Stage, at: At) {
    let (p, wine) = (
        s.pal,
        at.tint
            .unwrap_or(Colour::hex(0x9c_1f3a).mix(s.pal.acc, 0.2)),
    );
    s.put(at, |s| {
        s.oval(0.0, -0.03, 0.26, 0.04, (WHITE, 0.4));
        s.rect(-0.018, -0.42, 0.036, 0.4, (WHITE, 0.5));
        let bowl = Shape::svg("M-.22 -1C-.3 -.66 -.22 -.44 0 -.4C.22 -.44 .3 -.66 .22 -1Z");
        s.fill(&bowl, (p.low.mix(WHITE, 0.5), 0.35));
        s.clipped(&bowl, |s| {
            s.rect(-0.4, -0.74, 0.8, 0.5, wine);
            s.rect(0.05, -0.74, 0.4, 0.5, (p.ink, 0.3));
            s.oval(0.0, -0.74, 0.27, 0.04, wine.mix(WHITE, 0.3));
        });
        s.crescent(&bowl, (WHITE, 0.8), (0.02, 0.0), 0.0);
        s.gloss(
            &Shape::svg(
                "M-.17 -.9C-.2 -.74 -.18 -.62 -.12 -.54L-.09 -.56C-.14 -.64 -.15 -.74 -.13 -.9Z",
            ),
            0.75,
        );
    });
}

/// Birthday cake, stands: two tiers, icing, candles.
pub fn cake(s: &mut Stage, at: At) {
    let (p, sponge) = (
        s.pal,
        at.tint
            .unwrap_or(Colour::hex(0xe8_b58a).mix(s.pal.low, 0.3)),
    );
    s.put(at, |s| {
        s.form(
            &Shape::ellipse(0.0, -0.06, 0.78, 0.1),
            p.key.mix(p.body, 0.25),
            0.03,
        );
        let icing = p.key.mix(WHITE, 0.4);
        for (w, y, h) in [(0.62, -0.08, 0.32), (0.42, -0.38, 0.26)] {
            let tier = Shape::svg(&format!(
                "M{} {}V{}C{} {} {} {} {} {}V{}C{} {} {} {} {} {}Z",
                -w,
                y,
                y - h,
                -w,
                y - h + 0.1,
                w,
                y - h + 0.1,
                w,
                y - h,
                y,
                w,
                y + 0.09,
                -w,
                y + 0.09,
                -w,
                y
            ));
            s.form(&tier, sponge, 0.06);
            s.clipped(&tier, |s| s.rect(-1.0, y - h * 0.46, 2.0, 0.05, p.acc));
            let drips: Vec<Shape> = (0..9)
                .map(|i| {
                    let x = -w + w * 2.0 * (i as f32 + 0.5) / 9.0;
                    let l = 0.07 + 0.06 * ((i * 5) % 3) as f32;
                    let sag = 0.06 * (1.0 - (x / w).powi(2));
                    Shape::round_rect(
                        x - w / 9.0,
                        y - h - 0.02 + sag * 0.6,
                        w * 2.0 / 9.0,
                        l + 0.04,
                        w / 9.0,
                    )
                })
                .collect();
            s.form(&Shape::all(drips), icing, 0.02);
            s.form(&Shape::ellipse(0.0, y - h, w, w * 0.14), icing, 0.02);
        }
        for i in 0..5 {
            let x = -0.28 + 0.14 * i as f32;
            let y = -0.64 + 0.03 * (i % 2) as f32;
            s.rect(x - 0.018, y - 0.17, 0.036, 0.17, [p.acc, p.mid][i % 2]);
            s.glow((x, y - 0.23), 0.22, p.lamp(), 0.8);
            s.fill(
                &Shape::spline("0,.05 -.03,.0 0,-.08 .03,0").moved(x, y - 0.21),
                p.lamp().mix(WHITE, 0.4),
            );
        }
        for i in 0..7 {
            let x = -0.5 + 0.167 * i as f32;
            s.form(
                &Shape::circle(x, -0.39 + 0.02 * (i % 2) as f32 - 0.02 * x.abs(), 0.04),
                p.acc,
                0.015,
            );
        }
    });
}

/// Apple, stands.
pub fn apple(s: &mut Stage, at: At) {
    let (p, red) = (
        s.pal,
        at.tint
            .unwrap_or(Colour::hex(0xd2_3b2a).mix(s.pal.acc, 0.3)),
    );
    s.put(at, |s| {
        let body = Shape::spline("0,-.78 -.22,-.88 -.44,-.72 -.48,-.4 -.32,-.08 -.12,0 0,-.03 .12,0 .32,-.08 .48,-.4 .44,-.72 .22,-.88");
        s.form(&body, red, 0.1);
        s.fill(&Shape::spline("-.14,-.76 0,-.7 .14,-.76 .06,-.8 -.06,-.8"), red.mix(p.ink, 0.5));
        s.stroke(&Shape::svg("M0 -.74C.02 -.86 .06 -.92 .1 -.97"), p.dark(0.6), 0.045);
        s.form(&Shape::spline(".06,-.9 .2,-1 .4,-.94 .24,-.84"), Colour::hex(0x5c_8a3a).mix(p.body, 0.2), 0.02);
        s.gloss(&Shape::spline("-.32,-.62 -.24,-.74 -.18,-.7 -.26,-.56"), 0.8);
    });
}

/// Rose with a stem, stands.
pub fn rose(s: &mut Stage, at: At) {
    let (p, red) = (
        s.pal,
        at.tint
            .unwrap_or(Colour::hex(0xc8_2a3c).mix(s.pal.acc, 0.35)),
    );
    s.put(at, |s| {
        let green = Colour::hex(0x3f_6b45).mix(p.body, 0.35);
        s.form(
            &Shape::svg("M.02 0C-.06 -.3 .06 -.46 0 -.72").stroked(0.035),
            green,
            0.01,
        );
        for (k, y) in [(1.0, -0.3), (-1.0, -0.44)] {
            let leaf = Shape::spline("0,0 .1,-.12 .26,-.16 .36,-.1 .26,0 .1,.03")
                .scaled(k, 1.0)
                .moved(0.0, y);
            s.form(&leaf, green, 0.025);
            s.line(&[(0.0, y), (0.3 * k, y - 0.09)], (p.ink, 0.35), 0.01);
        }
        s.poly(&crate::canvas::points(".01,-.2 .06,-.24 .01,-.26"), green);
        let bloom = Shape::spline(
            "0,-.62 -.16,-.66 -.26,-.8 -.22,-.94 -.08,-1.02 .1,-1.02 .23,-.94 .27,-.8 .16,-.66",
        );
        s.form(&bloom, red, 0.05);
        for (petal, k) in [
            ("-.26,-.8 -.14,-.9 .04,-.78 .02,-.64 -.14,-.66", 0.12),
            (".27,-.8 .14,-.92 -.04,-.8 0,-.64 .16,-.66", 0.32),
            ("-.18,-.92 0,-.98 .16,-.92 .08,-.8 -.08,-.8", 0.22),
        ] {
            let shape = Shape::spline(petal);
            s.fill(&shape, red.mix(p.ink, k));
            s.crescent(&shape, red.mix(p.key, 0.4), (0.012, 0.02), 0.0);
        }
        s.stroke(
            &Shape::svg("M-.06 -.9C0 -.96 .09 -.92 .06 -.86C.04 -.82 -.02 -.84 -.01 -.88"),
            red.mix(p.ink, 0.6),
            0.022,
        );
        for k in [-1.0, 1.0] {
            s.fill(
                &Shape::spline("0,-.62 .08,-.66 .2,-.6 .1,-.58").scaled(k, 1.0),
                green,
            );
        }
        let _ = Ink::from(red);
    });
}
