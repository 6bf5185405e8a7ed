//! keyart.
