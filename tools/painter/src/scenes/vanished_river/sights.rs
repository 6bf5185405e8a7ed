//! The Vanished River with nobody in it: the dam, the birds, the bottle.

use super::RUST;
use kit::canvas::{Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::stage::{At, Stage};
use std::f32::consts::TAU;

/// The dam: nine mouths in a green cliff, one thread of gold, and a ring of hats.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.ink.mix(p.top, 0.4), p.top, p.mid, p.low],
    ));
    wall(s);
    let y = |x: f32| 206.0 + 0.045 * (x - 480.0) + 0.00006 * (x - 480.0) * (x - 480.0);
    for i in 0..9 {
        let x = 120.0 + 66.0 * i as f32 + 3.6 * (i * i) as f32;
        outlet(s, (x, y(x)), 22.0 + 2.4 * i as f32);
    }
    creepers(s);
    pour(s, (540.0, 218.0));
    s.fill(
        &Shape::spline("-20,580 -20,438 200,424 460,432 700,418 980,430 980,580"),
        Ink::across(
            0.0,
            W,
            &[p.ink, Colour::hex(0x2a_2a14), Colour::hex(0x5a_4a1c)],
        ),
    );
    pool(s);
    hats(s);
    for (x, w) in [(760.0, 60.0), (900.0, 90.0), (640.0, 40.0)] {
        s.shaft(
            (x + 120.0, -40.0),
            (x - 180.0, 500.0),
            (w * 0.4, w),
            p.low,
            0.5,
        );
    }
    canopy(s);
    s.vignette(p.ink, 0.55);
}

fn wall(s: &mut Stage) {
    let p = s.pal;
    let face = Shape::spline("-20,470 -20,60 240,76 520,70 760,54 980,20 980,470");
    s.fill(
        &face,
        Ink::across(
            0.0,
            W,
            &[p.ink.mix(p.top, 0.6), p.top, p.top.mix(p.mid, 0.5), p.mid],
        ),
    );
    s.clipped(&face, |s| {
        for _ in 0..210 {
            let (x, y, r) = (
                s.dice.range(-20.0, W + 20.0),
                s.dice.range(50.0, 470.0),
                s.dice.range(12.0, 34.0),
            );
            let tone = p
                .top
                .mix(p.mid, 0.15 + 0.7 * x / W)
                .mix(p.ink, s.dice.range(0.0, 0.35));
            let leaf = Shape::spline("0,-1 .5,-.2 .3,.6 0,1 -.3,.6 -.5,-.2")
                .turned_by(s.dice.clone().range(-40.0, 40.0), 0.0, 0.0)
                .at(x, y, r);
            s.fill(&leaf, tone);
            s.crescent(
                &leaf,
                (tone.mix(p.low, 0.5), 0.8),
                (-r * 0.14, r * 0.1),
                0.0,
            );
        }
    });
    s.crescent(&face, p.low.mix(p.mid, 0.3), (0.0, 7.0), 0.0);
}

fn outlet(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let stone = p.body.mix(p.top, 0.45).mix(p.key, 0.15);
    s.circle(x + 5.0, y + 8.0, r * 1.36, (p.ink, 0.6));
    s.form(&Shape::circle(x, y, r * 1.3), stone, r * 0.18);
    s.circle(x, y, r, Colour::hex(0x02_0f0a));
    s.crescent(
        &Shape::circle(x, y, r),
        p.ink.mix(p.top, 0.7),
        (r * 0.26, r * 0.06),
        0.0,
    );
    s.rect(x - r * 0.3, y + r * 1.1, r * 0.5, r * 1.5, (p.ink, 0.45));
}

fn pour(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let stream = Shape::svg("M-24 8C-18 0 18 0 24 8C30 60 20 130 14 236H-14C-20 130 -30 60 -24 8Z")
        .moved(x, y);
    s.glow((x, y + 110.0), 170.0, p.low, 0.7);
    s.fill(
        &stream,
        Ink::down(y, y + 236.0, &[Colour::hex(0xff_c020), p.low, p.key]),
    );
    s.stroke(
        &Shape::svg("M-4 10C-8 80 -4 150 -3 230").moved(x, y),
        WHITE,
        6.0,
    );
}

fn creepers(s: &mut Stage) {
    let p = s.pal;
    for i in 0..26 {
        let x = 60.0 + 36.0 * i as f32 + s.dice.range(-12.0, 12.0);
        let l = if i % 3 == 0 {
            s.dice.range(190.0, 340.0)
        } else {
            s.dice.range(50.0, 110.0)
        };
        if (490.0..590.0).contains(&x) && l > 120.0 {
            continue;
        }
        let tone = p.ink.mix(p.top, 0.2 + 0.7 * x / W);
        s.fill(
            &Shape::limb(&format!(
                "{x},40,4 {},{},5 {},{},2",
                x + 9.0,
                50.0 + l * 0.5,
                x - 5.0,
                50.0 + l
            )),
            tone,
        );
        let mut y = 64.0;
        while y < 40.0 + l {
            let side = s.dice.sign();
            let k = s.dice.range(0.7, 1.3);
            s.fill(
                &Shape::spline("0,0 12,-10 30,-2 14,10")
                    .turned_by(24.0, 0.0, 0.0)
                    .scaled(side * k, k)
                    .moved(x + 3.0, y),
                tone,
            );
            y += s.dice.range(16.0, 40.0);
        }
    }
}

fn pool(s: &mut Stage) {
    let p = s.pal;
    s.oval(548.0, 470.0, 150.0, 26.0, Colour::hex(0xd8_9a20));
    s.oval(546.0, 466.0, 104.0, 17.0, p.low);
    s.oval(544.0, 464.0, 44.0, 8.0, WHITE);
    s.glow_oval((546.0, 466.0), (260.0, 70.0), p.low, 0.6);
}

/// The hats of those who came to ask.
fn hats(s: &mut Stage) {
    let p = s.pal;
    let n = 11;
    let mut ring: Vec<(f32, f32, usize)> = (0..n)
        .map(|i| {
            let a = TAU * i as f32 / n as f32 + 0.0;
            (556.0 + 300.0 * a.cos(), 474.0 + 46.0 * a.sin(), i)
        })
        .collect();
    ring.sort_by(|a, b| a.1.total_cmp(&b.1));
    s.lit_by(40.0, p.low);
    for (x, y, i) in ring {
        let k = 30.0 + 20.0 * (y - 428.0) / 92.0;
        let felt = [
            Colour::hex(0x2a_1c18),
            Colour::hex(0x5a_4630),
            Colour::hex(0x1a_2a2a),
            Colour::hex(0x7a_5a34),
        ][i % 4];
        s.oval(x - 4.0, y + k * 0.16, k * 1.25, k * 0.24, (p.ink, 0.8));
        s.form(&Shape::ellipse(x, y, k * 1.2, k * 0.27), felt, k * 0.1);
        let crown = match i % 3 {
            0 => Shape::svg(
                "M-.62 .02C-.66 -.5 -.5 -.66 -.2 -.6Q0 -.5 .2 -.6C.5 -.66 .66 -.5 .62 .02Q0 .2 -.62 .02Z",
            ),
            1 => Shape::svg(
                "M-.6 .02C-.62 -.6 -.36 -.76 0 -.76C.36 -.76 .62 -.6 .6 .02Q0 .2 -.6 .02Z",
            ),
            _ => Shape::svg("M-.6 .02L-.5 -.56Q0 -.7 .5 -.56L.6 .02Q0 .2 -.6 .02Z"),
        };
        s.form(&crown.at(x, y, k), felt, k * 0.12);
        s.stroke(
            &Shape::svg("M-.61 -.06Q0 .12 .61 -.06").at(x, y, k),
            felt.mix(p.low, 0.4),
            k * 0.12,
        );
    }
}

fn canopy(s: &mut Stage) {
    let p = s.pal;
    let roof = Shape::spline(
        "-20,-20 -20,120 50,70 110,110 180,50 260,76 330,26 420,50 520,14 640,34 720,6 800,-20",
    );
    s.backlit(&roof, p.ink, 4.0);
    let trunk = Shape::spline("-20,560 -20,-20 70,-20 58,200 72,400 120,560");
    s.backlit(&trunk, p.ink, 6.0);
}

/// At sunrise the birds still fly the river, bend by bend, to the horizon.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let coral = Colour::hex(0xff_7a3c);
    s.wash(Ink::down(
        0.0,
        190.0,
        &[p.acc, coral, Colour::hex(0xff_c060), p.low],
    ));
    let sun = (604.0, 168.0);
    s.glow(sun, 420.0, p.key, 0.9);
    s.circle(sun.0, sun.1, 62.0, WHITE.mix(p.low, 0.3));
    for (x, y, w, i) in [
        (60.0, 60.0, 320.0, 1),
        (560.0, 40.0, 380.0, 2),
        (260.0, 110.0, 260.0, 3),
    ] {
        s.streak((x, y), (w, 12.0), (p.low.mix(coral, 0.3), 0.9), i);
    }
    forest(s, &p);
    road(s);
    birds(s);
    branch(s);
    s.vignette(p.ink, 0.45);
}

/// The trees row by row, pale in the mist far off and dark below us.
fn forest(s: &mut Stage, p: &Palette) {
    for row in 0..11 {
        let t = row as f32 / 10.0;
        let y = 166.0 + 300.0 * t.powf(1.5);
        let r = 9.0 + 52.0 * t;
        let tone = p
            .low
            .mix(p.mid, 0.35 + 0.6 * t.min(0.5))
            .mix(p.top, (t * 1.25).min(1.0))
            .mix(p.ink, (t - 0.55).max(0.0) * 0.9);
        let mut crowns = vec![Shape::rect(-20.0, y + r * 0.4, W + 40.0, 400.0)];
        let mut x = -40.0;
        while x < W + 60.0 {
            let k = r * s.dice.range(0.7, 1.2);
            crowns.push(Shape::ellipse(x, y + r * 0.4, k * 1.1, k));
            x += r * 1.25;
        }
        let trees = Shape::all(crowns);
        s.fill(&trees, tone);
        s.crescent(
            &trees,
            tone.mix(p.low, 0.55 - 0.35 * t),
            (0.0, 2.0 + 5.0 * t),
            0.0,
        );
        s.haze(
            (y - 10.0, y + 26.0 + 40.0 * t),
            p.low.mix(p.key, 0.5),
            0.55 * (1.0 - t),
        );
    }
}

/// Where the river ran: its middle and half width, `t` from the horizon (0) to us (1).
fn bend(t: f32) -> (f32, f32, f32) {
    let near = t.powf(1.35);
    let x = 604.0 - 40.0 * t
        + (60.0 + 300.0 * near) * (6.4 * t.powf(0.72) - 0.4).sin() * near.powf(0.35);
    (x, 178.0 + 372.0 * near, 5.0 + 84.0 * near)
}

fn road(s: &mut Stage) {
    let p = s.pal;
    let edge = |k: f32| {
        (0..=60)
            .map(move |i| bend(i as f32 / 60.0))
            .map(move |(x, y, w)| (x + k * w, y))
    };
    let mut all: Vec<Pt> = edge(-1.0).collect();
    let back: Vec<Pt> = edge(1.0).collect();
    all.extend(back.into_iter().rev());
    s.blurred(5.0, |s| s.fill(&Shape::polygon(&all), (p.key, 0.5)));
}

fn birds(s: &mut Stage) {
    let p = s.pal;
    let mut flock: Vec<(f32, f32, f32)> = (0..300)
        .map(|_| {
            let (x, y, w) = bend(s.dice.unit());
            let off = s.dice.range(-1.05, 1.05);
            (
                x + off * w,
                y + s.dice.range(-0.12, 0.12) * w,
                3.0 + w * 0.27,
            )
        })
        .collect();
    flock.sort_by(|a, b| a.1.total_cmp(&b.1));
    for (x, y, k) in flock {
        let flap = s.dice.range(0.15, 0.75);
        let lean = s.dice.range(-14.0, 14.0);
        let bird = Shape::polygon(&[
            (0.0, 0.1),
            (-0.45, -0.12 - flap * 0.6),
            (-1.1, -flap * 0.5),
            (-0.45, 0.06 - flap * 0.3),
            (0.0, 0.34),
            (0.45, 0.06 - flap * 0.3),
            (1.1, -flap * 0.5),
            (0.45, -0.12 - flap * 0.6),
        ]);
        let at = bird.turned_by(lean, 0.0, 0.0).at(x, y, k);
        s.fill(&at.moved(k * 0.14, k * 0.5), (p.top.mix(p.ink, 0.4), 0.35));
        s.fill(&at, WHITE);
    }
}

fn branch(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(40.0, p.low);
    s.backlit(
        &Shape::limb("-30,330,30 60,400,26 170,450,20 300,520,14 380,580,9"),
        p.ink,
        4.0,
    );
    for (x, y, turn, k) in [
        (40.0, 330.0, -20.0, 120.0),
        (120.0, 400.0, 20.0, 110.0),
        (30.0, 470.0, 70.0, 140.0),
        (200.0, 450.0, 50.0, 120.0),
        (290.0, 510.0, 40.0, 90.0),
        (10.0, 300.0, -70.0, 120.0),
    ] {
        let leaf = Shape::spline("0,0 .18,-.3 .16,-.7 0,-1 -.16,-.7 -.18,-.3")
            .turned_by(turn, 0.0, 0.0)
            .at(x, y, k);
        s.backlit(&leaf, p.ink.mix(p.top, 0.25), 4.0);
    }
}

/// On the camp bed: a bottle with the river in it, and it is still running.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let night = Colour::hex(0x1c_0d0a);
    s.wash(Ink::across(
        0.0,
        W,
        &[Colour::hex(0x8a_3214), Colour::hex(0x4a_1a10), night],
    ));
    s.glow((210.0, 150.0), 460.0, p.acc, 1.0);
    s.lit_by(-50.0, p.acc.mix(p.low, 0.5));
    lamp(s);
    net(s, night);
    cot(s, night);
    s.framed(
        tiny_skia::Transform::from_rotate_at(-4.0, 480.0, 320.0),
        bottle,
    );
    s.vignette(night, 0.6);
}

fn lamp(s: &mut Stage) {
    let p = s.pal;
    objects::lantern(s, At::new(206.0, 330.0, 290.0).tint(Colour::hex(0x3a_160c)));
    s.glow((206.0, 214.0), 220.0, p.acc.mix(p.low, 0.4), 1.0);
    let flame = Shape::svg("M0 -56C30 -16 28 22 0 28C-28 22 -30 -16 0 -56Z").moved(206.0, 222.0);
    s.fill(&flame, p.low);
    s.fill(&flame.scaled(0.5, 0.5).moved(103.0, 118.0), WHITE);
}

fn net(s: &mut Stage, night: Colour) {
    let p = s.pal;
    for i in 0..9 {
        let x = 560.0 + 52.0 * i as f32;
        let fold = Shape::spline(&format!(
            "{x},-20 {},-20 {},200 {},420 {},420 {},200",
            x + 26.0,
            x + 44.0,
            x + 70.0,
            x + 30.0,
            x + 14.0
        ));
        s.fill(&fold, (night.mix(p.acc, 0.25), 0.55));
    }
}

fn cot(s: &mut Stage, night: Colour) {
    let p = s.pal;
    let cloth = Colour::hex(0x7a_5a34);
    let bed = Shape::spline("-20,580 -20,402 160,384 420,408 700,398 980,420 980,580");
    s.fill(
        &bed,
        Ink::across(
            0.0,
            W,
            &[cloth.mix(p.acc, 0.45), cloth, cloth.mix(night, 0.6), night],
        ),
    );
    s.clipped(&bed, |s| {
        for (d, t) in [
            (
                "-20,470 240,452 480,486 760,470 980,500 980,522 740,492 480,508 220,474 -20,492",
                0.5,
            ),
            ("40,560 300,520 620,548 900,530 980,560", 0.4),
            ("60,420 200,404 330,424 200,420", 0.35),
        ] {
            s.fill(&Shape::spline(d), (night, t));
        }
    });
    s.crescent(&bed, p.acc.mix(p.low, 0.4), (0.0, 5.0), 0.0);
    s.glow_oval((620.0, 462.0), (330.0, 70.0), p.low, 0.8);
    s.blurred(9.0, |s| {
        s.fill(&Shape::ellipse(500.0, 452.0, 330.0, 26.0), (night, 0.75))
    });
    for (x, y, w) in [(720.0, 470.0, 120.0), (830.0, 452.0, 60.0)] {
        s.oval(x, y, w, 12.0, (p.mid.mix(p.low, 0.6), 0.55));
    }
}

fn bottle(s: &mut Stage) {
    let p = s.pal;
    let glass = Shape::svg(
        "M150 318C150 220 176 196 236 196H586C660 196 676 262 730 276L860 282V354L730 360C676 374 660 440 586 440H236C176 440 150 416 150 318Z",
    );
    s.fill(&glass, p.ink);
    s.clipped(&glass, |s| {
        sky_in_glass(s);
        river_in_glass(s);
    });
    s.crescent(&glass, (p.ink, 0.6), (0.0, -16.0), 5.0);
    s.crescent(&glass, (WHITE, 0.95), (4.0, 5.0), 0.0);
    s.crescent(&glass, p.acc.mix(p.low, 0.5), (-4.0, -5.0), 0.0);
    s.fill(
        &Shape::svg(
            "M200 226C240 212 420 212 560 216C420 222 270 226 216 248C196 262 184 252 200 226Z",
        ),
        (WHITE, 0.7),
    );
    s.stroke(
        &Shape::svg("M640 236C670 262 690 286 736 294"),
        (WHITE, 0.6),
        7.0,
    );
    s.form(
        &Shape::round_rect(836.0, 272.0, 34.0, 92.0, 10.0),
        p.mid.mix(p.ink, 0.35),
        6.0,
    );
    s.form(
        &Shape::poly("868,288 924,282 926,354 868,350"),
        Colour::hex(0xc0_8a4a),
        7.0,
    );
}

fn sky_in_glass(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        140.0,
        180.0,
        740.0,
        280.0,
        Ink::across(
            150.0,
            860.0,
            &[p.key, p.low, p.low.mix(p.mid, 0.5), p.mid, p.top],
        ),
    );
    s.circle(256.0, 268.0, 44.0, WHITE);
    s.glow((256.0, 268.0), 200.0, WHITE, 0.8);
    s.fill(
        &Shape::spline(
            "140,330 230,300 320,312 400,276 500,300 590,262 680,300 880,300 880,460 140,460",
        ),
        p.mid,
    );
    s.fill(
        &Shape::spline("140,350 220,330 330,338 440,312 560,326 660,304 880,318 880,460 140,460"),
        p.mid.mix(p.top, 0.55),
    );
    for (x, y, k) in [
        (190.0, 338.0, 30.0),
        (372.0, 330.0, 38.0),
        (432.0, 318.0, 46.0),
        (560.0, 322.0, 52.0),
        (612.0, 312.0, 40.0),
        (690.0, 312.0, 34.0),
    ] {
        palm(s, (x, y), k);
    }
}

fn palm(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.fill(
        &Shape::limb("0,0,.06 .06,-.6,.045 .02,-1,.04").at(x, y, k),
        p.ink,
    );
    for a in [-100.0, -62.0, -20.0, 20.0, 62.0, 100.0] {
        let frond = Shape::spline("0,0 .1,-.3 .04,-.66 -.04,-.3")
            .turned_by(a, 0.0, 0.0)
            .moved(0.02, -1.0)
            .at(x, y, k);
        s.fill(&frond, p.ink.mix(p.top, 0.5));
    }
}

fn river_in_glass(s: &mut Stage) {
    let p = s.pal;
    let water = Colour::hex(0x2a_c8a8);
    s.fill(
        &Shape::spline("140,372 250,352 400,362 560,346 700,350 880,330 880,470 140,470"),
        Ink::across(
            150.0,
            860.0,
            &[p.low, water.mix(p.low, 0.4), water, water.mix(p.top, 0.5)],
        ),
    );
    for (i, y) in [374.0, 394.0, 416.0].into_iter().enumerate() {
        let mut crest: Vec<Pt> = Vec::new();
        for k in 0..=36 {
            let x = 140.0 + 20.0 * k as f32;
            crest.push((
                x,
                y + if (k + i) % 2 == 0 { -6.0 } else { 5.0 } - 0.02 * (x - 140.0),
            ));
        }
        s.stroke(&Shape::curve(&crest), (p.key, 0.8), 5.0);
    }
    s.fill(
        &Shape::spline("140,440 240,414 330,424 420,446 420,470 140,470"),
        p.top,
    );
    s.fill(
        &Shape::spline("520,470 600,430 720,400 880,366 880,470"),
        p.top.mix(p.ink, 0.35),
    );
    let canoe = Shape::svg(
        "M410 372C420 392 446 398 486 398C526 398 554 392 566 372C540 382 440 382 410 372Z",
    );
    s.fill(&canoe.moved(6.0, 10.0), (p.ink, 0.4));
    s.form(&canoe, RUST, 4.0);
    s.line(&[(500.0, 350.0), (462.0, 406.0)], p.ink, 5.0);
}
