//! Every format once, upright and flattened; truncated, empty, huge and foreign input refused.

use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Left half red, right half blue.
fn halves(width: u32, height: u32) -> DynamicImage {
    let colour = |x: u32| {
        if x < width / 2 {
            Rgb([250, 0, 0])
        } else {
            Rgb([0, 0, 250])
        }
    };
    RgbImage::from_fn(width, height, |x, _| colour(x)).into()
}

fn close(left: [u8; 3], right: [u8; 3]) -> bool {
    left.into_iter()
        .zip(right)
        .all(|(left, right)| left.abs_diff(right) < 12)
}

#[test]
fn every_format_gives_its_pixels() {
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ] {
        let pixels = decode(&encoded(&halves(32, 16), format), "x").unwrap();
        assert_eq!((pixels.width(), pixels.height()), (32, 16), "{format:?}");
        assert!(
            close(pixels.at(2, 8), [250, 0, 0]),
            "{format:?} {:?}",
            pixels.at(2, 8)
        );
        assert!(
            close(pixels.at(29, 8), [0, 0, 250]),
            "{format:?} {:?}",
            pixels.at(29, 8)
        );
    }
}

#[test]
fn sixteen_bits_and_grey_become_eight_bits_of_colour() {
    let grey16 = image::ImageBuffer::from_pixel(4, 4, image::Luma([0x8000_u16]));
    let pixels = decode(&encoded(&grey16.into(), ImageFormat::Png), "x").unwrap();
    assert!(close(pixels.at(1, 1), [128, 128, 128]));
}

#[test]
fn transparency_lies_upon_black() {
    let image = RgbaImage::from_pixel(4, 4, Rgba([200, 100, 50, 128]));
    let pixels = decode(&encoded(&image.into(), ImageFormat::Png), "x").unwrap();
    assert!(close(pixels.at(0, 0), [100, 50, 25]));
}

/// A JPEG with an EXIF segment whose only entry is the orientation.
fn with_orientation(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let mut bytes = vec![
        0xff,
        0xd8,
        0xff,
        0xe1,
        0,
        u8::try_from(exif.len() + 2).unwrap(),
    ];
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

#[test]
fn the_camera_s_orientation_is_obeyed() {
    let jpeg = encoded(&halves(32, 16), ImageFormat::Jpeg);
    // 6: the right side of the scene is at the bottom; what was left comes to the top.
    let pixels = decode(&with_orientation(&jpeg, 6), "x").unwrap();
    assert_eq!((pixels.width(), pixels.height()), (16, 32));
    assert!(close(pixels.at(8, 3), [250, 0, 0]) && close(pixels.at(8, 28), [0, 0, 250]));
}

/// A PNG whose header promises `width` × `height` and whose data is nothing.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = encoded(&halves(2, 2), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let crc = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.to_be_bytes());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn a_bomb_is_refused_with_its_size_before_it_is_decoded() {
    for (width, height) in [(60_000, 60_000), (16_384, 16_384), (20_000, 10)] {
        let error = decode(&bomb(width, height), "bomb.png").unwrap_err();
        let place = "bomb.png".to_owned();
        assert_eq!(
            error,
            PictureError::TooManyPixels {
                place,
                width,
                height
            }
        );
        let message = error.to_string();
        assert!(
            message.contains(&format!("{width} × {height}")),
            "{message}"
        );
    }
}

#[test]
fn truncated_empty_and_foreign_bytes_are_errors_not_panics() {
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ] {
        let whole = encoded(&halves(32, 16), format);
        for length in 0..whole.len() {
            // Some decoders give what they have read; all that matters here is that they return.
            let _ = decode(&whole[..length], "x");
        }
        assert!(decode(&whole[..20], "x").is_err(), "{format:?}");
    }
    for foreign in [&b""[..], b"hello", b"\x7fELF", b"<svg/>"] {
        let error = decode(foreign, "x").unwrap_err();
        assert_eq!(
            error,
            PictureError::UnknownFormat {
                place: "x".to_owned()
            }
        );
    }
}
