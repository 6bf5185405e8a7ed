//! keyart: a streaming-catalogue browser for the terminal whose artwork is chosen for each viewer.
//!
//! Four floors, each using only those below it, and within a floor only what stands earlier in
//! its list (`tests/it/layers.rs` holds the order):
//!
//! 0. [`domain`] decides: values in, values out. No clock, file, terminal or random device.
//! 1. [`adapters`] touch the world: settings, catalogue files, the database, pictures.
//! 2. [`application`] runs a use case: open, page, watch, why, compare, forget.
//! 3. [`shell`] talks with a person: the terminal, the command line, the browser.

pub mod adapters;
pub mod application;
pub mod domain;
pub mod shell;
