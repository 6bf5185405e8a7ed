//! Hands: a palm, a thumb and four fingers of three capsules each, with lines between them.

use super::pose::Grip;
use super::solid::{Matter, Sculpture, cone, cuboid, ell};
use super::vec::{V3, v3};
use crate::colour::Colour;

/// Curl of the four fingers from the index on, of the thumb, and spread in radians.
struct Shape {
    curl: [f32; 4],
    thumb: f32,
    spread: f32,
}

fn shape(grip: Grip) -> Shape {
    let s = |curl: [f32; 4], thumb: f32, spread: f32| Shape {
        curl,
        thumb,
        spread,
    };
    match grip {
        Grip::Loose | Grip::Hidden => s([0.20, 0.28, 0.34, 0.40], 0.30, 0.03),
        Grip::Open => s([0.04, 0.06, 0.10, 0.16], 0.05, 0.10),
        Grip::Fist => s([0.92, 0.94, 0.96, 0.98], 0.95, 0.01),
        Grip::Rod => s([0.80, 0.84, 0.87, 0.90], 0.85, 0.02),
        Grip::Cup => s([0.42, 0.46, 0.50, 0.54], 0.40, 0.04),
        Grip::Point => s([0.02, 0.88, 0.92, 0.95], 0.80, 0.02),
    }
}

/// Builds a hand in the current frame: fingers to +y, palm to +z, thumb on -x for the left hand
/// (`side` = 1), so that thumbs point inwards when the palms face the body.
pub fn build(s: &mut Sculpture, matter: Matter, colour: Colour, grip: Grip, side: f32, size: f32) {
    s.group(matter, colour);
    let shape = shape(grip);
    // Thumb side: x axis of a hand frame is fingers x palm.
    let x = -side;
    let z = size;
    s.add(
        cuboid(
            [0.0, 0.32 * z, 0.0],
            [0.28 * z, 0.33 * z, 0.11 * z],
            0.10 * z,
        )
        .k(0.06)
        .part(1),
    );
    s.add(
        ell(
            [x * 0.17 * z, 0.20 * z, 0.07 * z],
            [0.16 * z, 0.25 * z, 0.14 * z],
        )
        .k(0.08)
        .part(1),
    );
    s.add(
        ell(
            [-x * 0.17 * z, 0.22 * z, 0.05 * z],
            [0.12 * z, 0.24 * z, 0.11 * z],
        )
        .k(0.08)
        .part(1),
    );
    s.add(
        cone(
            [0.0, -0.25 * z, 0.0],
            [0.0, 0.05 * z, 0.0],
            0.19 * z,
            0.21 * z,
        )
        .zs(0.75)
        .k(0.1)
        .part(1),
    );
    for i in 0..4 {
        finger(s, i, &shape, x, z);
    }
    thumb(s, shape.thumb, x, z);
}

/// Lengths of the three bones, from the index finger on.
const BONES: [[f32; 3]; 4] = [
    [0.31, 0.20, 0.16],
    [0.34, 0.23, 0.17],
    [0.32, 0.21, 0.16],
    [0.25, 0.16, 0.14],
];
/// Bend of the three joints at full curl, in degrees.
const BENDS: [f32; 3] = [72.0, 98.0, 62.0];

fn finger(s: &mut Sculpture, i: usize, shape: &Shape, x: f32, size: f32) {
    let across = x * (0.215 - 0.143 * i as f32) * size;
    let drop = if i == 0 || i == 3 { 0.04 } else { 0.0 };
    let mut p = v3(across, (0.60 - drop) * size, 0.0);
    let spread = x * (1.5 - i as f32) * shape.spread;
    let mut angle = 0.0_f32;
    for j in 0..3 {
        angle += BENDS[j].to_radians() * shape.curl[i];
        let d = v3(
            spread.sin() * angle.cos(),
            angle.cos() * spread.cos(),
            angle.sin(),
        );
        let q = p + d * (BONES[i][j] * size);
        let r = (0.090 - 0.009 * j as f32) * size * if i == 3 { 0.9 } else { 1.0 };
        let bone = cone(p, q, r, r - 0.008 * size).k(if j == 0 { 0.05 } else { 0.02 });
        s.add(bone.part(2 + i as u8));
        p = q;
    }
}

fn thumb(s: &mut Sculpture, curl: f32, x: f32, size: f32) {
    let root = v3(x * 0.22, 0.10, 0.07) * size;
    let d1 = v3(x * (curl * 1.2).cos() * 0.78, 0.62, 0.22 + curl * 0.55).unit();
    let knuckle = root + d1 * (0.36 * size);
    s.add(
        cone(root, knuckle, 0.12 * size, 0.095 * size)
            .k(0.07)
            .part(6),
    );
    let d2: V3 = v3(
        x * (0.36 - curl * 1.05),
        0.85 - 0.25 * curl,
        0.22 + curl * 0.75,
    )
    .unit();
    let tip = knuckle + d2 * (0.29 * size);
    s.add(
        cone(knuckle, tip, 0.095 * size, 0.075 * size)
            .k(0.03)
            .part(6),
    );
}
