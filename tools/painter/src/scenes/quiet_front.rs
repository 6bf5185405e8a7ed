//! The Quiet Front: gunmetal and snow, one stove orange; two enemies, one match.

mod hut;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

const TITLE: &str = "quiet-front";
const P: Palette = Palette::of([
    0x1f2e3d, 0x5a7488, 0xc9d3d6, 0xf7f3e6, 0x87705e, 0x0e151d, 0xff8a3c,
]);
const NAVY: Colour = Colour::hex(0x1c_2f6b);
const BLACK: Colour = Colour::hex(0x15_151c);
const BLOND: Colour = Colour::hex(0xf2_dfa8);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, hut::pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, hut::object),
    ]
}

/// Sergeant Dahl in a snowbank; her plait lies across the white like a rope, and has a visitor.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 120.0),
        (W, 420.0),
        &[WHITE, p.key, p.low.mix(WHITE, 0.4), p.low],
    ));
    s.lit_by(-66.0, WHITE);
    s.circle(96.0, 110.0, 58.0, WHITE);
    s.glow((96.0, 110.0), 300.0, p.key, 0.8);
    far_wood(s);
    let back = Shape::spline("-20,580 -20,330 140,322 330,352 520,340 720,300 990,262 990,580");
    s.fill(
        &back,
        Ink::down(270.0, 460.0, &[WHITE, p.low.mix(WHITE, 0.55)]),
    );
    let light = Light {
        dir: [-0.8, 0.3, 0.5],
        light_at: 0.3,
        depth: 0.46,
        ..Light::day(-1.0)
    }
    .colours(p.key, p.mid.mix(p.top, 0.35), p.low);
    let far = Expression {
        lid: 0.6,
        low: 0.3,
        press: 0.6,
        brow_in: 0.05,
        corner: -0.05,
        ..Expression::NEUTRAL
    };
    let pose = Pose::new(-33.0, far).head(-3.0, -4.0).look(-0.06, 0.02);
    let coat = Costume::new(Garment::Sweater, NAVY, NAVY.mix(p.mid, 0.2), NAVY);
    let face = s.act_in(
        "ingrid-solberg",
        coat,
        pose,
        Framing::new(0.62, 0.4, 0.62),
        light,
    );
    frost(s, face.eyes[0].scale, (face.crown.x, face.crown.y));
    snowbank(s);
    plait(s);
    robin(s, (362.0, 384.0), 78.0);
    breath(s, (face.mouth.x - 60.0, face.mouth.y));
    s.snowing(0.9);
}

fn far_wood(s: &mut Stage) {
    let p = s.pal;
    s.blurred(1.5, |s| {
        for i in 0..40 {
            let x = 24.0 * i as f32 + s.dice.range(-10.0, 10.0);
            let h = s.dice.range(40.0, 120.0);
            s.rect(x, 340.0 - h, 5.0, h, (p.mid, 0.28));
        }
    });
}

fn frost(s: &mut Stage, k: f32, (x, y): Pt) {
    for _ in 0..46 {
        let (dx, dy) = (s.dice.gauss(0.34 * k), s.dice.range(-0.02, 0.5) * k);
        let r = s.dice.range(1.2, 3.6);
        s.circle(x + dx, y + dy, r, (WHITE, 0.9));
    }
}

fn snowbank(s: &mut Stage) {
    let p = s.pal;
    let bank = Shape::spline(
        "-20,580 -20,400 110,378 260,404 400,446 500,462 610,474 720,452 820,420 990,376 990,580",
    );
    s.fill(
        &bank,
        Ink::along(
            (0.0, 380.0),
            (W, 540.0),
            &[WHITE, WHITE.mix(p.low, 0.15), p.low.mix(WHITE, 0.2)],
        ),
    );
    s.crescent(&bank, WHITE, (0.0, 8.0), 0.0);
    for path in [
        "M500 466C600 486 700 480 800 440C740 500 600 520 500 466Z",
        "M-20 470C120 440 240 470 340 520C220 500 100 500 -20 520Z",
    ] {
        s.fill(&Shape::svg(path), (p.low.mix(p.mid, 0.2), 0.7));
    }
}

/// A plait as thick as an arm, from her shoulder to our feet.
fn plait(s: &mut Stage) {
    let p = s.pal;
    let spine: [(f32, f32, f32); 9] = [
        (800.0, 446.0, 36.0),
        (752.0, 474.0, 38.0),
        (692.0, 492.0, 40.0),
        (626.0, 498.0, 43.0),
        (556.0, 492.0, 46.0),
        (482.0, 478.0, 49.0),
        (404.0, 468.0, 52.0),
        (322.0, 472.0, 55.0),
        (242.0, 494.0, 57.0),
    ];
    for &(x, y, r) in &spine {
        s.oval(x + 6.0, y + r * 0.8, r * 1.1, r * 0.36, (p.mid, 0.35));
    }
    for (i, &(x, y, r)) in spine.iter().enumerate() {
        for side in [-1.0, 1.0] {
            let lobe = Shape::spline("-1,.1 -.5,-.55 .3,-.62 1,-.1 .5,.5 -.4,.56")
                .turned_by(14.0 + 26.0 * side, 0.0, 0.0)
                .at(x, y + side * r * 0.3, r * 0.98);
            let tone = if side < 0.0 {
                BLOND.mix(WHITE, 0.25)
            } else {
                BLOND.mix(p.body, 0.28)
            };
            s.fill(&lobe, tone.mix(p.body, 0.5));
            s.fill(
                &lobe.moved(-x, -y).scaled(0.9, 0.86).moved(x - 2.0, y - 3.0),
                tone,
            );
            let strand = Shape::svg("M-.7 .1Q0 -.3 .7 -.1")
                .turned_by(14.0 + 26.0 * side, 0.0, 0.0)
                .at(x, y + side * r * 0.3, r * 0.9);
            s.stroke(&strand, (tone.mix(p.body, 0.4), 0.8), 3.0);
        }
        if i % 2 == 0 {
            s.oval(x - 6.0, y - r * 0.62, r * 0.5, r * 0.17, WHITE);
        }
    }
    let band = Shape::rect(-11.0, -46.0, 22.0, 92.0)
        .turned_by(-28.0, 0.0, 0.0)
        .moved(196.0, 522.0);
    s.form(&band, NAVY, 4.0);
    let tuft = Shape::spline("186,476 130,506 50,540 70,600 210,590 216,550");
    s.form(&tuft, BLOND, 6.0);
}

/// The only orange thing between the lines.
fn robin(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    for dx in [-0.05, 0.12] {
        s.line(
            &[(x + dx * k, y + 0.3 * k), (x + dx * k, y + 0.62 * k)],
            p.top,
            4.0,
        );
    }
    let body = Shape::spline(
        "-.5,-.16 -.42,-.46 -.16,-.56 .1,-.44 .4,-.16 .86,.12 .78,.2 .44,.2 .2,.4 -.12,.42 -.4,.22",
    )
    .at(x, y, k);
    s.form(&body, p.body.mix(p.mid, 0.3), 4.0);
    s.clipped(&body, |s| {
        s.fill(
            &Shape::spline("-.6,-.2 -.36,-.4 -.22,-.3 -.1,0 -.04,.3 -.2,.5 -.6,.3").at(x, y, k),
            p.acc,
        );
        s.fill(
            &Shape::spline("0,-.1 .3,0 .6,.16 .3,.2 .06,.12").at(x, y, k),
            p.top.mix(p.body, 0.5),
        );
    });
    s.fill(
        &Shape::poly("-.48,-.26 -.64,-.18 -.46,-.14").at(x, y, k),
        p.ink,
    );
    s.circle(x - 0.3 * k, y - 0.34 * k, 4.5, p.ink);
    s.circle(x - 0.31 * k, y - 0.36 * k, 1.6, WHITE);
}

fn breath(s: &mut Stage, (x, y): Pt) {
    s.layered(
        kit::canvas::Blend {
            opacity: 0.75,
            ..kit::canvas::Blend::soft(7.0)
        },
        |s| {
            for (dx, dy, r) in [
                (0.0, 6.0, 16.0),
                (-34.0, 0.0, 26.0),
                (-80.0, -14.0, 34.0),
                (-130.0, -22.0, 28.0),
            ] {
                s.circle(x + dx, y + dy, r, WHITE);
            }
        },
    );
}

/// Private Anders and the only match.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink.tone(0.7));
    boards(s);
    window(s);
    let flame = (600.0, 268.0);
    s.glow(flame, 460.0, p.acc, 0.85);
    let light = Light {
        dir: [0.92, -0.12, 0.36],
        light_at: 0.3,
        shadow_at: 0.0,
        depth: 0.74,
        rim_dir: [-0.8, 0.3, -0.5],
        ..Light::below(1.0)
    }
    .colours(
        p.acc.mix(p.key, 0.5),
        p.ink.mix(p.acc, 0.34),
        p.body.mix(p.acc, 0.3),
    );
    let calm = Expression {
        lid: 0.62,
        low: 0.2,
        corner: 0.07,
        open: 0.06,
        brow_in: 0.06,
        ..Expression::NEUTRAL
    };
    let pose = Pose::new(50.0, calm)
        .head(7.0, 3.0)
        .body(44.0)
        .look(0.05, -0.02);
    let coat = Costume::new(Garment::Coat, BLACK, BLACK, p.mid);
    s.act_in(
        "mikko-laine",
        coat,
        pose,
        Framing::new(0.37, 0.47, 0.72),
        light,
    );
    mitten(s, flame);
    s.embers_in(9, [560.0, 60.0, 90.0, 170.0]);
    s.vignette(p.ink, 0.4);
}

fn boards(s: &mut Stage) {
    let p = s.pal;
    for i in 0..8 {
        let y = 70.0 * i as f32;
        s.rect(
            -8.0,
            y,
            W + 16.0,
            66.0,
            Ink::Radial(
                (620.0, 268.0),
                (640.0, 420.0),
                vec![
                    (0.0, p.body.mix(p.acc, 0.2), 0.75),
                    (0.5, p.body.mix(p.ink, 0.6), 0.5),
                    (1.0, p.ink, 0.0),
                ],
            ),
        );
    }
}

/// Frost on the pane, and the match once more.
fn window(s: &mut Stage) {
    let p = s.pal;
    let pane = [756.0, 70.0, 240.0, 330.0];
    s.rect(pane[0] - 22.0, pane[1] - 22.0, 290.0, 374.0, p.ink);
    s.rect(
        pane[0],
        pane[1],
        pane[2],
        pane[3],
        Ink::down(70.0, 400.0, &[p.top, p.mid.mix(p.top, 0.4)]),
    );
    s.clipped(&Shape::rect(pane[0], pane[1], pane[2], pane[3]), |s| {
        for (x, y, turn) in [
            (756.0, 400.0, 20.0),
            (840.0, 400.0, -6.0),
            (940.0, 400.0, -20.0),
            (756.0, 240.0, 70.0),
        ] {
            hut::fern(s, (x, y), 150.0, turn, (p.low, 0.55));
        }
        s.glow((852.0, 206.0), 90.0, p.acc, 0.9);
        s.fill(
            &Shape::svg("M0 -1.3C.5 -.5 .6 .1 .4 .5C.2 .8 -.2 .8 -.4 .5C-.6 .1 -.4 -.5 0 -1.3Z")
                .at(852.0, 206.0, 24.0),
            p.acc.mix(p.key, 0.4),
        );
    });
    s.rect(846.0, pane[1], 12.0, pane[3], p.ink);
    s.rect(756.0, 262.0, 220.0, 12.0, p.ink);
}

fn mitten(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.line(
        &[(x + 2.0, y + 30.0), (x + 20.0, y + 150.0)],
        p.body.mix(p.acc, 0.4),
        11.0,
    );
    s.line(&[(x + 1.0, y + 26.0), (x + 4.0, y + 48.0)], p.ink, 12.0);
    s.glow((x, y), 120.0, p.key, 0.9);
    let tongue = Shape::svg(
        "M0 -1.5C.1 -.9 .62 -.4 .6 .2C.58 .7 .3 .92 0 .92C-.3 .92 -.58 .7 -.6 .2C-.62 -.4 -.2 -.7 0 -1.5Z",
    );
    s.fill(&tongue.at(x, y - 6.0, 48.0), p.acc);
    s.fill(&tongue.at(x, y + 6.0, 34.0), p.acc.mix(p.key, 0.55));
    s.fill(&tongue.at(x, y + 14.0, 20.0), WHITE);
    s.lit_by(-20.0, p.acc);
    let hand = Shape::spline(
        "556,420 566,392 596,384 606,402 640,396 690,410 730,450 780,520 800,580 600,580 574,500 556,452",
    );
    s.backlit(&hand, BLACK, 9.0);
    let thumb = Shape::spline("604,470 588,440 600,404 622,386 640,396 634,424 650,470 630,500");
    s.backlit(&thumb, BLACK.mix(p.mid, 0.12), 7.0);
    for i in 0..5 {
        s.stroke(
            &Shape::svg("M0 0Q30 -16 66 6").moved(634.0 + 14.0 * i as f32, 470.0 + 22.0 * i as f32),
            (p.mid, 0.4),
            4.0,
        );
    }
    s.rect(-8.0, H + 4.0, W, 2.0, p.ink);
}
