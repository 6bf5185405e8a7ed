//! Shows: theatre, boxing ring, stadium.

use super::View;
use super::built::{self, Extra};
use crate::camera::Cam;
use crate::canvas::{Blend, Dice, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::stage::Stage;

/// Theatre: gilded arch, curtains, a painted set with a moon and a balcony, footlights, heads.
pub fn theatre(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let spot = v.sun_at(s, (0.5, 0.1));
    s.light.to = (0.3, -0.95);
    s.wash(p.ink);
    let opening = Shape::svg("M118 470V130C118 40 300 24 480 24C660 24 842 40 842 130V470Z");
    s.clipped(&opening, |s| painted_set(s, &mut dice));
    s.poly(
        &[
            (118.0, 420.0),
            (842.0, 420.0),
            (900.0, 474.0),
            (60.0, 474.0),
        ],
        Ink::down(418.0, 474.0, &[p.body.mix(p.key, 0.25), p.dark(0.2)]),
    );
    for i in 0..15 {
        let t = i as f32 / 14.0;
        s.line(
            &[(118.0 + 724.0 * t, 420.0), (60.0 + 840.0 * t, 474.0)],
            (p.ink, 0.4),
            1.6,
        );
    }
    let velvet = p.acc.mix(p.ink, 0.28);
    let velvet = if velvet.oklab()[1] > 0.02 {
        velvet
    } else {
        p.low.mix(p.ink, 0.3)
    };
    s.clipped(&opening, |s| {
        built::curtain(s, [106.0, 60.0, 170.0, 372.0], velvet, Some(0.68), true);
        built::curtain(s, [684.0, 60.0, 170.0, 372.0], velvet, Some(0.68), false);
        for i in 0..6 {
            let x = 130.0 + 140.0 * i as f32 - 60.0;
            let swag = Shape::spline("0,0 70,-8 140,0 118,44 70,66 22,44").moved(x, 62.0);
            s.form(&swag, velvet, 8.0);
            s.stroke(
                &Shape::svg("M4 4C24 60 116 60 136 4").moved(x, 62.0),
                p.key.mix(p.acc, 0.25),
                4.0,
            );
        }
    });
    proscenium(s, &opening);
    let target = (spot.0 - 20.0, 446.0);
    s.shaft((spot.0 + 250.0, -30.0), target, (8.0, 84.0), p.key, 0.75);
    s.shaft((spot.0 - 300.0, -30.0), target, (6.0, 70.0), p.key, 0.4);
    s.oval(target.0, target.1, 92.0, 17.0, (p.key, 0.75));
    s.glow_oval(target, (240.0, 70.0), p.key, 0.7);
    for i in 0..13 {
        let x = 150.0 + 55.0 * i as f32;
        s.glow((x, 470.0), 46.0, p.lamp(), 0.7);
        s.fill(
            &Shape::svg("M-12 8C-12 -8 12 -8 12 8Z").moved(x, 470.0),
            p.lamp().mix(p.key, 0.5),
        );
    }
    if v.frame {
        built::extra(s, (target.0, target.1), 130.0, p.ink, Extra::Dress);
        built::crowd(s, (-20.0, W + 20.0), H - 16.0, 40.0, p.ink);
    }
    Cam::new(0.8, (480.0, 300.0), (0.0, 1.5, -6.0))
}

fn painted_set(s: &mut Stage, dice: &mut Dice) {
    let p = s.pal;
    s.wash(Ink::down(
        20.0,
        430.0,
        &[p.top, p.mid, p.low.mix(p.mid, 0.4)],
    ));
    for i in 0..26 {
        let star =
            Shape::poly("0,-1 .25,-.3 1,-.3 .4,.15 .6,.9 0,.45 -.6,.9 -.4,.15 -1,-.3 -.25,-.3");
        let at = (150.0 + 660.0 * dice.unit(), 50.0 + 150.0 * dice.unit());
        s.fill(
            &star.at(at.0, at.1, 2.4 + 2.2 * (i % 3) as f32),
            (p.key, 0.75),
        );
    }
    s.circle(610.0, 150.0, 58.0, p.key.mix(p.low, 0.3));
    s.circle(632.0, 138.0, 50.0, p.mid.mix(p.top, 0.25));
    for (y, rise, t) in [(330.0, 90.0, 0.2), (372.0, 80.0, 0.45)] {
        let pts = Noise::new(y as u64)
            .octaves(2)
            .ridge((100.0, 860.0), y, rise, 3.0);
        s.fill(&Shape::under(&pts, 430.0), p.mid.mix(p.ink, t));
        s.line(&pts, (p.low, 0.6), 3.0);
    }
    for (x, w, h) in [
        (300.0, 74.0, 220.0),
        (382.0, 60.0, 160.0),
        (720.0, 66.0, 130.0),
    ] {
        let front = Shape::rect(x - w / 2.0, 420.0 - h, w, h);
        s.form(&front, p.body.mix(p.low, 0.25), 6.0);
        let roof = Shape::polygon(&[
            (x - w * 0.62, 420.0 - h),
            (x, 420.0 - h - w * 0.7),
            (x + w * 0.62, 420.0 - h),
        ]);
        s.form(&roof, p.acc.mix(p.ink, 0.25), 6.0);
        for j in 0..(h / 56.0) as i32 {
            built::lit_arch(s, (x, 420.0 - h + 52.0 + 54.0 * j as f32), 20.0);
        }
    }
    s.form(
        &Shape::rect(262.0, 286.0, 78.0, 8.0),
        p.key.mix(p.body, 0.5),
        2.0,
    );
    for i in 0..7 {
        s.rect(
            264.0 + 12.0 * i as f32,
            262.0,
            3.0,
            26.0,
            p.key.mix(p.body, 0.5),
        );
    }
    s.rect(262.0, 258.0, 78.0, 5.0, p.key.mix(p.body, 0.4));
    for k in 0..9 {
        let x = 420.0 + 34.0 * k as f32;
        let bush = dice.blob((x, 418.0), (30.0, 26.0), 0.2, 18);
        s.fill(&bush, p.body.mix(p.ink, 0.4));
    }
}

fn proscenium(s: &mut Stage, opening: &Shape) {
    let p = s.pal;
    let gold = crate::objects::arms::gold(s);
    s.outside(opening, |s| {
        s.rect(
            -9.0,
            -9.0,
            W + 18.0,
            484.0,
            Ink::across(0.0, W, &[p.ink, p.dark(0.55), p.dark(0.55), p.ink]),
        );
        for k in [-1.0, 1.0] {
            let x = 480.0 + k * 424.0;
            for y in [120.0, 276.0] {
                s.glow((x, y + 36.0), 90.0, p.lamp(), 0.35);
                let arch = Shape::svg("M-40 70V0C-40 -50 40 -50 40 0V70Z").moved(x, y);
                s.fill(
                    &arch,
                    Ink::down(
                        y - 40.0,
                        y + 70.0,
                        &[p.dark(0.5), p.lamp().mix(p.ink, 0.55)],
                    ),
                );
                for i in 0..3 {
                    let head = Shape::turned("0,-24 8,-22 11,-14 8,-6 16,0 20,30")
                        .moved(x - 24.0 + 24.0 * i as f32, y + 46.0 + 4.0 * (i % 2) as f32);
                    s.fill(&head, p.ink);
                }
                s.form(
                    &Shape::svg("M-52 62H52L46 98H-46Z").moved(x, y),
                    gold.mix(p.ink, 0.35),
                    4.0,
                );
                s.stroke(
                    &Shape::svg("M-40 78C-20 92 20 92 40 78").moved(x, y),
                    gold,
                    3.0,
                );
            }
        }
    });
    s.stroke(opening, gold.mix(p.ink, 0.45), 26.0);
    s.stroke(opening, gold, 12.0);
    s.stroke(opening, gold.mix(p.key, 0.6), 3.0);
    let crest =
        Shape::svg("M-60 20C-50 -20 -20 -10 0 -30C20 -10 50 -20 60 20C30 34 -30 34 -60 20Z")
            .moved(480.0, 24.0);
    s.form(&crest, gold, 5.0);
}

/// Boxing ring: ropes, lamps in smoke, a dark crowd round the light.
pub fn boxing_ring(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.46), 2.2);
    s.light.to = (0.0, -1.0);
    s.wash(Ink::down(0.0, H, &[p.ink, p.dark(0.6), p.ink]));
    for row in 0..7 {
        let t = row as f32 / 6.0;
        let y = 150.0 + 100.0 * t;
        for i in 0..(54 - row * 5) {
            let x = (i as f32 + dice.unit()) * W / (54 - row * 5) as f32;
            let r = 4.0 + 6.0 * t;
            let tone = p.dark(0.62 - 0.1 * t).mix(p.low, 0.2 * dice.unit());
            s.fill(
                &Shape::turned("0,-1.6 .6,-1.5 .75,-.9 .5,-.2 1.3,.1 1.5,1.6").at(x, y, r),
                tone,
            );
        }
    }
    for _ in 0..16 {
        let at = (dice.range(0.0, W), dice.range(130.0, 250.0));
        s.glow(at, dice.range(8.0, 26.0), WHITE, 0.9);
    }
    s.haze((120.0, 290.0), p.low, 0.25);
    s.fill(
        &cam.floor(0.9, (-3.4, 3.4), (3.0, 9.4)),
        Ink::down(
            260.0,
            480.0,
            &[p.key.mix(p.low, 0.25), p.low, p.body.mix(p.low, 0.4)],
        ),
    );
    s.fill(
        &cam.front(3.0, (-3.4, 3.4), (0.0, 0.9)),
        p.acc.mix(p.ink, 0.25),
    );
    s.fill(
        &cam.front(3.0, (-3.4, 3.4), (0.78, 0.9)),
        p.key.mix(p.low, 0.3),
    );
    let (cx, cy) = cam.pt(0.0, 0.9, 6.0);
    s.oval(cx, cy, 230.0, 50.0, (p.key.mix(WHITE, 0.3), 0.55));
    ropes(s, &cam, 9.2);
    for i in 0..3 {
        let x = 480.0 + (i as f32 - 1.0) * 190.0;
        s.shaft(
            (x, 20.0),
            (x * 0.6 + 192.0, 420.0),
            (30.0, 190.0),
            p.key,
            0.4,
        );
        s.form(
            &Shape::svg("M-44 22L-26 -8H26L44 22Z").moved(x, 14.0),
            p.dark(0.7),
            3.0,
        );
        s.oval(x, 37.0, 42.0, 6.0, p.key.mix(WHITE, 0.6));
        s.glow((x, 40.0), 120.0, p.key, 0.7);
    }
    if v.frame {
        ropes(s, &cam, 3.2);
        built::crowd(s, (-20.0, W + 20.0), H - 6.0, 46.0, p.ink);
    }
    cam
}

fn ropes(s: &mut Stage, cam: &Cam, z: f32) {
    let p = s.pal;
    let near = z < 5.0;
    for x in [-3.2, 3.2] {
        let [a, b, c, d] = cam.frame(z, (x - 0.1, x + 0.1), (0.9, 2.35));
        s.form(
            &Shape::rect(a, b, c, d),
            if x < 0.0 { p.acc } else { p.mid },
            c * 0.2,
        );
    }
    for (i, y) in [1.3, 1.75, 2.2].into_iter().enumerate() {
        let hue = [p.key, p.acc, p.key][i];
        let (a, b) = (cam.pt(-3.2, y, z), cam.pt(3.2, y, z));
        let sag = if near { 7.0 } else { 3.0 };
        let mid = (f32::midpoint(a.0, b.0), f32::midpoint(a.1, b.1) + sag);
        s.stroke(
            &Shape::curve(&[a, mid, b]),
            hue.mix(p.ink, 0.12),
            if near { 7.0 } else { 3.0 },
        );
        s.stroke(
            &Shape::curve(&[a, mid, b]).moved(0.0, -1.4),
            (p.key.mix(WHITE, 0.4), 0.8),
            if near { 2.0 } else { 1.0 },
        );
        if !near {
            for k in [-1.0, 1.0] {
                let (c, d) = (cam.pt(3.2 * k, y, 9.2), cam.pt(3.2 * k, y, 3.2));
                s.line(&[c, d], hue.mix(p.ink, 0.2), 4.0);
            }
        }
    }
}

/// Stadium under floodlights: stands full of people, pitch, goal, a player from behind.
pub fn stadium(s: &mut Stage, v: &View) -> Cam {
    let (p, mut dice) = (v.dress(s), Dice::new(v.seed));
    let cam = v.cam((0.5, 0.52), 1.7);
    let hy = cam.vanish.1;
    s.light.to = (0.0, -1.0);
    s.wash(Ink::down(0.0, hy, &[p.top, p.mid, p.low.mix(p.mid, 0.5)]));
    s.stars(&mut dice, 90, 120.0, p.key);
    stadium_bowl(s, &mut dice, hy);
    s.rect(-8.0, hy + 8.0, W + 16.0, 22.0, p.dark(0.6));
    for i in 0..24 {
        let hue = dice.pick(&[p.acc, p.key, p.mid, p.low]);
        s.rect(i as f32 * 41.0 - 6.0, hy + 11.0, 37.0, 16.0, (hue, 0.75));
    }
    pitch(s, &cam, hy + 30.0);
    for x in [90.0, 280.0, 680.0, 870.0] {
        let y = hy - 290.0 + -(30.0 * i32::from((x - 480.0_f32).abs() < 300.0) as f32) + 20.0;
        floodlight(s, (x, y), hy);
    }
    s.haze((hy - 160.0, hy + 60.0), p.low.mix(p.key, 0.3), 0.3);
    if v.frame {
        let spot = cam.spot(-0.6, 5.2 * v.zoom());
        for k in [-1.0, 1.0] {
            s.layered(
                Blend {
                    opacity: 0.4,
                    ..Blend::soft(2.0)
                },
                |s| {
                    s.poly(
                        &[
                            (spot.x - 12.0, spot.y),
                            (spot.x + 12.0, spot.y),
                            (spot.x + k * 120.0 + 10.0, spot.y + 50.0),
                            (spot.x + k * 120.0 - 16.0, spot.y + 50.0),
                        ],
                        p.ink,
                    );
                },
            );
        }
        built::extra(s, (spot.x, spot.y), spot.metre * 1.85, p.ink, Extra::Suit);
        crate::objects::football(
            s,
            crate::stage::At::new(spot.x + spot.metre * 0.8, spot.y + 6.0, spot.metre * 0.24),
        );
        v.weather_front(s);
    }
    cam
}

fn stadium_bowl(s: &mut Stage, dice: &mut Dice, hy: f32) {
    let p = s.pal;
    let bowl = Shape::svg(&format!(
        "M-20 {} C180 {} 300 {} 480 {} C660 {} 780 {} 980 {} V{}H-20Z",
        hy - 210.0,
        hy - 150.0,
        hy - 132.0,
        hy - 130.0,
        hy - 132.0,
        hy - 150.0,
        hy - 210.0,
        hy + 20.0
    ));
    s.fill(
        &bowl,
        Ink::down(hy - 200.0, hy, &[p.dark(0.7), p.dark(0.35)]),
    );
    s.clipped(&bowl, |s| crowd_dots(s, dice, hy));
    let roof = format!(
        "M-20 {} C180 {} 300 {} 480 {} C660 {} 780 {} 980 {} V{} C780 {} 660 {} 480 {} C300 {} 180 {} -20 {}Z",
        hy - 250.0,
        hy - 186.0,
        hy - 164.0,
        hy - 160.0,
        hy - 164.0,
        hy - 186.0,
        hy - 250.0,
        hy - 196.0,
        hy - 142.0,
        hy - 128.0,
        hy - 126.0,
        hy - 128.0,
        hy - 142.0,
        hy - 196.0
    );
    s.backlit(&Shape::svg(&roof), p.ink, 2.0);
}

fn crowd_dots(s: &mut Stage, dice: &mut Dice, hy: f32) {
    let p = s.pal;
    let hues = [p.acc, p.key, p.mid, p.low, p.body, p.dark(0.5)];
    for row in 0..15 {
        let t = row as f32 / 14.0;
        for i in 0..130 {
            let u = (i as f32 + dice.unit()) / 130.0;
            let rise = 80.0 * (u * 2.0 - 1.0).abs().powf(2.2) * t;
            let (x, y) = (W * u, hy + 4.0 - 136.0 * t - rise);
            let hue = dice.pick(&hues).mix(p.ink, 0.25 + 0.3 * t);
            s.circle(x, y, 2.3, hue);
        }
        if row % 5 == 4 {
            let pts: Vec<Pt> = (0..=30)
                .map(|k| k as f32 / 30.0)
                .map(|u| {
                    (
                        W * u,
                        hy - 1.0 - 136.0 * t - 80.0 * (u * 2.0 - 1.0).abs().powf(2.2) * t,
                    )
                })
                .collect();
            s.line(&pts, (p.key, 0.4), 2.0);
        }
    }
    for _ in 0..40 {
        let at = (dice.range(0.0, W), hy - dice.range(6.0, 150.0));
        s.glow(at, dice.range(5.0, 14.0), WHITE, 0.8);
    }
}

fn pitch(s: &mut Stage, cam: &Cam, y: f32) {
    let p = s.pal;
    let grass = Colour::hex(0x3f_8f4a).mix(p.mid, 0.35).mix(p.body, 0.1);
    s.rect(
        -8.0,
        y,
        W + 16.0,
        H - y + 8.0,
        Ink::down(
            y,
            H,
            &[grass.mix(p.key, 0.25), grass, grass.mix(p.ink, 0.45)],
        ),
    );
    for i in 0..12 {
        if i % 2 == 0 {
            let z = 1.0 + 2.6 * i as f32;
            let strip = cam.floor(0.0, (-60.0, 60.0), (z, z + 2.6));
            s.clipped(&Shape::rect(0.0, y, W, H), |s| s.fill(&strip, (p.key, 0.1)));
        }
    }
    let chalk = p.key.mix(WHITE, 0.5);
    for (a, b, z) in [(-14.0, 14.0, 16.0), (-6.0, 6.0, 13.0)] {
        s.line(&[cam.pt(a, 0.0, z), cam.pt(b, 0.0, z)], (chalk, 0.8), 2.4);
        for x in [a, b] {
            s.line(
                &[cam.pt(x, 0.0, z), cam.pt(x, 0.0, 17.5)],
                (chalk, 0.8),
                2.0,
            );
        }
    }
    s.stroke(&cam.ring((0.0, 0.0, 7.0), 3.0), (chalk, 0.8), 3.0);
    let [x, gy, w, h] = cam.frame(17.0, (-3.66, 3.66), (0.0, 2.44));
    for i in 0..22 {
        let t = i as f32 / 21.0;
        s.line(
            &[(x + w * t, gy), (x + w * (0.06 + 0.88 * t), gy + h)],
            (chalk, 0.25),
            0.8,
        );
    }
    for i in 0..8 {
        let t = i as f32 / 7.0;
        s.line(
            &[
                (x + w * 0.06 * t, gy + h * t),
                (x + w * (1.0 - 0.06 * t), gy + h * t),
            ],
            (chalk, 0.25),
            0.8,
        );
    }
    s.line(
        &[(x, gy + h), (x, gy), (x + w, gy), (x + w, gy + h)],
        WHITE.mix(chalk, 0.5),
        4.0,
    );
}

fn floodlight(s: &mut Stage, (x, y): Pt, hy: f32) {
    let p = s.pal;
    s.line(&[(x, y), (x, hy - 150.0)], p.ink, 5.0);
    s.form(
        &Shape::rect(x - 40.0, y - 26.0, 80.0, 44.0),
        p.dark(0.7),
        2.0,
    );
    for j in 0..3 {
        for i in 0..6 {
            s.circle(
                x - 32.0 + 13.0 * i as f32,
                y - 18.0 + 14.0 * j as f32,
                5.0,
                WHITE,
            );
        }
    }
    s.glow((x, y), 190.0, p.key.mix(WHITE, 0.5), 0.9);
    let to = (480.0 + (x - 480.0) * 0.3, H * 0.95);
    s.shaft((x, y), to, (26.0, 150.0), p.key, 0.3);
}
