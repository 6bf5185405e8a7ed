//! Iron Bell: Gym at dusk: mauve concrete and rose light, leather red.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "iron-bell";
const P: Palette = Palette::of([
    0x3b2a4a, 0x7a5a78, 0xe9c3b4, 0xfff4e4, 0xa8706a, 0x1a1024, 0xe4472b,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
