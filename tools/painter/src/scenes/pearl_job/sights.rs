//! The line-up and what was stolen.

use super::{ASPECT, IVORY, MAGENTA, P, SKY, YELLOW, catsuit};
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Layer, Light, Pose, Stance, actor};
use kit::stage::Stage;
use tiny_skia::Transform;

/// The line-up: four innocents, four slates; something glows in the smallest one's cheek.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    let wall = p.low.mix(p.key, 0.35);
    s.wash(Ink::down(0.0, H, &[wall, p.low, p.low.mix(p.body, 0.35)]));
    for i in 0..9 {
        let y = 26.0 + 56.0 * i as f32;
        let long = i % 2 == 0;
        s.rect(
            -8.0,
            y,
            W + 16.0,
            if long { 5.0 } else { 2.5 },
            (p.body.mix(p.mid, 0.25), if long { 0.75 } else { 0.5 }),
        );
        for x in [14.0, 900.0] {
            s.rect(
                x,
                y - 12.0,
                if long { 46.0 } else { 28.0 },
                15.0,
                (p.mid, 0.7),
            );
        }
    }
    s.lit_by(-10.0, p.key);
    winnie_in_line(s);
    gianna_in_line(s);
    grace_in_line(s);
    minnow_in_line(s);
    s.vignette(p.body, 0.4);
}

fn flat() -> Light {
    Light {
        dir: [-0.25, 0.5, 0.82],
        light_at: 0.2,
        depth: 0.42,
        ..Light::day(-1.0)
    }
    .colours(P.key, Colour::hex(0x4a_3a5e), P.mid)
}

fn stand(
    s: &mut Stage,
    id: &str,
    worn: Costume,
    pose: Pose,
    (x, ground, tall): (f32, f32, f32),
) -> Option<Layer> {
    let framing = Framing::on_ground(actor(id)?, &pose, x, ground, tall, ASPECT);
    let layer = s.cast(id, Some(worn), pose, framing, flat());
    let shadow = kit::canvas::Canvas::silhouette(&layer.pixmap, s.pal.body.mix(s.pal.top, 0.4));
    s.layered(
        Blend {
            opacity: 0.4,
            ..Blend::soft(3.0)
        },
        |s| s.stamp(&shadow, (16.0, 8.0), 1.0),
    );
    s.lay(&layer);
    let held: Vec<_> = layer.hands.iter().flatten().collect();
    if let [left, right] = held[..] {
        let k = left.scale;
        let (x, y) = (
            (left.x + right.x) / 2.0,
            (left.y + right.y) / 2.0 - 0.62 * k,
        );
        let turn = (x * 0.7).sin() * 4.0;
        slate(
            s,
            (x, y),
            ((right.x - left.x).abs() + 1.7 * k, 1.75 * k),
            turn,
        );
    }
    Some(layer)
}

fn winnie_in_line(s: &mut Stage) {
    let worn = Costume::new(
        Garment::Sweater,
        MAGENTA,
        Colour::hex(0xe9_8fb4),
        Colour::hex(0xf2_b530),
    );
    let pose = Pose::new(8.0, Expression::NEUTRAL.blend(Expression::SMILE, 0.6))
        .arms(Arm::Hold, Arm::Hold);
    stand(s, "agnes-thorne", worn, pose, (0.145, 1.3, 1.34));
}

fn gianna_in_line(s: &mut Stage) {
    let worn = Costume::new(Garment::Suit, IVORY, P.mid, P.acc).legs(IVORY, P.ink);
    let pose = Pose::new(-10.0, Expression::CUNNING)
        .body(-4.0)
        .arms(Arm::Hold, Arm::Hold)
        .stance(Stance::Wheelchair);
    stand(s, "lucia-marchetti", worn, pose, (0.375, 1.22, 1.36));
}

fn minnow_in_line(s: &mut Stage) {
    let pose = Pose::new(-14.0, Expression::WONDER)
        .head(-8.0, 4.0)
        .arms(Arm::Hold, Arm::Hold);
    let worn = Costume::new(Garment::Dungarees, SKY, SKY, P.acc);
    if let Some(kid) = stand(s, "pip-salonga", worn, pose, (0.6, 1.3, 1.34)) {
        let (x, y, k) = (
            kid.mouth.x - kid.mouth.scale * 0.44,
            kid.mouth.y - kid.mouth.scale * 0.12,
            kid.mouth.scale,
        );
        let cheek = Shape::circle(x, y, k * 0.3);
        s.fill(&cheek, Colour::hex(0xe2_ab7c));
        s.glow((x, y), k * 1.1, Colour::hex(0xff_e6e0), 0.95);
        s.circle(x, y, k * 0.19, Colour::hex(0xff_e4dc));
        s.circle(x - k * 0.06, y - k * 0.07, k * 0.07, WHITE);
    }
}

fn grace_in_line(s: &mut Stage) {
    let worn =
        Costume::new(Garment::Robe, YELLOW, WHITE, Colour::hex(0x8a_5a1e)).cape(YELLOW.tone(0.86));
    let pose = Pose::new(-18.0, Expression::NEUTRAL)
        .head(-5.0, -4.0)
        .look(-0.05, 0.05)
        .arms(Arm::Hold, Arm::Hold);
    stand(s, "ada-okafor", worn, pose, (0.83, 1.5, 1.34));
}

fn slate(s: &mut Stage, (x, y): Pt, (w, h): Pt, turn: f32) {
    let p = s.pal;
    let board = Shape::round_rect(x - w / 2.0, y, w, h, 5.0).turned_by(turn, x, y);
    s.fill(&board.moved(5.0, 7.0), (p.ink, 0.35));
    s.fill(&board, p.ink.mix(p.top, 0.25));
    s.stroke(&board, p.low.mix(p.acc, 0.35), 7.0);
    let smear = Shape::poly("-.3,.3 .1,.26 .26,.42 -.2,.5")
        .scaled(w, h)
        .moved(x, y);
    s.fill(&smear, (p.low, 0.12));
}

/// The pearl on its velvet; the gallery bends round in it, and somebody hangs from the ceiling.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.mid.mix(p.top, 0.6), p.top, p.top.mix(p.ink, 0.4), p.ink],
    ));
    s.lit_by(-45.0, p.key);
    deco_wall(s);
    plinth(s);
    let (x, y, r) = (480.0, 248.0, 206.0);
    s.glow((x, y), 430.0, p.body, 0.55);
    pearl(s, (x, y), r);
    let beam = [(-10.0, 352.0), (970.0, 470.0)];
    s.layered(Blend::glow(6.0, 0.9), |s| s.line(&beam, p.acc, 8.0));
    s.line(&beam, p.acc.mix(WHITE, 0.55), 2.6);
    s.glow((60.0, 360.0), 60.0, p.acc, 0.6);
    s.vignette(p.ink, 0.5);
}

fn deco_wall(s: &mut Stage) {
    let p = s.pal;
    for i in 0..7 {
        let r = 300.0 + 74.0 * i as f32;
        s.stroke(&Shape::circle(480.0, 480.0, r), (p.low, 0.1), 3.0);
    }
    for i in 0..17 {
        let a = (-180.0 + 11.25 * i as f32).to_radians();
        s.line(
            &[
                (480.0 + 300.0 * a.cos(), 480.0 + 300.0 * a.sin()),
                (480.0 + 900.0 * a.cos(), 480.0 + 900.0 * a.sin()),
            ],
            (p.acc, 0.22),
            2.5,
        );
    }
}

fn plinth(s: &mut Stage) {
    let p = s.pal;
    let cushion =
        Shape::spline("150,560 190,470 270,430 380,440 480,452 580,440 690,430 770,470 810,560");
    s.form(&cushion, p.top.mix(p.mid, 0.55), 14.0);
    s.clipped(&cushion, |s| {
        for (x0, x1) in [
            (210.0, 400.0),
            (750.0, 560.0),
            (300.0, 440.0),
            (660.0, 520.0),
        ] {
            let fold = Shape::svg(&format!("M{x0} 560Q{} 480 {x1} 446", (x0 + x1) / 2.0));
            s.stroke(&fold, (p.ink, 0.4), 7.0);
            s.stroke(&fold.moved(-5.0, -3.0), (p.mid.mix(p.key, 0.3), 0.5), 3.0);
        }
        s.oval(500.0, 462.0, 190.0, 30.0, (p.ink, 0.55));
    });
    for x in [168.0, 792.0] {
        s.form(&Shape::circle(x, 520.0, 18.0), p.acc, 5.0);
    }
}

fn pearl(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let ball = Shape::circle(x, y, r);
    let rose = p.body.mix(p.low, 0.35);
    let tones = vec![
        (0.0, WHITE, 1.0),
        (0.28, p.key, 1.0),
        (0.5, p.low, 1.0),
        (0.75, rose, 1.0),
        (1.0, p.body.mix(p.top, 0.2), 1.0),
    ];
    s.fill(
        &ball,
        Ink::Radial((x - r * 0.34, y - r * 0.36), (r * 1.42, r * 1.42), tones),
    );
    s.clipped(&ball, |s| {
        s.blurred(12.0, |s| {
            s.oval(
                x + r * 0.2,
                y + r * 0.72,
                r * 0.7,
                r * 0.22,
                (p.mid.mix(p.low, 0.3), 0.75),
            );
            s.oval(
                x + r * 0.7,
                y + r * 0.1,
                r * 0.2,
                r * 0.56,
                (p.mid.mix(p.low, 0.5), 0.5),
            );
            s.oval(
                x - r * 0.62,
                y + r * 0.42,
                r * 0.2,
                r * 0.44,
                (Colour::hex(0xf6_c8e0), 0.8),
            );
        });
        gallery_in_the_pearl(s, (x, y), r);
        s.blurred(5.0, |s| {
            s.fill(
                &Shape::ellipse(x - r * 0.4, y - r * 0.5, r * 0.26, r * 0.18).turned_by(
                    -38.0,
                    x - r * 0.4,
                    y - r * 0.5,
                ),
                WHITE,
            )
        });
    });
    s.crescent(&ball, (p.mid.mix(p.key, 0.55), 0.7), (-5.0, -6.0), 1.5);
}

fn gallery_in_the_pearl(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let dim = p.mid.mix(p.top, 0.45);
    s.layered(
        Blend {
            opacity: 0.62,
            ..Blend::soft(1.5)
        },
        |s| {
            let hall = Shape::svg(
                "M-.62 .3C-.5 -.3 -.2 -.5 .12 -.5C.46 -.5 .72 -.26 .74 .3C.5 .5 -.34 .52 -.62 .3Z",
            )
            .at(x, y, r);
            s.fill(
                &hall,
                Ink::down(y - r * 0.5, y + r * 0.5, &[dim, dim.mix(p.body, 0.5)]),
            );
            for (k, t) in [(-0.44, 0.1), (-0.2, -0.16), (0.36, -0.2), (0.6, 0.06)] {
                let arch = Shape::svg("M-.08 .34V0Q-.08 -.12 0 -.12Q.08 -.12 .08 0V.34Z").at(
                    x + k * r,
                    y + t * r,
                    r,
                );
                s.fill(&arch, p.low.mix(p.body, 0.25));
            }
            s.fill(
                &Shape::svg("M-.62 .3C-.34 .52 .5 .5 .74 .3C.5 .62 -.3 .64 -.62 .3Z").at(x, y, r),
                p.low,
            );
        },
    );
    s.line(
        &[(x + 0.1 * r, y - 0.5 * r), (x + 0.1 * r, y - 0.2 * r)],
        p.ink,
        3.0,
    );
    dangling(s, (x + 0.1 * r, y - 0.2 * r), 0.44 * r);
}

/// A tiny magenta figure hanging head down by a wire; bun and all.
fn dangling(s: &mut Stage, (x, y): Pt, h: f32) {
    let body = Shape::limb("0,0,.05 0,.2,.1 0,.46,.14 0,.62,.1").at(x, y, h);
    let arms = Shape::limb("-.02,.5,.05 -.24,.66,.04 -.3,.86,.035")
        .at(x, y, h)
        .and(&Shape::limb(".02,.5,.05 .24,.66,.04 .3,.86,.035").at(x, y, h));
    let legs = Shape::limb("-.04,.1,.05 -.16,-.1,.045 -.04,-.2,.04")
        .at(x, y, h)
        .and(&Shape::limb(".04,.1,.05 .14,-.1,.045 .02,-.24,.04").at(x, y, h));
    for part in [&legs, &body, &arms] {
        s.form(part, MAGENTA, 1.6);
    }
    s.circle(x, y + 0.76 * h, 0.115 * h, Colour::hex(0xed_bfa8));
    s.circle(x, y + 0.84 * h, 0.1 * h, Colour::hex(0xef_eae2));
    s.circle(x, y + 0.97 * h, 0.075 * h, Colour::hex(0xef_eae2));
}

/// The rotunda from its floor: rings of coffers, the moon in the eye, a handbag on a rope.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (290.0, 214.0);
    s.wash(p.ink);
    let rings = 7;
    for i in 0..=rings {
        let t = 1.0 - i as f32 / rings as f32;
        let r = 104.0 + 520.0 * t.powf(1.25);
        let stone = if i % 2 == 0 {
            p.top.mix(p.mid, 0.3)
        } else {
            p.low.mix(p.body, 0.35)
        };
        let tone = stone.mix(p.ink, 0.55 * t * t);
        s.circle(x, y, r, tone);
        s.crescent(
            &Shape::circle(x, y, r),
            (p.low, 0.35 + 0.3 * (1.0 - t)),
            (0.0, -3.0 - 4.0 * t),
            0.0,
        );
        if i < rings && i % 2 == 1 {
            coffers(
                s,
                (x, y),
                (
                    r,
                    104.0 + 520.0 * (1.0 - (i + 1) as f32 / rings as f32).powf(1.25),
                ),
                tone,
            );
        }
    }
    oculus(s, (x, y));
    rope_with_handbag(s);
    s.vignette(p.ink, 0.6);
}

fn coffers(s: &mut Stage, (x, y): Pt, (outer, inner): Pt, tone: Colour) {
    let p = s.pal;
    let n = 16;
    let (a, b) = (
        outer - (outer - inner) * 0.16,
        inner + (outer - inner) * 0.2,
    );
    for i in 0..n {
        let step = std::f32::consts::TAU / n as f32;
        let (u, v) = (
            i as f32 * step + step * 0.14,
            (i + 1) as f32 * step - step * 0.14,
        );
        let corner = |r: f32, t: f32| (x + r * t.cos(), y + r * t.sin());
        let panel = Shape::polygon(&[corner(a, u), corner(a, v), corner(b, v), corner(b, u)]);
        s.fill(&panel, p.body.mix(p.top, 0.45));
        s.crescent(
            &panel,
            tone.mix(p.low, 0.4),
            ((x - corner(a, u).0) * 0.008, (y - corner(a, u).1) * 0.008),
            0.0,
        );
        let (m, c) = ((a + b) / 2.0, (u + v) / 2.0);
        let (fx, fy) = corner(m, c);
        s.circle(fx, fy, (a - b) * 0.13, p.acc);
    }
}

fn oculus(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y), 420.0, p.key, 0.75);
    s.circle(x, y, 132.0, p.acc.mix(p.low, 0.2));
    s.circle(x, y, 122.0, p.top);
    s.circle(x, y, 112.0, p.key.mix(WHITE, 0.5));
    for (dx, dy, r) in [
        (-30.0, -20.0, 20.0),
        (24.0, 22.0, 26.0),
        (30.0, -36.0, 12.0),
        (-22.0, 36.0, 14.0),
    ] {
        s.oval(x + dx, y + dy, r, r * 0.9, (p.low, 0.7));
    }
    for i in 0..4 {
        let a = (i as f32 * 45.0 + 10.0).to_radians();
        s.line(
            &[
                (x - 122.0 * a.cos(), y - 122.0 * a.sin()),
                (x + 122.0 * a.cos(), y + 122.0 * a.sin()),
            ],
            p.top,
            4.0,
        );
    }
    s.circle(x, y, 12.0, p.acc);
}

fn rope_with_handbag(s: &mut Stage) {
    let p = s.pal;
    let rope = Shape::curve(&[
        (296.0, 210.0),
        (380.0, 250.0),
        (500.0, 312.0),
        (624.0, 366.0),
    ]);
    s.stroke(&rope, p.ink, 7.0);
    s.stroke(&rope.moved(-1.5, 1.5), (p.low, 0.7), 1.8);
    let (x, y) = (668.0, 436.0);
    s.framed(Transform::from_rotate_at(14.0, x, y), |s| {
        s.stroke(&Shape::svg("M618 402C618 330 718 330 718 402"), p.ink, 12.0);
        s.stroke(
            &Shape::svg("M616 400C616 328 716 328 716 400"),
            MAGENTA.mix(p.low, 0.3),
            4.0,
        );
        let bag = Shape::spline("580,400 668,392 756,400 774,470 758,506 668,514 578,506 562,470");
        s.lit_by(-40.0, p.key);
        s.form(&bag, MAGENTA, 9.0);
        s.fill(
            &Shape::spline("586,404 668,396 750,404 738,444 668,458 598,444"),
            MAGENTA.mix(p.ink, 0.35),
        );
        s.form(&Shape::circle(668.0, 452.0, 15.0), p.acc, 4.0);
        s.form(
            &Shape::round_rect(600.0, 390.0, 136.0, 13.0, 6.0),
            p.acc,
            3.0,
        );
    });
}

/// The lounge is asleep, or so the nurse's shadow thinks; Winnie goes down the ladder.
pub(super) fn joke(s: &mut Stage) {
    let p = s.pal;
    let wall = p.low.mix(p.body, 0.3);
    s.wash(Ink::across(0.0, W, &[wall.mix(p.body, 0.35), wall, p.low]));
    s.lit_by(60.0, p.key);
    nurse_on_the_wall(s);
    window_and_winnie(s);
    s.rect(-8.0, 424.0, W + 16.0, 130.0, p.body.mix(p.top, 0.35));
    s.rect(-8.0, 416.0, W + 16.0, 12.0, p.key.mix(p.body, 0.3));
    for (i, x) in [22.0, 180.0, 330.0, 480.0, 930.0].into_iter().enumerate() {
        sleeper(s, (x, 486.0), 150.0, i + 7);
    }
    for (i, x) in [120.0, 360.0, 600.0, 840.0].into_iter().enumerate() {
        sleeper(s, (x, 622.0), 248.0, i);
    }
    s.vignette(p.body.mix(p.top, 0.3), 0.35);
}

/// A door of light thrown on the wall, and in it a cap and a contented nod.
fn nurse_on_the_wall(s: &mut Stage) {
    let p = s.pal;
    let door = Shape::poly("96,30 356,58 356,430 96,430");
    s.fill(&door, p.key);
    let nurse = Shape::svg(
        "M150 430C150 372 166 322 206 306C222 300 226 290 224 278C190 270 172 236 178 196C170 190 168 180 172 172L166 116C206 88 262 92 296 118L284 176C288 188 284 196 278 204C282 216 292 226 294 232C294 240 280 238 278 242C280 262 270 280 252 282C250 296 256 302 270 308C312 324 330 372 332 430Z",
    );
    s.clipped(&door, |s| {
        s.fill(&nurse, p.body.mix(p.top, 0.45));
        let cross =
            Shape::rect(222.0, 116.0, 16.0, 44.0).and(&Shape::rect(208.0, 130.0, 44.0, 16.0));
        s.fill(&cross, p.key);
    });
}

fn window_and_winnie(s: &mut Stage) {
    let p = s.pal;
    let (x, y, w, h) = (556.0, 26.0, 330.0, 330.0);
    s.rect(x - 22.0, y - 22.0, w + 44.0, h + 44.0, p.key);
    let pane = Shape::rect(x, y, w, h);
    s.fill(
        &pane,
        Ink::down(y, y + h, &[p.mid, p.mid.mix(p.key, 0.45), p.key]),
    );
    s.clipped(&pane, |s| {
        let mut dice = s.dice.fork();
        for (bx, by, rx) in [(x + 20.0, y + h, 120.0), (x + w, y + h - 10.0, 130.0)] {
            let bush = dice.blob((bx, by), (rx, 84.0), 0.14, 22);
            s.form(&bush, p.top.mix(p.mid, 0.45), 8.0);
        }
        winnie_on_the_ladder(s);
    });
    s.rect(x - 40.0, y + h, w + 80.0, 22.0, p.key);
    s.rect(x - 40.0, y + h + 20.0, w + 80.0, 8.0, (p.top, 0.4));
    for k in [-1.0, 1.0] {
        let drape = Shape::svg("M0 -60H84C84 40 70 150 34 220C26 270 32 320 44 372H0Z");
        let drape = drape.scaled(k, 1.0).moved(x + w * 0.5 - k * 206.0, 20.0);
        s.form(&drape, p.acc, 8.0);
    }
}

fn winnie_on_the_ladder(s: &mut Stage) {
    let p = s.pal;
    let pose = Pose::new(-30.0, Expression::SMILE)
        .head(2.0, 7.0)
        .look(-0.05, 0.0)
        .body(-8.0)
        .arms(Arm::HoldUp, Arm::HoldUp);
    let light = Light {
        light_at: -0.1,
        depth: 0.4,
        ..Light::day(-1.0)
    }
    .colours(p.key, Colour::hex(0x6a_2a5e), p.key);
    let winnie = s.cast(
        "agnes-thorne",
        Some(catsuit()),
        pose,
        Framing::new(0.752, 0.33, 0.24),
        light,
    );
    s.lay(&winnie);
    for hand in winnie.hands.into_iter().flatten() {
        let rail = Shape::round_rect(hand.x - 9.0, hand.y - 56.0, 18.0, 420.0, 9.0);
        s.form(&rail, p.acc.mix(p.ink, 0.1), 4.0);
    }
    s.close_hands(&winnie);
}

/// An armchair from behind; over its back a wig of wool, and once the cushion under it.
fn sleeper(s: &mut Stage, (x, y): Pt, h: f32, k: usize) {
    let p = s.pal;
    let place = |shape: Shape| shape.at(x, y, h);
    let slipped = k == 2;
    let cushion = place(Shape::svg(
        "M-.26 -.8C-.2 -.92 -.24 -1.08 -.28 -1.16C-.12 -1.12 .12 -1.12 .28 -1.16C.24 -1.08 .2 -.92 .26 -.8Z",
    ));
    if slipped {
        s.form(&cushion, p.acc, h * 0.02);
        s.clipped(&cushion, |s| {
            for i in 0..4 {
                s.rect(
                    x + h * (-0.22 + 0.13 * i as f32),
                    y - h * 1.3,
                    h * 0.055,
                    h * 0.6,
                    p.mid,
                );
            }
        });
    }
    let wig = if slipped {
        (0.27, -0.93, 0.8)
    } else {
        (0.0, -1.06, 1.0)
    };
    for (dx, dy, r) in [
        (-0.2, 0.08, 0.11),
        (0.2, 0.08, 0.11),
        (-0.13, -0.06, 0.12),
        (0.13, -0.06, 0.12),
        (0.0, 0.02, 0.17),
        (0.0, -0.19, 0.1),
    ] {
        let curl = place(Shape::circle(wig.0 + dx * wig.2, wig.1 + dy, r * wig.2));
        s.form(&curl, WHITE.mix(p.body, 0.1), h * 0.02);
    }
    let cloth = [p.top, p.mid.mix(p.top, 0.45)][k % 2].mix(p.mid, if k > 6 { 0.35 } else { 0.0 });
    let back = place(Shape::svg(
        "M-.4 .4V-.62C-.42 -.84 -.2 -.9 0 -.9C.2 -.9 .42 -.84 .4 -.62V.4Z",
    ));
    s.form(&back, cloth, h * 0.05);
    for (dx, dy) in [
        (-0.17, -0.6),
        (0.17, -0.6),
        (0.0, -0.42),
        (-0.17, -0.24),
        (0.17, -0.24),
    ] {
        s.fill(&place(Shape::circle(dx, dy, 0.026)), p.acc.mix(cloth, 0.25));
    }
}
