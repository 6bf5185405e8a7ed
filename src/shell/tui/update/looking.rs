//! Looking back and looking for: history, the page as it stood, search, my list.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::popups;
use crate::application::{Effected, Past, Shown};
use crate::shell::tui::effect::{Effect, Request};
use crate::shell::tui::home::Home;
use crate::shell::tui::keymap::Action;
use crate::shell::tui::model::{Found, History, Journey, Model, Notice, Place, Popup};
use crate::shell::tui::view;

/// More letters than this nobody searches for.
const LONGEST_QUERY: usize = 60;

/// Opens the search.
pub(super) fn search(model: &mut Model) -> Vec<Effect> {
    model.popups.push(Popup::Found(Found {
        query: Some(String::new()),
        titles: Some(Vec::new()),
        at: 0,
    }));
    Vec::new()
}

/// Opens my list.
pub(super) fn my_list(model: &mut Model) -> Vec<Effect> {
    model.popups.push(Popup::Found(Found::default()));
    vec![Effect::Ask(Request::MyList)]
}

/// Opens what the viewer did.
pub(super) fn history(model: &mut Model) -> Vec<Effect> {
    if model.view.log.n_acts() == 0 {
        model.notice = Some(Notice::word(
            "you have done nothing yet: watch something first",
        ));
        return Vec::new();
    }
    model.popups.push(Popup::History(History::default()));
    effect_of_focused(model)
}

/// Opens the page as it stood before the last act.
pub(super) fn past(model: &mut Model) -> Vec<Effect> {
    let n_acts = model.view.log.n_acts();
    let Some(to) = n_acts.checked_sub(1) else {
        model.notice = Some(Notice::word("there is no past yet: watch something first"));
        return Vec::new();
    };
    vec![Effect::Ask(Request::Past(to))]
}

/// What is typed into the search.
pub(super) fn typed(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let KeyCode::Char(c) = key.code else {
        return Vec::new();
    };
    if !(key.modifiers - KeyModifiers::SHIFT).is_empty() {
        return Vec::new();
    }
    pasted(model, &c.to_string())
}

/// What is pasted into the search.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    let letters = text.chars().filter(|c| !c.is_control());
    change_query(model, |query| {
        let room = LONGEST_QUERY.saturating_sub(query.chars().count());
        query.extend(letters.take(room));
    })
}

fn change_query(model: &mut Model, change: impl FnOnce(&mut String)) -> Vec<Effect> {
    let Some(Popup::Found(Found {
        query: Some(query),
        at,
        ..
    })) = model.popups.last_mut()
    else {
        return Vec::new();
    };
    let before = query.clone();
    change(query);
    if *query == before {
        return Vec::new();
    }
    *at = 0;
    vec![Effect::Ask(Request::Search(query.clone()))]
}

/// What an action means among titles side by side.
pub(super) fn in_found(model: &mut Model, action: Action) -> Vec<Effect> {
    let across = view::found_columns(model);
    let Some(Popup::Found(found)) = model.popups.last_mut() else {
        return Vec::new();
    };
    let last = found
        .titles
        .as_ref()
        .map_or(0, |all| all.len().saturating_sub(1));
    let at = found.at.min(last);
    let title = found
        .titles
        .as_ref()
        .and_then(|all| all.get(at))
        .map(|shown| shown.title);
    found.at = match action {
        Action::Left => at.saturating_sub(1),
        Action::Right => (at + 1).min(last),
        Action::Up => at.checked_sub(across).unwrap_or(at),
        Action::Down if at + across <= last => at + across,
        Action::Down | Action::Bottom | Action::PageDown | Action::HalfDown => last,
        Action::Top | Action::PageUp | Action::HalfUp => 0,
        Action::Erase => {
            return change_query(model, |query| {
                query.pop();
            });
        }
        Action::Back => {
            model.popups.pop();
            return Vec::new();
        }
        Action::Open => {
            return title.map_or_else(Vec::new, |title| popups::title(model, title));
        }
        _ => {
            return title.map_or_else(Vec::new, |title| {
                super::acting::on_title(model, action, title)
            });
        }
    };
    Vec::new()
}

/// Titles that were asked for, where they are still wanted.
pub(super) fn found(model: &mut Model, query: Option<&str>, titles: &[Shown]) {
    let open = model.popups.iter_mut().filter_map(|popup| match popup {
        Popup::Found(found) if found.query.as_deref() == query => Some(found),
        _ => None,
    });
    for found in open {
        found.at = found.at.min(titles.len().saturating_sub(1));
        found.titles = Some(titles.to_vec());
    }
}

/// What an action means in the history.
pub(super) fn in_history(model: &mut Model, action: Action) -> Vec<Effect> {
    let n_acts = model.view.log.n_acts();
    let page = usize::from(model.size().height / 2).max(1);
    let Some(Popup::History(history)) = model.popups.last_mut() else {
        return Vec::new();
    };
    let was_sure = std::mem::take(&mut history.is_sure);
    let last = n_acts.saturating_sub(1);
    let at = history.at.min(last);
    history.at = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::HalfUp | Action::PageUp => at.saturating_sub(page),
        Action::HalfDown | Action::PageDown => at + page,
        Action::Top => 0,
        Action::Bottom => last,
        // Named by what never changes: another process may have forgotten an earlier act.
        Action::Forget if was_sure => {
            let act = model.view.log.act(n_acts - at);
            let forget = act.map(|act| Effect::Ask(Request::Forget(act.seq)));
            return forget.into_iter().collect();
        }
        Action::Forget => {
            history.is_sure = n_acts > 0;
            return Vec::new();
        }
        // The question is answered, the history stays.
        Action::Back if was_sure => return Vec::new(),
        Action::Back => {
            model.popups.pop();
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    .min(last);
    effect_of_focused(model)
}

/// Asks for what the focused act did, unless it is known.
pub(super) fn effect_of_focused(model: &Model) -> Vec<Effect> {
    let Some(Popup::History(history)) = model.popups.last() else {
        return Vec::new();
    };
    let number = model.view.log.n_acts().saturating_sub(history.at);
    let is_known = number == 0 || history.effects.contains_key(&number);
    (!is_known)
        .then_some(Effect::Ask(Request::Effect(number)))
        .into_iter()
        .collect()
}

/// What an act did, where it is still wanted.
pub(super) fn effected(model: &mut Model, effected: Effected) -> Vec<Effect> {
    let open = model.popups.iter_mut().find_map(|popup| match popup {
        Popup::History(history) => Some(history),
        _ => None,
    });
    if let Some(history) = open {
        history.effects.insert(effected.number, effected);
    }
    Vec::new()
}

/// The log changed: what is known of acts is no longer true.
pub(super) fn log_changed(model: &mut Model) -> Vec<Effect> {
    let n_acts = model.view.log.n_acts();
    let mut wanted = Vec::new();
    for popup in &mut model.popups {
        match popup {
            Popup::History(history) => {
                history.effects.clear();
                history.at = history.at.min(n_acts.saturating_sub(1));
                history.is_sure = false;
            }
            Popup::Title(sheet) => wanted.push(Request::Tell(sheet.title)),
            Popup::Found(found) => wanted.push(match &found.query {
                Some(query) => Request::Search(query.clone()),
                None => Request::MyList,
            }),
            _ => {}
        }
    }
    if n_acts == 0 {
        model
            .popups
            .retain(|popup| !matches!(popup, Popup::History(_)));
    }
    let mut effects: Vec<Effect> = wanted.into_iter().map(Effect::Ask).collect();
    effects.extend(effect_of_focused(model));
    effects
}

/// A page of the past: the focus stays on its title. Where another is wanted by now, it is next.
pub(super) fn arrived(model: &mut Model, past: Past) -> Vec<Effect> {
    let window = super::moving::window(model);
    let (page, home) = model.shown();
    let home = home.follow(page, &past.page, window);
    match &mut model.place {
        Place::Past(journey) => {
            journey.home = home;
            journey.past = past;
            journey.is_asked = journey.to != journey.past.n_acts;
            if journey.is_asked {
                return vec![Effect::Ask(Request::Past(journey.to))];
            }
        }
        Place::Home => {
            model.popups.clear();
            let to = past.n_acts;
            model.place = Place::Past(Box::new(Journey {
                to,
                is_asked: false,
                past,
                home,
            }));
        }
        Place::Picker(_) | Place::Player(_) => {}
    }
    Vec::new()
}

/// What an action means on a page of the past.
pub(super) fn in_past(model: &mut Model, action: Action) -> Vec<Effect> {
    let window = super::moving::window(model);
    let n_acts = model.view.log.n_acts();
    let Place::Past(journey) = &mut model.place else {
        return Vec::new();
    };
    let to = journey.to;
    let page = std::sync::Arc::clone(&journey.past.page);
    let home: &mut Home = &mut journey.home;
    let row = home.row;
    let wanted = match action {
        Action::Left => to.saturating_sub(1),
        Action::Right => to + 1,
        Action::RowStart => 0,
        Action::RowEnd => n_acts,
        Action::Up => {
            home.to_row(&page, row.saturating_sub(1), window);
            to
        }
        Action::Down => {
            home.to_row(&page, row + 1, window);
            to
        }
        Action::Back | Action::Past => {
            leave_past(model);
            return Vec::new();
        }
        _ => to,
    }
    .min(n_acts);
    if wanted == to {
        return Vec::new();
    }
    if let Place::Past(journey) = &mut model.place {
        journey.to = wanted;
        if std::mem::replace(&mut journey.is_asked, true) {
            return Vec::new();
        }
    }
    vec![Effect::Ask(Request::Past(wanted))]
}

/// Back to the present: the focus stays on its title.
fn leave_past(model: &mut Model) {
    let window = super::moving::window(model);
    let (page, home) = model.shown();
    model.home = home.follow(page, &model.view.page, window);
    model.place = Place::Home;
    model.still = Some(model.clock);
}
