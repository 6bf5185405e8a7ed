//! Two Winters: Powder blue snow and rose tea, ember windows.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "two-winters";
const P: Palette = Palette::of([
    0x324a6d, 0x88a7c6, 0xf6e1da, 0xfffdf4, 0xb5837b, 0x161f30, 0xe05a4e,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
