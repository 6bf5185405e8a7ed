//! Row M: velvet plum and oxblood against ectoplasm green; an understudy and the ghost in the stalls.

mod nobody;

use super::Picture;
use kit::stage::fade_down;
use kit::canvas::{Blend, Canvas, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Layer, Light, Pose, Stance};
use kit::places::built;
use kit::stage::Stage;
use nobody::{object, place, threat};
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "row-m";
const P: Palette = Palette::of([
    0x2a0b2e, 0x6d1642, 0xe08a6c, 0xffe9c7, 0x8b2b46, 0x12060f, 0x5bf0a8,
]);
const LILAC: Colour = Colour::hex(0xb7_9ce8);
const MAGENTA: Colour = Colour::hex(0xc2_256e);

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

/// Denny's face, far too near, lit from below in green.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.ink, p.top, p.mid.mix(p.top, 0.4)]));
    s.lit_by(180.0, p.acc);
    built::curtain(s, [-30.0, -10.0, 250.0, 570.0], p.mid, None, true);
    s.rect(
        -8.0,
        60.0,
        W + 16.0,
        490.0,
        Ink::fade((0.0, 60.0), (0.0, H), p.acc.mix(p.top, 0.15), (0.05, 0.95)),
    );
    let mut light = Light::below(0.4).colours(
        Colour::hex(0x9a_ffc8),
        Colour::hex(0x3a_1040),
        Colour::hex(0xd0_3a70),
    );
    light.dir = [0.16, -0.62, 0.62];
    light.light_at = 0.22;
    let terror = Expression {
        lid: 1.6,
        open: 0.34,
        ..Expression::FEAR
    };
    let pose = Pose::new(10.0, terror).head(-2.0, 0.0).look(0.02, 0.03);
    let denny = s.cast(
        "jasper-wren",
        Some(doublet()),
        pose,
        Framing::new(0.52, 0.53, 0.82),
        light,
    );
    let tilt = Transform::from_rotate_at(-12.0, 500.0, 300.0);
    let near = Transform::from_translate(-100.0, -66.0).pre_scale(1.22, 1.22);
    s.framed(tilt, |s| {
        s.framed(near, |s| s.lay(&denny));
        ruff(s, (520.0, 640.0), (520.0, 190.0), 26);
    });
    s.vignette(p.ink, 0.55);
}

const fn doublet() -> Costume {
    Costume::new(Garment::Suit, LILAC, Colour::hex(0xff_f4e8), LILAC)
}

/// A pleated ruff, seen from above its rim: lilac folds that fan out round (x, y).
fn ruff(s: &mut Stage, (x, y): Pt, (rx, ry): Pt, n: usize) {
    let p = s.pal;
    let at = |a: f32, k: f32| (x + a.cos() * rx * k, y + a.sin() * ry * k);
    s.oval(x, y, rx * 0.9, ry * 0.9, LILAC.mix(p.top, 0.55));
    let step = TAU / n as f32;
    for i in 0..n {
        let a = step * i as f32;
        let fold = |from: f32, to: f32| {
            Shape::smooth(
                &[
                    at(a + from * step, 0.36),
                    at(a + from * step, 0.86),
                    at(a + (from + to) * 0.5 * step, 1.06),
                    at(a + to * step, 0.86),
                    at(a + to * step, 0.36),
                ],
                0.1,
            )
        };
        let pleat = fold(-0.46, 0.46);
        s.fill(&pleat, LILAC.mix(WHITE, 0.28));
        s.fill(&fold(0.04, 0.46), LILAC.mix(p.top, 0.32));
        s.crescent(&pleat, p.acc.mix(WHITE, 0.5), (0.0, -ry * 0.035), 0.0);
    }
    s.oval(x, y, rx * 0.37, ry * 0.37, LILAC.mix(p.top, 0.75));
}

/// Madame Orlova in the sea of seats, dead and unimpressed.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(70.0, p.key);
    s.wash(Ink::across(0.0, W, &[p.mid, p.body, p.low.mix(p.key, 0.2)]));
    s.glow((W, 20.0), 640.0, p.key, 0.85);
    for row in 0..3 {
        seat_row(
            s,
            150.0 + 62.0 * row as f32,
            74.0 + 20.0 * row as f32,
            0.1 * row as f32,
        );
    }
    let mut light =
        Light::night(1.0).colours(Colour::hex(0xff_e6c0), Colour::hex(0x1c_5a4c), p.acc);
    light.rim_at = 0.3;
    light.depth = 0.55;
    let bored = Expression {
        lid: 0.42,
        corner: -0.07,
        brow_out: 0.05,
        press: 0.8,
        ..Expression::DOUBT
    };
    let stole = Costume::new(Garment::Cloak, MAGENTA, MAGENTA.tone(0.8), p.low)
        .scarf(MAGENTA)
        .gloves(Colour::hex(0xf4_ead8));
    let pose = Pose::new(36.0, bored)
        .head(-3.0, 3.0)
        .body(16.0)
        .look(0.04, 0.0)
        .arms(Arm::Down, Arm::Chin);
    let mut ghost = s.cast(
        "agnes-thorne",
        Some(stole),
        pose,
        Framing::new(0.335, 0.37, 0.40),
        light,
    );
    fade_down(&mut ghost, (330.0, 520.0));
    halo(s, &ghost, 16.0, 0.95);
    s.lay(&ghost);
    seat_row(s, 452.0, 150.0, 0.45);
    s.vignette(p.ink, 0.45);
}

/// A blurred outline of light round a cast actor.
fn halo(s: &mut Stage, layer: &Layer, blur: f32, strength: f32) {
    let (acc, k) = (s.pal.acc, W / layer.pixmap.width() as f32);
    let shine = Canvas::silhouette(&layer.pixmap, acc);
    for b in [blur, blur * 0.35] {
        s.layered(Blend::glow(b, strength), |s| {
            s.canvas.stamp(&shine, (0.0, 0.0), k)
        });
    }
}

/// A row of velvet seat backs, curved, its tops about `y` high.
fn seat_row(s: &mut Stage, y: f32, w: f32, shift: f32) {
    let p = s.pal;
    let n = (W / w) as usize + 3;
    for i in 0..n {
        let x = (i as f32 - 1.0 + shift) * w;
        let sag = ((x + w * 0.5 - W * 0.5) / W).powi(2) * 60.0;
        let top = y - sag * 0.6;
        let back = Shape::svg("M.04 1.8V.3C.04 .1 .2 0 .5 0C.8 0 .96 .1 .96 .3V1.8Z").at(x, top, w);
        let velvet = p.body.mix(p.acc, 0.0).mix(Colour::hex(0xf0_3c48), 0.8);
        s.fill(
            &back,
            Ink::down(top, top + w * 1.1, &[velvet, velvet.mix(p.ink, 0.28)]),
        );
        s.crescent(&back, p.low.mix(p.key, 0.3), (-w * 0.035, w * 0.05), 0.0);
        let pad =
            Shape::svg("M.2 1.6V.42C.2 .26 .3 .2 .5 .2C.7 .2 .8 .26 .8 .42V1.6Z").at(x, top, w);
        s.fill(&pad, (velvet.mix(p.low, 0.2), 0.5));
        for k in 0..2 {
            s.circle(
                x + w * 0.5,
                top + w * (0.45 + 0.3 * k as f32),
                w * 0.03,
                velvet.mix(p.ink, 0.6),
            );
        }
    }
}

/// From the back of the stage: Denny folds in two, and the ghost works the strings.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        400.0,
        &[
            p.ink.mix(p.top, 0.5),
            p.top.mix(p.mid, 0.6),
            p.mid.mix(p.body, 0.5),
        ],
    ));
    house(s);
    let lamp = (480.0, 50.0);
    s.blurred(3.0, |s| {
        let cone = Shape::poly("440,36 520,36 985,500 10,500");
        s.fill(
            &cone,
            Ink::fade((480.0, 40.0), (480.0, 500.0), p.key, (1.0, 0.95)),
        );
    });
    s.glow(lamp, 260.0, WHITE, 1.0);
    s.circle(lamp.0, lamp.1, 30.0, WHITE);
    boards(s);
    s.oval(490.0, 494.0, 380.0, 44.0, p.key.mix(p.low, 0.3));
    s.oval(490.0, 490.0, 320.0, 32.0, p.key);
    let ghost = floating(s);
    let denny = bowing(s);
    strings(s, &ghost, &denny);
    s.vignette(p.ink, 0.5);
}

/// Madame Orlova upright in the air, her hands at the strings; she is laid already.
fn floating(s: &mut Stage) -> Layer {
    let p = s.pal;
    let green = Light {
        dir: [-0.3, 0.7, 0.5],
        light_at: 0.12,
        shadow_at: -0.4,
        rim_at: 0.3,
        depth: 0.4,
        ..Light::day(-1.0)
    }
    .colours(Colour::hex(0xc8_ffe4), Colour::hex(0x1c_7a5c), WHITE);
    let gown = Costume::new(
        Garment::Gown,
        Colour::hex(0xa8_f0cc),
        Colour::hex(0xe8_fff2),
        p.acc,
    )
    .scarf(MAGENTA)
    .cape(MAGENTA);
    let raised = Arm::Reach {
        at: [1.7, -1.2, 1.6],
        grip: kit::people::Grip::Loose,
    };
    let float = Pose::new(26.0, Expression::CUNNING)
        .head(10.0, 0.0)
        .arms(raised, raised)
        .stance(Stance::Straight);
    let mut ghost = s.cast(
        "agnes-thorne",
        Some(gown),
        float,
        Framing::new(0.345, 0.215, 0.185),
        green,
    );
    fade_down(&mut ghost, (330.0, 490.0));
    halo(s, &ghost, 14.0, 0.9);
    s.lay(&ghost);
    ghost
}

/// Denny folded like a hairpin; he is laid already.
fn bowing(s: &mut Stage) -> Layer {
    let p = s.pal;
    let light = Light {
        dir: [0.3, 0.75, -0.2],
        light_at: 0.2,
        shadow_at: -0.2,
        rim_at: 0.25,
        depth: 0.45,
        ..Light::day(1.0)
    };
    let bow = Pose::new(62.0, Expression::EFFORT)
        .body(66.0)
        .head(30.0, 0.0)
        .bend(78.0, 0.0)
        .arms(
            Arm::Reach {
                at: [2.4, -3.4, 2.4],
                grip: kit::people::Grip::Open,
            },
            Arm::Reach {
                at: [2.2, -2.8, 0.6],
                grip: kit::people::Grip::Open,
            },
        )
        .stance(Stance::Straight);
    let lilac = doublet().legs(Colour::hex(0x8a_6cc8), p.ink);
    let denny = s.cast(
        "jasper-wren",
        Some(lilac),
        bow,
        Framing::on_ground(
            kit::people::actor("jasper-wren").expect("Jasper is in the table"),
            &bow,
            0.55,
            0.93,
            0.90,
            W / H,
        ),
        light.colours(Colour::hex(0xff_f0d4), Colour::hex(0x5a_3a86), p.acc),
    );
    s.layered(Blend::shade(5.0, 0.6), |s| {
        s.oval(540.0, 498.0, 130.0, 13.0, p.mid);
    });
    s.lay(&denny);
    denny
}

fn strings(s: &mut Stage, ghost: &Layer, denny: &Layer) {
    let p = s.pal;
    let ends = [
        denny.crown,
        denny.hands[0].unwrap_or(denny.crown),
        denny.hands[1].unwrap_or(denny.crown),
    ];
    for (i, end) in ends.into_iter().enumerate() {
        let hand = ghost.hands[i % 2].unwrap_or(ghost.mouth);
        for (w, a) in [(7.0, 0.25), (2.4, 1.0)] {
            s.line(
                &[(hand.x, hand.y), (end.x, end.y)],
                (p.acc.mix(WHITE, 0.35), a),
                w,
            );
        }
    }
    for hand in ghost.hands.into_iter().flatten() {
        s.glow((hand.x, hand.y), 46.0, p.acc, 0.9);
    }
}

/// The house as the actor sees it: a bright balcony, lamps, and a black ridge of heads.
fn house(s: &mut Stage) {
    let p = s.pal;
    for (y, h, k) in [(196.0, 34.0, 1.0), (96.0, 24.0, 0.6)] {
        let band = Shape::svg(&format!(
            "M-20 {}Q480 {} 980 {}V{}Q480 {} -20 {}Z",
            y - 30.0,
            y + 34.0,
            y - 30.0,
            y - 30.0 + h,
            y + 34.0 + h,
            y - 30.0 + h
        ));
        s.fill(&band, p.low.mix(p.mid, 0.9 - 0.6 * k));
        s.crescent(&band, p.key.mix(p.low, 0.3), (0.0, 5.0), 0.0);
        for i in 0..15 {
            let x = 30.0 + 64.0 * i as f32;
            let t = (x - 480.0) / 500.0;
            let ly = y + 16.0 - 30.0 * t * t + h * 0.5;
            s.glow((x, ly), 34.0 * k, p.key, 0.8);
            s.circle(x, ly, 5.0 * k, p.key);
        }
    }
    built::crowd(s, (-20.0, W + 20.0), 400.0, 22.0, p.ink.mix(p.top, 0.35));
    built::crowd(s, (-20.0, W + 20.0), 430.0, 28.0, p.ink);
}

fn boards(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        420.0,
        W + 16.0,
        130.0,
        Ink::down(420.0, H, &[p.body, p.low]),
    );
    for i in 0..17 {
        let x = 60.0 * i as f32;
        s.line(
            &[(x, 420.0), (480.0 + (x - 480.0) * 1.7, 556.0)],
            (p.ink, 0.5),
            2.0,
        );
    }
    for i in 0..13 {
        let x = 24.0 + 76.0 * i as f32;
        let shell = Shape::svg("M-17 10C-17 -12 17 -12 17 10Z").moved(x, 420.0);
        s.backlit(&shell, p.ink, 3.0);
        s.glow((x, 410.0), 40.0, p.low, 0.6);
    }
}
