//! The Monsoon Clock: wet jade and brass, a flare of orange; a giant, a thief and the rain.

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use kit::places::nature;
use kit::stage::Stage;
use std::f32::consts::TAU;

const TITLE: &str = "monsoon-clock";
const P: Palette =
    Palette::of([0x1f4b4a, 0x3e8f78, 0xe9d08a, 0xfff6d0, 0x7c8f4e, 0x0e2323, 0xf0592b]);
const GREEN: Colour = Colour::hex(0x2e_7d4f);
const SKY: Colour = Colour::hex(0x6e_c1f0);
const BRASS: Colour = Colour::hex(0xc9_9436);
const RED: Colour = Colour::hex(0xe5_352d);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, threat),
        Picture::new(TITLE, "place", P, place),
        Picture::new(TITLE, "object", P, object),
    ]
}

/// Otto behind the great glass dial; its hands close over him like scissors.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.ink, p.ink.mix(p.top, 0.5), p.ink]));
    s.lit_by(-40.0, p.key);
    let hub = (450.0, 268.0);
    dial(s, hub, 306.0);
    for (turn, l, w) in [(21.0, 292.0, 17.0), (116.0, 330.0, 19.0)] {
        let hand = Shape::poly("-.7,.22 -1,.16 -.6,0 -1,-.62 0,-1 1,-.62 .6,0 1,.16 .7,.22").scaled(w, l);
        s.fill(&hand.turned_by(turn, 0.0, 0.0).moved(hub.0, hub.1), p.ink);
    }
    s.circle(hub.0, hub.1, 30.0, p.ink);
    s.circle(hub.0, hub.1, 11.0, BRASS);
    let light = Light { light_at: 0.2, ..Light::noir(-1.0) };
    let light = light.colours(p.key.mix(p.low, 0.3), Colour::hex(0x12_2f2c), p.low);
    let coat = Costume::new(Garment::Coat, GREEN, GREEN.tone(0.7), BRASS);
    let pose = Pose::new(-94.0, Expression::FEAR).head(-4.0, 0.0).body(-146.0).look(-0.03, 0.02);
    s.act_in("bruno-halasz", coat, pose, Framing::new(0.645, 0.45, 0.42), light);
    s.glow((330.0, 150.0), 420.0, p.low, 0.25);
    for (at, r, n, t) in [((70.0, 470.0), 176.0, 16, 4.0), ((262.0, 562.0), 90.0, 11, 9.0), ((950.0, 50.0), 150.0, 14, 2.0)] {
        dark_gear(s, at, r, n, t);
    }
    s.vignette(p.ink, 0.5);
}

fn dial(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 1.7, p.low, 0.5);
    s.circle(x, y, r * 1.08, p.ink.mix(BRASS, 0.35));
    let glass = Shape::circle(x, y, r);
    let bright = [p.mid.mix(p.low, 0.55), p.low, p.key, p.low.mix(p.acc, 0.2)];
    s.fill(&glass, Ink::down(y - r, y + r, &bright));
    s.clipped(&glass, |s| {
        s.blurred(3.0, |s| {
            for i in 0..26 {
                let bx = x - r + i as f32 * 24.0;
                let h = 90.0 + 60.0 * (i as f32 * 2.3).sin() + s.dice.range(0.0, 40.0);
                s.rect(bx, y + r - h, 22.0, h, (p.body.mix(p.low, 0.35), 0.75));
                s.poly(&[(bx - 4.0, y + r - h), (bx + 26.0, y + r - h), (bx + 11.0, y + r - h - 24.0)], (p.body.mix(p.low, 0.2), 0.75));
            }
        });
        for k in 1..3 {
            s.stroke(&Shape::circle(x, y, r * 0.34 * k as f32), (p.body.mix(p.ink, 0.2), 0.4), 3.0);
        }
        for i in 0..12 {
            let a = i as f32 * TAU / 12.0;
            let (sa, ca) = a.sin_cos();
            let wide = if i % 3 == 0 { 22.0 } else { 11.0 };
            let mark = Shape::rect(-wide / 2.0, -r * 0.95, wide, r * 0.17);
            s.fill(&mark.turned_by(a.to_degrees(), 0.0, 0.0).moved(x, y), p.ink.mix(p.body, 0.2));
            s.line(&[(x + sa * r * 0.1, y + ca * r * 0.1), (x + sa * r, y + ca * r)], (p.body.mix(p.ink, 0.3), 0.35), 3.0);
        }
    });
    s.crescent(&glass, (p.ink, 0.45), (9.0, 12.0), 3.0);
    s.stroke(&glass, BRASS.mix(p.ink, 0.3), 9.0);
}

fn gear(r: f32, n: usize) -> Shape {
    let mut pts = Vec::new();
    for i in 0..n {
        let step = TAU / n as f32;
        for (k, q) in [(0.0, 0.86), (0.12, 1.0), (0.42, 1.0), (0.54, 0.86)] {
            let a = (i as f32 + k) * step;
            pts.push((a.cos() * r * q, a.sin() * r * q));
        }
    }
    Shape::polygon(&pts)
}

fn dark_gear(s: &mut Stage, (x, y): Pt, r: f32, n: usize, turn: f32) {
    let p = s.pal;
    let body = gear(r, n).turned_by(turn, 0.0, 0.0).moved(x, y);
    s.lit_by(50.0, BRASS);
    s.backlit(&body, p.ink.tone(0.8), 4.0);
    for i in 0..5 {
        let (sa, ca) = (i as f32 * TAU / 5.0 + 0.4).sin_cos();
        s.circle(x + sa * r * 0.5, y + ca * r * 0.5, r * 0.17, p.ink.mix(p.top, 0.45));
    }
}

/// High over the market: Kit flies from one roof to the next, the clock at her heart, tiles after her.
fn second(s: &mut Stage) {
    let p = s.pal;
    let jade = Colour::hex(0x2e_c8a0);
    s.wash(Ink::down(0.0, H, &[jade.mix(p.top, 0.3), jade, jade.mix(WHITE, 0.3), jade.mix(WHITE, 0.65), p.low]));
    s.lit_by(-50.0, WHITE);
    for (i, (x, y, rx, ry)) in [(150.0, 30.0, 300.0, 80.0), (800.0, 50.0, 330.0, 92.0), (470.0, 120.0, 220.0, 50.0)].into_iter().enumerate() {
        let cloud = s.dice.blob((x, y), (rx, ry), 0.3, 14 + i);
        s.layered(Blend { opacity: 0.8, ..Blend::soft(9.0) }, |s| s.fill(&cloud, p.top.mix(jade, 0.5)));
    }
    street_below(s);
    s.glow((320.0, 150.0), 620.0, WHITE, 1.0);
    s.canvas.bolt(&mut s.dice, ((250.0, -20.0), (330.0, 290.0)), 22.0, WHITE);
    roofs(s);
    leaper(s);
    tiles_falling(s);
    s.raining(0.55);
    s.vignette(p.ink, 0.12);
}

/// The gap: house fronts that run down to a street of lamps and umbrellas, far away and small.
fn street_below(s: &mut Stage) {
    let p = s.pal;
    let deep = (500.0, 330.0);
    for (k, side) in [(-1.0_f32, 0.0), (1.0, 1.0)] {
        for i in 0..5 {
            let t = i as f32 / 4.0;
            let near = 500.0 + k * (64.0 + 470.0 * t);
            let tone = Colour::hex(0x2e_c8a0).mix(p.top, 0.25 + 0.4 * t).mix(p.ink, 0.12 * side);
            let top = 330.0 - 190.0 * t;
            s.poly(&[(near, top), (near + k * 200.0, top - 30.0), (near + k * 200.0, 560.0), (near - k * 34.0 * t, 560.0)], tone);
            for j in 0..4 {
                let y = top + (30.0 + 44.0 * j as f32) * (0.4 + 0.6 * t);
                let w = 12.0 + 20.0 * t;
                s.rect(near + k * (14.0 + 26.0 * t) - w / 2.0, y, w, w * 0.8, (p.low, 0.85));
            }
        }
    }
    s.glow((deep.0, 470.0), 330.0, p.low, 0.9);
    for (x, y, r, tint) in [
        (470.0, 396.0, 13.0, p.acc), (530.0, 408.0, 15.0, p.mid), (496.0, 424.0, 17.0, WHITE), (440.0, 436.0, 20.0, p.mid), (560.0, 442.0, 22.0, p.acc),
        (506.0, 456.0, 24.0, p.top), (452.0, 478.0, 28.0, p.acc), (580.0, 486.0, 30.0, WHITE), (520.0, 502.0, 34.0, p.mid), (420.0, 520.0, 38.0, WHITE), (612.0, 536.0, 40.0, p.top), (486.0, 546.0, 44.0, p.acc),
    ] {
        let top = Shape::ellipse(x, y, r, r * 0.62);
        s.fill(&top.moved(-r * 0.2, r * 0.3), (p.ink, 0.35));
        s.form(&top, tint.mix(p.low, 0.15), r * 0.16);
        for a in 0..6 {
            let (sa, ca) = (a as f32 * TAU / 6.0 + 0.3).sin_cos();
            s.line(&[(x, y - r * 0.14), (x + r * ca, y + r * 0.62 * sa)], (p.ink, 0.3), 2.0);
        }
    }
    s.haze((330.0, 500.0), WHITE, 0.5);
}

/// The roof she leaves and the roof she means: rows of wet tiles, black against the street.
fn roofs(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.25);
    for (edge, flip) in [([(-20.0, 214.0), (96.0, 262.0), (196.0, 330.0), (262.0, 344.0)], false), ([(980.0, 330.0), (860.0, 372.0), (770.0, 430.0), (706.0, 440.0)], true)] {
        let [a, b, c, d] = edge;
        let k = if flip { -1.0 } else { 1.0 };
        let roof = Shape::polygon(&[a, b, c, d, (d.0 + 2.0 * k, d.1 + 24.0), (d.0 - 60.0 * k, d.1 + 40.0), (d.0 - 90.0 * k, 560.0), (a.0, 560.0)]);
        s.backlit(&roof, dark, 6.0);
        s.clipped(&roof, |s| {
            for i in 0..9 {
                let x = d.0 - k * (10.0 + 40.0 * i as f32);
                s.line(&[(x, d.1 - 140.0), (x - k * 110.0, 570.0)], p.ink, 12.0);
                s.line(&[(x - 7.0, d.1 - 140.0), (x - 7.0 - k * 110.0, 570.0)], (p.mid, 0.5), 4.0);
            }
        });
        s.stroke(&Shape::curve(&edge), p.mid.mix(p.ink, 0.35), 22.0);
        s.stroke(&Shape::curve(&edge).moved(0.0, -8.0), p.key, 4.0);
        s.form(&Shape::circle(d.0, d.1 - 2.0, 22.0), p.mid.mix(p.ink, 0.3), 5.0);
    }
}

fn leaper(s: &mut Stage) {
    let p = s.pal;
    let pose = Pose::new(30.0, Expression::BEAM).head(-12.0, 0.0).body(54.0).bend(26.0, 0.0).look(0.05, 0.0);
    let reach = Arm::Reach { at: [0.9, 0.6, 3.0], grip: Grip::Open };
    let hug = Arm::Reach { at: [0.0, -2.1, 1.7], grip: Grip::Cup };
    let pose = pose.arms(hug, reach).stance(Stance::Leap);
    let light = Light { light_at: 0.0, dir: [0.1, 0.5, 0.6], ..Light::day(1.0) }.colours(p.key, Colour::hex(0x1a_4a7a), WHITE);
    let suit = Costume::new(Garment::Overall, SKY, SKY.mix(WHITE, 0.3), BRASS).legs(SKY, p.ink);
    let kit = s.cast("pip-salonga", Some(suit), pose, Framing::new(0.535, 0.255, 0.2), light);
    s.framed(tiny_skia::Transform::from_rotate_at(14.0, 500.0, 200.0), |s| {
        s.lay(&kit);
        let held = kit.hands.into_iter().flatten().min_by(|a, b| a.x.total_cmp(&b.x));
        if let Some(h) = held {
            small_clock(s, (h.x + 16.0, h.y - 6.0), 38.0);
            s.close_hands(&kit);
        }
    });
}

fn tiles_falling(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r, turn) in [(296.0, 372.0, 30.0, 20.0), (330.0, 432.0, 26.0, 70.0), (288.0, 470.0, 22.0, 130.0), (374.0, 388.0, 18.0, -30.0)] {
        let tile = Shape::svg("M-1 -.5C-.5 -.2 .5 -.2 1 -.5V.4C.5 .7 -.5 .7 -1 .4Z");
        s.backlit(&tile.turned_by(turn, 0.0, 0.0).at(x, y, r), p.ink.mix(p.top, 0.3), 4.0);
    }
}

fn small_clock(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 3.0, p.low, 0.6);
    s.form(&Shape::circle(x, y, r), BRASS, r * 0.2);
    s.circle(x, y, r * 0.68, p.key);
    s.line(&[(x, y), (x + r * 0.1, y - r * 0.5)], p.acc, r * 0.16);
}

/// Otto wades and sees nothing but the far bank; Kit, on his back, has seen the crocodile.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let leafy = Colour::hex(0x8f_c24a);
    s.wash(Ink::along((0.0, 0.0), (W, H), &[WHITE.mix(p.key, 0.5), leafy.mix(p.key, 0.55), GREEN.mix(leafy, 0.4), p.top.mix(GREEN, 0.3), p.ink]));
    s.lit_by(-50.0, p.key);
    foliage(s);
    s.glow((120.0, -10.0), 520.0, p.key, 0.9);
    for (x, w) in [(150.0, 70.0), (330.0, 90.0), (470.0, 60.0)] { s.shaft((20.0, -80.0), (x, 560.0), (30.0, w), p.key, 0.45); }
    let light = Light { dir: [-0.66, 0.5, 0.56], light_at: 0.25, ..Light::day(-1.0) };
    let light = light.colours(p.key, Colour::hex(0x1c_3a3c), leafy.mix(WHITE, 0.4));
    let suit = Costume::new(Garment::Jacket, SKY, SKY.mix(WHITE, 0.5), BRASS).legs(SKY, p.ink);
    let gasp = Expression { open: 0.5, ..Expression::FEAR };
    let ride = Pose::new(30.0, gasp).head(12.0, 8.0).body(10.0).look(0.05, -0.05).arms(Arm::HoldUp, Arm::PointSide);
    let kit = s.cast("pip-salonga", Some(suit), ride, Framing::new(0.55, 0.315, 0.27), light);
    let stem = kit.hands[0].map_or((430.0, 150.0), |h| (h.x, h.y));
    s.stroke(&Shape::curve(&[(stem.0 + 10.0, stem.1 + 60.0), stem, (stem.0 - 4.0, 90.0), (450.0, 40.0)]), GREEN.tone(0.6), 12.0);
    s.lay(&kit);
    let coat = Costume::new(Garment::Coat, GREEN, GREEN.tone(0.7), BRASS);
    let wade = Pose::new(-26.0, Expression::RESOLVE).head(0.0, -4.0).body(-16.0).look(-0.03, 0.02);
    s.act_in("bruno-halasz", coat, wade, Framing::new(0.33, 0.54, 0.50), light);
    leaf_roof(s);
    river(s);
    crocodile(s, (770.0, 470.0));
    s.raining(0.5);
    s.vignette(p.ink, 0.35);
}

/// The leaf over both of them, dripping at its tips.
fn leaf_roof(s: &mut Stage) {
    let p = s.pal;
    let green = Colour::hex(0x5f_a83c);
    let leaf = Shape::spline("60,150 96,60 220,-20 430,-50 640,-30 800,40 880,150 820,116 760,130 700,84 630,112 570,64 500,92 440,56 370,90 310,66 240,108 180,92 120,140");
    s.form(&leaf, green, 10.0);
    s.clipped(&leaf, |s| {
        s.poly(&[(450.0, -60.0), (446.0, 60.0), (980.0, 240.0), (980.0, -60.0)], (p.ink, 0.38));
        for (x, y) in [(96.0, 150.0), (200.0, 100.0), (330.0, 90.0), (560.0, 90.0), (690.0, 110.0), (850.0, 150.0)] {
            s.line(&[(446.0, -30.0), (x, y)], (p.key, 0.5), 5.0);
        }
    });
    for (x, y, r) in [(64.0, 186.0, 9.0), (240.0, 136.0, 7.0), (372.0, 124.0, 6.0), (876.0, 192.0, 10.0), (760.0, 164.0, 7.0), (878.0, 256.0, 6.0)] {
        s.fill(&Shape::svg("M0 -1.8C.5 -.8 1 -.3 1 .3C1 1.3 -1 1.3 -1 .3C-1 -.3 -.5 -.8 0 -1.8Z").at(x, y, r), WHITE.mix(p.mid, 0.2));
    }
}

/// Two eyes and a snout, no more than the water shows.
fn crocodile(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let hide = p.ink.mix(GREEN, 0.35);
    for i in 0..4 {
        let k = i as f32;
        s.stroke(&Shape::ellipse(x - 20.0, y + 22.0, 190.0 + 46.0 * k, 16.0 + 9.0 * k), (p.key, 0.5 - 0.1 * k), 5.0);
    }
    let back = Shape::spline("240,26 200,4 170,12 140,-8 108,4 84,-14 58,-4 40,-34 8,-46 -22,-34 -30,-8 -70,2 -120,-2 -150,-26 -184,-24 -200,0 -206,26").moved(x, y);
    s.backlit(&back, hide, 6.0);
    s.oval(x + 6.0, y - 18.0, 19.0, 15.0, p.low);
    s.oval(x + 6.0, y - 18.0, 19.0, 15.0, (p.acc, 0.55));
    s.oval(x + 2.0, y - 18.0, 4.5, 14.0, p.ink);
    s.oval(x - 176.0, y - 8.0, 7.0, 4.0, p.ink.tone(0.5));
    for (dx, h) in [(-120.0, 16.0), (-88.0, 20.0), (-56.0, 16.0)] {
        s.poly(&[(x + dx - 12.0, y + 4.0), (x + dx + 10.0, y + 4.0), (x + dx, y + 4.0 + h)], p.key);
    }
    s.rect(x - 240.0, y + 24.0, 500.0, 8.0, (p.top.mix(GREEN, 0.35), 0.9));
}

fn foliage(s: &mut Stage) {
    let p = s.pal;
    for (x, w) in [(60.0, 50.0), (212.0, 26.0), (742.0, 30.0), (902.0, 60.0)] {
        s.fill(&Shape::rect(x - w / 2.0, -10.0, w, H), (p.top.mix(GREEN, 0.4), 0.75));
    }
    for i in 0..18 {
        let left = i % 2 == 0;
        let t = (i / 2) as f32 / 8.0;
        let x = if left { -20.0 } else { W + 20.0 };
        let y = 20.0 + 430.0 * t;
        let a = if left { 0.5 - 0.9 * t } else { std::f32::consts::PI - 0.5 + 0.9 * t };
        let tone = GREEN.mix(p.ink, 0.25 + 0.4 * ((i * 7) % 5) as f32 / 5.0);
        let l = s.dice.range(190.0, 310.0);
        if i % 3 == 0 {
            nature::frond(&mut s.canvas, &mut s.dice, (x, y), (l, 0.2), a, tone);
        } else {
            nature::leaf(&mut s.canvas, (x, y), (l, l * 0.24), a, (tone.mix(p.low, 0.3), tone), 0.3);
        }
    }
}

fn river(s: &mut Stage) {
    let p = s.pal;
    let deep = p.top.mix(GREEN, 0.35);
    let edge: Vec<Pt> = (0..=24).map(|i| (i as f32 * 41.0 - 10.0, 496.0 + 5.0 * (i as f32 * 1.3).sin())).collect();
    s.fill(&Shape::under(&edge, 560.0), Ink::down(490.0, H, &[p.mid.mix(p.key, 0.3), deep]));
    for i in 0..5 {
        let r = 190.0 + 60.0 * i as f32;
        s.stroke(&Shape::ellipse(480.0, 504.0, r, 12.0 + 7.0 * i as f32), (p.key, 0.55 - 0.1 * i as f32), 4.0);
    }
}

/// Seven umbrellas in a row, seen from the drain: six black, one vermilion.
fn threat(s: &mut Stage) {
    let p = s.pal;
    let fire = p.acc.mix(p.low, 0.35);
    s.wash(Ink::down(0.0, 430.0, &[p.ink.mix(p.acc, 0.2), p.acc.mix(p.ink, 0.35), fire, p.low]));
    s.lit_by(0.0, p.low);
    signs(s);
    s.haze((200.0, 470.0), p.low, 0.75);
    s.rect(-8.0, 424.0, W + 16.0, 130.0, Ink::down(424.0, H, &[fire.mix(p.ink, 0.2), p.ink.mix(p.acc, 0.3)]));
    for (i, x) in [70.0, 206.0, 342.0, 478.0, 614.0, 744.0, 872.0].into_iter().enumerate() {
        let far = (i as f32 - 6.0).abs() / 6.0;
        let h = 400.0 - 66.0 * far + 12.0 * (i as f32 * 2.1).sin();
        agent(s, (x, 432.0), h, if i == 6 { Some(RED) } else { None });
    }
    s.reflect(434.0, 112.0, 5.0, 0.75);
    for _ in 0..26 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(440.0, H));
        s.stroke(&Shape::ellipse(x, y, 16.0, 4.0), (p.low, 0.5), 1.6);
    }
    s.raining(0.45);
    for i in 0..9 {
        let x = -20.0 + 125.0 * i as f32;
        s.fill(&Shape::round_rect(x, 512.0, 74.0, 60.0, 12.0), p.ink.tone(0.6));
    }
    s.rect(-8.0, 530.0, W + 16.0, 20.0, p.ink.tone(0.6));
    s.vignette(p.ink, 0.5);
}

fn signs(s: &mut Stage) {
    let p = s.pal;
    for (i, x) in [16.0, 150.0, 262.0, 410.0, 540.0, 676.0, 800.0, 908.0].into_iter().enumerate() {
        let (y, w, h) = (24.0 + 40.0 * ((i * 3) % 4) as f32, 62.0, 150.0 + 40.0 * (i % 3) as f32);
        let hot = [p.acc, p.low, p.acc.mix(p.low, 0.5)][i % 3];
        s.glow((x + w / 2.0, y + h / 2.0), 150.0, hot, 0.6);
        s.fill(&Shape::round_rect(x, y, w, h, 9.0), hot);
        for k in 0..4 {
            let yy = y + 22.0 + k as f32 * (h - 34.0) / 4.0;
            let dark = hot.mix(p.ink, 0.55);
            match (i + k) % 3 {
                0 => s.circle(x + w / 2.0, yy + 8.0, 11.0, dark),
                1 => s.rect(x + 13.0, yy, w - 26.0, 10.0, dark),
                _ => s.poly(&[(x + 16.0, yy + 18.0), (x + w - 16.0, yy + 18.0), (x + w / 2.0, yy - 4.0)], dark),
            }
        }
    }
}

fn agent(s: &mut Stage, (x, y): Pt, h: f32, cloth: Option<Colour>) {
    let p = s.pal;
    let black = p.ink.tone(0.75);
    let legs = Shape::poly("-.09,-.46 -.012,-.46 -.05,-.01 -.13,0 -.13,-.02 -.09,-.03").and(&Shape::poly("0,-.46 .09,-.46 .1,-.03 .15,-.02 .15,0 .07,0"));
    s.fill(&legs.at(x, y, h), black);
    let coat = Shape::spline("-.06,-.76 .06,-.76 .12,-.7 .13,-.5 .16,-.3 .05,-.28 0,-.3 -.06,-.28 -.16,-.3 -.13,-.5 -.12,-.7");
    s.backlit(&coat.at(x, y, h), black, 3.0);
    let dome = Shape::spline("-.27,-.72 -.25,-.84 -.14,-.96 0,-1 .14,-.96 .25,-.84 .27,-.72 .19,-.76 .1,-.715 0,-.75 -.1,-.715 -.19,-.76").at(x, y, h);
    let body = cloth.unwrap_or(black);
    s.backlit(&dome, body, 4.0);
    s.clipped(&dome, |s| {
        for k in [-1.0, 0.0, 1.0] {
            let rib = Shape::curve(&[(x, y - h), (x + k * h * 0.09, y - h * 0.86), (x + k * h * 0.12, y - h * 0.7)]);
            s.stroke(&rib, (body.mix(p.low, 0.4), 0.6), 2.0);
        }
    });
    s.line(&[(x, y - h), (x, y - h * 1.03)], body, 4.0);
}

/// The delta city as the monsoon's shelf of cloud rolls over it; the brass tower stands on the line.
fn place(s: &mut Stage) {
    let p = s.pal;
    let hy = 300.0;
    s.wash(Ink::down(0.0, hy, &[p.acc.mix(p.low, 0.55), p.low, WHITE.mix(p.key, 0.6)]));
    s.lit_by(-70.0, p.key);
    s.glow((170.0, 250.0), 460.0, WHITE, 0.9);
    s.circle(170.0, 236.0, 64.0, WHITE.mix(p.key, 0.4));
    s.rect(-8.0, hy, W + 16.0, H, Ink::down(hy, H, &[p.key, p.low, p.low.mix(p.acc, 0.35)]));
    for (y, size, near) in [(306.0, 30.0, 0.0), (340.0, 56.0, 0.4), (404.0, 100.0, 0.8)] { roofline(s, y, size, near); }
    monsoon(s);
    tower(s, (566.0, 470.0), 400.0);
    sail(s, (286.0, 520.0), 190.0);
    sail(s, (70.0, 470.0), 110.0);
    quay(s);
    s.vignette(p.ink, 0.3);
}

/// A row of curved roofs along `y`, the larger the nearer; a canal is left open in the middle.
fn roofline(s: &mut Stage, y: f32, size: f32, near: f32) {
    let p = s.pal;
    let wall = p.low.mix(BRASS, 0.3 + 0.4 * near);
    let mut x = -size * 0.6;
    let mut i = (near * 10.0) as usize;
    while x < W + size {
        let w = size * [1.25, 0.9, 1.5, 1.05][i % 4];
        let h = size * [0.8, 1.25, 0.6, 1.0][(i * 3 + 1) % 4];
        let canal = 180.0 + 140.0 * near;
        if (x + w * 0.5 - 360.0).abs() > canal * 0.55 * near {
            let roof = [p.acc, p.acc.mix(BRASS, 0.5), p.body.mix(p.acc, 0.35)][i % 3].mix(p.low, 0.6 - 0.6 * near);
            let curve = Shape::svg("M-.72 .08C-.5 0 -.36 -.2 -.3 -.46H.3C.36 -.2 .5 0 .72 .08C.4 .04 -.4 .04 -.72 .08Z");
            s.form(&Shape::rect(x, y - h, w, h + size * 0.4), wall, w * 0.2);
            for k in 0..3 { s.rect(x + w * (0.16 + 0.26 * k as f32), y - h * 0.6, w * 0.12, h * 0.34, wall.mix(p.ink, 0.6)); }
            s.form(&curve.at(x + w * 0.5, y - h, w), roof, w * 0.06);
            if i % 4 == 1 {
                s.rect(x + w * 0.3, y - h - w * 0.7, w * 0.4, w * 0.28, wall);
                s.form(&curve.at(x + w * 0.5, y - h - w * 0.62, w * 0.62), roof, w * 0.05);
            }
        }
        x += w * 1.02;
        i += 1;
    }
    s.haze((y - size, y + size * 0.5), p.key, 0.35 * (1.0 - near));
}

fn sail(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let cloth = Shape::svg("M.02 -1.3C.3 -1.1 .5 -.7 .56 -.2L-.5 -.12C-.3 -.5 -.12 -.9 .02 -1.3Z").at(x, y, h);
    s.form(&cloth, p.acc.mix(p.low, 0.25), h * 0.07);
    s.clipped(&cloth, |s| for k in 0..4 { s.line(&[(x - h, y - h * (0.32 + 0.24 * k as f32)), (x + h, y - h * (0.4 + 0.26 * k as f32))], (p.ink, 0.4), h * 0.025); });
    s.line(&[(x + h * 0.02, y - h * 1.36), (x + h * 0.02, y - h * 0.05)], p.ink, h * 0.03);
    s.fill(&Shape::spline("-.75,-.16 -.5,-.08 .6,-.08 .86,-.2 .6,.08 -.5,.08").at(x, y, h), p.ink.mix(BRASS, 0.15));
    s.oval(x, y + h * 0.1, h * 0.7, h * 0.03, (p.ink, 0.4));
}

/// The shelf of cloud: three rolls with gold edges, then the rain under them.
fn monsoon(s: &mut Stage) {
    let p = s.pal;
    let dark = p.top.mix(p.ink, 0.45);
    let under = Shape::svg("M566 150L540 560H980V60Z");
    s.multiply(&under, Ink::across(540.0, 760.0, &[p.mid.mix(p.top, 0.3), dark]));
    s.fill(&under, (p.top, 0.45));
    s.clipped(&under, |s| {
        for (x, w, o) in [(620.0, 70.0, 0.25), (760.0, 120.0, 0.3), (900.0, 90.0, 0.25)] {
            s.poly(&[(x, 120.0), (x + w, 120.0), (x + w - 90.0, 560.0), (x - 90.0, 560.0)], (p.mid.mix(WHITE, 0.2), o));
        }
        for _ in 0..130 {
            let (x, y) = (s.dice.range(520.0, W + 60.0), s.dice.range(160.0, H));
            let l = s.dice.range(40.0, 110.0);
            s.line(&[(x, y), (x - l * 0.2, y + l)], (p.mid.mix(WHITE, 0.5), 0.4), 2.5);
        }
    });
    for (d, tone) in [
        ("M980 -20V230C900 250 860 200 800 226C740 250 700 206 650 220C600 232 560 196 520 190C470 182 450 140 404 128C360 116 330 74 350 40C362 10 330 -10 320 -40Z", 0.15),
        ("M980 -20V178C920 190 880 150 820 168C770 182 730 140 680 150C630 160 600 120 560 116C520 112 500 70 470 60C440 50 440 0 420 -40Z", 0.5),
        ("M980 -20V110C930 120 900 90 850 100C800 110 780 70 730 76C690 80 670 40 640 40C610 40 600 0 580 -40Z", 0.8),
    ] {
        let roll = Shape::svg(d);
        s.rim(&roll, p.top.mix(p.ink, tone), p.low.mix(p.mid, tone), (9.0, -5.0));
    }
    s.canvas.bolt(&mut s.dice, ((810.0, 170.0), (770.0, 400.0)), 11.0, WHITE);
}

/// The dark bank in front: a roof's ridge with its finial, out of the sun.
fn quay(s: &mut Stage) {
    let p = s.pal;
    let ridge = Shape::svg("M420 560C520 520 640 470 690 396C700 382 722 384 722 402C730 450 800 470 980 476V560Z");
    s.backlit(&ridge, p.ink, 5.0);
    for i in 0..7 {
        let x = 700.0 + 46.0 * i as f32;
        s.stroke(&Shape::curve(&[(x, 420.0 + 10.0 * i as f32), (x - 40.0, 480.0), (x - 120.0, 570.0)]), (p.top.mix(p.mid, 0.4), 0.6), 5.0);
    }
}

fn tower(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let outline = Shape::twin("0,-1.12 .012,-1 .03,-.94 .1,-.8 .13,-.79 .13,-.76 .105,-.75 .105,-.5 .125,-.49 .125,-.46 .1,-.45 .115,.02 .16,.03 .16,.08 0,.08").at(x, y, h);
    s.fill(&outline, BRASS.mix(p.ink, 0.6));
    s.clipped(&outline, |s| {
        s.rect(x - h, y - h * 1.2, h + 4.0, h * 1.4, BRASS.mix(p.low, 0.45));
        s.rect(x - h, y - h * 1.2, h * 0.95, h * 1.4, p.key.mix(p.low, 0.3));
        s.rect(x - h * 0.2, y - h * 0.8, h * 0.4, 6.0, (p.ink, 0.4));
        for k in 0..4 {
            let yy = y - h * 0.36 + h * 0.1 * k as f32;
            s.fill(&Shape::round_rect(x - h * 0.05, yy, h * 0.028, h * 0.06, 4.0), p.ink);
            s.fill(&Shape::round_rect(x + h * 0.03, yy, h * 0.028, h * 0.06, 4.0), p.acc);
        }
    });
    s.form(&Shape::poly("-.24,.04 .24,.04 .3,.2 -.3,.2").at(x, y, h), BRASS.mix(p.ink, 0.45), h * 0.02);
    s.circle(x, y - h * 0.625, h * 0.094, p.ink);
    s.circle(x, y - h * 0.625, h * 0.08, p.key);
    s.line(&[(x - h * 0.03, y - h * 0.66), (x, y - h * 0.625), (x + h * 0.02, y - h * 0.69)], p.acc, 6.0);
}

/// The open clock: rings, enamel clouds, an orange drop, and a toffee that stops it all.
fn object(s: &mut Stage) {
    let p = s.pal;
    let gold = BRASS.mix(p.low, 0.45);
    s.wash(Ink::along((0.0, 0.0), (W, H), &[p.low.mix(p.key, 0.3), gold, BRASS.mix(p.body, 0.4)]));
    s.lit_by(-65.0, p.key);
    for (r, tone) in [(440.0, BRASS), (372.0, p.mid.mix(p.top, 0.3)), (330.0, gold), (236.0, p.top), (206.0, gold), (130.0, p.mid)] {
        let ring = Shape::circle(400.0, 286.0, r);
        s.fill(&ring.moved(12.0, 10.0), (p.ink, 0.45));
        s.form(&ring, tone, 9.0);
    }
    ring_marks(s, (400.0, 286.0));
    for (a, r) in [(206.0, 351.0), (180.0, 351.0), (154.0, 351.0), (226.0, 351.0), (134.0, 351.0)] {
        let (sa, ca) = f32::to_radians(a).sin_cos();
        enamel_cloud(s, (400.0 + ca * r, 286.0 + sa * r), 34.0);
    }
    for a in [0.6, 2.7, 4.8_f32] {
        enamel_cloud(s, (400.0 + a.cos() * 84.0, 286.0 + a.sin() * 84.0), 22.0);
    }
    works(s);
    drop_hand(s, (400.0, 286.0), 256.0, 39.0);
    toffee(s, (716.0, 352.0));
    s.vignette(p.ink, 0.4);
}

fn ring_marks(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for i in 0..48 {
        let a = i as f32 * 360.0 / 48.0;
        let (w, l) = if i % 4 == 0 { (11.0, 50.0) } else { (5.0, 26.0) };
        let mark = Shape::rect(-w / 2.0, -314.0, w, l).turned_by(a, 0.0, 0.0).moved(x, y);
        s.fill(&mark, p.ink.mix(BRASS, 0.2));
    }
    for i in 0..8 {
        let spoke = Shape::limb("0,-120,13 0,-204,8").turned_by(22.0 + 45.0 * i as f32, 0.0, 0.0).moved(x, y);
        s.form(&spoke, BRASS, 4.0);
    }
}

fn enamel_cloud(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let cloud = Shape::all([(-0.8, 0.1, 0.5), (-0.1, -0.3, 0.72), (0.75, 0.05, 0.55), (0.0, 0.25, 0.5)].map(|(dx, dy, k)| Shape::circle(x + dx * r, y + dy * r, k * r)));
    s.fill(&cloud.moved(4.0, 5.0), (p.ink, 0.5));
    s.fill(&cloud, WHITE.mix(p.mid, 0.12));
    s.crescent(&cloud, (p.mid, 0.6), (-5.0, -9.0), 0.0);
}

fn works(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r, n, turn, tone) in [(826.0, 160.0, 178.0, 18, 3.0, BRASS), (792.0, 520.0, 156.0, 16, 6.0, BRASS.mix(p.acc, 0.35))] {
        let body = gear(r, n).turned_by(turn, 0.0, 0.0).moved(x, y);
        s.fill(&body.moved(14.0, 14.0), (p.ink, 0.55));
        s.form(&body, tone, 7.0);
        s.form(&Shape::circle(x, y, r * 0.66), tone.mix(p.key, 0.25), 6.0);
        for i in 0..6 {
            let (sa, ca) = (i as f32 * TAU / 6.0 + turn).sin_cos();
            s.circle(x + sa * r * 0.42, y + ca * r * 0.42, r * 0.14, p.ink.mix(p.top, 0.4));
        }
        s.form(&Shape::circle(x, y, r * 0.15), p.key.mix(BRASS, 0.3), 4.0);
        s.line(&[(x - r * 0.1, y - r * 0.06), (x + r * 0.1, y + r * 0.06)], p.ink, 6.0);
    }
}

fn drop_hand(s: &mut Stage, (x, y): Pt, l: f32, turn: f32) {
    let p = s.pal;
    let hand = Shape::svg("M-.03 .24L-.02 -.42C-.16 -.5 -.18 -.66 -.1 -.78C-.06 -.86 -.02 -.92 0 -1.06C.02 -.92 .06 -.86 .1 -.78C.18 -.66 .16 -.5 .02 -.42L.03 .24Z").scaled(l, l).turned_by(turn, 0.0, 0.0).moved(x, y);
    s.fill(&hand.moved(12.0, 12.0), (p.ink, 0.5));
    s.form(&hand, p.acc, 8.0);
    s.form(&Shape::circle(x, y, 34.0), p.acc, 8.0);
    s.form(&Shape::circle(x, y, 13.0), p.key.mix(BRASS, 0.3), 4.0);
}

fn toffee(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let turn = |h: Shape| h.turned_by(-24.0, 0.0, 0.0).moved(x, y);
    for k in [-1.0, 1.0] {
        let fan = Shape::poly("52,-8 128,-52 118,-22 136,-2 116,18 130,46 52,10").scaled(k, 1.0);
        s.fill(&turn(fan.clone()).moved(10.0, 12.0), (p.ink, 0.5));
        s.form(&turn(fan), SKY, 7.0);
    }
    let body = Shape::round_rect(-66.0, -44.0, 132.0, 88.0, 18.0);
    s.fill(&turn(body.clone()).moved(12.0, 14.0), (p.ink, 0.55));
    s.form(&turn(body.clone()), SKY, 11.0);
    s.clipped(&turn(body), |s| {
        for i in 0..4 {
            let stripe = Shape::poly("-8,-60 10,-60 -6,60 -24,60").moved(-48.0 + 36.0 * i as f32, 0.0);
            s.fill(&turn(stripe), (WHITE, 0.5));
        }
        let bite = Shape::all([(26.0, -46.0), (46.0, -36.0), (64.0, -24.0)].map(|(a, b)| Shape::circle(a, b, 17.0)));
        s.fill(&turn(bite), Colour::hex(0x7a_3d1c));
    });
}
