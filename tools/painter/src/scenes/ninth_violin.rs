//! The Ninth Violin: Varnish browns and honey with one cold blue window.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "ninth-violin";
const P: Palette = Palette::of([
    0x2c2016, 0x7a4e2a, 0xd9b27a, 0xfff0d0, 0x94643a, 0x140d08, 0x5fa8c4,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
