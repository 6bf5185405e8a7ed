//! From what was gathered to a catalogue on disk, with its pictures beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, BufRead as _};
use std::path::{Path, PathBuf};

use super::curating::{settle, words_for};
use super::episodes::{listed, said_of_watching};
use super::gathering::{Gathered, Looked};
use super::{ScanRequest, Scanned, ScannedTitle};
use crate::adapters::catalog_file::{self, Manuscript, PictureFiles, SCAN_MARK};
use crate::adapters::choices_file::{self, Decisions};
use crate::adapters::media::Media;
use crate::adapters::private;
use crate::adapters::scan_cache::{KeptPicture, ScanCache};
use crate::application::Fault;
use crate::domain::catalog::{Artwork, Billing, Catalog, Draft, Person, PersonIx, Shows, TitleIx};
use crate::domain::films::{Described, Ids, described, genre_cue};
use crate::domain::frames::Choices;

/// The folder of pictures beside a catalogue.
const ARTWORK: &str = "artwork";
/// Moods of a title, at most, and the share of its frames that shows each at least.
const MOODS: (usize, f64) = (3, 0.3);

/// The catalogue that the last scan left.
#[derive(Clone, Default)]
pub(super) struct Before {
    /// Ids by source.
    ids: BTreeMap<String, String>,
    /// Its pictures, as it names them.
    pictures: BTreeSet<String>,
    /// Those of the catalogue that was written last.
    shown: BTreeSet<String>,
    /// What the viewer decided about candidates.
    decisions: Decisions,
}

impl Before {
    /// Whether there was none.
    pub(super) fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Reads it, if there is one.
    ///
    /// # Errors
    /// Where there is a file that no scan wrote, or what was decided cannot be read.
    pub(super) fn read(catalog: &Path) -> Result<Self, Fault> {
        let decisions = choices_file::read(&choices_file::beside(catalog))?;
        let Some(first) = first_line(catalog).map_err(|cause| unwritable(catalog, &cause))? else {
            return Ok(Self {
                decisions,
                ..Self::default()
            });
        };
        if first.trim_end() != SCAN_MARK {
            return Err(Fault::NotFromAScan {
                path: catalog.display().to_string(),
            });
        }
        let Ok(opened) = catalog_file::open(catalog) else {
            return Ok(Self {
                decisions,
                ..Self::default()
            });
        };
        let catalog: &Catalog = &opened.catalog;
        let titles = catalog.titles().iter();
        Ok(Self {
            ids: titles
                .filter_map(|title| Some((title.source.clone()?, title.id.clone())))
                .collect(),
            pictures: catalog
                .artworks()
                .iter()
                .map(|artwork| artwork.file.clone())
                .collect(),
            shown: BTreeSet::new(),
            decisions,
        })
    }
}

/// Whether a file would lie among the films, links followed as far as its folders are there.
pub(super) fn is_among(catalog: &Path, folders: &[PathBuf]) -> bool {
    let whole = std::path::absolute(catalog).unwrap_or_else(|_| catalog.to_owned());
    let there = whole
        .ancestors()
        .skip(1)
        .find_map(|folder| folder.canonicalize().ok());
    there.is_some_and(|there| folders.iter().any(|folder| there.starts_with(folder)))
}

/// Whether a catalogue may be written here that is made of these folders: there is none, or it was
/// made of the same ones.
pub(super) fn is_free_for(catalog: &Path, folders: &[PathBuf]) -> bool {
    if !catalog.exists() {
        return true;
    }
    let Ok(opened) = catalog_file::open(catalog) else {
        return false;
    };
    let PictureFiles::Folder { films, .. } = &opened.pictures else {
        return false;
    };
    let sorted = |folders: &[PathBuf]| folders.iter().cloned().collect::<BTreeSet<_>>();
    sorted(films) == sorted(folders)
}

/// Names everything, and writes pictures and catalogue. What was written before is remembered, so
/// that titles keep their ids from one writing to the next.
pub(super) fn shelve(
    request: &ScanRequest<'_>,
    plan: &Plan<'_>,
    before: &mut Before,
    gathered: &mut [&mut Gathered<'_>],
    scanned: &mut Scanned,
) -> Result<(), Fault> {
    let own = request
        .catalog
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default();
    let mut shelf = Shelf::new(&own, plan, before.ids.clone());
    let mut copies = Vec::new();
    let deciding = plan.cache.map(|cache| Deciding {
        cache,
        media: request.media,
        decisions: &before.decisions,
    });
    for one in gathered {
        if one.pictures.is_empty() && !request.dry_run {
            let reason = if one.looked == Looked::Through {
                "no picture of it could be found"
            } else {
                "no picture lies beside it, and ffmpeg is missing to take one out of it"
            };
            scanned.dropped.push((one.video.clone(), reason.to_owned()));
            continue;
        }
        let (described, title_id) = shelf.described(one);
        if let Some(deciding) = &deciding {
            let waiting = deciding.carry_out(&title_id, one)?;
            scanned.dropped.extend(waiting);
        }
        if one.pictures.is_empty() && !request.dry_run {
            let reason = "you want none of its pictures: `keyart candidates` takes that back";
            scanned.dropped.push((one.video.clone(), reason.to_owned()));
            continue;
        }
        scanned.titles.push(shelf.add(one, described, title_id));
        if let Some(cache) = plan.cache {
            let id = shelf.last_id();
            copies.extend(one.pictures.iter().map(|picture| {
                (
                    cache.picture(&one.video, &picture.file),
                    file_of(&id, picture),
                )
            }));
        }
    }
    let (Some(_), false) = (plan.cache, scanned.titles.is_empty()) else {
        return Ok(());
    };
    for (from, to) in &copies {
        let to = own.join(to);
        copy(from, &to).map_err(|cause| unwritable(&to, &cause))?;
    }
    let text = catalog_file::to_text(&shelf.manuscript);
    let failed = |cause: io::Error| unwritable(&request.catalog, &cause);
    private::write_whole(&request.catalog, &text).map_err(failed)?;
    scanned.is_written = true;
    let titles = shelf.manuscript.drafts.iter().map(|draft| &draft.title);
    let sources = titles.filter_map(|title| Some((title.source.clone()?, title.id.clone())));
    before.ids.extend(sources);
    before.shown = copies.into_iter().map(|(_, to)| to).collect();
    before.pictures.extend(before.shown.iter().cloned());
    Ok(())
}

/// Takes away pictures of earlier catalogues that the one of these titles does not show.
pub(super) fn tidy(request: &ScanRequest<'_>, before: &Before) {
    let own = request
        .catalog
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default();
    for old in before.pictures.difference(&before.shown) {
        remove_old(&own, old);
    }
}

/// What stays the same each time that a scan writes its catalogue.
pub(super) struct Plan<'a> {
    pub(super) folders: &'a [PathBuf],
    pub(super) cache: Option<&'a ScanCache>,
    /// The first videos of all titles, also of those that are not gathered yet.
    pub(super) videos: Vec<String>,
}

/// A catalogue in the making.
struct Shelf<'a> {
    own: &'a Path,
    ids: Ids,
    people_ids: Ids,
    people: BTreeMap<String, PersonIx>,
    manuscript: Manuscript,
}

impl<'a> Shelf<'a> {
    fn new(own: &'a Path, plan: &Plan<'_>, before: BTreeMap<String, String>) -> Self {
        // Links followed, so that a source is known to lie beside the catalogue.
        let sources: Vec<_> = plan.videos.iter().map(|video| source(own, video)).collect();
        let here = sources.iter().map(String::as_str).collect();
        let outside = plan
            .folders
            .iter()
            .filter(|folder| !folder.starts_with(canonical(own)));
        let comments = [
            "What nobody knows of a title holds a usual value, with \"not known\" behind it.",
            "docs/LIBRARY.md explains them. To change a title, change the NFO file beside it.",
        ];
        Self {
            own,
            ids: Ids::new(before, &here),
            people_ids: Ids::default(),
            people: BTreeMap::new(),
            manuscript: Manuscript {
                comments: comments.map(str::to_owned).to_vec(),
                folders: outside
                    .map(|folder| folder.to_string_lossy().into_owned())
                    .collect(),
                ..Manuscript::default()
            },
        }
    }

    fn last_id(&self) -> String {
        self.manuscript
            .drafts
            .last()
            .map(|draft| draft.title.id.clone())
            .unwrap_or_default()
    }

    /// What is known of a title, and its id.
    fn described(&mut self, one: &Gathered<'_>) -> (Described, String) {
        let mut described = described(one.found, &one.facts, one.measured);
        let source = source(self.own, &one.video);
        let title = &mut described.title;
        let year = if described.unknown.contains(&"year") {
            String::new()
        } else {
            title.year.to_string()
        };
        let name = title.name.clone();
        let names = [
            format!("{name} {year}"),
            format!("{name} {year} {}", title.kind.word()),
        ];
        let names = names.each_ref().map(String::as_str);
        let id = self.ids.give(&source, &names);
        title.source = Some(source);
        title.episodes = listed(&one.episodes, |video| self::source(self.own, video));
        (described, id)
    }

    fn add(&mut self, one: &Gathered<'_>, described: Described, id: String) -> ScannedTitle {
        let Described {
            mut title,
            cast,
            mut unknown,
        } = described;
        let name = title.name.clone();
        title.id = id;
        title.cast = cast
            .into_iter()
            .map(|billed| Billing {
                person: self.person(&billed.name),
                role: billed.role,
            })
            .collect();
        title.moods = moods(&one.pictures);
        if title.moods.is_empty() {
            unknown.push("moods");
        }
        let artworks: Vec<_> = one
            .pictures
            .iter()
            .map(|picture| {
                let mut person = |name: &str| self.person(name);
                artwork((&title.id, &title.genres), picture, &mut person)
            })
            .collect();
        bill(&mut title.cast, &artworks);
        let scanned = ScannedTitle {
            id: title.id.clone(),
            name,
            kind: one.found.kind,
            n_videos: one.found.videos.len(),
            n_artworks: artworks.len(),
            n_frames: one
                .pictures
                .iter()
                .filter(|picture| picture.kind == "frame")
                .count(),
            watched: said_of_watching(&one.facts, &one.episodes),
        };
        self.manuscript.drafts.push(Draft { title, artworks });
        self.manuscript.unknown.push(unknown);
        scanned
    }

    fn person(&mut self, name: &str) -> PersonIx {
        let key = name.to_lowercase();
        if let Some(known) = self.people.get(&key) {
            return *known;
        }
        let ix = PersonIx(u32::try_from(self.manuscript.people.len()).unwrap_or(u32::MAX));
        let id = self.people_ids.give(&key, &[name]);
        self.manuscript.people.push(Person {
            id,
            name: name.to_owned(),
        });
        self.people.insert(key, ix);
        ix
    }
}

/// Carries out what the viewer decided.
struct Deciding<'a> {
    cache: &'a ScanCache,
    media: Option<&'a Media>,
    decisions: &'a Decisions,
}

impl Deciding<'_> {
    /// Makes the pictures of a title those that its viewer wants, unless they are.
    fn carry_out(
        &self,
        id: &str,
        one: &mut Gathered<'_>,
    ) -> Result<Option<(String, String)>, Fault> {
        let none = Choices::default();
        let choices = self.decisions.get(id).unwrap_or(&none);
        let words = words_for(id, choices);
        let Some(kept) = one.kept.take_if(|kept| kept.choices != words) else {
            return Ok(None);
        };
        let settled = settle(self.cache, self.media, (kept, choices, words))?;
        one.pictures.clone_from(&settled.kept.pictures);
        one.kept = Some(settled.kept);
        Ok(settled.missing.map(|reason| {
            let reason = format!("what you decided about its pictures waits: {reason}");
            (one.video.clone(), reason)
        }))
    }
}

/// Whoever is shown is in the cast: people whom the viewer named join it.
pub(in crate::application) fn bill(cast: &mut Vec<Billing>, artworks: &[Artwork]) {
    for person in artworks.iter().flat_map(|artwork| &artwork.shows.people) {
        if !cast.iter().any(|billed| billed.person == *person) {
            cast.push(Billing {
                person: *person,
                role: String::new(),
            });
        }
    }
}

/// A picture as an artwork of the title of this id.
pub(in crate::application) fn artwork(
    (title, genres): (&str, &[String]),
    picture: &KeptPicture,
    person: &mut dyn FnMut(&str) -> PersonIx,
) -> Artwork {
    let mut people: Vec<PersonIx> = Vec::new();
    for name in &picture.people {
        let ix = person(name);
        if !people.contains(&ix) {
            people.push(ix);
        }
    }
    Artwork {
        id: picture.id.clone(),
        file: file_of(title, picture),
        shows: Shows {
            people,
            moods: picture.moods.clone(),
            shot: picture.shot.clone(),
            setting: picture.setting.clone(),
            genre: genre_cue(genres, &picture.moods).map(str::to_owned),
        },
        title: TitleIx(0),
    }
}

/// Moods that enough of the frames show, the most frequent first.
pub(in crate::application) fn moods(pictures: &[KeptPicture]) -> Vec<String> {
    let frames: Vec<_> = pictures
        .iter()
        .filter(|picture| picture.kind == "frame")
        .collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for mood in frames.iter().flat_map(|picture| &picture.moods) {
        *counts.entry(mood).or_default() += 1;
    }
    let least = frames.len() as f64 * MOODS.1;
    let mut found: Vec<_> = counts
        .into_iter()
        .filter(|(_, n)| *n as f64 >= least)
        .collect();
    found.sort_by_key(|(mood, n)| (usize::MAX - n, *mood));
    found
        .into_iter()
        .take(MOODS.0)
        .map(|(mood, _)| mood.to_owned())
        .collect()
}

pub(in crate::application) fn file_of(title: &str, picture: &KeptPicture) -> String {
    format!("{ARTWORK}/{title}/{}", picture.file)
}

/// How a catalogue in `own` names a film: below itself if it lies there, else whole.
fn source(own: &Path, video: &str) -> String {
    let inside = Path::new(video)
        .strip_prefix(canonical(own))
        .ok()
        .and_then(Path::to_str);
    inside
        .filter(|path| !path.is_empty())
        .unwrap_or(video)
        .to_owned()
}

fn canonical(folder: &Path) -> PathBuf {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}

/// The same bytes at another place, whole or not at all; linked where the system can.
pub(in crate::application) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let is_there = match (from.metadata(), to.metadata()) {
        (Ok(from), Ok(to)) => from.len() == to.len(),
        _ => false,
    };
    if is_there {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        private::make_folder(folder)?;
    }
    let fresh = to.with_extension("new");
    let _ = fs::remove_file(&fresh);
    if fs::hard_link(from, &fresh).is_err() {
        fs::copy(from, &fresh)?;
    }
    fs::rename(&fresh, to)
}

/// Takes away a picture that an earlier scan put there, and its folder if that is then empty.
pub(in crate::application) fn remove_old(own: &Path, file: &str) {
    let path = Path::new(file);
    let parts: Vec<_> = path.components().collect();
    if !path.starts_with(ARTWORK) || parts.len() != 3 || file.contains("..") {
        return;
    }
    // What stays does no harm.
    let _ = fs::remove_file(own.join(path));
    let _ = path.parent().map(|folder| fs::remove_dir(own.join(folder)));
}

/// Whether a scan wrote this catalogue.
pub(in crate::application) fn is_from_a_scan(catalog: &Path) -> bool {
    let first = first_line(catalog).ok().flatten();
    first.is_some_and(|first| first.trim_end() == SCAN_MARK)
}

fn first_line(path: &Path) -> io::Result<Option<String>> {
    #[expect(
        clippy::disallowed_methods,
        reason = "only to see whether a scan wrote it"
    )]
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(cause),
    };
    let mut line = Vec::new();
    io::BufReader::new(io::Read::take(file, 4096)).read_until(b'\n', &mut line)?;
    Ok(Some(String::from_utf8_lossy(&line).into_owned()))
}

pub(in crate::application) fn unwritable(path: &Path, cause: &io::Error) -> Fault {
    Fault::CannotWrite {
        path: path.display().to_string(),
        cause: cause.to_string(),
    }
}
