//! (floor)

pub mod terminal;
