//! Dust Crown: magenta dusk over blazing sand, one cool turquoise; two liars, an army, a crown.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use kit::stage::{At, Stage};

const TITLE: &str = "dust-crown";
const P: Palette = Palette::of([
    0x6b2b4f, 0xc9573e, 0xffc36b, 0xfff1c9, 0xa8472c, 0x2a1026, 0x26a5a0,
]);
const COBALT: Colour = Colour::hex(0x2b_57c8);
const TURQUOISE: Colour = Colour::hex(0x1f_b5ae);
const GOLD: Colour = Colour::hex(0xf2_b53a);

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

/// Vargas, far too near: one eye in the sun, the patch in the dark, riders on the rim behind him.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.low, p.key, WHITE.mix(p.key, 0.6)]));
    s.lit_by(-70.0, p.key);
    s.circle(96.0, 150.0, 120.0, WHITE.mix(p.key, 0.3));
    far_riders(s);
    let light = Light {
        dir: [-0.74, 0.3, 0.58],
        light_at: 0.14,
        shadow_at: -0.12,
        depth: 0.62,
        rim_at: 0.4,
        ..Light::golden(-1.0)
    }
    .colours(p.low.mix(p.key, 0.45), Colour::hex(0x7a_1f3a), p.acc);
    let squint = Expression {
        lid: 0.6,
        low: 0.5,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(-25.0, squint)
        .head(0.0, 4.0)
        .body(-10.0)
        .look(-0.05, 0.01);
    let coat = Costume::new(Garment::Duster, COBALT, p.key.mix(p.body, 0.3), COBALT).scarf(COBALT);
    let face = s.act_in(
        "rafael-quiroga",
        coat,
        pose,
        Framing::new(0.60, 0.47, 1.18),
        light,
    );
    let eye = face.eyes[0];
    for (dx, dy, r) in [(-0.26, 0.34, 0.03), (0.1, 0.42, 0.036), (0.14, -0.5, 0.034)] {
        drop_of_sweat(
            s,
            (eye.x + dx * eye.scale, eye.y + dy * eye.scale),
            r * eye.scale,
        );
    }
    bandana(s);
    s.vignette(p.ink, 0.3);
}

/// A hot ridge at the left edge with five horsemen on it.
fn far_riders(s: &mut Stage) {
    let p = s.pal;
    let ridge = Shape::spline("-20,380 -20,318 60,322 140,306 220,330 330,318 420,340 420,380");
    s.fill(&ridge, p.mid);
    let sand = Shape::spline("-20,560 -20,360 120,372 260,356 420,376 420,560");
    s.fill(&sand, p.low.mix(p.mid, 0.25));
    for (x, y, k) in [
        (30.0, 322.0, 0.9),
        (70.0, 324.0, 1.1),
        (106.0, 316.0, 1.0),
        (150.0, 310.0, 1.2),
        (196.0, 326.0, 1.0),
    ] {
        let rider = Shape::poly(
            "-16,0 -14,-14 -20,-8 -18,-17 -4,-19 -5,-30 -10,-32 -5,-34 -3,-40 3,-40 5,-34 10,-32 5,-30 5,-20 13,-22 20,-31 24,-24 17,-15 14,0 11,0 10,-11 -9,-11 -12,0",
        );
        s.fill(&rider.at(x, y + 4.0, k * 1.2), p.ink);
    }
}

fn drop_of_sweat(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let gem = Shape::poly("0,-1.7 .8,0 .5,1 0,1.3 -.5,1 -.8,0").at(x, y, r);
    s.fill(&gem, p.low.mix(p.mid, 0.3));
    s.fill(
        &Shape::poly("0,-1.7 .1,.2 -.5,1 -.8,0").at(x, y, r),
        WHITE.mix(p.key, 0.3),
    );
    s.circle(x + r * 0.25, y + r * 0.6, r * 0.22, WHITE);
}

fn bandana(s: &mut Stage) {
    let p = s.pal;
    let cloth =
        Shape::spline("-30,560 -30,400 120,432 300,452 470,462 640,450 800,424 990,384 990,560");
    s.fill(&cloth, COBALT);
    s.clipped(&cloth, |s| {
        for (x0, x1, dy) in [
            (60.0, 330.0, 70.0),
            (420.0, 500.0, 80.0),
            (930.0, 640.0, 72.0),
            (820.0, 560.0, 90.0),
        ] {
            let fold = Shape::polygon(&[
                (x0, 400.0),
                (x1, 470.0 + dy),
                (x1 - 40.0, 560.0),
                (x0 + 40.0, 470.0),
            ]);
            s.fill(&fold, (COBALT.mix(p.ink, 0.5), 0.75));
        }
        let dark = Shape::polygon(&[
            (560.0, 400.0),
            (1000.0, 360.0),
            (1000.0, 560.0),
            (640.0, 560.0),
        ]);
        s.fill(&dark, (COBALT.mix(p.ink, 0.6), 0.6));
    });
    s.crescent(&cloth, COBALT.mix(p.key, 0.75), (0.0, 6.0), 0.0);
    for i in 0..11 {
        let x = 20.0 + 90.0 * i as f32;
        let y = 492.0 + 16.0 * (i as f32 * 0.55).sin();
        s.fill(
            &Shape::poly("0,-10 8,0 0,10 -8,0").moved(x, y),
            (p.key, 0.8),
        );
    }
}

/// Zahra on her camel: a long turquoise flag over the sky, an S of a neck before the sun.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        420.0,
        &[p.mid.mix(p.top, 0.35), p.mid, p.low.mix(p.mid, 0.4), p.low],
    ));
    let sun = (700.0, 425.0);
    s.glow(sun, 560.0, p.low, 0.8);
    s.circle(
        sun.0,
        sun.1,
        232.0,
        Ink::down(190.0, 440.0, &[p.key.mix(WHITE, 0.4), p.key, p.low]),
    );
    for (i, (y, x)) in [(300.0, 620.0), (345.0, 420.0), (372.0, 660.0)]
        .into_iter()
        .enumerate()
    {
        s.streak(
            (x, y),
            (420.0, 8.0),
            (p.mid.mix(p.low, 0.35), 0.75),
            3 + i as u64,
        );
    }
    dunes(s);
    s.lit_by(70.0, p.key);
    flag(s);
    camel(s);
    let light = Light {
        dir: [0.9, 0.1, 0.1],
        light_at: 0.3,
        ..Light::golden(1.0)
    }
    .colours(p.low, p.top.mix(p.ink, 0.45), p.mid);
    let coat = Costume::new(Garment::Coat, p.top, p.ink, p.low);
    let pose = Pose::new(66.0, Expression::RESOLVE)
        .head(-5.0, 0.0)
        .body(52.0)
        .arms(Arm::Brim, Arm::Hold)
        .stance(Stance::Ride);
    let zahra = s.act_in(
        "noor-haddad",
        coat,
        pose,
        Framing::new(0.325, 0.36, 0.27),
        light,
    );
    if let Some(hand) = zahra
        .hands
        .into_iter()
        .flatten()
        .min_by(|a, b| a.y.total_cmp(&b.y))
    {
        chart(s, (hand.x, hand.y), hand.scale);
        s.close_hands(&zahra);
    }
    saddle(s);
    s.dusty(70, [200.0, 330.0, 760.0, 200.0]);
    s.vignette(p.ink, 0.25);
}

fn dunes(s: &mut Stage) {
    let p = s.pal;
    let far =
        Shape::spline("-20,560 -20,400 140,420 330,396 520,428 700,408 860,430 990,400 990,560");
    s.fill(
        &far,
        Ink::down(400.0, 540.0, &[p.mid.mix(p.low, 0.35), p.mid]),
    );
    let near = Shape::spline("-20,580 -20,470 180,456 420,500 640,470 800,498 990,462 990,580");
    s.rim(&near, p.body.mix(p.top, 0.35), p.low, (0.0, 4.0));
}

fn flag(s: &mut Stage) {
    let p = s.pal;
    let cloth = Shape::svg(
        "M262 215C220 150 230 84 318 62C440 32 520 120 650 92C760 68 850 10 975 24L975 138C860 116 800 176 690 190C560 206 500 128 400 140C330 150 318 196 330 236Z",
    );
    s.form(&cloth, TURQUOISE, 9.0);
    s.clipped(&cloth, |s| {
        let dark = TURQUOISE.mix(p.ink, 0.42);
        for fold in [
            "M262 215C230 160 250 110 330 96C440 78 520 150 660 124C770 104 850 60 975 62L975 80C860 82 780 130 670 146C530 166 450 96 350 116C290 128 290 180 300 230Z",
            "M420 60C500 70 540 118 640 98L620 80C560 86 500 50 440 46Z",
            "M700 190C790 176 850 120 975 140L975 120C870 100 800 150 720 166Z",
        ] {
            s.fill(&Shape::svg(fold), (dark, 0.8));
        }
        let light = "M318 66C440 40 520 128 650 100C760 76 850 20 975 30L975 40C860 34 760 92 655 112C530 134 450 56 330 80Z";
        s.fill(&Shape::svg(light), (TURQUOISE.mix(p.key, 0.5), 0.85));
    });
    s.crescent(&cloth, p.key, (-2.0, 3.0), 0.0);
}

fn camel(s: &mut Stage) {
    let p = s.pal;
    let coat = p.body.mix(p.ink, 0.5);
    let neck = Shape::limb(
        "300,590,90 420,520,84 540,560,74 640,560,62 704,500,50 722,410,42 726,330,38 744,282,36",
    );
    let head = Shape::spline(
        "706,300 716,252 752,232 796,240 850,262 884,276 890,296 880,316 856,326 820,322 780,326 748,330",
    );
    let ear = Shape::spline("722,250 708,214 722,206 742,236");
    let body = Shape::spline("-40,600 -40,470 80,446 200,470 330,470 440,500 470,600");
    for shape in [&body, &neck, &head, &ear] {
        s.backlit(shape, coat, 9.0);
    }
    s.fill(
        &Shape::limb("520,570,50 640,560,44 694,500,36 712,410,30 716,330,26 736,290,24"),
        coat,
    );
    let beard =
        Shape::spline("560,590 650,566 706,506 724,430 730,360 748,420 742,500 700,570 640,610");
    s.fill(&beard, coat.mix(p.ink, 0.5));
    s.fill(
        &Shape::spline("776,262 790,256 804,262 798,270 782,270"),
        p.ink,
    );
    s.circle(794.0, 263.0, 3.4, p.key);
    s.oval(874.0, 286.0, 5.0, 3.0, p.ink);
    s.stroke(&Shape::svg("M886 302Q862 312 838 304"), p.ink, 3.5);
    s.stroke(
        &Shape::svg("M742 262Q790 300 842 264"),
        TURQUOISE.mix(p.ink, 0.2),
        7.0,
    );
    s.stroke(
        &Shape::svg("M796 294L798 322"),
        TURQUOISE.mix(p.ink, 0.2),
        6.0,
    );
    s.stroke(
        &Shape::svg("M798 316C700 380 560 430 420 428"),
        p.ink.mix(p.body, 0.3),
        4.0,
    );
    for i in 0..5 {
        let (x, y) = (700.0 - 3.0 * i as f32, 360.0 + 34.0 * i as f32);
        s.circle(x, y, 7.0, GOLD.mix(p.ink, 0.12 * i as f32));
    }
    s.stroke(
        &Shape::svg("M690 350Q684 440 662 520"),
        GOLD.mix(p.ink, 0.3),
        3.0,
    );
}

fn saddle(s: &mut Stage) {
    let p = s.pal;
    let rug = Shape::spline("150,600 170,478 236,462 330,462 410,480 440,600");
    s.form(&rug, p.top.mix(p.mid, 0.25), 7.0);
    s.clipped(&rug, |s| {
        for i in 0..3 {
            let y = 496.0 + 20.0 * i as f32;
            let hue = if i == 1 { TURQUOISE } else { GOLD };
            s.stroke(
                &Shape::curve(&[(140.0, y + 12.0), (290.0, y - 6.0), (450.0, y + 12.0)]),
                hue,
                7.0,
            );
        }
    });
    let horn = Shape::spline("388,476 404,420 424,416 428,432 416,486");
    s.form(&horn, p.body.mix(p.ink, 0.3), 4.0);
}

fn chart(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let roll = Shape::round_rect(-1.2 * k, -0.5 * k, 3.0 * k, 0.36 * k, 0.1 * k)
        .turned_by(-14.0, 0.0, 0.0);
    s.form(&roll.moved(x, y), p.key.mix(p.low, 0.35), 4.0);
    let end = Shape::ellipse(1.67 * k, -0.75 * k, 0.09 * k, 0.18 * k).moved(x, y);
    s.fill(&end, p.body.mix(p.ink, 0.2));
}

/// The crypt: the crown burns between two liars who watch each other; her fuse, his knife.
fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    vault(s);
    s.glow((480.0, 540.0), 470.0, GOLD.mix(p.mid, 0.4), 0.9);
    let light = |side: f32| {
        Light {
            dir: [0.6 * side, -0.3, 0.7],
            depth: 0.7,
            light_at: 0.12,
            shadow_at: -0.12,
            ..Light::below(side)
        }
        .colours(p.low.mix(p.key, 0.35), p.ink.mix(p.top, 0.45), p.mid)
    };
    let vargas = Pose::new(37.0, Expression::CUNNING)
        .head(-4.0, 5.0)
        .body(26.0)
        .look(0.05, 0.0)
        .arms(reach(1.5, -1.6, 1.0, Grip::Rod), Arm::Behind);
    let coat = Costume::new(Garment::Duster, COBALT, p.key.mix(p.body, 0.3), p.mid);
    let him = s.act_in(
        "rafael-quiroga",
        coat,
        vargas,
        Framing::new(0.27, 0.40, 0.42),
        light(1.0),
    );
    let wary = Expression {
        brow_in: -0.1,
        press: 1.0,
        ..Expression::DOUBT
    };
    let zahra = Pose::new(-37.0, wary)
        .head(0.0, -5.0)
        .body(-26.0)
        .look(-0.05, 0.0)
        .arms(Arm::Behind, reach(1.5, -1.5, 1.2, Grip::Rod));
    let cloak = Costume::new(Garment::Cloak, TURQUOISE, p.top, GOLD);
    let her = s.act_in(
        "noor-haddad",
        cloak,
        zahra,
        Framing::new(0.72, 0.43, 0.40),
        light(-1.0),
    );
    if let Some(hand) = him.hands[0] {
        s.lit_by(140.0, p.key);
        objects::knife(s, At::new(hand.x - 4.0, hand.y - 50.0, 190.0).turn(96.0));
        s.close_hands(&him);
    }
    if let Some(hand) = her.hands[1] {
        dynamite(s, (hand.x, hand.y - 10.0), hand.scale);
        s.close_hands(&her);
    }
    crown_in_chest(s);
    s.embers_in(30, [330.0, 60.0, 300.0, 420.0]);
    s.vignette(p.ink, 0.6);
}

/// The open chest along the lower edge: the crown on its coins, the dark front before it.
fn crown_in_chest(s: &mut Stage) {
    let p = s.pal;
    s.glow((480.0, 470.0), 260.0, p.key, 0.9);
    s.lit_by(180.0, p.key);
    let hoard =
        Shape::spline("150,560 200,506 300,482 400,486 480,474 570,488 670,480 760,504 810,560");
    s.fill(&hoard, Ink::down(470.0, 540.0, &[p.key, GOLD, p.body]));
    s.clipped(&hoard, |s| {
        for i in 0..46 {
            let (x, y) = (170.0 + 14.0 * i as f32, 512.0 + s.dice.range(-30.0, 22.0));
            s.oval(x, y, 17.0, 8.0, GOLD.mix(p.body, 0.5));
            s.oval(x - 1.0, y - 3.0, 16.0, 7.0, GOLD.mix(p.key, 0.45));
        }
    });
    s.lit_by(-20.0, WHITE.mix(p.key, 0.4));
    objects::crown(s, At::new(480.0, 512.0, 186.0).tint(GOLD.mix(p.key, 0.2)));
    let front = Shape::poly("120,512 840,512 820,580 140,580");
    s.fill(&front, p.ink);
    s.rect(112.0, 506.0, 736.0, 11.0, p.low);
    for i in 0..12 {
        s.fill(
            &Shape::poly("0,-12 12,0 0,12 -12,0").moved(164.0 + 58.0 * i as f32, 532.0),
            p.mid,
        );
    }
}

fn reach(out: f32, y: f32, z: f32, grip: Grip) -> Arm {
    Arm::Reach {
        at: [out, y, z],
        grip,
    }
}

fn vault(s: &mut Stage) {
    let p = s.pal;
    for (i, path) in [
        "M-20 -20H980V560H860C900 330 840 130 640 70C520 40 420 44 330 74C120 140 60 330 100 560H-20Z",
        "M-20 -20H980V560H930C960 300 900 90 690 24C540 -6 400 -6 270 26C60 90 0 320 30 560H-20Z",
    ]
    .into_iter()
    .enumerate()
    {
        let tone = p.ink.mix(p.top, if i == 0 { 0.26 } else { 0.08 });
        s.fill(&Shape::svg(path), tone);
    }
    for (x, y, l) in [
        (180.0, 90.0, 120.0),
        (300.0, 40.0, 90.0),
        (700.0, 46.0, 110.0),
        (812.0, 120.0, 130.0),
    ] {
        let tooth = Shape::polygon(&[
            (x - 24.0, y - 60.0),
            (x + 24.0, y - 60.0),
            (x + 3.0, y + l * 0.5),
            (x - 3.0, y + l * 0.5),
        ]);
        s.fill(&tooth, p.ink.mix(p.top, 0.3));
    }
}

fn dynamite(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let stick = Shape::round_rect(-0.16 * k, -0.95 * k, 0.32 * k, 1.9 * k, 0.06 * k)
        .turned_by(12.0, 0.0, 0.0)
        .moved(x, y);
    s.lit_by(-120.0, p.key);
    s.form(&stick, Colour::hex(0xd8_3a2a), 5.0);
    let tip = (x + 0.2 * k, y - 0.93 * k);
    let end = (tip.0 + 1.0 * k, tip.1 - 0.75 * k);
    s.stroke(
        &Shape::curve(&[tip, (tip.0 + 0.2 * k, tip.1 - 0.6 * k), end]),
        p.key.mix(p.body, 0.4),
        4.0,
    );
    s.glow(end, 120.0, p.low, 1.0);
    for i in 0..9 {
        let a = i as f32 * 0.7;
        let r = if i % 2 == 0 { 20.0 } else { 12.0 };
        s.line(
            &[end, (end.0 + r * a.cos(), end.1 + r * a.sin())],
            p.key,
            2.4,
        );
    }
    s.circle(end.0, end.1, 6.0, WHITE);
}
