//! The Weather Apprentice: Delft blue and peach cloud, lightning amber.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "weather-apprentice";
const P: Palette = Palette::of([
    0x2b4c9b, 0x7fb2e5, 0xfbd9b8, 0xfff8e1, 0xc7a1d8, 0x1b2450, 0xffb21e,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
