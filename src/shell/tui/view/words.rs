//! Facts in words, the same wherever they stand.

use crate::domain::catalog::{ArtworkIx, Catalog, TitleIx};
use crate::domain::history::{Act, Deed, FINISHED, Listing, Moment, Resume, Thumb};
use crate::domain::ranking::{Page, RowKind, a_mood};
pub(super) use crate::domain::wording::{capital, ordinal};
use crate::shell::tui::model::Screening;
use crate::shell::tui::text;

/// Year, kind, age, minutes, genres, as many of them as fit into `columns`.
pub(super) fn facts(catalog: &Catalog, title: TitleIx, columns: u16) -> String {
    let title = catalog.title(title);
    let age = if title.maturity == 0 {
        "all ages".to_owned()
    } else {
        format!("{}+", title.maturity)
    };
    let genres = title.genres.join(", ");
    let (year, kind, minutes) = (title.year, title.kind.word(), title.runtime_min);
    let said = [
        format!("{year} · {kind} · {age} · {minutes} min · {genres}"),
        format!("{year} · {age} · {minutes} min · {genres}"),
        format!("{year} · {minutes} min · {genres}"),
        format!("{year} · {minutes} min"),
    ];
    let fits = |words: &&String| text::width(words) <= columns;
    said.iter()
        .find(fits)
        .cloned()
        .unwrap_or_else(|| year.to_string())
}

/// What is played: `Lantern Street · S01E03 · The Ferry`.
pub(super) fn screening(catalog: &Catalog, screening: &Screening) -> String {
    let title = catalog.title(screening.title);
    let episode = screening.episode.and_then(|at| title.episodes.get(at));
    let name = &title.name;
    episode.map_or_else(
        || name.clone(),
        |episode| format!("{name} · {}", episode.in_words()),
    )
}

/// How far a begun title is: `30 %`, and of a series the episode that is next: `S01E03 30 %`.
pub(super) fn progress(catalog: &Catalog, title: TitleIx, resume: Resume) -> String {
    match next_episode(catalog, title, resume) {
        Some(episode) if resume.from > 0.0 => format!("{episode} {}", watched(resume.from)),
        Some(episode) => episode,
        None => watched(resume.from),
    }
}

/// The same in a few letters: of a series the episode alone.
pub(super) fn short_progress(catalog: &Catalog, title: TitleIx, resume: Resume) -> String {
    next_episode(catalog, title, resume).unwrap_or_else(|| watched(resume.from).replace(' ', ""))
}

fn next_episode(catalog: &Catalog, title: TitleIx, resume: Resume) -> Option<String> {
    let episodes = &catalog.title(title).episodes;
    Some(episodes.get(resume.episode?)?.label())
}

/// The names of the cast.
pub(super) fn cast(catalog: &Catalog, title: TitleIx) -> String {
    let cast = catalog.title(title).cast.iter().take(4);
    let names: Vec<_> = cast
        .map(|part| catalog.person(part.person).name.as_str())
        .collect();
    names.join(", ")
}

/// What an artwork shows.
pub(super) fn shows(catalog: &Catalog, artwork: ArtworkIx) -> String {
    let shows = &catalog.artwork(artwork).shows;
    let people = shows
        .people
        .iter()
        .map(|ix| catalog.person(*ix).name.clone());
    let rest = shows
        .genre
        .iter()
        .chain(&shows.moods)
        .chain(&shows.setting)
        .chain(&shows.shot);
    let all: Vec<String> = people
        .chain(rest.map(|word| word.replace('-', " ")))
        .collect();
    if all.is_empty() {
        "nothing that is described".to_owned()
    } else {
        all.join(", ")
    }
}

/// A number with its sign, and a real minus.
pub(super) fn signed(value: f64) -> String {
    let shown = format!("{:.2}", value.abs());
    let sign = if shown == "0.00" {
        " "
    } else if value < 0.0 {
        "−"
    } else {
        "+"
    };
    format!("{sign}{shown}")
}

/// A probability in percent; never 100 where it is not.
pub(super) fn percent(probability: f64) -> String {
    let percent = probability * 100.0;
    if percent >= 99.5 && probability < 1.0 {
        return ">99 %".to_owned();
    }
    if percent >= 9.95 {
        format!("{percent:.0} %")
    } else {
        format!("{percent:.1} %")
    }
}

/// A fraction watched, in whole percent; never 100 where it is not.
pub(super) fn watched(fraction: f64) -> String {
    format!("{:.0} %", (fraction * 100.0 + 1e-9).floor())
}

/// A bar of at most `columns` cells, to half a cell: a line, so that bars below each other stay
/// apart.
pub(super) fn bar(share: f64, columns: u16) -> String {
    let halves = (share.clamp(0.0, 1.0) * f64::from(columns) * 2.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 2 × 65535"
    )]
    let halves = halves as usize;
    "━".repeat(halves / 2) + if halves % 2 == 1 { "╸" } else { "" }
}

/// Which row a place names: its heading on the page, else its id in words, since it may stand on
/// another viewer's page only.
pub(super) fn row_name(catalog: &Catalog, page: &Page, id: &str) -> String {
    if let Some((_, row)) = page.row(id) {
        return row.name.clone();
    }
    RowKind::of_id(catalog, id).map_or_else(|| id.to_owned(), |kind| kind.name(catalog))
}

/// What an act did, as said to the viewer: `you watched Night Ferry`.
pub(super) fn deed(catalog: &Catalog, deed: &Deed) -> String {
    let name = deed.title().map_or("", |named| {
        named
            .ix
            .map_or(named.id.as_str(), |ix| catalog.title(ix).name.as_str())
    });
    let episode = deed.episode_label(catalog);
    let episode = episode.map(|label| format!("{name} {label}"));
    let name = episode.as_deref().unwrap_or(name);
    match deed {
        Deed::Play { fraction, .. } if *fraction >= FINISHED => format!("you watched {name}"),
        Deed::Play { fraction, .. } => format!("you stopped {name} at {}", watched(*fraction)),
        Deed::Thumb { thumb, .. } => match thumb {
            Thumb::Down => format!("you found {name} not good"),
            Thumb::Up => format!("you found {name} good"),
            Thumb::Double => format!("you loved {name}"),
            Thumb::None => format!("you took your word on {name} back"),
        },
        Deed::List {
            listing: Listing::Add,
            ..
        } => format!("you put {name} on your list"),
        Deed::List {
            listing: Listing::Remove,
            ..
        } => format!("you took {name} off your list"),
        Deed::Hide { hidden: true, .. } => format!("you hid {name}"),
        Deed::Hide { hidden: false, .. } => format!("you let {name} be shown again"),
        Deed::Dismiss {
            dismissed: true, ..
        } => format!("you took {name} out of continue watching"),
        Deed::Dismiss {
            dismissed: false, ..
        } => format!("you put {name} back into continue watching"),
        Deed::Mood { mood: Some(mood) } => format!("you chose {}", a_mood(mood)),
        Deed::Mood { mood: None } => "you chose no mood".to_owned(),
    }
}

/// When an act was, in words.
pub(super) fn when(act: &Act, now: Moment) -> String {
    text::days_ago(now.day().0 - act.time.day().0)
}

/// A title's score, and where it lies between the page's worst (0) and best (1).
pub(super) fn score(page: &Page, title: TitleIx) -> Option<(f64, f64)> {
    let all = page.rows.iter().flat_map(|row| &row.titles);
    let own = all.clone().find(|placed| placed.title == title)?.score;
    let best = all.clone().map(|placed| placed.score).fold(own, f64::max);
    let worst = all.map(|placed| placed.score).fold(own, f64::min);
    let range = best - worst;
    Some((
        own,
        if range > 0.0 {
            (own - worst) / range
        } else {
            1.0
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        for (value, expected) in [(0.314, "+0.31"), (-0.5, "−0.50"), (-0.001, " 0.00")] {
            assert_eq!(signed(value), expected);
        }
        for (p, expected) in [
            (1.0, "100 %"),
            (0.9999, ">99 %"),
            (0.543, "54 %"),
            (0.005, "0.5 %"),
        ] {
            assert_eq!(percent(p), expected);
        }
        assert_eq!(watched(0.999), "99 %");
        assert_eq!(bar(0.5, 3), "━╸");
    }
}
