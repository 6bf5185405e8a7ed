//! The Kitchen of the North Star: Polar petrol outside, butter and paprika inside.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "north-star-kitchen";
const P: Palette = Palette::of([
    0x123b4f, 0x2f7c8c, 0xffcf8f, 0xfff5df, 0xd97a4a, 0x0b2230, 0xe8c31e,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
