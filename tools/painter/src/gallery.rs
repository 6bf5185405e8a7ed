//! From pictures to files: encoding, cards of 24x14 pixels, contact sheets and the glance test.
//!
//! Lossy WebP is the catalogue's format, measured on 52 of this painter's own pictures at 960x540
//! with grain (`keyart-painter measure`, two busy cores): WebP at quality 70, 76, 82 takes 21.2,
//! 23.2, 29.0 KiB a picture and about 24-45 ms to decode with the `image` crate; JPEG at 75, 82
//! takes 59.4, 73.0 KiB and 3-4 ms. Three hundred pictures must stay below 8 MB, so WebP at 76
//! (6.8 MiB) it is; its slower decoding is paid once a picture and is hidden by a cache.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, RgbImage, imageops};
use rayon::prelude::*;
use tiny_skia::Pixmap;

use crate::scenes::Picture;

mod glance;
mod sheets;

pub use glance::{Closeness, glance, table, write_table};
pub use sheets::{title_sheet, write_sheets};

/// Quality of the catalogue's WebP files.
pub const QUALITY: f32 = 76.0;
/// A card in pixels: what a 24x7-cell card of half blocks shows.
pub const CARD: (u32, u32) = (24, 14);
/// As an opaque image.
pub fn opaque(map: &Pixmap) -> RgbImage {
    let pixels = map
        .data()
        .chunks_exact(4)
        .flat_map(|p| [p[0], p[1], p[2]])
        .collect();
    RgbImage::from_raw(map.width(), map.height(), pixels).unwrap_or_default()
}

/// Resized with Lanczos.
pub fn shrink(picture: &RgbImage, (w, h): (u32, u32)) -> RgbImage {
    let source = DynamicImage::ImageRgb8(picture.clone());
    let mut out = DynamicImage::new_rgb8(w, h);
    let how = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    match Resizer::new().resize(&source, &mut out, &how) {
        Ok(()) => out.into_rgb8(),
        Err(_) => imageops::resize(picture, w, h, imageops::FilterType::Lanczos3),
    }
}

/// The card of a picture.
pub fn card(picture: &RgbImage) -> RgbImage {
    shrink(picture, CARD)
}

/// Mean Euclidean RGB distance of two cards.
pub fn distance(a: &RgbImage, b: &RgbImage) -> f32 {
    let n = a.pixels().len().max(1) as f32;
    let sum: f32 = a
        .pixels()
        .zip(b.pixels())
        .map(|(p, q)| {
            let d = |i: usize| f32::from(p[i]) - f32::from(q[i]);
            (d(0) * d(0) + d(1) * d(1) + d(2) * d(2)).sqrt()
        })
        .sum();
    sum / n
}

/// Lossy WebP of a picture.
pub fn webp(picture: &RgbImage, quality: f32) -> Vec<u8> {
    let (w, h) = picture.dimensions();
    webp::Encoder::from_rgb(picture.as_raw(), w, h)
        .encode(quality)
        .to_vec()
}

/// Writes `<out>/<title>/<artwork>.webp` for every picture, and `<out>/tints.txt` with the mean
/// colours that a card shows before its picture is decoded; returns the bytes of the pictures.
///
/// # Errors
/// When a folder or file cannot be written.
pub fn write_all(pictures: &[Picture], out: &Path) -> Result<usize> {
    let written: Result<Vec<(usize, String)>> = pictures
        .par_iter()
        .map(|picture| {
            let folder = out.join(picture.title);
            std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
            let path = folder.join(format!("{}.webp", picture.artwork));
            let picture_rgb = opaque(&picture.render(1.0));
            let bytes = webp(&picture_rgb, QUALITY);
            std::fs::write(&path, &bytes).with_context(|| path.display().to_string())?;
            Ok((bytes.len(), tint_line(picture, &picture_rgb)))
        })
        .collect();
    let mut written = written?;
    written.sort_by(|a, b| a.1.cmp(&b.1));
    let lines: String = written.iter().map(|(_, line)| line.as_str()).collect();
    let path = out.join("tints.txt");
    std::fs::write(&path, lines).with_context(|| path.display().to_string())?;
    Ok(written.iter().map(|(bytes, _)| bytes).sum())
}

/// One line of `tints.txt`: the path, and the mean colours of a 4 × 2 grid, rows from the top.
fn tint_line(picture: &Picture, rgb: &RgbImage) -> String {
    let mut line = format!("assets/{}/{}.webp", picture.title, picture.artwork);
    for cell in shrink(rgb, (4, 2)).pixels() {
        let [r, g, b] = cell.0;
        line.extend([" ".to_owned(), format!("{r:02x}{g:02x}{b:02x}")]);
    }
    line.push('\n');
    line
}

/// Writes one picture as PNG.
///
/// # Errors
/// When no picture has that name or the file cannot be written.
pub fn write_one(pictures: &[Picture], name: &str, out: &Path) -> Result<()> {
    let picture = pictures
        .iter()
        .find(|p| format!("{}/{}", p.title, p.artwork) == name)
        .ok_or_else(|| anyhow!("no picture is called {name}"))?;
    opaque(&picture.render(1.0))
        .save(out)
        .with_context(|| out.display().to_string())
}

/// Size and decode time of every picture as WebP at several qualities and as JPEG.
pub fn measure(pictures: &[Picture]) -> String {
    let full: Vec<RgbImage> = pictures
        .par_iter()
        .map(|p| opaque(&p.render(1.0)))
        .collect();
    let mut out = String::from("format      KiB a picture  ms to decode\n");
    let mut row = |name: &str, encode: &dyn Fn(&RgbImage) -> Vec<u8>| {
        let files: Vec<Vec<u8>> = full.iter().map(encode).collect();
        let start = std::time::Instant::now();
        let good = files
            .iter()
            .filter(|f| image::load_from_memory(f).is_ok())
            .count()
            .max(1);
        let ms = start.elapsed().as_secs_f64() * 1000.0 / good as f64;
        let kib = files.iter().map(Vec::len).sum::<usize>() as f64 / 1024.0 / good as f64;
        let _ = writeln!(out, "{name:<10} {kib:>13.1} {ms:>13.2}");
    };
    for quality in [70.0, 76.0, 82.0] {
        row(&format!("webp {quality}"), &|p| webp(p, quality));
    }
    for quality in [75, 82] {
        row(&format!("jpeg {quality}"), &|p| {
            let mut bytes = Vec::new();
            let mut encoder =
                image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, quality);
            match encoder.encode_image(p) {
                Ok(()) => bytes,
                Err(_) => Vec::new(),
            }
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::distance;

    #[test]
    fn distance_of_cards_is_zero_for_equals_and_euclidean_else() {
        let black = RgbImage::from_pixel(24, 14, Rgb([0, 0, 0]));
        let other = RgbImage::from_pixel(24, 14, Rgb([3, 4, 0]));
        assert!(distance(&black, &black).abs() < 1e-6);
        assert!((distance(&black, &other) - 5.0).abs() < 1e-4);
    }
}
