//! A contact sheet: the chosen frames large, the others small in the colour of their gate.

use super::{Candidate, Seen};
use crate::adapters::pictures::{Lettered, Sheet};
use crate::domain::frames::{Gate, Verdict};
use crate::domain::pixels::Pixels;
use crate::domain::wording::clock;

/// Chosen pictures in a row.
const LARGE_ACROSS: u32 = 4;
/// Size of a chosen picture, in pixels.
const LARGE: (u32, u32) = (320, 180);
/// Other pictures in a row.
const SMALL_ACROSS: u32 = 16;
/// Size of another picture, in pixels.
const SMALL: (u32, u32) = (76, 43);
/// Between pictures, and the width of a frame around one, in pixels.
const GAP: u32 = 4;
/// Other pictures on a sheet, at most; of more, evenly many are left out.
const MOST_SMALL: usize = 1600;
/// Below a chosen picture, for two lines about it.
const ABOUT: u32 = 38;
/// Around the chosen.
const CHOSEN: [u8; 3] = [90, 200, 110];
/// Around those that no gate shut on.
const NOT_CHOSEN: [u8; 3] = [120, 120, 128];

/// The colour around a frame by its first gate, and its name for a legend.
pub const GATE_COLOURS: [(Gate, [u8; 3], &str); 9] = [
    (Gate::Fade, [230, 140, 40], "orange"),
    (Gate::Dark, [70, 90, 220], "blue"),
    (Gate::Blurred, [150, 90, 210], "violet"),
    (Gate::Uniform, [60, 190, 200], "turquoise"),
    (Gate::Bars, [150, 110, 70], "brown"),
    (Gate::Text, [230, 210, 60], "yellow"),
    (Gate::Credits, [230, 110, 170], "pink"),
    (Gate::NearDouble, [235, 235, 235], "white"),
    (Gate::Late, [220, 50, 50], "red"),
];

/// The sheet; `None` where no pictures were kept.
pub fn contact_sheet(seen: &Seen) -> Option<Pixels> {
    let chosen = seen.chosen();
    let others: Vec<&Candidate> = seen
        .candidates
        .iter()
        .filter(|candidate| candidate.chosen().is_none() && candidate.picture.is_some())
        .collect();
    if chosen.is_empty() && others.is_empty() {
        return None;
    }
    let step = others.len().div_ceil(MOST_SMALL).max(1);
    let others: Vec<_> = others.into_iter().step_by(step).collect();
    let large = Grid {
        top: GAP,
        across: LARGE_ACROSS,
        size: LARGE,
        foot: ABOUT,
    };
    let small = Grid {
        top: large.bottom(chosen.len()) + GAP,
        across: SMALL_ACROSS,
        size: SMALL,
        foot: 0,
    };
    let foot = small.bottom(others.len()) + 2 * GAP;
    let width = large.width().max(small.width());
    let mut sheet = Sheet::new(width, foot + Lettered::Dim.line_px() + GAP);
    for (at, candidate) in chosen.iter().enumerate() {
        put(&mut sheet, candidate, large.place(at), LARGE);
        letter(&mut sheet, candidate, large.place(at));
    }
    for (at, candidate) in others.iter().enumerate() {
        put(&mut sheet, candidate, small.place(at), SMALL);
    }
    legend(&mut sheet, &others, foot);
    sheet.finish()
}

#[derive(Clone, Copy)]
struct Grid {
    top: u32,
    across: u32,
    size: (u32, u32),
    /// Below each picture.
    foot: u32,
}

impl Grid {
    const fn width(self) -> u32 {
        self.across * (self.size.0 + 3 * GAP) + GAP
    }

    fn place(self, at: usize) -> (u32, u32) {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let (column, row) = (at % self.across, at / self.across);
        (
            2 * GAP + column * (self.size.0 + 3 * GAP),
            self.top + GAP + row * (self.size.1 + self.foot + 3 * GAP),
        )
    }

    fn bottom(self, n: usize) -> u32 {
        let rows = u32::try_from(n).unwrap_or(u32::MAX).div_ceil(self.across);
        self.top + rows * (self.size.1 + self.foot + 3 * GAP)
    }
}

fn put(sheet: &mut Sheet, candidate: &Candidate, (x, y): (u32, u32), size: (u32, u32)) {
    let framed = (size.0 + 2 * GAP, size.1 + 2 * GAP);
    sheet.fill((x - GAP, y - GAP), framed, colour_of(candidate));
    if let Some(picture) = &candidate.picture {
        sheet.picture(picture, (x, y), size);
    }
}

/// When, how good, and what is to be seen.
fn letter(sheet: &mut Sheet, candidate: &Candidate, (x, y): (u32, u32)) {
    let people = match candidate.people.len() {
        0 => String::new(),
        1 => "  1 person".to_owned(),
        n => format!("  {n} people"),
    };
    let shot = candidate.shot_size.map_or("", |guess| guess.word);
    let moods: Vec<_> = candidate.moods.iter().map(|guess| guess.word).collect();
    let lines = [
        format!(
            "{}  score {:.2}  setting-{}{people}",
            clock(candidate.time_s),
            candidate.score.total(),
            candidate.setting + 1
        ),
        [&[shot], &moods[..]].concat().join(", "),
    ];
    for ((line, how), n) in lines.iter().zip([Lettered::Plain, Lettered::Dim]).zip(0..) {
        let at = (x, y + LARGE.1 + 2 * GAP + n * how.line_px());
        sheet.letter(line, at, LARGE.0, how);
    }
}

/// The colours that are on the sheet and what they mean, side by side.
fn legend(sheet: &mut Sheet, others: &[&Candidate], y: u32) {
    let mut seen: Vec<([u8; 3], &str)> = vec![(CHOSEN, "chosen")];
    let known = GATE_COLOURS
        .iter()
        .map(|(gate, colour, _)| (*colour, gate.word()));
    let all = std::iter::once((NOT_CHOSEN, "not needed")).chain(known);
    seen.extend(all.filter(|(colour, _)| others.iter().any(|other| colour_of(other) == *colour)));
    let step = (LARGE_ACROSS * LARGE.0) / 10;
    for ((colour, word), n) in seen.into_iter().zip(0..) {
        let x = 2 * GAP + n * step;
        sheet.fill((x, y + 2), (10, 10), colour);
        sheet.letter(word, (x + 15, y), step - 15, Lettered::Dim);
    }
}

fn colour_of(candidate: &Candidate) -> [u8; 3] {
    if let Verdict::Chosen(_) = candidate.verdict {
        return CHOSEN;
    }
    let gate = candidate.gates.first();
    let known = GATE_COLOURS.iter().find(|(known, ..)| Some(known) == gate);
    known.map_or(NOT_CHOSEN, |(_, colour, _)| *colour)
}
