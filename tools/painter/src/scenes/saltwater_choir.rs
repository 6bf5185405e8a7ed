//! Saltwater Choir: Bottle sea greens with coral dawn.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "saltwater-choir";
const P: Palette = Palette::of([
    0x0f3c4c, 0x2e8b93, 0xcbe3d0, 0xfff9e3, 0x5d8c6b, 0x0a1e2a, 0xf26b5e,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
