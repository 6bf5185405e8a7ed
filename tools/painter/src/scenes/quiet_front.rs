//! The Quiet Front: Gunmetal and snow, one stove orange.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "quiet-front";
const P: Palette = Palette::of([
    0x1f2e3d, 0x5a7488, 0xc9d3d6, 0xf7f3e6, 0x87705e, 0x0e151d, 0xff8a3c,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
