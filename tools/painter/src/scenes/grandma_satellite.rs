//! Grandma Is a Satellite: Nursery cosmos: cobalt, mint, bubblegum.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "grandma-satellite";
const P: Palette = Palette::of([
    0x23307a, 0x5f82e0, 0xffd7c4, 0xfff6ea, 0x9be0c9, 0x141a45, 0xff6f91,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
