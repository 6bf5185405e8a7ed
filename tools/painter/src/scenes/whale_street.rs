//! Whale Street: fog blues, brick rose, yolk windows; a whale swims in fog and waits at a door.

mod mole;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "whale-street";
const P: Palette = Palette::of([
    0x3b6ea5, 0x8fb8d8, 0xffebd2, 0xfffdf6, 0xc98c7a, 0x1b2f4f, 0xffd166,
]);
const SKY: Colour = Colour::hex(0x6e_c1f0);
const GREEN: Colour = Colour::hex(0x2e_7d4f);
const PANE: [f32; 4] = [212.0, 28.0, 668.0, 438.0];
const SLATE: Colour = Colour::hex(0x33_4f73);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "threat", P, mole::threat),
    ]
}

/// Suki from behind, tiny; the whale's brow and eye fill the street from wall to wall.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(SLATE.mix(p.ink, 0.3));
    whale_brow(s);
    whale_eye(s, (664.0, 186.0));
    house_edges(s);
    let fog = p.mid.mix(p.low, 0.3);
    s.haze((350.0, 640.0), fog, 0.85);
    cobbles(s);
    let light = Light {
        dir: [0.7, 0.35, 0.5],
        light_at: 0.3,
        depth: 0.4,
        ..Light::day(1.0)
    }
    .colours(p.low, p.top.mix(p.ink, 0.3), p.acc);
    let pose = Pose::new(166.0, Expression::WONDER)
        .head(-14.0, 0.0)
        .body(176.0)
        .arms(Arm::Behind, Arm::Down);
    let coat = Costume::new(Garment::Coat, SKY, p.low, p.acc).legs(p.ink, p.acc);
    if let Some(pip) = actor("pip-salonga") {
        s.oval(470.0, 512.0, 60.0, 9.0, (p.ink, 0.5));
        s.act_in(
            "pip-salonga",
            coat,
            pose,
            Framing::on_ground(pip, &pose, 0.49, 0.948, 0.50, W / H),
            light,
        );
    }
    s.haze((470.0, 620.0), p.low, 0.4);
    s.vignette(p.ink, 0.5);
}

/// Wrinkles, mouth and throat grooves of a head too big to see whole.
fn whale_brow(s: &mut Stage) {
    let p = s.pal;
    let skin = SLATE;
    let crown = Shape::spline("80,620 90,300 150,90 330,-20 600,-60 900,-40 960,300 940,620");
    s.fill(
        &crown,
        Ink::along(
            (820.0, 40.0),
            (160.0, 480.0),
            &[
                skin.mix(p.mid, 0.42),
                skin.mix(p.mid, 0.1),
                skin.mix(p.ink, 0.35),
            ],
        ),
    );
    let jaw = Shape::spline(
        "60,640 80,380 180,330 330,350 480,380 640,372 760,330 860,300 960,330 960,640",
    );
    s.fill(
        &jaw,
        Ink::down(
            300.0,
            540.0,
            &[p.mid.mix(SLATE, 0.45), p.mid.mix(SLATE, 0.1)],
        ),
    );
    s.clipped(&jaw, |s| {
        for i in 0..11 {
            let y = 392.0 + 24.0 * i as f32;
            let line = [
                (50.0, y + 30.0),
                (260.0, y - 4.0),
                (480.0, y + 22.0),
                (700.0, y),
                (980.0, y - 56.0),
            ];
            s.stroke(&Shape::curve(&line), (SLATE, 0.75), 8.0);
        }
    });
    s.stroke(
        &Shape::svg("M60 392C180 316 300 346 480 380C640 400 740 330 770 270"),
        p.ink,
        13.0,
    );
    wrinkles(s);
}

/// Wrinkles round the eye, barnacles on the brow.
fn wrinkles(s: &mut Stage) {
    let p = s.pal;
    for (i, path) in [
        "M540 90C600 40 720 30 800 90",
        "M516 62C600 0 740 -6 836 70",
        "M560 274C620 308 700 306 758 262",
        "M548 300C620 340 716 334 780 284",
        "M500 120C480 170 488 220 516 262",
        "M470 100C446 170 456 240 492 290",
        "M300 60C360 30 420 20 470 26",
        "M270 100C340 64 400 56 452 60",
        "M250 150C300 120 350 108 400 108",
    ]
    .into_iter()
    .enumerate()
    {
        s.stroke(&Shape::svg(path), (p.ink, 0.75 - 0.03 * i as f32), 8.0);
        s.stroke(&Shape::svg(path).moved(0.0, 7.0), (p.mid, 0.28), 4.0);
    }
    for (x, y, r) in [
        (236.0, 212.0, 17.0),
        (268.0, 236.0, 12.0),
        (214.0, 250.0, 13.0),
        (250.0, 268.0, 9.0),
        (390.0, 200.0, 12.0),
        (414.0, 218.0, 8.0),
        (860.0, 180.0, 14.0),
    ] {
        s.circle(x + 2.0, y + 3.0, r, (p.ink, 0.7));
        s.circle(x, y, r, p.low.mix(SLATE, 0.4));
        s.circle(x, y, r * 0.45, SLATE.mix(p.ink, 0.4));
    }
}

/// The eye: a heavy lid, a wet dark globe, and a yolk window mirrored in it.
fn whale_eye(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let socket = Shape::svg("M-128 14C-96 -64 -30 -96 30 -92C84 -88 118 -46 132 6C90 66 30 84 -24 80C-70 76 -106 50 -128 14Z").moved(x, y);
    s.fill(&socket, SLATE.mix(p.ink, 0.62));
    s.crescent(&socket, (p.mid, 0.5), (-3.0, -7.0), 0.0);
    let white = Shape::svg("M-100 10C-70 -46 -20 -66 28 -62C70 -58 96 -30 106 4C66 48 20 58 -22 56C-58 52 -84 36 -100 10Z").moved(x, y);
    s.fill(&white, p.mid.mix(SLATE, 0.35));
    s.clipped(&white, |s| {
        s.oval(x, y - 4.0, 78.0, 64.0, p.ink);
        s.stroke(&Shape::ellipse(x, y - 4.0, 68.0, 56.0), p.top, 10.0);
        s.oval(x, y - 4.0, 46.0, 36.0, Colour::hex(0x0c_1626));
        s.glow((x + 18.0, y - 22.0), 80.0, p.acc, 0.7);
        s.rect(x + 2.0, y - 44.0, 38.0, 42.0, p.acc);
        s.rect(x + 19.0, y - 44.0, 5.0, 42.0, p.ink);
        s.rect(x + 2.0, y - 25.0, 38.0, 5.0, p.ink);
        s.oval(x - 26.0, y + 20.0, 9.0, 12.0, SKY);
        s.fill(&Shape::svg("M-110 16C-80 -60 -20 -80 30 -76C80 -70 106 -36 120 8C96 -22 60 -36 24 -38C-30 -40 -70 -20 -110 16Z").moved(x, y), (p.ink, 0.45));
    });
    s.stroke(
        &Shape::svg("M-128 14C-96 -64 -30 -96 30 -92C84 -88 118 -46 132 6").moved(x, y),
        p.ink,
        11.0,
    );
}

/// Two house fronts like wings of a stage: brick in shade, yolk windows.
fn house_edges(s: &mut Stage) {
    let p = s.pal;
    let brick = p.body.mix(p.ink, 0.55);
    for (wall, side) in [
        (Shape::poly("-10,-10 120,-10 150,560 -10,560"), -1.0),
        (Shape::poly("970,-10 866,-10 832,560 970,560"), 1.0_f32),
    ] {
        s.fill(&wall, brick);
        s.clipped(&wall, |s| {
            for row in 0..22 {
                let y = 26.0 * row as f32;
                let base = if side < 0.0 { -20.0 } else { 826.0 };
                for k in 0..4 {
                    let x = base + 48.0 * k as f32 + 24.0 * (row % 2) as f32;
                    s.rect(
                        x,
                        y,
                        43.0,
                        21.0,
                        p.body.mix(p.ink, 0.42 + 0.05 * ((row * 3 + k) % 4) as f32),
                    );
                }
            }
        });
        s.crescent(&wall, p.body.mix(p.low, 0.2), (side * 5.0, 0.0), 0.0);
    }
    for (x, y, w, h) in [
        (14.0, 60.0, 72.0, 110.0),
        (18.0, 270.0, 78.0, 110.0),
        (890.0, 90.0, 60.0, 110.0),
        (880.0, 300.0, 64.0, 108.0),
    ] {
        s.glow((x + w * 0.5, y + h * 0.5), 150.0, p.acc, 0.7);
        s.rect(x - 7.0, y - 7.0, w + 14.0, h + 14.0, p.ink);
        s.rect(x, y, w, h, p.acc);
        s.rect(x + w * 0.5 - 3.0, y, 6.0, h, p.ink);
        s.rect(x, y + h * 0.45, w, 6.0, p.ink);
        s.rect(
            x - 12.0,
            y + h + 6.0,
            w + 24.0,
            11.0,
            p.low.mix(p.body, 0.4),
        );
    }
}

fn cobbles(s: &mut Stage) {
    let p = s.pal;
    for row in 0..5 {
        let y = 476.0 + 6.0 * row as f32 + 2.6 * (row * row) as f32;
        let w = 34.0 + 9.0 * row as f32;
        for i in 0..26 {
            let x = 480.0 + (w + 5.0) * (i as f32 - 13.0) + w * 0.5 * (row % 2) as f32;
            let stone = Shape::round_rect(x, y, w, 6.0 + 3.0 * row as f32, 5.0);
            s.fill(
                &stone,
                (p.top.mix(p.mid, 0.15 * ((i * 3 + row) % 4) as f32), 0.55),
            );
        }
    }
}

/// Grandfather Bo in the yolk window, seen from the fog: a bucket of herring for a guest.
fn second(s: &mut Stage) {
    let p = s.pal;
    let wall = p.body.mix(p.top, 0.3);
    s.wash(wall.mix(p.ink, 0.25));
    bricks(s, wall);
    let [x0, y0, w, h] = PANE;
    let pane = Shape::rect(x0, y0, w, h);
    window(s, &pane);
    let light = Light {
        dir: [0.5, 0.5, 0.6],
        light_at: 0.3,
        depth: 0.45,
        ..Light::golden(1.0)
    }
    .colours(p.low, p.body.mix(p.ink, 0.35), p.acc);
    let mut coax = Expression::SMILE;
    coax.brow_in = 0.09;
    coax.lid = 0.9;
    let pose = Pose::new(-26.0, coax)
        .head(4.0, -8.0)
        .look(-0.04, 0.0)
        .body(-20.0)
        .arms(
            Arm::Reach {
                at: [0.42, -0.62, 2.1],
                grip: Grip::Rod,
            },
            Arm::Down,
        );
    let cardigan = Costume::new(Garment::Shirt, GREEN, p.low, p.body);
    let bo = s.cast(
        "bruno-halasz",
        Some(cardigan),
        pose,
        Framing::new(0.70, 0.375, 0.40),
        light,
    );
    s.clipped(&pane, |s| {
        s.lay(&bo);
        s.haze((330.0, 640.0), p.key, 0.4);
        for (x, y, rx) in [(300.0, 464.0, 110.0), (800.0, 462.0, 120.0)] {
            s.oval(x, y, rx, 30.0, (p.key, 0.35));
        }
    });
    s.rect(x0 - 40.0, y0 + h + 20.0, w + 80.0, 26.0, p.key);
    s.rect(
        x0 - 40.0,
        y0 + h + 40.0,
        w + 80.0,
        10.0,
        p.body.mix(p.ink, 0.4),
    );
    if let Some(hand) = bo.hands[0] {
        bucket(s, (hand.x, hand.y + 6.0));
        s.close_hands(&bo);
    }
    flipper(s);
    s.vignette(p.ink, 0.45);
}

/// The open window: light, shelves and glazing bars.
fn window(s: &mut Stage, pane: &Shape) {
    let p = s.pal;
    let [x0, y0, w, h] = PANE;
    s.glow((x0 + w * 0.5, y0 + h * 0.5), 640.0, p.acc, 0.6);
    s.rect(x0 - 26.0, y0 - 26.0, w + 52.0, h + 52.0, p.low);
    s.fill(
        pane,
        Ink::down(
            y0,
            y0 + h,
            &[p.acc.mix(p.low, 0.25), p.acc, p.acc.mix(p.body, 0.35)],
        ),
    );
    s.clipped(pane, kitchen_inside);
    for (x, y, bw, bh) in [
        (x0 + w * 0.5 - 58.0, y0, 15.0, h),
        (x0, y0 + h * 0.62, w, 15.0),
    ] {
        s.rect(x, y, bw, bh, p.low.mix(p.body, 0.2));
        s.rect(x, y, bw.min(5.0), bh, p.key);
    }
}

fn bricks(s: &mut Stage, wall: Colour) {
    let p = s.pal;
    for row in 0..19 {
        for k in 0..14 {
            let (x, y) = (
                -40.0 + 78.0 * k as f32 + 39.0 * (row % 2) as f32,
                30.0 * row as f32,
            );
            s.rect(
                x,
                y,
                73.0,
                25.0,
                wall.mix(p.ink, 0.05 * ((row * 5 + k * 3) % 4) as f32),
            );
        }
    }
}

fn kitchen_inside(s: &mut Stage) {
    let p = s.pal;
    s.rect(200.0, 120.0, 700.0, 12.0, p.body);
    for (x, r, hue) in [
        (270.0, 30.0, p.body),
        (346.0, 24.0, p.top),
        (412.0, 34.0, p.body.mix(p.ink, 0.3)),
        (860.0, 30.0, p.top),
    ] {
        s.line(&[(x, 130.0), (x, 160.0)], p.body.mix(p.ink, 0.4), 6.0);
        s.circle(x, 160.0 + r, r, hue);
        s.crescent(&Shape::circle(x, 160.0 + r, r), p.key, (-5.0, 4.0), 0.0);
    }
    for (x, h) in [
        (250.0, 60.0),
        (300.0, 44.0),
        (344.0, 70.0),
        (400.0, 50.0),
        (452.0, 64.0),
    ] {
        s.fill(
            &Shape::round_rect(x, 120.0 - h, 34.0, h, 6.0),
            p.low.mix(p.body, 0.35),
        );
    }
}

fn bucket(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(60.0, p.key);
    s.stroke(
        &Shape::svg("M-66 70C-60 -16 60 -16 66 70").moved(x, y),
        p.ink,
        7.0,
    );
    for (dx, turn) in [(-38.0, -22.0), (-8.0, 4.0), (22.0, 20.0), (44.0, 38.0)] {
        let fish = Shape::svg(
            "M-14 40C-18 0 -8 -30 0 -40L-18 -70C-4 -64 4 -64 18 -70L0 -40C8 -30 18 0 14 40Z",
        )
        .turned_by(turn, 0.0, 30.0)
        .moved(x + dx, y + 64.0);
        s.form(&fish, p.mid.mix(p.top, 0.3), 6.0);
    }
    let pail = Shape::poly("-74,72 74,72 56,190 -56,190").moved(x, y);
    s.metal(&pail, p.top.mix(p.mid, 0.4));
    s.rect(x - 78.0, y + 64.0, 156.0, 14.0, p.mid);
    s.rect(x - 66.0, y + 116.0, 132.0, 8.0, (p.ink, 0.4));
}

/// The guest's flipper hangs into the picture from the left like a curtain, with fog behind it.
fn flipper(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        -8.0,
        330.0,
        H + 16.0,
        Ink::fade((60.0, 0.0), (320.0, 0.0), p.mid, (0.85, 0.0)),
    );
    s.lit_by(80.0, p.acc);
    let fin = Shape::spline(
        "-30,-30 150,-30 206,60 236,180 250,310 238,420 200,500 150,530 110,470 60,380 -30,300",
    );
    s.form(&fin, SLATE, 16.0);
    s.clipped(&fin, |s| {
        s.fill(
            &Shape::spline("-30,-30 70,-30 130,120 160,300 150,470 110,480 60,390 -30,310"),
            (p.ink, 0.4),
        );
        for path in [
            "M40 -20C120 120 170 300 160 500",
            "M90 -20C170 120 206 280 190 470",
        ] {
            s.stroke(&Shape::svg(path), (p.ink, 0.4), 9.0);
        }
    });
    for (x, y, r) in [
        (214.0, 220.0, 11.0),
        (228.0, 250.0, 8.0),
        (204.0, 256.0, 7.0),
        (220.0, 380.0, 10.0),
        (188.0, 472.0, 9.0),
    ] {
        s.circle(x, y, r, p.low.mix(SLATE, 0.3));
        s.circle(x, y, r * 0.45, SLATE);
    }
}

/// The two ride the whale's back over chimneys that stand in the fog like reefs.
fn pair(s: &mut Stage) {
    let p = s.pal;
    morning(s);
    let light = |z: f32| {
        Light {
            dir: [0.7, 0.25, z],
            light_at: 0.25,
            shadow_at: -0.1,
            depth: 0.45,
            ..Light::golden(1.0)
        }
        .colours(p.acc.mix(p.low, 0.4), p.ink, p.mid)
    };
    let bo = Pose::new(58.0, Expression::BEAM)
        .body(62.0)
        .head(2.0, 0.0)
        .arms(Arm::Hold, Arm::Knee)
        .stance(Stance::Ride);
    let suki = Pose::new(-24.0, Expression::LAUGH)
        .body(60.0)
        .head(-2.0, -6.0)
        .arms(
            Arm::Reach {
                at: [0.4, -0.6, 3.4],
                grip: Grip::Point,
            },
            Arm::Hold,
        )
        .stance(Stance::Ride);
    let cardigan = Costume::new(Garment::Sweater, GREEN, GREEN.tone(0.8), p.low).legs(p.ink, p.ink);
    let coat = Costume::new(Garment::Coat, SKY, p.low, p.acc).legs(p.ink, p.acc);
    s.act_in(
        "bruno-halasz",
        cardigan,
        bo,
        Framing::new(0.345, 0.195, 0.17),
        light(0.3),
    );
    s.act_in(
        "pip-salonga",
        coat,
        suki,
        Framing::new(0.545, 0.325, 0.15),
        light(0.9),
    );
    big_whale(s);
    let near = SLATE.mix(p.mid, 0.35);
    for (x, y, k) in [(70.0, 430.0, 1.1), (392.0, 486.0, 1.0), (700.0, 470.0, 1.3)] {
        chimney(s, (x, y), k, near);
    }
    s.haze((400.0, 700.0), p.key, 1.0);
    s.haze((440.0, 600.0), p.low, 0.6);
    gulls(s);
}

/// Fog and a low sun, the far chimneys already pale.
fn morning(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.mid.mix(p.key, 0.35), p.mid.mix(p.low, 0.7), p.low, p.key],
    ));
    s.glow((806.0, 250.0), 560.0, p.acc.mix(p.low, 0.4), 0.9);
    s.circle(
        806.0,
        262.0,
        104.0,
        Ink::down(
            160.0,
            366.0,
            &[p.acc.mix(p.body, 0.12), p.acc, p.acc.mix(p.low, 0.6)],
        ),
    );
    for (x, y, k) in [
        (120.0, 250.0, 0.5),
        (640.0, 330.0, 0.55),
        (930.0, 330.0, 0.6),
    ] {
        chimney(s, (x, y), k, p.mid.mix(p.low, 0.25));
    }
    s.haze((240.0, 520.0), p.key, 0.8);
}

fn chimney(s: &mut Stage, (x, y): Pt, k: f32, tone: Colour) {
    let p = s.pal;
    s.lit_by(80.0, p.acc.mix(p.low, 0.4));
    s.form(
        &Shape::rect(-34.0, 0.0, 68.0, 200.0).at(x, y, k),
        tone,
        7.0 * k,
    );
    s.form(
        &Shape::rect(-42.0, -4.0, 84.0, 18.0).at(x, y, k),
        tone,
        5.0 * k,
    );
    for dx in [-20.0, 16.0] {
        s.form(
            &Shape::poly("-12,-4 -9,-40 9,-40 12,-4")
                .moved(dx, 0.0)
                .at(x, y, k),
            tone.mix(p.body, 0.45),
            4.0 * k,
        );
    }
}

fn big_whale(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(70.0, p.acc.mix(p.low, 0.4));
    let fluke = Shape::spline(
        "96,330 50,250 -10,220 -40,190 30,196 90,226 120,260 160,200 210,176 190,240 150,310 140,350",
    );
    s.form(&fluke, SLATE, 8.0);
    let body = Shape::spline(
        "80,322 140,306 210,330 290,318 400,306 520,310 640,324 740,352 792,392 784,430 720,462 560,480 380,476 230,440 140,380",
    );
    s.form(&body, SLATE, 11.0);
    s.clipped(&body, |s| {
        s.fill(
            &Shape::spline("380,600 420,450 560,430 700,420 800,400 820,600"),
            p.mid.mix(p.low, 0.35),
        );
        for i in 0..6 {
            let y = 432.0 + 14.0 * i as f32;
            s.stroke(
                &Shape::curve(&[(470.0, y + 22.0), (640.0, y), (800.0, y - 34.0)]),
                (SLATE, 0.6),
                6.0,
            );
        }
    });
    s.stroke(&Shape::svg("M792 398C730 424 690 424 640 402"), p.ink, 7.0);
    s.circle(640.0, 382.0, 10.0, p.ink);
    s.circle(643.0, 379.0, 4.0, p.acc);
    let fin = Shape::spline("520,430 580,424 560,480 500,540 450,556 470,500");
    s.form(&fin, SLATE.mix(p.ink, 0.3), 8.0);
}

fn gulls(s: &mut Stage) {
    let p = s.pal;
    for (x, y, k) in [(560.0, 70.0, 1.0), (640.0, 110.0, 0.7), (120.0, 90.0, 0.9)] {
        let gull = Shape::svg("M-40 -10C-24 -22 -8 -14 0 0C8 -14 24 -22 40 -10C26 -12 12 -4 0 10C-12 -4 -26 -12 -40 -10Z").at(x, y, k);
        s.fill(&gull, SLATE.mix(p.mid, 0.3));
    }
}
