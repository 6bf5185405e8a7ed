//! Grandma on the television: nose to nose through the glass.

use super::{GREEN, MAGENTA};
use kit::canvas::{Ink, OnCanvas, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Costume, Expression, Framing, Garment, Light, Pose};
use kit::stage::Stage;

/// Nose to nose through the glass of an old television.
pub(super) fn pair(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.ink.mix(Colour::hex(0x06_0820), 0.5), p.ink, p.top],
    ));
    bedroom(s);
    s.lit_by(80.0, p.acc.mix(p.key, 0.5));
    let screen = television(s);
    let pink = Light {
        light_at: 0.32,
        depth: 0.7,
        ..Light::day(-1.0)
    }
    .colours(p.key, MAGENTA.mix(p.top, 0.3), WHITE);
    let knit = Costume::new(Garment::Sweater, MAGENTA, MAGENTA.mix(p.acc, 0.3), p.low);
    let granny = Pose::new(-74.0, Expression::TENDER)
        .head(5.0, 0.0)
        .body(-50.0);
    s.clipped(&screen, |s| {
        s.act_in(
            "agnes-thorne",
            knit,
            granny,
            Framing::new(0.665, 0.5, 0.5),
            pink,
        );
        for i in 0..22 {
            s.rect(470.0, 60.0 + 20.0 * i as f32, 460.0, 7.0, (p.acc, 0.3));
        }
        s.fill(&Shape::poly("520,60 640,60 500,470 440,470"), (WHITE, 0.16));
    });
    s.crescent(&screen, (p.acc, 0.9), (-10.0, -6.0), 3.0);
    s.glow((560.0, 270.0), 380.0, p.acc, 0.35);
    let light = Light {
        dir: [0.9, 0.12, 0.3],
        light_at: 0.28,
        depth: 0.8,
        ..Light::night(1.0)
    }
    .colours(p.low.mix(p.acc, 0.2), p.ink, p.mid);
    let jumper = Costume::new(Garment::Sweater, GREEN, GREEN.mix(p.key, 0.2), p.key);
    let boy = Pose::new(78.0, Expression::SMILE)
        .head(3.0, 5.0)
        .body(62.0)
        .bend(8.0, 0.0);
    s.act_in(
        "leo-fontaine",
        jumper,
        boy,
        Framing::new(0.355, 0.5, 0.5),
        light,
    );
    s.vignette(p.ink, 0.5);
}

/// The dark room: a window, a shelf of toys.
fn bedroom(s: &mut Stage) {
    let p = s.pal;
    let tone = p.ink.mix(p.top, 0.75);
    s.rect(40.0, 36.0, 150.0, 180.0, p.top.mix(p.mid, 0.25));
    for (x, y, r) in [
        (70.0, 80.0, 3.0),
        (140.0, 60.0, 4.0),
        (110.0, 150.0, 3.0),
        (160.0, 180.0, 2.5),
        (80.0, 190.0, 2.5),
    ] {
        s.circle(x, y, r, p.key);
    }
    s.stroke(&Shape::rect(40.0, 36.0, 150.0, 180.0), p.ink, 12.0);
    s.line(&[(115.0, 36.0), (115.0, 216.0)], p.ink, 9.0);
    s.rect(-8.0, 322.0, 250.0, 12.0, tone);
    s.fill(
        &Shape::turned("0,-1 .16,-.8 .2,-.5 .2,-.2 .34,0 .12,-.06 0,-.06").at(60.0, 322.0, 96.0),
        tone,
    );
    s.circle(60.0, 266.0, 10.0, p.acc.mix(p.ink, 0.4));
    for (x, w, h) in [
        (110.0, 30.0, 30.0),
        (126.0, 30.0, 60.0),
        (146.0, 30.0, 30.0),
    ] {
        s.stroke(&Shape::rect(x, 322.0 - h, w, 28.0), tone, 6.0);
    }
}

/// The set: a pink-white glass in a cobalt case, coat-hanger aerial; returns the glass.
fn television(s: &mut Stage) -> Shape {
    let p = s.pal;
    for (a, b) in [
        ((690.0, 40.0), (590.0, -30.0)),
        ((720.0, 40.0), (850.0, -40.0)),
    ] {
        s.line(&[a, b], p.mid, 7.0);
    }
    let case = Shape::round_rect(436.0, 22.0, 560.0, 500.0, 46.0);
    s.form(&case, p.top, 12.0);
    s.fill(&Shape::round_rect(456.0, 44.0, 486.0, 442.0, 60.0), p.ink);
    for y in [506.0, 516.0] {
        s.rect(500.0, y, 300.0, 4.0, p.ink);
    }
    let screen = Shape::svg(
        "M480 270C480 140 484 84 520 74C620 60 790 60 880 74C914 82 924 150 924 270C924 380 914 446 880 456C790 470 620 470 520 456C486 448 480 390 480 270Z",
    );
    s.fill(
        &screen,
        Ink::Radial(
            (660.0, 250.0),
            (340.0, 300.0),
            vec![
                (0.0, p.acc.mix(p.low, 0.55), 1.0),
                (0.6, p.acc.mix(p.low, 0.25), 1.0),
                (1.0, p.acc.mix(p.top, 0.2), 1.0),
            ],
        ),
    );
    screen
}
