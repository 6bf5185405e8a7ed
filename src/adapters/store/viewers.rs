//! Viewers: who there is, and what they are called.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

use super::error::BadName;
use super::{Store, StoreError};
use crate::domain::history::Moment;

/// Longest name of a viewer, in characters: what the viewer picker has room for.
pub(super) const NAME_LIMIT: usize = 40;

/// Names a viewer in this database; never given to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ViewerId(pub(super) i64);

/// A person who watches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// Names them in the store.
    pub id: ViewerId,
    /// What they are called now.
    pub name: String,
    /// The name as first given, in lower case: it keys their random streams; a rename keeps it.
    pub key: String,
    /// Their colour, where one was chosen.
    pub colour: Option<[u8; 3]>,
    /// Titles meant for an older age are not theirs.
    pub maturity: Option<u8>,
    /// When they were added.
    pub made_at: Moment,
}

/// A name as names are compared: without spaces around it, in lower case.
pub fn fold_name(name: &str) -> String {
    name.trim().to_lowercase()
}

const COLUMNS: &str = "SELECT id, name, key, colour, maturity, made_ms FROM viewers";

impl Store {
    /// The viewers, in the order in which they were added.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub fn viewers(&self) -> Result<Vec<Viewer>, StoreError> {
        let read = |connection: &Connection| {
            let mut statement = connection.prepare_cached(&format!("{COLUMNS} ORDER BY id"))?;
            statement
                .query_map([], to_viewer)?
                .collect::<Result<Vec<_>, _>>()
        };
        read(&self.connection).map_err(StoreError::sql(&self.path, "list the viewers"))
    }

    /// The viewer of this name, upper and lower case aside.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub fn viewer_named(&self, name: &str) -> Result<Option<Viewer>, StoreError> {
        let sql = format!("{COLUMNS} WHERE folded = ?1");
        self.connection
            .query_row(&sql, [fold_name(name)], to_viewer)
            .optional()
            .map_err(StoreError::sql(&self.path, "look for a viewer"))
    }

    /// The viewer who was used last, else the one who was added first.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub fn last_viewer(&self) -> Result<Option<Viewer>, StoreError> {
        let sql = format!("{COLUMNS} ORDER BY used DESC, id LIMIT 1");
        self.connection
            .query_row(&sql, [], to_viewer)
            .optional()
            .map_err(StoreError::sql(&self.path, "look for the viewer used last"))
    }

    /// Adds a viewer.
    ///
    /// # Errors
    /// [`StoreError::BadName`] and [`StoreError::NameTaken`]; others where nothing was written.
    pub fn add_viewer(&mut self, name: &str, made_at: Moment) -> Result<Viewer, StoreError> {
        let name = checked_name(name)?;
        self.change_viewer("add a viewer", |connection, path| {
            refuse_taken(connection, path, name, None)?;
            let folded = fold_name(name);
            connection
                .execute(
                    "INSERT INTO viewers (name, folded, key, made_ms) VALUES (?1, ?2, ?2, ?3)",
                    params![name, folded, made_at.0],
                )
                .map_err(StoreError::sql(path, "add a viewer"))?;
            Ok(ViewerId(connection.last_insert_rowid()))
        })
    }

    /// Gives a viewer another name; everything that they did stays theirs.
    ///
    /// # Errors
    /// As for [`Self::add_viewer`], and [`StoreError::ViewerGone`].
    pub fn rename_viewer(&mut self, viewer: ViewerId, name: &str) -> Result<Viewer, StoreError> {
        let name = checked_name(name)?;
        self.change_viewer("rename a viewer", |connection, path| {
            refuse_taken(connection, path, name, Some(viewer))?;
            connection
                .execute(
                    "UPDATE viewers SET name = ?2, folded = ?3 WHERE id = ?1",
                    params![viewer.0, name, fold_name(name)],
                )
                .map_err(StoreError::sql(path, "rename a viewer"))?;
            Ok(viewer)
        })
    }

    /// Makes this viewer the one used last.
    ///
    /// # Errors
    /// [`StoreError::ViewerGone`]; others where nothing was written.
    pub fn use_viewer(&mut self, viewer: ViewerId) -> Result<(), StoreError> {
        self.change_viewer("change the viewer", |connection, path| {
            connection
                .execute(USED, [viewer.0])
                .map_err(StoreError::sql(path, "change the viewer"))?;
            Ok(viewer)
        })
        .map(drop)
    }

    /// Gives a viewer a colour, or takes it.
    ///
    /// # Errors
    /// [`StoreError::ViewerGone`]; others where nothing was written.
    pub fn set_colour(
        &mut self,
        viewer: ViewerId,
        colour: Option<[u8; 3]>,
    ) -> Result<(), StoreError> {
        let number = colour.map(|[r, g, b]| i64::from(u32::from_be_bytes([0, r, g, b])));
        let sql = "UPDATE viewers SET colour = ?2 WHERE id = ?1";
        self.update_viewer("set the colour", viewer, sql, number)
    }

    /// Keeps titles that are meant for an older age from a viewer, or stops doing so.
    ///
    /// # Errors
    /// [`StoreError::ViewerGone`]; others where nothing was written.
    pub fn set_maturity(&mut self, viewer: ViewerId, limit: Option<u8>) -> Result<(), StoreError> {
        let sql = "UPDATE viewers SET maturity = ?2 WHERE id = ?1";
        self.update_viewer("set the age limit", viewer, sql, limit)
    }

    fn update_viewer(
        &mut self,
        what: &'static str,
        viewer: ViewerId,
        sql: &str,
        value: impl rusqlite::ToSql,
    ) -> Result<(), StoreError> {
        self.change_viewer(what, |connection, path| {
            connection
                .execute(sql, params![viewer.0, value])
                .map_err(StoreError::sql(path, what))?;
            Ok(viewer)
        })
        .map(drop)
    }

    /// Runs `change` in one immediate transaction and reads back the viewer that it names.
    fn change_viewer(
        &mut self,
        what: &'static str,
        change: impl FnOnce(&Connection, &Path) -> Result<ViewerId, StoreError>,
    ) -> Result<Viewer, StoreError> {
        let path = &self.path;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::sql(path, what))?;
        let id = change(&transaction, path)?;
        let viewer = by_id(&transaction, path, id)?;
        transaction.commit().map_err(StoreError::sql(path, what))?;
        Ok(viewer)
    }
}

/// Makes a viewer the one used last.
const USED: &str = "UPDATE viewers SET used = (SELECT max(used) FROM viewers) + 1 WHERE id = ?1";

/// The viewer with this id.
pub(super) fn by_id(
    connection: &Connection,
    path: &Path,
    viewer: ViewerId,
) -> Result<Viewer, StoreError> {
    connection
        .query_row(&format!("{COLUMNS} WHERE id = ?1"), [viewer.0], to_viewer)
        .optional()
        .map_err(StoreError::sql(path, "look for a viewer"))?
        .ok_or_else(|| StoreError::ViewerGone {
            path: path.to_owned(),
        })
}

fn to_viewer(row: &Row<'_>) -> rusqlite::Result<Viewer> {
    let colour: Option<u32> = row.get(3)?;
    Ok(Viewer {
        id: ViewerId(row.get(0)?),
        name: row.get(1)?,
        key: row.get(2)?,
        colour: colour.map(|colour| {
            let [_, r, g, b] = colour.to_be_bytes();
            [r, g, b]
        }),
        maturity: row.get(4)?,
        made_at: Moment(row.get(5)?),
    })
}

fn refuse_taken(
    connection: &Connection,
    path: &Path,
    name: &str,
    except: Option<ViewerId>,
) -> Result<(), StoreError> {
    let taken: Option<String> = connection
        .query_row(
            "SELECT name FROM viewers WHERE folded = ?1 AND id IS NOT ?2",
            params![fold_name(name), except.map(|viewer| viewer.0)],
            |row| row.get(0),
        )
        .optional()
        .map_err(StoreError::sql(path, "look for a viewer"))?;
    taken.map_or(Ok(()), |name| Err(StoreError::NameTaken { name }))
}

fn checked_name(name: &str) -> Result<&str, StoreError> {
    let trimmed = name.trim();
    let n_characters = trimmed.chars().count();
    let cause = if trimmed.is_empty() {
        Some(BadName::Empty)
    } else if n_characters > NAME_LIMIT {
        Some(BadName::Long(n_characters))
    } else {
        unprintable(trimmed).map(BadName::Unprintable)
    };
    cause.map_or(Ok(trimmed), |cause| {
        Err(StoreError::BadName {
            name: name.to_owned(),
            cause,
        })
    })
}

/// The first character that draws nothing, or steers how others are drawn.
fn unprintable(name: &str) -> Option<char> {
    let mut before = String::from("x");
    name.chars().find(|&character| {
        // `escape_debug` of a text, unlike that of a single character, leaves alone what joins
        // the character before it, such as an accent.
        before.truncate(1);
        before.push(character);
        let is_quote = matches!(character, '"' | '\'' | '\\');
        !is_quote && !before.escape_debug().eq(before.chars())
    })
}
