//! Why a title stands where it stands, and why with this picture.
//!
//! The parts of an [`Explanation`] sum to the score on screen. The value of a cause is a part less
//! the same part without that act, recomputed exactly, so that what is said of a removal holds;
//! `rest` is what remains, since lifts are ratios and shares of causes never sum.

mod prospects;
mod words;

pub use prospects::{Prospect, Turn, prospects};
pub use words::{About, picture_reason, title_reason, title_reason_about};

use super::artwork::Decision;
use super::catalog::{ArtworkIx, TitleIx};
use super::history::Log;
use super::ranking::{Outlook, Page, Part, Parts, Question};

/// How many acts are named.
const MOST_CAUSES: usize = 12;

/// Above this many acts only those that can matter most are recomputed.
const EXACT_UP_TO: usize = 64;

/// What one act does for one part.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The act's number, from 1.
    pub number: usize,
    /// The title that the act names, where the catalogue has it.
    pub title: Option<TitleIx>,
    /// The part less the part without the act.
    pub value: f64,
}

/// One part of a score with its causes.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedPart {
    /// Which part.
    pub part: Part,
    /// Its value; `causes` and `rest` sum to it.
    pub value: f64,
    /// The same acts in every part, the weightiest for the whole score first.
    pub causes: Vec<Cause>,
    /// What remains.
    pub rest: f64,
}

/// What would be, had an act never been.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterfactual {
    /// The act's number, from 1.
    pub without: usize,
    /// The title that the act names, where the catalogue has it.
    pub title: Option<TitleIx>,
    /// The score of the explained title then.
    pub score: f64,
    /// Its first place on the page then: row id and position from 0.
    pub place: Option<(String, usize)>,
    /// Its picture then.
    pub artwork: ArtworkIx,
}

/// Why a title stands where it stands, with the picture that it has.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Which title.
    pub title: TitleIx,
    /// Its score: the sum of the parts.
    pub score: f64,
    /// Its first place on the page: row id and position from 0.
    pub place: Option<(String, usize)>,
    /// The parts, in their fixed order.
    pub parts: Vec<ExplainedPart>,
    /// The choice of its picture.
    pub decision: Decision,
    /// One for each named act.
    pub counterfactuals: Vec<Counterfactual>,
}

/// Explains one title on the page of `outlook`.
pub fn explain(outlook: &Outlook<'_>, page: &Page, title: TitleIx) -> Explanation {
    let parts = outlook.parts(title);
    let causes = causes(outlook, title, &parts);
    let explained = parts
        .iter()
        .map(|(part, value)| explain_part(outlook, &causes, part, value));
    let decision = page
        .decisions
        .get(&title)
        .cloned()
        .unwrap_or_else(|| outlook.decide(title));
    Explanation {
        title,
        score: parts.score(),
        place: page.named_place(title),
        parts: explained.collect(),
        decision,
        counterfactuals: causes
            .iter()
            .map(|(n, _)| counterfactual(outlook, *n, title))
            .collect(),
    }
}

fn explain_part(
    outlook: &Outlook<'_>,
    causes: &[(usize, Parts)],
    part: Part,
    value: f64,
) -> ExplainedPart {
    let log = outlook.question().log;
    let to_cause = |(number, without): &(usize, Parts)| Cause {
        number: *number,
        title: named_title(log, *number),
        value: value - without.get(part),
    };
    let causes: Vec<_> = causes.iter().map(to_cause).collect();
    let rest = value - causes.iter().map(|cause| cause.value).sum::<f64>();
    ExplainedPart {
        part,
        value,
        causes,
        rest,
    }
}

/// The acts that matter most to the title's whole score, each with the parts without it.
fn causes(outlook: &Outlook<'_>, title: TitleIx, parts: &Parts) -> Vec<(usize, Parts)> {
    let mut causes: Vec<_> = suspects(outlook, title)
        .into_iter()
        .map(|number| {
            let log = without(outlook, number);
            (number, Outlook::new(question(outlook, &log)).parts(title))
        })
        .filter(|(_, without)| without != parts)
        .collect();
    let effect = |without: &Parts| (parts.score() - without.score()).abs();
    causes.sort_by(|a, b| effect(&b.1).total_cmp(&effect(&a.1)).then(b.0.cmp(&a.0)));
    causes.truncate(MOST_CAUSES);
    causes
}

/// The numbers of the acts worth recomputing without: all of a short log; of a long one those of
/// the title itself, the last few, and those whose titles share most with it after decay.
fn suspects(outlook: &Outlook<'_>, title: TitleIx) -> Vec<usize> {
    let log = outlook.question().log;
    let n_acts = log.n_acts();
    if n_acts <= EXACT_UP_TO {
        return (1..=n_acts).collect();
    }
    let catalog = outlook.catalog();
    let makeup = catalog.makeup(title);
    let mut ranked: Vec<(f64, usize)> = (1..=n_acts)
        .map(|number| {
            let recency = 1.0 / (n_acts - number + 1) as f64;
            let Some(named) = named_title(log, number) else {
                return (recency, number);
            };
            if named == title {
                return (f64::MAX, number);
            }
            let shared = catalog.makeup(named).iter().filter_map(|a| {
                let b = makeup.iter().find(|b| b.facet == a.facet)?;
                Some(a.weight * b.weight / catalog.facet(a.facet).share)
            });
            let age = (n_acts - number) as f64 / super::taste::HALF_LIFE_PLAYS;
            (recency + shared.sum::<f64>() * libm::exp2(-age), number)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    ranked.truncate(EXACT_UP_TO);
    ranked.into_iter().map(|(_, number)| number).collect()
}

fn counterfactual(outlook: &Outlook<'_>, number: usize, title: TitleIx) -> Counterfactual {
    let log = without(outlook, number);
    let then = Outlook::new(question(outlook, &log));
    let page = then.page();
    let decision = page
        .decisions
        .get(&title)
        .cloned()
        .unwrap_or_else(|| then.decide(title));
    Counterfactual {
        without: number,
        title: named_title(outlook.question().log, number),
        score: then.parts(title).score(),
        place: page.named_place(title),
        artwork: decision.artwork(),
    }
}

fn without(outlook: &Outlook<'_>, number: usize) -> Log {
    let question = outlook.question();
    question.log.without(number, question.tuning.qualified)
}

fn question<'a>(outlook: &'a Outlook<'_>, log: &'a Log) -> Question<'a> {
    Question {
        log,
        ..outlook.question().clone()
    }
}

fn named_title(log: &Log, number: usize) -> Option<TitleIx> {
    log.act(number)
        .and_then(|act| act.deed.title())
        .and_then(|named| named.ix)
}
