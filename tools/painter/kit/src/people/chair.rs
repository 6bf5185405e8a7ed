//! The sporty wheelchair: two cambered wheels, two handles behind the shoulders.

use super::actor::Actor;
use super::body;
use super::rig::Rig;
use super::solid::{Matter, Sculpture, cone, cuboid, torus};
use super::vec::{V3, v3};
use crate::colour::Colour;

/// Builds the chair around a seated actor; without `whole` only back and handles, for pictures
/// in which the legs are not seen.
pub fn build(s: &mut Sculpture, actor: &Actor, rig: &Rig, whole: bool) {
    let steel = Colour::hex(0xb9_bfc6);
    let dark = Colour::hex(0x26_232b);
    let w = 1.08 * actor.build.hips.max(actor.build.shoulders * 0.95);
    body::at_pelvis(s, rig);
    s.group(Matter::Cloth, dark);
    s.add(cuboid([0.0, -4.5, -1.20], [w, 1.15, 0.12], 0.10));
    s.group(Matter::Hard, steel);
    s.gloss(0.9);
    for x in [-1.0, 1.0] {
        s.add(cone([x * w, -6.8, -1.25], [x * w, -2.85, -1.40], 0.11, 0.11).k(0.05));
    }
    s.group(Matter::Hard, dark);
    for x in [-1.0, 1.0] {
        s.add(cone([x * w, -2.82, -1.38], [x * w, -2.70, -2.05], 0.16, 0.17).k(0.05));
    }
    if whole {
        frame(s, rig, w, steel, dark);
        wheels(s, rig, w, steel, dark);
    }
}

fn frame(s: &mut Sculpture, rig: &Rig, w: f32, steel: Colour, dark: Colour) {
    s.group(Matter::Cloth, dark);
    s.add(cuboid([0.0, -6.85, 0.40], [w, 0.14, 1.60], 0.10));
    s.group(Matter::Hard, steel);
    s.gloss(0.9);
    for x in [-1.0, 1.0] {
        let path = [
            v3(x * w, -6.9, -1.2),
            v3(x * w, -6.95, 2.0),
            v3(x * w * 0.62, -9.3, 2.7),
            v3(x * w * 0.50, -9.75, 3.4),
        ];
        for pair in path.windows(2) {
            s.add(cone(pair[0], pair[1], 0.11, 0.11).k(0.04));
        }
        s.add(cone([x * w, -6.95, 1.5], [x * w * 0.95, -9.9, 1.5], 0.09, 0.09).k(0.04));
    }
    let foot = rig.legs[0].c.mix(rig.legs[1].c, 0.5);
    let _ = foot;
    s.add(cuboid([0.0, -9.80, 3.35], [w * 0.5, 0.07, 0.42], 0.05));
}

fn wheels(s: &mut Sculpture, _rig: &Rig, w: f32, steel: Colour, dark: Colour) {
    let hub = |x: f32| v3(x * (w + 0.42), -7.9, -0.45);
    for x in [-1.0, 1.0] {
        let c: V3 = hub(x);
        let camber = 90.0 + x * 8.0;
        s.group(Matter::Hard, dark);
        s.add(torus([c.x, c.y, c.z], 2.38, 0.15).turn(0.0, 0.0, camber));
        s.group(Matter::Hard, steel);
        s.gloss(0.88);
        s.add(torus([c.x + x * 0.22, c.y, c.z], 2.02, 0.06).turn(0.0, 0.0, camber));
        s.group(Matter::Hard, steel.tone(0.8));
        for i in 0..6 {
            let t = i as f32 / 6.0 * std::f32::consts::TAU;
            let lift = 8.0_f32.to_radians() * t.cos() * 2.3;
            let rim = v3(
                c.x - x * lift * 0.98,
                c.y + t.cos() * 2.3,
                c.z + t.sin() * 2.3,
            );
            s.add(cone(c, rim, 0.05, 0.04).k(0.02));
        }
        s.add(
            cone(
                c - v3(x * 0.3, 0.0, 0.0),
                c + v3(x * 0.12, 0.0, 0.0),
                0.17,
                0.17,
            )
            .k(0.02),
        );
        s.group(Matter::Hard, dark);
        s.add(torus([x * w * 0.92, -9.85, 1.5], 0.40, 0.12).turn(0.0, 0.0, 90.0));
    }
}
