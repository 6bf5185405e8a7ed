//! Wolf Road: indigo prairie under a slate moon, dried-blood red; something walks beside the wagons.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance};
use kit::stage::Stage;

const TITLE: &str = "wolf-road";
const P: Palette = Palette::of([
    0x1e1a3a, 0x4a5280, 0xc3cad8, 0xeef0f2, 0x5e4a5e, 0x0a0818, 0xc8142e,
]);
const DENIM: Colour = Colour::hex(0x4f_6d8f);
const LIME: Colour = Colour::hex(0xb6_e12c);

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

/// Ruth under the black disc of her hat; on the ridge behind her something stands upright.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        400.0,
        &[p.low.mix(p.key, 0.4), p.key, WHITE.mix(p.key, 0.4)],
    ));
    for (i, (x, y)) in [(-40.0, 190.0), (600.0, 236.0), (700.0, 60.0)]
        .into_iter()
        .enumerate()
    {
        s.streak(
            (x, y),
            (380.0, 13.0),
            (p.mid.mix(p.low, 0.45), 0.8),
            3 + i as u64,
        );
    }
    ridge(s);
    let light = Light {
        dir: [-0.8, 0.1, 0.5],
        light_at: 0.28,
        depth: 0.72,
        ..Light::night(-1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.4), p.mid.mix(p.key, 0.3));
    let squint = Expression {
        lid: 0.6,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(-27.0, squint)
        .head(7.0, 4.0)
        .body(-8.0)
        .look(-0.05, 0.0);
    let coat = Costume::new(Garment::Coat, DENIM, p.body.mix(p.ink, 0.3), p.low);
    s.act_in(
        "dana-yellowhorse",
        coat,
        pose,
        Framing::new(0.385, 0.385, 0.7),
        light,
    );
    wind(s);
    s.vignette(p.mid, 0.25);
}

/// The far ridge with the watcher on it.
fn ridge(s: &mut Stage) {
    let p = s.pal;
    let land = Shape::spline("-30,420 160,404 420,410 640,392 800,372 1000,352 1000,600 -30,600");
    s.fill(
        &land,
        Ink::down(
            360.0,
            H,
            &[
                p.mid.mix(p.low, 0.45),
                p.mid.mix(p.low, 0.15),
                p.mid.mix(p.top, 0.4),
            ],
        ),
    );
    watcher(s);
    for i in 0..120 {
        let x = 8.2 * i as f32 - 10.0;
        let y = 410.0 - 0.05 * (x - 200.0).max(0.0) + s.dice.range(0.0, 26.0);
        let h = s.dice.range(26.0, 60.0);
        let blade = [
            (x, y + 20.0),
            (x - 8.0, y - h * 0.3),
            (x - 34.0, y - h * 0.62),
        ];
        s.canvas.taper(&blade, 7.0, p.mid.mix(p.top, 0.35));
    }
}

/// Upright and hunched, arms to the knees; it looks at the one who looks away.
fn watcher(s: &mut Stage) {
    let p = s.pal;
    let tone = p.top.mix(p.ink, 0.2);
    let trunk = Shape::spline(
        "800,230 790,206 796,176 818,158 850,156 884,168 902,196 900,240 884,276 880,310 856,316 832,312 824,280",
    );
    s.fill(&trunk, tone);
    for limb in [
        "806,186,15 782,240,12 790,292,10 776,336,7",
        "892,192,15 920,246,12 908,298,10 916,342,7",
        "842,300,17 826,340,12 838,372,9 826,392,8",
        "868,300,17 884,338,12 872,368,9 882,390,8",
    ] {
        s.fill(&Shape::limb(limb), tone);
    }
    let head = Shape::poly(
        "796,188 770,182 752,170 756,160 780,152 794,134 788,104 808,124 820,122 834,98 838,132 848,160 836,186",
    );
    s.fill(&head, tone);
    for (x, y) in [(777.0, 340.0), (916.0, 344.0)] {
        for dx in [-8.0, 0.0, 8.0] {
            s.canvas
                .taper(&[(x + dx * 0.4, y - 4.0), (x + dx, y + 20.0)], 6.0, tone);
        }
    }
    s.glow((796.0, 148.0), 34.0, p.acc, 0.9);
    s.fill(&Shape::poly("784,146 800,144 808,149 794,153"), p.acc);
}

/// Near blades, all bent the same way.
fn wind(s: &mut Stage) {
    let p = s.pal;
    for i in 0..44 {
        let x = s.dice.range(660.0, 1100.0);
        let tall = s.dice.range(60.0, 190.0);
        let y = 560.0;
        let blade = [
            (x, y),
            (x - tall * 0.16, y - tall * 0.6),
            (x - tall * 0.62, y - tall),
        ];
        let tone = if i % 4 == 0 {
            p.low.mix(p.mid, 0.3)
        } else {
            p.ink.mix(p.top, 0.7)
        };
        s.canvas.taper(&blade, 15.0, tone);
    }
}

fn door(s: &mut Stage) {
    let p = s.pal;
    let hole = hole();
    let wood = p.ink.mix(p.body, 0.22);
    s.outside(&hole, |s| {
        for (i, x) in [-10.0, 136.0, 300.0, 452.0, 620.0, 774.0, 900.0]
            .into_iter()
            .enumerate()
        {
            let w = 170.0;
            let tone = wood.mix(p.ink, [0.1, 0.4, 0.2, 0.5, 0.15, 0.35, 0.2][i]);
            s.rect(x, -8.0, w, H + 16.0, tone);
            for k in 0..4 {
                let gx = x + 22.0 + 32.0 * k as f32;
                let run = [
                    (gx, -10.0),
                    (gx + s.dice.range(-9.0, 9.0), 180.0),
                    (gx + s.dice.range(-9.0, 9.0), 360.0),
                    (gx, 560.0),
                ];
                s.stroke(&Shape::curve(&run), (p.ink, 0.6), 4.0);
            }
            s.rect(x, -8.0, 7.0, H + 16.0, p.ink);
            s.rect(x + 7.0, -8.0, 4.0, H + 16.0, (p.mid, 0.35));
        }
        for (x, y) in [
            (70.0, 60.0),
            (70.0, 480.0),
            (214.0, 500.0),
            (884.0, 70.0),
            (884.0, 470.0),
            (840.0, 490.0),
        ] {
            s.circle(x, y, 9.0, p.ink);
            s.circle(x - 2.0, y - 3.0, 4.0, p.mid);
        }
    });
    s.crescent(&hole, p.ink, (14.0, 12.0), 0.0);
    s.crescent(&hole, p.acc.mix(p.ink, 0.45), (-13.0, -11.0), 0.0);
    s.crescent(&hole, p.lamp().mix(WHITE, 0.15), (-4.0, -3.0), 0.0);
}

fn horse(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let coat = p.ink.mix(p.top, 0.25);
    let at = |shape: Shape| shape.at(x, y, k);
    for leg in [
        "-56,-140,24 -112,-96,13 -116,-52,9 -98,-26,9",
        "96,-150,32 88,-100,17 108,-66,10 84,-28,9 80,0,9",
    ] {
        s.fill(&at(Shape::limb(leg)), p.ink);
    }
    s.backlit(
        &at(Shape::limb("150,-216,8 184,-196,16 196,-130,20 182,-60,7")),
        coat,
        4.0,
    );
    for leg in [
        "-78,-146,26 -88,-86,14 -80,-44,10 -90,2,10",
        "122,-172,38 134,-112,19 154,-74,12 140,-34,10 150,2,10",
    ] {
        s.backlit(&at(Shape::limb(leg)), coat, 4.0);
    }
    let trunk = Shape::spline(
        "-240,-214 -238,-232 -206,-268 -184,-298 -166,-304 -136,-292 -104,-258 -62,-236 -10,-226 60,-228 112,-234 146,-214 160,-178 150,-140 116,-120 60,-112 0,-106 -50,-108 -92,-128 -112,-160 -126,-196 -144,-222 -176,-216 -214,-198 -232,-200",
    );
    s.backlit(&at(trunk), coat, 4.5);
    s.fill(&at(Shape::poly("-184,-294 -186,-326 -168,-302")), coat);
    s.fill(&at(Shape::spline("-176,-302 -140,-306 -98,-268 -60,-240 -76,-214 -110,-214 -112,-236 -134,-236 -140,-262 -160,-268")), p.ink);
    s.stroke(
        &at(Shape::svg("M-222 -206C-170 -190 -120 -210 -64 -250")),
        p.ink,
        4.0,
    );
    s.fill(
        &at(Shape::spline(
            "-40,-238 -30,-224 70,-224 84,-236 96,-186 60,-170 -20,-170 -46,-190",
        )),
        p.body.mix(p.ink, 0.45),
    );
}

/// Tall grass on the skyline: upright far off, pressed flat in three great steps behind the horse.
fn standing_grass(s: &mut Stage) {
    let p = s.pal;
    for i in 0..260 {
        let x = 4.0 * i as f32 - 20.0;
        let y = 542.0 - 0.085 * x;
        let bent = [640.0, 760.0, 890.0]
            .into_iter()
            .map(|c: f32| (-((x - c) / 30.0).powi(2)).exp())
            .fold(0.0, f32::max);
        let tall = if x > 570.0 { 1.7 } else { 0.6 };
        let h = s.dice.range(22.0, 66.0) * tall * (1.0 - 0.86 * bent);
        let run = 8.0 + 66.0 * bent;
        let blade = [(x, y), (x - run * 0.35, y - h * 0.6), (x - run, y - h)];
        s.canvas.taper(&blade, 8.0, p.ink);
    }
}

fn near_grass(s: &mut Stage) {
    let p = s.pal;
    for _ in 0..90 {
        let (x, h) = (s.dice.range(-20.0, 980.0), s.dice.range(30.0, 84.0));
        let y = s.dice.range(500.0, 560.0);
        let blade = [(x, y), (x - h * 0.1, y - h * 0.6), (x - h * 0.4, y - h)];
        let tone = if s.dice.chance(0.16) {
            p.acc.mix(p.ink, 0.35)
        } else {
            p.ink.mix(p.top, 0.55)
        };
        s.canvas.taper(&blade, 8.0, tone);
    }
}

/// Kit between the torn planks, the fire at her back; what tore them has not let go.
fn second(s: &mut Stage) {
    let p = s.pal;
    let fire = p.lamp();
    s.wash(Ink::Radial(
        (330.0, 300.0),
        (460.0, 460.0),
        vec![
            (0.0, fire.mix(WHITE, 0.4), 1.0),
            (0.4, fire, 1.0),
            (0.75, p.acc, 1.0),
            (1.0, p.acc.mix(p.ink, 0.4), 1.0),
        ],
    ));
    let light = Light {
        dir: [-0.75, 0.2, 0.6],
        light_at: 0.24,
        depth: 0.62,
        ..Light::noir(-1.0)
    }
    .colours(
        fire.mix(WHITE, 0.6),
        p.acc.mix(p.ink, 0.72),
        p.acc.mix(fire, 0.5),
    );
    let stare = Expression {
        lid: 1.3,
        open: 0.25,
        ..Expression::FEAR
    };
    let pose = Pose::new(-24.0, stare)
        .head(2.0, 5.0)
        .body(-6.0)
        .look(0.07, 0.01)
        .arms(Arm::Behind, Arm::Behind);
    let jacket = Costume::new(Garment::Jacket, LIME, p.ink, p.ink);
    s.act_in(
        "saskia-brandt",
        jacket,
        pose,
        Framing::new(0.475, 0.575, 0.56),
        light,
    );
    s.embers_in(26, [260.0, 20.0, 440.0, 480.0]);
    door(s);
    paw(s);
    s.vignette(p.ink, 0.4);
}

/// The gap where two planks were: ragged from lintel to sill.
fn hole() -> Shape {
    Shape::poly(
        "246,-20 274,60 232,34 262,130 306,176 254,170 218,214 262,262 240,330 312,372 250,388 226,452 286,500 244,520 262,570 706,570 690,500 742,470 684,440 668,372 722,330 676,306 660,232 716,180 672,170 640,96 704,60 676,30 690,-20",
    )
}

/// Four long fingers round the edge of the door.
fn paw(s: &mut Stage) {
    let p = s.pal;
    let fur = p.ink.mix(p.top, 0.5);
    s.lit_by(-70.0, p.lamp());
    for (i, tip) in [
        (612.0, 92.0),
        (584.0, 158.0),
        (588.0, 224.0),
        (626.0, 286.0),
    ]
    .into_iter()
    .enumerate()
    {
        let y = 122.0 + 52.0 * i as f32;
        let (x, ty) = tip;
        s.form(
            &Shape::tube(&[
                (790.0, y, 34.0),
                (716.0, y - 8.0, 29.0),
                (x + 56.0, ty - 10.0, 23.0),
                (x + 28.0, ty, 17.0),
            ]),
            fur,
            7.0,
        );
        let claw = Shape::spline("34,-14 14,-16 -14,-4 -30,22 -4,12 24,14 36,8").moved(x, ty);
        s.form(&claw, p.low, 4.0);
    }
    s.form(
        &Shape::poly("990,60 860,84 790,100 748,110 766,132 728,150 756,176 722,206 754,230 730,258 764,272 742,296 800,312 860,330 990,350"),
        fur,
        12.0,
    );
}

/// One horse, two riders, the last sun; the grass behind them lies down by itself.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let blood = p.acc;
    s.wash(Ink::down(
        0.0,
        500.0,
        &[
            blood.mix(p.ink, 0.62),
            blood.mix(p.ink, 0.3),
            blood,
            blood.mix(p.lamp(), 0.45),
        ],
    ));
    s.glow((500.0, 420.0), 460.0, p.lamp(), 0.5);
    s.circle(
        500.0,
        400.0,
        232.0,
        Ink::down(
            170.0,
            520.0,
            &[p.lamp().mix(blood, 0.25), p.lamp().mix(p.key, 0.4), p.key],
        ),
    );
    for (i, (x, y, w, h)) in [
        (-80.0, 60.0, 700.0, 34.0),
        (520.0, 30.0, 600.0, 40.0),
        (640.0, 170.0, 420.0, 18.0),
        (-60.0, 250.0, 300.0, 14.0),
        (560.0, 300.0, 330.0, 10.0),
    ]
    .into_iter()
    .enumerate()
    {
        s.streak((x, y), (w, h), p.ink.mix(blood, 0.3), 8 + i as u64);
    }
    s.lit_by(60.0, p.key.mix(blood, 0.3));
    standing_grass(s);
    horse(s, (404.0, 512.0), 1.34);
    riders(s);
    let land =
        Shape::spline("-30,520 140,506 330,494 520,488 700,470 860,440 1000,410 1000,600 -30,600");
    s.fill(&land, Ink::down(450.0, H, &[p.ink, p.ink.mix(p.top, 0.3)]));
    near_grass(s);
}

fn riders(s: &mut Stage) {
    let p = s.pal;
    let glow = p.key.mix(p.lamp(), 0.4);
    let light = Light {
        dir: [0.4, 0.2, 0.5],
        light_at: 0.36,
        depth: 0.62,
        rim_at: 0.3,
        ..Light::golden(1.0)
    }
    .colours(glow, p.ink.mix(p.top, 0.5), glow);
    let cloth = p.ink.mix(p.top, 0.4);
    let lime = Costume::new(Garment::Jacket, LIME, p.ink, p.ink).legs(cloth, p.ink);
    let kit = Pose::new(-60.0, Expression::FEAR)
        .head(2.0, 2.0)
        .body(-76.0)
        .bend(6.0, 0.0)
        .arms(Arm::Hold, Arm::Hold)
        .stance(Stance::Ride);
    let denim = Costume::new(Garment::Duster, DENIM, p.ink, p.ink).legs(cloth, p.ink);
    let ruth = Pose::new(-78.0, Expression::RESOLVE)
        .body(-72.0)
        .bend(8.0, 0.0)
        .arms(Arm::Hold, Arm::Hold)
        .stance(Stance::Ride);
    s.act_in(
        "dana-yellowhorse",
        denim,
        ruth,
        Framing::new(0.372, 0.15, 0.11),
        light,
    );
    s.act_in(
        "saskia-brandt",
        lime,
        kit,
        Framing::new(0.485, 0.165, 0.11),
        light,
    );
}
