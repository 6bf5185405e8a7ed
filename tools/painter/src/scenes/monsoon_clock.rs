//! The Monsoon Clock: wet jade and brass, a flare of orange; a giant, a thief and the rain.

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance};
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

/// Kit between two roofs, the clock held tight; far below, the umbrellas of the market.
fn second(s: &mut Stage) {
    let p = s.pal;
    let mist = p.mid.mix(WHITE, 0.55);
    s.wash(Ink::down(0.0, H, &[mist.mix(WHITE, 0.4), mist, p.mid, p.top]));
    s.lit_by(-60.0, WHITE);
    s.glow((310.0, 60.0), 420.0, WHITE, 0.8);
    alley(s);
    market(s);
    s.canvas.bolt(&mut s.dice, ((356.0, -10.0), (322.0, 250.0)), 13.0, WHITE);
    roofs(s);
    s.raining(0.5);
    let pose = Pose::new(-40.0, Expression::EFFORT).head(8.0, -6.0).body(-46.0).bend(16.0, 0.0);
    let pose = pose.arms(Arm::Cup, Arm::Cup).stance(Stance::Leap);
    let light = Light { light_at: 0.2, ..Light::day(-1.0) }.colours(WHITE, Colour::hex(0x1a_4a66), mist);
    let suit = Costume::new(Garment::Dungarees, SKY, SKY.mix(WHITE, 0.3), BRASS).legs(SKY, p.ink);
    let kit = s.cast("pip-salonga", Some(suit), pose, Framing::new(0.485, 0.20, 0.15), light);
    s.lay(&kit);
    let hands = kit.hands.into_iter().flatten().fold((0.0, 0.0, 0.0), |a, h| (a.0 + h.x, a.1 + h.y, a.2 + 1.0));
    if hands.2 > 0.0 {
        small_clock(s, (hands.0 / hands.2, hands.1 / hands.2), 30.0);
        s.close_hands(&kit);
    }
    s.vignette(p.ink, 0.45);
}

fn small_clock(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 3.0, p.low, 0.6);
    s.form(&Shape::circle(x, y, r), BRASS, r * 0.2);
    s.circle(x, y, r * 0.68, p.key);
    s.line(&[(x, y), (x + r * 0.1, y - r * 0.5)], p.acc, r * 0.16);
}

fn alley(s: &mut Stage) {
    let p = s.pal;
    for (k, wall) in [(-1.0, p.top.mix(p.mid, 0.75)), (1.0, p.top.mix(p.mid, 0.45))] {
        let side = |dx: f32, y: f32| (480.0 + k * dx, y);
        s.poly(&[side(300.0, 190.0), side(96.0, 392.0), side(96.0, 560.0), side(520.0, 560.0)], wall);
        for i in 0..5 {
            let t = i as f32 / 5.0;
            let (dx, y) = (250.0 - 150.0 * t, 292.0 + 116.0 * t);
            s.poly(&[side(dx, y), side(dx - 18.0, y + 16.0), side(dx - 18.0, y + 56.0), side(dx, y + 48.0)], if i % 2 == 0 { p.low } else { p.ink });
        }
    }
    s.haze((250.0, 560.0), p.mid.mix(WHITE, 0.4), 0.6);
}

fn market(s: &mut Stage) {
    let p = s.pal;
    let cloth = [p.acc, p.low, RED, p.key, p.mid.mix(WHITE, 0.2), p.acc.mix(p.low, 0.5), p.body];
    for i in 0..26 {
        let row = (i / 6) as f32;
        let x = 300.0 + 76.0 * (i % 6) as f32 + 30.0 * (row % 2.0) + s.dice.range(-10.0, 10.0);
        let (y, r) = (392.0 + 40.0 * row, 22.0 + 6.0 * row);
        parasol(s, (x, y), r, cloth[(i * 5 + 2) % 7]);
    }
}

fn parasol(s: &mut Stage, (x, y): Pt, r: f32, cloth: Colour) {
    let p = s.pal;
    s.oval(x + 8.0, y + 10.0, r, r * 0.72, (p.ink, 0.4));
    s.oval(x, y, r, r * 0.74, cloth);
    for i in 0..4 {
        let a = i as f32 * TAU / 4.0 + 0.3;
        let at = |a: f32| (x + a.cos() * r, y + a.sin() * r * 0.74);
        s.poly(&[(x, y - r * 0.12), at(a), at(a + TAU / 8.0)], (p.ink, 0.22));
    }
    s.circle(x, y - r * 0.12, 3.0, p.key);
}

fn roofs(s: &mut Stage) {
    let p = s.pal;
    for (k, tone) in [(-1.0, p.ink.mix(p.top, 0.55)), (1.0, p.ink.mix(p.top, 0.2))] {
        let q = |dx: f32, y: f32| (480.0 + k * dx, y);
        let (eave, ridge) = (if k < 0.0 { 300.0 } else { 342.0 }, if k < 0.0 { 150.0 } else { 230.0 });
        let roof = Shape::polygon(&[q(190.0, eave), q(330.0, ridge), q(560.0, ridge - 40.0), q(560.0, 560.0), q(330.0, 560.0)]);
        s.lit_by(-50.0, WHITE.mix(p.mid, 0.2));
        s.backlit(&roof, tone, 6.0);
        s.clipped(&roof, |s| {
            for i in 0..11 {
                let t = i as f32 / 10.0;
                let (a, b) = (q(190.0 + 140.0 * t, eave - (eave - ridge) * t), q(330.0 + 190.0 * t, 560.0 - 420.0 * t));
                s.line(&[a, b], (p.mid.mix(WHITE, 0.25), 0.35), 3.0);
                let (a, b) = (q(190.0 + 26.0 * i as f32, eave + 46.0 * i as f32), q(560.0, ridge - 40.0 + 46.0 * i as f32));
                s.line(&[a, b], (p.ink, 0.5), 5.0);
            }
        });
        let lip = Shape::polygon(&[q(182.0, eave - 4.0), q(202.0, eave - 10.0), q(344.0, 566.0), q(318.0, 566.0)]);
        s.form(&lip, tone.mix(p.mid, 0.5), 5.0);
    }
}

/// Otto wades through the flooded forest; Kit rides on his shoulders under a leaf.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let leafy = Colour::hex(0x8f_c24a);
    s.wash(Ink::along((W, 0.0), (200.0, H), &[p.key, leafy.mix(p.key, 0.4), GREEN.mix(leafy, 0.5), p.top]));
    s.lit_by(40.0, p.key);
    foliage(s);
    s.glow((800.0, -10.0), 560.0, p.key, 0.9);
    for (x, w) in [(300.0, 60.0), (560.0, 90.0), (760.0, 50.0)] {
        s.shaft((860.0, -60.0), (x, 560.0), (26.0, w), p.key, 0.4);
    }
    let light = Light { dir: [0.5, 0.62, 0.6], ..Light::day(1.0) };
    let light = light.colours(p.key, Colour::hex(0x1c_3a3c), leafy.mix(WHITE, 0.4));
    let suit = Costume::new(Garment::Dungarees, SKY, SKY.mix(WHITE, 0.35), BRASS).legs(SKY, p.ink);
    let up = Pose::new(10.0, Expression::BEAM).head(0.0, 5.0).body(0.0).arms(Arm::HoldUp, Arm::Down);
    let kit = s.cast("pip-salonga", Some(suit), up, Framing::new(0.5, 0.20, 0.205), light);
    let stem = kit.hands[0].map_or((400.0, 170.0), |h| (h.x, h.y));
    s.lay(&kit);
    leaf_roof(s, stem);
    for k in [-1.0_f32, 1.0] {
        kit_leg(s, k);
    }
    let coat = Costume::new(Garment::Coat, GREEN, GREEN.tone(0.7), BRASS);
    let wade = Pose::new(0.0, Expression::RESOLVE).head(3.0, 0.0).body(0.0);
    s.act_in("bruno-halasz", coat, wade, Framing::new(0.5, 0.575, 0.37), light);
    river(s);
    s.raining(0.55);
    s.vignette(p.ink, 0.4);
}

fn kit_leg(s: &mut Stage, k: f32) {
    let p = s.pal;
    let leg = Shape::limb("14,208,27 66,210,27 101,232,25 108,266,22 104,320,18 101,352,15").scaled(k, 1.0);
    s.form(&leg.moved(480.0, 0.0), SKY, 9.0);
    let boot = Shape::spline("84,344 119,344 123,368 132,390 82,394 79,368").scaled(k, 1.0);
    s.form(&boot.moved(480.0, 0.0), p.acc, 7.0);
}

fn leaf_roof(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.stroke(&Shape::curve(&[(x, y + 34.0), (x, y), (x + 30.0, 60.0), (470.0, 30.0)]), GREEN.tone(0.6), 9.0);
    let leaf = Shape::spline("150,92 190,30 300,-30 470,-56 650,-34 770,26 822,98 740,74 690,88 610,56 540,74 478,48 410,72 340,58 268,88 214,74");
    s.form(&leaf, Colour::hex(0x9a_d04a), 10.0);
    s.clipped(&leaf, |s| {
        s.poly(&[(478.0, -60.0), (478.0, 60.0), (140.0, 100.0), (120.0, -20.0)], (GREEN.tone(0.75), 0.6));
        for (dx, dy) in [(-330.0, 60.0), (-210.0, 60.0), (-70.0, 90.0), (70.0, 90.0), (210.0, 60.0), (340.0, 70.0)] {
            s.line(&[(476.0, -34.0), (476.0 + dx, 30.0 + dy * 0.6)], (p.key, 0.55), 4.0);
        }
    });
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

/// The delta city as the monsoon's wall arrives; the brass tower stands on the line.
fn place(s: &mut Stage) {
    let p = s.pal;
    let hy = 196.0;
    s.wash(Ink::down(0.0, hy, &[p.low.mix(p.acc, 0.25), p.low, p.key]));
    s.glow((120.0, 150.0), 420.0, WHITE, 0.8);
    s.circle(130.0, 120.0, 46.0, p.key);
    s.lit_by(-60.0, p.key);
    s.rect(-8.0, hy, W + 16.0, H, Ink::down(hy, H, &[p.key.mix(p.low, 0.4), p.low, p.low.mix(p.acc, 0.25)]));
    delta(s, hy);
    monsoon(s, hy);
    tower(s, (500.0, 430.0), 360.0);
    s.vignette(p.ink, 0.35);
}

fn delta(s: &mut Stage, hy: f32) {
    let p = s.pal;
    for row in 0..9 {
        let t = (row as f32 + 1.0) / 9.0;
        let y = hy + 10.0 + 330.0 * t * t;
        let size = 8.0 + 56.0 * t * t;
        let step = size * 1.5;
        let mut x = -40.0 - step * 0.3 * (row % 3) as f32;
        let mut i = row;
        while x < W + 60.0 {
            if i % 5 == 4 {
                sail(s, (x + step * 0.5, y + size * 0.4), size * 1.1);
                x += step * 0.6;
            } else {
                let wide = size * s.dice.range(1.0, 1.4);
                let high = size * s.dice.range(0.7, 1.3);
                delta_house(s, (x, y + size * 0.5), (wide, high), i);
            }
            x += step;
            i += 1;
        }
        s.oval(480.0, y + size * 0.62, 700.0, size * 0.06, (p.key, 0.5));
    }
}

fn delta_house(s: &mut Stage, (x, y): Pt, (w, h): Pt, i: usize) {
    let p = s.pal;
    let wall = p.key.mix(BRASS, 0.25);
    let roof = [p.acc, BRASS, p.acc.mix(p.body, 0.5), p.body][i % 4];
    s.rect(x, y - h, w, h, wall);
    s.rect(x + w * 0.55, y - h, w * 0.45, h, (BRASS.mix(p.ink, 0.35), 0.6));
    for k in 0..2 {
        s.rect(x + w * (0.14 + 0.5 * k as f32), y - h * 0.62, w * 0.16, h * 0.3, p.ink.mix(BRASS, 0.3));
    }
    s.poly(&[(x - w * 0.14, y - h), (x + w * 1.14, y - h), (x + w * 0.86, y - h - w * 0.42), (x + w * 0.14, y - h - w * 0.42)], roof);
    s.poly(&[(x + w * 0.5, y - h), (x + w * 1.14, y - h), (x + w * 0.86, y - h - w * 0.42), (x + w * 0.5, y - h - w * 0.42)], (p.ink, 0.22));
    s.rect(x - w * 0.14, y - h - 1.0, w * 1.28, h * 0.06 + 1.0, (p.ink, 0.35));
}

fn sail(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    s.poly(&[(x, y - h * 1.5), (x, y - h * 0.18), (x + h * 0.7, y - h * 0.22)], WHITE.mix(p.key, 0.3));
    s.poly(&[(x - h * 0.06, y - h * 1.2), (x - h * 0.06, y - h * 0.18), (x - h * 0.4, y - h * 0.2)], p.acc);
    s.fill(&Shape::spline("-.6,-.14 .7,-.14 .46,.08 -.4,.08").at(x, y, h), p.ink.mix(BRASS, 0.25));
}

fn monsoon(s: &mut Stage, hy: f32) {
    let p = s.pal;
    let wall = Shape::svg("M470 -10C500 60 486 140 506 200C520 280 500 380 530 560H980V-10Z");
    let dark = p.top.mix(p.ink, 0.35);
    s.multiply(&wall, Ink::across(480.0, W, &[p.mid.mix(p.top, 0.4), dark]));
    s.clipped(&wall, |s| {
        s.wash((p.top, 0.35));
        s.canvas.storm(&mut s.dice, hy + 24.0, (p.top.mix(p.mid, 0.3), p.ink), (520.0, 150.0));
        s.canvas.bolt(&mut s.dice, ((770.0, 120.0), (742.0, 330.0)), 8.0, p.key);
        for _ in 0..190 {
            let (x, y) = (s.dice.range(470.0, W + 40.0), s.dice.range(60.0, H));
            let l = s.dice.range(24.0, 80.0);
            s.line(&[(x, y), (x - l * 0.12, y + l)], (p.mid.mix(WHITE, 0.4), 0.42), 2.0);
        }
    });
    for i in 0..13 {
        let y = 30.0 + 30.0 * i as f32;
        let x = 492.0 + 16.0 * (i as f32 * 1.9).sin();
        let r = (46.0 - 2.6 * i as f32).max(14.0);
        s.circle(x, y, r, (p.mid.mix(p.key, 0.45 - 0.02 * i as f32), 0.55));
        s.circle(x + 16.0, y + 6.0, r * 0.9, (p.top.mix(p.mid, 0.5), 0.8));
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
