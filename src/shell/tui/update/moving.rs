//! Movement on the page.

use crate::shell::tui::home::Window;
use crate::shell::tui::keymap::Action;
use crate::shell::tui::model::Model;

/// A column beyond every row.
const LAST: usize = usize::MAX;

/// Moves, if that is what the action asks for.
pub(super) fn on_home(model: &mut Model, action: Action) -> bool {
    let window = window(model);
    let page = std::sync::Arc::clone(&model.view.page);
    let home = &mut model.home;
    let at = page.rows.get(home.row).map_or(0, |row| home.column(row).at);
    let half = window.n_rows.div_ceil(2);
    let row = home.row;
    if model.shape.graphics == crate::shell::terminal::Graphics::None {
        return in_list(model, action);
    }
    match action {
        Action::Up => home.to_row(&page, row.saturating_sub(1), window),
        Action::Down => home.to_row(&page, row + 1, window),
        Action::Left => home.to_column(&page, at.saturating_sub(1), window),
        Action::Right => home.to_column(&page, at + 1, window),
        Action::Top => home.to_row(&page, 0, window),
        Action::Bottom => home.to_row(&page, LAST, window),
        Action::RowStart => home.to_column(&page, 0, window),
        Action::RowEnd => home.to_column(&page, LAST, window),
        Action::HalfDown => home.to_row(&page, row + half, window),
        Action::HalfUp => home.to_row(&page, row.saturating_sub(half), window),
        Action::PageDown => home.to_row(&page, row + window.n_rows, window),
        Action::PageUp => home.to_row(&page, row.saturating_sub(window.n_rows), window),
        _ => return false,
    }
    true
}

/// In the list of words titles stand below each other: up and down go from title to title, left
/// and right from row to row.
fn in_list(model: &mut Model, action: Action) -> bool {
    let lines = lines(model);
    match action {
        Action::Up => step(model, -1),
        Action::Down => step(model, 1),
        Action::HalfDown => step(model, (lines / 2).cast_signed()),
        Action::HalfUp => step(model, -(lines / 2).cast_signed()),
        Action::PageDown => step(model, lines.cast_signed()),
        Action::PageUp => step(model, -lines.cast_signed()),
        Action::Left => to_row(model, model.home.row.saturating_sub(1)),
        Action::Right => to_row(model, model.home.row + 1),
        Action::Top => {
            to_row(model, 0);
            to_column(model, 0);
        }
        Action::Bottom => {
            to_row(model, LAST);
            to_column(model, LAST);
        }
        Action::RowStart => to_column(model, 0),
        Action::RowEnd => to_column(model, LAST),
        _ => return false,
    }
    true
}

/// Goes so many titles on, from row to row.
fn step(model: &mut Model, by: isize) {
    let page = &model.view.page;
    let place = |row: usize, at: usize| -> usize {
        page.rows
            .iter()
            .take(row)
            .map(|row| row.titles.len())
            .sum::<usize>()
            + at
    };
    let at = page
        .rows
        .get(model.home.row)
        .map_or(0, |row| model.home.column(row).at);
    let total = place(page.rows.len(), 0);
    let to = place(model.home.row, at)
        .saturating_add_signed(by)
        .min(total.saturating_sub(1));
    let row = (0..page.rows.len())
        .rev()
        .find(|row| place(*row, 0) <= to)
        .unwrap_or(0);
    let column = to - place(row, 0);
    to_row(model, row);
    to_column(model, column);
}

fn to_row(model: &mut Model, row: usize) {
    let window = window(model);
    model.home.to_row(&model.view.page, row, window);
}

fn to_column(model: &mut Model, at: usize) {
    let window = window(model);
    model.home.to_column(&model.view.page, at, window);
}

/// Lines of something that fills the screen but its edges.
pub(super) fn lines(model: &Model) -> usize {
    usize::from(model.size().height.saturating_sub(4)).max(2)
}

/// How much of the page stands on the screen.
pub(super) fn window(model: &Model) -> Window {
    Window::of(model.geometry().as_ref())
}

/// Makes the place fit the screen again.
pub(super) fn settle(model: &mut Model) {
    let window = window(model);
    model.home.settle(&model.view.page, window);
    if let (Some(flash), Some(last)) = (&mut model.flash, &model.change) {
        flash.home.settle(&last.change.before, window);
    }
}
