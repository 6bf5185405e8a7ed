//! What viewers decided about the candidates of a library's titles: a TOML file beside its
//! catalogue, for its owner alone, that people may read and edit.
//!
//! A file that cannot be read as such is never replaced. `docs/LIBRARY.md` describes the form.
//! Read [`read`] first.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::private;
use crate::domain::frames::{Choices, Curation, DifferenceHash, FrameId, FrameTime, PersonName};

/// Largest file that is read: far above what anybody decides.
const MOST_BYTES: u64 = 16 << 20;
/// What stands at its top.
const HEAD: &str = "\
# What you decided about the candidates of your titles, by `keyart candidates` or its screen.
# keyart writes this file; you may edit it. docs/LIBRARY.md describes it.
schema = 1
";

/// Decisions by the ids of titles.
pub type Decisions = BTreeMap<String, Choices>;

/// Why decisions cannot be read or kept.
#[derive(Debug, thiserror::Error)]
pub enum ChoicesError {
    /// The system refuses.
    #[error("what was decided about candidates cannot be {did}: {cause}")]
    Refused {
        /// `read` or `kept`.
        did: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's words.
        cause: io::Error,
    },
    /// It is no such file.
    #[error("this is no file of decisions about candidates: {cause}")]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Line and column where they are known, from 1.
        at: Option<(usize, usize)>,
        /// What is wrong.
        cause: String,
    },
}

impl ChoicesError {
    /// The file, with line and column.
    pub fn place(&self) -> String {
        match self {
            Self::Refused { path, .. } | Self::Malformed { path, at: None, .. } => {
                path.display().to_string()
            }
            Self::Malformed {
                path,
                at: Some((line, column)),
                ..
            } => format!("{}:{line}:{column}", path.display()),
        }
    }
}

/// The file of decisions beside a catalogue: `catalog.choices.toml` beside `catalog.toml`.
pub fn beside(catalog: &Path) -> PathBuf {
    catalog.with_extension("choices.toml")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u32,
    #[serde(default)]
    title: Vec<Title>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Title {
    id: String,
    #[serde(default)]
    veto: Vec<Veto>,
    #[serde(default)]
    pin: Vec<Pin>,
    #[serde(default)]
    more: Vec<String>,
    #[serde(default)]
    person: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Veto {
    frame: String,
    looks: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pin {
    frame: String,
    shown_at_ms: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    number: usize,
    seen: String,
}

/// Reads a file; where there is none, nothing was decided.
///
/// # Errors
/// [`ChoicesError`].
pub fn read(path: &Path) -> Result<Decisions, ChoicesError> {
    let refused = |cause| ChoicesError::Refused {
        did: "read",
        path: path.to_owned(),
        cause,
    };
    #[expect(clippy::disallowed_methods, reason = "this adapter reads its own file")]
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Decisions::new()),
        Err(cause) => return Err(refused(cause)),
    };
    let mut text = String::new();
    file.take(MOST_BYTES)
        .read_to_string(&mut text)
        .map_err(refused)?;
    parse(&text).map_err(|(at, cause)| ChoicesError::Malformed {
        path: path.to_owned(),
        at,
        cause,
    })
}

/// Keeps the decisions about one title: the rest of the file as it is by now.
///
/// # Errors
/// [`ChoicesError`]; then the file is as it was.
pub fn keep(path: &Path, title: &str, choices: &Choices) -> Result<(), ChoicesError> {
    let mut all = read(path)?;
    if choices.is_empty() {
        all.remove(title);
    } else {
        all.insert(title.to_owned(), choices.clone());
    }
    let mut text = HEAD.to_owned();
    for (id, choices) in &all {
        text.push_str(&text_of(id, choices));
    }
    private::write_whole(path, &text).map_err(|cause| ChoicesError::Refused {
        did: "kept",
        path: path.to_owned(),
        cause,
    })
}

/// The decisions about one title, as the file holds them; the same for the same decisions.
pub fn text_of(title: &str, choices: &Choices) -> String {
    let mut out = format!("\n[[title]]\nid = {}\n", quoted(title));
    let frame = |film: &String, time: &FrameTime| {
        let film = film.clone();
        quoted(&FrameId { film, time: *time }.to_string())
    };
    let (mut vetoes, mut pins, mut more) = (Vec::new(), Vec::new(), Vec::new());
    for (film, curation) in &choices.films {
        vetoes.extend(curation.vetoes.iter().map(|(time, hash)| {
            format!(
                "{{ frame = {}, looks = \"{:016x}\" }}",
                frame(film, time),
                hash.0
            )
        }));
        pins.extend(curation.pins.iter().map(|(time, at)| {
            let frame = frame(film, time);
            if time == at {
                format!("{{ frame = {frame} }}")
            } else {
                format!("{{ frame = {frame}, shown_at_ms = {} }}", at.0)
            }
        }));
        more.extend(curation.more.iter().map(|time| frame(film, time)));
    }
    let people = choices.names.iter().map(|known| {
        let (name, seen) = (quoted(&known.name), quoted(&known.seen.to_string()));
        format!(
            "{{ name = {name}, number = {}, seen = {seen} }}",
            known.person + 1
        )
    });
    for (key, lines) in [
        ("veto", vetoes),
        ("pin", pins),
        ("more", more),
        ("person", people.collect()),
    ] {
        if !lines.is_empty() {
            let _ = writeln!(out, "{key} = [\n    {},\n]", lines.join(",\n    "));
        }
    }
    out
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

type Mistake = (Option<(usize, usize)>, String);

fn parse(text: &str) -> Result<Decisions, Mistake> {
    let file: File = toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let at = before.map(|before| {
            let line = before.rsplit('\n').next().unwrap_or_default();
            (before.matches('\n').count() + 1, line.chars().count() + 1)
        });
        (at, error.message().to_owned())
    })?;
    if file.schema != 1 {
        let cause = format!("schema {} is not known here, only 1", file.schema);
        return Err((None, cause));
    }
    let mut all = Decisions::new();
    for title in file.title {
        let choices = choices(&title).map_err(|cause| (None, cause))?;
        all.insert(title.id, choices);
    }
    Ok(all)
}

fn choices(title: &Title) -> Result<Choices, String> {
    let id = |text: &String| {
        FrameId::parse(text).ok_or_else(|| format!("{} names no frame", text.escape_debug()))
    };
    let mut choices = Choices::default();
    let mut film = |id: &FrameId, change: &dyn Fn(&mut Curation)| {
        choices.change(&id.film, |curation| change(curation));
    };
    for veto in &title.veto {
        let frame = id(&veto.frame)?;
        let hash = u64::from_str_radix(&veto.looks, 16);
        let hash =
            hash.map_err(|_cause| format!("{} is no fingerprint", veto.looks.escape_debug()))?;
        film(&frame, &|all| {
            all.vetoes.insert(frame.time, DifferenceHash(hash));
        });
    }
    for pin in &title.pin {
        let frame = id(&pin.frame)?;
        let at = pin.shown_at_ms.map_or(frame.time, FrameTime);
        film(&frame, &|all| all.shift(frame.time, at));
    }
    for more in &title.more {
        let frame = id(more)?;
        film(&frame, &|all| {
            all.vetoes.remove(&frame.time);
            all.more.insert(frame.time);
        });
    }
    for person in &title.person {
        choices.names.push(PersonName {
            person: person.number.saturating_sub(1),
            name: person.name.clone(),
            seen: id(&person.seen)?,
        });
    }
    Ok(choices)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decided(steps: &[(u8, u32, String)]) -> Choices {
        let mut choices = Choices::default();
        for (kind, ms, word) in steps {
            let film = if ms.is_multiple_of(2) { "" } else { "s01e02" };
            let time = FrameTime(*ms);
            match kind {
                0 => choices.change(film, |c| c.veto(time, DifferenceHash(u64::from(*ms) << 17))),
                1 => choices.change(film, |c| c.pin(time)),
                2 => choices.change(film, |c| c.shift(time, FrameTime(ms / 2))),
                3 => choices.change(film, |c| c.want_more(time)),
                _ => choices.names.push(PersonName {
                    person: *ms as usize,
                    name: word.clone(),
                    seen: FrameId {
                        film: film.to_owned(),
                        time,
                    },
                }),
            }
        }
        choices
    }

    proptest! {
        #[test]
        fn what_is_kept_is_read(
            steps in prop::collection::vec((0_u8..5, 0_u32..1_000_000, ".{0,12}"), 0..20),
            id in "[a-z-]{1,9}"
        ) {
            let choices = decided(&steps);
            let text = format!("{HEAD}{}", text_of(&id, &choices));
            let read = parse(&text).unwrap();
            prop_assert_eq!(read.get(&id), Some(&choices));
        }
    }

    #[test]
    fn one_title_is_changed_and_the_others_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = beside(&folder.path().join("catalog.toml"));
        assert!(path.ends_with("catalog.choices.toml"));
        assert!(read(&path).unwrap().is_empty());
        let some = decided(&[(0, 12, String::new()), (4, 12, "Ada".into())]);
        keep(&path, "one", &some).unwrap();
        keep(&path, "other", &some).unwrap();
        keep(&path, "one", &Choices::default()).unwrap();
        let all = read(&path).unwrap();
        assert_eq!(
            all.into_iter().collect::<Vec<_>>(),
            [("other".to_owned(), some)]
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = path.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn what_is_no_such_file_is_said_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("catalog.choices.toml");
        for (text, place, word) in [
            (
                "schema = 1\n[[title]]\nid = \"a\"\nvote = []\n",
                ":4:1",
                "vote",
            ),
            ("schema = 2\n", "toml", "schema 2"),
            (
                "schema = 1\n[[title]]\nid = \"a\"\nmore = [\"x\\u001b\"]\n",
                "toml",
                "no frame",
            ),
            ("\u{0}", ":1:", ""),
        ] {
            fs::write(&path, text).unwrap();
            let error = keep(&path, "b", &Choices::default()).unwrap_err();
            assert!(error.place().contains(place), "{}", error.place());
            assert!(error.to_string().contains(word), "{error}");
            #[expect(clippy::disallowed_methods, reason = "a test reads what stayed")]
            let stayed = fs::read_to_string(&path).unwrap();
            assert_eq!(stayed, text);
        }
    }
}
