//! What the artwork room promises.
