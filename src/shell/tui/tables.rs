//! Tables: data alone.

pub mod bindings;
