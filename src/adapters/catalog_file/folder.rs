//! The catalogue's folder: which files below it a catalogue may name.
//!
//! A catalogue comes from somebody else. It may name files of its own folder and nothing else on
//! this machine, whether by an absolute path, by `..`, or by a link.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use super::diagnostic::quoted;
use super::nearest::Nearest;

/// Names of a folder looked through for "did you mean".
const MAX_SIBLINGS: usize = 1_000;
/// Bytes that tell what a picture is: the longest signature (WebP's).
const SIGNATURE_BYTES: usize = 12;

/// Why a file of the catalogue cannot be used.
#[derive(Debug)]
pub(super) enum PathFault {
    /// It begins at the root of the file system.
    Absolute,
    /// It climbs by `..`.
    Climbs,
    /// A link leads out of the folder.
    LeadsOut,
    /// It is an absolute path outside the catalogue's `folders`.
    NotInFolders,
    /// There is no such file.
    Missing,
    /// It is a folder or a device.
    NotAFile,
    /// It is none of the four picture formats.
    NotAPicture,
    /// The system refuses it.
    Unreadable(io::Error),
}

impl PathFault {
    /// What is wrong with `file`, escaped.
    pub(super) fn message(&self, file: &str) -> String {
        let file = quoted(file);
        match self {
            Self::Absolute => format!("{file} is an absolute path"),
            Self::Climbs => format!("{file} climbs out of its folder by `..`"),
            Self::LeadsOut => format!("{file} leads out of the catalogue's folder by a link"),
            Self::NotInFolders => format!("{file} lies in none of the catalogue's `folders`"),
            Self::Missing => format!("there is no file {file}"),
            Self::NotAFile => format!("{file} is not a file"),
            Self::NotAPicture => format!("{file} is not a JPEG, PNG, WebP or GIF picture"),
            Self::Unreadable(cause) => format!("{file} cannot be read: {cause}"),
        }
    }

    /// What to do about it.
    pub(super) const fn help(&self) -> &'static str {
        match self {
            Self::Absolute | Self::Climbs => {
                "write it relative to the catalogue's folder, and keep it there"
            }
            Self::LeadsOut => "copy what the link points to into the catalogue's folder",
            Self::NotInFolders => "add its folder to `folders` at the top, if you trust this file",
            Self::Missing => "paths are relative to the catalogue's folder",
            Self::NotAFile => "name the file itself",
            Self::NotAPicture => "its first bytes decide, not its name",
            Self::Unreadable(_) => "check its permissions",
        }
    }
}

impl From<io::Error> for PathFault {
    fn from(cause: io::Error) -> Self {
        let is_missing = matches!(
            cause.kind(),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
        );
        if is_missing {
            Self::Missing
        } else {
            Self::Unreadable(cause)
        }
    }
}

/// Where the files of a catalogue lie.
#[derive(Debug)]
pub(super) enum Folder {
    /// In the program. What is in it is checked by the tests, not at every start.
    Embedded,
    /// Below a folder of this machine.
    Disk {
        /// The folder, all links followed.
        root: PathBuf,
        /// The parent last resolved: a title's pictures lie side by side.
        last: Option<(PathBuf, PathBuf)>,
        /// What is taken for granted.
        trust: Trust,
    },
}

/// What is taken for granted of a catalogue's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// Each is looked at.
    Nothing,
    /// They are there; where they lie is checked when one is opened.
    ThatFilesAreThere,
}

impl Folder {
    /// The folder at `root`, which must be free of links.
    pub(super) const fn disk(root: PathBuf, trust: Trust) -> Self {
        Self::Disk {
            root,
            last: None,
            trust,
        }
    }

    const fn is_trusted(&self) -> bool {
        matches!(
            self,
            Self::Disk {
                trust: Trust::ThatFilesAreThere,
                ..
            }
        )
    }

    /// Checks that `file` is a picture inside.
    pub(super) fn check_picture(&mut self, file: &str) -> Result<(), PathFault> {
        if self.is_trusted() {
            return check_words(file);
        }
        let Some(path) = self.locate(file)? else {
            return Ok(());
        };
        let mut start = [0; SIGNATURE_BYTES];
        // One read: a file that gives its first twelve bytes in pieces is no picture on a disk.
        let length = open(&path)?.read(&mut start)?;
        let is_picture = start.get(..length).is_some_and(is_picture);
        if is_picture {
            Ok(())
        } else {
            Err(PathFault::NotAPicture)
        }
    }

    /// Checks that `file` is a file inside.
    pub(super) fn check_file(&mut self, file: &str) -> Result<(), PathFault> {
        self.locate(file).map(|_| ())
    }

    /// Checks that `file` is inside, or inside one of `films`.
    pub(super) fn check_source(&mut self, films: &[PathBuf], file: &str) -> Result<(), PathFault> {
        if self.is_trusted() {
            return check_words_of_source(films, file);
        }
        match self {
            Self::Disk { root, .. } if Path::new(file).is_absolute() => {
                resolve_source(root, films, file).map(|_| ())
            }
            Self::Disk { .. } | Self::Embedded => self.check_file(file),
        }
    }

    /// A file beside a missing one whose name is nearly the same.
    pub(super) fn sibling(&self, file: &str, nearest: &mut Nearest) -> Option<String> {
        let Self::Disk { root, .. } = self else {
            return None;
        };
        let path = Path::new(file);
        let name = path.file_name()?.to_str()?;
        let parent = path.parent()?;
        let canonical = root
            .join(parent)
            .canonicalize()
            .ok()
            .filter(|p| p.starts_with(root))?;
        let mut names: Vec<_> = fs::read_dir(canonical)
            .ok()?
            .take(MAX_SIBLINGS)
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort_unstable();
        let near = nearest.among(name, names.iter().map(String::as_str))?;
        parent.join(near).to_str().map(str::to_owned)
    }

    /// The file with all links followed; `None` for an embedded one.
    fn locate(&mut self, file: &str) -> Result<Option<PathBuf>, PathFault> {
        check_words(file)?;
        let Self::Disk { root, last, .. } = self else {
            let is_there = super::embedded::picture(file).is_some();
            return if is_there {
                Ok(None)
            } else {
                Err(PathFault::Missing)
            };
        };
        let path = root.join(file);
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(PathFault::NotAFile);
        };
        let known = last.take().filter(|(given, _)| given == parent);
        let resolved = match known {
            Some(known) => known,
            None => (parent.to_owned(), parent.canonicalize()?),
        };
        let plain = resolved.1.join(name);
        *last = Some(resolved);
        let kind = plain.symlink_metadata()?.file_type();
        // One question to the system where it answers both: there may be 700 000 pictures.
        if kind.is_file() && plain.starts_with(&*root) {
            return Ok(Some(plain));
        }
        let found = if kind.is_symlink() {
            plain.canonicalize()?
        } else {
            plain
        };
        check_found(root, &found)?;
        Ok(Some(found))
    }
}

/// The file below `root` (itself free of links), with all links followed.
pub(super) fn resolve(root: &Path, file: &str) -> Result<PathBuf, PathFault> {
    check_words(file)?;
    let found = root.join(file).canonicalize()?;
    check_found(root, &found)?;
    Ok(found)
}

/// The source `file`: below `root`, or, written as an absolute path, below one of `films`.
pub(super) fn resolve_source(
    root: &Path,
    films: &[PathBuf],
    file: &str,
) -> Result<PathBuf, PathFault> {
    if !Path::new(file).is_absolute() || films.is_empty() {
        return resolve(root, file);
    }
    check_words_of_source(films, file)?;
    let found = Path::new(file).canonicalize()?;
    let is_inside = films
        .iter()
        .filter_map(|folder| folder.canonicalize().ok())
        .any(|folder| found.starts_with(folder));
    if !is_inside {
        return Err(PathFault::NotInFolders);
    }
    if found.metadata()?.is_file() {
        Ok(found)
    } else {
        Err(PathFault::NotAFile)
    }
}

/// Opens a file that [`resolve`] found.
#[expect(
    clippy::disallowed_methods,
    reason = "reading the catalogue's files is this room's work"
)]
pub(super) fn open(path: &Path) -> Result<File, PathFault> {
    Ok(File::open(path)?)
}

/// What can be said of a source without looking.
fn check_words_of_source(films: &[PathBuf], file: &str) -> Result<(), PathFault> {
    if !Path::new(file).is_absolute() || films.is_empty() {
        return check_words(file);
    }
    let climbs = Path::new(file)
        .components()
        .any(|part| part == Component::ParentDir);
    if climbs {
        return Err(PathFault::Climbs);
    }
    let written_inside = films
        .iter()
        .any(|folder| Path::new(file).starts_with(folder));
    if written_inside {
        Ok(())
    } else {
        Err(PathFault::NotInFolders)
    }
}

/// What can be said without looking.
fn check_words(file: &str) -> Result<(), PathFault> {
    for part in Path::new(file).components() {
        match part {
            Component::Prefix(_) | Component::RootDir => return Err(PathFault::Absolute),
            Component::ParentDir => return Err(PathFault::Climbs),
            Component::CurDir | Component::Normal(_) => {}
        }
    }
    Ok(())
}

fn check_found(root: &Path, found: &Path) -> Result<(), PathFault> {
    if !found.starts_with(root) {
        return Err(PathFault::LeadsOut);
    }
    // Asked before opening: opening a pipe would wait for its writer.
    if found.metadata()?.is_file() {
        Ok(())
    } else {
        Err(PathFault::NotAFile)
    }
}

/// Whether a file that begins so is JPEG, PNG, WebP or GIF.
pub(super) fn is_picture(start: &[u8]) -> bool {
    start.starts_with(b"\xff\xd8\xff")
        || start.starts_with(b"\x89PNG\r\n\x1a\n")
        || start.starts_with(b"GIF87a")
        || start.starts_with(b"GIF89a")
        || (start.starts_with(b"RIFF") && start.get(8..12) == Some(b"WEBP"))
}
