//! Two chimneys and a moon.

use super::{PEACH, RUST};
use kit::canvas::{H, Ink, Pt, Shape, W};
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// He on the short chimney, she on the tall one; between them a moon and a line of dancing shirts.
pub(super) fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        470.0,
        &[
            p.ink,
            p.top.mix(p.ink, 0.3),
            p.top,
            p.mid.mix(p.top, 0.3),
            p.mid,
        ],
    ));
    s.starry(130, 300.0);
    let moon = (470.0, 196.0);
    s.glow(moon, 430.0, p.low, 0.7);
    s.circle(moon.0, moon.1, 138.0, p.key);
    for (dx, dy, r) in [
        (-50.0, -36.0, 28.0),
        (34.0, 40.0, 40.0),
        (60.0, -60.0, 16.0),
        (-30.0, 60.0, 18.0),
    ] {
        s.circle(moon.0 + dx, moon.1 + dy, r, (p.low, 0.55));
    }
    far_roofs(s);
    near_roofs(s);
    chimney(s, (120.0, 350.0), (170.0, 230.0));
    chimney(s, (690.0, 290.0), (184.0, 330.0));
    washing(s);
    singers(s);
    s.vignette(p.ink, 0.5);
}

fn far_roofs(s: &mut Stage) {
    let p = s.pal;
    let mut x = -20.0;
    let mut i = 0;
    while x < W {
        let w = 60.0 + 26.0 * ((i * 7) % 4) as f32;
        let y = 404.0 + 10.0 * ((i * 5) % 4) as f32;
        let tone = p.mid.mix(p.top, 0.62);
        s.poly(
            &[
                (x, 560.0),
                (x, y),
                (x + w * 0.5, y - 34.0),
                (x + w, y),
                (x + w, 560.0),
            ],
            tone,
        );
        s.rect(x + w * 0.66, y - 44.0, 12.0, 40.0, tone);
        if i % 2 == 0 {
            s.rect(x + w * 0.4, y + 16.0, 11.0, 14.0, p.low);
        }
        x += w;
        i += 1;
    }
}

fn near_roofs(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.35);
    for (roof, lit) in [
        (
            "-20,560 -20,430 250,452 366,560",
            "-20,430 250,452 366,560 346,560 244,462 -20,440",
        ),
        (
            "980,560 980,420 700,470 590,560",
            "980,420 700,470 590,560 612,560 706,480 980,430",
        ),
    ] {
        s.fill(&Shape::poly(roof), dark);
        s.fill(&Shape::poly(lit), p.body);
    }
    for i in 0..9 {
        for k in [-1.0, 1.0] {
            let x = if k < 0.0 {
                34.0 * i as f32
            } else {
                W - 34.0 * i as f32
            };
            s.line(&[(x, 450.0), (x - k * 46.0, 560.0)], (p.body, 0.28), 5.0);
        }
    }
}

fn chimney(s: &mut Stage, (x, y): Pt, (w, h): Pt) {
    let p = s.pal;
    let inner = if x < 480.0 { 1.0 } else { -1.0 };
    let brick = p.top.mix(p.mid, 0.22);
    s.rect(
        x,
        y,
        w,
        h,
        if inner > 0.0 {
            Ink::across(x, x + w, &[p.ink, brick, p.mid])
        } else {
            Ink::across(x, x + w, &[p.mid, brick, p.ink])
        },
    );
    for row in 0..(h / 26.0) as i32 {
        let by = y + 26.0 * row as f32;
        s.line(&[(x, by), (x + w, by)], (p.ink, 0.55), 4.0);
        for k in 0..4 {
            let bx = x + w * (k as f32 + if row % 2 == 0 { 0.25 } else { 0.6 }) / 4.0;
            s.line(&[(bx, by), (bx, by + 26.0)], (p.ink, 0.55), 4.0);
        }
    }
    s.rect(x - 14.0, y - 14.0, w + 28.0, 24.0, p.top);
    s.rect(x - 14.0, y - 14.0, w + 28.0, 6.0, p.low);
    let pot = x + if inner > 0.0 { 22.0 } else { w - 22.0 };
    s.poly(
        &[
            (pot - 18.0, y - 14.0),
            (pot - 13.0, y - 64.0),
            (pot + 13.0, y - 64.0),
            (pot + 18.0, y - 14.0),
        ],
        p.body.mix(p.ink, 0.3),
    );
    s.rect(pot - 18.0, y - 70.0, 36.0, 10.0, p.body);
}

fn washing(s: &mut Stage) {
    let p = s.pal;
    let line = |t: f32| {
        (
            290.0 + 400.0 * t,
            392.0 - 12.0 * t + 50.0 * (t * std::f32::consts::PI).sin(),
        )
    };
    let rope: Vec<Pt> = (0..=20).map(|i| line(i as f32 / 20.0)).collect();
    s.line(&rope, p.key, 4.0);
    let shirt = Shape::poly(
        "-.24,0 -.1,0 0,.07 .1,0 .24,0 .7,-.3 .78,-.12 .3,.26 .36,.74 .56,1.02 .3,1.1 0,.84 -.3,1.06 -.5,.94 -.34,.7 -.3,.26 -.66,.44 -.74,.26",
    );
    for (i, (t, tone)) in [(0.14, p.key), (0.38, p.acc), (0.62, p.low), (0.86, p.key)]
        .into_iter()
        .enumerate()
    {
        let (x, y) = line(t);
        let flip = if i % 2 == 0 { 1.0 } else { -1.0 };
        let cloth = shirt
            .scaled(flip, 1.0)
            .turned_by(flip * 8.0, 0.0, 0.0)
            .at(x, y, 66.0);
        s.light_from(0.0);
        s.form(&cloth, tone, 6.0);
        for k in 0..3 {
            s.circle(x + 1.0, y + 18.0 + 13.0 * k as f32, 2.6, p.top);
        }
        s.rect(x - 20.0, y - 6.0, 6.0, 14.0, p.ink);
        s.rect(x + 14.0, y - 6.0, 6.0, 14.0, p.ink);
    }
}

fn singers(s: &mut Stage) {
    let p = s.pal;
    let light = |side: f32| {
        Light {
            dir: [0.85 * side, 0.3, 0.3],
            light_at: 0.22,
            depth: 0.5,
            ..Light::night(side)
        }
        .colours(p.key, p.ink.mix(p.top, 0.6), p.mid)
    };
    let sing = Expression {
        open: 1.0,
        ..Expression::SING
    };
    let his = Pose::new(44.0, sing)
        .head(-8.0, 0.0)
        .body(36.0)
        .arms(Arm::Heart, Arm::Raised)
        .stance(Stance::Firm);
    let vest =
        Costume::new(Garment::Waistcoat, RUST, p.key, p.acc).legs(RUST.mix(p.ink, 0.5), p.ink);
    if let Some(otis) = actor("otis-grady") {
        let framing = Framing::on_ground(otis, &his, 0.232, 338.0 / H, 0.52, W / H);
        s.act_in("otis-grady", vest, his, framing, light(1.0));
    }
    let hers = Pose::new(-42.0, sing)
        .head(-8.0, 0.0)
        .body(-34.0)
        .arms(Arm::Raised, Arm::Heart)
        .stance(Stance::Firm);
    let gown = Costume::new(Garment::Gown, PEACH, p.key, p.acc);
    if let Some(yara) = actor("yara-nascimento") {
        let framing = Framing::on_ground(yara, &hers, 0.79, 280.0 / H, 0.46, W / H);
        s.act_in("yara-nascimento", gown, hers, framing, light(-1.0));
    }
}
