//! Chosen frames beside the films, where somebody asks for it: under names that Kodi and Jellyfin
//! read. What is there is never replaced.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::pictures::FRAME;
use crate::adapters::scan_cache::ScanCache;
use crate::application::Fault;
use crate::domain::films::{File, Found};

/// Most numbers that are tried for a name.
const MOST_NUMBERS: u32 = 1000;

/// Writes the frames of all titles; gives the paths. A dry run only gives them.
///
/// # Errors
/// Where a folder cannot be written.
pub(super) fn write_artwork(
    (files, folders): (&[File], &[PathBuf]),
    titles: &[Found],
    cache: &ScanCache,
    dry_run: bool,
) -> Result<Vec<String>, Fault> {
    let mut written = Vec::new();
    for found in titles {
        let first = found.videos.first().and_then(|video| files.get(video.file));
        let video = first.and_then(|file| Some(folders.get(file.root)?.join(&file.path)));
        let place = found.artwork_place(files);
        let place =
            place.and_then(|(root, below, begin)| Some((folders.get(root)?.join(below), begin)));
        let (Some(video), Some((folder, begin))) = (video, place) else {
            continue;
        };
        let video = video.to_string_lossy();
        let kept = cache.get(&video).map(|kept| kept.pictures);
        let frames = kept.into_iter().flatten().filter(|one| one.kind == FRAME);
        let mut number = 0;
        for frame in frames {
            let from = cache.picture(&video, &frame.file);
            let place = (folder.as_path(), begin.as_str());
            let to =
                put(&from, place, &mut number, dry_run).map_err(|cause| Fault::CannotWrite {
                    path: folder.display().to_string(),
                    cause: cause.to_string(),
                })?;
            written.extend(to.map(|to| to.to_string_lossy().into_owned()));
        }
    }
    Ok(written)
}

/// Copies a picture to the first free name from `number` on; nothing where too many are taken.
fn put(
    from: &Path,
    (folder, begin): (&Path, &str),
    number: &mut u32,
    dry_run: bool,
) -> io::Result<Option<PathBuf>> {
    while *number < MOST_NUMBERS {
        let name = match *number {
            0 => format!("{begin}fanart.jpg"),
            n => format!("{begin}fanart{n}.jpg"),
        };
        *number += 1;
        let to = folder.join(name);
        if to.symlink_metadata().is_ok() {
            continue;
        }
        if dry_run {
            return Ok(Some(to));
        }
        // New or not at all: somebody else may have been quicker.
        let made = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&to);
        let mut file = match made {
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made?,
        };
        #[expect(clippy::disallowed_methods, reason = "a picture of the cache, copied")]
        let bytes = fs::read(from)?;
        if let Err(cause) = file.write_all(&bytes) {
            // Half a picture is none.
            let _ = fs::remove_file(&to);
            return Err(cause);
        }
        return Ok(Some(to));
    }
    Ok(None)
}
