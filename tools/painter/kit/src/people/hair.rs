//! Hair: volumes around the skull with an opening for the face, and locks in the tone.

use super::actor::{Actor, HairStyle};
use super::solid::{Matter, Sculpture, cone, cuboid, ell, plane, torus};
use super::vec::{V3, v3};
use crate::colour::Colour;

mod long;
mod wrapped;

const SIDES: [f32; 2] = [-1.0, 1.0];

/// Builds the actor's hair in the current (head) frame.
pub fn build(s: &mut Sculpture, a: &Actor) {
    match a.hair.style {
        HairStyle::Bald => {}
        HairStyle::Crop => crop(s, a, 0.05),
        HairStyle::Fringe => fringe(s, a),
        HairStyle::Afro => afro(s, a),
        HairStyle::Bob => bob(s, a),
        HairStyle::Mane => long::mane(s, a),
        HairStyle::Headscarf => wrapped::headscarf(s, a),
        HairStyle::Quiff => quiff(s, a),
        HairStyle::Turban => wrapped::turban(s, a),
        HairStyle::Bun => bun(s, a),
        HairStyle::SideShave => long::side_shave(s, a),
        HairStyle::Pigtails => pigtails(s, a),
        HairStyle::Topknot => topknot(s, a),
        HairStyle::RopePlait => long::rope_plait(s, a),
        HairStyle::FlatTop => flat_top(s, a),
        HairStyle::Beehive => beehive(s, a),
        HairStyle::Loose => long::loose(s, a),
        HairStyle::Mohawk => mohawk(s, a),
        HairStyle::Whiskers => whiskers(s, a),
        HairStyle::Pyramid => long::pyramid(s, a),
        HairStyle::Curtains => long::curtains(s, a),
        HairStyle::Whip => long::whip(s, a),
        HairStyle::CentrePart => centre_part(s, a),
        HairStyle::Braids => long::braids(s, a),
        HairStyle::Bowl => bowl(s, a),
        HairStyle::Wedge => wedge(s, a),
    }
}

// ---- locks: fields that are added to the light before it is cut

/// Locks combed around a pole at (`cx`, `cy`).
pub(crate) fn comb(n: f32, amp: f32, cx: f32, cy: f32) -> impl Fn(V3) -> f32 + Send + Sync {
    move |q| {
        let a = (q.x - cx).atan2(q.y - cy + 0.001);
        let wave = (a * n + 2.2 * (a * 3.0 + 1.0).sin()).sin();
        amp * (wave * 0.7 + 0.5 * (a * n * 2.3 + 0.7).sin())
    }
}

/// Locks that hang around the y axis.
pub(crate) fn fall(n: f32, amp: f32, wobble: f32) -> impl Fn(V3) -> f32 + Send + Sync {
    move |q| {
        let a = q.x.atan2(q.z + 0.3);
        let v = a * n / 3.0 + wobble * (q.y * 3.2).sin() * 4.0;
        amp * (v.sin() * 0.7 + 0.5 * (v * 2.3 + 1.0).sin())
    }
}

/// Curls.
pub(crate) fn tuft(n: f32, amp: f32) -> impl Fn(V3) -> f32 + Send + Sync {
    move |q| {
        amp * (q.x * n + 1.5 * (q.y * n * 0.8).sin()).sin()
            * (q.y * n * 1.1 + (q.z * n).sin()).sin()
    }
}

/// Opens a hair group in the hair's colour.
fn open(s: &mut Sculpture, a: &Actor) {
    s.group(Matter::Hair, a.hair.colour);
}

/// The cap of hair on the skull: `t` thick, with a soft hairline that frees brow, ear and nape.
fn cap(s: &mut Sculpture, a: &Actor, t: f32) {
    let f = &a.face;
    s.add(ell(
        [0.0, 0.30, -0.13],
        [f.w + t, f.top - 0.28 + t, 0.92 + t],
    ));
    s.add(ell([0.0, -0.24, 1.02], [0.56, 0.86, 0.88]).k(0.04).cut());
    for x in SIDES {
        s.add(
            ell([x * (f.w + 0.05), -0.28, 0.30], [0.30, 0.46, 0.36])
                .k(0.04)
                .cut(),
        );
    }
    s.add(plane([0.0, -0.38, 0.0], [0.0, -1.0, 0.45]));
}

pub(crate) fn crop(s: &mut Sculpture, a: &Actor, t: f32) {
    open(s, a);
    s.relief(tuft(16.0, 0.15));
    cap(s, a, t);
}

fn fringe(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(18.0, 0.24, 0.2, 0.9));
    cap(s, a, 0.09);
    for (x, y, z) in [
        (-0.52, 0.20, 0.42),
        (-0.34, 0.14, 0.60),
        (-0.12, 0.16, 0.70),
        (0.10, 0.20, 0.70),
        (0.30, 0.26, 0.62),
        (0.48, 0.30, 0.48),
    ] {
        let root = [x * 0.7 + 0.12, 0.78, z - 0.2];
        s.add(cone(root, [x, y, z + 0.04], 0.17, 0.055).k(0.06));
    }
}

/// Directions spread evenly over a sphere.
pub(crate) fn spread(n: usize) -> impl Iterator<Item = V3> {
    (0..n).map(move |i| {
        let y = 1.0 - 2.0 * (i as f32 + 0.5) / n as f32;
        let r = (1.0 - y * y).sqrt();
        let a = i as f32 * 2.399_963;
        v3(r * a.cos(), y, r * a.sin())
    })
}

fn afro(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(tuft(9.0, 0.20));
    let c = v3(0.0, 0.47, -0.22);
    s.add(ell([c.x, c.y, c.z], [1.20, 1.18, 1.14]));
    for (i, d) in spread(90).enumerate() {
        let p = c + v3(d.x * 1.16, d.y * 1.14, d.z * 1.10);
        let r = 0.15 + 0.03 * (i % 3) as f32;
        s.add(ell([p.x, p.y, p.z], [r, r, r]).k(0.07));
    }
    s.add(ell([0.0, -0.36, 1.0], [0.60, 0.94, 1.0]).k(0.06).cut());
    s.add(ell([0.0, -0.95, 0.25], [0.52, 0.62, 0.62]).k(0.12).cut());
}

fn bob(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(fall(34.0, 0.26, 0.05)).gloss(0.90);
    s.add(ell([0.0, 0.28, -0.14], [0.80, 0.80, 0.98]));
    for x in SIDES {
        // The tips swing forward to a corner at the jaw.
        let tip = [x * 0.74, -0.66, 0.14];
        s.add(
            cone([x * 0.66, 0.25, -0.06], tip, 0.17, 0.20)
                .zs(1.9)
                .k(0.2),
        );
    }
    s.add(ell([0.0, -0.20, -0.50], [0.72, 0.66, 0.52]).k(0.2));
    s.add(
        cuboid([0.0, -0.60, 1.0], [0.60, 0.84, 0.92], 0.10)
            .k(0.03)
            .cut(),
    );
    s.add(
        cone([0.0, -0.5, -0.1], [0.0, -1.5, -0.1], 0.5, 0.55)
            .k(0.05)
            .cut(),
    );
    s.add(plane([0.0, -0.66, 0.0], [0.0, -1.0, -0.30]));
}

fn quiff(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(13.0, 0.24, 0.9, 0.1)).gloss(0.88);
    cap(s, a, 0.05);
    // A flame: tongues that rise from the brow, bend to the actor's left and end in tips.
    let tongues = [
        (-0.46, 0.46, 0.10),
        (-0.30, 0.80, 0.20),
        (-0.08, 1.14, 0.34),
        (0.14, 0.92, 0.44),
        (0.34, 0.56, 0.46),
    ];
    for (x, h, bend) in tongues {
        let foot = v3(x, 0.62 + 0.12 * (1.0 - x * x * 4.0).max(0.0), 0.48);
        let mid = v3(x - 0.06, foot.y + h * 0.50, 0.46);
        let high = v3(x + bend * 0.30, foot.y + h * 0.80, 0.30);
        let tip = v3(x + bend, foot.y + h, 0.12);
        s.add(cone(foot, mid, 0.24, 0.21).k(0.14));
        s.add(cone(mid, high, 0.21, 0.13).k(0.10));
        s.add(cone(high, tip, 0.13, 0.02).k(0.08));
        s.add(cone(mid, [x * 0.75 + 0.08, 0.90, -0.5], 0.19, 0.20).k(0.2));
    }
}

fn bun(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(22.0, 0.22, 0.0, 1.1)).gloss(0.9);
    cap(s, a, 0.05);
    s.add(ell([0.0, 1.30, -0.20], [0.44, 0.42, 0.44]).k(0.04));
    s.add(torus([0.0, 1.0, -0.19], 0.22, 0.07).k(0.03));
}

fn pigtails(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(20.0, 0.20, 0.0, 0.7)).gloss(0.90);
    cap(s, a, 0.06);
    // A fringe cut by hand.
    for (x, y) in [
        (-0.36, 0.26),
        (-0.16, 0.22),
        (0.05, 0.25),
        (0.24, 0.21),
        (0.40, 0.30),
    ] {
        s.add(
            cone(
                [x * 0.8, 0.78, 0.48],
                [x, y, 0.76 - x.abs() * 0.45],
                0.15,
                0.10,
            )
            .k(0.08),
        );
    }
    for x in SIDES {
        let root = v3(x * 0.72, 0.48, -0.22);
        let out = v3(x * 1.28, 0.60, -0.26);
        s.add(cone(root, root.mix(out, 0.4), 0.13, 0.12).k(0.06));
        s.add(cone(root.mix(out, 0.45), out, 0.15, 0.27).k(0.08));
        s.add(cone(out, [x * 1.86, 0.42, -0.22], 0.27, 0.10).k(0.10));
    }
    for x in SIDES {
        s.group(Matter::Cloth, a.hair.second);
        s.add(torus([x * 0.98, 0.53, -0.24], 0.12, 0.075).turn(0.0, 0.0, 90.0));
    }
}

fn topknot(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(24.0, 0.24, 0.0, 1.0));
    cap(s, a, 0.03);
    s.add(cone([0.0, 1.0, -0.16], [0.0, 1.20, -0.20], 0.13, 0.12).k(0.05));
    s.add(ell([0.02, 1.40, -0.20], [0.23, 0.27, 0.23]).k(0.05));
    s.add(cone([0.05, 1.55, -0.24], [0.22, 1.66, -0.40], 0.10, 0.03).k(0.05));
    s.group(Matter::Cloth, a.signature);
    s.add(torus([0.0, 1.14, -0.18], 0.13, 0.055));
}

fn flat_top(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(tuft(13.0, 0.05));
    cap(s, a, 0.035);
    s.add(cuboid([0.0, 0.98, -0.10], [0.72, 0.50, 0.84], 0.10).k(0.03));
    s.add(
        cone([0.0, 0.5, -0.1], [0.0, 0.9, -0.1], 0.62, 0.66)
            .zs(1.15)
            .k(0.1),
    );
    s.add(ell([0.0, -0.10, 1.16], [0.54, 0.66, 0.62]).k(0.05).cut());
}

fn beehive(s: &mut Sculpture, a: &Actor) {
    let wrap = |q: V3| {
        let v = (q.y * 1.0 + q.x * 0.30 - q.z * 0.12) * 13.0;
        0.20 * (v.sin() * 0.7 + 0.4 * (v * 2.1 + q.x * 3.0).sin())
    };
    open(s, a);
    s.relief(wrap).gloss(0.92);
    s.add(ell([0.0, 0.32, -0.16], [0.82, 0.84, 1.00]));
    s.add(ell([0.0, 0.98, -0.20], [0.84, 0.72, 0.90]).k(0.25));
    s.add(ell([0.0, 1.62, -0.26], [0.62, 0.62, 0.68]).k(0.25));
    s.add(ell([0.0, -0.24, 1.04], [0.57, 0.88, 0.94]).k(0.05).cut());
    for x in SIDES {
        s.add(
            ell([x * 0.80, -0.36, 0.30], [0.28, 0.50, 0.42])
                .k(0.04)
                .cut(),
        );
    }
    s.add(plane([0.0, -0.42, 0.0], [0.0, -1.0, 0.45]));
    // The streak: a lightning bolt from the left temple to the top.
    s.group(Matter::Hair, a.hair.second);
    let bolt = [
        v3(0.50, 0.56, 0.62),
        v3(0.62, 0.92, 0.44),
        v3(0.28, 1.06, 0.63),
        v3(0.46, 1.50, 0.30),
        v3(0.14, 1.62, 0.40),
        v3(0.20, 2.12, 0.02),
    ];
    for (i, pair) in bolt.windows(2).enumerate() {
        let r = 0.13 - 0.014 * i as f32;
        s.add(cone(pair[0], pair[1], r, r - 0.012).k(0.03));
    }
}

fn mohawk(s: &mut Sculpture, a: &Actor) {
    // The shaved sides are a shadow of hair.
    s.group(Matter::Hair, a.skin.mix(Colour::hex(0x3a_3230), 0.45));
    s.relief(tuft(30.0, 0.06));
    cap(s, a, 0.015);
    open(s, a);
    s.relief(comb(26.0, 0.22, 0.0, -0.2));
    let spikes = [
        (62.0, 0.62),
        (30.0, 0.86),
        (-4.0, 0.98),
        (-40.0, 0.90),
        (-76.0, 0.70),
    ];
    for (angle, len) in spikes {
        let (sin, cos) = f32::to_radians(angle).sin_cos();
        let foot = v3(0.0, 0.28 + 0.66 * cos, -0.14 + 0.80 * sin);
        let tip = v3(0.0, 0.28 + (0.72 + len) * cos, -0.14 + (0.90 + len) * sin);
        s.add(cone(foot, tip, 0.21, 0.015).zs(1.25).k(0.06));
    }
    s.group(Matter::Hair, a.hair.second);
    for (angle, len) in spikes {
        let (sin, cos) = f32::to_radians(angle).sin_cos();
        let at = |k: f32| {
            v3(
                0.0,
                0.28 + (0.70 + len * k) * cos,
                -0.14 + (0.88 + len * k) * sin,
            )
        };
        s.add(cone(at(0.62), at(1.04), 0.115, 0.02).zs(1.25).k(0.02));
    }
}

fn whiskers(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(tuft(15.0, 0.18));
    cap(s, a, 0.05);
    for x in SIDES {
        let f = &a.face;
        let top = v3(x * (f.w + 0.02), 0.10, 0.02);
        let out = v3(x * (f.w + 0.22), -0.42, 0.06);
        s.add(cone(top, out, 0.13, 0.26).k(0.1));
        s.add(cone(out, [x * (f.jaw + 0.24), -0.70, 0.20], 0.24, 0.10).k(0.1));
        s.add(ell([x * (f.w + 0.36), -0.40, -0.02], [0.16, 0.18, 0.16]).k(0.1));
    }
}

fn centre_part(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(18.0, 0.22, 0.0, 0.2)).gloss(0.9);
    cap(s, a, 0.07);
    for x in SIDES {
        s.add(
            ell([x * 0.34, 0.74, 0.42], [0.36, 0.24, 0.34])
                .turn(0.0, 0.0, x * 24.0)
                .k(0.10),
        );
    }
    s.add(
        cuboid([0.0, 1.02, 0.4], [0.018, 0.16, 0.8], 0.01)
            .k(0.03)
            .cut(),
    );
}

fn bowl(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(fall(40.0, 0.22, 0.03)).gloss(0.92);
    s.add(ell([0.0, 0.34, -0.10], [0.90, 0.82, 1.04]));
    s.add(torus([0.0, 0.28, -0.10], 0.78, 0.15).zs(1.16).k(0.1));
    s.add(
        cuboid([0.0, -0.80, 0.6], [2.0, 1.04, 2.2], 0.03)
            .k(0.03)
            .cut(),
    );
    s.add(ell([0.0, 0.10, -0.75], [0.60, 0.50, 0.28]).k(0.1));
}

fn wedge(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(fall(30.0, 0.24, 0.04)).gloss(0.91);
    s.add(ell([0.0, 0.30, -0.14], [0.79, 0.80, 0.98]));
    // Long on the actor's right (-x), short on the left.
    s.add(
        cone([-0.62, 0.30, 0.02], [-0.68, -0.80, 0.26], 0.20, 0.16)
            .zs(1.8)
            .k(0.2),
    );
    s.add(
        cone([0.66, 0.30, -0.08], [0.70, -0.06, -0.06], 0.16, 0.14)
            .zs(1.8)
            .k(0.2),
    );
    s.add(ell([0.0, -0.05, -0.55], [0.66, 0.50, 0.46]).k(0.2));
    s.add(
        ell([-0.30, 0.64, 0.52], [0.46, 0.22, 0.28])
            .turn(0.0, 0.0, -24.0)
            .k(0.12),
    );
    s.add(
        ell([0.06, -0.30, 1.06], [0.58, 0.90, 0.98])
            .turn(0.0, 0.0, 10.0)
            .k(0.05)
            .cut(),
    );
    s.add(plane([0.0, -0.42, 0.0], [0.52, -1.0, 0.10]));
}
