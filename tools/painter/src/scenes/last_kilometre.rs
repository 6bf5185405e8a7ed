//! The Last Kilometre: High alpine blue, hay and leader's pink.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "last-kilometre";
const P: Palette = Palette::of([
    0x2f7fb8, 0x8cc6e0, 0xffe4b5, 0xfffbea, 0x9db86a, 0x17365c, 0xf23d6d,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
