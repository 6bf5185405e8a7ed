//! Contact sheets of a catalogue: every title with its candidates, on as many sheets as it takes.

use std::ops::Range;

use crate::adapters::pictures::{Lettered, PictureSource as _, Sheet, decode};
use crate::application::library::{Library, Pictures};
use crate::domain::catalog::{ArtworkIx, Title};
use crate::domain::pixels::Pixels;

/// Pictures in a row.
const ACROSS: usize = 4;
/// Size of a picture, in pixels.
const SIZE: (u32, u32) = (320, 180);
/// Between pictures.
const GAP: u32 = 12;
/// Above a title's pictures, for its name.
const HEAD: u32 = 48;
/// Below each picture, for two lines about it.
const ABOUT: u32 = 38;
/// Rows of pictures on a sheet, unless one title alone has more.
const ROWS: usize = 14;
/// The line above a title.
const LINE: [u8; 3] = [70, 70, 78];
/// Where a picture cannot be read.
const LOST: [u8; 3] = [52, 30, 34];

/// A catalogue on sheets.
#[derive(Clone, Debug)]
pub struct ContactSheets {
    pictures: Pictures,
    /// Places of the titles of each sheet.
    sheets: Vec<Range<usize>>,
}

impl ContactSheets {
    /// Lays out a library.
    pub fn of(library: Library) -> Self {
        let n_rows: Vec<_> = library.catalog.titles().iter().map(rows).collect();
        Self {
            pictures: Pictures(library.into()),
            sheets: pages(&n_rows),
        }
    }

    /// How many sheets there are.
    pub fn n_sheets(&self) -> usize {
        self.sheets.len()
    }

    /// Draws one, from 0.
    pub fn draw(&self, nth: usize) -> Option<Pixels> {
        let titles = self.pictures.0.catalog.titles();
        let titles = titles.get(self.sheets.get(nth)?.clone())?;
        let height: u32 = titles.iter().map(height_of).sum();
        let mut sheet = Sheet::new(px(ACROSS) * (SIZE.0 + GAP) + GAP, height + GAP);
        let mut y = 0;
        for title in titles {
            self.title(&mut sheet, title, y);
            y += height_of(title);
        }
        sheet.finish()
    }

    fn title(&self, sheet: &mut Sheet, title: &Title, y: u32) {
        let width = px(ACROSS) * (SIZE.0 + GAP) - GAP;
        let n = title.artworks.len();
        let noun = if n == 1 { "candidate" } else { "candidates" };
        let genres = title.genres.join(", ");
        let line = format!("{} ({}), {genres}: {n} {noun}", title.name, title.year);
        sheet.fill((GAP, y + GAP), (width, 1), LINE);
        sheet.letter(&line, (GAP, y + GAP + 10), width, Lettered::Heading);
        for (at, artwork) in title.artworks.clone().enumerate() {
            let (row, column) = (px(at / ACROSS), px(at % ACROSS));
            let place = (
                GAP + column * (SIZE.0 + GAP),
                y + HEAD + row * (SIZE.1 + ABOUT + GAP),
            );
            self.artwork(sheet, ArtworkIx(artwork), place);
        }
    }

    fn artwork(&self, sheet: &mut Sheet, artwork: ArtworkIx, (x, y): (u32, u32)) {
        let bytes = self.pictures.bytes(artwork).ok();
        let place = self.pictures.place(artwork);
        match bytes.and_then(|bytes| decode(&bytes, &place).ok()) {
            Some(pixels) => sheet.picture(&pixels, (x, y), SIZE),
            None => sheet.fill((x, y), SIZE, LOST),
        }
        let catalog = &self.pictures.0.catalog;
        let about = catalog.artwork(artwork);
        let below = y + SIZE.1 + 5;
        sheet.letter(&about.id, (x, below), SIZE.0, Lettered::Plain);
        let people = about.shows.people.iter().filter_map(|ix| {
            let person = catalog.people().get(ix.0 as usize)?;
            Some(person.name.clone())
        });
        let words = [&about.shows.shot, &about.shows.setting, &about.shows.genre];
        let words = words
            .into_iter()
            .flatten()
            .chain(&about.shows.moods)
            .cloned();
        let mut seen = people.chain(words).collect::<Vec<_>>().join(", ");
        if seen.is_empty() {
            "nothing is known of what it shows".clone_into(&mut seen);
        }
        let below = below + Lettered::Plain.line_px();
        sheet.letter(&seen, (x, below), SIZE.0, Lettered::Dim);
    }
}

fn rows(title: &Title) -> usize {
    title.artworks.len().div_ceil(ACROSS)
}

fn height_of(title: &Title) -> u32 {
    HEAD + px(rows(title)) * (SIZE.1 + ABOUT + GAP)
}

fn px(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Which titles stand on which sheet, given the rows of each: no title is torn apart.
fn pages(n_rows: &[usize]) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut filled = 0;
    for (at, n) in n_rows.iter().enumerate() {
        match pages.last_mut() {
            Some(page) if filled + n <= ROWS => {
                page.end = at + 1;
                filled += n;
            }
            _ => {
                pages.push(at..at + 1);
                filled = *n;
            }
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_title_stands_on_one_sheet(n_rows in prop::collection::vec(0_usize..20, 0..60)) {
            let pages = pages(&n_rows);
            let all: Vec<usize> = pages.iter().cloned().flatten().collect();
            prop_assert_eq!(all, (0..n_rows.len()).collect::<Vec<_>>());
            for page in pages {
                let n: usize = n_rows[page.clone()].iter().sum();
                prop_assert!(n <= ROWS || page.len() == 1);
            }
        }
    }
}
