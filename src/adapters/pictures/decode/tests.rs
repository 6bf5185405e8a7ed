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

/// Bytes with a big-endian number put in at a place.
fn patched(mut bytes: Vec<u8>, at: usize, number: &[u8]) -> Vec<u8> {
    bytes[at..at + number.len()].copy_from_slice(number);
    bytes
}

/// A chunk of a RIFF file.
fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_le_bytes();
    let padding = &[0][..data.len() % 2];
    [&name, &length, data, padding].concat()
}

/// A WebP of several pictures, shown one after the other.
fn animated_webp(width: u8, height: u8, frames: &[DynamicImage]) -> Vec<u8> {
    let canvas = [0b10, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0];
    let mut body = [b"WEBP".to_vec(), chunk(*b"VP8X", &canvas)].concat();
    body.extend(chunk(*b"ANIM", &[0; 6]));
    for frame in frames {
        let lossless = encoded(frame, ImageFormat::WebP);
        let head = [
            0,
            0,
            0,
            0,
            0,
            0,
            width - 1,
            0,
            0,
            height - 1,
            0,
            0,
            100,
            0,
            0,
            0,
        ];
        body.extend(chunk(*b"ANMF", &[&head, &lossless[12..]].concat()));
    }
    chunk(*b"RIFF", &body)
}

#[test]
fn of_moving_pictures_the_first_is_shown() {
    let still = |colour| DynamicImage::from(RgbImage::from_pixel(16, 8, Rgb(colour)));
    let frames = [still([0, 200, 0]), still([200, 0, 0])];
    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
    for frame in &frames {
        encoder
            .encode_frame(image::Frame::new(frame.to_rgba8()))
            .unwrap();
    }
    drop(encoder);
    for bytes in [gif, animated_webp(16, 8, &frames)] {
        let pixels = decode(&bytes, "x").unwrap();
        assert_eq!((pixels.width(), pixels.height()), (16, 8));
        assert!(close(pixels.at(8, 4), [0, 200, 0]), "{:?}", pixels.at(8, 4));
    }
}

#[test]
fn huge_canvases_of_every_format_are_refused_with_their_size() {
    let gif = encoded(&halves(2, 2), ImageFormat::Gif);
    let jpeg = encoded(&halves(8, 8), ImageFormat::Jpeg);
    let frame = jpeg
        .windows(2)
        .position(|mark| mark == [0xff, 0xc0])
        .unwrap();
    let webp = animated_webp(2, 2, &[halves(2, 2)]);
    let cases = [
        (patched(gif, 6, &[0xff; 4]), 65_535, 65_535),
        (patched(jpeg, frame + 5, &[0xff; 4]), 65_535, 65_535),
        (
            patched(webp, 24, &[0xfe, 0xff, 0, 0xfe, 0xff, 0]),
            65_535,
            65_535,
        ),
        (
            encoded(&DynamicImage::new_rgb8(1, 65_535), ImageFormat::Png),
            1,
            65_535,
        ),
        (
            encoded(&DynamicImage::new_rgb8(65_535, 1), ImageFormat::Png),
            65_535,
            1,
        ),
    ];
    for (bytes, width, height) in cases {
        let place = "x".to_owned();
        let expected = PictureError::TooManyPixels {
            place,
            width,
            height,
        };
        assert_eq!(decode(&bytes, "x").unwrap_err(), expected);
    }
}

#[test]
fn a_picture_without_pixels_is_refused() {
    let gif = encoded(&halves(2, 2), ImageFormat::Gif);
    let jpeg = encoded(&halves(8, 8), ImageFormat::Jpeg);
    let frame = jpeg
        .windows(2)
        .position(|mark| mark == [0xff, 0xc0])
        .unwrap();
    for bytes in [
        bomb(0, 0),
        bomb(0, 5),
        patched(gif, 6, &[0; 4]),
        patched(jpeg, frame + 5, &[0; 4]),
    ] {
        let error = decode(&bytes, "x").unwrap_err();
        assert!(matches!(error, PictureError::Broken { .. }), "{error}");
    }
}

#[test]
fn a_sliver_is_a_picture_too() {
    for (width, height) in [(1, 1), (1, MAX_SIDE_PX), (MAX_SIDE_PX, 1)] {
        let image = DynamicImage::new_rgb8(width, height);
        let pixels = decode(&encoded(&image, ImageFormat::Png), "x").unwrap();
        assert_eq!((pixels.width(), pixels.height()), (width, height));
    }
}

#[test]
fn every_kind_of_pixel_becomes_eight_bits_of_colour() {
    use image::{ImageBuffer, Luma, LumaA};
    let images: [(DynamicImage, [u8; 3]); 5] = [
        (ImageBuffer::from_pixel(4, 4, Luma([90_u8])).into(), [90; 3]),
        (
            ImageBuffer::from_pixel(4, 4, LumaA([200_u8, 128])).into(),
            [100; 3],
        ),
        (
            ImageBuffer::from_pixel(4, 4, LumaA([0xc800_u16, 0x8000])).into(),
            [100; 3],
        ),
        (
            ImageBuffer::from_pixel(4, 4, Rgb([0xff00_u16, 0x8000, 0])).into(),
            [255, 128, 0],
        ),
        (
            ImageBuffer::from_pixel(4, 4, Rgba([0x4000_u16, 0, 0, 0xffff])).into(),
            [64, 0, 0],
        ),
    ];
    for (image, expected) in images {
        let kind = image.color();
        let pixels = decode(&encoded(&image, ImageFormat::Png), "x").unwrap();
        assert!(
            close(pixels.at(2, 2), expected),
            "{kind:?} {:?}",
            pixels.at(2, 2)
        );
    }
}

/// Eight by eight pixels of one printer's colour as a baseline JPEG with Adobe's mark; 0 is full
/// ink, as Adobe writes it.
fn cmyk_jpeg(ink: [u8; 4]) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8];
    let mut segment = |mark: u8, data: &[u8]| {
        bytes.extend([0xff, mark, 0, u8::try_from(data.len() + 2).unwrap()]);
        bytes.extend(data);
    };
    segment(0xee, b"Adobe\0\x64\0\0\0\0\0");
    segment(0xdb, &[&[0][..], &[1; 64]].concat());
    let components: Vec<u8> = (1..=4).flat_map(|id| [id, 0x11, 0]).collect();
    segment(0xc0, &[&[8, 0, 8, 0, 8, 4][..], &components].concat());
    // Twelve categories of differences, each in four bits; of the rest only "no more" in one.
    segment(
        0xc4,
        &[
            &[0, 0, 0, 0, 12][..],
            &[0; 12],
            &(0..12).collect::<Vec<u8>>(),
        ]
        .concat(),
    );
    segment(0xc4, &[&[0x10, 1][..], &[0; 15], &[0]].concat());
    let scan: Vec<u8> = (1..=4).flat_map(|id| [id, 0]).collect();
    segment(0xda, &[&[4][..], &scan, &[0, 63, 0]].concat());
    let mut bits = String::new();
    for value in ink {
        // The mean of a block is an eighth of its first number.
        let difference = 8 * (i32::from(value) - 128);
        let category = 32 - difference.unsigned_abs().leading_zeros();
        let raw = if difference < 0 {
            difference + (1 << category) - 1
        } else {
            difference
        };
        bits.extend(format!("{category:04b}").chars());
        if category > 0 {
            bits.extend(format!("{raw:0width$b}", width = category as usize).chars());
        }
        bits.push('0');
    }
    while !bits.len().is_multiple_of(8) {
        bits.push('1');
    }
    for byte in bits.as_bytes().chunks(8) {
        let byte = u8::from_str_radix(str::from_utf8(byte).unwrap(), 2).unwrap();
        bytes.push(byte);
        if byte == 0xff {
            bytes.push(0);
        }
    }
    bytes.extend([0xff, 0xd9]);
    bytes
}

#[test]
fn printer_s_colours_become_a_screen_s() {
    // Much cyan and yellow: green. No ink: white. All black ink: black.
    for (ink, expected) in [
        ([0, 255, 0, 255], [0, 255, 0]),
        ([255, 255, 255, 255], [255, 255, 255]),
        ([255, 255, 255, 0], [0, 0, 0]),
    ] {
        let pixels = decode(&cmyk_jpeg(ink), "x").unwrap();
        assert!(
            close(pixels.at(3, 3), expected),
            "{ink:?}: {:?}",
            pixels.at(3, 3)
        );
    }
}

#[test]
fn all_eight_orientations_put_the_scene_upright() {
    let jpeg = encoded(&halves(32, 16), ImageFormat::Jpeg);
    let (red, blue) = ([250, 0, 0], [0, 0, 250]);
    // Where the stored picture's left half lands: left, right, top or bottom.
    for (orientation, is_turned, is_red_first) in [
        (1, false, true),
        (2, false, false),
        (3, false, false),
        (4, false, true),
        (5, true, true),
        (6, true, true),
        (7, true, false),
        (8, true, false),
    ] {
        let pixels = decode(&with_orientation(&jpeg, orientation), "x").unwrap();
        let size = if is_turned { (16, 32) } else { (32, 16) };
        assert_eq!((pixels.width(), pixels.height()), size, "{orientation}");
        let first = pixels.at(2, 2);
        let expected = if is_red_first { red } else { blue };
        assert!(close(first, expected), "{orientation}: {first:?}");
        let last = pixels.at(size.0 - 3, size.1 - 3);
        let expected = if is_red_first { blue } else { red };
        assert!(close(last, expected), "{orientation}: {last:?}");
    }
    // A number that means nothing turns nothing.
    let pixels = decode(&with_orientation(&jpeg, 9), "x").unwrap();
    assert_eq!((pixels.width(), pixels.height()), (32, 16));
}
