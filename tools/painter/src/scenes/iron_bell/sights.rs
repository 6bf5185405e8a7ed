//! Pictures without people: the ring from above, and the bell.

use super::CORAL;
use kit::canvas::{Ink, OnCanvas, Pt, Shape, WHITE};
use kit::stage::Stage;

/// The ring from the lamps' place; one stool, one robe, nobody yet.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let black = p.ink.tone(0.55);
    s.wash(black);
    s.framed(
        tiny_skia::Transform::from_rotate_at(-14.0, 500.0, 270.0),
        |s| {
            seats(s);
            aisles(s);
            ring(s);
            stool(s, (410.0, 356.0));
        },
    );
    bucket(s, (290.0, 408.0));
    s.glow((500.0, 250.0), 420.0, p.key, 0.35);
    lamps(s);
    s.vignette(black, 0.9);
}

fn seats(s: &mut Stage) {
    let p = s.pal;
    for ring in 0..7 {
        let half = 236.0 + 44.0 * ring as f32;
        let n = 18 + 3 * ring;
        for side in 0..4 {
            for k in 0..n {
                let t = -half + 2.0 * half * (k as f32 + 0.5) / n as f32;
                if t.abs() < 40.0 || s.dice.chance(0.12) {
                    continue;
                }
                let (x, y) = [(t, -half), (half, t), (t, half), (-half, t)][side];
                let share = (0.5 - 0.075 * ring as f32).max(0.05);
                let jitter = s.dice.range(-3.0, 3.0);
                s.circle(
                    500.0 + x + jitter,
                    270.0 + y + jitter,
                    11.0,
                    p.ink.mix(p.mid, share),
                );
                let (dx, dy) = (-x / half * 4.0, -y / half * 4.0);
                s.circle(
                    500.0 + x + jitter + dx,
                    270.0 + y + jitter + dy,
                    6.5,
                    p.ink.mix(p.low, share * 0.7),
                );
            }
        }
    }
}

fn aisles(s: &mut Stage) {
    let p = s.pal;
    for (dx, dy) in [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)] {
        let at = |u: f32, v: f32| (500.0 + dx * u - dy * v, 270.0 + dy * u + dx * v);
        let (from, to) = (at(200.0, 0.0), at(680.0, 0.0));
        let lane = [
            at(200.0, -26.0),
            at(200.0, 26.0),
            at(680.0, 34.0),
            at(680.0, -34.0),
        ];
        s.poly(&lane, Ink::fade(from, to, p.mid, (0.75, 0.1)));
        for i in 0..6 {
            for v in [-30.0, 30.0] {
                let (x, y) = at(226.0 + 70.0 * i as f32, v);
                s.circle(x, y, 5.0, p.low);
            }
        }
    }
}

fn ring(s: &mut Stage) {
    let p = s.pal;
    let bone = p.key.mix(p.low, 0.12);
    s.blurred(16.0, |s| s.rect(300.0, 70.0, 400.0, 400.0, (p.low, 0.7)));
    s.rect(312.0, 82.0, 376.0, 376.0, p.acc.mix(p.ink, 0.55));
    s.rect(
        328.0,
        98.0,
        344.0,
        344.0,
        Ink::Radial(
            (500.0, 270.0),
            (260.0, 260.0),
            vec![(0.0, WHITE, 1.0), (0.5, bone, 1.0), (1.0, p.low, 1.0)],
        ),
    );
    s.stroke(
        &Shape::circle(500.0, 270.0, 74.0),
        (p.low.mix(p.body, 0.4), 0.8),
        10.0,
    );
    for (x, y, r) in [
        (560.0, 330.0, 20.0),
        (600.0, 350.0, 9.0),
        (440.0, 200.0, 13.0),
    ] {
        s.oval(x, y, r * 1.5, r, (p.body, 0.3));
    }
    for (inset, w, tone) in [
        (0.0, 6.0, p.acc),
        (12.0, 5.0, WHITE),
        (23.0, 4.0, p.acc.mix(p.ink, 0.25)),
    ] {
        let rope = Shape::rect(
            326.0 - 8.0 + inset * 0.6,
            88.0 + inset * 0.6,
            364.0 - inset * 1.2,
            364.0 - inset * 1.2,
        );
        s.stroke(&rope.moved(-4.0, 9.0), (p.ink, 0.2), w);
        s.stroke(&rope, tone, w);
    }
    for (x, y, tone) in [
        (328.0, 442.0, p.acc),
        (672.0, 98.0, p.mid),
        (328.0, 98.0, WHITE),
        (672.0, 442.0, WHITE),
    ] {
        let pad = Shape::round_rect(x - 24.0, y - 24.0, 48.0, 48.0, 9.0);
        s.light_from(0.0);
        s.form(&pad, tone, 6.0);
        s.circle(x, y, 9.0, p.ink);
    }
}

fn stool(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.fill(
        &Shape::ellipse(x - 14.0, y + 18.0, 62.0, 52.0),
        (p.ink, 0.35),
    );
    for (dx, dy) in [(-34.0, -30.0), (36.0, -28.0), (-30.0, 36.0), (34.0, 36.0)] {
        s.circle(x + dx, y + dy, 9.0, p.ink);
    }
    s.circle(x, y, 48.0, p.body.mix(p.ink, 0.35));
    s.stroke(&Shape::circle(x, y, 46.0), p.low, 5.0);
    let robe = Shape::poly(
        "-26,-36 26,-36 86,-16 78,20 34,10 40,74 8,82 0,60 -8,82 -40,74 -34,10 -78,20 -86,-16",
    )
    .turned_by(38.0, 0.0, 0.0)
    .moved(x, y);
    s.form(&robe, CORAL, 9.0);
    let folds = "M0 -20L0 60M-18 -20C-14 10 -22 40 -24 76M18 -20C14 10 22 40 24 76";
    s.stroke(
        &Shape::svg(folds).turned_by(38.0, 0.0, 0.0).moved(x, y),
        CORAL.mix(p.ink, 0.45),
        6.0,
    );
    s.stroke(
        &Shape::svg("M-36 16L36 16")
            .turned_by(38.0, 0.0, 0.0)
            .moved(x, y),
        WHITE,
        9.0,
    );
    let hood = Shape::ellipse(0.0, -40.0, 30.0, 24.0)
        .turned_by(38.0, 0.0, 0.0)
        .moved(x, y);
    s.form(&hood, CORAL.mix(p.key, 0.2), 6.0);
    s.fill(
        &Shape::ellipse(0.0, -36.0, 18.0, 12.0)
            .turned_by(38.0, 0.0, 0.0)
            .moved(x, y),
        CORAL.mix(p.ink, 0.6),
    );
}

fn bucket(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.circle(x - 5.0, y + 8.0, 27.0, (p.ink, 0.6));
    s.circle(x, y, 25.0, p.mid.mix(p.low, 0.4));
    s.circle(x, y, 19.0, p.top);
    s.oval(x + 4.0, y - 5.0, 11.0, 7.0, p.key);
}

fn lamps(s: &mut Stage) {
    let p = s.pal;
    for (x, y) in [(120.0, 60.0), (880.0, 460.0), (820.0, 40.0), (120.0, 480.0)] {
        s.glow((x, y), 130.0, p.low, 0.6);
        s.circle(x, y, 13.0, p.key);
    }
}

/// The bell of the foundry's own iron, cracked; its rope ends in a child's mitten.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    furnace(s);
    s.lit_by(70.0, p.key);
    beam(s);
    bell(s);
    crack(s);
    cord(s);
    s.embers_in(36, [80.0, 40.0, 820.0, 420.0]);
    ladle(s);
    s.edges((220.0, 0.0, 0.0, 0.0), 0.6);
}

fn furnace(s: &mut Stage) {
    let p = s.pal;
    let hot = p.acc.mix(p.low, 0.25);
    let mouth = Shape::svg("M250 560V250C250 60 380 -30 560 -30C760 -30 890 60 890 250V560Z");
    for (k, tone) in [
        (1.16, p.acc.mix(p.ink, 0.82)),
        (1.08, p.acc.mix(p.ink, 0.6)),
    ] {
        s.fill(
            &mouth.moved(-570.0, -300.0).scaled(k, k).moved(570.0, 300.0),
            tone,
        );
    }
    s.fill(
        &mouth,
        Ink::Radial(
            (650.0, 330.0),
            (430.0, 400.0),
            vec![
                (0.0, p.key, 1.0),
                (0.28, hot.mix(p.key, 0.4), 1.0),
                (0.6, hot, 1.0),
                (1.0, p.acc, 1.0),
            ],
        ),
    );
    s.clipped(&mouth, flames);
    for i in 0..9 {
        let a = (-180.0 + 22.5 * i as f32).to_radians();
        let (x, y) = (570.0 + a.cos() * 348.0, 262.0 + a.sin() * 318.0);
        s.line(
            &[(x, y), (570.0 + a.cos() * 400.0, 262.0 + a.sin() * 366.0)],
            p.ink,
            8.0,
        );
    }
}

/// Two rows of tongues, the back one red, the front one nearly white.
fn flames(s: &mut Stage) {
    let p = s.pal;
    for (row, n, tone) in [(0, 9, p.acc.mix(p.low, 0.5)), (1, 7, p.low.mix(p.key, 0.5))] {
        for i in 0..n {
            let x = 262.0 + (640.0 / n as f32) * (i as f32 + 0.5);
            let tall = s.dice.range(0.75, 1.25)
                * (2.0 - 0.7 * row as f32)
                * (0.7 + ((x - 570.0) / 420.0).abs());
            let tongue =
                Shape::spline("-52,20 -40,-36 -14,-70 -20,-110 8,-84 14,-60 26,-76 44,-30 54,20")
                    .scaled(s.dice.sign(), tall)
                    .moved(x, 550.0);
            s.fill(&tongue, (tone, 0.9));
        }
    }
}

fn beam(s: &mut Stage) {
    let p = s.pal;
    let wood = Shape::poly("-20,-10 980,-10 980,34 -20,58");
    s.fill(&wood, p.ink);
    s.line(&[(-20.0, 58.0), (980.0, 34.0)], p.acc, 5.0);
    for k in 0..2 {
        let x = 548.0 + 16.0 * k as f32;
        s.stroke(&Shape::ellipse(x, 56.0, 10.0, 20.0), p.ink, 9.0);
    }
}

const BELL: &str =
    "0,-1 .1,-1 .16,-.94 .34,-.9 .46,-.78 .5,-.5 .54,-.2 .64,.04 .78,.18 .8,.27 .72,.3 0,.3";

fn bell(s: &mut Stage) {
    let p = s.pal;
    let (x, y, k) = (556.0, 296.0, 236.0);
    let iron = p.ink.mix(p.top, 0.16);
    s.oval(x, y + 0.34 * k, 40.0, 40.0, p.ink.tone(0.5));
    let shape = Shape::turned(BELL).at(x, y, k);
    s.fill(&shape, iron);
    s.clipped(&shape, |s| {
        s.fill(
            &Shape::turned(BELL).scaled(0.7, 1.0).at(x - 30.0, y, k),
            p.ink.mix(p.top, 0.42),
        );
        s.fill(
            &Shape::turned(BELL).scaled(0.4, 1.0).at(x - 62.0, y, k),
            p.top.mix(p.mid, 0.2),
        );
        for (dy, h) in [(-0.74, 6.0), (-0.69, 4.0), (0.0, 8.0), (0.2, 6.0)] {
            s.stroke(
                &Shape::svg(&format!(
                    "M{} {}Q{x} {} {} {}",
                    x - 240.0,
                    y + dy * k - 12.0,
                    y + dy * k + 26.0,
                    x + 240.0,
                    y + dy * k - 12.0
                )),
                (p.ink, 0.9),
                h,
            );
        }
    });
    s.crescent(&shape, p.acc, (-12.0, -2.0), 0.0);
    s.crescent(&shape, p.key, (-4.5, -1.0), 0.0);
    s.crescent(&shape, p.acc.mix(p.ink, 0.3), (6.0, 0.0), 0.0);
}

const CRACK: &str = "470,428 488,388 474,352 506,318 494,276 528,240 518,196 530,166 534,200 548,244 516,284 530,322 500,360 516,394 508,428";

/// The crack: the fire behind shows through it.
fn crack(s: &mut Stage) {
    let p = s.pal;
    let line = Shape::poly(CRACK);
    let line = line.at(74.0, -3.0, 0.87);
    s.glow((500.0, 320.0), 190.0, p.acc, 0.9);
    s.fill(&line, p.acc.mix(p.key, 0.2));
    let heart = Shape::poly("482,428 496,388 484,354 514,320 504,278 534,242 526,206 530,190 534,210 541,244 510,282 522,322 492,358 508,392 496,428").at(74.0, -3.0, 0.87);
    s.fill(&heart, p.key);
}

fn ladle(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(80.0, p.acc);
    s.line(&[(120.0, 40.0), (120.0, 250.0)], p.top, 8.0);
    s.backlit(
        &Shape::svg("M52 330C52 250 188 250 188 330").stroked(12.0),
        p.top.mix(p.ink, 0.4),
        4.0,
    );
    let pot = Shape::poly("36,320 204,320 188,470 150,500 90,500 52,470");
    s.backlit(&pot, p.top.mix(p.ink, 0.5), 8.0);
    s.oval(120.0, 320.0, 84.0, 15.0, p.acc.mix(p.key, 0.3));
    s.oval(120.0, 322.0, 62.0, 8.0, p.key);
    s.glow((120.0, 312.0), 150.0, p.acc, 0.8);
}

fn cord(s: &mut Stage) {
    let p = s.pal;
    s.stroke(&Shape::svg("M556 398C550 412 562 418 556 434"), p.low, 9.0);
    s.framed(
        tiny_skia::Transform::from_rotate_at(7.0, 556.0, 430.0),
        |s| mitten(s, (556.0, 438.0)),
    );
}

fn mitten(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let wool = p.acc;

    let hand = Shape::svg("M-34 0C-44 30 -46 60 -30 80C-12 96 18 96 32 78C40 66 40 52 38 40C50 48 64 44 66 30C68 14 48 6 36 -2Z").moved(x, y);
    s.lit_by(60.0, p.key);
    s.form(&hand, wool, 7.0);
    s.clipped(&hand, |s| {
        for i in 0..7 {
            let px = x - 36.0 + 13.0 * i as f32;
            s.poly(
                &[
                    (px, y + 34.0),
                    (px + 6.5, y + 24.0),
                    (px + 13.0, y + 34.0),
                    (px + 6.5, y + 44.0),
                ],
                p.key,
            );
        }
    });
    let cuff = Shape::round_rect(x - 40.0, y - 18.0, 82.0, 24.0, 8.0);
    s.form(&cuff, p.key, 5.0);
}
