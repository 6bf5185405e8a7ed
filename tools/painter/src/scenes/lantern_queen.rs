//! The Lantern Queen: Violet night and paper-lantern amber.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "lantern-queen";
const P: Palette = Palette::of([
    0x1a1040, 0x4b2e86, 0xe89bc4, 0xffe9b0, 0x6c4fa8, 0x0c0722, 0xff9e2c,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
