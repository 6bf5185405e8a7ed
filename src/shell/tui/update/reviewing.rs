//! Looking over the frames that could be a title's pictures.

use std::sync::Arc;

use crate::application::review::{Decision, Review, Settled, Spot};
use crate::application::{Library, View};
use crate::domain::catalog::{Catalog, TitleIx};
use crate::domain::frames::{Choices, Verdict};
use crate::shell::tui::effect::{Effect, Fresh, Order, Request, Word};
use crate::shell::tui::keymap::Action;
use crate::shell::tui::message::Failure;
use crate::shell::tui::model::{
    Candidates, Casting, FrameShelf, Model, Naming, Notice, Place, Popup, Whom,
};
use crate::shell::tui::{text, view};

/// Decisions that can be taken back, at most.
const MOST_UNDONE: usize = 100;

/// Opens the frames of a title.
pub(super) fn open(model: &mut Model, title: TitleIx) -> Vec<Effect> {
    model.popups.push(Popup::Candidates(Box::new(Candidates {
        title,
        review: None,
        failure: None,
        shelf: FrameShelf::default(),
        at: None,
        before: Vec::new(),
        is_changed: false,
    })));
    vec![Effect::Develop(Order::Open(title))]
}

/// The open frames.
fn opened(model: &mut Model) -> Option<&mut Candidates> {
    model.popups.iter_mut().rev().find_map(|popup| match popup {
        Popup::Candidates(open) => Some(open.as_mut()),
        _ => None,
    })
}

/// A title's frames, where they are still wanted.
pub(super) fn reviewed(
    model: &mut Model,
    title: TitleIx,
    review: Result<Box<Review>, Failure>,
) -> Vec<Effect> {
    let Some(open) = opened(model).filter(|open| open.title == title) else {
        return Vec::new();
    };
    match review {
        Ok(review) => {
            // What waited is tried again.
            open.is_changed = !review.is_settled;
            open.review = Some(review);
            let shown = open.shown();
            open.at = open.first_chosen().or_else(|| shown.first().copied());
        }
        Err(failure) => open.failure = Some(failure),
    }
    Vec::new()
}

impl Candidates {
    /// The frames on the screen, in order of time.
    pub fn shown(&self) -> Vec<Spot> {
        let Some(review) = &self.review else {
            return Vec::new();
        };
        let is_shown = |spot: &Spot| {
            let Some((_, candidate)) = review.at(*spot) else {
                return false;
            };
            let is_decided = review.decision(*spot).is_some();
            match self.shelf {
                FrameShelf::All => true,
                FrameShelf::Chosen => candidate.chosen().is_some(),
                FrameShelf::Possible => is_decided || candidate.verdict != Verdict::Gated,
            }
        };
        review.spots().into_iter().filter(is_shown).collect()
    }

    fn first_chosen(&self) -> Option<Spot> {
        let review = self.review.as_ref()?;
        let is_chosen = |spot: &Spot| {
            review
                .at(*spot)
                .is_some_and(|(_, one)| one.chosen().is_some())
        };
        self.shown().into_iter().find(is_chosen)
    }

    /// The focused frame's place among the shown ones.
    pub fn place(&self, shown: &[Spot]) -> usize {
        let at = self.at;
        let last = shown.len().saturating_sub(1);
        at.map_or(0, |at| shown.partition_point(|spot| *spot < at).min(last))
    }
}

/// What an action means among the frames.
pub(super) fn in_candidates(model: &mut Model, action: Action) -> Vec<Effect> {
    let across = view::candidate_columns(model);
    if action == Action::Back {
        return leave(model);
    }
    let Some(open) = opened(model) else {
        return Vec::new();
    };
    let shown = open.shown();
    let (at, last) = (open.place(&shown), shown.len().saturating_sub(1));
    let page = across * 3;
    let to = match action {
        Action::Left => at.saturating_sub(1),
        Action::Right => (at + 1).min(last),
        Action::Up => at.checked_sub(across).unwrap_or(at),
        Action::Down if at + across <= last => at + across,
        Action::Down | Action::Bottom => last,
        Action::Top => 0,
        Action::HalfUp | Action::PageUp => at.saturating_sub(page),
        Action::HalfDown | Action::PageDown => (at + page).min(last),
        Action::Shelf => {
            open.shelf = match open.shelf {
                FrameShelf::Possible => FrameShelf::Chosen,
                FrameShelf::Chosen => FrameShelf::All,
                FrameShelf::All => FrameShelf::Possible,
            };
            return Vec::new();
        }
        Action::Undo => return undo(model),
        Action::NamePerson => return cast(model),
        _ => return decided(model, action),
    };
    open.at = shown.get(to).copied().or(open.at);
    Vec::new()
}

/// A frame was clicked; a second click decides.
pub(super) fn clicked(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(open) = opened(model) else {
        return Vec::new();
    };
    let spot = open.shown().get(at).copied();
    if spot == open.at {
        return decided(model, Action::Pin);
    }
    open.at = spot.or(open.at);
    Vec::new()
}

/// The focused frame of an open review.
fn focused(open: &Candidates) -> Option<(&Review, Spot)> {
    let shown = open.shown();
    let spot = shown.get(open.place(&shown)).copied()?;
    Some((open.review.as_deref()?, spot))
}

fn decided(model: &mut Model, action: Action) -> Vec<Effect> {
    let decision = match action {
        Action::Veto => Decision::Veto,
        Action::Pin => Decision::Pin,
        Action::Earlier => Decision::Shift(-1),
        Action::Later => Decision::Shift(1),
        Action::More => Decision::More,
        _ => return Vec::new(),
    };
    let spot = opened(model).and_then(|open| focused(open).map(|(_, spot)| spot));
    let Some(spot) = spot else {
        return Vec::new();
    };
    changed(model, |review| review.decide(spot, decision))
}

/// Changes what is decided, keeps it, and lets it be undone.
fn changed(model: &mut Model, change: impl FnOnce(&mut Review)) -> Vec<Effect> {
    let Some(open) = opened(model) else {
        return Vec::new();
    };
    let Some(review) = &mut open.review else {
        return Vec::new();
    };
    let before = review.choices.clone();
    change(review);
    if review.choices == before {
        return Vec::new();
    }
    open.before.push(before);
    if open.before.len() > MOST_UNDONE {
        open.before.remove(0);
    }
    kept(open)
}

fn kept(open: &mut Candidates) -> Vec<Effect> {
    open.is_changed = true;
    let review = open.review.as_ref();
    let keep = review.map(|review| Order::Keep(review.id.clone(), review.choices.clone()));
    keep.map(Effect::Develop).into_iter().collect()
}

fn undo(model: &mut Model) -> Vec<Effect> {
    let Some(open) = opened(model) else {
        return Vec::new();
    };
    let Some(before) = open.before.pop() else {
        model.notice = Some(Notice::word(
            "nothing was decided here that could be taken back",
        ));
        return Vec::new();
    };
    turn_to(open, before)
}

fn turn_to(open: &mut Candidates, choices: Choices) -> Vec<Effect> {
    if let Some(review) = &mut open.review {
        review.turn_to(choices);
    }
    kept(open)
}

/// Back to the title; where something was decided, the darkroom carries it out.
fn leave(model: &mut Model) -> Vec<Effect> {
    let open = model.popups.pop();
    let Some(Popup::Candidates(open)) = open else {
        return Vec::new();
    };
    let Some(review) = open.review.filter(|_| open.is_changed) else {
        return Vec::new();
    };
    model.notice = Some(Notice::word("the catalogue is being written anew …"));
    vec![Effect::Develop(Order::Settle(review.id))]
}

/// Opens the choice of who is in the focused frame.
fn cast(model: &mut Model) -> Vec<Effect> {
    let people = opened(model).and_then(|open| {
        let (review, spot) = focused(open)?;
        let (film, candidate) = review.at(spot)?;
        let people = candidate.people.iter();
        Some(people.map(|person| film.n_people_before + person).collect())
    });
    let people: Vec<usize> = people.unwrap_or_default();
    if people.is_empty() {
        model.notice = Some(Notice::word("the scan found nobody in this frame"));
        return Vec::new();
    }
    let person = people.first().copied().filter(|_| people.len() == 1);
    model.popups.push(Popup::Casting(Casting {
        people,
        person,
        at: 0,
    }));
    Vec::new()
}

/// What an action means where somebody in a frame is to be named.
pub(super) fn in_casting(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Popup::Casting(casting)) = model.popups.last().cloned() else {
        return Vec::new();
    };
    let lines = view::casting_lines(model, &casting);
    let last = lines.len().saturating_sub(1);
    match (action, casting.person) {
        (Action::Back, _) => {
            model.popups.pop();
        }
        (Action::Open, None) => {
            let person = casting.people.get(casting.at).copied();
            if let Some(Popup::Casting(casting)) = model.popups.last_mut() {
                (casting.person, casting.at) = (person, 0);
            }
        }
        (Action::Open, Some(person)) if casting.at + 1 == last => {
            model.popups.push(Popup::Name(Naming {
                whom: Whom::Person(person),
                name: String::new(),
            }));
        }
        (Action::Open, Some(person)) => {
            let name = lines.get(casting.at).filter(|_| casting.at != last);
            let name = name.map(|(name, _)| name.clone());
            return named(model, person, name.as_deref());
        }
        _ => {
            let at = super::popups::stepped(action, casting.at, last);
            if let Some(Popup::Casting(casting)) = model.popups.last_mut() {
                casting.at = at;
            }
        }
    }
    Vec::new()
}

/// Somebody was named, or is nobody known.
pub(super) fn named(model: &mut Model, person: usize, name: Option<&str>) -> Vec<Effect> {
    while let Some(Popup::Name(_) | Popup::Casting(_)) = model.popups.last() {
        model.popups.pop();
    }
    model.notice = Some(Notice::word(match name {
        Some(name) => format!("person {} of this film is {name} from now on", person + 1),
        None => format!("person {} has no name", person + 1),
    }));
    changed(model, |review| {
        review.name(person, name);
        if let Some(name) = name.filter(|name| !review.cast.iter().any(|known| known == name)) {
            review.cast.push(name.to_owned());
        }
    })
}

/// What was decided was carried out.
pub(super) fn settled(model: &mut Model, settled: Result<Box<Settled>, Failure>) -> Vec<Effect> {
    let settled = match settled {
        Ok(settled) => *settled,
        Err(failure) => {
            super::hearing::failed(model, failure);
            return Vec::new();
        }
    };
    let n = text::count(settled.n_pictures, "picture", "pictures");
    model.notice = Some(match settled.missing {
        None => Notice::word(format!("done: the title has {n} to choose from")),
        Some(reason) => Notice::failure(format!("what you decided waits: {reason}")),
    });
    let library = Fresh(Arc::new(settled.library));
    vec![Effect::Ask(Request::TakeUp(library))]
}

/// The library is as it is now: every place is found anew by its id.
pub(super) fn taken_up(model: &mut Model, library: Arc<Library>, view: View) -> Vec<Effect> {
    let interrupted = interrupted(model, &library);
    let old = std::mem::replace(&mut model.library, library);
    let (before, now) = (&old.catalog, &model.library.catalog);
    let is_same = {
        let ids = before.titles().iter().map(|title| &title.id);
        ids.eq(now.titles().iter().map(|title| &title.id))
    };
    let anew = |title| now.find(&before.title(title).id);
    let window = super::moving::window(model);
    let pages = (&*model.view.page, &*view.page);
    model.home = model.home.follow_into(pages.0, pages.1, window, anew);
    model
        .popups
        .retain_mut(|popup| is_found_anew(popup, before, now));
    match &mut model.place {
        Place::Player(player) => match player.screening.found_in(before, now) {
            Some(screening) => player.screening = screening,
            None => model.place = Place::Home,
        },
        // Its pages name pictures by places that are others now.
        Place::Past(_) => model.place = Place::Home,
        Place::Home | Place::Picker(_) => {}
    }
    if !is_same {
        model.elsewhere.clear();
        let n = text::count(now.titles().len(), "title", "titles");
        model.notice = Some(Notice::word(format!("taken up from the scan: {n} now")));
    }
    model.is_refreshing = false;
    model.view = view;
    model.broken.clear();
    model.faces.clear();
    (model.change, model.flash, model.hover) = (None, None, None);
    model.still = Some(model.clock);
    super::moving::settle(model);
    let mut effects = super::looking::log_changed(model);
    effects.extend(interrupted);
    effects
}

/// Whether something that lies over the page can stay over another catalogue; what it names by
/// places is found there by the ids. What is being typed always stays.
fn is_found_anew(popup: &mut Popup, before: &Catalog, now: &Catalog) -> bool {
    let place = match popup {
        Popup::HowMuch(screening, _) => {
            let anew = screening.found_in(before, now);
            return anew.map(|anew| *screening = anew).is_some();
        }
        // What is read there tells of pictures by places that are others now.
        Popup::Why(..) | Popup::Compare(..) => return false,
        Popup::Found(found) => {
            found.titles = None;
            return true;
        }
        Popup::Title(sheet) => {
            (sheet.told, sheet.alike) = (None, None);
            &mut sheet.title
        }
        Popup::Candidates(open) => &mut open.title,
        Popup::Episodes(title, _) => title,
        Popup::History(_)
        | Popup::Help(_)
        | Popup::Mood(_)
        | Popup::Name(_)
        | Popup::Choice(_)
        | Popup::Settings(_)
        | Popup::Casting(_) => return true,
    };
    let anew = now.find(&before.title(*place).id);
    anew.map(|anew| *place = anew).is_some()
}

/// What is to be done about a film that runs and that `library` lacks: what was seen of it is
/// kept, and its player ends.
fn interrupted(model: &Model, library: &Library) -> Vec<Effect> {
    let Place::Player(player) = &model.place else {
        return Vec::new();
    };
    let (before, now) = (model.catalog(), &library.catalog);
    if player.screening.found_in(before, now).is_some() {
        return Vec::new();
    }
    let seen = match player.reel {
        Some(_) => super::unfinished(model),
        None => Some(super::acting::played(
            model,
            player.screening,
            player.fraction(model.clock),
        )),
    };
    let quit = player.reel.as_ref().map(|_| Effect::Player(Word::Quit));
    let kept = seen.map(|mut deed| {
        deed.find_in(now);
        Effect::Ask(Request::Act(deed))
    });
    kept.into_iter().chain(quit).collect()
}
