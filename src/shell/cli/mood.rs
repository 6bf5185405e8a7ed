//! `keyart mood`: the mood of the moment, and choosing one.

use serde::Serialize;

use super::change;
use super::console::{Console, SCHEMA};
use super::failure::Stop;
use super::home::headline;
use super::records::MoodRecord;
use super::text::{Text, bold, dim, plain};
use crate::application::{Desk, Vantage};
use crate::domain::catalog::FacetKind;
use crate::domain::history::Deed;
use crate::domain::mood::{Mood, Source};
use crate::domain::ranking::MoodChoice;

#[derive(Serialize)]
struct MoodsRecord<'a> {
    schema: u32,
    profile: &'a str,
    mood: Option<MoodRecord>,
    moods: Vec<&'a str>,
}

pub(super) fn run(
    desk: &mut Desk,
    console: &mut Console<'_>,
    name: Option<&str>,
) -> Result<(), Stop> {
    match name {
        Some(name) => {
            let mood = desk.mood_named(name)?;
            change::act(desk, console, Deed::Mood { mood })
        }
        None => say(desk, console),
    }
}

fn say(desk: &Desk, console: &mut Console<'_>) -> Result<(), Stop> {
    let vantage = desk.vantage(&desk.identity()?)?;
    let outlook = vantage.outlook(desk);
    let words = desk.catalog().words(FacetKind::Mood);
    console.answer(
        || MoodsRecord {
            schema: SCHEMA,
            profile: vantage.identity.label(),
            mood: MoodRecord::of(outlook.mood()),
            moods: words.keys().copied().collect(),
        },
        |text| {
            let known: Vec<_> = words.keys().copied().collect();
            say_words(text, &vantage, outlook.mood(), &known);
        },
    )
}

fn say_words(text: &mut Text, vantage: &Vantage, mood: Option<&Mood>, known: &[&str]) {
    text.say(headline(&vantage.identity, vantage.log.n_acts(), mood));
    text.say([plain(match mood.map(|mood| mood.source) {
        _ if vantage.mood != MoodChoice::AsLogged => "As `--mood` says; nothing is written.",
        Some(Source::Chosen) => "It holds until `keyart mood none`, or the end of the day (UTC).",
        Some(Source::Inferred) => "The last plays suggest it; a chosen mood replaces it.",
        None => "The last plays suggest none.",
    })]);
    text.say([bold("Moods: "), dim(known.join(", "))]);
}
