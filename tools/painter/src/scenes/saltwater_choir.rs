//! Saltwater Choir: bottle sea greens with coral dawn; a town with five voices left and one song.

mod choir;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose};
use kit::stage::Stage;

const TITLE: &str = "saltwater-choir";
const P: Palette = Palette::of([
    0x0f3c4c, 0x2e8b93, 0xcbe3d0, 0xfff9e3, 0x5d8c6b, 0x0a1e2a, 0xf26b5e,
]);
const OLIVE: Colour = Colour::hex(0x7c_8a2e);
const LEMON: Colour = Colour::hex(0xff_d23f);
const ROSE: Colour = Colour::hex(0xf2_a7b8);
/// Where the sun of the first picture stands.
const SUN: f32 = 322.0;

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, choir::ensemble),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

/// Rua waist deep in a flat pale sea, the post empty, the last ferry a speck under the sun.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let far = 196.0;
    let pale = p.low.mix(p.key, 0.45);
    s.wash(Ink::down(
        0.0,
        far,
        &[p.low.mix(p.mid, 0.12), pale, p.key, p.key.mix(p.acc, 0.3)],
    ));
    s.glow((SUN, far), 330.0, p.acc, 0.35);
    s.circle(SUN, far - 6.0, 70.0, p.acc.mix(p.key, 0.12));
    ferry(s, (SUN - 20.0, far));
    let deep = p.low.mix(p.mid, 0.42);
    s.rect(
        -8.0,
        far,
        W + 16.0,
        H - far + 8.0,
        Ink::down(far, H, &[p.key.mix(p.acc, 0.16), pale, p.low, deep]),
    );
    sun_road(s, far);
    s.lit_by(-80.0, p.acc.mix(p.key, 0.4));
    let olive = Costume::new(Garment::Sweater, OLIVE, OLIVE.tone(0.8), OLIVE.tone(0.7));
    let light = Light {
        dir: [-0.85, 0.3, 0.1],
        light_at: 0.3,
        depth: 0.55,
        ..Light::day(-1.0)
    }
    .colours(
        p.key.mix(p.acc, 0.35),
        p.top.mix(p.ink, 0.3),
        p.acc.mix(p.key, 0.2),
    );
    let pose = Pose::new(-132.0, Expression::SORROW)
        .body(-150.0)
        .head(4.0, -3.0);
    let line = 438.0;
    s.clipped(&Shape::rect(0.0, 0.0, W, line), |s| {
        s.act_in(
            "tane-ruawai",
            olive,
            pose,
            Framing::new(0.665, 0.3, 0.235),
            light,
        );
    });
    let below = Shape::spline(
        "486,432 812,432 826,452 800,476 806,500 770,530 720,545 600,545 530,530 500,500 506,476 478,452",
    );
    s.clipped(&below, |s| s.reflect(line, 104.0, 5.0, 0.8));
    rings(s, (638.0, line));
    post(s);
}

fn ferry(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let boat = Shape::poly(
        "-30,0 -36,-9 -24,-9 -22,-18 -4,-18 -4,-27 6,-27 6,-18 20,-18 22,-9 36,-9 30,0",
    )
    .moved(x, y);
    s.fill(&boat, p.ink.mix(p.top, 0.5));
    s.streak((x + 2.0, y - 34.0), (120.0, 12.0), (p.top, 0.35), 4);
}

fn sun_road(s: &mut Stage, far: f32) {
    let p = s.pal;
    for i in 0..34 {
        let t = i as f32 / 33.0;
        let y = far + 4.0 + (H - far) * t.powf(1.25);
        let half = (46.0 + 60.0 * t) * s.dice.range(0.5, 1.15);
        let x = SUN + 40.0 * t + s.dice.range(-14.0, 14.0) * (1.0 + t);
        s.oval(x, y, half, 1.8 + 5.0 * t, (p.acc.mix(p.key, 0.12), 0.85));
    }
}

fn rings(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (i, (rx, ry)) in [(150.0, 9.0), (205.0, 17.0), (280.0, 28.0)]
        .into_iter()
        .enumerate()
    {
        let k = 0.9 - 0.26 * i as f32;
        let ring = Shape::ellipse(x, y + 4.0 + 5.0 * i as f32, rx, ry);
        s.clipped(&Shape::rect(0.0, y + 1.0, W, 90.0), |s| {
            s.stroke(&ring, (p.key, k), 5.0 - i as f32)
        });
    }
}

/// The near mooring post with its parted rope, and the gull that owns it now.
fn post(s: &mut Stage) {
    let p = s.pal;
    let wood = p.ink.mix(p.top, 0.35);
    s.lit_by(70.0, p.acc.mix(p.key, 0.45));
    let pole = Shape::poly("62,300 70,286 138,282 146,296 152,560 54,560");
    s.form(&pole, wood, 9.0);
    for y in [352.0, 402.0, 470.0] {
        s.stroke(
            &Shape::curve(&[(70.0, y), (90.0, y + 26.0), (78.0, y + 70.0)]),
            (p.ink, 0.8),
            4.0,
        );
    }
    let weed = Shape::spline("52,560 54,496 74,480 96,498 118,484 152,500 156,560");
    s.fill(&weed, p.body.mix(p.ink, 0.45));
    let rope = p.low.mix(p.body, 0.35);
    for y in [326.0, 342.0] {
        s.stroke(
            &Shape::curve(&[(56.0, y - 4.0), (104.0, y + 9.0), (152.0, y - 6.0)]),
            p.ink,
            15.0,
        );
        s.stroke(
            &Shape::curve(&[(56.0, y - 4.0), (104.0, y + 9.0), (152.0, y - 6.0)]),
            rope,
            11.0,
        );
    }
    s.stroke(
        &Shape::svg("M148 338C190 380 168 430 204 462C228 484 262 470 286 486"),
        p.ink,
        11.0,
    );
    s.stroke(
        &Shape::svg("M148 338C190 380 168 430 204 462C228 484 262 470 286 486"),
        rope,
        8.0,
    );
    for dy in [-9.0, 0.0, 9.0] {
        s.line(&[(284.0, 486.0), (312.0, 488.0 + dy)], rope, 4.0);
    }
    gull(s, (104.0, 284.0), 1.0);
}

fn gull(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let at = |d: &str| Shape::svg(d).at(x, y, k);
    for dx in [-4.0, 10.0] {
        s.line(
            &[(x + dx * k, y), (x + (dx - 1.0) * k, y - 24.0 * k)],
            p.acc,
            4.0 * k,
        );
    }
    let body = at(
        "M-78 -30C-50 -34 -40 -66 0 -74C10 -88 14 -116 42 -116C58 -116 64 -104 64 -96C60 -70 52 -40 22 -26C-10 -14 -40 -20 -78 -30Z",
    );
    s.form(&body, WHITE.mix(p.low, 0.25), 6.0 * k);
    s.fill(
        &at("M-92 -34C-60 -42 -36 -66 4 -62C20 -58 22 -44 8 -36C-20 -22 -50 -26 -92 -34Z"),
        p.mid.mix(p.top, 0.35),
    );
    s.fill(&at("M-100 -32L-56 -42L-48 -30Z"), p.ink);
    s.fill(&at("M62 -100L90 -92L86 -84L62 -86Z"), p.acc);
    s.circle(x + 48.0 * k, y - 100.0 * k, 4.2 * k, p.ink);
}

/// Miss Bello from below, mid phrase; the rose window's spokes become her halo.
fn second(s: &mut Stage) {
    let p = s.pal;
    let c = (560.0, 232.0);
    s.wash(Ink::along(
        (960.0, 0.0),
        (0.0, H),
        &[p.top.mix(p.mid, 0.25), p.top, p.ink],
    ));
    nave(s, c);
    for beam in [
        "330,130 300,230 -60,560 -60,380",
        "300,280 330,340 160,560 20,560",
    ] {
        let ink = Ink::fade(
            (330.0, 200.0),
            (40.0, 500.0),
            p.acc.mix(p.key, 0.4),
            (0.42, 0.1),
        );
        s.screen(&Shape::poly(beam), ink);
    }
    rose(s, c, 262.0);
    let light = Light {
        dir: [0.78, 0.42, 0.34],
        light_at: 0.28,
        depth: 0.5,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.35), p.acc.mix(p.key, 0.3));
    let sing = Expression {
        lid: 0.05,
        open: 0.95,
        ..Expression::SING
    };
    let pose = Pose::new(26.0, sing)
        .head(-6.0, 6.0)
        .body(12.0)
        .bend(-6.0, 4.0)
        .arms(Arm::Wide, Arm::Down);
    let gown = Costume::new(Garment::Robe, LEMON, p.key, p.acc);
    s.act_in(
        "ada-okafor",
        gown,
        pose,
        Framing::new(0.58, 0.42, 0.36).below(10.0),
        light,
    );
    lectern(s);
    s.dusty(60, [60.0, 200.0, 420.0, 320.0]);
    s.vignette(p.ink, 0.5);
}

/// Ribs of the vault that run together far above.
fn nave(s: &mut Stage, c: Pt) {
    let p = s.pal;
    for (i, x) in [-200.0, 20.0, 190.0, 930.0, 1120.0].into_iter().enumerate() {
        let lean = (c.0 - x) * 0.16;
        let pier = Shape::polygon(&[
            (x - 44.0, 560.0),
            (x + 44.0, 560.0),
            (x + 26.0 + lean, -10.0),
            (x - 26.0 + lean, -10.0),
        ]);
        let lit = if i < 3 { 0.3 } else { 0.12 };
        s.fill(&pier, p.top.mix(p.ink, 0.3));
        s.crescent(
            &pier,
            p.mid.mix(p.acc, 0.2).mix(p.top, 1.0 - 2.2 * lit),
            (-16.0, 0.0),
            0.0,
        );
    }
    for r in [330.0, 420.0, 540.0] {
        s.stroke(&Shape::circle(c.0, c.1, r), (p.ink, 0.55), 26.0);
        s.stroke(&Shape::circle(c.0, c.1, r - 14.0), (p.mid, 0.4), 5.0);
    }
}

fn rose(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 2.1, p.acc.mix(p.key, 0.3), 0.55);
    s.circle(x, y, r * 1.1, p.ink);
    s.circle(x, y, r * 1.06, p.mid.mix(p.ink, 0.4));
    s.circle(x, y, r, p.ink);
    let hues = [p.acc, p.low, p.mid.mix(p.key, 0.12), p.key.mix(p.acc, 0.25)];
    for i in 0..16 {
        let a = 22.5 * i as f32;
        let petal = Shape::svg("M-.075 -.4L-.165 -.86C-.16 -1 .16 -1 .165 -.86L.075 -.4Z")
            .turned_by(a, 0.0, 0.0)
            .at(x, y, r * 0.98);
        s.fill(&petal, hues[i % 4]);
        let eye = Shape::circle(0.0, -0.8, 0.085)
            .turned_by(a, 0.0, 0.0)
            .at(x, y, r * 0.98);
        s.fill(&eye, hues[(i + 2) % 4]);
        s.stroke(&eye, p.ink, 5.0);
        let drop = Shape::circle(0.0, -0.93, 0.045)
            .turned_by(a + 11.25, 0.0, 0.0)
            .at(x, y, r * 0.98);
        s.fill(&drop, p.acc);
    }
    s.circle(x, y, r * 0.38, p.key.mix(p.acc, 0.2));
    s.stroke(&Shape::circle(x, y, r * 0.38), p.ink, 9.0);
}

/// The lectern's edge seen from below, with the pages that hang over it.
fn lectern(s: &mut Stage) {
    let p = s.pal;
    let page = Shape::poly("76,500 310,462 400,476 398,500 310,484 90,528");
    s.fill(&page, p.low.mix(p.mid, 0.25));
    s.fill(
        &Shape::poly("76,500 310,462 400,476 396,482 310,471 80,510"),
        p.key,
    );
    let desk = Shape::poly("-20,530 430,486 960,550 980,560 -20,560");
    s.fill(&desk, p.ink);
    s.fill(
        &Shape::poly("-20,530 430,486 960,550 960,556 430,496 -20,542"),
        p.acc.mix(p.ink, 0.35),
    );
}

/// In the rain at the ferry ramp: he is on the quay, she aboard, the umbrella over him alone.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.ink, p.top.mix(p.ink, 0.55), p.top.mix(p.ink, 0.2), p.ink],
    ));
    gap(s);
    quay(s);
    bow_door(s);
    s.glow((900.0, 60.0), 420.0, p.key.mix(LEMON, 0.4), 0.9);
    s.raining(0.5);
    let light = |side: f32, k: f32| {
        Light {
            dir: [0.86 * side, 0.3, 0.3],
            light_at: 0.34,
            depth: k,
            ..Light::noir(side)
        }
        .colours(
            p.key.mix(LEMON, 0.25),
            p.ink.mix(p.top, 0.35),
            p.mid.mix(p.low, 0.3),
        )
    };
    let olive = Costume::new(Garment::Coat, OLIVE.tone(0.78), p.ink, OLIVE.tone(0.6));
    let rua = Pose::new(74.0, Expression::TENDER)
        .head(-3.0, 2.0)
        .body(58.0)
        .arms(Arm::Pocket, Arm::Pocket);
    let him = s.cast(
        "tane-ruawai",
        Some(olive),
        rua,
        Framing::new(0.27, 0.44, 0.3),
        light(1.0, 0.6),
    );
    dome(s, false);
    s.lay(&him);
    holder(s, light(-1.0, 0.45));
    dome(s, true);
    s.vignette(p.ink, 0.55);
}

/// She holds it across the gap.
fn holder(s: &mut Stage, light: Light) {
    let p = s.pal;
    let coat = Costume::new(Garment::Coat, LEMON, p.ink, p.acc);
    let hold = Arm::Reach {
        at: [0.5, -1.9, 3.1],
        grip: Grip::Rod,
    };
    let bello = Pose::new(-72.0, Expression::SMILE)
        .head(-2.0, -2.0)
        .body(-60.0)
        .arms(hold, Arm::Down);
    let rim = Light {
        dir: [-0.3, 0.35, 0.7],
        light_at: 0.26,
        depth: 0.4,
        ..light
    };
    let her = s.act_in(
        "ada-okafor",
        coat,
        bello,
        Framing::new(0.755, 0.42, 0.26),
        rim,
    );
    if let Some(hand) = her
        .hands
        .into_iter()
        .flatten()
        .min_by(|a, b| a.x.total_cmp(&b.x))
    {
        s.line(
            &[(hand.x + 14.0, hand.y + 44.0), (298.0, 16.0)],
            p.ink,
            11.0,
        );
        s.line(&[(hand.x + 13.0, hand.y + 44.0), (297.0, 16.0)], p.low, 5.0);
        s.close_hands(&her);
    }
}

/// The umbrella: its dark inside behind him, its bright outside before him.
fn dome(s: &mut Stage, outside: bool) {
    let p = s.pal;
    let inside = Shape::svg(
        "M20 178C40 60 150 2 290 2C430 2 540 72 566 186C520 160 470 166 430 190C390 160 330 156 290 186C250 156 180 156 140 186C110 156 60 156 20 178Z",
    );
    if !outside {
        s.fill(&inside, LEMON.mix(p.ink, 0.55));
        return;
    }
    let top = Shape::svg(
        "M8 176C26 50 140 -22 290 -22C440 -22 552 60 578 184C540 128 478 118 430 150C392 112 330 104 290 140C250 104 184 108 140 146C104 116 44 124 8 176Z",
    );
    s.lit_by(60.0, WHITE);
    s.form(&top, LEMON, 10.0);
    s.clipped(&top, |s| {
        for d in [
            "M290 140C280 60 286 10 290 -30",
            "M140 146C160 50 220 0 280 -30",
            "M430 150C410 50 350 0 300 -30",
        ] {
            s.stroke(&Shape::svg(d), LEMON.mix(p.ink, 0.4), 5.0);
        }
        s.fill(
            &Shape::svg("M8 176C26 50 140 -22 240 -22C160 20 90 80 60 150Z"),
            (LEMON.mix(p.acc, 0.5), 0.7),
        );
    });
}

fn quay(s: &mut Stage) {
    let p = s.pal;
    for (x, w, y) in [
        (-10.0, 130.0, 250.0),
        (130.0, 90.0, 290.0),
        (230.0, 120.0, 262.0),
    ] {
        let shed = Shape::polygon(&[
            (x, 560.0),
            (x, y),
            (x + w * 0.5, y - 46.0),
            (x + w, y),
            (x + w, 560.0),
        ]);
        s.fill(&shed, p.top.mix(p.ink, 0.35));
        s.rect(x + w * 0.4, y + 24.0, 20.0, 26.0, (p.acc, 0.8));
    }
    s.lights_in(9, [360.0, 230.0, 190.0, 70.0]);
    quay_edge(s);
}

fn gap(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        330.0,
        640.0,
        230.0,
        Ink::down(330.0, H, &[p.mid.mix(p.ink, 0.5), p.ink]),
    );
    for i in 0..16 {
        let y = 340.0 + 13.0 * i as f32;
        let (x, half) = (s.dice.range(410.0, 560.0), s.dice.range(14.0, 50.0));
        s.oval(x, y, half, 3.0, (LEMON.mix(p.acc, 0.3), 0.75));
    }
}

fn quay_edge(s: &mut Stage) {
    let p = s.pal;
    let stone = Shape::poly("-20,462 404,452 426,560 -20,560");
    s.fill(&stone, p.ink.mix(p.top, 0.25));
    s.fill(&Shape::poly("-20,462 404,452 408,464 -20,476"), p.mid);
}

/// The lit inside of the ferry, its door open like a jaw.
fn bow_door(s: &mut Stage) {
    let p = s.pal;
    let hull = Shape::poly("520,-10 980,-10 980,560 560,560 548,420");
    s.fill(&hull, p.top.mix(p.ink, 0.4));
    s.stroke(
        &Shape::line(&[(520.0, -10.0), (548.0, 420.0), (560.0, 560.0)]),
        p.acc,
        14.0,
    );
    let door = Shape::poly("612,-10 980,-10 980,560 640,560 632,420");
    s.fill(
        &door,
        Ink::across(
            600.0,
            W,
            &[p.acc.mix(p.key, 0.25), p.key.mix(LEMON, 0.35), p.key],
        ),
    );
    for (x, w) in [(684.0, 10.0), (800.0, 14.0), (930.0, 18.0)] {
        s.rect(x, -10.0, w, 570.0, (p.acc.mix(p.ink, 0.25), 0.75));
    }
    s.rect(612.0, 70.0, 380.0, 12.0, (p.acc.mix(p.ink, 0.25), 0.75));
    let ramp = Shape::poly("500,508 980,470 980,560 470,560");
    s.fill(&ramp, p.ink.mix(p.top, 0.4));
    s.fill(&Shape::poly("500,508 980,470 980,484 496,520"), LEMON);
}
