//! Water: harbour, open sea, lighthouse coast, under water.

use super::built::{self, Extra};
use super::nature::{self, Glitter};
use super::{View, Weather, disc};
use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::stage::Stage;

/// Harbour: cranes in fog, a freighter on the right, the sun's column leads to a rowing boat.
pub fn harbour(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let (hy, k) = (v.hy(0.6), v.zoom().sqrt());
    let sun = v.sun_at(s, (0.33, v.horizon.unwrap_or(0.6) - 0.115));
    s.sky(hy);
    if v.is_night(&p) {
        s.stars(&mut dice, 150, hy * 0.8, p.key);
    }
    nature::streaks(&mut s.canvas, &mut dice, &p, 9, hy - 110.0);
    disc(s, sun, 36.0 * k, v.is_night(&p));
    for (d, kk, n) in [(0.95, 0.34, 6), (0.62, 0.55, 4), (0.34, 0.9, 2)] {
        let base = if d > 0.5 { p.body } else { p.dark(0.5) };
        quayside(s, &mut dice, (hy, sun.0), (d, kk * k, n), p.depth(base, d));
        let fog = if v.weather == Weather::Fog { 0.85 } else { 0.5 };
        s.haze((hy - 130.0 * kk, hy + 36.0), p.low.mix(p.key, 0.3), fog);
    }
    let g = Glitter {
        x: sun.0,
        width: 84.0,
        colour: p.key.mix(WHITE, 0.2),
        strength: 0.9,
    };
    nature::water(
        &mut s.canvas,
        &mut dice,
        (hy, H),
        (p.low.mix(p.mid, 0.45), p.dark(0.35)),
        g,
    );
    s.haze((hy - 26.0, hy + 46.0), p.low.mix(p.key, 0.4), 0.7);
    freighter(s, &mut dice, (W * 0.6, hy + 40.0));
    if v.frame {
        rowing_boat(s, (sun.0 + 34.0, hy + 92.0), 60.0);
        quay(s);
        nature::gulls(
            &mut s.canvas,
            &mut dice,
            7,
            [sun.0 - 230.0, 50.0, 560.0, 180.0],
            p.ink,
        );
        v.weather_front(s);
    }
    v.cam((0.5, 0.6), 2.2)
}

fn quayside(
    s: &mut Stage,
    dice: &mut Dice,
    (hy, sun): Pt,
    (d, k, n): (f32, f32, usize),
    colour: Colour,
) {
    let mut x = -60.0;
    while x < W + 40.0 {
        let (w, h) = (dice.range(30.0, 120.0) * k, dice.range(12.0, 42.0) * k);
        if (x + w / 2.0 - sun).abs() > 90.0 * k || d > 0.9 {
            let ridge = hy - h * dice.range(1.0, 1.3);
            let shed = [
                (x, hy + 2.0),
                (x, hy - h),
                (x + w / 2.0, ridge),
                (x + w, hy - h),
                (x + w, hy + 2.0),
            ];
            s.poly(&shed, colour);
            if d < 0.5 {
                for i in 0..(w / 14.0) as usize {
                    let lit = dice.chance(0.3);
                    let pane = if lit {
                        s.pal.lamp().mix(s.pal.key, 0.4)
                    } else {
                        colour.tone(0.8)
                    };
                    s.rect(x + 5.0 + i as f32 * 14.0, hy - h * 0.6, 5.0, 4.0, pane);
                }
            }
        }
        x += w * dice.range(0.7, 1.3);
    }
    for i in 0..n {
        let mut x =
            (sun + 120.0 * k + (i as f32 - n as f32 * 0.3) * (W / n as f32) * dice.range(0.7, 1.1))
                .rem_euclid(W + 100.0);
        if (x - sun).abs() < 130.0 * k {
            x += 240.0 * k;
        }
        let flip = dice.chance(0.5);
        built::crane(
            s,
            (x, hy + 2.0),
            270.0 * k * dice.range(0.85, 1.1),
            colour,
            flip,
        );
    }
}

/// A container ship that enters from the right, its bow at (x, waterline).
pub fn freighter(s: &mut Stage, dice: &mut Dice, (x, y): Pt) {
    let p = s.pal;
    let hull = p.dark(0.65);
    for i in 0..13 {
        for j in 0..dice.whole(1, 5) {
            let hue = dice.pick(&[p.acc, p.body, p.mid, p.low]).mix(hull, 0.4);
            let (bx, by) = (x + 66.0 + i as f32 * 30.0, y - 60.0 - 15.0 * (j + 1) as f32);
            s.rect(bx, by, 28.0, 14.0, hue);
            s.rect(bx, by, 28.0, 2.0, hue.mix(p.key, 0.4));
            for rib in 1..5 {
                s.rect(bx + rib as f32 * 5.6, by, 1.0, 14.0, (p.ink, 0.2));
            }
        }
    }
    freighter_hull(s, hull, x, y);
    s.poly(
        &[
            (x + 18.0, y - 62.0),
            (x + 24.0, y - 104.0),
            (x + 27.0, y - 104.0),
            (x + 30.0, y - 62.0),
        ],
        hull,
    );
    let plume = Plume {
        rise: 130.0,
        drift: -90.0,
        width: 40.0,
        opacity: 0.5,
    };
    s.smoke(dice, (x + 280.0, y - 198.0), plume, p.mid.mix(p.body, 0.5));
    s.blurred(2.0, |s| {
        s.poly(
            &[
                (x, y + 3.0),
                (W + 9.0, y + 3.0),
                (W + 9.0, y + 70.0),
                (x + 80.0, y + 40.0),
            ],
            (hull, 0.5),
        );
    });
}

fn freighter_hull(s: &mut Stage, hull: Colour, x: f32, y: f32) {
    let p = s.pal;
    let house = Shape::svg(
        "M250 -160H312V-58H250ZM236 -150H326V-138H236ZM274 -198H286V-158H274ZM262 -176H300V-158H262Z",
    );
    s.form(&house.moved(x, y), p.low.mix(hull, 0.55), 7.0);
    for i in 0..7 {
        s.rect(
            x + 256.0 + 7.6 * i as f32,
            y - 147.0,
            5.0,
            5.0,
            p.lamp().mix(p.key, 0.5),
        );
    }
    for i in 0..8 {
        s.rect(
            x + 258.0 + 14.0 * (i % 4) as f32,
            y - 124.0 + 22.0 * (i / 4) as f32,
            7.0,
            8.0,
            hull,
        );
    }
    let body = Shape::svg("M-20 -74C-10 -40 6 -16 20 2H420V-60H60Z").moved(x, y);
    s.form(&body, hull, 5.0);
    s.clipped(&body, |s| {
        s.rect(x - 20.0, y - 16.0, 500.0, 20.0, p.acc.mix(hull, 0.42));
    });
    s.line(
        &[
            (x - 18.0, y - 72.0),
            (x + 60.0, y - 60.0),
            (W + 9.0, y - 60.0),
        ],
        hull.mix(p.key, 0.6),
        2.0,
    );
}

/// A rowing boat with a rower, `h` half long, on the water at (x, y).
pub fn rowing_boat(s: &mut Stage, (x, y): Pt, h: f32) {
    let ink = s.pal.ink;
    s.oval(x, y + h * 0.26, h * 1.05, h * 0.07, (ink, 0.5));
    let oars = "M.06 -.36L1.4 .26M-.06 -.34L-1.2 .24";
    s.stroke(&Shape::svg(oars).at(x, y, h), ink, h * 0.04);
    let hull = Shape::spline("-.97,-.13 -.5,-.05 .5,-.05 1,-.18 .74,.18 -.66,.18").at(x, y, h);
    s.backlit(&hull, ink, h * 0.035);
    let rower = "-.1,0 -.13,-.3 -.07,-.5 -.06,-.62 -.03,-.72 .05,-.73 .08,-.64 .06,-.54 .15,-.45 .18,-.2 .14,0";
    s.backlit(&Shape::spline(rower).at(x, y - h * 0.02, h), ink, h * 0.04);
}

fn quay(s: &mut Stage) {
    let ink = s.pal.ink;
    s.backlit(
        &Shape::polygon(&[
            (-8.0, H - 34.0),
            (250.0, H - 20.0),
            (330.0, H + 9.0),
            (-8.0, H + 9.0),
        ]),
        ink,
        2.0,
    );
    let rope = "M150 486Q260 546 420 552M86 480q32 14 64 0m-64 8q32 14 64 0";
    s.stroke(&Shape::svg(rope), ink.mix(s.pal.body, 0.4), 7.0);
    let bollard =
        Shape::turned("0,-1.12 .6,-1.02 .62,-.82 .33,-.7 .36,-.1 .5,0").at(116.0, H - 22.0, 66.0);
    s.backlit(&bollard, ink, 4.0);
    s.stroke(
        &Shape::svg("M92 480q26 12 50 0m-50 10q26 12 50 0"),
        ink.mix(s.pal.body, 0.5),
        6.0,
    );
}

/// Open sea: heavy waves, a low sun or moon, a sailing ship that heels.
pub fn open_sea(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let (hy, night) = (v.hy(0.52), v.is_night(&p));
    let sun = v.sun_at(s, (0.68, v.horizon.unwrap_or(0.52) - 0.16));
    s.sky(hy);
    if night {
        s.stars(&mut dice, 170, hy * 0.8, p.key);
    }
    disc(s, sun, 40.0, night);
    if v.weather == Weather::Clear {
        for _ in 0..4 {
            let at = [
                dice.range(0.0, W),
                hy - dice.range(4.0, 90.0),
                dice.range(150.0, 320.0),
                dice.range(30.0, 70.0),
            ];
            let to = s.light.to;
            s.cumulus(
                &mut dice,
                at,
                (p.low.mix(p.key, 0.6), p.mid.mix(p.low, 0.5)),
                to,
            );
        }
        nature::streaks(&mut s.canvas, &mut dice, &p, 6, hy - 130.0);
    } else {
        s.storm(&mut dice, hy * 0.8, (p.top.mix(p.ink, 0.3), p.mid), sun);
    }
    s.haze((hy - 60.0, hy + 30.0), p.low.mix(p.key, 0.35), 0.6);
    let g = Glitter {
        x: sun.0,
        width: 90.0,
        colour: p.key.mix(WHITE, 0.2),
        strength: 0.85,
    };
    nature::water(
        &mut s.canvas,
        &mut dice,
        (hy, H),
        (p.low.mix(p.mid, 0.5), p.dark(0.3)),
        g,
    );
    if v.frame {
        tall_ship(s, (W * 0.3, hy + 36.0), 210.0 * v.zoom());
    }
    let foam = p.low.mix(WHITE, 0.3).mix(p.key, 0.3);
    nature::waves(
        &mut s.canvas,
        v.seed,
        (hy + 40.0, H - 10.0),
        (p.mid.mix(p.body, 0.6), p.dark(0.55), foam),
    );
    if v.frame {
        nature::gulls(
            &mut s.canvas,
            &mut dice,
            6,
            [W * 0.1, 40.0, 500.0, 160.0],
            p.ink.mix(p.body, 0.4),
        );
        v.weather_front(s);
    }
    v.cam((0.5, 0.52), 3.0)
}

/// A three-masted ship under sail, heeling, waterline at (x, y), `h` high.
pub fn tall_ship(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let at = crate::stage::At::new(x, y, h).turn(-5.0);
    s.put(at, |s| {
        let rig = "M-.3 -.06V-.82M0 -.06V-.98M.3 -.06V-.78M.46 -.12L.72 -.26M.3 -.76L.7 -.25M0 -.95L.3 -.6M-.3 -.8L0 -.6M-.3 -.8L-.52 -.16";
        s.stroke(&Shape::svg(rig), p.dark(0.8), 0.011);
        for (mx, top, w) in [(-0.3, 0.8, 0.11), (0.0, 0.95, 0.14), (0.3, 0.76, 0.11)] {
            for (i, k) in [1.0, 0.84, 0.64].into_iter().enumerate() {
                let (a, b) = (top * (0.3 + 0.235 * i as f32), top * (0.52 + 0.235 * i as f32));
                let ww = w * k;
                let sail = Shape::smooth(
                    &[(mx - ww, -a), (mx - ww * 0.86, -b), (mx + ww * 0.86, -b), (mx + ww, -a), (mx + ww * 0.66, -(a * 0.6 + b * 0.4)), (mx, -a * 0.97)],
                    0.06,
                );
                s.form(&sail, p.low.mix(p.key, 0.35).mix(p.body, 0.15), 0.03);
            }
        }
        s.form(&Shape::poly(".34,-.2 .66,-.24 .36,-.6"), p.low.mix(p.key, 0.3).mix(p.body, 0.25), 0.03);
        let hull = Shape::spline("-.56,-.2 -.5,-.1 -.2,-.075 .2,-.08 .44,-.14 .52,-.13 .44,.02 .3,.06 -.4,.06 -.52,0");
        s.form(&hull, p.dark(0.62), 0.02);
        for i in 0..8 {
            s.rect(-0.42 + 0.1 * i as f32, -0.045, 0.03, 0.025, p.acc.mix(p.ink, 0.2));
        }
        s.poly(&crate::canvas::points("0,-.98 -.12,-1.02 -.1,-.99 -.13,-.96 0,-.94"), p.acc);
    });
}

/// A lighthouse on a rock over breakers; its beam crosses the sky.
pub fn lighthouse(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let (hy, night) = (v.hy(0.66), v.is_night(&p));
    let sun = v.sun_at(s, (0.24, 0.42));
    s.sky(hy);
    if night {
        s.stars(&mut dice, 170, hy * 0.9, p.key);
    } else {
        disc(s, sun, 34.0, false);
    }
    if v.weather == Weather::Clear {
        nature::streaks(&mut s.canvas, &mut dice, &p, 8, hy - 90.0);
    } else {
        s.storm(
            &mut dice,
            hy * 0.6,
            (p.top.mix(p.ink, 0.3), p.mid),
            (W * 0.3, 120.0),
        );
    }
    nature::hills(
        &mut s.canvas,
        v.seed + 3,
        (hy + 4.0, 60.0, 2.4),
        p.depth(p.body, 0.8),
        None,
    );
    s.haze((hy - 60.0, hy + 30.0), p.low, 0.6);
    let g = Glitter {
        x: sun.0,
        width: 90.0,
        colour: p.key,
        strength: if night { 0.3 } else { 0.8 },
    };
    nature::water(
        &mut s.canvas,
        &mut dice,
        (hy, H),
        (p.low.mix(p.mid, 0.55), p.dark(0.3)),
        g,
    );
    let x = W * v.vx.unwrap_or(0.66);
    let lamp = (x, hy - 330.0 * v.zoom().sqrt());
    beams(s, lamp, night);
    headland(s, &mut dice, (x, hy));
    lighthouse_tower(s, (x, hy - 62.0), lamp.1);
    let foam = p.low.mix(WHITE, 0.5);
    nature::waves(
        &mut s.canvas,
        v.seed,
        (hy + 46.0, H - 16.0),
        (p.mid.mix(p.body, 0.5), p.dark(0.5), foam),
    );
    spray(s, &mut dice, (x - 170.0, hy + 60.0));
    if v.frame {
        nature::gulls(
            &mut s.canvas,
            &mut dice,
            8,
            [80.0, 60.0, 480.0, 190.0],
            p.key.mix(p.body, if night { 0.6 } else { 0.85 }),
        );
        v.weather_front(s);
    }
    v.cam((0.5, 0.66), 3.0)
}

fn beams(s: &mut Stage, lamp: Pt, night: bool) {
    let colour = s.pal.key.mix(s.pal.acc, 0.15);
    let strength = if night { 0.85 } else { 0.4 };
    s.shaft(
        lamp,
        (lamp.0 - 700.0, lamp.1 + 60.0),
        (5.0, 92.0),
        colour,
        strength,
    );
    s.shaft(
        lamp,
        (lamp.0 + 480.0, lamp.1 - 40.0),
        (5.0, 60.0),
        colour,
        strength * 0.7,
    );
    s.glow(lamp, 170.0, colour, 0.9);
}

fn headland(s: &mut Stage, dice: &mut Dice, (x, hy): Pt) {
    let (p, side) = (s.pal, s.side());
    let mut top = vec![(x - 250.0, hy + 60.0)];
    top.extend(dice.jag((x - 230.0, hy + 30.0), (x - 110.0, hy - 50.0), 0.14, 4));
    top.extend(dice.jag((x - 100.0, hy - 60.0), (x + 110.0, hy - 66.0), 0.05, 4));
    top.extend(dice.jag((x + 120.0, hy - 56.0), (W + 30.0, hy - 20.0), 0.1, 4));
    let rock = Shape::under(&top, hy + 90.0);
    s.fill(&rock, p.dark(0.55));
    s.crescent(&rock, p.body.mix(p.low, 0.25), (0.0, 9.0), 0.0);
    s.clipped(&rock, |s| {
        for _ in 0..16 {
            let (fx, fy) = (x + dice.range(-220.0, 320.0), hy - dice.range(-10.0, 46.0));
            let w = dice.range(10.0, 34.0);
            let l = dice.range(30.0, 90.0);
            let facet = [
                (fx, fy),
                (fx + w, fy + 8.0),
                (fx + w * 0.8, fy + l),
                (fx + w * 0.2, fy + l * 0.8),
            ];
            let lit = if dice.chance(0.5) {
                p.body.mix(p.low, 0.22)
            } else {
                p.dark(0.8)
            };
            s.poly(&facet, (lit, 0.8));
        }
    });
    built::house(
        s,
        (x + side * -96.0, hy - 58.0),
        (66.0, 34.0),
        (p.low.mix(p.body, 0.45), p.acc.mix(p.ink, 0.35)),
        0.9,
    );
}

/// A striped lighthouse tower from its foot up to the lamp at height `lamp_y`.
pub fn lighthouse_tower(s: &mut Stage, (x, y): Pt, lamp_y: f32) {
    let (p, h) = (s.pal, y - lamp_y);
    let side = s.side();
    let body = Shape::polygon(&[
        (x - h * 0.115, y + 6.0),
        (x - h * 0.066, lamp_y + h * 0.09),
        (x + h * 0.066, lamp_y + h * 0.09),
        (x + h * 0.115, y + 6.0),
    ]);
    let white = p.low.mix(WHITE, 0.35).mix(p.mid, 0.15);
    s.fill(&body, white);
    s.clipped(&body, |s| {
        for i in 0..3 {
            s.rect(
                x - h,
                lamp_y + h * (0.2 + 0.29 * i as f32),
                h * 2.0,
                h * 0.145,
                p.acc,
            );
        }
    });
    s.crescent(&body, (p.ink, 0.42), (side * h * 0.085, 0.0), 0.0);
    s.crescent(&body, (p.ink, 0.35), (side * h * 0.15, 0.0), 0.0);
    s.crescent(&body, (p.key, 0.7), (-side * h * 0.012, 0.0), 0.0);
    for i in 0..3 {
        s.rect(
            x - h * 0.012,
            y - h * (0.22 + 0.24 * i as f32),
            h * 0.024,
            h * 0.045,
            p.ink,
        );
    }
    s.rect(x - h * 0.1, lamp_y + h * 0.07, h * 0.2, h * 0.022, p.ink);
    s.rect(
        x - h * 0.055,
        lamp_y - h * 0.05,
        h * 0.11,
        h * 0.12,
        p.key.mix(WHITE, 0.4),
    );
    for k in [-0.055, -0.02, 0.018, 0.05] {
        s.rect(x + h * k - 1.0, lamp_y - h * 0.05, 2.4, h * 0.12, p.ink);
    }
    let dome = Shape::turned("0,-.145 .02,-.13 .05,-.085 .075,-.05 0,-.05").at(x, lamp_y, h);
    s.form(&dome, p.acc.mix(p.ink, 0.45), h * 0.012);
    s.glow((x, lamp_y), h * 0.3, p.key, 0.9);
}

fn spray(s: &mut Stage, dice: &mut Dice, (x, y): Pt) {
    let foam = s.pal.low.mix(WHITE, 0.6);
    for i in 0..3 {
        let plume = Plume {
            rise: 60.0 + 20.0 * i as f32,
            drift: -30.0,
            width: 26.0,
            opacity: 0.6,
        };
        s.smoke(dice, (x + i as f32 * 70.0, y + 14.0), plume, foam);
    }
    let drops: Vec<Shape> = (0..70)
        .map(|_| {
            Shape::circle(
                x + 60.0 + dice.gauss(80.0),
                y - 20.0 + dice.gauss(26.0),
                dice.range(0.8, 2.4),
            )
        })
        .collect();
    s.fill(&Shape::all(drops), (foam, 0.8));
}

/// Under water: shafts from the surface, rocks, kelp, fish; the depth is ink.
pub fn underwater(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let sun = v.sun_at(s, (0.5, 0.0));
    s.light.to = (0.0, -1.0);
    let blue = [p.low.mix(p.key, 0.5), p.low, p.mid, p.top, p.ink];
    s.wash(Ink::down(0.0, H, &blue));
    s.glow_oval((sun.0, -20.0), (560.0, 300.0), p.key, 0.9);
    for (d, y, rise) in [
        (0.8, 430.0, 170.0),
        (0.55, 470.0, 190.0),
        (0.3, 520.0, 170.0),
    ] {
        let pts =
            crate::canvas::Noise::ridged(v.seed + y as u64).ridge((-20.0, W + 20.0), y, rise, 3.0);
        s.fill(
            &Shape::under(&pts, H + 20.0),
            p.mid.mix(p.ink, 1.0 - d * 0.8),
        );
        s.haze((y - rise, y + 30.0), p.mid, 0.4);
    }
    let fan = crate::canvas::Fan {
        from: (sun.0, -90.0),
        to: (sun.0 - 40.0, H + 60.0),
        spread: 1.5,
        n: 9,
        width: 34.0,
        colour: p.key,
        strength: 0.5,
    };
    s.shafts(&mut dice, &fan);
    for _ in 0..4 {
        let (cx, cy) = (dice.range(0.1, 0.9) * W, dice.range(0.2, 0.6) * H);
        let way = dice.sign();
        for _ in 0..14 {
            let fish = Shape::spline("-.9,0 -.3,-.3 .4,-.26 .9,0 .4,.26 -.3,.3")
                .and(&Shape::poly("-.7,0 -1.3,-.35 -1.3,.35"));
            let at = (cx + dice.gauss(46.0), cy + dice.gauss(17.0));
            s.fill(
                &fish.scaled(way * 7.0, 6.0).moved(at.0, at.1),
                (p.dark(0.5), 0.75),
            );
        }
    }
    seabed(s, &mut dice, v);
    v.cam((0.5, 0.5), 2.0)
}

fn seabed(s: &mut Stage, dice: &mut Dice, v: &View) {
    let p = s.pal;
    if v.frame {
        for i in 0..16 {
            let x = if i % 2 == 0 {
                dice.range(-20.0, 230.0)
            } else {
                dice.range(W - 260.0, W + 20.0)
            };
            let h = dice.range(120.0, 380.0);
            let spine: Vec<(f32, f32, f32)> = (0..9)
                .map(|k| {
                    let t = k as f32 / 8.0;
                    (
                        x + (t * 6.0 + i as f32).sin() * 18.0,
                        H + 10.0 - h * t,
                        9.0 * (1.0 - t) + 1.0,
                    )
                })
                .collect();
            s.backlit(&Shape::tube(&spine), p.ink.mix(p.body, 0.12), 2.0);
        }
        for x in [90.0, 820.0, 930.0] {
            nature::rock(
                &mut s.canvas,
                dice,
                [x, H + 20.0, 260.0, 110.0],
                (p.dark(0.5), p.ink),
                0.0,
            );
        }
    }
    let bubbles: Vec<Shape> = (0..60)
        .map(|_| Shape::circle(dice.range(0.0, W), dice.range(0.0, H), dice.range(0.8, 3.4)))
        .collect();
    s.fill(&Shape::all(bubbles), (p.key, 0.3));
}

/// Places a small extra on a jetty or shore; used by scenes that want scale.
pub fn walker(s: &mut Stage, at: Pt, h: f32) {
    let ink = s.pal.ink;
    built::extra(s, at, h, ink, Extra::Coat);
}
