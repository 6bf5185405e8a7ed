//! Radio Carnival: Carnival violet and coral pink, transmitter cyan.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "radio-carnival";
const P: Palette = Palette::of([
    0x2a1e5e, 0x8e3a8c, 0xff9f8a, 0xfff0dc, 0x6e4a9c, 0x120b30, 0x36c2c9,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
