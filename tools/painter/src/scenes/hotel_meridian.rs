//! The Hotel Meridian Affair: Grand-hotel aubergine and champagne, peacock green as accent.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "hotel-meridian";
const P: Palette = Palette::of([
    0x3c1f4f, 0x8c4a7e, 0xf2c57c, 0xfff3d6, 0xb9803f, 0x1c0e26, 0x3bb8a5,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
