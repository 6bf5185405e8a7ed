//! The billboard: the focused title, large.

use ratatui::text::Span;

use super::canvas::{Canvas, Plate};
use super::words;
use crate::domain::artwork::Decision;
use crate::domain::catalog::{ArtworkIx, TitleIx};
use crate::shell::tui::geometry::Home;
use crate::shell::tui::model::{Model, Place};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;
use crate::shell::tui::theme::Theme;

/// Words wider than this are hard to read.
const WIDEST: u16 = 84;

/// Columns of the match's bar.
const MATCH: u16 = 10;

/// A line of what is said of a title.
pub(super) type Written = Vec<Span<'static>>;

/// How much is said of a title.
#[derive(Clone, Copy, Debug)]
struct Plan {
    /// Lines of the synopsis.
    synopsis: usize,
    /// Lines of each reason.
    reason: usize,
    has_cast: bool,
    has_gaps: bool,
}

/// From everything to the least; the first that fits is taken.
const PLANS: [Plan; 9] = [
    Plan {
        synopsis: 5,
        reason: 2,
        has_cast: true,
        has_gaps: true,
    },
    Plan {
        synopsis: 4,
        reason: 2,
        has_cast: true,
        has_gaps: true,
    },
    Plan {
        synopsis: 3,
        reason: 2,
        has_cast: true,
        has_gaps: true,
    },
    Plan {
        synopsis: 3,
        reason: 2,
        has_cast: false,
        has_gaps: true,
    },
    Plan {
        synopsis: 2,
        reason: 2,
        has_cast: false,
        has_gaps: true,
    },
    Plan {
        synopsis: 2,
        reason: 1,
        has_cast: false,
        has_gaps: true,
    },
    Plan {
        synopsis: 2,
        reason: 1,
        has_cast: false,
        has_gaps: false,
    },
    Plan {
        synopsis: 1,
        reason: 1,
        has_cast: false,
        has_gaps: false,
    },
    Plan {
        synopsis: 0,
        reason: 1,
        has_cast: false,
        has_gaps: false,
    },
];

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, geometry: &Home) {
    let (page, _) = model.shown();
    let Some(title) = model.focused() else { return };
    if let Some(decision) = page.decisions.get(&title) {
        canvas.target(geometry.picture, Target::Billboard);
        canvas.fill(geometry.picture, canvas.theme.card());
        let until_ready = former(model, title);
        let plate = Plate::filling(decision.artwork(), geometry.picture);
        canvas.picture(Plate {
            until_ready,
            ..plate
        });
    }
    let area = geometry.words;
    // The line above the first heading stays free.
    let room = usize::from(area.height.saturating_sub(1));
    let lines = lines(model, title, area.width.min(WIDEST), room);
    let free = u16::try_from(room.saturating_sub(lines.len())).unwrap_or(0);
    let top = area.y + free.div_ceil(2);
    for (y, line) in (top..).zip(&lines) {
        canvas.spans(area.x, y, area.width, line);
    }
}

/// The picture that a title had on the page that is not shown.
pub(super) fn former(model: &Model, title: TitleIx) -> Option<ArtworkIx> {
    if matches!(model.place, Place::Past(_)) {
        return None;
    }
    let last = model.change.as_ref()?;
    let page = if model.flash.is_some() {
        &last.change.after
    } else {
        &last.change.before
    };
    page.decisions.get(&title).map(Decision::artwork)
}

/// What is said of a title in at most `room` lines.
pub(super) fn lines(model: &Model, title: TitleIx, columns: u16, room: usize) -> Vec<Written> {
    let plans = PLANS
        .iter()
        .map(|plan| written(model, title, columns, *plan));
    let mut shortest = Vec::new();
    for lines in plans {
        if lines.len() <= room {
            return lines;
        }
        shortest = lines;
    }
    shortest.truncate(room);
    shortest
}

fn written(model: &Model, title: TitleIx, columns: u16, plan: Plan) -> Vec<Written> {
    let theme = model.theme();
    let catalog = model.catalog();
    let mut all: Vec<Written> = Vec::new();
    let gap = |all: &mut Vec<Written>| all.extend(plan.has_gaps.then(Vec::new));
    all.push(vec![Span::styled(
        headline(&catalog.title(title).name, columns),
        theme.strong(),
    )]);
    all.push(vec![Span::styled(
        words::facts(catalog, title, columns),
        theme.dim(),
    )]);
    all.extend(matching(model, theme, (title, columns)));
    gap(&mut all);
    let synopsis = text::wrap_to(&catalog.title(title).synopsis, columns, plan.synopsis);
    all.extend(
        synopsis
            .into_iter()
            .map(|line| vec![Span::styled(line, theme.text())]),
    );
    let cast = words::cast(catalog, title);
    if plan.has_cast && !cast.is_empty() {
        let words = text::fit(&format!("with {cast}"), columns);
        all.push(vec![Span::styled(words, theme.dim())]);
    }
    if let Some(reasons) = model.reasons(title) {
        gap(&mut all);
        for (label, reason) in [("here", &reasons.title), ("picture", &reasons.picture)] {
            let wrapped = text::wrap_to(reason, columns.saturating_sub(9), plan.reason);
            for (at, line) in wrapped.into_iter().enumerate() {
                let label = if at == 0 { label } else { "" };
                let label = Span::styled(format!("{label:<9}"), theme.accent());
                all.push(vec![label, Span::styled(line, theme.text())]);
            }
        }
    }
    all
}

fn matching(model: &Model, theme: Theme, (title, columns): (TitleIx, u16)) -> Option<Written> {
    let (score, share) = words::score(model.shown().0, title)?;
    let bar = words::bar(share.max(0.05), MATCH);
    let rest = MATCH.saturating_sub(text::width(&bar));
    let mut spans = vec![
        Span::styled("match    ", theme.accent()),
        Span::styled(bar, theme.accent()),
        Span::styled("─".repeat(usize::from(rest)), theme.faint()),
        Span::styled(format!(" {}", words::signed(score)), theme.text()),
    ];
    let marks = marks(model, title);
    let taken: u16 = spans.iter().map(|span| text::width(&span.content)).sum();
    if !marks.is_empty() && taken + text::width(&marks) + 3 <= columns {
        spans.push(Span::styled(format!("   {marks}"), theme.dim()));
    }
    Some(spans)
}

/// The name as it is set: spaced capitals where they fit.
fn headline(name: &str, columns: u16) -> String {
    let spaced = text::spaced(name);
    if text::width(&spaced) <= columns {
        spaced
    } else {
        text::fit(name, columns)
    }
}

/// What the viewer did with a title, in a word or two.
pub(super) fn marks(model: &Model, title: TitleIx) -> String {
    let Some(facts) = model.facts(title) else {
        return String::new();
    };
    let mut marks = Vec::new();
    match facts.last_play {
        Some(_) if facts.is_finished() => marks.push("✓ seen".to_owned()),
        Some(_) if facts.is_begun() => {
            let resume = model.resume(title);
            marks.push(format!(
                "begun, {}",
                words::progress(model.catalog(), title, resume)
            ));
        }
        _ => {}
    }
    if facts.listed.is_some() {
        marks.push("+ my list".to_owned());
    }
    marks.join("   ")
}
