//! Creatures: each a function of a [`crate::stage::Stage`] and an [`crate::stage::At`].
//!
//! Those that stand have their feet at (x, y) and are `h` high; those that fly, swim or show only
//! a head are centred at (x, y) and `h` long (said in the first line). They look to the left;
//! `At::flip` turns them. `At::tint` gives fur, feathers or paint of its own.

pub mod beasts;
pub mod birds;
pub mod monsters;

pub use beasts::{bear, cat, dog, horse, rat, stag, wolf, wolf_head};
pub use birds::{gull, hen, moth, owl, raven};
pub use monsters::{dragon, goldfish, robot, sea_serpent, t_rex, whale};
