//! A catalogue with its pictures, opened for browsing.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use super::Fault;
use crate::adapters::catalog_file::{self, Diagnostic, LeftOut, PictureFiles, ScanStamp};
use crate::adapters::pictures::{PictureError, PictureSource, Tint};
use crate::domain::catalog::{ArtworkIx, Catalog};
use crate::domain::wording::escaped;

/// What there is to browse.
#[derive(Debug)]
pub struct Library {
    /// The checked catalogue.
    pub catalog: Catalog,
    /// Where its pictures come from.
    pub pictures: PictureFiles,
    /// Mistakes and warnings that did not keep it from opening.
    pub diagnostics: Vec<Diagnostic>,
    /// What was left out because of them.
    pub left_out: Vec<LeftOut>,
    /// Of the catalogue as it was just before it was read, if a scan wrote it.
    pub stamp: Option<ScanStamp>,
}

impl Library {
    /// Opens a catalogue file, or the embedded catalogue.
    ///
    /// # Errors
    /// [`Fault::Catalog`] where the file cannot be read as a catalogue at all.
    pub fn open(file: Option<&Path>) -> Result<Self, Fault> {
        // First: what is written meanwhile is then seen later.
        let stamp = file.and_then(catalog_file::scan_stamp);
        let opened = match file {
            Some(path) => catalog_file::open(path)?,
            None => catalog_file::embedded()?,
        };
        Ok(Self {
            catalog: opened.catalog,
            pictures: opened.pictures,
            diagnostics: opened.diagnostics,
            left_out: opened.left_out,
            stamp,
        })
    }
}

/// The pictures of a library, for the workers that decode them.
#[derive(Clone, Debug)]
pub struct Pictures(pub Arc<Library>);

impl PictureSource for Pictures {
    fn bytes(&self, artwork: ArtworkIx) -> Result<Cow<'_, [u8]>, PictureError> {
        self.0
            .pictures
            .bytes(&self.0.catalog, artwork)
            .map_err(|error| PictureError::Unreadable {
                place: self.place(artwork),
                cause: error.to_string(),
            })
    }

    fn place(&self, artwork: ArtworkIx) -> String {
        escaped(&self.0.catalog.artwork(artwork).file)
    }

    fn tint(&self, artwork: ArtworkIx) -> Option<Tint> {
        self.0.pictures.tint(&self.0.catalog, artwork)
    }
}
