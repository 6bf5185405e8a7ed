//! The frames of a film that could be its pictures: look through it, judge, refine, choose.
//!
//! Frames are streamed: of each only its measures are kept, and small pictures where a sheet is
//! to be drawn. Read [`look_through`] first.

mod judging;
mod pairs;
mod refining;
mod sheet;
mod watching;

use std::path::{Path, PathBuf};

use super::fault::Fault;
use crate::adapters::media::{
    Light, Limits, Media, MediaError, PacketIndex, Probe, Span, StopFlag, TimedFrame, VideoStream,
};
use crate::adapters::programs;
use crate::domain::frames::{Curation, Footage, Shot, Surroundings};
use crate::domain::pixels::Pixels;

use judging::Judge;
use refining::Ahead;
use watching::Watched;

pub use crate::domain::frames::Candidate;
pub(super) use pairs::in_pairs;
pub use sheet::{GATE_COLOURS, contact_sheet};

/// How a film is looked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looking {
    /// Every frame rather than key frames.
    pub thorough: bool,
    /// Keep a small picture of every candidate, and a larger one of the chosen.
    pub keep_pictures: bool,
}

/// What is told on the way.
#[derive(Clone, Debug)]
pub enum Progress {
    /// The packets were read; where key frames are rare, how long every frame would take.
    Begun {
        /// What the packets say.
        index: PacketIndex,
        /// Reckoned seconds for a thorough look.
        thorough_s: f64,
        /// Whether every frame is looked at now.
        every_frame: bool,
    },
    /// Looked at up to here.
    At {
        /// In seconds of the film.
        time_s: f64,
        /// Its length.
        duration_s: f64,
    },
    /// Looks for the best moment around the n-th choice.
    Refining(usize),
}

/// What was seen in a film.
#[derive(Clone, Debug)]
pub struct Seen {
    /// What the file says.
    pub probe: Probe,
    /// What its packets say.
    pub index: PacketIndex,
    /// Length in seconds.
    pub duration_s: f64,
    /// Whether every frame was looked at.
    pub every_frame: bool,
    /// Whether faces were looked for.
    pub looked_for_faces: bool,
    /// Frames that were decoded.
    pub n_frames: u64,
    /// Its shots, in order.
    pub shots: Vec<Shot>,
    /// What part of the film each setting takes.
    pub setting_shares: Vec<f64>,
    /// How many people were told apart.
    pub n_people: usize,
    /// What its frames were judged in.
    pub surroundings: Surroundings,
    /// The measured frames, in order of time.
    pub candidates: Vec<Candidate>,
}

impl Seen {
    /// The chosen frames, in the order of choice.
    pub fn chosen(&self) -> Vec<&Candidate> {
        let mut chosen: Vec<_> = self
            .candidates
            .iter()
            .filter(|c| c.chosen().is_some())
            .collect();
        chosen.sort_by_key(|candidate| candidate.chosen());
        chosen
    }

    /// What is kept of it.
    pub fn footage(&self) -> Footage {
        let candidates = self.candidates.iter().map(|candidate| Candidate {
            picture: None,
            ..candidate.clone()
        });
        Footage {
            shots: self.shots.clone(),
            setting_shares: self.setting_shares.clone(),
            n_people: self.n_people,
            surroundings: self.surroundings.clone(),
            candidates: candidates.collect(),
        }
    }
}

/// The film programs in these folders.
///
/// # Errors
/// Where one is missing.
pub fn film_programs(folders: &[PathBuf], stop: StopFlag) -> Result<Media, Fault> {
    let find =
        |name: &'static str| programs::find(name, folders).ok_or(Fault::MissingProgram { name });
    Ok(Media {
        ffmpeg: find("ffmpeg")?,
        ffprobe: find("ffprobe")?,
        limits: Limits::default(),
        stop,
    })
}

/// Pixels that are decoded in a second, for saying how long it will take; measured on two slow
/// cores with 1080p H.264.
const DECODED_PER_S: f64 = 2.5e8;
/// A film of no more pixels than this in all its frames is looked at whole in about a second.
const SMALL_FILM: f64 = 2.0e8;
/// Refinements of one film, at most: each decodes up to four seconds.
const MOST_REFINED: usize = 24;

/// Looks through a film: key frames (every frame, if thorough or the film is small) to measures,
/// gates, settings and people; the best refined by the frames around them; a diverse few chosen.
///
/// # Errors
/// Where the film cannot be read, or a program fails.
pub fn look_through(
    film: &Path,
    media: &Media,
    looking: Looking,
    tell: &mut dyn FnMut(&Progress),
) -> Result<Seen, Fault> {
    let probe = media.probe(film)?;
    let index = media.packet_index(film, &probe)?;
    let (width, height) = probe.video.coded;
    let n_pixels = index.n_frames() * f64::from(width) * f64::from(height);
    let every_frame = looking.thorough || n_pixels <= SMALL_FILM;
    tell(&Progress::Begun {
        index,
        thorough_s: n_pixels / DECODED_PER_S,
        every_frame,
    });
    let span = if every_frame {
        Span::All
    } else {
        Span::KeyFrames
    };
    let mut stream = media.frames(film, &probe, span, watching::DETAIL_PX)?;
    let how = (every_frame, index, looking);
    let watched = Watched::of(&mut || stream.next_frame(), &probe, how, tell)?;
    drop(stream);
    let duration_s = watched.duration_s;
    let (n_frames, looked_for_faces) = (watched.n_frames, watched.finder.is_some());
    let mut judge = Judge::new(watched, &probe);
    settle((film, media, &probe), &mut judge, looking, tell)?;
    Ok(judge.seen(
        probe,
        index,
        (duration_s, n_frames, every_frame, looked_for_faces),
    ))
}

/// Judges frames that somebody else took out of a film, evenly spaced: nothing is refined, and
/// there are no chapters.
///
/// # Errors
/// Those that the frames come with.
pub fn look_over(
    next: &mut dyn FnMut() -> Result<Option<TimedFrame>, MediaError>,
    (step_s, duration_s): (f64, f64),
) -> Result<Seen, Fault> {
    let probe = Probe {
        duration_s: Some(duration_s),
        start_s: 0.0,
        video: VideoStream {
            index: 0,
            shown: (0, 0),
            coded: (0, 0),
            frames_per_s: Some(1.0 / step_s),
            is_interlaced: false,
            light: Light::Standard,
            codec: String::new(),
        },
        chapters: Vec::new(),
        cover: None,
    };
    let index = PacketIndex {
        n_key_frames: 0,
        n_packets: 0,
        seen_s: duration_s,
        duration_s,
    };
    let how = (false, index, Looking::default());
    let watched = Watched::of(next, &probe, how, &mut |_| {})?;
    let (n_frames, looked_for_faces) = (watched.n_frames, watched.finder.is_some());
    let mut judge = Judge::new(watched, &probe);
    judge.choose();
    Ok(judge.seen(
        probe,
        index,
        (duration_s, n_frames, false, looked_for_faces),
    ))
}

/// Chooses and refines until the choice stands.
fn settle(
    (film, media, probe): (&Path, &Media, &Probe),
    judge: &mut Judge,
    looking: Looking,
    tell: &mut dyn FnMut(&Progress),
) -> Result<(), MediaError> {
    let mut ahead = Ahead::default();
    judge.choose();
    for n in 0..MOST_REFINED {
        let open = judge.to_refine();
        let Some(&next) = open.first() else {
            break;
        };
        tell(&Progress::Refining(n));
        match ahead.look((film, media, probe), judge, &open) {
            Ok(moments) => refining::refine(judge, &moments, (next, looking)),
            // One place that cannot be decoded again loses nothing else.
            Err(MediaError::NoFrames { .. }) => {}
            Err(error) => return Err(error),
        }
        judge.mark_refined(next);
        judge.choose();
    }
    Ok(())
}

/// Chooses anew in a film that was looked through, as the viewer wants it; what comes in is
/// refined as it would have been then, and what is pinned stays as it is.
///
/// # Errors
/// Where the film cannot be read, or a program fails.
pub fn choose_again(
    (film, media, probe): (&Path, &Media, &Probe),
    footage: Footage,
    curation: &Curation,
) -> Result<Footage, Fault> {
    let mut judge = Judge::again(footage, curation.clone());
    let looking = Looking::default();
    settle((film, media, probe), &mut judge, looking, &mut |_| {})?;
    judge.describe();
    Ok(Footage {
        shots: judge.shots,
        setting_shares: judge.settings.shares,
        n_people: judge.n_people,
        surroundings: judge.surroundings,
        candidates: judge.candidates,
    })
}

/// Seconds that are decoded for one frame: a few frames, whatever the clock of the film.
const FRAME_S: f64 = 0.5;

/// The frame nearest to a moment, its longer side at most `longest` pixels; `None` where there is
/// none.
///
/// # Errors
/// Where the film cannot be read, or a program fails.
pub fn frame_at(
    (film, media, probe): (&Path, &Media, &Probe),
    time_s: f64,
    longest: u32,
) -> Result<Option<Pixels>, MediaError> {
    let span = Span::At {
        time_s,
        length_s: FRAME_S,
    };
    let mut stream = media.frames(film, probe, span, longest)?;
    let mut nearest: Option<(f64, Pixels)> = None;
    while let Some(frame) = stream.next_frame()? {
        let off = (frame.time_s - time_s).abs();
        if nearest.as_ref().is_some_and(|(least, _)| *least <= off) {
            break;
        }
        nearest = Some((off, frame.pixels));
    }
    Ok(nearest.map(|(_, pixels)| pixels))
}
