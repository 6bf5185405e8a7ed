//! A short film of the painter's own actors and places, with the truth about it written beside.
//!
//! It is for trying `keyart scan` without a film of one's own, and for measuring it: a minute of
//! cuts, fades, a dissolve, pans, a still camera, a flash, titles, captions and credits, under
//! grain. [`script()`] says what happens; the plates of each shot are painted once, then
//! photographed frame by frame ([`Reel`]) and piped into `ffmpeg`. Read [`Shot`] first.

mod encode;
mod letters;
mod reel;
mod script;
mod truth;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

pub use encode::{Ffmpeg, Find};
pub use reel::Reel;
pub use script::script;
pub use truth::{TrueShot, Truth};

use kit::people::{Framing, Pose};

/// Width and height of the film, in pixels.
pub const SIZE: (u32, u32) = (640, 360);
/// Frames in a second.
pub const FRAMES_PER_S: u32 = 24;
/// Its title, year, and so the name of its folder and file.
pub const NAME: &str = "The Last Ferry (2026)";

/// Where a shot plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// Nowhere: lettering on a plain ground.
    Card,
    /// The harbour at dusk.
    Harbour,
    /// A kitchen by lamp light.
    Kitchen,
    /// A forest by night.
    Forest,
    /// The mountains in snow.
    Mountains,
    /// A street of neon signs.
    Street,
}

impl Setting {
    /// Its name in the truth.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Harbour => "harbour",
            Self::Kitchen => "kitchen",
            Self::Forest => "forest",
            Self::Mountains => "mountains",
            Self::Street => "street",
        }
    }
}

/// How a shot begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// The film starts.
    Start,
    /// From one frame to the next.
    Cut,
    /// The shot before goes dark through so many frames, this one comes out of black as slowly.
    Fade(u32),
    /// Melts through so many frames, half of them before the boundary.
    Dissolve(u32),
}

impl Begin {
    /// Its name in the truth.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Cut => "cut",
            Self::Fade(_) => "fade",
            Self::Dissolve(_) => "dissolve",
        }
    }
}

/// Somebody in a shot.
#[derive(Clone, Copy, Debug)]
pub struct Player {
    /// The actor's id.
    pub id: &'static str,
    /// Attitude.
    pub pose: Pose,
    /// Place on the plate.
    pub framing: Framing,
    /// How far they walk through the shot, in canvas units to the right.
    pub walk: f32,
}

/// What the camera sees of a plate: a part of it, `zoom` times enlarged, around a middle given in
/// fractions of the plate. Zoom 1 shows all of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eye {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
    /// 1 or more.
    pub zoom: f32,
}

impl Eye {
    /// At this place.
    pub const fn at(x: f32, y: f32, zoom: f32) -> Self {
        Self { x, y, zoom }
    }
}

/// What the camera does in a shot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// At the first frame.
    pub from: Eye,
    /// At the last one.
    pub to: Eye,
    /// How unsteady the hand is, in canvas units; 0 is a tripod.
    pub shake: f32,
}

/// Lettering over a shot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text {
    /// Its lines.
    pub lines: &'static [&'static str],
    /// How it stands.
    pub kind: TextKind,
    /// Frames of the shot in which it is to be seen: from the first, up to the second.
    pub frames: (u32, u32),
}

/// How lettering stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Large, in the middle.
    Title,
    /// Small, at the left of the lower third.
    Caption,
    /// A subtitle: small, in the middle at the foot.
    Subtitle,
    /// Rolls upwards through the whole shot.
    Credits,
}

/// One shot.
#[derive(Clone, Debug)]
pub struct Shot {
    /// Where.
    pub setting: Setting,
    /// How the place is looked at: another angle is another number.
    pub angle: u64,
    /// Who, the most prominent first.
    pub players: Vec<Player>,
    /// How long, in frames.
    pub n_frames: u32,
    /// How it begins.
    pub begin: Begin,
    /// What the camera does.
    pub camera: Camera,
    /// Lettering.
    pub text: Option<Text>,
    /// Frames of the shot that a flash of lightning whitens: the first, and how many.
    pub flash: Option<(u32, u32)>,
}

/// Paints and encodes the film into a folder of its own below `out`; returns the film's path.
///
/// # Errors
/// When a folder or file cannot be written, or `ffmpeg` is missing or fails.
pub fn make(ffmpeg: &Ffmpeg, out: &Path) -> Result<PathBuf> {
    let folder = out.join(NAME);
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let shots = script();
    let truth = Truth::of(&shots);
    let film = folder.join(format!("{NAME}.mp4"));
    ffmpeg.encode(&mut Reel::new(&shots), &film)?;
    let write = |end: &str, text: String| {
        let path = folder.join(format!("{NAME}.{end}"));
        std::fs::write(&path, text).with_context(|| path.display().to_string())
    };
    write("truth.toml", truth.to_toml())?;
    write("nfo", truth.to_nfo())?;
    Ok(film)
}
