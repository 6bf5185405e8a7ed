//! Cloth around the head that is part of the person: headscarf and turban.

use super::super::actor::Actor;
use super::super::solid::{Matter, Sculpture, cone, ell, torus};
use super::super::vec::{V3, v3};
use super::SIDES;

/// A smooth teardrop: close around the face, falling over the shoulders, one end thrown over the
/// left shoulder to a point.
pub(super) fn headscarf(s: &mut Sculpture, a: &Actor) {
    // An under-scarf shows as a thin band above the brow.
    s.group(Matter::Cloth, a.hair.second);
    s.add(ell([0.0, 0.34, -0.10], [0.735, 0.74, 0.925]));
    s.add(ell([0.0, -0.30, 1.0], [0.56, 0.86, 0.90]).k(0.04).cut());
    s.group(Matter::Cloth, a.hair.colour);
    s.last().rim_bias = 0.14;
    s.relief(|q: V3| {
        // Folds sweep from the temple under the chin and over the shoulder.
        let low = ((-0.1 - q.y) * 0.8).clamp(0.0, 1.0);
        let v = q.x * 2.2 + q.y * 5.2 - q.z * 2.0 + (q.x * 2.0).sin();
        (0.06 + 0.24 * low) * (v.sin() * 0.7 + 0.4 * (v * 1.9 + 0.6).sin())
    });
    s.add(ell([0.0, 0.30, -0.22], [0.84, 0.88, 1.06]));
    s.add(ell([0.0, 0.48, -0.66], [0.56, 0.56, 0.62]).k(0.3));
    for x in SIDES {
        s.add(cone([x * 0.56, 0.10, 0.06], [x * 0.40, -0.92, 0.14], 0.26, 0.28).k(0.2));
    }
    s.add(cone([0.0, -0.35, -0.36], [0.0, -1.30, -0.36], 0.78, 0.72).k(0.3));
    s.add(
        torus([0.0, -1.34, -0.16], 0.56, 0.30)
            .ys(0.9)
            .turn(0.0, 12.0, 0.0)
            .k(0.25),
    );
    s.add(cone([-0.50, -1.46, 0.10], [0.72, -1.70, 0.22], 0.30, 0.30).k(0.2));
    // The thrown end.
    s.add(
        cone([0.72, -1.62, 0.24], [1.02, -2.30, 0.34], 0.34, 0.34)
            .zs(0.6)
            .k(0.2),
    );
    s.add(
        cone([1.02, -2.30, 0.34], [0.86, -3.55, 0.42], 0.34, 0.06)
            .zs(0.6)
            .k(0.2),
    );
    s.add(ell([0.0, -0.12, 0.98], [0.55, 0.80, 0.98]).k(0.06).cut());
    s.add(ell([0.0, 0.02, 0.0], [0.70, 0.86, 0.90]).k(0.03).cut());
    s.add(
        cone([0.0, -0.45, -0.28], [0.0, -1.6, -0.40], 0.42, 0.42)
            .k(0.03)
            .cut(),
    );
    let chin = v3(0.0, -0.72, 0.55);
    s.add(
        ell([chin.x, chin.y, chin.z], [0.34, 0.26, 0.40])
            .k(0.06)
            .cut(),
    );
}

/// Layer upon layer, with the peak above the brow.
pub(super) fn turban(s: &mut Sculpture, a: &Actor) {
    s.group(Matter::Cloth, a.hair.second);
    s.relief(|q: V3| 0.26 * ((q.y - q.x.abs() * 0.75 + q.z * 0.15) * 17.0).sin());
    s.add(ell([0.0, 0.66, -0.16], [0.96, 0.66, 1.08]));
    for x in SIDES {
        let lower = torus([0.0, 0.54, -0.12], 0.84, 0.19).zs(1.15).k(0.05);
        s.add(lower.turn(0.0, -8.0, x * 21.0));
        let upper = torus([0.0, 0.74, -0.16], 0.74, 0.20).zs(1.15).k(0.05);
        s.add(upper.turn(0.0, -16.0, x * 30.0));
        let top = torus([0.0, 0.94, -0.20], 0.54, 0.20).zs(1.15).k(0.05);
        s.add(top.turn(0.0, -20.0, x * 34.0));
    }
    s.add(ell([0.0, -0.36, 1.0], [0.60, 0.80, 0.9]).k(0.03).cut());
}
