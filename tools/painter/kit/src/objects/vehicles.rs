//! Vehicles: car, bicycle, aeroplane, rocket, sailing boat, steam train.

use super::arms::steel;
use crate::canvas::{Ink, OnCanvas, Plume, Pt, Shape, WHITE};
use crate::colour::Colour;
use crate::stage::{At, Stage};

fn wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let (p, tin) = (s.pal, steel(s));
    s.circle(x, y, r, p.ink);
    s.form(&Shape::circle(x, y, r * 0.6), tin, r * 0.1);
    s.circle(x, y, r * 0.36, tin.mix(p.ink, 0.4));
    s.circle(x, y, r * 0.16, tin.mix(p.key, 0.5));
}

/// Car of the fifties in profile, stands: front to the left; `h` is its height, 2.9 `h` its length.
pub fn car(s: &mut Stage, at: At) {
    let (p, paint) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        s.oval(0.0, -0.02, 1.5, 0.06, (p.ink, 0.5));
        let glass = Shape::svg("M-.62 -.52C-.5 -.86 -.4 -.97 -.2 -.98H.34C.54 -.97 .72 -.8 .86 -.54Z");
        s.fill(&glass, Ink::down(-1.0, -0.5, &[p.mid.mix(p.key, 0.45), p.body.mix(p.ink, 0.3)]));
        s.fill(&Shape::svg("M-.4 -.9L-.62 -.52H-.4L-.16 -.98Z"), (WHITE, 0.35));
        s.stroke(&Shape::svg("M-.64 -.52C-.52 -.88 -.4 -1 -.2 -1H.34C.56 -1 .74 -.82 .88 -.54"), paint.mix(p.key, 0.2), 0.06);
        s.line(&[(0.1, -0.98), (0.12, -0.52)], paint.mix(p.ink, 0.3), 0.05);
        let body = Shape::svg("M-1.42 -.18C-1.5 -.3 -1.48 -.46 -1.36 -.5C-1.1 -.58 -.8 -.55 -.6 -.54H.9C1.14 -.54 1.34 -.56 1.44 -.62C1.48 -.5 1.46 -.3 1.42 -.18Z");
        s.form(&body, paint, 0.05);
        s.fill(&Shape::svg("M-1.36 -.36C-1 -.42 .6 -.42 1.44 -.46V-.42C.6 -.37 -1 -.36 -1.4 -.3Z"), p.key.mix(WHITE, 0.3));
        for x in [-0.34, 0.12, 0.62] {
            s.stroke(&Shape::svg("M0 -.53V-.2").moved(x, 0.0), (p.ink, 0.45), 0.014);
        }
        for x in [0.0, 0.48] {
            s.rect(x, -0.46, 0.1, 0.025, p.key);
        }
        s.metal(&Shape::round_rect(-1.56, -0.24, 0.42, 0.1, 0.04), steel(s));
        s.metal(&Shape::round_rect(1.16, -0.24, 0.38, 0.1, 0.04), steel(s));
        s.glow((-1.42, -0.42), 0.4, p.key, 0.5);
        s.form(&Shape::circle(-1.38, -0.42, 0.085), p.key.mix(WHITE, 0.5), 0.02);
        s.form(&Shape::round_rect(1.38, -0.46, 0.07, 0.12, 0.02), p.acc.mix(p.ink, 0.2), 0.02);
        for x in [-0.88, 0.9] {
            let arch = Shape::svg("M-.3 0C-.3 -.42 .3 -.42 .3 0Z").moved(x, -0.16);
            s.fill(&arch, paint.mix(p.ink, 0.7));
            wheel(s, (x, -0.21), 0.21);
        }
        s.rect(-0.6, -0.17, 1.2, 0.035, p.dark(0.7));
    });
}

/// Bicycle, stands: front to the left; 1.7 `h` long.
pub fn bicycle(s: &mut Stage, at: At) {
    let (p, paint) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        for x in [-0.5, 0.5] {
            s.stroke(&Shape::circle(x, -0.32, 0.3), p.ink, 0.035);
            s.stroke(&Shape::circle(x, -0.32, 0.275), steel(s), 0.012);
            for i in 0..12 {
                let (sa, ca) = (i as f32 * std::f32::consts::FRAC_PI_6).sin_cos();
                s.line(&[(x, -0.32), (x + sa * 0.27, -0.32 - ca * 0.27)], (steel(s), 0.8), 0.005);
            }
        }
        s.stroke(&Shape::svg("M-.02 -.3L.5 -.32M-.02 -.26L.5 -.3"), p.ink, 0.012);
        let frame = Shape::svg("M-.5 -.32L-.36 -.8M-.36 -.72L-.02 -.3L.2 -.78M-.35 -.74L.17 -.72M-.02 -.3L.5 -.32L.17 -.72").stroked(0.042);
        s.form(&frame, paint, 0.014);
        s.circle(-0.02, -0.29, 0.07, steel(s));
        s.circle(-0.02, -0.29, 0.035, p.ink);
        s.line(&[(-0.02, -0.29), (0.03, -0.14)], steel(s), 0.024);
        s.line(&[(-0.03, -0.13), (0.09, -0.13)], p.ink, 0.035);
        s.form(&Shape::spline(".06,-.8 .2,-.83 .34,-.84 .36,-.79 .2,-.77"), p.dark(0.7), 0.015);
        s.stroke(&Shape::svg("M-.36 -.8L-.38 -.9C-.3 -.96 -.24 -.92 -.22 -.86M-.38 -.9L-.48 -.92"), p.ink, 0.035);
        s.form(&Shape::circle(-0.44, -0.78, 0.04), p.lamp(), 0.012);
        s.stroke(&Shape::svg("M-.74 -.4C-.74 -.62 -.34 -.66 -.22 -.42M.24 -.44C.34 -.68 .72 -.62 .76 -.38"), paint.mix(p.ink, 0.3), 0.02);
    });
}

/// Propeller aeroplane, centred: nose to the left, climbing is `turn(-10)`.
pub fn aeroplane(s: &mut Stage, at: At) {
    let (p, paint) = (s.pal, at.tint.unwrap_or(s.pal.acc));
    s.put(at, |s| {
        s.form(&Shape::poly(".36,-.04 .48,-.2 .5,-.2 .47,-.03"), paint, 0.012);
        let far = Shape::poly("-.12,-.1 .1,-.1 .2,-.22 .08,-.22");
        s.fill(&far, paint.mix(p.ink, 0.55));
        let hull = Shape::spline("-.42,-.02 -.38,-.08 -.2,-.11 .1,-.1 .46,-.03 .5,0 .46,.03 .1,.08 -.2,.1 -.36,.08 -.43,.03");
        s.form(&hull, p.key.mix(p.low, 0.3), 0.025);
        s.clipped(&hull, |s| s.fill(&Shape::poly("-.5,.02 .6,-.01 .6,.2 -.5,.2"), paint));
        let glass = Shape::svg("M-.2 -.1C-.16 -.17 -.04 -.17 .02 -.1Z");
        s.fill(&glass, p.mid.mix(p.key, 0.4));
        s.crescent(&glass, (WHITE, 0.9), (0.008, 0.012), 0.0);
        for i in 0..5 {
            s.circle(0.06 + 0.06 * i as f32, -0.05 + 0.006 * i as f32, 0.014, p.dark(0.5));
        }
        let wing = Shape::poly("-.16,.02 .1,.02 .02,.26 -.08,.27");
        s.form(&wing, paint.mix(p.key, 0.15), 0.018);
        s.form(&Shape::poly(".38,0 .5,0 .5,.07 .45,.07"), paint.mix(p.ink, 0.2), 0.01);
        s.form(&Shape::circle(-0.42, 0.02, 0.045), p.dark(0.5), 0.015);
        s.oval(-0.46, 0.02, 0.014, 0.2, (p.key, 0.5));
        s.fill(&Shape::spline("-.455,.02 -.475,.14 -.46,.2 -.45,.14"), p.dark(0.7));
        for x in [-0.2, 0.0] {
            s.line(&[(x, 0.08), (x - 0.02, 0.17)], p.dark(0.6), 0.014);
            s.circle(x - 0.02, 0.19, 0.034, p.ink);
            s.circle(x - 0.02, 0.19, 0.014, p.key);
        }
    });
}

/// Rocket, stands on its fins, nose up; flame below when it is turned or flies (`tint` its paint).
pub fn rocket(s: &mut Stage, at: At) {
    let (p, paint) = (s.pal, at.tint.unwrap_or(s.pal.key.mix(WHITE, 0.2)));
    s.put(at, |s| {
        s.glow((0.0, 0.06), 0.4, p.lamp(), 0.8);
        s.fill(
            &Shape::spline("-.09,-.08 -.12,.06 -.05,.2 0,.36 .05,.2 .12,.06 .09,-.08"),
            p.lamp().mix(p.acc, 0.4),
        );
        s.fill(
            &Shape::spline("-.05,-.08 -.06,.04 0,.2 .06,.04 .05,-.08"),
            p.key.mix(WHITE, 0.5),
        );
        for k in [-1.0, 1.0] {
            s.form(
                &Shape::svg("M.12 -.36C.26 -.3 .3 -.14 .3 .02L.12 -.08Z").scaled(k, 1.0),
                p.acc,
                0.025,
            );
        }
        let body = Shape::turned("0,-1 .06,-.94 .14,-.78 .18,-.56 .17,-.3 .12,-.06 0,-.05");
        s.form(&body, paint, 0.04);
        s.clipped(&body, |s| {
            s.rect(-0.3, -1.05, 0.6, 0.23, p.acc);
            s.rect(-0.3, -0.26, 0.6, 0.06, p.acc);
        });
        s.crescent(
            &body,
            (p.ink, 0.36),
            (s.light.to.0 * 0.07, s.light.to.1 * 0.02),
            0.0,
        );
        s.form(&Shape::circle(0.0, -0.6, 0.085), steel(s), 0.02);
        s.fill(
            &Shape::circle(0.0, -0.6, 0.06),
            Ink::Radial(
                (-0.02, -0.62),
                (0.09, 0.09),
                vec![(0.0, p.mid.mix(WHITE, 0.5), 1.0), (1.0, p.dark(0.5), 1.0)],
            ),
        );
        s.form(&Shape::circle(0.0, -0.4, 0.05), steel(s), 0.014);
        s.circle(0.0, -0.4, 0.034, p.dark(0.4));
        s.form(&Shape::svg("M-.1 -.07H.1L.13 0H-.13Z"), p.dark(0.5), 0.015);
        s.form(&Shape::svg("M-.018 -.3H.018L.03 .03H-.03Z"), p.acc, 0.01);
    });
}

/// Small sailing boat, stands: waterline at y; bow to the left.
pub fn sailing_boat(s: &mut Stage, at: At) {
    let (p, sail) = (s.pal, at.tint.unwrap_or(s.pal.key.mix(WHITE, 0.3)));
    s.put(at, |s| {
        s.line(&[(0.0, -0.1), (0.02, -1.0)], p.dark(0.7), 0.02);
        let main = Shape::svg("M.04 -.96C.2 -.7 .38 -.46 .46 -.2C.3 -.16 .16 -.17 .04 -.2Z");
        s.form(&main, sail, 0.03);
        let jib = Shape::svg("M0 -.86C-.14 -.62 -.32 -.4 -.44 -.2C-.28 -.16 -.12 -.2 -.02 -.24Z");
        s.form(&jib, sail.mix(p.acc, 0.5), 0.03);
        for i in 0..3 {
            let y = -0.36 - 0.16 * i as f32;
            s.stroke(
                &Shape::curve(&[
                    (0.04, y),
                    (0.16, y + 0.01),
                    (0.4 - 0.1 * i as f32, y - 0.02),
                ]),
                (p.ink, 0.2),
                0.01,
            );
        }
        let hull =
            Shape::svg("M-.56 -.15C-.3 -.1 .3 -.1 .52 -.14L.42 .03C.2 .06 -.24 .06 -.38 .03Z");
        s.form(&hull, p.acc.mix(p.ink, 0.15), 0.025);
        s.fill(
            &Shape::svg(
                "M-.56 -.15C-.3 -.1 .3 -.1 .52 -.14L.51 -.11C.3 -.075 -.3 -.075 -.54 -.12Z",
            ),
            p.key,
        );
        s.poly(&crate::canvas::points(".02,-1 .2,-.96 .02,-.92"), p.acc);
        s.oval(0.0, 0.05, 0.46, 0.03, (WHITE, 0.4));
    });
}

/// Steam locomotive in profile, stands: front to the left; 1.9 `h` long; it smokes.
pub fn steam_train(s: &mut Stage, at: At) {
    let (p, paint) = (s.pal, at.tint.unwrap_or(s.pal.dark(0.5)));
    let smoke = p.low.mix(WHITE, 0.3);
    let mut dice = s.dice.fork();
    let way = if at.flip { -1.0 } else { 1.0 };
    let plume = Plume {
        rise: at.h * 0.9,
        drift: at.h * 0.9 * way,
        width: at.h * 0.24,
        opacity: 0.7,
    };
    s.canvas.smoke(
        &mut dice,
        (at.x - 0.58 * at.h * way, at.y - 0.98 * at.h),
        plume,
        smoke,
    );
    s.put(at, |s| {
        let brass = Colour::hex(0xd9_9a3c);
        s.form(
            &Shape::poly("-.94,-.04 -.78,-.3 -.7,-.3 -.7,-.04"),
            p.acc,
            0.02,
        );
        train_gear(s, brass, paint);
        s.form(
            &Shape::circle(-0.8, -0.76, 0.06),
            p.lamp().mix(WHITE, 0.4),
            0.015,
        );
        let cab = Shape::svg("M.36 -.34V-.86H.3V-.92H.98V-.86H.92V-.24H.36Z");
        s.form(&cab, p.acc, 0.03);
        s.fill(
            &Shape::round_rect(0.48, -0.78, 0.3, 0.24, 0.04),
            Ink::down(-0.78, -0.54, &[p.lamp().mix(WHITE, 0.4), p.lamp()]),
        );
        s.rect(0.62, -0.78, 0.02, 0.24, p.acc.mix(p.ink, 0.4));
        for (x, r) in [(-0.62, 0.13), (-0.26, 0.2), (0.18, 0.2), (0.66, 0.15)] {
            s.circle(x, -r, r, p.ink);
            s.form(
                &Shape::circle(x, -r, r * 0.82),
                p.acc.mix(p.ink, 0.35),
                r * 0.08,
            );
            for i in 0..8 {
                let (sa, ca) = (i as f32 * std::f32::consts::FRAC_PI_4).sin_cos();
                s.line(
                    &[(x, -r), (x + sa * r * 0.78, -r - ca * r * 0.78)],
                    p.ink,
                    r * 0.07,
                );
            }
            s.circle(x, -r, r * 0.2, brass);
        }
        s.line(
            &[(-0.64, -0.13), (-0.26, -0.1), (0.18, -0.1)],
            steel(s),
            0.05,
        );
        s.form(
            &Shape::round_rect(-0.76, -0.26, 0.26, 0.14, 0.03),
            paint.mix(p.key, 0.1),
            0.02,
        );
    });
}

fn train_gear(s: &mut Stage, brass: Colour, paint: Colour) {
    let p = s.pal;
    s.form(&Shape::rect(-0.78, -0.36, 1.7, 0.12), p.dark(0.8), 0.02);
    s.form(
        &Shape::poly("-.64,-.76 -.66,-.98 -.7,-1 -.46,-1 -.5,-.98 -.52,-.76"),
        paint,
        0.02,
    );
    s.form(
        &Shape::svg("M-.24 -.76C-.24 -.9 -.06 -.9 -.06 -.76Z"),
        brass,
        0.02,
    );
    s.form(
        &Shape::svg("M.1 -.76C.1 -.86 .22 -.86 .22 -.76Z"),
        brass,
        0.02,
    );
    let boiler = Shape::round_rect(-0.78, -0.8, 1.16, 0.46, 0.06);
    s.fill(
        &boiler,
        Ink::down(
            -0.8,
            -0.34,
            &[
                paint.mix(p.key, 0.6),
                paint.mix(p.key, 0.15),
                paint,
                paint.mix(p.ink, 0.55),
            ],
        ),
    );
    for x in [-0.74, -0.4, -0.08, 0.22] {
        s.rect(x, -0.8, 0.035, 0.46, brass);
    }
    s.form(
        &Shape::ellipse(-0.79, -0.57, 0.05, 0.2),
        paint.mix(p.ink, 0.3),
        0.02,
    );
    s.glow((-0.84, -0.74), 0.4, p.lamp(), 0.8);
}
