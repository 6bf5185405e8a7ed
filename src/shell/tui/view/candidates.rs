//! The frames that could be a title's pictures: all of them side by side, and what was measured of
//! the focused one.

use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::text::Span;

use super::canvas::{Canvas, Plate};
use super::document::{self, Cell, Document, GAP, INSET, shelves};
use super::words;
use crate::application::review::{Film, Review, Spot, Still};
use crate::domain::catalog::ArtworkIx;
use crate::domain::frames::{Candidate, Faces, Verdict, clock};
use crate::shell::tui::geometry::{self, tallest, width_of};
use crate::shell::tui::model::{Candidates, FrameShelf, Model};
use crate::shell::tui::target::Target;
use crate::shell::tui::text;

/// Fewer columns than this are not enough for a frame.
const NARROWEST: u16 = 16;
/// Frames are larger where the grid has this many columns.
const ROOMY: u16 = 100;
/// Lines over the grid: the heading, and a line free.
const HEAD: u16 = 3;
/// From this width on the focused frame stands beside the grid, else under it.
const WIDE: u16 = 100;
/// Lines of what is said of the focused frame where it stands under the grid.
const UNDER: u16 = 7;

/// Where things stand.
struct Layout {
    grid: Rect,
    panel: Rect,
    is_wide: bool,
}

fn layout(size: Size) -> Layout {
    let area = geometry::sheet(size);
    let body = area.height.saturating_sub(HEAD);
    if size.width >= WIDE {
        let panel = (area.width * 2 / 5).clamp(40, 76);
        let grid = area.width - panel;
        return Layout {
            grid: Rect::new(0, HEAD, grid, body),
            panel: Rect::new(grid, HEAD, panel, body),
            is_wide: true,
        };
    }
    let grid = body.saturating_sub(UNDER);
    Layout {
        grid: Rect::new(0, HEAD - 1, area.width, grid + 1),
        panel: Rect::new(0, HEAD + grid, area.width, UNDER),
        is_wide: false,
    }
}

/// How many frames stand beside each other.
pub(in crate::shell::tui) fn columns(model: &Model) -> usize {
    shelf(layout(model.size()).grid).0
}

fn shelf(grid: Rect) -> (usize, (u16, u16)) {
    let columns = document::columns(grid);
    let narrowest = if columns >= ROOMY { 26 } else { NARROWEST };
    let (n, (across, rows)) = shelves(columns, narrowest, (columns + GAP) / (narrowest + GAP));
    // A whole row must fit: its picture, two lines under it, and the room that a drawer takes.
    (n, (across, rows.min(grid.height.saturating_sub(4)).max(1)))
}

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, open: &Candidates) {
    let area = geometry::sheet(model.size());
    canvas.panel(area);
    let shown = open.shown();
    heading(canvas, model, open, shown.len());
    let theme = canvas.theme;
    let columns = area.width.saturating_sub(2 * INSET);
    let Some(review) = &open.review else {
        let (said, help) = match &open.failure {
            Some(failure) => (failure.message.clone(), failure.help.clone()),
            None => ("looking for its frames …".to_owned(), None),
        };
        let mut document = Document::default();
        document.paragraph(&words::capital(&said), columns, theme.text());
        if let Some(help) = help {
            document.gap();
            document.paragraph(&words::capital(&help), columns, theme.dim());
        }
        let body = Rect::new(0, HEAD, area.width, area.height.saturating_sub(HEAD));
        document::draw(canvas, body, &document, 0);
        return;
    };
    let layout = layout(model.size());
    let at = open.place(&shown);
    grid(canvas, model, (open, review), (&shown, at), layout.grid);
    if let Some(spot) = shown.get(at) {
        about(canvas, model, (review, *spot), &layout);
    }
    canvas.target(Rect::new(0, 0, area.width, HEAD - 1), Target::Nothing);
}

fn heading(canvas: &mut Canvas<'_>, model: &Model, open: &Candidates, n_shown: usize) {
    let theme = canvas.theme;
    let name = &model.catalog().title(open.title).name;
    let right = canvas.area.width.saturating_sub(INSET);
    let mut end = right;
    if let Some(review) = &open.review {
        let films = review.films.iter();
        let n_chosen: usize = films.map(|film| film.footage.chosen().len()).sum();
        let said = match open.shelf {
            FrameShelf::Chosen => format!("the {n_chosen} chosen"),
            FrameShelf::Possible => format!("{n_shown} possible, {n_chosen} chosen"),
            FrameShelf::All => format!("all {n_shown}, {n_chosen} chosen"),
        };
        end = canvas.put_right(right, 1, &said, theme.dim()) - 2;
    }
    let room = end.saturating_sub(INSET);
    canvas.put(
        (INSET, 1),
        room,
        &format!("Frames of {name}"),
        theme.strong(),
    );
}

fn grid(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (open, review): (&Candidates, &Review),
    (shown, at): (&[Spot], usize),
    area: Rect,
) {
    let theme = canvas.theme;
    let (n, size) = shelf(area);
    let mut document = Document::default();
    if shown.is_empty() {
        let words = match open.shelf {
            FrameShelf::Chosen => "No frame is chosen: a gate shuts on each of them.",
            FrameShelf::Possible => "No frame may be chosen: Tab shows them all, and why not.",
            FrameShelf::All => "The scan saw no frames of it.",
        };
        document.paragraph(words, document::columns(area), theme.dim());
    }
    let mut scroll = 0;
    // Rows far from the focused one are not seen: only their lines count.
    let lines = usize::from(size.1) * usize::from(!model.is_text()) + 2;
    for (row, first) in shown.chunks(n).zip((0..).step_by(n)) {
        let start = document.len();
        let is_near = first + 8 * n > at && first < at + 8 * n;
        if is_near {
            let cells: Vec<Cell> = row
                .iter()
                .zip(first..)
                .filter_map(|(spot, place)| {
                    cell(canvas, model, (review, *spot), (place, place == at, size.0))
                })
                .collect();
            document.shelf(&cells, size, model.is_text());
        }
        document.fill_to(start + lines);
        document.gap();
        if (first..first + n).contains(&at) {
            let whole = usize::from(area.height.saturating_sub(2));
            scroll = (document.len() - 1).saturating_sub(whole).min(start);
        }
    }
    document::draw(canvas, area, &document, scroll);
}

/// The picture of a frame: the catalogue's where it has it, else out of the film.
fn picture(model: &Model, review: &Review, spot: Spot) -> Option<ArtworkIx> {
    let id = review.frame_id(spot);
    let known = model.catalog().find_artwork(review.title, &id.to_string());
    let place = review.films.get(spot.film).map(|film| film.slot);
    let still = place.filter(|_| review.trouble.is_none()).map(|slot| {
        Still {
            slot,
            time: id.time,
        }
        .picture()
    });
    known.or(still)
}

/// What was decided of a frame, or came of it, with its mark.
fn state(review: &Review, film: &Film, spot: Spot, candidate: &Candidate) -> String {
    let curation = review.choices.of(&film.word);
    let time = &spot.time;
    if let Some(at) = curation.pins.get(time) {
        return match i64::from(at.0) - i64::from(time.0) {
            0 => "● always".to_owned(),
            by => format!("● always {:+.2} s", by as f64 / 1000.0),
        };
    }
    let more = if curation.more.contains(time) {
        " +"
    } else {
        ""
    };
    let state = match &candidate.verdict {
        Verdict::Chosen(place) => format!("◆ chosen {}", place + 1),
        Verdict::Vetoed => "✕ never".to_owned(),
        Verdict::Gated => {
            let first = candidate.gates.first().map_or("gated", |gate| gate.word());
            match candidate.gates.len() {
                0 | 1 => first.to_owned(),
                n => format!("{first} +{}", n - 1),
            }
        }
        Verdict::DoubleOf(_) => "nearly another".to_owned(),
        Verdict::SettingFull(_) => "setting full".to_owned(),
        Verdict::PersonFull(_) => "person full".to_owned(),
        Verdict::Outscored => "not needed".to_owned(),
    };
    state + more
}

fn cell(
    canvas: &Canvas<'_>,
    model: &Model,
    (review, spot): (&Review, Spot),
    (place, is_at, across): (usize, bool, u16),
) -> Option<Cell> {
    let theme = canvas.theme;
    let (film, candidate) = review.at(spot)?;
    let lead = if is_at { "▸ " } else { "" };
    let word = if film.word.is_empty() {
        String::new()
    } else {
        format!("{} ", film.word)
    };
    let first = format!("{lead}{word}{}", clock(candidate.time_s));
    let style = if is_at { canvas.chosen() } else { theme.text() };
    let is_chosen = candidate.chosen().is_some();
    let quiet = if is_chosen {
        theme.accent()
    } else {
        theme.dim()
    };
    let state = state(review, film, spot, candidate);
    Some(Cell {
        artwork: picture(model, review, spot),
        lines: vec![
            vec![Span::styled(text::fit(&first, across), style)],
            vec![Span::styled(text::fit(&state, across), quiet)],
        ],
        target: Target::Candidate(place),
    })
}

/// Lines in words about a frame, each with its style.
fn said(
    canvas: &Canvas<'_>,
    (review, spot): (&Review, Spot),
    columns: u16,
) -> Vec<(String, Style)> {
    let theme = canvas.theme;
    let Some((film, candidate)) = review.at(spot) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let mut say = |words: &str, style: Style, most: usize| {
        let wrapped = text::wrap_to(words, columns, most).into_iter();
        lines.extend(wrapped.map(|line| (line, style)));
    };
    let state = state(review, film, spot, candidate);
    let duration = clock(film.footage.surroundings.duration_s);
    let at = format!("{} of {duration}", clock(candidate.time_s));
    say(&words::capital(&state), theme.strong(), 2);
    if let Some(trouble) = &review.trouble {
        say(&words::capital(trouble), theme.warning(), 3);
    }
    if candidate.chosen().is_none() {
        let why = candidate.verdict.words(&candidate.gates);
        say(&format!("{}.", words::capital(&why)), theme.text(), 3);
    }
    if review.choices.of(&film.word).more.contains(&spot.time) {
        say("You want more like it.", theme.text(), 1);
    }
    let shares = &film.footage.setting_shares;
    let share = shares.get(candidate.setting).copied().unwrap_or(0.0);
    let setting = film.n_settings_before + candidate.setting + 1;
    let place = format!(
        "{at}, setting {setting}: {} of the film",
        words::percent(share)
    );
    say(&place, theme.dim(), 2);
    say(&people(review, film, candidate), theme.text(), 2);
    let moods: Vec<_> = candidate.moods.iter().map(|guess| guess.word).collect();
    let size = candidate
        .shot_size
        .map(|guess| guess.word.replace('-', " "));
    let shows = match (size, moods.is_empty()) {
        (Some(size), true) => size,
        (Some(size), false) => format!("{size}; {}", moods.join(", ")),
        (None, _) => moods.join(", "),
    };
    say(&shows, theme.dim(), 2);
    lines
}

/// Who is in a frame.
fn people(review: &Review, film: &Film, candidate: &Candidate) -> String {
    let people = review.people_in(film, candidate);
    match &candidate.faces {
        _ if !people.is_empty() => format!("shows {}", people.join(", ")),
        Faces::NotLookedFor => "nobody looked for faces".to_owned(),
        Faces::Found(_) => "no face found".to_owned(),
    }
}

/// Names and values of the bars.
fn bars(candidate: &Candidate) -> [(&'static str, f64); 7] {
    let measures = &candidate.measures;
    [
        ("score", candidate.score.total()),
        ("sharp", measures.sharpness),
        ("light", measures.exposure),
        ("contrast", measures.contrast),
        ("colour", measures.colourfulness),
        ("layout", measures.composition()),
        ("still", measures.stillness.unwrap_or(0.5)),
    ]
}

/// The focused frame: large where there is room, in words and in bars.
fn about(canvas: &mut Canvas<'_>, model: &Model, (review, spot): (&Review, Spot), layout: &Layout) {
    let area = layout.panel;
    canvas.target(area, Target::Nothing);
    let Some((_, candidate)) = review.at(spot) else {
        return;
    };
    let theme = canvas.theme;
    let bars = bars(candidate);
    if !layout.is_wide {
        let half = area.width / 2;
        let columns = half.saturating_sub(INSET + 1);
        let lines = said(canvas, (review, spot), columns);
        for (y, (line, style)) in (area.top()..area.bottom()).zip(lines) {
            canvas.put((INSET, y), columns, &line, style);
        }
        let room = area.width.saturating_sub(half + INSET);
        for (y, bar) in (area.top()..area.bottom()).zip(bars) {
            draw_bar(canvas, (half, y), room, bar);
        }
        return;
    }
    let columns = area.width.saturating_sub(INSET + 1);
    let mut y = area.y;
    let n_bars = u16::try_from(bars.len()).unwrap_or(0);
    let room = area.height.saturating_sub(n_bars + 10);
    if let Some(artwork) = picture(model, review, spot).filter(|_| !model.is_text() && room >= 4) {
        let rows = tallest(room, columns);
        let frame = Rect::new(area.x, y, width_of(rows).min(columns), rows);
        canvas.fill(frame, theme.card());
        canvas.picture(Plate::filling(artwork, frame));
        y += rows + 1;
    }
    let bottom = area.bottom().saturating_sub(n_bars + 1);
    for (line, style) in said(canvas, (review, spot), columns) {
        if y >= bottom {
            break;
        }
        canvas.put((area.x, y), columns, &line, style);
        y += 1;
    }
    for (y, bar) in (y + 1..area.bottom()).zip(bars) {
        draw_bar(canvas, (area.x, y), columns.min(44), bar);
    }
}

/// `contrast  ━━━━━━━   0.62`
fn draw_bar(canvas: &mut Canvas<'_>, (x, y): (u16, u16), columns: u16, bar: (&str, f64)) {
    let theme = canvas.theme;
    let (name, value) = bar;
    canvas.put((x, y), 8, name, theme.dim());
    let room = columns.saturating_sub(9 + 5);
    canvas.put((x + 9, y), room, &words::bar(value, room), theme.accent());
    let right = x + columns;
    canvas.put_right(right, y, &format!("{value:.2}"), theme.text());
}
