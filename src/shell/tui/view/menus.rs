//! Small boxes in the middle: the choice of a mood, a name being typed.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::domain::catalog::TitleIx;
use crate::domain::mood::Source;
use crate::shell::tui::geometry;
use crate::shell::tui::model::Model;
use crate::shell::tui::target::Target;
use crate::shell::tui::text;
use crate::shell::tui::update::SHARES;

/// A box with a heading, emptied. Returns the space inside.
fn opened(canvas: &mut Canvas<'_>, area: Rect, heading: &str) -> Rect {
    canvas.panel(area);
    let style = canvas.theme.accent();
    let lid = "▔".repeat(usize::from(area.width));
    canvas.put((area.x, area.y), area.width, &lid, style);
    let inner = Rect::new(
        area.x + 3,
        area.y + 3,
        area.width.saturating_sub(6),
        area.height.saturating_sub(4),
    );
    let strong = canvas.theme.strong();
    canvas.put((inner.x, area.y + 1), inner.width, heading, strong);
    inner
}

/// The moods, with `no mood` first.
pub(super) fn mood(canvas: &mut Canvas<'_>, model: &Model, at: usize) {
    let moods = model.moods();
    let height = u16::try_from(moods.len() + 1)
        .unwrap_or(u16::MAX)
        .saturating_add(4);
    let area = geometry::middle(model.size(), 44, height.min(model.size().height));
    let inner = opened(canvas, area, "What are you in the mood for?");
    let (theme, chosen) = (canvas.theme, canvas.chosen());
    let now = model.view.page.mood.as_ref();
    let none = if now.is_some() {
        "none, or whatever my plays suggest"
    } else {
        "none"
    };
    let lines =
        std::iter::once((none, None)).chain(moods.iter().map(|(name, n)| (*name, Some(*n))));
    let shown = usize::from(inner.height.max(1));
    let first = at.saturating_sub(shown - 1);
    for (y, (i, (name, n))) in (inner.top()..inner.bottom()).zip(lines.enumerate().skip(first)) {
        let line = Rect::new(inner.x - 1, y, inner.width + 2, 1);
        let is_at = i == at;
        canvas.target(line, Target::Mood(i));
        if is_at {
            canvas.fill(line, chosen);
        }
        let style = |quiet| if is_at { chosen } else { quiet };
        let mut right = inner.right();
        if let Some(n) = n {
            let words = text::count(n, "title", "titles");
            right = canvas.put_right(right, y, &words, style(theme.dim())) - 2;
        }
        let mark = match now {
            Some(mood) if mood.name == name && mood.source == Source::Chosen => " · now",
            Some(mood) if mood.name == name => " · guessed",
            _ => "",
        };
        let words = format!("{name}{mark}");
        canvas.put(
            (inner.x, y),
            right.saturating_sub(inner.x),
            &words,
            style(theme.text()),
        );
    }
}

/// How much of a film was watched.
pub(super) fn how_much(canvas: &mut Canvas<'_>, model: &Model, title: TitleIx, at: usize) {
    let height = u16::try_from(SHARES.len()).unwrap_or(u16::MAX) + 4;
    let area = geometry::middle(model.size(), 52, height);
    let inner = opened(canvas, area, "How much of it did you watch?");
    let name = &model.catalog().title(title).name;
    canvas.put((inner.x, area.y + 2), inner.width, name, canvas.theme.dim());
    for (y, (i, (words, _))) in (inner.top()..inner.bottom()).zip(SHARES.iter().enumerate()) {
        let line = Rect::new(inner.x - 1, y, inner.width + 2, 1);
        canvas.target(line, Target::Mood(i));
        let style = if i == at {
            canvas.chosen()
        } else {
            canvas.theme.text()
        };
        canvas.fill(line, style);
        canvas.put((inner.x, y), inner.width, words, style);
    }
}

/// A name being typed.
pub(super) fn add_viewer(canvas: &mut Canvas<'_>, model: &Model, name: &str) {
    let area = geometry::middle(model.size(), 56, 8);
    let inner = opened(canvas, area, "What is your name?");
    let (theme, chosen) = (canvas.theme, canvas.chosen());
    // The end of a long name is what is being typed.
    let room = inner.width.saturating_sub(1);
    let letters: Vec<char> = text::clean(name).chars().collect();
    let mut shown: String = letters.iter().collect();
    let mut skip = 0;
    while text::width(&shown) > room {
        skip += 1;
        shown = letters.iter().skip(skip).collect();
    }
    let x = canvas.put((inner.x, inner.y), room, &shown, theme.strong());
    canvas.put((x, inner.y), 1, " ", chosen);
    let words = "Your history stays on this machine, and you can forget any of it.";
    for (y, line) in (inner.y + 2..inner.bottom()).zip(text::wrap(words, inner.width)) {
        canvas.put((inner.x, y), inner.width, &line, theme.dim());
    }
}
