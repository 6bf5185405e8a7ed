//! Mare's Tail: rain-cloud lavender, barn red-brown, wheat; two people wait for the water to fall.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::objects;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};

const TITLE: &str = "mares-tail";
const P: Palette = Palette::of([
    0x4f5d75, 0x93a4b5, 0xf4d6be, 0xfff6ec, 0xa8674a, 0x231f2b, 0xd98e04,
]);
const DENIM: Colour = Colour::hex(0x4f_6d8f);
const OLIVE: Colour = Colour::hex(0x7c_8a2e);
const STRAW: Colour = Colour::hex(0xf0_bb4a);

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

const WATER: f32 = 380.0;

/// June walks the top rail across the flooded plain; the white mare's tail drags the light behind.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let gold = p.acc.mix(STRAW, 0.45);
    evening(s, gold);
    s.lit_by(70.0, p.key);
    mare(s, (618.0, WATER + 78.0), 352.0);
    fence(s);
    let light = Light {
        dir: [0.75, 0.3, -0.05],
        light_at: 0.25,
        shadow_at: -0.3,
        depth: 0.5,
        ..Light::golden(1.0)
    }
    .colours(STRAW.mix(p.key, 0.4), p.ink, p.key);
    let coat = Costume::new(Garment::Duster, DENIM, p.body, p.acc).legs(p.ink, p.ink);
    let pose = Pose::new(-80.0, Expression::RESOLVE)
        .head(-4.0, 0.0)
        .body(-72.0)
        .arms(
            Arm::Reach {
                at: [2.6, -2.6, 2.2],
                grip: Grip::Open,
            },
            Arm::Reach {
                at: [1.2, -3.4, -1.6],
                grip: Grip::Rod,
            },
        )
        .stance(Stance::Walk);
    if let Some(dana) = actor("dana-yellowhorse") {
        let framing = Framing::on_ground(dana, &pose, 0.225, 356.0 / H, 0.575, W / H);
        let june = s.act_in("dana-yellowhorse", coat, pose, framing, light);
        if let Some(hand) = june.hands[1] {
            rope(s, (hand.x, hand.y));
            s.close_hands(&june);
        }
    }
    mirror(s, gold);
}

/// Still water doubles all that stands above it.
fn mirror(s: &mut Stage, gold: Colour) {
    let p = s.pal;
    s.rect(
        -8.0,
        WATER + 11.0,
        W + 16.0,
        H,
        Ink::down(WATER, H, &[STRAW, gold]),
    );
    s.reflect(WATER, 330.0, 2.5, 0.96);
    s.rect(
        -8.0,
        WATER,
        W + 16.0,
        H - WATER,
        Ink::fade((0.0, WATER), (0.0, H), p.body, (0.0, 0.5)),
    );
    for i in 0..26 {
        let (x, y) = (s.dice.range(0.0, W), WATER + 5.0 + 6.0 * i as f32);
        s.oval(x, y, s.dice.clone().range(24.0, 110.0), 1.6, (p.key, 0.5));
    }
    s.rect(-8.0, WATER - 1.0, W + 16.0, 3.0, (p.key, 0.7));
}

/// The wheat break in the clouds over the drowned plain.
fn evening(s: &mut Stage, gold: Colour) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        WATER,
        &[p.acc.mix(p.body, 0.45), gold, STRAW, p.low.mix(p.key, 0.5)],
    ));
    s.glow((720.0, WATER), 640.0, p.key, 0.9);
    for (i, (y, x, w, h)) in [
        (18.0, -60.0, 760.0, 40.0),
        (30.0, 420.0, 640.0, 34.0),
        (112.0, -80.0, 420.0, 15.0),
        (150.0, 620.0, 420.0, 12.0),
        (250.0, -40.0, 300.0, 8.0),
        (300.0, 560.0, 380.0, 7.0),
    ]
    .into_iter()
    .enumerate()
    {
        let tone = p.top.mix(p.acc, 0.25 + 0.09 * i as f32);
        s.streak((x, y), (w, h), (tone, 0.85), 11 + i as u64);
    }
    s.fill(
        &Shape::under(
            &[
                (-10.0, 366.0),
                (130.0, 356.0),
                (300.0, 366.0),
                (520.0, 362.0),
                (980.0, 368.0),
            ],
            WATER,
        ),
        p.acc.mix(p.body, 0.6),
    );
}

fn rope(s: &mut Stage, (x, y): Pt) {
    let ink = s.pal.ink;
    let line = Shape::curve(&[(x, y), (x + 24.0, y + 34.0), (374.0, 244.0), (402.0, 206.0)]);
    s.stroke(&line, ink, 4.0);
}

/// A white mare that wades to the left; her tail runs out of the picture as a streak of light.
fn mare(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let (coat, shade) = (p.key.mix(p.mid, 0.18), p.key.mix(p.top, 0.45));
    s.clipped(&Shape::rect(-10.0, -10.0, W + 20.0, WATER + 10.0), |s| {
        for leg in ["-.15,-.44 -.03,-.42 -.1,-.24 -.15,-.06 -.22,-.06 -.18,-.24", ".26,-.46 .38,-.44 .3,-.24 .24,-.04 .18,-.06 .22,-.26"] {
            s.fill(&Shape::spline(leg).at(x, y, k), shade);
        }
        let tail = Shape::spline("730,268 770,222 830,236 872,300 930,350 1000,362 1000,384 890,384 806,350 774,300 752,290");
        s.form(&tail, p.key, 6.0);
        for strand in ["M760 246C820 250 840 320 980 372", "M770 262C806 300 840 350 930 378", "M790 240C850 256 870 320 980 366"] {
            s.stroke(&Shape::svg(strand), (p.acc, 0.5), 4.0);
        }
        let body = Shape::spline("-.66,-.7 -.69,-.64 -.66,-.6 -.57,-.62 -.47,-.7 -.39,-.7 -.32,-.57 -.29,-.46 -.28,-.36 -.33,-.2 -.36,0 -.26,0 -.22,-.2 -.15,-.35 0,-.33 .2,-.34 .3,-.42 .33,-.34 .4,-.2 .42,0 .52,0 .5,-.22 .45,-.38 .49,-.5 .48,-.62 .41,-.68 .27,-.68 .08,-.63 -.06,-.66 -.14,-.78 -.24,-.92 -.33,-1 -.36,-1.07 -.41,-.99 -.5,-.93 -.58,-.8").at(x, y, k);
        s.form(&body, coat, 15.0);
        s.clipped(&body, |s| {
            let under = Shape::spline("-.46,-.66 -.36,-.62 -.26,-.46 -.1,-.44 .1,-.42 .26,-.5 .36,-.4 .5,-.3 .5,-.1 -.4,-.1 -.36,-.36 -.36,-.5").at(x, y, k);
            s.fill(&under, (shade, 0.75));
        });
        let mane = Shape::spline("-.38,-1.04 -.26,-1 -.13,-.86 .02,-.66 .02,-.5 -.03,-.44 -.07,-.56 -.13,-.66 -.2,-.75 -.28,-.84 -.36,-.86 -.46,-.78 -.44,-.92").at(x, y, k);
        s.form(&mane, p.key.mix(p.acc, 0.22), 7.0);
        s.stroke(&Shape::svg("M-.5 -.86C-.48 -.84 -.46 -.84 -.44 -.86").at(x, y, k), p.ink, 5.0);
        s.circle(x - 0.655 * k, y - 0.66 * k, 4.0, p.ink);
        s.stroke(&Shape::svg("M-.5 -.93L-.57 -.62M-.4 -.98L-.39 -.7L-.57 -.68").at(x, y, k), p.body, 5.0);
    });
}

fn fence(s: &mut Stage) {
    let p = s.pal;
    for i in 0..6 {
        let x = 20.0 + 190.0 * i as f32;
        s.backlit(&Shape::rect(x, 340.0, 17.0, 50.0), p.ink, 4.0);
    }
    s.rect(-8.0, 354.0, W + 16.0, 11.0, p.ink);
    s.rect(-8.0, 354.0, W + 16.0, 3.0, p.key);
}

/// Forehead to forehead: the mare and Eli both close their eyes over one lantern.
fn second(s: &mut Stage) {
    let p = s.pal;
    let plank = p.body.mix(STRAW, 0.2);
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.top.mix(p.ink, 0.4),
            p.body.mix(p.ink, 0.35),
            plank,
            plank.mix(p.ink, 0.25),
            p.body.mix(p.ink, 0.55),
        ],
    ));
    for i in 0..8 {
        let x = 20.0 + 128.0 * i as f32;
        s.rect(x, -8.0, 9.0, H + 16.0, (p.ink, 0.45));
    }
    s.glow((520.0, 480.0), 560.0, p.acc.mix(STRAW, 0.5), 0.9);
    mare_head(s);
    let light = Light {
        dir: [-0.62, 0.02, 0.62],
        light_at: 0.16,
        shadow_at: -0.06,
        depth: 0.6,
        rim_dir: [0.7, 0.4, -0.5],
        rim_at: 0.36,
        ..Light::golden(-1.0)
    }
    .colours(STRAW.mix(p.key, 0.4), p.ink.mix(p.body, 0.2), p.mid);
    let mut peace = Expression::TENDER.blend(Expression::SHUT, 0.6);
    peace.lid = 0.0;
    peace.corner = 0.12;
    peace.open = 0.0;
    let pose = Pose::new(-46.0, peace)
        .head(6.0, -13.0)
        .body(-30.0)
        .bend(4.0, -4.0);
    let worn = Costume::new(Garment::Poncho, OLIVE, p.ink, p.low);
    s.act_in(
        "tane-ruawai",
        worn,
        pose,
        Framing::new(0.665, 0.44, 0.66),
        light,
    );
    blanket(s);
    s.lit_by(60.0, STRAW);
    s.glow((462.0, 520.0), 300.0, STRAW, 0.7);
    objects::lantern(s, At::new(462.0, 606.0, 180.0));
    s.vignette(p.ink, 0.4);
}

/// The olive blanket round his shoulders, over the wet ends of his hair.
fn blanket(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-110.0, STRAW);
    let cloth = Shape::spline("470,600 520,520 590,470 660,486 740,440 850,420 990,440 990,600");
    s.form(&cloth, OLIVE, 12.0);
    s.clipped(&cloth, |s| {
        for fold in [
            "600,470 640,520 650,600 700,600 680,520 650,480",
            "760,434 800,500 810,600 880,600 850,500 810,425",
        ] {
            s.fill(&Shape::spline(fold), (OLIVE.mix(p.ink, 0.55), 0.8));
        }
        for y in [0.0, 22.0] {
            s.stroke(
                &Shape::svg("M470 560C540 500 600 500 660 520C760 470 860 460 990 480")
                    .moved(0.0, y),
                (p.low, 0.75),
                7.0,
            );
        }
    });
}

/// The mare's head in profile, forehead to the right, nose down.
fn mare_head(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(120.0, STRAW.mix(p.key, 0.5));
    let coat = p.key.mix(p.mid, 0.28);
    let neck = Shape::spline("-40,600 -40,60 80,10 240,20 330,80 330,200 260,330 300,470 330,600");
    s.form(&neck, coat.mix(p.top, 0.4), 12.0);
    let far_ear = Shape::spline("356,70 372,-20 402,-30 412,30 396,90");
    s.form(&far_ear, coat.mix(p.top, 0.35), 6.0);
    let head = Shape::spline(
        "250,96 320,56 404,74 458,124 494,196 500,262 492,350 488,430 478,500 450,560 372,580 330,520 318,450 276,392 214,344 196,240 206,150",
    );
    s.form(&head, coat, 20.0);
    s.clipped(&head, |s| {
        let cheek =
            Shape::spline("180,120 260,110 320,190 350,300 340,420 360,600 160,600 160,300");
        s.fill(&cheek, (p.top.mix(p.body, 0.3), 0.5));
        s.fill(
            &Shape::spline("410,190 470,180 506,240 500,360 486,520 440,560 452,400 446,290"),
            (p.key, 0.6),
        );
    });
    let ear = Shape::spline("264,110 268,16 300,-30 330,20 338,90 306,124");
    s.form(&ear, coat, 9.0);
    s.fill(
        &Shape::spline("286,96 288,30 302,2 318,40 316,92"),
        (p.body, 0.55),
    );
    let lid = Shape::svg("M376 262C396 284 432 284 450 258");
    s.stroke(&lid, p.ink, 9.0);
    for (x, y, dx) in [
        (392.0, 274.0, -8.0),
        (410.0, 279.0, -2.0),
        (428.0, 276.0, 5.0),
        (442.0, 268.0, 10.0),
    ] {
        s.line(&[(x, y), (x + dx, y + 17.0)], p.ink, 4.0);
    }
    s.stroke(
        &Shape::svg("M366 232C392 212 430 214 456 232"),
        (p.top, 0.6),
        6.0,
    );
    let forelock = Shape::spline(
        "300,30 360,36 420,84 452,150 448,214 420,176 424,230 396,180 388,214 362,140 330,90",
    );
    s.form(&forelock, p.low.mix(p.mid, 0.35), 9.0);
    let mane = Shape::spline(
        "-60,-40 140,-50 290,-10 282,60 240,110 214,200 176,290 150,400 100,480 60,600 -60,600",
    );
    s.form(&mane, p.low.mix(p.mid, 0.55), 16.0);
    for (d, t) in [
        ("M262 40C200 110 170 200 110 300C80 350 40 440 10 560", 0.5),
        ("M220 10C150 80 110 170 50 260C20 310 -10 360 -40 420", 0.3),
        (
            "M236 130C210 220 190 260 160 350C140 400 110 440 90 500",
            0.5,
        ),
    ] {
        s.stroke(&Shape::svg(d), p.mid.mix(p.top, t), 9.0);
    }
    s.stroke(
        &Shape::svg("M210 330C300 350 400 370 492 372"),
        p.body.mix(p.ink, 0.3),
        13.0,
    );
    s.stroke(
        &Shape::svg("M262 120C250 200 250 280 272 344"),
        p.body.mix(p.ink, 0.3),
        13.0,
    );
}

/// From inside: two backs on the sill, a saddle's width apart, before the bright curtain of rain.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let (x0, x1, y0, y1) = (196.0, 800.0, 58.0, 452.0);
    flood_outside(s, (x0, x1, y0));
    let light = |side: f32| {
        Light {
            dir: [0.55 * side, 0.5, 0.1],
            light_at: 0.3,
            shadow_at: -0.15,
            depth: 0.55,
            ..Light::noir(side)
        }
        .colours(p.low, p.ink, WHITE)
    };
    let coat = Costume::new(Garment::Duster, DENIM, p.body, p.acc);
    let june = Pose::new(128.0, Expression::TENDER)
        .head(0.0, 3.0)
        .body(168.0)
        .stance(Stance::Sit)
        .arms(Arm::Down, Arm::Down);
    let shirt = Costume::new(Garment::Coat, OLIVE, p.ink, p.body);
    let eli = Pose::new(-142.0, Expression::TENDER)
        .head(6.0, -4.0)
        .body(-172.0)
        .stance(Stance::Sit)
        .arms(Arm::Down, Arm::Down);
    s.clipped(&Shape::rect(-8.0, -8.0, W + 16.0, y1 + 10.0), |s| {
        s.act_in(
            "dana-yellowhorse",
            coat,
            june,
            Framing::new(0.375, 0.385, 0.165),
            light(1.0),
        );
        s.act_in(
            "tane-ruawai",
            shirt,
            eli,
            Framing::new(0.675, 0.345, 0.185),
            light(-1.0),
        );
    });
    barn_frame(s, (x0, x1, y0, y1));
    saddle(s, (510.0, 462.0));
}

/// What the door frames: rain, far hills, a hat adrift.
fn flood_outside(s: &mut Stage, (x0, x1, y0): (f32, f32, f32)) {
    let p = s.pal;
    s.wash(Ink::down(y0, 300.0, &[p.mid, p.key.mix(p.mid, 0.3), p.key]));
    s.rect(x0, 286.0, x1 - x0, 6.0, p.mid);
    s.rect(
        -8.0,
        290.0,
        W + 16.0,
        180.0,
        Ink::down(290.0, 452.0, &[p.key.mix(p.mid, 0.25), p.mid, p.top]),
    );
    s.fill(
        &Shape::under(
            &[
                (180.0, 288.0),
                (300.0, 270.0),
                (380.0, 284.0),
                (640.0, 288.0),
                (720.0, 276.0),
                (820.0, 288.0),
            ],
            292.0,
        ),
        p.mid.mix(p.top, 0.4),
    );
    for i in 0..14 {
        let y = 304.0 + 11.0 * i as f32;
        let (x, w) = (s.dice.range(220.0, 760.0), s.dice.range(20.0, 70.0));
        s.oval(x, y, w, 2.0, (WHITE, 0.6));
    }
    floating_hat(s, (484.0, 340.0));
    s.raining(0.9);
    s.raining(0.7);
}

fn floating_hat(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.oval(x, y + 6.0, 62.0, 9.0, (p.top, 0.6));
    s.oval(x, y, 56.0, 11.0, STRAW);
    s.fill(
        &Shape::spline("-30,-2 -26,-26 0,-32 26,-26 30,-2 0,4").moved(x, y - 2.0),
        STRAW.mix(p.acc, 0.3),
    );
    s.fill(
        &Shape::spline("-30,-4 0,2 30,-4 29,-12 0,-6 -29,-12").moved(x, y - 2.0),
        p.body,
    );
}

/// The black inside of the barn: posts, loft, floor, a fork, hay; one lamp far off in the corner.
fn barn_frame(s: &mut Stage, (x0, x1, y0, y1): (f32, f32, f32, f32)) {
    let p = s.pal;
    let black = p.ink.mix(p.body, 0.06);
    s.lit_by(0.0, p.low);
    s.rect(-8.0, -8.0, x0 + 8.0, H + 16.0, black);
    s.rect(x1, -8.0, W - x1 + 8.0, H + 16.0, black);
    s.rect(-8.0, -8.0, W + 16.0, y0 + 8.0, black);
    s.poly(
        &[(x0, y1), (x1, y1), (1080.0, 560.0), (-120.0, 560.0)],
        Ink::down(y1, H, &[p.body, p.body.mix(p.ink, 0.7), p.ink]),
    );
    for i in 0..9 {
        let t = (i as f32 - 4.0) / 4.0;
        s.line(
            &[(498.0 + t * 302.0, y1), (498.0 + t * 560.0, H + 10.0)],
            (p.ink, 0.8),
            4.0,
        );
    }
    s.rect(x0, y1, x1 - x0, 6.0, WHITE.mix(p.low, 0.4));
    for (a, b) in [
        ((x0, 190.0), (x0 + 120.0, y0)),
        ((x1, 190.0), (x1 - 120.0, y0)),
    ] {
        s.line(&[a, b], black, 26.0);
        s.line(&[(a.0, a.1 + 15.0), (b.0, b.1 + 15.0)], (p.low, 0.7), 4.0);
    }
    s.rect(x0 - 5.0, y0, 5.0, y1 - y0, p.low.mix(p.body, 0.4));
    s.rect(x1, y0, 5.0, y1 - y0, p.low.mix(p.body, 0.4));
    for i in 0..4 {
        s.rect(30.0 + 42.0 * i as f32, -8.0, 4.0, H, (p.body, 0.35));
        s.rect(834.0 + 42.0 * i as f32, -8.0, 4.0, H, (p.body, 0.35));
    }
    let hay = Shape::spline("-20,560 -20,392 50,372 110,410 150,456 210,500 230,560");
    s.backlit(&hay, p.acc.mix(p.ink, 0.62), 5.0);
    for i in 0..30 {
        let (x, y) = (s.dice.range(-10.0, 190.0), s.dice.range(420.0, 540.0));
        let (dx, dy) = (s.dice.range(14.0, 44.0), s.dice.range(-22.0, 16.0));
        s.line(
            &[
                (x, y.max(384.0 + x * 0.5)),
                (x + dx, y.max(384.0 + x * 0.5) + dy),
            ],
            (p.acc.mix(p.ink, 0.2 + 0.02 * i as f32), 0.9),
            4.0,
        );
    }
    s.line(&[(868.0, 560.0), (836.0, 300.0)], p.ink, 12.0);
    s.line(&[(872.0, 560.0), (840.0, 300.0)], (p.low, 0.6), 3.0);
    s.glow((898.0, 176.0), 200.0, p.acc, 0.8);
    objects::lantern(s, At::new(898.0, 224.0, 100.0));
    s.line(&[(898.0, 0.0), (898.0, 128.0)], p.body, 4.0);
}

fn saddle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(0.0, WHITE);
    let flap =
        Shape::spline("-58,-34 -20,-24 30,-24 60,-36 66,0 50,46 10,54 -30,50 -56,10").moved(x, y);
    s.backlit(&flap, p.body.mix(p.ink, 0.45), 5.0);
    let seat = Shape::spline(
        "-78,-40 -66,-66 -40,-44 0,-34 40,-46 56,-84 72,-88 78,-70 66,-28 0,-14 -60,-22",
    )
    .moved(x, y);
    s.backlit(&seat, p.body.mix(p.ink, 0.25), 6.0);
    s.stroke(&Shape::svg("M-10 50V70").moved(x, y), p.ink, 10.0);
    s.stroke(
        &Shape::ellipse(x - 10.0, y + 66.0, 18.0, 12.0),
        p.body.mix(p.low, 0.3),
        6.0,
    );
}
