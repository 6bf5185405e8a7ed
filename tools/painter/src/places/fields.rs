//! Open ground with people's marks: farm, village, airfield, battlefield.

use super::built::{self, Extra};
use super::{View, disc, nature};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use crate::objects;
use crate::stage::{At, Stage};

fn sky_with_heaps(s: &mut Stage, v: &View, dice: &mut Dice, hy: f32, own: Pt) -> Pt {
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
        cottage(s, &mut dice, (x, hy + y), w, (wall, thatch), lit);
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
            &mut dice,
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
    (wall, thatch): (crate::colour::Colour, crate::colour::Colour),
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

/// Airfield: hangar and tower, a parked aeroplane, the runway's lamps run to the horizon.
pub fn airfield(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.56);
    let night = v.is_night(&p);
    let sun = sky_with_heaps(s, v, &mut dice, hy, (0.3, 0.42));
    nature::hills(
        &mut s.canvas,
        v.seed,
        (hy + 4.0, 60.0, 2.4),
        p.depth(p.body, 0.8),
        None,
    );
    s.haze((hy - 50.0, hy + 24.0), p.low, 0.5);
    let mut cam = v.cam((0.36, 0.56), 2.0);
    cam.eye.0 = -1.0;
    let turf = p.body.mix(p.lamp(), 0.16);
    s.rect(
        -8.0,
        hy,
        W + 16.0,
        H,
        Ink::down(hy, H, &[turf.mix(p.low, 0.5), turf, p.dark(0.45)]),
    );
    s.fill(
        &cam.floor(0.0, (-6.0, 4.0), (1.0, 400.0)),
        Ink::down(
            hy,
            H,
            &[p.key.mix(p.low, 0.5), p.mid.mix(p.body, 0.4), p.dark(0.5)],
        ),
    );
    for i in 0..22 {
        let z = 2.0 + 8.0 * i as f32;
        s.fill(&cam.floor(0.01, (-1.2, -0.8), (z, z + 4.0)), (p.key, 0.8));
        for x in [-6.2, 4.2] {
            let at = cam.pt(x, 0.2, z);
            s.glow(
                at,
                cam.size(1.3, z).clamp(4.0, 60.0),
                p.lamp(),
                if night { 0.9 } else { 0.5 },
            );
            s.circle(
                at.0,
                at.1,
                cam.size(0.09, z).max(1.0),
                p.lamp().mix(WHITE, 0.5),
            );
        }
    }
    hangar(s, (W * 0.8, hy + 46.0), 250.0);
    control_tower(s, (W * 0.56, hy + 14.0), 150.0);
    let wind = Shape::svg("M0 60V-10M0 -10L34 -6L32 6L0 4Z").moved(W * 0.46, hy - 50.0);
    s.stroke(&wind, p.dark(0.6), 2.0);
    s.form(
        &Shape::svg("M0 -10L40 -4L38 6L0 8Z").moved(W * 0.46, hy - 52.0),
        p.acc,
        2.0,
    );
    if v.frame {
        s.foot_shadow((W * 0.3, hy + 176.0), 120.0, 120.0);
        objects::aeroplane(s, At::new(W * 0.3, hy + 100.0, 390.0 * v.zoom().sqrt()));
        built::extra(s, (W * 0.56, hy + 190.0), 116.0, p.ink, Extra::Coat);
        s.foot_shadow((W * 0.56, hy + 190.0), 20.0, 80.0);
        built::undergrowth(s, (-10.0, W + 10.0), 34.0, 160);
        v.weather_front(s);
    }
    let _ = sun;
    cam
}

fn hangar(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    let tin = p.mid.mix(p.body, 0.5);
    let shell = Shape::svg("M-.5 0V-.2C-.46 -.56 .46 -.56 .5 -.2V0Z").at(x, y, w);
    s.form(&shell, tin, w * 0.04);
    s.clipped(&shell, |s| {
        for i in 0..16 {
            s.rect(
                x - w * 0.5 + w * i as f32 / 16.0,
                y - w,
                2.0,
                w,
                (p.ink, 0.18),
            );
        }
    });
    let mouth = Shape::svg("M-.36 0V-.18C-.32 -.4 .32 -.4 .36 -.18V0Z").at(x, y, w);
    s.fill(
        &mouth,
        Ink::down(y - w * 0.4, y, &[p.dark(0.8), p.lamp().mix(p.ink, 0.6)]),
    );
    s.clipped(&mouth, |s| {
        objects::aeroplane(s, At::new(x + w * 0.04, y - w * 0.12, w * 0.5).tint(p.mid));
    });
    s.crescent(&mouth, (p.key, 0.4), (0.0, -2.0), 0.0);
}

fn control_tower(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let c = p.depth(p.low.mix(p.body, 0.4), 0.15);
    s.form(
        &Shape::polygon(&[
            (x - h * 0.16, y),
            (x - h * 0.12, y - h * 0.66),
            (x + h * 0.12, y - h * 0.66),
            (x + h * 0.16, y),
        ]),
        c,
        h * 0.04,
    );
    s.form(
        &Shape::polygon(&[
            (x - h * 0.22, y - h * 0.66),
            (x - h * 0.28, y - h * 0.9),
            (x + h * 0.28, y - h * 0.9),
            (x + h * 0.22, y - h * 0.66),
        ]),
        p.lamp().mix(p.key, 0.3),
        h * 0.03,
    );
    for k in [-0.14, 0.0, 0.14] {
        s.rect(x + h * k - 1.2, y - h * 0.9, 2.4, h * 0.24, p.dark(0.6));
    }
    s.form(
        &Shape::rect(x - h * 0.32, y - h * 0.95, h * 0.64, h * 0.06),
        c.mix(p.ink, 0.3),
        h * 0.02,
    );
    s.line(&[(x, y - h * 0.95), (x, y - h * 1.25)], p.dark(0.5), 2.0);
    s.glow((x, y - h * 1.25), 20.0, p.acc, 0.9);
    s.circle(x, y - h * 1.25, 2.6, p.acc);
    for i in 0..3 {
        s.rect(
            x - h * 0.05,
            y - h * (0.14 + 0.18 * i as f32),
            h * 0.1,
            h * 0.08,
            p.dark(0.5),
        );
    }
}

/// Battlefield: a trench with duckboards under wire and broken trees, fires and smoke beyond.
pub fn battlefield(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.44);
    let sun = v.sun_at(s, (0.58, v.horizon.unwrap_or(0.44) - 0.08));
    s.sky(hy + 30.0);
    s.glow(sun, 460.0, p.key, 0.8);
    s.circle(sun.0, sun.1, 34.0, p.key.mix(WHITE, 0.25));
    for i in 0..5 {
        let x = W * (0.06 + 0.22 * i as f32);
        let plume = Plume {
            rise: 230.0,
            drift: 110.0 - 50.0 * (i % 2) as f32,
            width: 74.0,
            opacity: 0.6,
        };
        s.smoke(&mut dice, (x, hy + 16.0), plume, p.mid.mix(p.ink, 0.45));
        s.glow((x, hy + 10.0), 60.0, p.lamp(), 0.7);
    }
    for (d, y, rise) in [(0.85, hy + 8.0, 46.0), (0.55, hy + 40.0, 44.0)] {
        nature::hills(
            &mut s.canvas,
            v.seed + y as u64,
            (y, rise, 3.4),
            p.depth(p.dark(0.3), d),
            None,
        );
        for _ in 0..12 {
            let (x, h) = (dice.range(0.0, W), 40.0 + 60.0 * (1.0 - d));
            stump(s, &mut dice, (x, y), h, p.depth(p.dark(0.7), d));
        }
        s.haze((y - 40.0, y + 50.0), p.low, 0.5);
    }
    let mut cam = v.cam((0.5, 0.44), 2.5);
    cam.eye.2 = -1.6;
    for (x, h) in [(90.0, 190.0), (850.0, 230.0)] {
        stump(s, &mut dice, (x, hy + 110.0), h, p.dark(0.9));
    }
    wire(s, &mut dice, hy + 84.0, 34.0);
    trench(s, &cam, &mut dice);
    if v.frame {
        s.embers_in(26, [200.0, 100.0, 560.0, 280.0]);
        let spot = cam.spot(0.1, 6.0);
        let soldier = Shape::turned(
            "0,-1.01 .045,-1 .078,-.96 .105,-.93 .1,-.92 .05,-.92 .04,-.87 .13,-.83 .18,-.7 .16,-.5 .18,-.36 .14,-.32 .1,-.03 .12,0 .02,0 .012,-.36",
        );
        s.backlit(&soldier.at(spot.x, spot.y, spot.metre * 1.8), p.ink, 2.2);
        s.line(
            &[
                (spot.x + spot.metre * 0.26, spot.y - spot.metre * 1.9),
                (spot.x + spot.metre * 0.1, spot.y - spot.metre * 0.8),
            ],
            p.ink,
            spot.metre * 0.06,
        );
        v.weather_front(s);
    }
    cam
}

fn stump(s: &mut Stage, dice: &mut Dice, (x, y): Pt, h: f32, c: crate::colour::Colour) {
    let top = dice.jag((x - h * 0.05, y - h * 0.9), (x + h * 0.06, y - h), 0.3, 3);
    let mut pts = vec![(x - h * 0.1, y + 4.0)];
    pts.extend(top);
    pts.push((x + h * 0.09, y + 4.0));
    s.backlit(&Shape::polygon(&pts), c, (h * 0.012).max(0.8));
    for _ in 0..3 {
        let (t, k) = (dice.range(0.4, 0.85), dice.sign());
        let l = h * dice.range(0.12, 0.3);
        s.canvas.taper(
            &[
                (x, y - h * t),
                (x + k * l * 0.6, y - h * t - l * 0.3),
                (x + k * l, y - h * t - l),
            ],
            h * 0.05,
            c,
        );
    }
}

fn trench(s: &mut Stage, cam: &Cam, dice: &mut Dice) {
    let p = s.pal;
    let (soil, wood) = (p.dark(0.35).mix(p.low, 0.12), p.body.mix(p.lamp(), 0.16));
    let lip = cam.pt(0.0, 1.9, 9.0).1.min(H);
    let bank =
        crate::canvas::Noise::new(7)
            .octaves(4)
            .ridge((-20.0, W + 20.0), lip + 30.0, 40.0, 6.0);
    s.fill(
        &Shape::under(&bank, H + 20.0),
        Ink::down(lip, H, &[p.dark(0.3).mix(p.low, 0.25), p.dark(0.6)]),
    );
    s.fill(&cam.floor(0.0, (-1.0, 1.0), (0.2, 12.0)), p.dark(0.6));
    for k in [-1.0_f32, 1.0] {
        let lit = if k * s.light.to.0 < 0.0 {
            soil.mix(p.key, 0.2)
        } else {
            soil.mix(p.ink, 0.3)
        };
        s.fill(
            &cam.face(&[
                (k, 0.0, 0.2),
                (1.35 * k, 1.75, 0.2),
                (1.35 * k, 1.75, 12.0),
                (k, 0.0, 12.0),
            ]),
            lit,
        );
        for i in 0..12 {
            let z = 0.4 + 0.95 * i as f32;
            s.fill(
                &cam.face(&[
                    (k, 0.0, z),
                    (1.34 * k, 1.7, z),
                    (1.34 * k, 1.7, z + 0.12),
                    (k, 0.0, z + 0.12),
                ]),
                wood.mix(p.ink, 0.3),
            );
        }
        for y in [0.35, 0.8, 1.25] {
            let x = |h: f32| k * (1.0 + 0.2 * h);
            s.fill(
                &cam.face(&[
                    (x(y), y, 0.2),
                    (x(y + 0.16), y + 0.16, 0.2),
                    (x(y + 0.16), y + 0.16, 12.0),
                    (x(y), y, 12.0),
                ]),
                wood.mix(p.ink, 0.45),
            );
        }
        for i in (0..13).rev() {
            for row in 0..2 {
                let z = 0.5 + 0.9 * i as f32 + 0.4 * row as f32;
                let at = cam.pt(1.55 * k, 1.86 + 0.22 * row as f32, z);
                let r = cam.size(0.27, z);
                let bag =
                    Shape::spline("-1,.1 -.9,-.3 -.5,-.42 .5,-.42 .9,-.3 1,.1 .7,.36 -.7,.36");
                let tone = p.body.mix(p.low, 0.28 + 0.14 * dice.unit());
                s.form(&bag.at(at.0, at.1, r), tone, r * 0.14);
            }
        }
    }
    for i in (0..14).rev() {
        let z = 0.5 + 0.8 * i as f32;
        s.fill(
            &cam.floor(0.03, (-0.55, 0.55), (z, z + 0.5)),
            wood.mix(p.key, 0.12),
        );
        s.fill(&cam.front(z, (-0.55, 0.55), (0.0, 0.03)), p.ink);
    }
    for i in 0..4 {
        let z = 1.2 + 1.7 * i as f32;
        let at = cam.pt(0.75, 0.01, z);
        s.oval(
            at.0,
            at.1,
            cam.size(0.24, z),
            cam.size(0.05, z),
            (p.low.mix(p.key, 0.4), 0.7),
        );
    }
}

fn wire(s: &mut Stage, dice: &mut Dice, y: f32, h: f32) {
    let ink = s.pal.ink;
    for (i, x) in (0..13)
        .map(|i| (i, i as f32 * 84.0 - 20.0))
        .filter(|(_, x)| (x - 480.0).abs() > 130.0)
    {
        let lean = dice.range(-10.0, 10.0);
        s.line(&[(x, y + 14.0), (x + lean, y - h)], ink, 4.0);
        if (x - 480.0).abs() > 214.0 || i < 4 {
            for k in 0..3 {
                let wy = y - h * (0.2 + 0.3 * k as f32);
                let coil: Vec<Pt> = (0..40)
                    .map(|j| j as f32 / 39.0)
                    .map(|t| {
                        (
                            x + 84.0 * t + 7.0 * (t * 40.0).cos(),
                            wy + 8.0 * (t * 40.0).sin(),
                        )
                    })
                    .collect();
                s.line(&coil, (ink, 0.85), 1.3);
            }
        }
    }
}
