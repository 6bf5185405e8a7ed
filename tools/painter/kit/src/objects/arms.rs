//! Arms and treasure: crown, sword, shield, helmet, key, pistol, knife, ring, skull, lantern.

use crate::canvas::{Ink, OnCanvas, Shape, WHITE};
use crate::colour::Colour;
use crate::stage::{At, Stage};

/// The usual gold of this palette: accent and light, never plain yellow.
pub fn gold(s: &Stage) -> Colour {
    Colour::hex(0xd9_9a3c)
        .mix(s.pal.acc, 0.12)
        .mix(s.pal.key, 0.12)
}

/// The usual steel of this palette.
pub fn steel(s: &Stage) -> Colour {
    Colour::hex(0x8d_97a6)
        .mix(s.pal.mid, 0.25)
        .mix(s.pal.key, 0.1)
}

/// The usual wood of this palette.
pub fn wood(s: &Stage) -> Colour {
    Colour::hex(0x8a_5230).mix(s.pal.body, 0.28)
}

/// Crown, stands: five points with pearls, a jewelled band, velvet inside.
pub fn crown(s: &mut Stage, at: At) {
    let (p, gold) = (s.pal, at.tint.unwrap_or_else(|| gold(s)));
    s.put(at, |s| {
        let back = Shape::spline("-.62,-.62 -.3,-.72 0,-.74 .3,-.72 .62,-.62 .56,-.34 0,-.2 -.56,-.34");
        s.fill(&back, p.acc.mix(p.ink, 0.55));
        for (x, y) in [(-0.36, -0.84), (0.36, -0.84)] {
            let point = Shape::polygon(&[(x - 0.13, -0.4), (x, y), (x + 0.13, -0.4)]);
            s.fill(&point, gold.mix(p.ink, 0.5));
        }
        let body = Shape::svg("M-.6 0L-.78 -.74L-.44 -.4L-.4 -.44L0 -.94L.4 -.44L.44 -.4L.78 -.74L.6 0C.3 .1 -.3 .1 -.6 0Z");
        s.form(&body, gold, 0.07);
        s.clipped(&body, |s| {
            s.fill(&Shape::svg("M.1 -1L.3 .2L.75 .2L.9 -1Z"), (gold.mix(p.ink, 0.4), 0.5));
            s.fill(&Shape::svg("M-.42 -.6L-.3 .2L-.16 .2L-.2 -.6Z"), (p.key, 0.4));
        });
        let band = Shape::svg("M-.63 -.16C-.3 -.05 .3 -.05 .63 -.16L.6 .02C.3 .12 -.3 .12 -.6 .02Z");
        s.form(&band, gold.mix(p.ink, 0.16), 0.03);
        for (i, x) in [-0.44, -0.22, 0.0, 0.22, 0.44].into_iter().enumerate() {
            let y = -0.02 - 0.3 * x * x;
            let jewel = if i % 2 == 0 { p.acc } else { p.mid.mix(WHITE, 0.2) };
            let stone = Shape::spline(".075,0 0,.06 -.075,0 0,-.06").moved(x, y);
            s.form(&stone, jewel, 0.02);
            s.gloss(&Shape::circle(x - 0.02, y - 0.02, 0.014), 0.9);
        }
        for (x, y) in [(-0.78, -0.77), (0.0, -0.98), (0.78, -0.77), (-0.36, -0.87), (0.36, -0.87)] {
            s.form(&Shape::circle(x, y, 0.062), gold.mix(p.key, 0.3), 0.025);
        }
    });
}

/// Sword, lies: blade to the left, `h` long, point at -.5.
pub fn sword(s: &mut Stage, at: At) {
    let (p, steel, gold) = (s.pal, at.tint.unwrap_or_else(|| steel(s)), gold(s));
    s.put(at, |s| {
        s.poly(
            &crate::canvas::points("-.5,0 -.44,-.028 .24,-.034 .24,0"),
            steel.mix(p.key, 0.62),
        );
        s.poly(
            &crate::canvas::points("-.5,0 -.44,.028 .24,.034 .24,0"),
            steel.mix(p.ink, 0.5),
        );
        s.poly(
            &crate::canvas::points("-.36,-.006 .24,-.009 .24,.009 -.36,.006"),
            steel,
        );
        let grip = Shape::round_rect(0.27, -0.024, 0.16, 0.048, 0.02);
        s.form(&grip, wood(s).mix(p.ink, 0.3), 0.014);
        for i in 0..5 {
            s.line(
                &[
                    (0.285 + i as f32 * 0.03, -0.024),
                    (0.295 + i as f32 * 0.03, 0.024),
                ],
                (p.ink, 0.5),
                0.007,
            );
        }
        let guard = Shape::spline(
            ".24,-.16 .27,-.17 .275,-.06 .29,0 .275,.06 .27,.17 .24,.16 .245,.05 .235,0 .245,-.05",
        );
        s.form(&guard, gold, 0.016);
        s.form(&Shape::circle(0.46, 0.0, 0.04), gold, 0.018);
        s.fill(&Shape::circle(0.46, 0.0, 0.016), p.acc);
    });
}

/// Shield, centred: a heater with a chief, a pale and a boss.
pub fn shield(s: &mut Stage, at: At) {
    let (p, field, gold) = (s.pal, at.tint.unwrap_or(s.pal.acc), gold(s));
    s.put(at, |s| {
        let outer = Shape::svg("M-.42 -.48H.42C.46 -.1 .36 .3 0 .5C-.36 .3 -.46 -.1 -.42 -.48Z");
        s.form(&outer, steel(s), 0.035);
        let inner = Shape::svg("M-.36 -.42H.36C.39 -.1 .31 .25 0 .43C-.31 .25 -.39 -.1 -.36 -.42Z");
        s.fill(&inner, field);
        s.clipped(&inner, |s| {
            s.rect(-0.08, -0.5, 0.16, 1.0, gold);
            s.rect(-0.5, -0.2, 1.0, 0.15, gold);
            s.rect(0.0, -0.5, 0.5, 1.0, (p.ink, 0.28));
            s.fill(
                &Shape::poly("-.5,-.5 -.1,-.5 -.34,.5 -.5,.5"),
                (p.key, 0.25),
            );
        });
        s.crescent(&inner, (p.ink, 0.6), (0.02, 0.025), 0.0);
        s.form(&Shape::circle(0.0, -0.125, 0.12), steel(s), 0.04);
        for (x, y) in [
            (-0.39, -0.45),
            (0.39, -0.45),
            (0.0, 0.46),
            (-0.37, -0.02),
            (0.37, -0.02),
        ] {
            s.form(&Shape::circle(x, y, 0.022), gold, 0.01);
        }
    });
}

/// Knight's helmet, stands: visor with slits, plume.
pub fn helmet(s: &mut Stage, at: At) {
    let (p, steel) = (s.pal, at.tint.unwrap_or_else(|| steel(s)));
    s.put(at, |s| {
        let plume = Shape::spline(
            "-.02,-.9 -.1,-1.04 .1,-1.16 .4,-1.1 .58,-.84 .6,-.5 .5,-.24 .5,-.5 .42,-.74 .24,-.9",
        );
        s.form(&plume, p.acc, 0.07);
        for k in 0..5 {
            let f = k as f32;
            s.stroke(
                &Shape::curve(&[
                    (0.02 + 0.05 * f, -0.96 - 0.02 * f),
                    (0.3, -0.98 + 0.04 * f),
                    (0.5 - 0.01 * f, -0.62 + 0.08 * f),
                ]),
                (p.ink, 0.22),
                0.014,
            );
        }
        let skull =
            Shape::spline("-.4,-.1 -.46,-.5 -.34,-.82 0,-.96 .32,-.84 .44,-.5 .36,-.1 .4,0 -.36,0");
        s.form(&skull, steel, 0.08);
        let visor = Shape::svg("M-.52 -.44L-.12 -.72L.16 -.6L.14 -.14L-.2 -.06Z");
        s.form(&visor, steel.mix(p.key, 0.12), 0.05);
        s.line(&[(-0.42, -0.48), (0.06, -0.56)], p.ink, 0.045);
        for i in 0..5 {
            let f = i as f32 * 0.075;
            s.line(
                &[(-0.3 + f, -0.2 - f * 0.1), (-0.34 + f, -0.36 - f * 0.1)],
                p.ink,
                0.02,
            );
        }
        s.form(&Shape::circle(0.16, -0.52, 0.05), gold(s), 0.02);
        let collar = Shape::spline("-.42,-.08 0,.0 .42,-.1 .52,.04 .1,.12 -.5,.06");
        s.form(&collar, steel.mix(p.ink, 0.2), 0.04);
    });
}

/// Key, lies: bow to the left, bit to the right.
pub fn key(s: &mut Stage, at: At) {
    let (p, metal) = (s.pal, at.tint.unwrap_or_else(|| gold(s)));
    s.put(at, |s| {
        let bow = Shape::circle(-0.34, 0.0, 0.125).stroked(0.062);
        let knobs = Shape::all(
            [(-0.34, -0.155), (-0.34, 0.155), (-0.495, 0.0)]
                .map(|(x, y)| Shape::circle(x, y, 0.045)),
        );
        let shaft = Shape::rect(-0.2, -0.03, 0.68, 0.06);
        let collar = Shape::round_rect(-0.2, -0.058, 0.075, 0.116, 0.02);
        let ring = Shape::round_rect(0.13, -0.044, 0.03, 0.088, 0.01);
        let bit = Shape::svg("M.28 .02V.2H.34V.13H.385V.17H.43V.1H.48V.02Z");
        let tip = Shape::circle(0.48, 0.0, 0.04);
        for part in [shaft, bit, tip, ring, collar, knobs, bow] {
            s.form(&part, metal, 0.024);
        }
        s.fill(&Shape::rect(-0.12, -0.02, 0.38, 0.01), (p.key, 0.75));
    });
}

/// Revolver, lies: muzzle to the left.
pub fn pistol(s: &mut Stage, at: At) {
    let (p, metal, grip) = (
        s.pal,
        at.tint.unwrap_or_else(|| steel(s).mix(s.pal.ink, 0.5)),
        wood(s),
    );
    s.put(at, |s| {
        let stock = Shape::spline(".2,-.03 .31,-.04 .4,.1 .47,.3 .44,.36 .31,.37 .27,.28 .24,.12");
        s.form(&stock, grip, 0.045);
        for i in 0..4 {
            let f = i as f32 * 0.055;
            s.line(
                &[(0.28 + f * 0.4, 0.09 + f), (0.37 + f * 0.45, 0.07 + f)],
                (p.ink, 0.35),
                0.01,
            );
        }
        s.circle(0.37, 0.2, 0.018, p.key.mix(grip, 0.3));
        let guard = Shape::svg("M.02 .05C.02 .2 .2 .24 .24 .1").stroked(0.024);
        s.form(&guard, metal, 0.01);
        s.stroke(
            &Shape::svg("M.13 .06C.1 .1 .1 .13 .13 .16"),
            metal.mix(p.key, 0.4),
            0.022,
        );
        let barrel = Shape::svg("M-.5 -.17H.02V-.085H-.5Z");
        s.metal(&barrel, metal.mix(p.key, 0.12));
        s.poly(
            &crate::canvas::points("-.47,-.17 -.44,-.215 -.41,-.17"),
            metal,
        );
        let rod = Shape::round_rect(-0.36, -0.082, 0.36, 0.045, 0.02);
        s.form(&rod, metal.mix(p.ink, 0.2), 0.012);
        s.rect(-0.5, -0.15, 0.012, 0.05, p.ink);
        let frame = Shape::svg("M-.04 -.2H.22L.3 -.12L.31 -.02L.22 .02L.2 .08H-.03Z");
        s.form(&frame, metal, 0.02);
        let drum = Shape::round_rect(0.0, -0.165, 0.17, 0.18, 0.03);
        s.form(&drum, metal.mix(p.key, 0.1), 0.03);
        for y in [-0.12, -0.075, -0.03] {
            let flute = Shape::round_rect(0.015, y - 0.012, 0.1, 0.026, 0.012);
            s.fill(&flute, metal.mix(p.ink, 0.65));
            s.line(&[(0.02, y - 0.014), (0.11, y - 0.014)], (p.key, 0.5), 0.006);
        }
        let hammer =
            Shape::svg("M.24 -.14C.26 -.22 .3 -.25 .37 -.27L.38 -.235C.33 -.22 .33 -.17 .31 -.11Z");
        s.form(&hammer, metal.mix(p.key, 0.2), 0.014);
    });
}

/// Knife, lies: blade to the left.
pub fn knife(s: &mut Stage, at: At) {
    let (p, steel, grip) = (s.pal, steel(s), at.tint.unwrap_or_else(|| wood(s)));
    s.put(at, |s| {
        let blade = Shape::svg("M-.5 .05C-.36 -.06 -.2 -.085 .16 -.075V.06Z");
        s.fill(&blade, steel.mix(p.key, 0.5));
        s.fill(
            &Shape::svg("M-.5 .05C-.3 .0 -.1 0 .16 .005V.06Z"),
            steel.mix(p.ink, 0.35),
        );
        s.crescent(&blade, p.key, (0.0, 0.012), 0.0);
        s.form(
            &Shape::round_rect(0.14, -0.085, 0.035, 0.16, 0.01),
            gold(s),
            0.01,
        );
        let handle = Shape::spline(".17,-.06 .3,-.075 .46,-.06 .5,0 .47,.06 .34,.05 .17,.065");
        s.form(&handle, grip, 0.024);
        for x in [0.24, 0.33, 0.42] {
            s.circle(x, 0.0, 0.012, p.key.mix(grip, 0.3));
        }
    });
}

/// Ring with a stone, stands.
pub fn ring(s: &mut Stage, at: At) {
    let (p, gold, stone) = (
        s.pal,
        gold(s),
        at.tint.unwrap_or(s.pal.mid.mix(WHITE, 0.45)),
    );
    s.put(at, |s| {
        let hoop = Shape::ellipse(0.0, -0.31, 0.27, 0.28).stroked(0.075);
        s.form(&hoop, gold, 0.026);
        s.stroke(
            &Shape::svg("M-.2 -.16C-.1 -.06 .1 -.06 .2 -.16"),
            (p.key, 0.7),
            0.014,
        );
        for k in [-1.0, 1.0] {
            s.stroke(
                &Shape::svg("M0 -.58L.13 -.7L.15 -.76").scaled(k, 1.0),
                gold,
                0.03,
            );
        }
        let gem = Shape::poly("0,-.56 -.26,-.8 -.15,-.95 .15,-.95 .26,-.8");
        s.fill(&gem, stone);
        for (facet, tone) in [
            ("0,-.56 -.26,-.8 -.1,-.8", stone.mix(p.key, 0.7)),
            ("0,-.56 -.1,-.8 .1,-.8", stone.mix(p.key, 0.2)),
            ("0,-.56 .1,-.8 .26,-.8", stone.mix(p.ink, 0.5)),
            ("-.26,-.8 -.15,-.95 -.1,-.8", stone.mix(WHITE, 0.75)),
            ("-.1,-.8 -.15,-.95 .15,-.95 .1,-.8", stone.mix(p.key, 0.45)),
            (".1,-.8 .15,-.95 .26,-.8", stone.mix(p.ink, 0.25)),
        ] {
            s.fill(&Shape::poly(facet), tone);
        }
        let spark = Shape::poly("0,-.2 .018,-.02 .2,0 .018,.02 0,.2 -.018,.02 -.2,0 -.018,-.02");
        s.fill(&spark.moved(-0.16, -0.9), (WHITE, 0.95));
        s.glow((-0.16, -0.9), 0.2, WHITE, 0.5);
    });
}

/// Skull, stands: three-quarter view to the left.
pub fn skull(s: &mut Stage, at: At) {
    let (p, bone) = (s.pal, at.tint.unwrap_or(s.pal.low.mix(s.pal.key, 0.6)));
    s.put(at, |s| {
        let jaw = Shape::spline("-.26,-.2 -.24,-.04 -.14,.0 .06,-.01 .16,-.08 .24,-.26 .1,-.24");
        s.form(&jaw, bone.mix(p.ink, 0.16), 0.05);
        let head = Shape::spline("-.34,-.52 -.32,-.78 -.14,-.97 .12,-1 .36,-.88 .46,-.64 .42,-.42 .28,-.34 .22,-.24 .16,-.16 -.1,-.13 -.26,-.16 -.29,-.32 -.36,-.42");
        s.form(&head, bone, 0.09);
        let eye = Shape::spline("-.12,.02 -.1,-.09 0,-.12 .1,-.08 .11,.04 .02,.1 -.08,.09");
        s.fill(&eye.moved(-0.18, -0.48), p.ink);
        s.fill(&eye.scaled(1.12, 1.05).moved(0.12, -0.48), p.ink);
        s.crescent(&eye.scaled(1.12, 1.05).moved(0.12, -0.48), bone.mix(p.ink, 0.6), (0.02, -0.03), 0.0);
        s.fill(&Shape::spline("-.05,-.28 -.06,-.36 -.03,-.4 0,-.36 .02,-.28 -.02,-.3"), p.ink);
        let cheek = Shape::spline(".2,-.36 .34,-.4 .42,-.46 .36,-.3 .26,-.26");
        s.fill(&cheek, bone.mix(p.ink, 0.45));
        for i in 0..6 {
            let x = -0.22 + 0.07 * i as f32;
            s.line(&[(x, -0.22), (x + 0.005, -0.09)], (p.ink, 0.75), 0.012);
        }
        s.line(&[(-0.25, -0.155), (0.16, -0.17)], (p.ink, 0.85), 0.016);
        s.stroke(&Shape::svg("M.3 -.8L.26 -.7L.31 -.66L.27 -.56"), (p.ink, 0.5), 0.012);
    });
}

/// Lantern, stands: glass with a flame, roof and ring; it glows.
pub fn lantern(s: &mut Stage, at: At) {
    let (p, metal) = (s.pal, at.tint.unwrap_or(s.pal.dark(0.6)));
    s.put(at, |s| {
        let fire = p.lamp().mix(p.key, 0.2);
        s.glow((0.0, -0.36), 1.5, fire, 0.6);
        s.stroke(
            &Shape::svg("M-.14 -.8C-.16 -1.04 .16 -1.04 .14 -.8"),
            metal,
            0.03,
        );
        let glass = Shape::svg("M-.24 -.62L-.3 -.12H.3L.24 -.62Z");
        s.fill(
            &glass,
            Ink::Radial(
                (0.0, -0.3),
                (0.34, 0.4),
                vec![
                    (0.0, p.key.mix(WHITE, 0.5), 1.0),
                    (0.4, fire, 1.0),
                    (1.0, p.lamp().mix(p.ink, 0.4), 1.0),
                ],
            ),
        );
        let flame = Shape::spline("0,-.14 -.07,-.22 -.05,-.32 .0,-.48 .06,-.32 .075,-.22");
        s.fill(&flame, p.key.mix(WHITE, 0.7));
        s.fill(&Shape::spline("0,-.15 -.03,-.2 0,-.3 .03,-.2"), fire);
        for bar in [
            "-.26,-.64 -.32,-.1 -.28,-.1 -.22,-.64",
            ".26,-.64 .32,-.1 .28,-.1 .22,-.64",
            "-.015,-.64 -.02,-.1 .02,-.1 .015,-.64",
        ] {
            s.form(&Shape::poly(bar), metal, 0.014);
        }
        let roof = Shape::svg("M-.32 -.6L-.12 -.8L-.1 -.86H.1L.12 -.8L.32 -.6Z");
        s.form(&roof, metal, 0.04);
        let foot = Shape::svg("M-.36 -.13H.36L.4 0H-.4Z");
        s.form(&foot, metal, 0.035);
        s.fill(
            &Shape::poly("-.22,-.56 -.12,-.56 -.17,-.16 -.26,-.16"),
            (WHITE, 0.3),
        );
    });
}
