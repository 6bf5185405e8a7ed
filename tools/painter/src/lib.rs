//! The painter: draws every picture of keyart's embedded catalogue.
//!
//! A title's pictures are stage directions ([`scenes`]) on the [`kit`]'s stage: its actors, places
//! and things; [`gallery`] turns them into files, contact sheets and measures; [`film`] is a short
//! film of the same actors and places.

pub use ::kit;

pub mod film;
pub mod gallery;
pub mod scenes;
