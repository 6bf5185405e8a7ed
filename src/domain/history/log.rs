//! The log itself: acts and impressions in order, numbering, time travel, forgetting.

use super::{Reading, Reward, VISIT_GAP_MS};
use crate::domain::catalog::{
    ArtworkIx, Catalog, Day, Episode, EpisodePlace, TitleIx, episode_label,
};

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// The UTC date.
    pub const fn day(self) -> Day {
        Day(self.0.div_euclid(86_400_000))
    }
}

impl Day {
    /// Noon UTC of this day.
    pub const fn noon(self) -> Moment {
        Moment(self.0 * 86_400_000 + 43_200_000)
    }
}

/// Something that an entry names by id, and where the catalogue at hand holds it, if it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<Ix> {
    /// The id as written.
    pub id: String,
    /// Its place in the catalogue; `None` where the catalogue lacks it.
    pub ix: Option<Ix>,
}

impl Named<TitleIx> {
    /// The title that `catalog` knows by this id, if it does.
    pub fn title(catalog: &Catalog, id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ix: catalog.find(id),
        }
    }

    /// The title at `ix`.
    pub fn of(catalog: &Catalog, ix: TitleIx) -> Self {
        Self {
            id: catalog.title(ix).id.clone(),
            ix: Some(ix),
        }
    }
}

impl Named<EpisodePlace> {
    /// The episode that `catalog` knows by this id under `title`, if it does.
    pub fn episode(catalog: &Catalog, title: Option<TitleIx>, id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ix: title.and_then(|title| catalog.find_episode(title, id)),
        }
    }
}

impl Named<ArtworkIx> {
    /// The artwork that `catalog` knows by this id under `title`, if it does.
    pub fn artwork(catalog: &Catalog, title: Option<TitleIx>, id: &str) -> Self {
        let ix = title.and_then(|title| catalog.find_artwork(title, id));
        Self {
            id: id.to_owned(),
            ix,
        }
    }
}

/// Who wrote an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The browser: part of a visit.
    Browser,
    /// A command in the shell: makes no visit and stretches none.
    Shell,
    /// An import, or the made-up past of an example viewer; as the shell.
    Import,
}

/// A viewer's word on a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thumb {
    /// Not good.
    Down,
    /// Good.
    Up,
    /// Loved.
    Double,
    /// Taken back.
    None,
}

/// Onto my list, or off it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Listing {
    /// Onto it.
    Add,
    /// Off it.
    Remove,
}

/// What an act did.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// A watch.
    Play {
        /// What.
        title: Named<TitleIx>,
        /// Which episode of it; none for films, and where the whole series is meant.
        episode: Option<Named<EpisodePlace>>,
        /// Fraction watched of the episode, else of the title, 0 to 1.
        fraction: f64,
        /// The picture that it was chosen by; absent in the shell, in imports, and where the
        /// viewer only marked the title as seen. Only a play with it can reward an impression.
        artwork: Option<Named<ArtworkIx>>,
    },
    /// A word on a title.
    Thumb {
        /// On what.
        title: Named<TitleIx>,
        /// Which.
        thumb: Thumb,
    },
    /// Onto my list, or off it.
    List {
        /// What.
        title: Named<TitleIx>,
        /// Which way.
        listing: Listing,
    },
    /// Never to be shown, or shown again.
    Hide {
        /// What.
        title: Named<TitleIx>,
        /// `true`: hide.
        hidden: bool,
    },
    /// Out of the row of begun titles until it is played again, or back into it.
    Dismiss {
        /// What.
        title: Named<TitleIx>,
        /// `true`: out of it.
        dismissed: bool,
    },
    /// A mood for the rest of the UTC day; `None` ends it.
    Mood {
        /// Which, in the catalogue's words.
        mood: Option<String>,
    },
}

impl Deed {
    /// The title that it names; a mood names none.
    pub const fn title(&self) -> Option<&Named<TitleIx>> {
        match self {
            Self::Play { title, .. }
            | Self::Thumb { title, .. }
            | Self::List { title, .. }
            | Self::Hide { title, .. }
            | Self::Dismiss { title, .. } => Some(title),
            Self::Mood { .. } => None,
        }
    }

    /// Finds what it names in another catalogue, by the ids.
    pub fn find_in(&mut self, catalog: &Catalog) {
        match self {
            Self::Play {
                title,
                episode,
                artwork,
                ..
            } => {
                *title = Named::title(catalog, &title.id);
                if let Some(episode) = episode {
                    *episode = Named::episode(catalog, title.ix, &episode.id);
                }
                if let Some(artwork) = artwork {
                    *artwork = Named::artwork(catalog, title.ix, &artwork.id);
                }
            }
            Self::Thumb { title, .. }
            | Self::List { title, .. }
            | Self::Hide { title, .. }
            | Self::Dismiss { title, .. } => *title = Named::title(catalog, &title.id),
            Self::Mood { .. } => {}
        }
    }

    /// The episode that it names, as people call it: `S01E03`.
    pub fn episode_label(&self, catalog: &Catalog) -> Option<String> {
        let Self::Play {
            title,
            episode: Some(named),
            ..
        } = self
        else {
            return None;
        };
        let episodes = title.ix.map(|ix| &catalog.title(ix).episodes);
        let known = named.ix.and_then(|place| episodes?.get(place.at));
        Some(known.map_or_else(|| episode_label(&named.id, ""), Episode::label))
    }

    /// The word for it in answers.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Play { .. } => "play",
            Self::Thumb { .. } => "thumb",
            Self::List { .. } => "list",
            Self::Hide { .. } => "hide",
            Self::Dismiss { .. } => "dismiss",
            Self::Mood { .. } => "mood",
        }
    }
}

/// An entry that the viewer made.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// Order of writing, shared with impressions.
    pub seq: i64,
    /// When.
    pub time: Moment,
    /// By whom it was written.
    pub origin: Origin,
    /// What it did.
    pub deed: Deed,
}

/// An artwork that stood whole and still on the home page for at least a second.
#[derive(Clone, Debug, PartialEq)]
pub struct Impression {
    /// Order of writing, shared with acts.
    pub seq: i64,
    /// When.
    pub time: Moment,
    /// Of what.
    pub title: Named<TitleIx>,
    /// Which picture.
    pub artwork: Named<ArtworkIx>,
}

impl Impression {
    /// Title and artwork, where the catalogue holds both; else the impression counts for nothing.
    pub fn known(&self) -> Option<(TitleIx, ArtworkIx)> {
        Some((self.title.ix?, self.artwork.ix?))
    }
}

/// What one viewer did and was shown, ordered by (time, order of writing).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    acts: Vec<Act>,
    impressions: Vec<Impression>,
}

impl Log {
    /// The same entries over another catalogue: each is found there anew by its ids. What that
    /// lacks keeps its entry and counts for nothing.
    #[must_use]
    pub fn found_in(mut self, catalog: &Catalog) -> Self {
        for act in &mut self.acts {
            act.deed.find_in(catalog);
        }
        for impression in &mut self.impressions {
            impression.title = Named::title(catalog, &impression.title.id);
            let (title, id) = (impression.title.ix, &impression.artwork.id);
            impression.artwork = Named::artwork(catalog, title, id);
        }
        self
    }
}

/// What forgetting an act takes with it, by order of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgetting {
    /// The act.
    pub act: i64,
    /// The impressions that it rewarded; they go, with their records.
    pub impressions: Vec<i64>,
    /// Later impressions, whose records knew the act; they stay, their records go.
    pub records: Vec<i64>,
}

impl Log {
    /// Puts the entries in order.
    pub fn new(mut acts: Vec<Act>, mut impressions: Vec<Impression>) -> Self {
        acts.sort_by_key(|act| (act.time, act.seq));
        impressions.sort_by_key(|impression| (impression.time, impression.seq));
        Self { acts, impressions }
    }

    /// The acts; act number n of any answer stands at n − 1.
    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// The impressions, in order.
    pub fn impressions(&self) -> &[Impression] {
        &self.impressions
    }

    /// How many acts there are: the largest number an act has.
    pub fn n_acts(&self) -> usize {
        self.acts.len()
    }

    /// The act with this number, counted from 1.
    pub fn act(&self, number: usize) -> Option<&Act> {
        self.acts.get(number.checked_sub(1)?)
    }

    /// The number of the act with this place of writing, counted from 1.
    pub fn number_of(&self, seq: i64) -> Option<usize> {
        let position = self.acts.iter().position(|act| act.seq == seq)?;
        Some(position + 1)
    }

    /// The number of the act written last, counted from 1.
    pub fn last_written(&self) -> Option<usize> {
        let (position, _) = self
            .acts
            .iter()
            .enumerate()
            .max_by_key(|(_, act)| act.seq)?;
        Some(position + 1)
    }

    /// How much of each of a title's episodes its last play saw, 0 to 1; nothing where there was
    /// none. A play of a share of the whole title saw that share of its episodes.
    pub fn watched_of_episodes(&self, title: TitleIx, n_episodes: usize) -> Vec<Option<f64>> {
        let mut watched = vec![None; n_episodes];
        for act in &self.acts {
            let Deed::Play {
                title: named,
                episode,
                fraction,
                ..
            } = &act.deed
            else {
                continue;
            };
            if named.ix != Some(title) {
                continue;
            }
            if let Some(episode) = episode {
                let slot = episode.ix.and_then(|place| watched.get_mut(place.at));
                if let Some(slot) = slot {
                    *slot = Some(*fraction);
                }
            } else {
                let n_seen = super::resuming::episodes_seen(*fraction, n_episodes);
                for slot in watched.iter_mut().take(n_seen) {
                    *slot = Some(1.0);
                }
            }
        }
        watched
    }

    /// Time of the last entry, act or impression.
    pub fn last_time(&self) -> Option<Moment> {
        let act = self.acts.last().map(|act| act.time);
        let impression = self.impressions.last().map(|impression| impression.time);
        act.max(impression)
    }

    /// Time of the last entry that a browser wrote: the end of the last visit.
    pub fn last_browser_time(&self) -> Option<Moment> {
        let act = self
            .acts
            .iter()
            .rev()
            .find(|act| act.origin == Origin::Browser);
        let impression = self.impressions.last().map(|impression| impression.time);
        act.map(|act| act.time).max(impression)
    }

    /// Whether an impression at `now` is to be written: once per title and visit, and again when
    /// its last one in that visit names another artwork.
    pub fn is_impression_due(&self, now: Moment, title: TitleIx, artwork: ArtworkIx) -> bool {
        let mut acts = self
            .acts
            .iter()
            .rev()
            .filter(|act| act.origin == Origin::Browser);
        let mut next_act = acts.next();
        let mut end = now;
        for impression in self.impressions.iter().rev() {
            while let Some(act) = next_act.filter(|act| act.time > impression.time) {
                if end.0 - act.time.0 >= VISIT_GAP_MS {
                    return true;
                }
                end = act.time;
                next_act = acts.next();
            }
            if end.0 - impression.time.0 >= VISIT_GAP_MS {
                return true;
            }
            end = impression.time;
            if impression.title.ix == Some(title) {
                return impression.artwork.ix != Some(artwork);
            }
        }
        true
    }

    /// One past the largest order of writing.
    pub fn next_seq(&self) -> i64 {
        let acts = self.acts.iter().map(|act| act.seq);
        acts.chain(self.impressions.iter().map(|i| i.seq))
            .max()
            .map_or(1, |seq| seq + 1)
    }

    /// Adds an act at its place and returns its number, counted from 1.
    pub fn push_act(&mut self, act: Act) -> usize {
        let key = (act.time, act.seq);
        let place = self
            .acts
            .partition_point(|other| (other.time, other.seq) <= key);
        self.acts.insert(place, act);
        place + 1
    }

    /// Adds an impression at its place.
    pub fn push_impression(&mut self, impression: Impression) {
        let key = (impression.time, impression.seq);
        let place = self
            .impressions
            .partition_point(|other| (other.time, other.seq) <= key);
        self.impressions.insert(place, impression);
    }

    /// Acts 1…`n` with the impressions before act `n` + 1: the log as it was then.
    #[must_use]
    pub fn at(&self, n: usize) -> Self {
        let next = self.acts.get(n).map(|act| (act.time, act.seq));
        let impressions = self.impressions.iter();
        let before = |i: &&Impression| next.is_none_or(|next| (i.time, i.seq) < next);
        Self {
            acts: self.acts.iter().take(n).cloned().collect(),
            impressions: impressions.filter(before).cloned().collect(),
        }
    }

    /// What forgetting act `number` (from 1) deletes. `qualified` is the fraction from which a
    /// play is qualified.
    pub fn forgetting(&self, number: usize, qualified: f64) -> Option<Forgetting> {
        let act = self.act(number)?;
        // Rewards do not depend on the clock once they are given, so any `now` will do.
        let reading = Reading::new(self, act.time, qualified);
        let came_of = |position| reading.reward(position) == Some(Reward::Play(number));
        let (gone, rest): (Vec<_>, Vec<_>) = self
            .impressions
            .iter()
            .enumerate()
            .partition(|(position, _)| came_of(*position));
        let key = (act.time, act.seq);
        let knew = |(_, i): &&(usize, &Impression)| (i.time, i.seq) > key;
        Some(Forgetting {
            act: act.seq,
            impressions: gone.iter().map(|(_, i)| i.seq).collect(),
            records: rest.iter().filter(knew).map(|(_, i)| i.seq).collect(),
        })
    }

    /// The log as if act `number` (from 1), and the impressions that it rewarded, had never been.
    #[must_use]
    pub fn without(&self, number: usize, qualified: f64) -> Self {
        let Some(gone) = self.forgetting(number, qualified) else {
            return self.clone();
        };
        let acts = self.acts.iter().filter(|act| act.seq != gone.act);
        let impressions = self
            .impressions
            .iter()
            .filter(|i| !gone.impressions.contains(&i.seq));
        Self {
            acts: acts.cloned().collect(),
            impressions: impressions.cloned().collect(),
        }
    }
}
