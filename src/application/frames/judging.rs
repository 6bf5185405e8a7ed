//! What follows from the measures: gates, settings, people, scores, the choice.

use super::watching::Watched;
use super::{Candidate, Seen};
use crate::adapters::faces::FaceFinder;
use crate::adapters::media::{PacketIndex, Probe};
use crate::domain::frames::{
    Bars, Choosable, Clothes, Faces, Gate, Look, Scene, Score, Settings, Shot, Surroundings,
    Verdict, moods, names_credits, people, rank_sharpness, select, shot_size, tracks,
};

/// A film's candidates under judgement.
pub(super) struct Judge {
    pub(super) shots: Vec<Shot>,
    pub(super) settings: Settings,
    pub(super) n_people: usize,
    pub(super) candidates: Vec<Candidate>,
    pub(super) finder: Option<FaceFinder>,
    pub(super) surroundings: Surroundings,
    /// Detail of all candidates at first sight, sorted.
    details: Vec<f64>,
}

impl Judge {
    pub(super) fn new(watched: Watched, probe: &Probe) -> Self {
        let mut candidates = watched.candidates;
        rank_sharpness(
            candidates
                .iter_mut()
                .map(|candidate| &mut candidate.measures),
        );
        let mut details: Vec<f64> = candidates.iter().map(|c| c.measures.detail).collect();
        details.sort_by(f64::total_cmp);
        let credits = probe
            .chapters
            .iter()
            .filter(|chapter| names_credits(&chapter.name));
        let surroundings = Surroundings {
            duration_s: watched.duration_s,
            bars: Bars::usual(candidates.iter().map(|candidate| &candidate.bars)),
            detail: details.get(details.len() / 2).copied().unwrap_or(0.0),
            credits: credits
                .map(|chapter| (chapter.start_s, chapter.end_s))
                .collect(),
        };
        let settings = settings(&watched.shots, &mut candidates);
        let n_people = find_people(&mut candidates);
        let mut judge = Self {
            shots: watched.shots,
            settings,
            n_people,
            candidates,
            finder: watched.finder,
            surroundings,
            details,
        };
        for at in 0..judge.candidates.len() {
            judge.appraise(at);
        }
        judge
    }

    /// Gates and score of one candidate, after its measures.
    pub(super) fn appraise(&mut self, at: usize) {
        let Some(candidate) = self.candidates.get_mut(at) else {
            return;
        };
        let measures = &candidate.measures;
        candidate.gates = self
            .surroundings
            .gates(candidate.time_s, measures, &candidate.bars);
        let share = self
            .settings
            .shares
            .get(candidate.setting)
            .copied()
            .unwrap_or(0.0);
        candidate.score = Score::of(measures, &candidate.faces, share);
    }

    /// Share of the film's frames with no more detail.
    pub(super) fn sharpness(&self, detail: f64) -> f64 {
        let n = self.details.partition_point(|other| *other <= detail);
        n as f64 / self.details.len().max(1) as f64
    }

    /// Chooses among all candidates as they are now.
    pub(super) fn choose(&mut self) {
        let shares = &self.settings.shares;
        let choosable: Vec<Choosable> = self
            .candidates
            .iter()
            .map(|candidate| Choosable {
                time_s: candidate.time_s,
                score: candidate.score.total(),
                gates: own_gates(candidate),
                setting: candidate.setting,
                setting_share: shares.get(candidate.setting).copied().unwrap_or(0.0),
                people: candidate.people.clone(),
                hash: candidate.hash,
                look: candidate.look.clone(),
            })
            .collect();
        for (candidate, verdict) in self.candidates.iter_mut().zip(select(&choosable)) {
            candidate.gates = own_gates(candidate);
            if matches!(verdict, Verdict::DoubleOf(_)) {
                candidate.gates.push(Gate::NearDouble);
                candidate.gates.sort_unstable();
            }
            candidate.verdict = verdict;
        }
    }

    /// The first of the chosen that was not refined yet.
    pub(super) fn next_to_refine(&self) -> Option<usize> {
        let open = self.candidates.iter().enumerate();
        open.filter(|(_, candidate)| !candidate.is_refined)
            .filter_map(|(at, candidate)| Some((candidate.chosen()?, at)))
            .min()
            .map(|(_, at)| at)
    }

    pub(super) fn mark_refined(&mut self, at: usize) {
        if let Some(candidate) = self.candidates.get_mut(at) {
            candidate.is_refined = true;
        }
    }

    /// All that was seen.
    pub(super) fn seen(
        mut self,
        probe: Probe,
        index: PacketIndex,
        (duration_s, n_frames, every_frame, looked_for_faces): (f64, u64, bool, bool),
    ) -> Seen {
        self.describe();
        Seen {
            probe,
            index,
            duration_s,
            every_frame,
            looked_for_faces,
            n_frames,
            shots: self.shots,
            setting_shares: self.settings.shares,
            n_people: self.n_people,
            candidates: self.candidates,
        }
    }

    /// Says in words what each candidate shows.
    fn describe(&mut self) {
        for candidate in &mut self.candidates {
            candidate.moods = moods(&candidate.measures, &candidate.faces);
            candidate.shot_size = shot_size(&candidate.faces);
        }
        self.candidates
            .sort_by(|one, other| one.time_s.total_cmp(&other.time_s));
    }
}

/// Gates that a candidate runs into by itself.
fn own_gates(candidate: &Candidate) -> Vec<Gate> {
    let gates = candidate.gates.iter().copied();
    gates.filter(|gate| *gate != Gate::NearDouble).collect()
}

/// Settings of the shots that have a candidate; each candidate learns its own.
fn settings(shots: &[Shot], candidates: &mut [Candidate]) -> Settings {
    let mut scenes = Vec::new();
    for run in candidates.chunk_by(|one, next| one.shot == next.shot) {
        let shot = run.first().and_then(|candidate| shots.get(candidate.shot));
        if let Some((shot, look)) = shot.zip(Look::mean_of(run.iter().map(|c| &c.look))) {
            scenes.push(Scene {
                look,
                length_s: shot.end_s - shot.start_s,
            });
        }
    }
    let settings = Settings::of(&scenes);
    let runs = candidates.chunk_by_mut(|one, next| one.shot == next.shot);
    for (run, setting) in runs.zip(&settings.of_shot) {
        for candidate in run {
            candidate.setting = *setting;
        }
    }
    settings
}

/// Tells people apart; each candidate learns who is in it.
fn find_people(candidates: &mut [Candidate]) -> usize {
    let frames: Vec<(usize, Faces)> = candidates
        .iter()
        .map(|candidate| (candidate.shot, candidate.faces.clone()))
        .collect();
    let frames: Vec<(usize, &Faces)> = frames.iter().map(|(shot, faces)| (*shot, faces)).collect();
    let tracks = tracks(&frames);
    let persons = people(&tracks, &Clothes);
    for (track, person) in tracks.iter().zip(&persons) {
        for (frame, _) in &track.seen {
            if let Some(candidate) = candidates.get_mut(*frame)
                && !candidate.people.contains(person)
            {
                candidate.people.push(*person);
            }
        }
    }
    persons.iter().max().map_or(0, |most| most + 1)
}
