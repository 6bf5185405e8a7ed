//! A contact sheet: the chosen frames large, the others small in the colour of their gate.

use super::{Candidate, Seen};
use crate::adapters::pictures::{Fitting, cut};
use crate::domain::frames::{Gate, Verdict};
use crate::domain::pixels::Pixels;

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
/// Behind everything.
const GROUND: [u8; 3] = [18, 18, 22];
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
    };
    let small = Grid {
        top: large.bottom(chosen.len()) + GAP,
        across: SMALL_ACROSS,
        size: SMALL,
    };
    let mut sheet = Sheet::new(large.width().max(small.width()), small.bottom(others.len()));
    for (at, candidate) in chosen.iter().enumerate() {
        sheet.put(candidate, large.place(at), LARGE);
    }
    for (at, candidate) in others.iter().enumerate() {
        sheet.put(candidate, small.place(at), SMALL);
    }
    Pixels::new(sheet.width, sheet.height, sheet.rgb)
}

#[derive(Clone, Copy)]
struct Grid {
    top: u32,
    across: u32,
    size: (u32, u32),
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
            self.top + GAP + row * (self.size.1 + 3 * GAP),
        )
    }

    fn bottom(self, n: usize) -> u32 {
        let rows = u32::try_from(n).unwrap_or(u32::MAX).div_ceil(self.across);
        self.top + rows * (self.size.1 + 3 * GAP)
    }
}

struct Sheet {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Sheet {
    fn new(width: u32, height: u32) -> Self {
        let n = width as usize * height as usize;
        Self {
            width,
            height,
            rgb: GROUND.into_iter().cycle().take(n * 3).collect(),
        }
    }

    fn put(&mut self, candidate: &Candidate, (x, y): (u32, u32), (width, height): (u32, u32)) {
        let colour = colour_of(candidate);
        let framed = (width + 2 * GAP, height + 2 * GAP);
        let frame: Vec<u8> = colour
            .into_iter()
            .cycle()
            .take(framed.0 as usize * 3)
            .collect();
        for row in 0..framed.1 {
            self.line(x - GAP, y - GAP + row, &frame);
        }
        let Some(picture) = &candidate.picture else {
            return;
        };
        let picture = cut(picture, width, height, Fitting::Fill);
        for (line, row) in picture.rgb().chunks_exact(width as usize * 3).zip(0..) {
            self.line(x, y + row, line);
        }
    }

    fn line(&mut self, x: u32, y: u32, line: &[u8]) {
        let start = (y as usize * self.width as usize + x as usize) * 3;
        if let Some(place) = self.rgb.get_mut(start..start + line.len()) {
            place.copy_from_slice(line);
        }
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
