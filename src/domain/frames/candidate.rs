//! Measured frames, and all that is kept of a film that was looked through.

use std::collections::{BTreeMap, BTreeSet};

use super::bars::Bars;
use super::curation::Curation;
use super::describe::{Guess, light_of_place, moods, shot_size};
use super::gates::{Gate, Surroundings};
use super::hash::DifferenceHash;
use super::measures::{Measures, Swatch};
use super::people::Faces;
use super::score::Score;
use super::select::{Choosable, Verdict, Wish, select_with};
use super::shots::Shot;
use super::signature::Look;
use crate::domain::pixels::Pixels;

/// A frame that was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// When, in seconds from the film's start.
    pub time_s: f64,
    /// The frame that it was refined from, where that is another one.
    pub refined_from_s: Option<f64>,
    /// Which shot, from 0.
    pub shot: usize,
    /// What was measured.
    pub measures: Measures,
    /// The score and its parts.
    pub score: Score,
    /// What keeps it out.
    pub gates: Vec<Gate>,
    /// Chosen, or why not.
    pub verdict: Verdict,
    /// Faces, or that nobody looked.
    pub faces: Faces,
    /// Who they are, by number; perhaps the same across shots.
    pub people: Vec<usize>,
    /// Where it plays, by number, the most shown setting first.
    pub setting: usize,
    /// The light of its setting.
    pub light: Option<Guess>,
    /// Moods, the surest first.
    pub moods: Vec<Guess>,
    /// Shot size.
    pub shot_size: Option<Guess>,
    /// Dominant colours.
    pub palette: Vec<Swatch>,
    /// Black bars.
    pub bars: Bars,
    /// Its fingerprint.
    pub hash: DifferenceHash,
    /// What it looks like.
    pub look: Look,
    /// A small picture, if pictures are kept; a larger one where it was refined.
    pub picture: Option<Pixels>,
    /// Whether decoding can begin with it.
    pub is_key: bool,
    /// Whether the frames around it were looked at.
    pub is_refined: bool,
}

impl Candidate {
    /// Its place among the chosen, from 0.
    pub const fn chosen(&self) -> Option<usize> {
        match self.verdict {
            Verdict::Chosen(place) => Some(place),
            Verdict::Gated
            | Verdict::DoubleOf(_)
            | Verdict::SettingFull(_)
            | Verdict::PersonFull(_)
            | Verdict::Outscored
            | Verdict::Vetoed => None,
        }
    }

    /// Gates that it runs into by itself, whatever else is chosen.
    pub fn own_gates(&self) -> Vec<Gate> {
        let gates = self.gates.iter().copied();
        gates.filter(|gate| *gate != Gate::NearDouble).collect()
    }
}

/// Says in words what each candidate of a film shows.
pub fn describe(candidates: &mut [Candidate]) {
    let settings: BTreeSet<usize> = candidates.iter().map(|one| one.setting).collect();
    let light = |setting: usize| {
        let own = candidates.iter().filter(|one| one.setting == setting);
        (setting, light_of_place(own.map(|one| &one.measures)))
    };
    let lights: BTreeMap<_, _> = settings.into_iter().map(light).collect();
    for one in candidates {
        one.light = lights.get(&one.setting).copied().flatten();
        one.moods = moods(&one.measures, &one.faces);
        one.shot_size = shot_size(&one.faces);
    }
}

impl Verdict {
    /// Why a frame was chosen or not, in a few words; `gates` are its own.
    pub fn words(&self, gates: &[Gate]) -> String {
        match self {
            Self::Chosen(_) => "chosen".to_owned(),
            Self::Gated => {
                let meanings: Vec<_> = gates.iter().map(|gate| gate.meaning()).collect();
                meanings.join("; ")
            }
            Self::DoubleOf(time_s) => format!("nearly the same as that at {}", clock(*time_s)),
            Self::SettingFull(_) => "its setting has its pictures already".to_owned(),
            Self::PersonFull(_) => "this person has their pictures already".to_owned(),
            Self::Outscored => "others score higher, or differ more from the rest".to_owned(),
            Self::Vetoed => "you do not want it, or one nearly the same".to_owned(),
        }
    }
}

/// A moment as `1:02:03` or `2:03`, with tenths in the first minute.
pub fn clock(time_s: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a moment of a film, at least 0"
    )]
    let whole = time_s.max(0.0) as u64;
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else if minutes > 0 {
        format!("{minutes}:{seconds:02}")
    } else {
        format!("0:{:04.1}", time_s.clamp(0.0, 59.9))
    }
}

/// Chooses among all candidates as they are now, with a wish each; `shares` says what part of the
/// film each setting takes.
pub fn choose(candidates: &mut [Candidate], shares: &[f64], wishes: &[Wish]) {
    let choosable: Vec<Choosable> = candidates
        .iter()
        .map(|candidate| Choosable {
            time_s: candidate.time_s,
            score: candidate.score.total(),
            gates: candidate.own_gates(),
            setting: candidate.setting,
            setting_share: shares.get(candidate.setting).copied().unwrap_or(0.0),
            people: candidate.people.clone(),
            hash: candidate.hash,
            look: candidate.look.clone(),
        })
        .collect();
    let verdicts = select_with(&choosable, wishes);
    for (candidate, verdict) in candidates.iter_mut().zip(verdicts) {
        candidate.gates = candidate.own_gates();
        if matches!(verdict, Verdict::DoubleOf(_)) {
            candidate.gates.push(Gate::NearDouble);
            candidate.gates.sort_unstable();
        }
        candidate.verdict = verdict;
    }
}

/// All that is kept of a film that was looked through: everything but its pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Footage {
    /// Its shots, in order.
    pub shots: Vec<Shot>,
    /// What part of the film each setting takes.
    pub setting_shares: Vec<f64>,
    /// How many people were told apart.
    pub n_people: usize,
    /// What its frames are judged in.
    pub surroundings: Surroundings,
    /// The measured frames, in order of time.
    pub candidates: Vec<Candidate>,
}

impl Footage {
    /// Chooses anew, as the viewer wants it. Same inputs, same choice.
    pub fn choose(&mut self, curation: &Curation) {
        let wishes = curation.wishes(&mut self.candidates);
        choose(&mut self.candidates, &self.setting_shares, &wishes);
    }

    /// The chosen frames, in the order of choice.
    pub fn chosen(&self) -> Vec<&Candidate> {
        let mut chosen: Vec<_> = self
            .candidates
            .iter()
            .filter(|candidate| candidate.chosen().is_some())
            .collect();
        chosen.sort_by_key(|candidate| candidate.chosen());
        chosen
    }

    /// The shot that holds a candidate, in seconds from start to end.
    pub fn shot_of(&self, candidate: &Candidate) -> (f64, f64) {
        self.shots
            .get(candidate.shot)
            .map_or((0.0, self.surroundings.duration_s), |shot| {
                (shot.start_s, shot.end_s)
            })
    }
}
