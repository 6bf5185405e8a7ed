//! The Siege of Marrow Hill: Winter-iron blue against bone and ember.

use super::Picture;
use kit::palette::Palette;

const TITLE: &str = "siege-of-marrow";
const P: Palette = Palette::of([
    0x1f3c63, 0x7492b4, 0xf8dba6, 0xfff5dc, 0x9c8b7c, 0x121c2e, 0xd2432a,
]);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    Vec::new()
}
