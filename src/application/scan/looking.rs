//! The chosen frames of a film, in the size of artworks.

use std::path::{Path, PathBuf};

use crate::adapters::media::{Media, Probe, Span, StopFlag, TimedFrame};
use crate::adapters::pictures::{decode, read_file};
use crate::application::frames::{
    Candidate, Looking, Progress, frame_at, in_pairs, look_over, look_through,
};
use crate::domain::frames::{Footage, FrameId, FrameTime, Guess, cut_out};
use crate::domain::pixels::Pixels;

/// The longer side of a frame that becomes an artwork: large enough for a billboard.
pub(super) const FRAME_PX: u32 = 1280;
/// Seconds from one trickplay tile to the next: Jellyfin's usual, which it writes nowhere.
const TILE_S: f64 = 10.0;
/// Smaller tiles show nothing.
const LEAST_TILE_PX: u32 = 90;
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
    /// What is kept of it; nothing of tiles, which cannot be looked over later.
    pub(super) footage: Option<Footage>,
    /// The cover that lies in the file.
    pub(super) cover: Option<Pixels>,
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
    let cover = cover(film, media, &seen.probe);
    let chosen = seen.chosen();
    let frames = in_pairs(&chosen, |chosen| {
        frame((film, word), media, &seen.probe, chosen)
    });
    Ok(Looked {
        minutes,
        frames: frames.into_iter().flatten().collect(),
        footage: Some(seen.footage()),
        cover,
    })
}

/// A sheet of trickplay tiles on the disk.
pub(super) struct Sheet {
    pub(super) path: PathBuf,
    pub(super) across: u32,
    pub(super) down: u32,
}

/// Chooses among the trickplay tiles of a film, where the film itself cannot be looked through.
///
/// # Errors
/// Why nothing was seen, in words.
pub(super) fn look_at_tiles(
    sheets: &[Sheet],
    word: &str,
    stop: &StopFlag,
) -> Result<Looked, String> {
    let n_tiles: u32 = sheets.iter().map(|sheet| sheet.across * sheet.down).sum();
    let mut sheet_at = 0;
    let mut tiles = Vec::new().into_iter();
    let mut n = 0_u32;
    let mut next = || {
        let tile = loop {
            match tiles.next() {
                Some(tile) => break tile,
                None if sheet_at >= sheets.len() || stop.is_set() => return Ok(None),
                // A sheet that cannot be read takes its time all the same.
                None => {
                    tiles = tiles_of(sheets.get(sheet_at)).into_iter();
                    n = sheets
                        .iter()
                        .take(sheet_at)
                        .map(|sheet| sheet.across * sheet.down)
                        .sum();
                    sheet_at += 1;
                }
            }
        };
        n += 1;
        Ok(Some(TimedFrame {
            time_s: f64::from(n - 1) * TILE_S,
            pixels: tile,
        }))
    };
    let seen = look_over(&mut next, (TILE_S, f64::from(n_tiles) * TILE_S));
    let seen = seen.map_err(|fault| fault.to_string())?;
    let frames = seen
        .chosen()
        .into_iter()
        .filter_map(|chosen| Some(described(word, chosen, &tile_at(sheets, chosen.time_s)?)));
    Ok(Looked {
        minutes: None,
        frames: frames.collect(),
        footage: None,
        cover: None,
    })
}

/// The tiles of a sheet in the order of time; none where it cannot be read.
fn tiles_of(sheet: Option<&Sheet>) -> Vec<Pixels> {
    let Some(sheet) = sheet else {
        return Vec::new();
    };
    let bytes = read_file(&sheet.path).ok();
    let Some(pixels) = bytes.and_then(|bytes| decode(&bytes, "it").ok()) else {
        return Vec::new();
    };
    let size = (pixels.width() / sheet.across, pixels.height() / sheet.down);
    if size.0 < LEAST_TILE_PX || size.1 < LEAST_TILE_PX {
        return Vec::new();
    }
    let places = (0..sheet.down).flat_map(|y| (0..sheet.across).map(move |x| (x, y)));
    let places = places.map(|(x, y)| (x * size.0, y * size.1));
    places.map(|place| cut_out(&pixels, place, size)).collect()
}

/// The tile that is shown at a moment.
fn tile_at(sheets: &[Sheet], time_s: f64) -> Option<Pixels> {
    let mut start_s = 0.0;
    for sheet in sheets {
        let end_s = start_s + f64::from(sheet.across * sheet.down) * TILE_S;
        if time_s < end_s {
            let tiles = tiles_of(Some(sheet)).into_iter().enumerate();
            let mut behind =
                tiles.skip_while(|(n, _)| start_s + (*n as f64 + 0.5) * TILE_S < time_s);
            return behind.next().map(|(_, tile)| tile);
        }
        start_s = end_s;
    }
    None
}

/// The picture that lies in a film as its cover.
fn cover(film: &Path, media: &Media, probe: &Probe) -> Option<Pixels> {
    let probe = Probe {
        video: probe.cover.clone()?,
        ..probe.clone()
    };
    let mut stream = media.frames(film, &probe, Span::All, FRAME_PX).ok()?;
    Some(stream.next_frame().ok()??.pixels)
}

/// A chosen frame, decoded again in a larger size; where that fails, as it was looked at.
fn frame(
    (film, word): (&Path, &str),
    media: &Media,
    probe: &Probe,
    chosen: &Candidate,
) -> Option<Frame> {
    let large = frame_at((film, media, probe), chosen.time_s, FRAME_PX);
    let pixels = large.ok().flatten().or_else(|| chosen.picture.clone())?;
    Some(described(word, chosen, &pixels))
}

/// What a picture of a chosen frame shows.
fn described(word: &str, chosen: &Candidate, pixels: &Pixels) -> Frame {
    let id = FrameId {
        film: word.to_owned(),
        time: FrameTime::of(chosen.time_s),
    };
    Frame {
        id: id.to_string(),
        pixels: chosen.bars.cut_away(pixels),
        shown: shows(chosen),
    }
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
