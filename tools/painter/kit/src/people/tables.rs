//! Data of the room: who is who, and where limbs go.

pub mod actors;
pub(crate) mod arms;
pub(crate) mod shots;
pub(crate) mod stances;
