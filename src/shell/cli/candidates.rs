//! `keyart candidates TITLE`: the frames that could be its pictures, and what the viewer wants of
//! them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use super::arguments::CandidatesRequest as Asked;
use super::console::{Console, SCHEMA};
use super::failure::{Failure, Stop};
use super::signals;
use super::text::{Column, Table, Text, accent, bold, dim, plain};
use crate::adapters::media::StopFlag;
use crate::adapters::settings::{Environment, Settings};
use crate::application::frames::film_programs;
use crate::application::review::{Album, Decision, Review, Reviewer, Spot};
use crate::application::{Desk, Fault};
use crate::domain::frames::{Candidate, FrameId, Verdict, clock};

#[derive(Serialize)]
struct CandidatesRecord {
    schema: u32,
    title: String,
    changed: bool,
    waits: Option<String>,
    people: Vec<PersonRecord>,
    candidates: Vec<CandidateRecord>,
}

#[derive(Serialize)]
struct PersonRecord {
    id: String,
    number: usize,
    name: Option<String>,
}

#[derive(Serialize)]
struct CandidateRecord {
    id: String,
    frame: String,
    film: String,
    time_s: f64,
    chosen: bool,
    decision: Option<&'static str>,
    reason: String,
    score: f64,
    parts: BTreeMap<&'static str, f64>,
    measures: BTreeMap<&'static str, f64>,
    gates: Vec<&'static str>,
    people: Vec<String>,
    setting: String,
    shot: Option<&'static str>,
    moods: Vec<&'static str>,
}

/// What reviewing needs, by the settings.
pub(super) fn reviewer(settings: &Settings, environment: &Environment, stop: StopFlag) -> Reviewer {
    let cache = settings
        .cache_dir
        .as_deref()
        .or(settings.data_dir.as_deref());
    Reviewer {
        catalog: settings.catalog.as_ref().map(|path| {
            let whole = std::path::absolute(path);
            whole.unwrap_or_else(|_| path.clone())
        }),
        cache: cache.map_or_else(|| PathBuf::from("."), PathBuf::from),
        media: film_programs(&environment.path, stop).map_err(|fault| fault.to_string()),
    }
}

pub(super) fn run(
    desk: &Desk,
    environment: &Environment,
    console: &mut Console<'_>,
    asked: &Asked,
) -> Result<(), Stop> {
    let stop = StopFlag::default();
    signals::follow(&stop);
    let reviewer = reviewer(desk.settings(), environment, stop);
    let title = desk.find_title(&asked.title.join(" "))?;
    let album = Album::new(desk.library().clone(), None);
    let mut review = reviewer.open(desk.library(), title, &album)?;
    let before = review.choices.clone();
    decide(&mut review, asked)?;
    let changed = review.choices != before;
    let mut waits = None;
    if changed {
        if !review
            .films
            .iter()
            .any(|film| !film.footage.chosen().is_empty())
        {
            return Err(Fault::NothingLeft.into());
        }
        reviewer.keep(&review.id, &review.choices)?;
        waits = match reviewer.settle(&review.id) {
            Ok(settled) => settled.missing,
            // What was decided is kept, and the scan that runs carries it out.
            Err(fault @ Fault::ScanCache(_)) => Some(fault.to_string()),
            Err(fault) => return Err(fault.into()),
        };
        review = reviewer.open(desk.library(), title, &album)?;
    }
    let answer = Answer {
        review: &review,
        name: &desk.catalog().title(title).name,
        all: asked.all,
        changed,
        waits,
    };
    console.answer(|| record(&answer), |text| words(text, &answer))
}

/// What is to be told.
struct Answer<'a> {
    review: &'a Review,
    name: &'a str,
    all: bool,
    changed: bool,
    waits: Option<String>,
}

fn decide(review: &mut Review, asked: &Asked) -> Result<(), Stop> {
    let free = asked.free.iter().map(|id| (id, Decision::Free));
    let veto = asked.veto.iter().map(|id| (id, Decision::Veto));
    let pin = asked.pin.iter().map(|id| (id, Decision::Pin));
    let earlier = asked.earlier.iter().map(|id| (id, Decision::Shift(-1)));
    let later = asked.later.iter().map(|id| (id, Decision::Shift(1)));
    let more = asked.more.iter().map(|id| (id, Decision::More));
    for (id, decision) in free
        .chain(veto)
        .chain(pin)
        .chain(earlier)
        .chain(later)
        .chain(more)
    {
        let spot = spot(review, id)?;
        // Said twice it is meant once: only keys take back what they gave.
        if review.decision(spot) != Some(decision) {
            review.decide(spot, decision);
        }
    }
    for pair in asked.name_person.chunks(2) {
        let [number, name] = pair else { continue };
        let number: usize = number.parse().map_err(|_cause| {
            let failure = Failure::usage(format!("`{}` is no number", number.escape_debug()));
            Stop::from(
                failure
                    .at("--name-person")
                    .help("persons are numbered from 1"),
            )
        })?;
        let n_people = review.n_people();
        if !(1..=n_people).contains(&number) {
            return Err(Fault::UnknownPerson { number, n_people }.into());
        }
        let name = crate::domain::films::printable(name);
        review.name(
            number - 1,
            Some(name.as_str()).filter(|name| !name.is_empty()),
        );
    }
    Ok(())
}

fn spot(review: &Review, text: &str) -> Result<Spot, Fault> {
    let id = FrameId::parse(text);
    let found = id.as_ref().and_then(|id| review.spot(id));
    found.ok_or_else(|| {
        let wanted = id.unwrap_or_default();
        let spots = review.spots().into_iter();
        let mut ids: Vec<_> = spots.map(|spot| review.frame_id(spot)).collect();
        ids.sort_by_key(|id| (id.film != wanted.film, id.time.0.abs_diff(wanted.time.0)));
        Fault::UnknownCandidate {
            text: text.to_owned(),
            nearest: ids.iter().take(3).map(ToString::to_string).collect(),
        }
    })
}

fn word_of(decision: Decision) -> &'static str {
    match decision {
        Decision::Veto => "vetoed",
        Decision::Pin | Decision::Shift(_) => "pinned",
        Decision::More => "more",
        Decision::Free => "free",
    }
}

fn record(answer: &Answer<'_>) -> CandidatesRecord {
    let review = answer.review;
    let names = review.names();
    let people = (0..review.n_people()).map(|person| PersonRecord {
        id: format!("person-{}", person + 1),
        number: person + 1,
        name: names.get(&person).map(|name| (*name).to_owned()),
    });
    let one = |spot: Spot| {
        let (film, candidate) = review.at(spot)?;
        let people = candidate.people.iter();
        let own = FrameId {
            film: film.word.clone(),
            time: spot.time,
        };
        Some(CandidateRecord {
            id: own.to_string(),
            frame: review.frame_id(spot).to_string(),
            film: film.word.clone(),
            time_s: candidate.time_s,
            chosen: candidate.chosen().is_some(),
            decision: review.decision(spot).map(word_of),
            reason: why(candidate),
            score: candidate.score.total(),
            parts: candidate.score.parts.iter().copied().collect(),
            measures: candidate.measures.named().into_iter().collect(),
            gates: candidate.gates.iter().map(|gate| gate.word()).collect(),
            people: people
                .map(|person| format!("person-{}", film.n_people_before + person + 1))
                .collect(),
            setting: format!("setting-{}", film.n_settings_before + candidate.setting + 1),
            shot: candidate.shot_size.map(|guess| guess.word),
            moods: candidate.moods.iter().map(|guess| guess.word).collect(),
        })
    };
    CandidatesRecord {
        schema: SCHEMA,
        title: review.id.clone(),
        changed: answer.changed,
        waits: answer.waits.clone(),
        people: people.collect(),
        candidates: review.spots().into_iter().filter_map(one).collect(),
    }
}

fn why(candidate: &Candidate) -> String {
    candidate.verdict.words(&candidate.gates)
}

fn words(text: &mut Text, answer: &Answer<'_>) {
    let review = answer.review;
    text.say([bold(answer.name)]);
    text.blank();
    let mut table = Table::new([
        Column::left("frame").shrinks_to(12),
        Column::right("at"),
        Column::right("score"),
        Column::left("you").dropped(2),
        Column::left("people").shrinks_to(8).dropped(1),
        Column::left("why").shrinks_to(16),
    ]);
    table.heads();
    let mut n_hidden = 0;
    for spot in review.spots() {
        let Some((film, candidate)) = review.at(spot) else {
            continue;
        };
        let decision = review.decision(spot);
        let is_chosen = candidate.chosen().is_some();
        let is_shut = matches!(candidate.verdict, Verdict::Gated);
        if is_shut && decision.is_none() && !answer.all {
            n_hidden += 1;
            continue;
        }
        let people = review.people_in(film, candidate);
        let id = review.frame_id(spot).to_string();
        table.row([
            if is_chosen { accent(id) } else { plain(id) },
            plain(clock(candidate.time_s)),
            plain(format!("{:.2}", candidate.score.total())),
            bold(decision.map_or("", word_of)),
            dim(people.join(", ")),
            dim(why(candidate)),
        ]);
    }
    text.table(&table);
    text.blank();
    if n_hidden > 0 {
        let n = super::text::count(n_hidden, "frame");
        text.say([dim(format!("{n} kept out by gates; `--all` lists them."))]);
    }
    if let Some(reason) = &answer.waits {
        let said = format!("Your wishes are kept, and wait: {reason}.");
        text.say([plain(said)]);
    } else if answer.changed {
        text.say([plain("The catalogue follows your wishes now.")]);
    }
}
