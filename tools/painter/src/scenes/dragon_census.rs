//! The Dragon Census: Storybook meadow greens, ripe-berry dragon.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "dragon-census";
const P: Palette = Palette::of([
    0x2e6b4f, 0x7cc08a, 0xfce6a4, 0xfffbe0, 0xc98f4b, 0x17301f, 0xd9315b,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
