//! (floor)
pub mod catalog_file;
