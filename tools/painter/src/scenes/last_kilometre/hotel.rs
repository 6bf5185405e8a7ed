//! The hotel on the pass: two jerseys on a shutter, their sleeves knotted by the wind.

use super::{COBALT, HAY, NAVY};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

/// Two jerseys on one shutter; the wind has knotted their sleeves.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[
            HAY.mix(Colour::hex(0xb8_6a2c), 0.35),
            HAY,
            HAY.mix(p.key, 0.5),
        ],
    ));
    s.lit_by(58.0, p.key);
    shutter(s);
    s.line(
        &[
            (60.0, 58.0),
            (300.0, 74.0),
            (480.0, 78.0),
            (660.0, 74.0),
            (920.0, 54.0),
        ],
        p.ink,
        6.0,
    );
    jersey(s, (270.0, 76.0), 1.0, NAVY);
    jersey(s, (690.0, 76.0), -1.0, COBALT);
    knot(s);
    sill(s);
    slats_of_sun(s);
    s.vignette(Colour::hex(0x6a_3a1c), 0.4);
}

fn shutter(s: &mut Stage) {
    let p = s.pal;
    let green = p.body.mix(Colour::hex(0x3a_7a5a), 0.45);
    s.form(
        &Shape::rect(96.0, -20.0, 768.0, 480.0),
        green.mix(p.ink, 0.25),
        10.0,
    );
    for x in [112.0, 488.0] {
        s.rect(x, -10.0, 360.0, 460.0, green.mix(p.ink, 0.55));
        for i in 0..15 {
            let y = -4.0 + 31.0 * i as f32;
            let slat =
                Shape::polygon(&[(x, y), (x + 360.0, y), (x + 360.0, y + 20.0), (x, y + 20.0)]);
            s.fill(
                &slat,
                Ink::down(
                    y,
                    y + 20.0,
                    &[green.mix(p.key, 0.5), green, green.mix(p.ink, 0.15)],
                ),
            );
        }
        s.stroke(&Shape::rect(x, -20.0, 360.0, 474.0), green, 16.0);
    }
}

/// A racing jersey on the line, its collar at (x, y); `k` is the side of its free sleeve.
fn jersey(s: &mut Stage, (x, y): Pt, k: f32, hue: Colour) {
    let p = s.pal;
    let put = |pts: &str| Shape::spline(pts).scaled(-k, 1.0).moved(x, y);
    s.fill(
        &put("-120,60 -60,0 60,0 120,40 130,200 128,330 0,350 -128,330 -130,200")
            .moved(-22.0, 20.0),
        (p.ink, 0.4),
    );
    let free = put("70,4 140,20 196,90 214,170 176,186 146,140 104,110");
    s.form(&free, hue.mix(p.ink, 0.2), 9.0);
    let body = put(
        "-50,-4 0,10 50,-4 96,8 122,60 116,150 126,250 122,330 60,346 0,336 -60,348 -120,332 -126,250 -116,150 -124,60 -98,10",
    );
    s.form(&body, hue, 11.0);
    s.clipped(&body, |s| {
        s.rect(x - 140.0, y + 128.0, 280.0, 40.0, p.key);
        s.rect(x - 140.0, y + 176.0, 280.0, 12.0, HAY);
        for (a, b) in [
            ((-60.0, 40.0), (-90.0, 340.0)),
            ((20.0, 60.0), (30.0, 350.0)),
            ((86.0, 80.0), (70.0, 340.0)),
        ] {
            let fold = Shape::tube(&[
                (x - k * a.0, y + a.1, 2.0),
                (x - k * (a.0 + b.0) * 0.5 + 8.0, y + (a.1 + b.1) * 0.5, 12.0),
                (x - k * b.0, y + b.1, 22.0),
            ]);
            s.fill(&fold, (p.ink, 0.3));
        }
        s.line(&[(x, y), (x, y + 120.0)], p.key, 4.0);
    });
    s.form(&put("-52,-8 0,8 52,-8 44,18 0,32 -44,18"), p.key, 4.0);
    for dx in [-86.0, 86.0] {
        s.form(
            &Shape::round_rect(x + dx - 8.0, y - 26.0, 16.0, 44.0, 4.0),
            Colour::hex(0xd8_9a5a),
            3.0,
        );
    }
    let arm = Shape::limb(&format!(
        "{},{},40 {},{},36 {},{},30 {},{},24",
        x + k * 96.0,
        y + 44.0,
        x + k * 134.0,
        y + 84.0,
        x + k * 170.0,
        y + 118.0,
        x + k * 204.0,
        y + 142.0
    ));
    s.form(&arm, hue, 9.0);
    s.fill(
        &Shape::limb(&format!(
            "{},{},34 {},{},33",
            x + k * 150.0,
            y + 100.0,
            x + k * 164.0,
            y + 112.0
        )),
        p.key,
    );
}

fn knot(s: &mut Stage) {
    let p = s.pal;
    for (pts, hue) in [
        (
            "470,250 500,300 520,350 512,390 492,384 480,340 452,290",
            NAVY,
        ),
        (
            "492,250 460,300 440,350 450,396 470,384 486,340 512,290",
            COBALT,
        ),
        (
            "436,206 480,190 524,210 530,250 500,272 456,270 432,246",
            NAVY,
        ),
        ("470,196 524,204 536,240 500,262 468,240", COBALT),
    ] {
        s.form(&Shape::spline(pts), hue, 7.0);
    }
    let (x, y) = (482.0, 228.0);
    s.line(&[(x, y), (x + 30.0, y + 96.0)], p.body.mix(p.ink, 0.3), 7.0);
    s.form(
        &Shape::spline("0,0 30,-14 54,2 26,14").moved(x + 22.0, y + 62.0),
        p.body.mix(p.ink, 0.2),
        4.0,
    );
    for i in 0..7 {
        let a = std::f32::consts::TAU * i as f32 / 7.0;
        let petal = Shape::ellipse(x + a.cos() * 36.0, y + a.sin() * 36.0, 32.0, 21.0).turned_by(
            a.to_degrees(),
            x + a.cos() * 36.0,
            y + a.sin() * 36.0,
        );
        s.form(&petal, p.acc.mix(WHITE, 0.1 * (i % 2) as f32), 6.0);
    }
    s.form(&Shape::circle(x, y, 22.0), HAY, 6.0);
}

/// Two bidons with sugar on their shoulders, touching.
fn sill(s: &mut Stage) {
    let p = s.pal;
    s.form(
        &Shape::rect(-20.0, 462.0, 1000.0, 110.0),
        p.key.mix(HAY, 0.35),
        8.0,
    );
    s.rect(
        -20.0,
        494.0,
        1000.0,
        60.0,
        Ink::down(
            494.0,
            H,
            &[HAY.mix(Colour::hex(0xb8_6a2c), 0.4), Colour::hex(0x9a_5228)],
        ),
    );
    for (x, turn, hue) in [(356.0, 5.0, COBALT), (416.0, -4.0, NAVY)] {
        s.fill(
            &Shape::poly("-26,0 26,0 -90,16 -190,16").moved(x, 480.0),
            (p.ink, 0.4),
        );
        let put = |shape: Shape| shape.turned_by(turn, 0.0, 0.0).moved(x, 484.0);
        s.form(
            &put(Shape::round_rect(-29.0, -104.0, 58.0, 104.0, 12.0)),
            p.key,
            8.0,
        );
        s.form(&put(Shape::rect(-29.0, -66.0, 58.0, 30.0)), hue, 6.0);
        s.form(
            &put(Shape::poly("-26,-102 26,-102 12,-124 -12,-124")),
            hue,
            4.0,
        );
        s.form(
            &put(Shape::round_rect(-9.0, -142.0, 18.0, 22.0, 6.0)),
            p.acc,
            3.0,
        );
        for i in 0..9 {
            s.fill(
                &put(Shape::rect(
                    -24.0 + 6.0 * i as f32,
                    -108.0 + ((i * 5 % 4) as f32) * 4.0,
                    6.0,
                    6.0,
                )),
                WHITE,
            );
        }
    }
}

/// Bars of sun that fall through other slats, out of sight.
fn slats_of_sun(s: &mut Stage) {
    let p = s.pal;
    for i in 0..7 {
        let y = -60.0 + 96.0 * i as f32;
        let bar = Shape::polygon(&[
            (W + 10.0, y - 120.0),
            (W + 10.0, y - 76.0),
            (-10.0, y + 174.0),
            (-10.0, y + 130.0),
        ]);
        s.screen(&bar, (p.low, 0.2));
        s.multiply(&bar.moved(0.0, 47.0), (Colour::hex(0xc8_8a70), 0.4));
    }
}
