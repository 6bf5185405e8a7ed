//! Low Orbit Kitchen: indigo space and porcelain galley against carrot orange; nothing stays put.

mod nobody;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::{At, Stage};
use nobody::{joke, place};
use tiny_skia::Transform;

const TITLE: &str = "low-orbit-kitchen";
const P: Palette = Palette::of([
    0x232a6b, 0x5c6bc8, 0xf7c9b0, 0xfff4da, 0xb7c4e8, 0x14163c, 0xff7a3d,
]);
const GREEN: Colour = Colour::hex(0x2e_7d4f);
const SEA: Colour = Colour::hex(0x2f_8fd8);
const WHITES: Colour = Colour::hex(0xee_f0fa);
const SOUP: Colour = Colour::hex(0xe2_3a22);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, ensemble),
        Picture::new(TITLE, "place", P, place),
        Picture::new(TITLE, "joke", P, joke),
    ]
}

const fn cook() -> Costume {
    Costume::new(Garment::Apron, GREEN, WHITES, Colour::hex(0xb7_c4e8))
}

const fn soft(side: f32) -> Light {
    Light::day(side).colours(
        Colour::hex(0xff_eed0),
        Colour::hex(0x4a_3a7a),
        Colour::hex(0xff_b088),
    )
}

/// Anton, dead frontal, stares at the egg that floats before his nose.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-30.0, p.key);
    s.wash(Ink::down(
        0.0,
        H,
        &[p.body.mix(WHITE, 0.35), p.body, p.body.mix(p.mid, 0.3)],
    ));
    for (x, y) in [(28.0, 30.0), (28.0, 292.0), (722.0, 30.0), (722.0, 292.0)] {
        locker(s, [x, y, 210.0, 236.0]);
    }
    let stare = Expression {
        brow_in: -0.1,
        lid: 1.1,
        frown: 0.5,
        press: 1.0,
        ..Expression::NEUTRAL
    };
    let pose = Pose::new(0.0, stare).look(0.0, -0.045).head(2.0, 0.0);
    let light = Light {
        dir: [-0.5, 0.62, 0.6],
        ..soft(-1.0)
    };
    let anton = s.act_in(
        "bruno-halasz",
        cook(),
        pose,
        Framing::new(0.5, 0.43, 0.72),
        light,
    );
    let nose = (
        (anton.eyes[0].x + anton.eyes[1].x) / 2.0,
        anton.mouth.y - 22.0,
    );
    egg(s, (nose.0, nose.1 + 18.0), 128.0);
    s.vignette(p.mid.mix(p.ink, 0.4), 0.3);
}

fn locker(s: &mut Stage, [x, y, w, h]: [f32; 4]) {
    let p = s.pal;
    let door = Shape::round_rect(x, y, w, h, 36.0);
    s.fill(&door.moved(5.0, 7.0), (p.mid, 0.4));
    s.form(&door, p.body.mix(WHITE, 0.5), 7.0);
    s.stroke(
        &Shape::round_rect(x + 16.0, y + 16.0, w - 32.0, h - 32.0, 24.0),
        (p.mid, 0.3),
        4.0,
    );
    s.fill(
        &Shape::round_rect(x + w * 0.5 - 34.0, y + h * 0.52, 68.0, 20.0, 10.0),
        p.acc,
    );
    s.fill(
        &Shape::round_rect(x + w * 0.5 - 34.0, y + h * 0.52, 68.0, 8.0, 4.0),
        p.acc.mix(WHITE, 0.4),
    );
}

fn egg(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let white = Shape::spline("-1,-.1 -.86,-.5 -.44,-.62 -.1,-.74 .36,-.62 .74,-.58 1.02,-.2 .9,.22 .62,.5 .2,.46 -.14,.66 -.56,.56 -.74,.3").at(x, y, r);
    s.blurred(9.0, |s| s.fill(&white.moved(10.0, 26.0), (p.ink, 0.5)));
    s.fill(&white, WHITE);
    s.crescent(&white, p.body.mix(WHITE, 0.3), (-10.0, -14.0), 0.0);
    s.crescent(&white, p.low.mix(p.acc, 0.2), (-3.0, -5.0), 0.0);
    let yolk = Shape::ellipse(x + r * 0.02, y - r * 0.08, r * 0.4, r * 0.36);
    s.fill(&yolk.moved(4.0, 6.0), (p.body.mix(p.mid, 0.3), 0.8));
    s.fill(&yolk, Colour::hex(0xff_a01e));
    s.crescent(&yolk, p.acc.mix(SOUP, 0.25), (-9.0, -12.0), 0.0);
    s.fill(
        &Shape::ellipse(x - r * 0.12, y - r * 0.24, r * 0.13, r * 0.07).turned_by(
            -28.0,
            x - r * 0.12,
            y - r * 0.24,
        ),
        WHITE,
    );
}

/// Sato upside down in the service shaft; the spanner drifts by, and so does tonight's carrot.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.ink, p.ink, p.top.mix(p.ink, 0.3)]));
    s.lit_by(-80.0, WHITE.mix(SEA, 0.2));
    round_window(s, (296.0, 330.0), 350.0);
    s.glow((300.0, 300.0), 560.0, SEA.mix(WHITE, 0.6), 0.3);
    for (x, y, turn, h) in [(150.0, 92.0, 24.0, 1.0), (96.0, 196.0, -40.0, 0.7)] { nut(s, (x, y), (turn, h)); }
    spanner(s, (322.0, 196.0));
    carrot(s, (174.0, 404.0));
    let red = Colour::hex(0xe5_352d);
    let suit = Costume::new(Garment::Overall, red, red.tone(0.8), p.acc).legs(red, p.ink);
    let keen = Expression { lid: 1.1, fore: 0.5, ..Expression::SMILE };
    let pose = Pose::new(34.0, keen).head(2.0, 12.0).body(20.0).look(0.08, -0.02);
    let pose = pose.arms(Arm::Behind, Arm::Behind).bend(6.0, 8.0);
    let light = Light { light_at: -0.05, depth: 0.42, ..Light::day(1.0) }.colours(Colour::hex(0xf4_f8ff), Colour::hex(0x3a_2a7a), Colour::hex(0x9f_dcff));
    let mei = s.cast("mei-tanabe", Some(suit), pose, Framing::new(0.27, 0.40, 0.56), light);
    s.framed(Transform::from_rotate_at(180.0, W / 2.0, H / 2.0), |s| s.lay(&mei));
    s.vignette(p.ink, 0.4);
}

/// A nut from the panel that she has just lost.
fn nut(s: &mut Stage, (x, y): Pt, (turn, k): (f32, f32)) {
    let p = s.pal;
    let hex: Vec<Pt> = (0..6).map(|i| (i as f32 * std::f32::consts::TAU / 6.0).sin_cos()).collect();
    s.form(&Shape::polygon(&hex).scaled(30.0 * k, 26.0 * k).turned_by(turn, 0.0, 0.0).moved(x, y), p.body, 4.0);
    s.oval(x, y, 14.0 * k, 12.0 * k, p.ink);
}

fn carrot(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let place = |shape: Shape| shape.turned_by(-28.0, 0.0, 0.0).moved(x, y);
    for path in ["M-70 -8C-110 -40 -140 -44 -160 -34C-140 -22 -120 -8 -74 4Z", "M-70 -4C-120 -10 -150 4 -164 24C-130 22 -110 22 -72 10Z"] {
        s.form(&place(Shape::svg(path)), Colour::hex(0x5a_b45a), 5.0);
    }
    let root = place(Shape::svg("M-78 -26C-40 -36 50 -22 112 6C56 26 -40 38 -78 28C-90 12 -90 -10 -78 -26Z"));
    s.form(&root, p.acc, 8.0);
    s.clipped(&root, |s| {
        for k in [-44.0, -4.0, 40.0] { s.stroke(&place(Shape::svg("M0 -40C8 -20 8 0 4 8").moved(k, 0.0)), p.acc.mix(p.ink, 0.35), 5.0); }
    });
}

fn round_window(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.circle(x, y, r * 1.16, p.ink);
    s.form(&Shape::circle(x, y, r * 1.12), p.mid.mix(p.top, 0.45), 9.0);
    for i in 0..12 {
        let (sa, ca) = (i as f32 * std::f32::consts::TAU / 12.0 + 0.2).sin_cos();
        s.form(
            &Shape::circle(x + sa * r * 1.06, y + ca * r * 1.06, r * 0.03),
            p.body,
            2.0,
        );
    }
    let pane = Shape::circle(x, y, r);
    s.fill(&pane, p.ink.tone(0.7));
    s.clipped(&pane, |s| {
        s.starry(60, y + r);
        earth(s, (x - r * 0.1, y + r * 1.0), r * 1.22, (-0.5, -0.8));
    });
    s.crescent(&pane, (p.ink, 0.6), (8.0, 10.0), 2.0);
    s.fill(
        &Shape::svg("M-.78 -.2C-.7 -.6 -.4 -.8 -.1 -.86C-.36 -.7 -.6 -.5 -.7 -.1Z").at(x, y, r),
        (WHITE, 0.35),
    );
}

/// The Earth: sea, land, cloud bands, a terminator away from `to`, a bright rim of air.
fn earth(s: &mut Stage, (x, y): Pt, r: f32, to: Pt) {
    let p = s.pal;
    let air = Colour::hex(0x9f_dcff);
    s.glow((x, y), r * 1.28, air, 0.55);
    s.circle(x, y, r * 1.018, air);
    let ball = Shape::circle(x, y, r);
    s.fill(
        &ball,
        Ink::Radial(
            (x + to.0 * r * 0.5, y + to.1 * r * 0.5),
            (r * 1.5, r * 1.5),
            vec![
                (0.0, Colour::hex(0x5a_c0f0), 1.0),
                (0.5, SEA, 1.0),
                (1.0, p.top, 1.0),
            ],
        ),
    );
    let land = Colour::hex(0x8f_b878).mix(p.low, 0.35).mix(SEA, 0.42);
    s.clipped(&ball, |s| {
        for (dx, dy, w, h, turn) in [
            (-0.4, -0.5, 0.34, 0.2, 20.0),
            (0.22, -0.62, 0.3, 0.14, -14.0),
            (0.5, -0.3, 0.2, 0.28, 10.0),
            (-0.1, -0.12, 0.3, 0.2, -30.0),
            (-0.66, -0.1, 0.16, 0.26, 0.0),
        ] {
            let (cx, cy) = (x + dx * r, y + dy * r);
            let isle = s
                .dice
                .blob((cx, cy), (w * r, h * r), 0.3, 22)
                .turned_by(turn, cx, cy);
            s.fill(&isle, land);
        }
        for i in 0..11 {
            let t = i as f32 / 10.0;
            let (cx, cy) = (
                x + (t * 5.7).sin() * r * 0.6 - r * 0.3,
                y - r * (0.92 - 0.98 * t),
            );
            let (w, h) = (r * s.dice.range(0.7, 1.2), r * s.dice.range(0.05, 0.09));
            s.streak((cx - w * 0.4, cy), (w, h), (WHITE, 0.9), 40 + i);
        }
        s.crescent(
            &ball,
            (p.ink, 0.55),
            (to.0 * r * 0.45, to.1 * r * 0.45),
            r * 0.06,
        );
        s.crescent(
            &ball,
            (WHITE, 0.7),
            (-to.0 * r * 0.03, -to.1 * r * 0.03),
            r * 0.01,
        );
    });
}

fn spanner(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let tool = Shape::svg(
        "M-.5 -.06C-.44 -.1 -.4 -.1 -.34 -.05H.3C.34 -.16 .44 -.19 .54 -.16L.45 -.06L.47 .05L.56 .12C.46 .18 .34 .16 .3 .05H-.34C-.4 .1 -.44 .1 -.5 .06C-.53 .03 -.53 -.03 -.5 -.06Z",
    );
    let body = tool
        .scaled(250.0, 250.0)
        .turned_by(-24.0, 0.0, 0.0)
        .moved(x, y);
    s.form(&body, p.body, 8.0);
}

/// One long strand of spaghetti, two furious ends.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-20.0, p.key);
    s.wash(Ink::down(0.0, H, &[p.key, p.key.mix(p.low, 0.45)]));
    for (x, y) in [(500.0, 64.0), (640.0, 64.0)] {
        let hatch = Shape::round_rect(x - 54.0, y - 34.0, 108.0, 120.0, 26.0);
        s.form(&hatch, p.key.mix(p.low, 0.32), 4.0);
        s.fill(
            &Shape::round_rect(x - 18.0, y + 20.0, 36.0, 10.0, 5.0),
            p.low.mix(p.acc, 0.6),
        );
    }
    s.rect(-8.0, 488.0, W + 16.0, 70.0, p.top);
    s.rect(-8.0, 488.0, W + 16.0, 7.0, p.mid);
    let cross = Expression {
        brow_in: -0.2,
        lid: 0.55,
        open: 0.0,
        press: 0.6,
        ..Expression::ANGER
    };
    let anton = Pose::new(72.0, cross)
        .body(48.0)
        .look(0.03, 0.0)
        .head(2.0, 0.0);
    let red = Colour::hex(0xe5_352d);
    let suit = Costume::new(Garment::Overall, red, red.tone(0.8), p.acc).legs(red, p.ink);
    let green = Costume::new(Garment::Shirt, GREEN, GREEN, Colour::hex(0x1c_5236));
    let big = s.act_in(
        "bruno-halasz",
        green,
        anton,
        Framing::new(0.225, 0.37, 0.56),
        soft(1.0),
    );
    let sato = Pose::new(-72.0, cross)
        .body(-46.0)
        .look(-0.03, 0.0)
        .head(-4.0, 0.0);
    let small = s.act_in(
        "mei-tanabe",
        suit,
        sato,
        Framing::new(0.815, 0.46, 0.42),
        soft(-1.0),
    );
    strand(
        s,
        (big.mouth.x + 4.0, big.mouth.y + 2.0),
        (small.mouth.x - 4.0, small.mouth.y),
    );
    for (x, y, r) in [
        (470.0, 190.0, 13.0),
        (596.0, 372.0, 9.0),
        (512.0, 404.0, 6.0),
    ] {
        s.form(&Shape::circle(x, y, r), SOUP, r * 0.3);
    }
    let meat = s.dice.blob((560.0, 212.0), (32.0, 30.0), 0.08, 14);
    s.form(&meat, Colour::hex(0x8a_4a30), 7.0);
}

fn strand(s: &mut Stage, a: Pt, b: Pt) {
    let p = s.pal;
    let pts: Vec<Pt> = (0..=60)
        .map(|i| {
            let t = i as f32 / 60.0;
            let swell = (std::f32::consts::PI * t).sin();
            (
                a.0 + (b.0 - a.0) * t,
                a.1 + (b.1 - a.1) * t + (t * 18.0).sin() * 74.0 * swell.max(0.0).powf(0.6),
            )
        })
        .collect();
    let line = Shape::curve(&pts);
    s.stroke(&line.moved(3.0, 9.0), (p.acc.mix(p.low, 0.5), 0.55), 17.0);
    s.stroke(&line, Colour::hex(0xe0_9a3a), 20.0);
    s.stroke(&line.moved(-1.0, -1.5), Colour::hex(0xff_d884), 14.0);
    s.stroke(&line.moved(-2.0, -4.0), p.key, 4.0);
}

/// Three backs before the dome window and the whole sunlit Earth.
fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink.tone(0.8));
    s.starry(120, 240.0);
    earth(s, (490.0, 468.0), 452.0, (-0.35, -0.85));
    dome(s);
    let rim = Colour::hex(0xbf_e6ff);
    let back = |side: f32| Light {
        dir: [0.5 * side, 0.7, -0.55],
        rim_dir: [0.75 * side, 0.5, -0.4],
        light_at: 0.3,
        shadow_at: -0.3,
        rim_at: 0.3,
        depth: 0.42,
        ..Light::night(side)
    };
    let light = |side: f32| back(side).colours(p.low, Colour::hex(0x1a_1c50), rim);
    let red = Colour::hex(0xe5_352d);
    let suit = Costume::new(Garment::Overall, red, red.tone(0.8), p.acc).legs(red, p.ink);
    let green = Costume::new(Garment::Shirt, GREEN, GREEN, GREEN.tone(0.7));
    let turned = |yaw: f32| {
        Pose::new(yaw, Expression::WONDER)
            .head(-4.0, 0.0)
            .body(yaw.signum() * 180.0)
    };
    s.act_in(
        "bruno-halasz",
        green,
        turned(176.0),
        Framing::new(0.52, 0.655, 0.33),
        light(1.0),
    );
    s.act_in(
        "mei-tanabe",
        suit,
        turned(166.0),
        Framing::new(0.235, 0.72, 0.30),
        light(1.0),
    );
    s.act(
        "pip-salonga",
        turned(-172.0),
        Framing::new(0.80, 0.80, 0.29),
        light(-1.0),
    );
    saucepan(s);
    s.vignette(p.ink, 0.4);
}

fn dome(s: &mut Stage) {
    let p = s.pal;
    let rib = p.ink.mix(p.top, 0.35);
    for d in [
        "M150 560C110 300 180 90 330 -20",
        "M810 560C850 300 780 90 630 -20",
        "M-20 250C300 150 660 150 980 250",
    ] {
        s.stroke(&Shape::svg(d), rib, 20.0);
        s.stroke(
            &Shape::svg(d).moved(-5.0, -4.0),
            (Colour::hex(0x9f_c8ff), 0.55),
            4.0,
        );
    }
    s.poly(
        &[(-8.0, -8.0), (90.0, -8.0), (22.0, 548.0), (-8.0, 548.0)],
        rib,
    );
    s.poly(
        &[(968.0, -8.0), (870.0, -8.0), (938.0, 548.0), (968.0, 548.0)],
        rib,
    );
}

fn saucepan(s: &mut Stage) {
    let p = s.pal;
    for i in 0..34 {
        let t = i as f32 / 33.0;
        let (x, y) = (
            596.0 + 250.0 * t,
            120.0 - 66.0 * t + s.dice.gauss(8.0 + 20.0 * t),
        );
        let r = 9.0 - 4.5 * t;
        s.form(&Shape::circle(x, y, r), Colour::hex(0x6c_c04a), r * 0.35);
    }
    s.put(At::new(520.0, 138.0, 120.0).turn(-24.0), |s| {
        let handle = Shape::round_rect(-1.05, -0.3, 0.62, 0.09, 0.045);
        s.form(&handle, p.ink.mix(p.top, 0.3), 0.03);
        let pot =
            Shape::svg("M-.5 -.36H.5L.46 .22C.44 .34 .3 .36 0 .36C-.3 .36 -.44 .34 -.46 .22Z");
        s.metal(&pot, p.body.mix(p.mid, 0.25));
        s.fill(&Shape::ellipse(0.0, -0.36, 0.5, 0.1), p.top);
        s.stroke(&Shape::ellipse(0.0, -0.36, 0.5, 0.1), p.key, 0.03);
    });
}
