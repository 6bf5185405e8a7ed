//! Paper Boats: River mist, straw and newspaper, one tangerine boat.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "paper-boats";
const P: Palette = Palette::of([
    0x5e7f86, 0xa7c0b4, 0xf6e6c0, 0xfffcee, 0xb59a6e, 0x26363c, 0xee6c4d,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
