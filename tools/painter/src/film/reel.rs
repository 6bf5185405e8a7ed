//! The film as frames: plates painted once a shot, photographed frame by frame, with grain.

use kit::canvas::{Canvas, Dice, H, W};
use kit::palette::{Palette, stock};
use kit::people::Light;
use kit::places::{self, View};
use kit::stage::Stage;
use rayon::prelude::*;
use tiny_skia::{FilterQuality, Pixmap, PixmapPaint, Transform};

use super::letters::{self, Align};
use super::{Begin, Eye, SIZE, Setting, Shot, Text, TextKind};

/// Canvas units to pixels of the film.
const UNIT: f32 = SIZE.0 as f32 / W;
/// Standard deviation of the grain, of 255.
const GRAIN: f32 = 2.4;
/// Grains that are drawn by lot for a frame.
const GRAINS: usize = 4096;
/// How much nearer people are than what stands behind them: they move so much more.
const PARALLAX: f32 = 1.12;
/// Blur of what stands behind people, in canvas units.
const DEFOCUS: f32 = 2.6;
/// Letters that are rolled through the picture stand so far apart, in canvas units.
const CREDIT_LINE: f32 = 46.0;

/// What one shot is photographed from.
struct Plate {
    ground: Pixmap,
    /// Each cut out, with its place on the plate and the way it goes through the shot.
    players: Vec<Player>,
}

struct Player {
    cut_out: Pixmap,
    at: (i32, i32),
    walk: f32,
}

/// The frames of a film, one after another, as rows of RGB bytes.
pub struct Reel<'a> {
    shots: &'a [Shot],
    plates: Vec<Plate>,
    /// The next frame: of which shot, and which in it.
    next: (usize, u32),
    n_done: u64,
}

impl<'a> Reel<'a> {
    /// From the beginning; paints all plates.
    pub fn new(shots: &'a [Shot]) -> Self {
        let plates = shots.par_iter().map(paint).collect();
        Self {
            shots,
            plates,
            next: (0, 0),
            n_done: 0,
        }
    }

    /// The next frame; `None` after the last one.
    pub fn next_frame(&mut self) -> Option<Vec<u8>> {
        let (at, frame) = self.next;
        let shot = self.shots.get(at)?;
        let mut picture = self.picture(at, i64::from(frame));
        let after = self.shots.get(at + 1).map(|next| next.begin);
        let left = shot.n_frames - frame;
        let mixed = match (shot.begin, after) {
            // The half of the dissolve that lies in this shot, and that of the next one.
            (Begin::Dissolve(n), _) if frame < n / 2 && at > 0 => {
                let last = i64::from(self.shots[at - 1].n_frames) + i64::from(frame);
                Some((at - 1, last, 1.0 - (frame + n / 2) as f32 / n as f32))
            }
            (_, Some(Begin::Dissolve(n))) if left <= n / 2 => {
                Some((at + 1, -i64::from(left), (n / 2 - left) as f32 / n as f32))
            }
            _ => None,
        };
        if let Some((other, frame, share)) = mixed {
            let other = self.picture(other, frame);
            mix(&mut picture, &other, share);
        }
        darken(&mut picture, light(shot, after, frame));
        if shot
            .flash
            .is_some_and(|(first, n)| (first..first + n).contains(&frame))
        {
            whiten(&mut picture, 0.8);
        }
        if let Some(text) = &shot.text
            && (text.frames.0..text.frames.1).contains(&frame)
        {
            Self::letter(&mut picture, text, frame as f32 / shot.n_frames as f32);
        }
        let rgb = grained(&picture, self.n_done);
        self.n_done += 1;
        self.next = if frame + 1 < shot.n_frames {
            (at, frame + 1)
        } else {
            (at + 1, 0)
        };
        Some(rgb)
    }

    /// A frame of a shot, before light and lettering; frames beyond its ends are there, too.
    fn picture(&self, at: usize, frame: i64) -> Pixmap {
        let (shot, plate) = (&self.shots[at], &self.plates[at]);
        let way = frame as f32 / shot.n_frames as f32;
        // A camera starts and stops gently.
        let eased = way - (way * std::f32::consts::TAU).sin() / std::f32::consts::TAU * 0.6;
        let between = |a: f32, b: f32| a + (b - a) * eased;
        let (from, to) = (shot.camera.from, shot.camera.to);
        let eye = Eye::at(
            between(from.x, to.x),
            between(from.y, to.y),
            between(from.zoom, to.zoom),
        );
        let time = frame as f32;
        let shake =
            |a: f32, b: f32| shot.camera.shake * ((time * a).sin() + 0.5 * (time * b).cos());
        let shake = (shake(0.21, 0.47), shake(0.17, 0.39));
        let mut picture = Pixmap::new(SIZE.0, SIZE.1).expect("a picture of this size exists");
        let paint = PixmapPaint {
            quality: FilterQuality::Bilinear,
            ..PixmapPaint::default()
        };
        picture.draw_pixmap(
            0,
            0,
            plate.ground.as_ref(),
            &paint,
            through(eye, shake, 1.0),
            None,
        );
        for (at, player) in plate.players.iter().enumerate() {
            // Nobody stands like a post.
            let sway = 2.0 * (time * 0.09 + at as f32 * 1.7).sin();
            let place =
                through(eye, shake, PARALLAX).pre_translate(player.walk * way + sway, 0.4 * sway);
            picture.draw_pixmap(
                player.at.0,
                player.at.1,
                player.cut_out.as_ref(),
                &paint,
                place,
                None,
            );
        }
        picture
    }

    /// Lays lettering over a frame; `way` is how much of the shot is over.
    fn letter(picture: &mut Pixmap, text: &Text, way: f32) {
        let mut canvas = Canvas::new(UNIT);
        let (cap, step) = match text.kind {
            TextKind::Title => (92.0, 150.0),
            TextKind::Caption => (26.0, 44.0),
            TextKind::Subtitle => (27.0, 44.0),
            TextKind::Credits => (22.0, CREDIT_LINE),
        };
        let height = step * text.lines.len() as f32;
        let (x, top, align) = match text.kind {
            TextKind::Title => (W / 2.0, (H - height) / 2.0 + 26.0, Align::Middle),
            TextKind::Caption => (64.0, H * 0.68, Align::Left),
            TextKind::Subtitle => (W / 2.0, H * 0.86, Align::Middle),
            TextKind::Credits => (W / 2.0, H * 0.85 - way * (height + H * 0.45), Align::Middle),
        };
        for (line, n) in text.lines.iter().zip(0_u8..) {
            letters::write(
                &mut canvas,
                line,
                (x, top + step * f32::from(n)),
                cap,
                align,
            );
        }
        let paint = PixmapPaint::default();
        picture.draw_pixmap(
            0,
            0,
            canvas.map.as_ref(),
            &paint,
            Transform::identity(),
            None,
        );
    }
}

/// From the canvas of a plate to the pixels of a frame. What is nearer moves more with the camera,
/// about the plate's own middle; the ground is never seen beyond its edge.
fn through(eye: Eye, shake: (f32, f32), nearness: f32) -> Transform {
    let zoom = eye.zoom * UNIT;
    let axis = |at: f32, shake: f32, plate: f32, size: u32| {
        let middle = 0.5 + (at - 0.5) * nearness;
        let size = size as f32;
        let start = size / 2.0 - middle * plate * zoom + shake * UNIT * nearness;
        if nearness > 1.0 {
            start
        } else {
            start.clamp((size - plate * zoom).min(0.0), 0.0)
        }
    };
    Transform::from_translate(
        axis(eye.x, shake.0, W, SIZE.0),
        axis(eye.y, shake.1, H, SIZE.1),
    )
    .pre_scale(zoom, zoom)
}

fn palette(setting: Setting) -> Palette {
    match setting {
        Setting::Card => stock::SPACE,
        Setting::Harbour => stock::DUSK,
        Setting::Kitchen => stock::AMBER,
        Setting::Forest => stock::JUNGLE,
        Setting::Mountains => stock::WINTER,
        Setting::Street => stock::NEON,
    }
}

fn paint(shot: &Shot) -> Plate {
    let seed = 41 + shot.setting as u64;
    let mut stage = Stage::new(palette(shot.setting), seed, 1.0);
    let is_close = shot
        .players
        .first()
        .is_some_and(|first| first.framing.head > 0.25);
    let view = View::new(seed).vx(0.34 + 0.08 * shot.angle as f32);
    let view = if is_close {
        view.lens(1.05)
    } else {
        view.lens(0.7)
    };
    let view = if shot.players.is_empty() {
        view
    } else {
        view.bare()
    };
    let light = match shot.setting {
        Setting::Card => {
            stage.wash(stage.pal.ink);
            Light::day(1.0)
        }
        Setting::Harbour => {
            places::harbour(&mut stage, &view);
            Light::golden(1.0)
        }
        Setting::Kitchen => {
            places::kitchen(&mut stage, &view);
            Light::golden(-1.0)
        }
        Setting::Forest => {
            places::forest(&mut stage, &view);
            Light::night(1.0)
        }
        Setting::Mountains => {
            places::mountains(&mut stage, &view.day());
            Light::day(-1.0)
        }
        Setting::Street => {
            places::neon_street(&mut stage, &view);
            Light::noir(1.0)
        }
    };
    if is_close {
        stage.defocus(DEFOCUS);
    }
    let players = shot.players.iter().map(|player| {
        let framing = player.framing;
        let layer = stage.cast(player.id, None, player.pose, framing, light);
        let (cut_out, at) = cut_out(&layer.pixmap);
        Player {
            cut_out,
            at,
            walk: player.walk,
        }
    });
    let players = players.collect();
    Plate {
        ground: stage.canvas.map,
        players,
    }
}

/// The part of a plate that holds anything, and where it lies.
fn cut_out(plate: &Pixmap) -> (Pixmap, (i32, i32)) {
    let (width, height) = (plate.width() as usize, plate.height() as usize);
    let is_there = |x: usize, y: usize| plate.data()[(y * width + x) * 4 + 3] > 0;
    let rows: Vec<_> = (0..height)
        .filter(|y| (0..width).any(|x| is_there(x, *y)))
        .collect();
    let columns: Vec<_> = (0..width)
        .filter(|x| rows.iter().any(|y| is_there(*x, *y)))
        .collect();
    let ends = |places: &[usize]| match places {
        [] => (0, 1),
        [first, .., last] => (*first as i32, (last - first) as u32 + 1),
        [only] => (*only as i32, 1),
    };
    let ((x, w), (y, h)) = (ends(&columns), ends(&rows));
    let mut cut = Pixmap::new(w, h).expect("a part of a picture is one");
    let paint = PixmapPaint::default();
    cut.draw_pixmap(-x, -y, plate.as_ref(), &paint, Transform::identity(), None);
    (cut, (x, y))
}

/// How much light a frame has: less beside a fade.
fn light(shot: &Shot, after: Option<Begin>, frame: u32) -> f32 {
    let coming = match shot.begin {
        Begin::Fade(n) => frame as f32 / n as f32,
        Begin::Start | Begin::Cut | Begin::Dissolve(_) => 1.0,
    };
    let going = match after {
        Some(Begin::Fade(n)) => (shot.n_frames - 1 - frame) as f32 / n as f32,
        _ => 1.0,
    };
    coming.min(going).clamp(0.0, 1.0)
}

fn darken(picture: &mut Pixmap, light: f32) {
    if light < 1.0 {
        for pixel in picture.data_mut().as_chunks_mut::<4>().0 {
            for value in &mut pixel[..3] {
                *value = (f32::from(*value) * light) as u8;
            }
        }
    }
}

fn whiten(picture: &mut Pixmap, share: f32) {
    for pixel in picture.data_mut().as_chunks_mut::<4>().0 {
        for value in &mut pixel[..3] {
            *value += ((255.0 - f32::from(*value)) * share) as u8;
        }
    }
}

fn mix(picture: &mut Pixmap, other: &Pixmap, share: f32) {
    for (one, other) in picture.data_mut().iter_mut().zip(other.data()) {
        *one = (f32::from(*one) * (1.0 - share) + f32::from(*other) * share).round() as u8;
    }
}

/// The picture's bytes, three a pixel, with the grain of frame `n`.
fn grained(picture: &Pixmap, n: u64) -> Vec<u8> {
    let mut dice = Dice::new(n.wrapping_mul(0x9e37_79b9) + 7);
    // Numbers of a normal distribution are dear: one list of them is begun elsewhere in each row.
    let noise: Vec<i16> = (0..GRAINS)
        .map(|_| dice.gauss(GRAIN).round() as i16)
        .collect();
    let mut rgb = vec![0; picture.data().len() / 4 * 3];
    let width = picture.width() as usize;
    let rows = picture
        .data()
        .chunks_exact(width * 4)
        .zip(rgb.chunks_exact_mut(width * 3));
    for (row, out) in rows {
        let start = dice.whole(0, (GRAINS - width) as i32) as usize;
        let pixels = row
            .as_chunks::<4>()
            .0
            .iter()
            .zip(&mut *out.as_chunks_mut::<3>().0);
        for ((pixel, out), grain) in pixels.zip(&noise[start..]) {
            for (value, out) in pixel.iter().zip(out) {
                *out = (i16::from(*value) + grain).clamp(0, 255) as u8;
            }
        }
    }
    rgb
}

#[cfg(test)]
mod tests {
    use super::super::{Begin, SIZE, script};
    use super::Reel;

    #[test]
    fn a_dissolve_mixes_two_shots_and_a_fade_goes_through_black() {
        let all = script();
        let at = all
            .iter()
            .position(|shot| matches!(shot.begin, Begin::Dissolve(_)));
        let at = at.expect("there is a dissolve");
        let mut shots = all[at - 1..=at].to_vec();
        shots[0].n_frames = 16;
        shots[0].begin = Begin::Fade(4);
        shots[1].n_frames = 16;
        let mut reel = Reel::new(&shots);
        let mut frames = Vec::new();
        while let Some(frame) = reel.next_frame() {
            assert_eq!(frame.len() as u32, SIZE.0 * SIZE.1 * 3);
            frames.push(frame);
        }
        assert_eq!(frames.len(), 32);
        let mean =
            |frame: &Vec<u8>| frame.iter().map(|v| f64::from(*v)).sum::<f64>() / frame.len() as f64;
        assert!(mean(&frames[0]) < 4.0, "{}", mean(&frames[0]));
        let off = |one: usize, other: usize| {
            let pairs = frames[one].iter().zip(&frames[other]);
            pairs.map(|(a, b)| f64::from(a.abs_diff(*b))).sum::<f64>()
        };
        // The middle is as near to one end as to the other, and nearer than they are.
        let (before, after, whole) = (off(16, 5), off(16, 27), off(5, 27));
        assert!(
            before < 0.8 * whole && after < 0.8 * whole,
            "{before} {after} {whole}"
        );
    }
}
