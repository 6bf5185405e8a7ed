//! One colour type for the whole painter, mixed in `OKLab`.
//!
//! sRGB is what reaches the file; `OKLab` is where colours are mixed, darkened and compared, since
//! equal steps there look equal (Björn Ottosson, "A perceptual color space for image processing",
//! 2020).

/// An opaque colour in sRGB, each channel in 0..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    /// Red, gamma-encoded, 0..=1.
    pub r: f32,
    /// Green, gamma-encoded, 0..=1.
    pub g: f32,
    /// Blue, gamma-encoded, 0..=1.
    pub b: f32,
}

impl Colour {
    /// From a hexadecimal number such as `0x1d_2b3a`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            r: ((rgb >> 16) & 0xff) as f32 / 255.0,
            g: ((rgb >> 8) & 0xff) as f32 / 255.0,
            b: (rgb & 0xff) as f32 / 255.0,
        }
    }

    /// `OKLab` lightness (0..=1), a and b (about -0.4..=0.4).
    pub fn oklab(self) -> [f32; 3] {
        let [r, g, b] = [self.r, self.g, self.b].map(to_linear);
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ]
    }

    /// The nearest sRGB colour to an `OKLab` triple; channels outside the gamut are clipped.
    pub fn from_oklab([lightness, a, b]: [f32; 3]) -> Self {
        let l = (lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
        let m = (lightness - 0.105_561_346 * a - 0.063_854_17 * b).powi(3);
        let s = (lightness - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
        Self {
            r: to_encoded(4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s),
            g: to_encoded(-1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s),
            b: to_encoded(-0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s),
        }
    }

    // Never inlined: it is called in thousands of places, and its cube roots would fill the
    // program and the time to compile it.
    #[inline(never)]
    /// The way from `self` (t = 0) to `other` (t = 1), in `OKLab`.
    #[must_use]
    pub fn mix(self, other: Self, t: f32) -> Self {
        let (from, to) = (self.oklab(), other.oklab());
        Self::from_oklab(std::array::from_fn(|i| from[i] + (to[i] - from[i]) * t))
    }

    /// Lightness and chroma scaled together, so that darks do not turn grey. `k` < 1 darkens.
    #[must_use]
    pub fn tone(self, k: f32) -> Self {
        let [l, a, b] = self.oklab();
        Self::from_oklab([(l * k).min(1.0), a * k, b * k])
    }

    /// As bytes, rounded.
    pub fn bytes(self) -> [u8; 3] {
        [self.r, self.g, self.b].map(|c| (c.clamp(0.0, 1.0) * 255.0).round() as u8)
    }
}

fn to_linear(c: f32) -> f32 {
    if c <= 0.040_45 {
        c / 12.92
    } else {
        ((c + 0.055) / 1.055).powf(2.4)
    }
}

fn to_encoded(c: f32) -> f32 {
    let c = c.clamp(0.0, 1.0);
    if c <= 0.003_130_8 {
        c * 12.92
    } else {
        1.055 * c.powf(1.0 / 2.4) - 0.055
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn oklab_and_back_is_the_same_colour() {
        for rgb in [0x00_0000, 0xff_ffff, 0x1d_2b3a, 0xe0_7a2f, 0x33_cc99] {
            let colour = Colour::hex(rgb);
            assert_eq!(Colour::from_oklab(colour.oklab()).bytes(), colour.bytes());
        }
    }
}
