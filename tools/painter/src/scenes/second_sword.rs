//! Second Sword: salle white and graphite, one scoring-lamp crimson; a fencer who always comes second.

mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{
    Arm, Costume, Expression, Framing, Garment, Grip, Layer, Light, Pose, Stance, actor,
};
use kit::stage::Stage;
use tiny_skia::Transform;

const TITLE: &str = "second-sword";
const P: Palette = Palette::of([
    0x35393f, 0x8b9096, 0xe9e4da, 0xffffff, 0xb9a58c, 0x17191c, 0xc8324a,
]);
const VERMILION: Colour = Colour::hex(0xe5_352d);
const ASH: Colour = Colour::hex(0x9a_a3ad);

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

/// Aya under the lifted mask; she looks down her blade, and its point has reached the lens.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let wine = p.acc.mix(p.ink, 0.45);
    s.wash(Ink::across(
        0.0,
        W,
        &[p.acc, p.acc.mix(p.ink, 0.22), wine.mix(p.ink, 0.4)],
    ));
    for i in 0..6 {
        let x = 40.0 + 180.0 * i as f32;
        s.poly(
            &[
                (x, -10.0),
                (x + 70.0, -10.0),
                (x - 130.0, 560.0),
                (x - 260.0, 560.0),
            ],
            (p.ink, 0.16),
        );
    }
    for (x, y) in [(46.0, 150.0), (112.0, 130.0), (826.0, 40.0), (896.0, 24.0)] {
        s.line(&[(x, y), (x, y + 420.0)], (p.ink, 0.6), 7.0);
        s.oval(x, y, 28.0, 13.0, (p.ink, 0.7));
        s.line(&[(x, y - 70.0), (x, y)], (p.ink, 0.7), 16.0);
    }
    let light = Light {
        dir: [-0.8, 0.3, 0.45],
        light_at: 0.3,
        ..Light::noir(-1.0)
    }
    .colours(p.key, p.top.mix(p.acc, 0.2), p.acc.mix(WHITE, 0.3));
    let mut stare = Expression::RESOLVE;
    stare.lid = 0.72;
    stare.knit = 0.7;
    stare.brow_in = -0.07;
    let pose = Pose::new(-9.0, stare)
        .head(6.0, -4.0)
        .look(0.012, -0.02)
        .body(-24.0);
    let worn = Costume::new(Garment::Sweater, p.low, VERMILION, VERMILION);
    s.act_in(
        "mei-tanabe",
        worn,
        pose,
        Framing::new(0.43, 0.475, 0.63),
        light,
    );
    mask_up(s);
    sleeve(s);
    blade_at_us(s);
    s.vignette(p.ink, 0.45);
}

/// The mask pushed up: a dark dome of mesh over the fringe, its white bib standing behind.
fn mask_up(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-70.0, p.key);
    s.framed(Transform::from_translate(-2.0, -28.0), |s| {
        let bib = Shape::spline(
            "150,150 190,30 300,-50 560,-60 660,20 690,140 640,110 560,80 300,80 210,110",
        );
        s.form(&bib, p.low, 12.0);
        let dome = Shape::svg(
            "M196 178C176 20 270 -70 424 -74C580 -70 676 20 652 172C560 126 300 128 196 178Z",
        );
        s.fill(&dome, p.ink);
        s.clipped(&dome, |s| {
            for i in 0..34 {
                let x = 150.0 + 17.0 * i as f32;
                s.stroke(
                    &Shape::curve(&[(424.0 + (x - 424.0) * 0.55, -90.0), (x, 40.0), (x, 190.0)]),
                    (p.mid, 0.55),
                    3.0,
                );
            }
            for i in 0..14 {
                let y = -56.0 + 17.0 * i as f32;
                s.stroke(
                    &Shape::curve(&[(170.0, y + 56.0), (424.0, y - 6.0), (680.0, y + 52.0)]),
                    (p.mid, 0.55),
                    3.0,
                );
            }
            s.fill(
                &Shape::spline("180,190 190,40 270,-60 360,-70 270,20 240,150"),
                (p.key, 0.28),
            );
        });
        s.stroke(&Shape::svg("M194 180C300 128 560 126 654 174"), p.top, 20.0);
        s.stroke(&Shape::svg("M194 174C300 122 560 120 654 168"), p.low, 7.0);
    });
}

/// The sword arm: a vermilion sleeve that comes at us from the right, a white glove.
fn sleeve(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    let arm = Shape::spline("1000,240 900,300 820,392 800,470 850,560 1000,600");
    s.form(&arm, VERMILION, 14.0);
    s.clipped(&arm, |s| {
        for fold in [
            "1000,330 920,380 880,450 860,560 900,560 920,470 1000,400",
            "880,310 840,400 850,420 910,330",
        ] {
            s.fill(&Shape::spline(fold), (VERMILION.mix(p.ink, 0.55), 0.75));
        }
    });
    let cuff = Shape::spline("858,338 786,410 764,492 800,560 840,560 826,480 850,410 896,360");
    s.form(&cuff, p.low, 9.0);
    s.form(
        &Shape::spline("820,400 762,412 716,450 720,510 770,540 826,500"),
        p.low.mix(p.mid, 0.25),
        9.0,
    );
    let bell = Shape::ellipse(0.0, 0.0, 66.0, 92.0)
        .turned_by(-12.0, 0.0, 0.0)
        .moved(716.0, 452.0);
    s.form(&bell, p.mid, 16.0);
    let face = Shape::ellipse(0.0, 0.0, 50.0, 74.0)
        .turned_by(-12.0, 0.0, 0.0)
        .moved(702.0, 450.0);
    s.fill(
        &face,
        Ink::along((650.0, 380.0), (750.0, 520.0), &[p.key, p.mid, p.top]),
    );
    s.circle(698.0, 448.0, 15.0, p.ink);
}

fn blade_at_us(s: &mut Stage) {
    let p = s.pal;
    s.poly(
        &[
            (700.0, 441.0),
            (700.0, 453.0),
            (520.0, 470.0),
            (250.0, 520.0),
            (240.0, 440.0),
            (520.0, 440.0),
        ],
        p.ink,
    );
    s.poly(
        &[
            (700.0, 443.0),
            (700.0, 449.0),
            (520.0, 458.0),
            (250.0, 488.0),
            (244.0, 444.0),
            (520.0, 443.0),
        ],
        p.key,
    );
    s.circle(228.0, 470.0, 74.0, p.ink);
    s.lit_by(-60.0, p.key);
    s.form(&Shape::circle(224.0, 467.0, 63.0), p.mid, 14.0);
    s.circle(221.0, 465.0, 40.0, p.ink);
    s.form(&Shape::circle(219.0, 463.0, 31.0), p.acc, 9.0);
    s.oval(208.0, 450.0, 9.0, 6.0, WHITE);
}

/// Old Shin kneels before the open door; in the white garden the rack has one pair of empty pegs.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[p.ink, p.ink.mix(p.top, 0.5), p.ink]));
    garden(s);
    mats(s);
    let light = Light {
        dir: [-0.7, 0.4, 0.35],
        light_at: 0.3,
        shadow_at: 0.0,
        depth: 0.6,
        rim_dir: [-0.8, 0.4, -0.4],
        rim_at: 0.34,
        ..Light::night(-1.0)
    }
    .colours(p.key, p.ink.mix(p.top, 0.45), WHITE);
    let pose = Pose::new(-138.0, Expression::SORROW)
        .head(9.0, -4.0)
        .body(-162.0)
        .bend(4.0, 0.0)
        .arms(Arm::Down, Arm::Down);
    let robe = Costume::new(Garment::Robe, ASH, p.low, p.top);
    s.act_in(
        "sungho-baek",
        robe,
        pose,
        Framing::new(0.655, 0.31, 0.27),
        light,
    );
    skirts(s);
    s.edges((0.0, 0.0, 160.0, 0.0), 0.6);
    s.vignette(p.ink, 0.3);
}

/// The garden as one white sheet: a far hill, a bough, the rack.
fn garden(s: &mut Stage) {
    let p = s.pal;
    let door = Shape::rect(64.0, 26.0, 640.0, 386.0);
    s.fill(
        &door,
        Ink::down(26.0, 410.0, &[p.mid.mix(p.low, 0.5), p.low, WHITE]),
    );
    s.clipped(&door, |s| {
        s.fill(&Shape::spline("40,300 130,206 240,262 370,150 500,250 640,200 740,280 740,440 40,440"), p.mid.mix(p.low, 0.62));
        let hill = Shape::spline("20,440 20,352 200,326 420,344 600,322 740,340 740,440");
        s.fill(&hill, WHITE);
        rack(s);
        for bough in ["M40 60C140 70 230 40 330 74C380 90 420 84 470 100M190 56C220 90 260 104 300 108M120 66C130 100 150 118 180 130"] {
            s.stroke(&Shape::svg(bough), p.ink, 17.0);
            s.stroke(&Shape::svg(bough).moved(0.0, -8.0), WHITE, 8.0);
        }
        s.snowing(0.9);
    });
    s.stroke(&door, p.ink, 18.0);
    s.line(&[(54.0, 20.0), (54.0, 420.0)], p.body.mix(p.ink, 0.4), 6.0);
    let screen = Shape::rect(704.0, 26.0, 270.0, 386.0);
    s.fill(
        &screen,
        Ink::across(704.0, 960.0, &[p.mid, p.top, p.ink.mix(p.top, 0.5)]),
    );
    for i in 0..4 {
        s.rect(700.0 + 78.0 * i as f32, 26.0, 10.0, 386.0, p.ink);
        s.rect(704.0, 20.0 + 98.0 * i as f32, 270.0, 9.0, p.ink);
    }
}

/// Three places: a sword above, a sword below, and between them snow on two pegs and a crimson cord.
fn rack(s: &mut Stage) {
    let p = s.pal;
    let black = p.ink;
    for x in [170.0, 430.0] {
        s.rect(x, 140.0, 24.0, 242.0, black);
        s.fill(&Shape::round_rect(x - 34.0, 370.0, 92.0, 20.0, 6.0), black);
        s.fill(&Shape::round_rect(x - 6.0, 128.0, 36.0, 15.0, 7.0), WHITE);
        for y in [192.0, 258.0, 324.0] {
            s.fill(
                &Shape::svg("M-12 -14L-2 -14L0 4L26 4L28 -14L38 -14L36 18H-10Z").moved(x, y),
                black,
            );
        }
        s.fill(
            &Shape::spline("-12,4 -6,-16 12,-22 30,-16 38,4").moved(x, 250.0),
            WHITE,
        );
    }
    for y in [184.0, 316.0] {
        let sword = Shape::svg("M96 10C220 -14 430 -14 560 12L556 26C430 4 220 4 100 30Z")
            .moved(0.0, y - 14.0);
        s.fill(&sword, black);
        s.stroke(
            &Shape::svg("M108 6C220 -18 430 -18 550 8").moved(0.0, y - 16.0),
            WHITE,
            9.0,
        );
        s.rect(392.0, y - 26.0, 13.0, 30.0, p.acc.mix(p.ink, 0.2));
    }
    s.stroke(&Shape::svg("M446 262C470 300 440 330 462 366"), p.acc, 12.0);
    s.stroke(
        &Shape::svg("M440 262C420 300 432 324 418 356"),
        p.acc.mix(p.ink, 0.2),
        12.0,
    );
    s.circle(443.0, 264.0, 15.0, p.acc);
}

/// Straw mats, the door's light lying across them, and the sword that is not on the rack.
fn mats(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        412.0,
        W + 16.0,
        140.0,
        Ink::across(
            0.0,
            W,
            &[p.body.mix(p.ink, 0.35), p.body.mix(p.ink, 0.5), p.ink],
        ),
    );
    s.poly(
        &[
            (72.0, 420.0),
            (698.0, 420.0),
            (880.0, 560.0),
            (-80.0, 560.0),
        ],
        Ink::down(418.0, H, &[p.low, p.body]),
    );
    for (a, b) in [
        ((300.0, 420.0), (230.0, 560.0)),
        ((560.0, 420.0), (610.0, 560.0)),
    ] {
        s.line(&[a, b], p.ink.mix(p.body, 0.3), 13.0);
    }
    s.rect(-8.0, 408.0, W + 16.0, 14.0, p.ink);
    s.fill(
        &Shape::svg("M60 492C180 474 330 466 452 470L454 484C330 482 180 492 64 508Z")
            .moved(0.0, 12.0),
        (p.ink, 0.4),
    );
    s.fill(
        &Shape::svg("M60 492C180 474 300 467 372 468L374 482C300 482 180 492 64 508Z"),
        p.ink,
    );
    s.fill(
        &Shape::svg("M372 466L470 464C482 464 482 482 470 482L372 484Z"),
        p.top,
    );
    s.rect(364.0, 456.0, 13.0, 38.0, p.acc);
}

/// The robe spread round him on the mat, and the soles of his feet.
fn skirts(s: &mut Stage) {
    let p = s.pal;
    s.fill(&Shape::ellipse(640.0, 528.0, 250.0, 26.0), (p.ink, 0.7));
    s.lit_by(-66.0, WHITE);
    let cloth = Shape::svg(
        "M560 300C540 360 470 440 420 506C430 540 470 552 520 556H800C830 550 846 534 840 506C800 440 740 360 716 296C670 320 610 322 560 300Z",
    );
    s.form(&cloth, ASH, 16.0);
    s.clipped(&cloth, |s| {
        s.fill(
            &Shape::spline("690,280 740,360 860,520 860,580 640,580 690,480 700,380"),
            (p.ink.mix(p.top, 0.5), 0.85),
        );
        for fold in [
            "M600 380C570 440 530 500 500 560L520 560C560 500 590 450 612 390Z",
            "M644 400C640 460 624 520 610 560L636 560C650 510 656 450 658 400Z",
        ] {
            s.fill(&Shape::svg(fold), (p.top, 0.55));
        }
    });
    let sash = Shape::svg("M552 330C600 352 670 352 722 326L732 356C670 386 600 386 544 362Z");
    s.form(&sash, p.top, 6.0);
    s.circle(660.0, 288.0, 24.0, p.low);
    s.circle(660.0, 288.0, 17.0, p.top);
    for turn in [0.0, 60.0, 120.0] {
        let petal = Shape::ellipse(0.0, 0.0, 13.0, 4.5).turned_by(turn, 0.0, 0.0);
        s.fill(&petal.moved(660.0, 288.0), p.low);
    }
    for (x, side) in [(590.0, -1.0), (672.0, 1.0)] {
        let sole = Shape::ellipse(0.0, 0.0, 38.0, 17.0)
            .turned_by(12.0 * side, 0.0, 0.0)
            .moved(x, 520.0);
        s.form(&sole, p.low, 6.0);
    }
}

/// En garde before a paper wall of light: between them only the floor and two thin blades.
fn pair(s: &mut Stage) {
    let p = s.pal;
    salle(s, 424.0);
    let light = |side: f32| {
        Light {
            dir: [0.6 * side, 0.4, 0.5],
            light_at: 0.16,
            shadow_at: -0.1,
            depth: 0.72,
            ..Light::noir(side)
        }
        .colours(p.low, p.ink, p.key)
    };
    let aya = Pose::new(82.0, Expression::RESOLVE)
        .body(74.0)
        .bend(-4.0, 0.0)
        .arms(
            Arm::Reach {
                at: [0.5, -1.0, 4.4],
                grip: Grip::Rod,
            },
            Arm::HoldUp,
        )
        .stance(Stance::Run);
    let shin = Pose::new(-82.0, Expression::NEUTRAL)
        .body(-74.0)
        .arms(
            Arm::Behind,
            Arm::Reach {
                at: [0.5, -2.2, 4.4],
                grip: Grip::Rod,
            },
        )
        .stance(Stance::Crouch);
    let red = Costume::new(Garment::Jacket, VERMILION, p.ink, p.ink)
        .legs(VERMILION.mix(p.ink, 0.18), p.ink);
    let grey = Costume::new(Garment::Tee, ASH, p.top, ASH).legs(ASH.mix(p.ink, 0.35), p.ink);
    let mut hands = [(300.0, 230.0), (660.0, 230.0)];
    if let (Some(mei), Some(baek)) = (actor("mei-tanabe"), actor("sungho-baek")) {
        let at = Framing::on_ground(mei, &aya, 0.128, 0.89, 0.96, W / H);
        let her = s.cast("mei-tanabe", Some(red), aya, at, light(1.0));
        let at = Framing::on_ground(baek, &shin, 0.875, 0.91, 0.98, W / H);
        let him = s.act_in("sungho-baek", grey, shin, at, light(-1.0));
        let heel = (her.feet[0].x, her.feet[0].y);
        let lunge = Transform::from_rotate_at(11.0, heel.0, heel.1);
        s.framed(lunge, |s| s.lay(&her));
        if let Some((x, y)) = foremost(&her, 1.0) {
            let mut hand = [tiny_skia::Point::from_xy(x, y)];
            lunge.map_points(&mut hand);
            hands[0] = (hand[0].x, hand[0].y);
        }
        if let Some(hand) = foremost(&him, -1.0) {
            hands[1] = hand;
        }
        foils(s, hands);
        s.framed(lunge, |s| s.close_hands(&her));
        s.close_hands(&him);
    }
    s.reflect(0.905 * H, 60.0, 1.0, 0.28);
    s.vignette(p.body, 0.3);
}

/// The salle: a paper wall with a round of light, a white floor.
fn salle(s: &mut Stage, floor: f32) {
    let p = s.pal;
    let wall = p.low.mix(p.body, 0.3);
    s.wash(Ink::across(
        0.0,
        W,
        &[wall.mix(p.body, 0.25), wall, wall.mix(p.body, 0.25)],
    ));
    s.circle(480.0, 214.0, 204.0, p.key);
    s.glow((480.0, 214.0), 480.0, WHITE, 0.8);
    let bar = p.body.mix(p.low, 0.35);
    for i in 0..11 {
        let x = 96.0 * i as f32 - 6.0;
        s.rect(
            x,
            -8.0,
            if i % 3 == 0 { 14.0 } else { 6.0 },
            floor + 8.0,
            (bar, if i % 3 == 0 { 1.0 } else { 0.75 }),
        );
    }
    for i in 0..4 {
        s.rect(-8.0, 20.0 + 104.0 * i as f32, W + 16.0, 6.0, (bar, 0.75));
    }
    s.rect(-8.0, floor - 30.0, W + 16.0, 30.0, p.body.mix(p.ink, 0.5));
    s.rect(
        -8.0,
        floor,
        W + 16.0,
        H,
        Ink::down(floor, H, &[p.key, p.low]),
    );
    for y in [floor + 34.0, floor + 88.0] {
        s.rect(-8.0, y, W + 16.0, 6.0, (p.mid, 0.5));
    }
}

/// The hand that is farthest to the right (`side` 1) or left (-1).
fn foremost(layer: &Layer, side: f32) -> Option<Pt> {
    let hands = layer.hands.iter().flatten();
    hands
        .max_by(|a, b| (a.x * side).total_cmp(&(b.x * side)))
        .map(|hand| (hand.x, hand.y))
}

/// Two blades that touch exactly in the middle of the picture.
fn foils(s: &mut Stage, [a, b]: [Pt; 2]) {
    let p = s.pal;
    let y = (a.1 + b.1) * 0.5 - 6.0;
    for (hand, over) in [(a, 14.0_f32), (b, -14.0)] {
        let tip = (480.0 + over, y - over.abs() * 0.4 + over * 0.4);
        s.stroke(
            &Shape::curve(&[
                hand,
                ((hand.0 + tip.0) * 0.5, (hand.1 + tip.1) * 0.5 - 2.0),
                tip,
            ]),
            p.ink,
            6.0,
        );
        let dir = (tip.0 - hand.0).signum();
        s.fill(
            &Shape::ellipse(hand.0 + dir * 15.0, hand.1 - 1.0, 7.0, 22.0),
            p.ink,
        );
        s.line(&[hand, (hand.0 - dir * 26.0, hand.1 + 3.0)], p.ink, 9.0);
    }
    s.glow((480.0, y), 90.0, p.acc, 0.5);
    for (dx, dy) in [
        (0.0, -26.0),
        (-20.0, -16.0),
        (20.0, -16.0),
        (-10.0, 18.0),
        (12.0, 18.0),
    ] {
        s.line(
            &[(480.0 + dx * 0.5, y + dy * 0.5), (480.0 + dx, y + dy)],
            p.acc,
            5.0,
        );
    }
}
