//! The town, the ice, the wall.

use super::{ASPECT, LAMP, ramp};
use kit::canvas::{Blend, Canvas, Dice, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::people::{Arm, Expression, Framing, Light, Pose, Stance, actor};
use kit::places::nature::{self, Peak};
use kit::stage::{At, Stage};
use tiny_skia::{Pixmap, Transform};

/// The town in the blue hour from under its bell: snowed roofs, one lane of lamps, one red window.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.framed(Transform::from_row(-1.0, 0.0, 0.0, 1.0, W, 0.0), |s| {
        let night = p.top.mix(p.ink, 0.35);
        s.wash(Ink::down(
            0.0,
            330.0,
            &[night, p.top, p.top.mix(p.mid, 0.55), p.mid],
        ));
        s.lit_by(-60.0, WHITE);
        s.starry(50, 150.0);
        let rock = (p.low, p.top.mix(p.mid, 0.25));
        mountain(s, (250.0, 60.0), (-160.0, 560.0), 330.0, rock);
        mountain(s, (860.0, 26.0), (470.0, 1240.0), 330.0, rock);
        mountain(
            s,
            (560.0, 148.0),
            (380.0, 760.0),
            330.0,
            (p.mid.mix(p.low, 0.4), p.top.mix(p.mid, 0.5)),
        );
        s.haze((230.0, 350.0), p.mid, 0.7);
        s.rect(
            -8.0,
            316.0,
            W + 16.0,
            240.0,
            Ink::down(
                316.0,
                H,
                &[p.mid, p.mid.mix(p.low, 0.35), p.mid.mix(p.top, 0.4)],
            ),
        );
        town(s);
        s.snowing(0.5);
        under_the_bell(s);
    });
    s.vignette(p.ink, 0.35);
}

/// The houses of one distance: foot line, width, where they stand.
type Row<'a> = (f32, f32, &'a [f32]);

/// Houses row by row, nearer ones larger, on both sides of the lane.
fn town(s: &mut Stage) {
    let rows: [Row; 5] = [
        (
            340.0,
            44.0,
            &[
                330.0, 384.0, 440.0, 500.0, 610.0, 664.0, 716.0, 768.0, 824.0,
            ],
        ),
        (
            374.0,
            62.0,
            &[270.0, 346.0, 424.0, 500.0, 640.0, 800.0, 876.0],
        ),
        (420.0, 88.0, &[300.0, 406.0, 500.0, 800.0, 900.0]),
        (482.0, 128.0, &[330.0, 474.0, 826.0, 960.0]),
        (580.0, 196.0, &[400.0, 890.0]),
    ];
    lane(s);
    for (i, (y, w, xs)) in rows.into_iter().enumerate() {
        for (k, &x) in xs.iter().enumerate() {
            folded_house(s, (x, y + 4.0 * ((k * 5 + i) % 3) as f32), w, i * 3 + k);
        }
        if i == 2 {
            red_window(s, (716.0, 384.0), 1.0);
        }
    }
}

/// One house as folded paper: a dark gable, the long plane of its roof, snow on both.
fn folded_house(s: &mut Stage, (x, y): Pt, w: f32, k: usize) {
    let p = s.pal;
    let far = (1.0 - (w - 44.0) / 150.0).clamp(0.0, 1.0);
    let wall = p.ink.mix(p.top, 0.45).mix(p.mid, 0.45 * far);
    let (eave, ridge) = (y - w * 0.42, y - w * 0.92);
    let half = w * 0.34;
    s.poly(
        &[
            (x - half, y),
            (x - half, eave),
            (x, ridge),
            (x + half, eave),
            (x + half, y),
        ],
        wall,
    );
    s.poly(
        &[
            (x + half, y),
            (x + half, eave),
            (x + half + w * 0.4, eave - w * 0.1),
            (x + half + w * 0.4, y - w * 0.06),
        ],
        wall.mix(p.ink, 0.4),
    );
    let snow = p.low.mix(WHITE, 0.5);
    s.poly(
        &[
            (x, ridge - w * 0.06),
            (x + w * 0.42, ridge - w * 0.14),
            (x + half + w * 0.48, eave - w * 0.1),
            (x + half * 1.16, eave + w * 0.05),
        ],
        p.mid.mix(p.low, 0.3),
    );
    s.poly(
        &[
            (x, ridge - w * 0.07),
            (x - half * 1.2, eave + w * 0.05),
            (x - half * 1.2, eave - w * 0.06),
            (x, ridge - w * 0.19),
        ],
        snow,
    );
    s.poly(
        &[
            (x, ridge - w * 0.07),
            (x + half * 1.2, eave + w * 0.05),
            (x + half * 1.2, eave - w * 0.06),
            (x, ridge - w * 0.19),
        ],
        p.low.mix(p.mid, 0.25),
    );
    gable_window(s, (x, y), w, (k, wall));
    if k % 3 == 0 {
        s.rect(
            x + w * 0.2,
            ridge - w * 0.24,
            w * 0.12,
            w * 0.2,
            wall.mix(p.ink, 0.3),
        );
        s.rect(x + w * 0.18, ridge - w * 0.28, w * 0.16, w * 0.06, snow);
    }
}

/// The window in its gable: one in five is lit.
fn gable_window(s: &mut Stage, (x, y): Pt, w: f32, (k, wall): (usize, Colour)) {
    let p = s.pal;
    if w > 56.0 {
        let lit = k % 5 == 2;
        let tint = if lit { LAMP } else { p.ink };
        if lit {
            s.glow((x, y - w * 0.3), w * 0.5, LAMP, 0.5);
        }
        s.rect(x - w * 0.08, y - w * 0.42, w * 0.16, w * 0.2, tint);
        s.rect(x - w * 0.012, y - w * 0.42, w * 0.024, w * 0.2, wall);
    }
}

/// The one lane, a white S, and its lamps.
fn lane(s: &mut Stage) {
    let p = s.pal;
    let way = Shape::svg(
        "M520 560C540 500 640 470 600 430C570 404 520 392 560 366C590 350 600 340 590 326L566 326C566 344 540 350 516 368C470 400 530 420 540 440C560 474 440 500 400 560Z",
    );
    s.fill(&way, p.low.mix(WHITE, 0.4));
    for (x, y, h) in [
        (556.0, 352.0, 22.0),
        (524.0, 378.0, 28.0),
        (600.0, 408.0, 36.0),
        (556.0, 450.0, 48.0),
        (632.0, 474.0, 58.0),
        (520.0, 512.0, 76.0),
    ] {
        s.line(&[(x, y), (x, y - h)], p.ink, 2.0 + h * 0.04);
        s.glow((x, y - h), h * 2.0, LAMP, 0.8);
        s.circle(x, y - h, 3.0 + h * 0.07, LAMP.mix(WHITE, 0.4));
        s.oval(x, y, h * 0.5, h * 0.1, (LAMP, 0.5));
    }
}

/// The belfry in front: a bell as black as the arch it hangs in, a sill of snow, the crow.
fn under_the_bell(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(80.0, p.mid);
    let open = Shape::svg("M-20 -20H420C300 30 236 150 226 300C222 380 226 440 232 490L-20 560Z");
    s.backlit(&open, p.ink, 6.0);
    let bell =
        Shape::turned("0,-1 .16,-.98 .2,-.84 .34,-.7 .42,-.4 .46,-.1 .62,.16 .64,.26 .3,.3 0,.31")
            .at(120.0, 214.0, 218.0);
    s.lit_by(70.0, p.low);
    s.backlit(&bell, p.ink.mix(p.top, 0.45), 8.0);
    s.stroke(
        &Shape::svg("M20 190C70 206 170 206 222 190"),
        (p.low, 0.35),
        5.0,
    );
    s.backlit(
        &Shape::circle(128.0, 296.0, 26.0),
        p.ink.mix(p.top, 0.3),
        5.0,
    );
    s.rect(-10.0, 500.0, 344.0, 60.0, p.ink);
    let drift = Shape::spline("-20,520 -20,478 60,466 150,484 240,476 340,498 352,512 200,520");
    s.fill(&drift, p.low.mix(WHITE, 0.6));
    s.lit_by(60.0, p.low);
    creatures::raven(s, At::new(250.0, 488.0, 112.0).flip());
}

pub(super) fn mountain(
    s: &mut Stage,
    top: Pt,
    foot: Pt,
    base: f32,
    (lit, shade): (Colour, Colour),
) {
    let cap = (lit.mix(WHITE, 0.75), shade.mix(WHITE, 0.35), 0.5);
    let mut dice = s.dice.fork();
    let m = Peak {
        top,
        foot,
        base,
        lit,
        shade,
        snow: Some(cap),
        from_left: true,
    };
    nature::peak(s, &mut dice, &m);
}

fn red_window(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let house = Shape::polygon(&[
        (x - 46.0 * k, y + 60.0),
        (x - 46.0 * k, y - 8.0),
        (x, y - 48.0),
        (x + 46.0 * k, y - 8.0),
        (x + 46.0 * k, y + 60.0),
    ]);
    s.fill(&house, p.top.mix(p.ink, 0.55));
    s.stroke(
        &Shape::line(&[(x - 54.0, y - 4.0), (x, y - 50.0), (x + 54.0, y - 4.0)]),
        p.low,
        7.0,
    );
    s.glow((x, y + 12.0), 150.0, p.acc, 0.95);
    s.rect(x - 21.0, y - 8.0, 42.0, 44.0, p.acc);
    s.rect(x - 14.0, y - 2.0, 28.0, 32.0, Colour::hex(0xff_6a50));
    s.rect(x - 2.0, y - 8.0, 4.0, 44.0, p.ink);
    s.rect(x - 21.0, y + 12.0, 42.0, 4.0, p.ink);
    s.oval(x, y + 66.0, 60.0, 7.0, (p.acc, 0.6));
}

/// The lens of a camera under the ice, from straight above; somebody in red bends over it.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let ice = Colour::hex(0x9f_d6e8);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[WHITE, ice.mix(WHITE, 0.4), ice, p.mid.mix(ice, 0.4)],
    ));
    s.lit_by(-45.0, WHITE);
    s.blurred(1.6, |s| {
        s.framed(Transform::from_rotate_at(-13.0, 480.0, 270.0), body_in_ice)
    });
    s.framed(Transform::from_rotate_at(-13.0, 480.0, 270.0), lens);
    sheen(s);
    star_of_cracks(s);
    bubbles(s);
    s.vignette(p.top, 0.3);
}

/// The top plate, the leather, the knobs; larger than the frame on two sides.
fn body_in_ice(s: &mut Stage) {
    let p = s.pal;
    let body = Shape::round_rect(60.0, 30.0, 760.0, 470.0, 60.0);
    s.fill(&body.moved(26.0, 30.0), (p.top, 0.45));
    let black = p.ink.mix(p.top, 0.25);
    let hump = Shape::poly("300,40 340,-50 560,-50 600,40");
    s.form(&hump, p.body, 10.0);
    s.form(&body, p.body, 14.0);
    s.fill(&Shape::rect(60.0, 116.0, 760.0, 320.0), black);
    for i in 0..16 {
        let x = 64.0 + 48.0 * i as f32;
        s.line(&[(x, 120.0), (x + 40.0, 432.0)], (p.top, 0.5), 6.0);
    }
    for (x, y, r) in [(160.0, 74.0, 34.0), (706.0, 74.0, 38.0)] {
        s.form(&Shape::circle(x, y, r), p.low, 8.0);
        s.circle(x, y, r * 0.5, p.mid);
    }
    s.form(
        &Shape::round_rect(700.0, 150.0, 84.0, 56.0, 10.0),
        p.mid,
        6.0,
    );
}

fn lens(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (450.0, 284.0);
    for (r, tone) in [
        (240.0, p.ink),
        (226.0, p.low),
        (208.0, p.ink),
        (190.0, p.mid),
        (182.0, p.ink),
    ] {
        s.form(&Shape::circle(x, y, r), tone, 6.0);
    }
    for i in 0..40 {
        let (sa, ca) = (i as f32 * std::f32::consts::TAU / 40.0).sin_cos();
        let long = if i % 5 == 0 { 200.0 } else { 210.0 };
        s.line(
            &[
                (x + long * ca, y + long * sa),
                (x + 222.0 * ca, y + 222.0 * sa),
            ],
            p.ink,
            5.0,
        );
    }
    let glass = Shape::circle(x, y, 170.0);
    s.fill(
        &glass,
        Ink::down(
            y - 170.0,
            y + 170.0,
            &[p.ink, p.top.mix(p.ink, 0.4), p.top, p.mid],
        ),
    );
    s.clipped(&glass, |s| {
        s.framed(Transform::from_rotate_at(13.0, 480.0, 270.0), over_the_ice)
    });
    s.crescent(&glass, (p.ink, 0.75), (14.0, 16.0), 5.0);
    s.crescent(&glass, (WHITE, 0.7), (-5.0, -6.0), 0.0);
    s.fill(
        &Shape::spline("316,220 344,166 398,136 394,154 356,184 336,232"),
        (WHITE, 0.9),
    );
}

/// What the lens sees: peaks all round, and a red hood without a face.
fn over_the_ice(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (450.0, 292.0);
    s.circle(x, y, 176.0, p.top);
    s.circle(x + 4.0, y - 4.0, 140.0, p.low);
    for i in 0..9 {
        let a = i as f32 * 0.7 + 0.2;
        let (l, w) = (150.0 - [62.0, 40.0, 54.0][i % 3], 0.34);
        let at = |a: f32, r: f32| (x + r * a.cos(), y + r * a.sin());
        s.poly(
            &[at(a - w, 180.0), at(a, l), at(a + w, 180.0)],
            p.top.mix(p.ink, 0.3),
        );
        s.poly(
            &[
                at(a - w * 0.4, (l + 180.0) * 0.47),
                at(a, l),
                at(a + w * 0.16, (l + 180.0) * 0.46),
            ],
            WHITE,
        );
    }
    let coat = Shape::svg(
        "M-150 190C-146 90 -96 40 -52 20C-60 -20 -50 -96 6 -100C58 -96 70 -24 58 18C104 36 150 90 160 190Z",
    );
    s.form(&coat.moved(x + 6.0, y + 8.0), p.acc, 12.0);
    let hood = Shape::svg("M-34 10C-46 -40 -30 -74 4 -76C36 -74 50 -36 40 8C26 30 -20 32 -34 10Z")
        .moved(x + 6.0, y + 6.0);
    s.form(&hood, p.ink, 4.0);
    s.stroke(&hood, p.acc.mix(p.ink, 0.45), 7.0);
}

/// Two broad reflexes of the sky on the ice.
fn sheen(s: &mut Stage) {
    for path in [
        "M-20 250L330 -20H470L-20 400Z",
        "M980 330L700 560H790L980 410Z",
    ] {
        s.fill(&Shape::svg(path), (WHITE, 0.16));
    }
}

/// A blow has been struck beside the lens: the cracks run out of it over the whole frame.
fn star_of_cracks(s: &mut Stage) {
    let p = s.pal;
    let heart = (708.0, 132.0);
    for i in 0..11 {
        let a = i as f32 * 0.571 + s.dice.range(-0.12, 0.12);
        let l = s.dice.range(420.0, 860.0);
        let end = (heart.0 + l * a.cos(), heart.1 + l * a.sin());
        let spine = s.dice.jag(heart, end, 0.06, 4);
        let w = s.dice.range(8.0, 19.0);
        let shade: Vec<Pt> = spine.iter().map(|&(x, y)| (x + 6.0, y + 7.0)).collect();
        s.taper(&shade, w, (p.top, 0.5));
        s.taper(&spine, w, WHITE);
        let mid = spine[spine.len() / 3];
        let twig = (
            mid.0 + 130.0 * (a + 0.6).cos(),
            mid.1 + 130.0 * (a + 0.6).sin(),
        );
        let fork = s.dice.jag(mid, twig, 0.09, 4);
        s.taper(&fork, 8.0, WHITE);
    }
    let chip = Shape::poly("-40,-6 -14,-16 -8,-44 10,-18 40,-24 20,4 34,30 6,18 -16,38 -14,12");
    s.fill(&chip.moved(heart.0, heart.1), WHITE);
    s.glow(heart, 130.0, WHITE, 0.9);
}

fn bubbles(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r) in [
        (70.0, 92.0, 34.0),
        (128.0, 52.0, 20.0),
        (62.0, 168.0, 16.0),
        (886.0, 420.0, 40.0),
        (820.0, 474.0, 24.0),
        (914.0, 498.0, 18.0),
        (120.0, 470.0, 30.0),
        (176.0, 508.0, 18.0),
        (560.0, 36.0, 20.0),
        (700.0, 500.0, 16.0),
        (40.0, 400.0, 18.0),
        (770.0, 330.0, 14.0),
    ] {
        let coin = Shape::ellipse(x, y, r, r * 0.92);
        s.fill(&coin, (WHITE, 0.45));
        s.crescent(&coin, (p.top, 0.55), (-r * 0.16, -r * 0.16), 0.0);
        s.crescent(&coin, WHITE, (r * 0.2, r * 0.2), 0.0);
    }
}

/// Forty photographs make one face, hers, that looks down at her.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    let night = p.ink.mix(p.top, 0.35);
    s.wash(Ink::across(0.0, W, &[p.ink, night, p.top]));
    let light = Light {
        dir: [0.7, 0.3, 0.6],
        light_at: 0.2,
        ..Light::noir(1.0)
    };
    let pose = Pose::new(-14.0, Expression::FEAR)
        .head(8.0, 3.0)
        .look(-0.07, -0.05);
    let mut face = s
        .cast(
            "lucia-marchetti",
            None,
            pose,
            Framing::new(0.62, 0.44, 0.98),
            light,
        )
        .pixmap;
    ramp(
        &mut face,
        &[p.ink, p.top.mix(p.ink, 0.3), p.mid, p.low, WHITE],
    );
    mosaic(s, &face);
    torch(s);
    floor_and_skirting(s);
    s.lit_by(70.0, p.low);
    let back = Light {
        dir: [0.8, 0.4, 0.3],
        light_at: 0.25,
        depth: 0.6,
        ..Light::noir(1.0)
    }
    .colours(WHITE, p.ink, p.low);
    let vera = Pose::new(150.0, Expression::NEUTRAL)
        .head(-14.0, 0.0)
        .body(148.0)
        .stance(Stance::Wheelchair)
        .arms(Arm::Wheel, Arm::Wheel);
    if let Some(framing) =
        actor("lucia-marchetti").map(|a| Framing::on_ground(a, &vera, 0.2, 0.985, 0.74, ASPECT))
    {
        let layer = s.cast("lucia-marchetti", None, vera, framing, back);
        let shadow = Canvas::silhouette(&layer.pixmap, p.ink);
        s.layered(
            Blend {
                opacity: 0.4,
                ..Blend::soft(8.0)
            },
            |s| s.stamp(&shadow, (-60.0, 6.0), 1.0),
        );
        s.lay(&layer);
    }
    s.vignette(p.ink, 0.65);
}

fn mosaic(s: &mut Stage, face: &Pixmap) {
    let p = s.pal;
    let (cols, rows) = (9, 5);
    let (w, h) = (104.0, 98.0);
    let mut dice = Dice::new(40);
    for i in 0..cols * rows {
        let (c, r) = ((i % cols) as f32, (i / cols) as f32);
        let (x, y) = (16.0 + c * (w + 3.0) - 6.0, -22.0 + r * (h + 3.0));
        let turn = dice.range(-2.4, 2.4);
        let sheet = Shape::rect(x, y, w - 3.0, h - 3.0).turned_by(turn, x + w / 2.0, y);
        s.fill(&sheet.moved(4.0, 5.0), (p.ink, 0.55));
        s.fill(&sheet, p.mid.mix(p.top, dice.range(0.2, 0.75)));
        s.clipped(&sheet, |s| {
            s.stamp(face, (dice.range(-5.0, 5.0), dice.range(-5.0, 5.0)), 1.0);
            let veil = if dice.chance(0.5) { p.top } else { p.low };
            s.fill(&sheet, (veil, dice.range(0.04, 0.2)));
        });
        s.stroke(&sheet, (p.low, 0.5), 2.0);
        s.circle(x + w / 2.0, y + 6.0, 2.6, p.ink);
    }
}

fn torch(s: &mut Stage) {
    let p = s.pal;
    let pool = Shape::ellipse(606.0, 236.0, 300.0, 262.0);
    s.outside(&pool, |s| s.wash((p.ink, 0.8)));
    s.screen(
        &pool,
        Ink::Radial(
            (620.0, 230.0),
            (300.0, 262.0),
            vec![(0.0, p.low, 0.3), (0.7, p.mid, 0.16), (1.0, p.mid, 0.05)],
        ),
    );
    s.shaft((985.0, 470.0), (600.0, 240.0), (10.0, 230.0), p.low, 0.3);
}

fn floor_and_skirting(s: &mut Stage) {
    let p = s.pal;
    s.rect(-8.0, 482.0, W + 16.0, 66.0, p.ink);
    s.rect(-8.0, 474.0, W + 16.0, 10.0, p.top.mix(p.ink, 0.3));
    s.oval(600.0, 516.0, 330.0, 26.0, (p.mid, 0.32));
}
