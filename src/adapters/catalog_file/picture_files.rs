//! The bytes of a catalogue's pictures.

use std::borrow::Cow;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::diagnostic::quoted;
use super::embedded;
use super::folder::{PathFault, open, resolve, resolve_source};
use crate::domain::catalog::{ArtworkIx, Catalog, TitleIx};

/// Largest picture file that is read.
const MAX_PICTURE_BYTES: u64 = 64 << 20;

/// Where the pictures of an opened catalogue are.
#[derive(Clone, Debug)]
pub enum PictureFiles {
    /// In the program.
    Embedded,
    /// Below a folder of this machine, all links followed.
    Folder {
        /// The catalogue's own, with its pictures.
        root: Arc<Path>,
        /// Other folders in which sources may lie.
        films: Arc<[PathBuf]>,
    },
}

/// A file of the catalogue that cannot be read; names the file, without control characters.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct PictureError {
    message: String,
}

impl PictureError {
    fn new(fault: &PathFault, file: &str) -> Self {
        Self {
            message: fault.message(file),
        }
    }
}

impl PictureFiles {
    /// The file of an artwork, undecoded.
    ///
    /// # Errors
    /// The file is gone, unreadable, over 64 MiB, or no longer inside the catalogue's folder.
    pub fn bytes(
        &self,
        catalog: &Catalog,
        artwork: ArtworkIx,
    ) -> Result<Cow<'static, [u8]>, PictureError> {
        let file = &catalog.artwork(artwork).file;
        match self {
            Self::Embedded => embedded::picture(file)
                .map(Cow::Borrowed)
                .ok_or_else(|| PictureError::new(&PathFault::Missing, file)),
            Self::Folder { root, .. } => {
                let bytes = read(root, file).map_err(|fault| PictureError::new(&fault, file))?;
                if bytes.len() as u64 > MAX_PICTURE_BYTES {
                    let message = format!("{} is larger than 64 MiB", quoted(file));
                    return Err(PictureError { message });
                }
                Ok(Cow::Owned(bytes))
            }
        }
    }

    /// Eight mean colours of an artwork, four columns by two rows from the top left, where they
    /// were compiled in: what a card shows before its picture is decoded.
    pub fn tint(&self, catalog: &Catalog, artwork: ArtworkIx) -> Option<[[u8; 3]; 8]> {
        match self {
            Self::Embedded => embedded::tint(&catalog.artwork(artwork).file),
            Self::Folder { .. } => None,
        }
    }

    /// The file that `play` opens for a title, and for its episode at a position from 0, all links
    /// followed; `None` where the catalogue names none.
    ///
    /// # Errors
    /// The file is not there, or neither inside the catalogue's folder nor one of its `folders`.
    pub fn source(
        &self,
        catalog: &Catalog,
        title: TitleIx,
        episode: Option<usize>,
    ) -> Result<Option<PathBuf>, PictureError> {
        let Some(file) = catalog.source(title, episode) else {
            return Ok(None);
        };
        match self {
            Self::Embedded => Err(PictureError::new(&PathFault::Missing, file)),
            Self::Folder { root, films } => resolve_source(root, films, file)
                .map(Some)
                .map_err(|fault| PictureError::new(&fault, file)),
        }
    }
}

fn read(root: &Path, file: &str) -> Result<Vec<u8>, PathFault> {
    let mut bytes = Vec::new();
    // The path is resolved anew at each opening: links may have changed since the check.
    open(&resolve(root, file)?)?
        .take(MAX_PICTURE_BYTES + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}
