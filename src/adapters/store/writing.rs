//! Writing to a viewer's log: everything that belongs together in one immediate transaction.

use std::collections::HashMap;
use std::path::Path;

use rusqlite::{Connection, Row, Transaction, TransactionBehavior, params};

use super::{Decision, Pulse, Store, StoreError, Viewer, ViewerId, decisions, entries, viewers};
use crate::domain::catalog::{ArtworkIx, Catalog, TitleIx};
use crate::domain::history::{Act, Deed, Impression, Log, Moment, Named, Origin, VISIT_GAP_MS};

/// The time of a new entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// What the clock says; never before the viewer's last entry, for clocks are set back.
    Clock(Moment),
    /// Exactly this, as `--now` says.
    Fixed(Moment),
}

/// An act to be appended.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAct {
    /// When.
    pub time: When,
    /// By whom it is written.
    pub origin: Origin,
    /// What it does.
    pub deed: Deed,
}

/// An artwork that stood on screen, to be appended.
#[derive(Clone, Debug, PartialEq)]
pub struct NewImpression {
    /// Of what.
    pub title: Named<TitleIx>,
    /// Which picture.
    pub artwork: Named<ArtworkIx>,
    /// Why it stood there.
    pub decision: Option<Decision>,
}

/// An immediate transaction on one viewer's log: nobody else writes until it ends.
///
/// Dropping it takes back everything; [`Self::commit`] puts everything on disk.
#[derive(Debug)]
pub struct Writing<'a> {
    transaction: Transaction<'a>,
    path: &'a Path,
    viewer: Viewer,
    pulse: Pulse,
}

impl Store {
    /// Begins to write to a viewer's log, waiting while another process does.
    ///
    /// # Errors
    /// [`StoreError::ViewerGone`]; [`StoreError::Busy`] after 20 s; others where the database
    /// may not be written.
    pub fn write(&mut self, viewer: ViewerId) -> Result<Writing<'_>, StoreError> {
        let path = &self.path;
        // One that was opened as it lies has a view where the table is; the answer is the same.
        if self.connection.is_readonly("main") == Ok(true) {
            return Err(StoreError::ReadOnly {
                path: path.clone(),
                what: WHAT,
            });
        }
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::sql(path, WHAT))?;
        let viewer = viewers::by_id(&transaction, path, viewer)?;
        let pulse = super::pulse(&transaction, path, viewer.id)?;
        Ok(Writing {
            transaction,
            path,
            viewer,
            pulse,
        })
    }
}

const WHAT: &str = "write to the history";

/// An act makes its viewer the one used last.
const USE: &str = "UPDATE viewers SET stamp = random(), used = (SELECT max(used) FROM viewers) + 1
                   WHERE id = ?1 RETURNING stamp, epoch";

impl Writing<'_> {
    /// Whose log it is.
    pub const fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// The state of the viewer's acts, own writes included. While it equals a page's, that page
    /// knows every act.
    pub const fn pulse(&self) -> Pulse {
        self.pulse
    }

    /// The log as it is now, own writes included.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub fn log(&self, catalog: &Catalog) -> Result<Log, StoreError> {
        entries::load(&self.transaction, self.path, self.viewer.id, catalog)
    }

    /// Brings a log up to date whose pulse is [`Self::pulse`]: adds the impressions that other
    /// browsers of this viewer wrote since, which no pulse tells of.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub fn catch_up(&self, log: &mut Log, catalog: &Catalog) -> Result<(), StoreError> {
        let since = log.next_seq();
        let news =
            entries::load_since(&self.transaction, self.path, self.viewer.id, catalog, since)?;
        news.impressions()
            .iter()
            .for_each(|new| log.push_impression(new.clone()));
        Ok(())
    }

    /// Appends an act, which makes its viewer the one used last.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be written.
    pub fn append_act(&mut self, act: &NewAct) -> Result<Act, StoreError> {
        let time = self.time_of(act.time)?;
        let viewer = self.viewer.id;
        let seq = entries::insert_act(&self.transaction, viewer, time, act.origin, &act.deed)
            .map_err(self.failed())?;
        self.renew(USE)?;
        Ok(Act {
            seq,
            time,
            origin: act.origin,
            deed: act.deed.clone(),
        })
    }

    /// Appends every entry of `log` in its order of writing, with the times and origins that it
    /// has, and makes its viewer the one used last.
    ///
    /// # Errors
    /// [`StoreError`] where they cannot be written.
    pub fn append_log(&mut self, log: &Log) -> Result<(), StoreError> {
        let viewer = self.viewer.id;
        let acts = log.acts().iter().map(|act| (act.seq, Ok(act)));
        let impressions = log.impressions().iter().map(|one| (one.seq, Err(one)));
        let mut entries: Vec<_> = acts.chain(impressions).collect();
        entries.sort_by_key(|(seq, _)| *seq);
        for (_, entry) in entries {
            match entry {
                Ok(act) => {
                    let (time, origin) = (act.time, act.origin);
                    entries::insert_act(&self.transaction, viewer, time, origin, &act.deed)
                }
                Err(one) => {
                    let (title, artwork) = (&one.title.id, &one.artwork.id);
                    entries::insert_impression(&self.transaction, viewer, one.time, title, artwork)
                }
            }
            .map_err(self.failed())?;
        }
        self.renew(USE)
    }

    /// Appends the impressions that are news: once per title and visit, and again when the
    /// title's last one in that visit names another artwork. Returns those that were written.
    ///
    /// `page` is the pulse at which the page was computed. If something was forgotten since,
    /// the decisions knew it, so the impressions are written as bare facts.
    ///
    /// # Errors
    /// [`StoreError::BadDecision`]; others where they cannot be written.
    pub fn append_impressions(
        &mut self,
        time: When,
        page: Pulse,
        shown: &[NewImpression],
    ) -> Result<Vec<Impression>, StoreError> {
        let time = self.time_of(time)?;
        let knows_nothing_forgotten = page.epoch == self.pulse.epoch;
        let mut standing =
            standing(&self.transaction, self.viewer.id, time).map_err(self.failed())?;
        let mut written = Vec::new();
        for new in shown {
            let artwork = Some(&new.artwork.id);
            if standing.get(&new.title.id) == artwork {
                continue;
            }
            let decision = new.decision.as_ref().filter(|_| knows_nothing_forgotten);
            let seq = self.insert_impression(time, new, decision)?;
            standing.insert(new.title.id.clone(), new.artwork.id.clone());
            let (title, artwork) = (new.title.clone(), new.artwork.clone());
            written.push(Impression {
                seq,
                time,
                title,
                artwork,
            });
        }
        Ok(written)
    }

    /// Puts everything on disk and returns the viewer's pulse from now on.
    ///
    /// # Errors
    /// [`StoreError`] where nothing was written.
    pub fn commit(self) -> Result<Pulse, StoreError> {
        self.transaction
            .commit()
            .map_err(StoreError::sql(self.path, WHAT))?;
        Ok(self.pulse)
    }

    pub(super) fn connection(&self) -> &Connection {
        &self.transaction
    }

    pub(super) fn failed(&self) -> impl FnOnce(rusqlite::Error) -> StoreError + use<> {
        StoreError::sql(self.path, WHAT)
    }

    /// Renews the viewer's stamps as `sql` says, which returns both.
    pub(super) fn renew(&mut self, sql: &str) -> Result<(), StoreError> {
        let to_pulse = |row: &Row<'_>| {
            Ok(Pulse {
                stamp: row.get(0)?,
                epoch: row.get(1)?,
            })
        };
        self.pulse = self
            .transaction
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row([self.viewer.id.0], to_pulse))
            .map_err(self.failed())?;
        Ok(())
    }

    fn insert_impression(
        &self,
        time: Moment,
        new: &NewImpression,
        decision: Option<&Decision>,
    ) -> Result<i64, StoreError> {
        let (title, artwork) = (&new.title.id, &new.artwork.id);
        let seq =
            entries::insert_impression(&self.transaction, self.viewer.id, time, title, artwork)
                .map_err(self.failed())?;
        if let Some(decision) = decision {
            decisions::check(title, decision)?;
            decisions::insert(&self.transaction, seq, decision).map_err(self.failed())?;
        }
        Ok(seq)
    }

    fn time_of(&self, when: When) -> Result<Moment, StoreError> {
        let clock = match when {
            When::Fixed(time) => return Ok(time),
            When::Clock(clock) => clock,
        };
        let last: Option<i64> = self
            .transaction
            .prepare_cached("SELECT max(time_ms) FROM entries WHERE viewer = ?1")
            .and_then(|mut statement| statement.query_row([self.viewer.id.0], |row| row.get(0)))
            .map_err(self.failed())?;
        Ok(last.map_or(clock, |last| clock.max(Moment(last))))
    }
}

/// The artwork of each title's last impression in the visit that an entry of `time` falls into.
fn standing(
    connection: &Connection,
    viewer: ViewerId,
    time: Moment,
) -> rusqlite::Result<HashMap<String, String>> {
    let mut standing = HashMap::new();
    let earlier = "SELECT time_ms, kind, title, artwork FROM entries
                   WHERE viewer = ?1 AND origin = 'browser' AND time_ms <= ?2
                   ORDER BY time_ms DESC, seq DESC";
    walk_visit(connection, earlier, viewer, time, |title, artwork| {
        standing.entry(title).or_insert(artwork);
    })?;
    // There are later ones only where --now says so.
    let later = "SELECT time_ms, kind, title, artwork FROM entries
                 WHERE viewer = ?1 AND origin = 'browser' AND time_ms > ?2
                 ORDER BY time_ms, seq";
    walk_visit(connection, later, viewer, time, |title, artwork| {
        standing.insert(title, artwork);
    })?;
    Ok(standing)
}

/// Walks what `sql` selects, away from `time`, until a gap ends the visit.
fn walk_visit(
    connection: &Connection,
    sql: &str,
    viewer: ViewerId,
    time: Moment,
    mut impression: impl FnMut(String, String),
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![viewer.0, time.0])?;
    let mut edge = time.0;
    while let Some(row) = rows.next()? {
        let at: i64 = row.get(0)?;
        if at.abs_diff(edge) >= VISIT_GAP_MS.unsigned_abs() {
            break;
        }
        edge = at;
        if row.get_ref(1)?.as_str()? == "impression" {
            impression(row.get(2)?, row.get(3)?);
        }
    }
    Ok(())
}
