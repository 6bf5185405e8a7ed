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

/// The walker comes at us head on; its lamps blind, its two riders confer.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (W, 0.0),
        (0.0, H),
        &[p.key, p.low, p.mid.mix(p.low, 0.5), p.mid],
    ));
    s.glow((860.0, 40.0), 520.0, p.key, 0.7);
    plume(s);
    s.lit_by(55.0, p.key);
    s.rect(
        -8.0,
        468.0,
        W + 16.0,
        90.0,
        Ink::down(468.0, H, &[p.mid.mix(p.top, 0.3), p.top]),
    );
    for (k, x) in [(-1.0, 470.0), (1.0, 490.0)] {
        for i in (0..3).rev() {
            walker_leg(s, (x, 430.0), k, i);
        }
    }
    hump(s);
    let light = Light {
        dir: [0.62, 0.4, 0.5],
        rim_dir: [0.8, 0.3, -0.5],
        light_at: 0.3,
        rim_at: 0.34,
        ..Light::golden(1.0)
    }
    .colours(p.key.mix(p.low, 0.3), p.top.mix(p.ink, 0.3), p.key);
    let ada = Pose::new(14.0, Expression::RESOLVE)
        .head(-4.0, 0.0)
        .body(6.0)
        .arms(Arm::Hold, Arm::Hold);
    s.act_in(
        "ada-okafor",
        marshal_coat(),
        ada,
        Framing::new(0.36, 0.235, 0.235).below(8.0),
        light,
    );
    let suit = Costume::new(Garment::Duster, SAFFRON.mix(p.body, 0.25), p.ink, YELLOW);
    let harjit = Pose::new(-38.0, Expression::SMILE)
        .head(6.0, -9.0)
        .body(-8.0)
        .bend(4.0, -9.0)
        .arms(Arm::Hold, Arm::Hold);
    s.act_in(
        "harjit-sandhu",
        suit,
        harjit,
        Framing::new(0.645, 0.275, 0.235).below(8.0),
        light,
    );
    blunt_head(s);
    s.vignette(p.ink, 0.5);
}

fn plume(s: &mut Stage) {
    let p = s.pal;
    for i in 0..70 {
        let t = i as f32 / 69.0;
        let x = s.dice.range(-60.0, W + 60.0);
        let y = 470.0 - 520.0 * (1.0 - t) * s.dice.range(0.4, 1.0);
        let r = s.dice.range(46.0, 120.0) * (0.6 + 0.5 * (1.0 - t));
        let lit = (x / W * 0.7 + (1.0 - y / H) * 0.4).clamp(0.0, 1.0);
        let tone = p.mid.mix(p.key, 0.2 + 0.6 * lit);
        let puff = s.dice.blob((x, y), (r, r * 0.85), 0.07, 22);
        s.fill(&puff, (tone, 0.55));
        s.crescent(
            &puff,
            (p.low.mix(p.key, 0.6), 0.4),
            (-r * 0.2, r * 0.2),
            9.0,
        );
    }
    s.rect(
        -8.0,
        330.0,
        W + 16.0,
        150.0,
        Ink::fade((0.0, 330.0), (0.0, 480.0), p.top, (0.0, 0.6)),
    );
}

fn walker_leg(s: &mut Stage, (x, y): Pt, k: f32, i: usize) {
    let p = s.pal;
    let reach = 200.0 + 108.0 * i as f32;
    let knee = (x + k * (reach * 0.62 + 40.0), y - 130.0 + 46.0 * i as f32);
    let foot = (x + k * reach * 1.06, 536.0 - 22.0 * i as f32);
    let metal = p.ink.mix(p.body, 0.2 + 0.16 * i as f32);
    let upper = Shape::tube(&[
        (x, y, 26.0),
        (knee.0 - k * 30.0, knee.1 + 10.0, 21.0),
        (knee.0, knee.1, 17.0),
    ]);
    let lower = Shape::tube(&[
        (knee.0, knee.1, 19.0),
        (
            (knee.0 + foot.0) / 2.0 + k * 8.0,
            (knee.1 + foot.1) / 2.0,
            14.0,
        ),
        (foot.0, foot.1, 10.0),
    ]);
    s.backlit(&upper, metal, 5.0);
    s.backlit(&lower, metal, 5.0);
    s.backlit(&Shape::circle(knee.0, knee.1, 27.0), metal, 5.0);
    s.circle(knee.0, knee.1, 10.0, p.low.mix(p.ink, 0.3));
    let pad = Shape::poly("-34,8 -20,-12 20,-12 34,8").moved(foot.0, foot.1);
    s.backlit(&pad, metal, 4.0);
}

fn hump(s: &mut Stage) {
    let p = s.pal;
    let back = Shape::spline("190,500 210,400 300,350 480,336 660,350 750,400 770,500");
    s.backlit(&back, p.ink.mix(p.body, 0.25), 7.0);
}

fn blunt_head(s: &mut Stage) {
    let p = s.pal;
    let metal = p.ink.mix(p.top, 0.35);
    let head = Shape::spline(
        "262,402 300,368 480,356 660,368 698,402 716,470 690,548 620,566 340,566 270,548 244,470",
    );
    s.backlit(&head, metal, 8.0);
    s.clipped(&head, |s| {
        s.rect(240.0, 506.0, 480.0, 60.0, p.ink);
        for i in 0..9 {
            s.rect(
                330.0 + 36.0 * i as f32,
                512.0,
                14.0,
                34.0,
                metal.mix(p.body, 0.6),
            );
        }
        s.stroke(&Shape::svg("M250 420Q480 386 710 420"), p.ink, 5.0);
    });
    for x in [350.0, 610.0] {
        s.circle(x, 446.0, 54.0, p.ink);
        s.stroke(&Shape::circle(x, 446.0, 54.0), p.low, 4.0);
        s.circle(x, 446.0, 42.0, p.key.mix(WHITE, 0.7));
        s.glow((x, 446.0), 210.0, p.key, 0.95);
        s.glow_oval((x, 446.0), (330.0, 30.0), p.acc.mix(WHITE, 0.4), 0.7);
    }
}
