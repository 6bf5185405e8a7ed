//! The Smallest Goalkeeper: wet pitch greens under lemon light; one metre twenty against the world.

mod beach;
mod sights;

use super::Picture;
use kit::canvas::{Cast, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "smallest-goalkeeper";
const P: Palette = Palette::of([
    0x1f6b46, 0x56b36b, 0xf9e58f, 0xfffce6, 0xa5d46a, 0x0f2e24, 0xff5a4e,
]);
const SKY: Colour = Colour::hex(0x6e_c1f0);
const OLIVE: Colour = Colour::hex(0x7c_8a2e);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, beach::pair),
        Picture::new(TITLE, "threat", P, threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

/// Her strip: sky blue, coral gloves.
fn strip(s: &Stage) -> Costume {
    let p = s.pal;
    Costume::new(Garment::Sweater, SKY, SKY.mix(p.key, 0.4), p.key)
        .legs(SKY.mix(p.ink, 0.35), p.ink)
        .gloves(p.acc)
}

/// The whole goal, and in it Marisol; only her shadow is tall enough.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        400.0,
        &[p.ink, p.top.mix(p.ink, 0.6), p.top.mix(p.ink, 0.25), p.top],
    ));
    stands(s);
    for x in [196.0, 480.0, 764.0] {
        lamps(s, (x, 34.0));
    }
    s.haze((150.0, 470.0), p.mid.mix(p.key, 0.3), 0.25);
    let line = 412.0;
    turf(s, line);
    s.glow_oval((440.0, 300.0), (330.0, 230.0), p.key, 0.95);
    s.glow_oval((440.0, 290.0), (190.0, 190.0), WHITE, 0.9);
    net(s);
    s.rect(-8.0, line - 4.0, W + 16.0, 9.0, p.key);
    let Some(who) = actor("pip-salonga") else {
        return;
    };
    let pose = Pose::new(0.0, Expression::RESOLVE)
        .head(-4.0, 0.0)
        .stance(Stance::Crouch)
        .arms(Arm::Wide, Arm::Wide);
    let at = Framing::on_ground(who, &pose, 0.45, 0.775, 0.66, W / H);
    let light = Light {
        dir: [0.2, 0.6, 0.55],
        light_at: 0.26,
        depth: 0.45,
        rim_dir: [0.5, 0.6, -0.5],
        ..Light::day(1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.5), WHITE);
    let her = s.cast("pip-salonga", Some(strip(s)), pose, at, light);
    let k = W / her.pixmap.width() as f32;
    let cast = Cast {
        foot: 0.775 * H,
        lean: -0.3,
        squash: 0.56,
        blur: 1.2,
        colour: p.ink.mix(p.top, 0.15),
        opacity: 0.85,
    };
    s.canvas
        .ground_shadow(&her.pixmap, tiny_skia::Transform::from_scale(k, k), cast);
    s.lay(&her);
    frame(s);
    near_ball(s, (838.0, 424.0), 186.0);
    s.vignette(p.ink, 0.5);
}

fn turf(s: &mut Stage, line: f32) {
    let p = s.pal;
    s.rect(
        -8.0,
        line - 30.0,
        W + 16.0,
        180.0,
        Ink::down(
            line - 30.0,
            H,
            &[
                p.mid.mix(p.top, 0.2),
                p.top.mix(p.ink, 0.1),
                p.top.mix(p.ink, 0.5),
            ],
        ),
    );
    for i in 0..4 {
        s.poly(
            &[
                (120.0 + 240.0 * i as f32, line - 30.0),
                (230.0 + 240.0 * i as f32, line - 30.0),
                (150.0 + 340.0 * i as f32 - 120.0, 560.0),
                (-40.0 + 340.0 * i as f32 - 120.0, 560.0),
            ],
            (p.mid, 0.22),
        );
    }
}

fn stands(s: &mut Stage) {
    let p = s.pal;
    for i in 0..6 {
        let y = 120.0 + 36.0 * i as f32;
        s.rect(
            -8.0,
            y,
            W + 16.0,
            30.0,
            p.ink.mix(p.top, 0.2 + 0.1 * i as f32),
        );
        for _ in 0..46 {
            let (x, r) = (s.dice.range(0.0, W), s.dice.range(5.0, 8.0));
            let tone = s.dice.pick(&[p.top, p.mid, p.ink, p.low, p.acc]);
            s.circle(x, y + 4.0, r, (tone, 0.5));
        }
    }
}

fn lamps(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for i in 0..3 {
        for j in 0..2 {
            let at = (x - 36.0 + 36.0 * i as f32, y - 14.0 + 34.0 * j as f32);
            s.circle(at.0, at.1, 14.0, WHITE);
        }
    }
    s.glow((x, y), 330.0, p.low.mix(p.key, 0.4), 0.85);
}

/// The net: back and roof, seen through.
fn net(s: &mut Stage) {
    let p = s.pal;
    let ink = (p.key, 0.42);
    for i in 0..=22 {
        let t = i as f32 / 22.0;
        let (a, b) = (84.0 + 792.0 * t, 176.0 + 608.0 * t);
        s.line(&[(a, 70.0), (b, 134.0), (b, 384.0)], ink, 3.0);
    }
    for j in 0..=8 {
        let y = 134.0 + 31.0 * j as f32;
        s.line(
            &[
                (88.0, 70.0 + 42.0 * j as f32),
                (176.0, y),
                (784.0, y),
                (872.0, 70.0 + 42.0 * j as f32),
            ],
            ink,
            3.0,
        );
    }
    s.line(&[(130.0, 102.0), (830.0, 102.0)], ink, 3.0);
}

/// White posts, nearly the picture's own frame.
fn frame(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(10.0, WHITE);
    for x in [64.0, 872.0] {
        s.form(&Shape::rect(x, 48.0, 24.0, 372.0), p.key, 6.0);
        s.oval(x + 12.0, 420.0, 26.0, 6.0, (p.ink, 0.5));
    }
    s.form(&Shape::rect(64.0, 48.0, 832.0, 24.0), p.key, 6.0);
}

/// The ball on the spot, too near to be sharp.
fn near_ball(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.blurred(2.6, |s| {
        s.oval(x - 20.0, y + r * 0.95, r * 0.9, 22.0, (p.ink, 0.7));
        s.lit_by(-20.0, WHITE);
        let ball = Shape::circle(x, y, r);
        s.form(&ball, p.key.mix(p.top, 0.16), r * 0.14);
        s.clipped(&ball, |s| {
            for (dx, dy, k, a) in [(-0.08, 0.06, 0.34, 10.0), (-0.9, -0.1, 0.3, 50.0), (0.5, -0.72, 0.3, 20.0), (0.78, 0.36, 0.3, 0.0), (-0.42, 0.9, 0.3, 70.0), (-0.42, -0.84, 0.26, 40.0)] {
                let panel = Shape::poly("0,-1 .95,-.31 .59,.81 -.59,.81 -.95,-.31").turned_by(a, 0.0, 0.0).at(x + dx * r, y + dy * r, r * k);
                s.fill(&panel, p.ink.mix(p.top, 0.3));
            }
            for d in ["M-.08 -.28L-.3 -.6M.24 -.04L.62 -.16M.14 .36L.3 .74M-.3 .34L-.4 .66M-.4 -.04L-.66 -.1"] {
                s.stroke(&Shape::svg(d).at(x, y, r), p.top.mix(p.key, 0.3), 6.0);
            }
        });
        s.crescent(&ball, (p.ink, 0.4), (-r * 0.12, -r * 0.2), 3.0);
    });
}

/// Coach Manu in a bench for seven-year-olds, with a plan, a whistle and no hope.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.low, p.low.mix(p.key, 0.3), p.low.mix(p.body, 0.4)],
    ));
    board(s);
    s.screen(
        &Shape::poly("-20,60 300,-20 620,-20 60,560 -20,560"),
        Ink::fade((0.0, 200.0), (560.0, 200.0), p.key, (0.5, 0.0)),
    );
    let light = Light {
        dir: [-0.66, 0.36, 0.6],
        light_at: 0.28,
        depth: 0.5,
        ..Light::day(-1.0)
    }
    .colours(p.key, p.ink, p.low);
    let woe = Expression {
        brow_in: 0.2,
        brow_out: -0.04,
        fore: 1.0,
        lid: 0.7,
        corner: -0.14,
        gaze: [0.0, 0.0],
        ..Expression::SORROW
    };
    let pose = Pose::new(-17.0, woe)
        .head(-6.0, -9.0)
        .body(-4.0)
        .look(0.03, 0.035);
    let suit = Costume::new(Garment::Jacket, OLIVE.mix(p.body, 0.12), p.key, p.low);
    let him = s.act_in(
        "tane-ruawai",
        suit,
        pose,
        Framing::new(0.49, 0.37, 0.37),
        light,
    );
    whistle(s, (him.mouth.x, him.mouth.y), him.mouth.scale);
    plane(
        s,
        (
            him.crown.x + 0.5 * him.crown.scale,
            him.crown.y + 0.35 * him.crown.scale,
        ),
        him.crown.scale,
    );
    knees(s);
    desk(s);
    s.vignette(p.ink, 0.3);
}

/// Arrows and rings only; every arrow ends in the wrong goal.
fn board(s: &mut Stage) {
    let p = s.pal;
    let slate = Shape::rect(112.0, 26.0, 744.0, 340.0);
    s.fill(&slate.clone().stroked(26.0), p.body.mix(p.ink, 0.5));
    s.fill(
        &slate,
        Ink::across(112.0, 856.0, &[p.mid, p.top.mix(p.mid, 0.4), p.top]),
    );
    let chalk = (p.key, 0.85);
    for (x, y, r) in [
        (176.0, 90.0, 20.0),
        (230.0, 214.0, 20.0),
        (170.0, 300.0, 20.0),
        (720.0, 120.0, 20.0),
        (800.0, 250.0, 20.0),
    ] {
        s.stroke(&Shape::circle(x, y, r), chalk, 6.0);
    }
    for d in [
        "M198 82C240 60 280 66 310 96M310 96L290 96M310 96L306 74",
        "M246 228C270 262 262 300 220 312M220 312L238 318M220 312L232 296",
        "M702 134C660 160 664 210 700 220C740 230 748 290 700 314M700 314L722 316M700 314L706 292",
        "M796 228C800 170 780 110 822 70M822 70L800 78M822 70L824 94",
    ] {
        s.stroke(&Shape::svg(d), chalk, 6.0);
    }
    for (x, y) in [(300.0, 186.0), (660.0, 70.0), (760.0, 330.0)] {
        s.stroke(
            &Shape::poly("0,-15 15,12 -15,12").moved(x, y),
            (p.low, 0.95),
            6.0,
        );
    }
}

fn whistle(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.lit_by(-60.0, WHITE);
    let (x, y) = (x - 0.16 * k, y + 0.12 * k);
    s.form(
        &Shape::poly(".16,-.1 -.24,-.06 -.24,.1 .16,.08").at(x, y, k),
        p.acc,
        3.0,
    );
    s.form(
        &Shape::circle(x - 0.3 * k, y + 0.12 * k, 0.19 * k),
        p.acc,
        4.0,
    );
    s.circle(x - 0.3 * k, y + 0.12 * k, 0.07 * k, p.ink);
    s.stroke(
        &Shape::svg("M-.48 .14C-.6 .8 -.3 1.5 .1 1.9").at(x, y, k),
        p.acc.mix(p.ink, 0.25),
        6.0,
    );
}

/// A paper aeroplane that has landed in his hair.
fn plane(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.fill(
        &Shape::poly("-.5,.2 1.1,-.9 .3,.4").at(x, y, k),
        WHITE.mix(p.key, 0.4),
    );
    s.fill(
        &Shape::poly("1.1,-.9 .3,.4 .1,.12").at(x, y, k),
        p.key.mix(p.top, 0.35),
    );
    s.fill(&Shape::poly("1.1,-.9 .36,.7 .28,.2").at(x, y, k), WHITE);
}

fn knees(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    let cloth = OLIVE.mix(p.body, 0.1);
    for knee in [
        "40,640,110 110,470,86 190,404,64 246,480,52 250,660,52",
        "920,640,110 858,470,86 782,404,64 730,480,52 726,660,52",
    ] {
        let leg = Shape::limb(knee);
        s.form(&leg, cloth, 12.0);
    }
    for (x, flip) in [(120.0, 1.0), (850.0, -1.0)] {
        s.stroke(
            &Shape::svg("M-60 60C-50 10 -10 -40 40 -60")
                .scaled(flip, 1.0)
                .moved(x, 470.0),
            p.low,
            8.0,
        );
    }
}

/// The toy pitch with bottle tops.
fn desk(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    let wood = p.low.mix(p.acc, 0.25).mix(p.ink, 0.2);
    s.poly(
        &[
            (262.0, 424.0),
            (716.0, 424.0),
            (776.0, 506.0),
            (204.0, 506.0),
        ],
        wood,
    );
    s.poly(
        &[
            (204.0, 506.0),
            (776.0, 506.0),
            (776.0, 560.0),
            (204.0, 560.0),
        ],
        wood.mix(p.ink, 0.4),
    );
    s.rect(204.0, 504.0, 572.0, 5.0, p.key);
    let pitch = Shape::poly("300,434 680,434 720,496 262,496");
    s.fill(&pitch, p.mid);
    s.stroke(&pitch, p.key, 5.0);
    s.line(&[(490.0, 434.0), (491.0, 496.0)], p.key, 5.0);
    s.stroke(&Shape::ellipse(490.0, 464.0, 46.0, 14.0), p.key, 5.0);
    for (x, y, red) in [
        (340.0, 452.0, true),
        (396.0, 478.0, true),
        (324.0, 482.0, true),
        (446.0, 446.0, true),
        (560.0, 452.0, false),
        (604.0, 480.0, false),
        (650.0, 456.0, false),
        (534.0, 482.0, false),
        (676.0, 484.0, false),
        (642.0, 440.0, false),
    ] {
        let hue = if red { p.acc } else { p.low };
        s.oval(x + 3.0, y + 6.0, 17.0, 8.0, (p.ink, 0.5));
        s.oval(x, y + 3.0, 16.0, 8.0, hue.mix(p.ink, 0.35));
        s.oval(x, y, 16.0, 8.0, hue);
    }
    s.oval(290.0, 466.0, 12.0, 6.0, SKY);
}

/// Eleven chests march out of the light; her pigtails stay where they are.
fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.low, p.key, p.low.mix(p.acc, 0.4)]));
    s.rect(
        -8.0,
        420.0,
        W + 16.0,
        140.0,
        Ink::down(420.0, H, &[p.low.mix(p.body, 0.6), p.mid, p.top]),
    );
    s.rect(
        -8.0,
        300.0,
        W + 16.0,
        160.0,
        Ink::down(300.0, 460.0, &[p.top.mix(p.ink, 0.4), p.top]),
    );
    for (x, k) in [
        (140.0, 0.66),
        (316.0, 0.64),
        (480.0, 0.62),
        (652.0, 0.64),
        (826.0, 0.66),
    ] {
        giant(s, (x, 452.0), k, 0.34);
    }
    for (i, (x, k)) in [
        (42.0, 1.0),
        (222.0, 0.95),
        (398.0, 0.97),
        (570.0, 0.96),
        (742.0, 0.95),
        (920.0, 1.0),
    ]
    .into_iter()
    .enumerate()
    {
        shade(s, x, k);
        giant(s, (x, 486.0), k, if i % 2 == 0 { 0.0 } else { 0.1 });
    }
    let light = Light {
        dir: [0.1, 0.7, 0.2],
        light_at: 0.44,
        depth: 0.6,
        rim_dir: [0.5, 0.6, -0.5],
        rim_at: 0.3,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.ink, p.low);
    let pose = Pose::new(176.0, Expression::RESOLVE)
        .body(180.0)
        .head(-6.0, 3.0)
        .arms(Arm::Hip, Arm::Hip);
    s.act_in(
        "pip-salonga",
        strip(s),
        pose,
        Framing::new(0.43, 0.66, 0.27),
        light,
    );
    s.vignette(p.ink, 0.35);
}

fn shade(s: &mut Stage, x: f32, k: f32) {
    let p = s.pal;
    let fall = (x - 480.0) * 0.22;
    s.poly(
        &[
            (x - 66.0 * k, 482.0),
            (x + 66.0 * k, 482.0),
            (x + 120.0 * k + fall, 560.0),
            (x - 120.0 * k + fall, 560.0),
        ],
        (p.ink, 0.55),
    );
}

/// A player without a head: the picture is not tall enough for it.
fn giant(s: &mut Stage, (x, y): Pt, k: f32, dark: f32) {
    let p = s.pal;
    let red = p.acc.mix(p.ink, dark);
    let at = |d: &str| Shape::svg(d).at(x, y, k);
    s.lit_by(if x < 480.0 { 50.0 } else { -50.0 }, p.low);
    let stride = if (x as i32 / 80) % 2 == 0 { 1.0 } else { -1.0 };
    for side in [-1.0, 1.0] {
        let y = if side * stride > 0.0 { y - 30.0 * k } else { y };
        let leg = Shape::svg("M6 -190H62L56 -96L60 -92L54 -6H14L12 -92L8 -100Z")
            .scaled(side, 1.0)
            .at(x, y, k);
        s.form(
            &leg,
            Colour::hex(0x9a_5a3a).mix(p.ink, 0.25 + dark),
            5.0 * k,
        );
        let sock = Shape::svg("M10 -96H62L56 -4H12Z")
            .scaled(side, 1.0)
            .at(x, y, k);
        s.form(&sock, red.mix(p.ink, 0.2), 5.0 * k);
        s.fill(
            &Shape::svg("M8 -10H58L64 6H4Z")
                .scaled(side, 1.0)
                .at(x, y, k),
            p.ink,
        );
    }
    for side in [-1.0, 1.0] {
        let arm = Shape::svg("M84 -430C118 -420 122 -360 116 -300C116 -262 112 -240 104 -214C92 -206 82 -214 84 -230C92 -270 88 -320 78 -350Z").scaled(side, 1.0).at(x, y, k);
        s.form(&arm, Colour::hex(0x9a_5a3a).mix(p.ink, 0.2 + dark), 5.0 * k);
        let sleeve = Shape::svg("M70 -446C112 -440 124 -392 122 -344L80 -334Z")
            .scaled(side, 1.0)
            .at(x, y, k);
        s.form(&sleeve, red.mix(p.ink, 0.1), 6.0 * k);
    }
    s.form(
        &at("M-74 -214H74L80 -142H6L0 -170L-6 -142H-80Z"),
        p.ink.mix(p.top, 0.25),
        6.0 * k,
    );
    s.fill(
        &at("M-26 -520H26V-440H-26Z"),
        Colour::hex(0x9a_5a3a).mix(p.ink, 0.35 + dark),
    );
    let shirt = at(
        "M-30 -468C-70 -462 -94 -448 -96 -420L-78 -330L-76 -206H76L78 -330L96 -420C94 -448 70 -462 30 -468C20 -452 -20 -452 -30 -468Z",
    );
    s.form(&shirt, red, 11.0 * k);
    s.clipped(&shirt, |s| {
        s.fill(
            &at("M-100 -440L-60 -470L90 -250L60 -200Z"),
            p.key.mix(p.acc, 0.12 + dark * 0.5),
        )
    });
    s.stroke(&at("M-30 -468C-20 -446 20 -446 30 -468"), p.key, 8.0 * k);
}
