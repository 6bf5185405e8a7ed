//! One table of the catalogue, read key by key, with every mistake marked where it stands.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Display;
use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::diagnostic::{Help, Mark, Marks, Severity, quoted};
use super::nearest::{Nearest, slug};
use crate::domain::wording::is_unprintable;

/// Names, roles, ids and words, in characters: what a line of the screen could ever hold.
pub(super) const MAX_WORD_CHARS: usize = 200;
/// Paths, in characters (Linux's own limit in bytes).
pub(super) const MAX_PATH_CHARS: usize = 4096;
/// Synopses, in characters.
pub(super) const MAX_SYNOPSIS_CHARS: usize = 10_000;

/// A value of the file.
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// A text of the file with its place within the entry.
pub(super) type Word<'a> = (&'a str, Range<usize>);

/// Where mistakes of one entry go: adds the entry's offset to every span.
#[derive(Debug)]
pub(super) struct Scope<'m> {
    pub(super) marks: &'m mut Marks,
    pub(super) nearest: &'m mut Nearest,
    pub(super) base: usize,
    /// Keys that a syntax error took away: not missing as well.
    pub(super) broken: &'m BTreeSet<String>,
}

impl Scope<'_> {
    pub(super) fn error(&mut self, span: &Range<usize>, message: String, help: impl Into<Help>) {
        self.mark(Severity::Error, span, message, help.into());
    }

    pub(super) fn warning(&mut self, span: &Range<usize>, message: String, help: impl Into<Help>) {
        self.mark(Severity::Warning, span, message, help.into());
    }

    pub(super) fn mark(
        &mut self,
        severity: Severity,
        span: &Range<usize>,
        message: String,
        help: Help,
    ) {
        let span = span.start + self.base..span.end + self.base;
        self.marks.push(Mark {
            severity,
            span,
            message,
            help,
        });
    }
}

/// What a text must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Kebab-case.
    Id,
    /// One line, not empty.
    Name,
    /// One line, may be empty.
    Line,
    /// A path, not empty.
    Path,
    /// Several lines, may be empty.
    Prose,
}

/// One table with what is needed to speak about it.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    map: &'a DeTable<'a>,
    /// Its header, or the whole of an inline table.
    pub(super) span: Range<usize>,
    /// What it is: "title", "artwork" …
    noun: &'static str,
}

impl<'a> Entry<'a> {
    pub(super) const fn new(map: &'a DeTable<'a>, span: Range<usize>, noun: &'static str) -> Self {
        Self { map, span, noun }
    }

    /// Reads a value as a table.
    pub(super) fn of(
        scope: &mut Scope<'_>,
        value: &'a Value<'a>,
        noun: &'static str,
    ) -> Option<Self> {
        if let DeValue::Table(map) = value.get_ref() {
            return Some(Self::new(map, value.span(), noun));
        }
        let found = found(value.get_ref());
        let message = format!("{} {noun} must be a table, found {found}", article(noun));
        scope.error(&value.span(), message, Help::Nothing);
        None
    }

    /// Warns about keys outside `known`.
    pub(super) fn only(&self, scope: &mut Scope<'_>, known: &[&str]) {
        for key in self
            .map
            .keys()
            .filter(|key| !known.contains(&key.get_ref().as_ref()))
        {
            let near = scope.nearest.among(key.get_ref(), known.iter().copied());
            let help = near.map_or_else(
                || format!("known keys: {}", known.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!(
                "unknown key {} in {} {}",
                quoted(key.get_ref()),
                article(self.noun),
                self.noun
            );
            scope.warning(&key.span(), message, Help::Say(help));
        }
    }

    /// The value of an optional key.
    pub(super) fn get(&self, key: &str) -> Option<&'a Value<'a>> {
        self.map.get(key)
    }

    /// The value of a key that must be there.
    pub(super) fn need(&self, scope: &mut Scope<'_>, key: &str) -> Option<&'a Value<'a>> {
        let value = self.get(key);
        if value.is_none() && !scope.broken.contains(key) {
            let message = format!(
                "missing key `{key}` in {} {}",
                article(self.noun),
                self.noun
            );
            scope.error(
                &self.span,
                message,
                Help::Say(format!("add a line `{key} = …`")),
            );
        }
        value
    }

    /// A text that must be there.
    pub(super) fn text(&self, scope: &mut Scope<'_>, key: &str, rule: Rule) -> Option<Word<'a>> {
        let value = self.need(scope, key)?;
        text(scope, value, key, rule)
    }

    /// A text that may be absent.
    pub(super) fn text_if_there(
        &self,
        scope: &mut Scope<'_>,
        key: &str,
        rule: Rule,
    ) -> Option<Word<'a>> {
        text(scope, self.get(key)?, key, rule)
    }

    /// A whole number that must be there.
    pub(super) fn whole(
        &self,
        scope: &mut Scope<'_>,
        key: &str,
        range: RangeInclusive<i64>,
    ) -> Option<i64> {
        let value = self.need(scope, key)?;
        let DeValue::Integer(number) = value.get_ref() else {
            wrong_type(scope, value, key, "a whole number");
            return None;
        };
        match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                outside(scope, value, key, [range.start(), range.end()]);
                None
            }
        }
    }

    /// A number from 0 to 1 that must be there.
    pub(super) fn ratio(&self, scope: &mut Scope<'_>, key: &str) -> Option<f64> {
        let value = self.need(scope, key)?;
        let number = match value.get_ref() {
            DeValue::Float(number) => number.as_str().parse::<f64>().ok(),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .ok()
                .map(|n| n as f64),
            DeValue::String(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => {
                wrong_type(scope, value, key, "a number");
                return None;
            }
        };
        let number = number.filter(|number| (0.0..=1.0).contains(number));
        if number.is_none() {
            outside(scope, value, key, [0, 1]);
        }
        // Adding 0 turns -0.0 into 0.0.
        number.map(|number| number + 0.0)
    }

    /// A day that must be there, counted from 1970-01-01.
    pub(super) fn day(&self, scope: &mut Scope<'_>, key: &str) -> Option<i64> {
        let value = self.need(scope, key)?;
        let DeValue::Datetime(Datetime {
            date: Some(date),
            time: None,
            offset: None,
        }) = value.get_ref()
        else {
            wrong_type(
                scope,
                value,
                key,
                "a date such as 2026-10-02, without quotes or time",
            );
            return None;
        };
        let civil = civil(date.year, date.month, date.day);
        if civil.is_none() {
            let message = format!("`{key}`: there is no day {date}");
            scope.error(&value.span(), message, Help::Nothing);
        }
        civil.map(|civil| {
            civil
                .duration_since(jiff::civil::date(1970, 1, 1))
                .as_hours()
                / 24
        })
    }

    /// A list; an absent one is empty.
    pub(super) fn list(&self, scope: &mut Scope<'_>, key: &str) -> Option<&'a [Value<'a>]> {
        let Some(value) = self.get(key) else {
            return Some(&[]);
        };
        if let DeValue::Array(list) = value.get_ref() {
            return Some(list);
        }
        wrong_type(scope, value, key, "a list in brackets");
        None
    }

    /// A list of texts; wrong ones are marked and left out, repeated ones are warned about.
    pub(super) fn words(&self, scope: &mut Scope<'_>, key: &str, rule: Rule) -> Vec<Word<'a>> {
        let mut seen = HashSet::new();
        let mut words = Vec::new();
        for value in self.list(scope, key).unwrap_or_default() {
            let Some(word) = text(scope, value, key, rule) else {
                continue;
            };
            if seen.insert(word.0) {
                words.push(word);
            } else {
                let message = format!("{} stands twice in `{key}`", quoted(word.0));
                scope.warning(&word.1, message, "remove one of them");
            }
        }
        words
    }
}

fn civil(year: u16, month: u8, day: u8) -> Option<jiff::civil::Date> {
    let [month, day] = [i8::try_from(month).ok()?, i8::try_from(day).ok()?];
    jiff::civil::Date::new(i16::try_from(year).ok()?, month, day).ok()
}

/// Checks one text.
fn text<'a>(
    scope: &mut Scope<'_>,
    value: &'a Value<'a>,
    key: &str,
    rule: Rule,
) -> Option<Word<'a>> {
    let span = value.span();
    let DeValue::String(text) = value.get_ref() else {
        wrong_type(scope, value, key, "a text in quotes");
        return None;
    };
    let text = text.as_ref();
    let is_bad =
        |&c: &char| is_unprintable(c) && !(rule == Rule::Prose && matches!(c, '\n' | '\r' | '\t'));
    let limit = match rule {
        Rule::Id | Rule::Name | Rule::Line => MAX_WORD_CHARS,
        Rule::Path => MAX_PATH_CHARS,
        Rule::Prose => MAX_SYNOPSIS_CHARS,
    };
    if let Some(bad) = text.chars().find(is_bad) {
        let what = format!(
            "`{key}` holds the control character `{}`: {}",
            bad.escape_unicode(),
            quoted(text)
        );
        scope.error(&span, what, "remove it: texts are printed as they are");
    } else if text.len() > limit && text.chars().count() > limit {
        let length = text.chars().count();
        scope.error(
            &span,
            format!("`{key}` is {length} characters long: {}", quoted(text)),
            Help::Say(format!("at most {limit} are allowed")),
        );
    } else if text.trim().is_empty() && !matches!(rule, Rule::Line | Rule::Prose) {
        scope.error(&span, format!("`{key}` is empty"), Help::Nothing);
    } else if rule == Rule::Id && !is_kebab(text) {
        let help = slug(text).map(|slug| format!("write `{slug}`"));
        scope.error(
            &span,
            format!(
                "`{key}` must be in kebab-case (a-z, 0-9 and single hyphens), found {}",
                quoted(text)
            ),
            help,
        );
    } else {
        return Some((text, span));
    }
    None
}

/// Whether a text is an id: `glass-harbour`.
fn is_kebab(text: &str) -> bool {
    text.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}

/// Marks a value of the wrong type.
pub(super) fn wrong_type(scope: &mut Scope<'_>, value: &Value<'_>, key: &str, wanted: &str) {
    let message = format!("`{key}` must be {wanted}, found {}", found(value.get_ref()));
    scope.error(&value.span(), message, Help::Nothing);
}

fn outside<T: Display + Copy>(
    scope: &mut Scope<'_>,
    value: &Value<'_>,
    key: &str,
    [from, to]: [T; 2],
) {
    let found = found(value.get_ref());
    let message = format!("`{key}` must be from {from} to {to}, found {found}");
    scope.error(&value.span(), message, Help::Nothing);
}

/// A value as a message names it: its type and, where short, what it says.
fn found(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("the text {}", quoted(text)),
        DeValue::Integer(number) => quoted(&number.to_string()),
        DeValue::Float(number) => quoted(&number.to_string()),
        DeValue::Boolean(is) => format!("`{is}`"),
        DeValue::Datetime(time) => format!("the time `{time}`"),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}

/// "a" or "an".
fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}
