//! The kit of keyart's painter: what the pictures of the embedded catalogue are made of.
//!
//! People are solids that are lit and cut into four tones ([`people`]); places, things and
//! creatures are layered flat shapes ([`places`], [`objects`], [`creatures`]) on a [`canvas`]. Read
//! [`colour::Colour`] first: everything is painted in it; then [`stage::Stage`], the tool of scene
//! writers. The scenes themselves are another crate, so that changing one builds in seconds.

pub mod camera;
pub mod canvas;
pub mod colour;
pub mod creatures;
pub mod objects;
pub mod palette;
pub mod people;
pub mod places;
pub mod stage;
