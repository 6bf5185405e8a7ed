//! Dust Crown: magenta dusk over blazing sand, one cool turquoise; two liars, an army, a crown.

use super::Picture;
use crate::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::objects;
use crate::palette::Palette;
use crate::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use crate::stage::{At, Stage};

const TITLE: &str = "dust-crown";
const P: Palette =
    Palette::of([0x6b2b4f, 0xc9573e, 0xffc36b, 0xfff1c9, 0xa8472c, 0x2a1026, 0x26a5a0]);
const COBALT: Colour = Colour::hex(0x2b_57c8);
const TURQUOISE: Colour = Colour::hex(0x1f_b5ae);
const GOLD: Colour = Colour::hex(0xf2_b53a);

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

/// A letterbox of a face: patch, one narrowed eye with riders in it, a cobalt bandana below.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.mid, p.low, p.key]));
    s.lit_by(-75.0, p.key);
    let light = Light { light_at: 0.22, dir: [-0.82, 0.34, 0.46], ..Light::golden(-1.0) }
        .colours(p.low.mix(p.key, 0.4), p.top.mix(p.ink, 0.4), p.mid);
    let mut squint = Expression::RESOLVE;
    squint.lid = 0.5;
    squint.low = 0.6;
    let pose = Pose::new(-6.0, squint).head(3.0, 3.0).look(-0.04, 0.0);
    let face = s.act("rafael-quiroga", pose, Framing::new(0.48, 0.42, 1.72), light);
    let eye = face.eyes[0];
    riders_in_the_eye(s, (eye.x, eye.y), eye.scale);
    for (dx, dy, r) in [(-0.2, 0.2, 0.036), (0.13, 0.27, 0.03), (0.06, -0.42, 0.04)] {
        drop_of_sweat(s, (eye.x + dx * eye.scale, eye.y + dy * eye.scale), r * eye.scale);
    }
    bandana(s);
    s.vignette(p.ink, 0.5);
}

fn riders_in_the_eye(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.rect(x - 0.045 * k, y - 0.012 * k, 0.05 * k, 0.012 * k, (p.low, 0.95));
    for i in 0..3 {
        let rx = x - 0.038 * k + 0.016 * k * i as f32;
        s.rect(rx, y - 0.02 * k, 0.006 * k, 0.014 * k, p.ink);
    }
}

fn drop_of_sweat(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let gem = Shape::poly("0,-1.7 .8,0 .5,1 0,1.3 -.5,1 -.8,0").at(x, y, r);
    s.fill(&gem, p.low.mix(p.mid, 0.3));
    s.fill(&Shape::poly("0,-1.7 .1,.2 -.5,1 -.8,0").at(x, y, r), WHITE.mix(p.key, 0.3));
    s.circle(x + r * 0.25, y + r * 0.6, r * 0.22, WHITE);
}

fn bandana(s: &mut Stage) {
    let p = s.pal;
    let cloth = Shape::spline("-30,560 -30,400 120,432 300,452 470,462 640,450 800,424 990,384 990,560");
    s.fill(&cloth, COBALT);
    s.clipped(&cloth, |s| {
        for (x0, x1, dy) in [(60.0, 330.0, 70.0), (420.0, 500.0, 80.0), (930.0, 640.0, 72.0), (820.0, 560.0, 90.0)] {
            let fold = Shape::polygon(&[(x0, 400.0), (x1, 470.0 + dy), (x1 - 40.0, 560.0), (x0 + 40.0, 470.0)]);
            s.fill(&fold, (COBALT.mix(p.ink, 0.5), 0.75));
        }
        let dark = Shape::polygon(&[(560.0, 400.0), (1000.0, 360.0), (1000.0, 560.0), (640.0, 560.0)]);
        s.fill(&dark, (COBALT.mix(p.ink, 0.6), 0.6));
    });
    s.crescent(&cloth, COBALT.mix(p.key, 0.75), (0.0, 6.0), 0.0);
    for i in 0..11 {
        let x = 20.0 + 90.0 * i as f32;
        let y = 492.0 + 16.0 * (i as f32 * 0.55).sin();
        s.fill(&Shape::poly("0,-10 8,0 0,10 -8,0").moved(x, y), (p.key, 0.8));
    }
}

/// Zahra on her camel: a long turquoise flag over the sky, an S of a neck before the sun.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 420.0, &[p.mid.mix(p.top, 0.35), p.mid, p.low.mix(p.mid, 0.4), p.low]));
    let sun = (700.0, 425.0);
    s.glow(sun, 560.0, p.low, 0.8);
    s.circle(sun.0, sun.1, 232.0, Ink::down(190.0, 440.0, &[p.key.mix(WHITE, 0.4), p.key, p.low]));
    for (i, (y, x)) in [(300.0, 620.0), (345.0, 420.0), (372.0, 660.0)].into_iter().enumerate() {
        s.streak((x, y), (420.0, 8.0), (p.mid.mix(p.low, 0.35), 0.75), 3 + i as u64);
    }
    dunes(s);
    s.lit_by(70.0, p.key);
    flag(s);
    camel(s);
    let light = Light { dir: [0.9, 0.1, 0.1], light_at: 0.3, ..Light::golden(1.0) }
        .colours(p.low, p.top.mix(p.ink, 0.45), p.mid);
    let coat = Costume::new(Garment::Coat, p.top, p.ink, p.low);
    let pose = Pose::new(66.0, Expression::RESOLVE)
        .head(-5.0, 0.0)
        .body(52.0)
        .arms(Arm::Brim, Arm::Hold)
        .stance(Stance::Ride);
    let zahra = s.act_in("noor-haddad", coat, pose, Framing::new(0.325, 0.36, 0.27), light);
    if let Some(hand) = zahra.hands.into_iter().flatten().min_by(|a, b| a.y.total_cmp(&b.y)) {
        chart(s, (hand.x, hand.y), hand.scale);
        s.close_hands(&zahra);
    }
    saddle(s);
    s.dusty(70, [200.0, 330.0, 760.0, 200.0]);
    s.vignette(p.ink, 0.45);
}

fn dunes(s: &mut Stage) {
    let p = s.pal;
    let far = Shape::spline("-20,560 -20,400 140,420 330,396 520,428 700,408 860,430 990,400 990,560");
    s.fill(&far, Ink::down(400.0, 540.0, &[p.mid.mix(p.low, 0.35), p.mid]));
    let near = Shape::spline("-20,580 -20,470 180,456 420,500 640,470 800,498 990,462 990,580");
    s.rim(&near, p.body.mix(p.top, 0.35), p.low, (0.0, 4.0));
}

fn flag(s: &mut Stage) {
    let p = s.pal;
    let cloth = Shape::svg("M262 215C220 150 230 84 318 62C440 32 520 120 650 92C760 68 850 10 975 24L975 138C860 116 800 176 690 190C560 206 500 128 400 140C330 150 318 196 330 236Z");
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
    let neck = Shape::limb("300,590,90 420,520,84 540,560,74 640,560,62 704,500,50 722,410,42 726,330,38 744,282,36");
    let head = Shape::spline("706,300 716,252 752,232 796,240 850,262 884,276 890,296 880,316 856,326 820,322 780,326 748,330");
    let ear = Shape::spline("722,250 708,214 722,206 742,236");
    let body = Shape::spline("-40,600 -40,470 80,446 200,470 330,470 440,500 470,600");
    for shape in [&body, &neck, &head, &ear] {
        s.backlit(shape, coat, 9.0);
    }
    s.fill(&Shape::limb("520,570,50 640,560,44 694,500,36 712,410,30 716,330,26 736,290,24"), coat);
    let beard = Shape::spline("560,590 650,566 706,506 724,430 730,360 748,420 742,500 700,570 640,610");
    s.fill(&beard, coat.mix(p.ink, 0.5));
    s.fill(&Shape::spline("776,262 790,256 804,262 798,270 782,270"), p.ink);
    s.circle(794.0, 263.0, 3.4, p.key);
    s.oval(874.0, 286.0, 5.0, 3.0, p.ink);
    s.stroke(&Shape::svg("M886 302Q862 312 838 304"), p.ink, 3.5);
    s.stroke(&Shape::svg("M742 262Q790 300 842 264"), TURQUOISE.mix(p.ink, 0.2), 7.0);
    s.stroke(&Shape::svg("M796 294L798 322"), TURQUOISE.mix(p.ink, 0.2), 6.0);
    s.stroke(&Shape::svg("M798 316C700 380 560 430 420 428"), p.ink.mix(p.body, 0.3), 4.0);
    for i in 0..5 {
        let (x, y) = (700.0 - 3.0 * i as f32, 360.0 + 34.0 * i as f32);
        s.circle(x, y, 7.0, GOLD.mix(p.ink, 0.12 * i as f32));
    }
    s.stroke(&Shape::svg("M690 350Q684 440 662 520"), GOLD.mix(p.ink, 0.3), 3.0);
}

fn saddle(s: &mut Stage) {
    let p = s.pal;
    let rug = Shape::spline("150,600 170,478 236,462 330,462 410,480 440,600");
    s.form(&rug, p.top.mix(p.mid, 0.25), 7.0);
    s.clipped(&rug, |s| {
        for i in 0..3 {
            let y = 496.0 + 20.0 * i as f32;
            let hue = if i == 1 { TURQUOISE } else { GOLD };
            s.stroke(&Shape::curve(&[(140.0, y + 12.0), (290.0, y - 6.0), (450.0, y + 12.0)]), hue, 7.0);
        }
    });
    let horn = Shape::spline("388,476 404,420 424,416 428,432 416,486");
    s.form(&horn, p.body.mix(p.ink, 0.3), 4.0);
}

fn chart(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let roll = Shape::round_rect(-1.2 * k, -0.5 * k, 3.0 * k, 0.36 * k, 0.1 * k).turned_by(-14.0, 0.0, 0.0);
    s.form(&roll.moved(x, y), p.key.mix(p.low, 0.35), 4.0);
    let end = Shape::ellipse(1.67 * k, -0.75 * k, 0.09 * k, 0.18 * k).moved(x, y);
    s.fill(&end, p.body.mix(p.ink, 0.2));
}

/// The crypt: gold light from the chest between two liars who watch each other.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let rock = p.ink.mix(p.top, 0.22);
    s.wash(rock);
    vault(s);
    s.glow((480.0, 500.0), 640.0, GOLD.mix(p.mid, 0.35), 0.85);
    let fan = Shape::poly("322,400 638,400 760,-10 200,-10");
    s.fill(&fan, Ink::fade((0.0, 400.0), (0.0, -10.0), GOLD.mix(p.mid, 0.3), (0.95, 0.25)));
    lid(s);
    let light = |side: f32| {
        Light { dir: [0.62 * side, -0.42, 0.62], depth: 0.78, light_at: 0.3, ..Light::below(side) }
            .colours(p.low.mix(p.key, 0.25), p.ink.mix(p.top, 0.3), p.mid)
    };
    let vargas = Pose::new(52.0, Expression::CUNNING)
        .head(2.0, -3.0)
        .body(34.0)
        .bend(10.0, 4.0)
        .look(0.03, 0.0)
        .arms(reach(0.5, -3.6, 1.4, Grip::Rod), reach(0.9, -3.0, 2.0, Grip::Open));
    let coat = Costume::new(Garment::Duster, COBALT, p.key.mix(p.body, 0.3), p.mid);
    let him = s.act_in("rafael-quiroga", coat, vargas, Framing::new(0.255, 0.36, 0.33), light(1.0));
    let zahra = Pose::new(-52.0, Expression::DOUBT)
        .head(2.0, 3.0)
        .body(-34.0)
        .bend(10.0, -4.0)
        .look(-0.04, 0.0)
        .arms(reach(0.9, -3.2, 2.0, Grip::Open), reach(0.6, -1.7, 1.7, Grip::Rod));
    let cloak = Costume::new(Garment::Cloak, TURQUOISE, p.top, GOLD);
    let her = s.act_in("noor-haddad", cloak, zahra, Framing::new(0.745, 0.39, 0.31), light(-1.0));
    if let Some(hand) = him.hands[0] {
        s.lit_by(140.0, p.key);
        objects::knife(s, At::new(hand.x + 46.0, hand.y - 8.0, 130.0).turn(168.0));
        s.close_hands(&him);
    }
    if let Some(hand) = her.hands[1] {
        dynamite(s, (hand.x, hand.y), hand.scale);
        s.close_hands(&her);
    }
    chest(s);
    s.embers_in(26, [330.0, 120.0, 300.0, 360.0]);
    s.vignette(p.ink, 0.6);
}

fn reach(out: f32, y: f32, z: f32, grip: Grip) -> Arm {
    Arm::Reach { at: [out, y, z], grip }
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
        let tone = p.ink.mix(p.top, if i == 0 { 0.42 } else { 0.1 });
        s.fill(&Shape::svg(path), tone);
    }
    for (x, y, l) in [(180.0, 90.0, 120.0), (300.0, 40.0, 90.0), (700.0, 46.0, 110.0), (812.0, 120.0, 130.0)] {
        let tooth = Shape::polygon(&[(x - 24.0, y - 60.0), (x + 24.0, y - 60.0), (x + 3.0, y + l * 0.5), (x - 3.0, y + l * 0.5)]);
        s.fill(&tooth, p.ink.mix(p.top, 0.3));
    }
}

fn lid(s: &mut Stage) {
    let p = s.pal;
    let slab = Shape::poly("352,392 608,392 650,300 632,286 330,286 312,300");
    s.fill(&slab, p.body.mix(p.ink, 0.35));
    s.fill(&Shape::poly("352,392 608,392 640,318 322,318"), Ink::down(318.0, 392.0, &[p.mid, GOLD, p.key]));
}

fn chest(s: &mut Stage) {
    let p = s.pal;
    let light = Shape::poly("322,470 638,470 604,392 356,392");
    s.fill(&light, Ink::down(392.0, 470.0, &[GOLD, p.key, p.key.mix(WHITE, 0.6)]));
    s.clipped(&light, |s| {
        for i in 0..26 {
            let (x, y) = (330.0 + 12.0 * i as f32, 452.0 + s.dice.range(-18.0, 18.0));
            s.oval(x, y, 11.0, 6.0, (GOLD.mix(p.mid, 0.3), 0.8));
            s.oval(x - 1.0, y - 2.0, 9.0, 4.0, p.key);
        }
        objects::crown(s, At::new(480.0, 462.0, 74.0));
    });
    let front = Shape::poly("296,470 664,470 646,560 314,560");
    s.fill(&front, Ink::down(470.0, 560.0, &[p.body.mix(p.ink, 0.45), p.ink]));
    s.rect(290.0, 462.0, 380.0, 15.0, p.low);
    s.rect(290.0, 474.0, 380.0, 6.0, p.body.mix(p.ink, 0.3));
    for i in 0..7 {
        let x = 336.0 + 48.0 * i as f32;
        s.stroke(&Shape::poly("0,-16 16,0 0,16 -16,0").moved(x, 515.0), (p.mid, 0.55), 3.0);
    }
}

fn dynamite(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let stick = Shape::round_rect(-0.16 * k, -0.95 * k, 0.32 * k, 1.9 * k, 0.06 * k).turned_by(14.0, 0.0, 0.0).moved(x, y);
    s.lit_by(-120.0, p.key);
    s.form(&stick, Colour::hex(0xd8_3a2a), 5.0);
    let tip = (x + 0.23 * k, y - 0.93 * k);
    let end = (tip.0 - 0.35 * k, tip.1 - 0.75 * k);
    s.stroke(&Shape::curve(&[tip, (tip.0 + 0.2 * k, tip.1 - 0.4 * k), end]), p.key.mix(p.body, 0.4), 4.0);
    s.glow(end, 120.0, p.low, 1.0);
    for i in 0..9 {
        let a = i as f32 * 0.7;
        let r = if i % 2 == 0 { 20.0 } else { 12.0 };
        s.line(&[end, (end.0 + r * a.cos(), end.1 + r * a.sin())], p.key, 2.4);
    }
    s.circle(end.0, end.1, 6.0, WHITE);
}

/// A kilometre of dust with two hundred riders in it; two specks flee over the salt.
fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 430.0, &[p.top.mix(p.ink, 0.6), p.top.mix(p.ink, 0.2), p.top, p.top.mix(p.mid, 0.5)]));
    let salt = p.key.mix(WHITE, 0.5);
    s.rect(-8.0, 424.0, W + 16.0, 130.0, Ink::down(424.0, H, &[p.low.mix(p.key, 0.6), salt, salt.mix(p.low, 0.25)]));
    s.blurred(1.0, |s| {
        let hills = Noise::new(4).octaves(4).ridge((-8.0, 330.0), 424.0, 34.0, 3.0);
        s.fill(&Shape::under(&hills, 425.0), p.top.mix(p.mid, 0.45));
    });
    s.lit_by(-70.0, p.low);
    wall_of_dust(s);
    cracks(s);
    for (x, y, h) in [(112.0, 452.0, 30.0), (196.0, 472.0, 38.0)] {
        let shade = Shape::polygon(&[(x - 12.0, y), (x + 12.0, y), (x - 120.0, y + 16.0), (x - 170.0, y + 14.0)]);
        s.fill(&shade, (p.top, 0.7));
        rider(s, (x, y), h, true, p.ink);
    }
    s.vignette(p.ink, 0.5);
}

fn wall_of_dust(s: &mut Stage) {
    let p = s.pal;
    let n = 8;
    for layer in 0..n {
        let t = 1.0 - layer as f32 / (n - 1) as f32;
        let x = 880.0 - 500.0 * t.powf(0.8);
        let front = billow(s, x, 44.0 + 44.0 * (1.0 - t));
        let near = p.mid.mix(p.low, 0.2 + 0.42 * t);
        let deep = p.top.mix(p.body, 0.3 + 0.3 * t);
        s.fill(&front, Ink::along((x - 60.0, 0.0), (x + 360.0, 300.0), &[near, deep]));
        s.crescent(&front, (near.mix(p.low, 0.55), 0.75), (26.0, 14.0), 6.0);
        s.crescent(&front, (p.low, 0.85), (9.0, 5.0), 1.0);
        s.crescent(&front, (p.key, 0.3 + 0.6 * t), (3.5, 2.0), 0.0);
    }
    s.blurred(14.0, |s| {
        let foot = Shape::spline("372,470 420,400 560,372 800,360 1000,340 1000,500 380,500");
        s.fill(&foot, (p.top.mix(p.ink, 0.25), 0.62));
    });
    horde(s, 0.75, 440.0, 26.0);
    horde(s, 1.0, 462.0, 40.0);
    ground_dust(s);
}

/// A front of dust along the upright at `x`: heaps of many sizes, solid to the right.
fn billow(s: &mut Stage, x: f32, size: f32) -> Shape {
    let mut heaps = vec![Shape::rect(x, -30.0, W, 520.0)];
    let mut y = -30.0;
    while y < 470.0 {
        let r = size * s.dice.range(0.55, 1.35);
        let bulge = 34.0 * (y * 0.012 + x).sin();
        heaps.push(Shape::circle(x + bulge + s.dice.range(-14.0, 14.0), y, r));
        let r2 = r * s.dice.range(0.3, 0.5);
        heaps.push(Shape::circle(x + bulge - r * 0.8, y + r * 0.5, r2));
        y += r * s.dice.range(0.8, 1.2);
    }
    Shape::all(heaps)
}

fn ground_dust(s: &mut Stage) {
    let p = s.pal;
    for _ in 0..120 {
        let x = s.dice.range(340.0, 980.0);
        let r = s.dice.range(5.0, 22.0);
        let y = 470.0 + s.dice.range(-6.0, 26.0);
        let puff = s.dice.blob((x, y), (r * 1.5, r), 0.12, 12);
        let share = s.dice.range(0.1, 0.5);
        s.fill(&puff, (p.low.mix(p.mid, share), 0.9));
        s.crescent(&puff, (p.key, 0.7), (4.0, 3.0), 0.0);
    }
    s.glow_oval((700.0, 520.0), (420.0, 46.0), p.low, 0.8);
}

fn horde(s: &mut Stage, share: f32, y: f32, h: f32) {
    let p = s.pal;
    let mut x = 430.0 - 50.0 * share;
    while x < 980.0 {
        let tall = h * s.dice.range(0.85, 1.2);
        let tone = p.ink.mix(p.top, 0.7 - 0.6 * share);
        let dy = s.dice.range(-5.0, 5.0);
        rider(s, (x, y + dy), tall, true, tone);
        x += h * s.dice.range(0.5, 0.95);
    }
}

/// A rider at full gallop, `h` high, facing left if `left`.
fn rider(s: &mut Stage, (x, y): Pt, h: f32, left: bool, tone: Colour) {
    let beast = Shape::poly("-.62,-.62 -.5,-.66 -.36,-.5 .3,-.5 .52,-.62 .6,-.5 .42,-.36 .62,-.06 .54,-.02 .28,-.26 .1,-.24 -.14,-.26 -.5,-.04 -.62,-.06 -.4,-.3 -.42,-.46 -.58,-.5 -.68,-.46 -.74,-.52");
    let man = Shape::poly("-.12,-.46 -.18,-.72 -.14,-.84 -.26,-.86 -.26,-.9 -.16,-.92 -.12,-1 .02,-1 .04,-.92 .14,-.9 .14,-.86 .02,-.84 .1,-.7 .24,-.66 .14,-.46");
    let k = if left { 1.0 } else { -1.0 };
    s.fill(&beast.and(&man).scaled(k, 1.0).at(x, y, h), tone);
}

fn cracks(s: &mut Stage) {
    let p = s.pal;
    for i in 0..9 {
        let y = 438.0 + 3.0 * (i * i) as f32 * 0.45;
        let x = s.dice.range(-20.0, 120.0);
        let pts = s.dice.jag((x, y), (x + 260.0, y + 6.0), 0.06, 4);
        s.line(&pts, (p.low.mix(p.mid, 0.3), 0.6), 1.6);
    }
}

/// A mission in a slot canyon: one shaft of noon on the bell tower, a turquoise zigzag of sky.
fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.body.mix(p.ink, 0.5));
    far_wall(s);
    let gap = Shape::poly("386,-10 420,44 380,92 436,150 404,226 470,300 520,380 590,280 560,206 624,140 572,92 620,40 600,-10");
    s.fill(&gap, Ink::down(0.0, 270.0, &[p.acc, TURQUOISE.mix(p.key, 0.25)]));
    s.crescent(&gap, TURQUOISE.mix(p.key, 0.75), (-5.0, 0.0), 0.0);
    let floor = Shape::spline("-20,570 -20,500 260,474 420,462 600,462 740,476 980,506 980,570");
    s.fill(&floor, Ink::across(0.0, W, &[p.body, p.low, p.key, p.low, p.body]));
    s.shaft((520.0, -20.0), (500.0, 520.0), (90.0, 190.0), p.key, 0.5);
    s.lit_by(-40.0, p.key);
    s.framed(tiny_skia::Transform::from_row(0.84, 0.0, 0.0, 0.84, 80.0, 76.0), tower);
    cliffs(s);
    s.oval(505.0, 486.0, 150.0, 12.0, (p.key, 0.55));
    s.dusty(90, [390.0, 20.0, 240.0, 460.0]);
    s.vignette(p.ink, 0.55);
}

fn far_wall(s: &mut Stage) {
    let p = s.pal;
    for (side, tone) in [(-1.0, p.body.mix(p.ink, 0.32)), (1.0, p.body.mix(p.ink, 0.1))] {
        let mut edge: Vec<Pt> = vec![(0.0, -10.0)];
        for (dx, y) in [(60.0, 60.0), (44.0, 130.0), (20.0, 200.0), (50.0, 300.0), (18.0, 400.0), (80.0, 500.0)] {
            edge.push((dx, y));
        }
        let at = if side < 0.0 { 400.0 } else { 580.0 };
        let mut pts: Vec<Pt> = edge.iter().map(|&(dx, y)| (at + side * (dx - 70.0) * 1.2, y)).collect();
        pts.push((at + side * 500.0, 560.0));
        pts.push((at + side * 500.0, -10.0));
        s.fill(&Shape::polygon(&pts), tone);
    }
    for i in 0..9 {
        let y = 70.0 + 46.0 * i as f32;
        let band = Noise::new(30 + i).octaves(3).ridge((-8.0, W + 8.0), y, 20.0, 5.0);
        s.line(&band, (p.ink, 0.25), 3.0 + (i % 3) as f32 * 2.0);
    }
}

fn tower(s: &mut Stage) {
    let p = s.pal;
    let wall = p.low.mix(p.key, 0.45);
    let shade = p.body.mix(p.top, 0.25);
    let block = |s: &mut Stage, x: f32, y: f32, w: f32, h: f32| {
        s.rect(x, y, w, h, Ink::down(100.0, 480.0, &[p.key.mix(WHITE, 0.35), wall]));
        s.rect(x + w * 0.62, y, w * 0.38, h, shade);
        s.rect(x, y, w * 0.06, h, WHITE.mix(p.key, 0.3));
    };
    let nave = Shape::poly("552,480 552,396 600,356 690,372 706,410 690,430 712,480");
    s.fill(&nave, shade.mix(p.ink, 0.15));
    s.fill(&Shape::poly("552,480 552,396 566,384 566,480"), wall);
    block(s, 436.0, 250.0, 138.0, 234.0);
    block(s, 426.0, 240.0, 158.0, 16.0);
    belfry(s);
    block(s, 442.0, 112.0, 126.0, 12.0);
    let cap = Shape::poly("446,112 470,72 505,58 540,72 564,112");
    s.fill(&cap, wall);
    s.fill(&Shape::poly("505,58 540,72 564,112 520,112"), shade);
    s.rect(502.0, 26.0, 6.0, 36.0, p.ink);
    s.rect(488.0, 36.0, 34.0, 6.0, p.ink);
    vulture(s, (520.0, 38.0), 34.0);
    let door = Shape::svg("M470 484V420Q470 386 498 386Q526 386 526 420V484Z");
    s.fill(&door, p.ink);
    s.circle(498.0, 316.0, 20.0, shade.mix(p.ink, 0.3));
    s.stroke(&Shape::circle(498.0, 316.0, 20.0), p.key, 4.0);
    for (x, y, w) in [(446.0, 360.0, 26.0), (452.0, 290.0, 20.0), (540.0, 340.0, 24.0), (444.0, 440.0, 18.0)] {
        s.rect(x, y, w, 7.0, (shade, 0.6));
    }
}

fn belfry(s: &mut Stage) {
    let p = s.pal;
    let wall = p.low.mix(p.key, 0.55);
    let shade = p.body.mix(p.top, 0.25);
    let stone = Shape::svg("M452 242V122H558V242H534V176Q534 148 505 148Q476 148 476 176V242Z");
    s.fill(&stone, wall);
    s.clipped(&stone, |s| s.rect(534.0, 120.0, 30.0, 130.0, shade));
    s.fill(&Shape::svg("M476 242V176Q476 148 505 148Q534 148 534 176V242Z"), TURQUOISE.mix(p.ink, 0.35));
    let bell = Shape::turned("0,-.5 .16,-.46 .26,-.2 .3,.2 .44,.42 .4,.5").at(505.0, 190.0, 56.0);
    s.form(&bell, GOLD.mix(p.body, 0.4), 5.0);
    s.line(&[(505.0, 212.0), (505.0, 386.0)], (p.ink, 0.9), 1.8);
    s.stroke(&Shape::ellipse(505.0, 392.0, 5.0, 8.0), (p.ink, 0.9), 1.8);
}

fn vulture(s: &mut Stage, (x, y): Pt, h: f32) {
    let body = Shape::spline("-.2,0 -.34,-.5 -.2,-.86 .02,-.9 .14,-.8 .3,-.86 .26,-.74 .14,-.7 .26,-.4 .2,0 .06,.2 -.08,.16");
    s.fill(&body.at(x, y, h), s.pal.ink);
}

fn cliffs(s: &mut Stage) {
    let p = s.pal;
    let walls = [
        ("-20,-10 392,-10 352,60 372,128 318,236 340,300 286,420 300,470 232,560 -20,560", -1.0, 0.08),
        ("980,-10 608,-10 640,92 612,150 664,214 650,330 706,400 690,452 760,560 980,560", 1.0, 0.3),
        ("-20,-10 262,-10 236,120 190,180 214,320 150,400 164,490 110,560 -20,560", -1.0, 0.4),
        ("980,-10 742,-10 724,70 790,190 768,260 830,380 816,440 880,560 980,560", 1.0, 0.55),
    ];
    for (points, side, deep) in walls {
        let face = Shape::poly(points);
        let stone = Colour::hex(0xa5_3038).mix(p.ink, deep);
        s.fill(&face, stone);
        s.clipped(&face, |s| {
            for i in 0..7 {
                let y = 40.0 + 82.0 * i as f32;
                let band = Noise::new(11 + i).octaves(3).ridge((-8.0, W + 8.0), y, 26.0, 6.0);
                s.line(&band, (p.ink, 0.22), 5.0 + (i % 3) as f32 * 4.0);
            }
        });
        s.crescent(&face, stone.mix(p.mid, 0.6), (side * 12.0, 2.0), 0.0);
        s.crescent(&face, stone.mix(p.low, 0.8), (side * 3.5, 1.0), 0.0);
    }
}

/// The crown half drowned in a dune; sand runs through it past a bleached socket.
fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 300.0, &[p.low.mix(p.mid, 0.35), p.low, p.key]));
    s.lit_by(72.0, p.key);
    let back = Shape::spline("-20,580 -20,330 120,300 340,262 560,210 760,150 990,110 990,580");
    s.fill(&back, Ink::along((300.0, 180.0), (460.0, 560.0), &[p.key, p.low.mix(p.key, 0.4), p.low]));
    s.crescent(&back, p.key, (0.0, 5.0), 0.0);
    veil(s);
    big_crown(s);
    front_dune(s);
    s.vignette(p.mid, 0.35);
}

fn veil(s: &mut Stage) {
    let p = s.pal;
    s.layered(Blend { opacity: 0.85, ..Blend::soft(5.0) }, |s| {
        for i in 0..9 {
            let k = i as f32;
            let y = 150.0 + 16.0 * k;
            let wisp = Shape::svg(&format!(
                "M{} {}C{} {} {} {} -40 {}L-40 {}C{} {} {} {} {} {}Z",
                620.0 - 46.0 * k, y + 44.0, 420.0, y - 30.0, 250.0, y + 10.0, y - 50.0 + 6.0 * k, y - 30.0 + 6.0 * k,
                260.0, y + 30.0, 430.0, y - 8.0, 640.0 - 46.0 * k, y + 54.0,
            ));
            s.fill(&wisp, (p.key, 0.5));
        }
    });
    s.dusty(160, [0.0, 90.0, 560.0, 220.0]);
}

fn big_crown(s: &mut Stage) {
    let p = s.pal;
    s.framed(tiny_skia::Transform::from_rotate_at(-14.0, 620.0, 360.0), |s| {
        let inside = Shape::svg("M430 300L446 150L510 226L556 96L620 210L690 84L734 222L800 140L816 300Z");
        s.fill(&inside.moved(8.0, -16.0), GOLD.mix(p.ink, 0.55));
        let gold = Shape::svg("M420 430L404 210L488 292L520 118L612 268L700 96L740 286L838 196L826 430Q622 480 420 430Z");
        s.fill(&gold, GOLD);
        s.clipped(&gold, |s| {
            for (x, w, t) in [(404.0, 90.0, 0.5), (494.0, 34.0, 0.22), (590.0, 24.0, 0.3), (654.0, 20.0, 0.12)] {
                s.rect(x, 80.0, w, 400.0, (GOLD.mix(p.ink, t), 0.9));
            }
            for (x, w) in [(700.0, 46.0), (764.0, 22.0)] {
                s.rect(x, 80.0, w, 400.0, GOLD.mix(p.key, 0.75));
            }
            s.stroke(&Shape::svg("M400 344Q620 392 850 342"), GOLD.mix(p.ink, 0.45), 12.0);
            s.stroke(&Shape::svg("M400 338Q620 386 850 336"), GOLD.mix(p.key, 0.7), 4.0);
        });
        s.crescent(&gold, GOLD.mix(p.key, 0.9), (-6.0, 4.0), 0.0);
        for (x, y) in [(404.0, 206.0), (520.0, 112.0), (700.0, 90.0), (838.0, 190.0)] {
            stone(s, (x, y), 20.0);
        }
        for (x, y, r) in [(470.0, 392.0, 22.0), (560.0, 408.0, 27.0), (660.0, 410.0, 30.0), (762.0, 394.0, 24.0)] {
            stone(s, (x, y), r);
        }
    });
}

fn stone(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let gem = Shape::circle(x, y, r);
    s.circle(x, y, r * 1.18, GOLD.mix(p.ink, 0.5));
    s.form(&gem, p.acc, r * 0.28);
    s.oval(x + r * 0.34, y - r * 0.36, r * 0.26, r * 0.18, WHITE);
}

fn front_dune(s: &mut Stage) {
    let p = s.pal;
    let sand = Shape::spline("-20,600 -20,440 140,432 300,440 400,462 470,520 560,452 700,392 830,372 990,330 990,600");
    s.fill(&sand, Ink::along((700.0, 380.0), (360.0, 560.0), &[p.key, p.low.mix(p.key, 0.5), p.low]));
    s.crescent(&sand, p.key.mix(WHITE, 0.4), (0.0, 5.0), 0.0);
    let hollow = Shape::spline("110,600 150,470 270,418 400,434 476,490 540,600");
    s.fill(&hollow, Ink::down(470.0, 545.0, &[p.body.mix(p.top, 0.4), p.top.mix(p.ink, 0.4)]));
    s.crescent(&hollow, p.key, (0.0, -4.0), 0.0);
    s.clipped(&hollow, |s| {
        let bone = Colour::hex(0xf6_e8cc);
        objects::skull(s, At::new(300.0, 590.0, 156.0).flip().tint(bone));
    });
    let heap = Shape::spline("380,560 430,530 474,510 500,520 540,560");
    s.fill(&heap, p.low);
    let pour = Shape::svg("M452 424C474 430 474 450 470 520H490C494 460 500 440 520 420Z");
    s.fill(&pour, Ink::down(424.0, 520.0, &[p.key, p.low.mix(p.key, 0.5)]));
    s.stroke(&Shape::svg("M480 436V518"), p.key.mix(WHITE, 0.5), 4.0);
    for i in 0..5 {
        let y = 470.0 + 20.0 * i as f32;
        let line = [(560.0 + 26.0 * i as f32, y + 20.0), (760.0, y - 34.0), (990.0, y - 90.0)];
        s.stroke(&Shape::curve(&line), (p.mid, 0.3), 3.0);
    }
}
