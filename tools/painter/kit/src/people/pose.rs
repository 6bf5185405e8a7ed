//! How an actor holds head, trunk, arms and legs, and where they stand in the picture.

use super::actor::Actor;
use super::expression::Expression;
use super::rig::Rig;
use super::vec::v3;

/// The whole attitude of an actor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// Head: 0 faces the viewer, > 0 turns to the picture's right; 90 profile, 180 from behind.
    pub yaw: f32,
    /// Head: > 0 looks down.
    pub pitch: f32,
    /// Head: > 0 tilts the crown to the picture's right.
    pub roll: f32,
    /// Where the eyes look from there: right and up, in units; .05 is much.
    pub gaze: [f32; 2],
    /// The face.
    pub expression: Expression,
    /// Yaw of the trunk; `None` follows the head half-way.
    pub body_yaw: Option<f32>,
    /// Trunk bent forward (degrees; negative leans back).
    pub lean: f32,
    /// Trunk bent to the picture's right (degrees).
    pub sway: f32,
    /// Arms: the actor's right (on the picture's left when facing us), then the left.
    pub arms: [Arm; 2],
    /// Legs.
    pub stance: Stance,
}

impl Pose {
    /// Facing a little to the picture's right (`yaw` > 0) or left, arms down, standing.
    pub const fn new(yaw: f32, expression: Expression) -> Self {
        Self {
            yaw,
            pitch: 0.0,
            roll: 0.0,
            gaze: [0.0, 0.0],
            expression,
            body_yaw: None,
            lean: 0.0,
            sway: 0.0,
            arms: [Arm::Down, Arm::Down],
            stance: Stance::Stand,
        }
    }

    /// With this pitch and roll of the head.
    #[must_use]
    pub const fn head(mut self, pitch: f32, roll: f32) -> Self {
        self.pitch = pitch;
        self.roll = roll;
        self
    }

    /// With this yaw of the trunk.
    #[must_use]
    pub const fn body(mut self, yaw: f32) -> Self {
        self.body_yaw = Some(yaw);
        self
    }

    /// With these arms: the actor's right, then the left.
    #[must_use]
    pub const fn arms(mut self, right: Arm, left: Arm) -> Self {
        self.arms = [right, left];
        self
    }

    /// With these legs.
    #[must_use]
    pub const fn stance(mut self, stance: Stance) -> Self {
        self.stance = stance;
        self
    }

    /// With the trunk bent forward and sideways.
    #[must_use]
    pub const fn bend(mut self, lean: f32, sway: f32) -> Self {
        self.lean = lean;
        self.sway = sway;
        self
    }

    /// With this gaze.
    #[must_use]
    pub const fn look(mut self, right: f32, up: f32) -> Self {
        self.gaze = [right, up];
        self
    }
}

/// What one arm does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arm {
    /// Hangs.
    Down,
    /// Hand on the hip, elbow out.
    Hip,
    /// Both: folded before the chest.
    Folded,
    /// High, hand open: a wave, a cheer, a warning.
    Raised,
    /// High, fist or grip: holds a torch, a lantern, a trophy.
    HoldUp,
    /// Holds something at the waist before the body (tray, book, tool).
    Hold,
    /// Holds something upright before the chest (cup, microphone, phone, letter).
    HoldChest,
    /// Reaches or holds something towards the viewer.
    Forward,
    /// Points to the viewer.
    Point,
    /// Points sideways, arm long.
    PointSide,
    /// Points up.
    PointUp,
    /// Hand at the chin, thinking.
    Chin,
    /// Hand on the heart.
    Heart,
    /// Hand flat on the cheek or over the mouth.
    Cheek,
    /// Hand on top of the head.
    Head,
    /// Hand to the brim of a hat, or shading the eyes.
    Brim,
    /// Both: around a cup or a light before the chest.
    Cup,
    /// Hand in the pocket.
    Pocket,
    /// Behind the back.
    Behind,
    /// Swings forward in walking.
    WalkFore,
    /// Swings back in walking.
    WalkBack,
    /// Bent forward in running.
    RunFore,
    /// Bent back in running.
    RunBack,
    /// On the rim of a wheelchair's wheel, or on an arm rest.
    Wheel,
    /// On the knee, sitting.
    Knee,
    /// Both arms wide open.
    Wide,
    /// Offers the flat hand, palm up.
    Offer,
    /// Aims straight sideways with both hands (bow, camera, torch, telescope).
    Aim,
    /// Wrist at this point of the chest frame (x outwards, y up from the head's centre, z front).
    Reach {
        /// The point, in units.
        at: [f32; 3],
        /// The hand's shape.
        grip: Grip,
    },
}

/// The shape of a hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// Fingers a little bent.
    Loose,
    /// Flat and open.
    Open,
    /// Closed.
    Fist,
    /// Closed around a rod.
    Rod,
    /// Around a cup.
    Cup,
    /// The index finger points.
    Point,
    /// Not shown.
    Hidden,
}

/// What the legs do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// Weight on one leg, the other free.
    Stand,
    /// Both feet firm and apart.
    Firm,
    /// Feet together, straight.
    Straight,
    /// In stride.
    Walk,
    /// Running.
    Run,
    /// On a seat (that the scene draws).
    Sit,
    /// In the actor's wheelchair.
    Wheelchair,
    /// On one knee.
    Kneel,
    /// Low on bent legs, ready to spring.
    Crouch,
    /// In the air, legs apart.
    Leap,
    /// Weightless.
    Float,
    /// One foot up on something.
    StepUp,
    /// Seated astride (horse, motorbike, bench).
    Ride,
}

/// Where an actor stands in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Framing {
    /// Head centre, as a fraction of the picture's width.
    pub x: f32,
    /// Head centre, as a fraction of the picture's height, from above.
    pub y: f32,
    /// Height of the head as a fraction of the picture's height: 2.0 extreme close-up, .7
    /// close-up, .35 to the waist, .1 full figure.
    pub head: f32,
    /// Exchanges left and right of the actor (pose, scar, parting), not of the light.
    pub mirrored: bool,
    /// Degrees that the eye stands below the head (heroic) or above (negative, small).
    pub from_below: f32,
}

impl Framing {
    /// Unmirrored, at eye height.
    pub const fn new(x: f32, y: f32, head: f32) -> Self {
        Self {
            x,
            y,
            head,
            mirrored: false,
            from_below: 0.0,
        }
    }

    /// A close-up: head centre at `x`, `head` .62.
    pub const fn close(x: f32) -> Self {
        Self::new(x, 0.46, 0.62)
    }

    /// To the waist.
    pub const fn medium(x: f32) -> Self {
        Self::new(x, 0.34, 0.34)
    }

    /// A full figure whose soles stand at `ground` (fraction of the height), `tall` of the
    /// picture's height high.
    pub const fn full(x: f32, ground: f32, tall: f32) -> Self {
        // 14.2 units from crown to sole, 1.92 of them the head, 1.02 above its centre.
        let unit = tall / 14.2;
        Self::new(x, ground - 13.18 * unit, 1.92 * unit)
    }

    /// An actor in a pose on the ground: the lowest sole (or wheel) stands at `ground`, `x` is
    /// the middle of the feet, and `tall` is the height (fraction of the picture) that a plain
    /// *standing adult* would have there, so that children stay small and sitters low.
    pub fn on_ground(
        actor: &Actor,
        pose: &Pose,
        x: f32,
        ground: f32,
        tall: f32,
        aspect: f32,
    ) -> Self {
        let rig = Rig::new(actor, pose, 0.0);
        let unit = tall / 14.2;
        let wheels = pose.stance == Stance::Wheelchair;
        let soles = rig
            .legs
            .map(|l| rig.point(l.c + v3(0.0, if wheels { -1.2 } else { -0.54 }, 0.0)));
        let low = soles[0].y.min(soles[1].y);
        let mid = (soles[0].x + soles[1].x) * 0.5;
        // Sitters and the weightless have no ground under their feet; the rule serves them, too.
        Self::new(
            x - mid * unit / aspect.max(0.1),
            ground + low * unit,
            1.92 * unit,
        )
    }

    /// Mirrored.
    #[must_use]
    pub const fn mirror(mut self) -> Self {
        self.mirrored = true;
        self
    }

    /// Seen from below (degrees) or from above (negative).
    #[must_use]
    pub const fn below(mut self, degrees: f32) -> Self {
        self.from_below = degrees;
        self
    }
}
