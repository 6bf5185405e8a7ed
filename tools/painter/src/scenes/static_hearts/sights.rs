//! Static Hearts without people: the cassette of a ship, the guitar of a door.

use super::LIME;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::stage::Stage;
use std::f32::consts::TAU;
use tiny_skia::Transform;

/// The ship, a mile-long cassette with two wheels of windows, plays a wave across the nebula.
pub fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (960.0, 0.0),
        (0.0, 540.0),
        &[
            p.low.mix(p.mid, 0.25),
            p.mid,
            p.mid.mix(p.top, 0.35),
            p.mid.mix(p.top, 0.7),
        ],
    ));
    nebula(s);
    s.starry(150, H);
    wave(s);
    s.circle(880.0, 90.0, 44.0, p.key);
    let far = Transform::from_translate(338.0, 206.0)
        .pre_concat(Transform::from_rotate(12.0))
        .pre_concat(Transform::from_scale(-0.72, 0.72))
        .pre_concat(Transform::from_translate(-505.0, -216.0));
    s.framed(far, cassette);
    s.vignette(p.ink, 0.35);
}

fn nebula(s: &mut Stage) {
    let p = s.pal;
    s.blurred(16.0, |s| {
        for (x, y, rx, ry, t) in [
            (860.0, 120.0, 260.0, 150.0, 0.9),
            (700.0, 60.0, 200.0, 90.0, 0.7),
            (520.0, 430.0, 330.0, 70.0, 0.35),
            (120.0, 480.0, 240.0, 90.0, 0.25),
            (960.0, 330.0, 160.0, 130.0, 0.5),
        ] {
            let cloud = s.dice.blob((x, y), (rx, ry), 0.25, 14);
            s.fill(&cloud, (p.low.mix(p.mid, 1.0 - t), 0.6));
        }
    });
    s.glow((880.0, 90.0), 420.0, p.low.mix(p.key, 0.5), 0.8);
}

fn wave(s: &mut Stage) {
    let p = s.pal;
    let at = |i: i32| {
        let t = i as f32 / 26.0;
        let swing = if i % 2 == 0 { 1.0 } else { -1.0 } * (if i % 3 == 0 { 1.0 } else { 0.55 });
        (
            630.0 + 30.0 * t + 330.0 * t * t,
            262.0 + 120.0 * t + swing * (12.0 + 190.0 * t),
        )
    };
    let pts: Vec<Pt> = (0..=28).map(at).collect();
    for i in 1..7 {
        let r = 90.0 * i as f32;
        let arc: Vec<Pt> = (0..=12)
            .map(|k| (-0.55 + 0.13 * k as f32).sin_cos())
            .map(|(b, a)| (600.0 + a * r, 254.0 + b * r))
            .collect();
        s.stroke(
            &Shape::curve(&arc),
            (p.acc, 0.34 - 0.03 * i as f32),
            6.0 + 3.0 * i as f32,
        );
    }
    s.stroke(&Shape::line(&pts), (p.acc, 0.35), 30.0);
    s.stroke(&Shape::line(&pts), p.acc, 13.0);
    s.stroke(&Shape::line(&pts), p.acc.mix(WHITE, 0.8), 5.0);
}

fn cassette(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(55.0, p.low);
    let hull = Shape::poly(
        "150,110 860,110 886,136 886,296 860,322 764,322 740,352 300,352 276,322 150,322 124,296 124,136",
    );
    s.backlit(&hull, p.ink.mix(p.top, 0.5), 7.0);
    s.fill(&Shape::round_rect(170.0, 134.0, 670.0, 150.0, 18.0), p.body);
    s.fill(&Shape::round_rect(170.0, 134.0, 670.0, 34.0, 14.0), p.low);
    s.rect(170.0, 164.0, 670.0, 8.0, LIME);
    let well = Shape::round_rect(264.0, 182.0, 480.0, 92.0, 46.0);
    s.fill(&well, p.ink);
    s.rect(420.0, 206.0, 168.0, 44.0, p.mid);
    for (x, r) in [(332.0, 74.0), (676.0, 74.0)] {
        wheel(s, (x, 228.0), r);
    }
    for i in 0..22 {
        let x = 186.0 + 30.0 * i as f32;
        if i % 5 != 3 {
            s.rect(x, 296.0, 16.0, 9.0, if i % 3 == 0 { p.acc } else { p.key });
        }
    }
    for i in 0..4 {
        s.circle(350.0 + 110.0 * i as f32, 336.0, 7.0, p.low);
    }
    for y in [150.0, 206.0, 262.0] {
        s.backlit(
            &Shape::poly("126,-20 84,-32 84,32 126,20").moved(0.0, y),
            p.ink,
            5.0,
        );
        s.glow((78.0, y), 70.0, p.acc, 0.9);
    }
    s.line(&[(800.0, 110.0), (830.0, 48.0)], p.ink, 8.0);
    s.circle(830.0, 48.0, 9.0, p.low);
}

/// A turning ring of windows with a hub of six teeth.
fn wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.glow((x, y), r * 2.0, p.key, 0.5);
    s.circle(x, y, r, p.key);
    s.circle(x, y, r * 0.76, p.top);
    for i in 0..20 {
        let a = TAU * i as f32 / 20.0;
        s.line(
            &[
                (x + a.cos() * r * 0.76, y + a.sin() * r * 0.76),
                (x + a.cos() * r, y + a.sin() * r),
            ],
            p.top,
            4.0,
        );
    }
    s.circle(x, y, r * 0.48, p.acc);
    for i in 0..6 {
        let a = TAU * i as f32 / 6.0 + 0.2;
        s.line(
            &[
                (x + a.cos() * r * 0.24, y + a.sin() * r * 0.24),
                (x + a.cos() * r * 0.5, y + a.sin() * r * 0.5),
            ],
            p.ink,
            9.0,
        );
    }
    s.circle(x, y, r * 0.2, p.ink);
}

/// The guitar: a torn-off airlock door, plugged into a service robot that trembles with joy.
pub fn object(s: &mut Stage) {
    let p = s.pal;
    corridor(s);
    robot(s);
    s.oval(330.0, 508.0, 330.0, 26.0, (p.mid, 0.3));
    s.framed(Transform::from_rotate_at(24.0, 300.0, 350.0), door_guitar);
    cable(s);
    s.vignette(p.low, 0.18);
}

fn corridor(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.key);
    let (vx, vy) = (700.0, 180.0);
    for i in 0..5 {
        let k = 0.28 * 1.62_f32.powi(4 - i);
        let frame =
            Shape::poly("-300,-190 300,-190 380,-90 380,200 -380,200 -380,-90").at(vx, vy, k);
        let t = 0.06 + 0.075 * i as f32;
        s.fill(&frame, p.key.mix(p.low, t));
        s.stroke(&frame, p.key.mix(p.low, t + 0.12), 5.0 * k);
    }
    s.poly(
        &[
            (-10.0, 500.0),
            (600.0, 214.0),
            (810.0, 214.0),
            (970.0, 330.0),
            (970.0, 560.0),
            (-10.0, 560.0),
        ],
        p.key.mix(p.body, 0.22),
    );
}

fn robot(s: &mut Stage) {
    let p = s.pal;
    let rust = p.low.mix(p.ink, 0.42);
    s.lit_by(-70.0, p.key);
    for (dx, o) in [(26.0, 0.22), (-24.0, 0.22), (13.0, 0.4)] {
        let ghost = Shape::round_rect(596.0 + dx, 214.0, 300.0, 360.0, 46.0).and(
            &Shape::round_rect(624.0 + dx * 1.4, 22.0, 244.0, 176.0, 60.0),
        );
        s.stroke(&ghost, (p.body, o), 7.0);
    }
    s.form(&Shape::rect(700.0, 186.0, 90.0, 46.0), p.body, 8.0);
    s.form(
        &Shape::round_rect(596.0, 214.0, 300.0, 380.0, 46.0),
        rust,
        16.0,
    );
    s.framed(Transform::from_rotate_at(7.0, 746.0, 200.0), |s| {
        s.form(
            &Shape::round_rect(624.0, 22.0, 244.0, 176.0, 60.0),
            rust,
            14.0,
        );
        s.fill(&Shape::round_rect(648.0, 56.0, 196.0, 106.0, 50.0), p.ink);
        for x in [698.0, 794.0] {
            s.glow((x, 109.0), 90.0, p.acc, 0.8);
            s.circle(x, 109.0, 37.0, p.acc.mix(WHITE, 0.55));
            s.circle(x, 109.0, 24.0, WHITE);
        }
        s.line(&[(746.0, 22.0), (738.0, -20.0)], p.body, 9.0);
    });
    for (x, y, r) in [
        (632.0, 250.0, 9.0),
        (860.0, 250.0, 9.0),
        (632.0, 520.0, 9.0),
        (860.0, 520.0, 9.0),
    ] {
        s.circle(x, y, r, rust.mix(p.ink, 0.5));
        s.circle(x - 2.0, y - 2.0, r * 0.5, rust.mix(p.key, 0.6));
    }
    let plate = Shape::round_rect(656.0, 292.0, 180.0, 130.0, 22.0);
    s.fill(&plate, p.ink.mix(p.body, 0.3));
    for i in 0..7 {
        let h = [30.0, 66.0, 44.0, 96.0, 60.0, 84.0, 36.0][i];
        s.rect(
            672.0 + 22.0 * i as f32,
            406.0 - h,
            14.0,
            h,
            if i % 2 == 0 { p.acc } else { p.low },
        );
    }
    let arm = Shape::limb("896,300,34 950,250,30 940,150,26 890,96,22");
    s.form(&arm, rust.mix(p.body, 0.3), 9.0);
}

fn door_guitar(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-70.0, p.key);
    let neck = Shape::round_rect(270.0, -190.0, 62.0, 420.0, 8.0);
    s.form(&neck, p.body, 8.0);
    for i in 0..9 {
        s.rect(270.0, -160.0 + 40.0 * i as f32, 62.0, 6.0, p.key);
    }
    let door = Shape::poly(
        "190,196 410,196 480,262 480,486 440,540 210,540 166,510 150,430 122,400 122,262",
    );
    s.fill(&door.moved(16.0, 16.0), (p.mid, 0.4));
    s.form(&door, p.ink.mix(p.top, 0.6), 10.0);
    let inner = Shape::poly(
        "206,236 396,236 440,278 440,476 420,500 228,500 200,480 188,420 162,390 162,278",
    );
    s.clipped(&door, |s| {
        for i in 0..18 {
            let x = 20.0 + 46.0 * i as f32;
            s.poly(
                &[
                    (x, 190.0),
                    (x + 23.0, 190.0),
                    (x - 327.0, 550.0),
                    (x - 350.0, 550.0),
                ],
                p.low,
            );
        }
    });
    s.fill(&inner, p.body.mix(p.mid, 0.3));
    s.crescent(&inner, p.ink, (-7.0, -7.0), 0.0);
    s.circle(300.0, 344.0, 78.0, p.ink);
    s.stroke(&Shape::circle(300.0, 344.0, 78.0), p.low, 14.0);
    for i in 0..10 {
        let a = TAU * i as f32 / 10.0;
        s.circle(300.0 + 78.0 * a.cos(), 344.0 + 78.0 * a.sin(), 5.0, p.key);
    }
    s.form(
        &Shape::round_rect(236.0, 456.0, 132.0, 24.0, 8.0),
        p.key.mix(p.body, 0.3),
        5.0,
    );
    for i in 0..4 {
        let x = 280.0 + 14.0 * i as f32;
        s.line(
            &[(x, -190.0), (x - 4.0 + 3.0 * i as f32, 466.0)],
            p.acc,
            6.0,
        );
        s.line(
            &[(x - 1.0, -190.0), (x - 5.0 + 3.0 * i as f32, 466.0)],
            p.acc.mix(WHITE, 0.7),
            2.0,
        );
    }
    s.form(
        &Shape::circle(418.0, 300.0, 20.0),
        p.low.mix(p.key, 0.3),
        6.0,
    );
    s.line(&[(418.0, 300.0), (446.0, 330.0)], p.key, 9.0);
}

fn cable(s: &mut Stage) {
    let p = s.pal;
    let lead = Shape::svg("M330 480C420 560 520 540 548 470C566 420 590 376 660 368");
    s.stroke(&lead, p.ink, 17.0);
    s.stroke(&lead.moved(-2.0, -3.0), p.acc, 5.0);
    s.lit_by(-70.0, p.key);
    s.form(
        &Shape::round_rect(640.0, 352.0, 58.0, 30.0, 8.0),
        p.key.mix(p.body, 0.2),
        6.0,
    );
    for (x, y, dx, dy) in [
        (676.0, 330.0, 26.0, -44.0),
        (650.0, 340.0, -30.0, -40.0),
        (690.0, 396.0, 40.0, 34.0),
        (650.0, 400.0, -26.0, 40.0),
    ] {
        s.line(
            &[
                (x, y),
                (x + dx * 0.4, y + dy * 0.6),
                (x + dx * 0.5, y + dy * 0.3),
                (x + dx, y + dy),
            ],
            p.acc.mix(WHITE, 0.3),
            7.0,
        );
    }
    s.glow((668.0, 366.0), 130.0, p.acc, 0.8);
}
