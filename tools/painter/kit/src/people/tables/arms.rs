//! Where each arm goes: wrist, elbow, fingers, palm and grip, in the chest frame of a plain adult.
//!
//! Written for the actor's left (x > 0); the rig mirrors the right one.

use super::super::goals::Goal;
use super::super::pose::Grip;
use super::super::vec::v3;

/// Elbows of hanging arms point back and a little out.
const OUT_BACK: [f32; 3] = [0.5, 0.0, -1.0];

const fn goal(w: [f32; 3], pole: [f32; 3], fingers: [f32; 3], palm: [f32; 3], grip: Grip) -> Goal {
    Goal {
        wrist: v3(w[0], w[1], w[2]),
        pole: v3(pole[0], pole[1], pole[2]),
        fingers: v3(fingers[0], fingers[1], fingers[2]),
        palm: v3(palm[0], palm[1], palm[2]),
        grip,
    }
}

/// [`Arm::Down`](super::super::pose::Arm::Down).
pub const DOWN: Goal = goal(
    [1.52, -6.10, 0.22],
    OUT_BACK,
    [-0.06, -1.0, 0.16],
    [-1.0, 0.0, -0.15],
    Grip::Loose,
);
/// [`Arm::Hip`](super::super::pose::Arm::Hip).
pub const HIP: Goal = goal(
    [1.20, -4.72, -0.12],
    [1.0, 0.1, -0.30],
    [-0.86, -0.42, 0.25],
    [-0.25, 0.2, -1.0],
    Grip::Fist,
);
/// [`Arm::Folded`](super::super::pose::Arm::Folded), the right one.
pub const FOLDED_RIGHT: Goal = goal(
    [-0.62, -3.62, 0.92],
    [1.0, -0.9, -0.2],
    [-0.9, 0.25, -0.2],
    [0.1, 0.3, -1.0],
    Grip::Hidden,
);
/// [`Arm::Folded`](super::super::pose::Arm::Folded).
pub const FOLDED: Goal = goal(
    [-0.78, -3.30, 1.02],
    [1.0, -0.9, -0.2],
    [-0.85, 0.45, -0.1],
    [-0.1, -0.3, -1.0],
    Grip::Open,
);
/// [`Arm::Raised`](super::super::pose::Arm::Raised).
pub const RAISED: Goal = goal(
    [2.15, 0.55, 0.35],
    [1.0, -0.4, -0.4],
    [0.18, 1.0, 0.05],
    [-0.2, 0.0, 1.0],
    Grip::Open,
);
/// [`Arm::HoldUp`](super::super::pose::Arm::HoldUp).
pub const HOLD_UP: Goal = goal(
    [2.40, 0.10, 1.35],
    [1.0, -0.7, -0.3],
    [-0.62, 0.22, 0.80],
    [-0.80, 0.0, -0.60],
    Grip::Rod,
);
/// [`Arm::Hold`](super::super::pose::Arm::Hold).
pub const HOLD: Goal = goal(
    [0.85, -4.20, 1.55],
    [1.0, -0.2, -0.8],
    [-0.45, 0.12, 1.0],
    [-0.8, 0.55, -0.25],
    Grip::Rod,
);
/// [`Arm::HoldChest`](super::super::pose::Arm::HoldChest).
pub const HOLD_CHEST: Goal = goal(
    [0.66, -2.95, 1.50],
    [1.0, -0.6, -0.6],
    [-0.55, 0.75, 0.45],
    [-0.8, 0.0, -0.6],
    Grip::Cup,
);
/// [`Arm::Forward`](super::super::pose::Arm::Forward).
pub const FORWARD: Goal = goal(
    [0.85, -2.55, 2.95],
    [0.8, -1.0, 0.0],
    [-0.12, 0.45, 1.0],
    [-0.5, 0.85, -0.2],
    Grip::Open,
);
/// [`Arm::Point`](super::super::pose::Arm::Point).
pub const POINT: Goal = goal(
    [0.80, -2.05, 3.10],
    [0.7, -1.0, 0.0],
    [-0.10, 0.06, 1.0],
    [-0.9, -0.3, 0.0],
    Grip::Point,
);
/// [`Arm::PointSide`](super::super::pose::Arm::PointSide).
pub const POINT_SIDE: Goal = goal(
    [4.6, -1.30, 0.95],
    [0.2, -1.0, -0.3],
    [1.0, 0.16, 0.15],
    [0.0, -0.6, 0.8],
    Grip::Point,
);
/// [`Arm::PointUp`](super::super::pose::Arm::PointUp).
pub const POINT_UP: Goal = goal(
    [1.95, 0.35, 0.75],
    [1.0, -0.6, -0.3],
    [0.12, 1.0, 0.05],
    [-0.6, 0.0, 0.8],
    Grip::Point,
);
/// [`Arm::Chin`](super::super::pose::Arm::Chin).
pub const CHIN: Goal = goal(
    [0.46, -2.10, 1.30],
    [0.9, -1.0, 0.0],
    [-0.30, 0.95, -0.10],
    [-0.45, -0.1, -0.9],
    Grip::Fist,
);
/// [`Arm::Heart`](super::super::pose::Arm::Heart).
pub const HEART: Goal = goal(
    [0.86, -3.10, 0.98],
    [1.0, -0.7, -0.3],
    [-0.92, 0.42, 0.05],
    [-0.1, -0.2, -1.0],
    Grip::Open,
);
/// [`Arm::Cheek`](super::super::pose::Arm::Cheek).
pub const CHEEK: Goal = goal(
    [0.74, -1.42, 0.86],
    [1.0, -0.8, 0.1],
    [-0.14, 1.0, -0.18],
    [-0.75, 0.1, -0.65],
    Grip::Open,
);
/// [`Arm::Head`](super::super::pose::Arm::Head).
pub const HEAD: Goal = goal(
    [1.00, 0.62, -0.05],
    [1.0, 0.0, -0.3],
    [-0.75, 0.55, -0.25],
    [-0.6, -0.75, 0.0],
    Grip::Open,
);
/// [`Arm::Brim`](super::super::pose::Arm::Brim).
pub const BRIM: Goal = goal(
    [1.30, 0.22, 0.80],
    [1.0, -0.3, -0.2],
    [-0.85, 0.35, 0.22],
    [-0.1, -0.8, 0.3],
    Grip::Open,
);
/// [`Arm::Cup`](super::super::pose::Arm::Cup).
pub const CUP: Goal = goal(
    [0.72, -2.95, 1.45],
    [1.0, -0.8, -0.5],
    [-0.45, 0.50, 0.55],
    [-0.90, 0.0, -0.35],
    Grip::Cup,
);
/// [`Arm::Pocket`](super::super::pose::Arm::Pocket).
pub const POCKET: Goal = goal(
    [1.16, -5.35, 0.30],
    [1.0, 0.0, -0.6],
    [-0.1, -1.0, 0.2],
    [-1.0, 0.0, 0.0],
    Grip::Hidden,
);
/// [`Arm::Behind`](super::super::pose::Arm::Behind).
pub const BEHIND: Goal = goal(
    [0.45, -5.05, -1.25],
    [1.0, 0.0, -0.5],
    [-0.6, -0.8, 0.0],
    [0.0, 0.0, -1.0],
    Grip::Hidden,
);
/// [`Arm::WalkFore`](super::super::pose::Arm::WalkFore).
pub const WALK_FORE: Goal = goal(
    [1.36, -5.45, 1.45],
    OUT_BACK,
    [-0.10, -0.75, 0.70],
    [-1.0, 0.0, 0.0],
    Grip::Loose,
);
/// [`Arm::WalkBack`](super::super::pose::Arm::WalkBack).
pub const WALK_BACK: Goal = goal(
    [1.58, -5.75, -1.20],
    [0.4, -0.1, -1.0],
    [0.0, -1.0, -0.30],
    [-1.0, 0.0, 0.1],
    Grip::Loose,
);
/// [`Arm::RunFore`](super::super::pose::Arm::RunFore).
pub const RUN_FORE: Goal = goal(
    [0.92, -2.70, 1.90],
    [0.6, -1.0, -0.6],
    [-0.15, 0.95, 0.35],
    [-1.0, 0.0, 0.1],
    Grip::Fist,
);
/// [`Arm::RunBack`](super::super::pose::Arm::RunBack).
pub const RUN_BACK: Goal = goal(
    [1.60, -4.30, -0.55],
    [0.55, 0.25, -1.0],
    [-0.05, -0.50, 1.0],
    [-1.0, 0.0, 0.1],
    Grip::Fist,
);
/// [`Arm::Wheel`](super::super::pose::Arm::Wheel).
pub const WHEEL: Goal = goal(
    [1.62, -5.05, 0.45],
    [0.7, 0.1, -1.0],
    [-0.05, -0.75, 0.65],
    [-1.0, 0.0, 0.0],
    Grip::Rod,
);
/// [`Arm::Knee`](super::super::pose::Arm::Knee).
pub const KNEE: Goal = goal(
    [0.92, -5.35, 2.15],
    [0.9, 0.0, -0.5],
    [-0.10, -0.25, 1.0],
    [-0.1, -1.0, -0.1],
    Grip::Loose,
);
/// [`Arm::Wide`](super::super::pose::Arm::Wide).
pub const WIDE: Goal = goal(
    [4.2, -0.95, 0.55],
    [0.0, -1.0, -0.4],
    [0.95, 0.30, 0.15],
    [0.0, 0.35, 1.0],
    Grip::Open,
);
/// [`Arm::Offer`](super::super::pose::Arm::Offer).
pub const OFFER: Goal = goal(
    [1.05, -3.60, 2.20],
    [0.7, -0.6, -0.6],
    [0.05, 0.12, 1.0],
    [-0.15, 1.0, -0.1],
    Grip::Open,
);
/// [`Arm::Aim`](super::super::pose::Arm::Aim).
pub const AIM: Goal = goal(
    [0.62, -1.55, 2.10],
    [1.0, -0.7, 0.0],
    [-0.55, 0.55, 0.65],
    [-0.85, 0.0, 0.2],
    Grip::Rod,
);
