//! What keyart exists to show, on the embedded catalogue: one watch repaints the page, towards
//! what was watched, and two viewers of different tastes see different pictures.

use std::collections::BTreeSet;

use keyart::adapters::catalog_file;
use keyart::domain::catalog::{ArtworkIx, Catalog, TitleIx};
use keyart::domain::history::Moment;
use keyart::domain::ranking::{Movement, Page};

use crate::world::Life;

fn embedded() -> Catalog {
    catalog_file::embedded()
        .expect("the embedded catalogue opens")
        .catalog
}

/// Whether a picture shows a person or a genre of `watched`.
fn is_related(catalog: &Catalog, artwork: ArtworkIx, watched: TitleIx) -> bool {
    let shows = &catalog.artwork(artwork).shows;
    let watched = catalog.title(watched);
    let has_person = shows
        .people
        .iter()
        .any(|p| watched.cast.iter().any(|b| b.person == *p));
    has_person
        || shows
            .genre
            .as_ref()
            .is_some_and(|genre| watched.genres.contains(genre))
}

fn order(page: &Page, without: TitleIx) -> Vec<TitleIx> {
    let all = page
        .rows
        .iter()
        .flat_map(|row| &row.titles)
        .map(|placed| placed.title);
    all.filter(|title| *title != without).collect()
}

#[derive(Default, Debug)]
struct Tally {
    watches: usize,
    with_a_related_change: usize,
    with_two_changes: usize,
    with_a_new_order: usize,
    changes: usize,
    related_after: usize,
    related_before: usize,
}

impl Tally {
    fn watch(&mut self, catalog: &Catalog, seed: u64, title: TitleIx, exposed: bool) {
        let mut life = Life::new(catalog, seed);
        if exposed {
            life.look(usize::MAX);
            life.now = Moment(life.now.0 + 60_000);
        }
        let before = life.page();
        life.watch(title, 1.0);
        let after = life.page();
        let movement = Movement::between(&before, &after);
        let both = movement
            .artworks_changed
            .iter()
            .filter(|change| change.title != title);
        let both: Vec<_> = both
            .filter_map(|change| Some((change.from?, change.to?)))
            .collect();
        let related = |artwork: &ArtworkIx| is_related(catalog, *artwork, title);
        let n_related = both.iter().filter(|(_, to)| related(to)).count();
        self.watches += 1;
        self.changes += both.len();
        self.related_after += n_related;
        self.related_before += both.iter().filter(|(from, _)| related(from)).count();
        self.with_a_related_change += usize::from(n_related > 0);
        self.with_two_changes += usize::from(both.len() >= 2);
        self.with_a_new_order += usize::from(order(&before, title) != order(&after, title));
    }
}

fn tally(catalog: &Catalog, seed: u64, exposed: bool) -> Tally {
    let mut tally = Tally::default();
    catalog
        .indices()
        .for_each(|title| tally.watch(catalog, seed, title, exposed));
    tally
}

#[test]
fn one_watch_repaints_the_page_towards_what_was_watched() {
    let catalog = embedded();
    for seed in [1, 2, 3] {
        let t = tally(&catalog, seed, false);
        assert!(
            t.with_a_related_change * 10 >= t.watches * 9,
            "seed {seed}: {t:?}"
        );
        assert!(t.related_after * 10 >= t.changes * 6, "seed {seed}: {t:?}");
        let gain = t.related_after as f64 - t.related_before as f64;
        assert!(gain >= 0.25 * t.changes as f64, "seed {seed}: {t:?}");
        assert!(
            t.with_a_new_order * 10 >= t.watches * 9,
            "seed {seed}: {t:?}"
        );
        let exposed = tally(&catalog, seed, true);
        assert!(
            exposed.with_two_changes * 10 >= exposed.watches * 9,
            "seed {seed}: {exposed:?}"
        );
    }
}

/// A viewer who played five titles of `genre`: those that are not of `other` too as far as there
/// are five, and of these the ones that it leads.
fn five_of<'a>(
    catalog: &'a Catalog,
    (genre, other): (&str, &str),
    viewer: &'static str,
    seed: u64,
) -> Life<'a> {
    let holds =
        |title: &TitleIx, genre: &str| catalog.title(*title).genres.iter().any(|g| g == genre);
    let leads = |title: &TitleIx| {
        catalog
            .title(*title)
            .genres
            .first()
            .is_some_and(|g| g == genre)
    };
    let mut titles: Vec<_> = catalog
        .indices()
        .filter(|title| holds(title, genre))
        .collect();
    titles.sort_by_key(|title| (holds(title, other), !leads(title)));
    assert!(
        titles.len() >= 5,
        "{genre} has only {} titles",
        titles.len()
    );
    let mut life = Life::new(catalog, seed);
    life.viewer = viewer;
    titles
        .iter()
        .take(5)
        .for_each(|title| life.watch(*title, 1.0));
    life
}

/// How many titles stand on both pages, and how many of them with different pictures.
fn differing(a: &Page, b: &Page) -> (usize, usize) {
    let both = a
        .decisions
        .values()
        .filter_map(|d| Some((d, b.decisions.get(&d.title)?)));
    both.fold((0, 0), |(n, different), (x, y)| {
        (n + 1, different + usize::from(x.artwork() != y.artwork()))
    })
}

/// Share of a page's titles that hold `genre` and show its cue.
fn cue_share(catalog: &Catalog, page: &Page, genre: &str) -> f64 {
    let holds = |title: TitleIx| catalog.title(title).genres.iter().any(|g| g == genre);
    let of_genre: Vec<_> = page.decisions.values().filter(|d| holds(d.title)).collect();
    let cued = of_genre
        .iter()
        .filter(|d| catalog.artwork(d.artwork()).shows.genre.as_deref() == Some(genre));
    cued.count() as f64 / of_genre.len().max(1) as f64
}

fn genres(catalog: &Catalog) -> BTreeSet<String> {
    catalog
        .titles()
        .iter()
        .flat_map(|t| t.genres.clone())
        .collect()
}

#[test]
fn viewers_of_two_genres_see_different_pictures_on_half_of_their_titles() {
    let catalog = embedded();
    let genres: Vec<_> = genres(&catalog).into_iter().collect();
    for seed in [1, 2, 3] {
        for (i, genre) in genres.iter().enumerate() {
            for other in &genres[i + 1..] {
                let one = five_of(&catalog, (genre, other), "maya", seed).page();
                let two = five_of(&catalog, (other, genre), "ben", seed).page();
                let (n, different) = differing(&one, &two);
                assert!(
                    n >= 10,
                    "{genre} and {other}: only {n} titles on both pages"
                );
                assert!(
                    different * 2 >= n,
                    "seed {seed}, {genre} and {other}: {different} of {n}"
                );
            }
        }
    }
}

#[test]
fn two_tastes_see_different_pictures_and_twins_do_not() {
    let catalog = embedded();
    let pages: Vec<_> = genres(&catalog)
        .into_iter()
        .map(|genre| {
            let page = five_of(&catalog, (&genre, ""), "maya", 1).page();
            let twin = five_of(&catalog, (&genre, ""), "ben", 1).page();
            (genre, page, twin)
        })
        .collect();
    let (mut n_pairs, mut n_clear, mut excess) = (0, 0, 0.0);
    for (i, (genre, page, twin)) in pages.iter().enumerate() {
        let twins = share(differing(page, twin));
        for (_, other, _) in pages.iter().skip(i + 1) {
            let own = cue_share(&catalog, page, genre);
            let seen_by_other = cue_share(&catalog, other, genre);
            assert!(
                own >= seen_by_other,
                "{genre}: {own} against {seen_by_other}"
            );
            let different = share(differing(page, other));
            n_pairs += 1;
            n_clear += usize::from(different >= twins + 0.25);
            excess += different - twins;
        }
    }
    assert!(
        n_clear * 10 >= n_pairs * 9,
        "{n_clear} of {n_pairs} pairs differ more than twins do"
    );
    assert!(
        excess / n_pairs as f64 >= 0.25,
        "{}",
        excess / n_pairs as f64
    );
}

fn share((n, different): (usize, usize)) -> f64 {
    different as f64 / n.max(1) as f64
}
