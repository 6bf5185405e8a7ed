//! A town with funnels on its chimneys, and a fiddle out of a sardine tin.

use super::{MUSTARD, TIN};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::stage::{At, Stage};
use tiny_skia::Transform;

/// Dusk over the roofs: one attic is awake, and its tune swells in golden rings out of a city of funnels.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let attic = (664.0, 322.0);
    rings(s, attic);
    s.lit_by(-4.0, p.low);
    terrace(s, 350.0, 5, 0.55);
    house(s, attic);
    terrace(s, 436.0, 3, 0.82);
    horn(s, (432.0, 330.0), 0.72, 14.0);
    horn(s, (858.0, 352.0), 0.84, -18.0);
    ridge(s);
    horn(s, (196.0, 322.0), 1.75, 26.0);
    creatures::cat(
        s,
        At::new(456.0, 462.0, 96.0)
            .flip()
            .tint(Colour::hex(0x14_1408)),
    );
    s.vignette(p.ink, 0.4);
}

/// The sound: broad discs of gold that fade into the olive of the evening.
fn rings(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let dusk = Colour::hex(0x3c_4020);
    s.wash(dusk);
    let gold = Colour::hex(0xf0_b040);
    for (i, r) in [640.0_f32, 530.0, 428.0, 334.0, 248.0, 170.0]
        .into_iter()
        .enumerate()
    {
        let t = (i as f32 + 1.0) / 6.0;
        let tone = dusk
            .mix(p.mid, (t * 1.6).min(1.0))
            .mix(gold, (t * 1.3 - 0.3).clamp(0.0, 1.0));
        let disc = Shape::circle(x, y, r);
        s.fill(&disc, tone);
        s.stroke(&Shape::circle(x, y, r - 9.0), tone.mix(p.key, 0.35), 14.0);
    }
    s.circle(x, y, 116.0, p.low);
    for (i, (r, a)) in [
        (480.0_f32, 250.0_f32),
        (300.0, 318.0),
        (300.0, 262.0),
        (480.0, 216.0),
        (480.0, 292.0),
        (388.0, 284.0),
    ]
    .into_iter()
    .enumerate()
    {
        let (sa, ca) = a.to_radians().sin_cos();
        leaf_of_tune(s, (x + r * ca, y + r * sa), 1.0 - 0.08 * i as f32);
    }
}

/// A piece of the tune: a bright swallow, as note heads have tails.
fn leaf_of_tune(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let swallow = Shape::svg("M-44 -16C-24 -22 -8 -14 0 0C10 -20 30 -30 50 -28C36 -18 26 -4 14 12L34 34L8 22L-6 30C-10 8 -22 -8 -44 -16Z").at(x, y, k);
    s.fill(&swallow.moved(4.0, 4.0), (p.ink, 0.35));
    s.fill(&swallow, p.key);
}

/// A row of gables in bottle green, their edges lit from the attic.
fn terrace(s: &mut Stage, y: f32, n: usize, near: f32) {
    let p = s.pal;
    let dark = Colour::hex(0x4a_4e28).mix(Colour::hex(0x1c_2010), near);
    let wide = 1000.0 / n as f32;
    for i in 0..=n {
        let x = -60.0 + wide * i as f32;
        let h = [70.0, 44.0, 86.0, 56.0, 74.0, 60.0][i % 6] * (0.6 + near * 0.6);
        let gable = Shape::polygon(&[
            (x - 10.0, 560.0),
            (x - 10.0, y),
            (x + wide * 0.5, y - h),
            (x + wide + 10.0, y),
            (x + wide + 10.0, 560.0),
        ]);
        let side = if x + wide * 0.5 < 664.0 { -5.0 } else { 5.0 };
        s.rim(&gable, dark, Colour::hex(0xe0_a040), (side, 6.0));
        for (dx, dy) in [(0.32, 36.0), (0.58, 36.0), (0.44, 90.0)] {
            s.rect(
                x + wide * dx,
                y - h * 0.3 + dy,
                20.0,
                26.0,
                if (i + dy as usize) % 3 == 0 {
                    p.low
                } else {
                    dark.mix(p.ink, 0.5)
                },
            );
        }
    }
}

/// The house that plays: a rust gable, and a window as bright as a stage.
fn house(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let rust = p.body.mix(p.ink, 0.25);
    let gable = Shape::poly("-130,280 -130,44 0,-124 130,44 130,280").moved(x, y);
    s.rim(&gable, rust, p.low, (0.0, 7.0));
    s.poly(
        &[
            (x - 156.0, y + 62.0),
            (x, y - 146.0),
            (x + 156.0, y + 62.0),
            (x + 132.0, y + 62.0),
            (x, y - 112.0),
            (x - 132.0, y + 62.0),
        ],
        p.acc.mix(p.ink, 0.25),
    );
    s.glow((x, y + 4.0), 210.0, p.key, 0.9);
    let window = Shape::svg("M-46 62V-10C-46 -66 46 -66 46 -10V62Z").moved(x, y);
    s.fill(&window, WHITE.mix(p.key, 0.6));
    s.stroke(&window, p.acc, 10.0);
    s.rect(x - 4.0, y - 46.0, 8.0, 108.0, p.acc);
    s.rect(x - 46.0, y + 2.0, 92.0, 8.0, p.acc);
}

/// The nearest roof, a black slope with a step for the cat.
fn ridge(s: &mut Stage) {
    let p = s.pal;
    let roof = Shape::poly("-20,560 -20,388 320,388 372,464 560,464 650,560");
    s.rim(
        &roof,
        Colour::hex(0x18_180c),
        p.low.mix(p.mid, 0.3),
        (-4.0, 6.0),
    );
}

/// A tin funnel on a chimney, its mouth turned to the sky: the edge of the mouth at the height of the tune.
fn horn(s: &mut Stage, (x, y): Pt, k: f32, turn: f32) {
    let p = s.pal;
    s.form(
        &Shape::rect(x - 34.0 * k, y - 6.0 * k, 68.0 * k, 110.0 * k),
        p.body.mix(p.ink, 0.35),
        6.0,
    );
    s.put(At::new(x, y, k).turn(turn), |s| {
        let cone = Shape::svg("M-14 8C-14 -50 -34 -96 -96 -142L96 -142C34 -96 14 -50 14 8Z");
        s.form(&cone, TIN, 14.0);
        for dx in [-40.0, 0.0, 40.0] {
            s.line(&[(dx, -134.0), (dx * 0.25, -30.0)], (p.ink, 0.35), 5.0);
        }
        s.oval(0.0, -142.0, 98.0, 30.0, TIN.mix(WHITE, 0.55));
        s.oval(
            0.0,
            -142.0,
            84.0,
            22.0,
            Ink::down(
                -164.0,
                -118.0,
                &[Colour::hex(0x2a_2410), Colour::hex(0xc0_8030), p.low],
            ),
        );
        s.form(
            &Shape::rect(-22.0, 0.0, 44.0, 16.0),
            p.acc.mix(p.ink, 0.2),
            4.0,
        );
    });
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
