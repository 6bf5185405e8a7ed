//! Opening the database: how it is set, what version it has, and bringing it up to date.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::{StoreError, folder};

/// How long to wait for another process's transaction. 20 s: forty processes that write at once
/// on a slow disk are done long before.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// "keya", written by the first migration.
const APPLICATION_ID: i64 = 0x6b65_7961;

/// Every version's way from the one before; only ever added to.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_viewers_entries_decisions.sql"),
    include_str!("migrations/0002_dismiss.sql"),
    include_str!("migrations/0003_episode.sql"),
];

/// Databases from this version on can be read without being brought up to date, where they may
/// not be written.
const OLDEST_READ: i64 = 1;

/// The first version that knows of episodes.
const EPISODES_SINCE: i64 = 3;

/// Lets a database before that be read as if it knew of them; it hides the table for this
/// connection alone.
const WITHOUT_EPISODES: &str =
    "CREATE TEMP VIEW entries AS SELECT *, NULL AS episode FROM main.entries";

/// The version that the migrations lead to.
fn known_version() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// What the header of a database says.
pub(super) struct Header {
    version: i64,
    application: i64,
    n_tables: i64,
}

/// Opens the database at `path`, which must exist, and brings it to this program's version.
pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let (mut connection, header) = match open(path) {
        // A write-ahead log needs a file of its own for its index; in a folder that may only be
        // read the database can still be read as it lies.
        Err(StoreError::CannotOpen { .. } | StoreError::ReadOnly { .. }) if is_at_rest(path) => {
            open_immutable(path)?
        }
        other => other?,
    };
    let known = known_version();
    if header.n_tables > 0 && header.application != APPLICATION_ID {
        return Err(StoreError::Foreign {
            path: path.to_owned(),
        });
    }
    if header.version > known {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found: header.version,
            known,
        });
    }
    if header.version < known {
        match migrate(&mut connection, path) {
            Err(StoreError::ReadOnly { .. }) if header.version >= OLDEST_READ => {
                if header.version < EPISODES_SINCE {
                    connection
                        .execute_batch(WITHOUT_EPISODES)
                        .map_err(StoreError::sql(path, "read the history"))?;
                }
            }
            other => other?,
        }
    }
    set_up(&connection).map_err(StoreError::sql(path, "open the viewers' database"))?;
    Ok(connection)
}

fn open(path: &Path) -> Result<(Connection, Header), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    look(Connection::open_with_flags(path, flags), path)
}

pub(super) fn open_immutable(path: &Path) -> Result<(Connection, Header), StoreError> {
    let mut uri = String::from("file:");
    for &byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push('%');
            for shift in [4, 0] {
                uri.push(char::from_digit(u32::from(byte >> shift & 15), 16).unwrap_or('0'));
            }
        }
    }
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    look(Connection::open_with_flags(uri, flags), path)
}

/// Whether no process has left anything in the write-ahead log.
fn is_at_rest(path: &Path) -> bool {
    let log = path.with_file_name(format!("{}-wal", super::DATABASE));
    std::fs::metadata(log).map_or(true, |metadata| metadata.len() == 0)
}

/// Reads the header, before anything is set that could write.
fn look(
    connection: rusqlite::Result<Connection>,
    path: &Path,
) -> Result<(Connection, Header), StoreError> {
    let read = |connection: Connection| {
        connection.busy_timeout(PATIENCE)?;
        let number = |sql: &str| connection.query_row(sql, [], |row| row.get(0));
        let header = Header {
            version: number("PRAGMA user_version")?,
            application: number("PRAGMA application_id")?,
            n_tables: number("SELECT count(*) FROM sqlite_schema")?,
        };
        Ok((connection, header))
    };
    connection
        .and_then(read)
        .map_err(StoreError::sql(path, "open the viewers' database"))
}

/// Runs the migrations that the database lacks, all in one transaction.
fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    // Changing the kind of journal does not wait for others, so they are kept out.
    let lock = folder::lock(path);
    let run = |connection: &mut Connection| {
        // Foreign keys only come on once all tables are as they should be.
        let set_journal = "PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON;
                           PRAGMA journal_mode = WAL;";
        match connection.execute_batch(set_journal) {
            // Where folders cannot be locked another process may be at it, and then does it.
            Err(cause) if cause.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {}
            other => other?,
        }
        let migration = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let version: i64 = migration.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let missing = usize::try_from(version).unwrap_or(0);
        for script in MIGRATIONS.iter().skip(missing) {
            migration.execute_batch(script)?;
        }
        migration.pragma_update(None, "user_version", known_version())?;
        migration.commit()
    };
    let outcome = run(connection).map_err(StoreError::sql(path, "set up the viewers' database"));
    drop(lock);
    outcome
}

/// What holds for one connection and is not kept in the file.
fn set_up(connection: &Connection) -> rusqlite::Result<()> {
    // FULL (and on macOS the real flush): an acknowledged act survives a loss of power.
    // MEMORY: VACUUM would else write the whole history into a temporary file elsewhere.
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA secure_delete = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;",
    )
}
