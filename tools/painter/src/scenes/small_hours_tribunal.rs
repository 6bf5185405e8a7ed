//! The Small Hours Tribunal: mahogany dark, candle cream, dawn blue; one night for one man's life.

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
/// Where the corridor ends.
const VANISH: Pt = (452.0, 232.0);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, letter::object),
    ]
}

/// The Major alone on the mirror of the floor, under a bench like a cliff with an empty chair.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x74_2c2c);
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
                wood.mix(p.body, 0.5),
                wood.mix(p.body, 0.2),
                wood.mix(p.ink, 0.4),
            ],
        ),
    );
    bars(
        s,
        &[(378.0, 388.0, 394.0, 408.0), (402.0, 418.0, 428.0, 450.0)],
    );
    s.lit_by(-60.0, p.key);
    objects::suitcase(s, At::new(676.0, 404.0, 74.0).tint(p.body.mix(p.ink, 0.25)));
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
        let framing = Framing::on_ground(who, &pose, 0.487, 0.862, 0.60, W / H);
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

/// The judge's bench: three cliffs of wood, candles, and a chair nobody sits in.
fn bench(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    s.lit_by(-70.0, p.acc.mix(WHITE, 0.3));
    let chair = Shape::svg(
        "M424 170V50C424 10 450 22 458 2C466 -14 510 -14 518 2C526 22 552 10 552 50V170Z",
    );
    s.form(&chair, wood.mix(p.ink, 0.3), 5.0);
    s.fill(
        &Shape::svg(
            "M442 170V62C442 34 462 38 470 26C478 16 498 16 506 26C514 38 534 34 534 62V170Z",
        ),
        BURGUNDY.mix(p.ink, 0.45),
    );
    for (i, y) in [70.0, 108.0, 146.0].into_iter().enumerate() {
        for x in [464.0, 488.0, 512.0] {
            s.circle(x + if i == 1 { 0.0 } else { 2.0 }, y, 3.6, p.ink);
        }
    }
    for (x0, x1, y0, y1, t) in [
        (344.0, 632.0, 168.0, 262.0, 0.2),
        (288.0, 688.0, 258.0, 330.0, 0.32),
        (232.0, 744.0, 326.0, 392.0, 0.45),
    ] {
        let block = Shape::rect(x0, y0, x1 - x0, y1 - y0);
        s.fill(
            &block,
            Ink::across(
                x0,
                x1,
                &[
                    wood.mix(p.acc, 0.18).mix(p.ink, t * 0.6),
                    wood.mix(p.ink, t),
                    wood.mix(p.ink, t + 0.25),
                ],
            ),
        );
        s.rect(
            x0 - 10.0,
            y0 - 8.0,
            x1 - x0 + 20.0,
            14.0,
            wood.mix(p.body, 0.5),
        );
        s.rect(x0 - 10.0, y0 + 6.0, x1 - x0 + 20.0, 6.0, p.ink);
        let n = ((x1 - x0) / 70.0) as usize;
        for k in 0..n {
            let w = (x1 - x0) / n as f32;
            let x = x0 + w * k as f32;
            s.stroke(
                &Shape::rect(x + 12.0, y0 + 22.0, w - 24.0, y1 - y0 - 36.0),
                (p.ink, 0.8),
                5.0,
            );
        }
    }
    for x in [372.0, 604.0] {
        s.rect(x - 5.0, 126.0, 10.0, 36.0, p.low);
        s.glow((x, 112.0), 90.0, FLAME, 0.9);
        s.fill(
            &Shape::svg("M0 -16C7 -6 6 4 0 6C-6 4 -7 -6 0 -16Z").moved(x, 118.0),
            FLAME.mix(WHITE, 0.5),
        );
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

/// They part under one lamp in a long corridor; the suitcase stays between them, and it is dawn.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let air = p.acc.mix(WHITE, 0.72);
    s.wash(air);
    corridor(s);
    s.lit_by(0.0, WHITE);
    lamp(s);
    shadows(s);
    let light = |side: f32| {
        Light {
            dir: [0.8 * side, 0.4, 0.22],
            light_at: 0.22,
            depth: 0.5,
            rim_at: 0.3,
            ..Light::night(side)
        }
        .colours(p.key, p.ink.mix(p.acc, 0.12), WHITE)
    };
    if let (Some(priya), Some(dolores)) = (actor("priya-raghavan"), actor("dolores-vega")) {
        let away = Pose::new(172.0, Expression::NEUTRAL)
            .body(176.0)
            .arms(Arm::WalkBack, Arm::WalkFore)
            .stance(Stance::Walk);
        let uniform =
            Costume::new(Garment::Uniform, PURPLE, p.key, FLAME).legs(PURPLE.tone(0.9), p.ink);
        s.act_in(
            "priya-raghavan",
            uniform,
            away,
            Framing::on_ground(priya, &away, 0.405, 0.775, 0.52, W / H),
            light(1.0),
        );
        objects::suitcase(s, At::new(524.0, 452.0, 66.0).tint(p.body));
        let towards = Pose::new(16.0, Expression::TENDER)
            .head(4.0, 4.0)
            .body(10.0)
            .arms(Arm::WalkFore, Arm::WalkBack)
            .stance(Stance::Walk);
        let robe = Costume::new(Garment::Robe, BURGUNDY, p.key, BURGUNDY.tone(0.6));
        s.act_in(
            "dolores-vega",
            robe,
            towards,
            Framing::on_ground(dolores, &towards, 0.69, 0.975, 0.90, W / H),
            light(-1.0),
        );
    }
    s.glow((452.0, 210.0), 260.0, WHITE, 0.55);
    s.vignette(p.ink, 0.3);
}

/// One-point corridor: the window at its end, doors left and right, a floor like water.
fn corridor(s: &mut Stage) {
    let p = s.pal;

    let pale = p.acc.mix(WHITE, 0.6);
    s.fill(
        &quad(-100.0, (-150.0, 112.0), (1.3, 9.0)),
        Ink::across(
            -60.0,
            370.0,
            &[p.low.mix(p.mid, 0.5), p.low.mix(p.key, 0.4), pale],
        ),
    );
    s.fill(
        &quad(100.0, (-150.0, 112.0), (1.3, 9.0)),
        Ink::across(
            960.0,
            540.0,
            &[p.low.mix(p.mid, 0.6), p.low.mix(p.key, 0.3), pale],
        ),
    );
    let floor = Shape::polygon(&[
        at(-100.0, 112.0, 1.3),
        at(100.0, 112.0, 1.3),
        at(100.0, 112.0, 9.0),
        at(-100.0, 112.0, 9.0),
    ]);
    s.fill(
        &floor,
        Ink::down(
            372.0,
            H,
            &[WHITE, p.acc.mix(WHITE, 0.65), p.acc.mix(WHITE, 0.3)],
        ),
    );
    let ceiling = Shape::polygon(&[
        at(-100.0, -150.0, 1.3),
        at(100.0, -150.0, 1.3),
        at(100.0, -150.0, 9.0),
        at(-100.0, -150.0, 9.0),
    ]);
    s.fill(&ceiling, Ink::down(0.0, 60.0, &[p.low, p.key]));
    doors(s);
    dawn(s);
}

/// A place in the corridor: across, up, and nearer to us with `k`.
fn at(x: f32, y: f32, k: f32) -> Pt {
    (VANISH.0 + x * k, VANISH.1 + y * k)
}

/// A piece of the side wall at `x`.
fn quad(x: f32, (y0, y1): Pt, (k0, k1): Pt) -> Shape {
    Shape::polygon(&[at(x, y0, k0), at(x, y1, k0), at(x, y1, k1), at(x, y0, k1)])
}

/// Doors on both sides, and the ribs of wall and floor between them.
fn doors(s: &mut Stage) {
    let p = s.pal;
    for k in [1.5_f32, 2.15, 3.1] {
        for x in [-100.0, 100.0] {
            s.fill(
                &quad(x, (-84.0, 112.0), (k, k * 1.22)),
                p.mid.mix(p.acc.mix(WHITE, 0.5), 0.75 / k),
            );
            s.fill(&quad(x, (-92.0, -84.0), (k * 0.985, k * 1.24)), p.body);
        }
        let (a, b) = (at(-100.0, 112.0, k), at(100.0, 112.0, k));
        s.line(&[a, b], (p.top, 0.25), 2.0 + k);
        let rib = [at(-100.0, -150.0, k), at(-100.0, 112.0, k)];
        s.line(&rib, (p.top, 0.4), 2.0 + 2.0 * k);
        s.line(
            &[at(100.0, -150.0, k), at(100.0, 112.0, k)],
            (p.top, 0.4),
            2.0 + 2.0 * k,
        );
    }
}

/// The window at the end, full of morning.
fn dawn(s: &mut Stage) {
    let p = s.pal;
    let v = VANISH;
    let end = Shape::polygon(&[
        at(-100.0, -150.0, 1.3),
        at(100.0, -150.0, 1.3),
        at(100.0, 112.0, 1.3),
        at(-100.0, 112.0, 1.3),
    ]);
    s.fill(&end, p.acc.mix(WHITE, 0.45));
    let arch = Shape::svg("M-62 92V-60C-62 -140 62 -140 62 -60V92Z").at(v.0, v.1, 1.36);
    s.fill(
        &arch,
        Ink::down(
            60.0,
            360.0,
            &[p.acc.mix(WHITE, 0.6), WHITE, p.key.mix(FLAME, 0.25)],
        ),
    );
    s.stroke(&arch, p.mid, 7.0);
    for x in [-28.0, 28.0] {
        s.line(
            &[(v.0 + x, v.1 - 150.0), (v.0 + x, v.1 + 124.0)],
            p.mid,
            5.0,
        );
    }
    for y in [-74.0, 26.0] {
        s.line(&[(v.0 - 84.0, v.1 + y), (v.0 + 84.0, v.1 + y)], p.mid, 5.0);
    }
    s.glow(v, 330.0, WHITE, 0.9);
}

/// The one lamp, already pale against the day.
fn lamp(s: &mut Stage) {
    let p = s.pal;
    s.rect(549.0, -10.0, 6.0, 46.0, p.top);
    s.fill(
        &Shape::svg("M-50 26C-46 -16 46 -16 50 26Z").moved(552.0, 46.0),
        p.top,
    );
    s.oval(552.0, 72.0, 50.0, 9.0, FLAME);
    s.glow((552.0, 84.0), 150.0, FLAME, 0.8);
}

/// Two shadows that join on the floor.
fn shadows(s: &mut Stage) {
    let p = s.pal;
    let ink = (p.top.mix(p.acc, 0.2), 0.72);
    s.fill(
        &Shape::spline("372,420 404,414 430,424 520,470 640,516 690,540 560,560 430,500"),
        ink,
    );
    s.fill(
        &Shape::spline("620,516 700,506 740,526 760,570 600,570 540,548"),
        ink,
    );
    s.oval(524.0, 454.0, 62.0, 7.0, ink);
}
