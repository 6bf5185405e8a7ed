//! The compare drawer: one title as every viewer sees it.

use ratatui::text::Span;

use super::document::Document;
use super::words;
use crate::application::{Compared, Who};
use crate::domain::catalog::TitleIx;
use crate::shell::tui::geometry::width_of;
use crate::shell::tui::model::Model;
use crate::shell::tui::text;

/// Columns between two viewers.
const GAP: u16 = 3;

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
    let n = (columns + GAP) / (NARROWEST + GAP);
    let n = n.clamp(1, u16::try_from(compared.len()).unwrap_or(4).clamp(1, 4));
    let across = (columns - (n - 1) * GAP) / n;
    let rows = (1..=14)
        .rev()
        .find(|rows| width_of(*rows) <= across)
        .unwrap_or(1);
    for viewers in compared.chunks(usize::from(n)) {
        shelf(&mut document, model, viewers, (across, rows));
        document.gap();
    }
    let words = "The percentage is the probability with which this viewer would be shown this \
                 picture. The same title, the same candidates: only what they watched differs.";
    document.paragraph(words, columns, theme.dim());
    document
}

/// Viewers side by side.
fn shelf(document: &mut Document, model: &Model, viewers: &[Compared], (across, rows): (u16, u16)) {
    if !model.is_text() {
        for (x, viewer) in (0..).step_by(usize::from(across + GAP)).zip(viewers) {
            document.picture(viewer.artwork, (x, width_of(rows), rows));
        }
        document.fill_to(document.len() + usize::from(rows));
    }
    let told: Vec<_> = viewers
        .iter()
        .map(|viewer| told(model, viewer, across))
        .collect();
    let most = told.iter().map(Vec::len).max().unwrap_or(0);
    for at in 0..most {
        let mut spans = Vec::new();
        let mut rest = 0;
        for lines in &told {
            spans.push(Span::raw(" ".repeat(usize::from(rest))));
            let line = lines.get(at).cloned().unwrap_or_default();
            let taken: u16 = line.iter().map(|span| text::width(&span.content)).sum();
            spans.extend(line);
            rest = (across + GAP).saturating_sub(taken);
        }
        document.line(spans);
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
            format!("{} in {row}", words::ordinal(*at))
        },
    );
    let score = format!("{}  {place}", words::signed(viewer.score).trim());
    let facts = text::wrap_to(&score, across, 2).into_iter();
    lines.extend(facts.map(|line| vec![Span::styled(line, theme.dim())]));
    let reason = text::wrap_to(&reason(model, viewer), across, 3).into_iter();
    lines.extend(reason.map(|line| vec![Span::styled(line, theme.text())]));
    lines
}

/// The reason, said of the viewer that it is about.
fn reason(model: &Model, viewer: &Compared) -> String {
    if viewer.identity == model.view.identity {
        return words::capital(&viewer.reason);
    }
    format!("“{}”", words::capital(&viewer.reason))
}
