//! The model by hand: visits and rewards, weights and lifts, what an ignored picture teaches.

use keyart::domain::artwork::Learner;
use keyart::domain::catalog::{ArtworkIx, Catalog, FacetIx, FacetKind, TitleIx};
use keyart::domain::history::{Deed, Moment, Named, Origin, Reading, Reward, Thumb};
use keyart::domain::taste::{Played, Sweep, play_weight, thumb_weight};
use keyart::domain::tuning::Tuning;
use proptest::prelude::*;

use crate::world::{Happening, Life, catalog};

const MINUTE: i64 = 60_000;

fn wait(life: &mut Life<'_>, minutes: i64) {
    life.now = Moment(life.now.0 + minutes * MINUTE);
}

/// A browser play of `title` with the picture that the page shows.
fn play_shown(life: &mut Life<'_>, title: u32, fraction: f64) {
    life.live(&Happening::Play {
        title: title as usize,
        fraction,
        browser: true,
    });
}

fn rewards(life: &Life<'_>) -> Vec<(u32, Option<Reward>)> {
    let reading = Reading::new(&life.log, life.now, life.tuning.qualified);
    let shown = life.log.impressions().iter().enumerate();
    shown
        .map(|(at, i)| (i.title.ix.unwrap().0, reading.reward(at)))
        .collect()
}

fn reward_of(life: &Life<'_>, title: u32) -> Reward {
    rewards(life)
        .into_iter()
        .find(|(t, _)| *t == title)
        .and_then(|(_, r)| r)
        .unwrap()
}

#[test]
fn a_qualified_browser_play_in_the_visit_rewards_and_nothing_else_does() {
    let catalog = catalog(8, 0);
    let cases: [(&str, &dyn Fn(&mut Life<'_>), Reward); 6] = [
        (
            "played to the end",
            &|life| play_shown(life, 1, 0.9),
            Reward::Play(1),
        ),
        (
            "just qualified",
            &|life| play_shown(life, 1, 0.7),
            Reward::Play(1),
        ),
        (
            "given up",
            &|life| play_shown(life, 1, 0.3),
            Reward::Pending,
        ),
        (
            "another title",
            &|life| play_shown(life, 2, 1.0),
            Reward::Pending,
        ),
        (
            "from the shell",
            &|life| life.watch(TitleIx(1), 1.0),
            Reward::Pending,
        ),
        (
            "after the visit",
            &|life| {
                wait(life, 31);
                play_shown(life, 1, 1.0);
            },
            Reward::Nothing,
        ),
    ];
    for (name, happen, expected) in cases {
        let mut life = Life::new(&catalog, 1);
        life.look(usize::MAX);
        happen(&mut life);
        assert_eq!(reward_of(&life, 1), expected, "{name}");
    }
}

#[test]
fn an_impression_without_a_play_counts_as_nothing_once_the_visit_is_over() {
    let catalog = catalog(8, 0);
    let mut life = Life::new(&catalog, 1);
    life.look(3);
    wait(&mut life, 29);
    assert!(
        rewards(&life)
            .iter()
            .all(|(_, reward)| *reward == Some(Reward::Pending))
    );
    wait(&mut life, 1);
    assert!(
        rewards(&life)
            .iter()
            .all(|(_, reward)| *reward == Some(Reward::Nothing))
    );
    let reading = Reading::new(&life.log, life.now, life.tuning.qualified);
    let title = life.log.impressions()[0].title.ix.unwrap();
    assert_eq!(reading.facts(title).ignored_visits, 1);
    assert_eq!(reading.visits().len(), 1);
}

#[test]
fn the_shell_makes_no_visit_and_stretches_none() {
    let catalog = catalog(8, 0);
    let mut life = Life::new(&catalog, 1);
    life.look(2);
    wait(&mut life, 20);
    life.watch(TitleIx(5), 1.0);
    wait(&mut life, 15);
    let reading = Reading::new(&life.log, life.now, life.tuning.qualified);
    assert!(reading.is_visit_over());
    assert_eq!(reading.visits().len(), 1);
}

#[test]
fn a_begun_title_keeps_the_picture_it_was_begun_with() {
    let catalog = catalog(8, 0);
    let mut life = Life::new(&catalog, 1);
    life.look(usize::MAX);
    let shown = life.outlook(&life.log).decide(TitleIx(1)).artwork();
    play_shown(&mut life, 1, 0.5);
    let decision = life.outlook(&life.log).decide(TitleIx(1));
    assert_eq!(decision.actions.len(), 1);
    assert_eq!(decision.artwork(), shown);
    assert!((decision.chosen().propensity.0 - 1.0).abs() < 1e-15);
    play_shown(&mut life, 1, 0.95);
    assert_eq!(life.outlook(&life.log).decide(TitleIx(1)).actions.len(), 5);
}

#[test]
fn what_the_catalogue_lacks_keeps_its_number_and_counts_for_nothing() {
    let catalog = catalog(8, 0);
    let mut life = Life::new(&catalog, 1);
    let before = life.page();
    let gone = Named {
        id: "gone".to_owned(),
        ix: None,
    };
    let deed = Deed::Play {
        title: gone,
        episode: None,
        fraction: 1.0,
        artwork: None,
    };
    life.act(deed, Origin::Shell);
    assert_eq!(life.log.n_acts(), 1);
    assert_eq!(life.page().rows, before.rows);
}

#[test]
fn weights_of_plays_and_thumbs_are_ordered() {
    assert!(play_weight(0.0) < 0.0 && play_weight(0.1) < 0.0);
    assert!(play_weight(0.15).abs() < 1e-12);
    assert!((play_weight(0.85) - 1.0).abs() < 1e-12);
    assert!((play_weight(1.0) - 1.0).abs() < 1e-12);
    let thumb = |thumb| thumb_weight(thumb).unwrap();
    assert!(thumb(Thumb::Down) < 0.0);
    assert!(1.0 < thumb(Thumb::Up) && thumb(Thumb::Up) < thumb(Thumb::Double));
    assert_eq!(thumb_weight(Thumb::None), None);
}

fn lift_of(life: &Life<'_>, kind: FacetKind, value: &str) -> f64 {
    let facet = life.catalog.find_facet(kind, value).unwrap();
    life.outlook(&life.log).taste().lift(facet)
}

#[test]
fn a_lift_is_the_formula_worked_by_hand() {
    let catalog = catalog(8, 0);
    let mut life = Life::new(&catalog, 1);
    life.watch(TitleIx(1), 1.0);
    let genre = &catalog.title(TitleIx(1)).genres[0];
    let facet = catalog.find_facet(FacetKind::Genre, genre).unwrap();
    let c = catalog.facet(facet).share;
    let x = catalog
        .makeup(TitleIx(1))
        .iter()
        .find(|s| s.facet == facet)
        .unwrap()
        .weight;
    let by_hand = (2.0 * c + x) / (c * 3.0);
    assert!((lift_of(&life, FacetKind::Genre, genre) - by_hand).abs() < 1e-12);
    // Sixty days later the play weighs half.
    wait(&mut life, 60 * 24 * 60);
    let aged = (2.0 * c + 0.5 * x) / (c * 2.5);
    assert!((lift_of(&life, FacetKind::Genre, genre) - aged).abs() < 1e-12);
}

#[test]
fn a_thumb_replaces_the_weight_of_the_latest_play_and_none_takes_it_back() {
    let catalog = catalog(8, 0);
    let taste = |happenings: &[Happening]| {
        let life = Life::lived(&catalog, 1, happenings);
        let outlook = life.outlook(&life.log);
        let lifts = (0..catalog.facets().len() as u32).map(|at| outlook.taste().lift(FacetIx(at)));
        lifts.collect::<Vec<_>>()
    };
    let alike = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(x, y)| (x - y).abs() < 1e-12);
    let play = Happening::Play {
        title: 1,
        fraction: 1.0,
        browser: false,
    };
    let rate = |thumb| Happening::Rate { title: 1, thumb };
    let played = taste(&[play.clone()]);
    let loved = taste(&[play.clone(), rate(Thumb::Double)]);
    assert!(!alike(&played, &loved));
    assert!(alike(
        &played,
        &taste(&[play, rate(Thumb::Double), rate(Thumb::None)])
    ));
    let nothing = taste(&[]);
    assert!(!alike(&nothing, &taste(&[rate(Thumb::Up)])));
    assert!(alike(
        &nothing,
        &taste(&[rate(Thumb::Up), rate(Thumb::None)])
    ));
}

/// The posterior mean of one artwork by the textbook: prior covariance of all observations at once,
/// solved by elimination, without any of the shortcuts.
fn dense_mean(tuning: &Tuning, seen: &[(u32, [f64; 7], f64)], artwork: u32, phi: &[f64; 7]) -> f64 {
    let (base, gain) = (0.05, 0.15);
    let noise: f64 = 0.218 / gain;
    let prior: [f64; 7] = keyart::domain::artwork::Feature::ALL.map(|f| f.prior_weight());
    let dot = |a: &[f64; 7], b: &[f64; 7]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
    let covariance = |a: &(u32, [f64; 7]), b: &(u32, [f64; 7])| {
        let shared = tuning.weight_sd.powi(2) * dot(&a.1, &b.1);
        shared
            + if a.0 == b.0 {
                tuning.bias_sd.powi(2)
            } else {
                0.0
            }
    };
    let n = seen.len();
    let keys: Vec<_> = seen.iter().map(|(a, phi, _)| (*a, *phi)).collect();
    let mut system: Vec<Vec<f64>> = (0..n)
        .map(|i| {
            let mut row: Vec<f64> = (0..n).map(|j| covariance(&keys[i], &keys[j])).collect();
            row[i] += noise * noise;
            row.push((seen[i].2 - base) / gain - dot(&prior, &seen[i].1));
            row
        })
        .collect();
    for i in 0..n {
        for j in i + 1..n {
            let factor = system[j][i] / system[i][i];
            for k in i..=n {
                system[j][k] -= factor * system[i][k];
            }
        }
    }
    let mut alpha = vec![0.0; n];
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|k| system[i][k] * alpha[k]).sum();
        alpha[i] = (system[i][n] - known) / system[i][i];
    }
    let target = (artwork, *phi);
    let learnt: f64 = keys
        .iter()
        .zip(&alpha)
        .map(|(key, a)| covariance(&target, key) * a)
        .sum();
    dot(&prior, phi) + learnt
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_posterior_equals_the_textbook_without_shortcuts(
        seen in proptest::collection::vec(
            (0_u32..4, proptest::array::uniform7(-2.0..2.0_f64), prop_oneof![Just(0.0), Just(1.0)]),
            0..12,
        ),
        phi in proptest::array::uniform7(-2.0..2.0_f64), artwork in 0_u32..5,
    ) {
        let tuning = Tuning::default();
        let mut learner = Learner::new(&tuning);
        for (a, phi, reward) in &seen {
            learner.observe(ArtworkIx(*a), phi, *reward);
        }
        let belief = learner.posterior().belief(ArtworkIx(artwork), &phi);
        let expected = dense_mean(&tuning, &seen, artwork, &phi);
        prop_assert!((belief.mean - expected).abs() < 1e-9, "{} against {expected}", belief.mean);
        prop_assert!(belief.sd > 0.0);
    }
}

#[test]
fn an_ignored_picture_loses_and_a_taken_one_gains() {
    let tuning = Tuning::default();
    let phi = [0.0; 7];
    let mean = |reward: f64| {
        let mut learner = Learner::new(&tuning);
        (0..5).for_each(|_| learner.observe(ArtworkIx(0), &phi, reward));
        learner.posterior().belief(ArtworkIx(0), &phi)
    };
    let fresh = Learner::new(&tuning).posterior().belief(ArtworkIx(0), &phi);
    assert!((fresh.mean, fresh.sd) == (0.0, tuning.bias_sd));
    assert!(mean(0.0).mean < 0.0 && mean(1.0).mean > 0.2);
    assert!(mean(0.0).sd < fresh.sd);
}

/// Titles whose picture changes when a visit of looking ends without a play.
fn changes_after_being_ignored(catalog: &Catalog) -> usize {
    let mut life = Life::new(catalog, 1);
    life.look(usize::MAX);
    let before = life.page();
    wait(&mut life, 31);
    let after = life.page();
    let changed = |(title, d): (&TitleIx, &keyart::domain::artwork::Decision)| {
        after
            .decisions
            .get(title)
            .is_some_and(|other| other.artwork() != d.artwork())
    };
    before
        .decisions
        .iter()
        .filter(|(title, d)| changed((title, d)))
        .count()
}

#[test]
fn a_picture_that_was_ignored_for_a_visit_may_be_replaced() {
    let catalog = catalog(24, 3);
    assert!(changes_after_being_ignored(&catalog) > 0);
}

#[test]
fn episodes_in_a_row_are_one_play_of_the_largest_weight() {
    let catalog = catalog(8, 0);
    let episode = |life: &mut Life<'_>, title: u32, fraction: f64| {
        let deed = Deed::Play {
            title: Named::of(&catalog, TitleIx(title)),
            episode: Some(Named {
                id: "s01e01".to_owned(),
                ix: None,
            }),
            fraction,
            artwork: None,
        };
        life.act(deed, Origin::Shell);
    };
    let weights = |life: &Life<'_>| -> Vec<f64> {
        let sweep = Sweep::over(&catalog, &life.log, 4.0, life.now.day());
        sweep.played().iter().map(Played::weight).collect()
    };
    let mut binge = Life::new(&catalog, 1);
    for fraction in [0.5, 1.0, 0.02] {
        episode(&mut binge, 0, fraction);
    }
    assert_eq!(weights(&binge), [1.0]);
    let mut once = Life::new(&catalog, 1);
    episode(&mut once, 0, 1.0);
    let matching = |life: &Life<'_>, facet: u32| {
        let day = life.now.day();
        Sweep::over(&catalog, &life.log, 4.0, day).matching(FacetIx(facet), day)
    };
    for facet in 0..u32::try_from(catalog.facets().len()).unwrap() {
        let (one, other) = (matching(&binge, facet), matching(&once, facet));
        assert!((one - other).abs() < 1e-9, "{one} {other}");
    }
    let title = Named::of(&catalog, TitleIx(0));
    let thumb = Thumb::Up;
    binge.act(Deed::Thumb { title, thumb }, Origin::Shell);
    episode(&mut binge, 0, 0.3);
    assert_eq!(weights(&binge), [1.5], "what was said of the series stays");
    // Another title between makes another play of it.
    binge.watch(TitleIx(1), 1.0);
    episode(&mut binge, 0, 1.0);
    assert_eq!(weights(&binge), [1.5, 1.0, 1.0]);
}
