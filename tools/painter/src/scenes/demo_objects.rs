//! A demo title: objects and creatures, nine to a picture, and two staged pictures.

use super::Picture;
use crate::canvas::{H, Ink, W};
use crate::creatures::{beasts, birds, monsters};
use crate::objects::{arms, desk, music, play, table, vehicles, wear};
use crate::palette::stock;
use crate::stage::{At, Stage};

/// A thing's painter and whether it stands (its foot at y) or is centred.
type Thing = (fn(&mut Stage, At), bool);

fn tray(s: &mut Stage, things: &[Thing]) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.low.mix(p.mid, 0.5), p.low.mix(p.body, 0.3)],
    ));
    for (i, &(draw, stands)) in things.iter().enumerate() {
        let (x, y) = (
            W * (0.125 + 0.25 * (i % 4) as f32),
            H * (i / 4) as f32 / 3.0,
        );
        if stands {
            s.foot_shadow((x, y + 160.0), 40.0, 90.0);
            draw(s, At::new(x, y + 160.0, 128.0));
        } else {
            draw(s, At::new(x, y + 92.0, 170.0));
        }
    }
}

const ARMS: &[Thing] = &[
    (arms::crown, true),
    (arms::sword, false),
    (arms::shield, false),
    (arms::helmet, true),
    (arms::key, false),
    (arms::pistol, false),
    (arms::knife, false),
    (arms::ring, true),
    (arms::skull, true),
    (arms::lantern, true),
    (desk::magnifier, false),
    (desk::telescope, false),
];
const DESK: &[Thing] = &[
    (desk::lamp, true),
    (desk::letter, false),
    (desk::telephone, true),
    (desk::typewriter, true),
    (desk::book, true),
    (desk::open_book, false),
    (desk::clock, true),
    (desk::hourglass, true),
    (desk::candle, true),
    (desk::globe, true),
    (desk::camera, true),
    (desk::radio, true),
];
const DESK2: &[Thing] = &[
    (desk::microphone, true),
    (desk::compass, false),
    (desk::map, false),
    (table::cup, true),
    (table::teapot, true),
    (table::bottle, true),
    (table::wineglass, true),
    (table::cake, true),
    (table::apple, true),
    (table::rose, true),
    (wear::hat, true),
    (wear::boot, true),
];
const PLAY: &[Thing] = &[
    (play::football, true),
    (play::boxing_gloves, false),
    (play::trophy, true),
    (play::chess_king, true),
    (play::chess_queen, true),
    (play::chess_pawn, true),
    (play::mask, false),
    (play::robot_toy, true),
    (play::balloon, true),
    (play::wool, true),
    (wear::umbrella, true),
    (wear::suitcase, true),
];
const MACHINES: &[Thing] = &[
    (music::guitar, true),
    (music::violin, true),
    (music::piano, true),
    (music::trumpet, false),
    (vehicles::car, true),
    (vehicles::bicycle, true),
    (vehicles::aeroplane, false),
    (vehicles::rocket, true),
    (vehicles::sailing_boat, true),
    (vehicles::steam_train, true),
];
const BEASTS: &[Thing] = &[
    (beasts::dog, true),
    (beasts::cat, true),
    (beasts::wolf, true),
    (beasts::wolf_head, false),
    (beasts::horse, true),
    (beasts::stag, true),
    (beasts::bear, true),
    (beasts::rat, true),
    (birds::hen, true),
    (birds::raven, true),
    (birds::gull, false),
    (birds::owl, true),
];
const MONSTERS: &[Thing] = &[
    (birds::moth, false),
    (monsters::whale, false),
    (monsters::goldfish, false),
    (monsters::robot, true),
    (monsters::sea_serpent, true),
    (monsters::dragon, true),
    (monsters::t_rex, true),
];

/// One picture a group of things.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new("demo_objects", "arms", stock::DAWN, |s| tray(s, ARMS)),
        Picture::new("demo_objects", "desk", stock::ROSE, |s| tray(s, DESK)),
        Picture::new("demo_objects", "desk2", stock::NIGHT, |s| tray(s, DESK2)),
        Picture::new("demo_objects", "play", stock::JUNGLE, |s| tray(s, PLAY)),
        Picture::new("demo_objects", "machines", stock::WINTER, |s| {
            tray(s, MACHINES);
        }),
        Picture::new("demo_objects", "beasts", stock::DAWN, |s| tray(s, BEASTS)),
        Picture::new("demo_objects", "monsters", stock::DAY, |s| {
            tray(s, MONSTERS);
        }),
    ]
}
