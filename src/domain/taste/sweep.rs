//! A walk through acts that can be asked for lifts at any point.

use std::collections::HashMap;

use super::{HALF_LIFE_DAYS, HALF_LIFE_PLAYS, Taste, lift, play_weight, thumb_weight};
use crate::domain::catalog::{ArtworkIx, Catalog, Day, FacetIx, FacetKind, TitleIx};
use crate::domain::history::{Act, Deed, Log, Thumb};

/// Renormalise once the exponent grows past this, far below f64's 1023.
const LARGEST_EXPONENT: f64 = 256.0;

/// A play, or a thumb that stands as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Played {
    /// Number of the act that made it, counted from 1.
    pub number: usize,
    /// What.
    pub title: TitleIx,
    /// The picture it was chosen by, where it came from the browser.
    pub artwork: Option<ArtworkIx>,
    /// Weight from the fraction alone; `None` where a thumb stands as a play.
    own: Option<f64>,
    thumb: Option<f64>,
    /// Whether it was of an episode.
    is_episode: bool,
    day: Day,
    /// How many plays there were up to and with this one.
    count: usize,
}

impl Played {
    /// Its weight before decay, in full plays.
    pub fn weight(&self) -> f64 {
        self.thumb.or(self.own).unwrap_or(0.0)
    }

    /// Whether it was watched, as opposed to praised without a play.
    pub const fn was_watched(&self) -> bool {
        self.own.is_some()
    }

    /// The day it counts from.
    pub const fn day(&self) -> Day {
        self.day
    }
}

/// Taste after some of the acts, ready to take the next one.
#[derive(Clone, Debug)]
pub struct Sweep<'a> {
    catalog: &'a Catalog,
    alpha: f64,
    /// No play is younger than this day; where `now` lies before a play, its age is 0.
    latest_day: Option<Day>,
    played: Vec<Played>,
    latest: HashMap<TitleIx, usize>,
    chosen_mood: Option<(Day, String)>,
    first_day: Option<Day>,
    /// Sums are kept times 2^reference of their moment, so that a later play ages all by nothing.
    reference: f64,
    sums: Vec<f64>,
    touched: Vec<FacetIx>,
    is_touched: Vec<bool>,
    positive: f64,
}

impl<'a> Sweep<'a> {
    /// Before any act. `latest_day` bounds the day of every play from above.
    pub fn new(catalog: &'a Catalog, alpha: f64, latest_day: Option<Day>) -> Self {
        Self {
            catalog,
            alpha,
            latest_day,
            played: Vec::new(),
            latest: HashMap::new(),
            chosen_mood: None,
            first_day: None,
            reference: 0.0,
            sums: vec![0.0; catalog.facets().len()],
            touched: Vec::new(),
            is_touched: vec![false; catalog.facets().len()],
            positive: 0.0,
        }
    }

    /// After all acts of `log`, as asked on `today`.
    pub fn over(catalog: &'a Catalog, log: &Log, alpha: f64, today: Day) -> Self {
        let mut sweep = Self::new(catalog, alpha, Some(today));
        for (position, act) in log.acts().iter().enumerate() {
            sweep.take(position + 1, act);
        }
        sweep
    }

    /// Takes the next act, whose number is `number`.
    pub fn take(&mut self, number: usize, act: &Act) {
        let day = act.time.day();
        let day = self.latest_day.map_or(day, |latest| day.min(latest));
        match &act.deed {
            Deed::Play {
                title,
                episode,
                fraction,
                artwork,
            } => {
                let artwork = artwork.as_ref().and_then(|named| named.ix);
                let Some(title) = title.ix else { return };
                let weight = play_weight(*fraction);
                if episode.is_some() {
                    self.take_episode(number, day, (title, artwork), weight);
                } else {
                    self.push(number, day, (title, artwork), Some(weight));
                }
            }
            Deed::Thumb { title, thumb } => {
                if let Some(title) = title.ix {
                    self.take_thumb(number, day, title, *thumb);
                }
            }
            Deed::Mood { mood } => {
                self.chosen_mood = mood.clone().map(|mood| (act.time.day(), mood));
            }
            Deed::List { .. } | Deed::Hide { .. } | Deed::Dismiss { .. } => {}
        }
    }

    /// The plays so far, and the thumbs that stand as plays, oldest first.
    pub fn played(&self) -> &[Played] {
        &self.played
    }

    /// The mood chosen last, with its day, unless it was ended.
    pub fn chosen_mood(&self) -> Option<(Day, &str)> {
        self.chosen_mood
            .as_ref()
            .map(|(day, mood)| (*day, mood.as_str()))
    }

    /// The catalogue that it walks over.
    pub const fn catalog(&self) -> &'a Catalog {
        self.catalog
    }

    /// ln(lift / lift₀) of one facet value on `day`; see [`Taste::matching`].
    pub fn matching(&self, facet: FacetIx, day: Day) -> f64 {
        let sum = self.sums.get(facet.0 as usize).copied().unwrap_or(0.0);
        if sum.to_bits() == 0 {
            return 0.0;
        }
        let scale = self.scale(day);
        let positive = self.positive * scale;
        let value = lift(
            self.alpha,
            self.catalog.facet(facet).share,
            sum * scale,
            positive,
        );
        libm::log(value) - libm::log(self.alpha / (self.alpha + positive))
    }

    /// The whole taste on `day`.
    pub fn taste(&self, day: Day) -> Taste {
        let scale = self.scale(day);
        let positive = self.positive * scale;
        let neutral = self.alpha / (self.alpha + positive);
        let ln_neutral = libm::log(neutral);
        let n = self.sums.len();
        let mut taste = Taste {
            lifts: vec![neutral; n],
            evidence: vec![0.0; n],
            ln_lifts: vec![ln_neutral; n],
            neutral,
            ln_neutral,
        };
        for &facet in &self.touched {
            let place = facet.0 as usize;
            let evidence = self.sums.get(place).copied().unwrap_or(0.0) * scale;
            let value = lift(
                self.alpha,
                self.catalog.facet(facet).share,
                evidence,
                positive,
            );
            set(&mut taste.evidence, place, evidence);
            set(&mut taste.lifts, place, value);
            set(&mut taste.ln_lifts, place, libm::log(value));
        }
        taste
    }

    /// Episodes of one series in a row are one play, of the largest of their weights: a series
    /// of twenty is not liked twenty times as much as a film.
    fn take_episode(
        &mut self,
        number: usize,
        day: Day,
        what: (TitleIx, Option<ArtworkIx>),
        weight: f64,
    ) {
        let goes_on = |last: &&Played| last.is_episode && last.title == what.0;
        let before = self.played.last().filter(goes_on).cloned();
        if let Some(before) = &before {
            self.add(before, before.weight(), 0.0);
            self.played.pop();
        }
        let own = before.as_ref().and_then(|before| before.own);
        self.push(
            number,
            day,
            what,
            Some(own.map_or(weight, |own| own.max(weight))),
        );
        if let Some(played) = self.played.last_mut() {
            played.is_episode = true;
        }
        if let Some(thumb) = before.and_then(|before| before.thumb) {
            self.rate(self.played.len() - 1, Some(thumb));
        }
    }

    fn take_thumb(&mut self, number: usize, day: Day, title: TitleIx, thumb: Thumb) {
        let weight = thumb_weight(thumb);
        match (self.latest.get(&title).copied(), weight) {
            (Some(place), _) => self.rate(place, weight),
            (None, Some(_)) => {
                self.push(number, day, (title, None), None);
                self.rate(self.played.len() - 1, weight);
            }
            (None, None) => {}
        }
    }

    fn push(
        &mut self,
        number: usize,
        day: Day,
        (title, artwork): (TitleIx, Option<ArtworkIx>),
        own: Option<f64>,
    ) {
        self.first_day.get_or_insert(day);
        let count = self.played.len() + 1;
        let played = Played {
            number,
            title,
            artwork,
            own,
            thumb: None,
            is_episode: false,
            day,
            count,
        };
        self.latest.insert(title, self.played.len());
        self.renormalise(&played);
        self.add(&played, 0.0, played.weight());
        self.played.push(played);
    }

    /// Gives the play at `place` a thumb, or takes it back.
    fn rate(&mut self, place: usize, thumb: Option<f64>) {
        let Some(slot) = self.played.get_mut(place) else {
            return;
        };
        let before = slot.weight();
        slot.thumb = thumb;
        let after = slot.clone();
        if after.own.is_none() && thumb.is_none() {
            self.remove(place);
        } else {
            self.add(&after, before, after.weight());
        }
    }

    /// A thumb that stood as a play was taken back: later plays are one play younger.
    fn remove(&mut self, place: usize) {
        let mut rest = std::mem::take(&mut self.played);
        rest.remove(place);
        let fresh = Self::new(self.catalog, self.alpha, self.latest_day);
        let mood = self.chosen_mood.take();
        *self = fresh;
        self.chosen_mood = mood;
        for mut played in rest {
            self.first_day.get_or_insert(played.day);
            played.count = self.played.len() + 1;
            self.latest.insert(played.title, self.played.len());
            self.renormalise(&played);
            self.add(&played, 0.0, played.weight());
            self.played.push(played);
        }
    }

    /// Moves the evidence of a play from one weight to another.
    fn add(&mut self, played: &Played, before: f64, after: f64) {
        let factor = libm::exp2(self.exponent(played.count, played.day) - self.reference);
        self.positive += (after.max(0.0) - before.max(0.0)) * factor;
        let change = (after - before) * factor;
        let shot = played
            .artwork
            .map_or(&[][..], |artwork| self.catalog.shown(artwork));
        let shares = self
            .catalog
            .makeup(played.title)
            .iter()
            .filter(|s| s.kind != FacetKind::Shot);
        for share in shares.chain(shot.iter().filter(|s| s.kind == FacetKind::Shot)) {
            let place = share.facet.0 as usize;
            if let Some(sum) = self.sums.get_mut(place) {
                *sum += change * share.weight;
            }
            if let Some(known) = self.is_touched.get_mut(place).filter(|known| !**known) {
                *known = true;
                self.touched.push(share.facet);
            }
        }
    }

    fn exponent(&self, count: usize, day: Day) -> f64 {
        let first = self.first_day.unwrap_or(day);
        count as f64 / HALF_LIFE_PLAYS + (day.0 - first.0) as f64 / HALF_LIFE_DAYS
    }

    /// What sums must be multiplied by to be as of `day`, after all plays so far.
    fn scale(&self, day: Day) -> f64 {
        let last = self.played.last().map_or(day, |played| played.day.max(day));
        libm::exp2(self.reference - self.exponent(self.played.len(), last))
    }

    fn renormalise(&mut self, next: &Played) {
        let exponent = self.exponent(next.count, next.day);
        if exponent - self.reference < LARGEST_EXPONENT {
            return;
        }
        let factor = libm::exp2(self.reference - exponent);
        self.reference = exponent;
        self.positive *= factor;
        for facet in &self.touched {
            if let Some(sum) = self.sums.get_mut(facet.0 as usize) {
                *sum *= factor;
            }
        }
    }
}

fn set(list: &mut [f64], place: usize, value: f64) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}
