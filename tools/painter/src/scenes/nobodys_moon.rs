//! Letters to Nobody's Moon: ultraviolet and dusty rose; a postmistress, a man on the far side.

use super::Picture;
use crate::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::palette::Palette;
use crate::people::{Costume, Expression, Framing, Garment, Hat, Light, Pose, Stance, actor};
use crate::stage::Stage;
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "nobodys-moon";
const P: Palette =
    Palette::of([0x1c1b4b, 0x5a4a9c, 0xf3b6c5, 0xffeff0, 0x8e86c9, 0x0d0c2a, 0xffc24a]);
const IVORY: Colour = Colour::hex(0xf3_e7cf);
const LILAC: Colour = Colour::hex(0xb7_9ce8);
const BLUE: Colour = Colour::hex(0x4a_78d8);
const ROSE: Colour = Colour::hex(0xf0_86a4);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, place),
        Picture::new(TITLE, "object", P, object),
        Picture::new(TITLE, "threat", P, threat),
    ]
}

const fn ivory_coat() -> Costume {
    Costume::new(Garment::Coat, IVORY, Colour::hex(0xd8_c8e0), P.acc).legs(P.mid, P.ink)
}

const fn lilac_suit() -> Costume {
    Costume::new(Garment::SpaceSuit, LILAC, P.key, P.acc)
}

/// Elena in the open dome, face to face with a moon as large as her wheel.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let light = Light { light_at: 0.1, ..Light::night(-1.0) };
    let light = light.colours(p.key, Colour::hex(0x3a_2f78), p.acc);
    let pose = Pose::new(-90.0, Expression::TENDER).head(-6.0, 0.0).body(-86.0);
    let pose = pose.stance(Stance::Wheelchair);
    let framing = seat("lucia-marchetti", &pose, (0.675, 0.885), 0.99);
    let elena = s.cast("lucia-marchetti", Some(ivory_coat()), pose, framing, light);
    s.wash(Ink::across(0.0, W, &[p.ink, p.top, p.mid.mix(p.top, 0.3), p.mid.mix(p.acc, 0.35)]));
    slit(s, (300.0, elena.mouth.y - 12.0));
    dome_ribs(s);
    s.lit_by(-80.0, p.key);
    desk_glow(s);
    let floor = Shape::poly("-10,500 970,466 970,560 -10,560");
    s.fill(&floor, Ink::across(0.0, W, &[p.mid.mix(p.low, 0.35), p.mid.mix(p.top, 0.4), p.top.mix(p.acc, 0.25)]));
    s.line(&[(-10.0, 500.0), (970.0, 466.0)], (p.low, 0.8), 3.0);
    s.poly(&[(560.0, 484.0), (790.0, 474.0), (960.0, 510.0), (720.0, 530.0)], (p.ink, 0.6));
    s.lay(&elena);
    s.vignette(p.ink, 0.45);
}

fn seat(id: &str, pose: &Pose, (x, ground): Pt, tall: f32) -> Framing {
    let who = actor(id).expect("the scenes name only actors of the table");
    Framing::on_ground(who, pose, x, ground, tall, W / H)
}

fn slit(s: &mut Stage, moon: Pt) {
    let p = s.pal;
    let gap = Shape::svg("M96 560C104 340 150 130 250 -20H520C470 130 452 340 450 560Z");
    s.fill(&gap, Ink::down(0.0, H, &[p.top.mix(p.mid, 0.5), p.mid, p.mid.mix(p.low, 0.6), p.low]));
    s.clipped(&gap, |s| {
        s.starry(60, 300.0);
        full_moon(s, moon, 100.0);
    });
    s.stroke(&gap, p.ink, 16.0);
    s.crescent(&gap, (p.key, 0.5), (5.0, 0.0), 1.0);
}

fn full_moon(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 3.0, p.low, 0.75);
    let disc = Shape::circle(x, y, r);
    s.fill(&disc, p.key);
    s.clipped(&disc, |s| {
        let sea = p.low.mix(p.body, 0.4);
        for (dx, dy, w, h) in [(-0.35, -0.3, 0.34, 0.26), (0.2, -0.42, 0.26, 0.18), (0.42, 0.05, 0.24, 0.3), (-0.5, 0.2, 0.2, 0.26), (0.0, 0.62, 0.16, 0.1)] {
            let spot = s.dice.blob((x + dx * r, y + dy * r), (w * r, h * r), 0.18, 14);
            s.fill(&spot, (sea, 0.55));
        }
        s.crescent(&disc, (p.body, 0.45), (-r * 0.14, -r * 0.1), 3.0);
    });
}

fn dome_ribs(s: &mut Stage) {
    let p = s.pal;
    for i in 0..7 {
        let x = 560.0 + 76.0 * i as f32;
        let rib = format!("M{} -20Q{} 240 {} 560", x - 40.0, x + 60.0 + 10.0 * i as f32, x + 70.0);
        s.stroke(&Shape::svg(&rib), (p.mid, 0.32), 7.0);
        s.stroke(&Shape::svg(&rib).moved(-4.0, 0.0), (p.low, 0.14), 2.0);
    }
    for y in [90.0, 270.0, 410.0] {
        s.stroke(&Shape::svg(&format!("M470 {}Q700 {} 980 {}", y + 24.0, y - 30.0, y + 10.0)), (p.mid, 0.3), 5.0);
    }
    for i in 0..3 {
        let x = 84.0 - 40.0 * i as f32;
        s.stroke(&Shape::svg(&format!("M{} 560C{} 340 {} 130 {} -20", x, x + 8.0, x + 54.0, x + 150.0)), (p.mid, 0.3), 6.0);
    }
}

fn desk_glow(s: &mut Stage) {
    let p = s.pal;
    s.glow((860.0, 330.0), 520.0, p.acc, 0.9);
    s.form(&Shape::rect(816.0, 400.0, 170.0, 14.0), p.ink.mix(p.acc, 0.3), 4.0);
    s.rect(836.0, 414.0, 10.0, 60.0, p.ink);
    s.line(&[(910.0, 400.0), (910.0, 340.0), (884.0, 318.0)], p.ink, 6.0);
    s.fill(&Shape::poly("854,336 866,298 900,304 918,344"), p.acc.mix(p.ink, 0.25));
    s.oval(886.0, 340.0, 30.0, 7.0, p.key);
    for i in 0..4 {
        s.form(&Shape::rect(822.0 + 2.0 * (i % 2) as f32, 390.0 - 10.0 * i as f32, 40.0, 9.0), [BLUE, IVORY][i % 2], 2.0);
    }
}

/// Tom behind his glass; half of it is the white of a letter.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.ink.tone(0.6), p.ink, p.top]));
    s.starry(40, 300.0);
    let plain: Vec<Pt> = (0..=12).map(|i| (i as f32 * 82.0 - 10.0, 330.0 + 14.0 * (i as f32 * 1.7).sin())).collect();
    s.fill(&Shape::under(&plain, 560.0), Ink::across(0.0, W, &[p.mid, LILAC, p.key]));
    for (x, y, r) in [(60.0, 420.0, 60.0), (870.0, 390.0, 70.0), (930.0, 490.0, 90.0)] {
        crater(s, (x, y), r);
    }
    let light = Light { light_at: 0.22, ..Light::noir(1.0) };
    let light = light.colours(WHITE.mix(p.acc, 0.12), Colour::hex(0x33_2a70), LILAC);
    let sad = Expression { lid: 0.5, ..Expression::SORROW };
    let pose = Pose::new(6.0, sad).head(9.0, 0.0).body(10.0).look(0.0, -0.06);
    let suit = lilac_suit().hat(Hat::Bubble(LILAC));
    s.act_in("jasper-wren", suit, pose, Framing::new(0.5, 0.55, 0.54), light);
    helmet_glass(s, (480.0, 264.0), 259.0);
    s.vignette(p.ink, 0.4);
}

fn helmet_glass(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let glass = Shape::circle(x, y, r);
    s.clipped(&glass, |s| {
        s.crescent(&glass, (p.ink, 0.85), (r * 0.3, -r * 0.02), 5.0);
        let sheet = Shape::spline("-.6,.64 -.3,.57 0,.55 .3,.57 .6,.64 .5,.82 .3,.95 0,1 -.3,.95 -.5,.82").at(x, y, r);
        s.fill(&sheet, (WHITE, 0.9));
        for i in 0..5 {
            let yy = y + r * (0.64 + 0.07 * i as f32);
            let half = r * (0.44 - 0.05 * i as f32) * if i == 4 { 0.5 } else { 1.0 };
            let bar = Shape::curve(&[(x - half, yy + r * 0.03), (x, yy), (x + half, yy + r * 0.03)]);
            s.stroke(&bar, (p.body, 0.85), 7.0);
        }
    });
    for (dx, dy, k) in [(-0.84, -0.3, 5.0), (-0.9, 0.06, 3.5), (-0.74, 0.36, 4.5)] {
        s.glow((x + dx * r, y + dy * r), k * 7.0, p.key, 0.8);
        s.circle(x + dx * r, y + dy * r, k, WHITE);
    }
    s.stroke(&glass, (LILAC.mix(WHITE, 0.4), 0.7), 4.0);
    s.fill(&Shape::svg("M.5 -.72C.72 -.56 .86 -.3 .88 0C.8 -.24 .66 -.46 .46 -.6Z").at(x, y, r), (WHITE, 0.85));
    s.fill(&Shape::circle(x + r * 0.34, y - r * 0.76, r * 0.045), (WHITE, 0.85));
}

fn crater(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.oval(x, y, r, r * 0.26, (p.key, 0.75));
    s.oval(x + r * 0.05, y + r * 0.025, r * 0.9, r * 0.21, p.mid);
    s.oval(x - r * 0.1, y + r * 0.06, r * 0.72, r * 0.14, p.body.mix(p.key, 0.35));
}

/// Back to back against one line: he on the cold side of it, she on the warm one.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let cold = Shape::poly("-20,-20 600,-20 400,560 -20,560");
    let warm = Shape::poly("600,-20 980,-20 980,560 400,560");
    let chill = Light { light_at: 0.1, ..Light::night(-1.0) };
    let chill = chill.colours(Colour::hex(0xe4_e6ff), Colour::hex(0x2a_2668), Colour::hex(0x9f_b8ff));
    let glow = Light { light_at: 0.1, ..Light::golden(1.0) };
    let glow = glow.colours(p.key, Colour::hex(0x6a_3a60), p.acc);
    let his = Pose::new(-122.0, Expression::SORROW).head(-8.0, 6.0).body(-138.0).bend(-4.0, 6.0);
    let hers = Pose::new(98.0, Expression::TENDER).head(-6.0, 6.0).body(146.0);
    let tom = s.cast("jasper-wren", Some(lilac_suit()), his, Framing::new(0.34, 0.385, 0.31), chill);
    let coat = Costume::new(Garment::Coat, IVORY, IVORY, p.acc);
    let elena = s.cast("lucia-marchetti", Some(coat), hers, Framing::new(0.665, 0.38, 0.32), glow);
    s.clipped(&cold, |s| {
        moonscape(s);
        s.lay(&tom);
    });
    s.clipped(&warm, |s| {
        switchboard(s);
        s.lay(&elena);
        push_handles(s);
    });
    s.line(&[(600.0, -20.0), (400.0, 560.0)], p.key, 9.0);
    let cable = Shape::svg("M-20 452C120 410 210 540 330 508C430 482 470 420 560 462C660 510 740 500 826 306");
    s.stroke(&cable, p.ink, 17.0);
    s.stroke(&cable, p.acc, 11.0);
    s.stroke(&cable.moved(-1.0, -3.0), p.key.mix(p.acc, 0.3), 3.0);
    s.vignette(p.ink, 0.35);
}

fn push_handles(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(60.0, p.key);
    let dark = p.ink.mix(p.mid, 0.3);
    s.form(&Shape::round_rect(588.0, 462.0, 132.0, 110.0, 14.0), dark, 5.0);
    for bar in ["594,480,7 592,436,7 574,426,8 556,424,9", "714,480,7 716,440,7 700,430,8 682,428,9"] {
        s.form(&Shape::limb(bar), dark, 4.0);
    }
}

fn moonscape(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 400.0, &[p.ink, p.top, Colour::hex(0x2c_3c9a)]));
    s.starry(120, 360.0);
    s.fill(&Shape::poly("-20,390 60,330 130,352 240,300 330,350 460,320 620,370 620,560 -20,560"), p.mid.mix(BLUE, 0.4));
    let ground = Shape::poly("-20,420 200,404 420,412 620,400 620,560 -20,560");
    s.fill(&ground, Ink::down(400.0, H, &[LILAC.mix(BLUE, 0.3), p.mid]));
    for (x, y, r) in [(70.0, 446.0, 50.0), (190.0, 508.0, 80.0)] {
        crater(s, (x, y), r);
    }
}

fn switchboard(s: &mut Stage) {
    let p = s.pal;
    let wall = p.acc.mix(ROSE, 0.3).mix(p.ink, 0.12);
    s.wash(Ink::across(420.0, W, &[wall.mix(ROSE, 0.4).mix(p.ink, 0.2), wall, p.acc]));
    s.lit_by(60.0, p.key);
    s.form(&Shape::round_rect(748.0, 46.0, 300.0, 420.0, 14.0), ROSE.mix(p.mid, 0.55), 8.0);
    for row in 0..8 {
        for col in 0..5 {
            let (x, y) = (782.0 + 44.0 * col as f32, 86.0 + 44.0 * row as f32);
            s.circle(x, y, 13.0, p.acc.mix(p.ink, 0.3));
            let lit = (row * 5 + col * 3) % 7 == 1;
            s.circle(x, y, 8.0, if lit { p.key } else { p.ink });
            if lit {
                s.glow((x, y), 40.0, p.key, 0.7);
            }
        }
    }
    for (a, b, tone) in [((870.0, 130.0), (958.0, 306.0), ROSE), ((782.0, 174.0), (914.0, 394.0), BLUE), ((958.0, 86.0), (826.0, 262.0), IVORY)] {
        let sag = (f32::midpoint(a.0, b.0), f32::max(a.1, b.1) + 60.0);
        s.stroke(&Shape::curve(&[a, (a.0, a.1 + 60.0), sag, b]), tone, 7.0);
    }
    s.form(&Shape::rect(640.0, 466.0, 400.0, 100.0), p.mid.mix(ROSE, 0.35), 6.0);
}

/// The far side: one hut, one lamp, and the orbit that one pair of boots has drawn.
fn place(s: &mut Stage) {
    let p = s.pal;
    let hy = 150.0;
    s.wash(p.ink.tone(0.5));
    s.starry(110, hy);
    s.lit_by(80.0, p.key);
    let pale = [p.body, LILAC.mix(p.key, 0.45), p.key.mix(LILAC, 0.2), LILAC];
    let ridge: Vec<Pt> = (0..=30).map(|i| (i as f32 * 33.0 - 10.0, hy + 8.0 * (i as f32 * 0.9).sin() + 6.0 * (i as f32 * 2.3).sin())).collect();
    s.fill(&Shape::under(&ridge, 560.0), Ink::down(hy, H, &pale));
    for (x, h, w) in [(150.0, 46.0, 130.0), (300.0, 26.0, 90.0), (846.0, 38.0, 140.0)] {
        s.poly(&[(x - w, hy + 12.0), (x, hy - h), (x + w, hy + 12.0)], p.mid);
        s.poly(&[(x, hy - h), (x + w, hy + 12.0), (x + w * 0.2, hy + 12.0)], p.key.mix(LILAC, 0.4));
    }
    let hut = (560.0, 262.0);
    for (x, y, r) in [(90.0, 214.0, 56.0), (902.0, 226.0, 70.0), (740.0, 176.0, 34.0), (330.0, 186.0, 40.0), (70.0, 480.0, 130.0), (900.0, 500.0, 120.0)] {
        crater(s, (x, y), r);
    }
    for (k, n) in [(1.0, 44), (1.16, 50), (1.34, 58), (1.54, 66)] {
        orbit(s, hut, (250.0 * k, 62.0 * k), n);
    }
    s.poly(&[(hut.0 - 30.0, hut.1 + 8.0), (hut.0, hut.1 + 14.0), (hut.0 - 250.0, hut.1 + 32.0), (hut.0 - 262.0, hut.1 + 18.0)], (p.mid.mix(p.ink, 0.3), 0.85));
    s.framed(Transform::from_row(1.5, 0.0, 0.0, 1.5, -0.5 * hut.0, -0.5 * hut.1), |s| station(s, hut));
    s.vignette(p.ink, 0.35);
}

fn orbit(s: &mut Stage, (x, y): Pt, (rx, ry): Pt, n: usize) {
    let p = s.pal;
    s.stroke(&Shape::ellipse(x, y + 24.0 + ry * 0.325, rx, ry * 1.125), (p.mid, 0.28), 9.0);
    for i in 0..n {
        let a = i as f32 * TAU / n as f32 + s.dice.range(-0.02, 0.02);
        let near = 1.0 + 0.45 * a.sin();
        let k = if i % 2 == 0 { 1.0 } else { 0.97 };
        let at = (x + a.cos() * rx * k, y + 24.0 + a.sin() * ry * k * near.max(0.8));
        s.oval(at.0, at.1, 6.5 * near, 2.9 * near, (p.mid.mix(p.ink, 0.25), 0.9));
        s.oval(at.0 + 2.0, at.1 + 1.6 * near, 5.0 * near, 1.4 * near, (p.key, 0.8));
    }
}

fn station(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let hut = Shape::svg("M-62 8V-22C-62 -82 62 -82 62 -22V8Z").moved(x, y);
    s.fill(&hut, p.mid.mix(p.ink, 0.35));
    s.clipped(&hut, |s| {
        s.fill(&Shape::svg("M10 10V-70C50 -60 70 -40 70 10Z").moved(x, y), p.key.mix(LILAC, 0.5));
        s.fill(&Shape::svg("M40 10V-70C60 -60 70 -40 70 10Z").moved(x, y), p.key);
    });
    s.line(&[(x - 20.0, y - 60.0), (x - 20.0, y - 128.0)], p.mid, 3.5);
    s.circle(x - 20.0, y - 128.0, 4.5, ROSE);
    s.glow((x - 26.0, y - 22.0), 120.0, p.acc, 0.95);
    s.fill(&Shape::round_rect(x - 44.0, y - 42.0, 36.0, 34.0, 8.0), p.acc);
    s.fill(&Shape::round_rect(x - 38.0, y - 36.0, 24.0, 22.0, 5.0), p.key);
}

/// The letters under the lamp, tied in rose; moon dust, and a heart drawn in it.
fn object(s: &mut Stage) {
    let p = s.pal;
    let wood = p.mid.mix(ROSE, 0.45).mix(p.ink, 0.3);
    s.wash(wood);
    for i in 0..8 {
        let y = 70.0 * i as f32 + 10.0;
        s.rect(-8.0, y, W + 16.0, 4.0, (p.ink, 0.3));
    }
    let pool = (560.0, 250.0);
    let lamp = vec![(0.0, p.key, 1.0), (0.4, p.acc.mix(p.key, 0.55), 1.0), (0.72, p.acc, 1.0), (0.8, p.acc.mix(wood, 0.5), 0.8), (1.0, wood, 0.0)];
    s.oval(pool.0, pool.1, 520.0, 400.0, Ink::Radial(pool, (520.0, 400.0), lamp));
    s.lit_by(50.0, p.key);
    for i in (0..6).rev() {
        let k = i as f32;
        let sheet = envelope().turned_by(-11.0 + 2.5 * (k * 2.0).sin(), 0.0, 0.0).moved(338.0 - 9.0 * k, 276.0 + 11.0 * k);
        s.fill(&sheet.moved(-8.0, 9.0), (p.ink, 0.45));
        s.form(&sheet, BLUE.mix(p.top, 0.09 * k), 5.0);
    }
    top_envelope(s, (338.0, 276.0), -11.0);
    dust(s, (706.0, 330.0));
    s.vignette(p.ink, 0.6);
}

fn envelope() -> Shape {
    Shape::round_rect(-210.0, -140.0, 420.0, 280.0, 8.0)
}

fn top_envelope(s: &mut Stage, (x, y): Pt, turn: f32) {
    let p = s.pal;
    let t = |h: Shape| h.turned_by(turn, 0.0, 0.0).moved(x, y);
    let mouth = Shape::poly("210,-140 210,140 96,8");
    s.fill(&t(mouth), p.top);
    let flap = Shape::poly("206,-138 330,-6 206,138");
    s.fill(&t(flap.clone()).moved(-6.0, 10.0), (p.ink, 0.4));
    s.form(&t(flap), BLUE.mix(p.key, 0.3), 6.0);
    s.stroke(&t(Shape::svg("M-208 -138L-60 6L-208 138")), (p.top, 0.45), 4.0);
    for bar in [Shape::rect(-66.0, -140.0, 40.0, 280.0), Shape::rect(-210.0, -20.0, 290.0, 40.0)] {
        s.form(&t(bar), ROSE, 6.0);
    }
    for k in [-1.0, 1.0] {
        let bow = Shape::spline("0,0 30,-46 84,-58 96,-22 50,2").scaled(k, 1.0).moved(-46.0, 0.0);
        s.fill(&t(bow.clone()).moved(-5.0, 8.0), (p.ink, 0.4));
        s.form(&t(bow), ROSE, 8.0);
        let tail = Shape::poly("0,0 22,6 66,84 44,78 30,96").scaled(k, 1.0).moved(-46.0, 0.0);
        s.form(&t(tail), ROSE.mix(p.mid, 0.2), 5.0);
    }
    s.form(&t(Shape::round_rect(-66.0, -18.0, 40.0, 36.0, 12.0)), ROSE.mix(p.key, 0.2), 6.0);
}

fn dust(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let grey = p.key.mix(p.body, 0.25);
    let heap = s.dice.blob((x, y), (186.0, 146.0), 0.05, 18);
    s.fill(&heap.moved(-8.0, 10.0), (p.ink, 0.35));
    s.fill(&heap, grey);
    s.crescent(&heap, p.body, (14.0, -12.0), 3.0);
    s.crescent(&heap, WHITE, (-6.0, 7.0), 1.0);
    for _ in 0..260 {
        let (dx, dy) = (s.dice.gauss(110.0), s.dice.gauss(86.0));
        let tone = [WHITE, p.body, grey][(dx.abs() as usize) % 3];
        s.circle(x + dx, y + dy, 1.4 + (dx * 7.3).sin().abs() * 2.0, tone);
    }
    for i in 0..60 {
        let t = i as f32 / 60.0;
        let (dx, dy) = (s.dice.gauss(10.0), s.dice.gauss(16.0));
        s.circle(600.0 - 70.0 * t + dx, 270.0 + 20.0 * (1.0 - t) + dy, 2.6, grey);
    }
    let heart = Shape::svg("M0 .9C-.5 .5 -1 .12 -1 -.34C-1 -.76 -.68 -.96 -.42 -.9C-.2 -.86 -.06 -.7 0 -.5C.06 -.7 .2 -.86 .42 -.9C.68 -.96 1 -.76 1 -.34C1 .12 .5 .5 0 .9Z").turned_by(9.0, 0.0, 0.0).at(x, y, 84.0);
    s.stroke(&heart.moved(3.0, -3.0), WHITE, 26.0);
    s.stroke(&heart, p.mid.mix(p.body, 0.4), 19.0);
    s.stroke(&heart.moved(2.0, -3.0), p.mid.mix(p.ink, 0.2), 7.0);
}

/// The great dish against rose dusk; its beam climbs to a moon that burns.
fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along((0.0, H), (W, 0.0), &[p.low, ROSE, ROSE.mix(p.mid, 0.35), p.mid.mix(ROSE, 0.3)]));
    for (i, y) in [330.0, 372.0, 412.0, 448.0].into_iter().enumerate() {
        s.streak((-60.0 + 40.0 * i as f32, y), (560.0, 11.0), (p.key, 0.5), 3 + i as u64);
    }
    let moon = (842.0, 98.0);
    storm_moon(s, moon, 62.0);
    s.shaft((614.0, 140.0), moon, (5.0, 14.0), p.key, 1.0);
    s.line(&[(614.0, 140.0), (810.0, 102.0)], p.key, 5.0);
    s.lit_by(52.0, p.acc.mix(p.low, 0.4));
    dish(s, (452.0, 300.0));
    catwalk(s);
    let light = Light { light_at: 0.3, ..Light::night(1.0) }.colours(p.key, Colour::hex(0x6a_4a86), p.acc);
    let pose = Pose::new(150.0, Expression::SORROW).head(-14.0, 0.0).body(158.0).stance(Stance::Wheelchair);
    let framing = seat("lucia-marchetti", &pose, (0.15, 0.80), 0.64);
    s.act_in("lucia-marchetti", ivory_coat(), pose, framing, light);
    s.vignette(p.ink, 0.35);
}

fn storm_moon(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 5.0, p.acc, 0.95);
    for (n, k, tone) in [(17, 2.1, p.acc.mix(ROSE, 0.4)), (15, 1.7, p.acc), (13, 1.35, p.key)] {
        let mut pts = Vec::new();
        for i in 0..n {
            let a = i as f32 * TAU / n as f32;
            let out = r * k * s.dice.range(0.8, 1.25);
            pts.push((x + a.cos() * r * 0.95, y + a.sin() * r * 0.95));
            pts.push((x + (a + 0.26).cos() * out, y + (a + 0.26).sin() * out));
        }
        s.fill(&Shape::smooth(&pts, 0.1), tone);
    }
    s.circle(x, y, r, p.body.mix(p.key, 0.3));
    s.crescent(&Shape::circle(x, y, r), (p.ink, 0.8), (r * 0.5, r * -0.4), 2.0);
}

fn dish(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let black = p.ink.mix(p.top, 0.25);
    for (a, b, w) in [((x - 10.0, y + 60.0), (x - 120.0, 570.0), 34.0), ((x + 40.0, y + 60.0), (x + 150.0, 570.0), 34.0), ((x - 80.0, 470.0), (x + 100.0, 430.0), 14.0)] {
        s.line(&[a, b], black, w);
    }
    let tilt = |h: Shape| h.turned_by(28.0, 0.0, 0.0).moved(x, y);
    let mast = Shape::poly("-8,-60 8,-60 4,-205 -4,-205");
    for lean in [-34.0, 0.0, 34.0] {
        s.fill(&tilt(mast.turned_by(lean * 0.25, 0.0, -205.0)).moved(68.0, 20.0), black);
    }
    let bowl = tilt(Shape::svg("M-366 -40C-340 -76 -180 -96 0 -96C180 -96 340 -76 366 -40C330 110 190 206 0 206C-190 206 -330 110 -366 -40Z"));
    s.backlit(&bowl, black, 7.0);
    s.clipped(&bowl, |s| {
        for i in 0..11 {
            let k = (i as f32 - 5.0) / 5.0;
            let petal = tilt(Shape::svg(&format!("M{} 206Q{} 90 {} -66", 60.0 * k, 290.0 * k, 366.0 * k)));
            s.stroke(&petal, (ROSE.mix(p.mid, 0.3), 0.55), 4.0);
        }
        for q in [0.28, 0.55, 0.8] {
            let ring = tilt(Shape::svg(&format!("M{} {}Q0 {} {} {}", -366.0 * (1.0 - q * 0.55), 200.0 * q - 40.0, 150.0 + 120.0 * q, 366.0 * (1.0 - q * 0.55), 200.0 * q - 40.0)));
            s.stroke(&ring, (ROSE.mix(p.mid, 0.4), 0.4), 3.0);
        }
    });
    let lip = tilt(Shape::ellipse(0.0, -46.0, 368.0, 46.0));
    s.fill(&lip, p.mid.mix(p.ink, 0.25));
    s.crescent(&lip, p.acc.mix(p.key, 0.3), (-4.0, 6.0), 0.0);
}

fn catwalk(s: &mut Stage) {
    let p = s.pal;
    let black = p.ink.mix(p.top, 0.2);
    s.backlit(&Shape::rect(-10.0, 432.0, 420.0, 14.0), black, 3.0);
    for i in 0..9 {
        let x = 4.0 + 48.0 * i as f32;
        s.line(&[(x, 446.0), (x + 48.0, 484.0)], black, 5.0);
        s.line(&[(x + 48.0, 446.0), (x, 484.0)], black, 5.0);
    }
    s.rect(-10.0, 480.0, 420.0, 9.0, black);
    s.fill(&Shape::under(&[(-10.0, 520.0), (300.0, 506.0), (620.0, 522.0), (970.0, 496.0)], 560.0), p.ink);
}
