//! Pictures without people: the tower of kettles, and a storm in a jar.

use super::{LEAF, NIGHT, bank, cloud};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::{At, Stage};

/// A stack of kettles above the clouds; every window is trying another weather.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        420.0,
        &[
            p.mid.mix(WHITE, 0.35),
            p.mid.mix(WHITE, 0.65),
            p.key,
            p.low.mix(WHITE, 0.4),
        ],
    ));
    s.lit_by(-76.0, p.key);
    s.glow((0.0, 330.0), 520.0, p.low, 0.8);
    for (x, y, w) in [
        (40.0, 120.0, 300.0),
        (620.0, 60.0, 360.0),
        (700.0, 210.0, 240.0),
    ] {
        s.streak((x, y), (w, 14.0), (WHITE, 0.8), x as u64);
    }
    bank(s, 40, (372.0, 30.0), WHITE, p.mid.mix(WHITE, 0.55));
    bank(
        s,
        41,
        (412.0, 42.0),
        WHITE.mix(p.low, 0.25),
        p.mid.mix(WHITE, 0.45),
    );
    rainbow(s, (474.0, 262.0));
    tower(s);
    weathers(s);
    bank(
        s,
        45,
        (462.0, 50.0),
        WHITE.mix(p.low, 0.45),
        p.low.mix(p.body, 0.3).mix(WHITE, 0.2),
    );
    village(s);
    bank(
        s,
        49,
        (548.0, 46.0),
        WHITE,
        p.mid.mix(p.body, 0.3).mix(WHITE, 0.3),
    );
}

fn rainbow(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let bands = [
        p.acc.mix(p.body, 0.4),
        p.acc,
        p.acc.mix(LEAF, 0.5),
        LEAF.mix(p.mid, 0.3),
        p.top.mix(p.mid, 0.4),
        p.body,
    ];
    for (i, tone) in bands.into_iter().enumerate() {
        let edge = |k: f32| (y - 4.0 + 5.0 * k, y - 70.0 + 20.0 * k, x - 225.0 + 24.0 * k);
        let (y0, c0, x0) = edge(i as f32);
        let (y1, c1, x1) = edge(i as f32 + 1.05);
        let band = format!(
            "M{x} {y0}C{} {c0} {x0} {} {x0} 480H{x1}C{x1} {} {} {c1} {x} {y1}Z",
            x - 90.0,
            c0 + 30.0,
            c1 + 30.0,
            x - 90.0
        );
        s.fill(&Shape::svg(&band), tone);
    }
}

/// Foot x and y, height, lean and width of each kettle, from below.
const KETTLES: [(f32, f32, f32, f32, f32); 5] = [
    (566.0, 500.0, 150.0, -5.0, 1.05),
    (562.0, 366.0, 118.0, 7.0, 1.05),
    (578.0, 262.0, 96.0, -7.0, 1.02),
    (564.0, 176.0, 76.0, 9.0, 0.98),
    (576.0, 108.0, 52.0, -8.0, 0.9),
];

fn tower(s: &mut Stage) {
    let p = s.pal;
    for (i, &(x, y, h, turn, wide)) in KETTLES.iter().enumerate() {
        let tin = if i % 2 == 0 {
            p.top.mix(p.ink, 0.25)
        } else {
            p.top.mix(p.mid, 0.25)
        };
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let at = At::new(x, y, h).turn(turn);
        s.put(at, |s| {
            let spout = Shape::limb(".36,-.34,.13 .6,-.42,.1 .7,-.62,.07 .9,-.74,.08").scaled(side, 1.0);
            s.form(&spout, tin.mix(p.ink, 0.2), 0.03);
            let handle = Shape::svg("M-.4 -.74C-.86 -.7 -.86 -.24 -.46 -.2").scaled(side, 1.0).stroked(0.08);
            s.form(&handle, tin.mix(p.ink, 0.4), 0.02);
            let body = Shape::svg("M-.34 0C-.54 -.06 -.56 -.5 -.46 -.72C-.4 -.86 -.26 -.94 -.2 -1H.2C.26 -.94 .4 -.86 .46 -.72C.56 -.5 .54 -.06 .34 0Z").scaled(wide, 1.0);
            s.form(&body, tin, 0.12);
            s.clipped(&body, |s| {
                s.rect(-0.6, -0.2, 1.2, 0.05, tin.mix(p.ink, 0.5));
                s.rect(-0.6, -0.83, 1.2, 0.04, tin.mix(p.key, 0.4));
                s.fill(&Shape::poly("-.5,-.52 -.22,-.56 -.2,-.3 -.48,-.26"), tin.mix(p.body, 0.45));
                for (rx, ry) in [(-0.45, -0.49), (-0.25, -0.52), (-0.24, -0.33), (-0.43, -0.3)] {
                    s.circle(rx, ry, 0.016, p.ink);
                }
            });
            window(s, 0.1, -0.46, 0.13);
        });
    }
    roof(s);
}

fn window(s: &mut Stage, x: f32, y: f32, r: f32) {
    let p = s.pal;
    s.circle(x, y, r * 1.35, p.ink);
    s.circle(x, y, r, p.acc);
    s.circle(x + r * 0.1, y + r * 0.2, r * 0.6, p.key);
    s.rect(x - r, y - r * 0.1, r * 2.0, r * 0.2, p.ink);
}

fn roof(s: &mut Stage) {
    let p = s.pal;
    let cone = Shape::poly("536,62 552,20 576,-2 600,26 612,66 576,74");
    s.form(&cone.moved(-2.0, 2.0), p.acc.mix(p.body, 0.3), 7.0);
}

fn weathers(s: &mut Stage) {
    let p = s.pal;
    let shade = p.mid.mix(p.body, 0.3);
    // Rain from the lowest spout, snow from the third, a sun from the second, a squall on top.
    for (x, y, k, tone) in [
        (758.0, 316.0, 1.0, p.top.mix(p.mid, 0.3)),
        (706.0, 178.0, 0.72, shade),
    ] {
        let puffs = [
            (-52.0, 8.0, 26.0),
            (-20.0, -12.0, 38.0),
            (24.0, -6.0, 34.0),
            (56.0, 10.0, 22.0),
            (4.0, 14.0, 28.0),
        ]
        .map(|(a, b, r)| (x + a * k, y + b * k, r * k));
        cloud(s, &puffs, WHITE, tone);
    }
    for i in 0..9 {
        let x = 712.0 + 12.0 * i as f32;
        let y = 346.0 + 20.0 * ((i * 5) % 3) as f32;
        s.line(&[(x, y), (x - 8.0, y + 24.0)], p.top, 4.5);
    }
    for i in 0..10 {
        let (x, y) = (668.0 + 8.5 * i as f32, 212.0 + 17.0 * ((i * 7) % 4) as f32);
        s.circle(x, y, 5.0, WHITE);
        s.circle(x, y + 1.0, 2.2, p.mid);
    }
    sun(s, (442.0, 118.0), 34.0);
}

fn sun(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for i in 0..12 {
        let a = (i as f32 * 30.0).to_radians();
        let ray = Shape::poly("1.24,-.12 1.7,0 1.24,.12")
            .turned_by(a.to_degrees(), 0.0, 0.0)
            .at(x, y, r);
        s.fill(&ray, p.acc);
    }
    s.circle(x, y, r, p.acc);
    s.circle(x - r * 0.2, y - r * 0.1, r * 0.66, p.acc.mix(p.key, 0.5));
}

fn village(s: &mut Stage) {
    let p = s.pal;
    let hole =
        Shape::spline("36,500 90,458 200,444 330,452 430,478 440,516 330,546 170,552 70,536");
    let green = LEAF.mix(p.top, 0.4);
    s.fill(
        &hole,
        Ink::down(
            450.0,
            540.0,
            &[green.mix(p.mid, 0.2), LEAF.mix(p.top, 0.15)],
        ),
    );
    s.clipped(&hole, |s| {
        for (i, (x, y)) in [(80.0, 520.0), (270.0, 536.0), (400.0, 520.0)]
            .into_iter()
            .enumerate()
        {
            s.oval(
                x,
                y + 20.0,
                120.0,
                52.0,
                LEAF.mix(p.ink, 0.2 + 0.1 * i as f32),
            );
        }
        s.stroke(
            &Shape::svg("M236 560C210 530 262 506 236 476C226 462 232 456 238 446"),
            p.key,
            7.0,
        );
        for (x, y) in [
            (130.0, 500.0),
            (172.0, 488.0),
            (196.0, 512.0),
            (282.0, 490.0),
            (316.0, 508.0),
            (150.0, 524.0),
        ] {
            s.poly(
                &[
                    (x - 15.0, y),
                    (x, y - 15.0),
                    (x + 15.0, y),
                    (x + 15.0, y + 15.0),
                    (x - 15.0, y + 15.0),
                ],
                p.ink,
            );
            s.poly(
                &[(x - 15.0, y), (x, y - 15.0), (x + 3.0, y)],
                p.acc.mix(p.low, 0.3),
            );
            s.rect(x - 5.0, y + 3.0, 8.0, 8.0, p.acc);
        }
        s.poly(&[(252.0, 506.0), (260.0, 452.0), (268.0, 506.0)], p.ink);
    });
    let brim = [
        (30.0, 476.0, 34.0),
        (80.0, 452.0, 30.0),
        (140.0, 440.0, 26.0),
        (330.0, 440.0, 28.0),
        (392.0, 452.0, 34.0),
        (446.0, 476.0, 36.0),
        (470.0, 508.0, 40.0),
        (16.0, 516.0, 40.0),
    ];
    cloud(s, &brim, WHITE, p.low.mix(p.body, 0.25).mix(WHITE, 0.3));
}

/// A jam jar with a whole thunderstorm in it, and a boat for whoever is in there.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let wall = p.body.mix(WHITE, 0.1);
    s.wash(Ink::across(
        0.0,
        W,
        &[wall.mix(p.low, 0.35), wall, wall.mix(p.top, 0.3)],
    ));
    s.lit_by(-62.0, p.key);
    s.poly(
        &[(130.0, 0.0), (400.0, 0.0), (640.0, 440.0), (330.0, 440.0)],
        (p.key, 0.65),
    );
    s.poly(
        &[(446.0, 0.0), (570.0, 0.0), (830.0, 440.0), (694.0, 440.0)],
        (p.key, 0.5),
    );
    shelf(s);
    s.rect(
        -8.0,
        436.0,
        W + 16.0,
        120.0,
        Ink::down(
            436.0,
            H,
            &[p.low, p.low.mix(p.acc, 0.35), p.acc.mix(p.body, 0.45)],
        ),
    );
    s.rect(-8.0, 436.0, W + 16.0, 8.0, p.key);
    s.line(
        &[(-8.0, 486.0), (968.0, 486.0)],
        (p.body.mix(p.ink, 0.2), 0.4),
        4.0,
    );
    let fall = Shape::polygon(&[
        (400.0, 500.0),
        (770.0, 500.0),
        (980.0, 540.0),
        (980.0, 560.0),
        (520.0, 560.0),
    ]);
    s.blurred(3.0, |s| s.fill(&fall, (NIGHT, 0.4)));
    s.poly(
        &[
            (560.0, 512.0),
            (680.0, 512.0),
            (860.0, 552.0),
            (700.0, 552.0),
        ],
        (p.acc, 0.6),
    );
    jar(s);
    small_boat_of_paper(s, (168.0, 498.0), 56.0);
    s.dusty(70, [120.0, 20.0, 500.0, 380.0]);
}

/// Jars out of focus: a sunset, a snowfall.
fn shelf(s: &mut Stage) {
    let p = s.pal;
    s.blurred(2.6, |s| {
        for (x, y, w, h, tone) in [
            (70.0, 436.0, 110.0, 170.0, p.acc),
            (880.0, 436.0, 150.0, 250.0, p.mid),
        ] {
            let glass = Shape::round_rect(x - w / 2.0, y - h, w, h, 22.0);
            s.fill(
                &glass,
                Ink::down(y - h, y, &[tone.mix(p.body, 0.35), tone.mix(p.key, 0.3)]),
            );
            s.rect(x - w * 0.42, y - h - 22.0, w * 0.84, 30.0, p.top);
            s.crescent(&glass, WHITE, (9.0, 4.0), 0.0);
        }
        s.circle(70.0, 366.0, 30.0, p.key);
        for i in 0..14 {
            s.circle(
                824.0 + 9.0 * i as f32,
                220.0 + ((i * 61) % 180) as f32,
                6.0,
                WHITE,
            );
        }
    });
}

fn jar(s: &mut Stage) {
    let p = s.pal;
    let glass = Shape::svg(
        "M436 136C420 160 398 172 398 214V462C398 496 420 512 452 512H718C750 512 772 496 772 462V214C772 172 750 160 734 136Z",
    );
    s.fill(
        &glass,
        Ink::across(
            398.0,
            772.0,
            &[
                p.mid.mix(WHITE, 0.75),
                p.mid.mix(WHITE, 0.4),
                p.mid.mix(p.top, 0.35),
            ],
        ),
    );
    s.clipped(&glass, |s| {
        storm(s);
        flood(s);
    });
    s.crescent(&glass, (WHITE, 0.95), (9.0, 3.0), 0.0);
    s.crescent(&glass, (p.top, 0.75), (-8.0, -5.0), 0.0);
    s.fill(
        &Shape::round_rect(424.0, 214.0, 20.0, 210.0, 10.0),
        (WHITE, 0.85),
    );
    s.fill(
        &Shape::round_rect(424.0, 436.0, 20.0, 26.0, 10.0),
        (WHITE, 0.85),
    );
    s.fill(
        &Shape::round_rect(736.0, 300.0, 12.0, 150.0, 6.0),
        (WHITE, 0.4),
    );
    cloth(s);
}

fn storm(s: &mut Stage) {
    let p = s.pal;
    let puffs = [
        (430.0, 220.0, 52.0),
        (500.0, 186.0, 64.0),
        (580.0, 168.0, 70.0),
        (664.0, 184.0, 64.0),
        (730.0, 224.0, 52.0),
        (470.0, 258.0, 48.0),
        (550.0, 262.0, 56.0),
        (630.0, 268.0, 54.0),
        (700.0, 262.0, 44.0),
        (590.0, 220.0, 70.0),
    ];
    for i in 0..22 {
        let x = 420.0 + 16.0 * i as f32;
        let y = 300.0 + ((i * 37) % 70) as f32;
        s.line(&[(x, y), (x - 9.0, y + 34.0)], p.top.mix(p.mid, 0.3), 4.0);
    }
    s.glow((590.0, 350.0), 210.0, p.acc, 0.7);
    let fork = Shape::poly("596,264 532,356 580,352 548,442 650,334 600,338 644,264");
    s.fill(&fork.moved(6.0, 4.0), p.acc.mix(NIGHT, 0.35));
    s.fill(&fork, p.acc);
    s.crescent(&fork, p.key, (9.0, 3.0), 0.0);
    let slate: Colour = p.top.mix(NIGHT, 0.65);
    cloud(s, &puffs, p.body.mix(p.mid, 0.5), slate);
}

fn flood(s: &mut Stage) {
    let p = s.pal;
    let water = Shape::svg(
        "M380 436C430 420 470 452 520 436C570 420 610 450 660 434C710 420 750 446 800 430V530H380Z",
    );
    s.fill(
        &water,
        Ink::down(
            430.0,
            512.0,
            &[p.top.mix(p.mid, 0.35), p.top.mix(p.ink, 0.3)],
        ),
    );
    s.crescent(&water, p.mid.mix(WHITE, 0.6), (0.0, 7.0), 0.0);
    small_boat_of_paper(s, (660.0, 448.0), 66.0);
    s.fill(
        &Shape::svg("M596 458C640 446 690 466 730 454C720 474 620 478 596 458Z"),
        p.top.mix(p.mid, 0.3),
    );
    s.oval(560.0, 470.0, 26.0, 4.0, (p.acc, 0.9));
    s.oval(548.0, 486.0, 16.0, 4.0, (p.acc, 0.7));
}

fn small_boat_of_paper(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let at = |text: &str| Shape::poly(text).at(x, y, k);
    s.fill(&at("0,-1 -.44,-.28 .44,-.28"), WHITE);
    s.fill(&at("0,-1 .02,-.28 .44,-.28"), p.mid.mix(WHITE, 0.35));
    s.fill(
        &at("-1,-.44 -.3,-.2 .3,-.2 1,-.44 .56,.16 -.56,.16"),
        WHITE.mix(p.key, 0.5),
    );
    s.fill(&at("1,-.44 .3,-.2 .1,.16 .56,.16"), p.mid.mix(WHITE, 0.2));
}

fn cloth(s: &mut Stage) {
    let p = s.pal;
    let skirt = Shape::svg(
        "M420 92C440 60 500 50 585 50C670 50 730 60 750 92C770 120 776 150 796 168C770 178 756 160 736 182C716 160 700 190 676 172C650 192 630 168 606 186C584 168 560 192 536 172C514 190 490 166 468 180C446 160 420 184 378 170C396 150 404 116 420 92Z",
    );
    s.form(&skirt, LEAF, 12.0);
    s.clipped(&skirt, |s| {
        for x in [470.0, 540.0, 606.0, 670.0, 728.0] {
            s.poly(
                &[
                    (x, 118.0),
                    (x + 16.0, 118.0),
                    (x + 26.0, 196.0),
                    (x - 4.0, 196.0),
                ],
                (LEAF.mix(p.ink, 0.5), 0.7),
            );
        }
        for (x, y) in [
            (470.0, 80.0),
            (530.0, 66.0),
            (596.0, 78.0),
            (660.0, 66.0),
            (716.0, 84.0),
            (440.0, 150.0),
            (512.0, 150.0),
            (640.0, 152.0),
            (702.0, 150.0),
        ] {
            s.circle(x, y, 8.0, p.key);
        }
    });
    s.stroke(&Shape::svg("M416 112C480 130 690 130 754 112"), p.acc, 13.0);
    s.stroke(
        &Shape::svg("M416 116C480 135 690 135 754 116"),
        p.acc.mix(p.ink, 0.4),
        5.0,
    );
    for path in [
        "M488 122C450 90 424 120 440 146C456 160 480 140 488 122Z",
        "M488 122C520 90 552 110 540 140C524 156 500 144 488 122Z",
        "M484 126L456 196L476 192L492 130Z",
        "M492 126L530 190L512 194L486 130Z",
    ] {
        s.form(&Shape::svg(path), p.acc, 5.0);
    }
    s.circle(488.0, 122.0, 12.0, p.acc.mix(p.key, 0.4));
}
