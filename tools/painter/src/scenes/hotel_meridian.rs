//! The Hotel Meridian Affair: grand-hotel aubergine and champagne, peacock green; eighteen alibis.

mod lift;
mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose};
use kit::stage::Stage;

const TITLE: &str = "hotel-meridian";
const P: Palette = Palette::of([
    0x3c1f4f, 0x8c4a7e, 0xf2c57c, 0xfff3d6, 0xb9803f, 0x1c0e26, 0x3bb8a5,
]);
const BURGUNDY: Colour = Colour::hex(0x7a_1e3a);
const MUSTARD: Colour = Colour::hex(0xc9_972b);
const SOUP: Colour = Colour::hex(0xc4_2436);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, lift::ensemble),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

/// Madame Corelli over her fan: two eyes that have solved it.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.key, p.low, p.low.mix(p.body, 0.35), p.body],
    ));
    fleurons(s);
    candles(s);
    s.lit_by(-70.0, p.key);
    feathers(s);
    let accuse = Expression {
        brow_in: -0.13,
        brow_out: 0.12,
        lid: 1.28,
        low: 0.1,
        frown: 0.8,
        fore: 0.3,
        ..Expression::NEUTRAL
    };
    let light = Light {
        dir: [-0.75, 0.3, 0.55],
        light_at: 0.26,
        ..Light::golden(-1.0)
    }
    .colours(p.key.mix(p.low, 0.4), p.top, p.acc);
    let pose = Pose::new(-14.0, accuse).head(3.0, -5.0).look(-0.05, 0.0);
    s.act("dolores-vega", pose, Framing::new(0.525, 0.43, 0.64), light);
    fan(s, (500.0, 652.0));
}

fn fleurons(s: &mut Stage) {
    let p = s.pal;
    let petal = Shape::spline("0,-1 .26,-.5 .2,0 0,.2 -.2,0 -.26,-.5");
    for row in 0..6 {
        for k in 0..8 {
            let x = 40.0 + 140.0 * k as f32 + if row % 2 == 0 { 0.0 } else { 70.0 };
            let y = 40.0 + 104.0 * row as f32;
            for (turn, size) in [(0.0, 46.0), (-52.0, 34.0), (52.0, 34.0)] {
                s.fill(
                    &petal.turned_by(turn, 0.0, 0.0).at(x, y, size),
                    (p.body, 0.55),
                );
            }
            s.fill(
                &petal.turned_by(180.0, 0.0, 0.0).at(x, y + 6.0, 22.0),
                (p.body, 0.55),
            );
            s.fill(&Shape::poly("0,-6 6,0 0,6 -6,0").moved(x, y + 2.0), p.key);
        }
    }
}

fn candles(s: &mut Stage) {
    let p = s.pal;
    let brass = p.body.mix(p.ink, 0.3);
    s.stroke(
        &Shape::svg("M100 560V250M24 210C24 300 176 300 176 210"),
        brass,
        13.0,
    );
    s.stroke(
        &Shape::svg("M97 560V250M24 206C24 290 100 296 100 286"),
        p.low,
        4.0,
    );
    for (x, y) in [(24.0, 210.0), (100.0, 186.0), (176.0, 210.0)] {
        s.rect(x - 22.0, y - 4.0, 44.0, 12.0, brass);
        s.rect(
            x - 12.0,
            y - 90.0,
            24.0,
            88.0,
            Ink::across(x - 12.0, x + 12.0, &[WHITE, p.key, p.low]),
        );
        s.glow((x, y - 118.0), 130.0, WHITE, 0.9);
        s.fill(
            &Shape::svg("M0 -1.3C.5 -.5 .6 .1 .4 .5C.2 .8 -.2 .8 -.4 .5C-.6 .1 -.4 -.5 0 -1.3Z")
                .at(x, y - 114.0, 26.0),
            WHITE,
        );
        s.fill(
            &Shape::svg("M0 -.4C.2 0 .3 .2 .2 .5C.1 .7 -.1 .7 -.2 .5C-.3 .2 -.2 0 0 -.4Z").at(
                x,
                y - 110.0,
                24.0,
            ),
            p.low.mix(p.body, 0.3),
        );
    }
    s.rect(88.0, 186.0, 24.0, 70.0, brass);
}

/// A collar of burgundy feathers on both sides.
fn feathers(s: &mut Stage) {
    let p = s.pal;
    let plume = Shape::spline("0,0 -.17,-.3 -.2,-.66 -.04,-1 .14,-.86 .2,-.5 .13,-.16");
    for ring in 0..3 {
        for i in 0..13 {
            let turn = -104.0 + 17.4 * i as f32 + 6.0 * ring as f32;
            let size = 400.0 - 60.0 * ring as f32;
            let tone = BURGUNDY
                .mix(p.ink, 0.34 - 0.17 * ring as f32)
                .mix(SOUP, 0.12 * ring as f32);
            let feather = plume.turned_by(turn, 0.0, 0.0).at(505.0, 560.0, size);
            s.form(&feather, tone, 8.0);
            let spine = Shape::poly("-.01,0 .02,-.9 .03,-.9 .01,0")
                .turned_by(turn, 0.0, 0.0)
                .at(505.0, 560.0, size);
            s.fill(&spine, tone.mix(p.low, 0.35));
        }
    }
}

fn fan(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let (n, r) = (15, 352.0);
    let at = |a: f32, r: f32| (x + a.cos() * r, y + a.sin() * r);
    let step = std::f32::consts::PI * 0.94 / n as f32;
    for i in 0..n {
        let a = -std::f32::consts::PI * 0.97 + step * i as f32;
        let (l, m, e) = (at(a, r), at(a + step * 0.5, r + 16.0), at(a + step, r));
        let (l0, m0, e0) = (at(a, 90.0), at(a + step * 0.5, 90.0), at(a + step, 90.0));
        let t = i as f32 / n as f32;
        let green = p.acc.mix(p.ink, 0.55 * t * t);
        s.poly(&[l0, l, m, m0], green.mix(p.key, 0.22 * (1.0 - t)));
        s.poly(&[m0, m, e, e0], green.mix(p.ink, 0.3));
        s.line(&[l, m, e], p.low, 7.0);
        let (ex, ey) = at(a + step * 0.5, r - 56.0);
        let eye = Shape::ellipse(0.0, 0.0, 20.0, 29.0).turned_by(a.to_degrees() + 96.0, 0.0, 0.0);
        s.fill(&eye.moved(ex, ey), p.low);
        s.fill(&eye.scaled(0.7, 0.7).moved(ex, ey + 4.0), p.top);
        s.fill(
            &eye.scaled(0.34, 0.34).moved(ex, ey + 7.0),
            p.acc.mix(WHITE, 0.3),
        );
        let (bx, by) = at(a + step * 0.5, r - 130.0);
        s.line(&[(bx, by), at(a + step * 0.5, 100.0)], (p.low, 0.9), 5.0);
        s.circle(bx, by, 6.0, p.low);
    }
}

/// Mr Penny and nine suitcases; the third one is not packed with linen.
fn second(s: &mut Stage) {
    let p = s.pal;
    corridor(s);
    s.lit_by(-62.0, p.key);
    let light = Light {
        dir: [-0.75, 0.3, 0.6],
        light_at: 0.22,
        ..Light::day(-1.0)
    }
    .colours(p.key, p.top, p.key);
    let strain = Expression {
        cheek: 0.6,
        open: 0.2,
        wide: 0.8,
        brow_in: 0.12,
        ..Expression::FEAR
    };
    let up = Arm::Reach {
        at: [1.4, 1.75, 0.5],
        grip: Grip::Hidden,
    };
    let pose = Pose::new(-58.0, strain)
        .head(9.0, -7.0)
        .body(-44.0)
        .bend(9.0, -4.0)
        .look(0.03, 0.06)
        .arms(up, up);
    let livery = Costume::new(Garment::Uniform, MUSTARD, p.key, BURGUNDY.mix(p.ink, 0.2));
    shadow_of_the_stack(s);
    let penny = s.act_in(
        "solomon-dube",
        livery,
        pose,
        Framing::new(0.5, 0.66, 0.29),
        light,
    );
    stack(s, penny.crown.x + 6.0, 274.0);
}

fn corridor(s: &mut Stage) {
    let p = s.pal;
    let wall = p.acc.mix(p.key, 0.12);
    s.wash(Ink::across(
        0.0,
        W,
        &[wall.mix(p.key, 0.3), wall, wall.mix(p.ink, 0.42)],
    ));
    for i in 0..13 {
        s.rect(80.0 * i as f32, -10.0, 36.0, 560.0, (p.key, 0.13));
    }
    for (x, w) in [(40.0, 190.0), (740.0, 190.0)] {
        s.rect(x - 16.0, 66.0, w + 32.0, 500.0, p.low.mix(p.body, 0.35));
        s.rect(x, 82.0, w, 480.0, p.top);
        for y in [110.0, 320.0] {
            s.rect(x + 24.0, y, w - 48.0, 176.0, p.top.mix(p.mid, 0.3));
            s.rect(x + 32.0, y + 8.0, w - 64.0, 160.0, p.top.mix(p.ink, 0.25));
        }
        s.circle(x + w - 18.0, 312.0, 11.0, p.low);
        s.fill(
            &Shape::poly("0,-14 12,0 0,14 -12,0").moved(x + w / 2.0, 96.0),
            p.low,
        );
    }
    s.edges((0.0, 0.0, 0.0, 150.0), 0.5);
}

fn shadow_of_the_stack(s: &mut Stage) {
    let p = s.pal;
    s.layered(kit::canvas::Blend { opacity: 0.4, ..kit::canvas::Blend::soft(3.0) }, |s| {
        s.fill(&Shape::poly("520,-10 690,-10 690,120 640,200 700,280 630,330 700,560 470,560 480,330 440,280 520,170"), p.ink);
    });
}

/// x shift, width, height, turn and colour number of each case, from the lowest.
const CASES: [(f32, f32, f32, f32, usize); 7] = [
    (-6.0, 250.0, 62.0, -3.0, 0),
    (26.0, 190.0, 54.0, 4.0, 1),
    (-26.0, 280.0, 74.0, -5.0, 2),
    (20.0, 170.0, 46.0, 6.0, 3),
    (-10.0, 230.0, 58.0, -4.0, 4),
    (-46.0, 150.0, 44.0, -9.0, 5),
    (-60.0, 210.0, 60.0, 3.0, 0),
];

fn stack(s: &mut Stage, x: f32, y: f32) {
    let p = s.pal;
    let hides = [
        p.mid,
        p.key,
        p.body.mix(p.ink, 0.2),
        p.top,
        SOUP.mix(p.ink, 0.15),
        p.low,
    ];
    let mut foot = y;
    for (i, (dx, w, h, turn, hide)) in CASES.into_iter().enumerate() {
        let (cx, cy) = (x + dx, foot - h / 2.0);
        s.framed(tiny_skia::Transform::from_rotate_at(turn, cx, cy), |s| {
            suitcase(s, [cx - w / 2.0, cy - h / 2.0, w, h], hides[hide])
        });
        if i == 2 {
            dead_hand(s, (cx - w * 0.36, cy + 8.0));
        }
        foot -= h - 2.0;
    }
}

fn suitcase(s: &mut Stage, [x, y, w, h]: [f32; 4], hide: Colour) {
    let p = s.pal;
    let case = Shape::round_rect(x, y, w, h, 9.0);
    s.form(&case, hide, 6.0);
    s.clipped(&case, |s| {
        s.rect(x, y + h * 0.34, w, 4.0, (p.ink, 0.5));
        for k in [0.18, 0.76] {
            s.rect(x + w * k, y, 13.0, h, hide.mix(p.ink, 0.5));
            s.rect(x + w * k - 1.0, y + h * 0.28, 15.0, 11.0, p.low);
        }
        for (cx, cy) in [(x, y), (x + w, y), (x, y + h), (x + w, y + h)] {
            s.circle(cx, cy, 17.0, hide.mix(p.ink, 0.35));
        }
        s.fill(
            &Shape::poly("-12,0 0,-12 12,0 0,12").moved(x + w * 0.58, y + h * 0.66),
            p.acc,
        );
    });
    s.stroke(
        &Shape::svg(&format!(
            "M{} {}q0 -13 18 -13h6q18 0 18 13",
            x + w * 0.4,
            y + 2.0
        )),
        hide.mix(p.ink, 0.6),
        7.0,
    );
}

/// A white glove and a cuff hang out of the third case.
fn dead_hand(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.rect(x - 26.0, y - 4.0, 52.0, 9.0, p.ink);
    s.fill(
        &Shape::poly("-22,0 22,0 18,30 -18,30").moved(x, y),
        p.ink.mix(p.top, 0.5),
    );
    s.fill(&Shape::poly("-20,28 20,28 18,44 -18,44").moved(x, y), WHITE);
    let glove = Shape::spline("-16,42 -19,66 -24,92 -17,112 -10,98 -8,124 0,128 3,102 9,124 16,120 15,96 22,106 26,98 20,66 16,42").moved(x, y);
    s.form(&glove, p.key, 5.0);
    for dx in [-9.0, 2.0, 13.0] {
        s.line(&[(x + dx, y + 84.0), (x + dx, y + 104.0)], p.body, 2.5);
    }
}

/// Two detectives, two holes in a door; somebody on the other side has had the same idea.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let wall = p.top.mix(p.ink, 0.5);
    s.wash(Ink::across(0.0, 700.0, &[p.ink, wall, p.top]));
    for i in 0..6 {
        let x = 20.0 + 118.0 * i as f32;
        s.rect(x, -10.0, 54.0, 460.0, (p.mid, 0.12));
    }
    s.rect(-8.0, 452.0, 700.0, 12.0, p.ink);
    lit_room(s);
    let (high, low) = (206.0, 384.0);
    for (y, x0) in [(high, 250.0), (low, 190.0)] {
        s.layered(Blend::glow(7.0, 0.6), |s| {
            s.poly(
                &[
                    (690.0, y - 8.0),
                    (690.0, y + 8.0),
                    (x0, y + 96.0),
                    (x0, y - 96.0),
                ],
                Ink::fade((690.0, y), (x0, y), p.low, (1.0, 0.0)),
            )
        });
    }
    peepers(s);
    door(s, [high, low]);
    s.edges((200.0, 60.0, 0.0, 60.0), 0.6);
}

/// The room beyond: champagne light and a stranger's profile, his eye at our keyhole.
fn lit_room(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        736.0,
        -8.0,
        240.0,
        560.0,
        Ink::down(0.0, H, &[p.low, p.key, WHITE, p.key]),
    );
    s.fill(&Shape::svg("M820 -10V70M900 -10V40"), p.body);
    s.line(&[(862.0, -10.0), (862.0, 60.0)], p.body, 6.0);
    s.fill(&Shape::svg("M812 96Q818 52 862 52Q906 52 912 96Z"), p.acc);
    s.glow((862.0, 112.0), 150.0, WHITE, 1.0);
    let man = Shape::svg(
        "M975 556V480C940 470 915 482 880 506L846 522C836 530 812 526 806 516C800 506 804 498 794 494C786 490 790 482 785 478C780 474 786 468 780 462C770 456 764 452 762 446C764 438 776 428 780 414C784 404 784 396 788 384L742 372C740 364 746 360 752 358L800 362L804 268C836 252 900 252 930 266L936 356L975 350Z",
    );
    let man = man
        .and(&Shape::svg("M975 600H836C846 556 880 536 892 486L975 450Z"))
        .moved(0.0, -34.0);
    s.rim(&man, p.ink, p.mid, (-6.0, 4.0));
    s.fill(
        &Shape::poly("802,296 934,296 935,322 801,324"),
        p.acc.mix(p.ink, 0.2),
    );
}

/// The door, cut through: brass lock, keyhole, spyhole, both full of light.
fn door(s: &mut Stage, holes: [f32; 2]) {
    let p = s.pal;
    let wood = p.body.mix(p.ink, 0.5);
    s.rect(
        684.0,
        -10.0,
        60.0,
        570.0,
        Ink::across(
            684.0,
            744.0,
            &[wood.mix(p.ink, 0.4), wood, wood.mix(p.low, 0.25)],
        ),
    );
    s.rect(684.0, -10.0, 6.0, 570.0, p.ink);
    s.rect(738.0, -10.0, 6.0, 570.0, p.low);
    for (y, half) in [(holes[0], 40.0), (holes[1], 64.0)] {
        s.form(
            &Shape::round_rect(672.0, y - half, 22.0, 2.0 * half, 8.0),
            p.low.mix(p.body, 0.5),
            5.0,
        );
        s.form(
            &Shape::round_rect(736.0, y - half, 16.0, 2.0 * half, 6.0),
            p.low.mix(p.body, 0.5),
            5.0,
        );
        s.rect(672.0, y - 10.0, 82.0, 20.0, p.key);
        s.glow((678.0, y), 90.0, p.key, 0.9);
    }
    s.form(
        &Shape::circle(660.0, holes[1] + 88.0, 26.0),
        p.low.mix(p.body, 0.4),
        7.0,
    );
}

/// Hers above, his below; neither blinks.
fn peepers(s: &mut Stage) {
    let p = s.pal;
    let light = Light {
        dir: [0.85, 0.1, 0.35],
        light_at: 0.3,
        rim_dir: [-0.8, 0.4, -0.4],
        rim_at: 0.4,
        depth: 0.62,
        ..Light::noir(1.0)
    }
    .colours(p.low.mix(p.key, 0.4), p.ink.mix(p.top, 0.6), p.acc);
    let hers = Expression {
        lid: 1.25,
        brow_out: 0.1,
        open: 0.25,
        ..Expression::WONDER
    };
    let corelli = Pose::new(72.0, hers)
        .head(5.0, 4.0)
        .body(48.0)
        .bend(3.0, 4.0)
        .arms(Arm::Down, Arm::Down);
    s.act(
        "dolores-vega",
        corelli,
        Framing::new(0.605, 0.385, 0.3),
        light,
    );
    let his = Expression {
        lid: 1.15,
        ..Expression::CUNNING
    };
    let penny = Pose::new(70.0, his)
        .head(2.0, 4.0)
        .body(44.0)
        .arms(Arm::Behind, Arm::Behind);
    let livery = Costume::new(Garment::Uniform, MUSTARD, p.key, BURGUNDY);
    s.act_in(
        "solomon-dube",
        livery,
        penny,
        Framing::new(0.575, 0.715, 0.31),
        light,
    );
}
