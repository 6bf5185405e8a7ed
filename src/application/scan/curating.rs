//! What the viewer decided about a title's candidates, carried out on what the cache keeps of it.

use std::cell::OnceCell;
use std::path::Path;

use super::looking::{FRAME_PX, shows};
use super::pictures::{FRAME, MOST_FRAMES, file_name, is_across, shrunk};
use crate::adapters::choices_file;
use crate::adapters::media::{Media, Probe};
use crate::adapters::pictures::{jpeg, read_file};
use crate::adapters::scan_cache::{Kept, KeptFilm, KeptPicture, ScanCache};
use crate::application::Fault;
use crate::application::frames::{Candidate, choose_again, frame_at};
use crate::domain::frames::{Choices, DifferenceHash, Footage, FrameId, FrameTime};

/// In place of what was decided, where not all of it could be done.
const UNFINISHED: &str = "unfinished";

/// What became of a title.
pub(in crate::application) struct Settled {
    /// As it is kept now.
    pub(in crate::application) kept: Kept,
    /// Why not all of it could be done, where that is so; the next time goes on.
    pub(in crate::application) missing: Option<String>,
}

/// What was decided about a title, in words that are the same for the same decisions.
pub(in crate::application) fn words_for(id: &str, choices: &Choices) -> String {
    if choices.is_empty() {
        return String::new();
    }
    choices_file::text_of(id, choices)
}

/// A film of the title, opened only where a frame of it is needed.
struct Source<'a> {
    film: &'a KeptFilm,
    media: Option<&'a Media>,
    probe: OnceCell<Result<Probe, String>>,
}

impl<'a> Source<'a> {
    /// The film, the programs, and what the file says.
    fn open(&self) -> Result<(&'a Path, &'a Media, &Probe), String> {
        let path = Path::new(&self.film.path);
        let media = self.media.ok_or("ffmpeg is not installed")?;
        let probed = self.probe.get_or_init(|| {
            let probe = media.probe(path);
            probe.map_err(|error| error.to_string())
        });
        match probed {
            Ok(probe) => Ok((path, media, probe)),
            Err(reason) => Err(reason.clone()),
        }
    }
}

/// A frame that is to be a picture.
struct Wanted {
    film: usize,
    id: String,
    at: FrameTime,
    is_pinned: bool,
    names: Vec<String>,
    candidate: Candidate,
}

/// Chooses anew as the viewer wants it, makes the pictures that are missing, and keeps the title.
/// `words` say the same where the same was decided.
///
/// # Errors
/// Where the cache cannot be written.
pub(in crate::application) fn settle(
    cache: &ScanCache,
    media: Option<&Media>,
    (mut kept, choices, words): (Kept, &Choices, String),
) -> Result<Settled, Fault> {
    let films = kept.films.clone();
    let sources: Vec<_> = films
        .iter()
        .map(|film| Source {
            film,
            media,
            probe: OnceCell::new(),
        })
        .collect();
    let mut missing = None;
    let (mut seen, mut wanted) = (Vec::new(), Vec::new());
    for (n, source) in sources.iter().enumerate() {
        let Some(footage) = cache.footage(&kept.video, n) else {
            let missing = Some("what was seen in it is gone; the next scan looks again".to_owned());
            return Ok(Settled { kept, missing });
        };
        let (footage, trouble) = chosen_in(source, footage, choices);
        missing = missing.or(trouble);
        wanted.extend(wanted_of((n, &source.film.word), &footage, choices));
        seen.push(footage);
    }
    wanted.sort_by_key(|one| !one.is_pinned);
    let (pictures, contents, trouble) = pictures(cache, &kept, &sources, wanted);
    missing = missing.or(trouble);
    kept.pictures = pictures;
    // Half a work is done again.
    kept.choices = words;
    if missing.is_some() {
        UNFINISHED.clone_into(&mut kept.choices);
    }
    cache.put(&kept, &contents, &seen)?;
    Ok(Settled { kept, missing })
}

/// The choice in one film; what comes in is refined where the film can be read.
fn chosen_in(
    source: &Source<'_>,
    mut footage: Footage,
    choices: &Choices,
) -> (Footage, Option<String>) {
    let curation = choices.of(&source.film.word);
    footage.choose(&curation);
    let is_open = |candidate: &&Candidate| {
        let is_pinned = curation.pins.contains_key(&FrameTime::of(candidate.time_s));
        !candidate.is_refined && !is_pinned
    };
    if footage.chosen().iter().all(|one| !is_open(one)) {
        return (footage, None);
    }
    let again = source.open().and_then(|film| {
        let again = choose_again(film, footage.clone(), &curation);
        again.map_err(|fault| fault.to_string())
    });
    match again {
        Ok(footage) => (footage, None),
        Err(reason) => (footage, Some(reason)),
    }
}

fn wanted_of((n, word): (usize, &str), footage: &Footage, choices: &Choices) -> Vec<Wanted> {
    let curation = choices.of(word);
    let names = choices.names_in(word, footage);
    let wanted = footage.chosen().into_iter().map(|candidate| {
        let time = FrameTime::of(candidate.time_s);
        let at = curation.shown_at(time);
        let people = candidate.people.iter();
        Wanted {
            film: n,
            id: FrameId {
                film: word.to_owned(),
                time: at,
            }
            .to_string(),
            at,
            is_pinned: curation.pins.contains_key(&time),
            names: people
                .filter_map(|person| names.get(person).map(|name| (*name).to_owned()))
                .collect(),
            candidate: candidate.clone(),
        }
    });
    wanted.collect()
}

type Files = Vec<(String, Vec<u8>)>;

/// The local pictures as they are, and the frames that are wanted; with all their files.
fn pictures(
    cache: &ScanCache,
    kept: &Kept,
    sources: &[Source<'_>],
    wanted: Vec<Wanted>,
) -> (Vec<KeptPicture>, Files, Option<String>) {
    let (frames, mut pictures): (Vec<_>, Vec<_>) = kept
        .pictures
        .iter()
        .cloned()
        .partition(|picture| picture.kind == FRAME);
    let n_local = pictures.len();
    let mut files: Files = Vec::new();
    let mut missing = None;
    for one in wanted {
        let n_frames = pictures.len() - n_local;
        let is_double = pictures.iter().any(|other| {
            let is_local = other.kind != FRAME;
            is_local && one.candidate.hash.is_double_of(DifferenceHash(other.hash))
        });
        if !one.is_pinned && (n_frames >= MOST_FRAMES || is_double) {
            continue;
        }
        let known = frames.iter().find(|picture| picture.id == one.id).cloned();
        let picture = match known {
            Some(known) => known,
            None => match made(sources.get(one.film), &one) {
                Ok((picture, bytes)) => {
                    files.push((picture.file.clone(), bytes));
                    picture
                }
                Err(reason) => {
                    missing.get_or_insert(reason);
                    continue;
                }
            },
        };
        let shown = shows(&one.candidate);
        pictures.push(KeptPicture {
            moods: shown.moods,
            shot: shown.shot,
            setting: shown.setting,
            people: one.names,
            ..picture
        });
    }
    let mut seen = std::collections::BTreeSet::new();
    pictures.retain(|picture| seen.insert(picture.file.clone()));
    for picture in &pictures {
        let is_new = files.iter().any(|(name, _)| *name == picture.file);
        if !is_new && let Ok(bytes) = read_file(&cache.picture(&kept.video, &picture.file)) {
            files.push((picture.file.clone(), bytes));
        }
    }
    (pictures, files, missing)
}

/// A frame out of its film, in the size of artworks.
fn made(source: Option<&Source<'_>>, one: &Wanted) -> Result<(KeptPicture, Vec<u8>), String> {
    let film = source.ok_or("the film is not known")?.open()?;
    let pixels = frame_at(film, one.at.seconds(), FRAME_PX).map_err(|error| error.to_string())?;
    let pixels = pixels.ok_or("the film has no frame there")?;
    let pixels = one.candidate.bars.cut_away(&pixels);
    let bytes = jpeg(&shrunk(&pixels));
    let picture = KeptPicture {
        id: one.id.clone(),
        file: file_name(FRAME, &bytes),
        kind: FRAME.to_owned(),
        is_landscape: is_across(&pixels),
        moods: Vec::new(),
        shot: None,
        setting: None,
        from: String::new(),
        people: Vec::new(),
        hash: DifferenceHash::of(&pixels).0,
    };
    Ok((picture, bytes))
}
