//! The episodes of a series: the list of them, and what comes after one.

use super::acting::play_from;
use crate::domain::catalog::TitleIx;
use crate::domain::history::{BEGUN, Deed, FINISHED, Resume};
use crate::shell::tui::effect::Effect;
use crate::shell::tui::keymap::Action;
use crate::shell::tui::model::{Model, Notice, Popup};

/// Opens the list where watching goes on, or says that there is none.
pub(super) fn open(model: &mut Model, title: TitleIx) -> Vec<Effect> {
    if let Some(at) = model.resume(title).episode {
        model.popups.push(Popup::Episodes(title, at));
    } else {
        let name = &model.catalog().title(title).name;
        let words = format!("the catalogue lists no episodes of {name}");
        model.notice = Some(Notice::word(&words));
    }
    Vec::new()
}

/// After an episode that was watched to its end the list opens at the next one: Enter goes on.
pub(super) fn offer_next(model: &mut Model, deed: &Deed) {
    if let Deed::Play {
        title,
        episode: Some(episode),
        fraction,
        ..
    } = deed
        && *fraction >= FINISHED
        && let (Some(title), Some(place)) = (title.ix, episode.ix)
        && place.has_next()
    {
        model.popups.push(Popup::Episodes(title, place.at + 1));
    }
}

/// What an action means in the list; nothing where it is not open.
pub(super) fn in_menu(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let Some(Popup::Episodes(title, at)) = model.popups.last() else {
        return None;
    };
    let (title, at) = (*title, *at);
    let last = model.catalog().title(title).episodes.len().checked_sub(1);
    match (action, last) {
        (Action::Open | Action::Play, Some(last)) if at <= last => {
            let watched = model.view.log.watched_of_episodes(title, last + 1);
            let fraction = watched.get(at).copied().flatten();
            let is_begun = |fraction: &f64| (BEGUN..FINISHED).contains(fraction);
            let resume = Resume {
                episode: Some(at),
                from: fraction.filter(is_begun).unwrap_or(0.0),
            };
            return Some(play_from(model, title, resume));
        }
        (Action::Back, _) | (_, None) => {
            model.popups.pop();
        }
        (_, Some(last)) => {
            let to = super::popups::stepped(action, at, last);
            if let Some(Popup::Episodes(_, at)) = model.popups.last_mut() {
                *at = to;
            }
        }
    }
    Some(Vec::new())
}
