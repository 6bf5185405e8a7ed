//! Looking over a title's candidates: what was measured of each, what the viewer decides, and the
//! catalogue that follows from it.
//!
//! A [`Review`] is a value: whoever shows it changes its [`Choices`] and asks it what they come
//! to, without any disk. [`Reviewer`] opens one, keeps what was decided, and settles it: makes the
//! pictures that are missing and rewrites the title in the catalogue. Read [`Review`] first.

mod album;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Library;
use super::fault::Fault;
use super::scan::curating::{settle, words_for};
use super::scan::shelving::{
    artwork, bill, copy, file_of, is_from_a_scan, moods, remove_old, unwritable,
};
use crate::adapters::catalog_file::{self, SCAN_MARK};
use crate::adapters::choices_file;
use crate::adapters::media::Media;
use crate::adapters::private;
use crate::adapters::scan_cache::{Kept, ScanCache};
use crate::domain::catalog::{Catalog, Draft, Person, PersonIx, TitleIx};
use crate::domain::films::{Ids, id_of};
use crate::domain::frames::{Candidate, Choices, Footage, FrameId, FrameTime};

pub use album::{Album, Still};

/// A film of a title under review.
#[derive(Clone, Debug, PartialEq)]
pub struct Film {
    /// The word for it in ids; empty where there is but one.
    pub word: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Its pictures' place in the [`Album`].
    pub slot: u8,
    /// What was seen in it, and what is chosen.
    pub footage: Footage,
    /// People of the films before it: numbers of people run through all films of a title.
    pub n_people_before: usize,
    /// Settings of the films before it.
    pub n_settings_before: usize,
}

/// A title's candidates and what was decided about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Which title.
    pub title: TitleIx,
    /// Its id, by which decisions are kept.
    pub id: String,
    /// Its films.
    pub films: Vec<Film>,
    /// What was decided.
    pub choices: Choices,
    /// Names that may be given: the cast, then other people of the catalogue whom it names.
    pub cast: Vec<String>,
    /// Whether the films can be read: why not, where that is so.
    pub trouble: Option<String>,
    /// Whether the catalogue followed all decisions when this was opened.
    pub is_settled: bool,
}

/// A candidate of a review, by film and place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Which film.
    pub film: usize,
    /// Which of its candidates, by its own moment.
    pub time: FrameTime,
}

/// What a viewer may do to a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Never this one, or again yes.
    Veto,
    /// Always this one, or not.
    Pin,
    /// The frame before (negative) or after.
    Shift(i8),
    /// More like this, or no more.
    More,
    /// As if nothing had been said.
    Free,
}

/// Seconds by which a pinned frame may be moved to either side.
const REACH_S: f64 = 3.0;
/// A frame of a usual film, in milliseconds.
const FRAME_MS: i64 = 40;

impl Review {
    /// All candidates, film by film, in order of time.
    pub fn spots(&self) -> Vec<Spot> {
        let films = self.films.iter().enumerate();
        let spots = films.flat_map(|(film, one)| {
            let candidates = one.footage.candidates.iter();
            candidates.map(move |candidate| Spot {
                film,
                time: FrameTime::of(candidate.time_s),
            })
        });
        spots.collect()
    }

    /// The film and the candidate at a spot.
    pub fn at(&self, spot: Spot) -> Option<(&Film, &Candidate)> {
        let film = self.films.get(spot.film)?;
        let candidates = &film.footage.candidates;
        let place = candidates.partition_point(|one| FrameTime::of(one.time_s) < spot.time);
        let candidate = candidates.get(place)?;
        (FrameTime::of(candidate.time_s) == spot.time).then_some((film, candidate))
    }

    /// The id of a candidate's artwork, if it becomes one.
    pub fn frame_id(&self, spot: Spot) -> FrameId {
        let word = self.films.get(spot.film).map(|film| film.word.as_str());
        let word = word.unwrap_or_default();
        FrameId {
            film: word.to_owned(),
            time: self.choices.of(word).shown_at(spot.time),
        }
    }

    /// The spot that an id names: a candidate, or what a pinned one is shown at.
    pub fn spot(&self, id: &FrameId) -> Option<Spot> {
        let film = self.films.iter().position(|film| film.word == id.film)?;
        let curation = self.choices.of(&id.film);
        let mut pins = curation.pins.iter();
        let pinned = pins.find(|(_, at)| **at == id.time).map(|(time, _)| *time);
        let time = pinned.unwrap_or(id.time);
        let spot = Spot { film, time };
        self.at(spot).map(|_| spot)
    }

    /// The names of people by their numbers in the title, from 0.
    pub fn names(&self) -> BTreeMap<usize, &str> {
        let films = self.films.iter();
        let names = films.flat_map(|film| {
            let names = self.choices.names_in(&film.word, &film.footage);
            let names = names.into_iter();
            names.map(|(person, name)| (person + film.n_people_before, name))
        });
        names.collect()
    }

    /// Who is in a candidate: names, or numbers in the title from 1.
    pub fn people_in(&self, film: &Film, candidate: &Candidate) -> Vec<String> {
        let names = self.names();
        let people = candidate.people.iter().map(|person| {
            let person = film.n_people_before + person;
            let name = names.get(&person).map(|name| (*name).to_owned());
            name.unwrap_or_else(|| format!("person {}", person + 1))
        });
        people.collect()
    }

    /// What was decided about a candidate; a shifted one is pinned.
    pub fn decision(&self, spot: Spot) -> Option<Decision> {
        let curation = self.choices.films.get(&self.films.get(spot.film)?.word)?;
        if curation.vetoes.contains_key(&spot.time) {
            Some(Decision::Veto)
        } else if curation.pins.contains_key(&spot.time) {
            Some(Decision::Pin)
        } else if curation.more.contains(&spot.time) {
            Some(Decision::More)
        } else {
            None
        }
    }

    /// How many people were told apart in all films.
    pub fn n_people(&self) -> usize {
        self.films.iter().map(|film| film.footage.n_people).sum()
    }

    /// Decides about a candidate, and chooses anew in its film.
    pub fn decide(&mut self, spot: Spot, decision: Decision) {
        let Some((film, candidate)) = self.at(spot) else {
            return;
        };
        let (word, hash) = (film.word.clone(), candidate.hash);
        let (start_s, end_s) = film.footage.shot_of(candidate);
        let own_s = spot.time.seconds();
        let least = FrameTime::of(start_s.max(own_s - REACH_S)).min(spot.time);
        // The last moment of a shot is that of the next one's first frame.
        let most = FrameTime::of((end_s - 0.02).min(own_s + REACH_S)).max(spot.time);
        self.choices.change(&word, |curation| match decision {
            Decision::Veto => curation.veto(spot.time, hash),
            Decision::Pin => curation.pin(spot.time),
            Decision::Shift(by) => {
                let at = i64::from(curation.shown_at(spot.time).0) + i64::from(by) * FRAME_MS;
                let at = FrameTime(u32::try_from(at).unwrap_or(0)).clamp(least, most);
                curation.shift(spot.time, at);
            }
            Decision::More => curation.want_more(spot.time),
            Decision::Free => curation.free(spot.time),
        });
        self.choose();
    }

    /// Gives a person, by number in the title from 0, a name, or takes it away.
    pub fn name(&mut self, person: usize, name: Option<&str>) {
        for film in &self.films {
            let own = person.checked_sub(film.n_people_before);
            if let Some(own) = own.filter(|own| *own < film.footage.n_people) {
                self.choices.name((&film.word, &film.footage), own, name);
            }
        }
    }

    /// Goes back to other decisions.
    pub fn turn_to(&mut self, choices: Choices) {
        self.choices = choices;
        self.choose();
    }

    /// Chooses in every film as it is wanted.
    fn choose(&mut self) {
        for film in &mut self.films {
            film.footage.choose(&self.choices.of(&film.word));
        }
    }
}

/// What reviewing needs of the world.
#[derive(Clone, Debug)]
pub struct Reviewer {
    /// The catalogue's file; none: the embedded one.
    pub catalog: Option<PathBuf>,
    /// The cache folder.
    pub cache: PathBuf,
    /// The programs; without them, why not.
    pub media: Result<Media, String>,
}

/// A settled title.
#[derive(Debug)]
pub struct Settled {
    /// The catalogue as it is now.
    pub library: Library,
    /// Its pictures.
    pub n_pictures: usize,
    /// Why not all of it could be done; the next time goes on.
    pub missing: Option<String>,
}

impl Reviewer {
    /// Opens a title's candidates. Pictures of its films get places in `album`.
    ///
    /// # Errors
    /// Where the catalogue is no scan's, the title was not looked through, or what was decided
    /// cannot be read.
    pub fn open(&self, library: &Library, title: TitleIx, album: &Album) -> Result<Review, Fault> {
        let catalog = self.catalog.as_deref().ok_or(Fault::NotALibrary)?;
        if !is_from_a_scan(catalog) {
            return Err(Fault::NotALibrary);
        }
        let cache = ScanCache::look_into(&self.cache);
        let kept = self.kept(library, title, &cache)?;
        let id = library.catalog.title(title).id.clone();
        let mut decisions = choices_file::read(&choices_file::beside(catalog))?;
        let choices = decisions.remove(&id).unwrap_or_default();
        let (mut films, mut n_people, mut n_settings) = (Vec::new(), 0, 0);
        for (n, film) in kept.films.iter().enumerate() {
            let footage = cache.footage(&kept.video, n);
            let footage = footage.ok_or_else(|| not_looked(&library.catalog, title))?;
            let path = PathBuf::from(&film.path);
            let (n_people_before, n_settings_before) = (n_people, n_settings);
            n_people += footage.n_people;
            n_settings += footage.setting_shares.len();
            films.push(Film {
                word: film.word.clone(),
                slot: album.slot(&path),
                path,
                footage,
                n_people_before,
                n_settings_before,
            });
        }
        let mut review = Review {
            title,
            trouble: self.trouble(&films),
            is_settled: kept.choices == words_for(&id, &choices),
            films,
            cast: cast(&library.catalog, title, &choices),
            choices,
            id,
        };
        if !review.choices.is_empty() {
            review.choose();
        }
        Ok(review)
    }

    /// Keeps what was decided about a title. The catalogue follows when it is settled.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn keep(&self, id: &str, choices: &Choices) -> Result<(), Fault> {
        let catalog = self.catalog.as_deref().ok_or(Fault::NotALibrary)?;
        Ok(choices_file::keep(
            &choices_file::beside(catalog),
            id,
            choices,
        )?)
    }

    /// Carries out what is kept of decisions about the title of this id: makes its pictures, and
    /// rewrites it in the catalogue as that is by now.
    ///
    /// # Errors
    /// While a scan runs; where nothing would be left, or files cannot be written.
    pub fn settle(&self, id: &str) -> Result<Settled, Fault> {
        let catalog = self.catalog.as_deref().ok_or(Fault::NotALibrary)?;
        let cache = ScanCache::open(&self.cache)?;
        let library = &Library::open(Some(catalog))?;
        let title = library.catalog.find(id).ok_or_else(|| gone(id))?;
        let kept = self.kept(library, title, &cache)?;
        let mut decisions = choices_file::read(&choices_file::beside(catalog))?;
        let choices = decisions.remove(id).unwrap_or_default();
        let words = words_for(id, &choices);
        let settled = settle(&cache, self.media.as_ref().ok(), (kept, &choices, words))?;
        if settled.kept.pictures.is_empty() {
            return Err(Fault::NothingLeft);
        }
        shelve(catalog, (library, title), &cache, &settled.kept)?;
        Ok(Settled {
            library: Library::open(Some(catalog))?,
            n_pictures: settled.kept.pictures.len(),
            missing: settled.missing,
        })
    }

    /// What the cache keeps of a title that was looked through.
    fn kept(&self, library: &Library, title: TitleIx, cache: &ScanCache) -> Result<Kept, Fault> {
        let source = library.pictures.source(&library.catalog, title, None);
        let named = library.catalog.title(title).source.as_ref();
        let own = self.catalog.as_deref().and_then(Path::parent);
        let written = named.zip(own).map(|(source, own)| own.join(source));
        let found = source.ok().flatten().into_iter().chain(written);
        let mut kept = found.filter_map(|video| cache.get(&video.to_string_lossy()));
        let kept = kept.find(|kept| !kept.films.is_empty());
        kept.ok_or_else(|| not_looked(&library.catalog, title))
    }

    /// Why frames cannot be taken out of the films now.
    fn trouble(&self, films: &[Film]) -> Option<String> {
        if let Err(reason) = &self.media {
            return Some(reason.clone());
        }
        let gone = films.iter().find(|film| !film.path.is_file())?;
        let name = gone.path.file_name().unwrap_or_default().to_string_lossy();
        let name = crate::domain::wording::escaped(&name);
        Some(format!(
            "the film {name} is not there: is its disk plugged in?"
        ))
    }
}

fn gone(id: &str) -> Fault {
    Fault::UnknownTitle {
        text: id.to_owned(),
        nearest: Vec::new(),
    }
}

fn not_looked(catalog: &Catalog, title: TitleIx) -> Fault {
    Fault::NotLookedThrough {
        title: catalog.title(title).name.clone(),
    }
}

/// The cast in billing order, then names that were given, nobody twice.
fn cast(catalog: &Catalog, title: TitleIx, choices: &Choices) -> Vec<String> {
    let billed = catalog.title(title).cast.iter();
    let billed = billed.map(|part| catalog.person(part.person).name.clone());
    let given = choices.names.iter().map(|known| known.name.clone());
    let mut seen = BTreeSet::new();
    billed
        .chain(given)
        .filter(|name| seen.insert(name.clone()))
        .collect()
}

/// Puts a title's pictures beside the catalogue, rewrites the title in it, and takes away
/// pictures that are no longer its own.
fn shelve(
    path: &Path,
    (library, title): (&Library, TitleIx),
    cache: &ScanCache,
    kept: &Kept,
) -> Result<(), Fault> {
    let catalog = &library.catalog;
    let own = path.parent().unwrap_or_else(|| Path::new(""));
    let failed = |place: &Path| {
        let place = place.to_owned();
        move |cause: std::io::Error| unwritable(&place, &cause)
    };
    let text = catalog_file::text(path).map_err(failed(path))?;
    if !text.starts_with(SCAN_MARK) {
        return Err(Fault::NotALibrary);
    }
    let mut facts = catalog.title(title).clone();
    for picture in &kept.pictures {
        let from = cache.picture(&kept.video, &picture.file);
        let to = own.join(file_of(&facts.id, picture));
        copy(&from, &to).map_err(failed(&to))?;
    }
    let mut people = catalog.people().to_vec();
    let n_known = people.len();
    let taken: BTreeMap<_, _> = people
        .iter()
        .map(|person| (person.name.to_lowercase(), person.id.clone()))
        .collect();
    let here: BTreeSet<String> = taken.keys().cloned().collect();
    let mut ids = Ids::new(taken, &here.iter().map(String::as_str).collect());
    let mut person = |name: &str| person_named(&mut people, &mut ids, name);
    let pictures = kept.pictures.iter();
    let artworks: Vec<_> = pictures
        .map(|picture| artwork((&facts.id, &facts.genres), picture, &mut person))
        .collect();
    bill(&mut facts.cast, &artworks);
    facts.moods = moods(&kept.pictures);
    let files: BTreeSet<_> = artworks
        .iter()
        .map(|artwork| artwork.file.clone())
        .collect();
    let draft = Draft {
        title: facts,
        artworks,
    };
    let text = catalog_file::replaced(&text, &draft, (&people, n_known));
    let text = text.ok_or_else(|| gone(&draft.title.id))?;
    private::write_whole(path, &text).map_err(failed(path))?;
    for old in catalog.candidates(title).map(|old| catalog.artwork(old)) {
        if !files.contains(&old.file) {
            remove_old(own, &old.file);
        }
    }
    Ok(())
}

/// The person of this name, who joins where they are new.
fn person_named(people: &mut Vec<Person>, ids: &mut Ids, name: &str) -> PersonIx {
    let folded = name.to_lowercase();
    let known = people
        .iter()
        .position(|one| one.name.to_lowercase() == folded);
    let place = known.unwrap_or_else(|| {
        let id = ids.give(&folded, &[name]);
        debug_assert!(id_of(&id) == id);
        people.push(Person {
            id,
            name: name.to_owned(),
        });
        people.len() - 1
    });
    PersonIx(u32::try_from(place).unwrap_or(u32::MAX))
}
