//! Row M: velvet plum and oxblood against ectoplasm green; an understudy and the ghost in the stalls.

mod nobody;

use super::Picture;
use kit::stage::fade_down;
use kit::canvas::{Blend, Canvas, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Anchor, Arm, Costume, Expression, Framing, Garment, Grip, Layer, Light, Pose, Stance};
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

/// Denny far too near, lit from below in green; somebody else's fingers lie on his shoulder.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along((0.0, 0.0), (W, H), &[p.ink, p.top, p.mid, p.mid.mix(p.body, 0.5)]));
    s.lit_by(160.0, p.acc);
    built::curtain(s, [690.0, -10.0, 300.0, 570.0], p.body, None, true);
    s.glow((520.0, 640.0), 520.0, p.acc, 0.75);
    let terror = Expression { lid: 1.6, open: 0.4, ..Expression::FEAR };
    let pose = Pose::new(-22.0, terror).head(-2.0, -9.0).body(-8.0).look(0.075, -0.02);
    let light = Light { dir: [-0.3, -0.42, 0.72], light_at: 0.18, shadow_at: -0.1, depth: 0.66, rim_dir: [0.8, 0.3, -0.6], rim_at: 0.52, ..Light::below(-1.0) }
        .colours(Colour::hex(0xa8_ffcc), Colour::hex(0x3a_1044), Colour::hex(0xff_5a7c));
    s.act_in("jasper-wren", doublet(), pose, Framing::new(0.44, 0.56, 0.86), light);
    s.framed(Transform::from_rotate_at(-6.0, 440.0, 560.0), |s| ruff(s, (430.0, 620.0), (430.0, 132.0), 26));
    cold_hand(s);
    s.vignette(p.ink, 0.5);
}

/// Four fingers and a cuff out of nowhere, faintly alight.
fn cold_hand(s: &mut Stage) {
    let p = s.pal;
    let pale = p.acc.mix(WHITE, 0.5);
    let bones = [
        [(910.0, 436.0, 30.0), (800.0, 372.0, 25.0), (716.0, 380.0, 20.0), (672.0, 440.0, 13.0)],
        [(920.0, 470.0, 31.0), (796.0, 420.0, 26.0), (706.0, 434.0, 21.0), (664.0, 498.0, 13.0)],
        [(930.0, 510.0, 31.0), (806.0, 472.0, 25.0), (716.0, 486.0, 20.0), (680.0, 542.0, 13.0)],
    ];
    let whole = Shape::all(bones.iter().map(|b| Shape::tube(b)));
    s.layered(Blend::glow(16.0, 0.9), |s| s.fill(&whole, p.acc));
    s.layered(Blend::faded(0.93), |s| {
        s.fill(&Shape::spline("860,400 980,400 990,570 880,570 846,490"), pale.mix(p.acc, 0.45));
        for b in bones.iter().rev() {
            let finger = Shape::tube(b);
            s.form(&finger, pale.mix(p.acc, 0.3), 6.0);
            s.crescent(&finger, (p.top, 0.4), (5.0, 9.0), 0.0);
            let (tip, knuckle) = (b[3], b[2]);
            s.fill(&Shape::ellipse(tip.0 + 1.0, tip.1 - 2.0, 9.0, 15.0).turned_by(28.0, tip.0, tip.1), pale.mix(WHITE, 0.6));
            for k in 0..2 { s.line(&[(knuckle.0 + 8.0, knuckle.1 - 15.0 + 9.0 * k as f32), (knuckle.0 + 22.0, knuckle.1 - 12.0 + 9.0 * k as f32)], (p.top, 0.45), 3.0); }
        }
        s.form(&Shape::poly("930,378 980,370 980,580 916,580 900,480"), Colour::hex(0xe8_fff2), 8.0);
    });
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

/// The dead one, as large as the scenery, works the living one on green strings.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.ink, p.top, p.body, p.low]));
    s.lit_by(-40.0, p.acc);
    s.glow((700.0, 200.0), 520.0, p.low, 0.8);
    let cone = Shape::poly("560,-20 1000,-20 1000,480 410,480");
    s.blurred(3.0, |s| s.fill(&cone, Ink::fade((0.0, -20.0), (0.0, 480.0), p.key, (0.85, 1.0))));
    s.rect(-8.0, 434.0, W + 16.0, 120.0, Ink::across(0.0, W, &[p.ink, p.mid, p.low, p.body]));
    s.oval(660.0, 470.0, 270.0, 30.0, WHITE.mix(p.key, 0.5));
    for x in [-40.0, 880.0] { built::curtain(s, [x, -10.0, 130.0, 470.0], p.body, None, x < 0.0); }
    let ghost = towering(s);
    let denny = dangling(s);
    strings(s, &ghost, &denny);
    built::crowd(s, (-20.0, W + 20.0), 520.0, 44.0, p.ink);
    s.vignette(p.ink, 0.45);
}

/// Madame Orlova from the waist up, leaning over the boards, a cross of wood in her hand.
fn towering(s: &mut Stage) -> Layer {
    let p = s.pal;
    let green = Light { dir: [0.6, 0.2, 0.6], light_at: 0.14, shadow_at: -0.2, rim_at: 0.3, depth: 0.55, ..Light::day(1.0) }
        .colours(Colour::hex(0xd0_ffe8), Colour::hex(0x14_6a50), WHITE);
    let gown = Costume::new(Garment::Cloak, MAGENTA, Colour::hex(0xe8_fff2), p.acc).scarf(MAGENTA);
    let over = Arm::Reach { at: [3.9, 0.95, 1.3], grip: Grip::Rod };
    let lean = Pose::new(34.0, Expression::CUNNING).head(8.0, 8.0).body(26.0).look(0.04, -0.04).arms(Arm::Chin, over);
    let mut ghost = s.cast("agnes-thorne", Some(gown), lean, Framing::new(0.285, 0.37, 0.38), green);
    fade_down(&mut ghost, (360.0, 530.0));
    halo(s, &ghost, 18.0, 0.95);
    s.lay(&ghost);
    if let Some(hand) = ghost.hands[1] {
        for turn in [-8.0, 62.0] {
            let bar = Shape::round_rect(-92.0, -9.0, 184.0, 18.0, 6.0).turned_by(turn, 0.0, 0.0).moved(hand.x, hand.y);
            s.form(&bar, p.low.mix(p.body, 0.5), 5.0);
        }
    }
    s.close_hands(&ghost);
    ghost
}

/// Denny as a puppet: one knee up, both arms out, no say in it.
fn dangling(s: &mut Stage) -> Layer {
    let p = s.pal;
    let light = Light { dir: [0.4, 0.7, 0.4], light_at: 0.2, shadow_at: -0.1, rim_at: 0.3, depth: 0.5, ..Light::day(1.0) };
    let limp = Arm::Reach { at: [2.6, 0.9, 0.4], grip: Grip::Loose };
    let lower = Arm::Reach { at: [3.0, -0.6, 0.6], grip: Grip::Loose };
    let jig = Pose::new(-24.0, Expression::FEAR).head(2.0, 14.0).body(-8.0).look(-0.05, 0.05).arms(limp, lower).stance(Stance::StepUp);
    let lilac = doublet().legs(Colour::hex(0x8a_6cc8), p.ink);
    let framing = kit::people::actor("jasper-wren").map_or(Framing::full(0.66, 0.87, 0.47), |a| Framing::on_ground(a, &jig, 0.64, 0.875, 0.47, W / H));
    let denny = s.cast("jasper-wren", Some(lilac), jig, framing, light.colours(Colour::hex(0xff_f0d4), Colour::hex(0x5a_3a86), p.acc));
    s.layered(Blend::shade(5.0, 0.6), |s| s.oval(622.0, 472.0, 96.0, 11.0, p.mid));
    s.lay(&denny);
    denny
}

fn strings(s: &mut Stage, ghost: &Layer, denny: &Layer) {
    let p = s.pal;
    let knee = Anchor { x: denny.feet[1].x - 4.0, y: denny.feet[1].y - 62.0, ..denny.crown };
    let bar = ghost.hands[1].unwrap_or(ghost.mouth);
    let ends = [denny.hands[0].unwrap_or(denny.crown), denny.hands[1].unwrap_or(denny.crown), knee];
    for (end, dx, dy) in [(ends[0], -88.0, 12.0), (ends[1], 88.0, -10.0), (ends[2], 42.0, 78.0)] {
        let line = [(bar.x + dx, bar.y + dy), (end.x, end.y)];
        s.layered(Blend::glow(5.0, 0.9), |s| s.line(&line, p.acc, 10.0));
        s.line(&line, p.acc.mix(p.top, 0.45), 4.5);
    }
}
