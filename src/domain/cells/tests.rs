//! What the fit promises: exact where two colours are enough, closer with more glyphs, and the
//! colours that a terminal has.

use super::*;

/// A picture from a rule, `width` × `height` pixels.
fn picture(width: u32, height: u32, rule: impl Fn(u32, u32) -> [u8; 3]) -> Pixels {
    let rgb = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let rgb = rgb.flat_map(|(x, y)| rule(x, y)).collect();
    Pixels::new(width, height, rgb).unwrap()
}

/// Slanted discs and a gradient: edges of every direction.
fn scene(width: u32, height: u32) -> Pixels {
    picture(width, height, |x, y| {
        let (across, down) = (
            f64::from(x) / f64::from(width),
            f64::from(y) / f64::from(height),
        );
        let inside = (across - 0.4).powi(2) + (down - 0.5).powi(2) < 0.09;
        let beam = (across * 3.0 + down * 2.0).fract() < 0.3;
        let level = |share: f64| (share.clamp(0.0, 1.0) * 255.0) as u8;
        match (inside, beam) {
            (true, _) => [230, level(down), 60],
            (false, true) => [20, 40, level(across)],
            (false, false) => [level(down * 0.3), 30, 90],
        }
    })
}

/// The picture that the cells draw, at the resolution of the samples.
fn drawn(cells: &[Cell], columns: u16, rows: u16) -> Pixels {
    let (width, height) = (u32::from(columns) * 8, u32::from(rows) * 16);
    picture(width, height, |x, y| {
        let cell = cells[(y / 16 * u32::from(columns) + x / 8) as usize];
        let (x, y) = (x % 8, y % 16);
        let inked = match cell.glyph {
            ' ' => false,
            '▚' => (x < 4) == (y < 8),
            glyph => {
                let lower = LOWER.iter().position(|known| *known == glyph);
                let left = LEFT.iter().position(|known| *known == glyph);
                let quadrant = QUADRANTS.iter().position(|known| *known == glyph);
                lower.is_some_and(|part| y >= 16 - 2 * (part as u32 + 1))
                    || left.is_some_and(|part| x <= part as u32)
                    || quadrant.is_some_and(|at| (y / 8 * 2 + x / 4) as usize == at)
            }
        };
        if inked {
            cell.foreground
        } else {
            cell.background
        }
    })
}

/// Peak signal to noise ratio in dB.
fn psnr(left: &Pixels, right: &Pixels) -> f64 {
    let squares = left.rgb().iter().zip(right.rgb());
    let total: f64 = squares
        .map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2))
        .sum();
    10.0 * libm::log10(255.0 * 255.0 * left.rgb().len() as f64 / total.max(1e-9))
}

fn quality(pixels: &Pixels, columns: u16, rows: u16, set: GlyphSet) -> f64 {
    let cells = fit(pixels, columns, rows, set);
    psnr(&drawn(&cells, columns, rows), pixels)
}

#[test]
fn more_glyphs_come_at_least_one_decibel_closer() {
    let pixels = scene(24 * 8, 7 * 16);
    let half = quality(&pixels, 24, 7, GlyphSet::Half);
    let all = quality(&pixels, 24, 7, GlyphSet::QuadrantsAndEighths);
    assert!(
        all > half + 1.0,
        "half blocks {half:.2} dB, all {all:.2} dB"
    );
}

#[test]
fn every_glyph_is_found_exactly_where_it_is_drawn() {
    let glyphs = LOWER
        .into_iter()
        .chain(LEFT)
        .chain(QUADRANTS)
        .chain(['▚', ' ']);
    for glyph in glyphs {
        let cell = Cell {
            glyph,
            foreground: [200, 30, 40],
            background: [10, 20, 90],
        };
        let pixels = drawn(&[cell], 1, 1);
        let found = fit(&pixels, 1, 1, GlyphSet::QuadrantsAndEighths);
        assert_eq!(drawn(&found, 1, 1), pixels, "{glyph}");
    }
}

#[test]
fn a_flat_picture_is_exact_and_has_no_strokes() {
    let pixels = picture(5, 3, |_, _| [12, 200, 31]);
    for set in [GlyphSet::Half, GlyphSet::QuadrantsAndEighths] {
        let cells = fit(&pixels, 7, 4, set);
        assert_eq!(cells.len(), 28);
        assert!(
            cells
                .iter()
                .all(|c| c.glyph == ' ' && c.background == [12, 200, 31])
        );
    }
}

#[test]
fn any_size_of_picture_gives_the_asked_for_cells() {
    for (width, height) in [(1, 1), (1, 500), (320, 180), (7, 3)] {
        for (columns, rows) in [(1, 1), (40, 12), (0, 3), (3, 0)] {
            let pixels = scene(width, height);
            let count = usize::from(columns) * usize::from(rows);
            assert_eq!(
                fit(&pixels, columns, rows, GlyphSet::default()).len(),
                count
            );
            for depth in [Depth::True, Depth::Ansi256, Depth::Ansi16, Depth::None] {
                let painted = paint(&pixels, columns, rows, GlyphSet::default(), depth);
                assert_eq!(painted.len(), count);
            }
        }
    }
}

#[test]
fn colours_of_the_palette_stay_themselves() {
    assert_eq!(nearest_256([0, 0, 0]), 16);
    assert_eq!(nearest_256([255, 255, 255]), 231);
    assert_eq!(nearest_256([95, 135, 175]), 16 + 36 + 12 + 3);
    assert_eq!(nearest_256([8, 8, 8]), 232);
    assert_eq!(nearest_256([238, 238, 238]), 255);
    assert_eq!(nearest_16([255, 0, 0]), 9);
    assert_eq!(nearest_16([0, 0, 0]), 0);
}

#[test]
fn a_dithered_area_keeps_its_brightness_on_the_whole() {
    // Between two greys of the palette (118 and 128): some cells take one, some the other.
    let pixels = picture(8, 8, |_, _| [123, 123, 123]);
    let cells = paint(&pixels, 8, 8, GlyphSet::default(), Depth::Ansi256);
    let mut inks: Vec<_> = cells
        .iter()
        .map(|cell| format!("{:?}", cell.background))
        .collect();
    inks.sort();
    inks.dedup();
    assert!(inks.len() >= 2, "{inks:?}");
}

#[test]
fn without_colour_brightness_becomes_ink() {
    let pixels = picture(80, 40, |x, _| [(x * 3) as u8; 3]);
    let cells = paint(&pixels, 10, 1, GlyphSet::default(), Depth::None);
    assert!(cells.iter().all(|cell| cell.foreground == Ink::Default));
    let glyphs: String = cells.iter().map(|cell| cell.glyph).collect();
    assert!(glyphs.starts_with(' ') && glyphs.ends_with('█'), "{glyphs}");
}
