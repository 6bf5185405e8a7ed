//! The Gentle Gang: Wide bleached blue over butterscotch, barn red.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "gentle-gang";
const P: Palette = Palette::of([
    0x7fb6d6, 0xbbdce0, 0xffe9c4, 0xfffdf0, 0xe2a36a, 0x4a2638, 0xd4453a,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
