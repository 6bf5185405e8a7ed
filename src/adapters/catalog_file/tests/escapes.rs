//! A catalogue names files of its own folder and no others.

use std::fs;
use std::os::unix::fs::symlink;

use super::*;

/// Puts what a case needs into the catalogue's folder.
type Prepare<'a> = Box<dyn Fn(&Path) + 'a>;

/// A catalogue whose second artwork is `file`, in a folder prepared by `prepare`.
fn with_file(file: &str, prepare: impl FnOnce(&Path)) -> (TempDir, PathBuf) {
    let (dir, path) = folder(GOOD.replace("a/place.png", file));
    prepare(dir.path());
    (dir, path)
}

#[test]
fn links_out_of_the_folder_are_refused() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.png"), PNG).unwrap();
    let secret = outside.path().join("secret.png");
    let cases: [(&str, Prepare<'_>); 3] = [
        (
            "a/link.png",
            Box::new(|root| symlink(&secret, root.join("a/link.png")).unwrap()),
        ),
        (
            "b/secret.png",
            Box::new(|root| symlink(outside.path(), root.join("b")).unwrap()),
        ),
        (
            "b/c/secret.png",
            Box::new(|root| {
                fs::create_dir(root.join("b")).unwrap();
                symlink(outside.path(), root.join("b/c")).unwrap();
            }),
        ),
    ];
    for (file, prepare) in cases {
        let (_dir, path) = with_file(file, prepare);
        let found = check(&path);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].message.contains("by a link"), "{found:?}");
        assert_eq!(open(&path).unwrap().catalog.artworks().len(), 2);
    }
}

#[test]
fn links_within_the_folder_are_followed() {
    let (_dir, path) = with_file("b/place.png", |root| {
        symlink(root.join("a"), root.join("b")).unwrap();
    });
    assert_eq!(check(&path), []);
}

#[test]
fn a_catalogue_reached_by_a_link_keeps_the_folder_of_the_link() {
    let (_dir, path) = folder(GOOD);
    let other = tempfile::tempdir().unwrap();
    symlink(path.parent().unwrap(), other.path().join("here")).unwrap();
    assert_eq!(check(&other.path().join("here/catalog.toml")), []);
}

#[test]
fn a_link_that_changes_after_the_check_is_refused_when_opened() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("lead.png"), PNG).unwrap();
    let (dir, path) = folder(GOOD);
    let opened = open(&path).unwrap();
    fs::rename(dir.path().join("a"), dir.path().join("old")).unwrap();
    symlink(outside.path(), dir.path().join("a")).unwrap();
    let error = opened
        .pictures
        .bytes(&opened.catalog, ArtworkIx(0))
        .unwrap_err();
    assert!(error.to_string().contains("by a link"), "{error}");
    fs::remove_file(dir.path().join("a")).unwrap();
    let error = opened
        .pictures
        .bytes(&opened.catalog, ArtworkIx(0))
        .unwrap_err();
    assert_eq!(error.to_string(), "there is no file `a/lead.png`");
}

#[test]
fn a_link_in_a_circle_and_a_dangling_link_are_errors() {
    for target in ["loop.png", "nowhere.png"] {
        let (_dir, path) = with_file("a/loop.png", |root| {
            symlink(root.join("a").join(target), root.join("a/loop.png")).unwrap();
        });
        assert_eq!(check(&path).len(), 1);
    }
}
