//! A history to a file, and out of one.
//!
//! An import teaches taste alone: its acts make no visit, and no picture learns from them. With
//! impressions it is no import but a history put back as it was, browser and all; that goes only
//! where there is none yet, since impressions belong to the visits they came with.

use std::io::BufRead;

use super::{Change, Desk, Fault, Identity};
use crate::adapters::history_file::{self, Rejected};
use crate::domain::history::{Act, Log};

/// How to import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Whether nothing is to be written.
    pub dry_run: bool,
    /// Whether impressions are to be put back, too.
    pub impressions: bool,
}

/// What became of every line of a file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Lines with something on them, the header among them.
    pub n_lines: usize,
    /// Acts that are in the log now.
    pub n_acts: usize,
    /// Those of them that name a title which the catalogue lacks; they count for nothing.
    pub n_unknown: usize,
    /// Acts that were in the log before.
    pub n_known: usize,
    /// Impressions that are in the log now.
    pub n_impressions: usize,
    /// Impressions that nobody asked for.
    pub n_left_out: usize,
    /// Lines that are no entry, by the word for the reason.
    pub reasons: Vec<(&'static str, usize)>,
    /// The first of them.
    pub rejected: Vec<Rejected>,
    /// The pages before and after.
    pub change: Change,
}

impl Desk {
    /// Adds the acts of a file to a viewer's log: those that are not in it yet.
    ///
    /// # Errors
    /// Where the file is no history, the viewer keeps none or has one already and impressions are
    /// asked for; database faults. Then nothing was written.
    pub fn import(
        &mut self,
        identity: &Identity,
        (input, place): (&mut dyn BufRead, &str),
        asked: Asked,
    ) -> Result<Imported, Fault> {
        self.writable(identity)?;
        let incoming = history_file::read(input, place, (self.catalog(), self.now()))?;
        let n_incoming = (incoming.log.n_acts(), incoming.log.impressions().len());
        let select = |own: &Log| {
            let is_empty = own.n_acts() == 0 && own.impressions().is_empty();
            if asked.impressions && !is_empty {
                let who = identity.name.clone();
                return Err(Fault::HasHistory { who });
            }
            Ok(if asked.impressions {
                incoming.log.clone()
            } else {
                own.lacking(&incoming.log)
            })
        };
        let (fresh, change) = if asked.dry_run {
            let own = self.log_of(identity)?;
            let fresh = select(&own)?;
            let after = own.joined(&fresh);
            (fresh, self.change_between(identity, &own, after)?)
        } else {
            self.append_log(identity, select)?
        };
        let lacks_title = |act: &&Act| act.deed.title().is_some_and(|title| title.ix.is_none());
        let n_impressions = fresh.impressions().len();
        Ok(Imported {
            n_lines: incoming.n_lines,
            n_acts: fresh.n_acts(),
            n_unknown: fresh.acts().iter().filter(lacks_title).count(),
            n_known: n_incoming.0 - fresh.n_acts(),
            n_impressions,
            n_left_out: n_incoming.1 - n_impressions,
            reasons: incoming
                .reasons
                .iter()
                .map(|(reason, n)| (reason.word(), *n))
                .collect(),
            rejected: incoming.rejected,
            change,
        })
    }
}
