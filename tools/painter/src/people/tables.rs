//! Data of the room: who is who.

pub mod actors;
