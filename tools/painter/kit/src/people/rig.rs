//! From a pose to joints: a small skeleton with two-bone limbs.
//!
//! Body units: an upright figure has its head centre at the origin, shoulders at y = -1.95, hips
//! at -6.15, soles at -13.15. The rig is computed in these units and then hung under the head,
//! whose centre is the world's origin.

use super::actor::{Actor, Build};
use super::goals::{self, Goal};
use super::pose::{Grip, Pose};
use super::vec::{Frame, M3, V3, v3};

/// An arm or a leg: three joints, in body units.
#[derive(Clone, Copy, Debug)]
pub struct Limb {
    /// Shoulder or hip.
    pub a: V3,
    /// Elbow or knee.
    pub b: V3,
    /// Wrist or ankle.
    pub c: V3,
}

/// A hand: its frame (fingers +y, palm +z, thumb towards the body's middle) and shape.
#[derive(Clone, Copy, Debug)]
pub struct HandRig {
    /// Frame at the wrist, in body units.
    pub frame: Frame,
    /// Shape.
    pub grip: Grip,
}

/// The joints of a posed actor.
#[derive(Clone, Debug)]
pub struct Rig {
    /// The head, in world coordinates.
    pub head: Frame,
    /// Body units to world.
    pub world: Frame,
    /// World size of a body unit.
    pub scale: f32,
    /// Chest, in body units.
    pub chest: Frame,
    /// Pelvis, in body units.
    pub pelvis: Frame,
    /// Arms: right (x < 0), left.
    pub arms: [Limb; 2],
    /// Hands.
    pub hands: [HandRig; 2],
    /// Legs: right, left.
    pub legs: [Limb; 2],
    /// Directions of the toes, in body units.
    pub toes: [V3; 2],
    /// Where the neck meets the body, in head coordinates.
    pub neck_foot: V3,
}

/// Length of upper arm, forearm, thigh and shin of a plain adult.
const UPPER_ARM: f32 = 2.30;
const FORE_ARM: f32 = 2.00;
const THIGH: f32 = 3.30;
const SHIN: f32 = 3.20;
/// The point about which head and body turn against each other.
const NECK: V3 = v3(0.0, -0.62, -0.28);
/// The waist.
const WAIST: V3 = v3(0.0, -4.3, -0.25);

impl Rig {
    /// Poses an actor.
    pub fn new(actor: &Actor, pose: &Pose, from_below: f32) -> Self {
        let build = &actor.build;
        let e = &pose.expression;
        let view = M3::turn(0.0, -from_below, 0.0);
        let head_turn = M3::turn(pose.yaw, pose.pitch + e.pitch, pose.roll + e.roll);
        let head = Frame::new(view.after(&head_turn), v3(0.0, 0.0, 0.0));
        let goal = goals::stance(pose.stance);
        let yaw = pose.body_yaw.unwrap_or(pose.yaw * 0.45);
        let pelvis_turn = M3::turn(yaw, 0.0, 0.0).after(&M3::turn(goal.twist, goal.tip, goal.roll));
        let pelvis = Frame::new(pelvis_turn, pelvis_turn.apply(-WAIST));
        let bend = M3::turn(
            -goal.twist * 1.6,
            pose.lean + goal.lean + build.stoop - goal.tip,
            pose.sway - goal.roll * 1.8,
        );
        let chest_turn = pelvis_turn.after(&bend);
        let chest = Frame::new(chest_turn, chest_turn.apply(-WAIST));
        let scale = build.scale;
        let neck = head.out(NECK);
        let base = neck - view.apply(chest.out(NECK) * scale);
        let world = Frame::new(view, base);
        let neck_foot = head.local(world.out(chest.out(v3(0.0, -1.80, -0.42)) * scale));
        let arms_hands = [0, 1].map(|i| arm(build, pose, &chest, i));
        let ground = Frame::new(M3::turn(yaw, 0.0, 0.0), v3(0.0, 0.0, 0.0));
        let legs = [0, 1].map(|i| leg(build, &goal.feet[i], &pelvis, &ground, i, goal.squat));
        Self {
            head,
            world,
            scale,
            chest,
            pelvis,
            arms: arms_hands.map(|(a, _)| a),
            hands: arms_hands.map(|(_, h)| h),
            legs: legs.map(|(l, _)| l),
            toes: legs.map(|(_, t)| t),
            neck_foot,
        }
    }

    /// A frame in body units, for [`super::solid::Sculpture::at_scale`].
    pub fn outer(&self, f: &Frame) -> Frame {
        self.world.child(f.r, f.t * self.scale)
    }

    /// A point in body units, in world coordinates.
    pub fn point(&self, p: V3) -> V3 {
        self.world.out(p * self.scale)
    }
}

/// Bends a two-bone limb so that it reaches from `a` towards `c`; the joint leans to `pole`.
fn reach(a: V3, c: V3, upper: f32, lower: f32, pole: V3) -> Limb {
    let way = c - a;
    let d = way
        .len()
        .clamp((upper - lower).abs() + 0.05, (upper + lower) * 0.998);
    let dir = way.unit();
    let c = a + dir * d;
    let along = (d * d + upper * upper - lower * lower) / (2.0 * d);
    let off = (upper * upper - along * along).max(0.0).sqrt();
    let side = (pole - dir * pole.dot(dir)).unit();
    Limb {
        a,
        b: a + dir * along + side * off,
        c,
    }
}

fn arm(build: &Build, pose: &Pose, chest: &Frame, i: usize) -> (Limb, HandRig) {
    let x = if i == 0 { -1.0 } else { 1.0 };
    let Goal {
        wrist,
        pole,
        fingers,
        palm,
        grip,
    } = goals::arm(pose.arms[i], i);
    let shoulder = v3(1.20 * build.shoulders * x, -1.97 - build.slope(), -0.36);
    let k = build.limbs;
    let (upper, fore) = (UPPER_ARM * k, FORE_ARM * k);
    // Goals are written for a plain adult: shift them with shoulder width and arm length.
    let plain = v3(1.20, -1.97, -0.36);
    let target = v3(1.20 * build.shoulders, -1.97 - build.slope(), -0.36) + (wrist - plain) * k;
    let belly = build.belly * 0.55;
    let target = if wrist.z > 0.5 {
        target + v3(0.0, 0.0, belly)
    } else {
        target
    };
    let limb = reach(
        chest.out(shoulder),
        chest.out(target.side(x)),
        upper,
        fore,
        chest.r.apply(pole.side(x)),
    );
    let hand = M3::basis(chest.r.apply(fingers.side(x)), chest.r.apply(palm.side(x)));
    (
        limb,
        HandRig {
            frame: Frame::new(hand, limb.c),
            grip,
        },
    )
}

fn leg(
    build: &Build,
    foot: &goals::Foot,
    pelvis: &Frame,
    ground: &Frame,
    i: usize,
    squat: f32,
) -> (Limb, V3) {
    let x = if i == 0 { -1.0 } else { 1.0 };
    let k = build.limbs;
    let hip = pelvis.out(v3(0.50 * build.hips * x, -6.15, -0.20));
    // Feet are written for an upright plain adult whose waist is at the rig's origin.
    let plain = v3(0.50 * x, -6.15, -0.20);
    let way = (foot.ankle - plain) * k + v3(0.0, squat, 0.0);
    let target = ground.out(v3(0.50 * build.hips * x, -6.15, -0.20) - WAIST + way);
    let limb = reach(hip, target, THIGH * k, SHIN * k, ground.r.apply(foot.pole));
    (limb, ground.r.apply(foot.toe))
}
