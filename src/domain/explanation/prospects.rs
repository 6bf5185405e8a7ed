//! What would have to change for another picture of a title to stand on the page: one more watch,
//! or one act less. Found by trying, so that what is said holds.

use super::{question, suspects, without};
use crate::domain::artwork::Decision;
use crate::domain::catalog::{ArtworkIx, Catalog, FacetKind, TitleIx};
use crate::domain::history::{Act, Deed, Log, Named, Origin};
use crate::domain::ranking::{Outlook, best};

/// How many watches are tried, those that speak most for a candidate first.
const MOST_WATCHES: usize = 48;

/// How many acts are tried without.
const MOST_ACTS: usize = 24;

/// One change that would put a candidate on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Watching this title to its end, now.
    Watch(TitleIx),
    /// Forgetting the act with this number, from 1.
    Forget(usize),
}

/// What would put one candidate on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The candidate.
    pub artwork: ArtworkIx,
    /// The change; none: no single one of those tried.
    pub turn: Option<Turn>,
}

/// For every candidate of a title but the one on the page, in the decision's order, one change
/// that would put it there: a watch where one does it, else forgetting an act.
///
/// At most 48 watches and 24 removals are tried, those that share most with what the candidates
/// show first. Empty where the title has no choice.
pub fn prospects(outlook: &Outlook<'_>, decision: &Decision) -> Vec<Prospect> {
    let mut prospects: Vec<Prospect> = decision
        .actions
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != decision.chosen)
        .map(|(_, action)| Prospect {
            artwork: action.artwork,
            turn: None,
        })
        .collect();
    let watches = watches(outlook, decision.title, &prospects);
    let acts = suspects(outlook, decision.title).into_iter().rev();
    let turns = watches
        .into_iter()
        .map(Turn::Watch)
        .chain(acts.take(MOST_ACTS).map(Turn::Forget));
    for turn in turns {
        if prospects.iter().all(|prospect| prospect.turn.is_some()) {
            break;
        }
        let shown = picture_after(outlook, decision.title, turn);
        let open = prospects
            .iter_mut()
            .find(|p| p.artwork == shown && p.turn.is_none());
        if let Some(prospect) = open {
            prospect.turn = Some(turn);
        }
    }
    prospects
}

/// The picture of a title after one change.
fn picture_after(outlook: &Outlook<'_>, title: TitleIx, turn: Turn) -> ArtworkIx {
    let log = match turn {
        Turn::Watch(watched) => with_watch(outlook, watched),
        Turn::Forget(number) => without(outlook, number),
    };
    Outlook::new(question(outlook, &log))
        .decide(title)
        .artwork()
}

fn with_watch(outlook: &Outlook<'_>, watched: TitleIx) -> Log {
    let mut log = outlook.question().log.clone();
    log.push_act(Act {
        seq: log.next_seq(),
        time: outlook.question().now,
        origin: Origin::Shell,
        deed: Deed::Play {
            title: Named::of(outlook.catalog(), watched),
            episode: None,
            fraction: 1.0,
            artwork: None,
        },
    });
    log
}

/// Titles worth trying: for each candidate in turn the one that has most of what it shows.
fn watches(outlook: &Outlook<'_>, title: TitleIx, candidates: &[Prospect]) -> Vec<TitleIx> {
    let catalog = outlook.catalog();
    let others: Vec<TitleIx> = outlook.others(title).collect();
    let mut ranked: Vec<_> = candidates
        .iter()
        .map(|candidate| {
            let worth = |other| shared(catalog, other, candidate.artwork);
            best(others.iter().copied(), MOST_WATCHES, worth).into_iter()
        })
        .collect();
    let mut chosen = Vec::new();
    while chosen.len() < MOST_WATCHES {
        let round: Vec<TitleIx> = ranked.iter_mut().filter_map(Iterator::next).collect();
        if round.is_empty() {
            break;
        }
        for other in round {
            if !chosen.contains(&other) {
                chosen.push(other);
            }
        }
    }
    chosen.truncate(MOST_WATCHES);
    chosen
}

/// How much of a title is what an artwork shows: shares of its people, genres and moods, summed.
fn shared(catalog: &Catalog, title: TitleIx, artwork: ArtworkIx) -> f64 {
    let shows = &catalog.artwork(artwork).shows;
    let is_shown = |kind: FacetKind, value: &str| match kind {
        FacetKind::Person => shows
            .people
            .iter()
            .any(|ix| catalog.person(*ix).id == value),
        FacetKind::Genre => shows.genre.as_deref() == Some(value),
        FacetKind::Mood => shows.moods.iter().any(|mood| mood == value),
        FacetKind::Tag
        | FacetKind::Kind
        | FacetKind::Decade
        | FacetKind::Setting
        | FacetKind::Shot => false,
    };
    let makeup = catalog.makeup(title).iter();
    makeup
        .filter(|share| is_shown(share.kind, &catalog.facet(share.facet).value))
        .map(|share| share.weight)
        .sum()
}
