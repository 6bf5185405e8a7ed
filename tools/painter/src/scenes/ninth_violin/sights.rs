//! The maker's attic and the dark inside of a violin.

use super::AMBER;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

/// The outline of a violin's body, 1 high, centred.
pub(super) fn belly() -> Shape {
    Shape::turned(
        "0,-.5 .12,-.495 .23,-.46 .285,-.38 .28,-.28 .23,-.2 .27,-.165 .19,-.1 .165,-.02 .185,.06 .29,.125 .28,.15 .335,.24 .34,.34 .28,.44 .16,.49 0,.5",
    )
}

/// A whole violin that hangs by its scroll from (`x`, `y`), `h` long.
pub(super) fn hung(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    s.lit_by(40.0, p.key);
    s.fill(
        &Shape::limb("0,.02,.014 0,.06,.03 0,.5,.022").at(x, y, h),
        p.ink,
    );
    s.circle(x, y + 0.04 * h, 0.036 * h, p.ink);
    for side in [-1.0, 1.0] {
        s.line(
            &[(x, y + 0.1 * h), (x + side * 0.07 * h, y + 0.09 * h)],
            p.ink,
            5.0,
        );
    }
    let body = belly().at(x, y + 0.7 * h, h * 0.58);
    s.form(&body, AMBER, h * 0.022);
    for side in [-1.0, 1.0] {
        let hole =
            Shape::svg("M.1 -.1C.07 -.08 .09 0 .13 .06C.15 .1 .13 .14 .1 .13").scaled(side, 1.0);
        s.stroke(&hole.at(x, y + 0.7 * h, h * 0.58), p.ink, h * 0.018);
    }
    s.fill(
        &Shape::poly("-.028,.06 .028,.06 .04,.4 -.04,.4").at(x, y + 0.66 * h, h * 0.58),
        p.ink,
    );
}

/// The attic: bodies without necks hang in honey light over a chalk line half swept away.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (120.0, 0.0),
        (900.0, 500.0),
        &[WHITE.mix(p.key, 0.5), p.key, p.key.mix(p.low, 0.35), p.low],
    ));
    roof(s);
    window(s);
    floor(s);
    let beam = Shape::poly("214,-20 352,-20 820,560 300,560");
    s.screen(
        &beam,
        Ink::fade((280.0, 0.0), (560.0, H), WHITE.mix(p.key, 0.4), (0.75, 0.2)),
    );
    chalk(s);
    chair(s);
    for (x, y, h, t) in [
        (318.0, 66.0, 120.0, 0.25),
        (410.0, 66.0, 130.0, 0.1),
        (506.0, 66.0, 140.0, 0.2),
        (604.0, 66.0, 128.0, 0.05),
        (690.0, 66.0, 120.0, 0.3),
    ] {
        bat(s, (x, y), h, AMBER.mix(p.low, t));
    }
    s.rect(-8.0, 52.0, W + 16.0, 20.0, p.mid.mix(p.ink, 0.2));
    s.rect(-8.0, 52.0, W + 16.0, 5.0, p.low);
    bat(s, (72.0, -70.0), 320.0, p.mid.mix(p.ink, 0.35));
    s.dusty(120, [240.0, 80.0, 480.0, 420.0]);
}

fn roof(s: &mut Stage) {
    let p = s.pal;
    let left = Shape::poly("-10,-10 300,-10 60,560 -10,560");
    s.fill(&left, p.low.mix(p.mid, 0.25));
    for i in 0..5 {
        let y = 60.0 + 110.0 * i as f32;
        s.line(
            &[(-10.0, y + 40.0), (290.0 - 0.42 * y, y - 10.0)],
            (p.mid.mix(p.ink, 0.3), 0.5),
            5.0,
        );
    }
    let pane = Shape::poly("96,10 236,10 170,176 40,176");
    s.fill(&pane, WHITE.mix(p.key, 0.35));
    s.stroke(&pane, p.mid.mix(p.ink, 0.3), 14.0);
    s.line(&[(166.0, 10.0), (104.0, 176.0)], p.mid.mix(p.ink, 0.3), 8.0);
    let right = Shape::poly("760,-10 970,-10 970,560 930,560");
    s.fill(&right, p.low.mix(p.mid, 0.4));
}

fn window(s: &mut Stage) {
    let p = s.pal;
    let hole = Shape::rect(726.0, 120.0, 150.0, 190.0);
    s.fill(&hole.clone().stroked(18.0), p.mid.mix(p.ink, 0.2));
    s.fill(
        &hole,
        Ink::down(
            120.0,
            310.0,
            &[p.acc.mix(p.ink, 0.25), p.acc, p.acc.mix(WHITE, 0.25)],
        ),
    );
    s.clipped(&hole, |s| {
        for i in 0..26 {
            let (x, y) = (
                726.0 + s.dice.range(0.0, 150.0),
                120.0 + s.dice.range(-20.0, 190.0),
            );
            s.line(
                &[(x, y), (x - 7.0, y + 26.0)],
                (WHITE, 0.6),
                if i % 3 == 0 { 4.0 } else { 2.5 },
            );
        }
    });
    s.rect(796.0, 120.0, 10.0, 190.0, p.mid.mix(p.ink, 0.2));
    s.rect(726.0, 208.0, 150.0, 10.0, p.mid.mix(p.ink, 0.2));
}

fn floor(s: &mut Stage) {
    let p = s.pal;
    let y = 372.0;
    s.rect(
        -8.0,
        y,
        W + 16.0,
        180.0,
        Ink::down(y, H, &[p.low.mix(p.key, 0.3), p.low, p.body]),
    );
    for i in -9..10 {
        s.line(
            &[
                (520.0 + 56.0 * i as f32, y),
                (520.0 + 150.0 * i as f32, 560.0),
            ],
            (p.mid, 0.6),
            4.0,
        );
    }
    let bench = Shape::poly("560,300 960,300 960,332 560,332");
    s.lit_by(-40.0, p.key);
    s.form(&bench, p.mid, 8.0);
    for x in [580.0, 900.0] {
        s.form(
            &Shape::rect(x, 332.0, 26.0, 72.0),
            p.mid.mix(p.ink, 0.3),
            6.0,
        );
    }
    for (x, h, w) in [
        (622.0, 50.0, 12.0),
        (650.0, 36.0, 16.0),
        (912.0, 44.0, 20.0),
    ] {
        s.form(
            &Shape::rect(x, 300.0 - h, w, h),
            p.mid.mix(p.ink, 0.45),
            4.0,
        );
    }
}

/// A body without a neck, hung by a wire like a ham.
fn bat(s: &mut Stage, (x, y): Pt, h: f32, tone: Colour) {
    let p = s.pal;
    s.line(&[(x, y), (x, y + h * 0.3)], p.ink, 4.0);
    s.lit_by(-60.0, p.key);
    let body = belly().at(x, y + h * 0.76, h);
    s.form(&body, tone, h * 0.035);
    for side in [-1.0, 1.0] {
        let hole =
            Shape::svg("M.1 -.1C.07 -.08 .09 0 .13 .06C.15 .1 .13 .14 .1 .13").scaled(side, 1.0);
        s.stroke(&hole.at(x, y + h * 0.76, h), p.ink, h * 0.022);
    }
}

/// The outline of the man who made them; a broom has begun at the feet.
fn chalk(s: &mut Stage) {
    let p = s.pal;
    let parts = [
        "262,446,9 276,446,21 292,446,22 306,446,10",
        "304,448,10 318,449,18 352,452,34 440,458,26",
        "350,432,14 392,402,11 470,396,10",
        "340,472,14 312,506,11 372,524,10",
        "430,446,17 512,420,14 606,436,11",
        "430,468,17 520,492,14 600,490,11",
    ]
    .map(Shape::limb);
    for shape in &parts {
        s.stroke(shape, WHITE, 15.0);
    }
    for shape in &parts {
        s.fill(shape, p.body.mix(p.low, 0.75));
    }
    for (x, y, r) in [
        (612.0, 462.0, 34.0),
        (650.0, 474.0, 40.0),
        (690.0, 466.0, 26.0),
        (630.0, 488.0, 30.0),
    ] {
        s.oval(x, y, r, r * 0.26, (WHITE, 0.45));
    }
    s.line(&[(676.0, 470.0), (800.0, 300.0)], p.ink, 13.0);
    s.line(
        &[(676.0, 470.0), (800.0, 300.0)],
        p.low.mix(p.mid, 0.3),
        8.0,
    );
    s.fill(
        &Shape::poly("660,448 694,470 668,516 612,486"),
        p.low.mix(p.mid, 0.4),
    );
    for i in 0..5 {
        let t = i as f32 / 4.0;
        s.line(
            &[
                (664.0 + 24.0 * t, 456.0 + 14.0 * t),
                (618.0 + 46.0 * t, 484.0 + 26.0 * t),
            ],
            p.mid.mix(p.ink, 0.3),
            4.0,
        );
    }
}

fn chair(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.mid, 0.22);
    s.lit_by(60.0, p.key);
    s.poly(
        &[
            (-20.0, 516.0),
            (250.0, 508.0),
            (270.0, 540.0),
            (-20.0, 560.0),
        ],
        (p.ink, 0.5),
    );
    s.framed(
        tiny_skia::Transform::from_rotate_at(-97.0, 150.0, 440.0),
        |s| {
            for (x, y0, y1) in [
                (70.0, 290.0, 560.0),
                (172.0, 430.0, 560.0),
                (106.0, 420.0, 540.0),
                (204.0, 420.0, 540.0),
            ] {
                s.form(&Shape::rect(x, y0, 17.0, y1 - y0), dark, 5.0);
            }
            for y in [300.0, 346.0] {
                s.form(&Shape::rect(66.0, y, 46.0, 20.0), dark, 5.0);
            }
            s.form(&Shape::poly("60,424 196,424 226,408 96,408"), p.mid, 5.0);
            s.form(&Shape::rect(60.0, 424.0, 136.0, 18.0), dark, 5.0);
        },
    );
}

/// Into the f-hole: a folded note in a blue ray, and a knot that looks back.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let varnish = Colour::hex(0xd0_4e14);
    let red = Colour::hex(0x86_1e0c);
    s.wash(Ink::Radial(
        (300.0, 430.0),
        (760.0, 520.0),
        vec![
            (0.0, Colour::hex(0xff_a846), 1.0),
            (0.4, varnish, 1.0),
            (0.8, red.mix(varnish, 0.4), 1.0),
            (1.0, red, 1.0),
        ],
    ));
    for i in 0..34 {
        let x = -60.0 + 32.0 * i as f32;
        let wob = s.dice.range(-5.0, 5.0);
        let grain = Shape::curve(&[
            (x + 60.0, -20.0),
            (x + 34.0 + wob, 180.0),
            (x + 10.0 - wob, 360.0),
            (x - 20.0, 560.0),
        ]);
        s.stroke(&grain, (red, 0.26), if i % 3 == 0 { 7.0 } else { 3.5 });
    }
    s.glow_oval((300.0, 400.0), (300.0, 260.0), p.key, 0.7);
    let slot = slot();
    s.fill(&slot.moved(-9.0, 11.0), Colour::hex(0xff_d48a));
    s.fill(&slot, p.ink);
    s.clipped(&slot, inside);
    s.crescent(&slot, red.mix(p.ink, 0.4), (-12.0, 15.0), 0.0);
    s.crescent(&slot, p.acc.mix(WHITE, 0.1), (-4.0, 5.0), 0.0);
    s.crescent(&slot, varnish.mix(p.ink, 0.3), (9.0, -12.0), 0.0);
    rim(s);
    strings(s);
    s.vignette(p.ink, 0.4);
}

/// The f laid along the frame: two eyes joined by a swelling curve, with its two nicks.
fn slot() -> Shape {
    let spine = "150,330,16 176,270,22 236,214,36 320,192,56 410,212,84 490,264,104 570,320,92 660,346,60 744,324,38 800,268,23 822,204,16";
    Shape::limb(spine)
        .and(&Shape::circle(-140.0, 348.0, 62.0).scaled(-1.0, 1.0))
        .and(&Shape::circle(-834.0, 186.0, 66.0).scaled(-1.0, 1.0))
        .and(&Shape::poly("474,380 500,330 448,330"))
        .and(&Shape::poly("520,156 490,200 542,206"))
        .moved(-480.0, -270.0)
        .turned_by(-56.0, 0.0, 0.0)
        .scaled(0.86, 0.82)
        .moved(570.0, 270.0)
}

fn inside(s: &mut Stage) {
    let p = s.pal;
    let wood = p.mid.mix(p.ink, 0.35);
    s.wash(Ink::along(
        (470.0, 520.0),
        (720.0, 40.0),
        &[wood, p.mid.mix(p.ink, 0.3), p.ink],
    ));
    for i in 0..12 {
        let x = 400.0 + 34.0 * i as f32;
        s.stroke(
            &Shape::curve(&[
                (x + 40.0, -10.0),
                (x + 18.0, 200.0),
                (x, 380.0),
                (x - 20.0, 560.0),
            ]),
            (p.ink, 0.6),
            6.0,
        );
    }
    knot(s, (462.0, 360.0));
    let ray = Shape::poly("980,40 980,150 700,330 560,270 580,190");
    s.screen(
        &ray,
        Ink::fade((980.0, 90.0), (580.0, 260.0), p.acc, (1.0, 0.8)),
    );
    s.fill(
        &Shape::poly("592,262 712,300 690,350 570,312"),
        (p.ink, 0.75),
    );
    let note = Shape::poly("578,244 652,196 726,236 650,296");
    s.fill(&note, p.acc.mix(WHITE, 0.62));
    s.fill(&Shape::poly("578,244 652,196 656,248"), WHITE);
    s.fill(
        &Shape::poly("652,196 726,236 656,248"),
        p.acc.mix(WHITE, 0.4),
    );
    s.circle(654.0, 249.0, 12.0, Colour::hex(0xb0_2a20));
}

/// A knot in the back: rings round a dark heart, like an eye that has been watching.
fn knot(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (i, r) in [62.0, 47.0, 33.0].into_iter().enumerate() {
        let ring = Shape::svg("M-1 0C-.5 -.9 .5 -.9 1 0C.5 .9 -.5 .9 -1 0Z")
            .scaled(r, r * 0.72)
            .turned_by(-26.0, 0.0, 0.0)
            .moved(x, y);
        s.stroke(&ring, p.low.mix(p.mid, 0.25 + 0.25 * i as f32), 6.0);
    }
    s.circle(x, y, 16.0, p.ink);
    s.circle(x + 5.0, y - 6.0, 4.5, AMBER);
}

/// The edge of the instrument: two dark lines of purfling, then nothing.
fn rim(s: &mut Stage) {
    let p = s.pal;
    let edge = |dx: f32| {
        Shape::svg("M1000 -20H858C910 120 930 260 900 380C890 440 884 500 892 560H1000Z")
            .moved(dx, 0.0)
    };
    s.stroke(&edge(-34.0), Colour::hex(0x4a_1006), 6.0);
    s.stroke(&edge(-22.0), Colour::hex(0x4a_1006), 6.0);
    s.fill(&edge(0.0), p.ink);
    s.crescent(&edge(0.0), Colour::hex(0xff_b860), (7.0, 2.0), 0.0);
}

/// Strings pass near us, too near to be sharp.
fn strings(s: &mut Stage) {
    let p = s.pal;
    for (x, w) in [(70.0, 26.0), (190.0, 19.0), (296.0, 13.0)] {
        s.blurred(1.6, |s| {
            s.line(
                &[(x + 40.0, -20.0), (x + 8.0, 570.0)],
                (Colour::hex(0x5a_1c08), 0.55),
                w,
            );
            s.line(&[(x, -20.0), (x - 30.0, 570.0)], p.ink.mix(p.mid, 0.35), w);
            s.line(
                &[(x + w * 0.14, -20.0), (x - 30.0 + w * 0.14, 570.0)],
                p.key,
                w * 0.36,
            );
        });
    }
}
