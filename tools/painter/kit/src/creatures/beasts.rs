//! Four-footed creatures: dog, cat, wolf, horse, stag, bear, rat.

use crate::canvas::{OnCanvas, Shape, WHITE, mirrored, points};
use crate::colour::Colour;
use crate::stage::{At, Stage};

/// An eye that looks: white, iris, pupil, glint.
fn eye(s: &mut Stage, (x, y): (f32, f32), r: f32, iris: Colour) {
    let ink = s.pal.ink;
    s.circle(x, y, r * 1.25, ink);
    s.circle(x, y, r, iris);
    s.circle(x - r * 0.1, y, r * 0.55, ink);
    s.circle(x - r * 0.35, y - r * 0.35, r * 0.26, WHITE);
}

/// Dog, sits: shaggy, floppy ear, collar.
pub fn dog(s: &mut Stage, at: At) {
    let (p, fur) = (
        s.pal,
        at.tint
            .unwrap_or(Colour::hex(0xb0_7a45).mix(s.pal.body, 0.2)),
    );
    s.put(at, |s| {
        let tail = Shape::limb(".3,-.08,.05 .44,-.1,.05 .56,-.2,.04 .6,-.34,.012");
        s.form(&tail, fur, 0.025);
        let body = Shape::spline("-.2,-.62 -.25,-.48 -.22,-.34 -.2,-.16 -.22,-.04 -.28,0 -.1,0 -.09,-.1 -.04,-.16 0,-.05 -.06,0 .3,0 .37,-.06 .37,-.22 .28,-.42 .16,-.58 .08,-.74 -.06,-.7");
        s.form(&body, fur, 0.05);
        s.fill(&Shape::spline("-.22,-.56 -.1,-.52 -.08,-.34 -.12,-.2 -.19,-.3 -.24,-.46"), fur.mix(p.key, 0.5));
        s.stroke(&Shape::svg("M.06 -.06C.04 -.22 .14 -.3 .26 -.26M-.11 -.02L-.13 -.24"), (p.ink, 0.45), 0.014);
        for x in [-0.24, -0.19, -0.02, 0.04] {
            s.line(&[(x, -0.005), (x + 0.01, -0.04)], (p.ink, 0.5), 0.012);
        }
        let head = Shape::spline("-.42,-.8 -.44,-.74 -.38,-.69 -.26,-.66 -.14,-.6 .02,-.66 .1,-.78 .08,-.92 -.02,-.99 -.14,-.98 -.23,-.9 -.33,-.85");
        s.form(&head, fur, 0.045);
        s.fill(&Shape::spline("-.43,-.76 -.38,-.7 -.26,-.67 -.2,-.74 -.3,-.8 -.38,-.81"), fur.mix(p.key, 0.45));
        s.stroke(&Shape::svg("M-.42 -.73C-.36 -.72 -.3 -.7 -.24 -.72"), p.ink, 0.016);
        s.fill(&Shape::spline("-.3,-.7 -.25,-.69 -.26,-.6 -.31,-.6"), Colour::hex(0xe0_6a6a));
        s.form(&Shape::spline("-.46,-.79 -.41,-.83 -.36,-.8 -.4,-.75"), p.ink, 0.012);
        eye(s, (-0.2, -0.83), 0.026, Colour::hex(0x6b_3f1c));
        s.line(&[(-0.25, -0.89), (-0.17, -0.9)], (p.ink, 0.6), 0.016);
        let ear = Shape::spline("-.08,-.97 .04,-.96 .12,-.84 .13,-.66 .06,-.6 0,-.68 -.06,-.82");
        s.form(&ear, fur.mix(p.ink, 0.42), 0.03);
        let collar = Shape::svg("M-.21 -.62C-.12 -.55 0 -.58 .1 -.68L.13 -.62C.02 -.5 -.12 -.48 -.23 -.55Z");
        s.form(&collar, p.acc, 0.016);
        s.form(&Shape::circle(-0.14, -0.5, 0.035), p.lamp(), 0.014);
    });
}

/// Cat, sits and faces us; the tail curls round.
pub fn cat(s: &mut Stage, at: At) {
    let (p, fur) = (s.pal, at.tint.unwrap_or(s.pal.dark(0.72)));
    s.put(at, |s| {
        let tail = Shape::limb(".18,-.06,.05 .36,-.02,.055 .44,-.12,.05 .4,-.26,.045 .46,-.36,.02");
        s.form(&tail, fur, 0.025);
        let body = Shape::turned("0,-.66 .12,-.62 .2,-.44 .28,-.2 .27,-.04 .2,0 0,0");
        s.form(&body, fur, 0.05);
        s.fill(
            &Shape::spline("0,-.56 .08,-.48 .07,-.3 0,-.22 -.07,-.3 -.08,-.48"),
            fur.mix(p.key, 0.4),
        );
        for k in [-1.0, 1.0] {
            let paw = Shape::spline("-.05,-.3 .05,-.3 .07,-.06 .09,0 -.07,0 -.06,-.06")
                .moved(0.085 * k, 0.0);
            s.form(&paw, fur, 0.02);
            for i in 0..2 {
                let x = 0.065 * k + 0.035 * i as f32;
                s.line(&[(x, -0.005), (x, -0.04)], (p.ink, 0.7), 0.01);
            }
        }
        let head = Shape::polygon(&mirrored(&points(
            "0,-.88 .09,-.89 .2,-1.02 .24,-.84 .25,-.74 .18,-.62 .08,-.57 0,-.56",
        )));
        s.form(&head, fur, 0.035);
        for k in [-1.0, 1.0] {
            s.fill(
                &Shape::poly(".12,-.9 .19,-.98 .215,-.85").scaled(k, 1.0),
                Colour::hex(0xd8_8080).mix(fur, 0.4),
            );
            let lid = Shape::spline(".04,-.73 .1,-.79 .18,-.77 .16,-.71 .1,-.69").scaled(k, 1.0);
            s.fill(&lid, p.lamp().mix(Colour::hex(0xd8_e05a), 0.5));
            s.fill(&Shape::ellipse(0.108 * k, -0.74, 0.014, 0.042), p.ink);
            s.circle(0.095 * k - 0.005, -0.755, 0.009, WHITE);
            for i in 0..3 {
                let y = -0.64 + 0.02 * i as f32;
                s.line(
                    &[(0.06 * k, y), (0.3 * k, y - 0.04 + 0.035 * i as f32)],
                    (p.key, 0.7),
                    0.006,
                );
            }
        }
        s.fill(
            &Shape::poly("-.025,-.655 .025,-.655 0,-.625"),
            Colour::hex(0xe0_8a8a),
        );
        s.stroke(
            &Shape::svg("M0 -.63V-.605M-.04 -.59C-.02 -.59 0 -.6 0 -.605C0 -.6 .02 -.59 .04 -.59"),
            (p.key, 0.8),
            0.01,
        );
    });
}

/// Wolf in profile, stands and howls.
pub fn wolf(s: &mut Stage, at: At) {
    let (p, fur) = (s.pal, at.tint.unwrap_or(s.pal.body.mix(s.pal.mid, 0.35)));
    s.put(at, |s| {
        let tail = Shape::spline(".44,-.52 .56,-.46 .64,-.28 .62,-.08 .54,-.2 .46,-.34 .38,-.42");
        s.form(&tail, fur.mix(p.ink, 0.15), 0.03);
        for leg in ["-.06,-.34 .04,-.32 .0,-.14 .01,-.02 -.07,0 -.07,-.14", ".36,-.36 .46,-.36 .42,-.2 .47,-.1 .45,0 .37,0 .4,-.1 .34,-.2"] {
            s.form(&Shape::spline(leg), fur.mix(p.ink, 0.45), 0.02);
        }
        let body = Shape::poly("-.36,-1 -.3,-.92 -.22,-.86 -.12,-.8 -.06,-.72 .08,-.62 .28,-.6 .46,-.56 .5,-.44 .46,-.34 .5,-.24 .47,-.14 .53,-.05 .52,0 .42,0 .42,-.1 .36,-.22 .26,-.32 .1,-.32 -.04,-.3 -.1,-.16 -.11,-.04 -.08,0 -.19,0 -.18,-.06 -.2,-.2 -.21,-.34 -.26,-.4 -.22,-.46 -.29,-.54 -.24,-.6 -.3,-.68 -.25,-.74 -.3,-.83 -.38,-.91 -.4,-.98");
        s.form(&body, fur, 0.045);
        s.clipped(&body, |s| {
            s.fill(&Shape::poly("-.3,-.72 -.14,-.62 -.1,-.44 -.2,-.3 -.36,-.4"), (fur.mix(p.key, 0.5), 0.8));
            for i in 0..7 {
                let x = -0.08 + 0.08 * i as f32;
                s.poly(&points("0,0 .05,-.02 .03,.12").iter().map(|q| (q.0 + x, q.1 - 0.62 + 0.02 * i as f32)).collect::<Vec<_>>(), (p.ink, 0.3));
            }
        });
        s.form(&Shape::poly("-.17,-.84 -.06,-.92 -.1,-.76"), fur.mix(p.ink, 0.3), 0.014);
        s.fill(&Shape::poly("-.36,-1 -.39,-.94 -.41,-1"), p.ink);
        s.line(&[(-0.36, -0.93), (-0.26, -0.85)], p.ink, 0.014);
        s.fill(&Shape::spline("-.25,-.9 -.21,-.87 -.24,-.86"), p.acc.mix(p.key, 0.3));
    });
}

const WOLF: [(&str, f32, f32); 9] = [
    (
        "0,-.8 .30,-.92 .98,-1.58 .97,-.72 1.08,-.38 1.27,-.06 1.06,0 1.2,.28 .94,.3 .98,.58 .7,.55 .66,.84 .44,.78 .34,1.02 0,1.14",
        0.46,
        0.06,
    ),
    (".46,-.96 .9,-1.38 .86,-.84 .66,-.7", 0.10, 0.0),
    ("0,-.8 .3,-.92 .62,-.62 .36,-.26 .13,-.2 0,-.34", 0.62, 0.16),
    (".13,-.2 .36,-.26 .78,-.42 .64,-.16 .42,-.1 .2,0", 0.9, 0.24),
    (
        ".2,0 .42,-.02 .64,-.16 .96,-.3 1.05,0 .93,.3 .68,.55 .46,.38 .22,.12",
        0.72,
        0.12,
    ),
    (".46,.38 .68,.55 .44,.78 .36,.76", 0.5, 0.06),
    ("0,-.34 .13,-.2 .2,.06 .19,.56 0,.6", 0.46, 0.1),
    (".2,.06 .46,.38 .38,.74 .2,.66", 0.98, 0.22),
    ("0,.86 .08,.9 .36,.78 .28,1 0,1.12", 0.85, 0.16),
];

/// Wolf's head from the front in facets, centred: one half lit, one half ink, eyes that glow.
pub fn wolf_head(s: &mut Stage, at: At) {
    let p = s.pal;
    let (dark, white) = (
        at.tint.unwrap_or(p.body).mix(p.ink, 0.62),
        p.key.mix(p.low, 0.35),
    );
    let mut dice = s.dice.fork();
    let side = s.side();
    let at = At {
        h: at.h / 2.9,
        ..at
    };
    s.put(at, |s| {
        let ruff = Shape::polygon(&mirrored(&points(
            "1,-.2 1.3,.2 1.2,.42 1.5,.66 1.36,.86 1.74,1.2 1.6,1.4 1.9,1.9 0,2",
        )));
        s.fill(&ruff, dark);
        s.clipped(&ruff, |s| {
            for row in 0..5 {
                for i in -8..=8 {
                    let x = i as f32 * 0.25 + dice.range(-0.12, 0.12);
                    let y = 0.5 + row as f32 * 0.26 - x.abs() * 0.16 + dice.range(-0.1, 0.1);
                    let (w, l) = (dice.range(0.07, 0.15), dice.range(0.3, 0.62));
                    let lit = if x * side > 0.0 { 0.4 } else { 0.1 } - 0.07 * row as f32
                        + dice.range(-0.1, 0.08);
                    s.poly(
                        &[
                            (x - w, y + 0.1),
                            (x - w * 0.2, y - 0.16),
                            (x + w, y + 0.1),
                            (x + w * 0.55, y + l * 0.62),
                            (x + 0.12 * x, y + l),
                            (x - w * 0.5, y + l * 0.55),
                        ],
                        dark.mix(white, lit.max(0.0)),
                    );
                }
            }
        });
        for (facet, lit, shade) in WOLF {
            for k in [-1.0, 1.0] {
                let tone = if k * side > 0.0 { lit } else { shade };
                s.fill(&Shape::poly(facet).scaled(k, 1.0), dark.mix(white, tone));
            }
        }
        wolf_face(s);
        s.line(
            &[(-0.15, 0.6), (-0.05, 0.585), (0.0, 0.6)],
            (white, 0.8),
            0.02,
        );
    });
}

fn wolf_face(s: &mut Stage) {
    let p = s.pal;
    for k in [-1.0, 1.0] {
        s.fill(
            &Shape::poly(".16,.05 .28,-.13 .56,-.2 .5,.02 .33,.1").scaled(k, 1.0),
            p.ink,
        );
        s.glow((0.355 * k, -0.03), 0.42, p.acc, 0.65);
        s.fill(
            &Shape::poly(".2,.02 .3,-.08 .5,-.13 .45,-.01 .33,.05").scaled(k, 1.0),
            p.acc,
        );
        s.oval(0.355 * k, -0.03, 0.052, 0.06, p.ink);
        s.circle(0.335 * k - 0.01, -0.05, 0.016, WHITE);
        s.fill(
            &Shape::poly("0,.84 .2,.78 .385,.73 .2,.86 0,.92").scaled(k, 1.0),
            p.ink,
        );
        s.fill(
            &Shape::poly("0,.56 .19,.56 .23,.66 .1,.82 0,.84").scaled(k, 1.0),
            p.ink,
        );
    }
}

/// Horse in profile, stands.
pub fn horse(s: &mut Stage, at: At) {
    let (p, coat) = (
        s.pal,
        at.tint
            .unwrap_or(Colour::hex(0x8a_4a2a).mix(s.pal.body, 0.3)),
    );
    s.put(at, |s| {
        let hair = coat.mix(p.ink, 0.6);
        for leg in ["-.13,-.42 -.02,-.4 -.08,-.2 -.07,-.04 -.04,0 -.13,0 -.12,-.2", ".3,-.44 .42,-.42 .36,-.24 .41,-.16 .39,-.03 .42,0 .33,0 .34,-.16 .28,-.26"] {
            s.form(&Shape::spline(leg), coat.mix(p.ink, 0.5), 0.02);
        }
        let tail = Shape::spline(".46,-.62 .56,-.6 .62,-.4 .6,-.14 .54,-.04 .5,-.2 .5,-.4 .43,-.54");
        s.form(&tail, hair, 0.025);
        let body = Shape::smooth(&points("-.66,-.72 -.68,-.66 -.64,-.62 -.56,-.64 -.46,-.72 -.38,-.72 -.32,-.58 -.28,-.46 -.24,-.36 -.24,-.22 -.26,-.04 -.29,0 -.19,0 -.18,-.05 -.18,-.2 -.14,-.36 0,-.33 .2,-.34 .3,-.42 .32,-.36 .41,-.26 .45,-.2 .43,-.04 .46,0 .56,0 .52,-.06 .53,-.22 .47,-.36 .5,-.48 .49,-.6 .42,-.67 .26,-.68 .08,-.63 -.06,-.66 -.14,-.78 -.24,-.92 -.34,-1 -.36,-1.06 -.41,-.98 -.5,-.92 -.58,-.8"), 0.1);
        s.form(&body, coat, 0.05);
        let mane = Shape::spline("-.4,-1.02 -.28,-1 -.14,-.86 -.02,-.68 -.1,-.6 -.18,-.66 -.2,-.76 -.26,-.8 -.28,-.88 -.36,-.92 -.46,-.88 -.44,-.94");
        s.form(&mane, hair, 0.025);
        s.stroke(&Shape::svg("M-.3 -.48C-.22 -.52 -.16 -.5 -.12 -.42M.3 -.44C.26 -.54 .34 -.62 .44 -.6"), (p.ink, 0.35), 0.014);
        s.circle(-0.46, -0.86, 0.02, p.ink);
        s.circle(-0.465, -0.865, 0.007, WHITE);
        s.circle(-0.64, -0.69, 0.012, p.ink);
        s.line(&[(-0.66, -0.65), (-0.6, -0.66)], p.ink, 0.01);
        for x in [-0.24, 0.51] {
            s.fill(&Shape::poly("-.05,0 .05,0 .03,-.05 -.03,-.05").moved(x, 0.0), p.ink);
        }
    });
}

/// Stag in profile, stands, with antlers above `h`.
pub fn stag(s: &mut Stage, at: At) {
    let (p, coat) = (s.pal, at.tint.unwrap_or(s.pal.ink));
    s.put(at, |s| {
        let antlers = "M-.26 -.93C-.16 -1.06 -.1 -1.16 -.16 -1.36M-.185 -1.06C-.12 -1.1 -.05 -1.14 -.03 -1.24M-.145 -1.2C-.2 -1.26 -.22 -1.3 -.24 -1.36M-.3 -.94C-.36 -1.06 -.46 -1.1 -.44 -1.34M-.385 -1.06C-.45 -1.1 -.52 -1.12 -.54 -1.24M-.445 -1.18C-.4 -1.24 -.36 -1.28 -.34 -1.36";
        s.backlit(&Shape::svg(antlers).stroked(0.028), coat, 0.01);
        let far = Shape::spline(".48,-.4 .5,-.2 .47,0 .42,0 .43,-.2 .36,-.4").and(&Shape::spline(".06,-.4 .05,-.2 .09,0 .04,0 0,-.2 -.04,-.4"));
        s.fill(&far, coat.mix(p.low, 0.1));
        let body = Shape::smooth(&points(".62,-.62 .66,-.5 .6,-.4 .64,-.22 .585,-.1 .6,0 .555,0 .54,-.1 .565,-.21 .46,-.38 .1,-.36 -.02,-.36 -.035,-.2 -.03,-.1 -.02,0 -.06,0 -.065,-.1 -.09,-.2 -.12,-.4 -.2,-.52 -.28,-.74 -.3,-.8 -.42,-.76 -.45,-.8 -.41,-.84 -.33,-.93 -.3,-.94 -.24,-.98 -.235,-.92 -.18,-.82 -.08,-.66 .1,-.62 .35,-.64"), 0.1);
        s.backlit(&body, coat, 0.02);
        if at.tint.is_some() {
            s.form(&body, coat, 0.04);
            s.circle(-0.35, -0.87, 0.014, p.ink);
        }
    });
}

/// Bear on its hind legs, faces us, roars.
pub fn bear(s: &mut Stage, at: At) {
    let (p, fur) = (
        s.pal,
        at.tint
            .unwrap_or(Colour::hex(0x5a_3d2b).mix(s.pal.body, 0.35)),
    );
    s.put(at, |s| {
        for k in [-1.0, 1.0] {
            let leg = Shape::spline(".06,-.36 .3,-.36 .34,-.16 .32,-.04 .36,0 .08,0 .06,-.1")
                .scaled(k, 1.0);
            s.form(&leg, fur, 0.03);
            for i in 0..4 {
                s.fill(
                    &Shape::poly("0,0 .03,0 .01,.02")
                        .moved(if k > 0.0 { 0.12 } else { -0.34 } + 0.06 * i as f32, -0.008),
                    p.key,
                );
            }
        }
        let body = Shape::turned("0,-.78 .18,-.74 .34,-.62 .4,-.42 .36,-.2 .2,-.12 0,-.1");
        s.form(&body, fur, 0.05);
        s.fill(
            &Shape::turned("0,-.6 .12,-.56 .2,-.4 .14,-.22 0,-.18"),
            fur.mix(p.key, 0.16),
        );
        for k in [-1.0, 1.0] {
            let arm = Shape::spline(
                ".2,-.72 .36,-.68 .52,-.78 .6,-.92 .7,-.96 .74,-.84 .66,-.68 .5,-.52 .3,-.48",
            )
            .scaled(k, 1.0);
            s.form(&arm, fur.mix(p.ink, 0.1), 0.03);
            for i in 0..4 {
                let claw = Shape::poly("-.014,0 .014,0 0,-.09")
                    .turned_by(14.0 * (i as f32 - 1.5), 0.0, 0.0)
                    .moved(0.62 + 0.04 * i as f32, -0.93 + 0.012 * i as f32);
                s.fill(&claw.scaled(k, 1.0), p.key);
            }
        }
        for k in [-1.0, 1.0] {
            s.form(&Shape::circle(0.17 * k, -0.985, 0.075), fur, 0.02);
            s.circle(0.17 * k, -0.98, 0.04, fur.mix(p.ink, 0.5));
        }
        let head = Shape::turned("0,-1.02 .14,-1 .22,-.9 .21,-.78 .13,-.68 0,-.64");
        s.form(&head, fur, 0.035);
        let muzzle = Shape::turned("0,-.9 .08,-.88 .12,-.78 .1,-.68 0,-.64");
        s.form(&muzzle, fur.mix(p.key, 0.24), 0.018);
        s.fill(
            &Shape::turned("0,-.79 .07,-.78 .085,-.72 .06,-.66 0,-.65"),
            Colour::hex(0x6a_1a1a).mix(p.ink, 0.3),
        );
        for k in [-1.0, 1.0] {
            s.fill(
                &Shape::poly(".05,-.785 .075,-.78 .06,-.735").scaled(k, 1.0),
                WHITE.mix(p.key, 0.3),
            );
            s.fill(
                &Shape::poly(".035,-.655 .06,-.66 .05,-.7").scaled(k, 1.0),
                WHITE.mix(p.key, 0.3),
            );
            s.circle(0.085 * k, -0.9, 0.018, p.ink);
            s.circle(0.082 * k, -0.905, 0.006, WHITE);
            s.line(
                &[(0.13 * k, -0.945), (0.06 * k, -0.92)],
                (p.ink, 0.7),
                0.016,
            );
        }
        s.fill(&Shape::turned("0,-.885 .045,-.88 .05,-.85 0,-.825"), p.ink);
    });
}

/// Rat, sits up: nose to the left, long tail.
pub fn rat(s: &mut Stage, at: At) {
    let (p, fur) = (s.pal, at.tint.unwrap_or(s.pal.mid.mix(s.pal.body, 0.5)));
    s.put(at, |s| {
        let pink = Colour::hex(0xe0_9a94).mix(p.low, 0.2);
        let tail = Shape::limb(".3,-.06,.035 .56,0,.03 .8,-.1,.024 .9,-.3,.018 1.05,-.34,.008");
        s.form(&tail, pink, 0.012);
        let body = Shape::spline(
            "-.16,-.6 -.24,-.4 -.22,-.18 -.26,-.02 -.1,0 .3,0 .4,-.14 .38,-.36 .24,-.56 .06,-.68",
        );
        s.form(&body, fur, 0.05);
        s.fill(
            &Shape::spline("-.16,-.54 -.2,-.36 -.17,-.14 -.06,-.2 -.04,-.42"),
            fur.mix(p.key, 0.5),
        );
        s.form(
            &Shape::spline("-.34,0 -.32,-.05 -.14,-.05 -.1,0"),
            pink,
            0.012,
        );
        let head = Shape::spline(
            "-.56,-.72 -.5,-.66 -.34,-.6 -.12,-.58 .02,-.68 .02,-.84 -.1,-.92 -.26,-.88 -.44,-.79",
        );
        s.form(&head, fur, 0.04);
        s.form(
            &Shape::circle(0.0, -0.92, 0.13),
            fur.mix(p.ink, 0.15),
            0.025,
        );
        s.circle(-0.01, -0.91, 0.085, pink);
        s.circle(-0.56, -0.72, 0.03, pink);
        eye(s, (-0.27, -0.77), 0.036, p.ink.mix(p.acc, 0.3));
        for dy in [-0.05, 0.0, 0.05] {
            s.line(
                &[(-0.48, -0.7), (-0.72, -0.68 + dy * 2.0)],
                (p.key, 0.6),
                0.008,
            );
        }
        for (x, y) in [(-0.26, -0.4), (-0.2, -0.36)] {
            s.form(
                &Shape::limb(".0,0,.03 -.1,.04,.026 -.16,0,.02").moved(x + 0.06, y),
                pink,
                0.01,
            );
        }
        s.fill(
            &Shape::poly("-.42,-.62 -.37,-.61 -.4,-.54"),
            WHITE.mix(p.key, 0.3),
        );
    });
}
