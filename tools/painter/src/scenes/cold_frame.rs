//! Cold Frame: snow blues and one darkroom red; a photographer finds her own face as evidence.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;

use kit::palette::Palette;
use kit::people::{Arm, Expression, Framing, Grip, Light, Pose, Stance};
use kit::places::nature::{self};
use kit::stage::Stage;
use tiny_skia::Pixmap;

const TITLE: &str = "cold-frame";
const P: Palette = Palette::of([
    0x27415c, 0x6e93ac, 0xdde9ee, 0xffffff, 0x8fa6b3, 0x10202f, 0xe0312b,
]);
const LAMP: Colour = Colour::hex(0xff_d9a0);
const ASPECT: f32 = W / H;

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "threat", P, sights::threat),
    ]
}

/// The darkroom: everything is red and black but the sheet that shines on her face.
fn lead(s: &mut Stage) {
    let red = Colour::hex(0xd4_1f1c);
    let wine = Colour::hex(0x4a_0810);
    s.wash(Ink::along(
        (W, 0.0),
        (150.0, H),
        &[Colour::hex(0xff_4a34), red, wine, Colour::hex(0x1c_0409)],
    ));
    s.lit_by(60.0, Colour::hex(0xff_8a70));
    safelight(s);
    pegged_prints(s);
    let light = Light {
        dir: [0.74, 0.36, 0.5],
        light_at: 0.26,
        ..Light::noir(1.0)
    }
    .colours(
        Colour::hex(0xff_b8a0),
        Colour::hex(0x30_060c),
        Colour::hex(0xff_3a2a),
    );
    let pose = Pose::new(30.0, Expression::NEUTRAL.blend(Expression::RESOLVE, 0.3))
        .head(2.0, -2.0)
        .look(0.06, -0.01)
        .body(10.0)
        .arms(
            Arm::Down,
            Arm::Reach {
                at: [1.5, -1.2, 1.9],
                grip: Grip::Rod,
            },
        );
    let vera = s.cast(
        "lucia-marchetti",
        None,
        pose,
        Framing::new(0.33, 0.45, 0.62),
        light,
    );
    let mut red_vera = vera.pixmap.clone();
    through_red(&mut red_vera);
    s.stamp(&red_vera, (0.0, 0.0), 1.0);
    if let Some(hand) = vera.hands[1] {
        wet_print(s, (hand.x, hand.y), hand.scale * 0.66);
        if let Some(mut over) = vera.over.clone() {
            through_red(&mut over);
            s.stamp(&over, (0.0, 0.0), 1.0);
        }
    }
    s.vignette(Colour::hex(0x12_0206), 0.75);
}

/// What a red lamp leaves of the colours: luminance between black, red and pale rose.
fn through_red(map: &mut Pixmap) {
    ramp(
        map,
        &[
            Colour::hex(0x0e_0205),
            Colour::hex(0x8a_1014),
            Colour::hex(0xf0_4a38),
            Colour::hex(0xff_ece0),
        ],
    );
}

/// Maps every pixel's luminance to a ramp of colours; alpha stays.
fn ramp(map: &mut Pixmap, colours: &[Colour]) {
    let last = (colours.len() - 1) as f32;
    for pixel in map.data_mut().chunks_exact_mut(4) {
        let alpha = f32::from(pixel[3]);
        if alpha < 1.0 {
            continue;
        }
        let channel = |i: usize| f32::from(pixel[i]) / alpha;
        let luma = (0.3 * channel(0) + 0.55 * channel(1) + 0.15 * channel(2)).clamp(0.0, 1.0);
        let at = luma * last;
        let i = (at as usize).min(colours.len() - 2);
        let mixed = colours[i].mix(colours[i + 1], at - i as f32).bytes();
        for c in 0..3 {
            pixel[c] = (f32::from(mixed[c]) * alpha / 255.0) as u8;
        }
    }
}

fn safelight(s: &mut Stage) {
    let hot = Colour::hex(0xff_7a5a);
    s.glow((860.0, 20.0), 620.0, Colour::hex(0xff_3a24), 0.9);
    let shade = Shape::poly("760,-10 960,-10 990,64 730,64");
    s.fill(&shade, Colour::hex(0x14_0307));
    s.fill(&Shape::poly("742,64 978,64 966,88 756,88"), hot);
    s.fill(
        &Shape::poly("756,66 964,66 960,76 762,76"),
        Colour::hex(0xff_e0c8),
    );
}

fn pegged_prints(s: &mut Stage) {
    let string = [
        (-10.0, 96.0),
        (300.0, 140.0),
        (620.0, 150.0),
        (970.0, 120.0),
    ];
    s.stroke(&Shape::curve(&string), Colour::hex(0x1c_0409), 3.0);
    for (i, x) in [30.0, 150.0, 560.0, 680.0, 800.0, 905.0]
        .into_iter()
        .enumerate()
    {
        let y = 112.0 + 40.0 * (1.0 - ((x - 560.0_f32) / 560.0).powi(2));
        let turn = [-4.0, 3.0, -3.0, 5.0, -2.0, 4.0][i];
        let sheet = Shape::rect(x - 42.0, y, 84.0, 112.0).turned_by(turn, x, y);
        let tone = Colour::hex(0x8a_1216).mix(Colour::hex(0xff_5a44), (x / W).powi(2));
        s.fill(&sheet, tone);
        s.crescent(
            &sheet,
            tone.mix(Colour::hex(0xff_a890), 0.6),
            (-4.0, 2.0),
            0.0,
        );
        let dark = Colour::hex(0x3a_060c).mix(tone, 0.25);
        s.fill(
            &Shape::rect(x - 34.0, y + 10.0, 68.0, 80.0).turned_by(turn, x, y),
            dark,
        );
        let hill = Shape::poly("-34,90 -34,64 -12,38 4,58 16,48 34,72 34,90").moved(x, y);
        s.fill(&hill.turned_by(turn, x, y), tone.mix(dark, 0.35));
        s.fill(
            &Shape::rect(x - 5.0, y - 14.0, 10.0, 30.0),
            Colour::hex(0x1c_0409),
        );
    }
}

fn wet_print(s: &mut Stage, (x, y): Pt, k: f32) {
    let sheet = Shape::poly("-.1,.45 -.3,-2.3 1.55,-2.55 1.75,.25").at(x, y, k);
    s.glow(
        (x + 0.9 * k, y - 1.3 * k),
        k * 3.4,
        Colour::hex(0xff_9a80),
        0.55,
    );
    s.fill(
        &sheet,
        Ink::along(
            (x, y),
            (x + 2.0 * k, y - 3.0 * k),
            &[Colour::hex(0xff_c8b4), Colour::hex(0xff_f4ea)],
        ),
    );
    s.crescent(&sheet, WHITE, (5.0, 3.0), 0.0);
    s.crescent(&sheet, Colour::hex(0xe8_6a54), (-6.0, -5.0), 0.0);
    for (dx, l) in [(0.35, 0.3), (0.9, 0.55), (1.5, 0.24)] {
        let (a, b) = (x + dx * k, y + (0.3 - dx * 0.11) * k);
        s.line(
            &[(a, b), (a, b + l * k)],
            (Colour::hex(0xff_b8a4), 0.8),
            2.5,
        );
        s.circle(a, b + l * k, 4.0, Colour::hex(0xff_e0d2));
    }
}

/// The inspector before the mountain; beside her steps another row ends at nobody.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        330.0,
        &[p.mid.mix(p.low, 0.35), p.low.mix(p.mid, 0.15), p.low],
    ));
    s.lit_by(-25.0, WHITE);
    let far = (p.low, p.mid.mix(p.low, 0.5));
    sights::mountain(s, (150.0, 146.0), (-70.0, 370.0), 336.0, far);
    sights::mountain(s, (880.0, 166.0), (660.0, 1100.0), 336.0, far);
    sights::mountain(
        s,
        (610.0, 22.0),
        (290.0, 930.0),
        340.0,
        (p.low.mix(p.mid, 0.12), p.mid.mix(p.top, 0.25)),
    );
    s.haze((250.0, 380.0), p.low.mix(WHITE, 0.5), 0.85);
    shore_woods(s);
    let lake = [p.low.mix(p.mid, 0.3), p.low.mix(WHITE, 0.3), WHITE];
    s.rect(-8.0, 344.0, W + 16.0, 204.0, Ink::down(344.0, H, &lake));
    ice_marks(s);
    footprints(s, (690.0, 580.0), (560.0, 384.0), 15);
    footprints(s, (470.0, 600.0), (330.0, 500.0), 5);
    let light = Light {
        dir: [-0.1, 0.85, 0.5],
        light_at: 0.3,
        depth: 0.42,
        ..Light::day(-1.0)
    }
    .colours(WHITE, Colour::hex(0x2a_3f60), Colour::hex(0xbf_d8e8));
    let pose = Pose::new(168.0, Expression::NEUTRAL)
        .head(-6.0, 0.0)
        .body(174.0)
        .arms(Arm::Pocket, Arm::Pocket);
    let ada = s.act("ada-okafor", pose, Framing::new(0.315, 0.3, 0.285), light);
    snow_on_hair(s, (ada.crown.x, ada.crown.y), ada.crown.scale);
    s.snowing(0.7);
    s.vignette(p.mid, 0.35);
}

fn shore_woods(s: &mut Stage) {
    let p = s.pal;
    for i in 0..46 {
        let x = -10.0 + 22.0 * i as f32;
        let h = s.dice.range(16.0, 40.0);
        let mut dice = s.dice.fork();
        let tone = p.mid.mix(p.top, 0.3 + 0.3 * (i % 3) as f32 / 2.0);
        nature::pine(s, &mut dice, [x, 348.0, h], tone, None, Some(p.low));
    }
}

fn ice_marks(s: &mut Stage) {
    let p = s.pal;
    for i in 0..12 {
        let t = i as f32 / 11.0;
        let y = 352.0 + 170.0 * t * t;
        let x = s.dice.range(-40.0, 700.0);
        s.oval(x + 130.0, y, 90.0 + 160.0 * t, 1.2 + 3.0 * t, (p.mid, 0.32));
    }
    for (a, b) in [
        ((520.0, 372.0), (980.0, 352.0)),
        ((20.0, 420.0), (420.0, 360.0)),
    ] {
        let crack = s.dice.jag(a, b, 0.08, 5);
        s.line(&crack, (p.mid, 0.6), 1.5);
    }
}

/// A row of prints from near to far, left and right in turn.
fn footprints(s: &mut Stage, from: Pt, to: Pt, n: usize) {
    let p = s.pal;
    for i in 0..n {
        let t = 1.0 - (1.0 - i as f32 / (n - 1) as f32).powf(1.9);
        let size = 1.0 - 0.8 * t;
        let side = if i % 2 == 0 { 13.0 } else { -13.0 } * size;
        let (x, y) = (
            from.0 + (to.0 - from.0) * t + side,
            from.1 + (to.1 - from.1) * t,
        );
        let print = Shape::ellipse(x, y, 12.0 * size, 8.0 * size).and(&Shape::ellipse(
            x + 1.0,
            y + 11.0 * size,
            8.0 * size,
            5.0 * size,
        ));
        s.fill(&print, p.mid.mix(p.top, 0.35));
        s.crescent(&print, p.top, (0.0, 3.0 * size), 0.0);
    }
}

fn snow_on_hair(s: &mut Stage, (x, y): Pt, k: f32) {
    for _ in 0..90 {
        let (dx, dy) = (s.dice.gauss(0.5), s.dice.gauss(0.3));
        let r = s.dice.range(1.2, 3.6);
        if dx.hypot(dy * 1.4) < 1.0 {
            s.circle(x + dx * k, y + (dy - 0.25) * k, r, (WHITE, 0.92));
        }
    }
}

/// A cabin in the fog, two people who look away from each other; in the next one somebody stands.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let fog = p.low.mix(WHITE, 0.4);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.mid.mix(p.low, 0.45), fog, WHITE],
    ));
    s.blurred(5.0, |s| {
        let ridge = Noise::ridged(5)
            .octaves(4)
            .ridge((-8.0, 560.0), 470.0, 210.0, 2.0);
        s.fill(&Shape::under(&ridge, 560.0), p.mid.mix(p.low, 0.6));
    });
    s.haze((330.0, 640.0), WHITE, 0.9);
    s.lit_by(-40.0, WHITE);
    s.line(&[(-20.0, -6.0), (990.0, 66.0)], p.ink.mix(p.top, 0.4), 8.0);
    s.line(&[(-20.0, 84.0), (990.0, 112.0)], (p.top, 0.45), 4.0);
    the_other_cabin(s);
    cabin_outside(s);
    let pane = window_pane();
    s.fill(
        &pane,
        Ink::down(
            170.0,
            440.0,
            &[LAMP, Colour::hex(0xf0_a860), Colour::hex(0xc8_703c)],
        ),
    );
    s.clipped(&pane, riders);
    cabin_frame(s);
    s.snowing(0.6);
    s.vignette(p.mid, 0.35);
}

fn window_pane() -> Shape {
    Shape::round_rect(322.0, 174.0, 560.0, 254.0, 30.0)
}

/// It comes down on the other rope: one lit pane, and a black figure that has turned to look.
fn the_other_cabin(s: &mut Stage) {
    let p = s.pal;
    let grey = p.mid.mix(p.low, 0.15);
    s.line(&[(130.0, 88.0), (130.0, 214.0)], grey, 8.0);
    s.fill(&Shape::round_rect(54.0, 206.0, 152.0, 124.0, 24.0), grey);
    s.fill(
        &Shape::round_rect(70.0, 224.0, 120.0, 70.0, 10.0),
        LAMP.mix(p.low, 0.25),
    );
    let watcher = Shape::svg(
        "M-30 60C-30 20 -24 4 -10 -4C-18 -14 -18 -36 0 -38C18 -36 18 -14 10 -4C24 4 30 20 30 60Z",
    );
    s.clipped(&Shape::rect(70.0, 224.0, 120.0, 70.0), |s| {
        s.fill(&watcher.moved(132.0, 274.0), p.ink.mix(p.top, 0.4))
    });
    s.rect(54.0, 302.0, 152.0, 8.0, p.acc.mix(grey, 0.35));
}

fn cabin_outside(s: &mut Stage) {
    let p = s.pal;
    let steel = p.top.mix(p.ink, 0.45);
    s.backlit(&Shape::poly("562,40 616,44 640,130 584,130"), steel, 6.0);
    for x in [530.0, 646.0] {
        let y = 36.0 + 0.071 * (x - 560.0);
        s.backlit(&Shape::circle(x, y + 10.0, 26.0), steel, 5.0);
        s.circle(x, y + 10.0, 10.0, p.mid);
    }
    let hull = Shape::spline(
        "272,190 280,142 330,120 600,114 870,120 922,142 930,190 944,330 930,470 890,520 600,530 312,520 272,470 258,330",
    );
    s.form(&hull, steel, 14.0);
    let roof = Shape::spline("300,128 370,100 600,92 834,100 902,128 600,140");
    s.form(&roof, WHITE, 8.0);
    s.clipped(&hull, |s| s.rect(240.0, 448.0, 720.0, 24.0, p.acc));
}

fn riders(s: &mut Stage) {
    let dark = Colour::hex(0x1a_2436);
    let light = |side: f32| {
        Light {
            dir: [0.7 * side, 0.4, 0.45],
            depth: 0.5,
            light_at: 0.1,
            rim_at: 0.3,
            ..Light::noir(side)
        }
        .colours(Colour::hex(0xff_ecd0), dark, Colour::hex(0xff_e2b0))
    };
    let vera = Pose::new(34.0, Expression::SORROW)
        .head(3.0, 5.0)
        .body(40.0)
        .stance(Stance::Wheelchair)
        .arms(Arm::Wheel, Arm::Wheel);
    s.form(&Shape::limb("716,440,9 690,402,9 640,396,10"), dark, 4.0);
    s.act(
        "lucia-marchetti",
        vera,
        Framing::new(0.775, 0.565, 0.28),
        light(1.0),
    );
    let nwosu = Pose::new(-60.0, Expression::NEUTRAL)
        .head(-3.0, -3.0)
        .body(-44.0)
        .arms(Arm::Behind, Arm::Behind);
    s.act(
        "ada-okafor",
        nwosu,
        Framing::new(0.475, 0.545, 0.25),
        light(-1.0),
    );
}

fn cabin_frame(s: &mut Stage) {
    let p = s.pal;
    let steel = p.top.mix(p.ink, 0.5);
    s.rect(592.0, 166.0, 18.0, 270.0, steel);
    s.stroke(&window_pane(), steel, 14.0);
    s.clipped(&window_pane(), |s| {
        for (x, w) in [(240.0, 50.0), (306.0, 16.0), (600.0, 40.0)] {
            s.poly(
                &[
                    (x, 430.0),
                    (x + w, 430.0),
                    (x + w + 110.0, 174.0),
                    (x + 110.0, 174.0),
                ],
                (WHITE, 0.12),
            );
        }
    });
}
