//! The night at the mole of Whale Street.

use super::SKY;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// Night at the mole: a small blue cross before a tail like black wings, a wall of searchlights.
pub fn threat(s: &mut Stage) {
    let p = s.pal;
    let black = p.ink.mix(Colour::hex(0x05_0a14), 0.65);
    s.wash(Ink::down(
        0.0,
        430.0,
        &[black, p.ink, p.ink.mix(p.top, 0.5)],
    ));
    s.starry(60, 180.0);
    s.haze((300.0, 520.0), p.top, 0.5);
    beams(s);
    s.lit_by(80.0, p.acc);
    let flukes = Shape::spline(
        "214,470 230,330 206,220 120,150 20,120 -40,60 60,44 180,70 268,130 350,60 470,20 590,24 520,90 410,150 330,220 310,330 336,470",
    );
    s.fill(&flukes, black);
    s.crescent(&flukes, p.acc.mix(p.top, 0.25), (-7.0, 5.0), 0.0);
    s.stroke(
        &Shape::svg("M268 140C272 240 270 340 274 460"),
        (p.top, 0.5),
        7.0,
    );
    for (x, y) in [(230.0, 300.0), (246.0, 352.0), (300.0, 290.0)] {
        s.fill(&Shape::spline("0,0 -5,20 0,30 5,20").moved(x, y), p.mid);
    }
    for i in 0..3 {
        ship(
            s,
            (720.0 + 90.0 * i as f32, 424.0 + 18.0 * i as f32),
            0.7 + 0.26 * i as f32,
        );
    }
    mole(s);
    let light = Light {
        dir: [0.85, 0.3, 0.4],
        light_at: 0.2,
        depth: 0.55,
        ..Light::noir(1.0)
    }
    .colours(p.low, p.ink, p.mid);
    let mut defiant = Expression::RESOLVE;
    defiant.brow_in = -0.08;
    let pose = Pose::new(34.0, defiant)
        .body(12.0)
        .arms(Arm::Wide, Arm::Wide)
        .stance(Stance::Firm);
    let coat = Costume::new(Garment::Coat, SKY, p.low, p.acc).legs(p.ink, p.acc);
    if let Some(pip) = actor("pip-salonga") {
        s.act_in(
            "pip-salonga",
            coat,
            pose,
            Framing::on_ground(pip, &pose, 0.292, 0.838, 0.80, W / H),
            light,
        );
    }
    s.haze((430.0, 640.0), p.top.mix(p.mid, 0.3), 0.6);
    s.vignette(black, 0.5);
}

fn beams(s: &mut Stage) {
    let p = s.pal;
    for (from, to, w) in [
        ((726.0, 351.0), (-300.0, 230.0), 180.0),
        ((818.0, 342.0), (-260.0, 470.0), 110.0),
        ((910.0, 333.0), (300.0, -60.0), 110.0),
    ] {
        let (dx, dy): (f32, f32) = (to.0 - from.0, to.1 - from.1);
        let len = dx.hypot(dy);
        let (nx, ny) = (-dy / len * w, dx / len * w);
        s.poly(
            &[from, (to.0 + nx, to.1 + ny), (to.0 - nx, to.1 - ny)],
            Ink::fade(from, to, p.acc, (0.95, 0.3)),
        );
    }
}

/// A harpoon ship, bow to the left, its cannon and its lamp over the bow.
fn ship(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.lit_by(-60.0, p.acc);
    let tone = p.ink.mix(p.top, 0.12);
    for (shape, w) in [
        (Shape::poly("60,-60 60,-130 150,-130 160,-60"), 4.0),
        (Shape::poly("190,-60 196,-170 226,-170 232,-60"), 4.0),
        (
            Shape::poly("-60,-92 -20,-84 140,-60 400,-60 400,40 0,40 -30,0"),
            6.0,
        ),
    ] {
        s.backlit(&shape.at(x, y, k), tone, w * k);
    }
    s.stroke(
        &Shape::svg("M-34 -92L-26 -120L-92 -136M-92 -136L-104 -148M-92 -136L-106 -130").at(x, y, k),
        p.ink,
        9.0 * k,
    );
    s.line(
        &[
            (x + 100.0 * k, y - 130.0 * k),
            (x + 100.0 * k, y - 230.0 * k),
        ],
        tone,
        8.0 * k,
    );
    s.line(
        &[(x + 100.0 * k, y - 220.0 * k), (x - 40.0 * k, y - 92.0 * k)],
        tone,
        4.0 * k,
    );
    for i in 0..3 {
        s.rect(
            x + (72.0 + 26.0 * i as f32) * k,
            y - 116.0 * k,
            14.0 * k,
            14.0 * k,
            p.acc,
        );
    }
    let lamp = (x + 8.0 * k, y - 104.0 * k);
    s.glow(lamp, 190.0 * k, p.acc, 1.0);
    s.circle(lamp.0, lamp.1, 22.0 * k, p.key);
}

fn mole(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        452.0,
        W + 16.0,
        96.0,
        Ink::down(452.0, 540.0, &[p.top.mix(p.ink, 0.4), p.ink]),
    );
    for i in 0..14 {
        let (x, y) = (s.dice.range(430.0, 940.0), 462.0 + 5.5 * i as f32);
        s.oval(x, y, s.dice.clone().range(20.0, 70.0), 2.0, (p.acc, 0.5));
    }
    let stone = Shape::poly("-10,452 396,446 430,470 420,560 -10,560");
    s.lit_by(70.0, p.acc);
    s.form(&stone, p.ink.mix(p.mid, 0.22), 7.0);
    s.clipped(&stone, |s| {
        for row in 0..3 {
            for i in 0..7 {
                s.stroke(
                    &Shape::round_rect(
                        -20.0 + 70.0 * i as f32 + 35.0 * (row % 2) as f32,
                        470.0 + 30.0 * row as f32,
                        70.0,
                        30.0,
                        4.0,
                    ),
                    (p.ink, 0.8),
                    4.0,
                );
            }
        }
    });
    s.oval(282.0, 454.0, 60.0, 7.0, (p.ink, 0.7));
}
