//! What the viewer did, newest first; of the focused act what it changed, and what forgetting it
//! would change.

use ratatui::text::Span;

use super::canvas::Canvas;
use super::document::{self, Cell, Document, shelves};
use super::{status, words};
use crate::application::Effected;
use crate::domain::ranking::{ArtworkChange, Movement};
use crate::shell::tui::geometry;
use crate::shell::tui::keymap::{Action, Focus};
use crate::shell::tui::model::{History, Model};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// Fewer columns than this are not enough for a picture with a line under it.
const NARROWEST: u16 = 24;

/// Columns before what is told of an act.
const INDENT: u16 = 6;

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, history: &History) {
    let area = geometry::sheet(model.size());
    let columns = document::columns(area);
    let theme = canvas.theme;
    let chosen = canvas.chosen();
    let log = &model.view.log;
    let height = usize::from(area.height.saturating_sub(2));
    // A long log is not written out whole for the few lines of it that can be seen.
    let first = history.at.saturating_sub(height);
    let mut document = Document::default();
    if first == 0 {
        heading(&mut document, model);
    }
    let mut focus = (0, 0);
    let numbered = log.acts().iter().enumerate().rev();
    let near = numbered.enumerate().skip(first).take(2 * height + 1);
    for (at, (earlier, act)) in near {
        let number = earlier + 1;
        let start = document.len();
        let is_at = at == history.at;
        let deed = words::capital(&words::deed(model.catalog(), &act.deed));
        let when = words::when(act, model.view.now);
        let line = format!("{number:>4}  {deed}, {when}");
        let style = if is_at { chosen } else { theme.text() };
        document.say(text::fit(&line, columns), style);
        document.target(columns, Target::Act(at));
        if is_at {
            told(&mut document, model, history, (number, columns));
            focus = (start, document.len());
        }
    }
    // As little as shows all of the focused act, and as much as keeps its first line.
    let scroll = focus.1.saturating_sub(height).min(focus.0);
    document::draw(canvas, area, &document, scroll);
}

/// Whose acts these are, and how many.
fn heading(document: &mut Document, model: &Model) {
    let theme = model.theme();
    let log = &model.view.log;
    let name = &model.view.identity.name;
    document.say(format!("What {name} did"), theme.strong());
    let acts = text::count(log.n_acts(), "act", "acts");
    let seen = text::count(log.impressions().len(), "picture seen", "pictures seen");
    document.say(
        format!("{acts}, {seen}; all of it on this machine alone"),
        theme.dim(),
    );
    document.gap();
}

/// What is told of the focused act.
fn told(
    document: &mut Document,
    model: &Model,
    history: &History,
    (number, columns): (usize, u16),
) {
    let theme = model.theme();
    let room = columns.saturating_sub(INDENT);
    let pad = || Span::raw(" ".repeat(usize::from(INDENT)));
    let Some(Effected {
        made, forgotten, ..
    }) = history.effects.get(&number)
    else {
        document.line(vec![
            pad(),
            Span::styled("working out what it did …", theme.dim()),
        ]);
        return;
    };
    let then = format!("When you did it: {}.", status::summary(made));
    let now = if forgotten.is_empty() {
        "If you forget it now, nothing on the page changes.".to_owned()
    } else {
        format!("If you forget it now: {}.", status::summary(forgotten))
    };
    for words in [then, now] {
        for line in text::wrap(&words, room) {
            document.line(vec![pad(), Span::styled(line, theme.dim())]);
        }
    }
    if history.is_sure {
        let key = model.keymap.key(Action::Forget, Focus::History);
        let key = key.map_or_else(|| "that key".to_owned(), |key| key.to_string());
        let words = format!("{key} once more forgets it for good; any other key keeps it.");
        document.line(vec![pad(), Span::styled(words, theme.warning())]);
    }
    pictures(document, model, forgotten, columns);
}

/// The pictures that forgetting would bring, each over what it would stand for.
fn pictures(document: &mut Document, model: &Model, movement: &Movement, columns: u16) {
    let theme = model.theme();
    let (n, size) = shelves(columns, NARROWEST, 6);
    let to_cell = |change: &ArtworkChange| {
        let (from, to) = (change.from?, change.to?);
        let catalog = model.catalog();
        let name = text::fit(&catalog.title(change.title).name, size.0);
        let ids = format!("{} → {}", catalog.artwork(from).id, catalog.artwork(to).id);
        Some(Cell {
            artwork: Some(to),
            target: Target::Nothing,
            lines: vec![
                vec![Span::styled(name, theme.text())],
                vec![Span::styled(text::fit(&ids, size.0), theme.dim())],
            ],
        })
    };
    let changes = movement.artworks_changed.iter();
    let cells: Vec<Cell> = changes.filter_map(to_cell).take(n).collect();
    if !cells.is_empty() {
        document.gap();
        document.shelf(&cells, size, model.is_text());
    }
    document.gap();
}
