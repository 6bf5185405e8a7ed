//! From the name of a file or folder to the name of a film: title, year, edition, numbers.

use super::tables::{ARTICLES, PART_WORDS, PERHAPS_PART_WORDS, STRONG_TAGS, WEAK_TAGS};
use crate::domain::wording::is_unprintable;

/// The first year that a film may have.
const FIRST_YEAR: u16 = 1880;
/// The last one that a catalogue knows.
const LAST_YEAR: u16 = 2100;
/// Characters of a title: what a line of the screen could ever hold.
const MAX_TITLE_CHARS: usize = 150;
/// What a film is called whose file has no name.
const NAMELESS_TITLE: &str = "Untitled";

/// A number under which a site knows a film, such as `tmdb` 603.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProviderId {
    /// `imdb`, `tmdb`, `tvdb` or `anidb`.
    pub provider: String,
    /// As that site writes it.
    pub id: String,
}

/// What a name says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// The title, never empty, in one line of printable characters.
    pub title: String,
    /// The year of release.
    pub year: Option<u16>,
    /// `{edition-…}`.
    pub edition: Option<String>,
    /// `{tmdb-…}`, `[imdbid-…]` and their kin.
    pub ids: Vec<ProviderId>,
}

/// Reads a stem or the name of a folder. A bare number after `latest_year` is no year, so that
/// `Blade Runner 2049` keeps its name.
pub fn name_of(text: &str, latest_year: u16) -> Name {
    let mut name = Name::default();
    let (rest, brackets) = without_brackets(text, &mut name);
    let (title, year) = title_and_year(&rest, latest_year);
    name.year = year;
    let fallback = || {
        brackets
            .iter()
            .map(|text| tidy(text))
            .find(|text| !text.is_empty())
    };
    name.title = Some(title)
        .filter(|title| !title.is_empty())
        .or_else(fallback)
        .or_else(|| Some(tidy(text)).filter(|title| !title.is_empty()))
        .unwrap_or_else(|| NAMELESS_TITLE.to_owned());
    name
}

/// The title in a text that may hold none, such as what follows the number of an episode.
pub(super) fn title_in(text: &str, latest_year: u16) -> Option<String> {
    let (rest, _) = without_brackets(text, &mut Name::default());
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || "-_.".contains(c));
    let first = rest.split(|c: char| c.is_whitespace() || c == '.').next();
    if first.is_some_and(is_strong) {
        return None;
    }
    let (title, _) = title_and_year(rest, latest_year);
    Some(title).filter(|title| !title.is_empty())
}

/// Without what is not printable; runs of blanks and control characters are one space.
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_unprintable(c) {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The part that a stem ends with: what stands before it, and its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) base: &'a str,
    pub(super) number: u16,
    /// Whether the word is one that titles have, too.
    pub(super) is_doubtful: bool,
}

/// `Heat-cd2`, `Heat (1995) - part1`.
pub(super) fn part_of(stem: &str) -> Option<Part<'_>> {
    let digits = stem.len() - stem.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (before, number) = stem.split_at(stem.len() - digits);
    let number: u16 = number
        .parse()
        .ok()
        .filter(|number| (1..=20).contains(number))?;
    let before = before.trim_end_matches([' ', '.', '_', '-']);
    let words = PART_WORDS.iter().map(|word| (word, false));
    let words = words.chain(PERHAPS_PART_WORDS.iter().map(|word| (word, true)));
    for (word, is_doubtful) in words {
        let Some(at) = before.len().checked_sub(word.len()) else {
            continue;
        };
        let is_word = before
            .get(at..)
            .is_some_and(|end| end.eq_ignore_ascii_case(word));
        let base = before.get(..at).unwrap_or("");
        if is_word && base.ends_with([' ', '.', '_', '-', ')', ']']) {
            let base = base.trim_end_matches([' ', '.', '_', '-']);
            return Some(Part {
                base,
                number,
                is_doubtful,
            })
            .filter(|part| !part.base.is_empty());
        }
    }
    None
}

/// Takes `{…}` and `[…]` out, and notes what they say; also gives what they held otherwise.
fn without_brackets(text: &str, name: &mut Name) -> (String, Vec<String>) {
    let mut rest = String::with_capacity(text.len());
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find(['{', '['])) {
        let open = at + open;
        rest.push_str(text.get(at..open).unwrap_or(""));
        let close = if text.get(open..).is_some_and(|rest| rest.starts_with('{')) {
            '}'
        } else {
            ']'
        };
        let Some(length) = text.get(open..).and_then(|rest| rest.find(close)) else {
            at = open + 1;
            continue;
        };
        let inside = text.get(open + 1..open + length).unwrap_or("");
        if !note_bracket(inside, name) {
            kept.push(inside.to_owned());
        }
        rest.push(' ');
        at = open + length + 1;
    }
    rest.push_str(text.get(at..).unwrap_or(""));
    (rest, kept)
}

/// Whether the inside of brackets was an edition or a number of a site.
fn note_bracket(inside: &str, name: &mut Name) -> bool {
    let Some((key, value)) = inside.split_once(['-', '=', ':']) else {
        return false;
    };
    let (key, value) = (key.trim().to_ascii_lowercase(), printable(value));
    if value.is_empty() {
        return false;
    }
    if key == "edition" {
        name.edition = Some(value);
        return true;
    }
    let provider = key.strip_suffix("id").unwrap_or(&key);
    let is_known = ["imdb", "tmdb", "tvdb", "anidb"].contains(&provider);
    if is_known {
        let provider = provider.to_owned();
        name.ids.push(ProviderId {
            provider,
            id: value,
        });
    }
    is_known
}

fn title_and_year(text: &str, latest_year: u16) -> (String, Option<u16>) {
    if let Some((before, year, after)) = year_in_parentheses(text) {
        let title = tidy(&spaced(before));
        if !title.is_empty() {
            return (title, Some(year));
        }
        return (title_and_year(after, latest_year).0, Some(year));
    }
    let text = spaced(text);
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let cut = tokens
        .iter()
        .skip(1)
        .position(|token| is_strong(token))
        .map_or(tokens.len(), |at| at + 1);
    let year = (1..cut).rev().find_map(|at| {
        let year = to_year(tokens.get(at)?.trim_matches(['(', ')', ',', '-']))?;
        (year <= latest_year).then_some((at, year))
    });
    let mut end = year.map_or(cut, |(at, _)| at);
    if year.is_none() && cut < tokens.len() {
        let is_weak = |at: usize| {
            let token = tokens.get(at).map(|token| token.to_ascii_lowercase());
            token.is_some_and(|token| WEAK_TAGS.contains(&token.as_str()))
        };
        while end > 1 && is_weak(end - 1) {
            end -= 1;
        }
    }
    let title = tokens.get(..end).unwrap_or(&[]).join(" ");
    (tidy(&title), year.map(|(_, year)| year))
}

/// Whether a word tells of the file and no title has it.
fn is_strong(token: &str) -> bool {
    let token = token.trim_matches(['(', ')', ',']).to_ascii_lowercase();
    let first = token.split('-').next().unwrap_or("");
    STRONG_TAGS.contains(&token.as_str()) || STRONG_TAGS.contains(&first)
}

/// The last `(1995)`, `(1995-1999)` or `(2008-)`: what stands before, the year, what follows.
fn year_in_parentheses(text: &str) -> Option<(&str, u16, &str)> {
    let found = text.rmatch_indices('(').find_map(|(open, _)| {
        let inside = text.get(open + 1..)?;
        let close = inside.find(')')?;
        let inside = inside.get(..close)?.trim();
        let first = inside.split(['-', '–']).next()?.trim();
        Some((open, to_year(first)?, open + 1 + close + 1))
    });
    let (open, year, after) = found?;
    Some((text.get(..open)?, year, text.get(after..).unwrap_or("")))
}

fn to_year(text: &str) -> Option<u16> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.parse().ok().filter(|_| is_year)?;
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}

/// Dots and underscores to spaces, where a name has them instead of spaces.
fn spaced(text: &str) -> String {
    let text = text.replace('_', " ");
    let trimmed = text.trim();
    if trimmed.contains(' ') && !trimmed.contains('.') || !trimmed.contains('.') {
        return trimmed.to_owned();
    }
    // `Mr. Nobody` keeps its dot; `Mr.Nobody.2009.1080p` has none to keep.
    let n_dots = trimmed.matches('.').count();
    if trimmed.matches(' ').count() >= n_dots {
        return trimmed.to_owned();
    }
    let tokens: Vec<&str> = trimmed
        .split(['.', ' '])
        .filter(|token| !token.is_empty())
        .collect();
    let is_letter = |token: &str| {
        let mut chars = token.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    };
    let mut out = String::with_capacity(trimmed.len());
    for (at, token) in tokens.iter().enumerate() {
        let after_letter = at > 0 && tokens.get(at - 1).is_some_and(|before| is_letter(before));
        // `S.W.A.T` is one word.
        let joins = is_letter(token) && after_letter;
        if at > 0 {
            out.push(if joins { '.' } else { ' ' });
        }
        out.push_str(token);
    }
    out
}

/// Trimmed, printable, its article in front.
fn tidy(text: &str) -> String {
    let text = printable(text);
    let text = text.trim_matches(|c: char| c.is_whitespace() || "-_,;:.([{".contains(c));
    let text: String = text.chars().take(MAX_TITLE_CHARS).collect();
    let text = text.trim();
    if let Some((rest, article)) = text.rsplit_once(", ") {
        let lower = article.to_lowercase();
        if ARTICLES.contains(&lower.as_str()) && !rest.trim().is_empty() {
            return format!("{article} {}", rest.trim());
        }
    }
    text.to_owned()
}
