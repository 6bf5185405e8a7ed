//! The Last Kilometre: alpine blue, hay and the leader's pink; two cyclists and twenty-one mountains.

mod climb;
mod hotel;
mod sights;

use super::Picture;
use kit::canvas::{Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Costume, Expression, Framing, Garment, Hat, Light, Pose, Stance};
use kit::stage::Stage;
use tiny_skia::Transform;

const TITLE: &str = "last-kilometre";
const P: Palette = Palette::of([
    0x2f7fb8, 0x8cc6e0, 0xffe4b5, 0xfffbea, 0x9db86a, 0x17365c, 0xf23d6d,
]);
const NAVY: Colour = Colour::hex(0x1c_2f6b);
const COBALT: Colour = Colour::hex(0x2b_57c8);
const HAY: Colour = Colour::hex(0xf2_c14e);
const SKIN: Colour = Colour::hex(0xf2_bfa0);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, climb::lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, hotel::object),
    ]
}

/// Rain on the climb: on her wheel, the car's lamp behind him, he looks up and, against his will, admires her.
fn second(s: &mut Stage) {
    let p = s.pal;
    let night = Colour::hex(0x14_1a4a);
    let haze = p.acc.mix(night, 0.35);
    s.wash(Ink::along(
        (100.0, 0.0),
        (W, 420.0),
        &[night, night.mix(p.acc, 0.22), haze],
    ));
    flare(s, (812.0, 170.0));
    s.fill(
        &Shape::spline("-20,580 -20,250 90,170 200,236 300,120 420,250 560,330 700,300 820,360 990,310 990,580"),
        night.mix(Colour::hex(0x05_0a20), 0.45),
    );
    s.canvas.rain(&mut s.dice, 70, -0.3, p.mid, 0.4);
    let light = Light {
        dir: [-0.62, 0.4, 0.6],
        light_at: 0.06,
        shadow_at: -0.12,
        depth: 0.6,
        rim_dir: [0.8, 0.3, -0.5],
        rim_at: 0.28,
        ..Light::day(-1.0)
    }
    .colours(p.low, night, p.acc.mix(p.key, 0.2));
    let awe = Expression {
        brow_in: 0.12,
        brow_out: 0.1,
        lid: 1.1,
        corner: 0.07,
        open: 0.12,
        wide: 0.9,
        teeth: 0.0,
        fore: 0.6,
        ..Expression::NEUTRAL
    };
    let pose = Pose::new(-26.0, awe)
        .head(-3.0, -7.0)
        .body(-16.0)
        .bend(12.0, -2.0)
        .look(-0.03, 0.06);
    let jersey = Costume::new(Garment::Hoodie, COBALT, p.key, p.key).hat(Hat::Beanie(COBALT));
    let him = s.act_in(
        "rafael-quiroga",
        jersey,
        pose,
        Framing::new(0.56, 0.45, 0.52),
        light,
    );
    let (mx, my, k) = (him.mouth.x, him.mouth.y, him.mouth.scale);
    for (dx, dy, r) in [(-0.3, 0.42, 0.05), (0.44, 0.1, 0.05), (-0.1, -0.16, 0.045)] {
        drop_of_rain(s, (mx + dx * k, my + dy * k), r * k);
    }
    her_wheel(s, (96.0, 470.0), 262.0);
    s.canvas.rain(&mut s.dice, 30, -0.3, p.key, 0.5);
    s.vignette(night, 0.4);
}

/// The headlamp of the car behind.
fn flare(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y), 520.0, p.acc, 0.9);
    s.circle(x, y, 128.0, (p.acc.mix(WHITE, 0.25), 0.4));
    s.circle(x, y, 84.0, p.acc.mix(WHITE, 0.35));
    s.circle(x, y, 52.0, WHITE);
}

fn drop_of_rain(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let gem = Shape::poly("0,-1.8 .8,0 .5,1 0,1.3 -.5,1 -.8,0").at(x, y, r);
    s.fill(&gem, p.mid);
    s.fill(&Shape::poly("0,-1.8 .8,0 .5,1 .1,.2").at(x, y, r), WHITE);
}

/// Her hind wheel, close to us, throwing water at him.
fn her_wheel(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let black = Colour::hex(0x07_0c22);
    for i in 0..9 {
        let a = (20.0 * i as f32 + 6.0).to_radians();
        let (dx, dy) = (a.cos() * r, a.sin() * r);
        s.line(
            &[(x - dx, y - dy), (x + dx, y + dy)],
            p.mid.mix(black, 0.45),
            5.0,
        );
    }
    s.stroke(&Shape::circle(x, y, r), black, 44.0);
    s.stroke(&Shape::circle(x, y, r - 26.0), p.mid.mix(black, 0.3), 8.0);
    let edge = Shape::circle(x, y, r + 20.0);
    s.crescent(&edge, p.acc.mix(p.key, 0.25), (-5.0, 4.0), 0.0);
    s.circle(x, y, 40.0, black);
    for (a, d, l) in [
        (-62.0_f32, 36.0, 60.0),
        (-50.0, 52.0, 84.0),
        (-38.0, 34.0, 96.0),
        (-27.0, 56.0, 76.0),
        (-15.0, 36.0, 84.0),
        (-4.0, 50.0, 58.0),
    ] {
        let (sa, ca) = a.to_radians().sin_cos();
        let at = |d: f32, w: f32| {
            (
                x + ca * (r + d) - sa * (w - 0.4 * d),
                y + sa * (r + d) + ca * (w - 0.4 * d),
            )
        };
        for (out, size) in [(d, 1.0), (d + l * 0.55, 0.7), (d + l, 0.45)] {
            let drop = Shape::svg("M0 -20C10 -4 11 8 0 10C-11 8 -10 -4 0 -20Z").turned_by(
                a + 116.0,
                0.0,
                0.0,
            );
            let (dx, dy) = at(out, 0.0);
            s.fill(&drop.at(dx, dy, size), p.key);
        }
    }
}

/// The pass at sunset: two machines lean on one cairn, two riders lean on each other.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let peach = Colour::hex(0xff_c09a);
    s.wash(Ink::down(
        0.0,
        420.0,
        &[p.low.mix(peach, 0.6), p.low, p.key, WHITE],
    ));
    s.glow((330.0, 250.0), 520.0, WHITE, 0.7);
    s.circle(330.0, 262.0, 176.0, WHITE);
    for (y, tone, seed) in [
        (330.0, peach.mix(p.low, 0.35), 3),
        (366.0, peach.mix(p.acc, 0.25), 8),
    ] {
        let ridge =
            kit::canvas::Noise::ridged(seed)
                .octaves(4)
                .ridge((-8.0, W + 8.0), y, 120.0, 3.0);
        s.fill(&Shape::under(&ridge, 470.0), tone);
    }
    for (y, share) in [(388.0, 0.75), (414.0, 0.95)] {
        s.blurred(6.0, |s| {
            for i in 0..9 {
                s.oval(
                    110.0 * i as f32 + share * 40.0,
                    y + 8.0 * (i % 3) as f32,
                    110.0,
                    20.0,
                    (p.key, share),
                );
            }
        });
    }
    let ground = Shape::spline("-20,580 -20,446 160,432 380,440 560,446 760,452 990,424 990,580");
    s.lit_by(-18.0, p.low);
    let dusk = Colour::hex(0x4a_2446);
    s.rim(&ground, dusk, peach, (0.0, 5.0));
    cairn(s, dusk);
    sitters(s);
    grasses(s, dusk);
    s.vignette(p.acc.mix(p.ink, 0.3), 0.2);
}

fn cairn(s: &mut Stage, dusk: Colour) {
    let p = s.pal;
    s.lit_by(-70.0, p.low);
    let stones = [
        (610.0, 446.0, 84.0, 44.0),
        (722.0, 446.0, 92.0, 52.0),
        (836.0, 446.0, 84.0, 48.0),
        (926.0, 450.0, 70.0, 38.0),
        (668.0, 376.0, 78.0, 44.0),
        (776.0, 374.0, 88.0, 48.0),
        (872.0, 388.0, 66.0, 36.0),
        (722.0, 302.0, 78.0, 42.0),
        (810.0, 304.0, 64.0, 38.0),
        (762.0, 236.0, 70.0, 36.0),
        (758.0, 178.0, 54.0, 30.0),
        (764.0, 130.0, 40.0, 24.0),
        (760.0, 94.0, 24.0, 16.0),
    ];
    for (i, (x, y, rx, ry)) in stones.into_iter().enumerate() {
        let stone = s.dice.blob((x, y), (rx, ry), 0.09, 10);
        s.backlit(&stone, dusk.mix(p.acc, 0.06 * (i % 3) as f32), 6.0);
    }
    s.pal.ink = dusk.mix(Colour::hex(0x12_0818), 0.5);
    s.framed(
        Transform::from_translate(700.0, 470.0)
            .pre_rotate(6.0)
            .pre_scale(0.82, 0.82),
        |s| climb::bike(s, NAVY),
    );
    s.framed(
        Transform::from_translate(816.0, 482.0)
            .pre_rotate(-7.0)
            .pre_scale(-0.82, 0.82),
        |s| climb::bike(s, COBALT),
    );
    s.pal = P;
}

fn sitters(s: &mut Stage) {
    let p = s.pal;
    let dusk = Colour::hex(0x2c_1636);
    s.lit_by(60.0, p.low);
    let boulder = Shape::spline("180,520 196,450 240,424 320,416 400,424 440,448 458,520");
    s.rim(&boulder, dusk, p.low, (-2.0, 5.0));
    let light = |side: f32| {
        Light {
            dir: [0.75 * side, 0.45, 0.25],
            light_at: 0.3,
            depth: 0.85,
            rim_dir: [0.4 * side, 0.6, -0.6],
            rim_at: 0.2,
            ..Light::golden(side)
        }
        .colours(p.low, dusk, p.key)
    };
    let sit = |yaw: f32, face: Expression| {
        Pose::new(yaw, face)
            .body(yaw)
            .bend(-8.0, 0.0)
            .stance(Stance::Sit)
            .arms(kit::people::Arm::Knee, kit::people::Arm::Knee)
    };
    let hers = Costume::new(Garment::Sweater, NAVY, NAVY, p.acc).legs(NAVY.mix(dusk, 0.5), dusk);
    let his =
        Costume::new(Garment::Sweater, COBALT, COBALT, p.key).legs(COBALT.mix(dusk, 0.5), dusk);
    s.act_in(
        "ingrid-solberg",
        hers,
        sit(-82.0, Expression::SHUT).head(-12.0, 4.0),
        Framing::new(0.298, 0.425, 0.122),
        light(1.0),
    );
    s.act_in(
        "rafael-quiroga",
        his,
        sit(82.0, Expression::TENDER).head(-6.0, -4.0),
        Framing::new(0.362, 0.42, 0.122),
        light(1.0),
    );
}

fn grasses(s: &mut Stage, dusk: Colour) {
    let mut dice = s.dice.fork();
    for (x0, x1, h, n) in [
        (-10.0, 240.0, 60.0, 46),
        (240.0, 640.0, 26.0, 50),
        (640.0, 970.0, 44.0, 50),
    ] {
        kit::places::nature::grass(
            &mut s.canvas,
            &mut dice,
            (x0, x1),
            (544.0, h),
            n,
            dusk.mix(Colour::hex(0x12_0818), 0.4),
        );
    }
    for (x, y) in [
        (60.0, 500.0),
        (104.0, 512.0),
        (150.0, 498.0),
        (600.0, 520.0),
        (918.0, 512.0),
    ] {
        s.line(&[(x, y), (x + 4.0, 548.0)], dusk, 4.0);
        s.circle(x, y, 9.0, s.pal.acc);
    }
}
