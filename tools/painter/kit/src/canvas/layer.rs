//! Layers: a group that is blurred, faded and blended as one; stamps, shadows and reflections.

use std::rc::Rc;

use tiny_skia::{BlendMode, FilterQuality, Mask, Pixmap, PixmapPaint, Transform};

use super::Canvas;
use crate::colour::Colour;

/// How a layer comes back to the picture.
#[derive(Clone, Copy, Debug)]
pub struct Blend {
    /// Standard deviation of the blur in canvas units; 0 is sharp.
    pub blur: f32,
    /// Opacity of the whole layer.
    pub opacity: f32,
    /// Blend mode of the whole layer.
    pub mode: BlendMode,
}

impl Blend {
    /// Normal, faded.
    pub const fn faded(opacity: f32) -> Self {
        Self {
            blur: 0.0,
            opacity,
            mode: BlendMode::SourceOver,
        }
    }

    /// Normal, blurred.
    pub const fn soft(blur: f32) -> Self {
        Self {
            blur,
            opacity: 1.0,
            mode: BlendMode::SourceOver,
        }
    }

    /// Adds light: blurred, screened.
    pub const fn glow(blur: f32, opacity: f32) -> Self {
        Self {
            blur,
            opacity,
            mode: BlendMode::Screen,
        }
    }

    /// Takes light away: blurred, multiplied.
    pub const fn shade(blur: f32, opacity: f32) -> Self {
        Self {
            blur,
            opacity,
            mode: BlendMode::Multiply,
        }
    }
}

/// What lay under a layer that is being drawn.
pub struct Saved {
    map: Pixmap,
    clip: Option<Rc<Mask>>,
    mode: BlendMode,
}

impl Canvas {
    pub(crate) fn begin_layer(&mut self) -> Option<Saved> {
        let fresh = Pixmap::new(self.map.width(), self.map.height())?;
        let map = std::mem::replace(&mut self.map, fresh);
        let mode = self.set_blend(BlendMode::SourceOver);
        Some(Saved {
            map,
            clip: self.clip.take(),
            mode,
        })
    }

    pub(crate) fn end_layer(&mut self, saved: Saved, how: Blend) {
        let mut layer = std::mem::replace(&mut self.map, saved.map);
        self.clip = saved.clip;
        self.set_blend(saved.mode);
        if how.blur > 0.0 {
            blur(&mut layer, how.blur * self.scale);
        }
        let paint = PixmapPaint {
            opacity: how.opacity.clamp(0.0, 1.0),
            blend_mode: how.mode,
            quality: FilterQuality::Nearest,
        };
        let clip = self.clip.as_deref();
        self.map
            .draw_pixmap(0, 0, layer.as_ref(), &paint, Transform::identity(), clip);
    }

    /// Lays a transparent picture (a person) over this one, its corner at (`x`, `y`), scaled.
    pub fn stamp(&mut self, layer: &Pixmap, (x, y): (f32, f32), scale: f32) {
        let place = Transform::from_translate(x, y).pre_scale(scale, scale);
        self.stamp_with(layer, place, 1.0);
    }

    /// Lays a transparent picture over this one under any transform of canvas units, faded.
    pub fn stamp_with(&mut self, layer: &Pixmap, place: Transform, opacity: f32) {
        let place = self.frame.pre_concat(place);
        let small = place.sx.hypot(place.ky) < 0.6;
        let quality = if small {
            FilterQuality::Bicubic
        } else {
            FilterQuality::Bilinear
        };
        let paint = PixmapPaint {
            opacity,
            blend_mode: BlendMode::SourceOver,
            quality,
        };
        self.map
            .draw_pixmap(0, 0, layer.as_ref(), &paint, place, self.clip.as_deref());
    }

    /// The silhouette of `layer` in one colour: for shadows, for backlit crowds.
    pub fn silhouette(layer: &Pixmap, colour: Colour) -> Pixmap {
        let mut out = layer.clone();
        let [r, g, b] = [colour.r, colour.g, colour.b];
        for pixel in out.data_mut().chunks_exact_mut(4) {
            let a = f32::from(pixel[3]);
            pixel[0] = (a * r).round() as u8;
            pixel[1] = (a * g).round() as u8;
            pixel[2] = (a * b).round() as u8;
        }
        out
    }

    /// The shadow of a stamped layer on the ground: sheared by `lean`, flattened, blurred.
    ///
    /// `place` is where the layer itself is stamped, `foot` the height where it stands; `lean` is
    /// sideways run per height, `squash` the shadow's length per height (negative: away from us).
    pub fn ground_shadow(&mut self, layer: &Pixmap, place: Transform, cast: Cast) {
        let Some(saved) = self.begin_layer() else {
            return;
        };
        let dark = Self::silhouette(layer, cast.colour);
        let fold = Transform::from_row(
            1.0,
            0.0,
            -cast.lean,
            -cast.squash,
            cast.lean * cast.foot,
            cast.foot * (1.0 + cast.squash),
        );
        self.stamp_with(&dark, fold.pre_concat(place), 1.0);
        self.end_layer(saved, Blend::shade(cast.blur, cast.opacity));
    }

    /// Mirrors what is above `y` into the strip below it, down to `y + depth`: wet floors, water.
    ///
    /// Rows are displaced by `ripple` units and fade from `opacity` to 0.
    pub fn reflect(&mut self, y: f32, depth: f32, ripple: f32, opacity: f32) {
        let (w, h) = (self.map.width() as usize, self.map.height() as usize);
        let (y0, rows) = ((y * self.scale) as usize, (depth * self.scale) as usize);
        let mask = self.clip.clone();
        let data = self.map.data_mut();
        for row in 0..rows {
            let to = y0 + row;
            if to >= h || row + 1 > y0 {
                break;
            }
            let t = row as f32 / rows as f32;
            let wave = (row as f32 * 0.9).sin() * 0.6 + (row as f32 * 0.37 + 1.0).sin();
            let shift = (wave * ripple * self.scale * (0.3 + t)).round() as isize;
            let from = y0 - 1 - row;
            let alpha = opacity * (1.0 - t).powf(0.7);
            let source: Vec<u8> = data[from * w * 4..(from + 1) * w * 4].to_vec();
            for x in 0..w {
                let sx = (x as isize + shift).clamp(0, w as isize - 1) as usize;
                let cover = mask
                    .as_ref()
                    .map_or(1.0, |m| f32::from(m.data()[to * w + x]) / 255.0);
                for c in 0..3 {
                    let i = (to * w + x) * 4 + c;
                    let (old, new) = (f32::from(data[i]), f32::from(source[sx * 4 + c]));
                    data[i] = (old + (new - old) * alpha * cover).round() as u8;
                }
            }
        }
    }

    /// Blurs everything drawn so far: the far ground behind a close face.
    pub fn defocus(&mut self, sd: f32) {
        blur(&mut self.map, sd * self.scale);
    }
}

/// The shape of a cast shadow; see [`Canvas::ground_shadow`].
#[derive(Clone, Copy, Debug)]
pub struct Cast {
    /// Height on the canvas where the thing stands.
    pub foot: f32,
    /// Sideways run of the shadow per unit of height; positive runs to the right.
    pub lean: f32,
    /// Length of the shadow per unit of height; positive falls towards us.
    pub squash: f32,
    /// Blur in canvas units.
    pub blur: f32,
    /// Colour that the ground is multiplied with.
    pub colour: Colour,
    /// Strength, 0..=1.
    pub opacity: f32,
}

/// Gaussian blur as three box blurs (Wells 1986: three passes are within 3 % of a Gaussian).
pub(crate) fn blur(map: &mut Pixmap, sd: f32) {
    let radius = ((sd * sd * 4.0 + 1.0).sqrt() / 2.0).round() as usize;
    if radius == 0 {
        return;
    }
    let (w, h) = (map.width() as usize, map.height() as usize);
    let mut from: Vec<f32> = map.data().iter().map(|&v| f32::from(v)).collect();
    let mut to = vec![0.0; from.len()];
    for _ in 0..3 {
        box_rows(&from, &mut to, w, h, radius);
        box_columns(&to, &mut from, w, h, radius);
    }
    for (out, value) in map.data_mut().iter_mut().zip(&from) {
        *out = value.round().clamp(0.0, 255.0) as u8;
    }
    // Rounding may leave a colour above its alpha, which premultiplied pixels must not have.
    for pixel in map.data_mut().chunks_exact_mut(4) {
        for c in 0..3 {
            pixel[c] = pixel[c].min(pixel[3]);
        }
    }
}

fn box_rows(from: &[f32], to: &mut [f32], w: usize, h: usize, r: usize) {
    let norm = 1.0 / (2 * r + 1) as f32;
    for y in 0..h {
        let row = &from[y * w * 4..(y + 1) * w * 4];
        let out = &mut to[y * w * 4..(y + 1) * w * 4];
        let at = |x: isize, c: usize| row[x.clamp(0, w as isize - 1) as usize * 4 + c];
        let mut sum = [0.0_f32; 4];
        for x in -(r as isize)..=r as isize {
            for (c, s) in sum.iter_mut().enumerate() {
                *s += at(x, c);
            }
        }
        for x in 0..w {
            for (c, s) in sum.iter_mut().enumerate() {
                out[x * 4 + c] = *s * norm;
                *s += at(x as isize + r as isize + 1, c) - at(x as isize - r as isize, c);
            }
        }
    }
}

fn box_columns(from: &[f32], to: &mut [f32], w: usize, h: usize, r: usize) {
    let norm = 1.0 / (2 * r + 1) as f32;
    let n = w * 4;
    let row = |y: isize| {
        let y = y.clamp(0, h as isize - 1) as usize;
        &from[y * n..(y + 1) * n]
    };
    let mut sum = vec![0.0_f32; n];
    for y in -(r as isize)..=r as isize {
        sum.iter_mut().zip(row(y)).for_each(|(s, v)| *s += v);
    }
    for y in 0..h {
        to[y * n..(y + 1) * n]
            .iter_mut()
            .zip(&sum)
            .for_each(|(out, s)| *out = s * norm);
        let (enter, leave) = (row((y + r + 1) as isize), row(y as isize - r as isize));
        for (s, (a, b)) in sum.iter_mut().zip(enter.iter().zip(leave)) {
            *s += a - b;
        }
    }
}
