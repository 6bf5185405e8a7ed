//! Whale Street: Fog blues, brick rose, yolk windows.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "whale-street";
const P: Palette = Palette::of([
    0x3b6ea5, 0x8fb8d8, 0xffebd2, 0xfffdf6, 0xc98c7a, 0x1b2f4f, 0xffd166,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
