//! The pictures that the browser can show: the artworks of its library, and stills of films that
//! are looked over, taken out of them when they are to be seen.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use crate::adapters::media::{Media, Probe};
use crate::adapters::pictures::{PictureError, PictureSource, Tint, jpeg};
use crate::application::frames::frame_at;
use crate::application::{Library, Pictures};
use crate::domain::catalog::ArtworkIx;
use crate::domain::frames::FrameTime;
use crate::domain::wording::escaped;

/// The longer side of a still, in pixels: what a large card has.
const STILL_PX: u32 = 640;
/// Numbers from here on are stills; catalogues have far fewer artworks.
const STILLS: u32 = 1 << 31;
/// Bits of a still's moment: 18 hours in milliseconds.
const TIME_BITS: u32 = 26;
/// Films whose stills can be told apart at once.
const MOST_FILMS: usize = 1 << (31 - TIME_BITS);

/// A frame of a film, as a picture that is no artwork.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Still {
    /// The film's place in the album.
    pub slot: u8,
    /// The moment.
    pub time: FrameTime,
}

impl Still {
    /// Its number among the pictures of the [`Album`]: beyond those of all artworks.
    pub fn picture(self) -> ArtworkIx {
        let most = (1 << TIME_BITS) - 1;
        ArtworkIx(STILLS | (u32::from(self.slot) << TIME_BITS) | self.time.0.min(most))
    }

    /// The still of a number; `None` where it is an artwork's.
    pub fn of(picture: ArtworkIx) -> Option<Self> {
        let number = picture.0.checked_sub(STILLS)?;
        Some(Self {
            slot: u8::try_from(number >> TIME_BITS).ok()?,
            time: FrameTime(number & ((1 << TIME_BITS) - 1)),
        })
    }
}

/// A film in the album; its probe is read once.
#[derive(Clone, Debug)]
struct Reel {
    path: PathBuf,
    probe: Option<Arc<Probe>>,
}

/// All pictures.
#[derive(Debug)]
pub struct Album {
    library: RwLock<Arc<Library>>,
    reels: Mutex<Vec<Option<Reel>>>,
    next: Mutex<usize>,
    media: Option<Media>,
}

impl Album {
    /// The pictures of a library, and of films where there are programs to read them.
    pub fn new(library: Arc<Library>, media: Option<Media>) -> Self {
        Self {
            library: RwLock::new(library),
            reels: Mutex::new(vec![None; MOST_FILMS]),
            next: Mutex::new(0),
            media,
        }
    }

    /// Turns to another library; whoever holds pictures of the old one must forget them.
    pub fn turn_to(&self, library: Arc<Library>) {
        *self.library.write().unwrap_or_else(PoisonError::into_inner) = library;
    }

    /// The place of a film; where all are taken, that of the film which was opened first. Stills
    /// of a place that changed its film are other pictures: at most 32 films are looked over
    /// before that happens.
    pub fn slot(&self, path: &Path) -> u8 {
        let mut reels = self.reels();
        let is_it = |reel: &Option<Reel>| reel.as_ref().is_some_and(|reel| reel.path == path);
        let slot = reels.iter().position(is_it).unwrap_or_else(|| {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let slot = *next % MOST_FILMS;
            *next += 1;
            slot
        });
        if let Some(place) = reels.get_mut(slot).filter(|place| !is_it(place)) {
            *place = Some(Reel {
                path: path.to_owned(),
                probe: None,
            });
        }
        u8::try_from(slot).unwrap_or(0)
    }

    fn reels(&self) -> MutexGuard<'_, Vec<Option<Reel>>> {
        self.reels.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn artworks(&self) -> Pictures {
        let library = self.library.read().unwrap_or_else(PoisonError::into_inner);
        Pictures(Arc::clone(&library))
    }

    fn path(&self, still: Still) -> Option<PathBuf> {
        let reels = self.reels();
        let reel = reels.get(usize::from(still.slot))?.as_ref()?;
        Some(reel.path.clone())
    }

    /// What the film's file says; asked once a film.
    fn probe(&self, still: Still, media: &Media, path: &Path) -> Result<Arc<Probe>, String> {
        let slot = usize::from(still.slot);
        let known = self.reels().get(slot).cloned().flatten();
        if let Some(probe) = known.and_then(|reel| reel.probe) {
            return Ok(probe);
        }
        // Nobody waits for the lock while the file is read.
        let probe = media.probe(path).map_err(|error| error.to_string())?;
        let probe = Arc::new(probe);
        if let Some(Some(reel)) = self.reels().get_mut(slot)
            && reel.path == path
        {
            reel.probe = Some(Arc::clone(&probe));
        }
        Ok(probe)
    }

    fn still(&self, still: Still) -> Result<Vec<u8>, String> {
        let media = self.media.as_ref().ok_or("ffmpeg is not installed")?;
        let path = self.path(still).ok_or("its film is no longer open")?;
        let probe = self.probe(still, media, &path)?;
        let pixels = frame_at((&path, media, &probe), still.time.seconds(), STILL_PX);
        let pixels = pixels.map_err(|error| error.to_string())?;
        Ok(jpeg(&pixels.ok_or("the film has no frame there")?))
    }
}

impl PictureSource for Album {
    fn bytes(&self, picture: ArtworkIx) -> Result<Cow<'_, [u8]>, PictureError> {
        if let Some(still) = Still::of(picture) {
            let bytes = self
                .still(still)
                .map_err(|cause| PictureError::Unreadable {
                    place: self.place(picture),
                    cause,
                })?;
            return Ok(Cow::Owned(bytes));
        }
        let bytes = self.artworks().bytes(picture)?.into_owned();
        Ok(Cow::Owned(bytes))
    }

    fn place(&self, picture: ArtworkIx) -> String {
        let Some(still) = Still::of(picture) else {
            return self.artworks().place(picture);
        };
        let path = self.path(still).unwrap_or_default();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        format!("{} at {:.2} s", escaped(&name), still.time.seconds())
    }

    fn tint(&self, picture: ArtworkIx) -> Option<Tint> {
        match Still::of(picture) {
            Some(_) => None,
            None => self.artworks().tint(picture),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn stills_have_numbers_of_their_own(
            slot in 0_u8..32, ms in 0_u32..1 << 26, ix in 0_u32..1 << 31
        ) {
            let still = Still { slot, time: FrameTime(ms) };
            prop_assert_eq!(Still::of(still.picture()), Some(still));
            prop_assert_eq!(Still::of(ArtworkIx(ix)), None);
        }
    }
}
