//! Pieces that several answers hold, as `docs/JSON.md` names them.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::adapters::clock::moment_to_text;
use crate::domain::catalog::{ArtworkIx, Catalog, Shows, TitleIx};
use crate::domain::history::{Act, Deed, Listing, Origin, Thumb};
use crate::domain::mood::Mood;
use crate::domain::ranking::RowKind;
use crate::domain::wording::ordinal;

/// A map of names to numbers, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Numbers(pub(super) Vec<(&'static str, f64)>);

impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The mood of the moment.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct MoodRecord {
    name: String,
    source: &'static str,
}

impl MoodRecord {
    pub(super) fn of(mood: Option<&Mood>) -> Option<Self> {
        mood.map(|mood| Self {
            name: mood.name.clone(),
            source: mood.source.word(),
        })
    }
}

/// What an artwork shows.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct ShowsRecord<'a> {
    people: Vec<&'a str>,
    genre: Option<&'a str>,
    moods: &'a [String],
    setting: Option<&'a str>,
    shot: Option<&'a str>,
}

impl<'a> ShowsRecord<'a> {
    pub(super) fn of(catalog: &'a Catalog, artwork: ArtworkIx) -> Self {
        let shows = &catalog.artwork(artwork).shows;
        Self {
            people: shows
                .people
                .iter()
                .map(|ix| catalog.person(*ix).id.as_str())
                .collect(),
            genre: shows.genre.as_deref(),
            moods: &shows.moods,
            setting: shows.setting.as_deref(),
            shot: shows.shot.as_deref(),
        }
    }
}

/// In a few words, what an artwork shows.
pub(super) fn shown_words(catalog: &Catalog, artwork: ArtworkIx) -> String {
    let shows: &Shows = &catalog.artwork(artwork).shows;
    let people: Vec<_> = shows
        .people
        .iter()
        .map(|ix| catalog.person(*ix).name.as_str())
        .collect();
    let people = match people.as_slice() {
        [] => None,
        [one] => Some((*one).to_owned()),
        [first @ .., last] => Some(format!("{} and {last}", first.join(", "))),
    };
    let words = [
        people,
        shows.genre.clone(),
        shows.setting.clone(),
        shows.shot.clone(),
    ];
    let words: Vec<_> = words.into_iter().flatten().collect();
    if words.is_empty() {
        "nothing named".to_owned()
    } else {
        words.join(", ")
    }
}

/// `3rd in “Top picks”`; the row need not be on the page at hand.
pub(super) fn place_words(catalog: &Catalog, row: &str, position: usize) -> String {
    let name = RowKind::of_id(catalog, row).map(|kind| kind.name(catalog));
    format!(
        "{} in “{}”",
        ordinal(position),
        name.as_deref().unwrap_or(row)
    )
}

/// An artwork's id.
pub(super) fn artwork_id(catalog: &Catalog, artwork: ArtworkIx) -> String {
    catalog.artwork(artwork).id.clone()
}

/// A title's id.
pub(super) fn title_id(catalog: &Catalog, title: TitleIx) -> String {
    catalog.title(title).id.clone()
}

/// One act.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct EventRecord {
    event: Option<usize>,
    kind: &'static str,
    time: String,
    origin: &'static str,
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    episode: Option<String>,
    fraction: Option<f64>,
    artwork: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumb: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    listed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dismissed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mood: Option<MoodSaid>,
}

/// What an act about a mood said: a word, or null.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(untagged)]
enum MoodSaid {
    Chosen(String),
    Ended,
}

impl EventRecord {
    /// `event` is the act's number; none where it has none any more.
    pub(super) fn of(event: Option<usize>, act: &Act) -> Self {
        let mut record = Self {
            event,
            kind: act.deed.word(),
            time: moment_to_text(act.time),
            origin: origin_word(act.origin),
            title: act.deed.title().map(|named| named.id.clone()),
            episode: None,
            fraction: None,
            artwork: None,
            thumb: None,
            listed: None,
            hidden: None,
            dismissed: None,
            mood: None,
        };
        match &act.deed {
            Deed::Play {
                fraction,
                artwork,
                episode,
                ..
            } => {
                record.episode = episode.as_ref().map(|named| named.id.clone());
                record.fraction = Some(*fraction);
                record.artwork = artwork.as_ref().map(|named| named.id.clone());
            }
            Deed::Thumb { thumb, .. } => record.thumb = Some(thumb_word(*thumb)),
            Deed::List { listing, .. } => record.listed = Some(*listing == Listing::Add),
            Deed::Hide { hidden, .. } => record.hidden = Some(*hidden),
            Deed::Dismiss { dismissed, .. } => record.dismissed = Some(*dismissed),
            Deed::Mood { mood } => {
                record.mood = Some(mood.clone().map_or(MoodSaid::Ended, MoodSaid::Chosen));
            }
        }
        record
    }
}

const fn thumb_word(thumb: Thumb) -> &'static str {
    match thumb {
        Thumb::Down => "down",
        Thumb::Up => "up",
        Thumb::Double => "double",
        Thumb::None => "none",
    }
}

/// Who wrote an act, in answers.
pub(super) const fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::Browser => "browser",
        Origin::Shell => "shell",
        Origin::Import => "import",
    }
}

/// What an act did, in words: `watched Glass Harbour to the end`.
pub(super) fn deed_words(catalog: &Catalog, deed: &Deed) -> String {
    let name = deed
        .title()
        .map_or_else(String::new, |named| match named.ix {
            Some(ix) => catalog.title(ix).name.clone(),
            None => format!("{} (not in this catalogue)", named.id),
        });
    let name = match deed.episode_label(catalog) {
        Some(episode) => format!("{name} {episode}"),
        None => name,
    };
    match deed {
        Deed::Play { fraction, .. } if *fraction >= 0.995 => format!("watched {name} to the end"),
        Deed::Play { fraction, .. } => format!("watched {:.0} % of {name}", fraction * 100.0),
        Deed::Thumb {
            thumb: Thumb::Down, ..
        } => format!("thumb down for {name}"),
        Deed::Thumb {
            thumb: Thumb::Up, ..
        } => format!("thumb up for {name}"),
        Deed::Thumb {
            thumb: Thumb::Double,
            ..
        } => format!("two thumbs up for {name}"),
        Deed::Thumb {
            thumb: Thumb::None, ..
        } => format!("took back the thumb for {name}"),
        Deed::List {
            listing: Listing::Add,
            ..
        } => format!("put {name} onto the list"),
        Deed::List {
            listing: Listing::Remove,
            ..
        } => format!("took {name} off the list"),
        Deed::Hide { hidden: true, .. } => format!("hid {name}"),
        Deed::Hide { hidden: false, .. } => format!("brought back {name}"),
        Deed::Dismiss {
            dismissed: true, ..
        } => format!("took {name} out of continue watching"),
        Deed::Dismiss {
            dismissed: false, ..
        } => format!("put {name} back into continue watching"),
        Deed::Mood { mood: Some(mood) } => format!("chose the mood {mood}"),
        Deed::Mood { mood: None } => "ended the chosen mood".to_owned(),
    }
}
