//! Drawers and menus.

use crate::domain::catalog::TitleIx;
use crate::domain::history::Deed;
use crate::shell::tui::effect::{Effect, Request};
use crate::shell::tui::keymap::Action;
use crate::shell::tui::model::{Drawer, Model, Popup, Sheet};
use crate::shell::tui::view;

/// Opens the list of keys.
pub(super) fn help(model: &mut Model) {
    model.popups.push(Popup::Help(Drawer {
        title: None,
        scroll: 0,
    }));
}

/// Opens the screen of a title.
pub(super) fn title(model: &mut Model, title: TitleIx) -> Vec<Effect> {
    model.popups.push(Popup::Title(Sheet {
        title,
        scroll: 0,
        told: None,
        alike: None,
    }));
    vec![Effect::Ask(Request::Tell(title))]
}

/// What an action means on the screen of a title.
pub(super) fn in_title(model: &mut Model, action: Action) -> Vec<Effect> {
    let n_lines = view::drawer_lines(model);
    let page = super::moving::lines(model);
    let Some(Popup::Title(sheet)) = model.popups.last_mut() else {
        return Vec::new();
    };
    let own = sheet.title;
    let alike = sheet.told.as_ref().map_or(&[][..], |told| &told.alike);
    let focused = sheet
        .alike
        .and_then(|at| alike.get(at))
        .map(|(title, _)| *title);
    if let Some(scroll) = scrolled(action, sheet.scroll, page, n_lines) {
        sheet.scroll = scroll;
        return Vec::new();
    }
    match action {
        Action::Left | Action::Right => {
            let last = alike.len().checked_sub(1);
            sheet.alike = match (action, sheet.alike) {
                (Action::Right, None) => last.map(|_| 0),
                (Action::Right, Some(at)) => last.map(|last| (at + 1).min(last)),
                (_, at) => at.and_then(|at| at.checked_sub(1)),
            };
            // The similar titles stand last.
            sheet.scroll = sheet.alike.map_or(0, |_| n_lines.saturating_sub(page));
        }
        Action::Open => match focused {
            Some(similar) => return title(model, similar),
            None => return super::acting::on_title(model, Action::Play, own),
        },
        Action::Back => {
            model.popups.pop();
        }
        Action::Hide => {
            model.popups.pop();
            return super::acting::on_title(model, action, own);
        }
        _ => return super::acting::on_title(model, action, focused.unwrap_or(own)),
    }
    Vec::new()
}

/// Where an action scrolls something of `n_lines` lines to, of which `page` are shown.
fn scrolled(action: Action, at: usize, page: usize, n_lines: usize) -> Option<usize> {
    let scroll = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::HalfUp => at.saturating_sub(page / 2),
        Action::HalfDown => at + page / 2,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => at + page,
        Action::Top => 0,
        Action::Bottom => n_lines,
        _ => return None,
    };
    Some(scroll.min(n_lines.saturating_sub(page)))
}

/// Opens the why drawer.
pub(super) fn why(model: &mut Model, title: TitleIx) -> Vec<Effect> {
    model.popups.push(Popup::Why(
        Drawer {
            title: Some(title),
            scroll: 0,
        },
        None,
    ));
    vec![Effect::Ask(Request::Why(title))]
}

/// Opens the compare drawer.
pub(super) fn compare(model: &mut Model, title: TitleIx) -> Vec<Effect> {
    model.popups.push(Popup::Compare(
        Drawer {
            title: Some(title),
            scroll: 0,
        },
        None,
    ));
    vec![Effect::Ask(Request::Compare(title))]
}

/// What an action means in something to read.
pub(super) fn in_drawer(model: &mut Model, action: Action) -> Vec<Effect> {
    let n_lines = view::drawer_lines(model);
    let page = super::moving::lines(model);
    let Some(Popup::Why(drawer, _) | Popup::Compare(drawer, _) | Popup::Help(drawer)) =
        model.popups.last_mut()
    else {
        return Vec::new();
    };
    match scrolled(action, drawer.scroll, page, n_lines) {
        Some(scroll) => drawer.scroll = scroll,
        None => return leave_drawer(model, action),
    }
    Vec::new()
}

/// The key of another drawer turns to it, its own key closes it.
fn leave_drawer(model: &mut Model, action: Action) -> Vec<Effect> {
    let (is_why, is_compare, title) = match model.popups.pop() {
        Some(Popup::Why(drawer, _)) => (true, false, drawer.title),
        Some(Popup::Compare(drawer, _)) => (false, true, drawer.title),
        _ => (false, false, None),
    };
    match (action, title) {
        (Action::Why, Some(title)) if !is_why => why(model, title),
        (Action::Compare, Some(title)) if !is_compare => compare(model, title),
        _ => Vec::new(),
    }
}

/// Where an action leads from line `at` of a list whose last line is `last`; round at both ends.
pub(super) fn stepped(action: Action, at: usize, last: usize) -> usize {
    match action {
        Action::Up => at.checked_sub(1).unwrap_or(last),
        Action::Down if at < last => at + 1,
        Action::Down | Action::Top | Action::PageUp | Action::HalfUp => 0,
        Action::Bottom | Action::PageDown | Action::HalfDown => last,
        _ => at,
    }
}

/// What an action means in a list.
pub(super) fn in_menu(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = super::playing::in_how_much(model, action) {
        return effects;
    }
    if let Some(effects) = super::episodes::in_menu(model, action) {
        return effects;
    }
    if matches!(model.popups.last(), Some(Popup::Casting(_))) {
        return super::reviewing::in_casting(model, action);
    }
    if matches!(model.popups.last(), Some(Popup::Choice(_))) {
        return super::picking::in_choice(model, action);
    }
    let moods: Vec<String> = model
        .moods()
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let last = moods.len();
    let Some(Popup::Mood(at)) = model.popups.last_mut() else {
        return Vec::new();
    };
    match action {
        Action::Open => {
            let mood = at.checked_sub(1).and_then(|at| moods.get(at).cloned());
            model.popups.pop();
            return vec![Effect::Ask(Request::Act(Deed::Mood { mood }))];
        }
        Action::Back => {
            model.popups.pop();
        }
        _ => *at = stepped(action, *at, last),
    }
    Vec::new()
}
