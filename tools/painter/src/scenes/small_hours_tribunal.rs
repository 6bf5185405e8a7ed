//! The Small Hours Tribunal: Mahogany court, candle cream, dawn blue.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "small-hours-tribunal";
const P: Palette = Palette::of([
    0x33262a, 0x7b5e57, 0xe9d7b8, 0xfff7e2, 0x9c7a5a, 0x171013, 0x3f7fc2,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
