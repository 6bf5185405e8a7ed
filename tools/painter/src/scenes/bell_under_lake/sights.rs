//! The lake, the village it gave back, the bell from below.

use kit::canvas::{H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;
use std::f32::consts::TAU;

/// The water shows a whole church with lit windows; the bank above it is empty.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let line = 178.0;
    s.wash(Ink::down(0.0, line, &[p.ink, p.top, p.mid.mix(p.low, 0.1)]));
    s.lit_by(60.0, p.low);
    s.circle(842.0, 62.0, 30.0, p.key);
    s.glow((842.0, 62.0), 240.0, p.low, 0.5);
    let bank = Noise::new(5)
        .octaves(4)
        .ridge((-20.0, W + 20.0), line - 12.0, 40.0, 2.2);
    s.fill(&Shape::under(&bank, line + 4.0), p.ink);
    s.rect(
        -8.0,
        line,
        W + 16.0,
        H,
        Ink::down(line, 480.0, &[p.mid.mix(p.low, 0.3), p.mid, p.top]),
    );
    let under: Vec<Pt> = bank
        .iter()
        .map(|&(x, y)| (x, line + (line - y) * 0.9))
        .collect();
    s.fill(&Shape::under(&under, line - 2.0), p.ink);
    s.framed(
        tiny_skia::Transform::from_row(1.4, 0.0, 0.0, -0.92, 330.0, line + 8.0),
        church,
    );
    ripples(s, line);
    dam(s);
    s.vignette(p.ink, 0.5);
}

/// The church, upright, its foot at the origin.
fn church(s: &mut Stage) {
    let p = s.pal;
    let wall = p.ink;
    s.glow((60.0, -70.0), 260.0, p.acc, 0.45);
    s.rect(-46.0, -160.0, 92.0, 170.0, wall);
    s.fill(&Shape::poly("-58,-156 0,-282 58,-156"), wall);
    s.rect(-3.0, -304.0, 6.0, 30.0, wall);
    s.rect(-13.0, -296.0, 26.0, 5.0, wall);
    s.fill(
        &Shape::poly("40,10 40,-92 70,-128 260,-128 292,-92 292,10"),
        wall,
    );
    s.fill(&Shape::poly("286,10 286,-76 330,-60 338,10"), wall);
    let lit = p.acc.mix(p.key, 0.2);
    for x in [82.0, 132.0, 182.0, 232.0] {
        s.fill(
            &Shape::svg("M-14 0V-44Q-14 -66 0 -74Q14 -66 14 -44V0Z").moved(x, -14.0),
            lit,
        );
        s.rect(x - 2.0, -90.0, 4.0, 80.0, wall);
    }
    s.fill(
        &Shape::svg("M-15 0V-30Q-15 -50 0 -58Q15 -50 15 -30V0Z").moved(0.0, -100.0),
        lit,
    );
    s.fill(
        &Shape::svg("M-19 0V-46Q-19 -66 0 -70Q19 -66 19 -46V0Z").moved(0.0, 8.0),
        lit,
    );
}

fn ripples(s: &mut Stage, line: f32) {
    let p = s.pal;
    for i in 0..64 {
        let t = s.dice.unit();
        let (x, y) = (s.dice.range(0.0, W), line + 14.0 + 260.0 * t);
        let half = s.dice.range(20.0, 90.0) * (0.5 + t);
        let tone = if i % 3 == 0 {
            p.mid.mix(p.low, 0.4)
        } else {
            p.top
        };
        s.oval(x, y, half, 1.2 + 2.2 * t, (tone, 0.6));
    }
    for i in 0..16 {
        let y = line + 10.0 + 15.0 * i as f32;
        let (x, half) = (842.0 + s.dice.gauss(12.0), s.dice.range(14.0, 44.0));
        s.oval(x, y, half, 2.6, (p.low, 0.75));
    }
    s.rect(-8.0, line - 1.0, W + 16.0, 3.0, (p.low, 0.5));
}

/// The crown of the dam, and wet feet that came over it towards us.
fn dam(s: &mut Stage) {
    let p = s.pal;
    let top = Shape::poly("-20,560 -20,468 980,440 980,560");
    s.fill(
        &top,
        Ink::across(
            0.0,
            W,
            &[
                p.top.mix(p.ink, 0.35),
                p.mid.mix(p.top, 0.4),
                p.body.mix(p.low, 0.3),
            ],
        ),
    );
    s.crescent(&top, p.low, (0.0, 6.0), 0.0);
    for i in 0..6 {
        let x = -60.0 + 200.0 * i as f32;
        s.line(&[(x + 60.0, 450.0), (x - 40.0, 560.0)], (p.ink, 0.5), 4.0);
    }
    for (i, (x, y, k)) in [
        (700.0, 460.0, 0.7),
        (640.0, 470.0, 0.9),
        (650.0, 488.0, 1.1),
        (560.0, 504.0, 1.4),
        (560.0, 530.0, 1.7),
    ]
    .into_iter()
    .enumerate()
    {
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let wet = p.low.mix(p.mid, 0.2);
        let heel =
            Shape::ellipse(0.0, -13.0, 9.0, 7.0).and(&Shape::poly("-7,-14 8,-14 12,4 -12,4"));
        let sole = heel
            .and(&Shape::ellipse(0.0, 4.0, 13.0, 8.0))
            .scaled(1.25, 0.8)
            .at(x, y, k);
        s.fill(&sole, wet);
        for toe in 0..4 {
            let t = toe as f32;
            s.oval(
                x + side * k * (13.0 - 8.6 * t),
                y + k * (13.0 - 1.4 * (t - 1.0).abs()),
                (5.4 - 0.7 * t) * k,
                3.6 * k,
                wet,
            );
        }
    }
}

/// The drained village: cracked mud, walls hung with nets, a boat hooked on the leaning steeple.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let haze = p.low.mix(p.key, 0.45);
    s.wash(Ink::down(
        0.0,
        330.0,
        &[p.low.mix(p.mid, 0.25), haze, p.key],
    ));
    s.lit_by(-70.0, p.key);
    s.glow((150.0, 120.0), 420.0, WHITE, 0.8);
    s.circle(150.0, 120.0, 50.0, WHITE.mix(p.key, 0.4));
    shore(s);
    mud(s);
    for (x, y, w, h) in [
        (60.0, 356.0, 150.0, 110.0),
        (262.0, 330.0, 90.0, 60.0),
        (850.0, 352.0, 180.0, 120.0),
        (420.0, 322.0, 70.0, 40.0),
    ] {
        ruin(s, (x, y), (w, h));
    }
    s.haze((250.0, 370.0), p.key, 0.5);
    s.framed(
        tiny_skia::Transform::from_row(0.86, 0.0, 0.0, 0.86, 90.0, 66.0),
        steeple,
    );
    let near = Shape::poly("-20,560 -20,420 40,404 70,430 116,426 124,470 170,480 190,560");
    s.backlit(&near, p.ink.mix(p.top, 0.4), 5.0);
    weed_net(s, (24.0, 424.0), 150.0);
    s.vignette(p.top, 0.3);
}

/// Pines on the old waterline, and the bands that the sinking water left below them.
fn shore(s: &mut Stage) {
    let p = s.pal;
    for i in 0..80 {
        let x = -10.0 + 12.4 * i as f32 + s.dice.range(-4.0, 4.0);
        let h = s.dice.range(30.0, 66.0);
        let y = 196.0 + 34.0 * (x * 0.0034).sin();
        s.fill(
            &Shape::poly("-.22,.1 0,-1 .22,.1").at(x, y, h),
            p.mid.mix(p.low, 0.3),
        );
    }
    for i in 0..6 {
        let y = 196.0 + 20.0 * i as f32;
        let ridge: Vec<Pt> = (0..30)
            .map(|k| {
                let x = -20.0 + 35.0 * k as f32;
                (x, y + (34.0 - 4.0 * i as f32) * (x * 0.0034).sin())
            })
            .collect();
        let tone = p
            .mid
            .mix(p.low, 0.42 + 0.1 * i as f32)
            .mix(p.key, 0.05 * i as f32);
        s.fill(&Shape::under(&ridge, H), tone);
    }
}

/// Mud in cracked plates, wide near us.
fn mud(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        312.0,
        W + 16.0,
        240.0,
        Ink::down(
            312.0,
            H,
            &[
                p.body.mix(p.low, 0.5),
                p.body.mix(p.ink, 0.2),
                p.ink.mix(p.body, 0.4),
            ],
        ),
    );
    let mut y = 314.0;
    let mut row = 0;
    while y < 560.0 {
        let h = 6.0 + (y - 312.0) * 0.22;
        let w = h * 2.7;
        let mut x = -w * if row % 2 == 0 { 0.2 } else { 0.75 };
        while x < W {
            let mut jog = |a: f32| s.dice.range(-a, a);
            let pts = [
                (x + jog(w * 0.1), y + jog(h * 0.2)),
                (x + w * 0.5 + jog(w * 0.1), y - h * 0.14 + jog(h * 0.1)),
                (x + w * 0.93 + jog(w * 0.1), y + jog(h * 0.2)),
                (x + w * 0.96, y + h * 0.8 + jog(h * 0.1)),
                (x + w * 0.5, y + h * 0.98),
                (x + jog(w * 0.08), y + h * 0.82),
            ];
            let shade = s.dice.range(0.0, 0.22);
            let plate = Shape::polygon(&pts);
            s.fill(&plate, p.low.mix(p.body, 0.12 + shade));
            s.crescent(&plate, p.key, (1.0 + h * 0.05, 1.0 + h * 0.06), 0.0);
            x += w;
        }
        y += h;
        row += 1;
    }
    s.fill(
        &Shape::spline(
            "560,316 600,316 610,380 560,450 600,520 640,580 280,580 400,500 470,430 540,380",
        ),
        (p.key, 0.38),
    );
}

fn ruin(s: &mut Stage, (x, y): Pt, (w, h): Pt) {
    let p = s.pal;
    let tone = p.body.mix(p.mid, 0.3);
    let wall = Shape::poly(
        "-.5,0 -.5,-.72 -.36,-1 -.22,-.6 -.02,-.52 .06,-.7 .3,-.86 .42,-.4 .5,-.3 .5,0",
    )
    .scaled(w, h)
    .moved(x, y);
    s.fill(
        &wall,
        Ink::across(
            x - w * 0.5,
            x + w * 0.5,
            &[p.low.mix(p.body, 0.35), tone, tone.mix(p.ink, 0.35)],
        ),
    );
    s.crescent(&wall, p.key, (4.0, 3.0), 0.0);
    s.rect(
        x - w * 0.34,
        y - h * 0.5,
        w * 0.16,
        h * 0.3,
        p.ink.mix(p.top, 0.5),
    );
    s.rect(
        x + w * 0.1,
        y - h * 0.46,
        w * 0.16,
        h * 0.46,
        p.ink.mix(p.top, 0.5),
    );
    weed_net(s, (x - w * 0.2, y - h * 0.56), w * 0.5);
}

/// A net of weed that hangs from a wall.
fn weed_net(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    for i in 0..5 {
        let t = i as f32 / 4.0;
        let l = w * (0.3 + 0.25 * (t * 9.0).sin().abs());
        s.line(&[(x + w * t, y), (x + w * t + 3.0, y + l)], p.top, 3.5);
        if i < 4 {
            let sag = Shape::curve(&[
                (x + w * t, y + l * 0.4),
                (x + w * (t + 0.125), y + l * 0.62),
                (x + w * (t + 0.25), y + l * 0.4),
            ]);
            s.stroke(&sag, p.top, 3.0);
        }
    }
}

fn steeple(s: &mut Stage) {
    let p = s.pal;
    s.framed(
        tiny_skia::Transform::from_rotate_at(13.0, 640.0, 440.0),
        |s| {
            let shade = p.ink.mix(p.top, 0.55);
            let lit = p.body.mix(p.low, 0.3);
            for (points, tone) in [
                ("566,470 566,262 714,262 714,470", shade),
                ("566,470 566,262 622,262 622,470", lit),
                ("550,264 640,44 730,264", shade.mix(p.ink, 0.3)),
                ("550,264 640,44 618,264", lit.mix(p.mid, 0.3)),
            ] {
                s.fill(&Shape::poly(points), tone);
            }
            s.rect(546.0, 256.0, 188.0, 16.0, p.ink.mix(p.top, 0.3));
            s.fill(
                &Shape::svg("M-24 0V-56Q-24 -84 0 -92Q24 -84 24 -56V0Z").moved(664.0, 400.0),
                p.ink,
            );
            s.fill(
                &Shape::svg("M-15 0V-56Q-15 -80 0 -88Q15 -80 15 -56V0Z").moved(594.0, 400.0),
                p.ink.mix(p.body, 0.3),
            );
            for (y, l) in [(272.0, 60.0), (272.0, 110.0), (272.0, 84.0)] {
                s.rect(700.0 - l * 0.9, y, 9.0, l, p.body.mix(p.top, 0.4));
            }
            s.rect(634.0, -6.0, 12.0, 60.0, p.ink);
            s.rect(612.0, 10.0, 56.0, 11.0, p.ink);
        },
    );
    let foot = Shape::spline("500,470 540,440 620,452 700,440 740,470");
    s.fill(&foot, p.low.mix(p.body, 0.25));
    boat(s, (748.0, 66.0));
}

/// A rowing boat hung by its bow on the cross, keel to us.
fn boat(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.framed(
        tiny_skia::Transform::from_row(0.91, 0.42, -0.42, 0.91, x, y),
        |s| {
            let hull = Shape::svg(
                "M-150 -18C-90 -44 90 -44 152 -30C140 20 80 52 0 52C-80 52 -136 26 -150 -18Z",
            );
            s.fill(&hull, p.acc.mix(p.ink, 0.2));
            s.clipped(&hull, |s| {
                for i in 0..4 {
                    let dy = -12.0 + 18.0 * i as f32;
                    s.stroke(
                        &Shape::curve(&[(-160.0, dy - 14.0), (0.0, dy + 10.0), (160.0, dy - 22.0)]),
                        (p.ink, 0.5),
                        4.0,
                    );
                }
                s.fill(&Shape::poly("-150,40 160,10 160,70 -150,70"), (p.ink, 0.4));
            });
            s.crescent(&hull, p.acc.mix(p.key, 0.6), (3.0, 5.0), 0.0);
            s.fill(
                &Shape::svg("M-150 -18C-90 -44 90 -44 152 -30C100 -26 -80 -20 -150 -18Z"),
                p.ink,
            );
            s.line(
                &[(60.0, -30.0), (104.0, 118.0)],
                p.ink.mix(p.body, 0.4),
                7.0,
            );
            s.oval(106.0, 128.0, 9.0, 24.0, p.ink.mix(p.body, 0.4));
        },
    );
}

/// Straight up into the bell: the clapper is a bundle in wet hair, and it drips on us.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let c = (452.0, 262.0);
    s.wash(p.ink);
    s.lit_by(80.0, p.acc);
    let rings = [
        (560.0, p.acc.mix(p.low, 0.4)),
        (520.0, p.acc.mix(p.body, 0.35)),
        (474.0, p.low.mix(p.mid, 0.25)),
        (430.0, p.acc.mix(p.low, 0.3)),
        (384.0, p.mid.mix(p.low, 0.45)),
        (340.0, p.acc.mix(p.ink, 0.2)),
        (292.0, p.body.mix(p.acc, 0.4)),
        (244.0, p.mid.mix(p.top, 0.5)),
        (196.0, p.top),
        (150.0, p.ink),
    ];
    for (i, (r, tone)) in rings.into_iter().enumerate() {
        let at = (c.0 + 3.0 * i as f32, c.1 - 2.0 * i as f32);
        s.circle(at.0, at.1, r, tone);
        s.stroke(&Shape::circle(at.0, at.1, r), (p.ink, 0.4), 5.0);
    }
    crescent_of_light(s, c);
    stains(s, c);
    clapper(s, (c.0 + 26.0, c.1 + 4.0));
    drips(s);
    s.vignette(p.ink, 0.5);
}

/// The lamp's light on the rings to the right.
fn crescent_of_light(s: &mut Stage, c: Pt) {
    let p = s.pal;
    for (r, w, o) in [
        (506.0, 56.0, 1.0),
        (408.0, 40.0, 0.9),
        (316.0, 34.0, 0.75),
        (220.0, 26.0, 0.55),
    ] {
        let mut out: Vec<Pt> = Vec::new();
        let mut back: Vec<Pt> = Vec::new();
        for i in 0..=40 {
            let t = i as f32 / 40.0;
            let a = -1.0 + 1.75 * t;
            let half = w * (std::f32::consts::PI * t).sin() * 0.5;
            out.push((c.0 + a.cos() * (r + half), c.1 + a.sin() * (r + half)));
            back.push((c.0 + a.cos() * (r - half), c.1 + a.sin() * (r - half)));
        }
        out.extend(back.into_iter().rev());
        let band = Shape::polygon(&out);
        s.fill(&band, (p.acc.mix(p.key, 0.2 * o), o));
    }
    s.glow((940.0, 240.0), 460.0, p.acc, 0.8);
}

fn stains(s: &mut Stage, c: Pt) {
    let p = s.pal;
    for i in 0..30 {
        let a = TAU * i as f32 / 30.0 + s.dice.range(-0.08, 0.08);
        let (r0, r1) = (s.dice.range(230.0, 400.0), s.dice.range(430.0, 560.0));
        let streak = Shape::tube(&[
            (c.0 + a.cos() * r0, c.1 + a.sin() * r0, 1.5),
            (
                c.0 + a.cos() * (r0 + r1) * 0.5,
                c.1 + a.sin() * (r0 + r1) * 0.5,
                5.0,
            ),
            (c.0 + a.cos() * r1, c.1 + a.sin() * r1, 9.0),
        ]);
        let tone = if i % 2 == 0 { p.top } else { p.low };
        s.fill(&streak, (tone, 0.4));
    }
}

/// The bundle: locks wound about it, ends that hang towards us.
fn clapper(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let hair = Colour::hex(0x06_0a0c);
    s.oval(x - 20.0, y + 26.0, 172.0, 160.0, (p.ink, 0.7));
    for i in 0..44 {
        let a = TAU * (i / 4) as f32 / 11.0 + s.dice.range(-0.16, 0.16);
        let (l, bend) = (s.dice.range(190.0, 350.0), s.dice.range(0.2, 0.8));
        let at = |k: f32, b: f32| (x + (a + b).cos() * k, y + (a + b).sin() * k);
        let (m, n, e) = (
            at(l * 0.55, bend * 0.2),
            at(l * 0.8, bend * 0.7),
            at(l, bend * 0.75),
        );
        let lock = Shape::tube(&[
            (x, y, 18.0),
            (m.0, m.1, 9.0),
            (n.0, n.1, 5.0),
            (e.0, e.1, 0.8),
        ]);
        s.fill(&lock, hair);
        if i % 4 == 0 {
            s.crescent(&lock, p.mid.mix(p.ink, 0.2), (-2.5, 1.0), 0.0);
        }
    }
    let ball = s.dice.blob((x, y), (122.0, 128.0), 0.03, 22);
    s.fill(&ball, hair);
    s.clipped(&ball, |s| {
        for i in 0..9 {
            let turn = 0.9 * i as f32;
            let strand: Vec<Pt> = (0..24)
                .map(|k| {
                    let t = k as f32 / 23.0;
                    let (a, r) = (turn + 2.6 * t, 14.0 + 124.0 * t);
                    (x + a.cos() * r, y + a.sin() * r)
                })
                .collect();
            let near = (turn + 2.0).cos() > 0.3;
            s.line(
                &strand,
                if near {
                    p.acc.mix(p.ink, 0.3)
                } else {
                    p.mid.mix(p.ink, 0.3)
                },
                6.0,
            );
        }
    });
    s.crescent(&ball, p.acc, (-9.0, 2.0), 0.0);
}

/// Drops on the glass of our own lens.
fn drips(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r) in [
        (236.0, 396.0, 46.0),
        (330.0, 480.0, 24.0),
        (150.0, 210.0, 26.0),
        (640.0, 440.0, 34.0),
        (720.0, 96.0, 20.0),
        (560.0, 506.0, 14.0),
        (96.0, 470.0, 16.0),
    ] {
        let drop = s.dice.blob((x, y), (r, r * 1.08), 0.04, 14);
        s.fill(&drop, (p.top, 0.55));
        s.crescent(&drop, (p.key, 0.9), (-r * 0.16, -r * 0.16), 0.0);
        s.crescent(&drop, (p.ink, 0.8), (r * 0.14, r * 0.18), 0.0);
        s.oval(x - r * 0.36, y - r * 0.4, r * 0.2, r * 0.13, WHITE);
    }
}
