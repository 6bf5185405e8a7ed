//! The catalogue compiled into the program: `catalog.toml` and `assets/**` of the repository.
//!
//! `build.rs` writes the table.

use std::collections::HashMap;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/embedded_catalog.rs"));

/// Eight mean colours of a picture: four columns by two rows, from the top left.
pub(super) type Tint = [[u8; 3]; 8];

/// The picture at a path as the catalogue writes it.
pub(super) fn picture(path: &str) -> Option<&'static [u8]> {
    let ix = PICTURES
        .binary_search_by(|(known, _)| (*known).cmp(path))
        .ok()?;
    PICTURES.get(ix).map(|(_, bytes)| *bytes)
}

/// The colours of an embedded picture.
pub(super) fn tint(path: &str) -> Option<Tint> {
    static TINTS: OnceLock<HashMap<&'static str, Tint>> = OnceLock::new();
    TINTS
        .get_or_init(|| parse_tints(TINTS_TEXT))
        .get(path)
        .copied()
}

/// Reads `path rrggbb …` lines; lines of any other form count for nothing.
pub(super) fn parse_tints(text: &str) -> HashMap<&str, Tint> {
    text.lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            let path = words.next()?;
            let colours: Vec<_> = words.map(rgb).collect::<Option<_>>()?;
            Some((path, Tint::try_from(colours).ok()?))
        })
        .collect()
}

/// Reads `rrggbb`.
pub(super) fn rgb(word: &str) -> Option<[u8; 3]> {
    if word.len() != 6 || !word.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let [_, r, g, b] = u32::from_str_radix(word, 16).ok()?.to_be_bytes();
    Some([r, g, b])
}
