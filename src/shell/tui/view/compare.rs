//! The compare drawer: one title as every viewer sees it.

use ratatui::text::Span;

use super::document::{Cell, Document, shelves};
use super::words;
use crate::application::{Compared, Who};
use crate::domain::catalog::TitleIx;
use crate::shell::tui::model::Model;
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// Fewer columns than this are not enough for a viewer.
const NARROWEST: u16 = 22;

/// Everything there is to say.
pub(super) fn document(
    model: &Model,
    title: TitleIx,
    compared: Option<&[Compared]>,
    columns: u16,
) -> Document {
    let theme = model.theme();
    let mut document = Document::default();
    let name = &model.catalog().title(title).name;
    document.say(
        text::fit(&format!("{name}, as others see it"), columns),
        theme.strong(),
    );
    document.say(words::facts(model.catalog(), title, columns), theme.dim());
    document.gap();
    let Some(compared) = compared else {
        document.say("looking through their eyes …", theme.dim());
        return document;
    };
    let most = u16::try_from(compared.len()).unwrap_or(4).min(4);
    let (n, size) = shelves(columns, NARROWEST, most);
    for viewers in compared.chunks(n) {
        let cells: Vec<_> = viewers
            .iter()
            .map(|viewer| cell(model, viewer, size.0))
            .collect();
        document.shelf(&cells, size, model.is_text());
        document.gap();
    }
    let words = "The percentage is the probability with which this viewer would be shown this \
                 picture. The same title, the same candidates: only what they watched differs.";
    document.paragraph(words, columns, theme.dim());
    document
}

fn cell(model: &Model, viewer: &Compared, across: u16) -> Cell {
    Cell {
        artwork: Some(viewer.artwork),
        lines: told(model, viewer, across),
        target: Target::Nothing,
    }
}

/// The lines under one viewer's picture.
fn told(model: &Model, viewer: &Compared, across: u16) -> Vec<Vec<Span<'static>>> {
    let theme = model.theme();
    let kind = match viewer.identity.who {
        _ if viewer.identity == model.view.identity => "  you",
        Who::Example => "  example",
        Who::Real(_) | Who::Guest => "",
    };
    let name = text::fit(&viewer.identity.name, across.saturating_sub(11));
    let mut lines = vec![vec![
        Span::styled("● ", theme.tinted(viewer.identity.colour)),
        Span::styled(name, theme.strong()),
        Span::styled(kind, theme.dim()),
    ]];
    let id = text::fit(
        &model.catalog().artwork(viewer.artwork).id,
        across.saturating_sub(10),
    );
    lines.push(vec![
        Span::styled(words::percent(viewer.probability), theme.accent()),
        Span::styled(format!("  {id}"), theme.dim()),
    ]);
    let place = viewer.place.as_ref().map_or_else(
        || "not on their page".to_owned(),
        |(row, at)| {
            let row = words::row_name(model.catalog(), &model.view.page, row);
            format!("{} in “{row}”", words::ordinal(*at))
        },
    );
    let score = format!("{}  {place}", words::signed(viewer.score).trim());
    let facts = text::wrap_to(&score, across, 2).into_iter();
    lines.extend(facts.map(|line| vec![Span::styled(line, theme.dim())]));
    let reason = text::wrap_to(&words::capital(&viewer.reason), across, 3).into_iter();
    lines.extend(reason.map(|line| vec![Span::styled(line, theme.text())]));
    lines
}
