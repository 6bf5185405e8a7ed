//! A town with funnels on its chimneys, and a fiddle out of a sardine tin.

use super::{MUSTARD, TIN};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;
use tiny_skia::Transform;

/// Dusk over the roofs; one attic is awake and its tune spreads in golden rings.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let night = Colour::hex(0x1a_2218);
    s.wash(Ink::down(
        0.0,
        420.0,
        &[
            night.mix(Colour::hex(0x08_0c0c), 0.5),
            night,
            p.top.mix(night, 0.55),
            p.top,
        ],
    ));
    let attic = (640.0, 334.0);
    s.glow(attic, 420.0, p.low, 0.55);
    rings(s, attic);
    s.lit_by(-10.0, p.low);
    roofs(
        s,
        (350.0, 0.62, 0.5),
        &[
            (20.0, 0),
            (150.0, 2),
            (286.0, 1),
            (420.0, 0),
            (800.0, 1),
            (910.0, 2),
        ],
    );
    house_with_attic(s, attic);
    roofs(
        s,
        (430.0, 0.95, 0.2),
        &[(-10.0, 1), (190.0, 0), (396.0, 2), (856.0, 0)],
    );
    roofs(
        s,
        (520.0, 1.4, 0.02),
        &[(80.0, 2), (420.0, 1), (720.0, 0), (990.0, 2)],
    );
    pigeons(s);
    s.vignette(night, 0.55);
}

/// Rings of sound, wider and fainter outwards.
fn rings(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let gold = Colour::hex(0xff_c24a);
    for i in 0..8 {
        let r = 74.0 + 88.0 * i as f32;
        let strength = 0.95 - 0.085 * i as f32;
        let ring = Shape::circle(x, y, r);
        s.stroke(&ring, (gold, strength), 22.0 - 1.1 * i as f32);
        s.stroke(&Shape::circle(x, y, r - 13.0), (p.key, strength * 0.5), 3.0);
        for j in 0..3 {
            let a =
                (-2.7 + 0.75 * j as f32 + 0.23 * i as f32 * if i % 2 == 0 { 1.0 } else { -1.0 })
                    .rem_euclid(std::f32::consts::TAU);
            s.circle(
                x + a.cos() * r,
                y + a.sin() * r,
                15.0 - 0.7 * i as f32,
                p.key,
            );
        }
    }
}

/// A row of gabled roofs at height `y`, scale `k`, `lit` towards the light; each with its funnel.
fn roofs(s: &mut Stage, (y, k, lit): (f32, f32, f32), at: &[(f32, usize)]) {
    let p = s.pal;
    let dark = Colour::hex(0x20_2818);
    for &(x, kind) in at {
        let (w, h) = (170.0 * k, 96.0 * k);
        let tone = p.top.mix(dark, 0.85 - lit);
        let toward = if x < 640.0 { 1.0 } else { -1.0 };
        let gable = Shape::polygon(&[
            (x - w * 0.62, 570.0),
            (x - w * 0.62, y),
            (x, y - h),
            (x + w * 0.62, y),
            (x + w * 0.62, 570.0),
        ]);
        s.fill(&gable, tone.mix(dark, 0.35));
        let slope = Shape::polygon(&[
            (x, y - h),
            (x + toward * w * 0.68, y + 8.0 * k),
            (x + toward * w * 0.62, y + 14.0 * k),
            (x, y - h + 13.0 * k),
        ]);
        s.fill(
            &slope,
            p.body
                .mix(Colour::hex(0xf0_b440), lit)
                .mix(dark, 0.35 - lit * 0.4),
        );
        let other = Shape::polygon(&[
            (x, y - h),
            (x - toward * w * 0.68, y + 8.0 * k),
            (x - toward * w * 0.56, y + 22.0 * k),
            (x, y - h + 24.0 * k),
        ]);
        s.fill(&other, dark);
        for dx in [-44.0, 18.0] {
            let pane = Shape::rect(x + dx * k, y + 14.0 * k, 26.0 * k, 34.0 * k);
            s.fill(&pane, dark.mix(Colour::hex(0x0a_0c08), 0.6));
            s.crescent(&pane, (p.body, 0.6), (-toward * 3.0 * k, 0.0), 0.0);
        }
        chimney(s, (x - toward * w * 0.3, y - h * 0.5), k, kind);
    }
}

/// A chimney with a gramophone funnel, a row of three, or a tuba's bell.
fn chimney(s: &mut Stage, (x, y): Pt, k: f32, kind: usize) {
    let brick = Colour::hex(0x5a_3a24);
    s.backlit(
        &Shape::rect(x - 20.0 * k, y - 44.0 * k, 40.0 * k, 70.0 * k),
        brick,
        4.0 * k,
    );
    let horn = "M-7 0L-9 -34C-12 -60 -34 -72 -44 -84H44C34 -72 12 -60 9 -34L7 0Z";
    match kind {
        0 => tin_horn(s, &Shape::svg(horn).turned_by(24.0, 0.0, 0.0).at(x, y - 40.0 * k, k), k),
        1 => {
            for (dx, a, m) in [(-14.0, -22.0, 0.6), (14.0, 26.0, 0.66), (0.0, 2.0, 0.9)] {
                tin_horn(s, &Shape::svg(horn).turned_by(a, 0.0, 0.0).at(x + dx * k, y - 40.0 * k, k * m), k);
            }
        }
        _ => tin_horn(s, &Shape::svg("M-8 0V-26C-8 -50 20 -50 24 -70C30 -92 10 -110 -6 -124L70 -124C60 -104 56 -90 50 -66C44 -40 8 -36 8 -18V0Z").at(x, y - 40.0 * k, k), k),
    }
}

fn tin_horn(s: &mut Stage, shape: &Shape, k: f32) {
    s.form(shape, TIN.mix(Colour::hex(0x4a_4a30), 0.3), 7.0 * k);
}

fn house_with_attic(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let dark = Colour::hex(0x1c_2012);
    s.fill(
        &Shape::polygon(&[
            (x - 150.0, 570.0),
            (x - 150.0, y + 44.0),
            (x, y - 96.0),
            (x + 150.0, y + 44.0),
            (x + 150.0, 570.0),
        ]),
        dark.mix(p.body, 0.35),
    );
    for k in [-1.0, 1.0] {
        s.poly(
            &[
                (x, y - 104.0),
                (x + k * 168.0, y + 52.0),
                (x + k * 148.0, y + 66.0),
                (x, y - 74.0),
            ],
            p.body.mix(dark, 0.2),
        );
    }
    s.glow((x, y), 190.0, p.low, 0.9);
    s.fill(
        &Shape::svg("M-34 38V-6Q-34 -42 0 -42Q34 -42 34 -6V38Z").moved(x, y),
        p.key,
    );
    s.fill(
        &Shape::svg("M-24 38V-4Q-24 -32 0 -32Q24 -32 24 -4V38Z").moved(x, y),
        WHITE,
    );
    s.line(&[(x, y - 40.0), (x, y + 38.0)], p.body.mix(dark, 0.4), 6.0);
    s.line(&[(x - 34.0, y), (x + 34.0, y)], p.body.mix(dark, 0.4), 6.0);
    s.form(&Shape::rect(x - 46.0, y + 36.0, 92.0, 11.0), p.low, 3.0);
    for (dx, dy) in [(-86.0, 96.0), (62.0, 96.0), (-86.0, 168.0), (62.0, 168.0)] {
        s.rect(x + dx, y + dy, 28.0, 40.0, dark);
    }
}

/// Three birds in the foreground, all with their heads turned to the attic.
fn pigeons(s: &mut Stage) {
    s.lit_by(30.0, Colour::hex(0xff_c24a));
    let dark = Colour::hex(0x10_140c);
    for (x, y, k) in [
        (196.0, 402.0, 34.0),
        (240.0, 424.0, 30.0),
        (312.0, 462.0, 32.0),
    ] {
        let bird = Shape::spline(
            "-1,.1 -.5,-.1 0,-.5 .2,-.9 .5,-1 .66,-.86 .86,-.78 .64,-.7 .6,-.3 .3,.1 -.2,.2",
        )
        .at(x, y, k);
        s.backlit(&bird, dark, 3.0);
    }
}

/// A sardine tin, a chair leg, four strings; the moon looks out of the lid.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let night = Colour::hex(0x14_3038);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[Colour::hex(0x2a_5a60), night, night.mix(p.ink, 0.6)],
    ));
    scrap(s, night);
    cloth(s);
    s.lit_by(-60.0, p.key);
    s.framed(
        Transform::from_translate(356.0, 330.0).pre_rotate(-19.0),
        fiddle,
    );
    bow(s);
    s.vignette(Colour::hex(0x08_1418), 0.5);
}

/// The yard at night: cog, springs, fenders, all in one dark.
fn scrap(s: &mut Stage, night: Colour) {
    s.lit_by(-60.0, Colour::hex(0xa8_d0c8));
    let dark = night.mix(Colour::hex(0x06_1014), 0.5);
    s.backlit(&Shape::circle(890.0, 84.0, 86.0).stroked(34.0), dark, 5.0);
    for i in 0..9 {
        let a = std::f32::consts::TAU * i as f32 / 9.0;
        s.backlit(
            &Shape::rect(-14.0, -124.0, 28.0, 30.0)
                .turned_by(a.to_degrees(), 0.0, 0.0)
                .moved(890.0, 84.0),
            dark,
            4.0,
        );
    }
    s.backlit(
        &Shape::svg("M560 -20C560 60 640 110 760 100L770 130C620 150 520 80 520 -20Z"),
        dark,
        5.0,
    );
    for i in 0..7 {
        s.stroke(
            &Shape::ellipse(40.0 + 17.0 * i as f32, 64.0 + 9.0 * i as f32, 16.0, 40.0),
            dark.mix(Colour::hex(0xa8_d0c8), 0.2),
            7.0,
        );
    }
    s.backlit(&Shape::poly("-20,200 70,230 40,300 -20,290"), dark, 5.0);
}

fn cloth(s: &mut Stage) {
    let p = s.pal;
    let sheet = Shape::spline(
        "-20,380 60,300 180,240 330,200 520,180 720,190 860,220 990,250 990,580 -20,580",
    );
    s.fill(&sheet.moved(0.0, -14.0), (Colour::hex(0x06_1014), 0.5));
    s.form(&sheet, p.low.mix(p.body, 0.12), 12.0);
    s.clipped(&sheet, |s| {
        for (x0, x1, t) in [
            (120.0, 40.0, 0.3),
            (300.0, 260.0, 0.24),
            (620.0, 700.0, 0.3),
            (800.0, 880.0, 0.4),
            (930.0, 990.0, 0.45),
        ] {
            let fold = Shape::tube(&[
                (x0, 170.0, 3.0),
                ((x0 + x1) * 0.5, 360.0, 22.0),
                (x1, 570.0, 34.0),
            ]);
            s.fill(&fold, (p.body, t));
            s.fill(
                &Shape::tube(&[
                    (x0 - 14.0, 180.0, 2.0),
                    ((x0 + x1) * 0.5 - 32.0, 360.0, 9.0),
                    (x1 - 50.0, 570.0, 14.0),
                ]),
                (p.key, 0.6),
            );
        }
        s.fill(
            &Shape::spline("500,600 700,470 900,400 1000,360 1000,600"),
            (p.body.mix(p.ink, 0.4), 0.4),
        );
    });
}

/// The instrument about its middle, neck to the right.
fn fiddle(s: &mut Stage) {
    let p = s.pal;
    s.fill(
        &Shape::round_rect(-226.0, -96.0, 420.0, 240.0, 60.0).moved(16.0, 26.0),
        (p.ink, 0.5),
    );
    s.fill(&Shape::rect(190.0, 6.0, 420.0, 60.0), (p.ink, 0.4));
    lid(s);
    leg(s);
    let tin = Shape::round_rect(-236.0, -112.0, 430.0, 226.0, 70.0);
    s.fill(&tin.moved(0.0, 18.0), TIN.mix(p.ink, 0.55));
    s.fill(
        &tin,
        Ink::along(
            (-240.0, -120.0),
            (190.0, 130.0),
            &[
                WHITE,
                TIN.mix(WHITE, 0.4),
                TIN.mix(p.ink, 0.25),
                TIN.mix(WHITE, 0.5),
                TIN.mix(p.ink, 0.1),
            ],
        ),
    );
    s.stroke(
        &Shape::round_rect(-222.0, -98.0, 402.0, 198.0, 58.0),
        TIN.mix(p.ink, 0.35),
        6.0,
    );
    s.stroke(
        &Shape::round_rect(-225.0, -101.0, 402.0, 198.0, 58.0),
        WHITE,
        3.0,
    );
    for y in [-56.0, 58.0] {
        let fish = Shape::spline("-52,0 -30,-14 8,-13 34,-3 56,-16 52,0 56,16 34,3 8,13 -30,14")
            .moved(-20.0, y);
        s.fill(&fish, p.ink);
        s.crescent(&fish, TIN.mix(p.ink, 0.45), (-2.0, -4.0), 0.0);
        s.circle(-56.0, y - 3.0, 3.0, TIN);
    }
    s.form(
        &Shape::rect(-206.0, -30.0, 62.0, 60.0),
        p.body.mix(p.ink, 0.3),
        6.0,
    );
    s.form(
        &Shape::poly("28,-50 44,-50 40,50 24,50"),
        p.body.mix(p.low, 0.25),
        4.0,
    );
    for i in 0..4 {
        let (y0, y1) = (-21.0 + 14.0 * i as f32, -13.5 + 9.0 * i as f32);
        s.line(&[(-146.0, y0 + 3.0), (596.0, y1 + 5.0)], (p.ink, 0.45), 3.0);
        s.line(&[(-146.0, y0), (34.0, y0 - 4.0), (596.0, y1)], WHITE, 3.4);
    }
}

/// The chair leg: turned rings, and forks for pegs.
fn leg(s: &mut Stage) {
    let p = s.pal;
    let half = "160,30 210,30 222,22 240,34 258,22 280,26 420,20 500,17 520,26 536,17 552,24 566,17 610,20 640,14 652,0";
    let pts: Vec<Pt> = kit::canvas::points(half);
    let mut all: Vec<Pt> = pts.iter().map(|&(x, y)| (x, -y)).collect();
    all.extend(pts.iter().rev().map(|&(x, y)| (x, y)));
    for (x, k) in [(560.0, -1.0), (584.0, 1.0), (606.0, -1.0), (628.0, 1.0)] {
        s.line(&[(x, 0.0), (x + 6.0, 52.0 * k)], TIN, 8.0);
        for d in [-7.0, 0.0, 7.0] {
            s.line(
                &[(x + 6.0 + d, 48.0 * k), (x + 8.0 + d * 1.2, 76.0 * k)],
                TIN.mix(WHITE, 0.4),
                4.0,
            );
        }
    }
    let wood = Shape::smooth(&all, 0.1);
    s.fill(
        &wood,
        Ink::down(
            -34.0,
            34.0,
            &[p.low.mix(p.body, 0.4), p.body, p.body.mix(p.ink, 0.55)],
        ),
    );
    for x in [222.0, 258.0, 520.0, 552.0] {
        s.line(&[(x, -24.0), (x, 24.0)], (p.ink, 0.45), 4.0);
    }
    s.form(
        &Shape::poly("150,-24 420,-17 420,17 150,24"),
        p.ink.mix(p.body, 0.2),
        4.0,
    );
}

/// The peeled lid with the key in its roll; the moon has found it.
fn lid(s: &mut Stage) {
    let p = s.pal;
    let plate =
        Shape::svg("M-220 -100L-250 -262Q-250 -300 -210 -300L120 -290Q160 -286 160 -250L176 -100Z");
    s.fill(
        &plate,
        Ink::along(
            (-250.0, -300.0),
            (170.0, -100.0),
            &[
                TIN.mix(WHITE, 0.3),
                Colour::hex(0x5a_7a78),
                Colour::hex(0x2a_4a50),
                TIN.mix(p.ink, 0.2),
            ],
        ),
    );
    s.clipped(&plate, |s| {
        let (x, y, r) = (-60.0, -206.0, 66.0);
        s.glow((x, y), 150.0, p.key, 0.8);
        s.circle(x, y, r, p.key);
        s.crescent(
            &Shape::circle(x, y, r),
            (p.low.mix(p.body, 0.2), 0.9),
            (12.0, 8.0),
            0.0,
        );
        for (dx, dy, k) in [(-22.0, -14.0, 9.0), (20.0, -18.0, 9.0)] {
            s.oval(x + dx, y + dy, k, k * 0.6, p.body.mix(p.low, 0.3));
        }
        s.stroke(
            &Shape::svg("M-26 16C-12 32 14 32 28 14M2 -8L-4 8H6").moved(x, y),
            p.body.mix(p.low, 0.3),
            6.0,
        );
        s.fill(
            &Shape::poly("60,-310 110,-310 60,-90 20,-90"),
            (WHITE, 0.25),
        );
    });
    s.crescent(&plate, WHITE, (4.0, 5.0), 0.0);
    s.form(
        &Shape::round_rect(-262.0, -318.0, 440.0, 34.0, 17.0),
        TIN,
        8.0,
    );
    s.stroke(
        &Shape::ellipse(206.0, -300.0, 26.0, 18.0),
        TIN.mix(WHITE, 0.3),
        9.0,
    );
    s.line(&[(150.0, -301.0), (184.0, -301.0)], TIN, 9.0);
}

/// The bow: a rusty rod and one red thread.
fn bow(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    let rod = Shape::tube(&[
        (300.0, 516.0, 7.0),
        (520.0, 484.0, 8.0),
        (740.0, 470.0, 8.0),
        (930.0, 478.0, 6.0),
    ]);
    s.fill(&rod.moved(6.0, 12.0), (p.ink, 0.45));
    s.form(&rod, p.acc.mix(p.body, 0.5).mix(p.ink, 0.15), 4.0);
    s.form(
        &Shape::rect(306.0, 512.0, 46.0, 26.0).turned_by(-8.0, 320.0, 520.0),
        MUSTARD,
        4.0,
    );
    s.line(&[(316.0, 534.0), (926.0, 500.0)], (p.ink, 0.4), 5.0);
    s.line(
        &[(316.0, 530.0), (926.0, 496.0)],
        Colour::hex(0xe8_2a20),
        6.0,
    );
    s.form(&Shape::poly("914,470 938,474 934,502 918,500"), p.key, 3.0);
    s.stroke(
        &Shape::svg("M926 498C950 520 930 540 952 556"),
        Colour::hex(0xe8_2a20),
        5.0,
    );
}
