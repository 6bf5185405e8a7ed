//! The clothed body: trunk, sleeves, hands, legs, shoes. Costumes are built from these.

use super::actor::{Actor, Build, Sign};
use super::hand;
use super::pose::Grip;
use super::rig::{Limb, Rig};
use super::solid::{Matter, Sculpture, cone, ell};
use super::vec::{Frame, M3, V3, v3};
use crate::colour::Colour;

/// Right and left.
pub const SIDES: [f32; 2] = [-1.0, 1.0];

/// Sets the chest frame.
pub fn at_chest(s: &mut Sculpture, rig: &Rig) {
    s.at_scale(rig.outer(&rig.chest), rig.scale);
}

/// Sets the pelvis frame.
pub fn at_pelvis(s: &mut Sculpture, rig: &Rig) {
    s.at_scale(rig.outer(&rig.pelvis), rig.scale);
}

/// Sets the plain frame of body units, in which limbs are given.
pub fn at_body(s: &mut Sculpture, rig: &Rig) {
    s.at_scale(rig.outer(&Frame::ID), rig.scale);
}

/// How a garment sits: 1 is a shirt; coats and space suits are larger.
#[derive(Clone, Copy, Debug)]
pub struct Fit {
    /// Girth.
    pub ease: f32,
    /// Strength of folds.
    pub folds: f32,
}

/// A shirt.
pub const SHIRT: Fit = Fit {
    ease: 1.0,
    folds: 1.0,
};
/// A coat.
pub const COAT: Fit = Fit {
    ease: 1.10,
    folds: 1.0,
};

/// Folds of a trunk: pulled from the armpits, crossing at the waist.
fn trunk_folds(k: f32) -> impl Fn(V3) -> f32 + Send + Sync {
    move |q| {
        let x = q.x.abs();
        let pit = (-((x - 0.95) / 0.45).powi(2) - ((q.y + 2.75) / 0.55).powi(2)).exp();
        let waist = (-((q.y + 4.45) / 0.75).powi(2)).exp();
        let pull = ((q.y + 2.0) * 7.0 + (x - 1.2) * 8.0).sin();
        let cross = (q.y * 6.5 + q.x * 2.6 + 0.8 * (q.x * 2.4).sin()).sin();
        k * (0.26 * pit * pull + 0.17 * waist * cross)
    }
}

/// The trunk as one group, in the chest frame; marks may follow.
pub fn trunk(s: &mut Sculpture, rig: &Rig, b: &Build, colour: Colour, fit: Fit) {
    let (w, g) = (b.shoulders, b.bulk * fit.ease);
    at_chest(s, rig);
    s.group(Matter::Cloth, colour);
    s.relief(trunk_folds(fit.folds));
    for x in SIDES {
        let tip = [x * 1.06 * w, -1.86 - b.slope(), -0.38];
        s.add(cone([x * 0.12, -1.30, -0.42], tip, 0.34, 0.35 * g).k(0.25));
        s.add(
            ell(
                [x * 0.46 * w, -2.45 - b.slope() * 0.8, 0.02],
                [0.58 * g, 0.66, 0.42 * (0.45 + 0.55 * g) + b.bust * 0.10],
            )
            .k(0.25),
        );
        if b.bust > 0.0 {
            let r = 0.37 + 0.05 * b.bust;
            s.add(ell([x * 0.40, -2.78, 0.30], [r, r, 0.34 * b.bust]).k(0.22));
        }
    }
    let waist = 0.78 * b.waist * fit.ease;
    // A round end reaches up by its radius: a broad chest must start lower, or the neck is gone.
    let chest = 0.96 * w * g;
    let top = -2.2 - 0.95 * (chest - 0.96).max(0.0);
    s.add(
        cone([0.0, top, -0.30], [0.0, -4.3, -0.26], chest, waist)
            .zs(0.62)
            .k(0.3),
    );
    at_pelvis(s, rig);
    let hips = 0.86 * b.hips * fit.ease;
    s.add(
        cone([0.0, -4.2, -0.26], [0.0, -5.45, -0.24], waist, hips)
            .zs(0.68)
            .k(0.3),
    );
    if b.belly > 0.0 {
        let r = b.belly * fit.ease;
        s.add(
            ell(
                [0.0, -4.25, 0.10 + 0.25 * r],
                [1.14 * r, 1.15 * r, 0.85 * r],
            )
            .k(0.4),
        );
    }
    at_chest(s, rig);
}

/// A frame at a limb's middle joint: y along the limb, z to the outside of the bend.
fn joint_frame(limb: &Limb) -> Frame {
    let along = (limb.c - limb.a).unit();
    let out = limb.b - limb.a.mix(limb.c, 0.5);
    Frame::new(
        M3::basis(
            along,
            if out.len() < 0.05 {
                v3(0.0, 0.0, 1.0)
            } else {
                out
            },
        ),
        limb.b,
    )
}

/// Folds that gather at the inside of a bend and at both ends.
fn limb_folds(k: f32, bent: f32, upper: f32, lower: f32) -> impl Fn(V3) -> f32 + Send + Sync {
    move |q| {
        let inner = (0.55 - q.z * 1.2).clamp(0.15, 1.3);
        let bend = (-(q.y / 0.75).powi(2)).exp() * inner * (0.35 + bent);
        let fan = (q.y * 8.5 + q.x * 3.4 * q.y.signum() + 1.3 * (q.x * 3.0).sin()).sin();
        let root = (-((q.y + upper * 0.85) / 0.55).powi(2)).exp();
        let cuff = (-((q.y - lower * 0.86) / 0.45).powi(2)).exp();
        let pull = (q.y * 6.0 + q.x * 5.0).sin();
        let ring = (q.y * 11.0 + 1.1 * (q.x * 4.0).sin()).sin();
        k * (0.34 * bend * fan + 0.20 * root * pull + 0.20 * cuff * ring)
    }
}

/// How bent a limb is: 0 straight, 1 folded.
fn bent(limb: &Limb) -> f32 {
    let (u, l) = ((limb.b - limb.a).len(), (limb.c - limb.b).len());
    (1.0 - (limb.c - limb.a).len() / (u + l)).clamp(0.0, 0.5) * 2.0
}

/// Both sleeves, each a group; `cut` ends the sleeve early (0.5 at the elbow).
pub fn sleeves(s: &mut Sculpture, rig: &Rig, b: &Build, colour: Colour, fit: Fit) {
    for limb in &rig.arms {
        sleeve(s, rig, b, limb, colour, fit);
    }
}

/// One sleeve to the wrist.
pub fn sleeve(s: &mut Sculpture, rig: &Rig, b: &Build, limb: &Limb, colour: Colour, fit: Fit) {
    let g = b.bulk * fit.ease;
    s.at_scale(rig.outer(&joint_frame(limb)), rig.scale);
    s.group(Matter::Cloth, colour);
    let (u, l) = ((limb.b - limb.a).len(), (limb.c - limb.b).len());
    s.relief(limb_folds(fit.folds, bent(limb), u, l));
    at_body(s, rig);
    s.add(cone(limb.a, limb.b, 0.42 * g, 0.31 * g).k(0.12));
    s.add(cone(limb.b, limb.c, 0.32 * g, 0.235 * g * fit.ease).k(0.10));
}

/// Bare arms in skin, with a short sleeve of cloth that ends `share` of the way to the elbow.
pub fn short_sleeves(s: &mut Sculpture, rig: &Rig, a: &Actor, colour: Colour, share: f32) {
    let b = &a.build;
    for limb in &rig.arms {
        bare_arm(s, rig, a, limb);
        if share > 0.0 {
            s.at_scale(rig.outer(&joint_frame(limb)), rig.scale);
            s.group(Matter::Cloth, colour);
            at_body(s, rig);
            let end = limb.a.mix(limb.b, share);
            s.add(cone(limb.a, end, 0.44 * b.bulk, 0.42 * b.bulk).k(0.1));
        }
    }
}

fn bare_arm(s: &mut Sculpture, rig: &Rig, a: &Actor, limb: &Limb) {
    let g = a.build.bulk * if a.build.bust > 0.3 { 0.82 } else { 0.94 };
    at_body(s, rig);
    s.group(Matter::Skin, a.skin);
    let bulge = limb.a.mix(limb.b, 0.45);
    s.add(cone(limb.a, bulge, 0.40 * g, 0.33 * g).k(0.2));
    s.add(cone(bulge, limb.b, 0.33 * g, 0.25 * g).k(0.2));
    s.add(cone(limb.b, limb.b.mix(limb.c, 0.3), 0.25 * g, 0.28 * g).k(0.2));
    s.add(cone(limb.b.mix(limb.c, 0.3), limb.c, 0.28 * g, 0.18 * g).k(0.2));
}

/// Both hands in skin or glove, with the actor's own signs.
pub fn hands(s: &mut Sculpture, rig: &Rig, a: &Actor, glove: Option<Colour>) {
    let size = if a.build.bust > 0.3 { 0.92 } else { 1.0 } * (0.7 + 0.3 * a.build.bulk);
    for i in 0..2 {
        let h = &rig.hands[i];
        let steel = i == 0 && a.signs.iter().any(|s| matches!(s, Sign::SteelArm(_)));
        let colour = match (steel, glove) {
            (true, _) => Colour::hex(0xa9_b2ba),
            (false, Some(glove)) => glove,
            (false, None) => a.skin,
        };
        if h.grip == Grip::Hidden {
            continue;
        }
        let size = if glove.is_some() { size * 1.10 } else { size };
        let matter = if steel || glove.is_some() {
            Matter::Hard
        } else {
            Matter::Skin
        };
        s.at_scale(rig.outer(&h.frame), rig.scale);
        hand::build(
            s,
            matter,
            colour,
            h.grip,
            if i == 0 { -1.0 } else { 1.0 },
            size,
        );
        s.last().over = true;
        if steel {
            s.gloss(0.92);
        }
    }
}

/// The steel forearm of an actor who has one, over the sleeve.
pub fn steel_arm(s: &mut Sculpture, rig: &Rig, a: &Actor) {
    for sign in a.signs {
        if let Sign::SteelArm(joint) = sign {
            let limb = &rig.arms[0];
            let g = a.build.bulk;
            at_body(s, rig);
            s.group(Matter::Hard, Colour::hex(0xa9_b2ba));
            s.gloss(0.90);
            let start = limb.b.mix(limb.c, 0.10);
            s.add(cone(start, limb.b.mix(limb.c, 0.55), 0.36 * g, 0.34 * g).k(0.05));
            s.add(cone(limb.b.mix(limb.c, 0.5), limb.c, 0.33 * g, 0.25 * g).k(0.03));
            s.group(Matter::Hard, *joint);
            s.add(ell(
                [limb.b.x, limb.b.y, limb.b.z],
                [0.40 * g, 0.40 * g, 0.40 * g],
            ));
        }
    }
}

/// Trousers: both legs and the seat, one group, folds at knee and hem.
pub fn trousers(s: &mut Sculpture, rig: &Rig, b: &Build, colour: Colour, fit: Fit) {
    let g = (b.bulk * 0.6 + b.hips * 0.4) * fit.ease;
    at_pelvis(s, rig);
    s.group(Matter::Cloth, colour);
    // Well inside the jacket, so that the waistband never shows through it.
    let waist = 0.62 * b.waist.min(b.hips);
    s.add(
        cone([0.0, -5.1, -0.26], [0.0, -5.7, -0.24], waist, 0.80 * b.hips)
            .zs(0.66)
            .k(0.3),
    );
    for x in SIDES {
        s.add(
            ell(
                [x * 0.42 * b.hips, -5.85, -0.36],
                [0.50 * b.hips, 0.52, 0.50],
            )
            .k(0.25),
        );
    }
    at_body(s, rig);
    for (i, limb) in rig.legs.iter().enumerate() {
        let part = 1 + i as u8;
        s.add(cone(limb.a, limb.b, 0.56 * g, 0.41 * g).k(0.15).part(part));
        s.add(
            cone(limb.b, limb.c, 0.41 * g, 0.30 * g * fit.ease)
                .k(0.12)
                .part(part),
        );
    }
    let frames: Vec<Frame> = rig
        .legs
        .iter()
        .map(|l| rig.outer(&joint_frame(l)))
        .collect();
    let pelvis = rig.outer(&rig.pelvis);
    let (scale, k) = (rig.scale, fit.folds);
    let bends: Vec<f32> = rig.legs.iter().map(bent).collect();
    s.last().frame = Frame::ID;
    s.last().scale = 1.0;
    s.relief(move |p| {
        let near = frames
            .iter()
            .zip(&bends)
            .map(|(f, bend)| (f.local(p) * (1.0 / scale), *bend))
            .min_by(|a, b| a.0.x.hypot(a.0.z).total_cmp(&b.0.x.hypot(b.0.z)));
        let crotch = pelvis.local(p) * (1.0 / scale);
        let star = (-((crotch.y + 6.2) / 0.6).powi(2) - (crotch.x / 0.8).powi(2)).exp();
        let rays = (crotch.y * 7.0 + crotch.x.abs() * 6.0).sin();
        near.map_or(0.0, |(q, bend)| limb_folds(k, bend, 3.3, 3.2)(q)) + 0.20 * k * star * rays
    });
}

/// Bare or stockinged legs below a skirt.
pub fn bare_legs(s: &mut Sculpture, rig: &Rig, b: &Build, colour: Colour) {
    let g = b.bulk * 0.92;
    at_body(s, rig);
    s.group(Matter::Skin, colour);
    for limb in &rig.legs {
        s.add(cone(limb.a, limb.b, 0.52 * g, 0.32 * g).k(0.2));
        let calf = limb.b.mix(limb.c, 0.33);
        s.add(cone(limb.b, calf, 0.30 * g, 0.33 * g).k(0.2));
        s.add(cone(calf, limb.c, 0.33 * g, 0.17 * g).k(0.2));
    }
}

/// Shoes; `boot` is how far the shaft reaches up the shin (0..1).
pub fn shoes(s: &mut Sculpture, rig: &Rig, b: &Build, colour: Colour, boot: f32) {
    at_body(s, rig);
    s.group(Matter::Hard, colour);
    let g = 0.85 + 0.15 * b.bulk;
    for (limb, toe) in rig.legs.iter().zip(rig.toes) {
        let toe = toe.unit();
        // The sole's normal: up for a flat foot, turned with a raised heel.
        let side = v3(0.0, 1.0, 0.0).cross(toe).unit();
        let up = toe.cross(side).unit();
        let heel = limb.c - up * 0.30 - toe * 0.16;
        let ball = limb.c - up * 0.40 + toe * 0.72;
        let tip = limb.c - up * 0.42 + toe * 1.05;
        s.add(cone(heel, ball, 0.27 * g, 0.25 * g).k(0.12));
        s.add(cone(ball, tip, 0.25 * g, 0.16 * g).k(0.10));
        s.add(cone(limb.c, heel, 0.25 * g, 0.24 * g).k(0.12));
        if boot > 0.0 {
            let top = limb.c.mix(limb.b, boot);
            s.add(cone(top, limb.c, 0.37 * g, 0.29 * g).k(0.08));
        }
    }
}
