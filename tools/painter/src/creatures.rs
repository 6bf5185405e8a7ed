//! Creatures.
