//! What workers found out.

use std::sync::Arc;

use crate::application::{Compared, Told, View};
use crate::domain::catalog::{ArtworkIx, TitleIx};
use crate::shell::tui::effect::Effect;
use crate::shell::tui::message::{Cause, Changed, Explained, Failure};
use crate::shell::tui::model::{LastChange, Model, Notice, Place, Popup};

/// Another viewer's page: the place on it is the one they left.
pub(super) fn turned(model: &mut Model, view: View) -> Vec<Effect> {
    let old = std::mem::take(&mut model.home);
    model.elsewhere.insert(model.view.identity.key.clone(), old);
    let key = &view.identity.key;
    model.home = model.elsewhere.remove(key).unwrap_or_default();
    model.view = view;
    (model.change, model.flash, model.hover) = (None, None, None);
    model.place = Place::Home;
    model.popups.clear();
    super::moving::settle(model);
    model.still = Some(model.clock);
    if !model.view.identity.keeps_history() {
        let who = match model.view.identity.who {
            crate::application::Who::Example => "an example viewer",
            _ => "the guest",
        };
        model.notice = Some(Notice::word(format!(
            "{who}: what you do here is kept nowhere"
        )));
    }
    Vec::new()
}

/// The page changed: the focus stays on its title; what lies open over it is asked for anew.
pub(super) fn changed(model: &mut Model, changed: Changed) -> Vec<Effect> {
    let Changed {
        cause,
        change,
        view,
    } = changed;
    if cause == Cause::Elsewhere {
        model.is_refreshing = false;
    }
    let window = super::moving::window(model);
    model.home = model.home.follow(&model.view.page, &view.page, window);
    let before = std::mem::replace(&mut model.view, view);
    (model.flash, model.hover) = (None, None);
    model.still = Some(model.clock);
    let is_silent = cause == Cause::Elsewhere && change.movement.is_empty();
    if !is_silent {
        model.change = Some(Arc::new(LastChange {
            cause,
            change,
            reasons: before.reasons,
        }));
    }
    super::looking::log_changed(model)
}

/// What there is to tell of a title, where it is still wanted.
pub(super) fn told(model: &mut Model, told: &Told) -> Vec<Effect> {
    let sheets = model.popups.iter_mut().filter_map(|popup| match popup {
        Popup::Title(sheet) => Some(sheet),
        _ => None,
    });
    for sheet in sheets {
        if sheet.title == told.decision.title {
            sheet.told = Some(Box::new(told.clone()));
        }
    }
    Vec::new()
}

/// An explanation, where it is still wanted.
pub(super) fn explained(model: &mut Model, explained: Box<Explained>) {
    if let Some(Popup::Why(drawer, slot)) = model.popups.last_mut()
        && drawer.title == Some(explained.explanation.title)
    {
        *slot = Some(explained);
    }
}

/// A comparison, where it is still wanted.
pub(super) fn compared(model: &mut Model, title: TitleIx, compared: Vec<Compared>) {
    if let Some(Popup::Compare(drawer, slot)) = model.popups.last_mut()
        && drawer.title == Some(title)
    {
        *slot = Some(compared);
    }
}

/// Pictures that cannot be shown: said once.
pub(super) fn broken(model: &mut Model, pictures: Vec<(ArtworkIx, String)>) {
    for (artwork, word) in pictures {
        if model.broken.insert(artwork) {
            model.notice = Some(Notice::failure(word));
        }
    }
}

/// Something could not be done.
pub(super) fn failed(model: &mut Model, failure: Failure) {
    if failure.is_refresh {
        model.is_refreshing = false;
    }
    if let Place::Past(journey) = &mut model.place {
        // What was asked for may be what failed; the next key asks anew.
        journey.is_asked = false;
    }
    let help = failure
        .help
        .map(|help| format!(": {help}"))
        .unwrap_or_default();
    model.notice = Some(Notice::failure(failure.message + &help));
}
