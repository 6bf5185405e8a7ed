//! The mouse: a click focuses, a second one opens; the wheel scrolls what receives keys.

use super::{act, looked, looking, popups, stirred};
use crate::shell::tui::effect::Effect;
use crate::shell::tui::keymap::{Action, Focus};
use crate::shell::tui::model::{Matter, Model, Place, Popup};
use crate::shell::tui::target::Target;
use crate::shell::tui::view;

/// Lines of something to read that one notch of a wheel moves.
const NOTCH: usize = 3;

/// A click on the cell (x, y).
pub(super) fn click(model: &mut Model, at: (u16, u16)) -> Vec<Effect> {
    let target = view::target(model, at);
    stirred(model);
    let asked = pressed(model, target);
    looked(model, asked)
}

fn pressed(model: &mut Model, target: Target) -> Vec<Effect> {
    let focus = model.focus();
    match target {
        Target::Nothing => Vec::new(),
        Target::Key(action) => act(model, action, focus),
        Target::Outside => act(model, Action::Back, focus),
        Target::Billboard => act(model, Action::Open, focus),
        Target::Card(row, at) => card(model, (row, at), focus),
        Target::Tile(at) => {
            if let Place::Picker(picker) = &mut model.place {
                picker.at = at;
            }
            act(model, Action::Open, focus)
        }
        Target::Line(at) => {
            match model.popups.last_mut() {
                Some(
                    Popup::Mood(focused) | Popup::HowMuch(_, focused) | Popup::Episodes(_, focused),
                ) => *focused = at,
                // What cannot be taken back is not done by the first click.
                Some(Popup::Choice(choosing))
                    if choosing.matter == Matter::Remove && choosing.at != at =>
                {
                    choosing.at = at;
                    return Vec::new();
                }
                Some(Popup::Choice(choosing)) => choosing.at = at,
                Some(Popup::Casting(casting)) => casting.at = at,
                Some(Popup::Settings(focused)) if *focused != at => {
                    *focused = at;
                    return Vec::new();
                }
                _ => {}
            }
            act(model, Action::Open, focus)
        }
        Target::Found(at) => match model.popups.last_mut() {
            Some(Popup::Found(found)) if found.at != at => {
                found.at = at;
                Vec::new()
            }
            _ => act(model, Action::Open, focus),
        },
        Target::Alike(at) => match model.popups.last_mut() {
            Some(Popup::Title(sheet)) if sheet.alike != Some(at) => {
                sheet.alike = Some(at);
                Vec::new()
            }
            _ => popups::in_title(model, Action::Open),
        },
        Target::Candidate(at) => super::reviewing::clicked(model, at),
        Target::Act(at) => {
            if let Some(Popup::History(history)) = model.popups.last_mut() {
                history.at = at;
                history.is_sure = false;
            }
            looking::effect_of_focused(model)
        }
    }
}

/// A card of the page, or of a page of the past.
fn card(model: &mut Model, (row, at): (usize, usize), focus: Focus) -> Vec<Effect> {
    let window = super::moving::window(model);
    model.flash = None;
    let (page, home) = match &mut model.place {
        Place::Past(journey) => (std::sync::Arc::clone(&journey.past.page), &mut journey.home),
        Place::Home | Place::Picker(_) | Place::Player(_) => {
            (std::sync::Arc::clone(&model.view.page), &mut model.home)
        }
    };
    let was = page.rows.get(home.row).map(|list| home.column(list).at);
    if (home.row, was) == (row, Some(at)) {
        return act(model, Action::Open, focus);
    }
    home.to_row(&page, row, window);
    home.to_column(&page, at, window);
    Vec::new()
}

/// The pointer is over the cell (x, y): cards and tiles are marked by it.
pub(super) fn hover(model: &mut Model, at: (u16, u16)) {
    let target = view::target(model, at);
    let is_marked = matches!(target, Target::Card(..) | Target::Tile(_));
    model.hover = is_marked.then_some(target);
}

/// A notch of the wheel.
pub(super) fn wheel(model: &mut Model, action: Action) -> Vec<Effect> {
    stirred(model);
    let focus = model.focus();
    let is_text = matches!(focus, Focus::Drawer | Focus::Title);
    let times = if is_text { NOTCH } else { 1 };
    if is_text && matches!(action, Action::Left | Action::Right) {
        return looked(model, Vec::new());
    }
    let asked = (0..times).flat_map(|_| act(model, action, focus)).collect();
    looked(model, asked)
}
