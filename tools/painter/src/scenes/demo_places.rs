//! A demo title: every setting once, in stock palettes.

use super::Picture;
use crate::palette::{Palette, stock};
use crate::places::{self, View, Weather};
use crate::stage::Stage;

fn framed(s: &mut Stage, strength: f32) {
    let ink = s.pal.ink;
    s.vignette(ink, strength);
}

macro_rules! show {
    ($($name:literal, $palette:expr, $place:ident, $view:expr;)*) => {
        vec![$(Picture::new("demo_places", $name, $palette, |s| {
            places::$place(s, &$view);
            framed(s, 0.5);
        })),*]
    };
}

const V: View = View::new(3);

/// One picture a setting.
pub fn pictures() -> Vec<Picture> {
    let _: Palette = stock::DAWN;
    show![
        "harbour", stock::DAWN, harbour, V;
        "open_sea", stock::DUSK, open_sea, V;
        "lighthouse", stock::NIGHT, lighthouse, V;
        "underwater", stock::DAY, underwater, V;
        "desert_road", stock::GOLDEN, desert_road, V;
        "desert", stock::ROSE, desert, V;
        "western_street", stock::GOLDEN, western_street, V;
        "forest", stock::AMBER, forest, V;
        "jungle", stock::JUNGLE, jungle, V;
        "cave", stock::WINTER, cave, V;
        "mountains", stock::WINTER, mountains, V;
        "neon_street", stock::NEON, neon_street, V.weather(Weather::Rain);
        "rooftops", stock::DAWN, rooftops, V;
        "deep_space", stock::SPACE, deep_space, V;
        "alien_planet", stock::ROSE, alien_planet, V;
        "space_window", stock::SPACE, space_window, V;
        "space_corridor", stock::WINTER, space_corridor, V;
        "submarine", stock::RED, submarine, V;
        "kitchen", stock::AMBER, kitchen, V;
        "bedroom", stock::NIGHT, bedroom, V;
        "library", stock::GOLDEN, library, V;
        "courtroom", stock::AMBER, courtroom, V;
        "castle_hall", stock::DUSK, castle_hall, V;
        "ballroom", stock::ROSE, ballroom, V;
        "theatre", stock::RED, theatre, V;
        "boxing_ring", stock::AMBER, boxing_ring, V;
        "stadium", stock::NIGHT, stadium, V;
        "fair", stock::DUSK, fair, V;
        "square", stock::DAY, square, V;
        "prairie", stock::GOLDEN, prairie, V;
        "platform", stock::NIGHT, platform, V;
        "train_compartment", stock::AMBER, train_compartment, V;
        "train_exterior", stock::DAWN, train_exterior, V;
        "classroom", stock::DAWN, classroom, V;
        "hospital_corridor", stock::DAY, hospital_corridor, V;
        "newsroom", stock::NIGHT, newsroom, V;
        "bar", stock::NEON, bar, V;
        "greenhouse", stock::JUNGLE, greenhouse, V;
        "laboratory", stock::STORM, laboratory, V;
        "workshop", stock::BONE, workshop, V;
        "farm", stock::GOLDEN, farm, V;
        "village", stock::DAY, village, V;
        "airfield", stock::DUSK, airfield, V;
        "battlefield", stock::BONE, battlefield, V;
        "castle", stock::STORM, castle, V.weather(Weather::Rain);
    ]
}
