//! The choice of a viewer, and what can be done to them there.

use crate::application::{Identity, Who};
use crate::shell::tui::choices;
use crate::shell::tui::effect::{Effect, Request};
use crate::shell::tui::keymap::Action;
use crate::shell::tui::message::CaredFor;
use crate::shell::tui::model::{
    Choosing, Matter, Model, Naming, Notice, Picker, Place, Popup, Tile, Whom,
};
use crate::shell::tui::view;

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
        Action::AddViewer => model.popups.push(Popup::Name(Naming::default())),
        Action::Settings => super::settings::open(model),
        Action::Back if picker.has_page => model.place = Place::Home,
        Action::Back => return vec![Effect::Quit],
        Action::Open => match tiles.get(picker.at) {
            Some(Tile::Viewer(identity)) => {
                return vec![Effect::Ask(Request::Switch(identity.clone()))];
            }
            Some(Tile::Add) => model.popups.push(Popup::Name(Naming::default())),
            None => {}
        },
        Action::Rename | Action::Colour | Action::AgeLimit | Action::RemoveViewer => {
            let tile = tiles.get(picker.at);
            care_for(model, action, tile);
        }
        _ => {}
    }
    Vec::new()
}

/// Opens what changes the viewer of a tile, or says why there is nothing to change.
fn care_for(model: &mut Model, action: Action, tile: Option<&Tile>) {
    let word = |words: String| Some(Notice::word(words));
    let Some(Tile::Viewer(identity)) = tile else {
        model.notice = word("this is a place for somebody new: Enter asks for a name".to_owned());
        return;
    };
    match identity.who {
        Who::Real(_) => model.popups.push(match action {
            Action::Rename => Popup::Name(Naming {
                whom: Whom::Viewer(identity.clone()),
                name: identity.name.clone(),
            }),
            Action::Colour => choice(model, Matter::Colour, identity),
            Action::AgeLimit => choice(model, Matter::Age, identity),
            _ => choice(model, Matter::Remove, identity),
        }),
        Who::Example => {
            model.notice = word(format!(
                "{} comes with the catalogue and cannot be changed: n adds a viewer",
                identity.name
            ));
        }
        Who::Guest => {
            model.notice = word(
                "the guest leaves nothing behind, so there is nothing to change: n adds a viewer"
                    .to_owned(),
            );
        }
    }
}

fn choice(model: &Model, matter: Matter, identity: &Identity) -> Popup {
    let mut choosing = Choosing {
        matter,
        identity: identity.clone(),
        at: 0,
    };
    choosing.at = choices::present(model, &choosing);
    Popup::Choice(choosing)
}

/// What an action means in a choice about a viewer.
pub(super) fn in_choice(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Popup::Choice(choosing)) = model.popups.last() else {
        return Vec::new();
    };
    let offers = choices::offers(model, choosing);
    let identity = choosing.identity.clone();
    let last = offers.len().saturating_sub(1);
    let at = choosing.at.min(last);
    let to = match action {
        Action::Open => {
            let care = offers.into_iter().nth(at).and_then(|offer| offer.care);
            model.popups.pop();
            let ask = care.map(|care| Effect::Ask(Request::Care(identity, care)));
            return ask.into_iter().collect();
        }
        Action::Back => {
            model.popups.pop();
            return Vec::new();
        }
        _ => super::popups::stepped(action, at, last),
    };
    if let Some(Popup::Choice(choosing)) = model.popups.last_mut() {
        choosing.at = to;
    }
    Vec::new()
}

/// What an action means where a name is typed.
pub(super) fn in_input(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Popup::Name(naming)) = model.popups.last_mut() else {
        return Vec::new();
    };
    match action {
        Action::Erase => {
            naming.name.pop();
        }
        Action::Confirm => {
            let name = naming.name.trim().to_owned();
            if name.is_empty() {
                model.notice = Some(Notice::word("type a name, or Esc to go back"));
                return Vec::new();
            }
            return match naming.whom.clone() {
                Whom::NewViewer => vec![Effect::Ask(Request::AddViewer(name))],
                Whom::Viewer(whom) => {
                    let care = crate::application::Care::Name(name);
                    vec![Effect::Ask(Request::Care(whom, care))]
                }
                Whom::Person(person) => super::reviewing::named(model, person, Some(&name)),
            };
        }
        Action::Back => {
            model.popups.pop();
        }
        _ => {}
    }
    Vec::new()
}

/// A viewer was changed: the picker stays on them, and shows what leads each page now.
pub(super) fn cared(model: &mut Model, cared: CaredFor) -> Vec<Effect> {
    let CaredFor {
        identity,
        care,
        bytes_remain,
        view,
    } = cared;
    let is_removed = care == crate::application::Care::Remove;
    let is_other_page = view.identity.who != model.view.identity.who;
    let window = super::moving::window(model);
    model.home = if is_other_page {
        model
            .elsewhere
            .remove(&view.identity.key)
            .unwrap_or_default()
    } else {
        model.home.follow(&model.view.page, &view.page, window)
    };
    if is_removed {
        model.elsewhere.remove(&identity.key);
    }
    model.view = view;
    (model.change, model.flash) = (None, None);
    if matches!(model.popups.last(), Some(Popup::Name(_))) {
        model.popups.pop();
    }
    let same = |tile: &Tile| matches!(tile, Tile::Viewer(other) if other.who == identity.who);
    let tiles = model.tiles();
    if let Place::Picker(Picker { at, .. }) = &mut model.place {
        let kept = tiles.iter().position(same);
        *at = kept.unwrap_or(*at).min(tiles.len().saturating_sub(1));
    }
    super::moving::settle(model);
    model.notice = Some(Notice::word(said(&identity, &care, bytes_remain)));
    vec![Effect::Ask(Request::Faces)]
}

/// What became of a viewer, in words.
fn said(identity: &Identity, care: &crate::application::Care, bytes_remain: bool) -> String {
    use crate::application::Care;
    let name = &identity.name;
    match care {
        Care::Name(new) => format!("{name} is called {new} now; the pictures stay"),
        Care::Colour(_) => format!("{name} has another colour"),
        Care::Maturity(None) => format!("{name} is shown titles for every age"),
        Care::Maturity(Some(age)) => format!("{name} is shown titles up to age {age}"),
        Care::Remove if bytes_remain => format!(
            "{name} is deleted; another keyart is reading, so the next start removes the last bytes"
        ),
        Care::Remove => format!("{name} and all they did are forgotten"),
    }
}
