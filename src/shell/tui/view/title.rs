//! The screen of one title: what it is, all its pictures with what would put each on the page, and
//! more like it.

use ratatui::text::Span;

use super::document::{Cell, Document, shelves};
use super::{billboard, words};
use crate::domain::artwork::Action;
use crate::domain::explanation::{Prospect, Turn};
use crate::shell::tui::geometry::{tallest, width_of};
use crate::shell::tui::model::{Model, Sheet};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// Fewer columns than this are not enough for a candidate.
const NARROWEST: u16 = 25;

/// The widest column of words that reads well.
const WIDEST: u16 = 72;

/// The most lines of the large picture.
const TALLEST: u16 = 15;

/// Everything there is to say.
pub(super) fn document(model: &Model, sheet: &Sheet, columns: u16) -> Document {
    let theme = model.theme();
    let mut document = Document::default();
    head(&mut document, model, sheet, columns);
    document.gap();
    let Some(told) = &sheet.told else {
        document.say("looking at its pictures …", theme.dim());
        return document;
    };
    let actions = &told.decision.actions;
    let heading = if actions.len() > 1 {
        text::count(actions.len(), "picture", "pictures") + ", and how probable each is for you"
    } else {
        "The picture that you began it with stays until you finish it".to_owned()
    };
    document.say(heading, theme.accent());
    let (n, size) = shelves(columns, NARROWEST, 4);
    let mut order: Vec<&Action> = actions.iter().collect();
    order.sort_by(|a, b| b.propensity.0.total_cmp(&a.propensity.0));
    let cells: Vec<Cell> = order
        .into_iter()
        .map(|action| {
            let shown = action.artwork == told.decision.artwork();
            let prospect = told.prospects.iter().find(|p| p.artwork == action.artwork);
            candidate(model, action, (shown, prospect), size.0)
        })
        .collect();
    for shelf in cells.chunks(n) {
        document.gap();
        document.shelf(shelf, size, model.is_text());
    }
    alike(&mut document, model, sheet, columns);
    document
}

/// Name, facts, synopsis, and the picture of the moment beside them.
fn head(document: &mut Document, model: &Model, sheet: &Sheet, columns: u16) {
    let theme = model.theme();
    let title = sheet.title;
    // A title that was searched for may stand nowhere on the page.
    let told = sheet.told.as_ref().map(|told| &told.decision);
    let decision = model.view.page.decisions.get(&title).or(told);
    let picture = decision.filter(|_| !model.is_text() && columns >= 90);
    let rows = tallest(TALLEST, columns / 2);
    let start = document.len();
    let room = picture
        .map_or(columns, |_| columns - width_of(rows) - 3)
        .min(WIDEST);
    if let Some(decision) = picture {
        let place = (columns - width_of(rows), width_of(rows), rows);
        document.picture(decision.artwork(), place);
    }
    let facts = model.catalog().title(title);
    for line in text::wrap_to(&facts.name, room, 2) {
        document.say(line, theme.strong());
    }
    document.say(words::facts(model.catalog(), title, room), theme.dim());
    document.gap();
    document.paragraph(&facts.synopsis, room, theme.text());
    document.gap();
    for part in &facts.cast {
        let name = &model.catalog().person(part.person).name;
        let line = if part.role.is_empty() {
            name.clone()
        } else {
            format!("{name} as {}", part.role)
        };
        document.say(text::fit(&line, room), theme.text());
    }
    let moods = facts.moods.iter().chain(&facts.tags);
    let moods: Vec<_> = moods.map(|word| word.replace('-', " ")).collect();
    document.paragraph(&moods.join(" · "), room, theme.dim());
    if let Some(reasons) = model.reasons(title) {
        document.gap();
        let reason = format!("{}.", words::capital(&reasons.title));
        document.paragraph(&reason, room, theme.text());
    }
    if !facts.episodes.is_empty() {
        let n = text::count(facts.episodes.len(), "episode", "episodes");
        let next = model.resume(title).episode;
        let next = next.and_then(|at| facts.episodes.get(at));
        let line = next.map_or_else(
            || n.clone(),
            |next| format!("{n}, next {}", next.in_words()),
        );
        document.gap();
        document.say(text::fit(&line, room), theme.text());
    }
    let marks = billboard::marks(model, title);
    if !marks.is_empty() {
        document.say(marks, theme.accent());
    }
    if picture.is_some() {
        document.fill_to(start + usize::from(rows));
    }
}

/// One candidate: how probable it is, what it shows, what would put it on the page.
fn candidate(
    model: &Model,
    action: &Action,
    (is_shown, prospect): (bool, Option<&Prospect>),
    across: u16,
) -> Cell {
    let theme = model.theme();
    let artwork = model.catalog().artwork(action.artwork);
    let style = if is_shown {
        theme.strong()
    } else {
        theme.text()
    };
    let chance = words::percent(action.propensity.0);
    let mut first = vec![
        Span::styled(format!("{chance:<7}"), style),
        Span::styled(text::fit(&artwork.id, across.saturating_sub(18)), style),
    ];
    if is_shown {
        first.push(Span::styled("  ◆ shown", theme.accent()));
    }
    let mut lines = vec![first];
    let shows = format!("shows {}", words::shows(model.catalog(), action.artwork));
    let shows = text::wrap_to(&shows, across, 3).into_iter();
    lines.extend(shows.map(|line| vec![Span::styled(line, theme.dim())]));
    let turn = match (is_shown, prospect) {
        (true, _) | (false, None) => None,
        (false, Some(prospect)) => Some(turn_words(model, prospect.turn)),
    };
    let turn = turn.map(|words| text::wrap_to(&words, across, 3));
    lines.extend(
        turn.into_iter()
            .flatten()
            .map(|line| vec![Span::styled(line, theme.text())]),
    );
    Cell {
        artwork: Some(action.artwork),
        lines,
        target: Target::Nothing,
    }
}

/// What would put a candidate on the page.
fn turn_words(model: &Model, turn: Option<Turn>) -> String {
    let catalog = model.catalog();
    match turn {
        Some(Turn::Watch(title)) => {
            format!(
                "You would see it after watching {}.",
                catalog.title(title).name
            )
        }
        Some(Turn::Forget(number)) => {
            let deed = model
                .view
                .log
                .act(number)
                .map_or_else(String::new, |act| words::deed(catalog, &act.deed));
            format!("You would see it had you not done this: {deed}.")
        }
        None => "No one watch of yours would put it here.".to_owned(),
    }
}

/// Titles like this one, the focused one marked.
fn alike(document: &mut Document, model: &Model, sheet: &Sheet, columns: u16) {
    let theme = model.theme();
    let Some(told) = sheet.told.as_ref().filter(|told| !told.alike.is_empty()) else {
        return;
    };
    document.gap();
    document.say("More like this", theme.accent());
    document.gap();
    let (n, size) = shelves(columns, 17, 8);
    for (shelf, first) in told.alike.chunks(n).zip((0..).step_by(n)) {
        let cells: Vec<_> = shelf
            .iter()
            .zip(first..)
            .map(|((title, artwork), at)| {
                let is_at = sheet.alike == Some(at);
                let style = if is_at { theme.chosen() } else { theme.text() };
                let name = &model.catalog().title(*title).name;
                let lead = if is_at { "▸ " } else { "" };
                let lines = text::wrap_to(&format!("{lead}{name}"), size.0, 2);
                Cell {
                    artwork: Some(*artwork),
                    target: Target::Alike(at),
                    lines: lines
                        .into_iter()
                        .map(|line| vec![Span::styled(line, style)])
                        .collect(),
                }
            })
            .collect();
        document.shelf(&cells, size, model.is_text());
        document.gap();
    }
}
