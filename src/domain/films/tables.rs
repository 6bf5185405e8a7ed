//! Words of the customs, as tables.

mod ratings;
mod words;

pub(super) use ratings::RATINGS;
pub(super) use words::*;
