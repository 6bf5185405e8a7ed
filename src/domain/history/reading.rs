//! One walk over a log: visits, rewards, and what each title's past says of it.

use std::collections::{BTreeMap, HashMap};

use super::{Act, Deed, Impression, Listing, Log, Moment, Origin, VISIT_GAP_MS};
use crate::domain::catalog::{ArtworkIx, EpisodePlace, TitleIx};

/// An entry of the timeline, act or impression, by its position in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The act at this position (its number less one).
    Act(usize),
    /// The impression at this position.
    Impression(usize),
}

/// A run of what the viewer's browsers wrote, with no gap of [`VISIT_GAP_MS`] or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Time of its first entry.
    pub start: Moment,
    /// Time of its last entry.
    pub end: Moment,
}

/// What followed an impression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reward {
    /// The qualified play with this act number came of it.
    Play(usize),
    /// Its visit is over, and nothing came of it.
    Nothing,
    /// Its visit goes on.
    Pending,
}

impl Reward {
    /// 1, 0, or nothing yet.
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Play(_) => Some(1.0),
            Self::Nothing => Some(0.0),
            Self::Pending => None,
        }
    }
}

/// What of a title was played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// A film, or a share of a whole series.
    #[default]
    Whole,
    /// This episode.
    Episode(EpisodePlace),
    /// An episode that the catalogue lacks, or a special: it tells nothing of how far one is.
    Elsewhere,
}

/// What a log says of one title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TitleFacts {
    /// Position and fraction of its last play, and when.
    pub last_play: Option<(usize, f64, Moment)>,
    /// What of it its last play was of.
    pub last_part: Part,
    /// How many plays it had.
    pub n_plays: usize,
    /// Position of the act that put it onto my list, while it is on it.
    pub listed: Option<usize>,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Whether the viewer wants to hear no more of it as begun; a play ends that.
    pub dismissed: bool,
    /// The artwork of its last impression.
    pub last_impression: Option<ArtworkIx>,
    /// v: ended visits with an impression of it and without a qualified browser play of it.
    pub ignored_visits: u32,
}

/// A log, read once.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    log: &'a Log,
    timeline: Vec<Step>,
    visits: Vec<Visit>,
    over: bool,
    rewards: Vec<Reward>,
    evidence: Vec<bool>,
    facts: HashMap<TitleIx, TitleFacts>,
    unknown: TitleFacts,
}

impl<'a> Reading<'a> {
    /// Reads `log` as of `now`. `qualified` is the fraction from which a play is qualified.
    pub fn new(log: &'a Log, now: Moment, qualified: f64) -> Self {
        let timeline = timeline(log);
        let mut walk = Walk::new(log, qualified);
        for &step in &timeline {
            match step {
                Step::Act(position) => walk.act(position),
                Step::Impression(position) => walk.impression(position),
            }
        }
        walk.finish(timeline, now)
    }

    /// The log that was read.
    pub const fn log(&self) -> &'a Log {
        self.log
    }

    /// All entries in order.
    pub fn timeline(&self) -> &[Step] {
        &self.timeline
    }

    /// The visits, in order.
    pub fn visits(&self) -> &[Visit] {
        &self.visits
    }

    /// Whether the last visit is over (also where there was none).
    pub const fn is_visit_over(&self) -> bool {
        self.over
    }

    /// What followed the impression at `position`.
    pub fn reward(&self, position: usize) -> Option<Reward> {
        self.rewards.get(position).copied()
    }

    /// Whether the impression at `position` may teach the posterior: its artwork is known, and
    /// the viewer had neither begun nor finished its title before.
    pub fn is_evidence(&self, position: usize) -> bool {
        self.evidence.get(position).copied().unwrap_or(false)
    }

    /// What the log says of a title; all defaults for one that it does not name.
    pub fn facts(&self, title: TitleIx) -> &TitleFacts {
        self.facts.get(&title).unwrap_or(&self.unknown)
    }

    /// The titles that the log names, in the catalogue's order.
    pub fn named_titles(&self) -> Vec<TitleIx> {
        let mut titles: Vec<_> = self.facts.keys().copied().collect();
        titles.sort_unstable();
        titles
    }
}

/// Acts and impressions merged by (time, order of writing).
fn timeline(log: &Log) -> Vec<Step> {
    let (acts, impressions) = (log.acts(), log.impressions());
    let mut steps = Vec::with_capacity(acts.len() + impressions.len());
    let mut shown = impressions.iter().enumerate().peekable();
    for (position, act) in acts.iter().enumerate() {
        while let Some((before, _)) = shown.next_if(|(_, i)| (i.time, i.seq) < (act.time, act.seq))
        {
            steps.push(Step::Impression(before));
        }
        steps.push(Step::Act(position));
    }
    steps.extend(shown.map(|(position, _)| Step::Impression(position)));
    steps
}

/// What a title met in one visit.
#[derive(Default)]
struct Encounter {
    was_shown: bool,
    was_played: bool,
}

struct Walk<'a> {
    log: &'a Log,
    qualified: f64,
    visits: Vec<Visit>,
    /// Titles of the visit that goes on, with the position of their last impression in it.
    open: HashMap<TitleIx, usize>,
    encounters: BTreeMap<(usize, TitleIx), Encounter>,
    rewards: Vec<Option<usize>>,
    visit_of: Vec<usize>,
    evidence: Vec<bool>,
    facts: HashMap<TitleIx, TitleFacts>,
}

impl<'a> Walk<'a> {
    fn new(log: &'a Log, qualified: f64) -> Self {
        Self {
            log,
            qualified,
            visits: Vec::new(),
            open: HashMap::new(),
            encounters: BTreeMap::new(),
            rewards: vec![None; log.impressions().len()],
            visit_of: vec![0; log.impressions().len()],
            evidence: vec![false; log.impressions().len()],
            facts: HashMap::new(),
        }
    }

    /// Takes note of a browser's entry and returns the position of its visit.
    fn visit_at(&mut self, time: Moment) -> usize {
        match self.visits.last_mut() {
            Some(visit) if time.0 - visit.end.0 < VISIT_GAP_MS => visit.end = time,
            _ => {
                self.visits.push(Visit {
                    start: time,
                    end: time,
                });
                self.open.clear();
            }
        }
        self.visits.len() - 1
    }

    fn impression(&mut self, position: usize) {
        let Some(impression) = self.log.impressions().get(position) else {
            return;
        };
        let visit = self.visit_at(impression.time);
        set(&mut self.visit_of, position, visit);
        let Some((title, artwork)) = impression.known() else {
            return;
        };
        let facts = self.facts.entry(title).or_default();
        facts.last_impression = Some(artwork);
        let was_new = !facts.is_begun() && !facts.is_finished();
        set(&mut self.evidence, position, was_new);
        self.open.insert(title, position);
        self.encounters.entry((visit, title)).or_default().was_shown = true;
    }

    fn act(&mut self, position: usize) {
        let Some(act) = self.log.acts().get(position) else {
            return;
        };
        let visit = (act.origin == Origin::Browser).then(|| self.visit_at(act.time));
        let Some(title) = act.deed.title().and_then(|named| named.ix) else {
            return;
        };
        let facts = self.facts.entry(title).or_default();
        match &act.deed {
            Deed::Play {
                fraction,
                artwork,
                episode,
                ..
            } => {
                let place = episode.as_ref().map(|named| named.ix);
                let part = match place {
                    None => Part::Whole,
                    Some(Some(place)) if !place.is_outside() => Part::Episode(place),
                    Some(_) => Part::Elsewhere,
                };
                // That moves nobody from where they are in a series.
                if part != Part::Elsewhere || facts.last_play.is_none() {
                    facts.last_part = part;
                    facts.last_play = Some((position, *fraction, act.time));
                }
                facts.n_plays += 1;
                facts.dismissed = false;
                if let (Some(visit), true) = (visit, artwork.is_some()) {
                    self.browser_play(position, visit, title, *fraction);
                }
            }
            Deed::List { listing, .. } => {
                facts.listed = match listing {
                    Listing::Add => facts.listed.or(Some(position)),
                    Listing::Remove => None,
                };
            }
            Deed::Hide { hidden, .. } => facts.hidden = *hidden,
            Deed::Dismiss { dismissed, .. } => facts.dismissed = *dismissed,
            Deed::Thumb { .. } | Deed::Mood { .. } => {}
        }
    }

    fn browser_play(&mut self, position: usize, visit: usize, title: TitleIx, fraction: f64) {
        if fraction < self.qualified {
            return;
        }
        self.encounters
            .entry((visit, title))
            .or_default()
            .was_played = true;
        let shown = self.open.get(&title).copied();
        let slot = shown.and_then(|impression| self.rewards.get_mut(impression));
        if let Some(slot) = slot {
            // Of two qualified plays the first rewarded.
            slot.get_or_insert(position + 1);
        }
    }

    fn finish(mut self, timeline: Vec<Step>, now: Moment) -> Reading<'a> {
        let over = self
            .visits
            .last()
            .is_none_or(|visit| now.0 - visit.end.0 >= VISIT_GAP_MS);
        let n_ended = if over {
            self.visits.len()
        } else {
            self.visits.len() - 1
        };
        for (&(visit, title), encounter) in &self.encounters {
            let ignored = encounter.was_shown && !encounter.was_played;
            if visit < n_ended && ignored {
                self.facts.entry(title).or_default().ignored_visits += 1;
            }
        }
        let to_reward = |(play, &visit): (&Option<usize>, &usize)| match play {
            Some(number) => Reward::Play(*number),
            None if visit < n_ended => Reward::Nothing,
            None => Reward::Pending,
        };
        let rewards = self
            .rewards
            .iter()
            .zip(&self.visit_of)
            .map(to_reward)
            .collect();
        Reading {
            log: self.log,
            timeline,
            visits: self.visits,
            over,
            rewards,
            evidence: self.evidence,
            facts: self.facts,
            unknown: TitleFacts::default(),
        }
    }
}

fn set<T>(list: &mut [T], position: usize, value: T) {
    if let Some(slot) = list.get_mut(position) {
        *slot = value;
    }
}

impl Step {
    /// The act of this step, if it is one.
    pub fn act(self, log: &Log) -> Option<&Act> {
        match self {
            Self::Act(position) => log.acts().get(position),
            Self::Impression(_) => None,
        }
    }

    /// The impression of this step, if it is one.
    pub fn impression(self, log: &Log) -> Option<&Impression> {
        match self {
            Self::Impression(position) => log.impressions().get(position),
            Self::Act(_) => None,
        }
    }
}
