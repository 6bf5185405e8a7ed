//! Data of the tests.

pub(super) mod mistakes;
