//! The data folder: made for its owner alone, and so is every file in it.
//!
//! Modes are set after making, because the umask takes bits away and SQLite gives its own files
//! the mode of the database.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::StoreError;
use crate::adapters::private;

/// Whether there is a database. An empty file is what a process leaves that ended while making
/// one, so it is none yet.
pub(super) fn holds_database(path: &Path) -> Result<bool, StoreError> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => {
            let cause = "it is a folder".to_owned();
            Err(StoreError::CannotOpen {
                path: path.to_owned(),
                cause,
            })
        }
        Ok(metadata) => Ok(metadata.len() > 0),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(false),
        Err(cause) => Err(failed(path, cause)),
    }
}

/// Makes the folder and those above it, where they are missing, and an empty database file.
pub(super) fn make(folder: &Path) -> Result<(), StoreError> {
    let failed = |cause| StoreError::Folder {
        path: folder.to_owned(),
        cause,
    };
    if !folder.is_dir() {
        match make_folder(folder) {
            // Another process was quicker.
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
            other => other.map_err(failed)?,
        }
    }
    let path = folder.join(super::DATABASE);
    match make_file(&path) {
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => Ok(()),
        other => other.map_err(|cause| StoreError::CannotOpen {
            path,
            cause: cause.to_string(),
        }),
    }
}

/// Takes the database and its companions from everybody but the owner, where somebody else may
/// look. Where that fails the owner is somebody else, and it is for them to do.
pub(super) fn tighten(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let mut file = path.as_os_str().to_owned();
        file.push(suffix);
        tighten_file(Path::new(&file)).ok();
    }
}

/// Keeps every other process out of making the database until it is dropped; `None` where the
/// system cannot lock a folder, and the database's own locks have to do.
#[expect(clippy::disallowed_methods, reason = "the store opens its own folder")]
pub(super) fn lock(path: &Path) -> Option<File> {
    let folder = File::open(path.parent()?).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

fn failed(path: &Path, cause: io::Error) -> StoreError {
    StoreError::Folder {
        path: path.parent().unwrap_or(path).to_owned(),
        cause,
    }
}

/// As tight as it should be, whatever the umask or whoever made it.
#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    private::make_folder(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    private::make_folder(folder)
}

fn make_file(path: &Path) -> io::Result<()> {
    let file = private::options().write(true).create_new(true).open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.set_permissions(fs::Permissions::from_mode(0o600))?;
    }
    drop(file);
    Ok(())
}

#[cfg(unix)]
fn tighten_file(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path)?.permissions().mode();
    let own = mode & 0o700;
    if mode & 0o777 == own {
        return Ok(());
    }
    fs::set_permissions(path, fs::Permissions::from_mode(own))
}

#[cfg(not(unix))]
fn tighten_file(_path: &Path) -> io::Result<()> {
    Ok(())
}
