//! Files and folders for their owner alone.
//!
//! What keyart keeps tells what somebody watches, so nobody else on the machine may look into it.
//! Modes mean nothing outside Unix; there the folders of a user are private by themselves.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Makes a folder and those above it, where they are missing: 0700.
///
/// # Errors
/// Where they cannot be made.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// How a file is opened so that, if that makes it, it is 0600; the caller says the rest.
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options
}

/// Writes a file whole or not at all, for its owner alone; folders that are missing are made.
///
/// # Errors
/// Where it cannot be written; then what was there is as it was.
pub fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    make_folder(folder.unwrap_or_else(|| Path::new(".")))?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let fresh = path.with_file_name(name);
    let mut options = options();
    options.write(true).create(true).truncate(true);
    let written = options.open(&fresh).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&fresh, path)
    });
    if written.is_err() {
        // What stays does no harm.
        let _ = fs::remove_file(&fresh);
    }
    written
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn nobody_else_may_look_in() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("a/b");
        make_folder(&folder).unwrap();
        make_folder(&folder).expect("made twice is made");
        let file = folder.join("file");
        options().write(true).create_new(true).open(&file).unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(
            (mode(&folder), mode(&place.path().join("a"))),
            (0o700, 0o700)
        );
        assert_eq!(mode(&file), 0o600);
    }
}
