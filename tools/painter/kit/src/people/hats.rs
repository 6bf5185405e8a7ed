//! Hats and helmets, in head coordinates.

use super::actor::{Actor, Hat};
use super::solid::{Matter, Sculpture, cone, cuboid, cyl, ell, plane, torus};
use super::vec::{M3, V3, v3};
use crate::colour::Colour;

const SIDES: [f32; 2] = [-1.0, 1.0];

/// Builds a hat in the current (head) frame.
pub fn build(s: &mut Sculpture, a: &Actor, hat: Hat) {
    let head = s.frame();
    match hat {
        Hat::None => {}
        Hat::OnBack(c) => on_back(s, c),
        Hat::Bowler(c) => bowler(s, c),
        Hat::FlatBrim(c, band) => flat_brim(s, c, band),
        Hat::Fedora(c, band) => fedora(s, c, band),
        Hat::Peaked(c, band) => peaked(s, c, band),
        Hat::Toque(c) => toque(s, c),
        Hat::Beanie(c) => beanie(s, a, c),
        Hat::Shell(c) => shell(s, c),
        Hat::Crown(c) => crown(s, c),
        Hat::Hood(c) => hood(s, c),
        Hat::Bubble(ring) => bubble_ring(s, ring),
        Hat::Helmet(c, ring) => helmet(s, c, ring),
        Hat::Headphones(c) => headphones(s, a, c),
        Hat::Goggles(c) => goggles(s, a, c),
        Hat::Flower(c) => flower(s, a, c),
        Hat::Headband(c) => headband(s, a, c),
    }
    s.at(head);
}

/// Tilts what follows.
fn tilt(s: &mut Sculpture, pitch: f32, roll: f32, up: f32) {
    let f = s
        .frame()
        .child(M3::turn(0.0, pitch, roll), v3(0.0, up, 0.0));
    s.at(f);
}

fn bowler(s: &mut Sculpture, c: Colour) {
    tilt(s, -4.0, 4.0, 0.02);
    s.group(Matter::Cloth, c);
    s.add(ell([0.0, 0.50, -0.08], [1.16, 0.10, 1.26]).k(0.02));
    s.add(torus([0.0, 0.54, -0.08], 1.04, 0.085).zs(1.08).k(0.06));
    s.add(ell([0.0, 0.36, -0.08], [0.95, 0.115, 1.02]).k(0.03).cut());
    s.group(Matter::Cloth, c.tone(0.55));
    s.add(
        cyl([0.0, 0.68, -0.10], 0.11, 0.78, 0.775)
            .zs(1.20)
            .round(0.02),
    );
    s.group(Matter::Cloth, c);
    s.gloss(0.93);
    s.add(ell([0.0, 0.72, -0.10], [0.765, 0.80, 0.92]));
    s.add(plane([0.0, 0.58, 0.0], [0.0, -1.0, 0.0]));
}

fn flat_brim(s: &mut Sculpture, c: Colour, band: Colour) {
    tilt(s, -3.0, -2.0, 0.0);
    s.group(Matter::Cloth, c);
    s.add(
        cyl([0.0, 0.56, -0.08], 0.045, 1.62, 1.62)
            .zs(1.02)
            .round(0.04),
    );
    s.group(Matter::Hard, band);
    s.gloss(0.92);
    s.add(
        cyl([0.0, 0.66, -0.10], 0.08, 0.79, 0.785)
            .zs(1.18)
            .round(0.02),
    );
    s.group(Matter::Cloth, c);
    s.add(
        cyl([0.0, 0.80, -0.10], 0.24, 0.77, 0.72)
            .zs(1.18)
            .round(0.08),
    );
}

/// A western hat that hangs on its cord behind the shoulders.
fn on_back(s: &mut Sculpture, c: Colour) {
    let f = s
        .frame()
        .child(M3::turn(0.0, -78.0, 0.0), v3(0.0, -1.10, -1.02));
    s.at(f);
    s.group(Matter::Cloth, c);
    s.add(ell([0.0, 0.0, 0.0], [1.42, 0.10, 1.36]).k(0.02));
    s.group(Matter::Cloth, c.tone(0.9));
    s.add(cyl([0.0, 0.42, 0.0], 0.40, 0.76, 0.60).zs(1.15).round(0.14));
}

fn fedora(s: &mut Sculpture, c: Colour, band: Colour) {
    tilt(s, 4.0, -6.0, 0.04);
    s.group(Matter::Cloth, c);
    s.add(ell([0.0, 0.46, 0.02], [1.30, 0.075, 1.38]).k(0.02));
    s.add(ell([0.0, 0.34, 0.02], [1.08, 0.115, 1.1]).k(0.03).cut());
    s.group(Matter::Cloth, band);
    s.add(
        cyl([0.0, 0.58, -0.10], 0.10, 0.76, 0.735)
            .zs(1.24)
            .round(0.02),
    );
    s.group(Matter::Cloth, c);
    s.add(
        cyl([0.0, 0.88, -0.10], 0.32, 0.735, 0.58)
            .zs(1.24)
            .round(0.12),
    );
    s.add(ell([0.0, 1.32, -0.1], [0.16, 0.20, 0.75]).k(0.2).cut());
    for x in SIDES {
        s.add(
            ell([x * 0.48, 1.04, 0.72], [0.20, 0.26, 0.28])
                .k(0.16)
                .cut(),
        );
    }
}

fn peaked(s: &mut Sculpture, c: Colour, band: Colour) {
    tilt(s, -6.0, 4.0, 0.03);
    s.group(Matter::Cloth, band);
    s.add(
        cyl([0.0, 0.50, -0.10], 0.13, 0.78, 0.78)
            .zs(1.22)
            .round(0.02),
    );
    s.group(Matter::Cloth, c);
    s.add(cyl([0.0, 0.74, -0.12], 0.13, 0.80, 1.12).zs(1.12));
    s.add(ell([0.0, 0.88, -0.14], [1.10, 0.20, 1.22]).k(0.05));
    s.group(Matter::Hard, Colour::hex(0x0e_1016));
    s.gloss(0.90);
    s.add(ell([0.0, 0.42, 0.70], [0.66, 0.05, 0.52]).turn(0.0, 24.0, 0.0));
    s.group(Matter::Hard, Colour::hex(0xe9_b44c));
    s.add(ell([0.0, 0.54, 0.90], [0.13, 0.12, 0.05]));
}

fn toque(s: &mut Sculpture, c: Colour) {
    tilt(s, 0.0, -6.0, 0.0);
    s.group(Matter::Cloth, c);
    s.add(
        cyl([0.0, 0.66, -0.10], 0.24, 0.76, 0.78)
            .zs(1.2)
            .round(0.02),
    );
    s.group(Matter::Cloth, c);
    s.relief(|q: V3| 0.16 * (q.x.atan2(q.z) * 11.0).sin());
    s.add(ell([0.0, 1.30, -0.12], [0.86, 0.46, 0.95]));
    for i in 0..7 {
        let t = i as f32 / 7.0 * std::f32::consts::TAU + 0.4;
        let at = [
            t.cos() * 0.58,
            1.48 + 0.1 * (i as f32 * 2.1).sin(),
            -0.12 + t.sin() * 0.6,
        ];
        s.add(ell(at, [0.42, 0.36, 0.42]).k(0.12));
    }
}

fn beanie(s: &mut Sculpture, a: &Actor, c: Colour) {
    let w = a.face.w;
    s.group(Matter::Cloth, c);
    s.relief(|q: V3| 0.10 * (q.x.atan2(q.z + 0.1) * 26.0).sin());
    s.add(ell([0.0, 0.46, -0.14], [w + 0.13, 0.74, 1.02]));
    s.add(plane([0.0, 0.36, 0.0], [0.0, -1.0, 0.12]).k(0.05));
    s.add(
        torus([0.0, 0.44, -0.14], w + 0.03, 0.14)
            .zs(1.26)
            .ys(1.2)
            .turn(0.0, -6.0, 0.0)
            .k(0.03),
    );
}

fn shell(s: &mut Sculpture, c: Colour) {
    tilt(s, -6.0, 3.0, 0.03);
    s.group(Matter::Hard, c);
    s.gloss(0.92);
    s.add(ell([0.0, 0.48, -0.12], [0.90, 0.82, 1.08]));
    s.add(plane([0.0, 0.42, 0.0], [0.0, -1.0, 0.0]).k(0.04));
    s.add(ell([0.0, 0.44, 0.06], [0.98, 0.06, 1.22]).k(0.05));
    s.add(cone([0.0, 1.24, 0.5], [0.0, 1.24, -0.8], 0.09, 0.09).k(0.15));
}

fn crown(s: &mut Sculpture, c: Colour) {
    tilt(s, -6.0, 4.0, 0.06);
    s.group(Matter::Hard, c);
    s.gloss(0.88);
    s.add(
        cyl([0.0, 0.78, -0.12], 0.20, 0.74, 0.80)
            .zs(1.2)
            .round(0.02),
    );
    s.add(
        cyl([0.0, 0.86, -0.12], 0.40, 0.66, 0.72)
            .zs(1.2)
            .k(0.01)
            .cut(),
    );
    for i in 0..8 {
        let t = (i as f32 + 0.5) / 8.0 * std::f32::consts::TAU;
        let at = |r: f32, y: f32| v3(t.sin() * r, y, -0.12 + t.cos() * r * 1.2);
        s.add(
            cone(at(0.76, 0.95), at(0.86, 1.26), 0.13, 0.02)
                .zs(0.6)
                .k(0.03),
        );
        let tip = at(0.87, 1.30);
        s.add(ell([tip.x, tip.y, tip.z], [0.06, 0.06, 0.06]).k(0.02));
    }
}

fn hood(s: &mut Sculpture, c: Colour) {
    s.group(Matter::Cloth, c);
    s.relief(|q: V3| 0.12 * (q.y * 5.0 - q.z * 4.0 + q.x.abs() * 2.0).sin());
    s.add(ell([0.0, 0.22, -0.24], [0.98, 1.04, 1.12]));
    s.add(ell([0.0, 0.72, -0.62], [0.5, 0.5, 0.6]).k(0.35));
    s.add(cone([0.0, -0.45, -0.42], [0.0, -1.15, -0.38], 0.84, 0.80).k(0.3));
    s.add(
        torus([0.0, -1.42, -0.22], 0.72, 0.30)
            .ys(0.9)
            .turn(0.0, 14.0, 0.0)
            .k(0.25),
    );
    s.add(ell([0.0, -0.04, 0.62], [0.74, 0.98, 1.05]).k(0.06).cut());
    s.add(ell([0.0, 0.12, -0.1], [0.86, 0.94, 1.0]).k(0.04).cut());
    s.add(
        cone([0.0, -0.9, 0.55], [0.0, -1.9, 1.0], 0.52, 0.62)
            .k(0.08)
            .cut(),
    );
}

/// Size of a clear helmet and the place of its centre, in head units.
pub const BUBBLE: (f32, [f32; 3]) = (1.72, [0.0, 0.22, -0.12]);

fn bubble_ring(s: &mut Sculpture, ring: Colour) {
    s.group(Matter::Hard, ring);
    s.gloss(0.92);
    s.add(torus([0.0, -1.22, -0.14], 0.98, 0.15));
}

fn helmet(s: &mut Sculpture, c: Colour, ring: Colour) {
    s.group(Matter::Hard, c);
    s.no_cast();
    s.add(ell([0.0, 0.08, -0.12], [1.36, 1.32, 1.34]));
    s.add(ell([0.0, 0.05, -0.02], [1.24, 1.20, 1.26]).k(0.03).cut());
    s.add(ell([0.0, 0.05, 1.25], [1.02, 0.92, 1.3]).k(0.05).cut());
    s.add(
        cone([0.0, -1.0, 0.0], [0.0, -2.0, 0.0], 0.9, 0.9)
            .k(0.03)
            .cut(),
    );
    for x in SIDES {
        s.add(ell([x * 1.33, 0.0, -0.1], [0.14, 0.32, 0.32]).k(0.04));
    }
    s.group(Matter::Hard, ring);
    s.gloss(0.92);
    s.add(torus([0.0, -1.14, -0.12], 1.02, 0.15));
}

fn headphones(s: &mut Sculpture, a: &Actor, c: Colour) {
    let w = a.face.w;
    s.group(Matter::Hard, c);
    s.gloss(0.9);
    s.add(
        torus([0.0, 0.10, -0.12], w + 0.28, 0.055)
            .turn(0.0, 90.0, 0.0)
            .k(0.02),
    );
    s.add(plane([0.0, 0.0, 0.0], [0.0, -1.0, 0.0]));
    s.group(Matter::Hard, c.tone(0.7));
    for x in SIDES {
        s.add(ell([x * (w + 0.16), -0.05, -0.10], [0.14, 0.28, 0.26]));
    }
}

fn goggles(s: &mut Sculpture, a: &Actor, c: Colour) {
    let w = a.face.w;
    s.group(Matter::Cloth, c.tone(0.5));
    s.add(
        torus([0.0, 0.58, -0.12], w + 0.02, 0.07)
            .zs(1.3)
            .ys(1.4)
            .turn(0.0, -14.0, 0.0),
    );
    for x in SIDES {
        s.group(Matter::Hard, c);
        let r = 0.23;
        s.add(torus([x * 0.27, 0.64, 0.80], r, 0.06).turn(x * 14.0, 66.0, 0.0));
        s.group(Matter::Hard, Colour::hex(0x9f_d6dc));
        s.gloss(0.9);
        s.add(ell([x * 0.27, 0.64, 0.80], [r, r, 0.05]).turn(x * 14.0, -24.0, 0.0));
    }
}

fn flower(s: &mut Sculpture, a: &Actor, c: Colour) {
    let at = v3(a.face.w + 0.16, 0.34, 0.20);
    for i in 0..5 {
        let t = i as f32 / 5.0 * std::f32::consts::TAU;
        s.group(Matter::Cloth, c);
        let p = at + v3(0.05, t.cos() * 0.15, t.sin() * 0.15);
        s.add(ell([p.x, p.y, p.z], [0.06, 0.13, 0.13]));
    }
    s.group(Matter::Cloth, Colour::hex(0xf2_c14e));
    s.add(ell([at.x + 0.10, at.y, at.z], [0.06, 0.07, 0.07]));
}

fn headband(s: &mut Sculpture, a: &Actor, c: Colour) {
    let w = a.face.w;
    s.group(Matter::Cloth, c);
    s.add(ell([0.0, 0.32, -0.13], [w + 0.09, 0.80, 1.02]));
    let mut slab = cuboid([0.0, 0.50, 0.0], [3.0, 0.10, 3.0], 0.02).turn(0.0, -8.0, 0.0);
    slab.op = super::solid::Op::Keep;
    s.add(slab.k(0.01));
}
