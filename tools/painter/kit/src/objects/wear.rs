//! Worn and carried: hat, boot, umbrella, suitcase.

use super::arms::{gold, wood};
use crate::canvas::{OnCanvas, Shape};
use crate::stage::{At, Stage};

/// Fedora, stands.
pub fn hat(s: &mut Stage, at: At) {
    let (p, felt) = (s.pal, at.tint.unwrap_or(s.pal.dark(0.35)));
    s.put(at, |s| {
        let brim = Shape::spline("-1.1,-.2 -1.0,-.3 -.6,-.24 0,-.2 .6,-.24 1.0,-.32 1.12,-.22 .9,-.06 .4,.0 -.4,.02 -.9,-.06");
        s.form(&brim, felt, 0.045);
        let crown = Shape::spline("-.6,-.22 -.62,-.5 -.5,-.86 -.26,-1 0,-.9 .24,-1 .48,-.88 .6,-.5 .58,-.22 0,-.12");
        s.form(&crown, felt, 0.09);
        s.fill(&Shape::spline("-.24,-.98 -.06,-.9 .1,-.68 .14,-.5 -.02,-.7 -.18,-.86"), felt.mix(p.ink, 0.5));
        let band = Shape::svg("M-.62 -.42C-.3 -.3 .3 -.3 .6 -.42L.6 -.22C.3 -.1 -.3 -.1 -.62 -.22Z");
        s.form(&band, p.acc, 0.03);
        s.form(&Shape::poly(".3,-.36 .5,-.46 .52,-.2 .34,-.14"), p.acc.mix(p.ink, 0.25), 0.02);
    });
}

/// Boot, stands: toe to the left.
pub fn boot(s: &mut Stage, at: At) {
    let (p, leather) = (
        s.pal,
        at.tint.unwrap_or_else(|| wood(s).mix(s.pal.ink, 0.2)),
    );
    s.put(at, |s| {
        let body = Shape::svg("M-.08 -1C.1 -1.03 .28 -1.02 .4 -.98C.36 -.7 .42 -.4 .42 -.1H-.56C-.62 -.1 -.64 -.2 -.58 -.28C-.44 -.4 -.2 -.42 -.12 -.52C-.06 -.64 -.08 -.8 -.08 -1Z");
        s.form(&body, leather, 0.07);
        let toe = Shape::svg("M-.58 -.1C-.64 -.24 -.54 -.34 -.36 -.38C-.3 -.28 -.3 -.18 -.32 -.1Z");
        s.form(&toe, leather.mix(p.ink, 0.3), 0.03);
        s.form(&Shape::svg("M-.62 -.11H.44V0H.16V-.045H0V0H-.6C-.64 -.02 -.64 -.08 -.62 -.11Z"), p.dark(0.85), 0.02);
        for i in 0..5 {
            let y = -0.46 - 0.11 * i as f32;
            let x = -0.1 + 0.012 * i as f32;
            s.line(&[(x, y), (x + 0.16, y - 0.05)], p.key.mix(p.body, 0.3), 0.022);
            s.line(&[(x + 0.02, y - 0.08), (x + 0.14, y + 0.03)], p.key.mix(p.body, 0.45), 0.018);
        }
        s.stroke(&Shape::svg("M.3 -1C.46 -1.02 .46 -.82 .4 -.82"), leather.mix(p.key, 0.2), 0.03);
        s.stroke(&Shape::svg("M-.02 -.5C.1 -.4 .24 -.38 .4 -.4"), (p.ink, 0.4), 0.014);
    });
}

/// Open umbrella, stands: the handle's end at (x, y).
pub fn umbrella(s: &mut Stage, at: At) {
    let (p, cloth) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        s.stroke(&Shape::svg("M0 -.95V-.1C0 .02 -.14 .02 -.14 -.08"), p.dark(0.75), 0.028);
        let dome = Shape::svg("M-.72 -.52C-.7 -.84 -.36 -1 0 -1C.36 -1 .7 -.84 .72 -.52C.62 -.6 .5 -.6 .44 -.53C.34 -.62 .22 -.62 .15 -.54C.06 -.62 -.06 -.62 -.15 -.54C-.22 -.62 -.34 -.62 -.44 -.53C-.5 -.6 -.62 -.6 -.72 -.52Z");
        s.fill(&dome, cloth);
        s.clipped(&dome, |s| {
            s.fill(&Shape::svg("M0 -1.02C-.3 -.94 -.42 -.72 -.44 -.5L-.15 -.5C-.14 -.7 -.08 -.9 0 -1.02Z"), cloth.mix(p.key, 0.3));
            s.fill(&Shape::svg("M0 -1.02C.08 -.9 .14 -.7 .15 -.5L.44 -.5C.42 -.72 .3 -.94 0 -1.02Z"), cloth.mix(p.ink, 0.25));
            s.fill(&Shape::svg("M0 -1.02C.3 -.94 .42 -.72 .44 -.5L.8 -.5V-1.1Z"), cloth.mix(p.ink, 0.48));
            if s.light.to.0 > 0.0 {
                s.fill(&Shape::svg("M0 -1.02C.3 -.94 .42 -.72 .44 -.5L.8 -.5V-1.1Z"), cloth.mix(p.key, 0.35));
            }
        });
        s.crescent(&dome, (p.key, 0.7), (-s.light.to.0 * 0.014, 0.016), 0.0);
        s.line(&[(0.0, -1.0), (0.0, -1.07)], p.dark(0.75), 0.026);
    });
}

/// Suitcase with stickers, stands.
pub fn suitcase(s: &mut Stage, at: At) {
    let (p, leather) = (s.pal, at.tint.unwrap_or_else(|| wood(s)));
    s.put(at, |s| {
        s.form(
            &Shape::svg("M-.18 -.84V-.94C-.18 -1 .18 -1 .18 -.94V-.84").stroked(0.06),
            leather.mix(p.ink, 0.4),
            0.015,
        );
        s.form(
            &Shape::round_rect(-0.64, -0.86, 1.28, 0.86, 0.07),
            leather,
            0.05,
        );
        for x in [-0.42, 0.34] {
            s.form(
                &Shape::rect(x, -0.87, 0.09, 0.88),
                leather.mix(p.ink, 0.4),
                0.015,
            );
            s.form(
                &Shape::round_rect(x - 0.015, -0.68, 0.12, 0.1, 0.02),
                gold(s),
                0.015,
            );
        }
        for (x, y) in [(-0.64, -0.86), (0.5, -0.86), (-0.64, -0.14), (0.5, -0.14)] {
            s.form(
                &Shape::round_rect(x, y, 0.14, 0.14, 0.04),
                leather.mix(p.ink, 0.3),
                0.015,
            );
        }
        s.fill(&Shape::circle(-0.1, -0.4, 0.16), p.acc);
        s.stroke(&Shape::circle(-0.1, -0.4, 0.12), p.key, 0.02);
        s.fill(&Shape::poly("-.18,-.34 -.1,-.5 -.02,-.34"), p.key);
        s.fill(
            &Shape::rect(0.08, -0.66, 0.22, 0.15).turned_by(9.0, 0.2, -0.6),
            p.mid.mix(p.key, 0.3),
        );
        s.fill(
            &Shape::rect(0.06, -0.3, 0.24, 0.14).turned_by(-7.0, 0.2, -0.25),
            p.key.mix(p.low, 0.4),
        );
        s.rect(-0.64, -0.5, 1.28, 0.014, (p.ink, 0.4));
    });
}
