//! The painter: draws every picture of keyart's embedded catalogue.
//!
//! People are solids that are lit and cut into four tones (`people`); places, things and
//! creatures are layered flat shapes (`places`); a title's pictures are compositions of both
//! (`scenes`). Read [`colour::Colour`] first: everything is painted in it.

pub mod colour;
pub mod people;
pub mod places;
pub mod scenes;
