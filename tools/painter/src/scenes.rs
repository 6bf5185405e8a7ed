//! Titles as code: which actors, places and things stand in which picture.
//!
//! One file a title in `scenes/<title_id>.rs`, each with `pub fn pictures() -> Vec<Picture>`; one
//! `mod` line and one line in [`all`] here. A picture is a short function on a [`Stage`] that
//! reads like a stage direction. Grain is added by [`Picture::render`]; vignettes by the scene.

use tiny_skia::Pixmap;

use crate::palette::Palette;
use crate::stage::Stage;

#[rustfmt::skip]
pub mod cold_frame;
#[rustfmt::skip]
pub mod cartographers_daughter;
#[rustfmt::skip]
pub mod dust_crown;
#[rustfmt::skip]
pub mod low_orbit_kitchen;
#[rustfmt::skip]
pub mod monsoon_clock;
#[rustfmt::skip]
pub mod row_m;
#[rustfmt::skip]
pub mod salt_ledger;
#[rustfmt::skip]
pub mod seven_wells;
#[rustfmt::skip]
pub mod slow_express;
#[rustfmt::skip]
pub mod moth_season;
#[rustfmt::skip]
pub mod red_meridian;
#[rustfmt::skip]
pub mod nobodys_moon;
#[rustfmt::skip]
pub mod pearl_job;
#[rustfmt::skip]
mod troupe;
#[rustfmt::skip]
pub mod undertow_nine;

/// Film grain, standard deviation of 255: hides the banding of dark gradients; 2.2 and more costs
/// a third of the file.
const GRAIN: f32 = 1.3;

/// One picture of the catalogue.
#[derive(Clone, Copy)]
pub struct Picture {
    /// The title's id: the folder under assets.
    pub title: &'static str,
    /// The artwork's id: the file's name.
    pub artwork: &'static str,
    /// The title's palette.
    pub palette: Palette,
    /// Draws it.
    pub paint: fn(&mut Stage),
}

impl Picture {
    /// A picture of `title`.
    pub const fn new(
        title: &'static str,
        artwork: &'static str,
        palette: Palette,
        paint: fn(&mut Stage),
    ) -> Self {
        Self {
            title,
            artwork,
            palette,
            paint,
        }
    }

    /// The picture's own seed: a hash of its names, so that a new neighbour changes nothing.
    pub fn seed(&self) -> u64 {
        // FNV-1a, 64 bits.
        let bytes = self.title.bytes().chain([b'/']).chain(self.artwork.bytes());
        bytes.fold(0xcbf2_9ce4_8422_2325, |h, b| {
            (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// The finished picture; `scale` 1 is 960x540.
    pub fn render(&self, scale: f32) -> Pixmap {
        let mut stage = Stage::new(self.palette, self.seed(), scale);
        (self.paint)(&mut stage);
        stage.canvas.grain(self.seed(), GRAIN);
        stage.canvas.map
    }
}

/// Every picture of the catalogue, title by title.
pub fn all() -> Vec<Picture> {
    [
        // One line a title.
        salt_ledger::pictures(),
        low_orbit_kitchen::pictures(),
        seven_wells::pictures(),
        row_m::pictures(),
        undertow_nine::pictures(),
        slow_express::pictures(),
        cartographers_daughter::pictures(),
        dust_crown::pictures(),
        cold_frame::pictures(),
        monsoon_clock::pictures(),
        moth_season::pictures(),
        red_meridian::pictures(),
        nobodys_moon::pictures(),
        pearl_job::pictures(),
    ]
    .concat()
}
