//! Wolf Road: Indigo prairie under a slate moon, dried-blood red.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "wolf-road";
const P: Palette = Palette::of([
    0x1e1a3a, 0x4a5280, 0xc3cad8, 0xeef0f2, 0x5e4a5e, 0x0a0818, 0xc8142e,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
