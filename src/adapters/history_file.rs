//! A viewer's history as a file of JSON lines: a header, then an entry a line (docs/HISTORY.md).
//!
//! Reading takes what it can and says of every other line why not: one bad line never loses a
//! history. Lines are bounded before they are understood. Writing is whole or not at all, for the
//! owner's eyes alone. This room knows no viewers and no database. Read [`read`] first.

mod error;
mod lines;
mod reading;
mod saving;
#[cfg(test)]
mod tests;
mod writing;

use std::collections::BTreeMap;

pub use error::{HistoryFileError, Reason};
pub use reading::{open, read};
pub use saving::save;
pub use writing::write;

use crate::domain::history::Log;

/// What a file begins with, so that it is known for one.
const FORMAT: &str = "keyart-history";

/// Version of the form; it rises if a name or a meaning ever changes.
const SCHEMA: u32 = 1;

/// Bytes of a line. An entry takes some 200; a name may take more.
const MOST_LINE_BYTES: usize = 64 * 1024;

/// Entries that are taken: nobody watches two million things, and they fit into 1 GB.
const MOST_ENTRIES: usize = 2_000_000;

/// Rejected lines that are told one by one; the others are counted.
const MOST_TOLD: usize = 100;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// The entries; the order of writing is that of the lines.
    pub log: Log,
    /// Lines with something on them, the header among them.
    pub n_lines: usize,
    /// Lines that are no entry, by reason.
    pub reasons: BTreeMap<Reason, usize>,
    /// The first of them.
    pub rejected: Vec<Rejected>,
}

/// A line that is no entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Which, counted from 1.
    pub line: usize,
    /// Why not.
    pub reason: Reason,
    /// In words; holds nothing unprintable.
    pub message: String,
}

impl Incoming {
    fn reject(&mut self, line: usize, reason: Reason, message: String) {
        *self.reasons.entry(reason).or_default() += 1;
        if self.rejected.len() < MOST_TOLD {
            self.rejected.push(Rejected {
                line,
                reason,
                message,
            });
        }
    }

    /// How many lines are no entry.
    pub fn n_rejected(&self) -> usize {
        self.reasons.values().sum()
    }
}
