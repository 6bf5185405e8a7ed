//! The hut between the lines: cut open at night, and its radio.

use super::{BLACK, NAVY};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use kit::stage::Stage;

/// A doll's house in the snow: one stove, two enemies, one washing line of socks.
pub(super) fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.top, p.mid.mix(p.top, 0.35), p.mid, p.low.mix(p.mid, 0.3)],
    ));
    s.starry(120, 300.0);
    tracers(s);
    let drift = Shape::spline("-20,580 -20,470 120,452 220,440 740,440 840,456 990,470 990,580");
    s.fill(
        &drift,
        Ink::down(430.0, H, &[p.key, p.low, p.mid.mix(p.low, 0.4)]),
    );
    s.glow((480.0, 380.0), 520.0, p.acc, 0.35);
    s.framed(
        tiny_skia::Transform::from_row(1.14, 0.0, 0.0, 1.14, -67.0, -36.0),
        |s| {
            room(s);
            socks(s);
            stove(s);
            enemies(s);
            roof(s);
        },
    );
    s.snowing(0.7);
    s.vignette(p.ink, 0.5);
}

/// Navy on the left, black on the right, hands to the same fire.
fn enemies(s: &mut Stage) {
    let p = s.pal;
    let light = |side: f32| {
        Light {
            dir: [0.85 * side, -0.1, 0.5],
            light_at: 0.2,
            depth: 0.5,
            ..Light::below(side)
        }
        .colours(p.key.mix(p.acc, 0.2), p.ink.mix(p.acc, 0.2), p.acc)
    };
    let rest = Arm::Reach {
        at: [0.5, -3.6, 3.3],
        grip: Grip::Open,
    };
    let hers = Pose::new(60.0, Expression::DOUBT)
        .head(4.0, 3.0)
        .body(58.0)
        .arms(rest, rest)
        .stance(Stance::Sit);
    let coat = Costume::new(Garment::Sweater, NAVY.mix(p.mid, 0.14), NAVY, NAVY)
        .legs(NAVY.mix(p.ink, 0.3), p.ink);
    seat(s, 262.0);
    s.act_in(
        "ingrid-solberg",
        coat,
        hers,
        Framing::new(0.306, 0.393, 0.083),
        light(1.0),
    );
    let his = Pose::new(-60.0, Expression::TENDER)
        .head(6.0, -3.0)
        .body(-58.0)
        .arms(rest, rest)
        .stance(Stance::Sit);
    let black =
        Costume::new(Garment::Coat, BLACK, BLACK, p.mid).legs(BLACK.mix(p.mid, 0.15), p.ink);
    seat(s, 646.0);
    s.act_in(
        "mikko-laine",
        black,
        his,
        Framing::new(0.694, 0.393, 0.083),
        light(-1.0),
    );
}

fn tracers(s: &mut Stage) {
    let p = s.pal;
    for (y0, y1, x0) in [
        (190.0, 40.0, -20.0),
        (130.0, 4.0, 60.0),
        (240.0, 100.0, 300.0),
    ] {
        for i in 0..9 {
            let t = i as f32 / 9.0;
            let at = |t: f32| {
                (
                    x0 + 760.0 * t,
                    y0 + (y1 - y0) * (t * std::f32::consts::PI).sin(),
                )
            };
            let (a, b) = (at(t), at(t + 0.045));
            s.line(&[a, b], (p.acc, 0.35 + 0.6 * t), 5.0);
        }
    }
    for (x, r) in [(60.0, 150.0), (900.0, 200.0)] {
        s.glow_oval((x, 446.0), (r * 1.5, r * 0.6), p.low, 0.5);
    }
}

const ROOM: [f32; 4] = [190.0, 186.0, 580.0, 290.0];

fn room(s: &mut Stage) {
    let p = s.pal;
    let [x, y, w, h] = ROOM;
    s.rect(x - 24.0, y - 20.0, w + 48.0, h + 34.0, p.ink);
    let warm = p.acc.mix(p.body, 0.4);
    s.rect(
        x,
        y,
        w,
        h,
        Ink::Radial(
            (480.0, 390.0),
            (360.0, 300.0),
            vec![
                (0.0, p.key, 1.0),
                (0.18, p.acc.mix(p.key, 0.35), 1.0),
                (0.5, p.acc, 1.0),
                (1.0, warm.mix(p.ink, 0.3), 1.0),
            ],
        ),
    );
    for i in 0..7 {
        let py = y + 34.0 * i as f32;
        s.rect(x, py, w, 4.0, (p.ink, 0.28));
    }
    for (px, py) in [(300.0, 250.0), (560.0, 318.0), (680.0, 216.0)] {
        s.rect(px, py, 4.0, 34.0, (p.ink, 0.28));
    }
    s.rect(x, y + h - 18.0, w, 22.0, p.body.mix(p.ink, 0.45));
    s.rect(x, y + h - 18.0, w, 5.0, p.acc.mix(p.key, 0.4));
    shelf(s);
    for (px, lean) in [(214.0, 10.0), (746.0, -10.0)] {
        s.line(&[(px, 456.0), (px + lean, 300.0)], p.ink, 8.0);
        s.line(&[(px, 456.0), (px + lean * 0.4, 410.0)], p.ink, 14.0);
    }
}

fn shelf(s: &mut Stage) {
    let p = s.pal;
    s.rect(594.0, 262.0, 130.0, 8.0, p.ink);
    s.rect(610.0, 214.0, 74.0, 48.0, p.top.mix(p.body, 0.3));
    s.circle(632.0, 238.0, 14.0, p.ink);
    s.circle(668.0, 232.0, 7.0, p.key);
    s.line(&[(684.0, 216.0), (714.0, 186.0)], p.ink, 4.0);
    s.rect(236.0, 214.0, 70.0, 78.0, p.ink);
    s.rect(242.0, 220.0, 58.0, 66.0, p.mid);
    s.rect(268.0, 220.0, 6.0, 66.0, p.ink);
    s.rect(242.0, 250.0, 58.0, 6.0, p.ink);
}

fn socks(s: &mut Stage) {
    let p = s.pal;
    s.stroke(&Shape::svg("M330 216Q480 250 630 214"), p.ink, 4.0);
    for (i, x) in [370.0, 412.0, 538.0, 580.0].into_iter().enumerate() {
        let tone = if i < 2 { NAVY } else { BLACK };
        let dy = 230.0 - ((x - 480.0_f32) / 150.0).powi(2) * 12.0 - 4.0;
        let sock = Shape::poly("-9,0 9,0 9,30 24,40 22,52 -4,50 -9,38")
            .scaled(if i < 2 { 1.0 } else { -1.0 }, 1.0)
            .moved(x, dy);
        s.fill(&sock, tone);
        s.crescent(&sock, p.acc.mix(p.key, 0.4), (0.0, -4.0), 0.0);
    }
}

fn stove(s: &mut Stage) {
    let p = s.pal;
    s.rect(466.0, 60.0, 28.0, 270.0, p.ink);
    s.rect(466.0, 190.0, 6.0, 130.0, p.body);
    let pot = Shape::poly("428,330 532,330 524,440 436,440");
    s.fill(&pot, p.ink);
    s.rect(418.0, 320.0, 124.0, 14.0, p.ink);
    for x in [440.0, 508.0] {
        s.rect(x, 438.0, 12.0, 22.0, p.ink);
    }
    s.glow((480.0, 390.0), 170.0, p.key, 0.9);
    s.fill(&Shape::round_rect(450.0, 354.0, 60.0, 58.0, 8.0), p.acc);
    s.fill(&Shape::round_rect(456.0, 372.0, 48.0, 40.0, 8.0), p.key);
    for x in [464.0, 478.0, 492.0] {
        s.rect(x, 354.0, 5.0, 58.0, p.ink);
    }
    s.fill(
        &Shape::poly("496,320 500,296 524,296 530,306 530,320"),
        p.ink,
    );
}

fn seat(s: &mut Stage, x: f32) {
    let p = s.pal;
    s.rect(x - 14.0, 362.0, 76.0, 96.0, p.body.mix(p.ink, 0.4));
    s.rect(x - 14.0, 362.0, 76.0, 8.0, p.acc.mix(p.body, 0.3));
    s.line(&[(x - 10.0, 370.0), (x + 56.0, 456.0)], p.ink, 5.0);
}

fn roof(s: &mut Stage) {
    let p = s.pal;
    let beam = Shape::poly("480,96 830,206 806,224 480,124 154,224 130,206");
    s.fill(&beam, p.ink);
    let snow = Shape::svg(
        "M118 206C110 176 150 160 190 148L440 62C466 52 494 52 520 62L770 148C810 160 850 176 842 206C820 214 806 196 790 196L480 100L170 196C154 196 140 214 118 206Z",
    );
    s.fill(
        &snow,
        Ink::down(60.0, 210.0, &[p.low, p.mid.mix(p.low, 0.4)]),
    );
    s.crescent(&snow, p.key, (0.0, 7.0), 0.0);
    for (x, h) in [
        (214.0, 34.0),
        (252.0, 22.0),
        (694.0, 26.0),
        (738.0, 40.0),
        (774.0, 22.0),
    ] {
        let y = 186.0 - (if x < 480.0 { x - 200.0 } else { 760.0 - x }) * 0.31 + 6.0;
        s.poly(&[(x - 5.0, y), (x + 5.0, y), (x, y + h)], p.low);
    }
    s.rect(460.0, 34.0, 40.0, 34.0, p.ink);
    s.rect(456.0, 26.0, 48.0, 12.0, p.low);
    let plume = kit::canvas::Plume {
        rise: 70.0,
        drift: 50.0,
        width: 30.0,
        opacity: 0.8,
    };
    s.smoking((480.0, 26.0), plume, p.low);
}

/// A radio valve glows; a pawn whittled from a cartridge listens at the frosted pane.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let frosty = p.low.mix(WHITE, 0.3);
    s.wash(Ink::across(
        0.0,
        480.0,
        &[frosty, p.low, p.mid.mix(p.low, 0.5)],
    ));
    for (x, y, h, turn) in [
        (20.0, 430.0, 330.0, 12.0),
        (130.0, 440.0, 400.0, -2.0),
        (250.0, 440.0, 300.0, 10.0),
        (340.0, 430.0, 380.0, 4.0),
        (-10.0, 200.0, 220.0, 60.0),
        (420.0, 440.0, 230.0, -14.0),
    ] {
        fern(s, (x, y), h, turn, (WHITE, 0.95));
    }
    s.rect(
        -8.0,
        424.0,
        520.0,
        130.0,
        Ink::across(0.0, 480.0, &[p.mid.mix(p.top, 0.5), p.body.mix(p.acc, 0.3)]),
    );
    s.rect(
        -8.0,
        424.0,
        520.0,
        12.0,
        Ink::across(0.0, 480.0, &[WHITE, p.acc]),
    );
    set(s);
    valve(s, 684.0);
    pawn(s, (248.0, 488.0), 236.0);
    s.glow((684.0, 230.0), 560.0, p.acc, 0.35);
    s.vignette(p.ink, 0.45);
}

/// A fern of ice, `h` long, leaning `turn` degrees.
pub(super) fn fern(s: &mut Stage, (x, y): Pt, h: f32, turn: f32, ink: (Colour, f32)) {
    let a = turn.to_radians();
    let at = |t: f32, dx: f32| {
        let bend = 0.18 * t * t;
        let (u, v) = (dx + bend * h, -t * h);
        (x + u * a.cos() - v * a.sin(), y + u * a.sin() + v * a.cos())
    };
    let spine: Vec<Pt> = (0..=10).map(|i| at(i as f32 / 10.0, 0.0)).collect();
    s.taper(&spine, 9.0, ink);
    for i in 1..12 {
        let t = i as f32 / 12.5;
        let l = h * 0.3 * (1.0 - t).powf(0.7);
        for side in [-1.0, 1.0] {
            let twig = [
                at(t, 0.0),
                at(t + 0.4 * l / h, side * l * 0.55),
                at(t + 0.95 * l / h, side * l * 0.9),
            ];
            s.taper(&twig, 6.5, ink);
            let bud = [
                at(t + 0.4 * l / h, side * l * 0.5),
                at(t + 0.7 * l / h, side * l * 0.4),
            ];
            s.taper(&bud, 4.5, ink);
        }
    }
}

/// The cracked set fills the right.
fn set(s: &mut Stage) {
    let p = s.pal;
    let metal = p.mid.mix(p.body, 0.35);
    let case = Shape::poly("444,-20 980,-20 980,560 456,560");
    s.fill(
        &case,
        Ink::Radial(
            (684.0, 240.0),
            (520.0, 420.0),
            vec![
                (0.0, p.acc.mix(p.body, 0.3), 1.0),
                (0.45, metal.mix(p.ink, 0.25), 1.0),
                (1.0, p.top.mix(p.ink, 0.4), 1.0),
            ],
        ),
    );
    s.poly(
        &[
            (444.0, -20.0),
            (458.0, -20.0),
            (470.0, 560.0),
            (456.0, 560.0),
        ],
        p.acc.mix(p.key, 0.3),
    );
    let hole = Shape::round_rect(556.0, 30.0, 258.0, 430.0, 40.0);
    s.fill(&hole, p.ink);
    s.fill(
        &Shape::round_rect(566.0, 40.0, 238.0, 412.0, 34.0),
        Ink::Radial(
            (684.0, 240.0),
            (200.0, 260.0),
            vec![
                (0.0, p.acc, 1.0),
                (0.6, p.acc.mix(p.ink, 0.55), 1.0),
                (1.0, p.ink, 1.0),
            ],
        ),
    );
    s.crescent(&hole, p.acc.mix(p.key, 0.4), (0.0, -5.0), 0.0);
    for (x, y) in [(500.0, 44.0), (508.0, 486.0), (868.0, 44.0), (868.0, 486.0)] {
        s.circle(x, y, 16.0, p.ink);
        s.circle(x, y, 12.0, metal.mix(p.acc, 0.3));
        s.line(&[(x - 8.0, y - 6.0), (x + 8.0, y + 6.0)], p.ink, 4.0);
    }
    for i in 0..6 {
        s.fill(
            &Shape::round_rect(856.0, 120.0 + 50.0 * i as f32, 130.0, 22.0, 11.0),
            p.ink,
        );
        s.rect(866.0, 138.0 + 50.0 * i as f32, 120.0, 4.0, (p.acc, 0.6));
    }
    let split = [
        (470.0, 150.0),
        (508.0, 176.0),
        (500.0, 214.0),
        (548.0, 250.0),
        (540.0, 300.0),
        (560.0, 316.0),
    ];
    s.taper(
        &split
            .map(|(x, y)| (1040.0 - x - 10.0, y + 190.0))
            .map(|(x, y)| (x - 20.0, y)),
        12.0,
        p.ink,
    );
    s.taper(&split, 14.0, p.ink);
}

fn valve(s: &mut Stage, x: f32) {
    let p = s.pal;
    s.glow((x, 220.0), 300.0, p.acc, 0.9);
    let glass = Shape::svg("M-78 380V170C-78 110 -40 104 -26 78C-18 62 -8 50 0 50C8 50 18 62 26 78C40 104 78 110 78 170V380Z").moved(x, 0.0);
    s.fill(&glass, (p.acc.mix(p.key, 0.25), 0.55));
    for k in [-1.0, 1.0] {
        s.rect(x + k * 46.0 - 4.0, 150.0, 8.0, 230.0, p.ink);
    }
    for y in [160.0, 346.0] {
        s.fill(&Shape::round_rect(x - 60.0, y, 120.0, 14.0, 6.0), p.ink);
    }
    s.fill(&Shape::round_rect(x - 30.0, 178.0, 60.0, 166.0, 8.0), p.acc);
    s.fill(&Shape::round_rect(x - 15.0, 184.0, 30.0, 154.0, 8.0), p.key);
    s.fill(&Shape::round_rect(x - 6.0, 188.0, 12.0, 146.0, 6.0), WHITE);
    for i in 0..8 {
        s.line(
            &[
                (x - 34.0, 190.0 + 20.0 * i as f32),
                (x + 34.0, 184.0 + 20.0 * i as f32),
            ],
            p.acc.mix(p.ink, 0.45),
            3.5,
        );
    }
    s.crescent(&glass, p.key, (7.0, 3.0), 0.0);
    s.crescent(&glass, p.acc, (-6.0, 3.0), 0.0);
    s.fill(
        &Shape::round_rect(x - 62.0, 176.0, 10.0, 150.0, 5.0),
        (WHITE, 0.8),
    );
    s.lit_by(-10.0, p.acc);
    let base = Shape::poly("-88,376 88,376 80,452 -80,452").moved(x, 0.0);
    s.form(&base, p.ink.mix(p.mid, 0.25), 8.0);
    s.rect(x - 84.0, 404.0, 168.0, 6.0, (p.acc, 0.6));
}

/// A brass cartridge with a pawn's head.
fn pawn(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let brass = p.acc.mix(p.body, 0.42);
    s.lit_by(80.0, p.key.mix(p.acc, 0.2));
    s.poly(
        &[
            (x - 50.0, y),
            (x + 50.0, y),
            (x - 110.0, y + 46.0),
            (x - 230.0, y + 46.0),
        ],
        (p.ink, 0.5),
    );
    let profile = "0.26,0 .26,.04 .21,.06 .21,.09 .25,.11 .25,.5 .2,.58 .12,.62 .1,.68 .19,.71 .19,.74 .1,.77 0,.77";
    s.framed(tiny_skia::Transform::from_row(k, 0.0, 0.0, k, x, y), |s| {
        s.lathe(profile, brass);
    });
    let head = Shape::circle(x, y - 0.86 * k, 0.15 * k);
    s.form(&head, brass, 9.0);
    s.circle(x + 14.0, y - 0.9 * k, 7.0, WHITE);
    for (dx, dy) in [(-30.0, 0.3), (10.0, 0.42), (-14.0, 0.2)] {
        s.poly(
            &[
                (x + dx, y - dy * k),
                (x + dx + 30.0, y - dy * k - 16.0),
                (x + dx + 26.0, y - dy * k - 4.0),
            ],
            (p.ink, 0.35),
        );
    }
}
