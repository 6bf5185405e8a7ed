//! Open ground with people's marks: farm, village.

use super::built::{self, Extra};
use super::{View, disc, nature};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::stage::Stage;

pub(super) fn sky_with_heaps(s: &mut Stage, v: &View, dice: &mut Dice, hy: f32, own: Pt) -> Pt {
    let p = s.pal;
    let night = v.is_night(&p);
    let sun = v.sun_at(s, own);
    s.sky(hy);
    if night {
        s.stars(dice, 220, hy, p.key);
    }
    disc(s, sun, 40.0, night);
    for i in 0..4 {
        let k = 1.2 - 0.22 * i as f32;
        let at = [
            dice.range(0.0, W),
            90.0 + (hy - 130.0) * i as f32 / 4.0,
            300.0 * k,
            66.0 * k,
        ];
        let to = s.light.to;
        s.cumulus(
            dice,
            at,
            (p.low.mix(p.key, 0.6), p.mid.mix(p.low, 0.45)),
            to,
        );
    }
    sun
}

/// Farm: red barn and silo, ploughed rows, hay bales, fence, a tree.
pub fn farm(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.56);
    sky_with_heaps(s, v, &mut dice, hy, (0.2, 0.3));
    for (d, rise) in [(0.9, 90.0), (0.65, 60.0)] {
        nature::hills(
            &mut s.canvas,
            v.seed + rise as u64,
            (hy + 10.0, rise, 2.2),
            p.depth(p.body, d),
            Some(p.depth(p.lit(0.4), d)),
        );
        s.haze((hy - 50.0, hy + 30.0), p.low, 0.4);
    }
    let cam = v.cam((0.4, 0.54), 2.6);
    let field = p.body.mix(p.lamp(), 0.3);
    s.rect(
        -8.0,
        hy + 6.0,
        W + 16.0,
        H,
        Ink::down(hy, H, &[field.mix(p.low, 0.5), field, p.dark(0.35)]),
    );
    s.clipped(&Shape::rect(0.0, hy + 8.0, W, H), |s| {
        for i in -40..40 {
            let x = i as f32 * 1.1;
            let furrow = cam.floor(0.0, (x, x + 0.5), (1.5, 80.0));
            s.fill(&furrow, (p.dark(0.6), 0.4));
            s.fill(&cam.floor(0.0, (x - 0.16, x), (1.5, 80.0)), (p.key, 0.18));
        }
    });
    let x = W * v.vx.unwrap_or(0.66);
    barn(s, (x, hy + 64.0), 190.0);
    nature::tree(
        &mut s.canvas,
        &mut dice,
        [x - 240.0, hy + 52.0, 180.0],
        (p.dark(0.8), p.dark(0.35), p.body.mix(p.key, 0.4)),
        s.light.to.0.signum(),
    );
    for (bx, by, r) in [
        (150.0, hy + 70.0, 26.0),
        (300.0, hy + 120.0, 38.0),
        (830.0, hy + 150.0, 46.0),
        (80.0, hy + 160.0, 50.0),
    ] {
        bale(s, (bx, by), r);
    }
    if v.frame {
        rail_fence(s, H - 18.0);
        built::undergrowth(s, (-10.0, W + 10.0), 54.0, 150);
        nature::gulls(
            &mut s.canvas,
            &mut dice,
            5,
            [W * 0.3, 80.0, 400.0, 120.0],
            p.ink.mix(p.body, 0.3),
        );
        v.weather_front(s);
    }
    cam
}

fn barn(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    let red = p.acc.mix(p.body, 0.25);
    s.form(
        &Shape::rect(x + w * 0.62, y - w * 0.92, w * 0.26, w * 0.92),
        p.low.mix(p.body, 0.45),
        w * 0.04,
    );
    barn_front(s, red, w, x, y);
    let front = Shape::svg("M-.5 0V-.42L-.38 -.66L-.2 -.78H.02L.1 -.64L.1 0Z").at(x, y, w);
    s.form(&front, red, w * 0.04);
    s.clipped(&front, |s| {
        for i in 0..12 {
            s.rect(
                x - w * 0.5 + w * 0.05 * i as f32,
                y - w,
                1.6,
                w,
                (p.ink, 0.22),
            );
        }
    });
    let trim = p.key.mix(p.low, 0.3);
    s.stroke(
        &Shape::svg("M-.5 -.42L-.38 -.66L-.2 -.79H.02L.1 -.64").at(x, y, w),
        trim,
        w * 0.03,
    );
    let door = Shape::rect(x - w * 0.38, y - w * 0.36, w * 0.34, w * 0.36);
    s.fill(&door, red.mix(p.ink, 0.5));
    s.stroke(&door, trim, w * 0.022);
    s.line(
        &[(x - w * 0.38, y - w * 0.36), (x - w * 0.04, y)],
        trim,
        w * 0.022,
    );
    s.line(
        &[(x - w * 0.04, y - w * 0.36), (x - w * 0.38, y)],
        trim,
        w * 0.022,
    );
    s.fill(
        &Shape::rect(x - w * 0.26, y - w * 0.6, w * 0.12, w * 0.12),
        p.ink,
    );
    s.stroke(
        &Shape::rect(x - w * 0.26, y - w * 0.6, w * 0.12, w * 0.12),
        trim,
        w * 0.018,
    );
}

fn barn_front(s: &mut Stage, red: Colour, w: f32, x: f32, y: f32) {
    let p = s.pal;
    s.form(
        &Shape::svg("M-.15 0C-.15 -.2 .15 -.2 .15 0Z").at(x + w * 0.75, y - w * 0.91, w),
        red.mix(p.ink, 0.3),
        w * 0.02,
    );
    for i in 0..6 {
        s.rect(
            x + w * 0.62,
            y - w * (0.1 + 0.14 * i as f32),
            w * 0.26,
            1.6,
            (p.ink, 0.3),
        );
    }
    s.form(
        &Shape::polygon(&[
            (x, y),
            (x, y - w * 0.44),
            (x + w * 0.6, y - w * 0.44),
            (x + w * 0.6, y),
        ]),
        red.mix(p.ink, 0.35),
        w * 0.03,
    );
    s.form(
        &Shape::polygon(&[
            (x - w * 0.2, y - w * 0.78),
            (x + w * 0.42, y - w * 0.78),
            (x + w * 0.64, y - w * 0.42),
            (x + w * 0.06, y - w * 0.42),
        ]),
        p.mid.mix(p.ink, 0.35),
        w * 0.03,
    );
}

fn bale(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let straw = p.lamp().mix(p.body, 0.25).mix(p.low, 0.2);
    s.foot_shadow((x, y + r * 0.9), r * 0.8, r * 2.0);
    s.form(
        &Shape::round_rect(x - r * 0.2, y - r, r * 1.5, r * 2.0, r * 0.7),
        straw.mix(p.ink, 0.2),
        r * 0.12,
    );
    let face = Shape::ellipse(x, y, r * 0.8, r);
    s.form(&face, straw, r * 0.1);
    for k in [0.7, 0.45, 0.2] {
        s.stroke(&Shape::ellipse(x, y, r * 0.8 * k, r * k), (p.ink, 0.3), 1.6);
    }
}

fn rail_fence(s: &mut Stage, y: f32) {
    let p = s.pal;
    let wood = p.ink.mix(p.body, 0.25);
    for dy in [-64.0, -34.0] {
        let rail = Shape::polygon(&[
            (-10.0, y + dy),
            (W + 10.0, y + dy - 10.0),
            (W + 10.0, y + dy + 2.0),
            (-10.0, y + dy + 10.0),
        ]);
        s.backlit(&rail, wood, 2.4);
    }
    for i in 0..7 {
        let x = 50.0 + 150.0 * i as f32;
        s.backlit(
            &Shape::polygon(&[
                (x - 9.0, H + 9.0),
                (x - 7.0, y - 86.0),
                (x + 6.0, y - 90.0),
                (x + 9.0, H + 9.0),
            ]),
            wood,
            3.0,
        );
    }
}

/// Village: thatched houses up a lane to a church, hedges, a stream with a bridge.
pub fn village(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.5);
    let night = v.is_night(&p);
    sky_with_heaps(s, v, &mut dice, hy, (0.78, 0.2));
    let side = s.light.to.0.signum();
    for (d, y, rise) in [
        (0.9, hy + 10.0, 120.0),
        (0.65, hy + 40.0, 90.0),
        (0.4, hy + 80.0, 70.0),
    ] {
        nature::hills(
            &mut s.canvas,
            v.seed + y as u64,
            (y, rise, 1.8),
            p.depth(p.body.mix(p.mid, 0.2), d),
            Some(p.depth(p.lit(0.45), d)),
        );
        for _ in 0..22 {
            let (x, h) = (dice.range(0.0, W), 26.0 * (1.3 - d) + 6.0);
            nature::tree(
                &mut s.canvas,
                &mut dice,
                [x, y + 4.0, h * 1.6],
                (
                    p.depth(p.dark(0.7), d),
                    p.depth(p.dark(0.3), d),
                    p.depth(p.lit(0.3), d),
                ),
                side,
            );
        }
        s.haze((y - 70.0, y + 40.0), p.low, 0.4);
    }
    let green = p.body.mix(p.mid, 0.35);
    let bank = crate::canvas::Noise::new(v.seed).octaves(2).ridge(
        (-20.0, W + 20.0),
        hy + 130.0,
        60.0,
        1.4,
    );
    s.fill(
        &Shape::under(&bank, H + 20.0),
        Ink::down(
            hy + 70.0,
            H,
            &[green.mix(p.key, 0.25), green, green.mix(p.ink, 0.5)],
        ),
    );
    let lane = Shape::svg("M430 300C500 330 620 350 560 400C500 450 330 470 260 548H560C600 500 720 450 700 390C690 350 560 326 470 298Z").moved(0.0, hy - 270.0);
    s.fill(&lane, p.low.mix(p.body, 0.2));
    s.crescent(&lane, (p.ink, 0.25), (-side * 7.0, -3.0), 0.0);
    let lit = if night { 0.9 } else { 0.15 };
    village_houses(s, &mut dice, hy, lit, side);
    if v.frame {
        for x in [60.0, 200.0, 860.0] {
            let bush = dice.blob((x, H + 6.0), (110.0, 56.0), 0.24, 30);
            s.fill(&bush, p.ink.mix(p.body, 0.15));
            s.crescent(&bush, p.dark(0.4), (-side * 8.0, 8.0), 0.0);
        }
        built::undergrowth(s, (-10.0, W + 10.0), 44.0, 120);
        v.weather_front(s);
    }
    v.cam((0.5, 0.5), 4.0)
}

fn village_houses(s: &mut Stage, dice: &mut Dice, hy: f32, lit: f32, side: f32) {
    let p = s.pal;
    let (wall, thatch) = (
        p.low.mix(p.key, 0.35),
        p.lamp().mix(p.body, 0.5).mix(p.ink, 0.25),
    );
    steeple(s, (448.0, hy + 40.0), 190.0);
    for (x, y, w) in [
        (380.0, 60.0, 60.0),
        (530.0, 66.0, 66.0),
        (300.0, 84.0, 80.0),
        (640.0, 96.0, 92.0),
        (190.0, 122.0, 112.0),
        (790.0, 146.0, 140.0),
        (70.0, 176.0, 150.0),
    ] {
        cottage(s, dice, (x, hy + y), w, (wall, thatch), lit);
    }
    for (x, y, h) in [
        (250.0, 108.0, 90.0),
        (580.0, 88.0, 80.0),
        (710.0, 150.0, 150.0),
        (130.0, 180.0, 140.0),
        (910.0, 180.0, 210.0),
    ] {
        nature::tree(
            &mut s.canvas,
            dice,
            [x, hy + y, h],
            (p.dark(0.8), p.dark(0.25), p.body.mix(p.key, 0.45)),
            side,
        );
    }
    for i in 0..5 {
        let at = (420.0 + 36.0 * i as f32, hy + 100.0 + 20.0 * (i % 3) as f32);
        built::extra(
            s,
            at,
            26.0 + 3.0 * (i % 3) as f32,
            p.dark(0.7),
            [Extra::Coat, Extra::Dress, Extra::Hat][i % 3],
        );
    }
}

fn steeple(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let stone = p.depth(p.low.mix(p.body, 0.4), 0.2);
    s.form(
        &Shape::rect(x - h * 0.09, y - h * 0.6, h * 0.18, h * 0.6),
        stone,
        h * 0.03,
    );
    s.form(
        &Shape::polygon(&[
            (x - h * 0.11, y - h * 0.59),
            (x, y - h),
            (x + h * 0.11, y - h * 0.59),
        ]),
        p.dark(0.3),
        h * 0.03,
    );
    s.form(
        &Shape::polygon(&[
            (x + h * 0.09, y),
            (x + h * 0.09, y - h * 0.24),
            (x + h * 0.14, y - h * 0.4),
            (x + h * 0.5, y - h * 0.4),
            (x + h * 0.55, y - h * 0.24),
            (x + h * 0.55, y),
        ]),
        stone,
        h * 0.03,
    );
    built::clock(s, (x, y - h * 0.48), h * 0.045);
}

fn cottage(
    s: &mut Stage,
    dice: &mut Dice,
    (x, y): Pt,
    w: f32,
    (wall, thatch): (Colour, Colour),
    lit: f32,
) {
    let p = s.pal;
    s.form(
        &Shape::rect(x - w * 0.5, y - w * 0.42, w, w * 0.42),
        wall,
        w * 0.05,
    );
    for k in [-0.3, 0.02, 0.3] {
        s.rect(x + w * k, y - w * 0.42, w * 0.03, w * 0.42, p.dark(0.5));
    }
    s.line(
        &[(x - w * 0.3, y - w * 0.4), (x - w * 0.02, y)],
        p.dark(0.5),
        w * 0.03,
    );
    s.rect(
        x + w * 0.1,
        y - w * 0.32,
        w * 0.14,
        w * 0.32,
        p.acc.mix(p.ink, 0.25),
    );
    for k in [-0.2, 0.36] {
        let pane = if dice.chance(lit) {
            p.lamp().mix(WHITE, 0.2)
        } else {
            p.dark(0.5)
        };
        if lit > 0.5 {
            s.glow((x + w * k + w * 0.06, y - w * 0.22), w * 0.4, p.lamp(), 0.5);
        }
        s.rect(x + w * k, y - w * 0.3, w * 0.13, w * 0.14, pane);
    }
    thatched_roof(s, thatch, w, x, y);
    let plume = Plume {
        rise: w * 0.9,
        drift: w * 0.3,
        width: w * 0.16,
        opacity: 0.45,
    };
    s.smoke(
        dice,
        (x + w * 0.27, y - w * 0.9),
        plume,
        p.low.mix(WHITE, 0.3),
    );
}

fn thatched_roof(s: &mut Stage, thatch: Colour, w: f32, x: f32, y: f32) {
    let p = s.pal;
    s.form(
        &Shape::rect(x + w * 0.22, y - w * 0.9, w * 0.1, w * 0.3),
        p.acc.mix(p.ink, 0.4),
        w * 0.02,
    );
    let roof = Shape::smooth(
        &[
            (x - w * 0.62, y - w * 0.34),
            (x - w * 0.42, y - w * 0.8),
            (x, y - w * 0.84),
            (x + w * 0.42, y - w * 0.8),
            (x + w * 0.62, y - w * 0.34),
            (x + w * 0.3, y - w * 0.38),
            (x, y - w * 0.4),
            (x - w * 0.3, y - w * 0.38),
        ],
        0.08,
    );
    s.form(&roof, thatch, w * 0.05);
    s.clipped(&roof, |s| {
        for i in 0..14 {
            let tx = x - w * 0.6 + w * 0.09 * i as f32;
            s.line(
                &[(tx, y - w * 0.34), (x + (tx - x) * 0.7, y - w * 0.84)],
                (p.ink, 0.16),
                1.4,
            );
        }
    });
}
