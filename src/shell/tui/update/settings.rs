//! The settings screen: what is changed there goes into the configuration file.

use crate::adapters::settings::Preferences;
use crate::shell::tui::choices::{self, PREFERENCES};
use crate::shell::tui::effect::{Effect, Request};
use crate::shell::tui::keymap::Action;
use crate::shell::tui::model::{Model, Notice, Popup};

/// Opens it.
pub(super) fn open(model: &mut Model) {
    model.popups.push(Popup::Settings(0));
}

/// What an action means there.
pub(super) fn in_settings(model: &mut Model, action: Action) -> Vec<Effect> {
    let last = PREFERENCES.len() - 1;
    let Some(Popup::Settings(at)) = model.popups.last_mut() else {
        return Vec::new();
    };
    match action {
        Action::Back => {
            model.popups.pop();
        }
        Action::Right | Action::Open => {
            let at = *at;
            return turn(model, at, 1);
        }
        Action::Left => {
            let at = *at;
            return turn(model, at, -1);
        }
        _ => *at = super::popups::stepped(action, *at, last),
    }
    Vec::new()
}

fn turn(model: &mut Model, at: usize, by: isize) -> Vec<Effect> {
    let Some(preference) = PREFERENCES.get(at) else {
        return Vec::new();
    };
    let held = choices::held(model, preference);
    if held.is_fixed() {
        let words = format!(
            "{} comes from {}, which the file cannot overrule: leave that out to choose here",
            preference.label.to_lowercase(),
            held.origin()
        );
        model.notice = Some(Notice::word(words));
        return Vec::new();
    }
    let choices = choices::turned(model, preference, by);
    vec![Effect::Ask(Request::Prefer(choices))]
}

/// The file holds what was chosen.
pub(super) fn preferred(model: &mut Model, preferences: Preferences) {
    model.preferences = preferences;
    let focused = match model.popups.last() {
        Some(Popup::Settings(at)) => PREFERENCES.get(*at),
        _ => None,
    };
    if focused.is_some_and(|preference| !preference.is_live) {
        model.notice = Some(Notice::word("kept; it counts from the next start on"));
    }
}
