//! The why drawer: place, parts that sum to the score, what they come of, and the choice of the
//! picture, in numbers that add up.

use ratatui::text::Span;

use super::document::Document;
use super::words;
use crate::domain::artwork::{Action, Decision, Feature, Features};
use crate::domain::catalog::TitleIx;
use crate::domain::explanation::{Counterfactual, Explanation};
use crate::domain::ranking::Part;
use crate::shell::tui::message::Explained;
use crate::shell::tui::model::Model;
use crate::shell::tui::text;

/// Rows of a candidate's picture, and columns.
const SMALL: (u16, u16) = (5, 17);

/// A part smaller than this is not drawn, only counted.
const NOTHING: f64 = 0.005;

/// Everything there is to say.
pub(super) fn document(
    model: &Model,
    title: TitleIx,
    explained: Option<&Explained>,
    columns: u16,
) -> Document {
    let theme = model.theme();
    let mut document = Document::default();
    let name = &model.catalog().title(title).name;
    document.say(text::fit(name, columns), theme.strong());
    document.say(words::facts(model.catalog(), title, columns), theme.dim());
    document.gap();
    let Some(Explained {
        explanation,
        weights,
    }) = explained
    else {
        document.say("working it out …", theme.dim());
        return document;
    };
    place(&mut document, model, explanation, columns);
    parts(&mut document, model, explanation, columns);
    causes(&mut document, model, explanation, columns);
    candidates(
        &mut document,
        model,
        (&explanation.decision, weights),
        columns,
    );
    rule(&mut document, model, &explanation.decision, columns);
    document
}

fn heading(document: &mut Document, model: &Model, words: &str) {
    document.gap();
    document.say(words.to_owned(), model.theme().accent());
}

fn place(document: &mut Document, model: &Model, explanation: &Explanation, columns: u16) {
    let theme = model.theme();
    let first = place_words(model, explanation.place.as_ref());
    let here = model
        .focused_place()
        .filter(|_| model.focused() == Some(explanation.title));
    let here = here.map_or_else(|| first.clone(), |here| place_words(model, Some(&here)));
    let score = words::signed(explanation.score);
    let mut said = format!("{}, with a score of {score}.", words::capital(&here));
    if here != first {
        said = format!("{said} Further up it is {first}.");
    }
    document.paragraph(&said, columns, theme.text());
    if let Some(reasons) = model.reasons(explanation.title) {
        document.paragraph(&sentence(&reasons.title), columns, theme.text());
    }
}

/// `2nd in Top picks`, or that it is not on the page.
fn place_words(model: &Model, place: Option<&(String, usize)>) -> String {
    place.map_or_else(
        || "not on the page".to_owned(),
        |(row, at)| {
            let row = words::row_name(model.catalog(), &model.view.page, row);
            format!("{} in “{row}”", words::ordinal(*at))
        },
    )
}

fn sentence(words: &str) -> String {
    format!("{}.", words::capital(words))
}

fn parts(document: &mut Document, model: &Model, explanation: &Explanation, columns: u16) {
    let theme = model.theme();
    heading(document, model, "What the score is made of");
    let most = explanation
        .parts
        .iter()
        .map(|part| part.value.abs())
        .fold(0.0, f64::max);
    let room = columns.saturating_sub(25).min(40);
    let mut none = Vec::new();
    for part in &explanation.parts {
        if part.value.abs() < NOTHING {
            none.push(part_words(part.part));
            continue;
        }
        let bar = words::bar(part.value.abs() / most, room);
        let style = if part.value < 0.0 {
            theme.dim()
        } else {
            theme.accent()
        };
        document.line(vec![
            Span::styled(format!("{:<16}", part_words(part.part)), theme.text()),
            Span::styled(format!("{}  ", words::signed(part.value)), theme.text()),
            Span::styled(
                if part.value < 0.0 {
                    bar.replace('━', "╍")
                } else {
                    bar
                },
                style,
            ),
        ]);
    }
    document.line(vec![
        Span::styled(format!("{:<16}", "together"), theme.strong()),
        Span::styled(words::signed(explanation.score), theme.strong()),
    ]);
    if !none.is_empty() {
        let words = format!("Nothing from {}.", none.join(", "));
        document.paragraph(&words, columns, theme.dim());
    }
}

const fn part_words(part: Part) -> &'static str {
    match part {
        Part::Genre => "genres",
        Part::People => "people",
        Part::Moods => "moods liked",
        Part::Tags => "subjects",
        Part::Kind => "film or series",
        Part::Decade => "decade",
        Part::Mood => "mood of today",
        Part::Similarity => "like the last",
        Part::Popularity => "popularity",
        Part::Freshness => "freshness",
        Part::Fatigue => "ignored so far",
        Part::Watched => "seen already",
    }
}

fn causes(document: &mut Document, model: &Model, explanation: &Explanation, columns: u16) {
    let theme = model.theme();
    heading(document, model, "What it comes of");
    if explanation.counterfactuals.is_empty() {
        let words = "Nothing that you did: this is what everybody starts with.";
        document.paragraph(words, columns, theme.text());
        return;
    }
    for cause in &explanation.counterfactuals {
        let Some(act) = model.view.log.act(cause.without) else {
            continue;
        };
        let by = explanation.score - cause.score;
        let deed = words::deed(model.catalog(), &act.deed);
        let line = format!("{deed} {}", words::when(act, model.view.now));
        let style = if by < 0.0 {
            theme.dim()
        } else {
            theme.accent()
        };
        let value = Span::styled(format!("{}  ", words::signed(by)), style);
        let room = columns.saturating_sub(7);
        for (at, line) in text::wrap(&line, room).into_iter().enumerate() {
            let lead = if at == 0 {
                value.clone()
            } else {
                Span::raw(" ".repeat(7))
            };
            document.line(vec![lead, Span::styled(line, theme.text())]);
        }
        for line in text::wrap(&without(model, explanation, cause), room) {
            document.line(vec![
                Span::raw(" ".repeat(7)),
                Span::styled(line, theme.dim()),
            ]);
        }
    }
    let words = "Each number is the score less the score without that act, worked out anew. They \
                 need not sum to the score: acts work together.";
    document.paragraph(words, columns, theme.dim());
}

/// What would be, had an act never been.
fn without(model: &Model, explanation: &Explanation, cause: &Counterfactual) -> String {
    let place = if cause.place == explanation.place {
        "in the same place".to_owned()
    } else {
        match (&cause.place, &explanation.place) {
            (Some((then, at)), Some((now, here))) if then == now => {
                format!(
                    "{} instead of {}",
                    words::ordinal(*at),
                    words::ordinal(*here)
                )
            }
            (then, _) => place_words(model, then.as_ref()),
        }
    };
    let picture = if cause.artwork == explanation.decision.artwork() {
        ""
    } else {
        ", and with another picture"
    };
    format!("without it: {place}{picture}")
}

fn candidates(
    document: &mut Document,
    model: &Model,
    (decision, weights): (&Decision, &Features),
    columns: u16,
) {
    let theme = model.theme();
    heading(document, model, "Why this picture");
    if let Some(reasons) = model.reasons(decision.title) {
        document.paragraph(&sentence(&reasons.picture), columns, theme.text());
    }
    let mut order: Vec<(usize, &Action)> = decision.actions.iter().enumerate().collect();
    let chance = |action: &Action| action.propensity.0;
    order.sort_by(|a, b| {
        let is_chosen = |at: usize| at == decision.chosen;
        is_chosen(b.0)
            .cmp(&is_chosen(a.0))
            .then(chance(b.1).total_cmp(&chance(a.1)))
    });
    for (at, action) in order {
        document.gap();
        let numbers = numbers(action, weights, model.rules.delta);
        candidate(
            document,
            model,
            (action, &numbers),
            (at == decision.chosen, columns),
        );
    }
}

fn candidate(
    document: &mut Document,
    model: &Model,
    (action, numbers): (&Action, &str),
    (is_chosen, columns): (bool, u16),
) {
    let theme = model.theme();
    let (rows, across) = SMALL;
    let start = document.len();
    let lead = if model.is_text() { 2 } else { across + 2 };
    if !model.is_text() {
        document.picture(action.artwork, (0, across, rows));
    }
    let room = columns.saturating_sub(lead);
    let pad = || Span::raw(" ".repeat(usize::from(lead)));
    let artwork = model.catalog().artwork(action.artwork);
    let style = if is_chosen {
        theme.strong()
    } else {
        theme.text()
    };
    let mut first = vec![
        pad(),
        Span::styled(format!("{}  ", text::fit(&artwork.id, 14)), style),
        Span::styled(words::percent(action.propensity.0), style),
        Span::raw("  "),
        Span::styled(words::bar(action.propensity.0, 12), theme.accent()),
    ];
    if is_chosen {
        first.push(Span::styled(" ◆ shown", theme.accent()));
    }
    document.line(first);
    let shows = format!("shows {}", words::shows(model.catalog(), action.artwork));
    for line in text::wrap_to(&shows, room, 2) {
        document.line(vec![pad(), Span::styled(line, theme.dim())]);
    }
    for line in text::wrap_to(numbers, room, 3) {
        document.line(vec![pad(), Span::styled(line, theme.dim())]);
    }
    if !model.is_text() {
        document.fill_to(start + usize::from(rows));
    }
}

/// Where a candidate's number comes from: what each match contributes, and their sum.
fn numbers(action: &Action, weights: &Features, delta: f64) -> String {
    let weighted = Feature::ALL
        .into_iter()
        .zip(action.features.iter().zip(weights));
    let own = Some(("own record", action.belief.bias));
    let said: Vec<_> = weighted
        .map(|(feature, (value, weight))| (feature_words(feature), value * weight))
        .chain(own)
        .filter(|(_, value)| value.abs() >= NOTHING)
        .map(|(what, value)| format!("{what} {}", words::signed(value)))
        .collect();
    let said = if said.is_empty() {
        "no match yet".to_owned()
    } else {
        said.join(", ")
    };
    let mean = words::signed(action.belief.mean);
    let stood = if action.is_incumbent {
        format!("; stood here last {}", words::signed(delta))
    } else {
        String::new()
    };
    format!("{said} = {} ± {:.2}{stood}", mean.trim(), action.belief.sd)
}

const fn feature_words(feature: Feature) -> &'static str {
    match feature {
        Feature::People => "people",
        Feature::Genre => "genre",
        Feature::Moods => "moods",
        Feature::MoodNow => "mood of today",
        Feature::Setting => "place",
        Feature::Shot => "framing",
        Feature::Resemblance => "like your last",
    }
}

/// How a picture is chosen, honestly.
fn rule(document: &mut Document, model: &Model, decision: &Decision, columns: u16) {
    let theme = model.theme();
    document.gap();
    let words = if decision.actions.len() == 1 {
        "While a title is begun it keeps the picture that it was begun with, so that you find it \
         again. There is no choice, and so nothing is learnt from it."
            .to_owned()
    } else {
        let epsilon = words::percent(model.rules.epsilon);
        let delta = words::signed(model.rules.delta);
        format!(
            "Each candidate gets its number, {delta} on top if it stood here last, and noise as \
             wide as its ±: the less is known, the wider. The largest is shown. In {epsilon} of \
             all choices any of them is drawn, however small its number: without that nobody \
             could tell whether another picture would have done better. The percentages are \
             exact, as if the dice were not yet thrown."
        )
    };
    document.paragraph(&words, columns, theme.dim());
}
