//! The fete and the green.

use super::APPLE;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::places::built;
use kit::stage::Stage;

/// Inside the marquee at dusk: eleven hats on the lit canvas, and one of them lifts a knife over the prize marrow.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let sun = Colour::hex(0xff_b45c);
    s.wash(Ink::Radial(
        (520.0, 260.0),
        (640.0, 460.0),
        vec![
            (0.0, p.low, 1.0),
            (0.3, sun.mix(p.low, 0.4), 1.0),
            (0.65, APPLE.mix(sun, 0.5), 1.0),
            (1.0, APPLE, 1.0),
        ],
    ));
    canvas_seams(s);
    let shade = p.acc.mix(Colour::hex(0x1a_1444), 0.7);
    for (i, (x, h, hat)) in [
        (28.0, 300.0, 0),
        (112.0, 250.0, 1),
        (196.0, 318.0, 2),
        (276.0, 262.0, 3),
        (356.0, 300.0, 4),
        (610.0, 288.0, 5),
        (690.0, 330.0, 6),
        (768.0, 254.0, 7),
        (850.0, 310.0, 8),
        (934.0, 270.0, 9),
    ]
    .into_iter()
    .enumerate()
    {
        let soft = shade.mix(p.acc, 0.25 * (i % 2) as f32);
        villager(s, (x, 470.0), h, hat, soft);
    }
    let culprit = Colour::hex(0x12_0e2c);
    villager(s, (470.0, 480.0), 344.0, 10, culprit);
    knife(s, culprit);
    roof(s);
    table(s);
    s.vignette(p.ink, 0.35);
}

fn canvas_seams(s: &mut Stage) {
    let p = s.pal;
    for i in 0..13 {
        let x = -120.0 + 100.0 * i as f32;
        s.poly(
            &[(490.0, -240.0), (x, 560.0), (x + 50.0, 560.0)],
            (WHITE, 0.22),
        );
        s.line(
            &[(490.0, -240.0), (x, 560.0)],
            (p.body.mix(APPLE, 0.5), 0.5),
            3.0,
        );
    }
}

/// A shadow of a villager, foot at (x, y); eleven sorts of hat.
fn villager(s: &mut Stage, (x, y): Pt, h: f32, hat: usize, ink: Colour) {
    let body = Shape::svg(
        "M-.26 .1V-.42C-.26 -.56 -.14 -.6 -.06 -.62V-.68H.06V-.62C.14 -.6 .26 -.56 .26 -.42V.1Z",
    );
    let head = Shape::ellipse(0.0, -0.76, 0.1, 0.125);
    let lid = match hat {
        0 => Shape::svg(
            "M-.22 -.84C-.2 -.87 -.12 -.87 -.12 -.87C-.12 -1.04 .12 -1.04 .12 -.87C.12 -.87 .2 -.87 .22 -.84Z",
        ),
        1 => Shape::svg(
            "M-.2 -.78C-.24 -1 .2 -1.04 .2 -.84C.2 -.7 .1 -.68 .08 -.66C.1 -.82 -.04 -.86 -.2 -.78Z",
        ),
        2 => {
            Shape::poly("-.2,-.84 -.2,-.87 -.12,-.87 -.13,-1.16 .13,-1.16 .12,-.87 .2,-.87 .2,-.84")
        }
        3 => Shape::svg("M-.12 -.82C-.14 -.98 .1 -1 .16 -.88L.28 -.82C.2 -.8 .1 -.84 -.12 -.82Z"),
        4 => Shape::poly(
            "-.26,-.85 -.26,-.88 -.13,-.88 -.13,-.97 .13,-.97 .13,-.88 .26,-.88 .26,-.85",
        ),
        5 => Shape::svg(
            "M-.12 -.84C-.18 -.94 -.24 -1.06 -.1 -1.1C-.04 -1.2 .08 -1.18 .1 -1.1C.24 -1.08 .2 -.94 .12 -.84Z",
        ),
        6 => Shape::svg(
            "M-.13 -.83C-.15 -1 -.08 -1.1 0 -1.1C.08 -1.1 .15 -1 .13 -.83L.18 -.8H-.18ZM-.02 -1.16H.02V-1.08H-.02Z",
        ),
        7 => Shape::svg(
            "M-.3 -.84C-.2 -.9 -.12 -.88 -.11 -.9C-.1 -1 .1 -1 .11 -.9C.14 -.88 .24 -.9 .32 -.82C.1 -.86 -.1 -.86 -.3 -.84ZM.08 -.94C.2 -1.1 .34 -1.06 .3 -.98C.24 -.92 .16 -.94 .08 -.9Z",
        ),
        8 => Shape::svg(
            "M-.13 -.8C-.16 -1.06 .16 -1.06 .13 -.8ZM-.05 -.97C-.08 -1.08 .08 -1.08 .05 -.97Z",
        ),
        9 => Shape::svg("M-.2 -.86C-.2 -.98 .16 -1.02 .18 -.9C.16 -.84 -.1 -.82 -.2 -.86Z"),
        _ => Shape::svg(
            "M-.3 -.83C-.2 -.87 -.12 -.86 -.12 -.88L-.1 -1.02C-.06 -1.08 .06 -1.08 .1 -1.02L.12 -.88C.14 -.86 .22 -.87 .3 -.83C.2 -.8 -.2 -.8 -.3 -.83Z",
        ),
    };
    s.fill(&body.and(&head).at(x, y, h), ink);
    s.fill(&lid.at(x, y, h), ink);
}

/// The arm that is raised, and the cake knife in it.
fn knife(s: &mut Stage, ink: Colour) {
    let arm = Shape::tube(&[
        (536.0, 336.0, 32.0),
        (618.0, 312.0, 25.0),
        (622.0, 240.0, 18.0),
        (610.0, 206.0, 20.0),
    ]);
    s.fill(&arm, ink);
    s.circle(608.0, 200.0, 24.0, ink);
    let blade = Shape::svg("M-9 26V-22L-22 -28C-26 -70 -18 -110 16 -136L18 -22H10V26Z")
        .turned_by(14.0, 0.0, 0.0)
        .moved(608.0, 192.0);
    s.fill(&blade, ink);
}

/// Tent roof and bunting above.
fn roof(s: &mut Stage) {
    let dark = Colour::hex(0x1a_1840);
    let mut pts = vec![(-20.0, -20.0), (980.0, -20.0), (980.0, 64.0)];
    for i in 0..12 {
        let x = 960.0 - 87.0 * i as f32;
        pts.push((
            x - 43.0,
            84.0 - 50.0 * (1.0 - ((x - 523.0) / 480.0).powi(2)).max(0.0),
        ));
        pts.push((
            x - 87.0,
            52.0 - 50.0 * (1.0 - ((x - 567.0) / 480.0).powi(2)).max(0.0),
        ));
    }
    s.fill(&Shape::polygon(&pts), dark);
    for (x, w) in [(60.0, 22.0), (884.0, 24.0)] {
        s.rect(x, -10.0, w, 560.0, dark);
    }
}

/// The table of honour: a marrow as long as a child, rosette and all, and rivals beside it.
fn table(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(10.0, p.low);
    let cloth = Shape::poly("-20,462 980,462 980,560 -20,560");
    s.fill(
        &cloth,
        Ink::down(462.0, H, &[Colour::hex(0x2a_2a6a), Colour::hex(0x14_1230)]),
    );
    s.rect(-20.0, 458.0, 1000.0, 7.0, p.low);
    s.oval(470.0, 470.0, 320.0, 22.0, (p.ink, 0.75));
    let marrow = Shape::spline(
        "170,420 196,356 290,322 430,310 580,318 700,346 768,392 760,440 690,472 540,486 380,484 240,468",
    );
    s.fill(&marrow, p.top.mix(p.ink, 0.15));
    s.clipped(&marrow, |s| {
        for i in 0..5 {
            let k = -1.0 + 0.5 * i as f32;
            let stripe = Shape::tube(&[
                (150.0, 404.0 + 20.0 * k, 2.0),
                (300.0, 398.0 + 62.0 * k, 12.0),
                (480.0, 398.0 + 76.0 * k, 14.0),
                (660.0, 402.0 + 60.0 * k, 11.0),
                (790.0, 414.0 + 14.0 * k, 2.0),
            ]);
            s.fill(&stripe, p.mid);
        }
        let under = Shape::spline("120,440 300,450 520,462 720,440 820,400 820,540 120,540");
        s.fill(&under, (p.ink, 0.45));
    });
    s.crescent(&marrow, p.key, (0.0, 9.0), 0.0);
    s.form(
        &Shape::limb("176,404,17 140,396,14 118,372,12 112,352,13"),
        p.body.mix(p.top, 0.4),
        4.0,
    );
    rosette(s, (560.0, 408.0));
    for (x, r) in [(852.0, 40.0), (800.0, 30.0), (60.0, 36.0)] {
        s.form(
            &Shape::circle(x, 462.0 - r * 0.8, r),
            APPLE.mix(p.ink, 0.25),
            7.0,
        );
        s.rect(x - 3.0, 462.0 - r * 1.95, 7.0, 14.0, p.top);
    }
}

fn rosette(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for tail in [
        "-16,10 -34,88 -18,78 -6,92 4,16",
        "16,10 34,84 18,78 8,94 -4,16",
    ] {
        s.fill(&Shape::poly(tail).moved(x, y), p.acc.mix(p.ink, 0.2));
    }
    for i in 0..14 {
        let a = i as f32 / 14.0 * std::f32::consts::TAU;
        s.circle(
            x + 32.0 * a.cos(),
            y + 32.0 * a.sin(),
            13.0,
            if i % 2 == 0 {
                p.acc
            } else {
                p.acc.mix(WHITE, 0.4)
            },
        );
    }
    s.circle(x, y, 31.0, p.acc);
    s.circle(x, y, 21.0, p.key);
    s.fill(
        &Shape::poly("0,-13 4,-4 13,-4 6,2 9,12 0,6 -9,12 -6,2 -13,-4 -4,-4").moved(x, y),
        p.body,
    );
}

/// The village green from the belfry: a trail of floury feet leads from the bakery straight into the pond.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.mid, p.top, p.top.mix(p.ink, 0.45)]));
    s.lit_by(-60.0, p.key);
    fields(s);
    let c = (560.0, 300.0);
    s.oval(c.0, c.1, 452.0, 224.0, p.low.mix(p.body, 0.3));
    s.oval(c.0, c.1, 404.0, 190.0, p.top.mix(p.ink, 0.15));
    s.oval(
        c.0,
        c.1 - 4.0,
        400.0,
        186.0,
        Ink::along(
            (200.0, 140.0),
            (900.0, 460.0),
            &[p.mid.mix(p.top, 0.35), p.top, p.top.mix(p.ink, 0.3)],
        ),
    );
    for i in 0..6 {
        let x = 250.0 + 110.0 * i as f32;
        s.clipped(&Shape::ellipse(c.0, c.1 - 4.0, 400.0, 186.0), |s| {
            s.poly(
                &[
                    (x, 90.0),
                    (x + 52.0, 90.0),
                    (x + 22.0, 510.0),
                    (x - 40.0, 510.0),
                ],
                (p.key, 0.13),
            );
        });
    }
    ring(s, c, true);
    pond(s, (690.0, 352.0));
    flour(s);
    ring(s, c, false);
    oak(s, (770.0, 232.0));
    cock(s);
    s.vignette(p.ink, 0.25);
}

fn fields(s: &mut Stage) {
    let p = s.pal;
    for (pts, tone) in [
        (
            "-20,90 200,40 420,70 300,180 -20,240",
            p.body.mix(p.low, 0.45),
        ),
        ("420,66 700,30 760,90 500,130", p.mid.mix(p.low, 0.6)),
        ("700,30 980,50 980,220 860,120", p.body.mix(p.low, 0.2)),
        (
            "-20,-20 980,-20 980,50 700,28 420,66 200,38 -20,88",
            p.top.mix(p.mid, 0.5),
        ),
    ] {
        s.fill(&Shape::poly(pts), tone);
    }
    for i in 0..26 {
        let x = 38.0 * i as f32;
        let r = s.dice.range(12.0, 24.0);
        let y = 52.0 + 22.0 * (x * 0.011).sin();
        s.circle(x, y, r, p.top.mix(p.ink, 0.25));
    }
}

/// Cottages round the green; `far` draws those behind it, else those before it.
fn ring(s: &mut Stage, (cx, cy): Pt, far: bool) {
    let p = s.pal;
    let honey = p.body.mix(p.low, 0.4);
    let n = 15;
    for i in 0..n {
        let a = if far {
            3.3 + 2.83 * i as f32 / (n - 1) as f32
        } else {
            0.15 + 2.85 * (i as f32 + 0.5) / n as f32
        };
        let (x, y) = (cx + 446.0 * a.cos(), cy + 10.0 + 214.0 * a.sin());
        if !far && (i % 2 == 1 || x > 930.0) {
            continue;
        }
        let k = 0.62 + (y - 90.0) / 420.0;
        let roof = [p.body, APPLE.mix(p.body, 0.4), p.body.mix(p.ink, 0.25)][i % 3];
        let w = 74.0 * k;
        s.poly(
            &[
                (x + w * 0.4, y + 4.0),
                (x + w * 1.3, y + 12.0 * k),
                (x + w * 1.2, y + 22.0 * k),
                (x, y + 8.0),
            ],
            (p.ink, 0.35),
        );
        let bakery = far && i == 5;
        let wall = if bakery { p.key } else { honey };
        built::house(
            s,
            (x, y),
            (
                w * if bakery { 1.5 } else { 1.0 },
                40.0 * k * if bakery { 1.35 } else { 1.0 },
            ),
            (wall, if bakery { p.acc } else { roof }),
            0.2,
        );
    }
}

/// The duck pond, rings spreading where the trail ends.
fn pond(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let water = s.dice.blob((x, y), (136.0, 58.0), 0.07, 14);
    s.fill(&water.moved(0.0, -5.0), p.ink.mix(p.top, 0.4));
    s.fill(
        &water,
        Ink::along(
            (x - 130.0, y - 50.0),
            (x + 130.0, y + 50.0),
            &[p.acc.mix(WHITE, 0.35), p.acc, p.acc.mix(p.ink, 0.15)],
        ),
    );
    s.clipped(&water, |s| {
        for r in [16.0, 34.0, 54.0] {
            s.stroke(&Shape::ellipse(x - 48.0, y - 12.0, r, r * 0.42), WHITE, 4.0);
        }
        s.oval(x - 48.0, y - 12.0, 12.0, 5.0, WHITE);
    });
    for (dx, dy, k) in [(50.0, 12.0, 1.0), (84.0, -12.0, 0.85), (16.0, 34.0, 1.1)] {
        let duck = Shape::svg("M-18 0C-14 12 12 12 18 -2C12 -4 6 -4 2 -4C2 -14 -4 -18 -10 -16C-14 -14 -14 -10 -20 -9C-16 -6 -14 -6 -14 -4Z").at(x + dx, y + dy, k);
        s.fill(&duck, WHITE);
        s.poly(
            &[
                (x + dx - 14.0 * k, y + dy - 11.0 * k),
                (x + dx - 23.0 * k, y + dy - 8.0 * k),
                (x + dx - 13.0 * k, y + dy - 7.0 * k),
            ],
            APPLE,
        );
    }
}

/// White steps, left, right, left, in a lazy curve over the grass.
fn flour(s: &mut Stage) {
    let at = |t: f32| {
        let u = 1.0 - t;
        let (a, b, c, d) = (
            (408.0, 124.0),
            (300.0, 250.0),
            (430.0, 360.0),
            (634.0, 338.0),
        );
        let f = |a: f32, b: f32, c: f32, d: f32| {
            u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
        };
        (f(a.0, b.0, c.0, d.0), f(a.1, b.1, c.1, d.1))
    };
    for i in 0..17 {
        let t = i as f32 / 16.5;
        let ((x, y), (x2, y2)) = (at(t), at(t + 0.02));
        let len = (x2 - x).hypot(y2 - y).max(0.01);
        let side = if i % 2 == 0 { 7.0 } else { -7.0 };
        let (nx, ny) = (-(y2 - y) / len * side, (x2 - x) / len * side);
        let k = 0.9 + 0.7 * t;
        let turn = (y2 - y).atan2(x2 - x).to_degrees();
        let foot = Shape::ellipse(0.0, 0.0, 10.0, 5.5)
            .and(&Shape::ellipse(13.0, 0.0, 4.0, 3.5))
            .scaled(k, k)
            .turned_by(turn, 0.0, 0.0)
            .moved(x + nx, y + ny);
        s.fill(&foot, WHITE);
    }
}

fn oak(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.oval(x + 60.0, y + 6.0, 92.0, 26.0, (p.ink, 0.4));
    s.form(
        &Shape::limb("0,6,11 0,-40,9 6,-70,8").moved(x, y),
        p.body.mix(p.ink, 0.5),
        4.0,
    );
    for (dx, dy, r) in [
        (0.0, -86.0, 50.0),
        (-40.0, -66.0, 34.0),
        (44.0, -64.0, 36.0),
        (6.0, -58.0, 36.0),
    ] {
        let leaves = s.dice.blob((x + dx, y + dy), (r, r * 0.85), 0.1, 11);
        s.form(&leaves, p.top.mix(p.ink, 0.28), 9.0);
    }
}

/// The weathercock of the church tower, close to us.
fn cock(s: &mut Stage) {
    let p = s.pal;
    let iron = p.ink.mix(Colour::hex(0x10_1a14), 0.4);
    s.lit_by(60.0, p.low);
    s.rect(128.0, 380.0, 16.0, 180.0, iron);
    s.backlit(
        &Shape::poly("-20,470 136,424 292,470 292,486 136,446 -20,486"),
        iron,
        3.0,
    );
    s.circle(136.0, 436.0, 20.0, p.body);
    s.circle(142.0, 430.0, 7.0, p.key);
    let bird = Shape::svg(
        "M236 214C226 196 206 194 196 208C182 230 190 262 172 284C150 306 116 296 96 270C70 240 70 206 86 186C50 186 22 214 16 252C8 242 6 226 10 214C-14 240 -10 290 14 318C40 350 70 366 110 372L104 412H116L126 374H150L156 412H168L166 370C214 354 236 310 234 262C246 262 252 250 250 236L262 226Z",
    );
    s.backlit(&bird, iron, 4.0);
    s.fill(&Shape::svg("M196 208C180 196 184 176 196 182C198 162 214 160 216 178C224 164 238 172 234 188C242 186 244 202 236 214C224 200 208 198 196 208Z"), APPLE);
    s.fill(
        &Shape::svg("M244 240C258 246 256 272 244 276C234 268 236 250 244 240Z"),
        APPLE,
    );
    s.circle(220.0, 216.0, 5.0, p.key);
    s.stroke(&Shape::svg("M96 270C110 310 160 330 200 290"), p.body, 5.0);
}
