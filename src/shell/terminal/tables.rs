//! Data tables of the terminal.

pub(super) mod diacritics;
