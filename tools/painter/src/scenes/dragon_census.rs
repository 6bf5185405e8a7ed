//! The Dragon Census: storybook meadow greens and a ripe-berry dragon; form by form, tooth by tooth.

mod crag;
mod flight;
mod joke;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

const TITLE: &str = "dragon-census";
const P: Palette = Palette::of([
    0x2e6b4f, 0x7cc08a, 0xfce6a4, 0xfffbe0, 0xc98f4b, 0x17301f, 0xd9315b,
]);
const RUST: Colour = Colour::hex(0xb4_552d);
const NAVY: Colour = Colour::hex(0x1c_2f6b);
const SKY: Colour = Colour::hex(0x6e_c1f0);
const STRAW: Colour = Colour::hex(0xf4_d78a);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, crag::second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, flight::ensemble),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "joke", P, joke::joke),
    ]
}

/// Inspector Quill takes down the particulars of a tooth, from inside.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink);
    s.lit_by(-40.0, p.key);
    mouth(s);
    let light = Light {
        dir: [-0.55, 0.4, 0.62],
        light_at: 0.26,
        depth: 0.5,
        ..Light::day(-1.0)
    }
    .colours(p.key, p.acc.mix(p.ink, 0.6), p.acc.mix(p.key, 0.35));
    let bored = Expression {
        lid: 0.55,
        brow_in: 0.02,
        brow_out: 0.09,
        press: 0.6,
        ..Expression::DOUBT
    };
    let pose = Pose::new(-8.0, bored)
        .head(7.0, -3.0)
        .body(4.0)
        .look(0.03, -0.05);
    let coat = Costume::new(Garment::Suit, RUST, p.key, p.top);
    s.act_in(
        "otis-grady",
        coat,
        pose,
        Framing::new(0.47, 0.39, 0.34),
        light,
    );
    ledger(s, (452.0, 462.0));
    lower_teeth(s);
    s.vignette(p.ink, 0.3);
}

fn mouth(s: &mut Stage) {
    let p = s.pal;
    let skin = p.acc.mix(p.ink, 0.25);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[p.acc, skin, p.acc.mix(p.ink, 0.55)],
    ));
    let hole = Shape::spline(
        "34,280 80,110 240,26 480,0 720,26 880,110 928,280 880,470 720,548 480,560 240,548 80,470",
    );
    let pink = p.acc.mix(p.key, 0.32);
    s.fill(
        &hole,
        Ink::Radial(
            (500.0, 250.0),
            (470.0, 300.0),
            vec![
                (0.0, p.acc.mix(p.ink, 0.82), 1.0),
                (0.32, p.acc.mix(p.ink, 0.6), 1.0),
                (0.6, p.acc.mix(p.ink, 0.2), 1.0),
                (1.0, pink, 1.0),
            ],
        ),
    );
    s.clipped(&hole, |s| {
        for (i, (rx, ry)) in [(396.0, 236.0), (320.0, 192.0), (246.0, 150.0)]
            .into_iter()
            .enumerate()
        {
            s.stroke(
                &Shape::ellipse(496.0, 262.0, rx, ry),
                (p.acc.mix(p.ink, 0.3 + 0.14 * i as f32), 0.75),
                15.0,
            );
        }
    });
    s.form(
        &Shape::spline("560,96 572,140 558,176 584,204 606,178 594,140 602,96"),
        p.acc.mix(p.key, 0.15),
        7.0,
    );
    let tongue = Shape::spline("130,580 200,470 330,404 480,392 640,404 770,470 850,580");
    s.form(&tongue, pink, 14.0);
    s.stroke(
        &Shape::svg("M480 396C470 450 490 500 480 560"),
        p.acc.mix(p.ink, 0.15),
        9.0,
    );
    upper_teeth(s);
    for d in [
        "-20,-20 150,-20 70,90 -20,170",
        "980,-20 840,-20 890,80 980,150",
        "-20,560 90,560 60,500 -20,430",
        "980,560 890,560 905,490 980,430",
    ] {
        s.fill(&Shape::poly(d), p.ink);
    }
    for (x, y) in [
        (96.0, 92.0),
        (60.0, 156.0),
        (150.0, 50.0),
        (868.0, 86.0),
        (905.0, 150.0),
    ] {
        s.circle(x, y, 13.0, p.acc.mix(p.ink, 0.5));
        s.circle(x - 3.0, y - 4.0, 8.0, p.acc.mix(p.key, 0.2));
    }
}

fn tooth(s: &mut Stage, (x, y): Pt, w: f32, h: f32) {
    let p = s.pal;
    let gum = Shape::ellipse(x, y, w * 0.74, w * 0.34);
    s.form(&gum, p.acc.mix(p.key, 0.12), 5.0);
    let fang = Shape::polygon(&[
        (x - w * 0.5, y),
        (x + w * 0.5, y),
        (x + w * 0.34, y + h * 0.4),
        (x + w * 0.06, y + h),
        (x - w * 0.1, y + h * 0.94),
        (x - w * 0.4, y + h * 0.4),
    ]);
    s.form(&fang, p.key, 11.0);
}

fn upper_teeth(s: &mut Stage) {
    let p = s.pal;
    for (x, y, w, h) in [
        (98.0, 168.0, 62.0, 96.0),
        (172.0, 96.0, 80.0, 128.0),
        (274.0, 52.0, 90.0, 120.0),
        (380.0, 28.0, 88.0, 84.0),
        (486.0, 20.0, 84.0, 70.0),
        (592.0, 26.0, 88.0, 84.0),
        (698.0, 52.0, 92.0, 126.0),
        (800.0, 98.0, 82.0, 138.0),
        (872.0, 170.0, 60.0, 96.0),
    ] {
        tooth(s, (x, y), w, h);
    }
    s.stroke(
        &Shape::svg("M138 132C156 150 188 150 206 132"),
        p.body.mix(p.ink, 0.3),
        7.0,
    );
    s.line(
        &[(202.0, 140.0), (232.0, 236.0)],
        p.body.mix(p.ink, 0.3),
        5.0,
    );
    let tag = Shape::poly("204,246 232,230 262,246 258,322 210,322");
    s.form(&tag, p.low, 5.0);
    s.circle(232.0, 248.0, 6.0, p.ink);
    s.circle(233.0, 286.0, 15.0, p.mid.mix(p.top, 0.4));
}

fn lower_teeth(s: &mut Stage) {
    for (x, y, w, h) in [
        (110.0, 470.0, 70.0, 100.0),
        (204.0, 530.0, 88.0, 118.0),
        (716.0, 536.0, 96.0, 132.0),
        (820.0, 500.0, 84.0, 126.0),
        (896.0, 440.0, 62.0, 96.0),
    ] {
        tooth(s, (x, y), w, -h);
    }
}

/// The ledger from behind, with a plume that is far too large.
fn ledger(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let plume = Shape::svg("M128 -20C150 -120 210 -230 320 -286C330 -230 300 -190 316 -180C290 -160 270 -120 280 -106C250 -90 220 -60 166 -14L140 14Z").moved(x, y);
    s.form(&plume, p.mid.mix(p.key, 0.55), 9.0);
    s.stroke(
        &Shape::svg("M120 30C160 -70 220 -190 312 -276").moved(x, y),
        p.top,
        5.0,
    );
    let pages =
        Shape::svg("M-186 -74C-120 -104 -50 -100 0 -78C50 -100 120 -104 186 -74L182 -50H-182Z")
            .moved(x, y);
    s.fill(&pages, p.key);
    s.stroke(
        &Shape::svg("M-180 -64C-110 -92 -50 -88 0 -66C50 -88 110 -92 180 -64").moved(x, y),
        (p.body, 0.7),
        4.0,
    );
    let leather = p.body.mix(p.ink, 0.3);
    for side in [-1.0, 1.0] {
        let cover = Shape::poly("0,-58 194,-82 186,104 0,130")
            .scaled(side, 1.0)
            .moved(x, y);
        s.form(
            &cover,
            leather.mix(p.ink, if side > 0.0 { 0.3 } else { 0.0 }),
            8.0,
        );
        let field = Shape::poly("26,-36 168,-54 162,80 26,100")
            .scaled(side, 1.0)
            .moved(x, y);
        s.stroke(&field, p.low.mix(p.body, 0.25), 6.0);
        for cy in [-66.0, 84.0] {
            let corner =
                Shape::polygon(&[(194.0, cy - 14.0), (152.0, cy - 10.0), (188.0, cy + 24.0)])
                    .scaled(side, 1.0)
                    .moved(x, y);
            s.fill(&corner, p.low);
        }
        paw(s, (x + side * 96.0, y + 26.0), 34.0);
    }
    s.form(
        &Shape::rect(x - 15.0, y - 62.0, 30.0, 196.0),
        leather.mix(p.ink, 0.25),
        6.0,
    );
}

/// The royal seal of the survey: a claw print.
fn paw(s: &mut Stage, (x, y): Pt, r: f32) {
    let gold = s.pal.low.mix(s.pal.body, 0.2);
    s.oval(x, y + r * 0.3, r * 0.55, r * 0.46, gold);
    for (a, l) in [(-46.0_f32, 0.86), (0.0, 1.0), (46.0, 0.86)] {
        let (sa, ca) = a.to_radians().sin_cos();
        s.canvas.taper(
            &[
                (x + sa * r * 0.3, y + r * 0.1 - ca * r * 0.3),
                (x + sa * r * l * 1.1, y - ca * r * l),
            ],
            r * 0.44,
            gold,
        );
    }
}

/// One dragon, very small, to be weighed; it has an opinion about moustaches.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let fire = p.lamp();
    s.wash(Ink::down(
        0.0,
        H,
        &[p.ink.mix(p.top, 0.15), p.ink.mix(p.top, 0.5), p.ink],
    ));
    lanes(s);
    s.glow((440.0, 270.0), 420.0, fire.mix(p.key, 0.2), 0.85);
    let light = |side: f32| {
        Light {
            dir: [0.85 * side, -0.05, 0.42],
            light_at: 0.24,
            depth: 0.66,
            ..Light::noir(side)
        }
        .colours(p.key.mix(fire, 0.28), p.ink, p.mid.mix(p.top, 0.3))
    };
    let coat = Costume::new(Garment::Suit, RUST, p.key, p.top);
    let calm = Expression {
        brow_in: 0.1,
        brow_out: 0.1,
        lid: 1.1,
        ..Expression::NEUTRAL
    };
    let quill = Pose::new(66.0, calm).head(3.0, 0.0).body(58.0);
    let him = s.act_in(
        "otis-grady",
        coat,
        quill,
        Framing::new(0.235, 0.4, 0.35),
        light(1.0),
    );
    let wool = Costume::new(Garment::Sweater, NAVY.mix(SKY, 0.12), NAVY, p.low);
    let brow = Pose::new(-68.0, Expression::DOUBT)
        .head(13.0, -4.0)
        .body(-50.0)
        .bend(16.0, -6.0);
    s.act_in(
        "ingrid-solberg",
        wool,
        brow,
        Framing::new(0.785, 0.29, 0.36),
        light(-1.0),
    );
    cushions(s);
    scales(s);
    whelp(s, (496.0, 372.0), 1.0);
    let tip = (
        him.mouth.x + 0.3 * him.mouth.scale,
        him.mouth.y - 0.14 * him.mouth.scale,
    );
    breath(s, (450.0, 282.0), tip);
    s.embers_in(16, [tip.0 - 30.0, tip.1 - 150.0, 90.0, 140.0]);
    s.vignette(p.ink, 0.5);
}

/// The village behind, all its windows awake.
fn lanes(s: &mut Stage) {
    let p = s.pal;
    for (i, (x, y, w)) in [
        (-40.0, 150.0, 190.0),
        (170.0, 110.0, 160.0),
        (350.0, 170.0, 150.0),
        (520.0, 120.0, 180.0),
        (720.0, 160.0, 160.0),
        (860.0, 100.0, 170.0),
    ]
    .into_iter()
    .enumerate()
    {
        let tone = p.ink.mix(p.top, 0.62 - 0.1 * (i % 3) as f32);
        s.poly(
            &[
                (x, 560.0),
                (x, y),
                (x + w * 0.5, y - 90.0),
                (x + w, y),
                (x + w, 560.0),
            ],
            tone,
        );
        for (dx, dy) in [(0.24, 40.0), (0.6, 46.0), (0.42, -30.0)] {
            s.fill(
                &Shape::round_rect(x + w * dx, y + dy, 24.0, 34.0, 10.0),
                (p.low.mix(p.body, 0.3), 0.85),
            );
        }
    }
}

fn cushions(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(70.0, p.key.mix(p.body, 0.4));
    for (i, (x, w, tone)) in [
        (96.0, 280.0, p.acc),
        (76.0, 300.0, p.mid),
        (104.0, 276.0, p.low.mix(p.body, 0.5)),
        (84.0, 300.0, p.top),
    ]
    .into_iter()
    .enumerate()
    {
        let y = 436.0 + 30.0 * i as f32;
        let puff = Shape::round_rect(x, y, w, 34.0, 17.0);
        s.form(&puff, tone.mix(p.ink, 0.15), 7.0);
        s.circle(x + w, y + 17.0, 6.0, p.low);
    }
}

/// A kitchen balance with a soup bowl on it, on a very small table.
fn scales(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-20.0, p.key);
    s.form(
        &Shape::poly("372,504 628,504 612,560 388,560"),
        p.body.mix(p.ink, 0.45),
        8.0,
    );
    s.form(&Shape::ellipse(500.0, 506.0, 150.0, 22.0), p.body, 7.0);
    s.form(
        &Shape::poly("440,500 560,500 536,438 464,438"),
        p.top.mix(p.mid, 0.3),
        8.0,
    );
    s.circle(500.0, 474.0, 25.0, p.key);
    s.stroke(&Shape::circle(500.0, 474.0, 25.0), p.ink, 5.0);
    s.line(&[(500.0, 474.0), (516.0, 460.0)], p.acc, 5.0);
    s.form(
        &Shape::svg("M372 366H628C626 412 580 440 500 440C420 440 374 412 372 366Z"),
        p.low.mix(p.key, 0.5),
        12.0,
    );
    s.fill(&Shape::svg("M380 386H620L616 398H384Z"), p.mid);
    s.fill(&Shape::ellipse(500.0, 368.0, 128.0, 16.0), p.ink);
}

/// The baby: all head, wings like ears.
fn whelp(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.lit_by(-60.0, p.key.mix(p.lamp(), 0.3));
    let at = |d: &str| Shape::svg(d).at(x, y, k);
    for side in [-1.0, 1.0] {
        let wing = Shape::svg("M30 -30C70 -70 100 -96 134 -92C122 -80 126 -64 110 -56C112 -42 96 -34 82 -36C74 -22 50 -14 34 -12Z").scaled(side, 1.0);
        s.form(&wing.at(x + 14.0, y, k), p.acc.mix(p.ink, 0.25), 5.0);
    }
    s.form(
        &at("M-46 4C-56 -40 -36 -78 6 -82C48 -80 66 -40 58 4Z"),
        p.acc,
        9.0,
    );
    s.fill(
        &at("M-30 4C-36 -30 -22 -58 -2 -62C16 -56 26 -30 24 4Z"),
        p.low,
    );
    s.form(&at("M-84 -92C-86 -120 -60 -126 -44 -140C-30 -176 30 -184 56 -150C76 -122 66 -82 34 -70C0 -60 -76 -58 -84 -92Z"), p.acc, 10.0);
    for (hx, hy) in [(-14.0, -166.0), (30.0, -166.0)] {
        s.fill(
            &Shape::poly("-8,4 2,-30 10,6").at(x + hx * k, y + hy * k, k),
            p.key,
        );
    }
    s.circle(x - 16.0 * k, y - 122.0 * k, 17.0 * k, p.key);
    s.circle(x - 21.0 * k, y - 120.0 * k, 9.0 * k, p.ink);
    s.circle(x - 24.0 * k, y - 124.0 * k, 3.0 * k, WHITE);
    s.fill(
        &at("M-84 -92C-70 -78 -50 -76 -36 -82C-50 -66 -76 -68 -84 -92Z"),
        p.ink,
    );
    s.circle(x - 66.0 * k, y - 112.0 * k, 4.0 * k, p.ink);
    for side in [-1.0, 1.0] {
        s.form(
            &Shape::ellipse(x + side * 74.0 * k, y - 4.0 * k, 24.0 * k, 13.0 * k),
            p.acc,
            4.0,
        );
    }
}

/// A thin straight flame from the whelp's mouth to the tip of the moustache.
fn breath(s: &mut Stage, from: Pt, to: Pt) {
    let p = s.pal;
    let fire = p.lamp();
    let jet = Shape::polygon(&[
        (from.0, from.1 + 4.0),
        (to.0 + 34.0, to.1 - 14.0),
        (to.0 + 10.0, to.1),
        (to.0 + 30.0, to.1 + 12.0),
        (from.0, from.1 + 12.0),
    ]);
    s.fill(&jet, fire);
    s.fill(
        &Shape::polygon(&[
            (from.0, from.1 + 6.0),
            (to.0 + 40.0, to.1 - 5.0),
            (to.0 + 40.0, to.1 + 5.0),
            (from.0, from.1 + 10.0),
        ]),
        p.key,
    );
    let flame = Shape::svg(
        "M0 14C-24 4 -24 -24 -8 -36C-10 -22 2 -20 4 -32C6 -46 -2 -54 6 -66C24 -46 32 -8 0 14Z",
    )
    .at(to.0, to.1, 1.0);
    s.glow(to, 130.0, fire, 1.0);
    s.fill(&flame, fire);
    s.fill(
        &Shape::svg("M0 10C-12 2 -12 -12 -2 -22C2 -14 8 -18 8 -28C18 -12 16 4 0 10Z")
            .moved(to.0, to.1),
        p.key,
    );
}
