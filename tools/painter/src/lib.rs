//! The painter: draws every picture of keyart's embedded catalogue.
//!
//! People are solids that are lit and cut into four tones (`people`); places, things and
//! creatures are layered flat shapes (`places`, `objects`, `creatures`) on a [`canvas`]; a title's
//! pictures are compositions of both (`scenes`). Read [`colour::Colour`] first: everything is
//! painted in it; then [`stage::Stage`], the tool of scene writers.

pub mod camera;
pub mod canvas;
pub mod colour;
pub mod creatures;
pub mod gallery;
pub mod objects;
pub mod palette;
pub mod people;
pub mod places;
pub mod scenes;
pub mod stage;
