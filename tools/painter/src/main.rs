//! The painter's command line.
fn main() {}
