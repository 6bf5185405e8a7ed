//! The Bell Under the Lake: Drowned teal and moss light, rust lamp.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "bell-under-lake";
const P: Palette = Palette::of([
    0x0a3a40, 0x27706a, 0xb5d3a0, 0xeef9dc, 0x3f6e50, 0x04171a, 0xf06a1e,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
