//! Acts on the focused title, and the player.

use std::sync::Arc;
use std::time::Duration;

use crate::domain::catalog::{ArtworkIx, TitleIx};
use crate::domain::history::{Deed, Listing, Named, Resume, Thumb};
use crate::shell::tui::effect::{Effect, Request};
use crate::shell::tui::keymap::Action;
use crate::shell::tui::model::{Flash, Model, Notice, Picker, Place, Player, Popup, Screening};

/// How long the page before shows at one press of its key.
const FLASH: Duration = Duration::from_millis(900);

/// How far left and right go in a film.
const SKIP: f64 = 0.1;

/// What an action means on the page.
pub(super) fn on_home(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Search => return super::looking::search(model),
        Action::MyList => return super::looking::my_list(model),
        Action::History => return super::looking::history(model),
        Action::Past => return super::looking::past(model),
        Action::NextViewer => return turn(model, 1),
        Action::PreviousViewer => return turn(model, -1),
        Action::Viewers | Action::Back => return pick(model),
        Action::Mood => {
            let now = model.view.page.mood.as_ref().map(|mood| mood.name.as_str());
            let at = model
                .moods()
                .iter()
                .position(|(name, _)| Some(*name) == now);
            model.popups.push(Popup::Mood(at.map_or(0, |at| at + 1)));
        }
        Action::Flash => flash(model),
        Action::Settings => super::settings::open(model),
        _ => {
            if let Some(title) = model.focused() {
                return on_title(model, action, title);
            }
            model.notice = Some(Notice::word("there is no title here"));
        }
    }
    Vec::new()
}

/// What an action means for one title.
pub(super) fn on_title(model: &mut Model, action: Action, title: TitleIx) -> Vec<Effect> {
    let named = Named::of(model.catalog(), title);
    let deed = match action {
        Action::Play => return play(model, title),
        Action::Open => return super::popups::title(model, title),
        Action::Why => return super::popups::why(model, title),
        Action::Compare => return super::popups::compare(model, title),
        Action::Candidates => return super::reviewing::open(model, title),
        Action::Episodes => return super::episodes::open(model, title),
        Action::Seen => Deed::Play {
            title: named,
            episode: None,
            fraction: 1.0,
            artwork: None,
        },
        Action::ThumbUp => {
            let thumb = match thumb(model, title) {
                Thumb::None | Thumb::Down => Thumb::Up,
                Thumb::Up => Thumb::Double,
                Thumb::Double => Thumb::None,
            };
            Deed::Thumb {
                title: named,
                thumb,
            }
        }
        Action::ThumbDown => {
            let thumb = match thumb(model, title) {
                Thumb::Down => Thumb::None,
                Thumb::None | Thumb::Up | Thumb::Double => Thumb::Down,
            };
            Deed::Thumb {
                title: named,
                thumb,
            }
        }
        Action::List => {
            let is_listed = model
                .facts(title)
                .is_some_and(|facts| facts.listed.is_some());
            let listing = if is_listed {
                Listing::Remove
            } else {
                Listing::Add
            };
            Deed::List {
                title: named,
                listing,
            }
        }
        Action::Dismiss => match dismissal(model, title) {
            Some(dismissed) => Deed::Dismiss {
                title: named,
                dismissed,
            },
            None => return Vec::new(),
        },
        Action::Hide => Deed::Hide {
            title: named,
            hidden: true,
        },
        _ => return Vec::new(),
    };
    vec![Effect::Ask(Request::Act(deed))]
}

/// Whether the key takes a title out of continue watching, or puts it back; says why it does
/// neither.
fn dismissal(model: &mut Model, title: TitleIx) -> Option<bool> {
    let begun = model.facts(title).filter(|facts| facts.is_begun());
    let dismissed = begun.map(|facts| !facts.dismissed);
    if dismissed.is_none() {
        let name = &model.catalog().title(title).name;
        let words = format!("{name} is not begun, so it is not in continue watching");
        model.notice = Some(Notice::word(&words));
    }
    dismissed
}

/// The viewer's last word on a title.
fn thumb(model: &Model, title: TitleIx) -> Thumb {
    let words = model
        .view
        .log
        .acts()
        .iter()
        .rev()
        .filter_map(|act| match &act.deed {
            Deed::Thumb {
                title: named,
                thumb,
            } if named.ix == Some(title) => Some(*thumb),
            _ => None,
        });
    words.take(1).next().unwrap_or(Thumb::None)
}

/// Starts a film where the viewer left it; of a series the episode that is next.
fn play(model: &mut Model, title: TitleIx) -> Vec<Effect> {
    let resume = model.resume(title);
    play_from(model, title, resume)
}

/// Starts a film, or an episode, at a given place.
pub(super) fn play_from(model: &mut Model, title: TitleIx, resume: Resume) -> Vec<Effect> {
    model.popups.clear();
    let player = Player {
        screening: Screening {
            title,
            episode: resume.episode,
            artwork: shown(model, title),
        },
        from: resume.from,
        since: Some(model.clock),
        reel: None,
    };
    let has_source = model.catalog().source(title, resume.episode).is_some();
    if has_source && model.has_player {
        return super::playing::start(model, player);
    }
    if has_source {
        model.notice = Some(Notice::word(
            "no player was found, so time is only pretended: mpv plays films",
        ));
    }
    model.place = Place::Player(player);
    Vec::new()
}

/// What an action means while a film runs.
pub(super) fn in_player(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = super::playing::key(model, action) {
        return effects;
    }
    let clock = model.clock;
    let Place::Player(player) = &mut model.place else {
        return Vec::new();
    };
    let fraction = player.fraction(clock);
    match action {
        Action::Finish => return stop(model, 1.0),
        Action::Back => return stop(model, fraction),
        Action::Pause => {
            player.from = fraction;
            player.since = if player.since.is_some() {
                None
            } else {
                Some(clock)
            };
        }
        Action::Left | Action::Right => {
            let by = if action == Action::Left { -SKIP } else { SKIP };
            player.from = (fraction + by).clamp(0.0, 1.0);
            player.since = player.since.map(|_| clock);
        }
        _ => {}
    }
    Vec::new()
}

/// The picture that a title shows; none where no pictures are shown.
fn shown(model: &Model, title: TitleIx) -> Option<ArtworkIx> {
    let decision = model.view.page.decisions.get(&title);
    decision
        .filter(|_| !model.is_text())
        .map(crate::domain::artwork::Decision::artwork)
}

/// A play of this fraction.
pub(super) fn played(model: &Model, screening: Screening, fraction: f64) -> Deed {
    let catalog = model.catalog();
    let Screening {
        title,
        episode,
        artwork,
    } = screening;
    let episode = episode.and_then(|at| catalog.title(title).episodes.get(at));
    Deed::Play {
        title: Named::of(catalog, title),
        episode: episode.map(|episode| Named::episode(catalog, Some(title), &episode.id)),
        // To a thousandth: nobody means more, and a log is read by people.
        fraction: (fraction * 1000.0).round() / 1000.0,
        artwork: artwork.map(|ix| Named {
            id: catalog.artwork(ix).id.clone(),
            ix: Some(ix),
        }),
    }
}

/// Ends a film that has run to its end.
pub(super) fn film_over(model: &mut Model) -> Vec<Effect> {
    let is_over = |player: &Player| player.since.is_some() && player.fraction(model.clock) >= 1.0;
    match &model.place {
        Place::Player(player) if is_over(player) => stop(model, 1.0),
        Place::Player(_) | Place::Home | Place::Picker(_) | Place::Past(_) => Vec::new(),
    }
}

fn stop(model: &mut Model, fraction: f64) -> Vec<Effect> {
    let Place::Player(player) = std::mem::replace(&mut model.place, Place::Home) else {
        return Vec::new();
    };
    model.still = Some(model.clock);
    let deed = played(model, player.screening, fraction);
    super::episodes::offer_next(model, &deed);
    vec![Effect::Ask(Request::Act(deed))]
}

/// Shows the page before, for a moment; a held key keeps it.
fn flash(model: &mut Model) {
    let Some(last) = model.change.clone() else {
        model.notice = Some(Notice::word(
            "nothing has changed yet: watch something first",
        ));
        return;
    };
    let until = model.clock + FLASH;
    let window = super::moving::window(model);
    if let Some(flash) = &mut model.flash {
        flash.until = until;
    } else {
        let page = Arc::clone(&model.view.page);
        let home = model.home.follow(&page, &last.change.before, window);
        model.flash = Some(Flash { until, home });
    }
}

/// Turns to the viewer so many on; the guest stands outside the circle.
pub(super) fn turn(model: &mut Model, by: isize) -> Vec<Effect> {
    let viewers = &model.view.viewers;
    let n = viewers.len();
    if n == 0 {
        model.notice = Some(Notice::word("there is nobody else: v adds a viewer"));
        return Vec::new();
    }
    let own = viewers.iter().position(|other| {
        other.who == model.view.identity.who && other.key == model.view.identity.key
    });
    let next = match own {
        Some(own) => own.saturating_add(n).saturating_add_signed(by) % n,
        None if by > 0 => 0,
        None => n - 1,
    };
    let identity = viewers.get(next).cloned();
    identity
        .map(|identity| Effect::Ask(Request::Switch(identity)))
        .into_iter()
        .collect()
}

fn pick(model: &mut Model) -> Vec<Effect> {
    model.place = Place::Picker(Picker {
        at: model.own_tile(),
        has_page: true,
    });
    vec![Effect::Ask(Request::Faces)]
}
