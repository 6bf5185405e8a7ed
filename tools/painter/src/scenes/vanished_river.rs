//! The Vanished River: Jungle greens under acid gold, flare orange.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "vanished-river";
const P: Palette = Palette::of([
    0x0b5a3c, 0x5db045, 0xfff07a, 0xfffdd6, 0xb08a2a, 0x062a1c, 0xff5a2e,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
