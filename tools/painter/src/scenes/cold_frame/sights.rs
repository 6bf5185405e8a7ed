//! The town, the ice, the wall.

use super::{ASPECT, LAMP, ramp};
use kit::canvas::{Blend, Canvas, Dice, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::people::{Arm, Expression, Framing, Light, Pose, Stance, actor};
use kit::places::nature::{self, Peak};
use kit::stage::{At, Stage};
use tiny_skia::{Pixmap, Transform};

/// The town as a bowl of folded paper, seen from the church tower; one red window.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        230.0,
        &[p.mid.mix(p.top, 0.5), p.mid, p.mid.mix(p.low, 0.6), p.low],
    ));
    s.lit_by(-70.0, p.low);
    press_of_mountains(s);
    let bowl = Shape::spline("-20,560 -20,240 150,262 400,292 640,286 820,258 980,228 980,560");
    s.fill(
        &bowl,
        Ink::down(
            240.0,
            H,
            &[p.low, p.mid.mix(p.low, 0.4), p.mid.mix(p.top, 0.3)],
        ),
    );
    for row in 0..7 {
        row_of_roofs(s, row);
    }
    lane_of_lamps(s);
    red_window(s, (784.0, 318.0), 1.0);
    s.haze((236.0, 320.0), p.mid.mix(p.low, 0.5), 0.4);
    sill(s);
    s.snowing(0.35);
    s.vignette(p.top, 0.4);
}

fn press_of_mountains(s: &mut Stage) {
    let p = s.pal;
    for (x, h, w, t) in [
        (90.0, 260.0, 460.0, 0.2),
        (480.0, 190.0, 430.0, 0.45),
        (860.0, 280.0, 520.0, 0.1),
        (290.0, 150.0, 320.0, 0.35),
        (670.0, 160.0, 340.0, 0.3),
    ] {
        let tone = p.mid.mix(p.top, 0.5 - t);
        let rock = (tone.mix(p.mid, 0.35), tone.mix(p.ink, 0.25));
        mountain(s, (x, 290.0 - h), (x - w / 2.0, x + w / 2.0), 290.0, rock);
    }
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

/// One row of snowed gables, nearer rows larger; each roof is two folded planes.
fn row_of_roofs(s: &mut Stage, row: usize) {
    let p = s.pal;
    let t = row as f32 / 6.0;
    let (y0, size) = (276.0 + 236.0 * t * t + 24.0 * t, 24.0 + 92.0 * t * t);
    let mut x = -60.0 + 17.0 * row as f32;
    while x < W + 60.0 {
        let w = size * s.dice.range(0.95, 1.4);
        let lane = (x + w * 0.5 - (520.0 - 70.0 * t)).abs() < 16.0 + 74.0 * t;
        if !lane {
            let y = y0
                + 20.0 * (1.0 - t) * ((x - 480.0) / 480.0).abs().powi(2) * -1.0
                + s.dice.range(-0.1, 0.1) * size;
            folded_house(s, (x, y), (w, size), t);
        }
        x += w * s.dice.range(0.98, 1.16);
    }
    if row < 6 {
        let fog = p.mid.mix(p.low, 0.4);
        s.haze((y0 - 10.0, y0 + 46.0), fog, 0.16);
    }
}

fn folded_house(s: &mut Stage, (x, y): Pt, (w, size): Pt, t: f32) {
    let p = s.pal;
    let deep = p.top.mix(p.ink, 0.3 * t);
    let ridge = x + w * s.dice.range(0.4, 0.55);
    let top = y - size * s.dice.range(0.55, 0.75);
    let snow = WHITE.mix(p.low, 0.5).mix(p.mid, 0.25 * (1.0 - t));
    let dusk = p.mid.mix(p.top, 0.3 * s.dice.unit());
    s.poly(
        &[
            (x + w * 0.06, y),
            (x + w * 0.94, y),
            (x + w * 0.94, y + size * 0.8),
            (x + w * 0.06, y + size * 0.8),
        ],
        deep,
    );
    s.poly(
        &[
            (x - w * 0.03, y + size * 0.06),
            (ridge, top),
            (ridge + w * 0.1, y + size * 0.05),
        ],
        snow,
    );
    s.poly(
        &[
            (ridge, top),
            (x + w * 1.03, y + size * 0.06),
            (ridge + w * 0.1, y + size * 0.05),
        ],
        dusk,
    );
    s.line(
        &[(x - w * 0.03, y + size * 0.06), (ridge, top)],
        WHITE,
        0.8 + 1.2 * t,
    );
    if s.dice.chance(0.35) {
        s.rect(
            ridge + w * 0.14,
            top - size * 0.02,
            size * 0.12,
            size * 0.3,
            deep,
        );
        s.rect(
            ridge + w * 0.13,
            top - size * 0.05,
            size * 0.14,
            size * 0.06,
            p.low,
        );
    }
    if s.dice.chance(0.4) {
        let wx = x + w * s.dice.range(0.2, 0.65);
        s.rect(
            wx,
            y + size * 0.24,
            size * 0.13,
            size * 0.2,
            p.mid.mix(p.low, 0.3),
        );
    }
}

fn lane_of_lamps(s: &mut Stage) {
    let p = s.pal;
    let lane = Shape::svg("M470 560C480 470 500 400 515 340L523 340C526 400 534 470 570 560Z");
    s.fill(&lane, Ink::down(340.0, H, &[p.mid.mix(p.low, 0.6), p.mid]));
    for i in 0..7 {
        let t = i as f32 / 6.0;
        let y = 344.0 + 170.0 * t * t + 10.0 * t;
        let x = if i % 2 == 0 {
            510.0 - 30.0 * t
        } else {
            528.0 + 26.0 * t
        };
        let h = 9.0 + 40.0 * t;
        s.line(&[(x, y), (x, y - h)], p.ink, 1.0 + 2.0 * t);
        s.glow((x, y - h), 26.0 + 60.0 * t, LAMP, 0.75);
        s.circle(x, y - h, 2.0 + 3.4 * t, LAMP.mix(WHITE, 0.4));
    }
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

fn sill(s: &mut Stage) {
    let p = s.pal;
    let stone = p.ink.mix(p.top, 0.3);
    let arch = Shape::svg("M-20 -20H980V560H-20ZM40 560H930V40Q930 -150 485 -150Q40 -150 40 40Z");
    s.fill(&arch, stone);
    s.rect(-10.0, 500.0, W + 20.0, 60.0, stone);
    s.rect(-10.0, 494.0, W + 20.0, 12.0, p.low);
    let drift = Shape::spline("-20,512 -20,478 60,470 150,488 300,492 420,498 -20,516");
    s.fill(&drift, p.low.mix(WHITE, 0.5));
    s.lit_by(-70.0, p.low);
    creatures::raven(s, At::new(196.0, 494.0, 118.0).flip());
}

/// A camera under clear ice, from straight above; cracks star out, a red speck leans over it.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let ice = Colour::hex(0xb4_dce8);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[WHITE, ice, p.mid.mix(ice, 0.45)],
    ));
    s.lit_by(-45.0, WHITE);
    s.blurred(26.0, |s| {
        for (x, y, r) in [
            (140.0, 420.0, 190.0),
            (850.0, 120.0, 170.0),
            (820.0, 470.0, 210.0),
        ] {
            s.oval(x, y, r, r * 0.6, (p.mid.mix(p.top, 0.2), 0.55));
        }
    });
    s.blurred(3.0, |s| {
        s.framed(Transform::from_rotate_at(-9.0, 480.0, 270.0), body_in_ice)
    });
    veils_of_ice(s);
    s.framed(Transform::from_rotate_at(-9.0, 480.0, 270.0), lens);
    star_of_cracks(s);
    bubbles(s);
    s.vignette(p.top, 0.4);
}

fn body_in_ice(s: &mut Stage) {
    let p = s.pal;
    let body = Shape::round_rect(196.0, 96.0, 580.0, 356.0, 40.0);
    s.fill(&body.moved(18.0, 22.0), (p.top, 0.6));
    let black = p.ink.mix(p.top, 0.2);
    s.form(&body, black, 10.0);
    let hump = Shape::poly("380,98 410,46 560,46 590,98");
    s.form(&hump, black.mix(p.top, 0.3), 7.0);
    s.fill(&Shape::round_rect(418.0, 62.0, 134.0, 34.0, 6.0), p.mid);
    s.rect(196.0, 158.0, 580.0, 10.0, p.body);
    s.rect(196.0, 406.0, 580.0, 8.0, p.body);
    for x in [250.0, 700.0] {
        let knob = Shape::circle(x, 128.0, 34.0);
        s.form(&knob, p.body.mix(p.ink, 0.3), 6.0);
    }
    s.form(
        &Shape::round_rect(640.0, 186.0, 80.0, 50.0, 10.0),
        p.body.mix(p.top, 0.3),
        5.0,
    );
    let strap = Shape::svg("M200 150C120 130 110 230 60 250C20 266 -10 240 -30 250");
    s.stroke(&strap, p.ink, 16.0);
}

fn lens(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (474.0, 284.0);
    for (r, tone) in [
        (176.0, p.ink),
        (164.0, p.body),
        (152.0, p.ink),
        (122.0, p.top.mix(p.ink, 0.4)),
        (112.0, p.ink),
    ] {
        s.circle(x, y, r, tone);
    }
    s.crescent(&Shape::circle(x, y, 176.0), p.low, (7.0, 7.0), 0.0);
    s.crescent(&Shape::circle(x, y, 164.0), WHITE, (5.0, 5.0), 0.0);
    let glass = Shape::circle(x, y, 106.0);
    s.fill(
        &glass,
        Ink::Radial(
            (x - 24.0, y - 30.0),
            (150.0, 150.0),
            vec![(0.0, p.mid, 1.0), (0.5, p.top, 1.0), (1.0, p.ink, 1.0)],
        ),
    );
    s.clipped(&glass, |s| {
        s.oval(x - 30.0, y - 60.0, 80.0, 34.0, (p.low, 0.6));
        leaning_coat(s, (x + 14.0, y + 34.0), 74.0);
        s.stroke(&Shape::circle(x, y, 78.0), (p.low, 0.25), 3.0);
    });
    s.fill(
        &Shape::spline("398,236 420,204 456,190 452,202 428,216 408,244"),
        WHITE,
    );
    s.circle(534.0, 348.0, 9.0, (WHITE, 0.7));
}

/// The reflection of somebody in a red coat who bends over the ice: coat, hood, no face.
fn leaning_coat(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let coat =
        Shape::spline("-1.1,1.6 -1,.6 -.8,.2 -.3,-.12 .3,-.12 .8,.2 1,.6 1.1,1.6").at(x, y, h);
    s.fill(&coat, p.acc);
    s.crescent(&coat, Colour::hex(0xff_8a78), (4.0, 3.0), 0.0);
    s.fill(
        &Shape::ellipse(x, y - 0.3 * h, 0.34 * h, 0.36 * h),
        p.acc.mix(p.ink, 0.2),
    );
    s.fill(&Shape::ellipse(x, y - 0.26 * h, 0.22 * h, 0.25 * h), p.ink);
    s.line(&[(x, y + 0.12 * h), (x, y + 0.8 * h)], (p.ink, 0.6), 3.0);
}

fn veils_of_ice(s: &mut Stage) {
    s.layered(Blend::faded(0.5), |s| {
        for path in [
            "M-20 120L420 -20H640L-20 360Z",
            "M980 200L560 560H760L980 400Z",
            "M-20 470L700 -20H760L-20 520Z",
        ] {
            s.fill(&Shape::svg(path), (WHITE, 0.55));
        }
    });
}

fn star_of_cracks(s: &mut Stage) {
    let p = s.pal;
    let heart = (600.0, 196.0);
    for i in 0..13 {
        let a = i as f32 * 0.49 + s.dice.range(-0.12, 0.12);
        let l = s.dice.range(330.0, 760.0);
        let end = (heart.0 + l * a.cos(), heart.1 + l * a.sin());
        let spine = s.dice.jag(heart, end, 0.035, 5);
        let w = s.dice.range(6.0, 13.0);
        let shade: Vec<Pt> = spine.iter().map(|&(x, y)| (x + 5.0, y + 6.0)).collect();
        s.taper(&shade, w, (p.top, 0.45));
        s.taper(&spine, w, WHITE);
        let mid = spine[spine.len() / 3];
        let twig = (
            mid.0 + 120.0 * (a + 0.6).cos(),
            mid.1 + 120.0 * (a + 0.6).sin(),
        );
        let fork = s.dice.jag(mid, twig, 0.09, 4);
        if i % 2 == 0 {
            s.taper(&fork, 5.0, WHITE);
        }
    }
    s.glow(heart, 90.0, WHITE, 0.9);
}

fn bubbles(s: &mut Stage) {
    let p = s.pal;
    for _ in 0..46 {
        let a = s.dice.range(0.0, std::f32::consts::TAU);
        let d = s.dice.range(230.0, 560.0);
        let (x, y, r) = (
            480.0 + d * a.cos(),
            270.0 + d * 0.6 * a.sin(),
            s.dice.range(4.0, 26.0),
        );
        let coin = Shape::ellipse(x, y, r, r * 0.92);
        s.fill(&coin, (WHITE, 0.5));
        s.crescent(&coin, WHITE, (r * 0.2, r * 0.2), 0.0);
        s.crescent(&coin, (p.mid, 0.6), (-r * 0.14, -r * 0.14), 0.0);
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
