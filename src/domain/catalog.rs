//! Titles, artworks, people and facets: what there is to browse.
//!
//! A [`Catalog`] is built once from checked [`Draft`]s and never changes. Inside it everything is
//! dense: a title is a [`TitleIx`], an artwork an [`ArtworkIx`], a facet value a [`FacetIx`], so
//! that scoring a hundred thousand titles is a walk over arrays. Read [`Title`] first.
//!
//! This room does not read files and does not judge mistakes in them; the adapters do both.

mod episodes;
mod facets;

use std::collections::{BTreeMap, HashMap};

pub use episodes::{Episode, EpisodePlace, episode_label};
pub use facets::{Facet, FacetIx, FacetKind, Share};

/// Position of a title in its [`Catalog`], from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleIx(pub u32);

/// Position of an artwork among all artworks of its [`Catalog`], from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArtworkIx(pub u32);

/// Position of a person in its [`Catalog`], from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonIx(pub u32);

/// A day, counted from 1970-01-01 (UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// Film or series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One piece, watched from start to end.
    Film,
    /// Several episodes.
    Series,
}

impl Kind {
    /// The word of the catalogue file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Film => "film",
            Self::Series => "series",
        }
    }
}

/// Somebody who may appear in a cast or on an artwork.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Kebab-case id, unique among people.
    pub id: String,
    /// Name as printed.
    pub name: String,
}

/// One line of a cast, in billing order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Billing {
    /// Who plays.
    pub person: PersonIx,
    /// The part; may be empty.
    pub role: String,
}

/// What an artwork shows, in the catalogue's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shows {
    /// People, most prominent first.
    pub people: Vec<PersonIx>,
    /// The genre that it cues, one of its title's genres.
    pub genre: Option<String>,
    /// Moods that it conveys.
    pub moods: Vec<String>,
    /// Where it plays.
    pub setting: Option<String>,
    /// Shot size, such as `close-up`.
    pub shot: Option<String>,
}

/// One candidate picture of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artwork {
    /// Kebab-case id, unique within its title.
    pub id: String,
    /// Path as the catalogue file writes it, relative to that file.
    pub file: String,
    /// What is to be seen.
    pub shows: Shows,
    /// The title it belongs to.
    pub title: TitleIx,
}

/// A film or series.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// Kebab-case id, unique among titles.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Film or series.
    pub kind: Kind,
    /// Year of release, 1880 to 2100.
    pub year: u16,
    /// Genres, the leading one first; at least one.
    pub genres: Vec<String>,
    /// Moods.
    pub moods: Vec<String>,
    /// Free words.
    pub tags: Vec<String>,
    /// Cast in billing order.
    pub cast: Vec<Billing>,
    /// Minutes, 1 to 6000.
    pub runtime_min: u16,
    /// Youngest age it is meant for, 0 to 21.
    pub maturity: u8,
    /// 0 to 1.
    pub popularity: f64,
    /// Day on which it joined the catalogue.
    pub added: Day,
    /// What it is about.
    pub synopsis: String,
    /// What `play` opens, relative to the catalogue file, where no episode says.
    pub source: Option<String>,
    /// Its episodes in the order in which they are watched; empty where nobody listed them, and
    /// for films.
    pub episodes: Vec<Episode>,
    /// Its candidates: positions `artworks.start..artworks.end` of the catalogue's artworks.
    pub artworks: std::ops::Range<u32>,
}

/// A play of an example viewer.
#[derive(Clone, Debug, PartialEq)]
pub struct ExamplePlay {
    /// What was watched.
    pub title: TitleIx,
    /// How many days before the date of the page, 0 or more.
    pub days_ago: u32,
    /// Fraction watched, 0 to 1.
    pub fraction: f64,
}

/// A made-up viewer that comes with a catalogue, browsed as a guest is.
#[derive(Clone, Debug, PartialEq)]
pub struct ExampleViewer {
    /// Kebab-case id.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// `#rrggbb`, as three bytes.
    pub colour: [u8; 3],
    /// What they watched.
    pub plays: Vec<ExamplePlay>,
}

/// A title on its way into a catalogue: its facts, and its artworks beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The facts; `artworks` is filled in by [`Catalog::new`].
    pub title: Title,
    /// The candidates; `title` is filled in by [`Catalog::new`].
    pub artworks: Vec<Artwork>,
}

/// A checked catalogue: every index in it is valid, every id is unique, every title has an artwork.
#[derive(Clone, Debug)]
pub struct Catalog {
    titles: Vec<Title>,
    artworks: Vec<Artwork>,
    people: Vec<Person>,
    examples: Vec<ExampleViewer>,
    by_id: HashMap<String, TitleIx>,
    facets: facets::Facets,
}

impl Catalog {
    /// Builds the dense form.
    ///
    /// Persons named by `drafts` index into `people`, and titles named by `examples` into
    /// `drafts`; a draft without an artwork is left out, so callers say so before.
    pub fn new(people: Vec<Person>, drafts: Vec<Draft>, examples: Vec<ExampleViewer>) -> Self {
        let mut titles = Vec::with_capacity(drafts.len());
        let mut artworks = Vec::new();
        for (position, draft) in drafts.into_iter().enumerate() {
            let ix = TitleIx(to_u32(position));
            let start = to_u32(artworks.len());
            artworks.extend(draft.artworks.into_iter().map(|artwork| Artwork {
                title: ix,
                ..artwork
            }));
            titles.push(Title {
                artworks: start..to_u32(artworks.len()),
                ..draft.title
            });
        }
        let by_id = titles
            .iter()
            .enumerate()
            .map(|(position, title)| (title.id.clone(), TitleIx(to_u32(position))))
            .collect();
        let facets = facets::Facets::new(&titles, &artworks, &people);
        Self {
            titles,
            artworks,
            people,
            examples,
            by_id,
            facets,
        }
    }

    /// All titles, in the order of the file.
    pub fn titles(&self) -> &[Title] {
        &self.titles
    }

    /// Every title's index, in the order of the file.
    pub fn indices(&self) -> impl ExactSizeIterator<Item = TitleIx> + use<> {
        (0..to_u32(self.titles.len())).map(TitleIx)
    }

    /// All artworks, title by title.
    pub fn artworks(&self) -> &[Artwork] {
        &self.artworks
    }

    /// All people, in the order of the file.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The example viewers, in the order of the file.
    pub fn examples(&self) -> &[ExampleViewer] {
        &self.examples
    }

    /// The title at `ix`.
    pub fn title(&self, ix: TitleIx) -> &Title {
        self.titles
            .get(ix.0 as usize)
            .expect("a title index comes from this catalogue")
    }

    /// The artwork at `ix`.
    pub fn artwork(&self, ix: ArtworkIx) -> &Artwork {
        self.artworks
            .get(ix.0 as usize)
            .expect("an artwork index comes from this catalogue")
    }

    /// The person at `ix`.
    pub fn person(&self, ix: PersonIx) -> &Person {
        self.people
            .get(ix.0 as usize)
            .expect("a person index comes from this catalogue")
    }

    /// The candidates of a title, in the order of the file.
    pub fn candidates(&self, ix: TitleIx) -> impl ExactSizeIterator<Item = ArtworkIx> + use<> {
        self.title(ix).artworks.clone().map(ArtworkIx)
    }

    /// The title with this id.
    pub fn find(&self, id: &str) -> Option<TitleIx> {
        self.by_id.get(id).copied()
    }

    /// Where the episode of `title` with this id stands among its episodes.
    pub fn find_episode(&self, title: TitleIx, id: &str) -> Option<EpisodePlace> {
        let episodes = &self.title(title).episodes;
        let at = episodes.iter().position(|episode| episode.id == id)?;
        let n_regular = episodes.iter().filter(|one| !one.is_special()).count();
        let of = if n_regular > 0 {
            n_regular
        } else {
            episodes.len()
        };
        Some(EpisodePlace { at, of })
    }

    /// What `play` opens for a title, and for its episode at a position from 0, as the catalogue
    /// file writes it.
    pub fn source(&self, title: TitleIx, episode: Option<usize>) -> Option<&str> {
        let title = self.title(title);
        let episode = episode.and_then(|at| title.episodes.get(at));
        let own = episode.and_then(|episode| episode.source.as_ref());
        own.or(title.source.as_ref()).map(String::as_str)
    }

    /// The artwork of `title` with this id.
    pub fn find_artwork(&self, title: TitleIx, id: &str) -> Option<ArtworkIx> {
        self.candidates(title).find(|&ix| self.artwork(ix).id == id)
    }

    /// All facet values of the catalogue, by kind and then by word.
    pub fn facets(&self) -> &[Facet] {
        self.facets.all()
    }

    /// The facet value at `ix`.
    pub fn facet(&self, ix: FacetIx) -> &Facet {
        self.facets.get(ix)
    }

    /// The facet value of this kind and word (a person's id for people).
    pub fn find_facet(&self, kind: FacetKind, value: &str) -> Option<FacetIx> {
        self.facets.find(kind, value)
    }

    /// What a title is made of: facet values with their shares, which sum to 1 within each kind
    /// that the title has at all.
    pub fn makeup(&self, ix: TitleIx) -> &[Share] {
        self.facets.makeup(ix)
    }

    /// What an artwork shows, as facet values (people, genre cue, moods, setting, shot size);
    /// shares are 1 / number shown of that kind.
    pub fn shown(&self, ix: ArtworkIx) -> &[Share] {
        self.facets.shown(ix)
    }

    /// Titles that hold a facet value, in the order of the file.
    pub fn holders(&self, ix: FacetIx) -> &[TitleIx] {
        self.facets.holders(ix)
    }

    /// The words of one facet kind with the number of titles that hold each.
    pub fn words(&self, kind: FacetKind) -> BTreeMap<&str, usize> {
        self.facets()
            .iter()
            .enumerate()
            .filter(|(_, facet)| facet.kind == kind)
            .map(|(ix, facet)| {
                (
                    facet.value.as_str(),
                    self.holders(FacetIx(to_u32(ix))).len(),
                )
            })
            .collect()
    }
}

/// Narrows a position; catalogues are far below four thousand million entries.
fn to_u32(position: usize) -> u32 {
    u32::try_from(position).expect("a catalogue holds fewer than 2^32 entries")
}
