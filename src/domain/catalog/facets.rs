//! Facets as dense numbers: who and what a title holds, and what an artwork shows.

use std::collections::{BTreeSet, HashMap};

use super::{Artwork, ArtworkIx, Person, Title, TitleIx, to_u32};

/// Position of a facet value in its catalogue, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacetIx(pub u32);

/// A describable side of a title or of an artwork.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKind {
    /// Genre; on an artwork, the genre that it cues.
    Genre,
    /// Somebody in the cast, weighted by billing.
    Person,
    /// Mood.
    Mood,
    /// Free word.
    Tag,
    /// Film or series.
    Kind,
    /// Decade of release, such as `1980s`.
    Decade,
    /// Where artworks of the title play; a side of artworks, not asked for in `profile show`.
    Setting,
    /// Shot size of artworks; a side of artworks, not asked for in `profile show`.
    Shot,
}

impl FacetKind {
    /// Every kind, in the order of the facet list.
    pub const ALL: [Self; 8] = [
        Self::Genre,
        Self::Person,
        Self::Mood,
        Self::Tag,
        Self::Kind,
        Self::Decade,
        Self::Setting,
        Self::Shot,
    ];

    /// The kinds that describe a title itself.
    pub const OF_TITLES: [Self; 6] = [
        Self::Genre,
        Self::Person,
        Self::Mood,
        Self::Tag,
        Self::Kind,
        Self::Decade,
    ];

    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Genre => "genre",
            Self::Person => "person",
            Self::Mood => "mood",
            Self::Tag => "tag",
            Self::Kind => "kind",
            Self::Decade => "decade",
            Self::Setting => "setting",
            Self::Shot => "shot",
        }
    }
}

/// A facet value and how common it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// What kind of side it is.
    pub kind: FacetKind,
    /// The word; a person's id for people.
    pub value: String,
    /// Catalogue share c, in (0, 1]; the shares of a kind sum to 1.
    pub share: f64,
}

/// A facet value with a weight in (0, 1].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Which facet value.
    pub facet: FacetIx,
    /// Its kind, kept here so that hot loops need no second look-up.
    pub kind: FacetKind,
    /// Its weight among the values of its kind.
    pub weight: f64,
}

#[derive(Clone, Debug)]
pub(super) struct Facets {
    all: Vec<Facet>,
    by_value: HashMap<(FacetKind, String), FacetIx>,
    makeup: Vec<Vec<Share>>,
    shown: Vec<Vec<Share>>,
    holders: Vec<Vec<TitleIx>>,
}

impl Facets {
    pub(super) fn new(titles: &[Title], artworks: &[Artwork], people: &[Person]) -> Self {
        let sides: Vec<_> = titles
            .iter()
            .map(|t| sides_of_title(t, artworks, people))
            .collect();
        let sights: Vec<_> = artworks
            .iter()
            .map(|a| sides_of_artwork(a, people))
            .collect();
        let values: BTreeSet<(FacetKind, &str)> = sides
            .iter()
            .chain(&sights)
            .flatten()
            .map(|side| (side.kind, side.value.as_str()))
            .collect();
        let mut all = Vec::with_capacity(values.len());
        let mut by_value = HashMap::with_capacity(values.len());
        for (position, (kind, value)) in values.into_iter().enumerate() {
            all.push(Facet {
                kind,
                value: value.to_owned(),
                share: 0.0,
            });
            by_value.insert((kind, value.to_owned()), FacetIx(to_u32(position)));
        }
        let makeup: Vec<_> = sides.iter().map(|s| to_shares(s, &by_value)).collect();
        let shown = sights.iter().map(|s| to_shares(s, &by_value)).collect();
        let mut holders = vec![Vec::new(); all.len()];
        for (position, shares) in makeup.iter().enumerate() {
            for share in shares {
                if let Some(list) = holders.get_mut(share.facet.0 as usize) {
                    list.push(TitleIx(to_u32(position)));
                }
            }
        }
        set_catalogue_shares(&mut all, &makeup);
        Self {
            all,
            by_value,
            makeup,
            shown,
            holders,
        }
    }

    pub(super) fn all(&self) -> &[Facet] {
        &self.all
    }

    pub(super) fn get(&self, ix: FacetIx) -> &Facet {
        self.all
            .get(ix.0 as usize)
            .expect("a facet index comes from this catalogue")
    }

    pub(super) fn find(&self, kind: FacetKind, value: &str) -> Option<FacetIx> {
        self.by_value.get(&(kind, value.to_owned())).copied()
    }

    pub(super) fn makeup(&self, ix: TitleIx) -> &[Share] {
        self.makeup.get(ix.0 as usize).map_or(&[], Vec::as_slice)
    }

    pub(super) fn shown(&self, ix: ArtworkIx) -> &[Share] {
        self.shown.get(ix.0 as usize).map_or(&[], Vec::as_slice)
    }

    pub(super) fn holders(&self, ix: FacetIx) -> &[TitleIx] {
        self.holders.get(ix.0 as usize).map_or(&[], Vec::as_slice)
    }
}

struct Side {
    kind: FacetKind,
    value: String,
    weight: f64,
}

/// The leading genre counts twice the second and three times the third, and so for billing
/// (weights 1, 1/2, 1/3 …, normalised): the first name sells the title.
fn sides_of_title(title: &Title, artworks: &[Artwork], people: &[Person]) -> Vec<Side> {
    let mut sides = Vec::new();
    push_ranked(&mut sides, FacetKind::Genre, title.genres.iter().cloned());
    let cast = title
        .cast
        .iter()
        .filter_map(|b| people.get(b.person.0 as usize));
    push_ranked(
        &mut sides,
        FacetKind::Person,
        cast.map(|person| person.id.clone()),
    );
    push_equal(&mut sides, FacetKind::Mood, title.moods.iter().cloned());
    push_equal(&mut sides, FacetKind::Tag, title.tags.iter().cloned());
    push_equal(
        &mut sides,
        FacetKind::Kind,
        std::iter::once(title.kind.word().to_owned()),
    );
    let decade = format!("{}s", title.year / 10 * 10);
    push_equal(&mut sides, FacetKind::Decade, std::iter::once(decade));
    let range = title.artworks.start as usize..title.artworks.end as usize;
    let own = artworks.get(range).unwrap_or(&[]);
    push_equal(
        &mut sides,
        FacetKind::Setting,
        own.iter().filter_map(|a| a.shows.setting.clone()),
    );
    push_equal(
        &mut sides,
        FacetKind::Shot,
        own.iter().filter_map(|a| a.shows.shot.clone()),
    );
    sides
}

fn sides_of_artwork(artwork: &Artwork, people: &[Person]) -> Vec<Side> {
    let shows = &artwork.shows;
    let mut sides = Vec::new();
    push_equal(&mut sides, FacetKind::Genre, shows.genre.iter().cloned());
    let seen = shows.people.iter().filter_map(|p| people.get(p.0 as usize));
    push_equal(
        &mut sides,
        FacetKind::Person,
        seen.map(|person| person.id.clone()),
    );
    push_equal(&mut sides, FacetKind::Mood, shows.moods.iter().cloned());
    push_equal(
        &mut sides,
        FacetKind::Setting,
        shows.setting.iter().cloned(),
    );
    push_equal(&mut sides, FacetKind::Shot, shows.shot.iter().cloned());
    sides
}

fn push_ranked(sides: &mut Vec<Side>, kind: FacetKind, values: impl Iterator<Item = String>) {
    let weighted = values
        .enumerate()
        .map(|(rank, value)| (value, 1.0 / (rank as f64 + 1.0)));
    push_weighted(sides, kind, weighted.collect());
}

fn push_equal(sides: &mut Vec<Side>, kind: FacetKind, values: impl Iterator<Item = String>) {
    push_weighted(sides, kind, values.map(|value| (value, 1.0)).collect());
}

fn push_weighted(sides: &mut Vec<Side>, kind: FacetKind, values: Vec<(String, f64)>) {
    let total: f64 = values.iter().map(|(_, weight)| weight).sum();
    let start = sides.len();
    for (value, weight) in values {
        match sides
            .iter_mut()
            .skip(start)
            .find(|side| side.value == value)
        {
            Some(side) => side.weight += weight / total,
            None => sides.push(Side {
                kind,
                value,
                weight: weight / total,
            }),
        }
    }
}

fn to_shares(sides: &[Side], by_value: &HashMap<(FacetKind, String), FacetIx>) -> Vec<Share> {
    sides
        .iter()
        .filter_map(|side| {
            let facet = *by_value.get(&(side.kind, side.value.clone()))?;
            Some(Share {
                facet,
                kind: side.kind,
                weight: side.weight,
            })
        })
        .collect()
}

/// c of a facet value: its weight over all titles, divided by that of its kind. A value that only
/// an artwork shows would have none; it gets half a title, so that a lift stays finite.
fn set_catalogue_shares(all: &mut [Facet], makeup: &[Vec<Share>]) {
    let mut sums = vec![0.0; all.len()];
    for share in makeup.iter().flatten() {
        if let Some(sum) = sums.get_mut(share.facet.0 as usize) {
            *sum += share.weight;
        }
    }
    for (facet, sum) in all.iter_mut().zip(&sums) {
        facet.share = if *sum > 0.0 { *sum } else { 0.5 };
    }
    for kind in FacetKind::ALL {
        let total: f64 = all.iter().filter(|f| f.kind == kind).map(|f| f.share).sum();
        for facet in all.iter_mut().filter(|f| f.kind == kind) {
            facet.share /= total;
        }
    }
}
