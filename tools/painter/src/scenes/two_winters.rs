//! Two Winters: powder blue snow, rose tea, ember windows; the same winter twice.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};

const TITLE: &str = "two-winters";
const P: Palette = Palette::of([
    0x324a6d, 0x88a7c6, 0xf6e1da, 0xfffdf4, 0xb5837b, 0x161f30, 0xe05a4e,
]);
const PEACH: Colour = Colour::hex(0xff_b58a);
const CORAL: Colour = Colour::hex(0xff_7058);
const LAMP: Colour = Colour::hex(0xff_a84e);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "threat", P, threat),
    ]
}

/// Clara at the frosted window: a wiped hole, and in it a coral dot of a man.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.body.mix(p.ink, 0.55),
            p.body.mix(p.ink, 0.3),
            p.body,
            p.body.mix(LAMP, 0.3),
        ],
    ));
    s.lit_by(80.0, LAMP);
    s.glow((960.0, 330.0), 460.0, LAMP, 0.8);
    let glass = Shape::rect(64.0, -20.0, 640.0, 470.0);
    s.fill(
        &glass,
        Ink::along(
            (64.0, 0.0),
            (700.0, 450.0),
            &[
                p.mid.mix(p.key, 0.25),
                p.mid.mix(p.key, 0.6),
                p.mid.mix(p.key, 0.2),
            ],
        ),
    );
    s.clipped(&glass, |s| {
        frost(s);
        wiped_hole(s, (262.0, 214.0), 124.0);
    });
    let wood = p.low.mix(p.body, 0.25);
    for [x, y, w, h] in [
        [48.0, -8.0, 22.0, 470.0],
        [694.0, -8.0, 24.0, 470.0],
        [404.0, -8.0, 15.0, 460.0],
        [64.0, 356.0, 640.0, 13.0],
    ] {
        s.form(&Shape::rect(x, y, w, h), wood, 4.0);
    }
    s.form(&Shape::rect(20.0, 444.0, 736.0, 34.0), wood, 7.0);
    s.rect(20.0, 478.0, 736.0, 70.0, p.body.mix(p.ink, 0.6));
    clara(s);
    s.vignette(p.ink, 0.4);
}

/// Clara from behind, one hand on the pane.
fn clara(s: &mut Stage) {
    let p = s.pal;
    let reach = Arm::Reach {
        at: [3.5, -0.9, 2.4],
        grip: kit::people::Grip::Hidden,
    };
    let pose = Pose::new(178.0, Expression::SORROW)
        .head(0.0, -5.0)
        .body(176.0)
        .arms(Arm::Down, reach);
    let wool = Costume::new(Garment::Sweater, PEACH, PEACH.tone(0.9), p.low);
    let light = Light {
        dir: [0.45, 0.3, 0.8],
        light_at: 0.16,
        shadow_at: -0.1,
        rim_at: 0.3,
        ..Light::golden(1.0)
    }
    .colours(
        Colour::hex(0xff_b870),
        Colour::hex(0x3a_2a4c),
        p.mid.mix(WHITE, 0.5),
    );
    let clara = s.act_in(
        "yara-nascimento",
        wool,
        pose,
        Framing::new(0.70, 0.38, 0.42),
        light,
    );
    curls(s, (clara.crown.x, clara.crown.y));
    palm(s, (372.0, 236.0));
}

/// Locks over the mass of her hair, from the crown to the elbows.
fn curls(s: &mut Stage, (x, y): Pt) {
    let hair = Colour::hex(0x6e_3a1c);
    for i in 0..15 {
        let t = i as f32 / 14.0 - 0.5;
        let (top, foot) = (
            (x + 150.0 * t, y - 14.0 + 70.0 * t.abs()),
            (x + 12.0 + 410.0 * t, 505.0 - 150.0 * t.abs()),
        );
        let lock: Vec<(f32, f32, f32)> = (0..13)
            .map(|k| {
                let u = k as f32 / 12.0;
                let wave = 16.0 * u.sqrt() * (u * 17.0 + i as f32 * 1.7).sin();
                (
                    top.0 + (foot.0 - top.0) * u + wave,
                    top.1 + (foot.1 - top.1) * u,
                    1.0 + 7.5 * (u * 3.1).sin(),
                )
            })
            .collect();
        let lit = i % 3 == 1;
        let tone = if lit {
            hair.mix(LAMP, 0.35)
        } else {
            hair.mix(s.pal.ink, 0.45)
        };
        s.fill(&Shape::tube(&lock), (tone, if lit { 0.8 } else { 0.6 }));
    }
}

/// Her hand, flat on the cold glass.
fn palm(s: &mut Stage, (x, y): Pt) {
    let skin = Colour::hex(0xa3_6b45);
    s.fill(&Shape::ellipse(x, y + 10.0, 34.0, 44.0), (WHITE, 0.5));
    let parts = [
        "0,22,13 0,0,17 1,-14,16",
        "-11,-10,5.5 -19,-40,5 -20,-52,3.5",
        "-3,-14,5.8 -5,-50,5.2 -5,-62,3.5",
        "6,-14,5.6 9,-46,5 10,-57,3.5",
        "14,-8,5 22,-34,4.4 25,-43,3",
        "-12,8,6 -28,-8,5.4 -34,-17,3.5",
    ];
    let hand = Shape::all(parts.map(Shape::limb))
        .turned_by(6.0, 0.0, 0.0)
        .moved(x, y);
    s.fill(&hand.moved(4.0, 3.0), (s.pal.ink, 0.35));
    s.fill(&hand, skin);
    s.fill(
        &Shape::round_rect(x - 21.0, y + 14.0, 44.0, 19.0, 7.0),
        PEACH.tone(0.88),
    );
}

/// Ferns of ice from the corners of the panes.
fn frost(s: &mut Stage) {
    let p = s.pal;
    let ice = p.key;
    for (x, y, turn, k) in [
        (60.0, 452.0, 30.0, 190.0),
        (70.0, 440.0, 66.0, 150.0),
        (400.0, 350.0, -50.0, 130.0),
        (420.0, 350.0, 40.0, 170.0),
        (700.0, 440.0, -60.0, 190.0),
        (64.0, 10.0, 140.0, 130.0),
        (400.0, 0.0, -150.0, 140.0),
        (424.0, 0.0, 150.0, 170.0),
        (200.0, 450.0, -20.0, 110.0),
        (560.0, 452.0, 10.0, 130.0),
    ] {
        let mut parts = vec![Shape::poly("-.012,0 0,-1 .012,0")];
        for i in 1..8 {
            let t = i as f32 / 8.0;
            for side in [-1.0, 1.0] {
                let leaf = Shape::poly("0,0 .05,-.16 0,-.42 -.05,-.16")
                    .scaled(1.0 - 0.8 * t, 1.0 - 0.75 * t)
                    .turned_by(side * 52.0, 0.0, 0.0)
                    .moved(0.0, -t * 0.92);
                parts.push(leaf);
            }
        }
        s.fill(
            &Shape::all(parts).turned_by(turn, 0.0, 0.0).at(x, y, k),
            (ice, 0.75),
        );
    }
}

/// What she has wiped free: snow, a fence, and him.
fn wiped_hole(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let hole = s.dice.blob((x, y), (r * 1.06, r), 0.05, 18);
    s.fill(
        &hole,
        Ink::down(y - r, y + r, &[p.top.mix(p.ink, 0.3), p.top, p.mid]),
    );
    s.clipped(&hole, |s| {
        s.fill(
            &Shape::spline("100,360 100,250 180,238 280,252 420,232 420,360"),
            p.key,
        );
        s.fill(
            &Shape::spline("100,360 100,290 200,284 300,300 420,276 420,360"),
            p.mid.mix(p.key, 0.6),
        );
        for i in 0..6 {
            let px = 130.0 + 50.0 * i as f32;
            s.rect(px, 226.0, 6.0, 34.0, p.ink);
        }
        s.rect(100.0, 234.0, 320.0, 4.0, p.ink);
        let man =
            Shape::spline("-.16,0 -.2,-.5 -.14,-.72 .14,-.72 .2,-.5 .16,0 .03,0 0,-.3 -.03,0")
                .at(210.0, 282.0, 76.0);
        s.fill(&man, p.ink);
        s.fill(&Shape::round_rect(196.0, 226.0, 28.0, 34.0, 8.0), CORAL);
        s.rect(203.0, 206.0, 14.0, 18.0, Colour::hex(0x43_2616));
        s.rect(200.0, 198.0, 20.0, 12.0, p.ink);
        s.rect(194.0, 222.0, 32.0, 10.0, CORAL);
        for i in 0..26 {
            let (dx, dy) = (s.dice.range(-r, r), s.dice.range(-r, r));
            s.circle(x + dx, y + dy, 2.0 + (i % 3) as f32, WHITE);
        }
    });
    s.stroke(&hole, WHITE, 5.0);
    for (dx, l) in [(-40.0, 90.0), (14.0, 130.0), (62.0, 60.0)] {
        s.rect(
            x + dx,
            y + r * 0.86,
            7.0,
            l,
            Ink::fade((0.0, y + r), (0.0, y + r + l), p.top, (0.8, 0.1)),
        );
    }
}

/// Samuel looks up into the snow; the window he came from still lights him.
fn second(s: &mut Stage) {
    let p = s.pal;
    let night = Colour::hex(0x1c_3f78);
    s.wash(Ink::along(
        (0.0, 300.0),
        (W, 200.0),
        &[
            p.body.mix(LAMP, 0.5),
            night.mix(p.body, 0.3),
            night,
            night.mix(p.ink, 0.45),
        ],
    ));
    s.lit_by(-80.0, LAMP);
    s.fill(
        &Shape::spline("-20,560 -20,452 200,430 420,446 700,410 980,436 980,560"),
        Ink::across(
            0.0,
            W,
            &[LAMP.mix(p.low, 0.5), p.mid, night.mix(p.mid, 0.5)],
        ),
    );
    s.glow((-20.0, 230.0), 560.0, LAMP, 0.9);
    s.rect(-20.0, -20.0, 82.0, 470.0, LAMP.mix(p.key, 0.5));
    for y in [120.0, 290.0] {
        s.rect(-20.0, y, 82.0, 12.0, p.ink);
    }
    s.rect(60.0, -20.0, 22.0, 500.0, p.ink);
    flakes(s, 46, (3.0, 8.0));
    let look = Expression {
        lid: 0.72,
        corner: 0.09,
        brow_in: 0.08,
        ..Expression::TENDER
    };
    let pose = Pose::new(-72.0, look)
        .head(-20.0, 0.0)
        .body(-50.0)
        .look(0.0, 0.03);
    let coat = Costume::new(Garment::Coat, p.top, p.ink, p.body).scarf(CORAL);
    let light = Light {
        dir: [-0.86, 0.1, 0.42],
        light_at: 0.3,
        ..Light::golden(-1.0)
    }
    .colours(Colour::hex(0xff_b060), Colour::hex(0x14_1c48), p.mid);
    let him = s.act_in(
        "kwame-asante",
        coat,
        pose,
        Framing::new(0.56, 0.50, 0.62),
        light,
    );
    flakes_on_him(s, (him.crown.x, him.crown.y));
    s.vignette(p.ink, 0.4);
}

/// Stars of snow in his hair, and flakes near our eye.
fn flakes_on_him(s: &mut Stage, (cx, cy): Pt) {
    let p = s.pal;
    for (dx, dy, r) in [
        (-70.0, 30.0, 9.0),
        (-20.0, -8.0, 12.0),
        (40.0, 18.0, 8.0),
        (92.0, -14.0, 11.0),
        (70.0, 60.0, 7.0),
        (-44.0, 74.0, 7.0),
        (132.0, 40.0, 10.0),
        (10.0, 52.0, 6.0),
        (110.0, 96.0, 8.0),
    ] {
        star(s, (cx + dx, cy + dy), r * 1.25);
    }
    for (x, y, r) in [
        (140.0, 90.0, 13.0),
        (250.0, 470.0, 15.0),
        (850.0, 160.0, 16.0),
        (900.0, 420.0, 12.0),
        (800.0, 500.0, 14.0),
        (330.0, 60.0, 11.0),
        (760.0, 330.0, 10.0),
    ] {
        s.circle(x, y, r, (p.key, 0.85));
    }
}

/// A six-armed flake.
fn star(s: &mut Stage, (x, y): Pt, r: f32) {
    for i in 0..3 {
        let arm = Shape::round_rect(-r, -r * 0.16, r * 2.0, r * 0.32, r * 0.1)
            .turned_by(15.0 + 60.0 * i as f32, 0.0, 0.0)
            .moved(x, y);
        s.fill(&arm, WHITE);
    }
    s.circle(x, y, r * 0.42, WHITE);
}

fn flakes(s: &mut Stage, n: usize, (lo, hi): Pt) {
    for _ in 0..n {
        let (x, y, r) = (
            s.dice.range(90.0, W),
            s.dice.range(0.0, H),
            s.dice.range(lo, hi),
        );
        let ink = s.pal.key;
        s.circle(x, y, r, (ink, 0.85));
    }
}

/// One house, two windows, two winters: close in the first, a metre apart in the second.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let night = Colour::hex(0x12_2450);
    s.wash(Ink::down(0.0, H, &[night.mix(p.ink, 0.4), night, p.top]));
    s.starry(120, 160.0);
    s.lit_by(-20.0, p.mid);
    sights::house_corner(s, night);
    let left = Shape::poly("92,128 432,92 432,424 92,400");
    let right = Shape::poly("528,92 868,128 868,400 528,424");
    sights::window_light(s, &left, true);
    sights::window_light(s, &right, false);
    lovers(s, &left, &right);
    sights::window_wood(s);
    sights::drifts(s);
    s.snowing(0.9);
    s.vignette(p.ink, 0.5);
}

/// The same two in both winters.
fn lovers(s: &mut Stage, left: &Shape, right: &Shape) {
    let p = s.pal;
    let light = |side: f32, key: Colour| {
        Light {
            light_at: 0.5,
            depth: 0.72,
            ..Light::golden(side)
        }
        .colours(key, Colour::hex(0x3a_0f28), LAMP)
    };
    let knit = Costume::new(Garment::Sweater, PEACH, PEACH.tone(0.9), p.low);
    let coat = Costume::new(Garment::Sweater, CORAL, CORAL.tone(0.9), p.ink);
    s.clipped(left, |s| {
        let her = Pose::new(-58.0, Expression::SMILE)
            .head(-4.0, 8.0)
            .body(-50.0)
            .arms(Arm::Down, Arm::Behind);
        let him = Pose::new(58.0, Expression::TENDER)
            .head(10.0, -6.0)
            .body(50.0)
            .arms(Arm::Behind, Arm::Hip);
        s.act_in(
            "yara-nascimento",
            knit,
            her,
            Framing::new(0.312, 0.50, 0.20),
            light(-1.0, Colour::hex(0xff_d080)),
        );
        s.act_in(
            "kwame-asante",
            coat,
            him,
            Framing::new(0.232, 0.465, 0.21),
            light(1.0, Colour::hex(0xff_d080)),
        );
    });
    s.clipped(right, |s| {
        let her = Pose::new(48.0, Expression::SORROW)
            .head(10.0, 4.0)
            .body(40.0)
            .arms(Arm::Folded, Arm::Folded);
        let him = Pose::new(52.0, Expression::SORROW)
            .head(2.0, 0.0)
            .body(34.0)
            .arms(Arm::Pocket, Arm::Pocket);
        s.act_in(
            "kwame-asante",
            coat,
            him,
            Framing::new(0.606, 0.465, 0.21),
            light(-1.0, Colour::hex(0xff_a070)),
        );
        s.act_in(
            "yara-nascimento",
            knit,
            her,
            Framing::new(0.832, 0.50, 0.20),
            light(-1.0, Colour::hex(0xff_a070)),
        );
    });
}

/// The train has gone; under the one lamp, a peach coat and a suitcase.
fn threat(s: &mut Stage) {
    let p = s.pal;
    let night = p.ink.mix(Colour::hex(0x0a_1424), 0.6);
    s.wash(Ink::down(
        0.0,
        300.0,
        &[night, p.ink, p.top.mix(p.ink, 0.35)],
    ));
    let vanish = (716.0, 286.0);
    s.rect(
        -8.0,
        286.0,
        W + 16.0,
        270.0,
        Ink::down(
            286.0,
            H,
            &[p.top.mix(p.mid, 0.25), p.top.mix(p.ink, 0.4), p.ink],
        ),
    );
    s.lit_by(-10.0, p.key);
    s.glow(vanish, 230.0, p.mid, 0.5);
    s.fill(
        &Shape::poly("716,288 712,288 -20,470 -20,580 400,580"),
        Ink::down(
            290.0,
            H,
            &[p.mid.mix(p.top, 0.3), p.mid.mix(p.top, 0.5), p.top],
        ),
    );
    s.fill(&Shape::poly("716,288 400,580 450,580"), p.ink);
    for (x0, x1) in [(540.0, 566.0), (858.0, 896.0)] {
        s.poly(
            &[(715.0, 288.0), (717.0, 288.0), (x1, 560.0), (x0, 560.0)],
            p.mid,
        );
    }
    sights::tail_of_train(s);
    lamp_post(s);
    if let Some(yara) = actor("yara-nascimento") {
        let pose = Pose::new(62.0, Expression::SORROW)
            .body(44.0)
            .arms(Arm::Pocket, Arm::Pocket)
            .stance(Stance::Straight);
        let coat = Costume::new(Garment::Coat, PEACH, p.low, p.body).legs(p.ink, p.ink);
        let light = Light {
            dir: [0.4, 0.6, 0.6],
            ..Light::golden(1.0)
        }
        .colours(Colour::hex(0xff_d090), Colour::hex(0x2a_2448), p.key);
        s.oval(212.0, 466.0, 60.0, 9.0, (p.ink, 0.6));
        s.act_in(
            "yara-nascimento",
            coat,
            pose,
            Framing::on_ground(yara, &pose, 0.22, 0.865, 0.46, W / H),
            light,
        );
    }
    objects::suitcase(s, At::new(282.0, 472.0, 62.0));
    sights::driven_snow(s);
    s.vignette(p.ink, 0.45);
}

/// The one lamp, and the cone of light under it.
fn lamp_post(s: &mut Stage) {
    let p = s.pal;
    let cone = Shape::poly("196,92 244,92 420,470 20,470");
    s.fill(
        &cone,
        Ink::fade((0.0, 92.0), (0.0, 480.0), LAMP.mix(p.key, 0.4), (0.75, 0.1)),
    );
    s.oval(220.0, 462.0, 216.0, 34.0, (LAMP.mix(p.low, 0.5), 0.9));
    s.rect(54.0, 60.0, 12.0, 400.0, p.top);
    s.stroke(&Shape::svg("M60 64C70 30 160 30 220 70"), p.top, 10.0);
    s.fill(&Shape::svg("M186 94C190 66 250 66 254 94Z"), p.ink);
    s.oval(220.0, 94.0, 26.0, 7.0, p.key);
    s.glow((220.0, 96.0), 120.0, LAMP, 0.9);
}
