//! Red Meridian: rust and plum of a dusty planet, the thin cyan of its sunset; marshal and water.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Hat, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "red-meridian";
const P: Palette = Palette::of([
    0x3b1230, 0xa23a2c, 0xf29a57, 0xffe5b8, 0x8c3a25, 0x1e0a18, 0x57d0e6,
]);
const YELLOW: Colour = Colour::hex(0xff_d23f);
const SAFFRON: Colour = Colour::hex(0xf2_761c);
const ASPECT: f32 = W / H;

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

const fn marshal_coat() -> Costume {
    Costume::new(Garment::Duster, YELLOW, P.body, P.ink).legs(P.top, P.ink)
}

/// High noon: the marshal between the legs of whoever waits for her.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        380.0,
        &[p.mid.mix(p.low, 0.35), p.low.mix(p.mid, 0.2), p.low, p.key],
    ));
    let sun = (330.0, 216.0);
    s.glow(sun, 520.0, p.key, 0.75);
    s.circle(sun.0, sun.1, 50.0, p.key.mix(WHITE, 0.6));
    let mesa = Noise::ridged(8)
        .octaves(3)
        .ridge((-8.0, W + 8.0), 380.0, 110.0, 3.0);
    s.fill(&Shape::under(&mesa, 400.0), p.low.mix(p.mid, 0.45));
    s.haze((270.0, 410.0), p.key, 0.55);
    domes(s);
    let street = [
        p.low.mix(p.key, 0.2),
        p.low.mix(p.mid, 0.55),
        p.mid,
        p.mid.mix(p.top, 0.35),
    ];
    s.rect(-8.0, 372.0, W + 16.0, 180.0, Ink::down(372.0, H, &street));
    ruts(s);
    s.lit_by(-60.0, p.key);
    let pose = Pose::new(4.0, Expression::RESOLVE)
        .body(0.0)
        .arms(Arm::Down, Arm::Hip)
        .stance(Stance::Firm);
    let light = Light {
        dir: [-0.85, 0.45, 0.22],
        light_at: 0.28,
        ..Light::golden(-1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.2), p.key);
    if let Some(framing) =
        actor("ada-okafor").map(|a| Framing::on_ground(a, &pose, 0.5, 0.83, 0.58, ASPECT))
    {
        let worn = marshal_coat().hat(Hat::Bubble(p.acc));
        let layer = s.cast("ada-okafor", Some(worn), pose, framing, light);
        let shade = Shape::poly("452,446 508,446 720,560 560,560");
        s.fill(
            &shade,
            Ink::fade((480.0, 446.0), (640.0, 560.0), p.ink, (0.75, 0.35)),
        );
        s.lay(&layer);
    }
    legs_of_a_stranger(s);
    s.dusty(90, [200.0, 240.0, 560.0, 280.0]);
    s.vignette(p.ink, 0.45);
}

fn domes(s: &mut Stage) {
    let p = s.pal;
    for (x, r, y) in [
        (300.0, 62.0, 378.0),
        (392.0, 34.0, 376.0),
        (664.0, 74.0, 378.0),
        (578.0, 30.0, 376.0),
        (196.0, 104.0, 384.0),
        (784.0, 110.0, 384.0),
    ] {
        let dome = Shape::svg("M-1 0C-1 -.56 -.56 -1 0 -1C.56 -1 1 -.56 1 0Z").at(x, y, r);
        let tone = p.mid.mix(p.low, 0.45 - r * 0.003);
        s.fill(&dome, tone);
        s.crescent(&dome, p.key, (-4.0, 3.0), 0.0);
        s.crescent(&dome, tone.mix(p.top, 0.5), (-r * 0.7, 0.0), 6.0);
        for i in 0..3 {
            let wy = y - r * (0.2 + 0.22 * i as f32);
            s.rect(
                x - r * 0.5,
                wy,
                r * (1.0 - 0.2 * i as f32),
                r * 0.05,
                (p.top, 0.5),
            );
        }
        s.rect(x - r * 0.14, y - r * 0.3, r * 0.28, r * 0.3, p.top);
    }
}

fn ruts(s: &mut Stage) {
    let p = s.pal;
    for (a, b) in [
        (-70.0, -330.0),
        (-40.0, -190.0),
        (40.0, 190.0),
        (70.0, 330.0),
    ] {
        let rut = Shape::polygon(&[
            (480.0 + a, 374.0),
            (480.0 + a + 3.0, 374.0),
            (480.0 + b + 26.0, 560.0),
            (480.0 + b, 560.0),
        ]);
        s.fill(&rut, (p.body.mix(p.top, 0.4), 0.45));
    }
    for _ in 0..40 {
        let (x, y) = (s.dice.range(100.0, 860.0), s.dice.range(384.0, 540.0));
        let r = (y - 372.0) * 0.03 + 1.0;
        s.oval(x, y, r * 2.0, r, (p.top, 0.35));
        s.oval(x - r, y - r * 0.5, r, r * 0.5, (p.key, 0.6));
    }
}

fn legs_of_a_stranger(s: &mut Stage) {
    let p = s.pal;
    let black = p.ink;
    for k in [-1.0, 1.0] {
        let place = |shape: Shape| shape.scaled(k, 1.0).moved(480.0, 0.0);
        let coat = place(Shape::spline(
            "90,-40 130,60 190,180 236,320 262,420 330,396 420,430 560,420 620,-40",
        ));
        s.backlit(&coat, black, if k < 0.0 { 3.0 } else { 7.0 });
        let leg = place(Shape::poly(
            "118,-20 330,-20 352,200 356,420 250,430 226,250 170,110",
        ));
        s.backlit(
            &leg,
            black.mix(p.top, 0.25),
            if k < 0.0 { 3.0 } else { 6.0 },
        );
        let boot = place(Shape::spline(
            "236,380 352,372 362,470 392,500 398,536 300,548 150,546 140,524 190,508 236,480 246,440",
        ));
        s.backlit(&boot, black, if k < 0.0 { 3.0 } else { 6.0 });
        let spur = place(Shape::circle(404.0, 508.0, 15.0));
        s.stroke(&spur, p.low, 5.0);
        s.rect(
            480.0 + k * 250.0 - 60.0,
            402.0,
            120.0,
            9.0,
            black.mix(p.mid, 0.5),
        );
    }
    let belt = Shape::poly("-20,-20 980,-20 980,-6 700,10 480,18 260,10 -20,-6");
    s.fill(&belt, black);
    let holster = Shape::spline("700,-30 800,-30 806,60 786,150 744,160 722,100");
    s.backlit(&holster, black.mix(p.body, 0.5), 5.0);
    s.backlit(&Shape::spline("728,-40 790,-40 776,30 748,44"), black, 4.0);
}

/// Doc Rana against a cyan window; a visor, and the dark limb of the planet before him.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink.mix(p.top, 0.4));
    let glass = Shape::ellipse(330.0, 270.0, 560.0, 330.0);
    s.fill(
        &glass,
        Ink::Radial(
            (360.0, 250.0),
            (620.0, 440.0),
            vec![
                (0.0, p.acc.mix(WHITE, 0.55), 1.0),
                (0.5, p.acc, 1.0),
                (1.0, p.acc.mix(p.top, 0.65), 1.0),
            ],
        ),
    );
    s.clipped(&glass, mars);
    s.stroke(&glass, p.ink, 26.0);
    s.stroke(
        &Shape::ellipse(330.0, 270.0, 542.0, 312.0),
        p.acc.mix(p.ink, 0.4),
        4.0,
    );
    ribs(s);
    s.lit_by(-80.0, p.acc);
    let light = Light {
        dir: [-0.85, 0.3, 0.35],
        rim_dir: [0.8, 0.3, -0.5],
        light_at: 0.24,
        rim_at: 0.3,
        depth: 0.62,
        ..Light::noir(-1.0)
    }
    .colours(Colour::hex(0xd8_f4f4), p.top.mix(p.ink, 0.3), p.low);
    let suit = Costume::new(Garment::Coat, Colour::hex(0x7a_3a4e), p.top, SAFFRON);
    let pose = Pose::new(-84.0, Expression::RESOLVE)
        .head(-2.0, 0.0)
        .body(-58.0);
    let doc = s.act_in(
        "harjit-sandhu",
        suit,
        pose,
        Framing::new(0.665, 0.47, 0.56),
        light,
    );
    visor(s, (doc.eyes[0].x, doc.eyes[0].y), doc.eyes[0].scale);
    s.vignette(p.ink, 0.55);
}

fn mars(s: &mut Stage) {
    let p = s.pal;
    let globe = Shape::circle(-40.0, 500.0, 430.0);
    s.fill(
        &globe,
        Ink::Radial(
            (-120.0, 560.0),
            (540.0, 540.0),
            vec![
                (0.0, p.ink, 1.0),
                (0.62, p.top, 1.0),
                (0.84, p.body, 1.0),
                (1.0, p.mid.mix(p.low, 0.3), 1.0),
            ],
        ),
    );
    s.crescent(&globe, p.low, (-16.0, 16.0), 8.0);
    s.crescent(&globe, p.key, (-4.0, 4.0), 0.0);
    s.clipped(&globe, |s| {
        for (x, y, r) in [
            (120.0, 250.0, 40.0),
            (230.0, 360.0, 56.0),
            (60.0, 160.0, 26.0),
            (300.0, 470.0, 34.0),
        ] {
            s.oval(x, y, r, r * 0.7, (p.top, 0.5));
            s.stroke(
                &Shape::ellipse(x + 3.0, y - 2.0, r, r * 0.7),
                (p.low, 0.35),
                2.5,
            );
        }
    });
    for (r, a) in [(446.0, 0.55), (470.0, 0.35), (502.0, 0.2)] {
        s.stroke(
            &Shape::circle(-40.0, 500.0, r),
            (p.acc.mix(WHITE, 0.5), a),
            7.0,
        );
    }
    s.circle(640.0, 96.0, 15.0, p.top);
    s.crescent(&Shape::circle(640.0, 96.0, 15.0), p.key, (5.0, 2.0), 0.0);
}

fn ribs(s: &mut Stage) {
    let p = s.pal;
    for x in [232.0, 466.0] {
        let rib = Shape::curve(&[(x, -20.0), (x + 22.0, 270.0), (x, 560.0)]).stroked(15.0);
        s.backlit(&rib, p.ink.mix(p.top, 0.3), 3.0);
    }
    for i in 0..5 {
        let y = 70.0 + 96.0 * i as f32;
        s.fill(
            &Shape::round_rect(900.0, y, 44.0, 60.0, 8.0),
            p.top.mix(p.mid, 0.35),
        );
        s.circle(922.0, y + 18.0, 8.0, if i % 2 == 0 { p.low } else { p.acc });
    }
}

fn visor(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let pane = Shape::spline(
        "-1.02,-.3 -.62,-.36 .1,-.26 .16,-.06 .1,.16 -.5,.24 -.96,.2 -1.12,-.04",
    )
    .at(x + 0.12 * k, y, k * 0.62);
    s.screen(&pane, (p.acc, 0.5));
    s.stroke(&pane, p.acc.mix(WHITE, 0.35), 4.0);
    let arc = Shape::curve(&[
        (x - 0.52 * k, y - 0.19 * k),
        (x - 0.58 * k, y),
        (x - 0.5 * k, y + 0.13 * k),
    ]);
    s.stroke(&arc, WHITE, 6.0);
    s.line(
        &[(x + 0.2 * k, y - 0.08 * k), (x + 0.82 * k, y - 0.02 * k)],
        p.ink,
        9.0,
    );
    s.glow((x - 0.3 * k, y), k * 0.9, p.acc, 0.45);
}

/// Two riders against the blue sunset, close enough to talk over the engine; the lamp goes ahead.
fn pair(s: &mut Stage) {
    let p = s.pal;
    blue_sunset(s);
    let light = Light {
        dir: [0.66, 0.3, 0.56],
        rim_dir: [0.8, 0.25, -0.5],
        light_at: 0.2,
        shadow_at: -0.06,
        rim_at: 0.4,
        depth: 0.6,
        ..Light::golden(1.0)
    }
    .colours(
        Colour::hex(0xff_e2c0),
        p.top.mix(p.ink, 0.1),
        p.acc.mix(WHITE, 0.25),
    );
    let suit = Costume::new(Garment::Duster, SAFFRON.mix(p.body, 0.2), p.ink, YELLOW);
    let wry = Expression {
        corner: 0.09,
        ..Expression::DOUBT
    };
    let harjit = Pose::new(-31.0, wry)
        .head(4.0, -7.0)
        .body(4.0)
        .look(-0.05, 0.0);
    s.act_in(
        "harjit-sandhu",
        suit,
        harjit,
        Framing::new(0.625, 0.40, 0.37),
        light,
    );
    let ada = Pose::new(33.0, Expression::RESOLVE)
        .head(-5.0, 3.0)
        .body(18.0)
        .look(0.03, 0.03);
    s.act_in(
        "ada-okafor",
        marshal_coat(),
        ada,
        Framing::new(0.30, 0.425, 0.40),
        light,
    );
    cowl(s);
    s.dusty(60, [0.0, 240.0, W, 300.0]);
    s.vignette(p.ink, 0.45);
}

/// The thin cyan of a Martian evening over a ridge.
fn blue_sunset(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, 420.0),
        &[
            p.mid.mix(p.top, 0.35),
            p.mid,
            p.low.mix(p.mid, 0.35),
            p.low.mix(p.acc, 0.5),
            p.acc,
        ],
    ));
    let sun = (826.0, 236.0);
    s.glow(sun, 420.0, p.acc, 0.9);
    s.glow(sun, 200.0, WHITE, 0.9);
    s.circle(sun.0, sun.1, 62.0, WHITE.mix(p.acc, 0.12));
    s.lit_by(70.0, p.acc.mix(WHITE, 0.3));
    for (i, (x, y, w)) in [
        (-60.0, 90.0, 420.0),
        (430.0, 56.0, 460.0),
        (640.0, 150.0, 300.0),
        (-40.0, 250.0, 300.0),
        (560.0, 330.0, 420.0),
    ]
    .into_iter()
    .enumerate()
    {
        s.streak(
            (x, y),
            (w, 22.0),
            (p.top.mix(p.mid, 0.5), 0.75),
            40 + i as u64,
        );
    }
    let far = Noise::ridged(23)
        .octaves(3)
        .ridge((-10.0, W + 10.0), 372.0, 60.0, 3.0);
    s.rim(
        &Shape::under(&far, H + 20.0),
        p.top.mix(p.mid, 0.3),
        p.acc,
        (0.0, 3.0),
    );
}

/// The walker's cowl along the lower edge, its grips and its one lamp.
fn cowl(s: &mut Stage) {
    let p = s.pal;
    let hull =
        Shape::spline("-30,600 -30,500 120,470 330,462 560,470 760,452 880,470 990,520 990,600");
    s.backlit(&hull, p.ink, 6.0);
    for (x, y) in [(190.0, 478.0), (470.0, 474.0)] {
        s.stroke(
            &Shape::curve(&[
                (x - 60.0, y + 40.0),
                (x - 46.0, y - 28.0),
                (x, y - 40.0),
                (x + 56.0, y - 34.0),
            ]),
            p.ink.mix(p.top, 0.5),
            17.0,
        );
        s.stroke(
            &Shape::curve(&[(x, y - 42.0), (x + 56.0, y - 37.0)]),
            p.acc.mix(p.ink, 0.3),
            9.0,
        );
    }
    for i in 0..6 {
        s.circle(90.0 + 70.0 * i as f32, 512.0, 6.0, p.mid.mix(p.low, 0.3));
    }
    let lamp = (800.0, 492.0);
    s.glow(lamp, 260.0, p.acc, 0.8);
    s.form(&Shape::circle(lamp.0, lamp.1, 46.0), p.top, 6.0);
    s.circle(lamp.0, lamp.1, 36.0, WHITE.mix(p.acc, 0.1));
    s.layered(kit::canvas::Blend::glow(6.0, 0.9), |s| {
        s.poly(
            &[
                (lamp.0, lamp.1 - 24.0),
                (980.0, 440.0),
                (980.0, 560.0),
                (lamp.0, lamp.1 + 24.0),
            ],
            (p.acc, 0.7),
        )
    });
}
