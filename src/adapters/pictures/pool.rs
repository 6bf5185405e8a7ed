//! Workers that make pictures: the latest frame says what it wants, and nothing else waits.
//!
//! [`Pictures::want`] replaces the whole queue, so a request that no frame wants any more is
//! dropped, the newest frame's come first, and the queue is never longer than a frame's list.
//! Workers sleep while there is nothing to do. What they made stays in a cache bounded in bytes.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::{io, mem, thread};

use super::cache::Cache;
use super::cut::{crop, without_enlarging};
use super::decode::broken;
use super::{Fitting, PictureError, PictureSource, cut, decode, png, sixel};
use crate::domain::catalog::ArtworkIx;
use crate::domain::cells::{Depth, GlyphSet, Painted, SAMPLES_ACROSS, SAMPLES_DOWN, paint};
use crate::domain::pixels::Pixels;

/// Bound of the cache of finished pictures, in bytes: some 300 cards as PNG, or 4000 as cells.
pub const CACHE_BYTES: usize = 24 * 1024 * 1024;
/// What a remembered failure counts in the cache, in bytes.
const FAILURE_BYTES: usize = 512;
/// Failures kept until somebody asks; later ones are only logged by their missing picture.
const MAX_FAILURES: usize = 32;

/// One picture to make: an artwork in some form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Job {
    /// Which artwork.
    pub artwork: ArtworkIx,
    /// At which size and for which terminal.
    pub form: Form,
}

/// What a picture is made into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Form {
    /// Cells across of the whole picture, at least 1.
    pub columns: u16,
    /// Cells down of the whole picture, at least 1.
    pub rows: u16,
    /// Which bytes.
    pub output: Output,
    /// Which of its cells are wanted; nothing: all of them. Heeded by [`Output::Png`] and
    /// [`Output::Sixel`], whose terminals cannot cut.
    pub part: Option<Part>,
}

/// Some cells of a picture, counted from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// First column.
    pub column: u16,
    /// First row.
    pub row: u16,
    /// Cells across, at least 1.
    pub columns: u16,
    /// Cells down, at least 1.
    pub rows: u16,
}

/// The form of a made picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Output {
    /// PNG of at most this many pixels, in this shape; fewer where the artwork has no more.
    Png {
        /// Pixels across, at least 1.
        width: u32,
        /// Pixels down, at least 1.
        height: u32,
        /// How the artwork comes to that shape.
        fitting: Fitting,
    },
    /// Sixel data of exactly this many pixels.
    Sixel {
        /// Pixels across of the whole picture, at least 1.
        width: u32,
        /// Pixels down of the whole picture, at least 1.
        height: u32,
        /// How the artwork comes to that shape.
        fitting: Fitting,
    },
    /// Glyphs in two colours.
    Cells {
        /// Which glyphs.
        set: GlyphSet,
        /// Which colours.
        depth: Depth,
        /// How the artwork comes to the shape of the cells.
        fitting: Fitting,
        /// Pixels of a cell (width, height): what makes the shape.
        cell_px: (u16, u16),
    },
}

/// A made picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A whole PNG file.
    Png {
        /// Its bytes.
        bytes: Vec<u8>,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// A whole sixel sequence, from its introducer to its end.
    Sixel(Vec<u8>),
    /// `columns * rows` cells of the job, rows from the top.
    Cells(Vec<Painted>),
}

impl Picture {
    fn size_bytes(&self) -> usize {
        match self {
            Self::Png { bytes, .. } | Self::Sixel(bytes) => bytes.len(),
            Self::Cells(cells) => cells.len() * size_of::<Painted>(),
        }
    }
}

/// What became of a job.
type Made = Result<Arc<Picture>, Arc<PictureError>>;

/// The workers, their queue and the cache.
pub struct Pictures {
    shared: Arc<Shared>,
}

struct Shared {
    source: Arc<dyn PictureSource>,
    state: Mutex<State>,
    /// Signalled when a job is queued or the end has come.
    work: Condvar,
    /// Whether somebody has been told of results that nobody has looked at yet.
    told: AtomicBool,
    tell: Box<dyn Fn() + Send + Sync>,
}

struct State {
    /// What the latest frame shows, in its order.
    visible: VecDeque<Job>,
    /// What the latest frame would like next.
    ahead: VecDeque<Job>,
    running: Vec<Job>,
    /// Running jobs whose results nobody wants any more.
    stale: Vec<Job>,
    cache: Cache<Job, Made>,
    failures: Vec<(ArtworkIx, Arc<PictureError>)>,
    ended: bool,
}

impl Pictures {
    /// Starts `workers` threads (at least one). `tell` is called from them when results have
    /// come since [`Pictures::look`] was last called; it should wake whoever draws.
    ///
    /// # Errors
    /// Where the system gives no thread at all.
    pub fn start(
        source: Arc<dyn PictureSource>,
        workers: usize,
        tell: impl Fn() + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let shared = Arc::new(Shared {
            source,
            state: Mutex::new(State {
                visible: VecDeque::new(),
                ahead: VecDeque::new(),
                running: Vec::new(),
                stale: Vec::new(),
                cache: Cache::new(CACHE_BYTES),
                failures: Vec::new(),
                ended: false,
            }),
            work: Condvar::new(),
            told: AtomicBool::new(false),
            tell: Box::new(tell),
        });
        let mut started = 0;
        for number in 0..workers.max(1) {
            let shared = Arc::clone(&shared);
            let builder = thread::Builder::new().name(format!("picture-{number}"));
            match builder.spawn(move || shared.work_until_ended()) {
                Ok(_) => started += 1,
                Err(error) if started == 0 => return Err(error),
                // Fewer workers are slower, not wrong.
                Err(_) => break,
            }
        }
        Ok(Self { shared })
    }

    /// From here on results are told of again.
    pub fn look(&self) {
        self.shared.told.store(false, Ordering::SeqCst);
    }

    /// Replaces everything that waits: `visible` first, in its order, then `ahead`.
    pub fn want(
        &self,
        visible: impl IntoIterator<Item = Job>,
        ahead: impl IntoIterator<Item = Job>,
    ) {
        let mut state = self.shared.lock();
        let missing =
            |state: &State, job: &Job| !state.cache.holds(job) && !state.running.contains(job);
        let visible = visible
            .into_iter()
            .filter(|job| missing(&state, job))
            .collect();
        let ahead = ahead
            .into_iter()
            .filter(|job| missing(&state, job))
            .collect();
        state.visible = visible;
        state.ahead = ahead;
        if !(state.visible.is_empty() && state.ahead.is_empty()) {
            drop(state);
            self.shared.work.notify_all();
        }
    }

    /// Forgets everything: the same numbers are other pictures from here on.
    pub fn forget(&self) {
        let mut state = self.shared.lock();
        state.visible.clear();
        state.ahead.clear();
        state.failures.clear();
        let running = state.running.clone();
        state.stale = running;
        state.cache = Cache::new(CACHE_BYTES);
    }

    /// The finished picture of a job, if it is at hand; an error stays an error.
    pub fn get(&self, job: &Job) -> Option<Made> {
        self.shared.lock().cache.get(job)
    }

    /// Dominant colours of an artwork, if they are known.
    pub fn tint(&self, artwork: ArtworkIx) -> Option<super::Tint> {
        self.shared.source.tint(artwork)
    }

    /// What failed since the last call, at most 32 of them.
    pub fn failures(&self) -> Vec<(ArtworkIx, Arc<PictureError>)> {
        mem::take(&mut self.shared.lock().failures)
    }
}

impl Drop for Pictures {
    fn drop(&mut self) {
        // Workers finish what they hold and end by themselves; nobody waits for them.
        self.shared.lock().ended = true;
        self.shared.work.notify_all();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing that can panic runs under the lock, so its data is whole even then.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work_until_ended(&self) {
        while let Some(job) = self.next() {
            let made = catch_unwind(AssertUnwindSafe(|| make_from(self.source.as_ref(), &job)))
                .unwrap_or_else(|_| {
                    Err(broken(
                        &self.source.place(job.artwork),
                        "the decoder gave up",
                    ))
                });
            self.keep(job, made);
        }
    }

    /// The next job, which is then running; waits for one. Nothing at the end.
    fn next(&self) -> Option<Job> {
        let mut state = self.lock();
        loop {
            if state.ended {
                return None;
            }
            let job = state
                .visible
                .pop_front()
                .or_else(|| state.ahead.pop_front());
            if let Some(job) = job {
                state.running.push(job);
                return Some(job);
            }
            state = self
                .work
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn keep(&self, job: Job, made: Result<Picture, PictureError>) {
        let mut state = self.lock();
        state.running.retain(|other| *other != job);
        let is_stale = state.stale.contains(&job);
        state.stale.retain(|other| *other != job);
        match made {
            // The next frame asks again.
            _ if is_stale => {}
            Ok(picture) => {
                let size_bytes = picture.size_bytes();
                state.cache.insert(job, Ok(Arc::new(picture)), size_bytes);
            }
            Err(error) => {
                let error = Arc::new(error);
                if state.failures.len() < MAX_FAILURES {
                    state.failures.push((job.artwork, Arc::clone(&error)));
                }
                state.cache.insert(job, Err(error), FAILURE_BYTES);
            }
        }
        drop(state);
        if !self.told.swap(true, Ordering::SeqCst) {
            (self.tell)();
        }
    }
}

fn make_from(source: &dyn PictureSource, job: &Job) -> Result<Picture, PictureError> {
    let bytes = source.bytes(job.artwork)?;
    let pixels = decode(&bytes, &source.place(job.artwork))?;
    make(&pixels, &job.form).map_err(|cause| broken(&source.place(job.artwork), &cause))
}

/// Makes one picture, here and now.
///
/// # Errors
/// The encoder's own words.
pub fn make(pixels: &Pixels, form: &Form) -> Result<Picture, String> {
    let Form { columns, rows, .. } = *form;
    Ok(match form.output {
        Output::Png {
            width,
            height,
            fitting,
        } => {
            let (width, height) = match fitting {
                // The terminal enlarges for nothing; pixels that are invented here cost bytes.
                Fitting::Fill => without_enlarging(pixels, width, height),
                Fitting::Stretch => (width.min(pixels.width()), height.min(pixels.height())),
            };
            let pixels = part_of(cut(pixels, width, height, fitting), form);
            Picture::Png {
                bytes: png(&pixels),
                width: pixels.width(),
                height: pixels.height(),
            }
        }
        Output::Sixel {
            width,
            height,
            fitting,
        } => {
            let pixels = part_of(cut(pixels, width, height, fitting), form);
            Picture::Sixel(sixel(&pixels)?)
        }
        Output::Cells {
            set,
            depth,
            fitting,
            cell_px,
        } => {
            let (across, down) = (
                u32::from(columns) * SAMPLES_ACROSS,
                u32::from(rows) * SAMPLES_DOWN,
            );
            let pixels = match fitting {
                Fitting::Stretch => cut(pixels, across, down, fitting),
                Fitting::Fill => {
                    let (wide, high) = (u32::from(cell_px.0.max(1)), u32::from(cell_px.1.max(1)));
                    let shaped = filled(pixels, u32::from(columns) * wide, u32::from(rows) * high);
                    cut(&shaped, across, down, Fitting::Stretch)
                }
            };
            Picture::Cells(paint(&pixels, columns, rows, set, depth))
        }
    })
}

/// The pixels of the cells that are wanted.
fn part_of(pixels: Pixels, form: &Form) -> Pixels {
    let Some(part) = form.part else {
        return pixels;
    };
    let across = |column: u16| pixels.width() * u32::from(column) / u32::from(form.columns.max(1));
    let down = |row: u16| pixels.height() * u32::from(row) / u32::from(form.rows.max(1));
    let (left, right) = (across(part.column), across(part.column + part.columns));
    let (top, bottom) = (down(part.row), down(part.row + part.rows));
    crop(&pixels, (left, top), (right - left, bottom - top)).unwrap_or(pixels)
}

/// The middle of the picture in the shape of `width` × `height`, in its own pixels.
fn filled(pixels: &Pixels, width: u32, height: u32) -> Pixels {
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    let (has_width, has_height) = (u64::from(pixels.width()), u64::from(pixels.height()));
    let across = (has_height * width / height).clamp(1, has_width);
    let down = (has_width * height / width).clamp(1, has_height);
    let (left, top) = ((has_width - across) / 2, (has_height - down) / 2);
    let side = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
    let corner = (side(left), side(top));
    crop(pixels, corner, (side(across), side(down))).unwrap_or_else(|| pixels.clone())
}

#[cfg(test)]
mod tests;
