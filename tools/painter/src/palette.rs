//! Palettes: seven named colours a title; nearly everything else is a mix of them in OKLab.

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
        0x070918, 0x1a1342, 0x5a2a78, 0xff3f92, 0x1d1a45, 0x06060f, 0x2fe0e6,
    ]);
    /// Grey-blue and peach morning, vermilion accent.
    pub const DAWN: Palette = Palette::of([
        0x5f7f9c, 0xb9a6ab, 0xffc79a, 0xfff0c8, 0x4d5f80, 0x1b2440, 0xe2553d,
    ]);
    /// Late afternoon over rust.
    pub const GOLDEN: Palette = Palette::of([
        0x3f5f86, 0xe39a6c, 0xffd58a, 0xfff1bd, 0xa6502f, 0x2a1626, 0xd8341f,
    ]);
    /// Violet and coral evening.
    pub const DUSK: Palette = Palette::of([
        0x1b1a46, 0x7a3b78, 0xf58a63, 0xffd08a, 0x4a2a5c, 0x120f26, 0xff5a4a,
    ]);
    /// Teal noon, cream haze.
    pub const DAY: Palette = Palette::of([
        0x2f7fae, 0x7fc0cf, 0xf3ead0, 0xfffbe6, 0x3d7f78, 0x12323f, 0xe8532f,
    ]);
    /// Blue night, amber windows.
    pub const NIGHT: Palette = Palette::of([
        0x060b1f, 0x10264a, 0x2f5f86, 0xdfeeff, 0x173052, 0x050814, 0xffb347,
    ]);
    /// Slate storm, amber windows.
    pub const STORM: Palette = Palette::of([
        0x0d1320, 0x25323f, 0x5f7680, 0xe6f3f0, 0x22303a, 0x070b12, 0xffb24a,
    ]);
    /// Blue snow, pink air.
    pub const WINTER: Palette = Palette::of([
        0x24507e, 0x6fa0c0, 0xf6cfc0, 0xfff3e4, 0x3a6488, 0x0f2138, 0xff9a3c,
    ]);
    /// Greens under yellow light.
    pub const JUNGLE: Palette = Palette::of([
        0x0e3230, 0x3f7a52, 0xcfe0a0, 0xfbf6c4, 0x1f5646, 0x06171a, 0xf0883a,
    ]);
    /// Brown rooms, lamp light, teal accent.
    pub const AMBER: Palette = Palette::of([
        0x2a1420, 0x6a3426, 0xe9a552, 0xfff0bf, 0x4d2a24, 0x160b12, 0x2f9e9a,
    ]);
    /// Crimson dark, teal accent.
    pub const RED: Palette = Palette::of([
        0x16060c, 0x4a0f18, 0xb52a25, 0xffd0a0, 0x330c16, 0x0c0408, 0x35c7b8,
    ]);
    /// Blue-black, warm sun, orange accent.
    pub const SPACE: Palette = Palette::of([
        0x04050f, 0x0c1530, 0x2c5f8e, 0xffe6c0, 0x1d2a44, 0x05060d, 0xff6a3c,
    ]);
    /// Grey-green noir, bone light, red accent.
    pub const BONE: Palette = Palette::of([
        0x27322f, 0x6e7a64, 0xe6d9b0, 0xfff8dc, 0x4a5448, 0x141a1a, 0xc7402c,
    ]);
    /// Plum and salmon, teal accent.
    pub const ROSE: Palette = Palette::of([
        0x3a1638, 0x9c3f5e, 0xffb09a, 0xfff0dc, 0x6e2a4e, 0x1c0a20, 0x3fb6a8,
    ]);
}
