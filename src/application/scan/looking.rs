//! The chosen frames of a film, in the size of artworks.

use std::path::Path;

use crate::adapters::media::{Media, Span};
use crate::application::frames::{Candidate, Looking, Progress, Seen, look_through};
use crate::domain::pixels::Pixels;

/// The longer side of a frame that becomes an artwork: large enough for a billboard.
pub(super) const FRAME_PX: u32 = 1280;
/// Seconds that are decoded for one frame: a few frames, whatever the clock of the film.
const FRAME_S: f64 = 0.5;
/// Trust in a mood from which it is written down.
const LEAST_TRUST: f64 = 0.5;
/// Moods of one frame, at most.
const MOST_MOODS: usize = 2;

/// A frame and what it shows.
pub(super) struct Frame {
    pub(super) pixels: Pixels,
    pub(super) moods: Vec<String>,
    pub(super) shot: Option<String>,
    pub(super) setting: Option<String>,
}

/// What a film gave.
pub(super) struct Looked {
    pub(super) minutes: Option<u16>,
    /// In the order of choice.
    pub(super) frames: Vec<Frame>,
}

/// Looks through one film.
///
/// # Errors
/// Why nothing was seen, in words.
pub(super) fn look(
    film: &Path,
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
        .filter_map(|chosen| frame(film, media, &seen, chosen));
    Ok(Looked {
        minutes,
        frames: frames.collect(),
    })
}

/// A chosen frame, decoded again in a larger size; where that fails, as it was looked at.
fn frame(film: &Path, media: &Media, seen: &Seen, chosen: &Candidate) -> Option<Frame> {
    let large = large(film, media, seen, chosen);
    let pixels = large.or_else(|| chosen.picture.clone())?;
    let moods = chosen
        .moods
        .iter()
        .filter(|guess| guess.confidence >= LEAST_TRUST);
    Some(Frame {
        pixels: chosen.bars.cut_away(&pixels),
        moods: moods
            .take(MOST_MOODS)
            .map(|guess| guess.word.to_owned())
            .collect(),
        shot: chosen
            .shot_size
            .filter(|guess| guess.confidence >= LEAST_TRUST)
            .map(|guess| guess.word.to_owned()),
        setting: chosen
            .light
            .filter(|guess| guess.confidence >= LEAST_TRUST)
            .map(|guess| guess.word.to_owned()),
    })
}

fn large(film: &Path, media: &Media, seen: &Seen, chosen: &Candidate) -> Option<Pixels> {
    let span = Span::Around {
        start_s: chosen.time_s,
        length_s: FRAME_S,
    };
    let mut stream = media.frames(film, &seen.probe, span, FRAME_PX).ok()?;
    let mut nearest: Option<(f64, Pixels)> = None;
    while let Ok(Some(frame)) = stream.next_frame() {
        let off = (frame.time_s - chosen.time_s).abs();
        if nearest.as_ref().is_some_and(|(least, _)| *least <= off) {
            break;
        }
        nearest = Some((off, frame.pixels));
    }
    nearest.map(|(_, pixels)| pixels)
}
