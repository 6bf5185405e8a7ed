//! A demo title: objects and creatures.

use super::Picture;

/// One picture a group of things.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
