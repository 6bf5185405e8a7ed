//! The laws of DESIGN's second section, over random catalogues and random stories.

use keyart::adapters::history_file;
use keyart::domain::artwork::winning_probabilities;
use keyart::domain::catalog::TitleIx;
use keyart::domain::explanation::explain;
use keyart::domain::history::{Deed, Log, Moment, Named, Origin, Reading};
use keyart::domain::numbers::{Purpose, StreamKey, Streams};
use keyart::domain::ranking::{Movement, Page};
use proptest::prelude::*;

use crate::world::{Happening, Life, catalog, story};

fn check_page(life: &Life<'_>, page: &Page) {
    for row in &page.rows {
        let mut seen = std::collections::BTreeSet::new();
        assert!(!row.titles.is_empty(), "row {} is empty", row.id);
        for placed in &row.titles {
            assert!(
                seen.insert(placed.title),
                "row {} holds a title twice",
                row.id
            );
            let sum: f64 = placed.parts.iter().map(|(_, value)| value).sum();
            assert!((sum - placed.score).abs() < 1e-9);
            assert!(page.decisions.contains_key(&placed.title));
        }
        let adjusted: Vec<_> = row.titles.iter().map(|placed| placed.adjusted).collect();
        assert!(
            adjusted.is_sorted_by(|a, b| a >= b),
            "row {} is out of order",
            row.id
        );
    }
    let reading = Reading::new(&life.log, life.now, life.tuning.qualified);
    for decision in page.decisions.values() {
        assert!(
            !reading.facts(decision.title).hidden,
            "a hidden title is on the page"
        );
        let sum: f64 = decision.actions.iter().map(|a| a.propensity.0).sum();
        assert!((sum - 1.0).abs() < 1e-9, "propensities sum to {sum}");
        let floor = life.tuning.epsilon / decision.actions.len() as f64;
        assert!(
            decision
                .actions
                .iter()
                .all(|a| a.propensity.0 >= floor - 1e-12)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn pages_keep_their_promises(happenings in story(40), n in 4_usize..24, seed in 0_u64..9) {
        let catalog = catalog(n, seed as usize);
        let life = Life::lived(&catalog, seed, &happenings);
        let page = life.page();
        check_page(&life, &page);
        prop_assert_eq!(&page, &life.page());
        prop_assert!(Movement::between(&page, &page).is_empty());
    }

    #[test]
    fn forgetting_gives_every_answer_of_a_log_that_never_held_the_act(
        happenings in story(24), which in any::<prop::sample::Index>(), n in 4_usize..16,
    ) {
        let catalog = catalog(n, 1);
        let life = Life::lived(&catalog, 1, &happenings);
        prop_assume!(life.log.n_acts() > 0);
        let number = which.index(life.log.n_acts()) + 1;
        let gone = life.log.forgetting(number, life.tuning.qualified).expect("the act exists");
        let acts = life.log.acts().iter().filter(|act| act.seq != gone.act).cloned().collect();
        let kept = |i: &&keyart::domain::history::Impression| !gone.impressions.contains(&i.seq);
        let impressions = life.log.impressions().iter().filter(kept).cloned().collect();
        let never = Log::new(acts, impressions);
        let forgotten = life.log.without(number, life.tuning.qualified);
        prop_assert_eq!(life.outlook(&forgotten).page(), life.outlook(&never).page());
        let taste = |log| life.outlook(log).taste().clone();
        prop_assert_eq!(taste(&forgotten), taste(&never));
    }

    #[test]
    fn an_impression_changes_no_picture_and_no_order_within_its_visit(
        happenings in story(24), n in 4_usize..16, seed in 0_u64..9, looks in 1_usize..12,
    ) {
        let catalog = catalog(n, seed as usize);
        let mut life = Life::lived(&catalog, seed, &happenings);
        let before = life.page();
        life.look(looks);
        let pictures = |page: &Page| -> Vec<_> {
            page.decisions.values().map(|d| (d.title, d.artwork())).collect()
        };
        // The visit that may have ended before the look was over in both pages, or in neither,
        // unless its end fell into the second that looking takes.
        let over = |now| Reading::new(&life.log.at(life.log.n_acts()), now, 0.7).is_visit_over();
        prop_assume!(!over(Moment(life.now.0)));
        let after = life.page();
        prop_assert_eq!(pictures(&before), pictures(&after));
        prop_assert_eq!(before.rows, after.rows);
    }

    #[test]
    fn parts_and_causes_add_up_and_claims_about_removal_hold(
        happenings in story(14), n in 4_usize..12, title in any::<prop::sample::Index>(),
    ) {
        let catalog = catalog(n, 2);
        let life = Life::lived(&catalog, 2, &happenings);
        let outlook = life.outlook(&life.log);
        let page = outlook.page();
        let title = TitleIx(title.index(n) as u32);
        let explanation = explain(&outlook, &page, title);
        let sum: f64 = explanation.parts.iter().map(|part| part.value).sum();
        prop_assert!((sum - explanation.score).abs() < 1e-9);
        for part in &explanation.parts {
            let causes: f64 = part.causes.iter().map(|cause| cause.value).sum();
            prop_assert!((causes + part.rest - part.value).abs() < 1e-9);
        }
        for claim in &explanation.counterfactuals {
            let log = life.log.without(claim.without, life.tuning.qualified);
            let then = life.outlook(&log);
            prop_assert!((then.parts(title).score() - claim.score).abs() < 1e-9);
            prop_assert_eq!(then.page().decisions.get(&title).map(|d| d.artwork())
                .unwrap_or_else(|| then.decide(title).artwork()), claim.artwork);
            let of_act = |part: &keyart::domain::explanation::ExplainedPart| -> f64 {
                part.causes.iter().filter(|c| c.number == claim.without).map(|c| c.value).sum()
            };
            let moved: f64 = explanation.parts.iter().map(of_act).sum();
            prop_assert!((explanation.score - claim.score - moved).abs() < 1e-9);
        }
    }

    #[test]
    fn dismissing_a_begun_title_takes_it_out_of_one_row_and_changes_nothing_else(
        happenings in story(24), n in 4_usize..16, seed in 0_u64..9,
        title in any::<prop::sample::Index>(), fraction in 0.05..0.84_f64,
    ) {
        let catalog = catalog(n, seed as usize);
        let mut life = Life::lived(&catalog, seed, &happenings);
        let title = TitleIx(title.index(n) as u32);
        life.watch(title, fraction);
        let begun = life.log.clone();
        let named = Named::of(&catalog, title);
        life.act(Deed::Dismiss { title: named, dismissed: true }, Origin::Shell);
        let (before, after) = (life.outlook(&begun), life.outlook(&life.log));
        // Neither taste nor what impressions taught, nor any score, nor any picture.
        prop_assert_eq!(before.taste(), after.taste());
        prop_assert_eq!(before.mood(), after.mood());
        for ix in catalog.indices() {
            prop_assert_eq!(before.parts(ix), after.parts(ix));
            prop_assert_eq!(before.decide(ix), after.decide(ix));
        }
        let (before, after) = (before.page(), after.page());
        let row = |page: &Page| -> Vec<TitleIx> {
            let row = page.row("continue");
            row.map(|(_, row)| row.titles.iter().map(|p| p.title).collect()).unwrap_or_default()
        };
        prop_assert!(!row(&after).contains(&title));
        // Whoever else was begun still is to be gone on with.
        let others: std::collections::BTreeSet<_> =
            row(&before).into_iter().filter(|other| *other != title).collect();
        prop_assert!(others.iter().all(|other| row(&after).contains(other)));
        // Played again it is back; put back it is as if nothing had been said.
        let mut again = Life { log: life.log.clone(), ..Life::new(&catalog, seed) };
        again.now = life.now;
        let named = Named::of(&catalog, title);
        again.act(Deed::Dismiss { title: named, dismissed: false }, Origin::Shell);
        let returned = Page { n_acts: before.n_acts, ..again.page() };
        let never = Life { log: begun, now: again.now, ..Life::new(&catalog, seed) };
        prop_assert_eq!(returned, never.page());
        life.watch(title, fraction);
        let facts = Reading::new(&life.log, life.now, 0.7).facts(title).clone();
        prop_assert!(facts.is_to_continue());
    }

    #[test]
    fn a_history_comes_back_out_of_its_file(
        happenings in story(24), n in 4_usize..16, seed in 0_u64..9, looks in any::<bool>(),
    ) {
        let catalog = catalog(n, seed as usize);
        let looked = |h: &&Happening| looks || !matches!(h, Happening::Look(_));
        let happenings: Vec<_> = happenings.iter().filter(looked).cloned().collect();
        let life = Life::lived(&catalog, seed, &happenings);
        let mut file = Vec::new();
        history_file::write(&mut file, &catalog, ("Maya", &life.log), true).unwrap();
        let read = || history_file::read(&mut file.as_slice(), "x", (&catalog, life.now)).unwrap();
        let found = read();
        prop_assert_eq!(found.n_rejected(), 0);
        // Put back whole: the same page, the same numbers, the same act to be undone.
        let whole = Log::default().joined(&found.log);
        prop_assert_eq!(life.outlook(&whole).page(), life.page());
        prop_assert_eq!(whole.last_written(), life.log.last_written());
        // Imported: the same taste; and where nothing was ever looked at, the same page.
        let acts = Log::default().lacking(&found.log);
        let imported = Log::default().joined(&acts);
        let taste = |log| life.outlook(log).taste().clone();
        prop_assert_eq!(taste(&imported), taste(&life.log));
        let reading = Reading::new(&imported, life.now, life.tuning.qualified);
        prop_assert!(reading.visits().is_empty() && imported.impressions().is_empty());
        if !looks {
            prop_assert_eq!(life.outlook(&imported).page(), life.page());
        }
        // Twice is once, wherever it came from.
        prop_assert_eq!(imported.lacking(&found.log), Log::default());
        prop_assert_eq!(life.log.lacking(&read().log), Log::default());
    }

    #[test]
    fn time_travel_is_the_page_of_a_shorter_log(happenings in story(20), cut in 0_usize..20) {
        let catalog = catalog(10, 3);
        let life = Life::lived(&catalog, 3, &happenings);
        let cut = cut.min(life.log.n_acts());
        let then = life.log.at(cut);
        prop_assert_eq!(then.n_acts(), cut);
        let next = life.log.act(cut + 1).map(|act| (act.time, act.seq));
        prop_assert!(then.impressions().iter().all(|i| next.is_none_or(|n| (i.time, i.seq) < n)));
        prop_assert_eq!(&life.log.at(life.log.n_acts()), &life.log);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn winning_probabilities_agree_with_simulated_draws(
        draws in proptest::collection::vec((-1.0..1.0_f64, 0.02..0.4_f64), 1..8),
        seed in any::<u64>(),
    ) {
        const N: u32 = 100_000;
        let exact = winning_probabilities(&draws);
        prop_assert!((exact.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        let key = StreamKey {
            viewer: "v", title: "t", artwork: None, purpose: Purpose::Noise, v: 0,
        };
        let mut stream = Streams::new(seed).of(&key);
        let mut wins = vec![0_u32; draws.len()];
        for _ in 0..N {
            let xs: Vec<f64> = draws.iter().map(|(m, s)| m + s * stream.normal()).collect();
            let best = (0..xs.len()).max_by(|a, b| xs[*a].total_cmp(&xs[*b])).expect("not empty");
            wins[best] += 1;
        }
        for (p, won) in exact.iter().zip(&wins) {
            let simulated = f64::from(*won) / f64::from(N);
            // Five standard errors of the simulation.
            let slack = 5.0 * (p * (1.0 - p) / f64::from(N)).sqrt() + 1e-6;
            prop_assert!((p - simulated).abs() <= slack, "{p} against {simulated}");
        }
    }
}

#[test]
fn an_empty_log_gives_lift_one() {
    let catalog = catalog(12, 4);
    let life = Life::new(&catalog, 1);
    let outlook = life.outlook(&life.log);
    for (place, facet) in (0..).zip(catalog.facets()) {
        let ix = keyart::domain::catalog::FacetIx(place);
        assert!((outlook.taste().lift(ix) - 1.0).abs() < 1e-15, "{facet:?}");
    }
}
