//! The Smallest Goalkeeper: Wet pitch greens under lemon light.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "smallest-goalkeeper";
const P: Palette = Palette::of([
    0x1f6b46, 0x56b36b, 0xf9e58f, 0xfffce6, 0xa5d46a, 0x0f2e24, 0xff5a4e,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
