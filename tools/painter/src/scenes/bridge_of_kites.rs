//! Bridge of Kites: Periwinkle gorge and clay walls, signal yellow.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "bridge-of-kites";
const P: Palette = Palette::of([
    0x3a4e8c, 0x8aa0d6, 0xf7c2a3, 0xfff2d8, 0xc46a4a, 0x171c3a, 0xf2c02c,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
