//! Walking the folders of films: what lies in them, nothing opened, nothing written.
//!
//! Links to folders are followed unless they lead back into a folder that the walk is in or was
//! in; what cannot be read is told. Names that are no UTF-8 or hold control characters cannot
//! stand in a catalogue, so they are told, too. Read [`walk`] first.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::domain::films::File;
use crate::domain::history::Moment;
use crate::domain::wording::is_unprintable;

/// Deepest folder below a root; libraries have four levels.
const MAX_DEPTH: usize = 24;
/// Most files of a walk; a large library has some 100 000.
const MAX_FILES: usize = 2_000_000;
/// Longest path in bytes, which is Linux's own.
const MAX_PATH_BYTES: usize = 4096;
/// Files by which a folder says that it wants to be left alone (Jellyfin, Kodi and Android).
const LEAVE_ALONE: [&str; 3] = [".ignore", ".nomedia", ".plexignore"];
/// Folders that systems keep for themselves.
const OF_SYSTEMS: [&str; 5] = [
    "$recycle.bin",
    "system volume information",
    "lost+found",
    "@eadir",
    "#recycle",
];

/// Something that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Its whole path, as far as it can be written.
    pub path: PathBuf,
    /// Why.
    pub reason: String,
}

/// What lies below the folders.
#[derive(Clone, Debug, Default)]
pub struct Walked {
    /// Every file, by root and path.
    pub files: Vec<File>,
    /// What was left out.
    pub left: Vec<Left>,
}

/// Walks folders, in the order of names. `tell` is called for each folder and may end the walk by
/// answering `false`.
pub fn walk(roots: &[PathBuf], tell: &mut dyn FnMut(&Path) -> bool) -> Walked {
    let mut walk = Walk {
        walked: Walked::default(),
        seen: BTreeSet::new(),
        goes_on: true,
    };
    for (root, path) in roots.iter().enumerate() {
        walk.folder(root, path, "", tell);
    }
    walk.walked
        .files
        .sort_by(|a, b| (a.root, &a.path).cmp(&(b.root, &b.path)));
    walk.walked
}

struct Walk {
    walked: Walked,
    /// Folders by device and number, so that no link leads in circles.
    seen: BTreeSet<(u64, u64)>,
    goes_on: bool,
}

impl Walk {
    fn folder(
        &mut self,
        root: usize,
        path: &Path,
        below: &str,
        tell: &mut dyn FnMut(&Path) -> bool,
    ) {
        self.goes_on &= tell(path);
        if !self.goes_on {
            return;
        }
        let entries = match self.entries(path, below) {
            Ok(entries) => entries,
            Err(Some(reason)) => return self.leave(path, &reason),
            Err(None) => return,
        };
        for entry in entries {
            if self.walked.files.len() >= MAX_FILES {
                self.leave(path, "there are more files than a scan takes");
                self.goes_on = false;
                return;
            }
            self.entry(root, &entry, below, tell);
        }
    }

    /// What is in a folder, by name; else why not, or nothing where it was walked already.
    fn entries(&mut self, path: &Path, below: &str) -> Result<Vec<DirEntry>, Option<String>> {
        let unreadable = |cause: io::Error| Some(format!("it cannot be read: {cause}"));
        let about = path.metadata().map_err(unreadable)?;
        if !self.seen.insert(identity(&about, path)) {
            let is_root = below.is_empty();
            let reason = "it is a folder that was walked already, by a link or named twice";
            return Err((!is_root).then(|| reason.to_owned()));
        }
        let read = fs::read_dir(path).map_err(unreadable)?;
        let mut entries = Vec::new();
        for entry in read {
            entries.push(entry.map_err(unreadable)?);
        }
        let asks = |entry: &DirEntry| LEAVE_ALONE.iter().any(|name| entry.file_name() == *name);
        if let Some(entry) = entries.iter().find(|entry| asks(entry)) {
            let name = entry.file_name();
            return Err(Some(format!(
                "there is a file `{}` in it",
                name.to_string_lossy()
            )));
        }
        entries.sort_by_key(DirEntry::file_name);
        Ok(entries)
    }

    fn entry(
        &mut self,
        root: usize,
        entry: &DirEntry,
        below: &str,
        tell: &mut dyn FnMut(&Path) -> bool,
    ) {
        let path = entry.path();
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            return self.leave(&path, "its name is no UTF-8");
        };
        if name.chars().any(is_unprintable) {
            return self.leave(&path, "its name holds characters that cannot be printed");
        }
        if path.as_os_str().len() > MAX_PATH_BYTES {
            return self.leave(&path, "its path is too long");
        }
        let about = match path.metadata() {
            Ok(about) => about,
            Err(cause) => return self.leave(&path, &format!("it cannot be read: {cause}")),
        };
        let own = if below.is_empty() {
            name.to_owned()
        } else {
            format!("{below}/{name}")
        };
        if about.is_dir() {
            let lower = name.to_lowercase();
            // Pictures of actors lie in a hidden folder.
            let is_hidden = name.starts_with('.') && lower != ".actors";
            if is_hidden || OF_SYSTEMS.contains(&lower.as_str()) {
                return;
            }
            if own.matches('/').count() >= MAX_DEPTH {
                return self.leave(&path, "it lies too deep");
            }
            self.folder(root, &path, &own, tell);
        } else if about.is_file() && !name.starts_with("._") {
            let modified = modified(&about);
            self.walked.files.push(File {
                root,
                path: own,
                size_bytes: about.len(),
                modified,
            });
        }
    }

    fn leave(&mut self, path: &Path, reason: &str) {
        self.walked.left.push(Left {
            path: path.to_owned(),
            reason: reason.to_owned(),
        });
    }
}

/// When a file was written last, in milliseconds; 0 where the system does not say.
fn modified(about: &Metadata) -> Moment {
    let since = about
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Moment(
        since
            .and_then(|since| i64::try_from(since.as_millis()).ok())
            .unwrap_or(0),
    )
}

#[cfg(unix)]
fn identity(about: &Metadata, _path: &Path) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (about.dev(), about.ino())
}

#[cfg(not(unix))]
fn identity(_about: &Metadata, path: &Path) -> (u64, u64) {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    path.canonicalize()
        .unwrap_or_else(|_| path.to_owned())
        .hash(&mut hasher);
    (0, hasher.finish())
}
