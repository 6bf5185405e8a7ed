//! The glance test: do the cards of a title differ enough from one another, and from others'?

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use image::RgbImage;
use rayon::prelude::*;

use super::{card, distance, opaque};
use crate::scenes::Picture;

/// The least distance between any two pictures of a title.
const CLOSEST: f32 = 85.0;
/// The least median of the distances within a title.
const MEDIAN: f32 = 120.0;
/// The least distance to any picture of another title.
const OTHER: f32 = 40.0;
/// Between these lines of a document stands the table.
const MARKS: (&str, &str) = ("<!-- glance -->\n", "<!-- /glance -->\n");

/// How close one title's cards are to one another, and to the rest of the catalogue.
pub struct Closeness {
    /// The title's id.
    pub title: &'static str,
    /// Distances of its pairs of pictures with both names, ascending.
    pub pairs: Vec<(f32, &'static str, &'static str)>,
    /// The nearest picture of another title: the distance, the own picture, the other's.
    pub nearest: Option<(f32, &'static str, Picture)>,
}

impl Closeness {
    /// The median of the distances between the title's own pictures.
    pub fn median(&self) -> f32 {
        self.pairs
            .get(self.pairs.len() / 2)
            .map_or(f32::INFINITY, |pair| pair.0)
    }

    /// Whether every gate holds.
    pub fn holds(&self) -> bool {
        self.pairs.first().is_none_or(|pair| pair.0 >= CLOSEST)
            && self.median() >= MEDIAN
            && self.nearest.is_none_or(|nearest| nearest.0 >= OTHER)
    }
}

/// Measures every title of `pictures`.
pub fn glance(pictures: &[Picture]) -> Vec<Closeness> {
    let cards: Vec<(Picture, RgbImage)> = pictures
        .par_iter()
        .map(|picture| (*picture, card(&opaque(&picture.render(0.5)))))
        .collect();
    let titles: Vec<_> = cards.chunk_by(|a, b| a.0.title == b.0.title).collect();
    titles
        .into_iter()
        .map(|own| closeness(own, &cards))
        .collect()
}

fn closeness(own: &[(Picture, RgbImage)], all: &[(Picture, RgbImage)]) -> Closeness {
    let title = own.first().map_or("", |(picture, _)| picture.title);
    let mut pairs = Vec::new();
    for (i, (a, a_card)) in own.iter().enumerate() {
        let later = own.iter().skip(i + 1);
        pairs.extend(later.map(|(b, b_card)| (distance(a_card, b_card), a.artwork, b.artwork)));
    }
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let others = || all.iter().filter(|(picture, _)| picture.title != title);
    let nearest = own
        .iter()
        .flat_map(|(a, a_card)| {
            others().map(|(b, b_card)| (distance(a_card, b_card), a.artwork, *b))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0));
    Closeness {
        title,
        pairs,
        nearest,
    }
}

/// The measures as a Markdown table, one title a row.
pub fn table(titles: &[Closeness]) -> String {
    let mut out = String::from(
        "| title | every pair of its pictures | median | nearest of another title |\n\
         |---|---|---:|---|\n",
    );
    for title in titles {
        let mut pairs = String::new();
        for (i, (d, a, b)) in title.pairs.iter().enumerate() {
            let _ = match i {
                0 => write!(pairs, "{d:.0} ({a}, {b})"),
                _ => write!(pairs, " {d:.0}"),
            };
        }
        let nearest = title.nearest.map_or(String::new(), |(d, own, other)| {
            format!("{d:.0} ({own}, {}/{})", other.title, other.artwork)
        });
        let mark = if title.holds() { "" } else { " **too alike**" };
        let _ = writeln!(
            out,
            "| {}{mark} | {pairs} | {:.0} | {nearest} |",
            title.title,
            title.median()
        );
    }
    out
}

/// Puts the table between the marks `<!-- glance -->` and `<!-- /glance -->` of a document.
///
/// # Errors
/// When the document cannot be read or written, or has no marks.
pub fn write_table(titles: &[Closeness], document: &Path) -> Result<()> {
    let name = || document.display().to_string();
    let text = std::fs::read_to_string(document).with_context(name)?;
    let (before, rest) = text
        .split_once(MARKS.0)
        .context("no <!-- glance --> mark")?;
    let (_, after) = rest
        .split_once(MARKS.1)
        .context("no <!-- /glance --> mark")?;
    let whole = [before, MARKS.0, &table(titles), MARKS.1, after].concat();
    std::fs::write(document, whole).with_context(name)
}
