//! Tables: data alone.

pub(super) mod bindings;
