//! Forgetting: the entries in one transaction, then their bytes in every file.
//!
//! Deleting in SQLite leaves bytes behind in three places: in free space of the database's
//! pages, in the write-ahead log, and in pages that were copied when the tree was rebalanced.
//! `secure_delete` answers the first, but for copies; `VACUUM` rewrites every page and answers
//! the third; cutting the write-ahead log to nothing, after it was carried over, answers the
//! second. The last waits for whoever reads an older state.

use std::time::Duration;

use rusqlite::params;

use super::writing::Writing;
use super::{Store, StoreError, ViewerId, opening};
use crate::domain::catalog::Catalog;
use crate::domain::history::{Act, Log};

/// How long a forgetting waits for another process to stop reading.
const CLEANING_PATIENCE: Duration = Duration::from_secs(5);

/// How long a start waits for it, when an earlier forgetting could not clean up: not so long
/// that a person notices.
const START_PATIENCE: Duration = Duration::from_millis(100);

/// Which act to forget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one with this number, from 1, as the log is when it is forgotten.
    Number(usize),
    /// The one with this order of writing: what a browser means, whose log may be older.
    Written(i64),
    /// The one written last.
    Last,
}

/// How a forgetting went. The entries are gone in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forgotten {
    /// Another process was reading for too long, or the disk is full: bytes remain in some file
    /// until the next start, which cleans them.
    pub bytes_remain: bool,
}

impl Store {
    /// Forgets an act, the impressions that it rewarded, and the records that knew it; their
    /// bytes are in no file when this returns, unless it says so.
    ///
    /// `qualified` is the fraction from which a play is qualified. Returns what the act was.
    ///
    /// # Errors
    /// [`StoreError::NoAct`], [`StoreError::ActGone`], [`StoreError::NothingToUndo`]; others
    /// where nothing was forgotten.
    pub fn forget(
        &mut self,
        viewer: ViewerId,
        which: Which,
        catalog: &Catalog,
        qualified: f64,
    ) -> Result<(Act, Forgotten), StoreError> {
        let mut writing = self.write(viewer)?;
        let act = writing.forget(which, catalog, qualified)?;
        writing.commit()?;
        Ok((act, self.clean()))
    }

    /// Removes a viewer and forgets everything of theirs.
    ///
    /// # Errors
    /// [`StoreError::ViewerGone`]; others where nothing was removed.
    pub fn remove_viewer(&mut self, viewer: ViewerId) -> Result<Forgotten, StoreError> {
        let writing = self.write(viewer)?;
        let connection = writing.connection();
        connection
            .execute("DELETE FROM viewers WHERE id = ?1", [viewer.0])
            .and_then(|_| connection.execute("INSERT INTO cleanings DEFAULT VALUES", []))
            .map_err(writing.failed())?;
        writing.commit()?;
        Ok(self.clean())
    }

    /// Takes the bytes of everything forgotten out of every file; for after [`Writing::forget`].
    pub fn clean(&mut self) -> Forgotten {
        Forgotten {
            bytes_remain: !self.clean_within(CLEANING_PATIENCE).unwrap_or(false),
        }
    }

    /// Does what an earlier forgetting left undone. Whoever only asks need not know if that
    /// cannot be done now: it is tried again at the next start.
    pub(super) fn finish_cleaning(&mut self) {
        self.clean_within(START_PATIENCE).ok();
    }

    /// Whether nothing forgotten is left in any file.
    pub(super) fn clean_within(&self, patience: Duration) -> rusqlite::Result<bool> {
        let connection = &self.connection;
        let newest: Option<i64> =
            connection.query_row("SELECT max(id) FROM cleanings", [], |row| row.get(0))?;
        let Some(newest) = newest else {
            return Ok(true);
        };
        // What else holds a page of the past: prepared statements that were not run to the end.
        connection.flush_prepared_statement_cache();
        connection.busy_timeout(patience)?;
        let is_clean = connection
            .execute_batch("VACUUM")
            .and_then(|()| self.truncate_log())
            .and_then(|is_cut| {
                if is_cut {
                    // Forgettings since `newest` have rows of their own.
                    connection.execute("DELETE FROM cleanings WHERE id <= ?1", [newest])?;
                    self.truncate_log()?;
                }
                Ok(is_cut)
            });
        connection.busy_timeout(opening::PATIENCE)?;
        is_clean
    }

    /// Carries the write-ahead log over and cuts it to nothing; `false` where somebody reads it.
    fn truncate_log(&self) -> rusqlite::Result<bool> {
        let is_busy = |row: &rusqlite::Row<'_>| row.get::<_, bool>(0);
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], is_busy)
            .map(|is_busy| !is_busy)
    }
}

impl Writing<'_> {
    /// Forgets an act, the impressions that it rewarded, and the records that knew it, in this
    /// transaction. After [`Writing::commit`] call [`Store::clean`].
    ///
    /// # Errors
    /// As for [`Store::forget`].
    pub fn forget(
        &mut self,
        which: Which,
        catalog: &Catalog,
        qualified: f64,
    ) -> Result<Act, StoreError> {
        let log = self.log(catalog)?;
        let number = number_of(&log, which)?;
        let no_act = StoreError::NoAct {
            number,
            n_acts: log.n_acts(),
        };
        let found = log.act(number).zip(log.forgetting(number, qualified));
        let Some((act, gone)) = found else {
            return Err(no_act);
        };
        let viewer = self.viewer().id.0;
        let run = || {
            let connection = self.connection();
            let mut entry = connection.prepare("DELETE FROM entries WHERE seq = ?1")?;
            entry.execute([gone.act])?;
            for &impression in &gone.impressions {
                entry.execute([impression])?;
            }
            let mut record = connection.prepare("DELETE FROM decisions WHERE impression = ?1")?;
            for &impression in &gone.records {
                record.execute([impression])?;
            }
            // Whatever was written after the act knew it, even where --now gave it a time that
            // stands before the act's.
            connection.execute(
                "DELETE FROM decisions WHERE impression IN
                 (SELECT seq FROM entries WHERE viewer = ?1 AND seq > ?2)",
                params![viewer, gone.act],
            )?;
            connection.execute("INSERT INTO cleanings DEFAULT VALUES", [])
        };
        run().map_err(self.failed())?;
        self.renew(
            "UPDATE viewers SET stamp = random(), epoch = random() WHERE id = ?1
             RETURNING stamp, epoch",
        )?;
        Ok(act.clone())
    }
}

fn number_of(log: &Log, which: Which) -> Result<usize, StoreError> {
    match which {
        Which::Number(number) => Ok(number),
        Which::Last => log.last_written().ok_or(StoreError::NothingToUndo),
        Which::Written(seq) => {
            let position = log.acts().iter().position(|act| act.seq == seq);
            position
                .map(|position| position + 1)
                .ok_or(StoreError::ActGone)
        }
    }
}
