//! The viewers and their logs, in one SQLite database in the data folder.
//!
//! The log is the only state there is (DESIGN.md, section 2): acts and impressions, append-only
//! but for forgetting. Decision records lie beside the impressions and serve evaluation alone; no
//! page is ever computed from them. An act that was acknowledged is on disk, whatever happens to
//! the process or the machine, and what was forgotten is in no file.
//!
//! Asking makes nothing: [`Store::find`] opens what is there, [`Store::create`] is for writing.
//! Read [`Store`] first, then [`Writing`].

mod access;
mod decisions;
mod entries;
mod error;
mod folder;
mod forgetting;
mod opening;
#[cfg(test)]
mod tests;
mod viewers;
mod writing;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Row};

pub use access::Access;
pub use decisions::{Decision, DecisionRecord, RecordedAction};
pub use error::{BadName, StoreError};
pub use forgetting::{Forgotten, Which};
pub use viewers::{Viewer, ViewerId, fold_name};
pub use writing::{NewAct, NewImpression, When, Writing};

use crate::domain::catalog::Catalog;
use crate::domain::history::{Act, Log};

/// Name of the database in the data folder; SQLite puts `-wal` and `-shm` beside it.
pub const DATABASE: &str = "keyart.db";

/// The open database. Blocking; one a process is enough, and a worker thread may own it.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

/// Stands for a state of one viewer's acts: equal pulses, equal acts.
///
/// It differs after any act or forgetting, by whichever process, and not after impressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pulse {
    stamp: i64,
    epoch: i64,
}

impl Store {
    /// Opens the database in `folder` for asking; `None` where nobody has written one yet.
    ///
    /// Makes no folder and no database. An older database is brought up to date, and a cleaning
    /// that another process held up is finished.
    ///
    /// # Errors
    /// [`StoreError`] where there is something that cannot be opened.
    pub fn find(folder: &Path) -> Result<Option<Self>, StoreError> {
        let path = folder.join(DATABASE);
        if !folder::holds_database(&path)? {
            return Ok(None);
        }
        Self::open(path).map(Some)
    }

    /// Opens the database in `folder`, making both where they are missing.
    ///
    /// The folder is made for its owner alone (0700), and so is every file in it (0600).
    ///
    /// # Errors
    /// [`StoreError`] where the folder or the database cannot be made or opened.
    pub fn create(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(DATABASE);
        if !folder::holds_database(&path)? {
            folder::make(folder)?;
        }
        Self::open(path)
    }

    fn open(path: PathBuf) -> Result<Self, StoreError> {
        folder::tighten(&path);
        let connection = opening::connect(&path)?;
        let mut store = Self { connection, path };
        store.finish_cleaning();
        Ok(store)
    }

    /// Path of the database.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A viewer's whole log, resolved against `catalog`.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub fn load(&self, viewer: ViewerId, catalog: &Catalog) -> Result<Log, StoreError> {
        entries::load(&self.connection, &self.path, viewer, catalog)
    }

    /// The state of a viewer's acts; takes some microseconds.
    ///
    /// # Errors
    /// [`StoreError::ViewerGone`] once the viewer was removed.
    pub fn pulse(&self, viewer: ViewerId) -> Result<Pulse, StoreError> {
        pulse(&self.connection, &self.path, viewer)
    }

    /// Appends one act in a transaction of its own; it is on disk when this returns.
    ///
    /// # Errors
    /// [`StoreError`] where the act was not written.
    pub fn append_act(&mut self, viewer: ViewerId, act: &NewAct) -> Result<Act, StoreError> {
        let mut writing = self.write(viewer)?;
        let act = writing.append_act(act)?;
        writing.commit()?;
        Ok(act)
    }

    /// A viewer's decision records, in the order of writing. For evaluation only.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub fn records(&self, viewer: ViewerId) -> Result<Vec<DecisionRecord>, StoreError> {
        decisions::records(&self.connection, &self.path, viewer)
    }
}

fn pulse(connection: &Connection, path: &Path, viewer: ViewerId) -> Result<Pulse, StoreError> {
    let to_pulse = |row: &Row<'_>| {
        Ok(Pulse {
            stamp: row.get(0)?,
            epoch: row.get(1)?,
        })
    };
    connection
        .prepare_cached("SELECT stamp, epoch FROM viewers WHERE id = ?1")
        .and_then(|mut statement| statement.query_row([viewer.0], to_pulse).optional())
        .map_err(StoreError::sql(path, "look at the viewer"))?
        .ok_or_else(|| StoreError::ViewerGone {
            path: path.to_owned(),
        })
}
