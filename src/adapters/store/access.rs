//! Who may look at the data folder: for `keyart doctor`, which opens nothing by it.

use std::io::{self, ErrorKind};
use std::path::Path;

/// What there is of the data folder, and who may look into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Access {
    /// Permission bits of the folder; `None` where there is no folder.
    pub folder: Option<u32>,
    /// Permission bits of the database; `None` where there is none.
    pub database: Option<u32>,
    /// Bytes of the database.
    pub size_bytes: u64,
}

impl Access {
    /// Looks at `folder`.
    ///
    /// # Errors
    /// Where the system does not let it be looked at, or it is no folder.
    pub fn to(folder: &Path) -> io::Result<Self> {
        let about = |path: &Path| match path.metadata() {
            Ok(metadata) => Ok(Some(metadata)),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(cause),
        };
        let Some(found) = about(folder)? else {
            return Ok(Self::default());
        };
        if !found.is_dir() {
            return Err(ErrorKind::NotADirectory.into());
        }
        let database = about(&folder.join(super::DATABASE))?;
        Ok(Self {
            folder: Some(bits(&found)),
            database: database.as_ref().map(bits),
            size_bytes: database.map_or(0, |metadata| metadata.len()),
        })
    }

    /// Whether somebody other than the owner may look into the folder or the database.
    pub fn is_open_to_others(&self) -> bool {
        const OTHERS: u32 = 0o077;
        // A closed folder hides what is in it.
        let is_open = |bits: Option<u32>| bits.is_some_and(|bits| bits & OTHERS != 0);
        is_open(self.folder)
    }
}

#[cfg(unix)]
fn bits(metadata: &std::fs::Metadata) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    metadata.permissions().mode() & 0o7777
}

#[cfg(not(unix))]
const fn bits(_: &std::fs::Metadata) -> u32 {
    0
}
