//! Bytes of a picture file to plain pixels, within limits that hold before anything is decoded.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};

use super::PictureError;
use crate::domain::pixels::Pixels;

/// Longest side that is decoded, in pixels.
pub const MAX_SIDE_PX: u32 = 16_384;
/// Most bytes that a decoded picture may take: 80 megapixels of RGB.
pub const MAX_DECODED_BYTES: u64 = 256 * 1024 * 1024;
/// Characters of a decoder's message that are worth showing.
const CAUSE_CHARS: usize = 120;

/// Decodes a JPEG, PNG, WebP or GIF (its first frame), turned upright by its EXIF orientation,
/// transparency laid upon black. `place` is for the message of an error.
///
/// # Errors
/// Any [`PictureError`] but those of reading a file.
pub fn decode(bytes: &[u8], place: &str) -> Result<Pixels, PictureError> {
    let broken = |error: ImageError| broken(place, &error.to_string());
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| self::broken(place, &error.to_string()))?;
    if reader.format().is_none() {
        return Err(PictureError::UnknownFormat {
            place: place.to_owned(),
        });
    }
    // The bounds are checked below, so that the message can name the size.
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODED_BYTES * 2);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| match error {
        ImageError::Unsupported(_) => PictureError::UnknownFormat {
            place: place.to_owned(),
        },
        other @ (ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Limits(_)
        | ImageError::IoError(_)) => broken(other),
    })?;
    let (width, height) = decoder.dimensions();
    let too_large = width.max(height) > MAX_SIDE_PX || decoder.total_bytes() > MAX_DECODED_BYTES;
    if too_large {
        return Err(PictureError::TooManyPixels {
            place: place.to_owned(),
            width,
            height,
        });
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    image.apply_orientation(orientation);
    let (width, height) = (image.width(), image.height());
    Pixels::new(width, height, flattened(image))
        .ok_or_else(|| self::broken(place, "it has no pixels"))
}

/// Eight-bit RGB, transparency laid upon black.
fn flattened(image: DynamicImage) -> Vec<u8> {
    if !image.color().has_alpha() {
        return image.into_rgb8().into_raw();
    }
    let over_black = |value: u8, alpha: u8| {
        let product = u16::from(value) * u16::from(alpha);
        u8::try_from((product + 127) / 255).unwrap_or(u8::MAX)
    };
    image
        .into_rgba8()
        .pixels()
        .flat_map(|pixel| {
            let [red, green, blue, alpha] = pixel.0;
            [red, green, blue].map(|value| over_black(value, alpha))
        })
        .collect()
}

pub(super) fn broken(place: &str, cause: &str) -> PictureError {
    let printable = |c: char| if c.is_control() { ' ' } else { c };
    let cause = cause.chars().map(printable).take(CAUSE_CHARS).collect();
    PictureError::Broken {
        place: place.to_owned(),
        cause,
    }
}

#[cfg(test)]
mod tests;
