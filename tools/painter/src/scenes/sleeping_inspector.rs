//! The Inspector Who Slept: Village-green tea colours with periwinkle.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "sleeping-inspector";
const P: Palette = Palette::of([
    0x6a8f5b, 0xb9cf8a, 0xfff0c2, 0xfffdf0, 0xd9a35a, 0x2a3a24, 0x5b6fd8,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
