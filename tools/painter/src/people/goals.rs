//! Where wrists and ankles go for each arm and stance: numbers for a plain adult.
//!
//! Arms are written for the actor's left (x > 0); the right one is mirrored.

use super::pose::{Arm, Grip, Stance};
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

const fn goal(w: [f32; 3], pole: [f32; 3], fingers: [f32; 3], palm: [f32; 3], grip: Grip) -> Goal {
    Goal {
        wrist: v3(w[0], w[1], w[2]),
        pole: v3(pole[0], pole[1], pole[2]),
        fingers: v3(fingers[0], fingers[1], fingers[2]),
        palm: v3(palm[0], palm[1], palm[2]),
        grip,
    }
}

/// The goal of an arm; `i` is 0 for the right one. Folded arms differ by side.
pub fn arm(arm: Arm, i: usize) -> Goal {
    use Grip::{Cup, Fist, Hidden, Loose, Open, Point, Rod};
    let out_back = [0.5, 0.0, -1.0];
    match arm {
        Arm::Down => goal(
            [1.52, -6.10, 0.22],
            out_back,
            [-0.06, -1.0, 0.16],
            [-1.0, 0.0, -0.15],
            Loose,
        ),
        Arm::Hip => goal(
            [1.20, -4.72, -0.12],
            [1.0, 0.1, -0.30],
            [-0.86, -0.42, 0.25],
            [-0.25, 0.2, -1.0],
            Fist,
        ),
        Arm::Folded if i == 0 => goal(
            [-0.62, -3.62, 0.92],
            [1.0, -0.9, -0.2],
            [-0.9, 0.25, -0.2],
            [0.1, 0.3, -1.0],
            Hidden,
        ),
        Arm::Folded => goal(
            [-0.78, -3.30, 1.02],
            [1.0, -0.9, -0.2],
            [-0.85, 0.45, -0.1],
            [-0.1, -0.3, -1.0],
            Open,
        ),
        Arm::Raised => goal(
            [2.15, 0.55, 0.35],
            [1.0, -0.4, -0.4],
            [0.18, 1.0, 0.05],
            [-0.2, 0.0, 1.0],
            Open,
        ),
        Arm::HoldUp => goal(
            [2.40, 0.30, 1.35],
            [1.0, -0.7, -0.3],
            [-0.35, 0.75, 0.55],
            [-0.75, 0.0, 0.65],
            Rod,
        ),
        Arm::Hold => goal(
            [0.85, -4.20, 1.55],
            [1.0, -0.2, -0.8],
            [-0.45, 0.12, 1.0],
            [-0.8, 0.55, -0.25],
            Rod,
        ),
        Arm::HoldChest => goal(
            [0.66, -2.95, 1.50],
            [1.0, -0.6, -0.6],
            [-0.55, 0.75, 0.45],
            [-0.8, 0.0, -0.6],
            Cup,
        ),
        Arm::Forward => goal(
            [0.85, -2.55, 2.95],
            [0.8, -1.0, 0.0],
            [-0.12, 0.45, 1.0],
            [-0.5, 0.85, -0.2],
            Open,
        ),
        Arm::Point => goal(
            [0.80, -2.05, 3.10],
            [0.7, -1.0, 0.0],
            [-0.10, 0.06, 1.0],
            [-0.9, -0.3, 0.0],
            Point,
        ),
        Arm::PointSide => goal(
            [4.6, -1.30, 0.95],
            [0.2, -1.0, -0.3],
            [1.0, 0.16, 0.15],
            [0.0, -0.6, 0.8],
            Point,
        ),
        Arm::PointUp => goal(
            [1.95, 0.35, 0.75],
            [1.0, -0.6, -0.3],
            [0.12, 1.0, 0.05],
            [-0.6, 0.0, 0.8],
            Point,
        ),
        Arm::Chin => goal(
            [0.46, -2.10, 1.30],
            [0.9, -1.0, 0.0],
            [-0.30, 0.95, -0.10],
            [-0.45, -0.1, -0.9],
            Fist,
        ),
        Arm::Heart => goal(
            [0.86, -3.10, 0.98],
            [1.0, -0.7, -0.3],
            [-0.92, 0.42, 0.05],
            [-0.1, -0.2, -1.0],
            Open,
        ),
        Arm::Cheek => goal(
            [0.74, -1.42, 0.86],
            [1.0, -0.8, 0.1],
            [-0.14, 1.0, -0.18],
            [-0.75, 0.1, -0.65],
            Open,
        ),
        Arm::Head => goal(
            [1.00, 0.62, -0.05],
            [1.0, 0.0, -0.3],
            [-0.75, 0.55, -0.25],
            [-0.6, -0.75, 0.0],
            Open,
        ),
        Arm::Brim => goal(
            [1.30, 0.22, 0.80],
            [1.0, -0.3, -0.2],
            [-0.85, 0.35, 0.22],
            [-0.1, -0.8, 0.3],
            Open,
        ),
        Arm::Cup => goal(
            [0.72, -2.95, 1.45],
            [1.0, -0.8, -0.5],
            [-0.45, 0.50, 0.55],
            [-0.90, 0.0, -0.35],
            Cup,
        ),
        Arm::Pocket => goal(
            [1.16, -5.35, 0.30],
            [1.0, 0.0, -0.6],
            [-0.1, -1.0, 0.2],
            [-1.0, 0.0, 0.0],
            Hidden,
        ),
        Arm::Behind => goal(
            [0.45, -5.05, -1.25],
            [1.0, 0.0, -0.5],
            [-0.6, -0.8, 0.0],
            [0.0, 0.0, -1.0],
            Hidden,
        ),
        Arm::WalkFore => goal(
            [1.36, -5.45, 1.45],
            out_back,
            [-0.10, -0.75, 0.70],
            [-1.0, 0.0, 0.0],
            Loose,
        ),
        Arm::WalkBack => goal(
            [1.58, -5.75, -1.20],
            [0.4, -0.1, -1.0],
            [0.0, -1.0, -0.30],
            [-1.0, 0.0, 0.1],
            Loose,
        ),
        Arm::RunFore => goal(
            [0.92, -2.70, 1.90],
            [0.6, -1.0, -0.6],
            [-0.15, 0.95, 0.35],
            [-1.0, 0.0, 0.1],
            Fist,
        ),
        Arm::RunBack => goal(
            [1.60, -4.30, -0.55],
            [0.55, 0.25, -1.0],
            [-0.05, -0.50, 1.0],
            [-1.0, 0.0, 0.1],
            Fist,
        ),
        Arm::Wheel => goal(
            [1.62, -5.05, 0.45],
            [0.7, 0.1, -1.0],
            [-0.05, -0.75, 0.65],
            [-1.0, 0.0, 0.0],
            Rod,
        ),
        Arm::Knee => goal(
            [0.92, -5.35, 2.15],
            [0.9, 0.0, -0.5],
            [-0.10, -0.25, 1.0],
            [-0.1, -1.0, -0.1],
            Loose,
        ),
        Arm::Wide => goal(
            [4.2, -0.95, 0.55],
            [0.0, -1.0, -0.4],
            [0.95, 0.30, 0.15],
            [0.0, 0.35, 1.0],
            Open,
        ),
        Arm::Offer => goal(
            [1.05, -3.60, 2.20],
            [0.7, -0.6, -0.6],
            [0.05, 0.12, 1.0],
            [-0.15, 1.0, -0.1],
            Open,
        ),
        Arm::Aim => goal(
            [0.62, -1.55, 2.10],
            [1.0, -0.7, 0.0],
            [-0.55, 0.55, 0.65],
            [-0.85, 0.0, 0.2],
            Rod,
        ),
        Arm::Reach { at, grip } => {
            let d = [at[0] - 1.2, at[1] + 2.0, at[2] + 0.4];
            goal(at, [1.0, -0.5, -0.6], d, [-0.8, 0.2, 0.3], grip)
        }
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

const fn foot(a: [f32; 3], toe: [f32; 3], pole: [f32; 3]) -> Foot {
    Foot {
        ankle: v3(a[0], a[1], a[2]),
        toe: v3(toe[0], toe[1], toe[2]),
        pole: v3(pole[0], pole[1], pole[2]),
    }
}

const fn trunk(twist: f32, tip: f32, roll: f32, lean: f32, feet: [Foot; 2]) -> StanceGoal {
    StanceGoal {
        twist,
        tip,
        roll,
        lean,
        squat: 0.0,
        feet,
    }
}

/// The goals of a stance.
pub fn stance(stance: Stance) -> StanceGoal {
    let fore = [0.0, 0.0, 1.0];
    match stance {
        Stance::Stand => trunk(
            4.0,
            0.0,
            4.0,
            0.0,
            [
                foot(
                    [-0.34, -12.62, -0.10],
                    [-0.32, -0.06, 1.0],
                    [-0.2, 0.0, 1.0],
                ),
                foot([1.02, -12.52, 0.32], [0.55, -0.06, 1.0], [0.35, 0.0, 1.0]),
            ],
        ),
        Stance::Firm => trunk(
            0.0,
            0.0,
            0.0,
            -2.0,
            [
                foot([-1.18, -12.48, 0.0], [-0.45, -0.06, 1.0], [-0.3, 0.0, 1.0]),
                foot([1.18, -12.48, 0.1], [0.45, -0.06, 1.0], [0.3, 0.0, 1.0]),
            ],
        ),
        Stance::Straight => trunk(
            0.0,
            0.0,
            0.0,
            0.0,
            [
                foot([-0.40, -12.64, -0.15], [-0.30, -0.06, 1.0], fore),
                foot([0.40, -12.64, -0.15], [0.30, -0.06, 1.0], fore),
            ],
        ),
        Stance::Walk => trunk(
            9.0,
            2.0,
            2.0,
            4.0,
            [
                foot([-0.50, -12.02, -2.45], [-0.10, -0.80, 0.75], fore),
                foot([0.50, -12.40, 1.75], [0.12, 0.30, 1.0], fore),
            ],
        ),
        Stance::Run => trunk(
            14.0,
            10.0,
            2.0,
            16.0,
            [
                foot(
                    [-0.30, -10.95, -4.10],
                    [-0.05, -0.95, -0.15],
                    [0.0, -0.35, 1.0],
                ),
                foot([0.36, -9.95, 2.35], [0.06, 0.10, 1.0], [0.0, 0.5, 1.0]),
            ],
        ),
        Stance::Sit => trunk(
            0.0,
            -4.0,
            0.0,
            4.0,
            [
                foot([-0.62, -9.35, 2.75], [-0.20, -0.05, 1.0], [-0.1, 1.0, 0.5]),
                foot([0.74, -9.25, 3.10], [0.24, -0.05, 1.0], [0.1, 1.0, 0.5]),
            ],
        ),
        Stance::Wheelchair => trunk(
            0.0,
            -4.0,
            0.0,
            5.0,
            [
                foot([-0.42, -9.15, 2.95], [-0.06, -0.16, 1.0], [-0.15, 1.0, 0.5]),
                foot([0.42, -9.15, 2.95], [0.06, -0.16, 1.0], [0.15, 1.0, 0.5]),
            ],
        ),
        Stance::Kneel => trunk(
            4.0,
            0.0,
            0.0,
            4.0,
            [
                foot(
                    [-0.55, -9.35, -2.70],
                    [-0.05, -1.0, -0.40],
                    [0.0, -1.0, 0.6],
                ),
                foot([0.80, -9.40, 2.35], [0.2, -0.05, 1.0], [0.2, 1.0, 0.8]),
            ],
        ),
        Stance::Crouch => trunk(
            6.0,
            14.0,
            0.0,
            22.0,
            [
                foot([-1.05, -10.3, -0.9], [-0.4, -0.12, 1.0], [-0.5, 0.3, 1.0]),
                foot([1.10, -10.4, 0.7], [0.4, -0.06, 1.0], [0.5, 0.3, 1.0]),
            ],
        ),
        Stance::Leap => trunk(
            10.0,
            6.0,
            4.0,
            8.0,
            [
                foot([-0.55, -9.75, -4.6], [-0.1, -0.8, -0.55], [0.0, -0.6, 1.0]),
                foot([0.55, -8.75, 4.4], [0.1, -0.25, 1.0], [0.1, 0.9, 0.5]),
            ],
        ),
        Stance::Float => trunk(
            6.0,
            -8.0,
            6.0,
            -2.0,
            [
                foot([-0.75, -11.2, -1.9], [-0.2, -1.0, 0.35], [-0.2, 0.0, 1.0]),
                foot([0.95, -11.0, 0.6], [0.3, -0.9, 0.6], [0.4, 0.3, 1.0]),
            ],
        ),
        Stance::StepUp => trunk(
            6.0,
            4.0,
            3.0,
            6.0,
            [
                foot([-0.50, -12.55, -0.4], [-0.4, -0.06, 1.0], [-0.2, 0.0, 1.0]),
                foot([0.85, -10.3, 1.75], [0.25, -0.06, 1.0], [0.25, 0.4, 1.0]),
            ],
        ),
        Stance::Ride => trunk(
            0.0,
            4.0,
            0.0,
            8.0,
            [
                foot([-1.85, -9.9, 0.55], [-0.3, -0.10, 1.0], [-0.8, 0.4, 1.0]),
                foot([1.85, -9.9, 0.55], [0.3, -0.10, 1.0], [0.8, 0.4, 1.0]),
            ],
        ),
    }
}
