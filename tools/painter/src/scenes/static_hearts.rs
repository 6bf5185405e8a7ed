//! Static Hearts: Laser violet, hot pink, cyan.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "static-hearts";
const P: Palette = Palette::of([
    0x14002e, 0x5a0fa8, 0xff5fa2, 0xffeffa, 0x3b2a78, 0x09001a, 0x3cf2ff,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
