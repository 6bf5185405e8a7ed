//! Lines to a log.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde::{Deserialize, Deserializer};

use super::error::{HistoryFileError, Reason};
use super::lines::{self, Line};
use super::{FORMAT, Incoming, MOST_ENTRIES, MOST_LINE_BYTES, SCHEMA};
use crate::adapters::clock::{moment_to_text, text_to_moment};
use crate::domain::catalog::{Catalog, TitleIx};
use crate::domain::history::{Act, Deed, Impression, Listing, Log, Moment, Named, Origin, Thumb};
use crate::domain::wording::is_unprintable;

/// 1895-12-28: nobody paid to watch a film before.
const FIRST_SHOW: Moment = Moment(-2_335_910_400_000);

/// Characters of an id or a mood.
const MOST_CHARS: usize = 200;

/// Characters of a message that are worth showing.
const MESSAGE_CHARS: usize = 160;

#[derive(Deserialize)]
struct Header {
    format: String,
    schema: u64,
}

/// A line as written; which fields it needs depends on its kind.
#[derive(Deserialize)]
struct Entry {
    kind: String,
    time: String,
    origin: Option<String>,
    title: Option<String>,
    episode: Option<String>,
    fraction: Option<f64>,
    artwork: Option<String>,
    thumb: Option<String>,
    listed: Option<bool>,
    hidden: Option<bool>,
    dismissed: Option<bool>,
    #[serde(default, deserialize_with = "present")]
    #[expect(
        clippy::option_option,
        reason = "`null` ends a mood, and a missing field says nothing"
    )]
    mood: Option<Option<String>>,
}

/// Tells `null` from a field that is missing.
#[expect(clippy::option_option, reason = "that is what it tells apart")]
fn present<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(from).map(Some)
}

type Refusal = (Reason, String);

enum Read {
    Act(Act),
    Impression(Impression),
}

/// Opens a file for [`read`].
///
/// # Errors
/// [`HistoryFileError::Unreadable`].
#[expect(clippy::disallowed_methods, reason = "the room that reads such files")]
pub fn open(path: &Path) -> Result<impl BufRead + use<>, HistoryFileError> {
    let failed = |cause| HistoryFileError::Unreadable {
        place: path.display().to_string(),
        cause,
    };
    let file = File::open(path).map_err(failed)?;
    if file.metadata().is_ok_and(|found| found.is_dir()) {
        return Err(failed(std::io::ErrorKind::IsADirectory.into()));
    }
    Ok(BufReader::new(file))
}

/// Reads a history; what an entry names is looked up in `catalog`. Entries later than `now` are
/// refused: they would stand after everything that is yet to be done.
///
/// # Errors
/// Where it is no history at all, or of a newer form, or cannot be read to its end; then nothing is
/// taken from it. `place` is for the message.
pub fn read(
    input: &mut dyn BufRead,
    place: &str,
    (catalog, now): (&Catalog, Moment),
) -> Result<Incoming, HistoryFileError> {
    let mut found = Incoming::default();
    let (mut acts, mut impressions) = (Vec::new(), Vec::new());
    let mut number = 0;
    loop {
        let line = lines::next(input, MOST_LINE_BYTES).map_err(|cause| {
            let place = place.to_owned();
            HistoryFileError::Unreadable { place, cause }
        })?;
        let Some(line) = line else { break };
        number += 1;
        if matches!(&line, Line::Whole(bytes) if bytes.trim_ascii().is_empty()) {
            continue;
        }
        found.n_lines += 1;
        if found.n_lines == 1 {
            check_header(&line, place)?;
            continue;
        }
        let context = Context {
            catalog,
            now,
            seq: i64::try_from(number).unwrap_or(i64::MAX),
        };
        let entry = if acts.len() + impressions.len() < MOST_ENTRIES {
            context.entry(&line)
        } else {
            Err((
                Reason::TooMany,
                format!("a history has at most {MOST_ENTRIES} entries"),
            ))
        };
        match entry {
            Ok(Read::Act(act)) => acts.push(act),
            Ok(Read::Impression(impression)) => impressions.push(impression),
            Err((reason, message)) => found.reject(number, reason, message),
        }
    }
    if found.n_lines == 0 {
        let place = place.to_owned();
        return Err(HistoryFileError::Empty { place });
    }
    found.log = Log::new(acts, impressions);
    Ok(found)
}

/// The first line must say what the file is. A byte order mark before it is nobody's fault.
fn check_header(line: &Line, place: &str) -> Result<(), HistoryFileError> {
    let place = place.to_owned();
    let Line::Whole(bytes) = line else {
        return Err(HistoryFileError::NoHeader { place });
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match serde_json::from_slice::<Header>(bytes) {
        Ok(header) if header.format != FORMAT => Err(HistoryFileError::NoHeader { place }),
        Ok(header) if header.schema > u64::from(SCHEMA) => Err(HistoryFileError::Newer {
            place,
            found: header.schema,
            known: SCHEMA,
        }),
        Ok(_) => Ok(()),
        Err(_) => Err(HistoryFileError::NoHeader { place }),
    }
}

struct Context<'a> {
    catalog: &'a Catalog,
    now: Moment,
    seq: i64,
}

impl Context<'_> {
    fn entry(&self, line: &Line) -> Result<Read, Refusal> {
        let Line::Whole(bytes) = line else {
            let said = format!("it has more than {MOST_LINE_BYTES} bytes");
            return Err((Reason::TooLong, said));
        };
        let text = str::from_utf8(bytes)
            .map_err(|cause| (Reason::NotText, format!("it is not UTF-8: {cause}")))?;
        let entry: Entry = serde_json::from_str(text).map_err(|cause| malformed(&cause))?;
        let time = self.time(&entry.time)?;
        if entry.kind == "impression" {
            let title = self.title(&entry)?;
            let id = checked(need(entry.artwork, "artwork")?, "artwork")?;
            return Ok(Read::Impression(Impression {
                seq: self.seq,
                time,
                artwork: Named::artwork(self.catalog, title.ix, &id),
                title,
            }));
        }
        let origin = match entry.origin.as_deref() {
            Some("browser") => Origin::Browser,
            Some("shell") => Origin::Shell,
            Some("import") | None => Origin::Import,
            Some(other) => {
                let said = format!(
                    "`origin` is browser, shell or import, not `{}`",
                    brief(other)
                );
                return Err((Reason::Malformed, said));
            }
        };
        Ok(Read::Act(Act {
            seq: self.seq,
            time,
            origin,
            deed: self.deed(entry)?,
        }))
    }

    fn deed(&self, entry: Entry) -> Result<Deed, Refusal> {
        Ok(match entry.kind.as_str() {
            "play" => {
                let title = self.title(&entry)?;
                let artwork = entry.artwork.map(|id| checked(id, "artwork")).transpose()?;
                let episode = entry.episode.map(|id| checked(id, "episode")).transpose()?;
                Deed::Play {
                    episode: episode.map(|id| Named::episode(self.catalog, title.ix, &id)),
                    fraction: fraction(need(entry.fraction, "fraction")?)?,
                    artwork: artwork.map(|id| Named::artwork(self.catalog, title.ix, &id)),
                    title,
                }
            }
            "thumb" => Deed::Thumb {
                title: self.title(&entry)?,
                thumb: thumb(&need(entry.thumb, "thumb")?)?,
            },
            "list" => Deed::List {
                title: self.title(&entry)?,
                listing: if need(entry.listed, "listed")? {
                    Listing::Add
                } else {
                    Listing::Remove
                },
            },
            "hide" => Deed::Hide {
                title: self.title(&entry)?,
                hidden: need(entry.hidden, "hidden")?,
            },
            "dismiss" => Deed::Dismiss {
                title: self.title(&entry)?,
                dismissed: need(entry.dismissed, "dismissed")?,
            },
            "mood" => {
                let mood = need(entry.mood, "mood")?;
                Deed::Mood {
                    mood: mood.map(|word| checked(word, "mood")).transpose()?,
                }
            }
            other => {
                let said = format!("there is no entry of kind `{}`", brief(other));
                return Err((Reason::UnknownKind, said));
            }
        })
    }

    fn time(&self, text: &str) -> Result<Moment, Refusal> {
        let time = text_to_moment(text).ok_or_else(|| {
            let said = format!("`time` is RFC 3339, not `{}`", brief(text));
            (Reason::Time, said)
        })?;
        if time < FIRST_SHOW {
            let said = format!("{} is before there were films", moment_to_text(time));
            return Err((Reason::Time, said));
        }
        if time > self.now {
            let (then, now) = (moment_to_text(time), moment_to_text(self.now));
            return Err((Reason::Future, format!("{then} is later than now, {now}")));
        }
        Ok(time)
    }

    fn title(&self, entry: &Entry) -> Result<Named<TitleIx>, Refusal> {
        let id = checked(need(entry.title.clone(), "title")?, "title")?;
        Ok(Named::title(self.catalog, &id))
    }
}

fn need<T>(field: Option<T>, name: &str) -> Result<T, Refusal> {
    field.ok_or_else(|| (Reason::Malformed, format!("it has no `{name}`")))
}

/// An id or a word: some printable characters.
fn checked(word: String, field: &str) -> Result<String, Refusal> {
    let said = if word.trim().is_empty() {
        format!("`{field}` is empty")
    } else if word.chars().nth(MOST_CHARS).is_some() {
        format!("`{field}` has more than {MOST_CHARS} characters")
    } else if let Some(bad) = word.chars().find(|c| is_unprintable(*c)) {
        format!("U+{:04X} in `{field}` is not printable", u32::from(bad))
    } else {
        return Ok(word);
    };
    Err((Reason::Name, said))
}

fn fraction(value: f64) -> Result<f64, Refusal> {
    if (0.0..=1.0).contains(&value) {
        // Adding 0 turns −0 into 0.
        return Ok(value + 0.0);
    }
    let said = format!("`fraction` lies between 0 and 1, and is {value}");
    Err((Reason::Fraction, said))
}

fn thumb(word: &str) -> Result<Thumb, Refusal> {
    match word {
        "down" => Ok(Thumb::Down),
        "up" => Ok(Thumb::Up),
        "double" => Ok(Thumb::Double),
        "none" => Ok(Thumb::None),
        other => {
            let said = format!(
                "`thumb` is down, up, double or none, not `{}`",
                brief(other)
            );
            Err((Reason::Malformed, said))
        }
    }
}

fn malformed(cause: &serde_json::Error) -> Refusal {
    // Every text is on one line, so that the line that serde counts says nothing.
    let said = cause
        .to_string()
        .replace(" at line 1 column ", " at column ");
    (Reason::Malformed, brief(&said))
}

/// A piece of the file in a message: printable, and short.
fn brief(text: &str) -> String {
    let printable = |c| if is_unprintable(c) { '?' } else { c };
    text.chars().map(printable).take(MESSAGE_CHARS).collect()
}
