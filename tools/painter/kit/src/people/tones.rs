//! From one base colour and a light to the five flat tones of a material.

use super::light::Light;
use crate::colour::Colour;

/// Red, green, blue, gamma-encoded.
pub type Rgb = [f32; 3];

/// A colour as three numbers.
pub const fn rgb(c: Colour) -> Rgb {
    [c.r, c.g, c.b]
}

/// The way from `a` to `b`, channel by channel.
pub fn mix(a: Rgb, b: Rgb, t: f32) -> Rgb {
    std::array::from_fn(|i| a[i] + (b[i] - a[i]) * t)
}

/// Every channel times `k`, kept inside 0..=1.
pub fn scale(a: Rgb, k: f32) -> Rgb {
    a.map(|v| (v * k).clamp(0.0, 1.0))
}

fn saturate(a: Rgb, k: f32) -> Rgb {
    let grey = (a[0] + a[1] + a[2]) / 3.0;
    a.map(|v| (grey + (v - grey) * k).clamp(0.0, 1.0))
}

/// The flat tones of one material under one light.
#[derive(Clone, Copy, Debug)]
pub struct Tones {
    /// Turned to the key.
    pub light: Rgb,
    /// Grazed by the key.
    pub half: Rgb,
    /// Turned away, or in cast shadow.
    pub shadow: Rgb,
    /// Caught by the rim light.
    pub rim: Rgb,
    /// Lines in the shadow.
    pub deep: Rgb,
    /// Highlights.
    pub gloss: Rgb,
}

/// The tones of `base` under `light`.
pub fn tones(base: Colour, light: &Light) -> Tones {
    let b = rgb(base);
    let (key, dark, rim) = (rgb(light.key), rgb(light.shadow), rgb(light.rim));
    if let Some(ink) = light.silhouette {
        let ink = rgb(ink);
        // A trace of the own colour keeps hat, coat and face apart.
        let own = mix(ink, b, 0.05);
        return Tones {
            light: own,
            half: own,
            shadow: own,
            rim,
            deep: scale(ink, 0.8),
            gloss: own,
        };
    }
    let lum = (b[0] + b[1] + b[2]) / 3.0;
    // Dark things stay dark in the light.
    let lift = 0.09 + 0.39 * (lum / 0.48).min(1.0).powf(1.1);
    // Pale skin and white cloth must keep a colour in the light.
    let pale = ((lum - 0.66) / 0.25).clamp(0.0, 1.0);
    let lift = lift * (1.0 - 0.60 * pale);
    // Blues would turn grey under a warm key, and a signature colour must keep its hue.
    let cool = ((b[2] - b[0]) * 1.6).clamp(0.0, 1.0);
    let screen: Rgb = std::array::from_fn(|i| {
        1.0 - (1.0 - b[i]) * (1.0 - (key[i] + (0.85 - key[i]) * 0.6 * cool) * 0.55)
    });
    let tint = mix([1.0; 3], key, 0.55 * (1.0 - 0.75 * cool));
    let lifted = mix(b, screen, lift);
    let lit: Rgb =
        std::array::from_fn(|i| (lifted[i] * tint[i] * (1.12 - 0.07 * pale)).clamp(0.0, 1.0));
    let wash = mix([1.0; 3], dark, 0.80);
    let washed: Rgb = std::array::from_fn(|i| b[i] * wash[i] * 0.9);
    let depth = light.depth * if lum < 0.2 { 0.65 } else { 1.0 };
    let shadow = mix(washed, dark, depth);
    let half = saturate(mix(shadow, lit, 0.52), 1.22);
    Tones {
        light: lit,
        half,
        shadow,
        rim: mix(rim, scale(b, 1.4), 0.18),
        deep: scale(shadow, 0.62),
        gloss: mix(lit, key, 0.34),
    }
}
