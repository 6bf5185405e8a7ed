//! Contact sheets: a title over its cards, every title, every card, every actor.

use std::path::Path;

use anyhow::{Context, Result};
use image::{RgbImage, imageops};
use kit::people::sheets;
use rayon::prelude::*;

use super::{card, opaque, shrink, webp};
use crate::scenes::Picture;

/// Space between the pictures of a sheet.
const GAP: u32 = 6;
/// Titles on one sheet.
const TITLES: usize = 8;
/// Quality of a sheet's WebP: a little above the catalogue's, for small pictures.
const QUALITY: f32 = 80.0;

/// All pictures of one title over their cards, as one image.
pub fn title_sheet(pictures: &[Picture]) -> RgbImage {
    let full: Vec<RgbImage> = pictures
        .par_iter()
        .map(|p| opaque(&p.render(1.0)))
        .collect();
    let small: Vec<RgbImage> = full.iter().map(|p| shrink(p, (480, 270))).collect();
    let cards: Vec<RgbImage> = full.iter().map(|p| enlarge(&card(p), (480, 280))).collect();
    let columns = 4.min(full.len().max(1));
    let mut tiles = Vec::new();
    for (row, cards) in small.chunks(columns).zip(cards.chunks(columns)) {
        tiles.push(grid(row, columns, (480, 270)));
        tiles.push(grid(cards, columns, (480, 280)));
    }
    stack(&tiles)
}

/// Contact sheets for the docs: `titles-<n>.webp`, eight titles each, a row of candidates a title;
/// `cards.png`, all of them as cards of 24x14 pixels, six times enlarged; `actors.webp`, all
/// actors in seven expressions.
///
/// # Errors
/// When a file cannot be written.
pub fn write_sheets(pictures: &[Picture], out: &Path) -> Result<()> {
    std::fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    let shown: Vec<(RgbImage, RgbImage)> = pictures
        .par_iter()
        .map(|picture| {
            let full = opaque(&picture.render(0.5));
            (shrink(&full, (272, 153)), enlarge(&card(&full), (144, 84)))
        })
        .collect();
    let rows: Vec<Vec<RgbImage>> = pictures
        .iter()
        .zip(&shown)
        .collect::<Vec<_>>()
        .chunk_by(|a, b| a.0.title == b.0.title)
        .map(|row| row.iter().map(|(_, (small, _))| small.clone()).collect())
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1);
    for (i, page) in rows.chunks(TITLES).enumerate() {
        let strips: Vec<RgbImage> = page
            .iter()
            .map(|row| grid(row, columns, (272, 153)))
            .collect();
        write_webp(&stack(&strips), &out.join(format!("titles-{}.webp", i + 1)))?;
    }
    let cards: Vec<RgbImage> = shown.into_iter().map(|(_, card)| card).collect();
    let path = out.join("cards.png");
    grid(&cards, 12, (144, 84))
        .save(&path)
        .with_context(|| path.display().to_string())?;
    write_webp(&opaque(&sheets::company()), &out.join("actors.webp"))
}

fn write_webp(sheet: &RgbImage, path: &Path) -> Result<()> {
    std::fs::write(path, webp(sheet, QUALITY)).with_context(|| path.display().to_string())
}

fn enlarge(picture: &RgbImage, (w, h): (u32, u32)) -> RgbImage {
    imageops::resize(picture, w, h, imageops::FilterType::Nearest)
}

fn grid(tiles: &[RgbImage], columns: usize, (w, h): (u32, u32)) -> RgbImage {
    let rows = tiles.len().div_ceil(columns) as u32;
    let mut out = dark(columns as u32 * (w + GAP) + GAP, rows * (h + GAP) + GAP);
    for (i, tile) in tiles.iter().enumerate() {
        let (column, row) = ((i % columns) as u32, (i / columns) as u32);
        let (x, y) = (GAP + column * (w + GAP), GAP + row * (h + GAP));
        imageops::replace(&mut out, tile, i64::from(x), i64::from(y));
    }
    out
}

fn stack(tiles: &[RgbImage]) -> RgbImage {
    let w = tiles.iter().map(RgbImage::width).max().unwrap_or(1);
    let mut out = dark(w, tiles.iter().map(RgbImage::height).sum());
    let mut y = 0;
    for tile in tiles {
        imageops::replace(&mut out, tile, 0, y);
        y += i64::from(tile.height());
    }
    out
}

fn dark(w: u32, h: u32) -> RgbImage {
    RgbImage::from_pixel(w, h, image::Rgb([16, 16, 18]))
}
