//! Sidecar files of films: NFO as Kodi, Jellyfin and their kin write it, to [`Facts`].
//!
//! These files come from anywhere. They are read whole within a bound, no document type is looked
//! at, no entity but XML's own five is known, and no address in them is ever followed. What is out
//! of range is left out; what is no XML at all says so. Read [`read`] first.

mod facts;
#[cfg(test)]
mod tests;
mod tree;

use std::io::Read as _;
use std::path::Path;

use crate::domain::films::Facts;

/// Largest sidecar that is read: a hundred times a long one.
const MAX_FILE_BYTES: u64 = 4 << 20;

/// What a sidecar is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// `<movie>`, `<video>`.
    Film,
    /// `<tvshow>`.
    Series,
    /// `<episodedetails>`.
    Episode,
}

/// One description; a file may hold several, one an episode.
#[derive(Clone, Debug, PartialEq)]
pub struct Sidecar {
    /// About what.
    pub subject: Subject,
    /// What it says.
    pub facts: Facts,
}

/// Why a sidecar says nothing. Names no file: the caller knows it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SidecarError {
    /// The system refuses it.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    /// It is larger than any sidecar.
    #[error("it is larger than {} MiB", MAX_FILE_BYTES >> 20)]
    TooLarge,
    /// There is an address in it and nothing else.
    #[error("it holds an address alone, and keyart follows none")]
    AddressAlone,
    /// There is nothing in it that is known.
    #[error("it describes no film, series or episode")]
    NothingKnown,
}

/// Reads a sidecar file.
///
/// # Errors
/// Where it says nothing.
pub fn read(path: &Path) -> Result<Vec<Sidecar>, SidecarError> {
    let unreadable = |cause: std::io::Error| SidecarError::Unreadable(cause.to_string());
    #[expect(
        clippy::disallowed_methods,
        reason = "this adapter is where sidecars are read"
    )]
    let file = std::fs::File::open(path).map_err(unreadable)?;
    if !file.metadata().map_err(unreadable)?.is_file() {
        return Err(SidecarError::Unreadable("it is no file".to_owned()));
    }
    let mut bytes = Vec::new();
    file.take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    parse(&bytes)
}

/// Reads the bytes of a sidecar.
///
/// # Errors
/// Where they say nothing.
pub fn parse(bytes: &[u8]) -> Result<Vec<Sidecar>, SidecarError> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(SidecarError::TooLarge);
    }
    let text = decoded(bytes);
    let found: Vec<_> = tree::elements(&text)
        .iter()
        .filter_map(facts::sidecar)
        .collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let is_address =
        text.trim_start().starts_with("http://") || text.trim_start().starts_with("https://");
    Err(if is_address {
        SidecarError::AddressAlone
    } else {
        SidecarError::NothingKnown
    })
}

/// UTF-8 or UTF-16 by its mark; what is no UTF-8 is taken for Latin-1.
fn decoded(bytes: &[u8]) -> String {
    let wide = |rest: &[u8], to_unit: fn([u8; 2]) -> u16| {
        let pairs = rest.chunks_exact(2).filter_map(|pair| pair.try_into().ok());
        let units: Vec<u16> = pairs.map(to_unit).collect();
        String::from_utf16_lossy(&units)
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return wide(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return wide(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}
