//! What the elements of a sidecar mean.

use jiff::civil;

use super::tree::Element;
use super::{Sidecar, Subject};
use crate::domain::films::{Actor, Facts, Watched, age_of};
use crate::domain::history::Moment;

/// Most characters of a text: what is longer was not written for people.
const MAX_TEXT_CHARS: usize = 20_000;
/// Most entries of a list.
const MAX_LIST: usize = 200;

pub(super) fn sidecar(root: &Element) -> Option<Sidecar> {
    let subject = match root.name.as_str() {
        "movie" | "video" | "musicvideo" => Subject::Film,
        "tvshow" => Subject::Series,
        "episodedetails" => Subject::Episode,
        _ => return None,
    };
    Some(Sidecar {
        subject,
        facts: facts(root),
    })
}

fn facts(root: &Element) -> Facts {
    let text = |names: &[&str]| {
        let said = names.iter().find_map(|name| root.text_of(name));
        said.map(|text| text.chars().take(MAX_TEXT_CHARS).collect::<String>())
    };
    let list = |names: &[&str]| {
        let found = names
            .iter()
            .flat_map(|name| root.all(name))
            .map(|child| child.text.clone());
        let found = found.filter(|text| !text.is_empty() && text.len() <= MAX_TEXT_CHARS);
        found.take(MAX_LIST).collect::<Vec<_>>()
    };
    let runtime = root
        .text_of("runtime")
        .and_then(minutes)
        .or_else(|| stream_minutes(root));
    let certification = root.text_of("mpaa").and_then(age_of);
    let runtime_s = runtime.map(|minutes| f64::from(minutes) * 60.0);
    Facts {
        title: text(&["title", "localtitle"]),
        original_title: text(&["originaltitle"]),
        year: year(root),
        plot: text(&["plot", "outline", "review"]),
        genres: list(&["genre"]),
        tags: list(&["tag"]),
        actors: actors(root),
        runtime_min: runtime,
        maturity: certification.or_else(|| root.text_of("certification").and_then(age_of)),
        votes: votes(root),
        added: root.text_of("dateadded").and_then(moment).map(Moment::day),
        watched: watched(root, runtime_s),
    }
}

fn year(root: &Element) -> Option<u16> {
    let named = root.text_of("year").and_then(|text| text.parse().ok());
    let dates = ["premiered", "releasedate", "aired"];
    let from_date = || {
        dates
            .iter()
            .find_map(|name| root.text_of(name)?.get(..4)?.parse().ok())
    };
    let is_year = |year: &u16| (1880..=2100).contains(year);
    named
        .filter(is_year)
        .or_else(|| from_date().filter(is_year))
}

fn actors(root: &Element) -> Vec<Actor> {
    let actor = |element: &Element| {
        // Some write the name as the element's own text.
        let name = element.text_of("name").unwrap_or(&element.text).to_owned();
        let order = element.text_of("order").and_then(|text| text.parse().ok());
        let order = order.or_else(|| element.text_of("sortorder")?.parse().ok());
        let role = element.text_of("role").unwrap_or("").to_owned();
        (!name.is_empty()).then_some(Actor { name, role, order })
    };
    root.all("actor").filter_map(actor).take(MAX_LIST).collect()
}

/// `136`, `136 min`, `2h 16m`, `2:16`.
fn minutes(text: &str) -> Option<u16> {
    let text = text.trim().to_lowercase();
    let numbers: Vec<u16> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    let minutes = match numbers.as_slice() {
        [hours, minutes, ..] if text.contains(['h', ':']) => {
            hours.checked_mul(60)?.checked_add(*minutes)?
        }
        [hours] if text.contains('h') => hours.checked_mul(60)?,
        [minutes, ..] => *minutes,
        [] => return None,
    };
    (1..=6000).contains(&minutes).then_some(minutes)
}

fn stream_minutes(root: &Element) -> Option<u16> {
    let video = root
        .child("fileinfo")?
        .child("streamdetails")?
        .child("video")?;
    let seconds: u32 = video.text_of("durationinseconds")?.parse().ok()?;
    let minutes = u16::try_from((seconds + 30) / 60).ok()?;
    (1..=6000).contains(&minutes).then_some(minutes)
}

/// How many people rated it: of several boards the default one, else the largest.
fn votes(root: &Element) -> Option<u64> {
    let count = |element: &Element| {
        let digits: String = element
            .text_of("votes")?
            .chars()
            .filter(char::is_ascii_digit)
            .take(18)
            .collect();
        digits.parse::<u64>().ok().filter(|votes| *votes > 0)
    };
    let ratings: Vec<_> = root
        .child("ratings")
        .into_iter()
        .flat_map(|r| r.all("rating"))
        .collect();
    let default = ratings
        .iter()
        .filter(|rating| rating.is_default)
        .find_map(|rating| count(rating));
    default
        .or_else(|| ratings.iter().filter_map(|rating| count(rating)).max())
        .or_else(|| count(root))
}

/// `watched = false` and `playcount = 0` mean that the other program does not know.
fn watched(root: &Element, runtime_s: Option<f64>) -> Watched {
    let is_true = |text: &str| text.eq_ignore_ascii_case("true") || text == "1";
    let is_watched = root.text_of("watched").is_some_and(is_true);
    let count = root
        .text_of("playcount")
        .and_then(|text| text.parse::<u32>().ok());
    let seconds = |element: &Element, name| {
        let value: f64 = element.text_of(name)?.parse().ok()?;
        Some(value).filter(|value| value.is_finite() && *value > 0.0)
    };
    let left_at = root.child("resume").and_then(|resume| {
        let position = seconds(resume, "position")?;
        let total = seconds(resume, "total").or(runtime_s)?;
        (position <= total).then_some(position / total)
    });
    Watched {
        to_the_end: is_watched || count.is_some_and(|count| count > 0),
        last: root.text_of("lastplayed").and_then(moment),
        left_at,
    }
}

/// `2019-01-02 20:15:00` or the date alone (then noon). Sidecars name no zone; UTC is assumed.
fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let whole: Option<civil::DateTime> = text.parse().ok();
    let date = || {
        text.parse::<civil::Date>()
            .ok()
            .map(|date| date.at(12, 0, 0, 0))
    };
    let stamp = whole.filter(|_| text.len() > 10).or_else(date)?;
    // Kodi's word for never is the year 1601.
    if stamp.year() < 1900 {
        return None;
    }
    let timestamp = jiff::tz::TimeZone::UTC.to_timestamp(stamp).ok()?;
    Some(Moment(timestamp.as_millisecond()))
}

#[cfg(test)]
pub(super) fn day_of(text: &str) -> Option<crate::domain::catalog::Day> {
    moment(text).map(Moment::day)
}
