//! Data tables of the terminal.

pub(super) mod diacritics;
pub(super) mod terminals;
