//! Lady Hild in the breach.

use super::{EMBER, NAVY, reach};
use kit::canvas::{H, Ink, Noise, OnCanvas, Plume, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Costume, Expression, Framing, Garment, Grip, Layer, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// Lady Hild in the breach: a cloak like a banner, a greatsword like a cross.
pub(super) fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        440.0,
        &[p.mid.mix(p.low, 0.35), p.low.mix(p.mid, 0.15), p.low, p.key],
    ));
    s.glow((414.0, 116.0), 380.0, p.key, 0.9);
    s.circle(414.0, 116.0, 112.0, p.key.mix(WHITE, 0.4));
    host(s);
    s.lit_by(-50.0, p.key);
    cloak(s);
    stumps(s);
    let light = Light {
        dir: [-0.72, 0.42, 0.5],
        ..Light::night(-1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.35), p.low);
    let grim = Expression {
        lid: 0.7,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(-24.0, grim)
        .head(-4.0, 2.0)
        .body(-8.0)
        .arms(
            reach(0.1, -3.9, 2.2, Grip::Rod),
            reach(0.2, -4.4, 2.2, Grip::Rod),
        )
        .stance(Stance::Firm);
    if let Some(who) = actor("ingrid-solberg") {
        let mail =
            Costume::new(Garment::Armour, NAVY, Colour::hex(0x8c_9cb4), p.low).legs(NAVY, p.ink);
        let framing = Framing::on_ground(who, &pose, 0.43, 0.895, 0.80, W / H);
        let hild = s.act_in("ingrid-solberg", mail, pose, framing, light);
        greatsword(s, &hild, 500.0);
        s.close_hands(&hild);
    }
    rubble(s);
    s.embers_in(34, [120.0, 60.0, 760.0, 440.0]);
    s.snowing(0.8);
    s.vignette(p.ink, 0.3);
}

/// The besiegers on the plain: lines of spears under slanting smoke.
fn host(s: &mut Stage) {
    let p = s.pal;
    let far = Noise::new(8)
        .octaves(4)
        .ridge((-8.0, 968.0), 398.0, 46.0, 3.0);
    s.fill(&Shape::under(&far, 480.0), p.mid.mix(p.low, 0.45));
    for (x, w) in [(300.0, 90.0), (232.0, 60.0)] {
        let plume = Plume {
            rise: 200.0,
            drift: 90.0,
            width: w,
            opacity: 0.55,
        };
        s.smoking((x, 414.0), plume, p.mid.mix(p.top, 0.3));
    }
    for (y, tone) in [(412.0, 0.35), (436.0, 0.6), (464.0, 0.85)] {
        let ink = p.mid.mix(p.top, tone);
        s.rect(-8.0, y, W + 16.0, 40.0, ink);
        for i in 0..110 {
            let x = -6.0 + 9.0 * i as f32 + s.dice.range(-3.0, 3.0);
            s.circle(x, y - 1.0, 4.5, ink);
            if i % 3 == 0 {
                let h = s.dice.range(16.0, 30.0);
                s.line(&[(x, y), (x + 3.0, y - h)], ink, 2.2);
            }
        }
        for _ in 0..6 {
            let x = s.dice.range(180.0, 760.0);
            s.circle(x, y + 8.0, 3.2, p.acc.mix(EMBER, 0.5));
        }
    }
}

/// The cloak, blown to the right across half the sky.
fn cloak(s: &mut Stage) {
    let p = s.pal;
    let cloth = Shape::svg(
        "M372 168C430 150 470 158 500 176C560 208 620 150 700 150C770 150 800 196 900 160C880 220 860 250 884 300C820 292 780 330 740 380C700 420 640 400 590 440C560 464 540 470 500 476L390 480C380 380 360 260 372 168Z",
    );
    s.form(&cloth, NAVY, 9.0);
    s.clipped(&cloth, |s| {
        for fold in [
            "M400 190C480 190 540 260 640 214C700 190 740 230 820 200C760 262 700 250 640 290C560 330 500 260 400 230Z",
            "M420 290C500 300 560 370 640 330C700 306 720 340 780 310C720 380 640 380 590 420C520 440 480 360 420 350Z",
        ] {
            s.fill(&Shape::svg(fold), (NAVY.mix(p.ink, 0.55), 0.85));
        }
        for light in [
            "M500 178C560 210 620 152 700 152C770 152 800 198 900 162L896 176C800 214 760 166 700 168C620 170 570 226 500 194Z",
            "M470 262C540 300 600 290 660 262C700 244 730 262 760 254C720 280 690 270 640 300C570 330 510 300 470 280Z",
        ] {
            s.fill(&Shape::svg(light), (NAVY.mix(p.mid, 0.6), 0.8));
        }
    });
    s.crescent(&cloth, p.low, (2.0, 4.0), 0.0);
}

/// What is left of the wall on both sides of the breach.
fn stumps(s: &mut Stage) {
    let p = s.pal;
    let stone = p.ink.mix(p.top, 0.32);
    let left = Shape::poly(
        "-20,70 60,70 60,34 128,34 128,78 176,84 168,140 206,160 196,230 232,262 220,330 262,372 250,430 300,470 330,560 -20,560",
    );
    let right = Shape::poly(
        "980,20 900,20 900,54 838,54 838,150 800,176 812,250 760,290 770,370 716,404 706,452 640,486 600,560 980,560",
    );
    for (wall, shift) in [(&left, -4.0), (&right, 4.0)] {
        s.fill(wall, stone);
        s.clipped(wall, |s| courses(s, stone));
        s.crescent(wall, p.low, (shift, 3.0), 0.0);
    }
}

fn courses(s: &mut Stage, stone: Colour) {
    let p = s.pal;
    for row in 0..14 {
        let y = 20.0 + 40.0 * row as f32;
        s.rect(-8.0, y, W + 16.0, 4.0, p.ink);
        for i in 0..14 {
            let x = 74.0 * i as f32 + if row % 2 == 0 { 0.0 } else { 37.0 } - 20.0;
            s.rect(x, y, 4.0, 40.0, p.ink);
            if (row * 5 + i * 3) % 7 == 0 {
                s.rect(x + 4.0, y + 4.0, 70.0, 36.0, stone.mix(p.top, 0.4));
            }
        }
    }
    s.rect(
        -8.0,
        330.0,
        W + 16.0,
        220.0,
        Ink::fade((0.0, 330.0), (0.0, H), p.ink, (0.0, 0.8)),
    );
}

/// The sword before her: pommel over the fists, guard below, blade to the ground.
fn greatsword(s: &mut Stage, hild: &Layer, foot: f32) {
    let p = s.pal;
    let hands: Vec<_> = hild.hands.into_iter().flatten().collect();
    let n = hands.len().max(1) as f32;
    let (x, y) = (
        hands.iter().map(|h| h.x).sum::<f32>() / n,
        hands.iter().map(|h| h.y).sum::<f32>() / n,
    );
    let guard = y + 34.0;
    let blade = Shape::polygon(&[
        (x - 11.0, guard),
        (x + 11.0, guard),
        (x + 8.0, foot - 18.0),
        (x, foot),
        (x - 8.0, foot - 18.0),
    ]);
    s.fill(
        &blade,
        Ink::across(x - 11.0, x + 11.0, &[WHITE, p.key, p.mid, p.top]),
    );
    s.rect(
        x - 1.5,
        guard,
        3.0,
        (foot - guard) * 0.7,
        p.mid.mix(p.top, 0.4),
    );
    s.rect(x - 6.0, y - 40.0, 12.0, 78.0, p.ink.mix(p.acc, 0.35));
    s.form(
        &Shape::circle(x, y - 46.0, 13.0),
        p.low.mix(p.body, 0.3),
        4.0,
    );
    let bar = Shape::poly("-82,-10 -66,-9 66,-9 82,-10 86,6 66,8 -66,8 -86,6").moved(x, guard);
    s.form(&bar, p.low.mix(p.body, 0.2), 4.0);
}

/// The heap of stones she stands on, snow on top.
fn rubble(s: &mut Stage) {
    let p = s.pal;
    let heap = Shape::poly(
        "-20,560 -20,520 160,512 250,494 330,500 372,486 430,482 500,490 560,484 640,500 760,506 980,516 980,560",
    );
    s.fill(&heap, p.ink.mix(p.top, 0.2));
    let snow = Shape::spline(
        "230,506 300,492 372,484 430,480 500,487 560,482 640,496 720,506 600,504 520,500 470,508 400,498 320,508",
    );
    s.fill(&snow, p.key.mix(p.mid, 0.25));
    for (x, y, r) in [
        (210.0, 520.0, 34.0),
        (330.0, 532.0, 26.0),
        (590.0, 526.0, 36.0),
        (700.0, 530.0, 30.0),
        (480.0, 538.0, 22.0),
    ] {
        let stone = s.dice.blob((x, y), (r, r * 0.7), 0.12, 7);
        s.backlit(&stone, p.ink, 3.5);
    }
    let cut = Shape::poly("392,494 440,482 470,494 440,506");
    s.fill(&cut, p.ink.mix(p.top, 0.3));
}
