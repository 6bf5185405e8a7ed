//! What the explanation room promises.
