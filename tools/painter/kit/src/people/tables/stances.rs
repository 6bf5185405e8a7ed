//! Where feet stand in each stance, and what pelvis and chest do, for a plain adult.

use super::super::goals::{Foot, StanceGoal};
use super::super::vec::v3;

/// Knees that point forward.
const FORE: [f32; 3] = [0.0, 0.0, 1.0];

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

/// [`Stance::Stand`](super::super::pose::Stance::Stand).
pub const STAND: StanceGoal = trunk(
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
);
/// [`Stance::Firm`](super::super::pose::Stance::Firm).
pub const FIRM: StanceGoal = trunk(
    0.0,
    0.0,
    0.0,
    -2.0,
    [
        foot([-1.18, -12.48, 0.0], [-0.45, -0.06, 1.0], [-0.3, 0.0, 1.0]),
        foot([1.18, -12.48, 0.1], [0.45, -0.06, 1.0], [0.3, 0.0, 1.0]),
    ],
);
/// [`Stance::Straight`](super::super::pose::Stance::Straight).
pub const STRAIGHT: StanceGoal = trunk(
    0.0,
    0.0,
    0.0,
    0.0,
    [
        foot([-0.40, -12.64, -0.15], [-0.30, -0.06, 1.0], FORE),
        foot([0.40, -12.64, -0.15], [0.30, -0.06, 1.0], FORE),
    ],
);
/// [`Stance::Walk`](super::super::pose::Stance::Walk).
pub const WALK: StanceGoal = trunk(
    9.0,
    2.0,
    2.0,
    4.0,
    [
        foot([-0.50, -12.02, -2.45], [-0.10, -0.80, 0.75], FORE),
        foot([0.50, -12.40, 1.75], [0.12, 0.30, 1.0], FORE),
    ],
);
/// [`Stance::Run`](super::super::pose::Stance::Run).
pub const RUN: StanceGoal = trunk(
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
);
/// [`Stance::Sit`](super::super::pose::Stance::Sit).
pub const SIT: StanceGoal = trunk(
    0.0,
    -4.0,
    0.0,
    4.0,
    [
        foot([-0.62, -9.35, 2.75], [-0.20, -0.05, 1.0], [-0.1, 1.0, 0.5]),
        foot([0.74, -9.25, 3.10], [0.24, -0.05, 1.0], [0.1, 1.0, 0.5]),
    ],
);
/// [`Stance::Wheelchair`](super::super::pose::Stance::Wheelchair).
pub const WHEELCHAIR: StanceGoal = trunk(
    0.0,
    -4.0,
    0.0,
    5.0,
    [
        foot([-0.42, -9.15, 2.95], [-0.06, -0.16, 1.0], [-0.15, 1.0, 0.5]),
        foot([0.42, -9.15, 2.95], [0.06, -0.16, 1.0], [0.15, 1.0, 0.5]),
    ],
);
/// [`Stance::Kneel`](super::super::pose::Stance::Kneel).
pub const KNEEL: StanceGoal = trunk(
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
);
/// [`Stance::Crouch`](super::super::pose::Stance::Crouch).
pub const CROUCH: StanceGoal = trunk(
    6.0,
    14.0,
    0.0,
    22.0,
    [
        foot([-1.05, -10.3, -0.9], [-0.4, -0.12, 1.0], [-0.5, 0.3, 1.0]),
        foot([1.10, -10.4, 0.7], [0.4, -0.06, 1.0], [0.5, 0.3, 1.0]),
    ],
);
/// [`Stance::Leap`](super::super::pose::Stance::Leap).
pub const LEAP: StanceGoal = trunk(
    10.0,
    6.0,
    4.0,
    8.0,
    [
        foot([-0.55, -9.75, -4.6], [-0.1, -0.8, -0.55], [0.0, -0.6, 1.0]),
        foot([0.55, -8.75, 4.4], [0.1, -0.25, 1.0], [0.1, 0.9, 0.5]),
    ],
);
/// [`Stance::Float`](super::super::pose::Stance::Float).
pub const FLOAT: StanceGoal = trunk(
    6.0,
    -8.0,
    6.0,
    -2.0,
    [
        foot([-0.75, -11.2, -1.9], [-0.2, -1.0, 0.35], [-0.2, 0.0, 1.0]),
        foot([0.95, -11.0, 0.6], [0.3, -0.9, 0.6], [0.4, 0.3, 1.0]),
    ],
);
/// [`Stance::StepUp`](super::super::pose::Stance::StepUp).
pub const STEP_UP: StanceGoal = trunk(
    6.0,
    4.0,
    3.0,
    6.0,
    [
        foot([-0.50, -12.55, -0.4], [-0.4, -0.06, 1.0], [-0.2, 0.0, 1.0]),
        foot([0.85, -10.3, 1.75], [0.25, -0.06, 1.0], [0.25, 0.4, 1.0]),
    ],
);
/// [`Stance::Ride`](super::super::pose::Stance::Ride).
pub const RIDE: StanceGoal = trunk(
    0.0,
    4.0,
    0.0,
    8.0,
    [
        foot([-1.85, -9.9, 0.55], [-0.3, -0.10, 1.0], [-0.8, 0.4, 1.0]),
        foot([1.85, -9.9, 0.55], [0.3, -0.10, 1.0], [0.8, 0.4, 1.0]),
    ],
);
