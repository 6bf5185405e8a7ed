//! Mare's Tail: Rain-cloud lavender, barn red-brown, wheat.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "mares-tail";
const P: Palette = Palette::of([
    0x4f5d75, 0x93a4b5, 0xf4d6be, 0xfff6ec, 0xa8674a, 0x231f2b, 0xd98e04,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
