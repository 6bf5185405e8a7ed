//! Laws of the room: what every actor's picture must hold.

use super::goals;
use super::tables::actors::ACTORS;
use super::vec::v3;
use super::{Arm, Expression, Framing, Light, Pose, Stance, actor, paint, rig, solid};

fn small(id: &str, pose: &Pose, framing: &Framing) -> super::Layer {
    let a = actor(id).expect("the actor is in the table");
    paint(a, &a.costume, pose, framing, &Light::day(1.0), 96, 54)
}

#[test]
fn every_actor_is_painted_around_the_framed_head() {
    for a in &ACTORS {
        let pose = Pose::new(25.0, Expression::NEUTRAL);
        let layer = small(a.id, &pose, &Framing::new(0.4, 0.4, 0.4));
        let alpha = layer.alpha();
        let at = |x: f32, y: f32| alpha[(y * 54.0) as usize * 96 + (x * 96.0) as usize];
        assert_eq!(at(0.4, 0.4), 255, "{}", a.id);
        assert_eq!(at(0.97, 0.05), 0, "{}", a.id);
    }
}

#[test]
fn ids_are_unique() {
    for (i, a) in ACTORS.iter().enumerate() {
        assert!(ACTORS.iter().skip(i + 1).all(|b| b.id != a.id), "{}", a.id);
    }
}

#[test]
fn the_same_picture_twice_is_the_same() {
    let pose = Pose::new(-30.0, Expression::LAUGH).arms(Arm::Hip, Arm::Raised);
    let framing = Framing::new(0.5, 0.4, 0.3);
    let (a, b) = (
        small("mei-tanabe", &pose, &framing),
        small("mei-tanabe", &pose, &framing),
    );
    assert_eq!(a.pixmap.data(), b.pixmap.data());
}

#[test]
fn a_mirrored_framing_moves_the_head_with_it() {
    let pose = Pose::new(0.0, Expression::NEUTRAL);
    let plain = small("ada-okafor", &pose, &Framing::new(0.3, 0.5, 0.5));
    let mirrored = small("ada-okafor", &pose, &Framing::new(0.3, 0.5, 0.5).mirror());
    assert!((plain.mouth.x - mirrored.mouth.x).abs() < 1.0);
}

#[test]
fn soles_stand_on_the_given_ground() {
    for stance in [Stance::Stand, Stance::Walk, Stance::Run, Stance::Kneel] {
        let pose = Pose::new(30.0, Expression::NEUTRAL).stance(stance);
        let a = actor("otis-grady").expect("Otis is in the table");
        let framing = Framing::on_ground(a, &pose, 0.5, 0.9, 0.7, 96.0 / 54.0);
        let layer = small("otis-grady", &pose, &framing);
        let low = layer.feet[0].y.max(layer.feet[1].y);
        assert!((low - 0.9 * 54.0).abs() < 2.5, "{stance:?}: {low}");
    }
}

#[test]
fn limbs_keep_their_lengths() {
    let a = actor("kwame-asante").expect("Kwame is in the table");
    for arm in [Arm::Down, Arm::Folded, Arm::HoldUp, Arm::Chin, Arm::Wide] {
        let pose = Pose::new(20.0, Expression::NEUTRAL).arms(arm, arm);
        let rig = rig::Rig::new(a, &pose, 0.0);
        for limb in rig.arms {
            assert!(((limb.b - limb.a).len() - 2.30).abs() < 0.02, "{arm:?}");
            assert!(((limb.c - limb.b).len() - 2.00).abs() < 0.02, "{arm:?}");
        }
    }
}

#[test]
fn a_ball_and_a_cut_measure_distance() {
    let ball = solid::ell([0.0; 3], [1.0; 3]);
    assert!((ball.distance(v3(2.0, 0.0, 0.0)) - 1.0).abs() < 1e-5);
    let cut = solid::merge(-0.5, ball.distance(v3(0.0, 0.0, 0.0)), solid::Op::Cut, 1e-4);
    assert!(cut > 0.0);
}

#[test]
fn only_reaching_arms_carry_their_own_goal() {
    let at = [1.0, -3.0, 2.0];
    let goal = goals::arm(
        Arm::Reach {
            at,
            grip: super::Grip::Open,
        },
        1,
    );
    assert_eq!(goal.wrist, v3(1.0, -3.0, 2.0));
}
