//! The configuration file: TOML, with the place of everything in it.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{SettingsError, Source};
use super::model::MODEL;
use super::table::{Name, SETTINGS};
use crate::domain::tuning::Tuning;

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "{}:{}:{}",
            self.path.display(),
            self.line,
            self.column
        )
    }
}

/// Something that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What is wrong.
    pub message: String,
    /// Where.
    pub place: String,
    /// What to do about it.
    pub help: String,
}

/// The keys that the file wants for one of the browser's actions. Unchecked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyChoice {
    /// Name of the action.
    pub action: String,
    /// The keys, each with its place.
    pub keys: Vec<(String, Place)>,
    /// Place of the action's name.
    pub place: Place,
}

/// Values of settings, as text, each with its place.
pub(super) type Values = BTreeMap<Name, (String, Place)>;

/// What the file says.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) values: Values,
    pub(super) tuning: Tuning,
    pub(super) keys: Vec<KeyChoice>,
    pub(super) warnings: Vec<Warning>,
}

/// Reads the file; `None` where there is none and nobody named it.
pub(super) fn read(path: &Path, is_named: bool) -> Result<Option<Contents>, SettingsError> {
    #[expect(clippy::disallowed_methods, reason = "settings read their own file")]
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(cause) if cause.kind() == ErrorKind::NotFound && !is_named => return Ok(None),
        Err(cause) => {
            let cause = cause.to_string();
            return Err(SettingsError::Unreadable {
                path: path.to_owned(),
                cause,
            });
        }
    };
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) => text,
        Err(cause) => {
            let (good, _) = bytes.split_at(cause.valid_up_to());
            let good = String::from_utf8_lossy(good);
            let place = place(path, &good, good.len());
            return Err(SettingsError::Syntax {
                place,
                message: "it is not UTF-8".to_owned(),
            });
        }
    };
    parse(path, text).map(Some)
}

pub(super) fn parse(path: &Path, text: &str) -> Result<Contents, SettingsError> {
    let table = DeTable::parse(text).map_err(|error| SettingsError::Syntax {
        place: place(path, text, error.span().map_or(0, |span| span.start)),
        message: error.message().to_owned(),
    })?;
    let mut reader = Reader {
        path,
        text,
        contents: Contents::default(),
    };
    for (key, value) in in_order(table.get_ref()) {
        reader.entry(key, value)?;
    }
    Ok(reader.contents)
}

/// The entries as the file has them; the parser sorts by key.
fn in_order<'t, 'i>(table: &'t DeTable<'i>) -> Vec<(Key<'t, 'i>, &'t Spanned<DeValue<'i>>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

type Key<'t, 'i> = &'t Spanned<std::borrow::Cow<'i, str>>;

struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
    contents: Contents,
}

impl Reader<'_> {
    fn entry(
        &mut self,
        key: Key<'_, '_>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<(), SettingsError> {
        let name = key.get_ref().as_ref();
        match (name, value.get_ref()) {
            ("model", DeValue::Table(table)) => {
                return in_order(table)
                    .into_iter()
                    .try_for_each(|(k, v)| self.model(k, v));
            }
            ("keys", DeValue::Table(table)) => {
                return in_order(table)
                    .into_iter()
                    .try_for_each(|(k, v)| self.keys(k, v));
            }
            ("model" | "keys", _) => return Err(self.bad("table", value, "a table")),
            _ => {}
        }
        let Some(setting) = SETTINGS.iter().find(|setting| setting.key == Some(name)) else {
            let known = SETTINGS.iter().filter_map(|setting| setting.key);
            self.unknown(key, known.chain(["model", "keys"]));
            return Ok(());
        };
        let text = scalar(value.get_ref());
        let text = text.ok_or_else(|| self.bad(setting.flag, value, "a single value"))?;
        let place = self.place(value.span().start);
        self.contents.values.insert(setting.name, (text, place));
        Ok(())
    }

    fn model(
        &mut self,
        key: Key<'_, '_>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<(), SettingsError> {
        let Some(setting) = MODEL
            .iter()
            .find(|setting| setting.key == key.get_ref().as_ref())
        else {
            self.unknown(key, MODEL.iter().map(|setting| setting.key));
            return Ok(());
        };
        let is_number = value.get_ref().is_integer() || value.get_ref().is_float();
        let text = scalar(value.get_ref()).filter(|_| is_number);
        let number = text.and_then(|text| text.parse::<f64>().ok());
        let number = number.filter(|number| (setting.least..=setting.most).contains(number));
        let allowed = || format!("a number from {} to {}", setting.least, setting.most);
        let number = number.ok_or_else(|| self.bad(setting.key, value, &allowed()))?;
        *(setting.slot)(&mut self.contents.tuning) = number;
        Ok(())
    }

    fn keys(
        &mut self,
        key: Key<'_, '_>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<(), SettingsError> {
        let one = |value: &Spanned<DeValue<'_>>| {
            let key = value.get_ref().as_str()?;
            Some((key.to_owned(), self.place(value.span().start)))
        };
        let keys = match value.get_ref().as_array() {
            Some(values) => values.iter().map(one).collect(),
            None => one(value).map(|key| vec![key]),
        };
        let allowed = r#"a key or a list of keys, such as ["p", "space"]"#;
        let keys = keys.ok_or_else(|| self.bad("keys", value, allowed))?;
        let (action, place) = (
            key.get_ref().clone().into_owned(),
            self.place(key.span().start),
        );
        self.contents.keys.push(KeyChoice {
            action,
            keys,
            place,
        });
        Ok(())
    }

    fn bad(
        &self,
        setting: &'static str,
        value: &Spanned<DeValue<'_>>,
        allowed: &str,
    ) -> SettingsError {
        SettingsError::Value {
            setting,
            text: self.source(value.span()).to_owned(),
            allowed: allowed.to_owned(),
            said: Source::File(self.place(value.span().start)),
        }
    }

    fn unknown(&mut self, key: Key<'_, '_>, known: impl Iterator<Item = &'static str>) {
        let name = key.get_ref().as_ref();
        self.contents.warnings.push(Warning {
            message: format!("`{}` is no setting", name.escape_debug()),
            place: self.place(key.span().start).to_string(),
            help: nearest(name, known),
        });
    }

    /// What the file has there, up to the end of its line.
    fn source(&self, span: Range<usize>) -> &str {
        let text = self.text.get(span).unwrap_or_default();
        text.lines().next().unwrap_or_default()
    }

    fn place(&self, offset: usize) -> Place {
        place(self.path, self.text, offset)
    }
}

/// A single value as text; `None` for lists, tables and dates without an offset.
fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.clone().into_owned()),
        DeValue::Integer(integer) => i128::from_str_radix(integer.as_str(), integer.radix())
            .ok()
            .map(|integer| integer.to_string()),
        DeValue::Float(float) => Some(float.as_str().to_owned()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Datetime(datetime) => Some(datetime.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

/// Line and column of a byte of `text`.
pub(super) fn place(path: &Path, text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    Place {
        path: path.to_owned(),
        line,
        column,
    }
}

/// The known word that is most like `word`, in a sentence; where none is, all of them.
pub(super) fn nearest(word: &str, known: impl Iterator<Item = &'static str>) -> String {
    let known: Vec<_> = known.filter(|known| !known.is_empty()).collect();
    let distance = |other: &&&str| strsim::damerau_levenshtein(word, other);
    match known.iter().min_by_key(distance) {
        // A third of the letters may differ: beyond that it is another word.
        Some(found) if distance(&found) * 3 <= word.chars().count().max(3) => {
            format!("did you mean `{found}`?")
        }
        _ => format!("there are {}", known.join(", ")),
    }
}
