//! From what names, sidecars and the files themselves say to an entry of a catalogue.

use std::collections::BTreeSet;

use super::names::printable;
use super::{Facts, Found};
use crate::domain::catalog::{Kind, Title};
use crate::domain::history::Moment;

/// The popularity of a title of which nobody counted anything: neither liked nor unliked.
pub const NEUTRAL_POPULARITY: f64 = 0.5;
/// Decimal digits of the number of votes that make a title as popular as any: three million, the
/// most that any site ever counted for one film.
const MOST_VOTES_DIGITS: f64 = 6.5;
/// The genre of a title of which none is known.
const NO_GENRE: &str = "unsorted";
/// The age for a title without a rating: whoever limits a viewer's age must not be surprised.
const UNKNOWN_MATURITY: u8 = 18;
/// Minutes of a film, and of an episode, of which no length is known.
const USUAL_MINUTES: (u16, u16) = (90, 45);
/// Most genres, tags and people of a title, and characters of a word and of a synopsis.
const MOST: Most = Most {
    genres: 8,
    tags: 24,
    cast: 24,
    word: 200,
    synopsis: 4000,
};

struct Most {
    genres: usize,
    tags: usize,
    cast: usize,
    word: usize,
    synopsis: usize,
}

/// What the files themselves say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Minutes of the film, or of a usual episode.
    pub runtime_min: Option<u16>,
    /// When the first of its files was written.
    pub written: Moment,
}

/// A line of the cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Billed {
    /// Name as printed.
    pub name: String,
    /// The part; may be empty.
    pub role: String,
}

/// An entry of a catalogue but for its id, people, source and artworks.
#[derive(Clone, Debug, PartialEq)]
pub struct Described {
    /// The facts.
    pub title: Title,
    /// The cast in billing order, nobody twice.
    pub cast: Vec<Billed>,
    /// Keys of the catalogue that hold a usual value because nothing is known.
    pub unknown: Vec<&'static str>,
}

/// Puts together what is known of a title. What a catalogue needs and nobody knows gets a usual
/// value, and is named in [`Described::unknown`].
///
/// A rating says how much those liked a film who saw it, not how many did: it is no popularity.
/// The number of votes is: its logarithm, three million counting as 1.
pub fn described(found: &Found, facts: &Facts, measured: Measured) -> Described {
    let mut unknown = Vec::new();
    let mut known = |key, is_known: bool| {
        if !is_known {
            unknown.push(key);
        }
    };
    let year = facts
        .year
        .or(found.name.year)
        .filter(|year| (1880..=2100).contains(year));
    known("year", year.is_some());
    let genres = words(&facts.genres, MOST.genres);
    known("genres", !genres.is_empty());
    let usual = match found.kind {
        Kind::Film => USUAL_MINUTES.0,
        Kind::Series => USUAL_MINUTES.1,
    };
    let runtime = measured
        .runtime_min
        .or(facts.runtime_min)
        .filter(|n| (1..=6000).contains(n));
    known("runtime_min", runtime.is_some());
    known("maturity", facts.maturity.is_some());
    known("popularity", facts.votes.is_some());
    let synopsis = facts
        .plot
        .as_deref()
        .map(|plot| cut(&printable(plot), MOST.synopsis));
    let title = Title {
        id: String::new(),
        name: name(found, facts),
        kind: found.kind,
        year: year.unwrap_or_else(|| year_of(measured.written)),
        genres: if genres.is_empty() {
            vec![NO_GENRE.to_owned()]
        } else {
            genres
        },
        moods: Vec::new(),
        tags: words(&facts.tags, MOST.tags),
        cast: Vec::new(),
        runtime_min: runtime.unwrap_or(usual),
        maturity: facts.maturity.unwrap_or(UNKNOWN_MATURITY).min(21),
        popularity: facts.votes.map_or(NEUTRAL_POPULARITY, popularity),
        added: facts.added.unwrap_or_else(|| measured.written.day()),
        synopsis: synopsis.unwrap_or_default(),
        source: None,
        episodes: Vec::new(),
        artworks: 0..0,
    };
    Described {
        title,
        cast: cast(facts),
        unknown,
    }
}

/// The title, with its edition where the name has one.
fn name(found: &Found, facts: &Facts) -> String {
    let said = facts.title.as_ref().or(facts.original_title.as_ref());
    let said = said
        .map(|title| printable(title))
        .filter(|title| !title.is_empty());
    let title = said.unwrap_or_else(|| found.name.title.clone());
    let edition = found
        .name
        .edition
        .as_ref()
        .filter(|edition| !title.contains(edition.as_str()));
    let whole = match edition {
        Some(edition) => format!("{title} ({edition})"),
        None => title,
    };
    cut(&whole, MOST.word)
}

fn cast(facts: &Facts) -> Vec<Billed> {
    let mut actors: Vec<_> = facts.actors.iter().collect();
    actors.sort_by_key(|actor| actor.order.unwrap_or(u32::MAX));
    let mut names = BTreeSet::new();
    let billed = actors.into_iter().filter_map(|actor| {
        let name = cut(&printable(&actor.name), MOST.word);
        let is_new = !name.is_empty() && names.insert(name.to_lowercase());
        let role = cut(&printable(&actor.role), MOST.word);
        is_new.then_some(Billed { name, role })
    });
    billed.take(MOST.cast).collect()
}

/// Words in small letters, `Action / Drama` taken apart, none twice.
fn words(said: &[String], most: usize) -> Vec<String> {
    let mut found = Vec::new();
    for word in said.iter().flat_map(|text| text.split(['/', '|', ';'])) {
        let word = cut(&printable(&word.to_lowercase()), MOST.word);
        if !word.is_empty() && !found.contains(&word) {
            found.push(word);
        }
    }
    found.truncate(most);
    found
}

fn popularity(votes: u64) -> f64 {
    let digits = libm::log10(votes as f64 + 1.0);
    // Two digits are all that such a number is worth.
    ((digits / MOST_VOTES_DIGITS).clamp(0.0, 1.0) * 100.0).round() / 100.0
}

/// The first `most` characters, not ending with a blank.
fn cut(text: &str, most: usize) -> String {
    let text: String = text.chars().take(most).collect();
    text.trim().to_owned()
}

/// The year of a day, within those of a catalogue (H. Hinnant, "chrono-compatible low-level date
/// algorithms", `civil_from_days`).
fn year_of(moment: Moment) -> u16 {
    let days = moment.day().0.saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // The year of this reckoning begins in March.
    let is_january_or_february = (5 * day_of_year + 2) / 153 >= 10;
    let year = year_of_era + era * 400 + i64::from(is_january_or_february);
    u16::try_from(year.clamp(1880, 2100)).unwrap_or(2100)
}
