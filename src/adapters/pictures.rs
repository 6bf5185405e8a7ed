//! Pictures from bytes to what a terminal can show: decode, cut, resize, encode, off the drawing
//! thread and within bounds.
//!
//! A [`PictureSource`] gives the bytes of an artwork, [`Pictures`] turns them into [`Picture`]s
//! on worker threads. Nothing here knows a terminal, a protocol's state or a screen. A picture
//! that cannot be read is a [`PictureError`], never a panic: what, where, and what to do.

mod cache;
mod cut;
mod decode;
mod pool;
mod sheet;

use std::borrow::Cow;
use std::io::{self, Read};
use std::path::Path;

use crate::domain::catalog::ArtworkIx;

pub use cut::{Fitting, cut, jpeg, png, sixel, tint_of};
pub use decode::{MAX_DECODED_BYTES, MAX_SIDE_PX, decode};
pub use pool::{CACHE_BYTES, Form, Job, Output, Part, Picture, Pictures, make};
pub use sheet::{Lettered, Sheet};

/// Largest picture file that is read, in bytes: far above any poster, far below what would fill
/// the memory of a small machine.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// Dominant colours: the mean colours (sRGB) of a picture's 4 × 2 parts, rows from the top.
pub type Tint = [[u8; 3]; 8];

/// Where the bytes of artworks come from: files beside a catalogue, or the program itself.
pub trait PictureSource: Send + Sync {
    /// The file as it is: JPEG, PNG, WebP or GIF.
    ///
    /// # Errors
    /// Where it is missing, unreadable or too large.
    fn bytes(&self, artwork: ArtworkIx) -> Result<Cow<'_, [u8]>, PictureError>;

    /// Where the picture lies, for messages: a path, or what stands for one.
    fn place(&self, artwork: ArtworkIx) -> String;

    /// Its dominant colours, if they are known without reading the picture.
    fn tint(&self, artwork: ArtworkIx) -> Option<Tint>;
}

/// Why there is no picture: what, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The file is not there or may not be read.
    #[error("cannot read the picture {place}: {cause}; check the path and its permissions")]
    Unreadable {
        /// Path or what stands for one.
        place: String,
        /// The system's own words.
        cause: String,
    },
    /// The file is larger than [`MAX_FILE_BYTES`].
    #[error(
        "the picture {place} is larger than {} MiB; save it smaller",
        MAX_FILE_BYTES / 1024 / 1024
    )]
    FileTooLarge {
        /// Path or what stands for one.
        place: String,
    },
    /// The header promises more pixels than are ever decoded.
    #[error(
        "the picture {place} has {width} × {height} pixels, more than are decoded \
         (sides to {MAX_SIDE_PX}, {} MiB in all); save it smaller",
        MAX_DECODED_BYTES / 1024 / 1024
    )]
    TooManyPixels {
        /// Path or what stands for one.
        place: String,
        /// Pixels across as the header has it.
        width: u32,
        /// Pixels down as the header has it.
        height: u32,
    },
    /// The bytes are no picture that is known.
    #[error("{place} is no JPEG, PNG, WebP or GIF picture; convert it to one of these")]
    UnknownFormat {
        /// Path or what stands for one.
        place: String,
    },
    /// The picture is damaged.
    #[error("the picture {place} cannot be decoded: {cause}; save it again")]
    Broken {
        /// Path or what stands for one.
        place: String,
        /// The decoder's own words, printable characters only.
        cause: String,
    },
}

/// Reads a picture file of at most [`MAX_FILE_BYTES`].
///
/// # Errors
/// [`PictureError::Unreadable`] or [`PictureError::FileTooLarge`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, PictureError> {
    let place = || path.display().to_string();
    let unreadable = |cause: io::Error| PictureError::Unreadable {
        place: place(),
        cause: cause.to_string(),
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "this adapter is where picture files are read"
    )]
    let file = std::fs::File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(unreadable(io::Error::other("it is a folder")));
    }
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too large; devices have no honest length.
    file.take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(PictureError::FileTooLarge { place: place() });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_a_sentence_with_its_path() {
        let error = read_file(Path::new("/nowhere/at-all.jpg")).unwrap_err();
        let message = error.to_string();
        assert!(
            message.contains("/nowhere/at-all.jpg") && message.contains("check"),
            "{message}"
        );
    }

    #[test]
    fn a_folder_is_no_picture() {
        assert!(matches!(
            read_file(Path::new("/")),
            Err(PictureError::Unreadable { .. })
        ));
    }

    #[test]
    fn an_endless_file_is_refused_at_the_bound() {
        let error = read_file(Path::new("/dev/zero")).unwrap_err();
        assert_eq!(
            error,
            PictureError::FileTooLarge {
                place: "/dev/zero".to_owned()
            }
        );
    }
}
