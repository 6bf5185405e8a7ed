//! A log to lines.

use std::io::{self, Write};

use serde::Serialize;

use super::{FORMAT, SCHEMA};
use crate::adapters::clock::moment_to_text;
use crate::domain::catalog::{Catalog, TitleIx};
use crate::domain::history::{Act, Deed, Impression, Listing, Log, Named, Origin, Thumb};
use crate::domain::wording::harmless_json;

#[derive(Serialize)]
struct Header<'a> {
    format: &'static str,
    schema: u32,
    program: &'static str,
    profile: &'a str,
    acts: usize,
    impressions: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    kind: &'a str,
    time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    /// For people; the id is what counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    episode: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fraction: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    artwork: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumb: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    listed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dismissed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[expect(
        clippy::option_option,
        reason = "`null` ends a mood; other kinds have none"
    )]
    mood: Option<Option<&'a str>>,
}

/// Writes a log, its impressions only with `impressions`, in the order of writing, so that what was
/// done last is taken back first wherever it is read.
///
/// # Errors
/// Where `out` cannot be written.
pub fn write(
    out: &mut dyn Write,
    catalog: &Catalog,
    (profile, log): (&str, &Log),
    impressions: bool,
) -> io::Result<()> {
    let shown = if impressions { log.impressions() } else { &[] };
    let header = Header {
        format: FORMAT,
        schema: SCHEMA,
        program: concat!("keyart ", env!("CARGO_PKG_VERSION")),
        profile,
        acts: log.n_acts(),
        impressions: shown.len(),
    };
    line(out, &header)?;
    let mut entries: Vec<(i64, Entry<'_>)> = Vec::with_capacity(log.n_acts() + shown.len());
    entries.extend(log.acts().iter().map(|act| (act.seq, of_act(catalog, act))));
    entries.extend(
        shown
            .iter()
            .map(|one| (one.seq, of_impression(catalog, one))),
    );
    entries.sort_by_key(|(seq, _)| *seq);
    entries.iter().try_for_each(|(_, entry)| line(out, entry))
}

fn line(out: &mut dyn Write, record: &impl Serialize) -> io::Result<()> {
    writeln!(out, "{}", harmless_json(serde_json::to_string(record)?))
}

fn blank(kind: &str, time: String) -> Entry<'_> {
    Entry {
        kind,
        time,
        origin: None,
        title: None,
        name: None,
        episode: None,
        fraction: None,
        artwork: None,
        thumb: None,
        listed: None,
        hidden: None,
        dismissed: None,
        mood: None,
    }
}

fn name<'a>(catalog: &'a Catalog, named: &Named<TitleIx>) -> Option<&'a str> {
    named.ix.map(|ix| catalog.title(ix).name.as_str())
}

fn of_impression<'a>(catalog: &'a Catalog, impression: &'a Impression) -> Entry<'a> {
    Entry {
        title: Some(&impression.title.id),
        name: name(catalog, &impression.title),
        artwork: Some(&impression.artwork.id),
        ..blank("impression", moment_to_text(impression.time))
    }
}

fn of_act<'a>(catalog: &'a Catalog, act: &'a Act) -> Entry<'a> {
    let title = act.deed.title();
    let mut entry = Entry {
        origin: Some(match act.origin {
            Origin::Browser => "browser",
            Origin::Shell => "shell",
            Origin::Import => "import",
        }),
        title: title.map(|named| named.id.as_str()),
        name: title.and_then(|named| name(catalog, named)),
        ..blank(act.deed.word(), moment_to_text(act.time))
    };
    match &act.deed {
        Deed::Play {
            fraction,
            artwork,
            episode,
            ..
        } => {
            entry.episode = episode.as_ref().map(|named| named.id.as_str());
            entry.fraction = Some(*fraction);
            entry.artwork = artwork.as_ref().map(|named| named.id.as_str());
        }
        Deed::Thumb { thumb, .. } => {
            entry.thumb = Some(match thumb {
                Thumb::Down => "down",
                Thumb::Up => "up",
                Thumb::Double => "double",
                Thumb::None => "none",
            });
        }
        Deed::List { listing, .. } => entry.listed = Some(*listing == Listing::Add),
        Deed::Hide { hidden, .. } => entry.hidden = Some(*hidden),
        Deed::Dismiss { dismissed, .. } => entry.dismissed = Some(*dismissed),
        Deed::Mood { mood } => entry.mood = Some(mood.as_deref()),
    }
    entry
}
