//! The Cartographer's Daughter with nobody in it: the whirlpool, the coast, the desk.

use super::SKY;
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::nature;
use kit::stage::{At, Stage};
use std::f32::consts::TAU;

/// The whirlpool of the chart, and a red sail about to go over its lip.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let ivory = p.key.mix(WHITE, 0.3);
    let pale = p.mid.mix(ivory, 0.45);
    s.wash(Ink::down(
        0.0,
        H,
        &[pale.mix(p.top, 0.2), pale, pale.mix(WHITE, 0.2)],
    ));
    let c = (540.0, 300.0);
    let n = 15;
    for i in 0..n {
        let t = 1.0 - i as f32 / n as f32;
        let (rx, ry) = (620.0 * t.powf(1.15) + 50.0, 400.0 * t.powf(1.15) + 30.0);
        let (cx, cy) = (c.0 + 26.0 * (1.0 - t), c.1 + 60.0 * (1.0 - t));
        let deep = pale.mix(p.top, 1.0 - t).mix(p.ink, 0.8 * (1.0 - t).powi(2));
        let ring = Shape::ellipse(cx, cy, rx, ry).turned_by(-9.0, cx, cy);
        s.fill(&ring, deep);
        s.crescent(
            &ring,
            (ivory, 0.9 - 0.3 * (1.0 - t)),
            (-6.0 - 14.0 * t, 10.0 * t),
            0.0,
        );
        s.crescent(&ring, (p.top, 0.4), (5.0 + 10.0 * t, -8.0 * t), 0.0);
    }
    arms(s, c, ivory);
    pupil(s, (568.0, 364.0));
    let mut dice = s.dice.fork();
    s.canvas
        .bolt(&mut dice, ((960.0, -10.0), (620.0, 340.0)), 11.0, WHITE);
    red_ship(s, (186.0, 236.0));
    s.vignette(p.top.mix(p.ink, 0.5), 0.55);
}

/// Foam drawn inward along three spirals.
fn arms(s: &mut Stage, (x, y): Pt, ivory: Colour) {
    for arm in 0..4 {
        let start = TAU * arm as f32 / 4.0;
        let spine: Vec<(f32, f32, f32)> = (0..=40)
            .map(|i| {
                let t = i as f32 / 40.0;
                let k = (1.0 - t).powf(1.25);
                let a = start + t * 5.6;
                let (px, py) = (a.cos() * (600.0 * k + 56.0), a.sin() * (390.0 * k + 34.0));
                (x + px + 26.0 * t, y + py + 60.0 * t, 15.0 * (1.0 - t) + 2.0)
            })
            .collect();
        s.fill(&Shape::tube(&spine), (ivory, 0.92));
        for _ in 0..26 {
            let (px, py, w) = spine[s.dice.whole(0, 34) as usize];
            let (dx, dy) = (s.dice.gauss(18.0), s.dice.gauss(14.0));
            s.circle(
                px + dx,
                py + dy,
                w * s.dice.clone().range(0.2, 0.6),
                (ivory, 0.85),
            );
        }
    }
}

fn pupil(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let hole = Shape::ellipse(x, y, 104.0, 66.0);
    s.fill(&hole, p.ink.tone(0.6));
    s.crescent(&hole, p.key, (-9.0, 5.0), 2.0);
    s.crescent(&hole, (p.top, 0.9), (12.0, -9.0), 4.0);
}

fn red_ship(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.oval(x + 4.0, y + 8.0, 58.0, 10.0, (p.top.mix(p.ink, 0.4), 0.6));
    s.put(At::new(x, y, 112.0).turn(14.0), |s| {
        s.line(&[(0.0, 0.0), (0.0, -1.0)], p.ink, 0.03);
        s.line(&[(0.22, 0.0), (0.22, -0.78)], p.ink, 0.03);
        s.form(
            &Shape::svg("M-.02 -.96C-.4 -.8 -.46 -.4 -.34 -.16C-.24 -.22 -.1 -.22 -.02 -.16Z"),
            p.acc,
            0.05,
        );
        s.form(
            &Shape::svg("M.2 -.76C.0 -.6 -.02 -.36 .04 -.16C.1 -.2 .16 -.2 .2 -.16Z"),
            p.acc.mix(p.ink, 0.12),
            0.04,
        );
        s.form(
            &Shape::svg("M.25 -.74C.5 -.6 .54 -.36 .5 -.18L.25 -.14Z"),
            p.acc,
            0.04,
        );
        s.form(
            &Shape::spline("-.5,-.12 -.3,-.06 .3,-.06 .54,-.14 .42,.1 -.36,.1"),
            p.ink.mix(p.body, 0.3),
            0.03,
        );
    });
    for i in 0..4 {
        s.oval(
            x - 20.0 + 14.0 * i as f32,
            y + 16.0 + 3.0 * (i % 2) as f32,
            22.0,
            3.0,
            (WHITE, 0.8),
        );
    }
}

/// The coast on no map, through the arch that hides it: three needles alight, a sea of contour lines.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let hy = 372.0;
    let rose = Colour::hex(0xff_b48a);
    s.lit_by(75.0, p.key);
    s.wash(Ink::down(0.0, hy, &[rose.mix(p.acc, 0.25), rose.mix(p.low, 0.5), p.low.mix(p.key, 0.3), WHITE.mix(p.key, 0.6)]));
    s.glow((700.0, 300.0), 520.0, WHITE, 0.9);
    s.circle(712.0, 296.0, 70.0, WHITE.mix(p.key, 0.4));
    nature::hills(&mut s.canvas, 70, (hy + 2.0, 90.0, 2.4), rose.mix(p.mid, 0.3), Some(p.key));
    s.haze((240.0, 430.0), p.key, 0.6);
    for (x, h, w) in [(640.0, 210.0, 70.0), (350.0, 250.0, 84.0), (488.0, 372.0, 120.0)] {
        needle(s, (x, hy), (w, h));
    }
    s.haze((320.0, 420.0), p.key, 0.8);
    s.rect(-8.0, hy, W + 16.0, 200.0, Ink::down(hy, H, &[p.key.mix(rose, 0.3), p.mid.mix(p.key, 0.3), p.mid]));
    s.reflect(hy, 180.0, 0.0, 0.55);
    contours(s, hy);
    small_ship(s, (260.0, hy + 66.0));
    gate_of_rock(s);
    s.vignette(p.top, 0.3);
}

/// The arch we sail under: ink rock all round, its right flank in the sun, creepers, gulls.
fn gate_of_rock(s: &mut Stage) {
    let p = s.pal;
    let rock = Shape::svg("M-20 -20H980V560H890C850 500 880 440 846 400C820 366 862 300 836 250C812 206 826 150 770 116C720 84 700 60 620 50C560 42 520 60 450 48C380 36 320 60 262 82C206 104 190 150 150 190C116 224 140 290 112 330C86 368 110 430 84 470C70 500 60 530 40 560H-20Z");
    s.lit_by(-160.0, p.low);
    s.backlit(&rock, p.ink.mix(p.top, 0.35), 9.0);
    s.clipped(&rock, |s| {
        for facet in ["-20,-20 300,-20 262,82 150,190 60,150", "-20,200 60,150 112,330 20,400", "620,50 760,-20 980,-20 980,90 836,250 770,116", "846,400 980,300 980,560 890,560"] {
            s.fill(&Shape::poly(facet), (p.top, 0.5));
        }
        for facet in ["300,-20 620,-20 620,50 450,48 262,82", "60,150 150,190 112,330", "980,90 980,300 846,400 836,250"] {
            s.fill(&Shape::poly(facet), (p.ink, 0.45));
        }
    });
    for (x, y, l) in [(300.0, 66.0, 60.0), (342.0, 54.0, 96.0), (560.0, 46.0, 70.0), (600.0, 48.0, 116.0), (740.0, 98.0, 80.0)] {
        s.stroke(&Shape::curve(&[(x, y - 20.0), (x + 5.0, y + l * 0.5), (x - 3.0, y + l)]), p.ink.mix(p.top, 0.35), 6.0);
        for k in 0..4 { s.oval(x + if k % 2 == 0 { 8.0 } else { -7.0 }, y + l * 0.24 * (k + 1) as f32, 9.0, 5.0, p.ink.mix(p.top, 0.5)); }
    }
    let mut dice = s.dice.fork();
    nature::gulls(&mut s.canvas, &mut dice, 7, [200.0, 120.0, 220.0, 90.0], p.ink.mix(p.top, 0.4));
}

fn needle(s: &mut Stage, (x, y): Pt, (w, h): Pt) {
    let p = s.pal;
    let rose = Colour::hex(0xff_b48a);
    let stone = p.top.mix(p.mid, 0.35);
    let mut left = s
        .dice
        .jag((x - w, y + 10.0), (x - w * 0.08, y - h), 0.08, 5);
    let right = s
        .dice
        .jag((x + w * 0.06, y - h), (x + w, y + 10.0), 0.08, 5);
    left.extend(right.clone());
    let body = Shape::polygon(&left);
    s.fill(&body, Ink::down(y - h, y, &[stone, stone.mix(p.mid, 0.4)]));
    s.clipped(&body, |s| {
        let mut lit = s
            .dice
            .jag((x, y - h - 10.0), (x - w * 0.12, y + 20.0), 0.10, 6);
        lit.extend([(x + w * 1.4, y + 20.0), (x + w, y - h)]);
        s.poly(&lit, Ink::down(y - h, y, &[p.low, rose.mix(p.acc, 0.18)]));
        for k in 0..4 {
            let dx = w * (0.3 + 0.2 * k as f32);
            let rib = s.dice.jag(
                (x + dx * 0.4, y - h * (0.8 - 0.16 * k as f32)),
                (x + dx, y + 20.0),
                0.12,
                4,
            );
            s.stroke(&Shape::line(&rib), (p.body, 0.4), 2.5);
        }
        let fall = x - w * 0.3;
        s.poly(
            &[
                (fall - 5.0, y - h * 0.46),
                (fall + 5.0, y - h * 0.48),
                (fall + 8.0, y),
                (fall - 8.0, y),
            ],
            (p.key, 0.95),
        );
    });
    s.glow((x - w * 0.3, y - 8.0), 60.0, WHITE, 0.7);
}

fn contours(s: &mut Stage, hy: f32) {
    let p = s.pal;
    let noise = Noise::new(91).octaves(2);
    for i in 0..11 {
        let t = (i as f32 + 1.0) / 11.0;
        let y = hy + 6.0 + 170.0 * t * t.sqrt();
        let pts: Vec<Pt> = (0..=48)
            .map(|k| {
                let x = -10.0 + 20.5 * k as f32;
                let bump = (-((x - 516.0) / 200.0).powi(2)).exp()
                    + 0.6 * (-((x - 300.0) / 110.0).powi(2)).exp()
                    + 0.6 * (-((x - 730.0) / 110.0).powi(2)).exp();
                (
                    x,
                    y + 22.0 * t * bump + 7.0 * t * noise.at(x / 160.0 + i as f32),
                )
            })
            .collect();
        s.stroke(&Shape::curve(&pts), (p.ink.mix(p.top, 0.5), 0.55), 1.6 + t);
    }
}

fn small_ship(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (flip, a) in [(1.0, 1.0), (-0.6, 0.4)] {
        let hull = Shape::spline("-34,-8 -20,-4 20,-4 36,-10 28,6 -26,6")
            .scaled(1.0, flip)
            .moved(x, y);
        let sails = Shape::svg("M-2 -70C-26 -58 -30 -30 -24 -12H-2ZM2 -62C22 -50 26 -28 22 -12H2Z")
            .scaled(1.0, flip)
            .moved(x, y);
        s.layered(Blend::faded(a), |s| {
            s.fill(&sails, p.acc);
            s.crescent(&sails, p.low, (-3.0, 0.0), 0.0);
            s.fill(&hull, p.ink);
        });
    }
}

/// From above: the torn chart, a mitten where the rest should be, a needle that points off it.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x5a_3424);
    s.lit_by(-45.0, p.low);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[wood.mix(p.body, 0.45), wood, wood.mix(p.ink, 0.5)],
    ));
    for i in 0..7 {
        let y = 20.0 + 84.0 * i as f32;
        s.rect(-8.0, y, W + 16.0, 3.0, (p.ink, 0.5));
        for k in 0..3 {
            let grain = s.dice.jag(
                (-10.0, y + 20.0 + 20.0 * k as f32),
                (W + 10.0, y + 24.0 + 20.0 * k as f32),
                0.01,
                6,
            );
            s.stroke(&Shape::line(&grain), (p.ink, 0.2), 2.0);
        }
    }
    s.glow((110.0, 60.0), 560.0, p.low, 0.75);
    chart(s);
    mitten(s, (688.0, 330.0));
    compass(s, (524.0, 190.0), 96.0);
    candle(s, (84.0, 70.0));
    s.vignette(p.ink, 0.55);
}

fn chart(s: &mut Stage) {
    let p = s.pal;
    let mut edge = vec![(120.0, 42.0), (690.0, 26.0)];
    edge.extend(s.dice.jag((690.0, 26.0), (420.0, 520.0), 0.07, 6));
    edge.extend([(98.0, 506.0)]);
    let sheet = Shape::polygon(&edge);
    s.layered(Blend::shade(7.0, 0.65), |s| {
        s.fill(&sheet.moved(20.0, 22.0), p.ink);
    });
    s.fill(
        &sheet,
        Ink::along(
            (100.0, 40.0),
            (640.0, 520.0),
            &[p.key, p.key.mix(p.low, 0.4), p.low.mix(p.body, 0.35)],
        ),
    );
    s.clipped(&sheet, |s| {
        for i in 0..9 {
            s.rect(120.0 + 66.0 * i as f32, 20.0, 1.6, 520.0, (p.body, 0.5));
            s.rect(90.0, 44.0 + 60.0 * i as f32, 700.0, 1.6, (p.body, 0.5));
        }
        inked_coast(s);
    });
    s.crescent(&sheet, WHITE, (3.0, 3.0), 0.0);
    s.form(
        &Shape::spline("-34,0 -24,-26 4,-36 30,-22 36,6 20,32 -10,36 -30,20").moved(146.0, 470.0),
        p.acc,
        8.0,
    );
    s.stroke(
        &Shape::circle(146.0, 470.0, 19.0),
        p.acc.mix(p.ink, 0.4),
        4.0,
    );
}

/// The coast, its hills, and the red way that leads off the paper.
fn inked_coast(s: &mut Stage) {
    let p = s.pal;
    let coast = s.dice.jag((250.0, -10.0), (330.0, 560.0), 0.22, 7);
    let mut land = coast.clone();
    land.extend([(60.0, 560.0), (60.0, -10.0)]);
    s.poly(&land, (p.mid, 0.6));
    for k in 0..4 {
        s.stroke(
            &Shape::line(&coast).moved(9.0 + 11.0 * k as f32, 0.0),
            (p.top, 0.6 - 0.13 * k as f32),
            2.0,
        );
    }
    s.stroke(&Shape::line(&coast), p.ink, 4.0);
    for (x, y) in [
        (170.0, 170.0),
        (206.0, 190.0),
        (150.0, 330.0),
        (196.0, 350.0),
        (230.0, 330.0),
        (180.0, 450.0),
    ] {
        s.poly(
            &[(x - 18.0, y + 14.0), (x, y - 18.0), (x + 18.0, y + 14.0)],
            p.top,
        );
        s.poly(
            &[(x, y - 18.0), (x + 18.0, y + 14.0), (x + 4.0, y + 14.0)],
            p.ink,
        );
    }
    for i in 0..9 {
        let t = i as f32 / 8.0;
        let (x, y) = (
            290.0 + 250.0 * t,
            430.0 - 190.0 * t - 40.0 * (t * 3.0).sin(),
        );
        s.fill(
            &Shape::round_rect(-10.0, -3.5, 20.0, 7.0, 3.0)
                .turned_by(-36.0, 0.0, 0.0)
                .moved(x, y),
            p.acc,
        );
    }
}

fn mitten(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let hand = Shape::spline("-58,70 -64,0 -60,-64 -34,-108 6,-118 46,-100 62,-50 60,20 56,70");
    let thumb = Shape::limb("52,30,25 92,-4,27 112,-44,23");
    let cuff = Shape::round_rect(-70.0, 62.0, 140.0, 64.0, 18.0);
    let turn = |h: &Shape| h.scaled(1.12, 1.12).turned_by(24.0, 0.0, 0.0).moved(x, y);
    let all = Shape::all([turn(&hand), turn(&thumb), turn(&cuff)]);
    s.layered(Blend::shade(8.0, 0.7), |s| {
        s.fill(&all.moved(24.0, 28.0), p.ink)
    });
    s.form(&turn(&thumb), SKY, 9.0);
    s.form(&turn(&hand), SKY, 14.0);
    for i in 0..4 {
        let rib = Shape::svg(&format!(
            "M-56 {}C-20 {} 20 {} 56 {}",
            30.0 - 34.0 * i as f32,
            40.0 - 34.0 * i as f32,
            40.0 - 34.0 * i as f32,
            30.0 - 34.0 * i as f32
        ));
        s.stroke(&turn(&rib), (WHITE, 0.5), 6.0);
    }
    s.form(&turn(&cuff), SKY.mix(WHITE, 0.45), 8.0);
    for i in 0..6 {
        s.stroke(
            &turn(&Shape::svg(&format!("M{} 70V118", -52.0 + 21.0 * i as f32))),
            (p.top, 0.5),
            4.0,
        );
    }
}

fn compass(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.layered(Blend::shade(7.0, 0.7), |s| {
        s.circle(x + 22.0, y + 24.0, r * 1.02, p.ink)
    });
    let brass = p.body.mix(p.low, 0.35);
    s.form(&Shape::circle(x, y, r), brass, 10.0);
    s.form(&Shape::circle(x, y, r * 0.84), brass.mix(p.ink, 0.35), 5.0);
    s.circle(x, y, r * 0.78, p.key);
    for i in 0..16 {
        let a = TAU * i as f32 / 16.0;
        let k = if i % 4 == 0 { 0.54 } else { 0.66 };
        s.line(
            &[
                (x + a.cos() * r * k, y + a.sin() * r * k),
                (x + a.cos() * r * 0.74, y + a.sin() * r * 0.74),
            ],
            p.ink,
            3.0,
        );
    }
    let rose = Shape::poly("0,-.5 .1,-.1 .5,0 .1,.1 0,.5 -.1,.1 -.5,0 -.1,-.1").at(x, y, r);
    s.fill(&rose, (p.mid, 0.6));
    let needle = |d: &str| {
        Shape::poly(d)
            .at(0.0, 0.0, r)
            .turned_by(34.0, 0.0, 0.0)
            .moved(x, y)
    };
    s.fill(&needle("-.7,0 0,-.12 0,.12").moved(3.0, 5.0), (p.ink, 0.4));
    s.fill(&needle("-.7,0 0,-.12 0,.12"), p.ink);
    s.fill(&needle(".74,0 0,-.14 0,.14").moved(3.0, 5.0), (p.ink, 0.4));
    s.fill(&needle(".74,0 0,-.14 0,.14"), p.acc);
    s.form(&Shape::circle(x, y, r * 0.1), brass, 3.0);
    s.fill(
        &Shape::svg("M-.66 -.3C-.56 -.56 -.3 -.7 0 -.72C-.24 -.58 -.44 -.42 -.56 -.2Z").at(x, y, r),
        (WHITE, 0.6),
    );
}

fn candle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.form(&Shape::circle(x, y, 62.0), p.body, 8.0);
    s.form(&Shape::circle(x, y, 38.0), p.key, 6.0);
    s.glow((x, y), 240.0, p.low, 0.95);
    s.fill(
        &Shape::spline("0,-24 13,0 0,18 -13,0")
            .turned_by(40.0, 0.0, 0.0)
            .moved(x, y),
        Ink::down(y - 20.0, y + 20.0, &[WHITE, p.low]),
    );
}
