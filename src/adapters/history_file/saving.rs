//! A file, whole or not at all: written beside its place, flushed to the disk, and moved there.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::HistoryFileError;
use crate::adapters::private;

/// Writes a file that only its owner may read. What is there is replaced with `force` alone, and
/// only where it is a plain file; where that cannot be done whole, nothing changes.
///
/// # Errors
/// [`HistoryFileError::Exists`], [`HistoryFileError::NotPlain`], [`HistoryFileError::Unwritable`].
pub fn save(
    path: &Path,
    force: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), HistoryFileError> {
    let failed = |cause: io::Error| HistoryFileError::Unwritable {
        path: path.to_owned(),
        cause,
    };
    let exists = || HistoryFileError::Exists {
        path: path.to_owned(),
    };
    // A link is followed: its target is what is replaced.
    let target = match path.canonicalize() {
        Ok(_) if !force => return Err(exists()),
        Ok(target) if !target.is_file() => {
            return Err(HistoryFileError::NotPlain {
                path: path.to_owned(),
            });
        }
        Ok(target) => target,
        Err(cause) if cause.kind() == ErrorKind::NotFound => path.to_owned(),
        Err(cause) => return Err(failed(cause)),
    };
    let beside = beside(&target).map_err(failed)?;
    let outcome = fill(&beside, write).and_then(|()| settle(&beside, &target, force));
    if outcome.is_err() {
        // It may be what could not be made.
        fs::remove_file(&beside).ok();
    }
    outcome.map_err(|cause| {
        if cause.kind() == ErrorKind::AlreadyExists {
            exists()
        } else {
            failed(cause)
        }
    })
}

/// A name in the same folder that nobody else uses.
fn beside(target: &Path) -> io::Result<PathBuf> {
    let name = target.file_name().ok_or(ErrorKind::InvalidInput)?;
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}.part", std::process::id()));
    Ok(target.with_file_name(hidden))
}

fn fill(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(make(path)?);
    write(&mut out)?;
    out.into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()
}

/// Moves it to its place. Without `force` a link is made, which fails where something has come
/// there meanwhile; a file system without links gets a look and a move.
fn settle(from: &Path, to: &Path, force: bool) -> io::Result<()> {
    if !force {
        match fs::hard_link(from, to) {
            Ok(()) => return fs::remove_file(from),
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => return Err(cause),
            Err(_) if to.symlink_metadata().is_ok() => return Err(ErrorKind::AlreadyExists.into()),
            Err(_) => {}
        }
    }
    fs::rename(from, to)
}

fn make(path: &Path) -> io::Result<File> {
    open_anew(path, private::options().write(true).create_new(true))
}

/// What a process of the same number left behind when it was killed is in nobody's way.
fn open_anew(path: &Path, options: &OpenOptions) -> io::Result<File> {
    match options.open(path) {
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            options.open(path)
        }
        other => other,
    }
}
