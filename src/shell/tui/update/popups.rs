//! Drawers, menus, and the choice of a viewer.

use crate::domain::catalog::TitleIx;
use crate::domain::history::Deed;
use crate::shell::tui::effect::{Effect, Request};
use crate::shell::tui::keymap::Action;
use crate::shell::tui::model::{Drawer, Model, Notice, Place, Popup, Tile};
use crate::shell::tui::view;

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
    let page = usize::from(model.size().height.saturating_sub(4)).max(2);
    let Some(Popup::Why(drawer, _) | Popup::Compare(drawer, _) | Popup::Help(drawer)) =
        model.popups.last_mut()
    else {
        return Vec::new();
    };
    let at = drawer.scroll;
    let scroll = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::HalfUp => at.saturating_sub(page / 2),
        Action::HalfDown => at + page / 2,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => at + page,
        Action::Top => 0,
        Action::Bottom => n_lines,
        _ => return leave_drawer(model, action),
    };
    drawer.scroll = scroll.min(n_lines.saturating_sub(page));
    Vec::new()
}

/// The key of another drawer turns to it, its own key closes it.
fn leave_drawer(model: &mut Model, action: Action) -> Vec<Effect> {
    let (is_why, is_compare, title) = match model.popups.pop() {
        Some(Popup::Why(drawer, _)) => (true, false, drawer.title),
        Some(Popup::Compare(drawer, _)) => (false, true, drawer.title),
        Some(Popup::Help(_) | Popup::Mood(_) | Popup::AddViewer(_)) | None => (false, false, None),
    };
    match (action, title) {
        (Action::Why, Some(title)) if !is_why => why(model, title),
        (Action::Compare, Some(title)) if !is_compare => compare(model, title),
        _ => Vec::new(),
    }
}

/// What an action means in the list of moods.
pub(super) fn in_menu(model: &mut Model, action: Action) -> Vec<Effect> {
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
        Action::Up => *at = at.checked_sub(1).unwrap_or(last),
        Action::Down => *at = if *at < last { *at + 1 } else { 0 },
        Action::Top | Action::PageUp | Action::HalfUp => *at = 0,
        Action::Bottom | Action::PageDown | Action::HalfDown => *at = last,
        Action::Open => {
            let mood = at.checked_sub(1).and_then(|at| moods.get(at).cloned());
            model.popups.pop();
            return vec![Effect::Ask(Request::Act(Deed::Mood { mood }))];
        }
        Action::Help => model.popups.push(Popup::Help(Drawer {
            title: None,
            scroll: 0,
        })),
        Action::Back => {
            model.popups.pop();
        }
        _ => {}
    }
    Vec::new()
}

/// What an action means where a name is typed.
pub(super) fn in_input(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Popup::AddViewer(name)) = model.popups.last_mut() else {
        return Vec::new();
    };
    match action {
        Action::Erase => {
            name.pop();
        }
        Action::Confirm => {
            let name = name.trim().to_owned();
            if name.is_empty() {
                model.notice = Some(Notice::word("type a name, or Esc to go back"));
                return Vec::new();
            }
            return vec![Effect::Ask(Request::AddViewer(name))];
        }
        Action::Back => {
            model.popups.pop();
        }
        _ => {}
    }
    Vec::new()
}

/// What an action means where a viewer is chosen.
pub(super) fn in_picker(model: &mut Model, action: Action) -> Vec<Effect> {
    let tiles = model.tiles();
    let across = view::picker_columns(model);
    let Place::Picker(picker) = &mut model.place else {
        return Vec::new();
    };
    let last = tiles.len().saturating_sub(1);
    picker.at = picker.at.min(last);
    match action {
        Action::Left => picker.at = picker.at.saturating_sub(1),
        Action::Right => picker.at = (picker.at + 1).min(last),
        Action::NextViewer => picker.at = if picker.at < last { picker.at + 1 } else { 0 },
        Action::PreviousViewer => picker.at = picker.at.checked_sub(1).unwrap_or(last),
        Action::Up => picker.at = picker.at.checked_sub(across).unwrap_or(picker.at),
        Action::Down => picker.at = (picker.at + across).min(last),
        Action::AddViewer => model.popups.push(Popup::AddViewer(String::new())),
        Action::Help => model.popups.push(Popup::Help(Drawer {
            title: None,
            scroll: 0,
        })),
        Action::Back if picker.has_page => model.place = Place::Home,
        Action::Back => return vec![Effect::Quit],
        Action::Open => match tiles.get(picker.at) {
            Some(Tile::Viewer(identity)) => {
                return vec![Effect::Ask(Request::Switch(identity.clone()))];
            }
            Some(Tile::Add) => model.popups.push(Popup::AddViewer(String::new())),
            None => {}
        },
        _ => {}
    }
    Vec::new()
}
