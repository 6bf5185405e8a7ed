//! A train in the landscape.

use super::{View, disc, nature};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use crate::objects;
use crate::stage::{At, Stage};

/// A steam train crosses a viaduct in the hills; its smoke trails over the valley.
pub fn train_exterior(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let hy = v.hy(0.56);
    let night = v.is_night(&p);
    let sun = v.sun_at(s, (0.7, 0.24));
    s.sky(hy);
    if night {
        s.stars(&mut dice, 220, hy, p.key);
    }
    disc(s, sun, 42.0, night);
    nature::streaks(&mut s.canvas, &mut dice, &p, 6, hy - 140.0);
    for (d, y, rise, n) in [
        (0.95, hy, 150.0, 3.0),
        (0.7, hy + 40.0, 120.0, 2.4),
        (0.5, hy + 90.0, 110.0, 2.0),
    ] {
        let edge = Some(p.depth(p.lit(0.4), d));
        nature::hills(
            &mut s.canvas,
            v.seed + n as u64,
            (y, rise, n),
            p.depth(p.dark(0.25), d),
            edge,
        );
        for _ in 0..26 {
            let x = dice.range(0.0, W);
            nature::pine(
                &mut s.canvas,
                &mut dice,
                [x, y + 10.0, 30.0 * (1.2 - d) + 8.0],
                p.depth(p.dark(0.5), d),
                None,
                None,
            );
        }
        s.haze((y - 80.0, y + 50.0), p.low, 0.5);
    }
    viaduct(s, hy + 34.0);
    let top = hy + 34.0;
    let paint = p.acc.mix(p.ink, 0.25);
    for i in 0..5 {
        let x = 372.0 + 126.0 * i as f32;
        let car = Shape::round_rect(x, top - 46.0, 120.0, 40.0, 7.0);
        s.form(&car, paint, 3.0);
        s.form(
            &Shape::round_rect(x - 2.0, top - 52.0, 124.0, 9.0, 4.0),
            p.dark(0.6),
            2.0,
        );
        for j in 0..6 {
            s.rect(
                x + 9.0 + 18.0 * j as f32,
                top - 38.0,
                12.0,
                14.0,
                p.lamp().mix(p.key, 0.3),
            );
        }
        s.rect(x, top - 18.0, 120.0, 2.4, p.key.mix(paint, 0.4));
        for j in [16.0, 36.0, 84.0, 104.0] {
            s.circle(x + j, top - 4.0, 5.5, p.ink);
        }
    }
    steam_and_woods(s, &mut dice, top, v);
    v.cam((0.5, 0.56), 2.0)
}

fn steam_and_woods(s: &mut Stage, dice: &mut Dice, top: f32, v: &View) {
    let p = s.pal;
    objects::steam_train(s, At::new(278.0, top, 88.0).tint(p.dark(0.45)));
    let plume = Plume {
        rise: 150.0,
        drift: 560.0,
        width: 60.0,
        opacity: 0.75,
    };
    s.smoke(dice, (224.0, top - 88.0), plume, p.low.mix(WHITE, 0.45));
    nature::hills(
        &mut s.canvas,
        v.seed + 31,
        (H - 40.0, 90.0, 1.8),
        p.dark(0.45),
        Some(p.lit(0.35)),
    );
    if v.frame {
        for (x, h) in [
            (40.0, 300.0),
            (120.0, 210.0),
            (900.0, 330.0),
            (820.0, 220.0),
            (960.0, 260.0),
        ] {
            let side = s.side();
            nature::pine(
                &mut s.canvas,
                dice,
                [x, H + 20.0, h],
                p.ink,
                Some((p.dark(0.4), side)),
                None,
            );
        }
        v.weather_front(s);
    }
}

fn viaduct(s: &mut Stage, y: f32) {
    let p = s.pal;
    let stone = p.depth(p.body.mix(p.low, 0.2), 0.22);
    let mut wall = Shape::rect(-20.0, y, W + 40.0, 190.0);
    let (w, n) = (118.0, 9);
    let mut holes = Vec::new();
    for i in 0..n {
        let x = -20.0 + w * i as f32;
        holes.push(Shape::svg("M14 190V64C14 8 104 8 104 64V190Z").moved(x, y + 10.0));
    }
    let all = Shape::all(holes.clone());
    s.outside(&all, |s| {
        s.fill(
            &wall,
            Ink::down(y, y + 190.0, &[stone, stone.mix(p.low, 0.35)]),
        );
        for row in 0..12 {
            s.rect(-8.0, y + 16.0 * row as f32, W + 16.0, 1.2, (p.ink, 0.16));
        }
    });
    for hole in &holes {
        let side = s.light.to.0;
        let inner = hole.clone();
        s.crescent(&inner, stone.mix(p.ink, 0.5), (side * 9.0, 6.0), 0.0);
    }
    wall = Shape::rect(-20.0, y - 4.0, W + 40.0, 10.0);
    s.form(&wall, stone.mix(p.key, 0.3), 2.0);
    let _: Pt = (0.0, 0.0);
}
