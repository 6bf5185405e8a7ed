//! Undertow Nine: abyss green-blacks against one alarm red; something down here has learned to knock.

mod nobody;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Layer, Light, Pose};
use kit::stage::Stage;
use nobody::{object, place, threat};
use std::f32::consts::TAU;

const TITLE: &str = "undertow-nine";
const P: Palette = Palette::of([
    0x03141c, 0x0a3b4a, 0x2fa7a0, 0xd9fff0, 0x15616b, 0x020a10, 0xff3b30,
]);
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
        rivet(
            s,
            (c.0 + a.cos() * (r + 31.0), c.1 + a.sin() * (r + 31.0)),
            11.0,
        );
    }
    s.circle(c.0, c.1, r + 8.0, p.ink);
    let glass = Shape::circle(c.0, c.1, r);
    let warm = Colour::hex(0xff_b48a);
    s.fill(
        &glass,
        Ink::across(
            c.0 - r,
            c.0 + r,
            &[warm, p.acc.mix(warm, 0.4), p.mid.mix(p.acc, 0.25), p.mid],
        ),
    );
    let look = Expression {
        lid: 1.05,
        brow_in: 0.08,
        ..Expression::WONDER
    };
    let pose = Pose::new(-16.0, look).head(-6.0, 3.0).look(0.045, 0.055);
    let light = Light::noir(-1.0).colours(Colour::hex(0xff_d0a0), Colour::hex(0x06_3038), p.low);
    s.clipped(&glass, |s| {
        s.act("noor-haddad", pose, Framing::new(0.475, 0.53, 0.585), light);
        palm(s, (604.0, 330.0));
        s.fill(
            &Shape::svg("M-.86 -.3C-.78 -.66 -.5 -.86 -.16 -.93C-.44 -.74 -.66 -.5 -.74 -.2Z")
                .at(c.0, c.1, r),
            (WHITE, 0.28),
        );
    });
    s.crescent(&glass, (p.ink, 0.75), (7.0, 10.0), 2.0);
    bubbles(s, (700.0, 500.0), 15);
    s.vignette(p.ink, 0.6);
}

fn hull_outside(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[
            p.low.mix(p.key, 0.25),
            p.low,
            p.low.mix(p.body, 0.6),
            p.body,
        ],
    ));
    for x in [110.0, 838.0] {
        s.rect(x, -8.0, 6.0, H + 16.0, (p.ink, 0.6));
        s.rect(x + 6.0, -8.0, 3.0, H + 16.0, (p.low, 0.5));
        for i in 0..9 {
            rivet(s, (x + 30.0, 36.0 + 60.0 * i as f32), 8.0);
        }
    }
    for (x, l) in [(60.0, 200.0), (900.0, 320.0), (760.0, 150.0)] {
        s.rect(
            x,
            -8.0,
            26.0,
            l,
            Ink::fade((0.0, 0.0), (0.0, l), p.ink, (0.5, 0.0)),
        );
    }
}

fn rivet(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.circle(x + 2.0, y + 3.0, r, (p.ink, 0.7));
    s.form(&Shape::circle(x, y, r), p.body, r * 0.3);
}

fn palm(s: &mut Stage, (x, y): Pt) {
    let print = Shape::ellipse(0.0, 20.0, 31.0, 34.0);
    let tips = [
        (-33.0, -22.0, -24.0),
        (-13.0, -44.0, -7.0),
        (10.0, -47.0, 6.0),
        (31.0, -33.0, 18.0),
        (-47.0, 18.0, -52.0),
    ];
    let fingers = tips.map(|(fx, fy, a)| {
        Shape::round_rect(fx - 8.0, fy - 24.0, 16.0, 47.0, 8.0).turned_by(a, fx, fy)
    });
    let whole = Shape::all([print])
        .and(&Shape::all(fingers))
        .turned_by(12.0, 0.0, 0.0)
        .moved(x, y);
    s.layered(Blend::faded(0.6), |s| s.fill(&whole, s.pal.key));
    let wet = s.pal.key;
    for dx in [-18.0, 12.0] {
        s.rect(
            x + dx,
            y + 40.0,
            4.0,
            60.0,
            Ink::fade((0.0, y + 40.0), (0.0, y + 100.0), wet, (0.6, 0.0)),
        );
    }
}

fn bubbles(s: &mut Stage, (x, y): Pt, n: usize) {
    let p = s.pal;
    for i in 0..n {
        let t = i as f32 / n as f32;
        let (bx, by) = (
            x + s.dice.gauss(34.0) + 60.0 * (t * 9.0).sin(),
            y - 520.0 * t,
        );
        let r = s.dice.range(4.0, 17.0);
        let ball = Shape::circle(bx, by, r);
        s.fill(&ball, (p.low, 0.28));
        s.crescent(&ball, (p.key, 0.85), (r * 0.2, r * 0.2), 0.0);
        s.circle(bx + r * 0.35, by + r * 0.35, r * 0.16, (p.key, 0.8));
    }
}

/// From the water: Gorsky's ear at the pane, and what has come to the other side of it to listen.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along((0.0, 0.0), (W, H), &[p.body, p.mid, p.top, p.ink]));
    s.lit_by(-40.0, p.low);
    let port = Shape::round_rect(96.0, 42.0, 690.0, 456.0, 120.0);
    s.form(&Shape::round_rect(50.0, -2.0, 782.0, 544.0, 160.0), p.body.mix(p.ink, 0.35), 10.0);
    for (x, y) in [(150.0, 24.0), (300.0, 18.0), (450.0, 18.0), (600.0, 18.0), (740.0, 28.0), (72.0, 130.0), (68.0, 270.0), (72.0, 410.0), (300.0, 520.0), (450.0, 520.0), (150.0, 514.0), (812.0, 150.0)] { rivet(s, (x, y), 11.0); }
    s.clipped(&port, |s| {
        s.wash(Ink::across(96.0, 786.0, &[p.acc.mix(WHITE, 0.12), p.acc, p.acc.mix(p.ink, 0.35), p.acc.mix(p.ink, 0.6)]));
        for (y, h) in [(80.0, 30.0), (126.0, 16.0), (420.0, 26.0)] { s.form(&Shape::rect(60.0, y, 760.0, h), p.acc.mix(p.ink, 0.45), h * 0.2); }
        let light = Light { light_at: 0.2, shadow_at: -0.1, ..Light::noir(-1.0) }.colours(Colour::hex(0xff_b49c), Colour::hex(0x3a_0a1c), p.low);
        let jersey = Costume::new(Garment::Sweater, GREEN, GREEN.tone(0.8), GREEN.tone(0.7));
        let hark = Expression { brow_in: 0.1, fore: 0.7, ..Expression::SHUT };
        let pose = Pose::new(-76.0, hark).head(2.0, -4.0).body(-60.0);
        s.act_in("bruno-halasz", jersey, pose, Framing::new(0.41, 0.47, 0.62), light);
        s.poly(&[(240.0, 20.0), (330.0, 20.0), (150.0, 520.0), (60.0, 520.0)], (WHITE, 0.13));
        s.poly(&[(356.0, 20.0), (380.0, 20.0), (200.0, 520.0), (176.0, 520.0)], (WHITE, 0.13));
    });
    s.crescent(&port, (p.ink, 0.8), (8.0, 10.0), 2.0);
    listening_hand(s);
    s.vignette(p.ink, 0.5);
}

/// Five fingers as long as an arm, each with a pale pad pressed to the glass around his ear.
fn listening_hand(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-50.0, p.low);
    let skin = p.ink.mix(p.mid, 0.4);
    let bones = [
        [(1010.0, 250.0, 60.0), (820.0, 96.0, 30.0), (640.0, 70.0, 24.0), (486.0, 128.0, 27.0)],
        [(1010.0, 330.0, 60.0), (850.0, 190.0, 32.0), (700.0, 170.0, 25.0), (578.0, 206.0, 29.0)],
        [(1010.0, 400.0, 60.0), (870.0, 300.0, 32.0), (730.0, 290.0, 26.0), (608.0, 316.0, 30.0)],
        [(1010.0, 470.0, 60.0), (860.0, 414.0, 32.0), (720.0, 424.0, 26.0), (584.0, 424.0, 29.0)],
        [(1010.0, 560.0, 60.0), (820.0, 530.0, 34.0), (640.0, 556.0, 26.0), (486.0, 506.0, 28.0)],
    ];
    s.fill(&Shape::spline("880,180 990,120 990,600 860,600 820,430"), skin);
    for b in bones {
        let finger = Shape::tube(&b);
        s.fill(&finger.moved(10.0, 16.0), (p.ink, 0.4));
        s.backlit(&finger, skin, 5.0);
        for (x, y, r) in [b[1], b[2]] {
            for k in 0..3 { s.stroke(&Shape::ellipse(x - 8.0 + 9.0 * k as f32, y, 4.0, r * 0.74), (p.ink, 0.55), 3.0); }
        }
        let (x, y, r) = b[3];
        s.glow((x, y), r * 3.0, p.low, 0.7);
        s.circle(x - 4.0, y, r * 1.12, p.key.mix(p.low, 0.25));
        s.circle(x - 6.0, y - 2.0, r * 0.82, p.key);
        for k in 1..4 { s.stroke(&Shape::ellipse(x - 5.0, y, r * 0.22 * k as f32, r * 0.25 * k as f32), (p.low, 0.8), 2.6); }
    }
}

/// Waist-deep and back to back: her torch has found what opens the hatch, he watches the alarm.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.top, p.mid, p.acc.mix(p.ink, 0.62), p.acc.mix(p.ink, 0.12), p.acc]));
    let end = (170.0, 262.0);
    for i in (0..8).rev() {
        let k = 0.36 * 1.42_f32.powi(i);
        let red = p.acc.mix(p.ink, 0.12 + 0.03 * (7 - i) as f32);
        let (edge, wall) = if i < 2 { (p.low, p.mid) } else { (red, red.mix(p.ink, 0.5)) };
        rib(s, end, k, edge);
        rib(s, end, k * 0.9, wall);
    }
    s.glow((900.0, 120.0), 420.0, p.acc.mix(WHITE, 0.15), 0.9);
    s.glow((900.0, 120.0), 90.0, WHITE, 0.9);
    s.circle(900.0, 120.0, 34.0, WHITE.mix(p.acc, 0.1));
    hatch(s, end);
    let (noor, torch) = back_to_back(s);
    s.layered(Blend { opacity: 0.5, ..Blend::soft(5.0) }, |s| s.poly(&[(torch.0, torch.1 - 9.0), (torch.0, torch.1 + 9.0), (end.0 - 250.0, 452.0), (end.0 - 190.0, 60.0)], Ink::fade(torch, end, p.key, (1.0, 0.55))));
    s.glow(torch, 90.0, WHITE, 1.0);
    s.form(&Shape::round_rect(torch.0 - 8.0, torch.1 - 14.0, 74.0, 28.0, 8.0), p.ink.mix(p.body, 0.5), 4.0);
    s.close_hands(&noor);
    flood(s);
    wheel(s, (946.0, 536.0), 96.0);
    s.vignette(p.ink, 0.5);
}

/// The far hatch, ajar on the dark, pale fingertips round its edge.
fn hatch(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(80.0, p.key);
    s.circle(x, y, 150.0, p.ink);
    let ring = Shape::circle(x, y, 150.0).stroked(26.0);
    s.form(&ring, p.body.mix(p.key, 0.25), 6.0);
    let door = Shape::ellipse(x - 62.0, y, 84.0, 138.0);
    s.form(&door, p.body, 9.0);
    for k in 0..3 { s.stroke(&Shape::ellipse(x - 62.0, y, 60.0 - 18.0 * k as f32, 104.0 - 32.0 * k as f32), (p.ink, 0.5), 6.0); }
    for (dy, l, r) in [(-70.0, 66.0, 15.0), (-30.0, 84.0, 17.0), (12.0, 88.0, 17.0), (54.0, 74.0, 15.0)] {
        let finger = Shape::tube(&[(x + 66.0, y + dy * 1.1, r), (x + 10.0, y + dy - 8.0, r), (x + 66.0 - l, y + dy + 4.0, r * 1.15)]);
        s.fill(&finger.moved(4.0, 7.0), (p.ink, 0.6));
        s.fill(&finger, Ink::across(x - 16.0, x + 66.0, &[p.key, p.key.mix(p.low, 0.4), p.mid, p.ink]));
        s.oval(x + 66.0 - l - 2.0, y + dy + 2.0, 6.0, r * 0.7, WHITE);
    }
}

/// Samira with the torch and Gorsky with the spanner; gives her layer and where her light is.
fn back_to_back(s: &mut Stage) -> (Layer, Pt) {
    let p = s.pal;
    let cold = Light { light_at: -0.05, shadow_at: -0.3, depth: 0.5, ..Light::noir(-1.0) }.colours(p.key, p.ink.mix(p.acc, 0.15), p.acc);
    let hot = Light { light_at: 0.05, shadow_at: -0.25, depth: 0.5, ..Light::noir(1.0) }.colours(Colour::hex(0xff_a890), Colour::hex(0x2a_0a1c), p.low);
    let jersey = Costume::new(Garment::Sweater, GREEN, GREEN.tone(0.8), GREEN.tone(0.7));
    let gorsky = Pose::new(42.0, Expression::RESOLVE).head(0.0, 3.0).body(46.0).look(0.04, 0.02).arms(Arm::Behind, Arm::Reach { at: [0.2, -1.35, 2.3], grip: Grip::Rod });
    let him = s.act_in("bruno-halasz", jersey, gorsky, Framing::new(0.695, 0.385, 0.31), hot);
    if let Some(fist) = him.hands[1] {
        s.lit_by(60.0, p.acc.mix(WHITE, 0.4));
        let spanner = Shape::svg("M-.1 .5V-.62C-.3 -.72 -.32 -1 -.14 -1.12V-.86H.14V-1.12C.32 -1 .3 -.72 .1 -.62V.5Z").turned_by(fist.rod, 0.0, 0.0).at(fist.x, fist.y, fist.scale * 1.9);
        s.form(&spanner, p.body.mix(p.ink, 0.4), 5.0);
        s.close_hands(&him);
    }
    let overall = Costume::new(Garment::Overall, TURQUOISE.mix(p.ink, 0.45), p.ink, p.low);
    let aim = Arm::Reach { at: [1.0, -1.25, 2.5], grip: Grip::Rod };
    let samira = Pose::new(-36.0, Expression { open: 0.25, ..Expression::FEAR }).head(-2.0, -5.0).body(-48.0).look(-0.04, 0.0).arms(aim, Arm::Behind).bend(0.0, -3.0);
    let noor = s.act_in("noor-haddad", overall, samira, Framing::new(0.54, 0.45, 0.275), cold);
    let torch = noor.hands[0].map_or((400.0, 320.0), |h| (h.x - 40.0, h.y));
    (noor, torch)
}

/// Black water to the waist, with the two lights broken on it.
fn flood(s: &mut Stage) {
    let p = s.pal;
    s.rect(-8.0, 432.0, W + 16.0, 120.0, Ink::across(0.0, W, &[p.top, p.ink, p.ink.mix(p.acc, 0.25)]));
    s.reflect(432.0, 108.0, 5.0, 0.6);
    for i in 0..26 {
        let (x, y) = (s.dice.range(-20.0, W), 438.0 + 4.0 * i as f32);
        let half = s.dice.range(20.0, 80.0);
        let tint = if x < 520.0 { p.key } else { p.acc.mix(WHITE, 0.3) };
        s.oval(x, y, half, 2.0, (tint, 0.5));
    }
}

fn rib(s: &mut Stage, (x, y): Pt, k: f32, ink: Colour) {
    let frame =
        Shape::poly("-420,220 -420,-110 -250,-262 250,-262 420,-110 420,220 300,330 -300,330")
            .at(x, y, k);
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
