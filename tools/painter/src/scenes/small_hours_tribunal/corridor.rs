//! The corridor at dawn.

use super::{BURGUNDY, FLAME, PURPLE};
use kit::canvas::{H, Ink, Pt, Shape, W, WHITE};
use kit::people::{Arm, Costume, Expression, Framing, Garment, Light, Pose, Stance, actor};
use kit::stage::Stage;

/// Where the floor begins.
const FLOOR: f32 = 424.0;

/// They part before the windows of a long corridor; their shadows still touch, and a bird has come in.
pub(super) fn pair(s: &mut Stage) {
    let p = s.pal;
    let wall = p.acc.mix(p.low, 0.55);
    s.wash(Ink::across(
        0.0,
        W,
        &[
            wall.mix(p.ink, 0.25),
            wall.mix(WHITE, 0.3),
            wall.mix(p.ink, 0.2),
        ],
    ));
    for x in [150.0, 480.0, 810.0] {
        window(s, x, wall);
    }
    floor(s, wall);
    shadows(s);
    people(s);
    bird(s, (492.0, 170.0));
    s.glow((480.0, 260.0), 420.0, WHITE, 0.45);
    s.vignette(p.ink, 0.22);
}

/// A tall window with an arch, the morning in it gold below.
fn window(s: &mut Stage, x: f32, wall: kit::colour::Colour) {
    let p = s.pal;
    let arch = Shape::svg("M-118 372V60C-118 -70 118 -70 118 60V372Z").moved(x, 20.0);
    s.fill(&arch.moved(-9.0, 0.0), wall.mix(p.ink, 0.35));
    s.fill(
        &arch,
        Ink::down(
            0.0,
            390.0,
            &[p.acc.mix(WHITE, 0.55), WHITE, p.key, FLAME.mix(p.key, 0.45)],
        ),
    );
    s.line(&[(x, -16.0), (x, 392.0)], wall.mix(p.ink, 0.1), 9.0);
    for y in [110.0, 252.0] {
        s.line(&[(x - 118.0, y), (x + 118.0, y)], wall.mix(p.ink, 0.1), 9.0);
    }
    s.rect(x - 136.0, 388.0, 272.0, 16.0, wall.mix(WHITE, 0.6));
    s.rect(x - 136.0, 402.0, 272.0, 8.0, wall.mix(p.ink, 0.3));
}

/// The floor, and the windows again on it, coming to us.
fn floor(s: &mut Stage, wall: kit::colour::Colour) {
    let p = s.pal;
    s.rect(
        -8.0,
        FLOOR,
        W + 16.0,
        130.0,
        Ink::down(FLOOR, H, &[wall.mix(p.ink, 0.2), wall.mix(p.ink, 0.45)]),
    );
    for x in [150.0, 480.0, 810.0] {
        let wide = 1.5 * (x - 480.0);
        s.poly(
            &[
                (x - 112.0, FLOOR),
                (x + 112.0, FLOOR),
                (500.0 + wide + 150.0, 560.0),
                (460.0 + wide - 150.0, 560.0),
            ],
            Ink::down(FLOOR, H, &[WHITE, p.key, p.low.mix(FLAME, 0.25)]),
        );
    }
    s.rect(-8.0, FLOOR - 8.0, W + 16.0, 9.0, wall.mix(p.ink, 0.5));
}

/// Two shadows that lean together until they are one.
fn shadows(s: &mut Stage) {
    let p = s.pal;
    let joined = Shape::poly("120,516 290,492 470,528 540,560 300,560")
        .and(&Shape::poly("660,494 830,494 650,560 420,560 500,524"));
    s.fill(&joined, (p.top, 0.85));
}

/// The Major goes left and the Judge right, both lighter than they came.
fn people(s: &mut Stage) {
    let p = s.pal;
    let light = |side: f32| {
        Light {
            dir: [0.62 * side, 0.42, 0.36],
            light_at: 0.2,
            depth: 0.55,
            rim_at: 0.5,
            ..Light::night(side)
        }
        .colours(p.key, p.ink.mix(p.acc, 0.15), WHITE)
    };
    if let (Some(priya), Some(dolores)) = (actor("priya-raghavan"), actor("dolores-vega")) {
        let off = Pose::new(-66.0, Expression::TENDER)
            .head(-8.0, 0.0)
            .body(-58.0)
            .bend(5.0, 0.0)
            .arms(Arm::WalkFore, Arm::WalkBack)
            .stance(Stance::Walk);
        let uniform =
            Costume::new(Garment::Uniform, PURPLE, p.key, FLAME).legs(PURPLE.tone(0.85), p.ink);
        s.act_in(
            "priya-raghavan",
            uniform,
            off,
            Framing::on_ground(priya, &off, 0.225, 0.945, 0.86, W / H),
            light(-1.0),
        );
        let away = Pose::new(-58.0, Expression::BEAM)
            .head(-4.0, 3.0)
            .body(-52.0)
            .arms(Arm::WalkFore, Arm::WalkBack)
            .stance(Stance::Walk);
        let robe = Costume::new(
            Garment::Robe,
            BURGUNDY.mix(p.ink, 0.2),
            p.key,
            BURGUNDY.tone(0.5),
        );
        s.act_in(
            "dolores-vega",
            robe,
            away,
            Framing::on_ground(dolores, &away, 0.775, 0.945, 0.92, W / H).mirror(),
            light(1.0),
        );
    }
}

/// A sparrow, its wings up, against the middle window.
fn bird(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let wings = Shape::svg("M-8 4C-30 -30 -70 -56 -96 -60C-82 -28 -52 4 -14 18ZM6 2C16 -40 44 -76 74 -92C72 -52 52 -8 18 16Z").moved(x, y);
    let body = Shape::svg(
        "M-46 34C-30 10 0 -2 26 -4C36 -18 56 -14 58 -2L72 4L56 10C44 30 0 38 -20 34L-58 54Z",
    )
    .moved(x, y);
    s.fill(&wings, p.body.mix(p.top, 0.4));
    s.fill(&body, p.top);
    s.crescent(&body, FLAME.mix(p.key, 0.3), (0.0, -4.0), 0.0);
}
