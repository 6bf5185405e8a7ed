//! Rows of cards: heading, pictures, captions, the ring around the focused one, and what moved.

use ratatui::layout::Rect;

use super::billboard::former;
use super::canvas::{Canvas, Plate};
use super::words;
use crate::domain::artwork::Decision;
use crate::domain::catalog::TitleIx;
use crate::domain::ranking::{Movement, Page, Row};
use crate::shell::tui::geometry::{Home, MARGIN};
use crate::shell::tui::model::{Model, Place};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// A card cut to fewer columns than this is noise.
const SLIVER: u16 = 4;

/// How far a card or a row moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moved {
    /// So many places towards the front.
    Up(usize),
    /// So many places towards the end.
    Down(usize),
    /// It was not there.
    New,
}

impl Moved {
    const fn between(from: Option<usize>, to: Option<usize>) -> Option<Self> {
        match (from, to) {
            (None, Some(_)) => Some(Self::New),
            (Some(from), Some(to)) if from > to => Some(Self::Up(from - to)),
            (Some(from), Some(to)) if from < to => Some(Self::Down(to - from)),
            _ => None,
        }
    }

    /// `▲3`, `▼2`, `new`.
    pub(super) fn words(self) -> String {
        match self {
            Self::Up(by) => format!("▲{by}"),
            Self::Down(by) => format!("▼{by}"),
            Self::New => "new".to_owned(),
        }
    }
}

/// What moved, where the page after an act is shown.
fn movement(model: &Model) -> Option<&Movement> {
    if let Place::Past(journey) = &model.place {
        return Some(&journey.past.movement);
    }
    let last = model.change.as_ref()?;
    model.flash.is_none().then_some(&last.change.movement)
}

/// How far a title moved in its row; in a new row, not at all.
pub(super) fn title_moved(model: &Model, row: &str, title: TitleIx) -> Option<Moved> {
    let moves = &movement(model)?.titles_moved;
    let own = moves
        .iter()
        .find(|moved| moved.row == row && moved.title == title)?;
    Moved::between(own.from, own.to)
}

/// How far a row moved.
pub(super) fn row_moved(model: &Model, row: &str) -> Option<Moved> {
    let movement = movement(model)?;
    if movement.rows_added.iter().any(|id| id == row) {
        return Some(Moved::New);
    }
    let own = movement.rows_moved.iter().find(|moved| moved.row == row)?;
    Moved::between(Some(own.from), Some(own.to))
}

/// Whether a title has another picture than before.
pub(super) fn has_new_picture(model: &Model, title: TitleIx) -> bool {
    let changed = |movement: &Movement| {
        let mut changes = movement.artworks_changed.iter();
        changes.any(|c| c.title == title && c.from.is_some() && c.to.is_some())
    };
    movement(model).is_some_and(changed)
}

/// Draws all rows that can be seen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, geometry: &Home) {
    let (page, home) = model.shown();
    for (n, (at, row)) in page.rows.iter().enumerate().skip(home.top).enumerate() {
        let y = geometry.row_y(n);
        if y + geometry.pitch - geometry.gap > geometry.rows.bottom() {
            break;
        }
        let shelf = Shelf {
            page,
            row,
            at,
            y,
            is_focused: at == home.row,
        };
        heading(canvas, model, &shelf);
        cards(canvas, model, geometry, &shelf);
    }
}

/// A row, where it is to be drawn.
struct Shelf<'a> {
    page: &'a Page,
    row: &'a Row,
    at: usize,
    y: u16,
    is_focused: bool,
}

fn heading(canvas: &mut Canvas<'_>, model: &Model, shelf: &Shelf<'_>) {
    let Shelf {
        row, y, is_focused, ..
    } = *shelf;
    let theme = canvas.theme;
    let (_, home) = model.shown();
    let mut end = canvas.area.right().saturating_sub(MARGIN);
    if is_focused {
        let place = format!("{}/{}", home.column(row).at + 1, row.titles.len());
        end = canvas
            .put_right(end, y, &place, theme.dim())
            .saturating_sub(2);
    }
    let room = |x: u16| end.saturating_sub(x);
    let style = if is_focused {
        theme.strong()
    } else {
        theme.text()
    };
    let mut x = canvas.put((MARGIN, y), room(MARGIN), &row.name, style);
    match row_moved(model, &row.id) {
        Some(Moved::New) => {
            let style = canvas.chosen();
            x = canvas.put((x + 2, y), room(x + 2), " new row ", style);
        }
        Some(moved) => x = canvas.put((x + 2, y), room(x + 2), &moved.words(), theme.accent()),
        None => {}
    }
    if room(x + 3) >= text::width(&row.reason).min(18) {
        canvas.put((x + 3, y), room(x + 3), &row.reason, theme.dim());
    }
}

fn cards(canvas: &mut Canvas<'_>, model: &Model, geometry: &Home, shelf: &Shelf<'_>) {
    let (_, home) = model.shown();
    let column = home.column(shelf.row);
    let y = shelf.y + geometry.above_card();
    for (n, (at, placed)) in shelf
        .row
        .titles
        .iter()
        .enumerate()
        .skip(column.first)
        .enumerate()
    {
        let x = geometry.card_x(n);
        if x.saturating_add(SLIVER) > canvas.area.right() {
            break;
        }
        let card = Card {
            title: placed.title,
            whole: Rect::new(x, y, geometry.card.width, geometry.card.height),
            is_focused: shelf.is_focused && at == column.at,
            is_pointed: model.hover == Some(Target::Card(shelf.at, at)),
        };
        let with_caption = Rect {
            height: card.whole.height + 1,
            ..card.whole
        };
        canvas.target(with_caption, Target::Card(shelf.at, at));
        canvas.fill(card.whole, canvas.theme.card());
        if let Some(decision) = shelf.page.decisions.get(&placed.title) {
            face(canvas, model, decision, card.whole);
        }
        if card.is_focused {
            canvas.ring(card.whole, geometry.lid > 0);
        }
        caption(canvas, model, shelf.row, &card);
    }
}

/// A card, where it is to be drawn.
struct Card {
    title: TitleIx,
    whole: Rect,
    is_focused: bool,
    is_pointed: bool,
}

fn face(canvas: &mut Canvas<'_>, model: &Model, decision: &Decision, whole: Rect) {
    let artwork = decision.artwork();
    if model.broken.contains(&artwork) {
        let name = &model.catalog().title(decision.title).name;
        let columns = whole.width.saturating_sub(2);
        let style = canvas.theme.card();
        for (y, line) in (whole.y + 1..whole.bottom()).zip(text::wrap_to(name, columns, 3)) {
            canvas.put((whole.x + 1, y), columns, &line, style);
        }
        return;
    }
    let until_ready = former(model, decision.title);
    canvas.picture(Plate {
        until_ready,
        ..Plate::filling(artwork, whole)
    });
}

/// The name of a card, with what moved and what the viewer did.
fn caption(canvas: &mut Canvas<'_>, model: &Model, row: &Row, card: &Card) {
    let theme = canvas.theme;
    let chosen = canvas.chosen();
    let seen = card.whole.intersection(canvas.area);
    let area = Rect::new(seen.x, seen.bottom(), seen.width, 1);
    if card.is_focused {
        canvas.fill(area, chosen);
    }
    let style = |quiet| if card.is_focused { chosen } else { quiet };
    let inset = u16::from(card.is_focused);
    let (mut left, mut right) = (area.x + inset, area.right().saturating_sub(inset));
    if seen == card.whole {
        if let Some(moved) = title_moved(model, &row.id, card.title) {
            let quiet = if matches!(moved, Moved::Down(_)) {
                theme.dim()
            } else {
                theme.accent()
            };
            right = canvas.put_right(right, area.y, &moved.words(), style(quiet)) - 1;
        }
        if let Some(mark) = mark(model, card.title) {
            right = canvas.put_right(right, area.y, &mark, style(theme.dim())) - 1;
        }
        if has_new_picture(model, card.title) {
            left = canvas.put((left, area.y), 2, "◆", style(theme.accent())) + 1;
        }
    }
    let name = &model.catalog().title(card.title).name;
    let quiet = if card.is_pointed {
        theme.pointed()
    } else {
        theme.text()
    };
    let room = right.saturating_sub(left);
    canvas.put((left, area.y), room, name, style(quiet));
}

/// What the viewer did with a title, in a character or three.
pub(super) fn mark(model: &Model, title: TitleIx) -> Option<String> {
    let facts = model.facts(title)?;
    match facts.last_play {
        Some(_) if facts.is_finished() => Some("✓".to_owned()),
        Some(_) if facts.is_begun() => {
            let resume = model.resume(title);
            Some(words::short_progress(model.catalog(), title, resume))
        }
        _ => facts.listed.map(|_| "+".to_owned()),
    }
}
