//! What a scan learnt of each title, kept in the cache folder for the next scan.
//!
//! One folder a title, made beside its place and moved there whole, so that a scan which is
//! killed leaves either all of it or nothing. Everything is for its owner alone. Nothing here is
//! needed: what is gone is learnt again. Read [`ScanCache`] first.

mod footage;

use std::fs::{self, File};
use std::hash::Hasher as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;

use super::private;
use crate::domain::frames::Footage;

/// Rises when the same files would give another result.
const SCANNER_VERSION: u32 = 2;
/// The record of a title, in its folder.
const RECORD: &str = "title.json";
/// Begins the names of folders that are being written.
const UNFINISHED: &str = "unfinished-";

/// The cache of scans. One scan at a time holds it.
#[derive(Debug)]
pub struct ScanCache {
    folder: PathBuf,
    _lock: Option<File>,
}

/// A file that a result rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// Its whole path.
    pub path: String,
    /// Its size.
    pub size_bytes: u64,
    /// When it was written last, in milliseconds since 1970.
    pub modified_ms: i64,
}

/// A picture of a title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptPicture {
    /// Its id: of a frame by its moment, so that it stays whatever joins it.
    pub id: String,
    /// Its file in the title's folder of the cache.
    pub file: String,
    /// What it is: `fanart`, `poster`, `frame` …
    pub kind: String,
    /// Whether it is wider than high.
    pub is_landscape: bool,
    /// Moods that were measured.
    pub moods: Vec<String>,
    /// Shot size, where it was measured.
    pub shot: Option<String>,
    /// The file beside the film that it is; empty for a frame.
    pub from: String,
    /// The light of the place, where it was measured.
    pub setting: Option<String>,
    /// Names of those whom the viewer knows in it.
    pub people: Vec<String>,
    /// Its fingerprint, by which near doubles are found.
    pub hash: u64,
}

/// A film of a title that was looked through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFilm {
    /// The word for it in the ids of its frames; empty where there is but one.
    pub word: String,
    /// Its whole path.
    pub path: String,
}

/// What is kept of a title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    version: u32,
    /// The title's first video.
    pub video: String,
    /// All that the result rests on.
    pub prints: Vec<Print>,
    /// How its films were looked through: empty where they were not.
    pub looked: String,
    /// How many of its films could not be looked through.
    pub n_failed: usize,
    /// Minutes, where they were measured.
    pub runtime_min: Option<u16>,
    /// Its pictures, best first.
    pub pictures: Vec<KeptPicture>,
    /// Files that were of no use, and why.
    pub dropped: Vec<(String, String)>,
    /// Its films that were looked through; [`ScanCache::footage`] has what was seen.
    pub films: Vec<KeptFilm>,
    /// What the viewer had decided when the pictures were chosen, in words that only compare.
    pub choices: String,
}

impl Kept {
    /// Nothing yet, about these files.
    pub const fn of(video: String, prints: Vec<Print>) -> Self {
        Self {
            version: SCANNER_VERSION,
            video,
            prints,
            looked: String::new(),
            n_failed: 0,
            runtime_min: None,
            pictures: Vec::new(),
            dropped: Vec::new(),
            films: Vec::new(),
            choices: String::new(),
        }
    }
}

/// Why there is no cache to use.
#[derive(Debug, thiserror::Error)]
pub enum CacheError {
    /// Another scan holds it.
    #[error("another scan is running")]
    Busy,
    /// The system refuses it.
    #[error("the cache {} cannot be written: {cause}", path.display())]
    Unwritable {
        /// What.
        path: PathBuf,
        /// The system's words.
        cause: io::Error,
    },
}

impl ScanCache {
    /// Opens the cache below the cache folder, for one scan, and takes away what a killed one
    /// left.
    ///
    /// # Errors
    /// [`CacheError`].
    pub fn open(cache_folder: &Path) -> Result<Self, CacheError> {
        let folder = cache_folder.join("scan");
        let failed = |cause| CacheError::Unwritable {
            path: folder.clone(),
            cause,
        };
        private::make_folder(&folder).map_err(failed)?;
        let mut options = private::options();
        options.create(true).truncate(false).write(true);
        let lock = options.open(folder.join("lock")).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) | Err(fs::TryLockError::Error(_)) => {}
            Err(fs::TryLockError::WouldBlock) => return Err(CacheError::Busy),
        }
        for entry in fs::read_dir(&folder).map_err(failed)?.flatten() {
            if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
                // What stays is taken away the next time.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        Ok(Self {
            folder,
            _lock: Some(lock),
        })
    }

    /// The cache to look into, whoever holds it.
    pub fn look_into(cache_folder: &Path) -> Self {
        Self {
            folder: cache_folder.join("scan"),
            _lock: None,
        }
    }

    /// What is kept of the title that begins with this video, if it was made by this version.
    pub fn get(&self, video: &str) -> Option<Kept> {
        let path = self.place(video).join(RECORD);
        #[expect(
            clippy::disallowed_methods,
            reason = "this adapter reads its own records"
        )]
        let bytes = fs::read(path).ok()?;
        let kept: Kept = serde_json::from_slice(&bytes).ok()?;
        let is_whole = |picture: &KeptPicture| self.picture(video, &picture.file).is_file();
        let is_usable = kept.version == SCANNER_VERSION && kept.video == video;
        (is_usable && kept.pictures.iter().all(is_whole)).then_some(kept)
    }

    /// What was seen in the n-th film of a title.
    pub fn footage(&self, video: &str, n: usize) -> Option<Footage> {
        let path = self.place(video).join(footage_name(n));
        #[expect(
            clippy::disallowed_methods,
            reason = "this adapter reads its own records"
        )]
        let bytes = fs::read(path).ok()?;
        footage::read(&bytes)
    }

    /// Keeps a title with its pictures and what was seen in its films, in their order; whole or
    /// not at all.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn put(
        &self,
        kept: &Kept,
        pictures: &[(String, Vec<u8>)],
        seen: &[Footage],
    ) -> Result<(), CacheError> {
        let place = self.place(&kept.video);
        let name = place
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let fresh = self.folder.join(format!("{UNFINISHED}{name}"));
        let failed = |cause| CacheError::Unwritable {
            path: fresh.clone(),
            cause,
        };
        let write = || -> io::Result<()> {
            let _ = fs::remove_dir_all(&fresh);
            private::make_folder(&fresh)?;
            for (name, bytes) in pictures {
                write_file(&fresh.join(name), bytes)?;
            }
            for (n, footage) in seen.iter().enumerate() {
                write_file(&fresh.join(footage_name(n)), &footage::written(footage)?)?;
            }
            write_file(&fresh.join(RECORD), &serde_json::to_vec(kept)?)?;
            if place.exists() {
                fs::remove_dir_all(&place)?;
            }
            fs::rename(&fresh, &place)
        };
        write().map_err(failed)
    }

    /// Where a kept picture lies.
    pub fn picture(&self, video: &str, file: &str) -> PathBuf {
        self.place(video).join(file)
    }

    /// Forgets titles below these folders that are no longer `here`.
    pub fn forget_gone(&self, roots: &[PathBuf], here: &std::collections::BTreeSet<String>) {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        for entry in entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.is_dir())
        {
            #[expect(
                clippy::disallowed_methods,
                reason = "this adapter reads its own records"
            )]
            let kept = fs::read(entry.join(RECORD)).ok();
            let kept = kept.and_then(|bytes| serde_json::from_slice::<Kept>(&bytes).ok());
            let is_gone = kept.is_none_or(|kept| {
                let is_below = roots
                    .iter()
                    .any(|root| Path::new(&kept.video).starts_with(root));
                is_below && !here.contains(&kept.video)
            });
            if is_gone {
                let _ = fs::remove_dir_all(entry);
            }
        }
    }

    fn place(&self, video: &str) -> PathBuf {
        let half = |key| {
            let mut hasher = SipHasher13::new_with_keys(key, 0);
            hasher.write(video.as_bytes());
            hasher.finish()
        };
        self.folder
            .join(format!("{:016x}{:016x}", half(0), half(1)))
    }
}

fn footage_name(n: usize) -> String {
    format!("film-{n}.json")
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = private::options();
    let mut file = options.write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(video: &str) -> Kept {
        let mut kept = Kept::of(video.to_owned(), Vec::new());
        kept.pictures.push(KeptPicture {
            id: "1".into(),
            people: Vec::new(),
            hash: 0,
            file: "1.jpg".into(),
            kind: "fanart".into(),
            is_landscape: true,
            moods: vec!["tense".into()],
            shot: None,
            setting: None,
            from: String::new(),
        });
        kept
    }

    #[test]
    fn what_is_kept_comes_back_and_what_is_gone_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let cache = ScanCache::open(folder.path()).unwrap();
        assert!(matches!(
            ScanCache::open(folder.path()),
            Err(CacheError::Busy)
        ));
        for video in ["/films/a.mkv", "/films/b.mkv", "/other/c.mkv"] {
            cache
                .put(
                    &kept(video),
                    &[("1.jpg".into(), vec![1, 2])],
                    &[Footage::default()],
                )
                .unwrap();
            assert_eq!(cache.footage(video, 0), Some(Footage::default()));
            assert_eq!(cache.footage(video, 1), None);
            assert_eq!(cache.get(video), Some(kept(video)));
        }
        let picture = cache.picture("/films/a.mkv", "1.jpg");
        assert_eq!(picture.metadata().unwrap().len(), 2);
        cache.forget_gone(&["/films".into()], &["/films/a.mkv".to_owned()].into());
        let is_there = |video| cache.get(video).is_some();
        assert!(is_there("/films/a.mkv") && is_there("/other/c.mkv") && !is_there("/films/b.mkv"));
        fs::remove_file(cache.picture("/films/a.mkv", "1.jpg")).unwrap();
        assert_eq!(cache.get("/films/a.mkv"), None);
    }

    #[cfg(unix)]
    #[test]
    fn it_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let cache = ScanCache::open(folder.path()).unwrap();
        cache
            .put(
                &kept("/films/a.mkv"),
                &[("1.jpg".into(), vec![1])],
                &[Footage::default()],
            )
            .unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        let picture = cache.picture("/films/a.mkv", "1.jpg");
        assert_eq!(
            (mode(&picture), mode(picture.parent().unwrap())),
            (0o600, 0o700)
        );
        assert_eq!(mode(&picture.with_file_name("film-0.json")), 0o600);
    }

    #[test]
    fn what_a_killed_scan_left_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let half = folder.path().join("scan/unfinished-1");
        fs::create_dir_all(&half).unwrap();
        ScanCache::open(folder.path()).unwrap();
        assert!(!half.exists());
    }
}
