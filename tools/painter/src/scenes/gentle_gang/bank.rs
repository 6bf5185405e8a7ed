//! The Gentle Gang at the bank: a greeting over the counter, a queue before it.

use super::{BRASS, DENIM, MUSTARD, RUST};
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// The teller's view: a neat parting, courteous eyes and a whole moustache over the counter.
pub(super) fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        340.0,
        &[p.acc.mix(p.ink, 0.55), p.acc.mix(p.ink, 0.3)],
    ));
    doorway(s);
    let light = Light {
        light_at: 0.2,
        ..Light::day(1.0)
    }
    .colours(p.low, p.ink, p.low);
    let greeting = Expression {
        brow_in: 0.12,
        brow_out: 0.09,
        lid: 0.95,
        low: 0.2,
        ..Expression::SMILE
    };
    let pose = Pose::new(13.0, greeting).head(-3.0, 7.0).look(0.02, 0.05);
    let vest = Costume::new(Garment::Coat, RUST, RUST, p.ink).scarf(RUST);
    s.act_in(
        "otis-grady",
        vest,
        pose,
        Framing::new(0.44, 0.345, 0.55),
        light,
    );
    desk(s);
    for (x, tilt) in [(150.0, -4.0), (694.0, 4.0)] {
        fingers(s, (x, 430.0), tilt);
    }
    bunch(s, (640.0, 486.0));
    bell(s, (300.0, 512.0), 76.0);
    hand_up(s, (58.0, 210.0), 1.0);
    hand_up(s, (892.0, 190.0), -1.0);
    s.vignette(p.ink, 0.25);
}

fn doorway(s: &mut Stage) {
    let p = s.pal;
    for x in [60.0, 150.0, 740.0, 830.0, 920.0] {
        s.rect(x, -8.0, 10.0, 420.0, (p.ink, 0.35));
    }
    let hole = Shape::rect(208.0, -8.0, 470.0, 420.0);
    s.fill(&hole, Ink::down(0.0, 360.0, &[p.top, p.mid, p.key]));
    s.clipped(&hole, |s| {
        s.poly(
            &[
                (208.0, 300.0),
                (330.0, 286.0),
                (520.0, 292.0),
                (700.0, 280.0),
                (700.0, 430.0),
                (208.0, 430.0),
            ],
            p.low.mix(p.body, 0.5),
        );
        let butte = Shape::poly("560,292 576,210 596,202 640,206 656,226 690,232 700,292");
        s.fill(&butte, p.body.mix(p.top, 0.25));
        s.crescent(&butte, p.low, (5.0, 3.0), 0.0);
    });
    for (x, w) in [(186.0, 26.0), (674.0, 26.0)] {
        s.rect(x, -8.0, w, 420.0, p.ink.mix(p.acc, 0.2));
        s.rect(
            x + if x < 400.0 { w - 6.0 } else { 0.0 },
            -8.0,
            6.0,
            420.0,
            p.low,
        );
    }
    poster(s, (768.0, 60.0));
}

/// A wanted poster: one moustache, nothing else.
fn poster(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let sheet = Shape::rect(x - 60.0, y - 6.0, 128.0, 168.0).turned_by(4.0, x, y);
    s.fill(&sheet.moved(6.0, 8.0), (p.ink, 0.5));
    s.fill(&sheet, p.low.mix(p.body, 0.15));
    s.clipped(&sheet, |s| {
        s.rect(x - 44.0, y + 10.0, 96.0, 12.0, p.ink.mix(p.acc, 0.2));
        s.oval(x + 2.0, y + 80.0, 30.0, 40.0, p.body);
        let bar = Shape::svg(
            "M-56 4C-40 16 -20 -6 0 2C20 -6 40 16 56 4C44 26 16 24 0 12C-16 24 -44 26 -56 4Z",
        );
        s.fill(&bar.moved(x + 2.0, y + 88.0), p.ink);
        s.rect(x - 44.0, y + 132.0, 90.0, 8.0, (p.ink, 0.6));
    });
}

fn desk(s: &mut Stage) {
    let p = s.pal;
    let wood = p.body;
    s.rect(
        -8.0,
        402.0,
        W + 16.0,
        150.0,
        Ink::down(
            402.0,
            H,
            &[wood, wood.mix(p.acc, 0.3), p.ink.mix(p.acc, 0.35)],
        ),
    );
    s.reflect(402.0, 110.0, 1.0, 0.3);
    for i in 0..6 {
        let y = 430.0 + 7.0 * (i * i) as f32 * 0.8;
        let line = [
            (-10.0, y + 6.0),
            (240.0, y - 3.0),
            (520.0, y + 5.0),
            (970.0, y - 4.0),
        ];
        s.stroke(&Shape::curve(&line), (p.ink, 0.16), 3.0 + i as f32);
    }
    s.rect(
        -8.0,
        388.0,
        W + 16.0,
        20.0,
        Ink::down(388.0, 408.0, &[p.key, p.low, wood.mix(p.ink, 0.35)]),
    );
    s.rect(-8.0, 408.0, W + 16.0, 7.0, (p.ink, 0.4));
}

/// Four fingertips over the edge of the desk.
fn fingers(s: &mut Stage, (x, y): Pt, tilt: f32) {
    s.lit_by(60.0, s.pal.low);
    let skin = Colour::hex(0xdb_9f74);
    for (i, len) in [50.0, 58.0, 60.0, 50.0].into_iter().enumerate() {
        let fx = x + 31.0 * i as f32 - 46.0;
        let finger = Shape::round_rect(fx, y - 52.0, 28.0, len, 14.0).turned_by(tilt, x, y);
        s.fill(&finger.moved(-5.0, 6.0), (s.pal.ink, 0.45));
        s.form(&finger, skin, 6.0);
        let nail =
            Shape::round_rect(fx + 7.0, y - 68.0 + len, 14.0, 13.0, 6.0).turned_by(tilt, x, y);
        s.fill(&nail, skin.mix(WHITE, 0.45));
    }
}

fn bell(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.lit_by(50.0, p.key);
    s.oval(x - 14.0, y + 6.0, r * 1.25, r * 0.3, (p.ink, 0.55));
    s.form(
        &Shape::ellipse(x, y, r * 1.1, r * 0.26),
        BRASS.mix(p.ink, 0.55),
        6.0,
    );
    let dome = Shape::svg("M-1 0C-1 -.62 -.5 -.92 0 -.92C.5 -.92 1 -.62 1 0C.6 .2 -.6 .2 -1 0Z")
        .at(x, y - 6.0, r);
    s.fill(&dome, BRASS);
    s.clipped(&dome, |s| {
        s.fill(
            &Shape::svg("M-1 .3V-1H-.4C-.7 -.6 -.74 -.1 -.66 .3Z").at(x, y - 6.0, r),
            BRASS.mix(p.ink, 0.5),
        );
        s.fill(
            &Shape::svg("M.2 -.8C.5 -.7 .66 -.4 .7 0L.5 .1C.5 -.3 .36 -.6 .1 -.76Z").at(
                x,
                y - 6.0,
                r,
            ),
            p.key,
        );
        s.fill(
            &Shape::svg("M-1 .02C-.6 .2 .6 .2 1 .02V.3H-1Z").at(x, y - 6.0, r),
            BRASS.mix(p.ink, 0.35),
        );
    });
    s.form(
        &Shape::round_rect(x - 9.0, y - r * 1.17, 18.0, 26.0, 6.0),
        BRASS.mix(p.key, 0.3),
        4.0,
    );
}

/// Red flowers in paper, laid down for the teller.
fn bunch(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(50.0, p.key);
    let green = Colour::hex(0x4f_6a3a);
    s.fill(
        &Shape::ellipse(x + 70.0, y + 44.0, 190.0, 26.0),
        (p.ink, 0.45),
    );
    for (dx, dy) in [
        (-96.0, -30.0),
        (-60.0, -58.0),
        (-110.0, 14.0),
        (-20.0, -66.0),
    ] {
        let leaf =
            Shape::spline("0,-12 34,-6 50,0 34,6 0,12 -22,0").turned_by(150.0 + dx, 0.0, 0.0);
        s.fill(&leaf.moved(x + dx, y + dy), green.mix(p.ink, 0.3));
    }
    let cone = Shape::poly("-54,34 -10,-52 60,-34 250,44 256,62 232,66");
    s.form(&cone.moved(x, y), p.key.mix(p.mid, 0.3), 8.0);
    s.fill(
        &Shape::poly("-54,34 20,0 250,50 232,66").moved(x, y),
        p.mid.mix(p.top, 0.35),
    );
    s.form(
        &Shape::rect(150.0, 6.0, 20.0, 62.0)
            .turned_by(-18.0, 160.0, 36.0)
            .moved(x, y),
        p.acc,
        4.0,
    );
    for (dx, dy, r) in [
        (-74.0, -16.0, 34.0),
        (-28.0, -50.0, 36.0),
        (-58.0, 26.0, 32.0),
        (-4.0, -6.0, 40.0),
        (34.0, -46.0, 30.0),
    ] {
        poppy(s, (x + dx, y + dy), r);
    }
}

fn poppy(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for (i, a) in [20.0_f32, 92.0, 164.0, 236.0, 308.0]
        .into_iter()
        .enumerate()
    {
        let a = a.to_radians();
        let petal = Shape::circle(x + a.cos() * r * 0.5, y + a.sin() * r * 0.5, r * 0.58);
        s.form(&petal, p.acc.mix(p.ink, 0.06 * i as f32), r * 0.12);
    }
    s.circle(x, y, r * 0.26, BRASS);
}

/// One of the teller's raised hands, dark against the room; the thumb points to the middle.
fn hand_up(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.lit_by(-80.0 * -k, p.low);
    let dark = p.ink.mix(Colour::hex(0x10_0814), 0.45);
    let mut parts = vec![
        Shape::round_rect(-40.0, -8.0, 84.0, 100.0, 34.0),
        Shape::limb("0,60,30 -2,120,28 -12,400,52"),
    ];
    for (fx, fy, a, l) in [
        (-36.0, 0.0, -17.0, 84.0),
        (-12.0, -8.0, -5.0, 100.0),
        (14.0, -8.0, 5.0, 96.0),
        (36.0, 4.0, 17.0, 78.0),
    ] {
        parts.push(Shape::round_rect(fx - 11.0, fy - l + 24.0, 22.0, l, 11.0).turned_by(a, fx, fy));
    }
    parts.push(
        Shape::round_rect(-11.0, -60.0, 23.0, 84.0, 11.0)
            .turned_by(56.0, 0.0, 0.0)
            .moved(52.0, 62.0),
    );
    for part in parts {
        s.fill(
            &part.turned_by(8.0, 0.0, 100.0).scaled(k, 1.0).moved(x, y),
            dark,
        );
    }
    let cuff = Shape::poly("-52,140 34,140 50,400 -90,400")
        .scaled(k, 1.0)
        .moved(x + 6.0 * k, y);
    s.backlit(&cuff, p.top.mix(p.ink, 0.62), 5.0);
    s.fill(
        &Shape::poly("-58,196 40,196 42,222 -62,222")
            .scaled(k, 1.0)
            .moved(x + 6.0 * k, y),
        p.acc.mix(p.ink, 0.2),
    );
}

/// The queue: three polite customers with folded sacks; only the teller's feet are left.
pub(super) fn ensemble(s: &mut Stage) {
    let p = s.pal;
    bank_hall(s);
    let light = |side: f32| {
        Light {
            dir: [0.35 * side, 0.4, 0.8],
            light_at: 0.2,
            shadow_at: -0.05,
            ..Light::day(side)
        }
        .colours(p.low, p.ink.mix(p.top, 0.3), p.mid)
    };
    let stand = |yaw: f32, face: Expression| {
        Pose::new(yaw, face)
            .body(yaw * 0.6)
            .arms(Arm::Hold, Arm::Hold)
            .stance(Stance::Straight)
    };
    let queue = [
        (
            "solomon-dube",
            Costume::new(Garment::Suit, MUSTARD, p.key, p.ink).legs(MUSTARD.mix(p.ink, 0.4), p.ink),
            stand(18.0, Expression::TENDER),
            0.14,
        ),
        (
            "dana-yellowhorse",
            Costume::new(Garment::Duster, DENIM, p.key, p.acc).legs(DENIM.mix(p.ink, 0.5), p.ink),
            stand(14.0, Expression::NEUTRAL).head(4.0, 0.0),
            0.345,
        ),
        (
            "otis-grady",
            Costume::new(Garment::Waistcoat, RUST, p.key, p.ink).legs(RUST.mix(p.ink, 0.35), p.ink),
            stand(20.0, Expression::BEAM),
            0.55,
        ),
    ];
    for (id, costume, pose, x) in queue {
        let Some(who) = actor(id) else { continue };
        let framing = Framing::on_ground(who, &pose, x, 1.265, 1.2, W / H);
        let layer = s.act_in(id, costume, pose, framing, light(1.0));
        let hands = layer.hands;
        if let [Some(a), Some(b)] = hands {
            sack(s, ((a.x + b.x) * 0.5, (a.y + b.y) * 0.5), a.scale);
            s.close_hands(&layer);
        }
    }
    counter(s);
}

/// A sack, empty and ironed.
fn sack(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.lit_by(40.0, WHITE);
    let w = 3.2 * k;
    for (dy, tone) in [(0.8, 0.3), (0.42, 0.14), (0.0, 0.0)] {
        s.form(
            &Shape::round_rect(
                x - w * 0.5,
                y - 0.25 * k + dy * k * 0.8,
                w,
                0.75 * k,
                0.15 * k,
            ),
            WHITE.mix(p.mid, tone),
            3.0,
        );
    }
    s.fill(
        &Shape::rect(x - 0.14 * k, y - 0.25 * k, 0.28 * k, 1.36 * k),
        p.acc,
    );
}

fn bank_hall(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 440.0, &[p.key, p.key.mix(p.low, 0.5)]));
    s.rect(-8.0, 440.0, W + 16.0, 110.0, p.low.mix(p.body, 0.25));
    for i in 0..7 {
        let x = 160.0 * i as f32 - 60.0;
        s.poly(
            &[
                (x, 440.0),
                (x + 80.0, 440.0),
                (x + 60.0 + (x - 400.0) * 0.2, 550.0),
                (x - 60.0 + (x - 400.0) * 0.2, 550.0),
            ],
            (p.mid, 0.55),
        );
    }
    s.rect(-8.0, 330.0, W + 16.0, 110.0, p.mid);
    s.rect(-8.0, 322.0, W + 16.0, 12.0, p.top.mix(p.ink, 0.1));
    s.rect(-8.0, 428.0, W + 16.0, 14.0, p.top.mix(p.ink, 0.1));
    for i in 0..9 {
        s.stroke(
            &Shape::rect(10.0 + 110.0 * i as f32, 350.0, 84.0, 62.0),
            (p.top, 0.9),
            5.0,
        );
    }
    vault_door(s, (560.0, 176.0), 158.0);
}

fn vault_door(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.lit_by(-40.0, WHITE);
    let steel = p.top;
    s.circle(x + 8.0, y + 10.0, r + 14.0, (p.top.mix(p.ink, 0.3), 0.4));
    s.form(&Shape::circle(x, y, r + 12.0), steel.mix(p.ink, 0.25), 8.0);
    s.form(&Shape::circle(x, y, r - 14.0), steel, 8.0);
    for i in 0..12 {
        let a = std::f32::consts::TAU * i as f32 / 12.0;
        s.circle(x + a.cos() * (r - 1.0), y + a.sin() * (r - 1.0), 8.0, p.mid);
    }
    s.stroke(&Shape::circle(x, y, r * 0.6), (p.mid, 0.8), 6.0);
    for i in 0..5 {
        let a = std::f32::consts::TAU * i as f32 / 5.0 - 0.3;
        s.line(
            &[(x, y), (x + a.cos() * 62.0, y + a.sin() * 62.0)],
            BRASS,
            12.0,
        );
        s.circle(
            x + a.cos() * 66.0,
            y + a.sin() * 66.0,
            11.0,
            BRASS.mix(p.key, 0.3),
        );
    }
    s.circle(x, y, 20.0, BRASS);
}

/// The counter at the right, and two soles over it.
fn counter(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    for (x, y, a) in [(824.0, 196.0, -12.0), (896.0, 214.0, 16.0)] {
        let leg = Shape::round_rect(x - 26.0, y, 52.0, 190.0, 8.0).turned_by(a * 0.5, x, y + 190.0);
        s.form(&leg, p.ink.mix(p.top, 0.2), 8.0);
        for i in 0..3 {
            s.fill(
                &Shape::rect(x - 27.0, y + 44.0 + 26.0 * i as f32, 54.0, 13.0).turned_by(
                    a * 0.5,
                    x,
                    y + 190.0,
                ),
                p.acc,
            );
        }
        let sole = Shape::spline(
            "0,-90 26,-80 34,-46 25,-8 26,24 18,44 0,48 -18,44 -26,24 -25,-8 -34,-46 -26,-80",
        )
        .turned_by(a, 0.0, 30.0)
        .moved(x, y);
        s.form(&sole, p.ink, 7.0);
        s.fill(
            &Shape::spline("0,-70 16,-62 20,-42 12,-18 -12,-18 -20,-42 -16,-62")
                .turned_by(a, 0.0, 30.0)
                .moved(x, y),
            p.body.mix(p.ink, 0.2),
        );
        s.fill(
            &Shape::round_rect(-13.0, 6.0, 26.0, 28.0, 8.0)
                .turned_by(a, 0.0, 30.0)
                .moved(x, y),
            p.body.mix(p.ink, 0.3),
        );
    }
    s.form(&Shape::rect(736.0, 352.0, 260.0, 210.0), p.acc, 10.0);
    for x in [764.0, 864.0] {
        s.stroke(
            &Shape::rect(x, 396.0, 80.0, 120.0),
            p.acc.mix(p.ink, 0.4),
            8.0,
        );
    }
    s.form(&Shape::rect(716.0, 328.0, 280.0, 34.0), p.key, 6.0);
    bell(s, (770.0, 324.0), 22.0);
}
