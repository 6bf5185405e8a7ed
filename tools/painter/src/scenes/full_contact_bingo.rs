//! Full Contact Bingo: Bingo-hall violet and bulb yellow, pitch green.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "full-contact-bingo";
const P: Palette = Palette::of([
    0x3a1f6b, 0x7a3fc2, 0xffc94d, 0xfff6d6, 0xb05ad0, 0x1b0e3a, 0x23d18b,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
