//! Thirteen Umbrellas without people: the city that writes a song, the sky in a lining.

use super::{PURPLE, ROSE, YELLOW};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::creatures;
use kit::stage::{At, Stage};
use std::f32::consts::TAU;

/// The city from a roof: an amber avenue, five lines of black umbrellas, the coloured ones are notes.
pub fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        300.0,
        &[
            PURPLE.mix(p.top, 0.55),
            ROSE.mix(PURPLE, 0.45),
            p.low.mix(ROSE, 0.5),
        ],
    ));
    blocks(s, true);
    s.rect(
        -8.0,
        330.0,
        W + 16.0,
        218.0,
        Ink::down(330.0, H, &[p.top, p.ink]),
    );
    avenue(s);
    blocks(s, false);
    s.raining(0.5);
    roof(s);
    s.vignette(p.ink, 0.4);
}

/// The middle of the avenue at t (0 near left, 1 far right) and its half width there.
fn way(t: f32) -> (f32, f32, f32) {
    let x = -60.0 + 1080.0 * t;
    let y = 452.0 - 250.0 * t - 46.0 * (t * TAU * 0.9).sin();
    (x, y, 128.0 - 58.0 * t)
}

fn avenue(s: &mut Stage) {
    let p = s.pal;
    let side = |k: f32| -> Vec<Pt> {
        (0..=30)
            .map(|i| way(i as f32 / 30.0))
            .map(|(x, y, w)| (x, y + k * w))
            .collect()
    };
    let mut edge = side(-1.0);
    edge.extend(side(1.0).into_iter().rev());
    s.fill(
        &Shape::polygon(&edge),
        Ink::across(
            0.0,
            W,
            &[p.acc, p.acc.mix(p.key, 0.25), p.acc.mix(ROSE, 0.35)],
        ),
    );
    for k in [-1.0, 1.0] {
        s.stroke(&Shape::curve(&side(k)), p.key, 6.0);
    }
    for line in 0..5 {
        let k = -0.56 + 0.28 * line as f32;
        let wire: Vec<Pt> = (0..=30)
            .map(|i| way(i as f32 / 30.0))
            .map(|(x, y, w)| (x, y + k * w))
            .collect();
        s.stroke(&Shape::curve(&wire), p.top.mix(p.ink, 0.3), 7.0);
    }
    let hues = [PURPLE, WHITE, ROSE, p.top, WHITE, PURPLE, ROSE];
    for i in 0..13 {
        let t = 0.12 + 0.066 * i as f32;
        let k = [
            0.56, 0.28, 0.42, 0.0, -0.28, 0.0, -0.14, -0.42, -0.14, -0.56, -0.28, -0.56, -0.84,
        ][i];
        let (x, y, w) = way(t);
        note(s, (x, y + k * w), w * 0.25, hues[i % hues.len()]);
    }
}

/// One bright umbrella; its long reflection makes the stem of a note.
fn note(s: &mut Stage, (x, y): Pt, r: f32, hue: kit::colour::Colour) {
    let p = s.pal;
    s.rect(x + r * 0.74, y - r * 3.4, r * 0.24, r * 3.4, p.ink);
    s.oval(x + 3.0, y + r * 0.35, r * 1.1, r * 0.7, (p.ink, 0.5));
    let cap = Shape::ellipse(0.0, 0.0, r * 1.16, r * 0.84)
        .turned_by(-14.0, 0.0, 0.0)
        .moved(x, y);
    s.fill(&cap, hue);
    s.crescent(&cap, hue.mix(p.key, 0.6), (r * 0.16, r * 0.2), 0.0);
    for i in 0..3 {
        let a = 0.5 + 1.05 * i as f32;
        s.line(
            &[
                (x - a.cos() * r, y - a.sin() * r * 0.7),
                (x + a.cos() * r, y + a.sin() * r * 0.7),
            ],
            (p.ink, 0.35),
            r * 0.07,
        );
    }
}

/// Cornflower blocks on either side of the avenue, amber windows, roofs wet with sky.
fn blocks(s: &mut Stage, far: bool) {
    let p = s.pal;
    let rows: &[(f32, f32, f32, f32)] = if far {
        &[
            (-40.0, 190.0, 150.0, 150.0),
            (120.0, 130.0, 130.0, 210.0),
            (262.0, 176.0, 140.0, 190.0),
            (410.0, 96.0, 120.0, 230.0),
            (542.0, 134.0, 130.0, 190.0),
            (682.0, 56.0, 110.0, 200.0),
            (800.0, 88.0, 150.0, 160.0),
            (60.0, 60.0, 60.0, 80.0),
            (330.0, 40.0, 60.0, 140.0),
            (620.0, 20.0, 50.0, 120.0),
        ]
    } else {
        &[
            (330.0, 474.0, 150.0, 140.0),
            (500.0, 430.0, 130.0, 160.0),
            (650.0, 384.0, 150.0, 200.0),
            (820.0, 330.0, 180.0, 240.0),
        ]
    };
    for (i, &(x, y, w, h)) in rows.iter().enumerate() {
        let h = if far { 340.0 - y } else { h };
        let tone = [p.body, p.mid, p.body.mix(p.mid, 0.5), p.mid.mix(p.top, 0.3)][i % 4]
            .mix(p.top, if far { 0.42 } else { 0.62 });
        s.rect(x, y, w, h, tone);
        s.rect(x + w * 0.72, y, w * 0.28, h, tone.mix(p.ink, 0.35));
        s.poly(
            &[
                (x, y),
                (x + w * 0.12, y - 26.0),
                (x + w * 0.9, y - 26.0),
                (x + w, y),
            ],
            tone.mix(p.key, 0.45),
        );
        s.rect(x + w * 0.2, y - 44.0, 16.0, 24.0, tone.mix(p.ink, 0.3));
        let n = (w / 44.0) as usize;
        for r in 0..(h / 54.0) as usize {
            for c in 0..n {
                let lit = (r * 2 + c * 3 + i) % 3 == 0;
                let hue = if lit {
                    p.acc.mix(p.key, 0.3)
                } else {
                    tone.mix(p.ink, 0.4)
                };
                s.rect(
                    x + 12.0 + 40.0 * c as f32,
                    y + 16.0 + 52.0 * r as f32,
                    20.0,
                    30.0,
                    hue,
                );
            }
        }
    }
}

/// Our own roof: dark tiles, a chimney, and a cat that listens.
fn roof(s: &mut Stage) {
    let p = s.pal;
    let black = p.ink;
    let slope = Shape::poly("-10,560 -10,420 60,404 300,560");
    s.lit_by(40.0, p.acc);
    s.backlit(&slope, black, 6.0);
    s.clipped(&slope, |s| {
        for r in 0..6 {
            for i in 0..10 {
                s.stroke(
                    &Shape::circle(
                        -10.0 + 34.0 * i as f32 + 17.0 * (r % 2) as f32,
                        420.0 + 26.0 * r as f32,
                        17.0,
                    ),
                    (p.top, 0.6),
                    3.0,
                );
            }
        }
    });
    s.backlit(&Shape::rect(14.0, 300.0, 74.0, 130.0), black, 6.0);
    s.backlit(&Shape::rect(4.0, 292.0, 94.0, 18.0), black, 5.0);
    creatures::cat(s, At::new(52.0, 294.0, 104.0).tint(p.ink.mix(p.top, 0.25)));
}

/// One umbrella from inside: its lining is a painted sky, an amber heart hangs by the handle.
pub fn object(s: &mut Stage) {
    let p = s.pal;
    let grey = p.top.mix(p.ink, 0.35);
    s.wash(Ink::down(0.0, H, &[grey, p.top.mix(p.body, 0.25), grey]));
    s.raining(1.0);
    s.raining(0.8);
    let c = (456.0, 236.0);
    let canopy = canopy(c);
    s.fill(&canopy.moved(0.0, 16.0), (p.ink, 0.5));
    s.fill(
        &canopy,
        Ink::Radial(
            c,
            (420.0, 420.0),
            vec![
                (0.0, p.key, 1.0),
                (0.3, p.mid.mix(p.key, 0.7), 1.0),
                (0.7, p.mid.mix(p.key, 0.45), 1.0),
                (1.0, p.mid.mix(p.key, 0.15), 1.0),
            ],
        ),
    );
    s.clipped(&canopy, |s| painted_sky(s, c));
    ribs(s, c);
    s.stroke(&canopy, p.top.mix(p.ink, 0.3), 9.0);
    handle(s, c);
    tag(s, (600.0, 352.0));
    s.vignette(p.ink, 0.3);
}

fn rib_tip((x, y): Pt, i: f32, k: f32) -> Pt {
    let a = TAU * (i + 0.3) / 8.0;
    (x + a.cos() * 400.0 * k, y + a.sin() * 352.0 * k)
}

fn canopy(c: Pt) -> Shape {
    let mut path = String::new();
    for i in 0..8 {
        let (a, m, b) = (
            rib_tip(c, i as f32, 1.0),
            rib_tip(c, i as f32 + 0.5, 0.88),
            rib_tip(c, i as f32 + 1.0, 1.0),
        );
        let start = if i == 0 {
            format!("M{} {}", a.0, a.1)
        } else {
            String::new()
        };
        path.push_str(&format!("{start}Q{} {} {} {}", m.0, m.1, b.0, b.1));
    }
    path.push('Z');
    Shape::svg(&path)
}

fn painted_sky(s: &mut Stage, c: Pt) {
    let p = s.pal;
    for i in 0..8 {
        if i % 2 == 0 {
            let (a, b) = (rib_tip(c, i as f32, 1.1), rib_tip(c, i as f32 + 1.0, 1.1));
            s.poly(&[c, a, b], (p.mid, 0.22));
        }
    }
    let (lit, shade) = (p.low.mix(ROSE, 0.25), ROSE.mix(p.low, 0.3));
    for (x, y, w, h) in [
        (220.0, 150.0, 250.0, 92.0),
        (690.0, 140.0, 270.0, 100.0),
        (300.0, 420.0, 300.0, 110.0),
        (690.0, 400.0, 240.0, 84.0),
        (470.0, 66.0, 190.0, 56.0),
        (120.0, 306.0, 150.0, 56.0),
    ] {
        cloud(s, [x, y, w, h], (lit, shade));
    }
    for (x, y, k) in [
        (560.0, 214.0, 1.0),
        (612.0, 190.0, 0.7),
        (330.0, 250.0, 0.8),
    ] {
        s.stroke(
            &Shape::svg("M-22 -8C-12 -16 -4 -8 0 0C4 -8 12 -16 22 -8").at(x, y, k),
            p.key,
            5.0,
        );
    }
}

/// A painted heap of cloud with its flat foot at y, shaded below.
fn cloud(
    s: &mut Stage,
    [x, y, w, h]: [f32; 4],
    (lit, shade): (kit::colour::Colour, kit::colour::Colour),
) {
    let heap = |d: f32| {
        [
            (-0.36, 0.22, 0.2),
            (-0.16, 0.5, 0.3),
            (0.1, 0.62, 0.36),
            (0.34, 0.3, 0.24),
            (0.0, 0.2, 0.3),
        ]
        .map(|(cx, cy, r): (f32, f32, f32)| {
            Shape::ellipse(x + cx * w, y - cy * h + d, r * w * 0.55, r * h * 1.1)
        })
    };
    s.clipped(&Shape::rect(x - w, y - 2.0 * h, 2.0 * w, 2.0 * h), |s| {
        for part in heap(0.0) {
            s.fill(&part, lit);
        }
        for part in heap(h * 0.3) {
            s.fill(&part, (shade, 0.75));
        }
    });
}

fn ribs(s: &mut Stage, c: Pt) {
    let p = s.pal;
    for i in 0..8 {
        let f = i as f32;
        let (tip, mid) = (rib_tip(c, f, 1.0), rib_tip(c, f, 0.52));
        s.line(&[c, tip], p.top.mix(p.ink, 0.4), 10.0);
        s.line(
            &[(c.0 - 2.0, c.1 - 3.0), (tip.0 - 2.0, tip.1 - 3.0)],
            p.key,
            3.0,
        );
        s.line(&[(c.0 + 12.0, c.1 + 34.0), mid], p.ink.mix(p.top, 0.4), 6.0);
        s.circle(mid.0, mid.1, 9.0, p.acc);
        s.circle(tip.0, tip.1, 11.0, p.ink);
    }
    s.circle(c.0, c.1, 34.0, p.ink);
    s.circle(c.0, c.1, 23.0, p.top);
    s.circle(c.0 - 5.0, c.1 - 6.0, 9.0, p.key);
}

/// The stick, foreshortened, and its hook, which comes towards us.
fn handle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(-50.0, p.key);
    let stick = Shape::polygon(&[
        (x - 9.0, y + 10.0),
        (x + 9.0, y + 4.0),
        (x + 86.0, y + 250.0),
        (x + 48.0, y + 262.0),
    ]);
    s.form(&stick, p.body.mix(p.ink, 0.55), 7.0);
    s.form(&Shape::ellipse(x + 10.0, y + 34.0, 24.0, 15.0), p.mid, 6.0);
    let hook = Shape::svg("M40 236L94 220C112 270 120 330 60 346C0 356 -24 310 -10 280L28 290C24 304 36 312 52 306C74 298 62 270 40 236Z").moved(x + 2.0, y - 4.0);
    s.form(&hook, p.acc.mix(ROSE, 0.55).mix(p.ink, 0.25), 9.0);
}

/// The tag: a heart of amber card on a thread; a few bars of a song without words.
fn tag(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let heart = Shape::svg(
        "M0 92C-64 44 -88 8 -84 -26C-80 -62 -34 -76 0 -36C34 -76 80 -62 84 -26C88 8 64 44 0 92Z",
    )
    .turned_by(-10.0, 0.0, 0.0)
    .moved(x, y);
    s.fill(&heart.moved(10.0, 14.0), (p.ink, 0.4));
    s.form(&heart, p.acc, 9.0);
    s.circle(x - 4.0, y - 30.0, 8.0, p.top);
    s.stroke(
        &Shape::svg("M-98 -62C-70 -78 -30 -70 -4 -30").moved(x, y),
        p.key,
        5.0,
    );
    for i in 0..3 {
        let dy = -2.0 + 18.0 * i as f32;
        s.line(
            &[
                (x - 42.0 + 8.0 * i as f32, y + dy + 6.0),
                (x + 46.0 - 9.0 * i as f32, y + dy - 9.0),
            ],
            p.acc.mix(p.ink, 0.5),
            4.0,
        );
    }
    for (dx, dy) in [(-20.0, 10.0), (6.0, 0.0), (26.0, 12.0)] {
        s.oval(x + dx, y + dy, 9.0, 7.0, YELLOW.mix(p.ink, 0.8));
    }
}
