//! Pixels to pixels of another size, to dominant colours, and to the bytes of PNG and sixel.

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, RgbImage};
use ratatui::layout::Size;
use ratatui_image::protocol::sixel::Sixel;

use super::Tint;
use crate::domain::pixels::Pixels;

/// What to do where the shape of a picture differs from the shape that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fitting {
    /// Cut the longer side evenly, so that the rest fills the area undistorted.
    Fill,
    /// Use the whole picture, stretched to the area.
    Stretch,
}

/// The picture at exactly `width` × `height` pixels (both at least 1), by Lanczos' filter.
pub fn cut(pixels: &Pixels, width: u32, height: u32, fitting: Fitting) -> Pixels {
    let (width, height) = (width.max(1), height.max(1));
    if (pixels.width(), pixels.height()) == (width, height) {
        return pixels.clone();
    }
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    let options = match fitting {
        Fitting::Fill => options.fit_into_destination(Some((0.5, 0.5))),
        Fitting::Stretch => options,
    };
    resized(pixels, width, height, &options).unwrap_or_else(|| pixels.clone())
}

/// By one pixel type alone: the crate's untyped door compiles all thirteen of them into keyart.
fn resized(pixels: &Pixels, width: u32, height: u32, options: &ResizeOptions) -> Option<Pixels> {
    let source =
        TypedImageRef::<U8x3>::from_buffer(pixels.width(), pixels.height(), pixels.rgb()).ok()?;
    let mut rgb = vec![0; width as usize * height as usize * 3];
    let mut target = TypedImage::<U8x3>::from_buffer(width, height, &mut rgb).ok()?;
    Resizer::new()
        .resize_typed(&source, &mut target, options)
        .ok()?;
    Pixels::new(width, height, rgb)
}

/// Most pixels that [`Fitting::Fill`] can give of this picture in the shape of `width` ×
/// `height` without inventing any; never more than these.
pub(super) fn without_enlarging(pixels: &Pixels, width: u32, height: u32) -> (u32, u32) {
    let across = f64::from(pixels.width()) / f64::from(width.max(1));
    let down = f64::from(pixels.height()) / f64::from(height.max(1));
    let scale = across.min(down).min(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a u32 between 0 and 1 is a u32"
    )]
    let scaled = |side: u32| ((f64::from(side) * scale).round() as u32).max(1);
    (scaled(width), scaled(height))
}

/// The pixels of a rectangle from `corner` (left, top), `size` (width, height) large; nothing
/// where it is empty or reaches beyond the picture.
pub(super) fn crop(
    pixels: &Pixels,
    (left, top): (u32, u32),
    (width, height): (u32, u32),
) -> Option<Pixels> {
    let right = left.checked_add(width)?;
    let line_bytes = pixels.width() as usize * 3;
    let wanted = left as usize * 3..right as usize * 3;
    let lines = pixels.rgb().chunks_exact(line_bytes.max(3));
    let lines = lines.skip(top as usize).take(height as usize);
    let rgb = lines.filter_map(|line| line.get(wanted.clone()));
    Pixels::new(width, height, rgb.flatten().copied().collect())
}

/// The dominant colours of a picture.
pub fn tint_of(pixels: &Pixels) -> Tint {
    // A box filter gives the means of the parts exactly.
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Box));
    let means = resized(pixels, 4, 2, &options);
    let mut tint = Tint::default();
    for (y, line) in (0..).zip(tint.chunks_exact_mut(4)) {
        for (x, colour) in (0..).zip(line) {
            *colour = means.as_ref().map_or([0; 3], |means| means.at(x, y));
        }
    }
    tint
}

/// The picture as PNG, compressed quickly: the terminal decodes it at once and it travels once.
pub fn png(pixels: &Pixels) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(pixels.rgb().len() / 3);
    let encoder =
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, PngFilter::Adaptive);
    encoder
        .write_image(
            pixels.rgb(),
            pixels.width(),
            pixels.height(),
            ExtendedColorType::Rgb8,
        )
        .expect("a buffer takes every byte, and the length of the pixels is checked");
    bytes
}

/// The picture as JPEG, for files: at this quality no difference is seen on a card.
pub fn jpeg(pixels: &Pixels) -> Vec<u8> {
    const QUALITY: u8 = 86;
    let mut bytes = Vec::with_capacity(pixels.rgb().len() / 8);
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    encoder
        .write_image(
            pixels.rgb(),
            pixels.width(),
            pixels.height(),
            ExtendedColorType::Rgb8,
        )
        .expect("a buffer takes every byte, and sides are bounded where pictures are decoded");
    bytes
}

/// The picture as sixels, 256 colours at most, from the introducer to the end of the sequence.
///
/// # Errors
/// The encoder's own words.
pub fn sixel(pixels: &Pixels) -> Result<Vec<u8>, String> {
    let (width, height) = (pixels.width(), pixels.height());
    let whole = RgbImage::from_raw(width, height, pixels.rgb().to_vec());
    let whole = whole.ok_or("the pixels do not fill the picture")?;
    // The size in cells only tells the encoder what to clear, and we clear by ourselves.
    let encoded = Sixel::new(DynamicImage::ImageRgb8(whole), Size::new(1, 1), false);
    let data = encoded.map_err(|error| error.to_string())?.data;
    let start = data.find(SIXEL_INTRODUCER).ok_or("no sixels came out")?;
    Ok(data.into_bytes().split_off(start))
}

/// Where a sixel sequence begins: a device control string.
const SIXEL_INTRODUCER: &str = "\x1bP";

#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "test pictures may wrap")]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, rule: impl Fn(u32, u32) -> [u8; 3]) -> Pixels {
        let rgb = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Pixels::new(width, height, rgb.flat_map(|(x, y)| rule(x, y)).collect()).unwrap()
    }

    #[test]
    fn a_cut_has_exactly_the_asked_for_size() {
        let source = picture(96, 54, |x, y| [x as u8, y as u8, 9]);
        for (width, height) in [(240, 140), (24, 14), (1, 1), (10, 200), (96, 54)] {
            for fitting in [Fitting::Fill, Fitting::Stretch] {
                let cut = cut(&source, width, height, fitting);
                assert_eq!((cut.width(), cut.height()), (width, height));
            }
        }
    }

    #[test]
    fn filling_cuts_the_sides_and_stretching_keeps_them() {
        // Red, green, red: a square cut out of the middle is green alone.
        let red_or_green = |x: u32, _| {
            if (40..80).contains(&x) {
                [0, 200, 0]
            } else {
                [200, 0, 0]
            }
        };
        let source = picture(120, 40, red_or_green);
        // Lanczos overshoots a little beside an edge.
        let left = |fitting| cut(&source, 20, 20, fitting).at(1, 10);
        assert!(left(Fitting::Fill)[1] > 180 && left(Fitting::Fill)[0] < 20);
        assert!(left(Fitting::Stretch)[0] > 180 && left(Fitting::Stretch)[1] < 20);
    }

    #[test]
    fn nothing_is_enlarged_and_the_shape_stays() {
        let source = picture(96, 54, |_, _| [0; 3]);
        assert_eq!(without_enlarging(&source, 960, 540), (96, 54));
        assert_eq!(without_enlarging(&source, 48, 27), (48, 27));
        assert_eq!(without_enlarging(&source, 1000, 1000), (54, 54));
        assert_eq!(without_enlarging(&source, 0, 9), (1, 9));
    }

    #[test]
    fn a_tint_is_the_mean_of_each_part() {
        let source = picture(8, 4, |x, y| [(x / 2 * 10) as u8, (y / 2 * 100) as u8, 7]);
        let tint = tint_of(&source);
        assert_eq!(tint[0], [0, 0, 7]);
        assert_eq!(tint[3], [30, 0, 7]);
        assert_eq!(tint[6], [20, 100, 7]);
    }

    #[test]
    fn a_crop_is_those_pixels_and_never_reaches_beyond() {
        let source = picture(9, 7, |x, y| [x as u8, y as u8, 0]);
        let part = crop(&source, (2, 3), (4, 2)).unwrap();
        assert_eq!((part.width(), part.height()), (4, 2));
        assert_eq!((part.at(0, 0), part.at(3, 1)), ([2, 3, 0], [5, 4, 0]));
        for (corner, size) in [((6, 0), (4, 2)), ((0, 6), (2, 2)), ((0, 0), (0, 1))] {
            assert_eq!(crop(&source, corner, size), None);
        }
    }

    #[test]
    fn sixels_are_one_whole_sequence_of_the_size() {
        let bytes = sixel(&picture(24, 12, |x, _| [(x * 10) as u8, 40, 90])).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.starts_with("\x1bP") && text.ends_with("\x1b\\"),
            "{text:?}"
        );
        assert!(text.contains("\"1;1;24;12"), "{text:?}");
        assert_eq!(text.matches('\x1b').count(), 2);
    }

    #[test]
    fn png_bytes_decode_to_the_same_pixels() {
        let source = picture(31, 17, |x, y| {
            [(x * 7) as u8, (y * 11) as u8, (x ^ y) as u8]
        });
        assert_eq!(super::super::decode(&png(&source), "x").unwrap(), source);
    }
}
