//! Beards, glasses, patches, jewels: what sits on a face besides hair.

use super::actor::{Actor, Beard, Glasses, Sign};
use super::expression::Expression;
use super::hair::fall;
use super::head::chin;
use super::solid::{Matter, Sculpture, cone, cuboid, ell, torus};
use super::vec::v3;
use crate::colour::Colour;

const SIDES: [f32; 2] = [-1.0, 1.0];

/// Builds beard, glasses and jewels in the current (head) frame.
pub fn build(s: &mut Sculpture, a: &Actor, e: &Expression) {
    match a.beard {
        Beard::None => {}
        Beard::Full {
            length,
            full,
            square,
        } => full_beard(s, a, e, [length, full], square),
        Beard::Moustache {
            width,
            twist,
            thick,
        } => moustache(s, a, e, [width, twist, thick]),
        Beard::Horseshoe => horseshoe(s, a, e),
        Beard::Goatee(length) => goatee(s, a, e, length),
    }
    match a.glasses {
        Glasses::None => {}
        Glasses::Round(r, colour) => round_glasses(s, a, r, colour),
        Glasses::Square(r, colour) => square_glasses(s, a, r, colour),
        Glasses::Dark(r, colour) => dark_glasses(s, a, r, colour),
    }
    for sign in a.signs {
        jewel(s, a, e, *sign);
    }
}

fn full_beard(
    s: &mut Sculpture,
    a: &Actor,
    e: &Expression,
    [length, full]: [f32; 2],
    square: bool,
) {
    let f = &a.face;
    let cy = chin(f, e);
    s.group(Matter::Hair, a.hair.colour);
    s.relief(fall(26.0, 0.24, 0.1));
    for x in SIDES {
        let ear = [x * (f.w - 0.08), -0.22, 0.0];
        let angle = [x * (f.jaw + 0.03), f.jaw_y - 0.02, 0.02];
        s.add(cone(ear, angle, 0.10, 0.20 * full).k(0.1));
        s.add(
            cone(
                angle,
                [x * f.chin_w, cy + 0.04, f.chin_z],
                0.21 * full,
                0.22 * full,
            )
            .k(0.1),
        );
    }
    let grow = 0.14 * length;
    // A long beard lies on the chest, so it must stand out a little.
    let tip = [
        0.0,
        cy + 0.04 - length * 0.5,
        f.chin_z - 0.04 + 0.12 * (length - 0.5).max(0.0),
    ];
    if square {
        let half = [f.jaw * 0.86 + grow, 0.24 + length * 0.5, 0.24 + grow];
        s.add(
            cuboid(tip, half, 0.14)
                .turn(0.0, -12.0 * length, 0.0)
                .k(0.12),
        );
    } else {
        let r = [f.chin_w + 0.17 + grow, 0.20 + length * 0.62, 0.24 + grow];
        s.add(ell(tip, r).turn(0.0, -9.0 * length, 0.0).k(0.14));
    }
    let gap = 0.15 * e.open;
    let lips = [0.20 * e.wide, 0.105 + gap * 1.2, 0.3];
    s.add(ell([0.0, f.mouth_y - 0.02 - gap, 0.80], lips).k(0.05).cut());
    s.add(ell([0.0, -0.20, 0.85], [0.50, 0.33, 0.62]).k(0.06).cut());
    let c = e.corner;
    for x in SIDES {
        let from = [x * 0.05, f.mouth_y + 0.125, 0.74];
        s.add(
            cone(
                from,
                [x * 0.32, f.mouth_y - 0.02 + c * 0.6, 0.55],
                0.078,
                0.05,
            )
            .k(0.04),
        );
    }
    if a.hair.second != a.hair.colour && square {
        // A grey stripe below the lip.
        s.group(Matter::Hair, Colour::hex(0xb9_b4b0));
        s.relief(fall(26.0, 0.2, 0.1));
        let top = v3(0.0, cy + 0.14, f.chin_z + 0.22);
        let end = v3(0.0, cy - length * 0.95, f.chin_z + 0.27);
        s.add(cone(top, end, 0.075, 0.12).k(0.05));
    }
}

fn moustache(s: &mut Sculpture, a: &Actor, e: &Expression, [w, twist, r]: [f32; 3]) {
    let f = &a.face;
    let c = e.corner * 0.3;
    s.group(Matter::Hair, a.hair.colour);
    s.relief(fall(30.0, 0.2, 0.25));
    for x in SIDES {
        let mid = v3(x * (w * 0.62).min(0.30), f.mouth_y + 0.075 + c, 0.66);
        s.add(cone([x * 0.04, f.mouth_y + 0.135, 0.76], mid, r, r * 0.85).k(0.04));
        let out = v3(x * w * 0.82, f.mouth_y + 0.05 + c, 0.58);
        s.add(cone(mid, out, r * 0.85, r * 0.6).k(0.04));
        let tip = v3(x * w, f.mouth_y + 0.09 + twist + c, 0.54);
        s.add(cone(out, tip, r * 0.6, r * 0.16).k(0.04));
    }
}

fn horseshoe(s: &mut Sculpture, a: &Actor, e: &Expression) {
    let f = &a.face;
    let w = f.mouth_w * e.wide * 1.12;
    s.group(Matter::Hair, a.hair.colour);
    s.relief(fall(30.0, 0.2, 0.25));
    for x in SIDES {
        let corner = v3(x * w, f.mouth_y + 0.02 + e.corner * 0.6, 0.60);
        s.add(cone([x * 0.04, f.mouth_y + 0.13, 0.75], corner, 0.062, 0.06).k(0.04));
        s.add(cone(corner, [x * w * 0.98, chin(f, e) + 0.10, 0.50], 0.06, 0.045).k(0.04));
    }
}

fn goatee(s: &mut Sculpture, a: &Actor, e: &Expression, length: f32) {
    let f = &a.face;
    let cy = chin(f, e);
    s.group(Matter::Hair, a.hair.colour);
    s.relief(fall(40.0, 0.2, 0.2));
    let root = v3(0.0, cy + 0.06, f.chin_z + 0.10);
    let mid = v3(0.02, cy - length * 0.45, f.chin_z + 0.10);
    s.add(cone(root, mid, 0.12, 0.11).k(0.06));
    s.add(cone(mid, [0.06, cy - length, f.chin_z + 0.02], 0.11, 0.02).k(0.06));
    for x in SIDES {
        // A few long hairs beside the mouth.
        let from = v3(x * 0.10, f.mouth_y + 0.125, 0.73);
        let out = v3(x * 0.30, f.mouth_y - 0.04, 0.60);
        s.add(cone(from, out, 0.035, 0.035).k(0.03));
        s.add(cone(out, [x * 0.34, f.mouth_y - 0.36, 0.54], 0.035, 0.012).k(0.03));
    }
}

fn temples(s: &mut Sculpture, a: &Actor, r: f32) {
    let f = &a.face;
    for x in SIDES {
        let hinge = v3(x * (f.eye_x + r), 0.03, 0.76 - 0.30 * (f.eye_x + r - 0.4));
        s.add(cone(hinge, [x * (f.w + 0.04), 0.05, -0.05], 0.024, 0.024).k(0.02));
    }
    let inner = (f.eye_x - r).max(0.03);
    s.add(cone([-inner, 0.03, 0.84], [inner, 0.03, 0.84], 0.024, 0.024).k(0.02));
}

fn round_glasses(s: &mut Sculpture, a: &Actor, r: f32, colour: Colour) {
    s.group(Matter::Hard, colour);
    for x in SIDES {
        let rim = torus([x * (a.face.eye_x + 0.01), -0.02, 0.80], r, 0.026);
        s.add(rim.turn(x * 12.0, 90.0, 0.0));
    }
    temples(s, a, r);
    // The shadow of a rim would hide the eyes behind it.
    s.no_cast();
}

fn square_glasses(s: &mut Sculpture, a: &Actor, r: f32, colour: Colour) {
    s.group(Matter::Hard, colour);
    for x in SIDES {
        let c = v3(x * (a.face.eye_x + 0.03), -0.03, 0.80);
        let h = r * 0.86;
        let back = |dx: f32| 0.24 * (x * dx).max(0.0);
        let corner = |dx: f32, dy: f32| v3(c.x + dx, c.y + dy, c.z - back(dx));
        let ring = [
            corner(-r, h),
            corner(r, h),
            corner(r, -h),
            corner(-r, -h),
            corner(-r, h),
        ];
        for pair in ring.windows(2) {
            s.add(cone(pair[0], pair[1], 0.036, 0.036).k(0.01));
        }
    }
    temples(s, a, r);
    s.no_cast();
}

fn dark_glasses(s: &mut Sculpture, a: &Actor, r: f32, colour: Colour) {
    s.group(Matter::Hard, colour);
    s.gloss(0.93);
    for x in SIDES {
        let lens = ell([x * (a.face.eye_x + 0.02), -0.02, 0.78], [r, r, 0.05]);
        s.add(lens.turn(x * 14.0, 0.0, 0.0).k(0.01));
    }
    temples(s, a, r);
}

fn jewel(s: &mut Sculpture, a: &Actor, e: &Expression, sign: Sign) {
    let f = &a.face;
    match sign {
        Sign::Hoop(colour) => {
            s.group(Matter::Hard, colour);
            s.gloss(0.85);
            let ring = torus([f.w + 0.05, -0.58, -0.04], 0.27, 0.042);
            s.add(ring.turn(35.0, 90.0, 0.0));
        }
        Sign::Drops(colour) => {
            for x in SIDES {
                s.group(Matter::Hard, colour);
                s.gloss(0.85);
                s.add(ell([x * (f.w + 0.05), -0.32, -0.04], [0.05, 0.05, 0.05]));
                s.add(cone(
                    [x * (f.w + 0.06), -0.40, -0.04],
                    [x * (f.w + 0.07), -0.66, -0.04],
                    0.03,
                    0.085,
                ));
            }
        }
        Sign::LipRing(colour) => {
            s.group(Matter::Hard, colour);
            let y = f.mouth_y - 0.09 - 0.28 * e.open;
            s.add(
                torus([-0.10, y, 0.72], 0.05, 0.017)
                    .turn(0.0, 90.0, 0.0)
                    .turn(60.0, 0.0, 0.0),
            );
        }
        Sign::EyePatch => eye_patch(s, a),
        _ => {}
    }
}

/// A black leather patch over the actor's left eye; its strap cuts across forehead and hair.
fn eye_patch(s: &mut Sculpture, a: &Actor) {
    let f = &a.face;
    let leather = Colour::hex(0x17_1319);
    s.group(Matter::Hard, leather);
    s.gloss(0.95);
    let c = [f.eye_x + 0.03, 0.0, 0.655];
    s.add(ell(c, [0.225, 0.20, 0.105]).turn(20.0, 0.0, 0.0).k(0.02));
    s.add(
        cone(
            [c[0] - 0.06, -0.08, 0.70],
            [c[0] + 0.04, -0.20, 0.62],
            0.10,
            0.04,
        )
        .k(0.08),
    );
    s.group(Matter::Hard, leather);
    s.last().contact = false;
    let strap = |grow: f32| {
        ell(
            [0.0, 0.30, -0.14],
            [f.w + grow, f.top - 0.30 + grow, 0.90 + grow],
        )
    };
    s.add(strap(0.13));
    s.add(strap(0.02).k(0.01).cut());
    let mut slab = cuboid([0.10, 0.17, 0.0], [3.0, 0.040, 3.0], 0.01).turn(0.0, -8.0, 38.0);
    slab.op = super::solid::Op::Keep;
    s.add(slab.k(0.01));
}
