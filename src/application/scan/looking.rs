//! The chosen frames of a film, in the size of artworks.

use std::path::Path;

use crate::adapters::media::Media;
use crate::application::frames::{Candidate, Looking, Progress, Seen, frame_at, look_through};
use crate::domain::frames::{Footage, FrameId, FrameTime, Guess};
use crate::domain::pixels::Pixels;

/// The longer side of a frame that becomes an artwork: large enough for a billboard.
pub(super) const FRAME_PX: u32 = 1280;
/// Trust in a mood from which it is written down.
const LEAST_TRUST: f64 = 0.5;
/// Moods of one frame, at most.
const MOST_MOODS: usize = 2;

/// A frame and what it shows.
pub(super) struct Frame {
    pub(super) id: String,
    pub(super) pixels: Pixels,
    pub(super) shown: Shown,
}

/// What a film gave.
pub(super) struct Looked {
    pub(super) minutes: Option<u16>,
    /// In the order of choice.
    pub(super) frames: Vec<Frame>,
    /// What is kept of it.
    pub(super) footage: Footage,
}

/// Looks through one film; `word` names it in the ids of its frames.
///
/// # Errors
/// Why nothing was seen, in words.
pub(super) fn look(
    (film, word): (&Path, &str),
    media: &Media,
    tell: &mut dyn FnMut(f64, f64),
) -> Result<Looked, String> {
    let looking = Looking {
        thorough: false,
        keep_pictures: true,
    };
    let seen = look_through(film, media, looking, &mut |progress| {
        if let Progress::At { time_s, duration_s } = progress {
            tell(*time_s, *duration_s);
        }
    });
    let seen = seen.map_err(|fault| fault.to_string())?;
    let minutes = (seen.duration_s / 60.0).round().clamp(1.0, 6000.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 1 to 6000"
    )]
    let minutes = minutes.is_finite().then_some(minutes as u16);
    let frames = seen
        .chosen()
        .into_iter()
        .filter_map(|chosen| frame((film, word), media, &seen, chosen));
    Ok(Looked {
        minutes,
        frames: frames.collect(),
        footage: seen.footage(),
    })
}

/// A chosen frame, decoded again in a larger size; where that fails, as it was looked at.
fn frame(
    (film, word): (&Path, &str),
    media: &Media,
    seen: &Seen,
    chosen: &Candidate,
) -> Option<Frame> {
    let large = frame_at((film, media, &seen.probe), chosen.time_s, FRAME_PX);
    let pixels = large.ok().flatten().or_else(|| chosen.picture.clone())?;
    let id = FrameId {
        film: word.to_owned(),
        time: FrameTime::of(chosen.time_s),
    };
    Some(Frame {
        id: id.to_string(),
        pixels: chosen.bars.cut_away(&pixels),
        shown: shows(chosen),
    })
}

/// What a frame shows, in words, as far as it can be trusted.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// Moods, the surest first.
    pub(super) moods: Vec<String>,
    /// Shot size.
    pub(super) shot: Option<String>,
    /// The light of the place.
    pub(super) setting: Option<String>,
}

pub(super) fn shows(candidate: &Candidate) -> Shown {
    let is_sure = |guess: &Guess| guess.confidence >= LEAST_TRUST;
    let word = |guess: Guess| guess.word.to_owned();
    let moods = candidate.moods.iter().copied().filter(is_sure);
    Shown {
        moods: moods.take(MOST_MOODS).map(word).collect(),
        shot: candidate.shot_size.filter(is_sure).map(word),
        setting: candidate.light.filter(is_sure).map(word),
    }
}
