//! The Pearl Job: art-deco teal and shell pink, gold for the loot; the oldest gang in the business.

use super::Picture;
use crate::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::palette::Palette;
use crate::people::{Arm, Costume, Expression, Framing, Garment, Layer, Light, Pose, Stance, actor};
use crate::stage::Stage;
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "pearl-job";
const P: Palette =
    Palette::of([0x164a54, 0x39a08e, 0xf9d9c2, 0xfff6ea, 0xe79aa0, 0x102530, 0xf2b530]);
const MAGENTA: Colour = Colour::hex(0xc2_256e);
const IVORY: Colour = Colour::hex(0xf3_e7cf);
const SKY: Colour = Colour::hex(0x6e_c1f0);
const YELLOW: Colour = Colour::hex(0xff_d23f);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "ensemble", P, ensemble),
        Picture::new(TITLE, "object", P, object),
        Picture::new(TITLE, "place", P, place),
        Picture::new(TITLE, "joke", P, joke),
    ]
}

const fn catsuit() -> Costume {
    Costume::new(Garment::Overall, MAGENTA, Colour::hex(0x8a_1650), P.acc).legs(MAGENTA, P.ink)
}

/// Winnie upside down on the wire, an ear for the vault.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.ink.tone(0.7), p.ink, p.top.mix(p.ink, 0.5)]));
    s.lit_by(60.0, p.key);
    for i in 0..5 {
        let x = 20.0 + 92.0 * i as f32;
        s.rect(x, -8.0, 44.0, H + 16.0, (p.mid, 0.08));
    }
    vault(s, (716.0, 272.0), 262.0);
    s.shaft((960.0, -40.0), (240.0, 480.0), (40.0, 230.0), p.low, 0.3);
    let light = Light { dir: [-0.8, -0.2, 0.5], rim_dir: [0.9, 0.2, -0.4], light_at: 0.2, ..Light::noir(-1.0) };
    let light = light.colours(p.key, Colour::hex(0x1b_2a4c), p.mid.mix(WHITE, 0.3));
    let sly = Expression { lid: 0.7, ..Expression::CUNNING };
    let pose = Pose::new(-58.0, sly).head(4.0, 0.0).body(-40.0).look(-0.04, 0.0);
    let winnie = s.cast("agnes-thorne", Some(catsuit()), pose, Framing::new(0.665, 0.42, 0.47), light);
    s.line(&[(318.0, -10.0), (318.0, 120.0)], p.key, 3.0);
    s.framed(Transform::from_rotate_at(180.0, W / 2.0, H / 2.0), |s| s.lay(&winnie));
    lasers(s);
    s.vignette(p.ink, 0.5);
}

fn lasers(s: &mut Stage) {
    for (a, b) in [((-10.0, 470.0), (970.0, 404.0)), ((-10.0, 60.0), (970.0, 150.0)), ((60.0, 550.0), (170.0, -10.0)), ((530.0, 550.0), (470.0, -10.0)), ((-10.0, 300.0), (150.0, 560.0)), ((820.0, 560.0), (970.0, 300.0))] {
        laser(s, a, b);
    }
}

fn laser(s: &mut Stage, a: Pt, b: Pt) {
    let p = s.pal;
    s.layered(crate::canvas::Blend::glow(7.0, 0.9), |s| s.line(&[a, b], p.acc, 10.0));
    s.line(&[a, b], p.acc, 4.0);
    s.line(&[a, b], p.key, 1.4);
}

fn vault(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let steel = p.mid.mix(p.top, 0.25);
    s.circle(x - 8.0, y + 12.0, r * 1.16, (p.ink, 0.7));
    for (k, tone) in [(1.14, p.top.mix(p.mid, 0.4)), (1.0, steel), (0.82, p.mid.mix(p.top, 0.45)), (0.66, steel), (0.45, p.mid.mix(p.low, 0.3)), (0.26, p.top)] {
        let ring = Shape::circle(x, y, r * k);
        s.metal(&ring, tone);
        s.crescent(&ring, (p.key, 0.75), (-4.0, 4.0), 0.0);
        s.crescent(&ring, (p.ink, 0.5), (8.0, -8.0), 1.0);
    }
    for i in 0..18 {
        let (sa, ca) = (i as f32 * TAU / 18.0).sin_cos();
        s.form(&Shape::circle(x + sa * r * 0.91, y + ca * r * 0.91, 9.0), p.low.mix(p.mid, 0.3), 3.0);
    }
    for i in 0..60 {
        let mark = Shape::rect(-1.6, -r * 0.44, 3.2, if i % 5 == 0 { r * 0.09 } else { r * 0.05 });
        s.fill(&mark.turned_by(6.0 * i as f32, 0.0, 0.0).moved(x, y), p.ink);
    }
    for i in 0..5 {
        let spoke = Shape::limb("0,0,12 0,-150,9").turned_by(72.0 * i as f32 + 18.0, 0.0, 0.0).moved(x, y);
        s.fill(&spoke.moved(-6.0, 8.0), (p.ink, 0.4));
        s.form(&spoke, p.acc, 4.0);
        let (sa, ca) = (72.0 * i as f32 + 18.0).to_radians().sin_cos();
        s.form(&Shape::circle(x + sa * 152.0, y - ca * 152.0, 17.0), p.acc, 5.0);
    }
    s.form(&Shape::circle(x, y, r * 0.14), p.acc, 7.0);
}

/// Gianna comes down the hill, oranges and the law behind her.
fn second(s: &mut Stage) {
    let p = s.pal;
    street(s);
    for (x, y, r) in [(120.0, 300.0, 15.0), (232.0, 262.0, 11.0), (330.0, 330.0, 17.0), (700.0, 300.0, 14.0), (760.0, 356.0, 20.0), (640.0, 268.0, 10.0), (80.0, 398.0, 26.0), (860.0, 430.0, 34.0), (740.0, 500.0, 40.0)] {
        orange(s, (x, y), r);
    }
    bobby_helmet(s, (838.0, 318.0), 74.0, 118.0);
    bobby_helmet(s, (190.0, 352.0), 60.0, -64.0);
    let light = Light { light_at: 0.15, ..Light::golden(1.0) };
    let light = light.colours(p.key, Colour::hex(0x5a_3a6a), p.acc);
    let suit = Costume::new(Garment::Suit, IVORY, p.body, p.top).legs(IVORY, p.top);
    let pose = Pose::new(24.0, Expression::LAUGH).head(-4.0, -6.0).body(28.0).bend(-10.0, 0.0);
    let pose = pose.arms(Arm::Wheel, Arm::Raised).stance(Stance::Wheelchair);
    let gianna = s.cast("lucia-marchetti", Some(suit), pose, Framing::new(0.50, 0.25, 0.20).below(10.0), light);
    s.layered(crate::canvas::Blend::shade(9.0, 0.6), |s| s.oval(470.0, 520.0, 250.0, 22.0, p.mid));
    s.framed(Transform::from_rotate_at(-9.0, 480.0, 300.0), |s| s.lay(&gianna));
    speed(s);
    s.vignette(MAGENTA.mix(p.ink, 0.6), 0.35);
}

fn street(s: &mut Stage) {
    let p = s.pal;
    let sun = (690.0, 96.0);
    s.wash(Ink::down(0.0, 300.0, &[p.acc.mix(p.body, 0.35), p.acc.mix(p.low, 0.3), p.key]));
    s.sunburst(sun, 22, p.key, 0.35);
    s.glow(sun, 380.0, p.key, 0.9);
    s.circle(sun.0, sun.1, 52.0, p.key);
    s.lit_by(50.0, p.key);
    let hot = p.body.mix(MAGENTA, 0.62);
    s.poly(&[(500.0, 200.0), (640.0, 200.0), (1180.0, 560.0), (-260.0, 560.0)], Ink::down(200.0, H, &[p.low, p.body.mix(MAGENTA, 0.38), hot]));
    for row in 0..15 {
        let t = row as f32 / 14.0;
        let y = 208.0 + 340.0 * t * t;
        let half = 80.0 + 720.0 * t * t;
        let n = 12;
        for i in 0..n {
            let k = (i as f32 + 0.5 * (row % 2) as f32) / n as f32 - 0.5;
            let (x, rx) = (570.0 - 110.0 * t * t + k * half * 2.0, half / n as f32 * 0.8);
            s.oval(x, y, rx, rx * 0.36, (if (i * 7 + row * 3) % 5 < 2 { p.low } else { MAGENTA.mix(p.ink, 0.3) }, 0.22));
        }
    }
    for k in [-1.0_f32, 1.0] {
        for i in 0..4 {
            facade(s, k, i);
        }
    }
}

fn facade(s: &mut Stage, k: f32, i: usize) {
    let p = s.pal;
    let near = |t: f32| if k < 0.0 { 500.0 - 60.0 * t - 560.0 * t * t } else { 640.0 + 40.0 * t + 460.0 * t * t };
    let foot = |t: f32| 204.0 + 30.0 * t + 240.0 * t * t;
    let top = |t: f32| 150.0 - 330.0 * t;
    let (a, b) = (i as f32 / 4.0, (i + 1) as f32 / 4.0);
    let tone = [p.acc.mix(p.body, 0.4), p.body.mix(MAGENTA, 0.45), p.acc, p.top.mix(p.mid, 0.3)][i];
    let tone = if k > 0.0 { tone.mix(MAGENTA.mix(p.ink, 0.6), 0.45) } else { tone };
    s.poly(&[(near(a), foot(a)), (near(b), foot(b)), (near(b), top(b)), (near(a), top(a) + 10.0 * i as f32)], tone);
    for row in 0..3 {
        for col in 0..2 {
            let t = |u: f32| a + (b - a) * (0.16 + 0.42 * col as f32 + u);
            let y = |t: f32, v: f32| foot(t) + (top(t) - foot(t)) * (0.2 + 0.26 * row as f32 + v);
            let (u0, u1) = (t(0.0), t(0.26));
            s.poly(&[(near(u0), y(u0, 0.0)), (near(u1), y(u1, 0.0)), (near(u1), y(u1, 0.16)), (near(u0), y(u0, 0.16))], tone.mix(if row == 1 { p.acc } else { p.ink }, 0.55));
        }
    }
}

fn orange(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.oval(x - r * 0.4, y + r * 0.9, r * 1.1, r * 0.3, (MAGENTA.mix(p.ink, 0.6), 0.5));
    s.form(&Shape::circle(x, y, r), Colour::hex(0xff_8a1e), r * 0.24);
    s.circle(x + r * 0.1, y - r * 0.7, r * 0.12, p.mid);
}

fn bobby_helmet(s: &mut Stage, (x, y): Pt, h: f32, turn: f32) {
    let p = s.pal;
    let t = |d: &str| Shape::svg(d).scaled(h, h).turned_by(turn, 0.0, 0.0).moved(x, y);
    s.oval(x, y + h * 0.5, h * 0.8, h * 0.16, (MAGENTA.mix(p.ink, 0.6), 0.5));
    s.form(&t("M-.52 .3C-.5 -.3 -.3 -.66 0 -.66C.3 -.66 .5 -.3 .52 .3Z"), p.ink.mix(p.top, 0.5), h * 0.1);
    s.form(&t("M-.68 .42C-.6 .26 -.3 .22 0 .22C.3 .22 .6 .26 .68 .42C.4 .36 -.4 .36 -.68 .42Z"), p.ink, h * 0.05);
    s.form(&t("M0 -.3L.06 -.14L.22 -.12L.1 0L.14 .16L0 .08L-.14 .16L-.1 0L-.22 -.12L-.06 -.14Z"), p.acc, h * 0.03);
}

fn speed(s: &mut Stage) {
    let p = s.pal;
    for (x, y, l) in [(120.0, 180.0, 150.0), (60.0, 236.0, 210.0), (700.0, 214.0, 170.0), (770.0, 164.0, 130.0)] {
        let up = if x < 480.0 { 1.0 } else { -1.0 };
        s.canvas.taper(&[(x, y), (x + l * 0.5, y - up * 10.0), (x + l, y - up * 20.0)], 9.0, (p.key, 0.7));
    }
}

/// The line-up: four innocent faces and one bulging cheek.
fn ensemble(s: &mut Stage) {
    let p = s.pal;
    let wall = p.body.mix(p.low, 0.35);
    s.wash(Ink::down(0.0, H, &[wall, p.low.mix(p.body, 0.35), wall]));
    for i in 0..7 {
        let y = 40.0 + 78.0 * i as f32;
        s.rect(-8.0, y, W + 16.0, if i % 2 == 0 { 16.0 } else { 7.0 }, (MAGENTA.mix(p.low, 0.45), 0.5));
    }
    s.rect(-8.0, 508.0, W + 16.0, 60.0, p.top);
    s.lit_by(-10.0, p.key);
    let light = Light { dir: [-0.35, 0.5, 0.8], light_at: 0.12, ..Light::day(-1.0) };
    let light = light.colours(p.key, Colour::hex(0x5a_3a66), p.acc);
    let (hold, prim) = (Arm::Cup, Expression { press: 0.8, ..Expression::NEUTRAL });
    let put = |s: &mut Stage, id: &str, worn: Costume, pose: Pose, x: f32, ground: f32, tall: f32| {
        let who = actor(id).expect("the scenes name only actors of the table");
        let framing = Framing::on_ground(who, &pose, x, ground, tall, W / H);
        let layer = s.cast(id, Some(worn), pose, framing, light);
        cast_on_wall(s, &layer);
        s.lay(&layer);
        slate(s, &layer);
        layer
    };
    let stand = |yaw: f32, e: Expression| Pose::new(yaw, e).body(yaw * 0.3).arms(hold, hold).stance(Stance::Straight);
    put(s, "agnes-thorne", catsuit(), stand(10.0, Expression::CUNNING), 0.125, 1.34, 1.42);
    let suit = Costume::new(Garment::Suit, IVORY, p.body, p.top).legs(IVORY, p.top);
    put(s, "lucia-marchetti", suit, stand(8.0, Expression::DOUBT).stance(Stance::Wheelchair), 0.375, 1.36, 1.42);
    let blue = Costume::new(Garment::Dungarees, SKY, SKY.mix(WHITE, 0.35), p.acc).legs(SKY, p.ink);
    let wide = Expression { lid: 1.2, ..prim };
    let kid = put(s, "pip-salonga", blue, stand(0.0, wide), 0.63, 1.29, 1.42);
    pearl_cheek(s, &kid);
    let habit = Costume::new(Garment::Robe, YELLOW, WHITE, p.top);
    put(s, "ada-okafor", habit, stand(-10.0, Expression::SMILE), 0.865, 1.40, 1.26);
    s.vignette(p.body.mix(p.ink, 0.4), 0.3);
}

fn cast_on_wall(s: &mut Stage, layer: &Layer) {
    let shadow = crate::canvas::Canvas::silhouette(&layer.pixmap, s.pal.body.mix(MAGENTA, 0.15));
    let k = 1.0 / s.canvas.scale;
    s.canvas.stamp_with(&shadow, Transform::from_translate(20.0, 12.0).pre_scale(k, k), 0.75);
}

fn slate(s: &mut Stage, layer: &Layer) {
    let p = s.pal;
    let both: Vec<Pt> = layer.hands.into_iter().flatten().map(|h| (h.x, h.y)).collect();
    let [a, b] = both.as_slice() else { return };
    let (x, y) = (f32::midpoint(a.0, b.0), f32::midpoint(a.1, b.1));
    let board = Shape::round_rect(x - 76.0, y - 40.0, 152.0, 82.0, 7.0).turned_by(-3.0, x, y);
    s.fill(&board.moved(5.0, 7.0), (p.ink, 0.35));
    s.form(&board, p.ink.mix(p.top, 0.4), 4.0);
    s.stroke(&Shape::round_rect(x - 66.0, y - 30.0, 132.0, 62.0, 4.0).turned_by(-3.0, x, y), (p.low, 0.6), 3.0);
    for (i, w) in [70.0, 44.0].into_iter().enumerate() {
        s.rect(x - w / 2.0, y - 10.0 + 18.0 * i as f32, w, 7.0, (p.key, 0.75));
    }
}

fn pearl_cheek(s: &mut Stage, kid: &Layer) {
    let p = s.pal;
    let u = kid.mouth.scale;
    let (x, y) = (kid.mouth.x + u * 0.5, kid.mouth.y - u * 0.06);
    s.glow((x, y), u * 1.5, p.key, 0.9);
    s.circle(x, y, u * 0.27, Colour::hex(0xf0_b890));
    s.circle(x - u * 0.04, y - u * 0.05, u * 0.2, p.low);
    s.circle(x - u * 0.08, y - u * 0.1, u * 0.1, WHITE);
}

/// The pearl, and in it the whole dark gallery with somebody hanging from its ceiling.
fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::Radial((250.0, 60.0), (980.0, 760.0), vec![(0.0, p.top.mix(p.mid, 0.2), 1.0), (0.35, p.ink.mix(p.top, 0.3), 1.0), (1.0, p.ink.tone(0.7), 1.0)]));
    s.shaft((60.0, -60.0), (520.0, 440.0), (50.0, 260.0), p.key, 0.3);
    s.lit_by(-45.0, p.key);
    let (c, r) = ((510.0, 236.0), 206.0);
    plinth(s, c);
    s.glow(c, r * 1.9, p.body, 0.6);
    let ball = Shape::circle(c.0, c.1, r);
    let skin = vec![(0.0, WHITE, 1.0), (0.28, p.low, 1.0), (0.62, p.body, 1.0), (0.86, p.body.mix(p.mid, 0.45), 1.0), (1.0, p.low.mix(p.mid, 0.35), 1.0)];
    s.fill(&ball, Ink::Radial((c.0 - 70.0, c.1 - 78.0), (r * 1.55, r * 1.55), skin));
    s.clipped(&ball, |s| gallery(s, c, r));
    s.crescent(&ball, (p.mid.mix(p.low, 0.5), 0.7), (-5.0, -6.0), 2.0);
    s.crescent(&ball, (WHITE, 0.9), (5.0, 6.0), 1.0);
    s.fill(&Shape::ellipse(0.0, 0.0, 54.0, 34.0).turned_by(-42.0, 0.0, 0.0).moved(c.0 - 92.0, c.1 - 104.0), WHITE);
    laser(s, (-20.0, 452.0), (W + 20.0, 130.0));
    s.vignette(p.ink, 0.5);
}

fn plinth(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let velvet = p.top.mix(p.mid, 0.25);
    let cushion = Shape::spline("-330,-10 -250,-44 0,-30 250,-44 330,-10 350,60 300,130 0,140 -300,130 -350,60").moved(x, y + 214.0);
    s.form(&cushion, velvet, 16.0);
    s.clipped(&cushion, |s| {
        s.oval(x + 24.0, y + 204.0, 190.0, 34.0, (p.ink, 0.65));
        for k in [-1.0, 1.0] {
            s.stroke(&Shape::svg("M60 -6C120 10 200 0 320 40").scaled(k, 1.0).moved(x, y + 220.0), (p.ink, 0.45), 7.0);
            s.stroke(&Shape::svg("M60 -12C120 4 200 -6 320 30").scaled(k, 1.0).moved(x, y + 220.0), (p.mid.mix(p.key, 0.4), 0.6), 3.0);
        }
    });
    for k in [-1.0, 1.0] {
        s.form(&Shape::circle(x + k * 344.0, y + 250.0, 24.0), p.acc, 7.0);
    }
}

fn gallery(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let dim = p.top.mix(p.body, 0.35);
    let bent = |d: &str| Shape::svg(d).at(x, y, r);
    s.fill(&bent("M-1.1 -.2Q0 -1.02 1.1 -.2V-1.1H-1.1Z"), (dim, 0.34));
    s.fill(&bent("M-1.1 .34Q0 .86 1.1 .34V1.1H-1.1Z"), (p.mid.mix(p.top, 0.4), 0.5));
    for k in [-1.0, 1.0] {
        let arch = Shape::svg("M.96 .34Q1.0 -.1 .8 -.3Q.66 -.32 .66 .1L.68 .48Z").scaled(k, 1.0).at(x, y, r);
        s.fill(&arch, (dim, 0.5));
        let arch = Shape::svg("M.56 .5L.54 -.1Q.5 -.42 .38 -.42Q.28 -.4 .3 .56Z").scaled(k, 1.0).at(x, y, r);
        s.fill(&arch, (dim, 0.34));
    }
    let (wx, wy) = (x + r * 0.30, y - r * 0.04);
    s.line(&[(wx - 16.0, y - r * 0.9), (wx, wy - 50.0)], p.ink, 3.0);
    let hang = Shape::limb("0,-56,5 -3,-30,13 0,0,15 2,18,11");
    s.fill(&hang.moved(wx, wy), MAGENTA);
    for k in [-1.0, 1.0] {
        s.fill(&Shape::limb("8,8,5 26,26,4 22,46,4").scaled(k, 1.0).moved(wx, wy), MAGENTA);
    }
    s.circle(wx + 2.0, wy + 32.0, 13.0, Colour::hex(0xed_bfa8));
    s.circle(wx + 2.0, wy + 47.0, 9.0, WHITE);
}

/// Straight up into the rotunda: rings of coffers, the moon's eye, a rope with a handbag.
fn place(s: &mut Stage) {
    let p = s.pal;
    let c = (392.0, 214.0);
    s.wash(p.top.mix(p.mid, 0.4));
    s.lit_by(-30.0, p.key);
    let rings = [(640.0, p.mid.mix(p.key, 0.1)), (500.0, p.mid.mix(p.key, 0.34)), (384.0, p.mid.mix(p.key, 0.56)), (286.0, p.mid.mix(p.key, 0.74)), (206.0, p.mid.mix(p.key, 0.9))];
    for (i, (r, tone)) in rings.into_iter().enumerate() {
        s.circle(c.0, c.1, r, tone.mix(p.ink, 0.4));
        s.circle(c.0, c.1, r - 9.0, tone);
        let next = rings.get(i + 1).map_or(128.0, |n| n.0);
        coffers(s, c, (r - 22.0, next + 12.0), tone);
    }
    eye(s, c, 128.0);
    s.shaft(c, (840.0, 620.0), (90.0, 230.0), p.key, 0.4);
    let bag = (690.0, 384.0);
    s.line(&[(c.0 + 26.0, c.1 + 14.0), (bag.0, bag.1 - 60.0)], p.ink, 5.0);
    handbag(s, bag);
    s.vignette(p.ink, 0.35);
}

fn coffers(s: &mut Stage, (x, y): Pt, (outer, inner): Pt, tone: Colour) {
    let p = s.pal;
    let n = 20;
    for i in 0..n {
        let at = |k: f32, r: f32| {
            let a = (i as f32 + k) * TAU / n as f32;
            (x + a.cos() * r, y + a.sin() * r)
        };
        let well = Shape::polygon(&[at(0.14, outer), at(0.86, outer), at(0.83, inner), at(0.17, inner)]);
        s.fill(&well, tone.mix(p.mid.mix(p.top, 0.45), 0.5));
        s.crescent(&well, tone.mix(p.key, 0.5), (-4.0, -5.0), 0.0);
        let (mx, my) = at(0.5, f32::midpoint(outer, inner));
        s.circle(mx, my, (outer - inner) * 0.11, p.acc);
    }
}

fn eye(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 3.4, p.key, 0.8);
    s.circle(x, y, r, p.acc);
    let pane = Shape::circle(x, y, r - 9.0);
    s.fill(&pane, p.top);
    s.clipped(&pane, |s| {
        s.circle(x - 10.0, y + 6.0, r * 0.8, p.key);
        s.circle(x - 48.0, y - 20.0, 24.0, (p.low, 0.9));
        s.circle(x + 20.0, y + 46.0, 30.0, (p.low, 0.9));
        s.circle(x + 32.0, y - 36.0, 14.0, (p.low, 0.9));
    });
    for i in 0..4 {
        let bar = Shape::rect(-r, -2.5, r * 2.0, 5.0).turned_by(45.0 * i as f32, 0.0, 0.0).moved(x, y);
        s.fill(&bar, p.ink.mix(p.top, 0.5));
    }
}

fn handbag(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let t = |h: Shape| h.turned_by(9.0, 0.0, -60.0).moved(x, y);
    s.stroke(&t(Shape::svg("M-52 6C-46 -80 46 -80 52 6")), p.ink.mix(MAGENTA, 0.4), 13.0);
    let bag = Shape::svg("M-92 0C-60 -22 60 -22 92 0L108 96C60 116 -60 116 -108 96Z");
    s.form(&t(bag), MAGENTA, 12.0);
    s.form(&t(Shape::round_rect(-88.0, -10.0, 176.0, 22.0, 10.0)), p.acc, 5.0);
    s.form(&t(Shape::circle(-10.0, -12.0, 12.0)), p.acc, 4.0);
    s.form(&t(Shape::circle(12.0, -12.0, 12.0)), p.acc, 4.0);
}

/// Nap time: twelve cushions in wigs, and one resident on the sill.
fn joke(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.low.mix(p.body, 0.5), p.low.mix(p.acc, 0.2), p.key]));
    s.lit_by(50.0, p.key);
    for i in 0..14 {
        s.rect(72.0 * i as f32, -8.0, 30.0, 330.0, (p.body, 0.16));
    }
    s.rect(-8.0, 306.0, W + 16.0, 12.0, p.key);
    s.rect(-8.0, 318.0, W + 16.0, 240.0, Ink::down(318.0, H, &[p.top, p.ink]));
    nurse_door(s);
    escape(s);
    s.poly(&[(640.0, 318.0), (900.0, 318.0), (760.0, 560.0), (380.0, 560.0)], (p.key, 0.22));
    for (row, (y, h)) in [(426.0, 138.0), (556.0, 188.0)].into_iter().enumerate() {
        for i in 0..6 {
            let step = if row == 0 { 112.0 } else { 158.0 };
            let x = if row == 0 { 90.0 } else { 64.0 } + step * i as f32;
            armchair(s, (x, y), h, i + row * 3);
        }
    }
    s.vignette(p.body.mix(p.ink, 0.3), 0.3);
}

fn nurse_door(s: &mut Stage) {
    let p = s.pal;
    s.form(&Shape::rect(150.0, 62.0, 150.0, 256.0), p.mid, 6.0);
    let pane = Shape::rect(168.0, 80.0, 114.0, 200.0);
    s.fill(&pane, p.key);
    s.clipped(&pane, |s| {
        let nurse = Shape::turned("0,-88 26,-88 30,-70 22,-66 26,-40 14,-18 40,-4 58,30 62,160 0,160");
        let cap = Shape::poly("-34,-84 -22,-112 22,-112 34,-84");
        let body = nurse.and(&cap).turned_by(7.0, 0.0, 40.0).moved(226.0, 200.0);
        s.blurred(2.5, |s| s.fill(&body, p.top.mix(p.body, 0.35)));
    });
    s.stroke(&pane, p.top, 5.0);
    s.form(&Shape::circle(288.0, 300.0, 9.0), p.acc, 3.0);
}

fn escape(s: &mut Stage) {
    let p = s.pal;
    let [x, y, w, h] = [600.0, 34.0, 260.0, 276.0];
    let pane = Shape::rect(x, y, w, h);
    s.glow((x + w / 2.0, y + h / 2.0), 320.0, p.key, 0.7);
    s.fill(&pane, Ink::down(y, y + h, &[SKY, SKY.mix(WHITE, 0.5), p.key]));
    s.clipped(&pane, |s| {
        s.canvas.cumulus(&mut s.dice, [650.0, 130.0, 150.0, 46.0], (WHITE, SKY), (0.6, -0.6));
        s.fill(&Shape::under(&[(590.0, 250.0), (700.0, 226.0), (870.0, 262.0)], 320.0), p.mid);
        for k in [0.0, 46.0] {
            s.line(&[(806.0 + k * 0.9, 20.0), (786.0 + k, 330.0)], p.acc.mix(p.ink, 0.35), 9.0);
        }
        for i in 0..8 {
            s.line(&[(802.0, 60.0 + 38.0 * i as f32), (846.0, 60.0 + 38.0 * i as f32)], p.acc.mix(p.ink, 0.35), 8.0);
        }
    });
    s.stroke(&pane, WHITE, 14.0);
    for k in [-1.0, 1.0] {
        let cloth = Shape::svg("M130 -26C168 80 150 200 196 300H140C126 200 118 80 108 -26Z").scaled(k, 1.0).moved(730.0, 30.0);
        s.form(&cloth, p.body, 8.0);
    }
    let light = Light { light_at: 0.1, ..Light::day(1.0) }.colours(p.key, Colour::hex(0x5a_2a5a), WHITE);
    let pose = Pose::new(128.0, Expression::SMILE).head(-4.0, 0.0).body(150.0).bend(10.0, 8.0);
    let pose = pose.arms(Arm::Hip, Arm::HoldUp);
    let winnie = s.cast("agnes-thorne", Some(catsuit()), pose, Framing::new(0.755, 0.235, 0.19), light);
    s.clipped(&Shape::rect(560.0, -10.0, 360.0, 322.0), |s| s.lay(&winnie));
    s.form(&Shape::rect(x - 20.0, y + h - 4.0, w + 40.0, 18.0), WHITE, 4.0);
    let leg = Shape::limb("716,286,24 668,290,24 642,318,20 640,366,15");
    s.form(&leg, MAGENTA, 7.0);
    s.form(&Shape::spline("622,360 656,360 658,382 606,384 606,374"), p.ink.mix(p.top, 0.3), 4.0);
}

fn armchair(s: &mut Stage, (x, y): Pt, h: f32, i: usize) {
    let p = s.pal;
    let chair = p.body.mix(MAGENTA, 0.18);
    s.oval(x, y, h * 0.42, h * 0.07, (p.ink, 0.5));
    let t = |d: &str| Shape::svg(d).at(x, y, h);
    s.form(&t("M-.3 -.1V-.62C-.3 -.86 .3 -.86 .3 -.62V-.1Z"), chair, h * 0.05);
    let knit = [p.acc, SKY, p.mid.mix(WHITE, 0.4), IVORY, p.acc.mix(p.body, 0.5)][i % 5];
    s.form(&t("M-.19 -.14C-.25 -.3 -.2 -.5 0 -.5C.2 -.5 .25 -.3 .19 -.14Z"), knit, h * 0.04);
    s.circle(x, y - h * 0.36, h * 0.018, p.ink);
    s.circle(x, y - h * 0.28, h * 0.018, p.ink);
    let tilt = [-6.0, 4.0, 9.0, -3.0][i % 4];
    let face = Shape::round_rect(-0.13, -0.74, 0.26, 0.26, 0.08).turned_by(tilt, 0.0, -0.5).at(x, y, h);
    s.form(&face, p.low.mix(p.body, 0.15), h * 0.03);
    let wig = Shape::all([(-0.13, -0.72, 0.08), (-0.06, -0.79, 0.09), (0.05, -0.79, 0.09), (0.13, -0.72, 0.08), (0.0, -0.9, 0.075), (-0.16, -0.63, 0.06), (0.16, -0.63, 0.06)].map(|(a, b, r)| Shape::circle(a, b, r)));
    s.form(&wig.turned_by(tilt, 0.0, -0.5).at(x, y, h), WHITE.mix(p.low, 0.12), h * 0.03);
    s.form(&t("M-.3 -.2V-.14H.3V-.2C.3 -.14 .3 -.1 .3 -.02H-.3Z"), chair.mix(p.ink, 0.12), h * 0.03);
    for k in [-1.0, 1.0] {
        let arm = Shape::svg("M.24 0V-.3C.24 -.42 .44 -.42 .44 -.3V0Z").scaled(k, 1.0).at(x, y, h);
        s.form(&arm, chair, h * 0.04);
    }
}
