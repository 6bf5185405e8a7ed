//! Full Contact Bingo: the team, the hall that became a court, the wheel that became a cup.

use super::{IVORY, RUST};
use kit::camera::Cam;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;
use std::f32::consts::TAU;

const LIME: Colour = Colour::hex(0xb6_e12c);

/// The hall at night: a zigzag carpet with a pitch on it, bulbs, and chairs for stands.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let wine = Colour::hex(0x9a_1f62);
    s.wash(Ink::down(0.0, 330.0, &[p.ink, wine.mix(p.ink, 0.45), wine]));
    let cam = Cam::new(0.645, (430.0, 226.0), (0.0, 1.9, 0.0));
    back_wall(s, &cam, wine);
    carpet(s, &cam);
    lines(s, &cam);
    s.lit_by(-10.0, p.low);
    arcs(s);
    for z in [12.0, 9.6, 7.4, 5.4] {
        chairs(s, &cam, (-4.9, z), 1.0);
        chairs(s, &cam, (6.4, z), -1.0);
    }
    scoreboard(s);
    for x in [250.0, 640.0] {
        s.shaft((x, -30.0), (x - 20.0, 520.0), (30.0, 170.0), p.low, 0.5);
    }
    lone_ball(s, (566.0, 446.0));
    foreground(s);
    s.vignette(p.ink, 0.5);
}

fn back_wall(s: &mut Stage, cam: &Cam, wine: Colour) {
    let p = s.pal;
    for i in 0..15 {
        let x = 200.0 + 36.0 * i as f32;
        s.fill(
            &Shape::poly("0,70 24,70 18,300 6,300").moved(x, 0.0),
            wine.mix(p.ink, if i % 2 == 0 { 0.3 } else { 0.12 }),
        );
    }
    s.fill(&Shape::svg("M190 60H740V96Q700 130 660 98Q610 136 560 100Q510 138 460 100Q410 138 360 100Q310 136 262 98Q220 130 190 96Z"), wine.mix(p.low, 0.12));
    for (x, t) in [(-5.9, 0.35), (7.9, 0.75)] {
        s.fill(&cam.wall(x, (0.0, 9.0), (1.0, 15.9)), wine.mix(p.ink, t));
        for i in 0..7 {
            let z = 3.0 + 1.8 * i as f32;
            s.fill(&cam.wall(x, (0.0, 9.0), (z, z + 0.25)), (p.ink, 0.4));
        }
    }
}

/// A violet carpet of zigzags that no referee has ever approved.
fn carpet(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    s.fill(
        &cam.floor(0.0, (-5.9, 7.9), (1.2, 15.9)),
        Ink::down(270.0, H, &[p.mid, p.mid, p.top]),
    );
    let mut z = 15.4;
    while z > 1.3 {
        for (dz, tone) in [(0.0, p.body), (0.34, p.top)] {
            let n = 36;
            let edge = |far: f32| {
                (0..=n).map(move |i| {
                    (
                        (-9.0 + 0.5 * i as f32).clamp(-5.9, 7.9),
                        z + dz + far + if i % 2 == 0 { 0.0 } else { 0.5 },
                    )
                })
            };
            let mut pts: Vec<Pt> = edge(0.0).map(|(x, z)| cam.pt(x, 0.0, z.max(1.1))).collect();
            let back: Vec<Pt> = edge(0.24)
                .map(|(x, z)| cam.pt(x, 0.0, z.max(1.1)))
                .collect();
            pts.extend(back.into_iter().rev());
            s.fill(&Shape::polygon(&pts), tone);
        }
        z -= 1.1;
    }
}

fn lines(s: &mut Stage, cam: &Cam) {
    let p = s.pal;
    let tape = |s: &mut Stage, (x0, x1): Pt, (z0, z1): Pt| {
        s.fill(&cam.floor(0.005, (x0, x1), (z0, z1)), p.acc)
    };
    for x in [-3.4, 3.4] {
        tape(s, (x - 0.07, x + 0.07), (1.6, 12.0));
    }
    for z in [6.0, 12.0] {
        tape(s, (-3.4, 3.4), (z - 0.09, z + 0.09));
    }
    for z in [10.0] {
        tape(s, (-1.6, 1.6), (z - 0.08, z + 0.08));
    }
    for x in [-1.6, 1.6] {
        tape(s, (x - 0.06, x + 0.06), (10.0, 12.0));
    }
    let ring = |r: f32| -> Vec<Pt> {
        (0..=48)
            .map(|i| TAU * i as f32 / 48.0)
            .map(|a| cam.pt(r * a.cos(), 0.0, 6.0 + r * a.sin()))
            .collect()
    };
    let mut pts = ring(1.35);
    pts.extend(ring(1.2).into_iter().rev());
    s.fill(&Shape::polygon(&pts), p.acc);
}

/// Arcs of bulbs over the whole room, one gap in each.
fn arcs(s: &mut Stage) {
    let p = s.pal;
    for (k, n, r) in [(0.52, 17, 6.0), (0.8, 21, 9.0), (1.22, 25, 13.0)] {
        for i in 0..n {
            if i == n / 3 {
                continue;
            }
            let a = TAU * 0.5 * (i as f32 + 0.5) / n as f32;
            let (x, y) = (470.0 - 400.0 * k * a.cos(), 250.0 - 205.0 * k * a.sin());
            s.glow((x, y), r * 3.4, p.low, 0.8);
            s.circle(x, y, r, p.low);
            s.circle(x - r * 0.2, y - r * 0.2, r * 0.5, WHITE);
        }
    }
}

/// A stack of nested chairs on the floor at (x, z), backs to the wall on the side of `-side`.
fn chairs(s: &mut Stage, cam: &Cam, (x, z): Pt, side: f32) {
    let p = s.pal;
    let red = p.low.mix(Colour::hex(0xd8_3a5a), 0.8);
    let (spot, k) = (cam.spot(x, z), cam.size(1.0, z));
    let at = |d: &str, lift: f32| {
        Shape::poly(d)
            .scaled(side, 1.0)
            .at(spot.x, spot.y - lift * k, k)
    };
    s.oval(spot.x, spot.y, 0.6 * k, 0.1 * k, (p.ink, 0.6));
    for d in [
        "-.34,0 -.26,0 -.3,-.5 -.38,-.5",
        ".3,0 .38,0 .34,-.5 .26,-.5",
    ] {
        s.fill(&at(d, 0.0), p.ink);
    }
    for i in 0..5 {
        let lift = 0.2 * i as f32;
        let tone = red.mix(p.ink, if i % 2 == 0 { 0.0 } else { 0.18 });
        s.form(
            &at(
                "-.46,-1.06 -.32,-1.06 -.28,-.52 .4,-.52 .4,-.44 -.4,-.44",
                lift,
            ),
            tone,
            0.05 * k,
        );
    }
}

fn scoreboard(s: &mut Stage) {
    let p = s.pal;
    s.form(
        &Shape::round_rect(330.0, 112.0, 270.0, 122.0, 12.0),
        p.ink,
        6.0,
    );
    for row in 0..3 {
        for col in 0..7 {
            let (x, y) = (358.0 + 36.0 * col as f32, 140.0 + 33.0 * row as f32);
            let lit = (row * 7 + col * 3) % 5 == 1;
            let blank = if lit { p.acc } else { IVORY };
            s.circle(x, y, 13.0, blank);
            s.crescent(
                &Shape::circle(x, y, 13.0),
                blank.mix(p.ink, 0.35),
                (-3.0, -3.0),
                0.0,
            );
        }
    }
}

fn lone_ball(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.oval(x + 10.0, y + 30.0, 44.0, 9.0, (p.ink, 0.6));
    s.form(&Shape::circle(x, y, 34.0), IVORY, 8.0);
    s.stroke(&Shape::svg("M-30 -12Q0 10 30 -14").moved(x, y), p.mid, 5.0);
    s.stroke(&Shape::svg("M-8 -32Q12 0 -4 33").moved(x, y), p.mid, 5.0);
}

fn foreground(s: &mut Stage) {
    let p = s.pal;
    let rail = Shape::spline("-20,560 -20,502 160,516 320,540 340,560");
    s.backlit(&rail, p.ink, 5.0);
    let chair = Shape::svg("M846 560V300C846 270 960 270 980 300V560Z");
    s.backlit(&chair, p.ink, 6.0);
    s.fill(
        &Shape::round_rect(870.0, 316.0, 120.0, 120.0, 20.0),
        p.ink.mix(Colour::hex(0xc8_3a5a), 0.4),
    );
}

/// The cup stands in the hub of the wheel that won it.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.acc.mix(WHITE, 0.35), p.acc, p.acc.mix(p.ink, 0.35)],
    ));
    for (a, b, w) in [
        ((-40.0, 470.0), (560.0, 580.0), 22.0),
        ((560.0, -20.0), (1000.0, 130.0), 22.0),
    ] {
        s.line(&[a, b], IVORY, w);
    }
    s.lit_by(-60.0, p.key);
    confetti(s, 60, 0.9);
    let c = (540.0, 286.0);
    s.blurred(10.0, |s| {
        s.stroke(&buckled(c, 1.0, (34.0, 36.0)), (p.ink, 0.6), 40.0)
    });
    spokes(s, c);
    rim(s, c);
    cup(s, c);
    confetti(s, 26, 1.5);
    s.vignette(p.ink, 0.35);
}

/// The outline of the wheel after the final: a circle that met another one.
fn buckled((x, y): Pt, k: f32, (dx, dy): Pt) -> Shape {
    let pts: Vec<Pt> = (0..40)
        .map(|i| {
            let a = TAU * i as f32 / 40.0;
            let dent = 58.0 * (-((a - 5.5) * (a - 5.5)) * 9.0).exp();
            let r = k * (352.0 + 12.0 * (a * 2.0 + 0.6).cos() - dent);
            (x + dx + r * a.cos(), y + dy + r * 0.86 * a.sin())
        })
        .collect();
    Shape::smooth(&pts, 0.16)
}

fn spokes(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for i in 0..22 {
        let a = TAU * i as f32 / 22.0 + 0.1;
        let torn = i % 4 == 1 || (17..20).contains(&i);
        let far = if torn {
            s.dice.range(190.0, 250.0)
        } else {
            322.0
        };
        let bend = if torn { s.dice.range(-0.3, 0.3) } else { 0.0 };
        let tip = (
            x + far * (a + bend).cos(),
            y + far * 0.86 * (a + bend).sin(),
        );
        let mid = (x + far * 0.6 * a.cos(), y + far * 0.52 * a.sin());
        let line = [(x + 40.0 * a.cos(), y + 34.0 * a.sin()), mid, tip];
        let shade: Vec<Pt> = line
            .iter()
            .map(|&(px, py)| (px + 14.0, py + 16.0))
            .collect();
        s.stroke(&Shape::curve(&shade), (p.ink, 0.35), 9.0);
        s.stroke(&Shape::curve(&line), p.top, 11.0);
        let hi: Vec<Pt> = line.iter().map(|&(px, py)| (px - 1.5, py - 2.0)).collect();
        s.stroke(&Shape::curve(&hi), IVORY, 5.0);
    }
}

fn rim(s: &mut Stage, c: Pt) {
    let p = s.pal;
    s.stroke(&buckled(c, 1.0, (0.0, 0.0)), p.ink, 52.0);
    s.stroke(&buckled(c, 1.02, (-3.0, -5.0)), p.top, 26.0);
    s.stroke(&buckled(c, 1.035, (-6.0, -8.0)), (p.body, 0.8), 6.0);
    s.stroke(&buckled(c, 0.9, (0.0, 0.0)), IVORY.mix(p.top, 0.35), 16.0);
    s.stroke(&buckled(c, 0.895, (-2.0, -3.0)), WHITE, 5.0);
}

fn cup(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let gold = Colour::hex(0xf7_b92c);
    let deep = gold.mix(Colour::hex(0x8a_3a10), 0.5);
    s.blurred(6.0, |s| {
        s.oval(x + 50.0, y + 70.0, 130.0, 50.0, (p.ink, 0.5))
    });
    s.form(&Shape::circle(x, y + 6.0, 62.0), p.top, 9.0);
    s.form(
        &Shape::svg("M-70 60H70L58 26H-58Z").moved(x, y),
        p.ink.mix(p.top, 0.5),
        6.0,
    );
    for side in [-1.0, 1.0] {
        let ear = Shape::svg("M74 -110C150 -130 150 -30 60 -24")
            .scaled(side, 1.0)
            .moved(x, y)
            .stroked(18.0);
        s.form(&ear, deep.mix(gold, 0.5), 5.0);
    }
    flowers(s, (x, y - 132.0));
    let bowl = Shape::svg("M-92 -136C-90 -50 -50 -8 -22 0L-16 30H16L22 0C50 -8 90 -50 92 -136Z")
        .moved(x, y);
    s.fill(&bowl, gold);
    s.clipped(&bowl, |s| {
        s.rect(x + 34.0, y - 150.0, 70.0, 190.0, deep);
        s.rect(x - 62.0, y - 150.0, 26.0, 190.0, p.key);
        s.rect(x - 28.0, y - 150.0, 10.0, 190.0, gold.mix(p.key, 0.6));
    });
    s.form(
        &Shape::ellipse(x, y - 136.0, 96.0, 18.0),
        gold.mix(p.key, 0.3),
        5.0,
    );
    s.oval(x, y - 134.0, 80.0, 11.0, deep.mix(p.ink, 0.4));
}

fn flowers(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let leaf = Colour::hex(0x0c_7a4c);
    for (dx, dy, turn) in [
        (-70.0, -30.0, -60.0),
        (78.0, -26.0, 60.0),
        (-24.0, -90.0, -14.0),
        (34.0, -86.0, 22.0),
        (100.0, -56.0, 48.0),
    ] {
        let blade = Shape::spline("0,0 -20,-40 0,-96 20,-40")
            .turned_by(turn, 0.0, 0.0)
            .moved(x + dx * 0.4, y + dy * 0.3);
        s.form(&blade, leaf, 5.0);
    }
    for (dx, dy, r, hue) in [
        (-56.0, -22.0, 36.0, 0xf0_5a7e),
        (52.0, -30.0, 38.0, 0xf0_5a7e),
        (-4.0, -60.0, 42.0, 0xff_f6d6),
        (92.0, -8.0, 26.0, 0xb0_5ad0),
        (-92.0, 2.0, 25.0, 0xb0_5ad0),
    ] {
        let hue = Colour::hex(hue);
        for i in 0..6 {
            let a = TAU * i as f32 / 6.0 + dx;
            let petal = Shape::circle(
                x + dx + 0.56 * r * a.cos(),
                y + dy + 0.56 * r * a.sin(),
                r * 0.5,
            );
            s.form(&petal, hue.mix(p.ink, 0.06 * (i % 3) as f32), r * 0.09);
        }
        s.circle(x + dx, y + dy, r * 0.32, p.low);
    }
}

fn confetti(s: &mut Stage, n: usize, k: f32) {
    let p = s.pal;
    for _ in 0..n {
        let (x, y, a) = (
            s.dice.range(0.0, W),
            s.dice.range(0.0, H),
            s.dice.range(0.0, 180.0),
        );
        let hue = s
            .dice
            .pick(&[p.mid, p.low, WHITE, p.top, Colour::hex(0xf0_5a7e)]);
        if (x - 540.0).hypot(y - 220.0) < 170.0 {
            continue;
        }
        let bit = Shape::rect(-8.0 * k, -5.0 * k, 16.0 * k, 10.0 * k)
            .turned_by(a, 0.0, 0.0)
            .moved(x, y);
        s.fill(&bit.moved(4.0, 5.0), (p.ink, 0.3));
        s.fill(&bit, hue);
    }
}

/// The team, such as it is, rolls out of the tunnel.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    tunnel(s);
    let light = |side: f32| {
        Light {
            light_at: 0.22,
            depth: 0.52,
            rim_at: 0.3,
            rim_dir: [0.6 * side, 0.5, -0.5],
            ..Light::noir(side)
        }
        .colours(p.key, p.ink.mix(p.top, 0.5), p.key)
    };
    let (Some(lucia), Some(otis), Some(spike)) = (
        actor("lucia-marchetti"),
        actor("otis-grady"),
        actor("saskia-brandt"),
    ) else {
        return;
    };
    let aspect = W / H;
    let proud = Pose::new(-22.0, Expression::BEAM)
        .head(-6.0, 4.0)
        .body(-14.0)
        .arms(Arm::Hip, Arm::Raised)
        .stance(Stance::Firm);
    let suit = Costume::new(Garment::Suit, RUST, p.key, p.acc);
    s.act_in(
        "otis-grady",
        suit,
        proud,
        Framing::on_ground(otis, &proud, 0.19, 0.83, 0.98, aspect),
        light(-1.0),
    );
    trolley(s);
    let fierce = Pose::new(24.0, Expression::ANGER)
        .head(-6.0, -4.0)
        .body(26.0)
        .bend(8.0, 0.0)
        .arms(Arm::Wheel, Arm::Wheel)
        .stance(Stance::Wheelchair);
    let lime = Costume::new(Garment::Hoodie, LIME, p.ink, p.ink);
    s.act_in(
        "saskia-brandt",
        lime,
        fierce,
        Framing::on_ground(spike, &fierce, 0.815, 0.93, 1.0, aspect).below(6.0),
        light(1.0),
    );
    let calm = Pose::new(-14.0, Expression::RESOLVE)
        .head(-2.0, 3.0)
        .body(-20.0)
        .bend(6.0, 0.0)
        .arms(Arm::Wheel, Arm::Wheel)
        .stance(Stance::Wheelchair);
    let ivory = Costume::new(Garment::Scrubs, IVORY, p.mid, p.acc).legs(p.top, p.ink);
    s.act_in(
        "lucia-marchetti",
        ivory,
        calm,
        Framing::on_ground(lucia, &calm, 0.49, 0.965, 1.08, aspect).below(6.0),
        light(-1.0),
    );
    s.vignette(p.ink, 0.5);
}

fn tunnel(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    for (i, k) in [1.5, 1.24, 1.02, 0.84, 0.7].into_iter().enumerate() {
        let arch =
            Shape::svg("M-.62 .62V-.1C-.62 -.52 -.36 -.72 0 -.72C.36 -.72 .62 -.52 .62 -.1V.62Z")
                .at(486.0, 224.0, 640.0 * k);
        s.fill(&arch, p.ink.mix(p.mid, 0.12 + 0.16 * i as f32));
        s.crescent(
            &arch,
            p.body.mix(p.ink, 0.55 - 0.1 * i as f32),
            (0.0, 9.0),
            0.0,
        );
    }
    let mouth =
        Shape::svg("M-.62 .62V-.1C-.62 -.52 -.36 -.72 0 -.72C.36 -.72 .62 -.52 .62 -.1V.62Z")
            .at(486.0, 206.0, 440.0);
    s.glow((500.0, 250.0), 460.0, p.low, 0.9);
    s.fill(
        &mouth,
        Ink::down(
            0.0,
            450.0,
            &[Colour::hex(0xf0_8430), Colour::hex(0xf8_b03c), p.low],
        ),
    );
    let floor = Shape::poly("212,446 760,446 1060,580 -60,580");
    s.fill(
        &floor,
        Ink::down(446.0, H, &[p.key, p.low.mix(p.body, 0.5), p.top]),
    );
    s.layered(Blend::glow(10.0, 0.6), |s| {
        s.sunburst((500.0, 240.0), 22, p.low, 0.3)
    });
    for x in [330.0, 480.0, 680.0] {
        s.fill(
            &Shape::polygon(&[
                (x - 20.0, 470.0),
                (x + 60.0, 470.0),
                (500.0 + (x - 480.0) * 2.4, 580.0),
                (440.0 + (x - 500.0) * 2.4, 580.0),
            ]),
            (p.ink, 0.35),
        );
    }
}

fn trolley(s: &mut Stage) {
    let p = s.pal;
    let wire = IVORY.mix(p.body, 0.3);
    s.lit_by(40.0, p.key);
    let basket = Shape::poly("72,318 318,306 296,444 110,450");
    s.fill(&basket, (p.ink, 0.42));
    for i in 0..8 {
        let t = i as f32 / 7.0;
        s.line(
            &[
                (72.0 + 246.0 * t, 318.0 - 12.0 * t),
                (110.0 + 186.0 * t, 450.0 - 6.0 * t),
            ],
            wire,
            5.0,
        );
    }
    for i in 1..4 {
        let t = i as f32 / 4.0;
        s.line(
            &[
                (72.0 + 38.0 * t, 318.0 + 132.0 * t),
                (318.0 - 22.0 * t, 306.0 + 138.0 * t),
            ],
            wire,
            5.0,
        );
    }
    s.form(
        &Shape::line(&[(64.0, 318.0), (326.0, 304.0)]).stroked(16.0),
        p.acc,
        5.0,
    );
    s.form(
        &Shape::line(&[
            (106.0, 452.0),
            (120.0, 486.0),
            (306.0, 482.0),
            (300.0, 446.0),
        ])
        .stroked(10.0),
        wire,
        3.0,
    );
    for x in [120.0, 300.0] {
        s.form(&Shape::circle(x, 500.0, 27.0), p.ink, 5.0);
        s.circle(x, 500.0, 11.0, wire);
    }
}

/// Two banks of lamps, the stands and the pitch below them.
pub(super) fn floodlights(s: &mut Stage) {
    let p = s.pal;
    for (x, y, k, turn) in [(130.0, 74.0, 1.0, -10.0), (830.0, 64.0, 1.15, 8.0)] {
        s.glow((x, y), 300.0, p.low, 0.9);
        for row in 0..3 {
            for col in 0..5 {
                let (dx, dy) = (36.0 * k * (col as f32 - 2.0), 34.0 * k * (row as f32 - 1.0));
                let a: f32 = f32::to_radians(turn);
                let at = (
                    x + dx * a.cos() - dy * a.sin(),
                    y + dx * a.sin() + dy * a.cos(),
                );
                s.circle(at.0, at.1, 14.0 * k, p.low);
                s.circle(at.0, at.1, 9.0 * k, WHITE);
            }
        }
    }
    let stand = Shape::spline("-20,560 -20,250 200,290 480,306 760,288 980,240 980,560");
    s.fill(&stand, p.ink.mix(p.top, 0.45));
    s.clipped(&stand, |s| {
        for row in 0..6 {
            for i in 0..54 {
                let (x, y) = (
                    18.0 * i as f32 + 9.0 * (row % 2) as f32,
                    300.0 + 24.0 * row as f32 + s.dice.range(-4.0, 4.0),
                );
                let tone = s
                    .dice
                    .pick(&[p.mid, p.top, p.body, p.top, p.ink])
                    .mix(p.ink, 0.4);
                s.circle(x, y, 8.5, tone);
            }
        }
    });
    s.fill(
        &Shape::poly("-20,440 980,430 980,560 -20,560"),
        Ink::down(430.0, H, &[p.acc.mix(p.ink, 0.6), p.acc.mix(p.ink, 0.25)]),
    );
}
