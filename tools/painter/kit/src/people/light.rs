//! The light of a picture: one key, one coloured shadow, one rim, and what breaks the key.

use super::vec::{V3, v3};
use crate::colour::Colour;

/// What stands between the key light and the actor.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Gobo {
    /// Nothing.
    #[default]
    None,
    /// Slats: distance between two slats in units, dark fraction, slope of the slats.
    Blinds {
        /// Distance from slat to slat, in units (a head is 1.92).
        pitch: f32,
        /// Dark part of each slat, 0..1.
        dark: f32,
        /// Slope: 0 is level.
        slope: f32,
    },
    /// Upright bars.
    Bars {
        /// Distance from bar to bar, in units.
        pitch: f32,
        /// Dark part, 0..1.
        dark: f32,
    },
    /// Specks of sun through leaves.
    Leaves {
        /// Size of a speck, in units.
        size: f32,
    },
    /// A window with a cross: everything outside is dark.
    Window {
        /// Half width and half height in units.
        half: f32,
    },
}

/// The light that falls on an actor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    /// Where the key comes from: x right, y up, z from the viewer.
    pub dir: [f32; 3],
    /// Colour of the key.
    pub key: Colour,
    /// Colour that shadows tend to; never grey.
    pub shadow: Colour,
    /// Where the rim light comes from; z < 0 is behind the actor.
    pub rim_dir: [f32; 3],
    /// Colour of the rim.
    pub rim: Colour,
    /// Cosine above which a plane is light; lower is a larger light area.
    pub light_at: f32,
    /// Cosine below which a plane is in shadow.
    pub shadow_at: f32,
    /// Cosine above which a plane catches the rim.
    pub rim_at: f32,
    /// How far shadows go to the shadow colour, 0..1: .50 soft day, .66 noir.
    pub depth: f32,
    /// What breaks the key.
    pub gobo: Gobo,
    /// Everything in this one ink, with rim: the actor stands against the light.
    pub silhouette: Option<Colour>,
}

impl Light {
    /// Warm afternoon from the picture's right (`side` = 1) or left (-1), plum shadows.
    pub const fn day(side: f32) -> Self {
        Self {
            dir: [0.66 * side, 0.42, 0.56],
            key: Colour::hex(0xff_d9a0),
            shadow: Colour::hex(0x3a_2748),
            rim_dir: [-0.80 * side, 0.20, -0.52],
            rim: Colour::hex(0xff_8a5c),
            light_at: 0.40,
            shadow_at: 0.08,
            rim_at: 0.46,
            depth: 0.50,
            gobo: Gobo::None,
            silhouette: None,
        }
    }

    /// Hard street light, ink shadows, teal rim.
    pub const fn noir(side: f32) -> Self {
        Self {
            dir: [0.80 * side, 0.38, 0.42],
            key: Colour::hex(0xff_c46b),
            shadow: Colour::hex(0x14_253a),
            rim_dir: [-0.85 * side, 0.10, -0.45],
            rim: Colour::hex(0x4f_b0b5),
            light_at: 0.36,
            shadow_at: 0.06,
            rim_at: 0.50,
            depth: 0.66,
            gobo: Gobo::None,
            silhouette: None,
        }
    }

    /// Low golden sun, wine shadows.
    pub const fn golden(side: f32) -> Self {
        Self {
            dir: [0.66 * side, 0.46, 0.56],
            key: Colour::hex(0xff_c766),
            shadow: Colour::hex(0x5a_1f3d),
            rim_dir: [-0.82 * side, 0.25, -0.48],
            rim: Colour::hex(0xff_7a4d),
            light_at: 0.34,
            shadow_at: 0.05,
            rim_at: 0.46,
            depth: 0.48,
            gobo: Gobo::None,
            silhouette: None,
        }
    }

    /// Moonlight: pale key, blue shadows, warm rim from a lamp behind.
    pub const fn night(side: f32) -> Self {
        Self {
            dir: [0.70 * side, 0.48, 0.46],
            key: Colour::hex(0xe6_e2d4),
            shadow: Colour::hex(0x1a_2350),
            rim_dir: [-0.82 * side, 0.15, -0.46],
            rim: Colour::hex(0xff_9a4a),
            light_at: 0.42,
            shadow_at: 0.10,
            rim_at: 0.46,
            depth: 0.62,
            gobo: Gobo::None,
            silhouette: None,
        }
    }

    /// Fire, a screen or a lantern from below.
    pub const fn below(side: f32) -> Self {
        Self {
            dir: [0.55 * side, -0.45, 0.66],
            key: Colour::hex(0xff_b45a),
            shadow: Colour::hex(0x1d_1a3a),
            rim_dir: [-0.80 * side, 0.45, -0.42],
            rim: Colour::hex(0x5f_93b8),
            light_at: 0.36,
            shadow_at: 0.05,
            rim_at: 0.44,
            depth: 0.64,
            gobo: Gobo::None,
            silhouette: None,
        }
    }

    /// Against the light: `ink` inside, `rim` along the side (1 = right) of the light.
    pub const fn backlit(side: f32, ink: Colour, rim: Colour) -> Self {
        let mut light = Self::day(-side);
        light.rim = rim;
        light.shadow = ink;
        light.rim_at = 0.34;
        light.rim_dir = [0.78 * side, 0.34, -0.50];
        light.silhouette = Some(ink);
        light
    }

    /// With other colours for key, shadow and rim.
    #[must_use]
    pub const fn colours(mut self, key: Colour, shadow: Colour, rim: Colour) -> Self {
        self.key = key;
        self.shadow = shadow;
        self.rim = rim;
        self
    }

    /// With something in the way of the key.
    #[must_use]
    pub const fn through(mut self, gobo: Gobo) -> Self {
        self.gobo = gobo;
        self
    }

    /// The direction of the key, length 1.
    pub fn key_dir(&self) -> V3 {
        V3::from(self.dir).unit()
    }

    /// The direction of the rim, length 1.
    pub fn rim_to(&self) -> V3 {
        V3::from(self.rim_dir).unit()
    }

    /// The same light with left and right exchanged.
    #[must_use]
    pub const fn flipped(mut self) -> Self {
        self.dir[0] = -self.dir[0];
        self.rim_dir[0] = -self.rim_dir[0];
        self
    }

    /// Whether the gobo lets the key through at a point.
    pub fn passes(&self, p: V3) -> bool {
        // Slide the point along the light to the plane z = 0, where the gobo is written.
        let d = self.key_dir();
        let q = p - d * (p.z / if d.z.abs() < 0.2 { 0.2 } else { d.z }) * 0.45;
        match self.gobo {
            Gobo::None => true,
            Gobo::Blinds { pitch, dark, slope } => {
                ((q.y + slope * q.x) / pitch + 0.23).rem_euclid(1.0) > dark
            }
            Gobo::Bars { pitch, dark } => ((q.x + 0.12 * q.y) / pitch + 0.3).rem_euclid(1.0) > dark,
            Gobo::Leaves { size } => leaves(q, size),
            Gobo::Window { half } => {
                let (x, y) = (q.x + 0.25 * q.y, q.y);
                let inside = x.abs() < half && y.abs() < half * 1.3;
                inside && x.abs() > half * 0.07 && (y - half * 0.1).abs() > half * 0.07
            }
        }
    }
}

/// Overlapping waves, cut: spots of light with soft irregular rims.
fn leaves(p: V3, size: f32) -> bool {
    let (x, y) = (p.x / size, p.y / size);
    let a = (x * 2.1 + (y * 1.3).sin() * 1.4).sin() + (y * 2.4 + (x * 1.7).sin() * 1.2).sin();
    let b = (x * 1.1 - y * 1.6 + 0.7).sin() * 0.8;
    a + b > -0.55
}

/// A default direction for code that has no light yet.
pub const FRONT: V3 = v3(0.0, 0.0, 1.0);
