//! The Pearl Job: art-deco teal and shell pink, gold for the loot; the oldest gang in the business.

mod sights;

use super::Picture;
use kit::canvas::{Blend, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Layer, Light, Pose, Stance, actor};
use kit::stage::Stage;
use tiny_skia::Transform;

const TITLE: &str = "pearl-job";
const P: Palette = Palette::of([
    0x164a54, 0x39a08e, 0xf9d9c2, 0xfff6ea, 0xe79aa0, 0x102530, 0xf2b530,
]);
const MAGENTA: Colour = Colour::hex(0xc2_256e);
const IVORY: Colour = Colour::hex(0xf3_e7cf);
const SKY: Colour = Colour::hex(0x6e_c1f0);
const YELLOW: Colour = Colour::hex(0xff_d23f);
const ORANGE: Colour = Colour::hex(0xf5_8a1f);
const ASPECT: f32 = W / H;

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "ensemble", P, sights::ensemble),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "joke", P, sights::joke),
    ]
}

const fn catsuit() -> Costume {
    Costume::new(
        Garment::Overall,
        MAGENTA,
        Colour::hex(0x8a_1450),
        Colour::hex(0xf2_b530),
    )
    .legs(MAGENTA, Colour::hex(0x10_2530))
}

/// Winnie upside down on a wire, one ear to a vault door; gold beams cross before her.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.ink, p.top.mix(p.ink, 0.5), p.top, p.mid],
    ));
    s.lit_by(55.0, p.key);
    vault(s);
    s.line(&[(384.0, -10.0), (384.0, 120.0)], p.key, 3.0);
    let light = Light {
        dir: [-0.72, -0.3, 0.55],
        light_at: 0.26,
        depth: 0.56,
        ..Light::noir(-1.0)
    }
    .colours(p.key, Colour::hex(0x14_2a44), p.mid);
    let pose = Pose::new(-24.0, Expression::DOUBT)
        .head(-4.0, 3.0)
        .body(-14.0)
        .arms(Arm::Wide, Arm::HoldUp)
        .stance(Stance::Float);
    let winnie = s.cast(
        "agnes-thorne",
        Some(catsuit()),
        pose,
        Framing::new(0.612, 0.345, 0.31),
        light,
    );
    let turned = Transform::from_row(-1.0, 0.0, 0.0, -1.0, W, H);
    s.stamp_with(&winnie.pixmap, turned, 1.0);
    flashing_glasses(s, &winnie);
    harness(s);
    laser_grid(s);
    s.vignette(p.ink, 0.5);
}

/// Two white discs over the glasses of somebody who was stamped upside down.
fn flashing_glasses(s: &mut Stage, who: &Layer) {
    for eye in who.eyes {
        let (x, y, r) = (W - eye.x, H - eye.y, eye.scale * 0.2);
        s.circle(x, y, r, WHITE);
        s.fill(
            &Shape::polygon(&[
                (x - r * 0.5, y + r * 0.8),
                (x - r * 0.1, y + r),
                (x + r * 0.6, y - r * 0.7),
                (x + r * 0.2, y - r * 0.9),
            ]),
            P.low,
        );
    }
}

fn harness(s: &mut Stage) {
    let p = s.pal;
    s.line(&[(384.0, -10.0), (384.0, 60.0)], p.key, 4.0);
    s.glow((384.0, 20.0), 60.0, p.key, 0.4);
}

fn vault(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (776.0, 300.0);
    s.rect(
        520.0,
        -10.0,
        460.0,
        560.0,
        Ink::across(520.0, W, &[p.top, p.mid.mix(p.top, 0.35)]),
    );
    for i in 0..5 {
        let yy = 20.0 + 124.0 * i as f32;
        s.rect(520.0, yy, 440.0, 3.0, (p.ink, 0.4));
    }
    let teal = p.mid;
    for (r, t) in [
        (336.0, 0.55),
        (318.0, 0.05),
        (276.0, 0.45),
        (262.0, -0.25),
        (204.0, 0.5),
        (192.0, 0.1),
        (128.0, 0.5),
        (116.0, -0.3),
        (58.0, 0.55),
        (46.0, -0.4),
    ] {
        let tone = if t < 0.0 {
            teal.mix(p.low, -t * 1.3)
        } else {
            teal.mix(p.ink, t)
        };
        brushed_ring(s, (x, y), r, tone);
    }
    for i in 0..12 {
        let a = (i as f32 * 30.0).to_radians();
        let (bx, by) = (x + 297.0 * a.cos(), y + 297.0 * a.sin());
        let bolt = Shape::circle(bx, by, 13.0);
        s.form(&bolt, p.acc, 4.0);
    }
    for i in 0..5 {
        let a = (i as f32 * 72.0 - 60.0).to_radians();
        let (c, d) = (a.cos(), a.sin());
        s.line(
            &[(x + 50.0 * c, y + 50.0 * d), (x + 168.0 * c, y + 168.0 * d)],
            p.acc.mix(p.ink, 0.3),
            17.0,
        );
        s.line(
            &[
                (x + 50.0 * c, y + 50.0 * d - 2.0),
                (x + 168.0 * c, y + 168.0 * d - 2.0),
            ],
            p.acc,
            8.0,
        );
        s.form(
            &Shape::circle(x + 174.0 * c, y + 174.0 * d, 19.0),
            p.acc,
            5.0,
        );
    }
}

/// A turned ring: flat tone with two brushed gleams, as on the back of a watch.
fn brushed_ring(s: &mut Stage, (x, y): Pt, r: f32, tone: Colour) {
    let p = s.pal;
    let disc = Shape::circle(x, y, r);
    s.fill(&disc, tone);
    s.clipped(&disc, |s| {
        for (a, w, t) in [
            (-40.0_f32, 11.0_f32, 0.5),
            (-22.0, 6.0, 0.3),
            (140.0, 11.0, 0.4),
            (158.0, 6.0, 0.25),
            (65.0, 8.0, -0.3),
            (245.0, 8.0, -0.3),
        ] {
            let (b, c) = ((a - w).to_radians(), (a + w).to_radians());
            let fan = [
                (x, y),
                (x + 500.0 * b.cos(), y + 500.0 * b.sin()),
                (x + 500.0 * c.cos(), y + 500.0 * c.sin()),
            ];
            let ink = if t > 0.0 {
                (p.low, t * 0.55)
            } else {
                (p.ink, -t)
            };
            s.poly(&fan, ink);
        }
    });
    s.stroke(&disc, (p.ink, 0.5), 3.0);
    s.crescent(&disc, (p.low, 0.8), (-3.0, 3.0), 0.0);
}

fn laser_grid(s: &mut Stage) {
    let p = s.pal;
    let beams = [
        ((-10.0, 60.0), (970.0, 470.0)),
        ((-10.0, 500.0), (970.0, 150.0)),
        ((150.0, -10.0), (90.0, 550.0)),
        ((560.0, -10.0), (600.0, 550.0)),
        ((-10.0, 300.0), (970.0, 520.0)),
    ];
    for (a, b) in beams {
        s.layered(Blend::glow(5.0, 0.9), |s| s.line(&[a, b], p.acc, 7.0));
        s.line(&[a, b], p.acc.mix(WHITE, 0.55), 2.2);
    }
    for (x, y) in [(90.0, 516.0), (600.0, 520.0), (150.0, 30.0)] {
        s.glow((x, y), 30.0, p.acc, 0.8);
    }
}

/// Gianna comes down a steep street at us, wheel first; oranges and helmets roll behind.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        300.0,
        &[p.mid.mix(p.low, 0.15), p.mid.mix(p.low, 0.55), p.low],
    ));
    let sun = (836.0, 84.0);
    s.glow(sun, 380.0, p.key, 0.8);
    s.circle(sun.0, sun.1, 48.0, p.key);
    s.lit_by(55.0, p.key);
    street(s);
    cobbles(s);
    rolling_helmet(s, (770.0, 420.0), 92.0, 118.0);
    rolling_helmet(s, (632.0, 196.0), 40.0, -60.0);
    for (x, y, r) in [
        (600.0, 150.0, 9.0),
        (540.0, 128.0, 7.0),
        (676.0, 262.0, 15.0),
        (720.0, 306.0, 19.0),
        (860.0, 330.0, 21.0),
        (690.0, 500.0, 32.0),
        (900.0, 474.0, 37.0),
        (812.0, 250.0, 14.0),
        (568.0, 200.0, 11.0),
        (130.0, 300.0, 15.0),
        (300.0, 160.0, 10.0),
        (60.0, 470.0, 30.0),
    ] {
        orange(s, (x, y), r);
    }
    let light = Light {
        dir: [0.7, 0.45, 0.5],
        light_at: 0.26,
        depth: 0.46,
        ..Light::day(1.0)
    }
    .colours(p.key, Colour::hex(0x5a_3a5e), p.low);
    let suit =
        Costume::new(Garment::Suit, IVORY, p.mid, p.acc).legs(IVORY.mix(p.body, 0.12), p.ink);
    let pose = Pose::new(-16.0, Expression::LAUGH)
        .head(-4.0, 8.0)
        .body(-22.0)
        .bend(-14.0, 9.0)
        .arms(Arm::Wheel, Arm::Raised)
        .stance(Stance::Wheelchair);
    if let Some(framing) =
        actor("lucia-marchetti").map(|a| Framing::on_ground(a, &pose, 0.52, 1.2, 1.3, ASPECT))
    {
        s.foot_shadow((470.0, 536.0), 150.0, 160.0);
        jacket_tail(s);
        s.act_in("lucia-marchetti", suit, pose, framing.below(10.0), light);
    }
    great_wheel(s);
    s.vignette(p.top, 0.35);
}

fn street(s: &mut Stage) {
    let p = s.pal;
    let rows: [(f32, f32, f32, Colour); 8] = [
        (-40.0, 170.0, -60.0, p.body),
        (150.0, 120.0, 10.0, p.low.mix(p.body, 0.25)),
        (258.0, 90.0, 46.0, p.mid.mix(p.low, 0.45)),
        (338.0, 70.0, 74.0, p.body.mix(p.low, 0.3)),
        (832.0, 180.0, -30.0, p.body.mix(p.top, 0.25)),
        (720.0, 120.0, 24.0, p.mid.mix(p.top, 0.3)),
        (636.0, 90.0, 56.0, p.body.mix(p.top, 0.12)),
        (580.0, 64.0, 80.0, p.low.mix(p.body, 0.4)),
    ];
    for (x, w, top, tone) in rows.into_iter().rev() {
        s.rect(x, top, w, 560.0, tone);
        s.poly(
            &[
                (x - 8.0, top),
                (x + w + 8.0, top),
                (x + w - 6.0, top - w * 0.26),
                (x + 6.0, top - w * 0.26),
            ],
            p.top.mix(p.body, 0.4),
        );
        for r in 0..3 {
            for c in 0..2 {
                let (wx, wy) = (
                    x + w * (0.16 + 0.42 * c as f32),
                    top + w * (0.22 + 0.62 * r as f32),
                );
                s.rect(wx, wy, w * 0.24, w * 0.34, p.top);
                s.rect(wx, wy, w * 0.24, w * 0.08, p.low);
                s.rect(wx - w * 0.05, wy, w * 0.05, w * 0.34, p.mid);
                s.rect(wx + w * 0.24, wy, w * 0.05, w * 0.34, p.mid);
            }
        }
        s.rect(x + w - 4.0, top, 4.0, 400.0, (p.ink, 0.25));
    }
}

fn cobbles(s: &mut Stage) {
    let p = s.pal;
    let road = Shape::poly("420,96 566,96 1200,560 -240,560");
    s.fill(
        &road,
        Ink::down(96.0, H, &[p.low, p.body.mix(p.low, 0.45), p.body]),
    );
    s.clipped(&road, |s| {
        for row in 0..22 {
            let t = row as f32 / 21.0;
            let y = 100.0 + 470.0 * t.powf(1.7);
            let h = 5.0 + 40.0 * t.powf(1.5);
            let w = h * 1.9;
            let off = if row % 2 == 0 { 0.0 } else { w * 0.5 };
            let mut x = -40.0 - off;
            while x < W + 60.0 {
                let shade = s.dice.range(0.0, 0.3);
                let stone =
                    Shape::round_rect(x + w * 0.05, y + h * 0.08, w * 0.9, h * 0.84, h * 0.35);
                s.fill(&stone, p.body.mix(p.low, 0.55 - shade));
                s.crescent(&stone, (p.key, 0.6), (-h * 0.1, h * 0.12), 0.0);
                x += w;
            }
        }
    });
}

fn orange(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.oval(x - r * 0.8, y + r * 0.86, r * 1.3, r * 0.26, (p.top, 0.45));
    let ball = Shape::circle(x, y, r);
    s.form(&ball, ORANGE, r * 0.26);
    s.circle(x + r * 0.36, y - r * 0.4, r * 0.16, WHITE.mix(p.key, 0.2));
    for k in [0.9, 1.5] {
        let line = [
            (x + r * k, y - r * (0.5 + k)),
            (x + r * (k + 0.9), y - r * (1.3 + k)),
        ];
        s.line(&line, (p.key, 0.6), r * 0.12);
    }
}

fn rolling_helmet(s: &mut Stage, (x, y): Pt, h: f32, turn: f32) {
    let p = s.pal;
    s.oval(x - h * 0.2, y + h * 0.42, h * 0.7, h * 0.12, (p.top, 0.5));
    let place = |shape: Shape| shape.turned_by(turn, 0.0, 0.0).at(x, y, h);
    let dome = place(Shape::turned("0,-.56 .2,-.5 .34,-.26 .36,.1 .38,.3"));
    s.form(&dome, p.ink.mix(p.top, 0.4), h * 0.05);
    s.fill(
        &place(Shape::spline(
            "-.5,.34 -.3,.24 0,.2 .3,.24 .5,.34 .3,.42 0,.46 -.3,.42",
        )),
        p.ink,
    );
    s.fill(&place(Shape::circle(0.0, -0.58, 0.06)), p.acc);
    let star =
        "0,-.14 .05,-.05 .14,-.03 .07,.04 .09,.14 0,.09 -.09,.14 -.07,.04 -.14,-.03 -.05,-.05";
    s.fill(&place(Shape::poly(star).moved(0.0, -0.06)), p.low);
}

fn jacket_tail(s: &mut Stage) {
    let p = s.pal;
    let tail =
        Shape::spline("520,250 600,230 670,262 760,236 742,300 690,330 620,320 560,350 500,360");
    s.form(&tail, IVORY, 7.0);
    s.fill(
        &Shape::spline("560,300 630,276 716,290 690,318 620,306 560,336"),
        (p.body.mix(p.top, 0.3), 0.5),
    );
}

fn great_wheel(s: &mut Stage) {
    let p = s.pal;
    let (x, y, rx, ry) = (214.0, 392.0, 196.0, 214.0);
    let tyre = Shape::ellipse(x, y, rx, ry);
    s.stroke(&tyre.moved(16.0, 4.0), p.ink.mix(p.top, 0.3), 34.0);
    s.stroke(&tyre, p.ink, 36.0);
    s.stroke(
        &Shape::ellipse(x - 5.0, y - 5.0, rx + 4.0, ry + 4.0),
        p.top.mix(p.low, 0.3),
        5.0,
    );
    s.stroke(&Shape::ellipse(x, y, rx - 24.0, ry - 24.0), p.low, 7.0);
    for i in 0..18 {
        let a = (i as f32 * 20.0 + 6.0).to_radians();
        let b = a + 0.22;
        s.line(
            &[
                (x + 26.0 * b.cos(), y + 26.0 * b.sin()),
                (x + (rx - 24.0) * a.cos(), y + (ry - 24.0) * a.sin()),
            ],
            p.ink.mix(p.top, 0.35),
            3.4,
        );
    }
    s.stroke(
        &Shape::ellipse(x + 3.0, y, rx - 48.0, ry - 48.0),
        p.acc,
        7.0,
    );
    s.form(&Shape::circle(x, y, 30.0), p.acc, 7.0);
    s.circle(x, y, 11.0, p.ink);
    for (dy, l) in [(-210.0, 120.0), (-120.0, 70.0), (20.0, 90.0)] {
        s.line(
            &[
                (x + 225.0, y + dy - 40.0),
                (x + 225.0 + l, y + dy - 40.0 - l * 0.7),
            ],
            (p.key, 0.75),
            5.0,
        );
    }
}
