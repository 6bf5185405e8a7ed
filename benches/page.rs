//! What a viewer waits for after a watch: the page, and each picture on it.

use divan::Bencher;
use keyart::domain::artwork::winning_probabilities;
use keyart::domain::catalog::{
    Artwork, Billing, Catalog, Day, Draft, Kind, Person, PersonIx, Shows, Title, TitleIx,
};
use keyart::domain::history::{Act, Deed, Log, Moment, Named, Origin};
use keyart::domain::numbers::Streams;
use keyart::domain::ranking::{MoodChoice, Outlook, Question};
use keyart::domain::tuning::Tuning;

const NOW: Moment = Moment(1_795_168_800_000);

fn main() {
    divan::main();
}

/// A catalogue of `n` titles over 20 genres, n/10 people and six candidates a title.
fn catalog(n: u32) -> Catalog {
    let n_people = (n / 10).max(8);
    let person = |i: u32| Person {
        id: format!("person-{i}"),
        name: format!("Person {i}"),
    };
    let drafts = (0..n).map(|i| draft(i, n_people));
    Catalog::new(
        (0..n_people).map(person).collect(),
        drafts.collect(),
        Vec::new(),
    )
}

fn draft(i: u32, n_people: u32) -> Draft {
    let genre = |k: u32| format!("genre-{}", (i * 7 + k * 3) % 20);
    let cast: Vec<_> = (0..3)
        .map(|k| PersonIx((i * 13 + k * 5) % n_people))
        .collect();
    let artworks = (0..6).zip(cast.iter().cycle()).map(|(k, person)| Artwork {
        id: format!("art-{k}"),
        file: format!("assets/{i}/{k}.webp"),
        shows: Shows {
            people: if k < 3 { vec![*person] } else { Vec::new() },
            genre: Some(genre(k % 2)),
            moods: vec![format!("mood-{}", (i + k) % 8)],
            setting: Some(format!("setting-{}", (i + k) % 30)),
            shot: Some(if k < 3 { "close-up" } else { "wide" }.to_owned()),
        },
        title: TitleIx(0),
    });
    Draft {
        artworks: artworks.collect(),
        title: Title {
            id: format!("title-{i}"),
            name: format!("Title {i}"),
            kind: if i.is_multiple_of(3) {
                Kind::Series
            } else {
                Kind::Film
            },
            year: 1970 + u16::try_from(i % 55).unwrap_or(0),
            genres: vec![genre(0), genre(1)],
            moods: vec![format!("mood-{}", i % 8)],
            tags: vec![format!("tag-{}", i % 200), format!("tag-{}", i % 77)],
            cast: cast
                .into_iter()
                .map(|p| Billing {
                    person: p,
                    role: String::new(),
                })
                .collect(),
            runtime_min: 100,
            maturity: 12,
            popularity: f64::from(i * 37 % 100) / 100.0,
            added: Day(NOW.day().0 - i64::from(i % 900)),
            synopsis: String::new(),
            source: None,
            episodes: Vec::new(),
            artworks: 0..0,
        },
    }
}

fn log(catalog: &Catalog, n_acts: u32) -> Log {
    let n_titles = u32::try_from(catalog.titles().len()).unwrap_or(1);
    let acts = (0..n_acts).map(|i| Act {
        seq: i64::from(i),
        time: Moment(NOW.0 - i64::from(n_acts - i) * 3_600_000),
        origin: Origin::Browser,
        deed: Deed::Play {
            title: Named::of(catalog, TitleIx(i.wrapping_mul(2_654_435_761) % n_titles)),
            episode: None,
            fraction: f64::from(i % 10) / 9.0,
            artwork: None,
        },
    });
    Log::new(acts.collect(), Vec::new())
}

fn page(bencher: Bencher<'_, '_>, n_titles: u32, n_acts: u32) {
    let catalog = catalog(n_titles);
    let log = log(&catalog, n_acts);
    let tuning = Tuning::default();
    bencher.bench_local(|| {
        Outlook::new(Question {
            catalog: &catalog,
            log: &log,
            now: NOW,
            viewer: "maya",
            streams: Streams::new(1),
            tuning: &tuning,
            mood: MoodChoice::AsLogged,
            maturity: None,
        })
        .page()
    });
}

#[divan::bench]
fn page_of_1_000_titles_after_100_acts(bencher: Bencher<'_, '_>) {
    page(bencher, 1_000, 100);
}

#[divan::bench(sample_count = 20)]
fn page_of_100_000_titles_after_10_000_acts_under_10_ms(bencher: Bencher<'_, '_>) {
    page(bencher, 100_000, 10_000);
}

#[divan::bench]
fn propensities_of_six_candidates_under_10_us(bencher: Bencher<'_, '_>) {
    let draws = [
        (0.0, 0.2),
        (0.3, 0.22),
        (1.1, 0.25),
        (0.9, 0.21),
        (0.2, 0.2),
        (-0.4, 0.2),
    ];
    bencher.bench_local(|| winning_probabilities(divan::black_box(&draws)));
}

#[divan::bench]
fn one_hundred_artwork_decisions_under_1_ms(bencher: Bencher<'_, '_>) {
    let catalog = catalog(1_000);
    let log = log(&catalog, 100);
    let tuning = Tuning::default();
    let outlook = Outlook::new(Question {
        catalog: &catalog,
        log: &log,
        now: NOW,
        viewer: "maya",
        streams: Streams::new(1),
        tuning: &tuning,
        mood: MoodChoice::AsLogged,
        maturity: None,
    });
    bencher.bench_local(|| {
        (0..100)
            .map(|i| outlook.decide(TitleIx(i)).chosen)
            .sum::<usize>()
    });
}
