//! Hair that falls below the ears.

use super::super::actor::Actor;
use super::super::solid::{Matter, Sculpture, cone, cuboid, ell, plane, torus};
use super::super::vec::{V3, v3};
use super::{SIDES, cap, comb, fall, open, tuft};
use crate::colour::Colour;

/// Swept back from a widow's peak, jaw-long at the sides and nape, with one grey lock.
pub(super) fn mane(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(20.0, 0.24, 0.1, -0.6)).gloss(0.92);
    s.add(ell([0.0, 0.36, -0.18], [0.77, 0.76, 0.98]));
    for (x, up) in [
        (-0.46, 0.60),
        (-0.24, 0.70),
        (0.0, 0.74),
        (0.24, 0.70),
        (0.46, 0.60),
    ] {
        // Waves that rise from the forehead and fall back.
        let crest = v3(x * 1.12, up + 0.26, 0.22);
        s.add(cone([x, up - 0.02, 0.54], crest, 0.13, 0.17).k(0.10));
        s.add(cone(crest, [x * 1.35, up, -0.62], 0.17, 0.24).k(0.12));
    }
    for x in SIDES {
        // From the temple over the ear to the jaw, flicked outwards.
        let ear = v3(x * 0.80, -0.10, -0.16);
        let jaw = v3(x * 0.88, -0.62, -0.18);
        s.add(cone([x * 0.64, 0.46, 0.10], ear, 0.19, 0.20).k(0.12));
        s.add(cone(ear, jaw, 0.20, 0.17).k(0.12));
        s.add(cone(jaw, [x * 1.06, -0.98, -0.14], 0.17, 0.03).k(0.08));
        s.add(cone(jaw, [x * 0.70, -1.08, -0.36], 0.20, 0.10).k(0.12));
    }
    s.add(cone([0.0, 0.2, -0.70], [0.0, -0.92, -0.62], 0.58, 0.44).k(0.2));
    s.add(ell([0.0, -0.26, 1.00], [0.56, 0.88, 0.84]).k(0.05).cut());
    s.group(Matter::Hair, a.hair.second);
    s.relief(comb(20.0, 0.18, 0.1, -0.6));
    s.add(cone([0.16, 0.72, 0.60], [0.24, 1.08, 0.24], 0.08, 0.125).k(0.05));
    s.add(cone([0.24, 1.08, 0.24], [0.40, 0.96, -0.56], 0.125, 0.10).k(0.05));
}

/// Close-cropped on the actor's right, the rest falls over to the left.
pub(super) fn side_shave(s: &mut Sculpture, a: &Actor) {
    s.group(Matter::Hair, a.skin.mix(a.hair.colour.tone(0.7), 0.55));
    s.relief(tuft(30.0, 0.06));
    cap(s, a, 0.02);
    open(s, a);
    s.relief(fall(28.0, 0.24, 0.10)).gloss(0.92);
    s.add(ell([0.10, 0.36, -0.14], [0.76, 0.80, 0.98]));
    s.add(
        ell([0.02, 0.80, 0.40], [0.52, 0.26, 0.42])
            .turn(0.0, 0.0, 20.0)
            .k(0.14),
    );
    let lock = [
        (v3(0.46, 0.62, 0.42), 0.26),
        (v3(0.80, 0.10, 0.26), 0.28),
        (v3(0.84, -0.45, 0.18), 0.26),
        (v3(0.72, -1.00, 0.24), 0.12),
    ];
    for pair in lock.windows(2) {
        s.add(cone(pair[0].0, pair[1].0, pair[0].1, pair[1].1).k(0.12));
    }
    s.add(cone([0.62, 0.30, -0.40], [0.62, -0.78, -0.36], 0.40, 0.24).k(0.2));
    s.add(cone([0.20, 0.20, -0.66], [0.30, -0.70, -0.58], 0.44, 0.22).k(0.2));
    s.add(ell([-0.06, -0.26, 1.06], [0.58, 0.86, 1.00]).k(0.05).cut());
    // The shaved half ends in a line beside the crown.
    s.add(plane([-0.36, 0.80, 0.0], [-1.0, -0.28, 0.08]).k(0.08));
}

/// A plait as thick as an arm, from the nape over the left shoulder.
pub(super) fn rope_plait(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(18.0, 0.24, 0.3, 0.4)).gloss(0.94);
    s.add(ell([0.0, 0.32, -0.13], [0.76, 0.80, 0.98]));
    s.add(ell([0.0, -0.22, 1.02], [0.56, 0.86, 0.90]).k(0.04).cut());
    for x in SIDES {
        s.add(
            ell([x * 0.80, -0.30, 0.28], [0.26, 0.55, 0.42])
                .k(0.04)
                .cut(),
        );
    }
    s.add(plane([0.0, -0.38, 0.0], [0.0, -1.0, 0.45]));
    let path = [
        v3(0.30, -0.10, -0.95),
        v3(0.72, -0.62, -0.72),
        v3(1.00, -1.12, -0.30),
        v3(1.06, -1.60, 0.16),
        v3(0.98, -2.10, 0.52),
        v3(0.90, -2.62, 0.68),
        v3(0.84, -3.15, 0.70),
    ];
    plait(s, &path, 0.27);
    s.add(cone([0.84, -3.20, 0.70], [0.80, -3.66, 0.66], 0.17, 0.05).k(0.06));
    s.group(Matter::Cloth, a.signature);
    s.add(torus([0.84, -3.24, 0.70], 0.17, 0.06));
}

/// Two strands that cross along a path.
fn plait(s: &mut Sculpture, path: &[V3], r: f32) {
    let n = (path.len() - 1) * 2;
    let at = |u: f32| {
        let k = (u.floor() as usize).min(path.len() - 2);
        path[k].mix(path[k + 1], u - k as f32)
    };
    for i in 0..n {
        let u = i as f32 * 0.5;
        let (p, q) = (at(u), at((u + 0.75).min(path.len() as f32 - 1.001)));
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let across = v3(1.0, 0.0, 0.25).unit() * (r * 0.48 * side);
        let taper = 1.0 - 0.25 * u / path.len() as f32;
        let front = v3(0.0, 0.0, r * 0.25 * side);
        s.add(
            cone(
                p + across,
                q - across * 0.7 + front,
                r * 0.74 * taper,
                r * 0.52 * taper,
            )
            .k(0.03),
        );
    }
}

/// Waves to the waist, wider than the face.
pub(super) fn loose(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(fall(30.0, 0.24, 0.22)).gloss(0.93);
    s.add(ell([0.0, 0.34, -0.16], [0.86, 0.80, 1.00]));
    let side = [
        (v3(0.66, 0.40, -0.06), 0.26),
        (v3(0.98, -0.25, -0.12), 0.36),
        (v3(1.06, -0.85, -0.12), 0.38),
        (v3(1.26, -1.50, -0.05), 0.40),
        (v3(1.18, -2.30, 0.16), 0.38),
        (v3(1.28, -3.10, 0.22), 0.32),
        (v3(1.10, -4.10, 0.20), 0.12),
    ];
    for x in SIDES {
        for pair in side.windows(2) {
            let (p, q) = (pair[0].0.side(x), pair[1].0.side(x));
            s.add(cone(p, q, pair[0].1, pair[1].1).k(0.14));
        }
    }
    s.add(
        cone([0.0, 0.0, -0.60], [0.0, -3.6, -1.05], 0.80, 1.05)
            .zs(0.6)
            .k(0.3),
    );
    s.add(ell([0.0, -0.30, 1.10], [0.58, 0.86, 1.06]).k(0.05).cut());
    s.add(
        cone([0.0, -0.6, 0.40], [0.0, -4.4, 0.6], 0.50, 0.62)
            .k(0.10)
            .cut(),
    );
    for x in SIDES {
        s.add(
            ell([x * 0.22, 0.84, 0.44], [0.34, 0.20, 0.34])
                .turn(0.0, 0.0, x * 24.0)
                .k(0.12),
        );
    }
}

/// A wide triangle of curls.
pub(super) fn pyramid(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(tuft(8.0, 0.24));
    s.add(ell([0.0, 0.34, -0.16], [0.82, 0.80, 0.98]));
    // Rows of curls, each wider than the one above.
    for row in 0..7 {
        let t = row as f32 / 6.0;
        let y = 0.72 - 2.75 * t;
        let (rx, rz) = (0.62 + 1.08 * t, 0.74 + 0.12 * t);
        let n = 11 + row;
        for i in 0..n {
            let angle = std::f32::consts::TAU * (i as f32 + 0.37 * row as f32) / n as f32;
            let (x, z) = (angle.sin() * rx, angle.cos() * rz - 0.26 - 0.10 * t);
            let r = 0.24 + 0.05 * ((i * 7 + row * 3) % 3) as f32;
            if !(z > 0.10 && x.abs() < 0.66) {
                s.add(ell([x, y, z], [r, r * 1.1, r]).k(0.12));
            }
        }
    }
    s.add(
        cone([0.0, 0.2, -0.45], [0.0, -1.9, -0.62], 0.72, 1.30)
            .zs(0.52)
            .k(0.3),
    );
    for x in SIDES {
        s.add(cone([x * 0.70, 0.3, -0.2], [x * 1.25, -1.7, -0.2], 0.30, 0.50).k(0.25));
    }
    for (x, y) in [
        (-0.42, 0.66),
        (-0.2, 0.78),
        (0.04, 0.80),
        (0.28, 0.74),
        (0.46, 0.60),
    ] {
        s.add(ell([x, y, 0.52 - x.abs() * 0.2], [0.21, 0.18, 0.20]).k(0.06));
    }
    s.add(ell([0.0, -0.30, 1.08], [0.60, 0.86, 1.04]).k(0.06).cut());
    s.add(
        cone([0.0, -0.7, 0.45], [0.0, -2.8, 0.75], 0.46, 0.70)
            .k(0.10)
            .cut(),
    );
}

/// Two straight curtains to the chest.
pub(super) fn curtains(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(fall(36.0, 0.20, 0.02)).gloss(0.93);
    s.add(ell([0.0, 0.32, -0.14], [0.75, 0.77, 0.97]));
    for x in SIDES {
        let top = v3(x * 0.30, 0.80, 0.42);
        let temple = v3(x * 0.64, 0.10, 0.34);
        let end = v3(x * 0.66, -2.70, 0.42);
        s.add(cone(top, temple, 0.17, 0.17).k(0.12));
        s.add(
            cone(temple, v3(x * 0.70, -1.1, 0.20), 0.17, 0.19)
                .zs(1.5)
                .k(0.1),
        );
        s.add(cone([x * 0.70, -1.1, 0.20], end, 0.19, 0.20).zs(1.5).k(0.1));
        s.add(cone([x * 0.60, 0.1, -0.4], [x * 0.62, -2.4, -0.5], 0.30, 0.30).k(0.2));
    }
    s.add(
        cone([0.0, 0.0, -0.60], [0.0, -2.4, -0.80], 0.60, 0.62)
            .zs(0.5)
            .k(0.2),
    );
    s.add(
        cuboid([0.0, 1.10, 0.5], [0.016, 0.22, 0.9], 0.01)
            .k(0.05)
            .cut(),
    );
    s.add(ell([0.0, -0.34, 1.10], [0.50, 0.98, 1.00]).k(0.05).cut());
    s.add(
        cone([0.0, -0.8, 0.2], [0.0, -3.0, 0.4], 0.40, 0.46)
            .k(0.06)
            .cut(),
    );
    s.add(plane([0.0, -2.62, 0.0], [0.0, -1.0, 0.0]));
}

/// Combed tight to the crown; from there a long arc.
pub(super) fn whip(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(26.0, 0.20, 0.0, 1.1)).gloss(0.90);
    cap(s, a, 0.045);
    // Thrown to the actor's left so that it shows from the front, too.
    let path = [
        (v3(0.04, 1.02, -0.30), 0.15),
        (v3(0.16, 1.50, -0.42), 0.20),
        (v3(0.62, 1.74, -0.62), 0.25),
        (v3(1.12, 1.40, -0.86), 0.27),
        (v3(1.36, 0.70, -1.02), 0.27),
        (v3(1.36, -0.20, -1.08), 0.25),
        (v3(1.22, -1.10, -1.04), 0.20),
        (v3(1.28, -1.90, -0.98), 0.05),
    ];
    for pair in path.windows(2) {
        s.add(cone(pair[0].0, pair[1].0, pair[0].1, pair[1].1).k(0.08));
    }
    s.group(Matter::Hard, Colour::hex(0xd9_a441));
    s.gloss(0.85);
    s.add(torus([0.07, 1.16, -0.33], 0.15, 0.06).turn(0.0, -14.0, 10.0));
}

/// Two thin braids that hang like plumb lines, tied in the signature colour.
pub(super) fn braids(s: &mut Sculpture, a: &Actor) {
    open(s, a);
    s.relief(comb(22.0, 0.20, 0.0, 0.4)).gloss(0.90);
    cap(s, a, 0.06);
    for x in SIDES {
        s.add(
            cone(
                [x * 0.66, 0.22, -0.10],
                [x * 0.74, -0.50, -0.02],
                0.14,
                0.14,
            )
            .k(0.1),
        );
    }
    for x in SIDES {
        for i in 0..14 {
            let y = -0.62 - 0.20 * i as f32;
            let z = 0.02 + 0.030 * i as f32;
            let skew = if i % 2 == 0 { 18.0 } else { -18.0 };
            s.add(
                ell([x * 0.80, y, z], [0.145, 0.13, 0.13])
                    .turn(0.0, 0.0, skew)
                    .k(0.02),
            );
        }
    }
    for x in SIDES {
        s.group(Matter::Cloth, a.signature);
        s.add(cone([x * 0.80, -3.40, 0.42], [x * 0.80, -3.56, 0.44], 0.15, 0.15).k(0.02));
    }
    open(s, a);
    for x in SIDES {
        s.add(cone([x * 0.80, -3.6, 0.44], [x * 0.80, -3.9, 0.46], 0.11, 0.05).k(0.02));
    }
}
