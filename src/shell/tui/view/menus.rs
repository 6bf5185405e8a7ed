//! Small boxes: the choice of a mood, choices about a viewer, a name being typed.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::Canvas;
use super::{picker, words};
use crate::application::Care;
use crate::domain::catalog::TitleIx;
use crate::domain::history::{BEGUN, FINISHED};
use crate::domain::mood::Source;
use crate::shell::tui::choices::offers;
use crate::shell::tui::geometry;
use crate::shell::tui::model::{Casting, Choosing, Matter, Model, Naming, Place, Screening, Whom};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;
use crate::shell::tui::update::SHARES;

/// Columns of the list of colours.
const COLOUR_COLUMNS: u16 = 28;

/// A box with a heading, emptied. Returns the space inside.
pub(super) fn opened(canvas: &mut Canvas<'_>, area: Rect, heading: &str) -> Rect {
    canvas.panel(area);
    let style = canvas.theme.accent();
    let lid = "▔".repeat(usize::from(area.width));
    canvas.put((area.x, area.y), area.width, &lid, style);
    let inner = Rect::new(
        area.x + 3,
        area.y + 3,
        area.width.saturating_sub(6),
        area.height.saturating_sub(4),
    );
    let strong = canvas.theme.strong();
    canvas.put((inner.x, area.y + 1), inner.width, heading, strong);
    inner
}

/// A line of a list: what it says, and more quietly what goes with it.
struct Entry {
    words: String,
    note: String,
    /// A colour to show before it.
    swatch: Option<Style>,
}

/// Draws a list into `inner`, the line `at` focused.
fn list(canvas: &mut Canvas<'_>, inner: Rect, entries: &[Entry], at: usize) {
    let (theme, chosen) = (canvas.theme, canvas.chosen());
    let shown = usize::from(inner.height.max(1));
    let first = at.saturating_sub(shown - 1);
    let lines = entries.iter().enumerate().skip(first);
    for (y, (i, entry)) in (inner.top()..inner.bottom()).zip(lines) {
        let line = Rect::new(inner.x - 1, y, inner.width + 2, 1);
        let is_at = i == at;
        canvas.target(line, Target::Line(i));
        if is_at {
            canvas.fill(line, chosen);
        }
        let style = |quiet| if is_at { chosen } else { quiet };
        let mut right = inner.right();
        if !entry.note.is_empty() {
            right = canvas.put_right(right, y, &entry.note, style(theme.dim())) - 2;
        }
        let mut x = inner.x;
        if let Some(swatch) = entry.swatch {
            x = canvas.put((x, y), 3, "●", style(swatch)) + 1;
        }
        let room = right.saturating_sub(x);
        canvas.put((x, y), room, &entry.words, style(theme.text()));
    }
}

/// The moods, with `no mood` first.
pub(super) fn mood(canvas: &mut Canvas<'_>, model: &Model, at: usize) {
    let moods = model.moods();
    let now = model.view.page.mood.as_ref();
    let none = if now.is_some() {
        "none, or whatever my plays suggest"
    } else {
        "none"
    };
    let entry = |name: &str, note: String| {
        let mark = match now {
            Some(mood) if mood.name == name && mood.source == Source::Chosen => " · now",
            Some(mood) if mood.name == name => " · guessed",
            _ => "",
        };
        Entry {
            words: format!("{name}{mark}"),
            note,
            swatch: None,
        }
    };
    let named = moods
        .iter()
        .map(|(name, n)| entry(name, text::count(*n, "title", "titles")));
    let entries: Vec<_> = std::iter::once(entry(none, String::new()))
        .chain(named)
        .collect();
    let area = geometry::middle(model.size(), 44, height(entries.len()));
    let inner = opened(canvas, area, "What are you in the mood for?");
    list(canvas, inner, &entries, at);
}

/// What is to become of a viewer.
pub(super) fn choice(canvas: &mut Canvas<'_>, model: &Model, choosing: &Choosing) {
    let name = &choosing.identity.name;
    let heading = match choosing.matter {
        Matter::Colour => format!("{name}'s colour"),
        Matter::Age => format!("Up to which age for {name}?"),
        Matter::Remove => format!("Delete {name}?"),
    };
    let theme = canvas.theme;
    let entries: Vec<_> = offers(model, choosing)
        .into_iter()
        .map(|offer| Entry {
            words: offer.words,
            note: offer.note,
            swatch: match offer.care {
                Some(Care::Colour(colour)) => Some(theme.tinted(colour)),
                _ => None,
            },
        })
        .collect();
    let warning = if choosing.matter == Matter::Remove {
        "Everything this viewer watched, rated and chose is forgotten for good. There is no way \
         back."
    } else {
        ""
    };
    let is_colour = choosing.matter == Matter::Colour;
    let columns = if is_colour { COLOUR_COLUMNS } else { 52 };
    let lines = text::wrap(warning, columns - 6);
    let above = u16::try_from(lines.len()).unwrap_or(0);
    let above = above + u16::from(above > 0);
    let size = model.size();
    let mut area = geometry::middle(size, columns, height(entries.len()).saturating_add(above));
    if is_colour && !is_on_the_right(model) {
        // Away from the tile, so that the colour can be seen on its viewer.
        area.x = size.width.saturating_sub(area.width);
    } else if is_colour {
        area.x = 0;
    }
    let mut inner = opened(canvas, area, &heading);
    for line in lines {
        canvas.put((inner.x, inner.y), inner.width, &line, theme.warning());
        inner.y += 1;
        inner.height = inner.height.saturating_sub(1);
    }
    if above > 0 {
        inner.y += 1;
        inner.height = inner.height.saturating_sub(1);
    }
    list(canvas, inner, &entries, choosing.at);
}

/// Whether the focused tile stands in the right half of the picker.
fn is_on_the_right(model: &Model) -> bool {
    let across = picker::columns(model);
    match &model.place {
        Place::Picker(picker) => (picker.at % across.max(1)) * 2 >= across.max(2),
        Place::Home | Place::Player(_) | Place::Past(_) => false,
    }
}

/// How much of a film was watched.
pub(super) fn how_much(canvas: &mut Canvas<'_>, model: &Model, screening: &Screening, at: usize) {
    let entries = SHARES.map(|(words, _)| Entry {
        words: words.to_owned(),
        note: String::new(),
        swatch: None,
    });
    let area = geometry::middle(model.size(), 52, height(entries.len()));
    let inner = opened(canvas, area, "How much of it did you watch?");
    let name = words::screening(model.catalog(), screening);
    canvas.put(
        (inner.x, area.y + 2),
        inner.width,
        &name,
        canvas.theme.dim(),
    );
    list(canvas, inner, &entries, at);
}

/// The episodes of a series, and how much of each was watched.
pub(super) fn episodes(canvas: &mut Canvas<'_>, model: &Model, title: TitleIx, at: usize) {
    let name = &model.catalog().title(title).name;
    let episodes = &model.catalog().title(title).episodes;
    let watched = model.view.log.watched_of_episodes(title, episodes.len());
    let next = model.resume(title).episode;
    let lines = episodes.iter().zip(watched).enumerate();
    let entries: Vec<_> = lines
        .map(|(i, (episode, fraction))| Entry {
            words: episode.in_words(),
            note: match fraction {
                Some(fraction) if fraction >= FINISHED => "✓ seen".to_owned(),
                Some(fraction) if fraction >= BEGUN => words::watched(fraction),
                _ if next == Some(i) => "next".to_owned(),
                _ => String::new(),
            },
            swatch: None,
        })
        .collect();
    let area = geometry::middle(model.size(), 56, height(entries.len()));
    let inner = opened(canvas, area, name);
    list(canvas, inner, &entries, at);
}

/// Whom somebody in a frame is.
pub(super) fn casting(canvas: &mut Canvas<'_>, model: &Model, casting: &Casting) {
    let lines = casting_lines(model, casting);
    let entries: Vec<_> = lines
        .into_iter()
        .map(|(words, note)| Entry {
            words,
            note,
            swatch: None,
        })
        .collect();
    let area = geometry::middle(model.size(), 56, height(entries.len()));
    let heading = match casting.person {
        Some(person) => format!("Who is person {}?", person + 1),
        None => "Whom of them do you know?".to_owned(),
    };
    let inner = opened(canvas, area, &heading);
    list(canvas, inner, &entries, casting.at);
}

/// The lines of [`casting`]: people of the frame, or names and what else may be said.
pub(in crate::shell::tui) fn casting_lines(
    model: &Model,
    casting: &Casting,
) -> Vec<(String, String)> {
    let Some(review) = model.review() else {
        return Vec::new();
    };
    let names = review.names();
    if casting.person.is_none() {
        let people = casting.people.iter();
        let line = |person: &usize| {
            let name = names.get(person).map_or("", |name| name).to_owned();
            (format!("person {}", person + 1), name)
        };
        return people.map(line).collect();
    }
    let known = casting.person.and_then(|person| names.get(&person));
    let cast = review.cast.iter().map(|name| {
        let note = if known == Some(&name.as_str()) {
            "now"
        } else {
            ""
        };
        (name.clone(), note.to_owned())
    });
    let others = ["another name …", "nobody whom I know"];
    let others = others.map(|words| (words.to_owned(), String::new()));
    cast.chain(others).collect()
}

/// Lines of a box with so many entries.
fn height(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX).saturating_add(4)
}

/// A name being typed.
pub(super) fn name(canvas: &mut Canvas<'_>, model: &Model, naming: &Naming) {
    let name = naming.name.as_str();
    let area = geometry::middle(model.size(), 56, 8);
    let heading = match &naming.whom {
        Whom::NewViewer => "What is your name?".to_owned(),
        Whom::Viewer(whom) => format!("What is {} to be called?", whom.name),
        Whom::Person(person) => format!("Who is person {}?", person + 1),
    };
    let inner = opened(canvas, area, &heading);
    let (theme, chosen) = (canvas.theme, canvas.chosen());
    // The end of a long name is what is being typed.
    let room = inner.width.saturating_sub(1);
    let letters: Vec<char> = text::clean(name).chars().collect();
    let mut shown: String = letters.iter().collect();
    let mut skip = 0;
    while text::width(&shown) > room {
        skip += 1;
        shown = letters.iter().skip(skip).collect();
    }
    let x = canvas.put((inner.x, inner.y), room, &shown, theme.strong());
    canvas.put((x, inner.y), 1, " ", chosen);
    let words = match naming.whom {
        Whom::NewViewer => "Your history stays on this machine, and you can forget any of it.",
        Whom::Viewer(_) => {
            "Everything stays as it is but the name: the history, and every picture."
        }
        Whom::Person(_) => {
            "The name stands on every picture of this film in which the scan knows them again."
        }
    };
    for (y, line) in (inner.y + 2..inner.bottom()).zip(text::wrap(words, inner.width)) {
        canvas.put((inner.x, y), inner.width, &line, theme.dim());
    }
}
