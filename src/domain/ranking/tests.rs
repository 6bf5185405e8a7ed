//! What the ranking room promises.
