//! The program's own log, for whoever looks into a fault: written with `-v` alone, into the state
//! folder, for its owner's eyes.
//!
//! It names no titles and no viewers, and it cannot: a line holds words that are written in the
//! program, and numbers. What cannot be written is left out; nobody waits for a log. Read [`note`]
//! first.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::clock::{moment_to_text, now};
use super::private;

/// Name of the log in the state folder; the one before it has `.1` behind.
pub const JOURNAL: &str = "keyart.log";

/// Bytes after which a new file begins; there are two, so that no disk is filled.
pub const MOST_BYTES: u64 = 1024 * 1024;

/// The open log. One a process: what notes something does not know whether there is any.
static OPEN: Mutex<Option<Journal>> = Mutex::new(None);

#[derive(Debug)]
struct Journal {
    path: PathBuf,
    file: File,
    n_bytes: u64,
}

/// Begins to write to the log in `folder`, which is made where it is missing.
///
/// # Errors
/// Where the folder or the file cannot be made.
pub fn start(folder: &Path) -> io::Result<()> {
    let journal = Journal::open(folder)?;
    *OPEN.lock().unwrap_or_else(PoisonError::into_inner) = Some(journal);
    Ok(())
}

/// Writes a line, where a log is written: when, what, and numbers with their names.
pub fn note(what: &'static str, numbers: &[(&'static str, u64)]) {
    let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(journal) = open.as_mut() {
        let mut line = format!("{} {what}", moment_to_text(now()));
        for (name, number) in numbers {
            // Writing into a text cannot fail.
            let _ = write!(line, " {name}={number}");
        }
        line.push('\n');
        if journal.append(line.as_bytes()).is_err() {
            *open = None;
        }
    }
}

impl Journal {
    fn open(folder: &Path) -> io::Result<Self> {
        private::make_folder(folder)?;
        let path = folder.join(JOURNAL);
        let file = append_to(&path)?;
        let n_bytes = file.metadata()?.len();
        Ok(Self {
            path,
            file,
            n_bytes,
        })
    }

    fn append(&mut self, line: &[u8]) -> io::Result<()> {
        if self.n_bytes + line.len() as u64 > MOST_BYTES {
            let mut before = self.path.clone().into_os_string();
            before.push(".1");
            fs::rename(&self.path, before)?;
            self.file = append_to(&self.path)?;
            self.n_bytes = 0;
        }
        self.n_bytes += line.len() as u64;
        // One write a line: two programs' lines do not mix.
        self.file.write_all(line)
    }
}

fn append_to(path: &Path) -> io::Result<File> {
    private::options().append(true).create(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_never_takes_more_than_two_files_of_a_mebibyte() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("a/state");
        let mut journal = Journal::open(&state).unwrap();
        let line = [b'x'; 9_999];
        for _ in 0..400 {
            journal.append(&line).unwrap();
        }
        // What an earlier run left counts.
        let mut journal = Journal::open(&state).unwrap();
        for _ in 0..100 {
            journal.append(&line).unwrap();
        }
        let files: Vec<_> = fs::read_dir(&state)
            .unwrap()
            .map(|entry| entry.unwrap())
            .collect();
        assert_eq!(files.len(), 2);
        for file in files {
            let found = file.metadata().unwrap();
            assert!((1..=MOST_BYTES).contains(&found.len()), "{found:?}");
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt as _;
                assert_eq!(found.permissions().mode() & 0o777, 0o600);
            }
        }
    }
}
