//! Choosing a diverse few: maximal marginal relevance within bounds.
//!
//! # Source
//! Carbonell and Goldstein, SIGIR 1998.

use super::gates::Gate;
use super::hash::DifferenceHash;
use super::signature::Look;

/// Pictures of a film, at most.
pub const MOST: usize = 10;
/// Pictures of a film that are wanted, even if the later ones are weaker.
pub const WANTED: usize = 6;
/// Pictures of one setting, at most.
pub(super) const MOST_OF_SETTING: usize = 2;
/// Pictures of one person, at most.
pub(super) const MOST_OF_PERSON: usize = 3;
/// A setting that takes this much of the film is shown, if any frame of it may be.
pub const MAIN_SETTING: f64 = 0.10;
/// Beyond [`WANTED`], a picture needs at least this much of the best one's score, …
const WORTHWHILE: f64 = 0.8;
/// … and beyond so many at least that much: a weak picture is worse than none.
const ENOUGH: (usize, f64) = (3, 0.7);
/// Bits of the fingerprint up to which two frames of one setting are nearly the same: a camera
/// that moves a little turns a few more of them than [`super::DOUBLE_BITS`].
const DOUBLE_BITS_OF_SETTING: u32 = 12;
/// Share of the score in what is maximised; the rest is unlikeness.
const RELEVANCE: f64 = 0.6;

/// A frame that may be chosen.
#[derive(Clone, Debug)]
pub struct Choosable {
    /// When, in seconds; names the frame.
    pub time_s: f64,
    /// Its score, 0 to 1.
    pub score: f64,
    /// What keeps it out.
    pub gates: Vec<Gate>,
    /// Its setting.
    pub setting: usize,
    /// What part of the film that setting takes.
    pub setting_share: f64,
    /// Who is in it.
    pub people: Vec<usize>,
    /// Its fingerprint.
    pub hash: DifferenceHash,
    /// What it looks like.
    pub look: Look,
}

/// What became of a frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Chosen as the n-th, from 0.
    Chosen(usize),
    /// A gate shut; the gates are with the frame.
    Gated,
    /// Nearly the same as the chosen frame at this time.
    DoubleOf(f64),
    /// Its setting has its pictures already.
    SettingFull(usize),
    /// This person has their pictures already.
    PersonFull(usize),
    /// There were enough, better ones.
    Outscored,
    /// The viewer does not want it, or one nearly the same.
    Vetoed,
}

/// What the viewer wants of a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// Nothing was said.
    #[default]
    None,
    /// It is never to be a picture.
    Veto,
    /// It is to be a picture, whatever gates and bounds say.
    Pin,
    /// Let there be others like it.
    More,
}

/// Frames that a wish for more brings, at most.
pub const MORE: usize = 2;

/// One verdict a frame, in the order given. Which frames are chosen does not depend on the order.
pub fn select(frames: &[Choosable]) -> Vec<Verdict> {
    select_with(frames, &[])
}

/// As [`select`], with a wish a frame; frames beyond the wishes have none. Frames with a
/// [`Wish::Pin`] come first, then what is most like those with a [`Wish::More`], within no bounds
/// but that of [`MOST`]; then the rest is filled as ever.
pub fn select_with(frames: &[Choosable], wishes: &[Wish]) -> Vec<Verdict> {
    let wish = |ix: usize| wishes.get(ix).copied().unwrap_or_default();
    let mut order: Vec<usize> = (0..frames.len()).collect();
    let key = |ix: &usize| {
        frames
            .get(*ix)
            .map_or((0.0, 0.0), |frame| (-frame.score, frame.time_s))
    };
    order.sort_by(|one, other| {
        let (one, other) = (key(one), key(other));
        one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
    });
    let all: Vec<(usize, &Choosable)> = order
        .into_iter()
        .filter_map(|ix| Some((ix, frames.get(ix)?)))
        .collect();
    let those_with = |wanted: Wish| all.iter().filter(move |(ix, _)| wish(*ix) == wanted);
    let free: Vec<(usize, &Choosable)> = all
        .iter()
        .copied()
        .filter(|(ix, frame)| frame.gates.is_empty() && wish(*ix) != Wish::Veto)
        .collect();
    let mut chosen = Chosen::default();
    let mut pinned: Vec<_> = those_with(Wish::Pin).copied().collect();
    pinned.sort_by(|(_, one), (_, other)| one.time_s.total_cmp(&other.time_s));
    chosen.frames = pinned;
    for (_, liked) in those_with(Wish::More) {
        chosen.add_like(liked, &free);
    }
    let mut owed = owed_settings(&free);
    owed.retain(|setting| !chosen.frames.iter().any(|(_, f)| f.setting == *setting));
    chosen.fill(&free, &mut owed);
    frames
        .iter()
        .enumerate()
        .map(|(ix, frame)| {
            let place = chosen.frames.iter().position(|(other, _)| *other == ix);
            match place {
                Some(place) => Verdict::Chosen(place),
                None if wish(ix) == Wish::Veto => Verdict::Vetoed,
                None if !frame.gates.is_empty() => Verdict::Gated,
                None => chosen.objection(frame).unwrap_or(Verdict::Outscored),
            }
        })
        .collect()
}

/// Main settings that have a frame which may be chosen, the largest first.
fn owed_settings(free: &[(usize, &Choosable)]) -> Vec<usize> {
    let mut owed: Vec<(f64, usize)> = free
        .iter()
        .filter(|(_, frame)| frame.setting_share >= MAIN_SETTING)
        .map(|(_, frame)| (-frame.setting_share, frame.setting))
        .collect();
    owed.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    owed.dedup_by_key(|(_, setting)| *setting);
    owed.into_iter().map(|(_, setting)| setting).collect()
}

#[derive(Default)]
struct Chosen<'a> {
    frames: Vec<(usize, &'a Choosable)>,
}

impl<'a> Chosen<'a> {
    fn fill(&mut self, free: &[(usize, &'a Choosable)], owed: &mut Vec<usize>) {
        let best = free.first().map_or(0.0, |(_, frame)| frame.score);
        while self.frames.len() < MOST {
            let n_left = MOST - self.frames.len();
            let is_owed = |frame: &Choosable| owed.contains(&frame.setting);
            // Places are kept for settings that have no picture yet.
            let only_owed = owed.len() >= n_left;
            let next = free
                .iter()
                .filter(|(_, frame)| !only_owed || is_owed(frame))
                .filter(|(_, frame)| {
                    let least = match self.frames.len() {
                        n if n < ENOUGH.0 => 0.0,
                        n if n < WANTED => ENOUGH.1,
                        _ => WORTHWHILE,
                    };
                    is_owed(frame) || frame.score >= least * best
                })
                .filter(|(_, frame)| self.objection(frame).is_none())
                .map(|(ix, frame)| (self.worth(frame), *ix, *frame))
                // The first of equals, which is the better or earlier one.
                .reduce(|kept, next| if next.0 > kept.0 { next } else { kept });
            match next {
                Some((_, ix, frame)) => {
                    owed.retain(|setting| *setting != frame.setting);
                    self.frames.push((ix, frame));
                }
                // What is owed cannot be had: every frame of it is a double or has full people.
                None if only_owed && !owed.is_empty() => owed.clear(),
                None => return,
            }
        }
    }

    /// Adds up to [`MORE`] frames that are most like one that is liked; what the viewer asks for
    /// may fill a setting, and be of one person.
    fn add_like(&mut self, liked: &Choosable, free: &[(usize, &'a Choosable)]) {
        for _ in 0..MORE.min(MOST.saturating_sub(self.frames.len())) {
            let next = free
                .iter()
                .filter(|(_, frame)| !frame.hash.is_double_of(liked.hash))
                .filter(|(_, frame)| self.double_of(frame).is_none())
                .map(|(ix, frame)| (alike(liked, frame), *ix, *frame))
                .reduce(|kept, next| if next.0 > kept.0 { next } else { kept });
            if let Some((_, ix, frame)) = next {
                self.frames.push((ix, frame));
            }
        }
    }

    /// The chosen frame that this one nearly equals.
    fn double_of(&self, frame: &Choosable) -> Option<&'a Choosable> {
        let chosen = self.frames.iter().map(|(_, other)| *other);
        chosen
            .into_iter()
            .find(|other| frame.hash.is_double_of(other.hash))
    }

    /// Score against likeness to what is chosen already.
    fn worth(&self, frame: &Choosable) -> f64 {
        let likeness = self
            .frames
            .iter()
            .map(|(_, other)| alike(frame, other))
            .fold(0.0, f64::max);
        RELEVANCE * frame.score - (1.0 - RELEVANCE) * likeness
    }

    /// Why this frame cannot join what is chosen.
    fn objection(&self, frame: &Choosable) -> Option<Verdict> {
        let double = self
            .frames
            .iter()
            .find(|(_, other)| is_double(frame, other));
        if let Some((_, other)) = double {
            return Some(Verdict::DoubleOf(other.time_s));
        }
        let n_with = |is: &dyn Fn(&Choosable) -> bool| {
            self.frames.iter().filter(|(_, other)| is(other)).count()
        };
        if n_with(&|other| other.setting == frame.setting) >= MOST_OF_SETTING {
            return Some(Verdict::SettingFull(frame.setting));
        }
        let full = frame
            .people
            .iter()
            .find(|person| n_with(&|other| other.people.contains(person)) >= MOST_OF_PERSON);
        full.map(|person| Verdict::PersonFull(*person))
    }
}

fn is_double(one: &Choosable, other: &Choosable) -> bool {
    let bits = one.hash.distance(other.hash);
    one.hash.is_double_of(other.hash)
        || (one.setting == other.setting && bits <= DOUBLE_BITS_OF_SETTING)
}

/// How alike two frames are, 0 to 1: by looks (half), setting (a quarter) and people (a quarter).
fn alike(one: &Choosable, other: &Choosable) -> f64 {
    let looks = 1.0 - one.look.distance(&other.look);
    let setting = f64::from(u8::from(one.setting == other.setting));
    let n_shared = one
        .people
        .iter()
        .filter(|person| other.people.contains(person))
        .count();
    let n_either = one.people.len() + other.people.len() - n_shared;
    let people = if n_either == 0 {
        0.0
    } else {
        n_shared as f64 / n_either as f64
    };
    0.5 * looks + 0.25 * setting + 0.25 * people
}

#[cfg(test)]
#[expect(clippy::cast_sign_loss, reason = "places in a test are no less than 0")]
mod tests {
    use super::*;
    use crate::domain::frames::tests::noise;
    use proptest::prelude::*;

    fn frame(time_s: f64, score: f64, setting: usize, people: Vec<usize>) -> Choosable {
        let picture = noise(16, 9, time_s.to_bits());
        Choosable {
            time_s,
            score,
            gates: Vec::new(),
            setting,
            setting_share: 0.05,
            people,
            hash: DifferenceHash::of(&picture),
            look: Look::of(&picture),
        }
    }

    #[test]
    fn every_verdict_has_its_reason() {
        let mut frames: Vec<_> = (0..4)
            .map(|n| frame(f64::from(n), 0.9, n as usize, vec![7]))
            .collect();
        let double = Choosable {
            time_s: 50.0,
            score: 0.5,
            people: vec![],
            setting: 60,
            ..frames[0].clone()
        };
        frames.push(double);
        frames.push(Choosable {
            gates: vec![Gate::Dark],
            ..frame(70.0, 0.95, 70, vec![])
        });
        frames.extend((80..83).map(|n| frame(f64::from(n), 0.8, 80, vec![])));
        let verdicts = select(&frames);
        let n_with_7 = verdicts[..4]
            .iter()
            .filter(|v| matches!(v, Verdict::Chosen(_)))
            .count();
        assert_eq!(n_with_7, 3);
        assert!(verdicts.contains(&Verdict::PersonFull(7)));
        assert_eq!(verdicts[5], Verdict::Gated);
        assert_eq!(
            verdicts[6..]
                .iter()
                .filter(|v| **v == Verdict::SettingFull(80))
                .count(),
            1
        );
        assert_eq!(select(&[]), []);
    }

    #[test]
    fn more_like_one_brings_its_nearest_even_where_the_setting_is_full() {
        let mut frames: Vec<_> = (0..20)
            .map(|n| frame(f64::from(n), 0.9, n as usize, vec![]))
            .collect();
        frames.extend((30..36).map(|n| frame(f64::from(n), 0.1, 30, vec![2])));
        let n_of_30 = |verdicts: &[Verdict]| {
            let tail = verdicts[20..].iter();
            tail.filter(|v| matches!(v, Verdict::Chosen(_))).count()
        };
        assert_eq!(n_of_30(&select(&frames)), 0);
        let mut wishes = vec![Wish::None; 20];
        wishes.push(Wish::More);
        assert_eq!(n_of_30(&select_with(&frames, &wishes)), MORE);
    }

    #[test]
    fn a_main_setting_is_shown_even_if_it_scores_low() {
        let mut frames: Vec<_> = (0..20)
            .map(|n| frame(f64::from(n), 0.9, n as usize, vec![]))
            .collect();
        frames.push(Choosable {
            setting_share: 0.2,
            ..frame(99.0, 0.1, 99, vec![])
        });
        let verdicts = select(&frames);
        assert!(
            matches!(verdicts[20], Verdict::Chosen(_)),
            "{:?}",
            verdicts[20]
        );
        assert_eq!(
            verdicts
                .iter()
                .filter(|v| matches!(v, Verdict::Chosen(_)))
                .count(),
            MOST
        );
        assert!(verdicts.contains(&Verdict::Outscored));
    }

    #[test]
    fn weak_pictures_are_left_out_once_there_are_some() {
        let mut frames: Vec<_> = (0..4)
            .map(|n| frame(f64::from(n), 0.9, n as usize, vec![]))
            .collect();
        frames.extend((10..14).map(|n| frame(f64::from(n), 0.6, n as usize, vec![])));
        let n_chosen = |frames: &[Choosable]| {
            let verdicts = select(frames);
            let chosen = verdicts.iter().filter(|v| matches!(v, Verdict::Chosen(_)));
            chosen.count()
        };
        assert_eq!(n_chosen(&frames), 4);
        // A film without better ones still has its pictures.
        assert_eq!(n_chosen(&frames[4..]), 4);
    }

    #[test]
    fn nearly_the_same_of_one_setting_is_a_double() {
        let (one, mut next) = (frame(1.0, 0.9, 3, vec![]), frame(2.0, 0.8, 3, vec![]));
        next.hash = DifferenceHash(one.hash.0 ^ 0x7ff);
        assert_eq!(
            select(&[one.clone(), next.clone()])[1],
            Verdict::DoubleOf(1.0)
        );
        next.setting = 4;
        assert_eq!(select(&[one, next])[1], Verdict::Chosen(1));
    }

    proptest! {
        #[test]
        fn the_bounds_hold_and_the_order_does_not_matter(
            all in prop::collection::vec(
                (0.0..1.0_f64, 0_usize..6, prop::collection::vec(0_usize..4, 0..3), any::<bool>()),
                0..40,
            ),
            turn in 0_usize..40
        ) {
            let numbered = all.iter().enumerate();
            let frames: Vec<_> = numbered.map(|(at, (score, setting, people, gated))| Choosable {
                gates: if *gated { vec![Gate::Text] } else { vec![] },
                setting_share: 0.05 * *setting as f64,
                ..frame(at as f64, *score, *setting, people.clone())
            }).collect();
            let verdicts = select(&frames);
            let chosen: Vec<_> = frames.iter().zip(&verdicts)
                .filter(|(_, v)| matches!(v, Verdict::Chosen(_))).map(|(f, _)| f).collect();
            prop_assert!(chosen.len() <= MOST);
            prop_assert!(chosen.iter().all(|f| f.gates.is_empty()));
            for one in &chosen {
                let n_with = |is: &dyn Fn(&&Choosable) -> bool| {
                    chosen.iter().copied().filter(is).count()
                };
                prop_assert!(n_with(&|f| f.setting == one.setting) <= MOST_OF_SETTING);
                for person in &one.people {
                    prop_assert!(n_with(&|f| f.people.contains(person)) <= MOST_OF_PERSON);
                }
                let n_doubles = n_with(&|f| f.hash.is_double_of(one.hash));
                prop_assert_eq!(n_doubles, 1, "itself alone");
            }
            if !frames.is_empty() {
                let mut turned = frames.clone();
                let turn = turn % frames.len();
                turned.rotate_left(turn);
                let mut back = select(&turned);
                back.rotate_right(turn);
                prop_assert_eq!(back, verdicts);
            }
        }
        #[test]
        fn wishes_are_kept_and_without_any_nothing_changes(
            all in prop::collection::vec(
                (
                    0.0..1.0_f64, 0_usize..6, prop::collection::vec(0_usize..4, 0..3),
                    any::<bool>(), 0_u8..8
                ),
                1..40,
            ),
            turn in 0_usize..40
        ) {
            let numbered = all.iter().enumerate();
            let mut frames: Vec<_> = numbered
                .map(|(at, (score, setting, people, gated, _))| Choosable {
                    gates: if *gated { vec![Gate::Text] } else { vec![] },
                    ..frame(at as f64, *score, *setting, people.clone())
                })
                .collect();
            let mut wishes: Vec<_> = all.iter().map(|(.., wish)| match wish {
                0 => Wish::Veto,
                1 => Wish::Pin,
                2 => Wish::More,
                _ => Wish::None,
            }).collect();
            let verdicts = select_with(&frames, &wishes);
            let is_chosen = |v: &Verdict| matches!(v, Verdict::Chosen(_));
            for ((frame, wish), verdict) in frames.iter().zip(&wishes).zip(&verdicts) {
                match wish {
                    Wish::Veto => prop_assert_eq!(verdict, &Verdict::Vetoed),
                    Wish::Pin => prop_assert!(is_chosen(verdict)),
                    Wish::None | Wish::More => {
                        prop_assert!(!is_chosen(verdict) || frame.gates.is_empty());
                    }
                }
            }
            let n_pinned = wishes.iter().filter(|wish| **wish == Wish::Pin).count();
            let n_chosen = verdicts.iter().filter(|v| is_chosen(v)).count();
            prop_assert!(n_chosen <= MOST.max(n_pinned));
            let place = |v: &Verdict| {
                if let Verdict::Chosen(place) = v { Some(*place) } else { None }
            };
            let mut places: Vec<_> = verdicts.iter().filter_map(place).collect();
            places.sort_unstable();
            prop_assert_eq!(places, (0..n_chosen).collect::<Vec<_>>());
            let silent = vec![Wish::None; frames.len()];
            prop_assert_eq!(select_with(&frames, &silent), select(&frames));
            let turn = turn % frames.len();
            frames.rotate_left(turn);
            wishes.rotate_left(turn);
            let mut back = select_with(&frames, &wishes);
            back.rotate_right(turn);
            prop_assert_eq!(back, verdicts);
        }
    }
}
