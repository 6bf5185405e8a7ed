//! The Tin Orchestra: Seventies olive, biscuit and tin highlights.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "tin-orchestra";
const P: Palette = Palette::of([
    0x5a5a2e, 0xa8a04c, 0xf4d08a, 0xfff0cc, 0xa8663a, 0x2c2210, 0xe0562f,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
