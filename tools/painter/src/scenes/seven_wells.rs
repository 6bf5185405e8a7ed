//! Seven Wells: a faded print of the seventies; bleached teal sky, ochre earth, very little water.

use super::Picture;
use crate::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::palette::Palette;
use crate::people::{Costume, Expression, Framing, Garment, Light, Pose};
use crate::places::nature;
use crate::stage::{At, Stage};
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "seven-wells";
const P: Palette =
    Palette::of([0x2f6e7e, 0x8fbbaf, 0xf2ce94, 0xfff0c4, 0xb8743f, 0x33180f, 0xc93a1e]);
const MAGENTA: Colour = Colour::hex(0xc2_256e);
const DENIM: Colour = Colour::hex(0x4a_5a58);

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

const fn noon(side: f32) -> Light {
    Light::day(side).colours(Colour::hex(0xff_e6b0), Colour::hex(0x4a_2a30), Colour::hex(0x9f_d0c8))
}

/// From the bottom of the well: a round of sky, and Kirpal leaning in over the rim.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let (c, r) = ((452.0, 258.0), 214.0);
    s.wash(p.ink.tone(0.8));
    shaft_of_brick(s, c, r);
    let sky = Shape::circle(c.0, c.1, r);
    s.fill(&sky, Ink::down(c.1 - r, c.1 + r, &[p.mid, p.mid.mix(p.key, 0.5), p.key]));
    s.clipped(&sky, |s| {
        s.streak((c.0 - 210.0, c.1 - 60.0), (260.0, 12.0), (WHITE, 0.7), 3);
        s.streak((c.0 - 150.0, c.1 + 84.0), (220.0, 9.0), (WHITE, 0.6), 9);
        s.crescent(&sky, (p.top, 0.5), (0.0, 16.0), 5.0);
    });
    let kind = Expression { corner: 0.09, cheek: 0.5, ..Expression::NEUTRAL };
    let coat = Costume::new(Garment::Waistcoat, DENIM, p.key.mix(p.low, 0.5), p.ink);
    let light = Light { dir: [-0.7, 0.6, 0.42], ..noon(-1.0) };
    let kirpal = s.cast("harjit-sandhu", Some(coat), Pose::new(-8.0, kind).head(10.0, 0.0).look(-0.02, -0.03), Framing::new(0.5, 0.5, 0.41), light);
    let lean = Transform::from_translate(44.0, 2.0).pre_concat(Transform::from_rotate_at(-34.0, W / 2.0, H / 2.0));
    rim_stones(s, c, r);
    s.clipped(&sky, |s| s.framed(lean, |s| s.lay(&kirpal)));
    rope(s, (372.0, c.1 - 40.0));
    s.vignette(p.ink.tone(0.5), 0.8);
}

fn shaft_of_brick(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for ring in (0..9).rev() {
        let t = ring as f32 / 8.0;
        let (r0, r1) = (r * 1.2_f32.powi(ring), r * 1.2_f32.powi(ring + 1));
        let tone = p.body.mix(p.ink, 0.12 + 0.85 * t.powf(0.55));
        s.circle(x, y, r1, tone.mix(p.ink, 0.6));
        let n = 22;
        for i in 0..n {
            let (a, b) = ((i as f32 + 0.5 * (ring % 2) as f32) * TAU / n as f32, TAU / n as f32 * 0.9);
            let arc = |k: f32, f: f32| (x + (a + b * f).cos() * k, y + (a + b * f).sin() * k);
            let (k0, k1) = (r0 * 1.012, r1 * 0.985);
            let brick = [arc(k0, 0.0), arc(k0, 0.5), arc(k0, 1.0), arc(k1, 1.0), arc(k1, 0.5), arc(k1, 0.0)];
            let lit = 0.5 - 0.5 * (a + 0.6).cos();
            let hue = tone.mix(p.low, 0.34 * lit * (1.0 - t)).mix(p.ink, s.dice.range(0.0, 0.22));
            s.poly(&brick, hue);
        }
    }
}

fn rim_stones(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.stroke(&Shape::circle(x, y, r + 7.0), p.ink, 14.0);
    s.stroke(&Shape::circle(x, y, r + 1.0), (p.key, 0.75), 3.0);
}

fn rope(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let far = Shape::polygon(&[(x - 3.0, y - 190.0), (x + 3.0, y - 190.0), (x - 26.0, H + 10.0), (x - 62.0, H + 10.0)]);
    s.fill(&far, p.ink);
    s.crescent(&far, p.low, (8.0, 0.0), 0.0);
    for i in 0..26 {
        let t = (i as f32 / 25.0).powf(1.4);
        let (cy, w) = (y - 180.0 + (H - y + 200.0) * t, 3.0 + 17.0 * t);
        let cx = x - 44.0 * t;
        s.line(&[(cx - w, cy + w * 0.5), (cx + w, cy - w * 0.5)], (p.ink, 0.8), 1.0 + 3.0 * t);
    }
}

/// Widow Marsh at noon, the rifle upright before her.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H * 0.9, &[p.top.mix(p.mid, 0.45), p.mid, p.mid.mix(p.key, 0.55), p.key]));
    s.lit_by(-60.0, p.key);
    s.glow((40.0, 20.0), 420.0, p.key, 0.75);
    nature::hills(&mut s.canvas, 5, (486.0, 22.0, 2.0), p.mid.mix(p.body, 0.4), None);
    s.rect(-8.0, 480.0, W + 16.0, 70.0, Ink::down(480.0, H, &[p.low, p.body]));
    for (y, h, k) in [(500.0, 16.0, 0.15), (524.0, 26.0, 0.4), (548.0, 34.0, 0.7)] {
        nature::grass(&mut s.canvas, &mut s.dice, (-10.0, W), (y, h), 120, p.body.mix(p.ink, k));
    }
    let squint = Expression { lid: 0.5, low: 0.45, frown: 0.5, ..Expression::RESOLVE };
    let shawl = Costume::new(Garment::Cloak, MAGENTA, MAGENTA.tone(0.7), p.low).scarf(MAGENTA);
    let pose = Pose::new(-62.0, squint).head(-4.0, 0.0).body(-34.0).look(-0.04, 0.02);
    let agnes = s.act_in("agnes-thorne", shawl, pose, Framing::new(0.665, 0.535, 0.56), noon(-1.0));
    let eye = agnes.eyes[0];
    s.oval(eye.x - 2.0, eye.y + 2.0, eye.scale * 0.16, eye.scale * 0.21, WHITE);
    s.glow((eye.x, eye.y), eye.scale * 0.9, WHITE, 0.7);
    rifle(s, 306.0);
    s.vignette(p.ink, 0.25);
}

fn rifle(s: &mut Stage, x: f32) {
    let p = s.pal;
    let barrel = Shape::rect(x - 9.0, 52.0, 18.0, 330.0);
    let steel = p.ink.mix(p.top, 0.3);
    s.form(&Shape::rect(x + 8.0, 104.0, 13.0, 270.0), steel.mix(p.ink, 0.4), 3.0);
    s.form(&barrel, steel, 4.0);
    s.poly(&[(x - 3.0, 54.0), (x + 3.0, 54.0), (x + 1.0, 36.0), (x - 1.0, 36.0)], p.ink);
    for y in [150.0, 300.0] {
        s.form(&Shape::round_rect(x - 13.0, y, 38.0, 14.0, 4.0), steel.mix(p.key, 0.2), 3.0);
    }
    let stock = Shape::spline("-18,350 26,346 34,420 30,560 -24,560 -22,430").moved(x, 0.0);
    s.form(&stock, p.body.mix(p.ink, 0.35), 7.0);
}

/// Late light: the two ends of a very long table, and one jug between them.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let hy = 300.0;
    s.wash(Ink::down(0.0, hy, &[p.top.mix(p.mid, 0.35), p.mid.mix(p.low, 0.5), p.low, p.key]));
    let sun = (480.0, 262.0);
    s.light.to = (0.0, -1.0);
    s.light.colour = p.key;
    s.glow(sun, 560.0, p.key, 0.9);
    s.circle(sun.0, sun.1, 44.0, WHITE.mix(p.key, 0.3));
    for (i, (x, y)) in [(60.0, 90.0), (520.0, 60.0), (660.0, 140.0)].into_iter().enumerate() {
        s.streak((x, y), (320.0, 11.0), (p.acc.mix(p.low, 0.7), 0.7), 20 + i as u64);
    }
    nature::hills(&mut s.canvas, 11, (hy + 6.0, 20.0, 1.7), p.mid.mix(p.body, 0.45), None);
    s.haze((hy - 60.0, hy + 50.0), p.key, 0.6);
    s.rect(-8.0, hy + 2.0, W + 16.0, H - hy, Ink::down(hy, H, &[p.low, p.body, p.body.mix(p.ink, 0.4)]));
    for i in 0..5 {
        let t = i as f32 / 4.0;
        let tone = p.body.mix(p.low, 0.5 - 0.45 * t).mix(p.ink, 0.25 * t);
        nature::grass(&mut s.canvas, &mut s.dice, (-10.0, W), (hy + 30.0 + 210.0 * t, 10.0 + 22.0 * t), 150, tone);
    }
    table_shadow(s);
    let late = |side: f32| Light { dir: [0.75 * side, 0.45, -0.1], ..Light::golden(side) };
    s.clipped(&Shape::rect(0.0, 0.0, W, 336.0), |s| {
        let coat = Costume::new(Garment::Suit, DENIM, p.key, p.acc);
        s.act_in("harjit-sandhu", coat, Pose::new(58.0, Expression::NEUTRAL).body(64.0), Framing::new(0.155, 0.365, 0.20), late(1.0));
        let shawl = Costume::new(Garment::Cloak, MAGENTA, MAGENTA.tone(0.7), p.low).scarf(MAGENTA);
        s.act_in("agnes-thorne", shawl, Pose::new(-58.0, Expression::DOUBT).body(-64.0), Framing::new(0.845, 0.42, 0.18), late(-1.0));
    });
    long_table(s);
    s.vignette(p.ink, 0.35);
}

fn table_shadow(s: &mut Stage) {
    let p = s.pal;
    s.layered(Blend::shade(3.0, 0.6), |s| {
        s.poly(&[(70.0, 424.0), (890.0, 424.0), (1130.0, 552.0), (-170.0, 552.0)], p.body.mix(p.ink, 0.45));
        s.poly(&[(464.0, 424.0), (496.0, 424.0), (520.0, 552.0), (440.0, 552.0)], p.low);
    });
}

fn long_table(s: &mut Stage) {
    let p = s.pal;
    let cloth = WHITE.mix(p.key, 0.4);
    let drop = Shape::poly("52,338 908,338 892,430 868,424 828,434 780,424 730,434 660,424 600,435 540,425 480,436 420,425 350,435 290,424 230,434 170,424 120,434 84,424 66,432");
    s.fill(&drop, cloth.mix(p.mid, 0.5).mix(p.body, 0.18));
    s.clipped(&drop, |s| {
        for i in 0..15 {
            let x = 70.0 + 58.0 * i as f32;
            s.poly(&[(x, 338.0), (x + 12.0, 338.0), (x + 30.0, 440.0), (x - 6.0, 440.0)], (p.body.mix(p.ink, 0.2), 0.22));
        }
        s.rect(40.0, 338.0, 880.0, 6.0, (p.body, 0.5));
    });
    s.poly(&[(92.0, 312.0), (868.0, 312.0), (912.0, 340.0), (48.0, 340.0)], cloth);
    s.poly(&[(92.0, 312.0), (868.0, 312.0), (874.0, 316.0), (86.0, 316.0)], WHITE);
    s.glow((480.0, 280.0), 150.0, WHITE, 0.9);
    s.put(At::new(480.0, 330.0, 92.0), |s| {
        let jug = Shape::spline("-.2,0 .2,0 .3,-.2 .32,-.42 .2,-.66 .16,-.8 .24,-1 -.26,-1.02 -.16,-.8 -.2,-.66 -.32,-.42 -.3,-.2");
        s.stroke(&Shape::svg("M.2 -.86C.52 -.86 .56 -.36 .3 -.3"), p.top, 0.07);
        s.fill(&jug, (p.mid, 0.85));
        s.clipped(&jug, |s| {
            s.rect(-0.5, -0.52, 1.0, 0.6, p.top);
            s.rect(-0.5, -0.52, 1.0, 0.05, p.key);
            s.poly(&[(-0.16, -1.0), (-0.02, -1.0), (0.02, 0.0), (-0.2, 0.0)], (WHITE, 0.8));
        });
        s.crescent(&jug, WHITE, (0.0, 0.03), 0.0);
    });
    for (x, y) in [(214.0, 328.0), (742.0, 328.0)] {
        s.oval(x, y, 36.0, 5.0, p.mid.mix(WHITE, 0.3));
        s.oval(x, y - 1.0, 24.0, 3.0, p.top.mix(p.mid, 0.5));
    }
}

/// Five riders on the lip of the canyon; their shadows reach for the water cart.
fn threat(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(40.0, p.key);
    s.wash(Ink::down(0.0, 130.0, &[p.mid, p.mid.mix(p.key, 0.6)]));
    let noise = Noise::new(77).octaves(4);
    let lip: Vec<Pt> = (0..=60).map(|i| (-10.0 + 16.4 * i as f32, 108.0 - 26.0 * noise.at(i as f32 * 0.16))).collect();
    let wall = Shape::under(&lip, 474.0);
    let rock = p.body.mix(p.acc, 0.42);
    s.fill(&wall, Ink::down(90.0, 470.0, &[rock.mix(p.low, 0.45), rock, rock.mix(p.ink, 0.3)]));
    s.clipped(&wall, |s| canyon(s, rock));
    s.line(&lip, p.key, 4.0);
    let finger = p.ink.mix(p.top, 0.42);
    let at = |x: f32| 108.0 - 26.0 * noise.at((x + 10.0) / 16.4 * 0.16);
    let riders = [(226.0, 250.0), (352.0, 300.0), (486.0, 330.0), (622.0, 290.0), (748.0, 240.0)];
    s.clipped(&wall, |s| {
        for (i, (x, l)) in riders.into_iter().enumerate() {
            rider_shadow(s, (x, at(x)), l, finger, i);
        }
    });
    for (i, (x, _)) in riders.into_iter().enumerate() {
        s.put(At::new(x, at(x) + 3.0, 62.0), |s| rider(s, i));
    }
    canyon_floor(s);
    s.vignette(p.ink, 0.4);
}

fn canyon(s: &mut Stage, rock: Colour) {
    let p = s.pal;
    for k in 0..4 {
        let y = 190.0 + 74.0 * k as f32;
        let pts = Noise::new(30 + k).octaves(3).ridge((-20.0, W + 20.0), y, 16.0, 3.0);
        s.stroke(&Shape::line(&pts), (p.ink, 0.16), 9.0);
        s.stroke(&Shape::line(&pts).moved(0.0, -6.0), (p.low, 0.25), 4.0);
    }
    for i in 0..11 {
        let x = 30.0 + 92.0 * i as f32 + s.dice.range(-24.0, 24.0);
        let w = s.dice.range(16.0, 36.0);
        let mut edge = s.dice.jag((x, 80.0), (x - w * 0.4, 480.0), 0.07, 5);
        edge.extend([(x + w * 1.2, 480.0), (x + w * 0.15, 110.0)]);
        s.poly(&edge, (p.top.mix(p.ink, 0.5), 0.55));
        s.poly(&[(x - 5.0, 90.0), (x, 90.0), (x - w * 0.4, 480.0), (x - w * 0.4 - 9.0, 480.0)], (rock.mix(p.key, 0.5), 0.55));
    }
}

fn rider_shadow(s: &mut Stage, (x, y): Pt, l: f32, dark: Colour, i: usize) {
    let lean = -0.14 * l - 6.0 * i as f32;
    let (x1, y1) = (x + lean, y + l);
    let body = Shape::polygon(&[(x - 34.0, y - 6.0), (x + 34.0, y - 6.0), (x + 30.0 + lean * 0.5, y + l * 0.5), (x1 + 30.0, y1), (x1 - 30.0, y1), (x - 30.0 + lean * 0.5, y + l * 0.5)]);
    let brim = Shape::ellipse(x1, y1 + 8.0, 58.0, 13.0);
    let crown = Shape::round_rect(x1 - 26.0, y1 + 4.0, 52.0, 42.0, 16.0);
    s.layered(Blend::faded(0.86), |s| s.fill(&Shape::all([body, brim, crown]), dark));
}

fn rider(s: &mut Stage, i: usize) {
    let p = s.pal;
    let horse = Shape::svg("M-.42 0L-.4 -.26C-.46 -.34 -.46 -.46 -.38 -.52C-.2 -.56 .1 -.55 .22 -.54L.42 -.8L.46 -.88L.5 -.8L.66 -.62C.68 -.56 .62 -.52 .56 -.56L.48 -.6L.38 -.36L.32 -.26L.34 0H.27L.24 -.24L.14 -.22L.16 0H.1L.05 -.24L-.2 -.25L-.24 -.14L-.2 0H-.27L-.31 -.16L-.33 -.2L-.36 0Z");
    let tail = Shape::svg("M-.38 -.52C-.54 -.5 -.56 -.3 -.53 -.14C-.47 -.26 -.46 -.34 -.36 -.42Z");
    let man = Shape::svg("M-.1 -.5L-.12 -.84C-.12 -.92 -.06 -.96 0 -.96C.06 -.96 .12 -.92 .12 -.84L.14 -.5L.12 -.2H.04L-.02 -.46Z");
    let hat = Shape::svg("M-.24 -1.06H.24L.2 -1.02H-.2ZM-.1 -1.06C-.11 -1.2 .11 -1.2 .1 -1.06ZM-.08 -1.06H.08V-.94H-.08Z");
    let whole = Shape::all([horse, tail, man, hat]);
    let flip = if i % 3 == 1 { -1.0 } else { 1.0 };
    s.fill(&whole.scaled(flip * 1.2, 1.2), p.ink);
    if i.is_multiple_of(2) {
        s.line(&[(0.12 * flip, -0.6), (0.4 * flip, -1.55)], p.ink, 0.035);
    }
}

fn canyon_floor(s: &mut Stage) {
    let p = s.pal;
    let floor = Noise::new(8).octaves(3).ridge((-20.0, W + 20.0), 474.0, 14.0, 2.0);
    s.fill(&Shape::under(&floor, H + 10.0), Ink::down(460.0, H, &[p.low, p.body]));
    for dy in [0.0, 12.0] {
        s.stroke(&Shape::svg("M-20 520C240 488 560 520 980 500").moved(0.0, dy), (p.ink, 0.35), 2.5);
    }
    s.put(At::new(300.0, 510.0, 30.0), |s| {
        s.fill(&Shape::ellipse(0.0, -0.62, 0.55, 0.36), p.top);
        s.crescent(&Shape::ellipse(0.0, -0.62, 0.55, 0.36), p.key, (-0.06, 0.06), 0.0);
        for x in [-0.4, 0.4] {
            s.stroke(&Shape::circle(x, -0.2, 0.22), p.ink, 0.09);
        }
        s.fill(&Shape::spline("-.8,-.5 -.9,-.8 -1,-.9 -1.2,-.86 -1.1,-.7 -1.4,-.6 -1.5,-.4 -1.5,0 -1.4,-.3 -1,-.3 -.9,0 -.8,-.2"), p.ink);
        s.line(&[(-0.9, -0.5), (-0.4, -0.5)], p.ink, 0.06);
    });
    nature::grass(&mut s.canvas, &mut s.dice, (-10.0, W), (H + 4.0, 26.0), 90, p.ink);
}

/// Straight down on the plain: six dry wells and the seventh, full of sky.
fn place(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-45.0, p.key);
    s.wash(Ink::along((0.0, 0.0), (W, H), &[p.key, p.low.mix(p.key, 0.35), p.low]));
    for _ in 0..26 {
        let (x, y) = (s.dice.range(0.0, W), s.dice.range(0.0, H));
        let patch = s.dice.blob((x, y), (s.dice.clone().range(50.0, 150.0), 44.0), 0.3, 16);
        s.fill(&patch, (p.body, 0.08));
    }
    let wells: [(f32, f32, f32); 7] = [(76.0, 436.0, 33.0), (196.0, 322.0, 37.0), (318.0, 404.0, 34.0), (432.0, 268.0, 39.0), (556.0, 342.0, 36.0), (646.0, 208.0, 38.0), (806.0, 170.0, 74.0)];
    wheel_tracks(s, &wells);
    scrub(s);
    for (i, w) in wells.into_iter().enumerate() {
        well_from_above(s, w, i == 6);
    }
    standing_shadow(s, (676.0, 336.0));
    s.vignette(p.body.mix(p.ink, 0.3), 0.4);
}

fn wheel_tracks(s: &mut Stage, wells: &[(f32, f32, f32)]) {
    let p = s.pal;
    let mut pts: Vec<Pt> = vec![(-30.0, 470.0)];
    pts.extend(wells.iter().map(|w| (w.0, w.1 + w.2 + 22.0)));
    pts.push((W + 40.0, 330.0));
    for dy in [-7.0, 7.0] {
        s.stroke(&Shape::curve(&pts).moved(0.0, dy), (p.body.mix(p.ink, 0.15), 0.55), 4.5);
    }
}

fn scrub(s: &mut Stage) {
    let p = s.pal;
    for _ in 0..60 {
        let (x, y, r) = (s.dice.range(0.0, W), s.dice.range(0.0, H), s.dice.range(3.0, 9.0));
        s.poly(&[(x - r * 0.6, y + r * 0.4), (x + r * 0.6, y - r * 0.4), (x + r * 3.4, y + r * 2.4), (x + r * 2.4, y + r * 3.2)], (p.body.mix(p.ink, 0.4), 0.5));
        let bush = s.dice.blob((x, y), (r, r * 0.9), 0.25, 9);
        let hue = s.dice.pick(&[p.top.mix(p.body, 0.4), p.body, p.body.mix(p.ink, 0.3)]);
        s.form(&bush, hue, r * 0.3);
    }
}

fn well_from_above(s: &mut Stage, (x, y, r): (f32, f32, f32), full: bool) {
    let p = s.pal;
    let wall = r * 1.34;
    let d = r * 1.5;
    s.layered(Blend::shade(1.5, 0.75), |s| {
        let long = Shape::polygon(&[(x + wall * 0.7, y - wall * 0.7), (x + wall * 0.7 + d, y - wall * 0.7 + d), (x - wall * 0.7 + d, y + wall * 0.7 + d), (x - wall * 0.7, y + wall * 0.7)]);
        s.fill(&long.and(&Shape::circle(x + d, y + d, wall)), p.body.mix(p.ink, 0.35));
    });
    s.circle(x, y, wall, p.body.mix(p.ink, 0.45));
    let n = if full { 18 } else { 13 };
    for i in 0..n {
        let a = i as f32 * TAU / n as f32;
        let (sx, sy) = (x + a.cos() * r * 1.17, y + a.sin() * r * 1.17);
        let stone = s.dice.blob((sx, sy), (r * 0.2, r * 0.17), 0.12, 8);
        s.form(&stone, p.low.mix(p.body, 0.35), r * 0.06);
    }
    let hole = Shape::circle(x, y, r);
    if !full {
        s.fill(&hole, p.ink.tone(0.75));
        s.crescent(&hole, p.body.mix(p.ink, 0.35), (-r * 0.2, -r * 0.2), 0.0);
        return;
    }
    let water = Colour::hex(0x1f_9aa6);
    s.fill(&hole, Ink::along((x - r, y - r), (x + r, y + r), &[p.top, water, Colour::hex(0x58_cfd0)]));
    s.clipped(&hole, |s| {
        for (dx, dy, k) in [(-0.2, 0.16, 0.3), (0.14, 0.06, 0.36), (0.42, 0.2, 0.24), (0.1, 0.28, 0.34)] {
            s.circle(x + dx * r, y + dy * r, k * r, (WHITE, 0.92));
        }
        s.crescent(&hole, (p.ink, 0.5), (r * 0.16, r * 0.16), 2.0);
    });
}

fn standing_shadow(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let figure = Shape::spline("-9,0 -12,-60 -20,-110 -17,-150 -7,-160 -10,-178 0,-192 10,-178 7,-160 17,-150 20,-110 12,-60 9,0");
    s.layered(Blend::shade(1.0, 0.85), |s| s.fill(&figure.turned_by(135.0, 0.0, 0.0).moved(x, y), p.body.mix(p.ink, 0.55)));
    s.form(&Shape::ellipse(x, y, 17.0, 11.0), DENIM, 4.0);
    s.form(&Shape::circle(x - 2.0, y - 3.0, 9.5), p.low, 3.0);
}

/// The bucket: mud where water should be, and one flower.
fn object(s: &mut Stage) {
    let p = s.pal;
    let hy = 405.0;
    s.wash(Ink::down(0.0, hy, &[p.top.mix(p.ink, 0.35), p.top, p.top.mix(p.mid, 0.6)]));
    s.lit_by(75.0, p.key);
    s.rect(-8.0, hy, W + 16.0, H, Ink::down(hy, H, &[p.low, p.body, p.body.mix(p.ink, 0.3)]));
    s.rect(-8.0, hy - 1.0, W + 16.0, 3.0, p.key);
    cracked_ground(s, hy);
    s.layered(Blend::shade(8.0, 0.7), |s| s.poly(&[(60.0, 500.0), (520.0, 512.0), (400.0, 552.0), (-120.0, 552.0), (-60.0, 505.0)], p.ink));
    bucket(s);
    flower(s, (536.0, 446.0));
    s.vignette(p.ink, 0.4);
}

fn cracked_ground(s: &mut Stage, hy: f32) {
    let p = s.pal;
    for i in 0..16 {
        let x = -40.0 + 66.0 * i as f32;
        let end = (480.0 + (x - 480.0) * 2.6, H + 10.0);
        let crack = s.dice.jag((x, hy + 10.0), end, 0.13, 5);
        s.stroke(&Shape::line(&crack), (p.ink, 0.5), 2.2);
    }
    for y in [424.0, 452.0, 496.0] {
        let crack = s.dice.jag((-10.0, y), (W + 10.0, y + 6.0), 0.02, 6);
        s.stroke(&Shape::line(&crack), (p.ink, 0.45), 2.0 + (y - hy) * 0.012);
    }
}

fn bucket(s: &mut Stage) {
    let p = s.pal;
    let tin = p.mid.mix(DENIM, 0.35).mix(WHITE, 0.15);
    let (mx, my, rx, ry) = (372.0, 282.0, 178.0, 222.0);
    let body = Shape::svg("M372 60C300 52 120 96 -40 130C-120 200 -120 380 -40 452C120 486 300 512 372 504Z");
    s.fill(&body, Ink::down(60.0, 510.0, &[tin.mix(p.key, 0.35), tin, tin.mix(p.ink, 0.5), tin.mix(p.ink, 0.72)]));
    s.clipped(&body, |s| {
        for x in [70.0, 230.0] {
            s.stroke(&Shape::ellipse(x, 290.0, 120.0, 222.0), (p.ink, 0.35), 8.0);
            s.stroke(&Shape::ellipse(x - 6.0, 290.0, 120.0, 222.0), (p.key, 0.3), 3.0);
        }
    });
    let mouth = Shape::ellipse(mx, my, rx, ry);
    s.fill(&mouth, tin.mix(p.key, 0.4));
    s.crescent(&mouth, WHITE.mix(p.key, 0.5), (-7.0, 3.0), 0.0);
    let inner = Shape::ellipse(mx - 2.0, my, rx - 17.0, ry - 19.0);
    s.fill(&inner, Ink::across(mx - rx, mx + rx, &[p.ink.mix(tin, 0.4), p.ink, p.ink.tone(0.7)]));
    s.clipped(&inner, |s| {
        s.stroke(&Shape::ellipse(mx - 60.0, my, rx - 40.0, ry - 48.0), (tin, 0.2), 6.0);
        mud(s, (mx, my + 74.0));
        let hole = (mx + 44.0, my - 150.0);
        s.shaft(hole, (mx - 30.0, my + 130.0), (8.0, 46.0), p.key, 0.9);
        s.glow(hole, 70.0, p.key, 1.0);
        s.fill(&Shape::spline("-13,0 -6,-12 4,-10 14,-3 10,9 0,13 -8,10").moved(hole.0, hole.1), WHITE);
    });
    s.stroke(&Shape::svg("M210 190C130 330 240 520 372 532C470 536 520 500 536 470"), p.ink, 11.0);
    s.stroke(&Shape::svg("M208 188C128 328 238 516 370 528C468 532 518 498 534 468"), tin.mix(p.key, 0.4), 4.0);
}

fn mud(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let bed = Shape::spline("-200,0 -120,-16 -20,-6 60,-18 140,-4 200,-10 200,200 -200,200").moved(x, y);
    s.fill(&bed, Ink::down(y, y + 140.0, &[p.body.mix(p.low, 0.25), p.body.mix(p.ink, 0.45)]));
    s.clipped(&bed, |s| {
        for (a, b) in [((-160.0, 10.0), (-60.0, 130.0)), ((-40.0, -10.0), (-20.0, 140.0)), ((40.0, -14.0), (90.0, 130.0)), ((-190.0, 50.0), (190.0, 42.0)), ((-160.0, 96.0), (170.0, 88.0)), ((120.0, 0.0), (60.0, 60.0))] {
            let crack = s.dice.jag((x + a.0, y + a.1), (x + b.0, y + b.1), 0.12, 5);
            s.stroke(&Shape::line(&crack), p.ink, 5.0);
            s.stroke(&Shape::line(&crack).moved(2.0, 3.0), (p.low, 0.4), 2.0);
        }
    });
}

fn flower(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let green = Colour::hex(0x5f_9a4a);
    let stem = Shape::limb("-70,-24,7 -40,-30,7 -10,-62,6 8,-120,5 10,-176,4").moved(x, y);
    s.form(&stem, green, 3.0);
    nature::leaf(&mut s.canvas, (x - 8.0, y - 66.0), (92.0, 20.0), -0.5, (green.mix(p.key, 0.3), green.mix(p.ink, 0.2)), 0.0);
    nature::leaf(&mut s.canvas, (x + 6.0, y - 108.0), (66.0, 16.0), -2.5, (green.mix(p.key, 0.35), green.mix(p.ink, 0.15)), 0.0);
    let (fx, fy) = (x + 10.0, y - 196.0);
    s.glow((fx, fy), 120.0, p.acc, 0.45);
    let red = Colour::hex(0xe0_2f1a);
    for i in 0..6 {
        let petal = Shape::spline("0,0 -22,-26 -20,-52 0,-64 20,-52 22,-26").turned_by(60.0 * i as f32 + 12.0, 0.0, 0.0).moved(fx, fy);
        s.form(&petal, red.mix(p.ink, if i % 2 == 0 { 0.0 } else { 0.16 }), 8.0);
    }
    s.form(&Shape::circle(fx, fy, 19.0), p.low, 5.0);
}
