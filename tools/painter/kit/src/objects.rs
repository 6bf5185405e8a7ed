//! Things: each a function of a `Stage` and an `At`, lit by the stage's light.
//!
//! A thing that stands has its foot at (x, y) and is `h` high; a thing that lies, hangs or is held
//! is centred at (x, y) and `h` long (said in its first line). From 30 units (a prop) to 400 (the
//! subject): detail stays, since widths are shares of `h`. `At::tint` gives a colour of its own.

pub mod arms;
pub mod desk;
pub mod music;
pub mod play;
pub mod table;
pub mod vehicles;
pub mod wear;

pub use arms::{crown, helmet, key, knife, lantern, pistol, ring, shield, skull, sword};
pub use desk::{
    book, camera, candle, clock, compass, globe, hourglass, lamp, letter, magnifier, map,
    microphone, open_book, radio, telephone, telescope, typewriter,
};
pub use music::{guitar, piano, trumpet, violin};
pub use play::{
    balloon, boxing_gloves, chess_king, chess_pawn, chess_queen, football, mask, robot_toy, trophy,
    wool,
};
pub use table::{apple, bottle, cake, cup, rose, teapot, wineglass};
pub use vehicles::{aeroplane, bicycle, car, rocket, sailing_boat, steam_train};
pub use wear::{boot, hat, suitcase, umbrella};
