//! The Small Hours Tribunal: mahogany dark, candle cream, dawn blue; one night for one man's life.

mod corridor;
mod letter;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};

const TITLE: &str = "small-hours-tribunal";
const P: Palette = Palette::of([
    0x33262a, 0x7b5e57, 0xe9d7b8, 0xfff7e2, 0x9c7a5a, 0x171013, 0x3f7fc2,
]);
const PURPLE: Colour = Colour::hex(0x6a_35b0);
const BURGUNDY: Colour = Colour::hex(0x7a_1e3a);
const FLAME: Colour = Colour::hex(0xff_c46a);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, corridor::pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, letter::object),
    ]
}

/// The Major alone on the mirror of the floor, under a bench like a cliff with an empty chair.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x84_322c);
    s.wash(Ink::down(
        0.0,
        360.0,
        &[p.ink.mix(wood, 0.3), wood.mix(p.ink, 0.25), wood],
    ));
    side_walls(s, wood);
    bench(s, wood);
    s.rect(
        -8.0,
        372.0,
        W + 16.0,
        180.0,
        Ink::down(
            372.0,
            H,
            &[
                wood.mix(p.body, 0.6),
                wood.mix(p.body, 0.3),
                wood.mix(p.ink, 0.25),
            ],
        ),
    );
    bars(
        s,
        &[(378.0, 388.0, 394.0, 408.0), (402.0, 418.0, 428.0, 450.0)],
    );
    s.lit_by(-60.0, p.key);
    objects::suitcase(s, At::new(672.0, 424.0, 62.0).tint(p.body.mix(p.ink, 0.25)));
    let light = Light {
        dir: [-0.8, 0.4, 0.45],
        light_at: 0.16,
        ..Light::night(-1.0)
    }
    .colours(
        p.key.mix(p.acc, 0.12),
        p.ink.mix(PURPLE, 0.35),
        p.acc.mix(WHITE, 0.4),
    );
    let pose = Pose::new(-14.0, Expression::RESOLVE)
        .head(-6.0, 0.0)
        .body(-4.0)
        .arms(Arm::Behind, Arm::Behind)
        .stance(Stance::Firm);
    if let Some(who) = actor("priya-raghavan") {
        let uniform =
            Costume::new(Garment::Uniform, PURPLE, p.key, FLAME).legs(PURPLE.tone(0.9), p.ink);
        let framing = Framing::on_ground(who, &pose, 0.487, 0.862, 0.47, W / H);
        s.act_in("priya-raghavan", uniform, pose, framing, light);
    }
    s.reflect(466.0, 90.0, 1.6, 0.6);
    s.rect(-8.0, 464.0, W + 16.0, 90.0, (p.ink, 0.15));
    bars(
        s,
        &[(468.0, 492.0, 484.0, 516.0), (518.0, 552.0, 556.0, 600.0)],
    );
    s.oval(470.0, 467.0, 74.0, 6.0, (p.ink, 0.7));
    s.dusty(50, [60.0, 60.0, 560.0, 380.0]);
    s.vignette(p.ink, 0.35);
}

/// Left: tall windows in blue. Right: panels in the dark.
fn side_walls(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    s.fill(
        &Shape::poly("-20,-60 246,70 246,372 -20,500"),
        wood.mix(p.ink, 0.35),
    );
    s.fill(
        &Shape::poly("980,-60 714,70 714,372 980,500"),
        wood.mix(p.ink, 0.55),
    );
    for (x0, x1) in [
        (-16.0_f32, 52.0_f32),
        (80.0, 126.0),
        (146.0, 180.0),
        (196.0, 222.0),
    ] {
        let top = |x: f32| -8.0 + 0.42 * x;
        let foot = |x: f32| 416.0 - 0.36 * x;
        let mid = (x0 + x1) * 0.5;
        let pane = Shape::smooth(
            &[
                (x0, foot(x0)),
                (x0, top(x0) + 40.0),
                (mid, top(mid) - 6.0),
                (x1, top(x1) + 34.0),
                (x1, foot(x1)),
            ],
            0.04,
        );
        s.fill(&pane.moved(4.0, 0.0), p.ink);
        s.fill(
            &pane,
            Ink::down(
                -10.0,
                420.0,
                &[p.acc, p.acc.mix(WHITE, 0.35), p.acc.mix(WHITE, 0.75)],
            ),
        );
        s.line(&[(mid, top(mid)), (mid, foot(mid))], p.ink, 5.0);
        for k in 1..4 {
            let t = k as f32 / 4.0;
            let y = |x: f32| top(x) + 30.0 + (foot(x) - top(x) - 30.0) * t;
            s.line(&[(x0, y(x0)), (x1, y(x1))], p.ink, 5.0);
        }
    }
    for i in 0..4 {
        let x = 728.0 + 58.0 * i as f32 + 6.0 * (i * i) as f32;
        let w = 40.0 + 8.0 * i as f32;
        let top = 92.0 - 0.42 * (x - 714.0);
        s.poly(
            &[
                (x, top),
                (x + w, top - 0.42 * w),
                (x + w, 372.0 + 0.4 * (x + w - 714.0)),
                (x, 366.0 + 0.4 * (x - 714.0)),
            ],
            wood.mix(p.ink, 0.5),
        );
    }
}

/// The judge's bench: one cliff of wood with the scales on it, candles, and a chair nobody sits in.
fn bench(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    let dark = wood.mix(p.ink, 0.66);
    s.lit_by(-70.0, p.acc.mix(WHITE, 0.3));
    let chair = Shape::svg("M418 110V10C418 -30 448 -20 456 -40H520C528 -20 558 -30 558 10V110Z");
    s.form(&chair, wood.mix(p.ink, 0.2), 6.0);
    s.fill(
        &Shape::svg("M438 110V20C438 -4 462 -4 470 -20H506C514 -4 538 -4 538 20V110Z"),
        BURGUNDY.mix(p.ink, 0.3),
    );
    for (x, y) in [
        (466.0, 20.0),
        (510.0, 20.0),
        (488.0, 48.0),
        (466.0, 76.0),
        (510.0, 76.0),
    ] {
        s.circle(x, y, 4.5, wood.mix(p.body, 0.5));
    }
    let front = Shape::poly("262,104 714,104 770,404 206,404");
    s.fill(
        &front,
        Ink::across(206.0, 770.0, &[dark.mix(p.acc, 0.25), dark, dark, p.ink]),
    );
    for i in 0..9 {
        let t = i as f32 / 8.0;
        let (x0, x1) = (286.0 + 404.0 * t, 238.0 + 500.0 * t);
        if !(3..6).contains(&i) {
            s.poly(
                &[
                    (x0 - 11.0, 136.0),
                    (x0 + 11.0, 136.0),
                    (x1 + 14.0, 372.0),
                    (x1 - 14.0, 372.0),
                ],
                dark.mix(p.ink, 0.55),
            );
            s.line(
                &[(x0 - 11.0, 136.0), (x1 - 14.0, 372.0)],
                wood.mix(p.acc, 0.2),
                3.5,
            );
        }
    }
    s.form(
        &Shape::poly("240,84 736,84 724,112 252,112"),
        wood.mix(p.body, 0.25),
        4.0,
    );
    s.form(
        &Shape::poly("214,372 762,372 778,404 198,404"),
        wood.mix(p.ink, 0.35),
        4.0,
    );
    scales(s, (480.0, 196.0), wood.mix(p.body, 0.65));
    for x in [286.0, 690.0] {
        s.rect(x - 6.0, 34.0, 12.0, 50.0, p.low);
        s.glow((x, 20.0), 110.0, FLAME, 0.9);
        s.fill(
            &Shape::svg("M0 -20C9 -8 8 6 0 8C-8 6 -9 -8 0 -20Z").moved(x, 26.0),
            FLAME.mix(WHITE, 0.5),
        );
    }
}

/// Carved scales, a little out of true.
fn scales(s: &mut Stage, (x, y): Pt, gilt: Colour) {
    let beam = Shape::tube(&[
        (x - 112.0, y - 18.0, 4.0),
        (x, y - 34.0, 7.0),
        (x + 112.0, y - 46.0, 4.0),
    ]);
    s.form(&beam, gilt, 3.0);
    s.form(
        &Shape::poly("-7,-52 7,-52 10,44 -10,44").moved(x, y),
        gilt,
        3.0,
    );
    s.circle(x, y - 56.0, 10.0, gilt);
    for (dx, dy) in [(-108.0, -16.0), (108.0, -44.0)] {
        for k in [-34.0, 34.0] {
            s.line(&[(x + dx, y + dy), (x + dx + k, y + dy + 66.0)], gilt, 3.5);
        }
        let pan = Shape::svg("M-44 64H44C36 92 -36 92 -44 64Z").moved(x + dx, y + dy);
        s.form(&pan, gilt, 4.0);
    }
}

/// Bars of window light that lie across the floor: heights at the left, then at the right.
fn bars(s: &mut Stage, rows: &[(f32, f32, f32, f32)]) {
    let p = s.pal;
    for &(y0, y1, y2, y3) in rows {
        let bar = Shape::polygon(&[(-10.0, y0), (-10.0, y1), (960.0, y3), (960.0, y2)]);
        let pale = p.acc.mix(WHITE, 0.6);
        let fade = vec![
            (0.0, pale, 0.95),
            (0.55, p.acc.mix(WHITE, 0.4), 0.8),
            (1.0, p.acc, 0.15),
        ];
        s.fill(&bar, Ink::Linear((0.0, 0.0), (940.0, 0.0), fade));
    }
}

/// Judge Ferreira in profile, her hair a tower with lightning; the candle has a finger's breadth left.
fn second(s: &mut Stage) {
    let p = s.pal;
    let red = Colour::hex(0xa8_5a34);
    s.wash(Ink::Radial(
        (172.0, 340.0),
        (780.0, 560.0),
        vec![
            (0.0, p.key, 1.0),
            (0.16, FLAME, 1.0),
            (0.5, red, 1.0),
            (1.0, p.top.mix(red, 0.2), 1.0),
        ],
    ));
    for x in [70.0, 330.0, 590.0, 850.0] {
        s.rect(x, -10.0, 12.0, 560.0, (p.top, 0.35));
        s.stroke(
            &Shape::round_rect(x + 34.0, 40.0, 190.0, 300.0, 6.0),
            (p.top, 0.3),
            7.0,
        );
    }
    let light = Light {
        dir: [-0.86, 0.02, 0.42],
        light_at: 0.22,
        ..Light::noir(-1.0)
    }
    .colours(FLAME.mix(p.key, 0.45), p.ink.mix(BURGUNDY, 0.3), p.acc);
    let stern = Expression {
        lid: 0.66,
        corner: -0.08,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(-78.0, stern)
        .head(-3.0, 0.0)
        .body(-36.0)
        .arms(Arm::Down, Arm::Down);
    let robe = Costume::new(
        Garment::Robe,
        BURGUNDY.mix(Colour::hex(0xc0_203a), 0.2),
        p.key,
        p.ink,
    );
    s.act_in(
        "dolores-vega",
        robe,
        pose,
        Framing::new(0.64, 0.515, 0.43),
        light,
    );
    s.lit_by(-70.0, p.key);
    ledge(s);
    candle(s, (170.0, 474.0));
    gavel(s);
    s.lit_by(-140.0, p.key);
    creatures::moth(
        s,
        At::new(318.0, 236.0, 84.0)
            .turn(-38.0)
            .tint(p.body.mix(p.ink, 0.3)),
    );
    s.vignette(p.ink, 0.4);
}

/// The edge of the bench, its top lit.
fn ledge(s: &mut Stage) {
    let p = s.pal;
    let top = Shape::poly("-20,484 980,506 980,560 -20,560");
    s.fill(
        &top,
        Ink::across(0.0, W, &[p.body, Colour::hex(0x6a_3426), p.top]),
    );
    s.poly(
        &[
            (-20.0, 478.0),
            (980.0, 500.0),
            (980.0, 509.0),
            (-20.0, 488.0),
        ],
        p.low,
    );
    s.glow_oval((170.0, 496.0), (330.0, 60.0), FLAME, 0.9);
}

/// A stub in a pool of wax, and a tall last flame.
fn candle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y - 110.0), 420.0, FLAME, 0.9);
    s.form(
        &Shape::ellipse(x, y + 26.0, 116.0, 27.0),
        p.body.mix(p.ink, 0.3),
        6.0,
    );
    s.oval(x, y + 20.0, 96.0, 20.0, p.top);
    let wax = Shape::svg("M-44 -40C-46 -60 46 -62 44 -40C42 -20 46 -4 52 6C60 16 84 20 80 28C60 40 -60 42 -78 30C-84 20 -58 18 -52 6C-46 -6 -42 -20 -44 -40Z").moved(x, y);
    s.form(&wax, p.low, 9.0);
    s.fill(
        &Shape::svg("M20 -46C34 -40 30 -16 36 -4C38 6 26 6 24 -4C22 -18 18 -30 20 -46Z")
            .moved(x, y),
        p.key,
    );
    s.oval(x, y - 46.0, 38.0, 9.0, p.key);
    s.line(&[(x, y - 46.0), (x + 2.0, y - 66.0)], p.ink, 5.0);
    let flame = Shape::svg(
        "M0 -196C26 -144 38 -104 28 -76C20 -54 -20 -54 -28 -76C-38 -106 -16 -144 0 -196Z",
    )
    .moved(x + 2.0, y);
    s.fill(&flame, FLAME);
    s.fill(
        &Shape::svg("M0 -160C16 -124 22 -98 16 -78C10 -64 -10 -64 -16 -78C-22 -98 -8 -124 0 -160Z")
            .moved(x + 2.0, y),
        WHITE.mix(p.key, 0.4),
    );
    s.fill(
        &Shape::svg("M-14 -74C-8 -62 8 -62 14 -74C8 -70 -8 -70 -14 -74Z").moved(x + 2.0, y),
        p.acc,
    );
}

/// The gavel, near to us: its handle points at the flame.
fn gavel(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x5a_2a1e);
    s.lit_by(-75.0, FLAME.mix(p.key, 0.5));
    s.put(At::new(806.0, 506.0, 0.94).turn(12.0), |s| {
        s.form(
            &Shape::round_rect(-330.0, -13.0, 380.0, 26.0, 13.0),
            wood,
            6.0,
        );
        s.form(
            &Shape::round_rect(-338.0, -17.0, 40.0, 34.0, 12.0),
            wood,
            6.0,
        );
        s.form(
            &Shape::round_rect(30.0, -82.0, 116.0, 164.0, 18.0),
            wood,
            12.0,
        );
        for y in [-56.0, 44.0] {
            s.form(&Shape::rect(24.0, y, 128.0, 13.0), p.body, 4.0);
        }
    });
}
