//! Undertow Nine: abyss green-blacks against one alarm red; something down here has learned to knock.

use super::Picture;
use crate::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::palette::Palette;
use crate::people::{Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use crate::stage::Stage;
use std::f32::consts::TAU;

const TITLE: &str = "undertow-nine";
const P: Palette =
    Palette::of([0x03141c, 0x0a3b4a, 0x2fa7a0, 0xd9fff0, 0x15616b, 0x020a10, 0xff3b30]);
const GREEN: Colour = Colour::hex(0x2e_7d4f);
const TURQUOISE: Colour = Colour::hex(0x1f_b5ae);

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

/// Samira behind the porthole, seen from the water; her palm has left its print.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-40.0, p.low);
    let (c, r) = ((468.0, 268.0), 208.0);
    hull_outside(s);
    s.circle(c.0 + 14.0, c.1 + 22.0, r + 62.0, p.ink);
    let ring = Shape::circle(c.0, c.1, r + 54.0);
    s.form(&ring, p.body.mix(p.mid, 0.35), 12.0);
    for i in 0..16 {
        let a = TAU * i as f32 / 16.0;
        rivet(s, (c.0 + a.cos() * (r + 31.0), c.1 + a.sin() * (r + 31.0)), 11.0);
    }
    s.circle(c.0, c.1, r + 8.0, p.ink);
    let glass = Shape::circle(c.0, c.1, r);
    let warm = Colour::hex(0xff_b48a);
    s.fill(&glass, Ink::across(c.0 - r, c.0 + r, &[warm, p.acc.mix(warm, 0.4), p.mid.mix(p.acc, 0.25), p.mid]));
    let look = Expression { lid: 1.05, brow_in: 0.08, ..Expression::WONDER };
    let pose = Pose::new(-16.0, look).head(-6.0, 3.0).look(0.045, 0.055);
    let light = Light::noir(-1.0).colours(Colour::hex(0xff_d0a0), Colour::hex(0x06_3038), p.low);
    s.clipped(&glass, |s| {
        s.act("noor-haddad", pose, Framing::new(0.475, 0.53, 0.585), light);
        palm(s, (604.0, 330.0));
        s.fill(&Shape::svg("M-.86 -.3C-.78 -.66 -.5 -.86 -.16 -.93C-.44 -.74 -.66 -.5 -.74 -.2Z").at(c.0, c.1, r), (WHITE, 0.28));
    });
    s.crescent(&glass, (p.ink, 0.75), (7.0, 10.0), 2.0);
    bubbles(s, (700.0, 500.0), 15);
    s.vignette(p.ink, 0.6);
}

fn hull_outside(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along((0.0, 0.0), (W, H), &[p.low.mix(p.key, 0.25), p.low, p.low.mix(p.body, 0.6), p.body]));
    for x in [110.0, 838.0] {
        s.rect(x, -8.0, 6.0, H + 16.0, (p.ink, 0.6));
        s.rect(x + 6.0, -8.0, 3.0, H + 16.0, (p.low, 0.5));
        for i in 0..9 {
            rivet(s, (x + 30.0, 36.0 + 60.0 * i as f32), 8.0);
        }
    }
    for (x, l) in [(60.0, 200.0), (900.0, 320.0), (760.0, 150.0)] {
        s.rect(x, -8.0, 26.0, l, Ink::fade((0.0, 0.0), (0.0, l), p.ink, (0.5, 0.0)));
    }
}

fn rivet(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.circle(x + 2.0, y + 3.0, r, (p.ink, 0.7));
    s.form(&Shape::circle(x, y, r), p.body, r * 0.3);
}

fn palm(s: &mut Stage, (x, y): Pt) {
    let print = Shape::ellipse(0.0, 20.0, 31.0, 34.0);
    let tips = [(-33.0, -22.0, -24.0), (-13.0, -44.0, -7.0), (10.0, -47.0, 6.0), (31.0, -33.0, 18.0), (-47.0, 18.0, -52.0)];
    let fingers = tips.map(|(fx, fy, a)| Shape::round_rect(fx - 8.0, fy - 24.0, 16.0, 47.0, 8.0).turned_by(a, fx, fy));
    let whole = Shape::all([print]).and(&Shape::all(fingers)).turned_by(12.0, 0.0, 0.0).moved(x, y);
    s.layered(Blend::faded(0.6), |s| s.fill(&whole, s.pal.key));
    let wet = s.pal.key;
    for dx in [-18.0, 12.0] {
        s.rect(x + dx, y + 40.0, 4.0, 60.0, Ink::fade((0.0, y + 40.0), (0.0, y + 100.0), wet, (0.6, 0.0)));
    }
}

fn bubbles(s: &mut Stage, (x, y): Pt, n: usize) {
    let p = s.pal;
    for i in 0..n {
        let t = i as f32 / n as f32;
        let (bx, by) = (x + s.dice.gauss(34.0) + 60.0 * (t * 9.0).sin(), y - 520.0 * t);
        let r = s.dice.range(4.0, 17.0);
        let ball = Shape::circle(bx, by, r);
        s.fill(&ball, (p.low, 0.28));
        s.crescent(&ball, (p.key, 0.85), (r * 0.2, r * 0.2), 0.0);
        s.circle(bx + r * 0.35, by + r * 0.35, r * 0.16, (p.key, 0.8));
    }
}

/// Gorsky listens at the plate; five pale fingertips listen from the other side.
fn second(s: &mut Stage) {
    let p = s.pal;
    let edge = 636.0;
    s.wash(Ink::across(0.0, edge, &[p.acc, p.acc.mix(p.ink, 0.28), p.acc.mix(p.ink, 0.6)]));
    s.lit_by(-85.0, p.acc.mix(WHITE, 0.3));
    for (y, h) in [(40.0, 26.0), (84.0, 14.0), (452.0, 34.0)] {
        s.form(&Shape::rect(-20.0, y, edge + 10.0, h), p.acc.mix(p.ink, 0.5), h * 0.2);
    }
    for x in [60.0, 330.0] {
        s.rect(x, -8.0, 34.0, H + 16.0, (p.ink, 0.35));
        s.rect(x, -8.0, 5.0, H + 16.0, (WHITE, 0.2));
    }
    s.glow((30.0, 120.0), 330.0, WHITE.mix(p.acc, 0.3), 0.9);
    s.circle(30.0, 120.0, 34.0, WHITE.mix(p.acc, 0.15));
    s.rect(edge, -8.0, W - edge + 10.0, H + 16.0, Ink::across(edge, W, &[p.mid, p.top, p.ink]));
    fingers(s, edge + 46.0);
    let light = Light::noir(-1.0).colours(Colour::hex(0xff_a890), Colour::hex(0x2a_0a1c), p.low);
    let jersey = Costume::new(Garment::Sweater, GREEN, GREEN.tone(0.8), GREEN.tone(0.7));
    let hark = Expression { brow_in: 0.1, fore: 0.8, ..Expression::SHUT };
    let pose = Pose::new(-30.0, hark).head(4.0, 10.0).body(-14.0).bend(0.0, 6.0);
    s.clipped(&Shape::rect(0.0, 0.0, edge + 8.0, H), |s| {
        s.act_in("bruno-halasz", jersey, pose, Framing::new(0.53, 0.41, 0.56), light);
    });
    plate(s, edge);
    s.vignette(p.ink, 0.4);
}

fn plate(s: &mut Stage, x: f32) {
    let p = s.pal;
    let steel = Shape::rect(x, -8.0, 46.0, H + 16.0);
    s.fill(&steel, Ink::across(x, x + 46.0, &[p.acc.mix(p.body, 0.35), p.body.mix(p.ink, 0.5), p.ink, p.body.mix(p.ink, 0.3)]));
    s.rect(x, -8.0, 4.0, H + 16.0, p.acc.mix(WHITE, 0.4));
    s.rect(x + 43.0, -8.0, 3.0, H + 16.0, p.low);
    for i in 0..8 {
        rivet(s, (x + 23.0, 30.0 + 70.0 * i as f32), 9.0);
    }
}

fn fingers(s: &mut Stage, x: f32) {
    let p = s.pal;
    let pale = p.key.mix(p.low, 0.2);
    for (i, (y, r)) in [(88.0, 27.0), (152.0, 34.0), (222.0, 37.0), (294.0, 34.0), (372.0, 30.0)].into_iter().enumerate() {
        let bend = (i as f32 - 2.0) * 26.0;
        let arm = Shape::tube(&[(x + 20.0, y, r * 0.82), (x + 110.0, y + bend * 0.3, r * 0.7), (x + 220.0, y + bend * 1.1 - 14.0, r * 0.62), (x + 340.0, y + bend * 1.9, r * 0.9)]);
        s.fill(&arm, Ink::Linear((x, y), (x + 250.0, y), vec![(0.0, pale.mix(p.body, 0.25), 1.0), (0.35, p.body, 0.9), (1.0, p.top, 0.0)]));
        s.glow((x + 18.0, y), r * 3.0, p.low, 0.6);
        s.oval(x + 16.0, y, r * 0.62, r, pale);
        s.oval(x + 12.0, y - 2.0, r * 0.4, r * 0.7, WHITE);
        for k in 1..3 {
            s.stroke(&Shape::ellipse(x + 14.0, y, r * 0.16 * k as f32, r * 0.28 * k as f32), (p.low, 0.5), 1.6);
        }
    }
}

/// The tunnel of ribs under the alarm; the two stand back to back in the last doorway.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let v = (480.0, 262.0);
    s.wash(p.ink);
    for i in (0..9).rev() {
        let k = 0.30 * 1.36_f32.powi(i);
        let red = p.acc.mix(p.ink, 0.0 + 0.055 * i as f32);
        rib(s, v, k * 1.18, red.mix(p.ink, 0.5));
        rib(s, v, k * 1.06, red);
        rib(s, v, k, p.ink.mix(p.acc, 0.25));
    }
    let door = Shape::svg("M-.5 .62V-.3C-.5 -.66 -.3 -.78 0 -.78C.3 -.78 .5 -.66 .5 -.3V.62Z").at(v.0, v.1, 250.0);
    s.glow(v, 430.0, p.low, 0.7);
    s.fill(&door, Ink::down(60.0, 420.0, &[WHITE, p.key, p.key.mix(TURQUOISE, 0.35)]));
    s.clipped(&door, |s| {
        s.rect(340.0, 398.0, 280.0, 40.0, TURQUOISE.mix(p.mid, 0.4));
    });
    let light = |side: f32| Light { dir: [0.5 * side, 0.3, -0.3], light_at: 0.2, shadow_at: -0.7, depth: 0.3, ..Light::noir(side) }.colours(p.key, p.ink, p.key);
    let samira = Pose::new(-58.0, Expression::FEAR).body(-58.0).stance(Stance::Firm);
    let gorsky = Pose::new(58.0, Expression::RESOLVE).body(62.0).stance(Stance::Firm);
    let aspect = W / H;
    let jersey = Costume::new(Garment::Sweater, GREEN, GREEN.tone(0.8), GREEN.tone(0.7));
    let dark = Costume::new(Garment::Coat, Colour::hex(0x14_4a50), p.ink, p.ink);
    if let (Some(noor), Some(bruno)) = (actor("noor-haddad"), actor("bruno-halasz")) {
        s.act_in("noor-haddad", dark, samira, Framing::on_ground(noor, &samira, 0.452, 0.755, 0.50, aspect), light(-1.0));
        s.act_in("bruno-halasz", jersey, gorsky, Framing::on_ground(bruno, &gorsky, 0.548, 0.755, 0.50, aspect), light(1.0));
    }
    s.reflect(416.0, 130.0, 4.0, 0.75);
    s.rect(-8.0, 416.0, W + 16.0, 130.0, (p.ink, 0.25));
    for i in 0..24 {
        let (x, y) = (s.dice.range(0.0, W), 424.0 + 4.6 * i as f32);
        s.oval(x, y, s.dice.clone().range(20.0, 90.0), 1.4, (p.acc.mix(WHITE, 0.3), 0.4));
    }
    wheel(s, (838.0, 452.0), 122.0);
    s.vignette(p.ink, 0.5);
}

fn rib(s: &mut Stage, (x, y): Pt, k: f32, ink: Colour) {
    let frame = Shape::poly("-420,220 -420,-110 -250,-262 250,-262 420,-110 420,220 300,330 -300,330").at(x, y, k);
    s.fill(&frame, ink);
}

fn wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.lit_by(-60.0, p.acc);
    let rim = Shape::circle(x, y, r).stroked(26.0);
    s.backlit(&rim, p.ink, 5.0);
    for i in 0..5 {
        let a = TAU * i as f32 / 5.0 + 0.3;
        let spoke = Shape::line(&[(x, y), (x + a.cos() * r, y + a.sin() * r)]).stroked(17.0);
        s.backlit(&spoke, p.ink, 4.0);
    }
    s.backlit(&Shape::circle(x, y, 30.0), p.ink, 5.0);
}

/// One enormous eye; the lit station is the glint in it.
fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    let (x, y) = (500.0, 262.0);
    let mark = |s: &mut Stage, k: f32, ink: Ink| s.fill(&Shape::ellipse(x, y, 490.0 * k, 330.0 * k), ink);
    s.glow_oval((x, y), (760.0, 520.0), p.body, 0.6);
    mark(s, 1.0, Ink::Radial((x, y), (490.0, 330.0), vec![(0.0, p.top, 1.0), (0.5, p.mid, 1.0), (0.72, p.body.mix(p.low, 0.35), 1.0), (0.9, p.body, 1.0), (1.0, p.top, 1.0)]));
    let iris = Shape::ellipse(x, y, 486.0, 326.0);
    s.clipped(&iris, |s| {
        for i in 0..120 {
            let a = TAU * i as f32 / 120.0 + s.dice.range(-0.02, 0.02);
            let (k0, k1) = (s.dice.range(0.48, 0.62), s.dice.range(0.78, 1.0));
            let tint = s.dice.pick(&[p.low, p.mid, p.body, p.key]);
            let at = |k: f32| (x + a.cos() * 490.0 * k, y + a.sin() * 330.0 * k);
            s.line(&[at(k0), at(k1)], (tint, 0.34), s.dice.clone().range(1.5, 5.0));
        }
    });
    mark(s, 0.53, Ink::from((p.low, 0.5)));
    mark(s, 0.515, Ink::Flat(p.ink.tone(0.6), 1.0));
    for (d, k) in [("M-20 -20H980V120C760 -6 240 -10 -20 190Z", 6.0), ("M-20 560H980V452C740 548 260 548 -20 420Z", -5.0)] {
        let lid = Shape::svg(d);
        s.fill(&lid, p.ink);
        s.crescent(&lid, (p.body, 0.55), (0.0, -k), 0.0);
    }
    station(s, (330.0, 352.0));
    for _ in 0..150 {
        let (px, py, r) = (s.dice.range(0.0, W), s.dice.range(0.0, H), s.dice.range(0.7, 2.2));
        s.circle(px, py, r, (p.key, 0.4));
    }
    s.vignette(p.ink, 0.7);
}

fn station(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let amber = Colour::hex(0xff_d890);
    s.glow((x + 44.0, y), 190.0, amber, 0.8);
    s.line(&[(x, y), (x + 88.0, y - 6.0)], p.body, 7.0);
    for (dx, dy, r) in [(0.0, 0.0, 19.0), (45.0, -4.0, 25.0), (88.0, -6.0, 17.0)] {
        s.form(&Shape::circle(x + dx, y + dy, r + 5.0), p.body, 4.0);
        s.circle(x + dx, y + dy, r, amber);
        s.circle(x + dx - r * 0.2, y + dy - r * 0.2, r * 0.55, WHITE);
        s.line(&[(x + dx - r * 0.6, y + dy + r), (x + dx - r, y + dy + r + 24.0)], p.body, 3.0);
        s.line(&[(x + dx + r * 0.6, y + dy + r), (x + dx + r, y + dy + r + 24.0)], p.body, 3.0);
    }
    s.circle(x + 45.0, y - 44.0, 4.0, p.acc);
    s.glow((x + 45.0, y - 44.0), 30.0, p.acc, 0.9);
    s.line(&[(x + 45.0, y - 30.0), (x + 45.0, y - 42.0)], p.body, 2.0);
}

/// The trench: one cone of light finds a stair that no current made.
fn place(s: &mut Stage) {
    let p = s.pal;
    let clear = p.low.mix(p.key, 0.3);
    s.wash(Ink::down(0.0, H, &[p.low.mix(p.body, 0.2), p.low, clear, p.key.mix(p.low, 0.35)]));
    for (k, tint) in [(0.0, p.low.mix(p.body, 0.35)), (1.0, p.low.mix(p.body, 0.85))] {
        let far = 110.0 * (1.0 - k);
        let left = s.dice.jag((-10.0, 30.0 + 40.0 * k), (430.0 - far * 0.4 - 40.0 * k, 560.0), 0.07, 6);
        s.fill(&Shape::under(&left, 570.0).and(&Shape::polygon(&[(-10.0, 0.0), (-10.0, 570.0), (20.0, 570.0)])), tint);
        let right = s.dice.jag((570.0 + far * 0.3 + 40.0 * k, 560.0), (970.0, 20.0 + 30.0 * k), 0.07, 6);
        s.fill(&Shape::under(&right, 570.0), tint);
    }
    let sub = (520.0, 128.0);
    s.blurred(3.0, |s| {
        let cone = Shape::poly("500,150 540,150 700,560 270,560");
        s.fill(&cone, Ink::fade(sub, (500.0, 540.0), WHITE, (0.95, 0.35)));
    });
    stair(s);
    near_cliffs(s);
    submersible(s, sub);
    for _ in 0..70 {
        let (x, y, r) = (s.dice.range(240.0, 760.0), s.dice.range(0.0, H), s.dice.range(0.8, 2.4));
        s.circle(x, y, r, (WHITE, 0.6));
    }
    s.haze((430.0, 700.0), clear, 0.6);
    s.vignette(p.ink, 0.55);
}

fn stair(s: &mut Stage) {
    let p = s.pal;
    let stone = p.body.mix(p.mid, 0.3);
    let (mut x, mut y) = (150.0, 196.0);
    for i in 0..8 {
        let (w, h) = (46.0 - 1.4 * i as f32, 42.0);
        let step = Shape::polygon(&[(-20.0, y), (x, y - 8.0), (x + w, y), (x + w - 4.0, y + h + 12.0), (-20.0, y + h + 30.0)]);
        s.fill(&step, Ink::across(x - 120.0, x + w, &[p.mid, stone, stone.mix(p.key, 0.5)]));
        s.poly(&[(x - 190.0, y + 2.0), (x, y - 8.0), (x + w, y), (x + w - 16.0, y + 10.0), (x - 180.0, y + 12.0)], p.key.mix(stone, 0.15));
        s.poly(&[(x + w, y), (x + w - 4.0, y + h + 10.0), (x + w - 14.0, y + h + 10.0), (x + w - 16.0, y + 10.0)], stone.mix(p.key, 0.35));
        x += w * 0.66;
        y += h;
    }
}

fn near_cliffs(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(20.0, p.low);
    let left = s.dice.jag((100.0, -10.0), (250.0, 560.0), 0.10, 6);
    let mut wall = vec![(-10.0, -10.0)];
    wall.extend(left);
    wall.push((-10.0, 560.0));
    s.rim(&Shape::polygon(&wall), p.ink, p.body, (-5.0, 0.0));
    let right = s.dice.jag((872.0, -10.0), (690.0, 560.0), 0.10, 6);
    let mut wall = vec![(970.0, -10.0)];
    wall.extend(right);
    wall.push((970.0, 560.0));
    s.rim(&Shape::polygon(&wall), p.ink, p.low.mix(p.body, 0.5), (6.0, 0.0));
}

fn submersible(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(-30.0, p.key);
    s.line(&[(x, -10.0), (x, y - 40.0)], p.ink, 3.0);
    s.form(&Shape::round_rect(x - 62.0, y - 34.0, 124.0, 58.0, 26.0), p.mid, 7.0);
    s.form(&Shape::rect(x - 22.0, y - 54.0, 44.0, 24.0), p.mid.mix(p.ink, 0.3), 4.0);
    s.circle(x + 34.0, y - 6.0, 18.0, p.ink);
    s.circle(x + 34.0, y - 6.0, 13.0, Colour::hex(0xff_d890));
    s.form(&Shape::round_rect(x - 50.0, y + 22.0, 100.0, 10.0, 5.0), p.ink, 2.0);
    s.glow((x, y + 26.0), 120.0, WHITE, 1.0);
    s.circle(x, y + 27.0, 9.0, WHITE);
    s.circle(x - 58.0, y - 40.0, 6.0, p.acc);
    s.glow((x - 58.0, y - 40.0), 44.0, p.acc, 0.9);
}

/// The jar: an ear with roots, listening.
fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.mid, p.top, p.ink]));
    for i in 0..7 {
        let w = [130.0, 84.0, 150.0, 60.0, 118.0, 96.0, 140.0][i];
        s.rect(26.0, 66.0 + 40.0 * i as f32, w, 13.0, (p.low, 0.8));
    }
    s.glow_oval((60.0, 200.0), (300.0, 330.0), p.low, 0.6);
    s.rect(-8.0, 470.0, W + 16.0, 80.0, Ink::down(470.0, H, &[p.acc.mix(p.ink, 0.72), p.ink]));
    let (x, y) = (570.0, 274.0);
    s.glow_oval((x, y), (560.0, 470.0), p.acc, 0.75);
    s.lit_by(-90.0, WHITE.mix(p.acc, 0.3));
    let body = Shape::svg("M-190 -168C-190 -196 -176 -206 -150 -210H150C176 -206 190 -196 190 -168V190C190 214 170 224 150 224H-150C-170 224 -190 214 -190 190Z").moved(x, y);
    let red = p.acc;
    s.fill(&body, Ink::Radial((x, y + 10.0), (260.0, 320.0), vec![(0.0, Colour::hex(0xff_8a5c), 1.0), (0.4, red, 1.0), (1.0, red.mix(p.ink, 0.62), 1.0)]));
    s.clipped(&body, |s| {
        ear(s, (x + 44.0, y - 4.0));
        for _ in 0..22 {
            let (bx, by, r) = (x + s.dice.range(-170.0, 170.0), y + s.dice.range(-150.0, 200.0), s.dice.range(2.0, 6.0));
            s.circle(bx, by, r, (WHITE, 0.35));
        }
        s.rect(x - 200.0, y - 176.0, 400.0, 5.0, (WHITE, 0.5));
        wiped(s, (x - 116.0, y - 30.0));
        s.rect(x + 140.0, y - 190.0, 16.0, 390.0, (WHITE, 0.4));
        s.rect(x - 176.0, y - 190.0, 9.0, 390.0, (WHITE, 0.55));
        s.crescent(&body, (p.ink, 0.55), (-20.0, 0.0), 6.0);
    });
    let lid = Shape::round_rect(x - 176.0, y - 262.0, 352.0, 58.0, 12.0);
    s.metal(&lid, p.body);
    s.form(&Shape::round_rect(x - 186.0, y - 222.0, 372.0, 22.0, 8.0), p.mid, 5.0);
    s.vignette(p.ink, 0.6);
}

fn ear(s: &mut Stage, (x, y): Pt) {
    let pale = Colour::hex(0xff_ece0);
    s.glow((x, y), 210.0, WHITE, 0.7);
    for (i, (bx, by)) in [(-70.0, 196.0), (-34.0, 224.0), (8.0, 204.0), (44.0, 230.0), (86.0, 190.0), (-104.0, 160.0)].into_iter().enumerate() {
        let k = i as f32 - 2.5;
        let root = Shape::tube(&[(x - 6.0 + 7.0 * k, y + 84.0, 9.0), (x + 18.0 * k, y + 134.0, 6.0), (x + bx * 0.7, y + by * 0.86, 4.0), (x + bx, y + by, 1.2)]);
        s.fill(&root, pale.mix(Colour::hex(0xff_8a5c), 0.25));
    }
    let outer = Shape::spline("-18,112 -46,60 -76,10 -82,-56 -52,-116 8,-140 66,-118 90,-60 80,0 54,34 44,76 20,112");
    s.form(&outer.moved(x, y), pale, 9.0);
    let rose = Colour::hex(0xe8_7a68);
    s.stroke(&Shape::svg("M-48 -8C-58 -60 -34 -108 10 -112C52 -112 66 -72 58 -34C50 -4 26 2 22 34C20 58 8 72 -4 66").moved(x, y), rose, 15.0);
    s.stroke(&Shape::svg("M-20 -18C-26 -54 -6 -80 16 -76C36 -70 34 -44 20 -32").moved(x, y), rose.mix(Colour::hex(0x9a_2a2c), 0.4), 12.0);
    s.oval(x + 2.0, y - 12.0, 15.0, 20.0, Colour::hex(0x8a_1a24));
}

fn wiped(s: &mut Stage, (x, y): Pt) {
    let fog = Shape::ellipse(x - 6.0, y + 30.0, 86.0, 150.0);
    let clear = [-36.0, -8.0, 20.0, 48.0].map(|dx| Shape::limb("0,-60,9 4,-10,11 -2,50,10 4,112,7").moved(x + dx - 22.0, y + 8.0));
    s.outside(&Shape::all(clear), |s| {
        s.fill(&fog, Ink::fade((x - 90.0, 0.0), (x + 60.0, 0.0), WHITE, (0.6, 0.1)));
    });
}
