//! Undertow Nine: abyss green-blacks against one alarm red; something down here has learned to knock.

mod nobody;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
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

/// Gorsky listens at the plate; five pale fingertips listen from the other side.
fn second(s: &mut Stage) {
    let p = s.pal;
    let edge = 636.0;
    s.wash(Ink::across(
        0.0,
        edge,
        &[p.acc, p.acc.mix(p.ink, 0.28), p.acc.mix(p.ink, 0.6)],
    ));
    s.lit_by(-85.0, p.acc.mix(WHITE, 0.3));
    for (y, h) in [(40.0, 26.0), (84.0, 14.0), (452.0, 34.0)] {
        s.form(
            &Shape::rect(-20.0, y, edge + 10.0, h),
            p.acc.mix(p.ink, 0.5),
            h * 0.2,
        );
    }
    for x in [60.0, 330.0] {
        s.rect(x, -8.0, 34.0, H + 16.0, (p.ink, 0.35));
        s.rect(x, -8.0, 5.0, H + 16.0, (WHITE, 0.2));
    }
    s.glow((30.0, 120.0), 330.0, WHITE.mix(p.acc, 0.3), 0.9);
    s.circle(30.0, 120.0, 34.0, WHITE.mix(p.acc, 0.15));
    s.rect(
        edge,
        -8.0,
        W - edge + 10.0,
        H + 16.0,
        Ink::across(edge, W, &[p.mid, p.top, p.ink]),
    );
    fingers(s, edge + 46.0);
    let light = Light::noir(-1.0).colours(Colour::hex(0xff_a890), Colour::hex(0x2a_0a1c), p.low);
    let jersey = Costume::new(Garment::Sweater, GREEN, GREEN.tone(0.8), GREEN.tone(0.7));
    let hark = Expression {
        brow_in: 0.1,
        fore: 0.8,
        ..Expression::SHUT
    };
    let pose = Pose::new(-30.0, hark)
        .head(4.0, 10.0)
        .body(-14.0)
        .bend(0.0, 6.0);
    s.clipped(&Shape::rect(0.0, 0.0, edge + 8.0, H), |s| {
        s.act_in(
            "bruno-halasz",
            jersey,
            pose,
            Framing::new(0.53, 0.41, 0.56),
            light,
        );
    });
    plate(s, edge);
    s.vignette(p.ink, 0.4);
}

fn plate(s: &mut Stage, x: f32) {
    let p = s.pal;
    let steel = Shape::rect(x, -8.0, 46.0, H + 16.0);
    s.fill(
        &steel,
        Ink::across(
            x,
            x + 46.0,
            &[
                p.acc.mix(p.body, 0.35),
                p.body.mix(p.ink, 0.5),
                p.ink,
                p.body.mix(p.ink, 0.3),
            ],
        ),
    );
    s.rect(x, -8.0, 4.0, H + 16.0, p.acc.mix(WHITE, 0.4));
    s.rect(x + 43.0, -8.0, 3.0, H + 16.0, p.low);
    for i in 0..8 {
        rivet(s, (x + 23.0, 30.0 + 70.0 * i as f32), 9.0);
    }
}

fn fingers(s: &mut Stage, x: f32) {
    let p = s.pal;
    let pale = p.key.mix(p.low, 0.2);
    for (i, (y, r)) in [
        (88.0, 27.0),
        (152.0, 34.0),
        (222.0, 37.0),
        (294.0, 34.0),
        (372.0, 30.0),
    ]
    .into_iter()
    .enumerate()
    {
        let bend = (i as f32 - 2.0) * 26.0;
        let arm = Shape::tube(&[
            (x + 20.0, y, r * 0.82),
            (x + 110.0, y + bend * 0.3, r * 0.7),
            (x + 220.0, y + bend * 1.1 - 14.0, r * 0.62),
            (x + 340.0, y + bend * 1.9, r * 0.9),
        ]);
        s.fill(
            &arm,
            Ink::Linear(
                (x, y),
                (x + 250.0, y),
                vec![
                    (0.0, pale.mix(p.body, 0.25), 1.0),
                    (0.35, p.body, 0.9),
                    (1.0, p.top, 0.0),
                ],
            ),
        );
        s.glow((x + 18.0, y), r * 3.0, p.low, 0.6);
        s.oval(x + 16.0, y, r * 0.62, r, pale);
        s.oval(x + 12.0, y - 2.0, r * 0.4, r * 0.7, WHITE);
        for k in 1..3 {
            s.stroke(
                &Shape::ellipse(x + 14.0, y, r * 0.16 * k as f32, r * 0.28 * k as f32),
                (p.low, 0.5),
                1.6,
            );
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
    let door = Shape::svg("M-.5 .62V-.3C-.5 -.66 -.3 -.78 0 -.78C.3 -.78 .5 -.66 .5 -.3V.62Z")
        .at(v.0, v.1, 250.0);
    s.glow(v, 430.0, p.low, 0.7);
    s.fill(
        &door,
        Ink::down(60.0, 420.0, &[WHITE, p.key, p.key.mix(TURQUOISE, 0.35)]),
    );
    s.clipped(&door, |s| {
        s.rect(340.0, 398.0, 280.0, 40.0, TURQUOISE.mix(p.mid, 0.4));
    });
    back_to_back(s);
    s.reflect(416.0, 130.0, 4.0, 0.75);
    s.rect(-8.0, 416.0, W + 16.0, 130.0, (p.ink, 0.25));
    for i in 0..24 {
        let (x, y) = (s.dice.range(0.0, W), 424.0 + 4.6 * i as f32);
        let half = s.dice.clone().range(20.0, 90.0);
        s.oval(x, y, half, 1.4, (p.acc.mix(WHITE, 0.3), 0.4));
    }
    wheel(s, (838.0, 452.0), 122.0);
    s.vignette(p.ink, 0.5);
}

/// Samira and Gorsky in the last doorway.
fn back_to_back(s: &mut Stage) {
    let p = s.pal;
    let light = |side: f32| {
        Light {
            dir: [0.5 * side, 0.3, -0.3],
            light_at: 0.2,
            shadow_at: -0.7,
            depth: 0.3,
            ..Light::noir(side)
        }
        .colours(p.key, p.ink, p.key)
    };
    let samira = Pose::new(-58.0, Expression::FEAR)
        .body(-58.0)
        .stance(Stance::Firm);
    let gorsky = Pose::new(58.0, Expression::RESOLVE)
        .body(62.0)
        .stance(Stance::Firm);
    let aspect = W / H;
    let jersey = Costume::new(Garment::Sweater, GREEN, GREEN.tone(0.8), GREEN.tone(0.7));
    let dark = Costume::new(Garment::Coat, Colour::hex(0x14_4a50), p.ink, p.ink);
    if let (Some(noor), Some(bruno)) = (actor("noor-haddad"), actor("bruno-halasz")) {
        s.act_in(
            "noor-haddad",
            dark,
            samira,
            Framing::on_ground(noor, &samira, 0.452, 0.755, 0.50, aspect),
            light(-1.0),
        );
        s.act_in(
            "bruno-halasz",
            jersey,
            gorsky,
            Framing::on_ground(bruno, &gorsky, 0.548, 0.755, 0.50, aspect),
            light(1.0),
        );
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
