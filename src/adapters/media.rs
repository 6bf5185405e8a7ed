//! Films, by way of `ffprobe` and `ffmpeg`: what is in a file, and its frames as plain pixels.
//!
//! Both are child processes. Their arguments are a vector, never a line for a shell; names come
//! after `file:`, so that none is taken for an option or an address; only files on this machine
//! may be opened. Their messages are read on a thread of their own, bounded and escaped. A child
//! has bounds on time and bytes, and ends, with its whole process group, when what stands for it
//! is dropped. Read [`Media`] first.

mod child;
mod error;
mod frames;
mod index;
mod probe;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

pub use error::MediaError;
pub use frames::{FrameStream, Span, TimedFrame};
pub use index::PacketIndex;
pub use probe::{Chapter, Light, Probe, VideoStream};

/// Bounds on what children may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Longest wait for an answer of `ffprobe`.
    pub probe: Duration,
    /// Longest silence between two frames; a slow disk wakes up within seconds.
    pub silence: Duration,
    /// Longest run of one `ffmpeg`; a thorough look at a long film takes half an hour.
    pub run: Duration,
    /// Most bytes of an answer of `ffprobe`.
    pub answer_bytes: usize,
    /// Most frames out of one `ffmpeg`: ten hours at 60 a second.
    pub n_frames: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            probe: Duration::from_secs(120),
            silence: Duration::from_secs(60),
            run: Duration::from_secs(4 * 3600),
            answer_bytes: 64 * 1024 * 1024,
            n_frames: 2_200_000,
        }
    }
}

/// Largest picture that is decoded, in pixels: 8192 × 8192. Larger ones would fill the memory of
/// a small machine in the decoder alone.
pub const MOST_PIXELS: u64 = 8192 * 8192;

/// A flag by which a person ends what runs.
#[derive(Clone, Debug, Default)]
pub struct StopFlag(pub Arc<AtomicBool>);

impl StopFlag {
    /// Asks for the end.
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it is to end.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The two programs, and how they are held.
#[derive(Clone, Debug)]
pub struct Media {
    /// Where `ffmpeg` lies.
    pub ffmpeg: PathBuf,
    /// Where `ffprobe` lies.
    pub ffprobe: PathBuf,
    /// What children may take.
    pub limits: Limits,
    /// Ends them early.
    pub stop: StopFlag,
}
