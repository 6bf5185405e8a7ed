//! Folders as they are: linked, locked, oddly named.

use super::*;

fn walked(root: &Path) -> (Vec<String>, Vec<String>) {
    let found = walk(&[root.to_owned()], &mut |_| true);
    let left = found.left.iter().map(|left| {
        format!(
            "{}: {}",
            left.path.file_name().unwrap().to_string_lossy(),
            left.reason
        )
    });
    (
        found.files.into_iter().map(|file| file.path).collect(),
        left.collect(),
    )
}

fn write(root: &Path, path: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, "x").unwrap();
}

#[test]
fn files_come_in_order_and_folders_may_ask_to_be_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    for path in [
        "b/2.mkv",
        "b/1.mkv",
        "a.mkv",
        "c/.nomedia",
        "c/x.mkv",
        ".git/x.mkv",
        "b/.actors/A_B.jpg",
        "._a.mkv",
    ] {
        write(folder.path(), path);
    }
    let (files, left) = walked(folder.path());
    assert_eq!(files, ["a.mkv", "b/.actors/A_B.jpg", "b/1.mkv", "b/2.mkv"]);
    assert_eq!(left, ["c: there is a file `.nomedia` in it"]);
}

#[test]
fn missing_folders_are_told() {
    let (files, left) = walked(Path::new("/nonexistent/films"));
    assert!(files.is_empty());
    assert!(left[0].starts_with("films: it cannot be read"), "{left:?}");
}

#[cfg(unix)]
#[test]
fn links_lead_into_no_circle_and_odd_names_are_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "a/1.mkv");
    symlink(root, root.join("a/up")).unwrap();
    symlink(root.join("a"), root.join("again")).unwrap();
    symlink("nowhere", root.join("lost.mkv")).unwrap();
    fs::write(root.join(OsStr::from_bytes(b"\xff.mkv")), "x").unwrap();
    fs::write(root.join("bell\u{7}.mkv"), "x").unwrap();
    fs::write(root.join("two  spaces.mkv"), "x").unwrap();
    let (files, left) = walked(root);
    assert_eq!(files, ["a/1.mkv", "two  spaces.mkv"]);
    let said = left.join("\n");
    for part in [
        "up: it is a folder that was",
        "again: it is a folder",
        "lost.mkv: it cannot",
        "no UTF-8",
        "bell\u{7}.mkv: its name holds",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[cfg(unix)]
#[test]
fn folders_that_may_not_be_read_are_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "locked/1.mkv");
    write(folder.path(), "2.mkv");
    let locked = folder.path().join("locked");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    let may_read_all = fs::read_dir(&locked).is_ok();
    let (files, left) = walked(folder.path());
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o700)).unwrap();
    if may_read_all {
        #[expect(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("skipped: this user may read everything");
        }
        return;
    }
    assert_eq!(files, ["2.mkv"]);
    assert!(left[0].starts_with("locked: it cannot be read"), "{left:?}");
}
