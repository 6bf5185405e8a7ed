//! What somebody wears, whatever the light.

use super::plane::colours;
use super::signature::Look;
use super::{Face, cut_out};
use crate::domain::pixels::Pixels;

/// What a channel of the skin becomes; what is more than 1.8 times as bright is white.
const SKIN_LEVEL: u32 = 140;
/// A channel of the skin darker than this says nothing of the light.
const LEAST_SKIN: u32 = 8;

/// The part of a face that is skin, from the box's left edge and top: left, top, width, height as
/// fractions of the box. Eyes, mouth and hair lie outside most of it.
const SKIN: [f64; 4] = [0.3, 0.35, 0.4, 0.35];
/// What is worn, likewise: a strip no wider than the shoulders, so that little of what stands
/// behind them is in it.
const CLOTHES: [f64; 4] = [-0.1, 1.15, 1.2, 1.5];

/// The look of the clothes below a face, as if all faces stood in one light: each channel is
/// divided by the face's own, which multiplies it by the same light.
///
/// # Source
/// Coefficient law: von Kries 1902, with the skin for the white.
pub fn clothes_below(pixels: &Pixels, face: &Face) -> Look {
    let skin = mean(&part(pixels, face, SKIN));
    let clothes = part(pixels, face, CLOTHES);
    let mut rgb = Vec::with_capacity(clothes.rgb().len());
    for colour in colours(&clothes) {
        for (channel, skin) in colour.into_iter().zip(skin) {
            let level = u32::from(channel) * SKIN_LEVEL / skin.max(LEAST_SKIN);
            rgb.push(u8::try_from(level).unwrap_or(u8::MAX));
        }
    }
    let relit = Pixels::new(clothes.width(), clothes.height(), rgb);
    Look::of(relit.as_ref().unwrap_or(&clothes))
}

/// A part of a picture by fractions of a face's box. What would lie left of the picture or above it
/// is moved inside, the rest cut off.
fn part(pixels: &Pixels, face: &Face, [left, top, width, height]: [f64; 4]) -> Pixels {
    let (across, down) = (f64::from(pixels.width()), f64::from(pixels.height()));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "casts saturate, and what lies outside is cut off"
    )]
    let px = |value: f64| value.max(0.0) as u32;
    let corner = (
        px((face.x + left * face.width) * across).min(pixels.width().saturating_sub(1)),
        px((face.y + top * face.height) * down).min(pixels.height().saturating_sub(1)),
    );
    let size = (
        px(width * face.width * across).max(1),
        px(height * face.height * down).max(1),
    );
    cut_out(pixels, corner, size)
}

/// The mean of each channel.
fn mean(pixels: &Pixels) -> [u32; 3] {
    let mut sums = [0_u64; 3];
    let mut n = 0_u64;
    for colour in colours(pixels) {
        n += 1;
        for (sum, channel) in sums.iter_mut().zip(colour) {
            *sum += u64::from(channel);
        }
    }
    sums.map(|sum| u32::try_from(sum / n.max(1)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face {
        x: 0.4,
        y: 0.2,
        width: 0.2,
        height: 0.3,
        score: 9.0,
    };

    /// A face over clothes before a wall, in a light, in percent.
    fn somebody(clothes: [u32; 3], light: [u32; 3]) -> Look {
        let mut rgb = Vec::new();
        for (y, x) in (0..60).flat_map(|y| (0..100).map(move |x| (y, x))) {
            let is_below = (38..62).contains(&x) && y >= 30;
            let is_face = (40..60).contains(&x) && (12..30).contains(&y);
            let colour = match (is_below, is_face) {
                (true, _) => clothes,
                (_, true) => [190, 140, 120],
                _ => [90, 160, 90],
            };
            let lit = colour.iter().zip(light).map(|(c, light)| c * light / 100);
            rgb.extend(lit.map(|c| u8::try_from(c).unwrap()));
        }
        clothes_below(&Pixels::new(100, 60, rgb).unwrap(), &FACE)
    }

    #[test]
    fn the_same_coat_in_another_light_is_the_same_coat() {
        let coat = [150, 40, 50];
        let day = somebody(coat, [100; 3]);
        for light in [[50, 60, 100], [100, 70, 40], [30, 30, 35]] {
            let other = somebody(coat, light);
            assert!(
                day.distance(&other) < 0.2,
                "{light:?}: {}",
                day.distance(&other)
            );
        }
        let other = somebody([40, 90, 160], [100; 3]);
        assert!(day.distance(&other) > 0.5, "{}", day.distance(&other));
    }

    #[test]
    fn a_face_at_the_edge_or_in_the_dark_does_no_harm() {
        let dark = Pixels::new(10, 10, vec![0; 300]).unwrap();
        for (x, y) in [(0.0, 0.0), (0.95, 0.95), (-0.5, 2.0)] {
            let face = Face { x, y, ..FACE };
            assert!(clothes_below(&dark, &face).distance(&clothes_below(&dark, &FACE)) < 1e-6);
        }
    }
}
