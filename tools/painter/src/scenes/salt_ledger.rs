//! The Salt Ledger: petrol night against furnace-orange lamps; an auditor, a smuggler, a harbour.

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Costume, Expression, Framing, Garment, Light, Pose};
use kit::places::{built, coast};
use kit::stage::Stage;

const TITLE: &str = "salt-ledger";
const P: Palette = Palette::of([
    0x0b2a3a, 0x155264, 0xf0a35e, 0xffe0a3, 0x7a5a48, 0x08131f, 0xf4562f,
]);
const YELLOW: Colour = Colour::hex(0xff_d23f);
const COBALT: Colour = Colour::hex(0x2b_57c8);

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

/// Ines in profile; a sodium lamp far right, at eye height, cuts her out of the mist.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let teal = Colour::hex(0x6f_b4ae);
    s.wash(Ink::across(
        0.0,
        W,
        &[p.top, p.mid, p.mid.mix(teal, 0.6), teal.mix(p.low, 0.45)],
    ));
    s.lit_by(80.0, p.low);
    s.blurred(2.5, |s| {
        built::crane(s, (700.0, 500.0), 400.0, p.mid.mix(teal, 0.25), true);
        built::crane(s, (925.0, 490.0), 190.0, p.mid.mix(teal, 0.55), false);
    });
    s.haze((240.0, 640.0), teal.mix(p.low, 0.5), 0.7);
    lamp_disc(s, (868.0, 252.0), 26.0);
    s.rect(0.0, 492.0, W, 60.0, p.top.mix(p.ink, 0.55));
    s.rect(0.0, 490.0, W, 3.0, p.low.mix(p.mid, 0.5));
    let light = Light::noir(1.0).colours(p.key.mix(p.low, 0.45), Colour::hex(0x0f_2436), p.mid);
    let pose = Pose::new(54.0, Expression::RESOLVE)
        .head(-9.0, 0.0)
        .body(30.0)
        .look(0.04, 0.02);
    s.act("ada-okafor", pose, Framing::new(0.325, 0.485, 0.565), light);
    s.shaft((868.0, 252.0), (250.0, 300.0), (14.0, 150.0), p.low, 0.22);
    s.vignette(p.ink, 0.5);
}

fn lamp_disc(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 13.0, p.acc.mix(p.low, 0.5), 0.75);
    s.circle(x, y, r, p.low.mix(p.acc, 0.2));
    s.circle(x, y, r * 0.72, p.key);
    s.rect(x - 3.0, y + r, 6.0, H - y, p.top.mix(p.ink, 0.4));
}

/// Tomas in the stern, from behind, looking back; the sun's road runs to his hand.
fn second(s: &mut Stage) {
    let p = s.pal;
    let hy = 262.0;
    s.wash(Ink::down(
        0.0,
        hy,
        &[p.top, p.mid, p.acc.mix(p.low, 0.45), p.low],
    ));
    let sun = (300.0, hy - 14.0);
    s.glow(sun, 470.0, p.low, 0.9);
    for (i, y) in [92.0, 140.0, 176.0, 205.0].into_iter().enumerate() {
        let x = 60.0 + 190.0 * (i % 3) as f32;
        let tint = p.mid.mix(p.acc, 0.2 + 0.16 * i as f32);
        s.streak(
            (x - 160.0, y),
            (620.0 - 60.0 * i as f32, 10.0),
            (tint, 0.7),
            7 + i as u64,
        );
    }
    s.circle(
        sun.0,
        sun.1,
        74.0,
        Ink::down(sun.1 - 74.0, hy, &[WHITE.mix(p.key, 0.4), p.key, p.low]),
    );
    let sea = [p.low.mix(p.acc, 0.3), p.mid.mix(p.acc, 0.18), p.mid, p.top];
    s.rect(-8.0, hy, W + 16.0, H - hy + 8.0, Ink::down(hy, H, &sea));
    sun_road(s, sun.0, hy);
    s.lit_by(-80.0, p.key);
    let shadow = Colour::hex(0x12_2247);
    let light = Light {
        light_at: 0.3,
        ..Light::golden(-1.0)
    }
    .colours(p.key, shadow, p.low);
    let pose = Pose::new(-93.0, Expression::SMILE)
        .head(2.0, 4.0)
        .body(-140.0)
        .look(0.02, 0.0);
    s.act(
        "rafael-quiroga",
        pose,
        Framing::new(0.655, 0.325, 0.43),
        light,
    );
    stern(s);
    s.vignette(p.ink, 0.45);
}

fn sun_road(s: &mut Stage, x: f32, hy: f32) {
    let p = s.pal;
    for i in 0..34 {
        let t = i as f32 / 33.0;
        let y = hy + 3.0 + (H - hy) * t * t.sqrt();
        let half = 60.0 + 130.0 * t + s.dice.range(-26.0, 40.0) * (0.4 + t);
        let mid = x + s.dice.range(-22.0, 22.0) * t + 60.0 * t;
        let h = 2.2 + 9.0 * t;
        let bar = Shape::spline("-1,0 -.5,-.9 0,-1 .6,-.7 1,0 .4,.9 -.3,1").scaled(half, h * 0.62);
        s.fill(
            &bar.moved(mid, y),
            (p.key.mix(p.low, t * 0.55), 0.95 - 0.35 * t),
        );
    }
}

fn stern(s: &mut Stage) {
    let p = s.pal;
    let wood = p.body.mix(p.ink, 0.55);
    let hull = Shape::spline("300,548 330,470 470,436 640,428 820,440 970,462 1000,560");
    s.backlit(&hull, wood, 9.0);
    let inside = Shape::spline("360,556 392,492 500,462 660,456 820,466 960,486 1000,560");
    s.fill(&inside, wood.mix(p.ink, 0.6));
    s.line(&[(318.0, 478.0), (120.0, 552.0)], wood, 12.0);
    s.line(&[(316.0, 475.0), (118.0, 549.0)], p.low, 3.0);
    let post = Shape::round_rect(418.0, 418.0, 30.0, 46.0, 6.0);
    s.backlit(&post, wood.mix(p.ink, 0.2), 5.0);
}

/// Two heads on either side of a burning gap; salt runs through it.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink.mix(p.top, 0.35));
    let (x0, x1) = (392.0, 560.0);
    door(s, -10.0, x0);
    door(s, x1, W + 10.0);
    let fire = [p.key, p.low, p.acc.mix(p.low, 0.35)];
    s.rect(x0, -8.0, x1 - x0, H + 16.0, Ink::down(0.0, H, &fire));
    s.glow_oval((476.0, 250.0), (420.0, 420.0), p.acc.mix(p.low, 0.5), 0.55);
    for _ in 0..150 {
        let (x, y) = (476.0 + s.dice.gauss(20.0), s.dice.range(-10.0, H));
        let r = s.dice.range(1.2, 3.6);
        s.circle(x, y, r, (WHITE.mix(p.key, 0.2), 0.95));
    }
    let near_black = Colour::hex(0x0a_0d18);
    let dim = |side: f32| Light {
        dir: [0.94 * side, 0.16, -0.20],
        light_at: 0.42,
        shadow_at: 0.16,
        rim_dir: [0.9 * side, 0.3, -0.35],
        rim_at: 0.36,
        depth: 0.9,
        ..Light::noir(side)
    };
    let warm = |side: f32| dim(side).colours(p.low, near_black, p.low);
    let ines = Pose::new(88.0, Expression::TENDER)
        .head(-7.0, 0.0)
        .body(66.0);
    s.act(
        "ada-okafor",
        ines,
        Framing::new(0.27, 0.50, 0.47),
        warm(1.0),
    );
    let tomas = Pose::new(-88.0, Expression::TENDER)
        .head(5.0, 0.0)
        .body(-66.0);
    let coat = Costume::new(
        Garment::Coat,
        Colour::hex(0x1a_46f0),
        Colour::hex(0x1a_46f0),
        p.low,
    );
    s.act_in(
        "rafael-quiroga",
        coat,
        tomas,
        Framing::new(0.715, 0.42, 0.54),
        warm(-1.0),
    );
    s.vignette(p.ink, 0.55);
}

fn door(s: &mut Stage, x0: f32, x1: f32) {
    let p = s.pal;
    let plate = p.top.mix(p.ink, 0.45);
    s.rect(x0, -8.0, x1 - x0, H + 16.0, plate);
    let n = 6;
    for i in 0..=n {
        let x = x0 + (x1 - x0) * i as f32 / n as f32;
        s.rect(x - 4.0, -8.0, 8.0, H + 16.0, (p.ink, 0.55));
    }
    for y in [60.0, 470.0] {
        s.rect(x0, y, x1 - x0, 16.0, (p.ink, 0.5));
    }
}

/// The freighter's bow from the water: a black wedge over one small lamp.
fn threat(s: &mut Stage) {
    let p = s.pal;
    let fog = p.mid.mix(Colour::hex(0x4f_9aa0), 0.4);
    let fire = p.acc.mix(p.low, 0.25);
    s.wash(Ink::across(
        0.0,
        W,
        &[fire, fire.mix(p.ink, 0.2), p.mid, fog],
    ));
    s.rect(
        -8.0,
        -8.0,
        W + 16.0,
        200.0,
        Ink::fade((0.0, 0.0), (0.0, 200.0), p.top, (0.55, 0.0)),
    );
    s.glow((0.0, 430.0), 480.0, p.low, 0.8);
    s.blurred(2.0, |s| {
        built::crane(s, (115.0, 440.0), 190.0, p.ink.mix(p.acc, 0.4), false);
        built::crane(s, (860.0, 438.0), 170.0, fog.mix(p.top, 0.25), true);
    });
    s.haze((330.0, 480.0), fog, 0.7);
    let sea = [p.mid.mix(p.top, 0.2), p.top, p.ink];
    s.rect(-8.0, 428.0, W + 16.0, 130.0, Ink::down(428.0, H, &sea));
    s.rect(
        -8.0,
        428.0,
        480.0,
        130.0,
        Ink::fade((0.0, 428.0), (430.0, 470.0), p.acc, (0.75, 0.0)),
    );
    bow(s);
    wet_black(s);
    s.lit_by(-60.0, p.low);
    s.glow_oval((480.0, 500.0), (190.0, 60.0), p.low, 0.9);
    s.oval(478.0, 503.0, 96.0, 9.0, p.low.mix(p.acc, 0.35));
    coast::rowing_boat(s, (474.0, 500.0), 58.0);
    s.glow((500.0, 474.0), 130.0, p.low, 0.95);
    s.circle(500.0, 476.0, 7.5, p.key);
    for i in 0..7 {
        let (y, w) = (510.0 + 5.0 * i as f32, 20.0 - 2.0 * i as f32);
        s.oval(
            500.0 + 3.0 * (i % 2) as f32,
            y,
            w,
            1.6,
            (p.low, 0.75 - 0.08 * i as f32),
        );
    }
    s.vignette(p.ink, 0.55);
}

fn bow(s: &mut Stage) {
    let p = s.pal;
    let hull = Shape::svg("M96 -20C210 160 330 330 452 440H492C610 320 760 150 884 -20Z");
    let black = p.ink.mix(p.top, 0.22);
    s.fill(&hull, black);
    s.clipped(&hull, |s| {
        let right = Shape::svg("M470 445C480 300 470 140 462 -20H900V445Z");
        s.fill(&right, p.ink.mix(p.mid, 0.42));
        s.crescent(&right, (p.ink, 0.0), (0.0, 0.0), 0.0);
        for k in 0..7 {
            let y = 30.0 + 62.0 * k as f32;
            let seam = format!(
                "M-20 {}Q300 {} 466 {y}Q640 {} 980 {}",
                y - 190.0,
                y - 30.0,
                y - 30.0,
                y - 190.0
            );
            s.stroke(&Shape::svg(&seam), (p.top.mix(p.mid, 0.6), 0.35), 2.0);
        }
        s.fill(
            &Shape::svg("M440 445C452 300 452 140 448 -20H480C480 140 480 300 484 445Z"),
            p.ink,
        );
    });
    s.crescent(&hull, p.acc, (13.0, -9.0), 1.5);
    s.crescent(&hull, p.low, (5.0, -4.0), 0.0);
    for (x, k) in [(318.0, -1.0), (602.0, 1.0)] {
        anchor_eye(s, (x, 118.0), k);
    }
}

fn anchor_eye(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let rust = p.acc.mix(p.body, 0.45).mix(p.ink, 0.15);
    for (i, (dx, l)) in [(-16.0, 120.0), (-4.0, 190.0), (8.0, 150.0), (18.0, 90.0)]
        .into_iter()
        .enumerate()
    {
        let (a, b) = ((x + dx, y + 10.0), (x + dx - k * l * 0.32, y + l));
        let run = Shape::polygon(&[
            (a.0 - 6.0, a.1),
            (a.0 + 6.0, a.1),
            (b.0 + 1.0, b.1),
            (b.0 - 1.0, b.1),
        ]);
        s.fill(&run, Ink::fade(a, b, rust, (0.9 - 0.1 * i as f32, 0.0)));
    }
    let lip = Shape::ellipse(0.0, 0.0, 50.0, 33.0)
        .turned_by(k * 24.0, 0.0, 0.0)
        .moved(x, y);
    s.fill(&lip, p.mid.mix(p.ink, 0.35));
    s.crescent(&lip, p.low.mix(p.acc, 0.3), (7.0, 6.0), 0.0);
    let hole = Shape::ellipse(0.0, 0.0, 36.0, 22.0)
        .turned_by(k * 24.0, 0.0, 0.0)
        .moved(x, y);
    s.fill(&hole, p.ink);
    let fluke =
        Shape::poly("-9,-14 9,-14 12,20 30,12 20,34 0,44 -20,34 -30,12 -12,20").moved(x, y + 2.0);
    s.clipped(&hole, |s| s.fill(&fluke, rust.mix(p.ink, 0.35)));
}

fn wet_black(s: &mut Stage) {
    let p = s.pal;
    s.layered(Blend::faded(0.7), |s| {
        for i in 0..16 {
            let t = i as f32 / 15.0;
            let (y, half) = (438.0 + 100.0 * t, 26.0 + 250.0 * t);
            s.oval(472.0 + 14.0 * (i as f32 * 1.7).sin(), y, half, 3.6, p.ink);
        }
    });
    for i in 0..10 {
        let x = 60.0 + 34.0 * i as f32;
        s.oval(
            x,
            446.0 + 5.0 * (i % 4) as f32,
            30.0,
            1.5,
            (p.acc.mix(p.low, 0.4), 0.55),
        );
    }
    s.oval(472.0, 440.0, 60.0, 3.0, p.low.mix(p.mid, 0.4));
}

/// The salt works from a rooftop: six lit cones, one of them with a door of fire.
fn place(s: &mut Stage) {
    let p = s.pal;
    let yard = 396.0;
    s.wash(Ink::down(
        0.0,
        yard,
        &[
            p.ink.mix(p.top, 0.6),
            p.top.mix(p.mid, 0.4),
            p.mid.mix(Colour::hex(0x3a_8a94), 0.4),
        ],
    ));
    s.starry(60, 160.0);
    s.haze((230.0, 430.0), p.mid.mix(p.low, 0.25), 0.55);
    s.glow_oval((150.0, 380.0), (700.0, 230.0), p.low, 0.5);
    for (x, h, flip) in [(590.0, 190.0, false), (905.0, 150.0, true)] {
        built::crane(s, (x, 384.0), h, p.mid.mix(p.top, 0.3), flip);
    }
    s.rect(
        -8.0,
        yard - 12.0,
        W + 16.0,
        170.0,
        Ink::down(
            yard - 12.0,
            H,
            &[p.mid.mix(WHITE, 0.5), p.mid.mix(WHITE, 0.3), p.mid],
        ),
    );
    let cones: [(f32, f32); 6] = [
        (905.0, 92.0),
        (826.0, 118.0),
        (726.0, 150.0),
        (598.0, 190.0),
        (424.0, 244.0),
        (176.0, 316.0),
    ];
    for (i, (x, h)) in cones.into_iter().enumerate() {
        let foot = yard + (h - 92.0) * 0.30;
        cone(s, (x, foot), h, i == 4);
    }
    conveyor(s);
    for x in [642.0, 652.0] {
        coast::walker(s, (x, 474.0), 15.0);
    }
    rooftop(s);
    s.vignette(p.ink, 0.5);
}

fn cone(s: &mut Stage, (x, y): Pt, h: f32, doored: bool) {
    let p = s.pal;
    let w = h * 0.60;
    let blue = p.mid.mix(COBALT, 0.35).mix(p.ink, 0.35);
    s.poly(
        &[
            (x - w * 0.2, y + 2.0),
            (x + w, y),
            (x + w * 2.5, y + h * 0.1),
            (x + w * 0.9, y + h * 0.15),
        ],
        (p.ink.mix(blue, 0.45), 0.85),
    );
    let lamp = (x - w * 1.12, y - h * 0.62);
    s.line(&[(lamp.0, y + 3.0), lamp], p.ink, (h * 0.018).max(2.0));
    s.glow(lamp, h * 0.85, p.low, 0.75);
    let body = Shape::smooth(
        &[
            (x - w, y),
            (x - w * 0.45, y - h * 0.53),
            (x, y - h),
            (x + w * 0.45, y - h * 0.53),
            (x + w, y),
            (x, y + h * 0.06),
        ],
        0.05,
    );
    let white = WHITE.mix(p.key, 0.35);
    s.fill(&body, blue.mix(white, 0.22));
    s.clipped(&body, |s| {
        s.poly(
            &[
                (x, y - h * 1.02),
                (x + w * 0.12, y - h * 0.5),
                (x + w * 0.05, y - h * 0.2),
                (x + w * 0.3, y + h * 0.1),
                (x - w * 1.2, y + h * 0.1),
            ],
            white.mix(p.low, 0.16),
        );
        s.poly(
            &[
                (x - w * 0.02, y - h * 1.02),
                (x - w * 0.16, y - h * 0.5),
                (x - w * 0.34, y - h * 0.3),
                (x - w * 0.3, y + h * 0.1),
                (x - w * 1.2, y + h * 0.1),
            ],
            WHITE.mix(p.key, 0.12),
        );
    });
    s.circle(lamp.0, lamp.1, (h * 0.028).max(3.0), p.key);
    if doored {
        hot_door(s, (x - w * 0.02, y + h * 0.03), h);
    }
}

fn hot_door(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    s.glow((x, y - h * 0.16), h * 0.6, p.acc, 0.8);
    let arch = Shape::svg("M-.5 0V-.9C-.5 -1.5 .5 -1.5 .5 -.9V0Z").at(x, y, h * 0.27);
    s.fill(&arch, p.acc.mix(p.ink, 0.35));
    s.fill(
        &Shape::svg("M-.4 0V-.9C-.4 -1.36 .4 -1.36 .4 -.9V0Z").at(x, y, h * 0.27),
        Ink::down(y - h * 0.36, y, &[p.key, p.low, p.acc]),
    );
    s.poly(
        &[
            (x - h * 0.11, y),
            (x + h * 0.11, y),
            (x + h * 0.42, y + h * 0.26),
            (x - h * 0.1, y + h * 0.26),
        ],
        Ink::fade((x, y), (x, y + h * 0.26), p.low, (0.8, 0.0)),
    );
}

fn conveyor(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.25);
    let at = |t: f32| (-20.0 + 1000.0 * t, 26.0 + 190.0 * t);
    let (a, b) = (at(0.0), at(1.0));
    let (ha, hb) = (64.0, 26.0);
    s.poly(
        &[a, b, (b.0, b.1 + hb * 0.28), (a.0, a.1 + ha * 0.28)],
        dark,
    );
    s.poly(
        &[
            (a.0, a.1 + ha * 0.8),
            (b.0, b.1 + hb * 0.8),
            (b.0, b.1 + hb),
            (a.0, a.1 + ha),
        ],
        dark,
    );
    let n = 26;
    for i in 0..n {
        let (t, u) = (i as f32 / n as f32, (i + 1) as f32 / n as f32);
        let ((x, y), (x2, y2)) = (at(t), at(u));
        let (h, h2) = (ha + (hb - ha) * t, ha + (hb - ha) * u);
        s.line(&[(x, y), (x, y + h)], dark, 4.0 - 2.0 * t);
        s.line(&[(x, y + h), (x2, y2 + h2 * 0.1)], dark, 4.0 - 2.0 * t);
    }
    s.line(
        &[(a.0, a.1 + ha * 0.8), (b.0, b.1 + hb * 0.8)],
        p.low.mix(p.acc, 0.3),
        2.0,
    );
    let t = 0.196;
    let (x, y) = at(t);
    s.line(&[(x, y + ha), (x + 2.0, 150.0)], (WHITE, 0.6), 3.0);
}

fn rooftop(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.top, 0.12);
    s.lit_by(-50.0, p.low);
    s.backlit(
        &Shape::poly("-10,492 250,506 470,524 640,552 -10,552"),
        dark,
        3.0,
    );
    let vent = Shape::svg("M0 0V-70H-14V-92C-14 -112 40 -112 40 -92V-70H28V0Z").moved(92.0, 502.0);
    s.backlit(&vent, dark, 5.0);
    s.backlit(&Shape::rect(176.0, 470.0, 44.0, 40.0), dark, 4.0);
}

/// The scale: salt on the left, two gloves on the right; the gloves weigh more.
fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.acc.mix(p.low, 0.45), p.low, p.low.mix(p.key, 0.45)],
    ));
    s.lit_by(-70.0, p.key);
    s.rect(
        -8.0,
        474.0,
        W + 16.0,
        80.0,
        Ink::down(474.0, H, &[p.mid.mix(p.ink, 0.25), p.ink]),
    );
    s.rect(-8.0, 474.0, W + 16.0, 3.0, p.key);
    let brass = p.body.mix(Colour::hex(0xc9_8a2e), 0.5);
    let (l, r) = ((222.0, 118.0), (738.0, 196.0));
    s.put(kit::stage::At::new(480.0, 496.0, 420.0), |s| {
        s.lathe("0,0 .27,0 .28,.03 .2,.06 .1,.08 .06,.13 .05,.2 .075,.23 .04,.27 .034,.6 .06,.63 .034,.67 .03,.8 .055,.83 .03,.87 .02,.94 0,.95", brass);
    });
    beam(s, l, r, brass);
    pan(s, l, (222.0, 352.0), brass, |s| {
        salt_heap(s, (222.0, 352.0))
    });
    pan(s, r, (738.0, 430.0), brass, |s| gloves(s, (738.0, 430.0)));
    s.vignette(p.acc.mix(p.ink, 0.5), 0.45);
}

fn beam(s: &mut Stage, l: Pt, r: Pt, brass: Colour) {
    let p = s.pal;
    let slope = (r.1 - l.1).atan2(r.0 - l.0).to_degrees();
    let arm = Shape::svg(
        "M-.5 -.012C-.4 -.05 -.2 -.012 -.06 -.05C-.03 -.075 .03 -.075 .06 -.05C.2 -.012 .4 -.05 .5 -.012V.014C.4 -.01 .2 .03 .05 .04H-.05C-.2 .03 -.4 -.01 -.5 .014Z",
    );
    let body = arm
        .scaled(540.0, 540.0)
        .turned_by(slope, 0.0, 0.0)
        .moved(480.0, 157.0);
    s.form(&body, brass, 7.0);
    s.form(
        &Shape::circle(480.0, 152.0, 25.0),
        brass.mix(p.key, 0.2),
        6.0,
    );
    s.form(
        &Shape::circle(480.0, 152.0, 9.0),
        brass.mix(p.ink, 0.4),
        3.0,
    );
    let needle = Shape::poly("-5,0 5,0 1,118 -1,118")
        .turned_by(slope, 0.0, 0.0)
        .moved(480.0, 176.0);
    s.form(&needle, p.ink.mix(brass, 0.2), 1.5);
    for e in [l, r] {
        s.form(&Shape::circle(e.0, e.1, 12.0), brass.mix(p.key, 0.15), 3.0);
    }
}

fn pan(s: &mut Stage, hook: Pt, (x, y): Pt, brass: Colour, load: impl FnOnce(&mut Stage)) {
    let p = s.pal;
    let w = 152.0;
    s.line(&[hook, (x, y - 14.0)], brass.mix(p.ink, 0.5), 3.0);
    load(s);
    for k in [-1.0, 1.0] {
        s.line(&[hook, (x + k * w * 0.96, y)], brass.mix(p.ink, 0.35), 4.5);
        s.line(&[hook, (x + k * w * 0.96, y)], (p.key, 0.5), 1.4);
    }
    let bowl = Shape::svg("M-1 0H1C.9 .24 .5 .38 0 .38C-.5 .38 -.9 .24 -1 0Z").at(x, y, w);
    s.metal(&bowl, brass);
    s.fill(
        &Shape::round_rect(x - w * 1.03, y - 7.0, w * 2.06, 13.0, 6.0),
        brass.mix(p.key, 0.35),
    );
    s.fill(
        &Shape::round_rect(x - w * 1.03, y, w * 2.06, 6.0, 3.0),
        brass.mix(p.ink, 0.35),
    );
}

fn salt_heap(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let heap =
        Shape::spline("-132,0 -104,-34 -58,-92 -12,-146 8,-150 30,-128 78,-70 112,-30 132,0 0,14")
            .moved(x, y);
    s.fill(&heap, WHITE.mix(p.key, 0.25));
    s.clipped(&heap, |s| {
        let shade = p.mid.mix(WHITE, 0.45);
        s.poly(
            &[
                (x + 2.0, y - 160.0),
                (x + 22.0, y - 90.0),
                (x + 8.0, y - 52.0),
                (x + 44.0, y + 20.0),
                (x + 150.0, y + 20.0),
                (x + 60.0, y - 150.0),
            ],
            shade,
        );
        s.poly(
            &[
                (x + 16.0, y - 160.0),
                (x + 62.0, y - 70.0),
                (x + 92.0, y + 20.0),
                (x + 160.0, y + 20.0),
            ],
            shade.mix(p.mid, 0.4),
        );
    });
    for _ in 0..40 {
        let (dx, dy) = (s.dice.range(-120.0, 120.0), s.dice.range(-10.0, 4.0));
        s.circle(x + dx, y + dy - 6.0, 2.4, WHITE);
    }
}

fn gloves(s: &mut Stage, (x, y): Pt) {
    let glove = |s: &mut Stage, colour: Colour, turn: f32, dx: f32, flip: f32| {
        let palm = Shape::spline("-58,-64 -20,-72 26,-66 52,-44 54,-10 40,10 -10,14 -54,4 -66,-26");
        let cuff = Shape::poly("-62,-70 -110,-84 -124,-6 -64,6");
        let place = |h: &Shape| {
            h.scaled(flip, 1.0)
                .turned_by(turn, 0.0, 0.0)
                .moved(x + dx, y - 22.0)
        };
        s.form(&place(&cuff), colour.mix(s.pal.ink, 0.18), 9.0);
        for (fx, fy, a) in [
            (44.0, -58.0, 14.0),
            (54.0, -38.0, 20.0),
            (52.0, -16.0, 28.0),
            (42.0, 2.0, 38.0),
        ] {
            let finger = Shape::round_rect(-12.0, -12.0, 88.0, 25.0, 12.5)
                .turned_by(a, 0.0, 0.0)
                .moved(fx, fy);
            s.form(&place(&finger), colour, 6.0);
        }
        s.form(&place(&palm), colour, 12.0);
        let thumb = Shape::limb("-20,-56,16 8,-84,15 38,-92,12");
        s.form(&place(&thumb), colour, 7.0);
    };
    glove(s, COBALT, 4.0, 46.0, -1.0);
    glove(s, YELLOW, 4.0, -44.0, 1.0);
}
