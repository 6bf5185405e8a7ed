//! What follows from the measures: gates, settings, people, scores, the choice.

use super::watching::Watched;
use super::{Candidate, Seen};
use crate::adapters::faces::FaceFinder;
use crate::adapters::media::{PacketIndex, Probe};
use crate::domain::frames::{
    Bars, Clothes, Curation, Faces, Footage, Look, Scene, Score, Settings, Shot, Surroundings,
    Wish, choose, describe, names_credits, people, rank_sharpness, tracks,
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
    /// What the viewer decided.
    curation: Curation,
    /// Whether the clothes of all faces are known, so that people can be told apart.
    has_clothes: bool,
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
        let mut judge = Self {
            shots: watched.shots,
            settings,
            n_people: 0,
            candidates,
            finder: watched.finder,
            surroundings,
            details,
            curation: Curation::default(),
            has_clothes: true,
        };
        judge.find_people();
        for at in 0..judge.candidates.len() {
            judge.appraise(at);
        }
        judge
    }

    /// Tells people apart; each candidate learns who is in it. Anew after each better moment, so
    /// that a face which only it shows finds its person.
    pub(super) fn find_people(&mut self) {
        if self.has_clothes {
            self.n_people = find_people(&mut self.candidates);
        }
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

    /// As it was when a film had been looked through, to choose in it anew.
    pub(super) fn again(footage: Footage, curation: Curation) -> Self {
        let candidates = footage.candidates;
        let mut details: Vec<f64> = candidates.iter().map(|c| c.measures.detail).collect();
        details.sort_by(f64::total_cmp);
        Self {
            shots: footage.shots,
            settings: Settings {
                of_shot: Vec::new(),
                shares: footage.setting_shares,
            },
            n_people: footage.n_people,
            candidates,
            finder: FaceFinder::new(),
            surroundings: footage.surroundings,
            details,
            curation,
            has_clothes: false,
        }
    }

    /// Chooses among all candidates as they are now.
    pub(super) fn choose(&mut self) {
        let wishes = self.curation.wishes(&mut self.candidates);
        choose(&mut self.candidates, &self.settings.shares, &wishes);
        // What the viewer pinned is the moment that they want.
        for (candidate, wish) in self.candidates.iter_mut().zip(wishes) {
            candidate.is_refined |= wish == Wish::Pin;
        }
    }

    /// The chosen that were not refined yet, in the order of choice.
    pub(super) fn to_refine(&self) -> Vec<usize> {
        let open = self.candidates.iter().enumerate();
        let mut open: Vec<_> = open
            .filter(|(_, candidate)| !candidate.is_refined)
            .filter_map(|(at, candidate)| Some((candidate.chosen()?, at)))
            .collect();
        open.sort_unstable();
        open.into_iter().map(|(_, at)| at).collect()
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
            surroundings: self.surroundings,
            candidates: self.candidates,
        }
    }

    /// Says in words what each candidate shows.
    pub(super) fn describe(&mut self) {
        describe(&mut self.candidates);
        self.candidates
            .sort_by(|one, other| one.time_s.total_cmp(&other.time_s));
    }
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

/// Tells people apart, and how many there are.
fn find_people(candidates: &mut [Candidate]) -> usize {
    let frames: Vec<(usize, Faces)> = candidates
        .iter()
        .map(|candidate| (candidate.shot, candidate.faces.clone()))
        .collect();
    let frames: Vec<(usize, &Faces)> = frames.iter().map(|(shot, faces)| (*shot, faces)).collect();
    let tracks = tracks(&frames);
    let persons = people(&tracks, &Clothes);
    for candidate in candidates.iter_mut() {
        candidate.people.clear();
    }
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
