//! Small towns: a fair by night, a market square, a prairie with a lone house.

use super::built::{self, Extra};
use super::{View, disc, nature};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::objects;
use crate::stage::{At, Stage};

/// Fair by night: wheel, carousel, booths, chains of bulbs, people.
pub fn fair(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.74);
    s.sky(hy);
    s.stars(&mut dice, 130, hy * 0.7, p.key);
    nature::streaks(&mut s.canvas, &mut dice, &p, 6, hy - 180.0);
    s.light.to = (0.0, -1.0);
    s.glow_oval((W / 2.0, hy), (620.0, 260.0), p.lamp(), 0.7);
    for i in 0..9 {
        let x = (i as f32 + dice.unit()) * W / 8.0 - 40.0;
        let size = (dice.range(66.0, 100.0), dice.range(56.0, 110.0));
        built::house(
            s,
            (x, hy + 4.0),
            size,
            (p.depth(p.dark(0.4), 0.4), p.depth(p.dark(0.75), 0.4)),
            0.7,
        );
    }
    steeple(s, (W * 0.33, hy));
    s.haze((hy - 120.0, hy + 30.0), p.low, 0.35);
    wheel(s, (W * v.vx.unwrap_or(0.72), hy - 150.0), 138.0);
    s.rect(
        -8.0,
        hy,
        W + 16.0,
        H,
        Ink::down(hy, H, &[p.body.mix(p.lamp(), 0.45), p.body, p.dark(0.6)]),
    );
    carousel(s, (W * 0.5, hy + 36.0), 200.0);
    for (x, k) in [(150.0, 1.0), (820.0, 1.0), (300.0, 0.8), (690.0, 0.8)] {
        booth(s, (x, hy + 30.0 * k), 130.0 * k, x as usize);
    }
    let hues = [p.lamp(), p.key, p.acc];
    built::bulbs(
        s,
        (-10.0, hy - 190.0),
        (W * 0.5, hy - 150.0),
        16,
        24.0,
        &hues,
    );
    built::bulbs(
        s,
        (W * 0.5, hy - 150.0),
        (W + 10.0, hy - 210.0),
        16,
        26.0,
        &hues,
    );
    for i in 0..26 {
        let z = dice.unit();
        let kind = [Extra::Coat, Extra::Dress, Extra::Suit, Extra::Hat][i % 4];
        let at = (dice.range(20.0, W - 20.0), hy + 34.0 + 30.0 * z);
        built::extra(s, at, 44.0 + 18.0 * z, p.dark(0.85), kind);
    }
    if v.frame {
        built::extra(s, (120.0, H + 30.0), 230.0, p.ink, Extra::Hat);
        built::extra(s, (192.0, H + 26.0), 150.0, p.ink, Extra::Dress);
        objects::balloon(s, At::new(218.0, H - 60.0, 170.0));
        v.weather_front(s);
    }
    v.cam((0.5, 0.64), 2.0)
}

fn steeple(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let c = p.depth(p.dark(0.5), 0.35);
    s.form(&Shape::rect(x - 20.0, y - 190.0, 40.0, 192.0), c, 6.0);
    s.form(
        &Shape::polygon(&[(x - 26.0, y - 188.0), (x, y - 300.0), (x + 26.0, y - 188.0)]),
        c.mix(p.acc, 0.2),
        6.0,
    );
    built::lit_arch(s, (x, y - 140.0), 13.0);
    s.circle(x, y - 100.0, 11.0, p.lamp().mix(p.key, 0.4));
}

fn wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for k in [-1.0, 1.0] {
        s.line(&[(x, y), (x + k * r * 0.5, y + r * 1.16)], p.dark(0.6), 7.0);
    }
    for k in [1.0, 0.9, 0.3] {
        s.stroke(
            &Shape::circle(x, y, r * k),
            p.dark(0.4).mix(p.lamp(), 0.3),
            3.0,
        );
    }
    let cabins = [p.acc, p.key, p.lamp(), p.low];
    for i in 0..16 {
        let (sa, ca) = (i as f32 * std::f32::consts::TAU / 16.0 + 0.1).sin_cos();
        let (ex, ey) = (x + sa * r, y - ca * r);
        s.line(&[(x, y), (ex, ey)], (p.lamp().mix(p.body, 0.4), 0.8), 1.6);
        let cab = Shape::svg("M-9 2C-9 -6 9 -6 9 2L7 13H-7Z").moved(ex, ey + 3.0);
        s.form(&cab, cabins[i % 4], 2.0);
        for j in 1..5 {
            let t = j as f32 / 5.0;
            s.circle(x + sa * r * t, y - ca * r * t, 1.6, p.key);
        }
        s.glow((ex, ey), 20.0, cabins[i % 4], 0.5);
    }
    s.glow((x, y), r * 0.7, p.lamp(), 0.7);
    s.circle(x, y, 9.0, p.lamp());
}

fn carousel(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    s.glow((x, y - w * 0.35), w, p.lamp(), 0.7);
    s.oval(x, y, w * 0.5, w * 0.07, p.dark(0.4));
    s.rect(
        x - w * 0.06,
        y - w * 0.5,
        w * 0.12,
        w * 0.5,
        p.lamp().mix(p.key, 0.4),
    );
    for i in 0..6 {
        let px = x - w * 0.42 + w * 0.168 * i as f32;
        s.line(&[(px, y), (px, y - w * 0.44)], p.key.mix(p.acc, 0.2), 2.6);
        let horse = Shape::spline(
            "-.5,-.1 -.34,-.3 .1,-.26 .3,-.5 .38,-.62 .56,-.5 .6,-.4 .46,-.38 .36,-.16 .34,.02 .46,.3 .36,.32 .22,.06 -.2,.06 -.4,.34 -.5,.3 -.4,.04 -.52,.06",
        );
        s.form(
            &horse.at(px, y - w * (0.14 + 0.03 * (i % 2) as f32), w * 0.13),
            [p.dark(0.7), p.key.mix(p.low, 0.3)][i % 2],
            2.0,
        );
    }
    let skirt = Shape::svg("M-.55 -.44L-.5 -.36H.5L.55 -.44Z").at(x, y, w);
    s.form(&skirt, p.acc, 3.0);
    let n = 12;
    for i in 0..n {
        let at = |k: f32| x - w * 0.55 + w * 1.1 * k / n as f32;
        let hue = if i % 2 == 0 { p.acc } else { p.key };
        s.poly(
            &[
                (x, y - w * 0.72),
                (at(i as f32), y - w * 0.44),
                (at(i as f32 + 1.0), y - w * 0.44),
            ],
            hue.mix(p.ink, (i as f32 / n as f32 - 0.3).abs() * 0.4),
        );
    }
    s.line(&[(x, y - w * 0.72), (x, y - w * 0.82)], p.ink, 2.4);
    s.poly(
        &[
            (x, y - w * 0.82),
            (x + w * 0.09, y - w * 0.79),
            (x, y - w * 0.76),
        ],
        p.acc,
    );
    for i in 0..15 {
        let px = x - w * 0.5 + w * i as f32 / 14.0;
        s.circle(px, y - w * 0.4, 2.6, WHITE.mix(p.lamp(), 0.3));
    }
}

fn booth(s: &mut Stage, (x, y): Pt, w: f32, seed: usize) {
    let p = s.pal;
    s.glow((x, y - w * 0.3), w, p.lamp(), 0.5);
    s.rect(
        x - w * 0.46,
        y - w * 0.5,
        w * 0.92,
        w * 0.5,
        Ink::down(
            y - w * 0.5,
            y,
            &[p.lamp().mix(p.key, 0.4), p.lamp().mix(p.ink, 0.4)],
        ),
    );
    s.form(
        &Shape::rect(x - w * 0.5, y - w * 0.22, w, w * 0.24),
        p.acc.mix(p.ink, 0.35),
        2.0,
    );
    for i in 0..5 {
        let hue = [p.acc, p.mid, p.key, p.low][(i + seed) % 4];
        s.form(
            &Shape::circle(x - w * 0.36 + w * 0.18 * i as f32, y - w * 0.27, w * 0.055),
            hue,
            1.6,
        );
    }
    for i in 0..8 {
        let px = x - w * 0.55 + w * 1.1 * i as f32 / 8.0;
        let stripe = Shape::svg("M0 0H1V.8C1 1.2 0 1.2 0 .8Z").transformed(
            tiny_skia::Transform::from_row(w * 0.1375, 0.0, 0.0, w * 0.24, px, y - w * 0.66),
        );
        s.fill(
            &stripe,
            if i % 2 == 0 {
                p.acc
            } else {
                p.key.mix(p.low, 0.3)
            },
        );
    }
    s.rect(
        x - w * 0.55,
        y - w * 0.7,
        w * 1.1,
        w * 0.05,
        p.acc.mix(p.ink, 0.3),
    );
}

/// Market square by day: gabled houses round a fountain, stalls, bunting, a church tower.
pub fn square(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.62);
    let night = v.is_night(&p);
    square_sky(s, &mut dice, hy, night, v);
    square_houses(s, &mut dice, hy, night);
    s.rect(
        -8.0,
        hy + 20.0,
        W + 16.0,
        H,
        Ink::down(
            hy + 20.0,
            H,
            &[p.low.mix(p.body, 0.25), p.low.mix(p.body, 0.5), p.dark(0.2)],
        ),
    );
    let cam = v.cam((0.5, 0.55), 2.4);
    for i in 0..22 {
        let z = 4.0 + 0.9 * i as f32;
        let pts: Vec<Pt> = (-9..=9)
            .map(|k| cam.pt(k as f32 * 1.6, 0.0, z + 0.06 * (k * k) as f32))
            .collect();
        s.clipped(&Shape::rect(0.0, hy + 30.0, W, H), |s| {
            s.line(&pts, (p.ink, 0.13), 2.0);
        });
    }
    fountain(s, &mut dice, (W * 0.62, hy + 96.0), 120.0);
    for (x, k) in [(110.0, 1.25), (300.0, 0.9), (880.0, 1.15)] {
        booth(s, (x, hy + 70.0 * k), 120.0 * k, x as usize);
    }
    for i in 0..14 {
        let kind = [Extra::Coat, Extra::Dress, Extra::Suit, Extra::Hat][i % 4];
        let at = (dice.range(20.0, W - 20.0), hy + 50.0 + 46.0 * dice.unit());
        s.foot_shadow(at, 9.0, 26.0);
        built::extra(
            s,
            at,
            52.0 + (at.1 - hy) * 0.3,
            p.dark(0.6).mix(p.acc, 0.2 * (i % 3) as f32),
            kind,
        );
    }
    bunting(s, (-10.0, hy - 150.0), (W * 0.52, hy - 96.0));
    bunting(s, (W * 0.48, hy - 110.0), (W + 10.0, hy - 170.0));
    if v.frame {
        v.weather_front(s);
    }
    cam
}

fn square_houses(s: &mut Stage, dice: &mut Dice, hy: f32, night: bool) {
    let p = s.pal;
    let walls = [
        p.low.mix(p.body, 0.2),
        p.acc.mix(p.low, 0.55),
        p.mid.mix(p.low, 0.4),
        p.low.mix(p.key, 0.3),
        p.body.mix(p.low, 0.5),
    ];
    let roof = p.acc.mix(p.ink, 0.4);
    let mut x = -30.0;
    while x < W + 40.0 {
        let edge = ((x - W / 2.0).abs() / (W / 2.0)).powi(2);
        let (w, h) = (
            dice.range(70.0, 104.0) * (1.0 + 0.5 * edge),
            dice.range(78.0, 130.0) * (1.0 + 0.7 * edge),
        );
        let wall = dice.pick(&walls);
        built::house(
            s,
            (x + w / 2.0, hy + 20.0 + 40.0 * edge),
            (w, h),
            (wall, roof),
            if night { 0.8 } else { 0.1 },
        );
        x += w * 0.98;
    }
}

fn square_sky(s: &mut Stage, dice: &mut Dice, hy: f32, night: bool, v: &View) {
    let p = s.pal;
    let sun = v.sun_at(s, (0.78, 0.16));
    s.sky(hy);
    if night {
        s.stars(dice, 150, hy, p.key);
    }
    disc(s, sun, 34.0, night);
    for _ in 0..4 {
        let at = [
            dice.range(0.0, W),
            dice.range(70.0, 190.0),
            dice.range(150.0, 300.0),
            dice.range(40.0, 70.0),
        ];
        let to = s.light.to;
        s.cumulus(dice, at, (p.low.mix(p.key, 0.7), p.mid.mix(p.low, 0.5)), to);
    }
    nature::hills(
        &mut s.canvas,
        v.seed,
        (hy - 60.0, 90.0, 2.0),
        p.depth(p.body, 0.75),
        None,
    );
    s.haze((hy - 160.0, hy), p.low, 0.5);
    church(s, (W * 0.36, hy + 8.0), 300.0);
}

fn church(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let stone = p.depth(p.body.mix(p.low, 0.35), 0.3);
    s.form(
        &Shape::rect(x - h * 0.1, y - h * 0.66, h * 0.2, h * 0.66),
        stone,
        h * 0.03,
    );
    s.form(
        &Shape::polygon(&[
            (x - h * 0.12, y - h * 0.65),
            (x, y - h),
            (x + h * 0.12, y - h * 0.65),
        ]),
        p.depth(p.acc.mix(p.ink, 0.3), 0.2),
        h * 0.03,
    );
    s.form(
        &Shape::polygon(&[
            (x + h * 0.1, y),
            (x + h * 0.1, y - h * 0.3),
            (x + h * 0.16, y - h * 0.46),
            (x + h * 0.56, y - h * 0.46),
            (x + h * 0.62, y - h * 0.3),
            (x + h * 0.62, y),
        ]),
        stone,
        h * 0.03,
    );
    built::clock(s, (x, y - h * 0.54), h * 0.045);
    for i in 0..3 {
        s.fill(
            &Shape::svg("M-.5 0V-1.4C-.5 -2.1 .5 -2.1 .5 -1.4V0Z").at(
                x + h * (0.22 + 0.14 * i as f32),
                y - h * 0.1,
                h * 0.05,
            ),
            p.dark(0.4),
        );
    }
    s.line(&[(x, y - h), (x, y - h * 1.06)], p.ink, 2.0);
}

fn fountain(s: &mut Stage, dice: &mut Dice, (x, y): Pt, w: f32) {
    let p = s.pal;
    s.oval(x, y + w * 0.1, w * 0.8, w * 0.16, (p.ink, 0.25));
    let basin = Shape::svg("M-.7 -.16H.7L.62 .08C.3 .16 -.3 .16 -.62 .08Z").at(x, y, w);
    s.form(&basin, p.low.mix(p.body, 0.4), w * 0.03);
    s.oval(x, y - w * 0.16, w * 0.68, w * 0.09, p.mid.mix(p.key, 0.35));
    s.put(At::new(x, y - w * 0.12, w * 0.8), |s| {
        s.lathe(
            "0,0 .12,0 .13,.05 .06,.12 .05,.4 .1,.46 .34,.52 .36,.56 0,.56",
            p.low.mix(p.body, 0.45),
        );
        s.lathe(
            "0,.55 .05,.55 .04,.8 .16,.86 .17,.89 0,.89",
            p.low.mix(p.body, 0.45),
        );
    });
    for k in [-1.0, 1.0] {
        for (a, b) in [(0.13, 0.24), (0.28, 0.5)] {
            let jet = Shape::svg("M0 0C.5 -.5 .9 -.1 1 1");
            let place = tiny_skia::Transform::from_row(
                k * w * b,
                0.0,
                0.0,
                w * 0.5,
                x + k * w * a * 0.2,
                y - w * 0.82 + w * 0.3 * (b - 0.24) * 4.0,
            );
            s.stroke(&jet.transformed(place), (WHITE.mix(p.mid, 0.2), 0.8), 2.6);
        }
    }
    let drops: Vec<Shape> = (0..30)
        .map(|_| {
            Shape::circle(
                x + dice.gauss(w * 0.3),
                y - w * 0.2 + dice.gauss(7.0),
                dice.range(0.8, 2.0),
            )
        })
        .collect();
    s.fill(&Shape::all(drops), (WHITE, 0.8));
}

fn bunting(s: &mut Stage, a: Pt, b: Pt) {
    let p = s.pal;
    let at = |t: f32| {
        (
            a.0 + (b.0 - a.0) * t,
            a.1 + (b.1 - a.1) * t + 160.0 * t * (1.0 - t),
        )
    };
    s.line(
        &(0..=24).map(|i| at(i as f32 / 24.0)).collect::<Vec<_>>(),
        p.dark(0.6),
        1.4,
    );
    let hues = [p.acc, p.key, p.mid, p.lamp()];
    for i in 0..15 {
        let (q, r) = (at((i as f32 + 0.2) / 15.0), at((i as f32 + 0.8) / 15.0));
        let tip = (f32::midpoint(q.0, r.0), f32::midpoint(q.1, r.1) + 28.0);
        s.form(&Shape::polygon(&[q, r, tip]), hues[i % 4], 2.0);
    }
}

/// Prairie: tall grass in wind, a wooden house and windmill, huge sky.
pub fn prairie(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.7);
    let night = v.is_night(&p);
    let sun = v.sun_at(s, (0.24, v.horizon.unwrap_or(0.7) - 0.1));
    s.sky(hy);
    if night {
        s.stars(&mut dice, 260, hy, p.key);
    }
    disc(s, sun, 46.0, night);
    for i in 0..7 {
        let y = 60.0 + (hy - 90.0) * (i as f32 / 7.0);
        let k = 1.3 - i as f32 / 7.0;
        let at = [dice.range(0.0, W), y, 330.0 * k, 74.0 * k];
        let to = s.light.to;
        s.cumulus(
            &mut dice,
            at,
            (p.low.mix(p.key, 0.6), p.mid.mix(p.low, 0.45)),
            to,
        );
    }
    nature::hills(
        &mut s.canvas,
        v.seed,
        (hy + 4.0, 34.0, 1.6),
        p.depth(p.body, 0.75),
        None,
    );
    prairie_field(s, &mut dice, hy, v);
    if v.frame {
        built::undergrowth(s, (-10.0, W + 10.0), 90.0, 200);
        nature::gulls(
            &mut s.canvas,
            &mut dice,
            5,
            [W * 0.3, 80.0, 420.0, 140.0],
            p.ink.mix(p.body, 0.3),
        );
        v.weather_front(s);
    }
    v.cam((0.5, 0.7), 1.6)
}

fn prairie_field(s: &mut Stage, dice: &mut Dice, hy: f32, v: &View) {
    let p = s.pal;
    s.haze((hy - 50.0, hy + 30.0), p.low, 0.6);
    let gold = p.body.mix(p.lamp(), 0.3).mix(p.low, 0.25);
    s.rect(
        -8.0,
        hy + 2.0,
        W + 16.0,
        H,
        Ink::down(hy, H, &[gold.mix(p.low, 0.5), gold, p.dark(0.5)]),
    );
    let x = W * v.vx.unwrap_or(0.68);
    homestead(s, dice, (x, hy + 26.0));
    for i in 0..6 {
        let t = i as f32 / 5.0;
        let y = hy + 14.0 + (H - hy) * t * 0.95;
        let tone = gold.mix(p.low, 0.3 * (1.0 - t)).mix(p.ink, 0.1 + 0.55 * t);
        nature::grass(
            &mut s.canvas,
            dice,
            (-10.0, W + 10.0),
            (y + 10.0, 14.0 + 54.0 * t),
            230,
            tone,
        );
        let tips = gold.mix(p.key, 0.5 * (1.0 - t));
        nature::grass(
            &mut s.canvas,
            dice,
            (-10.0, W + 10.0),
            (y + 12.0, 10.0 + 40.0 * t),
            70,
            tips,
        );
    }
}

fn homestead(s: &mut Stage, dice: &mut Dice, (x, y): Pt) {
    let p = s.pal;
    let (wall, roof): (Colour, Colour) = (p.low.mix(p.body, 0.55), p.acc.mix(p.ink, 0.45));
    s.form(
        &Shape::rect(x - 20.0, y - 70.0, 150.0, 72.0),
        wall.mix(p.ink, 0.3),
        4.0,
    );
    s.form(
        &Shape::polygon(&[
            (x - 30.0, y - 68.0),
            (x + 4.0, y - 116.0),
            (x + 112.0, y - 116.0),
            (x + 140.0, y - 68.0),
        ]),
        roof,
        5.0,
    );
    built::house(s, (x - 40.0, y + 2.0), (92.0, 78.0), (wall, roof), 0.9);
    for i in 0..3 {
        s.rect(
            x + 26.0 + 32.0 * i as f32,
            y - 50.0,
            16.0,
            22.0,
            p.lamp().mix(p.key, 0.3),
        );
    }
    let smoke = Plume {
        rise: 120.0,
        drift: 50.0,
        width: 24.0,
        opacity: 0.5,
    };
    s.smoke(dice, (x + 30.0, y - 118.0), smoke, p.low.mix(WHITE, 0.3));
    let mx = x - 150.0;
    s.stroke(&Shape::svg("M-18 0L-5 -132M18 0L5 -132M-14 -30H14M-11 -62H11M-8 -94H8M-14 -30L11 -62M11 -62L-8 -94").moved(mx, y), p.dark(0.6), 2.6);
    for i in 0..10 {
        let blade = Shape::poly("-2,-8 -7,-34 7,-34 2,-8")
            .turned_by(36.0 * i as f32 + 10.0, 0.0, 0.0)
            .moved(mx, y - 138.0);
        s.form(&blade, p.dark(0.5), 1.6);
    }
    s.form(
        &Shape::poly("6,-3 34,-14 38,10 6,3").moved(mx, y - 138.0),
        p.acc,
        2.0,
    );
    nature::tree(
        &mut s.canvas,
        dice,
        [x + 190.0, y + 4.0, 150.0],
        (p.dark(0.8), p.dark(0.35), p.body.mix(p.key, 0.4)),
        -1.0,
    );
}
