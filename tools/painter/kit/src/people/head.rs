//! The head: about thirty solids that melt into one another.
//!
//! Origin at the head's centre, eyes at y = 0, crown at 1.02, chin at about -.90; one unit is
//! half a head. `features` draws eyes, brows and lips on what is built here.

use super::actor::Actor;
use super::expression::Expression;
use super::solid::{Matter, Sculpture, cone, ell};
use super::vec::{V3, v3};

/// The proportions of a head, in units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// Half width of the skull.
    pub w: f32,
    /// Height of the crown.
    pub top: f32,
    /// Half width of the jaw angle: .36 slim, .60 heavy.
    pub jaw: f32,
    /// Height of the jaw angle.
    pub jaw_y: f32,
    /// Half width of the chin.
    pub chin_w: f32,
    /// Height of the chin.
    pub chin_y: f32,
    /// How far the chin stands out.
    pub chin_z: f32,
    /// Cheekbones, 0..0.4.
    pub cheek: f32,
    /// Height of the cheekbones.
    pub cheek_y: f32,
    /// Brow ridge, 0..0.05.
    pub ridge: f32,
    /// How far the tip of the nose stands out.
    pub nose: f32,
    /// Height of the nose's base.
    pub nose_y: f32,
    /// Half width of the nose.
    pub nose_w: f32,
    /// How far the bridge stands out.
    pub bridge: f32,
    /// Hump on the bridge.
    pub hump: f32,
    /// The nose healed out of line: sideways shift of the bridge.
    pub bent: f32,
    /// Fullness of the lips, 1 is average.
    pub lips: f32,
    /// Half width of the mouth.
    pub mouth_w: f32,
    /// Height of the mouth.
    pub mouth_y: f32,
    /// Distance of an eye from the middle.
    pub eye_x: f32,
    /// Half width of an eye.
    pub eye_w: f32,
    /// Height of an eye.
    pub eye_h: f32,
    /// Outer corner of the eye, up.
    pub tilt: f32,
    /// Thickness of the brows.
    pub brow: f32,
    /// Height of the brows.
    pub brow_y: f32,
    /// Arch of the brows.
    pub brow_arch: f32,
    /// Size of the ears; 0 hides them.
    pub ear: f32,
    /// How far the ears stand out, 0..1.
    pub jug: f32,
    /// Radius of the neck.
    pub neck: f32,
    /// 0 young, 1 old.
    pub age: f32,
    /// Full cheeks, 0..1.3.
    pub full: f32,
}

/// The average face; a table writes only what differs.
pub const FACE: Face = Face {
    w: 0.70,
    top: 1.02,
    jaw: 0.47,
    jaw_y: -0.55,
    chin_w: 0.15,
    chin_y: -0.90,
    chin_z: 0.47,
    cheek: 0.0,
    cheek_y: -0.2,
    ridge: 0.0,
    nose: 0.86,
    nose_y: -0.33,
    nose_w: 0.115,
    bridge: 0.66,
    hump: 0.0,
    bent: 0.0,
    lips: 1.0,
    mouth_w: 0.24,
    mouth_y: -0.58,
    eye_x: 0.285,
    eye_w: 0.145,
    eye_h: 0.078,
    tilt: 0.02,
    brow: 0.055,
    brow_y: 0.19,
    brow_arch: 0.05,
    ear: 1.0,
    jug: 0.0,
    neck: 0.40,
    age: 0.0,
    full: 0.0,
};

/// Height of the chin while the mouth is open.
pub fn chin(face: &Face, e: &Expression) -> f32 {
    face.chin_y - 0.16 * e.open
}

/// Builds head and neck in the current frame; `neck_foot` is where the neck meets the body, in
/// head coordinates.
pub fn build(s: &mut Sculpture, actor: &Actor, e: &Expression, neck_foot: V3) {
    s.group(Matter::Face, actor.skin);
    let f = &actor.face;
    skull(s, f, e);
    nose(s, f);
    mouth(s, f, e);
    neck(s, f, neck_foot);
    ears(s, actor);
}

const SIDES: [f32; 2] = [-1.0, 1.0];

fn skull(s: &mut Sculpture, f: &Face, e: &Expression) {
    let cy = chin(f, e);
    s.add(ell([0.0, 0.30, -0.12], [f.w, f.top - 0.30, 0.90]));
    s.add(ell([0.0, -0.05, 0.10], [f.w * 0.87, 0.72, 0.60]).k(0.15));
    for x in SIDES {
        let jaw = [x * f.jaw, f.jaw_y, -0.08];
        let chin_side = [x * f.chin_w, cy + 0.12, f.chin_z - 0.08];
        s.add(cone(jaw, chin_side, 0.19, 0.14).k(0.22));
        let above = [x * (f.w - 0.13), -0.15, -0.05];
        s.add(cone(above, [x * f.jaw, f.jaw_y, -0.05], 0.14, 0.18).k(0.2));
        let k = 1.0 + f.cheek + 0.25 * e.cheek;
        let cheek = [x * 0.365 * f.w / 0.70, f.cheek_y + 0.05 * e.cheek, 0.40];
        s.add(ell(cheek, [0.175 * k, 0.13 * k, 0.145 * k]).k(0.18));
        // Temple and outer orbit: without it the three-quarter outline becomes a pear.
        s.add(ell([x * (f.w - 0.25), 0.12, 0.27], [0.20, 0.30, 0.25]).k(0.16));
        if f.full > 0.0 {
            let r = f.full;
            s.add(ell([x * 0.36, -0.50, 0.28], [0.26 * r, 0.26 * r, 0.24 * r]).k(0.15));
        }
        let inner = [x * 0.08, 0.17 + 0.4 * e.brow_in, 0.66 + f.ridge * 0.4];
        let outer = [x * 0.47, 0.17 + 0.3 * e.brow_out, 0.46];
        s.add(cone(inner, outer, 0.085 + f.ridge, 0.07 + f.ridge * 0.6).k(0.10));
    }
    s.add(ell([0.0, cy + 0.04, f.chin_z], [f.chin_w + 0.05, 0.15, 0.15]).k(0.16));
    s.add(
        ell(
            [0.0, f.mouth_y + 0.03 - 0.06 * e.open, 0.45],
            [0.28, 0.23, 0.235],
        )
        .k(0.14),
    );
    for x in SIDES {
        // The hollow under the cheekbone, filled, or a bruise appears there.
        s.add(ell([x * 0.36, -0.44, 0.24], [0.20, 0.24, 0.24]).k(0.22));
    }
    for x in SIDES {
        s.add(
            ell([x * f.eye_x, 0.0, 0.76], [0.19, 0.115, 0.17])
                .k(0.13)
                .cut(),
        );
        s.add(ell([x * f.eye_x, 0.0, 0.45], [0.165, 0.135, 0.15]).k(0.03));
    }
}

fn nose(s: &mut Sculpture, f: &Face) {
    let (y, z, w) = (f.nose_y, f.nose, f.nose_w);
    let mid = f.bridge.midpoint(z);
    let bent = f.bent;
    let root = [0.0, 0.12, f.bridge - 0.03];
    s.add(cone(root, [bent, y * 0.45, mid - 0.05 + f.hump], 0.065, 0.08).k(0.09));
    let tip = [-bent * 0.3, y + 0.02, z - w * 0.75];
    s.add(cone([bent, y * 0.35, mid - 0.07 + f.hump], tip, 0.075, w * 0.88).k(0.07));
    for x in SIDES {
        let wing = [x * w * 0.95, y - 0.01, z - 0.24];
        s.add(ell(wing, [w * 0.55, w * 0.62, 0.12]).k(0.05));
    }
}

/// Lips as soft bumps. An open mouth is not carved out (that leaves specks), only notched a
/// little for the profile; its inside is drawn by `features`.
fn mouth(s: &mut Sculpture, f: &Face, e: &Expression) {
    let (lips, y, w) = (f.lips, f.mouth_y, f.mouth_w * e.wide);
    let open = e.open;
    let up = y + 0.045 * lips + 0.03 * open;
    // A smile pulls the middle of the mouth down a little, see `features`.
    let sag = 0.25 * e.corner.max(0.0);
    let low = y - 0.06 * lips - 0.25 * open - sag;
    s.add(ell([0.0, up, 0.655], [w * 0.75, 0.05 * lips, 0.065]).k(0.06));
    s.add(
        ell(
            [0.0, low, 0.645 - 0.04 * open],
            [w * 0.62, 0.055 * lips, 0.065],
        )
        .k(0.06),
    );
    if open > 0.1 {
        s.add(
            ell([0.0, up.midpoint(low), 0.74], [w * 0.7, 0.10 * open, 0.06])
                .k(0.10)
                .cut(),
        );
    }
    // The groove above the chin: shallow while the mouth is open.
    let groove = 0.06 * (1.0 - 0.9 * open.min(1.0));
    s.add(
        ell([0.0, y - 0.185 - 0.24 * open, 0.66], [0.17, 0.05, groove])
            .k(0.07)
            .cut(),
    );
}

fn neck(s: &mut Sculpture, f: &Face, foot: V3) {
    let n = f.neck;
    s.add(cone(v3(0.0, -0.45, -0.28), foot, n * 0.92, n * 1.08).k(0.10));
    if n > 0.38 {
        s.add(ell([0.0, -1.15, 0.05], [0.07, 0.10, 0.08]).k(0.08));
    }
}

/// Ears: a shell with a hollow and a lobe, as a group of their own so that they never smear.
fn ears(s: &mut Sculpture, actor: &Actor) {
    let f = &actor.face;
    if f.ear <= 0.0 {
        return;
    }
    let k = f.ear;
    let out = 1.0 + 2.2 * f.jug;
    s.group(Matter::Skin, actor.skin);
    for x in SIDES {
        let cx = x * (f.w + 0.005 + 0.10 * f.jug);
        let yaw = x * (20.0 + 38.0 * f.jug);
        let shell = ell(
            [cx, -0.06, -0.10],
            [0.062 * out.min(1.5), 0.20 * k, 0.125 * k],
        );
        s.add(shell.turn(yaw, 0.0, x * 6.0).k(0.03));
        s.add(
            ell(
                [cx - x * 0.01, -0.22 * k, -0.04],
                [0.05, 0.075 * k, 0.06 * k],
            )
            .k(0.05),
        );
        let hollow = [cx + x * 0.06, -0.04, -0.075];
        s.add(
            ell(hollow, [0.045, 0.115 * k, 0.068 * k])
                .turn(yaw, 0.0, x * 6.0)
                .k(0.03)
                .cut(),
        );
        s.add(ell([cx + x * 0.02, -0.09, -0.02], [0.03, 0.045, 0.03]).k(0.03));
        s.add(
            cone(
                [cx - x * 0.12, -0.06, -0.06],
                [cx, -0.06, -0.09],
                0.10,
                0.07,
            )
            .k(0.05),
        );
    }
    s.last().rim_bias = 0.06;
}
