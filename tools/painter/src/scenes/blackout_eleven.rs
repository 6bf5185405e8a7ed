//! Blackout Eleven: Ultramarine dark, violet haze, electric mint.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "blackout-eleven";
const P: Palette = Palette::of([
    0x0a0a1f, 0x23236b, 0x8a5bd6, 0xe6f7ff, 0x2e2e52, 0x05050f, 0x19e0c8,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
