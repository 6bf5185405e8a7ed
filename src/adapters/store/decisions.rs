//! Decision records: why an impression came about, as it was known when it was made.
//!
//! They serve evaluation alone. A record is written once and never recomputed; no page is ever
//! computed from one.

use std::path::Path;

use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::{StoreError, ViewerId};
use crate::domain::catalog::Day;
use crate::domain::history::Moment;

/// What the browser knew when it chose a title's artwork for a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Id of the row in which it stood.
    pub row: String,
    /// Its place in that row, from 0.
    pub position: usize,
    /// Name of the policy.
    pub policy: String,
    /// Version of the policy: decisions of different versions are not one experiment.
    pub policy_version: u32,
    /// How many acts the page knew.
    pub n_acts: usize,
    /// Ended visits that ignored the title, as the page had it (v of the design's rule 7).
    pub v: u32,
    /// The page's seed.
    pub seed: u64,
    /// The page's date.
    pub day: Day,
    /// Names of the features.
    pub features: Vec<String>,
    /// The action set.
    pub actions: Vec<RecordedAction>,
}

/// One candidate of a recorded decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordedAction {
    /// Id of the artwork.
    pub artwork: String,
    /// Probability with which the policy showed it, 0 to 1.
    pub propensity: f64,
    /// Posterior mean, in units of log-lift.
    pub mean: f64,
    /// Posterior standard deviation, in units of log-lift.
    pub sd: f64,
    /// Values of the features, in the order of their names.
    pub features: Vec<f64>,
}

/// A decision with the impression that it led to.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionRecord {
    /// The impression's order of writing.
    pub impression: i64,
    /// When it stood on screen.
    pub time: Moment,
    /// Id of its title.
    pub title: String,
    /// Id of the artwork that was shown.
    pub artwork: String,
    /// Why.
    pub decision: Decision,
}

/// Says what is wrong with a decision about `title`, if anything is.
pub(super) fn check(title: &str, decision: &Decision) -> Result<(), StoreError> {
    let bad = |cause| {
        Err(StoreError::BadDecision {
            title: title.to_owned(),
            cause,
        })
    };
    for action in &decision.actions {
        if action.features.len() != decision.features.len() {
            return bad(format!("`{}` has not one value a feature", action.artwork));
        }
        let own = [action.propensity, action.mean, action.sd];
        if !own
            .iter()
            .chain(&action.features)
            .all(|number| number.is_finite())
        {
            return bad(format!("a number of `{}` is not finite", action.artwork));
        }
    }
    Ok(())
}

/// Writes the record of an impression.
pub(super) fn insert(
    connection: &Connection,
    impression: i64,
    decision: &Decision,
) -> rusqlite::Result<()> {
    let json = |cause: serde_json::Error| rusqlite::Error::ToSqlConversionFailure(cause.into());
    let mut statement = connection.prepare_cached(
        "INSERT INTO decisions (impression, row, position, policy, policy_version, n_acts, v,
                                seed, day, features, actions)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    statement.execute(params![
        impression,
        decision.row,
        to_integer(decision.position),
        decision.policy,
        decision.policy_version,
        to_integer(decision.n_acts),
        decision.v,
        decision.seed.cast_signed(),
        decision.day.0,
        serde_json::to_string(&decision.features).map_err(json)?,
        serde_json::to_string(&decision.actions).map_err(json)?,
    ])?;
    Ok(())
}

/// All records of a viewer, in the order of writing.
pub(super) fn records(
    connection: &Connection,
    path: &Path,
    viewer: ViewerId,
) -> Result<Vec<DecisionRecord>, StoreError> {
    let read = || {
        let mut statement = connection.prepare_cached(
            "SELECT impression, time_ms, title, artwork, row, position, policy, policy_version,
                    n_acts, v, seed, day, features, actions
             FROM decisions JOIN entries ON seq = impression WHERE viewer = ?1 ORDER BY seq",
        )?;
        statement
            .query_map([viewer.0], to_record)?
            .collect::<Result<Vec<_>, _>>()
    };
    read().map_err(StoreError::sql(path, "read the decision records"))
}

fn to_record(row: &Row<'_>) -> rusqlite::Result<DecisionRecord> {
    let seed: i64 = row.get(10)?;
    Ok(DecisionRecord {
        impression: row.get(0)?,
        time: Moment(row.get(1)?),
        title: row.get(2)?,
        artwork: row.get(3)?,
        decision: Decision {
            row: row.get(4)?,
            position: to_count(row.get(5)?),
            policy: row.get(6)?,
            policy_version: row.get(7)?,
            n_acts: to_count(row.get(8)?),
            v: row.get(9)?,
            seed: seed.cast_unsigned(),
            day: Day(row.get(11)?),
            features: from_json(row, 12)?,
            actions: from_json(row, 13)?,
        },
    })
}

/// SQLite counts in signed numbers; no row and no history comes near their end.
fn to_integer(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn to_count(integer: i64) -> usize {
    usize::try_from(integer).unwrap_or(0)
}

fn from_json<T: for<'a> Deserialize<'a>>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    let kind = rusqlite::types::Type::Text;
    serde_json::from_str(text)
        .map_err(|cause| rusqlite::Error::FromSqlConversionFailure(column, kind, Box::new(cause)))
}
