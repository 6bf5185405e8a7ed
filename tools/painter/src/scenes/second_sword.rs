//! Second Sword: Salle white, graphite, scoring-lamp crimson.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "second-sword";
const P: Palette = Palette::of([
    0x35393f, 0x8b9096, 0xe9e4da, 0xffffff, 0xb9a58c, 0x17191c, 0xc8324a,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
