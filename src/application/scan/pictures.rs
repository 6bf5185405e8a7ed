//! The candidates of a title: local pictures and frames, no two alike.

use std::hash::Hasher as _;
use std::path::Path;

use siphasher::sip::SipHasher13;

use super::looking::{FRAME_PX, Frame};
use crate::adapters::pictures::{Fitting, cut, decode, jpeg, read_file};
use crate::adapters::scan_cache::KeptPicture;
use crate::domain::films::Sight;
use crate::domain::frames::DifferenceHash;
use crate::domain::pixels::Pixels;

/// Most local pictures of a title, and most frames of its films.
const MOST_LOCAL: usize = 12;
/// See [`MOST_LOCAL`].
pub(super) const MOST_FRAMES: usize = 10;
/// Posters are cut, so they stand in only where there is nothing else, and two are plenty.
const MOST_POSTERS: usize = 2;
/// A picture at least so much wider than high is one across.
const ACROSS: f64 = 1.2;
/// Files no larger than this, in bytes and pixels, are kept as they are.
const SMALL_FILE: (usize, u32) = (512 << 10, 1920);

/// The kind of a picture that came out of a film.
pub(super) const FRAME: &str = "frame";

/// A picture on its way.
pub(super) struct Ready {
    kind: String,
    /// The id of a frame; a local picture is named after its bytes.
    id: Option<String>,
    is_landscape: bool,
    moods: Vec<String>,
    shot: Option<String>,
    setting: Option<String>,
    hash: DifferenceHash,
    bytes: Vec<u8>,
    /// For messages; empty for a frame.
    from: String,
}

/// Pictures as they are taken, best first.
#[derive(Default)]
pub(super) struct Taken(Vec<Ready>);

impl Taken {
    /// Takes a picture that lies beside the film.
    ///
    /// # Errors
    /// Why not, in words.
    pub(super) fn local(&mut self, path: &Path, sight: Sight) -> Result<(), String> {
        let n_local = self.0.iter().filter(|ready| !ready.from.is_empty()).count();
        if n_local >= MOST_LOCAL {
            return Err(format!("the title has {MOST_LOCAL} better pictures"));
        }
        let from = path.to_string_lossy().into_owned();
        let bytes = read_file(path).map_err(|error| error.to_string())?;
        if bytes.is_empty() {
            return Err("an empty file".to_owned());
        }
        let pixels = decode(&bytes, "it").map_err(|error| error.to_string())?;
        let hash = DifferenceHash::of(&pixels);
        if let Some(double) = self.double_of(hash) {
            return Err(format!("nearly the same as {double}"));
        }
        let is_small = bytes.len() <= SMALL_FILE.0 && pixels.width() <= SMALL_FILE.1;
        self.0.push(Ready {
            kind: sight.word().to_owned(),
            id: None,
            is_landscape: is_across(&pixels),
            moods: Vec::new(),
            shot: None,
            setting: None,
            hash,
            bytes: if is_small {
                bytes
            } else {
                jpeg(&shrunk(&pixels))
            },
            from,
        });
        Ok(())
    }

    /// Takes a local picture that was kept; one that cannot be read is made anew the next time.
    pub(super) fn again(&mut self, kept: &Path, picture: KeptPicture) {
        let Some((bytes, pixels)) = read_file(kept)
            .ok()
            .and_then(|bytes| decode(&bytes, "it").ok().map(|pixels| (bytes, pixels)))
        else {
            return;
        };
        self.0.push(Ready {
            kind: picture.kind,
            id: None,
            setting: picture.setting,
            is_landscape: picture.is_landscape,
            moods: picture.moods,
            shot: picture.shot,
            hash: DifferenceHash::of(&pixels),
            bytes,
            from: picture.from,
        });
    }

    /// Takes the cover that lies in a film, unless it is nearly a picture that is there.
    pub(super) fn cover(&mut self, pixels: &Pixels, film: &Path) {
        let hash = DifferenceHash::of(pixels);
        if self.0.iter().any(|ready| ready.hash.is_double_of(hash)) {
            return;
        }
        let is_landscape = is_across(pixels);
        let sight = if is_landscape {
            Sight::Landscape
        } else {
            Sight::Poster
        };
        self.0.push(Ready {
            kind: sight.word().to_owned(),
            id: None,
            is_landscape,
            moods: Vec::new(),
            shot: None,
            setting: None,
            hash,
            bytes: jpeg(&shrunk(pixels)),
            from: format!("{} (its cover)", film.display()),
        });
    }

    /// Takes a frame, unless it is nearly a picture that is there.
    pub(super) fn frame(&mut self, frame: Frame) {
        let n_frames = self.0.iter().filter(|ready| ready.from.is_empty()).count();
        let hash = DifferenceHash::of(&frame.pixels);
        let is_double = self.0.iter().any(|ready| ready.hash.is_double_of(hash));
        if n_frames >= MOST_FRAMES || is_double {
            return;
        }
        self.0.push(Ready {
            kind: FRAME.to_owned(),
            id: Some(frame.id),
            is_landscape: is_across(&frame.pixels),
            moods: frame.shown.moods,
            shot: frame.shown.shot,
            setting: frame.shown.setting,
            hash,
            bytes: jpeg(&shrunk(&frame.pixels)),
            from: String::new(),
        });
    }

    fn double_of(&self, hash: DifferenceHash) -> Option<String> {
        let double = self.0.iter().find(|ready| ready.hash.is_double_of(hash))?;
        let name = Path::new(&double.from).file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// Pictures across; posters where there are none.
    pub(super) fn finish(self, dropped: &mut Vec<(String, String)>) -> Vec<Ready> {
        let has_landscape = self.0.iter().any(|ready| ready.is_landscape);
        let mut n_posters = 0;
        let mut kept = Vec::new();
        for ready in self.0 {
            let is_wanted = ready.is_landscape || (!has_landscape && n_posters < MOST_POSTERS);
            if is_wanted {
                n_posters += usize::from(!ready.is_landscape);
                kept.push(ready);
            } else if !ready.from.is_empty() {
                let reason = "a picture upright, which would be cut; there are better ones";
                dropped.push((ready.from, reason.to_owned()));
            }
        }
        kept
    }
}

/// The records of pictures, and their files by name. A file's name follows from its bytes, so that
/// a picture keeps it whatever joins it.
pub(super) fn named(pictures: Vec<Ready>) -> (Vec<KeptPicture>, Vec<(String, Vec<u8>)>) {
    let mut records: Vec<KeptPicture> = Vec::new();
    let mut files = Vec::new();
    for ready in pictures {
        let file = file_name(&ready.kind, &ready.bytes);
        if records.iter().any(|record| record.file == file) {
            continue;
        }
        let stem = file
            .rsplit_once('.')
            .map_or(file.as_str(), |(stem, _)| stem);
        records.push(KeptPicture {
            id: ready.id.unwrap_or_else(|| stem.to_owned()),
            file: file.clone(),
            kind: ready.kind,
            is_landscape: ready.is_landscape,
            moods: ready.moods,
            shot: ready.shot,
            people: Vec::new(),
            hash: ready.hash.0,
            setting: ready.setting,
            from: ready.from,
        });
        files.push((file, ready.bytes));
    }
    (records, files)
}

/// The name of a picture's file, after its bytes.
pub(super) fn file_name(kind: &str, bytes: &[u8]) -> String {
    let mut hasher = SipHasher13::new_with_keys(0, 0);
    hasher.write(bytes);
    format!("{kind}-{:08x}.{}", hasher.finish() >> 32, end_of(bytes))
}

pub(super) fn is_across(pixels: &Pixels) -> bool {
    f64::from(pixels.width()) >= f64::from(pixels.height()) * ACROSS
}

pub(super) fn shrunk(pixels: &Pixels) -> Pixels {
    let longest = pixels.width().max(pixels.height());
    if longest <= FRAME_PX {
        return pixels.clone();
    }
    let side = |side: u32| {
        let side = u64::from(side) * u64::from(FRAME_PX) / u64::from(longest);
        u32::try_from(side).unwrap_or(1).max(1)
    };
    cut(
        pixels,
        side(pixels.width()),
        side(pixels.height()),
        Fitting::Stretch,
    )
}

fn end_of(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', ..] => "png",
        [b'G', b'I', b'F', ..] => "gif",
        [b'R', b'I', b'F', b'F', ..] => "webp",
        _ => "jpg",
    }
}
