//! Settings: layered flat shapes under one light, each a function of a [`View`].
//!
//! Every setting draws sky or wall, far planes, middle ground and (unless the view is bare) a dark
//! foreground frame and the weather, and returns its [`Cam`], so that people and things can be
//! put at metres: `let cam = places::harbour(s, &View::new(1)); At::spot(cam.spot(0.5, 6.0), 1.8)`.
//! Parts shared by settings are in `nature` and `built`. A place sets `s.light` towards its sun
//! or lamp, and never adds vignette or grain.

pub mod built;
pub mod city;
pub mod coast;
pub mod fields;
pub mod fronts;
pub mod glass;
pub mod halls;
pub mod heights;
pub mod homes;
pub mod nature;
pub mod rails;
pub mod roads;
pub mod ships;
pub mod shows;
pub mod stars;
pub mod towns;
pub mod trains;
pub mod wards;
pub mod wilds;
pub mod works;

pub use city::{neon_street, rooftops};
pub use coast::{harbour, lighthouse, open_sea, underwater};
pub use fields::{farm, village};
pub use fronts::{airfield, battlefield};
pub use glass::greenhouse;
pub use halls::{ballroom, castle_hall, courtroom};
pub use heights::{castle, mountains};
pub use homes::{bedroom, kitchen, library};
pub use rails::train_exterior;
pub use roads::{desert, desert_road, western_street};
pub use ships::{space_corridor, space_window, submarine};
pub use shows::{boxing_ring, stadium, theatre};
pub use stars::{alien_planet, deep_space};
pub use towns::{fair, prairie, square};
pub use trains::{platform, train_compartment};
pub use wards::{classroom, hospital_corridor, newsroom};
pub use wilds::{cave, forest, jungle};
pub use works::{bar, laboratory, workshop};

use crate::camera::Cam;
use crate::canvas::{H, Pt, W, WHITE};
use crate::colour::Colour;
use crate::palette::Palette;
use crate::stage::Stage;

/// What comes down or hangs in the air.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weather {
    /// Nothing.
    Clear,
    /// Rain.
    Rain,
    /// Snow.
    Snow,
    /// Banks of fog.
    Fog,
}

/// Which share of the palette the place takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    /// The palette as it is.
    Own,
    /// The palette raised to plain daylight.
    Day,
    /// The palette sunk into night.
    Night,
}

/// How a place is seen: the same setting makes many pictures.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// Lens as a share of the width: .55 wide, .8 normal, 1.5 long.
    pub lens: f32,
    /// Horizon or vanishing point, share of the height; `None` is the place's own.
    pub horizon: Option<f32>,
    /// Vanishing point, share of the width; `None` is the place's own.
    pub vx: Option<f32>,
    /// Where the sun, moon, window or lamp is, shares of width and height; `None` is own.
    pub sun: Option<Pt>,
    /// Share of the palette.
    pub hour: Hour,
    /// Weather.
    pub weather: Weather,
    /// Seed of everything by chance.
    pub seed: u64,
    /// Draw the dark foreground frame, extras (small figures, boats) and the weather?
    pub frame: bool,
}

impl View {
    /// A normal view with this seed.
    pub const fn new(seed: u64) -> Self {
        Self {
            lens: 0.8,
            horizon: None,
            vx: None,
            sun: None,
            hour: Hour::Own,
            weather: Weather::Clear,
            seed,
            frame: true,
        }
    }

    /// A wide lens.
    #[must_use]
    pub const fn wide(self) -> Self {
        Self { lens: 0.55, ..self }
    }

    /// A long lens.
    #[must_use]
    pub const fn tele(self) -> Self {
        Self { lens: 1.5, ..self }
    }

    /// Any lens.
    #[must_use]
    pub const fn lens(self, lens: f32) -> Self {
        Self { lens, ..self }
    }

    /// Horizon at this share of the height.
    #[must_use]
    pub const fn horizon(self, y: f32) -> Self {
        Self {
            horizon: Some(y),
            ..self
        }
    }

    /// Vanishing point at this share of the width.
    #[must_use]
    pub const fn vx(self, x: f32) -> Self {
        Self {
            vx: Some(x),
            ..self
        }
    }

    /// Sun, moon, window or lamp at these shares of width and height.
    #[must_use]
    pub const fn sun(self, x: f32, y: f32) -> Self {
        Self {
            sun: Some((x, y)),
            ..self
        }
    }

    /// By night.
    #[must_use]
    pub const fn night(self) -> Self {
        Self {
            hour: Hour::Night,
            ..self
        }
    }

    /// In plain daylight.
    #[must_use]
    pub const fn day(self) -> Self {
        Self {
            hour: Hour::Day,
            ..self
        }
    }

    /// With weather.
    #[must_use]
    pub const fn weather(self, weather: Weather) -> Self {
        Self { weather, ..self }
    }

    /// Without foreground frame, extras and weather: room for the scene's own subject.
    #[must_use]
    pub const fn bare(self) -> Self {
        Self {
            frame: false,
            ..self
        }
    }

    /// Puts the palette's share on the stage and returns it.
    pub fn dress(&self, s: &mut Stage) -> Palette {
        s.pal = match self.hour {
            Hour::Own => s.pal,
            Hour::Day => s.pal.by_day(),
            Hour::Night => s.pal.by_night(),
        };
        s.light.colour = s.pal.key;
        s.pal
    }

    /// Is it dark outside? By hour, or by a dark zenith and horizon.
    pub fn is_night(&self, p: &Palette) -> bool {
        match self.hour {
            Hour::Night => true,
            Hour::Day => false,
            Hour::Own => p.low.oklab()[0] < 0.5,
        }
    }

    /// The horizon in canvas units.
    pub fn hy(&self, own: f32) -> f32 {
        H * self.horizon.unwrap_or(own)
    }

    /// The sun in canvas units; the stage's light turns towards it.
    pub fn sun_at(&self, s: &mut Stage, own: Pt) -> Pt {
        let (x, y) = self.sun.unwrap_or(own);
        let (dx, dy) = (x - 0.5, y - 0.75);
        let len = dx.hypot(dy).max(0.05);
        s.light.to = (dx / len, dy / len);
        (W * x, H * y)
    }

    /// The camera: `own` vanishing point in shares, eye height in metres.
    pub fn cam(&self, own: Pt, eye: f32) -> Cam {
        let vanish = (W * self.vx.unwrap_or(own.0), self.hy(own.1));
        Cam::new(self.lens, vanish, (0.0, eye, 0.0))
    }

    /// How much larger things are than through a normal lens.
    pub fn zoom(&self) -> f32 {
        self.lens / 0.8
    }

    /// The weather in front of everything; places call it unless the view is bare.
    pub fn weather_front(&self, s: &mut Stage) {
        let (p, mut dice) = (s.pal, s.dice.fork());
        match self.weather {
            Weather::Clear => {}
            Weather::Rain => s.rain(&mut dice, 150, -0.22, p.key.mix(WHITE, 0.4), 0.4),
            Weather::Snow => s.snow(&mut dice, 190, WHITE.mix(p.key, 0.3), 0.9),
            Weather::Fog => {
                let fog = p.low.mix(p.key, 0.3);
                s.haze((H * 0.35, H * 0.95), fog, 0.5);
                s.haze((H * 0.55, H * 1.2), fog, 0.35);
            }
        }
    }
}

/// A disc in the sky with its glow: the sun, or by night the moon with its seas.
pub fn disc(s: &mut Stage, (x, y): Pt, r: f32, moon: bool) {
    let p = s.pal;
    s.glow((x, y), r * 7.0, p.key, 0.85);
    if moon {
        let face = p.key.mix(WHITE, 0.35);
        s.circle(x, y, r, face);
        let sea = face.mix(p.mid, 0.28);
        s.clipped_moon((x, y), r, sea);
    } else {
        let ink = crate::canvas::Ink::down(
            y - r,
            y + r,
            &[p.key.mix(WHITE, 0.45), p.key, p.key.mix(p.low, 0.4)],
        );
        s.circle(x, y, r, ink);
    }
}

impl Stage {
    fn clipped_moon(&mut self, (x, y): Pt, r: f32, sea: Colour) {
        for (dx, dy, k) in [
            (-0.35, -0.25, 0.24),
            (0.15, 0.1, 0.3),
            (0.3, -0.45, 0.16),
            (-0.2, 0.5, 0.18),
        ] {
            self.oval(x + dx * r, y + dy * r, k * r * 1.15, k * r, sea);
        }
    }
}
