//! What a shape is filled with: one colour, or a gradient along a line or round a point.

use tiny_skia::Transform;
use tiny_skia::{Color, GradientStop, LinearGradient, Point, RadialGradient, Shader, SpreadMode};

use super::shape::Pt;
use crate::colour::Colour;

/// A gradient's colour at a place: (0..=1, colour, opacity).
pub type Stop = (f32, Colour, f32);

/// A filling.
#[derive(Clone, Debug)]
pub enum Ink {
    /// One colour and its opacity.
    Flat(Colour, f32),
    /// From one point to another.
    Linear(Pt, Pt, Vec<Stop>),
    /// Round a centre, out to (rx, ry).
    Radial(Pt, Pt, Vec<Stop>),
}

impl From<Colour> for Ink {
    fn from(colour: Colour) -> Self {
        Self::Flat(colour, 1.0)
    }
}

impl From<(Colour, f32)> for Ink {
    fn from((colour, opacity): (Colour, f32)) -> Self {
        Self::Flat(colour, opacity)
    }
}

impl Ink {
    /// Opaque colours evenly spread from `from` to `to`.
    pub fn along(from: Pt, to: Pt, colours: &[Colour]) -> Self {
        let last = (colours.len().max(2) - 1) as f32;
        let stops = colours
            .iter()
            .enumerate()
            .map(|(i, &c)| (i as f32 / last, c, 1.0));
        Self::Linear(from, to, stops.collect())
    }

    /// Opaque colours from height `y0` down to `y1`.
    pub fn down(y0: f32, y1: f32, colours: &[Colour]) -> Self {
        Self::along((0.0, y0), (0.0, y1), colours)
    }

    /// Opaque colours from `x0` to `x1`.
    pub fn across(x0: f32, x1: f32, colours: &[Colour]) -> Self {
        Self::along((x0, 0.0), (x1, 0.0), colours)
    }

    /// One colour that fades between two points, from opacity `a` to opacity `b`.
    pub fn fade(from: Pt, to: Pt, colour: Colour, (a, b): Pt) -> Self {
        Self::Linear(from, to, vec![(0.0, colour, a), (1.0, colour, b)])
    }

    /// A round light: stops 1, .62, .24, .06, 0, never linear.
    pub fn light(centre: Pt, radii: Pt, colour: Colour, opacity: f32) -> Self {
        let stops = [
            (0.0, 1.0),
            (0.08, 0.62),
            (0.28, 0.24),
            (0.62, 0.06),
            (1.0, 0.0),
        ];
        let stops = stops
            .iter()
            .map(|&(t, a)| (t, colour, a * opacity))
            .collect();
        Self::Radial(centre, radii, stops)
    }

    pub(crate) fn shader(&self) -> Option<Shader<'static>> {
        match self {
            Self::Flat(colour, opacity) => Some(Shader::SolidColor(color(*colour, *opacity))),
            Self::Linear(from, to, stops) => LinearGradient::new(
                Point::from_xy(from.0, from.1),
                Point::from_xy(to.0, to.1),
                skia_stops(stops),
                SpreadMode::Pad,
                Transform::identity(),
            ),
            Self::Radial(centre, radii, stops) => RadialGradient::new(
                Point::zero(),
                0.0,
                Point::zero(),
                1.0,
                skia_stops(stops),
                SpreadMode::Pad,
                Transform::from_row(radii.0, 0.0, 0.0, radii.1, centre.0, centre.1),
            ),
        }
    }
}

fn color(c: Colour, opacity: f32) -> Color {
    let channel = |v: f32| v.clamp(0.0, 1.0);
    Color::from_rgba(channel(c.r), channel(c.g), channel(c.b), channel(opacity))
        .unwrap_or(Color::TRANSPARENT)
}

/// Stops with `OKLab` midpoints put in, so that a gradient does not go grey half way.
fn skia_stops(stops: &[Stop]) -> Vec<GradientStop> {
    let mut out = Vec::new();
    for pair in stops.windows(2) {
        let ((t0, c0, a0), (t1, c1, a1)) = (pair[0], pair[1]);
        for k in 0..4 {
            let k = k as f32 / 4.0;
            let mixed = if c0 == c1 { c0 } else { c0.mix(c1, k) };
            out.push(GradientStop::new(
                t0 + (t1 - t0) * k,
                color(mixed, a0 + (a1 - a0) * k),
            ));
        }
    }
    if let Some(&(t, c, a)) = stops.last() {
        out.push(GradientStop::new(t, color(c, a)));
    }
    out
}
