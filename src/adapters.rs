//! (floor)

pub mod pictures;
