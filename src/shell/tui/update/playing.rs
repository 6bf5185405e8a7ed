//! A film in a real player: what it says, and what is left of it in the history.

use super::acting::played;
use crate::adapters::player::Heard;
use crate::domain::history::Deed;
use crate::shell::tui::effect::{Effect, Request, Word};
use crate::shell::tui::keymap::Action;
use crate::shell::tui::message::Failure;
use crate::shell::tui::model::{Model, Notice, Place, Player, Popup, Reel, Screening};

/// How far left and right go, in seconds, as in most players.
const JUMP_S: i32 = 10;

/// Less than this was no watching, in seconds: a film that was opened and closed.
const LEAST_S: f64 = 1.0;

/// What may be said of a film in a player that tells nothing.
pub const SHARES: [(&str, f64); 5] = [
    ("all of it", 1.0),
    ("most of it", 0.75),
    ("half of it", 0.5),
    ("the beginning", 0.2),
    ("nothing", 0.0),
];

/// Starts a real film where the viewer left it, `from` (0 to 1) of the way in.
pub(super) fn start(model: &mut Model, mut player: Player) -> Vec<Effect> {
    let Screening { title, episode, .. } = player.screening;
    let from = player.from;
    player.since = None;
    player.reel = Some(Reel::default());
    model.place = Place::Player(player);
    vec![Effect::Play {
        title,
        episode,
        from,
    }]
}

/// What the player says.
pub(super) fn heard(model: &mut Model, heard: Heard) -> Vec<Effect> {
    let Place::Player(player) = &mut model.place else {
        return Vec::new();
    };
    let Some(reel) = &mut player.reel else {
        return Vec::new();
    };
    match heard {
        Heard::Position(position_s) => {
            reel.is_heard = true;
            reel.watched.plays_at(position_s);
        }
        Heard::Duration(duration_s) => {
            reel.duration_s = duration_s;
        }
        Heard::Paused(is_paused) => reel.is_paused = is_paused,
        Heard::Jumped => reel.watched.jumps(),
        Heard::Ended { well } => return ended(model, well),
    }
    Vec::new()
}

fn ended(model: &mut Model, well: bool) -> Vec<Effect> {
    let deed = unfinished(model);
    let Place::Player(player) = std::mem::replace(&mut model.place, Place::Home) else {
        return Vec::new();
    };
    model.still = Some(model.clock);
    let is_heard = player.reel.as_ref().is_some_and(|reel| reel.is_heard);
    if let Some(deed) = deed {
        if well {
            super::episodes::offer_next(model, &deed);
        }
        return vec![Effect::Ask(Request::Act(deed))];
    }
    if !well {
        model.notice = Some(Notice::failure(
            "the player could not play it: is the file whole, and does it open by itself?",
        ));
    } else if !is_heard {
        model.popups.push(Popup::HowMuch(player.screening, 0));
    }
    Vec::new()
}

/// The play that is to be written if the film ends now; nothing where hardly any of it was seen.
pub fn unfinished(model: &Model) -> Option<Deed> {
    let Place::Player(player) = &model.place else {
        return None;
    };
    let reel = player.reel.as_ref()?;
    (reel.watched.played_s() >= LEAST_S)
        .then(|| played(model, player.screening, player.fraction(model.clock)))
}

/// What an action means where the viewer is asked how much they watched; nothing where they are
/// not.
pub(super) fn in_how_much(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let last = SHARES.len() - 1;
    let Some(Popup::HowMuch(screening, at)) = model.popups.last_mut() else {
        return None;
    };
    match action {
        Action::Open => {
            let (screening, at) = (*screening, *at);
            let share = SHARES.get(at).map_or(0.0, |(_, share)| *share);
            model.popups.pop();
            if share > 0.0 {
                let deed = played(model, screening, share);
                super::episodes::offer_next(model, &deed);
                return Some(vec![Effect::Ask(Request::Act(deed))]);
            }
        }
        Action::Back => {
            model.popups.pop();
        }
        _ => *at = super::popups::stepped(action, *at, last),
    }
    Some(Vec::new())
}

/// The player could not be started: the page is back, with a word on it.
pub(super) fn not_started(model: &mut Model, failure: Failure) -> Vec<Effect> {
    if matches!(model.place, Place::Player(_)) {
        model.place = Place::Home;
    }
    super::hearing::failed(model, failure);
    Vec::new()
}

/// What a key means while a real film runs; nothing where none does.
pub(super) fn key(model: &Model, action: Action) -> Option<Vec<Effect>> {
    let Place::Player(Player { reel: Some(_), .. }) = &model.place else {
        return None;
    };
    let word = match action {
        Action::Back | Action::Finish => Word::Quit,
        Action::Pause => Word::TogglePause,
        Action::Left => Word::Jump(-JUMP_S),
        Action::Right => Word::Jump(JUMP_S),
        _ => return Some(Vec::new()),
    };
    Some(vec![Effect::Player(word)])
}
