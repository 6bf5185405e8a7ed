//! Other programs: where they lie, and what tmux knows. Looking for one does not start it.

mod tmux;

use std::path::{Path, PathBuf};

pub use tmux::Tmux;

/// The first file of this name that may be run, in the folders of the search path.
pub fn find(name: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    let candidates = folders.iter().map(|folder| folder.join(name));
    candidates.into_iter().find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    const MAY_RUN: u32 = 0o111;
    let found = path.metadata();
    found.is_ok_and(|found| found.is_file() && found.permissions().mode() & MAY_RUN != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file() || path.with_extension("exe").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_that_may_be_run_are_programs() {
        let folder = tempfile::tempdir().unwrap();
        let folders = [PathBuf::from("/nonexistent"), folder.path().to_owned()];
        std::fs::write(folder.path().join("mpv"), "").unwrap();
        std::fs::create_dir(folder.path().join("ffmpeg")).unwrap();
        assert_eq!(find("ffmpeg", &folders), None);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(find("mpv", &folders), None);
            let mode = std::fs::Permissions::from_mode(0o755);
            std::fs::set_permissions(folder.path().join("mpv"), mode).unwrap();
            assert_eq!(find("mpv", &folders), Some(folder.path().join("mpv")));
        }
    }
}
