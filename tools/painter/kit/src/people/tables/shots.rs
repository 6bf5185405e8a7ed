//! What the contact sheets show.

use super::super::actor::Hat;
use super::super::costume::{Costume, Garment};
use super::super::expression::Expression;
use super::super::light::{Gobo, Light};
use super::super::pose::{Arm, Stance};
use crate::colour::Colour;

const STEEL: Colour = Colour::hex(0x9a_a5b2);
const GOLD: Colour = Colour::hex(0xd9_a441);
const WHITE: Colour = Colour::hex(0xf0_eadc);
const RED: Colour = Colour::hex(0xa3_2c30);
const NIGHT: Colour = Colour::hex(0x27_2c45);
const RUST: Colour = Colour::hex(0xb8_452f);
const BLINDS: Gobo = Gobo::Blinds {
    pitch: 0.44,
    dark: 0.30,
    slope: 0.2,
};
const LEAVES: Gobo = Gobo::Leaves { size: 0.36 };
const INK: Colour = Colour::hex(0x1a_1430);

/// Actor, expression, yaw, head height, light.
pub const PLATES: &[(&str, Expression, f32, f32, Light)] = &[
    (
        "rafael-quiroga",
        Expression::RESOLVE,
        30.0,
        0.66,
        Light::noir(1.0).through(BLINDS),
    ),
    (
        "yara-nascimento",
        Expression::LAUGH,
        22.0,
        0.55,
        Light::golden(1.0),
    ),
    (
        "pip-salonga",
        Expression::WONDER,
        -18.0,
        0.55,
        Light::below(-1.0),
    ),
    (
        "solomon-dube",
        Expression::TENDER,
        -30.0,
        0.60,
        Light::night(-1.0),
    ),
    (
        "ingrid-solberg",
        Expression::ANGER,
        26.0,
        0.50,
        Light::day(1.0),
    ),
    (
        "leo-fontaine",
        Expression::DOUBT,
        20.0,
        0.60,
        Light::day(1.0).through(LEAVES),
    ),
    (
        "sungho-baek",
        Expression::CUNNING,
        -26.0,
        0.55,
        Light::noir(-1.0),
    ),
    (
        "tane-ruawai",
        Expression::NEUTRAL,
        40.0,
        0.50,
        Light::backlit(1.0, INK, Colour::hex(0xff_a040)),
    ),
    (
        "bruno-halasz",
        Expression::SMILE,
        -24.0,
        0.50,
        Light::golden(-1.0),
    ),
];

/// Actor, expression, right and left arm.
pub const HANDS: &[(&str, Expression, Arm, Arm)] = &[
    ("bruno-halasz", Expression::SMILE, Arm::Cup, Arm::Cup),
    ("jasper-wren", Expression::WONDER, Arm::Cheek, Arm::Raised),
    ("ada-okafor", Expression::RESOLVE, Arm::Folded, Arm::Folded),
    ("agnes-thorne", Expression::CUNNING, Arm::Down, Arm::Chin),
    ("kwame-asante", Expression::BEAM, Arm::HoldUp, Arm::Hip),
    ("rafael-quiroga", Expression::ANGER, Arm::Point, Arm::Down),
    ("noor-haddad", Expression::TENDER, Arm::Heart, Arm::Down),
    ("solomon-dube", Expression::SMILE, Arm::Brim, Arm::Hip),
    ("mei-tanabe", Expression::DOUBT, Arm::HoldChest, Arm::Hip),
    ("harjit-sandhu", Expression::SMILE, Arm::Offer, Arm::Down),
    (
        "priya-raghavan",
        Expression::RESOLVE,
        Arm::PointUp,
        Arm::Hip,
    ),
    ("saskia-brandt", Expression::FEAR, Arm::Forward, Arm::Aim),
];

/// Actor, yaw, right and left arm, stance.
pub const FIGURES: &[(&str, f32, Arm, Arm, Stance)] = &[
    ("ada-okafor", 28.0, Arm::Down, Arm::Hip, Stance::Stand),
    (
        "jasper-wren",
        55.0,
        Arm::WalkFore,
        Arm::WalkBack,
        Stance::Walk,
    ),
    ("mei-tanabe", 70.0, Arm::RunFore, Arm::RunBack, Stance::Run),
    (
        "lucia-marchetti",
        38.0,
        Arm::Wheel,
        Arm::Wheel,
        Stance::Wheelchair,
    ),
    (
        "bruno-halasz",
        -24.0,
        Arm::Pocket,
        Arm::Pocket,
        Stance::Firm,
    ),
    ("agnes-thorne", 30.0, Arm::Knee, Arm::Knee, Stance::Sit),
    (
        "pip-salonga",
        -20.0,
        Arm::Behind,
        Arm::PointSide,
        Stance::Straight,
    ),
    (
        "harjit-sandhu",
        40.0,
        Arm::HoldUp,
        Arm::Down,
        Stance::StepUp,
    ),
    ("otis-grady", 25.0, Arm::Hip, Arm::Down, Stance::Stand),
    (
        "dana-yellowhorse",
        -35.0,
        Arm::WalkBack,
        Arm::WalkFore,
        Stance::Walk,
    ),
    ("kwame-asante", 60.0, Arm::Wide, Arm::Wide, Stance::Leap),
    ("noor-haddad", 30.0, Arm::Down, Arm::HoldUp, Stance::Kneel),
];

/// Actor, yaw, costume, arms, stance.
pub const ROLES: &[(&str, f32, Costume, Arm, Arm, Stance)] = &[
    (
        "ingrid-solberg",
        -28.0,
        Costume::new(Garment::Armour, NIGHT, STEEL, GOLD).cape(Colour::hex(0x1c_2f6b)),
        Arm::Hip,
        Arm::HoldUp,
        Stance::Firm,
    ),
    (
        "kwame-asante",
        30.0,
        Costume::new(Garment::SpaceSuit, WHITE, STEEL, Colour::hex(0xff_7058))
            .hat(Hat::Bubble(STEEL)),
        Arm::Wide,
        Arm::Raised,
        Stance::Float,
    ),
    (
        "dana-yellowhorse",
        28.0,
        Costume::new(Garment::Duster, Colour::hex(0x4f_6d8f), NIGHT, RED),
        Arm::Down,
        Arm::Pocket,
        Stance::Firm,
    ),
    (
        "priya-raghavan",
        -30.0,
        Costume::new(Garment::Sari, Colour::hex(0x6a_35b0), GOLD, GOLD),
        Arm::Offer,
        Arm::Hip,
        Stance::Stand,
    ),
    (
        "saskia-brandt",
        50.0,
        Costume::new(Garment::Hoodie, Colour::hex(0xb6_e12c), NIGHT, NIGHT),
        Arm::RunBack,
        Arm::RunFore,
        Stance::Crouch,
    ),
    (
        "tane-ruawai",
        -24.0,
        Costume::new(Garment::Poncho, Colour::hex(0x7c_8a2e), NIGHT, WHITE),
        Arm::Down,
        Arm::Down,
        Stance::Walk,
    ),
    (
        "yara-nascimento",
        34.0,
        Costume::new(Garment::Gown, Colour::hex(0xff_b58a), GOLD, GOLD),
        Arm::Raised,
        Arm::Hip,
        Stance::Stand,
    ),
    (
        "zofia-lisowska",
        25.0,
        Costume::new(Garment::Coat, Colour::hex(0xf2_a7b8), NIGHT, NIGHT),
        Arm::Hold,
        Arm::Pocket,
        Stance::Walk,
    ),
    (
        "rafael-quiroga",
        -60.0,
        Costume::new(Garment::Cloak, Colour::hex(0x2b_57c8), NIGHT, GOLD),
        Arm::HoldUp,
        Arm::Down,
        Stance::StepUp,
    ),
    (
        "sungho-baek",
        10.0,
        Costume::new(Garment::Robe, Colour::hex(0x9a_a3ad), NIGHT, NIGHT),
        Arm::Cup,
        Arm::Cup,
        Stance::Straight,
    ),
    (
        "jasper-wren",
        150.0,
        Costume::new(Garment::Suit, Colour::hex(0xb7_9ce8), WHITE, RED),
        Arm::Head,
        Arm::Down,
        Stance::Stand,
    ),
    (
        "lucia-marchetti",
        78.0,
        Costume::new(Garment::Sweater, Colour::hex(0xf3_e7cf), WHITE, GOLD),
        Arm::Wheel,
        Arm::Wheel,
        Stance::Wheelchair,
    ),
];

/// Every garment.
pub const GARMENTS: &[Garment] = &[
    Garment::Suit,
    Garment::Coat,
    Garment::Trench,
    Garment::Jacket,
    Garment::Sweater,
    Garment::Hoodie,
    Garment::Shirt,
    Garment::Tee,
    Garment::Dress,
    Garment::Gown,
    Garment::Uniform,
    Garment::Chef,
    Garment::LabCoat,
    Garment::Apron,
    Garment::Robe,
    Garment::Cloak,
    Garment::Duster,
    Garment::SpaceSuit,
    Garment::Armour,
    Garment::Athlete,
    Garment::Dungarees,
    Garment::Overall,
    Garment::Waistcoat,
    Garment::Poncho,
    Garment::Sari,
    Garment::Scrubs,
];

/// Every hat.
pub const HATS: &[Hat] = &[
    Hat::Bowler(NIGHT),
    Hat::FlatBrim(NIGHT, RUST),
    Hat::Fedora(RUST, NIGHT),
    Hat::Peaked(NIGHT, RUST),
    Hat::Toque(Colour::hex(0xf2_ece0)),
    Hat::Beanie(RUST),
    Hat::Shell(Colour::hex(0xe9_b44c)),
    Hat::Crown(Colour::hex(0xe3_b04b)),
    Hat::OnBack(RUST),
    Hat::Hood(RUST),
    Hat::Bubble(RUST),
    Hat::Helmet(Colour::hex(0xec_eae2), RUST),
    Hat::Headphones(RUST),
    Hat::Goggles(RUST),
    Hat::Flower(RUST),
    Hat::Headband(RUST),
];
