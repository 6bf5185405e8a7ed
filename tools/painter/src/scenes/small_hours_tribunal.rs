//! The Small Hours Tribunal: mahogany dark, candle cream, dawn blue; one night for one man's life.

mod corridor;
mod letter;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};

const TITLE: &str = "small-hours-tribunal";
const P: Palette = Palette::of([
    0x33262a, 0x7b5e57, 0xe9d7b8, 0xfff7e2, 0x9c7a5a, 0x171013, 0x3f7fc2,
]);
const PURPLE: Colour = Colour::hex(0x6a_35b0);
const BURGUNDY: Colour = Colour::hex(0x7a_1e3a);
const FLAME: Colour = Colour::hex(0xff_c46a);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, corridor::pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, letter::object),
    ]
}

/// The doors burst open at the last minute: Major Anand on the threshold, the letter held high.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x6a_2422);
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.ink.mix(wood, 0.3),
            wood.mix(p.ink, 0.25),
            wood,
            p.ink.mix(wood, 0.3),
        ],
    ));
    doorway(s, wood);
    gallery(s, wood);
    let light = Light {
        dir: [-0.7, 0.3, 0.6],
        light_at: 0.12,
        depth: 0.5,
        rim_at: 0.3,
        ..Light::night(-1.0)
    }
    .colours(p.key, p.ink.mix(PURPLE, 0.4), p.acc.mix(WHITE, 0.7));
    let shout = Expression {
        open: 0.36,
        wide: 0.9,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(-16.0, shout)
        .head(-2.0, -3.0)
        .body(-24.0)
        .arms(Arm::HoldUp, Arm::WalkBack)
        .stance(Stance::Firm);
    if let Some(who) = actor("priya-raghavan") {
        let uniform =
            Costume::new(Garment::Uniform, PURPLE, p.key, FLAME).legs(PURPLE.tone(0.8), p.ink);
        let framing = Framing::on_ground(who, &pose, 0.645, 0.9, 0.76, W / H);
        let her = s.cast("priya-raghavan", Some(uniform), pose, framing, light);
        s.fill(
            &Shape::poly("596,478 660,486 330,560 60,560"),
            (p.ink, 0.75),
        );
        s.oval(618.0, 492.0, 76.0, 10.0, (p.ink, 0.7));
        s.lay(&her);
        if let Some(hand) = her
            .hands
            .into_iter()
            .flatten()
            .min_by(|a, b| a.y.total_cmp(&b.y))
        {
            paper(s, (hand.x, hand.y));
            s.close_hands(&her);
        }
    }
    judges_edge(s, wood);
    s.vignette(p.ink, 0.3);
}

/// Two leaves flung wide, the blue dawn between them and its carpet on the floor.
fn doorway(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    let pale = p.acc.mix(WHITE, 0.75);
    s.rect(
        -8.0,
        404.0,
        W + 16.0,
        150.0,
        Ink::down(404.0, H, &[wood.mix(p.ink, 0.3), p.ink.mix(wood, 0.25)]),
    );
    for x in [20.0, 150.0, 280.0] {
        s.rect(x, -8.0, 100.0, 330.0, wood.mix(p.ink, 0.55));
        s.rect(x, -8.0, 7.0, 330.0, wood.mix(p.body, 0.3));
    }
    s.rect(
        452.0,
        -8.0,
        300.0,
        424.0,
        Ink::down(0.0, 410.0, &[p.acc.mix(WHITE, 0.35), pale, WHITE]),
    );
    s.rect(452.0, 318.0, 300.0, 90.0, p.acc.mix(WHITE, 0.5));
    s.rect(452.0, 310.0, 300.0, 10.0, WHITE);
    s.rect(506.0, 236.0, 26.0, 172.0, p.top.mix(p.acc, 0.35));
    s.rect(500.0, 286.0, 38.0, 9.0, p.body);
    s.rect(500.0, 300.0, 38.0, 9.0, p.body);
    s.fill(
        &Shape::poly("452,408 752,408 900,560 60,560"),
        Ink::down(404.0, H, &[WHITE, pale, p.acc.mix(WHITE, 0.3)]),
    );
    s.lit_by(60.0, pale);
    for (leaf, panels) in [
        (
            "452,-20 372,-60 372,462 452,410",
            [
                "438,10 388,-10 388,180 438,176",
                "438,206 388,212 388,420 438,390",
            ],
        ),
        (
            "752,-20 832,-60 832,462 752,410",
            [
                "766,10 816,-10 816,180 766,176",
                "766,206 816,212 816,420 766,390",
            ],
        ),
    ] {
        s.fill(&Shape::poly(leaf), wood.mix(p.body, 0.35));
        for panel in panels {
            s.fill(&Shape::poly(panel), wood.mix(p.ink, 0.35));
        }
    }
    s.line(&[(452.0, -10.0), (452.0, 410.0)], WHITE, 7.0);
    s.line(&[(752.0, -10.0), (752.0, 410.0)], WHITE, 7.0);
    s.glow((602.0, 200.0), 420.0, p.acc.mix(WHITE, 0.5), 0.5);
}

/// Officers and bayonets in the gallery: caps without faces, a blue edge on each.
fn gallery(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    for (row, (y, k, tone)) in [(232.0, 0.86, 0.45), (330.0, 1.1, 0.25), (436.0, 1.28, 0.12)]
        .into_iter()
        .enumerate()
    {
        for i in 0..5 {
            let x = 330.0 - 96.0 * k * i as f32 + 22.0 * row as f32;
            soldier(s, (x, y), k, wood.mix(p.ink, 1.0 - tone));
            soldier(
                s,
                (W - x + 200.0 + 30.0 * k, y),
                k,
                wood.mix(p.ink, 1.0 - tone),
            );
        }
        let rail = 70.0 * k;
        let board = Shape::polygon(&[
            (-20.0, y + rail),
            (372.0, y + rail * 0.8),
            (372.0, y + rail + 40.0),
            (-20.0, y + rail + 60.0),
        ]);
        s.fill(&board, wood.mix(p.ink, 0.35 + 0.15 * row as f32));
        s.line(
            &[(-20.0, y + rail), (372.0, y + rail * 0.8)],
            wood.mix(p.body, 0.4),
            8.0,
        );
    }
}

/// One soldier of the gallery, turned to the door.
fn soldier(s: &mut Stage, (x, y): Pt, k: f32, tone: Colour) {
    let p = s.pal;
    let side = if x < 500.0 { -1.0 } else { 1.0 };
    let blue = p.acc.mix(WHITE, 0.25);
    let gun = x - 40.0 * k * side;
    s.rect(gun - 4.0 * k, y - 96.0 * k, 8.0 * k, 180.0 * k, tone);
    s.poly(
        &[
            (gun - 5.0 * k, y - 92.0 * k),
            (gun, y - 134.0 * k),
            (gun + 5.0 * k, y - 92.0 * k),
        ],
        blue,
    );
    let man = Shape::svg("M-50 110C-52 62 -36 50 -12 46L-13 32C-24 24 -27 10 -26 -6L-26 -20C-42 -30 -40 -46 -20 -52C0 -58 24 -54 30 -40L28 -24L44 -18L44 -12L27 -10L30 6L26 10C25 24 20 30 13 34L13 46C36 50 52 62 52 110Z")
        .scaled(-side, 1.0)
        .at(x, y, k);
    s.rim(&man, tone, blue, (4.0 * side, 2.0));
}

/// The letter in her hand, scorched along one edge.
fn paper(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y - 40.0), 130.0, WHITE, 0.6);
    let sheet = Shape::poly("-46,-92 36,-104 48,8 -30,18").moved(x, y);
    s.fill(&sheet.moved(5.0, 5.0), (p.ink, 0.5));
    s.fill(&sheet, WHITE);
    s.fill(
        &Shape::poly("-46,-92 36,-104 40,-78 22,-84 10,-72 -8,-82 -24,-68 -42,-76").moved(x, y),
        p.top,
    );
    for i in 0..3 {
        let ly = y - 54.0 + 20.0 * i as f32;
        s.line(&[(x - 26.0, ly), (x + 32.0, ly - 6.0)], p.mid, 6.0);
    }
}

/// The near edge of the judge's bench: a candle, and a gavel that has not yet fallen.
fn judges_edge(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    s.fill(
        &Shape::poly("-20,496 980,520 980,570 -20,570"),
        p.ink.mix(wood, 0.3),
    );
    s.line(
        &[(-20.0, 496.0), (980.0, 520.0)],
        FLAME.mix(wood, 0.35),
        8.0,
    );
    s.glow((128.0, 330.0), 300.0, FLAME, 0.85);
    s.rect(106.0, 372.0, 44.0, 140.0, p.low);
    s.rect(134.0, 372.0, 16.0, 140.0, p.body);
    s.fill(
        &Shape::svg("M0 -66C18 -36 18 -8 0 0C-18 -8 -18 -36 0 -66Z").moved(128.0, 366.0),
        FLAME.mix(WHITE, 0.4),
    );
    s.lit_by(-60.0, FLAME);
    s.put(At::new(800.0, 500.0, 0.66).turn(-16.0), |s| {
        s.form(
            &Shape::round_rect(-290.0, -13.0, 330.0, 26.0, 13.0),
            wood.mix(p.ink, 0.2),
            6.0,
        );
        s.form(
            &Shape::round_rect(20.0, -84.0, 120.0, 168.0, 18.0),
            wood.mix(p.ink, 0.2),
            12.0,
        );
        for y in [-58.0, 46.0] {
            s.form(&Shape::rect(14.0, y, 132.0, 13.0), p.body, 4.0);
        }
    });
}

/// Judge Ferreira in profile, her hair a tower with lightning; the candle has a finger's breadth left.
fn second(s: &mut Stage) {
    let p = s.pal;
    let red = Colour::hex(0xa8_5a34);
    s.wash(Ink::Radial(
        (172.0, 340.0),
        (780.0, 560.0),
        vec![
            (0.0, p.key, 1.0),
            (0.16, FLAME, 1.0),
            (0.5, red, 1.0),
            (1.0, p.top.mix(red, 0.2), 1.0),
        ],
    ));
    for x in [70.0, 330.0, 590.0, 850.0] {
        s.rect(x, -10.0, 12.0, 560.0, (p.top, 0.35));
        s.stroke(
            &Shape::round_rect(x + 34.0, 40.0, 190.0, 300.0, 6.0),
            (p.top, 0.3),
            7.0,
        );
    }
    let light = Light {
        dir: [-0.86, 0.02, 0.42],
        light_at: 0.22,
        ..Light::noir(-1.0)
    }
    .colours(FLAME.mix(p.key, 0.45), p.ink.mix(BURGUNDY, 0.3), p.acc);
    let stern = Expression {
        lid: 0.66,
        corner: -0.08,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(-78.0, stern)
        .head(-3.0, 0.0)
        .body(-36.0)
        .arms(Arm::Down, Arm::Down);
    let robe = Costume::new(
        Garment::Robe,
        BURGUNDY.mix(Colour::hex(0xc0_203a), 0.2),
        p.key,
        p.ink,
    );
    s.act_in(
        "dolores-vega",
        robe,
        pose,
        Framing::new(0.64, 0.515, 0.43),
        light,
    );
    s.lit_by(-70.0, p.key);
    ledge(s);
    candle(s, (170.0, 474.0));
    gavel(s);
    s.lit_by(-140.0, p.key);
    creatures::moth(
        s,
        At::new(318.0, 236.0, 84.0)
            .turn(-38.0)
            .tint(p.body.mix(p.ink, 0.3)),
    );
    s.vignette(p.ink, 0.4);
}

/// The edge of the bench, its top lit.
fn ledge(s: &mut Stage) {
    let p = s.pal;
    let top = Shape::poly("-20,484 980,506 980,560 -20,560");
    s.fill(
        &top,
        Ink::across(0.0, W, &[p.body, Colour::hex(0x6a_3426), p.top]),
    );
    s.poly(
        &[
            (-20.0, 478.0),
            (980.0, 500.0),
            (980.0, 509.0),
            (-20.0, 488.0),
        ],
        p.low,
    );
    s.glow_oval((170.0, 496.0), (330.0, 60.0), FLAME, 0.9);
}

/// A stub in a pool of wax, and a tall last flame.
fn candle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y - 110.0), 420.0, FLAME, 0.9);
    s.form(
        &Shape::ellipse(x, y + 26.0, 116.0, 27.0),
        p.body.mix(p.ink, 0.3),
        6.0,
    );
    s.oval(x, y + 20.0, 96.0, 20.0, p.top);
    let wax = Shape::svg("M-44 -40C-46 -60 46 -62 44 -40C42 -20 46 -4 52 6C60 16 84 20 80 28C60 40 -60 42 -78 30C-84 20 -58 18 -52 6C-46 -6 -42 -20 -44 -40Z").moved(x, y);
    s.form(&wax, p.low, 9.0);
    s.fill(
        &Shape::svg("M20 -46C34 -40 30 -16 36 -4C38 6 26 6 24 -4C22 -18 18 -30 20 -46Z")
            .moved(x, y),
        p.key,
    );
    s.oval(x, y - 46.0, 38.0, 9.0, p.key);
    s.line(&[(x, y - 46.0), (x + 2.0, y - 66.0)], p.ink, 5.0);
    let flame = Shape::svg(
        "M0 -196C26 -144 38 -104 28 -76C20 -54 -20 -54 -28 -76C-38 -106 -16 -144 0 -196Z",
    )
    .moved(x + 2.0, y);
    s.fill(&flame, FLAME);
    s.fill(
        &Shape::svg("M0 -160C16 -124 22 -98 16 -78C10 -64 -10 -64 -16 -78C-22 -98 -8 -124 0 -160Z")
            .moved(x + 2.0, y),
        WHITE.mix(p.key, 0.4),
    );
    s.fill(
        &Shape::svg("M-14 -74C-8 -62 8 -62 14 -74C8 -70 -8 -70 -14 -74Z").moved(x + 2.0, y),
        p.acc,
    );
}

/// The gavel, near to us: its handle points at the flame.
fn gavel(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x5a_2a1e);
    s.lit_by(-75.0, FLAME.mix(p.key, 0.5));
    s.put(At::new(806.0, 506.0, 0.94).turn(12.0), |s| {
        s.form(
            &Shape::round_rect(-330.0, -13.0, 380.0, 26.0, 13.0),
            wood,
            6.0,
        );
        s.form(
            &Shape::round_rect(-338.0, -17.0, 40.0, 34.0, 12.0),
            wood,
            6.0,
        );
        s.form(
            &Shape::round_rect(30.0, -82.0, 116.0, 164.0, 18.0),
            wood,
            12.0,
        );
        for y in [-56.0, 44.0] {
            s.form(&Shape::rect(24.0, y, 128.0, 13.0), p.body, 4.0);
        }
    });
}
