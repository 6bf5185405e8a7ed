//! Acts and impressions: between rows of the database and the domain's log.

use std::path::Path;

use rusqlite::{Connection, Row, params};

use super::{StoreError, ViewerId};
use crate::domain::catalog::{Catalog, TitleIx};
use crate::domain::history::{Act, Deed, Impression, Listing, Log, Moment, Named, Origin, Thumb};

/// An entry as a row holds it.
struct Columns<'a> {
    kind: &'static str,
    title: Option<&'a str>,
    episode: Option<&'a str>,
    artwork: Option<&'a str>,
    fraction: Option<f64>,
    word: Option<&'a str>,
}

/// One row, read.
enum Entry {
    Act(Act),
    Impression(Impression),
}

/// A viewer's whole log.
pub(super) fn load(
    connection: &Connection,
    path: &Path,
    viewer: ViewerId,
    catalog: &Catalog,
) -> Result<Log, StoreError> {
    load_since(connection, path, viewer, catalog, i64::MIN)
}

/// A viewer's entries from this order of writing on.
pub(super) fn load_since(
    connection: &Connection,
    path: &Path,
    viewer: ViewerId,
    catalog: &Catalog,
    since: i64,
) -> Result<Log, StoreError> {
    let read = || -> rusqlite::Result<Result<Log, i64>> {
        let mut statement = connection.prepare_cached(
            "SELECT seq, time_ms, kind, origin, title, artwork, fraction, word, episode
             FROM entries WHERE viewer = ?1 AND seq >= ?2 ORDER BY time_ms, seq",
        )?;
        let (mut acts, mut impressions) = (Vec::new(), Vec::new());
        let mut rows = statement.query([viewer.0, since])?;
        while let Some(row) = rows.next()? {
            match to_entry(row, catalog)? {
                Some(Entry::Act(act)) => acts.push(act),
                Some(Entry::Impression(impression)) => impressions.push(impression),
                None => return Ok(Err(row.get(0)?)),
            }
        }
        Ok(Ok(Log::new(acts, impressions)))
    };
    read()
        .map_err(StoreError::sql(path, "read the history"))?
        .map_err(|seq| {
            let cause = format!("entry {seq} is of a kind that this keyart does not know");
            StoreError::Damaged {
                path: path.to_owned(),
                cause,
            }
        })
}

/// Writes an act and returns its order of writing.
pub(super) fn insert_act(
    connection: &Connection,
    viewer: ViewerId,
    time: Moment,
    origin: Origin,
    deed: &Deed,
) -> rusqlite::Result<i64> {
    insert(
        connection,
        viewer,
        time,
        origin_word(origin),
        &deed_columns(deed),
    )
}

/// Writes an impression and returns its order of writing. Only the browser makes any.
pub(super) fn insert_impression(
    connection: &Connection,
    viewer: ViewerId,
    time: Moment,
    title: &str,
    artwork: &str,
) -> rusqlite::Result<i64> {
    let columns = Columns {
        kind: "impression",
        title: Some(title),
        episode: None,
        artwork: Some(artwork),
        fraction: None,
        word: None,
    };
    insert(
        connection,
        viewer,
        time,
        origin_word(Origin::Browser),
        &columns,
    )
}

fn insert(
    connection: &Connection,
    viewer: ViewerId,
    time: Moment,
    origin: &str,
    columns: &Columns<'_>,
) -> rusqlite::Result<i64> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO entries
             (viewer, time_ms, origin, kind, title, artwork, fraction, word, episode)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let Columns {
        kind,
        title,
        episode,
        artwork,
        fraction,
        word,
    } = columns;
    statement.insert(params![
        viewer.0, time.0, origin, kind, title, artwork, fraction, word, episode
    ])
}

fn deed_columns(deed: &Deed) -> Columns<'_> {
    let mut columns = Columns {
        kind: deed.word(),
        title: deed.title().map(|title| title.id.as_str()),
        episode: None,
        artwork: None,
        fraction: None,
        word: None,
    };
    match deed {
        Deed::Play {
            fraction,
            artwork,
            episode,
            ..
        } => {
            columns.fraction = Some(*fraction);
            columns.episode = episode.as_ref().map(|episode| episode.id.as_str());
            columns.artwork = artwork.as_ref().map(|artwork| artwork.id.as_str());
        }
        Deed::Thumb { thumb, .. } => {
            columns.word = Some(match thumb {
                Thumb::Down => "down",
                Thumb::Up => "up",
                Thumb::Double => "double",
                Thumb::None => "none",
            });
        }
        Deed::List { listing, .. } => {
            columns.word = Some(match listing {
                Listing::Add => "add",
                Listing::Remove => "remove",
            });
        }
        Deed::Hide { hidden, .. } => columns.word = Some(if *hidden { "hide" } else { "show" }),
        Deed::Dismiss { dismissed, .. } => {
            columns.word = Some(if *dismissed { "dismiss" } else { "return" });
        }
        Deed::Mood { mood } => columns.word = mood.as_deref(),
    }
    columns
}

/// The entry of a row; `None` where its words are not this program's.
fn to_entry(row: &Row<'_>, catalog: &Catalog) -> rusqlite::Result<Option<Entry>> {
    let (seq, time) = (row.get(0)?, Moment(row.get(1)?));
    let text = |column| {
        row.get_ref(column)
            .and_then(|value| Ok(value.as_str_or_null()?))
    };
    let kind = text(2)?.unwrap_or_default();
    let (title, artwork, word) = (text(4)?, text(5)?, text(7)?);
    let named = title.map(|id| Named::title(catalog, id));
    let ix = named.as_ref().and_then(|title| title.ix);
    let artwork = artwork.map(|id| Named::artwork(catalog, ix, id));
    let entry = if kind == "impression" {
        named.zip(artwork).map(|(title, artwork)| {
            Entry::Impression(Impression {
                seq,
                time,
                title,
                artwork,
            })
        })
    } else {
        let deed = match (kind, named) {
            ("mood", None) => Some(Deed::Mood {
                mood: word.map(str::to_owned),
            }),
            ("play", Some(title)) => Some(Deed::Play {
                title,
                episode: text(8)?.map(|id| Named::episode(catalog, ix, id)),
                fraction: row.get(6)?,
                artwork,
            }),
            (kind, Some(title)) => word.and_then(|word| to_deed(kind, title, word)),
            (_, None) => None,
        };
        let origin = text(3)?.and_then(to_origin);
        deed.zip(origin).map(|(deed, origin)| {
            Entry::Act(Act {
                seq,
                time,
                origin,
                deed,
            })
        })
    };
    Ok(entry)
}

fn to_deed(kind: &str, title: Named<TitleIx>, word: &str) -> Option<Deed> {
    let deed = match (kind, word) {
        ("thumb", "down") => Deed::Thumb {
            title,
            thumb: Thumb::Down,
        },
        ("thumb", "up") => Deed::Thumb {
            title,
            thumb: Thumb::Up,
        },
        ("thumb", "double") => Deed::Thumb {
            title,
            thumb: Thumb::Double,
        },
        ("thumb", "none") => Deed::Thumb {
            title,
            thumb: Thumb::None,
        },
        ("list", "add") => Deed::List {
            title,
            listing: Listing::Add,
        },
        ("list", "remove") => Deed::List {
            title,
            listing: Listing::Remove,
        },
        ("hide", "hide") => Deed::Hide {
            title,
            hidden: true,
        },
        ("hide", "show") => Deed::Hide {
            title,
            hidden: false,
        },
        ("dismiss", "dismiss") => Deed::Dismiss {
            title,
            dismissed: true,
        },
        ("dismiss", "return") => Deed::Dismiss {
            title,
            dismissed: false,
        },
        _ => return None,
    };
    Some(deed)
}

const fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::Browser => "browser",
        Origin::Shell => "shell",
        Origin::Import => "import",
    }
}

fn to_origin(word: &str) -> Option<Origin> {
    match word {
        "browser" => Some(Origin::Browser),
        "shell" => Some(Origin::Shell),
        "import" => Some(Origin::Import),
        _ => None,
    }
}
