//! Palettes: seven named colours a title; nearly everything else is a mix of them in `OKLab`.

use crate::colour::Colour;

/// Lamp light where a palette's accent is cold.
const AMBER: Colour = Colour::hex(0xff_ab4d);

/// The seven colours of a title.
///
/// Hue distance from key to ink wants 80-180 degrees: warm light with cool darks or the reverse.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Zenith of the sky, darkest part of the air.
    pub top: Colour,
    /// Middle of the sky.
    pub mid: Colour,
    /// Horizon; also the colour of the haze.
    pub low: Colour,
    /// The one light.
    pub key: Colour,
    /// The local mid-tone of things.
    pub body: Colour,
    /// The darkest dark, never black.
    pub ink: Colour,
    /// The accent, a few per cent of the area.
    pub acc: Colour,
}

impl Palette {
    /// From hexadecimal numbers in the order top, mid, low, key, body, ink, acc.
    pub const fn of(c: [u32; 7]) -> Self {
        Self {
            top: Colour::hex(c[0]),
            mid: Colour::hex(c[1]),
            low: Colour::hex(c[2]),
            key: Colour::hex(c[3]),
            body: Colour::hex(c[4]),
            ink: Colour::hex(c[5]),
            acc: Colour::hex(c[6]),
        }
    }

    /// Aerial perspective: `colour` seen at distance 0 (touching the lens) to 1 (the horizon).
    pub fn depth(&self, colour: Colour, distance: f32) -> Colour {
        colour.mix(self.low, 0.92 * (1.0 - (-2.2 * distance).exp()))
    }

    /// Body towards ink: 0 is body, 1 is ink.
    pub fn dark(&self, t: f32) -> Colour {
        self.body.mix(self.ink, t)
    }

    /// Body towards key: 0 is body, 1 is the light.
    pub fn lit(&self, t: f32) -> Colour {
        self.body.mix(self.key, t)
    }

    /// The colour of lamps, fires and lit windows: the accent where it is warm, else amber.
    pub fn lamp(&self) -> Colour {
        let [_, a, b] = self.acc.oklab();
        if b > 0.05 && a > -0.03 {
            self.acc.mix(AMBER, 0.35)
        } else {
            AMBER.mix(self.key, 0.2)
        }
    }

    /// Another share of the same palette: `t` mixes everything towards `colour`.
    #[must_use]
    pub fn tinted(&self, colour: Colour, t: f32) -> Self {
        Self {
            top: self.top.mix(colour, t),
            mid: self.mid.mix(colour, t),
            low: self.low.mix(colour, t),
            key: self.key.mix(colour, t * 0.4),
            body: self.body.mix(colour, t),
            ink: self.ink.mix(colour, t * 0.5),
            acc: self.acc,
        }
    }

    /// The same title by night: sky and bodies sink towards ink, light and accent stay.
    #[must_use]
    pub fn by_night(&self) -> Self {
        Self {
            top: self.top.mix(self.ink, 0.75),
            mid: self.mid.mix(self.ink, 0.62).mix(self.body, 0.2),
            low: self.low.mix(self.body, 0.6).mix(self.ink, 0.25),
            body: self.body.mix(self.ink, 0.45),
            ..*self
        }
    }

    /// The same title in plain daylight: sky and bodies rise towards the light.
    #[must_use]
    pub fn by_day(&self) -> Self {
        Self {
            top: self.top.mix(self.mid, 0.5).mix(self.key, 0.25),
            mid: self.mid.mix(self.low, 0.5).mix(self.key, 0.3),
            low: self.low.mix(self.key, 0.55),
            body: self.body.mix(self.key, 0.22),
            ..*self
        }
    }

    /// The accent becomes the light: signs, alarms, stages.
    #[must_use]
    pub fn by_accent(&self) -> Self {
        Self {
            key: self.acc.mix(self.key, 0.25),
            low: self.low.mix(self.acc, 0.6),
            ..*self
        }
    }
}

/// Fourteen proven palettes (art direction, places): a title may take one or make its own.
pub mod stock {
    use super::Palette;

    /// Violet night, magenta light, cyan accent.
    pub const NEON: Palette = Palette::of([
        0x07_0918, 0x1a_1342, 0x5a_2a78, 0xff_3f92, 0x1d_1a45, 0x06_060f, 0x2f_e0e6,
    ]);
    /// Grey-blue and peach morning, vermilion accent.
    pub const DAWN: Palette = Palette::of([
        0x5f_7f9c, 0xb9_a6ab, 0xff_c79a, 0xff_f0c8, 0x4d_5f80, 0x1b_2440, 0xe2_553d,
    ]);
    /// Late afternoon over rust.
    pub const GOLDEN: Palette = Palette::of([
        0x3f_5f86, 0xe3_9a6c, 0xff_d58a, 0xff_f1bd, 0xa6_502f, 0x2a_1626, 0xd8_341f,
    ]);
    /// Violet and coral evening.
    pub const DUSK: Palette = Palette::of([
        0x1b_1a46, 0x7a_3b78, 0xf5_8a63, 0xff_d08a, 0x4a_2a5c, 0x12_0f26, 0xff_5a4a,
    ]);
    /// Teal noon, cream haze.
    pub const DAY: Palette = Palette::of([
        0x2f_7fae, 0x7f_c0cf, 0xf3_ead0, 0xff_fbe6, 0x3d_7f78, 0x12_323f, 0xe8_532f,
    ]);
    /// Blue night, amber windows.
    pub const NIGHT: Palette = Palette::of([
        0x06_0b1f, 0x10_264a, 0x2f_5f86, 0xdf_eeff, 0x17_3052, 0x05_0814, 0xff_b347,
    ]);
    /// Slate storm, amber windows.
    pub const STORM: Palette = Palette::of([
        0x0d_1320, 0x25_323f, 0x5f_7680, 0xe6_f3f0, 0x22_303a, 0x07_0b12, 0xff_b24a,
    ]);
    /// Blue snow, pink air.
    pub const WINTER: Palette = Palette::of([
        0x24_507e, 0x6f_a0c0, 0xf6_cfc0, 0xff_f3e4, 0x3a_6488, 0x0f_2138, 0xff_9a3c,
    ]);
    /// Greens under yellow light.
    pub const JUNGLE: Palette = Palette::of([
        0x0e_3230, 0x3f_7a52, 0xcf_e0a0, 0xfb_f6c4, 0x1f_5646, 0x06_171a, 0xf0_883a,
    ]);
    /// Brown rooms, lamp light, teal accent.
    pub const AMBER: Palette = Palette::of([
        0x2a_1420, 0x6a_3426, 0xe9_a552, 0xff_f0bf, 0x4d_2a24, 0x16_0b12, 0x2f_9e9a,
    ]);
    /// Crimson dark, teal accent.
    pub const RED: Palette = Palette::of([
        0x16_060c, 0x4a_0f18, 0xb5_2a25, 0xff_d0a0, 0x33_0c16, 0x0c_0408, 0x35_c7b8,
    ]);
    /// Blue-black, warm sun, orange accent.
    pub const SPACE: Palette = Palette::of([
        0x04_050f, 0x0c_1530, 0x2c_5f8e, 0xff_e6c0, 0x1d_2a44, 0x05_060d, 0xff_6a3c,
    ]);
    /// Grey-green noir, bone light, red accent.
    pub const BONE: Palette = Palette::of([
        0x27_322f, 0x6e_7a64, 0xe6_d9b0, 0xff_f8dc, 0x4a_5448, 0x14_1a1a, 0xc7_402c,
    ]);
    /// Plum and salmon, teal accent.
    pub const ROSE: Palette = Palette::of([
        0x3a_1638, 0x9c_3f5e, 0xff_b09a, 0xff_f0dc, 0x6e_2a4e, 0x1c_0a20, 0x3f_b6a8,
    ]);
}
