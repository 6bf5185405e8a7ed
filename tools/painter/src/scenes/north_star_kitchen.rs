//! The Kitchen of the North Star: polar petrol outside, butter and paprika inside.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance};
use kit::stage::Stage;

const TITLE: &str = "north-star-kitchen";
const P: Palette = Palette::of([
    0x123b4f, 0x2f7c8c, 0xffcf8f, 0xfff5df, 0xd97a4a, 0x0b2230, 0xe8c31e,
]);
const BURGUNDY: Colour = Colour::hex(0x8a_1f40);
const GREEN: Colour = Colour::hex(0x2e_7d4f);
const COPPER: Colour = Colour::hex(0xcc_6a36);
const SNOW: Colour = Colour::hex(0xe6_f4f4);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "joke", P, sights::joke),
    ]
}

/// A heap of steam: discs as (x, y, r), white with a shaded belly.
fn steam(s: &mut Stage, discs: &[(f32, f32, f32)], shade: Colour, opacity: f32) {
    let heap = Shape::all(discs.iter().map(|&(x, y, r)| Shape::circle(x, y, r)));
    s.layered(kit::canvas::Blend::faded(opacity), |s| {
        s.fill(&heap, s.pal.key);
        for &(x, y, r) in discs {
            s.crescent(
                &Shape::circle(x, y, r),
                (shade, 0.6),
                (-r * 0.22, -r * 0.2),
                3.0,
            );
        }
        s.crescent(&heap, WHITE, (6.0, 6.0), 0.0);
    });
}

/// Concetta behind a copper pot larger than herself: the ladle is a sword, the steam her army.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.low, p.low.mix(p.key, 0.5), p.low],
    ));
    tiled_wall(s);
    pans(s);
    s.lit_by(-150.0, p.key);
    let pink = p.low.mix(p.body, 0.35);
    steam(
        s,
        &[
            (720.0, 330.0, 110.0),
            (820.0, 220.0, 120.0),
            (900.0, 90.0, 130.0),
            (780.0, 60.0, 80.0),
            (960.0, 300.0, 120.0),
        ],
        pink,
        1.0,
    );
    concetta(s);
    steam(
        s,
        &[
            (708.0, 92.0, 46.0),
            (656.0, 66.0, 30.0),
            (742.0, 160.0, 54.0),
            (690.0, 150.0, 26.0),
        ],
        pink,
        0.96,
    );
    s.framed(tiny_skia::Transform::from_translate(-10.0, 20.0), |s| {
        pot(s);
        steam(
            s,
            &[
                (790.0, 420.0, 50.0),
                (850.0, 370.0, 66.0),
                (900.0, 420.0, 50.0),
                (736.0, 438.0, 26.0),
            ],
            pink,
            0.96,
        );
        sights::claw(s);
    });
    s.vignette(p.body, 0.25);
}

fn concetta(s: &mut Stage) {
    let p = s.pal;
    let proud = Expression {
        pitch: -9.0,
        lid: 0.5,
        corner: -0.02,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(-30.0, proud)
        .head(-6.0, 4.0)
        .body(-16.0)
        .look(-0.05, -0.02)
        .arms(
            Arm::Reach {
                at: [2.7, -1.0, 1.1],
                grip: Grip::Rod,
            },
            Arm::Hip,
        );
    let coat = Costume::new(Garment::Chef, BURGUNDY, p.key, p.acc);
    let light = Light {
        light_at: 0.2,
        ..Light::below(-1.0)
    }
    .colours(p.low.mix(p.key, 0.6), BURGUNDY.mix(p.ink, 0.6), p.key);
    let her = s.act_in(
        "dolores-vega",
        coat,
        pose,
        Framing::new(0.585, 0.4, 0.37),
        light,
    );
    if let Some(hand) = her.hands[0] {
        ladle(s, (hand.x, hand.y));
        s.close_hands(&her);
    }
}

fn tiled_wall(s: &mut Stage) {
    let p = s.pal;
    for row in 0..7 {
        for col in 0..9 {
            let x = 124.0 * col as f32 - if row % 2 == 0 { 0.0 } else { 62.0 };
            let y = 84.0 * row as f32 - 20.0;
            let tone = p.low.mix(
                p.body,
                if (row * 5 + col * 3) % 7 < 2 {
                    0.45
                } else {
                    0.22
                },
            );
            s.fill(
                &Shape::round_rect(x + 4.0, y + 4.0, 116.0, 76.0, 6.0),
                (tone, 0.8),
            );
        }
    }
}

fn pans(s: &mut Stage) {
    let p = s.pal;
    s.rect(-8.0, 34.0, 480.0, 14.0, p.ink.mix(BURGUNDY, 0.4));
    s.lit_by(-40.0, p.key);
    for (x, y, r) in [
        (60.0, 170.0, 74.0),
        (206.0, 140.0, 50.0),
        (322.0, 168.0, 66.0),
        (434.0, 118.0, 36.0),
    ] {
        s.rect(x - 7.0, 40.0, 14.0, y - r - 30.0, COPPER.mix(p.ink, 0.55));
        s.circle(x + 10.0, y + 12.0, r, (p.body.mix(p.ink, 0.3), 0.5));
        let disc = Shape::circle(x, y, r);
        s.metal(&disc, COPPER);
        s.circle(x, y, r * 0.8, COPPER.mix(p.ink, 0.3));
        s.crescent(
            &Shape::circle(x, y, r * 0.8),
            COPPER.mix(p.low, 0.4),
            (-r * 0.14, -r * 0.14),
            0.0,
        );
        s.crescent(&disc, p.key, (3.0, 3.0), 0.0);
    }
}

fn ladle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let (tail, tip) = ((x + 80.0, y + 34.0), (x - 118.0, y - 50.0));
    let steel = Colour::hex(0xbf_cdd0);
    s.form(&Shape::line(&[tail, tip]).stroked(15.0), steel, 4.0);
    let bowl = Shape::svg("M-70 -40C-70 40 -40 66 0 66C44 66 72 30 66 -40Z")
        .turned_by(-16.0, 0.0, 0.0)
        .moved(tip.0 - 40.0, tip.1 + 6.0);
    s.form(&bowl, steel, 9.0);
    let lip = Shape::ellipse(-2.0, -40.0, 68.0, 15.0)
        .turned_by(-16.0, 0.0, 0.0)
        .moved(tip.0 - 40.0, tip.1 + 6.0);
    s.fill(&lip, COPPER.mix(BURGUNDY, 0.6));
    s.stroke(&lip, p.key, 5.0);
    for (dx, dy, r) in [
        (-66.0, 62.0, 10.0),
        (-62.0, 104.0, 13.0),
        (-68.0, 160.0, 9.0),
    ] {
        let drop = Shape::svg(
            "M0 -1.9C.9 -.6 1 .1 1 .3C1 1 .5 1.3 0 1.3C-.5 1.3 -1 1 -1 .3C-1 .1 -.9 -.6 0 -1.9Z",
        )
        .at(tip.0 + dx - 20.0, tip.1 + dy, r);
        s.form(&drop, Colour::hex(0xc8_3a28), 3.0);
    }
}

fn pot(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    let body = Shape::svg("M286 420C280 500 300 560 330 600H900C930 560 952 500 946 420Z");
    s.fill(&body, COPPER);
    s.clipped(&body, |s| {
        for (x, w, t, to) in [
            (286.0, 40.0, 0.5, p.ink),
            (350.0, 60.0, 0.55, p.key),
            (420.0, 22.0, 0.3, p.key),
            (640.0, 90.0, 0.22, p.ink),
            (730.0, 240.0, 0.45, p.ink),
            (900.0, 20.0, 0.1, p.low),
        ] {
            s.fill(
                &Shape::svg("M0 400L1 400L.9 600L.1 600Z")
                    .scaled(w, 1.0)
                    .moved(x, 0.0),
                COPPER.mix(to, t),
            );
        }
        for i in 0..26 {
            let (x, y) = (
                300.0 + 104.0 * (i % 7) as f32 + 30.0 * (i / 7 % 2) as f32,
                486.0 + 26.0 * (i / 7) as f32,
            );
            s.oval(x, y, 15.0, 7.0, (COPPER.mix(p.key, 0.35), 0.35));
        }
    });
    let rim = Shape::ellipse(616.0, 420.0, 336.0, 48.0);
    s.form(&rim, COPPER.mix(p.low, 0.35), 6.0);
    let sauce = Shape::ellipse(616.0, 424.0, 312.0, 36.0);
    s.fill(
        &sauce,
        Ink::across(
            300.0,
            930.0,
            &[
                Colour::hex(0xd8_4a2c),
                Colour::hex(0xa8_2a26),
                BURGUNDY.mix(p.ink, 0.4),
            ],
        ),
    );
    s.clipped(&sauce, |s| {
        s.oval(616.0, 404.0, 300.0, 22.0, (p.ink.mix(BURGUNDY, 0.5), 0.7))
    });
    for (x, y, r) in [
        (430.0, 432.0, 16.0),
        (520.0, 444.0, 22.0),
        (610.0, 438.0, 13.0),
    ] {
        s.oval(x, y, r, r * 0.5, Colour::hex(0xe8_6a3c));
        s.oval(x - 3.0, y - 2.0, r * 0.5, r * 0.2, p.low);
    }
    let handle = Shape::svg("M268 470C210 470 210 540 268 548").stroked(24.0);
    s.form(&handle, COPPER.mix(p.ink, 0.35), 5.0);
}

/// Olaf knee-deep in the snow before her door: a dish that glows, a beard of icicles, hope.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (760.0, H),
        &[p.ink, p.top, p.mid.mix(p.top, 0.4)],
    ));
    s.starry(120, 330.0);
    hills_and_wall(s);
    s.lit_by(80.0, p.low);
    let light = Light {
        dir: [0.86, 0.1, 0.5],
        light_at: 0.3,
        ..Light::golden(1.0)
    }
    .colours(p.low.mix(p.key, 0.3), p.ink.mix(p.top, 0.5), p.mid);
    let hope = Expression {
        brow_in: 0.2,
        brow_out: 0.02,
        lid: 1.2,
        corner: 0.08,
        ..Expression::NEUTRAL
    };
    let pose = Pose::new(13.0, hope)
        .head(-2.0, 4.0)
        .body(8.0)
        .look(0.045, 0.015)
        .arms(
            Arm::Reach {
                at: [0.8, -2.45, 2.3],
                grip: Grip::Open,
            },
            Arm::Reach {
                at: [0.8, -2.45, 2.3],
                grip: Grip::Open,
            },
        )
        .stance(Stance::Firm);
    let apron = Costume::new(Garment::Apron, GREEN.tone(0.8), GREEN, GREEN.tone(0.7));
    let him = s.act_in(
        "bruno-halasz",
        apron,
        pose,
        Framing::new(0.385, 0.27, 0.31),
        light,
    );
    let (a, b) = (him.hands[0], him.hands[1]);
    if let (Some(a), Some(b)) = (a, b) {
        dish(s, (f32::midpoint(a.x, b.x), f32::midpoint(a.y, b.y)));
        s.close_hands(&him);
    }
    snow_cap(s, (him.crown.x, him.crown.y), him.crown.scale);
    icicles(s, (him.mouth.x, him.mouth.y), him.mouth.scale);
    drifts(s);
    s.snowing(0.95);
    s.vignette(p.ink, 0.4);
}

fn hills_and_wall(s: &mut Stage) {
    let p = s.pal;
    s.fill(
        &Shape::spline("-20,560 -20,330 90,270 190,320 330,250 470,320 620,280 760,330 760,560"),
        p.top.mix(p.ink, 0.35),
    );
    let night_snow = p.mid.mix(SNOW, 0.35);
    s.fill(
        &Shape::spline("-20,580 -20,404 200,390 480,420 760,410 980,430 980,580"),
        Ink::across(0.0, W, &[p.mid.mix(p.top, 0.5), night_snow, p.low]),
    );
    let wall = Shape::poly("668,-10 980,-10 980,460 668,440");
    s.fill(
        &wall,
        Ink::across(
            668.0,
            W,
            &[BURGUNDY.mix(p.ink, 0.35), BURGUNDY.mix(p.ink, 0.6)],
        ),
    );
    for i in 0..9 {
        s.rect(668.0, 8.0 + 50.0 * i as f32, 300.0, 5.0, (p.ink, 0.35));
    }
    let roof = Shape::spline("628,-40 626,36 650,66 700,60 780,68 860,58 990,70 990,-40");
    s.rim(&roof, SNOW.mix(p.mid, 0.45), p.low, (0.0, -6.0));
    for (x, l) in [
        (652.0, 44.0),
        (676.0, 70.0),
        (702.0, 34.0),
        (742.0, 50.0),
        (850.0, 30.0),
        (926.0, 64.0),
        (946.0, 40.0),
    ] {
        s.fill(
            &Shape::poly("-8,0 8,0 0,1").scaled(1.0, l).moved(x, 60.0),
            SNOW.mix(p.low, 0.3),
        );
    }
    s.glow((800.0, 290.0), 420.0, p.low, 0.7);
    s.rect(716.0, 122.0, 190.0, 336.0, p.ink);
    let door = Shape::svg("M728 460V182Q728 134 810 134Q894 134 894 182V460Z");
    s.fill(
        &door,
        Ink::down(
            134.0,
            460.0,
            &[p.key, p.low.mix(p.acc, 0.35), p.acc.mix(p.low, 0.5)],
        ),
    );
    s.rect(806.0, 134.0, 8.0, 326.0, p.body);
    for y in [240.0, 340.0] {
        s.rect(728.0, y, 166.0, 8.0, p.body);
    }
    s.circle(824.0, 372.0, 9.0, p.ink);
    let carpet = Shape::poly("728,458 894,458 700,580 250,580");
    s.fill(&carpet, (p.low, 0.55));
}

fn dish(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y - 26.0), 200.0, p.acc.mix(p.low, 0.5), 1.0);
    let plate = Shape::ellipse(x, y + 6.0, 140.0, 20.0);
    s.form(&plate, p.key.mix(p.low, 0.3), 4.0);
    s.oval(x, y - 2.0, 108.0, 13.0, p.acc.mix(WHITE, 0.5));
    let dome = Shape::svg("M-84 -10C-84 -70 -44 -96 0 -96C44 -96 84 -70 84 -10Q0 4 -84 -10Z")
        .turned_by(9.0, 84.0, -10.0)
        .moved(x, y - 4.0);
    s.form(&dome, Colour::hex(0xb9_c9cc), 12.0);
    s.fill(
        &Shape::svg("M24 -84C54 -76 66 -48 68 -20L58 -18C56 -46 44 -70 20 -80Z")
            .moved(x - 6.0, y + 2.0),
        WHITE,
    );
    s.form(&Shape::circle(x - 12.0, y - 108.0, 13.0), p.acc, 4.0);
    s.glow_oval(
        (x - 60.0, y - 10.0),
        (120.0, 46.0),
        p.acc.mix(p.low, 0.4),
        1.0,
    );
}

fn snow_cap(s: &mut Stage, (x, y): Pt, k: f32) {
    let cap = Shape::svg("M-.6 .26C-.56 .1 -.46 -.02 -.36 -.06C-.3 -.3 .02 -.42 .2 -.3C.36 -.3 .5 -.1 .62 .22C.5 .22 .48 .36 .38 .3C.3 .2 .2 .2 .1 .2C-.02 .14 -.1 .28 -.2 .22C-.3 .16 -.36 .3 -.44 .26C-.5 .22 -.54 .3 -.6 .26Z").at(x, y + 0.1 * k, k);
    s.form(&cap, SNOW, 0.1 * k);
}

fn icicles(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    for (dx, dy, l) in [
        (-0.4, 0.78, 0.36),
        (-0.2, 1.12, 0.4),
        (0.02, 1.3, 0.52),
        (0.22, 1.2, 0.36),
        (0.4, 0.86, 0.3),
    ] {
        let spike =
            Shape::poly("-.06,0 .06,0 .01,1 -.01,1")
                .scaled(1.0, l)
                .at(x + dx * k, y + dy * k, k);
        s.fill(&spike, SNOW.mix(p.mid, 0.15));
        s.fill(
            &Shape::poly("0,0 .06,0 .01,1")
                .scaled(1.0, l)
                .at(x + dx * k, y + dy * k, k),
            WHITE,
        );
    }
}

fn drifts(s: &mut Stage) {
    let p = s.pal;
    let near = Shape::spline(
        "-20,600 -20,476 120,460 250,492 330,520 430,528 520,506 640,488 800,504 980,474 980,600",
    );
    s.fill(
        &near,
        Ink::across(
            0.0,
            W,
            &[
                p.mid.mix(p.top, 0.2),
                SNOW.mix(p.mid, 0.35),
                p.low.mix(p.key, 0.6),
                p.low,
            ],
        ),
    );
    s.crescent(&near, p.key, (-3.0, 5.0), 0.0);
    let front = Shape::spline("-20,600 -20,520 150,500 320,540 520,552 980,530 980,600");
    s.fill(&front, p.top.mix(p.mid, 0.4));
}

/// Two rivals at a hole that is nearly a heart; one spoon between them.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let c = (500.0, 262.0);
    s.wash(Ink::down(
        0.0,
        H,
        &[p.low, p.low.mix(p.key, 0.5), p.acc.mix(p.low, 0.6)],
    ));
    s.glow(c, 420.0, WHITE, 0.8);
    s.circle(c.0, c.1 - 40.0, 120.0, p.key.mix(WHITE, 0.5));
    let light = |side: f32| {
        Light {
            dir: [0.8 * side, 0.15, 0.2],
            light_at: 0.35,
            shadow_at: 0.0,
            ..Light::golden(side)
        }
        .colours(p.key, p.ink.mix(BURGUNDY, 0.4), p.low)
    };
    let taste = Expression {
        open: 0.2,
        wide: 0.8,
        ..Expression::SHUT
    };
    let she = Pose::new(72.0, taste)
        .head(-6.0, -2.0)
        .body(50.0)
        .bend(10.0, 6.0);
    let coat = Costume::new(Garment::Chef, BURGUNDY, p.key, p.acc);
    s.act_in(
        "dolores-vega",
        coat,
        she,
        Framing::new(0.405, 0.4, 0.27),
        light(1.0),
    );
    let longing = Expression {
        lid: 0.5,
        brow_in: 0.12,
        ..Expression::TENDER
    };
    let he = Pose::new(-70.0, longing)
        .head(8.0, 4.0)
        .body(-50.0)
        .bend(14.0, -8.0);
    let apron = Costume::new(Garment::Apron, GREEN, GREEN.tone(1.1), p.key);
    s.act_in(
        "bruno-halasz",
        apron,
        he,
        Framing::new(0.627, 0.33, 0.27),
        light(-1.0),
    );
    spoon(s, (496.0, 224.0));
    bricks(s);
    s.vignette(p.ink, 0.45);
}

fn spoon(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(-20.0, p.key);
    let wood = p.body.mix(p.acc, 0.25);
    s.form(
        &Shape::line(&[(x, y + 10.0), (x + 14.0, y + 300.0)]).stroked(18.0),
        wood,
        5.0,
    );
    s.form(&Shape::ellipse(x, y, 46.0, 22.0), wood, 6.0);
    s.oval(x, y - 6.0, 37.0, 14.0, Colour::hex(0xc8_3a28));
    s.oval(x - 12.0, y - 10.0, 20.0, 5.0, p.low);
    for (dx, f) in [(-16.0, 1.0), (16.0, -1.0)] {
        let wisp = Shape::svg("M0 0C20 -34 -22 -60 4 -104C34 -66 -4 -40 14 0Z")
            .scaled(f, 1.0)
            .moved(x + dx, y - 24.0);
        s.fill(&wisp, (WHITE, 0.75));
    }
}

/// Whether (x, y) lies in the hole: a heart that the hammer did not quite intend.
fn in_heart((x, y): Pt) -> bool {
    let (u, v) = ((x - 500.0) / 326.0, (290.0 - y) / 232.0);
    let k = u * u + v * v - 1.0;
    k * k * k - u * u * v * v * v < 0.0
        || (u.abs() < 1.0 && v < -0.2 && v > -0.9 && u.abs() < 1.0 + 0.7 * v)
}

fn bricks(s: &mut Stage) {
    let p = s.pal;
    let (w, h) = (84.0, 40.0);
    let mut wall = Vec::new();
    for row in 0..15 {
        for col in 0..14 {
            let x = w * col as f32 - if row % 2 == 0 { 50.0 } else { 8.0 };
            let y = h * row as f32 - 16.0;
            if !in_heart((x + w * 0.5, y + h * 0.5)) {
                wall.push((x, y, (row * 7 + col * 5) % 6));
            }
        }
    }
    let mortar = Shape::all(wall.iter().map(|&(x, y, _)| Shape::rect(x, y, w, h)));
    s.fill(&mortar, p.ink);
    for (x, y, kind) in wall {
        let t = s.dice.range(-3.0, 3.0);
        let brick = Shape::round_rect(x + 3.0, y + 3.0, w - 6.0, h - 6.0, 4.0).turned_by(
            t * 0.5,
            x + 40.0,
            y + 20.0,
        );
        s.fill(
            &brick,
            p.top.mix(BURGUNDY, 0.08 * kind as f32).mix(p.ink, 0.35),
        );
        let (dx, dy) = (500.0 - x - w * 0.5, 250.0 - y - h * 0.5);
        let d = dx.hypot(dy);
        if d < 420.0 {
            let edge = (p.body.mix(p.low, 0.4), (1.0 - d / 420.0) * 1.6);
            s.crescent(&brick, edge, (-dx / d * 7.0, -dy / d * 7.0), 0.0);
        }
    }
}
