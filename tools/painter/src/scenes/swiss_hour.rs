//! The Swiss Hour: Bank-vault blue and chrome with one clock-hand gold.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "swiss-hour";
const P: Palette = Palette::of([
    0x0e2a47, 0x2c5c8f, 0xd5dce0, 0xfdfbf2, 0x6e7f91, 0x08121f, 0xe8b62c,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
