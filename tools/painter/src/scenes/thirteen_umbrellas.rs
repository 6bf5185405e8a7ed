//! Thirteen Umbrellas: rainy cornflower, blossom pink, taxi amber; a song goes from hand to hand.

mod finale;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::{At, Stage};
use std::f32::consts::TAU;

const TITLE: &str = "thirteen-umbrellas";
const P: Palette = Palette::of([
    0x274472, 0x6c8ebf, 0xf9c6d3, 0xfff3f0, 0xa3b4d9, 0x101e3c, 0xffb000,
]);
const PURPLE: Colour = Colour::hex(0x6a_35b0);
const LILAC: Colour = Colour::hex(0xb7_9ce8);
const YELLOW: Colour = Colour::hex(0xff_d23f);
const ROSE: Colour = Colour::hex(0xf0_6f94);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "ensemble", P, finale::ensemble),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
    ]
}

/// Anjali dances on the kerb; her ponytail draws an arc of spray in the lamp's amber.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let lamp = (700.0, 178.0);
    s.wash(Ink::Radial(
        lamp,
        (900.0, 760.0),
        vec![
            (0.0, p.acc.mix(p.key, 0.35), 1.0),
            (0.3, p.acc, 1.0),
            (0.62, p.acc.mix(ROSE, 0.5), 1.0),
            (1.0, PURPLE.mix(p.top, 0.5), 1.0),
        ],
    ));
    houses(s);
    street_lamp(s, lamp);
    let kerb = 440.0;
    s.rect(
        -8.0,
        kerb - 8.0,
        W + 16.0,
        120.0,
        Ink::down(kerb - 8.0, H, &[p.acc.mix(p.top, 0.45), p.top]),
    );
    spray(s, (320.0, 190.0));
    dancer(s, kerb - 4.0);
    s.reflect(kerb, 240.0, 3.0, 0.85);
    s.rect(-8.0, kerb - 8.0, W + 16.0, 9.0, p.key.mix(p.acc, 0.5));
    for (x, y, r) in [
        (180.0, 486.0, 40.0),
        (470.0, 508.0, 52.0),
        (640.0, 474.0, 32.0),
        (860.0, 500.0, 44.0),
    ] {
        s.stroke(&Shape::ellipse(x, y, r, r * 0.2), (p.key, 0.75), 3.5);
        s.stroke(&Shape::ellipse(x, y, r * 0.5, r * 0.1), (p.key, 0.6), 3.0);
    }
    s.raining(0.55);
    s.vignette(p.ink, 0.5);
}

fn houses(s: &mut Stage) {
    let p = s.pal;
    let far = p.acc.mix(ROSE, 0.55).mix(p.top, 0.25);
    for (x, y, w) in [
        (-20.0, 110.0, 110.0),
        (90.0, 190.0, 130.0),
        (420.0, 230.0, 110.0),
        (830.0, 120.0, 150.0),
    ] {
        s.rect(x, y, w, 340.0, far);
        s.poly(
            &[(x - 6.0, y), (x + w * 0.5, y - 46.0), (x + w + 6.0, y)],
            far.mix(p.top, 0.3),
        );
        for r in 0..4 {
            for c in 0..3 {
                let (wx, wy) = (x + w * (0.16 + 0.28 * c as f32), y + 24.0 + 56.0 * r as f32);
                s.rect(
                    wx,
                    wy,
                    w * 0.15,
                    30.0,
                    if (r + c) % 2 == 0 {
                        p.acc.mix(p.key, 0.5)
                    } else {
                        far.mix(p.top, 0.4)
                    },
                );
            }
        }
    }
}

fn street_lamp(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.circle(x, y, 150.0, (p.acc.mix(p.key, 0.55), 0.55));
    s.circle(x, y, 104.0, (p.key.mix(p.acc, 0.3), 0.75));
    s.rect(x - 8.0, y + 40.0, 16.0, 300.0, p.ink);
    s.fill(
        &Shape::round_rect(x - 22.0, y + 230.0, 44.0, 40.0, 8.0),
        p.ink,
    );
    s.fill(
        &Shape::poly("-34,-46 34,-46 24,44 -24,44").moved(x, y),
        p.key,
    );
    s.fill(&Shape::poly("-46,-44 0,-84 46,-44").moved(x, y), p.ink);
    s.rect(x - 28.0, y + 40.0, 56.0, 10.0, p.ink);
    s.glow((x, y), 330.0, p.key, 0.7);
}

/// The arc of spray: drops on a spiral round her, thick where the whip has just been.
fn spray(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for i in 0..170 {
        let t = i as f32 / 170.0;
        let a = -2.75 + 4.9 * t;
        let r = 150.0 + 66.0 * t + s.dice.gauss(6.0 + 12.0 * t);
        let (size, turn) = (s.dice.range(1.6, 5.2) * (1.3 - 0.6 * t), a.to_degrees());
        let drop = Shape::ellipse(0.0, 0.0, size, size * 2.2).turned_by(turn, 0.0, 0.0);
        s.fill(
            &drop.moved(x + a.cos() * r, y + 40.0 + a.sin() * r * 0.9),
            (p.key, 0.95),
        );
    }
}

/// The ponytail as a whip, flung back from her crown.
fn whip(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(60.0, p.acc.mix(p.key, 0.5));
    let hair = Shape::tube(&[
        (x, y + 10.0, 9.0),
        (x - 16.0, y - 22.0, 13.0),
        (x - 62.0, y - 34.0, 19.0),
        (x - 112.0, y - 4.0, 20.0),
        (x - 142.0, y + 54.0, 14.0),
        (x - 146.0, y + 104.0, 2.0),
    ]);
    s.form(&hair, p.ink.mix(PURPLE, 0.12), 5.0);
    s.circle(x + 1.0, y + 6.0, 10.0, p.acc);
}

/// Anjali in her bell of a skirt, a closed umbrella for a partner.
fn dancer(s: &mut Stage, ground: f32) {
    let p = s.pal;
    let light = Light {
        dir: [0.8, 0.3, 0.3],
        light_at: 0.25,
        depth: 0.5,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.top.mix(PURPLE, 0.4), p.low);
    let pose = Pose::new(66.0, Expression::TENDER)
        .head(-10.0, -6.0)
        .body(44.0)
        .bend(-4.0, -6.0)
        .arms(
            Arm::Reach {
                at: [1.0, -1.4, 3.2],
                grip: Grip::Rod,
            },
            Arm::Reach {
                at: [3.4, 0.6, 0.4],
                grip: Grip::Open,
            },
        )
        .stance(Stance::Walk);
    let dress = Costume::new(Garment::Dress, PURPLE, p.low, p.acc).legs(PURPLE, p.acc);
    let Some(priya) = actor("priya-raghavan") else {
        return;
    };
    let framing = Framing::on_ground(priya, &pose, 0.335, ground / H, 0.66, W / H);
    let her = s.cast("priya-raghavan", Some(dress), pose, framing, light);
    whip(s, (her.crown.x - 8.0, her.crown.y - 4.0));
    s.lay(&her);
    let (hx, hy) = ((her.feet[0].x + her.feet[1].x) * 0.5, ground);
    s.put(At::new(hx - 6.0, hy, 0.92), |s| bell(s, (0.0, 0.0)));
    if let Some(hand) = her
        .hands
        .into_iter()
        .flatten()
        .max_by(|a, b| a.x.total_cmp(&b.x))
    {
        closed_umbrella(s, (hand.x, hand.y), 82.0, 190.0, ROSE);
        s.close_hands(&her);
    }
}

/// The skirt, flung out like a bell.
fn bell(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(70.0, p.key);
    let under = Shape::ellipse(0.0, -112.0, 118.0, 24.0)
        .turned_by(-8.0, 0.0, -112.0)
        .moved(x, y);
    s.fill(&under, PURPLE.mix(p.ink, 0.6));
    let skirt = Shape::svg("M-24 -232C-20 -244 22 -244 26 -232C40 -190 84 -160 122 -132C128 -122 110 -120 100 -110C84 -120 70 -112 56 -100C40 -112 20 -108 4 -94C-14 -106 -34 -104 -50 -88C-66 -100 -84 -98 -98 -84C-112 -86 -124 -92 -120 -102C-84 -140 -40 -180 -24 -232Z").moved(x, y);
    s.form(&skirt, PURPLE, 8.0);
    s.clipped(&skirt, |s| {
        for path in [
            "M-14 -236C-24 -190 -60 -130 -92 -80L-60 -84C-40 -130 -12 -190 -6 -236Z",
            "M4 -236C2 -190 0 -140 -8 -90L24 -96C22 -150 14 -200 10 -236Z",
        ] {
            s.fill(
                &Shape::svg(path).moved(x, y),
                (PURPLE.mix(p.ink, 0.45), 0.85),
            );
        }
        s.fill(
            &Shape::svg("M18 -236C30 -190 60 -150 110 -112L128 -128C80 -160 44 -196 28 -236Z")
                .moved(x, y),
            (p.acc.mix(ROSE, 0.4), 0.6),
        );
    });
}

fn closed_umbrella(s: &mut Stage, (x, y): Pt, turn: f32, len: f32, hue: Colour) {
    let p = s.pal;
    let k = len / 200.0;
    s.lit_by(60.0, p.key);
    s.stroke(
        &Shape::svg("M0 -60V6C0 26 -28 26 -28 4")
            .turned_by(turn, 0.0, 0.0)
            .at(x, y, k),
        p.ink,
        10.0 * k,
    );
    let cloth = Shape::svg("M-8 160C-22 110 -24 40 -17 14L-8 4H8L17 14C24 40 22 110 8 160L0 182Z")
        .turned_by(180.0 + turn, 0.0, 0.0)
        .at(x, y - 16.0 * k, k);
    s.form(&cloth, hue, 7.0 * k);
}

/// Toby sews a sun: the half-covered umbrella stands behind his head, and one amber panel is missing.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[WHITE, p.key, p.low.mix(p.key, 0.6)]));
    bats(s);
    sun_of_ribs(s, (470.0, 236.0));
    let light = Light {
        dir: [-0.66, 0.4, 0.6],
        light_at: 0.14,
        shadow_at: -0.06,
        ..Light::day(-1.0)
    }
    .colours(p.key, PURPLE.mix(p.top, 0.4), p.acc);
    let mut caught = Expression::BEAM.blend(Expression::WONDER, 0.3);
    caught.brow_in = 0.12;
    caught.brow_out = 0.06;
    let pose = Pose::new(-24.0, caught)
        .head(-2.0, 8.0)
        .look(0.06, 0.03)
        .body(-10.0)
        .arms(Arm::Down, Arm::HoldUp);
    let apron = Costume::new(Garment::Apron, LILAC, LILAC.mix(p.key, 0.35), PURPLE);
    let him = s.act_in(
        "jasper-wren",
        apron,
        pose,
        Framing::new(0.47, 0.43, 0.40),
        light,
    );
    if let Some(hand) = him
        .hands
        .into_iter()
        .flatten()
        .max_by(|a, b| a.x.total_cmp(&b.x))
    {
        needle(s, (hand.x, hand.y));
        s.close_hands(&him);
    }
    bench(s);
}

/// A needle as long as a hand, and the amber thread that runs to the bench.
fn needle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let thread = Shape::svg(&format!(
        "M{} {}C{} {} 980 330 868 470",
        x + 18.0,
        y - 60.0,
        x + 150.0,
        y - 150.0
    ));
    s.stroke(&thread, p.acc.mix(ROSE, 0.25), 7.0);
    s.poly(
        &[
            (x + 12.0, y - 74.0),
            (x + 26.0, y - 72.0),
            (x - 34.0, y + 92.0),
        ],
        p.ink,
    );
    s.circle(x + 18.0, y - 66.0, 4.0, p.key);
}

/// Two closed umbrellas at each side, asleep like bats.
fn bats(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    for (x, l, hue) in [(44.0, 1.5, PURPLE), (918.0, 1.5, p.top)] {
        let hook = Shape::svg("M0 44V-30").at(x, 22.0, 1.0);
        s.stroke(&hook, p.ink, 9.0);
        let body = Shape::svg(
            "M-30 40C-40 70 -34 130 -12 196L0 236L12 196C34 130 40 70 30 40C20 30 -20 30 -30 40Z",
        )
        .scaled(1.3, l)
        .moved(x, 12.0);
        s.form(&body, hue, 10.0);
        s.rect(x - 44.0, 12.0 + 104.0 * l, 88.0, 12.0, hue.mix(p.ink, 0.5));
    }
}

/// Ten ribs and eight panels: a wheel of colours with one gap where the amber is to go.
fn sun_of_ribs(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let tip = |i: f32, r: f32| {
        let a = TAU * (i - 0.2) / 10.0;
        (x + a.cos() * r * 1.16, y + a.sin() * r)
    };
    let hues = [
        None,
        Some(p.key.mix(p.acc, 0.1)),
        Some(ROSE),
        Some(p.key.mix(p.acc, 0.1)),
        Some(p.mid),
        Some(WHITE),
        Some(p.acc),
        Some(p.key.mix(p.acc, 0.1)),
        Some(ROSE),
        Some(WHITE),
    ];
    for (i, hue) in hues.into_iter().enumerate() {
        let (a, m, b) = (
            tip(i as f32, 330.0),
            tip(i as f32 + 0.5, 288.0),
            tip(i as f32 + 1.0, 330.0),
        );
        let panel = Shape::svg(&format!(
            "M{x} {y}L{} {}Q{} {} {} {}Z",
            a.0, a.1, m.0, m.1, b.0, b.1
        ));
        if let Some(hue) = hue {
            s.fill(&panel.moved(7.0, 9.0), (p.top, 0.3));
            s.fill(&panel, hue);
            let c = (
                (a.0 + b.0 + 2.0 * m.0) * 0.25,
                (a.1 + b.1 + 2.0 * m.1) * 0.25,
            );
            let q = ((m.0 + b.0) * 0.5, (m.1 + b.1) * 0.5);
            let half = Shape::svg(&format!(
                "M{x} {y}L{} {}Q{} {} {} {}Z",
                c.0, c.1, q.0, q.1, b.0, b.1
            ));
            s.fill(&half, hue.mix(p.top, 0.14));
        } else {
            s.stroke(&panel, (p.acc.mix(ROSE, 0.25), 0.9), 6.0);
        }
    }
    for i in 0..10 {
        let end = tip(i as f32, 340.0);
        s.line(&[(x, y), end], p.ink, 11.0);
        s.circle(end.0, end.1, 12.0, p.acc);
    }
}

fn bench(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-50.0, p.key);
    s.rect(-8.0, 470.0, W + 16.0, 80.0, p.top.mix(p.ink, 0.35));
    s.rect(-8.0, 466.0, W + 16.0, 10.0, p.body);
    for (x, h, hue) in [
        (66.0, 62.0, p.acc),
        (118.0, 48.0, ROSE),
        (164.0, 56.0, p.mid),
    ] {
        s.form(&Shape::rect(x - 20.0, 470.0 - h, 40.0, h), hue, 6.0);
        s.form(&Shape::rect(x - 26.0, 464.0 - h, 52.0, 10.0), p.key, 3.0);
        s.form(&Shape::rect(x - 26.0, 462.0, 52.0, 10.0), p.key, 3.0);
    }
    s.stroke(
        &Shape::svg("M184 440C260 380 300 520 380 462C420 440 470 500 520 470"),
        p.mid,
        5.0,
    );
    s.stroke(
        &Shape::svg("M740 466L846 428M742 426L846 468"),
        p.body.mix(p.ink, 0.3),
        10.0,
    );
    for (x, y) in [(730.0, 470.0), (732.0, 422.0)] {
        s.stroke(&Shape::circle(x, y, 17.0), p.acc, 9.0);
    }
}

/// From straight above: two umbrellas overlap like a Venn diagram and two faces look up from it.
fn pair(s: &mut Stage) {
    let p = s.pal;
    crossing(s);
    let (a, b) = ((394.0, 276.0), (578.0, 276.0));
    for (c, d) in [(a, -1.0), (b, 1.0)] {
        s.circle(c.0 + d * 6.0, c.1 + 24.0, 204.0, (p.ink, 0.55));
    }
    from_above(s, a, 200.0, 0.2, PURPLE);
    from_above(s, b, 200.0, 0.05, LILAC);
    s.clipped(&Shape::circle(a.0, a.1, 196.0), |s| {
        s.clipped(&Shape::circle(b.0, b.1, 196.0), |s| s.wash((ROSE, 0.85)));
    });
    let light = |side: f32| {
        Light {
            dir: [0.5 * side, 0.5, 0.7],
            light_at: 0.3,
            ..Light::golden(side)
        }
        .colours(p.key, p.top.mix(PURPLE, 0.4), p.acc)
    };
    let both = Shape::circle(a.0, a.1, 198.0).and(&Shape::circle(b.0, b.1, 198.0));
    let anjali = Pose::new(46.0, Expression::SMILE)
        .head(-6.0, 8.0)
        .look(0.04, 0.0)
        .body(10.0);
    let toby = Pose::new(-32.0, Expression::WONDER.blend(Expression::SMILE, 0.6))
        .head(-8.0, -10.0)
        .look(-0.04, 0.0)
        .body(-10.0);
    let sari = Costume::new(Garment::Coat, PURPLE, p.acc, p.acc);
    s.clipped(&both, |s| {
        s.act(
            "jasper-wren",
            toby,
            Framing::new(0.592, 0.53, 0.33),
            light(-1.0),
        );
        s.act_in(
            "priya-raghavan",
            sari,
            anjali,
            Framing::new(0.424, 0.53, 0.31),
            light(1.0),
        );
    });
    falling_rain(s, (486.0, 270.0));
    s.vignette(p.ink, 0.55);
}

/// The wet bridge by lamplight and twelve black umbrellas in two currents.
fn crossing(s: &mut Stage) {
    let p = s.pal;
    let night = p.ink.mix(p.top, 0.2);
    s.wash(night);
    for (x, y, r) in [
        (110.0, 180.0, 190.0),
        (880.0, 380.0, 200.0),
        (486.0, 270.0, 340.0),
    ] {
        s.oval(x, y, r * 1.3, r * 1.1, PURPLE.mix(p.ink, 0.5));
        s.oval(
            x,
            y,
            r * 0.95,
            r * 0.8,
            p.acc.mix(ROSE, 0.3).mix(p.ink, 0.12),
        );
    }
    paving(s);
    for (x, y, r, a) in [
        (66.0, 66.0, 74.0, 0.1),
        (208.0, 20.0, 60.0, 0.5),
        (46.0, 236.0, 66.0, 0.3),
        (150.0, 372.0, 70.0, 0.0),
        (34.0, 500.0, 78.0, 0.6),
        (236.0, 528.0, 62.0, 0.2),
        (900.0, 60.0, 76.0, 0.2),
        (752.0, 10.0, 64.0, 0.4),
        (930.0, 236.0, 62.0, 0.1),
        (806.0, 176.0, 52.0, 0.5),
        (842.0, 400.0, 72.0, 0.3),
        (730.0, 524.0, 66.0, 0.0),
    ] {
        s.circle(x + 12.0, y + 14.0, r, (p.ink, 0.6));
        from_above(s, (x, y), r, a, p.ink.mix(p.top, 0.04));
    }
}

/// An open umbrella from above: eight panels, scallops, a point.
fn from_above(s: &mut Stage, (x, y): Pt, r: f32, turn: f32, hue: Colour) {
    let p = s.pal;
    let tip = |i: f32, k: f32| {
        let a = turn + TAU * i / 8.0;
        (x + a.cos() * r * k, y + a.sin() * r * k)
    };
    for i in 0..8 {
        let f = i as f32;
        let (a, b, m) = (tip(f, 1.0), tip(f + 1.0, 1.0), tip(f + 0.5, 0.88));
        let facing = ((turn + TAU * (f + 0.5) / 8.0).cos() * -0.5
            - (turn + TAU * (f + 0.5) / 8.0).sin() * 0.8)
            * 0.5;
        let tone = if facing > 0.0 {
            hue.mix(p.key, facing * 0.5)
        } else {
            hue.mix(p.ink, -facing * 0.8)
        };
        s.fill(
            &Shape::svg(&format!(
                "M{x} {y}L{} {}Q{} {} {} {}Z",
                a.0, a.1, m.0, m.1, b.0, b.1
            )),
            tone,
        );
        s.line(&[(x, y), a], (hue.mix(p.ink, 0.6), 0.8), 0.016 * r + 1.0);
    }
    for i in [5.0, 6.0] {
        let (a, b, m) = (tip(i, 0.98), tip(i + 1.0, 0.98), tip(i + 0.5, 0.87));
        s.stroke(
            &Shape::svg(&format!("M{} {}Q{} {} {} {}", a.0, a.1, m.0, m.1, b.0, b.1)),
            (p.acc, 0.85),
            0.02 * r + 2.0,
        );
    }
    s.circle(x, y, r * 0.045, hue.mix(p.key, 0.5));
}

fn paving(s: &mut Stage) {
    let p = s.pal;
    for _ in 0..30 {
        let (x, y, r) = (
            s.dice.range(0.0, W),
            s.dice.range(0.0, H),
            s.dice.range(12.0, 40.0),
        );
        s.stroke(&Shape::circle(x, y, r), (p.acc, 0.65), 3.0);
        s.stroke(
            &Shape::circle(x, y, r * 0.5),
            (p.acc.mix(p.key, 0.4), 0.6),
            2.5,
        );
    }
}

/// Rain from above: every drop runs away from us towards the middle of the picture.
fn falling_rain(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for i in 0..56 {
        let a = TAU * i as f32 / 56.0 + s.dice.range(-0.05, 0.05);
        let r = s.dice.range(280.0, 560.0);
        let l = r * 0.1;
        s.line(
            &[
                (x + a.cos() * r, y + a.sin() * r * 0.8),
                (x + a.cos() * (r + l), y + a.sin() * (r + l) * 0.8),
            ],
            (p.key, 0.75),
            3.5,
        );
    }
}
