//! What is out there: eleven skiers, and a wood cut at one height.

use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

/// Eleven men out of the fog, all alike; the nearest has goggles where a face should be.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let fog = p.mid.mix(p.low, 0.45);
    s.wash(Ink::down(
        0.0,
        H,
        &[p.mid, fog, p.low, p.low.mix(p.mid, 0.25)],
    ));
    s.lit_by(20.0, p.key);
    tracks(s);
    for i in (0..11).rev() {
        let t = i as f32 / 10.0;
        let k = 480.0 * (1.0 - t).powf(1.55) + 66.0;
        let x = 800.0 - 760.0 * (1.0 - (1.0 - t).powf(1.9));
        let y = 306.0 + 0.47 * k;
        skier(s, (x, y), k, fog.mix(p.low, 0.2), t.powf(0.55));
        s.haze((y - k * 0.5, y + 80.0), p.low, 0.16);
    }
    s.snowing(0.8);
    s.vignette(p.top, 0.5);
}

fn tracks(s: &mut Stage) {
    let p = s.pal;
    for i in 0..11 {
        let t = i as f32 / 10.0;
        let k = 480.0 * (1.0 - t).powf(1.55) + 66.0;
        let x = 800.0 - 760.0 * (1.0 - (1.0 - t).powf(1.9));
        let y = 306.0 + 0.47 * k;
        for side in [-1.0, 1.0] {
            let (x0, x1) = (x + side * 0.07 * k, x - 120.0 + side * (0.1 * k + 26.0));
            let w = 0.02 * k + 2.0;
            s.poly(
                &[
                    (x0 - w, y),
                    (x0 + w, y),
                    (x1 + w + 14.0, 560.0),
                    (x1 - w, 560.0),
                ],
                (p.mid, 0.5),
            );
            s.poly(
                &[(x0 - w, y), (x0, y), (x1 + 2.0, 560.0), (x1 - w, 560.0)],
                (p.top, 0.25),
            );
        }
    }
}

/// A man on skis, `k` high, `far` gone in the fog (0..=1).
fn skier(s: &mut Stage, (x, y): Pt, k: f32, fog: Colour, far: f32) {
    let p = s.pal;
    let tone = |c: Colour| c.mix(fog, far * 0.86);
    let at = |path: &str| Shape::svg(path).at(x, y, k);
    for side in [-1.0, 1.0] {
        let ski = Shape::spline("-.03,.04 -.035,-.02 0,-.1 .035,-.02 .03,.04 .02,.12 -.02,.12").at(
            x + side * 0.085 * k,
            y,
            k,
        );
        s.fill(&ski, tone(p.ink));
        s.line(
            &[
                (x + side * 0.34 * k, y + 0.02 * k),
                (x + side * 0.25 * k, y - 0.52 * k),
            ],
            tone(p.ink),
            0.022 * k,
        );
        s.oval(
            x + side * 0.335 * k,
            y - 0.02 * k,
            0.045 * k,
            0.014 * k,
            tone(p.ink),
        );
    }
    s.line(
        &[(x + 0.12 * k, y - 0.5 * k), (x + 0.2 * k, y - 1.02 * k)],
        tone(p.ink),
        0.03 * k,
    );
    s.fill(
        &at("M-.13 -.02L-.12 -.44H.12L.13 -.02H.04L.01 -.36H-.01L-.04 -.02Z"),
        tone(p.ink),
    );
    let arms = at(
        "M-.16 -.74C-.28 -.66 -.3 -.56 -.28 -.5L-.2 -.48L-.1 -.6ZM.16 -.74C.28 -.66 .3 -.56 .28 -.5L.2 -.48L.1 -.6Z",
    );
    s.fill(&arms, tone(p.top));
    let cape = at(
        "M0 -.98C-.1 -.98 -.13 -.88 -.12 -.8C-.2 -.76 -.24 -.66 -.25 -.5C-.26 -.4 -.25 -.32 -.27 -.22C-.18 -.26 -.14 -.2 -.06 -.24C0 -.2 .08 -.26 .14 -.21C.2 -.25 .24 -.2 .27 -.22C.25 -.32 .26 -.4 .25 -.5C.24 -.66 .2 -.76 .12 -.8C.13 -.88 .1 -.98 0 -.98Z",
    );
    let white = tone(p.mid.mix(p.top, 0.5));
    s.fill(&cape, white);
    s.clipped(&cape, |s| {
        s.fill(&at("M.06 -1C.12 -.6 .1 -.4 .16 -.1H.4V-1Z"), tone(p.low));
        s.fill(
            &at("M-.02 -.7C-.06 -.5 -.04 -.3 -.1 -.1H-.16C-.12 -.4 -.14 -.5 -.02 -.7Z"),
            tone(p.top),
        );
    });
    s.fill(&at("M0 -.95C-.07 -.95 -.09 -.87 -.08 -.82C-.06 -.78 .06 -.78 .08 -.82C.09 -.87 .07 -.95 0 -.95Z"), tone(p.ink));
    let goggle = Shape::round_rect(x - 0.065 * k, y - 0.9 * k, 0.13 * k, 0.05 * k, 0.024 * k);
    s.fill(&goggle, tone(p.mid));
    if far < 0.35 {
        s.glow((x + 0.02 * k, y - 0.876 * k), 0.2 * k, p.acc, 0.8);
        s.fill(
            &Shape::round_rect(x - 0.055 * k, y - 0.892 * k, 0.11 * k, 0.034 * k, 0.017 * k),
            p.acc,
        );
        s.rect(x - 0.04 * k, y - 0.886 * k, 0.03 * k, 0.012 * k, p.key);
    }
}

/// The wood that was cut at one height by one night; a lake of ice, a hut that still has smoke.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let dim = p.acc.mix(p.key, 0.62);
    s.wash(Ink::along(
        (80.0, 0.0),
        (820.0, 330.0),
        &[
            p.mid.mix(p.body, 0.4),
            p.body.mix(p.low, 0.5),
            dim.mix(p.low, 0.3),
            dim,
        ],
    ));
    s.lit_by(70.0, p.key);
    s.glow((690.0, 96.0), 420.0, p.key, 0.9);
    s.circle(690.0, 96.0, 52.0, WHITE.mix(dim, 0.2));
    s.rect(
        -8.0,
        330.0,
        W + 16.0,
        220.0,
        Ink::down(330.0, H, &[dim.mix(WHITE, 0.3), p.key, p.low]),
    );
    for (row, (y, n, w)) in [(334.0, 90, 4.0), (350.0, 60, 6.5), (372.0, 40, 10.0)]
        .into_iter()
        .enumerate()
    {
        stumps(s, y, n, w, 0.62 - 0.24 * row as f32);
        s.haze((y - 140.0, y + 30.0), dim, 0.34);
    }
    hut(s);
    lake(s);
    near_trunks(s);
    s.snowing(0.5);
    s.vignette(p.ink, 0.4);
}

/// A row of trunks, all broken at one height over the plain.
fn stumps(s: &mut Stage, y: f32, n: usize, w: f32, far: f32) {
    let p = s.pal;
    let haze = p.acc.mix(p.key, 0.62);
    for i in 0..n {
        let x = W * (i as f32 + s.dice.range(0.1, 0.9)) / n as f32;
        if (x - 520.0).abs() < 70.0 && far < 0.5 {
            continue;
        }
        let top = 150.0 + s.dice.range(-9.0, 9.0);
        let lean = s.dice.range(-5.0, 5.0);
        let bark = p.ink.mix(p.top, 0.4).mix(haze, far);
        let splinter = w * s.dice.range(0.6, 2.2);
        s.poly(
            &[
                (x - w, y),
                (x + w, y),
                (x + w * 0.8 + lean, top + splinter),
                (x + w * 0.2 + lean, top - splinter),
                (x + lean, top + 3.0),
                (x - w * 0.6 + lean, top - splinter * 0.5),
                (x - w * 0.8 + lean, top + splinter),
            ],
            bark,
        );
        s.poly(
            &[
                (x + w * 0.3, y),
                (x + w, y),
                (x + w * 0.8 + lean, top + splinter),
                (x + w * 0.3 + lean, top + 6.0),
            ],
            WHITE.mix(haze, far * 0.6),
        );
    }
}

fn hut(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (520.0, 352.0);
    s.rect(x - 34.0, y - 34.0, 68.0, 36.0, p.ink);
    s.poly(
        &[(x - 46.0, y - 30.0), (x, y - 64.0), (x + 46.0, y - 30.0)],
        WHITE,
    );
    s.poly(
        &[(x - 38.0, y - 30.0), (x, y - 50.0), (x + 38.0, y - 30.0)],
        p.top,
    );
    s.glow((x + 8.0, y - 14.0), 60.0, p.acc, 0.9);
    s.rect(x, y - 24.0, 17.0, 17.0, p.acc);
    s.rect(x - 24.0, y - 78.0, 10.0, 34.0, p.ink);
    let thread: Vec<Pt> = (0..=14)
        .map(|i| {
            (
                x - 19.0 + (i as f32 * 0.8).sin() * (2.0 + i as f32 * 0.7) + i as f32 * 1.4,
                y - 78.0 - 20.0 * i as f32,
            )
        })
        .collect();
    s.line(&thread, (p.top, 0.75), 7.0);
}

fn lake(s: &mut Stage) {
    let p = s.pal;
    s.oval(500.0, 432.0, 262.0, 58.0, WHITE);
    s.oval(500.0, 436.0, 246.0, 50.0, p.low.mix(p.mid, 0.4));
    let ice = Shape::ellipse(500.0, 442.0, 232.0, 42.0);
    s.fill(
        &ice,
        Ink::across(260.0, 740.0, &[p.ink, p.top.mix(p.ink, 0.5), p.top]),
    );
    s.clipped(&ice, |s| {
        for i in 0..6 {
            s.oval(
                528.0,
                408.0 + 9.0 * i as f32,
                12.0 + 2.0 * (i % 2) as f32,
                3.6,
                p.acc,
            );
            s.oval(
                690.0,
                412.0 + 11.0 * i as f32,
                34.0 - 6.0 * (i % 2) as f32,
                3.6,
                (p.key, 0.8),
            );
        }
        for (x0, x1, y) in [
            (300.0, 420.0, 448.0),
            (380.0, 460.0, 462.0),
            (560.0, 680.0, 440.0),
            (600.0, 660.0, 458.0),
        ] {
            s.line(&[(x0, y), (x1, y - 5.0)], (p.low, 0.5), 3.0);
        }
    });
}

/// Near birches, black and white, snapped as high as all the others.
fn near_trunks(s: &mut Stage) {
    let p = s.pal;
    for (x, w, top, lean) in [
        (70.0, 46.0, 128.0, 10.0),
        (196.0, 30.0, 150.0, -8.0),
        (296.0, 20.0, 146.0, 4.0),
        (716.0, 24.0, 150.0, 6.0),
        (836.0, 36.0, 138.0, -6.0),
        (930.0, 50.0, 122.0, 8.0),
    ] {
        let foot = 470.0 + w * 1.9;
        let trunk = Shape::polygon(&[
            (x - w * 0.56, foot),
            (x + w * 0.56, foot),
            (x + w * 0.46 + lean, top + 10.0),
            (x + w * 0.3 + lean, top - 34.0),
            (x + w * 0.12 + lean, top + 6.0),
            (x - w * 0.1 + lean, top - 18.0),
            (x - w * 0.3 + lean, top + 12.0),
            (x - w * 0.46 + lean, top + 2.0),
        ]);
        s.fill(&trunk, p.top.mix(p.ink, 0.35));
        s.clipped(&trunk, |s| {
            s.poly(
                &[
                    (x - w * 0.05, foot),
                    (x + w, foot),
                    (x + w + lean, top - 40.0),
                    (x + lean, top - 40.0),
                ],
                p.low.mix(WHITE, 0.4),
            );
            s.poly(
                &[
                    (x + w * 0.36, foot),
                    (x + w, foot),
                    (x + w + lean, top - 40.0),
                    (x + w * 0.3 + lean, top - 40.0),
                ],
                WHITE,
            );
            let mut y = top + 20.0;
            while y < foot {
                let l = w * s.dice.range(0.3, 0.9);
                let off = s.dice.range(-0.5, 0.2) * w;
                s.poly(
                    &[
                        (x + off, y),
                        (x + off + l, y - 3.0),
                        (x + off + l * 0.7, y + w * 0.14),
                        (x + off, y + w * 0.1),
                    ],
                    p.ink,
                );
                y += w * s.dice.range(0.5, 1.3);
            }
        });
        s.oval(x - w * 0.3, foot, w * 1.1, w * 0.16, WHITE);
        s.poly(
            &[
                (x - w * 0.5, foot),
                (x + w * 0.3, foot),
                (x - w * 2.4, foot + w * 0.8),
                (x - w * 3.6, foot + w * 0.8),
            ],
            (p.mid, 0.45),
        );
    }
}
