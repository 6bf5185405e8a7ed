//! What the missing hour left behind.

use kit::camera::Cam;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::nature::{Peak, peak};
use kit::stage::Stage;
use std::f32::consts::TAU;

/// A square of clocks that agree, one that has no hands, a shadow without its man.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let cam = Cam::new(0.62, (640.0, 372.0), (0.0, 1.7, 0.0));
    s.wash(Ink::down(
        0.0,
        380.0,
        &[p.ink, p.top.mix(p.ink, 0.3), p.mid],
    ));
    s.lit_by(60.0, p.key);
    s.circle(742.0, 84.0, 34.0, p.key);
    s.glow((742.0, 84.0), 230.0, p.low, 0.5);
    let stone = p.ink.mix(p.top, 0.35);
    s.fill(
        &cam.front(44.0, (-14.0, 16.0), (0.0, 13.0)),
        p.top.mix(p.mid, 0.25),
    );
    for i in 0..5 {
        for j in 0..3 {
            front_clock(
                s,
                &cam,
                (-7.0 + 4.2 * i as f32, 3.4 + 3.4 * j as f32, 44.0),
                1.35,
            );
        }
    }
    s.fill(
        &cam.wall(11.0, (0.0, 15.0), (0.4, 44.0)),
        stone.mix(p.mid, 0.16),
    );
    s.fill(&cam.wall(-8.0, (0.0, 17.0), (0.4, 44.0)), stone);
    for i in 0..6 {
        for j in 0..3 {
            let z = 11.0 + 6.2 * i as f32;
            wall_clock(s, &cam, (11.0, 2.9 + 3.6 * j as f32, z), 1.35, true);
            if z > 15.0 {
                wall_clock(s, &cam, (-8.0, 2.9 + 4.4 * j as f32, z), 1.5, true);
            }
        }
    }
    ground(s, &cam);
    wall_clock(s, &cam, (-8.0, 8.2, 9.6), 4.3, false);
    shadow(s);
    s.vignette(p.ink, 0.5);
}

fn ground(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    let floor = cam.floor(0.0, (-8.0, 11.0), (0.4, 44.0));
    s.fill(
        &floor,
        Ink::down(372.0, H, &[p.mid.mix(p.low, 0.55), p.mid, p.top]),
    );
    for i in 0..14 {
        let z = 2.2 + 0.32 * (i * i) as f32;
        let row = cam.floor(0.0, (-8.0, 11.0), (z, z + 0.1 + 0.02 * z));
        s.fill(&row, (p.top, 0.5));
    }
    for i in 0..9 {
        let x = -6.0 + 2.0 * i as f32;
        s.fill(&cam.floor(0.0, (x, x + 0.12), (0.5, 44.0)), (p.top, 0.4));
    }
}

/// A walker's shadow that nobody throws.
fn shadow(s: &mut Stage) {
    let p = s.pal;
    let parts = [
        "880,474,8 800,468,15 680,464,17 560,452,22",
        "800,532,9 730,504,15 650,478,17 560,454,22",
        "580,454,24 500,440,31 430,430,33 404,426,18",
        "430,420,12 500,404,10 576,406,8",
        "430,440,12 480,470,11 548,500,8",
    ];
    let limbs = parts.map(Shape::limb);
    let head = [
        Shape::ellipse(366.0, 419.0, 32.0, 15.0),
        Shape::poly("340,396 354,396 362,436 348,438"),
        Shape::poly("346,402 304,396 310,420 352,430"),
        Shape::poly("868,482 900,470 906,478 876,492"),
        Shape::poly("790,540 826,524 832,532 800,548"),
    ];
    for part in limbs.iter().chain(&head) {
        s.fill(part, p.ink);
    }
}

/// A clock on a wall that faces us.
fn front_clock(s: &mut Stage, cam: &Cam, (x, y, z): (f32, f32, f32), r: f32) {
    let p = s.pal;
    let (c, k) = (cam.pt(x, y, z), cam.size(r, z));
    s.circle(c.0, c.1, k * 1.16, p.ink);
    s.circle(c.0, c.1, k, p.key.mix(p.low, 0.5));
    s.line(
        &[
            (c.0 + k * 0.3, c.1 - k * 0.7),
            c,
            (c.0 - k * 0.55, c.1 - k * 0.1),
        ],
        p.ink,
        (k * 0.2).max(2.0),
    );
}

/// A clock on a side wall; its hands say what all the others say.
fn wall_clock(s: &mut Stage, cam: &Cam, (x, y, z): (f32, f32, f32), r: f32, hands: bool) {
    let p = s.pal;
    let disc = |k: f32, dx: f32| {
        let pts = (0..40).map(|i| {
            let a = TAU * i as f32 / 40.0;
            (x + dx, y + k * r * a.sin(), z + k * r * a.cos())
        });
        cam.face(&pts.collect::<Vec<_>>())
    };
    let inward = if x < 0.0 { 0.35 } else { -0.35 };
    s.fill(&disc(1.14, 0.0), p.ink);
    s.fill(&disc(1.12, inward * r * 0.2), p.body.mix(p.mid, 0.4));
    let face = disc(1.0, inward * r * 0.2);
    let lit = if x < 0.0 {
        p.key
    } else {
        p.low.mix(p.mid, 0.3)
    };
    s.fill(&face, lit);
    if !hands {
        s.crescent(&face, p.low.mix(p.mid, 0.25), (10.0, -8.0), 0.0);
        s.crescent(&face, WHITE, (-5.0, 3.0), 0.0);
        return;
    }
    let toward = if x < 0.0 { 1.0 } else { -1.0 };
    let at = |u: f32, v: f32| cam.pt(x + inward * r * 0.2, y + v * r, z + toward * u * r);
    let w = (cam.size(r, z) * 0.13).max(2.0);
    s.line(&[at(0.3, 0.7), at(0.0, 0.0), at(-0.55, 0.1)], p.ink, w);
}

/// A train of six lit windows crosses the lake; its reflection has five.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let line = 318.0;
    let blush = p.acc.mix(Colour::hex(0xff_b0a0), 0.6).mix(p.key, 0.45);
    s.wash(Ink::down(
        0.0,
        line,
        &[
            p.mid.mix(p.top, 0.2),
            p.mid.mix(p.low, 0.4),
            p.low.mix(blush, 0.5),
            blush,
        ],
    ));
    s.lit_by(-70.0, p.key);
    s.glow((120.0, line), 520.0, blush.mix(WHITE, 0.4), 0.9);
    mountains(s, line, blush);
    causeway(s, line);
    for i in 0..6 {
        if i != 3 {
            pane(s, i, line);
        }
    }
    s.reflect(line, 240.0, 1.6, 0.92);
    s.rect(
        -8.0,
        line,
        W + 16.0,
        230.0,
        Ink::fade((0.0, line), (0.0, H), p.top, (0.3, 0.97)),
    );
    pane(s, 3, line);
    s.rect(-8.0, line - 1.0, W + 16.0, 3.0, p.ink);
    for (y, x, w) in [
        (352.0, 80.0, 190.0),
        (402.0, 20.0, 150.0),
        (386.0, 820.0, 120.0),
        (452.0, 90.0, 260.0),
        (488.0, 700.0, 230.0),
    ] {
        s.oval(x, y, w * 0.5, 1.8, (blush, 0.6));
    }
    s.vignette(p.ink, 0.4);
}

fn mountains(s: &mut Stage, line: f32, blush: Colour) {
    let p = s.pal;
    let mut dice = s.dice.fork();
    let lit = blush.mix(WHITE, 0.35);
    for (top, foot, far) in [
        ((110.0, 150.0), (-120.0, 330.0), 0.55),
        ((880.0, 120.0), (650.0, 1110.0), 0.5),
        ((330.0, 96.0), (90.0, 600.0), 0.3),
        ((640.0, 24.0), (360.0, 940.0), 0.0),
    ] {
        let shade = p.mid.mix(p.top, 0.35 - far * 0.3).mix(p.low, far * 0.6);
        peak(
            &mut s.canvas,
            &mut dice,
            &Peak {
                top,
                foot,
                base: line,
                lit: lit.mix(p.mid, 0.42),
                shade,
                snow: Some((lit, p.mid.mix(p.low, 0.42), 0.72)),
                from_left: true,
            },
        );
    }
    let shore =
        Shape::spline("-20,330 -20,286 120,296 300,280 460,300 640,284 800,296 980,270 980,330");
    s.fill(&shore, p.top.mix(p.ink, 0.25));
}

fn causeway(s: &mut Stage, line: f32) {
    let p = s.pal;
    s.rect(-8.0, line - 20.0, W + 16.0, 20.0, p.ink);
    for i in 0..18 {
        let x = 6.0 + 56.0 * i as f32;
        s.fill(
            &Shape::svg("M-17 0V-2Q-17 -13 0 -13Q17 -13 17 -2V0Z").moved(x, line),
            p.mid.mix(p.top, 0.35),
        );
    }
    for i in 0..9 {
        let x = 30.0 + 112.0 * i as f32;
        s.rect(x, line - 104.0, 4.0, 84.0, p.ink);
        s.rect(x, line - 100.0, 26.0, 3.0, p.ink);
    }
    let y = line - 84.0;
    let train = Shape::svg(&format!(
        "M196 {b}V{m}C206 {t} 250 {y} 300 {y}H766V{b}Z",
        b = line - 20.0,
        m = line - 34.0,
        t = y + 18.0
    ));
    s.fill(&train, p.key);
    s.clipped(&train, |s| {
        s.rect(190.0, line - 34.0, 600.0, 20.0, p.body.mix(p.low, 0.3));
        s.rect(190.0, line - 40.0, 600.0, 5.0, p.acc);
        s.poly(
            &[
                (196.0, line - 44.0),
                (252.0, line - 44.0),
                (262.0, line - 70.0),
                (226.0, line - 66.0),
            ],
            p.ink,
        );
    });
    s.rect(513.0, y, 5.0, 64.0, p.body);
    s.glow((196.0, line - 34.0), 90.0, p.acc.mix(WHITE, 0.4), 0.9);
}

/// One lit window of the train.
fn pane(s: &mut Stage, i: usize, line: f32) {
    let p = s.pal;
    let x = 290.0 + 79.0 * i as f32;
    s.fill(
        &Shape::round_rect(x, line - 76.0, 56.0, 30.0, 6.0),
        p.acc.mix(p.key, 0.25),
    );
    s.glow((x + 28.0, line - 60.0), 60.0, p.acc, 0.35);
}

/// The opened watch: a gold key beats where the balance should, the second hand has cut rust.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let c = (548.0, 286.0);
    s.wash(Ink::along((0.0, 0.0), (W, H), &[p.mid, p.top, p.ink]));
    s.lit_by(-50.0, p.key);
    for i in 0..6 {
        let x = -60.0 + 62.0 * i as f32;
        s.fill(
            &Shape::svg(&format!(
                "M{} 560C{} 400 {} 200 {} -20H{}C{} 200 {} 400 {} 560Z",
                x,
                x + 20.0,
                x - 50.0,
                x + 30.0,
                x + 44.0,
                x - 30.0,
                x + 44.0,
                x + 30.0
            )),
            (p.mid.mix(p.low, 0.15), 0.5),
        );
    }
    case(s, c);
    works(s, c);
    balance(s, c);
    second_hand(s, c);
    s.vignette(p.ink, 0.35);
}

fn gold(s: &Stage) -> Colour {
    s.pal.acc.mix(s.pal.key, 0.12)
}

fn case(s: &mut Stage, c: Pt) {
    let p = s.pal;
    s.circle(c.0 + 26.0, c.1 + 34.0, 404.0, (p.ink, 0.6));
    let chrome = Shape::circle(c.0, c.1, 400.0);
    s.metal(&chrome, p.low.mix(p.body, 0.3));
    s.circle(c.0, c.1, 372.0, p.ink);
    s.circle(
        c.0,
        c.1,
        364.0,
        Ink::along(
            (c.0 - 260.0, c.1 - 260.0),
            (c.0 + 260.0, c.1 + 260.0),
            &[p.key, p.low, p.body],
        ),
    );
    for i in 0..60 {
        let a = TAU * i as f32 / 60.0;
        let long = if i % 5 == 0 { 26.0 } else { 12.0 };
        let (u, v) = (a.cos(), a.sin());
        s.line(
            &[
                (c.0 + u * 360.0, c.1 + v * 360.0),
                (c.0 + u * (360.0 - long), c.1 + v * (360.0 - long)),
            ],
            p.top,
            if long > 20.0 { 7.0 } else { 3.5 },
        );
    }
    let g = gold(s);
    s.circle(c.0, c.1, 318.0, g.mix(p.ink, 0.6));
    s.circle(
        c.0,
        c.1,
        312.0,
        Ink::along(
            (c.0 - 220.0, c.1 - 220.0),
            (c.0 + 220.0, c.1 + 220.0),
            &[g.mix(p.key, 0.45), g, g.mix(p.ink, 0.35)],
        ),
    );
}

fn works(s: &mut Stage, c: Pt) {
    let p = s.pal;
    let g = gold(s);
    let plate = Shape::circle(c.0, c.1, 312.0);
    s.clipped(&plate, |s| {
        for i in 0..18 {
            let x = c.0 - 330.0 + 38.0 * i as f32;
            s.poly(&[(x, c.1 - 330.0), (x + 16.0, c.1 - 330.0), (x - 84.0, c.1 + 330.0), (x - 100.0, c.1 + 330.0)], (g.mix(p.key, 0.5), 0.35));
        }
        gear(s, (c.0 - 168.0, c.1 - 120.0), 132.0, 34, g.mix(p.ink, 0.12));
        gear(s, (c.0 + 196.0, c.1 - 176.0), 104.0, 26, p.low.mix(p.body, 0.25));
        gear(s, (c.0 + 226.0, c.1 + 116.0), 120.0, 30, g.mix(p.key, 0.3));
        gear(s, (c.0 - 206.0, c.1 + 172.0), 92.0, 22, p.body.mix(p.low, 0.4));
        let bridge = Shape::spline("-300,-40 -190,-60 -90,-150 10,-190 60,-300 140,-300 110,-180 40,-120 -60,-60 -150,20 -300,40").moved(c.0, c.1);
        s.form(&bridge, g.mix(p.ink, 0.05), 7.0);
        let cock = Shape::spline("40,320 60,220 110,190 160,210 200,320").moved(c.0, c.1);
        s.form(&cock, g.mix(p.key, 0.2), 7.0);
    });
    for (x, y) in [
        (-168.0, -120.0),
        (196.0, -176.0),
        (226.0, 116.0),
        (-206.0, 172.0),
        (84.0, -250.0),
    ] {
        let at = (c.0 + x, c.1 + y);
        s.circle(at.0, at.1, 19.0, g.mix(p.key, 0.7));
        s.circle(at.0, at.1, 13.0, Colour::hex(0xa8_1c3c));
        s.circle(at.0 - 4.0, at.1 - 4.0, 4.0, WHITE);
    }
    s.crescent(&plate, (p.ink, 0.55), (16.0, 18.0), 4.0);
}

/// A toothed wheel with six arms.
fn gear(s: &mut Stage, (x, y): Pt, r: f32, teeth: usize, colour: Colour) {
    let p = s.pal;
    let mut pts = Vec::new();
    for i in 0..teeth * 4 {
        let a = TAU * i as f32 / (teeth * 4) as f32;
        let k = if i % 4 < 2 { r } else { r * 0.89 };
        pts.push((x + a.cos() * k, y + a.sin() * k));
    }
    let wheel = Shape::polygon(&pts);
    s.fill(&wheel.moved(8.0, 10.0), (p.ink, 0.5));
    s.form(&wheel, colour, 5.0);
    s.circle(x, y, r * 0.74, colour.mix(p.ink, 0.55));
    for i in 0..3 {
        let spoke = Shape::rect(-r * 0.76, -r * 0.08, r * 1.52, r * 0.16)
            .turned_by(20.0 + 60.0 * i as f32, 0.0, 0.0)
            .moved(x, y);
        s.fill(&spoke, colour);
    }
    s.form(&Shape::circle(x, y, r * 0.26), colour, 4.0);
}

fn balance(s: &mut Stage, c: Pt) {
    let p = s.pal;
    let at = (c.0 - 6.0, c.1 + 26.0);
    s.circle(at.0, at.1, 150.0, p.ink.mix(p.top, 0.3));
    s.stroke(
        &Shape::circle(at.0, at.1, 150.0),
        gold(s).mix(p.ink, 0.25),
        12.0,
    );
    s.stroke(
        &Shape::circle(at.0, at.1, 154.0),
        gold(s).mix(p.key, 0.7),
        3.0,
    );
    let coil: Vec<Pt> = (0..150)
        .map(|i| {
            let t = i as f32 / 150.0;
            let a = TAU * 4.6 * t;
            (at.0 + a.cos() * 130.0 * t, at.1 + a.sin() * 130.0 * t)
        })
        .collect();
    s.line(&coil, p.mid.mix(p.low, 0.4), 5.0);
    for (turn, fade) in [(-52.0, 0.16), (-36.0, 0.3), (-18.0, 1.0)] {
        key(s, at, turn, fade);
    }
}

/// The key that beats, or its ghost.
fn key(s: &mut Stage, (x, y): Pt, turn: f32, opacity: f32) {
    let p = s.pal;
    let g = gold(s);
    let bow = Shape::circle(-98.0, 0.0, 40.0).stroked(25.0);
    let rest = Shape::poly(
        "-50,-12 132,-12 132,12 120,12 120,52 102,52 102,34 88,34 88,58 68,58 68,12 -50,12",
    )
    .and(&Shape::rect(-34.0, -20.0, 18.0, 40.0));
    let whole = [bow, rest].map(|part| part.turned_by(turn, 0.0, 0.0).moved(x, y));
    for part in &whole {
        if opacity < 1.0 {
            s.fill(part, (g, opacity));
        } else {
            s.fill(&part.moved(9.0, 12.0), (p.ink, 0.6));
            s.form(part, g.mix(p.key, 0.35), 6.0);
        }
    }
}

fn second_hand(s: &mut Stage, c: Pt) {
    let p = s.pal;
    let rust = Colour::hex(0x8a_2a14);
    let groove: Vec<Pt> = (0..40)
        .map(|i| {
            let a = 2.35 + 1.75 * i as f32 / 39.0;
            (c.0 + a.cos() * 340.0, c.1 + a.sin() * 340.0)
        })
        .collect();
    s.line(&groove, rust, 22.0);
    s.line(&groove, rust.mix(p.ink, 0.5), 8.0);
    for i in 0..26 {
        let g = groove[(i * 3 / 2) % 40];
        let (dx, dy, r) = (
            s.dice.gauss(12.0),
            s.dice.gauss(12.0),
            s.dice.range(2.0, 6.0),
        );
        s.circle(g.0 + dx, g.1 + dy, r, (rust, 0.9));
    }
    let Some(&tip) = groove.last() else { return };
    let tail = (c.0 + (c.0 - tip.0) * 0.3, c.1 + (c.1 - tip.1) * 0.3);
    s.line(
        &[(tail.0 + 9.0, tail.1 + 12.0), (tip.0 + 9.0, tip.1 + 12.0)],
        (p.ink, 0.5),
        9.0,
    );
    s.line(&[tail, tip], p.ink, 11.0);
    s.line(&[tail, tip], rust.mix(p.acc, 0.3), 5.0);
    s.circle(c.0, c.1, 17.0, p.ink);
    s.circle(c.0 - 3.0, c.1 - 3.0, 9.0, p.low);
}
