//! What a person would do with keyart, and what the house promises: one test binary.
#![allow(
    missing_docs,
    unreachable_pub,
    reason = "a test binary has no readers of its interface"
)]
#![allow(
    clippy::pedantic,
    clippy::type_complexity,
    clippy::needless_range_loop,
    clippy::cloned_ref_to_slice_refs,
    clippy::manual_is_multiple_of,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests may stop where they stand, read files and start processes"
)]

mod cli;
mod effect;
mod embedded;
mod evening;
mod faults;
#[cfg(unix)]
mod films;
mod laws;
mod layers;
mod model;
mod pty;
mod tidy;
mod world;
