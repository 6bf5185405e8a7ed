//! What the history room promises.
