//! The catalogue file: from `catalog.toml` to a checked [`Catalog`], with every mistake at once.
//!
//! [`check`] tells all that is wrong with a file. [`open`] is for browsing: it leaves out a title
//! or an artwork that is wrong and says so, and refuses only what cannot be read at all.
//! [`embedded()`] is the catalogue that the program carries. Read [`Diagnostic`] first.
//!
//! This room looks at the first bytes of pictures, and decodes none. Texts of a catalogue never
//! reach a message unescaped, and its paths never leave its folder.

mod chunks;
mod diagnostic;
mod embedded;
mod fields;
mod folder;
mod nearest;
mod picture_files;
mod reading;
mod render;
#[cfg(test)]
mod tests;
mod titles;
mod writing;

use std::fmt;
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

pub use diagnostic::{Diagnostic, Excerpt, Record, Report, Severity, report};
use diagnostic::{Marks, Positions};
use folder::{Folder, PathFault, Trust};
pub use picture_files::{PictureError, PictureFiles};
pub use reading::Progress;
use reading::Reading;
pub use render::{Colour, render};
pub use writing::{Manuscript, SCAN_MARK, replaced, to_text};

use crate::domain::catalog::Catalog;
use crate::domain::wording::escaped;

/// Largest catalogue file: five times that of 100 000 titles with two artworks each.
const MAX_FILE_BYTES: u64 = 512 << 20;
/// How the embedded catalogue is named in messages.
const EMBEDDED_NAME: &str = "(embedded) catalog.toml";

/// A catalogue that is ready for browsing.
#[derive(Debug)]
pub struct Opened {
    /// What is sound.
    pub catalog: Catalog,
    /// Its pictures.
    pub pictures: PictureFiles,
    /// What is not in it, in the order of the file.
    pub left_out: Vec<LeftOut>,
    /// Why, and warnings.
    pub diagnostics: Vec<Diagnostic>,
}

/// A title, or one artwork of a title, that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The title's id as written, escaped; empty where it has none.
    pub title: String,
    /// The artwork's id, if only an artwork was left out.
    pub artwork: Option<String>,
    /// The line of its header.
    pub line: usize,
}

/// A catalogue that cannot be browsed at all: no readable file, a syntax error, another schema,
/// or nothing sound in it.
#[derive(Debug)]
pub struct Refused {
    /// Everything that is wrong, at least one error.
    pub diagnostics: Vec<Diagnostic>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut errors = self
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.is_error());
        if let Some(first) = errors.next() {
            write!(
                f,
                "{}:{}:{}: {}",
                first.file, first.line, first.column, first.message
            )?;
        }
        match errors.count() {
            0 => Ok(()),
            1 => write!(f, " (and 1 more error)"),
            more => write!(f, " (and {more} more errors)"),
        }
    }
}

impl std::error::Error for Refused {}

/// Every mistake in a catalogue file, in the order of the file; empty if there is none.
///
/// A file that cannot be read is an error at 1:1. Looks at every file that the catalogue names,
/// also where [`open`] takes a scan at its word.
pub fn check(path: &Path) -> Vec<Diagnostic> {
    match load(path, Looks::Files, &mut |_| {}) {
        Ok(loaded) => loaded.diagnostics,
        Err(refused) => refused.diagnostics,
    }
}

/// Every mistake in the embedded catalogue.
pub fn check_embedded() -> Vec<Diagnostic> {
    read_text(
        EMBEDDED_NAME,
        embedded::CATALOG_TEXT,
        &mut Folder::Embedded,
        &mut |_| {},
    )
    .diagnostics
}

/// Opens a catalogue file for browsing.
///
/// # Errors
/// [`Refused`] with every mistake, if nothing of it can be browsed.
pub fn open(path: &Path) -> Result<Opened, Refused> {
    open_with_progress(path, &mut |_| {})
}

/// As [`open`]; `progress` is called about every mebibyte of text.
///
/// # Errors
/// As [`open`].
pub fn open_with_progress(
    path: &Path,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Refused> {
    let loaded = load(path, Looks::Usual, progress)?;
    let root = root_of(path).map_err(|fault| about(path, &fault))?;
    let folders = loaded.reading.folders.clone();
    loaded.opened(PictureFiles::Folder {
        root: root.into(),
        films: folders.into(),
    })
}

/// The catalogue compiled into the program.
///
/// # Errors
/// [`Refused`] if the program was built without a sound `catalog.toml`.
pub fn embedded() -> Result<Opened, Refused> {
    let text = embedded::CATALOG_TEXT;
    read_text(EMBEDDED_NAME, text, &mut Folder::Embedded, &mut |_| {})
        .opened(PictureFiles::Embedded)
}

/// When a scan wrote a catalogue, and how long it is: another stamp, another catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScanStamp {
    modified: SystemTime,
    n_bytes: u64,
}

/// The stamp of a catalogue that a scan wrote; `None` where none did, or where it is not there.
/// Reads its first line only.
pub fn scan_stamp(path: &Path) -> Option<ScanStamp> {
    #[expect(
        clippy::disallowed_methods,
        reason = "catalogues are read in this room"
    )]
    let mut file = std::fs::File::open(path).ok()?;
    let metadata = file.metadata().ok()?;
    let mut start = [0; SCAN_MARK.len()];
    file.read_exact(&mut start).ok()?;
    let is_scanned = start == SCAN_MARK.as_bytes();
    is_scanned.then_some(ScanStamp {
        modified: metadata.modified().ok()?,
        n_bytes: metadata.len(),
    })
}

/// The text of a catalogue file, as it is.
///
/// # Errors
/// Where it cannot be read, or is no UTF-8.
pub fn text(path: &Path) -> io::Result<String> {
    let bytes = read_bytes(path).map_err(|fault| {
        let cause = fault.message(&path.to_string_lossy());
        io::Error::other(cause)
    })?;
    String::from_utf8(bytes).map_err(|error| io::Error::other(error.utf8_error()))
}

/// A reading with its mistakes placed.
struct Loaded {
    reading: Reading,
    left_out: Vec<LeftOut>,
    diagnostics: Vec<Diagnostic>,
    is_fatal: bool,
}

impl Loaded {
    fn opened(self, pictures: PictureFiles) -> Result<Opened, Refused> {
        let Self {
            reading,
            left_out,
            diagnostics,
            is_fatal,
        } = self;
        if is_fatal || reading.drafts.is_empty() {
            return Err(Refused { diagnostics });
        }
        let catalog = Catalog::new(reading.people, reading.drafts, reading.examples);
        Ok(Opened {
            catalog,
            pictures,
            left_out,
            diagnostics,
        })
    }
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Looks {
    /// The text, and every file that it names.
    Files,
    /// The same, but of a catalogue that a scan wrote the text alone: its pictures were there
    /// then, and thousands of them on a slow disk take minutes. A lost one shows where it should
    /// stand.
    Usual,
}

fn load(path: &Path, looks: Looks, progress: &mut dyn FnMut(Progress)) -> Result<Loaded, Refused> {
    let bytes = read_bytes(path).map_err(|fault| about(path, &fault))?;
    let file = path.to_string_lossy();
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let message = "the catalogue is larger than 512 MiB".to_owned();
        return Err(refused(Diagnostic::about_file(&file, message, None)));
    }
    let root = root_of(path).map_err(|fault| about(path, &fault))?;
    let is_scanned = bytes.starts_with(SCAN_MARK.as_bytes());
    let trust = if looks == Looks::Usual && is_scanned {
        Trust::ThatFilesAreThere
    } else {
        Trust::Nothing
    };
    let mut folder = Folder::disk(root, trust);
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(read_text(&file, text, &mut folder, progress)),
        Err(cause) => Err(Refused {
            diagnostics: not_utf8(&file, &bytes, cause.valid_up_to()),
        }),
    }
}

fn read_text(
    file: &str,
    text: &str,
    folder: &mut Folder,
    progress: &mut dyn FnMut(Progress),
) -> Loaded {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reading = reading::read(text, folder, progress);
    let left = std::mem::take(&mut reading.left_out);
    let offsets = reading
        .marks
        .offsets()
        .chain(left.iter().map(|left| left.offset));
    let positions = Positions::new(text, offsets);
    let mut left_out: Vec<_> = left
        .into_iter()
        .map(|left| LeftOut {
            title: escaped(&left.title),
            artwork: left.artwork.as_deref().map(escaped),
            line: positions.of(left.offset).line,
        })
        .collect();
    left_out.sort_by_key(|left| left.line);
    let marks = std::mem::take(&mut reading.marks);
    let is_fatal = marks.is_fatal();
    let diagnostics = marks.finish(file, text, &positions);
    Loaded {
        reading,
        left_out,
        diagnostics,
        is_fatal,
    }
}

/// One error at the first byte that is not UTF-8.
fn not_utf8(file: &str, bytes: &[u8], valid: usize) -> Vec<Diagnostic> {
    let text = bytes
        .get(..valid)
        .and_then(|start| std::str::from_utf8(start).ok())
        .unwrap_or("");
    let byte = bytes.get(valid).copied().unwrap_or(0);
    let mut marks = Marks::default();
    let message = format!("the catalogue is not UTF-8: byte 0x{byte:02x}");
    marks.push_fatal(text.len()..text.len(), message, "save it as UTF-8".into());
    let positions = Positions::new(text, marks.offsets());
    marks.finish(file, text, &positions)
}

/// The folder of a catalogue file, all links followed.
fn root_of(path: &Path) -> Result<std::path::PathBuf, PathFault> {
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    Ok(folder.unwrap_or_else(|| Path::new(".")).canonicalize()?)
}

/// The file, or its first 512 MiB and a byte.
fn read_bytes(path: &Path) -> Result<Vec<u8>, PathFault> {
    let about = path.metadata()?;
    // Asked before opening: opening a pipe would wait for its writer.
    if !about.is_file() {
        return Err(PathFault::NotAFile);
    }
    let expected = usize::try_from(about.len().min(MAX_FILE_BYTES)).unwrap_or(0);
    let mut bytes = Vec::with_capacity(expected + 1);
    folder::open(path)?
        .take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn about(path: &Path, fault: &PathFault) -> Refused {
    let file = path.to_string_lossy();
    let is_missing = matches!(fault, PathFault::Missing);
    let help = if is_missing {
        "check the path given by `--catalog`"
    } else {
        fault.help()
    };
    refused(Diagnostic::about_file(
        &file,
        fault.message(&file),
        Some(help),
    ))
}

fn refused(diagnostic: Diagnostic) -> Refused {
    Refused {
        diagnostics: vec![diagnostic],
    }
}
