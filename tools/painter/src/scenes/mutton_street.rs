//! Mutton Street: Butcher's rose and cream tile, awning green.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "mutton-street";
const P: Palette = Palette::of([
    0x5b2a3c, 0xc7586b, 0xfad0a6, 0xfff6e0, 0xa0606a, 0x2a1220, 0x2fa08c,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
