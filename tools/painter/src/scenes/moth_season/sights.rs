//! The glasshouse and its moths.

use super::{BONE, FORE, HIND};
use kit::canvas::{Dice, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::nature;
use kit::stage::Stage;

/// The glasshouse, all panes furred with moths but for a gap in the shape of somebody.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        400.0,
        &[p.ink, p.top.mix(p.ink, 0.3), p.top.mix(p.mid, 0.35)],
    ));
    s.starry(50, 240.0);
    s.glow_oval((480.0, 330.0), (620.0, 420.0), p.low, 0.5);
    let lime = Colour::hex(0xd4_e27a);
    let shell = Shape::svg(
        "M150 440V240C150 210 200 190 250 184C270 80 370 28 480 16C590 28 690 80 710 184C760 190 810 210 810 240V440Z",
    );
    s.fill(
        &shell,
        Ink::Radial(
            (480.0, 380.0),
            (380.0, 400.0),
            vec![(0.0, p.key, 1.0), (0.4, lime, 1.0), (1.0, p.body, 1.0)],
        ),
    );
    s.clipped(&shell, |s| {
        let figure = somebody((480.0, 440.0), 232.0);
        s.outside(&figure, fur_of_moths);
        s.fill(&figure, p.key.mix(WHITE, 0.6));
    });
    iron(s, &shell);
    s.glow((480.0, 330.0), 300.0, p.key, 0.75);
    let figure = somebody((480.0, 440.0), 232.0);
    s.fill(&figure, p.key.mix(WHITE, 0.75));
    lawn(s);
    s.vignette(p.ink, 0.6);
}

/// A standing person as a shape, `h` high, feet at (x, y): long coat, no face, nobody.
fn somebody((x, y): Pt, h: f32) -> Shape {
    let half = "0,-1 .055,-.985 .078,-.93 .066,-.87 .036,-.835 .05,-.81 .14,-.78 .18,-.7 .2,-.48 .205,-.42 .17,-.42 .15,-.56 .135,-.5 .15,-.24 .17,0 .0,0";
    Shape::twin(half).at(x, y, h)
}

fn fur_of_moths(s: &mut Stage) {
    let p = s.pal;
    let wing = Shape::twin("0,-.16 .3,-.5 .62,-.44 .5,.0 .3,.46 .08,.3 0,.42");
    for i in 0..1100 {
        let (x, y) = (s.dice.range(140.0, 820.0), s.dice.range(10.0, 440.0));
        let near = (x - 480.0).hypot((y - 330.0) * 0.9);
        let r = s.dice.range(7.0, 13.0);
        let turn = s.dice.range(0.0, 360.0);
        let glow = (1.0 - near / 420.0).clamp(0.0, 0.8);
        let dark = p.top.mix(p.ink, s.dice.range(0.0, 0.6));
        let tone = if i % 9 == 0 {
            p.body.mix(p.low, 0.3)
        } else {
            dark.mix(p.body, glow * 0.5)
        };
        s.fill(&wing.turned_by(turn, 0.0, 0.0).at(x, y, r), (tone, 0.9));
    }
}

fn iron(s: &mut Stage, shell: &Shape) {
    let p = s.pal;
    let black = p.ink;
    s.stroke(shell, black, 11.0);
    s.clipped(shell, |s| {
        for x in [216.0, 282.0, 348.0, 414.0, 546.0, 612.0, 678.0, 744.0] {
            let lean = (x - 480.0) * 0.16;
            s.stroke(
                &Shape::curve(&[
                    (x, 450.0),
                    (x, 200.0),
                    (x - lean, 90.0),
                    (480.0 + (x - 480.0) * 0.2, 10.0),
                ]),
                black,
                5.0,
            );
        }
        for (y, w) in [(186.0, 9.0), (104.0, 6.0), (300.0, 5.0)] {
            s.rect(140.0, y, 680.0, w, black);
        }
    });
    s.rect(474.0, -10.0, 12.0, 40.0, black);
    s.fill(
        &Shape::poly("480,-34 490,-6 480,20 470,-6").moved(0.0, 6.0),
        black,
    );
    for x in [150.0, 810.0] {
        s.rect(x - 9.0, 226.0, 18.0, 216.0, black);
        s.circle(x, 218.0, 13.0, black);
    }
}

fn lawn(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        438.0,
        W + 16.0,
        110.0,
        Ink::down(438.0, H, &[p.mid.mix(p.ink, 0.45), p.ink]),
    );
    let streak = Shape::poly("452,438 508,438 640,560 320,560");
    s.blurred(3.0, |s| {
        s.fill(
            &streak,
            Ink::fade((0.0, 438.0), (0.0, 556.0), p.key, (1.0, 0.55)),
        )
    });
    s.fill(
        &Shape::poly("462,438 498,438 560,560 400,560"),
        Ink::fade((0.0, 438.0), (0.0, 556.0), p.key, (1.0, 0.7)),
    );
    let mut dice = s.dice.fork();
    nature::grass(s, &mut dice, (-10.0, 300.0), (548.0, 60.0), 60, p.ink);
    nature::grass(s, &mut dice, (660.0, 970.0), (548.0, 60.0), 60, p.ink);
    for (x, h, k) in [
        (30.0, 420.0, 1.0),
        (118.0, 300.0, 0.9),
        (930.0, 440.0, 1.0),
        (850.0, 280.0, 0.9),
    ] {
        cypress(s, (x, 500.0), h, p.ink.mix(p.top, 1.0 - k));
    }
}

/// A cypress: a black flame, foot at (x, y), `h` high.
fn cypress(s: &mut Stage, (x, y): Pt, h: f32, tone: Colour) {
    let mut dice = s.dice.fork();
    let mut left: Vec<Pt> = Vec::new();
    let mut right: Vec<Pt> = Vec::new();
    for i in 0..=26 {
        let t = i as f32 / 26.0;
        let w =
            0.12 * h * (t * std::f32::consts::PI).sin().max(0.0).powf(0.6) * (1.1 - 0.5 * t) + 1.0;
        left.push((x - w * dice.range(0.82, 1.12), y - h * t));
        right.push((x + w * dice.range(0.82, 1.12), y - h * t));
    }
    left.extend(right.into_iter().rev());
    s.fill(&Shape::smooth(&left, 0.12), tone);
}

/// An avenue of cypresses at moonrise; petals that are moths; one red lamp at its end.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        380.0,
        &[p.body.mix(p.low, 0.4), p.low, p.key, WHITE.mix(p.key, 0.6)],
    ));
    let moon = (716.0, 108.0);
    s.glow(moon, 420.0, p.key, 0.8);
    s.circle(moon.0, moon.1, 62.0, p.key.mix(WHITE, 0.5));
    for (dx, dy, r) in [(-18.0, -10.0, 15.0), (16.0, 14.0, 20.0), (10.0, -26.0, 9.0)] {
        s.circle(moon.0 + dx, moon.1 + dy, r, (p.low, 0.6));
    }
    s.lit_by(40.0, p.key);
    let hills = Noise::new(12)
        .octaves(3)
        .ridge((-8.0, W + 8.0), 380.0, 70.0, 2.5);
    s.fill(&Shape::under(&hills, 400.0), p.low.mix(p.body, 0.5));
    s.rect(
        -8.0,
        376.0,
        W + 16.0,
        180.0,
        Ink::down(376.0, H, &[p.body.mix(p.low, 0.2), p.mid, p.top]),
    );
    let path = Shape::poly("452,378 506,378 760,560 130,560");
    s.fill(
        &path,
        Ink::down(378.0, H, &[p.key, p.key.mix(p.low, 0.4), p.low]),
    );
    glasshouse(s, (479.0, 384.0), 128.0);
    s.haze((330.0, 440.0), p.low, 0.45);
    avenue(s);
    s.glow((479.0, 346.0), 90.0, p.acc, 0.9);
    s.circle(479.0, 346.0, 9.0, p.acc);
    petals(s);
    s.vignette(p.ink, 0.55);
}

fn glasshouse(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    let dome = Shape::svg("M-.5 0V-.42C-.5 -.86 -.2 -1.06 0 -1.08C.2 -1.06 .5 -.86 .5 -.42V0Z")
        .at(x, y, w);
    s.fill(
        &dome,
        Ink::down(y - w, y, &[p.mid.mix(p.low, 0.3), p.low.mix(p.mid, 0.35)]),
    );
    s.stroke(&dome, p.top, 4.0);
    for k in [-0.34, -0.17, 0.0, 0.17, 0.34] {
        let rib = Shape::curve(&[(k, 0.0), (k, -0.42), (k * 0.8, -0.8), (0.0, -1.08)]).at(x, y, w);
        s.stroke(&rib, p.top, 2.4);
    }
    s.rect(x - w * 0.5, y - w * 0.44, w, 3.0, p.top);
    s.rect(x - w * 0.02, y - w * 1.24, w * 0.04, w * 0.18, p.top);
    s.rect(x - w * 0.12, y - w * 0.4, w * 0.24, w * 0.4, p.ink);
}

fn avenue(s: &mut Stage) {
    let p = s.pal;
    for i in (0..6).rev() {
        let near = 1.0 / (1.0 + i as f32 * 0.62);
        let tone = p.ink.mix(p.mid, 0.75 * (1.0 - near));
        for k in [-1.0_f32, 1.0] {
            let (x, y) = (479.0 + k * (26.0 + 400.0 * near), 380.0 + 190.0 * near);
            let shade = Shape::polygon(&[
                (x, y),
                (x + 40.0 * near, y),
                (x - 260.0 * near, y + 90.0 * near),
                (x - 330.0 * near, y + 80.0 * near),
            ]);
            s.fill(&shade, (p.ink, 0.4));
            cypress(s, (x, y), 620.0 * near, tone);
        }
    }
}

fn petals(s: &mut Stage) {
    let p = s.pal;
    let pale = p.key.mix(WHITE, 0.35);
    for _ in 0..34 {
        let (x, y) = (s.dice.range(200.0, 760.0), s.dice.range(170.0, 480.0));
        let (r, turn) = (s.dice.range(5.0, 10.0), s.dice.range(-60.0, 60.0));
        fluttering(s, (x, y), r, turn, pale);
    }
    for _ in 0..13 {
        let (x, y) = (s.dice.range(40.0, 920.0), s.dice.range(80.0, 500.0));
        let (r, turn) = (s.dice.range(15.0, 24.0), s.dice.range(-60.0, 60.0));
        fluttering(s, (x, y), r, turn, pale);
    }
    s.blurred(5.0, |s| {
        for (x, y, r, turn) in [
            (130.0, 420.0, 90.0, -24.0),
            (846.0, 330.0, 76.0, 34.0),
            (300.0, 90.0, 60.0, 12.0),
        ] {
            fluttering(s, (x, y), r, turn, pale);
        }
    });
}

/// A moth on the wing, half turned: two wings of unequal width.
fn fluttering(s: &mut Stage, (x, y): Pt, r: f32, turn: f32, tone: Colour) {
    let p = s.pal;
    let wings = |kx: f32| {
        Shape::spline("0,-.1 .3,-.62 .9,-.7 .8,-.1 .5,.1 .6,.5 .3,.6 .04,.2").scaled(kx, 1.0)
    };
    let place = |shape: Shape| shape.turned_by(turn, 0.0, 0.0).at(x, y, r);
    s.fill(&place(wings(-0.7)), tone.mix(p.low, 0.6));
    s.fill(&place(wings(1.0)), tone);
    s.fill(&place(Shape::circle(0.5, -0.36, 0.13)), (p.body, 0.8));
    s.fill(&place(Shape::ellipse(0.0, 0.08, 0.07, 0.34)), p.body);
}

/// The collection: three rows of moths and, pinned as neatly, a love letter.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    s.lit_by(-60.0, p.key);
    let frame = Shape::rect(18.0, 14.0, 924.0, 512.0);
    s.form(&frame, p.body.mix(p.ink, 0.55), 8.0);
    let (x0, y0, w, h) = (48.0, 40.0, 288.0, 153.0);
    let mut dice = Dice::new(77);
    for i in 0..9 {
        let (c, r) = ((i % 3) as f32, (i / 3) as f32);
        let (x, y) = (x0 + c * w, y0 + r * h);
        let cell = Shape::rect(x + 4.0, y + 4.0, w - 8.0, h - 8.0);
        s.fill(
            &cell,
            Ink::along(
                (x, y),
                (x + w, y + h),
                &[WHITE.mix(p.key, 0.6), p.key, p.low.mix(p.key, 0.4)],
            ),
        );
        s.crescent(&cell, (p.ink, 0.75), (6.0, 6.0), 0.0);
        if i == 4 {
            s.fill(
                &cell,
                Ink::along(
                    (x, y),
                    (x + w, y + h),
                    &[p.acc.mix(p.ink, 0.2), p.acc.mix(p.ink, 0.5)],
                ),
            );
            s.crescent(&cell, p.ink, (6.0, 6.0), 0.0);
            continue;
        }
        let tones = [
            p.mid,
            p.body,
            Colour::hex(0x9a_b04a),
            p.top.mix(p.mid, 0.5),
            p.mid.mix(p.body, 0.5),
        ];
        pinned(
            s,
            (x + w / 2.0, y + h / 2.0),
            dice.range(100.0, 108.0),
            (dice.pick(&tones), i + i / 3),
        );
    }
    love_letter(s, (x0 + 1.5 * w, y0 + 1.5 * h));
    reflection(s);
    s.vignette(p.ink, 0.25);
}

fn pinned(s: &mut Stage, (x, y): Pt, r: f32, (tone, kind): (Colour, i32)) {
    let p = s.pal;
    let stretch = 0.88 + 0.06 * (kind % 3) as f32;
    for k in [-1.0, 1.0] {
        let place = |shape: Shape| shape.scaled(k * stretch, 1.15).at(x, y, r);
        for (outline, colour) in [(HIND, tone.mix(p.body, 0.45)), (FORE, tone)] {
            let wing = place(Shape::spline(outline));
            s.fill(&wing.moved(5.0, 7.0), (p.ink, 0.5));
            s.form(&wing, colour, 3.5);
        }
        let fore = place(Shape::spline(FORE));
        s.clipped(&fore, |s| match kind % 3 {
            0 => s.fill(
                &place(Shape::svg("M.6 -.7C.8 -.4 .76 -.1 .5 .3").stroked(0.1)),
                BONE,
            ),
            1 => {
                s.fill(&place(Shape::circle(0.58, -0.24, 0.15)), p.ink);
                s.fill(&place(Shape::circle(0.58, -0.24, 0.08)), p.key);
            }
            _ => {
                for d in [0.3, 0.52, 0.74] {
                    s.fill(
                        &place(Shape::line(&[(d, -0.8), (d - 0.06, 0.3)]).stroked(0.06)),
                        (p.low, 0.85),
                    );
                }
            }
        });
    }
    let body = Shape::turned("0,-.26 .06,-.2 .08,0 .07,.28 0,.42").at(x, y, r);
    s.form(&body, p.body.mix(p.ink, 0.4), 3.0);
    pin(s, (x, y - 0.06 * r));
}

fn pin(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.line(
        &[(x + 2.0, y + 2.0), (x + 12.0, y + 16.0)],
        (p.ink, 0.6),
        2.5,
    );
    s.circle(x, y, 5.0, p.key.mix(WHITE, 0.5));
    s.circle(x + 1.0, y + 1.5, 3.0, p.low);
}

fn love_letter(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let paper = Shape::poly("-116,-58 114,-62 118,60 -112,64").moved(x, y);
    let white = Colour::hex(0xff_fbea);
    s.fill(&paper.moved(7.0, 9.0), (p.ink, 0.6));
    s.fill(&paper, white);
    s.fill(
        &Shape::poly("-116,-58 -112,64 4,6").moved(x, y),
        white.mix(p.low, 0.3),
    );
    s.fill(
        &Shape::poly("114,-62 118,60 0,6").moved(x, y),
        white.mix(p.low, 0.55),
    );
    let flap = Shape::poly("-116,-58 114,-62 2,26").moved(x, y);
    s.fill(&flap.moved(0.0, 5.0), (p.body, 0.5));
    s.fill(&flap, white);
    let heart = Shape::svg(
        "M0 .9C-.9 .3 -1.1 -.2 -.9 -.6C-.7 -1 -.2 -.9 0 -.4C.2 -.9 .7 -1 .9 -.6C1.1 -.2 .9 .3 0 .9Z",
    );
    let seal = heart.at(x + 2.0, y + 12.0, 46.0);
    s.fill(&seal.moved(3.0, 4.0), (p.ink, 0.4));
    s.form(&seal, p.acc, 6.0);
    s.stroke(
        &heart.at(x + 2.0, y + 12.0, 28.0),
        (p.acc.mix(p.ink, 0.4), 0.9),
        3.0,
    );
    pin(s, (x, y - 40.0));
}

fn reflection(s: &mut Stage) {
    let p = s.pal;
    s.screen(
        &Shape::poly("500,14 690,14 330,526 140,526"),
        Ink::fade((0.0, 14.0), (0.0, 526.0), p.low, (0.34, 0.1)),
    );
    s.screen(
        &Shape::poly("720,14 752,14 392,526 360,526"),
        Ink::fade((0.0, 14.0), (0.0, 526.0), p.low, (0.3, 0.08)),
    );
}
