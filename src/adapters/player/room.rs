//! A folder for one socket, which nobody else may enter, and which goes when it is dropped.

use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// The folder. A socket's path may have some hundred bytes, so it lies where paths are short.
#[derive(Debug)]
pub(super) struct Room {
    folder: PathBuf,
}

impl Room {
    pub(super) fn make() -> io::Result<Self> {
        /// Several films in one process, one after the other.
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let process = std::process::id();
        for _ in 0..1000 {
            let number = NEXT.fetch_add(1, Ordering::SeqCst);
            let folder = std::env::temp_dir().join(format!("keyart-{process}-{number}"));
            // Made new, and by us: what lies there already is somebody else's.
            match std::fs::DirBuilder::new().mode(0o700).create(&folder) {
                Ok(()) => return Ok(Self { folder }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    pub(super) fn socket(&self) -> PathBuf {
        self.folder.join("mpv")
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // Nobody can be told of a folder that stays, and it holds nothing.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
