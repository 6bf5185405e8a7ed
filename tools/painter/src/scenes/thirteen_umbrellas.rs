//! Thirteen Umbrellas: Rainy cornflower, blossom pink, taxi amber.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "thirteen-umbrellas";
const P: Palette = Palette::of([
    0x274472, 0x6c8ebf, 0xf9c6d3, 0xfff3f0, 0xa3b4d9, 0x101e3c, 0xffb000,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
