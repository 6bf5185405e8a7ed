//! Frames of a film as plain pixels, small ones, each with its time.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::time::Duration;

use super::child::{Nothing, Running, chunks, next};
use super::error::{MediaError, place};
use super::probe::file_name;
use super::{Light, MOST_PIXELS, Media, Probe, VideoStream};
use crate::domain::pixels::Pixels;

/// What marks a frame's second line among the messages.
pub(super) const MARK: &str = "keyart=";

/// How long the time of a frame that is here already may take to follow.
const TIME_LAG: Duration = Duration::from_secs(2);

/// How far the time of a frame may be off: `ffmpeg` says six digits of it, so up to half a
/// hundredth in a film of three hours.
const ROUNDED_S: f64 = 0.006;

/// Which frames of a film.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// Only those that can be decoded by themselves.
    KeyFrames,
    /// Every frame.
    All,
    /// Every frame from a key frame on, for so many seconds: nothing before it is decoded.
    FromKey {
        /// When the key frame is shown, in seconds from the start.
        key_s: f64,
        /// In seconds.
        length_s: f64,
    },
    /// The frames at a moment, for so many seconds: decoded from the last key frame that is not
    /// behind it.
    At {
        /// In seconds from the start.
        time_s: f64,
        /// In seconds.
        length_s: f64,
    },
    /// Every frame from the first moment on, for so many seconds.
    Around {
        /// In seconds from the start.
        start_s: f64,
        /// In seconds.
        length_s: f64,
    },
}

/// A frame and when it is shown.
#[derive(Clone, Debug)]
pub struct TimedFrame {
    /// In seconds from the film's start.
    pub time_s: f64,
    /// In the size that was asked for.
    pub pixels: Pixels,
}

/// Frames as `ffmpeg` decodes them. Dropping it ends `ffmpeg`.
pub struct FrameStream {
    running: Running,
    chunks: Receiver<Vec<u8>>,
    size: (u32, u32),
    offset_s: f64,
    last_s: f64,
    frame_s: f64,
    n_frames: u64,
    media: Media,
    film: PathBuf,
    has_times: bool,
}

/// The size of a film's frames with its longer side at most `longest`, in its own proportions
/// and never enlarged; each side at least 2, which is the least that a scaler takes.
pub(super) fn fitted((width, height): (u32, u32), longest: u32) -> (u32, u32) {
    let scale = (f64::from(longest) / f64::from(width.max(height).max(1))).min(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a u32 between 0 and 1 is a u32"
    )]
    let side = |side: u32| ((f64::from(side) * scale).round() as u32).max(2);
    (side(width), side(height))
}

/// What is done to a frame, as `ffmpeg` writes it.
fn filters(video: &VideoStream, (width, height): (u32, u32), span: Span) -> String {
    let mut filters = Vec::new();
    if matches!(span, Span::At { .. }) {
        // Times count from the moment that was sought, a little behind the frame.
        filters.push(format!("select=gte(t\\,-{})", 2.0 * ROUNDED_S));
    }
    // One field of two: half the lines are plenty here, and no combs.
    if video.is_interlaced && video.coded.1 >= 400 && span_is_sparse(span) {
        filters.push("field=type=top".to_owned());
    } else if video.is_interlaced {
        filters.push("yadif=deint=interlaced".to_owned());
    }
    if video.light == Light::Mapped {
        // To linear light at the small size, tone-mapped, back to what screens show.
        filters.push(format!(
            "zscale=w={width}:h={height}:t=linear:npl=203,format=gbrpf32le,\
             zscale=p=bt709,tonemap=tonemap=mobius:desat=0,zscale=t=bt709:m=bt709:r=tv"
        ));
    }
    filters.push(format!("scale={width}:{height}:flags=area"));
    if video.light == Light::Perceptual {
        filters.push(format!("format=gbrp16le,{}", darkened()));
    }
    filters.push("setsar=1,format=rgb24".to_owned());
    // The time of each frame, on standard error.
    filters.push("metadata=mode=add:key=keyart:value=1".to_owned());
    filters.push("metadata=mode=print:key=keyart:file=pipe\\\\:2:direct=1".to_owned());
    filters.join(",")
}

/// From SMPTE ST 2084's scale to what screens show, for an `ffmpeg` that cannot map it: to light,
/// white at 203 cd/m² (ITU-R BT.2408), what is brighter pressed together (Reinhard 2002, white
/// brought back to 0.8), then gamma 2.2. Colours stay those of BT.2020, a little pale.
fn darkened() -> String {
    let signal = "pow(val/maxval,1/78.84375)";
    let light = format!(
        "10000/203*pow(max({signal}-0.8359375,0)/(18.8515625-18.6875*{signal}),1/0.1593017578125)"
    );
    let curve = format!("st(0,{light})*0+maxval*pow(min(1.6*ld(0)/(1+ld(0)),1),1/2.2)");
    format!("lutrgb=r='{curve}':g='{curve}':b='{curve}'")
}

const fn span_is_sparse(span: Span) -> bool {
    matches!(span, Span::KeyFrames)
}

impl Media {
    /// Starts decoding: the frames of `span`, their longer side at most `longest` pixels.
    ///
    /// # Errors
    /// Where `ffmpeg` cannot be started; what it makes of the film shows with the frames.
    pub fn frames(
        &self,
        film: &Path,
        probe: &Probe,
        span: Span,
        longest: u32,
    ) -> Result<FrameStream, MediaError> {
        let size = fitted(probe.video.shown, longest);
        let mut arguments: Vec<OsString> = Vec::new();
        let mut say = |words: &[&str]| arguments.extend(words.iter().map(OsString::from));
        say(&["-nostdin", "-v", "error", "-threads", "2"]);
        say(&["-max_pixels", &MOST_PIXELS.to_string()]);
        let mut offset_s = 0.0;
        match span {
            // Not `-discard nokey` as well: without the packets between, `ffmpeg` guesses times,
            // and one before its key frame would cost decoding all from the key frame before.
            Span::KeyFrames => say(&["-skip_frame", "nokey"]),
            Span::All => {}
            Span::FromKey { key_s, .. } => {
                // A little behind it, since its time was rounded; then from the key frame before
                // that moment, which it is.
                offset_s = key_s.max(0.0) + ROUNDED_S;
                say(&["-noaccurate_seek", "-ss", &format!("{offset_s:.6}")]);
            }
            Span::At { time_s, .. } => {
                // An exact seek to a key frame whose time was rounded would begin at the key frame
                // before, and decode all that lies between.
                offset_s = time_s.max(0.0) + ROUNDED_S;
                say(&["-noaccurate_seek", "-ss", &format!("{offset_s:.6}")]);
            }
            Span::Around { start_s, .. } => {
                offset_s = start_s.max(0.0);
                say(&["-ss", &format!("{offset_s:.6}")]);
            }
        }
        say(&["-protocol_whitelist", "file", "-i"]);
        arguments.push(file_name(film));
        let mut say = |words: &[&str]| arguments.extend(words.iter().map(OsString::from));
        if let Span::Around { length_s, .. }
        | Span::FromKey { length_s, .. }
        | Span::At { length_s, .. } = span
        {
            say(&["-t", &format!("{:.6}", length_s.max(0.001))]);
        }
        say(&["-map", &format!("0:{}", probe.video.index)]);
        say(&["-vf", &filters(&probe.video, size, span)]);
        say(&["-vsync", "passthrough", "-an", "-sn", "-dn"]);
        say(&["-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"]);
        let (running, stdout) = Running::start(&self.ffmpeg, &arguments)?;
        let frame_bytes = size.0 as usize * size.1 as usize * 3;
        Ok(FrameStream {
            running,
            chunks: chunks(stdout, frame_bytes),
            size,
            offset_s,
            last_s: (offset_s - 2.0 * ROUNDED_S).max(0.0),
            frame_s: 1.0 / probe.video.frames_per_s.unwrap_or(25.0),
            n_frames: 0,
            media: self.clone(),
            film: film.to_owned(),
            has_times: true,
        })
    }
}

impl FrameStream {
    /// The next frame; `None` after the last.
    ///
    /// # Errors
    /// Where `ffmpeg` is silent, floods, or gives no frame at all; where somebody stops it. A
    /// film that breaks off after some frames just ends there.
    pub fn next_frame(&mut self) -> Result<Option<TimedFrame>, MediaError> {
        let limits = self.media.limits;
        let left = limits.run.saturating_sub(self.running.watch.ran());
        let chunk = match next(&self.chunks, limits.silence.min(left), &self.media.stop) {
            Ok(chunk) => chunk,
            Err(Nothing::Ended) => return self.ended(),
            Err(Nothing::Stopped) => return Err(self.stopped()),
            Err(Nothing::Silent) => {
                return Err(MediaError::Silent {
                    program: "ffmpeg",
                    seconds: limits.silence.as_secs(),
                    place: place(&self.film),
                });
            }
        };
        if self.media.stop.is_set() {
            return Err(self.stopped());
        }
        self.n_frames += 1;
        if self.n_frames > limits.n_frames || self.running.watch.ran() > limits.run {
            return Err(MediaError::Flood {
                program: "ffmpeg",
                place: place(&self.film),
            });
        }
        let time_s = self.time_of_frame();
        let (width, height) = self.size;
        Ok(Pixels::new(width, height, chunk).map(|pixels| TimedFrame { time_s, pixels }))
    }

    fn stopped(&self) -> MediaError {
        MediaError::Stopped {
            place: place(&self.film),
        }
    }

    /// What `ffmpeg` said of this frame; else a frame after the last one. Never earlier.
    fn time_of_frame(&mut self) -> f64 {
        let lag = if self.has_times {
            TIME_LAG
        } else {
            Duration::ZERO
        };
        let said = next(&self.running.times_s, lag, &self.media.stop).ok();
        self.has_times = said.is_some();
        let after_last = if self.n_frames == 1 {
            self.last_s
        } else {
            self.last_s + self.frame_s
        };
        let time_s = said
            .map_or(after_last, |time| time + self.offset_s)
            .max(0.0);
        self.last_s = time_s.max(self.last_s);
        self.last_s
    }

    fn ended(&mut self) -> Result<Option<TimedFrame>, MediaError> {
        if self.n_frames > 0 {
            return Ok(None);
        }
        // Its last words follow its end closely.
        self.running.wait(TIME_LAG);
        let complaint = self.running.complaint();
        Err(MediaError::NoFrames {
            place: place(&self.film),
            cause: if complaint.is_empty() {
                String::new()
            } else {
                format!(": {complaint}")
            },
        })
    }
}
