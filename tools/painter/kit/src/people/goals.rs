//! Where wrists and ankles go for each arm and stance: numbers for a plain adult.
//!
//! Arms are written for the actor's left (x > 0); the right one is mirrored.

use super::pose::{Arm, Grip, Stance};
use super::tables::{arms, stances};
use super::vec::{V3, v3};

/// What an arm aims at, in the chest frame.
#[derive(Clone, Copy, Debug)]
pub struct Goal {
    /// The wrist.
    pub wrist: V3,
    /// Where the elbow points.
    pub pole: V3,
    /// Direction of the fingers.
    pub fingers: V3,
    /// Direction of the palm.
    pub palm: V3,
    /// Shape of the hand.
    pub grip: Grip,
}

/// The goal of an arm; `i` is 0 for the right one. Folded arms differ by side.
pub fn arm(arm: Arm, i: usize) -> Goal {
    match arm {
        Arm::Down => arms::DOWN,
        Arm::Hip => arms::HIP,
        Arm::Folded if i == 0 => arms::FOLDED_RIGHT,
        Arm::Folded => arms::FOLDED,
        Arm::Raised => arms::RAISED,
        Arm::HoldUp => arms::HOLD_UP,
        Arm::Hold => arms::HOLD,
        Arm::HoldChest => arms::HOLD_CHEST,
        Arm::Forward => arms::FORWARD,
        Arm::Point => arms::POINT,
        Arm::PointSide => arms::POINT_SIDE,
        Arm::PointUp => arms::POINT_UP,
        Arm::Chin => arms::CHIN,
        Arm::Heart => arms::HEART,
        Arm::Cheek => arms::CHEEK,
        Arm::Head => arms::HEAD,
        Arm::Brim => arms::BRIM,
        Arm::Cup => arms::CUP,
        Arm::Pocket => arms::POCKET,
        Arm::Behind => arms::BEHIND,
        Arm::WalkFore => arms::WALK_FORE,
        Arm::WalkBack => arms::WALK_BACK,
        Arm::RunFore => arms::RUN_FORE,
        Arm::RunBack => arms::RUN_BACK,
        Arm::Wheel => arms::WHEEL,
        Arm::Knee => arms::KNEE,
        Arm::Wide => arms::WIDE,
        Arm::Offer => arms::OFFER,
        Arm::Aim => arms::AIM,
        Arm::Reach { at, grip } => Goal {
            wrist: at.into(),
            pole: v3(1.0, -0.5, -0.6),
            fingers: v3(at[0] - 1.2, at[1] + 2.0, at[2] + 0.4),
            palm: v3(-0.8, 0.2, 0.3),
            grip,
        },
    }
}

/// Where one foot stands.
#[derive(Clone, Copy, Debug)]
pub struct Foot {
    /// The ankle, in body units under an upright figure.
    pub ankle: V3,
    /// Where the toes point.
    pub toe: V3,
    /// Where the knee points.
    pub pole: V3,
}

/// What the legs and the trunk do in a stance.
#[derive(Clone, Copy, Debug)]
pub struct StanceGoal {
    /// Twist of the pelvis against the body's yaw (the chest twists back).
    pub twist: f32,
    /// Forward tip of the pelvis.
    pub tip: f32,
    /// Roll of the pelvis (the chest rolls back).
    pub roll: f32,
    /// Lean of the chest.
    pub lean: f32,
    /// How far the feet come up to the hips.
    pub squat: f32,
    /// Right and left foot.
    pub feet: [Foot; 2],
}

/// The goals of a stance.
pub fn stance(stance: Stance) -> StanceGoal {
    match stance {
        Stance::Stand => stances::STAND,
        Stance::Firm => stances::FIRM,
        Stance::Straight => stances::STRAIGHT,
        Stance::Walk => stances::WALK,
        Stance::Run => stances::RUN,
        Stance::Sit => stances::SIT,
        Stance::Wheelchair => stances::WHEELCHAIR,
        Stance::Kneel => stances::KNEEL,
        Stance::Crouch => stances::CROUCH,
        Stance::Leap => stances::LEAP,
        Stance::Float => stances::FLOAT,
        Stance::StepUp => stances::STEP_UP,
        Stance::Ride => stances::RIDE,
    }
}
