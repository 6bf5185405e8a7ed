//! The only place that changes the [`Model`]: pure, without input or output.
//!
//! A key becomes an [`Action`] in the table of bindings; what an action means where it was asked
//! for stands in [`moving`], [`acting`], [`episodes`], [`looking`], [`popups`],
//! [`picking`] and [`settings`]; what workers found out, in [`hearing`].

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "an action that means nothing where it was asked for does nothing"
)]

mod acting;
mod episodes;
mod hearing;
mod looking;
mod moving;
mod picking;
mod playing;
mod pointing;
mod popups;
mod reviewing;
mod settings;

pub use playing::{SHARES, unfinished};

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::STILL;
use super::effect::{Effect, Request};
use super::keymap::{Action, Focus};
use super::message::{Message, ScreenShape};
use super::model::{Model, Naming, Notice, Place, Popup};
use crate::application::Exposure;

/// The longest name of a viewer, in characters.
const LONGEST_NAME: usize = 40;

/// Changes the state by what happened, and says what is to be done outside.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(key) => key_pressed(model, key),
        Message::Click { x, y } => pointing::click(model, (x, y)),
        Message::Pointer { x, y } => {
            pointing::hover(model, (x, y));
            Vec::new()
        }
        Message::Wheel(action) => pointing::wheel(model, action),
        Message::Paste(text) => {
            text.chars().for_each(|c| type_letter(model, c));
            looking::pasted(model, &text)
        }
        Message::Clock(now) => clock(model, now),
        Message::Screen(shape) => {
            reshape(model, shape);
            Vec::new()
        }
        Message::Broken(pictures) => {
            hearing::broken(model, pictures);
            Vec::new()
        }
        Message::Turned(view) => hearing::turned(model, *view),
        Message::Unchanged => {
            model.is_refreshing = false;
            Vec::new()
        }
        Message::Changed(changed) => hearing::changed(model, *changed),
        Message::NothingToUndo => {
            model.notice = Some(Notice::word("there is nothing to take back"));
            Vec::new()
        }
        Message::Told(told) => hearing::told(model, &told),
        Message::Effected(effected) => looking::effected(model, *effected),
        Message::Past(past) => looking::arrived(model, *past),
        Message::Found(query, titles) => {
            looking::found(model, query.as_deref(), &titles);
            Vec::new()
        }
        Message::Explained(explanation) => {
            hearing::explained(model, explanation);
            Vec::new()
        }
        Message::Compared(title, compared) => {
            hearing::compared(model, title, compared);
            Vec::new()
        }
        Message::Faces(faces) => {
            model.faces = faces;
            Vec::new()
        }
        Message::Player(heard) => playing::heard(model, heard),
        Message::NoPlayer(failure) => playing::not_started(model, failure),
        Message::Cared(cared) => picking::cared(model, *cared),
        Message::Preferred(preferences) => {
            settings::preferred(model, preferences);
            Vec::new()
        }
        Message::Reviewed(title, review) => reviewing::reviewed(model, title, review),
        Message::Settled(settled) => reviewing::settled(model, settled),
        Message::TakenUp(library, view) => reviewing::taken_up(model, library, *view),
        Message::Failed(failure) => {
            hearing::failed(model, failure);
            Vec::new()
        }
    }
}

/// What is wanted before the first key: faces for the picker.
pub fn begin(model: &Model) -> Vec<Effect> {
    match model.place {
        Place::Picker(_) => vec![Effect::Ask(Request::Faces)],
        Place::Home | Place::Player(_) | Place::Past(_) => Vec::new(),
    }
}

fn key_pressed(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    stirred(model);
    let focus = model.focus();
    let mut asked = Vec::new();
    match model.keymap.action(key, focus) {
        Some(action) => asked = act(model, action, focus),
        None if focus == Focus::Search => asked = looking::typed(model, key),
        None if focus == Focus::Input => {
            let is_typed = (key.modifiers - KeyModifiers::SHIFT).is_empty();
            if let KeyCode::Char(c) = key.code
                && is_typed
            {
                type_letter(model, c);
            }
        }
        None => {}
    }
    looked(model, asked)
}

/// The viewer did something: what was said goes.
fn stirred(model: &mut Model) {
    model.notice = None;
    model.hover = None;
    model.still = Some(model.clock);
}

/// The worker looks for changes before it does what was asked for. What the key opened is open by
/// now, so that nothing is taken up under it.
fn looked(model: &mut Model, asked: Vec<Effect>) -> Vec<Effect> {
    let mut effects = refresh(model);
    effects.extend(asked);
    effects
}

/// At each key the worker looks whether the page is still true, one look at a time.
fn refresh(model: &mut Model) -> Vec<Effect> {
    if model.is_refreshing {
        return Vec::new();
    }
    model.is_refreshing = true;
    let takes_up = matches!(model.place, Place::Home) && model.popups.is_empty();
    vec![Effect::Ask(Request::Refresh { takes_up })]
}

fn act(model: &mut Model, action: Action, focus: Focus) -> Vec<Effect> {
    if action == Action::Quit {
        return vec![Effect::Quit];
    }
    if action != Action::Flash {
        model.flash = None;
    }
    match action {
        Action::Undo if focus != Focus::Candidates => return vec![Effect::Ask(Request::Undo)],
        // In something to read it closes it, as every key of no use there does.
        Action::Help if focus != Focus::Drawer => {
            popups::help(model);
            return Vec::new();
        }
        _ => {}
    }
    match focus {
        Focus::Home => moving::on_home(model, action)
            .then(Vec::new)
            .unwrap_or_else(|| acting::on_home(model, action)),
        Focus::Title => popups::in_title(model, action),
        Focus::Search | Focus::Shelf => looking::in_found(model, action),
        Focus::History => looking::in_history(model, action),
        Focus::Past => looking::in_past(model, action),
        Focus::Player => acting::in_player(model, action),
        Focus::Picker => picking::in_picker(model, action),
        Focus::Drawer => popups::in_drawer(model, action),
        Focus::Menu => popups::in_menu(model, action),
        Focus::Settings => settings::in_settings(model, action),
        Focus::Input => picking::in_input(model, action),
        Focus::Candidates => reviewing::in_candidates(model, action),
    }
}

fn type_letter(model: &mut Model, c: char) {
    if let Some(Popup::Name(Naming { name, .. })) = model.popups.last_mut()
        && !c.is_control()
        && name.chars().count() < LONGEST_NAME
    {
        name.push(c);
    }
}

fn reshape(model: &mut Model, shape: ScreenShape) {
    if model.shape != shape {
        model.shape = shape;
        model.hover = None;
        model.still = Some(model.clock);
        moving::settle(model);
    }
}

/// Time went by: what was due happens.
fn clock(model: &mut Model, now: Duration) -> Vec<Effect> {
    model.clock = model.clock.max(now);
    if model
        .flash
        .as_ref()
        .is_some_and(|flash| flash.until <= model.clock)
    {
        model.flash = None;
        model.still = Some(model.clock);
    }
    let mut effects = acting::film_over(model);
    let is_still = model
        .still
        .is_some_and(|since| since + STILL <= model.clock);
    if is_still && model.may_expose() {
        model.still = None;
        let shown = exposures(model);
        if !shown.is_empty() {
            effects.push(Effect::Ask(Request::Expose(shown)));
        }
    }
    effects
}

/// The cards that stand on the screen whole, with a picture; the billboard's is among them.
fn exposures(model: &Model) -> Vec<Exposure> {
    let Some(geometry) = model.geometry() else {
        return Vec::new();
    };
    let page = &model.view.page;
    let rows = page
        .rows
        .iter()
        .enumerate()
        .skip(model.home.top)
        .take(geometry.n_rows);
    let cards = rows.flat_map(|(row, list)| {
        let first = model.home.column(list).first;
        let cards = list
            .titles
            .iter()
            .enumerate()
            .skip(first)
            .take(geometry.n_columns);
        cards.map(move |(position, placed)| Exposure {
            title: placed.title,
            row,
            position,
        })
    });
    let is_shown = |exposure: &Exposure| {
        let decision = page.decisions.get(&exposure.title);
        decision.is_some_and(|decision| !model.broken.contains(&decision.artwork()))
    };
    cards.filter(is_shown).collect()
}
