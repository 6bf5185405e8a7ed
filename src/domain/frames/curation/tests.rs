//! Laws of what a viewer decides.

use super::*;
use crate::domain::frames::tests::noise;
use crate::domain::frames::{Bars, Faces, Gate, Look, Measures, Score, Verdict};
use proptest::prelude::*;

fn candidate(at: u32, score: f64, setting: usize, people: Vec<usize>) -> Candidate {
    let picture = noise(16, 9, u64::from(at) + 1);
    Candidate {
        time_s: f64::from(at),
        refined_from_s: None,
        shot: 0,
        measures: Measures::default(),
        score: Score {
            parts: vec![("subject", score)],
        },
        gates: Vec::new(),
        verdict: Verdict::Outscored,
        faces: Faces::NotLookedFor,
        people,
        setting,
        light: None,
        moods: Vec::new(),
        shot_size: None,
        palette: Vec::new(),
        bars: Bars::default(),
        hash: DifferenceHash::of(&picture),
        look: Look::of(&picture),
        picture: None,
        is_key: false,
        is_refined: false,
    }
}

fn footage(n: u32) -> Footage {
    let of = |at| {
        candidate(
            at,
            0.5 + f64::from(at % 7) / 20.0,
            at as usize % 9,
            vec![at as usize % 5],
        )
    };
    Footage {
        setting_shares: vec![1.0 / 9.0; 9],
        n_people: 5,
        candidates: (0..n).map(of).collect(),
        ..Footage::default()
    }
}

fn chosen(footage: &Footage) -> BTreeSet<FrameTime> {
    let times = footage.chosen().into_iter();
    times
        .map(|candidate| FrameTime::of(candidate.time_s))
        .collect()
}

#[test]
fn ids_are_read_as_they_are_written() {
    for (film, ms) in [("", 754_320), ("s01e02", 0), ("s2024e100", 99)] {
        let id = FrameId {
            film: film.to_owned(),
            time: FrameTime(ms),
        };
        assert_eq!(FrameId::parse(&id.to_string()), Some(id));
    }
    for wrong in [
        "",
        "frame-",
        "frame-x",
        "fanart-12",
        "frame--",
        "frame-a b-3",
        "frame-9999999999",
    ] {
        assert_eq!(FrameId::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_frame_that_nearly_equals_a_vetoed_one_stays_out_and_a_pin_beats_that() {
    let mut footage = footage(12);
    let mut curation = Curation::default();
    let vetoed = footage.candidates[3].clone();
    curation.veto(FrameTime::of(3.0), vetoed.hash);
    // What another scan would find beside it.
    footage.candidates[4].hash = DifferenceHash(vetoed.hash.0 ^ 0b101);
    footage.choose(&curation);
    assert_eq!(footage.candidates[3].verdict, Verdict::Vetoed);
    assert_eq!(footage.candidates[4].verdict, Verdict::Vetoed);
    curation.pin(FrameTime::of(4.0));
    footage.choose(&curation);
    assert_eq!(footage.candidates[4].chosen(), Some(0));
    assert_eq!(footage.candidates[3].verdict, Verdict::Vetoed);
}

#[test]
fn a_pin_that_was_not_measured_this_time_stays() {
    let mut footage = footage(12);
    let mut curation = Curation::default();
    curation.shift(FrameTime(4_400), FrameTime(4_440));
    footage.choose(&curation);
    let first = footage.chosen()[0].clone();
    assert_eq!(
        (FrameTime::of(first.time_s), first.setting),
        (FrameTime(4_400), 4)
    );
    assert_eq!(curation.shown_at(FrameTime(4_400)), FrameTime(4_440));
    assert_eq!(footage.candidates.len(), 13);
    footage.choose(&curation);
    assert_eq!(footage.candidates.len(), 13, "added once");
}

#[test]
fn a_person_is_named_once_and_known_again_by_a_frame() {
    let mut footage = footage(12);
    footage.candidates[2].people = vec![2, 3];
    let mut choices = Choices::default();
    choices.name(("", &footage), 2, Some("Ada Okafor"));
    choices.name(("", &footage), 3, Some("Mei Tanabe"));
    choices.name(("", &footage), 2, Some("Ada Oka"));
    let names: Vec<_> = choices.names_in("", &footage).into_iter().collect();
    assert_eq!(names, [(2, "Ada Oka"), (3, "Mei Tanabe")]);
    assert!(choices.names_in("s01e01", &footage).is_empty());
    // Another scan gives other numbers.
    for candidate in &mut footage.candidates {
        candidate.people.iter_mut().for_each(|person| *person += 10);
    }
    let names: Vec<_> = choices.names_in("", &footage).into_iter().collect();
    assert_eq!(names, [(12, "Ada Oka"), (13, "Mei Tanabe")]);
    choices.name(("", &footage), 12, None);
    assert_eq!(choices.names.len(), 1);
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Veto(u32),
    Pin(u32),
    Shift(u32),
    More(u32),
    Free(u32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0_u32..30, 0_u8..5).prop_map(|(at, kind)| match kind {
        0 => Step::Veto(at),
        1 => Step::Pin(at),
        2 => Step::Shift(at),
        3 => Step::More(at),
        _ => Step::Free(at),
    });
    prop::collection::vec(step, 0..25)
}

fn decided(footage: &Footage, steps: &[Step]) -> Curation {
    let mut curation = Curation::default();
    for step in steps {
        let time = |at: u32| FrameTime(at * 1000);
        match *step {
            Step::Veto(at) => curation.veto(time(at), footage.candidates[at as usize].hash),
            Step::Pin(at) => curation.pin(time(at)),
            Step::Shift(at) => curation.shift(time(at), FrameTime(at * 1000 + 40)),
            Step::More(at) => curation.want_more(time(at)),
            Step::Free(at) => curation.free(time(at)),
        }
    }
    curation
}

proptest! {
    #[test]
    fn vetoed_frames_never_come_and_pinned_ones_always_stay(steps in steps()) {
        let mut footage = footage(30);
        footage.candidates[7].gates = vec![Gate::Text];
        let curation = decided(&footage, &steps);
        footage.choose(&curation);
        let now = chosen(&footage);
        prop_assert!(curation.pins.keys().all(|time| now.contains(time)));
        prop_assert!(curation.vetoes.keys().all(|time| !now.contains(time)));
        prop_assert!(curation.pins.keys().all(|time| !curation.vetoes.contains_key(time)));
        // Same inputs, same output; and what was chosen before does not count.
        let mut again = footage.clone();
        again.choose(&curation);
        prop_assert_eq!(&again, &footage);
        again.choose(&Curation::default());
        again.choose(&curation);
        prop_assert_eq!(&again, &footage);
    }

    #[test]
    fn what_is_taken_back_leaves_the_choice_as_it_was(steps in steps()) {
        let mut footage = footage(30);
        footage.choose(&Curation::default());
        let before = chosen(&footage);
        let mut curation = decided(&footage, &steps);
        footage.choose(&curation);
        (0..30).for_each(|at| curation.free(FrameTime(at * 1000)));
        prop_assert!(curation.is_empty());
        footage.choose(&curation);
        prop_assert_eq!(chosen(&footage), before);
    }
}
