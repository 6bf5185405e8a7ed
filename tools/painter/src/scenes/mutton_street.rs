//! Mutton Street: butcher's rose and cream tile, awning green; a street that sings for its leases.

mod roofs;
mod sights;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "mutton-street";
const P: Palette = Palette::of([
    0x5b2a3c, 0xc7586b, 0xfad0a6, 0xfff6e0, 0xa0606a, 0x2a1220, 0x2fa08c,
]);
const RUST: Colour = Colour::hex(0xb4_552d);
const PEACH: Colour = Colour::hex(0xff_b58a);
const LILAC: Colour = Colour::hex(0xb7_9ce8);
/// A fist over the head.
const UP: Arm = Arm::Reach {
    at: [1.9, 2.5, 0.6],
    grip: Grip::Fist,
};

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, roofs::pair),
        Picture::new(TITLE, "ensemble", P, ensemble),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "joke", P, sights::joke),
    ]
}

/// Barnaby's high note, from the cobbles; the awnings fly up like rays.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, H, &[p.key, p.low.mix(p.key, 0.4), p.low]));
    s.glow((660.0, 60.0), 420.0, WHITE, 0.9);
    s.sunburst((440.0, 240.0), 22, p.mid, 0.16);
    kit::creatures::gull(s, kit::stage::At::new(640.0, 60.0, 90.0));
    fronts(s);
    awning(
        s,
        [
            (-60.0, -260.0),
            (-60.0, 330.0),
            (236.0, 236.0),
            (300.0, 20.0),
        ],
        9,
    );
    awning(
        s,
        [
            (1020.0, 350.0),
            (1020.0, -260.0),
            (690.0, 10.0),
            (752.0, 240.0),
        ],
        9,
    );
    cobbles(s);
    let light = Light {
        dir: [0.7, 0.45, 0.5],
        light_at: 0.28,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.top, p.mid);
    let mut note = Expression::SING;
    note.open = 1.0;
    note.lid = 0.45;
    note.pitch = -7.0;
    let pose = Pose::new(22.0, note)
        .head(-4.0, -6.0)
        .arms(Arm::Wide, Arm::Wide);
    let vest = Costume::new(Garment::Waistcoat, RUST, p.key, p.acc);
    s.act_in(
        "otis-grady",
        vest,
        pose,
        Framing::new(0.455, 0.36, 0.4).below(14.0),
        light,
    );
}

fn fronts(s: &mut Stage) {
    let p = s.pal;
    for (wall, tone) in [
        ("-20,-20 236,236 262,430 -20,560", p.top),
        ("980,-20 752,240 726,430 980,560", p.mid.mix(p.top, 0.25)),
    ] {
        s.fill(&Shape::poly(wall), tone);
    }
    for i in 0..4 {
        let (x0, x1) = (-10.0 + 64.0 * i as f32, 970.0 - 60.0 * i as f32);
        let (y, h) = (300.0 + 6.0 * i as f32, 150.0 - 26.0 * i as f32);
        ham(s, (x0 + 20.0, y), h);
        ham(s, (x1 - 20.0, y), h);
    }
}

fn ham(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    s.lit_by(60.0, p.key);
    s.line(&[(x, y - h * 0.3), (x, y + h * 0.2)], p.ink, 5.0);
    let joint =
        Shape::spline("-.06,.1 .06,.1 .1,.3 .26,.5 .28,.8 .1,1 -.1,1 -.28,.8 -.26,.5 -.1,.3")
            .at(x, y, h);
    s.form(&joint, p.mid.mix(RUST, 0.25), h * 0.05);
    s.oval(x + h * 0.04, y + h * 0.8, h * 0.13, h * 0.11, p.low);
    s.oval(x + h * 0.04, y + h * 0.8, h * 0.05, h * 0.04, p.key);
}

/// Stripes from the outer edge (a, b) to the inner edge (d, c), with a scalloped hem.
fn awning(s: &mut Stage, [a, b, c, d]: [Pt; 4], n: usize) {
    let p = s.pal;
    let mix = |u: Pt, v: Pt, t: f32| (u.0 + (v.0 - u.0) * t, u.1 + (v.1 - u.1) * t);
    for i in 0..n {
        let (t0, t1) = (i as f32 / n as f32, (i + 1) as f32 / n as f32);
        let (o0, o1, i0, i1) = (mix(a, b, t0), mix(a, b, t1), mix(d, c, t0), mix(d, c, t1));
        let tone = if i % 2 == 0 { p.acc } else { p.key };
        s.poly(
            &[o0, o1, i1, i0],
            Ink::along(o0, i0, &[tone.mix(p.ink, 0.45), tone.mix(p.ink, 0.1), tone]),
        );
        let (hx, hy) = mix(i0, i1, 0.5);
        let (ux, uy) = mix(o0, o1, 0.5);
        let long = (hx - ux).hypot(hy - uy);
        let push = |q: Pt, k: f32| (q.0 + (hx - ux) / long * k, q.1 + (hy - uy) / long * k);
        s.fill(
            &Shape::smooth(
                &[i0, push(i0, 22.0), push((hx, hy), 36.0), push(i1, 22.0), i1],
                0.1,
            ),
            tone.mix(p.ink, 0.34),
        );
    }
    s.line(&[d, c], (p.ink, 0.5), 4.0);
}

fn cobbles(s: &mut Stage) {
    let p = s.pal;
    s.poly(
        &[
            (-10.0, 560.0),
            (262.0, 428.0),
            (726.0, 428.0),
            (980.0, 560.0),
        ],
        p.top.mix(p.mid, 0.4),
    );
    for row in 0..6 {
        let y = 434.0 + 3.4 * (row * row) as f32 + 8.0 * row as f32;
        let k = 9.0 + 8.0 * row as f32;
        for i in 0..24 {
            let x = 480.0 + (i as f32 - 12.0 + 0.5 * (row % 2) as f32) * k * 2.3;
            let share = s.dice.range(0.1, 0.5);
            let stone = Shape::ellipse(x, y, k, k * 0.42);
            s.fill(&stone, p.mid.mix(p.low, share).mix(p.top, 0.25));
            s.crescent(&stone, p.low, (-k * 0.12, k * 0.14), 0.0);
        }
    }
}

/// Rosalind through a curtain of sausages, with a wink from the pale side.
fn second(s: &mut Stage) {
    let p = s.pal;
    let wall = p.acc.mix(p.key, 0.16);
    s.wash(Ink::across(
        0.0,
        W,
        &[wall.mix(p.key, 0.35), wall, p.acc.mix(p.ink, 0.3)],
    ));
    for row in 0..10 {
        for k in 0..13 {
            let (x, y) = (
                80.0 * k as f32 - 20.0 + if row % 2 == 0 { 0.0 } else { 40.0 },
                58.0 * row as f32 - 8.0,
            );
            let share = s.dice.range(0.0, 0.16);
            s.rect(x + 3.0, y + 3.0, 74.0, 52.0, (p.key, share));
        }
    }
    let light = Light {
        dir: [-0.65, 0.4, 0.6],
        light_at: 0.26,
        ..Light::golden(-1.0)
    }
    .colours(p.key, p.top, p.acc);
    let part = Arm::Reach {
        at: [2.9, -1.0, 1.5],
        grip: Grip::Fist,
    };
    let pose = Pose::new(
        -20.0,
        Expression {
            lid: 0.78,
            ..Expression::BEAM
        },
    )
    .head(2.0, 12.0)
    .body(-4.0)
    .look(-0.03, 0.02)
    .arms(part, part);
    let blouse = Costume::new(Garment::Sweater, PEACH, p.key, PEACH.mix(p.mid, 0.3));
    let face = s.act_in(
        "yara-nascimento",
        blouse,
        pose,
        Framing::new(0.5, 0.42, 0.4),
        light,
    );
    wink(s, (face.eyes[0].x, face.eyes[0].y), face.eyes[0].scale);
    s.lit_by(-60.0, p.key);
    for (x, seed, lean, links) in [
        (18.0, 1.0, 0.0, 5),
        (84.0, 2.2, -20.0, 5),
        (156.0, 3.1, -34.0, 4),
        (944.0, 1.6, 0.0, 5),
        (880.0, 2.9, 22.0, 5),
        (806.0, 4.0, 36.0, 4),
    ] {
        sausages(s, x, seed, lean, links);
    }
    s.close_hands(&face);
    s.rect(-8.0, -8.0, W + 16.0, 36.0, p.ink);
    s.rect(-8.0, 22.0, W + 16.0, 7.0, p.low);
}

/// A closed lid in the pale skin round her right eye.
fn wink(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let pale = Colour::hex(0xeb_c9a8).mix(p.key, 0.3);
    s.oval(x, y - 0.01 * k, 0.2 * k, 0.13 * k, pale);
    let lash = Shape::svg("M-.19 -.02Q0 .14 .19 0Q.02 .22 -.19 -.02Z")
        .turned_by(8.0, 0.0, 0.0)
        .at(x, y, k);
    s.fill(&lash, p.ink);
    for (dx, dy) in [(-0.2, 0.09), (-0.1, 0.15), (0.0, 0.17)] {
        s.line(
            &[
                (x + dx * 0.8 * k, y + dy * 0.5 * k),
                (x + dx * 1.15 * k, y + dy * k),
            ],
            p.ink,
            0.026 * k,
        );
    }
}

/// A string of links hung from the rail; `lean` pushes its middle aside.
fn sausages(s: &mut Stage, x: f32, seed: f32, lean: f32, links: usize) {
    let p = s.pal;
    let meat = p.mid.mix(p.top, 0.32);
    let at = |t: f32| {
        (
            x + lean * (t * std::f32::consts::PI).sin() + 9.0 * (seed * 3.0 + t * 9.0).sin(),
            30.0 + 560.0 * t,
        )
    };
    for i in 0..links {
        let t0 = i as f32 / links as f32;
        let (a, b) = (at(t0), at(t0 + 1.0 / links as f32));
        let m = (
            f32::midpoint(a.0, b.0) + if i % 2 == 0 { 17.0 } else { -17.0 },
            f32::midpoint(a.1, b.1),
        );
        let link = Shape::tube(&[
            (a.0, a.1 + 4.0, 7.0),
            (a.0 * 0.5 + m.0 * 0.5, a.1 + 20.0, 23.0),
            (m.0, m.1, 27.0),
            (b.0 * 0.5 + m.0 * 0.5, b.1 - 20.0, 23.0),
            (b.0, b.1 - 4.0, 7.0),
        ]);
        s.form(&link, meat, 9.0);
        s.fill(
            &Shape::ellipse(m.0 - 12.0, m.1 - 14.0, 5.0, 22.0).turned_by(6.0, m.0, m.1),
            (WHITE, 0.6),
        );
        s.line(
            &[(b.0 - 10.0, b.1 - 3.0), (b.0 + 10.0, b.1 + 3.0)],
            p.low,
            6.0,
        );
    }
}

/// The kick line before the rising moon of a spotlight: short, middle, very tall, one string of sausages.
fn ensemble(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.top.mix(p.ink, 0.2), p.mid.mix(p.top, 0.3), p.mid],
    ));
    s.sunburst((480.0, 300.0), 20, p.mid.mix(RUST, 0.3), 0.5);
    s.glow((480.0, 290.0), 420.0, p.low, 0.6);
    s.circle(
        480.0,
        286.0,
        262.0,
        Ink::down(30.0, 540.0, &[WHITE, p.key, p.low]),
    );
    chorus(s);
    s.rect(
        -8.0,
        490.0,
        W + 16.0,
        60.0,
        Ink::down(490.0, H, &[p.top, p.ink]),
    );
    s.fill(
        &Shape::ellipse(480.0, 506.0, 360.0, 26.0),
        p.mid.mix(p.low, 0.55),
    );
    let hands = line_of_three(s);
    garland(s, &hands);
    footlights(s);
}

fn footlights(s: &mut Stage) {
    let p = s.pal;
    s.rect(-8.0, 524.0, W + 16.0, 30.0, p.ink);
    for i in 0..9 {
        let x = 40.0 + 110.0 * i as f32;
        s.fill(
            &Shape::svg("M-30 26C-34 -8 34 -8 30 26Z").moved(x, 518.0),
            p.acc,
        );
        s.oval(x, 508.0, 22.0, 7.0, WHITE);
    }
}

/// Butchers on both sides, flat against the rose: cap, apron, cleaver.
fn chorus(s: &mut Stage) {
    let p = s.pal;
    for (i, x) in [-20.0, 82.0, 182.0, 790.0, 888.0, 986.0]
        .into_iter()
        .enumerate()
    {
        let side = if i < 3 { 1.0 } else { -1.0 };
        let near = [0.0, 0.3, 0.6, 0.6, 0.3, 0.0][i];
        let y = 236.0 + 26.0 * near;
        let dark = p.top.mix(p.ink, 0.2 + 0.4 * near);
        let pale = p.mid.mix(p.top, 0.3 - 0.3 * near).mix(p.low, 0.12 * near);
        let man = |shape: Shape| shape.scaled(side, 1.0).moved(x, y);
        s.fill(&man(Shape::limb("-50,56,20 -82,0,17 -66,-74,14")), dark);
        s.fill(&man(Shape::spline("-22,10 -34,-26 -24,-58 0,-68 24,-58 34,-26 22,10 60,24 72,70 62,280 -62,280 -72,70 -60,24")), dark);
        s.fill(&man(Shape::poly("-72,-70 -60,-70 -58,-132 -70,-132")), dark);
        s.fill(
            &man(Shape::svg(
                "M-76 -120V-190C-60 -200 -20 -200 -6 -196L-2 -124Z",
            )),
            pale,
        );
        s.fill(
            &man(Shape::svg("M-40 -52Q-46 -96 0 -98Q46 -96 40 -52Z")),
            pale,
        );
        s.fill(&man(Shape::svg("M-36 26H-26L-20 60H20L26 26H36V110C52 116 54 128 54 140V280H-54V140C-54 128 -52 116 -36 110Z")), pale);
    }
}

/// Rosalind, Barnaby, Twigg, from the right one on, each on one leg; where their lifted hands are.
fn line_of_three(s: &mut Stage) -> Vec<Pt> {
    let p = s.pal;
    let twigg = Costume::new(Garment::Uniform, LILAC, p.key, p.low).legs(LILAC, p.ink);
    let wonder = Expression {
        open: 0.8,
        ..Expression::WONDER
    };
    let pose = Pose::new(-18.0, wonder)
        .head(-2.0, 8.0)
        .body(14.0)
        .bend(-4.0, -8.0)
        .arms(UP, Arm::Hip)
        .stance(Stance::Straight);
    let mut hands = dance(
        s,
        ("jasper-wren", twigg, pose),
        (0.71, 0.74),
        [683.0, 292.0],
    );
    kick(
        s,
        "0,0,24 110,-40,22 170,-92,17 232,-162,11",
        (688.0, 304.0),
        LILAC.mix(p.key, 0.15),
    );
    let open = Expression {
        open: 1.0,
        lid: 0.5,
        ..Expression::LAUGH
    };
    let barnaby =
        Costume::new(Garment::Waistcoat, RUST, p.key, p.acc).legs(RUST.mix(p.ink, 0.5), p.ink);
    let pose = Pose::new(-6.0, open)
        .head(-2.0, -5.0)
        .body(14.0)
        .bend(-4.0, -8.0)
        .arms(UP, UP)
        .stance(Stance::Straight);
    hands.extend(dance(
        s,
        ("otis-grady", barnaby, pose),
        (0.455, 0.88),
        [440.0, 388.0],
    ));
    kick(
        s,
        "0,0,30 70,-24,23 104,-54,17 146,-96,11",
        (452.0, 392.0),
        RUST.mix(p.ink, 0.36),
    );
    hands.extend(rosalind(s));
    hands.retain(|hand| hand.1 < 230.0);
    hands.sort_by(|a, b| a.0.total_cmp(&b.0));
    hands
}

/// Her kick goes out under the skirt.
fn rosalind(s: &mut Stage) -> Vec<Pt> {
    let p = s.pal;
    let rosalind = Costume::new(Garment::Dress, PEACH, p.key, p.acc).legs(p.top, p.ink);
    let pose = Pose::new(22.0, Expression::LAUGH)
        .head(-2.0, -9.0)
        .body(20.0)
        .bend(-4.0, -8.0)
        .arms(Arm::Hip, UP)
        .stance(Stance::Straight);
    kick(
        s,
        "0,0,26 70,-16,22 112,-40,16 152,-78,11",
        (206.0, 372.0),
        p.acc,
    );
    s.form(
        &Shape::spline("170,320 240,300 300,296 318,330 296,372 250,410 180,420"),
        PEACH,
        8.0,
    );
    dance(
        s,
        ("yara-nascimento", rosalind, pose),
        (0.19, 0.8),
        [184.0, 405.0],
    )
}

/// A leg thrown up to the right, behind its owner; shod.
fn kick(s: &mut Stage, limb: &str, (x, y): Pt, cloth: Colour) {
    let p = s.pal;
    s.lit_by(-30.0, p.key);
    let leg = Shape::limb(limb).moved(x, y);
    s.form(&leg, cloth, 8.0);
    if let Some([_, top, right, _]) = leg.bounds() {
        let shoe = Shape::spline("-16,8 4,16 16,4 26,-34 34,-52 22,-56 6,-36 -14,-10");
        s.form(
            &shoe.moved(right - 6.0, top + 8.0),
            p.ink.mix(p.top, 0.4),
            4.0,
        );
    }
}

/// One dancer without the leg that is in the air already; where the hands are.
fn dance(
    s: &mut Stage,
    (id, worn, pose): (&str, Costume, Pose),
    (x, tall): (f32, f32),
    [lx, ly]: [f32; 2],
) -> Vec<Pt> {
    let p = s.pal;
    let light = Light {
        dir: [0.35, 0.2, 0.85],
        light_at: 0.3,
        depth: 0.5,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.2), p.low);
    let Some(who) = actor(id) else {
        return Vec::new();
    };
    s.oval(x * W - 16.0, 510.0, 70.0, 9.0, (p.top, 0.8));
    let layer = s.cast(
        id,
        Some(worn),
        pose,
        Framing::on_ground(who, &pose, x, 0.945, tall, W / H),
        light,
    );
    s.outside(&Shape::rect(lx, ly, 66.0, 140.0 + 80.0), |s| s.lay(&layer));
    layer
        .hands
        .into_iter()
        .flatten()
        .map(|hand| (hand.x, hand.y))
        .collect()
}

/// Sausages from hand to hand, the ends left to swing.
fn garland(s: &mut Stage, hands: &[Pt]) {
    let (Some(&(x0, y0)), Some(&(x1, y1))) = (hands.first(), hands.last()) else {
        return;
    };
    for pair in hands.windows(2) {
        let run = pair[1].0 - pair[0].0;
        swag(
            s,
            pair[0],
            pair[1],
            if run < 150.0 { -0.3 * run } else { 0.16 * run },
        );
    }
    swag(s, (x0, y0), (x0 + 22.0, y0 + 84.0), 0.0);
    swag(s, (x1, y1), (x1 - 34.0, y1 + 96.0), 0.0);
}

fn swag(s: &mut Stage, a: Pt, b: Pt, sag: f32) {
    let p = s.pal;
    s.lit_by(-30.0, p.key);
    let n = ((b.0 - a.0).hypot(b.1 - a.1) / 44.0).ceil().max(1.0);
    let at = |t: f32| {
        (
            a.0 + (b.0 - a.0) * t,
            a.1 + (b.1 - a.1) * t + sag * 4.0 * t * (1.0 - t),
        )
    };
    for i in 0..n as usize {
        let (u, v) = (at(i as f32 / n), at((i as f32 + 1.0) / n));
        let m = (f32::midpoint(u.0, v.0), f32::midpoint(u.1, v.1));
        let between = |q: Pt, r: f32| (q.0 * 0.6 + m.0 * 0.4, q.1 * 0.6 + m.1 * 0.4, r);
        let link = Shape::tube(&[
            (u.0, u.1, 4.0),
            between(u, 11.0),
            (m.0, m.1, 13.0),
            between(v, 11.0),
            (v.0, v.1, 4.0),
        ]);
        s.form(&link, p.mid.mix(p.top, 0.1), 4.0);
        s.oval(m.0 - 2.0, m.1 - 5.0, 7.0, 2.5, (p.key, 0.8));
    }
}
