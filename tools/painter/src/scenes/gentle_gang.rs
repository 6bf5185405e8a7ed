//! The Gentle Gang: bleached blue over butterscotch and one barn red; three robbers with manners.

mod bank;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};
use tiny_skia::Transform;

const TITLE: &str = "gentle-gang";
const P: Palette = Palette::of([
    0x7fb6d6, 0xbbdce0, 0xffe9c4, 0xfffdf0, 0xe2a36a, 0x4a2638, 0xd4453a,
]);
const RUST: Colour = Colour::hex(0xb4_552d);
const DENIM: Colour = Colour::hex(0x4f_6d8f);
const MUSTARD: Colour = Colour::hex(0xc9_972b);
const BRASS: Colour = Colour::hex(0xd9_a441);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, bank::lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, bank::ensemble),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "joke", P, sights::joke),
    ]
}

/// Sal against the wheel of the coach, a spoked sun; what she stole sits in her brim.
fn second(s: &mut Stage) {
    let p = s.pal;
    let glow = Colour::hex(0xff_a23c);
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.acc.mix(p.ink, 0.3),
            glow,
            glow.mix(p.low, 0.35),
            Colour::hex(0xf2_7a3a),
        ],
    ));
    canyon(s);
    s.lit_by(70.0, p.low);
    s.glow((424.0, 292.0), 470.0, p.key, 0.8);
    s.circle(
        424.0,
        292.0,
        172.0,
        Ink::down(120.0, 460.0, &[WHITE, p.key, p.low]),
    );
    s.rect(
        -8.0,
        506.0,
        W + 16.0,
        60.0,
        Ink::across(
            0.0,
            W,
            &[
                p.ink.mix(p.acc, 0.2),
                p.acc.mix(p.ink, 0.45),
                glow,
                p.acc.mix(p.ink, 0.4),
            ],
        ),
    );
    coach(s);
    wheel(s, (404.0, 292.0), 214.0);
    sal(s);
    sage(s);
    s.dusty(60, [480.0, 260.0, 480.0, 260.0]);
    s.vignette(p.ink, 0.5);
}

/// Sal, a boot on the strongbox, the kitten on her brim.
fn sal(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        light_at: 0.24,
        ..Light::golden(1.0)
    }
    .colours(p.low, p.ink, p.key);
    let pose = Pose::new(30.0, Expression::SMILE)
        .head(-3.0, -4.0)
        .body(22.0)
        .bend(-6.0, -3.0)
        .look(0.03, 0.02)
        .arms(Arm::Pocket, Arm::Hip)
        .stance(Stance::StepUp);
    let costume = Costume::new(Garment::Jacket, DENIM, p.low.mix(p.body, 0.3), p.acc)
        .legs(DENIM.mix(p.ink, 0.55), p.body.mix(p.ink, 0.4))
        .scarf(p.acc);
    if let Some(dana) = actor("dana-yellowhorse") {
        let framing = Framing::on_ground(dana, &pose, 0.51, 1.06, 0.92, W / H);
        let sal = s.cast("dana-yellowhorse", Some(costume), pose, framing, light);
        let foot = sal
            .feet
            .into_iter()
            .min_by(|a, b| a.y.total_cmp(&b.y))
            .unwrap_or(sal.feet[0]);
        strongbox(s, (foot.x + 8.0, foot.y + 12.0));
        s.lay(&sal);
        let (x, y, k) = (sal.crown.x, sal.crown.y, sal.crown.scale);
        creatures::cat(
            s,
            At::new(x + 1.3 * k, y + 0.1 * k, 1.7 * k).tint(Colour::hex(0xe8_7a2a)),
        );
    }
}

fn canyon(s: &mut Stage) {
    let p = s.pal;
    let walls = [
        (
            "1000,-20 640,-20 660,40 630,90 664,170 652,250 690,330 676,420 720,520 1000,520",
            0.3,
            5.0,
        ),
        (
            "1000,-20 772,-20 756,90 786,150 764,240 800,330 790,430 830,520 1000,520",
            0.62,
            7.0,
        ),
        (
            "1000,-20 890,-20 876,110 900,190 880,300 912,400 900,520 1000,520",
            0.85,
            6.0,
        ),
    ];
    for (pts, dark, rim) in walls {
        let face = Shape::poly(pts);
        s.fill(&face, Colour::hex(0xd8_5a38).mix(p.ink, dark));
        s.crescent(&face, (Colour::hex(0xff_b45a), 0.9), (-rim, 1.0), 0.0);
    }
    let left = Shape::poly("-20,-20 250,-20 280,80 240,170 300,300 280,420 330,510 -20,510");
    s.fill(&left, p.acc.mix(p.ink, 0.6));
}

fn coach(s: &mut Stage) {
    let p = s.pal;
    let red = p.acc.mix(p.ink, 0.5);
    let body = Shape::svg("M-20 40H300C330 110 322 180 270 238C200 300 100 330 -20 330Z");
    s.backlit(&body, red, 7.0);
    s.clipped(&body, |s| {
        s.rect(20.0, 74.0, 128.0, 120.0, p.ink);
        s.rect(
            20.0,
            74.0,
            128.0,
            120.0,
            Ink::fade((20.0, 0.0), (148.0, 0.0), p.body, (0.0, 0.55)),
        );
        s.stroke(&Shape::svg("M-20 214H290"), BRASS.mix(p.ink, 0.2), 6.0);
        s.stroke(
            &Shape::rect(20.0, 74.0, 128.0, 120.0),
            BRASS.mix(p.ink, 0.2),
            5.0,
        );
    });
    s.backlit(&Shape::poly("-20,16 318,16 330,44 -20,44"), p.ink, 5.0);
    for (x, w, h) in [(20.0, 120.0, 50.0), (150.0, 90.0, 36.0)] {
        s.backlit(
            &Shape::round_rect(x, 16.0 - h, w, h, 8.0),
            p.body.mix(p.ink, 0.5),
            4.0,
        );
    }
    s.stroke(&Shape::svg("M-20 352C90 352 220 330 330 250"), p.ink, 16.0);
    s.stroke(&Shape::svg("M-20 420H404"), p.ink, 20.0);
}

fn wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let dark = p.ink.mix(Colour::hex(0x12_0a12), 0.3);
    for i in 0..14 {
        let a = std::f32::consts::TAU * (i as f32 + 0.4) / 14.0;
        let (ux, uy) = (a.cos(), a.sin());
        let spoke = Shape::limb(&format!(
            "{},{},11 {},{},8 {},{},10",
            x + ux * 30.0,
            y + uy * 30.0,
            x + ux * r * 0.6,
            y + uy * r * 0.6,
            x + ux * r * 0.96,
            y + uy * r * 0.96
        ));
        s.backlit(&spoke, dark, 3.5);
    }
    s.stroke(&Shape::circle(x, y, r), BRASS.mix(p.ink, 0.35), 34.0);
    s.backlit(&Shape::circle(x, y, r - 2.0).stroked(26.0), dark, 5.0);
    s.backlit(&Shape::circle(x, y, 44.0), dark, 6.0);
    s.form(&Shape::circle(x, y, 20.0), BRASS, 5.0);
}

/// The strongbox under her boot, its lid at (x, y), tied with a bow.
fn strongbox(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.form(
        &Shape::rect(x - 84.0, y, 176.0, 200.0),
        p.ink.mix(p.top, 0.3),
        9.0,
    );
    s.form(
        &Shape::poly("-92,4 -72,-14 80,-14 100,4").moved(x, y),
        p.ink.mix(p.top, 0.5),
        3.0,
    );
    s.rect(x + 30.0, y - 14.0, 28.0, 200.0, p.acc);
    s.rect(x - 84.0, y + 40.0, 176.0, 26.0, p.acc);
    for k in [-1.0, 1.0] {
        s.form(
            &Shape::spline("0,0 14,-24 50,-32 56,-8 40,10")
                .scaled(k, 1.0)
                .moved(x + 44.0, y + 50.0),
            p.acc.mix(p.key, 0.15),
            5.0,
        );
    }
}

fn sage(s: &mut Stage) {
    let p = s.pal;
    let green = Colour::hex(0x4c_5a3e);
    for (x, y, r) in [
        (60.0, 548.0, 70.0),
        (180.0, 566.0, 60.0),
        (860.0, 560.0, 80.0),
        (950.0, 540.0, 70.0),
        (740.0, 572.0, 44.0),
    ] {
        let bush = s.dice.blob((x, y), (r, r * 0.7), 0.16, 22);
        s.backlit(&bush, green.mix(p.ink, 0.55), 5.0);
    }
}

/// Into the butterscotch: she tall, he short; of the shadows the donkey's is the larger.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let sun = Colour::hex(0xff_c24a);
    s.wash(Ink::down(
        0.0,
        330.0,
        &[Colour::hex(0xe8_7a3c), Colour::hex(0xf7_a848), p.low, p.key],
    ));
    s.glow((560.0, 250.0), 480.0, p.key, 0.7);
    s.circle(520.0, 250.0, 190.0, p.key.mix(WHITE, 0.4));
    for (x, y, w, k) in [
        (90.0, 118.0, 300.0, 3),
        (640.0, 90.0, 330.0, 5),
        (380.0, 62.0, 190.0, 8),
    ] {
        s.streak((x, y), (w, 12.0), (Colour::hex(0xd8_5c38), 0.75), k);
    }
    mesas(s);
    s.rect(
        -8.0,
        300.0,
        W + 16.0,
        250.0,
        Ink::down(
            300.0,
            H,
            &[p.key, sun, Colour::hex(0xe5_8a34), Colour::hex(0xb9_552c)],
        ),
    );
    for i in 0..16 {
        let y = 312.0 + 0.95 * (i * i) as f32;
        let x = s.dice.range(-80.0, 860.0);
        s.streak(
            (x, y),
            (150.0 + 8.0 * i as f32, 3.0 + 0.3 * i as f32),
            (Colour::hex(0xc8_622c), 0.5),
            20 + i as u64,
        );
    }
    s.framed(
        Transform::from_translate(-80.0, -18.0).pre_scale(1.2, 1.2),
        |s| {
            shadows(s);
            s.lit_by(20.0, p.key);
            riders(s);
        },
    );
    cactus(s);
    s.vignette(Colour::hex(0x7a_2a24), 0.4);
}

fn mesas(s: &mut Stage) {
    let p = s.pal;
    for (pts, share) in [
        (
            "-20,304 -20,236 60,230 70,214 140,210 152,250 210,262 250,304",
            0.45,
        ),
        (
            "760,304 790,262 806,180 830,172 950,176 990,190 990,304",
            0.3,
        ),
        ("640,304 690,280 740,276 770,262 810,304", 0.55),
    ] {
        let mesa = Shape::poly(pts);
        s.fill(
            &mesa,
            Ink::down(
                170.0,
                304.0,
                &[
                    Colour::hex(0xb5_4a38).mix(p.low, share * 0.7),
                    Colour::hex(0xe8_8a48).mix(p.low, share),
                ],
            ),
        );
    }
}

/// Two shadows that run to us from the hooves; long ears, wide whiskers.
fn shadows(s: &mut Stage) {
    let dark = Colour::hex(0x5a_2230);
    let horse = Shape::poly(
        "330,366 366,366 366,420 346,470 372,486 340,500 326,560 210,560 240,500 206,488 246,470 270,420",
    );
    s.fill(&horse, (dark, 0.82));
    let donkey = Shape::svg(
        "M596 366H690L740 420C780 424 850 410 900 420C860 446 800 452 764 448C790 470 800 500 806 560H650C654 520 640 480 622 448C600 462 560 462 530 440C560 436 590 436 612 420Z",
    );
    s.fill(&donkey, (dark, 0.9));
}

fn riders(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.7, 0.5, 0.5],
        light_at: 0.3,
        rim_dir: [0.6, 0.5, -0.6],
        ..Light::golden(1.0)
    }
    .colours(p.low, Colour::hex(0x5a_2230), p.key);
    mount(s, (318.0, 368.0), 216.0, false);
    let slouch = |yaw: f32| {
        Pose::new(yaw, Expression::NEUTRAL)
            .head(6.0, -5.0)
            .body(180.0)
            .bend(6.0, -5.0)
            .stance(Stance::Ride)
            .arms(Arm::Hold, Arm::Hold)
    };
    let coat =
        Costume::new(Garment::Jacket, DENIM, p.key, p.acc).legs(DENIM.mix(p.ink, 0.5), p.ink);
    s.act_in(
        "dana-yellowhorse",
        coat,
        slouch(184.0),
        Framing::new(0.332, 0.128, 0.068),
        light,
    );
    mount(s, (640.0, 368.0), 132.0, true);
    let vest =
        Costume::new(Garment::Waistcoat, RUST, p.key, p.ink).legs(RUST.mix(p.ink, 0.4), p.ink);
    let jim = s.cast(
        "otis-grady",
        Some(vest),
        slouch(200.0),
        Framing::new(0.667, 0.345, 0.078),
        light,
    );
    let bar = Shape::svg(
        "M0 -.14C.4 -.16 .8 .1 1.1 -.3C1.16 .1 .8 .36 .4 .24C.16 .18 -.16 .18 -.4 .24C-.8 .36 -1.16 .1 -1.1 -.3C-.8 .1 -.4 -.16 0 -.14Z",
    );
    s.fill(
        &bar.at(jim.mouth.x, jim.mouth.y - 6.0, jim.mouth.scale * 1.4),
        Colour::hex(0x3a_2016),
    );
    s.lay(&jim);
}

/// A mount from behind, hooves at (x, y), its back `h` high; a donkey shows both ears.
fn mount(s: &mut Stage, (x, y): Pt, h: f32, donkey: bool) {
    let p = s.pal;
    let coat = if donkey {
        Colour::hex(0x6a_4a4a)
    } else {
        Colour::hex(0x5a_2a24)
    };
    let dark = coat.mix(p.ink, 0.5);
    let wide = if donkey { 1.35 } else { 1.0 };
    let put = |shape: Shape| shape.scaled(wide, 1.0).at(x, y, h);
    if donkey {
        for (dx, a) in [(0.0, -16.0), (-0.1, -40.0)] {
            s.backlit(
                &put(Shape::spline("0,0 -.07,-.2 0,-.48 .07,-.2")
                    .turned_by(a, 0.0, 0.0)
                    .moved(-0.42 + dx, -1.36)),
                coat,
                3.0,
            );
        }
        s.backlit(&put(Shape::spline("-.05,-.9 -.3,-1.2 -.4,-1.42 -.5,-1.46 -.62,-1.34 -.84,-1.1 -.84,-1.02 -.74,-1 -.56,-1.12 -.5,-1 -.36,-.8 -.2,-.7")), coat, 3.0);
    } else {
        s.backlit(&put(Shape::spline(".02,-1 .16,-1.24 .26,-1.42 .28,-1.52 .34,-1.44 .46,-1.36 .56,-1.22 .54,-1.16 .46,-1.16 .36,-1.22 .3,-1.1 .2,-.9")), coat, 3.0);
    }
    for k in [-1.0, 1.0] {
        s.fill(
            &put(
                Shape::spline(".05,-.5 .16,-.5 .14,-.3 .13,-.1 .15,0 .07,0 .07,-.2").scaled(k, 1.0),
            ),
            dark,
        );
    }
    let rump = Shape::turned(
        "0,-1 .12,-.98 .22,-.88 .26,-.72 .24,-.56 .19,-.42 .17,-.22 .18,-.06 .2,0 .1,0 .09,-.08 .09,-.24 .06,-.42 0,-.48",
    );
    s.form(&put(rump), coat, 7.0);
    s.form(
        &put(Shape::limb(
            "0,-.9,.03 .03,-.7,.05 .05,-.45,.07 .02,-.25,.03",
        )),
        dark,
        3.0,
    );
}

fn cactus(s: &mut Stage) {
    let p = s.pal;
    let dark = Colour::hex(0x4a_1c28);
    let arm = Shape::limb("70,600,34 66,400,36 70,220,32 78,140,24")
        .and(&Shape::limb("60,420,22 -10,410,22 -30,380,20 -34,290,16"))
        .and(&Shape::limb("70,360,22 150,352,22 168,330,20 172,236,15"));
    s.fill(&arm, dark);
    s.lit_by(70.0, p.low);
    s.crescent(&arm, Colour::hex(0xf2_9a48), (-5.0, 2.0), 0.0);
}
