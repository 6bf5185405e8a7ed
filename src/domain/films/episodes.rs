//! Which episodes of which season a file holds.

use super::ids::id_of;
use super::names::title_in;
use super::tables::SEASON_WORDS;

/// Most episodes that one file may say it holds: more is a mistake.
const MAX_EPISODES: u16 = 60;

/// What stands in a stem: `S01E02`, `S01E01E02`, `S01E01-E03`, `1x02`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Marker {
    /// The season; 0 are specials.
    pub season: u16,
    /// The first episode.
    pub first: u16,
    /// The last episode, the first where there is one.
    pub last: u16,
    /// Where the marker begins in the stem, in bytes: the series' name stands before it.
    pub at: usize,
}

/// The marker of a stem, if it has one.
pub fn marker(stem: &str) -> Option<Marker> {
    let mut before = ' ';
    for (at, c) in stem.char_indices() {
        if !before.is_alphanumeric() && c.is_ascii_alphanumeric() {
            let rest = stem.get(at..).unwrap_or("");
            if let Some((season, first, last)) = by_letters(rest).or_else(|| by_cross(rest)) {
                return Some(Marker {
                    season,
                    first,
                    last,
                    at,
                });
            }
        }
        before = c;
    }
    None
}

/// What a file with this stem is called among the episodes of its series: `s01e03`, `s01e01-e02`,
/// and where only the season is known `s01-` and its name.
pub fn episode_id(stem: &str, marker: &Marker) -> String {
    let Marker {
        season,
        first,
        last,
        ..
    } = marker;
    if *first == 0 {
        let name = id_of(stem);
        return format!("s{season:02}-{name}")
            .trim_end_matches('-')
            .to_owned();
    }
    let more = if last > first {
        format!("-e{last:02}")
    } else {
        String::new()
    };
    format!("s{season:02}e{first:02}{more}")
}

/// The name of an episode, as its stem tells it behind the number.
pub fn episode_name(stem: &str, latest_year: u16) -> Option<String> {
    let whole = marker(stem)?;
    let rest = stem.get(whole.at..)?;
    // The marker ends where the shortest text that says all of it does.
    let says_all = |end: &usize| {
        let said = rest.get(..*end).and_then(marker);
        said.is_some_and(|said| {
            (said.season, said.first, said.last) == (whole.season, whole.first, whole.last)
        })
    };
    let end = (1..=rest.len()).find(says_all)?;
    title_in(rest.get(end..)?, latest_year)
}

/// The episode of a file in a season's folder: also `Episode 5`, `E05`, `05 - Pilot`.
pub(super) fn loose_number(stem: &str) -> Option<u16> {
    let lower = stem.to_lowercase();
    for word in ["episode", "folge", "ep", "e"] {
        for (at, _) in lower.match_indices(word) {
            let before = lower.get(..at).and_then(|text| text.chars().next_back());
            if before.is_some_and(char::is_alphanumeric) {
                continue;
            }
            let rest = lower.get(at + word.len()..).unwrap_or("");
            if let Some((number, _)) = number(skip_gap(rest), 3) {
                return Some(number);
            }
        }
    }
    let (number, rest) = number(stem, 3)?;
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric());
    ends.then_some(number)
}

/// The season of a folder: `Season 01`, `Staffel 2`, `S03`, `Specials`.
pub fn season_of(folder: &str) -> Option<u16> {
    let lower = folder.trim().to_lowercase();
    if ["specials", "special"].contains(&lower.as_str()) {
        return Some(0);
    }
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
    for word in SEASON_WORDS {
        let Some(rest) = lower.strip_prefix(word) else {
            continue;
        };
        let Some((season, rest)) = number(skip_gap(rest), 4) else {
            continue;
        };
        // `Series 7 The Contenders` is a film.
        if rest.is_empty() || (*word != "series" && ends(rest)) {
            return Some(season);
        }
    }
    let (season, rest) = number(lower.strip_prefix('s')?, 2)?;
    rest.is_empty().then_some(season)
}

/// The series and the season of a folder such as `Some.Show.S02.1080p` or `Some Show Season 2`.
pub(super) fn pack_of(folder: &str) -> Option<(&str, u16)> {
    let mut before = 'a';
    for (at, c) in folder.char_indices() {
        let starts = at > 0 && !before.is_alphanumeric() && c.is_ascii_alphabetic();
        before = c;
        if !starts {
            continue;
        }
        let rest = folder.get(at..).unwrap_or("");
        let word = rest
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or("");
        let season = if word.eq_ignore_ascii_case("season") {
            number(skip_gap(rest.get(word.len()..).unwrap_or("")), 2).map(|(season, _)| season)
        } else {
            let digits = word.strip_prefix(['s', 'S']).unwrap_or("");
            number(digits, 2)
                .filter(|(_, rest)| rest.is_empty())
                .map(|(season, _)| season)
        };
        if let Some(season) = season {
            return Some((folder.get(..at)?, season));
        }
    }
    None
}

/// `S01E02…` at the start of `text`.
fn by_letters(text: &str) -> Option<(u16, u16, u16)> {
    let (season, rest) = number(text.strip_prefix(['s', 'S'])?, 4)?;
    let (first, mut rest) = number(skip_gap(rest).strip_prefix(['e', 'E'])?, 4)?;
    let mut last = first;
    loop {
        let gap = skip_gap(rest);
        let has_dash = rest.trim_start_matches([' ', '.', '_']).starts_with('-');
        let next = match gap.strip_prefix(['e', 'E']) {
            Some(digits) => number(digits, 4),
            None if has_dash => number(gap, 3),
            None => None,
        };
        let Some((episode, after)) = next else { break };
        let ends = !after.starts_with(|c: char| c.is_alphanumeric() && !matches!(c, 'e' | 'E'));
        if !ends || episode <= last || episode - first > MAX_EPISODES {
            break;
        }
        (last, rest) = (episode, after);
    }
    Some((season, first, last))
}

/// `1x02…` at the start of `text`.
fn by_cross(text: &str) -> Option<(u16, u16, u16)> {
    let (season, rest) = number(text, 2)?;
    let (first, mut rest) = crossed(rest)?;
    let mut last = first;
    loop {
        let next = crossed(rest).or_else(|| {
            let (again, after) = number(skip_gap(rest), 2)?;
            crossed(after).filter(|_| again == season)
        });
        let Some((episode, after)) = next else { break };
        if episode <= last || episode - first > MAX_EPISODES {
            break;
        }
        (last, rest) = (episode, after);
    }
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric());
    ends.then_some((season, first, last))
}

/// `x02` at the start of `text`: two digits or three, so that `16x9` is a shape.
fn crossed(text: &str) -> Option<(u16, &str)> {
    let digits = text.strip_prefix(['x', 'X'])?;
    let (episode, rest) = number(digits, 3)?;
    (digits.len() - rest.len() >= 2).then_some((episode, rest))
}

/// The digits at the start of a text, at most `most` of them.
fn number(text: &str, most: usize) -> Option<(u16, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len())?;
    let is_fine = (1..=most).contains(&digits.len());
    Some((digits.parse().ok().filter(|_| is_fine)?, rest))
}

fn skip_gap(text: &str) -> &str {
    text.trim_start_matches([' ', '.', '_', '-'])
}
