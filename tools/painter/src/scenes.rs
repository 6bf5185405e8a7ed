//! Titles as code: which actors, places and things stand in which picture.
//!
//! One file a title in `scenes/<title_id>.rs`, each with `pub fn pictures() -> Vec<Picture>`; one
//! `mod` line and one line in [`all`] here. A picture is a short function on a [`Stage`] that
//! reads like a stage direction. Grain is added by [`Picture::render`]; vignettes by the scene.

use tiny_skia::Pixmap;

use kit::palette::Palette;
use kit::stage::Stage;

pub mod bell_under_lake;
pub mod blackout_eleven;
pub mod bridge_of_kites;
#[rustfmt::skip]
pub mod cartographers_daughter;
pub mod cold_frame;
pub mod dragon_census;
pub mod dust_crown;
pub mod full_contact_bingo;
pub mod gentle_gang;
pub mod grandma_satellite;
pub mod hotel_meridian;
pub mod iron_bell;
pub mod lantern_queen;
pub mod last_kilometre;
#[rustfmt::skip]
pub mod low_orbit_kitchen;
pub mod mares_tail;
#[rustfmt::skip]
pub mod monsoon_clock;
pub mod moth_season;
pub mod mutton_street;
pub mod night_aquarium;
pub mod ninth_violin;
pub mod nobodys_moon;
pub mod north_star_kitchen;
pub mod paper_boats;
pub mod pearl_job;
pub mod quiet_front;
pub mod radio_carnival;
pub mod red_meridian;
#[rustfmt::skip]
pub mod row_m;
#[rustfmt::skip]
pub mod salt_ledger;
pub mod saltwater_choir;
pub mod second_sword;
#[rustfmt::skip]
pub mod seven_wells;
pub mod siege_of_marrow;
pub mod sleeping_inspector;
#[rustfmt::skip]
pub mod slow_express;
pub mod small_hours_tribunal;
pub mod smallest_goalkeeper;
pub mod static_hearts;
pub mod swiss_hour;
pub mod thirteen_umbrellas;
pub mod tin_orchestra;
pub mod two_winters;
#[rustfmt::skip]
pub mod undertow_nine;
pub mod vanished_river;
pub mod weather_apprentice;
pub mod whale_street;
pub mod wolf_road;

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
        // One line a title, in the order of the catalogue.
        salt_ledger::pictures(),
        low_orbit_kitchen::pictures(),
        seven_wells::pictures(),
        row_m::pictures(),
        undertow_nine::pictures(),
        slow_express::pictures(),
        cartographers_daughter::pictures(),
        dust_crown::pictures(),
        cold_frame::pictures(),
        moth_season::pictures(),
        red_meridian::pictures(),
        pearl_job::pictures(),
        nobodys_moon::pictures(),
        monsoon_clock::pictures(),
        weather_apprentice::pictures(),
        iron_bell::pictures(),
        hotel_meridian::pictures(),
        quiet_front::pictures(),
        mutton_street::pictures(),
        saltwater_choir::pictures(),
        wolf_road::pictures(),
        ninth_violin::pictures(),
        dragon_census::pictures(),
        smallest_goalkeeper::pictures(),
        swiss_hour::pictures(),
        bridge_of_kites::pictures(),
        two_winters::pictures(),
        bell_under_lake::pictures(),
        lantern_queen::pictures(),
        gentle_gang::pictures(),
        grandma_satellite::pictures(),
        night_aquarium::pictures(),
        last_kilometre::pictures(),
        tin_orchestra::pictures(),
        blackout_eleven::pictures(),
        siege_of_marrow::pictures(),
        sleeping_inspector::pictures(),
        small_hours_tribunal::pictures(),
        north_star_kitchen::pictures(),
        paper_boats::pictures(),
        full_contact_bingo::pictures(),
        radio_carnival::pictures(),
        vanished_river::pictures(),
        static_hearts::pictures(),
        mares_tail::pictures(),
        second_sword::pictures(),
        whale_street::pictures(),
        thirteen_umbrellas::pictures(),
    ]
    .concat()
}
