//! Night Shift at the Aquarium: Deep aquarium blues, jellyfish pink.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "night-aquarium";
const P: Palette = Palette::of([
    0x071b3f, 0x0f4f8a, 0x6fd6d2, 0xe9fff7, 0x2c6fa0, 0x040d22, 0xff8fa3,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
